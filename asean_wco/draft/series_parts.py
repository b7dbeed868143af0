"""Series of meetings by the parts of their names, in languages that number a session otherwise.

"第45回ASEAN税関局長会合" has the parts ASEAN, customs and heads, in whatever words. So a series is
known without a list of all the names that a language may give it.
"""

from __future__ import annotations

import re

from asean_wco.draft.meeting_words import HELD

# What a part is called.
_WORDS = {
    "asean": r"ASEAN|アセアン|東南アジア諸国連合|东盟|東盟|東協|아세안|อาเซียน",
    "asem": r"ASEM|アジア欧州|亚欧|亞歐|아셈|아시아[·・-]?유럽|อาเซม|เอเชีย-?ยุโรป",
    "region": r"アジア[・/]?(?:大洋州|太平洋)|亚太|亞太|아시아[·・/]?태평양|아[·・]?태"
    r"|เอเชีย[-/ ]?แปซิฟิก"
    r"|\bA/P\b|châu Á\s?[-–/]\s?Thái Bình Dương|\bAsia[-/ ]Pasifik|\bAsie[-/ ]Pacifique"
    r"|\bAsia[-/ ]Pac[ií]fico",
    "customs": r"税関|関税|海关|海關|세관|관세|ศุลกากร|hải quan|\bbea (?:dan )?cukai|kepabeanan"
    r"|\bkastam|\bdouan\w+|\baduan\w+",
    "heads": r"局長|長官|署长|署長|关长|關長|首长|首長|首脑|首腦"
    r"|主任|所[長长]|负责人|センター長|센터장|청장|책임자|기관장|อธิบดี|หัวหน้า|ผู้อำนวยการ"
    r"|cục trưởng|giám đốc|người đứng đầu|thủ trưởng|\bdirjen|direktur jenderal|\bkepala"
    r"|\bpimpinan|\bketua|directeurs généraux|directores generales",
    "wco": r"WCO|\bOM[DA]\b|世界税関機構|世界海关组织|世界海關組織|세계관세기구|องค์การศุลกากรโลก"
    r"|tổ chức hải quan thế giới|organisasi (?:kepabeanan|pabean) dunia|pertubuhan kastam sedunia",
    "consultation": r"協議|磋商|협의|หารือ|tham vấn|konsulta\w+|rundingan|consultati\w+",
    "contacts": r"コンタクト・?ポイント|連絡担当者|联络[点员人]|聯絡[點員人]"
    r"|연락(?:관|담당관|책임자)"
    r"|ผู้ประสานงาน|จุดติดต่อ|đầu mối|contact points?|\bnarahubung|titik kontak|pegawai perhubungan",
    "centres": r"研修センター|(?:培训|培訓|训练|訓練)中心|훈련센터|ศูนย์ฝึกอบรม|trung tâm đào tạo"
    r"|pusat (?:pelatihan|latihan)",
    "group": r"作業部会|ワーキング・?グループ|工作[组組]|실무그룹|작업반|คณะทำงาน"
    r"|nhóm (?:công tác|làm việc)"
    r"|kelompok kerja|kumpulan kerja",
    "china": r"中[国國]|중국|중(?=[-·–・]?아세안)|จีน|trung quốc|\btiongkok|\bchina",
    "japan": r"日本|日(?=[・-]?ASEAN)|일본|일(?=[-·–・]?아세안)|ญี่ปุ่น|nhật bản|\bjepang|\bjepun",
    "korea": r"韓国|韓(?=[・-]?ASEAN)|韩国|韓國|한국|한(?=[-·–・]?아세안)|เกาหลี|hàn quốc|\bkorea",
}  # fmt: skip
_PARTS = {part: re.compile(words, re.IGNORECASE) for part, words in _WORDS.items()}
# The parts of each series, the fullest first.
_SERIES = (
    ("china-asean-customs-consultation", frozenset(("china", "asean", "customs", "consultation"))),
    ("japan-asean-customs-consultation", frozenset(("japan", "asean", "customs", "consultation"))),
    ("korea-asean-customs-heads", frozenset(("korea", "asean", "customs", "heads"))),
    ("asean-wco-consultation", frozenset(("asean", "wco", "consultation"))),
    ("asem-awgcm", frozenset(("asem", "customs", "group"))),
    ("asem-customs-dgs", frozenset(("asem", "customs", "heads"))),
    ("adgcm", frozenset(("asean", "customs", "heads"))),
    ("rhca", frozenset(("region", "customs", "heads"))),
    ("ap-rtc-heads", frozenset(("region", "centres"))),
    ("ap-rcp", frozenset(("region", "contacts"))),
)
# What a name may have besides.
_BESIDES = frozenset(("customs", "heads", "wco"))
# What makes another meeting of it: ministers, deputies, experts, what prepares it, another region.
_OTHERS = re.compile(
    r"財務|财政|財政|재무|การคลัง|รัฐมนตรี|bộ trưởng|\bmenteri|準備|筹备|籌備|준비|예비|เตรียมการ"
    r"|chuẩn bị|\bpersiapan|\bpersediaan|実務者|[专專]家|専門家|전문가|ผู้เชี่ยวชาญ"
    r"|chuyên gia|\bahli\b|\bpakar"
    r"|실험실|实验室|實驗室|分析所|분석|ห้องปฏิบัติการ"
    r"|phòng thí nghiệm|laborator|\bmakmal"
    r"|副|次長|차장|รอง|\bphó\b|\bwakil|\btimbalan|高官"
    r"|セミナー|ワークショップ|研讨|研討|세미나|워크숍|สัมมนา"
    r"|hội thảo|lokakarya|\bbengkel|\bseminar|情報|情报|정보|ข่าวกรอง"
    r"|tình báo|\bintel|perisikan|\bRILO"
    r"|警察|경찰|ตำรวจ"
    r"|中亚|中央アジア|중앙아|(?<![東东])南(?:亚|アジア)|非洲|アフリカ|아프리카|美洲|米州|미주|중남미|世界地域",
    re.IGNORECASE,
)
# The words of a meeting that stand after its number, and end its name.
_TO_NOUN = re.compile(
    r"[^。，,、；;\n]{0,45}?(?:会合|会議|会[议議](?!海[关關]|\(|（)|會議|磋商|協議|회의|협의)",
    re.IGNORECASE,
)
_PREPARES = re.compile(r"の?\s?(?:準備|筹备|籌備|준비|実務)")
# "ASEMの第23回", "世界海關組織亞太區第三十七屆": whose meeting it is stands before the number.
_WHOSE = re.compile(
    rf"(?:(?:{'|'.join(_WORDS[part] for part in ('asean', 'asem', 'region', 'wco'))}"
    r"|[（(][A-Z/]+[）)]|の|会合|会议|會議|地[区區]|[区區]|地域|지역)\s?)+$",
    re.IGNORECASE,
)
_ENDS_CLAUSE = re.compile(r"[。，,、；;:\n]|\.\s")
# In Thai a meeting begins with the word for it.
_THAI_MEETING = re.compile(r"(?:การ)?ประชุม")
_FAR = 120


def series_of_parts(sentence: str, start: int, end: int) -> str:
    """Return the id of the series whose parts stand around the number of a session, or nothing.

    Args:
        sentence: that gives the number.
        start: of the number in it.
        end: of the number in it.
    """
    named = _TO_NOUN.match(sentence, end)
    if named and _PREPARES.match(sentence, named.end()):
        return ""
    if named:
        whose = _WHOSE.search(sentence[max(0, start - _FAR) : start])
        return _series_in(named[0]) or _series_in(f"{whose[0]} {named[0]}" if whose else "")
    return _series_in(_clause(sentence, start, end))


def _clause(sentence: str, start: int, end: int) -> str:
    """Return the words around a number between verbs and the marks between clauses."""
    before = _ENDS_CLAUSE.split(sentence[max(0, start - _FAR) : start])[-1]
    thai = list(_THAI_MEETING.finditer(before))
    before = before[thai[-1].start() :] if thai else HELD.split(before)[-1]
    after = _ENDS_CLAUSE.split(sentence[end : end + _FAR])[0]
    return f"{before} {HELD.split(after)[0]}"


def _series_in(phrase: str) -> str:
    """Return the id of the series that has all parts that a phrase names, or nothing."""
    if _OTHERS.search(phrase):
        return ""
    there = {part for part, words in _PARTS.items() if words.search(phrase)}
    for identifier, parts in _SERIES:
        if parts <= there <= parts | _BESIDES:
            return identifier
    return ""

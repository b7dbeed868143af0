"""The words by which series of meetings are known, and the parts of names in other languages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from asean_wco.draft.meeting_words import HELD
from asean_wco.model.folding import fold
from asean_wco.model.records import Series


class SeriesNames:
    """The words by which series are known.

    A phrase means the series of whose name it has the most words, all of one of its names.
    """

    def __init__(self, series: Sequence[Series]) -> None:
        self.acronyms = {acronym: record.id for record in series for acronym in record.acronyms}
        self.unspaced: dict[str, str] = {}
        self.names: list[tuple[frozenset[str], str]] = []
        # By series, the words of all of its names.
        self.words: dict[str, frozenset[str]] = {}
        self.of_partners = {record.id for record in series if record.type == "consultation"}
        for record in series:
            shown = " ".join((record.name, *record.aliases))
            self.words[record.id] = frozenset(fold(shown).split()) | telling_words(
                fold(shown).split()
            )
            for name in (record.name, *record.aliases):
                if re.search(
                    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff\uac00-\ud7a3]", name
                ):
                    self.unspaced[_close(name)] = record.id
                telling = telling_words(fold(name).split())
                if len(telling) > 1:
                    self.names.append((telling, record.id))

    def named_by(self, words: Sequence[str], text: str) -> str:
        """Return the id of the series of which a phrase is the whole name, or nothing.

        A word that makes another thing of it, which no name of the series has, says that it is
        none: "the Preparatory Meeting for the ASEAN Directors-General of Customs".
        """
        identifier = self.meant_by(words, text)
        if not identifier:
            return ""
        own = self.words[identifier]
        # "Regional Intelligence Liaison Office" is RILO in full.
        foreign = {word for word in words if word not in own and not own & telling_words([word])}
        if identifier in self.of_partners:
            is_of_others = not foreign.isdisjoint(_PARTNERS)
        else:
            is_of_others = self.is_with_others(identifier, text)
        if is_of_others or not foreign.isdisjoint(_OTHER_THINGS):
            return ""
        return identifier

    def is_with_others(self, identifier: str, text: str) -> bool:
        """Return whether a text tells of a partner that no name of a series has."""
        partners = {
            fold(match["after"] or match["before"]) for match in _WITH_PARTNER.finditer(text)
        }
        return not partners <= self.words[identifier]

    def is_of(self, identifier: str, words: Sequence[str]) -> bool:
        """Return whether words that say whose heads met tell of nobody but those of a series."""
        own = self.words[identifier] | OF_MEMBERS | NOT_TELLING
        return all(word in own or word.isdigit() or own & telling_words([word]) for word in words)

    def meant_by(self, words: Sequence[str], text: str) -> str:
        """Return the id of the series that a phrase means, or nothing."""
        for acronym in re.findall(r"[A-Z]{3,6}", text):
            if acronym in self.acronyms:
                return self.acronyms[acronym]
        close = _close(text)
        unspaced = [name for name in self.unspaced if name in close]
        if unspaced:
            return self.unspaced[max(unspaced, key=len)]
        there = telling_words(words)
        if there & _ELSEWHERE and not there >= _ASIA_EUROPE:
            # The world's meeting of regional bodies is none of a region.
            return ""
        fitting = [(len(name), identifier) for name, identifier in self.names if name <= there]
        return max(fitting)[1] if fitting else ""


_ELSEWHERE = frozenset(
    "global americas america africa african caribbean caraibes caribe mena amerique afrique "
    "europe crdga".split()
)
# Words that make another body or another meeting of the name of a series that they stand beside.
_OTHER_THINGS = frozenset(
    "preparatory preparation working group task force subcommittee sub committee council board "
    "workshop workshops seminar forum training course exercise deputy deputies vice senior "
    "official officials minister ministers ministerial laboratory laboratories center centers "
    "centre centres school schools academy academies college intelligence enforcement "
    "investigation immigration consular police private sector business expert experts "
    "coordinator coordinators officer officers valuation attache attaches saarc bimstec gulf "
    "oceania oco arab".split()
)
# Who consults with ASEAN, or with others.
_PARTNERS = frozenset(
    "australia canada china eu european india japan korea us usa wto wco unctad unodc capec "
    "zealand russia russian kingdom".split()
)
# "The ASEAN-Utopia Customs Heads' Dialogue".
_WITH_PARTNER = re.compile(
    r"\bASEAN(?:\s?[-–/+]\s?|\s(?=Plus\b)|\s(?:and|with)\s(?:the\s)?"
    rf"|,\s(?=(?i:{'|'.join(sorted(_PARTNERS))})\b))(?P<after>[A-Z]\w+)"
    r"|\b(?P<before>[A-Z]\w+)\s?[-–/+]\s?ASEAN\b"
)
OTHER_REGIONS = _ELSEWHERE - {"global", "europe"}
# The two continents of ASEM.
_ASIA_EUROPE = frozenset(("asia", "europe"))


def _close(text: str) -> str:
    """Return a folded text without spaces, numbers of sessions, and acronyms in brackets."""
    return fold(_NOT_IN_NAMES.sub("", text)).replace(" ", "")


_NOT_IN_NAMES = re.compile(
    r"[(（][A-Za-z/ ]{2,10}[)）]|视频|視頻|线上|線上"
    r"|の?第\s?[\d一二三四五六七八九十]{1,3}\s?[回届屆次]"
    r"|제\s?\d{1,3}\s?차"
)


NOT_TELLING = frozenset(
    "the of a an and for in on with to meeting conference annual session reunion conferencia l d "
    "de des "
    "du la le les del las los".split()
)
_SAME_WORDS = {
    "dgs": "head", "dg": "head", "directors": "head", "heads": "head",
    "generals": "", "director": "head", "general": "", "centres": "center",
    "centers": "center", "points": "point",
    "administrations": "", "chiefs": "head", "commissioners": "head",
    "ap": "asia pacific", "asiapacific": "asia pacific", "world": "wco",
    "organization": "", "trainings": "training",
    "contacts": "contact", "consultations": "consultation", "conferences": "conference",
    "rtc": "regional training center", "punto": "point", "puntos": "point",
    "contacto": "contact", "contactos": "contact", "regionales": "regional",
    "a": "asia", "p": "pacific", "administration": "", "commissioner": "",
    "consultative": "consultation", "konsultasi": "consultation", "kepabeanan": "customs",
    "jepang": "japan", "tiongkok": "china",
    "intelligence": "rilo", "liaison": "", "office": "",
    "directeur": "head", "directora": "head", "diretor": "head", "generaux": "", "generale": "",
    "directore": "head", "diretore": "head", "gerai": "", "douane": "customs",
    "douanier": "customs",
    "aduana": "customs", "alfandega": "customs", "asie": "asia", "pacifique": "pacific",
    "directeurs": "head", "directores": "head", "diretores": "head", "generales": "", "gerais": "",
    "douanes": "customs", "aduanas": "customs", "alfandegas": "customs", "responsables": "head",
    "responsable": "head", "regionale": "regional", "regionaux": "regional", "omd": "wco",
    "oma": "wco",
    "douanieres": "customs",
    "direktur": "head", "dirjen": "head", "jenderal": "", "bea": "", "cukai": "customs",
    "pengarah": "head", "ketua": "", "kastam": "customs", "pabean": "customs",
}  # fmt: skip


def telling_words(words: Sequence[str]) -> frozenset[str]:
    """Return the words of a phrase that tell one series from another."""
    spelled = " ".join(_SAME_WORDS.get(word, word) for word in words).split()
    return frozenset(word for word in spelled if word not in NOT_TELLING)


# Of whom heads of customs may be said to be besides.
OF_MEMBERS = frozenset(
    "customs member members state states country countries nation nations economy economies bloc "
    "region service services agency agencies authority authorities department departments "
    "administration administrations all both ten eleven southeast south east asian and from "
    "in its their organization organisation group grouping association nations "
    "vice chair".split()
)


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
# What makes another meeting of it: ministers, deputies, experts, committees, what prepares it,
# another region.
_OTHERS = re.compile(
    r"委員会|委員會|委员会|위원회|คณะกรรมการ|ủy ban|uỷ ban|jawatankuasa"
    r"|\bkomite|\bpanitia|\bcomit[eé]"
    r"|財務|财政|財政|재무|การคลัง|รัฐมนตรี|bộ trưởng|\bmenteri|準備|筹备|籌備|준비|예비|เตรียมการ"
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
_ENDS_CLAUSE = re.compile(r"[。，,、；;:\n]|\.\s|โดยมี")
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
    return next((name for name, parts in _SERIES if parts <= there <= parts | _BESIDES), "")

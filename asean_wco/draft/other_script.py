"""Who is meant by a name in another script: by the post, where the sounds do not speak against it.

A person whose record has no name in a script is named there by sound. The sounds of two scripts
are compared roughly, by the kinds of their consonants, so that they alone never say who is meant:
the text must give a post which that person held at the time.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from difflib import SequenceMatcher

from asean_wco.draft.reading import ReleaseReading
from asean_wco.facts.tenure import LIKELY_YEARS
from asean_wco.facts.when import evidence_of
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold
from asean_wco.model.records import Organization, Person, Role

# Kinds of consonants: K, L, M, N, P, S, T. Weak ones, as h, w and y, are none.
_HANGUL_FIRST = ("K", "K", "N", "T", "T", "L", "M", "P", "P", "S", "S", "", "S", "S", "S", "K", "T",
                 "P", "")  # fmt: skip
_HANGUL_LAST = ("", "K", "K", "K", "N", "N", "N", "T", "L", "K", "M", "P", "L", "L", "P", "L", "M",
                "P", "P", "T", "T", "N", "T", "T", "K", "T", "P", "")  # fmt: skip
_FIRST_HANGUL, _LAST_HANGUL = 0xAC00, 0xD7A3
_LETTERS = {
    "K": "カキクケコガギグゲゴ กขฃคฅฆ",
    "S": "サシスセソザジズゼゾチツヂヅ จฉชซฌศษส",
    "T": "タテトダデド ดฎตฏถฐทฑธ",
    "N": "ナニヌネノン งณน",
    "P": "バビブベボパピプペポフヴ บปผฝพฟภ",
    "M": "マミムメモ ม",
    "L": "ラリルレロ รลฬ",
}
# Han letters that write foreign names by sound.
_HAN = {
    "": "阿艾埃爱愛奥奧巴比哈海汉漢赫亨洪胡华華怀懷惠霍伊以亚亞雅耶叶葉尤于余约約瓦瓦威韦"
        "韋维維魏沃乌烏吾伍奥欧歐"
    "厄岳",
    "K": "克科卡库庫古戈格加盖蓋哥基吉可柯考凯凱高奎圭魁乔喬开開",
    "KN": "肯坎康昆孔冈岡根贡貢甘冠关關光广廣金京坚堅健君",
    "S": "斯斯思丝絲司西希席锡錫夏沙莎萨薩赛賽塞绍紹舍谢謝修休什士施史世舒叔苏蘇索佐泽澤扎"
         "紮兹茲齐齊奇其恰查察切彻徹赤丘"
    "邱朱祖楚哲贾賈杰傑朱茹谢兹祖策茨次",
    "SN": "桑森辛新信欣申深生圣聖宋松孙孫尚香兴興向章张張詹珍真珠正郑鄭江姜詹钱錢千陈陳成"
          "秦晨钟鐘容任仁",
    "T": "德特蒂提迪底达達塔泰台戴代岱多托陶道都图圖土杜度铁鐵",
    "TN": "丹单單但坦坛坦唐当當汤湯登邓鄧腾騰滕丁廷汀东東董敦顿頓通丹田天典",
    "N": "安昂恩英因扬揚杨楊元温溫翁永荣榮纳納娜拿那奈乃内內尼妮诺諾努纽紐涅瑙",
    "NN": "南楠嫩宁寧农農",
    "P": "巴帕拔白拜派贝貝佩皮比毕畢彼波伯博布普浦保鲍鮑包菲费費弗夫福佛法飞飛沃瓦维維韦韋威伏",
    "PN": "班邦庞龐本彭朋宾賓平潘芬凡范芳方丰豐冯馮万萬文温溫翁",
    "M": "马馬玛瑪麦麥迈邁梅美米密莫摩默姆穆慕木缪謬",
    "MN": "曼芒门門孟蒙敏明民",
    "L": "拉喇来來莱萊赖賴劳勞老雷蕾勒里利丽麗莉理列烈留刘劉卢盧鲁魯路罗羅洛吕呂日尔爾儿",
    "LN": "兰蘭岚嵐朗郎伦倫林琳灵靈凌玲龙龍隆伦连連莲蓮廉良",
}  # fmt: skip
_SOUNDS = {
    letter: sound for table in (_LETTERS, _HAN) for sound, letters in table.items()
    for letter in letters if letter != " "
}  # fmt: skip
# Letters together in Latin script, the longest first, and single ones.
_LATIN = (
    ("ng", "N"), ("kh", "K"), ("gh", "K"), ("ch", "S"), ("sh", "S"), ("th", "T"), ("ph", "P"),
    ("ts", "S"), ("dz", "S"), ("qu", "K"), ("ce", "S"), ("ci", "S"),
    *((letter, "K") for letter in "ckgq"), *((letter, "S") for letter in "sxzj"),
    *((letter, "T") for letter in "td"), *((letter, "P") for letter in "pbfv"),
    ("m", "M"), ("n", "N"), ("l", "L"), ("r", "L"),
)  # fmt: skip
_LATIN_SOUNDS = dict(_LATIN)
_LATIN_PARTS = re.compile("|".join(letters for letters, _ in _LATIN))
_HAN_LETTER = re.compile("[\u4e00-\u9fff]")
# A letter that Thai writes and does not speak.
_SILENT = re.compile("[\u0e01-\u0e2e][\u0e34-\u0e39]?\u0e4c")
# As alike are two names that may be the same, and the name of whoever held the post.
_MAY_BE = 0.6
_ENOUGH = 0.7
_SHORTEST_SOUND = 3

# The ranks of posts: in other scripts, and in the titles of records. The first that fits counts.
_RANKS = (
    ("deputy secretary-general",
     r"사무차장|事務次長|副事務総長|事務総局次長|副秘书长|副秘書長|รองเลขาธิการ",
     r"deputy secretary[- ]general"),
    ("secretary-general", r"사무총장|事務総局長|事務総長|秘书长|秘書長|เลขาธิการ",
     r"secretary[- ]general"),
    ("deputy prime minister", r"부총리|副首相|副总理|副總理|รองนายกรัฐมนตรี",
     r"deputy prime minister"),
    ("deputy minister", r"차관|副大臣|副部长|副部長|รัฐมนตรีช่วย|次官",
     r"(?:deputy|vice) minister"),
    ("minister", r"장관|大臣|部长|部長(?!代)|รัฐมนตรีว่าการ|財相", r"minister"),
    ("deputy head",
     r"차장|부청장|부총국장|副総局長|次長|副署长|副署長|副关长|副關長|副局长|副局長|副庁長"
     r"|รองอธิบดี|รองผู้บัญชาการ",
     r"(?:deputy|assistant) (?:director[- ]general|commissioner|comptroller|controller)"),
    ("director",
     r"(?:능력배양|역량개발)국장|能力構築局長|キャパシティ・ビルディング局長|能力建设司司长"
     r"|能力建設司司長|ผู้อำนวยการ(?:ฝ่าย|สำนัก|กอง)?(?:พัฒนา|เสริมสร้าง)",
     r"director of capacity building"),
    ("office head", r"소장|센터장|所長|(?:办公室|辦公室|中心)主任|หัวหน้าสำนักงาน",
     r"head of (?:rocb|rilo)|^head\b"),
    ("head",
     r"청장|총국장|관세국장|総局長|関税局長|長官|庁長|署長|总署长|總署長|署长|关长|關長|局长|局長"
     r"|总监|總監|อธิบดี|ผู้บัญชาการ",
     r"director[- ]general|commissioner|comptroller|controller|chairman, central board|^director of"
     r" customs"),
)  # fmt: skip
_RANKED = tuple(
    (rank, re.compile(native), re.compile(title, re.IGNORECASE)) for rank, native, title in _RANKS
)


def sounds_of(name: str) -> list[str]:
    """Return the kinds of the consonants of each word of a name, in any script.

    Of a name in Korean or Chinese without spaces, each letter is a word.
    """
    plain = _SILENT.sub("", name)
    words = re.split(r"[\s·・.]+", plain)
    if len(words) == 1 and re.fullmatch("[가-힣\u4e00-\u9fff]+", plain):
        words = list(plain)
    return [_of_word(word) for word in words if word]


def _of_word(word: str) -> str:
    if word.isascii() or unicodedata.normalize("NFD", word)[0].isascii():
        letters = fold(word)
        sounds = "".join(_LATIN_SOUNDS[match[0]] for match in _LATIN_PARTS.finditer(letters))
    else:
        sounds = "".join(map(_of_letter, word))
    return re.sub(r"(.)\1+", r"\1", sounds)


def _of_letter(letter: str) -> str:
    place = ord(letter)
    if not _FIRST_HANGUL <= place <= _LAST_HANGUL:
        return _SOUNDS.get(letter, "")
    first, rest = divmod(place - _FIRST_HANGUL, 21 * 28)
    return _HANGUL_FIRST[first] + _HANGUL_LAST[rest % 28]


def likeness(name: str, known: str) -> float:
    """Return how alike two names sound, from 0 to 1, in any turn of the words of the known one."""
    sound = "".join(sounds_of(name))
    words = [word for word in sounds_of(known) if word]
    if len(sound) < _SHORTEST_SOUND:
        return 0.0
    turns = ["".join([*words[turn:], *words[:turn]]) for turn in range(len(words))]
    printed = len(re.split(r"[\s·・]+", name))
    if 1 < printed < len(words):
        # Of a longer name the first words may be printed alone.
        turns.append("".join(words[:printed]))
    return max((SequenceMatcher(None, sound, turn).ratio() for turn in turns), default=0.0)


def known_by_post(reading: ReleaseReading, name: str, post: str, place: int) -> str:
    """Return the id of the one person who held a post at the time and whose name sounds so.

    Args:
        reading: of the release, whose event is read.
        name: in another script than that of the records.
        post: as printed beside it.
        place: where the post stands.
    """
    rank = _rank_of_post(post)
    on = _day_of(reading)
    if not rank or on is None or len(_HAN_LETTER.findall(name)) in range(1, _SHORTEST_HAN):
        return ""
    there = _bodies_of(reading, place, place + len(post))
    likes = {
        person: max(likeness(name, known) for known in (person.name, *person.aliases))
        for person in reading.library.of_kind("person")
        if isinstance(person, Person)
        and any(_is_post(reading, role, rank, there) for role in person.roles)
    }
    alike = [
        person
        for person, like in likes.items()
        if like >= _MAY_BE
        and any(
            _is_post(reading, role, rank, there) and _is_held(role, on) for role in person.roles
        )
    ]
    if len(alike) != 1:
        return ""
    [person] = alike
    # Whoever had the post at another time may have a name that is nearer.
    is_nearest = likes[person] >= max(_ENOUGH, *likes.values())
    return person.id if is_nearest else ""


# A shorter name in Han is read otherwise in each language.
_SHORTEST_HAN = 4


def _rank_of_post(post: str) -> str:
    return next((rank for rank, native, _ in _RANKED if native.search(post)), "")


def _rank_of_title(title: str) -> str:
    return next((rank for rank, _, english in _RANKED if english.search(title)), "")


def _day_of(reading: ReleaseReading) -> datetime.date | None:
    """Return the day of the event, or else of the report."""
    for passage in reading.evidence:
        if passage.field == "start":
            return datetime.date(*PartialDate.parse(str(passage.value)).earliest)
    return datetime.date(*reading.dateline.first.earliest) if reading.dateline else None


def _bodies_of(reading: ReleaseReading, start: int, end: int) -> frozenset[str]:
    """Return the bodies whose post may be meant: those in its words, or else those of the text."""
    named = [mention for mention in reading.mentions if mention.kind == "organization"]
    inside = [mention.id for mention in named if start <= mention.start < end]
    return frozenset(inside or (mention.id for mention in named))


def _is_post(reading: ReleaseReading, role: Role, rank: str, bodies: frozenset[str]) -> bool:
    """Return whether a role is a post of a rank in one of some bodies."""
    if _rank_of_title(role.title) != rank or not role.organization:
        return False
    return role.organization in bodies or _is_of_country(reading, role, bodies)


def _is_held(role: Role, on: datetime.date) -> bool:
    """Return whether a role was held on a day, as far as its evidence shows."""
    days = [_date_of(date) for date in evidence_of(role)]
    if not days:
        return False
    last = _date_of(role.end) if role.end else max(days) + _LIKELY
    return min(days) <= on <= last


def _is_of_country(reading: ReleaseReading, role: Role, bodies: frozenset[str]) -> bool:
    """Return whether a role is in a government whose customs, or another body, the text names."""
    home = reading.library.store.find(role.organization or "")
    if not isinstance(home, Organization) or home.type == "customs-administration":
        return False
    there = (reading.library.store.find(body) for body in bodies)
    countries = {body.country for body in there if isinstance(body, Organization)}
    return home.country in countries - {None}


_LIKELY = datetime.timedelta(days=365 * LIKELY_YEARS)


def _date_of(date: PartialDate) -> datetime.date:
    return datetime.date(*date.earliest)

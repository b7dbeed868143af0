"""Which session it is: the series, the ordinal, the type and the mode."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from asean_wco.draft.meeting_words import (
    COUNTED_MEETINGS,
    HAPPENED,
    HELD,
    MEETING,
    UNSPACED_MEETINGS,
)
from asean_wco.draft.names import Word
from asean_wco.draft.ordinals import ORDINALS, number_of
from asean_wco.draft.reading import LEAD, Ordinal, Reading
from asean_wco.draft.release import Sentence
from asean_wco.draft.series_parts import series_of_parts
from asean_wco.model.folding import fold
from asean_wco.model.folding import ordinal as ordinal_of
from asean_wco.model.records import MOST_SESSIONS, Series

# What an ordinal before a meeting word may count besides: after one of these the phrase is over.
_STOPS = frozenset(
    "was were is are will has have had held hold on in at from that which who took take opened "
    "open hosted host with "
    "organized organised during to by said began begin kicked came concluded ended yang dan di "
    "pada".split()
)
# So many sentences from the top a text calls its event what it is, and may name its series.
_TYPE_LEAD = 2
_SERIES_LEAD = 3
# So many sentences from the top "the first workshop" is the event, if it has no series.
_FIRST_LEAD = 2
_VIRTUAL = re.compile(
    r"\bvirtual(?:ly)?\b|\bonline\b|\b(?:signed|met|meeting|held|did so) (?:remotely|by video)\b"
    r"|\bv[ií]d[eé]o ?-?conf[eé]r[eê]nc\w*|\bvia (?:zoom|webex"
    r"|teams|video)"
    r"|\bwebinar|\bteleconferenc\w*"
    r"|화상|영상회의|온라인|オンライン|ビデオ会議|テレビ会議|视频会议|視像|線上|线上|trực tuyến"
    r"|secara (?:virtual|daring)"
    r"|バーチャル|ウェブ会議|Web会議|リモート|비대면|웨비나|원격회의|視訊|远程|遠程|云会议|雲會議"
    r"|วิดีโอคอนเฟอเรนซ์|ทางไกล|ผ่านสื่ออิเล็กทรอนิกส์|cầu truyền hình|secara maya|dalam talian"
    r"|\btelekonferensi|\bwebinaire|\bwebinario|\bvirtuel(?:le)?(?:ment)?\b|\bvisioconférence"
    r"|\bde (?:forma|manera) (?:remota|virtual)\b"
    r"|\bvia daring|ออนไลน์|ระบบการประชุมทางไกล|en ligne|en línea",
    re.IGNORECASE,
)
_HYBRID = re.compile(
    r"\bhybrid\b|\bblended\b|\bmixed (?:format|mode)\b"
    r"|\b(?:others?|another (?:\w+)|many more|the rest)\b"
    r"[^.;]{0,30}?\b(?:online|by video\w*|virtually|remotely|(?:over|via|by) an? video ?\w*)\b"
    # "Attendance in the hall was combined with participation online".
    r"|\b(?:in[- ]person|in the (?:room|hall)|physical(?:ly)?|on[- ]?site|face[- ]to[- ]face)\b"
    r"[^.;]{0,40}\b(?:and|with|or)\s(?:\w+\s)?(?:online|virtual(?:ly)?|remote(?:ly)?|by video\w*)\b"
    r"|\b(?:online|virtual(?:ly)?|remote(?:ly)?)\s(?:\w+\s)?(?:and|or)\s(?:\w+\s)?"
    r"(?:in[- ]person|in the (?:room|hall)|physical(?:ly)?|on[- ]?site|face[- ]to[- ]face)\b"
    # "Two experts joined online": the rest were there.
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|some|several|a few|\d{1,2})\s"
    r"(?:\w+\s)?"
    r"(?:experts?|officers?|officials?|speakers?|members?|delegat\w+|countries|administrations?)\s"
    r"(?:joined|took part|participated|attended|followed)\s(?:\w+\s){0,2}"
    r"(?:online|virtually|remotely|by video\w*)\b"
    r"|하이브리드|온·오프라인|ハイブリッド|オンライン併用|混合形式|线上线下|線上線下|ในรูปแบบผสม"
    r"|ผสมผสาน"
    r"|presencial y virtual|virtual y presencial|en présentiel et (?:à distance|en ligne)"
    r"|(?:luring|tatap muka) dan (?:daring|virtual)|bersemuka dan (?:maya|dalam talian)"
    r"|trực tiếp (?:và|kết hợp)(?: với)? trực tuyến|\bh[ií]brid[ao]?\b|\bhybride\b"
    r"|bersemuka[^.;]{0,60}dalam talian|tatap muka[^.;]{0,60}(?:daring|virtual)"
    r"|en présentiel[^.;]{0,60}(?:en ligne|à distance)|presencial[^.;]{0,60}(?:virtual|en línea)"
    r"|(?:yang )?(?:lain|selebihnya|lainnya)[^.;]{0,30}(?:dalam talian|daring|secara maya)",
    re.IGNORECASE,
)
_IN_PERSON = re.compile(
    r"\bin[- ]person\b|\bface[- ]to[- ]face\b|\bphysical(?:ly)? (?:meeting|held|attend)|대면회의"
    r"|対面",
    re.IGNORECASE,
)
_MODES = (("hybrid", _HYBRID), ("virtual", _VIRTUAL), ("in-person", _IN_PERSON))
# Who joins online, or what is traded online, does not say how a meeting was held.
_JOINED_ONLINE = re.compile(
    r"virtually (?:participated|joined|attended)"
    # Who greets a meeting by video is not there, but others are.
    r"|화상으로\s?(?:인사|축사|환영|연설|개회사)|(?:ビデオ|オンライン)で(?:挨拶|あいさつ|祝辞|講演)"
    r"|(?:视频|視訊|視頻|线上|線上)(?:连线|連線)?(?:致辞|致詞|致辭|讲话|講話)"
    # "They joined online" says it of all.
    r"|(?<!They )(?<!articipants )(?<!elegates )"
    r"(?:participated|joined|attended|spoke|took part|followed|addressed)(?:\s\w+){0,4}\s"
    r"(?:virtually|online|remotely|by video\w*|via \w+)"
    r"|(?:particip\w+|intervin\w+|hadir|mengikuti|bergabung|tham gia|tham dự|menyampaikan|berucap"
    r"|menyertai)\s(?:\w+\s){0,3}"
    r"(?:en línea|en ligne|secara (?:daring|virtual|maya)|dalam talian|trực tuyến)",
    re.IGNORECASE,
)
# How earlier meetings were held is not how this one was.
_OTHER_TIMES = re.compile(
    r"\bhad (?:also |still |already )?been\b|\b(?:over|in|during) the (?:past|last)\b|\b(?:last"
    r"|previous) years?\b",
    re.IGNORECASE,
)
_NOT_OF_MEETING = re.compile(
    r"(?i:online (?:\w+ ){0,5}?(?:systems?|portals?|windows?|platforms?)\b"
    r"|online (?:access|trad|sale|market|shop|portal|course|learning|module|capacity"
    r"|workshops\b|joint"
    r"|platform for|payment|system|regist|fraud|retail|crime|meetings\b"
    r"|(?:\w+ )?(?:compendium|database|tools?|library))"
    r"|conducted online in|(?:works?|available|published|posted|found|accessible)\s(?:\w+\s)?online"
    r"|online (?:shortly|soon|and offline|at)|virtual (?:currenc|asset|realit|orientation|bank))"
    r"|(?:virtual|online|hybrid|in-person) (?:meeting|session|conference) (?:of|in) (?:19|20)\d\d"
    r"|hybrid (?:\w+ )?(?:boats?|vessels?|vehicles?|cars?|engines?|trucks?|rice|seeds?)\b"
    # What is not, or no more, done so: "対面での開催は見送られ", and what staff are trained by.
    r"|対面(?:での)?(?:開催|会合|会議)?(?:は|を)?(?:見送|断念|中止)|対面に代わ|(?:対面|オンライン)(?:の)?(?:研修|講義|授業|教材)"
    r"|オンラインと対面を|대면\s?(?:회의|개최)?(?:가|는|를)?\s?(?:어려|취소|대신|대체)"
    r"|原定(?:线下|線下)|(?:instead|in place) of an? (?:in-person|face-to-face)\s?\w*"
    r"|virtual meetings\b|การค้าออนไลน์|온라인\s?(?:쇼핑|거래)|オンライン(?:販売|取引)"
    # What a theme is about.
    r"|(?:theme|tema|thème|chủ đề)\b[^\"“«.;]{0,20}[\"“«][^\"”»\n]{0,200}"
    r"|(?:เรื่อง|主题|主題|テーマ|주제)[^\"“「。]{0,6}[\"“「][^\"”」\n]{0,100}"
    # The name of a newspaper.
    r"|[A-Z]\w* Online(?=\))"
    # What has it in its name.
    r"|Virtual(?: [A-Z]\w+)+ (?:Academy|Center|Centre|Library|Group)"
)


# No release names more sessions than this.
_MOST_ORDINALS = 100


# What releases in other languages call a series besides its recorded names.
_OTHER_NAMES = {
    "adgcm": (
        "ASEAN関税局長会議", "ASEAN税関長会議", "东盟海关署长会",
        "ผู้อำนวยการศุลกากรอาเซียน", "ASEAN関税局長・長官会合", "아세안 관세청장회의",
        "東盟關稅署長會議", "东盟海关关长会议", "东盟各国海关署长会议", "อธิบดีศุลกากรอาเซียน",
        "Hội nghị Tổng cục trưởng Hải quan các nước ASEAN", "Hội nghị Cục trưởng Hải quan ASEAN",
        "Sidang Ketua Pengarah Kastam ASEAN", "Mesyuarat Ketua Pengarah Kastam ASEAN",
        "Reunión de Directores Generales de Aduanas de la ASEAN",
    ),
    "asean-wco-consultation": (
        "ASEAN・WCO協議", "ASEANとWCOの協議", "아세안-WCO 협의", "东盟—世界海关组织磋商",
        "东盟与世界海关组织磋商",
    ),
    "china-asean-customs-consultation": (
        "中国—东盟海关署长磋商", "中国东盟海关磋商", "중-아세안 관세청장회의",
    ),
    "japan-asean-customs-consultation": ("日ASEAN税関協議", "日・ASEAN関税局長会合"),
    "rhca": (
        "アジア大洋州地域関税局長・長官会議", "WCOアジア大洋州地域関税局長会合",
        "아태지역 관세청장회의", "아시아·태평양지역 관세청장회의", "亞太區海關首長會議",
        "亚太地区海关首脑会议", "亚太区海关首脑会议", "亚太地区海关关长会议",
        "Hội nghị Tổng cục trưởng Hải quan khu vực châu Á - Thái Bình Dương",
        "การประชุมหัวหน้าศุลกากรภูมิภาคเอเชียแปซิฟิก",
    ),
    "ap-rcp": (
        "亚太地区联络点会议", "亚太地区联络员会议", "アジア大洋州地域コンタクトポイント会合",
        "아태지역 연락관회의", "아시아·태평양지역 연락관회의", "アジア大洋州地域連絡担当者会合",
        "Hội nghị Đầu mối liên lạc khu vực", "Pertemuan Contact Point Regional Asia Pasifik",
        "การประชุมผู้ประสานงานระดับภูมิภาคเอเชียแปซิฟิก",
    ),
    "asem-awgcm": (
        "ASEM税関作業部会", "ASEM税関手続作業部会", "亚欧会议海关工作组会议",
        "아셈 관세 실무그룹 회의",
        "Nhóm công tác hải quan ASEM",
    ),
    "asem-customs-dgs": (
        "ASEM関税局長・長官会合", "ASEM関税局長・長官会議", "亚欧海关署长会议",
        "亚欧会议海关署长会议",
        "아셈 관세청장회의", "ASEM 관세청장회의",
    ),
    "ap-rtc-heads": (
        "아태지역 훈련센터장회의", "亚太地区培训中心负责人会议", "亚太地区培训中心主任会议",
        "アジア大洋州地域研修センター長会議",
    ),
}  # fmt: skip


class _SeriesNames:
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
            self.words[record.id] = frozenset(fold(shown).split()) | _telling(fold(shown).split())
            for name in (record.name, *record.aliases, *_OTHER_NAMES.get(record.id, ())):
                if re.search(
                    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff\uac00-\ud7a3]", name
                ):
                    self.unspaced[_close(name)] = record.id
                telling = _telling(fold(name).split())
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
        foreign = {word for word in words if word not in own and not own & _telling([word])}
        if identifier in self.of_partners:
            is_of_others = not foreign.isdisjoint(_PARTNERS)
        else:
            is_of_others = self.is_with_others(identifier, text)
        return "" if is_of_others or not foreign.isdisjoint(_OTHER_THINGS) else identifier

    def is_with_others(self, identifier: str, text: str) -> bool:
        """Return whether a text tells of a partner that no name of a series has."""
        partners = {
            fold(match["after"] or match["before"]) for match in _WITH_PARTNER.finditer(text)
        }
        return not partners <= self.words[identifier]

    def is_of(self, identifier: str, words: Sequence[str]) -> bool:
        """Return whether words that say whose heads met tell of nobody but those of a series."""
        own = self.words[identifier] | _OF_MEMBERS | _NOT_TELLING
        return all(word in own or word.isdigit() or own & _telling([word]) for word in words)

    def meant_by(self, words: Sequence[str], text: str) -> str:
        """Return the id of the series that a phrase means, or nothing."""
        for acronym in re.findall(r"[A-Z]{3,6}", text):
            if acronym in self.acronyms:
                return self.acronyms[acronym]
        close = _close(text)
        unspaced = [name for name in self.unspaced if name in close]
        if unspaced:
            return self.unspaced[max(unspaced, key=len)]
        there = _telling(words)
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
_OTHER_REGIONS = _ELSEWHERE - {"global", "europe"}
# The two continents of ASEM.
_ASIA_EUROPE = frozenset(("asia", "europe"))
_HEADS = frozenset("directors commissioners dgs".split())


def _close(text: str) -> str:
    """Return a folded text without spaces, numbers of sessions, and acronyms in brackets."""
    return fold(_NOT_IN_NAMES.sub("", text)).replace(" ", "")


_NOT_IN_NAMES = re.compile(
    r"[(（][A-Za-z/ ]{2,10}[)）]|视频|視頻|线上|線上"
    r"|の?第\s?[\d一二三四五六七八九十]{1,3}\s?[回届屆次]"
    r"|제\s?\d{1,3}\s?차"
)


_NOT_TELLING = frozenset(
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


def _telling(words: Sequence[str]) -> frozenset[str]:
    """Return the words of a phrase that tell one series from another."""
    spelled = " ".join(_SAME_WORDS.get(word, word) for word in words).split()
    return frozenset(word for word in spelled if word not in _NOT_TELLING)


def read_session(reading: Reading) -> dict[str, Any]:
    """Return series, ordinal, type, mode and the host session of a meeting; None if not stated."""
    series = {
        record.id: record
        for record in reading.library.of_kind("series")
        if isinstance(record, Series)
    }
    names = _SeriesNames(list(series.values()))
    ordinals = [
        _by_sentence(reading, names, ordinal)
        for ordinal in itertools.islice(_ordinals(reading, names), _MOST_ORDINALS)
    ]
    ordinals = [_of_same_row(reading, ordinal, ordinals) for ordinal in ordinals]
    chosen = _chosen(reading, ordinals)
    reading.sessions = ordinals
    if chosen is None:
        # A session that is only mentioned names no series of the event.
        numbered = {(ordinal.sentence, ordinal.series) for ordinal in ordinals}
        chosen = _without_number(reading, names, series, numbered)
    elif not chosen.series and _is_bare(reading, chosen):
        # "The talks were the 20th of their kind": what they are is said elsewhere.
        named = _without_number(reading, names, series, ())
        chosen = chosen._replace(series=named.series if named else "")
    meeting: dict[str, Any] = dict.fromkeys(("type", "series", "ordinal", "mode", "part_of"))
    if chosen:
        reading.session = chosen.sentence
        reading.chosen = chosen
        is_ours = not _is_elsewhere(reading, ordinals, chosen)
        meeting["series"] = (is_ours and chosen.series) or None
        meeting["ordinal"] = chosen.number or None
        if meeting["series"]:
            meeting["type"] = series[chosen.series].type
        for field in ("series", "ordinal", "type"):
            if meeting[field]:
                reading.note(field, meeting[field], chosen.start, chosen.end)
        _doubt_other_numbers(reading, ordinals, chosen)
    if not meeting["series"]:
        _doubt_sessions_named(reading, ordinals, series)
    of_session = [
        ordinal.sentence for ordinal in ordinals if chosen and ordinal.number == chosen.number
    ]
    others = (
        ordinal.sentence
        for ordinal in ordinals
        if (chosen or _is_other_session(reading, ordinal)) and not _is_beside(reading, ordinal)
    )
    reading.elsewhere = set(others) - set(of_session)
    meeting["mode"] = _mode(reading, of_session)
    said = None if meeting["type"] else _type_said(reading)
    if said:
        meeting["type"] = said.kind
        reading.note("type", *said)
    meeting["part_of"] = _part_of(reading, ordinals, chosen)
    return meeting


def _is_bare(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether the words of an ordinal name no meeting."""
    words = fold(reading.text[ordinal.start : ordinal.end]).split()
    return COUNTED_MEETINGS.isdisjoint(words)


def _is_elsewhere(reading: Reading, ordinals: Sequence[Ordinal], chosen: Ordinal) -> bool:
    """Return whether other words for a session say that it is one of another region."""
    return chosen.number > 0 and any(
        _telling(fold(reading.sentences[ordinal.sentence].text).split()) & _OTHER_REGIONS
        for ordinal in ordinals
        if ordinal.number == chosen.number
    )


_POSSESSIVE = re.compile(r"[’']s?\b")
_ENDS_TITLE = re.compile(rf"[\w-]+ {MEETING.pattern}$", re.IGNORECASE | re.MULTILINE)
# "Held their 14th annual meeting": whose meeting it is stands before.
_WHOSE_MEETING = re.compile(r"\b(?:their|its)\s$|\bfor (?:their|its) (?:\w+\s)?$")


def _by_sentence(reading: Reading, names: _SeriesNames, ordinal: Ordinal) -> Ordinal:
    """Return an ordinal with the series that the words of its sentence mean, if its own mean none.

    So "ASEAN customs heads met the WCO for their 16th Consultation".
    """
    if ordinal.series:
        return ordinal
    sentence = _POSSESSIVE.sub("", reading.sentences[ordinal.sentence].text)
    if _ENDS_TITLE.match(reading.text, ordinal.start) and ordinal.sentence == 0:
        # "ASEAN Directors-General of Customs, Fortieth Meeting".
        return ordinal._replace(series=names.named_by(fold(sentence).split(), sentence))
    if not _WHOSE_MEETING.search(_before(reading, ordinal)):
        return ordinal
    if ordinal.sentence and _IT_WAS.fullmatch(reading.before(ordinal.start)):
        # "They came together in Utopia. It was their 32nd meeting."
        who = _POSSESSIVE.sub("", reading.sentences[ordinal.sentence - 1].text)
        return ordinal._replace(series=_series_of_those(names, HELD.split(who)[0]))
    identifier = names.meant_by(fold(sentence).split(), "")
    whose = _HEADS_OF.search(_POSSESSIVE.sub("", reading.before(ordinal.start)))
    if identifier and whose and not names.is_of(identifier, fold(whose["whom"]).split()):
        return ordinal
    return ordinal._replace(series=identifier)


def _series_of_those(names: _SeriesNames, who: str) -> str:
    """Return the id of the series of which those who met are said to be, or nothing."""
    identifier = names.named_by(fold(who).split(), who)
    whose = _HEADS_OF.search(who)
    if identifier and whose and not names.is_of(identifier, fold(whose["whom"]).split()):
        return ""
    return identifier


# "The heads of customs enforcement of ASEAN have": whose heads they are.
_HEADS_OF = re.compile(
    r"\b(?:[Hh]eads|[Dd]irectors|[Cc]hiefs|[Cc]ommissioners|[Ll]eaders)(?:[- ][Gg]eneral)? of "
    rf"(?P<whom>[^.;,()]+?)(?=\s(?:have|has|had|will|are|were|is|was)\b|[.;,(]|\s{HELD.pattern}|$)"
)
# Of whom heads of customs may be said to be besides.
_OF_MEMBERS = frozenset(
    "customs member members state states country countries nation nations economy economies bloc "
    "region service services agency agencies authority authorities department departments "
    "administration administrations all both ten eleven southeast south east asian and from "
    "in its their organization organisation group grouping association nations "
    "vice chair".split()
)


def _of_same_row(reading: Reading, ordinal: Ordinal, ordinals: Sequence[Ordinal]) -> Ordinal:
    """Return an ordinal with the series of its neighbour.

    So "the 29th RHCA Conference" says of which series "the 28th conference" is.
    """
    shown = fold(reading.text[ordinal.start : ordinal.end]).split()
    if ordinal.series or len(shown) != _NUMBER_AND_NOUN or shown[1] not in COUNTED_MEETINGS:
        return ordinal
    for other in ordinals:
        is_beside = 0 < abs(other.number - ordinal.number) <= _EARLIER_ONES
        noun = fold(reading.text[other.start : other.end]).split()[-1:]
        if other.series and is_beside and noun == shown[1:]:
            return ordinal._replace(series=other.series)
    return ordinal


_NUMBER_AND_NOUN = 2


def _before(reading: Reading, ordinal: Ordinal) -> str:
    """Return the words before an ordinal."""
    return reading.text[max(0, ordinal.start - 60) : ordinal.start]


def _doubt_other_numbers(reading: Reading, ordinals: Sequence[Ordinal], chosen: Ordinal) -> None:
    """Say which other sessions of the series the text names."""
    numbers = {ordinal.number for ordinal in ordinals if ordinal.series == chosen.series}
    others = ", ".join(map(str, sorted(numbers - {chosen.number})))
    if chosen.series and chosen.number and others:
        reading.doubts.append(f"The text also names the sessions {others} of {chosen.series}.")


def _doubt_sessions_named(
    reading: Reading, ordinals: Sequence[Ordinal], series: Mapping[str, Series]
) -> None:
    """Say which sessions the text names that were not taken as the meeting."""
    named = dict.fromkeys(
        (session.number, session.series) for session in ordinals if session.series
    )
    for number, identifier in named:
        name = f"{ordinal_of(number)} {series[identifier].name}"
        reading.doubts.append(f"The text also names the {name}. It is not taken as the meeting.")


# "The 34th and 35th sessions" are two meetings: neither number is that of the one told of. Nor is
# that of "the 92nd Session of the Commission and the 145th Session of the Council".
_ANOTHER_BEFORE = re.compile(
    r"(?<!\d)\d{1,3}\s?(?:st|nd|rd|th|ème|eme|er|e|[ªº°])?\s?(?:/|-|and|&|et|y|e|dan|và|및|和"
    r"|と)\s?"
    r"(?:the\s|la\s|las\s|los\s|les\s|제\s?|第\s?)?$",
    re.IGNORECASE,
)
_ANOTHER_AFTER = re.compile(
    r"(?:/|\b(?:and|et|y|e|dan|và)\s|&|및|和|と|至|到|、|[〜~])\s?"
    r"(?:the\s|la\s|las\s|los\s|les\s|제\s?|第\s?)?\d{1,3}\s?"
    r"(?:st|nd|rd|th|ème|eme|e|[ªº°]|차|次|届|屆|回)"
    # "Lần thứ 34/35", but no day.
    r"|^/\d{2,3}\b(?!/)",
    re.IGNORECASE,
)


def _is_one_of_two(text: str, match: re.Match[str], end: int) -> bool:
    """Return whether an ordinal stands beside another one that counts another meeting.

    Args:
        text: of the sentence.
        match: the ordinal in it.
        end: the place after the words that say what it counts.
    """
    before = text[max(0, match.start() - _LONGEST_ORDINAL) : match.start()]
    follows = _ANOTHER_AFTER.search(text[match.end() : end + _LONGEST_ORDINAL])
    return bool(_ANOTHER_BEFORE.search(before) or follows)


def _ordinals(reading: Reading, names: _SeriesNames) -> Iterator[Ordinal]:
    """Yield the ordinals that count meetings."""
    for number, sentence in enumerate(reading.sentences):
        for match in ORDINALS.finditer(sentence.text):
            counted = number_of(match)
            if not 0 < counted <= MOST_SESSIONS:
                continue
            start = sentence.start + match.start()
            phrase = _phrase(reading.words[number], start, sentence.start + match.end())
            is_spaced = match["counted"] is None and match["burmese"] is None
            identifier, is_meeting = _meaning(
                reading, names, phrase, match, sentence.text, is_spaced
            )
            if is_meeting:
                end = max(sentence.start + match.end(), phrase[-1].end if phrase else 0)
                is_alone = not _is_one_of_two(sentence.text, match, end - sentence.start)
                if is_alone or identifier:
                    yield Ordinal(counted, start, end, identifier, number)


def _meaning(
    reading: Reading,
    names: _SeriesNames,
    phrase: Sequence[Word],
    match: re.Match[str],
    sentence: str,
    is_spaced: bool,
) -> tuple[str, bool]:
    """Return the series that an ordinal counts, and whether it counts a meeting at all."""
    if match["labelled"]:
        return names.named_by(fold(around := sentence[match.start() :]).split(), around), True
    if match["hidden"]:
        identifier = names.acronyms.get(match["acronym"], "")
        is_known = bool(identifier) or match["acronym"].endswith("WG")
        return identifier, is_known or _is_spelled(reading, match["acronym"])
    around = sentence[max(0, match.start() - 90) : match.end() + 60]
    if not is_spaced:
        words = fold(around).split()
        beside = sentence[max(0, match.start() - 100) : match.end() + 40]
        identifier = names.meant_by(words, around)
        identifier = identifier or series_of_parts(sentence, *match.span())
        return identifier, bool(UNSPACED_MEETINGS.search(beside))
    before = sentence[: match.start()]
    is_of_kind = _is_of_years(before, sentence, match.end()) or (
        _OF_ITS_KIND.match(sentence, match.end())
        and (MEETING.search(sentence) or _IT_IS.search(before))
    )
    # "They gathered for the 33rd time", but no "for the fourth time, Utopia was the host".
    has_name = any(word.folded in COUNTED_MEETINGS for word in phrase)
    # "They met for the first time": nothing is counted yet.
    is_again = not has_name and number_of(match) > 1
    met_again = is_again and (
        _MET_AGAIN.search(before)
        or _TIME_THEY_MET.match(sentence, match.end())
        or (_MEETING_WAS_HELD.search(before) and _TIME_NOWHERE.match(sentence, match.end()))
    )
    of_noun = _COUNTED_NOUN.search(before)
    if not of_noun and _AFTER_NOUN.search(before):
        of_noun = _ENDS_NUMBER.match(sentence, match.end())
    if of_noun and match["words"] and _BOTH.match(sentence, match.start()):
        of_noun = None
    if is_of_kind or met_again or of_noun:
        identifier = names.meant_by(fold(around).split(), around)
        is_of_others = identifier and names.is_with_others(identifier, around)
        return "" if is_of_others else identifier, True
    if not phrase:
        return "", False
    shown = reading.text[phrase[0].start : phrase[-1].end]
    words = fold(_ELIDED.sub(r"\1 ", shown)).split()
    is_council = _COUNCIL.match(sentence, match.end()) or _is_acronym(
        reading, sentence, match.end()
    )
    is_meeting = bool(is_council) or any(
        word.folded in COUNTED_MEETINGS
        and not _OF_CENTRE.match(reading.text, word.end)
        and not _OF_PEOPLE.search(reading.text[max(0, word.start - 20) : word.end])
        for word in phrase
    )
    if is_meeting and "customs" in sentence.lower() and _HEADS.intersection(words):
        # "The 13th ASEM Commissioners' Meeting", of customs as the sentence says.
        words.append("customs")
    identifier = names.named_by(words, shown) if is_meeting else ""
    is_roman = bool(match["roman"] or match["roman_after"])
    first_words = [*words[:1], *fold(sentence[match.end() :][:20]).split()[:1]]
    is_beside = not COUNTED_MEETINGS.isdisjoint(first_words)
    # "The XXII Conference", and a title that begins with "XXII Conference".
    is_beside = is_beside or not match.start() or bool(_ARTICLE.search(sentence[: match.start()]))
    return identifier, is_meeting and (bool(identifier) or not is_roman or is_beside)


def _is_of_years(before: str, sentence: str, place: int) -> bool:
    """Return whether a number counts the years or rounds of an event: "now in its 12th year".

    Args:
        before: the words of the sentence before the number.
        sentence: the whole of it.
        place: after the number.
    """
    if _EVENT_IN_ITS.search(before):
        return _YEAR_OF_EVENT.match(sentence, place) is not None
    if _IN_ITS.search(before):
        return _THE_EVENT_HAS.match(sentence, place) is not None
    if not MEETING.search(before):
        return False
    # "The conference was the thirtieth to be held", and "this was the ninth."
    is_held = _WAS_THE.search(before) and _TO_BE_HELD.match(sentence, place)
    is_held = is_held or (_AND_THE.search(before) and _THEN_OPENED.match(sentence, place))
    return bool(is_held or (_IT_WAS.search(before) and _ENDS_CLAUSE.match(sentence, place)))


def _is_acronym(reading: Reading, sentence: str, place: int) -> bool:
    """Return whether the acronym of a meeting stands at a place: "the 42nd CCC"."""
    acronym = _ACRONYM.match(sentence, place)
    if acronym is None:
        return False
    # "During the 18th TCRO", "24th TCRO held in Utopia", whatever it is short for.
    is_attended = _AT_NUMBER.search(_ENDS_WITH_NUMBER.sub("", sentence[:place]))
    is_held = _WAS_HELD.match(sentence, acronym.end())
    return bool(is_attended or is_held) or _is_spelled(reading, acronym[1])


def _is_spelled(reading: Reading, acronym: str) -> bool:
    """Return whether a text spells an acronym out, and it is short for a meeting or a body."""
    # No "conference of the Operation (OMD 7)".
    spelled = (
        rf"{_BODY}(?:(?:\s(?:on|of|for)\s[^.;()]{{3,60}})?\s\({acronym}|\s\({acronym}[- ]?\d+)\)"
    )
    if re.search(spelled, reading.text, re.IGNORECASE):
        return True
    # "The Joint Customs Group met (JCG-7)": its letters begin the words of a name.
    initials = r"[\s-](?:(?:of|on|for|and|the|to|in)\s){0,2}".join(
        rf"{letter}[a-z]+" for letter in acronym
    )
    name = re.search(rf"\b{initials}", reading.text)
    return name is not None and re.search(_BODY, name[0], re.IGNORECASE) is not None


_BODY = rf"(?:{MEETING.pattern}|\b(?:Committee|Council|Commission|Group|Heads)\b)"
_AT_NUMBER = re.compile(
    r"(?:\b(?:[Dd]uring|[Aa]t|(?:close|end|start|opening) of|[Aa]ttend(?:s|ed|ing)?"
    r"|[Oo]pen(?:s|ed|ing)|[Cc]onven(?:es|ed)"
    r"|[Ww]rap(?:s|ped) up|[Tt](?:akes|ook) part in|[Pp]articipat(?:es|ed|ing) in)\s(?:the\s)?)$"
)
_ENDS_WITH_NUMBER = re.compile(r"[\w-]+$")
_WAS_HELD = re.compile(
    r",?\s(?:(?:which )?(?:was|is being|will be) )?(?:held|convened|conven(?:es|ed)|opens|opened"
    r"|conclude[sd]|ends|ended|closes|closed|kick(?:s|ed) off|begins|began|took place|takes place"
    r"|gets under way|got under way|wraps up|wrapped up|meets|met)\b"
    # Who "opens its plant" is no meeting.
    r"(?!\s(?:its|the|an?|their)\b)"
)
_ACRONYM = re.compile(r"\s([A-Z]{3,6})\b(?!\s[A-Z])")
# A council is counted by its sessions, and a week by its years: "the 30th Governing Council".
_COUNCIL = re.compile(
    r"\s(?:[A-Z]\w+\s){0,3}Council\b(?!\s(?:[Mm]ember|[Cc]hair))"
    r"|\s(?:[A-Z]\w+\s){1,4}(?:Week|Expo|Committee(?!\s(?:[Mm]ember|[Cc]hair)))\b"
    r"|\s(?:annual|national|regional|general) convention\b"
)
# "A third group of officers" is no working group.
_OF_PEOPLE = re.compile(
    r"(?<!working )(?<!expert )(?<!contact )(?<!study )(?<!joint )\bgroup$", re.IGNORECASE
)
# "The ninth training centre" is no training.
_OF_CENTRE = re.compile(
    r"\s(?:cent(?:er|re)|college|academy|institute|school)s?\b"
    r"|(?<=group)\s(?:member|exercise)",
    re.IGNORECASE,
)
# "The fifteenth of its kind", "its tenth edition", "the tenth since the memorandum".
_OF_ITS_KIND = re.compile(
    r"\s(?:of (?:its|their|this|the same) (?:kind|type|sort)(?!\sfor\s[A-Z])"
    r"|(?:instal+ment|iteration)\b"
    # "The seventh edition of the nomenclature" is no event.
    r"|edition\b(?!\sof\s(?:[\w-]+\s){0,4}?(?:HS|(?i:harmoni[sz]ed system|nomenclature"
    r"|compendium|handbook|guide\w*|manual|report|book|magazine|journal|newsletter|bulletin"
    r"|tariff|code|catalogue|atlas|study))\b"
    rf"(?!\s(?:[\w-]+\s)?{MEETING.pattern}))"
    rf"|of (?:these|those|the) (?:[\w-]+ ){{0,2}}?{MEETING.pattern}(?<=s)(?=[,.;)]|\s(?:was|is)\b)"
    r"|(?:to date|so far|thus far)\b"
    r"|in (?:(?:a|the) (?:row|line|cycle|sequence|chain|succession)|line|all|total)\b"
    # No "row of seizures".
    rf"(?!\sof\s(?!(?:[\w-]+\s){{0,3}}?{MEETING.pattern}))"
    r"|(?:round|edition) of (?:such|these)\s|(?:in|of) (?:the|a|this|their|its) series"
    # "The third in a series of support activities" counts no meetings.
    r"(?! of (?:[\w-]+ ){0,3}(?:activities|missions|steps|measures|efforts|projects|initiatives"
    rf"|interventions|reforms)\b)|such (?=(?:[\w-]+ )?{MEETING.pattern})"
    r"|(?:(?:round|one) )?since the\b|one since\b)"
)
# "It took place in Utopia and was the tenth since", "it will be their tenth meeting".
_IT_WAS = re.compile(
    r"(?:\b[Ii]t|\b[Tt]his|\band|\bwhich) (?:was|were|is|are|will be|marks|marked|became) "
    r"(?:already |now )?(?:the(?: (?:[\w-]+ ){0,3}[\w-]+[’']s?)?|their|its)\s$"
)
# The same, and "(5th edition)".
_IT_IS = re.compile(rf"{_IT_WAS.pattern}|\($")
_MET_AGAIN = re.compile(
    r"(?:^Meeting|\b(?:now|is|are|was|were) meeting|,\smeeting"
    r"|\b(?:met|meets|gathered|convened|assembled|came together|got together"
    r"|sat (?:down|around|together)))\b[^.;]{0,60}\sfor\s(?:the|an?|their|its)\s$"
)
# "For the seventh time the two sides met".
_TIME_THEY_MET = re.compile(
    r"\stime,?\s[^.;]{0,90}\b(?:met|gather(?:ed)?|convened?|assembled?|c[ao]me together"
    r"|[gs]ot together|sat (?:down|around|together|at)|sit down"
    r"|held (?:their|its) \w*\s?(?:talks|meeting|consultation|dialogue)"
    # Who holds a meeting alone is its host, and counts other times.
    rf"|(?:have|they|sides|parties|services|countries|neighbou?rs|nations) (?:held|had)"
    rf"\s(?:[\w-]+\s){{0,3}}?{MEETING.pattern})\b"
)
# "The forum was held for the ninth time", but not "for the ninth time in Utopia".
_MEETING_WAS_HELD = re.compile(
    rf"{MEETING.pattern}[^.;]{{0,80}}?\b(?:held|organi[sz]ed|convened|staged|arranged"
    r"|t(?:ook|aken|akes|aking) place|is back|returns?|returned)\s(?:now\s)?for\s(?:the|a|its)\s$",
    re.IGNORECASE,
)
_TIME_NOWHERE = re.compile(r"\s(?:time|year)\b(?!\s(?:in|at)\s(?:the\s)?[A-Z])")
# "The event, now in its 12th year", "in its ninth year, the seminar": what has years is an event.
_EVENT_IN_ITS = re.compile(
    rf"{MEETING.pattern}(?<!rogram)(?<!rogramme),?\s(?:(?:which )?(?:is|are|was|were|has|have)\s)?"
    r"(?:now |already |currently )?"
    r"(?:in|into|entered|enter(?:s|ing)|reached|reaches)\s(?:its|their)\s$",
    re.IGNORECASE,
)
_IN_ITS = re.compile(r"(?:^|[.;]\s|\b[Nn]ow )[Ii]n (?:its|their)\s$")
_YEAR_OF_EVENT = re.compile(r"\s(?:year|edition|round|season|instal+ment)\b")
_THE_EVENT_HAS = re.compile(
    r"\s(?:year|round|season),\s(?:the|this)\s(?:[\w-]+\s){0,4}?"
    rf"{MEETING.pattern}(?<!rogram)(?<!rogramme)",
    re.IGNORECASE,
)
_WAS_THE = re.compile(r"\b(?:is|was|are|were|be|becomes?|became) (?:already )?the\s$")
# "The 7th edition was in Utopia and the 8th opened".
_AND_THE = re.compile(r"\d(?:st|nd|rd|th)\b.*\b(?:and|while) (?:now )?the\s$")
_THEN_OPENED = re.compile(
    r"\s(?:opened|took place|(?:was|is being) held|got under way|kicked off|began|started)\b"
)
# What is held in a place may be the second one there.
_TO_BE_HELD = re.compile(
    r"\s(?:one\s)?(?:to be |ever |that was |so far )?(?:held|convened|organi[sz]ed|staged|arranged)"
    r"(?=[.,;]|\s(?:since|under|so far|between|by the)\b|$)"
)
# "It was the ninth."
_ENDS_CLAUSE = re.compile(r"[.;,]|\s[-–—]\s|$")
# "The XXII Regional Conference".
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Ll]a|[Ee]l)\s$")
# "The annual review meeting (the 25th)", "their bilateral meeting, the eighth", and, further on,
# "held a meeting in Utopia, its eighth since".
_AFTER_NOUN = re.compile(
    rf"(?:{MEETING.pattern}|\bedition)(?:\s\(|,\s|\s[-–—]\s|\s(?:is|are|was|were|will be)\s)"
    r"(?:already\s)?"
    rf"(?:the|its|their)?\s?$|{MEETING.pattern}[^.;]{{0,80}},\s(?:its|their)\s$",
    re.IGNORECASE,
)
_ENDS_NUMBER = re.compile(r"\)|[,.;]|\s[-–—]\s|\s(?:in|since|so|to|of)\b")
# "Pertemuan bilateral kelima": the number stands behind all words of the meeting.
_COUNTED_NOUN = re.compile(
    r"\b(?:pertemuan|rapat|sidang|persidangan|mesyuarat|perundingan|konsultasi|dialog|konferensi"
    r"|lokakarya|bengkel|forum)(?:\s[\w-]+){0,4}?\s(?:yang\s)?$(?<!\bdan )",
    re.IGNORECASE,
)
# "Of both countries", and no second meeting.
_BOTH = re.compile(
    r"kedua\s(?:negara|pihak|belah|instansi|lembaga|institusi|administrasi|pentadbiran|jabatan"
    r"|agensi|delegasi|pemerintah|kerajaan|pabean|hari)\b",
    re.IGNORECASE,
)
_LONGEST_ORDINAL = 30
# The article before a vowel in French: l'ASEAN.
_ELIDED = re.compile(r"\b([ldLD])[’']")


def _phrase(words: Sequence[Word], start: int, end: int) -> list[Word]:
    """Return the words around an ordinal that say what it counts."""
    before = [word for word in words if word.end <= start]
    after = [word for word in words if word.start >= end]
    phrase: list[Word] = []
    for word in reversed(before[-8:]):
        if word.text.islower() or word.folded in _STOPS or word.text[:1].isdigit():
            break
        phrase.insert(0, word)
    previous = end
    # "The first fully virtual session" may be the 41st one.
    is_new = any(word.folded == "first" for word in words if start <= word.start < end)
    for position, word in enumerate(after[:22]):
        is_between = _is_between(phrase, word, after[position + 1 : position + 2])
        if (word.text.lower() in _STOPS and not is_between) or (word.start - previous > 6):
            break
        is_name = not word.text.islower()
        is_known = word.folded in COUNTED_MEETINGS or word.folded in _IN_PHRASES
        # "The 45th Meeting recommended workshops": the meeting is named already.
        is_open = not is_new and COUNTED_MEETINGS.isdisjoint(part.folded for part in phrase)
        is_known = is_known or (
            is_open and _leads_to_meeting(after[position : position + _LONGEST_MEETING])
        )
        if not (is_name or is_known or is_between):
            break
        phrase.append(word)
        previous = word.end
    return phrase


# So many words lead from a number to its meeting: "seventh commissioner-level customs meeting".
_LONGEST_MEETING = 5


def _is_between(phrase: Sequence[Word], word: Word, following: Sequence[Word]) -> bool:
    """Return whether a word such as "to" is a part of a name: "Customs to Customs Talk".

    Args:
        phrase: the words of the name so far.
        word: that may be a part of it.
        following: the word after it, if there is one.
    """
    if not (phrase and following and following[0].text[:1].isupper()):
        return False
    is_after_name = phrase[-1].text[:1].isupper()
    if word.text == "in":
        # "The first Women in Customs Conference", but not "the first Conference in Utopia".
        return is_after_name and COUNTED_MEETINGS.isdisjoint(part.folded for part in phrase)
    return word.text == "between" or (is_after_name and word.text in ("to", "on", "with"))


def _leads_to_meeting(words: Sequence[Word]) -> bool:
    """Return whether any word but one that is counted itself stands before a meeting.

    So "the fifth award ceremony", and not "the second day conference".
    """
    for word in words:
        if word.folded in COUNTED_MEETINGS:
            return True
        lowered = word.text.lower()
        if word.folded in _COUNTED_THINGS or lowered in _STOPS or lowered in _ENDS_COUNTED:
            return False
    return False


# "The 20th project of this programme".
_ENDS_COUNTED = frozenset("of for this that these the a an".split())
# What an ordinal before a meeting may count instead of it: "the second day conference".
_COUNTED_THINGS = frozenset(
    "day half week month year quarter batch phase stage floor time country member generation part "
    "term cohort class team person officer official party step tier pillar component anniversary "
    "wave edition and or but".split()
)
_IN_PHRASES = frozenset(
    "of the for and annual regional global asean wco custom cooperation matter expert "
    "administration head director "
    "general asia pacific "
    "consultative ministerial bilateral joint center training contact point working group "
    "virtual online region level coordinated "
    "round ever high "
    "de des la du los las l d y et bea cukai direktur jenderal directeur generaux douane "
    "regionale regionaux omd oma asie pacifique et commissaire du europe pays membre "
    "responsable administrateur "
    "directore aduana".split()
)


# What stands before another session than the one that is told of.
_OTHER_SESSION = re.compile(
    r"\b(?:next|previous|last(?!\s(?:week|\w*day)\s)|earlier|upcoming|forthcoming|coming|following|since|after"
    r"|ahead of|in advance of|on the eve of|in the run-up to"
    # What is laid before a meeting is told there.
    r"|(?<!laid )(?<!put )(?<!brought )(?<!placed )(?<!came )before"
    r"|until|had (?:been )?\w+(?:\s\w+){0,8}\s(?:at|in|during)"
    r"|(?:adopted|set|agreed|discussed|launched|made|signed|endorsed|stated|held|recommended"
    r"|taken|decided|proposed|presented|approved|initiated|mandated|raised|tabled|began|begun|started"
    r"|concluded|elected|chosen) (?:at|in|during|by)"
    r"|recall(?:s|ed|ing)?|views on|preparations? (?:for|of)|statement of"
    r"|in place of|instead of|(?:outcomes?|results?|recommendations?|decisions?|mandate"
    r"|reports?) of|about"
    r"|(?:picked|chosen|selected|named|confirmed|designated|next) (?:as )?(?:the )?(?:host|venue)"
    r" (?:of|for)|(?:picked|chosen|selected|elected|named|designated|nominated) to (?:host|hold)"
    r"|prepar\w+ for|chairmanship (?:of|for)|next year"
    r"|(?:margins|sidelines|fringes?|edges) of|alongside|back[- ]to[- ]back with"
    r"|in conjunction with)"
    r"(?:\s\w+){0,2}?\s(?:the\s)?$"
    r"|(?:繼|继|次回|다음|지난(?!\s?\d)|亦|並|并将|还将|還將)[^。，,]{0,20}$",
    re.IGNORECASE,
)


# What tells of the session itself: the signing of its minutes, or "this was agreed at".
_OF_THIS_SESSION = re.compile(
    r"\b(?:minutes|records?|protocol|joint statement)(?:\s\w+){0,4}?\s(?:of|from)\s(?:the\s)?$"
    r"|\b(?:minutes|records?|protocol)\s(?:\w+\s){0,2}the (?:outcomes?|results?) of\s(?:the\s)?$"
    r"|^(?:(?:this|that|it|they|these|both|all this) (?:was|were)"
    # What the title tells of was settled there: "the choice was made at the 9th Meeting".
    r"|(?:the|this|that|their)\s(?:choice|decision|selection|election|announcement|agreement"
    r"|understanding|deal|appointment|handover|vote|nomination|resolution|plan) (?:was|has been)"
    r"|(?:they|both|(?:the )?(?:two|delegates|members|heads|sides)) did (?=so\s))\s?(?:\w+ly\s)?"
    r"(?:agreed|decided|taken|held|cast|so(?:\s[^.;]{3,60})?|announced|settled|adopted|approved|concluded|endorsed|exchanged|reached"
    r"|signed|made|presented|reviewed|discussed)\s(?:on\s)?(?:at|during|in)\s(?:the\s)?"
    r"(?:(?:close|end|start|opening) of\s(?:the\s)?)?$",
    re.IGNORECASE,
)
_OUTCOMES_IN_TITLE = re.compile(
    r"^(?:outcomes?|results?|conclusions?|highlights?) (?:of|from)\s(?:the\s)?$", re.IGNORECASE
)


def _is_of_other(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether the words before an ordinal say that its session is not the one told of."""
    before = reading.before(ordinal.start)
    if _is_of_this(reading, ordinal):
        return False
    if ordinal.sentence == 0 and _OUTCOMES_IN_TITLE.match(before):
        return False
    return bool(_OTHER_SESSION.search(before[-_CLAUSE:])) or _is_of_other_year(reading, ordinal)


def _is_of_other_year(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether a session is told of a year in which no day of the text is."""
    told = _WAS_IN_YEAR.match(reading.after(ordinal.start, ordinal.end))
    years = {date.first.year for date in reading.dates if date.first.day}
    return told is not None and bool(years) and int(told["year"]) not in years


_WAS_IN_YEAR = re.compile(
    r"(?:\sedition)?,?\s(?:(?:which )?(?:was|were|took place|had been)\s)?"
    r"(?:held\s|hosted\s|staged\s)?"
    r"(?:(?:back|in|at|by)\s(?:[A-Z]\w+\s){0,3})?(?:back )?in (?P<year>(?:19|20)\d\d)\b"
)


def _is_told_as_other(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether the words around a session say that it is not the event."""
    if _is_of_this(reading, ordinal):
        return False
    before = _before(reading, ordinal)
    after = reading.after(ordinal.start, ordinal.end)
    if _is_of_other(reading, ordinal):
        return True
    rank = reading.ranks[ordinal.sentence]
    if rank < _FIRST_LEAD and not _is_after_event(reading, ordinal):
        # The days of a session that is announced are those of the event.
        is_announced = _is_dated(reading, reading.sentences[ordinal.sentence])
        return bool(rank and not is_announced and _PLANNED.match(after))
    return bool(
        _TO_COME.match(after)
        or _ASKED.match(after)
        or _WILL_HOST.search(before)
        or _ALSO_AT.search(before)
        or (ordinal.series and _is_of_other_kind(reading, ordinal))
    )


def _is_of_this(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether the first sentences say that what they tell was done at a session."""
    is_early = reading.ranks[ordinal.sentence] < _SERIES_LEAD
    return is_early and bool(_OF_THIS_SESSION.search(reading.before(ordinal.start)))


_EARLIER_ONES = 2
# So many letters before a session tell whether it is another one.
_CLAUSE = 90


def _chosen(reading: Reading, ordinals: Sequence[Ordinal]) -> Ordinal | None:
    """Return the ordinal of the session that the release is about."""
    title = reading.release.title
    counts: dict[tuple[int, str], int] = {}
    for ordinal in ordinals:
        counts[ordinal.number, ordinal.series] = counts.get((ordinal.number, ordinal.series), 0) + 1

    def is_titled(ordinal: Ordinal) -> bool:
        return ordinal.sentence == 0 or reading.text[ordinal.start : ordinal.end] in title

    def is_only_mentioned(ordinal: Ordinal) -> bool:
        is_once = counts[ordinal.number, ordinal.series] == 1
        return is_once and not is_titled(ordinal) and _is_told_as_other(reading, ordinal)

    def weight(ordinal: Ordinal) -> float:
        return (
            -4.0 * _is_of_other(reading, ordinal)
            + 2.0 * _is_of_this(reading, ordinal)
            + 3.0 * bool(ordinal.series)
            # "The first meeting since", "its first as a member".
            - 4.0 * (ordinal.number == 1 and not ordinal.series)
            + 3.0 * is_titled(ordinal)
            + 2.0 * (reading.ranks[ordinal.sentence] < LEAD)
            + 0.5 * min(4, counts[ordinal.number, ordinal.series])
            - 0.15 * reading.ranks[ordinal.sentence]
        )

    telling = [
        ordinal
        for ordinal in ordinals
        if (ordinal.series or _is_of_event(reading, ordinal))
        and not is_only_mentioned(ordinal)
        and not _is_beside(reading, ordinal)
    ]
    if not telling:
        telling = [ordinal for ordinal in ordinals if _is_only_dated(reading, ordinal)]
    reading.occasions = [ordinal for ordinal in telling if _is_occasion(reading, ordinal)]
    telling = [ordinal for ordinal in telling if ordinal not in reading.occasions]
    if not telling:
        return None
    if _is_of_two_sessions(reading):
        # "The second virtual meeting" of the Committee is not its second session.
        telling = [
            ordinal
            for ordinal in telling
            if ordinal.series or reading.text[ordinal.start : ordinal.start + 1].isdigit()
        ]
    if not telling:
        return None
    best = max(telling, key=weight)
    if weight(best) < _LITTLE_FOR_SESSION:
        return None
    # A title may give the number alone that the text gives with the series.
    fuller = [ordinal for ordinal in telling if ordinal.series and ordinal.number == best.number]
    return best if best.series or not fuller else fuller[0]


def _is_occasion(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether a session is only the occasion of another event, which the title names.

    So the title tells of a signing, a visit or a bilateral meeting, and the text of the session on
    the occasion of which it was, that somebody attended besides, or that ended then.
    """
    if ordinal.sentence == 0 or reading.text[ordinal.start : ordinal.end] in reading.release.title:
        return False
    title = reading.sentences[0].text
    if _SIGNS_MINUTES.search(title):
        # Minutes are signed at the session that they are of.
        return False
    sentence = reading.sentences[ordinal.sentence]
    if not _IT_WAS_SIGNED.match(sentence.text) and (
        not _OTHER_EVENT.search(title) or MEETING.search(_OTHER_EVENT.sub("", title))
    ):
        return False
    before = sentence.text[: ordinal.start - sentence.start][-_LONGEST_OCCASION:]
    after = sentence.text[ordinal.end - sentence.start :]
    # Where the first sentence tells that somebody attended a session, that is the event.
    if _OPENS_WITH.fullmatch(before):
        # "At the 5th Talks, held on 4 June, the two sides signed": the talks are the event.
        return False
    told = sum(not reading.is_line(number) for number in range(ordinal.sentence))
    if told >= _SENTENCES_OF_EVENT:
        return True
    is_attended = _ATTENDED.search(before) and told > 0
    return bool(is_attended or _ON_OCCASION.search(before) or _ENDED.match(after))


_SIGNS_MINUTES = re.compile(
    r"\b(?:sign(?:s|ed|ing)?|inks?|inked)\b[^.;]{0,40}"
    r"\b(?:minutes|records? of (?:discussions?|the)|joint statement of)\b|^minutes signed\b",
    re.IGNORECASE,
)
# What was held at a session, as its sentence says, whatever the title tells.
_IT_WAS_SIGNED = re.compile(r"(?:The|This)\s(?:signing|signature)\b")
_OPENS_WITH = re.compile(r"(?:At|During|In)\s(?:the|its|their)\s")
_LONGEST_OCCASION = 150
# A session that such a text names only after so many sentences is not the event.
_SENTENCES_OF_EVENT = 3
# What a title calls an event that is no session of a series.
_OTHER_EVENT = re.compile(
    r"\b(?:signs?|signed|signing|inks?|inked|seals?|memorand\w+|mou|agreements?|arrangements?"
    r"|(?-i:(?:meets?|met)(?=\s(?:with\s|[A-Z])))|calls? on|courtesy call|visit(?:s|ed"
    r"|ing)?|receives?|bilateral(?: \w+)?"
    r"|firman?|suscriben?|se reúnen? con|visita|recibe|signent?|signature|rencontre|reçoit"
    r"|meterai|memeterai|tandatangan\w*|menandatangani|tanda tangani|teken|bertemu|kunjungi"
    r"|ký(?: kết)?|gặp|tiếp|thăm|hội đàm)\b"
    r"|서명|체결|면담|회담|방문|접견|署名|調印|締結|会談|訪問|表敬|签署|簽署|签订|簽訂|会见|會見|会晤|會晤"
    r"|会谈|會談|访问|拜会|拜會|ลงนาม|หารือ|เยือน|เข้าพบ",
    re.IGNORECASE,
)
# What stands before a session on the occasion of which something else was done.
_ON_OCCASION = re.compile(
    r"(?:\b(?:at|during|as|in the (?:framework|context|course|presence) of|on the occasion of"
    r"|coincid\w+ with|who (?:is|are|was|were) (?:in \w+ )?for|ahead of|before|after|following"
    r"|en el marco del?|durante|con ocasión de|en ocasión de|con motivo de|en marge de"
    r"|à l[’']occasion de|lors de|pendant|dans le cadre de"
    r"|sempena|pada|di sela(?:-sela)?|semasa|ketika|dalam rangka(?:ian)?|di"
    r"|nhân dịp|trong khuôn khổ|bên lề|tại|nhân)"
    r"\s(?:(?:the|la|le|el|l[’']|a|an|its|their)\s?)?(?:[\w-]+\s){0,2}?"
    r"|(?:계기로|기간 중|가운데)\s?|(?:在|于|於|借|藉|趁)[^，,。]{0,12}"
    # Where the number follows the name of the session.
    r"|(?:ระหว่าง|ในโอกาส|ในช่วง|bên lề|nhân dịp|trong khuôn khổ|sempena|sela-sela)[^.;,\n]{0,130})$",
    re.IGNORECASE,
)
_ATTENDED = re.compile(
    r"(?:\b(?:took part in|participated in|attended|attending|joined|menghadiri|menyertai|tham dự"
    r"|asisti(?:ó|eron) a|particip(?:ó|aron)(?:\s[\w-]+){0,3}?\sen|a (?:assisté|participé) à)"
    r"\s(?:(?:the|la|le|el|l[’']|a|an|its|their)\s?)?(?:[\w-]+\s){0,2}?"
    r"|(?:赴|参加|參加|出席)[^，,。]{0,12}|เข้าร่วม)$",
    re.IGNORECASE,
)
# "As the 10th Conference came to its end".
_ENDED = re.compile(
    r"[^.;]{0,60}?\b(?:came to (?:its|an|a) (?:end|close)|was (?:being held|under way|in session)"
    r"|which \w+ (?:is|was) hosting)\b"
    r"|[^。、.]{0,12}(?:회의\s?)?(?:에서|계기|기간|참석차|를 맞아)"
    r"|[^。、]{0,20}(?:の際|の機会|に合わせ|に際し|期間中|会場で)"
    r"|[^，。]{0,30}(?:期间|期間|之际|之際)",
)

_TWO_SESSIONS = re.compile(
    r"\b\d{1,3}(?:st|nd|rd|th)\s?(?:/|and|&)\s?(?:the\s)?\d{1,3}(?:st|nd|rd|th)\s"
    r"(?:[A-Z]\w+\s)?(?:Sessions|Meetings)\b",
    re.IGNORECASE,
)


def _is_of_two_sessions(reading: Reading) -> bool:
    """Return whether the first words tell of two sessions that were held together."""
    lead = (reading.sentences[number].text for number in reading.lead(_FIRST_LEAD))
    return any(map(_TWO_SESSIONS.search, lead))


def _is_after_event(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether a text tells of a meeting that was held before it names a session."""
    return any(
        HELD.search(sentence.text)
        and (HAPPENED.search(sentence.text) or _is_dated(reading, sentence))
        for sentence in reading.sentences[max(0, ordinal.sentence - LEAD) : ordinal.sentence]
        if len(sentence.text) > _SHORT_SENTENCE and not _WILL.search(sentence.text)
    )


def _is_only_dated(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether a session of a series is the only thing of which a text tells the days.

    So "the choice was made at the 31st Conference, held from 4 to 8 June".
    """
    days = [date for date in reading.dates if date.first.day]
    if not (ordinal.series and days) or _is_beside(reading, ordinal):
        return False
    return all(reading.sentence_at(date.start) == ordinal.sentence for date in days)


_SHORT_SENTENCE = 50
_WILL = re.compile(r"\b(?:will|to be|to host|akan|sẽ)\b")
# What follows a session that is planned: "the third meeting is to be held in May".
_TO_COME = re.compile(
    r",\swhich (?:could not|was (?:cancelled|postponed))\b|,?\s(?:which is\s)?to be (?:held"
    r"|hosted|convened)\b"
    r"|,\swhich\s(?:[A-Z]\w+\s){1,3}will\b|,\swhich (?:took place|was held|met) in\b"
    r"|\s(?:sẽ|akan|aura lieu|se tiendra|se celebrará|se hará|tendrá lugar)\b"
    r"|[^.;]{0,60}\b(?:(?:is|are) (?:to (?:be|follow|take|meet|convene|open|begin|start)"
    r"|planned|scheduled|expected|due|set)|will (?:be|take|follow|convene|meet))\b"
)
# What is said before a session that is to come: "will host the 12th".
_WILL_HOST = re.compile(r"\b(?:will|is to|are to|due to) (?:\w+ )?(?:host|hold)\s(?:the|its)\s$")
_PLANNED = re.compile(
    r"[^.;]{0,60}\b(?:is|are|was) (?:to be (?:held|hosted)|planned|scheduled|expected|due)\b"
)
# What is said before a session that somebody went to besides, or that came after the event.
_ALSO_AT = re.compile(
    r"\b(?:also|later|then)\s(?:opened|attended|addressed|visited|chaired|joined|spoke at"
    r"|took part in|participated in)\s(?:the|an?)\s$"
    r"|\battend\w*\s(?:the\s)?opening\s(?:ceremony\s|session\s)?of\sthe\s$"
    r"|\b(?:following|next)\s(?:day|morning|afternoon),?\s(?:the|an?)\s$"
)
# Below it a session is only mentioned.
_LITTLE_FOR_SESSION = -3.0
_FIRST_OF_KIND = re.compile(r"\bof its kind\b", re.IGNORECASE)
# "The first talks in seven years", "the second visit this year".
_IN_A_TIME = re.compile(
    r"[^.;,\n]{0,40}?\s(?:in|for|within)\s(?:(?:over|more than|nearly|almost|about|some)\s)?"
    r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|many|\d+)\s"
    r"(?:full\s)?(?:weeks?|months?|years?|decades?)\b"
    r"|[^.;,\n]{0,40}?\s(?:this|of the) year\b|[^.;,\n]{0,20}?\sin a row\b"
    r"|\s(?:time|year) running\b"
)
_FIRST_SINCE = re.compile(r"[^.;,\n]{0,60}?\ssince\b")
_SELDOM_COUNTED = frozenset("national workshop seminar ceremony".split())
_NOT_COUNTED = frozenset("training course visit mission pelatihan kursus formation curso".split())


def _counts_nothing(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether "first" only says that something is new: "the first training in Utopia"."""
    if ordinal.series:
        return False
    if is_part_of_event(reading, ordinal):
        return True
    sentence = reading.sentences[ordinal.sentence]
    after = sentence.text[ordinal.end - sentence.start :]
    shown = reading.text[ordinal.start : ordinal.end]
    # "The third meeting in a row" may be the 40th one, but "the sixth in a row" is counted.
    is_bare = ORDINALS.fullmatch(shown) is not None and _OF_ITS_KIND.match(after) is not None
    if not shown[0].isdigit() and not is_bare and _IN_A_TIME.match(after):
        return True
    if ordinal.number > 1:
        return False
    if _FIRST_SINCE.match(after):
        return True
    words = fold(shown).split()
    is_new = not _NOT_COUNTED.isdisjoint(words)
    # "The first national workshop" is new as well, but "the 1st Workshop" is counted.
    is_new = is_new or (words[0] == "first" and not _SELDOM_COUNTED.isdisjoint(words))
    return is_new or bool(_FIRST_OF_KIND.search(sentence.text))


def is_part_of_event(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether an ordinal counts the sessions within an event: "chaired the first session".

    The text calls its event something else then, or says what somebody did in that part of it.
    """
    part = _PART.match(reading.text, ordinal.start)
    if part is None or _WHOSE_SESSION.match(reading.text, part.end()):
        return False
    before = reading.before(ordinal.start)
    said = (reading.sentences[number].text for number in reading.lead(_FIRST_LEAD))
    return bool(_LED_PART.search(before)) or any(map(_HAS_PARTS.search, said))


_PART = re.compile(
    r"(?:[a-z]+|[1-9](?:st|nd|rd|th))\s(?:(?:plenary|technical|working|panel|training|morning"
    r"|afternoon)\s)?(?:session|panel|panel session)\b",
    re.IGNORECASE,
)
# "The first session of the Committee", and no part of "the workshop".
_WHOSE_SESSION = re.compile(
    r"\s(?:of|between)\s(?!(?:the|this)\s(?:[\w-]+\s){0,2}?"
    r"(?:workshop|seminar|training|course|conference|forum|meeting|event|day)\b)"
)
_LED_PART = re.compile(
    r"\b(?:chaired|moderated|opened|facilitated|led|presented (?:in|at|during)"
    r"|spoke (?:in|at|during)|gave a presentation (?:in|at|during)|took the floor (?:in|at|during))"
    r"\s(?:the\s)?$"
)
# What an event is called that has sessions.
_HAS_PARTS = re.compile(
    r"\b(?:workshop|seminar|training|course|conference|forum|symposium|webinar|summit)\b",
    re.IGNORECASE,
)


def _is_of_event(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether a session without a series is what the text tells of."""
    if _counts_nothing(reading, ordinal):
        return False
    sentence = reading.sentences[ordinal.sentence]
    before = sentence.text[: ordinal.start - sentence.start]
    # "The first workshop at the new centre" further down is another one.
    lead = LEAD if ordinal.number > 1 or _REACHED_AT.search(before) else _FIRST_LEAD
    if _CAPTION.match(before):
        return True
    is_told = bool(
        _REACHED_AT.search(before)
        or (ordinal.number > 1 and _is_placed(reading, ordinal))
        or HELD.search(sentence.text)
        or _OF_THIS_SESSION.search(before)
        or _PRESIDED.search(before)
        or _IT_WAS.search(before)
        or _THIS_ONE.search(before)
    )
    is_told = is_told and reading.ranks[ordinal.sentence] < lead
    shown = reading.text[ordinal.start : ordinal.start + 2 * _LONGEST_ORDINAL]
    is_of_kind = reading.ranks[ordinal.sentence] < LEAD and _OF_ITS_KIND.search(shown)
    return (
        reading.ranks[ordinal.sentence] < 1 or is_told or bool(is_of_kind)
    ) and not _is_of_other(reading, ordinal)


# "This year's edition, the fifth".
_THIS_ONE = re.compile(
    r"\b(?:[Tt]his(?: year[’']s)?|[Tt]he (?:current|present|latest)|[Nn]ow in its)\s[^.;]{0,60}$"
)
# Under a picture of the event, and above its agenda.
_CAPTION = re.compile(
    r"(?:Photos?|Pictures?|Captions?|Images?|Pictured|Group photo\w*|Agenda)\b"
    r"|(?:The )?(?:[Dd]elegates|[Pp]articipants|[Hh]eads of delegations?) (?:at|of|during|to) the $"
)


# "The 35th Meeting had asked for this training".
_ASKED = re.compile(
    r"[^.;]{0,60}?\bhad\s(?:[\w-]+\s)?(?:been|taken place|met|asked|called|requested|recommended"
    r"|decided|agreed|adopted|welcomed|endorsed|approved|mandated|tasked|proposed|set|chosen"
    r"|launched|established|created|invited|urged|encouraged|noted|instructed|directed|entrusted"
    r"|given|suggested|initiated|identified|supported|expressed)\b"
    r"|[^.;]{0,60}?\b(?:avait|avaient|había|habían)\s(?:[\w-]+\s)?\w+(?:é|ado|ido)\b"
)
_TAUGHT = r"(?:workshop|training|course|seminar|webinar|study visit|mission)"
# "Held a regional workshop", "the training on valuation took place".
_HELD_WORKSHOP = re.compile(
    r"\b(?:held|hold|conducted|organi[sz]ed|hosted|delivered|ran|attended|opened|completed)"
    rf"\s(?:an?|the|its|their|this)\s(?:[\w/-]+\s){{0,6}}?{_TAUGHT}\b"
    rf"|\b(?:[Aa]n?|[Tt]he|[Tt]his)\s(?:[\w/-]+\s){{0,6}}?{_TAUGHT}\b[^.;]{{0,80}}?"
    r"\b(?:was (?:held|conducted|organi[sz]ed|hosted|delivered)|took place|ended|opened|began)\b"
)


def _is_of_other_kind(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether the first sentences tell of a workshop, and a session is none.

    So a workshop does not become the meeting of heads of customs that a later sentence names.
    """
    is_workshop = re.search(_TAUGHT, reading.text[ordinal.start : ordinal.end], re.IGNORECASE)
    lead = (reading.sentences[number].text for number in reading.lead(_FIRST_LEAD))
    return not is_workshop and any(map(_HELD_WORKSHOP.search, lead))


def _is_placed(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether a place or a day stands behind a session: "the fifth meeting in Canberra"."""
    after = _IN_OR_ON.match(reading.text, ordinal.end)
    if after is None:
        return False
    starts = {place.start for place in reading.places} | {date.start for date in reading.dates}
    return not starts.isdisjoint(range(after.start(), after.end() + 1))


_IN_OR_ON = re.compile(r",?\s(?:(?:which was\s)?held\s)?(?:in|at|on|from)\s(?:the\s)?|\s")


# "Led the 10th Meeting".
_PRESIDED = re.compile(
    r"\b(?:led|headed|presided over|moderated|steered|guided)\s(?:the|its|their)\s$"
)

# "The understanding was reached at the 2nd Meeting", "signed this morning at the 2nd Meeting".
_REACHED_AT = re.compile(
    r"\b(?:(?:was|were|been) (?:reached|struck|sealed|unveiled)"
    r"|today|yesterday|this (?:morning|afternoon|evening|week)) (?:at|during) [Tt]he\s$"
)


def is_another_session(before: str) -> bool:
    """Return whether the words before a meeting say that it is not the one that is told of."""
    return bool(_OTHER_SESSION.search(before) or _BESIDE.search(before))


def _is_other_session(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether the words before an ordinal say that its session is another one."""
    before = _before(reading, ordinal)
    is_to_come = _WILL_HOST.search(before) and _is_after_event(reading, ordinal)
    return bool(_OTHER_SESSION.search(before) or is_to_come)


def _is_dated(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence tells a day."""
    return any(
        date.first.day and sentence.start <= date.start < sentence.end for date in reading.dates
    )


def _without_number(
    reading: Reading,
    names: _SeriesNames,
    series: Mapping[str, Series],
    numbered: Collection[tuple[int, str]],
) -> Ordinal | None:
    """Return the session without a number whose series the title names.

    A workshop of "ASEAN customs heads" is no session of the heads, so that what the text calls the
    event must not be of another type.

    Args:
        reading: of the release.
        names: of the series.
        series: by their ids.
        numbered: the sentences, and the series, of the sessions with a number; these are others.
    """
    said = _type_said(reading)
    for number in reading.lead(_SERIES_LEAD):
        for start, end in _may_name_series(reading, number):
            shown = reading.text[start:end]
            plain = _POSSESSIVE.sub("", _ELIDED.sub(r"\1 ", shown))
            identifier = names.named_by(fold(plain).split(), shown)
            if not identifier or (number, identifier) in numbered:
                continue
            if said and said.kind in _OF_ONE_TYPE - {series[identifier].type}:
                continue
            reading.doubts.append("The series is read from words that give no number.")
            return Ordinal(0, start, end, identifier, number)
    return None


_HELD_CONSULTATION = re.compile(
    r"\b(?:held|hold|holds|convened|memimpin)\s(?:an?\s|the\s|their\s)?(?:\w+\s){0,2}"
    r"(?:consultations?|konsultasi)\b",
    re.IGNORECASE,
)
# "A meeting of", and what it is of.
_MEETING_OF = re.compile(r"\b(?:meeting|conference|consultation)\sof\s[^,.;]{5,90}", re.IGNORECASE)


def _may_name_series(reading: Reading, number: int) -> Iterator[tuple[int, int]]:
    """Yield where a sentence may name a series: a title as a whole, or a meeting that was held."""
    sentence = reading.sentences[number]
    if number < 2 and reading.is_line(number):
        yield sentence.start, sentence.end
    for mention in reading.mentions if HELD.search(sentence.text) else ():
        is_inside = mention.kind == "series" and sentence.start <= mention.start < sentence.end
        before = sentence.text[: max(0, mention.start - sentence.start)][-60:]
        if is_inside and MEETING.search(mention.name) and not _OTHER_SESSION.search(before):
            yield mention.start, mention.end
    if _HELD_CONSULTATION.search(sentence.text):
        yield sentence.start, sentence.end
    for match in _MEETING_OF.finditer(sentence.text) if HELD.search(sentence.text) else ():
        if not _OTHER_SESSION.search(sentence.text[: match.start()][-60:]):
            yield sentence.start + match.start(), sentence.start + match.end()


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


# Whatever stands before it, that is how this one was held.
_THE_MODE = re.compile(
    r"\b[Tt]he (?:in-person|hybrid|virtual|online) (?:meeting|session|conference|workshop)\b"
    r"(?!\s(?:in|of|held)\s(?:\w+\s){0,2}(?:19|20)\d\d)"
)


def _mode(reading: Reading, of_session: Sequence[int]) -> str | None:
    """Return how the meeting was held, where the lead or a sentence of the session says so."""
    lead = (
        number
        for number, sentence in enumerate(reading.sentences)
        if reading.ranks[number] < LEAD or _THE_MODE.search(sentence.text)
    )
    modes: dict[str, tuple[int, int]] = {}
    for number in dict.fromkeys((*of_session, *lead)):
        sentence = reading.sentences[number]
        if _OTHER_TIMES.search(sentence.text) or number in reading.elsewhere:
            continue
        masked = _NOT_OF_MEETING.sub(_blank, sentence.text)
        joined = _JOINED_ONLINE.search(masked)
        others_masked = _JOINED_ONLINE.sub(_blank, masked)
        for mode, pattern in _MODES:
            # "Others joined online" makes it hybrid.
            match = pattern.search(masked if mode == "hybrid" else others_masked)
            if match:
                modes.setdefault(
                    mode, (sentence.start + match.start(), sentence.start + match.end())
                )
        if joined and "in-person" in modes:
            modes.setdefault("virtual", modes["in-person"])
    if "virtual" in modes and "in-person" in modes:
        # Some were there, and others online.
        modes.setdefault("hybrid", modes["in-person"])
    how = "hybrid" if "hybrid" in modes else next(iter(modes), None)
    if how:
        reading.note("mode", how, *modes[how])
    return how


class _TypeSaid(NamedTuple):
    """The type of a meeting that words of a text say."""

    kind: str
    start: int
    end: int


# What is called so is no session of a series of another type.
_OF_ONE_TYPE = frozenset({"workshop", "training", "mission", "visit", "ceremony"})


# Bodies that meet, but no "State Customs Committee", which is an administration.
_COMMITTEE = r"(?<!state )(?<!state customs )(?:sub-?|sous-)?(?:committee|comit[ée])\b"
_GROUP = (
    r"(?:\b(?:sub-)?working (?:group|party)(?! activit)|\btask ?force"
    r"|\b(?:expert|consultative) group"
    r"|(?-i:\b[A-Z]{1,6}WG)\b)"
)
_MEETS = (
    r"(?:sessions?|meetings?|meets?|met|held|holds?|gather(?:s|ed)?|conven(?:es?|ed)|came together"
    r"|confer(?:s|red)?|conference|council)\b"
)
_SESSION = r"(?:sessions?|sesi(?:ón|ones)|\d{1,3}(?:st|nd|rd|th))\b"
_HEADS_OF_CUSTOMS = (
    r"(?:\b(?:heads|directors?[- ]general|dgs|chiefs|commissioners|leaders) of (?:the )?customs\b"
    r"|\bcustoms (?:administration )?(?:heads|chiefs|directors?[- ]general|dgs|leaders)\b)"
)


def _in_either_order(one: str, other: str) -> str:
    """Return the pattern of two others that stand in one sentence, not far apart."""
    return rf"{one}[^.;\n]{{0,90}}{other}|\b{other}[^.;\n]{{0,90}}{one}"


# What an event is called, in the order in which it counts: "the 12th Session of the Committee, held
# beside a workshop" is a session.
_TYPES_CALLED = (
    ("coordination", r"\b(?:briefing|closing|planning|preparatory|evaluation|review)\b[^.;\n]{0,20}"
     r"\b(?:of|for) (?:the )?(?-i:Operation)\b"),
    ("working-group", _in_either_order(_GROUP, _SESSION)),
    ("consultation", r"\bworking session\b|\bcustoms dialogue\b"
     r"|\b(?:holds?|held)\s(?:[\w-]+\s){0,3}talks\b"
     r"|\bcustoms cooperation meeting\b"
     r"|(?-i:\b[A-Z][a-z]+\s?[-–]\s?[A-Z][a-z]+\scustoms cooperation)"
     r"|\bjoint group of customs\b|\bjoint (?:customs )?committee\b"
     r"|\bbilateral (?:meeting|talks|consultation|dialogue)|\breview meeting\b|\bdg-level\b"
     r"|\bcustoms[- ]to[- ]customs talk|(?-i:\b(?!Asia)[A-Z][a-z]+[-–][A-Z][a-z]+)\s(?:bilateral "
     r"|joint )?customs\b[^.]{0,30}\b(?:meeting|talk|consultation)"
     r"|한[-·]?[가-힣]{1,5}\s?관세청장\s?회의"
     r"|\bcustoms (?:heads|chiefs) of (?-i:[A-Z]\w+ and [A-Z]\w+)"
     r"|hội đàm|磋商|合作會議|合作会议"),
    ("coordination", _in_either_order(_COMMITTEE, _SESSION) + r"|\bcoordination\b"
     r"|\bdebriefing (?!seminar|workshop)|\bcontact points?\b"
     r"|\bevaluation meeting|\bsteering (?:committee|group)\b|\bglobal meeting of\b"
     r"|\bheads of (?:the )?(?:[\w/]+ ){0,4}(?:training|laborator\w+|offices?|cent(?:re|er)s"
     r"|units)\b"
     r"|연락관회의|联络|聯繫會議|连络|tổng kết|mesyuarat penyelarasan|rapat koordinasi"
     r"|puntos de contacto|points de contact|comité de pilotage|réunion mondiale"
     r"|réunion des experts|실험실|实验室主任|负责人会议|センター長会"),
    ("conference", r"\bhigh-level seminar\b"),
    ("workshop", r"\bworkshops?\b|\blokakarya\b|\bseminar\w*|\bbengkel\b|\bateliers?\b"
     r"|\bséminaires?\b|\btaller\b|워크숍|세미나|工作坊|研讨会|研討會|ワークショップ|セミナー"
     r"|สัมมนา|hội thảo"),
    ("working-group", _in_either_order(_GROUP, _MEETS)),
    ("coordination", _in_either_order(_COMMITTEE, _MEETS)),
    ("heads-of-customs", _in_either_order(_HEADS_OF_CUSTOMS, _MEETS)
     + r"|\bconference of (?:the )?(?:heads|directors)\b|\bgoverning council\b"
     r"|\b(?:OCO|Oceania Customs)\b[^.]{0,40}\bconference\b"
     r"|\bconference of the (?:OCO|Oceania Customs)\b"
     r"|세관책임자회의|관세청장회의|海关署长会议|关长会议|関税局長・?長官会[合議]"
     r"|directores (?:generales )?de aduanas|directeurs généraux des douanes"
     r"|tổng cục trưởng hải quan"),
    ("launch", r"\blaunches\b|\blaunching\b|\bto launch\b|\b(?:di|me)?luncurkan"),
    ("training", r"\btraining(?! cent| school| academ| inst| college)|\bpelatihan|\btrainers?\b"
     r"|\bcourse\b|\blatihan\b"
     r"|\bformation\b|연수(?!원)|교육과정|研修(?!所)|(?:培训|培訓)(?!中心)"
     r"|ฝึกอบรม|đào tạo|tập huấn"),
    ("mission", r"\bmission\b|\bdiagnostic\b|\bmisi\b"),
    ("consultation", r"\bconsultations?\b|\bbilateral\b"),
    ("ceremony", r"(?<!opening )(?<!closing )\bceremony\b|\bceremony of an?\b|\banniversary\b"
     r"|\bcelebration|\bInternational Customs Day\b"
     r"|\bmajlis\b|\bupacara\b|\bsambutan\b|개소식|개막식|開所式|揭牌|仪式|儀式"),
    ("conference", r"\bconference\b|\bforum\b|\bsymposium\b|\bsummit\b|\bkonferensi\b"
     r"|\bconferencia\b|\bhội nghị\b|포럼|컨퍼런스|论坛|論壇|峰会|峰會|カンファレンス"),
    ("visit", r"\bvisits?\b|\bstudy (?:group|tour)\b|\bcourtesy\b|\bkunjungan|\blawatan|\bvisite\b"
     r"|\breceived\b[^.]{0,140}\bat (?:the |its )?[^.]{0,30}headquarters\b"
     r"|방문|访问|訪問|拜访"
     r"|chuyến thăm|เยือน"),
)  # fmt: skip
# What it tells of without calling it a meeting.
_TYPES_TOLD = (
    ("coordination", r"(?-i:\bOperation\s[A-Z])[^.;]{0,60}\b(?:ran|lasted|took place|seize[sd])\b"),
    ("training", r"\baccreditation\b"),
    ("working-group", _GROUP + r"|작업반|실무그룹|工作组|工作組|作業部会|nhóm công tác"
     r"|kumpulan kerja"
     r"|kelompok kerja|groupe de travail|grupo de trabajo"),
    ("launch", r"\blaunch(?:ed|ing)?\b|\bunveil\w*"
     r"|\bopens? (?:its |a |the )?(?:new )?\w*\s?(?:centre|center)"
     r"|\b(?:centre|center|laboratory|school|academy) opens\b|\bra mắt|\blance\b"
     r"|출범|启动|啟動|発足|揭牌"),
    ("ceremony", r"\bsign(?:s|ed|ing)?\b(?! up)|\bsignature\b|\binks?\b|\binked\b"
     r"|\bexchanged? (?:an? |the )?(?:mou|memorand\w+|notes|instruments|letters)"
     r"|\bhand(?:ed|ing)[- ]over\b|\binaugurat\w+|\bmenandatangani|\bmeterai|\bmemeterai"
     r"|\b(?:penandatanganan|teken|tandatangan\w*|penutupan|pembukaan|perasmian)\b|\bký kết\b"
     r"|\bký\b|\bsign(?:é|ée|ent|ature)\b|\bfirm(?:a|ó|aron|an)\b|서명|체결|개소|준공|수료식|署名"
     r"|签署|簽署|签约|簽約|落成|ลงนาม|พิธี"),
    ("visit", r"\bcall(?:s|ed)? on\b|\breceive[sd]?\b[^.]{0,100}\b(?:delegation|headquarters)"
     r"|\bdelegation\b[^.]{0,100}\breceived\b"
     r"|\bsecretary[- ]general\b[^.]{0,40}\b(?:meets|met|receives|received)\b|\btours?\b"
     r"|\bvisit(?:ed|ing)?\b|\bmengunjungi|\bberkunjung|\btiếp\b|\bthăm\b|visit[aeó]"
     r"|초청|到访|到訪|拜会|拜會|会面|會面|来訪|訪日|เยี่ยม|เข้าพบ"),
    ("consultation", r"\btalks\b|\bmeets?\b (?:with )?(?-i:[A-Z])"
     r"|\bmet (?:with )?(?:his|her|the)?\b"
     r"|\bconferred\b|\bbertemu\b|\bpertemuan\b|\bhọp\b|entretien|s[’']entretient|se reúne"
     r"|회담|협력회의|면담|회의|会见|會見|会谈|會談|会晤|會晤|业务年会|会談|協議|懇談|当局間会合"
     r"|หารือ"
     r"|ประชุมทวิภาคี"),
    ("conference", r"\bsessions?\b|\bassembly\b|\bcongress\b|총회|大会|大會|総会|\bsidang\b"
     r"|\bkỳ họp|\bsesion(?:es)?\b|\bsesiones\b|\bconseil\b|\beventos?\b|meetings?\b|ประชุม"),
)  # fmt: skip
_CALLED, _TOLD = (
    [(kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in table]
    for table in (_TYPES_CALLED, _TYPES_TOLD)
)


def _type_said(reading: Reading) -> _TypeSaid | None:
    """Return the type of a meeting without a series.

    It is what the title, the sentence of the session or the first sentences call it, else what they
    tell that was done.
    """
    session = max(reading.session, 0)
    # "It was the group's 33rd meeting": what it was stands before.
    chosen = reading.chosen
    is_told_before = chosen and session > 0 and _IT_WAS.fullmatch(reading.before(chosen.start))
    told = [session - 1, session] if is_told_before else [session]
    lines = list(dict.fromkeys([0, *told, *reading.lead(_TYPE_LEAD)]))
    # Where the first sentences say nothing, those that follow may.
    later = reading.lead()
    passes = ((_CALLED, lines), (_TOLD, lines), (_CALLED, later), (_TOLD, later))
    for patterns, numbers in passes:
        said = _first_type(reading, patterns, numbers)
        if said and said.kind == "training":
            # What the text calls a workshop is one, even where it trains.
            return _first_type(reading, _WORKSHOP, lines) or said
        if said:
            return said
    return None


def _first_type(
    reading: Reading, patterns: Sequence[tuple[str, re.Pattern[str]]], numbers: Sequence[int]
) -> _TypeSaid | None:
    """Return the first type that some sentences say; None if they say none.

    Args:
        reading: of the release.
        patterns: what says a type, in the order in which it counts.
        numbers: of the sentences, in the order in which they count.
    """
    for number in numbers:
        for sentence in reading.sentences[number : number + 1]:
            for kind, pattern in patterns:
                match = pattern.search(sentence.text)
                if match and not _BESIDE_TYPE.search(sentence.text[: match.start()]):
                    start = sentence.start + match.start()
                    return _TypeSaid(kind, start, start + len(match[0]))
    return None


def type_of_name(name: str) -> str | None:
    """Return the type of a meeting that its name says; None if it says none."""
    kinds = (kind for kind, pattern in _CALLED if pattern.search(name))
    return next(kinds, None)


_WORKSHOP = [("workshop", re.compile(r"\b(?:a|the|this) (?:[\w-]+ ){0,5}workshop\b"))]


# "Back-to-back with the workshop": another event.
_BESIDE_TYPE = re.compile(
    r"\b(?:alongside|(?:sidelines|margins|fringes?|edges) of|back[- ]to[- ]back with"
    r"|in conjunction with)"
    r"(?:\s[\w-]+){0,6}\s$"
)
_BESIDE = re.compile(
    r"(?:alongside|[Oo]n the (?:margins|sidelines|fringes?|edges), (?:the|a|its|their) $"
    r"|on the (?:margins|sidelines|fringes?|edges) of|in the margins of|back[- ]to[- ]back with"
    r"|in conjunction with|bên lề|(?:di )?sela-sela|en marge d|al margen d|à margem d|นอกรอบ)",
    re.IGNORECASE,
)


def _is_beside(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether the words before a session say that another one was held beside it."""
    before = _before(reading, ordinal)
    beside = _BESIDE.search(before)
    if beside is None:
        return False
    # "On the sidelines of the 20th Fair, the 15th Seminar": the fair is the one beside.
    between, comma, _ = before[beside.end() :].rpartition(",")
    return not (comma and ORDINALS.search(between))


def _part_of(reading: Reading, ordinals: Sequence[Ordinal], chosen: Ordinal | None) -> str | None:
    """Return the recorded session beside which this one was held."""
    for other in ordinals:
        if other.series and other != chosen and _is_beside(reading, other):
            for meeting in reading.library.meetings(series=other.series):
                if meeting.ordinal == other.number:
                    reading.note("part_of", meeting.id, other.start, other.end)
                    return meeting.id
    return None

"""Of which type a meeting is, and how it was held: in person, online, or both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from asean_wco.draft.counted import IT_WAS
from asean_wco.draft.reading import LEAD, ReleaseReading
from asean_wco.draft.times import TextDate
from asean_wco.model.dates import period_overlaps

# So many sentences from the top a text calls its event what it is.
_TYPE_LEAD = 2


class TypeSaid(NamedTuple):
    """The type of a meeting that words of a text say."""

    kind: str
    start: int
    end: int


# What is called so is no session of a series of another type.
OF_ONE_TYPE = frozenset({"workshop", "training", "mission", "visit", "ceremony"})


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
    r"(?:\b(?:heads|directors[- ]general|dgs|chiefs|commissioners|leaders) of (?:the )?customs\b"
    r"|\bcustoms (?:administration )?(?:heads|chiefs|directors[- ]general|dgs|leaders)\b)"
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
    ("ceremony", r"\b(?:signs?|signed|signing of|inks?|inked)\s(?:[\w-]+\s){0,4}?"
     r"(?:mou|memorandum|agreement|arrangement|protocol)\b"),
    ("workshop", r"\bworkshops?\b|\blokakarya\b|\bseminar\w*|\bbengkel\b|\bateliers?\b"
     r"|\bséminaires?\b|\btaller\b|워크숍|세미나|工作坊|研讨会|研討會|ワークショップ|セミナー"
     r"|สัมมนา|เชิงปฏิบัติการ|hội thảo"),
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
    ("consultation", r"\bconsultations?\b|\bbilateral\b|\bdialogue\b"),
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


def type_said(reading: ReleaseReading) -> TypeSaid | None:
    """Return the type of a meeting without a series.

    It is what the title, the sentence of the session or the first sentences call it, else what they
    tell that was done.
    """
    chosen = reading.chosen
    called = type_of_name(reading.text[chosen.start : chosen.end]) if chosen else None
    if chosen and called:
        return TypeSaid(called, chosen.start, chosen.end)
    session = max(reading.session, 0)
    # "It was the group's 33rd meeting": what it was stands before.
    is_told_before = chosen and session > 0 and IT_WAS.fullmatch(reading.before(chosen.start))
    sentences = [session - 1, session] if is_told_before else [session]
    lines = list(dict.fromkeys([0, *sentences, *reading.lead(_TYPE_LEAD)]))
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
    reading: ReleaseReading, patterns: Sequence[tuple[str, re.Pattern[str]]], numbers: Sequence[int]
) -> TypeSaid | None:
    """Return the first type that some sentences say; None if they say none.

    Args:
        reading: of the release.
        patterns: what says a type, in the order in which it counts.
        numbers: of the sentences, in the order in which they count.
    """
    for number in numbers:
        for sentence in reading.sentences[number : number + 1]:
            if reading.other_at(sentence.start):
                continue
            for kind, pattern in patterns:
                match = pattern.search(sentence.text)
                if match and not _BESIDE_TYPE.search(sentence.text[: match.start()]):
                    start = sentence.start + match.start()
                    return TypeSaid(kind, start, start + len(match[0]))
    return None


def type_of_name(name: str) -> str | None:
    """Return the type of a meeting that its name says; None if it says none."""
    return next((kind for kind, pattern in _CALLED if pattern.search(name)), None)


_WORKSHOP = [("workshop", re.compile(r"\b(?:an?|the|this) (?:[\w-]+ ){0,5}workshop\b", re.I))]


# "Back-to-back with the workshop": another event.
_BESIDE_TYPE = re.compile(
    r"\b(?:alongside|(?:sidelines|margins|fringes?|edges) of|back[- ]to[- ]back with"
    r"|in conjunction with)"
    r"(?:\s[\w-]+){0,6}\s$"
)


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
    r"|(?:remarks|speech|address|presentation|statement|message|lecture)\b(?:\s\w+){0,3}?\s"
    r"(?:virtually|online|remotely|by video\w*|via \w+)"
    # "They joined online" says it of all.
    r"|(?<!They )(?<!articipants )(?<!elegates )"
    r"(?:participated|joined|attended|spoke|took part|followed|addressed)(?:\s\w+){0,4}\s"
    r"(?:virtually|online|remotely|by video\w*|via \w+)"
    r"|(?:particip\w+|interv[ei]n\w+|hadir|mengikuti|bergabung|tham gia|tham dự|menyampaikan"
    r"|berucap|menyertai)\s(?:\w+\s){0,3}"
    r"(?:en línea|en ligne|p[ao]r v[ií](?:d[eé]o|sio) ?-?conf[eé]r[eê]nc\w*"
    r"|secara (?:daring|virtual|maya)|dalam talian|trực tuyến)",
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


# So near a day stands to what was done on it.
_NEAR_DAY = 25


def _is_on_other_day(reading: ReleaseReading, date: TextDate | None, end: int) -> bool:
    """Return whether a day right behind some words is none of the meeting: "online on 4 June".

    Args:
        reading: of the release.
        date: of the meeting.
        end: the place after the words.
    """
    day = next((day for day in reading.dates if end <= day.start < end + _NEAR_DAY), None)
    return (
        date is not None
        and day is not None
        and day.first.day > 0
        and not period_overlaps(day.first, day.last, date.first, date.last)
    )


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


# Whatever stands before it, that is how this one was held.
_THE_MODE = re.compile(
    r"\b[Tt]he (?:in-person|hybrid|virtual|online) (?:meeting|session|conference|workshop)\b"
    r"(?!\s(?:in|of|held)\s(?:\w+\s){0,2}(?:19|20)\d\d)"
)


def mode_of(reading: ReleaseReading, date: TextDate | None) -> str | None:
    """Return how the meeting was held, where the lead or a sentence of the session says so.

    What is said of another meeting, or of another day, is not said of this one.

    Args:
        reading: of the release.
        date: of the meeting.
    """
    lead = (
        number
        for number, sentence in enumerate(reading.sentences)
        if reading.ranks[number] < LEAD or _THE_MODE.search(sentence.text)
    )
    modes: dict[str, tuple[int, int]] = {}
    for number in dict.fromkeys((*reading.of_chosen, *lead)):
        sentence = reading.sentences[number]
        is_apart = number in reading.elsewhere or number in reading.doubtful
        if is_apart or _OTHER_TIMES.search(sentence.text):
            continue
        told = (
            " " if reading.other_at(place) else letter
            for place, letter in enumerate(sentence.text, sentence.start)
        )
        masked = _NOT_OF_MEETING.sub(_blank, "".join(told))
        joined = _JOINED_ONLINE.search(masked)
        others_masked = _JOINED_ONLINE.sub(_blank, masked)
        for mode, pattern in _MODES:
            # "Others joined online" makes it hybrid.
            match = pattern.search(masked if mode == "hybrid" else others_masked)
            if match and not _is_on_other_day(reading, date, sentence.start + match.end()):
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

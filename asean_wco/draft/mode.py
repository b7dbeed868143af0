"""How a meeting was held: in person, online, or both."""

from __future__ import annotations

import re
from collections.abc import Sequence

from asean_wco.draft.reading import LEAD, ReleaseReading

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


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


# Whatever stands before it, that is how this one was held.
_THE_MODE = re.compile(
    r"\b[Tt]he (?:in-person|hybrid|virtual|online) (?:meeting|session|conference|workshop)\b"
    r"(?!\s(?:in|of|held)\s(?:\w+\s){0,2}(?:19|20)\d\d)"
)


def mode_of(reading: ReleaseReading, of_session: Sequence[int]) -> str | None:
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

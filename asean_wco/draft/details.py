"""What else a release says of the meeting: its name, its venue, and how many took part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from asean_wco.draft.meeting_words import CALLED_OFF, HAPPENED, HELD
from asean_wco.draft.reading import DECOY_SENTENCE, ReleaseReading
from asean_wco.draft.session import is_another_session
from asean_wco.draft.times import number_in
from asean_wco.model.dates import MONTHS
from asean_wco.model.folding import CARDINALS, TENS

_CAPITALISED = r"(?:[A-Z][\w/&’'–-]*|\d{1,3}(?:st|nd|rd|th)|\([A-Z][\w/&-]+\))"
_KIND = (
    r"(?:Meeting|Conference|Workshop|Seminar|Forum|Session|Consultation|Symposium|Summit|Dialogue"
    r"|Course|Training(?! Cent| Inst| Acad| School| College)|Webinar|Congress|Roundtable|Talks)"
)
# "The WCO Sub-Regional Workshop on Risk Management for ASEAN Members".
_NAME = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Tt]heir|[Ii]ts)\s(?:[a-z]+-day\s)?"
    # "The 13th Finance Ministers' and Central Bank Governors' Meeting".
    rf"(?P<name>(?:\d{{1,3}}(?:st|nd|rd|th)\s(?:{_CAPITALISED}\s){{1,5}}?and\s)?"
    rf"(?:{_CAPITALISED}\s){{1,9}}?{_KIND}"
    rf"(?:\s(?:(?:on|of|for|between|with|to|in|and)\s(?:the\s)?)?{_CAPITALISED}"
    rf"|,\s{_CAPITALISED}(?=[^.;]{{0,40}}\sand\s[A-Z])){{0,14}}"
    r"(?:\s(?:regions?|countries|economies|members|member states|administrations))?)"
)
# What follows a name, and no words of a phrase within it: "trade in wildlife", "data exchange with
# business", "access to data", "cooperation between agencies".
_WHEN = (
    r"(?:\d|the \d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:early|late|mid)\b|"
    + "|".join(MONTHS)
    + r")"
)
_AFTER_NAME = (
    r"(?:(?:during|was|were|is|took|ended|opened|began|held|which|that|has|had|will|gathered|brought"
    r"|concluded|organi[sz]ed|hosted|attended)\s"
    rf"|(?:from|between|on)\s(?={_WHEN})|from\s(?=[A-Z])"
    r"|in\s(?=[A-Z]|\d|(?:early|late|mid)\b|the (?:capital|city)|co-?operation|collaboration"
    r"|conjunction|partnership|order)"
    r"|at\s(?!(?:the )?(?:borders?|sea|ports?|airports?|frontiers?)\b)"
    r"|with\s(?:the\s)?(?=\d|support|funding|assistance|financ|participa|help|officers|officials"
    r"|experts|representatives|delegates|[a-z-]+ (?:support|funding|assistance|participants"
    r"|officers|officials|experts))"
    r"|on\s(?=the (?:margins|sidelines|fringes))"
    r"|(?<!access )to\s(?=[a-z]+\s(?:the|their|its|officers|officials|customs|capacity|and)\b))"
)
# "A regional workshop on post clearance audit", where the text gives no name with capitals.
_IN_SMALL = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Tt]heir|[Ii]ts)\s(?P<name>(?:(?!(?:an?|the|of|for|to|in|on|at|by|from|and)\s)"
    r"[\w/-]+\s){0,5}?(?:workshop|seminar|training course|training|course|forum|webinar|conference)"
    r"\s(?:on|for)\s[^.;,()]{3,100}?)"
    rf"(?=\s{_AFTER_NAME}|[.,;(])"
)
_IT_WAS_HELD = re.compile(
    r"^(?:Venue|Where|Place|Tempat)\s?:|\bIt (?:was held|took place)\b"
    r"|\b(?:attended|gathered|took part|came together)\s(?:at|in)\b"
)
_FEWEST_WORDS = 3
_LONGEST_NAME = 150
# What stands at the end of a name and is where it was: "in Vientiane".
_SOME_DAY = re.compile(
    r"\s(?:(?:on|in)\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|" + "|".join(MONTHS) + r")\b.*"
    r"|yesterday|today|(?:last|this) (?:week|month|\w+day))$"
)
_SOMEWHERE = re.compile(r"\s(?:in|at|on)\s(?:the\s)?$")

# What hotels are named by, without the word: "the Grand Hyatt".
_HOTELS = (
    r"(?:Hyatt|Hilton|Marriott|Sheraton|Shangri-La|InterContinental|Westin|Novotel|Sofitel|Pullman"
    r"|Radisson|Ritz-Carlton|Four Seasons|Holiday Inn|Dusit Thani|Centara)"
)
_VENUE = re.compile(
    r"(?:\b(?:at|in|di|tại)\s|^(?:Venue|Where|Place|Tempat)\s?:\s)(?:the\s)?(?P<venue>(?:[A-Z][\w’'&.-]*\s(?:(?:of|and)\s(?:the\s)?)?){1,6}"
    r"(?:Hotel|Resort|Headquarters|Cent(?:re|er)|Academy|Institute|Hall|Palace|Building|House"
    r"|University|College|School|Auditorium|Secretariat)(?:\s(?:&|and)\s[A-Z]\w+)?"
    # "The Utopia Hotel Seoul".
    r"(?:(?<=Hotel|esort)(?:\s[A-Z][\w-]+){1,2})?"
    r"|(?:Hotel|[Kk]hách sạn)(?:\s[A-Z][\w’'-]*){1,3}"
    r"|(?:Akademi|Institut|Gedung|Wisma|Kompleks|Dewan|Trung tâm)(?:\s[A-Z][\w’'-]*){1,6}"
    rf"|(?:[A-Z][\w’'.-]*\s){{0,3}}{_HOTELS}(?:\s[A-Z][\w’'-]*){{0,3}})(?![’'\w]|\s[A-Z])"
)
# The least number of people that is read in words.
_FEWEST_IN_WORDS = 10
_COUNTED = {
    **{word: number for word, number in CARDINALS.items() if number >= _FEWEST_IN_WORDS},
    **TENS,
    "hundred": 100,
    **{
        f"{word}-{unit}": ten + number
        for word, ten in TENS.items()
        for unit, number in CARDINALS.items()
        if number < _FEWEST_IN_WORDS
    },
}
_PEOPLE = (
    r"(?:(?!of\b|from\b|and\b)[\w-]+\s){0,3}?(?:officials|participants|delegates|representatives"
    r"|officers|experts|people|attendees|guests|trainees|specialists|managers)\b"
)
# The longest word first: "twenty-five" is not twenty.
_WORDS = "|".join(sorted(_COUNTED, key=len, reverse=True))
_NUMBER = rf"(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{1,5}}|(?i:{_WORDS}))(?:\s\([a-z -]{{3,20}}\))?"
_ABOUT_ELSEWHERE = {
    **dict.fromkeys(("sekitar", "kira-kira", "lebih kurang", "khoảng", "ประมาณ"), "about"),
    **dict.fromkeys(("lebih daripada", "lebih dari", "hơn", "trên", "กว่า"), "more than"),
    **dict.fromkeys(("hampir", "gần"), "nearly"),
}
_ABOUT = (
    r"(?:(?P<about>(?i:about|some|nearly|around|more than|over|approximately|almost|roughly"
    r"|close to|up to|at least|well over|just over|just under|fewer than|between \d+ and"
    rf"|\d+ (?:to|or)|\d+[-–]|{'|'.join(_ABOUT_ELSEWHERE)}))\s?)?"
)
_TOOK_PART = (
    r"(?:attended|took part|participated|gathered|met\b|joined|came together|are taking part"
    r"|assembled|completed|have completed|logged in|(?:is|are) expected"
    r"|will (?:attend|take part|participate|gather|meet|join))"
)
_EXPECTED = re.compile(r"\b(?:expected|will \w+)$")
# Between the people and what they did; whom they represent may be a long list.
_FROM_WHERE = r"(?:[^.;]{0,110}?|\s(?:from|of|representing|including)\b[^.;]{0,400}?)"
_DELEGATES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<![\w,.]){_ABOUT}{_NUMBER}\s{_PEOPLE}{_FROM_WHERE}\b{_TOOK_PART}",
        r"\b(?i:seramai|sebanyak|kehadiran|(?:dihadiri|diikuti|disertai)(?: oleh)?)"
        rf"\s{_ABOUT}{_NUMBER}\s(?:orang )?"
        r"(?:peserta|pegawai|pejabat|delegasi|delegat|perwakilan|wakil|orang)\b",
        rf"(?<![\w,.]){_ABOUT}{_NUMBER}\s(?:đại biểu|học viên)\b",
        rf"เข้าร่วม.{{0,120}}?(?:รวม|จำนวน)(?:ทั้งสิ้น)?\s?{_ABOUT}{_NUMBER}\s?คน",
        rf"(?<![\w,.]){_ABOUT}{_NUMBER}\s(?:participants|fonctionnaires|délégués|agents|experts)\b"
        r"[^.;]{0,110}?\bont (?:participé|pris part|assisté)\b",
        rf"\b(?:attended by|brought together|gathered|drew|attracted)\s"
        rf"{_ABOUT}{_NUMBER}\s{_PEOPLE}",
        rf"\bwith {_ABOUT}{_NUMBER}\s(?:delegates|participants)\s(?:from|of)\b",
        rf"\bwith {_ABOUT}{_NUMBER}\s{_PEOPLE}[^.;]{{0,110}}?"
        r"\b(?:attending|taking part|participating|in attendance|present)\b",
        # "Attended by the heads of customs, and by 40 delegates in total".
        rf"\b{_TOOK_PART}\b[^.;]{{0,400}}?\s{_ABOUT}{_NUMBER}\s{_PEOPLE},?\sin (?:total|all)\b",
    )
)
# Further down, how many came in all: "In all, 36 officers took part", "it was attended by 36".
_ALL_DELEGATES = re.compile(
    r"(?:(?P<by>(?:It|The [a-z]+) was attended by)\s"
    r"|(?:In (?:all|total)|Altogether|Overall|All told),?\s)?(?:[Aa] total of\s)?"
    rf"{_ABOUT}{_NUMBER}\s{_PEOPLE}(?(by)|{_FROM_WHERE}\b{_TOOK_PART})"
)


# What a title says besides the name: "Minutes of the", "postponed".
_NOT_OF_NAME = re.compile(
    r"^(?:(?:Draft|Provisional|Summary) )?(?:Minutes|Records?|Reports?|Agenda|Programme|Outcomes?)"
    rf" (?:of|for) (?:the )?|\s(?:(?:is|was|has been|to be) )?(?:{CALLED_OFF.pattern}).*$",
    re.IGNORECASE,
)


def read_name(reading: ReleaseReading, ordinal: int | None) -> str | None:
    """Return the name that the text gives the meeting, or its title; None where it gives none.

    Args:
        reading: of the release.
        ordinal: of the meeting; a name with this number comes before others.
    """
    names = list(_names(reading, _NAME))
    numbered = [name for name in names if re.search(rf"\b{ordinal or 0}(?:st|nd|rd|th)\b", name[0])]
    for name, start, end in (*numbered, *names, *_names(reading, _IN_SMALL)):
        reading.note("name", name, start, end)
        return name
    return _NOT_OF_NAME.sub("", reading.release.title) or None


_HELD_OR_NOT = re.compile(f"{HELD.pattern}|{CALLED_OFF.pattern}", re.IGNORECASE)


def _names(reading: ReleaseReading, pattern: re.Pattern[str]) -> Iterator[tuple[str, int, int]]:
    """Yield what the first sentences call a meeting, and where; a headline is no name."""
    for number in _lead(reading):
        sentence = reading.sentences[number]
        if reading.is_line(number) or not _HELD_OR_NOT.search(sentence.text):
            continue
        for match in pattern.finditer(sentence.text):
            start = sentence.start + match.start("name")
            end = _end_of_name(reading, start, sentence.start + match.end("name"))
            name = " ".join(reading.text[start:end].split())
            is_name = len(name.split()) >= _FEWEST_WORDS and len(name) <= _LONGEST_NAME
            before = sentence.text[: match.start("name")][-60:]
            is_other = reading.other_at(start) is not None or is_another_session(before)
            if is_name and not is_other:
                yield name[0].upper() + name[1:], start, end


def _end_of_name(reading: ReleaseReading, start: int, end: int) -> int:
    """Return where a name ends, without the place and the day after it: "in Vientiane"."""
    for place in reading.places:
        somewhere = _SOMEWHERE.search(reading.text, start, place.start)
        if start < place.start < end and somewhere:
            end = somewhere.start()
            break
    some_day = _SOME_DAY.search(reading.text, start, end)
    return some_day.start() if some_day else end


def _lead(reading: ReleaseReading) -> list[int]:
    """Return the numbers of the first sentences that tell of this meeting."""
    return [
        number
        for number in reading.lead()
        if number not in reading.elsewhere
        and reading.other_at(reading.sentences[number].start) is None
    ]


def read_venue(reading: ReleaseReading) -> str | None:
    """Return the building in which the meeting was held: "at the Landmark Hotel"."""
    for number in _lead(reading):
        sentence = reading.sentences[number]
        is_told = _IT_WAS_HELD.search(sentence.text) or (
            HELD.search(sentence.text) and HAPPENED.search(sentence.text)
        )
        if not is_told or DECOY_SENTENCE.search(sentence.text):
            continue
        match = _VENUE.search(sentence.text)
        if match:
            start, end = (sentence.start + place for place in match.span("venue"))
            reading.note("place.venue", match["venue"], start, end)
            return match["venue"]
    return None


def read_delegates(reading: ReleaseReading) -> dict[str, int | str | None]:
    """Return how many people took part, and the word that says that it is not exact: "some".

    Both are None where the text does not say it.
    """
    lead = _lead(reading)
    for number in lead:
        for pattern in _DELEGATES:
            match = pattern.search(reading.sentences[number].text)
            if match and _count(match):
                return _noted_delegates(reading, number, match)
    for number, sentence in enumerate(reading.sentences):
        is_told_here = number not in reading.elsewhere and reading.other_at(sentence.start) is None
        if number in lead or not is_told_here or sentence.start >= reading.appendix:
            continue
        match = _ALL_DELEGATES.match(sentence.text)
        if match and _count(match) and not DECOY_SENTENCE.search(sentence.text):
            return _noted_delegates(reading, number, match)
    return {"delegates": None, "delegates_about": None}


def _noted_delegates(
    reading: ReleaseReading, number: int, match: re.Match[str]
) -> dict[str, int | str | None]:
    """Note the number of people that a sentence tells, and return it with the word before it."""
    count = _count(match)
    shown = (match["about"] or "").lower()
    about = _ABOUT_ELSEWHERE.get(shown, re.sub("[-–]$", " to", shown)) or None
    start, end = (reading.sentences[number].start + place for place in match.span("number"))
    reading.note("delegates", count, start, end)
    if about:
        reading.doubts.append(f"The text says {about} {count:,} people.")
    if _EXPECTED.search(match[0]):
        reading.doubts.append("The text says how many people are expected, not how many came.")
    return {"delegates": count, "delegates_about": about}


def _count(match: re.Match[str]) -> int:
    """Return the number of a match; 0 where it may be a year."""
    shown = match["number"].lower().replace(",", "")
    count = _COUNTED.get(shown) or number_in(shown)
    is_year = len(shown) == len("2030") and shown.startswith(("19", "20"))
    return 0 if is_year else count

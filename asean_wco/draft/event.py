"""When and where the meeting was held, apart from the report, deadlines and other meetings."""

from __future__ import annotations

import datetime
import re
from typing import Any

from asean_wco.draft.gazetteer import CITY_STATES
from asean_wco.draft.names import Mention
from asean_wco.draft.reading import HELD, LEAD, Reading
from asean_wco.draft.release import Sentence
from asean_wco.draft.times import Found
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold

# Below it nothing is said of a field.
_ENOUGH_FOR_DATE = 3.0
_ENOUGH_FOR_PLACE = 3.0
# For the only city that the beginning of a text names.
_LITTLE_FOR_PLACE = 1.5
# For the days around one that is told for sure.
_ENOUGH_FOR_RANGE = 1.5

_MEETING = re.compile(
    r"\b(?:meeting|conference|consultation|session|workshop|seminar|forum|celebrations?|summit|training|mission"
    r"|visit|ceremony"
    r"|event|symposium|pertemuan|rapat|lokakarya|mesyuarat|bengkel|majlis|sambutan|kunjungan|lawatan"
    r"|hội nghị|hội thảo|phiên họp|cuộc họp|réunion|conférence|atelier|séminaire|visite"
    r"|programme|événement|reunión|conferencia|taller|seminario|visita|evento|reunião|conferência)\b"
    r"|회의|세미나|워크숍|포럼|면담|会議|会合|カンファレンス|ワークショップ|会议|會議|论坛|論壇|工作坊|研讨会|研討會|ประชุม|สัมมนา",
    re.IGNORECASE,
)
# What stands before a date that is none of the meeting.
_DECOY_BEFORE = re.compile(
    r"(?:\b(?:by|before|until|till|since|than|effective|as of|dated|deadline\w*|after|into force"
    r"|due|starting|from"
    r"|beginning|up to|established|signed|adopted|issued|founded|between|of|updated|valid"
    r"|registration|expires?)"
    r"(?:\s(?:on|in|the|of|is|for))*\s*|\bdeadline[^.]{0,40})$",
    re.IGNORECASE,
)
# When somebody told of it, and the clock beside the date of a page.
_TOLD_ON = re.compile(
    r"\b(?:told|said|announced|reported|statement|interview|was (?:celebrated|signed|founded))"
    r"\b[^.;]{0,30}\b(?:on|last)\s$",
    re.IGNORECASE,
)
_CLOCK_AFTER = re.compile(r"[,\s-]{1,3}\d\d?:\d\d")
# What stands before the day on which something happened.
_ON = re.compile(
    r"(?:\b(?:on|le|el|pada|tanggal|ngày|tarikh|(?:morning|afternoon|evening) of)|^)"
    r"\s?(?:the\s)?\W{0,2}$",
    re.IGNORECASE,
)
_REPORTED_AFTER = re.compile(r"^\s?(?:밝혔|밝힌|전했|발표했|電|电|讯|訊|[从從].{1,7}[获獲][悉])")
_STARTS = re.compile(r"(?:\bfrom|\bbetween|\bdated|\bof)\s*(?:the\s)?$", re.IGNORECASE)
_DECOY_SENTENCE = re.compile(
    r"\b(?:deadline|register|registration|applications (?:for|must|close|open|are)|apply by"
    r"|next (?:meeting|session|year)"
    r"|will next|in force"
    r"|was established|were established|since its|previous (?:meeting|session)"
    r"|last meeting|council sessions?"
    r"|policy commission in|press (?:conference|briefing)|last (?:year|month)|tahun lalu)\b",
    re.IGNORECASE,
)
_OPENED = re.compile(
    r"\b(?:opened|opens|opening|began|begins|kicked off|starts?|started|khai mạc|membuka)\b",
    re.IGNORECASE,
)
# The verb after the day.
_OPENED_AFTER = re.compile(r"[^。\n]{0,120}(?:开幕|開幕|개막했|개막한|เปิดการประชุม)")
_CLOSED = re.compile(
    r"\b(?:concluded|ended|came to an end|wrapped up) on\b|\bconclude[sd]? (?:tomorrow|today)\b"
    r"|\bmarked the (?:end|close|conclusion) of\b|閉幕|闭幕|圓滿結束|圆满结束|폐막"
)
_IN = re.compile(
    r"(?:\b(?:in|at)|\bdi|\btại|\bthành phố|\btp\.?|\btỉnh|\bà|\ben|\bem|\bau"
    r"|\b(?:ville|ciudad|cidade|kota|bandar|bandaraya|thủ đô) d?e?"
    r"|\bin the (?:city|province|capital) of|\bcity of|\b(?:di|in|at)\s[A-Z][a-z]+,?"
    r"|\bhosted by|\bwelcome(?: \w+){0,3} to|\b(?:at|in)\s[^,.;()]{3,70}(?:\s?\([^)]{1,60}\))?,)"
    r"\s*(?:the\s)?$"
    r"|[在于於赴][\u4e00-\u9fff]{0,6}$|(?:ณ|ที่|จังหวัด|เมือง|กรุง)[\u0e00-\u0e7f ]{0,25}$",
    re.IGNORECASE,
)
# "Singapore hosts"; "Jakarta, Indonesia, received"; "the island in the south will see".
_HOSTS_AFTER = re.compile(
    r"(?:,\s[A-Z][\w ]{2,24},|(?:\s(?:island|city|in|of|the|[a-z]+|[A-Z]\w+)){0,8}?)"
    r"\s(?:hosts|to host|will host|is hosting|hosting|hosted|receive[sd]|saw|sees|will see"
    r"|(?:was|is) the (?:scene|venue|seat))\b"
)
# What stands after a place in languages that put it before the verb.
_IN_AFTER = re.compile(
    r"(?:\s?[^\s,.。、「」]{1,14}){0,4}?(?:에서|で開|で行|にて|において|開幕|开幕|举行|舉行|召开|召開|举办|舉辦)"
)
_HELD_IN = re.compile(
    r"\b(?:held|place|hosted|convened|opened|organi[sz]ed|conducted|gathered|met|meeting"
    r"|conference|workshop|digelar"
    r"|diễn ra)\b(?:\s\w+){0,6}?\s?(?:in|at|di|tại)\s(?:the\s)?$"
    r"|\bvisit(?:ed)?(?: to)?\s(?:the\s)?$|\bwelcome(?: \w+){0,3} to\s$",
    re.IGNORECASE,
)
_OF_BODY_AFTER = re.compile(
    r"^\s?(?:[·∙]|海关|海關|税関|관세|세관|측|당국|대사|驻|駐|中通社|新闻|新聞)|^(?:[’']s)?\s(?:Customs|Government|Ministry|Ministers?|Department|Secretariat|Bureau"
    r"|National|Business|Border|"
    r"Police|delegation|delegates|Action|Declaration|Statement|Resolution|Vision|Convention"
    r"|Protocol|Plan|Fund)\b"
)
_OF_BODY_BEFORE = re.compile(
    r"\b(?:Customs|Government|Ministry|Ministry of \w+|Kingdom|Republic|Department|Minister"
    r"|General|Commissioner|[Dd]ouanes|Aduanas?|Cukai|Kastam|Hải quan|Bộ \S+)"
    r"(?: of| for| du| de la| de l| de| des| del)?(?: the|[’'])?\s?$"
    # Where an embassy or an office is.
    r"|\b(?:Embassy|High Commission|Consulate|Secretariat|Ambassador|Duta Besar|Kedubes|ambassade)"
    r"[^.,;]{0,40}\b(?:in|to|at|untuk|en|au)(?: the)?\s$|주\s?$"
)
# A place that no record names: capitalised words before a country.
_CAPITALISED = r"[A-ZÀ-ÞĐĂƠƯẠ-Ỹ][\w’'-]+"
_UNKNOWN_CITY = re.compile(
    rf"(?:\b(?:in|at|di|à|en|em|tại)\s|\n)(?P<city>{_CAPITALISED}(?:\s{_CAPITALISED}){{0,3}})"
    rf"(?:\s[cC]ity)?(?:,\s|\s\()(?:{_CAPITALISED}(?:\s{_CAPITALISED}){{0,2}},\s){{0,2}}(?:the\s)?$"
)
_VENUE = re.compile(
    r"\b(?:online|virtual|hotel|headquarters|centre|center|resort|videoconference)\b", re.IGNORECASE
)
# Where a report says that the event was held where it is written.
_HERE = re.compile(
    r"\b(?:held|opened|began|attended|meeting|conference|workshop|event|ceremony|arrived)\b"
    r"[^.\n]{0,60}\bhere\b|\bdi sini (?:hari ini|semalam|pada)\b",
    re.IGNORECASE,
)
_TOP = 2000
_FEW_LETTERS = 15
_OPENS_REPORT = re.compile(r"(?:,\s[^-–—.]{3,20}?)?\s?[-–—(]")
# The year of what was held in a place.
_YEAR_AFTER = re.compile(r"[^.;\d]{0,30}\b(?:in|en|pada|năm)\s(?P<year>(?:19|20)\d\d)\b")
# A line shorter than this tells no more than day and place.
_SHORT = 50
# A report is written in the year of the event, or of the one before.
_FAR = 400


def read_event(reading: Reading, mode: str | None) -> dict[str, Any]:
    """Return start, end and place of the meeting; None where the text does not say them."""
    date = _date_of(reading)
    days: dict[str, PartialDate] = {}
    if date is None:
        reading.doubts.append("No date of the meeting was read.")
    elif not date.is_range and _is_closing(reading, date):
        days = {"end": date.last}
        reading.doubts.append("The text says when the meeting ended, not when it began.")
    elif not date.is_range and _is_opening(reading, date):
        days = {"start": date.first}
        reading.doubts.append("The text says when the meeting opened, not when it ended.")
    else:
        days = {"start": date.first, "end": date.last}
    if date:
        for field, day in days.items():
            reading.note(field, str(day), date.start, date.end)
        _doubt_date(reading, date)
    # Of a meeting online, a place is that of who tells of it.
    place = None if mode == "virtual" else _place_of(reading, date)
    start, end = (str(days[field]) if field in days else None for field in ("start", "end"))
    return {"start": start, "end": end, "place": place}


def _doubt_date(reading: Reading, date: Found) -> None:
    """Say what speaks against a date."""
    if date.is_relative:
        reading.doubts.append(f"The date {date.first} was counted from the date of the report.")
    others = {
        str(other.first)
        for other in reading.dates
        if other.is_range
        and other.first != date.first
        and _date_weight(reading, other) >= _ENOUGH_FOR_DATE
    }
    reading.doubts += [f"It may also have begun on {other}." for other in sorted(others)[:2]]


def _date_of(reading: Reading) -> Found | None:
    """Return the date of the meeting; a range rather than a day of it."""
    weighed = [(_date_weight(reading, date), -date.start, date) for date in reading.dates]
    fitting = [each for each in weighed if each[0] >= _ENOUGH_FOR_DATE]
    if not fitting:
        return None
    most, _, best = max(fitting)
    for weight, _, other in weighed:
        is_within = other.first.earliest <= best.first.earliest <= other.last.latest
        enough = most - 1 if best.is_range else _ENOUGH_FOR_RANGE
        is_longer = other.last.latest >= best.last.latest and other.first != best.first
        if other.is_range and is_within and weight >= enough and (is_longer or not best.is_range):
            return other
    return best


def _date_weight(reading: Reading, date: Found) -> float:
    """Return how much speaks for a date to be that of the meeting."""
    number = reading.sentence_at(date.start)
    rank = reading.ranks[number]
    sentence = reading.sentences[number]
    before = reading.text[max(sentence.start, date.start - 60) : date.start]
    is_line = reading.is_line(number)
    has_place = any(sentence.start <= place.start < sentence.end for place in reading.places)
    is_event_line = has_place or date.is_range or bool(_VENUE.search(sentence.text))
    begins_range = date.is_range and _STARTS.search(before)
    dateline = reading.dateline
    return _sum(
        (is_line and is_event_line, 5.0),
        (is_line and not is_event_line, 1.0),
        (_MEETING.search(sentence.text), 1.5),
        (HELD.search(sentence.text), 2.5),
        (number == reading.session, 2.0),
        (rank < LEAD, 1.0),
        (date.is_range, 1.5),
        (_ON.search(before) and rank < LEAD and date.first.day, 1.5),
        (not date.first.day, -2.5),
        (_DECOY_BEFORE.search(before) and not (begins_range or _ON.search(before)), -4.0),
        (_DECOY_SENTENCE.search(sentence.text), -2.5),
        (_TOLD_ON.search(before) or _CLOCK_AFTER.match(reading.text, date.end), -4.0),
        (number in reading.elsewhere, -3.0),
        (_REPORTED_AFTER.match(reading.text[date.end : date.end + 10]), -8.0),
        (dateline and _days_between(dateline.first, date.first) > _FAR, -4.0),
        (dateline and _days_between(date.first, dateline.first, is_after=True) > _FAR / 2, -4.0),
        (rank, -0.1 * rank),
    )


def _sum(*features: tuple[object, float]) -> float:
    """Return the sum of the weights whose condition holds."""
    return sum(weight for holds, weight in features if holds)


def _days_between(one: PartialDate, other: PartialDate, *, is_after: bool = False) -> int:
    """Return how many days lie between two dates; below 0 only where one must be the later."""
    days = (datetime.date(*one.earliest) - datetime.date(*other.earliest)).days
    return days if is_after else abs(days)


def _is_opening(reading: Reading, date: Found) -> bool:
    """Return whether a day is that of the opening, and the end is not told."""
    sentence = reading.sentences[reading.sentence_at(date.start)]
    before = sentence.text[: date.start - sentence.start]
    after = reading.text[date.end : sentence.end]
    is_opened = (
        _OPENED.search(before[-120:])
        or _OPENED_AFTER.match(after)
        or re.match(r"\sat the opening\b", after)
    )
    return bool(is_opened) and not re.search(r"\b(?:held|took place|one[- ]day)\b", sentence.text)


def _is_closing(reading: Reading, date: Found) -> bool:
    """Return whether a day is that of the end, and the beginning is not told."""
    around = reading.text[max(0, date.start - 30) : date.end + 30]
    return bool(_CLOSED.search(around)) and not _OPENED.search(around)


def _place_of(reading: Reading, date: Found | None) -> dict[str, str | None] | None:
    """Return the city and the code of the country."""
    weighed = [
        (_place_weight(reading, date, place), -place.start, place)
        for place in reading.places
        if place.id
    ]
    fitting = [each for each in weighed if each[0] >= _ENOUGH_FOR_PLACE]
    fitting = fitting or _only_city_of_lead(reading, weighed)
    if not fitting:
        return None
    best = max(fitting)[2]
    city = best if best.kind == "city" else _city_beside(reading, best)
    if city is None:
        # A title may name the country alone, and the text the city in it.
        inside = [each for each in fitting if each[2].kind == "city" and each[2].id == best.id]
        city = max(inside)[2] if inside else None
    # Where no country stands beside a city, its name says which it is.
    country = _country_beside(reading, best) or best
    reading.note("place.country", country.id, country.start, country.end)
    if city is None:
        if country.id not in CITY_STATES:
            return {"city": None, "country": country.id}
        city = country._replace(name=CITY_STATES[country.id])
    name = _city_name(reading, city)
    reading.note("place.city", name, city.start, city.end)
    return {"city": name, "country": country.id}


_Weighed = tuple[float, int, Mention]


def _only_city_of_lead(reading: Reading, weighed: list[_Weighed]) -> list[_Weighed]:
    """Return the mentions of the only city at the beginning of a text.

    None where something speaks against the city, or where several are named.
    """
    cities = [
        one
        for one in weighed
        if one[2].kind == "city"
        and reading.ranks[reading.sentence_at(one[2].start)] < LEAD
        and one[0] >= _LITTLE_FOR_PLACE
    ]
    names = {_city_name(reading, place) for _, _, place in cities}
    return cities if len(names) == 1 else []


def _city_name(reading: Reading, city: Mention) -> str:
    """Return a city as records write it."""
    return reading.names.cities.get(fold(city.name), city.name)


def _city_beside(reading: Reading, country: Mention) -> Mention | None:
    """Return the city before a country: one that is known, or capitalised words."""
    for place in reading.places:
        between = reading.text[place.end : country.start]
        if (
            place.kind == "city"
            and 0 < len(between) < 40
            and re.fullmatch(r"[\w\s]*[,(][\w\s,’'-]*", between)
        ):
            return place
    start = max(0, country.start - 100)
    match = _UNKNOWN_CITY.search(reading.text[start : country.start])
    if match is None:
        return None
    begins = start + match.start("city")
    return Mention(country.id, "city", match["city"], begins, begins + len(match["city"]))


def _country_beside(reading: Reading, best: Mention) -> Mention | None:
    """Return the country that stands after a city, or is the place itself."""
    if best.kind == "country":
        return best
    for place in reading.places:
        gap = place.start - best.end
        if place.kind == "country" and place.id == best.id and 0 <= gap < 60:
            return place
    return None


def _place_weight(reading: Reading, date: Found | None, place: Mention) -> float:
    """Return how much speaks for a place to be that of the meeting."""
    number = reading.sentence_at(place.start)
    rank = reading.ranks[number]
    sentence = reading.sentences[number]
    before = reading.text[max(sentence.start, place.start - 90) : place.start]
    after = reading.text[place.end : place.end + 40]
    is_line = reading.is_line(number)
    span = range(sentence.start, sentence.end)
    is_country = place.kind == "country"
    is_in = bool(_IN.search(before) or _IN_AFTER.match(after) or _is_after_city(reading, place))
    is_after_comma = not is_country and before.endswith(", ")
    is_of_body = _OF_BODY_AFTER.match(after) or _OF_BODY_BEFORE.search(before)
    if not is_country and _IN_AFTER.match(after):
        # "At Seoul Customs", in Korean.
        is_of_body = None
    is_full = len(span) < _SHORT and bool(re.search(r"[,\d]", sentence.text))
    is_dated = bool(date and date.start in span)
    hosts = bool(_HOSTS_AFTER.match(reading.text[place.end : sentence.end]))
    tells_place = hosts or is_in or is_after_comma or is_full or is_dated
    of_year = _YEAR_AFTER.match(after)
    is_first = place.start - sentence.start < _FEW_LETTERS
    opens_report = rank < 3 and is_first and _OPENS_REPORT.match(after)
    return _sum(
        (is_line, 2.0 if tells_place else 0.5),
        (is_dated, 2.0),
        (date and _has_another_day(reading, sentence, date), -2.0),
        (of_year and date and int(of_year["year"]) != date.first.year, -6.0),
        (number == reading.session, 1.0),
        (rank < LEAD, 0.5),
        (is_in, 1.5),
        (not (is_in or is_line or is_after_comma or hosts), -2.0),
        (_HELD_IN.search(before) or hosts, 2.0),
        (is_country and not (is_dated or is_line or _HELD_IN.search(before)), -1.0),
        (HELD.search(sentence.text) or _MEETING.search(sentence.text), 0.5),
        (not is_country, 0.7),
        (is_of_body, -5.0),
        (number in reading.elsewhere, -3.0),
        (_is_listed(reading, place), -4.0),
        (opens_report and _HERE.search(reading.text[:_TOP]), 6.0),
        (_DECOY_SENTENCE.search(sentence.text) or opens_report, -2.0),
        (rank, -0.1 * rank),
    )


def _has_another_day(reading: Reading, sentence: Sentence, date: Found) -> bool:
    """Return whether a sentence tells of other times than that of the meeting."""
    others = [other for other in reading.dates if sentence.start <= other.start < sentence.end]
    years = set(re.findall(r"\b(?:19|20)\d\d\b", sentence.text))
    is_of_day = any(
        date.first.earliest <= other.first.earliest <= date.last.latest for other in others
    )
    return not is_of_day and (bool(others) or bool(years - {str(date.first.year)}))


def _is_after_city(reading: Reading, place: Mention) -> bool:
    """Return whether a city and a comma stand before a country."""
    return place.kind == "country" and _city_beside(reading, place) is not None


def _is_listed(reading: Reading, place: Mention) -> bool:
    """Return whether a place is one of several countries in a row."""
    near = [
        other
        for other in reading.places
        if other.kind == "country"
        and other.id != place.id
        and abs(other.start - place.start) < 60
        and reading.sentence_at(other.start) == reading.sentence_at(place.start)
    ]
    return len(near) >= 2

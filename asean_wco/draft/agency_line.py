"""The line in which an agency says where it reports from: "BANGKOK (May 4) -"."""

from __future__ import annotations

import datetime
import re

from asean_wco.draft.gazetteer import CITY_STATES
from asean_wco.draft.meeting_words import HAPPENED, HELD, MEETING
from asean_wco.draft.names import Mention
from asean_wco.draft.reading import LEAD, ReleaseReading
from asean_wco.draft.times import TextDate
from asean_wco.model.folding import fold

_FEW_LETTERS = 15
# "BANGKOK (May 4) -", "Hanoi, 4 May 2030 -", "KUALA LUMPUR: ", "MANILA, Philippines -".
_OPENS_REPORT = re.compile(
    r"(?:\s[cC]ity|\s[cC]apital)?(?:\s\([^()\n]{2,20}\))?(?:,\s[^-–—:()\n]{3,25}?)?"
    r"(?:\.?\s?[-–—]{1,2}\s|\s\|\s|\s/[A-Z]\w+/\.?\s|,?\s?\([^()\n]{2,30}\)\s?(?:[-–—:.]|(?=\s[A-Z]))|:\s"
    r"|\)\.?\s(?=[A-Z]))"
    r"|,\s\d[^-–—.:()\n]{3,20}\s\([A-Z]{2,6}\)\s(?=[A-Z])"
    # "SANTA CLARA, Utopia. The".
    r"|(?<=[A-ZÀ-Þ]{2}),\s[A-ZÀ-Þ][^\d.,:()\n]{2,20}\.[-–—]*\s(?=[A-ZÀ-Þ])"
    r"|,\s\d[^-–—.:()\n]{3,25}\.\s(?=[A-Z])|,\s[^:()\n]{3,40}?\s[-–—]{1,2}\s"
)
# So few days after a meeting a report is written where it was held.
_JUST_NOW = 1
# So many sentences from the top an agency writes where it reports from.
_LAST_DATELINE = 3


def city_name(reading: ReleaseReading, city: Mention) -> str:
    """Return a city as records write it."""
    name = re.sub(r"[’']s$", "", city.name)
    return reading.names.cities.get(fold(name), name)


def opens_report(reading: ReleaseReading, place: Mention) -> bool:
    """Return whether a city stands before a report as agencies write it."""
    number = reading.sentence_at(place.start)
    is_first = place.start - reading.sentences[number].start < _FEW_LETTERS
    is_city = place.kind == "city" or place.id in CITY_STATES
    is_at_top = reading.ranks[number] < _LAST_DATELINE and is_first and is_city
    return is_at_top and bool(_OPENS_REPORT.match(reading.text, place.end))


def is_in_agency_line(reading: ReleaseReading, country: Mention) -> bool:
    """Return whether a country stands in the line of an agency, after a city."""
    before = (place for place in reading.places if place.end <= country.start)
    city = max(before, key=lambda place: place.end, default=None)
    if country.kind != "country" or city is None or not opens_report(reading, city):
        return False
    line = _OPENS_REPORT.match(reading.text, city.end)
    return line is not None and country.end <= line.end()


def is_just_told(date: TextDate | None, written: TextDate | None) -> bool:
    """Return whether a report was written while a meeting went on, or beside it.

    One without a date may be.

    Args:
        date: of the meeting.
        written: the day of the report.
    """
    if written is None:
        return True
    if date is None or not (date.last.day and written.first.day):
        return False
    beside = datetime.timedelta(days=_JUST_NOW)
    first = datetime.date(*date.first.earliest) - beside
    last = datetime.date(*date.last.earliest) + beside
    return first <= datetime.date(*written.first.earliest) <= last


_DONE = re.compile(
    r"\b(?:inked|handed over|presented|inaugurated|turned over|donated|delivered"
    r"|opened (?:an?|its|the|their|two|three|new)"
    r"|went (?:live|into (?:operation|service|use)))\b"
)
_AT_HEADQUARTERS = re.compile(r"\bat (?:the )?(?:WCO |its )?[Hh]eadquarters\b")
# So many letters after a city an agency tells where something was done.
_TOP_OF_REPORT = 400


def tells_from(reading: ReleaseReading, date: TextDate | None, city: Mention) -> bool:
    """Return whether an agency tells from a city of a meeting that was held there.

    A report of something else, or written days later, is not of that city.

    Args:
        reading: of the release.
        date: of the meeting.
        city: that may stand before the report.
    """
    line = _OPENS_REPORT.match(reading.text, city.end)
    if line is None or not opens_report(reading, city):
        return False
    lead = reading.sentences[: _LAST_DATELINE + 1]
    is_of_meeting = any(
        MEETING.search(sentence.text) and HELD.search(sentence.text) for sentence in lead
    )
    if not (is_of_meeting or _happened_then(reading, date)):
        return False
    if _AT_HEADQUARTERS.search(reading.text, city.end, city.end + _TOP_OF_REPORT):
        return True
    days = (day for day in reading.dates if city.end <= day.start < line.end())
    return is_just_told(date, next(days, reading.dateline))


def _happened_then(reading: ReleaseReading, date: TextDate | None) -> bool:
    """Return whether something was done on the day of the report, or just before."""
    if date is None or reading.dateline is None or not is_just_told(date, reading.dateline):
        return False
    sentence = reading.sentences[reading.sentence_at(date.start)].text
    return bool(HAPPENED.search(sentence) or _DONE.search(sentence))


def weight_of_line(reading: ReleaseReading, date: TextDate | None, city: Mention) -> float:
    """Return how much speaks for a meeting to be held where an agency writes its report."""
    name = city_name(reading, city)
    is_named_again = any(
        city_name(reading, other) == name
        and other.start != city.start
        and reading.rank_at(other.start) < LEAD
        for other in reading.places
    )
    if is_named_again:
        return 1.5
    sentence = reading.sentences[reading.sentence_at(date.start)].text if date else ""
    is_told = MEETING.search(sentence) and is_just_told(date, reading.dateline)
    return 2.0 if is_told else -2.0

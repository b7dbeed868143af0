"""Which and how many: lists by the filters of the commands, places in a row, missing sessions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, cast

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, Proposed, bare, each_once, from_facts, not_known
from asean_wco.answers.order import (
    is_among,
    least_besides,
    series_said,
    told,
)
from asean_wco.answers.question import Question, Subject
from asean_wco.answers.sequences import group_meetings, parts_of, when_of
from asean_wco.answers.texts import quality
from asean_wco.answers.words import MANY
from asean_wco.facts.doubts import inferred
from asean_wco.facts.fact import COUNTED, INFERRED, UNKNOWN
from asean_wco.facts.sentences import named
from asean_wco.model.dates import PartialDate, display_period, period_overlaps
from asean_wco.model.folding import fold, ordinal
from asean_wco.model.records import (
    Attendance,
    Meeting,
    Organization,
    Person,
    Record,
    Series,
)
from asean_wco.model.text import ranges_in_words
from asean_wco.query.coverage import series_coverage
from asean_wco.query.listing import FILTERS_OF
from asean_wco.search.engine import Hit
from asean_wco.search.matching import BEGUN
from asean_wco.search.reading import Unit

# The filter that a record of each kind stands for, where a question names one.
NAMING_FILTERS = {
    "person": "person",
    "organization": "org",
    "series": "series",
    "topic": "topic",
    "initiative": "initiative",
}
# So many names a list is narrowed by at most: a series, a person and a topic.
_MOST_NAMES = 3
_MOST_HITS = 25
# So many words may be unborne: neither a filter nor a record of the list stands for them.
_MOST_UNBORNE = 1
# From here on a word stands in a name: whole, or as its beginning. A word of the same family says
# too little, since names of other records have it as well.
_NAMES_IT = BEGUN
# What narrows a row, so that its first member is not the first of all.
_CONDITIONS = ("place", "country", "mode", "time")
# Words that say nothing alone, and stand in many names.
_OF_NAMES = ("customs", "general")


def _is_of_series(unit: Unit) -> bool:
    """Return whether a unit is of words for posts, which name series of meetings as well."""
    return unit.sort == "post" or words_of.POSTS.union(_OF_NAMES).issuperset(unit.words)


class Found(NamedTuple):
    """The records of a list.

    Attributes:
        records: found.
        is_whole: whether a filter stands for everything by which the list is to be narrowed.
        unborne: what is said that neither a filter nor the words of the records bear out.
    """

    records: list[Record]
    is_whole: bool
    unborne: tuple[Unit, ...]


class Wanted:
    """What a list is asked to hold; it stays as it is once it is made.

    Args:
        question: asked.

    Attributes:
        kind: of record.
        filters: as the list command has them.
        unfiltered: the content that no filter stands for.
        names_another: whether something is named by which no list is narrowed.
        anchor: the person or the body that is named, or else the last record that is.
        cities: folded names of the cities in which meetings were.
        sides: codes of the countries that did something at meetings.
        partners: codes of the further countries that have a part in initiatives.
    """

    def __init__(self, question: Question) -> None:
        self.question = question
        self.kind, types = _kind_of_list(question)
        self.filters: dict[str, Any] = {}
        if types:
            self.filters["type"] = types[0]
        self._take_time()
        self._take_place()
        self.unfiltered = [
            unit
            for unit in question.content
            if unit.sort == "word" and not _is_of_group(question, unit)
        ]
        self.names_another = False
        self.anchor: Record | None = None
        self._take_names()

    def _take_time(self) -> None:
        if self.question.reading.periods:
            first, last = self.question.reading.periods[0]
            if first.year > 1:
                self.filters["from_"] = first
            if last.year < 9999:
                self.filters["to"] = last

    def _take_place(self) -> None:
        reading = self.question.reading
        self.cities = reading.places
        countries = self.question.countries
        self.sides: tuple[str, ...] = ()
        if self._is_of_sides():
            self.sides = countries
        elif countries and (len(countries) == 1 or self.kind != "meeting"):
            self.filters["country"] = countries[0]
        self.partners = countries[1:] if self.kind == "initiative" else ()
        for unit in self.question.units:
            if unit.sort == "mode":
                self.filters["mode"] = unit.meaning[0]

    def _is_of_sides(self) -> bool:
        """Return whether meetings are asked for at which countries did something.

        "At which consultations was Indonesia co-chair?" asks for none in Indonesia.
        """
        is_of_part = self.question.role not in ("", "participant", "represented", "host")
        return self.kind == "meeting" and is_of_part

    def _take_names(self) -> None:
        """Take the series, the people, the bodies and the topics that the other words name."""
        spelled = [hit for hit in self.question.hits[:_MOST_HITS] if self._full_name(hit)]
        spelled.sort(key=lambda hit: -len(self._full_name(hit)))
        for hit in spelled:
            self._takes(hit, f" {self._full_name(hit)} ")
        if self.kind == "meeting" and "series" not in self.filters:
            self._take_series()
        for _ in range(_MOST_NAMES):
            if not self._takes_name():
                return

    def _take_series(self) -> None:
        """Take the series that is named by the words before a kind of meeting."""
        series = self.question.once(series_said)
        if series is None:
            return
        self.filters["series"] = series.id
        self.filters.pop("type", None)
        names = f" {' | '.join(self.question.folded_names(series.id))} "
        self.unfiltered = [unit for unit in self.unfiltered if quality(unit, names) < _NAMES_IT]

    def _full_name(self, hit: Hit) -> str:
        """Return the longest name of a record that stands in the question; empty for none."""
        document = hit.document
        if document.kind not in NAMING_FILTERS:
            return ""
        names = [*document.folded_names, *document.folded_acronyms]
        if document.kind == "series":
            names += [f"{name}s" for name in names]
        names = [name for name in names if self.question.has(name)]
        is_short = document.kind not in ("person", "series")
        return max((name for name in names if " " in name or not is_short), key=len, default="")

    def _takes_name(self) -> bool:
        """Take one that some of the words left name; return whether there is one."""
        if not self.unfiltered:
            return False
        # Words for posts stand in the names of series as well: "Directors-General of Customs".
        is_series_open = "series" not in self.filters
        said = [
            unit
            for unit in self.question.units
            if unit in self.unfiltered or (is_series_open and _is_of_series(unit))
        ]
        text = " ".join(word for unit in said for word in unit.words)
        hits = self.question.library.search(text, tuple(NAMING_FILTERS))[:4]
        if len(said) == 1:
            # One word alone stands in the names of many bodies: "regional".
            hits = [hit for hit in hits if _is_called(hit, text)]
        hits.sort(key=lambda hit: fold(text) not in hit.document.folded_names)
        if self.kind == "meeting":
            hits.sort(key=lambda hit: hit.document.kind == "initiative")
            is_of_posts = any(_is_of_series(unit) and unit.text not in _OF_NAMES for unit in said)
            if is_of_posts and is_series_open:
                hits.sort(key=lambda hit: hit.document.kind != "series")
        return any(self._takes(hit) for hit in hits)

    def _takes(self, hit: Hit, name: str = "") -> bool:
        """Take a record as one by which the list is narrowed; return whether it names anything.

        Args:
            hit: the record.
            name: that stands in the question; empty where it is named by some of its words.
        """
        subject = Subject(self.question, hit, 1.0)
        names = f"{name}{subject.names}"
        unnamed = [unit for unit in self.unfiltered if quality(unit, names) < _NAMES_IT]
        if len(unnamed) == len(self.unfiltered) or (unnamed and not name and not hit.sure):
            return False
        filtered = NAMING_FILTERS[hit.document.kind]
        if self.question.has("own", "owned", "owns") and filtered == "org":
            filtered = "owner"
        is_taken = filtered in self.filters
        if is_taken or self._is_of_words(filtered, name) or self._has_no_bodies(hit):
            return False
        is_of_whole = filtered == self.kind == "initiative"
        if is_of_whole and not self._has_parts(hit, name):
            # Of the operations of a fund the fund is no whole.
            self.names_another = self.names_another or bool(name)
            return False
        self.filters[filtered] = subject.id
        if filtered == "person" and self.filters.get("country") in hit.document.facets.get(
            "countries", ()
        ):
            # "Koh Chong Hwa of Singapore" went to meetings anywhere.
            del self.filters["country"]
        if not isinstance(self.anchor, (Person, Organization)):
            self.anchor = subject.record
        self.unfiltered = unnamed
        if hit.document.kind == "series":
            self.filters.pop("type", None)
            self.kind = "meeting"
        return True

    def _is_of_words(self, filtered: str, name: str) -> bool:
        """Return whether the words of the records tell better what a filter would stand for.

        Args:
            filtered: the name of the filter.
            name: of its record that stands in the question; empty where some of its words do.
        """
        if self.kind == "initiative":
            # What an initiative is about its own words tell.
            return filtered == "topic"
        # By its words alone nothing is named of which a list of bodies has no filter.
        return self.kind == "organization" and filtered != "org" and not name

    def _has_no_bodies(self, hit: Hit) -> bool:
        """Return whether bodies are asked for and none belongs to the one that is named.

        Its name then says what they are about: working groups of "ASEAN customs".
        """
        if not self.kind == hit.document.kind == "organization":
            return False
        types = [self.filters["type"]] if "type" in self.filters else []
        return not self.question.library.organizations(org=hit.document.id, type=types)

    def _has_parts(self, hit: Hit, name: str) -> bool:
        """Return whether an initiative is named in full and has parts that may be listed."""
        return bool(
            name and parts_of(self.question.library, self.question.library.get(hit.document.id))
        )

    def records(self) -> Found:
        """Return the records of the list, and whether it is whole."""
        filters = self._open_filters()
        parent = filters.pop("initiative", None) if self.kind == "initiative" else None
        allowed = FILTERS_OF[self.kind]
        wanted = {name: value for name, value in filters.items() if name in allowed}
        # Only meetings are somewhere.
        is_placed = self.kind == "meeting" or not self.cities
        is_whole = wanted == filters and is_placed and not self.names_another
        group = self._group_meetings(wanted)
        if group:
            return Found(group, is_whole, tuple(self.unfiltered))
        cities = self.cities if self.kind == "meeting" else ()
        found = self.question.library.find(self.kind, city=cities, **wanted)
        if parent:
            found = [one for one in found if getattr(one, "parent", None) == parent]
        # What a list is narrowed by is none of its members.
        found = [one for one in found if one.id not in self.filters.values()]
        unborne = self.unfiltered
        if self.kind in ("initiative", "organization") or len(unborne) > _MOST_UNBORNE:
            found, unborne = _that_say(found, unborne)
        for code in self.partners:
            of_both = self.question.library.find(self.kind, country=code)
            found = [one for one in found if one in of_both]
        found = [one for one in found if self._is_meant(one)]
        return Found(found, is_whole, tuple(unborne))

    def _open_filters(self) -> dict[str, Any]:
        """Return the filters without those of a time that the list looks at by itself."""
        if self._is_founded_in_time():
            times = ("from_", "to")
            return {name: value for name, value in self.filters.items() if name not in times}
        return dict(self.filters)

    def _is_meant(self, record: Record) -> bool:
        """Return whether a record meets the conditions for which there is no filter."""
        if not self._happened_in_time(record):
            return False
        if self.kind == "meeting" and not (self._is_among(record) and self._is_of_anchor(record)):
            return False
        return all(self._did(record, code) for code in self.sides)

    def _is_of_anchor(self, meeting: Record) -> bool:
        """Return whether whoever is named had the role at a meeting that is asked for."""
        role = self.question.role
        if not role or not isinstance(self.anchor, (Person, Organization)):
            return True
        return _has_role(meeting, self.anchor.id, role)

    def _is_founded_in_time(self) -> bool:
        """Return whether bodies are asked for that were set up in a time, which no filter has."""
        return self.kind == "organization" and words_of.FOUNDED in self.question.predicates

    def _did(self, meeting: Record, country: str) -> bool:
        """Return whether somebody of a country had the role at a meeting that is asked for."""
        role = self.question.role
        held = (role, "co-chair") if role == "chair" else (role,)
        return isinstance(meeting, Meeting) and any(
            not set(held).isdisjoint(row.roles) and self._country_of(row) == country
            for row in meeting.attendance
        )

    def _country_of(self, row: Attendance) -> str | None:
        """Return the country for which somebody was at a meeting."""
        body = self.question.record(row.organization or "")
        person = self.question.record(row.person or "")
        country = getattr(body, "country", None)
        return country or getattr(person, "nationality", None)

    def _is_among(self, record: Record) -> bool:
        """Return whether a meeting is of the sessions and of the group of countries that is said.

        "Which of the 13th to the 26th were held in an ASEAN country?"
        """
        question = self.question
        number = getattr(record, "ordinal", None) or inferred(record, "ordinal")
        if question.sessions and number not in question.sessions:
            return False
        if not is_among(question, record):
            return False
        country = getattr(getattr(record, "place", None), "country", None)
        is_in_group = country in question.group
        return is_in_group or not (question.group and question.has(*words_of.IN_GROUP))

    def _happened_in_time(self, record: Record) -> bool:
        """Return whether what is asked about a record fell in the time that is said.

        "Which plans began in 2021" are not all that ran in that year.
        """
        fields = [
            field
            for predicate in self.question.predicates - {words_of.HELD}
            for field in words_of.DATE_FIELDS.get(predicate, ())
        ]
        dates = [PartialDate.read(getattr(record, field, None)) for field in fields]
        known = [date for date in dates if date]
        periods = self.question.reading.periods
        if not known or not periods:
            # When a body was set up no filter has looked at.
            return not (periods and self._is_founded_in_time())
        return any(period_overlaps(known[0], known[0], *period) for period in periods)

    def _group_meetings(self, wanted: dict[str, Any]) -> list[Record]:
        """Return the meetings of a working group that is named."""
        anchor = self.anchor
        is_group = isinstance(anchor, Organization) and anchor.type in words_of.GROUPS
        if self.kind != "meeting" or not is_group:
            return []
        others = {name: value for name, value in wanted.items() if name not in ("org", "type")}
        return group_meetings(self.question.library, anchor, **others)  # type: ignore[arg-type]


def _kind_of_list(question: Question) -> tuple[str, tuple[str, ...]]:
    """Return the kind of the records of a list, with its types: the most exact that is said."""
    kinds = list(question.reading.kinds)
    others = [pair for pair in kinds if pair[0] != "source"]
    kinds = others or kinds
    if not kinds:
        return "meeting", ()
    counted = {
        unit.meaning[0]
        for unit in question.units
        if unit.sort == "kind" and not set(unit.words).isdisjoint(question.counted)
    }
    # Of a contact points meeting the administrations may be counted.
    kinds = [pair for pair in kinds if pair[0] in counted] or kinds
    kind = kinds[0][0]
    said = [unit.text for unit in question.units if unit.sort == "kind"]
    if any(question.has(f"{one} and {other}") for one in said for other in said):
        # "Meetings and workshops"
        return kind, ()
    types = next((types for name, types in kinds if name == kind and types), ())
    return kind, types


def _that_say(records: list[Record], units: Sequence[Unit]) -> tuple[list[Record], list[Unit]]:
    """Return the records whose names or summaries say some units, with the units that none says.

    A unit that none of them says narrows nothing.
    """
    unsaid = []
    for unit in units:
        saying = [one for one in records if quality(unit, _words_of(one)) >= _NAMES_IT]
        if saying:
            records = saying
        else:
            unsaid.append(unit)
    return records, unsaid


def _words_of(record: Record) -> str:
    """Return the names and the summary of a record, folded and padded."""
    texts = [record.name, *record.aliases, record.summary or ""]
    return f" {' | '.join(map(fold, texts))} "


def _is_called(hit: Hit, text: str) -> bool:
    """Return whether a record that is no body has a word in its name, or a body is called so."""
    document = hit.document
    names = (*document.folded_names, *document.folded_acronyms)
    return document.kind != "organization" or fold(text) in names


def _is_of_group(question: Question, unit: Unit) -> bool:
    """Return whether a word only says in which countries something was: "in an ASEAN country"."""
    is_said = bool(question.group) and question.has(*words_of.IN_GROUP)
    return is_said and (unit.text == "asean" or unit.text in words_of.MEMBERS)


def _has_role(record: Record, name: str, role: str) -> bool:
    if not isinstance(record, Meeting):
        return False
    if role == "host":
        is_row = any(
            name in (row.person, row.organization) and "host" in row.roles
            for row in record.attendance
        )
        return name in record.hosts or is_row
    if role in ("participant", "represented"):
        return True
    return any(
        name in (row.person, row.organization) and role in row.roles for row in record.attendance
    )


def listed(question: Question) -> Proposed:
    """Return the records of a list, or how many there are."""
    wanted = Wanted(question)
    answer = _listed(question, wanted)
    return Proposed("list", answer, {"list leaves": float(bool(wanted.unfiltered))})


def _listed(question: Question, wanted: Wanted) -> Answer | None:
    is_of_series = "series" in wanted.filters
    if question.sort == MANY and not (question.reading.kinds or question.role or is_of_series):
        return None
    is_narrowed = bool(wanted.filters or wanted.cities or wanted.sides)
    if not is_narrowed and not question.reading.kinds:
        return None
    found = wanted.records()
    if len(found.unborne) > _MOST_UNBORNE or not found.is_whole:
        return None
    if question.sort != MANY and _is_other_thing(question, wanted, found.records):
        return None
    return told(question, found.records)


def that_happened(question: Question) -> Answer | None:
    """Return the meetings of a time or a place, where it is asked what happened, and no more."""
    is_open = not (question.sort or question.kinds or question.role or question.order)
    is_asked = is_open and question.has(*words_of.GOING_ON)
    is_bare = all(unit.sort in _CONDITIONS for unit in question.content)
    return _listed(question, Wanted(question)) if is_asked and is_bare else None


def _is_other_thing(question: Question, wanted: Wanted, records: Sequence[Record]) -> bool:
    """Return whether a list has another thing than the question asks for.

    It has where it is only what the question names, where it is shorter than the number that is
    said, and where somebody is asked for by what he did.
    """
    if len(records) < min(question.number_wanted, 2):
        return True
    is_of_part = question.role not in ("", "host", "participant", "represented")
    if is_of_part and not wanted.sides and not isinstance(wanted.anchor, (Person, Organization)):
        return True
    return len(records) == 1 and question.names_in_full(records[0].id)


def asks_for_sources(question: Question) -> bool:
    """Return whether sources on something are to be listed, for which no list has a filter."""
    kinds = question.kinds
    is_of_sources = kinds == frozenset(("source",)) and not question.sort and not question.role
    is_list = question.has(*words_of.LISTING) or question.words.startswith(" sources ")
    return is_of_sources and is_list and question.asks_for_several and bool(question.content)


def missing(question: Question) -> Answer | None:
    """Return the sessions of a series of which there is no record."""
    series = _series_asked(question)
    if series is None:
        return None
    cover = series_coverage(series, question.library.meetings(series=series.id))
    numbers = list(cover.missing)
    if question.sessions:
        numbers = [number for number in numbers if number in question.sessions]
    if not numbers:
        return None
    text = f"Of {named(series)}, the sessions {ranges_in_words(numbers)} are not recorded."
    is_count = question.sort == MANY or question.has("how many")
    values = [len(numbers)] if is_count else numbers
    return from_facts(
        question.library.facts_of(series)[:1],
        question.told,
        text=text,
        values=values,
        records=[series.id],
        certainty=COUNTED,
    )


def _series_asked(question: Question) -> Series | None:
    """Return the series that is named, or that of the meeting that is meant."""
    for hit in question.hits[:4]:
        name = hit.document.facets.get("series") if hit.document.kind == "meeting" else None
        if hit.document.kind == "series" or name:
            record = question.library.get(name or hit.document.id)
            if isinstance(record, Series):
                return record
    return None


def lists_kind(question: Question) -> bool:
    """Return whether several records of a sort are asked for."""
    if question.has("which meeting", "which workshop", "which operation", "what meeting"):
        return True
    for unit in question.units:
        if unit.sort != "kind" or unit.meaning[0] not in ("meeting", "initiative"):
            continue
        if unit.words[-1].endswith("s") or question.has(f"how many {unit.words[0]}"):
            return True
    return False


# So many of the best hits may be a meeting that is called by a number.
_MOST_CALLED = 5
# What is told of such a meeting.
_TOLD_OF_UNNUMBERED = (words_of.WHEN, words_of.WHERE, "")


def unrecorded_session(question: Question) -> Answer | None:
    """Return that a session that is asked for is not recorded; None where it is, or none is."""
    number = question.session
    is_first = number == 1 and question.reading.order == "first"
    if not number or (question.reading.order and not is_first):
        return None
    series = _series_in_order(question) if is_first else None
    series = series or _series_meant(question)
    if series is None or (is_first and _is_narrowed(question, series)):
        return None
    meetings = question.library.meetings(series=series.id)
    cover = series_coverage(series, meetings)
    numbers = (*cover.known, *(one for one, _ in cover.inferred))
    if not cover.known or number in numbers or _is_held_within(question, meetings):
        return None
    own = _called_by_number(question, series, number)
    if own and question.sort in _TOLD_OF_UNNUMBERED:
        return _not_numbered(question, series, own)
    text = f"None of the sources consulted mentions the {ordinal(number)} session of "
    text += f"{named(series)}."
    if number in cover.missing:
        text += f" Sessions {ranges_in_words(cover.missing)} are not recorded."
    records = [series.id]
    dated = [meeting for meeting in meetings if meeting.start]
    if is_first and dated:
        earliest = min(dated, key=when_of)
        days = display_period(earliest.start, earliest.end)
        text += f" The earliest one recorded is {named(earliest)} ({days})."
        records.append(earliest.id)
    else:
        text += f" The last recorded session is the {ordinal(max(cover.known))}."
    return not_known(text, question.told, question.library.facts_of(series)[:1], records)


def _called_by_number(question: Question, series: Series, number: int) -> Meeting | None:
    """Return a meeting that is called by a number of a series without being linked to it."""
    name = f"{ordinal(number)} {series.name}"
    words = set(fold(name).split())
    for hit in question.library.answer(name).hits[:_MOST_CALLED]:
        if hit.document.kind == "meeting" and words.issubset(fold(hit.document.name).split()):
            record = question.record(hit.document.id)
            return record if isinstance(record, Meeting) else None
    return None


def _not_numbered(question: Question, series: Series, meeting: Meeting) -> Answer:
    """Return when and where a meeting was that has the name of a session, but no number."""
    facts = [
        fact
        for fact in question.library.facts_of(meeting)
        if fact.head in ("start", "place") and fact.certainty != UNKNOWN
    ]
    text = " ".join(fact.text for fact in facts) or f"{named(meeting)} is recorded."
    text += f" Only its name says that it is a session of {named(series)}."
    days = [bare(day) for day in (meeting.start, meeting.end) if day]
    places = [meeting.place.city, meeting.place.country] if meeting.place else []
    by_sort: dict[str, list[Any]] = {words_of.WHEN: days, words_of.WHERE: places}
    return from_facts(
        facts,
        question.told,
        text=text,
        values=each_once(by_sort.get(question.sort) or [meeting.id]),
        records=[meeting.id],
        certainty=INFERRED,
    )


def _is_narrowed(question: Question, series: Series) -> bool:
    """Return whether a question asks for a session of some place, mode or time alone.

    The first one in Fiji need not be the first one of all.
    """
    names = f" {' | '.join(question.folded_names(series.id))} "
    narrowing = [unit for unit in question.units if unit.sort in _CONDITIONS]
    return any(quality(unit, names) < _NAMES_IT for unit in narrowing)


def _is_held_within(question: Question, meetings: Sequence[Meeting]) -> bool:
    """Return whether the session may be one that was held at the time that is said."""
    if any(_is_unnumbered_within(question, meeting) for meeting in meetings):
        return True
    return any(map(_is_session_within, question.likely_subjects))


def _is_unnumbered_within(question: Question, meeting: Meeting) -> bool:
    """Return whether a meeting without a number was held in the time that is said."""
    start = meeting.start
    return not meeting.ordinal and any(
        start and period_overlaps(start, meeting.end or start, *period)
        for period in question.reading.periods
    )


def _is_session_within(subject: Subject) -> bool:
    """Return whether a session has the number, and was at the time, that is said."""
    times = [unit for unit in subject.question.units if unit.sort == "time"]
    is_at_time = bool(times) and not any(unit in subject.rest for unit in times)
    return subject.is_session and is_at_time and not subject.weighty


def _series_in_order(question: Question) -> Series | None:
    """Return the series of the best hit, where that is the earliest of its series."""
    for hit in question.hits[:1]:
        record = question.record(hit.document.id)
        if not isinstance(record, Meeting) or not record.series or not hit.parts.get("order"):
            continue
        sessions = question.library.meetings(series=record.series)
        dated = [meeting for meeting in sessions if meeting.start]
        # Another one is the first of those that meet a further condition.
        if record == min(dated, key=when_of, default=None):
            return cast("Series", question.library.get(record.series))
    return None


def _series_meant(question: Question) -> Series | None:
    """Return the series whose session is asked for.

    It is the one whose names have most of what is said, and fewest words besides. None where the
    session of another row is named as well, or where much is said that no series is called by.
    """
    said = [
        unit
        for unit in question.units
        if unit.sort in ("word", "post", "place", "country") and not _only_asks(unit)
    ]
    number = question.session
    rows = []
    for hit in question.hits[:_MOST_HITS]:
        subject = Subject(question, hit, 1.0)
        is_series = isinstance(subject.record, Series)
        is_session = isinstance(subject.record, Meeting) and subject.is_session
        if is_series or is_session:
            borne = [unit for unit in said if quality(unit, subject.names) >= _NAMES_IT]
            besides = set(least_besides(question, subject.record))
            rows.append((-len(borne), len(besides), subject))
    if not rows:
        return None
    best = min(rows, key=lambda row: row[:2])[2]
    record = best.record
    if isinstance(record, Meeting) or any(
        one.is_session and getattr(one.record, "series", None) == record.id for _, _, one in rows
    ):
        return None
    must = [unit for unit in question.content if unit.sort not in ("time", "ordinal", "country")]
    is_named = all(quality(unit, best.names) >= _NAMES_IT for unit in must)
    return record if is_named and isinstance(record, Series) and number else None


def _only_asks(unit: Unit) -> bool:
    """Return whether a word only asks, or frames what is asked."""
    asking = (words_of.ROLES, words_of.PREDICATES, words_of.ASKING, words_of.FRAMING)
    return any(unit.text in words for words in asking)

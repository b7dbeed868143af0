"""Which and how many: lists by the filters of the commands, places in a row, missing sessions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, from_facts, not_known
from asean_wco.answers.question import Question, Subject, quality
from asean_wco.answers.rows import roles_told
from asean_wco.answers.words import MANY
from asean_wco.facts.fact import COUNTED, STATED, UNKNOWN
from asean_wco.facts.sentences import enumerated, named
from asean_wco.facts.when import dates_of
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold, ordinal
from asean_wco.model.records import Initiative, Meeting, Organization, Person, Record, Series
from asean_wco.model.text import number_ranges
from asean_wco.query.coverage import series_coverage

_FILTERS = {
    "person": "person",
    "organization": "org",
    "series": "series",
    "topic": "topic",
    "initiative": "initiative",
}
_MOST_TOLD = 12
_NAMED = 0.85


class Wanted:
    """What a list is asked to hold.

    Args:
        question: asked.

    Attributes:
        kind: of record.
        filters: as the list command has them.
        left: what is said that no filter stands for.
    """

    def __init__(self, question: Question) -> None:
        self.question = question
        kinds = [pair for pair in question.reading.kinds if pair[0] != "source"]
        self.kind, types = kinds[0] if kinds else ("meeting", ())
        self.filters: dict[str, Any] = {}
        if types:
            self.filters["type"] = types[0]
        self._take_time()
        self._take_place()
        self.left = [
            unit for unit in question.units if unit.sort == "word" and not question.is_idle(unit)
        ]
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
        if (self.kind == "meeting" and reading.countries and len(reading.countries) == 1) or (
            reading.countries and self.kind != "meeting"
        ):
            self.filters["country"] = reading.countries[0]
        for unit in self.question.units:
            if unit.sort == "mode":
                self.filters["mode"] = unit.meaning[0]

    def _take_names(self) -> None:
        """Take the series, the person, the body or the topic that the other words name."""
        text = " ".join(word for unit in self.left for word in unit.words)
        if not text:
            return
        hits = self.question.library.search(text, tuple(_FILTERS))[:4]
        hits.sort(key=lambda hit: fold(text) not in hit.document.folded_names)
        if self.kind == "meeting":
            hits.sort(key=lambda hit: hit.document.kind == "initiative")
        for hit in hits:
            subject = Subject(self.question, hit, 1.0)
            rest = [unit for unit in self.left if quality(unit, subject.names) < 0.6]
            if len(rest) < len(self.left) and (not rest or hit.sure):
                name = _FILTERS[hit.document.kind]
                if self.question.has("own", "owned", "owns") and name == "org":
                    name = "owner"
                self.filters[name] = subject.id
                self.anchor = subject.record
                self.left = rest
                if hit.document.kind == "series":
                    self.filters.pop("type", None)
                    self.kind = "meeting"
                return

    def records(self) -> list[Record]:
        """Return the records of the list."""
        filters = dict(self.filters)
        allowed = {
            "meeting": (
                "type",
                "from_",
                "to",
                "country",
                "mode",
                "series",
                "person",
                "org",
                "topic",
                "initiative",
            ),
            "initiative": ("type", "from_", "to", "country", "org", "owner", "parent"),
            "organization": ("type", "country", "org"),
            "person": ("country", "org"),
            "office": ("org", "country"),
        }.get(self.kind, ())
        wanted = {name: value for name, value in filters.items() if name in allowed}
        if self.kind == "initiative" and "initiative" in filters:
            wanted["parent"] = filters.pop("initiative")
        self.is_whole = set(wanted) == set(filters) | ({"parent"} & set(wanted))
        parent = wanted.pop("parent", None)
        group = self._group_meetings(wanted)
        if group:
            return group
        cities = self.cities if self.kind == "meeting" else ()
        found = self.question.library.find(self.kind, city=cities, **wanted)
        if parent:
            found = [one for one in found if getattr(one, "parent", None) == parent]
        is_of_role = self.question.role and isinstance(self.anchor, (Person, Organization))
        if is_of_role and self.anchor and self.kind == "meeting":
            found = [one for one in found if _has_role(one, self.anchor.id, self.question.role)]
        return found

    def _group_meetings(self, wanted: dict[str, Any]) -> list[Record]:
        """Return the meetings of a working group that is named, which are no series."""
        anchor = self.anchor
        if self.kind != "meeting" or not isinstance(anchor, Organization):
            return []
        others = {name: value for name, value in wanted.items() if name not in ("org", "type")}
        names = [fold(name) for name in (anchor.name, *anchor.acronyms)]
        return [
            one
            for one in self.question.library.meetings(**others)
            if anchor.type in ("working-group", "committee")
            and any(f" {name} " in f" {fold(one.name)} " for name in names)
        ]


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


def listed(question: Question) -> Answer | None:
    """Return the records of a list, or how many there are."""
    if question.sort == MANY and not (question.reading.kinds or question.role):
        return None
    wanted = Wanted(question)
    if wanted.left:
        return None
    if not wanted.filters and not wanted.cities and not question.reading.kinds:
        return None
    records = wanted.records()
    if not wanted.is_whole:
        return None
    ids = [record.id for record in records]
    is_count = question.sort == MANY
    if not ids and not is_count:
        return None
    names = enumerated([record.name for record in records[:_MOST_TOLD]])
    more = len(records) - _MOST_TOLD
    told = f"{names} and {more} more" if more > 0 else names
    text = f"{len(records)} {'is' if len(records) == 1 else 'are'} recorded"
    text = f"{text}: {told}." if told else f"{text}."
    facts = [fact for record in records for fact in question.library.facts_of(record)[:1]]
    values: list[Any] = [len(records)] if is_count else list(ids)
    return from_facts(
        facts, question.told, text=text, values=values, records=ids, certainty=COUNTED
    )


def missing(question: Question) -> Answer | None:
    """Return the sessions of a series of which there is no record."""
    series = _series_asked(question)
    if series is None:
        return None
    cover = series_coverage(series, question.library.meetings(series=series.id))
    numbers = list(cover.missing)
    bounds = [
        int(word[:-2])
        for word in question.words.split()
        if word[:-2].isdecimal() and word[-2:] in ("th", "st", "nd", "rd")
    ]
    if len(bounds) > 1:
        numbers = [number for number in numbers if min(bounds) <= number <= max(bounds)]
    if not numbers:
        return None
    text = f"Of {named(series)}, the sessions {number_ranges(numbers)} are not recorded."
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


# The fields of the record at a place in a row that tell what is asked of it.
_FIELDS_ASKED = {
    words_of.WHEN: ("start", "end", "signed", "launched"),
    words_of.WHERE: ("place.city", "place.country"),
    words_of.CITY: ("place.city",),
    words_of.COUNTRY: ("place.country",),
    words_of.NUMBERED: ("ordinal",),
}


def in_row(question: Question) -> Answer | None:
    """Return what is asked about the record at a place in a row, or that none is known."""
    record = _in_order(question)
    if record is None or isinstance(record, Answer):
        return record
    facts = [fact for fact in question.library.facts_of(record) if fact.certainty != UNKNOWN]
    fields = _FIELDS_ASKED.get(question.sort)
    if fields:
        asked = [fact for fact in facts if fact.field in fields]
        return from_facts(asked, question.told) if asked else None
    if question.role and question.sort == words_of.WHO and isinstance(record, Meeting):
        rows = [fact for fact in facts if question.role in roles_told(fact, record)]
        return from_facts(rows, question.told) if rows else None
    return itself(question, record)


def itself(question: Question, record: Record) -> Answer:
    """Return what a record is, in its own summary."""
    facts = question.library.facts_of(record)
    known = [fact for fact in facts if fact.certainty != UNKNOWN][:2]
    text = record.summary or " ".join(fact.text for fact in known)
    return from_facts(
        known,
        question.told,
        text=f"{record.name}: {text}",
        values=[record.id],
        records=[record.id],
        certainty=STATED,
    )


def _in_order(question: Question) -> Record | Answer | None:
    """Return the record at the place in a row that is asked for, or why none is known."""
    order = question.order
    if order in ("before", "after", "next"):
        found = _neighbour(question, order)
        if found is not None:
            return found
    if order in ("first", "last"):
        return _at_end(question, order)
    return None


def _at_end(question: Question, order: str) -> Record | None:
    """Return the first or the last of a family of initiatives, or of a list."""
    top = question.subjects[0]
    if top.kind == "initiative" and "meeting" not in question.kinds:
        row = _row_of(question, top.record)
        if len(row) > 1 and not top.weighty:
            return row[0] if order == "first" else row[-1]
    wanted = Wanted(question)
    if wanted.left:
        return None
    records = [one for one in wanted.records() if dates_of(one)[0]]
    records.sort(key=_when)
    if not records:
        return None
    steps = 2 if order == "last" and question.has("second to last") else 1
    return records[0] if order == "first" else records[-min(steps, len(records))]


def _neighbour(question: Question, order: str) -> Record | Answer | None:
    """Return what came before or after what is named, in its series or its family."""
    hits = [hit for hit in question.hits[:12] if hit.document.kind in ("meeting", "initiative")]
    subjects = [Subject(question, hit, 1.0) for hit in hits]
    if not subjects:
        return None
    anchor = min(subjects, key=lambda one: len(one.weighty))
    row = _row_of(question, anchor.record)
    if not question.reading.order:
        first, last = question.reading.periods[0]
        inside = [one for one in row if first.year <= _when(one)[0][0] <= last.year]
        return (inside[-1] if order == "before" else inside[0]) if inside else None
    places = [place for place, one in enumerate(row) if one.id == anchor.id]
    if not places:
        return None
    steps = question.reading.steps
    place = places[0] - steps if order == "before" else places[0] + steps
    if 0 <= place < len(row):
        return row[place]
    side = "before" if order == "before" else "after"
    text = f"No record tells of one {side} {named(anchor.record)}."
    return not_known(text, question.told, anchor.facts[:1], [anchor.id])


def _when(record: Record) -> Any:
    """Return when a record began, or the year in its id where no date is recorded."""
    start = dates_of(record)[0]
    year = re.search(r"(?:19|20)\d\d", record.id)
    if start is None and year:
        start = PartialDate(int(year[0]))
    return start.sort_key if start else ((9999, 1, 1), (9999, 1, 1))


def _row_of(question: Question, record: Record) -> list[Record]:
    """Return the sessions of a series, or the parts of a whole, by time."""
    library = question.library
    rows: Sequence[Record] = []
    if isinstance(record, Meeting) and record.series:
        rows = library.meetings(series=record.series)
    elif isinstance(record, Initiative):
        everything = [one for one in library.initiatives() if isinstance(one, Initiative)]
        rows = [one for one in everything if one.parent == record.id and _is_kin(one, record)]
        rows = rows or [
            one
            for one in everything
            if one.id == record.id
            or (one.parent == record.parent and one.type == record.type and _is_kin(one, record))
        ]
    return sorted(rows, key=_when)


def _is_kin(one: Record, other: Record) -> bool:
    """Return whether two names are alike but for numbers."""
    words = {word for word in fold(other.name).split() if not word[0].isdigit() and len(word) > 1}
    held = {word for word in fold(one.name).split() if not word[0].isdigit() and len(word) > 1}
    acronyms = {fold(name) for name in other.acronyms}
    least = min(len(words), len(held))
    return len(words & held) >= 0.6 * max(least, 1) or not acronyms.isdisjoint(held)


def unrecorded_session(question: Question) -> Answer | None:
    """Return that a session that is asked for is not recorded; None where it is, or none is."""
    number = question.reading.ordinal
    if not number or question.reading.order or question.reading.periods:
        return None
    rows = [hit for hit in question.hits[:6] if hit.document.kind == "series"]
    meetings = [hit.document.facets for hit in question.hits if hit.document.kind == "meeting"]
    for hit in rows[:1]:
        series = question.library.get(hit.document.id)
        if not isinstance(series, Series):
            continue
        sessions = [facets for facets in meetings if facets.get("series") == series.id]
        cover = series_coverage(series, question.library.meetings(series=series.id))
        inferred = [one for one, _ in cover.inferred]
        is_meant = hit is question.hits[0] or hit.score >= 0.9 * question.hits[0].score
        if number in cover.known or number in inferred or not is_meant or not sessions:
            continue
        text = f"No source read tells of the {ordinal(number)} session of {named(series)}."
        if cover.missing:
            text += f" Not recorded are {number_ranges(cover.missing)}."
        text += f" The last that is recorded is the {ordinal(max(cover.known, default=0))}."
        return not_known(text, question.told, question.library.facts_of(series)[:1], [series.id])
    return None

"""Which records a question is about: the one that it names, or the session that stands where it asks for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from asean_wco.answers.question import IDENTIFIES, Meant, Question
from asean_wco.model.dates import PartialDate, period_overlaps
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting, Record
from asean_wco.model.today import today
from asean_wco.search import reading as said
from asean_wco.search.document import SearchDocument, dates_of

# Records that are named so nearly alike are all meant.
_ALIKE = 0.03
_MOST = 3
_LEAST = 0.5


class Subject(NamedTuple):
    """A record that a question is about.

    Attributes:
        record: the record.
        unexplained: places of units that nothing of its identity bears out.
        is_earliest_known: whether it stands for a first session that is not recorded.
    """

    record: Record
    unexplained: frozenset[int]
    is_earliest_known: bool = False


def named_records(
    question: Question, *kinds: str, besides: frozenset[int] = frozenset(), least: float = _LEAST
) -> list[Subject]:
    """Return the records of some kinds that a question names, those alone that are named best."""
    found = [meant for meant in question.meant(*kinds, besides=besides) if meant.score >= least]
    if not found:
        return []
    highest = max(meant.score for meant in found)
    alike = [meant for meant in found if meant.score >= highest - _ALIKE]
    least_missing = min(_weight(question, meant) for meant in alike)
    alike = [meant for meant in alike if _weight(question, meant) <= least_missing]
    return [Subject(question.record(meant), meant.missing) for meant in alike[:_MOST]]


def _weight(question: Question, meant: Meant) -> float:
    """Return the weight of what a record leaves unexplained."""
    return round(sum(question.asked[place].weight for place in meant.missing), 3)


def meetings_meant(question: Question, besides: frozenset[int] = frozenset()) -> list[Subject]:
    """Return the meetings that a question is about: a session of a series, or one that it names."""
    if question.series:
        sessions = _sessions(question, besides)
        if sessions and not _is_better_named(question, sessions, "meeting", besides=besides):
            return sessions
        is_placed = question.reading.ordinal or question.periods or question.order
        if is_placed and not sessions and not _is_named_outright(question, "meeting"):
            return []
    if question.order in ("before", "after"):
        return []
    found = named_records(question, "meeting", besides=besides)
    if question.order == "last":
        return []
    if question.order == "first" and found and " first " not in f" {fold(found[0].record.name)} ":
        return []
    return found


def _is_better_named(
    question: Question, sessions: list[Subject], *kinds: str, besides: frozenset[int]
) -> bool:
    """Return whether another record bears out more of a question than the sessions of a series."""
    named = named_records(question, *kinds, besides=besides)
    if not named:
        return False
    return unexplained_weight(question, named[0]) < unexplained_weight(question, sessions[0])


def _is_named_outright(question: Question, *kinds: str) -> bool:
    """Return whether a question names a record by all its words."""
    named = named_records(question, *kinds)
    named = [each for each in named if not each.unexplained]
    return bool(named) and not named[0].unexplained


def unexplained_weight(question: Question, subject: Subject) -> float:
    """Return the weight of what nothing of the identity of a subject bears out."""
    return round(sum(question.asked[place].weight for place in subject.unexplained), 3)


def _sessions(question: Question, besides: frozenset[int]) -> list[Subject]:
    """Return the sessions of the series that is named, as far as they are where it asks for."""
    for identifier in question.series:
        rows = session_documents(question, identifier)
        kept = [row for row in rows if _fits(question, row)]
        chosen, is_earliest_known = _in_order(question, rows, kept)
        if not chosen:
            continue
        outside = question.framing | besides
        named = question.series[identifier]
        unexplained = frozenset(
            place
            for place, each in enumerate(question.asked)
            if place not in outside
            and each.unit.sort not in (said.TIME, said.ORDINAL, said.PLACE, said.MODE)
            and each.unit.meaning[:1] != ("meeting",)
            and named.in_names[place] < IDENTIFIES
            and not (each.unit.sort == said.COUNTRY and _is_place(question, chosen))
        )
        return [
            Subject(question.library.get(row.id), unexplained, is_earliest_known) for row in chosen
        ]
    return []


def _is_place(question: Question, rows: Iterable[SearchDocument]) -> bool:
    codes = set(question.reading.countries)
    return all(codes & set(row.facets.get("countries", ())) for row in rows)


def session_documents(question: Question, series: str) -> list[SearchDocument]:
    """Return the sessions of a series by date, those without one by their number."""
    index = question.library.index
    rows = index.documents(sorted(index.having(f":series {series}")))
    meetings = [row for row in rows if row.kind == "meeting"]
    meetings.sort(key=lambda row: row.facets.get("ordinal", 0))
    return sorted(meetings, key=lambda row: row.date or "9999")


def _fits(question: Question, row: SearchDocument) -> bool:
    """Return whether a session is where and when a question asks for."""
    reading = question.reading
    # Beside "before" and its like the number is that of another session.
    is_anchor = reading.order in ("before", "after")
    is_numbered = bool(reading.ordinal) and not is_anchor and reading.order != "first"
    if is_numbered and row.facets.get("ordinal") != reading.ordinal:
        return False
    if reading.places and row.facets.get("city") not in reading.places:
        return False
    if question.mode and row.facets.get("mode") != question.mode:
        return False
    if reading.periods and not is_in_periods(question, row):
        return False
    is_where = question.has("in") or question.has("hosted") or question.has("held")
    if reading.countries and is_where and not reading.places:
        in_country = set(reading.countries) & set(row.facets.get("countries", ()))
        named = question.series.get(row.facets.get("series", ""))
        places = question.places_of(said.COUNTRY)
        is_name = named is not None and all(named.in_names[place] >= IDENTIFIES for place in places)
        return bool(in_country) or is_name or not row.facets.get("countries")
    return True


def is_in_periods(question: Question, row: SearchDocument) -> bool:
    """Return whether a record falls in a time that a question asks for."""
    start, end = dates_of(row)
    if start is None:
        return False
    return any(period_overlaps(start, end, first, last) for first, last in question.periods)


def _in_order(
    question: Question, rows: list[SearchDocument], kept: list[SearchDocument]
) -> tuple[list[SearchDocument], bool]:
    """Return the sessions that stand where a question asks for, and whether for want of the first."""
    order = question.order
    reading = question.reading
    if order == "first":
        return _first(question, kept)
    if order == "last":
        now = str(today())
        return [row for row in kept if row.date and row.date <= now][-1:], False
    if order == "next" and not reading.ordinal:
        return [], False
    if order in ("before", "after", "next"):
        return _beside(question, rows), False
    return kept, False


def _first(question: Question, kept: list[SearchDocument]) -> tuple[list[SearchDocument], bool]:
    numbered = [row for row in kept if row.facets.get("ordinal") == 1]
    narrowed = question.reading.places or question.periods or (" in " in question.reading.typed)
    dated = [row for row in kept if row.date]
    if numbered and not narrowed:
        return numbered, False
    return dated[:1], not narrowed


def _beside(question: Question, rows: list[SearchDocument]) -> list[SearchDocument]:
    """Return the session so many steps before or after the one that is named."""
    reading = question.reading
    steps = -reading.steps if reading.order == "before" else reading.steps
    if reading.ordinal:
        wanted = reading.ordinal + steps
        return [row for row in rows if row.facets.get("ordinal") == wanted]
    dated = [row for row in rows if row.date]
    anchors = [
        place
        for place, row in enumerate(dated)
        if reading.places and row.facets.get("city") in reading.places
    ]
    if len(anchors) == 1 and 0 <= anchors[0] + steps < len(dated):
        return [dated[anchors[0] + steps]]
    return []


def starts_of(meeting: Meeting) -> PartialDate | None:
    """Return the first day of a meeting as far as it is stated."""
    return meeting.start

"""Records in the order of time: parts of a whole, meetings of a group, kin that share a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from asean_wco.answers.texts import country_words, has_any
from asean_wco.facts.fact import Fact
from asean_wco.facts.when import WHEN_FIELDS, dates_of
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold, last_number
from asean_wco.model.records import Initiative, Meeting, Organization, Record, Topic, kind_of
from asean_wco.model.today import today
from asean_wco.search.matching import numbers_with, whole

# What stands for the time of a record that has none: it comes last.
NO_TIME = ((9999, 1, 1), (9999, 1, 1))
# Words of names that are no longer than this say nothing.
SMALL = 2
_DIGITS_OF_YEAR = 4


def parts_of(library: Library, whole: Record) -> list[Record]:
    """Return the initiatives, the bodies or the narrower topics that belong to one, by time."""
    field = "broader" if isinstance(whole, Topic) else "parent"
    parts = library.store.may_have(kind_of(whole), field, whole.id.__eq__)
    return in_order([one for one in parts if getattr(one, field, None) == whole.id])


def meetings_beside(library: Library, meeting: Meeting) -> list[Record]:
    """Return the meetings that were held as parts of one, by time."""
    linked = library.store.may_link_to(meeting.id, "meeting")
    return by_time(one for one in linked if getattr(one, "part_of", None) == meeting.id)


def group_meetings(
    library: Library, group: Organization, meetings: Iterable[Record] | None = None
) -> list[Record]:
    """Return the meetings of a working group or committee, which are no series, by time.

    Args:
        library: that has them.
        group: whose name stands in the names of its meetings.
        meetings: among which they are; None for all.
    """
    names = [fold(name) for name in (group.name, *group.acronyms)]
    if meetings is None:
        meetings = _meetings_called(library, names)
    return by_time(one for one in meetings if has_any(f" {fold(one.name)} ", names))


def _meetings_called(library: Library, names: Iterable[str]) -> list[Record]:
    """Return the meetings in whose names one of some folded names may stand, and perhaps others.

    They are looked up in the index, since to read all meetings takes long.
    """
    index = library.index
    numbers = {number for name in names for number in numbers_with(whole(name), index, naming=True)}
    documents = index.documents(numbers)
    return [library.get(document.id) for document in documents if document.kind == "meeting"]


def ends_of(records: Iterable[Record]) -> dict[str, Record]:
    """Return the first, the last and the next of some records with a time, by those words."""
    now = today().sort_key
    dated = by_time(records)
    held = [one for one in dated if when_of(one) <= now]
    coming = [one for one in dated if when_of(one) > now]
    ends = {"first": held[:1], "last": held[-1:], "next": coming[:1]}
    return {order: found[0] for order, found in ends.items() if found}


def kin_of(record: Record, others: Sequence[Record]) -> list[Record]:
    """Return a record with those called so but for numbers and countries, by time.

    Args:
        record: one of the row.
        others: records of its kind and type.
    """
    words = kin_words(record)
    # One word alone is enough where a number follows it: AHTN 2012.
    is_enough = len(words) > 1 or (bool(words) and bool(last_number(fold(record.name))))
    # A row that took a new name in time still has its numbers in the ids.
    row = _numbered_row(record)
    kin = [
        one
        for one in others
        if one.id == record.id
        or (is_enough and words == kin_words(one))
        or (row and row == _numbered_row(one))
    ]
    # A whole that is called like its parts is none of them.
    wholes = {getattr(one, "parent", None) for one in kin}
    return in_order([one for one in kin if one.id not in wholes])


def _numbered_row(record: Record) -> str:
    """Return the id of a record without the number at its end; empty where it has none."""
    row, _, number = record.id.rpartition("-")
    if number.isdecimal() and len(number) < _DIGITS_OF_YEAR:
        return row
    return ""


def successors_of(record: Initiative, others: Sequence[Initiative]) -> list[Record]:
    """Return an initiative with those of its owners that are tied to it, by time.

    Of the programmes of one owner each carries on the one before it.

    Args:
        record: one of the row.
        others: initiatives of its type.
    """
    tied = [
        one
        for one in others
        if (one.id in record.related or record.id in one.related)
        and not set(record.owners).isdisjoint(one.owners)
    ]
    return by_time([record, *tied])


def kin_words(record: Record) -> frozenset[str]:
    """Return the words of the name of a record without numbers, small words and countries."""
    return _kin_words(record.name)


@lru_cache(1024)
def _kin_words(name: str) -> frozenset[str]:
    return frozenset(
        word
        for word in fold(name).split()
        if not word[0].isdigit() and len(word) > SMALL and word not in country_words()
    )


def by_time(records: Iterable[Record]) -> list[Record]:
    """Return records by their beginning, those without a time last."""
    return sorted(records, key=when_of)


def in_order(records: Sequence[Record]) -> list[Record]:
    """Return editions by their numbers where each has its own, and by time elsewhere."""
    numbers = {record.id: last_number(fold(record.name)) for record in records}
    known = [number for number in numbers.values() if number]
    if len(set(known)) < len(records):
        return by_time(records)
    return sorted(records, key=lambda record: numbers[record.id])


def fact_of_time(library: Library, record: Record) -> Fact:
    """Return the fact that tells when something began; the first of all where none does."""
    facts = library.facts_of(record)
    dated = [one for one in facts if one.date and one.date.sort_key == when_of(record)]
    return next((one for one in dated if one.field in WHEN_FIELDS), [*dated, *facts][0])


def when_of(record: Record) -> Any:
    """Return when a record began, or the year in its id where no date is recorded."""
    steps = getattr(record, "milestones", ())
    start = dates_of(record)[0] or (PartialDate.read(steps[0].date) if steps else None)
    year = re.search(r"(?:19|20)\d\d", record.id)
    if start is None and year:
        start = PartialDate(int(year[0]))
    return start.sort_key if start else NO_TIME

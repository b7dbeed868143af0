"""Rules about ids, links and names: one name for one thing, and every link leads somewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import PurePath

from asean_wco.check.findings import Breach, CheckedRecords
from asean_wco.model.folding import fold
from asean_wco.model.records import Person, Record, doubts_in, kind_of
from asean_wco.model.vocabulary import KIND_FOLDERS


def unreadable_files(checked: CheckedRecords) -> Iterator[Breach]:
    """A file is not JSON, or does not fit the schema."""
    yield from checked.problems


def misplaced_files(checked: CheckedRecords) -> Iterator[Breach]:
    """A file is not named after its record's id, or lies in another kind's folder."""
    for record in checked.records:
        path, _ = checked.file_of(record)
        expected = f"{KIND_FOLDERS[kind_of(record)]}/{record.id}.json"
        if checked.files and path != expected:
            yield record.id, f"The file of the record must be {expected}."


def duplicate_ids(checked: CheckedRecords) -> Iterator[Breach]:
    """An id is used by two records."""
    seen: dict[str, Record] = {}
    for record in checked.records:
        if record.id in seen:
            kinds = f"{kind_of(seen[record.id])} and {kind_of(record)}"
            yield record.id, f"The id is used twice ({kinds})."
        seen[record.id] = record


def reissued_ids(checked: CheckedRecords) -> Iterator[Breach]:
    """A retired or former id is in use again, or a retired id's successor does not exist."""
    for retired, entry in checked.retired.items():
        if retired in checked.by_id:
            yield retired, "The id was retired and must not be issued again."
        successor = entry.get("successor") if isinstance(entry, dict) else None
        if successor is not None and successor not in checked.by_id:
            yield retired, f"The successor {successor!r} of the retired id does not exist."
    for record in checked.records:
        for former in record.previous_ids:
            if former in checked.by_id:
                yield record.id, f"The former id {former!r} belongs to another record."


def dangling_links(checked: CheckedRecords) -> Iterator[Breach]:
    """A link leads to no record, or to a record of another kind."""
    # These links are right once the file of the record can be read.
    unreadable = {PurePath(path).stem for path, _ in checked.problems}
    for record, path, shape, value in checked.values():
        if shape.form != "link" or value in unreadable:
            continue
        if not checked.is_kind(value, shape.target):
            yield record.id, f"{path}: there is no {shape.target or 'record'} {value!r}."


def duplicate_people(checked: CheckedRecords) -> Iterator[Breach]:
    """Two people have names that differ only in accents, word order or courtesy titles."""
    bearers: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for person in checked.of_class(Person):
        # A recorded doubt about the name shows that somebody has looked at this person.
        if any(doubt.field == "name" for doubt in doubts_in(person)):
            continue
        for name in (person.name, *person.aliases):
            bearers[tuple(sorted(fold(name, names=True).split()))].add(person.id)
    for ids in {tuple(sorted(people)) for people in bearers.values() if len(people) > 1}:
        yield ids[0], f"These have the same name: {', '.join(ids)}. Are they one person?"

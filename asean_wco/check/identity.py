"""Rules about ids, links and names: everything is called by one name, and every name leads somewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from asean_wco.check.findings import Finding, Subject
from asean_wco.model.folding import fold
from asean_wco.model.records import Person, Record, kind_of
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.model.walk import values


def unreadable_files(subject: Subject) -> Iterator[Finding]:
    """A file is not JSON, or does not fit the schema."""
    for path, problem in subject.problems:
        yield Finding(path, "E101", problem)


def misplaced_files(subject: Subject) -> Iterator[Finding]:
    """A file is not named after its record's id, or lies in another kind's folder."""
    for record in subject.records:
        path, _ = subject.file_of(record)
        expected = f"{KIND_FOLDERS[kind_of(record)]}/{record.id}.json"
        if subject.files and path != expected:
            yield Finding(record.id, "E102", f"The record must stand in {expected}.")


def duplicate_ids(subject: Subject) -> Iterator[Finding]:
    """An id is used by two records."""
    seen: dict[str, Record] = {}
    for record in subject.records:
        if record.id in seen:
            kinds = f"{kind_of(seen[record.id])} and {kind_of(record)}"
            yield Finding(record.id, "E103", f"The id is used twice ({kinds}).")
        seen[record.id] = record


def reissued_ids(subject: Subject) -> Iterator[Finding]:
    """A retired or former id is in use again, or a retired id's successor does not exist."""
    for retired, entry in subject.retired.items():
        if retired in subject.by_id:
            yield Finding(retired, "E104", "The id was retired and must not be issued again.")
        successor = entry.get("successor") if isinstance(entry, dict) else None
        if successor is not None and successor not in subject.by_id:
            yield Finding(
                retired, "E104", f"The successor {successor!r} of the retired id does not exist."
            )
    for record in subject.records:
        for former in record.previous_ids:
            if former in subject.by_id:
                yield Finding(
                    record.id, "E104", f"The former id {former!r} belongs to another record."
                )


def dangling_links(subject: Subject) -> Iterator[Finding]:
    """A link leads to no record, or to a record of another kind."""
    for record in subject.records:
        for path, shape, value in values(record):
            if shape.form == "link" and not subject.is_kind(value, shape.target):
                what = f"no {shape.target or 'record'}"
                yield Finding(record.id, "E105", f"{path}: there is {what} {value!r}.")


def duplicate_people(subject: Subject) -> Iterator[Finding]:
    """Two people bear the same name, but for spelling marks, word order or courtesy titles."""
    bearers: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for person in subject.records:
        if isinstance(person, Person):
            for name in (person.name, *person.aliases):
                bearers[tuple(sorted(fold(name, names=True).split()))].add(person.id)
    for ids in {tuple(sorted(each)) for each in bearers.values() if len(each) > 1}:
        yield Finding(
            ids[0], "E106", f"The same name is borne by {', '.join(ids)}: one person, or two?"
        )

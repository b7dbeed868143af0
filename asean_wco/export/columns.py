"""Columns of lists that are no fields of a record: doubts, sources, who took part, the post."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from asean_wco.facts.doubts import doubts_of
from asean_wco.facts.sources import sources_of
from asean_wco.model.codec import to_output
from asean_wco.model.records import Find, Meeting, Record, Source, kind_of

_OF_MEETINGS = ("chairs", "participants")
# The parts of the latest post.
PARTS_OF_POST = ("title", "organization", "office", "start", "end")
_OF_ALL = ("doubts", "sources", "first_source")


def more_columns(kind: str) -> tuple[str, ...]:
    """Return the names of the columns that the records of a kind have besides their fields."""
    return (*{"meeting": _OF_MEETINGS, "person": PARTS_OF_POST}.get(kind, ()), *_OF_ALL)


def value_in(column: str, record: Record, find: Find) -> list[str] | str | None:
    """Return the value of a record in one of the columns.

    Args:
        column: one of `more_columns`.
        record: of which it tells.
        find: returns the record with an id; None if there is none.
    """
    if column == "doubts":
        return doubts_of(record)
    if column == "sources":
        return list(sources_of(record))
    if column == "first_source":
        return address_of(sources_of(record)[:1], find)
    if not isinstance(record, Meeting):
        # Imported here, so that a list of meetings starts sooner.
        from asean_wco.facts.posts import latest_role

        value = getattr(latest_role(record), column, None)
        return None if value is None else str(value)
    return names_in(column, record, find)


def names_in(column: str, meeting: Meeting, find: Find) -> list[str]:
    """Return the names in one of the columns of a meeting that link to other records.

    Args:
        column: hosts, topics, chairs or participants.
        meeting: of which it tells.
        find: returns the record with an id; None if there is none.
    """
    if column == "hosts":
        return names_of(meeting.hosts, find)
    if column == "topics":
        return names_of((link.topic for link in meeting.topics), find)
    rows = meeting.chairs if column == "chairs" else meeting.attendance
    return names_of((row.person or row.organization for row in rows), find)


def names_of(identifiers: Iterable[str | None], find: Find) -> list[str]:
    """Return the names of records, each once; an id that no record has stands for itself."""
    names = []
    for identifier in filter(None, identifiers):
        record = find(identifier)
        names.append(record.name if record else identifier)
    return list(dict.fromkeys(names))


def address_of(sources: Sequence[str], find: Find) -> str | None:
    """Return the address of the first of some sources, which a spreadsheet opens by a click."""
    source = find(sources[0]) if sources else None
    return source.url if isinstance(source, Source) else None


def value_at(document: dict[str, Any], field: str) -> Any:
    """Return the value of a field in the output of a record; None if it is absent.

    Args:
        document: the output of the record.
        field: a field, or a part of one such as ``place.city``; of a list the parts of all items.
    """
    head, _, part = field.partition(".")
    value = document.get(head)
    if not part:
        return value
    if isinstance(value, (list, tuple)):
        return [value_at(item, part) for item in value if isinstance(item, dict)]
    if isinstance(value, dict):
        return value_at(value, part)
    return None


def plain_rows(records: Sequence[Record], fields: Sequence[str], find: Find) -> list[list[Any]]:
    """Return the fields of records as rows.

    Args:
        records: those to tell of.
        fields: any of `field_names`, or parts of them.
        find: returns the record with an id, for what these link to.
    """
    rows = []
    for record in records:
        document = to_output(record)
        for column in more_columns(kind_of(record)):
            if column in fields:
                document[column] = value_in(column, record, find)
        rows.append([value_at(document, field) for field in fields])
    return rows

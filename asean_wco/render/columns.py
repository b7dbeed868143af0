"""What a list shows of each kind of record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from asean_wco.facts.tenure import holdings_of
from asean_wco.library import Library
from asean_wco.model.countries import country_name
from asean_wco.model.records import (
    Meeting,
    Office,
    Person,
    Record,
    Series,
    Source,
    Topic,
)
from asean_wco.query.coverage import series_coverage
from asean_wco.query.filters import narrower, with_topic
from asean_wco.render import words

Show = Callable[[Any, Library], str]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table for people.

    Attributes:
        title: its heading.
        show: the text of a record's cell.
        style: name of its style: date, name, id or plain.
    """

    title: str
    show: Show
    style: str = "plain"


def heading(title: str, style: str = "plain") -> Column:
    """A column whose cells are given, not made from records."""
    return Column(title, lambda *_: "", style)


def _id(record: Record, _: Library) -> str:
    return words.marked(record.id, record.origin, unsourced=record.unsourced)


ID = Column("Id", _id, "id")


def _meeting_place(meeting: Meeting, _: Library) -> str:
    mode = {"virtual": "online", "hybrid": "(hybrid)"}.get(meeting.mode or "", "")
    place = words.place_text(meeting.place)
    if not place and meeting.mode != "virtual" and (likely := words.inferred_place(meeting)):
        place = f"{words.INFERRED} {likely}"
    disputed = words.DISPUTED if words.is_disputed(meeting, "place", "mode") else ""
    return " ".join(
        filter(None, (place, mode if not place or meeting.mode == "hybrid" else "", disputed))
    )


def _latest_post(person: Person, library: Library) -> str:
    role = words.latest_role(person)
    return words.role_text(role, library.name_of) if role else ""


def _latest_post_dates(person: Person, _: Library) -> str:
    role = words.latest_role(person)
    return words.role_dates(role) if role else ""


def _latest_holder(office: Office, library: Library) -> str:
    holdings = holdings_of(
        office.id, [*library.of_kind("person"), *library.of_kind("organization")]
    )
    if not holdings:
        return ""
    holder = holdings[-1].holder
    return words.marked(holder.name, holder.origin, unsourced=holder.unsourced)


def _sessions(series: Series, library: Library) -> str:
    covered = series_coverage(series, library.meetings(series=series.id))
    count = len(library.meetings(series=series.id))
    if not count or covered.first is None or covered.last is None:
        return str(count)
    return f"{count} ({covered.first.year}–{covered.last.year})"


def _publisher(source: Source, _: Library) -> str:
    low = "(low quality)" if source.quality == "low" else ""
    return " ".join(filter(None, (source.publisher, low)))


def _topic_meetings(topic: Topic, library: Library) -> str:
    wanted = narrower(topic.id, library.topics())
    return str(sum(1 for meeting in library.of_kind("meeting") if with_topic(wanted)(meeting)))


COLUMNS: dict[str, tuple[Column, ...]] = {
    "meeting": (
        Column("Date", lambda record, _: words.date_cell(record, record.start, record.end), "date"),
        Column("Meeting", lambda record, _: words.meeting_name(record), "name"),
        Column("Place", _meeting_place),
        ID,
    ),
    "person": (
        Column("Name", lambda record, _: record.name, "name"),
        Column("Latest post", _latest_post),
        Column("When", _latest_post_dates, "date"),
        ID,
    ),
    "organization": (
        Column("Name", lambda record, _: words.titled_name(record), "name"),
        Column("Type", lambda record, _: words.type_text(record.type)),
        Column("Country", lambda record, _: country_name(record.country)),
        ID,
    ),
    "office": (
        Column("Office", lambda record, _: record.name, "name"),
        Column("Latest holder", _latest_holder),
        ID,
    ),
    "initiative": (
        Column("Dates", lambda record, _: words.initiative_dates(record), "date"),
        Column("Initiative", lambda record, _: words.titled_name(record), "name"),
        Column("Type", lambda record, _: words.type_text(record.type)),
        ID,
    ),
    "series": (
        Column("Series", lambda record, _: words.titled_name(record), "name"),
        Column("Held", lambda record, _: record.frequency or ""),
        Column("Sessions", _sessions, "date"),
        ID,
    ),
    "topic": (
        Column("Topic", lambda record, _: words.titled_name(record), "name"),
        Column(
            "Part of",
            lambda record, library: library.name_of(record.broader) if record.broader else "",
        ),
        Column("Meetings", _topic_meetings),
        ID,
    ),
    "source": (
        Column(
            "Published",
            lambda record, _: record.published.display() if record.published else "",
            "date",
        ),
        Column("Title", lambda record, _: record.name, "name"),
        Column("Publisher", _publisher),
        ID,
    ),
}


def shown_columns(
    kind: str, records: Sequence[Record], library: Library
) -> tuple[list[Column], list[list[str]]]:
    """The columns of a kind that are not empty, and the cells of the records."""
    columns = COLUMNS[kind]
    cells = [[column.show(record, library) for column in columns] for record in records]
    kept = [number for number in range(len(columns)) if any(row[number] for row in cells)]
    return [columns[number] for number in kept], [[row[number] for number in kept] for row in cells]

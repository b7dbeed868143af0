"""What a list shows of each kind of record."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from asean_wco.facts.doubts import is_disputed
from asean_wco.facts.posts import latest_role
from asean_wco.facts.tenure import Holding, holdings_of, latest_holding
from asean_wco.library import Library
from asean_wco.model.records import (
    Meeting,
    Office,
    Person,
    Record,
    Role,
    Series,
    Source,
    Topic,
)
from asean_wco.model.vocabulary import country_name
from asean_wco.query.coverage import series_coverage
from asean_wco.render import words


class Listing(NamedTuple):
    """The list that a cell stands in.

    Attributes:
        library: for the names of linked records, and for what links to them.
        fits: says which posts are asked for; None where none are.
    """

    library: Library
    fits: Callable[[Role], bool] | None = None


Show = Callable[[Any, Listing], str]


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


def _id(record: Record, _: Listing) -> str:
    return words.marked(record.id, record.origin, unsourced=record.unsourced)


ID = Column("Id", _id, "id")


def posts_asked_for(asked: Mapping[str, Any], library: Library) -> Callable[[Role], bool] | None:
    """Return what says which posts a list of people asks for: in a country, a body or an office.

    Args:
        asked: the filters of the list, by name.
        library: for the bodies of a country.
    """
    country, body, office = (asked.get(name) for name in ("country", "org", "office"))
    if not (country or body or office):
        return None
    bodies = {body}
    if country:
        bodies |= {one.id for one in library.organizations(country=country)}
    return lambda role: role.office == office if office else role.organization in bodies


def _meeting_place(meeting: Meeting, _: Listing) -> str:
    mode = {"virtual": "online", "hybrid": "(hybrid)"}.get(meeting.mode or "", "")
    place = words.place_text(meeting.place)
    likely = words.inferred_place(meeting)
    if not place and likely and meeting.mode != "virtual":
        place = f"{words.INFERRED} {likely}"
    disputed = words.DISPUTED if is_disputed(meeting, "place", "mode") else ""
    shown = mode if not place or meeting.mode == "hybrid" else ""
    return " ".join(filter(None, (place, shown, disputed)))


def _latest_post(person: Person, listing: Listing) -> str:
    role = latest_role(person, listing.fits)
    return words.role_text(role, listing.library.name_of) if role else ""


def _latest_post_dates(person: Person, listing: Listing) -> str:
    role = latest_role(person, listing.fits)
    return words.with_doubt_of_post(person, role, words.role_dates(role)) if role else ""


def _latest(office: Office, listing: Listing) -> Holding | None:
    return latest_holding(holdings_of(office.id, listing.library.store.linking(office.id)))


def _latest_holder(office: Office, listing: Listing) -> str:
    latest = _latest(office, listing)
    if latest is None:
        return ""
    holder = latest.holder
    return words.marked(holder.name, holder.origin, unsourced=holder.unsourced)


def _latest_evidence(office: Office, listing: Listing) -> str:
    latest = _latest(office, listing)
    return words.post_dates(latest.holder, latest.role) if latest else ""


def _sessions(series: Series, listing: Listing) -> str:
    sessions = listing.library.meetings(series=series.id)
    covered = series_coverage(series, sessions)
    if not sessions or covered.first is None or covered.last is None:
        return str(len(sessions))
    return f"{len(sessions)} ({covered.first.year}–{covered.last.year})"


def _publisher(source: Source, _: Listing) -> str:
    low = "(low quality)" if source.quality == "low" else ""
    return " ".join(filter(None, (source.publisher, low)))


def _topic_meetings(topic: Topic, listing: Listing) -> str:
    return str(len(listing.library.meetings(topic=topic.id)))


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
        Column("When", _latest_evidence, "date"),
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
            lambda topic, listing: listing.library.name_of(topic.broader) if topic.broader else "",
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
    kind: str, records: Sequence[Record], listing: Listing
) -> tuple[list[Column], list[list[str]]]:
    """Return the columns of a kind that are not empty, and the cells of the records."""
    columns = COLUMNS[kind]
    cells = [[column.show(record, listing) for column in columns] for record in records]
    kept = [number for number in range(len(columns)) if any(row[number] for row in cells)]
    return [columns[number] for number in kept], [[row[number] for number in kept] for row in cells]

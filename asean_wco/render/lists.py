"""What a list shows of each kind of record, and of facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from rich.console import RenderableType

from asean_wco.facts.doubts import inferred, is_disputed, likely_place
from asean_wco.facts.fact import INFERRED, SIGNS, UNKNOWN, Fact
from asean_wco.facts.when import WHEN_FIELDS, dates_of
from asean_wco.library import Library
from asean_wco.model.countries import country_name
from asean_wco.model.dates import display_period
from asean_wco.model.origin import OWN, own_mark
from asean_wco.model.places import place_text
from asean_wco.model.records import (
    Meeting,
    Office,
    Organization,
    Person,
    Record,
    Role,
    Series,
    Source,
    Topic,
    kind_of,
)
from asean_wco.model.text import enclosed, joined
from asean_wco.query.filters import is_held
from asean_wco.query.listing import values_of
from asean_wco.query.values import read_date
from asean_wco.render import words
from asean_wco.render.console import drawn, styled
from asean_wco.render.tables import ViewColumn, grid

# Says which posts are asked for; None where none are.
Fits = Callable[[Role], bool] | None
# The columns of each kind; that of the id comes after them.
COLUMNS = {
    "meeting": (ViewColumn("Date", "date"), ViewColumn("Meeting", "name"), ViewColumn("Place")),
    "person": (ViewColumn("Name", "name"), ViewColumn("Latest post"), ViewColumn("When", "date")),
    "organization": (ViewColumn("Name", "name"), ViewColumn("Type"), ViewColumn("Country")),
    "office": (
        ViewColumn("Office", "name"),
        ViewColumn("Latest holder"),
        ViewColumn("When", "date"),
    ),
    "initiative": (
        ViewColumn("Dates", "date"),
        ViewColumn("Initiative", "name"),
        ViewColumn("Type"),
    ),
    "series": (ViewColumn("Series", "name"), ViewColumn("Held"), ViewColumn("Sessions", "date")),
    "topic": (ViewColumn("Topic", "name"), ViewColumn("Part of"), ViewColumn("Meetings")),
    "source": (
        ViewColumn("Published", "date"),
        ViewColumn("Title", "name"),
        ViewColumn("Publisher"),
    ),
}


def posts_asked_for(asked: Mapping[str, Any], library: Library) -> Fits:
    """Return a test of the posts that a list of people asks for; None if it asks for none.

    These are the posts in a country, in a body or in an office, and those held on a date.

    Args:
        asked: the filters of the list, by name.
        library: for the bodies of a country.
    """
    is_in_place = _posts_in(asked, library)
    if not asked.get("on"):
        return is_in_place
    on = read_date(asked["on"])

    def fits(role: Role) -> bool:
        return is_held(role, on) and (is_in_place is None or is_in_place(role))

    return fits


def _posts_in(asked: Mapping[str, Any], library: Library) -> Fits:
    """Return a test of the posts in a country, in a body or in an office; None for all posts."""
    countries, named_bodies, offices = (
        values_of(asked.get(name)) for name in ("country", "org", "office")
    )
    if offices:
        return lambda role: role.office in offices
    if not (countries or named_bodies):
        return None
    bodies = set(named_bodies)
    if countries:
        bodies |= {organization.id for organization in library.organizations(country=countries)}
    return lambda role: role.organization in bodies


def _meeting_cells(meeting: Meeting) -> list[str]:
    """Return the date, the name and the place of a meeting, or how it was held without one."""
    place = place_text(meeting.place)
    likely = place_text(likely_place(meeting))
    if not place and likely and meeting.mode != "virtual":
        place = f"{words.INFERRED} {likely}"
    if is_disputed(meeting, "place"):
        place = joined(" ", place, words.DISPUTED)
    if is_disputed(meeting, "mode"):
        # Whether people met there or online is in doubt, not the place.
        place = joined(" ", place, f"({meeting.mode or 'mode'} {words.DISPUTED})")
    elif meeting.mode == "hybrid":
        place = joined(" ", place, "(hybrid)")
    elif meeting.mode == "virtual" and not place:
        place = "online"
    return [
        words.date_cell(meeting, meeting.start, meeting.end),
        words.meeting_name(meeting),
        place,
    ]


def _chairs(meeting: Meeting, library: Library) -> str:
    """Return who chaired a meeting: people, or else bodies."""
    people = [row.person for row in meeting.chairs if row.person]
    bodies = [row.organization for row in meeting.chairs if row.organization]
    chairs = "; ".join(library.name_of(identifier) for identifier in people or bodies)
    if not meeting.disputes:
        return chairs
    # Imported here, so that a list without disputes starts sooner.
    from asean_wco.facts.disputed import disputes_on_column

    is_disputed_there = disputes_on_column(meeting, "chairs", library.name_of)
    return joined(" ", chairs, words.DISPUTED) if is_disputed_there else chairs


def _hosts(meeting: Meeting, library: Library) -> str:
    """Return who hosted a meeting: a country for its customs administration, or else the body."""
    likely = inferred(meeting, "hosts")
    names = []
    for identifier in meeting.hosts or filter(None, [likely]):
        body = library.store.find(str(identifier))
        name = library.name_of(str(identifier))
        if isinstance(body, Organization) and body.type == "customs-administration":
            name = country_name(body.country)
        names.append(name)
    hosts = joined(", ", *names)
    if is_disputed(meeting, "hosts"):
        return joined(" ", hosts, words.DISPUTED)
    if meeting.hosts or not hosts:
        return hosts
    return f"{words.INFERRED} {hosts}"


def _person_cells(person: Person, library: Library, fits: Fits) -> list[str]:
    """Return the name of someone, the latest of the posts asked for, and when it was held."""
    # Imported here, and below, so that a list of meetings starts sooner.
    from asean_wco.facts.posts import latest_role

    role = latest_role(person, fits)
    if role is None:
        return [person.name, "", ""]
    dates = words.with_doubt_of_post(person, role, words.term_dates(person, role))
    return [person.name, words.role_text(role, library.name_of), dates]


def _own_mark(record: Record, library: Library) -> str:
    """Return the mark of a record of the user's own; empty for one of the reference."""
    return library.own_mark_of(record.id) if record.is_own else ""


def _office_cells(office: Office, library: Library) -> list[str]:
    """Return the name of an office, its latest holder, and when it was held."""
    from asean_wco.facts.tenure import holdings_of, latest_holding

    latest = latest_holding(holdings_of(office.id, library.store.may_link_to(office.id)))
    if latest is None:
        return [office.name, "", ""]
    holder = latest.holder
    named = joined(" ", holder.name, _own_mark(holder, library))
    if latest.role.acting:
        named = f"{named} (acting)"
    return [office.name, named, words.post_dates(holder, latest.role)]


def _series_cells(series: Series, library: Library) -> list[str]:
    """Return the name of a series, how often it meets, and its sessions with their years."""
    from asean_wco.query.coverage import series_coverage

    sessions = library.meetings(series=series.id)
    covered = series_coverage(series, sessions)
    years = enclosed(" (", words.years_of_sessions(covered), ")")
    frequency = series.frequency or ""
    if is_disputed(series, "frequency"):
        frequency = joined(" ", frequency, words.DISPUTED)
    return [words.titled_name(series), frequency, f"{len(sessions)}{years}"]


def _topic_cells(topic: Topic, library: Library) -> list[str]:
    """Return the name of a topic, the broader one, and the number of meetings on it."""
    broader = library.name_of(topic.broader or "")
    return [words.titled_name(topic), broader, str(len(library.meetings(topic=topic.id)))]


def _source_cells(source: Source) -> list[str]:
    """Return the date of a source, its title and its publisher."""
    low = "(low quality)" if source.quality == "low" else ""
    return [
        display_period(source.published, None),
        source.name,
        joined(" ", source.publisher, low),
    ]


_FACT_COLUMNS = (
    ViewColumn("Date", "date"),
    ViewColumn("Fact", "statement"),
    ViewColumn("Sources"),
    ViewColumn("Id", "id"),
)
# The cells of a record under the columns of its kind.
_CELLS: dict[str, Callable[[Any, Library, Fits], list[str]]] = {
    "meeting": lambda meeting, *_: _meeting_cells(meeting),
    "person": _person_cells,
    "organization": lambda body, *_: [
        words.titled_name(body),
        words.type_text(body.type),
        country_name(body.country),
    ],
    "office": lambda office, library, _: _office_cells(office, library),
    "initiative": lambda initiative, *_: [
        words.initiative_dates(initiative),
        words.titled_name(initiative),
        words.type_text(initiative.type),
    ],
    "series": lambda series, library, _: _series_cells(series, library),
    "topic": lambda topic, library, _: _topic_cells(topic, library),
    "source": lambda source, *_: _source_cells(source),
}


# What is shown of the sessions of one series besides, by the heading.
_OF_SESSIONS = {"Host": _hosts, "Chair": _chairs}


def shown_columns(
    kind: str,
    records: Sequence[Record],
    library: Library,
    fits: Fits = None,
    *,
    of_sessions: Sequence[str] = (),
) -> tuple[list[ViewColumn], list[list[str]]]:
    """Return the columns of a kind that are not empty, and the cells of the records.

    Args:
        kind: of the records.
        records: one a row.
        library: for the names of linked records, and for what links to them.
        fits: says which posts are asked for.
        of_sessions: the further columns with which meetings are shown, of `_OF_SESSIONS`.
    """
    columns = [*COLUMNS[kind]]
    columns += [ViewColumn(title) for title in of_sessions]
    columns.append(ViewColumn("Id", "id"))
    rows = []
    for record in records:
        cells = _CELLS[kind](record, library, fits)
        if isinstance(record, Meeting):
            cells += [_OF_SESSIONS[title](record, library) for title in of_sessions]
        cells.append(joined(" ", record.id, _own_mark(record, library)))
        rows.append(cells)
    kept = [number for number in range(len(columns)) if any(row[number] for row in rows)]
    return [columns[number] for number in kept], [[row[number] for number in kept] for row in rows]


def record_table(
    records: Sequence[Record],
    library: Library,
    width: int | None,
    *,
    color: bool,
    asked: Mapping[str, Any] | None = None,
) -> str:
    """Return a list of records of one kind as a table, with the legend of the marks that it uses.

    Args:
        records: at least one, all of one kind.
        library: for the names of linked records.
        width: columns of the terminal; None where nothing needs to fit.
        color: whether to use colour.
        asked: the filters of the list, by name.
    """
    asked = asked or {}
    fits = posts_asked_for(asked, library)
    kind = kind_of(records[0])
    of_sessions: Sequence[str] = ()
    # The sessions of a series differ in their hosts and chairs more than in their names.
    if kind == "meeting" and len(values_of(asked.get("series"))) == 1:
        of_sessions = tuple(_OF_SESSIONS)
    columns, cells = shown_columns(kind, records, library, fits, of_sessions=of_sessions)
    marked = [value for row in cells for value in row]
    return with_legend(grid(columns, cells, width), marked, width, color=color)


def _date_words(fact: Fact, record: Record) -> str:
    """Return the date of a fact of a record, with the mark of a doubt about the date."""
    date = display_period(fact.date, fact.end)
    if not _doubts_date(fact):
        # What happened at a meeting is dated by it, and as doubtfully.
        is_of_meeting = isinstance(record, Meeting) and fact.date == dates_of(record)[0]
        return words.record_dates(record) if is_of_meeting else date
    if fact.certainty == INFERRED:
        return joined(" ", SIGNS[INFERRED], date)
    return joined(" ", date, SIGNS.get(fact.certainty))


def _doubts_date(fact: Fact) -> bool:
    """Return whether the certainty of a fact is that of its date, not of what else it says."""
    return fact.certainty != UNKNOWN and fact.head in WHEN_FIELDS


def _statement(fact: Fact) -> str:
    """Return the sentence of a fact, with the mark of a doubt about anything but its date."""
    if _doubts_date(fact):
        return fact.text
    return joined(" ", SIGNS.get(fact.certainty), fact.text)


def _id_words(fact: Fact, library: Library) -> str:
    """Return the id of the record that states a fact, with the mark of an own record."""
    mark = library.own_mark_of(fact.about, facts=[fact])
    # A note of the user's own may stand on a record of the reference.
    if fact.is_own and not mark:
        mark = own_mark(OWN, unsourced=not fact.sources)
    return joined(" ", fact.about, mark)


def facts_text(facts: Sequence[Fact], library: Library, width: int | None, *, color: bool) -> str:
    """Return facts as a table, with the legend of the marks that it uses.

    Args:
        facts: in the order in which they are shown.
        library: for the origin of their records.
        width: columns of the terminal; None where nothing needs to fit.
        color: whether to use colour.
    """
    rows = [
        [
            _date_words(fact, library.get(fact.about)),
            _statement(fact),
            str(len(fact.sources) or ""),
            _id_words(fact, library),
        ]
        for fact in facts
    ]
    marked = [cell for row in rows for cell in row]
    return with_legend(grid(_FACT_COLUMNS, rows, width), marked, width, color=color)


def with_legend(
    table: RenderableType, marked: Sequence[str], width: int | None, *, color: bool
) -> str:
    """Return a table with the legend of the marks that some of its cells use."""
    blocks = [table]
    legend = words.legend(marked)
    if legend:
        blocks.append(styled(legend, "quiet"))
    return drawn(blocks, width, color=color)

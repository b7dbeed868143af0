"""What the reference covers, as tables and as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from asean_wco.library import Library
from asean_wco.model.countries import country_name
from asean_wco.model.origin import CORRECTED
from asean_wco.model.records import Office, Organization
from asean_wco.model.text import enclosed, number_ranges
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.query.coverage import SeriesCoverage, office_gaps, statistics_of
from asean_wco.render import words
from asean_wco.render.console import drawn, styled
from asean_wco.render.tables import ViewColumn, grid

_SERIES_COLUMNS = (
    ViewColumn("Series", "name"),
    ViewColumn("Known"),
    ViewColumn("Inferred", "doubt"),
    ViewColumn("Missing"),
    ViewColumn("Period", "date"),
    ViewColumn("Id", "id"),
)
_OFFICE_COLUMNS = (
    ViewColumn("Office", "name"),
    ViewColumn("Holders"),
    ViewColumn("Evidence from–to", "date"),
    ViewColumn("No source for"),
    ViewColumn("Id", "id"),
)
_KIND_COLUMNS = (
    ViewColumn("Kind", "name"),
    ViewColumn("Records"),
    ViewColumn("Facts"),
    ViewColumn("2+ sources"),
    ViewColumn("Primary"),
    ViewColumn("Inferred"),
    ViewColumn("Disputed"),
    ViewColumn("Unknown"),
)

_AFTER_EVIDENCE = (
    "The list of offices ends with the year of the last source; 'awco who OFFICE' says who is "
    "known today. The list of sessions ends with the last one recorded; 'awco brief SERIES' says "
    "when the next one was due."
)

_INFERRED_YEAR = f"{words.INFERRED} in a period: the year of that session is inferred."


def _percent(share: float | None) -> str:
    """Return a share as a percentage; nothing where it is not known."""
    return "" if share is None else f"{share:.0%}"


def _counted(number: int, own: int) -> str:
    """Return a count, with how many of it are the user's own."""
    return f"{number} [own: {own}]" if own else str(number)


def _known(covered: SeriesCoverage, library: Library) -> str:
    """Return the ordinals that are known, with what else there is of the series.

    These are the sessions without a number, and the ordinals that only own records give, or
    corrections of the reference.
    """
    known = number_ranges(covered.known)
    if covered.unnumbered:
        known = f"{known}; and {len(covered.unnumbered)} without a number"
    sessions = library.meetings(series=covered.series.id)
    corrected = {meeting.ordinal for meeting in sessions if library.original_of(meeting)}
    own = number_ranges(number for number in covered.own if number not in corrected)
    changed = number_ranges(number for number in covered.own if number in corrected)
    return known + enclosed(" [own: ", own, "]") + enclosed(f" [{CORRECTED}: ", changed, "]")


def _series_row(covered: SeriesCoverage, library: Library) -> list[str]:
    """Return the cells of a series."""
    series = covered.series
    return [
        next(iter(series.acronyms), series.name),
        _known(covered, library),
        number_ranges(number for number, _ in covered.inferred),
        number_ranges(covered.missing),
        words.years_of_sessions(covered),
        series.id,
    ]


def _years_of_office(row: Mapping[str, Any]) -> str:
    """Return the years between the first and the last known holder; nothing without one."""
    if not row["first"]:
        return ""
    return words.year_range(row["first"], row["last"])


def _by_country(office: Office, library: Library) -> tuple[str, str]:
    """Return the place of an office in the list: heads of customs by country, after the others."""
    body = library.store.find(office.organization or "")
    country = ""
    if isinstance(body, Organization) and body.type == "customs-administration":
        country = country_name(body.country or "")
    return country, office.name


def _office_rows(library: Library) -> list[list[str]]:
    """Return the cells of the offices, with the years for which no source shows a holder."""
    offices = sorted(library.offices(), key=lambda office: _by_country(office, library))
    names = {office.id: office.name for office in offices}
    return [
        [
            names[row["office"]],
            _counted(row["holders"], len(row["own"])),
            _years_of_office(row),
            number_ranges(row["years_without_holder"]),
            row["office"],
        ]
        for row in office_gaps(offices, library.holders)
    ]


def _kind_rows(library: Library) -> list[list[str]]:
    """Return the cells of the kinds of records, with their counts."""
    return [
        [
            KIND_FOLDERS.get(row["kind"], row["kind"]),
            _counted(row["records"], row["own"]),
            str(row["facts"]),
            _percent(row["two_sources"]),
            _percent(row["primary_source"]),
            *(str(row[name]) for name in ("inferences", "disputes", "unknowns")),
        ]
        for row in statistics_of(library.all(), library.facts())
    ]


def coverage_text(
    library: Library,
    covered: Sequence[SeriesCoverage],
    width: int | None,
    *,
    color: bool,
    is_whole: bool = True,
) -> str:
    """Return series with their ordinals, offices with their gaps, kinds with their counts.

    Args:
        library: the reference.
        covered: the series that are asked for.
        width: columns of the terminal; None where nothing needs to fit.
        color: whether to use colour.
        is_whole: whether offices and kinds are told as well.
    """
    series_rows = [_series_row(series, library) for series in covered]
    sections: list[tuple[str, Sequence[ViewColumn], list[list[str]]]] = [
        ("Series of meetings: sessions by number", _SERIES_COLUMNS, series_rows)
    ]
    if is_whole:
        offices, kinds = _office_rows(library), _kind_rows(library)
        sections.append(
            ("Offices: years for which no source shows a holder", _OFFICE_COLUMNS, offices)
        )
        sections.append(("Records and facts", _KIND_COLUMNS, kinds))
    blocks: list[RenderableType] = []
    for title, columns, rows in sections:
        if rows:
            blocks += [styled(title, "heading"), Text(""), grid(columns, rows, width), Text("")]
    if any(words.INFERRED in words.years_of_sessions(series) for series in covered):
        blocks += [styled(_INFERRED_YEAR, "quiet"), Text("")]
    if is_whole:
        blocks += [styled(_AFTER_EVIDENCE, "quiet"), Text("")]
    return drawn(blocks[:-1], width, color=color)

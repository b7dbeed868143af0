"""Every view of a library for a person, as a callable of the width."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from rich.cells import cell_len

from asean_wco.export.events import Timeline
from asean_wco.facts.tenure import history, holdings_of, who_on
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Record
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.query import comparison
from asean_wco.query.coverage import coverage_of
from asean_wco.render.card_view import card_text
from asean_wco.render.comparison_view import comparison_text
from asean_wco.render.coverage_view import coverage_text
from asean_wco.render.hits import in_words
from asean_wco.render.hits_view import hits_text
from asean_wco.render.lists import record_table
from asean_wco.render.tenure_view import tenure_text
from asean_wco.render.timeline_view import timeline_text

View = Callable[[int | None], str]


def table_view(library: Library, records: list[Record]) -> View:
    """The table of some records."""
    return lambda width: record_table(records, library, width, color=False)


def card_view(library: Library, record: Record) -> View:
    """The card of a record."""
    return lambda width: card_text(record, library, width, color=False, full=True)


def list_views(library: Library, step: int = 1) -> Iterator[tuple[str, list[Record], View]]:
    """A table of each kind, or of every so-manieth record of it, with the records that it shows."""
    for kind, folder in KIND_FOLDERS.items():
        records = library.find(kind)[::step]
        yield folder, records, table_view(library, records)


def card_views(library: Library, step: int = 1) -> Iterator[tuple[str, View]]:
    """The card of every record, or of every so-manieth."""
    for record in library.all()[::step]:
        yield f"show {record.id}", card_view(library, record)


def timeline_view(library: Library, subject: Record | None = None) -> View:
    """The timeline of a subject, or of all."""
    events = library.events(subject)
    about = subject.id if subject else ""
    timeline = Timeline(about, events, events)
    return lambda width: timeline_text(
        timeline, library, width, color=False, subject=about, sources=bool(about), full=True
    )


def tenure_view(library: Library, identifier: str, on: str | None = None) -> View:
    """The holders of an office."""
    office = next(candidate for candidate in library.offices() if candidate.id == identifier)
    holdings = holdings_of(
        identifier, [*library.of_kind("person"), *library.of_kind("organization")]
    )
    answers = who_on(holdings, PartialDate.parse(on)) if on else history(holdings)
    return lambda width: tenure_text(office, answers, library, width, color=False, full=True)


def comparison_view(library: Library, first: str, second: str) -> View:
    """Two records side by side."""
    records = library.get(first), library.get(second)
    pairs = comparison.compare(*records, library.store.find)
    return lambda width: comparison_text(records, pairs, library, width, color=False, full=True)


def coverage_view(library: Library) -> View:
    """What the library covers."""
    covered = coverage_of(library.series(), library.meetings())
    return lambda width: coverage_text(library, covered, width, color=False)


def hits_view(library: Library, query: str) -> View:
    """The hits of a search, with stage and score."""
    search_result = library.searched(query)
    hits = search_result.hits
    passages = [library.passage_of(hit, search_result.reading) for hit in hits]
    marks = ["" for _ in hits]
    shown = in_words(hits, passages, marks, library.store.find, explain=True)
    return lambda width: hits_text(shown, query.split(), width, color=False)


def other_views(library: Library, query: str, step: int = 1) -> Iterator[tuple[str, View]]:
    """Timeline, holders, comparison, coverage and search; of offices and series every so-manieth.

    The timeline of all records has as many lines as a library has facts, so it is there only with
    all others.
    """
    if step == 1:
        yield "timeline", timeline_view(library)
    yield "coverage", coverage_view(library)
    yield "search", hits_view(library, query)
    for office in library.offices()[::step]:
        if holdings_of(office.id, [*library.of_kind("person"), *library.of_kind("organization")]):
            yield f"who {office.id}", tenure_view(library, office.id)
    for series in library.series()[::step]:
        meetings = library.meetings(series=series.id)
        if meetings:
            yield f"timeline {series.id}", timeline_view(library, series)
        for former, latter in list(pairwise(meetings))[-1:]:
            yield f"compare {former.id} {latter.id}", comparison_view(library, former.id, latter.id)


def too_wide(text: str, width: int) -> list[str]:
    """The lines that the terminal would break or cut, but for addresses that stand alone.

    Only the terminal breaks a long address, so that it can be selected whole.
    """
    wide = (line for line in text.splitlines() if cell_len(line) > width)
    return [line for line in wide if not re.fullmatch(r"https?://\S+", line)]


def cut_ids(identifiers: Iterable[str], text: str) -> set[str]:
    """The ids that do not stand uncut on one line, apart from other words."""
    return set(identifiers) - {word.strip("[]()") for word in text.split()}

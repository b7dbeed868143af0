"""Years on a spine, with what happened beside them."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from asean_wco.export.events import (
    Timeline,
    numbered_sources,
    period_words,
    short_months,
    signed,
    spine,
)
from asean_wco.facts.fact import ATTESTED, INFERRED, SIGNS
from asean_wco.facts.sentences import seen_in_post
from asean_wco.library import Library
from asean_wco.model.countries import COUNTRIES
from asean_wco.model.dates import PartialDate, display_period
from asean_wco.model.origin import as_mark
from asean_wco.model.text import enclosed
from asean_wco.model.text import joined as joined_text
from asean_wco.query.timeline import LASTING, Event, short_forms
from asean_wco.render import words
from asean_wco.render.card_view import source_block
from asean_wco.render.console import UNLIMITED, drawn, indented, joined, styled, wrapped
from asean_wco.render.formats import INDENT
from asean_wco.render.tables import labelled, longest_word

# A line of the spine before it is wrapped: year, line, date, symbol, statement.
_Row = tuple[str, str, str, str, Text]
# Where a statement begins that stands below its date, and the room below which it does.
_BELOW = 7
_LEAST_ROOM = 20
_SYMBOLS = {"meeting": "●", "milestone": "◆", "figure": "▪", "term": "━", "period": "═"}
_MEANINGS = {
    "meeting": "meeting",
    "milestone": "milestone",
    "figure": "figure",
    "term": "term of office",
    "period": "period",
}


def _dates(event: Event, *, before: bool) -> str:
    """Return when an event was within its year, or since when it lasts if it began before.

    Args:
        event: of a timeline.
        before: whether it stands before the years, since it began earlier.
    """
    is_lasting = event.kind in LASTING
    shown = short_months(period_words(event._replace(end=None) if is_lasting else event))
    if not before:
        shown = f" {shown}".replace(f" {event.start.year}", "")
    elif is_lasting and event.certainty != ATTESTED:
        # What is recorded to have ended does not go on since then.
        shown = f"{'from' if event.end else 'since'} {shown}"
    # Below the lines of a month an empty date would read as one of that month.
    year_alone = f"in {event.start.year}" if event.certainty in SIGNS else "no month"
    return signed(event, shown.strip() or year_alone)


def _words_of(event: Event, *, before: bool) -> str:
    """Return what happened, and until when if it lasted.

    Args:
        event: of a timeline.
        before: whether it stands before the years, since it began earlier.
    """
    # A last day that is also the first one need not be said.
    end = event.end if event.end != event.start else None
    seen = event.seen if event.seen != event.start else None
    if event.kind == "term" and event.certainty == ATTESTED:
        last = event.last_day if before else end
        return f"{event.text}: {seen_in_post(event.start, last)}"
    if event.kind == "term" and not event.end:
        known = enclosed("latest source ", display_period(seen, None)) or "begins"
        return f"{event.text}: {known}, no end recorded"
    if event.kind in LASTING and end:
        return f"{event.text}: until {_last_day(event, end)}"
    return event.text


def _last_day(event: Event, end: PartialDate) -> str:
    """Return the last day of something that lasted, with a sign if only that is inferred."""
    if event.ends_inferred:
        return f"{SIGNS[INFERRED]} {end.display()}"
    return end.display()


def _id_shown(subject: str) -> str:
    """Return the id of the subject as the title has it; a country is known by its name."""
    return "" if subject in COUNTRIES else subject


def timeline_text(
    timeline: Timeline,
    library: Library,
    width: int | None,
    *,
    color: bool,
    subject: str,
    sources: bool,
    full: bool,
) -> str:
    """Return events as a drawing of the years from top to bottom, with the gaps between them.

    Args:
        timeline: the events, at least one of them shown.
        library: for the sources.
        width: columns of the terminal; None where nothing needs to fit.
        color: whether to use colour.
        subject: id of the record that it is about, so that its own entries need not name it.
        sources: whether to list the sources below.
        full: whether a long list of sources is shown to its end.
    """
    numbers = numbered_sources(timeline.shown)
    kinds = {event.shown_kind for event in timeline.shown}
    used = [f"{_SYMBOLS[kind]} {_MEANINGS[kind]}" for kind in _SYMBOLS if kind in kinds]
    signs = words.legend(signed(event, period_words(event)) for event in timeline.shown)
    footnotes = numbers if sources else {}
    blocks: list[RenderableType] = []
    if subject:
        title = joined_text(" ", timeline.title, enclosed("[", _id_shown(subject), "]"))
        blocks += [styled(title, "title"), Text("")]
    blocks += [
        _spine(list(_rows(timeline, subject, footnotes)), width),
        Text(""),
        styled(joined_text("   ", *used, signs), "quiet"),
    ]
    forms = short_forms(timeline.shown)
    if forms:
        rows = [(styled(short, "label"), styled(name)) for short, name in forms]
        blocks += [Text(""), styled("Short forms", "heading")]
        blocks += map(indented, labelled(rows, width and width - INDENT))
    latest = (source for event in reversed(timeline.shown) for source in event.sources)
    latest = (source for source in latest if source in footnotes)
    blocks += source_block(tuple(footnotes), library, width, full=full, latest=latest)
    return drawn(blocks, width, color=color)


def _rows(timeline: Timeline, subject: str, numbers: dict[str, int]) -> Iterator[_Row]:
    """Yield the years and what stands beside them; footnotes where the sources have numbers."""
    for year in spine(timeline):
        for gap in year.gaps:
            yield "", "╎", "", "", styled(gap, "quiet")
        head, line = "", "│"
        if year.number:
            head, line = str(year.number), "┼"
        for event in year.events:
            date = _dates(event, before=year.number is None)
            text = _words_of(event, before=year.number is None)
            statement = _statement(event, text, subject, numbers)
            yield head, line, date, _SYMBOLS[event.shown_kind], statement
            # The year stands beside its first event alone.
            head, line = "", "│"


def _spine(rows: list[_Row], width: int | None) -> Text:
    """Return the rows as one text, since a table of so many would take several times as long.

    A statement stands beside its date, or below it where it has a word that is too long for that.
    """
    widest = max(len(date) for _, _, date, _, _ in rows)
    beside = widest + 10
    room = (width or UNLIMITED) - beside
    lines = []
    for year, line, date, symbol, statement in rows:
        start = joined(
            styled(f"{year:>4}", "title"),
            styled(line, "quiet"),
            styled(f"{date:<{widest}}", "date"),
            styled(f"{symbol:1}", "heading"),
        )
        if max(longest_word(statement.plain, UNLIMITED), _LEAST_ROOM) <= room:
            indent = beside
            texts = wrapped(statement, width and width - indent)
            start = joined(start, texts.pop(0))
        else:
            indent = _BELOW
            texts = wrapped(statement, width and width - indent)
        lines.append(start)
        lines += [styled(" " * indent).append_text(text) for text in texts]
    whole = joined(*lines, separator="\n")
    whole.no_wrap = True
    return whole


def _statement(event: Event, text: str, subject: str, numbers: dict[str, int]) -> Text:
    """Return what happened with the id of its record and its footnotes."""
    identifier = f"[{event.record}]" if event.record != subject else ""
    planned = "(planned)" if event.is_planned else ""
    cited = [numbers[source] for source in event.sources if source in numbers]
    return joined(
        styled(text),
        styled(planned, "doubt"),
        styled(identifier, "id"),
        styled(as_mark(event.own_words), "id"),
        styled(words.footnotes(cited), "note"),
    )

"""Years on a spine, with what happened beside them."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from asean_wco.export.marks import BARS
from asean_wco.export.spine import began_before, spine
from asean_wco.library import Library
from asean_wco.model.dates import MONTHS, PartialDate
from asean_wco.model.text import number_ranges
from asean_wco.query.timeline import Event
from asean_wco.render import words
from asean_wco.render.card_view import source_block
from asean_wco.render.console import drawn, joined, styled

_SYMBOLS = {"meeting": "●", "milestone": "◆", "term": "━", "period": "═"}
_MEANINGS = {
    "meeting": "meeting",
    "milestone": "milestone",
    "term": "term of office",
    "period": "period",
}


def _day(date: PartialDate, year: int) -> str:
    """A date within its year: ``5 Jun``; with the year where it is another."""
    month = MONTHS[date.month - 1][:3] if date.month else ""
    parts = (str(date.day) if date.day else "", month, str(date.year) if date.year != year else "")
    return " ".join(filter(None, parts))


def _dates(event: Event, first: PartialDate | None = None) -> str:
    """When an event was, within its year; of what began before the time that was asked for, since when it lasts."""
    before = began_before(event, first)
    start = _day(event.start, 0 if before else event.start.year)
    if event.kind in BARS or event.end is None or event.end == event.start:
        shown = start
    elif (
        event.end.month == event.start.month
        and event.end.year == event.start.year
        and event.start.day
    ):
        shown = f"{event.start.day}–{_day(event.end, event.start.year)}"
    else:
        shown = f"{start} – {_day(event.end, event.start.year)}"
    about = "about " if event.start.qualifier else ""
    since = "since " if before and event.kind in BARS else ""
    about = f"{since}{about}"
    return (
        f"{words.INFERRED} {shown}" if event.certainty == "inferred" else f"{about}{shown}".strip()
    )


def _words_of(event: Event) -> str:
    if event.kind == "period" and event.end:
        return (
            f"{event.text}: until {event.end.display()}" if event.end != event.start else event.text
        )
    if event.kind != "term":
        return event.text
    if event.certainty == "attested":
        until = f" to {event.end.display()}" if event.end and event.end != event.start else ""
        return f"{event.text}: seen in the post{until}"
    return (
        f"{event.text}: until {event.end.display()}"
        if event.end
        else f"{event.text}: {_open_term(event)}"
    )


def _open_term(event: Event) -> str:
    """A term of which no end is recorded, with the last day on which the holder is seen."""
    seen = event.seen if event.seen != event.start else None
    return f"last seen {seen.display()}, no end recorded" if seen else "begins, no end recorded"


def timeline_text(
    events: Sequence[Event],
    library: Library,
    width: int | None,
    *,
    color: bool,
    subject: str,
    sources: bool,
    full: bool,
    first: PartialDate | None = None,
) -> str:
    """Events as a drawing of years from top to bottom; years without any are shown as gaps.

    Args:
        events: in the order of time, at least one.
        library: for the sources.
        width: columns of the terminal; None where nothing needs to fit.
        color: whether to use colour.
        subject: id of the record that the timeline is about, so that its own entries need not name it; may be empty.
        sources: whether to list the sources below.
        full: whether a long list of sources is shown to its end.
        first: beginning of the time that was asked for; None for all.
    """
    numbers: dict[str, int] = {}
    for event in events:
        for source in event.sources:
            numbers.setdefault(source, len(numbers) + 1)
    used = [kind for kind in _SYMBOLS if any(event.kind == kind for event in events)]
    legend = "   ".join(f"{_SYMBOLS[kind]} {_MEANINGS[kind]}" for kind in used)
    marks = words.legend(_dates(event, first) for event in events)
    blocks: list[RenderableType] = [
        _spine(events, subject, numbers if sources else {}, library, first),
        Text(""),
        styled("   ".join(filter(None, (legend, marks))), "quiet"),
    ]
    if sources:
        blocks += source_block(tuple(numbers), library, full=full)
    return drawn(blocks, width, color=color)


def _spine(
    events: Sequence[Event],
    subject: str,
    numbers: dict[str, int],
    library: Library,
    first: PartialDate | None,
) -> Table:
    """The years and what stands beside them; footnotes where the sources have numbers."""
    table = Table.grid(padding=(0, 1, 0, 0), expand=False)
    table.add_column(justify="right", no_wrap=True)
    for _ in range(3):
        table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for year in spine(events, first):
        for gap in year.gaps:
            table.add_row("", styled("╎", "quiet"), "", "", styled(gap, "quiet"))
        for position, event in enumerate(year.found):
            opens = position == 0 and year.number is not None
            notes = number_ranges(numbers[source] for source in event.sources) if numbers else ""
            named = event.record if event.record != subject else ""
            link = styled(words.marked(named, **library.origin_of(event.record)), "id")
            table.add_row(
                styled(str(year.number) if opens else "", "title"),
                styled("┼" if opens else "│", "quiet"),
                styled(_dates(event, first), "date"),
                styled(_SYMBOLS[event.kind], "heading"),
                joined(
                    styled(_words_of(event)), link, styled(f"[{notes}]" if notes else "", "note")
                ),
            )
    return table

"""The events of a timeline as text: Markdown, a web page, and diagrams for Mermaid.

Every event keeps the numbers of its sources; dates are told as precisely as they are known and no
more.
"""

from __future__ import annotations

from collections.abc import Sequence

from asean_wco.export.event_words import (
    KIND_NAMES,
    Cited,
    count_words,
    numbered_sources,
    told,
    when,
)
from asean_wco.export.markup import html_text, markdown_text, mermaid_text, web_address
from asean_wco.export.page import html_page
from asean_wco.export.picture import picture
from asean_wco.export.spine import SpineYear, Timeline, spine
from asean_wco.model.text import number_ranges
from asean_wco.query.timeline import Event

_PICTURE_WIDTH = 900
Numbers = dict[str, int]


def _year_name(year: SpineYear, timeline: Timeline) -> str:
    """Return a year as a heading; what began before the time asked for has one of its own."""
    if year.number is None and timeline.first:
        return f"Before {timeline.first.year}"
    return f"{year.number}"


def _counted(events: Sequence[Event]) -> str:
    return f"{count_words(events)}." if events else "Nothing dated."


def timeline_markdown(timeline: Timeline, cited: Cited) -> str:
    """Return events by year in Markdown, with footnotes for the sources.

    Footnotes are those of GitHub Flavored Markdown.

    Args:
        timeline: the events.
        cited: gives the title and the address of a source.
    """
    numbers = numbered_sources(timeline.shown)
    lines = [f"# {markdown_text(timeline.title).strip()}", "", _counted(timeline.shown), ""]
    for year in spine(timeline):
        for gap in year.gaps:
            lines += [f"*{gap}*", ""]
        lines += [f"## {_year_name(year, timeline)}", ""]
        for event in year.events:
            notes = " ".join(f"[^{numbers[source]}]" for source in event.sources)
            date = when(event, before=year.number is None)
            what = markdown_text(told(event)).strip()
            lines.append(f"- **{date}** ({KIND_NAMES[event.kind][0]}) – {what}{notes}")
        lines.append("")
    for source, number in numbers.items():
        lines.append(f"[^{number}]: {_markdown_source(*cited(source))}")
    return "\n".join(lines).rstrip() + "\n"


def _markdown_source(title: str, url: str) -> str:
    """Return a source for a footnote.

    Without words behind it, a reader that knows no footnotes could take the title for the target
    of a link.
    """
    address = web_address(url)
    named = markdown_text(title).strip() or "Untitled"
    return f"{named} {f'<{address}>' if address else '– no address'}"


def _html_notes(event: Event, numbers: Numbers) -> str:
    links = ", ".join(
        f'<a href="#source-{numbers[source]}">{numbers[source]}</a>' for source in event.sources
    )
    return f' <span class="notes" role="group" aria-label="Sources">{links}</span>' if links else ""


def _html_event(event: Event, numbers: Numbers, *, before: bool) -> str:
    what = f'{html_text(told(event))} <span class="kind">{KIND_NAMES[event.kind][0]}</span>'
    return (
        f'<li><span class="when">{html_text(when(event, before=before))}</span>'
        f'<span class="what">{what}{_html_notes(event, numbers)}</span></li>'
    )


def _html_sources(numbers: Numbers, cited: Cited) -> str:
    """Return a list of numbered sources in HTML, each the target of links to ``#source-N``."""
    entries = []
    for source, number in numbers.items():
        title, url = cited(source)
        address = html_text(web_address(url))
        link = f'<a href="{address}">{address}</a>' if address else "<span>no address</span>"
        entries.append(f'<li id="source-{number}" value="{number}">{html_text(title)} {link}</li>')
    return "\n".join(['<ol class="sources">', *entries, "</ol>"])


def html_picture(events: Sequence[Event], title: str, cited: Cited) -> str:
    """Return the drawn timeline in a box of its own, which scrolls sideways on a narrow screen."""
    drawn = picture(events, title, cited, width=_PICTURE_WIDTH, heading=False).strip()
    box = 'class="picture" tabindex="0" role="group" aria-label="Drawn timeline"'
    return f"<figure {box}>\n{drawn}\n</figure>"


def timeline_html(timeline: Timeline, cited: Cited) -> str:
    """Return a page with the drawn timeline, then the events by year with numbered sources.

    Args:
        timeline: the events.
        cited: gives the title and the address of a source.
    """
    shown = timeline.shown
    numbers = numbered_sources(shown)
    parts = [f'<p class="quiet">{_counted(shown)}</p>']
    parts += [html_picture(shown, timeline.title, cited)] if shown else []
    for year in spine(timeline):
        parts += [f'<p class="gap">{gap}</p>' for gap in year.gaps]
        before = year.number is None
        entries = "\n".join(_html_event(event, numbers, before=before) for event in year.events)
        head = f'<h2 id="year-{year.number or "before"}">{_year_name(year, timeline)}</h2>'
        parts.append(f'{head}\n<ul class="events">\n{entries}\n</ul>')
    parts += ['<h2 id="sources">Sources</h2>', _html_sources(numbers, cited)] if numbers else []
    return html_page(timeline.title, "\n".join(parts))


def timeline_mermaid(timeline: Timeline, cited: Cited) -> str:
    """Return events by year as a `timeline` diagram for Mermaid, the sources as comments.

    Args:
        timeline: the events.
        cited: gives the title and the address of a source.
    """
    numbers = numbered_sources(timeline.shown)
    lines = ["timeline", f"    title {mermaid_text(timeline.title)}"]
    for year in spine(timeline):
        head = _year_name(year, timeline)
        for event in year.events:
            text = _mermaid_event(event, numbers, before=year.number is None)
            lines.append(f"    {head} : {text}")
            head = "    "
    for source, number in numbers.items():
        title, url = cited(source)
        # Escaped, since a comment could hold a directive.
        lines.append(f"%% {number} {mermaid_text(title)} {web_address(url)}".rstrip())
    return "\n".join(lines) + "\n"


def _mermaid_event(event: Event, numbers: Numbers, *, before: bool) -> str:
    """Return an event as a line.

    It begins with the date, so that no text is taken for a word of the language.
    """
    notes = number_ranges(numbers[source] for source in event.sources)
    text = f"{when(event, before=before)} – {told(event)}"
    return mermaid_text(f"{text} [{notes}]" if notes else text)

"""The events of a timeline as text: Markdown, a web page, and diagrams for Mermaid.

Every event has the numbers of its sources. Dates are as precise as they are known and no more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from asean_wco.export.events import (
    Cited,
    Timeline,
    count_words,
    event_text,
    name_of_events,
    numbered_sources,
    spine,
    when,
)
from asean_wco.export.markup import html_text, markdown_text, mermaid_text, web_address
from asean_wco.export.page import html_page
from asean_wco.export.picture import picture
from asean_wco.facts.sentences import capitalized
from asean_wco.model.dates import PartialDate
from asean_wco.model.text import enclosed, number_ranges
from asean_wco.query.timeline import Event, short_forms

_PICTURE_WIDTH = 900
# The parts of a timeline or a note in each format. What takes the place of braces is escaped first.
_MARKDOWN = {
    "gap": "*{gap}*\n",
    "year": "## {name}\n\n{events}\n",
    "event": "- **{when}** ({kind}) – {what}{notes}",
    "next": "\n",
    "link": "[^{number}]",
    "notes": "{links}",
    "source": "[^{number}]: {title} {address}",
    "untitled": "Untitled",
    "address": "<{url}>",
    # Without words after it, a program without footnotes could take the title for the target of a
    # link.
    "nowhere": "– no address",
}
_HTML = {
    "gap": '<p class="gap">{gap}</p>',
    "year": '<h2 id="year-{id}">{name}</h2>\n<ul class="events">\n{events}\n</ul>',
    "event": '<li><span class="when">{when}</span>'
    '<span class="what">{what} <span class="kind">{kind}</span>{notes}</span></li>',
    "next": "\n",
    "link": '<a href="#source-{number}">{number}</a>',
    "notes": ' <span class="notes" role="group" aria-label="Sources">{listed}</span>',
    "source": '<li id="source-{number}" value="{number}">{title} {address}</li>',
    "untitled": "",
    "address": '<a href="{escaped}">{escaped}</a>',
    "nowhere": "<span>no address</span>",
}
# An event begins with its date, so that its text is not taken for a word of the language. A source
# is escaped although it is a comment, since a comment could hold a directive.
_MERMAID = {
    "gap": "",
    "year": "    {name} : {events}",
    "event": "{when} – {what}{notes}",
    "next": "\n         : ",
    "link": "",
    "notes": " #91;{ranges}#93;",
    "source": "%% {number} {title}{address}",
    "untitled": "",
    "address": " {url}",
    "nowhere": "",
}
FormatParts = Mapping[str, str]
Escape = Callable[[str], str]


def notes_text(parts: FormatParts, numbers: Sequence[int]) -> str:
    """Return the numbers of sources as notes in a format; empty without sources.

    Args:
        parts: the parts of the format.
        numbers: the numbers of the sources.
    """
    if not numbers:
        return ""
    links = [parts["link"].format(number=number) for number in numbers]
    return parts["notes"].format(
        links=" ".join(links), listed=", ".join(links), ranges=number_ranges(numbers)
    )


def source_text(parts: FormatParts, number: int, title: str, url: str) -> str:
    """Return a numbered source in a format.

    Args:
        parts: the parts of the format.
        number: number of the source.
        title: title of the source, escaped.
        url: an address that may become a link; empty for none.
    """
    address = parts["address" if url else "nowhere"].format(url=url, escaped=html_text(url))
    return parts["source"].format(number=number, title=title or parts["untitled"], address=address)


def _years(timeline: Timeline, parts: FormatParts, escape: Escape) -> Iterator[str]:
    """Yield the years with their events, and sentences on the years between them, in a format."""
    numbers = numbered_sources(timeline.shown)
    for year in spine(timeline):
        for gap in year.gaps:
            yield parts["gap"].format(gap=gap)
        before = year.number is None
        name = str(year.number)
        if before and timeline.first:
            name = f"Before {timeline.first.year}"
        events = []
        for event in year.events:
            shown = parts["event"].format(
                when=escape(when(event, before=before)),
                kind=name_of_events([event]),
                what=escape(event_text(event)),
                notes=notes_text(parts, [numbers[source] for source in event.sources]),
            )
            events.append(shown)
        listed = parts["next"].join(events)
        yield parts["year"].format(id=year.number or "before", name=name, events=listed)


def _sources(timeline: Timeline, cited: Cited, parts: FormatParts, escape: Escape) -> Iterator[str]:
    """Yield the numbered sources of the events, with their addresses, in a format."""
    for source, number in numbered_sources(timeline.shown).items():
        title, address = cited(source)
        yield source_text(parts, number, escape(title), web_address(address))


def _markdown(text: str) -> str:
    """Return text for a place in Markdown where spaces around the text would have a meaning."""
    return markdown_text(text).strip()


def timeline_markdown(timeline: Timeline, cited: Cited) -> str:
    """Return events by year in Markdown, with footnotes for the sources.

    Footnotes are those of GitHub Flavored Markdown.

    Args:
        timeline: the events.
        cited: returns the title and the address of a source.
    """
    lines = [f"# {_markdown(timeline.title)}\n", f"{capitalized(count_words(timeline.shown))}.\n"]
    lines += _years(timeline, _MARKDOWN, _markdown)
    forms = [f"{short} = {name}" for short, name in short_forms(timeline.shown)]
    if forms:
        lines.append(_markdown(enclosed("Short forms: ", "; ".join(forms), ".")) + "\n")
    lines += _sources(timeline, cited, _MARKDOWN, _markdown)
    return "\n".join(lines).rstrip() + "\n"


def html_picture(
    events: Sequence[Event],
    title: str,
    cited: Cited,
    first: PartialDate | None = None,
    last: PartialDate | None = None,
) -> str:
    """Return the drawn timeline in a box of its own, which scrolls sideways on a narrow screen.

    Args:
        events: the events.
        title: name of what they are about.
        cited: returns the title and the address of a source.
        first: beginning of the time that the axis shows; None for all time.
        last: end of the time that the axis shows; None for all time.
    """
    drawn = picture(
        events, title, cited, width=_PICTURE_WIDTH, heading=False, first=first, last=last
    ).strip()
    hint = '<p class="scroll-hint">The drawing is wider than the screen: scroll it sideways.</p>'
    box = 'class="picture" tabindex="0" role="group" aria-label="Drawn timeline"'
    return f"{hint}\n<figure {box}>\n{drawn}\n</figure>"


def timeline_html(timeline: Timeline, cited: Cited) -> str:
    """Return a page with the drawn timeline, then the events by year with numbered sources.

    Args:
        timeline: the events.
        cited: returns the title and the address of a source.
    """
    shown = timeline.shown
    parts = [f'<p class="quiet">{capitalized(count_words(shown))}.</p>']
    if shown:
        parts.append(html_picture(shown, timeline.title, cited, timeline.first, timeline.last))
    parts += _years(timeline, _HTML, html_text)
    sources = list(_sources(timeline, cited, _HTML, html_text))
    if sources:
        parts += ['<h2 id="sources">Sources</h2>', '<ol class="sources">', *sources, "</ol>"]
    return html_page(timeline.title, "\n".join(parts))


def timeline_mermaid(timeline: Timeline, cited: Cited) -> str:
    """Return events by year as a `timeline` diagram for Mermaid, the sources as comments.

    Args:
        timeline: the events.
        cited: returns the title and the address of a source.
    """
    lines = ["timeline", f"    title {mermaid_text(timeline.title)}"]
    lines += _years(timeline, _MERMAID, mermaid_text)
    lines += _sources(timeline, cited, _MERMAID, mermaid_text)
    return "\n".join(line for line in lines if line) + "\n"

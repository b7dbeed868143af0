"""The events of a timeline as text: Markdown, a web page, and diagrams for Mermaid.

Every event keeps the numbers of its sources; dates are told as precisely as they are known and no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from asean_wco.export.marks import KIND_NAMES, Mark, count_words, sorted_marks, told, when
from asean_wco.export.markup import html_text, markdown_text, mermaid_text, web_address
from asean_wco.export.page import html_page
from asean_wco.export.picture import picture
from asean_wco.export.spine import spine
from asean_wco.model.dates import PartialDate
from asean_wco.model.text import number_ranges

_PICTURE_WIDTH = 900
Sources = dict[tuple[str, str], int]


def numbered_sources(marks: Iterable[Mark]) -> Sources:
    """The sources of some marks, numbered in the order in which they are first needed."""
    numbers: Sources = {}
    for mark in marks:
        for source in mark.sources:
            numbers.setdefault(source, len(numbers) + 1)
    return numbers


def _year_name(number: int | None, first: PartialDate | None) -> str:
    """A year as a heading; what began before the time that was asked for has one of its own."""
    return f"Before {first.year}" if number is None and first else f"{number}"


def _counted(marks: Sequence[Mark]) -> str:
    return f"{count_words(marks)}." if marks else "Nothing dated."


def timeline_markdown(marks: Iterable[Mark], title: str, first: PartialDate | None = None) -> str:
    """Events by year in Markdown, with footnotes (GitHub Flavored Markdown) for the sources.

    Args:
        marks: the events.
        title: the heading.
        first: beginning of the time that was asked for; None for all.
    """
    shown = sorted_marks(marks)
    numbers = numbered_sources(shown)
    lines = [f"# {markdown_text(title).strip()}", "", _counted(shown), ""]
    for year in spine(shown, first):
        lines += [line for gap in year.gaps for line in (f"*{gap}*", "")]
        lines += [f"## {_year_name(year.number, first)}", ""]
        for mark in year.found:
            notes = " ".join(f"[^{numbers[source]}]" for source in mark.sources)
            what = markdown_text(told(mark)).strip()
            lines.append(
                f"- **{when(mark, before=year.number is None)}** ({KIND_NAMES[mark.kind][0]}) – {what}{notes}"
            )
        lines.append("")
    # Without words behind it, a reader that knows no footnotes could take the title for the target of a link.
    for (name, url), number in numbers.items():
        address = web_address(url)
        named = markdown_text(name).strip() or "Untitled"
        lines.append(f"[^{number}]: {named} {f'<{address}>' if address else '– no address'}")
    return "\n".join(lines).rstrip() + "\n"


def _html_notes(mark: Mark, numbers: Sources) -> str:
    links = ", ".join(
        f'<a href="#source-{numbers[source]}">{numbers[source]}</a>' for source in mark.sources
    )
    return f' <span class="notes" role="group" aria-label="Sources">{links}</span>' if links else ""


def _html_event(mark: Mark, numbers: Sources, *, before: bool) -> str:
    what = f'{html_text(told(mark))} <span class="kind">{KIND_NAMES[mark.kind][0]}</span>'
    return (
        f'<li><span class="when">{html_text(when(mark, before=before))}</span>'
        f'<span class="what">{what}{_html_notes(mark, numbers)}</span></li>'
    )


def html_sources(numbers: Sources) -> str:
    """A list of numbered sources in HTML, each an aim of links to ``#source-N``."""
    entries = []
    for (title, url), number in numbers.items():
        address = html_text(web_address(url))
        link = f'<a href="{address}">{address}</a>' if address else "<span>no address</span>"
        entries.append(f'<li id="source-{number}" value="{number}">{html_text(title)} {link}</li>')
    return "\n".join(['<ol class="sources">', *entries, "</ol>"])


def html_picture(marks: Iterable[Mark], title: str) -> str:
    """The drawn timeline in a box of its own, which scrolls sideways on a narrow screen."""
    drawn = picture(marks, title, width=_PICTURE_WIDTH, heading=False).strip()
    return f'<figure class="picture" tabindex="0" role="group" aria-label="Drawn timeline">\n{drawn}\n</figure>'


def timeline_html(marks: Iterable[Mark], title: str, first: PartialDate | None = None) -> str:
    """A page with the drawn timeline, then the same events as a list by year with numbered sources.

    Args:
        marks: the events.
        title: of the page.
        first: beginning of the time that was asked for; None for all.
    """
    shown = sorted_marks(marks)
    numbers = numbered_sources(shown)
    parts = [f'<p class="quiet">{_counted(shown)}</p>']
    parts += [html_picture(shown, title)] if shown else []
    for year in spine(shown, first):
        parts += [f'<p class="gap">{gap}</p>' for gap in year.gaps]
        entries = "\n".join(
            _html_event(mark, numbers, before=year.number is None) for mark in year.found
        )
        head = f'<h2 id="year-{year.number or "before"}">{_year_name(year.number, first)}</h2>'
        parts.append(f'{head}\n<ul class="events">\n{entries}\n</ul>')
    parts += ['<h2 id="sources">Sources</h2>', html_sources(numbers)] if numbers else []
    return html_page(title, "\n".join(parts))


def _mermaid_text(mark: Mark, numbers: Sources, *, before: bool) -> str:
    """An event in a line that begins with its date, so that no text is taken for a word of the language."""
    notes = number_ranges(numbers[source] for source in mark.sources)
    return mermaid_text(
        f"{when(mark, before=before)} – {told(mark)}" + (f" [{notes}]" if notes else "")
    )


def _mermaid_sources(numbers: Sources) -> list[str]:
    """The sources as comments; the text is escaped since a comment could hold a directive."""
    return [
        f"%% {number} {mermaid_text(title)} {web_address(url)}".rstrip()
        for (title, url), number in numbers.items()
    ]


def timeline_mermaid(marks: Iterable[Mark], title: str, first: PartialDate | None = None) -> str:
    """Events by year as a `timeline` diagram for Mermaid, the sources as comments.

    Args:
        marks: the events.
        title: of the diagram.
        first: beginning of the time that was asked for; None for all.
    """
    shown = sorted_marks(marks)
    numbers = numbered_sources(shown)
    lines = ["timeline", f"    title {mermaid_text(title)}"]
    for year in spine(shown, first):
        before = year.number is None
        for position, mark in enumerate(year.found):
            head = "    " if position else _year_name(year.number, first)
            lines.append(f"    {head} : {_mermaid_text(mark, numbers, before=before)}")
    return "\n".join([*lines, *_mermaid_sources(numbers)]) + "\n"

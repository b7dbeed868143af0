"""The events of a timeline as text: Markdown, a web page, and diagrams for Mermaid.

Every event keeps the numbers of its sources; dates are told as precisely as they are known and no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from asean_wco.export.marks import KIND_NAMES, Mark, count_words, sorted_marks, told, when
from asean_wco.export.markup import html_text, markdown_text, mermaid_text, web_address
from asean_wco.export.page import html_page
from asean_wco.export.picture import picture

_PICTURE_WIDTH = 900
Sources = dict[tuple[str, str], int]


class Year(NamedTuple):
    """The events that happened or began in a year, and the years before it in which there are none."""

    number: int
    gap: str
    marks: tuple[Mark, ...]


def numbered_sources(marks: Iterable[Mark]) -> Sources:
    """The sources of some marks, numbered in the order in which they are first needed."""
    numbers: Sources = {}
    for mark in marks:
        for source in mark.sources:
            numbers.setdefault(source, len(numbers) + 1)
    return numbers


def _years(marks: Sequence[Mark]) -> Iterator[Year]:
    """Marks in the order of time by years."""
    previous: int | None = None
    for year, found in groupby(marks, key=lambda mark: mark.start.year):
        missing = 0 if previous is None else year - previous - 1
        gap = f"{year - missing}–{year - 1}" if missing > 1 else str(year - 1) if missing else ""
        yield Year(year, gap, tuple(found))
        previous = year


def _counted(marks: Sequence[Mark]) -> str:
    return f"{count_words(marks)}." if marks else "Nothing dated."


def timeline_markdown(marks: Iterable[Mark], title: str) -> str:
    """Events by year in Markdown, with footnotes (GitHub Flavored Markdown) for the sources.

    Args:
        marks: the events.
        title: the heading.
    """
    shown = sorted_marks(marks)
    numbers = numbered_sources(shown)
    lines = [f"# {markdown_text(title).strip()}", "", _counted(shown), ""]
    for year in _years(shown):
        lines += [f"*{year.gap}: nothing recorded*", ""] if year.gap else []
        lines += [f"## {year.number}", ""]
        for mark in year.marks:
            notes = " ".join(f"[^{numbers[source]}]" for source in mark.sources)
            what = markdown_text(told(mark)).strip()
            lines.append(f"- **{when(mark)}** ({KIND_NAMES[mark.kind][0]}) – {what}{notes}")
        lines.append("")
    # Without words behind it, a reader that knows no footnotes could take the title for the target of a link.
    for (name, url), number in numbers.items():
        address = web_address(url)
        named = markdown_text(name).strip() or "Untitled"
        lines.append(f"[^{number}]: {named} {f'<{address}>' if address else '– no address'}")
    return "\n".join(lines).rstrip() + "\n"


def _html_notes(mark: Mark, numbers: Sources) -> str:
    links = ", ".join(f'<a href="#source-{numbers[source]}">{numbers[source]}</a>' for source in mark.sources)
    return f' <span class="notes" role="group" aria-label="Sources">{links}</span>' if links else ""


def _html_event(mark: Mark, numbers: Sources) -> str:
    what = f'{html_text(told(mark))} <span class="kind">{KIND_NAMES[mark.kind][0]}</span>'
    return (
        f'<li><span class="when">{html_text(when(mark))}</span>'
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


def timeline_html(marks: Iterable[Mark], title: str) -> str:
    """A page with the drawn timeline, then the same events as a list by year with numbered sources.

    Args:
        marks: the events.
        title: of the page.
    """
    shown = sorted_marks(marks)
    numbers = numbered_sources(shown)
    parts = [f'<p class="quiet">{_counted(shown)}</p>']
    parts += [html_picture(shown, title)] if shown else []
    for year in _years(shown):
        parts += [f'<p class="gap">{year.gap}: nothing recorded</p>'] if year.gap else []
        entries = "\n".join(_html_event(mark, numbers) for mark in year.marks)
        parts.append(f'<h2 id="year-{year.number}">{year.number}</h2>\n<ul class="events">\n{entries}\n</ul>')
    parts += ['<h2 id="sources">Sources</h2>', html_sources(numbers)] if numbers else []
    return html_page(title, "\n".join(parts))


def _ranges(numbers: Iterable[int]) -> str:
    """Numbers as a reader writes them: ``1–3, 8``."""
    ranges: list[list[int]] = []
    for number in sorted(set(numbers)):
        if ranges and number == ranges[-1][-1] + 1:
            ranges[-1][1:] = [number]
        else:
            ranges.append([number])
    return ", ".join("–".join(map(str, each)) for each in ranges)


def _mermaid_text(mark: Mark, numbers: Sources) -> str:
    """An event in a line that begins with its date, so that no text is taken for a word of the language."""
    notes = _ranges(numbers[source] for source in mark.sources)
    return mermaid_text(f"{when(mark)} – {told(mark)}" + (f" [{notes}]" if notes else ""))


def _mermaid_sources(numbers: Sources) -> list[str]:
    """The sources as comments; the text is escaped since a comment could hold a directive."""
    return [
        f"%% {number} {mermaid_text(title)} {web_address(url)}".rstrip() for (title, url), number in numbers.items()
    ]


def timeline_mermaid(marks: Iterable[Mark], title: str) -> str:
    """Events by year as a `timeline` diagram for Mermaid, the sources as comments.

    Args:
        marks: the events.
        title: of the diagram.
    """
    shown = sorted_marks(marks)
    numbers = numbered_sources(shown)
    lines = ["timeline", f"    title {mermaid_text(title)}"]
    for year in _years(shown):
        for position, mark in enumerate(year.marks):
            lines.append(f"    {'    ' if position else year.number} : {_mermaid_text(mark, numbers)}")
    return "\n".join([*lines, *_mermaid_sources(numbers)]) + "\n"

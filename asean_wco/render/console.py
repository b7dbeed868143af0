"""The one place that knows rich: text is made safe, styled, laid out, and returned as a string."""

from __future__ import annotations

import io
from collections.abc import Iterable

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from asean_wco.model.text import safe_text

STYLES = {
    "plain": Style.null(),
    "title": Style(bold=True),
    "heading": Style(bold=True, color="cyan"),
    "name": Style(bold=True),
    "statement": Style.null(),
    "date": Style(color="green"),
    "id": Style(color="blue"),
    "label": Style(dim=True),
    "quiet": Style(dim=True),
    "note": Style(dim=True),
    "doubt": Style(color="yellow", italic=True),
    "match": Style(bold=True, underline=True, color="magenta"),
}
UNLIMITED = 100_000
INDENT = 2


def styled(text: str, style: str = "plain") -> Text:
    """Text for the terminal: harmless, and never read as markup.

    Args:
        text: as a record has it.
        style: one of the names of styles.
    """
    return Text(safe_text(text), style=STYLES[style], overflow="fold")


def joined(*parts: Text | str, separator: str = " ") -> Text:
    """Parts of a line in a row; empty ones are left out."""
    texts = [part if isinstance(part, Text) else styled(part) for part in parts]
    return Text(separator, overflow="fold").join([text for text in texts if text.plain])


def indented(renderable: RenderableType) -> Padding:
    """A block set off from the left edge."""
    return Padding(renderable, (0, 0, 0, INDENT), expand=False)


def hanging(rows: Iterable[tuple[Text, Text]], width: int = 0, gap: int = 2) -> Table:
    """Return pairs of a short text and a long one that wraps beside it.

    Args:
        rows: the pairs.
        width: of the widest short text, where it stands in other rows.
        gap: columns between the two.
    """
    table = Table.grid(padding=(0, gap, 0, 0), expand=False)
    table.add_column(no_wrap=True, min_width=width)
    table.add_column(overflow="fold")
    for label, text in rows:
        table.add_row(label, text)
    return table


_MEASURING = Console(width=UNLIMITED, _environ={})


def wrapped(text: Text, width: int | None) -> list[Text]:
    """Return the lines of a text, cut to a width; one line where nothing needs to fit."""
    return list(text.wrap(_MEASURING, max(width or UNLIMITED, 10)))


def drawn(renderables: Iterable[RenderableType], width: int | None, *, color: bool) -> str:
    """The text that a terminal gets.

    Args:
        renderables: blocks from top to bottom.
        width: columns to fit; None where nothing needs to fit.
        color: whether to use colour and emphasis.
    """
    stream = io.StringIO()
    console = Console(
        file=stream,
        width=max(width or UNLIMITED, 20),
        color_system="standard" if color else None,
        force_terminal=color,
        no_color=not color,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        soft_wrap=False,
        # The caller has read the environment; rich takes "²" for a number of columns.
        _environ={},
    )
    console.print(Group(*renderables))
    return "".join(f"{line.rstrip()}\n" for line in stream.getvalue().splitlines())

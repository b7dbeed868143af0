"""The one place that knows rich: text is made safe, styled, laid out, and returned as a string."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterable

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from asean_wco.model.text import safe_text, uri
from asean_wco.render.formats import INDENT

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
# What stands before the address of a link on a terminal (OSC 8), with a number that rich draws by
# lot.
_LINK_START = r"\x1b]8;id=(\d[^;]*);"
_ADDRESS = r"https?://[^\s<>\"“”]*[^\s<>\"“”.,;:!?')\]]"


# Vowels and other marks of Khmer, Burmese and Indian scripts take a column of their own on most
# terminals, and none for rich. While rich measures and wraps, signs of one column stand for them.
_STAND_INS = 0xF0000
_FIRST_MARK, _LAST_MARK = "\u0903", "\uabec"
_STAND_IN = f"[{chr(_STAND_INS + ord(_FIRST_MARK))}-{chr(_STAND_INS + ord(_LAST_MARK))}]"


def _measurable(text: str) -> str:
    """Return a text with a stand-in for each mark that takes a column."""
    if max(text, default="") < _FIRST_MARK:
        return text
    return "".join(map(_stand_in, text))


def _stand_in(sign: str) -> str:
    """Return the stand-in for a mark that takes a column; the sign itself where it is none."""
    is_mark = _FIRST_MARK <= sign <= _LAST_MARK and unicodedata.category(sign) == "Mc"
    return chr(_STAND_INS + ord(sign)) if is_mark else sign


def columns_of(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return cell_len(_measurable(text))


def _with_marks(screen: str) -> str:
    """Return a screen with the marks in the places of their stand-ins."""
    if screen.isascii():
        return screen
    return re.sub(_STAND_IN, lambda sign: chr(ord(sign[0]) - _STAND_INS), screen)


def styled(text: str, style: str = "plain") -> Text:
    """Return text for the terminal: harmless, never read as markup, its addresses as links.

    Args:
        text: as a record has it.
        style: one of the names of styles.
    """
    safe = Text(_measurable(safe_text(text)), style=STYLES[style], overflow="fold")
    if "://" in text:
        for address in re.finditer(_ADDRESS, safe.plain):
            safe.stylize(Style(link=uri(address[0])), *address.span())
    return safe


def _numbered_links(screen: str) -> str:
    """Return a screen with its links numbered from 1, so that the same answer is the same bytes."""
    numbers: dict[str, int] = {}

    def renumbered(link: re.Match[str]) -> str:
        return f"\x1b]8;id={numbers.setdefault(link[1], len(numbers) + 1)};"

    if "\x1b]8;" in screen:
        return re.sub(_LINK_START, renumbered, screen)
    return screen


def joined(*parts: Text | str, separator: str = " ") -> Text:
    """Return the parts of a line in a row, without the empty ones."""
    texts = [part if isinstance(part, Text) else styled(part) for part in parts]
    return Text(separator, overflow="fold").join([text for text in texts if text.plain])


def unbroken(address: str) -> Text:
    """Return an address or a command on a line of its own, which only the terminal breaks.

    So it can be selected and copied whole, however long it is.
    """
    text = styled(address)
    text.no_wrap, text.overflow = True, "ignore"
    return text


def indented(renderable: RenderableType) -> Padding:
    """Return a block set off from the left edge."""
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
    if text.cell_len <= max(width or UNLIMITED, 10) and "\n" not in text.plain:
        return [text]
    return list(text.wrap(_MEASURING, max(width or UNLIMITED, 10)))


def drawn(renderables: Iterable[RenderableType], width: int | None, *, color: bool) -> str:
    """Return the text that a terminal gets.

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
    # Only addresses are wider than the screen.
    console.print(Group(*renderables), crop=False)
    screen = _with_marks(_numbered_links(stream.getvalue()))
    return "".join(f"{line.rstrip()}\n" for line in screen.splitlines())

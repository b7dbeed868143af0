"""Help and messages in the width of a terminal: lines end between words, never within one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import click

_NEVER_WRAPPED = 100_000
# Python compiles these patterns when they are first used, which most runs never do.
# Spaces, the bars between the words of a choice, and the letters of scripts without spaces.
_BETWEEN_WORDS = r"(\s+|(?<=\|)|(?<=[\u2e80-\uffdf]))"
# Spaces outside of quotes.
_BETWEEN_ARGUMENTS = r"""(\s+)(?=(?:[^'"]|'[^']*'|"[^"]*")*$)"""
# A command as an example, without a second column.
_EXAMPLE = r" {2,}awco (?:(?!  ).)*$"
_CONTINUED = " \\"
_LEAST_WIDTH = 20
_WIDEST_FIRST_COLUMN = 48
# Of the paragraphs of a help text; further in stand examples and tables.
_INDENT_OF_PROSE = 2
# Before the second column where it stands below the first.
_BELOW = " " * 6


def fitted(text: str, width: int) -> Iterator[str]:
    """Yield the lines of a text, with its paragraphs filled to a width and its columns kept.

    Args:
        text: a paragraph on each line; a second column stands after two spaces.
        width: columns of the terminal.
    """
    for line in text.splitlines():
        if re.match(_EXAMPLE, line):
            yield from _wrapped_example(line, max(width, _LEAST_WIDTH))
            continue
        for part, indent in _parts(line, width):
            yield from _wrapped(re.split(_BETWEEN_WORDS, part), indent, max(width, _LEAST_WIDTH))


def _wrapped_example(line: str, width: int) -> Iterator[str]:
    """Yield the lines of a command, such that a shell reads them as one command."""
    if _columns(line) <= width:
        yield line
        return
    indent = f"{line[: len(line) - len(line.lstrip())]}  "
    room = width - len(_CONTINUED)
    chunks: list[str] = []
    for argument in re.split(_BETWEEN_ARGUMENTS, line):
        if _columns(f"{indent}{argument.strip()}") > room:
            chunks += re.split(_BETWEEN_WORDS, argument)
        else:
            chunks.append(argument)
    *lines, last = _wrapped(chunks, indent, room)
    before = ""
    for part in lines:
        before += part
        # Within quotes a shell reads a line break as it is.
        is_in_quotes = before.count("'") % 2 or before.count('"') % 2
        yield part if is_in_quotes else f"{part}{_CONTINUED}"
    yield last


def _wrapped(chunks: Sequence[str], indent: str, width: int) -> Iterator[str]:
    """Yield the lines that the words of a line take, all but the first of them indented."""
    shown = ""
    for chunk in chunks:
        if _columns(shown + chunk.rstrip()) <= width:
            shown += chunk
            continue
        if shown.strip():
            yield shown.rstrip()
        shown = chunk.lstrip()
        # A long word goes without the indent.
        if _columns(indent + shown) <= width:
            shown = f"{indent}{shown}"
    yield shown.rstrip()


def _columns(text: str) -> int:
    """Return how many columns a text takes on a terminal."""
    if text.isascii():
        return len(text)
    from unicodedata import category, east_asian_width

    wide = sum(east_asian_width(letter) in "WF" for letter in text)
    return len(text) + wide - sum(category(letter) == "Mn" for letter in text)


def _parts(line: str, width: int) -> Iterator[tuple[str, str]]:
    """Yield a line, or its two columns where they do not fit side by side.

    Args:
        line: of a text, with a second column after two spaces perhaps.
        width: columns of the terminal.

    Yields:
        Each part, and what stands before its further lines.
    """
    body = line.lstrip()
    indent = line[: len(line) - len(body)]
    first, gap, rest = body.partition("  ")
    second = rest.lstrip()
    column = len(line) - len(second)
    is_wide = len(line) > width
    if is_wide and len(indent) > width // 2:
        yield f"{_BELOW}{body}", _BELOW
    elif is_wide and gap and indent and len(first) <= _WIDEST_FIRST_COLUMN:
        if column <= width // 2:
            yield line, " " * column
        else:
            yield f"{indent}{first}", f"{indent}  "
            yield f"{_BELOW}{second}", _BELOW
    else:
        is_example = body.startswith(("awco ", "-"))
        is_prose = not indent or (len(indent) <= _INDENT_OF_PROSE and not is_example)
        yield line, indent if is_prose else f"{indent}  "


class HelpFormatter(click.HelpFormatter):
    """A formatter of help as click's, which breaks lines between words at every width.

    Args:
        indent_increment: columns by which a section is indented.
        width: columns of the terminal, where they are forced.
        max_width: the most columns that are used.
    """

    def __init__(
        self, indent_increment: int = 2, width: int | None = None, max_width: int | None = None
    ) -> None:
        super().__init__(indent_increment, _NEVER_WRAPPED)
        self._screen = width
        self._widest = max_width or 80

    def getvalue(self) -> str:
        """Return the help, fitted to the terminal."""
        import shutil

        screen = self._screen or shutil.get_terminal_size().columns
        lines = fitted(super().getvalue(), min(screen, self._widest))
        return "".join(f"{line}\n" for line in lines)

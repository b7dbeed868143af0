"""The parts that a briefing note is made of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Statement(NamedTuple):
    """One point of a note.

    Attributes:
        text: plain text on one line.
        sources: ids of its sources.
        mark: of a doubt or an expectation, or empty.
        more: what belongs to the same point and has sources of its own, such as the claims of a dispute.
    """

    text: str
    sources: tuple[str, ...] = ()
    mark: str = ""
    more: tuple[Statement, ...] = ()

    def parts(self) -> Iterator[Statement]:
        """The statement and all that belongs to it, in the order of reading."""
        yield self
        for each in self.more:
            yield from each.parts()


class Group(NamedTuple):
    """Statements under a heading.

    Attributes:
        heading: may be empty.
        statements: in the order of reading.
        mark: what the heading says of all of them already.
    """

    heading: str
    statements: tuple[Statement, ...]
    mark: str = ""


class Chapter(NamedTuple):
    """A headed part of the note; the summary at its beginning has no title."""

    title: str
    groups: tuple[Group, ...]


def listed(parts: list[Statement]) -> list[Statement]:
    """The parts of one point, each but the last closed by a semicolon before its footnotes."""
    return [*(each._replace(text=f"{each.text};") for each in parts[:-1]), *parts[-1:]]


def chapter(title: str, statements: list[Statement]) -> Chapter:
    """A chapter of one group without a heading."""
    return Chapter(title, (Group("", tuple(statements)),))

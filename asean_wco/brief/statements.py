"""The parts that a briefing note is made of."""

from __future__ import annotations

from typing import NamedTuple


class Statement(NamedTuple):
    """One sentence or fact.

    Attributes:
        text: plain text on one line.
        sources: ids of its sources.
        mark: of a doubt or an expectation, or empty.
    """

    text: str
    sources: tuple[str, ...] = ()
    mark: str = ""


class Group(NamedTuple):
    """Statements under a heading; the heading may be empty."""

    heading: str
    statements: tuple[Statement, ...]


class Chapter(NamedTuple):
    """A headed part of the note."""

    title: str
    groups: tuple[Group, ...]


def chapter(title: str, statements: list[Statement]) -> Chapter:
    """A chapter of one group without a heading."""
    return Chapter(title, (Group("", tuple(statements)),))

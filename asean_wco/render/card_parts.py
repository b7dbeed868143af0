"""What a card is made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One statement of a card.

    Attributes:
        label: what it is about; may be empty.
        text: the statement.
        sources: ids of its sources.
        mark: of a doubt, or empty.
        unsourced: whether it needs a source and has none, as only an own record may.
    """

    label: str
    text: str
    sources: tuple[str, ...] = ()
    mark: str = ""
    unsourced: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A headed group of lines; the facts at the top have no heading."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A record as a reader is shown it.

    Attributes:
        title: name of the record.
        subtitle: id, kind, type, origin.
        summary: in our own words; may be empty.
        sections: from the facts to the doubts.
        sources: ids in the order of their numbers.
    """

    title: str
    subtitle: str
    summary: str
    sections: tuple[Section, ...]
    sources: tuple[str, ...]

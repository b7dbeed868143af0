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
        facts: ids of the facts that it tells; none for what is computed from other records.
    """

    label: str
    text: str
    sources: tuple[str, ...] = ()
    mark: str = ""
    unsourced: bool = False
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A headed group of lines; the facts at the top have no heading.

    Attributes:
        title: its heading.
        lines: in the order in which they are read.
        in_time: whether they are in the order of time, so that the newest count as much as the first.
    """

    title: str
    lines: tuple[Line, ...]
    in_time: bool = False


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

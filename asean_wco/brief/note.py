"""What a briefing note is made of."""

from __future__ import annotations

from typing import NamedTuple

from asean_wco.query.timeline import Event


class Statement(NamedTuple):
    """One point of a note.

    Attributes:
        text: plain text on one line, with its doubt and its origin in words.
        sources: ids of its sources, the main ones first.
        facts: ids of the facts that it tells.
    """

    text: str
    sources: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


class Section(NamedTuple):
    """A headed part of a note.

    Attributes:
        title: the heading; the summary at the beginning has none.
        statements: in the order of reading.
        level: of the heading, 2 or 3.
    """

    title: str
    statements: tuple[Statement, ...]
    level: int = 2


class Note(NamedTuple):
    """A briefing note.

    Attributes:
        title: name of its subject.
        about: that it is a note, about what, of which time and day, in a line.
        sections: those that have something to say, in the order of reading.
        events: what the drawn timeline shows; none in a note of one page.
        sources: ids in the order of their footnotes, each once.
        closing: how much more the full note has, and where the note comes from.
    """

    title: str
    about: str
    sections: tuple[Section, ...]
    events: tuple[Event, ...]
    sources: tuple[str, ...]
    closing: str

"""What a card and a briefing note are made of: titled sections of lines, each with its sources."""

from __future__ import annotations

from asean_wco.model.tuples import NamedTuple
from asean_wco.query.timeline import Event


class Line(NamedTuple):
    """One statement.

    Attributes:
        text: plain text on one line; that of a note has its doubt and its origin in words.
        sources: ids of its sources, in a note the main ones first.
        facts: ids of the facts that it tells; none for what is computed from other records.
        label: what it is about, where that stands beside it; may be empty.
        mark: of a doubt, or empty.
        unsourced: whether it needs a source and has none, as only an own record may.
        showing: of the sources of a term in a post, those that only show the holder in it.
    """

    text: str
    sources: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    label: str = ""
    mark: str = ""
    unsourced: bool = False
    showing: tuple[str, ...] = ()


class Section(NamedTuple):
    """A headed group of lines; the one at the top has no heading.

    Attributes:
        title: its heading.
        lines: in the order in which they are read.
        level: of the heading in a note, 2 or 3.
        in_time: whether they are in the order of time, so that the newest count as much as the
            first.
    """

    title: str
    lines: tuple[Line, ...]
    level: int = 2
    in_time: bool = False


class Document(NamedTuple):
    """A subject as a reader is shown it: a card or a briefing note.

    Attributes:
        title: name of the subject.
        about: of a card its id, kind, type and origin; of a note that it is one, what it is about,
            and of which time it tells.
        sections: those that have something to say, in the order of reading.
        sources: ids in the order of their numbers, each once.
        summary: what stands on a card before its sections; may be empty.
        events: what the drawn timeline of a full note shows.
        closing: how much more the full note has, and where the note comes from.
    """

    title: str
    about: str
    sections: tuple[Section, ...]
    sources: tuple[str, ...]
    summary: str = ""
    events: tuple[Event, ...] = ()
    closing: str = ""

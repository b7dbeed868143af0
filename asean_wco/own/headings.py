"""The headings of tables as people write them, and what they mean."""

from __future__ import annotations

import re

from asean_wco.model.records import RECORD_CLASSES
from asean_wco.model.shapes import shapes_of
from asean_wco.own.flags import BY_NAME

TABLE_KINDS = ("meeting", "person")
# Columns of our own lists and workbooks under the names of the flags.
_OUR_HEADS = {
    "place.city": "city",
    "place.country": "country",
    "place.venue": "venue",
    "nationality": "country",
    "sources": "source",
    "hosts": "host",
    "aliases": "alias",
    "acronyms": "acronym",
}
# A column that numbers the rows, which says nothing of a record.
RUNNING_NUMBER = "(running number)"
_RUNNING_NUMBERS = frozenset({"#", "no", "nr", "s/n", "sn", "sl no", "sr no", "serial no"})
# Columns that a table cannot give: how our own lists and workbooks keep a record, fields that have
# parts, and running numbers.
LEFT_OUT = frozenset({"kind", "origin", "unsourced", "doubts", RUNNING_NUMBER}).union(
    *(shapes_of(RECORD_CLASSES[kind]) for kind in TABLE_KINDS)
) - frozenset(BY_NAME)
# Columns that are no flags: a place, which is a city, a country or both; one with the venue before
# it; and a private note.
PLACE, VENUE_AND_PLACE, NOTE = "(place)", "(venue and place)", "(note)"
PLACES = frozenset({PLACE, VENUE_AND_PLACE})
NO_FLAGS = {
    "source": "source",
    PLACE: "city and country",
    VENUE_AND_PLACE: "venue, city and country",
    NOTE: "a private note",
}
# What people call the columns of their tables.
_NATURAL_HEADS = {
    "meeting": "name",
    "event": "name",
    "meeting name": "name",
    "event name": "name",
    "name of meeting": "name",
    "name of event": "name",
    "name of the meeting": "name",
    "name of the event": "name",
    "full name": "name",
    "date": "start",
    "dates": "start",
    "when": "start",
    "from": "start",
    "start date": "start",
    "to": "end",
    "until": "end",
    "end date": "end",
    "place": PLACE,
    "location": PLACE,
    "where": PLACE,
    "who": "person",
    "who attends": "person",
    "participant": "person",
    "participants": "person",
    "attendee": "person",
    "attendees": "person",
    "people": "person",
    "topics": "topic",
    "initiatives": "initiative",
    "outcomes": "outcome",
    "post": "title",
    "position": "title",
    "link": "source",
    "note": NOTE,
    "notes": NOTE,
    "remark": NOTE,
    "remarks": NOTE,
    "comment": NOTE,
    "comments": NOTE,
}
# The flags of a column that gives several.
FLAGS_OF_HEAD = {
    PLACE: ("city", "country"),
    VENUE_AND_PLACE: ("venue", "city", "country"),
    "start": ("start", "end"),
}
_PARTS_OF_PLACES = frozenset({"city", "country", PLACE})
_MEETING_WORDS = frozenset({"meeting", "event"})
_BETWEEN_HEADS = re.compile(r"\s*[/&]\s*|\s+and\s+")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")


def plain_head(typed: str) -> str:
    """Return a head in small letters."""
    return typed.strip().lower()


def is_of_meetings(typed: str) -> bool:
    """Return whether a head says that the rows are meetings."""
    words = plain_head(typed).split()
    return natural_head(typed) == "name" and not _MEETING_WORDS.isdisjoint(words)


def natural_head(typed: str) -> str:
    """Return what people mean by a head that is no name of a flag; empty where that is unknown."""
    plain = " ".join(plain_head(typed).split())
    if plain.replace(".", "") in _RUNNING_NUMBERS:
        return RUNNING_NUMBER
    if plain in _NATURAL_HEADS:
        return _NATURAL_HEADS[plain]
    without_brackets = _IN_BRACKETS.sub("", plain)
    if without_brackets != plain:
        return _part_of_head(without_brackets)
    american = plain.replace("organisation", "organization")
    if american != plain:
        return _part_of_head(american)
    return _combined(_BETWEEN_HEADS.split(plain))


def _part_of_head(plain: str) -> str:
    """Return what a part of a head means; empty where that is unknown."""
    if plain in BY_NAME:
        return plain
    return natural_head(plain)


def _combined(parts: list[str]) -> str:
    """Return what a head of several parts means, such as ``Venue / City``; empty if unknown."""
    if len(parts) < 2:
        return ""
    meanings = {_part_of_head(part) for part in parts}
    if len(meanings) == 1:
        return meanings.pop()
    if meanings <= _PARTS_OF_PLACES:
        return PLACE
    if meanings <= {*_PARTS_OF_PLACES, "venue"}:
        return VENUE_AND_PLACE
    if meanings == {"start", "end"}:
        return "start"
    return ""


def head_of(typed: str, *, is_ours: bool) -> str:
    """Return the name of the flag that a head means, whatever its case.

    Args:
        typed: the head.
        is_ours: whether the table may have been written by awco, so that its names for columns
            come first.
    """
    plain = plain_head(typed)
    natural = natural_head(typed)
    if not is_ours and natural:
        return natural
    if plain in LEFT_OUT and plain not in _OUR_HEADS:
        return plain
    head = re.sub(r"[\s_]+", "-", plain)
    ours = _OUR_HEADS.get(head) or _OUR_HEADS.get(head.replace("-", ".", 1)) or head
    if ours in BY_NAME:
        return ours
    return natural or ours

"""Records made on the spot, through the codec, for cases that the toy folder does not hold."""

from __future__ import annotations

from typing import Any, cast

from asean_wco.model.codec import decode
from asean_wco.model.records import (
    Initiative,
    Meeting,
    Office,
    Organization,
    Person,
    Record,
    Series,
    Source,
    Topic,
)

_REQUIRED: dict[str, dict[str, Any]] = {
    "meeting": {"name": "A meeting", "type": "consultation"},
    "person": {"name": "A person"},
    "organization": {"name": "A body", "type": "other"},
    "office": {"name": "An office", "title": "Head"},
    "initiative": {"name": "An initiative", "type": "project"},
    "series": {"name": "A series", "type": "consultation"},
    "topic": {"name": "A topic"},
    "source": {
        "title": "A source",
        "url": "https://example.org/a",
        "type": "news",
        "quality": "primary",
    },
}


def stored(kind: str, identifier: str = "x", **fields: Any) -> dict[str, Any]:
    """The JSON object of a record: what its kind requires, and the fields given."""
    return {"id": identifier, **_REQUIRED[kind], **fields}


def make(kind: str, identifier: str, **fields: Any) -> Record:
    """A record of a kind with the fields given as JSON has them."""
    return decode(kind, stored(kind, identifier, **fields), "test")


def meeting(identifier: str, **fields: Any) -> Meeting:
    """A meeting."""
    return cast("Meeting", make("meeting", identifier, **fields))


def person(identifier: str, *roles: dict[str, Any], **fields: Any) -> Person:
    """A person with roles."""
    return cast("Person", make("person", identifier, roles=list(roles), **fields))


def organization(identifier: str, *roles: dict[str, Any], **fields: Any) -> Organization:
    """A body, perhaps one that holds offices."""
    return cast("Organization", make("organization", identifier, roles=list(roles), **fields))


def office(identifier: str, **fields: Any) -> Office:
    """An office."""
    return cast("Office", make("office", identifier, **fields))


def initiative(identifier: str, **fields: Any) -> Initiative:
    """An initiative."""
    return cast("Initiative", make("initiative", identifier, **fields))


def series(identifier: str, **fields: Any) -> Series:
    """A series of meetings."""
    return cast("Series", make("series", identifier, **fields))


def topic(identifier: str, **fields: Any) -> Topic:
    """A topic."""
    return cast("Topic", make("topic", identifier, **fields))


def source(identifier: str, **fields: Any) -> Source:
    """A source."""
    return cast("Source", make("source", identifier, **fields))

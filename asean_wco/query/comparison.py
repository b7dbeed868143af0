"""Two records of a kind side by side."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from asean_wco.errors import UsageError
from asean_wco.model.codec import field_order, to_stored
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Place, Record, kind_of

# What makes two items of a list the same thing, by field.
_ITEM_KEYS = {
    "attendance": ("person", "organization", "capacity"),
    "topics": ("topic",),
    "initiatives": ("initiative",),
    "roles": ("office", "title"),
    "milestones": ("text",),
    "figures": ("name", "value"),
    "outcomes": ("text",),
    "notes": ("text",),
}
_LEFT_OUT = frozenset(
    {
        "id",
        "name",
        "summary",
        "citations",
        "inferences",
        "disputes",
        "unknowns",
        "previous_ids",
        "origin",
        "aliases",
        "acronyms",
    }
)


class Pair(NamedTuple):
    """A field of both records: a plain one with its values, or a list sorted out by what they share.

    Attributes:
        field: its name.
        left: plain value in the first record; None if absent, and of a list.
        right: plain value in the second.
        shared: keys of the items in both.
        left_only: keys of the items in the first alone: what was dropped.
        right_only: keys of the items in the second alone: what is new.
    """

    field: str
    left: Any = None
    right: Any = None
    shared: tuple[str, ...] = ()
    left_only: tuple[str, ...] = ()
    right_only: tuple[str, ...] = ()

    @property
    def same(self) -> bool:
        """Whether both records agree."""
        return bool(self.left == self.right and self.left_only == self.right_only == ())


def _key(field: str, item: Any) -> str:
    """What stands for an item in the comparison: an id, or its text."""
    if isinstance(item, str):
        return item
    return next(
        (str(value) for name in _ITEM_KEYS[field] if (value := getattr(item, name, None))), ""
    )


def compare(left: Record, right: Record) -> list[Pair]:
    """Return the fields of two records side by side, plain ones before lists.

    Raises:
        UsageError: they are not of one kind.
    """
    if type(left) is not type(right):
        raise UsageError(
            f"{left.id} is of the kind {kind_of(left)}, {right.id} of the kind {kind_of(right)}.",
            "Compare two records of one kind.",
        )
    fields: list[Pair] = []
    lists: list[Pair] = []
    for field in field_order(type(left)):
        first, second = getattr(left, field), getattr(right, field)
        if field in _LEFT_OUT or (not first and not second):
            continue
        if isinstance(first, tuple):
            ours = dict.fromkeys(_key(field, item) for item in first)
            theirs = dict.fromkeys(_key(field, item) for item in second)
            lists.append(
                Pair(
                    field,
                    shared=tuple(key for key in ours if key in theirs),
                    left_only=tuple(key for key in ours if key not in theirs),
                    right_only=tuple(key for key in theirs if key not in ours),
                )
            )
        else:
            fields.append(Pair(field, first, second))
    return [*fields, *lists]


def comparison_output(pairs: Iterable[Pair]) -> list[dict[str, Any]]:
    """Return a comparison as JSON: one object a field."""
    return [
        {
            "field": pair.field,
            "same": pair.same,
            "left": _plain(pair.left),
            "right": _plain(pair.right),
            "shared": list(pair.shared),
            "left_only": list(pair.left_only),
            "right_only": list(pair.right_only),
        }
        for pair in pairs
    ]


def _plain(value: Any) -> Any:
    if isinstance(value, PartialDate):
        return str(value)
    return to_stored(value) if isinstance(value, Place) else value


def differing_fields(left: Record, right: Record) -> list[str]:
    """The fields in which two records of a kind differ, in the order of files."""
    one, other = to_stored(left), to_stored(right)
    return [field for field in field_order(type(left)) if one.get(field) != other.get(field)]

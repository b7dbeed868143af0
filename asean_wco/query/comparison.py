"""Comparison of two records of a kind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from asean_wco.errors import UsageError
from asean_wco.model.codec import field_order, to_stored
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Place, Record, kind_of

# The parts that identify an item of a list, by field; the first part with a value counts.
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
    """A field of both records: a plain one with its two values, or a list with its items compared.

    Attributes:
        field: name of the field.
        left: plain value in the first record; None if it is absent or the field is a list.
        right: plain value in the second record; None likewise.
        shared: keys of the items that both records have.
        left_only: keys of the items that only the first record has, which were dropped.
        right_only: keys of the items that only the second record has, which are new.
    """

    field: str
    left: Any = None
    right: Any = None
    shared: tuple[str, ...] = ()
    left_only: tuple[str, ...] = ()
    right_only: tuple[str, ...] = ()

    @property
    def same(self) -> bool:
        """Whether both records agree in the field."""
        return bool(self.left == self.right and self.left_only == self.right_only == ())


def _key(field: str, item: Any) -> str:
    """Return the key of an item in the comparison: an id, or its text."""
    if isinstance(item, str):
        return item
    for name in _ITEM_KEYS[field]:
        value = getattr(item, name, None)
        if value:
            return str(value)
    return ""


def compare(left: Record, right: Record) -> list[Pair]:
    """Return the fields of two records side by side, plain ones before lists.

    Raises:
        UsageError: the records are of different kinds.
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
    """Return a comparison as objects for JSON, one a field."""
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
    """Return the fields in which two records of a kind differ, in the order of files."""
    one, other = to_stored(left), to_stored(right)
    return [field for field in field_order(type(left)) if one.get(field) != other.get(field)]

"""Comparison of two records of a kind; that of two countries is in `nations`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from asean_wco.errors import UsageError
from asean_wco.facts.doubts import concerns, inferred, is_disputed, likely_place
from asean_wco.facts.fact import DISPUTED, INFERRED, STATED, UNKNOWN
from asean_wco.facts.posts import post_on
from asean_wco.facts.sentences import figure_words
from asean_wco.facts.when import dates_of, inferred_date
from asean_wco.model.codec import field_order, to_stored
from asean_wco.model.dates import PartialDate, written_date
from asean_wco.model.records import Attendance, Figure, Find, Meeting, Place, Record, kind_of
from asean_wco.model.tuples import NamedTuple

# The parts that identify an item of a list, by field; the first part with a value counts.
_ITEM_KEYS = {
    "attendance": ("person", "organization", "capacity"),
    "topics": ("topic",),
    "initiatives": ("initiative",),
    "roles": ("office", "title"),
    "milestones": ("text",),
    "outcomes": ("text",),
    "notes": ("text",),
}
# What is inferred of these lists tells more of an item that they have, and is none itself.
_INFERRED_OF_ITEMS = frozenset({"figures", "milestones", "notes", "roles"})
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
        "unsourced",
        "aliases",
        "acronyms",
    }
)


class Item(NamedTuple):
    """Something that a country has in a list.

    Attributes:
        key: what makes it the same as an item of another country; empty if it stands for none.
        record: id of the record that tells of it; empty without any.
        text: what it is.
        date: when it was or began; None if that is not known.
        end: when it ended; None if it did not, or if it began and ended on one date.
        certainty: how certain it is.
        sources: ids of the sources.
        origin: reference or own.
        is_open: whether it began and no end is recorded.
    """

    key: str
    record: str
    text: str
    date: PartialDate | None
    end: PartialDate | None
    certainty: str
    sources: tuple[str, ...]
    origin: str = "reference"
    is_open: bool = False


class Pair(NamedTuple):
    """A field of both records: a plain one with its two values, or a list with its items compared.

    Attributes:
        field: name of the field.
        left: plain value in the first record; None if it is absent or the field is a list.
        right: plain value in the second record; None likewise.
        left_certainty: stated, inferred or disputed; None where the first record has no value.
        right_certainty: the same of the second record.
        shared: keys of the items that both records have.
        left_only: keys of the items that only the first record has, which were dropped.
        right_only: keys of the items that only the second record has, which are new.
        left_inferred: keys of the items that the first record has by inference.
        right_inferred: keys of the items that the second record has by inference.
        is_list: whether the field is a list.
        left_items: of two countries, what the first has, with dates and sources.
        right_items: of two countries, what the second has.
    """

    field: str
    left: Any = None
    right: Any = None
    left_certainty: str | None = None
    right_certainty: str | None = None
    shared: tuple[str, ...] = ()
    left_only: tuple[str, ...] = ()
    right_only: tuple[str, ...] = ()
    left_inferred: tuple[str, ...] = ()
    right_inferred: tuple[str, ...] = ()
    is_list: bool = False
    left_items: tuple[Item, ...] = ()
    right_items: tuple[Item, ...] = ()

    @property
    def same(self) -> bool:
        """Whether both records agree in the field; what is not known agrees with nothing."""
        if UNKNOWN in (self.left_certainty, self.right_certainty):
            return False
        return bool(self.left == self.right and self.left_only == self.right_only == ())


class _Side(NamedTuple):
    """What one of the two records has in a field.

    Attributes:
        value: the plain value; None if the field is a list or has none.
        items: keys of the items of a list; those that are inferred map to True.
        certainty: stated, inferred or disputed; None if there is nothing.
    """

    value: Any
    items: dict[str, bool]
    certainty: str | None


def _side(record: Record, field: str, find: Find, *, is_list: bool) -> _Side:
    """Return what a record states of a field, or else what is inferred of it."""
    items: dict[str, bool] = {}
    value = None
    if is_list:
        items = dict.fromkeys(_stated_items(record, field, find), False)
        for key in _inferred_items(record, field):
            items.setdefault(key, True)
        has_stated = not all(items.values())
    else:
        value = getattr(record, field)
        has_stated = value is not None
        if field == "place" and isinstance(record, Meeting):
            value = likely_place(record)
            has_stated = has_stated and value == record.place
        elif not has_stated:
            value = _likely(record, field)
    if is_disputed(record, field):
        return _Side(value, items, DISPUTED)
    if has_stated:
        return _Side(value, items, STATED)
    return _Side(value, items, INFERRED if value is not None or items else None)


def _likely(record: Record, field: str) -> Any:
    """Return the inferred value of a plain field, a date as a date; None without any."""
    value = inferred(record, field)
    if not isinstance(value, str):
        return value
    return inferred_date(record, field) or value


def _stated_items(record: Record, field: str, find: Find) -> Iterator[str]:
    """Yield the keys of the items of a list: ids, or texts.

    A body also takes part in a meeting through its people. So the bodies of those who came follow
    the people.
    """
    items = getattr(record, field)
    if field != "attendance":
        for item in items:
            yield _key(field, item)
        return
    for row in sorted(items, key=lambda row: row.person is None):
        yield _key(field, row)
    for row in items:
        body = _body_of(record, row, find)
        if body:
            yield body


def _body_of(meeting: Record, row: Attendance, find: Find) -> str | None:
    """Return the body for which someone came: the one told, or that of the post held then."""
    if row.organization or not row.person:
        return row.organization
    person, (day, _) = find(row.person), dates_of(meeting)
    if person is None or day is None:
        return None
    post = post_on(person, day)
    if post is None:
        return None
    return post.organization


def _inferred_items(record: Record, field: str) -> Iterator[str]:
    """Yield the items that a list has by inference, as keys."""
    if field in _INFERRED_OF_ITEMS:
        return
    for inference in record.inferences:
        if concerns(inference.field, field):
            yield str(inference.value)


def _key(field: str, item: Any) -> str:
    """Return the key of an item in the comparison: an id, or its text."""
    if isinstance(item, str):
        return item
    if isinstance(item, Figure):
        # Two operations both have a number of cases, but not the same.
        return figure_words(item)
    for name in _ITEM_KEYS[field]:
        value = getattr(item, name, None)
        if value:
            return str(value)
    return ""


def compare(left: Record, right: Record, find: Find) -> list[Pair]:
    """Return the fields of two records side by side, plain ones before lists.

    Values that no source states but that follow from sources count, and are called inferred.

    Args:
        left: the first record.
        right: the second record.
        find: returns the record of an id, for the posts of those who came to a meeting.

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
        if field in _LEFT_OUT:
            continue
        is_list = isinstance(getattr(left, field), tuple)
        one, other = (_side(record, field, find, is_list=is_list) for record in (left, right))
        if one.certainty is None and other.certainty is None:
            continue
        pair = _pair(field, one, other)
        if is_list:
            lists.append(pair._replace(is_list=True))
        else:
            fields.append(pair)
    return [*fields, *lists]


def _pair(field: str, one: _Side, other: _Side) -> Pair:
    """Return a field with what the first and the second record have in it."""
    return Pair(
        field,
        one.value,
        other.value,
        one.certainty,
        other.certainty,
        shared=tuple(key for key in one.items if key in other.items),
        left_only=tuple(key for key in one.items if key not in other.items),
        right_only=tuple(key for key in other.items if key not in one.items),
        left_inferred=tuple(key for key, is_inferred in one.items.items() if is_inferred),
        right_inferred=tuple(key for key, is_inferred in other.items.items() if is_inferred),
    )


def comparison_output(pairs: Iterable[Pair]) -> list[dict[str, Any]]:
    """Return a comparison as objects for JSON, one a field."""
    return [
        {
            "field": pair.field,
            "same": pair.same,
            "left": _plain(pair.left),
            "right": _plain(pair.right),
            "left_certainty": pair.left_certainty,
            "right_certainty": pair.right_certainty,
            "shared": list(pair.shared),
            "left_only": list(pair.left_only),
            "right_only": list(pair.right_only),
            "left_inferred": list(pair.left_inferred),
            "right_inferred": list(pair.right_inferred),
            "left_items": [_item_output(item) for item in pair.left_items],
            "right_items": [_item_output(item) for item in pair.right_items],
        }
        for pair in pairs
    ]


def _item_output(item: Item) -> dict[str, Any]:
    """Return an item of a country as an object for JSON."""
    return {
        "record": item.record or None,
        "text": item.text,
        "date": written_date(item.date),
        "end": written_date(item.end),
        "certainty": item.certainty,
        "sources": list(item.sources),
        "origin": item.origin,
    }


def _plain(value: Any) -> Any:
    if isinstance(value, PartialDate):
        return str(value)
    return to_stored(value) if isinstance(value, Place) else value


def differing_fields(left: Record, right: Record) -> list[str]:
    """Return the fields in which two records of a kind differ, in the order of files."""
    one, other = to_stored(left), to_stored(right)
    return [field for field in field_order(type(left)) if one.get(field) != other.get(field)]

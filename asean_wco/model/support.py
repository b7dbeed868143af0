"""The fields and items of a record that a source supports, and those that none does."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from asean_wco.model.frozen import Frozen
from asean_wco.model.records import Record, Source
from asean_wco.model.shapes import Shape, shapes_of
from asean_wco.model.walk import has_source, items

# Fields with our own arrangement of the material, or with names, which need no source.
_EDITORIAL = frozenset(
    {"id", "name", "aliases", "acronyms", "summary", "type", "broader", "related", "previous_ids"}
)
_PARTS_OF_PLACE = ("city", "country", "venue")


@cache
def cited_fields(cls: type[Record]) -> dict[str, Shape]:
    """Return the fields of a class of records that need a citation if they are filled."""
    return {
        name: shape
        for name, shape in shapes_of(cls).items()
        if name not in _EDITORIAL and shape.stored and (shape.form != "item" or name == "place")
    }


def value_of(item: Frozen, field: str) -> object:
    """Return the value of a field of a record or item, or of a part such as place.city.

    It is None if there is none. The title of a source counts as a field and is also its name.
    """
    head, _, part = field.partition(".")
    value: object = getattr(item, head, None)
    if not part:
        return value
    if isinstance(value, Frozen) and part in shapes_of(type(value)):
        return getattr(value, part)
    return None


def is_filled(record: Record, field: str) -> bool:
    """Return whether a field, or a part of one, has a value."""
    return value_of(record, field) not in (None, (), False)


def fields_without_source(record: Record) -> Iterator[str]:
    """Yield the filled fields that no citation of the record supports."""
    supported = {field for citation in record.citations for field in citation.supports}
    for name in cited_fields(type(record)):
        if not is_filled(record, name) or name in supported:
            continue
        parts = {field for field in supported if field.startswith(f"{name}.")}
        filled = {
            f"{name}.{part}" for part in _PARTS_OF_PLACE if is_filled(record, f"{name}.{part}")
        }
        if not parts or filled - parts:
            yield name


def items_without_source(record: Record) -> Iterator[str]:
    """Yield the paths of the items that name no source."""
    yield from (path for path, item in items(record) if not item.sources)


def is_unsourced(record: Record) -> bool:
    """Return whether a record, or a part of it that needs a source, has none.

    The record of a source needs none.
    """
    if isinstance(record, Source):
        return False
    return (
        any(fields_without_source(record))
        or any(items_without_source(record))
        or not has_source(record)
    )

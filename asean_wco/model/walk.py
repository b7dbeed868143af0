"""Iteration over the fields of a record, its single values, and its items with sources."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from asean_wco.model.frozen import Frozen
from asean_wco.model.shapes import Shape, shapes_of


def contents(item: Any) -> Iterator[tuple[str, Shape, tuple[Any, ...]]]:
    """Yield the filled fields of a record or item with their shapes and all their values."""
    for name, shape in shapes_of(type(item)).items():
        content = getattr(item, name)
        if shape.many:
            yield name, shape, content
        elif content is not None:
            yield name, shape, (content,)


@cache
def _links_and_items_of(cls: type[Frozen]) -> tuple[tuple[str, Shape], ...]:
    """Return the fields of a class of records or items that hold links or items."""
    shapes = shapes_of(cls)
    return tuple((name, shapes[name]) for name in shapes if shapes[name].form in ("link", "item"))


def links_and_items(item: Frozen) -> Iterator[tuple[str, Shape, tuple[Any, ...]]]:
    """Yield the filled fields with links or items, with shapes and values, as `contents` does."""
    for name, shape in _links_and_items_of(type(item)):
        content = getattr(item, name)
        if content is not None and content != ():
            yield name, shape, content if shape.many else (content,)


def values(item: Any, path: str = "") -> Iterator[tuple[str, Shape, Any]]:
    """Yield all single values in a record or item, also nested ones, with path and shape."""
    for name, shape, several in contents(item):
        for index, value in enumerate(several):
            place = f"{path}{name}"
            if shape.many:
                place = f"{place}[{index}]"
            if shape.form == "item":
                yield from values(value, f"{place}.")
            else:
                yield place, shape, value


def items(record: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield all nested items of a record that can have sources of their own, with their paths."""
    for name, shape, several in contents(record):
        if shape.form != "item":
            continue
        for index, item in enumerate(several):
            place = f"{path}{name}[{index}]"
            if "sources" in shapes_of(type(item)):
                yield place, item
            yield from items(item, f"{place}.")


def has_source(record: Any) -> bool:
    """Return whether a record cites a source, for itself or for one of its items."""
    return any(shape.target == "source" for shape, _ in links(record))


def linked_ids(record: Any) -> set[str]:
    """Return the ids that a record links to, without those of its sources."""
    return {str(value) for shape, value in links(record) if shape.target != "source"}


def links(item: Any) -> Iterator[tuple[Shape, Any]]:
    """Yield all links in a record or item, also nested ones: their shapes and ids."""
    for _, shape, several in links_and_items(item):
        for value in several:
            if shape.form == "item":
                yield from links(value)
            else:
                yield shape, value

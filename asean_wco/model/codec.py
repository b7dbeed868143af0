"""Records to and from JSON objects, strictly: what does not fit the schema is refused with its place.

The codec holds no knowledge of its own about fields: it follows the shapes declared in `records`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from asean_wco.errors import DataError
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import RECORD_CLASSES, Record, Source, kind_of
from asean_wco.model.shapes import Shape, shapes_of

IDENTIFIER = re.compile(r"[a-z0-9][a-z0-9-]{0,79}", re.ASCII)
_COMMON_TAIL = (
    "milestones", "figures", "notes", "citations", "inferences", "disputes", "unknowns", "previous_ids", "origin",
)  # fmt: skip
_PLAIN_TYPES = {"number": int, "flag": bool}


class ShapeError(ValueError):
    """A value does not have the shape of its field; the path says where in the record."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: {problem}" if path else problem)


def _read_scalar(value: object, path: str) -> object:
    if isinstance(value, (str, bool, int, float)) and value != "":
        return value
    raise ShapeError(path, "must be text, a number, true or false")


def _read_one(shape: Shape, value: object, path: str) -> object:
    """One value of a shape, read from JSON."""
    if shape.item is not None:
        return _read_item(shape.item, value, path)
    if shape.form == "scalar":
        return _read_scalar(value, path)
    if plain := _PLAIN_TYPES.get(shape.form):
        if type(value) is not plain:
            raise ShapeError(path, f"must be a {shape.form}, not {value!r}")
        return value
    if not isinstance(value, str) or not value.strip():
        raise ShapeError(path, f"must be text that is not empty, not {value!r}")
    if shape.form == "date":
        try:
            return PartialDate.parse(value)
        except ValueError as error:
            raise ShapeError(path, str(error)) from None
    if shape.form in ("identifier", "link") and not IDENTIFIER.fullmatch(value):
        raise ShapeError(path, f"{value!r} is not an id: lower-case letters, digits and hyphens, 80 at most")
    if shape.choices and value not in shape.choices:
        raise ShapeError(path, f"{value!r} is none of {', '.join(shape.choices)}")
    return value


def _read_field(shape: Shape, value: object, path: str) -> object:
    if not shape.many:
        return _read_one(shape, value, path)
    if not isinstance(value, list):
        raise ShapeError(path, "must be a list")
    return tuple([_read_one(shape, each, f"{path}[{index}]") for index, each in enumerate(value)])


_readers: dict[type, dict[str, Shape]] = {}


def _stored_shapes(cls: type) -> dict[str, Shape]:
    found = _readers.get(cls)
    if found is None:
        found = {name: shape for name, shape in shapes_of(cls).items() if shape.stored}
        if cls is Source:
            found["title"] = found.pop("name")
        _readers[cls] = found
    return found


def _read_item(cls: type, document: object, path: str) -> Any:
    """One record or nested item of the class, read from a JSON object."""
    if not isinstance(document, Mapping):
        raise ShapeError(path, "must be an object")
    shapes = _stored_shapes(cls)
    prefix = f"{path}." if path else ""
    values: dict[str, object] = {}
    for name, value in document.items():
        shape = shapes.get(name)
        if shape is None:
            raise ShapeError(f"{prefix}{name}", "is not a field here")
        if value is not None:
            values[name] = _read_field(shape, value, f"{prefix}{name}")
    for name, shape in shapes.items():
        if shape.required and name not in values:
            raise ShapeError(f"{prefix}{name}", "is missing")
    if cls is Source:
        values["name"] = values.pop("title")
    return cls(**values)


def decode(kind: str, document: Mapping[str, Any], where: str, origin: str = "reference") -> Record:
    """Read a record from its stored JSON object.

    Args:
        kind: the kind of record, in the singular.
        document: the JSON object, without `kind` and `origin`.
        where: the file, or the file and the id, for the message of an error.
        origin: ``reference`` or ``own``.

    Raises:
        DataError: a field is unknown, missing, or not of its shape.
    """
    try:
        record: Record = _read_item(RECORD_CLASSES[kind], document, "")
    except ShapeError as error:
        raise DataError(f"{where}: {error}.", "See data/README.md for the fields of each kind.") from None
    if origin != "reference":
        object.__setattr__(record, "origin", origin)
    return record


def field_order(cls: type) -> tuple[str, ...]:
    """The fields of a record class in the order of files and outputs: common, own to the kind, common end."""
    names = [name for name in shapes_of(cls) if name not in _COMMON_TAIL]
    tail = [name for name in _COMMON_TAIL if name in shapes_of(cls)]
    return tuple(names + tail)


_orders: dict[type, tuple[tuple[str, Shape], ...]] = {}


def _ordered_shapes(cls: type) -> tuple[tuple[str, Shape], ...]:
    found = _orders.get(cls)
    if found is None:
        shapes = shapes_of(cls)
        found = tuple((name, shapes[name]) for name in field_order(cls))
        _orders[cls] = found
    return found


def _write_one(shape: Shape, value: Any, write_item: Callable[[Any], object]) -> object:
    if shape.form == "item":
        return write_item(value)
    return str(value) if shape.form == "date" else value


def _write_full(value: Any) -> dict[str, object]:
    """Every field of a record or item, absent ones as null or an empty list."""
    document: dict[str, object] = {}
    for name, shape in _ordered_shapes(type(value)):
        content = getattr(value, name)
        if shape.many:
            document[name] = [_write_one(shape, each, _write_full) for each in content]
        else:
            document[name] = None if content is None else _write_one(shape, content, _write_full)
    return document


def to_output(record: Record) -> dict[str, object]:
    """The record as the JSON contract gives it: `kind` first, every field present, `origin` last."""
    document = {"kind": kind_of(record), **_write_full(record)}
    if isinstance(record, Source):
        document["title"] = record.title
    return document


def to_stored(value: Any) -> dict[str, object]:
    """The record or item as its file holds it: only what is there, in the fixed order of fields."""
    document: dict[str, object] = {}
    for name, shape in _ordered_shapes(type(value)):
        content = getattr(value, name)
        if not shape.stored or content is None or content is False or content == ():
            continue
        stored_name = "title" if name == "name" and isinstance(value, Source) else name
        if shape.many:
            document[stored_name] = [_write_one(shape, each, to_stored) for each in content]
        else:
            document[stored_name] = _write_one(shape, content, to_stored)
    return document

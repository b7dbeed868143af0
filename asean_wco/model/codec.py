"""The strict codec between records and JSON objects.

It refuses a value that does not fit, with its place. It follows the shapes declared in `records`,
and knows nothing else about fields.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from asean_wco.errors import DataError
from asean_wco.model.dates import PartialDate
from asean_wco.model.frozen import Frozen, replace
from asean_wco.model.records import RECORD_CLASSES, Record, kind_of
from asean_wco.model.shapes import Shape, shapes_of
from asean_wco.model.text import joined, uri
from asean_wco.model.trusted import trusting_reader_of

ID_PATTERN = "[a-z0-9][a-z0-9-]{0,79}"
# The host has no brackets, since a single bracket makes an address that no program can read.
ADDRESS = r"(?s)https?://[^/?#\[\]]+(?:[/?#].*)?"
# The longest text of the reference has fewer than 500 letters.
MOST_LETTERS = 200_000
_LARGEST = 10**15
_COMMON_TAIL = (
    "milestones", "figures", "notes", "citations", "inferences", "disputes", "unknowns",
    "previous_ids", "origin", "unsourced",
)  # fmt: skip
Reader = Callable[[object], object]


class ShapeError(ValueError):
    """An error because a value does not have the shape of its field.

    The place is put together while the error travels outwards, so that sound values cost nothing.

    Args:
        problem: what is wrong with the value.
    """

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.path = ""

    def within(self, place: str) -> ShapeError:
        """Return the same error, seen from one level further out."""
        if self.path and not self.path.startswith("["):
            place += "."
        self.path = f"{place}{self.path}"
        return self

    def __str__(self) -> str:
        """Return the place and the problem."""
        return joined(": ", self.path, self.problem)


def _read_text(value: object) -> str:
    if not isinstance(value, str) or not value or value.isspace():
        raise ShapeError(f"must be text that is not empty, not {_shown(value)}")
    if len(value) > MOST_LETTERS:
        raise ShapeError(f"must be text of at most {MOST_LETTERS:,} letters")
    return value


def _read_date(value: object) -> PartialDate:
    text = _read_text(value)
    try:
        return PartialDate.parse(text)
    except ValueError as error:
        raise ShapeError(str(error)) from None


def _pattern_reader(pattern: str, what: str) -> Reader:
    def read(value: object) -> str:
        text = _read_text(value)
        if not re.fullmatch(pattern, text):
            raise ShapeError(f"{text[:80]!r} is not {what}")
        return text

    return read


_read_identifier = _pattern_reader(
    ID_PATTERN, "an id: lower-case letters, digits and hyphens, 80 at most"
)
_read_address = _pattern_reader(
    ADDRESS, "an address that begins with https:// or http:// and names a host"
)


def _number_reader(most: int) -> Reader:
    def read(value: object) -> int:
        if type(value) is not int or not 0 <= value <= most:
            raise ShapeError(f"must be a whole number from 0 to {most:,}, not {_shown(value)}")
        return value

    return read


def _shown(value: object) -> str:
    """Return a value for a message; a long one would hide the rest of the sentence."""
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, int) and abs(value) > _LARGEST:
        return "a huge number"
    return repr(value[:80] if isinstance(value, str) else value)


def _read_flag(value: object) -> bool:
    if type(value) is not bool:
        raise ShapeError(f"must be true or false, not {_shown(value)}")
    return value


def _read_scalar(value: object) -> object:
    if isinstance(value, str):
        return _read_text(value)
    if isinstance(value, (int, float)) and abs(value) <= _LARGEST:
        return value
    raise ShapeError(f"must be text, true, false or a number up to {_LARGEST:,}")


def _choice_reader(choices: tuple[str, ...]) -> Reader:
    def read(value: object) -> str:
        text = _read_text(value)
        if text not in choices:
            raise ShapeError(f"{text[:80]!r} is not one of: {', '.join(choices)}")
        return text

    return read


def _list_reader(read_one: Reader) -> Reader:
    def read(value: object) -> tuple[object, ...]:
        if not isinstance(value, list):
            raise ShapeError("must be a list")
        entries: list[object] = []
        try:
            for entry in value:
                entries.append(read_one(entry))
        except ShapeError as error:
            raise error.within(f"[{len(entries)}]") from None
        return tuple(entries)

    return read


_FORM_READERS: dict[str, Reader] = {
    "date": _read_date,
    "identifier": _read_identifier,
    "link": _read_identifier,
    "url": _read_address,
    "flag": _read_flag,
    "scalar": _read_scalar,
}


def _reader_of(shape: Shape) -> Reader:
    """Return the reader of values of a shape."""
    if shape.item is not None:
        read_one: Reader = _ItemReader(shape.item)
    elif shape.choices:
        read_one = _choice_reader(shape.choices)
    elif shape.form == "number":
        read_one = _number_reader(shape.most)
    else:
        read_one = _FORM_READERS.get(shape.form, _read_text)
    return _list_reader(read_one) if shape.many else read_one


class _ItemReader:
    """A reader of the JSON objects of one record or item class."""

    def __init__(self, cls: type[Frozen]) -> None:
        stored = {name: shape for name, shape in shapes_of(cls).items() if shape.stored}
        names = {name: cls.stored_as.get(name, name) for name in stored}
        self._cls = cls
        self._fields = {names[name]: (name, _reader_of(shape)) for name, shape in stored.items()}
        self._required = {name: names[name] for name, shape in stored.items() if shape.required}

    def __call__(self, document: object) -> Any:
        if not isinstance(document, Mapping):
            raise ShapeError("must be an object")
        values: dict[str, object] = {}
        for stored_name, value in document.items():
            field = self._fields.get(stored_name)
            if field is None:
                raise ShapeError("is not a field here").within(str(stored_name))
            name, read = field
            if value is not None:
                try:
                    values[name] = read(value)
                except ShapeError as error:
                    raise error.within(stored_name) from None
        for name, stored_name in self._required.items():
            if name not in values:
                raise ShapeError("is missing").within(stored_name)
        return self._cls.from_checked(values)


@cache
def _strict_reader(kind: str) -> _ItemReader:
    return _ItemReader(RECORD_CLASSES[kind])


def decode(kind: str, document: Mapping[str, Any], where: str, origin: str = "reference") -> Record:
    """Read a record from its stored JSON object.

    Args:
        kind: the kind of record in the singular.
        document: the JSON object, without `kind` and `origin`.
        where: the file, or the file and the id, for the message of an error.
        origin: ``reference`` or ``own``.

    Raises:
        DataError: a field is unknown, missing, or does not have its shape.
    """
    try:
        record: Record = _strict_reader(kind)(document)
    except ShapeError as error:
        raise DataError(
            f"{where}: {error}.", "See data/README.md for the fields of each kind."
        ) from None
    if origin == "reference":
        return record
    from asean_wco.model.support import is_unsourced

    return replace(record, origin=origin, unsourced=is_unsourced(record))


def decode_trusted(kind: str, document: Mapping[str, Any]) -> Record:
    """Read a record from a JSON object that the build wrote and that is known to be sound.

    Args:
        kind: the kind of record in the singular.
        document: the JSON object.
    """
    record: Record = trusting_reader_of(RECORD_CLASSES[kind])(document)
    return record


def field_order(cls: type) -> tuple[str, ...]:
    """Return the fields of a class in the order of files and outputs.

    The first fields and the last ones are common to all kinds; those of the kind are between them.
    """
    names = [name for name in shapes_of(cls) if name not in _COMMON_TAIL]
    tail = [name for name in _COMMON_TAIL if name in shapes_of(cls)]
    return tuple(names + tail)


@cache
def _ordered_shapes(cls: type[Frozen]) -> tuple[tuple[str, Shape], ...]:
    shapes = shapes_of(cls)
    return tuple((name, shapes[name]) for name in field_order(cls))


@cache
def _writer_of(cls: type[Frozen]) -> Callable[[Any], dict[str, Any]]:
    """Return a function that writes objects of a class with all fields.

    It takes an object, or the stored object of an item that nobody has asked for; see `frozen`.
    Absent fields are null or an empty list.
    """
    defaults: dict[str, Any] = {}
    writers: list[tuple[str, Callable[[Any], object]]] = []
    for name, shape in _ordered_shapes(cls):
        defaults[name] = shape.default
        write_value = _value_writer_of(shape)
        if write_value:
            writers.append((name, write_value))

    # A list has thousands of items, and to call a function is quicker than to call an object.
    def write(value: Any) -> dict[str, Any]:
        fields = value if type(value) is dict else value.__dict__
        # An object holds only the fields that it was given, which replace the defaults.
        document = defaults | fields
        for name, write_value in writers:
            content = document[name]
            if content:
                document[name] = write_value(content)
        return document

    return write


# How values are written that JSON does not hold as they are; an address is a URI.
_FORM_WRITERS: dict[str, Callable[[Any], object]] = {"date": str, "url": uri}


def _value_writer_of(shape: Shape) -> Callable[[Any], object] | None:
    """Return a function that writes values of a shape; None if they are written as they are."""
    write_one = _FORM_WRITERS.get(shape.form)
    if shape.item is not None:
        write_one = _writer_of(shape.item)
    if not shape.many:
        return write_one
    if write_one is None:
        # A stored list is copied, so that nobody who changes the output changes the record.
        return tuple
    return lambda values: [write_one(value) for value in values]


def to_output(record: Record) -> dict[str, object]:
    """Return a record as an object for JSON outputs, with all fields and with `kind` first.

    A field that has another name in files has both names here.
    """
    document = {"kind": kind_of(record), **_writer_of(type(record))(record)}
    for name, stored_name in record.stored_as.items():
        document[stored_name] = document[name]
    return document


def to_stored(value: Frozen) -> dict[str, object]:
    """Return a record or item as an object for its file, with filled fields in a fixed order."""
    document: dict[str, object] = {}
    for name, shape in _ordered_shapes(type(value)):
        content = getattr(value, name)
        is_empty = content is None or content == () or (shape.form == "flag" and not content)
        if is_empty or not shape.stored:
            continue
        stored_name = value.stored_as.get(name, name)
        if shape.many:
            document[stored_name] = [_stored_value(shape, entry) for entry in content]
        else:
            document[stored_name] = _stored_value(shape, content)
    return document


def _stored_value(shape: Shape, value: Any) -> object:
    if shape.form == "item":
        return to_stored(value)
    if shape.form == "date":
        return str(value)
    return value


def canonical_text(record: Record) -> str:
    """Return the exact text of the file of a record."""
    return json.dumps(to_stored(record), ensure_ascii=False, allow_nan=False, indent=2) + "\n"

"""How a field of a record looks in JSON, declared beside the field that it describes.

Each helper stands for `dataclasses.field` and notes the field's shape in its metadata. The codec, the
checks, the listing filters and the codebook read that one declaration.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Shape:
    """The JSON form of one field.

    Attributes:
        form: text, url, identifier, date, number, flag, scalar, country, choice or item.
        many: whether the field is a list of that form.
        required: whether a record without it is refused.
        target: the kind of record that an identifier names; empty when any kind will do.
        choices: the words that a choice may take.
        item: the dataclass of an item.
        stored: whether the field is in the data files; the others are computed on reading.
    """

    form: str
    many: bool = False
    required: bool = False
    target: str = ""
    choices: tuple[str, ...] = ()
    item: type | None = None
    stored: bool = True


def _field(shape: Shape, default: object = None) -> Any:
    metadata = {"shape": shape}
    if shape.required:
        return dataclasses.field(metadata=metadata)
    return dataclasses.field(default=() if shape.many else default, metadata=metadata)


def text(*, required: bool = False) -> Any:
    """A line of text."""
    return _field(Shape("text", required=required))


def texts() -> Any:
    """A list of lines of text."""
    return _field(Shape("text", many=True))


def url() -> Any:
    """The web address of a source."""
    return _field(Shape("url", required=True))


def identifier() -> Any:
    """The record's own id."""
    return _field(Shape("identifier", required=True))


def former_identifiers() -> Any:
    """Ids that the record had before."""
    return _field(Shape("identifier", many=True))


def link(target: str = "", *, required: bool = False) -> Any:
    """The id of another record."""
    return _field(Shape("link", target=target, required=required))


def links(target: str = "", *, required: bool = False) -> Any:
    """Ids of other records."""
    return _field(Shape("link", many=True, target=target, required=required))


def date(*, required: bool = False) -> Any:
    """A date with its precision."""
    return _field(Shape("date", required=required))


def dates() -> Any:
    """A list of dates with their precision."""
    return _field(Shape("date", many=True))


def number() -> Any:
    """A whole number."""
    return _field(Shape("number"))


def flag() -> Any:
    """True or false; false when absent."""
    return _field(Shape("flag"), default=False)


def scalar() -> Any:
    """A value of any plain JSON type: what a claim or an inference says a field may be."""
    return _field(Shape("scalar", required=True))


def country() -> Any:
    """An ISO 3166-1 alpha-2 code."""
    return _field(Shape("country"))


def countries() -> Any:
    """A list of ISO 3166-1 alpha-2 codes."""
    return _field(Shape("country", many=True))


def choice(words: tuple[str, ...], *, required: bool = False) -> Any:
    """One word of a closed list."""
    return _field(Shape("choice", choices=words, required=required))


def choices(words: tuple[str, ...]) -> Any:
    """Several words of a closed list."""
    return _field(Shape("choice", many=True, choices=words))


def item(cls: type) -> Any:
    """One nested item."""
    return _field(Shape("item", item=cls))


def items(cls: type) -> Any:
    """A list of nested items."""
    return _field(Shape("item", many=True, item=cls))


def computed(default: object) -> Any:
    """A field that no file holds: it is filled when the record is read."""
    return _field(Shape("text", stored=False), default=default)


def shapes_of(cls: type) -> dict[str, Shape]:
    """The shape of each field of a record or item class, in the order of its declaration."""
    return {field.name: field.metadata["shape"] for field in dataclasses.fields(cls)}

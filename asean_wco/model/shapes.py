"""How a field of a record looks in JSON, declared beside the field that it describes.

Each helper stands for a field of a `Frozen` class and says its shape. The codec, the checks, the cards and the codebook
read that one declaration.
"""

from __future__ import annotations

from typing import Any, NamedTuple


class Shape(NamedTuple):
    """The JSON form of one field.

    Attributes:
        form: text, url, identifier, date, number, flag, scalar, country, choice or item.
        many: whether the field is a list of that form.
        required: whether a record without it is refused.
        target: the kind of record that an identifier names; empty when any kind will do.
        choices: the words that a choice may take.
        most: the largest value of a number.
        item: the dataclass of an item.
        stored: whether the field is in the data files; the others are computed on reading.
        default: the value of a field that is not given.
    """

    form: str
    many: bool = False
    required: bool = False
    target: str = ""
    choices: tuple[str, ...] = ()
    most: int = 0
    item: type | None = None
    stored: bool = True
    default: Any = None


def _field(form: str, *, many: bool = False, **details: Any) -> Any:
    details.setdefault("default", () if many else None)
    return Shape(form, many, **details)


def text(*, required: bool = False) -> Any:
    """A line of text."""
    return _field("text", required=required)


def texts() -> Any:
    """A list of lines of text."""
    return _field("text", many=True)


def url() -> Any:
    """The web address of a source."""
    return _field("url", required=True)


def identifier() -> Any:
    """The record's own id."""
    return _field("identifier", required=True)


def former_identifiers() -> Any:
    """Ids that the record had before."""
    return _field("identifier", many=True)


def link(target: str = "", *, required: bool = False) -> Any:
    """The id of another record."""
    return _field("link", target=target, required=required)


def links(target: str = "") -> Any:
    """Ids of other records."""
    return _field("link", many=True, target=target)


def date(*, required: bool = False) -> Any:
    """A date with its precision."""
    return _field("date", required=required)


def dates() -> Any:
    """A list of dates with their precision."""
    return _field("date", many=True)


def number(most: int) -> Any:
    """A whole number from 0 to `most`."""
    return _field("number", most=most)


def flag() -> Any:
    """True or false; false when absent."""
    return _field("flag", default=False)


def scalar() -> Any:
    """A value of any plain JSON type: what a claim or an inference says a field may be."""
    return _field("scalar", required=True)


def country() -> Any:
    """An ISO 3166-1 alpha-2 code."""
    return _field("country")


def choice(words: tuple[str, ...], *, required: bool = False) -> Any:
    """One word of a closed list."""
    return _field("choice", choices=words, required=required)


def choices(words: tuple[str, ...]) -> Any:
    """Several words of a closed list."""
    return _field("choice", many=True, choices=words)


def item(cls: type) -> Any:
    """One nested item."""
    return _field("item", item=cls)


def items(cls: type) -> Any:
    """A list of nested items."""
    return _field("item", many=True, item=cls)


def computed(default: object) -> Any:
    """A field that no file holds: it is filled when the record is read."""
    return _field("text", stored=False, default=default)


def computed_flag() -> Any:
    """True or false, held by no file; false unless it is filled when the record is read."""
    return _field("flag", stored=False, default=False)


def shapes_of(cls: type) -> dict[str, Shape]:
    """The shape of each field of a record or item class, in the order of its declaration."""
    found: dict[str, Shape] = cls.__shapes__  # type: ignore[attr-defined]
    return found

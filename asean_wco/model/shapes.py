"""The shapes of fields in JSON, which are declared in the classes of records.

Each function here declares a field of a `Frozen` class with its shape. The codec, the checks, the
cards and the exports all read that one declaration.
"""

from __future__ import annotations

from typing import Any

from asean_wco.model.tuples import NamedTuple


class Shape(NamedTuple):
    """The JSON form of one field.

    Attributes:
        form: text, url, identifier, link, date, number, flag, scalar, country, choice or item.
        many: whether the field is a list of that form.
        required: whether a record without it is refused.
        target: the kind of record that a link names; empty for any kind.
        choices: the words that a choice may take.
        most: the largest value of a number.
        item: the class of an item.
        stored: whether the field is in the data files; other fields are computed on reading.
        default: the value of an absent field.
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


def text(*, required: bool = False, many: bool = False) -> Any:
    """Declare a line of text, or a list of them."""
    return _field("text", required=required, many=many)


def url(*, required: bool = False) -> Any:
    """Declare a web address."""
    return _field("url", required=required)


def identifier(*, many: bool = False) -> Any:
    """Declare the record's own id, or a list of ids that it had before."""
    return _field("identifier", required=not many, many=many)


def link(target: str = "", *, required: bool = False, many: bool = False) -> Any:
    """Declare the id of another record, or a list of them."""
    return _field("link", target=target, required=required, many=many)


def date(*, required: bool = False, many: bool = False) -> Any:
    """Declare a date with its precision, or a list of them."""
    return _field("date", required=required, many=many)


def number(most: int) -> Any:
    """Declare a whole number from 0 to `most`."""
    return _field("number", most=most)


def flag(*, stored: bool = True) -> Any:
    """Declare true or false, which is false if it is absent.

    Args:
        stored: whether the field is in the data files.
    """
    return _field("flag", default=False, stored=stored)


def scalar() -> Any:
    """Declare a text, a number, true or false, for the value of a claim or an inference."""
    return _field("scalar", required=True)


def country() -> Any:
    """Declare an ISO 3166-1 alpha-2 code."""
    return _field("country")


def choice(words: tuple[str, ...], *, required: bool = False, many: bool = False) -> Any:
    """Declare a word of a closed list, or several of them."""
    return _field("choice", choices=words, required=required, many=many)


def item(cls: type, *, many: bool = False) -> Any:
    """Declare a nested item, or a list of them."""
    return _field("item", item=cls, many=many)


def computed(default: object) -> Any:
    """Declare a text that is in no file and is computed when the record is read."""
    return _field("text", stored=False, default=default)


def shapes_of(cls: type) -> dict[str, Shape]:
    """Return the shape of each field of a record or item class, in the order of declaration."""
    declared: dict[str, Shape] = cls.__shapes__  # type: ignore[attr-defined]
    return declared

"""Frozen records, made from declared shapes without generating code.

A record class reads like a dataclass, and type checkers take it for one (PEP 681). The dataclasses
of the standard library compile several functions for each class when it is defined. For the twenty
classes of `records` that takes longer than everything else in a listing (about 30 ms of 60,
measured), so the few methods are written here once.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self, TypeVar, dataclass_transform

from asean_wco.model.shapes import Shape
from asean_wco.model.trusted import trusting_reader_of

F = TypeVar("F", bound="Frozen")


def _items_of(field: str, cls: type) -> property:
    """Return a field of items, which are made of stored objects when they are first asked for.

    A list sorts and writes hundreds of records, and asks for few of their thousands of items.

    Args:
        field: its name.
        cls: the class of the items.
    """

    def read(record: Frozen) -> Any:
        items = record.__dict__.get(field, ())
        # Stored objects are in a list, and the items that are made of them in a tuple.
        if type(items) is list:
            items = tuple(map(trusting_reader_of(cls), items))
            record.__dict__[field] = items
        return items

    return property(read)


# Without field specifiers, a type checker takes every declared shape for a default. Required fields
# are enforced when a record is made.
@dataclass_transform(frozen_default=True, kw_only_default=True)
class FrozenMeta(type):
    """The metaclass that turns the shapes in a class body into class attributes with defaults."""

    def __new__(mcs, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> FrozenMeta:
        """Make the class."""
        shapes: dict[str, Shape] = {}
        for base in bases:
            shapes |= getattr(base, "__shapes__", {})
        own = {field: value for field, value in namespace.items() if isinstance(value, Shape)}
        body = {field: value for field, value in namespace.items() if field not in own}
        body |= {field: shape.default for field, shape in own.items() if not shape.required}
        for field, shape in own.items():
            if shape.item and shape.many:
                body[field] = _items_of(field, shape.item)
        body["__shapes__"] = shapes | own
        return super().__new__(mcs, name, bases, body)


class Frozen(metaclass=FrozenMeta):
    """An object whose fields are set once, when it is made; its class has the defaults.

    Attributes:
        stored_as: the names that fields have in files, where those are not their own.
    """

    __shapes__: ClassVar[dict[str, Shape]]
    stored_as: ClassVar[Mapping[str, str]] = {}

    def __init__(self, **values: Any) -> None:
        """Set the fields.

        Raises:
            TypeError: the class does not have one of the fields, or a required field is missing.
        """
        for field in values:
            if field not in self.__shapes__:
                raise TypeError(f"{type(self).__name__} has no field {field!r}")
        for field, shape in self.__shapes__.items():
            if shape.required and field not in values:
                raise TypeError(f"{type(self).__name__} needs the field {field!r}")
        self.__dict__.update(values)

    @classmethod
    def from_checked(cls, values: dict[str, Any]) -> Self:
        """Return an object with fields that the reader of JSON has checked."""
        instance = cls.__new__(cls)
        instance.__dict__.update(values)
        return instance

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse to set a field, since records are shared."""
        raise AttributeError(f"{type(self).__name__} is frozen: {name!r} cannot be set")

    def __delattr__(self, name: str) -> None:
        """Refuse to delete a field, since records are shared."""
        raise AttributeError(f"{type(self).__name__} is frozen: {name!r} cannot be deleted")

    def _values(self) -> tuple[object, ...]:
        return tuple(getattr(self, field) for field in self.__shapes__)

    def __eq__(self, other: object) -> bool:
        """Return whether both objects have the same class and equal fields."""
        # Other records mostly differ in the first field, their id.
        return type(other) is type(self) and all(
            getattr(self, field) == getattr(other, field) for field in self.__shapes__
        )

    def __hash__(self) -> int:
        """Return a hash of the fields."""
        return hash((type(self), self._values()))

    def __repr__(self) -> str:
        """Return the class with the filled fields."""
        fields = ((field, getattr(self, field)) for field in self.__shapes__)
        words = [f"{field}={value!r}" for field, value in fields if value not in (None, (), False)]
        return f"{type(self).__name__}({', '.join(words)})"

    def __reduce__(self) -> tuple[Any, ...]:
        """Return the parts from which copying and pickling make the object again."""
        return _remake, (type(self), self._values())


def _remake(cls: type[F], values: tuple[object, ...]) -> F:
    return cls(**dict(zip(cls.__shapes__, values, strict=True)))


def replace(record: F, **changes: Any) -> F:
    """Return a copy of a record with some fields changed."""
    return type(record)(**{field: getattr(record, field) for field in record.__shapes__} | changes)

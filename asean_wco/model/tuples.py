"""Named tuples that are made without generating code, since every start makes dozens of them.

`typing.NamedTuple` compiles a function for each class, and each annotation that is text. That takes
0.13 ms a class (measured), which adds 3 ms to a search and 6 ms to an answer. Files that a search,
a list or an answer imports therefore take `NamedTuple` from here. Type checkers see that of
`typing`; of what it offers, that is here which the project uses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

__all__ = ["NamedTuple"]

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    # What `collections.namedtuple` reads items by; a property would take half as long again.
    from collections import _tuplegetter

    class _NamedTupleMeta(type):
        """The metaclass that turns the annotations in a class body into the fields of a tuple."""

        def __new__(
            mcs, name: str, bases: tuple[type, ...], namespace: dict[str, Any]
        ) -> _NamedTupleMeta:
            """Make the class."""
            cls = super().__new__(mcs, name, bases, {"__slots__": (), **namespace})
            if bases == (tuple,):
                return cls
            cls._fields = cls.__match_args__ = tuple(cls.__annotations__)
            cls._defaults = {field: namespace[field] for field in cls._fields if field in namespace}
            cls._last_values = tuple(cls._defaults.values())
            for place, field in enumerate(cls._fields):
                setattr(cls, field, _tuplegetter(place, f"The field {field}."))
            return cls

    class NamedTuple(tuple, metaclass=_NamedTupleMeta):
        """A tuple whose items have names; its class declares them with their defaults."""

        def __new__(cls, *values: Any, **named: Any) -> Self:
            """Return a tuple.

            Raises:
                TypeError: a field is missing, unknown, or given twice.
            """
            missing = len(cls._fields) - len(values)
            if named or missing < 0 or missing > len(cls._last_values):
                values = cls._completed(values, named)
            elif missing:
                values += cls._last_values[-missing:]
            return tuple.__new__(cls, values)

        @classmethod
        def _completed(cls, values: tuple[Any, ...], named: dict[str, Any]) -> tuple[Any, ...]:
            """Return the values of all fields, those that are not given by their defaults."""
            try:
                rest = [
                    named.pop(field) if field in named else cls._defaults[field]
                    for field in cls._fields[len(values) :]
                ]
            except KeyError as missing:
                raise TypeError(f"{cls.__name__} needs {missing}") from None
            if named or len(values) > len(cls._fields):
                raise TypeError(f"{cls.__name__} has the fields {', '.join(cls._fields)}")
            return (*values, *rest)

        def _replace(self, **changes: Any) -> Self:
            """Return a copy with some fields changed.

            Raises:
                TypeError: a field is unknown.
            """
            values = [changes.pop(*item) for item in zip(self._fields, self, strict=True)]
            if changes:
                raise TypeError(f"{type(self).__name__} has no {', '.join(changes)}")
            return tuple.__new__(type(self), values)

        def __getnewargs__(self) -> tuple[Any, ...]:
            """Return the values from which copying and pickling make the tuple again."""
            return tuple(self)

        def __repr__(self) -> str:
            """Return the class with its fields."""
            fields = zip(self._fields, self, strict=True)
            words = [f"{field}={value!r}" for field, value in fields]
            return f"{type(self).__name__}({', '.join(words)})"

"""The reading of stored objects that the build wrote and that are known to be sound.

It checks no values. `codec` reads what others wrote, and is strict.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from asean_wco.model.dates import PartialDate
from asean_wco.model.shapes import Shape, shapes_of

Reader = Callable[[Any], Any]


@cache
def trusting_reader_of(cls: Any) -> Reader:
    """Return a function that makes objects of a `Frozen` class from their stored objects.

    Lists of items stay as they are stored; `frozen` makes the items when they are asked for.
    """
    converters: list[tuple[str, Reader]] = []
    for name, shape in shapes_of(cls).items():
        convert = _converter_of(shape)
        if convert:
            converters.append((name, convert))
    renamed = tuple(cls.stored_as.items())

    # A list has thousands of items, and to call a function is quicker than to call an object.
    def read(document: Any) -> Any:
        record = cls.__new__(cls)
        values = record.__dict__
        values.update(document)
        for name, convert in converters:
            if name in values:
                values[name] = convert(values[name])
        for name, stored_name in renamed:
            values[name] = values.pop(stored_name)
        return record

    return read


def _converter_of(shape: Shape) -> Reader | None:
    """Return what makes the value of a field from the stored one; None if that stays as it is."""
    if shape.form == "date":
        return _read_dates if shape.many else PartialDate.parse
    if shape.item is not None:
        return None if shape.many else trusting_reader_of(shape.item)
    return tuple if shape.many else None


def _read_dates(values: list[str]) -> tuple[PartialDate, ...]:
    return tuple(map(PartialDate.parse, values))

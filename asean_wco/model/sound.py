"""Whether a value that was read from JSON is made as it should be."""

from __future__ import annotations

from typing import Any

from asean_wco.model.dates import PartialDate

# Shapes are types, a date as text that may be empty, a list with one shape for all, a tuple with
# one for each, and a dictionary with one for each key, or for any.
ANY = "*"
DATE = PartialDate


def has_shape(value: Any, shape: Any) -> bool:
    """Return whether a value is of a shape.

    Raises:
        ValueError: a text is no date where there should be one.
    """
    if isinstance(shape, list):
        return isinstance(value, list) and all(has_shape(item, shape[0]) for item in value)
    if isinstance(shape, tuple):
        is_row = isinstance(value, (list, tuple)) and len(value) == len(shape)
        return is_row and all(map(has_shape, value, shape))
    if isinstance(shape, dict):
        return isinstance(value, dict) and all(
            has_shape(item, shape.get(key, shape.get(ANY))) for key, item in value.items()
        )
    if shape is DATE:
        return value == "" or (isinstance(value, str) and bool(PartialDate.parse(value)))
    return shape is not None and isinstance(value, shape)

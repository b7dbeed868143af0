"""Generated dates and records: every field of every kind, as its declared shape allows."""

from __future__ import annotations

import datetime
from typing import Any

from hypothesis import strategies as st

from asean_wco.model.dates import PartialDate
from asean_wco.model.records import RECORD_CLASSES, Record
from asean_wco.model.shapes import Shape, shapes_of

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12).filter(
    lambda text: text.strip()
)
IDENTIFIERS = st.from_regex(r"[a-z0-9][a-z0-9-]{0,9}", fullmatch=True)
LARGEST = 10**15


def _coarsened(day: datetime.date, precision: str, qualifier: str) -> PartialDate:
    return PartialDate(
        day.year,
        day.month if precision != "year" else 0,
        day.day if precision == "day" else 0,
        qualifier,
    )


def partial_dates() -> st.SearchStrategy[PartialDate]:
    """Dates of every precision, certain or not."""
    return st.builds(
        _coarsened,
        st.dates(),
        st.sampled_from(["day", "month", "year"]),
        st.sampled_from(["", "~", "?", "%"]),
    )


def _single(shape: Shape) -> st.SearchStrategy[Any]:
    if shape.item is not None:
        return items_of(shape.item)
    if shape.choices:
        return st.sampled_from(shape.choices)
    if shape.form == "scalar":
        numbers = st.integers(-LARGEST, LARGEST) | st.floats(-LARGEST, LARGEST)
        return TEXTS | numbers | st.just(True)
    return {
        "date": partial_dates(),
        "number": st.integers(0, shape.most),
        "flag": st.booleans(),
        "identifier": IDENTIFIERS,
        "link": IDENTIFIERS,
        "url": TEXTS.map(lambda text: f"https://example.org/{text}"),
    }.get(shape.form, TEXTS)


def _field(shape: Shape) -> st.SearchStrategy[Any]:
    if shape.many:
        return st.lists(_single(shape), max_size=2).map(tuple)
    if shape.required or shape.form == "flag":
        return _single(shape)
    return st.none() | _single(shape)


def items_of(cls: type) -> st.SearchStrategy[Any]:
    """Records or nested items of a class."""
    shapes = {name: shape for name, shape in shapes_of(cls).items() if shape.stored}
    return st.builds(cls, **{name: _field(shape) for name, shape in shapes.items()})


def records_of(kind: str) -> st.SearchStrategy[Record]:
    """Records of a kind."""
    return items_of(RECORD_CLASSES[kind])


def records() -> st.SearchStrategy[Record]:
    """Records of any kind."""
    return st.sampled_from(sorted(RECORD_CLASSES)).flatmap(records_of)

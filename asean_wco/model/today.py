"""The date of today, for the whole program."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from asean_wco.errors import UsageError
from asean_wco.model.dates import PartialDate

VARIABLE = "AWCO_TODAY"
# The day of a note about an earlier time, while it is written.
_chosen: ContextVar[PartialDate | None] = ContextVar("chosen", default=None)


@contextmanager
def as_of(day: PartialDate) -> Iterator[None]:
    """Take a day for today within a ``with`` block."""
    token = _chosen.set(day)
    try:
        yield
    finally:
        _chosen.reset(token)


def today() -> PartialDate:
    """Return the day of `as_of`, or that of `AWCO_TODAY` if it is set, or else that of the clock.

    Tests and notes whose text must not depend on the day set the variable.

    Raises:
        UsageError: the variable holds no day.
    """
    if chosen := _chosen.get():
        return chosen
    given = os.environ.get(VARIABLE)
    return _given_day(given) if given else _day_of_clock()


@cache
def _day_of_clock() -> PartialDate:
    """Return the day of the first call, so that one answer never mixes two days."""
    import datetime

    now = datetime.date.today()
    return PartialDate(now.year, now.month, now.day)


@cache
def _given_day(text: str) -> PartialDate:
    hint = f"Set {VARIABLE} to a day such as 2026-11-28, or leave it out."
    try:
        date = PartialDate.parse(text)
    except ValueError:
        raise UsageError(f"{VARIABLE} is {text[:40]!r}, which is not a date.", hint) from None
    if not date.day or date.qualifier:
        raise UsageError(f"{VARIABLE} is {text!r}, which is not a single day.", hint)
    return date

"""How an answer to a question of a set is marked."""

from __future__ import annotations

import re
from collections.abc import Collection

# A date down to the month or the year.
_DATE = re.compile(r"\d{4}(?:-\d{2}){0,2}")


def is_right(
    told: Collection[str],
    wanted: Collection[str],
    beside: Collection[str],
    *,
    has_claims: bool,
) -> bool:
    """Return whether an answer has all that is wanted, and nothing wrong beside it.

    Args:
        told: the values of the answer.
        wanted: the values that are right; none where nothing is known.
        beside: what may be told as well.
        has_claims: whether the answer says that sources disagree. Then it may name what other
            sources say.
    """
    if not wanted:
        return not told
    has_all = all(any(_tells(one, value) for one in told) for value in wanted)
    is_free = has_claims or all(
        one in beside or any(_tells(one, value) for value in wanted) for one in told
    )
    return has_all and is_free


def _tells(told: str, wanted: str) -> bool:
    """Return whether a value tells what is wanted: of a month, a day in it does."""
    is_of_dates = bool(_DATE.fullmatch(told) and _DATE.fullmatch(wanted))
    is_within = is_of_dates and "-" in wanted and told.startswith(f"{wanted}-")
    return told == wanted or is_within

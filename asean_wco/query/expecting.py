"""When the next session of a series may be expected that no record announces."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from asean_wco.facts.doubts import inferred
from asean_wco.facts.sentences import capitalized
from asean_wco.facts.when import dates_of
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import ordinal
from asean_wco.model.records import Meeting
from asean_wco.model.tuples import NamedTuple

_YEARLY = range(9, 16)
# A session that has been due for longer than this is not late: the rhythm has ended.
_MONTHS_OVERDUE = 24
_SESSIONS_READ = 5


class _Due(NamedTuple):
    """When the next session of a series may be expected; months count from the year 0.

    Attributes:
        which: the session in words, ``the 35th``.
        latest: month of the last session.
        due: month in which the next one is due, or was.
        another: month of the first one that is due in the future, if that is a later one; else 0.
    """

    which: str
    latest: int
    due: int
    another: int


def expected(sessions: Sequence[Meeting], today: PartialDate, *, is_announced: bool = False) -> str:
    """Return sentences on when the next session may be expected.

    The text is empty if the last sessions were not held once a year.

    Args:
        sessions: past sessions of one series in the order of time.
        today: the day of the note.
        is_announced: whether a session to come is recorded. Then only one that was due before is
            told.
    """
    next_one = _next_due(sessions, today)
    if next_one is None or (is_announced and not next_one.another):
        return ""
    when = _month_words(next_one.due)
    next_due = f"would be due about {when}"
    if next_one.another:
        next_due = f"was due about {when}"
    if next_one.another and not is_announced:
        another = _month_words(next_one.another)
        next_due = f"{next_due}, and another would be due about {another}"
    return (
        f"No session held after {_month_words(next_one.latest)} is recorded. The last sessions "
        f"were held once a year, so {next_one.which} {next_due}. This is an expectation, not an "
        "announcement."
    )


def expected_of(name: str, sessions: Sequence[Meeting], today: PartialDate) -> str:
    """Return when the next session of a series may be expected, in short; empty for never.

    Args:
        name: of the series.
        sessions: as for `expected`.
        today: as for `expected`.
    """
    next_one = _next_due(sessions, today)
    if next_one is None:
        return ""
    opening = f"Expected, not announced: {name}"
    due = _month_words(next_one.due)
    if not next_one.another:
        return f"{opening}, {next_one.which}, about {due}."
    another = _month_words(next_one.another)
    missed = f"{capitalized(next_one.which)} was due about {due} and is not recorded."
    return f"{opening}, about {another}. {missed}"


def _next_due(sessions: Sequence[Meeting], today: PartialDate) -> _Due | None:
    """Return when the next session is due; None if the last were not held once a year."""
    starts = [dates_of(session)[0] for session in sessions]
    months = [start.year * 12 + start.month for start in starts if start and start.month]
    gaps = [after - before for before, after in pairwise(months[-_SESSIONS_READ:])]
    now = today.year * 12 + today.month
    # A year without a recorded session breaks no rhythm, as long as the last sessions keep it.
    is_yearly = sum(gap in _YEARLY for gap in gaps) >= 3 and gaps[-1] in _YEARLY
    if not is_yearly or now - months[-1] - 12 > _MONTHS_OVERDUE:
        return None
    due = months[-1] + 12
    number = sessions[-1].ordinal or inferred(sessions[-1], "ordinal")
    which = f"the {ordinal(number + 1)}" if isinstance(number, int) else "the next one"
    if isinstance(number, int) and not sessions[-1].ordinal:
        # No source gives the number of the last one.
        which = f"{which} (counted by awco)"
    another = due + 12 * -((due - now) // 12) if now > due else 0
    return _Due(which, months[-1], due, another)


def _month_words(number: int) -> str:
    """Return a month in words.

    Args:
        number: twelve times the year, plus the month from 1 to 12.
    """
    year, month = divmod(number - 1, 12)
    return PartialDate(year, month + 1).display()

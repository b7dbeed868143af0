"""When the next session of a series may be expected that no record announces."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from asean_wco.facts.doubts import inferred
from asean_wco.facts.when import dates_of
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import ordinal
from asean_wco.model.records import Meeting

_YEARLY = range(9, 16)
# A session that has been due for longer than this is not late: the rhythm has ended.
_MONTHS_OVERDUE = 24
_SESSIONS_READ = 5


def expected(sessions: Sequence[Meeting], today: PartialDate) -> str:
    """Return sentences on when the next session may be expected.

    The text is empty if the last sessions were not held once a year.

    Args:
        sessions: past sessions of one series in the order of time.
        today: the day of the note.
    """
    starts = [dates_of(session)[0] for session in sessions]
    months = [start.year * 12 + start.month for start in starts if start and start.month]
    gaps = [after - before for before, after in pairwise(months[-_SESSIONS_READ:])]
    now = today.year * 12 + today.month
    # A year without a recorded session breaks no rhythm, as long as the last sessions keep it.
    is_yearly = sum(gap in _YEARLY for gap in gaps) >= 3 and gaps[-1] in _YEARLY
    if not is_yearly or now - months[-1] - 12 > _MONTHS_OVERDUE:
        return ""
    due = months[-1] + 12
    number = sessions[-1].ordinal or inferred(sessions[-1], "ordinal")
    which = f"the {ordinal(number + 1)}" if isinstance(number, int) else "the next one"
    if isinstance(number, int) and not sessions[-1].ordinal:
        # The number of the last one is our own count.
        which = f"{which} (by our count)"
    next_due = f"would be due about {_month_words(due)}"
    if now > due:
        years_later = -((due - now) // 12)
        another = _month_words(due + 12 * years_later)
        next_due = f"was due about {_month_words(due)}, and another would be due about {another}"
    return (
        f"No session after {_month_words(months[-1])} is recorded. The last sessions were held "
        f"once a year, so {which} {next_due}. This is an expectation, not an announcement."
    )


def _month_words(number: int) -> str:
    """Return a month in words.

    Args:
        number: twelve times the year, plus the month from 1 to 12.
    """
    year, month = divmod(number - 1, 12)
    return PartialDate(year, month + 1).display()

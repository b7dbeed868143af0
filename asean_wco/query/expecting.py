"""When the next session of a series may be expected, where no record tells of it."""

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
    """Return when the next session may be expected; empty if the last ones came not once a year.

    Args:
        sessions: those of one series that were held, by date.
        today: the day of the note.
    """
    starts = [dates_of(session)[0] for session in sessions]
    months = [start.year * 12 + start.month for start in starts if start and start.month]
    gaps = [after - before for before, after in pairwise(months[-_SESSIONS_READ:])]
    now = today.year * 12 + today.month
    # A year of which no session was found breaks no rhythm, as long as the last sessions keep it.
    is_yearly = sum(gap in _YEARLY for gap in gaps) >= 3 and gaps[-1] in _YEARLY
    if not is_yearly or now - months[-1] - 12 > _MONTHS_OVERDUE:
        return ""
    due = months[-1] + 12
    number = sessions[-1].ordinal or inferred(sessions[-1], "ordinal")
    which = f"the {ordinal(number + 1)}" if isinstance(number, int) else "the next one"
    last, first, second = (
        PartialDate((month - 1) // 12, (month - 1) % 12 + 1).display()
        for month in (months[-1], due, due + 12 * -((due - now) // 12))
    )
    next_due = f"would be due about {first}"
    if now > due:
        next_due = f"was due about {first}, and another would be due about {second}"
    return (
        f"No session after {last} is recorded. The last sessions were held once a year, so "
        f"{which} {next_due}. This is an expectation, not an announcement."
    )

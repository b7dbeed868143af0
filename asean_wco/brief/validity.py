"""Whether a thing or a post goes on, told only as far as sources reach: without a recorded end none is said to last."""

from __future__ import annotations

from collections.abc import Iterator

from asean_wco.brief.history import events_about
from asean_wco.brief.statements import Statement
from asean_wco.brief.subject import released
from asean_wco.facts.sources import supporting
from asean_wco.facts.when import evidence_of
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Initiative, Role
from asean_wco.render import words

# A text is there once it is issued, and neither under way nor over.
_TEXTS = ("guideline", "report", "resolution", "vision")


def is_past(date: PartialDate, library: Library) -> bool:
    """Whether a date lay behind when the data was released; it is taken to, where that is not known."""
    today = released(library)
    return today is None or date.latest < today


def validity(initiative: Initiative, library: Library) -> Iterator[Statement]:
    """When an initiative began or took effect, and up to when there is word of it."""
    text = initiative.type in _TEXTS
    if end := initiative.end:
        yield Statement(
            f"{'Ended' if is_past(end, library) else 'Is to end'} {end.display()}.",
            supporting(initiative, "end"),
        )
    elif begun := initiative.in_force:
        told = (
            f"Entered into force {begun.display()}; no end is recorded."
            if is_past(begun, library)
            else f"Is to enter into force {begun.display()}."
        )
        yield Statement(told, supporting(initiative, "in_force"))
    elif begun := initiative.launched or initiative.start:
        field = "launched" if initiative.launched else "start"
        if not is_past(begun, library):
            told = f"Is to begin {begun.display()}."
        elif text:
            told = f"{'Issued' if initiative.launched else 'Dates from'} {begun.display()}."
        else:
            told = f"{'Launched' if initiative.launched else 'Begun'} {begun.display()}; {_since(initiative, library)}."
        yield Statement(told, supporting(initiative, field))
    elif signed := initiative.signed:
        told = f"Signed {signed.display()}{'' if text else '; entry into force is not recorded'}."
        yield Statement(told, supporting(initiative, "signed"))


def _since(initiative: Initiative, library: Library) -> str:
    """Up to when there is word of an initiative of which no end is recorded."""
    begun = initiative.launched or initiative.start
    events = events_about(initiative, library, None, None)
    dates = [
        date
        for event in events
        for date in (event.start, event.end)
        if date and is_past(date, library)
    ]
    latest = max(dates, key=lambda date: date.latest, default=None)
    if latest is None or (begun and latest.latest <= begun.latest):
        return "neither anything later nor an end is recorded"
    return f"the latest record of it is of {latest.display()}; no end is recorded"


def term(role: Role) -> str:
    """A term of office; of one without a recorded end the last day on which the holder is seen."""
    dates = words.role_dates(role)
    if role.end or not role.start:
        return dates
    last = evidence_of(role)[-1]
    seen = (
        f"last seen in the post {last.display()}"
        if last != role.start
        else "not seen in the post after that"
    )
    return f"{dates}, {seen}, no end recorded"

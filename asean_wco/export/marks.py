"""What a picture or a list of events shows: marks in time, and how their dates are told in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from asean_wco.model.dates import MONTHS, PartialDate, display_period

KINDS = ("term", "period", "meeting", "milestone")
BARS = ("term", "period")
KIND_NAMES = {
    "term": ("term of office", "terms of office"),
    "period": ("plan or period", "plans and periods"),
    "meeting": ("meeting", "meetings"),
    "milestone": ("milestone", "milestones"),
}
INFERRED = "≈"
ATTESTED_CERTAINTY, INFERRED_CERTAINTY = "attested", "inferred"


class Mark(NamedTuple):
    """Something that happened or held at a time.

    Attributes:
        start: when it happened or began.
        end: when it ended; None if it did not, is not known to, or ended on the day on which it began.
        kind: meeting, milestone, term or period.
        text: what it was.
        record: id of the record that tells of it.
        sources: title and address of each source.
        certainty: empty, ``attested`` for a term of which no source states the beginning, ``inferred`` for a date that
            no source states.
        own: whether the record is one of the user's own.
        unsourced: whether the record, or something in it, names no source.
        seen: of a term the last day of which there is evidence.
    """

    start: PartialDate
    end: PartialDate | None
    kind: str
    text: str
    record: str
    sources: tuple[tuple[str, str], ...]
    certainty: str = ""
    own: bool = False
    unsourced: bool = False
    seen: PartialDate | None = None

    @property
    def is_open(self) -> bool:
        """Whether it began and no end is recorded, so that it may have gone on."""
        return self.kind in BARS and self.end is None and self.certainty != ATTESTED_CERTAINTY

    @property
    def is_doubtful(self) -> bool:
        """Whether the date may lie outside of what is shown: it is inferred, approximate or uncertain."""
        return self.certainty == INFERRED_CERTAINTY or any(
            date.qualifier for date in (self.start, self.end) if date
        )


def sorted_marks(marks: Iterable[Mark]) -> list[Mark]:
    """In the order of time, each mark once."""
    return sorted(
        set(marks),
        key=lambda mark: (
            mark.start.sort_key,
            KINDS.index(mark.kind),
            mark.record,
            mark.text,
            repr(mark),
        ),
    )


def when(mark: Mark, *, before: bool = False) -> str:
    """The date or period in words, with what is not certain about it.

    Args:
        mark: the mark.
        before: whether it stands among those that began before the time that was asked for.
    """
    period = display_period(mark.start, mark.end)
    if before and mark.kind in BARS and mark.end:
        period = f"since {mark.start.display()}, to {mark.end.display()}"
    if mark.certainty == ATTESTED_CERTAINTY:
        return f"seen in the post: {period}"
    if mark.is_open:
        period = f"{'since' if before else 'from'} {period}, {_seen(mark)}end not recorded"
    return f"{period} (inferred)" if mark.certainty == INFERRED_CERTAINTY else period


def _seen(mark: Mark) -> str:
    return f"last seen {mark.seen.display()}, " if mark.seen and mark.seen != mark.start else ""


def short_when(mark: Mark) -> str:
    """The same for a label, with short names of months."""
    period = display_period(mark.start, mark.end)
    for month in MONTHS:
        period = period.replace(month, month[:3])
    if mark.is_open:
        period = f"from {period}, end not recorded"
    if mark.certainty == ATTESTED_CERTAINTY:
        return f"seen {period}"
    return f"{INFERRED} {period}" if mark.certainty == INFERRED_CERTAINTY else period


def told(mark: Mark) -> str:
    """What happened, marked if the record is one of the user's own."""
    return (
        f"{mark.text} (own record{', unsourced' if mark.unsourced else ''})"
        if mark.own
        else mark.text
    )


def count_words(marks: Iterable[Mark]) -> str:
    """How many there are of each kind: ``4 terms of office, 1 meeting``."""
    kinds = [mark.kind for mark in marks]
    counts = [(kinds.count(kind), KIND_NAMES[kind]) for kind in KINDS]
    return ", ".join(f"{number:,} {names[number != 1]}" for number, names in counts if number)

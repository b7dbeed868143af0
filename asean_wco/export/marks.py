"""What a picture or a list of events shows: marks in time, and how their dates are told in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from asean_wco.model.dates import MONTHS, PartialDate, display_period
from asean_wco.model.records import Initiative, Record, Source

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
        certainty: empty, ``attested`` for a term known from single dates only, ``inferred`` for a date that no source
            states.
        own: whether the record is one of the user's own.
        unsourced: whether the record, or something in it, names no source.
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

    @property
    def is_open(self) -> bool:
        """Whether it began and no end is recorded, so that it may have gone on."""
        return self.kind in BARS and self.end is None and self.certainty != ATTESTED_CERTAINTY

    @property
    def is_doubtful(self) -> bool:
        """Whether the date may lie outside of what is shown: it is inferred, approximate or uncertain."""
        return self.certainty == INFERRED_CERTAINTY or any(date.qualifier for date in (self.start, self.end) if date)


def sorted_marks(marks: Iterable[Mark]) -> list[Mark]:
    """In the order of time, each mark once."""
    return sorted(
        set(marks), key=lambda mark: (mark.start.sort_key, KINDS.index(mark.kind), mark.record, mark.text, repr(mark))
    )


def with_plans(marks: Iterable[Mark], by_id: Mapping[str, Record]) -> list[Mark]:
    """The marks, with one bar instead of a beginning and an end for each initiative that has both.

    Args:
        marks: of any kind.
        by_id: every record, for the initiatives that the marks come from.
    """
    given = list(marks)
    initiatives = [by_id.get(identifier) for identifier in dict.fromkeys(mark.record for mark in given)]
    made, told_by_bars = [], set()
    for each in initiatives:
        if isinstance(each, Initiative) and each.start and each.end:
            made.append(_period(each, each.start, by_id))
            told_by_bars |= {(each.id, f"{each.name}: begins"), (each.id, f"{each.name}: ends")}
    return sorted_marks([mark for mark in given if (mark.record, mark.text) not in told_by_bars] + made)


def _period(initiative: Initiative, start: PartialDate, by_id: Mapping[str, Record]) -> Mark:
    """The time that an initiative takes, with the sources that it cites for its beginning and end."""
    cited = [each.source for each in initiative.citations if {"start", "end"} & set(each.supports)]
    sources = [by_id.get(identifier) for identifier in dict.fromkeys(cited)]
    named = tuple((source.title, source.url) for source in sources if isinstance(source, Source))
    return Mark(
        start,
        initiative.end,
        "period",
        initiative.name,
        initiative.id,
        named,
        own=initiative.origin == "own",
        unsourced=initiative.unsourced,
    )


def when(mark: Mark) -> str:
    """The date or period in words, with what is not certain about it."""
    period = display_period(mark.start, mark.end)
    if mark.certainty == ATTESTED_CERTAINTY:
        return f"seen in the post: {period}"
    if mark.is_open:
        period = f"from {period}, end not recorded"
    return f"{period} (inferred)" if mark.certainty == INFERRED_CERTAINTY else period


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
    return f"{mark.text} (own record{', unsourced' if mark.unsourced else ''})" if mark.own else mark.text


def count_words(marks: Iterable[Mark]) -> str:
    """How many there are of each kind: ``4 terms of office, 1 meeting``."""
    kinds = [mark.kind for mark in marks]
    counts = [(kinds.count(kind), KIND_NAMES[kind]) for kind in KINDS]
    return ", ".join(f"{number:,} {names[number != 1]}" for number, names in counts if number)

"""What is not certain of a subject: what sources disagree on, what is only inferred, what was not found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from asean_wco.brief.statements import Chapter, Group, Statement, listed
from asean_wco.brief.subject import Subject
from asean_wco.library import Library
from asean_wco.model.countries import Country, country_name
from asean_wco.model.records import Meeting, Record, Series
from asean_wco.model.text import number_ranges
from asean_wco.query.coverage import series_coverage
from asean_wco.render import words
from asean_wco.render.card import doubt_label

# Of a meeting that concerns a subject, only doubts about when and where it was matter to a reader of the note.
_OF_MEETINGS = ("start", "end", "place", "ordinal", "series")
_LATEST = 12
DISPUTED, INFERRED, UNKNOWN, OWN = (
    "Sources disagree",
    "Inferred, stated by no source",
    "Looked for and not found, so that no source can be named",
    "Own",
)
# What the keepers of the reference say of a dispute has no source of its own.
NOTE = "note of the reference"


def open_questions(about: Subject, library: Library, meetings: Sequence[Meeting]) -> Chapter:
    """What is disputed, inferred and unknown of the subject, and of date and place of its latest meetings.

    Args:
        about: a record or a country.
        library: the reference.
        meetings: those that concern the subject, the earliest first.
    """
    found: dict[str, list[Statement]] = {OWN: [], DISPUTED: [], INFERRED: [], UNKNOWN: []}
    if not isinstance(about, Country):
        found[OWN] += _own_and_unsourced(about)
        for title, told in _doubts(about, library):
            found[title].append(told)
    if isinstance(about, Series) and (
        missing := series_coverage(about, library.meetings()).missing
    ):
        told = Statement(
            f"No record was found of the sessions {number_ranges(missing)}.", (), words.UNKNOWN
        )
        found[UNKNOWN].append(told)
    for meeting in () if isinstance(about, Meeting) else meetings[-_LATEST:]:
        for title, told in _doubts(meeting, library, *_OF_MEETINGS):
            found[title].append(
                told._replace(text=f"{meeting.name}, {told.text[:1].lower()}{told.text[1:]}")
            )
    marks = {DISPUTED: words.DISPUTED, INFERRED: words.INFERRED, UNKNOWN: words.UNKNOWN}
    groups = [
        Group(title if marks.get(title) else "", tuple(told), marks.get(title, ""))
        for title, told in found.items()
    ]
    return Chapter("Open questions", tuple(groups))


def counted(chapter: Chapter) -> str:
    """How much is not certain, in a sentence; empty if everything is."""
    numbers = {group.mark: len(group.statements) for group in chapter.groups}
    disputed, inferred, unknown = (
        numbers.get(mark, 0) for mark in (words.DISPUTED, words.INFERRED, words.UNKNOWN)
    )
    parts = [
        f"sources disagree on {words.counted(disputed, 'point', 'points')}" if disputed else "",
        f"{words.counted(inferred, 'point is', 'points are')} inferred" if inferred else "",
        f"{words.counted(unknown, 'point was', 'points were')} looked for and not found"
        if unknown
        else "",
    ]
    told = "; ".join(filter(None, parts))
    return f"{told[:1].upper()}{told[1:]}: see the open questions." if told else ""


def _doubts(record: Record, library: Library, *fields: str) -> Iterator[tuple[str, Statement]]:
    """The doubts about a record, each with the heading that it belongs under.

    Args:
        record: of any kind.
        library: for the names of the records that a doubt is about.
        fields: the fields that matter; all when none is given.
    """

    def matters(field: str) -> bool:
        return not fields or field.partition(".")[0] in fields

    for dispute in record.disputes:
        if matters(dispute.field):
            claims = [
                Statement(_value(dispute.field, each.value, library), each.sources)
                for each in dispute.claims
            ]
            first, *others = listed(claims)
            more = [each._replace(text=f"or {each.text}") for each in others]
            more += [Statement(dispute.note, (), NOTE)] if dispute.note else []
            text = f"{_label(dispute.field, library)}: {first.text}"
            yield DISPUTED, Statement(text, first.sources, words.DISPUTED, tuple(more))
    for inference in record.inferences:
        if matters(inference.field):
            value = _value(inference.field, inference.value, library)
            text = f"{_label(inference.field, library)}: probably {value}. {inference.reason}"
            yield INFERRED, Statement(text, inference.sources, words.INFERRED)
    for unknown in record.unknowns:
        if matters(unknown.field):
            yield (
                UNKNOWN,
                Statement(f"{_label(unknown.field, library)}: {unknown.note}", (), words.UNKNOWN),
            )


def _label(field: str, library: Library) -> str:
    """What a doubt is about; a part that is a record by its name: ``Attendance, Viet Nam Customs``."""
    head, _, part = field.partition(".")
    told = (
        f"{doubt_label(head)}, {library.name_of(part)}"
        if library.store.find(part)
        else doubt_label(field)
    )
    told = told.removeprefix("where ")
    return f"{told[:1].upper()}{told[1:]}"


def _value(field: str, value: object, library: Library) -> str:
    """A claimed or inferred value in words: a country and a record by their names."""
    if field.endswith("country"):
        return country_name(str(value))
    found = library.store.find(value) if isinstance(value, str) else None
    return found.name if found else words.claim_text(value)


def _own_and_unsourced(record: Record) -> Iterator[Statement]:
    if record.origin == "own":
        what = "names no source" if record.unsourced else "is not part of the reference"
        mark = words.own_mark("own", unsourced=record.unsourced)
        yield Statement(f"This is a record of your own; it {what}.", (), mark)

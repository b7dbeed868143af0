"""Everything that is known of a subject, each fact once; and what of it is not certain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from asean_wco.brief import wording
from asean_wco.brief.scope import Scope, is_value
from asean_wco.facts.fact import DISPUTED, INFERRED, UNKNOWN, Fact
from asean_wco.facts.making import WHEN_FIELDS, told_doubts
from asean_wco.model.records import Dispute, Meeting, Record, Series
from asean_wco.model.text import number_ranges
from asean_wco.query.coverage import series_coverage
from asean_wco.render.document import Line, Section
from asean_wco.render.words import counted

HISTORY = "History"
_OTHER = "Other points"
# The heading under which a field is told.
_HEADING_OF = {
    **dict.fromkeys(
        ("start", "end", "place", "mode", "part_of", "series", "ordinal"), "When and where"
    ),
    **dict.fromkeys(("attendance", "delegates", "hosts"), "Who took part"),
    "outcomes": "What was agreed",
    "topics": "Topics",
    "initiatives": "Initiatives",
    **dict.fromkeys(("owners", "partners", "organizations", "members"), "Who is responsible"),
    **dict.fromkeys(("roles", "title"), "Posts"),
    "figures": "Figures",
    **dict.fromkeys(("name", "aliases", "acronyms", "honorifics", "family_name"), "Names"),
}
_LEAD = Line("What the records say of it beyond the dates above.")
_DOUBTS = {
    DISPUTED: "Sources disagree",
    INFERRED: "Inferred: no source states it",
    UNKNOWN: "Looked for and not found",
}
_MOST_OF_A_KIND = 2
# Of other records than the subject only doubts about these matter to a reader in a hurry.
_OF_OTHERS = (
    "start", "place.city", "ordinal", "attendance", "topics", "outcomes", "roles", "notes.holders",
)  # fmt: skip
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def full_sections(scope: Scope) -> list[Section]:
    """Return all that is known of a subject."""
    history = list(_history(scope))
    told = {fact for statement in history for fact in statement.facts}
    own: dict[str, list[Line]] = {heading: [] for heading in (*_HEADING_OF.values(), _OTHER)}
    others: list[Section] = []
    doubts: dict[str, list[Line]] = {certainty: [] for certainty in _DOUBTS}
    records = dict.fromkeys([scope.subject.id, *(fact.about for fact in scope.facts.values())])
    for record in filter(None, map(scope.library.store.find, records)):
        facts = [fact for fact in scope.library.facts_of(record) if fact.id in scope.facts]
        rest = [fact for fact in facts if is_value(fact) and fact.id not in told]
        for fact in rest if record.id == scope.subject.id else ():
            own[_HEADING_OF.get(fact.head, _OTHER)].append(scope.told(fact))
        if rest and record.id != scope.subject.id:
            others.append(Section(wording.heading(record), tuple(map(scope.told, rest)), 3))
        for text, doubted in _doubts_of(scope, record):
            statement = scope.tell(f"{_named(scope, record)}{text}", doubted)
            doubts[doubted[0].certainty].append(statement)
    return [
        *(Section(heading, tuple(statements)) for heading, statements in own.items()),
        Section(HISTORY, tuple(history)),
        Section("Record by record", (_LEAD,) if others else ()),
        *others,
        Section("How the record is kept", tuple(_coverage(scope))),
        *(Section(_DOUBTS[kind], tuple(statements), 3) for kind, statements in doubts.items()),
    ]


def _history(scope: Scope) -> Iterator[Line]:
    """Yield what happened as one list by date.

    When and where other meetings were, and the steps and posts of others, are told here and
    nowhere else; of the subject its steps, and its dates if it is no meeting.
    """
    is_meeting = isinstance(scope.record, Meeting)
    own = ("milestones",) if is_meeting else ("milestones", *WHEN_FIELDS)
    of_others = ("milestones", "roles", "place", *WHEN_FIELDS)
    for event in scope.events:
        fields = own if event.record == scope.subject.id else of_others
        facts = [scope.facts[identifier] for identifier in event.facts]
        facts = [fact for fact in facts if fact.head in fields and is_value(fact)]
        if facts:
            yield scope.entry(event, facts)


def _coverage(scope: Scope) -> Iterator[Line]:
    """Yield what the reference covers, of a series which sessions are known by their number."""
    records = len({fact.about for fact in scope.facts.values()})
    held = counted(len(scope.facts), "statement", "statements")
    yield Line(f"The reference has {held} of it in {counted(records, 'record', 'records')}.")
    if isinstance(scope.record, Series):
        covered = series_coverage(scope.record, scope.library.meetings(series=scope.record.id))
        inferred = number_ranges(number for number, _ in covered.inferred)
        yield Line(
            f"Sessions numbered by a source: {number_ranges(covered.known) or 'none'}; "
            f"by inference: {inferred or 'none'}; "
            f"not found: {number_ranges(covered.missing) or 'none'}."
        )


def _doubts_of(scope: Scope, record: Record) -> Iterator[tuple[str, list[Fact]]]:
    """Yield the doubts about a record that concern the subject, each in words with its facts."""
    for doubt, facts in told_doubts(record, scope.library.facts_of(record)):
        if any(fact.id in scope.facts for fact in facts):
            if isinstance(doubt, Dispute):
                yield wording.dispute_words(doubt, scope.library.name_of), facts
            else:
                yield scope.short(facts[0]), facts


def open_points(scope: Scope, told: Iterable[Line]) -> Iterator[Line]:
    """Yield the doubts that matter most: of each kind those about the latest years.

    Args:
        scope: of the note.
        told: what the note says before, about whose records doubts count as well.
    """
    known = {fact for statement in told for fact in statement.facts}
    holders = [fact.id for fact in scope.facts.values() if fact.field == "notes.holders"]
    about = {fact.partition("#")[0] for fact in (scope.subject.id, *known, *holders)}
    points = [
        (doubted[0].certainty, f"{_named(scope, record)}{wording.in_one_sentence(text)}", doubted)
        for record in filter(None, map(scope.library.store.find, sorted(about)))
        for text, doubted in _doubts_of(scope, record)
        if record.id == scope.subject.id or doubted[0].field.startswith(_OF_OTHERS)
        if not known.issuperset(fact.id for fact in doubted)
    ]
    points.sort(key=lambda point: max(_YEAR.findall(point[1]), default=""), reverse=True)
    for kind in _DOUBTS:
        found = [scope.tell(text, facts) for certainty, text, facts in points if certainty == kind]
        yield from found[:_MOST_OF_A_KIND]


def _named(scope: Scope, record: Record) -> str:
    return "" if record.id == scope.subject.id else f"{wording.heading(record)}: "

"""A whole note: one page for a reader in a hurry, or everything."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, islice

from asean_wco.brief import wording
from asean_wco.brief.full import full_sections, open_points
from asean_wco.brief.present import what_comes_next, where_it_stands, who_is_who
from asean_wco.brief.scope import Scope
from asean_wco.facts.making import Period
from asean_wco.facts.sources import supporting
from asean_wco.library import Library
from asean_wco.model.countries import Country
from asean_wco.model.records import Meeting, Record
from asean_wco.render.document import Document, Line, Section
from asean_wco.render.words import counted, titled_name

# More points of a section do not fit on the page.
_MOST_POINTS = 5
# With so many sources cited before, the open points have one each: the page is full.
_MANY_SOURCES = 15
MOST_FOOTNOTES = 3


def note_about(
    subject: Record | Country,
    library: Library,
    period: Period = (None, None),
    *,
    full: bool = False,
) -> Document:
    """Return a note.

    Args:
        subject: a record of any kind, or a country.
        library: the reference.
        period: beginning and end of the time of which it tells; None for all.
        full: whether it tells everything, in place of what fits on one page.
    """
    scope = Scope(subject, library, period, MOST_FOOTNOTES if full else MOST_FOOTNOTES - 1)
    drafts = [Section("", tuple(_summary(scope)))]
    if full:
        coming = [statement._replace(facts=()) for statement in what_comes_next(scope)]
        drafts += [Section("What comes next", tuple(coming)), *full_sections(scope)]
    else:
        drafts += _on_a_page(scope)
    statements = [statement for section in drafts for statement in section.lines]
    left_out = scope.facts.keys() - {fact for each in statements for fact in each.facts}
    more = counted(len(left_out), "more statement", "more statements")
    return Document(
        subject.name if isinstance(subject, Country) else titled_name(subject),
        _head_line(scope),
        tuple(section for section in drafts if section.lines),
        tuple(dict.fromkeys(source for each in statements for source in each.sources)),
        events=tuple(scope.events) if full else (),
        closing=f"{f'The full note has {more}. ' if left_out else ''}Compiled from the ASEAN–WCO customs "
        f"cooperation reference (awco), data version {library.data_version}. What is not in it "
        "was not found in the sources read, which is no evidence that it did not happen.",
    )


def _summary(scope: Scope) -> Iterator[Line]:
    """Yield what the subject is; of a country what its customs administration is.

    A summary in the words of the user rests on what is cited for it and on nothing else.
    """
    bodies = scope.library.organizations(country=scope.subject.id) if not scope.record else []
    national = [body for body in bodies if body.type == "customs-administration"]
    for record in [scope.record] if scope.record else national:
        text = record.summary or ""
        opening = "" if scope.record else f"{record.name}: "
        original = scope.library.original_of(record) if record.origin == "own" else record
        cited = supporting(record, "summary")
        if original and original.summary == record.summary:
            cited = cited or tuple(citation.source for citation in record.citations)
        if not cited:
            text = f"{text.removesuffix('.')} (without a source)."
        if record.summary:
            yield Line(f"{opening}{text}", scope.cited(cited))


def _on_a_page(scope: Scope) -> Iterator[Section]:
    """Yield the sections of the note for a reader in a hurry."""
    if not scope.facts:
        yield Section("Where it stands", (Line("Nothing more is recorded."),))
    told: list[Line] = []
    title = "What happened" if isinstance(scope.record, Meeting) else "Where it stands"
    # How many words of each fit on the page; the last one is read when the others are told.
    for heading, most, found in (
        (title, 200, where_it_stands(scope)),
        ("Who is who", 90, iter(who_is_who(scope))),
        ("What comes next", 60, what_comes_next(scope)),
        ("Open points", 100, open_points(scope, told)),
    ):
        statements = _first(list(islice(found, _MOST_POINTS)), most)
        cited = {source for statement in told for source in statement.sources}
        if heading == "Open points" and len(cited) >= _MANY_SOURCES:
            statements = [
                statement._replace(sources=statement.sources[:1]) for statement in statements
            ]
        told += statements
        yield Section(heading, tuple(statements))
    # Notes of the user's are among the facts only if they were asked for.
    facts = scope.library.facts_of(scope.record) if scope.record else []
    notes = [fact for fact in facts if fact.head == "notes" and fact.origin == "own"]
    yield Section("Your notes", tuple(map(scope.told, notes)))


def _first(statements: list[Line], most: int) -> list[Line]:
    """Return the first statements that have so many words together, and one in any case."""
    words = accumulate(len(statement.text.split()) for statement in statements)
    fitting = [number for number in words if number <= most]
    return statements[: max(len(fitting), 1)]


def _head_line(scope: Scope) -> str:
    """Return what stands below the title: that it is a note, about what, of which time."""
    record = scope.record
    kind = wording.kind_words(record) if record else "country"
    own = "your own record" if record and record.origin == "own" else ""
    ends = zip(("from", "to"), scope.period, strict=True)
    period = " ".join(f"{word} {date.display()}" for word, date in ends if date)
    return " · ".join(filter(None, ("Briefing note", kind, own, period)))

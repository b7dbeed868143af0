"""A whole note: one page for a reader in a hurry, or everything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from asean_wco.brief import wording
from asean_wco.brief.full import full_sections, open_points
from asean_wco.brief.note import Note, Section, Statement
from asean_wco.brief.present import what_comes_next, where_it_stands, who_is_who
from asean_wco.brief.scope import Period, Scope
from asean_wco.facts.sources import supporting
from asean_wco.library import Library
from asean_wco.model.countries import Country
from asean_wco.model.records import Meeting, Record
from asean_wco.render.words import counted, titled_name

# How many points and words of a section fit on the page.
_MOST_POINTS = 5
_MOST_WORDS = {"Who is who": 70, "What comes next": 50, "Open points": 80}
_MOST_WORDS_OF_OTHERS = 180
MOST_FOOTNOTES = 3


def note_about(
    subject: Record | Country,
    library: Library,
    period: Period = (None, None),
    *,
    full: bool = False,
) -> Note:
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
    statements = [statement for section in drafts for statement in section.statements]
    left_out = scope.facts.keys() - {fact for each in statements for fact in each.facts}
    return Note(
        subject.name if isinstance(subject, Country) else titled_name(subject),
        _head_line(scope),
        tuple(section for section in drafts if section.statements),
        tuple(scope.events) if full else (),
        tuple(dict.fromkeys(source for each in statements for source in each.sources)),
        _closing(library, len(left_out)),
    )


def _summary(scope: Scope) -> Iterator[Statement]:
    """Yield what the subject is; of a country what its customs administration is.

    A summary in the words of the user rests on what is cited for it and on nothing else.
    """
    bodies = scope.library.organizations(country=scope.subject.id) if not scope.record else []
    national = [body for body in bodies if body.type == "customs-administration"]
    for record in [scope.record] if scope.record else national:
        text = record.summary if scope.record else f"{record.name}: {record.summary}"
        original = scope.library.original_of(record) if record.origin == "own" else record
        cited = supporting(record, "summary")
        if original and original.summary == record.summary:
            cited = cited or tuple(citation.source for citation in record.citations)
        if record.summary:
            yield Statement(text if cited else f"{text} (without a source)", scope.cited(cited))


def _on_a_page(scope: Scope) -> Iterator[Section]:
    """Yield the sections of the note for a reader in a hurry."""
    standing = list(where_it_stands(scope))[:_MOST_POINTS]
    if not standing and any(scope.period):
        standing = [Statement("Nothing is recorded in that time.")]
    people = list(who_is_who(scope))
    coming = list(what_comes_next(scope))
    doubts = list(open_points(scope, [*standing, *people, *coming]))
    title = "What happened" if isinstance(scope.record, Meeting) else "Where it stands"
    for heading, statements in (
        (title, standing),
        ("Who is who", people),
        ("What comes next", coming),
        ("Open points", doubts),
    ):
        most = _MOST_WORDS.get(heading, _MOST_WORDS_OF_OTHERS)
        yield Section(heading, tuple(_first(statements[:_MOST_POINTS], most)))


def _first(statements: Iterable[Statement], most: int) -> Iterator[Statement]:
    """Yield the first statements that have so many words together, and one in any case."""
    words = 0
    for statement in statements:
        is_first = words == 0
        words += len(statement.text.split())
        if words > most and not is_first:
            return
        yield statement


def _head_line(scope: Scope) -> str:
    """Return what stands below the title: that it is a note, about what, of which time and day."""
    own, kind = "", "country"
    if scope.record is not None:
        kind = wording.kind_words(scope.record)
        source = " without a source" if scope.record.unsourced else ""
        own = f"your own record{source}" if scope.record.origin == "own" else ""
    first, last = scope.period
    since = f"from {first.display()}" if first else ""
    until = f"to {last.display()}" if last else ""
    parts = ("Briefing note", kind, own, f"{since} {until}".strip())
    return " · ".join(filter(None, (*parts, f"as of {scope.today.display()}")))


def _closing(library: Library, left_out: int) -> str:
    """Return how much more the full note has, and where the note comes from."""
    more = counted(left_out, "more statement", "more statements")
    return (
        f"{f'The full note has {more}. ' if left_out else ''}Compiled from the ASEAN–WCO customs "
        f"cooperation reference (awco), data version {library.data_version}. What is not in it "
        "was not found in the sources read, which is no evidence that it did not happen."
    )

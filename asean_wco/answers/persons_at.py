"""What is on record of somebody at a meeting: "was Ian Saunders at the 13th consultation?"."""

from __future__ import annotations

from asean_wco.answers.answer import Answer, from_facts, not_known
from asean_wco.answers.meetings_named import meeting_named
from asean_wco.answers.patterns import Pattern
from asean_wco.answers.question import Question
from asean_wco.answers.rows import OF_THOSE
from asean_wco.answers.texts import BORNE, quality
from asean_wco.facts.fact import UNKNOWN
from asean_wco.facts.sentences import named
from asean_wco.library import Library
from asean_wco.model.folding import fold
from asean_wco.model.records import Person

# What is told where a question asks for yes or no.
NO_YES_OR_NO = "awco does not say yes or no."
_AT = Pattern(
    r"(?i)^(?:did|was|were|has|is) (?P<who>.+?) (?:(?:ever )?(?:attend|attended|visit|join)"
    r"|come to|go to|(?:speak|spoken) at|(?:present |in attendance )?at|among those at"
    r"|take part in|participate in) (?P<thing>.+?)\W*$",
    *("attend", " at ", "come to", "go to", "visit", "join", "part in", "participate in"),
)


def of_person_at(library: Library, text: str) -> Answer | None:
    """Return what is on record of a person at a meeting; None where no such is asked about.

    Args:
        library: that has the records.
        text: of the question, in words of ours.
    """
    asked = _AT.search(text.strip())
    person = _person(library, asked["who"]) if asked else None
    meeting = meeting_named(library, asked["thing"]) if asked and person else None
    if person is None or meeting is None:
        return None
    facts = [
        fact
        for fact in library.facts_of(meeting)
        if person.name in fact.text and fact.certainty != UNKNOWN
    ]
    # Who was there is told by its own sentence; others only quote what was said.
    facts = [fact for fact in facts if fact.head in OF_THOSE] or facts
    if not facts:
        said = f"No source on record shows {person.name} at {named(meeting)}."
        return not_known(f"{NO_YES_OR_NO} {said}", "", records=[meeting.id, person.id])
    told = from_facts(facts, "", values=[meeting.id])
    text = f"{NO_YES_OR_NO} On record: {told.text}"
    return told._replace(text=text, certainty=UNKNOWN)


def _person(library: Library, name: str) -> Person | None:
    """Return the person whose name has all words of a name that is said; None for nobody."""
    question = Question(library, name)
    for subject in question.subjects[:1]:
        padded = f" {fold(subject.record.name)} "
        has_all = all(
            quality(unit, f"{padded}{subject.names}") >= BORNE for unit in question.content
        )
        if isinstance(subject.record, Person) and question.content and has_all:
            return subject.record
    return None

"""What is on record of somebody at a meeting, and of its mode.

"Was Ian Saunders at the 13th consultation?", "was the 31st meeting online?"
"""

from __future__ import annotations

from collections.abc import Sequence

from asean_wco.answers.answer import Answer, from_facts, not_known, unsure
from asean_wco.answers.meetings_named import meeting_named
from asean_wco.answers.patterns import Pattern
from asean_wco.answers.question import Question
from asean_wco.answers.rows import OF_THOSE
from asean_wco.answers.texts import BORNE, quality
from asean_wco.facts.doubts import likely_place
from asean_wco.facts.fact import INFERRED, UNKNOWN, Fact
from asean_wco.facts.sentences import named
from asean_wco.facts.when import dates_of
from asean_wco.library import Library
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting, Person
from asean_wco.search.reading import Reading

# What is told where a question asks for yes or no.
NO_YES_OR_NO = "awco does not say yes or no."
_AT = Pattern(
    r"(?i)^(?:did|was|were|has|is) (?P<who>.+?) (?:ever )?(?:attend|attended|visit|visited|join"
    r"|come to|go to|been (?:to|in)|(?:speak|spoken) at|(?:present |in attendance )?at"
    r"|among those at|take part in|participate in|in) (?P<thing>.+?)\W*$",
    *("attend", " at ", "come to", "go to", "visit", "join", " in ", "been to"),
)
_WAY = r"(?:in person|online|virtual|hybrid|face[- ]to[- ]face|by video|on ?site)"
_MODE = Pattern(
    rf"(?i)^(?:was|were) (?P<one>.+?) (?:held )?(?:fully |only |a )?{_WAY}(?: or {_WAY})?"
    r"(?: meeting)?\W*$|^(?:what|which) (?:was|is) the mode of (?P<other>.+?)\W*$",
    *("person", "online", "virtual", "hybrid", "face", "video", "site", " mode "),
)
# So many meetings at a place are told.
_MOST_TOLD = 5


def of_person_at(library: Library, text: str) -> Answer | None:
    """Return what is on record of a person at a meeting or a place; None where no such is asked.

    Args:
        library: that has the records.
        text: of the question, in words of ours.
    """
    asked = _AT.search(text.strip())
    person = _person(library, asked["who"]) if asked else None
    if asked is None or person is None:
        return None
    there = _meetings_there(library, person, asked["thing"])
    if there is not None:
        return _on_record(library, person, there, f"in {asked['thing']}")
    meeting = meeting_named(library, asked["thing"])
    return _on_record(library, person, [meeting], f"at {named(meeting)}") if meeting else None


def of_mode(library: Library, text: str) -> Answer | None:
    """Return whether a meeting was held online or in person, with what sources disagree on.

    None where that is not asked, or of none that is recorded.

    Args:
        library: that has the records.
        text: of the question, in words of ours.
    """
    asked = _MODE.search(text.strip())
    meeting = meeting_named(library, asked["one"] or asked["other"]) if asked else None
    facts = [fact for fact in library.facts_of(meeting) if fact.head == "mode"] if meeting else []
    if asked is None or meeting is None or not facts or facts[0].certainty == UNKNOWN:
        return None
    told = from_facts(facts[:1], "", values=[fact.value for fact in facts])
    if asked["other"]:
        return told
    return unsure(told, f"{NO_YES_OR_NO} On record: {told.text}")


def _on_record(library: Library, person: Person, meetings: Sequence[Meeting], where: str) -> Answer:
    """Return what tells of a person at some meetings, or that no source shows the person there."""
    facts = [fact for one in meetings[-_MOST_TOLD:] for fact in _facts_on(library, person, one)]
    if not facts:
        said = f"No source on record shows {person.name} {where}."
        records = [*(one.id for one in meetings), person.id]
        return not_known(f"{NO_YES_OR_NO} {said}", "", records=records)
    told = from_facts(facts, "", values=[fact.about for fact in facts])
    text = f"{NO_YES_OR_NO} On record: {told.text}"
    return unsure(told, text)


def _facts_on(library: Library, person: Person, meeting: Meeting) -> list[Fact]:
    """Return the facts that tell of a person at a meeting, with its day where that is inferred."""
    known = [fact for fact in library.facts_of(meeting) if fact.certainty != UNKNOWN]
    facts = [fact for fact in known if person.name in fact.text]
    # Who was there is told by its own sentence; others only quote what was said.
    facts = [fact for fact in facts if fact.head in OF_THOSE] or facts
    # That somebody was probably there is told of the person, where no source names those there.
    facts = facts or [
        fact
        for fact in library.facts_of(person)
        if meeting.id in fact.mentions and fact.certainty != UNKNOWN
    ]
    days = [fact for fact in known if fact.field == "start" and fact.certainty == INFERRED]
    return [*facts, *days] if facts else []


def _meetings_there(library: Library, person: Person, place: str) -> list[Meeting] | None:
    """Return the meetings at which a person was at a place; None where no place is said."""
    question = Question(library, place)
    reading = question.reading
    sorts = {unit.sort for unit in question.units}
    if not (sorts <= {"place", "country", "time"} and (reading.places or reading.countries)):
        return None
    return [
        one
        for one in library.meetings(person=person.id)
        if _is_there(one, reading) and (not reading.periods or _is_then(question, one))
    ]


def _is_there(meeting: Meeting, reading: Reading) -> bool:
    """Return whether a meeting was held in a city or a country that is said."""
    place = likely_place(meeting)
    city, country = (place.city, place.country) if place else (None, None)
    return fold(city or "") in reading.places or country in reading.countries


def _is_then(question: Question, meeting: Meeting) -> bool:
    """Return whether a meeting was held within a time that is said."""
    start, end = dates_of(meeting)
    return start is not None and question.is_in_time_said(start, end)


def _person(library: Library, name: str) -> Person | None:
    """Return the person whose name has all words of a name that is said; None for nobody.

    A post may stand before the name. What stands behind it is what is asked of the person: "was
    Michel Danet Secretary General in 2005" asks of no meeting.
    """
    question = Question(library, name)
    last = fold(name).split()[-1:]
    for subject in question.subjects[:1]:
        if not all(f" {word} " in subject.names for word in last):
            return None
        padded = f" {fold(subject.record.name)} "
        has_all = all(
            quality(unit, f"{padded}{subject.names}") >= BORNE for unit in question.content
        )
        if isinstance(subject.record, Person) and question.content and has_all:
            return subject.record
    return None

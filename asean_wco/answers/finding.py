"""Facts that bear out what a question says beyond the name of its subject."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from asean_wco.answers import words as words_of
from asean_wco.answers.question import Question
from asean_wco.answers.subjects import (
    Subject,
    meetings_meant,
    named_records,
    unexplained_weight,
)
from asean_wco.facts.fact import UNKNOWN, Fact
from asean_wco.model.countries import COUNTRIES, country_name
from asean_wco.model.dates import period_overlaps
from asean_wco.model.folding import fold
from asean_wco.model.records import Topic
from asean_wco.search import reading as said
from asean_wco.search.matching import quality_in

# Facts of these fields say how a record is called, or what it belongs to.
_NAMING = frozenset({"aliases", "acronyms", "family_name", "honorifics", "name", "url", "title"})
# Facts of these fields say who was there, and nothing of what happened.
_PRESENCE = frozenset({"attendance", "hosts", "roles", "members", "owners", "partners"})
_MOST_NAMED = 4
_CLAIM = ": one account says "
_ABOUT = ("meeting", "initiative", "organization", "series")


class Borne(NamedTuple):
    """A fact that bears out a question, and how well."""

    fact: Fact
    score: float


def subject_asked(
    question: Question, *kinds: str, besides: frozenset[int] = frozenset()
) -> list[Subject]:
    """Return what a question is about: a session of a series, or what it names best.

    Args:
        question: asked.
        kinds: that may be meant; all that have facts of their own when none is given.
        besides: places of units that say something else than the record.
    """
    wanted = kinds or _ABOUT
    reading = question.reading
    is_session = bool(reading.ordinal or question.order or question.periods or reading.places)
    if question.series and is_session and "meeting" in wanted:
        meetings = meetings_meant(question, besides)
        is_outright = any(question.whole_name(match) for match in question.series.values())
        if meetings and not _names_better(question, meetings[0], wanted, besides):
            return meetings
        if not meetings and is_outright and not named_records(question, *wanted, besides=besides):
            return []
    outright = [meant for meant in question.named_whole(*wanted) if not meant.missing - besides]
    if outright:
        return [Subject(question.record(meant), frozenset()) for meant in outright[:1]]
    found = named_records(question, *wanted, besides=besides)
    if not found and not kinds:
        found = named_records(question, "topic", besides=besides)
    if question.order in ("first", "last", "before", "after", "next") and not _is_told(
        question, found
    ):
        return []
    return found


def others_named(question: Question, *kinds: str) -> list[Subject]:
    """Return the records that a question names by a whole name, whatever it says besides."""
    wanted = kinds or ("initiative", "organization", "series", "office")
    found = question.named_whole(*wanted)[:_MOST_NAMED]
    return [Subject(question.record(meant), meant.missing) for meant in found]


def _names_better(
    question: Question, meeting: Subject, kinds: Sequence[str], besides: frozenset[int]
) -> bool:
    """Return whether a record of some kind bears out more of a question than a meeting does."""
    named = named_records(question, *kinds, besides=besides)
    if not named:
        return False
    return unexplained_weight(question, named[0]) < unexplained_weight(question, meeting)


def _is_told(question: Question, found: Iterable[Subject]) -> bool:
    """Return whether the word of order is part of the name of what is meant."""
    names = [
        fold(name) for subject in found for name in (subject.record.name, *subject.record.aliases)
    ]
    places = question.places_of(said.ORDER, said.ORDINAL)
    units = [question.asked[place].unit for place in places]
    return any(
        quality_in(unit.forms[:1], f" {name} ") or f" {unit.text} " in f" {name} "
        for unit in units
        for name in names
    )


def borne_out(
    question: Question,
    subject: Subject,
    predicate: str = "",
    *,
    fits: Callable[[Fact], bool] = bool,
    ignored: frozenset[int] = frozenset(),
) -> list[Fact]:
    """Return the facts on a subject that say all that a question says, the best first.

    Args:
        question: asked.
        subject: what it is about.
        predicate: what must have happened, one of those of `answers.words`; empty for anything.
        fits: whether a fact can answer.
        ignored: places of units that need not be borne out.
    """
    places = subject.unexplained - ignored
    own = question.library.facts_of(subject.record)
    found = _bearing(question, own, places, predicate, fits)
    if not found:
        others = question.library.facts(mentions=subject.record.id)
        others = [
            fact for fact in others if fact.head == "milestones" and _is_of_topic(question, fact)
        ]
        found = _bearing(question, others, places, predicate, fits)
    found.sort(key=lambda borne: -borne.score)
    best = found[0].score if found else 0.0
    return [borne.fact for borne in found if borne.score >= best - 0.001]


def _is_of_topic(question: Question, fact: Fact) -> bool:
    """Return whether a fact is told of a topic, such as the accession of members to a body."""
    return isinstance(question.library.store.find(fact.about), Topic)


def _bearing(
    question: Question,
    facts: Iterable[Fact],
    places: frozenset[int],
    predicate: str,
    fits: Callable[[Fact], bool],
) -> list[Borne]:
    found = []
    for fact in facts:
        if fact.certainty == UNKNOWN or fact.head in _NAMING or _CLAIM in fact.text:
            continue
        if predicate and fact.head in _PRESENCE:
            continue
        if not fits(fact) or not in_time(question, fact):
            continue
        if predicate and not says(fact, predicate):
            continue
        rest = places - question.places_of(said.TIME)
        if question.left_over(rest, [fact.text]):
            continue
        verbs = question.places_with(
            [phrase for phrase, name in words_of.PREDICATES.items() if name == predicate]
        )
        found.append(Borne(fact, round(_score(question, rest | verbs, fact), 3)))
    return found


def _score(question: Question, places: Iterable[int], fact: Fact) -> float:
    padded = f" {fold(fact.text)} "
    return sum(
        question.asked[place].weight * quality_in(question.asked[place].unit.forms, padded)
        for place in places
    )


def in_time(question: Question, fact: Fact) -> bool:
    """Return whether a fact falls in the time that a question asks for."""
    if not question.periods:
        return True
    if fact.date is None:
        return False
    return any(
        period_overlaps(fact.date, fact.end or fact.date, first, last)
        for first, last in question.periods
    )


def says(fact: Fact, predicate: str) -> bool:
    """Return whether a fact says that something was so."""
    if fact.head == predicate:
        return True
    padded = f" {fold(fact.text)} "
    return any(f" {phrase} " in padded for phrase in words_of.EVIDENCE.get(predicate, ()))


def countries_in(fact: Fact) -> list[str]:
    """Return the countries that the words of a fact name, in their order."""
    padded = f" {fold(str(fact.value))} "
    codes = [name for name in fact.mentions if name in COUNTRIES]
    placed = [(padded.find(f" {fold(country_name(code))} "), code) for code in codes]
    return [code for place, code in sorted(placed) if place >= 0]

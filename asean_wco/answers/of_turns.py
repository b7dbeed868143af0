"""Which country was first, second or last to join, by the milestones of a record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, each_once, from_facts
from asean_wco.answers.candidates import Candidate
from asean_wco.answers.evidence import Evidence
from asean_wco.answers.question import Question, Subject
from asean_wco.answers.texts import has_any
from asean_wco.answers.values import countries_told
from asean_wco.facts.fact import INFERRED, Fact
from asean_wco.model.tuples import NamedTuple
from asean_wco.query.statements import by_time

# So many of the likeliest records are looked at.
_MOST_SUBJECTS = 4
# What countries do one after the other.
_DEEDS = (words_of.RATIFIED, words_of.SIGNED, words_of.JOINED)
_PHRASES = {
    deed: tuple(phrase for phrase, told in words_of.PREDICATES.items() if told == deed)
    for deed in _DEEDS
}
_PLACES = {"first": 1, **words_of.PLACES}
# "Myanmar began to take part as the seventh member."
_TOLD = rf" (?P<place>{'|'.join(_PLACES)}) (?:asean )?(?:member|country|party|state|to)(?: state)? "
# What is said where no source numbers the countries.
_BY_MILESTONES = "(inferred: by the order of the dates on record.)"


class _Turn(NamedTuple):
    """The countries that did something at one time.

    Attributes:
        places: in the order of those who did it; of several countries at once they share them.
        codes: of the countries.
        fact: that tells it.
        is_told: whether the source numbers the country itself.
    """

    places: range
    codes: tuple[str, ...]
    fact: Fact
    is_told: bool


def from_turns(evidence: Evidence) -> Iterator[Candidate]:
    """Yield the country that was in the place that is said among those that did something."""
    question = evidence.question
    is_last = question.reading.order == "last"
    number = 1 if question.reading.order == "first" else question.reading.ordinal
    if not number and not is_last:
        return
    for place, subject in enumerate(question.subjects[:_MOST_SUBJECTS]):
        turns = _turns(question, subject) if subject.kind == "initiative" else []
        chosen = turns[-1:] if is_last else [turn for turn in turns if number in turn.places]
        together = [[turn] for turn in chosen]
        if number == 1 and question.number_wanted:
            # "The first two to join"
            together = [[turn for turn in turns if turn.places.start <= question.number_wanted]]
        for few in filter(None, together):
            how = "told" if all(turn.is_told for turn in few) else "counted"
            labels = ("country", "country by turn", f"country by turn {how}")
            codes = each_once(code for turn in few for code in turn.codes)
            parts = (
                evidence.of_subject(subject, is_first=place == 0),
                evidence.of_fact(subject, few[0].fact),
                evidence.of_values(codes),
                {"turn as said": 1.0},
            )
            facts = tuple(turn.fact for turn in few)
            tell = partial(_told, question, few, codes)
            yield Candidate(codes, labels, parts, facts, subject, tell)


def _turns(question: Question, subject: Subject) -> list[_Turn]:
    """Return the countries that did what a question says, in the order in which they did."""
    deed = next((one for one in _DEEDS if question.has(*_PHRASES[one])), words_of.JOINED)
    facts = by_time(fact for fact in subject.known if fact.head == "milestones" and fact.date)
    turns: list[_Turn] = []
    seen: set[str] = set()
    count = 0
    for fact in facts:
        body = question.body_of(fact)
        codes = tuple(
            code for code in countries_told(question, fact) if _is_new(question, code, seen)
        )
        if not codes or not has_any(body, _PHRASES[deed]):
            continue
        told = re.search(_TOLD, body)
        first = _PLACES[told["place"]] if told else count + 1
        count = first + len(codes) - 1
        seen.update(codes)
        turns.append(_Turn(range(first, count + 1), codes, fact, told is not None))
    return turns


def _is_new(question: Question, code: str, seen: set[str]) -> bool:
    """Return whether a country is of the group that is said, and has not been counted yet."""
    return code not in seen and (not question.group or code in question.group)


def _told(question: Question, turns: Sequence[_Turn], codes: Sequence[str]) -> Answer:
    """Return who did something in turn, and whether a source numbers them so."""
    facts = [turn.fact for turn in turns]
    if all(turn.is_told for turn in turns):
        return from_facts(facts, question.told, values=codes)
    text = " ".join((*(fact.text for fact in facts), _BY_MILESTONES))
    return from_facts(facts, question.told, text=text, values=codes, certainty=INFERRED)

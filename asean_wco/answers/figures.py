"""How many: delegates, and the figures that sources give."""

from __future__ import annotations

import re
from collections.abc import Sequence

from asean_wco.answers.answer import Answer, Value, each_once, from_facts, not_known
from asean_wco.answers.finding import in_time, others_named, subject_asked
from asean_wco.answers.question import Question
from asean_wco.answers.subjects import Subject
from asean_wco.answers.telling import facts_with, gaps, missing_session, told, unsure
from asean_wco.facts.fact import DISPUTED, Fact
from asean_wco.facts.sentences import capitalized
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting, Organization
from asean_wco.search import reading as said

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_PEOPLE = frozenset(
    "delegates delegate participants participant people persons representatives officials officers "
    "attendees experts trainees attended attend participated present".split()
)
# Words that sources and askers use for those who take part as members.
_MEMBERS = frozenset(
    "countries members administrations territories parties nations economies states".split()
)
_CASES = frozenset("cases seizures seizure case".split())
_PEOPLE_FIGURES = ("delegates", "participants", "representatives", "officials", "experts")


def number_in(value: object) -> Value | None:
    """Return the bare number of a figure: 100 of "about 100"; None where there is none."""
    if isinstance(value, (int, float)):
        return value
    found = _NUMBER.search(str(value))
    if found is None:
        return None
    text = found[0].replace(",", "")
    number = float(text)
    return int(number) if number.is_integer() else number


def asks_for_people(question: Question) -> bool:
    """Return whether it is asked how many people came."""
    return question.has_any(_PEOPLE - {"attended", "attend", "participated", "present"})


def how_many_figures(question: Question) -> list[Answer]:
    """Answer how many by the figures of what is named; nothing where it has none that fit."""
    for subject in others_named(question):
        figures = _fitting(question, subject, question.library.facts_of(subject.record))
        if figures:
            return [_told_figures(question, subject, figures, f"how many: {subject.record.name}")]
    subjects = subject_asked(question, "meeting", "initiative", "organization", "office", "series")
    if not subjects:
        known = missing_session(question, "how many took part in {}", "how many took part")
        return [known] if known and asks_for_people(question) else []
    answers = [_of_subject(question, subject) for subject in subjects]
    return [answer for answer in answers if answer is not None]


def _of_subject(question: Question, subject: Subject) -> Answer | None:
    facts = question.library.facts_of(subject.record)
    reading = f"how many: {subject.record.name}"
    if isinstance(subject.record, Meeting) and asks_for_people(question):
        return _delegates(question, subject, facts, reading)
    figures = _fitting(question, subject, facts)
    if figures:
        return _told_figures(question, subject, figures, reading)
    if isinstance(subject.record, Organization) and question.has_any(("members", "member")):
        members = facts_with(facts, "members")
        if members and not subject.unexplained - question.places_with(_MEMBERS):
            text = f"{len(members)} members of {told(subject.record)} are recorded."
            return from_facts(members, reading, text=text, values=[len(members)])
    left = [question.asked[place].unit.text for place in sorted(subject.unexplained)]
    if left and subject.record.figures:
        text = f"No source read gives that number for {told(subject.record)}."
        return not_known(text, reading, (), [subject.record.id])
    return None


def _delegates(question: Question, subject: Subject, facts: Sequence[Fact], reading: str) -> Answer:
    people = question.places_with(_PEOPLE)
    found = facts_with(facts, "delegates")
    if not found:
        found = [
            fact
            for fact in facts_with(facts, "figures")
            if any(word in fold(fact.text) for word in _PEOPLE_FIGURES)
        ]
    rest = subject.unexplained - people
    if found and not question.left_over(rest, [fact.text for fact in found]):
        values = each_once(number_in(fact.value) for fact in found)
        text = found[0].text
        claims = [fact for fact in found if fact.certainty == DISPUTED]
        if len(claims) > 1:
            told_claims = " or ".join(each_once(str(fact.value) for fact in claims))
            text = f"{told_claims} delegates took part in {told(subject.record)} (sources differ)."
        return from_facts(found, reading, text=text, values=values)
    left = question.left_over(rest, [fact.text for fact in facts])
    if left:
        return unsure(question, left, reading, facts[:1])
    text = f"No source read says how many took part in {told(subject.record)}."
    return not_known(text, reading, gaps(facts, "delegates"), [subject.record.id])


def _fitting(question: Question, subject: Subject, facts: Sequence[Fact]) -> list[Fact]:
    """Return the figures whose words are those of the question."""
    alike = [(question.places_with(words), words) for words in (_MEMBERS, _CASES)]
    places = subject.unexplained.union(*(places for places, _ in alike))
    wanted = places - question.places_of(said.TIME)
    found = []
    for fact in facts_with(facts, "figures"):
        words = set(fold(fact.text).split())
        met = frozenset[int]().union(
            *(places for places, other in alike if not other.isdisjoint(words))
        )
        rest = wanted - met
        is_told = bool(met or rest)
        is_then = not question.periods or fact.date is None or in_time(question, fact)
        if is_told and is_then and not question.left_over(rest, [fact.text]):
            found.append(fact)
    return found


def _distance(question: Question, subject: Subject, fact: Fact) -> tuple[bool, int]:
    """Return how far the name of a figure is from the words of the question."""
    name = fact.text.partition(":")[0].removeprefix(capitalized(told(subject.record))).strip(" ,")
    begins = fold(name).split()[:1]
    asked = {word for each in question.asked for word in each.unit.words}
    return (not asked.issuperset(begins), len(name))


def _told_figures(
    question: Question, subject: Subject, figures: Sequence[Fact], reading: str
) -> Answer:
    """Return the figures that fit; of a row of the same, the latest."""
    names = {fact.text.partition(":")[0] for fact in figures}
    chosen = list(figures)
    dated = [fact for fact in figures if fact.date]
    is_row = len(names) == 1 and len(dated) == len(figures) > 1
    if is_row and not question.periods:
        chosen = [max(dated, key=lambda fact: fact.date.sort_key if fact.date else ((), ()))]
    elif len(names) > 1:
        chosen = [min(figures, key=lambda fact: _distance(question, subject, fact))]
    values = each_once(number_in(fact.value) for fact in chosen)
    text = " ".join(fact.text for fact in chosen)
    return from_facts(chosen, reading, text=text, values=values)

"""Numbers that are worked out: how long something lasted, and several figures asked for at once.

"How many days did it last" is reckoned from the two dates of a fact. "Cases and arrests" asks for
two figures, each by its own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, each_once, from_facts
from asean_wco.answers.candidates import Candidate
from asean_wco.answers.question import Question, Subject
from asean_wco.answers.texts import stem
from asean_wco.answers.values import words_after
from asean_wco.facts.fact import INFERRED, Fact
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold

# The sort of a candidate that tells a first and a last date, and that of one that tells a number.
_PERIOD, _NUMBER = "period", "number"
_DAYS_OF_WEEK, _MONTHS_OF_YEAR = 7, 12
# What stands between two things of which the numbers are asked for at once.
_JOINING = (
    r"(?i)\s*(?:[,;:&+?()–—]|(?<=\w{3})/(?=\w{3})|\s-\s"
    r"|\b(?:and|vs|versus|against|out of|then|or|with how many)\b)\s*"
)
# Of so many of the likeliest records numbers are told together, so many at most.
_MOST_RECORDS = 3
_MOST_TOGETHER = 4
_FOR_NUMBERS = frozenset(("how", "many", "much", "number", "figure"))
# What the words of the whole question count beside those of one part of it.
_OF_WHOLE = 0.3


def from_numbers(question: Question, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield how long things lasted, and the figures that are asked for at once.

    Args:
        question: asked.
        candidates: that facts give.
    """
    unit = _unit_asked(question)
    for one in candidates if unit else ():
        if one.sort == _PERIOD:
            yield from _lasting(question, one, unit)
    yield from _together(question, [one for one in candidates if one.sort == _NUMBER])


def _unit_asked(question: Question) -> str:
    """Return the unit of time in which it is asked how long something lasted; empty for none."""
    asks = question.has("how long", "how many", "number of", "duration")
    units = [unit for unit in words_of.UNITS_OF_TIME if unit in question.tokens]
    return units[0] if asks and units else ""


def _lasting(question: Question, period: Candidate, unit: str) -> Iterator[Candidate]:
    """Yield how many days, months or years lie between the two dates of a fact, if both are told.

    Args:
        question: asked.
        period: the candidate that tells the dates.
        unit: of time.
    """
    first, last = (PartialDate.read(str(value)) for value in period.values)
    amount = _amount(first, last, unit) if first and last else None
    if not amount:
        return
    labels = ("lasting", f"lasting {unit}", f"lasting {period.labels[1]}")
    tell = partial(_told_lasting, question, period, amount, unit)
    yield period._replace(values=(amount,), labels=labels, tell=tell)


def _amount(first: PartialDate, last: PartialDate, unit: str) -> int | None:
    """Return how many whole units of time two dates span, both days counted; None if unknown."""
    is_by_day = bool(first.day and last.day)
    days = (date(*last.latest) - date(*first.earliest)).days + 1
    if unit in ("days", "weeks"):
        amount = days if unit == "days" else days // _DAYS_OF_WEEK
        return amount if is_by_day else None
    if not (first.month and last.month):
        return None
    months = (last.year - first.year) * _MONTHS_OF_YEAR + last.month - first.month
    if not is_by_day:
        months += 1
    elif date(*last.latest).day + 1 < date(*first.earliest).day:
        months -= 1
    elif _is_last_before(first, last):
        months += 1
    return months if unit == "months" else months // _MONTHS_OF_YEAR


def _is_last_before(first: PartialDate, last: PartialDate) -> bool:
    """Return whether a time from the first of a month ends with the last day of a month."""
    return first.day == 1 and last.latest == PartialDate(last.year, last.month).latest


def _told_lasting(question: Question, period: Candidate, amount: int, unit: str) -> Answer:
    """Return how long something lasted, with the sentence that tells its dates."""
    noun = unit.removesuffix("s") if amount == 1 else unit
    texts = " ".join(each_once(fact.text for fact in period.facts))
    return from_facts(
        period.facts,
        question.told,
        text=f"{texts} (inferred: {amount} {noun}, by these dates.)",
        values=(amount,),
        certainty=INFERRED,
    )


def _together(question: Question, numbers: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the numbers of one record that the parts of a question ask for: cases, and arrests."""
    if not numbers:
        return
    parts = [_stems(part) for part in re.split(_JOINING, question.plain)]
    by_record: dict[str, list[Candidate]] = {}
    for one in numbers:
        if one.subject:
            by_record.setdefault(one.subject.id, []).append(one)
    for own in list(by_record.values())[:_MOST_RECORDS]:
        names = _words_of_record(own[0].subject)
        # What only names the thing, or says that numbers are asked for, asks for none of its own.
        asked = [part for part in parts if part - names - _FOR_NUMBERS]
        if 1 < len(asked) <= _MOST_TOGETHER and len(own) >= len(asked):
            yield _chosen(question, own, asked)


def _words_of_record(subject: Subject | None) -> set[str]:
    """Return the words that name a record, and those of a question that its days bear out."""
    if subject is None:
        return set()
    said = [unit.text for unit in subject.question.units if unit not in subject.rest]
    return _stems(f"{subject.names} {' '.join(said)}")


def _chosen(
    question: Question, numbers: Sequence[Candidate], parts: Sequence[set[str]]
) -> Candidate:
    """Return for each part of a question the number that answers it best, as one candidate.

    Args:
        question: asked.
        numbers: of one record.
        parts: the words of each.
    """
    whole = _stems(question.plain)
    texts = [_text_of(question, one) for one in numbers]
    chosen: list[int] = []
    borne: list[float] = []
    # The part with most words says best what it asks for.
    for part in sorted(parts, key=len, reverse=True):
        used = {numbers[place].values for place in chosen}
        free = [place for place, one in enumerate(numbers) if one.values not in used]
        if free:
            best = max(free, key=lambda place: _score(part, whole, texts[place]))
            chosen.append(best)
            borne.append(_share(part, texts[best]))
    features = {
        "parts bear": sum(borne) / len(parts),
        "worst part bears": min(borne),
        "asks for numbers": float(question.has("how many", "how much", "number of", "numbers")),
    }
    best_of_all = numbers[chosen[0]]
    values = each_once(numbers[place].values[0] for place in chosen)
    labels = ("figures together", f"{len(values)} figures together")
    facts = tuple(numbers[place].facts[-1] for place in chosen)
    return Candidate(values, labels, (*best_of_all.parts, features), facts, best_of_all.subject)


def _stems(text: str) -> set[str]:
    """Return the words of a text without the endings of plurals."""
    return {stem(word) for word in fold(text).split() if word not in words_of.SMALL}


def _text_of(question: Question, number: Candidate) -> tuple[set[str], set[str]]:
    """Return the words that tell what a number counts, and those beside them."""
    fact: Fact = number.facts[-1]
    names = number.subject.names if number.subject else ""
    near = words_after(fact, number.values[0])
    if fact.head == "figures":
        near = question.body_of(fact)
    return _stems(near), _stems(f"{question.text_of(fact)} {names}")


def _share(part: set[str], text: tuple[set[str], set[str]]) -> float:
    """Return which share of the words of a part of a question stand in a text."""
    return len(part & (text[0] | text[1])) / len(part)


def _score(part: set[str], whole: set[str], text: tuple[set[str], set[str]]) -> float:
    """Return how well a number answers a part of a question, the words beside it most of all."""
    near, around = text
    unsaid = len(near - whole) / max(len(near), 1)
    return (
        len(part & near)
        + len(part & around) * _OF_WHOLE
        + (len(whole & around) / max(len(whole), 1) - unsaid) * _OF_WHOLE
    )

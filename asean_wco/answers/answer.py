"""An answer: a sentence with the bare values in it, and what it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from asean_wco.facts.fact import (
    ATTESTED,
    BETWEEN,
    CLAIM,
    COUNTED,
    DISPUTED,
    INFERRED,
    STATED,
    UNKNOWN,
    Fact,
)
from asean_wco.facts.sentences import sentences_of
from asean_wco.model.dates import PartialDate
from asean_wco.model.tuples import NamedTuple

Value = str | int | float
# What an answer begins with of which it is not sure that it is what the question asks.
PERHAPS = "Perhaps: "
# What speaks for an answer and against it: shares from 0 to 1, or flags.
Features = dict[str, float]
# From the surest to the least sure: an answer is as sure as the least sure of its facts.
_BY_SURENESS = (COUNTED, STATED, ATTESTED, BETWEEN, DISPUTED, INFERRED, UNKNOWN)


class Answer(NamedTuple):
    """What is answered to a question.

    Attributes:
        text: one or a few sentences that stand alone.
        values: the answer and nothing else, one value each; none where it is not known.
        records: ids of the records that it rests on.
        certainty: one of `facts.fact.CERTAINTIES`; unknown as well where what is told is certain,
            but not that it is what the question asks.
        sources: ids of the sources, in the order of their footnotes.
        reading: how the question was read.
        facts: that bear it out.
        fact_certainty: how certain what is told is, where it is not sure that it answers; empty
            where that is the certainty of the answer.
    """

    text: str
    values: tuple[Value, ...]
    records: tuple[str, ...]
    certainty: str
    sources: tuple[str, ...]
    reading: str
    facts: tuple[Fact, ...] = ()
    fact_certainty: str = ""

    @property
    def certainty_told(self) -> str:
        """How certain what is told is, whether or not it answers the question."""
        return self.fact_certainty or self.certainty

    @property
    def is_sure(self) -> bool:
        """Whether it answers the question, and not only perhaps."""
        return bool(self.values) and self.certainty != UNKNOWN


def answer_output(answer: Answer) -> dict[str, Any]:
    """Return an answer as JSON has it."""
    return {
        "text": answer.text,
        "values": list(answer.values),
        "records": list(answer.records),
        "certainty": answer.certainty,
        "sources": list(answer.sources),
        "reading": answer.reading,
        "fact_certainty": answer.certainty_told,
    }


def bare(value: Any) -> Value:
    """Return a value as it stands in an answer: dates in ISO form, numbers as numbers."""
    if isinstance(value, PartialDate):
        return str(value)
    return value if isinstance(value, (str, int, float)) else str(value)


def least_sure(certainties: Iterable[str]) -> str:
    """Return the least sure of some certainties."""
    return max(certainties, key=_BY_SURENESS.index, default=UNKNOWN)


def each_once(values: Iterable[Any]) -> tuple[Any, ...]:
    """Return values in their order, each once and none that is empty."""
    return tuple(dict.fromkeys(value for value in values if value not in (None, "", "None")))


def _told(fact: Fact) -> str:
    """Return the sentence of a fact; of one that is inferred with the reason in brackets."""
    sentence, _, reason = fact.text.partition(". ")
    if fact.certainty != INFERRED or not reason:
        return fact.text
    # "The arrangement, inferred: Malaysia signed" says once that it is.
    sentence = sentence.replace(f", {INFERRED}: ", ": ", 1)
    return f"{sentence} (inferred: {reason.rstrip('.')})."


def each_dispute_once(facts: Sequence[Fact]) -> list[Fact]:
    """Return facts, of the claims of a dispute only the first, whose sentence has all of them."""
    kept: dict[tuple[str, ...], Fact] = {}
    for fact in facts:
        _, is_claim, claims = fact.text.partition(CLAIM)
        key = (fact.id,)
        if is_claim:
            key = (fact.about, fact.head, *sorted(re.findall("“(.+?)”", claims)))
        kept.setdefault(key, fact)
    return list(kept.values())


def _joined(texts: Sequence[str]) -> str:
    """Return texts as one, of which those that begin like the one before leave that out.

    "The ASEAN Single Window: on 9 December 2005 …" names the record once.
    """
    told: list[str] = []
    head_before = ""
    for text in texts:
        head, colon, rest = text.partition(": ")
        is_same = bool(colon) and head == head_before
        told.append(f"{rest[:1].upper()}{rest[1:]}" if is_same else text)
        head_before = head if colon else ""
    return " ".join(told)


def from_facts(
    facts: Sequence[Fact],
    reading: str,
    *,
    text: str = "",
    values: Iterable[Any] | None = None,
    records: Iterable[str] = (),
    certainty: str = "",
) -> Answer:
    """Return the answer that facts give.

    Args:
        facts: that bear it out.
        reading: how the question was read.
        text: of the answer; the sentences of the facts when empty.
        values: of the answer; those of the facts when None.
        records: ids that it rests on besides those of the facts.
        certainty: where it is not that of the least sure fact.
    """
    told = each_once(
        bare(value) for value in ([f.value for f in facts] if values is None else values)
    )
    return Answer(
        text or _joined(each_once(_told(fact) for fact in each_dispute_once(facts))),
        told,
        each_once([*(fact.about for fact in facts), *records]),
        certainty or least_sure(fact.certainty for fact in facts),
        each_once(source for fact in facts for source in fact.sources),
        reading,
        tuple(facts),
    )


def as_one(answers: Sequence[Answer]) -> Answer:
    """Return several answers as one, each sentence once.

    It is as sure as the least sure of those that are known.
    """
    known = [answer for answer in answers if answer.values]
    sentences = [
        sentence
        for answer in answers
        for sentence in sentences_of(answer.text.removeprefix(PERHAPS))
    ]
    return Answer(
        " ".join(each_once(sentences)),
        each_once(value for answer in answers for value in answer.values),
        each_once(record for answer in answers for record in answer.records),
        least_sure(answer.certainty for answer in known),
        each_once(source for answer in answers for source in answer.sources),
        answers[0].reading,
        tuple(fact for answer in answers for fact in answer.facts),
        least_sure(answer.certainty_told for answer in known),
    )


def perhaps(answer: Answer) -> Answer:
    """Return an answer as one of which it is not sure that it is what the question asks."""
    return unsure(answer, f"{PERHAPS}{answer.text}")


def unsure(answer: Answer, text: str) -> Answer:
    """Return an answer in other words that do not say that it is what the question asks."""
    certainty = answer.certainty_told
    return answer._replace(text=text, certainty=UNKNOWN, fact_certainty=certainty)


def not_known(
    text: str, reading: str, facts: Sequence[Fact] = (), records: Iterable[str] = ()
) -> Answer:
    """Return the answer that something is not known.

    Args:
        text: what is not known, and what is.
        reading: how the question was read.
        facts: that say what is known.
        records: the nearest records.
    """
    return from_facts(facts, reading, text=text, values=(), records=records, certainty=UNKNOWN)

"""What a query that finds nothing would find without one of its conditions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from asean_wco.search.corpus import Corpus
from asean_wco.search.questions import SearchIndex
from asean_wco.search.ranking import Answer
from asean_wco.search.structured import structured_hits
from asean_wco.search.understanding import Reading

_CONDITIONS: tuple[dict[str, Any], ...] = (
    {"first": None, "last": None},
    {"place": ""},
    {"countries": ()},
    {"mode": ""},
    {"series": ""},
    {"kind": "", "types": ()},
)


class Relaxed(NamedTuple):
    """A condition, in words, and how many records are found without it."""

    condition: str
    found: int


def relax(answer: Answer, index: SearchIndex, kinds: Sequence[str] = ()) -> Relaxed | None:
    """The condition of a query without which it finds the fewest records; None if none is to blame.

    Args:
        answer: to a query that found nothing.
        index: of all records.
        kinds: kinds that are wanted, in the singular; all when empty.
    """
    tried = (
        *_without_a_qualifier(answer, index, kinds),
        *_without_a_condition(answer, index, kinds),
    )
    return min((each for each in tried if each.found), key=lambda each: each.found, default=None)


def _without_a_qualifier(
    answer: Answer, index: SearchIndex, kinds: Sequence[str]
) -> Iterator[Relaxed]:
    for number, qualifier in enumerate(answer.qualifiers.wanted):
        others = answer.qualifiers.without(number)
        found = answer.unfiltered
        if not answer.reading.text:
            found = structured_hits(others.together(), Corpus(index, ()))
        left = [hit.document for hit in found if others.meet(hit.document)]
        yield Relaxed(
            qualifier.told(), sum(not kinds or document.kind in kinds for document in left)
        )


def _without_a_condition(
    answer: Answer, index: SearchIndex, kinds: Sequence[str]
) -> Iterator[Relaxed]:
    for dropped in _CONDITIONS:
        wider = answer.reading._replace(**dropped)
        if wider != answer.reading and (wider.is_structured or wider.words):
            corpus = Corpus(index, wider.words, kinds)
            hits = [hit.document for hit in structured_hits(wider, corpus)]
            found = hits if wider.is_structured else corpus.holding(wider.words)
            only = Reading("", ())._replace(
                **{name: getattr(answer.reading, name) for name in dropped}
            )
            yield Relaxed(only.told(), sum(map(answer.qualifiers.meet, found)))

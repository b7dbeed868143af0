"""What may be the answer to a question, before it is known which of it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from asean_wco.answers.answer import Answer, Features, Value
from asean_wco.answers.question import Subject
from asean_wco.facts.fact import Fact
from asean_wco.model.tuples import NamedTuple

# First words of sorts that are ranked like others.
_GROUPS = {
    "dates": "date",
    "places": "place",
    "numbers": "number",
    "administration": "organization",
    "countries": "list",
    "cities": "list",
    "years": "list",
    "venue": "place",
    "period": "date",
    "end": "date",
}


class Candidate(NamedTuple):
    """What may be the answer to a question.

    Attributes:
        values: of the answer, bare.
        labels: what sort of answer it is, the plainest label first: ``date``, ``date of signed``.
            The lexicon has learned which words of questions ask for which labels.
        parts: what speaks for it and against it: shares from 0 to 1, or flags. They are kept in
            parts, since many candidates share those of their record and of their fact.
        facts: that tell it, the one that says most last; none where a list or a post gives it.
        subject: the record whose facts they are.
        tell: makes the answer of a list, a row or a post; None where the facts tell it, and where
            it has no values because of what is said in the door: that nothing is known.
    """

    values: tuple[Value, ...]
    labels: tuple[str, ...]
    parts: tuple[Features, ...]
    facts: tuple[Fact, ...] = ()
    subject: Subject | None = None
    tell: Callable[[], Answer] | None = None

    @property
    def features(self) -> Features:
        """All that speaks for it and against it."""
        return {name: value for part in self.parts for name, value in part.items()}

    @property
    def sort(self) -> str:
        """What sort of value it is, or what makes it."""
        return self.labels[0]

    @property
    def group(self) -> str:
        """The group of sorts for which features count alike: ``date`` for ``dates claimed``."""
        return _group_of(self.labels[0])


@cache
def _group_of(sort: str) -> str:
    first = sort.split(maxsplit=1)[0]
    return _GROUPS.get(first, first)

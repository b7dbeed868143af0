"""What a query that finds nothing would find without one of its conditions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from asean_wco.search.corpus import Corpus
from asean_wco.search.qualifiers import meets
from asean_wco.search.questions import SearchIndex
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


def relax(reading: Reading, index: SearchIndex, kinds: Sequence[str] = ()) -> Relaxed | None:
    """The condition of a query without which it finds the fewest records; None if none is to blame.

    Args:
        reading: of a query that finds nothing.
        index: of all records.
        kinds: kinds to search, in the singular; all when empty.
    """
    tried = []
    for dropped in _CONDITIONS:
        wider = reading._replace(**dropped)
        if wider != reading and wider.is_structured:
            hits = structured_hits(wider, Corpus(index, wider.words, kinds))
            only = Reading("", ())._replace(**{name: getattr(reading, name) for name in dropped})
            tried.append(Relaxed(only.told(), sum(meets(wider, hit.document) for hit in hits)))
    return min((each for each in tried if each.found), key=lambda each: each.found, default=None)

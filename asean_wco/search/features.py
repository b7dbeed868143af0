"""What may count for a record, each a small function with a name and a weight in `weights`.

To add a feature, write a function of a `Match` here, put it into `FEATURES`, give it a weight,
and run the fitting script of the benchmarks.
"""

from __future__ import annotations

from collections.abc import Callable

from asean_wco.search import reading as said
from asean_wco.search.document import content_words
from asean_wco.search.match import Match

Feature = Callable[[Match], float]
_USUAL_SOURCES = 5
_SUBJECTS = ("topic", "initiative")


def _tier(tier: str) -> Feature:
    return lambda match: float(match.named.tier == tier)


def _kind(kind: str) -> Feature:
    return lambda match: float(match.document.kind == kind)


def _related(name: str) -> Feature:
    return lambda match: match.relations.get(name, 0.0)


def _fit(sort: str) -> Feature:
    return lambda match: match.fit(sort)


def _met(sort: str) -> Feature:
    return lambda match: match.sort(sort)


def _recency(match: Match) -> float:
    """Of sessions that fit alike the latest is more likely to be meant."""
    year = match.document.date[:4]
    return (int(year) - 1990) / 50 if year and match.document.kind == "meeting" else 0.0


def _publisher(match: Match) -> float:
    """A source of a publisher that is named."""
    words = content_words(match.document.facets.get("publisher", ""))
    return float(bool(words) and set(match.reading.text.split()).issuperset(words))


def _subject(match: Match) -> float:
    """The share of the query that is, or stands for, a whole name of a topic that it may mean."""
    is_topic = match.document.kind == "topic" and not match.reading.kinds
    names = (*match.document.folded_names, *match.document.folded_acronyms)
    shares = (
        form.quality * asked_unit.weight / match.whole
        for asked_unit in match.asked
        for form in asked_unit.unit.forms
        if is_topic and form.text in names
    )
    return max(shares, default=0.0)


def _there(match: Match) -> float:
    """Where nothing but a place is asked for, the meetings that were held there answer."""
    is_alone = all(unit.sort in (said.PLACE, said.COUNTRY) for unit in match.reading.units)
    return match.fit(said.PLACE) if is_alone and match.document.kind == "meeting" else 0.0


def _plain_subject(match: Match) -> float:
    """Where a subject alone is asked for, topics and initiatives answer."""
    reading = match.reading
    is_plain = not (reading.periods or reading.places or reading.ordinal or reading.kinds)
    return float(is_plain and match.document.kind in _SUBJECTS)


FEATURES: dict[str, Feature] = {
    "id": _tier("id"),
    "whole name": _tier("name"),
    "whole alias": _tier("alias"),
    "acronym": _tier("acronym"),
    "same words": _tier("same words"),
    "beginning": lambda match: match.named.begun,
    "near name": lambda match: match.near,
    "main name": lambda match: match.name * (match.best_name == 0),
    "brevity": lambda match: match.name * match.brevity,
    "passage": lambda match: match.passage,
    "passage alone": lambda match: match.alone,
    "anywhere": lambda match: match.anywhere,
    "country": _met(said.COUNTRY),
    "kind": _met(said.KIND),
    "ordinal": _fit(said.ORDINAL),
    "time fit": _fit(said.TIME),
    "country fit": _fit(said.COUNTRY),
    "kind fit": _fit(said.KIND),
    "order": _related("order"),
    "holder": _related("holder"),
    "office": _related("office"),
    "attendant": _related("attendant"),
    "titled": _related("titled"),
    "someone": _related("someone"),
    "anchor": _related("anchor"),
    "row": _related("row"),
    "filed": _related("filed"),
    "publisher": _publisher,
    "happened": lambda match: match.fit(said.TIME) * (match.document.kind == "meeting"),
    "there": _there,
    "prominence": lambda match: match.document.sources / (match.document.sources + _USUAL_SOURCES),
    "recency": _recency,
    "subject": _subject,
    "plain subject": _plain_subject,
    "source": _kind("source"),
    "meeting": _kind("meeting"),
    "topic": _kind("topic"),
    "initiative": _kind("initiative"),
    "organization": _kind("organization"),
}


def features_of(match: Match) -> dict[str, float]:
    """Return what counts for a record, by name; what does not apply is left out."""
    return {name: value for name, feature in FEATURES.items() if (value := feature(match))}

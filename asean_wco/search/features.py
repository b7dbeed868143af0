"""What may count for a record, each a small function with a name and a weight in `weights`.

To add a feature, write a function of a `Match` here, put it into `FEATURES`, give it a weight,
and run the fitting script of the benchmarks.
"""

from __future__ import annotations

from collections.abc import Callable

from asean_wco.search import reading as said
from asean_wco.search.document import SearchDocument, content_words, initials
from asean_wco.search.match import Match
from asean_wco.search.names import NameMatch
from asean_wco.search.reading import Reading

Feature = Callable[[Match, Reading, NameMatch], float]


def _is(tier: str) -> Feature:
    return lambda match, reading, named: float(named.tier == tier)


def _of_kind(kind: str) -> Feature:
    return lambda match, reading, named: float(match.document.kind == kind)


def _sort(sort: str) -> Feature:
    return lambda match, reading, named: match.sort(sort)


def _related(name: str) -> Feature:
    return lambda match, reading, named: match.relations.get(name, 0.0)


def _initials(match: Match, reading: Reading, named: NameMatch) -> float:
    if " " in reading.text:
        return 0.0
    return float(any(reading.text in initials(name) for name in match.document.folded_names))


def _prominence(match: Match, reading: Reading, named: NameMatch) -> float:
    """More is written of some."""
    return match.document.sources / (match.document.sources + 5)


def _first_words(match: Match, reading: Reading, named: NameMatch) -> float:
    """The main name says more than an alias."""
    return 1.0 if named.tier else match.name * (match.best_name == 0)


def _brevity(match: Match, reading: Reading, named: NameMatch) -> float:
    """A name of little else than what was typed."""
    return 1.0 if named.tier else match.brevity * match.name


def _recency(match: Match, reading: Reading, named: NameMatch) -> float:
    """Of sessions that fit alike the latest is more likely to be meant."""
    year = match.document.date[:4]
    return (int(year) - 1990) / 50 if year.isdecimal() and match.document.kind == "meeting" else 0.0


def _happened(match: Match, reading: Reading, named: NameMatch) -> float:
    """Of what fits a time, a meeting took place in it."""
    return match.fit(said.TIME) * (match.document.kind == "meeting")


def _other_session(match: Match, reading: Reading, named: NameMatch) -> float:
    """A session of another number than the one that is asked for, or of another series."""
    is_session = bool(match.document.facets.get("ordinal")) and match.sort(said.ORDINAL) < 1
    asks = reading.ordinal and not reading.order and not named.tier
    return float(bool(asks) and is_session and not match.fit(said.ORDINAL))


def _publisher(match: Match, reading: Reading, named: NameMatch) -> float:
    """A source of a publisher that is named."""
    publisher = match.document.facets.get("publisher", "")
    words = content_words(publisher)
    typed = set(reading.text.split())
    return float(len(words) > 1 and typed.issuperset(words))


def _plain_subject(match: Match, reading: Reading, named: NameMatch) -> float:
    """Where a subject alone is asked for, topics and initiatives answer."""
    is_plain = not (reading.periods or reading.places or reading.ordinal or reading.kinds)
    return float(is_plain and match.document.kind in ("topic", "initiative"))


def _administration(match: Match, reading: Reading, named: NameMatch) -> float:
    """A customs service of a country that is asked for by nothing else."""
    if match.document.facets.get("type") != "customs-administration" or not match.fit(said.COUNTRY):
        return 0.0
    return float(
        all(
            _is_administrative(each.unit.words)
            for each in match.asked
            if each.unit.sort != said.COUNTRY
        )
    )


def _is_administrative(words: tuple[str, ...]) -> bool:
    from asean_wco.search.vocabulary import ADMINISTRATION_WORDS

    return ADMINISTRATION_WORDS.issuperset(words)


FEATURES: dict[str, Feature] = {
    "id": _is("id"),
    "whole name": _is("name"),
    "whole alias": _is("alias"),
    "acronym": _is("acronym"),
    "same words": _is("same words"),
    "beginning": lambda match, reading, named: named.begun,
    "initials": _initials,
    "near name": lambda match, reading, named: named.near,
    "name": lambda match, reading, named: match.name,
    "main name": _first_words,
    "brevity": _brevity,
    "passage": lambda match, reading, named: match.passage,
    "passage alone": lambda match, reading, named: match.alone,
    "anywhere": lambda match, reading, named: match.anywhere,
    "time": _sort(said.TIME),
    "place": _sort(said.PLACE),
    "country": _sort(said.COUNTRY),
    "kind": _sort(said.KIND),
    "mode": _sort(said.MODE),
    "ordinal": lambda match, reading, named: match.fit(said.ORDINAL),
    "time fit": lambda match, reading, named: match.fit(said.TIME),
    "place fit": lambda match, reading, named: match.fit(said.PLACE),
    "country fit": lambda match, reading, named: match.fit(said.COUNTRY),
    "kind fit": lambda match, reading, named: match.fit(said.KIND),
    "order": _related("order"),
    "holder": _related("holder"),
    "office": _related("office"),
    "role": _related("role"),
    "attendant": _related("attendant"),
    "titled": _related("titled"),
    "anchor": _related("anchor"),
    "filed": _related("filed"),
    "link": _related("link"),
    "linked": _related("linked"),
    "row": _related("row"),
    "other session": _other_session,
    "located": lambda match, reading, named: match.fit(said.COUNTRY) * reading.is_located,
    "publisher": _publisher,
    "happened": _happened,
    "source name": lambda match, reading, named: match.name * (match.document.kind == "source"),
    "administration": _administration,
    "prominence": _prominence,
    "recency": _recency,
    "plain subject": _plain_subject,
    "source": _of_kind("source"),
    "meeting": _of_kind("meeting"),
    "person": _of_kind("person"),
    "topic": _of_kind("topic"),
    "initiative": _of_kind("initiative"),
    "series": _of_kind("series"),
    "organization": _of_kind("organization"),
}


def features_of(match: Match, reading: Reading, named: NameMatch) -> dict[str, float]:
    """Return what counts for a record, by name; what does not apply is left out."""
    found = {name: feature(match, reading, named) for name, feature in FEATURES.items()}
    return {name: value for name, value in found.items() if value}


def kind_of(document: SearchDocument) -> str:
    """Return the kind of a record."""
    return document.kind

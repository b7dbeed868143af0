"""A query answered: read, candidates chosen, each weighed by a sum of features, the best first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from asean_wco.model.folding import fold
from asean_wco.model.vocabulary import KINDS
from asean_wco.search import reading as said
from asean_wco.search import relations
from asean_wco.search.candidates import Asked, Candidates, choose
from asean_wco.search.correction import near_names
from asean_wco.search.document import SearchDocument
from asean_wco.search.features import features_of
from asean_wco.search.match import Match
from asean_wco.search.names import OUTRIGHT, NameMatch, match_names
from asean_wco.search.qualifiers import Qualifiers, take_qualifiers
from asean_wco.search.questions import SearchIndex
from asean_wco.search.reading import Reading, read
from asean_wco.search.weights import WEIGHTS

MAX_QUERY = 512
# The share of the weight of known words that a record must hold to be shown, and that some must.
_LEAST_SHOWN, _LEAST_BEST = 0.3, 0.4
# The share of the weight of all that is asked that makes sure.
_SURE = 0.6
_SURE_ROLE = 0.7
_LEAST_NEAR = 0.8
_HELD = 0.9
# What must fit where it is asked for, so that a record is what was meant.
_BINDING = (said.TIME, said.PLACE, said.COUNTRY, said.ORDINAL)
_MOST_HITS = 200


class Hit(NamedTuple):
    """A record that was found.

    Attributes:
        document: the record as the search sees it.
        tier: how it was found, one of `TIERS`, which says how sure it is.
        field: of the record, where most of the query stands: a field, or the part of a fact.
        matched: the name, the post or the words that matched.
        score: the sum of its features by their weights.
        sure: whether it is likely to be what was meant.
        parts: the features that count for it.
    """

    document: SearchDocument
    tier: str
    field: str
    matched: str
    score: float
    sure: bool
    parts: dict[str, float]


class Answer(NamedTuple):
    """What a query was understood to ask for, and the records that it found, best first.

    Attributes:
        reading: of the query without its qualifiers.
        qualifiers: that narrow it.
        unknown: words of it that no record has.
        hits: what was found.
    """

    reading: Reading
    qualifiers: Qualifiers
    unknown: tuple[str, ...]
    hits: list[Hit]

    def told(self) -> str:
        """Return how the query was read, in words; empty when it is nothing but words."""
        parts = (self.reading.told(), *self.qualifiers.told())
        return ", ".join(part for part in parts if part)


def answer(
    query: str, index: SearchIndex, kinds: Sequence[str] = (), *, exact: bool = False
) -> Answer:
    """Read a query, and find and order the records that it means.

    Args:
        query: what the user typed; anything beyond 512 characters is ignored.
        index: of all records.
        kinds: kinds that are wanted of what is found, in the singular; all when empty.
        exact: whether only whole names, aliases, acronyms and ids count.

    Raises:
        UsageError: a qualifier asks for something that does not exist.
    """
    rest, qualifiers = take_qualifiers(query[:MAX_QUERY], index)
    return _narrowed(rest, qualifiers, index, kinds, exact=exact)


def _narrowed(
    rest: str, qualifiers: Qualifiers, index: SearchIndex, kinds: Sequence[str], *, exact: bool
) -> Answer:
    """Answer a query of which the qualifiers were taken."""
    # Phrases are words to be found only where there are no others.
    typed = rest if fold(rest) else " ".join(qualifiers.phrases)
    reading = read(typed, index)
    within = _within(qualifiers, kinds, index)
    if not reading.units:
        hits = [] if exact or within is None or not qualifiers.wanted else _listed(within, index)
        return Answer(
            reading, qualifiers, (), [hit for hit in hits if qualifiers.meet(hit.document)]
        )
    found = _find(reading, index, within, exact=exact)
    hits = [hit for hit in found.hits if qualifiers.meet(hit.document)]
    return Answer(reading, qualifiers, found.unknown, hits)


def rank(
    text: str, index: SearchIndex, kinds: Sequence[str] = (), *, exact: bool = False
) -> list[Hit]:
    """Return the records of some kinds that a text without qualifiers means, best first.

    Args:
        text: what the user typed.
        index: of all records.
        kinds: kinds that are looked at, in the singular; all when empty.
        exact: whether only whole names, aliases, acronyms and ids count.
    """
    reading = read(text[:MAX_QUERY], index)
    if not reading.units:
        return []
    within = index.of_kinds(kinds) if kinds else None
    return _find(reading, index, within, exact=exact).hits


def relax(query: str, index: SearchIndex, kinds: Sequence[str] = ()) -> tuple[str, int] | None:
    """Return the qualifier without which a query finds the fewest records; None if none helps.

    Args:
        query: what the user typed, which found nothing.
        index: of all records.
        kinds: kinds that are wanted, in the singular; all when empty.
    """
    rest, qualifiers = take_qualifiers(query[:MAX_QUERY], index)
    tried = []
    for number, condition in enumerate(qualifiers.wanted):
        others = qualifiers.without(number)
        found = len(_narrowed(rest, others, index, kinds, exact=False).hits)
        if found:
            tried.append((found, condition.told()))
    if not tried:
        return None
    found, told = min(tried)
    return told, found


def _within(qualifiers: Qualifiers, kinds: Sequence[str], index: SearchIndex) -> set[int] | None:
    """Return the numbers of the records that are wanted; None for all."""
    wanted = qualifiers.numbers(index)
    if not kinds:
        return wanted
    of_kinds = index.of_kinds(kinds)
    return of_kinds if wanted is None else wanted & of_kinds


def _listed(numbers: set[int], index: SearchIndex) -> list[Hit]:
    """Return records that qualifiers alone ask for, by date."""
    documents = sorted(
        index.documents(numbers), key=lambda each: (each.kind == "source", each.date, each.id)
    )
    return [Hit(each, "words", "type", each.name, 0.0, True, {}) for each in documents]


class _Found(NamedTuple):
    unknown: tuple[str, ...]
    hits: list[Hit]


class Examined(NamedTuple):
    """What was looked at for a query: the records that may be meant, each with its features."""

    candidates: Candidates
    matches: list[Match]
    names: list[NameMatch]
    features: list[dict[str, float]]


def examine(reading: Reading, index: SearchIndex, within: set[int] | None = None) -> Examined:
    """Look at the records that a query may mean, without deciding on their order.

    Args:
        reading: of the query.
        index: of all records.
        within: numbers of the records that are wanted; None for all.
    """
    candidates = choose(reading, index, within)
    matches = _matches(reading, candidates, index, within)
    near = _near(reading, candidates, matches, index, within)
    names = [
        match_names(reading, match.document, *near.get(match.document.id, (0.0, 0)))
        for match in matches
    ]
    features = [
        features_of(match, reading, named) for match, named in zip(matches, names, strict=True)
    ]
    return Examined(candidates, matches, names, features)


def _near(
    reading: Reading,
    candidates: Candidates,
    matches: list[Match],
    index: SearchIndex,
    within: set[int] | None,
) -> dict[str, tuple[float, int]]:
    """Return how near which name is to a query that nothing holds as it is; add the records."""
    is_slip = any(not each.is_known and each.unit.sort == said.WORD for each in candidates.asked)
    if not is_slip and any(max(each.name, each.passage) >= _HELD for each in matches):
        return {}
    known = {each.document.id for each in matches}
    found = {}
    for number, (share, name) in near_names(reading.text, index.spelled(KINDS)).items():
        if within is not None and number not in within:
            continue
        [document] = index.documents([number])
        found[document.id] = (share, list(document.folded_names).index(name))
        if document.id not in known:
            matches.append(Match(document, candidates.asked, reading, {}))
    return found


def _matches(
    reading: Reading, candidates: Candidates, index: SearchIndex, within: set[int] | None
) -> list[Match]:
    """Return the records that may be meant, and those that they lead to."""
    asked = candidates.asked
    documents = index.documents(candidates.numbers)
    rows = [Match(each, asked, reading, {}) for each in documents if each.kind == "series"]
    series = relations.series_named(rows)
    by_id = {each.document.id: each for each in rows}
    for document in documents:
        if document.kind != "series":
            by_id[document.id] = Match(document, asked, reading, series)
    wanted = None if within is None else index.of_kinds  # kinds are checked by number below

    def find(identifier: str) -> Match | None:
        """Return the match of a record that another leads to, made now if it was not chosen."""
        if identifier not in by_id:
            number = index.number_of(identifier)
            if number is None or (wanted and within is not None and number not in within):
                return None
            [document] = index.documents([number])
            by_id[identifier] = Match(document, asked, reading, series)
        return by_id[identifier]

    _relate(reading, by_id, series, index, find)
    return list(by_id.values())


def _relate(
    reading: Reading,
    by_id: dict[str, Match],
    series: dict[str, float],
    index: SearchIndex,
    find: Callable[[str], Match | None],
) -> None:
    """Add the features by which records lead to one another."""

    def of_kind(kind: str) -> list[Match]:
        return [match for match in by_id.values() if match.document.kind == kind]

    relations.in_order(reading, series, index, find)
    if relations.asks_for_people(reading, of_kind("series")):
        relations.holders(reading, of_kind("office"), find)
        relations.titled(reading, of_kind("person"))
    relations.attendants(reading, of_kind("meeting"), find)
    relations.filed(of_kind("topic"), of_kind("meeting"), find)
    relations.linking(list(by_id.values()))


def score_of(features: dict[str, float]) -> float:
    """Return the sum of features by their weights."""
    return sum(WEIGHTS[name] * value for name, value in features.items())


def _find(reading: Reading, index: SearchIndex, within: set[int] | None, *, exact: bool) -> _Found:
    """Return what a query finds, best first."""
    examined = examine(reading, index, within)
    asked = examined.candidates.asked
    unknown = tuple(each.unit.text for each in asked if not each.is_known and _is_telling(each))
    known = sum(each.weight for each in asked if _is_found(each, examined)) or 1.0
    hits = []
    best = 0.0
    for match, named, features in zip(
        examined.matches, examined.names, examined.features, strict=True
    ):
        held = match.anywhere * match.whole / known
        best = max(best, held)
        hit = _hit(match, named, features, reading)
        is_wanted = hit.tier in OUTRIGHT if exact else _is_shown(hit, named, held)
        if is_wanted:
            hits.append(hit)
    if best < _LEAST_BEST:
        hits = [hit for hit in hits if hit.tier in OUTRIGHT or "near name" in hit.parts]
    hits.sort(key=_order)
    return _Found(unknown, hits[:_MOST_HITS])


def _order(hit: Hit) -> tuple[object, ...]:
    """Return the place of a hit: by its score, then by date and id."""
    return (
        -round(hit.score, 6),
        tuple(-ord(letter) for letter in hit.document.date),
        hit.document.id,
    )


def _is_telling(each: Asked) -> bool:
    return each.unit.sort == said.WORD


def _is_found(each: Asked, examined: Examined) -> bool:
    """Return whether any record that was looked at has what a unit says."""
    place = examined.candidates.asked.index(each)
    return any(match.held[place] for match in examined.matches)


def _is_shown(hit: Hit, named: NameMatch, held: float) -> bool:
    is_related = any(hit.parts.get(name) for name in ("holder", "attendant", "order", "filed"))
    is_near = named.near >= _LEAST_NEAR or hit.parts.get("initials")
    return hit.tier in OUTRIGHT or held >= _LEAST_SHOWN or bool(is_related or is_near)


def _hit(match: Match, named: NameMatch, features: dict[str, float], reading: Reading) -> Hit:
    """Return a record with how it was found, and how sure that is."""
    score = score_of(features)
    if named.tier:
        return Hit(match.document, named.tier, named.field, named.matched, score, True, features)
    led = max(features.get(name, 0.0) for name in ("holder", "titled", "attendant"))
    if led:
        field = "attendance" if features.get("attendant") == led else "roles"
        sure = led >= _SURE_ROLE
        return Hit(match.document, "role", field, match.told, score, sure, features)
    tier, sure = _sureness(match, named, features)
    matched = _matched(match, named, tier)
    return Hit(match.document, tier, _field(match, named), matched, score, sure, features)


def _sureness(match: Match, named: NameMatch, features: dict[str, float]) -> tuple[str, bool]:
    """Return the tier of a record that no name gives outright, and whether it is sure."""
    if named.near >= _LEAST_NEAR and match.anywhere < named.near:
        return "near", False
    held = [each for each, quality in zip(match.asked, match.held, strict=True) if quality]
    if any(each.is_corrected for each in held):
        return "near", False
    if features.get("order", 0.0) >= _SURE or features.get("initials"):
        return "words", True
    is_bound = all(
        quality > 0
        for quality, each in zip(match.held, match.asked, strict=True)
        if each.unit.sort in _BINDING
    ) and not features.get("other session")
    is_sure = is_bound and max(match.passage, match.name) >= _SURE
    return ("words", True) if is_sure else ("part", False)


def _field(match: Match, named: NameMatch) -> str:
    """Return where most of the query stands."""
    if match.relations.get("order"):
        return "session"
    if named.begun:
        return named.field
    if match.fit(said.ORDINAL) >= _SURE:
        return "ordinal"
    if match.part and match.passage > match.name:
        return match.part
    return "aliases" if match.best_name else "name"


def _nearest(match: Match, named: NameMatch) -> str:
    """Return the name that is nearly what was typed, or the words that it was corrected to."""
    if named.near or match.name >= _SURE:
        return match.document.names[named.nearest if named.near else match.best_name]
    texts = f" {' '.join((*match.document.folded_names, *(text for _, text in match.document.passages)))} "
    found = []
    for each, quality in zip(match.asked, match.held, strict=True):
        form = next((form for form in each.unit.forms if form.pattern in texts), None)
        if quality and form:
            found.append(form.text)
    return " ".join(found)


def _matched(match: Match, named: NameMatch, tier: str) -> str:
    """Return the name or the words that matched."""
    if match.relations.get("order"):
        return match.told
    if named.begun or not any(match.held):
        return named.matched or match.document.name
    if tier == "near":
        return _nearest(match, named)
    held = zip(match.held, match.asked, strict=True)
    return " ".join(each.unit.text for quality, each in held if quality)

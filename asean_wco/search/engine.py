"""The search: read a query, choose candidates, weigh each by its features, put the best first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial

from asean_wco.model.folding import as_written, fold
from asean_wco.model.tuples import NamedTuple
from asean_wco.model.vocabulary import KINDS
from asean_wco.search import reading as said
from asean_wco.search.candidates import choose
from asean_wco.search.correction import near_names
from asean_wco.search.index import Index, SearchDocument
from asean_wco.search.leads import relate
from asean_wco.search.match import OUTRIGHT, Match, Matches
from asean_wco.search.matching import SAME, WHOLE, as_it_stands
from asean_wco.search.qualifiers import Condition, Qualifiers, numbers_meeting, take_qualifiers
from asean_wco.search.reading import Reading, read
from asean_wco.search.scoring import SURE, confidence, features_of
from asean_wco.search.weights import WEIGHTS

MAX_QUERY = 512
# The share of what the best record holds that another must hold to be shown.
_LEAST_SHOWN = 0.3
# What leads to a record that holds few of the words itself.
_LEADING = frozenset({"holder", "attendant", "order", "row", "filed"})
_OF_ROWS = frozenset({"order", "row"})
_MOST_HITS = 200


# A field of a record, and what of it matched.
Place = tuple[str, str]


class Hit(NamedTuple):
    """A record that was found.

    Attributes:
        document: the record as the search sees it.
        tier: how it was found, one of `TIERS`, which says how sure it is.
        place: returns where it matched. Few of the hits are shown, so only they find it.
        score: the sum of its features by their weights.
        sure: whether it is likely to be what was meant.
        parts: the features that count for it.
    """

    document: SearchDocument
    tier: str
    place: Callable[[], Place]
    score: float
    sure: bool
    parts: dict[str, float]

    @property
    def field(self) -> str:
        """The field of the record, or the part of a fact, where most of the query stands."""
        return self.place()[0]

    @property
    def matched(self) -> str:
        """The name, the post or the words that matched."""
        return self.place()[1]


class SearchResult(NamedTuple):
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


def search(
    query: str,
    index: Index,
    kinds: Sequence[str] = (),
    *,
    exact: bool = False,
    is_name: bool = False,
) -> SearchResult:
    """Read a query, and find and order the records that it means.

    Args:
        query: what the user typed; anything beyond 512 characters is ignored.
        index: of all records.
        kinds: kinds that are wanted of what is found, in the singular; all when empty.
        exact: whether only whole names, aliases, acronyms and ids count.
        is_name: whether nothing in the query is a qualifier.

    Raises:
        UsageError: a qualifier asks for something that does not exist.
    """
    rest, qualifiers = query[:MAX_QUERY], Qualifiers()
    if not is_name:
        rest, qualifiers = take_qualifiers(rest, index)
    # Phrases are words to be found only where there are no others.
    reading = read(rest if fold(rest) else " ".join(qualifiers.phrases), index)
    limits = qualifiers.wanted
    if kinds:
        limits = (*limits, Condition("kind", tuple(kinds)))
    within = numbers_meeting(limits, index)
    unknown: tuple[str, ...] = ()
    hits: list[Hit] = []
    if reading.units:
        unknown, hits = _find(reading, index, within, exact=exact)
    elif qualifiers.wanted and within and not exact:
        hits = _listed(within, index)
    return SearchResult(
        reading, qualifiers, unknown, [hit for hit in hits if qualifiers.meet(hit.document)]
    )


def _listed(numbers: set[int], index: Index) -> list[Hit]:
    """Return records that qualifiers alone ask for, by date."""
    documents = sorted(
        index.documents(numbers),
        key=lambda document: (document.kind == "source", document.date, document.id),
    )
    return [
        Hit(document, "words", settled("type", document.name), 0.0, True, {})
        for document in documents
    ]


def settled(field: str, matched: str) -> Callable[[], Place]:
    """Return a function that returns a place that is known."""
    return lambda: (field, matched)


def _find(
    reading: Reading, index: Index, within: set[int] | None, *, exact: bool
) -> tuple[tuple[str, ...], list[Hit]]:
    """Return the words that no record has, and what a query finds, best first."""
    weighed_units, numbers = choose(reading, index, within)
    unknown = tuple(
        weighed_unit.unit.text
        for weighed_unit in weighed_units
        if weighed_unit.unit.sort == said.WORD and not weighed_unit.is_known
    )
    matches = Matches(weighed_units, reading, index, numbers)
    relate(matches)
    if unknown or _may_be_a_name(matches):
        for number, (share, name) in near_names(reading.text, index.spelled(KINDS)).items():
            matches.numbered(number).be_near(share, name)
    least = _LEAST_SHOWN * max((match.anywhere for match in matches.all()), default=0.0)
    wanted = None if within is None else {document.id for document in index.documents(within)}
    is_so_called = any(match.named.tier in OUTRIGHT for match in matches.all())
    hits = [
        _hit(match, is_sought=not (is_so_called and _is_translation(match)))
        for match in matches.all()
        if (wanted is None or match.document.id in wanted)
        and (match.named.tier or (not exact and _is_shown(match, least)))
    ]
    hits.sort(key=order_of)
    return unknown, hits[:_MOST_HITS]


def _may_be_a_name(matches: Matches) -> bool:
    """Return whether no record holds a query, and it asks nothing, so that it may be misspelled.

    What is held in another language is held as well.
    """
    reading = matches.reading
    is_asked = bool(reading.question or reading.periods or reading.order)
    is_held = any(max(match.name, match.passage) >= SAME for match in matches.all())
    return not (is_held or is_asked)


def _is_shown(match: Match, least: float) -> bool:
    """Return whether a record holds enough of the words, is nearly so called, or was led to."""
    is_led = not _LEADING.isdisjoint(match.relations)
    return bool(match.near or match.anywhere >= least or is_led)


def order_of(hit: Hit) -> tuple[object, ...]:
    """Return the place of a hit: by its score, then the latest, then by id.

    The session with the number and of the series that is asked for goes before all others.
    """
    latest = tuple(-ord(letter) for letter in hit.document.date)
    is_session = hit.sure and hit.parts.get("ordinal", 0.0) >= SURE
    return (not is_session, -round(hit.score, 6), latest, hit.document.id)


def _is_translation(match: Match) -> bool:
    """Return whether a record has no word of a query itself, but only what it means in English."""
    rows = list(zip(match.held, match.weighed_units, strict=True))
    is_foreign = all(row.unit.forms[0].text != row.unit.text for _, row in rows)
    return is_foreign and all(quality < WHOLE for quality, _ in rows)


def _hit(match: Match, *, is_sought: bool) -> Hit:
    """Return a record with how it was found, and how sure that is.

    Args:
        match: of the record.
        is_sought: whether it may be what was meant; not where another one has the very name.
    """
    parts = features_of(match)
    score = sum(WEIGHTS[name] * value for name, value in parts.items())
    tier, sure = confidence(match)
    place = cache(partial(_place, match, tier))
    return Hit(match.document, tier, place, score, sure and is_sought, parts)


# The fields that the meanings of a query are met by.
_FIELDS_MEANT = {said.TIME: "start", said.PLACE: "city", said.COUNTRY: "country"}


def _place(match: Match, tier: str) -> Place:
    """Return where in a record most of the query stands, and the name or words that matched."""
    if tier == "role":
        return ("attendance" if match.relations.get("attendant") else "roles"), match.reason
    if match.reason and not _OF_ROWS.isdisjoint(match.relations):
        return "session", match.reason
    if match.named.matched and tier != "near":
        return match.named.field, match.named.matched
    return _place_of_words(match, tier)


def _place_of_words(match: Match, tier: str) -> Place:
    """Return the field that holds most of the query, and the words of it."""
    field = "aliases" if match.best_name else "name"
    if match.fit(said.ORDINAL) >= SURE:
        field = "ordinal"
    elif match.part and match.passage > match.name:
        field = match.part
    if tier == "near" and (match.near or match.name >= SURE):
        return field, match.nearest or match.document.names[match.best_name]
    rows = zip(match.held, match.weighed_units, strict=True)
    held = [weighed_unit for quality, weighed_unit in rows if quality]
    guesses = [
        weighed_unit.unit.forms[0].text for weighed_unit in held if weighed_unit.is_corrected
    ]
    written = " ".join((match.reading.typed, *match.document.names))
    if tier == "near" and guesses:
        return field, as_written(" ".join(guesses), written)
    text = _text_of(match, field)
    words = [
        as_it_stands(weighed_unit.unit.text, weighed_unit.unit.forms, text) for weighed_unit in held
    ]
    standing = dict.fromkeys(filter(None, words)) or [row.unit.text for row in held]
    by_words = field, as_written(" ".join(standing), written) or match.document.name
    return (_place_meant(match) if field in ("name", "aliases") else None) or by_words


def _text_of(match: Match, field: str) -> str:
    """Return what a record has in a field or in the parts of facts, folded and padded."""
    document = match.document
    if field in ("name", "aliases"):
        texts = [document.folded_names[match.best_name], *document.folded_acronyms]
    else:
        texts = [text for part, text in document.passages if part == field]
    return f" {' | '.join(texts)} "


def _place_meant(match: Match) -> Place | None:
    """Return the field that a time, a place or a country of the query meets, with its words.

    None where every word that the record holds stands in a name.
    """
    for sort, field in _FIELDS_MEANT.items():
        words = [
            weighed_unit.unit.text
            for in_name, fit, weighed_unit in zip(
                match.in_names, match.fits, match.weighed_units, strict=True
            )
            if weighed_unit.unit.sort == sort and fit > in_name
        ]
        if words:
            return field, " ".join(words)
    return None

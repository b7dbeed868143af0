"""Staged ranking: a hit of an earlier stage always stands above one of a later stage, and every hit says why.

The stages are id, exact name or alias, acronym, same words in any order, holder of a role, beginning of a name,
initials of a name, all words (with the kinds, times and places that the query was read to ask for), what is filed under
a topic that was meant, a part of what was asked for, a bounded fuzzy comparison, and what stands behind a hit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from asean_wco.model.folding import fold
from asean_wco.search.corpus import Corpus
from asean_wco.search.document import SearchDocument, initials
from asean_wco.search.matching import (
    AS_TYPED,
    MAX_QUERY,
    OUTRIGHT,
    PARTIAL,
    TIERS,
    Hit,
    Query,
    brevity,
    match_names,
    match_words,
    prepare,
)
from asean_wco.search.parts import (
    FEW,
    is_described,
    is_one_of_several,
    loose_hits,
    part_hits,
    related_hits,
    word_part_hits,
)
from asean_wco.search.qualifiers import Qualifiers, take_qualifiers
from asean_wco.search.questions import SearchIndex
from asean_wco.search.roles import role_hits
from asean_wco.search.structured import fits, partial_hits, structured_hits
from asean_wco.search.subjects import by_subject, subject_hits
from asean_wco.search.understanding import Reading, plain, understand

_HYPHENS = re.compile(r"(?<=\w)[-\u2010\u2011](?=\w)")
_KIND_ORDER = (
    "initiative",
    "topic",
    "series",
    "organization",
    "office",
    "person",
    "meeting",
    "source",
)
_LINKING_WEIGHT = 14.0
# The share of the weight of its words that a record must hold to be shown below those that hold all.
_FILLING_COVERAGE = 0.6
# Someone whom a part of the query names is known to the user, who looks for what links them to the rest.
_ENTITY_WEIGHT = 30.0


def _order(hit: Hit, *, is_named: bool = False) -> tuple[object, ...]:
    """The place of a hit among all.

    Args:
        hit: the hit.
        is_named: whether a record that is no source bears the query as its name.
    """
    # A source is what an answer rests on, not the answer: unless it alone is named outright it comes after all records.
    is_source = hit.document.kind == "source"
    tier = TIERS.index(hit.tier)
    last = "related" if is_named or tier > TIERS.index("same words") else "alias"
    return (
        max(tier, TIERS.index(last)) if is_source and tier else tier,
        is_source,
        tier,
        -round(hit.score, 6),
        _KIND_ORDER.index(hit.document.kind),
        tuple(-ord(letter) for letter in hit.document.date) or (0,),
        hit.document.id,
    )


def _best_of_each(hits: Iterable[Hit]) -> list[Hit]:
    """One hit a record: that of the earliest stage, or of the highest score in it."""
    best: dict[str, Hit] = {}
    for hit in hits:
        known = best.get(hit.document.id)
        if known is None or _order(hit) < _order(known):
            best[hit.document.id] = hit
    is_named = any(hit.tier in AS_TYPED and hit.document.kind != "source" for hit in best.values())
    return sorted(best.values(), key=lambda hit: _order(hit, is_named=is_named))


def _name_hits(query: Query, reading: Reading, corpus: Corpus) -> list[Hit]:
    """Records of which a name, an acronym or the id is the whole query, or begins with it."""
    meant = corpus.with_id(query.identifier)
    hits = [Hit(meant, "id", "id", meant.id, 1.0)] if meant else []
    # Four letters or fewer that are a whole word of some name are that word, not the beginning of others.
    is_word = len(query.text) <= 4 and bool(corpus.index.having(query.text, naming=True))
    for document in corpus.named_by(query):
        found = match_names(query, document)
        # Where a city alone is asked for, what happened there is meant, not what is called after it.
        if found and found.tier == "prefix" and query.text == reading.place:
            continue
        if found and not (
            is_word and found.tier == "prefix" and query.text not in fold(found.matched).split()
        ):
            hits.append(Hit(document, found.tier, found.field, found.matched, found.share))
    return [*hits, *_initials_hits(query, corpus)]


def _initials_hits(query: Query, corpus: Corpus) -> list[Hit]:
    """Bodies, initiatives, series and topics with a name that a single word is the initials of."""
    hits = []
    # A word that records hold is that word.
    for document in () if corpus.index.having(query.text) else corpus.with_initials(query.text):
        number = next(
            number
            for number, name in enumerate(document.folded_names)
            if query.text in initials(name)
        )
        field = "aliases" if number else "name"
        hits.append(
            Hit(
                document, "initials", field, document.names[number], 1 / len(document.names[number])
            )
        )
    return hits


def _name_hits_within(reading: Reading, corpus: Corpus) -> list[Hit]:
    """Records of which a name or an acronym is all that a query says beside a kind or a country: ``gdce cambodia``."""
    if (
        not reading.words
        or not (reading.kind or reading.countries)
        or reading.first
        or reading.last
    ):
        return []
    rest = prepare("", " ".join(reading.words))
    hits = [
        hit
        for hit in _name_hits(rest, reading, corpus)
        if hit.tier in OUTRIGHT and hit.tier != "id"
    ]
    return [hit for hit in hits if fits(reading, hit.document)]


def _is_of_kind(document: SearchDocument, reading: Reading) -> bool:
    """Whether a record is of the kind that is asked for; a series without time or place is called a meeting as well."""
    if not reading.kind or document.kind == reading.kind:
        return True
    placed = reading.first or reading.last or reading.place or reading.countries
    return (document.kind, reading.kind) == ("series", "meeting") and not placed


def _word_hits(query: Query, reading: Reading, corpus: Corpus) -> list[Hit]:
    """Records that hold all words as typed, and those that fit the query as it was read."""
    structured = structured_hits(reading, corpus)
    if structured and reading.kind and not reading.words:
        return structured
    plain = []
    names = tuple(word for word in query.words if word in query.name.split())
    for document in corpus.holding(names if names else query.words):
        if structured and not _is_of_kind(document, reading):
            continue
        words = names if document.kind == "person" and names else query.words
        if found := match_words(words, document, corpus.rarity):
            score = found.score + brevity(query.words, document)
            plain.append(Hit(document, "all words", found.field, " ".join(found.held), score))
    if len(structured) < FEW:
        plain += partial_hits(reading, corpus)
    return [*structured, *plain]


def _by_entities(
    hits: Sequence[Hit], parts: Sequence[Hit], query: Query, reading: Reading
) -> list[Hit]:
    """Hits of a query that names several records, with what links those brought forward before they themselves."""
    described = {hit.document.id for hit in parts if is_described(hit, query, reading)}
    entities = {hit.document.id for hit in parts if is_one_of_several(hit, query, reading)}
    entities -= {
        hit.document.id
        for hit in hits
        if hit.field == "name" and {*hit.matched.split()} >= {*query.words}
    }
    undertakings = {
        hit.document.id for hit in parts if hit.document.kind in ("initiative", "series")
    }
    links = len(parts) + bool(reading.place) > 1

    def weight(document: SearchDocument) -> float:
        asked = (document.id in described) - (document.id in entities)
        # A meeting links those who came; an initiative that is named links those who have a part in it.
        is_link = links and (
            document.kind == "meeting" or (document.id in undertakings and not reading.kind)
        )
        return _LINKING_WEIGHT * is_link + _ENTITY_WEIGHT * asked

    return [hit._replace(score=hit.score + weight(hit.document)) for hit in hits]


class Answer(NamedTuple):
    """What a query was understood to ask for, and the records that it found, best first.

    Attributes:
        reading: of the query without its qualifiers.
        qualifiers: that narrow it.
        hits: what was found.
        unfiltered: what was found before the qualifiers and the kinds that are wanted narrowed it.
    """

    reading: Reading
    qualifiers: Qualifiers
    hits: list[Hit]
    unfiltered: list[Hit]

    def told(self) -> str:
        """How the query was read, in words; empty when it is nothing but words."""
        return ", ".join(filter(None, (self.reading.told(), *self.qualifiers.told())))


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
    # Phrases are words to be found only where there are no others.
    typed = rest if fold(rest) else " ".join(qualifiers.phrases)
    reading = understand(typed, index.places) if rest == typed else plain(typed)
    if reading.text:
        hits = _find(typed.strip(), reading, Corpus(index, _looked_up(reading)), exact=exact)
    else:
        hits = (
            []
            if exact
            else _best_of_each(structured_hits(qualifiers.together(), Corpus(index, ())))
        )
    wanted = [
        hit
        for hit in hits
        if qualifiers.meet(hit.document) and (not kinds or hit.document.kind in kinds)
    ]
    return Answer(reading, qualifiers, wanted, hits)


def rank(text: str, index: SearchIndex, kinds: Sequence[str] = ()) -> list[Hit]:
    """Find and order the records of some kinds that a text without qualifiers means.

    Args:
        text: what the user typed.
        index: of all records.
        kinds: kinds that are looked at, in the singular; all when empty.
    """
    reading = understand(text[:MAX_QUERY], index.places)
    return (
        _find(text, reading, Corpus(index, _looked_up(reading), kinds), exact=False)
        if reading.text
        else []
    )


def _looked_up(reading: Reading) -> tuple[str, ...]:
    """Every word that records will be looked up by."""
    return (*prepare("", reading.text).words, *reading.words)


def _find(query: str, reading: Reading, corpus: Corpus, *, exact: bool) -> list[Hit]:
    """What a query finds, best first: by name, else by its words, else by what they may have been meant to be."""
    prepared = prepare(query, reading.text)
    named = [*_name_hits(prepared, reading, corpus), *_name_hits_within(reading, corpus)]
    if exact:
        return _best_of_each(hit for hit in named if hit.tier in OUTRIGHT)
    named += role_hits(reading, corpus)
    found = _word_hits(prepared, reading, corpus)
    # Where a record bears the whole query as its name, those that share a part of it would only be padding.
    is_named = any(hit.document.kind != "source" for hit in named)
    several = bool(found or named) and not is_named and len(prepared.words) > 1
    parts = part_hits(prepared.words, corpus) if several else []
    found = by_subject(_by_entities(found, parts, prepared, reading), named, reading)
    subjects = subject_hits(prepared.words, corpus) if several and not reading.is_structured else []
    hits = _best_of_each([*named, *found, *subjects, *parts])
    if (
        several
        and not reading.is_structured
        and sum(hit.document.kind != "source" for hit in hits) < FEW
    ):
        hits += word_part_hits(prepared.words, reading, corpus, _FILLING_COVERAGE)
    hits = _best_of_each([*hits, *related_hits(hits, prepared.words, corpus)])
    if any(hit.tier not in PARTIAL for hit in hits):
        return hits
    # A word that nobody uses may be a slip; that is looked into before a part of the query is taken for the whole.
    is_known = bool(hits) and all(map(corpus.is_known, prepared.words))
    guessed = [] if is_known else _guesses(query, prepared, corpus)
    loose = (
        loose_hits(reading, prepared, corpus)
        if not guessed and not hits and len(prepared.words) > 1
        else []
    )
    return guessed or hits or _best_of_each(loose)


def _guesses(query: str, prepared: Query, corpus: Corpus) -> list[Hit]:
    """What may have been meant by a query that is not spelled as records are."""
    from asean_wco.search.fuzzy import fuzzy_hits

    # Names of people are written with a hyphen or in one word: Tae-il, Taeil.
    together = _HYPHENS.sub("", query)
    if together != query and (hits := rank(together, corpus.index, corpus.kinds)):
        return hits
    hits = _best_of_each(fuzzy_hits(query, prepared, corpus.index, corpus.kinds))
    return _best_of_each([*hits, *related_hits(hits, (), corpus)]) if len(hits) == 1 else hits

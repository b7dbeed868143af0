"""Records that answer to a part of a query, and those that stand behind what it names."""

from __future__ import annotations

from collections.abc import Sequence

from asean_wco.search.corpus import Corpus
from asean_wco.search.document import SearchDocument
from asean_wco.search.matching import OUTRIGHT, Hit, Query, has_digit, is_running, meanings
from asean_wco.search.structured import holding_part
from asean_wco.search.subjects import filed_hits, subject_hits
from asean_wco.search.understanding import Reading
from asean_wco.search.vocabulary import STOP_WORDS

# Where nothing holds all words, records that hold two of them and this share of their weight are shown as parts.
_LOOSE_COVERAGE = 0.55
_NAMED_KINDS = ("person", "organization", "topic", "initiative", "series")
_IN_FULL = 100.0
_SHORTEST_NAME = 5
_DESCRIBING = ("roles", "nationality")
# Fewer hits than this are filled up.
FEW = 8


def part_hits(words: Sequence[str], corpus: Corpus) -> list[Hit]:
    """Records that a part of the query names, in these or other words: a whole name, or a word of a person's name."""
    typed_as = {
        part: word for word in reversed(words) for each in meanings(word) for part in each.split()
    }
    hits = []
    for document in corpus.naming_any(typed_as, _NAMED_KINDS):
        names = [*document.folded_names, *document.folded_acronyms]
        named = max(
            (name for name in names if name and typed_as.keys() >= set(name.split())),
            key=len,
            default="",
        )
        whole = " ".join(dict.fromkeys(typed_as[part] for part in named.split()))
        # Someone who is named in full is meant, and the rest says who that is.
        in_full = _IN_FULL * (document.kind == "person" and bool(whole))
        if document.kind == "person" and not whole:
            whole = " ".join(word for word in _parts_of_names(document) if word in words)
        if whole:
            hits.append(Hit(document, "part", "name", whole, float(len(whole)) + in_full))
    return hits


def _parts_of_names(document: SearchDocument) -> list[str]:
    """The words of a person's names that are long enough to mean that person."""
    parts = dict.fromkeys(word for name in document.folded_names for word in name.split())
    return [word for word in parts if len(word) >= _SHORTEST_NAME or is_running(word)]


def _rest_of(query: Query, hit: Hit) -> set[str]:
    """The words of a query that a part of it leaves."""
    return set(query.name.split()) - set(hit.matched.split()) - STOP_WORDS


def is_described(hit: Hit, query: Query, reading: Reading) -> bool:
    """Whether a part of the query names someone, and the rest is their post, body or country: the director of X."""
    rest = _rest_of(query, hit)
    rest = rest & set(reading.words) if reading.first or reading.last else rest
    described = f" {' '.join(hit.document.texts.get(field, '') for field in _DESCRIBING)} "
    told = all(any(f" {each} " in described for each in meanings(word)) for word in rest)
    return hit.document.kind == "person" and bool(rest) and told


def is_one_of_several(hit: Hit, query: Query, reading: Reading) -> bool:
    """Whether a person or body is named by a part of the query, and the rest names something else."""
    if hit.document.kind not in ("person", "organization") or not _rest_of(query, hit):
        return False
    # A body of Japan with Japan beside it is one thing.
    at_home = not set(reading.countries).isdisjoint(hit.document.facets.get("countries", ()))
    return not is_described(hit, query, reading) and not (
        at_home and set(reading.words) <= set(hit.matched.split())
    )


def loose_hits(reading: Reading, query: Query, corpus: Corpus) -> list[Hit]:
    """What is left where nothing holds all words: what half of them name, else the records that hold most of them."""
    # Where words run together, a word that no record has may be known as a part of others.
    known = [word for word in query.words if corpus.is_known(word) or is_running(word)]
    # The 45th is not any other, a year that nothing fits is an answer, and so is a query of words that nobody uses.
    if any(map(has_digit, query.words)) or len(known) * 3 < len(query.words) * 2:
        return []
    parts = part_hits(query.words, corpus)
    named = {word for hit in parts for word in hit.matched.split()}
    weight = sum(corpus.rarity[word] for word in named)
    if len(named) * 2 >= len(query.words) or weight * 2 > sum(
        corpus.rarity[word] for word in known
    ):
        return parts
    hits = (
        word_part_hits(reading.words, reading, corpus, _LOOSE_COVERAGE)
        if reading.is_structured
        else []
    )
    if subjects := subject_hits(query.words, corpus):
        return [*subjects, *filed_hits(subjects, query.words, corpus)]
    # What looked like a kind or a place may have been a word of the subject.
    plain = Reading(reading.text, query.words)
    return hits or word_part_hits(query.words, plain, corpus, _LOOSE_COVERAGE)


def word_part_hits(
    words: Sequence[str], reading: Reading, corpus: Corpus, coverage: float
) -> list[Hit]:
    """Records that hold at least two of some words, and a share of the weight of all.

    Args:
        words: that were asked for.
        reading: which the records must fit.
        corpus: the records.
        coverage: the least share of the weight.
    """
    if len(words) < 2:
        return []
    parts = holding_part(words, reading, corpus, coverage)
    return [
        Hit(each, "part", field, " ".join(held), weight)
        for each, field, held, weight in parts
        if len(held) > 1
    ]


def related_hits(hits: Sequence[Hit], words: Sequence[str], corpus: Corpus) -> list[Hit]:
    """What stands behind the record that a query names: its series, its body; for a topic, what it is related to.

    Series and bodies are added where the record alone was named and little else was found.

    Args:
        hits: of a query, best first.
        words: of the query that the corpus looks up.
        corpus: the records.
    """
    found = []
    named = [
        hit for hit in hits if hit.tier in (*OUTRIGHT, "fuzzy") and hit.document.kind != "source"
    ]
    if len(named) == 1 and len(hits) < FEW:
        facets = named[0].document.facets
        for field in ("series", "organization"):
            if document := corpus.with_id(str(facets.get(field, ""))):
                found.append(Hit(document, "related", field, named[0].document.name, 0.0))
    topics = [
        hit
        for hit in hits[:FEW]
        if hit.document.kind == "topic"
        and (hit is hits[0] or hit.field in ("name", "aliases") or hit.tier in OUTRIGHT)
    ]
    return [*found, *filed_hits(topics, words, corpus)]

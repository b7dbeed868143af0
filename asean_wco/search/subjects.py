"""Subjects: the topics that a query is about, and the initiatives and meetings that are filed under them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from asean_wco.search.corpus import Corpus
from asean_wco.search.document import SearchDocument
from asean_wco.search.matching import OUTRIGHT, Hit, has_digit, word_in
from asean_wco.search.understanding import Reading

# The share of the weight of a query that a topic must hold, in its name and its text, to be what the query is about.
_LEAST_SHARE = 0.5
# What a word of the text of a topic counts beside one of its name.
_TEXT_SHARE = 0.5
# Where a subject alone is asked for, its topic, what is filed under that, and initiatives say more than meetings.
_SUBJECT_WEIGHT = 5.0
# What a meeting counts that had no other subject than the topic that was named.
_CHIEFLY_WEIGHT = 3.0
_TOPIC_FIRST = 1000.0


def subject_hits(words: Sequence[str], corpus: Corpus) -> list[Hit]:
    """Topics that hold most of what a query says: two of its words or more, in these or other words, one in a name.

    Args:
        words: of the query, all of them looked up by the corpus.
        corpus: the records.
    """
    known = [word for word in words if corpus.is_known(word)]
    if any(map(has_digit, words)) or len(known) * 3 < len(words) * 2:
        return []
    whole = sum(corpus.rarity[word] for word in known)
    hits = []
    for topic in corpus.topics():
        names = f" {' '.join((*topic.folded_names, *topic.folded_acronyms))} "
        text = f" {' '.join(topic.texts.values())} "
        named = [word for word in known if word_in(word, names)]
        told = [word for word in known if word not in named and word_in(word, text)]
        weight = sum(corpus.rarity[word] for word in named) + _TEXT_SHARE * sum(
            corpus.rarity[word] for word in told
        )
        if named and len(named) + len(told) > 1 and weight > _LEAST_SHARE * whole:
            matched = " ".join(word for word in known if word in named or word in told)
            hits.append(Hit(topic, "on topic", "name", matched, _TOPIC_FIRST + weight))
    return hits


def filed_hits(hits: Iterable[Hit], words: Sequence[str], corpus: Corpus) -> list[Hit]:
    """What is filed under the topics among some hits: what they are related to, and the meetings chiefly on them.

    Args:
        hits: of a query.
        words: of the query; of what is filed, that which holds more of them comes first.
        corpus: the records.
    """
    found = []
    for hit in hits:
        topic = hit.document
        tier = "related" if hit.tier in ("part", "fuzzy") else "on topic"
        documents = [
            *map(corpus.with_id, topic.facets.get("related", ())),
            *corpus.on_topic(topic.id),
        ]
        for document in filter(None, documents):
            text = f" {' '.join((*document.folded_names, *document.texts.values()))} "
            weight = sum(corpus.rarity[word] for word in words if word_in(word, text))
            found.append(Hit(document, tier, "topic", topic.name, weight))
    return found


def by_subject(hits: Sequence[Hit], named: Sequence[Hit], reading: Reading) -> list[Hit]:
    """Hits of a query for a subject alone, with the topic and what is filed under it brought forward.

    Args:
        hits: of the words of the query.
        named: of the whole query as a name.
        reading: of the query.
    """
    records = [hit for hit in hits if hit.document.kind != "source"]
    best = max(records, key=lambda hit: hit.score, default=None)
    if (
        best is None
        or reading.is_structured
        or best.document.kind in ("person", "organization", "office")
    ):
        return list(hits)
    topics = [hit.document for hit in (*hits, *named) if hit.document.kind == "topic"]
    related = {each for topic in topics for each in topic.facets.get("related", ())}
    subjects = {
        hit.document.id for hit in named if hit.document.kind == "topic" and hit.tier in OUTRIGHT
    }
    return [
        hit._replace(score=hit.score + _weight_of_subject(hit.document, related, subjects))
        for hit in hits
    ]


def _weight_of_subject(document: SearchDocument, related: set[str], subjects: set[str]) -> float:
    """What it counts that a record is a topic or an initiative, or is filed under the topics that were found."""
    is_filed = document.kind in ("topic", "initiative") or document.id in related
    discussed = document.facets.get("topics", ())
    # A meeting on few subjects is about each of them.
    chiefly = _CHIEFLY_WEIGHT / len(discussed) if subjects.intersection(discussed) else 0.0
    return _SUBJECT_WEIGHT * is_filed + chiefly

"""Records that fit what a query asks for beyond its words: kinds, times, places, countries, series."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from asean_wco.model.dates import PartialDate, period_overlaps
from asean_wco.search import vocabulary
from asean_wco.search.corpus import Corpus
from asean_wco.search.document import SearchDocument
from asean_wco.search.matching import Hit, WordMatch, brevity, has_digit, match_words, meanings
from asean_wco.search.understanding import Reading

# What a kind, time, place or country that was asked for counts, beside a rare word in a name at about 15.
_CONDITION_WEIGHT = 6.0
_ADMINISTRATION_WEIGHT = 20.0
# The share of the weight of all words that a record must hold to be shown for a part of them.
_COVERAGE = 0.4


def _in_time(reading: Reading, document: SearchDocument) -> bool:
    start, end = document.facets.get("start"), document.facets.get("end")
    if not (reading.first or reading.last):
        return True
    if not start and not end:
        return False
    first, last = PartialDate.parse(str(start or end)), PartialDate.parse(str(end or start))
    return period_overlaps(first, last, reading.first, reading.last)


def _timeliness(reading: Reading, document: SearchDocument) -> float:
    """How much of a record lies in the time asked for.

    It is 1 when the record begins in that time, a little more when it ends in it too or is a meeting, and less when its
    dates are only known to be about that time.
    """
    start, end = document.facets.get("start"), document.facets.get("end")
    if not (reading.first and start):
        return 0.0
    first, last = reading.first.earliest, (reading.last or reading.first).latest
    begun = PartialDate.parse(start)
    if not first <= begun.earliest <= last:
        return 0.0
    within = end is not None and PartialDate.parse(end).latest <= last
    return 1.0 + 0.1 * within + 0.05 * (document.kind == "meeting") - 0.3 * (begun.latest > last)


def fits(reading: Reading, document: SearchDocument) -> bool:
    """Whether a record is of the kind, time, place, country, series and mode that a query asks for."""
    facets = document.facets
    return (
        (not reading.kind or document.kind == reading.kind)
        and (not reading.types or facets.get("type") in reading.types)
        and (not reading.mode or facets.get("mode") == reading.mode)
        and (not reading.series or facets.get("series") == reading.series)
        and (not reading.place or facets.get("city") == reading.place)
        and (
            not reading.countries
            or not set(reading.countries).isdisjoint(facets.get("countries", ()))
        )
        and _in_time(reading, document)
    )


def _is_administration(reading: Reading, document: SearchDocument) -> bool:
    """Whether nothing but the customs of a country are asked for, and this is its administration."""
    if not reading.countries or document.facets.get("type") != "customs-administration":
        return False
    meant = [meanings(word) for word in reading.words]
    return any("customs" in each for each in meant) and all(
        map(vocabulary.ADMINISTRATION_WORDS.intersection, meant)
    )


def _conditions(reading: Reading) -> int:
    """How many conditions a query has beside its words."""
    asked = (
        reading.kind,
        reading.types,
        reading.mode,
        reading.series,
        reading.place,
        reading.countries,
    )
    return sum(map(bool, asked)) + bool(reading.first or reading.last)


def structured_hits(reading: Reading, corpus: Corpus) -> list[Hit]:
    """Records that fit what was asked for and hold the words that are left."""
    if not reading.is_structured:
        return []
    words = reading.words
    bonus = _CONDITION_WEIGHT * _conditions(reading)
    asked = (
        "place"
        if reading.place or reading.countries
        else "start"
        if reading.first or reading.last
        else "type"
    )
    hits = []
    for document in corpus.fitting(reading):
        if not fits(reading, document):
            continue
        found = match_words(words, document, corpus.rarity) if words else WordMatch(asked, 0.0, ())
        if found:
            matched = " ".join(found.held) or reading.told()
            # Where nothing but a time was asked for, what happened then comes before what only mentions it.
            timely = (
                _CONDITION_WEIGHT * (1 if reading.words else 5) * _timeliness(reading, document)
            )
            hosting = reading.hosted and set(reading.words) <= set(
                document.texts.get("hosts", "").split()
            )
            # Workshops before the trainings and conferences that are listed with them.
            first = bool(reading.types) and document.facets.get("type") == reading.types[0]
            own = _ADMINISTRATION_WEIGHT * _is_administration(reading, document)
            score = found.score + bonus + timely + 3 * _CONDITION_WEIGHT * hosting + first + own
            score += brevity(reading.text.split(), document)
            hits.append(Hit(document, "all words", found.field, matched, score))
    return _in_order(hits, reading.order) if reading.order else hits


def _in_order(hits: list[Hit], order: str) -> list[Hit]:
    """Hits by date, where the latest or the earliest of a sort are asked for; those that are so called first."""
    dated = sorted(hits, key=lambda hit: hit.document.date or "0000", reverse=True)
    if order == "earliest":
        dated.sort(key=lambda hit: hit.document.date or "9999")
    dated.sort(key=lambda hit: hit.field != "name")
    return [hit._replace(score=1000.0 - place) for place, hit in enumerate(dated)]


def holding_part(
    words: Sequence[str], reading: Reading, corpus: Corpus, coverage: float
) -> Iterator[tuple[SearchDocument, str, list[str], float]]:
    """The records that fit a reading and hold some of the words: each with the field, the words held and their weight.

    Args:
        words: that were asked for; of those with digits all must be there, since the 32nd is not the 33rd.
        reading: which the records must fit.
        corpus: the records.
        coverage: the least share of the weight of all words that must be held.
    """
    whole = sum(corpus.rarity[word] for word in words)
    for document in corpus.holding_most(words, reading, coverage * whole):
        held = [word for word in words if match_words([word], document, corpus.rarity)]
        weight = sum(corpus.rarity[word] for word in held)
        lacks_number = any(word not in held and has_digit(word) for word in words)
        if held and weight >= coverage * whole and not lacks_number and fits(reading, document):
            found = match_words(held, document, corpus.rarity)
            yield document, found.field if found else "name", held, weight


def partial_hits(reading: Reading, corpus: Corpus) -> list[Hit]:
    """Records of the kind that was asked for which hold most of the words, by weight."""
    if not reading.kind or len(reading.words) < 2:
        return []
    parts = holding_part(reading.words, reading, corpus, _COVERAGE)
    return [
        Hit(each, "part", field, " ".join(held), 20 + weight) for each, field, held, weight in parts
    ]

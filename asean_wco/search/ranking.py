"""Staged ranking: a hit of an earlier stage always stands above one of a later stage, and every hit says why.

The stages are id, exact name or alias, acronym, same words in any order, holder of a role, beginning of a name, all
words (with the kinds, times and places that the query was read to ask for), a part of what was asked for, and last a
bounded fuzzy comparison.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from asean_wco.model.dates import PartialDate, period_overlaps
from asean_wco.search.corpus import Corpus
from asean_wco.search.document import SearchDocument
from asean_wco.search.matching import MAX_QUERY, Hit, Query, WordMatch, match_names, match_words, prepare
from asean_wco.search.questions import SearchIndex
from asean_wco.search.understanding import Reading, understand
from asean_wco.search.vocabulary import POST_WORDS, ROLE_FILLERS, STOP_WORDS

TIERS = ("id", "name", "alias", "acronym", "same words", "role", "prefix", "all words", "part", "related", "fuzzy")
# The stages at which a query is the whole of a name, so that there is no doubt what is meant.
_OUTRIGHT = ("id", "name", "alias", "acronym")
_KIND_ORDER = ("initiative", "topic", "series", "organization", "office", "person", "meeting", "source")
# What a kind, time, place or country that was asked for counts, beside a rare word in a name at about 15.
_CONDITION_WEIGHT = 6.0
_LINKING_WEIGHT = 14.0
# Fewer hits than this are filled up with records that hold most of the words, by this share of their weight.
_FEW = 8
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
    """How much of a record lies in the time asked for: 1 when it begins in it, a little more when it ends in it too."""
    start, end = document.facets.get("start"), document.facets.get("end")
    if not (reading.first and start):
        return 0.0
    first, last = reading.first.earliest, (reading.last or reading.first).latest
    if not first <= PartialDate.parse(start).earliest <= last:
        return 0.0
    return 1.1 if end and PartialDate.parse(end).latest <= last else 1.0


def fits(reading: Reading, document: SearchDocument) -> bool:
    """Whether a record is of the kind, time, place, country, series and mode that a query asks for."""
    facets = document.facets
    return (
        (not reading.kind or document.kind == reading.kind)
        and (not reading.types or facets.get("type") in reading.types)
        and (not reading.mode or facets.get("mode") == reading.mode)
        and (not reading.series or facets.get("series") == reading.series)
        and (not reading.place or facets.get("city") == reading.place)
        and (not reading.countries or not set(reading.countries).isdisjoint(facets.get("countries", ())))
        and _in_time(reading, document)
    )


def _conditions(reading: Reading) -> int:
    """How many conditions a query has beside its words."""
    asked = (reading.kind, reading.types, reading.mode, reading.series, reading.place, reading.countries)
    return sum(map(bool, asked)) + bool(reading.first or reading.last)


def _structured_hits(reading: Reading, corpus: Corpus) -> list[Hit]:
    """Records that fit what was asked for and hold the words that are left."""
    if not reading.is_structured and not reading.phrases:
        return []
    bonus = _CONDITION_WEIGHT * _conditions(reading)
    asked = "place" if reading.place or reading.countries else "start" if reading.first or reading.last else "type"
    hits = []
    for document in corpus.fitting(reading):
        if not fits(reading, document):
            continue
        found = match_words(reading.words, document, corpus.rarity) if reading.words else WordMatch(asked, 0.0, ())
        if found:
            matched = " ".join(found.held or reading.phrases) or reading.told()
            # Where nothing but a time was asked for, what happened then comes before what only mentions it.
            timely = _CONDITION_WEIGHT * (1 if reading.words else 5) * _timeliness(reading, document)
            hosting = reading.hosted and set(reading.words) <= set(document.texts.get("hosts", "").split())
            score = found.score + bonus + timely + 3 * _CONDITION_WEIGHT * hosting
            hits.append(Hit(document, "all words", found.field, matched, score))
    return hits


def _partial_hits(reading: Reading, corpus: Corpus) -> list[Hit]:
    """Records of the kind that was asked for which hold most of the words, by weight."""
    if not reading.kind or len(reading.words) < 2:
        return []
    whole = sum(corpus.rarity[word] for word in reading.words)
    hits = []
    for document in corpus.holding_most(reading.words, reading, _COVERAGE * whole):
        if not fits(reading, document):
            continue
        held = [word for word in reading.words if match_words([word], document, corpus.rarity)]
        weight = sum(corpus.rarity[word] for word in held)
        if any(word not in held and not word.isalpha() for word in reading.words):
            continue  # the 32nd is not the 33rd
        if held and weight >= _COVERAGE * whole:
            found = match_words(held, document, corpus.rarity)
            hits.append(Hit(document, "part", found.field if found else "name", " ".join(held), 20 + weight))
    return hits


def _office_of(reading: Reading, corpus: Corpus) -> SearchDocument | None:
    """The office that the words of a query name, if they name one."""
    words = tuple(word for word in reading.words if word not in ROLE_FILLERS)
    asked = Reading(reading.text, words, kind="office", countries=reading.countries)
    offices = _structured_hits(asked, corpus) if words else []
    wanted = frozenset(words)

    def order(hit: Hit) -> tuple[object, ...]:
        document = hit.document
        names = [frozenset(name.split()) - STOP_WORDS for name in document.folded_names]
        told = {*" ".join(document.folded_names).split(), *document.texts.get("organization", "").split()}
        told |= set(document.texts.get("id", "").split())
        return (wanted not in names, len(wanted - told), -round(hit.score), len(document.name), document.id)

    return min(offices, key=order).document if offices else None


def _role_hits(reading: Reading, corpus: Corpus) -> list[Hit]:
    """People who had a role at a meeting, or held an office at a time, where the query asks for them."""
    if reading.role:
        meetings = _structured_hits(reading._replace(kind="meeting", types=()), corpus)
        if not meetings:
            return []
        meeting = max(meetings, key=lambda hit: (hit.score, hit.document.date)).document
        people = map(corpus.with_id, meeting.facets.get("roles", {}).get(reading.role, ()))
        told = f"{reading.role} of {meeting.name}"
        hits = [Hit(person, "role", "attendance", told, 2.0) for person in people if person]
        return [*hits, Hit(meeting, "role", "attendance", told, 1.0)] if hits else []
    asks_for_holder = reading.first and POST_WORDS.intersection(reading.words) and not reading.place
    if not asks_for_holder or reading.kind not in ("", "person", "office"):
        return []
    office = _office_of(reading, corpus)
    if office is None:
        return []
    hits = []
    wants_acting = "acting" in reading.words
    for holder, start, end, is_acting in office.facets.get("holders", ()):
        held = period_overlaps(PartialDate.parse(start), PartialDate.parse(end), reading.first, reading.last)
        if held and (document := corpus.with_id(holder)):
            told = f"{office.name}{', acting' if is_acting else ''}, evidence from {start} to {end}"
            hits.append(Hit(document, "role", "roles", told, 2.0 + (is_acting == wants_acting)))
    return [*hits, Hit(office, "role", "name", office.name, 1.0)] if hits else []


def _part_hits(words: Sequence[str], corpus: Corpus) -> list[Hit]:
    """Records that a part of the query names: a whole name or acronym, or a word of a person's name."""
    wanted = frozenset(words)
    hits = []
    for document in corpus.naming_any(words):
        if document.kind not in ("person", "organization", "topic", "initiative", "series"):
            continue
        names = [*document.folded_names, *document.folded_acronyms]
        whole = max((name for name in names if name and wanted >= set(name.split())), key=len, default="")
        if document.kind == "person" and not whole:
            known = [word for word in document.folded_names[0].split() if len(word) >= 5 and word in wanted]
            whole = " ".join(known)
        if whole:
            hits.append(Hit(document, "part", "name", whole, float(len(whole))))
    return hits


def _order(hit: Hit, *, is_named: bool = False) -> tuple[object, ...]:
    """The place of a hit among all.

    Args:
        hit: the hit.
        is_named: whether a record that is no source bears the query as its name.
    """
    # A source is what an answer rests on, not the answer: unless it alone is named outright it comes after all records.
    is_source = hit.document.kind == "source"
    tier = TIERS.index(hit.tier)
    last = "part" if is_named or tier > TIERS.index("acronym") else "alias"
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
    is_named = any(hit.tier in _OUTRIGHT and hit.document.kind != "source" for hit in best.values())
    return sorted(best.values(), key=lambda hit: _order(hit, is_named=is_named))


def _name_hits(query: Query, reading: Reading, corpus: Corpus) -> list[Hit]:
    """Records of which a name, an acronym or the id is the whole query, or begins with it."""
    meant = corpus.with_id(query.identifier)
    hits = [Hit(meant, "id", "id", meant.id, 1.0)] if meant else []
    for document in corpus.named_by(query):
        if reading.strict and not fits(reading, document):
            continue
        if found := match_names(query, document):
            shortest = max(len(query.text), len(document.folded_names[0]))
            hits.append(Hit(document, *found, score=len(query.text) / shortest))
    return hits


def _word_hits(query: Query, reading: Reading, corpus: Corpus) -> list[Hit]:
    """Records that hold all words as typed, and those that fit the query as it was read."""
    structured = _structured_hits(reading, corpus)
    if structured and reading.kind and not reading.words:
        return structured
    plain = []
    names = tuple(word for word in query.words if word in query.name.split())
    for document in corpus.holding(names if names else query.words):
        if structured and reading.kind and document.kind != reading.kind:
            continue
        words = names if document.kind == "person" and names else query.words
        if found := match_words(words, document, corpus.rarity):
            plain.append(Hit(document, "all words", found.field, " ".join(found.held), found.score))
    if len(structured) < _FEW:
        plain += _partial_hits(reading, corpus)
    return [hit for hit in [*structured, *plain] if not reading.strict or fits(reading, hit.document)]


def _related_hits(hits: Sequence[Hit], corpus: Corpus) -> list[Hit]:
    """The series of a meeting or the body of an office, where it alone was named and little else is found."""
    named = [hit for hit in hits if hit.tier in _OUTRIGHT and hit.document.kind != "source"]
    if len(named) != 1 or len(hits) >= _FEW:
        return []
    found = []
    for field in ("series", "organization"):
        document = corpus.with_id(str(named[0].document.facets.get(field, "")))
        if document:
            found.append(Hit(document, "related", field, named[0].document.name, 0.0))
    return found


class Answer(NamedTuple):
    """What a query was understood to ask for, and the records that it found, best first."""

    reading: Reading
    hits: list[Hit]


def rank(query: str, index: SearchIndex, kinds: Sequence[str] = (), *, exact: bool = False) -> list[Hit]:
    """Find and order records; see `answer`."""
    return answer(query, index, kinds, exact=exact).hits


def answer(query: str, index: SearchIndex, kinds: Sequence[str] = (), *, exact: bool = False) -> Answer:
    """Read a query, and find and order the records that it means.

    Args:
        query: what the user typed; anything beyond 512 characters is ignored.
        index: of all records.
        kinds: kinds to search, in the singular; all when empty.
        exact: whether only whole names, aliases, acronyms and ids count.
    """
    reading = understand(query[:MAX_QUERY], index.places)
    prepared = prepare(query, reading.text)
    if not (prepared.words or reading.is_structured or reading.phrases):
        return Answer(reading, [])
    corpus = Corpus(index, reading, (*prepared.words, *reading.words), kinds)
    hits = _name_hits(prepared, reading, corpus) if prepared.words else []
    if exact:
        return Answer(reading, _best_of_each(hit for hit in hits if hit.tier != "prefix"))
    hits += _role_hits(reading, corpus)
    found = _word_hits(prepared, reading, corpus) if prepared.words else _structured_hits(reading, corpus)
    # Where a record bears the whole query as its name, those that share a part of it would only be padding.
    several = found and not hits and len(prepared.words) > 1
    parts = _part_hits(prepared.words, corpus) if several else []
    if len(parts) + bool(reading.place) > 1:
        found = [
            hit._replace(score=hit.score + _LINKING_WEIGHT) if hit.document.kind == "meeting" else hit for hit in found
        ]
    hits = _best_of_each([*hits, *found, *parts])
    hits = _best_of_each([*hits, *_related_hits(hits, corpus)])
    if not hits and prepared.words:
        from asean_wco.search.fuzzy import fuzzy_hits

        hits = _best_of_each(fuzzy_hits(query, prepared, index, kinds))
    return Answer(reading, hits)

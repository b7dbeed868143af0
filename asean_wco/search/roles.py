"""People who had a role at a meeting, or held an office, where a query asks for them."""

from __future__ import annotations

from collections.abc import Iterable

from asean_wco.model.dates import PartialDate, period_overlaps
from asean_wco.search.corpus import Corpus
from asean_wco.search.document import SearchDocument
from asean_wco.search.matching import Hit, has_digit
from asean_wco.search.structured import structured_hits
from asean_wco.search.understanding import Reading
from asean_wco.search.vocabulary import EARLIEST, LATEST, POST_WORDS, POSTS_IN_PLURAL, ROLE_FILLERS, STOP_WORDS


def _office_of(reading: Reading, corpus: Corpus) -> SearchDocument | None:
    """The office that the words of a query name, if they name one."""
    words = tuple(word for word in reading.words if word not in ROLE_FILLERS)
    asked = Reading(reading.text, words, kind="office", countries=reading.countries)
    offices = structured_hits(asked, corpus) if words else []
    wanted = frozenset(words)

    def order(hit: Hit) -> tuple[object, ...]:
        document = hit.document
        names = [frozenset(name.split()) - STOP_WORDS for name in document.folded_names]
        return (
            wanted not in names,
            len(wanted - _words_of_office(document)),
            -round(hit.score),
            len(document.name),
            document.id,
        )

    return min(offices, key=order).document if offices else None


def role_hits(reading: Reading, corpus: Corpus) -> list[Hit]:
    """People who had a role at a meeting, or held an office at a time, where the query asks for them."""
    if reading.role:
        return _hits_at_a_meeting(reading, corpus)
    if reading.place or reading.kind not in ("", "person", "office"):
        return []
    words = tuple(POSTS_IN_PLURAL.get(word, word) for word in reading.words)
    plural = words != reading.words
    if plural:
        reading = reading._replace(words=words)
        corpus = corpus.with_words(reading.words)
    posts = POST_WORDS.intersection(words)
    one_of_all = not (EARLIEST | LATEST).isdisjoint(words)
    chaired = "chair" in words and (reading.first is not None or any(map(has_digit, words)))
    if not plural and not chaired and not (posts and (reading.first or one_of_all)):
        return []
    office = _office_of(reading, corpus)
    if office is not None and (_is_told_by(office, words) or not (plural or one_of_all or chaired)):
        return _holder_hits(office, reading, corpus)
    if chaired:
        left = tuple(word for word in words if word != "chair")
        return _hits_at_a_meeting(reading._replace(role="chair", words=left), corpus)
    # A post that is no office of the reference is told by the people who had it.
    people = structured_hits(reading._replace(kind="person"), corpus) if plural else []
    return [hit._replace(tier="role") for hit in people if hit.field == "roles"]


def _hits_at_a_meeting(reading: Reading, corpus: Corpus) -> list[Hit]:
    """Those who had a role at the meeting that is asked for, and the meeting."""
    meetings = structured_hits(reading._replace(kind="meeting", types=()), corpus)
    # Where several would do, the one of which it is known.
    known = [hit for hit in meetings if hit.document.facets.get("roles", {}).get(reading.role)]
    if not known:
        return []
    meeting = max(known, key=lambda hit: (hit.score, hit.document.date)).document
    holders = map(corpus.with_id, meeting.facets["roles"][reading.role])
    told = f"{reading.role} of {meeting.name}"
    hits = [Hit(holder, "role", "attendance", told, 2.0) for holder in holders if holder]
    return [*hits, Hit(meeting, "role", "attendance", told, 1.0)] if hits else []


def _is_told_by(office: SearchDocument, words: Iterable[str]) -> bool:
    """Whether all words that tell of a post stand in the names, the body or the id of an office."""
    return set(words) - ROLE_FILLERS <= _words_of_office(office)


def _words_of_office(office: SearchDocument) -> set[str]:
    texts = (*office.folded_names, office.texts.get("organization", ""), office.texts.get("id", ""))
    return set(" ".join(texts).split())


def _holder_hits(office: SearchDocument, reading: Reading, corpus: Corpus) -> list[Hit]:
    """Those who held an office in the time that is asked for, the latest first where all are asked for."""
    hits = []
    wants_acting = "acting" in reading.words
    for holder, start, end, is_acting in sorted(office.facets.get("holders", ()), key=lambda each: each[1]):
        held = period_overlaps(PartialDate.parse(start), PartialDate.parse(end), reading.first, reading.last)
        if held and (document := corpus.with_id(holder)):
            told = f"{office.name}{', acting' if is_acting else ''}, evidence from {start} to {end}"
            recent = PartialDate.parse(end).latest[0] / 10_000
            hits.append(Hit(document, "role", "roles", told, 2.0 + (is_acting == wants_acting) + recent))
    if not EARLIEST.isdisjoint(reading.words):
        hits = hits[:1]
    elif not LATEST.isdisjoint(reading.words):
        hits = hits[-1:]
    return [*hits, Hit(office, "role", "name", office.name, 1.0)] if hits else []

"""People who had a role at a meeting, or held an office, where a query asks for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from asean_wco.model.dates import Day, PartialDate, period_overlaps
from asean_wco.search.corpus import Corpus
from asean_wco.search.document import SearchDocument
from asean_wco.search.matching import Hit, has_digit, meanings, word_in
from asean_wco.search.structured import fits, structured_hits
from asean_wco.search.texts import BETWEEN_TEXTS
from asean_wco.search.understanding import Reading
from asean_wco.search.vocabulary import (
    EARLIEST,
    LATEST,
    POST_WORDS,
    POSTS_IN_PLURAL,
    ROLE_FILLERS,
    STOP_WORDS,
)

# A ministry is no minister: words of a family alone do not tell a post.
_STEM_ONLY = 0.5
# Words that more offices than this hold name none of them.
_FEW_OFFICES = 4


def _offices_of(reading: Reading, corpus: Corpus) -> list[SearchDocument]:
    """The offices that the words of a query name, those with the likest names."""
    words = frozenset(word for word in reading.words if word not in ROLE_FILLERS)
    asked = Reading(reading.text, tuple(sorted(words)), kind="office", countries=reading.countries)
    offices = [hit.document for hit in structured_hits(asked, corpus)] if words else []
    told = [
        (_unlike(office, words), office) for office in offices if _is_told_by(office, reading.words)
    ]
    least = min((number for number, _ in told), default=0)
    return [office for number, office in told if number == least]


def _unlike(office: SearchDocument, words: frozenset[str]) -> int:
    """How many words an office's likest name and a query do not share."""
    asked = {part for word in words for each in meanings(word) for part in each.split()}

    def unlike(name: str) -> int:
        content = frozenset(name.split()) - STOP_WORDS
        missing = [
            word
            for word in words
            if not any(content.issuperset(each.split()) for each in meanings(word))
        ]
        return len(content - asked) + len(missing)

    return min(map(unlike, office.folded_names))


def role_hits(reading: Reading, corpus: Corpus) -> list[Hit]:
    """People who had a role at a meeting, or held an office at a time, where the query asks for them."""
    if reading.role:
        return _hits_at_a_meeting(reading, corpus)
    # A city beside a post belongs to the name of the body: Hong Kong Customs.
    typed = (*reading.words, *reading.place.split())
    words = tuple(POSTS_IN_PLURAL.get(word, word) for word in typed)
    if reading.kind not in ("", "person", "office") or POST_WORDS.isdisjoint(words):
        return []
    all_or_then = words != typed or reading.first is not None
    one_of_all = not (EARLIEST | LATEST).isdisjoint(words)
    numbered = "chair" in words and any(map(has_digit, words))
    if not (all_or_then or one_of_all or numbered):
        return []
    asked = reading._replace(words=words, place="")
    return _hits_of_a_post(asked, corpus.with_words(words), by_title=all_or_then)


def _hits_of_a_post(reading: Reading, corpus: Corpus, *, by_title: bool) -> list[Hit]:
    """Those who had a post: the holders of an office, else people with that title, else who chaired a meeting."""
    offices = _offices_of(reading, corpus)
    if 0 < len(offices) <= _FEW_OFFICES:
        return [hit for office in offices for hit in _holder_hits(office, reading, corpus)]
    titled = _titled_hits(reading, corpus) if by_title else []
    if titled or "chair" not in reading.words:
        return titled
    left = tuple(word for word in reading.words if word != "chair")
    return _hits_at_a_meeting(reading._replace(role="chair", words=left), corpus)


def _titled_hits(reading: Reading, corpus: Corpus) -> list[Hit]:
    """People who had a post whose title and body hold all words of a query, in the time that it asks for."""
    asked = reading._replace(kind="person", types=(), first=None, last=None)
    hits = []
    for document in corpus.fitting(asked):
        posts = document.texts.get("roles", "").split(f" {BETWEEN_TEXTS} ")
        if not fits(asked, document) or not posts[0]:
            continue
        for post, (start, end) in zip(posts, document.facets["terms"], strict=True):
            told = all(word_in(word, f" {post} ") > _STEM_ONLY for word in reading.words)
            if told and _was_in_time(start, end, reading):
                evidence = _evidence(start, end)
                # A post of which the end is not known may have gone on.
                hits.append(
                    Hit(
                        document,
                        "role",
                        "roles",
                        f"{' '.join(reading.words)}, {evidence}",
                        1.0 if end else 0.5,
                    )
                )
    return hits


def _was_in_time(start: str, end: str, reading: Reading) -> bool:
    """Whether a post, with its first and last date as text, was held in the time that a query asks for, if any."""
    if not (reading.first or reading.last):
        return True
    known = [PartialDate.parse(each) if each else None for each in (start, end)]
    return any(known) and period_overlaps(known[0], known[1], reading.first, reading.last)


def _hits_at_a_meeting(reading: Reading, corpus: Corpus) -> list[Hit]:
    """Those who had a role at the meeting that is asked for, and the meeting."""
    if not (reading.words or reading.series or reading.place or reading.countries or reading.first):
        return []
    meetings = structured_hits(reading._replace(kind="meeting", types=()), corpus)
    # Where several would do, the one of which it is known.
    known = [hit for hit in meetings if _in_role(hit.document, reading.role)]
    if not known:
        return []
    meeting = max(known, key=lambda hit: (hit.score, hit.document.date)).document
    told = f"{reading.role} of {meeting.name}"
    holders = map(corpus.with_id, _in_role(meeting, reading.role))
    hits = [Hit(holder, "role", "attendance", told, 2.0) for holder in holders if holder]
    return [*hits, Hit(meeting, "role", "attendance", told, 1.0)] if hits else []


def _in_role(meeting: SearchDocument, role: str) -> list[str]:
    """The ids of those who had a role at a meeting; whoever came is a participant."""
    roles = meeting.facets.get("roles", {})
    asked = roles if role == "participant" else (role,)
    return list(dict.fromkeys(each for name in asked for each in roles.get(name, ())))


def _is_told_by(office: SearchDocument, words: Iterable[str]) -> bool:
    """Whether all words that tell of a post, or their meanings, stand in the names, the body or the id of an office."""
    named = _words_of_office(office)
    asked = [word for word in words if word not in ROLE_FILLERS]
    return all(any(named.issuperset(each.split()) for each in meanings(word)) for word in asked)


def _words_of_office(office: SearchDocument) -> set[str]:
    texts = (*office.folded_names, office.texts.get("organization", ""), office.texts.get("id", ""))
    return set(" ".join(texts).split())


def _holder_hits(office: SearchDocument, reading: Reading, corpus: Corpus) -> list[Hit]:
    """Those who held an office in the time that is asked for, the latest first where all are asked for."""
    hits = []
    wants_acting = "acting" in reading.words
    # Where all holders are asked for, the order of time alone counts.
    tells_acting = wants_acting or reading.first is not None
    holders = sorted(office.facets.get("holders", ()), key=_by_term)
    for place, (holder, start, end, is_acting) in enumerate(holders):
        held = period_overlaps(
            PartialDate.parse(start), PartialDate.parse(end), reading.first, reading.last
        )
        if held and (document := corpus.with_id(holder)):
            told = f"{office.name}{', acting' if is_acting else ''}, {_evidence(start, end)}"
            # The latest first; of several offices, those seen latest.
            recent = PartialDate.parse(end).latest[0] / 10_000 + place / 1_000_000
            hits.append(
                Hit(
                    document,
                    "role",
                    "roles",
                    told,
                    2.0 + (tells_acting and is_acting == wants_acting) + recent,
                )
            )
    if not EARLIEST.isdisjoint(reading.words):
        hits = hits[:1]
    elif not LATEST.isdisjoint(reading.words):
        hits = hits[-1:]
    # Where nobody is known to have held it then, the office tells who did before and after.
    return [*hits, Hit(office, "role", "name", office.name, 1.0)]


def _by_term(holder: Sequence[Any]) -> tuple[Day, Day]:
    """The last and the first day of a term, for its place among others."""
    return PartialDate.parse(holder[2]).latest, PartialDate.parse(holder[1]).latest


def _evidence(start: str, end: str) -> str:
    """The time for which there is evidence of a post, in words."""
    first, last = (
        PartialDate.parse(each).display() if each else "no date" for each in (start, end)
    )
    return f"evidence of {first}" if start == end else f"evidence from {first} to {last}"

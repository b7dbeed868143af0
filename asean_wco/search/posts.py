"""Those who held the posts that a query asks for."""

from __future__ import annotations

from collections.abc import Sequence

from asean_wco.search import reading as said
from asean_wco.search.match import Match
from asean_wco.search.matches import OF_SESSIONS, Matches
from asean_wco.search.matching import quality_in
from asean_wco.search.reading import NEIGHBOURS, Reading, Unit
from asean_wco.search.rows import Member, in_order
from asean_wco.search.vocabulary import NEIGHBOURS_OF_PEOPLE, POSTS_IN_PLURAL, RANKS

# What is asked of something else than a post.
_OF_POSTS = frozenset({said.TIME, said.ORDER, said.ORDINAL, said.ROLE, said.TITLE})
# How well a post must be named, by itself and beside the best one, and one of which the holder is
# looked for in another way.
_LEAST_POST, _NEXT_POST, _NAMED = 0.6, 0.96, 0.85


def lead_to_posts(found: Matches) -> None:
    """Add `holder` and `titled` to people by their posts, where a query asks for people."""
    if not _asks_for_people(found):
        return
    offices = _offices_meant(found)
    fits = [_office_fit(office) for office in offices]
    best = max((_LEAST_POST, *(_NEXT_POST * fit for fit in fits)))
    for fit, office in zip(fits, offices, strict=True):
        if fit >= best:
            office.lead("office", fit)
            _lead_to_holders(fit, office, found)
    people = found.of_kind("person")
    is_held = any(person.relations.get("holder", 0.0) >= _NAMED for person in people)
    # The title of all holders is that of the third one.
    for person in () if is_held or _is_counted(found.reading) else people:
        _lead_to_titled(person)


def _asks_for_people(found: Matches) -> bool:
    """Return whether a query asks for those who had a post, rather than for their meeting."""
    reading = found.reading
    has_post = any(unit.sort == said.POST for unit in _units_of_post(reading))
    is_for_neighbour = not NEIGHBOURS_OF_PEOPLE.isdisjoint(reading.text.split())
    if reading.question == "who" and not reading.role:
        return has_post or reading.order in NEIGHBOURS or is_for_neighbour
    if is_for_neighbour or not has_post:
        return is_for_neighbour
    if any(kind == "meeting" for kind, _ in reading.kinds):
        return False
    # The heads of the customs of ASEAN are their meeting.
    rows = found.of_kind("series")
    named = max((row.share(row.in_names, without=OF_SESSIONS) for row in rows), default=0.0)
    return not _is_plural(reading) or named < _NAMED


def _units_of_post(reading: Reading) -> Sequence[Unit]:
    """Return the units that may say a post: those of the person who is asked for, if one is."""
    return reading.units[: reading.someone] if reading.someone else reading.units


def _is_plural(reading: Reading) -> bool:
    """Return whether a query asks for all who had a post."""
    posts = {word for unit in reading.units if unit.sort == said.POST for word in unit.words}
    return not posts.isdisjoint(POSTS_IN_PLURAL)


def _lead_to_holders(fit: float, office: Match, found: Matches) -> None:
    """Add `holder` to those who held a post that a query asks for, `anchor` to their neighbour."""
    reading = found.reading
    terms = _terms(office)
    wanted = _wanted(terms, office, found)
    if not wanted:
        office.lead("row", fit)
    for term in _named(terms, reading) if reading.order in NEIGHBOURS else ():
        found.lead(term.id, "anchor", 1.0)
    for place, term in enumerate(wanted):
        # Where all holders are asked for, the order of time alone counts.
        is_unlike = bool(reading.periods) and term.is_acting != ("acting" in reading.text)
        # Some who held it may not be recorded.
        held = fit * (1 - 0.02 * place - 0.03 * is_unlike - 0.35 * _is_counted(reading))
        found.lead(term.id, "holder", held, f"{office.document.name}, {term.evidence()}")
        holder = found.find(term.id)
        if holder and held >= _LEAST_POST:
            holder.meet(said.TIME)


def _wanted(terms: Sequence[Member], office: Match, found: Matches) -> Sequence[Member]:
    """Return the terms that a query asks for, the latest first."""
    reading = found.reading
    named = _named(terms, reading)
    if reading.order == "after" and not named and reading.has(said.ORDINAL):
        # The first one after something that is no holder.
        return terms[:1]
    if reading.order in NEIGHBOURS:
        then = [term for term in named if not reading.periods or term.is_in(reading)]
        return in_order(terms, then or named, reading)
    if named and not reading.order:
        return named
    return _at_time(terms, reading) or _from_abroad(terms, office, found)


def _at_time(terms: Sequence[Member], reading: Reading) -> Sequence[Member]:
    """Return the terms of the time, or of the place in a row, that a query asks for."""
    if reading.periods:
        return [term for term in reversed(terms) if term.is_in(reading)]
    if _is_counted(reading):
        return terms[reading.ordinal - 1 : reading.ordinal]
    if reading.order or _is_plural(reading):
        return in_order(terms, terms, reading)
    return terms[-1:] if reading.question == "who" else ()


def _is_counted(reading: Reading) -> bool:
    """Return whether the third holder is asked for, say, and not one at a third meeting."""
    is_numbered = any(unit.sort == said.ORDINAL for unit in _units_of_post(reading))
    return is_numbered and bool(reading.ordinal) and not reading.order


def _from_abroad(terms: Sequence[Member], office: Match, found: Matches) -> Sequence[Member]:
    """Return the terms of holders from a country that is named, where the post is of no country."""
    share = office.share(office.in_names, without=_OF_POSTS | {said.COUNTRY})
    if found.reading.order or office.fit(said.COUNTRY) or share < _NAMED:
        return ()
    holders = ((term, found.find(term.id)) for term in reversed(terms))
    return [term for term, holder in holders if holder and holder.fit(said.COUNTRY)]


def _terms(office: Match) -> list[Member]:
    """Return the terms of those who held a post, the earliest first."""
    terms = [Member(*holder) for holder in office.document.facets.get("holders", ())]
    return sorted(terms, key=lambda term: (term.end, term.start))


def _named(terms: Sequence[Member], reading: Reading) -> list[Member]:
    """Return the terms of holders whom a query names."""
    return [term for term in terms if any(_names(unit, term) for unit in reading.units)]


def _names(unit: Unit, term: Member) -> bool:
    padded = f" {term.id.replace('-', ' ')} "
    return unit.sort in (said.WORD, said.COUNTRY) and quality_in(unit.forms[:1], padded) > 0


def _ranks(words: Sequence[str]) -> frozenset[str]:
    return RANKS.intersection(words)


def _office_fit(office: Match) -> float:
    """Return how well a post is named: its words and body, and no other rank."""
    reading = office.reading
    if _ranks(reading.words) != _ranks(" ".join(office.document.folded_names).split()):
        return 0.0
    terms = _terms(office)
    anchors = frozenset(unit for unit in reading.units if any(_names(unit, term) for term in terms))
    if all(unit in anchors or unit.sort in _OF_POSTS for unit in reading.units):
        return 1.0
    share = office.share(office.held, without=_OF_POSTS, besides=anchors)
    post = office.sort(said.POST) if reading.has(said.POST) else 1.0
    return share * post * (0.85 + 0.15 * office.brevity)


def _lead_to_titled(person: Match) -> None:
    """Add `titled` to someone who had a post with the words that are asked for, at the time.

    Of several posts that fit as well the newest counts.
    """
    reading = person.reading
    posts = person.document.facets.get("posts", ())
    for post, start, end in sorted(posts, key=_last_day_in, reverse=True):
        title = post.partition(" | ")[0]
        term = Member("", start, end)
        held = [quality_in(asked_unit.unit.forms, f" {post} ") for asked_unit in person.asked]
        share = person.share(held, without=_OF_POSTS)
        is_then = not reading.periods or (start and term.is_in(reading))
        is_ranked = _ranks(reading.words) == _ranks(title.split())
        if is_then and is_ranked and share > _LEAST_POST:
            person.lead("titled", share, f"{title}, {term.evidence()}" if start else title)
            person.meet(said.TIME)


def _last_day_in(post: tuple[str, str, str]) -> tuple[str, str]:
    """Return what orders the posts of one person by time; those without a date come first."""
    _, start, end = post
    return end or start, start


def _offices_meant(found: Matches) -> Sequence[Match]:
    """Return offices, and those too that somebody held who is named as a neighbour."""
    if found.reading.order in NEIGHBOURS:
        for document in found.index.documents(found.index.of_kinds(["office"])):
            terms = [Member(*term) for term in document.facets.get("holders", ())]
            if _named(terms, found.reading):
                found.find(document.id)
    return found.of_kind("office")

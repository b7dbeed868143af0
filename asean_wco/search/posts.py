"""Those who held the posts that a query asks for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from asean_wco.search import reading as said
from asean_wco.search.index import Index
from asean_wco.search.match import Match
from asean_wco.search.matching import MEANT, quality_in
from asean_wco.search.reading import Reading, Unit
from asean_wco.search.rows import Finder, Member, in_order, lead
from asean_wco.search.sessions import OF_SESSIONS
from asean_wco.search.vocabulary import NEIGHBOURS_OF_PEOPLE, POSTS_IN_PLURAL, RANKS

# What is asked of something else than a post.
_OF_POSTS = frozenset({said.TIME, said.ORDER, said.ORDINAL, said.ROLE, said.TITLE})
# How well a post must be named, by itself and beside the best one, and one of which the holder is
# sure.
_LEAST_POST, _NEXT_POST, _NAMED = 0.6, 0.96, 0.85


def asks_for_people(reading: Reading, rows: Iterable[Match]) -> bool:
    """Return whether a query asks for those who had a post, rather than for their meeting."""
    is_who = reading.question == "who" and not reading.role
    if not NEIGHBOURS_OF_PEOPLE.isdisjoint(reading.text.split()):
        return True
    if is_who and (reading.has(said.POST) or reading.order in said.NEIGHBOURS):
        return True
    if not reading.has(said.POST) or any(kind == "meeting" for kind, _ in reading.kinds):
        return False
    # The heads of the customs of ASEAN are their meeting.
    named = max((row.share(row.in_names, without=OF_SESSIONS) for row in rows), default=0.0)
    return not _is_plural(reading) or named < _NAMED


def _is_plural(reading: Reading) -> bool:
    """Return whether a query asks for all who had a post."""
    posts = {word for unit in reading.units if unit.sort == said.POST for word in unit.words}
    return not posts.isdisjoint(POSTS_IN_PLURAL)


def lead_to_holders(reading: Reading, offices: Sequence[Match], find: Finder) -> bool:
    """Add `holder` to those who held the posts that a query asks for, and `office` to the posts.

    Returns:
        Whether anyone is known to have held one then.
    """
    is_for_one = bool(reading.periods or reading.order or reading.question == "who")
    fits = [_office_fit(office) for office in offices]
    best = max(_LEAST_POST, _NEXT_POST * max(fits, default=0.0))
    is_held = False
    for fit, office in zip(fits, offices, strict=True):
        if fit < best:
            continue
        office.lead("office", fit)
        terms = _terms(office)
        wanted = _holders(terms, reading) if is_for_one or _is_plural(reading) else ()
        if not reading.order:
            meant = [term for term in terms if _is_named(term, reading)]
            wanted = meant or wanted or _from_abroad(terms, office, find)
        if not wanted:
            office.lead("row", fit)
        is_held = is_held or (bool(wanted) and fit >= _NAMED)
        for term in terms if reading.order in said.NEIGHBOURS else ():
            lead(find(term.id), "anchor", float(_is_named(term, reading)))
        for place, term in enumerate(wanted):
            # Where all holders are asked for, the order of time alone counts.
            is_unlike = bool(reading.periods) and term.is_acting != ("acting" in reading.text)
            held = fit * (1 - 0.02 * place - 0.03 * is_unlike)
            holder = find(term.id)
            lead(holder, "holder", held, f"{office.document.name}, {term.evidence()}")
            if holder and held >= _LEAST_POST:
                holder.meet(said.TIME)
    return is_held


def _from_abroad(terms: Sequence[Member], office: Match, find: Finder) -> Sequence[Member]:
    """Return the terms of holders from a country that is named, where the post is of no country."""
    wanted, reading = set(office.reading.countries), office.reading
    share = office.share(office.in_names, without=_OF_POSTS | {said.COUNTRY})
    if not wanted or office.fit(said.COUNTRY) or share < _NAMED:
        return ()
    then = [term for term in reversed(terms) if not reading.periods or term.is_in(reading)]
    holders = [(term, find(term.id)) for term in then]
    return [
        term
        for term, holder in holders
        if holder and not wanted.isdisjoint(holder.document.facets.get("countries", ()))
    ]


def _terms(office: Match) -> list[Member]:
    """Return the terms of those who held a post, the earliest first."""
    terms = [Member(*holder) for holder in office.document.facets.get("holders", ())]
    return sorted(terms, key=lambda term: (term.end, term.start))


def _is_named(term: Member, reading: Reading) -> bool:
    """Return whether a query names the holder of a term."""
    return any(_names(unit, term) for unit in reading.units)


def _names(unit: Unit, term: Member) -> bool:
    padded = f" {term.id.replace('-', ' ')} "
    return unit.sort == said.WORD and quality_in(unit.forms[:1], padded) > 0


def _office_fit(office: Match) -> float:
    """Return how well a post is named: its words and body, and no other rank."""
    typed = {word for asked_unit in office.asked for word in asked_unit.unit.words}
    names = {word for name in office.document.folded_names for word in name.split()}
    if (typed & RANKS) != (names & RANKS):
        return 0.0
    terms = _terms(office)
    units = office.reading.units
    anchors = frozenset(unit for unit in units if any(_names(unit, term) for term in terms))
    if all(unit in anchors or unit.sort in _OF_POSTS for unit in units):
        return 1.0
    share = office.share(office.held, without=_OF_POSTS, besides=anchors)
    post = office.sort(said.POST) if office.reading.has(said.POST) else 1.0
    return share * post * (0.85 + 0.15 * office.brevity)


def _holders(terms: Sequence[Member], reading: Reading) -> Sequence[Member]:
    """Return the terms that a query asks for, the latest first."""
    if reading.order in said.NEIGHBOURS:
        named = [term for term in terms if _is_named(term, reading)]
        then = [term for term in named if not reading.periods or term.is_in(reading)]
        return in_order(terms, then or named, reading) if terms else ()
    if reading.periods:
        return [term for term in reversed(terms) if term.is_in(reading)]
    if not reading.order and reading.question == "who":
        return terms[-1:]
    return in_order(terms, terms, reading)


def lead_to_titled(reading: Reading, person: Match) -> None:
    """Add `titled` to someone who had a post with the words that are asked for, at the time."""
    typed = {word for unit in reading.units for word in unit.words}
    for post, start, end in person.document.facets.get("posts", ()):
        title = post.partition(" | ")[0]
        term = Member("", start, end)
        held = [quality_in(asked_unit.unit.forms, f" {post} ") for asked_unit in person.asked]
        share = person.share(held, without=_OF_POSTS)
        is_then = not reading.periods or (start and term.is_in(reading))
        is_ranked = (typed & RANKS) == (RANKS & {*title.split()})
        if is_then and is_ranked and share > _LEAST_POST and _is_called(person, held):
            person.lead("titled", share, f"{title}, {term.evidence()}" if start else title)
            person.meet(said.TIME)


def _is_called(person: Match, held: Sequence[float]) -> bool:
    """Return whether the words of the post itself are met, and not only those of its body."""
    rows = zip(held, person.asked, strict=True)
    return all(quality > MEANT for quality, asked_unit in rows if asked_unit.unit.sort == said.POST)


def offices_meant(
    reading: Reading, offices: Sequence[Match], index: Index, find: Finder
) -> Sequence[Match]:
    """Return offices, and those too that somebody held who is named as a neighbour."""
    if reading.order not in said.NEIGHBOURS:
        return offices
    known = {office.document.id for office in offices}
    others = [
        find(document.id)
        for document in index.documents(index.of_kinds(["office"]))
        if document.id not in known
        and any(_is_named(Member(*term), reading) for term in document.facets.get("holders", ()))
    ]
    return [*offices, *(office for office in others if office)]

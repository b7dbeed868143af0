"""Those who held the posts that a query asks for: at a time, in a row, or now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from asean_wco.model.dates import PartialDate
from asean_wco.model.today import today
from asean_wco.search import reading as said
from asean_wco.search.match import Finder, Match, period_fit
from asean_wco.search.matching import MEANT, quality_in
from asean_wco.search.reading import Reading, Unit
from asean_wco.search.sessions import OUTSIDE
from asean_wco.search.times import Period
from asean_wco.search.vocabulary import POSTS_IN_PLURAL, RANKS

_LEAST, _AS_GOOD, _NAMED = 0.6, 0.96, 0.85
# What it counts that somebody held a post only before or after the time asked for.
_GUESSED = 0.5
_ASIDE = frozenset({said.TIME, said.ORDER, said.ORDINAL, said.ROLE, said.TITLE})


class Term(NamedTuple):
    """The time for which there is evidence that someone had a post, as dates in text."""

    holder: str
    start: str
    end: str
    is_acting: bool = False

    def was_in(self, periods: Sequence[Period]) -> bool:
        """Return whether it touches a time; a term without an end may go on."""
        first = PartialDate.parse(self.start)
        last = PartialDate.parse(self.end) if self.end else today()
        last = max(first, last, key=lambda date: date.latest)
        return any(period_fit(first, last, period) for period in periods)

    def told(self) -> str:
        """Return it in words."""
        first = PartialDate.parse(self.start).display()
        last = PartialDate.parse(self.end or self.start).display()
        return f"evidence of {first}" if first == last else f"evidence from {first} to {last}"


def asks_for_people(reading: Reading, rows: Iterable[Match]) -> bool:
    """Return whether a query asks for those who had a post, rather than for their meeting."""
    is_who = reading.question == "who" and not reading.role
    if is_who and (reading.has(said.POST) or reading.order in ("before", "after")):
        return True
    if not reading.has(said.POST) or any(kind == "meeting" for kind, _ in reading.kinds):
        return False
    # The heads of the customs of ASEAN are their meeting.
    named = max((row.share(row.in_names, without=OUTSIDE) for row in rows), default=0.0)
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
    fits = [_office_fit(office) for office in offices]
    best = max(_LEAST, _AS_GOOD * max(fits, default=0.0))
    is_held = False
    is_who = reading.question == "who"
    is_for_one = bool(reading.periods or reading.order) or is_who or _is_plural(reading)
    for fit, office in zip(fits, offices, strict=True):
        if fit < best:
            continue
        office.lead("office", fit)
        terms = sorted(_terms(office), key=lambda term: (term.end, term.start), reverse=True)
        named = [term for term in terms if any(map(_names(term), reading.units))]
        for term in named if reading.order in ("before", "after") else ():
            _lead(find(term.holder), "anchor", 1.0)
        wanted = _wanted(terms, named, reading)
        if not wanted:
            office.lead("row", fit)
        is_held = is_held or (bool(wanted) and fit >= _NAMED)
        share = fit if wanted else fit * _GUESSED
        for place, term in enumerate(wanted or _beside(terms, reading.periods)):
            # Where all holders are asked for, the order of time alone counts.
            is_unlike = bool(reading.periods) and term.is_acting != ("acting" in reading.text)
            held = share * (1 - 0.02 * place - 0.03 * is_unlike)
            told = f"{office.document.name}, {term.told()}"
            _lead(find(term.holder), "holder" if is_for_one else "any holder", held, told)
    return is_held


def _lead(match: Match | None, name: str, share: float, told: str = "") -> None:
    if match:
        match.lead(name, share, told)
        if share >= _LEAST:
            match.meet(said.TIME)


def _terms(office: Match) -> list[Term]:
    return [Term(*row) for row in office.document.facets.get("holders", ())]


def _names(term: Term) -> Callable[[Unit], bool]:
    """Return a function that says whether a thing that is said names the holder of a term."""
    padded = f" {term.holder.replace('-', ' ')} "
    return lambda unit: unit.sort == said.WORD and quality_in(unit.forms[:1], padded) > 0


def _office_fit(office: Match) -> float:
    """Return how well a post is named: its words and body, and no other rank."""
    typed = {word for each in office.asked for word in each.unit.words}
    names = {word for name in office.document.folded_names for word in name.split()}
    if (typed & RANKS) != (names & RANKS):
        return 0.0
    terms = _terms(office)
    anchors = {unit for unit in office.reading.units if any(_names(term)(unit) for term in terms)}
    share = office.share(office.held, without=_ASIDE, besides=anchors)
    post = office.sort(said.POST) if office.reading.has(said.POST) else 1.0
    return share * post * (0.85 + 0.15 * office.brevity)


def _wanted(terms: list[Term], named: Sequence[Term], reading: Reading) -> Sequence[Term]:
    """Return the terms that a query asks for, of all with the latest first."""
    if reading.order in ("before", "after"):
        place = terms.index(named[0]) if named else 0
        after = terms[max(0, place - 1) : place]
        return terms[place + 1 : place + 2] if reading.order == "before" else after
    if reading.periods:
        return [term for term in terms if term.was_in(reading.periods)]
    if reading.order == "first":
        return terms[-1:]
    return terms[:1] if reading.order or reading.question == "who" else terms


def _beside(terms: Sequence[Term], periods: Sequence[Period]) -> Sequence[Term]:
    """Return who held a post last before and first after a time in which nobody is known."""
    if not periods:
        return []
    first, last = periods[0][0].earliest, periods[0][1].latest
    before = [term for term in terms if PartialDate.parse(term.end).latest < first]
    after = [term for term in terms if PartialDate.parse(term.start).earliest > last]
    return [*before[:1], *after[-1:]]


def lead_to_titled(reading: Reading, people: Iterable[Match]) -> None:
    """Add `titled` to people who had a post with the words that are asked for, at the time."""
    if not (reading.question == "who" or reading.periods or reading.order or reading.countries):
        return
    typed = {word for unit in reading.units for word in unit.words}
    for person in people:
        for post, start, end in person.document.facets.get("posts", ()):
            title = post.partition(" | ")[0]
            is_then = not reading.periods or (
                start and Term("", start, end).was_in(reading.periods)
            )
            held = [quality_in(each.unit.forms, f" {post} ") for each in person.asked]
            share = person.share(held, without=_ASIDE)
            is_so_called = _is_met(person, held) and (typed & RANKS) == (RANKS & {*title.split()})
            if is_then and is_so_called and share > _LEAST:
                told = f"{title}, {Term('', start, end).told()}" if start else title
                _lead(person, "titled", share, told)


def _is_met(person: Match, held: Sequence[float]) -> bool:
    """Return whether the words of the post itself are met, and not only those of its body."""
    rows = zip(held, person.asked, strict=True)
    return all(quality > MEANT for quality, each in rows if each.unit.sort == said.POST)

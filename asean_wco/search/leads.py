"""What records lead to: a series to sessions, an office to holders, a meeting to people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import last_number
from asean_wco.model.today import today
from asean_wco.model.tuples import NamedTuple
from asean_wco.search import reading as said
from asean_wco.search.index import SearchDocument
from asean_wco.search.match import OF_SESSIONS, Match, Matches, period_fit
from asean_wco.search.matching import MEANT, quality_in
from asean_wco.search.reading import NEIGHBOURS, Reading, Unit
from asean_wco.search.vocabulary import (
    ANY_PERSON,
    LIGHT_WORDS,
    NEIGHBOURS_OF_PEOPLE,
    POSTS_IN_PLURAL,
    RANKS,
)

# Why a record of a row is found, by the order that is asked for.
_REASONS_BY_ORDER = {
    "first": "earliest recorded",
    "last": "latest recorded",
    "penultimate": "last but one recorded",
    "antepenultimate": "last but two recorded",
    "next": "next",
    "before": "the one before",
    "after": "the one after",
}
# How many of a row come after the one that is meant, of those that were held.
_FROM_END = {"last": 0, "penultimate": 1, "antepenultimate": 2}
NO_NEXT = "no later one is recorded; latest"
# What is asked of something else than records that fit alike.
_OF_ALIKE = frozenset({said.TIME, said.ORDER, said.ORDINAL, said.TITLE})
# How well records must fit to be a row, by themselves and beside the best.
_LEAST_ALIKE, _NEXT_ALIKE = 0.6, 0.97
_MOST_EDITIONS = 100
_YEAR = r"(?:19|20)\d\d"
# How much a member of a row loses that is told for its neighbour.
_TOLD = 0.5


class Member(NamedTuple):
    """One of a row in time: a session, or the term of a holder; dates as text."""

    id: str
    start: str
    end: str
    is_acting: bool = False
    number: int = 0

    def is_in(self, reading: Reading) -> bool:
        """Return whether it touches the time asked for; a term without an end may go on."""
        first = PartialDate.parse(self.start)
        last = PartialDate.parse(self.end) if self.end else today()
        last = max(first, last, key=lambda date: date.latest)
        return any(period_fit(first, last, period) for period in reading.periods)

    def evidence(self) -> str:
        """Return its time in words."""
        first = PartialDate.parse(self.start).display()
        last = PartialDate.parse(self.end or self.start).display()
        if first == last:
            return f"evidence of {first}"
        return f"evidence from {first} to {last}"


def in_order(row: Sequence[Member], chosen: Sequence[Member], reading: Reading) -> Sequence[Member]:
    """Return the members of a row that a query means, the best first.

    Args:
        row: all members, the earliest first.
        chosen: those that fit what else is said, or all.
        reading: of the query.
    """
    held = [member for member in row if member.start <= str(today())]
    if reading.order in NEIGHBOURS:
        is_told = len(chosen) < len(row)
        anchors = chosen if is_told and chosen else held or row
        return _neighbour(row, anchors, reading)
    if reading.order == "next":
        # What lies before today is never the next.
        return row[len(held) :][:1]
    if reading.order == "first":
        numbered = [member for member in chosen if member.number == 1]
        return (numbered or chosen)[:1]
    known = [member for member in reversed(chosen) if member in held]
    if reading.order in _FROM_END:
        return known[_FROM_END[reading.order] :][:1]
    return list(reversed(chosen))


def _neighbour(
    row: Sequence[Member], anchors: Sequence[Member], reading: Reading
) -> Sequence[Member]:
    """Return the member before or after the number that is told, or the last of the anchors."""
    step = reading.steps if reading.order == "after" else -reading.steps
    if reading.ordinal:
        return [member for member in row if member.number == reading.ordinal + step]
    position = row.index(anchors[-1]) + step if anchors else -1
    return row[position : position + 1] if position >= 0 else ()


def lead_to_sessions(matches: Matches) -> None:
    """Add `order` to the sessions that a query means, `row` to a series that lacks the one."""
    reading, index = matches.reading, matches.index
    for row in matches.series.values():
        numbers = index.having(f":series {row.document.id}")
        numbered = numbers & index.having(f":ordinal {reading.ordinal}")
        if reading.order:
            which_row = f"in the series {row.document.name}"
            _lead_in_order(index.documents(numbers), row.as_series, which_row, matches)
        elif reading.ordinal and not numbered:
            row.lead("row", row.as_series)
        for number in numbered if reading.order in NEIGHBOURS else ():
            matches.numbered(number).lead("anchor", 1.0)


def lead_to_alike(matches: Matches) -> None:
    """Add `order` to those that a query means of the records that fit alike, as editions do.

    Only editions have neighbours: what lies before a place or a person is no record like others.
    """
    reading = matches.reading
    is_led = any(match.reason for match in matches.all())
    if not reading.order or is_led or reading.has(said.POST):
        return
    light = frozenset(unit for unit in reading.units if unit.text in LIGHT_WORDS)
    kinds = ("initiative",) if reading.order in NEIGHBOURS else ("initiative", "meeting")
    shares = {
        match.document.id: match.share(match.known(), without=_OF_ALIKE, besides=light)
        for match in matches.all()
        if match.document.kind in kinds
        and _member(match.document).start
        and _is_there(match.document, reading)
    }
    best = max(shares.values(), default=0.0)
    if best >= _LEAST_ALIKE:
        alike = [
            match.document
            for match in matches.all()
            if shares.get(match.document.id, 0.0) >= _NEXT_ALIKE * best
        ]
        _lead_in_order(alike, best, "of those that fit", matches)


def _lead_in_order(
    documents: Iterable[SearchDocument], share: float, which_row: str, matches: Matches
) -> None:
    """Add `order` to those of a row that a query means.

    Where a next one is asked for and none is recorded, `row` is added to the latest.
    """
    reading = matches.reading
    row = [(_member(document), document) for document in documents]
    row = sorted(
        (pair for pair in row if pair[0].start), key=lambda pair: (pair[0].start, pair[0].id)
    )
    members = [member for member, _ in row]
    there = [member for member, document in row if _is_there(document, reading)] or members
    chosen = [member for member in there if not reading.periods or member.is_in(reading)]
    is_beside = reading.order in NEIGHBOURS and len(chosen) < len(members)
    for member in chosen if is_beside else ():
        matches.lead(member.id, "anchor", _TOLD)
    for member in in_order(members, chosen or there, reading):
        matches.lead(member.id, "order", share, f"{_REASONS_BY_ORDER[reading.order]} {which_row}")
    if reading.order == "next" and members and members[-1].start <= str(today()):
        matches.lead(members[-1].id, "row", share, f"{NO_NEXT} {which_row}")


def _member(document: SearchDocument) -> Member:
    """Return a session or an edition with its date and number, as far as they are known.

    The last word of the name of an edition may be its year or its number.
    """
    date, number = document.date, document.facets.get("ordinal", 0)
    if document.kind == "initiative":
        last = document.folded_names[0].rsplit(maxsplit=1)[-1]
        number = last_number(last)
        if number >= _MOST_EDITIONS:
            number = 0
        if not date and re.fullmatch(_YEAR, last):
            date = last
    return Member(document.id, date, date, number=number)


def _is_there(session: SearchDocument, reading: Reading) -> bool:
    """Return whether a session was held where a query asks for, if it asks for a place."""
    countries = session.facets.get("countries", ())
    modes = {mode for unit in reading.units if unit.sort == said.MODE for mode in unit.meaning}
    return (
        (not reading.countries or not set(countries).isdisjoint(reading.countries))
        and (not reading.places or session.facets.get("city") in reading.places)
        and (not modes or session.facets.get("mode") in modes)
    )


# What is asked of something else than a post.
_OF_POSTS = frozenset({said.TIME, said.ORDER, said.ORDINAL, said.ROLE, said.TITLE})
# What each later holder of a post counts against an earlier one, and how many of them count.
_EARLIER, _MOST_EARLIER = 0.03, 5
# How well a post must be named, by itself and beside the best one, and one of which the holder is
# looked for in another way.
_LEAST_POST, _NEXT_POST, _NAMED = 0.6, 0.96, 0.85


def lead_to_posts(matches: Matches) -> None:
    """Add `holder` and `titled` to people by their posts, where a query asks for people."""
    if not _asks_for_people(matches):
        return
    offices = _offices_meant(matches)
    fits = [_office_fit(office) for office in offices]
    best = max((_LEAST_POST, *(_NEXT_POST * fit for fit in fits)))
    for fit, office in zip(fits, offices, strict=True):
        if fit >= best:
            office.lead("office", fit)
            _lead_to_holders(fit, office, matches)
    people = matches.of_kind("person")
    is_held = any(person.relations.get("holder", 0.0) >= _NAMED for person in people)
    # The title of all holders is that of the third one.
    if not is_held and not _is_counted(matches.reading):
        _lead_to_titled(people)


def _asks_for_people(matches: Matches) -> bool:
    """Return whether a query asks for those who had a post, rather than for their meeting."""
    reading = matches.reading
    has_post = any(unit.sort == said.POST for unit in _units_of_post(reading))
    is_for_neighbour = not NEIGHBOURS_OF_PEOPLE.isdisjoint(reading.text.split())
    if reading.question == "who" and not reading.role:
        return has_post or reading.order in NEIGHBOURS or is_for_neighbour
    if is_for_neighbour or not has_post:
        return is_for_neighbour
    if any(kind == "meeting" for kind, _ in reading.kinds):
        return False
    # The heads of the customs of ASEAN are their meeting.
    rows = matches.of_kind("series")
    named = max((row.share(row.in_names, without=OF_SESSIONS) for row in rows), default=0.0)
    return not _is_plural(reading) or named < _NAMED


def _units_of_post(reading: Reading) -> Sequence[Unit]:
    """Return the units that may say a post: those of the person who is asked for, if one is."""
    if reading.someone:
        return reading.units[: reading.someone]
    return reading.units


def _is_plural(reading: Reading) -> bool:
    """Return whether a query asks for all who had a post."""
    posts = {word for unit in reading.units if unit.sort == said.POST for word in unit.words}
    return not posts.isdisjoint(POSTS_IN_PLURAL)


def _lead_to_holders(fit: float, office: Match, matches: Matches) -> None:
    """Add `holder` to those who held a post that a query asks for, `anchor` to their neighbour."""
    reading = matches.reading
    terms = _terms(office.document)
    wanted = _wanted(terms, office, matches)
    if not wanted:
        office.lead("row", fit)
    for term in _named(terms, reading) if reading.order in NEIGHBOURS else ():
        matches.lead(term.id, "anchor", 1.0)
    for position, term in enumerate(wanted):
        # Where all holders are asked for, the order of time alone counts.
        is_unlike = bool(reading.periods) and term.is_acting != ("acting" in reading.text)
        # Some who held it may not be recorded.
        held = fit * (1 - 0.02 * position - 0.03 * is_unlike - 0.35 * _is_counted(reading))
        matches.lead(term.id, "holder", held, f"{office.document.name}, {term.evidence()}")
        holder = matches.find(term.id)
        if holder and held >= _LEAST_POST:
            holder.meet(said.TIME)


def _wanted(terms: Sequence[Member], office: Match, matches: Matches) -> Sequence[Member]:
    """Return the terms that a query asks for, the latest first."""
    reading = matches.reading
    named = _named(terms, reading)
    if reading.order == "after" and not named and reading.has(said.ORDINAL):
        # The first one after something that is no holder.
        return terms[:1]
    if reading.order in NEIGHBOURS:
        then = [term for term in named if not reading.periods or term.is_in(reading)]
        return in_order(terms, then or named, reading)
    if named and not reading.order:
        return named
    return _at_time(terms, reading) or _from_abroad(terms, office, matches)


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


def _from_abroad(terms: Sequence[Member], office: Match, matches: Matches) -> Sequence[Member]:
    """Return the terms of holders from a country that is named, where the post is of no country."""
    share = office.share(office.in_names, without=_OF_POSTS | {said.COUNTRY})
    if matches.reading.order or office.fit(said.COUNTRY) or share < _NAMED:
        return ()
    holders = ((term, matches.find(term.id)) for term in reversed(terms))
    return [term for term, holder in holders if holder and holder.fit(said.COUNTRY)]


def _terms(office: SearchDocument) -> list[Member]:
    """Return the terms of those who held a post, the earliest first."""
    terms = [Member(*holder) for holder in office.facets.get("holders", ())]
    return sorted(terms, key=lambda term: (term.end, term.start))


def _named(terms: Sequence[Member], reading: Reading) -> list[Member]:
    """Return the terms of holders whom a query names."""
    return [term for term in terms if any(_names(unit, term) for unit in reading.units)]


def _names(unit: Unit, term: Member) -> bool:
    padded = f" {term.id.replace('-', ' ')} "
    return unit.sort in (said.WORD, said.COUNTRY) and quality_in(unit.forms[:1], padded) > 0


def _office_fit(office: Match) -> float:
    """Return how well a post is named: its words and body, and no other rank."""
    reading = office.reading
    ranks = RANKS.intersection(" ".join(office.document.folded_names).split())
    if RANKS.intersection(reading.words) != ranks:
        return 0.0
    terms = _terms(office.document)
    anchors = frozenset(unit for unit in reading.units if any(_names(unit, term) for term in terms))
    if all(unit in anchors or unit.sort in _OF_POSTS for unit in reading.units):
        return 1.0
    share = office.share(office.held, without=_OF_POSTS, besides=anchors)
    post = office.sort(said.POST) if reading.has(said.POST) else 1.0
    return share * post * (0.85 + 0.15 * office.brevity)


def _lead_to_titled(people: Iterable[Match]) -> None:
    """Add `titled` to those who had a post with the words that are asked for, at the time.

    Where no time is told, whoever has it now comes before those who had it.
    """
    posts = {person: post for person in people if (post := _post_held(person))[0] > _LEAST_POST}
    for person, (fit, last, reason) in posts.items():
        later = sum(other > last and held >= fit for held, other, _ in posts.values())
        if person.reading.periods:
            later = 0
        person.lead("titled", fit * (1 - _EARLIER * min(later, _MOST_EARLIER)), reason)
        person.meet(said.TIME)


def _post_held(person: Match) -> tuple[float, tuple[str, str], str]:
    """Return the post of someone that fits best, of several that fit as well the newest.

    Returns:
        How well it fits, the last day in it with the first, and what it is in words.
    """
    reading = person.reading
    ranks = RANKS.intersection(reading.words)
    best = 0.0, ("", ""), ""
    posts = person.document.facets.get("posts", ())
    # Those without a date come first.
    for post, start, end in sorted(posts, key=lambda post: (post[2] or post[1], post[1])):
        title = post.partition(" | ")[0]
        term = Member("", start, end)
        held = [
            quality_in(weighed_unit.unit.forms, f" {post} ")
            for weighed_unit in person.weighed_units
        ]
        share = person.share(held, without=_OF_POSTS)
        is_then = not reading.periods or (start and term.is_in(reading))
        if share >= best[0] and is_then and RANKS.intersection(title.split()) == ranks:
            reason = f"{title}, {term.evidence()}" if start else title
            best = share, (end or start, start), reason
    return best


def _offices_meant(matches: Matches) -> Sequence[Match]:
    """Return offices, and those too that somebody held who is named as a neighbour."""
    if matches.reading.order in NEIGHBOURS:
        for document in matches.index.documents(matches.index.of_kinds(["office"])):
            if _named(_terms(document), matches.reading):
                matches.find(document.id)
    return matches.of_kind("office")


# What is asked of something else than a meeting.
_ASIDE = frozenset({said.ROLE, said.POST, said.ORDER})
_BESIDE_POST = frozenset({said.TIME, said.ORDINAL})
# How well a meeting must fit beside the best, and someone what is said of him.
_NEXT_MEETING, _LEAST_OWN = 0.8, 0.6
# The share of a query from which on a post holds all of it.
_OFFICE, _OFFICE_NAMED = 0.85, 0.35
_LEAST_MEETING, _LEAST_TOPIC, _LEAST_WHOLE_TOPIC = 0.5, 0.6, 0.3


def relate(matches: Matches) -> None:
    """Add the features by which records lead to one another."""
    lead_to_sessions(matches)
    lead_to_alike(matches)
    lead_to_posts(matches)
    _lead_to_attendants(matches)
    _lead_to_filed(matches)


def _lead_to_attendants(matches: Matches) -> None:
    """Add `attendant` to those who had the role, or are as described, at the meeting that is meant.

    Where someone is described, `someone` is added to all people.
    """
    reading = matches.reading
    is_described = bool(reading.someone) and not _is_for_post(matches)
    described = frozenset(reading.units[: reading.someone] if is_described else ())
    for person in matches.of_kind("person") if is_described else ():
        person.lead("someone", person.anywhere)
    is_dated_alone = all(unit in described or unit.sort == said.TIME for unit in reading.units)
    is_for_role = reading.question == "who" and reading.role
    if is_dated_alone or not (is_described or is_for_role):
        return
    for meeting, share in _meetings_meant(matches, described):
        for attendant in filter(None, map(matches.find, _at(meeting))):
            _lead_to_attendant(attendant, meeting, share, described)


def _meetings_meant(matches: Matches, described: frozenset[Unit]) -> list[tuple[Match, float]]:
    """Return the meetings that a query fits best, each with how well.

    Args:
        matches: of the query.
        described: the words of it that describe someone, and not the meeting.
    """
    meant = [
        (meeting, meeting.share(meeting.held, without=_ASIDE, besides=described))
        for meeting in matches.of_kind("meeting")
        if _is_meant(meeting)
    ]
    best = max((_LEAST_MEETING, *(_NEXT_MEETING * share for _, share in meant)))
    return [(meeting, share) for meeting, share in meant if share >= best]


def _is_for_post(matches: Matches) -> bool:
    """Return whether a query says nothing but a post, or its holders are known."""
    return any(
        match.relations.get("holder", 0.0) >= _OFFICE
        or (
            match.document.kind == "office"
            and match.share(match.in_names, without=_BESIDE_POST) >= _OFFICE_NAMED
            and match.share(match.held, without=_BESIDE_POST) >= _OFFICE
        )
        for match in matches.all()
    )


def _lead_to_attendant(
    attendant: Match, meeting: Match, share: float, described: frozenset[Unit]
) -> None:
    """Add `attendant` to someone who was at a meeting and is as described, if anybody is."""
    reading, document = attendant.reading, attendant.document
    own = 1.0
    if described:
        attendant.lead("someone", attendant.anywhere * (document.kind == "person"))
        # What the meeting tells of him counts as well.
        name = set(document.folded_names[0].split())
        passages = (text for _, text in meeting.document.passages)
        called = " | ".join(text for text in passages if name <= set(text.split()))
        posts = " | ".join(post for post, _, _ in document.facets.get("posts", ()))
        here = [
            quality_in(weighed_unit.unit.forms, f" {called} ")
            for weighed_unit in attendant.weighed_units
        ]
        others = {unit for unit in reading.units if unit not in described}
        others |= {unit for unit in described if unit.text in ANY_PERSON}
        own = attendant.share(list(map(max, attendant.held, here)), besides=others)
        is_called = all(
            quality_in(unit.forms, f" {posts} | {called} ") > MEANT
            for unit in described - others
            if unit.sort == said.POST
        )
        own *= is_called and document.kind == "person"
    if own >= _LEAST_OWN:
        reason = f"{reading.role or 'participant'} of {meeting.document.name}"
        attendant.lead("attendant", own * share, reason)


def _is_meant(meeting: Match) -> bool:
    """Return whether a meeting is the one by order or number."""
    if meeting.reading.order:
        return bool(meeting.relations.get("order"))
    return not meeting.reading.ordinal or bool(meeting.fit(said.ORDINAL))


def _at(meeting: Match) -> list[str]:
    """Return the ids of those who had the role at a meeting, of all where no role is asked for."""
    roles = meeting.document.facets.get("roles", {})
    role = meeting.reading.role
    is_any = role in ("", "participant") or (meeting.reading.someone and role not in roles)
    asked = roles if is_any else (role,)
    return list(dict.fromkeys(who for name in asked for who in roles.get(name, ())))


def _lead_to_filed(matches: Matches) -> None:
    """Add `filed` to what is filed under the topics that a query names."""
    for topic in matches.of_kind("topic"):
        least = _LEAST_WHOLE_TOPIC if topic.brevity == 1 else _LEAST_TOPIC
        related = topic.document.facets.get("related", ())
        for identifier in related if topic.name >= least else ():
            matches.lead(identifier, "filed", topic.name)

"""What records lead to: a series to its sessions, an office to its holders, a meeting to who came.

A series and an office are each a row of members in time. Which of them a query means is decided
once, in `_in_order`: the first, the latest, the next, those of a time, or a neighbour of one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from asean_wco.model.dates import PartialDate
from asean_wco.model.today import today
from asean_wco.search import reading as said
from asean_wco.search.document import SearchDocument
from asean_wco.search.index import Index
from asean_wco.search.match import Match, period_fit
from asean_wco.search.matching import MEANT, is_number, quality_in
from asean_wco.search.reading import Reading, Unit
from asean_wco.search.vocabulary import POSTS_IN_PLURAL, RANKS

# What is asked of something else than a series, and than a post.
_OF_SESSIONS = frozenset({said.TIME, said.ORDINAL, said.ORDER, said.ROLE, said.PLACE})
_OF_POSTS = frozenset({said.TIME, said.ORDER, said.ORDINAL, said.ROLE, said.TITLE})
_ASIDE = frozenset({said.ROLE, said.POST, said.ORDER})
_OF_ROWS = frozenset({said.TIME, said.ORDER, said.TITLE})
# Orders that need no neighbour, and how well a record must fit, by itself and beside the best.
_NEIGHBOURS = ("before", "after")
_ENDS = ("first", "last", "penultimate", "next")
_LEAST_ALIKE, _NEXT_ALIKE, _LEAST_KIND = 0.6, 0.97, 0.8
_NAMED_EDITION, _LEAST_EDITION = 0.8, 0.6
# How well a series must be named, by itself and beside the best one, and by its acronym.
_LEAST_SERIES, _NEXT_SERIES, _ACRONYM = 0.5, 0.8, 0.9
# How well it must be named where nothing but the kind of a meeting names it.
_ONLY_KIND = 0.7
# The same of a post, and of one of which the holder is sure.
_LEAST_POST, _NEXT_POST, _NAMED = 0.6, 0.96, 0.85
# What it counts that somebody held a post only before or after the time asked for.
_GUESSED = 0.5
_LEAST_MEETING, _LEAST_TOPIC, _FEW_TOPICS = 0.5, 0.6, 3
_MOST_SESSIONS, _MOST_EDITIONS = 400, 100
# Roman numerals of one letter, which stay letters when a name is folded.
_ROMANS = {"i": 1, "v": 5, "x": 10}
_TOLD = {
    "first": "the first",
    "last": "the latest",
    "penultimate": "the last but one",
    "next": "the next",
    "before": "the one before",
    "after": "the one after",
}

# Gives the match of a record that another leads to.
Finder = Callable[[str], Match | None]


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
        return f"evidence of {first}" if first == last else f"evidence from {first} to {last}"


def _in_order(
    row: Sequence[Member], chosen: Sequence[Member], reading: Reading
) -> Sequence[Member]:
    """Return the members of a row that a query means, the best first.

    Args:
        row: all members, the earliest first.
        chosen: those that fit what else is said, or all.
        reading: of the query.
    """
    held = [member for member in row if member.start <= str(today())]
    if reading.order in _NEIGHBOURS:
        step = reading.steps if reading.order == "after" else -reading.steps
        if reading.ordinal:
            return [member for member in row if member.number == reading.ordinal + step]
        anchor = chosen[-1] if 0 < len(chosen) < len(row) else held[-1] if held else row[-1]
        place = row.index(anchor) + step
        return row[place : place + 1] if place >= 0 else ()
    if reading.order == "next":
        return [*row[len(held) :][:1], *held[-1:]]
    if reading.order == "first":
        return chosen[:1]
    if reading.order in ("last", "penultimate"):
        end = -1 if reading.order == "penultimate" else None
        return [member for member in chosen if member in held][:end][-1:]
    return list(reversed(chosen))


def relate(
    reading: Reading,
    by_id: dict[str, Match],
    series: dict[str, float],
    index: Index,
    find: Finder,
) -> None:
    """Add the features by which records lead to one another.

    Args:
        reading: of the query.
        by_id: the records that may be meant.
        series: how well series are named, by id.
        index: of all records.
        find: gives the record with an id, and adds it to those that may be meant.
    """

    def of_kind(kind: str) -> list[Match]:
        return [match for match in by_id.values() if match.document.kind == kind]

    for match in list(by_id.values()):
        share = series.get(match.document.id, 0.0)
        if match.document.kind == "initiative" and reading.order and _is_edition(match):
            share = match.share(match.in_names, without=_OF_SESSIONS | {said.KIND})
        if share >= _LEAST_SERIES:
            _lead_to_sessions(match, share, index, find)
    _lead_to_alike(reading, list(by_id.values()))
    if _asks_for_people(reading, of_kind("series")) and not _lead_to_holders(
        reading, _offices(reading, of_kind("office"), index, find), find
    ):
        for person in of_kind("person"):
            _lead_to_titled(reading, person)
    if reading.role and reading.question == "who":
        _lead_to_attendants(reading, of_kind("meeting"), find)
    _lead_to_filed(of_kind("topic"), of_kind("meeting"), find)


def _lead(match: Match | None, name: str, share: float, reason: str = "") -> None:
    if match:
        match.lead(name, share, reason)


def _is_edition(match: Match) -> bool:
    """Return whether a query names an initiative whose editions are a row, or one of them."""
    acronyms = match.document.folded_acronyms
    if match.brevity == 1 or any(asked_unit.unit.text in acronyms for asked_unit in match.asked):
        return True
    # What its neighbour is, is asked of an edition with its number or its year.
    share = match.share(match.in_names, without=_ASIDE)
    is_neighbour = match.reading.order in _NEIGHBOURS
    return is_neighbour and share >= _NAMED_EDITION and match.brevity >= _LEAST_EDITION


def series_named(rows: Iterable[Match]) -> dict[str, float]:
    """Return how well series are named by a query, by id."""
    shares = {}
    for row in rows:
        words = row.share(row.in_names, without=_OF_SESSIONS | {said.COUNTRY, said.KIND})
        share = words or row.share(row.in_names, without=_OF_SESSIONS)
        if not words and share < _ONLY_KIND:
            # A workshop is not the row of seminars.
            share = 0.0
        if any(asked_unit.unit.text in row.document.folded_acronyms for asked_unit in row.asked):
            share = max(share, _ACRONYM)
        shares[row.document.id] = share * (0.9 + 0.1 * row.brevity)
    best = max(_LEAST_SERIES, _NEXT_SERIES * max(shares.values(), default=0.0))
    return {identifier: share for identifier, share in shares.items() if share >= best}


def _lead_to_sessions(row: Match, share: float, index: Index, find: Finder) -> None:
    """Add `order` to the sessions that a query means by their order, `row` where there is none."""
    reading = row.reading
    numbers = index.having(f":series {row.document.id}") or _namesakes(row, index)
    numbered = numbers & index.having(f":ordinal {reading.ordinal}")
    if not reading.order:
        _lead(row, "row", share if reading.ordinal and not numbered else 0.0)
        return
    for anchor in index.documents(numbered) if reading.order in _NEIGHBOURS else ():
        _lead(find(anchor.id), "anchor", 1.0)
    documents = [
        document for document in index.documents(sorted(numbers)[-_MOST_SESSIONS:]) if document.date
    ]
    documents.sort(key=lambda document: document.date)
    if row.document.kind == "initiative" and len(documents) < 2:
        return
    sessions = [_session(document) for document in documents]
    if row.document.kind == "initiative":
        sessions = _editions(sessions)
    there = {document.id for document in documents if _is_there(document, reading)}
    fitting = [session for session in sessions if session.id in there]
    chosen = [session for session in fitting if not reading.periods or session.is_in(reading)]
    reason = f"{_TOLD[reading.order]} of {row.document.name}"
    if row.document.kind == "initiative" and reading.order in _NEIGHBOURS:
        named = row.document.folded_names[row.best_name]
        is_numbered = _without_numbers(named) != named.split()
        chosen = [session for session in sessions if is_numbered and session.id == row.document.id]
    wanted = _in_order(sessions, chosen or fitting or sessions, reading) if sessions else ()
    for place, session in enumerate(wanted):
        _lead(find(session.id), "order", share / (1 + place), reason)


def _lead_to_alike(reading: Reading, matches: Sequence[Match]) -> None:
    """Add `order` to the first or last of the records that fit alike, where no row is named."""
    is_led = any("order" in match.relations for match in matches)
    if reading.order not in _ENDS or is_led or reading.has(said.POST):
        return
    shares = {
        match.document.id: match.share(list(map(max, match.in_names, match.fits)), without=_OF_ROWS)
        for match in matches
        if match.document.date and _is_dated_kind(match) and _is_there(match.document, reading)
    }
    best = max((_LEAST_ALIKE, *(_NEXT_ALIKE * share for share in shares.values())))
    row = [match for match in matches if shares.get(match.document.id, 0.0) >= best]
    row.sort(key=lambda match: (match.document.date, match.document.id))
    members = [_session(match.document) for match in row]
    fitting = [member for member in members if not reading.periods or member.is_in(reading)]
    wanted = {member.id for member in _in_order(members, fitting, reading)}
    for match in row if len(row) > 1 else ():
        if match.document.id in wanted:
            reason = f"{_TOLD[reading.order]} of {len(row)} that fit"
            match.lead("order", shares[match.document.id], reason)


def _is_dated_kind(match: Match) -> bool:
    """Return whether a record is of the kind that is asked for, a meeting or an initiative."""
    kind = match.document.kind
    if kind not in ("meeting", "initiative"):
        return False
    return not match.reading.kinds or match.fit(said.KIND) >= _LEAST_KIND


def _offices(
    reading: Reading, offices: Sequence[Match], index: Index, find: Finder
) -> Sequence[Match]:
    """Return offices, and those too that somebody held who is named as a neighbour."""
    if reading.order not in _NEIGHBOURS:
        return offices
    known = {office.document.id for office in offices}
    others = [
        find(document.id)
        for document in index.documents(index.of_kinds(["office"]))
        if document.id not in known
        and any(_is_named(Member(*term), reading) for term in document.facets.get("holders", ()))
    ]
    return [*offices, *(office for office in others if office)]


def _namesakes(row: Match, index: Index) -> set[int]:
    """Return the numbers of the initiatives that are called like one, but for their numbers."""
    words = _without_numbers(row.document.folded_names[row.best_name])
    named = [index.having(word, naming=True) for word in words]
    return set.intersection(index.of_kinds(["initiative"]), *named)


def _without_numbers(name: str) -> list[str]:
    """Return the words of a folded name without years, numbers and single letters."""
    return [word for word in name.split() if not is_number(word) and len(word) > 1]


def _session(document: SearchDocument) -> Member:
    number = document.facets.get("ordinal", 0)
    if document.kind == "initiative":
        number = _edition(document.folded_names[0])
    return Member(document.id, document.date, document.date, False, number)


def _edition(name: str) -> int:
    """Return the number of an edition that a folded name ends with; 0 where it has none."""
    last = name.rsplit(maxsplit=1)[-1]
    if last.isdecimal() and int(last) < _MOST_EDITIONS:
        return int(last)
    return _ROMANS.get(last, 0)


def _editions(members: Sequence[Member]) -> list[Member]:
    """Return sessions; what has no number is the first of numbered ones, or all of them."""
    numbers = {member.number for member in members}
    if 1 in numbers:
        return [member for member in members if member.number]
    return [member if member.number else member._replace(number=1) for member in members]


def _is_there(session: SearchDocument, reading: Reading) -> bool:
    """Return whether a session was held where a query asks for, if it asks for a place."""
    countries = session.facets.get("countries", ())
    modes = {mode for unit in reading.units if unit.sort == said.MODE for mode in unit.meaning}
    return (
        (not reading.countries or not set(countries).isdisjoint(reading.countries))
        and (not reading.places or session.facets.get("city") in reading.places)
        and (not modes or session.facets.get("mode") in modes)
    )


def _asks_for_people(reading: Reading, rows: Iterable[Match]) -> bool:
    """Return whether a query asks for those who had a post, rather than for their meeting."""
    is_who = reading.question == "who" and not reading.role
    if is_who and (reading.has(said.POST) or reading.order in _NEIGHBOURS):
        return True
    if not reading.has(said.POST) or any(kind == "meeting" for kind, _ in reading.kinds):
        return False
    # The heads of the customs of ASEAN are their meeting.
    named = max((row.share(row.in_names, without=_OF_SESSIONS) for row in rows), default=0.0)
    return not _is_plural(reading) or named < _NAMED


def _is_plural(reading: Reading) -> bool:
    """Return whether a query asks for all who had a post."""
    posts = {word for unit in reading.units if unit.sort == said.POST for word in unit.words}
    return not posts.isdisjoint(POSTS_IN_PLURAL)


def _lead_to_holders(reading: Reading, offices: Sequence[Match], find: Finder) -> bool:
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
        for term in terms if reading.order in _NEIGHBOURS else ():
            _lead(find(term.id), "anchor", float(_is_named(term, reading)))
        share = fit if wanted else fit * _GUESSED
        for place, term in enumerate(wanted or _beside(terms, reading)):
            # Where all holders are asked for, the order of time alone counts.
            is_unlike = bool(reading.periods) and term.is_acting != ("acting" in reading.text)
            held = share * (1 - 0.02 * place - 0.03 * is_unlike)
            holder = find(term.id)
            _lead(holder, "holder", held, f"{office.document.name}, {term.evidence()}")
            if holder and held >= _LEAST_POST:
                holder.meet(said.TIME)
    return is_held


def _from_abroad(terms: Sequence[Member], office: Match, find: Finder) -> Sequence[Member]:
    """Return the terms of holders from a country that is named, where the post is of no country."""
    wanted = set(office.reading.countries)
    if not wanted or office.fit(said.COUNTRY):
        return ()
    holders = [(term, find(term.id)) for term in reversed(terms)]
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
    if reading.order in _NEIGHBOURS:
        named = [term for term in terms if _is_named(term, reading)]
        then = [term for term in named if not reading.periods or term.is_in(reading)]
        return _in_order(terms, then or named, reading) if terms else ()
    if reading.periods:
        return [term for term in reversed(terms) if term.is_in(reading)]
    if not reading.order and reading.question == "who":
        return terms[-1:]
    return _in_order(terms, terms, reading)


def _beside(terms: Sequence[Member], reading: Reading) -> Sequence[Member]:
    """Return who held a post last before and first after a time in which nobody is known."""
    if not reading.periods:
        return []
    first, last = reading.periods[0][0].earliest, reading.periods[0][1].latest
    before = [term for term in terms if PartialDate.parse(term.end).latest < first]
    after = [term for term in terms if PartialDate.parse(term.start).earliest > last]
    return [*before[-1:], *after[:1]]


def _lead_to_titled(reading: Reading, person: Match) -> None:
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


def _lead_to_attendants(reading: Reading, meetings: Sequence[Match], find: Finder) -> None:
    """Add `attendant` to those who had the role that is asked for at the meeting that is meant."""
    known = [meeting for meeting in meetings if _in_role(meeting)]
    if reading.order:
        known = [meeting for meeting in known if meeting.relations.get("order")]
    elif reading.ordinal:
        known = [meeting for meeting in known if meeting.fit(said.ORDINAL)]
    best = max((_meant(meeting) for meeting in known), default=0.0)
    for meeting in known:
        share = meeting.share(meeting.held, without=_ASIDE)
        is_best = _meant(meeting) >= max(_LEAST_MEETING, best)
        for identifier in _in_role(meeting) if is_best else ():
            reason = f"{reading.role} of {meeting.document.name}"
            _lead(find(identifier), "attendant", share, reason)


def _meant(meeting: Match) -> float:
    share = meeting.share(meeting.held, without=_ASIDE)
    return share + meeting.relations.get("order", 0.0)


def _in_role(meeting: Match) -> list[str]:
    """Return the ids of those who had the role at a meeting; whoever came is a participant."""
    roles = meeting.document.facets.get("roles", {})
    role = meeting.reading.role
    asked = roles if role == "participant" else (role,)
    return list(dict.fromkeys(who for name in asked for who in roles.get(name, ())))


def _lead_to_filed(topics: Sequence[Match], meetings: Iterable[Match], find: Finder) -> None:
    """Add `filed` to what is filed under the topics that a query names."""
    named = {
        topic.document.id: topic.name
        for topic in topics
        if topic.name >= _LEAST_TOPIC * (0.5 if topic.brevity == 1 else 1)
    }
    for topic in topics:
        for identifier in topic.document.facets.get("related", ()):
            if topic.document.id in named:
                _lead(find(identifier), "filed", topic.name)
    for meeting in meetings:
        discussed = meeting.document.facets.get("topics", ())
        for topic_id in named.keys() & set(discussed) if len(discussed) <= _FEW_TOPICS else ():
            meeting.lead("filed", named[topic_id] / len(discussed))

"""What records lead to: a series to its sessions, an office to its holders, a meeting to who came.

Each function adds features to the matches of the records that others lead to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from asean_wco.model.dates import Day, PartialDate
from asean_wco.model.today import today
from asean_wco.search import reading as said
from asean_wco.search.match import Match, period_fit
from asean_wco.search.matching import quality_in
from asean_wco.search.questions import SearchIndex
from asean_wco.search.reading import Reading
from asean_wco.search.times import Period
from asean_wco.search.vocabulary import POSTS_IN_PLURAL, RANKS

# What is asked of something else than the series or the post itself.
_OUTSIDE = frozenset({said.TIME, said.ORDINAL, said.ORDER, said.ROLE, said.PLACE})
_LEAST_SERIES, _LEAST_OFFICE, _LEAST_MEETING = 0.5, 0.6, 0.5
_FEW_TOPICS = 3
_AS_GOOD = 0.96
_GUESSED = 0.5
_NAMED, _ALL = 0.85, 0.95
_SHARED = 0.6
_MOST_SESSIONS = 400
_ORDERS = {
    "first": "the first",
    "last": "the latest",
    "next": "the next",
    "before": "the one before",
    "after": "the one after",
}
Row = tuple[str, str, str, bool]
Finder = Callable[[str], Match | None]


def share_of(match: Match, qualities: Sequence[float], outside: Iterable[str]) -> float:
    """Return the share of the weight of a query, without some sorts, that is met."""
    left = frozenset(outside)
    rows = [
        (quality, each.weight)
        for quality, each in zip(qualities, match.asked, strict=True)
        if each.unit.sort not in left
    ]
    whole = sum(weight for _, weight in rows)
    return sum(quality * weight for quality, weight in rows) / whole if whole else 0.0


def series_named(matches: Iterable[Match]) -> dict[str, float]:
    """Return how well series are named by a query, by id."""
    found = {}
    for match in matches:
        share = share_of(match, match.in_names, {*_OUTSIDE, said.COUNTRY, said.KIND})
        if not share and not any(each.unit.sort == said.WORD for each in match.asked):
            share = share_of(match, match.in_names, _OUTSIDE)
        if share >= _LEAST_SERIES:
            found[match.document.id] = share * (0.9 + 0.1 * match.brevity)
    best = max(found.values(), default=0.0)
    return {identifier: share for identifier, share in found.items() if share >= 0.8 * best}


def in_order(reading: Reading, series: dict[str, float], index: SearchIndex, find: Finder) -> None:
    """Add `order` to the session that stands where the query asks for: the first, the next."""
    if reading.ordinal and not reading.order:
        _mark_row(reading, series, index, find)
    if not reading.order:
        return
    for identifier, share in series.items():
        numbers = sorted(index.having(f":series {identifier}"))[-_MOST_SESSIONS:]
        sessions = sorted(
            (each for each in index.documents(numbers) if each.date), key=lambda each: each.date
        )
        wanted = _in_row(
            [(each.date, each.facets.get("ordinal", 0), each.id) for each in sessions], reading
        )
        if reading.ordinal and reading.order in ("before", "after"):
            for session in sessions:
                anchor = (
                    find(session.id) if session.facets.get("ordinal") == reading.ordinal else None
                )
                if anchor:
                    anchor.relations["anchor"] = 1.0
        for place, session in enumerate(wanted):
            match = find(session)
            if match:
                match.relations["order"] = share / (1 + place)
                match.told = f"{_ORDERS[reading.order]} {series_name(find(identifier))}"


def _mark_row(reading: Reading, series: dict[str, float], index: SearchIndex, find: Finder) -> None:
    """Add `row` to the series that are named where no session has the number that is asked for."""
    numbered = index.having(f":ordinal {reading.ordinal}")
    for identifier, share in series.items():
        match = find(identifier)
        if match and numbered.isdisjoint(index.having(f":series {identifier}")):
            match.relations["row"] = share


def series_name(series: Match | None) -> str:
    """Return how sessions of a series are told to belong to it."""
    return f"of {series.document.name}" if series else "of its series"


def _in_row(sessions: Sequence[tuple[str, int, str]], reading: Reading) -> list[str]:
    """Return the sessions that are asked for, the best first.

    Args:
        sessions: date, ordinal and id of each, by date.
        reading: of the query.
    """
    now = str(today())
    held = [identifier for date, _, identifier in sessions if date <= now]
    coming = [identifier for date, _, identifier in sessions if date > now]
    if reading.ordinal and reading.order in ("before", "after"):
        steps = -reading.steps if reading.order == "before" else reading.steps
        target = reading.ordinal + steps
        return [identifier for _, number, identifier in sessions if number == target]
    if reading.periods and reading.order in ("before", "after"):
        return []
    if reading.order == "first":
        return [identifier for *_, identifier in sessions[:1]]
    if reading.order in ("next", "after"):
        return [*coming[:1], *held[-1:]]
    if reading.order == "before":
        return held[-2:-1]
    return held[-1:]


def asks_for_people(reading: Reading, series: Iterable[Match]) -> bool:
    """Return whether a query asks for those who had a post, rather than for their meeting."""
    if reading.question == "who":
        is_next = reading.order in ("before", "after")
        return (reading.has(said.POST) or is_next) and not reading.role
    if not reading.has(said.POST) or any(kind == "meeting" for kind, _ in reading.kinds):
        return False
    posts = {word for unit in reading.units if unit.sort == said.POST for word in unit.words}
    if posts.isdisjoint(POSTS_IN_PLURAL):
        return True
    # The heads of the customs of ASEAN are their meeting.
    named = (share_of(each, each.in_names, _OUTSIDE) for each in series)
    return max(named, default=0.0) < _NAMED


def holders(reading: Reading, offices: Sequence[Match], find: Finder) -> None:
    """Add `holder` to those who held the posts that a query asks for, and `office` to the posts."""
    fitting = [(fit, office) for office in offices if (fit := _office_fit(office))]
    best = max((fit for fit, _ in fitting), default=0.0)
    for fit, office in fitting:
        if fit < max(_LEAST_OFFICE, _AS_GOOD * best):
            continue
        office.relations["office"] = fit
        if reading.order in ("before", "after"):
            _mark_anchors(office, find)
        rows = sorted(office.document.facets.get("holders", ()), key=lambda row: (row[2], row[1]))
        wanted = _asked_for(rows, reading, office)
        share = fit
        if not wanted:
            office.relations["row"] = fit
            latest = [(row[0], row[1], row[2], bool(row[3])) for row in reversed(rows)]
            wanted = _beside(latest, reading.periods) if reading.periods else []
            share = fit * _GUESSED
        for place, (holder, start, end, is_acting) in enumerate(wanted):
            match = find(holder)
            if match:
                held = share * (1 - 0.02 * place - 0.03 * is_acting)
                match.relations["holder"] = max(held, match.relations.get("holder", 0.0))
                if share == fit:
                    match.meet(said.TIME)
                match.told = f"{office.document.name}, {_evidence(start, end)}"


def _office_fit(office: Match) -> float:
    """Return how well a post is named: its words, and no other rank."""
    typed = {word for each in office.asked for word in each.unit.words}
    names = {word for name in office.document.folded_names for word in name.split()}
    if (typed & RANKS) != (names & RANKS):
        return 0.0
    outside = {said.TIME, said.ORDER, said.ORDINAL, said.ROLE, said.TITLE}
    holders_ids = [row[0] for row in office.document.facets.get("holders", ())]
    anchors = {each.unit for each in office.asked if _names_one(each.unit, holders_ids)}
    rows = [
        (held, each.weight)
        for held, each in zip(office.held, office.asked, strict=True)
        if each.unit.sort not in outside and each.unit not in anchors
    ]
    whole = sum(weight for _, weight in rows)
    posts = [
        held
        for held, each in zip(office.held, office.asked, strict=True)
        if each.unit.sort == said.POST
    ]
    share = sum(held * weight for held, weight in rows) / whole if whole else 0.0
    return share * max(posts, default=1.0) * (0.85 + 0.15 * office.brevity)


def _names_one(unit: said.Unit, identifiers: Iterable[str]) -> bool:
    """Return whether a unit is a word of the name of one of some people."""
    return unit.sort == said.WORD and any(_is_named(each, unit) for each in identifiers)


def _asked_for(rows: list[list[str]], reading: Reading, office: Match) -> list[Row]:
    """Return the holders that a query asks for: at a time, in a row, or all, the latest first."""
    latest = [(row[0], row[1], row[2], bool(row[3])) for row in reversed(rows)]
    if reading.periods and reading.order not in ("before", "after"):
        return [row for row in latest if _was_then(row[1], row[2], reading.periods)]
    units = [each.unit for each in office.asked]
    anchors = [
        place
        for place, row in enumerate(latest)
        if any(_names_one(unit, [row[0]]) for unit in units)
    ]
    if anchors and reading.order == "before":
        return latest[anchors[-1] + 1 : anchors[-1] + 2]
    if anchors and reading.order == "after":
        return latest[max(0, anchors[0] - 1) : anchors[0]]
    if reading.order in ("before", "after"):
        return latest[1:2] if reading.order == "before" else []
    if reading.order == "first":
        return latest[-1:]
    is_one = reading.order in ("last", "next") or reading.question == "who"
    return latest[:1] if is_one else latest


def _was_then(start: str, end: str, periods: Sequence[Period]) -> bool:
    """Return whether a post was held at a time; one without an end may go on."""
    first, last = PartialDate.parse(start), PartialDate.parse(end) if end else today()
    return any(period_fit(first, max(first, last, key=_day), period) > 0 for period in periods)


def _day(date: PartialDate) -> Day:
    return date.latest


def _beside(rows: Sequence[Row], periods: Sequence[Period]) -> list[Row]:
    """Return who held a post last before and first after a time in which nobody is known."""
    first, last = periods[0][0].earliest, periods[0][1].latest
    before = [row for row in rows if PartialDate.parse(row[2]).latest < first]
    after = [row for row in rows if PartialDate.parse(row[1]).earliest > last]
    return [*before[:1], *after[-1:]]


def _is_named(identifier: str, unit: said.Unit) -> bool:
    return bool(quality_in(unit.forms[:1], f" {identifier.replace('-', ' ')} "))


def _mark_anchors(office: Match, find: Finder) -> None:
    """Add `anchor` to the holders that a query names, since it asks for another."""
    for row in office.document.facets.get("holders", ()):
        if any(_names_one(each.unit, [row[0]]) for each in office.asked):
            match = find(row[0])
            if match:
                match.relations["anchor"] = 1.0


def titled(reading: Reading, people: Iterable[Match]) -> None:
    """Add `titled` to people who had a post with the words that are asked for, at the time."""
    if not (reading.question == "who" or reading.periods or reading.order or reading.countries):
        return
    typed = {word for each in reading.units for word in each.words}
    outside = {said.TIME, said.ORDER, said.ORDINAL, said.ROLE, said.TITLE}
    for person in people:
        for post, start, end in person.document.facets.get("posts", ()):
            if reading.periods and not (start and _was_then(start, end, reading.periods)):
                continue
            if (typed & RANKS) != (set(post.partition(" | ")[0].split()) & RANKS):
                continue
            held = [quality_in(each.unit.forms, f" {post} ") for each in person.asked]
            share = share_of(person, held, outside)
            if share > max(_LEAST_OFFICE, person.relations.get("titled", 0.0)):
                person.relations["titled"] = share
                person.meet(said.TIME)
                person.told = person.told or _post_told(post, start, end)


def _post_told(post: str, start: str, end: str) -> str:
    title = post.partition(" | ")[0]
    return f"{title}, {_evidence(start, end or start)}" if start else title


def _evidence(start: str, end: str) -> str:
    """Return the time for which there is evidence of a post, in words."""
    first, last = PartialDate.parse(start).display(), PartialDate.parse(end).display()
    return f"evidence of {first}" if start == end else f"evidence from {first} to {last}"


def attendants(reading: Reading, meetings: Sequence[Match], find: Finder) -> None:
    """Add `role` to those who had the role that is asked for at the meeting that is meant."""
    if not reading.role or reading.question != "who":
        return
    known = [each for each in meetings if _in_role(each, reading.role)]
    if reading.ordinal and not reading.order and any(each.fit(said.ORDINAL) for each in known):
        known = [each for each in known if each.fit(said.ORDINAL)]
    best = max((_meant(each) for each in known), default=0.0)
    for meeting in known:
        share = _meant(meeting)
        if share < max(_LEAST_MEETING, best):
            continue
        meeting.relations["role"] = share
        for identifier in _in_role(meeting, reading.role):
            match = find(identifier)
            if match:
                match.relations["attendant"] = share
                match.told = f"{reading.role} of {meeting.document.name}"


def _meant(meeting: Match) -> float:
    return share_of(meeting, meeting.held, {said.ROLE, said.POST}) + meeting.relations.get(
        "order", 0
    )


def _in_role(meeting: Match, role: str) -> list[str]:
    """Return the ids of those who had a role at a meeting; whoever came is a participant."""
    roles = meeting.document.facets.get("roles", {})
    asked = roles if role == "participant" else (role,)
    return list(dict.fromkeys(who for name in asked for who in roles.get(name, ())))


def filed(topics: Sequence[Match], meetings: Iterable[Match], find: Finder) -> None:
    """Add `filed` to what is filed under the topics that a query names."""
    named = {
        topic.document.id: topic.name
        for topic in topics
        if topic.name >= _SHARED or (topic.brevity == 1 and topic.name >= _SHARED / 2)
    }
    for topic in topics:
        for identifier in topic.document.facets.get("related", ()):
            match = find(identifier) if topic.document.id in named else None
            if match:
                share = max(match.relations.get("filed", 0.0), named[topic.document.id])
                match.relations["filed"] = share
    for meeting in meetings:
        discussed = meeting.document.facets.get("topics", ())
        shares = [named[each] for each in discussed if each in named]
        if shares and len(discussed) <= _FEW_TOPICS:
            meeting.relations["filed"] = max(shares) / len(discussed)


def linking(matches: Sequence[Match]) -> None:
    """Add `link` to meetings that hold all of a query which names a person and something else."""
    named = [each for each in matches if _is_named_with_more(each)]
    for match in matches if named else ():
        if match.document.kind == "meeting" and match.anywhere >= _ALL:
            match.relations["link"] = 1.0
    for each in named:
        each.relations["linked"] = 1.0


def _is_named_with_more(match: Match) -> bool:
    """Return whether a query names a person or body, and something that is not told of its posts."""
    if match.document.kind not in ("person", "organization") or match.brevity < 1:
        return False
    posts = " | ".join(post for post, *_ in match.document.facets.get("posts", ()))
    others = [
        quality_in(each.unit.forms, f" {posts} ") or fit
        for each, name, fit in zip(match.asked, match.in_names, match.fits, strict=True)
        if not name and each.unit.sort in (said.WORD, said.PLACE, said.COUNTRY)
    ]
    return bool(others) and min(others) == 0

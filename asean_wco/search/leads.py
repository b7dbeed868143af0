"""What records lead to: a series to sessions, an office to holders, a meeting to people."""

from __future__ import annotations

from asean_wco.search import reading as said
from asean_wco.search.match import Match
from asean_wco.search.matches import Matches
from asean_wco.search.matching import MEANT, quality_in
from asean_wco.search.posts import lead_to_posts
from asean_wco.search.reading import Unit
from asean_wco.search.rows import lead_to_alike, lead_to_sessions
from asean_wco.search.vocabulary import ANY_PERSON

# What is asked of something else than a meeting.
_ASIDE = frozenset({said.ROLE, said.POST, said.ORDER})
_ANY: frozenset[str] = frozenset()
_BESIDE_POST = frozenset({said.TIME, said.ORDINAL})
# How well a meeting must fit beside the best, and someone what is said of him.
_NEXT_MEETING, _LEAST_OWN = 0.8, 0.6
# The share of a query from which on a post holds all of it.
_OFFICE, _OFFICE_NAMED = 0.85, 0.35
_LEAST_MEETING, _LEAST_TOPIC, _LEAST_WHOLE_TOPIC = 0.5, 0.6, 0.3


def relate(found: Matches) -> None:
    """Add the features by which records lead to one another."""
    lead_to_sessions(found)
    lead_to_alike(found)
    lead_to_posts(found)
    _lead_to_attendants(found)
    _lead_to_filed(found)


def _lead_to_attendants(found: Matches) -> None:
    """Add `attendant` to those who had the role that is asked for at the meeting that is meant."""
    reading = found.reading
    if reading.someone and not _is_for_post(found):
        _lead_to_described(found)
    if not reading.role or reading.question != "who":
        return
    known = [meeting for meeting in found.of_kind("meeting") if _is_meant(meeting)]
    best = max((_LEAST_MEETING, *map(_share_meant, known)))
    for meeting in known:
        share = meeting.share(meeting.held, without=_ASIDE)
        is_best = _share_meant(meeting) >= best
        for identifier in _in_role(meeting) if is_best else ():
            reason = f"{reading.role} of {meeting.document.name}"
            found.lead(identifier, "attendant", share, reason)


def _is_for_post(found: Matches) -> bool:
    """Return whether a query says nothing but a post, or its holders are known."""
    offices = found.of_kind("office")
    return any(match.relations.get("holder", 0.0) >= _OFFICE for match in found.all()) or any(
        office.share(office.in_names, without=_BESIDE_POST) >= _OFFICE_NAMED
        and office.share(office.held, without=_BESIDE_POST) >= _OFFICE
        for office in offices
    )


def _lead_to_described(found: Matches) -> None:
    """Add `someone` to people, `attendant` to those described who were at the meeting meant."""
    for person in found.of_kind("person"):
        person.lead("someone", person.anywhere)
    described = frozenset(found.reading.units[: found.reading.someone])
    deeds = found.reading.units[found.reading.someone :]
    is_dated_alone = all(unit.sort == said.TIME for unit in deeds)
    meetings = [] if is_dated_alone else found.of_kind("meeting")
    shares = [meeting.share(meeting.held, without=_ANY, besides=described) for meeting in meetings]
    best = max((_LEAST_MEETING, *(_NEXT_MEETING * share for share in shares)))
    for share, meeting in zip(shares, meetings, strict=True):
        for identifier in _at(meeting) if share >= best else ():
            person_there = found.find(identifier)
            if person_there and person_there.document.kind == "person":
                _lead_to_attendant(person_there, meeting, share, described)


def _lead_to_attendant(
    person: Match, meeting: Match, share: float, described: frozenset[Unit]
) -> None:
    """Add `attendant` to someone who was at a meeting and is as described."""
    person.lead("someone", person.anywhere)
    called = _called_at(meeting, person)
    posts = " | ".join(post for post, _, _ in person.document.facets.get("posts", ()))
    deeds = frozenset(
        unit for unit in person.reading.units if unit not in described or unit.text in ANY_PERSON
    )
    is_called = all(
        quality_in(unit.forms, f" {posts} | {called} ") > MEANT
        for unit in described - deeds
        if unit.sort == said.POST
    )
    here = [quality_in(asked_unit.unit.forms, f" {called} ") for asked_unit in person.asked]
    own = person.share(list(map(max, person.held, here)), without=_ANY, besides=deeds)
    if is_called and own >= _LEAST_OWN:
        person.lead("attendant", own * share, f"took part in {meeting.document.name}")


def _called_at(meeting: Match, person: Match) -> str:
    """Return what a meeting tells of someone who was there."""
    name = set(person.document.folded_names[0].split())
    return " | ".join(text for _, text in meeting.document.passages if name <= set(text.split()))


def _is_meant(meeting: Match) -> bool:
    """Return whether someone had the role at a meeting, and it is the one by order or number."""
    reading = meeting.reading
    if reading.order:
        is_wanted = bool(meeting.relations.get("order"))
    else:
        is_wanted = not reading.ordinal or bool(meeting.fit(said.ORDINAL))
    return is_wanted and bool(_in_role(meeting))


def _share_meant(meeting: Match) -> float:
    share = meeting.share(meeting.held, without=_ASIDE)
    return share + meeting.relations.get("order", 0.0)


def _at(meeting: Match) -> list[str]:
    """Return the ids of those who had the role at a meeting, or else of all who came."""
    roles = meeting.document.facets.get("roles", {})
    return _in_role(meeting) or list(dict.fromkeys(who for name in roles for who in roles[name]))


def _in_role(meeting: Match) -> list[str]:
    """Return the ids of those who had the role at a meeting; whoever came is a participant."""
    roles = meeting.document.facets.get("roles", {})
    role = meeting.reading.role
    asked = roles if role == "participant" else (role,)
    return list(dict.fromkeys(who for name in asked for who in roles.get(name, ())))


def _lead_to_filed(found: Matches) -> None:
    """Add `filed` to what is filed under the topics that a query names."""
    for topic in found.of_kind("topic"):
        least = _LEAST_WHOLE_TOPIC if topic.brevity == 1 else _LEAST_TOPIC
        related = topic.document.facets.get("related", ())
        for identifier in related if topic.name >= least else ():
            found.lead(identifier, "filed", topic.name)

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
_NONE: frozenset[str] = frozenset()
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
    """Add `attendant` to those who had the role, or are as described, at the meeting that is meant.

    Where someone is described, `someone` is added to all people.
    """
    reading = found.reading
    is_described = bool(reading.someone) and not _is_for_post(found)
    described = frozenset(reading.units[: reading.someone] if is_described else ())
    if is_described:
        _lead_to_people(found)
    is_dated_alone = all(unit in described or unit.sort == said.TIME for unit in reading.units)
    is_for_role = reading.question == "who" and reading.role
    if is_dated_alone or not (is_described or is_for_role):
        return
    for meeting, share in _meetings_meant(found, described):
        for attendant in filter(None, map(found.find, _at(meeting))):
            _lead_to_attendant(attendant, meeting, share, described)


def _lead_to_people(found: Matches) -> None:
    """Add `someone` to all people, by how much of the query each holds."""
    for person in found.of_kind("person"):
        person.lead("someone", person.anywhere)


def _meetings_meant(found: Matches, described: frozenset[Unit]) -> list[tuple[Match, float]]:
    """Return the meetings that a query fits best, each with how well.

    Args:
        found: by the query.
        described: the words of it that describe someone, and not the meeting.
    """
    meant = [
        (meeting, meeting.share(meeting.held, without=_ASIDE, besides=described))
        for meeting in found.of_kind("meeting")
        if _is_meant(meeting)
    ]
    best = max((_LEAST_MEETING, *(_NEXT_MEETING * share for _, share in meant)))
    return [(meeting, share) for meeting, share in meant if share >= best]


def _is_for_post(found: Matches) -> bool:
    """Return whether a query says nothing but a post, or its holders are known."""
    return any(
        match.relations.get("holder", 0.0) >= _OFFICE
        or (
            match.document.kind == "office"
            and match.share(match.in_names, without=_BESIDE_POST) >= _OFFICE_NAMED
            and match.share(match.held, without=_BESIDE_POST) >= _OFFICE
        )
        for match in found.all()
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
        here = [quality_in(asked_unit.unit.forms, f" {called} ") for asked_unit in attendant.asked]
        others = {unit for unit in reading.units if unit not in described}
        others |= {unit for unit in described if unit.text in ANY_PERSON}
        own = attendant.share(list(map(max, attendant.held, here)), without=_NONE, besides=others)
        is_called = all(
            quality_in(unit.forms, f" {posts} | {called} ") > MEANT
            for unit in described - others
            if unit.sort == said.POST
        )
        own *= is_called and document.kind == "person"
    if own >= _LEAST_OWN:
        told = f"{reading.role or 'participant'} of {meeting.document.name}"
        attendant.lead("attendant", own * share, told)


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


def _lead_to_filed(found: Matches) -> None:
    """Add `filed` to what is filed under the topics that a query names."""
    for topic in found.of_kind("topic"):
        least = _LEAST_WHOLE_TOPIC if topic.brevity == 1 else _LEAST_TOPIC
        related = topic.document.facets.get("related", ())
        for identifier in related if topic.name >= least else ():
            found.lead(identifier, "filed", topic.name)

"""What records lead to: a series to its sessions, an office to its holders, a meeting to people."""

from __future__ import annotations

from collections.abc import Sequence

from asean_wco.search import reading as said
from asean_wco.search.index import Index
from asean_wco.search.match import Match
from asean_wco.search.posts import asks_for_people, lead_to_holders, lead_to_titled, offices_meant
from asean_wco.search.reading import Reading
from asean_wco.search.rows import Finder, lead
from asean_wco.search.sessions import lead_to_alike, lead_to_sessions

# What is asked of something else than a meeting.
_ASIDE = frozenset({said.ROLE, said.POST, said.ORDER})
_LEAST_MEETING, _LEAST_TOPIC, _LEAST_WHOLE_TOPIC = 0.5, 0.6, 0.3


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
        lead_to_sessions(match, series.get(match.document.id, 0.0), index, find)
    lead_to_alike(reading, list(by_id.values()))
    if asks_for_people(reading, of_kind("series")):
        offices = offices_meant(reading, of_kind("office"), index, find)
        is_held = lead_to_holders(reading, offices, find)
        for person in () if is_held else of_kind("person"):
            lead_to_titled(reading, person)
        # Titles that name someone are not the neighbour of that one.
        for source in of_kind("source") if is_held and reading.order in said.NEIGHBOURS else ():
            source.lead("anchor", 1.0)
    if reading.role and reading.question == "who":
        _lead_to_attendants(reading, of_kind("meeting"), find)
    _lead_to_filed(of_kind("topic"), find)


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
            lead(find(identifier), "attendant", share, reason)


def _meant(meeting: Match) -> float:
    share = meeting.share(meeting.held, without=_ASIDE)
    return share + meeting.relations.get("order", 0.0)


def _in_role(meeting: Match) -> list[str]:
    """Return the ids of those who had the role at a meeting; whoever came is a participant."""
    roles = meeting.document.facets.get("roles", {})
    role = meeting.reading.role
    asked = roles if role == "participant" else (role,)
    return list(dict.fromkeys(who for name in asked for who in roles.get(name, ())))


def _lead_to_filed(topics: Sequence[Match], find: Finder) -> None:
    """Add `filed` to what is filed under the topics that a query names."""
    for topic in topics:
        least = _LEAST_TOPIC
        if topic.brevity == 1:
            least = _LEAST_WHOLE_TOPIC
        related = topic.document.facets.get("related", ())
        for identifier in related if topic.name >= least else ():
            lead(find(identifier), "filed", topic.name)

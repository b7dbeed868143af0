"""What records lead to: a series to its sessions, an office to its holders, a meeting to who came."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from asean_wco.search import reading as said
from asean_wco.search.index import Index
from asean_wco.search.match import Finder, Match
from asean_wco.search.matching import quality_in
from asean_wco.search.posts import asks_for_people, lead_to_holders, lead_to_titled
from asean_wco.search.reading import Reading
from asean_wco.search.sessions import lead_to_sessions

_FEW_TOPICS = 3
_LEAST_MEETING, _SHARED, _ALL = 0.5, 0.6, 0.95


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

    lead_to_sessions(reading, series, index, find)
    if asks_for_people(reading, of_kind("series")) and not lead_to_holders(
        reading, of_kind("office"), find
    ):
        lead_to_titled(reading, of_kind("person"))
    if reading.role and reading.question == "who":
        lead_to_attendants(reading, of_kind("meeting"), find)
    lead_to_filed(of_kind("topic"), of_kind("meeting"), find)
    if any(_is_named_with_more(match) for match in by_id.values()):
        for meeting in of_kind("meeting"):
            meeting.lead("link", float(meeting.anywhere >= _ALL))


def lead_to_attendants(reading: Reading, meetings: Sequence[Match], find: Finder) -> None:
    """Add `attendant` to those who had the role that is asked for at the meeting that is meant."""
    known = [each for each in meetings if _in_role(each)]
    if reading.ordinal and not reading.order:
        known = [each for each in known if each.fit(said.ORDINAL)]
    best = max((_meant(each) for each in known), default=0.0)
    for meeting in known:
        share = _meant(meeting)
        for identifier in _in_role(meeting) if share >= max(_LEAST_MEETING, best) else ():
            match = find(identifier)
            if match:
                match.lead("attendant", share, f"{reading.role} of {meeting.document.name}")


def _meant(meeting: Match) -> float:
    share = meeting.share(meeting.held, without={said.ROLE, said.POST})
    return share + meeting.relations.get("order", 0.0)


def _in_role(meeting: Match) -> list[str]:
    """Return the ids of those who had the role at a meeting; whoever came is a participant."""
    roles = meeting.document.facets.get("roles", {})
    role = meeting.reading.role
    asked = roles if role == "participant" else (role,)
    return list(dict.fromkeys(who for name in asked for who in roles.get(name, ())))


def lead_to_filed(topics: Sequence[Match], meetings: Iterable[Match], find: Finder) -> None:
    """Add `filed` to what is filed under the topics that a query names."""
    named = {
        topic.document.id: topic
        for topic in topics
        if topic.name >= _SHARED * (0.5 if topic.brevity == 1 else 1)
    }
    for topic in named.values():
        for identifier in topic.document.facets.get("related", ()):
            match = find(identifier)
            if match:
                match.lead("filed", topic.name)
    for meeting in meetings:
        discussed = meeting.document.facets.get("topics", ())
        for each in named.keys() & set(discussed) if len(discussed) <= _FEW_TOPICS else ():
            meeting.lead("filed", named[each].name / len(discussed))


def _is_named_with_more(match: Match) -> bool:
    """Return whether a query names a person or body, and something that its posts do not tell."""
    if match.document.kind not in ("person", "organization") or match.brevity < 1:
        return False
    posts = " | ".join(post for post, *_ in match.document.facets.get("posts", ()))
    others = [
        quality_in(each.unit.forms, f" {posts} ") or fit
        for each, name, fit in zip(match.asked, match.in_names, match.fits, strict=True)
        if not name and each.unit.sort in (said.WORD, said.PLACE, said.COUNTRY)
    ]
    return bool(others) and min(others) == 0

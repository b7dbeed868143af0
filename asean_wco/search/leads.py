"""What records lead to: a series to its sessions, an office to its holders, a meeting to people."""

from __future__ import annotations

from asean_wco.search import reading as said
from asean_wco.search.match import Match
from asean_wco.search.matches import Matches
from asean_wco.search.posts import lead_to_posts
from asean_wco.search.rows import lead_to_alike, lead_to_sessions

# What is asked of something else than a meeting.
_ASIDE = frozenset({said.ROLE, said.POST, said.ORDER})
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

"""Which of someone's posts is shown, and in which order people at a meeting are named."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from asean_wco.facts.fact import UNKNOWN
from asean_wco.facts.tenure import shown_on
from asean_wco.facts.when import dates_of, evidence_of, last_day, role_order
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Attendance, Find, Meeting, Record, Role, roles_of
from asean_wco.model.vocabulary import ATTENDANCE_ROLES

# The parts that someone plays who leads a meeting, or for whom it is held.
_LEADING = frozenset({"chair", "co-chair", "host", "inviter", "opener", "speaker"})
# The weightiest post is chosen among those whose evidence ends within so many years of the latest.
_LATEST_YEARS = 2
# To chair a meeting or a working group is no post.
_CHAIR_OF = re.compile(r"chair\w* of ", re.IGNORECASE)
# Ranks by the words of a title; the first pattern that fits counts. Low ranks are named first.
_HEADS = r"secretary.general|director.general|general director|commissioner|controller|chairman"
_RANKS = (
    (4, re.compile(r"\bformer\b")),
    (0, re.compile(r"\bminister\b")),
    (2, re.compile(r"\b(?:deputy|vice|assistant|additional)\b")),
    (1, re.compile(rf"{_HEADS}|chief executive|\bhead\b(?! of .*delegation)")),
    (3, re.compile(r"\bdirector\b")),
)
LOWEST_RANK = 4
_RANK_OF_HEADS = 1
_TITLES = re.compile(r"[,;]| and ")


def latest_role(record: Record, fits: Callable[[Role], bool] | None = None) -> Role | None:
    """Return the post that a person or body is shown with; None without any post.

    Posts count if there is evidence of them from the two years before the latest evidence, and if
    no other post followed them. Among these a post in an office goes before one in a body, and
    then the latest goes first.

    Args:
        record: the person or body.
        fits: tells whether a post is asked for; if it is None or no post fits, all posts count.
    """
    roles = roles_of(record)
    wanted = [role for role in roles if fits and fits(role)] or roles
    year, month, day = max((last_day(role) for role in wanted), default=(0, 0, 0))
    recent = [role for role in wanted if last_day(role) >= (year - _LATEST_YEARS, month, day)]
    lasting = [role for role in recent if not _is_followed(role, recent)]
    return max(lasting or recent, key=_weight, default=None)


def _is_followed(role: Role, others: Iterable[Role]) -> bool:
    """Return whether a post has a recorded end, and another is shown after it."""
    end = role.end
    return end is not None and any(
        last_day(other) >= end.earliest for other in others if other is not role
    )


def _weight(role: Role) -> tuple[object, ...]:
    """Return a key that sorts posts by how much they say about their holder."""
    is_post = role.organization is not None and not _CHAIR_OF.match(role.title)
    evidence = evidence_of(role)
    last = evidence[-1].sort_key if evidence else ()
    return role.office is not None, is_post, last, role_order(role)


def post_on(record: Record, on: PartialDate, body: str | None = None) -> Role | None:
    """Return the post in which a source shows someone on a date; None if there is none.

    Args:
        record: the person.
        on: the date.
        body: id of the body that the person came for; posts in it go first.
    """
    held = [role for role in roles_of(record) if shown_on(role, on) != UNKNOWN]
    return max(held, key=lambda role: (role.organization == body, _weight(role)), default=None)


def rank_of(titles: str) -> int:
    """Return the highest rank in a text of one or several titles: 0 for ministers, 4 for others."""
    return min(_rank(title) for title in _TITLES.split(titles.lower()))


def _rank(title: str) -> int:
    return next((rank for rank, pattern in _RANKS if pattern.search(title)), LOWEST_RANK)


def heads_service(role: Role) -> bool:
    """Return whether a post in an administration is that of its head: by office or title."""
    return role.office is not None or rank_of(role.title) <= _RANK_OF_HEADS


def leads(row: Attendance) -> bool:
    """Return whether someone led a meeting, spoke at it, or held it."""
    return not _LEADING.isdisjoint(row.roles)


def post_then(row: Attendance, meeting: Record, find: Find) -> Role | None:
    """Return the post that someone held at a meeting whose sources print none; else None.

    Args:
        row: one row of the attendance.
        meeting: the meeting.
        find: returns the record of an id.
    """
    person = find(row.person) if row.person and not row.capacity else None
    day = dates_of(meeting)[0]
    if not person or not day:
        return None
    return post_on(person, day, row.organization)


def protocol_order(row: Attendance, meeting: Record, find: Find) -> tuple[int, bool, bool, int]:
    """Return a key that sorts the attendance of a meeting by role, then people first, then by rank.

    On a visit the guests go before those of the country that is visited.

    Args:
        row: one row of the attendance.
        meeting: the meeting.
        find: returns the record of an id.
    """
    title = row.capacity or ""
    if post := post_then(row, meeting, find):
        title = post.title
    parts_played = (*row.roles, "participant")
    part = min(ATTENDANCE_ROLES.index(role) for role in parts_played)
    return part, row.person is None, _is_at_home(row, meeting, find), rank_of(title)


def _is_at_home(row: Attendance, meeting: Record, find: Find) -> bool:
    """Return whether someone at a visit is of a body of the country that is visited."""
    if not isinstance(meeting, Meeting) or meeting.type != "visit" or not meeting.place:
        return False
    country = getattr(find(row.organization or ""), "country", None)
    return country is not None and country == meeting.place.country

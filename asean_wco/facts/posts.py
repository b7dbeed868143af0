"""Which of someone's posts tells most, and in which order people at a meeting are named."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from asean_wco.facts.fact import UNKNOWN
from asean_wco.facts.tenure import shown_on
from asean_wco.facts.when import evidence_of, last_day, role_order
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Attendance, Record, Role, roles_of
from asean_wco.model.vocabulary import ATTENDANCE_ROLES

# Of posts whose evidence ends within so many years of the latest, the weightiest is shown.
_LATEST_YEARS = 2
# The chair of a meeting or a working group is a capacity, no post.
_CHAIR_OF = re.compile(r"chair\w* of ", re.IGNORECASE)
# Ranks by the words of a title, the first that fits: the lower, the earlier someone is named.
_HEADS = r"secretary.general|director.general|general director|commissioner|controller|chairman"
_RANKS = (
    (4, re.compile(r"\bformer\b")),
    (0, re.compile(r"\bminister\b")),
    (2, re.compile(r"\b(?:deputy|vice|assistant|additional)\b")),
    (1, re.compile(rf"{_HEADS}|chief executive|\bhead\b(?! of .*delegation)")),
    (3, re.compile(r"\bdirector\b")),
)
_LOWEST_RANK = 4
_TITLES = re.compile(r"[,;]| and ")


def latest_role(record: Record, fits: Callable[[Role], bool] | None = None) -> Role | None:
    """Return the post that a person or body is shown with.

    That is the latest post in an office, or else in a body, among those of which there is evidence
    from the last two years before the latest, and which were not over by then.

    Args:
        record: the person or body.
        fits: says which posts are asked for; where none is, all count.
    """
    roles = roles_of(record)
    wanted = [role for role in roles if fits and fits(role)] or roles
    year, month, day = max((last_day(role) for role in wanted), default=(0, 0, 0))
    recent = [role for role in wanted if last_day(role) >= (year - _LATEST_YEARS, month, day)]
    lasting = [role for role in recent if not _is_followed(role, recent)]
    return max(lasting or recent, key=_telling, default=None)


def _is_followed(role: Role, others: Iterable[Role]) -> bool:
    """Return whether a post has a recorded end, and another is shown after it."""
    end = role.end
    return end is not None and any(
        last_day(other) >= end.earliest for other in others if other is not role
    )


def _telling(role: Role) -> tuple[object, ...]:
    """Return what orders posts by how much they tell of their holder."""
    is_post = role.organization is not None and not _CHAIR_OF.match(role.title)
    evidence = evidence_of(role)
    last = evidence[-1].sort_key if evidence else ()
    return role.office is not None, is_post, last, role_order(role)


def post_on(record: Record, on: PartialDate, body: str | None = None) -> Role | None:
    """Return the post in which a source shows someone on a date; None if there is none.

    Args:
        record: the person.
        on: the date.
        body: id of the body for which the person came, whose posts go first.
    """
    held = [role for role in roles_of(record) if shown_on(role, on) != UNKNOWN]
    return max(held, key=lambda role: (role.organization == body, _telling(role)), default=None)


def rank_of(titles: str) -> int:
    """Return the rank that the words of one or several titles tell: 0 for ministers, 4 for others."""
    ranks = [
        next((rank for rank, pattern in _RANKS if pattern.search(title)), _LOWEST_RANK)
        for title in _TITLES.split(titles.lower())
    ]
    return min(ranks)


def protocol_order(row: Attendance, title: str) -> tuple[int, bool, int]:
    """Return what orders the attendance of a meeting: part played, people before bodies, rank.

    Args:
        row: of the attendance.
        title: by which someone is ranked.
    """
    played = [ATTENDANCE_ROLES.index(role) for role in row.roles]
    part = min([*played, ATTENDANCE_ROLES.index("participant")])
    return part, row.person is None, rank_of(title)

"""Ids that read as sessions: adgcm-12 is the 12th of the series adgcm, and of nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from asean_wco.store.store import Store

# A number, or the year of a session that has none.
_NUMBERED = re.compile(r"(.+)-(\d{1,4})")
_DIGITS_OF_YEAR = 4


class Session(NamedTuple):
    """What an id reads as.

    Attributes:
        of: the id of what meets: a series, a body, or what the ids of other sessions begin with.
        number: of the session, or its year.
    """

    of: str
    number: str


def other_session(
    kind: str,
    document: Mapping[str, Any],
    kind_of_id: Callable[[str], str | None],
    reference: Store,
    identifier: str,
) -> Session | None:
    """Return the session that an id reads as if a record is not this session; None otherwise.

    Args:
        kind: of the record, in the singular.
        document: the record as its file would hold it.
        kind_of_id: the kind of the record with an id, or None.
        reference: the records below those of the user.
        identifier: the id that the record is to have.
    """
    numbered = _NUMBERED.fullmatch(identifier)
    if not numbered:
        return None
    session = Session(*numbered.groups())
    of_kind = kind_of_id(session.of)
    if of_kind == "series":
        is_it = document.get("series") == session.of
    elif len(session.number) == _DIGITS_OF_YEAR:
        return None
    elif of_kind == "organization" or _has_sessions(session.of, reference):
        is_it = True
    else:
        return None
    numbers = (str(document.get("ordinal")), str(document.get("start"))[:_DIGITS_OF_YEAR])
    if kind == "meeting" and is_it and session.number in numbers:
        return None
    return session


def _has_sessions(stem: str, reference: Store) -> bool:
    """Return whether meetings of the reference are numbered behind the same words."""
    numbered = re.compile(rf"{re.escape(stem)}-\d{{1,3}}")
    return any(
        kind == "meeting" and numbered.fullmatch(name)
        for name, kind, _ in reference.names(f"{stem}-")
    )

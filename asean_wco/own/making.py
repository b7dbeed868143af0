"""An own record from what the user gave, and everything that must be true of it before it is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from asean_wco.errors import DataError, UsageError
from asean_wco.model.codec import canonical_text, decode
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold
from asean_wco.model.records import Initiative, Meeting, Organization, Record, kind_of, roles_of
from asean_wco.model.text import find_unsafe, shortened
from asean_wco.model.walk import values

KindOf = Callable[[str], str | None]
# What outputs add to a record and files do not hold, so that an output can be taken in again.
_COMPUTED = ("kind", "origin", "unsourced")
_LONGEST_ID = 60


def identifier_for(name: str, is_taken: Callable[[str], bool]) -> str:
    """An id made from a name: its words in ASCII with hyphens, and a number when it is taken.

    Args:
        name: of the record.
        is_taken: whether an id is in use.
    """
    words = "-".join(fold(name).encode("ascii", "ignore").decode().split())
    stem = words[:_LONGEST_ID].strip("-") or "own-record"
    found, number = stem, 2
    while is_taken(found):
        found, number = f"{stem}-{number}", number + 1
    return found


def stored_form(document: Mapping[str, Any]) -> dict[str, Any]:
    """A record as given, without what outputs add and without empty fields: as a file would hold it."""
    kept = {name: value for name, value in document.items() if name not in _COMPUTED}
    if "title" in kept and document.get("kind") == "source":
        kept.pop("name", None)
    return {name: _without_empty(value) for name, value in kept.items() if not _is_empty(value)}


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_empty(each) for name, each in value.items() if not _is_empty(each) and name != "origin"}
    return [_without_empty(each) for each in value if not _is_empty(each)] if isinstance(value, list) else value


def _is_empty(value: Any) -> bool:
    return value is None or value in ("", [], {}) or value is False


def own_record(kind: str, document: Mapping[str, Any], kind_of_id: KindOf, where: str) -> Record:
    """Read an own record strictly and look at what the codec cannot see.

    Args:
        kind: in the singular.
        document: the record as a file would hold it.
        kind_of_id: the kind of the record with an id, or None.
        where: for the message of an error.

    Raises:
        DataError: a field does not fit, a link leads nowhere, text is unsafe, or an end comes before its start.
    """
    record = decode(kind, document, where, "own")
    for problem in (*_unsafe_texts(record), *_broken_links(record, kind_of_id), *_reversed_periods(record)):
        raise DataError(f"{where}: {problem}.", "Nothing was kept.")
    return record


def require_source(record: Record, *, unsourced: bool) -> None:
    """Hold the user to a source, or to saying that there is none.

    Raises:
        UsageError: neither was given.
    """
    if record.unsourced and not unsourced:
        raise UsageError(
            f"{record.id} names no source.", "Give --source ID-OR-URL, or say --unsourced; it is then shown as such."
        )


def unsafe_character(text: str) -> str:
    """What is wrong with a text that is to stand on a line; empty when nothing is."""
    found = find_unsafe(text) or next((character for character in text if character in "\n\t"), "")
    return f"holds a character that does not belong on a line (U+{ord(found):04X})" if found else ""


def _unsafe_texts(record: Record) -> Iterable[str]:
    for path, _, value in values(record):
        if isinstance(value, str) and (problem := unsafe_character(value)):
            yield f"{path} {problem}"


def _broken_links(record: Record, kind_of_id: KindOf) -> Iterable[str]:
    for path, shape, value in values(record):
        if shape.form != "link" or value == record.id:
            continue
        found = kind_of_id(value)
        if found is None:
            yield f"{path}: there is no record {shortened(value)!r}"
        elif shape.target and found != shape.target:
            yield f"{path}: {value!r} is a {found}, not a {shape.target}"


def _reversed_periods(record: Record) -> Iterable[str]:
    periods: list[tuple[str, PartialDate | None, PartialDate | None]] = [
        (f"roles[{number}]", role.start, role.end) for number, role in enumerate(roles_of(record))
    ]
    if isinstance(record, (Meeting, Initiative)):
        periods.append(("it", record.start, record.end))
    if isinstance(record, Organization):
        periods.append(("it", record.founded, record.ended))
    for what, start, end in periods:
        if start and end and end.latest < start.earliest:
            yield f"{what} ends ({end}) before it starts ({start})"


def digest(record: Record) -> str:
    """SHA-256 of a record as its file would hold it, to notice that it has changed."""
    return hashlib.sha256(f"{kind_of(record)}\n{canonical_text(record)}".encode()).hexdigest()

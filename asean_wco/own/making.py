"""An own record from what the user gave, and everything that must be true of it before it is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from asean_wco.errors import DataError, UsageError
from asean_wco.model.codec import canonical_text, decode
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import plain_words
from asean_wco.model.records import Initiative, Meeting, Organization, Record, kind_of, roles_of
from asean_wco.model.support import fields_without_source, items_without_source
from asean_wco.model.text import find_unsafe, shortened
from asean_wco.model.walk import has_source, values

KindOf = Callable[[str], str | None]
# What outputs add to a record and files do not hold, so that an output can be taken in again.
_COMPUTED = ("kind", "origin", "unsourced")
_LONGEST_ID = 60


class Minting:
    """Ids made from names, none of them twice.

    Args:
        is_taken: whether an id is in use.
    """

    def __init__(self, is_taken: Callable[[str], bool]) -> None:
        self._is_taken = is_taken
        # By the stem of an id, the number that was tried last: thousands of rows may have one name.
        self._numbers: dict[str, int] = {}

    def identifier_for(self, name: str) -> str:
        """An id made from a name: its words in ASCII with hyphens, and a number when it is taken."""
        words = "-".join(" ".join(plain_words(name)).encode("ascii", "ignore").decode().split())
        stem = words[:_LONGEST_ID].strip("-") or "own-record"
        while True:
            number = self._numbers[stem] = self._numbers.get(stem, 0) + 1
            found = stem if number == 1 else f"{stem}-{number}"
            if not self._is_taken(found):
                return found


def stored_form(document: Mapping[str, Any]) -> dict[str, Any]:
    """A record as given, without what outputs add and without empty fields: as a file would hold it."""
    kept = {name: value for name, value in document.items() if name not in _COMPUTED}
    if "title" in kept and document.get("kind") == "source":
        kept.pop("name", None)
    return {name: _without_empty(value) for name, value in kept.items() if not _is_empty(value)}


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            name: _without_empty(each)
            for name, each in value.items()
            if not _is_empty(each) and name != "origin"
        }
    return (
        [_without_empty(each) for each in value if not _is_empty(each)]
        if isinstance(value, list)
        else value
    )


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
    record = decoded(kind, document, where)
    for problem in _broken_links(record, kind_of_id):
        raise DataError(f"{where}: {problem}.", "'awco search' finds ids.")
    for problem in (*_unsafe_texts(record), *_reversed_periods(record)):
        raise DataError(f"{where}: {problem}.", "Nothing was kept.")
    return record


def decoded(kind: str, document: Mapping[str, Any], where: str) -> Record:
    """Read an own record strictly.

    Raises:
        DataError: a field does not fit.
    """
    try:
        return decode(kind, document, where, "own")
    except DataError as error:
        raise DataError(
            error.message, f"'awco own template {kind}' explains every field."
        ) from None


def require_source(record: Record, *, unsourced: bool) -> None:
    """Hold the user to a source for every fact, or to saying that there is none.

    Raises:
        UsageError: neither was given.
    """
    if record.unsourced and not unsourced:
        lacking = [*fields_without_source(record), *items_without_source(record)]
        for_what = f" for {', '.join(lacking[:5])}" if has_source(record) else ""
        raise UsageError(
            f"{record.id} has no source{for_what}.",
            "Give --source ID-OR-URL, or --unsourced to keep it without a source.",
        )


def unsafe_character(text: str) -> str:
    """What is wrong with a text that is to stand on a line; empty when nothing is."""
    found = find_unsafe(text) or next((character for character in text if character in "\n\t"), "")
    return f"has a character that is not allowed in a line (U+{ord(found):04X})" if found else ""


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
            yield f"{path}: {value!r} is of the kind {found}, not {shape.target}"


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

"""An own record from what the user gave, and everything that must be true of it before it is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from asean_wco.errors import DataError, UsageError
from asean_wco.model.codec import canonical_text, decode
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import plain_words
from asean_wco.model.records import RECORD_CLASSES, Initiative, Meeting, Organization, Record, kind_of, roles_of
from asean_wco.model.shapes import shapes_of
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
    try:
        record = decode(kind, document, where, "own")
    except DataError as error:
        raise DataError(error.message, f"'awco own template {kind}' explains every field.") from None
    for problem in _broken_links(record, kind_of_id):
        raise DataError(f"{where}: {problem}.", "'awco search' finds ids.")
    for problem in (*_unsafe_texts(record), *_reversed_periods(record)):
        raise DataError(f"{where}: {problem}.", "Nothing was kept.")
    return record


def require_source(record: Record, *, unsourced: bool) -> None:
    """Hold the user to a source for every fact, or to saying that there is none.

    Raises:
        UsageError: neither was given.
    """
    if record.unsourced and not unsourced:
        lacking = [*fields_without_source(record), *items_without_source(record)]
        for_what = f" for {', '.join(lacking[:5])}" if has_source(record) else ""
        raise UsageError(
            f"{record.id} names no source{for_what}.",
            "Give --source ID-OR-URL, or say --unsourced; it is then shown as such.",
        )


def joined(before: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """A record with changes: single fields are replaced, lists added to, and a place is changed part by part.

    Args:
        before: the record as its file would hold it; empty for a new one.
        changes: some fields of it, with the citations that support them. A post without a title changes the only one.

    Raises:
        UsageError: there are several posts that a change may be of.
    """
    after = {**before, **changes}
    for name, value in changes.items():
        was = before.get(name)
        if name == "roles" and was and "title" not in value[0]:
            after[name] = _with_changed_post(was, value[0])
        elif isinstance(value, list) and was:
            after[name] = [*was, *(each for each in value if each not in was)]
        elif isinstance(value, dict) and was:
            after[name] = {**was, **value}
    return _with_citations(before, after, _new_citations(before, changes))


def _with_changed_post(posts: Sequence[Mapping[str, Any]], changes: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The only post of someone, changed."""
    if len(posts) > 1:
        raise UsageError("There are several posts.", "Give --title to add another, or --edit to change one.")
    return [{**posts[0], **changes}]


def replaced(before: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """A record with some of its fields as another one has them; its citations too where those are given.

    Args:
        before: the record as its file would hold it; empty for a new one.
        changes: whole fields.
    """
    after = {**before, **changes}
    return after if "citations" in changes else _with_citations(before, after, [])


def sourced(kind: str, document: Mapping[str, Any], sources: Sequence[str]) -> dict[str, Any]:
    """A record in which everything that named no source names these.

    Args:
        kind: in the singular.
        document: the record as its file would hold it.
        sources: ids.
    """
    shapes = shapes_of(RECORD_CLASSES[kind])
    supported = {path.partition(".")[0] for each in document.get("citations", ()) for path in each["supports"]}
    single = [name for name in document if name == "place" or (name != "id" and shapes[name].form != "item")]
    found = dict(document)
    if supports := [name for name in single if name not in supported]:
        new = [{"source": source, "supports": supports} for source in sources]
        found["citations"] = [*document.get("citations", ()), *new]
    for name, shape in shapes.items():
        if shape.item and shape.many and "sources" in shapes_of(shape.item) and name in document:
            found[name] = [each if each.get("sources") else {**each, "sources": list(sources)} for each in found[name]]
    return found


def _new_citations(before: Mapping[str, Any], changes: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [
        {**each, "supports": [path for field in each["supports"] for path in _changed_paths(field, before, changes)]}
        for each in changes.get("citations", ())
    ]


def _with_citations(before: Mapping[str, Any], after: Mapping[str, Any], new: list[dict[str, Any]]) -> dict[str, Any]:
    """A changed record with the citations that still hold, and new ones."""
    return {**after, "citations": [*_kept_citations(before, after, is_cited=bool(new)), *new]}


def _changed_paths(field: str, before: Mapping[str, Any], changes: Mapping[str, Any]) -> list[str]:
    """What a new citation supports: a field, or the parts that were changed of one that was there."""
    if isinstance(changes[field], dict) and before.get(field):
        return [f"{field}.{part}" for part in changes[field]]
    return [field]


def _kept_citations(before: Mapping[str, Any], after: Mapping[str, Any], *, is_cited: bool) -> list[dict[str, Any]]:
    """The citations of a record, less what they do not support any more since it was changed.

    Args:
        before: the record as it was.
        after: the record as it is to be.
        is_cited: whether the change cites sources of its own; a list that was added to then keeps its old ones too.
    """
    kept = []
    for citation in before.get("citations", []):
        fields = [path for field in citation["supports"] for path in _still_supported(field, before, after, is_cited)]
        if fields:
            kept.append({**citation, "supports": fields})
    return kept


def _still_supported(field: str, before: Mapping[str, Any], after: Mapping[str, Any], is_cited: bool) -> list[str]:
    """What is left of the support for a field: all of it, none, or the parts that are as they were."""
    head, _, part = field.partition(".")
    was, is_now = before.get(head), after.get(head)
    added_to = isinstance(was, list) and isinstance(is_now, list) and is_cited and all(each in is_now for each in was)
    if was == is_now or added_to:
        return [field]
    if not isinstance(was, dict) or not isinstance(is_now, dict):
        return []
    same = [name for name in was if was[name] == is_now.get(name)]
    return [f"{head}.{name}" for name in same if part in ("", name)]


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

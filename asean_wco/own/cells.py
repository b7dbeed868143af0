"""What people write in the cells of a table: names in place of ids."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Protocol

from asean_wco.errors import AmbiguousError, DataError, NotFoundError
from asean_wco.model.codec import ID_PATTERN
from asean_wco.model.text import did_you_mean, shortened

# So many records are named that may be meant by a name that is not known.
_MOST_MEANT = 3
# Columns that link to a record, with its kind.
LINK_COLUMNS = {
    "series": "series",
    "host": "organization",
    "organization": "organization",
    "org": "organization",
    "owner": "organization",
    "person": "person",
    "topic": "topic",
    "broader": "topic",
    "initiative": "initiative",
    "office": "office",
}


class UnknownNameError(DataError):
    """A cell names something of which there is no record, or of which there are several.

    Attributes:
        name: as it stands in the cell.
    """

    name: str = ""


class Resolve(Protocol):
    """A reader of names of records."""

    def __call__(self, text: str, kind: str, *, exact: bool = False) -> str:
        """Return the id of the record of a kind that a name means.

        Args:
            text: the name.
            kind: of the record.
            exact: whether only whole names, aliases and acronyms count.

        Raises:
            NotFoundError: it means no record, or several.
        """
        ...


def kind_of_link(kind: str, name: str) -> str:
    """Return the kind of the record to which a flag or a column links; empty if it is no link.

    Args:
        kind: of the record that has the link.
        name: of the flag or the column.
    """
    if name == "parent":
        return kind
    return LINK_COLUMNS.get(name, "")


def with_ids(kind: str, values: Mapping[str, Any], resolve: Resolve) -> dict[str, Any]:
    """Return the values of flags with ids in the place of names.

    Args:
        kind: of the record.
        values: by flag; a flag that may be repeated has a sequence of them.
        resolve: gives the id that a name of a kind means.

    Raises:
        NotFoundError: a name means no record, or several.
    """
    resolved = dict(values)
    for name, value in values.items():
        linked = kind_of_link(kind, name)
        if linked and isinstance(value, str):
            resolved[name] = _id_meant(value, linked, resolve)
        elif linked:
            resolved[name] = [_id_meant(text, linked, resolve) for text in value]
    return resolved


def _id_meant(text: str, kind: str, resolve: Resolve) -> str:
    """Return an id as it is, and in place of a name the id that it means."""
    if re.fullmatch(ID_PATTERN, text):
        return text
    return resolve(text, kind)


def linked_ids(
    text: str, kind: str, resolve: Resolve, unknown: list[UnknownNameError]
) -> list[str]:
    """Return the ids of the records that a cell names, which commas may separate.

    A comma may also be part of a name, as in the names of some bodies.

    Args:
        text: ids or names.
        kind: of the records.
        resolve: gives the id that a name of a kind means.
        unknown: gets what there is to say of each name that means no record, or several.
    """
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) < 2 or _is_name(text, kind, resolve):
        parts = [text]
    ids = []
    for part in parts:
        try:
            ids.append(_id_of_name(part, kind, resolve))
        except UnknownNameError as error:
            error.name = part
            unknown.append(error)
    return ids


def _id_of_name(text: str, kind: str, resolve: Resolve) -> str:
    """Return the id of a record by its name, which may look like an id: "transit".

    Raises:
        UnknownNameError: the name means no record, or several.
    """
    try:
        return resolve(text, kind)
    except NotFoundError as error:
        if re.fullmatch(ID_PATTERN, text) and "-" in text:
            # What else looks like an id is one, and is told as a broken link.
            return text
        raise _unknown(text, kind, error) from None


def is_id_of(text: str, kind: str, resolve: Resolve) -> bool:
    """Return whether a text is the id of a record of a kind, of more than one word."""
    return bool(re.fullmatch(ID_PATTERN, text)) and "-" in text and _is_name(text, kind, resolve)


def _is_name(text: str, kind: str, resolve: Resolve) -> bool:
    """Return whether a text is the whole name of a record."""
    try:
        resolve(text, kind, exact=True)
    except NotFoundError:
        return False
    return True


def linked_id(text: str, kind: str, resolve: Resolve) -> str:
    """Return the id that stands in a cell, or that the name there means.

    Args:
        text: an id or a name.
        kind: of the record.
        resolve: gives the id that a name of a kind means; it raises what to say otherwise.

    Raises:
        DataError: the name means no record, or several.
    """
    try:
        return _id_meant(text, kind, resolve)
    except NotFoundError as error:
        raise _unknown(text, kind, error) from None


def _unknown(text: str, kind: str, error: NotFoundError) -> UnknownNameError:
    """Return what to say of a name that means no record, or several."""
    if isinstance(error, AmbiguousError):
        candidates = ", ".join(error.candidates)
        return UnknownNameError(
            f"{shortened(text)!r} may mean several records: {candidates}.", "Give one of these ids."
        )
    near = [name for name, why in error.reasons.items() if "spelled nearly" in why]
    noun = "body" if kind == "organization" else kind
    finding = did_you_mean(near[:_MOST_MEANT]) or f"'awco search --kind {kind} WORDS' finds one."
    hint = f"{finding} 'awco own add {kind}' makes a new one."
    return UnknownNameError(f"awco knows no {noun} {shortened(text)!r}.", hint)

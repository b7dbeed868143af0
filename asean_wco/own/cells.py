"""What people write in the cells of a table: names in place of ids."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from asean_wco.errors import AmbiguousError, DataError, MisspeltError, NotFoundError, hint_on
from asean_wco.model.codec import ID_PATTERN
from asean_wco.model.text import LIKE_TYPED, did_you_mean, joined, shortened
from asean_wco.own.flags import BY_NAME

# So many records are named that may be meant by a name that is not known.
_MOST_MEANT = 3
# The kinds of the records that may take part in a meeting.
_TAKING_PART = ("person", "organization")
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

    Args:
        name: as it stands in the cell.
        message: what is wrong with it.
        question: whether something else is meant; empty if nothing is like it.
        way_out: what to do if nothing else is meant.
    """

    def __init__(self, name: str, message: str, question: str, way_out: str) -> None:
        super().__init__(message, joined(" ", question, way_out))
        self.name = name
        self.question = question


class NoRecordError(MisspeltError):
    """A failure because a person or a body that is named has no record.

    Args:
        text: the name, as typed.
        kinds: of the records that it might mean, in the singular.
        candidates: ids of those with a name like it, with words on what each is.
        ways: by kind, a command that adds a record of that name.
        meant: id of the one whose name it is but for slips; empty for none.
    """

    def __init__(
        self,
        text: str,
        kinds: Sequence[str],
        candidates: Mapping[str, str],
        ways: Mapping[str, str],
        meant: str = "",
    ) -> None:
        noun = " or ".join(map(noun_of, kinds))
        lines = [f"To add the {noun_of(kind)} first, type: {way}" for kind, way in ways.items()]
        if candidates:
            lines.insert(0, hint_on(candidates))
        message = f"No {noun} is called {shortened(text)!r}."
        super().__init__(message, "\n  ".join(lines), candidates)
        self.ways = ways
        self.meant = meant


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


def noun_of(kind: str) -> str:
    """Return what a record of a kind is called in a sentence."""
    return "body" if kind == "organization" else kind


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
        if BY_NAME[name].role:
            resolved[name] = [_participant(text, resolve) for text in value]
        elif linked and isinstance(value, str):
            resolved[name] = _id_meant(value, linked, resolve)
        elif linked:
            resolved[name] = [_id_meant(text, linked, resolve) for text in value]
    return resolved


def _id_meant(text: str, kind: str, resolve: Resolve) -> str:
    """Return an id as it is, and in place of a name the id that it means."""
    if re.fullmatch(ID_PATTERN, text):
        return text
    return resolve(text, kind)


def _participant(text: str, resolve: Resolve) -> dict[str, str]:
    """Return the id of the person or the body that a name means, by the kind of the record.

    Raises:
        NotFoundError: it means neither, or several.
    """
    errors: list[NotFoundError] = []
    for kind in _TAKING_PART:
        try:
            return {kind: resolve(text, kind)}
        except NotFoundError as error:
            errors.append(error)
    reasons: dict[str, str] = {}
    ways: dict[str, str] = {}
    for failure in errors:
        is_meant = isinstance(failure, MisspeltError) and bool(failure.meant)
        if is_meant or isinstance(failure, AmbiguousError):
            raise failure
        reasons.update(failure.reasons)
        if isinstance(failure, NoRecordError):
            ways.update(failure.ways)
    raise NoRecordError(text, _TAKING_PART, reasons, ways)


def participants(
    text: str, resolve: Resolve, unknown: list[UnknownNameError]
) -> list[dict[str, str]]:
    """Return the ids of the people and bodies that a cell names, each by the kind of the record.

    Commas may separate them, or be part of a name.

    Args:
        text: ids or names.
        resolve: gives the id that a name of a kind means.
        unknown: gets what there is to say of each name that means no record, or several.
    """
    named = []
    for part in _parts_of(text, _TAKING_PART, resolve):
        try:
            named.append(_participant(part, resolve))
        except NotFoundError as error:
            unknown.append(_unknown(part, _TAKING_PART, error))
    return named


def _parts_of(text: str, kinds: Sequence[str], resolve: Resolve) -> list[str]:
    """Return the names in a cell that commas separate, unless the whole of it is one name.

    Args:
        text: of the cell.
        kinds: of the records that it may name.
        resolve: gives the id that a name of a kind means.
    """
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) < 2 or any(_is_name(text, kind, resolve) for kind in kinds):
        return [text]
    return parts


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
    ids = []
    for part in _parts_of(text, [kind], resolve):
        try:
            ids.append(linked_id(part, kind, resolve))
        except UnknownNameError as error:
            unknown.append(error)
    return ids


def linked_id(text: str, kind: str, resolve: Resolve) -> str:
    """Return the id that the name of a record in a cell means; it may look like an id: "transit".

    Args:
        text: an id or a name.
        kind: of the record.
        resolve: gives the id that a name of a kind means.

    Raises:
        UnknownNameError: the name means no record, or several.
    """
    try:
        return resolve(text, kind)
    except NotFoundError as error:
        raise _unknown(text, [kind], error) from None


def _is_name(text: str, kind: str, resolve: Resolve) -> bool:
    """Return whether a text is the whole name of a record."""
    try:
        resolve(text, kind, exact=True)
    except NotFoundError:
        return False
    return True


def _unknown(text: str, kinds: Sequence[str], error: NotFoundError) -> UnknownNameError:
    """Return what to say of a name that means no record, or several.

    Args:
        text: the name.
        kinds: of the records that it might mean.
        error: what the search for it said.
    """
    if isinstance(error, AmbiguousError):
        candidates = ", ".join(error.candidates)
        return UnknownNameError(
            text,
            f"{shortened(text)!r} may mean several records: {candidates}.",
            "To choose one, write its id in place of the name.",
            "",
        )
    near = list(error.reasons)
    if isinstance(error, MisspeltError) and error.meant:
        near = [error.meant]
    elif not isinstance(error, NoRecordError):
        # Of people and bodies only those are offered that are alike in name.
        near = [name for name in near if error.reasons[name].endswith(LIKE_TYPED)]
    question = did_you_mean(near[:_MOST_MEANT])
    search = "" if question else f"'awco search --kind {kinds[0]} WORDS' finds one."
    commands = " or ".join(f"'awco own add {kind}'" for kind in kinds)
    noun = " or ".join(map(noun_of, kinds))
    return UnknownNameError(
        text,
        f"awco knows no {noun} {shortened(text)!r}.",
        question,
        joined(" ", search, f"{commands} makes a new one."),
    )

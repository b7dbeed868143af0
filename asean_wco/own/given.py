"""What a user gives to be kept: a record or a note, with where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from asean_wco.errors import AwcoError, DataError


class Given(NamedTuple):
    """A record, or a note on one, as a user gives it.

    Attributes:
        kind: in the singular; ``note`` for a note.
        document: the record as its file would hold it, or the id and the text of a note.
        where: what to call it in a message: a file and line, or the command line.
        refusal: the error to raise when it does not hold together; this is bad data, or wrong
            usage where it was typed as flags.
        problem: what is wrong with cells of a row, which are left out of the record, or with a row
            that could not be read at all, which then has no kind; empty otherwise.
        is_row: whether it is a row of a table, which leaves out what it does not change.
        type: of a new meeting, for a row that does not say it; empty for none.
        notes: private notes on the record that a row gives.
        names: what the user calls the fields that are given, by their paths.
        unread: the columns of a row whose cells could not be read.
    """

    kind: str
    document: Mapping[str, Any]
    where: str
    refusal: type[AwcoError] = DataError
    problem: str = ""
    is_row: bool = False
    type: str = ""
    notes: tuple[str, ...] = ()
    names: Mapping[str, str] = MappingProxyType({})
    unread: frozenset[str] = frozenset()

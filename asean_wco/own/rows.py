"""What is wrong with a row of a table, all of it at once, so that one round of repair is enough."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from asean_wco.errors import AwcoError, DataError
from asean_wco.model.records import RECORD_CLASSES
from asean_wco.model.shapes import shapes_of
from asean_wco.model.text import joined, shortened
from asean_wco.own.given import Given
from asean_wco.own.making import (
    KindOf,
    MissingSourceError,
    MissingTypeError,
    missing_of,
    own_record,
    stored_form,
)

# What stands for a value that a row lacks, while the rest of the row is looked at.
_ANY_TEXT = "x"


def lacks_of(error: AwcoError) -> frozenset[str]:
    """Return what is missing according to an error: type, source, or nothing."""
    if isinstance(error, MissingTypeError):
        return frozenset({"type"})
    if isinstance(error, MissingSourceError):
        return frozenset({"source"})
    return frozenset()


def problem_of_row(row: Given, kinds: KindOf, *, unsourced: bool) -> tuple[str, frozenset[str]]:
    """Return what is wrong with a row that has bad cells or lacks something.

    Args:
        row: of a table, laid over the record that is there.
        kinds: gives the kind of the record with an id.
        unsourced: whether the row may do without a source.

    Returns:
        Sentences, and what is missing; both empty if no cell is bad and nothing is missing.
    """
    document = stored_form({**row.document, "kind": row.kind})
    # A cell that could not be read is told by itself.
    lacks = [name for name in missing_of(row.kind, document) if name not in row.unread]
    if not (unsourced or row.document.get("unsourced") or document.get("citations")):
        lacks.append("source")
    if not lacks and not row.problem:
        return "", frozenset()
    sentences = [row.problem]
    if lacks == ["type"] and document.get("name"):
        sentences.append(f"awco cannot tell the type of “{shortened(str(document['name']))}”.")
    elif lacks:
        sentences.append(f"It has no {' and no '.join(lacks)}.")
    try:
        whole = {**_stand_ins(row.kind), **document}
        own_record(row.kind, whole, kinds, row.where, row.names)
    except DataError as error:
        sentences.append(error.message.removeprefix(f"{row.where}: "))
    return joined(" ", *sentences), frozenset(lacks)


def waits_for_heading(row: Given) -> bool:
    """Return whether a row lacks only what stands under a heading that could not be read."""
    missing = missing_of(row.kind, stored_form({**row.document, "kind": row.kind}))
    return bool(missing) and row.unread.issuperset(missing)


def _stand_ins(kind: str) -> Mapping[str, Any]:
    """Return a value for every field that a kind needs."""
    needed = {}
    for name, shape in shapes_of(RECORD_CLASSES[kind]).items():
        if shape.required:
            needed[name] = next(iter(shape.choices), _ANY_TEXT)
    return needed

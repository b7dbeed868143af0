"""The fields of a kind: their names, their values, and those that a pipe gets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from asean_wco.errors import UsageError
from asean_wco.export.columns import more_columns, names_of, plain_rows
from asean_wco.facts.doubts import inferred
from asean_wco.facts.fact import DISPUTED, INFERRED, SIGNS
from asean_wco.facts.when import otherwise_inferred
from asean_wco.model.cells import cell
from asean_wco.model.codec import field_order, to_output
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import RECORD_CLASSES, Record
from asean_wco.model.shapes import shapes_of
from asean_wco.model.text import did_you_mean, joined, shortened
from asean_wco.model.vocabulary import a_kind
from asean_wco.render.formats import FORMS

if TYPE_CHECKING:
    from asean_wco.facts.sentences import NameOf
    from asean_wco.model.records import Find

DOUBTS = "doubts"
_MOST_SUGGESTED = 3
# A field is suggested if it is at least so similar to what was given, from 0 to 1.
_NEAR = 0.75
# What a pipe, a spreadsheet and a document get: fields as they are stored, the id first.
# The doubts have a column of their own; the cells of a document have marks besides.
PLAIN_FIELDS: dict[str, tuple[str, ...]] = {
    "meeting": (
        "id", "start", "end", "name", "place.city", "place.country", "mode", "series", "ordinal",
    ),
    "person": ("id", "name", "nationality"),
    "organization": ("id", "name", "acronyms", "type", "country"),
    "office": ("id", "title", "organization"),
    "initiative": (
        "id", "name", "acronyms", "type", "start", "signed", "in_force", "launched", "end",
    ),
    "series": ("id", "name", "acronyms", "frequency"),
    "topic": ("id", "name", "broader"),
    "source": ("id", "published", "title", "publisher", "quality", "url"),
}  # fmt: skip
# What a spreadsheet gets besides, since an import cannot do without it.
_FOR_IMPORT = {"meeting": ("type",)}


def default_fields(kind: str, form: str) -> tuple[str, ...]:
    """Return the fields that a list has when none are asked for.

    Args:
        kind: of its records.
        form: one of `FORMS`.
    """
    more = _FOR_IMPORT.get(kind, ()) if FORMS[form].is_sheet else ()
    return (*PLAIN_FIELDS[kind], *more, DOUBTS)


def field_names(kind: str) -> tuple[str, ...]:
    """Return the fields that may be asked for."""
    cls = RECORD_CLASSES[kind]
    return ("kind", *field_order(cls), *cls.stored_as.values(), *more_columns(kind))


def fields_and_parts(kind: str) -> tuple[str, ...]:
    """Return the fields that may be asked for, a place with its parts: ``place.city``."""
    names: list[str] = []
    for field in field_names(kind):
        names.append(field)
        shape = shapes_of(RECORD_CLASSES[kind]).get(field)
        if shape is not None and not shape.many:
            names += [f"{field}.{part}" for part in _parts_of(kind, field)]
    return tuple(names)


def check_fields(kind: str, fields: Sequence[str]) -> None:
    """Refuse fields that the kind does not have.

    Raises:
        UsageError: one of them is unknown.
    """
    for field in fields:
        hint = _wrong_with(kind, field)
        if hint:
            problem = f"{a_kind(kind).capitalize()} has no field {shortened(field)!r}."
            raise UsageError(problem, hint)


def _wrong_with(kind: str, field: str) -> str:
    """Return what to ask for in place of a field that a kind does not have; empty if it has it."""
    head, *parts = field.split(".")
    if head not in field_names(kind):
        return _hint_for(kind, field)
    shape = shapes_of(RECORD_CLASSES[kind]).get(head)
    whole = head
    for part in parts:
        if shape is None or shape.item is None:
            return f"{whole!r} has no parts."
        known = shapes_of(shape.item)
        if part not in known:
            return f"Parts: {', '.join(known)}."
        shape = known[part]
        whole = f"{whole}.{part}"
    return ""


def _hint_for(kind: str, field: str) -> str:
    """Return what to ask for in place of a field that a kind does not have."""
    known = fields_and_parts(kind)
    fitting = [
        f"{whole}.{part}"
        for whole in field_names(kind)
        for part in _parts_of(kind, whole)
        if part == field and part != "sources"
    ]
    import difflib

    near = fitting[:_MOST_SUGGESTED] or difflib.get_close_matches(field, known, 1, _NEAR)
    if not near:
        # A part may be misspelt without the field that it is a part of.
        wholes = {path.rpartition(".")[2]: path for path in known if "." in path}
        near = [wholes[part] for part in difflib.get_close_matches(field, wholes, 1)]
    return joined(" ", did_you_mean(near), f"Fields: {', '.join(known)}.")


def _parts_of(kind: str, field: str) -> tuple[str, ...]:
    """Return the parts of a field, such as the city of a place; none if it is no whole of parts."""
    shape = shapes_of(RECORD_CLASSES[kind]).get(field)
    if shape is None or shape.item is None:
        return ()
    return tuple(shapes_of(shape.item))


def marked_rows(records: Sequence[Record], fields: Sequence[str], find: Find) -> list[list[str]]:
    """Return the fields of records as rows of text with the marks of what is in doubt.

    An inferred value stands, marked, where no source states one; see `plain_rows`.
    """
    rows = plain_rows(records, fields, find)

    def name_of(identifier: str) -> str:
        return " ".join(names_of([identifier], find))

    return [
        [_marked(record, field, value, name_of) for field, value in zip(fields, row, strict=True)]
        for record, row in zip(records, rows, strict=True)
    ]


def _marked(record: Record, field: str, value: Any, name_of: NameOf) -> str:
    """Return a value as text with the mark of what is in doubt."""
    # Imported here, so that lists without marks start sooner.
    from asean_wco.facts.disputed import disputes_on_column

    text = cell(value)
    likely = inferred(record, field)
    # Of a place, the city or the country may be inferred alone.
    parts = [str(one.value) for one in record.inferences if one.field.startswith(f"{field}.")]
    if text and parts and not isinstance(value, list):
        text = f"{text} ({SIGNS[INFERRED]} {', '.join(parts)})"
    elif not text and (parts or likely is not None):
        text = f"{SIGNS[INFERRED]} {', '.join(parts) or likely}"
    date = getattr(record, field, None)
    if isinstance(date, PartialDate) and date.qualifier:
        text = f"{date.hedge} {text.rstrip(date.qualifier)}"
    otherwise = otherwise_inferred(record, field)
    if otherwise:
        text = f"{text} ({SIGNS[INFERRED]} {otherwise})"
    if disputes_on_column(record, field, name_of):
        text = f"{text} {SIGNS[DISPUTED]}".strip()
    return text


def reduced(record: Record, fields: Sequence[str], find: Find) -> dict[str, Any]:
    """Return the output of a record, or only the fields asked for; see `plain_rows`."""
    if not fields:
        return to_output(record)
    return dict(zip(fields, plain_rows([record], fields, find)[0], strict=True))

"""A record as text for an editor: JSON, with comments that say what each field may hold."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator, Mapping
from typing import Any

from asean_wco.errors import DataError
from asean_wco.model.codec import field_order
from asean_wco.model.records import RECORD_CLASSES, Source
from asean_wco.model.shapes import Shape, shapes_of
from asean_wco.model.text import safe_line
from asean_wco.model.vocabulary import a_kind
from asean_wco.own.making import stored_form
from asean_wco.store import strict_json

_FORMS = {
    "text": "text",
    "url": "address, https://...",
    "identifier": "id",
    "date": "date: 2024-06-05, 2024-06, 2024, 2024~",
    "number": "whole number",
    "flag": "true or false",
    "scalar": "text or number",
    "country": "ISO code, such as VN",
}
_HEAD = (
    "# {title}\n"
    "# Fill in what you know and leave the rest as it is: empty fields are not saved. "
    "Lines that begin with # are left out.\n"
    '# Every fact needs a source: the id of one under "citations", or in "sources" of an item. '
    "'awco sources' lists them.\n"
    "# Save the file and leave the editor to save the record; "
    "leave it without a change to save nothing.\n"
)
_PROBLEM = b"# NOT SAVED YET: "


def _what_it_holds(shape: Shape) -> str:
    """Return what a field may hold, in a few words."""
    if shape.form == "link":
        what = f"id of {a_kind(shape.target or 'record')}"
    elif shape.choices:
        what = " | ".join(shape.choices)
    elif shape.item is not None:
        parts = [name for name, part in shapes_of(shape.item).items() if part.stored]
        what = f"{{{', '.join(parts)}}}"
    else:
        what = _FORMS[shape.form]
    if shape.many:
        return f"list of {what}"
    return what


def _stored_shapes(kind: str) -> Iterator[tuple[str, Shape]]:
    """Yield the fields of a kind as its file has them, in their order."""
    cls = RECORD_CLASSES[kind]
    for name in field_order(cls):
        shape = shapes_of(cls)[name]
        if shape.stored:
            yield ("title" if cls is Source and name == "name" else name), shape


def template(kind: str, document: Mapping[str, Any] | None = None) -> str:
    """Return the text to edit: every field of a kind, with a comment on what it may hold.

    Args:
        kind: of the record, in the singular.
        document: what is filled in already.
    """
    filled = document or {}
    fields = []
    for name, shape in _stored_shapes(kind):
        empty: list[Any] | None = [] if shape.many else None
        value = json.dumps(filled.get(name, empty), ensure_ascii=False, indent=2)
        comment = _what_it_holds(shape)
        if name == "id":
            comment = f"{comment}, made from the name when empty"
        elif shape.required:
            comment = f"{comment}, needed"
        indented = value.replace("\n", "\n  ")
        fields.append(f"  # {comment}\n  {json.dumps(name)}: {indented}")
    head = _HEAD.format(title=f"Your record of the kind {kind}")
    body = ",\n".join(fields)
    return f"{head}{{\n{body}\n}}\n"


def with_problem(text: bytes, problem: str) -> bytes:
    """Return an edited text with a comment on what is wrong with it, in place of the last one."""
    return _PROBLEM + safe_line(problem).encode() + b"\n" + without_problem(text)


def without_problem(text: bytes) -> bytes:
    """Return an edited text without the comment on what was wrong with it."""
    return b"\n".join(line for line in text.split(b"\n") if not line.startswith(_PROBLEM))


def without_comments(text: bytes) -> bytes:
    """Return an edited text with empty lines in place of comments, so that line numbers hold."""
    lines = text.removeprefix(codecs.BOM_UTF8).split(b"\n")
    return b"\n".join(b"" if line.lstrip().startswith(b"#") else line for line in lines)


def read_template(text: bytes, where: str) -> dict[str, Any]:
    """Return the record that an edited text holds, without comments and empty fields.

    Raises:
        DataError: it is not JSON, or not an object.
    """
    document = strict_json.parse(without_comments(text), where)
    if not isinstance(document, dict):
        raise DataError(f"{where}: must be one object.")
    return stored_form(document)

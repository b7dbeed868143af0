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
    "text": "text", "url": "address, https://...", "identifier": "id", "date": "date: 2024-06-05, 2024-06, 2024, 2024~",
    "number": "whole number", "flag": "true or false", "scalar": "text or number", "country": "ISO code, such as VN",
}  # fmt: skip
_HEAD = """\
# {title}
# Fill in what you know and leave the rest as it is: empty fields are not kept. Lines that begin with # are left out.
# Every fact needs a source: the id of one under "citations", or in "sources" of an item. 'awco sources' lists them.
# Save and leave the editor to keep the record; leave it without a change to keep nothing.
"""
_PROBLEM = b"# NOT KEPT YET: "


def _told(shape: Shape) -> str:
    """What a field may hold, in a few words."""
    if shape.form == "link":
        what = f"id of {a_kind(shape.target or 'record')}"
    elif shape.choices:
        what = " | ".join(shape.choices)
    elif shape.item is not None:
        what = (
            "{"
            + ", ".join(name for name, part in shapes_of(shape.item).items() if part.stored)
            + "}"
        )
    else:
        what = _FORMS[shape.form]
    return f"list of {what}" if shape.many else what


def _stored_shapes(kind: str) -> Iterator[tuple[str, Shape]]:
    """The fields of a kind as its file has them, in their order."""
    cls = RECORD_CLASSES[kind]
    for name in field_order(cls):
        shape = shapes_of(cls)[name]
        if shape.stored:
            yield ("title" if cls is Source and name == "name" else name), shape


def template(kind: str, document: Mapping[str, Any] | None = None) -> str:
    """The text to edit.

    Args:
        kind: of the record, in the singular.
        document: what is filled in already.
    """
    filled = document or {}
    lines = [_HEAD.format(title=f"Your record of the kind {kind}"), "{\n"]
    fields = list(_stored_shapes(kind))
    for number, (name, shape) in enumerate(fields):
        value = filled.get(name, [] if shape.many else None)
        written = json.dumps(value, ensure_ascii=False, indent=2).replace("\n", "\n  ")
        needed = (
            ", needed"
            if shape.required and name != "id"
            else ", made from the name when empty" * (name == "id")
        )
        lines.append(f"  # {_told(shape)}{needed}\n  {json.dumps(name)}: {written}")
        lines.append(",\n" if number < len(fields) - 1 else "\n")
    return "".join([*lines, "}\n"])


def with_problem(text: bytes, problem: str) -> bytes:
    """A text that was filled in, with a comment on what is wrong with it in place of the last one."""
    return _PROBLEM + safe_line(problem).encode() + b"\n" + without_problem(text)


def without_problem(text: bytes) -> bytes:
    """A text that was filled in, without the comment on what was wrong with it."""
    return b"\n".join(line for line in text.split(b"\n") if not line.startswith(_PROBLEM))


def without_comments(text: bytes) -> bytes:
    """A text that was filled in, with an empty line for each comment, so that lines keep their numbers."""
    lines = text.removeprefix(codecs.BOM_UTF8).split(b"\n")
    return b"\n".join(b"" if line.lstrip().startswith(b"#") else line for line in lines)


def read_template(text: bytes, where: str) -> dict[str, Any]:
    """The record that a text holds, comments and empty fields left out.

    Raises:
        DataError: it is not JSON, or not an object.
    """
    document = strict_json.parse(without_comments(text), where)
    if not isinstance(document, dict):
        raise DataError(f"{where}: must be one object.")
    return stored_form(document)

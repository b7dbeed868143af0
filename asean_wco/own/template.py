"""A record as text for an editor: JSON, with comments that say what each field may hold."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from asean_wco.errors import DataError
from asean_wco.model.codec import field_order
from asean_wco.model.records import RECORD_CLASSES, Source
from asean_wco.model.shapes import Shape, shapes_of
from asean_wco.store import strict_json

_FORMS = {
    "text": "text", "url": "address, https://...", "identifier": "id", "date": "date: 2024-06-05, 2024-06, 2024, 2024~",
    "number": "whole number", "flag": "true or false", "scalar": "text or number", "country": "ISO code, such as VN",
}  # fmt: skip
_HEAD = """\
# {title}
# Fill in what you know and leave the rest as it is: empty fields are not kept. Lines that begin with # are left out.
# Every fact needs a source: the id of one under "citations", or in "sources" of an item. 'awco sources' lists them.
# Save and leave the editor to keep the record; leave everything empty to keep nothing.
"""


def _told(shape: Shape) -> str:
    """What a field may hold, in a few words."""
    if shape.form == "link":
        what = f"id of a {shape.target or 'record'}"
    elif shape.choices:
        what = " | ".join(shape.choices)
    elif shape.item is not None:
        what = "{" + ", ".join(name for name, part in shapes_of(shape.item).items() if part.stored) + "}"
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


def template(kind: str, document: Mapping[str, Any] | None = None, problem: str = "") -> str:
    """The text to edit.

    Args:
        kind: of the record, in the singular.
        document: what is filled in already.
        problem: what was wrong with it the last time.
    """
    filled = document or {}
    lines = [_HEAD.format(title=f"Your record of the kind {kind}")]
    if problem:
        lines.append(f"#\n# NOT KEPT YET: {problem}\n")
    lines.append("{\n")
    fields = list(_stored_shapes(kind))
    for number, (name, shape) in enumerate(fields):
        value = filled.get(name, [] if shape.many else None)
        written = json.dumps(value, ensure_ascii=False, indent=2).replace("\n", "\n  ")
        needed = ", needed" if shape.required and name != "id" else ", made from the name when empty" * (name == "id")
        lines.append(f"  # {_told(shape)}{needed}\n  {json.dumps(name)}: {written}")
        lines.append(",\n" if number < len(fields) - 1 else "\n")
    return "".join([*lines, "}\n"])


def read_template(text: str, where: str) -> dict[str, Any]:
    """The record that a text holds, comments left out.

    Raises:
        DataError: it is not JSON, or not an object.
    """
    kept = "\n".join("" if line.lstrip().startswith("#") else line for line in text.splitlines())
    document = strict_json.parse(kept.encode("utf-8", "replace"), where)
    if not isinstance(document, dict):
        raise DataError(f"{where}: must be one object.")
    return document

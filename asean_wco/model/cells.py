"""Values as the texts of cells."""

from __future__ import annotations

import re
from collections.abc import Mapping

from asean_wco.model.origin import REFERENCE
from asean_wco.model.text import safe_line

# A text in a list: one that has semicolons stands in quotation marks.
_PART = r'\s*(?:"((?:[^"]|"")*;(?:[^"]|"")*)"\s*(?=;|$)|([^;]+))'


def cell(value: object) -> str:
    """Return a value as the text of a cell, on one line."""
    if value is None:
        return ""
    if isinstance(value, str):
        return safe_line(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, tuple)):
        return "; ".join([in_list(text) for item in value if (text := cell(item))])
    if isinstance(value, Mapping):
        return _item_cell(value)
    return safe_line(str(value))


def in_list(text: str) -> str:
    """Return a text as it stands in a list: in quotation marks, if it has a semicolon itself."""
    if ";" not in text:
        return text
    quoted = text.replace('"', '""')
    return f'"{quoted}"'


def parts_of(text: str) -> list[str]:
    """Return the texts in a cell, which semicolons separate; see `in_list`."""
    parts = []
    for quoted, bare in re.findall(_PART, text):
        parts.append(quoted.replace('""', '"') if quoted else bare.strip())
    return [part for part in parts if part]


def _item_cell(item: Mapping[str, object]) -> str:
    """Return an item of a list, such as someone who took part, on one line: Berg, head (chair).

    Its sources are left out, and so is that it is of the reference, and what it is not: acting. Its
    own lists stand in brackets.
    """
    shown = {name: part for name, part in item.items() if name != "sources" and part is not False}
    shown |= {name: name for name, part in shown.items() if part is True}
    if shown.get("origin") == REFERENCE:
        del shown["origin"]
    singles = [cell(part) for part in shown.values() if not isinstance(part, (list, tuple))]
    lists = [part for part in shown.values() if isinstance(part, (list, tuple))]
    text = ", ".join(filter(None, singles))
    inner = ", ".join(filter(None, [cell(value) for part in lists for value in part]))
    return f"{text} ({inner})".strip() if inner else text

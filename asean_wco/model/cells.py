"""Values as the texts of cells."""

from __future__ import annotations

from collections.abc import Mapping

from asean_wco.model.origin import REFERENCE
from asean_wco.model.text import safe_line


def cell(value: object) -> str:
    """Return a value as the text of a cell, on one line."""
    if value is None:
        return ""
    if isinstance(value, str):
        return safe_line(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, tuple)):
        return "; ".join([text for item in value if (text := cell(item))])
    if isinstance(value, Mapping):
        return _item_cell(value)
    return safe_line(str(value))


def _item_cell(item: Mapping[str, object]) -> str:
    """Return an item of a list, such as someone who took part, on one line: Berg, head (chair).

    Its sources are left out, and so is that it is of the reference. Its own lists stand in
    brackets.
    """
    shown = {name: part for name, part in item.items() if name != "sources"}
    if shown.get("origin") == REFERENCE:
        del shown["origin"]
    singles = [cell(part) for part in shown.values() if not isinstance(part, (list, tuple))]
    lists = [cell(part) for part in shown.values() if isinstance(part, (list, tuple))]
    text = ", ".join(filter(None, singles))
    inner = "; ".join(filter(None, lists))
    return f"{text} ({inner})".strip() if inner else text

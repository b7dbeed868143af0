"""Cells of a workbook that its reader of values takes for empty: formulas without a result, errors.

A program that writes a formula need not work it out; a spreadsheet does when it opens the file.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

_BOOK = "xl/workbook.xml"
_LINKS = "xl/_rels/workbook.xml.rels"
# A formula, or a cell with an error such as #N/A.
_ANY_SUCH = re.compile(rb"<(?:\w+:)?f[\s>/]|\bt=[\"']e[\"']")
_CELL = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})", re.ASCII)


def show_formulas(rows: list[list[str]], content: bytes, number: int) -> None:
    """Put formulas without a result, and errors, into the empty cells of a sheet where they stand.

    Args:
        rows: the cells of the sheet, all rows of one length; those that hold nothing else are
            added at the end.
        content: of the workbook; only one of Excel has such formulas.
        number: of the sheet among all, from 0.
    """
    width = len(rows[0]) if rows else 0
    for line, column, formula in _formulas(content, number):
        if column <= width:
            rows.extend([""] * width for _ in range(line - len(rows)))
            rows[line - 1][column - 1] = rows[line - 1][column - 1] or formula


def _formulas(content: bytes, number: int) -> Iterator[tuple[int, int, str]]:
    """Yield the line, the column and the text of the cells without a result (ECMA-376, 18.3).

    It is the formula or the error. An empty text is a result, and its cell has the type of a text.
    """
    for cell in _sheet(content, number).findall(".//{*}c"):
        formula, result = cell.find("{*}f"), cell.find("{*}v")
        place = _CELL.fullmatch(cell.get("r", ""))
        text = result.text if result is not None else ""
        if cell.get("t") == "e":
            shown = text or "#N/A"
        elif formula is None or text or cell.get("t") == "str":
            continue
        else:
            shown = f"={formula.text or '...'}"
        if place:
            column = 0
            for letter in place[1]:
                column = 26 * column + ord(letter) - ord("A") + 1
            yield int(place[2]), column, shown


def _sheet(content: bytes, number: int) -> ElementTree.Element:
    """Return the part of a workbook that holds a sheet; an empty one where it has no such cell."""
    empty = ElementTree.Element("none")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            sheets = _parsed(parts.read(_BOOK)).findall(".//{*}sheet")
            links = _parsed(parts.read(_LINKS))
            targets = {link.get("Id"): link.get("Target", "") for link in links}
            [link] = [value for name, value in sheets[number].items() if name.endswith("}id")]
            path = posixpath.join("/xl", targets[link]).lstrip("/")
            markup = parts.read(path)
        return _parsed(markup) if _ANY_SUCH.search(markup) else empty
    except (zipfile.BadZipFile, KeyError, ValueError, IndexError, ElementTree.ParseError):
        # It is a workbook of another form, which the reader of values understands.
        return empty


def _parsed(markup: bytes) -> ElementTree.Element:
    """Return the root of a part.

    Raises:
        ValueError: it declares entities, which no workbook does, and which can grow without end.
    """
    if b"<!DOCTYPE" in markup:
        raise ValueError("the part has a declaration")
    return ElementTree.fromstring(markup)  # noqa: S314 (no entities, see above)

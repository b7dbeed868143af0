"""Records and rows as text for other programs: JSON, JSON lines, plain lines, CSV, TSV, Markdown.

Nothing here needs rich.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from asean_wco.model.cells import cell
from asean_wco.model.text import escape_json, spreadsheet_text
from asean_wco.model.tuples import NamedTuple

# Of answers in JSON, whose schemas `awco schema` prints.
SCHEMA_VERSION = "1.0"
# By how many columns what belongs to a line above is set off from the left edge.
INDENT = 2
_MARKDOWN = str.maketrans({character: f"\\{character}" for character in "\\`*_[]<>|"})
# No document holds itself, and not to look for that saves a sixth of the time.
_LINE = json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False)


def json_text(document: object) -> str:
    """Return a document as indented JSON, with characters escaped that could drive a terminal."""
    return escape_json(json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2))


def json_line(document: object) -> str:
    """Return a document as JSON on one line, with the same characters escaped."""
    return escape_json(_LINE.encode(document))


def json_results(document: Mapping[str, Any], line_of: Callable[[Any], str] = json_line) -> bytes:
    """Return the object that holds results as JSON, each key and each result on a line of its own.

    That is as easy to read and to compare as indented JSON, and several times faster to write.
    It is made as bytes, since the text of thousands of results takes twice their space.

    Args:
        document: from `envelope`.
        line_of: writes one result as JSON.
    """
    pieces: list[bytes] = []
    for key, value in document.items():
        pieces.append(f"{',' if pieces else '{'}\n  {json_line(key)}: ".encode())
        if key == "results" and value:
            # All is joined once, since a copy of thousands of results takes time.
            pieces.append(b"[")
            for result in value:
                pieces += (b"\n    ", line_of(result).encode(), b",")
            pieces[-1] = b"\n  ]"
        else:
            pieces.append(json_line(value).encode())
    pieces.append(b"\n}\n")
    return b"".join(pieces)


def envelope(
    command: str,
    data_version: str,
    query: Mapping[str, Any],
    results: Sequence[Any],
    total: int,
    warnings: Sequence[str] = (),
) -> dict[str, Any]:
    """Return the object that holds the results of a command.

    Args:
        command: its name.
        data_version: of the store that answered.
        query: what was asked, absent parts left out.
        results: as many as are returned.
        total: as many as were found.
        warnings: sentences for the reader.
    """
    return {
        "schema_version": SCHEMA_VERSION,
        "command": command,
        "data_version": data_version,
        "query": {
            name: value
            for name, value in query.items()
            if value is not None and value is not False and value not in ((), [], "")
        },
        "total": total,
        "count": len(results),
        "truncated": len(results) < total,
        "results": list(results),
        "warnings": list(warnings),
    }


def plain_lines(rows: Iterable[Sequence[object]], header: Sequence[str] = ()) -> str:
    """Return rows as lines, with tabs between the cells."""
    lines = list(rows)
    if header:
        lines.insert(0, header)
    written = ["\t".join([cell(value) for value in line]) for line in lines]
    return "".join([f"{line}\n" for line in written])


def _spreadsheet_cell(value: object) -> str:
    """Return a cell that no spreadsheet takes for a formula (OWASP, CSV Injection).

    Numbers stay as they are, since they are none.
    """
    if isinstance(value, (int, float)):
        return cell(value)
    return spreadsheet_text(cell(value))


def csv_text(rows: Iterable[Sequence[object]], header: Sequence[str], delimiter: str = ",") -> str:
    """Return a table with a header as CSV (RFC 4180), but with LF as line end."""
    import csv
    import io

    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_spreadsheet_cell(value) for value in row] for row in rows)
    return stream.getvalue()


def markdown_cell(value: object) -> str:
    """Return a cell whose text means nothing to Markdown but itself."""
    return cell(value).translate(_MARKDOWN)


def markdown_table(rows: Iterable[Sequence[object]], header: Sequence[str]) -> str:
    """Return rows as a pipe table (GitHub Flavored Markdown)."""
    lines = [header, ["---"] * len(header), *(map(markdown_cell, row) for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


class OutputForm(NamedTuple):
    """What is to be known of a form in which answers are written.

    Attributes:
        write: returns rows, given with the names of their columns, as text; None for a form that is
            no rows of cells.
        has_header: whether the names of the columns always come first.
        has_marks: whether what is in doubt is marked in the cells.
        is_sheet: whether spreadsheets read it.
    """

    write: Callable[[Iterable[Sequence[object]], Sequence[str]], str] | None = None
    has_header: bool = False
    has_marks: bool = False
    is_sheet: bool = False


# The forms of every command that answers with rows.
FORMS = {
    "table": OutputForm(),
    "plain": OutputForm(plain_lines),
    "json": OutputForm(),
    "jsonl": OutputForm(),
    "csv": OutputForm(csv_text, has_header=True, is_sheet=True),
    "tsv": OutputForm(partial(csv_text, delimiter="\t"), has_header=True, is_sheet=True),
    "md": OutputForm(markdown_table, has_header=True, has_marks=True),
}
SHEETS = tuple(name for name, form in FORMS.items() if form.is_sheet)


def delimited(
    form: str, rows: Iterable[Sequence[object]], heads: Sequence[str], *, header: bool
) -> str:
    """Return rows as text.

    Args:
        form: one of `FORMS` that is rows.
        rows: the cells.
        heads: names of the columns.
        header: whether the names come first in a form that can do without them.

    Raises:
        ValueError: nothing here writes the form.
    """
    write, has_header = FORMS[form].write, FORMS[form].has_header
    if write is None:
        raise ValueError(f"no rows are written as {form!r}")
    return write(rows, heads if header or has_header else ())

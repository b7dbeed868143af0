"""Rows that add up the rows above them, at the foot of a table or within it."""

from __future__ import annotations

import re

from asean_wco.model.folding import plain_words
from asean_wco.model.text import number_ranges, shortened
from asean_wco.own.spreadsheet import Sheet, SheetRow

# How spreadsheets of the region call such a row: English, Malay and Indonesian, Vietnamese, French.
_TOTAL = r"(?:grand |sub ?|over ?all )?(?:totals?|sum)|jumlah|tong (?:cong|so)|somme"
# What it counts, which may stand behind: Total: 4 meetings; Total number of delegates.
_COUNTED = (
    r"(?: (?:number|no|nr|of|the|all|meetings?|events?|activities|participants?|delegates?|people"
    r"|persons?|pax|rows|records|\d+))*"
)
_A_TOTAL = re.compile(f"(?:{_TOTAL}){_COUNTED}")
_LETTER = re.compile(r"[^\W\d_]")


def without_totals(sheet: Sheet) -> Sheet:
    """Return a table without the rows that look like totals, and with a notice on them.

    A row that has an id is a record, whatever it is called, unless Total stands for the id.
    """
    by_id = sheet.heads.index("id") if "id" in sheet.heads else None
    totals = []
    for row in sheet.rows:
        ids = [] if by_id is None else row.cells[by_id : by_id + 1]
        if all(not cell or _says_total(cell) for cell in ids) and _is_total(row):
            totals.append(row)
    if not totals:
        return sheet
    lines = number_ranges(row.line for row in totals)
    name = next(cell for cell in totals[0].cells if _LETTER.search(cell))
    place = f"It looks like a row of totals: line {lines}"
    if len(totals) > 1:
        place = f"They look like rows of totals: lines {lines}"
    notice = (
        f"Not saved. {place} (“{shortened(name)}”). To save such a row, give it an id in a "
        "column 'id'."
    )
    rows = tuple(row for row in sheet.rows if row not in totals)
    return sheet._replace(rows=rows, notices=(*sheet.notices, notice))


def _is_total(row: SheetRow) -> bool:
    """Return whether the words of a row say that it is a total, and nothing else."""
    worded = [cell for cell in row.cells if _LETTER.search(cell)]
    return bool(worded) and all(map(_says_total, worded))


def _says_total(cell: str) -> bool:
    """Return whether the words of a cell say that it is a total, and nothing else."""
    return _A_TOTAL.fullmatch(" ".join(plain_words(cell))) is not None

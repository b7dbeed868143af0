"""Rows that add up the rows above them, at the foot of a table or within it."""

from __future__ import annotations

import re

from asean_wco.model.text import number_ranges, shortened
from asean_wco.model.translations import meaning_in_tables
from asean_wco.own.spreadsheet import Sheet, SheetRow

# How such a row is called, in English; `translations.tsv` says how in other languages.
_TOTAL = r"(?:(?:grand |sub ?|over ?all )?(?:totals?|sum))"
# What it counts, which may stand behind, or in a cell of its own: Total: 4 meetings.
_COUNTED = (
    r"(?:number|no|nr|of|the|all|meetings?|events?|activities|participants?|delegates?|people"
    r"|persons?|pax|rows|records|times|\d+)"
)
_A_TOTAL = re.compile(f"{_TOTAL}(?: {_COUNTED})*")
_A_COUNT = re.compile(rf"\d+(?: {_COUNTED})+")
# A number, or a word, also where no space stands between the two.
_WORD = re.compile(r"\d+|[^\s\d:;,.()=–—-]+")
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST_PHRASE = 3
_LONGEST_TOTAL = 60


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
    """Return whether the words of a row say that it is a total, and perhaps of what, only."""
    worded = [cell for cell in row.cells if _LETTER.search(cell)]
    # Most rows have a longer cell, and the first that is no total is enough.
    return (
        all(len(cell) <= _LONGEST_TOTAL for cell in worded)
        and all(_says_total(cell) or _A_COUNT.fullmatch(_in_english(cell)) for cell in worded)
        and any(map(_says_total, worded))
    )


def _says_total(cell: str) -> bool:
    """Return whether the words of a cell say that it is a total, and nothing else."""
    return _A_TOTAL.fullmatch(_in_english(cell)) is not None


def _in_english(cell: str) -> str:
    """Return the words of a cell in small letters, those that tables have in English."""
    words = _WORD.findall(cell.lower())
    read = []
    while words:
        sizes = range(min(_LONGEST_PHRASE, len(words)), 0, -1)
        phrases = {size: meaning_in_tables(" ".join(words[:size])) for size in sizes}
        size = next((size for size, english in phrases.items() if english), 1)
        read.append(phrases[size] or words[0])
        del words[:size]
    return " ".join(read)

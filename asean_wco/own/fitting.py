"""The columns of a table, fitted to the kind of records that its rows are."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from asean_wco.errors import DataError, UsageError
from asean_wco.model.text import did_you_mean, enclosed, joined, shortened
from asean_wco.model.vocabulary import KIND_FOLDERS, KINDS
from asean_wco.own.dates import DATE_COLUMNS, in_plain_words, is_date
from asean_wco.own.flags import BY_NAME, flags_of
from asean_wco.own.headings import (
    DAYS,
    FLAGS_OF_HEAD,
    GIVEN_NAME,
    LEFT_OUT,
    NO_FLAGS,
    NOTE,
    PARTS_OF_NAMES,
    PLACES,
    RUNNING_NUMBER,
    SUBJECT,
    TABLE_KINDS,
    TITLE,
    UNSOURCED,
    VENUE_AND_PLACE,
    head_of,
    head_of_kind,
    headings_of,
    is_contact,
    is_of_meetings,
    is_of_ours,
    is_of_people,
    plain_head,
)
from asean_wco.own.spreadsheet import Sheet, SheetRow, read_sheet

WAYS_TO_SAY_KIND = "Give --kind meeting or --kind person."
# How like a heading an unknown one must be to be a slip; "status" is still far from "starts".
_MISSPELT = 0.85
# Before the heading of a column that awco has no field for; its cells go to the note.
_IN_NOTE = "(in the note) "
# Before a heading that is not understood.
_UNKNOWN = "(unknown) "
_MEANINGS = {
    **NO_FLAGS,
    "title": "post",
    "family-name": "family name",
    "person": "people and bodies",
    "org": "bodies that take part",
}
# In a list of sessions of series that is which session it is; in others it may be anything.
_NUMBER, _ORDINAL = "number", "ordinal"
# Where a table of people has several columns for one of these, the others go to the note.
_ONE_OF_SEVERAL = ("title", "organization")


class FittedTable(NamedTuple):
    """A table whose columns are fitted to a kind.

    Attributes:
        sheet: with the heads as the flags, or the other columns, that they mean.
        kind: of its records.
        problem: what is wrong with its headings; empty when nothing is.
        unread: the flags that headings with a problem may mean.
    """

    sheet: Sheet
    kind: str
    problem: str
    unread: frozenset[str]


def sheet_of(
    content: bytes, where: str, form: str, encoding: str | None, sheet_name: str | None = None
) -> Sheet:
    """Return the table of a file with heads that are the names of flags, where they mean one.

    Raises:
        DataError: it is no table, or has no heading that is known.
    """
    sheet = read_sheet(content, where, form, _is_heading, _is_list, encoding, sheet_name)
    heads = tuple(
        "kind" if _has_kinds(sheet, number) else head_of(typed)
        for number, typed in enumerate(sheet.heads)
    )
    if not any(map(is_known, heads)):
        unknown = ", ".join(repr(shortened(typed)) for typed in sheet.heads)
        raise DataError(
            f"{where} has no heading that awco knows. awco reads line {sheet.line} as the "
            f"headings: {unknown}.",
            joined(
                " ",
                "If these are not the headings, delete the lines above the headings.",
                f"Headings: {', '.join(_columns(TABLE_KINDS))}.",
                "Meeting, Date, Participants and the like do as well ('awco help own-records').",
                *sheet.notices,
            ),
        )
    rows = tuple(_with_plain_dates(row, heads) for row in sheet.rows)
    return sheet._replace(heads=heads, rows=rows, typed=sheet.heads)


def _has_kinds(sheet: Sheet, number: int) -> bool:
    """Return whether a column has the kinds of our records, and not the types of meetings."""
    cells = {cell for row in sheet.rows for cell in row.cells[number : number + 1] if cell}
    return sheet.heads[number] == "kind" and cells.issubset(KINDS)


def _with_plain_dates(row: SheetRow, heads: Sequence[str]) -> SheetRow:
    """Return a row whose dates stand as `in_plain_words` has them."""
    cells = list(row.cells)
    for number, head in enumerate(heads[: len(cells)]):
        if head in DATE_COLUMNS:
            cells[number] = in_plain_words(cells[number])
    return row._replace(cells=tuple(cells))


def is_known(head: str) -> bool:
    """Return whether a table may have a head."""
    return head in BY_NAME or head in NO_FLAGS or head in LEFT_OUT


def _is_heading(typed: str) -> bool:
    """Return whether a text would be known as a heading."""
    return is_known(head_of(typed))


def _is_list(typed: str) -> bool:
    """Return whether the cells under a heading may have several values, and no sentences."""
    flag = BY_NAME.get(head_of(typed))
    return flag is not None and (flag.many or bool(flag.role)) and flag.name != "outcome"


def is_for_note(head: str) -> bool:
    """Return whether the cells under a head go to the note of the record."""
    return head.startswith(_IN_NOTE)


def is_unread(head: str) -> bool:
    """Return whether the cells under a head are not read."""
    return head in LEFT_OUT or head.startswith(_UNKNOWN)


def fitted(sheet: Sheet, kind: str | None, where: str) -> FittedTable:
    """Return a table with its columns fitted to the kind of its records.

    Args:
        sheet: from `sheet_of`.
        kind: of the records; None where the columns say it.
        where: the name of the file, for messages.

    Raises:
        UsageError: the kind is not plain, or the headings are those of another kind.
    """
    kind = _kind_of_table(sheet, kind, where)
    heads = [
        head_of_kind(typed, head, kind)
        for typed, head in zip(sheet.typed, sheet.heads, strict=True)
    ]
    heads = _with_one_meaning(heads, kind)
    names = {flag.name for flag in flags_of(kind)}
    known = names | {"source", NOTE, UNSOURCED} | LEFT_OUT
    known |= {*PLACES, SUBJECT} if kind == "meeting" else {*PARTS_OF_NAMES, TITLE}
    problems: list[str] = []
    unread: set[str] = set()
    taken = set(heads)
    for number, (typed, head) in enumerate(zip(sheet.typed, heads, strict=True)):
        if head in known:
            continue
        near = "" if is_known(head) or is_contact(typed) else _nearest(typed, names - taken)
        if not near and not is_known(head) and _holds_dates(sheet, number):
            near = _at_end_of(typed, _free_headings(DAYS, taken))
        if near:
            question = did_you_mean([_with_meaning(near)])
            problems.append(f"The column {shortened(typed)!r} is unknown. {question}")
            unread.update(_flags_meant(near))
        heads[number] = f"{_UNKNOWN if near else _IN_NOTE}{typed}"
    if "name" not in unread and {"id", "name", *PARTS_OF_NAMES}.isdisjoint(heads):
        problems.append(_on_the_name(heads, sheet.typed))
        unread.add("name")
    if "name" in unread:
        # The name may say the type.
        unread.add("type")
    problems += _repeated(heads, sheet.typed)
    problem = " ".join(problems)
    if problem:
        of_kind = f"{KIND_FOLDERS[kind]}: {', '.join(_columns([kind]))}"
        problem = f"{problem} Rename or delete what is wrong. Columns of {of_kind}."
    return FittedTable(sheet._replace(heads=tuple(heads)), kind, problem, frozenset(unread))


def _kind_of_table(sheet: Sheet, kind: str | None, where: str) -> str:
    """Return the kind of the records of a table, which its columns may say.

    Raises:
        UsageError: they fit both meetings and people, or neither, or another kind was given.
    """
    said = _kind_said(sheet)
    if kind == "person" and any(map(is_of_meetings, sheet.typed)):
        raise UsageError(f"The headings of {where} are those of meetings.", "Give --kind meeting.")
    if kind == "meeting" and GIVEN_NAME in sheet.heads:
        raise UsageError(f"The headings of {where} are those of people.", "Give --kind person.")
    if kind or said:
        return kind or said
    heads = {head for head in sheet.heads if head in BY_NAME} - {"org"}
    if TITLE in sheet.heads and "name" in heads:
        heads.add("title")
    fitting = [
        table_kind
        for table_kind in TABLE_KINDS
        if heads.issubset(flag.name for flag in flags_of(table_kind))
    ]
    if len(fitting) != 1:
        unknown = [
            shortened(typed)
            for typed, head in zip(sheet.typed, sheet.heads, strict=True)
            if not is_known(head)
        ]
        raise UsageError(
            f"{where} does not say whether it holds meetings or people.",
            joined(" ", WAYS_TO_SAY_KIND, enclosed("Unknown headings: ", ", ".join(unknown), ".")),
        )
    return fitting[0]


def _kind_said(sheet: Sheet) -> str:
    """Return the kind that a heading says outright; empty where none does."""
    of_meetings = {flag.name for flag in flags_of("meeting")}
    of_people = {flag.name for flag in flags_of("person")}
    only_of_meetings = (of_meetings - of_people) | {VENUE_AND_PLACE, SUBJECT}
    # A list of people may have the city, the role or the bodies of each, or be one of speakers.
    only_of_meetings -= {"city", "topic", "org", "speaker"}
    if any(map(is_of_meetings, sheet.typed)):
        return "meeting"
    has_post = not (of_people - of_meetings).isdisjoint(sheet.heads) and "start" not in sheet.heads
    is_of_people_alone = has_post or any(map(is_of_people, sheet.typed))
    if is_of_people_alone and only_of_meetings.isdisjoint(sheet.heads):
        return "person"
    if not PLACES.isdisjoint(sheet.heads) or SUBJECT in sheet.heads:
        return "meeting"
    return ""


def _with_one_meaning(heads: Sequence[str], kind: str) -> list[str]:
    """Return heads, those with several meanings with the one that fits the other columns."""
    fitting = list(heads)
    for number, head in enumerate(heads):
        if head == SUBJECT and kind == "meeting":
            fitting[number] = "topic" if "name" in heads else "name"
        elif head == _NUMBER and kind == "meeting" and "series" in heads and _ORDINAL not in heads:
            fitting[number] = _ORDINAL
        elif head == TITLE and kind == "meeting":
            fitting[number] = "" if "name" in heads else "name"
        elif head == TITLE and "title" in heads:
            fitting[number] = "honorific"
        elif head == TITLE and "honorific" in heads:
            fitting[number] = "title"
        elif kind == "person" and head in _ONE_OF_SEVERAL and head in fitting[:number]:
            # It keeps its heading in the note.
            fitting[number] = ""
    return fitting


def _nearest(typed: str, flags: set[str]) -> str:
    """Return the heading that was most likely meant, of those that mean one of some flags."""
    known = headings_of(frozenset(flags))
    plain = plain_head(typed)
    turned = [heading for heading in known if sorted(heading) == sorted(plain)]
    near = turned or difflib.get_close_matches(plain, known, 1, _MISSPELT)
    return next(iter(near), "")


def _with_meaning(heading: str) -> str:
    """Return a known heading, with the column that it means where it does not say that."""
    head = head_of(heading)
    meaning = _MEANINGS.get(head, head).replace("-", " ")
    return heading if meaning in heading else f"{heading} ({meaning})"


def _on_the_name(heads: Sequence[str], typed: Sequence[str]) -> str:
    """Return that no column has the names of the records, and which ones may have them.

    Args:
        heads: what the columns mean.
        typed: the heads as they stand in the file.
    """
    noted = [shortened(text) for text, head in zip(typed, heads, strict=True) if is_for_note(head)]
    way_out = "If the names are under one of these, change its heading to name: "
    return joined(" ", "No column has the heading name.", enclosed(way_out, ", ".join(noted), "."))


def _flags_meant(heading: str) -> tuple[str, ...]:
    """Return the flags that a known heading means."""
    head = head_of(heading)
    return FLAGS_OF_HEAD.get(head, (head,))


def _repeated(heads: Sequence[str], typed: Sequence[str]) -> Iterator[str]:
    """Yield which columns have one name, or one meaning."""
    typed_by_head: dict[str, list[str]] = {}
    for head, text in zip(heads, typed, strict=True):
        typed_by_head.setdefault(head, []).append(repr(shortened(text)))
    for head, several in typed_by_head.items():
        if len(several) > 1 and head not in LEFT_OUT:
            yield f"Two columns have one name, or one meaning: {' and '.join(several)}."


def _columns(kinds: Sequence[str]) -> list[str]:
    """Return the names of the columns that a table of some kinds may have."""
    names = dict.fromkeys(flag.name for kind in kinds for flag in flags_of(kind))
    place = ["place"] if "meeting" in kinds else []
    return [*names, "source", *place, "note"]


def notices_on_heads(table: FittedTable) -> Iterator[str]:
    """Yield how the heads of a table were read, unless all of them are names of flags."""
    sheet = table.sheet
    typed_by_meaning: dict[str, list[str]] = {}
    left_out: list[str] = []
    noted: list[str] = []
    meant: list[str] = []
    free = _free_headings((flag.name for flag in flags_of(table.kind)), sheet.heads)
    for number, (typed, head) in enumerate(zip(sheet.typed, sheet.heads, strict=True)):
        if head == RUNNING_NUMBER:
            left_out.append(f"{typed} (a running number)")
        elif head in LEFT_OUT:
            left_out.append(typed)
        elif is_for_note(head):
            if any(row.cells[number : number + 1] != ("",) for row in sheet.rows):
                near = _meant_by(typed, free)
                if "end" in free and _holds_dates(sheet, number):
                    near = near or "end"
                noted.append(typed)
                meant += [f"{typed} to {near}"] if near else []
        elif not is_unread(head):
            typed_by_meaning.setdefault(_meaning(head, sheet.heads, typed), []).append(typed)
    is_plain = all(
        len(typed) == 1 and (plain_head(typed[0]) == meaning or is_of_ours(typed[0]))
        for meaning, typed in typed_by_meaning.items()
    )
    if not is_plain:
        pairs = [f"{' + '.join(typed)} = {meaning}" for meaning, typed in typed_by_meaning.items()]
        yield f"Columns: {', '.join(pairs)}."
    if noted:
        yield (
            f"awco has no field for these columns; they go to your private note on the record: "
            f"{', '.join(noted)}."
        )
    if meant:
        yield (
            "If awco is to read one of them as a field: 'awco own undo', change its heading, and "
            f"import the table again: {', '.join(meant)}."
        )
    if left_out:
        yield f"These columns are not imported: {', '.join(left_out)}."


def _meant_by(typed: str, headings: Collection[str]) -> str:
    """Return the heading that was likely meant by one that ends with it; empty for none.

    Args:
        typed: a heading that means nothing to awco, such as ``Present since``.
        headings: those that no column has.
    """
    if is_contact(typed) or "contact" in plain_head(typed).split():
        return ""
    if plain_head(typed) == _NUMBER and _ORDINAL in headings:
        return _ORDINAL
    return _at_end_of(typed, headings)


def _at_end_of(typed: str, headings: Iterable[str]) -> str:
    """Return the longest heading with which another one ends; empty for none."""
    plain = plain_head(typed)
    near = [heading for heading in headings if plain.endswith(f" {heading}")]
    return max(near, key=len, default="")


def _free_headings(flags: Iterable[str], taken: Collection[str]) -> list[str]:
    """Return the headings that mean one of some flags, without those of what is taken."""
    headings = headings_of(frozenset(flags) - {*taken})
    return [heading for heading in headings if head_of(heading) not in taken]


def _holds_dates(sheet: Sheet, number: int) -> bool:
    """Return whether all filled cells of a column are dates."""
    cells = [cell for row in sheet.rows for cell in row.cells[number : number + 1] if cell]
    return bool(cells) and all(map(is_date, cells))


def _meaning(head: str, heads: Sequence[str], typed: str) -> str:
    """Return what a column is read as, for the user."""
    plain = plain_head(typed)
    if head in PARTS_OF_NAMES and GIVEN_NAME in heads:
        return "name"
    if head == plain.replace(" ", "-"):
        return plain
    if head == "start" and "end" not in heads and "since" not in plain.split():
        return "start and end"
    return _MEANINGS.get(head, head)


def typed_by_head(sheet: Sheet) -> Mapping[str, str]:
    """Return the headings as they stand in the file, by what they mean."""
    return dict(zip(sheet.heads, sheet.typed, strict=True))

"""Records as tables: nothing forgotten, nothing invented, every key kept, no formula in a cell."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asean_wco.export.tabular import (
    REGISTER,
    Table,
    TableSpec,
    csv_files,
    select,
    table_csv,
    table_specs,
    tables,
)
from asean_wco.facts.fact import Fact
from asean_wco.facts.making import facts_of
from asean_wco.facts.sources import sources_of
from asean_wco.library import Library
from asean_wco.model.codec import decode
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import (
    RECORD_CLASSES,
    Note,
    Person,
    Record,
    Role,
    Source,
    kind_of,
)
from asean_wco.model.shapes import Shape, shapes_of
from asean_wco.model.text import spreadsheet_text
from asean_wco.model.vocabulary import KIND_FOLDERS, KINDS
from tests.cli.support import dangerous
from tests.conftest import examples

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
LETTERS = (
    "ab '\"=+-@,;:\\|{}[]()%#$^~`<>&/!\n\t\r\x00\x07\x1b\x9b\u200d\u202e\ufeff\u2028éễไ字＝👩\ud800"
)
TEXT = st.text(st.sampled_from(LETTERS), min_size=1, max_size=9).filter(
    lambda text: not text.isspace()
)
IDS = ("a", "b-2", "c3", "d-4-e", "nobody")
DATES = st.sampled_from(
    ["0001", "1995~", "2024-02-29", "2024-12-31", "9999-12-31", "2019-06?", "2024-02", "1999%"]
)
LARGEST = 10**15
FORMS: dict[str, st.SearchStrategy[Any]] = {
    "link": st.sampled_from(IDS),
    "identifier": st.sampled_from(IDS),
    "date": DATES,
    "flag": st.booleans(),
    "scalar": TEXT | st.integers(-LARGEST, LARGEST) | st.booleans() | st.floats(-LARGEST, LARGEST),
    "url": TEXT.map(lambda text: f"https://x.example/{text}"),
}


def stored_name(cls: type, name: str) -> str:
    return "title" if cls is Source and name == "name" else name


def value_of(shape: Shape) -> st.SearchStrategy[Any]:
    one: st.SearchStrategy[Any]
    if shape.item is not None:
        one = document_of(shape.item)
    elif shape.form == "number":
        one = st.sampled_from([0, 5, shape.most])
    else:
        one = st.sampled_from(shape.choices) if shape.choices else FORMS.get(shape.form, TEXT)
    return st.lists(one, max_size=2) if shape.many else one


def document_of(cls: type) -> st.SearchStrategy[dict[str, Any]]:
    """Return a JSON object of a record or item, as its file might hold it.

    Hostile text stands wherever text may be.
    """
    fields = {name: shape for name, shape in shapes_of(cls).items() if shape.stored}
    strategies = {stored_name(cls, name): value_of(shape) for name, shape in fields.items()}
    required = {stored_name(cls, name) for name, shape in fields.items() if shape.required}
    return st.fixed_dictionaries(
        {name: strategy for name, strategy in strategies.items() if name in required},
        optional={name: strategy for name, strategy in strategies.items() if name not in required},
    )


def records_of(*kinds: str) -> st.SearchStrategy[list[Record]]:
    """Records with hostile text, some of them own, that link to each other and to nobody."""
    one = st.sampled_from(kinds or KINDS).flatmap(
        lambda kind: st.builds(
            lambda document, origin: decode(kind, document, "test", origin),
            document_of(RECORD_CLASSES[kind]),
            st.sampled_from(["reference", "own"]),
        )
    )
    return st.lists(one, max_size=3, unique_by=lambda record: record.id)


def ids_of(records: list[Record]) -> dict[str, Record]:
    return {record.id: record for record in records}


def full(cls: type, path: str = "") -> tuple[dict[str, Any], set[str]]:
    """A JSON object in which every field has a value of its own, and those values."""
    document: dict[str, Any] = {}
    marks: set[str] = set()
    for name, shape in shapes_of(cls).items():
        place = f"{path}{name.replace('_', '-')}"
        if not shape.stored:
            continue
        mark: Any = f"mark-{place}"
        if shape.item is not None:
            mark, inner = full(shape.item, f"{place}-")
            marks |= inner
        elif shape.choices:
            mark = shape.choices[0]
        elif shape.form in ("date", "number"):
            number = 1000 + (sum(map(ord, place)) * len(place)) % 8000
            mark = 100 + number % 900 if shape.form == "number" else str(number)
        elif shape.form == "flag":
            mark = True
        elif shape.form == "url":
            mark = f"https://x.example/{mark}"
        if shape.item is None and shape.form != "flag" and not shape.choices:
            marks.add(str(mark))
        document[stored_name(cls, name)] = [mark] if shape.many else mark
    return document, marks


def cells(made: tuple[Table, ...]) -> set[str]:
    return {str(value) for table in made for row in table.rows for value in row}


def by_name(made: tuple[Table, ...]) -> dict[str, Table]:
    return {table.spec.name: table for table in made}


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(), newline=""), strict=True))


def broken_keys(made: tuple[Table, ...]) -> Iterator[str]:
    """Primary keys that are not unique, and links that lead nowhere."""
    ids = {
        table.spec.name: {row[0] for row in table.rows}
        for table in made
        if table.spec.columns[0].name == "id"
    }
    for name, table in by_name(made).items():
        heads = [column.name for column in table.spec.columns]
        keys = Counter(
            tuple(row[heads.index(part)] for part in table.spec.primary_key) for row in table.rows
        )
        yield from (f"{name}: {key}" for key, count in keys.items() if count > 1)
        for number, column in enumerate(table.spec.columns):
            for row in table.rows:
                if column.required and row[number] is None:
                    yield f"{name}.{column.name} is empty"
                if (
                    column.refers_to
                    and row[number] is not None
                    and row[number] not in ids[column.refers_to]
                ):
                    yield f"{name}.{column.name}: {row[number]}"


def counted(cls: type, items: list[Any], place: str) -> Iterator[tuple[str, int]]:
    """Count the entries of the lists of records or items, by table, without the code under test."""
    for name, shape in shapes_of(cls).items():
        if shape.many:
            table = name if place in KINDS and name in shapes_of(Record) else f"{place}_{name}"
            entries = [entry for item in items for entry in getattr(item, name)]
            yield table, len(entries)
            if shape.item is not None:
                yield from counted(shape.item, entries, table)


def facts_in(library: Library) -> list[Fact]:
    return [fact for record in library.all() for fact in library.facts_of(record)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_kind_has_its_place_in_the_tables(kind: str) -> None:
    document, marks = full(RECORD_CLASSES[kind])
    record = decode(kind, document, "test")
    assert len(marks) > 20
    assert marks - cells(tables([record], {})) == set()


@pytest.fixture(scope="module")
def made_of_reference(reference: Library) -> tuple[Table, ...]:
    """The tables of the whole reference."""
    return tables(reference.all(), reference.by_id, facts_in(reference))


def test_the_tables_hold_as_many_rows_as_the_library_has_records_and_entries(
    reference: Library, made_of_reference: tuple[Table, ...]
) -> None:
    facts = facts_in(reference)
    made = by_name(made_of_reference)
    expected: Counter[str] = Counter({REGISTER: len(reference.all()), "facts": len(facts)})
    expected["facts_sources"] = sum(len(fact.sources) for fact in facts)
    expected["facts_mentions"] = sum(len(fact.mentions) for fact in facts)
    for kind, folder in KIND_FOLDERS.items():
        records = reference.of_kind(kind)
        expected[folder] = len(records)
        for table, count in counted(RECORD_CLASSES[kind], records, kind):
            expected[table] += count
    assert {name: len(table.rows) for name, table in made.items()} == dict(expected)
    assert expected["meetings"] > 150
    assert expected["person_roles"] > 300


def test_a_fact_has_its_row_its_sources_in_order_and_what_it_concerns(library: Library) -> None:
    made = by_name(tables(library.all(), library.by_id, facts_in(library)))
    rows = {row[0]: row for row in made["facts"].rows}
    for fact in facts_in(library):
        date, end = (str(day) if day else None for day in (fact.date, fact.end))
        value = str(fact.value) if isinstance(fact.value, PartialDate) else fact.value
        kind = kind_of(library.get(fact.about))
        head = (fact.id, fact.about, kind, fact.field, date, end)
        assert rows[fact.id] == (*head, fact.text, value, fact.certainty, fact.origin)
        sources = [row[1:] for row in made["facts_sources"].rows if row[0] == fact.id]
        assert sources == list(enumerate(fact.sources, start=1))
        mentions = [row[1] for row in made["facts_mentions"].rows if row[0] == fact.id]
        assert mentions == list(fact.mentions)


def test_every_key_of_the_reference_is_kept(made_of_reference: tuple[Table, ...]) -> None:
    assert list(broken_keys(made_of_reference)) == []
    assert all(row[4] for row in by_name(made_of_reference)[REGISTER].rows), (
        "the whole reference links to nothing outside it"
    )


def test_a_broken_key_would_be_seen() -> None:
    spec = TableSpec("x", table_specs()[0].columns, ("id",), "")
    assert list(
        broken_keys((Table(spec, (("a", None, None, None, None), ("a", "b", "c", "d", True))),))
    )


def test_a_part_of_the_records_comes_with_its_sources_whole_and_the_rest_by_name(
    reference: Library,
) -> None:
    meetings: list[Record] = list(reference.meetings(year=2024))
    made = by_name(tables(meetings, reference.by_id))
    assert list(broken_keys(tuple(made.values()))) == []
    assert {row[0] for row in made["meetings"].rows} == {meeting.id for meeting in meetings}
    assert {row[0] for row in made["sources"].rows} >= {
        source for meeting in meetings for source in sources_of(meeting)
    }
    assert made["people"].rows == made["topics"].rows == ()
    linked = {row[0]: row for row in made[REGISTER].rows if not row[4]}
    for identifier, row in linked.items():
        record = reference.get(str(identifier))
        assert row == (identifier, kind_of(record), record.name, "reference", False, False)
    assert {"person", "organization", "topic"} <= {row[1] for row in linked.values()}


def test_a_link_to_nobody_is_kept_and_shows_as_such() -> None:
    person = Person(id="p", name="P", notes=(Note(text="x", sources=("lost",)),))
    assert select([person], {}).named == {"lost": None}
    register = by_name(tables([person], {}))[REGISTER]
    assert register.rows == (
        ("p", "person", "P", "reference", True, False), ("lost", None, "lost", None, False, None),
    )  # fmt: skip


def test_items_have_ids_to_which_their_own_lists_refer() -> None:
    term = Role(
        title="Head",
        attested=(PartialDate(2019), PartialDate(2020, 5)),
        sources=("s",),
        acting=True,
    )
    made = by_name(tables([Person(id="p", name="P", roles=(Role(title="Deputy"), term))], {}))
    assert made["person_roles"].rows[1] == (
        "p.roles.2",
        "p",
        2,
        None,
        "Head",
        None,
        None,
        None,
        True,
        None,
    )
    assert made["person_roles_attested"].rows == (
        ("p.roles.2", 1, "2019"),
        ("p.roles.2", 2, "2020-05"),
    )
    assert made["person_roles_sources"].rows == (("p.roles.2", 1, "s"),)


def test_of_two_records_with_one_id_the_later_counts() -> None:
    records = [Person(id="p", name="Reference"), Person(id="p", name="Own", origin="own")]
    assert by_name(tables(records, {}))["people"].rows == (
        ("p", "Own", None, None, None, "own", False),
    )


def test_tables_come_after_those_that_they_refer_to() -> None:
    seen: set[str] = set()
    for spec in table_specs():
        assert {column.refers_to for column in spec.columns} - {""} <= seen
        assert set(spec.primary_key) <= {column.name for column in spec.columns if column.required}
        seen.add(spec.name)


def test_every_source_of_a_card_is_found(reference: Library) -> None:
    for record in reference.all():
        assert sources_of(record)[: len(record.citations)] == tuple(
            citation.source for citation in record.citations
        )


@examples(25)
@given(records_of())
def test_hostile_text_comes_back_from_csv_and_no_cell_is_a_formula(records: list[Record]) -> None:
    known = {record.id: facts_of(record, str, {}) for record in records}
    made = tables(records, ids_of(records), [fact for facts in known.values() for fact in facts])
    assert list(broken_keys(made)) == []
    files = csv_files(made)
    for table in made:
        head, *lines = read(files[f"{table.spec.name}.csv"])
        assert head == [column.name for column in table.spec.columns]
        for row, written in zip(table.rows, lines, strict=True):
            for value, cell in zip(row, written, strict=True):
                text = "" if value is None else str(value)
                text = text.lower() if isinstance(value, bool) else text
                shown = spreadsheet_text(text) if isinstance(value, str) else text
                assert cell == shown
                assert not (isinstance(value, str) and cell.startswith(FORMULA))
        assert dangerous(table_csv(table)) == set()


@given(TEXT)
def test_taking_the_apostrophe_away_gives_the_text_back(text: str) -> None:
    shown = spreadsheet_text(text)
    assert not shown.startswith(FORMULA)
    quoted = shown.startswith("'") and shown.lstrip("'").startswith(FORMULA)
    assert (shown[1:] if quoted else shown) == text

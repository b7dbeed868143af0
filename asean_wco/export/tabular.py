"""Records as flat tables: the form that CSV files, data package and SQLite database share.

Everything follows from the shapes declared in `model/records`, so that a new field has its column
or table at once.

- ``records`` is the register of all records that are included, and of those that these link to,
  with their names only.
- Each kind has a table of its single values, with columns for the parts of a nested item
  (``place_city``).
- Each list has a table with a row for each entry: ``milestones`` if all kinds have the list,
  ``meeting_topics`` if one kind has it. An item with fields of its own has an id made of its
  record, field and position (``adgcm-15.topics.1``), to which its own lists refer
  (``meeting_topics_sources``).
- ``facts`` has the facts of the records, one a row, with tables for their sources and for what they
  concern.

Dates are text of any precision. Links refer to the register, so that they are valid for a part of
the records as well. The sources of included records are included too. Other linked records are only
named, since their facts would lack their sources.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from asean_wco.facts.fact import CERTAINTIES, Fact, fact_output
from asean_wco.model.codec import field_order
from asean_wco.model.frozen import Frozen
from asean_wco.model.records import RECORD_CLASSES, Record, Source, kind_of
from asean_wco.model.shapes import Shape, shapes_of
from asean_wco.model.support import value_of
from asean_wco.model.text import safe_text, spreadsheet_text
from asean_wco.model.vocabulary import KIND_FOLDERS, KINDS, ORIGINS
from asean_wco.model.walk import links

# Of the tables; answers in JSON and the files of a store have versions of their own.
SCHEMA_VERSION = "1.0"
TITLE = "ASEAN–WCO customs cooperation"
# The licence of the data, by its name in the SPDX list; the program has another.
LICENCE = "CC-BY-4.0"
LICENCE_TEXT = "https://creativecommons.org/licenses/by/4.0/"
REGISTER = "records"
Cell = str | int | float | bool | None
TableRow = tuple[Cell, ...]


class Column(NamedTuple):
    """A column of a table.

    Attributes:
        name: name of the column.
        form: form of the values, as `model/shapes` names it.
        required: whether every row has a value.
        choices: the allowed values; empty if any value is allowed.
        refers_to: the table whose `id` the values are; empty if they are no ids.
    """

    name: str
    form: str
    required: bool = False
    choices: tuple[str, ...] = ()
    refers_to: str = ""


class TableSpec(NamedTuple):
    """The form of a table, without its rows.

    Attributes:
        name: name of the table.
        columns: the columns in their order.
        primary_key: names of the columns whose values together identify a row.
        about: one sentence on what a row is.
    """

    name: str
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...]
    about: str


class Table(NamedTuple):
    """A table with its rows."""

    spec: TableSpec
    rows: tuple[TableRow, ...]


class Selection(NamedTuple):
    """The records of an export.

    Attributes:
        included: the records asked for and their sources, in the order of kind and id.
        named: other records that these link to, by id; None for an id that no record has.
    """

    included: tuple[Record, ...]
    named: dict[str, Record | None]


def select(records: Iterable[Record], by_id: Mapping[str, Record]) -> Selection:
    """Return the records that an export needs, so that every fact has its sources.

    Args:
        records: records asked for; of two with one id the later counts.
        by_id: all records by id, for what these link to.
    """
    included = {record.id: record for record in records}
    linked: dict[str, None] = {}
    pending = list(included.values())
    while pending:
        named_here = [str(value) for _, value in links(pending.pop())]
        linked |= dict.fromkeys(named_here)
        for identifier in named_here:
            source = by_id.get(identifier)
            if isinstance(source, Source) and identifier not in included:
                included[identifier] = source
                pending.append(source)
    ordered = sorted(
        included.values(), key=lambda record: (KINDS.index(kind_of(record)), record.id)
    )
    named = sorted(set(linked) - set(included))
    return Selection(tuple(ordered), {identifier: by_id.get(identifier) for identifier in named})


_REGISTER_SPEC = TableSpec(
    REGISTER,
    (
        Column("id", "identifier", required=True),
        Column("kind", "choice", choices=KINDS),
        Column("name", "text", required=True),
        Column("origin", "choice", choices=ORIGINS),
        Column("included", "flag", required=True),
        Column("unsourced", "flag"),
    ),
    ("id",),
    "A record: one that is included, with a row in the table of its kind, or one that is only "
    "linked to.",
)

_FACT = Column("fact", "text", required=True, refers_to="facts")
_FACTS = TableSpec(
    "facts",
    (
        Column("id", "text", required=True),
        Column("about", "link", required=True, refers_to=REGISTER),
        Column("kind", "choice", required=True, choices=KINDS),
        Column("field", "text", required=True),
        Column("date", "date"),
        Column("end", "date"),
        Column("text", "text", required=True),
        Column("value", "scalar"),
        Column("certainty", "choice", required=True, choices=CERTAINTIES),
        Column("origin", "choice", required=True, choices=ORIGINS),
    ),
    ("id",),
    "A statement of a record that is included, with its date and its certainty.",
)
_FACT_SPECS = (
    _FACTS,
    TableSpec(
        "facts_sources",
        (
            _FACT,
            Column("position", "number", required=True),
            Column("source", "link", required=True, refers_to=REGISTER),
        ),
        ("fact", "position"),
        "A source of a fact.",
    ),
    TableSpec(
        "facts_mentions",
        (_FACT, Column("name", "text", required=True)),
        ("fact", "name"),
        "What a fact concerns: the id of a record, or the code of a country.",
    ),
)


@cache
def _columns_of(cls: type) -> dict[str, Column]:
    """Return a column for each single value of a class, by its path such as ``place.city``."""
    columns: dict[str, Column] = {}
    for name, shape in _fields(cls, many=False).items():
        if shape.item is None:
            columns[name] = _column(name, shape)
        else:
            for path, inner in _columns_of(shape.item).items():
                # Where there is no place, there is no city.
                column = inner._replace(name=f"{name}_{inner.name}", required=False)
                columns[f"{name}.{path}"] = column
    return columns


def _fields(cls: type, *, many: bool) -> dict[str, Shape]:
    """Return the fields of a class that are lists, or its other fields, with their shapes."""
    shapes = shapes_of(cls)
    return {name: shapes[name] for name in field_order(cls) if shapes[name].many == many}


def _column(name: str, shape: Shape) -> Column:
    is_filled = shape.required or shape.default is not None
    target = REGISTER if shape.form == "link" else ""
    return Column(name, shape.form, is_filled, shape.choices, target)


def _list_table(owner: str, name: str) -> str:
    """Return the name of the table of a list; a list that all kinds have is in one table."""
    if owner in KINDS and name in shapes_of(Record):
        return name
    return f"{owner}_{name}"


def _list_specs(cls: type, owner: str) -> Iterator[TableSpec]:
    """Yield the tables for the lists of a class, and for the lists within them.

    Args:
        cls: a record or item class.
        owner: the kind of the record, or the table of the item.
    """
    for name, shape in _fields(cls, many=True).items():
        table = _list_table(owner, name)
        reference, parent = "item", owner
        if owner in KINDS:
            reference, parent = "record", KIND_FOLDERS[owner]
        if table == name:
            parent = REGISTER
        key = Column(reference, "text", required=True, refers_to=parent)
        position = Column("position", "number", required=True)
        about = f"An entry of the field {name} of a row of the table {parent}."
        if shape.item is None:
            value = _column(shape.target or "value", shape._replace(required=True))
            yield TableSpec(table, (key, position, value), (key.name, position.name), about)
        else:
            identifier = Column("id", "text", required=True)
            columns = (identifier, key, position, *_columns_of(shape.item).values())
            yield TableSpec(table, columns, ("id",), about)
            yield from _list_specs(shape.item, table)


def table_specs() -> tuple[TableSpec, ...]:
    """Return the forms of all tables, each after those that it refers to."""
    specs = {REGISTER: _REGISTER_SPEC}
    for kind, folder in KIND_FOLDERS.items():
        identifier, *others = _columns_of(RECORD_CLASSES[kind]).values()
        columns = (identifier._replace(refers_to=REGISTER), *others)
        about = f"A record of the kind {kind}, with its single values."
        specs[folder] = TableSpec(folder, columns, ("id",), about)
    for kind, cls in RECORD_CLASSES.items():
        for spec in _list_specs(cls, kind):
            specs.setdefault(spec.name, spec)
    return (*specs.values(), *_FACT_SPECS)


def _cell(value: Any) -> Cell:
    if value is None or isinstance(value, (bool, int, float)):
        return value
    return safe_text(str(value))


def _values(item: Frozen) -> list[Cell]:
    """Return the single values of a record or item, in the order of their columns."""
    return [_cell(value_of(item, path)) for path in _columns_of(type(item))]


def values_by_column(record: Record) -> dict[str, Cell]:
    """Return the single values of a record by the names of their columns."""
    heads = [column.name for column in _columns_of(type(record)).values()]
    return dict(zip(heads, _values(record), strict=True))


def columns_of_countries(cls: type) -> list[str]:
    """Return the names of the columns of a class that have the code of a country."""
    return [column.name for column in _columns_of(cls).values() if column.form == "country"]


def _add_lists(rows: dict[str, list[TableRow]], item: Any, owner: str, key: str) -> None:
    """Add the rows for the lists of a record or item.

    Args:
        rows: the rows of each table.
        item: the record or item.
        owner: the kind of the record, or the table of the item.
        key: the id of the record or item.
    """
    for name, shape in _fields(type(item), many=True).items():
        table = _list_table(owner, name)
        for position, entry in enumerate(getattr(item, name), start=1):
            if shape.item is None:
                rows[table].append((key, position, _cell(entry)))
            else:
                identifier = f"{key}.{name}.{position}"
                rows[table].append((identifier, key, position, *_values(entry)))
                _add_lists(rows, entry, table, identifier)


def _add_facts(
    rows: dict[str, list[TableRow]], facts: Iterable[Fact], kinds: Mapping[str, str]
) -> None:
    """Add the rows for facts.

    Args:
        rows: the rows of each table.
        facts: facts of records that are included.
        kinds: the kinds of these records by id.
    """
    for fact in sorted(facts, key=lambda fact: (KINDS.index(kinds[fact.about]), fact.about)):
        written = {**fact_output(fact), "kind": kinds[fact.about]}
        rows["facts"].append(tuple(_cell(written[column.name]) for column in _FACTS.columns))
        identifier = _cell(fact.id)
        for position, source in enumerate(fact.sources, start=1):
            rows["facts_sources"].append((identifier, position, source))
        mentions = dict.fromkeys(_cell(name) for name in fact.mentions)
        rows["facts_mentions"] += [(identifier, name) for name in mentions]


def tables(
    records: Iterable[Record], by_id: Mapping[str, Record], facts: Iterable[Fact] = ()
) -> tuple[Table, ...]:
    """Return the tables of `table_specs` with their rows in the order of kind and id.

    Args:
        records: records to export, in any order.
        by_id: all records by id, for what these link to.
        facts: facts of the records that `select` includes, record by record.
    """
    specs = table_specs()
    rows: dict[str, list[TableRow]] = {spec.name: [] for spec in specs}
    selection = select(records, by_id)
    kinds = {record.id: kind_of(record) for record in selection.included}
    for record in selection.included:
        rows[REGISTER].append(_register_row(record.id, record, included=True))
        rows[KIND_FOLDERS[kinds[record.id]]].append(tuple(_values(record)))
        _add_lists(rows, record, kinds[record.id], record.id)
    for identifier, linked in selection.named.items():
        rows[REGISTER].append(_register_row(identifier, linked, included=False))
    _add_facts(rows, facts, kinds)
    return tuple(Table(spec, tuple(rows[spec.name])) for spec in specs)


def _register_row(identifier: str, record: Record | None, *, included: bool) -> TableRow:
    if record is None:
        return identifier, None, identifier, None, included, None
    name = _cell(record.name)
    return identifier, kind_of(record), name, record.origin, included, record.unsourced


def _written(value: Cell) -> str:
    """Return the text of a cell for CSV.

    Text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    if isinstance(value, str):
        return spreadsheet_text(value)
    if value is None:
        return ""
    return str(value).lower()


def table_csv(table: Table) -> str:
    """Return a table as CSV with a header, after RFC 4180 but with LF at line ends."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([column.name for column in table.spec.columns])
    writer.writerows([_written(value) for value in row] for row in table.rows)
    return stream.getvalue()


def csv_files(made: Iterable[Table]) -> dict[str, bytes]:
    """Return the CSV files of tables, by file name."""
    return {f"{table.spec.name}.csv": table_csv(table).encode() for table in made}

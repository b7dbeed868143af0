"""Records as a SQLite database, ready for Datasette: the tables of `tabular`, views, search.

Foreign keys are enforced while the database is written. The same records give the same bytes with
the same version of SQLite, which notes its version in the file. There is a view for each kind of
question. The table ``search`` holds the texts of each record. Its full-text index names it as its
content table, so that Datasette finds the index.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from asean_wco.errors import FileSystemError
from asean_wco.export.tabular import SCHEMA_VERSION, Cell, Column, Table, TableSpec, select, tables
from asean_wco.facts.fact import Fact
from asean_wco.model.records import Record, kind_of
from asean_wco.model.shapes import Shape
from asean_wco.model.text import enclosed, joined, safe_text
from asean_wco.model.walk import values

if TYPE_CHECKING:
    import sqlite3

_LARGEST = 2**63 - 1
_SETTINGS = (
    "PRAGMA page_size = 4096",
    "PRAGMA journal_mode = MEMORY",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA foreign_keys = ON",
    "BEGIN",
)
_TYPES = {"number": "INTEGER", "flag": "INTEGER", "scalar": ""}
_META = "CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)"
VIEWS = {
    "meeting_overview": "Meetings with their dates, what sources disagree on, and the names of "
    "their series, hosts and topics.",
    "terms_of_office": "Posts held by people and bodies, with what the evidence is.",
    "facts_with_sources": "Each fact, once for each source that states it.",
    "open_questions": "What is inferred, disputed or unknown.",
}
# Names have columns of their own in the search; texts of citations are about sources.
_SEARCHED_APART = ("name", "aliases", "acronyms", "citations")
_SEARCH = """
CREATE TABLE search (id TEXT PRIMARY KEY NOT NULL REFERENCES records (id), kind TEXT NOT NULL,
  name TEXT NOT NULL, aliases TEXT NOT NULL, text TEXT NOT NULL)
"""
_SEARCH_INDEX = """
CREATE VIRTUAL TABLE search_fts USING fts5(name, aliases, text, content="search",
  tokenize = 'unicode61 remove_diacritics 2')
"""

_MEETING_OVERVIEW = """
CREATE VIEW meeting_overview AS
SELECT meeting.id, meeting.name, meeting.type, series.name AS series, meeting.ordinal,
  meeting.start, meeting."end",
  (SELECT group_concat(value, '; ') FROM inferences
     WHERE record = meeting.id AND field = 'start') AS inferred_start,
  (SELECT group_concat(value, '; ') FROM inferences
     WHERE record = meeting.id AND field LIKE 'place%') AS inferred_place,
  (SELECT group_concat(value, '; ') FROM inferences
     WHERE record = meeting.id AND field = 'hosts') AS inferred_hosts,
  (SELECT group_concat(DISTINCT field) FROM disputes WHERE record = meeting.id) AS disputed,
  meeting.place_city AS city, meeting.place_country AS country, meeting.mode,
  (SELECT group_concat(name, '; ') FROM (SELECT host.name FROM meeting_hosts AS link
     JOIN records AS host ON host.id = link.organization
     WHERE link.record = meeting.id ORDER BY position)) AS hosts,
  (SELECT group_concat(name, '; ') FROM (SELECT topic.name FROM meeting_topics AS link
     JOIN records AS topic ON topic.id = link.topic
     WHERE link.record = meeting.id ORDER BY position)) AS topics,
  (SELECT count(*) FROM meeting_attendance WHERE record = meeting.id) AS attendance,
  (SELECT count(*) FROM meeting_outcomes WHERE record = meeting.id) AS outcomes,
  meeting.summary, meeting.origin, meeting.unsourced
FROM meetings AS meeting LEFT JOIN records AS series ON series.id = meeting.series
ORDER BY coalesce(meeting.start, inferred_start) IS NULL, coalesce(meeting.start, inferred_start),
  meeting.id
"""

_TERMS_OF_OFFICE = """
CREATE VIEW terms_of_office AS
WITH
  role AS (SELECT * FROM person_roles UNION ALL SELECT * FROM organization_roles),
  seen AS (SELECT * FROM person_roles_attested UNION ALL SELECT * FROM organization_roles_attested),
  cited AS (SELECT * FROM person_roles_sources UNION ALL SELECT * FROM organization_roles_sources)
SELECT role.id, role.office, office.name AS office_name, role.title, role.record AS holder,
  holder.name AS holder_name, holder.kind AS holder_kind, role.organization,
  body.name AS organization_name, role.start, role."end",
  (SELECT group_concat(value, '; ') FROM
     (SELECT value FROM seen WHERE item = role.id ORDER BY position)) AS attested,
  CASE WHEN role.start IS NOT NULL AND role."end" IS NOT NULL THEN 'start and end stated'
       WHEN role.start IS NOT NULL THEN 'start stated' WHEN role."end" IS NOT NULL THEN 'end stated'
       WHEN EXISTS (SELECT 1 FROM seen WHERE item = role.id) THEN 'attested on dates'
       ELSE 'undated' END AS evidence,
  role.acting, role.note,
  (SELECT group_concat(source, '; ') FROM
     (SELECT source FROM cited WHERE item = role.id ORDER BY position)) AS sources,
  holder.origin, holder.unsourced
FROM role JOIN records AS holder ON holder.id = role.record
  LEFT JOIN records AS office ON office.id = role.office
  LEFT JOIN records AS body ON body.id = role.organization
"""

_OPEN_QUESTIONS = """
CREATE VIEW open_questions AS
SELECT fact.certainty AS state, fact.about AS record, fact.kind, record.name, fact.id AS fact,
  fact.field, fact.value, fact.text,
  (SELECT group_concat(source, '; ') FROM
     (SELECT source FROM facts_sources WHERE fact = fact.id ORDER BY position)) AS sources,
  fact.origin, record.unsourced
FROM facts AS fact JOIN records AS record ON record.id = fact.about
WHERE fact.certainty IN ('inferred', 'disputed', 'unknown')
"""

_FACTS_WITH_SOURCES = """
CREATE VIEW facts_with_sources AS
SELECT fact.about AS record, fact.kind, record.name, fact.field, fact.id AS fact, fact.date,
  fact."end", fact.text, fact.value, fact.certainty, link.source, source.name AS title, source.url,
  source.publisher, source.published, source.quality, fact.origin, record.unsourced
FROM facts AS fact JOIN records AS record ON record.id = fact.about
  JOIN facts_sources AS link ON link.fact = fact.id
  LEFT JOIN sources AS source ON source.id = link.source
"""


def _quoted(name: str) -> str:
    """Return an identifier of SQL in quotes, since some of our names are key words."""
    return f'"{name}"'


def _column_definition(column: Column, spec: TableSpec) -> str:
    name = _quoted(column.name)
    choices = ", ".join(repr(word) for word in column.choices)
    if column.form == "flag":
        choices = "0, 1"
    return joined(
        " ",
        name,
        _TYPES.get(column.form, "TEXT"),
        "PRIMARY KEY" if spec.primary_key == (column.name,) else "",
        "NOT NULL" if column.required else "",
        enclosed(f"CHECK ({name} IN (", choices, "))"),
        enclosed('REFERENCES "', column.refers_to, '" (id)'),
    )


def _table_definition(spec: TableSpec) -> str:
    parts = [_column_definition(column, spec) for column in spec.columns]
    if len(spec.primary_key) > 1:
        parts.append(f"PRIMARY KEY ({', '.join(_quoted(name) for name in spec.primary_key)})")
    return f"CREATE TABLE {_quoted(spec.name)} (\n  " + ",\n  ".join(parts) + "\n)"


def _index_definitions(spec: TableSpec) -> Iterator[str]:
    """Yield an index on each link, date and kind with which the primary key does not begin."""
    for column in spec.columns:
        is_searched = column.refers_to or column.form == "date" or column.name == "kind"
        if is_searched and column.name != spec.primary_key[0]:
            name = _quoted(f"{spec.name}_by_{column.name}")
            yield f"CREATE INDEX {name} ON {_quoted(spec.name)} ({_quoted(column.name)})"


def _stored(column: Column, value: Cell) -> Cell:
    """Return a cell that SQLite can hold.

    A claim that is true or false becomes a word, and a number beyond 64 bits becomes text.
    """
    is_word = isinstance(value, bool) and column.form != "flag"
    is_too_long = isinstance(value, int) and abs(value) > _LARGEST
    return str(value).lower() if is_word or is_too_long else value


def _fill(connection: sqlite3.Connection, table: Table) -> None:
    columns = table.spec.columns
    marks = ", ".join("?" for _ in columns)
    rows = ([_stored(*pair) for pair in zip(columns, row, strict=True)] for row in table.rows)
    insertion = f"INSERT INTO {_quoted(table.spec.name)} VALUES ({marks})"  # noqa: S608 (our names)
    connection.executemany(insertion, rows)


def _is_searched(path: str, shape: Shape) -> bool:
    """Return whether a value is text that has no column of its own in the search."""
    is_apart = path.partition("[")[0] in _SEARCHED_APART or path.endswith(".field")
    return shape.form == "text" and shape.stored and not is_apart


def _searched(record: Record) -> tuple[str, str, str, str, str]:
    """Return a row of the full-text search: id, kind, name, other names, all other text."""
    names = "\n".join((*record.aliases, *record.acronyms, *record.previous_ids))
    texts = [str(value) for path, shape, value in values(record) if _is_searched(path, shape)]
    return (
        record.id,
        kind_of(record),
        safe_text(record.name),
        safe_text(names),
        safe_text("\n".join(texts)),
    )


def _write(
    connection: sqlite3.Connection, made: Iterable[Table], records: Iterable[Record], version: str
) -> None:
    """Write everything into an empty database."""
    for definition in _SETTINGS:
        connection.execute(definition)
    for table in made:
        connection.execute(_table_definition(table.spec))
        _fill(connection, table)
        for index in _index_definitions(table.spec):
            connection.execute(index)
    views = (_MEETING_OVERVIEW, _TERMS_OF_OFFICE, _FACTS_WITH_SOURCES, _OPEN_QUESTIONS)
    for definition in (*views, _SEARCH, _SEARCH_INDEX, _META):
        connection.execute(definition.strip())
    searched = [_searched(record) for record in records]
    connection.executemany("INSERT INTO search VALUES (?, ?, ?, ?, ?)", searched)
    connection.execute("INSERT INTO search_fts (search_fts) VALUES ('rebuild')")
    versions = {"data_version": version, "schema_version": SCHEMA_VERSION}
    connection.executemany("INSERT INTO meta VALUES (?, ?)", versions.items())
    connection.execute("COMMIT")
    connection.execute("VACUUM")


def write_database(
    path: str | os.PathLike[str],
    records: Iterable[Record],
    by_id: Mapping[str, Record],
    version: str,
    facts: Iterable[Fact] = (),
) -> None:
    """Write records as a SQLite database.

    Args:
        path: a file that does not exist or is empty; after an error its content is of no use.
        records: records to export, in any order.
        by_id: all records by id, for what these link to.
        version: version of the data.
        facts: facts of the records that `tabular.select` includes.

    Raises:
        FileSystemError: the file has content already or cannot be written, or the SQLite of this
            Python has no full-text search.
    """
    import sqlite3
    from contextlib import closing

    if os.path.exists(path) and os.path.getsize(path):
        raise FileSystemError(f"{os.fspath(path)} exists already.", "Give a new file.")
    listed = list(records)
    made = tables(listed, by_id, facts)
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            _write(connection, made, select(listed, by_id).included, version)
    except sqlite3.OperationalError as error:
        is_lack = "no such module" in str(error)
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR and not is_lack:
            raise  # a mistake in the SQL, which is no fault of the file or of SQLite
        raise FileSystemError(f"{os.fspath(path)} could not be written: {error}.") from None

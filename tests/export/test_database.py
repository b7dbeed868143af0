"""The SQLite database, read back by sqlite3.

It has sound keys, every row, views that answer, and the same bytes again.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from asean_wco.errors import FileSystemError
from asean_wco.export import database
from asean_wco.export.database import write_database
from asean_wco.export.tabular import tables
from asean_wco.library import Library
from asean_wco.model.records import (
    Claim,
    Dispute,
    Meeting,
    Note,
    Person,
    Record,
    Source,
    Topic,
    roles_of,
)
from tests.cli.support import dangerous, python
from tests.conftest import examples
from tests.export.test_tabular import ids_of, records_of

SEARCHING = (
    "SELECT id FROM search JOIN search_fts ON search_fts.rowid = search.rowid "
    "WHERE search_fts MATCH"
)


def rows(connection: sqlite3.Connection, query: str, *values: object) -> list[Any]:
    return connection.execute(query, values).fetchall()


def assert_sound(connection: sqlite3.Connection) -> None:
    assert rows(connection, "PRAGMA foreign_key_check") == []
    assert rows(connection, "PRAGMA integrity_check") == [("ok",)]


@pytest.fixture(scope="module")
def written(
    reference: Library, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("database") / "awco.db"
    records, facts = reference.all(), reference.facts()
    write_database(path, records, reference.by_id, reference.data_version, facts)
    assert sorted(path.parent.iterdir()) == [path], "nothing is left beside it"
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def test_the_whole_reference_is_in_the_tables_row_for_row(
    written: sqlite3.Connection, reference: Library
) -> None:
    assert_sound(written)
    made = tables(reference.all(), reference.by_id, reference.facts())
    for table in made:
        assert rows(written, f'SELECT * FROM "{table.spec.name}"') == list(table.rows)
    kept = {
        name for (name,) in rows(written, "SELECT name FROM sqlite_master WHERE type = 'table'")
    }
    assert {name for name in kept if not name.startswith(("search", "sqlite_"))} == {
        "meta",
        *(table.spec.name for table in made),
    }


def test_foreign_keys_are_declared_and_enforced(written: sqlite3.Connection) -> None:
    assert ("records", "person", "id") in [
        row[2:5] for row in rows(written, "PRAGMA foreign_key_list(meeting_attendance)")
    ]
    written.execute("PRAGMA foreign_keys = ON")
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        written.execute("INSERT INTO meeting_hosts VALUES ('adgcm-15', 99, 'nobody')")
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        written.execute("UPDATE meetings SET type = 'party'")
    written.rollback()


def test_a_link_that_leads_nowhere_is_refused_while_it_is_written(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    register, *others = tables(library.all(), library.by_id)
    broken = (register._replace(rows=register.rows[1:]), *others)
    monkeypatch.setattr(database, "tables", lambda *_: broken)
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        write_database(tmp_path / "a.db", library.all(), library.by_id, "1")


def test_the_versions_stand_in_meta(written: sqlite3.Connection, reference: Library) -> None:
    meta = dict(rows(written, "SELECT key, value FROM meta"))
    assert meta["data_version"] == reference.data_version
    assert meta["schema_version"] == "1.0"


def test_every_meeting_has_its_overview(written: sqlite3.Connection, reference: Library) -> None:
    meetings = reference.of_kind("meeting")
    assert len(rows(written, "SELECT * FROM meeting_overview")) == len(meetings)
    for one in meetings:
        assert isinstance(one, Meeting)
        names = (
            [reference.name_of(host) for host in one.hosts],
            [reference.name_of(link.topic) for link in one.topics],
        )
        shown = rows(
            written, "SELECT hosts, topics, attendance FROM meeting_overview WHERE id = ?", one.id
        )
        assert shown == [
            ("; ".join(names[0]) or None, "; ".join(names[1]) or None, len(one.attendance))
        ]
    query = (
        "SELECT id, start, inferred_start FROM meeting_overview "
        "WHERE inferred_start IS NOT NULL ORDER BY id"
    )
    inferences = [
        (one, inference)
        for one in meetings
        for inference in one.inferences
        if inference.field == "start"
    ]
    assert rows(written, query) == [
        (
            one.id,
            str(one.start) if isinstance(one, Meeting) and one.start else None,
            inference.value,
        )
        for one, inference in inferences
    ]


def test_terms_of_office_invent_no_start_or_end(
    written: sqlite3.Connection, reference: Library
) -> None:
    roles = [role for record in reference.all() for role in roles_of(record)]
    evidence = dict(
        rows(written, "SELECT evidence, count(*) FROM terms_of_office GROUP BY evidence")
    )
    assert sum(evidence.values()) == len(roles)
    assert evidence["attested on dates"] == sum(
        bool(role.attested and not (role.start or role.end)) for role in roles
    )
    query = 'SELECT count(start), count("end") FROM terms_of_office WHERE evidence = ?'
    assert rows(written, query, "attested on dates") == [(0, 0)]
    query = (
        "SELECT holder_name, start, attested FROM terms_of_office WHERE holder = 'agung-kuswandono'"
    )
    assert rows(written, query) == [("Agung Kuswandono", "2011-04-25", "2011-05")]


def test_every_fact_of_every_record_stands_with_each_of_its_sources(
    written: sqlite3.Connection, reference: Library
) -> None:
    facts = {fact.id: fact for record in reference.all() for fact in reference.facts_of(record)}
    stored = rows(written, "SELECT id, text FROM facts")
    assert dict(stored) == {fact.id: fact.text for fact in facts.values()}
    cited: dict[str, list[str]] = {identifier: [] for identifier in facts}
    for fact, source in rows(
        written, "SELECT fact, source FROM facts_sources ORDER BY fact, position"
    ):
        cited[fact].append(source)
    assert cited == {fact.id: list(fact.sources) for fact in facts.values()}
    wanted = sum(len(fact.sources) for fact in facts.values())
    counts = "SELECT count(*), count(url), count(value), count(name) FROM facts_with_sources"
    assert rows(written, counts) == [(wanted, wanted, wanted, wanted)]


def test_a_fact_is_shown_with_its_value_and_its_certainty(written: sqlite3.Connection) -> None:
    query = (
        "SELECT value, source, certainty FROM facts_with_sources "
        "WHERE record = 'adgcm-15' AND field = ? ORDER BY source"
    )
    sources = ["ariseplus-asean-customs", "asean-kbscustoms-about", "asean-web-customs-overview"]
    stated = [("2006-06-06", source, "stated") for source in sources]
    assert rows(written, query, "start") == stated
    assert ("Siem Reap", sources[2], "stated") in rows(written, query, "place.city")
    assert rows(written, query, "outcomes.1")[0][0].startswith("The committees and groups")


def test_what_a_fact_concerns_can_be_asked_for(
    written: sqlite3.Connection, reference: Library
) -> None:
    query = "SELECT fact FROM facts_mentions WHERE name = 'TL' ORDER BY fact"
    facts = [fact for (fact,) in rows(written, query)]
    assert facts == sorted(fact.id for fact in reference.facts(country="TL"))
    assert len(facts) > 20


def test_open_questions_hold_all_that_is_inferred_disputed_or_unknown(
    written: sqlite3.Connection, reference: Library
) -> None:
    wanted = Counter(fact.certainty for fact in reference.facts())
    query = "SELECT state, count(*), count(sources) FROM open_questions GROUP BY state"
    assert rows(written, query) == [
        ("disputed", wanted["disputed"], wanted["disputed"]),
        ("inferred", wanted["inferred"], wanted["inferred"]),
        ("unknown", wanted["unknown"], 0),
    ]


def test_the_search_holds_what_is_written_and_no_word_of_ours(tmp_path: Path) -> None:
    person = Person(id="p", name="P", notes=(Note(text="Met twice.", sources=()),))
    write_database(tmp_path / "a.db", [person], {}, "1")
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        assert rows(connection, f"{SEARCHING} 'twice'") == [("p",)]
        assert rows(connection, f"{SEARCHING} 'reference'") == []


def test_datasette_finds_the_index_of_the_table_search(written: sqlite3.Connection) -> None:
    # The question by which Datasette and sqlite-utils find the index of a table.
    query = (
        "SELECT name FROM sqlite_master WHERE rootpage = 0 AND "
        """(sql LIKE '%VIRTUAL TABLE%USING FTS%content="search"%')"""
    )
    assert rows(written, query) == [("search_fts",)]
    assert rows(written, "SELECT type FROM sqlite_master WHERE name = 'search'") == [("table",)]


def test_no_stated_fact_is_without_a_value(written: sqlite3.Connection) -> None:
    query = "SELECT DISTINCT certainty FROM facts WHERE value IS NULL"
    assert rows(written, query) == [("unknown",)]


def test_the_overview_begins_with_dated_meetings_and_names_what_is_disputed(
    written: sqlite3.Connection,
) -> None:
    starts = rows(written, "SELECT coalesce(start, inferred_start) FROM meeting_overview")
    known = [start is not None for (start,) in starts]
    assert known == sorted(known, reverse=True)
    query = "SELECT disputed FROM meeting_overview WHERE id = 'adgcm-23'"
    assert "start" in rows(written, query)[0][0].split(",")


def test_full_text_search_finds_names_aliases_and_texts(
    written: sqlite3.Connection, reference: Library
) -> None:
    matches = rows(
        written,
        f"{SEARCHING} ? ORDER BY rank, id",
        '"nguyen van can"',
    )
    assert "nguyen-van-can" in {identifier for (identifier,) in matches}
    assert rows(written, "SELECT count(*) FROM search") == [(len(reference.all()),)]
    acronym = rows(written, f"{SEARCHING} 'aliases:ABAC'")
    assert ("asean-business-advisory-council",) in acronym
    assert rows(written, f"{SEARCHING} 'zzyzx'") == []


def test_two_runs_give_the_same_bytes_in_any_order_of_the_records(
    toy_store: Path, tmp_path: Path
) -> None:
    from asean_wco import open_library

    library = open_library(toy_store)
    for name, records in (("one", library.all()), ("two", library.all()[::-1])):
        write_database(tmp_path / name, records, library.by_id, "1")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    write_database(tmp_path / "three", library.all(), library.by_id, "2")
    assert (tmp_path / "one").read_bytes() != (tmp_path / "three").read_bytes()


def test_a_part_of_the_reference_is_sound(reference: Library, tmp_path: Path) -> None:
    people: list[Record] = list(reference.people(office="head-of-customs-id"))
    write_database(tmp_path / "part.db", people, reference.by_id, "1")
    with closing(sqlite3.connect(tmp_path / "part.db")) as connection:
        assert_sound(connection)
        assert rows(connection, "SELECT count(*) FROM people") == [(len(people),)]
        names = {
            name for (name,) in rows(connection, "SELECT DISTINCT office_name FROM terms_of_office")
        }
        assert reference.name_of("head-of-customs-id") in names


def test_without_fts5_it_is_told_in_a_sentence(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_SEARCH_INDEX", "CREATE VIRTUAL TABLE s USING fts9(a)")
    with pytest.raises(FileSystemError, match="no such module: fts9"):
        write_database(tmp_path / "a.db", library.all(), library.by_id, "1")


def test_what_is_there_already_is_left_alone(library: Library, tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(b"precious")
    with pytest.raises(FileSystemError, match="exists already"):
        write_database(tmp_path / "kept", library.all(), library.by_id, "1")
    assert (tmp_path / "kept").read_bytes() == b"precious"
    (tmp_path / "empty").touch()
    write_database(tmp_path / "empty", library.all(), library.by_id, "1")
    assert (tmp_path / "empty").stat().st_size > 0


def test_a_folder_that_is_not_there_is_told_in_a_sentence(library: Library, tmp_path: Path) -> None:
    with pytest.raises(FileSystemError, match="could not be written"):
        write_database(tmp_path / "no" / "a.db", library.all(), library.by_id, "1")


def test_claims_keep_their_types_and_numbers_beyond_64_bits_are_not_lost(tmp_path: Path) -> None:
    values = (7, "7", 0.5, True, 10**30)
    topic = Topic(
        id="t",
        name="T",
        disputes=(Dispute(field="x", claims=tuple(Claim(value=claimed) for claimed in values)),),
    )
    write_database(tmp_path / "a.db", [topic], {}, "1")
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        kept = [
            value
            for (value,) in rows(connection, "SELECT value FROM disputes_claims ORDER BY position")
        ]
    assert kept == [7, "7", 0.5, "true", str(10**30)]


def test_sqlite_is_loaded_only_when_a_database_is_written() -> None:
    code = "import asean_wco.export.database, sys; print('sqlite3' in sys.modules)"
    assert python(code).stdout.split() == [b"False"]


@examples(25)
@given(records=records_of())
def test_hostile_text_is_data_and_nothing_else(records: list[Record], tmp_path: Path) -> None:
    path = tmp_path / "hostile.db"
    path.unlink(missing_ok=True)
    write_database(path, records, ids_of(records), "1")
    with closing(sqlite3.connect(path)) as connection:
        assert_sound(connection)
        for table in tables(records, ids_of(records)):
            stored = rows(connection, f'SELECT * FROM "{table.spec.name}"')
            for wanted, kept in zip(table.rows, stored, strict=True):
                for before, after in zip(wanted, kept, strict=True):
                    assert (
                        after == before
                        or str(after).lower() == str(before).lower()
                        or after == float(str(before))
                    )
                    assert not isinstance(after, str) or dangerous(after) == set()
        for view in ("meeting_overview", "terms_of_office", "facts_with_sources", "open_questions"):
            rows(connection, f"SELECT * FROM {view}")
        assert rows(connection, "SELECT count(*) FROM search") == [(len(records),)]


def test_own_records_are_marked_in_tables_and_views(tmp_path: Path) -> None:
    source = Source(id="s", name="S", type="news", quality="primary", url="https://x.example")
    records: list[Record] = [
        Meeting(id="m", name="M", type="visit", origin="own"),
        Person(id="p", name="P"),
        source,
    ]
    write_database(tmp_path / "a.db", records, {}, "1")
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        assert rows(connection, "SELECT origin FROM meeting_overview") == [("own",)]
        assert rows(connection, "SELECT id, origin FROM records ORDER BY id") == [
            ("m", "own"),
            ("p", "reference"),
            ("s", "reference"),
        ]

"""The data package, validated by frictionless with its types, constraints and keys."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from pathlib import Path
from typing import Any

import frictionless
import pytest
from hypothesis import given, settings

from asean_wco.export.database import VIEWS
from asean_wco.export.datapackage import DESCRIPTOR, datasette_metadata, package_files
from asean_wco.export.tabular import table_specs
from asean_wco.library import Library
from asean_wco.model.records import Person, Record, Role, Source
from tests.cli.support import dangerous
from tests.conftest import WHOLE
from tests.export.test_tabular import ids_of, records_of


def put(files: dict[str, bytes], folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder / DESCRIPTOR


def problems(descriptor: Path) -> list[Any]:
    """What frictionless finds wrong: each problem's type, table and field."""
    report = frictionless.validate(str(descriptor))
    found: list[Any] = report.flatten(["type", "resourceName", "fieldName", "note"])
    assert report.valid == (not found)
    return found


# Each validation takes most of a second.
at_length = pytest.mark.skipif(not WHOLE, reason="AWCO_WHOLE=1 runs it")


@pytest.fixture(scope="module")
def files(reference: Library) -> dict[str, bytes]:
    records, facts = reference.all(), reference.facts()
    return package_files(records, reference.by_id, reference.data_version, facts)


@pytest.fixture
def toy(library: Library) -> dict[str, bytes]:
    return package_files(library.all(), library.by_id, "1", library.facts())


def descriptor_of(files: dict[str, bytes]) -> Any:
    return json.loads(files[DESCRIPTOR])


@at_length
def test_the_whole_reference_is_a_valid_package(
    files: dict[str, bytes], tmp_path: Path, reference: Library
) -> None:
    assert problems(put(files, tmp_path)) == []
    described = descriptor_of(files)
    assert described["version"] == reference.data_version
    assert {resource["path"] for resource in described["resources"]} == set(files) - {DESCRIPTOR}
    assert [resource["name"] for resource in described["resources"]] == [
        spec.name for spec in table_specs()
    ]
    assert len(described["sources"]) == len(reference.of_kind("source"))


def test_the_package_keeps_the_rules_of_both_versions_of_the_standard(
    files: dict[str, bytes],
) -> None:
    described = descriptor_of(files)
    [licence] = described["licenses"]
    assert licence["name"] == "CC-BY-4.0"
    assert licence["path"].startswith("https://creativecommons.org/licenses/by/4.0")
    for resource in described["resources"]:
        # The first version allows no empty list, the second no key that is a mere word.
        assert resource["schema"].get("foreignKeys", True)
        assert isinstance(resource["schema"]["primaryKey"], list)
        for key in resource["schema"].get("foreignKeys", ()):
            assert len(key["fields"]) == len(key["reference"]["fields"]) == 1


def test_datasette_is_told_what_every_table_and_view_holds() -> None:
    told = json.loads(datasette_metadata("asean-wco"))
    assert told["license"] == "CC-BY-4.0"
    tables = told["databases"]["asean-wco"]["tables"]
    assert set(tables) == {spec.name for spec in table_specs()} | set(VIEWS)
    assert all(table["description"].endswith(".") for table in tables.values())


def test_every_file_is_described_with_its_size_and_hash(files: dict[str, bytes]) -> None:
    for resource in descriptor_of(files)["resources"]:
        content = files[resource["path"]]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_frictionless_reads_the_rows_with_their_types(
    files: dict[str, bytes], tmp_path: Path, reference: Library
) -> None:
    package: Any = frictionless.Package(str(put(files, tmp_path)))
    meetings = {row["id"]: row for row in package.get_resource("meetings").read_rows()}
    assert len(meetings) == len(reference.of_kind("meeting"))
    row = meetings["adgcm-15"]
    assert (row["ordinal"], row["start"], row["end"], row["place_city"]) == (
        15,
        "2006-06-06",
        None,
        "Siem Reap",
    )
    terms = package.get_resource("person_roles").read_rows()
    assert {row["acting"] for row in terms} == {True, False}


def rewritten(files: dict[str, bytes], name: str, change: Any) -> dict[str, bytes]:
    """The package with the rows of a file changed, and its size and hash set right again."""
    rows = list(csv.reader(io.StringIO(files[name].decode(), newline="")))
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows(change(rows))
    content = stream.getvalue().encode()
    described = descriptor_of(files)
    for resource in described["resources"]:
        if resource["path"] == name:
            resource |= {
                "bytes": len(content),
                "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
            }
    return {**files, name: content, DESCRIPTOR: json.dumps(described).encode()}


def with_first_cell(column: int, value: str) -> Any:
    return lambda rows: [rows[0], [*rows[1][:column], value, *rows[1][column + 1 :]], *rows[2:]]


# Each validation takes most of a second, so all that can be wrong at once is wrong at once.
BROKEN = {
    "meeting_topics.csv": (with_first_cell(1, "no-such-meeting"), "foreign-key"),
    "aliases.csv": (lambda rows: [*rows, rows[-1]], "primary-key"),
    "meetings.csv": (with_first_cell(3, "party"), "constraint-error"),
    "milestones.csv": (with_first_cell(3, "last June"), "constraint-error"),
    "person_roles.csv": (with_first_cell(8, "perhaps"), "type-error"),
}


def test_a_package_that_breaks_a_key_a_type_or_a_rule_would_be_refused(
    toy: dict[str, bytes], tmp_path: Path
) -> None:
    broken = toy
    for name, (change, _) in BROKEN.items():
        broken = rewritten(broken, name, change)
    found = [problem[0] for problem in problems(put(broken, tmp_path))]
    assert sorted(found) == sorted(kind for _, kind in BROKEN.values())


@at_length
def test_a_record_that_is_missing_would_be_noticed_where_it_is_linked_to(
    toy: dict[str, bytes], tmp_path: Path
) -> None:
    without = rewritten(toy, "records.csv", lambda rows: rows[:-1])
    assert {problem[0] for problem in problems(put(without, tmp_path))} == {"foreign-key"}


@at_length
def test_a_damaged_file_does_not_fit_its_hash(toy: dict[str, bytes], tmp_path: Path) -> None:
    damaged = {**toy, "aliases.csv": toy["aliases.csv"][:-2] + b"X\n"}
    assert {problem[0] for problem in problems(put(damaged, tmp_path))} == {"hash-count"}


def test_a_part_of_the_reference_is_a_valid_package_of_its_own(
    reference: Library, tmp_path: Path
) -> None:
    meetings: list[Record] = list(reference.meetings(year=2024))
    facts = [fact for meeting in meetings for fact in reference.facts_of(meeting)]
    made = package_files(meetings, reference.by_id, "1", facts)
    assert problems(put(made, tmp_path)) == []
    told = list(csv.DictReader(io.StringIO(made["facts.csv"].decode())))
    assert [row["text"] for row in told] == [
        fact.text for fact in sorted(facts, key=lambda fact: fact.about)
    ]


def test_formulas_get_an_apostrophe_and_the_description_says_so() -> None:
    person = Person(id="p", name="=HYPERLINK(1)", roles=(Role(title="+1", sources=()),))
    made = package_files([person], {}, "1")
    (row,) = list(csv.DictReader(io.StringIO(made["people.csv"].decode())))
    assert row["name"] == "'=HYPERLINK(1)"
    assert "apostrophe" in descriptor_of(made)["description"]


def test_a_source_whose_address_the_standard_refuses_is_named_without_it() -> None:
    sources = [
        Source(id=f"s{number}", name="Title", type="news", quality="primary", url=url)
        for number, url in enumerate(("https://x.example/a", "https://x.example/../a"))
    ]
    told = descriptor_of(package_files(sources, {}, "1"))["sources"]
    assert told == [{"title": "Title", "path": "https://x.example/a"}, {"title": "Title"}]


@settings(max_examples=3 if WHOLE else 1)
@given(records=records_of().filter(lambda records: len(records) > 2))
def test_hostile_records_make_a_valid_package(records: list[Record], tmp_path: Path) -> None:
    made = package_files(records, ids_of(records), "1")
    assert dangerous("".join(content.decode() for content in made.values())) == set()
    assert problems(put(made, tmp_path / "package")) == []

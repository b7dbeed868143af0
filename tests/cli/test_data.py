"""awco data: what a curator needs to keep the data true."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

import asean_wco
from tests.cli.support import Curated, rows_of
from tests.conftest import Awco

TRUE = ("--ignore", "W5")  # the toy keeps every rule but some of plausibility


def broken(curated: Curated) -> Curated:
    """Copy the toy folder with two findings of two areas.

    They are a link to nowhere, and a meeting that ends before it begins.
    """
    curated.put("meetings/consultation-1", series="no-such-series")
    return curated.put("meetings/dgs-28", end="2019-06-01")


def canonical(curated: Curated, awco: Awco) -> Curated:
    """The copy with all its files in canonical form."""
    assert awco("data", "format", str(curated.root)).code == 0
    return curated


def codes(out: str) -> list[str]:
    """The codes of the findings."""
    return [row[1] for row in rows_of("plain", out)]


def test_clean_data_has_no_findings(awco: Awco, toy_folder: Path) -> None:
    result = awco("data", "check", str(toy_folder), *TRUE)
    assert (result.code, result.out, result.err) == (0, "", "No problems found.\n")


def test_findings_come_on_standard_output_their_count_on_standard_error(
    awco: Awco, curated: Curated
) -> None:
    result = awco("data", "check", str(canonical(broken(curated), awco).root), *TRUE)
    assert result.code == 5
    assert sorted(codes(result.out)) == ["E105", "E301"]
    assert any(
        line.startswith("consultation-1\tE105\t") and "no-such-series" in line
        for line in result.lines
    )
    assert result.err.startswith("2 findings")


def test_findings_as_json_keep_the_exit_code(awco: Awco, curated: Curated) -> None:
    result = awco("data", "check", str(canonical(broken(curated), awco).root), "--json", *TRUE)
    assert result.code == 5
    assert result.json["count"] == 2
    assert [set(finding) for finding in result.json["results"]] == [
        {"subject", "code", "message"}
    ] * 2


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--select", "E1"], ["E105"]),
        (["--select", "E301"], ["E301"]),
        (["--select", "E1", "--select", "E3"], ["E105", "E301"]),
        (["--ignore", "E105"], ["E301"]),
        (["--ignore", "E1", "--ignore", "E3"], []),
        (["--select", "E", "--ignore", "E3"], ["E105"]),
        (["--select", "W"], []),
    ],
)
def test_rules_are_selected_and_ignored_by_the_beginning_of_their_code(
    awco: Awco, curated: Curated, options: list[str], expected: list[str]
) -> None:
    result = awco("data", "check", str(canonical(broken(curated), awco).root), *options, *TRUE)
    assert sorted(codes(result.out)) == expected
    assert result.code == (5 if expected else 0)


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_code_that_no_rule_has_is_refused(awco: Awco, toy_folder: Path, option: str) -> None:
    result = awco("data", "check", str(toy_folder), option, "E999")
    assert (result.code, result.out) == (2, "")
    assert "No rule has the code 'E999'." in result.err


def test_the_rules_are_listed_with_what_they_are_about(awco: Awco) -> None:
    rows = rows_of("plain", awco("data", "check", "--rules").out)
    assert len(rows) > 20
    assert all(
        code[0] in "EW" and code[1:].isdecimal() and text.endswith(".") for code, text in rows
    )


def test_a_file_that_is_no_json_is_a_finding_and_the_rest_is_still_checked(
    awco: Awco, curated: Curated
) -> None:
    canonical(broken(curated), awco).write("topics/torn.json", '{"id": "torn",')
    result = awco("data", "check", str(curated.root), *TRUE)
    assert result.code == 5
    assert sorted(codes(result.out)) == ["E101", "E105", "E301"]
    assert "topics/torn.json\tE101\t" in result.out


def test_a_field_that_does_not_exist_is_a_finding_with_its_place(
    awco: Awco, curated: Curated
) -> None:
    canonical(curated, awco).put("topics/single-window", colour="red")
    result = awco("data", "check", str(curated.root), "--select", "E101")
    assert "colour" in result.out
    assert result.code == 5


def test_a_folder_that_is_not_there_exits_3(awco: Awco, tmp_path: Path) -> None:
    for command in ("check", "format", "build"):
        result = awco("data", command, str(tmp_path / "none"))
        assert (result.code, result.out) == (3, "")
        assert "The data commands are for curators, in a copy of the project" in result.err


def test_a_folder_without_its_ledgers_exits_3(awco: Awco, tmp_path: Path) -> None:
    assert awco("data", "check", str(tmp_path)).code == 3


def test_the_build_writes_a_store_that_answers(
    awco: Awco, toy_folder: Path, tmp_path: Path
) -> None:
    target = tmp_path / "built.json"
    result = awco("data", "build", str(toy_folder), "--output", str(target))
    assert (result.code, result.out) == (0, "")
    assert result.err == f"built.json: {target.stat().st_size:,} bytes.\n"
    assert awco("meetings", data=target).out == awco("meetings").out


def test_the_same_folder_builds_the_same_bytes(
    awco: Awco, toy_folder: Path, tmp_path: Path
) -> None:
    digests = set()
    for name in ("one.json", "two.json"):
        awco("data", "build", str(toy_folder), "-o", str(tmp_path / name))
        digests.add(hashlib.sha256((tmp_path / name).read_bytes()).hexdigest())
    assert len(digests) == 1


def test_the_form_of_the_files_does_not_change_the_build(curated: Curated, toy_store: Path) -> None:
    curated.put("meetings/consultation-1")
    assert curated.store().read_bytes() == toy_store.read_bytes()


def test_build_check_tells_a_fresh_store_from_a_stale_one(
    awco: Awco, curated: Curated, toy_store: Path
) -> None:
    fresh = awco("data", "build", str(curated.root), "--check", "--output", str(toy_store))
    assert (fresh.code, fresh.out) == (0, "")
    assert "is up to date" in fresh.err
    before = toy_store.read_bytes()
    curated.put("meetings/consultation-1", delegates=7)
    stale = awco("data", "build", str(curated.root), "--check", "--output", str(toy_store))
    assert (stale.code, stale.out) == (5, "")
    assert "run 'awco data build'" in stale.err
    assert toy_store.read_bytes() == before


def test_build_check_of_a_missing_store_writes_none(
    awco: Awco, toy_folder: Path, tmp_path: Path
) -> None:
    assert (
        awco("data", "build", str(toy_folder), "--check", "-o", str(tmp_path / "none.json")).code
        == 5
    )
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_a_torn_file_is_not_built(
    awco: Awco, curated: Curated, tmp_path: Path
) -> None:
    curated.write("topics/torn.json", "{")
    result = awco("data", "build", str(curated.root), "-o", str(tmp_path / "new.json"))
    assert (result.code, result.out) == (3, "")
    assert "topics/torn.json" in result.err
    assert "awco data check" in result.err
    assert not (tmp_path / "new.json").exists()


def test_a_store_cannot_be_written_where_there_is_no_folder(
    awco: Awco, toy_folder: Path, tmp_path: Path
) -> None:
    result = awco("data", "build", str(toy_folder), "-o", str(tmp_path / "none" / "new.json"))
    assert (result.code, result.out) == (4, "")
    assert "cannot be written" in result.err


def test_format_writes_canonical_files_and_only_where_needed(awco: Awco, curated: Curated) -> None:
    curated.put("meetings/consultation-1", name="1st Consultation")
    result = awco("data", "format", str(curated.root))
    assert (result.code, result.out) == (0, "")
    assert result.err.startswith("1 file")
    assert (curated.root / "meetings/consultation-1.json").read_bytes() == (
        Path(__file__).parent.parent / "toy/meetings/consultation-1.json"
    ).read_bytes()
    assert awco("data", "format", str(curated.root)).err.startswith("0 files rewritten")
    assert awco("data", "check", str(curated.root), *TRUE).code == 0


def test_format_leaves_a_torn_file_alone_and_exits_3(awco: Awco, curated: Curated) -> None:
    curated.write("topics/torn.json", '{"id": ')
    result = awco("data", "format", str(curated.root))
    assert result.code == 3
    assert "topics/torn.json" in result.err
    assert (curated.root / "topics/torn.json").read_text() == '{"id": '


def test_verify_tells_the_version_and_the_digest_of_an_intact_store(
    awco: Awco, toy_store: Path
) -> None:
    result = awco("data", "verify")
    assert result.code == 0
    version, digest = result.out.rstrip("\n").split("\t")
    content = toy_store.read_bytes()
    assert digest == hashlib.sha256(content[content.index(b"\n") + 1 :]).hexdigest()
    assert version == f"2020.1.0+{digest[:8]}"


def test_verify_finds_one_changed_letter(awco: Awco, toy_store: Path, tmp_path: Path) -> None:
    changed = tmp_path / "changed.json"
    changed.write_bytes(toy_store.read_bytes().replace(b"Da Lat", b"Da Lot"))
    result = awco("data", "verify", data=changed)
    assert (result.code, result.out) == (3, "")
    assert "does not match its SHA-256" in result.err


def test_stats_count_every_kind_and_all(awco: Awco, toy_folder: Path) -> None:
    rows = rows_of("plain", awco("data", "stats").out)
    head, body = rows[0], rows[1:]
    assert head[:3] == ["kind", "records", "facts"]
    counts = {row[0]: int(row[1]) for row in body}
    assert counts["meeting"] == len(list((toy_folder / "meetings").iterdir()))
    assert counts["all"] == sum(count for kind, count in counts.items() if kind != "all")
    as_json = awco("data", "stats", "--json").json["results"]
    assert {row["kind"]: row["records"] for row in as_json} == counts


def test_the_shipped_store_is_what_the_shipped_data_compile_to(awco: Awco) -> None:
    data = Path(asean_wco.__file__).parent.parent / "data"
    if not data.is_dir():
        pytest.skip("the curated data are not beside this package")
    assert awco("data", "build", str(data), "--check").code == 0


def test_a_store_without_a_digest_cannot_be_verified(awco: Awco, tmp_path: Path) -> None:
    plain = tmp_path / "plain.json"
    plain.write_text(json.dumps({"_meta": {"store": {"schema_version": "1.0"}}}))
    result = awco("data", "verify", data=plain)
    assert result.code == 3
    assert "has no SHA-256" in result.err


def test_a_file_that_is_no_json_is_the_first_finding_and_the_only_one_on_it(
    awco: Awco, curated: Curated
) -> None:
    canonical(curated, awco).write("organizations/wco-toy.json", "{")
    lines = awco("data", "check", str(curated.root)).lines
    assert lines[0].startswith("organizations/wco-toy.json\tE101\tThe file is not JSON: ")
    assert not [line for line in lines if "'wco-toy'" in line]

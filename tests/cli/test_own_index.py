"""The index of own records.

Every answer is the same with it and without it, whatever became of either file.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from asean_wco.store import own_index
from tests.cli.support import BRIEFING, Own
from tests.conftest import sample

QUESTIONS = (
    ("search", "briefing", "--json"),
    ("search", "seminar hanoi", "--json"),
    ("search", "secretary general", "--json"),
    ("search", "second consultation", "--json"),
    ("search", "landia", "--json"),
    ("meetings", "--year", "2026", "--json"),
    ("meetings", "--from", "2018", "--json"),
    ("meetings", "--country", "VN", "--json"),
    ("people", "--json"),
    ("topics", "--json"),
    ("offices", "--json"),
    ("who", "secretary-general-toy", "--json"),
    ("show", "anna-berg", "--json", "--with-notes"),
    ("show", "landia-customs", "--json"),
    ("show", "mine-7", "--json"),
    ("facts", "--about", "mine-7", "--json"),
    ("facts", "--country", "VN", "--json"),
    ("timeline", "Viet Nam", "--json"),
)


@pytest.fixture
def index(own_path: Path) -> Path:
    """Where the index is kept."""
    return own_path.with_name("own.json.index")


@pytest.fixture
def many(own: Own, own_path: Path, monkeypatch: pytest.MonkeyPatch) -> Own:
    """So many own records that an index is made of them, which a few more do not make anew."""
    monkeypatch.setattr(own_index, "FEW", 30)
    rows = [
        {
            "kind": "meeting",
            "id": f"mine-{number}",
            "name": f"Seminar {number} on transit",
            "type": "workshop",
            "start": f"20{number % 30:02}-03-04",
            "place": {"country": "VN", "city": "Hanoi"},
            "hosts": ["landia-customs"] if number % 3 == 0 else [],
            "unsourced": True,
        }
        for number in range(40)
    ]
    rows.append(
        {
            "kind": "person",
            "id": "pat-moe",
            "name": "Pat Moe",
            "roles": [
                {
                    "office": "secretary-general-toy",
                    "organization": "wco-toy",
                    "title": "Head",
                    "start": "2023",
                }
            ],
            "unsourced": True,
        }
    )
    path = own_path.with_name("rows.json")
    path.write_text(json.dumps(rows), encoding="utf-8")
    own("import", str(path))
    path.unlink()
    return own


@pytest.fixture
def answers(run: Own, index: Path) -> Callable[[], list[tuple[int, str]]]:
    """Ask everything with the index, and see that the answers are those without it."""

    def ask() -> list[tuple[int, str]]:
        there = index.read_bytes()
        asked = sample(QUESTIONS, 2)
        known = [run(*words) for words in asked]
        index.unlink()
        plain = [run(*words) for words in asked]
        index.write_bytes(there)
        for words, one, other in zip(asked, known, plain, strict=True):
            assert (one.code, one.out, one.err) == (other.code, other.out, other.err), words
        return [(result.code, result.out) for result in known]

    return ask


def is_used(own_path: Path) -> bool:
    """Whether the file is read by its index."""
    return isinstance(own_index.open_own(own_path), own_index.IndexedOwn)


def test_few_records_have_no_index(own: Own, index: Path) -> None:
    own(*BRIEFING)
    assert not index.exists()


@pytest.mark.usefixtures("many")
def test_an_index_is_private(index: Path) -> None:
    assert index.stat().st_mode & 0o777 == 0o600


@pytest.mark.usefixtures("many")
def test_the_index_of_another_version_of_the_program_is_not_used(
    own_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert is_used(own_path)
    monkeypatch.setattr(own_index, "PROGRAM", own_index.PROGRAM + 1)
    assert not is_used(own_path)


CHANGES: dict[str, tuple[tuple[str, ...], ...]] = {
    "nothing": (),
    "a new one": (BRIEFING,),
    "a changed one": (
        ("edit", "mine-7", "--name", "Colloquy", "--start", "2019-01-01", "--unsourced"),
    ),
    "a removed one": (("remove", "mine-7"),),
    "one that was added and removed": (BRIEFING, ("undo",)),
    "a correction": (("edit", "consultation-2", "--ordinal", "7", "--unsourced"),),
    "a correction that is gone again": (
        ("edit", "consultation-2", "--name", "Briefing of old", "--unsourced"),
        ("remove", "consultation-2"),
    ),
    "a name that others are found by": (
        ("edit", "landia-customs", "--name", "Bureau of Revenue", "--unsourced"),
    ),
    "a holder of an office who is gone": (("remove", "pat-moe"),),
    "a holder of an office who is new": (
        (
            "add", "person",
            "--name", "Lee Chan",
            "--office", "secretary-general-toy",
            "--organization", "wco-toy",
            "--title", "Secretary General",
            "--start", "2021",
            "--unsourced",
        ),
    ),
    "notes": (("note", "anna-berg", "Private"), ("note", "mine-7", "Ask")),
}  # fmt: skip


@pytest.mark.parametrize("name", sample(list(CHANGES), 3))
def test_answers_are_the_same_with_an_index_and_without(
    name: str,
    many: Own,
    own_path: Path,
    index: Path,
    answers: Callable[[], list[tuple[int, str]]],
) -> None:
    made = index.read_bytes()
    for words in CHANGES[name]:
        many(*words)
    assert is_used(own_path)
    assert index.read_bytes() == made
    answers()


def test_an_index_is_made_again_when_it_is_far_behind(
    many: Own, own_path: Path, index: Path, answers: Callable[[], list[tuple[int, str]]]
) -> None:
    made = index.read_bytes()
    rows = [{"kind": "topic", "id": f"more-{n}", "name": f"More {n}"} for n in range(31)]
    own_path.with_name("rows.json").write_text(json.dumps(rows), encoding="utf-8")
    many("import", str(own_path.with_name("rows.json")), "--unsourced")
    assert index.read_bytes() != made
    assert is_used(own_path)
    answers()


def test_a_file_that_was_edited_by_hand_is_read_itself(many: Own, run: Own, own_path: Path) -> None:
    own_path.write_bytes(own_path.read_bytes().replace(b"Seminar 7 on", b"Colloquy 7 on"))
    assert not is_used(own_path)
    assert "Colloquy 7" in run("show", "mine-7").out
    assert run("search", "colloquy", "--json").json["results"][0]["id"] == "mine-7"
    many(*BRIEFING)
    assert is_used(own_path)
    assert run("search", "colloquy", "--json").json["results"][0]["id"] == "mine-7"


def test_a_damaged_index_is_never_trusted(many: Own, run: Own, own_path: Path, index: Path) -> None:
    sound = index.read_bytes()
    plain = run("search", "seminar hanoi", "--json").out
    places = range(0, len(sound), len(sound) // 60)
    bad = [sound[:place] + bytes([sound[place] ^ 1]) + sound[place + 1 :] for place in places]
    bad += [sound[:place] for place in places] + [sound + b"x", b"", b"{}", b"\x00" * 100]
    for content in bad:
        index.write_bytes(content)
        assert not is_used(own_path)
    assert run("search", "seminar hanoi", "--json").out == plain
    many(*BRIEFING)
    assert is_used(own_path)


def test_an_index_that_cannot_be_written_costs_nothing(many: Own, run: Own, index: Path) -> None:
    index.unlink()
    index.mkdir()
    many(*BRIEFING)
    assert run("show", "briefing-in-hanoi").code == 0


def test_an_index_holds_nothing_that_was_purged(
    many: Own, own_path: Path, index: Path, answers: Callable[[], list[tuple[int, str]]]
) -> None:
    many("remove", "mine-7")
    assert b"Seminar 7 on transit" in index.read_bytes()
    many("purge", "--yes")
    assert b"Seminar 7 on transit" not in index.read_bytes()
    assert is_used(own_path)
    answers()


@pytest.mark.usefixtures("many")
def test_a_shell_is_offered_own_ids_from_the_index(own_path: Path) -> None:
    assert is_used(own_path)
    names = own_index.open_own(own_path)
    assert names is not None
    assert [line[0] for line in names.names("pat")] == ["pat-moe"]

"""Start-up: which libraries a command may load, since each of them is felt at every start."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.support import python

HEAVY = {"rich", "tinydb", "rapidfuzz"}
_CODE = """
import json, sys
from asean_wco.cli.main import execute
code = execute(json.loads(sys.argv[1]))
sys.stdout.flush()
print(json.dumps([code, sorted(sys.modules)]), file=sys.stderr)
"""


def loaded_by(*arguments: str, env: dict[str, str] | None = None) -> set[str]:
    """The modules that are loaded after a run in a fresh process."""
    done = python(_CODE, json.dumps(arguments), env=env)
    code, names = json.loads(done.stderr.decode().splitlines()[-1])
    assert code == 0, done.stderr.decode()
    return set(names)


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["completion", "bash"]])
def test_what_needs_no_data_loads_no_library_but_click(arguments: list[str]) -> None:
    assert not loaded_by(*arguments) & (HEAVY | {"asyncio", "hashlib", "typing_extensions"})


def test_json_and_plain_lists_are_made_without_rich_and_rapidfuzz(toy_store: Path) -> None:
    for form in ("json", "plain"):
        names = loaded_by("--data", str(toy_store), "meetings", "--year", "2019", "--format", form)
        assert not names & {"rich", "rapidfuzz"}
        assert "tinydb" in names


@pytest.mark.parametrize("form", ["json", "table"])
def test_a_list_of_meetings_loads_nothing_that_tells_of_terms_and_gaps(
    form: str, toy_store: Path
) -> None:
    names = loaded_by("--data", str(toy_store), "meetings", "--year", "2019", "--format", form)
    unneeded = ("facts.tenure", "facts.posts", "facts.making", "query.coverage", "factbook")
    assert not names & {f"asean_wco.{name}" for name in unneeded}
    assert form == "table" or "dataclasses" not in names


@pytest.mark.parametrize("form", ["json", "table"])
def test_a_search_for_a_pipe_is_made_without_rich(form: str, toy_store: Path) -> None:
    names = loaded_by("--data", str(toy_store), "search", "single window", "--format", form)
    assert not names & {"rich", "rapidfuzz"}


def test_only_a_near_miss_loads_rapidfuzz(toy_store: Path) -> None:
    names = loaded_by("--data", str(toy_store), "search", "anna burg", "--json")
    assert "rapidfuzz" in names
    assert "rich" not in names


def test_completing_an_id_loads_no_library_but_click(toy_store: Path) -> None:
    code = "import sys, atexit; atexit.register(lambda: print(*sys.modules, file=sys.stderr)); "
    code += "from asean_wco.cli.main import run; sys.argv = ['awco']; run()"
    env = {"_AWCO_COMPLETE": "bash_complete", "COMP_WORDS": "awco show cons", "COMP_CWORD": "2"}
    done = python(code, env={**env, "AWCO_DATA": str(toy_store)})
    assert b"consultation-2" in done.stdout
    assert not {name.partition(".")[0] for name in done.stderr.decode().split()} & HEAVY


def test_a_card_for_a_pipe_loads_no_rapidfuzz(toy_store: Path) -> None:
    assert "rapidfuzz" not in loaded_by(
        "--data", str(toy_store), "show", "consultation-2", "--json"
    )


def test_a_table_loads_rich(toy_store: Path) -> None:
    assert "rich" in loaded_by("--data", str(toy_store), "meetings", "--format", "table")

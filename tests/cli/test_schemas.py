"""Every output fits the schema that `awco schema` publishes for it.

The command tree tells of every command.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped,unused-ignore]

from asean_wco.render.schemas import OUTPUTS, schema_of
from tests.conftest import WHOLE, Awco, run_awco, sample

RUNS: dict[str, tuple[str, ...]] = {
    **{
        name: (name,)
        for name in (
            "meetings people organizations offices initiatives series topics sources".split()
        )
    },
    "show": ("show", "consultation-2", "--with-notes"),
    "search": ("search", "window", "--explain"),
    "ask": ("ask", "when was the 2nd consultation"),
    "draft": ("draft", "{toy}/release.json"),
    "who": ("who", "secretary-general-toy"),
    "timeline": ("timeline",),
    "facts": ("facts",),
    "compare": ("compare", "consultation-1", "consultation-2", "--with-notes"),
    "coverage": ("coverage",),
    "get": ("get", "consultation-2", "name"),
    "own list": ("own", "list"),
    "own history": ("own", "history"),
    "own path": ("own", "path"),
    "own check": ("own", "check"),
    "cite": ("cite", "consultation-2", "toy-window", "--with-sources", "--style", "csl-json"),
    "export": ("export", "-", "--format", "jsonl", "--with-notes"),
    "data check": ("data", "check", "{toy}"),
    "data stats": ("data", "stats"),
    "commands": ("commands",),
}


def assert_fits(command: str, document: Any) -> None:
    """The document is what the schema of the command says."""
    problems = [
        f"{list(error.path)}: {error.message[:200]}"
        for error in Draft202012Validator(schema_of(command)).iter_errors(document)
    ]
    assert problems == []


def test_there_is_a_run_for_every_schema() -> None:
    assert set(RUNS) | {"error"} == set(OUTPUTS)


# Lists of which only the first rows are looked at, where not all is wanted.
LONG = ("meetings", "people", "organizations", "initiatives", "sources", "facts")


@pytest.mark.parametrize("command", list(OUTPUTS))
def test_every_schema_is_printed(command: str, awco: Awco) -> None:
    printed = awco("schema", *command.split()).json
    assert printed == json.loads(json.dumps(schema_of(command)))


# They are made of the same parts, so that some stand for all.
@pytest.mark.parametrize("command", sample(list(OUTPUTS), 4))
def test_every_schema_is_a_schema(command: str) -> None:
    Draft202012Validator.check_schema(schema_of(command))


@pytest.mark.parametrize("command", list(RUNS))
def test_every_output_fits_its_schema(
    command: str, awco: Awco, toy_folder: Path, tmp_path: Path
) -> None:
    own = {"AWCO_OWN": str(tmp_path / "own.json")}
    awco(
        "own",
        "add",
        "meeting",
        "--name",
        "Own",
        "--type",
        "visit",
        "--start",
        "2024~",
        "--unsourced",
        env=own,
    )
    awco("own", "note", "consultation-2", "Private", env=own)
    arguments = [word.replace("{toy}", str(toy_folder)) for word in RUNS[command]]
    arguments += [] if command in ("cite", "export") else ["--json"]
    result = awco(*arguments, env=own)
    for document in map(json.loads, result.lines) if command == "export" else [result.json]:
        assert_fits(command, document)


@pytest.mark.parametrize(
    "arguments",
    [
        ("meetings",), ("people",), ("organizations",), ("offices",), ("initiatives",), ("series",),
        ("topics",), ("sources",), ("timeline",), ("facts",), ("coverage",),
        ("who", "wco-secretary-general"), ("search", "single window"), ("show", "adgcm-33"),
        ("show", "wco"), ("show", "aeo"), ("compare", "VN", "TH"),
        ("compare", "viet-nam-customs", "thailand-customs"), ("compare", "adgcm-32", "adgcm-33"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_every_output_over_the_shipped_data_fits_too(arguments: tuple[str, ...]) -> None:
    limit = () if WHOLE or arguments[0] not in LONG else ("--limit", "30")
    assert_fits(arguments[0], json.loads(run_awco([*arguments, *limit, "--json"]).out))


def test_an_error_fits_its_schema(awco: Awco) -> None:
    assert_fits("error", json.loads(awco("show", "nobody", "--json").err))


@pytest.mark.parametrize(
    "arguments",
    [
        ("meetings", "--fields", "id,name"),
        ("show", "consultation-2", "--fields", "id,place.city"),
        ("search", "window", "--fields", "id,why"), ("timeline", "--fields", "start"),
        ("facts", "--fields", "id,text"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_an_output_of_some_fields_says_so_and_fits_too(
    awco: Awco, arguments: tuple[str, ...]
) -> None:
    document = awco(*arguments, "--json").json
    assert document["query"]["fields"] == arguments[-1].split(",")
    assert_fits(arguments[0], document)
    del document["query"]["fields"]
    assert list(Draft202012Validator(schema_of(arguments[0])).iter_errors(document))


def test_a_schema_notices_what_is_missing(awco: Awco) -> None:
    document = awco("meetings", "--json").json
    del document["results"][0]["origin"]
    assert list(Draft202012Validator(schema_of("meetings")).iter_errors(document))


def test_an_unknown_schema_is_refused_with_the_nearest(awco: Awco) -> None:
    result = awco("schema", "meeting")
    assert result.code == 2
    assert "'meetings'" in result.err
    assert awco("schema").lines == list(OUTPUTS)


def test_the_command_tree_names_every_command_with_its_options(awco: Awco) -> None:
    tree = {row["command"]: row for row in awco("commands", "--json").json["results"]}
    assert set(tree) == {line.partition("\t")[0] for line in awco("commands").lines}
    assert set(OUTPUTS) - {"error"} <= set(tree)
    for name, command in tree.items():
        assert command["help"], name
        assert command["schema"] == (name if name in OUTPUTS else None)
    [year] = [option for option in tree["meetings"]["options"] if option["name"] == "year"]
    assert year["flags"] == ["--year"]
    [form] = [option for option in tree["meetings"]["options"] if option["name"] == "form"]
    assert {"json", "ics"} <= set(form["choices"])
    assert [argument["name"] for argument in tree["get"]["arguments"]] == ["ID", "FIELD"]


def test_the_coverage_of_some_series_fits_the_schema_too(awco: Awco) -> None:
    assert_fits("coverage", awco("coverage", "toy-dgs", "--json").json)

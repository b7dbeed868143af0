"""The tools of an assistant: made from the commands, read-only, bounded, with their sources."""

from __future__ import annotations

import asyncio
import json
import os
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped,unused-ignore]

from asean_wco.cli import tools
from asean_wco.cli.context import App
from asean_wco.cli.failure import error_json
from asean_wco.errors import AwcoError
from asean_wco.library import Library
from tests.cli.support import COMMANDS, own_file
from tests.conftest import TOY, Awco

CALLS: dict[str, dict[str, Any]] = {
    "ask": {"question": "when was the 2nd consultation"},
    "search": {"words": "window", "kind": ["topic", "initiative"], "limit": 2},
    "facts": {"about": "consultation-2", "from": "2019"},
    "show": {"name": "consultation-2"},
    "who": {"office": "secretary-general-toy"},
    "timeline": {"kind": ["meeting"]},
    "cite": {"identifiers": ["consultation-2"], "style": "apa"},
}
TITLES = {path.stem: json.loads(path.read_bytes())["title"] for path in TOY.glob("sources/*.json")}


@pytest.fixture
def app(toy_store: Path) -> App:
    """A run over the toy store without own records."""
    return App(data=str(toy_store), without_own=True)


def test_every_tool_answers_what_its_command_prints(app: App, awco: Awco) -> None:
    for tool, words in (
        ("ask", ["when was the 2nd consultation"]),
        ("search", ["window", "--kind", "topic", "--kind", "initiative", "--limit", "2"]),
        ("facts", ["--about", "consultation-2", "--from", "2019", "--limit", "50"]),
        ("show", ["consultation-2"]),
        ("who", ["secretary-general-toy"]),
        ("timeline", ["--kind", "meeting"]),
    ):
        printed = awco("--no-own", tool, *words, "--json").json
        answered = tools.call(app, tool, CALLS[tool])
        assert answered["results"] == printed["results"], tool
        assert (answered["total"], answered["query"]) == (printed["total"], printed["query"])
    cited = tools.call(app, "cite", CALLS["cite"])["text"]
    assert cited == awco("cite", "consultation-2", "--style", "apa").out


@pytest.mark.parametrize("tool", list(tools.TOOLS))
def test_every_answer_fits_its_schema_and_names_its_sources(app: App, tool: str) -> None:
    schemas = tools.described(tool)
    for schema, document in (
        (schemas["input_schema"], CALLS[tool]),
        (schemas["output_schema"], tools.call(app, tool, CALLS[tool])),
    ):
        Draft202012Validator.check_schema(schema)
        assert list(Draft202012Validator(schema).iter_errors(document)) == []
    assert document["cited"]
    assert all(source["title"] == TITLES[source["id"]] for source in document["cited"])
    assert all(source["url"].startswith("https://") for source in document["cited"])


def test_no_tool_can_write_a_file_or_read_notes() -> None:
    for tool in tools.TOOLS:
        taken = set(tools.described(tool)["input_schema"]["properties"])
        assert not taken & {"output", "force", "with_notes", "fields", "format"}, tool


def test_own_records_are_marked_and_private_notes_never_come_along(
    toy_store: Path, tmp_path: Path
) -> None:
    app = App(data=str(toy_store), own=str(own_file(tmp_path / "own.json")), own_is_named=True)
    assert tools.call(app, "show", {"name": "mine"})["results"][0]["origin"] == "own"
    noted = json.dumps(tools.call(app, "show", {"name": "consultation-1"}))
    assert "Private" not in noted
    assert "notes were left out" not in noted


def test_what_is_not_known_is_an_answer_and_no_failure(app: App) -> None:
    for tool, asked in (
        ("ask", {"question": "who won the world cup"}),
        ("search", {"words": "qqqq"}),
        ("who", {"office": "secretary-general-toy", "on": "1802"}),
    ):
        answered = tools.call(app, tool, asked)
        assert not any(result.get("person") for result in answered["results"]), tool
        not_known = [result.get("certainty") == "unknown" for result in answered["results"]]
        assert answered["warnings"] or all(not_known), tool


@pytest.mark.parametrize(
    ("tool", "asked", "message"),
    [
        ("ask", {}, "Missing argument"),
        ("ask", {"question": "x" * 100_000}, "too long"),
        ("ask", {"question": ["x"] * 100_000}, "too long"),
        ("ask", {"question": "x", "with_notes": True}, "ask takes no 'with_notes'"),
        ("show", {"name": "--with-notes"}, "No record is called '--with-notes'"),
        ("show", {"name": "\x1b[31m\x00"}, "No record is called"),
        ("search", {"words": "x", "kind": ["--output=x"]}, "is not one of"),
        ("facts", {"limit": -1}, "limit"),
        ("facts", {"from": "2024", "to": "1999"}, "is later than"),
        ("timeline", {"from": {"$ref": "x"}}, "from"),
        ("facts", {"limit": 1_000_000}, "limit is a whole number from 1 to 200, not 1000000."),
        ("search", {"words": "x", "limit": 0}, "limit is a whole number from 1 to 200, not 0."),
        ("search", {"words": "x", "limit": "x"}, "limit is a whole number from 1 to 200, not 'x'."),
        ("cite", {"identifiers": ["-o", "x.txt"]}, "No record is called '-o'"),
        ("cite", {"identifiers": ["consultation-2", "nosuch"]}, "No record is called 'nosuch'"),
        ("who", {"office": ""}, "An id or a name is empty"),
    ],
    ids=str,
)
def test_hostile_input_is_refused_in_a_sentence(
    app: App, tool: str, asked: dict[str, Any], message: str
) -> None:
    with pytest.raises(AwcoError) as refused:
        tools.call(app, tool, asked)
    assert message in refused.value.message
    assert "Traceback" not in refused.value.message
    assert "\x1b" not in refused.value.message


def test_an_answer_is_no_longer_than_it_may_be(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools, "_MOST_RESULTS", 2)
    answered = tools.call(app, "timeline", {})
    assert (answered["count"], len(answered["results"]), answered["truncated"]) == (2, 2, True)
    assert answered["total"] > 2
    assert len(answered["cited"]) <= 2


@pytest.mark.parametrize(
    ("tool", "asked"),
    [
        ("ask", {"question": "who won the world cup"}),
        ("search", {"words": "zzgfhq"}),
        ("search", {"words": "consultation", "limit": 1}),
        ("facts", {"words": "zzgfhq"}),
        ("timeline", {"from": "1800", "to": "1801"}),
    ],
)
def test_an_assistant_is_told_nothing_that_only_a_command_line_can_use(
    app: App, tool: str, asked: dict[str, Any]
) -> None:
    told = [*tools.call(app, tool, asked)["warnings"]]
    for name in tools.TOOLS:
        described = tools.described(name)
        told.append(described["description"])
        parameters = described["input_schema"]["properties"].values()
        told += [parameter["description"] for parameter in parameters]
    for text in told:
        assert text
        assert not re.search(r"awco [a-z]|(?<!\w)-{1,2}[a-z]|terminal", text), text
        assert "may be repeated" not in text
        assert "file name" not in text


def test_every_error_for_an_assistant_has_a_message_and_no_advice_for_a_command_line(
    app: App,
) -> None:
    for tool, asked in (
        ("who", {"office": "zzgfhq"}),
        ("who", {"office": "secretary-general-toy", "on": "soon"}),
        ("cite", {"identifiers": ["zzgfhq"]}),
        ("cite", {"identifiers": [], "style": "mla"}),
    ):
        with pytest.raises(AwcoError) as failed:
            tools.call(app, tool, asked)
        document = json.loads(error_json(failed.value))
        assert document["error"]["message"]
        assert "awco " not in document["error"]["hint"]
        assert "--" not in json.dumps(document)


def test_a_bug_is_an_error_of_the_tool_and_does_not_end_the_server(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("an inner detail")

    monkeypatch.setattr(Library, "ask", fail)
    with pytest.raises(AwcoError, match="This is a bug in awco: ZeroDivisionError") as failed:
        tools.call(app, "ask", CALLS["ask"])
    assert failed.value.code == "bug"


def test_without_the_package_a_sentence_says_how_to_get_it(
    awco: Awco, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("mcp", "mcp.server", "mcp.shared.exceptions"):
        monkeypatch.setitem(sys.modules, name, None)
    result = awco("mcp")
    assert (result.code, result.out) == (2, "")
    assert "pip install '.[mcp]'" in result.err
    assert awco("mcp", "--list").lines == [
        f"{tool}\t{COMMANDS[tool].get_short_help_str(200)}" for tool in tools.TOOLS
    ]


async def _talk(toy_store: Path) -> dict[str, Any]:
    """Start the server as an assistant does, list its tools, and call each.

    Call one that is not there, too.
    """
    from mcp import Client, StdioServerParameters, stdio_client

    words = ["-m", "asean_wco", "--data", str(toy_store), "--no-own", "mcp"]
    server = StdioServerParameters(command=sys.executable, args=words, env=dict(os.environ))
    async with Client(stdio_client(server)) as client:
        listed = await client.list_tools()
        answers = {tool: await client.call_tool(tool, CALLS[tool]) for tool in tools.TOOLS}
        refused = await client.call_tool("show", {"name": "nobody"})
        try:
            unknown = str(await client.call_tool("delete", {}))
        except Exception as error:
            unknown = str(error)
    return {"tools": listed.tools, "answers": answers, "refused": refused, "unknown": unknown}


def test_an_assistant_is_served_in_a_process_of_its_own(app: App, toy_store: Path) -> None:
    pytest.importorskip("mcp")
    talk = asyncio.run(_talk(toy_store))
    assert [tool.name for tool in talk["tools"]] == list(tools.TOOLS)
    for tool in talk["tools"]:
        assert tool.annotations.read_only_hint, tool.name
        assert not tool.annotations.open_world_hint, tool.name
        answer = talk["answers"][tool.name]
        assert not answer.is_error, tool.name
        assert answer.structured_content == tools.call(app, tool.name, CALLS[tool.name])
        assert json.loads(answer.content[0].text) == answer.structured_content
    assert talk["refused"].is_error
    assert "No record is called 'nobody'" in talk["refused"].content[0].text
    assert "There is no tool 'delete'" in talk["unknown"]

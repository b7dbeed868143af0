"""The layers of the package: who may import whom, one library per border, nothing dangerous."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import asean_wco

PACKAGE = Path(asean_wco.__file__).parent
FILES = sorted(PACKAGE.rglob("*.py"))

# An import may only go to a lower layer. Parts of one layer do not see each other.
LAYERS = {
    "errors": 0,
    "model": 1,
    "facts": 2,
    "query": 3,
    "store": 4, "search": 4, "check": 4, "export": 4,
    "indexing": 5, "factbook": 5, "finding": 5, "telling": 5,
    "meaning": 6,
    "library": 7,
    "answers": 8, "draft": 8, "own": 8, "render": 8,
    "brief": 9,
    "cli": 10,
}  # fmt: skip
# The library is the door to the answers: it imports them when it is asked, and for nothing else.
DOORS = {
    ("library", "asean_wco.answers.asking.ask"),
    ("library", "asean_wco.answers.answer.Answer"),
}
BORDERS = {
    "click": "cli",
    "rich": "render",
    "tinydb": "store",
    "rapidfuzz": "search",
    "mcp": "cli",
    "xlsxwriter": "export",
    "python_calamine": "own",
    "trafilatura": "draft",
}
BANNED_MODULES = {
    "pickle", "marshal", "shelve", "dill", "socket", "ssl", "http", "ftplib", "smtplib",
    "requests", "httpx", "urllib3", "aiohttp", "ctypes", "code", "runpy", "yaml", "subprocess",
    "multiprocessing", "xmlrpc", "telnetlib",
}  # fmt: skip
BANNED_IMPORTS = {"urllib.request", "tinydb.middlewares", "tinydb.storages.JSONStorage"}
BANNED_CALLS = {
    "eval",
    "exec",
    "compile",
    "__import__",
    "os.system",
    "os.popen",
    "breakpoint",
    "print",
}


@cache
def tree_of(path: Path) -> ast.Module:
    """The code of a file, parsed."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """Every node of the code of a file."""
    return tuple(ast.walk(tree_of(path)))


@cache
def calls_in(path: Path) -> tuple[tuple[str, ast.Call], ...]:
    """Every call in a file, with the name that it calls."""
    calls = [node for node in nodes_of(path) if isinstance(node, ast.Call)]
    return tuple((ast.unparse(call.func), call) for call in calls)


def part(path: Path) -> str:
    """The part of the package that a file belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """Every module, or name in a module, that a file imports, wherever the import stands."""
    for node in nodes_of(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def named(path: Path) -> str:
    return path.relative_to(PACKAGE.parent).as_posix()


def test_there_is_something_to_look_at() -> None:
    assert {part(path) for path in FILES} >= set(LAYERS)


def test_imports_go_to_lower_layers_and_not_across() -> None:
    for path in FILES:
        here = part(path)
        for name in imported(path):
            if here not in ("__init__", "__main__") and name.startswith("asean_wco."):
                there = name.split(".")[1]
                if there in LAYERS and there != here and (here, name) not in DOORS:
                    assert LAYERS[there] < LAYERS[here], f"{named(path)} must not import {name}"


def test_each_library_stays_within_its_border() -> None:
    for path in FILES:
        for name in imported(path):
            library = name.split(".")[0]
            if library in BORDERS:
                assert part(path) == BORDERS[library], (
                    f"{named(path)}: {library} belongs in {BORDERS[library]}/"
                )
            else:
                assert library in sys.stdlib_module_names | {"asean_wco"}, (
                    f"{library} is no dependency of this project"
                )


def test_what_speaks_to_assistants_stays_in_one_file_and_is_imported_when_it_is_called() -> None:
    speaking = [path for path in FILES if any(name.startswith("mcp.") for name in imported(path))]
    assert speaking == [PACKAGE / "cli" / "mcp.py"]
    at_import = [node for node in tree_of(speaking[0]).body if isinstance(node, ast.ImportFrom)]
    assert not any((node.module or "").startswith("mcp") for node in at_import)


def test_nothing_that_runs_data_or_talks_to_the_network_is_used() -> None:
    for path in FILES:
        for name in imported(path):
            assert name.split(".")[0] not in BANNED_MODULES, (named(path), name)
            assert not any(
                name == banned or name.startswith(f"{banned}.") for banned in BANNED_IMPORTS
            ), (named(path), name)
            assert "CachingMiddleware" not in name, named(path)
        for called, call in calls_in(path):
            assert called not in BANNED_CALLS, f"{named(path)}, line {call.lineno}"


def test_text_files_are_opened_with_their_encoding() -> None:
    for path in FILES:
        for called, call in calls_in(path):
            if called == "open" or called.endswith((".read_text", ".write_text")):
                words = {keyword.arg for keyword in call.keywords}
                binary = any(
                    isinstance(argument, ast.Constant) and "b" in str(argument.value)
                    for argument in call.args
                )
                assert binary or "encoding" in words, f"{named(path)}, line {call.lineno}"


def undescribed(where: str, body: list[ast.stmt]) -> Iterator[str]:
    """Public functions and classes without a docstring."""
    for node in body:
        if isinstance(
            node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
        ) and not node.name.startswith("_"):
            if not ast.get_docstring(node):
                yield f"{where}.{node.name}"
            if isinstance(node, ast.ClassDef):
                yield from undescribed(f"{where}.{node.name}", node.body)


def test_every_module_and_every_public_function_and_class_says_what_it_is_for() -> None:
    missing = [named(path) for path in FILES if not ast.get_docstring(tree_of(path))]
    for path in FILES:
        missing += undescribed(named(path), tree_of(path).body)
    assert missing == []


@pytest.mark.parametrize(
    "name", ["", "brief", "check", "cli", "model", "own", "query", "search", "store"]
)
def test_a_map_names_every_file_of_its_part(name: str) -> None:
    doc = (PACKAGE / name / "__init__.py").read_text(encoding="utf-8")
    files = {path.stem for path in (PACKAGE / name).glob("*.py")} - {"__init__"}
    assert files - set(re.findall(r"`(?:\w+/)?(\w+)", doc)) == set()

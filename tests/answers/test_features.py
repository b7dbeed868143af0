"""The names of features: none that is read is made nowhere, as a misspelt one would be."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from asean_wco import answers
from asean_wco.answers import asking, candidates, evidence, ranking, weights, words
from asean_wco.answers.lists import NAMING_FILTERS
from asean_wco.facts.fact import CERTAINTIES
from asean_wco.model.records import RECORD_CLASSES
from asean_wco.model.shapes import shapes_of
from asean_wco.query.listing import FILTERS

ROOM = Path(answers.__file__).parent
# Modules whose texts are no features, or only those that are read.
NO_MAKERS = ("weights.py", "words.py")
SORTS = tuple(sort or "what" for sort in candidates._FITTING)
FIELDS = [field for kind in RECORD_CLASSES.values() for field in shapes_of(kind)]
VALUES = [value for values in candidates._FITTING.values() for value in values]
MAKERS = ("list", "post", "row", "row list", "compared", "missing")
# What may stand at each place of a name that is put together.
MAY_BE = {
    "asked": SORTS,
    "question.sort or 'what'": SORTS,
    "sort": (*VALUES, "venue", *evidence._STRICT_SORTS),
    "itself.sort": VALUES,
    "sort.split(maxsplit=1)[0]": [value.split()[0] for value in VALUES] + ["venue"],
    "fact.head": FIELDS,
    "best.facts[0].head if best.facts else best.sort": (*FIELDS, *MAKERS, *VALUES),
    "subject.kind": tuple(RECORD_CLASSES),
    "maker": MAKERS,
    "question.order": ("", "first", "last", "next", "before", "after"),
    "size": ("one", "several"),
    "answer.certainty": CERTAINTIES,
    "fact.certainty": CERTAINTIES,
    "how": ("rows of side", "rows of role", "best rows", "whole field"),
    "link": tuple(evidence._LINKS),
    "name": tuple(set(words.PREDICATES.values())),
    "self.source": ("series", "group", "parts", "kin"),
}


def _trees() -> list[ast.AST]:
    """Return the modules of the room, read."""
    paths = [path for path in ROOM.glob("*.py") if path.name not in NO_MAKERS]
    return [ast.parse(path.read_text(encoding="utf-8")) for path in paths]


def _keys(tree: ast.AST) -> Iterator[ast.expr]:
    """Yield what stands as a key: in a dict, or where an item is set."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Dict):
            yield from (key for key in node.keys if key)
        elif isinstance(node, ast.DictComp):
            yield node.key
        elif isinstance(node, ast.Assign):
            yield from (one.slice for one in node.targets if isinstance(one, ast.Subscript))


def _pattern(key: ast.expr) -> str:
    """Return the pattern of the names that a key may be; empty if it is none."""
    if isinstance(key, ast.Constant) and isinstance(key.value, str):
        return re.escape(key.value)
    if isinstance(key, ast.Name) and key.id == "how":
        return _any_of("how")
    if not isinstance(key, ast.JoinedStr):
        return ""
    return "".join(
        _any_of(ast.unparse(part.value))
        if isinstance(part, ast.FormattedValue)
        else re.escape(str(ast.literal_eval(part)))
        for part in key.values
    )


def _any_of(expression: str) -> str:
    return f"(?:{'|'.join(map(re.escape, MAY_BE[expression]))})"


def _is_features(node: ast.expr) -> bool:
    return ast.unparse(node).rpartition(".")[2] in ("features", "weighed")


def _read(tree: ast.AST) -> Iterator[str]:
    """Yield the names of the features that are read one by one."""
    for node in ast.walk(tree):
        key: ast.expr | None = None
        if isinstance(node, ast.Subscript) and _is_features(node.value):
            key = node.slice
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            is_reading = node.func.attr == "get" and _is_features(node.func.value)
            key = node.args[0] if is_reading else None
        if isinstance(key, ast.Constant):
            yield str(key.value)


@pytest.fixture(scope="module")
def made() -> re.Pattern[str]:
    """The pattern of all names of features that are made."""
    patterns = {_pattern(key) for tree in _trees() for key in _keys(tree)} - {""}
    return re.compile("|".join(sorted(patterns)))


@pytest.mark.parametrize(
    "names",
    [
        ranking.BY_SORT,
        ranking._KEPT,
        asking._NEVER_SURE,
        asking._CONTRADICTIONS,
        asking._SAYS_ALL,
    ],
    ids=["BY_SORT", "_KEPT", "_NEVER_SURE", "_CONTRADICTIONS", "_SAYS_ALL"],
)
def test_every_feature_that_is_read_is_made(made: re.Pattern[str], names: tuple[str, ...]) -> None:
    assert [name for name in names if not made.fullmatch(name)] == []


def test_every_feature_that_is_read_by_itself_is_made(made: re.Pattern[str]) -> None:
    names = {name for tree in _trees() for name in _read(tree)}

    assert "list leaves" in names
    assert sorted(name for name in names if not made.fullmatch(name)) == []


def test_every_feature_with_a_weight_is_made(made: re.Pattern[str]) -> None:
    names = {name.rpartition(" | ")[2] for name in weights.WEIGHTS}

    assert sorted(name for name in names if not made.fullmatch(name)) == []


def test_weights_for_one_sort_are_of_features_that_are_weighed_by_sort() -> None:
    pairs = [name.split(" | ") for name in weights.WEIGHTS if " | " in name]

    assert [pair for pair in pairs if pair[0] not in SORTS or pair[1] not in ranking.BY_SORT] == []


def test_a_misspelt_feature_is_not_made(made: re.Pattern[str]) -> None:
    for name in ("missing contry", "joins another body", "list leave", "who: of atendance"):
        assert not made.fullmatch(name)


def test_a_list_is_narrowed_by_filters_of_the_commands() -> None:
    for kind, name in NAMING_FILTERS.items():
        assert kind in FILTERS[name].names

"""Measures of search quality over the golden queries: MRR, nDCG, precision at 1, recall, silence and confidence."""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden.jsonl"
HELD_OUT = Path(__file__).parent / "golden_heldout.jsonl"
EMPTY = ("nonsense", "nearmiss")
DEPTH = 10

Engine = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Case:
    """A query with its graded answers: 2 for what the user wants, 1 for what is useful."""

    query: str
    group: str
    answers: dict[str, int]


@dataclass(frozen=True, slots=True)
class Measures:
    """Means over the queries of a class, each from 0 to 1."""

    count: int
    mrr: float
    ndcg: float
    first: float
    recall: float
    empty: float


def read_cases(path: Path) -> list[Case]:
    """The golden queries of a file."""
    cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [Case(case["query"], case["class"], case["answers"]) for case in cases]


def _gain(grades: Iterable[int]) -> float:
    """Discounted cumulative gain (Järvelin and Kekäläinen, 2002) with gains 2^grade - 1."""
    return float(sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades)))


def measure_case(case: Case, found: Sequence[str]) -> Measures:
    """The measures of one query; for one that should find nothing only `empty` has a meaning."""
    if not case.answers:
        silent = float(not found)
        return Measures(1, silent, silent, silent, silent, silent)
    top = list(found[:DEPTH])
    best = max(case.answers.values())
    wanted = [identifier for identifier, grade in case.answers.items() if grade == best]
    ranks = [place for place, identifier in enumerate(top, 1) if identifier in wanted]
    ideal = _gain(sorted(case.answers.values(), reverse=True)[:DEPTH])
    return Measures(
        1,
        1 / ranks[0] if ranks else 0.0,
        _gain(case.answers.get(identifier, 0) for identifier in top) / ideal,
        float(bool(top) and top[0] in wanted),
        len(set(top) & set(wanted)) / min(len(wanted), DEPTH),
        float(not found),
    )


def _mean(measures: Sequence[Measures]) -> Measures:
    count = len(measures)
    values = [
        sum(getattr(each, name) for each in measures) / count for name in ("mrr", "ndcg", "first", "recall", "empty")
    ]
    return Measures(count, *values)


def measure(cases: Iterable[Case], engine: Engine) -> dict[str, Measures]:
    """The measures of an engine by class of query, and of all classes under ``all``."""
    groups: dict[str, list[Measures]] = defaultdict(list)
    for case in cases:
        measured = measure_case(case, engine(case.query))
        groups[case.group].append(measured)
        groups["all"].append(measured)
    return {group: _mean(measures) for group, measures in groups.items()}

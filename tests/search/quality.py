"""Measures of search quality over the golden queries: MRR, nDCG, precision at 1, recall, silence, wrong confidence."""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from asean_wco.library import Library
from asean_wco.search.matching import OUTRIGHT

GOLDEN = Path(__file__).parent / "golden.jsonl"
HELD_OUT = Path(__file__).parent / "golden_heldout.jsonl"
DEPTH = 10


class Found(NamedTuple):
    """A hit: the id of the record, and whether the engine claims that it is what was meant."""

    id: str
    is_confident: bool = False


Engine = Callable[[str], Sequence[Found]]


def awco(library: Library) -> Engine:
    """The search of a library as an engine to be measured."""
    return lambda query: [
        Found(hit.document.id, hit.tier in OUTRIGHT) for hit in library.search(query)
    ]


@dataclass(frozen=True, slots=True)
class Case:
    """A query with its graded answers: 2 for what the user wants, 1 for what is useful.

    Attributes:
        query: as someone typed it.
        group: its class.
        answers: grades by id; empty where nothing should be found.
        seen: whether the same words stood in an earlier set of queries, which was tuned on.
    """

    query: str
    group: str
    answers: dict[str, int]
    seen: bool = False


@dataclass(frozen=True, slots=True)
class Measures:
    """Means over the queries of a class, each from 0 to 1.

    Attributes:
        count: number of queries.
        mrr: reciprocal rank of the first answer of the best grade among the first ten.
        ndcg: discounted cumulative gain of the first ten, as a share of the best possible.
        first: whether the first hit is of the best grade (P@1).
        recall: share of the answers of the best grade among the first ten.
        empty: whether nothing was found.
        wrong: whether the first hit claims to be what was meant, and is not even useful.
    """

    count: int
    mrr: float
    ndcg: float
    first: float
    recall: float
    empty: float
    wrong: float


def read_cases(path: Path) -> list[Case]:
    """The golden queries of a file."""
    cases = [
        json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()
    ]
    return [
        Case(case["query"], case["class"], case["answers"], case.get("seen", False))
        for case in cases
    ]


def _gain(grades: Iterable[int]) -> float:
    """Discounted cumulative gain (Järvelin and Kekäläinen, 2002) with gains 2^grade - 1."""
    return float(sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades)))


def measure_case(case: Case, found: Sequence[Found]) -> Measures:
    """The measures of one query; one that should find nothing scores 1 for silence and 0 for anything else."""
    top = [hit.id for hit in found[:DEPTH]]
    wrong = float(bool(found) and found[0].is_confident and found[0].id not in case.answers)
    if not case.answers:
        silent = float(not found)
        return Measures(1, silent, silent, silent, silent, silent, wrong)
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
        wrong,
    )


def _mean(measures: Sequence[Measures]) -> Measures:
    names = ("mrr", "ndcg", "first", "recall", "empty", "wrong")
    return Measures(
        len(measures),
        *(sum(getattr(each, name) for each in measures) / len(measures) for name in names),
    )


def measure(cases: Iterable[Case], engine: Engine) -> dict[str, Measures]:
    """The measures of an engine by class of query, and of all classes under ``all``."""
    groups: dict[str, list[Measures]] = defaultdict(list)
    for case in cases:
        measured = measure_case(case, engine(case.query))
        groups[case.group].append(measured)
        groups["all"].append(measured)
    return {group: _mean(measures) for group, measures in groups.items()}

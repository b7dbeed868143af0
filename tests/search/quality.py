"""Measures of search quality over graded queries: rank, gain, silence, and how sure it was."""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import NamedTuple

from asean_wco.library import Library

HERE = Path(__file__).parent
GOLDEN = HERE / "golden.jsonl"
HELD_OUT = HERE / "golden_heldout.jsonl"
CASES = HERE / "cases.jsonl"
DEPTH = 10
# The classes of the blind sets as the README calls them.
CLASSES = {
    "cjk_thai": "Chinese, Japanese, Korean, Thai",
    "combo": "several conditions at once",
    "date": "a date",
    "exact": "the exact name",
    "foreign": "other languages in Latin letters",
    "fragment": "a part of a long name",
    "half_nospace": "words run together or cut short",
    "nonnative": "clumsy English",
    "ocr": "misread letters and digits",
    "order": "the first, last or next",
    "person_role": "who did what",
    "place": "a place",
    "question": "a question",
    "silent": "no record fits (right if no hit is marked as sure)",
    "source_title": "the title of a source",
    "topic": "a subject in other words",
    "typo": "a misspelt name",
    "variant": "another name or spelling",
    "all": "all",
}


class Found(NamedTuple):
    """A hit: the id of the record, and whether the engine is sure that it was meant."""

    id: str
    is_sure: bool = False


Engine = Callable[[str], Sequence[Found]]


def awco(library: Library) -> Engine:
    """Return the search of a library as an engine to be measured."""
    return lambda query: [Found(hit.document.id, hit.sure) for hit in library.search(query)]


@dataclass(frozen=True, slots=True)
class Case:
    """A query with its graded answers, the highest grade for what the user wants.

    Attributes:
        query: as someone typed it.
        group: its class.
        answers: grades by id.
        silent: whether nothing sure may be shown, save what is graded.
        seen: whether the same words stood in an earlier set of queries, which was tuned on.
    """

    query: str
    group: str
    answers: dict[str, int]
    silent: bool = False
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
    """Return the graded queries of a file."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        answers = case.get("answers", case.get("grades"))
        silent = case.get("silent", not answers)
        query = case.get("query", case.get("q"))
        found.append(Case(query, case["class"], answers, silent, case.get("seen", False)))
    return found


def _gain(grades: Iterable[int]) -> float:
    """Return the discounted cumulative gain (Järvelin and Kekäläinen, 2002)."""
    return float(sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades)))


def measure_case(case: Case, found: Sequence[Found]) -> Measures:
    """Return the measures of one query; where nothing is meant, what is shown must be unsure."""
    top = [hit.id for hit in found[:DEPTH]]
    wrong = float(bool(found) and found[0].is_sure and found[0].id not in case.answers)
    if case.silent:
        sure = [hit for hit in found[:DEPTH] if hit.is_sure and hit.id not in case.answers]
        silent = float(not sure)
        return Measures(1, silent, silent, silent, silent, float(not found), wrong)
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
    names = [field.name for field in fields(Measures)][1:]
    means = (sum(getattr(each, name) for each in measures) / len(measures) for name in names)
    return Measures(len(measures), *means)


def measure(cases: Iterable[Case], engine: Engine) -> dict[str, Measures]:
    """Return the measures of an engine by class of query, and of all classes under ``all``."""
    groups: dict[str, list[Measures]] = defaultdict(list)
    for case in cases:
        measured = measure_case(case, engine(case.query))
        groups[case.group].append(measured)
        groups["all"].append(measured)
    return {group: _mean(measures) for group, measures in groups.items()}

"""Fit the weights of the search to graded queries, by coordinate ascent.

Run by hand in the repository:

    python -m tests.benchmarks.fit_search [SWEEPS] [--write]

One weight at a time is moved to where the measure over the queries is best. Each set of a stranger
is left out in turn, and measured with the weights that the others give: what the left-out sets gain
by it is what a fit is worth, and only if they gain anything does ``--write`` put the weights that
are fitted to all sets into `asean_wco/search/weights.py`. The held-out queries decide nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from asean_wco.library import Library, open_library
from asean_wco.search import weights
from asean_wco.search.engine import order_of
from tests.search.quality import CASES, GOLDEN, HELD_OUT, HERE, Case, read_cases

# The sets of strangers, each left out in turn, and how much a query of theirs counts beside one
# that the search grew up with, of which every fourth is asked.
STRANGERS = {"cases": CASES} | {
    f"blind{number}": HERE / f"blind{number}.jsonl" for number in range(1, 10)
}
SHARE, GROWN_UP = 4.0, 4
MOST_HITS = 40
STEPS = (-2.0, -1.0, -0.5, -0.25, -0.1, 0.1, 0.25, 0.5, 1.0, 2.0)
# What a change must gain, so that weights do not follow chance.
LEAST_GAIN = 3e-4
HEAD = (
    '"""What each feature counts.\n\n'
    'Written by `tests/benchmarks/fit_search.py`, which fits it to graded queries.\n"""\n'
)


class Row(NamedTuple):
    """A record that a query found: its features, and whether it is what was meant, or useful.

    Attributes:
        features: by name.
        is_best: whether it is what was meant.
        grade: how useful it is.
        place: what the engine orders those by that have the same score: date and id.
    """

    features: dict[str, float]
    is_best: bool
    grade: int
    place: tuple[object, ...]


class Query(NamedTuple):
    """A query with what it found, and how often it counts."""

    rows: list[Row]
    share: float


def collect(library: Library, cases: Iterable[Case], share: float) -> list[Query]:
    """Return what queries find, each hit with its features."""
    queries = []
    for case in cases:
        if case.silent or not case.answers:
            continue
        best = max(case.answers.values())
        hits = library.search(case.query)
        kept = [
            hit
            for place, hit in enumerate(hits)
            if place < MOST_HITS or hit.document.id in case.answers
        ]
        grades = [case.answers.get(hit.document.id, 0) for hit in kept]
        rows = [
            Row(hit.parts, grade == best, grade, order_of(hit)[1:])
            for hit, grade in zip(kept, grades, strict=True)
        ]
        queries.append(Query(rows, share))
    return queries


def score(features: dict[str, float], current: dict[str, float]) -> float:
    """Return the sum of features by their weights."""
    return sum(current[name] * value for name, value in features.items())


def value_of(query: Query, scores: Sequence[float]) -> float:
    """Return how well a query is answered: mostly the rank of the first best answer."""
    best = max(
        (score for row, score in zip(query.rows, scores, strict=True) if row.is_best), default=None
    )
    if best is None:
        return 0.0
    above = [row for row, score in zip(query.rows, scores, strict=True) if score > best]
    worthless = sum(not row.grade for row in above)
    return 1 / (1 + len(above)) + 0.3 * (not above) - 0.02 * min(worthless, 10)


def total(queries: Sequence[Query], current: dict[str, float]) -> float:
    """Return the measure over all queries."""
    whole = sum(query.share for query in queries)
    values = (
        query.share * value_of(query, [score(row.features, current) for row in query.rows])
        for query in queries
    )
    return sum(values) / whole


def improve(queries: Sequence[Query], current: dict[str, float], name: str) -> bool:
    """Move one weight to where the measure is best; return whether it moved."""
    touched = [query for query in queries if any(name in row.features for row in query.rows)]
    whole = sum(query.share for query in queries)
    bases = [[score(row.features, current) for row in query.rows] for query in touched]
    columns = [[row.features.get(name, 0.0) for row in query.rows] for query in touched]

    def measured(change: float) -> float:
        values = 0.0
        for query, base, column in zip(touched, bases, columns, strict=True):
            moved = [value + change * held for value, held in zip(base, column, strict=True)]
            values += query.share * value_of(query, moved)
        return values / whole

    now = measured(0.0)
    size = max(1.0, abs(current[name]))
    best, change = max((measured(step * size / 2), -abs(step), step * size / 2) for step in STEPS)[
        ::2
    ]
    if best <= now + LEAST_GAIN:
        return False
    current[name] = round(current[name] + change, 3)
    return True


def write(current: dict[str, float]) -> None:
    """Write the weights where the search reads them."""
    lines = [f'    "{name}": {value},' for name, value in current.items()]
    content = [
        HEAD,
        "WEIGHTS: dict[str, float] = {",
        *lines,
        "}",
    ]
    Path(weights.__file__).write_text("\n".join(content) + "\n", encoding="utf-8")


def fitted(queries: Sequence[Query], sweeps: int) -> dict[str, float]:
    """Return the weights that fit queries best, from those that the search has."""
    current = dict(weights.WEIGHTS)
    for _ in range(sweeps):
        moved = [name for name in current if improve(queries, current, name)]
        if not moved:
            break
    return current


def main(sweeps: int, *, is_written: bool) -> None:
    """Fit with each set left out, then to all, and print the measures before and after."""
    library = open_library()
    found = {name: collect(library, read_cases(path), SHARE) for name, path in STRANGERS.items()}
    grown_up = collect(library, read_cases(GOLDEN)[::GROWN_UP], 1.0)
    held_out = collect(library, read_cases(HELD_OUT), 1.0)
    gains = []
    for left_out, queries in found.items():
        others = [query for name in found if name != left_out for query in found[name]]
        current = fitted([*others, *grown_up], sweeps)
        before, after = total(queries, weights.WEIGHTS), total(queries, current)
        gains.append(after - before)
        print(f"{left_out:8} left out: {before:.4f} before, {after:.4f} after", flush=True)
    gain = sum(gains) / len(gains)
    print(f"a set that is left out gains {gain:+.4f}")
    every = [*(query for queries in found.values() for query in queries), *grown_up]
    current = fitted(every, sweeps)
    for name, queries in (("all", every), ("held out", held_out)):
        before, after = total(queries, weights.WEIGHTS), total(queries, current)
        print(f"{name:8} {before:.4f} before, {after:.4f} after")
    if is_written and gain > 0:
        write(current)


if __name__ == "__main__":
    asked = [argument for argument in sys.argv[1:] if argument.isdecimal()]
    main(int(asked[0]) if asked else 6, is_written="--write" in sys.argv)

"""What each feature of the search earns: the mean reciprocal rank without it, set by set.

Run by hand in the repository:

    python -m tests.benchmarks.search_ablation
"""

from __future__ import annotations

from asean_wco.library import open_library
from asean_wco.search.weights import WEIGHTS
from tests.benchmarks.fit_search import STRANGERS, Query, collect, score
from tests.search.quality import GOLDEN, HELD_OUT, read_cases

SETS = {**STRANGERS, "golden": GOLDEN, "held out": HELD_OUT}
# A feature that earns less in every set goes, unless the page of the search gives its reason.
LEAST = 0.001


def mean_rank(queries: list[Query], weights: dict[str, float]) -> float:
    """Return the mean reciprocal rank of the first best answer; ties go as the engine orders."""
    total = 0.0
    for query in queries:
        ordered = sorted(
            query.rows, key=lambda row: (-round(score(row.features, weights), 6), row.place)
        )
        ranks = [rank for rank, row in enumerate(ordered, 1) if row.is_best]
        total += 1 / ranks[0] if ranks else 0.0
    return total / len(queries)


def main() -> None:
    """Print one line a feature."""
    library = open_library()
    found = {name: collect(library, read_cases(path), 1.0) for name, path in SETS.items()}
    whole = {name: mean_rank(queries, WEIGHTS) for name, queries in found.items()}
    print(f"{'':16}" + "".join(f"{name:>9}" for name in SETS))
    print(f"{'all features':16}" + "".join(f"{whole[name]:9.4f}" for name in SETS))
    for feature in WEIGHTS:
        without = {**WEIGHTS, feature: 0.0}
        changes = [mean_rank(found[name], without) - whole[name] for name in SETS]
        told = "" if min(changes) <= -LEAST else "  earns nothing"
        print(f"{feature:16}" + "".join(f"{change:9.4f}" for change in changes) + told)


if __name__ == "__main__":
    main()

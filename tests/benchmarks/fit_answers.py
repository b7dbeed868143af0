"""Fit the weights by which answers are ranked, and say how well they do on sets not fitted to.

Needs numpy, which nothing else here does: ``pip install numpy``. Run it as
``python -m tests.benchmarks.fit_answers`` to see the figures, each set answered with weights fitted
to all others; with ``--write`` the weights fitted to all sets are written into the package, and
with ``--wrong`` the questions are printed that would be answered wrongly and surely.

The ranker is a linear model trained to give right candidates most of a softmax (Cao et al., 2007,
"Learning to rank: from pairwise approach to listwise approach"); the confidence is a logistic
regression on the answers that models gave to sets that they were not trained on.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from asean_wco import open_library
from asean_wco.answers import ranking
from asean_wco.answers import weights as fitted_weights
from asean_wco.answers.answer import each_once
from asean_wco.answers.candidates import Candidate, candidates_of
from asean_wco.answers.question import Question
from asean_wco.library import Library

np: Any = import_module("numpy")
FOLDER = Path(__file__).parents[1] / "answers"
# Questions that nothing is fitted to.
CHECKED = ("probes", "blind12", "blind13")
SETS = sorted(path.stem for path in FOLDER.glob("*.jsonl"))
WEIGHTS = Path(ranking.__file__).with_name("weights.py")
EPOCHS, RATE, RIDGE, SHRINK = 10, 0.1, 4e-3, 60.0
SMALLEST = 0.05
THRESHOLDS = (0.15, 0.5, 0.8, 0.85, 0.9)
SURE = ("stated", "attested", "between", "counted")


class Row(NamedTuple):
    """A question with its candidates."""

    name: str
    wanted: set[str]
    allowed: set[str]
    question: Question
    candidates: list[Candidate]
    columns: Any
    values: Any
    starts: Any
    right: Any


def rows_of(library: Library) -> tuple[list[Row], list[str]]:
    """Return all questions with their candidates, and the names of the features."""
    numbers: dict[str, int] = {}
    names = {record.name: record.id for record in library.all()}
    rows = []
    for name in SETS:
        for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            raw = json.loads(line)
            wanted = {names.get(str(value), str(value)) for value in raw["values"]}
            also = {names.get(str(value), str(value)) for value in raw.get("also", [])}
            allowed = wanted | also | set(raw.get("records", []))
            question = Question(library, raw.get("q") or raw["question"])
            candidates = candidates_of(question)
            columns, values, starts = [], [], [0]
            for candidate in candidates:
                for feature, value in _weighed(question.sort, candidate):
                    columns.append(numbers.setdefault(feature, len(numbers)))
                    values.append(value)
                starts.append(len(columns))
            right = [
                bool(wanted) and wanted <= _values(candidate) <= allowed for candidate in candidates
            ]
            # The texts of a question are no longer needed once its features are known.
            rows.append(
                Row(name, wanted, allowed, question, candidates, np.array(columns, int),
                    np.array(values, float), np.array(starts, int), np.array(right, bool))
            )  # fmt: skip
        print(f"{name}: read", file=sys.stderr, flush=True)
    return rows, list(numbers)


def _weighed(sort: str, candidate: Candidate) -> Iterator[tuple[str, float]]:
    """Yield the features of a candidate, some once more for the sort of answer asked for."""
    for feature, value in candidate.features.items():
        if value:
            yield feature, value
            if feature in ranking.BY_SORT:
                yield ranking.by_sort(sort, feature), value


def _values(candidate: Candidate) -> set[str]:
    return set(map(str, candidate.values))


def scores_of(row: Row, weights: Any) -> Any:
    """Return the scores of the candidates of a question."""
    sums = np.concatenate([[0.0], np.cumsum(weights[row.columns] * row.values)])
    return sums[row.starts[1:]] - sums[row.starts[:-1]]


def fitted(rows: list[Row], size: int) -> Any:
    """Return weights fitted to questions, by stochastic gradients with steps as in AdaGrad.

    The mean of the weights of the later half of the steps generalizes better than the last ones
    (Polyak and Juditsky, 1992, "Acceleration of stochastic approximation by averaging").
    """
    weights, squares = np.zeros(size), np.full(size, 1e-6)
    total, steps = np.zeros(size), 0
    order = np.random.default_rng(0)
    usable = [row for row in rows if row.right.any()]
    for epoch in range(EPOCHS):
        for place in order.permutation(len(usable)):
            row = usable[place]
            scores = scores_of(row, weights)
            shares = np.exp(scores - scores.max())
            shares /= shares.sum()
            right = shares * row.right
            push = shares - right / (right.sum() + 1e-12)
            slope = np.bincount(
                row.columns, np.repeat(push, np.diff(row.starts)) * row.values, size
            )
            slope += RIDGE * weights
            squares += slope * slope
            weights -= RATE * slope / np.sqrt(squares)
            if epoch >= EPOCHS // 2:
                total += weights
                steps += 1
    return total / max(steps, 1)


class Given(NamedTuple):
    """The answer that a model gives, with what says whether it is right."""

    row: Row
    values: set[str]
    certainty: str
    features: dict[str, float]

    @property
    def is_right(self) -> bool:
        """Whether it is what was wanted and nothing else."""
        return bool(self.row.wanted) and self.row.wanted <= self.values <= self.row.allowed

    @property
    def is_far(self) -> bool:
        """Whether it is surely told and has nothing of what was wanted."""
        return self.certainty in SURE and self.values.isdisjoint(self.row.wanted)


def given(row: Row, names: list[str], weights: Any) -> Given | None:
    """Return what a model answers."""
    if not row.candidates:
        return None
    fitted_weights.WEIGHTS.clear()
    fitted_weights.WEIGHTS.update(zip(names, weights.tolist(), strict=True))
    scores = scores_of(row, weights)
    place = int(scores.argmax())
    best = ranking.ranked(row.question, row.candidates)
    assert best is not None
    values = each_once(v for one in (best.best, *best.beside) for v in one.values)
    features = ranking.confidence_features(row.question, row.candidates, scores.tolist(), place)
    answer = best.best.answer or best.best.facts[0]
    return Given(row, set(map(str, values)), answer.certainty, features)


def confidence_of(answers: list[Given], names: list[str]) -> Any:
    """Return the weights of the features that say whether an answer is right."""
    table = np.array([[one.features.get(name, 0.0) for name in names] for one in answers])
    right = np.array([one.is_right for one in answers], float)
    spread = table.std(0)
    spread[spread == 0] = 1.0
    table = table / spread
    weights = np.zeros(len(names))
    for _ in range(600):
        chance = 1 / (1 + np.exp(-table @ weights))
        weights -= 0.5 * (table.T @ (chance - right) + SHRINK * weights) / len(answers)
    return weights / spread


def main() -> None:
    """Print the figures of each set with weights fitted to all others; write weights if asked."""
    os.environ["AWCO_TODAY"] = "2026-11-28"
    rows, names = rows_of(open_library())
    folds: dict[str, list[Given]] = {}
    for name in SETS:
        weights = fitted([row for row in rows if row.name not in (name, *CHECKED)], len(names))
        answers = [given(row, names, weights) for row in rows if row.name == name]
        folds[name] = [one for one in answers if one]
    features = sorted({name for fold in folds.values() for one in fold for name in one.features})
    for name in SETS:
        others = [
            one for other, fold in folds.items() if other not in (name, *CHECKED) for one in fold
        ]
        weights = confidence_of(others, features)
        print_figures(name, rows, folds[name], features, weights)
    if "--write" in sys.argv:
        known = [row for row in rows if row.name not in CHECKED]
        everything = [one for name, fold in folds.items() if name not in CHECKED for one in fold]
        write(names, fitted(known, len(names)), features, confidence_of(everything, features))


def print_figures(
    name: str, rows: list[Row], answers: list[Given], features: list[str], weights: Any
) -> None:
    """Print what a set would be answered at several levels of confidence."""
    asked = [row for row in rows if row.name == name]
    known = sum(bool(row.wanted) for row in asked)
    best = sum(one.is_right for one in answers)
    print(f"{name}: {len(asked)} questions, best candidate right {best / known:.3f}")
    for least in THRESHOLDS:
        kept = [
            one
            for one in answers
            if 1
            / (
                1
                + np.exp(
                    -sum(
                        one.features.get(f, 0.0) * w for f, w in zip(features, weights, strict=True)
                    )
                )
            )
            >= least
        ]
        if "--wrong" in sys.argv and least == THRESHOLDS[-1]:
            for one in kept:
                if one.is_far and not one.is_right:
                    print(f"    {one.row.question.text} -> {sorted(one.values)}")
        right = sum(one.is_right for one in kept) / known
        wrong = sum(bool(one.row.wanted) and one.is_far for one in kept) / known
        empty = sum(not one.row.wanted for one in kept)
        print(
            f"  from {least}: right {right:.3f}, wrong and sure {wrong:.3f}, "
            f"answered without an answer {empty} of {len(asked) - known}",
            flush=True,
        )


def write(names: list[str], weights: Any, features: list[str], confidence: Any) -> None:
    """Write the weights into the package, those that count for hardly anything left out."""
    table = {name: round(float(w), 3) for name, w in zip(names, weights, strict=True)}
    table = {name: w for name, w in sorted(table.items()) if abs(w) >= SMALLEST}
    chances = {name: round(float(w), 3) for name, w in zip(features, confidence, strict=True)}
    head = WEIGHTS.read_text(encoding="utf-8").partition("WEIGHTS: dict")[0]
    lines = [head + "WEIGHTS: dict[str, float] = {"]
    lines += [f'    "{name}": {weight},' for name, weight in table.items()]
    lines += [
        "}",
        "# What says that the best candidate is right.",
        "CONFIDENCE: dict[str, float] = {",
    ]
    lines += [f'    "{name}": {weight},' for name, weight in sorted(chances.items())]
    WEIGHTS.write_text("\n".join([*lines, "}", ""]), encoding="utf-8")


if __name__ == "__main__":
    main()

"""Fit the tables by which answers are ranked, and say how well they do on questions not fitted to.

Needs numpy, which nothing else here does: ``pip install numpy``. Run it as
``python -m tests.benchmarks.fit_answers`` to see the figures, each question answered with tables
that are fitted to other questions; with ``--write`` the tables fitted to all of them are written
into the package. ``--without NAME`` leaves a set out, so that it can be measured when it is new.

The ranker is a linear model trained to give right candidates most of a softmax (Cao et al., 2007,
"Learning to rank: from pairwise approach to listwise approach"), by stochastic gradients with steps
as in AdaGrad (Duchi et al., 2011) whose mean is taken (Polyak and Juditsky, 1992). The lexicon is
kept small by an L1 penalty. The confidence is a logistic regression on the answers to questions
that the ranker was not trained on.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from asean_wco import open_library
from asean_wco.answers import lexicon, ranking
from asean_wco.answers.candidates import Candidate
from asean_wco.answers.gathering import candidates_of
from asean_wco.answers.question import Question
from asean_wco.library import Library
from tests.answers.marking import ids_by_name, is_right

np: Any = import_module("numpy")
# The questions with their answers.
FOLDER = Path(__file__).parents[1] / "answers"
TODAY = "2026-11-28"
# Questions that nothing is fitted to.
CHECKED = (
    *("probes", "blind12", "blind13", "blind14", "blind24", "blind25"),
    *("blind27", "blind29", "blind30", "blind31", "blind32", "blind33"),
)
PROCESSES = 2
FOLDS = 4
# What says best why a question with a token has no answer.
REASONS = {
    "<numbered>": {"session not recorded"},
    "<order next>": {"row next not known", "list next not known"},
    "<post>": {"post not known"},
}
# The numbers of the sorts of candidates.
SORTS: dict[str, int] = {}
EPOCHS = 6
RATE, RIDGE = 0.2, 3e-4
LEXICON_RATE, LEXICON_RIDGE, LEXICON_LASSO = 0.1, 1e-3, 3e-3
# What the squares of gradients begin with: the larger, the slower the first steps.
FIRST_SQUARE = 1.0
# A token is learned from if it stands in so many questions.
FEWEST_QUESTIONS = 6
SMALLEST, SMALLEST_OF_FEATURE = 0.05, 0.005
# The confidence counts a label that so large a share of the answers has.
RAREST = 0.01
SHRINK, CONFIDENCE_STEPS = 60.0, 20
THRESHOLDS = (0.12, 0.5, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97)


class Row(NamedTuple):
    """A question with its candidates, in numbers.

    Attributes:
        name: of its set.
        kind: of the question.
        is_known: whether it has an answer.
        tokens: of the question.
        columns: numbers of the features of all candidates, one after the other.
        values: of those features.
        starts: where the features of each candidate begin, and where those of the last one end.
        sorts: numbers of the sorts of the candidates, by which features count differently.
        labels: numbers of the labels of all candidates, one after the other.
        label_starts: where the labels of each candidate begin.
        right: of each candidate whether it is the answer.
        others: of each candidate a number that is the same for candidates with the same values.
        behind: how much higher each candidate must score, if it says that something is not known.
        text: of the question.
    """

    name: str
    kind: str
    is_known: bool
    tokens: list[str]
    columns: Any
    values: Any
    starts: Any
    sorts: Any
    labels: Any
    label_starts: Any
    right: Any
    others: Any
    behind: Any
    text: str


class Model(NamedTuple):
    """What is fitted.

    Attributes:
        weights: of features for candidates of all sorts.
        by_sort: what is added to them for each sort, a row for each.
        table: weights of labels, a row for each token.
        tokens: numbers of the rows of the table.
    """

    weights: Any
    by_sort: Any
    table: Any
    tokens: dict[str, int]


@cache
def _library() -> Library:
    """Return the library, which each process opens once."""
    return open_library()


def _numbers(names: Iterable[str], known: dict[str, int]) -> list[int]:
    return [known.setdefault(name, len(known)) for name in names]


def _gathered(job: tuple[str, str]) -> tuple[dict[str, Any], list[str], list[str]]:
    """Return a question with its candidates, its features and its labels by numbers of its own."""
    name, line = job
    ids = ids_by_name()
    raw = json.loads(line)
    # Some questions are asked on another day, when other meetings were still to come.
    os.environ["AWCO_TODAY"] = raw.get("today", TODAY)
    wanted = {ids.get(str(value), str(value)) for value in raw["values"]}
    also = {ids.get(str(value), str(value)) for value in raw.get("also", [])}
    allowed = wanted | also | set(raw.get("records", []))
    text = raw.get("q") or raw["question"]
    question = Question(_library(), text)
    features: dict[str, int] = {}
    labels: dict[str, int] = {}
    columns: list[int] = []
    values: list[float] = []
    numbers: list[int] = []
    starts, label_starts = [0], [0]
    sorts: list[str] = []
    right: list[bool] = []
    others: list[int] = []
    behind: list[float] = []
    every = candidates_of(question)
    for candidate in every:
        told = {feature: value for feature, value in candidate.features.items() if value}
        columns += _numbers(told, features)
        values += told.values()
        starts.append(len(columns))
        sorts.append(candidate.group)
        numbers += _numbers(candidate.labels, labels)
        label_starts.append(len(numbers))
        own = frozenset(map(str, candidate.values))
        has_claims = "claimed" in candidate.sort
        right.append(is_right(own, wanted, allowed, has_claims=has_claims, is_strict=True))
        others.append(hash(own))
        behind.append(ranking.behind(candidate))
    tokens = lexicon.tokens_of(question)
    if not wanted:
        right = says_why(tokens, every, right)
    row = {
        "name": name, "kind": raw.get("kind", ""), "is_known": bool(wanted), "text": text,
        "tokens": tokens, "columns": np.array(columns, np.int32),
        "values": np.array(values, np.float32), "starts": np.array(starts, np.int32),
        "sorts": sorts,
        "labels": np.array(numbers, np.int32), "label_starts": np.array(label_starts, np.int32),
        "right": np.array(right, bool), "others": np.array(others, np.int64),
        "behind": np.array(behind),
    }  # fmt: skip
    return row, list(features), list(labels)


def says_why(
    tokens: Sequence[str], candidates: Sequence[Candidate], is_empty: Sequence[bool]
) -> list[bool]:
    """Return of each candidate whether it says best why a question has no answer.

    Of a session that is not recorded that is the answer, and not what else is not known of others.

    Args:
        tokens: of the question.
        candidates: for it.
        is_empty: of each candidate whether it says that something is not known.
    """
    is_of_part = any(token.startswith("<part ") for token in tokens)
    for token, labels in REASONS.items():
        if token == "<post>" and is_of_part:
            # Who was in the chair had no post.
            continue
        says = [not labels.isdisjoint(one.labels) for one in candidates]
        if token in tokens and any(says):
            return says
    other = set().union(*REASONS.values())
    return [
        empty and other.isdisjoint(one.labels)
        for one, empty in zip(candidates, is_empty, strict=True)
    ]


def rows_of(paths: Sequence[Path]) -> tuple[list[Row], list[str], list[str]]:
    """Return the questions of some sets, and the names of the features and of the labels."""
    jobs = [
        (path.stem, line)
        for path in paths
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    features: dict[str, int] = {}
    labels: dict[str, int] = {}
    rows = []
    with ProcessPoolExecutor(PROCESSES) as pool:
        for row, own_features, own_labels in pool.map(_gathered, jobs, chunksize=20):
            row["columns"] = np.array(_numbers(own_features, features) or [0])[row["columns"]]
            row["labels"] = np.array(_numbers(own_labels, labels) or [0])[row["labels"]]
            row["sorts"] = np.array(_numbers(row["sorts"], SORTS), np.int64)
            rows.append(Row(**row))
    return rows, list(features), list(labels)


def _sums(values: Any, starts: Any) -> Any:
    """Return the sums of the runs of values that begin at some places."""
    total = np.concatenate([[0.0], np.cumsum(values)])
    return total[starts[1:]] - total[starts[:-1]]


def _places(row: Row, model: Model) -> Any:
    return np.array([model.tokens[one] for one in row.tokens if one in model.tokens], int)


def _columns_by_sort(row: Row, features: int) -> Any:
    """Return the numbers of the features of all candidates among those of their sorts."""
    return np.repeat(row.sorts, np.diff(row.starts)) * features + row.columns


def scores_of(row: Row, model: Model) -> tuple[Any, Any]:
    """Return the scores of the candidates of a question, and what its words count in them."""
    of_sort = model.by_sort.ravel()[_columns_by_sort(row, len(model.weights))]
    of_features = _sums((model.weights[row.columns] + of_sort) * row.values, row.starts)
    asked = model.table[_places(row, model)].sum(0)
    of_words = _sums(asked[row.labels], row.label_starts)
    return of_features + of_words, of_words


def fitted(rows: Sequence[Row], features: int, labels: int) -> Model:
    """Return the weights fitted to questions.

    Args:
        rows: the questions.
        features: how many features there are.
        labels: how many labels there are.
    """
    usable = [row for row in rows if row.right.any()]
    counts = Counter(token for row in usable for token in row.tokens)
    frequent = [token for token, count in counts.items() if count >= FEWEST_QUESTIONS]
    tokens = {token: number for number, token in enumerate(frequent)}
    model = _empty(features, labels, tokens)
    squares = Model(
        np.full(features, 1e-6),
        np.full(model.by_sort.shape, 1e-6),
        np.full(model.table.shape, FIRST_SQUARE, np.float32),
        tokens,
    )
    mean, steps = _empty(features, labels, tokens), 0
    order = np.random.default_rng(0)
    for epoch in range(EPOCHS):
        for place in order.permutation(len(usable)):
            _step(usable[place], model, squares)
        if epoch >= EPOCHS // 2:
            for total, part in zip(mean[:3], model[:3], strict=True):
                total[...] += part
            steps += 1
    for total in mean[:3]:
        total[...] /= steps
    mean.table[np.abs(mean.table) < SMALLEST] = 0
    return mean


def _empty(features: int, labels: int, tokens: dict[str, int]) -> Model:
    """Return a model in which nothing counts."""
    table = np.zeros((len(tokens), labels), np.float32)
    return Model(np.zeros(features), np.zeros((len(SORTS), features)), table, tokens)


def _step(row: Row, model: Model, squares: Model) -> None:
    """Move the weights so that the right candidates of a question score higher."""
    scores, _ = scores_of(row, model)
    shares = np.exp(scores - scores.max())
    shares /= shares.sum()
    right = shares * row.right
    push = shares - right / (right.sum() + 1e-12)
    sizes = np.diff(row.starts)
    pushed_values = np.repeat(push, sizes) * row.values
    of_all = np.bincount(row.columns, pushed_values, len(model.weights))
    columns = _columns_by_sort(row, len(model.weights))
    by_sort = np.bincount(columns, pushed_values, model.by_sort.size)
    for weights, total, slope in (
        (model.weights, squares.weights, of_all),
        (model.by_sort, squares.by_sort, by_sort.reshape(model.by_sort.shape)),
    ):
        moved_by = slope + RIDGE * weights
        total[...] += moved_by * moved_by
        weights[...] -= RATE * moved_by / np.sqrt(total)
    places = _places(row, model)
    if not len(places):
        return
    pushed = np.repeat(push, np.diff(row.label_starts))
    of_labels = np.bincount(row.labels, pushed, model.table.shape[1])
    own = model.table[places]
    slopes = of_labels[None, :] + LEXICON_RIDGE * own
    squares.table[places] += slopes * slopes
    rates = LEXICON_RATE / np.sqrt(squares.table[places])
    moved = own - rates * slopes
    model.table[places] = np.sign(moved) * np.maximum(np.abs(moved) - rates * LEXICON_LASSO, 0)


class Given(NamedTuple):
    """The answer that a model gives, with what says whether it is right."""

    row: Row
    best: int
    features: dict[str, float]

    @property
    def is_right(self) -> bool:
        """Whether it is what was wanted; of a question without an answer, that there is none."""
        return bool(self.row.right[self.best])


def given(row: Row, model: Model, features: Sequence[str], labels: Sequence[str]) -> Given | None:
    """Return what a model answers; None where nothing may be the answer."""
    if not len(row.right):
        return None
    scores, of_words = scores_of(row, model)
    scores = scores - row.behind
    best = int(scores.argmax())
    told = slice(row.starts[best], row.starts[best + 1])
    numbers = row.columns[told].tolist()
    own = {features[n]: float(v) for n, v in zip(numbers, row.values[told], strict=True)}
    labelled = row.labels[row.label_starts[best] : row.label_starts[best + 1]].tolist()
    own |= {f"is {labels[number]}": 1.0 for number in labelled}
    rest = scores[row.others != row.others[best]]
    own |= ranking.features_of_question(row.text, own)
    own |= ranking.features_of_scores(float(scores[best]), float(of_words[best]), rest.tolist())
    return Given(row, best, own)


def confidence_of(answers: Sequence[Given], names: Sequence[str]) -> Any:
    """Return the weights of the features that say whether an answer is right.

    They are those of a logistic regression with an L2 penalty, found by Newton's method.
    """
    table = np.array([[one.features.get(name, 0.0) for name in names] for one in answers])
    right = np.array([one.is_right for one in answers], float)
    spread = table.std(0)
    spread[spread == 0] = 1.0
    table = table / spread
    weights = np.zeros(len(names))
    penalty = SHRINK * np.eye(len(names))
    for _ in range(CONFIDENCE_STEPS):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (chance - right) + SHRINK * weights
        curve = (table.T * (chance * (1 - chance))) @ table + penalty
        weights -= np.linalg.solve(curve, slope)
    return weights / spread


def chance_of(answer: Given, names: Sequence[str], weights: Any) -> float:
    """Return how likely an answer is right."""
    total = sum(answer.features.get(name, 0.0) * w for name, w in zip(names, weights, strict=True))
    return float(1 / (1 + np.exp(-total)))


def main() -> None:
    """Print figures for questions not fitted to; write the tables if asked."""
    os.environ["AWCO_TODAY"] = TODAY
    left_out = {sys.argv[place + 1] for place, one in enumerate(sys.argv) if one == "--without"}
    sets = sorted(FOLDER.glob("*.jsonl"))
    rows, features, labels = rows_of([path for path in sets if path.stem not in left_out])
    known = [row for row in rows if row.name not in CHECKED]
    answers = _of_others(known, features, labels)
    counts = Counter(name for one in answers for name in one.features)
    # A label that few answers have says nothing of others that will have it.
    names = sorted(
        name
        for name, count in counts.items()
        if count >= len(answers) * RAREST or not name.startswith("is ")
    )
    weights = confidence_of(answers, names)
    print_figures(answers, names, weights)
    model = fitted(known, len(features), len(labels))
    print(f"lexicon: {int((model.table != 0).sum())} weights of {len(model.tokens)} tokens")
    if "--write" in sys.argv:
        write_lexicon(model, labels)
        write_weights(model, features, names, weights)


def _of_others(rows: Sequence[Row], features: Sequence[str], labels: Sequence[str]) -> list[Given]:
    """Return the answers to all questions, each by a model that is fitted to others."""
    answers = []
    for fold in range(FOLDS):
        others = [row for place, row in enumerate(rows) if place % FOLDS != fold]
        model = fitted(others, len(features), len(labels))
        own = [row for place, row in enumerate(rows) if place % FOLDS == fold]
        found = [given(row, model, features, labels) for row in own]
        answers += [one for one in found if one]
        print(f"fold {fold + 1} of {FOLDS}", file=sys.stderr, flush=True)
    return answers


def print_figures(answers: Sequence[Given], names: Sequence[str], weights: Any) -> None:
    """Print how many answers are right, by set and by kind, and at several levels of confidence."""
    by_set: dict[str, list[bool]] = defaultdict(list)
    by_kind: dict[str, list[bool]] = defaultdict(list)
    for one in answers:
        if one.row.is_known:
            by_set[one.row.name].append(one.is_right)
            by_kind[one.row.kind].append(one.is_right)
    for group in (by_set, by_kind):
        print("; ".join(f"{name} {sum(told) / len(told):.3f}" for name, told in group.items()))
    chances = [chance_of(one, names, weights) for one in answers]
    asked = sum(one.row.is_known for one in answers)
    for least in THRESHOLDS:
        kept = [one for one, chance in zip(answers, chances, strict=True) if chance >= least]
        right = sum(one.row.is_known and one.is_right for one in kept) / asked
        wrong = sum(one.row.is_known and not one.is_right for one in kept) / asked
        empty = sum(not one.row.is_known and not one.is_right for one in kept)
        print(
            f"from {least}: right {right:.3f}, wrong {wrong:.3f}, "
            f"answered without an answer {empty} of {len(answers) - asked}",
            flush=True,
        )


def write_lexicon(model: Model, labels: Sequence[str]) -> None:
    """Write what each token counts for each label: hundredths behind the number of the label."""
    used = sorted({int(place) for place in np.nonzero(model.table)[1]}, key=lambda n: labels[n])
    numbers = {place: number for number, place in enumerate(used)}
    tokens = {}
    for token, row in sorted(model.tokens.items()):
        counted = {numbers[n]: round(100 * float(model.table[row, n])) for n in used}
        told = " ".join(f"{number}:{weight}" for number, weight in counted.items() if weight)
        if told:
            tokens[token] = told
    lines = {"": "\t".join(labels[place] for place in used), **tokens}
    content = sorted(f"{token}\t{told}".encode() for token, told in lines.items())
    Path(lexicon.TABLE).write_bytes(b"\n".join(content) + b"\n")


def write_weights(
    model: Model, features: Sequence[str], names: Sequence[str], confidence: Any
) -> None:
    """Write what features count for candidates of each sort, and for the best as the right one."""
    by_sort = {name: model.weights + model.by_sort[number] for name, number in SORTS.items()}
    ranked = {
        sort: {
            name: round(float(weight), 2)
            for name, weight in sorted(zip(features, weights, strict=True))
            if abs(weight) >= SMALLEST_OF_FEATURE
        }
        for sort, weights in sorted(by_sort.items())
    }
    sure = {name: round(float(w), 3) for name, w in zip(names, confidence, strict=True)}
    tables = {
        "ranking": ranked,
        "confidence": {name: w for name, w in sorted(sure.items()) if w},
    }
    Path(ranking.TABLE).write_text(json.dumps(tables, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

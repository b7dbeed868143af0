"""Which words of questions ask for which sorts of answers: a table learned from questions.

A question gives tokens: its words, pairs of words beside each other, and what the search read in
it, such as ``<order before>``. Each token counts for or against the labels of a candidate, such as
``date of signed``. The table is fitted by `tests/benchmarks/fit_answers.py` to questions with their
answers, and committed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from heapq import nlargest

from asean_wco.answers import words as words_of
from asean_wco.answers.candidates import Candidate
from asean_wco.answers.question import Question
from asean_wco.model.folding import fold
from asean_wco.model.line_table import LineTable
from asean_wco.model.times import Period
from asean_wco.model.tuples import NamedTuple

TABLE = os.path.join(os.path.dirname(__file__), "lexicon.tsv")
# The sorts of things that stand for themselves, and not by their words.
_PLACED = ("time", "country", "place", "ordinal")
# A shorter part of a name may be any word.
_SHORTEST_NAME = 3
# So many labels count where it is not known yet which candidates have them.
_MOST_LABELS = 3


def tokens_of(question: Question) -> list[str]:
    """Return the tokens of a question.

    They are its words, its words and pairs of words with what stands for the names, and what the
    search read in it.
    """
    plain = question.words
    for unit in question.units:
        if unit.sort in _PLACED and unit.text:
            plain = plain.replace(f" {unit.text} ", f" <{unit.sort}> ")
    words = _with_kinds(question, plain).split()
    pairs = (f"{one} {other}" for one, other in zip(["^", *words], [*words, "$"], strict=True))
    return list(dict.fromkeys([*plain.split(), *words, *pairs, *_read(question)]))


def _with_kinds(question: Question, words: str) -> str:
    """Return the words of a question with the kinds of records in the place of their names.

    "RHCAs chaired by Khazali Ahmad" asks as "ADGCMs chaired by Mikuriya" does.
    """
    names: dict[str, str] = {}
    for subject in question.subjects:
        document = subject.hit.document
        kind = "series" if subject.kind == "meeting" and document.facets.get("series") else ""
        for name in question.folded_names(subject.id):
            names.setdefault(name, f"<{subject.kind}>")
        for name in document.folded_acronyms:
            names[f"{name}s"] = f"<{subject.kind}s>"
        for name in question.folded_names(document.facets.get("series", "")) if kind else ():
            names.setdefault(name, f"<{kind}>")
            names.setdefault(f"{name}s", f"<{kind}s>")
        if subject.kind == "person":
            parts = subject.record.name.split()
            names |= {fold(part): "<person>" for part in parts if len(part) > _SHORTEST_NAME}
    for name in sorted(names, key=len, reverse=True):
        if name:
            words = words.replace(f" {name} ", f" {names[name]} ")
    return words.replace("<person> <person>", "<person>")


def _read(question: Question) -> Iterator[str]:
    """Yield tokens for what the search read in a question."""
    reading = question.reading
    yield "<any>"
    yield f"<asks {reading.question}>"
    yield f"<order {reading.order}>"
    for kind, types in reading.kinds:
        yield f"<kind {kind}>"
        yield from (f"<type {one}>" for one in types)
    if reading.role:
        yield f"<role {reading.role}>"
    for period in reading.periods:
        yield from _of_time(period)
    if reading.ordinal:
        yield "<numbered>"
    if question.number_wanted:
        yield "<how many wanted>"
    if question.asks_for_several:
        yield "<several>"
    if question.asks_for_members:
        yield "<group of countries>"
    yield from (f"<part {role}>" for role in sorted(question.roles_named))
    if not words_of.POSTS.isdisjoint(question.tokens):
        yield "<post>"
    if question.asks_of_now:
        yield "<now>"
    if question.subjects:
        yield f"<of {question.subjects[0].kind}>"


def _of_time(period: Period) -> Iterator[str]:
    """Yield tokens for a time: whether it is a day, and whether it has a beginning and an end."""
    first, last = period
    if first != last:
        yield "<time>"
    elif first.day:
        yield "<day>"
    else:
        yield "<one time>"
    if first.year <= 1:
        yield "<until>"
    if last.year >= 9999:
        yield "<since>"


class Lexicon(NamedTuple):
    """What each token counts for each label.

    Attributes:
        labels: the names of the labels.
        lines: for each token pairs of the number of a label and hundredths, as text, since few
            tokens of thousands stand in one question. The labels stand behind an empty token.
    """

    labels: list[str]
    lines: LineTable

    def of(self, token: str) -> Iterator[tuple[str, float]]:
        """Yield the labels for or against which a token counts, with how much."""
        for pair in self.lines.of(token).split():
            number, _, hundredths = pair.partition(":")
            yield self.labels[int(number)], int(hundredths) / 100


@cache
def table() -> Lexicon:
    """Return the lexicon of the package."""
    # The loader of the package reads the table out of a zip archive as well.
    lines = LineTable(__spec__.loader.get_data(TABLE))  # type: ignore[union-attr]
    return Lexicon(lines.of("").split("\t"), lines)


class Asked:
    """What the words of a question count for labels.

    Args:
        question: asked.

    Attributes:
        question: asked.
    """

    def __init__(self, question: Question) -> None:
        self.question = question
        self._weights: dict[str, float] = {}
        self._sums: dict[tuple[str, ...], float] = {}
        for token in tokens_of(question):
            for label, weight in table().of(token):
                self._weights[label] = self._weights.get(label, 0.0) + weight

    def weight_of(self, candidate: Candidate) -> float:
        """Return how much the words of the question ask for a candidate."""
        labels = candidate.labels
        if labels not in self._sums:
            self._sums[labels] = sum(self._weights.get(label, 0.0) for label in labels)
        return self._sums[labels]

    def weight_of_labels(self, starts: tuple[str, ...]) -> float:
        """Return how much the words ask for labels that begin in one of some ways.

        A candidate has a few labels, so a few of them count.
        """
        weights = (weight for label, weight in self._weights.items() if label.startswith(starts))
        return sum(nlargest(_MOST_LABELS, weights))

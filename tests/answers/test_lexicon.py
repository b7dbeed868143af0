"""What words of questions ask for is learned: the tables are whole, and name what is made."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from asean_wco.answers import lexicon, ranking
from asean_wco.answers.gathering import candidates_of
from asean_wco.answers.question import Question
from asean_wco.library import Library
from tests.answers.test_questions import HERE, questions_of

# So many questions are asked to see which features and labels are made.
ASKED = 40


@pytest.fixture(scope="module")
def made(reference: Library) -> tuple[set[str], set[str], set[str]]:
    """The tokens, the labels and the features that questions of all sets make."""
    tokens: set[str] = set()
    labels: set[str] = set()
    features: set[str] = set()
    rows = questions_of(HERE / "blind9.jsonl")
    for row in rows[:: len(rows) // ASKED]:
        question = Question(reference, row["question"])
        tokens.update(lexicon.tokens_of(question))
        for candidate in candidates_of(question):
            labels.update(candidate.labels)
            features.update(candidate.features)
    return tokens, labels, features


def test_the_lexicon_knows_most_words_that_ask(made: tuple[set[str], set[str], set[str]]) -> None:
    tokens, _, _ = made
    known = tokens & {token for token, _ in lexicon.table().lines.items()}
    assert {"who", "when", "where", "which"} <= known
    assert len(known) > len(tokens) / 4


def test_every_label_that_is_often_made_has_a_weight(
    made: tuple[set[str], set[str], set[str]],
) -> None:
    _, labels, _ = made
    known = set(lexicon.table().labels)
    assert len(labels & known) > len(labels) / 2


def test_nearly_every_feature_that_is_made_has_a_weight(
    made: tuple[set[str], set[str], set[str]],
) -> None:
    _, _, features = made
    # What is so rare that no question learned from has it counts nothing.
    known = {name for table in ranking.weights().ranking.values() for name in table}
    assert len(features - known) < len(features) / 10


def test_every_pair_of_the_lexicon_is_a_label_and_a_number() -> None:
    table = lexicon.table()
    for token, _ in table.lines.items():
        if not token:
            # The labels stand behind no token.
            continue
        for label, weight in table.of(token):
            assert label in table.labels
            assert weight


def test_what_the_search_read_is_a_token(reference: Library) -> None:
    question = Question(reference, "who chaired the 33rd ADGCM in June 2024")
    tokens = lexicon.tokens_of(question)
    assert {"<any>", "<part chair>", "<numbered>", "who", "^ who"} <= set(tokens)
    # A day, a place and a number stand for themselves, and not by their words.
    assert "june" not in tokens
    assert "33rd" not in tokens


def test_the_tables_are_written_as_they_are_read() -> None:
    assert isinstance(json.loads(Path(ranking.TABLE).read_text(encoding="utf-8")), dict)
    lines = Path(lexicon.TABLE).read_bytes().splitlines()
    assert lines == sorted(lines)

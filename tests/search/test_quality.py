"""The search is as good as it was.

It is measured on queries that it was tuned on, on those of strangers, and on held-out ones.

`cases.jsonl` was written from the data by someone who had not seen the program, and so were the
blind sets, each measured once when it was new; `awco help quality` has the first figures. What they
showed was mended as a kind, so they are tuned on by now. `spoken.jsonl` was written from the data
by somebody who knows the program: most of it on who did what, in other words, in clumsy English.
`golden_heldout.jsonl` decides nothing. Of each set a fixed part is asked here; with AWCO_WHOLE=1
all are. `tests/benchmarks/search_quality.py` asks other engines beside.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from asean_wco.library import Library
from asean_wco.search.engine import Hit
from asean_wco.search.match import OUTRIGHT
from asean_wco.search.weights import WEIGHTS
from asean_wco.telling import why_text
from tests.conftest import WHOLE, sample
from tests.search.quality import (
    CASES,
    CLASSES,
    GOLDEN,
    HELD_OUT,
    HERE,
    Case,
    Found,
    Measures,
    measure,
    read_cases,
)

# Mean reciprocal rank by class on the set that is tuned on, a little below what was measured last.
FLOORS = {
    "all": 0.96, "exact": 1.0, "acronym": 0.98, "former": 0.95, "plain": 0.92, "nfd": 0.97,
    "native": 0.96, "honorific": 0.98, "ordinal": 0.95, "typo1": 0.97, "typo2": 0.94, "place": 0.85,
    "kind": 0.92, "topic": 0.91, "entities": 0.85, "constraint": 0.92, "role": 0.93, "prefix": 0.94,
    "qualifier": 0.94, "date": 0.93, "nonsense": 1.0, "nearmiss": 0.92,
}  # fmt: skip
SPOKEN = HERE / "spoken.jsonl"
BLIND = {f"blind{number}": HERE / f"blind{number}.jsonl" for number in range(1, 11)}
# Mean reciprocal rank on what strangers wrote, the share with the right record first, and how many
# first hits are sure and not even useful. The sets were graded before 300 records more came in,
# some of which are fair answers that no grade knows: the floors went down by that.
STRANGERS = {
    "cases": (0.97, 0.95, 2),
    "blind1": (0.92, 0.88, 5),
    "blind2": (0.9, 0.86, 3),
    "blind3": (0.94, 0.9, 3),
    "blind4": (0.96, 0.94, 2),
    "blind5": (0.96, 0.95, 2),
    "blind6": (0.96, 0.94, 2),
    "blind7": (0.91, 0.87, 4),
    "blind8": (0.91, 0.87, 3),
    "blind9": (0.91, 0.87, 3),
    "blind10": (0.91, 0.86, 3),
    "spoken": (0.86, 0.79, 1),
}
SETS = {
    "cases": sample(read_cases(CASES), 5),
    "golden": sample(read_cases(GOLDEN), 19),
    "held out": sample(read_cases(HELD_OUT), 14),
    **{name: sample(read_cases(path), 4) for name, path in BLIND.items()},
    "spoken": read_cases(SPOKEN),
}
# A sample may be off by chance.
LEEWAY = 0.0 if WHOLE else 0.03
README = Path(__file__).parents[2] / "README.md"
# The README's table: class, number of queries, mean reciprocal rank.
_TOLD = re.compile(r"^\| ([^|]+) \| (\d+) \| [\d.]+ \|", re.MULTILINE)
FIRST = ("exact", "acronym", "former", "plain", "nfd")
RANKED = ("typo1", "typo2", "honorific", "native", "ordinal")

Answers = dict[str, list[Hit]]


@pytest.fixture(scope="module")
def answers(reference: Library) -> Answers:
    """What each query of the sets finds, looked up once."""
    return {case.query: reference.search(case.query) for cases in SETS.values() for case in cases}


def measured(cases: Sequence[Case], answers: Answers) -> dict[str, Measures]:
    """Return the measures of a set."""
    return measure(
        cases, lambda query: [Found(hit.document.id, hit.sure) for hit in answers[query]]
    )


def test_no_class_of_query_is_answered_worse_than_before(answers: Answers) -> None:
    measures = measured(SETS["golden"], answers)
    # Of each class the sample has a few cases.
    floors = {group: floor - 5 * LEEWAY for group, floor in FLOORS.items()}
    floors["all"] = FLOORS["all"] - LEEWAY
    worse = {group: measures[group].mrr for group in floors if measures[group].mrr < floors[group]}
    assert worse == {}


@pytest.mark.parametrize("name", STRANGERS)
def test_what_a_stranger_asks_is_answered(answers: Answers, name: str) -> None:
    least, least_first, most_wrong = STRANGERS[name]
    asked = [case for case in SETS[name] if not case.silent]
    measures = measured(asked, answers)["all"]
    # Samples have some thirty queries, so that one more or less is three hundredths.
    assert measures.mrr >= least - 2 * LEEWAY
    assert measures.first >= least_first - 3 * LEEWAY
    assert measures.empty <= 0.02 + LEEWAY
    assert measures.wrong * len(asked) <= most_wrong + 0.5


@pytest.mark.parametrize("name", STRANGERS)
def test_where_nothing_is_meant_nothing_is_sure(answers: Answers, name: str) -> None:
    for case in SETS[name]:
        if case.silent:
            sure = [hit.document.id for hit in answers[case.query] if hit.sure]
            assert set(sure) <= set(case.answers), case.query


def test_what_is_promised_holds_on_queries_that_nothing_was_tuned_on(answers: Answers) -> None:
    measures = measured(SETS["held out"], answers)
    assert measures["all"].mrr >= 0.96 - LEEWAY
    assert {group: measures[group].first for group in FIRST if measures[group].first < 1} == {}
    assert {
        group: measures[group].mrr for group in RANKED if measures[group].mrr < 0.95 - LEEWAY
    } == {}


def test_the_readme_has_the_first_figures_of_the_last_blind_set() -> None:
    """They were measured once, so that only what they were measured on can be compared."""
    figures = {
        group: int(count) for group, count in _TOLD.findall(README.read_text(encoding="utf-8"))
    }
    cases = read_cases(BLIND["blind10"])
    counted = Counter(case.group for case in cases)
    assert figures == {
        **{CLASSES[group]: count for group, count in counted.items()},
        "all": len(cases),
    }


def test_help_has_the_first_figures_of_every_blind_set() -> None:
    topic = (README.parent / "asean_wco" / "help" / "quality.txt").read_text(encoding="utf-8")
    numbers = re.findall(r"^    (\d+) +0\.\d\d +0\.\d\d ", topic, re.MULTILINE)
    assert numbers == [str(number) for number in range(1, len(BLIND) + 1)]


@pytest.mark.parametrize("path", [GOLDEN, HELD_OUT, CASES], ids=["tuned", "held out", "stranger"])
def test_the_graded_answers_exist(reference: Library, path: Path) -> None:
    cases = read_cases(path)
    assert min(Counter(case.group for case in cases).values()) >= 5
    known = {document.id for document in reference.index.documents(range(reference.index.count))}
    assert {answer for case in cases for answer in case.answers} <= known


@pytest.mark.parametrize("name", ["golden", "held out"])
def test_what_is_not_in_the_data_is_never_found_outright(answers: Answers, name: str) -> None:
    for case in SETS[name]:
        if not case.answers:
            assert [hit for hit in answers[case.query] if hit.tier in OUTRIGHT] == [], case.query


def test_each_weight_is_one_of_a_feature_that_some_hit_has(answers: Answers) -> None:
    had = {name for hits in answers.values() for hit in hits for name in hit.parts}
    assert had == set(WEIGHTS)


def test_every_hit_says_why_it_was_found(answers: Answers) -> None:
    assert all(why_text(hit) for hits in answers.values() for hit in hits[:20])


def test_nothing_is_in_two_of_the_halves() -> None:
    tuned, held_out = (
        {case.query.casefold() for case in read_cases(path)} for path in (GOLDEN, HELD_OUT)
    )
    assert tuned.isdisjoint(held_out)

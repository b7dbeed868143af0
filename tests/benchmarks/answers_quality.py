"""How well questions are answered: ``python -m tests.benchmarks.answers_quality [-v] FILES...``.

Each file is a set of questions with what is right, such as ``tests/answers/blind24.jsonl``. Printed
are the share that is answered right, the share that is right and sure, how many answers are wrong
and sure, and how many questions without an answer get none that is sure; then what is right by kind
of question. ``-v`` names what went wrong.
"""

from __future__ import annotations

import os
import sys
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from asean_wco.library import Library, open_library
from tests.answers import test_questions as marked
from tests.answers.conftest import TODAY
from tests.answers.marking import ids_by_name

PROCESSES = 2


class Outcome(NamedTuple):
    """What a question got.

    Attributes:
        question: as it stands in its set.
        is_right: whether the answer is right; without an answer on record, that none is sure.
        is_sure: whether an answer with values is told as sure.
        is_wrong_and_sure: whether it is told as sure, and wrong.
        text: of the answer.
    """

    question: dict[str, Any]
    is_right: bool
    is_sure: bool
    is_wrong_and_sure: bool
    text: str


@cache
def _library() -> Library:
    """Return the library, which each process opens once."""
    return open_library()


def outcome_of(question: dict[str, Any]) -> Outcome:
    """Ask a question on its day, and mark the first answer."""
    ids = ids_by_name()
    # Some questions are asked on another day, when other meetings were still to come.
    os.environ["AWCO_TODAY"] = question.get("today", TODAY)
    question = {**question, "values": [ids.get(str(one), one) for one in question["values"]]}
    answers = _library().ask(question["question"])
    best = answers[0] if answers else None
    is_sure = best is not None and best.is_sure and bool(best.values)
    is_right, is_wrong_and_sure = not is_sure, is_sure
    if question["values"]:
        is_right = marked.is_answered_right(question, best)
        is_wrong_and_sure = marked.is_wrong_and_sure(question, best)
    return Outcome(question, is_right, is_sure, is_wrong_and_sure, best.text if best else "")


def print_figures(name: str, outcomes: Sequence[Outcome]) -> None:
    """Print the figures of a set, and what is right by kind of question."""
    known = [one for one in outcomes if one.question["values"]]
    unknown = [one for one in outcomes if not one.question["values"]]
    right = sum(one.is_right for one in known)
    sure = sum(one.is_right and one.is_sure for one in known)
    wrong = sum(one.is_wrong_and_sure for one in known)
    none_sure = sum(one.is_right for one in unknown)
    print(
        f"{name}: {right} of {len(known)} right ({right / len(known):.1%}), "
        f"{sure / len(known):.1%} right and sure, {wrong} wrong and sure; "
        f"{none_sure} of {len(unknown)} without an answer got none that is sure"
    )
    by_kind: dict[str, list[bool]] = defaultdict(list)
    for one in known:
        by_kind[one.question["kind"]].append(one.is_right)
    print("   ", ", ".join(f"{kind} {sum(own)}/{len(own)}" for kind, own in by_kind.items()))


def main() -> None:
    """Print the figures of the sets that are named."""
    os.environ["AWCO_OWN"] = "no-such-file"
    is_verbose = "-v" in sys.argv
    with ProcessPoolExecutor(PROCESSES) as pool:
        for path in [Path(one) for one in sys.argv[1:] if one != "-v"]:
            questions = marked.questions_of(path)
            outcomes = list(pool.map(outcome_of, questions, chunksize=10))
            print_figures(path.stem, outcomes)
            for one in outcomes if is_verbose else ():
                if one.is_wrong_and_sure or not one.is_right:
                    told = "told as sure" if one.is_sure else "unsure"
                    print(f"    {one.question['question']}\n        {told}: {one.text}")


if __name__ == "__main__":
    main()

"""Questions with a context: the core is asked, and the context supports it and kills no answer."""

from __future__ import annotations

import pytest

from asean_wco.answers.core import wordings
from asean_wco.library import Library


@pytest.mark.parametrize(
    ("question", "values"),
    [
        # Words of context need not be borne out.
        ("Who was director general of Cambodian customs in 2020, in the pandemic?", ("kun-nhim",)),
        (
            "When covid broke out in early 2020, who was the customs commissioner of the"
            " Philippines?",
            ("rey-leonardo-guerrero",),
        ),
        (
            "What was Project Crocodile about? It sounds like zoo news but my editor says it is"
            " customs.",
            ("project-crocodile",),
        ),
        # What the core leans on is taken from the context.
        (
            "My cousin was an interpreter in Nay Pyi Taw when the customs chiefs came. When was"
            " that?",
            ("2011-06-07", "2011-06-09"),
        ),
        (
            "I met the head of the Indonesian customs at a fair in 2018 but lost his card. What was"
            " his name?",
            ("heru-pambudi",),
        ),
        (
            "An old letter from 2005 is addressed to 'the Secretary-General of ASEAN' without a"
            " name. Who would that have been?",
            ("ong-keng-yong",),
        ),
        # A loose time is a range of dates.
        ("Who was head of Thai customs in the first weeks of 2023?", ("patchara-anuntasilpa",)),
        (
            "I think it was ten years ago: when did Cambodia host the ASEAN customs chiefs?",
            ("2016-05-25", "2016-05-27"),
        ),
    ],
)
def test_the_context_of_a_question_kills_no_answer(
    reference: Library, question: str, values: tuple[str, ...]
) -> None:
    assert reference.ask(question)[0].values == values


@pytest.mark.parametrize(
    "question",
    [
        # The year is wrong, and the place is none of theirs.
        "The customs chiefs met in Phuket in 2011, I believe. Who chaired it?",
        "Was there an earthquake when the ASEAN customs chiefs met in Tokyo? Who opened it?",
    ],
)
def test_a_false_premise_is_never_answered_surely(reference: Library, question: str) -> None:
    assert not any(answer.is_sure for answer in reference.ask(question))


@pytest.mark.parametrize(
    "question", ["Who chaired the 33rd ADGCM?", "adgcm 33", "customs heads in Bangkok, 2003", ""]
)
def test_a_question_without_context_has_no_other_wording(reference: Library, question: str) -> None:
    assert not list(wordings(question, reference.index))


def test_a_clause_without_a_name_is_left_out(reference: Library) -> None:
    found = wordings("Where was the 33rd ADGCM, by the way, says my teacher?", reference.index)
    assert [wording.text for wording in found] == ["Where was the 33rd ADGCM"]

"""An office and a step as they stand within a sentence."""

from __future__ import annotations

import pytest

from asean_wco.facts.sentences import office_words, step_sentence
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Office
from tests.conftest import run_awco


@pytest.mark.parametrize(
    ("office", "words"),
    [
        ("head-of-customs-th", "the Director General of the Thai Customs Department"),
        ("wco-secretary-general", "the Secretary General of the World Customs Organization"),
    ],
)
def test_an_office_is_told_with_its_body(reference: Library, office: str, words: str) -> None:
    record = reference.get(office)
    assert isinstance(record, Office)
    assert office_words(record, reference.name_of) == words


@pytest.mark.parametrize(
    ("step", "sentence"),
    [
        ("Elected Secretary General by the Council.", "Ann, 3 May 2024: Elected Secretary General"),
        ("Visited ROCB A/P in Bangkok.", "Ann, 3 May 2024: Visited ROCB A/P"),
        ("On Customs Day she spoke.", "Ann, 3 May 2024: On Customs Day"),
        ("Second meeting, in Yangon.", "Ann, 3 May 2024: Second meeting, in Yangon."),
        ("Myanmar joined the system.", "Ann: on 3 May 2024 Myanmar joined"),
        ("The second meeting was held.", "Ann: on 3 May 2024 the second meeting was held."),
    ],
)
def test_a_step_that_is_no_clause_has_its_date_before_the_colon(step: str, sentence: str) -> None:
    assert step_sentence("Ann", PartialDate.parse("2024-05-03"), step).startswith(sentence)


def test_a_question_for_yes_or_no_on_membership_is_answered_with_one_that_may_be() -> None:
    said = run_awco(["ask", "is", "Timor-Leste", "a", "member", "of", "the", "WCO"]).out
    assert "awco does not say yes or no. On record: " in said
    assert "on 19 September 2003 Timor-Leste joined the WCO" in said


def test_what_was_looked_for_is_told_as_it_was_typed() -> None:
    question = "when did Myanmar accede to the revised Kyoto convention"
    said = run_awco(["ask", *question.split(), "--format", "table"]).out
    assert "Looked for: when, convention, Kyoto, Myanmar, “accede revised”" in said

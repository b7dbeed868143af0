"""Sure only what bears out all that is said; and what people say around a question."""

from __future__ import annotations

import pytest

from asean_wco.answers.phrasings import plainly_put
from asean_wco.library import Library


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        (
            "Could anyone confirm the very first head of ROCB?",
            "who was the very first head of ROCB?",
        ),
        ("Who was head of Lao customs in 2005, the year of the treaty?", None),
        ("Mekong Dragon seven began when?", "Mekong Dragon 7 began when?"),
        ("AFAFGIT P7 signed - date?", "AFAFGIT Protocol 7 signed - date?"),
        ("what was said re US tariffs", "what was said about United States tariffs"),
        ("how many US dollars did they give us", ""),
        ("since when is it no longer in force", "since when is it ended"),
        ("what was day one of the 23rd RHCA", "what was the first day of the 23rd RHCA"),
        ("exact start and end dates of it", "start to end dates of it"),
        ("1st ADGCM that Singapore hosted?", "first ADGCM that Singapore hosted?"),
        ("MoU btw ASEAN & WCO?", "MoU between ASEAN and WCO?"),
        ("Meetings of the 2010s?", "Meetings of the 2010 to 2019?"),
        ("May I humbly ask who opened it?", "who opened it?"),
        ("I should be most grateful if you could tell me who opened it.", "who opened it."),
        ("Would you be so kind as to inform me where it was?", "where it was?"),
        ("Kindly advise who signed it", "who signed it"),
        ("Could you please confirm the name of the head of it?", "who was the head of it?"),
        ("Who went to Jakarta, yung pangalan lang", "Who went to Jakarta?"),
        ("who opened it, wasnt it the minister?", "who opened it?"),
        ("An agenda of it exists, but it does not say who chaired. Who was it?", None),
        ("mtg #22 w/ the WCO, Feb. 1, Nov2023", "mtg no. 22 with the WCO, Feb 1, Nov 2023"),
        ("If it is not too much trouble, who opened it?", "who opened it?"),
        ("I would like to respectfully ask who opened it", "who opened it"),
        ("For a footnote on the early years: who opened it?", "who opened it?"),
        ("May I ask on which days it was held?", "when it was held?"),
        ("Of that meeting I have the agenda, but cannot find who chaired; who was it?", "Of that"),
        (
            "I have the head for the 1990s, but who was it in July 2000?",
            "I have the head , but who was it in July 2000?",
        ),
        ("Who was its head, say in the autumn of 2000?", "Who was its head in 2000?"),
        ("What is the agency doing, what study?", "what study is the agency doing"),
        ('What is the "Broad Direction"?', "What is the Broad Direction?"),
        ("Mekong Dragon campaign number 7 began when?", "Mekong Dragon 7 began when?"),
        ("What, may I ask, was endorsed there?", "What was endorsed there?"),
        ("Who heads the office, if you would be so good?", "Who heads the office?"),
        ("Who was there, that you know of?", "Who was there?"),
        ("Who runs RMCD now? first woman in the job they say", "Who runs RMCD now?"),
        ("According to your records, who signed it?", "who signed it?"),
        ("It would help me greatly to learn who spoke.", "who spoke."),
        ("I would respectfully ask how many came.", "how many came."),
        ("Which officials are credited with chairing it?", "Which officials chairing it?"),
        ("Which of them are known to have been held?", "Which of them are held?"),
        ("I need the name of the person who spoke.", "who spoke."),
        (
            "How often have they met on Indonesian soil?",
            "how many times have they met in Indonesian?",
        ),
        ("Fiji has received which meetings?", "which meetings were held in Fiji?"),
        ("Which meetings did he attend, in person or online?", "Which meetings did he attend?"),
        # What only looks like one of them.
        ("In 2011, who chaired the meeting that endorsed AHTN 2012?", ""),
        ("He was in Pattaya when the chiefs came. When was that?", ""),
        ("the lady who came in 2022 - what is her name po?", ""),
        ("First woman to head the Royal Malaysian Customs?", ""),
        ("Which two men called Somchai were heads of Thai Customs?", ""),
        ("Which ASEAN six members signed?", ""),
        ("A letter of 2005 is addressed to the Secretary-General. Who would that be?", ""),
        ("When did the commissioner visit Hanoi?", ""),
    ],
)
def test_what_is_said_around_a_question_is_left_out(question: str, plain: str | None) -> None:
    put = plainly_put(question)
    if plain is None:
        assert put in (
            "Who was head of Lao customs in 2005?",
            "An agenda of it exists, who chaired?",
        )
    elif plain:
        assert put.startswith(plain)
    else:
        assert put == question


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Whom did Hla Win follow as director-general in Myanmar?", {"khin-maung-lin"}),
        ("secretery general of WCO befor Mikuriya", {"michel-danet"}),
        ("Mekong Dragon seven ran from what date on?", {"2025-04-15", "2025-09-15"}),
        ("First SIREN opertion with Thailand from when", {"2022-05-02", "2022-08-31"}),
    ],
)
def test_slips_and_numbers_in_words_are_read_for_sure(
    reference: Library, question: str, values: set[str]
) -> None:
    [answer] = reference.ask(question)
    assert set(map(str, answer.values)) == values
    assert answer.is_sure


@pytest.mark.parametrize(
    ("question", "value"),
    [
        # The title is that of whoever did not come, the country that of the term.
        ("Name the person who read the finance minister's keynote to the 6th ADGCM.", "dono"),
        ("How many participants were at the launch of Indonesia's vice-chair in July 2020?", "450"),
        # What is counted is called by another word, and so is what is listed.
        ("Operation SIREN III seized how many kilograms of drugs?", "123.5"),
        ("How many representatives came to the 18th conference in Suva?", "78"),
        (
            "How many of the regional conferences of heads of customs does the record place in "
            "Australia?",
            "5",
        ),
    ],
)
def test_what_is_said_in_other_words_is_sure(reference: Library, question: str, value: str) -> None:
    answer = reference.ask(question)[0]
    assert str(answer.values[0]).startswith(value)
    assert answer.is_sure


@pytest.mark.parametrize(
    "question",
    [
        "When did Operation Mekong Dragon nine begin?",
        "Since 2024, who leads the customs of Timor-Leste?",
        "who is the deputy of Djaka Budi Utama",
        "On the first of March 2016 the deputy secretary general of the WCO would have been whom?",
        "Hong Kong's term as Vice-Chair ran out in June 2026. Who holds it now?",
        "Keynote at the 23rd RHCA in Bali - who gave it?",
        "Who was the second woman to head Thai customs?",
        "What did the minister of finance of Japan say at the 33rd ADGCM?",
        "What did the WCO Secretary General say in his speech in Singapore in June 2022?",
        "The Thai delegate when the customs heads met in Jakarta?",
        # The text tells of all ten, and only three are named.
        "Which countries signed the ASEAN AEO mutual recognition arrangement?",
        # No minister, no end, no seizures, no theme and no workshop is recorded.
        "Which minister opened the 33rd ADGCM?",
        "What day did RHCA 9 in Hong Kong finish?",
        "DEMETER VII: how many seizures were made in total?",
        "what is the theme of the 34th ADGCM",
        "What is the e-mail address of Thai customs?",
        "what WCO workshops were held in Vientiane",
        "Steering committee of the single window, 5th meeting in Hanoi: chaired by whom?",
        # Of no body and of no series that is said; and it was no meeting in person.
        "Who replaced Kunio Mikuriya as Secretary-General of ASEAN?",
        "on what day was the 16th directors-general meeting held",
        "Which city hosted the physical 9th ASEAN-WCO consultation?",
        # No number of votes is recorded.
        "How many votes did Ian Saunders get when the Council elected him?",
        # Nothing is named; of another series and year; and nobody joined who was urged to.
        "which dates",
        "27th regional heads conference 2026, host country is?",
        "When did the Philippines become a member of the WCO?",
    ],
)
def test_what_leaves_open_something_that_is_said_is_not_sure(
    reference: Library, question: str
) -> None:
    answers = reference.ask(question)
    assert not (answers and answers[0].is_sure)


@pytest.mark.parametrize("name", ["Le Thi Mai", "Nguyen Thi Hoa"])
def test_nobody_is_told_for_somebody_of_a_like_name(reference: Library, name: str) -> None:
    [answer] = reference.ask(f"who is {name}")
    assert answer.text == f"Nobody called {name} is recorded."
    assert not answer.values


@pytest.mark.parametrize(
    "question",
    [
        "Should I quit my job at the embassy?",
        "How do I apply for a visa to Laos?",
        "Write python code for sorting list",
    ],
)
def test_no_advice_is_given(reference: Library, question: str) -> None:
    [answer] = reference.ask(question)
    assert not answer.values
    assert "no advice" in answer.text


def test_who_had_a_post_twice(reference: Library) -> None:
    answer = reference.ask("Who was Commissioner of Customs of the Philippines twice?")[0]
    assert "alberto-lina" in answer.values


@pytest.mark.parametrize(
    ("question", "values"),
    [
        # What it only reviewed is no text that it adopted.
        (
            "What texts were approved at the 34th ADGCM?",
            ("spcd-2026-2030", "asean-customs-valuation-guide"),
        ),
        ("who finances the Smart Customs Project", ("china-customs",)),
        (
            "What is the Container Control Programme and who is running it?",
            ("container-control-programme", "unodc", "wco"),
        ),
        (
            "After Nicanor Faeldon, who were the next two Commissioners of Customs?",
            ("isidro-lapena", "rey-leonardo-guerrero"),
        ),
        (
            "ASEAN administrations at the Seoul drug experts workshop, April 2025?",
            ("KH", "ID", "MY", "MM", "PH", "TH", "VN"),
        ),
    ],
)
def test_all_and_only_those_that_are_asked_for_are_told(
    reference: Library, question: str, values: tuple[str, ...]
) -> None:
    assert reference.ask(question)[0].values == values

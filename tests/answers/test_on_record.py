"""What is asked for is answered, or refused: nothing of another part, post or country is told."""

from __future__ import annotations

import pytest

from asean_wco.library import Library


@pytest.mark.parametrize(
    "text",
    [
        "how many women attended the 33rd ADGCM",
        "how many delegates from Japan attended the 33rd ADGCM",
        "how many countries use ACTS",
        "salary of the WCO secretary general",
        "who chairs adgcm in 2026",
        "Which ASEAN countries have no AEO programme?",
        "how many meetings by type",
        "how many meetings by organization in 2024",
        "when did Viet Nam join ASEAN",
        "how long was Michel Danet in office",
    ],
)
def test_what_is_not_on_record_is_never_sure(reference: Library, text: str) -> None:
    assert not any(answer.is_sure for answer in reference.ask(text))


def test_a_part_of_the_delegates_is_told_by_its_own_figure(reference: Library) -> None:
    answer = reference.ask("how many delegates from Viet Nam attended the 33rd ADGCM")[0]
    assert answer.values == (26,)
    assert "Vietnamese delegates" in answer.text


def test_who_was_longest_in_a_post_is_no_deputy(reference: Library) -> None:
    answer = reference.ask("who was longest in office as WCO Secretary General")[0]
    assert answer.values == ("kunio-mikuriya",)
    assert "Deputy" not in answer.text


def test_all_since_a_year_begin_with_it(reference: Library) -> None:
    answer = reference.ask("List all the Secretaries General of the WCO since 2000")[0]
    assert answer.values == ("michel-danet", "kunio-mikuriya", "ian-saunders")


@pytest.mark.parametrize(
    "text",
    [
        "when did Timor-Leste join ASEAN",
        "Did Timor-Leste join ASEAN in 2025?",
        "Is Timor-Leste a member of ASEAN?",
    ],
)
def test_when_a_country_joined_asean_is_not_when_it_joined_the_wco(
    reference: Library, text: str
) -> None:
    answer = reference.ask(text)[0]
    assert answer.values == ("2025-10-26",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Was Ian Saunders at the 13th consultation?", "Ian Saunders, Secretary General"),
        ("Did Ian Saunders attend the 34th ADGCM?", "No source on record shows Ian Saunders"),
        ("did the 32nd ADGCM take place in Bangkok", "was held in Pattaya"),
        ("Did the Philippines host the 2023 RHCA?", "24th WCO Asia/Pacific"),
        ("did brunei host the adgcm in 2025?", "probably hosted the 34th"),
        ("Was Kunio Mikuriya ever in Vientiane?", "Visit to Lao PDR, 2014"),
        ("Did Mikuriya visit Indonesia in 2019?", "probably held on 25–26 July 2019"),
        ("Did Ian Saunders visit Jakarta in 2010?", "No source on record shows Ian Saunders in"),
        ("Is Anisah Rizal the head of Malaysian customs?", "Anis Rizana Mohd Zainudin is probably"),
    ],
)
def test_yes_or_no_is_not_said_but_what_is_on_record(
    reference: Library, text: str, told: str
) -> None:
    answer = reference.ask(text)[0]
    assert not answer.is_sure
    assert answer.text.startswith("awco does not say yes or no.")
    assert told in answer.text


@pytest.mark.parametrize(
    ("text", "list_of"),
    [("how many people per country", "people"), ("how many meetings by topic", "meetings")],
)
def test_other_counts_are_referred_to_the_list_that_has_them(
    reference: Library, text: str, list_of: str
) -> None:
    [answer] = reference.ask(text)
    assert f"awco {list_of} -f csv" in answer.text


def test_what_is_left_of_a_count_is_told_with_its_number(reference: Library) -> None:
    [answer] = reference.ask("how many meetings per city")
    assert "more with fewer" not in answer.text
    assert "or fewer each" in answer.text


def test_two_years_are_compared_by_their_meetings(reference: Library) -> None:
    [answer] = reference.ask("compare 2019 and 2023")
    numbers = [len(reference.meetings(year=year)) for year in (2019, 2023)]
    assert answer.values == tuple(numbers)


def test_what_is_said_of_a_member_is_not_said_otherwise(reference: Library) -> None:
    text = "Which ASEAN members have not acceded to the Revised Kyoto Convention?"
    answer = reference.ask(text)[0]
    assert "of Timor-Leste that it was not done, or not yet, as of July 2019" in answer.text
    assert "Timor-Leste are parties" not in answer.text


def test_what_was_expected_is_neither_so_nor_not_so(reference: Library) -> None:
    text = "Which ASEAN members have not signed the second protocol to amend ATIGA?"
    answer = reference.ask(text)[0]
    assert "that it was not done" not in answer.text
    assert "nothing about Myanmar" in answer.text
    assert "subject to approval at home" in answer.text


def test_those_that_have_joined_are_not_those_that_have_not(reference: Library) -> None:
    text = "Which members have not joined the ASEAN Customs Declaration Document?"
    for answer in reference.ask(text):
        assert not {"VN", "SG", "viet-nam-customs", "singapore-customs"}.intersection(answer.values)


def test_only_the_sentences_that_say_so_are_told(reference: Library) -> None:
    answer = reference.ask("Which countries have joined the Revised Kyoto Convention?")[0]
    assert "was adopted" not in answer.text
    assert "Cambodia and Togo deposited" in answer.text
    assert not any(
        "discuss a transit system" in one.text
        for one in reference.ask("Which countries signed the ACTS protocol?")
    )


def test_what_all_have_done_by_now_is_not_denied_of_one(reference: Library) -> None:
    text = "Which members are not yet exchanging the ASEAN customs declaration document?"
    for answer in reference.ask(text):
        assert "Lao PDR was not yet connected" not in answer.text
        assert "Lao PDR" in answer.text.partition(" that they ")[0]


def test_a_dispute_is_told_wherever_the_day_is_told(reference: Library) -> None:
    answer = reference.ask("when was the ASEAN Single Window protocol signed")[0]
    assert set(answer.values) == {"2006-12-20", "2006-04", "2005"}
    assert "sources disagree" in answer.text


def test_no_meeting_is_missed_where_none_is_asked_for(reference: Library) -> None:
    answer = reference.ask("When did Cambodia become a member of the WCO?")[0]
    assert "No meeting" not in answer.text
    assert "No dates were found" in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "Did the WCO Secretary General visit Jakarta in 2023?",
        "Does the WCO have an office in Bangkok?",
    ],
)
def test_that_nothing_is_found_is_said_where_yes_or_no_is_asked_for(
    reference: Library, text: str
) -> None:
    [answer] = reference.ask(text)
    assert answer.text.startswith("awco found nothing on record that tells this.")


def test_a_day_that_is_inferred_is_no_fact_of_a_sentence(reference: Library) -> None:
    [answer] = reference.ask("Did Mikuriya visit Indonesia in 2019?")
    assert "(probably 25–26 July 2019)" in answer.text


def test_a_post_of_which_nothing_is_found_is_named_once(reference: Library) -> None:
    [answer] = reference.ask(
        "Who will be WCO Vice-Chair for the Asia/Pacific region after June 2026?"
    )
    assert answer.text.startswith("None of the sources consulted says who was the WCO Vice-Chair")
    assert "The holder from July 2026 was not found." in answer.text
    assert "The post “" not in answer.text

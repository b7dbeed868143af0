"""What an answer must bear out before it is told first, tried on all records of a kind."""

from __future__ import annotations

import pytest

from asean_wco.answers.answer import PERHAPS, Answer, answer_output
from asean_wco.answers.rows import hosts_of, hosts_stated
from asean_wco.facts.fact import INFERRED, STATED, UNKNOWN
from asean_wco.finding import probably_passing
from asean_wco.library import Library
from asean_wco.model.countries import ASEAN_CODES, country_name
from asean_wco.model.records import Meeting


def _first(reference: Library, question: str) -> Answer | None:
    """Return the first answer to a question; None where nothing is told."""
    answers = reference.ask(question)
    return answers[0] if answers else None


@pytest.mark.parametrize("code", sorted(ASEAN_CODES))
def test_meetings_held_in_a_country_are_not_those_that_its_customs_came_to(
    reference: Library, code: str
) -> None:
    answer = _first(reference, f"how many meetings were held in {country_name(code)}?")
    probable = probably_passing(reference.store, {"country": code})
    held_there = len(reference.meetings(country=code)) + len(probable)
    assert answer is not None
    assert answer.values == (held_there,) or not answer.is_sure


def _meetings_without_outcomes(reference: Library) -> list[Meeting]:
    """Return the meetings of which outcomes were looked for and none was found."""
    meetings = []
    for meeting in reference.meetings():
        facts = [fact for fact in reference.facts_of(meeting) if fact.head == "outcomes"]
        if facts and all(fact.certainty == UNKNOWN for fact in facts):
            meetings.append(meeting)
    return meetings


def test_what_was_agreed_is_never_sure_where_it_was_not_found(reference: Library) -> None:
    meetings = _meetings_without_outcomes(reference)
    assert len(meetings) > 10
    for meeting in meetings:
        answer = _first(reference, f"what was agreed at the {meeting.name}?")
        agreed = ("agreed", "endorsed", "adopted", "approved", "signed", "welcomed", "decided")
        is_told = answer is None or any(word in answer.text for word in agreed)
        assert is_told or not (answer and answer.is_sure), meeting.id


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what did the 33rd ADGCM decide about transit?", "Myanmar"),
        ("what did the 34th ADGCM decide about US tariffs?", "voiced concern"),
    ],
)
def test_a_decision_is_told_and_not_the_item_of_the_agenda(
    reference: Library, question: str, told: str
) -> None:
    answer = _first(reference, question)
    assert answer is not None
    assert told in answer.text
    assert "dealt with" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        # Whoever chaired in 1953 is not the first chair who is recorded.
        "Who was the first chair of the WCO Permanent Technical Committee, in 1953?",
        # Who was elected took office later.
        "when was Surin Pitsuwan elected",
        # What was still to be done is told by no day of it.
        "when did Myanmar sign the AAMRA?",
        "when did Lao PDR join the ACDD?",
        # A deputy of the year 2000 is none of today.
        "who is deputy head of Lao customs",
        # The agreement of 1997 was signed in Phuket.
        "where was the ASEAN Agreement on Customs of 2012 signed?",
        # A day is no place.
        "where was the ASEAN Agreement on Electronic Commerce signed?",
        # Five signed outright, and two more on a condition.
        "which countries signed the second protocol to amend ATIGA",
        "which meetings did Jun Tajima attend in Thailand",
        "which meetings did Ian Saunders attend in ASEAN",
    ],
)
def test_what_is_asked_and_not_told_is_not_sure(reference: Library, question: str) -> None:
    answer = _first(reference, question)
    assert answer is None or not answer.is_sure


def test_a_list_by_owner_is_told_before_one_by_names(reference: Library) -> None:
    answer = _first(reference, "list all WCO plans")
    owned = reference.find("initiative", owner="wco", type=["plan"])
    assert answer is not None
    assert set(answer.values) == {plan.id for plan in owned}


def test_a_second_question_names_a_session_of_its_own(reference: Library) -> None:
    answer = _first(
        reference, "who chaired the 33rd ADGCM and who opened the 13th ASEAN-WCO Consultation?"
    )
    assert answer is not None
    assert answer.values == ("nguyen-van-can", "ian-saunders")


@pytest.mark.parametrize(
    "question",
    [
        "next meeting between the WCO and ASEAN",
        "when will ASEAN next meet the WCO",
        "next ASEAN-WCO consultation",
        "where is the next consultation between ASEAN and the WCO",
    ],
)
def test_the_next_meeting_is_none_that_is_over(reference: Library, question: str) -> None:
    answer = _first(reference, question)
    assert answer is not None
    assert answer.values == ()
    assert "This is an expectation, not an announcement." in answer.text


@pytest.mark.parametrize(
    ("question", "values"),
    [
        # What is asked for at the end is asked for.
        ("ASEM working group on customs in Hanoi Sheraton, when it was", {"2010-05-05"}),
        ("AEO Expert Mission & Symposium ASEAN/HKC Nov 2023 - where?", {"Hong Kong"}),
        ("31st ADGCM SG - opening date?", {"2022-06-07"}),
        ("CCC + 3 WGs set up - when?", {"2006-06-06"}),
        # Whoever accedes to a convention joins it.
        ("laos join revised kyoto convention when", {"2016-07-16"}),
        # Who moves to a city does not leave it.
        ("when was it that the RILO A/P office moved to Tokyo?", {"1999-01"}),
        # What moved elsewhere did not move to where is said.
        (
            "When did the Asia/Pacific intelligence office move from Tokyo to Beijing?",
            {"2004-01-01"},
        ),
        # What got going was not only signed.
        ("When did A-CIP, the anti-corruption programme of the WCO, get going?", {"2019-01"}),
        ("AAMRA kick in for msia when ah", {"2024-08-01"}),
        # The day of a session is told by the session.
        ("23rd ASWSC (Clark) dates?", {"2019-09-10", "2019-09-12"}),
        # Another fact than that of the day tells the rank.
        (
            "I read of the murder of a deputy head of Malaysian customs; when was he shot?",
            {"2013-04-26"},
        ),
        # A conference follows a conference.
        ("Next conference of heads of customs after Seoul 2010 was which one?", {"rhca-14"}),
        (
            "From which fund was the transit workshop of February 2020 in Melaka financed?",
            {"customs-cooperation-fund-india"},
        ),
        # The last is the last of all that fit.
        ("The latest WCO workshop in Melaka, which one was it?", {"wco-ap-integrity-melaka-2023"}),
        # What was adopted is told by its name, where it is recorded.
        ("What did the ASEAN customs chiefs approve at their 34th meeting?", {"spcd-2026-2030"}),
        (
            "What did the 20th Korea-ASEAN customs heads meeting agree on?",
            {"korea-asean-joint-drug-operation-2024"},
        ),
        ("What emerged from the ASEM customs meeting in Heraklion?", {"asem-customs-dgs-8"}),
        (
            "what documents 11th ADGCM endorse in Bangkok 2003",
            {"asean-pca-manual", "asean-customs-valuation-guide"},
        ),
    ],
)
def test_the_likeliest_of_the_sort_that_is_asked_for_is_told(
    reference: Library, question: str, values: set[str]
) -> None:
    answer = _first(reference, question)
    assert answer is not None
    assert values <= set(map(str, answer.values))


@pytest.mark.parametrize(
    "question",
    [
        "MoU between ASEAN and the WCO: date of signing?",
        "MoU btw ASEAN & WCO: date of signing?",
        "In which city of Indonesia the 23rd meeting of heads of training centres was held?",
        "Which Philippine city had the CPTFWG 15th meeting?",
        "ATIGA was signed in which Thai town?",
        "In Hong Kong in April 2002 the region's heads of customs nominated a successor for the "
        "vice-chair: whom did they choose?",
    ],
)
def test_what_is_between_others_or_of_other_heads_is_not_sure(
    reference: Library, question: str
) -> None:
    answer = _first(reference, question)
    assert answer is None or not answer.is_sure


def test_of_several_countries_that_a_sentence_names_none_is_that_of_a_city(
    reference: Library,
) -> None:
    answer = _first(reference, "Where did the WCO Policy Commission hold its 72nd session?")
    assert answer is not None
    assert answer.values == ("Recife",)


@pytest.mark.parametrize("question", ["31st ADGCM SG - opening date?", "where is the next ADGCM"])
def test_what_may_not_be_first_is_told_nowhere(reference: Library, question: str) -> None:
    for answer in reference.ask(question):
        assert "was held in Singapore" not in answer.text
        assert "Bandar Seri Begawan" not in answer.text


@pytest.mark.parametrize(
    ("which", "how_many"),
    [
        ("which meetings did Malaysia host", "how many meetings did Malaysia host"),
        ("which meetings did Malaysia host in 2022", "how many meetings did Malaysia host in 2022"),
        ("which meetings has Singapore hosted", "how many meetings has Singapore hosted"),
    ],
)
def test_what_a_country_hosted_is_counted_as_it_is_listed(
    reference: Library, which: str, how_many: str
) -> None:
    listed, counted = _first(reference, which), _first(reference, how_many)
    assert listed is not None
    assert counted is not None
    assert counted.values == (len(listed.values),)
    meetings = [reference.get(str(one)) for one in listed.values]
    hosts = [hosts_of(one) for one in meetings if isinstance(one, Meeting)]
    assert len(hosts) == len(listed.values)
    assert all(hosts)
    stated = [one for one in meetings if isinstance(one, Meeting) and hosts_stated(one)]
    assert ("The host is only inferred" in listed.text) == (len(stated) < len(meetings))


@pytest.mark.parametrize(
    ("question", "record", "certainty"),
    [
        # A title may say who hosted.
        ("when was the last meeting hosted by Malaysia", "wco-laboratory-malaysia-2022", UNKNOWN),
        ("when was the last ADGCM that Viet Nam hosted", "adgcm-33", INFERRED),
        ("when did Malaysia last host a meeting", "wco-laboratory-malaysia-2022", UNKNOWN),
        ("when was the last time Malaysia hosted the ADGCM", "adgcm-27", INFERRED),
        # Drugs of all sorts are not of one, and no wild animals.
        ("how much ketamine was seized in Operation SIREN IV", "operation-siren-4", UNKNOWN),
        ("how many kilos of drugs were seized in OMD II", "operation-mekong-dragon-2", UNKNOWN),
        # A step of it was not its first, and three operations are called so.
        ("when was Operation Patkor Kastima first held", "patkor-kastima", UNKNOWN),
        ("when was Operation Tentacle in Asia Pacific", "operation-tentacle-ap-3", UNKNOWN),
        # The country where it was is no host.
        ("who hosted the 25th regional contact points meeting", "ap-rcp-25", INFERRED),
        # What prepared an operation is no operation.
        ("when was Operation LYNX", "operation-lynx-sea-premeeting-2020", UNKNOWN),
        # No city is known.
        ("where was the 27th ADGCM held", "adgcm-27", INFERRED),
        ("27th ADGCM - city and chair?", "adgcm-27", UNKNOWN),
        # No post is a place.
        ("where was the 27th meeting of directors-general of customs held", "adgcm-27", INFERRED),
        # Who was still to sign is why it is inferred.
        ("when did Malaysia sign the AAMRA", "aamra", INFERRED),
        # A protocol is no agreement.
        (
            "where was the protocol to establish the ASEAN single window signed",
            "asw-protocol-2006",
            UNKNOWN,
        ),
        # Drugs from everywhere are not those from ASEAN.
        (
            "how many kg of drugs came from ASEAN to Korea in 2023",
            "korea-asean-joint-drug-operation-2024",
            UNKNOWN,
        ),
        # A source states another number than is inferred.
        ("how many participants in OMD III", "operation-mekong-dragon-3", STATED),
        # All that is said is borne out.
        ("when did Khazali Ahmad retire", "khazali-ahmad", STATED),
        # Nobody of another country came for one.
        ("who represented Malaysia at the 33rd ADGCM", "adgcm-33", UNKNOWN),
    ],
)
def test_what_is_sure_is_of_the_very_thing_that_is_said(
    reference: Library, question: str, record: str, certainty: str
) -> None:
    answer = _first(reference, question)
    assert answer is not None
    assert answer.records[0] == record
    assert answer.certainty == certainty


def test_the_certainty_of_a_fact_is_kept_where_its_match_is_not_sure(reference: Library) -> None:
    answer = _first(reference, "how many cigarettes were seized in Operation Gryphon")
    assert answer is not None
    assert answer.text.startswith(PERHAPS)
    output = answer_output(answer)
    assert (output["certainty"], output["fact_certainty"]) == (UNKNOWN, STATED)

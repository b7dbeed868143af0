"""Sentences of facts: names of countries, posts named once, and a short name where one is given."""

from __future__ import annotations

import pytest

from asean_wco.facts.making import facts_of
from asean_wco.facts.sentences import (
    attendance_sentence,
    figure_sentence,
    represented_by,
    step_sentence,
    within_sentence,
)
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Attendance, Figure, Record
from tests.model.making import meeting, organization, person

NAMES = {
    "ana": "Ana Tan",
    "asec": "ASEAN Secretariat",
    "m": "2nd Meeting of Toys",
    "ph": "Bureau of Customs of the Philippines",
    "ptc": "WCO Permanent Technical Committee",
    "rocb": "WCO Asia/Pacific Regional Office for Capacity Building",
    "single-window": "Single window",
    "th": "Thai Customs Department",
    "tl-customs": "Customs Authority of Toyland",
    "vn": "Viet Nam Customs",
    "vn-gov": "Government of Viet Nam",
}
PLAN = {"outcomes": [{"text": "A plan.", "sources": []}]}


def texts(record: Record, called: str = "") -> list[str]:
    """The sentences of the facts of a record."""
    return [fact.text for fact in facts_of(record, lambda name: NAMES.get(name, name), {}, called)]


def test_a_member_that_is_a_country_is_named() -> None:
    body = organization("b", name="Board of Toys", members=["VN", "PH", "World Bank"])
    assert texts(body) == [
        "Viet Nam is a member of the Board of Toys.",
        "The Philippines is a member of the Board of Toys.",
        "The World Bank is a member of the Board of Toys.",
    ]


def test_a_post_does_not_name_its_body_twice() -> None:
    role = {
        "title": "Director-General of the Customs Authority",
        "organization": "tl-customs",
        "attested": ["2019"],
        "sources": [],
    }
    [text] = texts(person("p", role, name="Ana Tan"))
    assert "Director-General of the Customs Authority of Toyland in 2019" in text


@pytest.mark.parametrize(
    ("capacity", "sentence"),
    [
        ("Observer, as announced", "Landia (as announced) took part as an observer in the fair."),
        ("Observer", "Landia took part as an observer in the fair."),
        ("Observers", "Landia took part as an observer in the fair."),
        ("Delegation", "Landia (delegation) took part as an observer in the fair."),
    ],
)
def test_a_role_that_the_capacity_prints_too_is_told_once(capacity: str, sentence: str) -> None:
    row = Attendance(organization="landia", capacity=capacity, roles=("observer",), sources=())
    assert attendance_sentence(row, "the fair", lambda _: "Landia") == sentence


def test_attendance_without_a_name_tells_the_capacity() -> None:
    rows = [{"capacity": "Embassies", "roles": ["participant"], "sources": []}]
    held = meeting("m", name="2nd Meeting of Toys", start="2024-06-04", attendance=rows)
    assert texts(held)[-1] == ("Embassies took part in the 2nd Meeting of Toys (4 June 2024).")


def test_a_text_that_has_named_a_record_may_call_it_otherwise() -> None:
    held = meeting("m", name="2nd Meeting of Toys", start="2024-06-04", delegates=7)
    assert texts(held, "the meeting") == [
        "The meeting was held on 4 June 2024.",
        "7 delegates took part in the meeting.",
    ]
    ids = [fact.id for fact in facts_of(held, str, {}, "the meeting")]
    assert ids == [fact.id for fact in facts_of(held, str, {})]


@pytest.mark.parametrize(
    ("title", "body", "words"),
    [
        ("Director General of Vietnam Customs", "vn", "Director General of Vietnam Customs"),
        ("Director General of Thai Customs", "th", "Director General of Thai Customs"),
        ("Minister of Finance of Viet Nam", "vn-gov", "Minister of Finance of Viet Nam"),
        ("Minister of Finance", "vn-gov", "Minister of Finance, Government of Viet Nam"),
        ("Secretary-General of ASEAN", "asec", "Secretary-General of ASEAN"),
        ("Head of ROCB A/P", "rocb", "Head of ROCB A/P"),
        (
            "Chair of the Permanent Technical Committee",
            "ptc",
            "Chair of the WCO Permanent Technical Committee",
        ),
        (
            "Commissioner of the Philippine Bureau of Customs",
            "ph",
            "Commissioner of the Philippine Bureau of Customs",
        ),
        (
            "Commissioner of the Bureau of Customs",
            "ph",
            "Commissioner of the Bureau of Customs of the Philippines",
        ),
    ],
)
def test_a_title_that_names_its_body_is_not_followed_by_it(
    title: str, body: str, words: str
) -> None:
    role = {"title": title, "organization": body, "attested": ["2019"], "sources": []}
    [text] = texts(person("p", role, name="Ana Tan"))
    assert text == f"Ana Tan was {words} in 2019."


def attended(**row: object) -> str:
    """The sentence of one row of an attendance."""
    rows = [{"roles": ["speaker"], "sources": [], **row}]
    [text] = texts(meeting("m", name="2nd Meeting of Toys", attendance=rows))
    return text.removesuffix(" the 2nd Meeting of Toys.")


@pytest.mark.parametrize(
    ("capacity", "words"),
    [
        (
            "Deputy head of toys (Đặng Văn Đức)",
            "Đặng Văn Đức, deputy head of toys, Viet Nam Customs, spoke at",
        ),
        (
            "Head (Corporate Toys) (Sharif bin Aziz)",
            "Sharif bin Aziz, Head (Corporate Toys), Viet Nam Customs, spoke at",
        ),
        ("Head of training (김경호)", "김경호, head of training, Viet Nam Customs, spoke at"),
        ("Head (not named)", "Viet Nam Customs, represented by its head (not named), spoke at"),
        (
            "Delegation (nobody named; one online)",
            "Viet Nam Customs (delegation; nobody named; one online) spoke at",
        ),
        ("Vietnam Customs", "Viet Nam Customs spoke at"),
    ],
)
def test_one_who_is_named_in_brackets_comes_first_and_brackets_stand_alone(
    capacity: str, words: str
) -> None:
    assert attended(organization="vn", capacity=capacity) == words


def test_who_chaired_a_meeting_is_not_called_its_chair_as_well() -> None:
    capacity = "Director General of Vietnam Customs, chair of the meeting"
    told = attended(person="ana", organization="vn", capacity=capacity, roles=["chair", "host"])
    assert told == "Ana Tan, Director General of Vietnam Customs, chaired and hosted"


def test_a_topic_that_is_one_thing_has_an_article() -> None:
    topics = [{"topic": "single-window", "sources": []}]
    [text] = texts(meeting("m", name="2nd Meeting of Toys", topics=topics))
    assert text == "The 2nd Meeting of Toys dealt with the single window."


@pytest.mark.parametrize(
    ("field", "known", "words"),
    [
        ("outcomes", PLAN, "Other outcomes of {} were not found."),
        ("outcomes", {}, "Outcomes of {} were not found."),
        ("attendance", {}, "The participants in {} were not found."),
        ("attendance.vn", {}, "Nothing more was found about the role of Viet Nam Customs in {}."),
        ("place", {}, "The place of {} was not found."),
        ("figures", {}, "The figures of {} were not found."),
        ("milestones", {}, "Milestones of {} were not found."),
    ],
)
def test_what_was_not_found_is_a_sentence(field: str, known: dict[str, object], words: str) -> None:
    unknowns = [{"field": field, "note": "No text has it."}]
    record = meeting("m", name="2nd Meeting of Toys", unknowns=unknowns, **known)
    sentence = words.format("the 2nd Meeting of Toys")
    assert texts(record)[-1] == f"{sentence} No text has it."


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ("The plan was a pilot", "the plan was a pilot"),
        ("Lower than 8", "lower than 8"),
        ("Viet Nam joined in 2015", "Viet Nam joined in 2015"),
        ("Thailand became the 100th", "Thailand became the 100th"),
        ("Makati", "Makati"),
        ("USD 1 million", "USD 1 million"),
        ("8", "8"),
    ],
)
def test_a_claim_within_a_sentence_is_small_unless_it_is_a_name(claim: str, words: str) -> None:
    assert within_sentence(claim) == words


@pytest.mark.parametrize(
    ("date", "step", "sentence"),
    [
        (
            "2024-03-01",
            "Myanmar joined the system.",
            "The plan: on 1 March 2024 Myanmar joined the system.",
        ),
        ("2024-03", "The plan was signed.", "The plan: in March 2024 the plan was signed."),
        ("2024-03-01", "Signed in Hanoi.", "The plan, 1 March 2024: Signed in Hanoi."),
        ("2024-03-01", "The fair of March 2024 began.", "The plan: the fair of March 2024 began."),
        (
            "2024-03-01",
            "The fair ran to 3 March.",
            "The plan, 1 March 2024: The fair ran to 3 March.",
        ),
    ],
)
def test_a_step_has_its_date_where_its_words_allow(date: str, step: str, sentence: str) -> None:
    assert step_sentence("the plan", PartialDate.parse(date), step) == sentence


@pytest.mark.parametrize(
    ("name", "unit", "date", "sentence"),
    [
        ("Countries taking part", "countries", None, "8 countries took part in the project."),
        ("Participating teams", "teams", "2021", "8 teams took part in the project in 2021."),
        (
            "ASEAN members taking part",
            "countries",
            None,
            "The project, ASEAN members taking part: 8 countries.",
        ),
        ("Measures", "measures", None, "The project: 8 measures."),
        ("Live animals seized", "animals", None, "The project, live animals seized: 8."),
        ("Korean experts", "people", None, "The project, Korean experts: 8 people."),
    ],
)
def test_a_figure_says_its_unit_once(name: str, unit: str, date: str | None, sentence: str) -> None:
    day = PartialDate.parse(date) if date else None
    figure = Figure(name=name, value=8, unit=unit, date=day)
    assert figure_sentence("The project", figure) == sentence


def test_a_count_of_members_is_something_that_the_subject_had() -> None:
    members = Figure(name="Members", value=186, unit="members", date=PartialDate.parse("2024-02"))
    drugs = Figure(name="Drugs seized", value=12_000, unit="kg")
    assert figure_sentence("The WCO", members) == "The WCO had 186 members in February 2024."
    assert figure_sentence("The WCO", drugs) == "The WCO, drugs seized: 12,000 kg."


@pytest.mark.parametrize(
    ("capacity", "words"),
    [
        ("Head (not named)", "its head (not named)"),
        ("Head of the centre (not named)", "the head of the centre (not named)"),
        ("Director General of Customs (not named)", "the Director General of Customs (not named)"),
        ("Minister of Finance (not named)", "the Minister of Finance (not named)"),
        ("Vice-Minister (not named)", "its Vice-Minister (not named)"),
        (
            "Regional Development Manager (not named)",
            "its Regional Development Manager (not named)",
        ),
        ("ASEAN Ambassadors (not named)", ""),
        ("Directors-General (not named)", ""),
        ("Thirteen customs officials of eight members (not named)", ""),
    ],
)
def test_who_came_for_a_body_and_is_not_named_keeps_the_capitals_of_a_title(
    capacity: str, words: str
) -> None:
    assert represented_by(Attendance(organization="b", capacity=capacity)) == words


@pytest.mark.parametrize("word", ["Vietnamese", "Chinese", "British", "Asian", "Malaysian"])
def test_the_adjective_of_a_country_keeps_its_capital(word: str) -> None:
    delegates = Figure(name=f"{word} delegates", value=26, unit="people")
    assert f", {word} delegates: 26" in figure_sentence("The meeting", delegates)

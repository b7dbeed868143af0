"""What a query is understood to ask for: preferences, none of which hides a record."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asean_wco.library import Library
from asean_wco.search.correction import corrected
from asean_wco.search.reading import Reading, read
from asean_wco.search.translating import tokens_of
from asean_wco.telling import reading_told, words_told
from tests.model.making import meeting, organization, series
from tests.search.searching import index_of_records

INDEX = index_of_records(
    [
        series("dgs", name="Meeting of the Directors-General", acronyms=["ADGCM"]),
        meeting("m-1", place={"city": "Kuala Lumpur", "country": "MY"}),
        meeting("m-2", place={"city": "Phu Quoc", "country": "VN"}),
        organization("wco", name="World Customs Organization", acronyms=["WCO"]),
        organization("japan-customs", name="Japan Customs", country="JP"),
    ]
)


def reading(query: str) -> Reading:
    """What a query is understood to ask for."""
    return read(query, INDEX)


def words(query: str) -> list[str]:
    """The things that a query says."""
    return [unit.text for unit in reading(query).units]


@pytest.mark.parametrize(
    ("query", "countries"),
    [
        ("TL accession", ("TL",)),
        ("workshops in MY", ("MY",)),
        ("JP workshops", ("JP",)),
        ("MEETINGS IN JUNE", ()),
        ("SG visit", ()),
        ("tl accession", ()),
        ("TL-12", ()),
        ("use of AI in customs", ()),
        ("AI", ()),
    ],
)
def test_a_code_in_capitals_is_a_country_unless_it_may_be_a_word(
    query: str, countries: tuple[str, ...]
) -> None:
    assert reading(query).countries == countries


def test_the_words_of_a_reading_have_the_whole_title_of_a_post() -> None:
    assert words_told(reading("secretary general visit kuala lumpur")) == "secretary general"


def test_an_acronym_in_capitals_is_no_little_word() -> None:
    assert words("IT training") == ["information", "technology", "training"]
    assert words("is it training") == ["training"]
    assert words("IT TRAINING") == ["training"]


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("meetings in KL", {"kinds": (("meeting", ()),), "places": ("kuala lumpur",)}),
        ("phuqu", {"places": ("phu quoc",)}),
        ("second to last RHCA", {"order": "penultimate"}),
        ("letzte Konferenz", {"order": "last"}),
        ("two meetings before the 34th ADGCM", {"order": "before", "steps": 2, "ordinal": 34}),
        ("last conference before Perth", {"order": "before"}),
        (
            "hội thảo tháng 5 năm 2024",
            {"kinds": (("meeting", ("workshop", "training", "conference")),)},
        ),
        ("l0th ADGCM", {"ordinal": 10}),
        ("ADGCM V", {"ordinal": 5}),
        ("v bernardo", {"ordinal": 0}),
        ("workshops of Viet Nam", {"countries": ("VN",)}),
        ("who chaired the 33rd ADGCM?", {"question": "who", "role": "chair", "ordinal": 33}),
        ("adgcm33", {"ordinal": 33}),
        ("33rdADGCM", {"ordinal": 33}),
        ("ADGCM XXXIII", {"ordinal": 33}),
        ("thirty-third ADGCM", {"ordinal": 33}),
        ("thirteenth consultation", {"ordinal": 13}),
        ("latest ADGCM", {"order": "last"}),
        ("very first ADGCM", {"order": "first", "ordinal": 1}),
        ("2 meetings before 33rd adgcm", {"order": "before", "steps": 2, "ordinal": 33}),
        ("operation demeter 8 was followed by which", {"order": "after", "steps": 1}),
        ("what city was the meeting in", {"question": "where"}),
        ("how many meetings", {"question": "how many"}),
        ("what was decided in Phu Quoc", {"question": "outcome", "places": ("phu quoc",)}),
        ("World Health Organization", {"question": ""}),
    ],
)
def test_what_is_asked_is_understood(query: str, asked: dict[str, object]) -> None:
    found = reading(query)
    assert {name: getattr(found, name) for name in asked} == asked


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("what does PSCG stand for", ["pscg"]),
        ("what is ASW", ["asw"]),
        ("how many meetings in 2023?", ["meetings", "2023"]),
        ("in what year did Thailand join", ["thailand", "join"]),
    ],
)
def test_the_frame_of_a_question_is_not_looked_for(query: str, left: list[str]) -> None:
    assert words(query) == left


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("guichet unique", ["single", "window"]),
        ("organización mundial de aduanas", ["world", "customs", "organization"]),
        ("hải quan", ["customs"]),
        ("he thong qua canh", ["system", "transit"]),
        ("sistem transit kepabeanan", ["customs", "transit", "system"]),
        ("东盟单一窗口", ["asean", "single", "window"]),
        ("ศุลกากรอาเซียน", ["customs", "asean"]),
        ("관세청장회의", ["directors", "general", "customs", "meeting"]),
    ],
)
def test_words_of_the_field_in_other_languages_are_translated(query: str, left: list[str]) -> None:
    assert words(query) == left


def test_a_year_that_a_scanner_misread_is_a_year() -> None:
    assert [str(first) for first, _ in reading("tariff 2OI7").periods] == ["2017"]


@pytest.mark.parametrize("title", ["Pak", "Bpk", "Bu", "YBhg", "ông", "bà", "Dato'"])
def test_a_courtesy_title_is_told_apart_where_something_else_is_left(title: str) -> None:
    assert [unit.sort for unit in reading(f"{title} Tuan").units] == ["title", "word"]
    assert [unit.sort for unit in reading(title).units] == ["word"]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("meetings in KL 2016", "in Kuala Lumpur"),
        ("latest ADGCM", "the latest one"),
        ("newest meeting on transit", "the latest meeting"),
        ("first ASEAN consultation", "the earliest consultation"),
        ("seminars in MY", "workshop; Malaysia"),
        ("05/06/2024", "5 June 2024 or 6 May 2024"),
        ("first week of June 2024", "from 1 June 2024 to 7 June 2024"),
    ],
)
def test_what_was_read_as_something_else_is_told(query: str, told: str) -> None:
    assert reading_told(reading(query)) == told


@pytest.mark.parametrize(
    "query",
    ["transit", "transit system", "convention in phu quoc", "next meeting on transit", "june 2024"],
)
def test_what_was_read_as_it_was_typed_is_not_told(query: str) -> None:
    assert reading_told(reading(query)) == ""


@pytest.mark.parametrize(
    ("word", "parts"),
    [("adgcm33", "adgcm 33"), ("33rdadgcm", "33rd adgcm"), ("hs2017", "hs 2017"), ("a1", "a1")],
)
def test_letters_and_numbers_are_parted(word: str, parts: str) -> None:
    assert " ".join(token.word for token in tokens_of(word, INDEX)) == parts


@given(st.text(max_size=40))
def test_any_query_is_read(query: str) -> None:
    reading_told(reading(query))


@pytest.mark.parametrize(
    ("query", "described"),
    [
        ("finance minister keynote Phu Quoc", ["finance", "minister"]),
        ("deputy director at the workshop", ["deputy", "director"]),
        ("program coordinator at the meeting", ["program", "coordinator"]),
        ("diplomat who chairs the committee", ["diplomat"]),
        ("which minister gives a speech at the conference", ["minister"]),
        ("director general meeting in Phu Quoc", []),
        ("meeting of a director with the minister", []),
        ("who came after the last director", []),
    ],
)
def test_someone_is_told_from_the_meeting_of_his_like(query: str, described: list[str]) -> None:
    asked = reading(query)
    assert [unit.text for unit in asked.units[: asked.someone]] == described
    assert not (asked.someone and asked.kinds)


@pytest.mark.parametrize(
    ("query", "text"),
    [("RlLO", "RILO"), ("DEMETER lX", "DEMETER IX"), ("Al Lee", "Al Lee"), ("tool", "tool")],
)
def test_an_l_in_a_word_of_capitals_is_an_i(query: str, text: str) -> None:
    assert reading(query).typed == text.lower()


def test_a_convention_in_a_question_for_a_country_is_not_what_is_asked_for() -> None:
    assert reading("Is Myanmar a party to the convention?").kinds == ()
    assert reading("conventions of Myanmar").kinds != ()


@pytest.mark.parametrize("query", ["came right after X", "immediately before X", "just after X"])
def test_the_nearest_neighbour_is_a_neighbour(query: str) -> None:
    assert reading(query).order in ("before", "after")
    assert words(query)[-1] == "x"


@pytest.mark.parametrize("word", ["director", "abdul", "aamra"])
def test_a_word_that_is_known_is_corrected_to_another_or_to_none(
    reference: Library, word: str
) -> None:
    assert word not in [form.text for form in corrected(word, reference.index)]

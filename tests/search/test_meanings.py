"""Records found by more than their words as typed: by topic, acronym, initials, synonyms, and by little else."""

from __future__ import annotations

import pytest

from asean_wco.indexing import make_search_documents
from asean_wco.search.index import index_of
from asean_wco.search.ranking import rank
from asean_wco.search.reasons import why_text
from asean_wco.store.folder import read_folder
from tests.conftest import TOY
from tests.model.making import meeting, office, organization, person, topic
from tests.search.searching import found, index_of_records, reasons

INDEX = index_of(make_search_documents(read_folder(TOY).records))


def test_what_was_filed_under_a_topic_is_offered_behind_it() -> None:
    hits = rank("consignment papers", INDEX)
    assert [(hit.document.id, hit.field) for hit in hits if hit.tier == "on topic"] == [
        ("consultation-2", "topic")
    ]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("WCO World Customs Organization", ("w", "same words", "name")),
        ("organization of customs of the world", ("w", "same words", "name")),
        ("wgbc", ("g", "initials", "name")),
        ("wgobc", ("g", "initials", "name")),
        ("world customs organizations", ("w", "all words", "name")),
        ("fake", ("g", "all words", "summary")),
    ],
)
def test_names_are_found_with_their_acronym_beside_them_by_initials_and_by_other_words(
    query: str, first: tuple[str, str, str]
) -> None:
    records = [
        organization("w", name="World Customs Organization", acronyms=["WCO"]),
        organization(
            "g", name="Working Group on Border Control", summary="It hunts counterfeit goods."
        ),
    ]
    assert reasons(rank(query, index_of_records(records)))[0] == first


def test_what_is_called_by_the_words_and_little_else_comes_before_what_merely_holds_them() -> None:
    records = [
        organization(
            "a", name="Protocol on the Harmonized Tariff Nomenclature and its Second Amendment"
        ),
        organization("b", name="ASEAN Harmonized Tariff Nomenclature"),
    ]
    assert found(rank("harmonized nomenclature tariff", index_of_records(records))) == ["b", "a"]


def test_of_several_that_share_an_acronym_the_one_that_more_is_written_of_comes_first() -> None:
    cited = [{"source": f"s{number}", "supports": ["name"]} for number in range(3)]
    records = [
        organization("a", name="Little Body", acronyms=["XYZ"]),
        organization("b", name="Great Body of Many Pages", acronyms=["XYZ"], citations=cited),
    ]
    assert found(rank("xyz", index_of_records(records))) == ["b", "a"]


def test_a_meeting_on_one_subject_comes_before_those_that_touched_on_it_among_others() -> None:
    def about(*topics: str) -> list[dict[str, object]]:
        return [{"topic": each, "sources": []} for each in topics]

    records = [
        *(
            topic(each, name=name)
            for each, name in (("transit", "Customs transit"), ("b", "B"), ("c", "C"), ("d", "D"))
        ),
        meeting("aaa", topics=about("transit", "b", "c", "d")),
        meeting("zzz", topics=about("transit")),
    ]
    assert found(rank("customs transit", index_of_records(records))) == ["transit", "zzz", "aaa"]


def test_someone_whose_post_is_said_beside_the_name_comes_before_the_body() -> None:
    head = {"title": "Commissioner", "organization": "service", "sources": []}
    records = [
        organization("service", name="Landia Customs", summary="Commissioner Berg leads it."),
        person("berg", head, name="Anna Berghaus"),
        meeting(
            "talks", name="Talks", summary="The commissioner of Landia customs, Berghaus, came."
        ),
    ]
    assert (
        found(rank("berghaus commissioner of landia customs", index_of_records(records)))[0]
        == "berg"
    )


def test_a_name_written_with_a_hyphen_is_found_in_one_word() -> None:
    assert found(rank("Kang Tae-il", index_of_records([person("k", name="Taeil Kang")]))) == ["k"]


@pytest.mark.parametrize("query", ["UN Security Council", "qwertz lkjhg topic", "45th security"])
def test_a_word_of_many_names_no_topic(query: str) -> None:
    records = [
        topic("s", name="Security"),
        organization("c", name="Council of Landia"),
        topic("t", name="Topic"),
    ]
    assert rank(query, index_of_records(records)) == []


def test_the_present_holder_of_each_office_of_that_name_is_found_the_latest_first() -> None:
    def held(office: str, *attested: str) -> dict[str, object]:
        return {
            "title": "Head",
            "office": office,
            "organization": "o",
            "attested": list(attested),
            "sources": [],
        }

    records = [
        organization("o", name="Toy Body"),
        office("head-a", name="Secretary General of Alpha"),
        office("head-b", name="Secretary General of Beta"),
        office("deputy-b", name="Deputy Secretary General of Beta"),
        person("p", held("head-a", "2010"), name="Old Holder"),
        person("q", held("head-a", "2018"), name="Last Seen"),
        person("r", held("head-b", "2025"), name="Seen Now"),
        person("s", held("deputy-b", "2025"), name="Deputy Now"),
    ]
    hits = rank("current secretary general", index_of_records(records))
    assert [
        hit.document.id for hit in hits if hit.tier == "role" and hit.document.kind == "person"
    ] == ["r", "q"]


@pytest.mark.parametrize(
    ("query", "found_first"),
    [
        ("who spoke at the talks", ["anna"]),
        ("who chaired the talks", ["carl"]),
        ("who attended talks", ["carl", "anna"]),
    ],
)
def test_who_did_what_at_a_meeting_is_found(query: str, found_first: list[str]) -> None:
    came = [
        {"person": "carl", "capacity": "Head", "roles": ["chair"], "sources": []},
        {"person": "anna", "capacity": "Expert", "roles": ["speaker"], "sources": []},
    ]
    records = [
        person("anna", name="Anna Berg"),
        person("carl", name="Carl Duy"),
        meeting("m", name="Talks", attendance=came),
    ]
    hits = rank(query, index_of_records(records))
    assert sorted(hit.document.id for hit in hits[: len(found_first)]) == sorted(found_first)
    assert all(hit.tier == "role" for hit in hits[: len(found_first)])


def test_an_ordinal_with_the_wrong_ending_is_that_number() -> None:
    records = [
        meeting("a", name="33rd Meeting", ordinal=33),
        meeting("b", name="32nd Meeting", ordinal=32),
    ]
    assert found(rank("33nd meeting", index_of_records(records))) == ["a"]


def test_two_places_of_nearly_one_spelling_are_not_corrected_into_each_other() -> None:
    records = [meeting("a", place={"city": "Phu Quoc"}), meeting("b", place={"city": "Phu Quok"})]
    assert rank("phu quoc 2031", index_of_records(records)) == []


def test_a_topic_that_is_told_by_most_words_says_so() -> None:
    records = [
        topic("t", name="Green customs", summary="The environment and paperless work."),
        meeting(
            "m",
            name="Talks",
            summary="On green customs, environment, trade without paper, and other matters.",
        ),
        *(
            organization(each, name=f"Body {each}", summary="It has other matters in hand.")
            for each in "xyz"
        ),
    ]
    hits = rank("green customs environment matters", index_of_records(records))
    assert {hit.document.id: why_text(hit) for hit in hits}["t"].startswith(
        "topic of the words: green customs"
    )

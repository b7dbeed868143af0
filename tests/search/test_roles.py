"""Posts: who held them, when, and what is said where nobody is known."""

from __future__ import annotations

from typing import Any

import pytest

from asean_wco.search.engine import search
from tests.model.making import meeting, office, organization, person
from tests.search.searching import index_of_records


def post(
    title: str, start: str = "", end: str = "", *, at: str = "", acting: bool = False
) -> dict[str, Any]:
    """A post at the toy body."""
    dates = {name: value for name, value in (("start", start), ("end", end)) if value}
    return {
        "title": title,
        "organization": "o",
        "sources": [],
        "acting": acting,
        **dates,
        **({"office": at} if at else {}),
    }


RECORDS = [
    organization("o", name="Toy Customs Service", country="MY"),
    organization("ministry", name="Ministry of Toys"),
    office("head", name="Head of Toy Customs", organization="o"),
    person("a", post("Head", "2001", "2005", at="head"), name="Early Holder"),
    person("b", post("Head", "2006", "2010", at="head"), name="Middle Holder"),
    person("c", post("Head", "2010", "2010", at="head", acting=True), name="Acting Holder"),
    person("d", post("Commissioner", "2018"), name="Open End"),
    person("e", post("Officer of the ministry", "2018", "2019"), name="No Minister"),
]
INDEX = index_of_records(RECORDS)


def holders(query: str) -> list[str]:
    """The people that a query finds by their posts."""
    return [
        hit.document.id
        for hit in search(query, INDEX).hits
        if hit.tier == "role" and hit.document.kind == "person" and hit.sure
    ]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("head of toy customs 2003", ["a"]),
        ("head of toy customs 2010", ["b", "c"]),
        ("acting head of toy customs 2010", ["c", "b"]),
        ("heads of toy customs", ["c", "b", "a"]),
        ("first head of toy customs", ["a"]),
        ("current head of toy customs", ["c"]),
        ("who headed toy customs in 2007", ["b"]),
        ("commissioner of toy customs 2019", ["d"]),
        ("minister of toy customs 2018", []),
        ("heads of no such body", []),
    ],
)
def test_a_question_for_a_post_finds_those_who_had_it_then(query: str, found: list[str]) -> None:
    assert holders(query) == found


def test_where_nobody_is_known_then_nobody_is_found() -> None:
    assert [
        hit for hit in search("head of toy customs 1990", INDEX).hits if hit.tier == "role"
    ] == []


def test_evidence_is_told_in_words() -> None:
    [first, *_] = search("head of toy customs 2003", INDEX).hits
    assert first.matched == "Head of Toy Customs, evidence from 2001 to 2005"


def test_someone_is_found_by_his_post_and_the_meeting_where_he_was() -> None:
    there = meeting(
        "forum",
        name="Forum on Toys",
        place={"city": "Melaka", "country": "MY"},
        attendance=[
            {"person": "d", "roles": ["speaker"], "sources": []},
            {"person": "a", "roles": ["participant"], "sources": []},
        ],
    )
    index = index_of_records([*RECORDS, there])
    [first, *_] = search("commissioner at the forum on toys in Melaka", index).hits
    assert (first.document.id, first.matched) == ("d", "participant of Forum on Toys")


def test_the_third_holder_of_those_recorded_is_not_sure() -> None:
    hits = search("third head of toy customs", INDEX).hits
    assert [(hit.document.id, hit.sure) for hit in hits if hit.tier == "role"] == [("c", False)]


def test_of_several_posts_that_fit_the_newest_is_told() -> None:
    posts = (post("Director of toys", "2001", "2005"), post("Director, toys", "2010"))
    index = index_of_records([*RECORDS, person("twice", *posts, name="Twice In Post")])
    hits = {hit.document.id: hit.matched for hit in search("toy customs director", index).hits}
    assert hits["twice"] == "director toys, evidence of 2010"

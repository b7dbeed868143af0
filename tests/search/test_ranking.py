"""Staged ranking: every stage with its reason, and nothing found that was not meant."""

from __future__ import annotations

import itertools
import random
import time
import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asean_wco.indexing import make_search_documents
from asean_wco.library import Library
from asean_wco.model.folding import fold
from asean_wco.model.records import Record
from asean_wco.search.document import SearchDocument
from asean_wco.search.fuzzy import suggest
from asean_wco.search.index import index_of
from asean_wco.search.matching import TIERS
from asean_wco.search.engine import rank
from asean_wco.store.folder import read_folder
from tests.conftest import TOY
from tests.model.making import meeting, organization, person
from tests.search.searching import found, index_of_records, reasons

RECORDS = read_folder(TOY).records
DOCUMENTS = make_search_documents(RECORDS)
INDEX = index_of(DOCUMENTS)
Form = Literal["NFC", "NFD"]
FORMS: tuple[Form, ...] = ("NFC", "NFD")
NAMES = sorted((name, document.id) for document in DOCUMENTS for name in document.names)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("anna-berg", ("anna-berg", "id", "id")),
        ("  ANNA-BERG ", ("anna-berg", "id", "id")),
        ("Anna Berg", ("anna-berg", "name", "name")),
        ("Dr. Anna Berg", ("anna-berg", "name", "name")),
        ("A. Berg", ("anna-berg", "alias", "aliases")),
        ("Customs Cooperation Council", ("wco-toy", "alias", "aliases")),
        ("customs co-operation council", ("wco-toy", "alias", "aliases")),
        ("TSW", ("toy-window", "acronym", "acronyms")),
        ("omd", ("wco-toy", "acronym", "acronyms")),
        ("Berg, Anna", ("anna-berg", "same words", "name")),
        ("mondiale organisation des douanes", ("wco-toy", "same words", "aliases")),
        ("Toy Sing", ("toy-window", "prefix", "name")),
        ("second consultation", ("consultation-2", "prefix", "aliases")),
        ("consignment papers", ("single-window", "all words", "summary")),
        ("anna berg consultation", ("consultation-2", "all words", "attendance")),
        ("da lat 2019", ("consultation-2", "all words", "place")),
        ("Ana Berg", ("anna-berg", "fuzzy", "name")),
        ("world custms organization", ("wco-toy", "fuzzy", "name")),
        ("custms cooperation council", ("wco-toy", "fuzzy", "aliases")),
    ],
)
def test_each_stage_says_where_it_found_the_record(query: str, first: tuple[str, str, str]) -> None:
    assert reasons(rank(query, INDEX))[0] == first


@pytest.mark.parametrize(
    "query",
    [
        "nguyễn văn thử",
        "Nguyen Van Thu",
        "NGUYEN VAN THU",
        "Nguyễn Văn Thử",
        "H.E. Mr. Nguyen Van Thu",
    ],
)
def test_a_name_is_found_with_and_without_its_marks(query: str) -> None:
    for form in FORMS:
        assert reasons(rank(unicodedata.normalize(form, query), INDEX))[0][:2] == (
            "nguyen-van-thu",
            "name",
        )


def test_letters_with_strokes_are_found_as_plain_ones() -> None:
    assert found(rank("carl duy", INDEX))[0] == found(rank("Carl Đuy", INDEX))[0] == "carl-duy"


@pytest.mark.parametrize(
    "query", ["28th meeting directors general", "twenty-eighth meeting", "XXVIII", "dg meeting 28"]
)
def test_an_ordinal_is_found_in_digits_words_and_roman_numerals(query: str) -> None:
    assert found(rank(query, INDEX))[0] == "dgs-28"


def test_an_acronym_that_two_bodies_share_finds_both() -> None:
    hits = rank("CCC", INDEX)
    assert {(hit.document.id, hit.tier) for hit in hits[:2]} == {
        ("wco-toy", "acronym"),
        ("coordinating-committee", "acronym"),
    }
    assert "acronym" not in [hit.tier for hit in hits[2:]]


@pytest.mark.parametrize(
    "query",
    ["berg", "customs", "consultation 2019", "toy window", "secretary general", "CCC", "land"],
)
def test_the_hits_of_an_earlier_stage_stand_above_those_of_a_later_one(query: str) -> None:
    stages = [TIERS.index(hit.tier) for hit in rank(query, INDEX)]
    assert stages == sorted(stages)
    assert stages


def test_one_record_in_every_stage_comes_out_in_the_order_of_stages() -> None:
    records = [
        person("fuzzy", name="Marina Bolt"),
        person("all-words", name="Other Person", summary="Once worked with Marina Belt."),
        person("prefix", name="Marina Belton"),
        person("same-words", name="Belt Marina"),
        organization("acronym", name="Some Body", acronyms=["Marina Belt"]),
        person("alias", name="M. B.", aliases=["Marina Belt"]),
        person("name", name="Marina Belt"),
        person("marina-belt", name="Nobody"),
    ]
    assert found(rank("marina-belt", index_of_records(records))) == [
        "marina-belt", "name", "alias", "acronym", "same-words", "prefix", "all-words",
    ]  # fmt: skip


def test_a_guess_is_made_only_when_nothing_else_is_found() -> None:
    records = [person("exact", name="Marina Belt"), person("near", name="Marina Bolt")]
    assert found(rank("Marina Belt", index_of_records(records))) == ["exact"]
    assert {hit.tier for hit in rank("Marina Balt", index_of_records(records))} == {"fuzzy"}


@pytest.mark.parametrize(
    "query",
    [
        "zzgfhq",
        "xyzzy plugh",
        "???",
        "",
        "   ",
        "-- ..",
        "qqq",
        "🚀",
        "zz zz zz",
        "customs zzgfhq",
        "berg mangosteen",
    ],
)
def test_nonsense_finds_nothing(query: str) -> None:
    assert rank(query, INDEX) == []


@pytest.mark.parametrize(
    "query",
    [
        "TSX", "CCD", "WCX", "DGN", "OMB", "ber", "ann", "1952x", "29th Meeting of the Directors-General",
        "27th meeting of the directors-general", "3rd consultation", "consultation-3", "2nd Consultatoin 2020", "2022",
    ],
)  # fmt: skip
def test_short_words_acronyms_and_numbers_are_never_guessed(query: str) -> None:
    assert [hit for hit in rank(query, INDEX) if hit.tier == "fuzzy"] == []


@pytest.mark.parametrize(
    "query", ["tsy window", "lindea", "bxxg", "gandia", "kopaeraton", "barg zzzz"]
)
def test_more_slips_than_a_word_of_its_length_may_have_are_not_forgiven(query: str) -> None:
    assert rank(query, INDEX) == []


@pytest.mark.parametrize(
    "query", ["papers on the consignment", "a consignment by papers", "the papers at consignment"]
)
def test_little_words_need_not_be_found(query: str) -> None:
    assert [hit.document.id for hit in rank(query, INDEX) if hit.tier != "on topic"] == [
        "single-window"
    ]


def test_a_query_of_little_words_alone_is_taken_at_its_word() -> None:
    assert found(rank("of the", index_of_records([person("p", name="Of The")]))) == ["p"]
    assert rank("by with", INDEX) == []


def test_the_32nd_is_not_the_33rd() -> None:
    documents = index_of_records(
        [meeting("dg-33", name="33rd Meeting of the Directors-General", ordinal=33)]
    )
    assert rank("32nd Meeting of the Directors-General", documents) == []
    assert found(rank("33rd Meeting of the Director-General", documents)) == ["dg-33"]
    assert found(rank("33rd dg meeting", documents)) == ["dg-33"]


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("barg", "anna-berg"),
        ("lindia", "landia-customs"),
        ("cordinatin", "coordinating-committee"),
        ("Anna Breg", "anna-berg"),
        ("Annna Berg", "anna-berg"),
        ("Nguyen Van Tu", "nguyen-van-thu"),
        ("wrold customs organization", "wco-toy"),
        ("landia custom", "landia-customs"),
        ("coordinating comittee on custons", "coordinating-committee"),
        ("paperles trade", "paperless-trade"),
    ],
)
def test_a_slip_of_the_keyboard_is_forgiven(query: str, meant: str) -> None:
    assert found(rank(query, INDEX))[0] == meant


def test_a_space_left_out_is_forgiven() -> None:
    assert found(rank("ToySingle Window", INDEX))[:1] == ["toy-window"]


def test_one_typo_anywhere_in_a_long_name_is_forgiven() -> None:
    chance = random.Random(7)
    for record in RECORDS:
        if (
            record.name.isascii()
            and len(record.name) >= 16
            and not any(each.isdigit() for each in record.name)
        ):
            place = chance.choice(
                [n for n in range(2, len(record.name) - 2) if record.name[n - 1 : n + 2].isalpha()]
            )
            mistyped = record.name[:place] + record.name[place + 1 :]
            assert record.id in found(rank(mistyped, INDEX))[:2], mistyped


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: str(record.id))
def test_every_record_is_found_first_by_its_id_its_name_and_each_alias(record: Record) -> None:
    assert reasons(rank(record.id, INDEX))[0] == (record.id, "id", "id")
    for name in (record.name, *record.aliases):
        assert found(rank(name, INDEX))[0] == record.id, name


def test_every_record_is_found_by_each_of_its_acronyms() -> None:
    for record in RECORDS:
        for acronym in record.acronyms:
            best = [hit for hit in rank(acronym.lower(), INDEX) if hit.tier == "acronym"]
            assert record.id in found(best), acronym


@given(st.sampled_from(NAMES), st.randoms(use_true_random=False), st.sampled_from(FORMS))
def test_case_accents_and_spacing_do_not_change_the_first_hit_of_a_name(
    named: tuple[str, str], chance: random.Random, form: Form
) -> None:
    name, identifier = named
    letters = [
        chance.choice([str.upper, str.lower])(letter)
        for letter in unicodedata.normalize(form, name)
    ]
    spaced = "".join(letters).replace(" ", chance.choice([" ", "  ", "\t ", "\n"]))
    assert found(rank(chance.choice(["", " ", "\n"]) + spaced + " ", INDEX))[0] == identifier


SEVERAL_WORDS = [
    each for each in NAMES if len(each[0].split()) > 1 and not each[0].startswith("Title")
]


@given(st.sampled_from(SEVERAL_WORDS), st.randoms(use_true_random=False))
def test_word_order_does_not_change_the_first_hit_of_a_name(
    named: tuple[str, str], chance: random.Random
) -> None:
    name, identifier = named
    words = name.split()
    chance.shuffle(words)
    assert found(rank(" ".join(words), INDEX))[0] == identifier


def test_among_sources_too_an_earlier_stage_stands_above_a_later_one() -> None:
    assert found(rank("gazette-2021-06: title of", INDEX))[0] == "gazette-2021-06"


@given(
    st.permutations(DOCUMENTS),
    st.sampled_from(["customs", "toy", "2019", "CCC", "anna brg", "wco consultation"]),
)
def test_the_order_of_hits_does_not_depend_on_the_order_of_records(
    documents: list[SearchDocument], query: str
) -> None:
    assert reasons(rank(query, index_of(documents))) == reasons(rank(query, INDEX))


@given(st.text(max_size=40))
def test_any_query_is_answered_and_every_hit_has_a_known_reason(query: str) -> None:
    for hit in rank(query, INDEX):
        assert hit.tier in TIERS
        assert hit.matched
        assert hit.field


def test_adding_a_word_never_adds_records_while_words_are_found_as_written() -> None:
    for one, other in itertools.permutations(
        ["customs", "toy", "2019", "berg", "window", "viet nam"], 2
    ):
        alone, both = rank(one, INDEX), rank(f"{one} {other}", INDEX)
        if both and both[0].tier != "fuzzy":
            assert {hit.document.id for hit in both if hit.tier != "part"} <= set(found(alone))


def test_exact_search_takes_whole_names_alone() -> None:
    assert reasons(rank("CCC", INDEX, exact=True)) == [
        ("wco-toy", "acronym", "acronyms"),
        ("coordinating-committee", "acronym", "acronyms"),
    ]
    assert found(rank("single window", INDEX, exact=True)) == ["single-window"]
    for query in ("toy sing", "ana berg", "consignment papers", "customs"):
        assert rank(query, INDEX, exact=True) == []


@pytest.mark.parametrize(
    "query",
    [
        "customs " * 12_500,
        "x" * 100_000,
        "a" + "\u0301" * 100_000,
        "a" + "\u0301\u0316" * 50_000,
        "ก" + "\u0e48" * 100_000,
        " ".join(f"w{number}" for number in range(20_000)),
        "a." * 50_000,
        "((((" * 25_000,
    ],
    ids=[
        "words",
        "letters",
        "marks",
        "mixed marks",
        "thai marks",
        "many words",
        "initials",
        "brackets",
    ],
)
def test_a_monstrous_query_is_answered_at_once(query: str) -> None:
    started = time.perf_counter()
    rank(query, INDEX)
    suggest(query, INDEX)
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("3rd consultation", ["2nd Consultation", "1st Consultation"]),
        ("singel windwo", ["Single window"]),
        ("zzgfhq", []),
        ("ab", []),
        ("", []),
    ],
)
def test_when_nothing_is_found_the_nearest_names_are_offered(query: str, names: list[str]) -> None:
    offered = suggest(query, INDEX)
    assert set(names) <= set(offered)
    assert bool(names) == bool(offered)
    assert len(offered) <= 3


def test_a_name_of_four_letters_is_offered_too() -> None:
    documents = index_of_records([person("rice", name="Rice"), person("ric", name="Ric")])
    assert "Rice" in suggest("Ricf", documents)
    assert suggest("Rif", documents) == []


def test_titles_of_sources_are_not_offered() -> None:
    assert not any("bulletin" in name for name in suggest("Title of buletin", INDEX))


def test_sources_come_after_the_records_that_they_speak_of() -> None:
    hits = rank("World Customs", INDEX)
    kinds = [hit.document.kind for hit in hits if hit.tier == "all words"]
    assert "source" in kinds
    assert kinds == sorted(kinds, key=lambda kind: kind == "source")


def test_the_shipped_reference_finds_every_record_by_its_own_name(reference: Library) -> None:
    documents = reference.index.documents(range(reference.index.count))
    chance = random.Random(20241122)
    bearers: dict[str, set[str]] = {}
    for document in documents:
        for name in document.names:
            bearers.setdefault(fold(name, names=document.kind == "person"), set()).add(document.id)
    for document in chance.sample(documents, min(60, len(documents))):
        first = rank(document.name, reference.index)[0]
        if len(document.name) < 500:
            assert (
                first.document.id in bearers[fold(document.name, names=document.kind == "person")]
            ), document.name

"""Ranking: one sum of features, and nothing found that was not meant.

Every hit has its reason and how sure it is.
"""

from __future__ import annotations

import random
import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asean_wco.indexing.building import make_search_documents
from asean_wco.indexing.tables import index_of
from asean_wco.library import Library
from asean_wco.model.folding import fold
from asean_wco.model.records import Record
from asean_wco.search.engine import search
from asean_wco.search.index import SearchDocument
from asean_wco.search.match import OUTRIGHT, TIERS
from asean_wco.store.folder import read_folder
from asean_wco.telling import why_text
from tests.conftest import TOY, WHOLE
from tests.model.making import (
    initiative,
    meeting,
    office,
    organization,
    person,
    series,
    source,
    topic,
)
from tests.search.searching import found, index_of_records, reasons

RECORDS = read_folder(TOY).records
DOCUMENTS = make_search_documents(RECORDS)
INDEX = index_of(DOCUMENTS)
Form = Literal["NFC", "NFD"]
FORMS: tuple[Form, ...] = ("NFC", "NFD")
NAMES = sorted((name, document.id) for document in DOCUMENTS for name in document.names)


def sure(query: str) -> list[str]:
    """The ids of what is found and sure."""
    return [hit.document.id for hit in search(query, INDEX).hits if hit.sure]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("anna-berg", ("anna-berg", "id", "id")),
        ("  ANNA-BERG ", ("anna-berg", "id", "id")),
        ("Anna Berg", ("anna-berg", "name", "name")),
        ("Dr. Anna Berg", ("anna-berg", "name", "name")),
        ("A. Berg", ("anna-berg", "alias", "aliases")),
        ("customs co-operation council", ("wco-toy", "alias", "aliases")),
        ("TSW", ("toy-window", "acronym", "acronyms")),
        ("omd", ("wco-toy", "acronym", "acronyms")),
        ("Berg, Anna", ("anna-berg", "same words", "name")),
        ("mondiale organisation des douanes", ("wco-toy", "same words", "aliases")),
        ("Toy Sing", ("toy-window", "words", "name")),
        ("consignment papers", ("single-window", "words", "summary")),
        ("da lat 2019", ("consultation-2", "words", "city")),
        ("Ana Berg", ("anna-berg", "near", "aliases")),
        ("world custms organization", ("wco-toy", "near", "name")),
    ],
)
def test_each_hit_says_how_it_was_found(query: str, first: tuple[str, str, str]) -> None:
    assert reasons(search(query, INDEX).hits)[0] == first


@pytest.mark.parametrize(
    "query",
    ["nguyễn văn thử", "Nguyen Van Thu", "NGUYEN VAN THU", "H.E. Mr. Nguyen Van Thu"],
)
def test_a_name_is_found_with_and_without_its_marks(query: str) -> None:
    for form in FORMS:
        first = reasons(search(unicodedata.normalize(form, query), INDEX).hits)[0]
        assert first[:2] == ("nguyen-van-thu", "name")


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: str(record.id))
def test_every_record_is_found_first_by_its_id_its_name_and_each_alias(record: Record) -> None:
    assert reasons(search(record.id, INDEX).hits)[0] == (record.id, "id", "id")
    for name in (record.name, *record.aliases):
        assert found(search(name, INDEX).hits)[0] == record.id, name


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
    assert found(search(chance.choice(["", " ", "\n"]) + spaced + " ", INDEX).hits)[0] == identifier


@pytest.mark.parametrize(
    "query",
    ["28th meeting directors general", "twenty-eighth meeting", "XXVIII", "dg meeting 28", "DGM28"],
)
def test_an_ordinal_is_found_in_digits_words_and_roman_numerals(query: str) -> None:
    assert found(search(query, INDEX).hits)[0] == "dgs-28"


def test_an_acronym_that_two_bodies_share_finds_both() -> None:
    hits = search("CCC", INDEX).hits
    assert {(hit.document.id, hit.tier) for hit in hits[:2]} == {
        ("wco-toy", "acronym"),
        ("coordinating-committee", "acronym"),
    }
    assert "acronym" not in [hit.tier for hit in hits[2:]]


@pytest.mark.parametrize(
    "query", ["zzgfhq", "xyzzy plugh", "???", "", "   ", "-- ..", "🚀", "zz zz"]
)
def test_where_no_word_is_known_nothing_is_found(query: str) -> None:
    assert search(query, INDEX).hits == []


@pytest.mark.parametrize(
    "query",
    [
        "29th Meeting of the Directors-General", "50th consultation", "berg mangosteen zzgfhq",
        "consultation in Bandung 2019", "consignment papers", "Anna Breg", "singel windwo",
        "meeting of 1875",
    ],
)  # fmt: skip
def test_what_is_shown_on_thin_ground_is_not_sure(query: str) -> None:
    assert sure(query) == []


@pytest.mark.parametrize("query", ["customs zzgfhq", "single window zzgfhq", "berg mangosteen"])
def test_one_unknown_word_hides_nothing(query: str) -> None:
    assert search(query, INDEX).hits != []
    assert search(query, INDEX).unknown != ()


def test_the_32nd_is_not_the_33rd() -> None:
    index = index_of_records(
        [meeting("dg-33", name="33rd Meeting of the Directors-General", ordinal=33)]
    )
    assert not any(hit.sure for hit in search("32nd Meeting of the Directors-General", index).hits)
    assert found(search("33rd Meeting of the Director-General", index).hits) == ["dg-33"]
    assert search("33rd dg meeting", index).hits[0].sure
    assert search("33nd dg meeting", index).hits[0].sure, (
        "a slip for 33rd, which no other number is"
    )


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("barg", "anna-berg"),
        ("cordinatin", "coordinating-committee"),
        ("Anna Breg", "anna-berg"),
        ("Annna Berg", "anna-berg"),
        ("Nguyen Van Tu", "nguyen-van-thu"),
        ("wrold customs organization", "wco-toy"),
        ("coordinating comittee on custons", "coordinating-committee"),
        ("paperles trade", "paperless-trade"),
        ("ToySingle Window", "toy-window"),
        ("toysinglewindow", "toy-window"),
        ("toy sing le window", "toy-window"),
        ("Toy Sing1e Wind0w", "toy-window"),
        ("Coordinatinq Cornmittee", "coordinating-committee"),
    ],
)
def test_slips_of_the_keyboard_and_the_scanner_are_forgiven(query: str, meant: str) -> None:
    assert found(search(query, INDEX).hits)[0] == meant


def test_a_guess_at_a_short_word_does_not_outweigh_a_word_that_is_known() -> None:
    smugglers = [topic(f"smuggling-{number}", name=f"Smuggling {number}") for number in range(6)]
    index = index_of_records([person("rick-barker", name="Rick Barker"), *smugglers])
    hits = search("smuggling of rice", index).hits
    assert hits[0].document.kind == "topic"
    assert not any(hit.sure for hit in hits if hit.document.kind == "person")
    assert found(search("rick barkr", index).hits)[0] == "rick-barker"


@pytest.mark.parametrize("query", ["TSX", "CCD", "WCX", "OMB", "1952x"])
def test_short_words_and_numbers_are_never_guessed(query: str) -> None:
    assert [hit for hit in search(query, INDEX).hits if hit.tier == "near"] == []


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("latest consultation", "consultation-2021"),
        ("last ASEAN-WCO consultation", "consultation-2021"),
        ("consultation before the 2nd", "consultation-1"),
    ],
)
def test_the_order_of_sessions_and_those_who_came_are_understood(query: str, first: str) -> None:
    assert found(search(query, INDEX).hits)[0] == first


def test_operations_that_share_a_name_are_a_row_in_time() -> None:
    names = ("Operation Thunder", "Operation Thunder 2022", "Operation Thunder 2024")
    years = ("2017", "2022", "2024")
    index = index_of_records(
        initiative(f"thunder-{year}", name=name, launched=year)
        for year, name in zip(years, names, strict=True)
    )
    assert found(search("last operation thunder", index).hits)[0] == "thunder-2024"
    assert found(search("operation thunder", index).hits)[0] == "thunder-2017"


YEARLY = [
    series("forum", name="Forum of Harbours"),
    *(
        meeting(
            f"forum-{year}",
            name=f"Forum of Harbours {year}",
            series="forum",
            ordinal=year - 2015,
            start=f"{year}-05-01",
        )
        for year in (2019, 2020, 2021)
    ),
]


def test_what_lies_before_today_is_never_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    index = index_of_records(YEARLY)
    monkeypatch.setenv("AWCO_TODAY", "2020-12-01")
    first = search("next forum of harbours", index).hits[0]
    assert (first.document.id, first.sure) == ("forum-2021", True)
    assert why_text(first) == "next in the series Forum of Harbours"
    monkeypatch.setenv("AWCO_TODAY", "2026-12-01")
    first = search("next forum of harbours", index).hits[0]
    assert (first.document.id, first.sure) == ("forum-2021", False)
    assert why_text(first).startswith("no later one is recorded; latest in the series")


@pytest.mark.parametrize(
    ("query", "meant", "why"),
    [
        ("first forum of harbours", "forum-2019", "earliest recorded"),
        ("oldest forum of harbours on record", "forum-2019", "earliest recorded"),
        ("last forum of harbours", "forum-2021", "latest recorded"),
        ("second to last forum of harbours", "forum-2020", "last but one recorded"),
        ("third last forum of harbours", "forum-2019", "last but two recorded"),
        ("previous forum of harbours before 2021", "forum-2020", "latest recorded"),
        ("next forum of harbours after 2019", "forum-2020", "earliest recorded"),
    ],
)
def test_a_place_in_a_row_is_told_as_what_is_recorded(query: str, meant: str, why: str) -> None:
    first = search(query, index_of_records(YEARLY)).hits[0]
    assert (first.document.id, first.sure) == (meant, True)
    assert why_text(first) == f"{why} in the series Forum of Harbours"


def test_the_last_meeting_of_all_is_of_no_series() -> None:
    other = meeting("gathering", name="Gathering of Tallymen", start="2022-03")
    first = search("last meeting", index_of_records([*YEARLY, other])).hits[0]
    assert (first.document.id, first.sure) == ("gathering", True)


def test_of_many_that_fit_alike_the_last_is_found() -> None:
    records = [
        meeting(f"w-{number:03}", name=f"Workshop {number}", type="workshop", start=f"{year}-01")
        for number, year in enumerate([2024, *range(1951, 2023)])
    ]
    assert found(search("latest workshop", index_of_records(records)).hits)[0] == "w-000"


def test_a_record_comes_before_its_source_unless_the_title_is_typed() -> None:
    records = [
        initiative("levy", name="Harbour Alliance Levy Equity Package"),
        source("page", title="Levy Equity Package: overview of all that it says and does"),
    ]
    index = index_of_records(records)
    assert found(search("levy equity", index).hits)[0] == "levy"
    assert (
        found(search("levy equity package overview of all that it says", index).hits)[0] == "page"
    )


def test_the_successor_of_someone_needs_no_name_of_a_post() -> None:
    terms = (("anna", "Anna Berg", "2001", "2004"), ("bela", "Bela Roth", "2005", "2009"))
    records = [
        office("warden", name="Warden of the Port"),
        *(
            person(
                key, {"office": "warden", "title": "Warden", "start": start, "end": end}, name=name
            )
            for key, name, start, end in terms
        ),
        source("portrait", title="Anna"),
    ]
    index = index_of_records(records)
    assert found(search("successor of Anna", index).hits)[0] == "bela"
    assert found(search("predecessor of Bela", index).hits)[0] == "anna"


def test_exact_search_takes_whole_names_alone() -> None:
    assert sorted(reasons(search("CCC", INDEX, exact=True).hits)) == [
        ("coordinating-committee", "acronym", "acronyms"),
        ("wco-toy", "acronym", "acronyms"),
    ]
    assert found(search("single window", INDEX, exact=True).hits) == ["single-window"]
    for query in ("toy sing", "ana berg", "consignment papers", "customs"):
        assert search(query, INDEX, exact=True).hits == []


@given(
    st.permutations(DOCUMENTS),
    st.sampled_from(["customs", "toy", "2019", "CCC", "anna brg", "wco consultation"]),
)
def test_the_order_of_hits_does_not_depend_on_the_order_of_records(
    documents: list[SearchDocument], query: str
) -> None:
    assert reasons(search(query, index_of(documents)).hits) == reasons(search(query, INDEX).hits)


@given(st.text(max_size=40))
def test_any_query_is_answered_and_every_hit_has_a_known_reason(query: str) -> None:
    for hit in search(query, INDEX).hits:
        assert hit.tier in TIERS
        assert hit.matched
        assert hit.field
        assert hit.sure or hit.tier not in OUTRIGHT


@pytest.mark.parametrize(
    "query",
    [
        "customs " * 12_500,
        "x" * 100_000,
        "a" + "\u0301" * 100_000,
        "ก" + "\u0e48" * 100_000,
        " ".join(f"w{number}" for number in range(20_000)),
        "a." * 50_000,
        "((((" * 25_000,
    ],
    ids=["words", "letters", "marks", "thai marks", "many words", "initials", "brackets"],
)
def test_a_monstrous_query_is_answered(query: str) -> None:
    search(query, INDEX)


def test_someone_is_found_by_a_word_that_is_a_title_as_well() -> None:
    records = [person("sri", name="Sri Mulyani"), person("tan", name="Tan Ah Seng")]
    index = index_of_records(records)
    assert found(search("Sri", index).hits) == ["sri"]
    assert found(search("Tan", index).hits) == ["tan"]


def test_of_several_that_share_an_acronym_the_one_that_more_is_written_of_comes_first() -> None:
    cited = [{"source": f"s{number}", "supports": ["name"]} for number in range(9)]
    records = [
        organization("a", name="Little Body", acronyms=["XYZ"]),
        organization("b", name="Great Body of Many Pages", acronyms=["XYZ"], citations=cited),
    ]
    assert found(search("xyz", index_of_records(records)).hits) == ["b", "a"]


def test_the_shipped_reference_finds_every_record_by_its_own_name(reference: Library) -> None:
    documents = reference.index.documents(range(reference.index.count))
    chance = random.Random(20241122)
    bearers: dict[str, set[str]] = {}
    for document in documents:
        for name in document.names:
            bearers.setdefault(fold(name), set()).add(document.id)
    records = [document for document in documents if document.kind != "source"]
    for document in chance.sample(records, 60 if WHOLE else 30):
        if len(document.name) < 500:
            first = search(document.name, reference.index).hits[0]
            assert first.document.id in bearers[fold(document.name)], document.name


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("33rd adgcm", "adgcm-33"),
        ("ADGCM 31", "adgcm-31"),
        ("23rd RHCA", "rhca-23"),
        ("13th ASEAN-WCO consultation", "asean-wco-consultation-13"),
    ],
)
def test_a_session_that_is_named_by_number_and_series_is_sure(
    reference: Library, query: str, meant: str
) -> None:
    first = reference.search(query)[0]
    assert (first.document.id, first.sure) == (meant, True)
    assert reference.resolve(query).id == meant


@pytest.mark.parametrize("query", ["12th adgcm", "40th adgcm", "33rd adgcm digital trade"])
def test_a_session_that_is_not_recorded_is_never_sure(reference: Library, query: str) -> None:
    assert not any(hit.sure for hit in reference.search(query)[:3])


def test_a_little_word_that_ends_the_name_of_a_person_counts(reference: Library) -> None:
    hit = reference.search("who is nguyen van can")[0]
    assert (hit.document.id, hit.sure) == ("nguyen-van-can", True)


@pytest.mark.parametrize(
    ("query", "identifier"),
    [
        ("singlewindow", "single-window"),
        ("aseansinglewindow", "asean-single-window"),
        ("customsvaluation", "valuation"),
    ],
)
def test_words_that_were_run_together_are_found_and_known(
    reference: Library, query: str, identifier: str
) -> None:
    answered = search(query, reference.index)
    assert answered.hits[0].document.id == identifier
    assert answered.hits[0].sure
    assert answered.unknown == ()


@pytest.mark.parametrize(
    ("query", "identifier"),
    [
        ("ศุลกากรไทย", "thailand-customs"),
        ("ศุลกากร ไทย", "thailand-customs"),
        ("海关 泰国", "thailand-customs"),
        ("ພາສີລາວ", "lao-customs"),
        ("គយកម្ពុជា", "cambodia-customs"),
        ("အကောက်ခွန်မြန်မာ", "myanmar-customs"),
        ("ASEAN税関長会合", "adgcm"),
    ],
)
def test_customs_and_a_country_in_any_script_are_the_administration(
    reference: Library, query: str, identifier: str
) -> None:
    assert search(query, reference.index).hits[0].document.id == identifier


def test_a_whole_word_of_another_language_is_no_slip_of_a_longer_name(
    reference: Library,
) -> None:
    best = search("单一窗口", reference.index).hits[0]
    assert (best.document.id, best.sure) == ("single-window", True)


@pytest.mark.parametrize("query", ["dogs", "dog training"])
def test_what_is_called_so_comes_before_a_topic_with_a_wider_name(
    reference: Library, query: str
) -> None:
    best = search(query, reference.index).hits[0].document
    assert best.id == "regional-dog-training-centre-hong-kong"


def test_words_that_are_cut_short_in_british_spelling_are_found(reference: Library) -> None:
    assert search("authoris econ oper", reference.index).hits[0].document.id == "aeo"


def test_without_a_time_the_present_holder_comes_before_earlier_ones(reference: Library) -> None:
    hits = search("head of customs malaysia", reference.index, ["person"]).hits
    assert hits[0].document.id == "anis-rizana-mohd-zainudin"


def test_a_reason_has_words_as_they_were_typed_or_written(reference: Library) -> None:
    hits = search("revised kyoto convention accession", reference.index).hits
    told = " ".join(why_text(hit) for hit in hits)
    assert "revised kyoto convention" in told
    assert "revized" not in told


def test_a_word_for_a_kind_within_a_name_is_a_part_of_it(reference: Library) -> None:
    hits = search("revised kyoto convention", reference.index).hits
    sure = [hit.document.id for hit in hits if hit.sure]
    assert "rkc-management-committee" in sure


def test_a_little_word_in_capitals_asks_for_no_system_at_all(reference: Library) -> None:
    hits = search("IT system", reference.index).hits
    assert not any(hit.sure for hit in hits if hit.document.id.startswith("hs-"))


@pytest.mark.parametrize(
    "query", ["12th consultation", "twelfth consultation", "33rd adgcm", "24th rhca"]
)
def test_the_session_that_is_asked_for_stands_above_what_is_unsure(
    reference: Library, query: str
) -> None:
    hits = reference.search(query)
    assert hits[0].sure
    assert hits[0].document.kind == "meeting"


@pytest.mark.parametrize(
    "query", ["meetings in may 2012 in korea", "visit tokyo 2019", "adgcm singapore 2021"]
)
def test_a_dated_meeting_that_was_held_elsewhere_is_not_sure(
    reference: Library, query: str
) -> None:
    assert not [hit for hit in reference.search(query)[:10] if hit.sure]


@pytest.mark.parametrize("typed", ["melacca", "malaca"])
def test_a_slip_in_another_name_of_a_city_finds_it(reference: Library, typed: str) -> None:
    hits = reference.search(typed, "meeting")
    assert {hit.document.facets.get("city") for hit in hits[:3]} == {"melaka"}
    assert not any(hit.sure for hit in hits)

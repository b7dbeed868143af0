"""The reference as a Python object: the questions of the command line, asked in Python."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import asean_wco
from asean_wco.errors import AmbiguousError, DataError, NotFoundError, UsageError
from asean_wco.library import Library, build_store, open_library
from asean_wco.model.codec import to_output
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Record, kind_of
from asean_wco.model.vocabulary import KINDS
from asean_wco.query import filters, listing
from asean_wco.store import own_file
from asean_wco.store.folder import read_folder
from tests.conftest import TOY, examples, run_awco


def ids(records: list[Any]) -> list[str]:
    return [record.id for record in records]


def test_the_package_gives_the_library_on_being_asked() -> None:
    assert asean_wco.open_library is open_library
    assert asean_wco.Library is Library
    assert {"open_library", "Library"} <= set(dir(asean_wco))
    with pytest.raises(AttributeError, match="colour"):
        asean_wco.colour  # noqa: B018


def test_a_library_is_opened_by_path_or_by_text(toy_store: Path) -> None:
    assert ids(open_library(toy_store).all()) == ids(open_library(str(toy_store)).all())
    assert open_library(toy_store).data_version.startswith("2020.1.0+")


def test_a_library_of_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError):
        open_library(tmp_path / "none.json")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_file_of_own_records_is_refused_unless_it_may_be_new(
    toy_store: Path, tmp_path: Path
) -> None:
    own = tmp_path / "typo.json"
    with pytest.raises(DataError, match="of own records"):
        open_library(toy_store, own)
    assert open_library(toy_store, own, may_be_new=True).has_own is False
    assert list(tmp_path.iterdir()) == []


def test_a_library_has_private_notes_only_when_asked(toy_store: Path, tmp_path: Path) -> None:
    tables = own_file.empty("").tables
    tables["_notes"]["single-window"] = ["A quokka."]
    own = tmp_path / "own.json"
    own.write_bytes(own_file.compose(tables, 1))
    plain = open_library(toy_store, own)
    assert [note.text for note in plain.get("single-window").notes if note.origin == "own"] == []
    assert plain.search("quokka") == []
    for noted in (plain.with_notes, open_library(toy_store, own, notes=True)):
        assert noted.get("single-window").notes[-1].text == "A quokka."
        assert noted.search("quokka")[0].document.id == "single-window"
        assert noted.with_notes is noted
    assert plain.get("single-window").notes == open_library(toy_store).get("single-window").notes


def test_every_kind_has_its_list(library: Library) -> None:
    lists: list[list[Any]] = [
        library.meetings(),
        library.people(),
        library.organizations(),
        library.offices(),
        library.initiatives(),
        library.series(),
        library.topics(),
        library.sources(),
    ]
    for kind, records in zip(KINDS, lists, strict=True):
        assert {kind_of(record) for record in records} == {kind}
        assert sorted(ids(records)) == ids(library.of_kind(kind))
    assert sum(len(records) for records in lists) == len(library.all()) == len(library.by_id)


def test_lists_come_in_the_usual_order_of_their_kind(library: Library) -> None:
    assert ids(library.meetings()) == [
        "consultation-1",
        "dgs-28",
        "consultation-2",
        "visit-undated",
        "consultation-2021",
    ]
    assert [person.name for person in library.people()] == [
        "Anna Berg",
        "Carl Dưỵ",
        "Nguyen Van Thu",
        "Old Head",
    ]
    assert ids(library.sources())[-1] == "farm-2020", "without date"


@pytest.mark.parametrize(
    ("kind", "wanted", "expected"),
    [
        ("meeting", {"year": 2019}, "dgs-28 consultation-2 visit-undated"),
        ("meeting", {"year": "2021"}, "consultation-2021"),
        ("meeting", {"from_": "2019-06-13", "to": "2019"}, "dgs-28 visit-undated"),
        ("meeting", {"from_": PartialDate(2021)}, "consultation-2021"),
        ("meeting", {"to": "2018"}, "consultation-1"),
        ("meeting", {"year": 2019, "from_": "2019-07"}, "visit-undated"),
        ("meeting", {"year": 2019, "to": "2018"}, ""),
        ("meeting", {"on": "2019-06-11"}, "dgs-28"),
        ("meeting", {"country": ["VN", "BE"], "mode": "in-person"}, "consultation-2"),
        ("meeting", {"year": [2017, 2021]}, "consultation-1 consultation-2021"),
        ("meeting", {"series": "toy-dgs"}, "dgs-28"),
        ("meeting", {"type": "visit"}, "visit-undated"),
        ("meeting", {"country": "VN"}, "dgs-28 consultation-2"),
        ("meeting", {"mode": "virtual"}, "consultation-2021"),
        ("meeting", {"person": "anna-berg"}, "consultation-2"),
        ("meeting", {"org": "wco-toy"}, "consultation-2 consultation-2021"),
        ("meeting", {"topic": "single-window"}, "consultation-2 consultation-2021"),
        ("meeting", {"topic": "paperless-trade"}, "consultation-2021"),
        ("meeting", {"initiative": "toy-window"}, "consultation-2"),
        ("meeting", {"origin": "own"}, ""),
        (
            "meeting",
            {"year": 2019, "topic": "single-window", "person": "nguyen-van-thu"},
            "consultation-2",
        ),
        ("person", {"office": "secretary-general-toy"}, "anna-berg carl-duy"),
        ("person", {"office": "secretary-general-toy", "on": "2014"}, "anna-berg"),
        ("person", {"on": "2014-06"}, "anna-berg old-head"),
        ("person", {"country": "VN"}, "nguyen-van-thu old-head"),
        ("person", {"org": "landia-customs"}, "nguyen-van-thu old-head"),
        ("organization", {"office": "vice-chair-toy"}, "landia-customs"),
        ("organization", {"country": "BE"}, "wco-toy"),
        ("organization", {"org": "wco-toy"}, "coordinating-committee wco-toy"),
        ("office", {"country": "VN"}, "head-of-customs-landia"),
        ("initiative", {"active": True}, "toy-window"),
        ("initiative", {"owner": "wco-toy"}, "toy-window"),
        ("initiative", {"year": 2020}, "toy-operation"),
        ("initiative", {"type": "operation"}, "toy-operation"),
        ("series", {"type": "directors-general"}, "toy-dgs"),
        ("source", {"quality": "low"}, "farm-2020"),
        ("source", {"publisher": "customs"}, "bulletin-2024"),
        ("source", {"year": 2020}, "diary-2020"),
        ("source", {"language": "EN", "year": 2020}, "diary-2020"),
    ],
)
def test_filters_find_what_they_ask_for(
    library: Library, kind: str, wanted: dict[str, Any], expected: str
) -> None:
    assert ids(library.find(kind, **wanted)) == expected.split()


def test_filters_that_are_none_or_false_ask_for_nothing(library: Library) -> None:
    nothing: dict[str, Any] = {
        "year": None,
        "from_": None,
        "topic": None,
        "active": False,
        "person": None,
        "on": None,
    }
    assert ids(library.find("meeting", **nothing)) == ids(library.meetings())


def test_a_date_that_is_none_is_refused(library: Library) -> None:
    with pytest.raises(ValueError, match="soon"):
        library.meetings(from_="soon")


FILTERS: dict[str, list[Any]] = {
    "year": [2017, 2019, 2021],
    "from_": ["2018", "2019-06-12"],
    "to": ["2018", "2019-06-12", "2021"],
    "series": ["toy-dgs", "toy-consultation"],
    "type": ["consultation", "visit"],
    "country": ["VN", "ID"],
    "mode": ["virtual", "in-person"],
    "person": ["anna-berg", "nguyen-van-thu"],
    "org": ["wco-toy", "landia-customs"],
    "topic": ["single-window", "paperless-trade"],
}
SOME_FILTERS = st.fixed_dictionaries(
    {}, optional={name: st.sampled_from(values) for name, values in FILTERS.items()}
)
TOY_LIBRARY_RECORDS = read_folder(TOY).records


@examples(100)
@given(SOME_FILTERS, st.sampled_from(sorted(FILTERS)), st.data())
def test_adding_a_filter_never_adds_results(
    toy_store: Path, wanted: dict[str, Any], added: str, data: st.DataObject
) -> None:
    library = open_library(toy_store)
    fewer = library.meetings(**{added: data.draw(st.sampled_from(FILTERS[added]))} | wanted)
    assert set(ids(fewer)) <= set(ids(library.meetings(**wanted)))


@given(st.sampled_from(["2017", "2019", "2019-06", "2019-06-13", "2021-06-10"]), st.booleans())
def test_a_period_finds_the_same_whether_the_meetings_are_loaded_or_not(
    toy_store: Path, text: str, loaded: bool
) -> None:
    library = open_library(toy_store)
    if loaded:
        library.all()
    date = PartialDate.parse(text)
    expected = [meeting for meeting in library.meetings() if filters.in_period(date, date)(meeting)]
    assert (
        open_library(toy_store).meetings(on=text)
        == library.meetings(from_=text, to=text)
        == expected
    )


def test_a_record_is_had_by_its_id(library: Library) -> None:
    assert library.get("anna-berg").name == library.name_of("anna-berg") == "Anna Berg"
    assert library.name_of("nobody") == "nobody"
    with pytest.raises(NotFoundError, match="nobody"):
        library.get("nobody")


@pytest.mark.parametrize(
    ("text", "kinds", "meant"),
    [
        ("anna-berg", (), "anna-berg"),
        ("Anna Berg", (), "anna-berg"),
        ("berg anna", (), "anna-berg"),
        ("nguyễn văn thử", (), "nguyen-van-thu"),
        ("Customs Cooperation Council", (), "wco-toy"),
        ("OMD", (), "wco-toy"),
        ("tsw", (), "toy-window"),
        ("CCC", ("person", "office", "initiative", "organization"), None),
        ("single window", (), "single-window"),
        ("single window", ("initiative",), "toy-window"),
        ("anna-berg", ("person",), "anna-berg"),
        ("secretary general", ("office",), "secretary-general-toy"),
        ("toy single", (), "toy-window"),
    ],
)
def test_a_name_means_the_one_record_that_bears_it(
    library: Library, text: str, kinds: tuple[str, ...], meant: str | None
) -> None:
    if meant is None:
        with pytest.raises(NotFoundError) as caught:
            library.resolve(text, *kinds)
        assert set(caught.value.candidates) == {"wco-toy", "coordinating-committee"}
    else:
        assert library.resolve(text, *kinds).id == meant


@pytest.mark.parametrize("text", ["Anna Breg", "wrold customs organization", "anna-berg-zzgfhq"])
def test_a_guess_is_offered_and_never_taken(library: Library, text: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        library.resolve(text)
    assert caught.value.candidates
    assert caught.value.exit_code == 1


@pytest.mark.parametrize("text", ["", "  ", None, 5])
def test_a_name_that_is_empty_or_no_text_is_refused(library: Library, text: Any) -> None:
    for look_up in (library.get, library.resolve, library.subject, library.office, library.who):
        with pytest.raises(UsageError):
            look_up(text)


@pytest.mark.parametrize("text", ["zzgfhq", "x" * 10_000])
def test_what_nobody_is_called_is_not_found(library: Library, text: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        library.resolve(text)
    assert caught.value.candidates == ()
    assert len(caught.value.message) < 200


def test_an_id_of_another_kind_is_not_what_was_meant(library: Library) -> None:
    with pytest.raises(NotFoundError):
        library.resolve("anna-berg", "office")


def test_a_search_can_be_kept_to_kinds_and_to_whole_names(library: Library) -> None:
    assert {hit.document.kind for hit in library.search("consultation", ["meeting"])} == {"meeting"}
    assert {hit.document.kind for hit in library.search("customs", ["office", "person"])} == {
        "office",
        "person",
    }
    assert [hit.document.id for hit in library.search("single window", exact=True)] == [
        "single-window"
    ]
    assert library.search("anna berg", ["office"]) == []


def test_a_search_that_finds_nothing_has_suggestions(library: Library) -> None:
    assert library.search("zzgfhq consultatoin") != []
    assert "2nd Consultation" in library.suggest("3rd consultation")
    assert library.suggest("3rd consultation", ["person"]) == []


def test_a_store_is_built_from_records_alone() -> None:
    built = build_store(read_folder(TOY))
    assert all(record.id.encode() in built for record in TOY_LIBRARY_RECORDS)
    assert str(TOY).encode() not in built


def test_records_know_where_they_come_from(library: Library) -> None:
    records: list[Record] = library.all()
    assert {record.origin for record in records} == {"reference"}


def test_a_word_that_begins_one_name_and_stands_in_others_is_not_guessed_at(
    library: Library,
) -> None:
    with pytest.raises(AmbiguousError) as caught:
        library.resolve("single")
    assert len(caught.value.candidates) > 1


def test_every_address_in_the_output_is_a_valid_uri(reference: Library) -> None:
    allowed = re.compile(r"https?://(?:[A-Za-z0-9:/?#\[\]@!$&'()*+,;=._~-]|%[0-9A-Fa-f]{2})+")
    for source in reference.sources():
        assert allowed.fullmatch(str(to_output(source)["url"])), source.id


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ({"yeer": 2024}, "There is no filter 'yeer'."),
        ({"country": "Thialand"}, "awco knows no country 'Thialand'."),
        ({"mode": "by post"}, "There is no mode 'by post'."),
        ({"type": "worksop"}, "There is no type 'worksop'; there are consultation, "),
        ({"publisher": "WCO"}, "There is no filter 'publisher'; meetings have year, from_, to, "),
        ({"year": "two"}, "'two' is not a year."),
        ({"year": 2024.5}, "2024.5 is not a year."),
        ({"year": 0}, "0 is not a year."),
        ({"country": 5}, "The filter 'country' takes a text, not 5."),
        ({"city": "nope"}, "No meeting has the city 'nope'."),
        ({"city": ["Hanoi", "Hanio"]}, "No meeting has the city 'Hanio'."),
        ({"from_": "2025", "to": "2024"}, "2025 is later than 2024."),
        ({"from_": True}, "True is not a date."),
        ({"from_": "3/4/2024"}, "'3/4/2024' may mean 3 April 2024 or 4 March 2024."),
        ({"on": "31 February 2020"}, "is not a date: February 2020 has no day 31."),
    ],
)
def test_a_filter_or_a_value_that_does_not_exist_is_refused(
    reference: Library, wanted: Any, message: str
) -> None:
    with pytest.raises(UsageError, match=message):
        reference.meetings(**wanted)


@pytest.mark.parametrize(
    ("wanted", "error"),
    [
        ({"country": "Wonderland"}, UsageError),
        ({"certainty": "foo"}, UsageError),
        ({"field": "foo"}, UsageError),
        ({"mentions": "nope"}, NotFoundError),
        ({"about": "nope"}, NotFoundError),
        ({"source": "nope"}, NotFoundError),
        ({"source": "adgcm-33"}, NotFoundError),
        ({"topic": "wco"}, NotFoundError),
        ({"nosuch": 2}, UsageError),
        ({"year": 2024}, UsageError),
        ({"limit": -1}, UsageError),
        ({"from_": "2025", "to": "2024"}, UsageError),
        ({"about": 5}, UsageError),
    ],
)
def test_facts_refuse_what_does_not_exist(
    reference: Library, wanted: Any, error: type[Exception]
) -> None:
    with pytest.raises(error):
        reference.facts(**wanted)


def test_facts_take_a_country_by_name(reference: Library) -> None:
    facts = reference.facts(country="Lao PDR", from_="2020")
    assert facts
    assert facts == reference.facts(country="LA", from_="2020")


@pytest.mark.parametrize(
    ("wanted", "other"),
    [
        ({"about": "ADGCM-33"}, {"about": "adgcm-33"}),
        ({"mentions": "th", "from_": 2024}, {"mentions": "TH", "from_": "2024"}),
        ({"topic": "Drugs"}, {"topic": "drugs"}),
        ({"certainty": "Disputed"}, {"certainty": "disputed"}),
        ({"source": "WCO-History"}, {"source": "wco-history"}),
    ],
)
def test_facts_are_found_in_any_case(reference: Library, wanted: Any, other: Any) -> None:
    assert reference.facts(**wanted) == reference.facts(**other) != []


@pytest.mark.parametrize(
    ("kind", "wanted", "other"),
    [
        ("meeting", {"series": "ADGCM"}, {"series": "adgcm"}),
        ("person", {"office": "Head-of-customs-VN"}, {"office": "head-of-customs-vn"}),
        ("meeting", {"topic": "Drugs"}, {"topic": "drugs"}),
        ("meeting", {"person": "Kunio-Mikuriya"}, {"person": "kunio-mikuriya"}),
        ("meeting", {"mode": "online"}, {"mode": "virtual"}),
        ("meeting", {"type": "Seminar"}, {"type": "workshop"}),
        ("source", {"quality": "LOW"}, {"quality": "low"}),
        ("source", {"language": "zh-Hant"}, {"language": "ZH-hant"}),
        ("meeting", {"on": datetime.date(2024, 6, 4)}, {"on": "2024-06-04"}),
        ("meeting", {"on": datetime.datetime(2024, 6, 4, 9)}, {"on": "4 June 2024"}),
        ("meeting", {"from_": 2024}, {"from_": "2024"}),
        ("meeting", {"from_": "June 2024"}, {"from_": "2024-06"}),
        ("meeting", {"year": 2567}, {"year": 2024}),
        ("meeting", {"year": range(2020, 2022)}, {"year": {"2020", 2021}}),
        ("meetings", {"year": 2024}, {"year": 2024}),
    ],
)
def test_values_are_read_as_the_command_line_reads_them(
    reference: Library, kind: str, wanted: Any, other: Any
) -> None:
    assert reference.find(kind, **wanted) == reference.find(kind, **other) != []


@pytest.mark.parametrize("wanted", [{"series": "adgcm-33"}, {"person": "WCO"}, {"topic": "wco"}])
def test_an_id_of_another_kind_is_refused(reference: Library, wanted: Any) -> None:
    with pytest.raises(NotFoundError, match="has the id"):
        reference.meetings(**wanted)


@pytest.mark.parametrize("kinds", ["topic", "Topics", ["topic"], ("topics",)])
def test_a_search_takes_one_kind_or_several(reference: Library, kinds: Any) -> None:
    assert reference.search("single window", kinds) == reference.search("single window", ["topic"])


def test_a_kind_that_does_not_exist_is_refused(reference: Library) -> None:
    calls: list[Callable[[], Any]] = [
        lambda: reference.search("wco", ["nope"]),
        lambda: reference.find("nope"),
        lambda: reference.of_kind("nope"),
        lambda: reference.resolve("wco", "nope"),
    ]
    for call in calls:
        with pytest.raises(UsageError, match="There is no kind 'nope'; there are meeting, "):
            call()


def test_what_is_no_text_is_refused(reference: Library) -> None:
    calls: list[Callable[[Any], Any]] = [reference.get, reference.search, reference.resolve]
    for call in calls:
        with pytest.raises(UsageError):
            call(None)


def test_a_record_is_had_as_an_object_for_json(reference: Library) -> None:
    record = reference.get("adgcm-33")
    assert json.loads(json.dumps(reference.to_dict(record)))["start"] == "2024-06-04"


def test_a_fact_is_had_as_an_object_for_json(reference: Library) -> None:
    result = run_awco(["facts", "--about", "wco", "--field", "founded", "--json"])
    facts = reference.facts(about="wco", field="founded")
    assert [reference.to_dict(fact) for fact in facts] == result.json["results"]
    nothing: Any = "adgcm-33"
    with pytest.raises(UsageError, match="takes a record or a fact, and no str"):
        reference.to_dict(nothing)


def test_every_filter_is_named_where_find_is_described() -> None:
    described = re.findall(r"\w+", Library.find.__doc__ or "")
    assert set(listing.FILTERS) <= set(described)


def test_an_id_that_no_record_has_is_refused(reference: Library) -> None:
    with pytest.raises(NotFoundError):
        reference.meetings(series="adgcmm")


def test_a_country_may_be_given_by_name(reference: Library) -> None:
    assert reference.meetings(country="Thailand") == reference.meetings(country="TH")


def test_a_country_that_is_not_known_is_refused_with_the_nearest(library: Library) -> None:
    with pytest.raises(UsageError, match="awco knows no country 'Vitenam'") as caught:
        library.meetings(country="Vitenam")
    assert caught.value.hint == "Did you mean Viet Nam?"


@pytest.mark.parametrize("typed", ["thailand", "TH", "Viet nam"])
def test_of_the_bodies_of_a_country_its_customs_administration_is_offered_first(
    reference: Library, typed: str
) -> None:
    try:
        chosen = reference.resolve(typed, "organization").id
    except NotFoundError as error:
        chosen = next(iter(error.reasons))
    assert chosen in ("thailand-customs", "viet-nam-customs")


@pytest.mark.parametrize(
    "text", ["posts of Thai customs", "Thai customs posts", "posts of Thailand"]
)
def test_the_posts_of_a_body_are_its_only_one(reference: Library, text: str) -> None:
    assert reference.resolve(text).id == "head-of-customs-th"
    assert getattr(reference.subject(text), "id", "") == "head-of-customs-th"


@pytest.mark.parametrize("text", ["posts of ROCB", "offices of the ROCB"])
def test_a_body_with_several_posts_leaves_the_choice(reference: Library, text: str) -> None:
    with pytest.raises(AmbiguousError) as caught:
        reference.resolve(text)
    assert set(caught.value.candidates) == {"rocb-ap-head", "rocb-ap-programme-manager"}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Ambassador Mikuriya", "kunio-mikuriya"),
        ("Secretary General Kunio Mikuriya", "kunio-mikuriya"),
        ("Director-General Askolani", "askolani"),
        ("Askolani, Director General", "askolani"),
    ],
)
def test_a_title_beside_a_name_does_not_hide_the_person(
    reference: Library, text: str, person: str
) -> None:
    assert reference.resolve(text).id == person
    assert reference.resolve(text, "person", "organization").id == person
    with pytest.raises(NotFoundError):
        reference.resolve(text, "organization")


@pytest.mark.parametrize("text", ["Director General Thailand", "Minister of Finance", "Director"])
def test_a_title_without_a_name_is_no_person(reference: Library, text: str) -> None:
    with pytest.raises(NotFoundError):
        reference.resolve(text, "person")


def test_who_held_an_office_is_asked_on_a_day_or_for_its_history(reference: Library) -> None:
    then, *parts = reference.who("head-of-customs-my", on="2011")
    assert [then, *parts] == reference.who("head-of-customs-my", on=2011)
    assert then.certainty == "attested"
    assert then.holding
    assert then.holding.holder.id == "mohamed-khalid-yusuf"
    history = reference.who("head of customs of Malaysia")
    assert then.holding in [answer.holding for answer in history]
    assert len(history) > 5


@pytest.mark.parametrize(
    ("text", "kinds"), [("foo", ()), ("zzz", ()), ("director of foo", ("office",))]
)
def test_what_no_name_has_is_offered_nothing_from_an_outcome(
    reference: Library, text: str, kinds: tuple[str, ...]
) -> None:
    with pytest.raises(NotFoundError) as error:
        reference.resolve(text, *kinds)
    told = " ".join(error.value.reasons.values())
    for field in ("outcomes", "notes", "figures", "milestones"):
        assert f"found in the {field}" not in told


def test_posts_that_have_most_of_the_words_are_offered_first(reference: Library) -> None:
    with pytest.raises(NotFoundError) as error:
        reference.office("chair of asean customs")
    first, *_ = error.value.reasons.values()
    assert "chair asean customs" in first
    assert len(error.value.reasons) > 1


@pytest.mark.parametrize("ask", [Library.meetings, Library.people])
def test_a_name_in_the_place_of_an_id_is_refused_with_the_id_that_is_meant(
    reference: Library, ask: Any
) -> None:
    wanted = {"series": "ASEAN–WCO Consultation"}
    if ask is Library.people:
        wanted = {"office": "WCO Secretary General"}
    with pytest.raises(NotFoundError, match=r"Did you mean '(asean-wco-cons|wco-secretary)"):
        ask(reference, **wanted)
    with pytest.raises(NotFoundError, match="Did you mean 'asean-customs-transit-system'"):
        reference.facts(mentions="acts")
    with pytest.raises(UsageError, match="Did you mean Viet Nam"):
        reference.meetings(country="Vietnm")

"""The listing commands, as a user sees them."""

from __future__ import annotations

import json

import click
import pytest

from asean_wco.facts.fact import INFERRED
from asean_wco.facts.tenure import holdings_of, who_on
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.render.formats import FORMS
from tests.cli.support import COMMANDS, LISTS, Curated
from tests.conftest import Awco, run_awco

Narrowing = tuple[str, list[str], list[str]]

ALL_MEETINGS = ["consultation-1", "dgs-28", "consultation-2", "visit-undated", "consultation-2021"]
NARROWED: list[Narrowing] = [
    ("meetings", ["--year", "2017"], ["consultation-1"]),
    ("meetings", ["--on", "2019-06-12"], ["dgs-28", "consultation-2"]),
    ("meetings", ["--year", "2019"], ["dgs-28", "consultation-2", "visit-undated"]),
    ("meetings", ["--year", "2018"], []),
    ("meetings", ["--from", "2019-06-13"], ["dgs-28", "visit-undated", "consultation-2021"]),
    ("meetings", ["--to", "2019-06-11"], ["consultation-1", "dgs-28"]),
    ("meetings", ["--from", "2019-06-12", "--to", "2019-06-12"], ["dgs-28", "consultation-2"]),
    ("meetings", ["--from", "2017-06-30", "--to", "2017-07"], ["consultation-1"]),
    ("meetings", ["--series", "toy-dgs"], ["dgs-28"]),
    ("meetings", ["--country", "VN"], ["dgs-28", "consultation-2"]),
    ("meetings", ["--city", "dalat"], ["dgs-28", "consultation-2"]),
    ("meetings", ["--chair", "nguyen-van-thu"], ["consultation-2"]),
    ("meetings", ["--mode", "virtual"], ["consultation-2021"]),
    ("meetings", ["--year", "2017", "--year", "2021"], ["consultation-1", "consultation-2021"]),
    (
        "meetings",
        ["--mode", "virtual", "--mode", "in-person"],
        ["consultation-2", "consultation-2021"],
    ),
    ("meetings", ["--type", "visit"], ["visit-undated"]),
    ("meetings", ["--person", "anna-berg"], ["consultation-2"]),
    ("meetings", ["--person", "nguyen-van-thu"], ["consultation-2", "consultation-2021"]),
    ("meetings", ["--org", "landia-customs"], ["consultation-2"]),
    ("meetings", ["--org", "wco-toy"], ["consultation-2", "consultation-2021"]),
    ("meetings", ["--topic", "paperless-trade"], ["consultation-2021"]),
    ("meetings", ["--topic", "single-window"], ["consultation-2", "consultation-2021"]),
    ("meetings", ["--initiative", "toy-window"], ["consultation-2"]),
    ("meetings", ["--origin", "own"], []),
    ("meetings", ["--origin", "reference"], ALL_MEETINGS),
    ("meetings", ["--year", "2019", "--country", "VN", "--mode", "in-person"], ["consultation-2"]),
    ("people", ["--country", "JP"], ["anna-berg"]),
    ("people", ["--country", "VN"], ["nguyen-van-thu", "old-head"]),
    ("people", ["--org", "landia-customs"], ["nguyen-van-thu", "old-head"]),
    ("people", ["--office", "secretary-general-toy"], ["anna-berg", "carl-duy"]),
    ("people", ["--on", "2014-06"], ["anna-berg", "old-head"]),
    ("people", ["--office", "head-of-customs-landia", "--on", "2020"], ["nguyen-van-thu"]),
    ("people", ["--origin", "own"], []),
    ("organizations", ["--country", "BE"], ["wco-toy"]),
    ("organizations", ["--org", "wco-toy"], ["coordinating-committee", "wco-toy"]),
    ("organizations", ["--office", "vice-chair-toy"], ["landia-customs"]),
    ("organizations", ["--office", "vice-chair-toy", "--on", "2021"], []),
    ("organizations", ["--on", "1960"], ["wco-toy"]),
    ("organizations", ["--type", "committee"], ["coordinating-committee"]),
    ("organizations", ["--origin", "own"], []),
    ("offices", ["--country", "VN"], ["head-of-customs-landia"]),
    ("offices", ["--org", "wco-toy"], ["secretary-general-toy", "vice-chair-toy"]),
    ("offices", ["--origin", "own"], []),
    ("initiatives", ["--year", "2020"], ["toy-operation"]),
    ("initiatives", ["--from", "2019"], ["toy-operation"]),
    ("initiatives", ["--to", "2010"], ["toy-window"]),
    ("initiatives", ["--on", "2010"], ["toy-window"]),
    ("initiatives", ["--active"], ["toy-window"]),
    ("initiatives", ["--owner", "wco-toy"], ["toy-window"]),
    ("initiatives", ["--org", "landia-customs"], []),
    ("initiatives", ["--country", "BE"], ["toy-window"]),
    ("initiatives", ["--type", "operation"], ["toy-operation"]),
    ("initiatives", ["--topic", "single-window"], ["toy-window"]),
    ("initiatives", ["--origin", "own"], []),
    ("series", ["--org", "wco-toy"], ["toy-consultation"]),
    ("series", ["--type", "directors-general"], ["toy-dgs"]),
    ("series", ["--origin", "own"], []),
    ("topics", ["--origin", "own"], []),
    ("sources", ["--year", "2021"], ["gazette-2021-06", "gazette-2019-06"]),
    ("sources", ["--from", "2021-06-16"], ["gazette-2021-06", "bulletin-2024"]),
    ("sources", ["--to", "2020"], ["diary-2020"]),
    ("sources", ["--publisher", "world customs"], ["bulletin-2024"]),
    ("sources", ["--language", "EN", "--year", "2024"], ["bulletin-2024"]),
    ("sources", ["--quality", "low"], ["farm-2020"]),
    ("sources", ["--type", "report"], []),
    ("sources", ["--origin", "own"], []),
]
OTHER_OPTIONS = {
    "--format",
    "--json",
    "--fields",
    "--bom",
    "--header",
    "--output",
    "--force",
    "--sort",
    "--limit",
    "--help",
}
OTHER_OPTIONS.add("--with-notes")


def ids(awco: Awco, *arguments: str) -> list[str]:
    """The ids that a list prints."""
    result = awco(*arguments, "--fields", "id")
    assert result.code == 0, result.err
    return result.lines


def test_a_year_lists_its_meetings_in_order(awco: Awco) -> None:
    result = awco("meetings", "--year", "2019")
    assert result.code == 0
    assert [line.split("\t")[0] for line in result.lines] == [
        "dgs-28",
        "consultation-2",
        "visit-undated",
    ]


@pytest.mark.parametrize(
    ("name", "options", "expected"), NARROWED, ids=lambda value: " ".join(value) or "none"
)
def test_a_filter_narrows_the_list_as_it_says(
    awco: Awco, name: str, options: list[str], expected: list[str]
) -> None:
    assert ids(awco, name, *options) == expected


def test_every_filter_of_every_list_is_tried_above() -> None:
    tried = {
        (name, word) for name, options, _ in NARROWED for word in options if word.startswith("--")
    }
    tried.add(("organizations", "--active"))  # by a test of its own
    for name in LISTS:
        for parameter in COMMANDS[name].params:
            (option,) = [each for each in parameter.opts if each.startswith("--")]
            assert option in OTHER_OPTIONS or (name, option) in tried, (name, option)


@pytest.mark.parametrize("name", LISTS)
def test_any_filter_only_ever_leaves_out(awco: Awco, name: str) -> None:
    every = ids(awco, name)
    for each, options, _ in NARROWED:
        if each == name:
            found = ids(awco, name, *options)
            assert [identifier for identifier in every if identifier in found] == found


def test_an_ended_body_is_not_active(awco: Awco, curated: Curated) -> None:
    curated.put("organizations/coordinating-committee", founded="1990", ended="2001")
    store = curated.store()
    result = awco("organizations", "--active", "--fields", "id", data=store)
    assert result.lines == ["landia-customs", "wco-toy"]
    assert awco("organizations", "--on", "1995", "--fields", "id", data=store).lines == [
        "coordinating-committee",
        "wco-toy",
    ]


def test_a_body_that_only_hosts_has_a_part_in_the_meeting(awco: Awco, curated: Curated) -> None:
    store = curated.put("meetings/dgs-28", hosts=["coordinating-committee"]).store()
    result = awco("meetings", "--org", "coordinating-committee", "--fields", "id", data=store)
    assert result.lines == ["dgs-28"]


def test_sources_in_a_language_are_found_whatever_the_case_of_the_code(awco: Awco) -> None:
    assert len(ids(awco, "sources", "--language", "EN")) == 5
    assert len(ids(awco, "sources", "--language", "English")) == 5


@pytest.mark.parametrize(
    ("name", "option", "words"),
    [
        (
            "meetings",
            "--series",
            ["toy-consultation", "ASEAN–WCO Consultation", "asean-wco consultation", "AWC"],
        ),
        ("meetings", "--person", ["anna-berg", "Anna Berg", "A. Berg", "Dr. Anna Berg"]),
        ("meetings", "--org", ["wco-toy", "WCO", "OMD", "Customs Cooperation Council"]),
        ("meetings", "--topic", ["single-window", "Single window", "SINGLE WINDOW"]),
        ("meetings", "--initiative", ["toy-window", "TSW", "toy single window"]),
        ("meetings", "--country", ["VN", "vn", "Viet Nam", "vietnam", "viet nam"]),
        ("people", "--office", ["secretary-general-toy", "SG"]),
        ("initiatives", "--owner", ["wco-toy", "World Customs Organisation"]),
    ],
)
def test_a_filter_takes_an_id_and_a_name_alike(
    awco: Awco, name: str, option: str, words: list[str]
) -> None:
    answers = [ids(awco, name, option, word) for word in words]
    assert answers[0]
    assert all(answer == answers[0] for answer in answers)


@pytest.mark.parametrize("country", ["ID", "Indonesia"])
def test_a_country_in_the_place_of_a_body_means_its_customs_and_its_government(
    country: str,
) -> None:
    result = run_awco(["meetings", "--series", "adgcm", "--chair", country])
    assert [line.partition("\t")[0] for line in result.out.splitlines()] == [
        "adgcm-2",
        "adgcm-6",
        "adgcm-26",
    ]
    assert "as the bodies of Indonesia: government-of-indonesia, indonesia-customs" in result.err


def test_a_name_that_two_records_bear_lists_both_and_exits_1(awco: Awco) -> None:
    result = awco("meetings", "--org", "CCC")
    assert (result.code, result.out) == (1, "")
    assert "'CCC' may mean several records" in result.err
    offered = [line.split(maxsplit=1) for line in result.err.splitlines()[1:-1]]
    assert {identifier for identifier, _ in offered} == {"coordinating-committee", "wco-toy"}
    assert all(reason.endswith("acronym “CCC”") for _, reason in offered)


def test_candidates_are_in_the_json_of_the_error(awco: Awco) -> None:
    result = awco("meetings", "--org", "CCC", "--json")
    error = json.loads(result.err)["error"]
    assert (result.code, result.out) == (1, "")
    assert error["code"] == "ambiguous"
    assert sorted(error["candidates"]) == ["coordinating-committee", "wco-toy"]


def test_a_name_of_another_kind_does_not_count(awco: Awco) -> None:
    result = awco("meetings", "--person", "wco-toy")
    assert (result.code, result.out) == (1, "")
    assert "No person is called 'wco-toy'" in result.err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--country", "Viet"], "Did you mean Viet Nam?"),
        (["--year", "20x4"], "'20x4'"),
        (["--year", "0"], "0"),
        (["--from", "2019-13"], "there is no month 13"),
        (["--from", "2019-02-30"], "February 2019 has no day 30"),
        (["--to", "soon"], "2024-06-05, 2024-06, 2024 or 2024~"),
        (["--to", "05/06/2019"], "may mean 5 June 2019 or 6 May 2019. Write 2019-06-05 or"),
        (["--year", "24"], "A year has four digits: 2024."),
        (["--year", "2023-2024"], "Give one year, repeat --year, or give --from 2023 --to 2024."),
        (["--year", "2023,2024"], "Give one year, repeat --year, or give --from 2023 --to 2024."),
        (["--country", "x" * 200], "Give a name such as Viet Nam, or a code such as VN."),
        (["--country", "Viet"], "Did you mean Viet Nam? Put quotes around"),
        (["--mode", "virtul"], "Did you mean 'virtual'?"),
        (["--type", "vist"], "Did you mean 'visit'?"),
        (["--sort", "dat"], "Did you mean"),
        (["--limit", "-1"], "-1"),
        (["--yaer", "2019"], "--year"),
    ],
)
def test_a_value_that_makes_no_sense_is_refused_with_help(
    awco: Awco, options: list[str], said: str
) -> None:
    result = awco("meetings", *options)
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    assert "'awco meetings --help'" in result.err


@pytest.mark.parametrize("typed", ["June 2019", "6/2019", "jun 2019"])
def test_a_date_may_be_written_as_people_write_it(awco: Awco, typed: str) -> None:
    result = awco("meetings", "--to", typed)
    assert result.out == awco("meetings", "--to", "2019-06").out
    assert f"'{typed}' is read as 2019-06." in result.err


@pytest.mark.parametrize(
    ("name", "order", "expected"),
    [
        ("meetings", "date", ALL_MEETINGS),
        ("meetings", "-date", ALL_MEETINGS[::-1]),
        ("meetings", "id", sorted(ALL_MEETINGS)),
        (
            "meetings",
            "country",
            ["visit-undated", "dgs-28", "consultation-2", "consultation-1", "consultation-2021"],
        ),
        (
            "meetings",
            "-country",
            ["consultation-2", "dgs-28", "visit-undated", "consultation-2021", "consultation-1"],
        ),
        ("people", "name", ["anna-berg", "carl-duy", "nguyen-van-thu", "old-head"]),
        ("people", "-name", ["old-head", "nguyen-van-thu", "carl-duy", "anna-berg"]),
        (
            "sources",
            "date",
            ["diary-2020", "gazette-2021-06", "gazette-2019-06", "bulletin-2024", "farm-2020"],
        ),
    ],
)
def test_sort_orders_the_list(awco: Awco, name: str, order: str, expected: list[str]) -> None:
    assert ids(awco, name, "--sort", order) == expected


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("limit", [0, 1])
def test_limit_cuts_and_says_so(awco: Awco, name: str, limit: int) -> None:
    result = awco(name, "--limit", str(limit), "--json")
    document = result.json
    assert result.code == 0
    assert document["count"] == len(document["results"]) == limit
    assert document["total"] > limit
    assert document["truncated"] is True
    total = document["total"]
    said = f"1 of {total} shown; for more, add -n {total}." if limit else f"None of {total} shown"
    assert result.err.startswith(said)


@pytest.mark.parametrize("name", LISTS)
def test_a_limit_that_does_not_bite_says_nothing(awco: Awco, name: str) -> None:
    result = awco(name, "-n", "99", "--json")
    assert result.json["truncated"] is False
    assert result.err == ""


@pytest.mark.parametrize("form", ["table", "plain", "jsonl"])
def test_an_empty_list_is_no_failure_but_says_what_to_do(awco: Awco, form: str) -> None:
    result = awco("meetings", "--year", "1999", "--format", form)
    assert (result.code, result.out) == (0, "")
    assert "awco coverage" in result.err


def test_an_empty_list_is_still_a_json_object(awco: Awco) -> None:
    document = awco("meetings", "--year", "1999", "--json").json
    assert (document["total"], document["results"]) == (0, [])


@pytest.mark.parametrize("form", [name for name in FORMS if FORMS[name].has_header])
def test_an_empty_list_still_has_its_header(awco: Awco, form: str) -> None:
    assert "place.city" in awco("meetings", "--year", "1999", "--format", form).lines[0]


def test_fields_reach_into_items(awco: Awco) -> None:
    run = [
        "meetings",
        "--year",
        "2019",
        "--country",
        "VN",
        "--json",
        "--fields",
        "id,place.city,attendance.person",
    ]
    assert awco(*run).json["results"] == [
        {"id": "dgs-28", "place.city": "Da Lat", "attendance.person": []},
        {
            "id": "consultation-2",
            "place.city": "Da Lat",
            "attendance.person": ["nguyen-van-thu", "anna-berg", None],
        },
    ]


def test_fields_come_in_the_order_asked_for(awco: Awco) -> None:
    assert awco("people", "--limit", "1", "--fields", "name, id").lines == ["Anna Berg\tanna-berg"]


def test_an_unknown_part_of_a_field_is_refused(awco: Awco) -> None:
    assert awco("meetings", "--fields", "place.nonsense").code == 2


@pytest.mark.parametrize("name", LISTS)
def test_fields_help_lists_the_fields_even_for_json(awco: Awco, name: str) -> None:
    lines = awco(name, "--fields", "help", "--json").lines
    whole = [line for line in lines if "." not in line]
    of_kind = {
        "meetings": ["chairs", "participants"],
        "people": ["title", "organization", "office", "start", "end"],
    }
    more = of_kind.get(name, [])
    computed = [*more, "doubts", "sources", "first_source"]
    assert whole == [*awco(name, "--json").json["results"][0], *computed]
    parts = {f"place.{part}" for part in ("city", "country", "venue")}
    assert (name == "meetings") == (parts <= set(lines))


def test_the_plain_columns_of_meetings_are_fixed(awco: Awco) -> None:
    header = awco("meetings", "--header").lines[0].split("\t")
    assert header == [
        "id",
        "start",
        "end",
        "name",
        "place.city",
        "place.country",
        "mode",
        "series",
        "ordinal",
        "doubts",
    ]
    assert awco("meetings", "--limit", "1").lines == [
        "consultation-1\t2017-06\t\t1st Consultation\t\t\t\ttoy-consultation\t1\t"
    ]


def test_a_list_has_a_table_even_where_its_fields_are_chosen(awco: Awco) -> None:
    lines = awco("people", "--format", "table", "--fields", "name,id").lines
    assert lines[0].split() == ["name", "id"]
    assert lines[2].split() == ["Anna", "Berg", "anna-berg"]


def test_every_list_command_is_a_listing_of_a_kind() -> None:
    assert all(isinstance(COMMANDS[name], click.Command) for name in LISTS)


@pytest.mark.parametrize("on", ["1998", "2006-07-15", "2016", "2024", "2026"])
def test_the_holders_of_an_office_on_a_date_are_those_whom_who_names(
    reference: Library, on: str
) -> None:
    for office in reference.offices():
        linking = reference.store.may_link_to(office.id)
        answers = who_on(holdings_of(office.id, linking), PartialDate.parse(on))
        named = {
            answer.holding.holder.id
            for answer in answers
            if answer.holding and answer.certainty != INFERRED
        }
        listed = [
            *reference.people(office=office.id, on=on),
            *reference.organizations(office=office.id, on=on),
        ]
        assert {record.id for record in listed} == named, office.id


@pytest.mark.parametrize(
    "command", ["meetings", "initiatives", "sources", "timeline", "brief toy-window"]
)
def test_a_time_that_ends_before_it_begins_is_refused(awco: Awco, command: str) -> None:
    for order in (("--from", "2024", "--to", "2020"), ("--to", "2020", "--from", "2024")):
        result = awco(*command.split(), *order)
        assert result.code == 2
        assert "--from 2024 is later than --to 2020" in result.err
    assert awco(*command.split(), "--from", "2019-06", "--to", "2019").code == 0


@pytest.mark.parametrize(
    ("options", "existing"),
    [
        (["meetings", "--city", "Dallas"], "Da Lat"),
        (["sources", "--language", "fr"], "en"),
        (["sources", "--publisher", "World Costums"], "World Customs"),
    ],
)
def test_a_value_that_no_record_has_is_refused_with_those_that_exist(
    awco: Awco, options: list[str], existing: str
) -> None:
    result = awco(*options)
    assert result.code == 2
    assert options[-1] in result.err
    assert existing in result.err.partition("There are:")[2]


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["meetings", "--city", "penh"], "Did you mean Phnom Penh?"),
        (["sources", "--publisher", "custmos"], "Did you mean Customs?"),
        (
            ["meetings", "--city", "zzzz"],
            "'awco meetings --fields place.city' lists the values that exist",
        ),
    ],
)
def test_where_many_values_exist_the_nearest_is_offered_or_how_to_list_them(
    words: list[str], hint: str
) -> None:
    result = run_awco(words)
    assert result.code == 2
    assert hint in result.err


def test_a_buddhist_year_is_read_and_said_to_be(awco: Awco) -> None:
    result = awco("meetings", "--year", "2562", "--fields", "id")
    assert result.lines == awco("meetings", "--year", "2019", "--fields", "id").lines
    assert "2562 is read as the Buddhist year of 2019." in result.err


@pytest.mark.parametrize("command", ["meetings", "facts", "timeline"])
@pytest.mark.parametrize(
    ("typed", "meant", "notice"),
    [
        ("2562", "2019", "2562 is read as the Buddhist year of 2019."),
        ("2562-06", "2019-06", "2562-06 has a Buddhist year and is read as 2019-06."),
        ("2567-02-29", "2024-02-29", "'2567-02-29' is read as 2024-02-29."),
    ],
)
def test_every_date_option_reads_a_buddhist_year_and_says_so(
    awco: Awco, command: str, typed: str, meant: str, notice: str
) -> None:
    result = awco(command, "--from", typed, "--json")
    assert result.out == awco(command, "--from", meant, "--json").out
    assert notice in result.err


@pytest.mark.parametrize("year", ["2021", "2022"])
def test_a_post_is_told_for_a_buddhist_year_as_for_the_common_one(awco: Awco, year: str) -> None:
    buddhist = str(int(year) + 543)
    result = awco("who", "secretary-general-toy", "--on", buddhist)
    assert result.out
    assert result.out == awco("who", "secretary-general-toy", "--on", year).out
    assert f"{buddhist} is read as the Buddhist year of {year}." in result.err


def test_several_values_stand_as_a_list_in_the_json(awco: Awco) -> None:
    asked = json.loads(awco("meetings", "--year", "2017", "--year", "2021", "--json").out)["query"]
    assert asked == {"year": [2017, 2021]}
    assert json.loads(awco("meetings", "--year", "2017", "--json").out)["query"] == {"year": 2017}


@pytest.mark.parametrize("width", ["40", "80", "400"])
def test_the_sessions_of_one_series_are_shown_with_their_chairs(awco: Awco, width: str) -> None:
    def table(*filters: str) -> str:
        result = awco("meetings", *filters, "--format", "table", env={"COLUMNS": width})
        return " ".join(result.out.split())

    # In columns a name may go on in the next line.
    assert {"Host", "Chair", "Nguyen", "Thu"} <= set(table("--series", "toy-consultation").split())
    assert "Chair" not in table()
    assert "Chair" not in table("--series", "toy-consultation", "--series", "toy-dgs")


def test_a_mode_may_be_asked_for_in_other_words(awco: Awco) -> None:
    assert awco("meetings", "--mode", "online").out == awco("meetings", "--mode", "virtual").out
    assert awco("meetings", "--mode", "onlin").code == 2


def test_a_cell_of_a_list_has_no_gaps_and_no_sources(awco: Awco) -> None:
    people = awco("meetings", "--fields", "attendance.person").out
    assert "; ;" not in people
    assert not people.startswith(";")
    whole = awco("meetings", "--fields", "id,attendance").out
    sources = awco("sources", "--fields", "id").out.split()
    assert not any(source in whole for source in sources)


@pytest.mark.parametrize(
    ("name", "options", "expected"), NARROWED, ids=lambda value: " ".join(value) or "none"
)
def test_a_table_takes_every_filter_twice(
    awco: Awco, name: str, options: list[str], expected: list[str]
) -> None:
    result = awco(name, *options, *options, "--format", "table")
    assert result.code == 0, result.err
    assert [identifier for identifier in expected if identifier not in result.out] == []


@pytest.mark.parametrize("command", ["sources --publisher", "meetings --city"])
def test_an_empty_value_is_refused(awco: Awco, command: str) -> None:
    result = awco(*command.split(), "")
    assert result.code == 2
    assert "has an empty value" in result.err


def test_a_body_is_told_of_the_meetings_that_name_its_group_together(
    awco: Awco, curated: Curated
) -> None:
    country = curated.get("organizations/landia-customs.json")["country"]
    group = {"name": "Customs of the region", "type": "other", "members": [country]}
    attendance = [{"organization": "customs-of-the-region", "roles": ["participant"]}]
    curated.put("organizations/customs-of-the-region", **group)
    for number in (1, 2):
        dates = {"start": f"2022-05-0{number}", "type": "visit", "attendance": attendance}
        curated.put(f"meetings/talks-{number}", name=f"Talks {number}", **dates)
    store = curated.store()
    one = awco("meetings", "--org", "landia-customs", data=store)
    told = (
        "2 more meetings name the Customs of the region together; to see them too, add "
        "--org customs-of-the-region."
    )
    assert told in " ".join(one.err.split())
    assert (
        told in awco("meetings", "--org", "landia-customs", "--json", data=store).json["warnings"]
    )
    assert "together" not in awco("meetings", "--org", "wco-toy", data=store).err
    both = awco("meetings", "--org", "landia-customs", "--org", "customs-of-the-region", data=store)
    assert "talks-1" in both.out
    assert "together" not in both.err


@pytest.mark.parametrize("word", ["seminar", "Seminars", "webinar"])
def test_a_type_may_be_asked_for_in_the_words_that_imports_know(awco: Awco, word: str) -> None:
    asked = awco("meetings", "--type", word)
    assert asked.code == 0
    assert asked.out == awco("meetings", "--type", "workshop").out
    assert f"Took “{word}” as workshop." in asked.err
    assert awco("meetings", "--type", "semnar").code == 2

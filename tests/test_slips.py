"""A slip that leaves one record or country is taken, and told; one that leaves several is not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from asean_wco.errors import MisspeltError
from asean_wco.library import Library, open_library
from asean_wco.model.countries import Country
from asean_wco.model.records import Record
from tests.conftest import run_awco


@pytest.mark.parametrize(
    ("command", "typed", "meant"),
    [
        ("show", "sigle window", "Single window [single-window]"),
        ("show", "singel windoww", "Single window [single-window]"),
        ("show", "adgmc-33", "33rd Meeting of the ASEAN Directors-General of Customs [adgcm-33]"),
        ("brief", "sngapore", "Singapore"),
        ("brief", "timor leest", "Timor-Leste"),
        ("timeline", "sngapore customs", "Singapore Customs [singapore-customs]"),
        ("timeline", "singapor", "Singapore"),
        ("cite", "kunio mikuria", "Kunio Mikuriya [kunio-mikuriya]"),
        ("show", "Director-General Kunio Mikuria", "Kunio Mikuriya [kunio-mikuriya]"),
        ("who", "phillipines", "Commissioner of Customs, Philippines [head-of-customs-ph]"),
    ],
)
def test_a_slip_that_leaves_one_candidate_is_taken_and_told(
    command: str, typed: str, meant: str
) -> None:
    result = run_awco([command, typed])
    assert result.code == 0
    assert result.err.splitlines()[0] == f"Took “{typed}” as {meant}."


@pytest.mark.parametrize(
    ("find", "typed", "meant"),
    [
        (Library.resolve, "kunio mikuria", "kunio-mikuriya"),
        # A record that lacks the misspelt word is not meant by the others.
        (Library.resolve, "Singapore Custms", "singapore-customs"),
        (Library.resolve, "Timor-Leste Custms", "timor-leste-customs"),
        (Library.resolve, "Custms Malaysia", "malaysia-customs"),
        (Library.subject, "kunio mikuria", "kunio-mikuriya"),
        (Library.subject, "sngapore", "SG"),
        (Library.office, "phillipines", "head-of-customs-ph"),
    ],
)
def test_where_nothing_listens_a_slip_is_an_error_that_says_what_is_meant(
    find: Callable[[Library, str], Record | Country], typed: str, meant: str
) -> None:
    with pytest.raises(MisspeltError) as failure:
        find(open_library(), typed)
    assert failure.value.meant == meant
    assert next(iter(failure.value.candidates)) == meant


def test_two_slips_are_compared_and_one_field_is_got() -> None:
    compared = run_awco(["compare", "Sinagpore", "Malasia"])
    assert compared.code == 0
    assert compared.err == "Took “Sinagpore” as Singapore.\nTook “Malasia” as Malaysia.\n"
    got = run_awco(["get", "adgmc-33", "start"])
    assert (got.code, got.out) == (0, "2024-06-04\n")


@pytest.mark.parametrize(
    ("arguments", "typed", "meant"),
    [
        (["meetings", "--country", "sngapore"], "sngapore", "Singapore"),
        (["people", "--country", "Vietnm"], "Vietnm", "Viet Nam"),
        (["facts", "--country", "Malaysa"], "Malaysa", "Malaysia"),
        (["meetings", "--city", "Hanio"], "Hanio", "Hanoi"),
        (
            ["meetings", "--series", "adgmc"],
            "adgmc",
            "Meeting of the ASEAN Directors-General of Customs [adgcm]",
        ),
    ],
)
def test_filters_of_lists_take_a_slip_and_tell_it(
    arguments: list[str], typed: str, meant: str
) -> None:
    result = run_awco([*arguments, "-n", "1"])
    assert result.code == 0
    assert result.out
    assert result.err.splitlines()[0] == f"Took “{typed}” as {meant}."


@pytest.mark.parametrize("arguments", [["--country", "Xyzzy"], ["--city", "Xyzzy"]])
def test_a_filter_with_what_nothing_is_like_is_refused(arguments: list[str]) -> None:
    result = run_awco(["meetings", *arguments])
    assert (result.code, result.out) == (2, "")


def test_a_misspelt_name_in_a_filter_is_answered_with_near_ones_and_the_list_of_all() -> None:
    near = run_awco(["meetings", "--topic", "blockchian"])
    assert "data-and-digital  Data and digital customs · similar spelling: “blockchain”" in near.err
    assert "All of them: 'awco topics'. If you mean this one, give its id: data-and" in near.err
    nothing_near = run_awco(["meetings", "--chair", "Xyzzy"])
    assert "All of them: 'awco people' or 'awco organizations'.\n" in nothing_near.err


@pytest.mark.parametrize(
    "typed", ["siren v", "adgcm-53", "opration thuder 2026", "hedad of custms", "xyzzy"]
)
def test_a_slip_that_may_mean_several_is_not_taken(typed: str) -> None:
    result = run_awco(["show", typed])
    assert result.code == 1
    assert "Took" not in result.err
    assert result.out == ""


def test_nothing_is_removed_for_a_slip() -> None:
    result = run_awco(["own", "remove", "sngapore-customs"])
    assert result.code == 1
    assert "No record is called" in result.err


@pytest.mark.parametrize("typed", ["adgcm-35", "adgcm35", "ADGCM 99", "35th ADGCM"])
def test_a_session_that_is_not_there_is_answered_with_the_last_one(typed: str) -> None:
    result = run_awco(["show", typed])
    assert result.code == 1
    assert "Directors-General of Customs · last session recorded\n" in result.err
    assert "If you mean this one, give its id: adgcm-34\n" in result.err
    assert "adgcm-5" not in result.err


@pytest.mark.parametrize("typed", ["adgcm-12", "adgcm13", "12th ADGCM"])
def test_a_session_between_is_answered_with_the_one_that_may_have_its_number(typed: str) -> None:
    result = run_awco(["show", typed])
    assert result.code == 1
    assert "session of the Meeting of the ASEAN Directors-General of Customs is recorded." in (
        result.err
    )
    assert "Viet Nam 2004 · its number is inferred: 12 or 13\n" in result.err
    assert "similar id" not in result.err


def test_a_session_without_any_record_is_answered_with_those_that_there_are() -> None:
    result = run_awco(["show", "adgcm-16"])
    assert result.err == (
        "awco: No record is called 'adgcm-16': no 16th session of the Meeting of the ASEAN "
        "Directors-General of Customs is recorded.\n"
        "  'awco coverage adgcm' lists the numbers that are known.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "compared"),
    [
        (["brief", "Thailand", "Singapore"], "TH SG"),
        (["timeline", "Thailand", "and", "Viet", "Nam"], "TH VN"),
        (["show", "Kunio Mikuriya vs Ian Saunders"], "kunio-mikuriya ian-saunders"),
    ],
)
def test_two_subjects_in_place_of_one_are_named_and_may_be_compared(
    arguments: list[str], compared: str
) -> None:
    result = run_awco(arguments)
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith(f"awco: '{' '.join(arguments[1:])}' names two subjects.\n")
    assert f"Give one of them. Side by side: awco compare {compared}\n" in result.err


def test_a_country_and_a_topic_are_no_pair() -> None:
    assert "two subjects" not in run_awco(["brief", "Vietnam", "single", "window"]).err


def test_an_id_with_a_slip_is_taken_where_its_numbers_are_right() -> None:
    result = run_awco(["get", "agcm-33", "id"])
    assert result.out == "adgcm-33\n"
    assert run_awco(["get", "agcm-53", "id"]).code == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["find", "transit"], "No such command 'find'. Did you mean search?"),
        (["list"], "Did you mean meetings or own list?"),
        (["meetings", "--yeer", "2024"], "There is no option '--yeer'.\n  Did you mean --year?"),
        (["meetings", "--place", "Hanoi"], "Did you mean --city?"),
        (["meetings", "--month", "5"], "Did you mean --from and --to, or --year?"),
        (["meetings", "--top", "3"], "Did you mean --limit?"),
        (["meetings", "--zebra", "3"], "'awco meetings --help' shows its options."),
        (["people", "--month", "5"], "Did you mean --on?"),
        (["coverage", "--series", "dgs"], "Did you mean 'awco coverage dgs'?"),
        (["timeline", "--country=VN", "--from", "2020"], "'awco timeline VN --from 2020'"),
        (["facts", "--series", "dgs"], "Did you mean --about?"),
        (["meetings", "--format", "excel"], "Did you mean 'xlsx'?"),
        (["get", "adgcm-33", "venu"], "Did you mean place.venue?"),
        (["meetings", "--on", "31 February 2020"], "February 2020 has no day 31."),
        (["meetings", "--on", "31 April 2020"], "April 2020 has no day 31."),
    ],
)
def test_what_was_meant_is_named(arguments: list[str], said: str) -> None:
    result = run_awco(arguments)
    assert (result.code, result.out) == (2, "")
    assert said in result.err


def test_days_from_today_are_dates() -> None:
    result = run_awco(["meetings", "--on", "yesterday"])
    assert result.code == 0
    assert "'yesterday' is read as 2026-11-27." in result.err


def test_a_misspelt_body_is_not_saved_as_another_one(tmp_path: Path) -> None:
    own = ["--own", str(tmp_path / "own.json"), "own"]
    visit = ["add", "meeting", "--name", "A visit", "--type", "visit", "--start", "2027"]
    added = run_awco([*own, *visit, "--unsourced", "--org", "Singapore Custms"])
    assert (added.code, added.out) == (1, "")
    assert "If you mean this one, give its id: singapore-customs" in added.err
    table = tmp_path / "visits.csv"
    table.write_text("name,type,start,participants\nA visit,visit,2027,Japan Custms\n", "utf-8")
    imported = run_awco([*own, "import", str(table), "--unsourced"])
    assert "the name goes to the note. Did you mean japan-customs?" in imported.err
    card = run_awco([*own[:2], "show", "a-visit"]).out
    assert "A visit" in card
    assert "Government of Japan" not in card

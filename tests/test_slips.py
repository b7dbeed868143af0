"""A slip that leaves one record or country is taken, and told; one that leaves several is not."""

from __future__ import annotations

import pytest

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
        ("who", "phillipines", "Commissioner of Customs, Philippines [head-of-customs-ph]"),
    ],
)
def test_a_slip_that_leaves_one_candidate_is_taken_and_told(
    command: str, typed: str, meant: str
) -> None:
    result = run_awco([command, typed])
    assert result.code == 0
    assert result.err.splitlines()[0] == f"Took “{typed}” as {meant}."


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
        (["facts", "--country", "Malasia"], "Malasia", "Malaysia"),
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

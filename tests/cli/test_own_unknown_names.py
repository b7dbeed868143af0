"""People and bodies who are named in an own record and have no record themselves."""

from __future__ import annotations

import pytest

from tests.cli.support import BRIEFING, Own, record


@pytest.mark.parametrize("flag", ["chair", "opener", "speaker"])
def test_who_may_be_a_person_or_a_body_is_added_first(run: Own, flag: str) -> None:
    result = run("own", *BRIEFING, f"--{flag}", "Ambassador Sok Dara")
    assert (result.code, result.out) == (1, "")
    assert result.err.splitlines() == [
        "awco: No person or body is called 'Ambassador Sok Dara'.",
        "  To add the person first, type: "
        "awco own add person --name 'Sok Dara' --title Ambassador --unsourced",
        "  To add the body first, type: "
        "awco own add organization --name 'Ambassador Sok Dara' --type TYPE --unsourced",
    ]


@pytest.mark.parametrize(("flag", "noun"), [("person", "person"), ("host", "body")])
def test_where_one_kind_is_meant_the_other_is_not_told(run: Own, flag: str, noun: str) -> None:
    said = run("own", *BRIEFING, f"--{flag}", "Zzyzx Qwerty").err.splitlines()
    assert said[0] == f"awco: No {noun} is called 'Zzyzx Qwerty'."
    assert [line.partition(" first")[0] for line in said[1:]] == [f"  To add the {noun}"]


def test_the_command_that_is_told_adds_the_person(own: Own, run: Own) -> None:
    own("add", "person", "--name", "Sok Dara", "--title", "Ambassador", "--unsourced")
    added = own(*BRIEFING, "--chair", "Ambassador Sok Dara")
    assert "Took “Ambassador Sok Dara” as Sok Dara [sok-dara]." in added.err
    [row] = record(run, "briefing-in-hanoi")["attendance"]
    assert row["person"] == "sok-dara"
    assert "briefing-in-hanoi" in run("meetings", "--chair", "sok-dara").out


@pytest.mark.parametrize(
    "typed", ["H.E. Sok Dara", "Director-General Sok Dara", "Sok Dara, Minister", "Dr. SOK Dara"]
)
def test_titles_beside_a_name_make_no_difference(own: Own, run: Own, typed: str) -> None:
    own("add", "person", "--name", "Sok Dara", "--unsourced")
    own(*BRIEFING, "--person", typed)
    assert record(run, "briefing-in-hanoi")["attendance"][0]["person"] == "sok-dara"
    assert run("show", typed).out.startswith("id\tsok-dara")


def test_a_title_alone_is_nobody(own: Own, run: Own) -> None:
    own("add", "person", "--name", "Sok Dara", "--title", "Ambassador", "--unsourced")
    result = run("own", *BRIEFING, "--person", "Ambassador")
    assert (result.code, result.out) == (1, "")
    assert "--name Ambassador --unsourced" in result.err


def test_a_slip_in_a_short_word_of_a_name_is_asked_for(own: Own, run: Own) -> None:
    own("add", "person", "--name", "Sok Van Tho", "--unsourced")
    result = run("own", *BRIEFING, "--person", "Sok Van Toh")
    assert result.code == 1
    assert "If you mean this one, give its id: sok-van-tho" in result.err


def test_only_those_with_a_name_like_it_are_offered(own: Own, run: Own) -> None:
    for name in ("Sok Dara", "Robin Dare", "Dara Institute"):
        own("add", "person", "--name", name, "--title", "Data Ambassador", "--unsourced")
    slip = run("own", *BRIEFING, "--person", "Ambassador Sok Dora")
    assert "  sok-dara " in slip.err
    assert "If you mean this one, give its id: sok-dara\n" in slip.err
    assert "robin-dare" not in slip.err
    other = run("own", *BRIEFING, "--person", "Ambassador Chan Data")
    assert "If you mean" not in other.err


def test_a_body_is_offered_for_a_name_that_holds_its_own(run: Own) -> None:
    result = run("own", *BRIEFING, "--host", "Landia Customs Academy")
    assert "If you mean this one, give its id: landia-customs\n" in result.err
    assert "--name 'Landia Customs Academy' --type TYPE --unsourced" in result.err


def test_an_edit_says_it_as_well(own: Own, run: Own) -> None:
    own(*BRIEFING)
    result = run("own", "edit", "briefing-in-hanoi", "--chair", "Dr Sok Dara", "--unsourced")
    assert result.code == 1
    assert "awco own add person --name 'Sok Dara' --honorific Dr --unsourced" in result.err


def test_a_body_is_asked_for_by_the_acronym_beside_other_words(run: Own) -> None:
    said = run("own", *BRIEFING, "--host", "WCO Foobar Unit").err.splitlines()
    assert said[0] == "awco: No body is called 'WCO Foobar Unit'."
    assert "  If you mean this one, give its id: wco-toy" in said

"""awco own edit --clear: the one way to empty a field of an own record."""

from __future__ import annotations

from pathlib import Path

import pytest

from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.own.flags import clearable_fields, fields_to_name
from asean_wco.render.words import field_label, fields_labelled, section_title
from tests.cli.support import Own, posts, process, record


@pytest.fixture
def workshop(own: Own) -> str:
    """The id of an own meeting with every sort of field."""
    own(
        "add", "meeting", "--name", "Workshop", "--type", "visit", "--start", "2026-12-03",
        "--end", "2026-12-04", "--city", "Hanoi", "--country", "VN", "--venue", "Hall 1",
        "--alias", "First", "--alias", "Second", "--person", "anna-berg", "--outcome", "Agreed.",
        "--ordinal", "3", "--unsourced",
    )  # fmt: skip
    return "workshop"


@pytest.mark.parametrize(
    ("field", "name", "left"),
    [
        ("end", "end", None),
        ("ordinal", "ordinal", None),
        ("venue", "place", {"city": "Hanoi", "country": "VN", "venue": None}),
        ("country", "place", {"city": "Hanoi", "country": None, "venue": "Hall 1"}),
        ("place", "place", None),
        ("alias", "aliases", []),
        ("aliases", "aliases", []),
        ("person", "attendance", []),
        ("outcome", "outcomes", []),
    ],
)
def test_a_field_is_cleared_and_undo_brings_it_back(
    own: Own, run: Own, workshop: str, field: str, name: str, left: object
) -> None:
    before = record(run, workshop)
    own("edit", workshop, "--clear", field)
    after = record(run, workshop)
    assert after == {**before, name: left}
    own("undo")
    assert record(run, workshop) == before


def test_several_fields_are_cleared_at_once(own: Own, run: Own, workshop: str) -> None:
    own("edit", workshop, "--clear", "end", "--clear", "city")
    after = record(run, workshop)
    assert (after["end"], after["place"]["city"]) == (None, None)


def test_clear_and_the_option_of_the_field_replace_a_list(
    own: Own, run: Own, workshop: str
) -> None:
    own("edit", workshop, "--clear", "alias", "--alias", "Third")
    assert record(run, workshop)["aliases"] == ["Third"]


def test_a_correction_clears_a_field_of_the_reference_and_its_citations(own: Own, run: Own) -> None:
    own("edit", "consultation-2", "--clear", "delegates")
    after = record(run, "consultation-2")
    assert (after["origin"], after["unsourced"], after["delegates"]) == ("own", False, None)
    before = record(run, "consultation-2", "--reference")
    cited, still_cited = (
        {field for each in shown["citations"] for field in each["supports"]}
        for shown in (before, after)
    )
    assert cited - still_cited == {"delegates"}
    own("undo")
    assert record(run, "consultation-2")["origin"] == "reference"


def test_a_part_of_the_only_post_is_cleared(own: Own, run: Own) -> None:
    own(
        "add", "person", "--name", "Tan", "--title", "Attaché", "--start", "2020", "--end", "2024",
        "--unsourced",
    )  # fmt: skip
    own("edit", "tan", "--clear", "end")
    (post,) = posts(run, "tan")
    assert (post["title"], post["start"], post["end"]) == ("Attaché", "2020", None)


def test_of_several_posts_none_is_changed_by_guess(own: Own, run: Own) -> None:
    own("add", "person", "--name", "Tan", "--title", "Attaché", "--end", "2024", "--unsourced")
    own("edit", "tan", "--title", "Director", "--unsourced")
    result = run("own", "edit", "tan", "--clear", "end")
    assert result.code == 2
    assert "The record has several posts: “Attaché”, “Director”." in result.err
    assert "Say which one you mean: --post 'Attaché'." in result.err
    own("edit", "tan", "--clear", "roles")
    assert posts(run, "tan") == []


def test_one_of_several_posts_is_changed_cleared_or_removed_by_its_title(
    own: Own, run: Own
) -> None:
    own("add", "person", "--name", "Tan", "--title", "Attaché", "--end", "2024", "--unsourced")
    own("edit", "tan", "--title", "Director", "--start", "2025", "--unsourced")
    own("edit", "tan", "--post", "attache", "--clear", "end")
    own("edit", "tan", "--post", "Director", "--title", "Head", "--end", "2026")
    told = [(post["title"], post["start"], post["end"]) for post in posts(run, "tan")]
    assert told == [("Attaché", None, None), ("Head", "2025", "2026")]
    own("edit", "tan", "--clear", "posts", "--post", "Attaché")
    assert [post["title"] for post in posts(run, "tan")] == ["Head"]
    unknown = run("own", "edit", "tan", "--post", "Rector", "--end", "2026")
    assert unknown.code == 2
    assert "The record has no post 'Rector'.\n  Its posts: “Head”." in unknown.err


def test_only_people_and_bodies_have_posts(own: Own, run: Own) -> None:
    own("add", "topic", "--name", "Tea", "--id", "tea", "--unsourced")
    refused = run("own", "edit", "tea", "--post", "Head", "--name", "Coffee")
    assert refused.code == 2
    assert "A topic has no posts." in refused.err


def test_the_title_of_the_only_post_is_replaced(own: Own, run: Own) -> None:
    own(
        "add", "person", "--name", "Tan", "--title", "Attache", "--organization", "landia-customs",
        "--start", "2020", "--unsourced",
    )  # fmt: skip
    told = own("edit", "tan", "--clear", "title", "--title", "First Secretary").err
    assert "Changed: posts." in told
    (post,) = posts(run, "tan")
    assert (post["title"], post["organization"], post["start"]) == (
        "First Secretary",
        "landia-customs",
        "2020",
    )
    told = own("edit", "tan", "--title", "Director").err
    assert "Added to posts: Director." in told
    assert "'awco own edit tan --post 'First Secretary' --title NEW'" in told
    own("undo")
    refused = run("own", "edit", "tan", "--clear", "title").err
    assert "--clear title --title NEW replaces it; --clear posts removes the post." in refused


def test_a_needed_field_is_replaced_where_it_is_cleared_and_given(own: Own, run: Own) -> None:
    own("add", "topic", "--name", "Tea", "--id", "tea", "--unsourced")
    own("edit", "tea", "--clear", "name", "--name", "Coffee")
    assert record(run, "tea")["name"] == "Coffee"


@pytest.mark.parametrize("kind", KIND_FOLDERS)
def test_every_label_of_a_card_names_its_field(kind: str) -> None:
    known = fields_to_name(kind)
    for field in clearable_fields(kind):
        assert field in fields_labelled(field_label(field), known)
        assert field in fields_labelled(section_title(field), known)


@pytest.mark.parametrize(
    ("label", "emptied"),
    [
        ("when", ["start", "end"]),
        ("where", ["place"]),
        ("Who took part", ["attendance"]),
        ("number", ["ordinal"]),
        ("also called", ["aliases"]),
        ("participants", ["attendance"]),
        ("Date", ["start", "end"]),
    ],
)
def test_a_label_of_the_card_clears_what_stands_there(
    own: Own, run: Own, workshop: str, label: str, emptied: list[str]
) -> None:
    own("edit", workshop, "--clear", label)
    after = record(run, workshop)
    assert not any(after[name] for name in emptied)


def test_the_posts_are_cleared_under_the_heading_of_the_card(own: Own, run: Own) -> None:
    own("add", "person", "--name", "Maria Santos", "--title", "Attaché", "--unsourced")
    told = own("edit", "Maria", "Santos", "--clear", "posts").err
    assert "Removed from posts: Attaché." in told
    assert posts(run, "maria-santos") == []
    own("remove", "Maria", "Santos")
    assert run("own", "list").out == ""


@pytest.mark.parametrize(
    ("field", "message", "hint"),
    [
        ("name", "A meeting needs its name, so it cannot be cleared.", "--name changes it."),
        ("type", "A meeting needs its type, so it cannot be cleared.", "--type changes it."),
        ("id", "A meeting needs its id, so it cannot be cleared.", ""),
        ("citys", "A meeting has no field 'citys'.", "Did you mean city?"),
        ("publisher", "A meeting has no field 'publisher'.", "Fields: summary, alias,"),
        ("citations", "A meeting has no field 'citations'.", ""),
    ],
)
def test_a_field_that_is_unknown_or_needed_is_refused_and_nothing_is_changed(
    run: Own, workshop: str, field: str, message: str, hint: str
) -> None:
    before = record(run, workshop)
    result = run("own", "edit", workshop, "--clear", field)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"awco: {message}\n")
    assert hint in result.err
    assert record(run, workshop) == before


def test_clearing_what_is_empty_changes_nothing(own: Own, workshop: str) -> None:
    assert own("edit", workshop, "--clear", "summary").err == "Nothing changed.\n"


@pytest.mark.parametrize("option", ["--end", "--alias", "--country", "--ordinal", "--name"])
def test_an_empty_value_is_no_second_way_to_clear(run: Own, workshop: str, option: str) -> None:
    before = record(run, workshop)
    result = run("own", "edit", workshop, option, "")
    assert result.code == 2
    assert result.err.startswith(f"awco: {option} has no value.\n")
    assert f"--clear {option[2:]}" in result.err
    assert record(run, workshop) == before


def test_the_fields_of_the_record_are_offered(toy_store: Path) -> None:
    words = "awco own edit consultation-2 --clear "
    env = {
        "_AWCO_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(words.count(" ")),
        "AWCO_DATA": str(toy_store),
    }
    offered = {line.partition(",")[2] for line in process(env=env).stdout.decode().split()}
    assert offered == set(clearable_fields("meeting"))
    assert {"venue", "end", "alias"} <= offered
    assert not {"name", "type", "id", "publisher"} & offered


def test_one_role_of_those_who_took_part_is_cleared_and_given_to_another(
    own: Own, run: Own
) -> None:
    own(
        *("add", "meeting", "--name", "Coffee", "--type", "visit", "--unsourced"),
        *("--chair", "Anna Berg", "--opener", "anna-berg", "--person", "anna-berg"),
    )
    (row,) = record(run, "coffee")["attendance"]
    assert (row["person"], row["roles"]) == ("anna-berg", ["chair", "opener"])
    own("edit", "coffee", "--clear", "chair", "--chair", "wco-toy", "--unsourced")
    anna, body = record(run, "coffee")["attendance"]
    assert (anna["roles"], body["organization"], body["roles"]) == (
        ["opener"],
        "wco-toy",
        ["chair"],
    )
    own("edit", "coffee", "--clear", "opener", "--unsourced")
    assert [row["organization"] for row in record(run, "coffee")["attendance"]] == ["wco-toy"]

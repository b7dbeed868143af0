"""Tables of people as offices keep them: names in parts, courtesy titles, addresses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.support import Own, posts, record

Imported = Callable[..., str]


@pytest.fixture
def imported(own: Own, tmp_path: Path) -> Imported:
    """Import a table of people that must be taken in, and return what is told."""

    def call(text: str, *options: str) -> str:
        table = tmp_path / "people.csv"
        table.write_text(text, encoding="utf-8")
        return own("import", str(table), "--unsourced", *options).err

    return call


def test_a_list_of_contacts_is_read_and_what_has_no_field_goes_to_the_note(
    imported: Imported, run: Own
) -> None:
    said = imported(
        "Title,Given name,Family name,Job title,Organisation,E-mail,Phone\n"
        "Ms,Nur Aisyah,Binti Ahmad,Director,Landia Customs,nur@example.org,+60 3 1\n"
    )
    assert (
        "Columns: Title = honorific, Given name + Family name = name, Job title = post, "
        "Organisation = organization.\n" in said
    )
    assert "they go to your private note on the record: E-mail, Phone.\n" in said
    person = record(run, "nur-aisyah-binti-ahmad")
    assert (person["honorifics"], person["family_name"]) == (["Ms"], "Binti Ahmad")
    (post,) = posts(run, "nur-aisyah-binti-ahmad")
    assert (post["title"], post["organization"]) == ("Director", "landia-customs")
    listed = run("own", "list").out
    assert "E-mail: nur@example.org" in listed
    assert "Phone: +60 3 1" in listed


@pytest.mark.parametrize(
    "heads",
    [
        "Salutation,First name,Last name,Function,Organization,Email",
        "Mr/Ms,Forename,Surname,Position,Agency,e-mail address",
        "Prefix,Given Name(s),Family Name,Designation,Institution,Mail / Phone",
        "Title,First Name,LAST NAME,Post,Company,Mobile",
    ],
)
def test_the_usual_wordings_of_headings_are_read(imported: Imported, run: Own, heads: str) -> None:
    imported(f"{heads}\nDr,Eva,Dahl,Attaché,Landia Customs,x\n")
    person = record(run, "eva-dahl")
    assert (person["name"], person["honorifics"], person["family_name"]) == (
        "Eva Dahl",
        ["Dr"],
        "Dahl",
    )
    (post,) = posts(run, "eva-dahl")
    assert (post["title"], post["organization"]) == ("Attaché", "landia-customs")


@pytest.mark.parametrize(
    ("title", "honorifics", "posts_held"),
    [
        ("Dato' Sri", ["Dato' Sri"], []),
        ("H.E. Dr.", ["H.E. Dr."], []),
        ("Director", [], ["Director"]),
    ],
)
def test_a_title_is_a_courtesy_title_or_a_post(
    imported: Imported, run: Own, title: str, honorifics: list[str], posts_held: list[str]
) -> None:
    imported(f"Name,Title,Phone\nEva Dahl,{title},1\n")
    assert record(run, "eva-dahl")["honorifics"] == honorifics
    assert [post["title"] for post in posts(run, "eva-dahl")] == posts_held


@pytest.mark.parametrize(
    ("table", "name", "family"),
    [
        ("Family name,Given name\nNguyen,Van Thuy\n", "Nguyen Van Thuy", "Nguyen"),
        ("First name,Middle name,Surname\nMa.,Luz,Cruz\n", "Ma. Luz Cruz", "Cruz"),
        ("Name,First name\nDahl,Eva\n", "Dahl Eva", "Dahl"),
        ("Name,First name\nEva Dahl,Eva\n", "Eva Dahl", None),
        ("Full name,Given name,Family name\nEva M Dahl,Eva,Dahl\n", "Eva M Dahl", "Dahl"),
    ],
)
def test_a_name_is_made_of_its_parts_in_the_order_of_their_columns(
    imported: Imported, run: Own, table: str, name: str, family: str | None
) -> None:
    imported(table)
    person = record(run, "-".join(name.lower().replace(".", "").split()))
    assert (person["name"], person["family_name"]) == (name, family)


def test_a_body_that_is_not_known_or_has_no_post_goes_to_the_note(
    imported: Imported, run: Own
) -> None:
    said = imported(
        "Name,Position,Organisation,Email\n"
        "Eva Dahl,Attaché,Nowhere & Sons,\n"
        "Ida Holm,,Landia Customs,\n"
    )
    assert "awco knows no body 'Nowhere & Sons'; the name goes to the note." in said
    assert "Landia Customs stands without a post; the name goes to the note." in said
    listed = run("own", "list").out
    assert "Organisation: Nowhere & Sons" in listed
    assert "Organisation: Landia Customs" in listed
    assert posts(run, "ida-holm") == []


def test_a_second_column_of_bodies_and_a_city_go_to_the_note(imported: Imported, run: Own) -> None:
    said = imported(
        "Contact person,Designation,Organisation,Department,City,Tel.\n"
        "Eva Dahl,Attaché,Landia Customs,Audit,Hanoi,1\n"
    )
    assert "on the record: Department, City, Tel.." in said
    (post,) = posts(run, "eva-dahl")
    assert post["organization"] == "landia-customs"


def test_a_list_of_contacts_that_is_imported_again_says_nothing_new(
    imported: Imported, run: Own
) -> None:
    table = "Title,Given name,Family name,E-mail\nMs,Eva,Dahl,{}\n"
    imported(table.format("a@example.org"))
    assert "nothing new" in imported(table.format("a@example.org"))
    imported(table.format("b@example.org"))
    (line,) = run("own", "list").out.splitlines()
    assert "E-mail: a@example.org; E-mail: b@example.org" in line


AGAIN = "Name,Position,Organisation\nMs. Nguyen Van Thu,Adviser,Landia Customs\n"


def test_somebody_of_that_name_in_the_same_body_is_refused_or_skipped(
    run: Own, imported: Imported, tmp_path: Path
) -> None:
    table = tmp_path / "again.csv"
    table.write_text(AGAIN, encoding="utf-8")
    refused = run("own", "import", str(table), "--unsourced")
    assert refused.code == 3
    assert "Nguyen Van Thu has a record already: nguyen-van-thu." in refused.err
    assert "If it is another person, write a new id" in refused.err
    assert "skipped; it exists as nguyen-van-thu." in imported(AGAIN, "--skip-existing")
    assert run("own", "list").out == ""
    imported(
        "Id,Name,Position,Organisation\nnguyen-van-thu-2,Nguyen Van Thu,Adviser,Landia Customs\n"
    )
    assert record(run, "nguyen-van-thu-2")["name"] == "Nguyen Van Thu"


def test_somebody_of_that_name_in_another_body_is_saved(imported: Imported) -> None:
    said = imported("Name,Position,Organisation\nNguyen Van Thu,Adviser,WCO\n")
    assert "1 record saved." in said
    assert "nguyen-van-thu-own-2 has the same name as nguyen-van-thu." in said


@pytest.mark.parametrize(
    ("given", "lacking", "flag"),
    [
        (["person", "--name", "Tan", "--organization", "landia-customs"], "the post has no title",
         "--title"),
        (["meeting", "--start", "2026"], "it has no name", "--name"),
        (["office", "--name", "Post"], "it has no title", "--title"),
    ],
)  # fmt: skip
def test_what_a_record_lacks_is_told_with_the_option_that_gives_it(
    run: Own, given: list[str], lacking: str, flag: str
) -> None:
    said = run("own", "add", *given, "--unsourced").err
    assert f"{lacking}.\n  Give {flag}." in said
    needs_both = "An office needs both --name, which says whose it is" in said
    assert needs_both == (given[0] == "office")


def test_a_person_who_stands_twice_in_a_file_under_two_names_of_a_body_is_skipped(
    imported: Imported, run: Own
) -> None:
    table = (
        "Name,Position,Organisation,Since\n"
        "Eva Dahl,Adviser,OMD,2024\n"
        "Eva Dahl,Attaché,Customs Cooperation Council,2025\n"
        "Eva Dahl,Attaché,Landia Customs,2025\n"
    )
    said = imported(table, "--unsourced", "--skip-existing")
    assert "line 3: skipped; it repeats" in said
    assert run("own", "list").out.count("Eva Dahl") == 2


POST = ("--organization", "landia-customs", "--title")


@pytest.fixture
def with_two_posts(own: Own) -> None:
    """Add a person with two posts."""
    adviser = (*POST, "Adviser", "--start", "2020-01", "--end", "2021-02")
    own("add", "person", "--name", "Eva Dahl", *adviser, "--unsourced")
    own("edit", "eva-dahl", *POST, "Director", "--start", "2022-01", "--unsourced")


@pytest.mark.usefixtures("with_two_posts")
@pytest.mark.parametrize(
    ("row", "ends"),
    [
        ("id,title,start,end\neva-dahl,Director,2022-01,2026-05", ["2021-02", "2026-05"]),
        ("id,title,end\neva-dahl,Director,2026-05", ["2021-02", "2026-05"]),
        ("id,title,end\neva-dahl,adviser,2021-03", ["2021-03", None]),
        ("id,title,end\neva-dahl,Chair,2026", ["2021-02", None, "2026"]),
    ],
)
def test_a_row_changes_the_post_that_has_its_title(
    imported: Imported, run: Own, row: str, ends: list[str | None]
) -> None:
    imported(row, "--replace")
    assert [post["end"] for post in posts(run, "eva-dahl")] == ends


@pytest.mark.usefixtures("with_two_posts")
def test_a_list_of_people_that_awco_wrote_can_be_changed_where_somebody_has_several_posts(
    imported: Imported, run: Own
) -> None:
    fields = "id,name,title,organization,office,start,end"
    listed = run("people", "--origin", "own", "--format", "csv", "--fields", fields).out
    assert "holds nothing new" in imported(listed, "--replace")
    imported(listed.replace("2022-01,", "2022-03,"), "--replace")
    assert [post["start"] for post in posts(run, "eva-dahl")] == ["2020-01", "2022-03"]


@pytest.mark.usefixtures("with_two_posts")
def test_of_two_posts_with_one_title_a_row_changes_that_with_its_other_parts(
    own: Own, imported: Imported, run: Own
) -> None:
    own("edit", "eva-dahl", *POST, "Director", "--start", "2019", "--end", "2019", "--unsourced")
    imported("id,title,start,end\neva-dahl,Director,2022-01,2026-05", "--replace")
    assert [post["end"] for post in posts(run, "eva-dahl")] == ["2021-02", "2026-05", "2019"]


@pytest.mark.usefixtures("with_two_posts")
def test_a_row_that_names_none_of_several_posts_is_refused_with_a_way_out(
    run: Own, tmp_path: Path
) -> None:
    table = tmp_path / "people.csv"
    table.write_text("id,end\neva-dahl,2026-05\n", encoding="utf-8")
    refused = run("own", "import", str(table), "--kind", "person", "--unsourced", "--replace")
    assert refused.code == 3
    assert refused.err.splitlines()[-2] == (
        f"  {table}, line 2: The record has several posts: “Adviser”, “Director”. Write the title "
        "of the one that you mean into a column 'title', or use 'awco own edit eva-dahl --edit'."
    )


@pytest.mark.parametrize(
    ("title", "position", "honorifics", "titles", "noted"),
    [
        ("Director", "", [], ["Director"], False),
        ("Director", "director", [], ["director"], False),
        ("Director", "Team leader", [], ["Team leader"], True),
        ("Dr", "Director", ["Dr"], ["Director"], False),
    ],
)
def test_a_post_under_title_is_no_courtesy_title_beside_a_column_of_posts(
    imported: Imported, run: Own, title: str, position: str, honorifics: list[str],
    titles: list[str], noted: bool,
) -> None:  # fmt: skip
    said = imported(
        "Title,Given name,Surname,Position,Organisation\n"
        f"{title},Eva,Dahl,{position},Landia Customs\n"
    )
    assert record(run, "eva-dahl")["honorifics"] == honorifics
    assert [post["title"] for post in posts(run, "eva-dahl")] == titles
    assert ("Director is no courtesy title; it goes to the note." in said) == noted

"""awco show: one record as a card."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asean_wco.cli.context import App
from tests.cli.support import Curated, squeezed
from tests.conftest import Awco, examples, run_awco

MANY = [
    {"text": f"Outcome number {number}.", "sources": ["gazette-2019-06"]} for number in range(1, 16)
]


def card(awco: Awco, *arguments: str, **settings: str) -> str:
    """The card that a person gets."""
    result = awco("show", *arguments, "--format", "table", env=settings or None)
    assert (result.code, result.err) == (0, "")
    return result.out


@pytest.mark.parametrize(
    "words",
    [
        ["consultation-2"],
        ["2nd Consultation"],
        ["2nd", "consultation"],
        ["Second Consultation of 2019"],
        ["CONSULTATION-2"],
    ],
)
def test_a_record_is_shown_by_its_id_or_by_any_of_its_names(awco: Awco, words: list[str]) -> None:
    assert awco("show", *words, "--json").json["results"][0]["id"] == "consultation-2"


@pytest.mark.parametrize(
    ("words", "identifier"),
    [
        ("nguyễn văn thử", "nguyen-van-thu"),
        ("Dr. Berg Anna", "anna-berg"),
        ("OMD", "wco-toy"),
        ("customs cooperation council", "wco-toy"),
        ("carl duy", "carl-duy"),
    ],
)
def test_a_name_needs_no_marks_order_or_title(awco: Awco, words: str, identifier: str) -> None:
    assert awco("show", words, "--json").json["query"] == {"id": identifier}


def test_a_name_that_may_mean_two_records_lists_them(awco: Awco) -> None:
    result = awco("show", "CCC")
    assert (result.code, result.out) == (1, "")
    assert "  wco-toy                 World Customs Organization · acronym “CCC”\n" in result.err
    assert (
        "  coordinating-committee  Coordinating Committee on Customs · acronym “CCC”\n"
        in result.err
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Berg, Anna", ""),
        ("anna b", "Took “anna b” as Anna Berg [anna-berg].\n"),
    ],
)
def test_a_name_that_no_record_bears_outright_is_told_as_it_was_read(
    awco: Awco, name: str, said: str
) -> None:
    result = awco("show", name)
    assert (result.code, result.err) == (0, said)
    assert "anna-berg" in result.out


@pytest.mark.parametrize("slip", ["Anna Breg", "anna burg"])
def test_a_slip_that_leaves_one_record_is_taken_and_told(awco: Awco, slip: str) -> None:
    result = awco("show", slip)
    assert (result.code, result.err) == (0, f"Took “{slip}” as Anna Berg [anna-berg].\n")
    assert "anna-berg" in result.out


def test_the_kind_settles_what_an_ambiguous_name_means(awco: Awco) -> None:
    assert (
        awco("show", "secretary general", "--kind", "office", "--fields", "id").out
        == "secretary-general-toy\n"
    )
    assert (
        awco("show", "secretary general", "--kind", "offices", "--fields", "id").out
        == "secretary-general-toy\n"
    )


def test_an_id_of_another_kind_than_asked_for_is_not_shown(awco: Awco) -> None:
    assert awco("show", "consultation-2", "--kind", "person").code == 1


def test_a_guess_is_offered_and_never_shown(awco: Awco) -> None:
    result = awco("show", "anna burgess")
    assert (result.code, result.out) == (1, "")
    assert "anna-berg" in result.err


def test_a_name_that_nothing_bears_leads_to_the_search(awco: Awco) -> None:
    result = awco("show", "zzgfhq", "--json")
    assert (result.code, result.out) == (1, "")
    error = json.loads(result.err)["error"]
    assert error["code"] == "not_found"
    assert "awco search zzgfhq" in error["hint"]


def test_the_card_of_a_topic_lists_what_the_list_of_initiatives_lists() -> None:
    listed = run_awco(["initiatives", "--topic", "drugs", "--json"]).json["results"]
    card_of_topic = run_awco(["show", "drugs"]).out
    assert len(listed) > 15
    for initiative in listed:
        assert f"{initiative['name']} [{initiative['id']}]" in card_of_topic


def test_a_card_tells_the_facts_in_words(awco: Awco) -> None:
    text = card(awco, "consultation-2")
    for fact in (
        "2nd Consultation\nconsultation-2 · meeting · consultation",
        "The session in Da Lat, chaired by Viet Nam.",
        "12 June 2019",
        "Dalat Palace, Da Lat, Viet Nam",
        "ASEAN–WCO Consultation, 2nd",
        "28th Meeting of the Directors-General",
        "Landia Customs",
        "Second Consultation of 2019",
    ):
        assert fact in text


def test_a_card_tells_who_came_as_what(awco: Awco) -> None:
    text = card(awco, "consultation-2")
    assert re.search(
        r"• +Nguyen Van Thu, Director General, Landia Customs \(chaired and hosted\) \[1\]", text
    )
    assert re.search(r"• +Anna Berg, Secretary General \(spoke, online\) \[1–2\]", text)


@pytest.mark.parametrize(
    "identifier",
    "consultation-2 consultation-2021 visit-undated anna-berg nguyen-van-thu wco-toy "
    "landia-customs toy-window toy-operation toy-consultation secretary-general-toy".split(),
)
def test_every_footnote_leads_to_a_source_below(awco: Awco, identifier: str) -> None:
    facts, _, sources = card(awco, identifier).rpartition("\nSources\n")
    listed = {int(number) for number in re.findall(r"^ +\[(\d+)\] “", sources, re.MULTILINE)}
    used: set[int] = set()
    for note in re.findall(r" \[(\d+(?:[–, ]+\d+)*)\]$", facts, re.MULTILINE):
        for part in note.split(", "):
            first, _, last = part.partition("–")
            used |= set(range(int(first), int(last or first) + 1))
    assert used <= listed
    assert listed == set(range(1, len(listed) + 1))
    assert used


def test_a_source_below_a_card_names_title_publisher_date_address_and_id(awco: Awco) -> None:
    sources = card(awco, "toy-operation").rpartition("Sources\n")[2]
    expected = (
        "[1] “Title of diary-2020”, Example Press, 1 September 2020. "
        "https://example.org/diary-2020 (diary-2020)"
    )
    assert expected in sources
    assert "[2] “Title of farm-2020”, Example Press, no date, low quality." in sources


def test_a_disputed_value_is_marked_where_it_stands_and_explained(awco: Awco) -> None:
    text = card(awco, "consultation-2")
    assert re.search(r"delegates +100 ≠ \[1\]", text)
    assert re.search(
        r"≠ number of delegates: sources disagree\n +100 \[1\]\n +or 118 \[2\]\n"
        r" +The first count is that of the host\.",
        text,
    )


def test_an_inferred_value_is_marked_and_reasoned(awco: Awco) -> None:
    assert re.search(
        r"≈ date: inferred +July 2019\. The diary of that summer tells of it\. \[1\]",
        card(awco, "visit-undated"),
    )


def test_what_was_looked_for_in_vain_is_told(awco: Awco) -> None:
    assert re.search(
        r"\? figures: not found +No seizures were found\.", card(awco, "toy-operation")
    )


def test_doubts_stay_words_without_any_colour(awco: Awco) -> None:
    for identifier, word in (
        ("consultation-2", "sources disagree"),
        ("visit-undated", "inferred"),
        ("toy-operation", "not found"),
    ):
        text = card(awco, identifier, NO_COLOR="1")
        assert word in text
        assert "\x1b" not in text


def test_a_long_list_is_folded_after_twelve_and_all_unfolds_it(
    awco: Awco, curated: Curated
) -> None:
    store = curated.put("meetings/consultation-1", outcomes=MANY).store()
    run = ("show", "consultation-1", "--format", "table")
    full = awco(*run, "--all", data=store).out
    assert awco(*run, "--full", data=store).out == full
    folded = awco(*run, data=store).out
    assert "Outcomes (15)" in folded
    assert "number 12." in folded
    assert "number 13." not in folded
    assert "… 3 more; --all shows them" in folded
    assert "number 15." in full
    assert "--all" not in full


def test_a_list_of_twelve_is_not_folded(awco: Awco, curated: Curated) -> None:
    store = curated.put("meetings/consultation-1", outcomes=MANY[:12]).store()
    assert "--all" not in awco("show", "consultation-1", "--format", "table", data=store).out


def test_a_pipe_gets_long_lists_whole(awco: Awco, curated: Curated) -> None:
    store = curated.put("meetings/consultation-1", outcomes=MANY).store()
    assert "number 15." in awco("show", "consultation-1", data=store).out


@pytest.mark.parametrize(
    ("identifier", "line"),
    [
        ("anna-berg", "2nd Consultation [consultation-2]"),
        ("wco-toy", "Anna Berg [anna-berg]"),
        ("toy-window", "2nd Consultation [consultation-2]"),
        ("toy-consultation", "1st Consultation [consultation-1]"),
        ("single-window", "Consultation by video, 2021 [consultation-2021]"),
        ("secretary-general-toy", "Carl Dưỵ"),
        ("gazette-2019-06", "2nd Consultation (17 facts)"),
        ("dgs-28", "2nd Consultation [consultation-2]"),
    ],
)
def test_a_card_shows_where_the_record_appears(awco: Awco, identifier: str, line: str) -> None:
    assert line in card(awco, identifier)


def test_a_series_tells_which_of_its_sessions_are_known_inferred_and_missing(awco: Awco) -> None:
    assert re.search(r"known +1–2\n +inferred +3–4\n", card(awco, "toy-consultation"))
    assert re.search(r"known +28\n +missing +1–27\n", card(awco, "toy-dgs"))


def test_the_lines_of_a_pipe_name_their_sources(awco: Awco) -> None:
    rows = [line.split("\t") for line in awco("show", "consultation-2").lines]
    assert ["when", "12 June 2019", "gazette-2019-06"] in rows
    assert [
        "outcomes",
        "Members agreed to exchange papers online.",
        "gazette-2019-06 diary-2020",
    ] in rows
    assert ["in doubt: or", "118", "diary-2020"] in rows


def test_a_reference_record_is_not_called_ones_own(awco: Awco) -> None:
    assert "own record" not in card(awco, "consultation-2")


TOKENS = st.sampled_from(
    "[ ] / \\ : :100: [draft] [/ANNEX] [bold] [link=x] [[ ]] \\[ a b 7 – é ก".split()
)


@examples(30)
@given(
    st.lists(TOKENS, min_size=1, max_size=12).map(" ".join)
    | st.text("[]/\\:ab ", min_size=1).filter(str.strip)
)
def test_an_outcome_appears_to_the_letter_whatever_it_holds(
    awco: Awco, tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    curated = Curated(tmp_path_factory.getbasetemp() / "markup")
    outcomes = [{"text": text, "sources": ["gazette-2019-06"]}]
    store = curated.put("meetings/consultation-1", outcomes=outcomes).store()
    for form in ("table", "plain"):
        assert squeezed(text) in squeezed(
            awco("show", "consultation-1", "--format", form, data=store).out
        )
    narrow = awco(
        "show", "consultation-1", "--format", "table", data=store, env={"COLUMNS": "40"}
    ).out
    assert squeezed(text) in squeezed(narrow)
    shown = awco("show", "consultation-1", "--json", data=store).json["results"][0]
    assert shown["outcomes"][0]["text"] == text


def test_an_id_with_a_slip_in_the_number_is_offered(awco: Awco) -> None:
    result = awco("show", "consultation-5")
    assert (result.code, result.out) == (1, "")
    assert "consultation-2 " in result.err


@pytest.mark.parametrize("number", ["2nd", "II", "second", "number two"])
def test_a_number_alone_names_no_session(awco: Awco, number: str) -> None:
    result = awco("show", number)
    assert (result.code, result.out) == (1, "")
    assert f"No record is called '{number}'." in result.err


@pytest.mark.parametrize("number", ["XX", "xi"])
def test_a_number_in_roman_letters_names_no_session_either(number: str) -> None:
    assert run_awco(["show", number]).code == 1
    assert run_awco(["show", f"{number} adgcm"]).code == 0


def test_a_card_has_numbers_only_with_the_list_that_they_lead_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(App, "is_terminal", property(lambda _: True))
    shown = run_awco(["--color", "never", "show", "adgcm-34"], {"COLUMNS": "80"}).out
    assert not re.search(r"\[\d", shown)
    assert re.search(r"^\d+ sources; --sources numbers and lists them$", shown, re.MULTILINE)
    sources = ["--color", "never", "show", "adgcm-34", "--sources"]
    listed = run_awco(sources, {"COLUMNS": "80"}).out
    numbers = set(re.findall(r"\[(\d+)", listed))
    assert numbers
    assert all(re.search(rf"^ *\[{number}\] ", listed, re.MULTILINE) for number in numbers)


def test_with_sources_a_pipe_gets_each_source_in_words(awco: Awco) -> None:
    plain = awco("show", "dgs-28").lines
    lines = awco("show", "dgs-28", "--sources").lines
    assert lines[: len(plain)] == plain
    cited = [line.split("\t") for line in lines[len(plain) :]]
    assert {head for head, _, _ in cited} == {"source"}
    assert [name for _, _, name in cited if name == "gazette-2019-06"] == ["gazette-2019-06"]
    for _, told, name in cited:
        assert f"https://example.org/{name}" in told

"""Cards: what they say of a record, before it is drawn."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from asean_wco.library import Library, open_library
from asean_wco.render.card import card_of
from asean_wco.render.card_view import FOLDED_AFTER, card_rows, card_text
from asean_wco.render.document import Document
from tests.cli.support import Curated

SOURCED = (
    "",
    "Who took part",
    "Outcomes",
    "Topics",
    "Initiatives",
    "Posts",
    "Milestones",
    "Figures",
    "Notes",
)


def lines_of(card: Document, title: str) -> list[str]:
    """The statements of a section."""
    return [
        line.text for section in card.sections if section.title == title for line in section.lines
    ]


def test_every_source_of_a_line_has_a_number_on_the_card(library: Library) -> None:
    for record in library.all():
        card = card_of(record, library)
        used = {
            source for section in card.sections for line in section.lines for source in line.sources
        }
        assert used <= set(card.sources)
        assert len(set(card.sources)) == len(card.sources)


def test_every_sourced_statement_names_its_sources(library: Library) -> None:
    for record in library.all():
        for section in card_of(record, library).sections:
            if section.title in SOURCED[1:]:
                assert all(line.sources for line in section.lines), (record.id, section.title)


def test_no_section_is_empty(library: Library) -> None:
    for record in library.all():
        assert all(section.lines for section in card_of(record, library).sections)


def test_a_title_bears_the_first_acronym(library: Library) -> None:
    assert card_of(library.get("wco-toy"), library).title == "World Customs Organization (WCO)"
    assert card_of(library.get("consultation-2"), library).title == "2nd Consultation"


def test_a_subtitle_tells_id_kind_and_type(library: Library) -> None:
    assert card_of(library.get("toy-window"), library).about == "toy-window · initiative · system"
    assert card_of(library.get("anna-berg"), library).about == "anna-berg · person"


def test_bodies_that_came_alike_share_a_line(tmp_path: Path) -> None:
    sources = ["gazette-2019-06"]
    attendance = [
        {"organization": "wco-toy", "roles": ["observer"], "sources": sources},
        {"organization": "landia-customs", "roles": ["observer"], "sources": sources},
        {"organization": "coordinating-committee", "roles": ["host"], "sources": sources},
    ]
    store = (
        Curated(tmp_path / "folder").put("meetings/consultation-1", attendance=attendance).store()
    )
    library = open_library(store)
    assert lines_of(card_of(library.get("consultation-1"), library), "Who took part") == [
        "Coordinating Committee on Customs (hosted)",
        "World Customs Organization; Landia Customs (took part as an observer)",
    ]


def test_figures_tell_value_unit_and_date(library: Library) -> None:
    (line,) = lines_of(card_of(library.get("toy-window"), library), "Figures")
    assert line == "Certificates exchanged: 500,000 forms (2019)"


def test_milestones_come_in_the_order_of_time(tmp_path: Path) -> None:
    milestones = [
        {"date": date, "text": f"In {date}.", "sources": ["diary-2020"]}
        for date in ("2012", "2009-05", "2010-01-01")
    ]
    store = Curated(tmp_path / "folder").put("topics/single-window", milestones=milestones).store()
    library = open_library(store)
    texts = lines_of(card_of(library.get("single-window"), library), "Milestones")
    assert texts == ["In 2009-05.", "In 2010-01-01.", "In 2012."]


def test_the_marks_of_doubt_go_with_words(library: Library) -> None:
    for identifier, mark, word in (
        ("consultation-2", "≠", "sources disagree"),
        ("visit-undated", "≈", "inferred"),
        ("toy-operation", "?", "not found"),
    ):
        (first, *_) = [
            line
            for section in card_of(library.get(identifier), library).sections
            if section.title == "In doubt"
            for line in section.lines
        ]
        assert first.mark == mark
        assert first.label.startswith(mark)
        assert first.label.endswith(word)


def test_a_disputed_date_is_marked_where_the_date_stands(tmp_path: Path) -> None:
    claims = [{"value": value, "sources": ["diary-2020"]} for value in ("2017-06", "2017-07")]
    curated = Curated(tmp_path / "folder")
    curated.put(
        "meetings/consultation-1",
        disputes=[{"field": "start", "claims": claims, "note": "So it is."}],
    )
    library = open_library(curated.store())
    record = library.get("consultation-1")
    (when,) = [line for line in card_of(record, library).sections[0].lines if line.label == "when"]
    assert when.mark == "≠"
    assert "June 2017 ≠ [1]" in card_text(record, library, None, color=False, full=False)


@pytest.mark.parametrize(("count", "folded"), [(FOLDED_AFTER, False), (FOLDED_AFTER + 1, True)])
def test_a_section_is_folded_only_beyond_its_limit(
    tmp_path: Path, count: int, folded: bool
) -> None:
    notes = [
        {"text": f"Note number {number}.", "sources": ["diary-2020"]}
        for number in range(1, count + 1)
    ]
    library = open_library(
        Curated(tmp_path / "folder").put("topics/single-window", notes=notes).store()
    )
    record = library.get("single-window")
    text = card_text(record, library, 80, color=False, full=False)
    assert ("… 1 more; --all shows them" in text) == folded
    assert (f"Notes ({count})" in text) == folded
    assert f"Note number {count}." in card_text(record, library, 80, color=False, full=True)


def test_the_rows_for_a_pipe_hold_every_statement_of_the_card(library: Library) -> None:
    for record in library.all():
        rows = {text for _, text, _ in card_rows(record, library)}
        assert {
            line.text for section in card_of(record, library).sections for line in section.lines
        } <= rows


def test_a_source_that_has_no_record_is_said_to_have_none(tmp_path: Path) -> None:
    curated = Curated(tmp_path / "folder")
    curated.put(
        "meetings/consultation-1", outcomes=[{"text": "Said.", "sources": ["no-such-source"]}]
    )
    library = open_library(curated.store())
    text = card_text(library.get("consultation-1"), library, 80, color=False, full=False)
    assert "no-such-source (no record)" in text


def test_a_link_that_leads_nowhere_is_shown_by_its_id(tmp_path: Path) -> None:
    curated = Curated(tmp_path / "folder").put("meetings/consultation-1", hosts=["no-such-body"])
    library = open_library(curated.store())
    assert "no-such-body" in card_text(
        library.get("consultation-1"), library, 80, color=False, full=False
    )


def test_a_source_tells_what_rests_on_it(library: Library) -> None:
    card = card_of(library.get("diary-2020"), library)
    assert lines_of(card, "What rests on it")
    labels = {
        line.label
        for section in card.sections
        if section.title == "What rests on it"
        for line in section.lines
    }
    assert {"consultation-2", "visit-undated", "toy-operation"} == labels


def test_of_a_long_list_of_meetings_the_first_two_and_the_latest_are_kept(
    reference: Library,
) -> None:
    record = reference.get("single-window")

    def meetings(*, full: bool) -> list[str]:
        """The ids of the meetings on the card, and the words between those that are left out."""
        text = card_text(record, reference, 100, color=False, full=full)
        listed = text.partition("\nMeetings (")[2].partition("\n\n")[0]
        return re.findall(r"\[([\w-]+)\]|(?:in between)", listed)

    shown, every = meetings(full=False), meetings(full=True)
    gap = shown.index("")
    assert shown[:gap] == every[:gap]
    assert shown[gap + 1 :] == every[gap + 1 - len(shown) :]
    assert gap < len(shown) - gap

"""Cards are made of facts.

Every fact is told with its sources and its doubt, and gaps are counted.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from asean_wco.facts.fact import DISPUTED, INFERRED, SIGN_MEANINGS, UNKNOWN
from asean_wco.facts.making import sources_of_value
from asean_wco.library import Library, open_library
from asean_wco.model.records import Record
from asean_wco.render.card import IN_DOUBT, card_of
from asean_wco.render.card_view import FOLDED_AFTER, card_text, folded
from asean_wco.render.document import Document, Line, Section
from tests.cli.support import Curated
from tests.conftest import sample

Cards = list[tuple[Record, Document]]


def items_in(section: Section) -> int:
    """How many items a section tells: a doubt is marked, and the lines behind it go with it."""
    if section.title != IN_DOUBT:
        return len(section.lines)
    return sum(line.label.startswith(tuple(SIGN_MEANINGS)) for line in section.lines)


def longest(card: Document) -> int:
    """The number of items of the longest section."""
    return max((items_in(section) for section in card.sections), default=0)


def lines_of(card: Document, title: str) -> list[Line]:
    """The lines of a section."""
    return [line for section in card.sections if section.title == title for line in section.lines]


def told_by(card: Document) -> list[str]:
    """The ids of the facts that a card tells."""
    return [fact for section in card.sections for line in section.lines for fact in line.facts]


@pytest.fixture(scope="module")
def cards(reference: Library) -> Cards:
    """The records that are shipped, or a fixed part of them, with their cards."""
    return [(record, card_of(record, reference)) for record in sample(reference.all(), 3)]


def library_with(tmp_path: Path, path: str, **fields: Any) -> Library:
    """The toy library with a record changed."""
    return open_library(Curated(tmp_path / "folder").put(path, **fields).store())


def test_every_fact_of_every_record_is_told_once_on_its_card(
    reference: Library, cards: Cards
) -> None:
    for record, card in cards:
        shown = told_by(card)
        assert sorted(shown) == sorted(fact.id for fact in reference.facts_of(record)), record.id


def test_the_sources_of_a_line_are_those_of_its_facts(reference: Library, cards: Cards) -> None:
    for record, card in cards:
        facts = {fact.id: fact for fact in reference.facts_of(record)}
        for section in card.sections:
            for line in section.lines:
                proving = [sources_of_value(record, facts[fact]) for fact in line.facts]
                cited = {source for sources in proving for source in sources}
                assert not line.facts or cited == set(line.sources), (record.id, line)


def test_a_line_is_marked_as_its_facts_are_in_doubt(reference: Library, cards: Cards) -> None:
    marks = {DISPUTED: "≠", INFERRED: "≈", UNKNOWN: "?"}
    for record, card in cards:
        facts = {fact.id: fact for fact in reference.facts_of(record)}
        for section in card.sections:
            for line in section.lines:
                doubts = {marks.get(facts[fact].certainty, "") for fact in line.facts}
                assert not line.facts or line.mark in doubts, (record.id, line)
                assert line.mark or doubts <= {""}, (record.id, line)


def test_a_disputed_post_is_marked_among_the_posts(reference: Library) -> None:
    posts = lines_of(card_of(reference.get("ian-saunders"), reference), "Posts")
    assert [line.mark for line in posts] == ["", "", "≠"]


def test_a_folded_section_hides_so_many_lines_as_it_counts(cards: Cards) -> None:
    for _, card in cards:
        for section in card.sections:
            first, hidden, newest = folded(section, FOLDED_AFTER)
            shown = items_in(section._replace(lines=(*first, *newest)))
            whole = items_in(section)
            assert shown + hidden == whole
            assert shown <= FOLDED_AFTER
            assert (first, newest) == (section.lines, ()) or hidden


def test_the_number_behind_a_heading_counts_doubts_and_not_their_lines(
    reference: Library,
) -> None:
    transit = reference.get("asean-customs-transit-system")
    text = card_text(transit, reference, 80, color=False, full=True)
    assert "\nIn doubt\n" in text


def test_a_folded_card_says_what_it_leaves_out_and_the_whole_one_nothing(
    reference: Library, cards: Cards
) -> None:
    long = [(record, card) for record, card in cards if longest(card) > FOLDED_AFTER]
    assert len(long) > 25
    for record, card in sample(long, 5):
        left_out = sum(max(0, items_in(part) - FOLDED_AFTER) for part in card.sections)
        text = card_text(record, reference, None, color=False, full=False)
        gaps = re.findall(r"^ +… (\d+) more(?: in between)?; --all shows them$", text, re.MULTILINE)
        assert sum(map(int, gaps)) == left_out, record.id
        assert "--all shows" not in card_text(record, reference, None, color=False, full=True)


def test_the_newest_milestones_of_a_folded_card_are_shown_after_the_first_two(
    reference: Library,
) -> None:
    record = reference.get("asean-single-window")
    text = card_text(record, reference, 100, color=False, full=False)
    shown = text.partition("Milestones (30)\n")[2].partition("\n\n")[0]
    dates = re.findall(r"^  (\S.*?)  +[A-Z]", shown, re.MULTILINE)
    assert dates[:2] == ["October 2003", "2004"]
    assert dates[-2:] == ["10 June 2024", "June 2025"]
    assert "\n  … 18 more in between; --all shows them\n" in shown


def test_figures_that_follow_time_are_folded_like_milestones(tmp_path: Path) -> None:
    figures = [
        {"name": "papers", "value": year, "date": str(year), "sources": ["diary-2020"]}
        for year in range(2001, 2016)
    ]
    library = library_with(tmp_path, "topics/single-window", figures=figures)
    text = card_text(library.get("single-window"), library, None, color=False, full=False)
    gap = (
        r"Papers: 2,002 \(2002\) \[\d\]\n"
        r"  … 3 more in between; --all shows them\n  •  Papers: 2,006 "
    )
    assert re.search(gap, text)


def test_meetings_with_an_inferred_date_stand_in_their_place_in_time(reference: Library) -> None:
    meetings = lines_of(card_of(reference.get("adgcm"), reference), "Meetings")
    identifiers = [line.text.partition("[")[2].rstrip("]") for line in meetings]
    assert identifiers.index("adgcm-26") < identifiers.index("adgcm-27")
    assert identifiers.index("adgcm-27") < identifiers.index("adgcm-28")
    assert meetings[identifiers.index("adgcm-27")].label == "≈ May 2018"


def test_who_took_part_stands_by_part_played_and_rank_and_people_before_bodies(
    tmp_path: Path,
) -> None:
    sources = ["gazette-2019-06"]
    rows = [
        {"organization": "wco-toy", "roles": ["chair"], "capacity": "Delegation"},
        {"person": "anna-berg", "roles": ["participant"], "capacity": "Deputy Director General"},
        {"person": "carl-duy", "roles": ["participant"], "capacity": "Director of Training"},
        {"person": "old-head", "roles": ["participant"], "capacity": "Commissioner of Customs"},
        {"person": "nguyen-van-thu", "roles": ["speaker", "chair"], "capacity": "Clerk"},
    ]
    attendance = [{**row, "sources": sources} for row in rows]
    library = library_with(tmp_path, "meetings/consultation-1", attendance=attendance)
    card = card_of(library.get("consultation-1"), library)
    assert [line.text for line in lines_of(card, "Who took part")] == [
        "Nguyen Van Thu, Clerk (chaired and spoke)",
        "World Customs Organization (chaired)",
        "Old Head, Commissioner of Customs",
        "Anna Berg, Deputy Director General",
        "Carl Dưỵ, Director of Training",
    ]


def test_where_no_capacity_is_printed_the_post_of_that_day_is_told_as_from_elsewhere(
    tmp_path: Path,
) -> None:
    rows = [
        {"person": "anna-berg", "organization": "wco-toy", "roles": ["speaker"]},
        {"person": "carl-duy", "organization": "wco-toy", "roles": ["participant"]},
    ]
    attendance = [{**row, "sources": ["gazette-2019-06"]} for row in rows]
    library = library_with(tmp_path, "meetings/consultation-1", attendance=attendance)
    card = card_of(library.get("consultation-1"), library)
    assert [line.text for line in lines_of(card, "Who took part")] == [
        "Anna Berg (Secretary General, World Customs Organization, according to the person's "
        "record; spoke)",
        "Carl Dưỵ, World Customs Organization",
    ]


def test_members_of_a_body_are_told_by_the_names_of_their_countries(reference: Library) -> None:
    card = card_of(reference.get("asean-customs-administrations"), reference)
    (members,) = [line for line in card.sections[0].lines if line.label == "members"]
    assert members.text.startswith("Brunei Darussalam; Cambodia; ")

"""A briefing note: whole, sourced, honest about doubts, and the same on every run."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from asean_wco.brief.content import MOST_FOOTNOTES, Briefing, briefing
from asean_wco.brief.history import MOST_EVENTS
from asean_wco.brief.markdown import markdown, marked
from asean_wco.brief.outlook import EXPECTED, next_session
from asean_wco.brief.page import page
from asean_wco.brief.statements import Statement
from asean_wco.brief.subject import subject_of
from asean_wco.errors import NotFoundError
from asean_wco.library import Library, open_library
from asean_wco.model.countries import Country
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Meeting
from tests.conftest import Awco
from tests.model.making import meeting, stored
from tests.store.stores import plain

SUBJECTS = (
    "asean-wco-consultation", "adgcm", "asean-wco-consultation-13", "kunio-mikuriya", "asean-single-window",
    "wco", "viet-nam-customs", "wco-secretary-general", "single-window", "Viet Nam",
)  # fmt: skip


def note_about(library: Library, text: str, first: str = "", last: str = "") -> Briefing:
    """The note about a subject."""
    dates = [PartialDate.parse(each) if each else None for each in (first, last)]
    return briefing(subject_of(text, library), library, *dates)


@pytest.fixture(scope="module")
def notes(reference: Library) -> dict[str, Briefing]:
    """A note about each of the subjects."""
    return {text: note_about(reference, text) for text in SUBJECTS}


def statements(note: Briefing) -> list[Statement]:
    """Every statement of a note, those that belong to another after it."""
    points = [
        each for chapter in note.chapters for group in chapter.groups for each in group.statements
    ]
    return [each for point in points for each in point.parts()]


def told(note: Briefing, title: str) -> str:
    """The text of a chapter."""
    groups = [
        group for chapter in note.chapters if chapter.title == title for group in chapter.groups
    ]
    return " ".join(
        each.text for group in groups for point in group.statements for each in point.parts()
    )


@pytest.mark.parametrize("text", SUBJECTS)
def test_a_note_is_whole_and_every_point_has_a_source_or_says_why_not(
    notes: dict[str, Briefing], text: str
) -> None:
    note = notes[text]
    titles = [chapter.title for chapter in note.chapters]
    assert titles[:2] == ["", "State of play"], (
        "what it is and where it stands come before all else"
    )
    assert titles[-1] == "Open questions"
    for chapter in note.chapters:
        for point in (each for group in chapter.groups for each in group.statements):
            assert point.sources or point.mark, point.text
    for each in statements(note):
        assert len(each.sources) <= MOST_FOOTNOTES
        assert "\n" not in each.text
    assert len(note.events) <= MOST_EVENTS


@pytest.mark.parametrize("text", SUBJECTS)
def test_the_footnotes_of_the_markdown_are_all_there_and_all_used(
    reference: Library, notes: dict[str, Briefing], text: str
) -> None:
    written = markdown(notes[text], reference)
    used = set(re.findall(r"\[\^(\d+)\](?!:)", written))
    found = re.findall(r"^\[\^(\d+)\]: ", written, re.MULTILINE)
    assert set(found) == used
    assert found == [str(number) for number in range(1, len(found) + 1)]
    assert MarkdownIt().parse(written)[0].tag == "h1"
    assert reference.data_version in written.replace("\\", "")


def test_the_first_ten_lines_say_what_it_is_and_where_it_stands(
    reference: Library, notes: dict[str, Briefing]
) -> None:
    head = "\n".join(markdown(notes["asean-wco-consultation"], reference).splitlines()[:11])
    assert "Session between the heads of the ASEAN customs administrations" in head
    assert "Latest session recorded: ASEAN–WCO Consultation, Bandar Seri Begawan 2025" in head
    assert "expectation, not an announcement" in head
    assert "see the open questions" in head


class Reader(HTMLParser):
    """Notes the links and aims of a page, and refuses what would load or run something."""

    def __init__(self) -> None:
        super().__init__()
        self.aims: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        assert tag not in ("script", "iframe", "object", "embed", "img", "link"), tag
        assert not [name for name in values if name.startswith("on")]
        self.aims |= {values["id"] or ""} if "id" in values else set()
        if tag == "a":
            self.links.append(values.get("href") or "")


@pytest.mark.parametrize("text", SUBJECTS)
def test_the_page_is_self_contained_and_its_links_lead_somewhere(
    reference: Library, notes: dict[str, Briefing], text: str
) -> None:
    reader = Reader()
    reader.feed(page(notes[text], reference))
    assert {link[1:] for link in reader.links if link.startswith("#")} <= reader.aims
    assert all(link.startswith(("#", "https://", "http://")) for link in reader.links)


def test_a_period_leaves_out_what_lies_outside(reference: Library) -> None:
    note = note_about(reference, "asean-wco-consultation", "2020", "2021")
    years = [
        group.heading
        for chapter in note.chapters
        if chapter.title == "History"
        for group in chapter.groups
    ]
    assert years == ["2020", "2021"]
    assert "from 2020 to 2021" in markdown(note, reference)


def test_a_long_history_keeps_what_is_the_subject_s_own_and_the_latest(
    notes: dict[str, Briefing],
) -> None:
    history = told(notes["wco"], "History")
    assert "Thirteen European governments created a study group" in history
    assert "earlier events are left out for length; --from and --to" in history


def test_all_claims_of_a_dispute_stand_together_each_with_its_sources(reference: Library) -> None:
    chapters = note_about(reference, "asean-wco-consultation-8").chapters
    groups = {
        group.heading: group
        for group in next(c for c in chapters if c.title == "Open questions").groups
    }
    [dispute] = [
        each for each in groups["Sources disagree"].statements if each.text.startswith("Ordinal")
    ]
    claims = [each for each in dispute.parts() if each.sources]
    assert len(claims) >= 2
    assert dispute.text.endswith(";")
    assert dispute.more[0].text.startswith("or ")


def test_doubts_name_countries_and_records(reference: Library, notes: dict[str, Briefing]) -> None:
    assert "probably Singapore." in told(notes["Viet Nam"], "Open questions")
    assert "Attendance, Viet Nam Customs: " in told(
        notes["asean-wco-consultation-13"], "Open questions"
    )
    assert "1–7" in told(notes["asean-wco-consultation"], "Open questions")
    assert "probably 2022. The WCO numbers" in markdown(notes["asean-wco-consultation"], reference)


def test_a_post_is_said_to_begin_only_where_a_source_says_so(reference: Library) -> None:
    assert "June 2008: Secretary General, seen in the post to 31 December 2008" in told(
        note_about(reference, "michel-danet"), "History"
    )
    assert "1 January 2009: Secretary General, in office from then to 31 December 2023" in told(
        note_about(reference, "kunio-mikuriya", "2009", "2009"), "History"
    )


def test_a_topic_tells_what_came_of_it_where_an_outcome_names_it(
    notes: dict[str, Briefing],
) -> None:
    discussed = told(notes["single-window"], "What was discussed and agreed")
    assert "ASEAN reported on its transit system, the regional single window" in discussed
    assert "excise" not in discussed, "the other outcomes of the same meeting"


def test_the_latest_step_on_a_topic_is_one_that_names_it(reference: Library) -> None:
    steps = told(note_about(reference, "transit"), "State of play")
    assert (
        "Latest step recorded (1 March 2024): ASEAN Customs Transit System: Myanmar began to take part"
        in steps
    )
    assert "ARISE" not in steps, "it is tied to the topic, but its latest step was on another"


def test_an_address_in_a_footnote_is_a_link_that_no_sign_breaks(
    reference: Library, notes: dict[str, Briefing]
) -> None:
    written = markdown(notes["asean-wco-consultation"], reference)
    assert (
        "<https://www.customs.gov.sg/~/media/cus/files/insync/issue09/updates/asean.html>"
        in written
    )
    lines = [line for line in written.splitlines() if line.startswith("[^")]
    for line in lines:
        [link] = [
            c
            for t in MarkdownIt().parse(line.partition(": ")[2])
            for c in t.children or ()
            if c.type == "link_open"
        ]
        assert str(link.attrs["href"]).startswith("http")


def sessions(*starts: str) -> list[Meeting]:
    """Numbered sessions of a series on some dates."""
    made = [
        meeting(f"m-{number}", name="M", ordinal=number, start=start)
        for number, start in enumerate(starts, 1)
    ]
    return [each for each in made if isinstance(each, Meeting)]


def test_a_yearly_rhythm_gives_an_expectation_that_is_marked_as_one() -> None:
    [told] = next_session(sessions("2020-06", "2021-06", "2022-07", "2023-06"))
    assert told.mark == EXPECTED
    assert "the 5th would fall about June 2024" in told.text


def test_a_session_that_is_due_already_is_said_to_be_missing() -> None:
    held = sessions("2022-06", "2023-06", "2024-06", "2025-06")
    [told] = next_session(held, (2026, 11, 1))
    assert "none is recorded after June 2025" in told.text
    assert "the 5th was due about June 2026 and another would fall about June 2027" in told.text
    assert list(next_session(held, (2029, 1, 1))) == [], "the rhythm has ended"


@pytest.mark.parametrize(
    "starts",
    [(), ("2020-06",), ("2020-06", "2021-06", "2022-06"), ("2010-01", "2012-06", "2015-03", "2020-01"),
     ("2018-06", "2019-06", "2020-06", "2021-06", "2024-06"), ("2020", "2021", "2022", "2023")],
)  # fmt: skip
def test_no_rhythm_gives_no_expectation(starts: tuple[str, ...]) -> None:
    assert list(next_session(sessions(*starts))) == []


def test_a_country_is_a_subject_by_code_and_name(library: Library) -> None:
    assert subject_of("VN", library) == subject_of("viet nam", library) == Country("VN")
    with pytest.raises(NotFoundError):
        subject_of("Atlantis", library)


def test_the_command_writes_both_forms(awco: Awco, tmp_path: Path) -> None:
    assert awco("brief", "consultation-2").out.startswith("# ")
    target = tmp_path / "note.html"
    assert awco("brief", "consultation-2", "--format", "html", "-o", str(target)).code == 0
    assert target.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert awco("brief", "consultation-2", "-o", str(target)).code == 4
    assert awco("brief", "nobody at all").code == 1


def test_an_own_record_is_told_as_one(awco: Awco, tmp_path: Path) -> None:
    own = {"AWCO_OWN": str(tmp_path / "own.json")}
    awco(
        "own",
        "add",
        "meeting",
        "--id",
        "mine",
        "--name",
        "Mine",
        "--type",
        "visit",
        "--unsourced",
        env=own,
    )
    out = awco("brief", "mine", env=own).out
    assert "own, unsourced" in out
    assert "names no source" in out


@given(st.text(min_size=1, max_size=30).filter(lambda text: bool(text.strip())))
def test_hostile_text_means_nothing_to_markdown_or_html(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    try:
        content = plain(meetings={"m": stored("meeting", "m", name=text, summary=text)})
    except UnicodeEncodeError:
        return
    path = tmp_path_factory.mktemp("hostile") / "s.json"
    path.write_bytes(content)
    library = open_library(path)
    note = briefing(library.get("m"), library, None, None)
    tokens = MarkdownIt().parse(markdown(note, library))
    inner = [child.type for token in tokens for child in token.children or ()]
    assert not {"link_open", "image", "html_inline", "code_inline"} & set(inner)
    reader = Reader()
    reader.feed(page(note, library))
    assert not [link for link in reader.links if not link.startswith(("#", "http"))]


@pytest.mark.parametrize(
    ("mark", "told"),
    [
        ("", ""),
        ("≈", "inferred"),
        ("counted from the records", "counted from the records"),
        ("[own, unsourced]", "own, unsourced"),
        ("≈ [own]", "inferred, own"),
    ],
)
def test_marks_are_told_in_words(mark: str, told: str) -> None:
    assert marked(mark) == told

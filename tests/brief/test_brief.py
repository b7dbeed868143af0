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
from asean_wco.brief.markdown import markdown
from asean_wco.brief.outlook import EXPECTED, next_session
from asean_wco.brief.page import page
from asean_wco.brief.statements import Statement
from asean_wco.brief.subject import Country, subject_of
from asean_wco.errors import NotFoundError
from asean_wco.library import Library, open_library
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Meeting
from tests.conftest import Awco
from tests.model.making import meeting, stored
from tests.store.stores import plain

SUBJECTS = (
    "asean-wco-consultation", "adgcm", "asean-wco-consultation-13", "kunio-mikuriya", "asean-single-window", "aeo",
    "wco", "viet-nam-customs", "wco-secretary-general", "single-window", "Viet Nam", "SG",
)  # fmt: skip


def note_about(library: Library, text: str, first: str = "", last: str = "") -> Briefing:
    """The note about a subject."""
    dates = [PartialDate.parse(each) if each else None for each in (first, last)]
    return briefing(subject_of(text, library), library, *dates)


def statements(note: Briefing) -> list[Statement]:
    """Every statement of a note."""
    return [each for chapter in note.chapters for group in chapter.groups for each in group.statements]


@pytest.mark.parametrize("text", SUBJECTS)
def test_a_note_is_whole_and_every_statement_has_a_source_or_says_why_not(reference: Library, text: str) -> None:
    note = note_about(reference, text)
    titles = [chapter.title for chapter in note.chapters]
    assert titles[0] == "What it is"
    assert "State of play" in titles or text == "wco-secretary-general"
    for each in statements(note):
        assert each.sources or each.mark, each.text
        assert len(each.sources) <= MOST_FOOTNOTES
        assert "\n" not in each.text


@pytest.mark.parametrize("text", SUBJECTS)
def test_the_footnotes_of_the_markdown_are_all_there_and_all_used(reference: Library, text: str) -> None:
    written = markdown(note_about(reference, text), reference)
    used = set(re.findall(r"\[\^(\d+)\](?!:)", written))
    told = re.findall(r"^\[\^(\d+)\]: ", written, re.MULTILINE)
    assert set(told) == used
    assert told == [str(number) for number in range(1, len(told) + 1)]
    assert MarkdownIt().parse(written)[0].tag == "h1"
    assert reference.data_version.replace("_", "\\_") in written


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
def test_the_page_is_self_contained_and_its_links_lead_somewhere(reference: Library, text: str) -> None:
    reader = Reader()
    reader.feed(page(note_about(reference, text), reference))
    assert {link[1:] for link in reader.links if link.startswith("#")} <= reader.aims
    assert all(link.startswith(("#", "https://", "http://")) for link in reader.links)


def test_a_period_leaves_out_what_lies_outside(reference: Library) -> None:
    note = note_about(reference, "asean-wco-consultation", "2020", "2021")
    years = [group.heading for chapter in note.chapters if chapter.title == "History" for group in chapter.groups]
    assert years == ["2020", "2021"]
    assert "from 2020 to 2021" in markdown(note, reference)


def test_doubts_stand_under_open_questions(reference: Library) -> None:
    [questions] = [
        chapter
        for chapter in note_about(reference, "asean-wco-consultation").chapters
        if chapter.title == "Open questions"
    ]
    told = " ".join(each.text for group in questions.groups for each in group.statements)
    assert "1–7" in told


def sessions(*starts: str) -> list[Meeting]:
    """Numbered sessions of a series on some dates."""
    made = [meeting(f"m-{number}", name="M", ordinal=number, start=start) for number, start in enumerate(starts, 1)]
    return [each for each in made if isinstance(each, Meeting)]


def test_a_yearly_rhythm_gives_an_expectation_that_is_marked_as_one() -> None:
    [told] = next_session(sessions("2020-06", "2021-06", "2022-07", "2023-06"))
    assert told.mark == EXPECTED
    assert "5th" in told.text
    assert "June 2024" in told.text


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
    awco("own", "add", "meeting", "--id", "mine", "--name", "Mine", "--type", "visit", "--unsourced", env=own)
    out = awco("brief", "mine", env=own).out
    assert "own, unsourced" in out
    assert "names no source" in out


@given(st.text(min_size=1, max_size=30).filter(lambda text: bool(text.strip())))
def test_hostile_text_means_nothing_to_markdown_or_html(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
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

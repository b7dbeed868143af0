"""A note that is handed on: one page, no word of the program, each source once.

The rules hold over all records.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from asean_wco.brief.compose import MOST_FOOTNOTES, note_about
from asean_wco.brief.lead import MOST_FACTS
from asean_wco.brief.writing import markdown, page
from asean_wco.library import Library, open_library
from asean_wco.model.records import RECORD_CLASSES
from asean_wco.model.shapes import shapes_of
from asean_wco.model.vocabulary import KINDS
from asean_wco.render.document import Document
from tests.brief.notes import SUBJECTS, TODAY, note, subjects_of, told_in, whole
from tests.model.making import stored
from tests.store.stores import plain

MOST_WORDS = 450
MOST_SOURCES = 20
# What belongs to the program and not to a text that is handed on.
FLAG = re.compile(r"(?<!\w)--?[a-z]|\bawco (?!\))|\?\s|Milestones:|Frequency:|Unknowns|[≈≠]")
FIELDS = {field for kind in RECORD_CLASSES.values() for field in shapes_of(kind) if "_" in field}


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWCO_TODAY", TODAY)


@pytest.fixture(scope="module")
def ids(reference: Library) -> set[str]:
    """The ids that no text has by chance."""
    return {record.id for record in reference.all() if record.id.count("-") > 1}


@pytest.mark.parametrize("kind", [*KINDS, "country"])
def test_every_note_is_short_and_speaks_no_word_of_the_program(
    reference: Library, ids: set[str], kind: str
) -> None:
    for subject in subjects_of(reference, kind):
        document = note_about(subject, reference)
        text = whole(document)
        assert len(text.split()) <= MOST_WORDS, subject.id
        assert len(document.sources) <= MOST_SOURCES, subject.id
        titles = [section.title for section in document.sections]
        assert len(titles) == len(set(titles)), subject.id
        assert ids.isdisjoint(re.findall(r"[\w-]+", text)), subject.id
        assert FIELDS.isdisjoint(re.findall(r"\w+", text)), subject.id
        assert not FLAG.search(f"{text} {document.about}"), subject.id
        assert_sourced(document)


def assert_sourced(document: Document) -> None:
    """Check that each statement has few sources, all of which are listed, and no other."""
    cited = {
        source
        for section in document.sections
        for statement in section.lines
        for source in statement.sources
    }
    assert cited == set(document.sources)
    assert len(document.sources) == len(cited), "each source has one number"
    for section in document.sections:
        # The newest event of a country stands beside five that matter more.
        assert len(section.lines) <= 5 + (section.title == "Where it stands")
        for statement in section.lines:
            # What the lead says of several years has a source for each, and so has each fact.
            most = MOST_FOOTNOTES if section.title else MOST_FACTS
            assert len(statement.sources) <= max(most, len(statement.facts))
            assert "\n" not in statement.text


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_footnotes_of_the_markdown_are_all_there_once_and_all_used(
    reference: Library, subject: str
) -> None:
    written = markdown(note(reference, subject), reference)
    used = set(re.findall(r"\[\^(\d+)\](?!:)", written))
    listed = re.findall(r"^\[\^(\d+)\]: ", written, re.MULTILINE)
    assert set(listed) == used
    assert listed == [str(number) for number in range(1, len(listed) + 1)]
    assert MarkdownIt().parse(written)[0].tag == "h1"
    assert reference.data_version in written.replace("\\", "")
    assert markdown(note(reference, subject), reference) == written


@pytest.mark.parametrize(
    "subject", ["asean-wco-consultation", "adgcm", "Viet Nam", "asean-single-window"]
)
def test_the_sections_come_in_the_order_in_which_a_reader_asks(
    reference: Library, subject: str
) -> None:
    order = ["", "Where it stands", "Who is who", "What comes next", "Open points"]
    titles = [section.title for section in note(reference, subject).sections]
    assert titles == [title for title in order if title in titles]
    assert {"", "Where it stands", "Who is who", "Open points"} <= set(titles)


def test_a_note_says_how_much_more_the_full_one_has(reference: Library) -> None:
    document = note(reference, "asean-wco-consultation-13")
    facts = {fact for section in document.sections for line in section.lines for fact in line.facts}
    more = re.search(r"The full note has (\d+) more facts\.", document.closing)
    assert more
    concerned = reference.facts(mentions="asean-wco-consultation-13")
    assert int(more[1]) == len({fact.id for fact in concerned} - facts)
    assert "more facts" not in note(reference, "asean-wco-consultation-13", full=True).closing


def test_an_address_in_a_footnote_is_a_link_that_no_sign_breaks(reference: Library) -> None:
    written = markdown(note(reference, "asean-wco-consultation"), reference)
    lines = [line for line in written.splitlines() if line.startswith("[^")]
    for line in lines:
        tokens = MarkdownIt().parse(line.partition(": ")[2])
        children = [child for token in tokens for child in token.children or ()]
        [link] = [child for child in children if child.type == "link_open"]
        assert str(link.attrs["href"]).startswith("http")


class Reader(HTMLParser):
    """Notes the links and aims of a page, and refuses what would load or run something."""

    def __init__(self) -> None:
        super().__init__()
        self.aims: set[str] = set()
        self.links: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        assert tag not in ("script", "iframe", "object", "embed", "img", "link"), tag
        assert not [name for name in values if name.startswith("on")]
        self.tags.append(tag)
        self.aims |= {values["id"] or ""} if "id" in values else set()
        if tag == "a":
            self.links.append(values.get("href") or "")


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_page_is_self_contained_and_its_links_lead_somewhere(
    reference: Library, subject: str
) -> None:
    reader = Reader()
    reader.feed(page(note(reference, subject), reference))
    assert {link[1:] for link in reader.links if link.startswith("#")} <= reader.aims
    assert all(link.startswith(("#", "https://", "http://")) for link in reader.links)
    assert "svg" not in reader.tags, "one page has no room for the drawn timeline"


@given(st.text(min_size=1, max_size=30).filter(lambda text: bool(text.strip())))
def test_hostile_text_means_nothing_to_markdown_or_html(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    meeting = stored(
        "meeting", "m", name=text, summary=text, outcomes=[{"text": text, "sources": []}]
    )
    try:
        content = plain(meetings={"m": meeting})
    except UnicodeEncodeError:
        return
    path = tmp_path_factory.mktemp("hostile") / "s.json"
    path.write_bytes(content)
    library = open_library(path)
    for full in (False, True):
        document = note_about(library.get("m"), library, full=full)
        tokens = MarkdownIt().parse(markdown(document, library))
        inner = [child.type for token in tokens for child in token.children or ()]
        assert not {"link_open", "image", "html_inline", "code_inline"} & set(inner)
        reader = Reader()
        reader.feed(page(document, library))
        assert not [link for link in reader.links if not link.startswith(("#", "http"))]


def test_braces_in_a_text_are_text(tmp_path_factory: pytest.TempPathFactory) -> None:
    meeting = stored("meeting", "m", name="{text} {0}", summary="{notes} {lines}")
    path = tmp_path_factory.mktemp("braces") / "s.json"
    path.write_bytes(plain(meetings={"m": meeting}))
    library = open_library(path)
    document = note_about(library.get("m"), library)
    assert told_in(document)[0].startswith("{notes} {lines}")
    assert "{notes} {lines}" in page(document, library)

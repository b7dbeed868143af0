"""Timelines as Markdown, HTML and Mermaid, read back: every event and source is there, and nothing else can get in."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from asean_wco.export.marks import Mark, sorted_marks, told, when
from asean_wco.export.markup import markdown_text, mermaid_text, web_address, xml_text
from asean_wco.export.page import html_page
from asean_wco.export.timeline_text import (
    numbered_sources,
    timeline_html,
    timeline_markdown,
    timeline_mermaid,
)
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from tests.cli.support import dangerous
from tests.export.mark_support import ADDRESSES, MARKS, SUBJECTS, TEXTS, mark, marks_of

VOID = {"meta"}
MERMAID_LINE = re.compile(r"[A-Za-z0-9 ,.'/\u0080-\U0010ffff-]|#[0-9]+;")


class Page(HTMLParser):
    """What a page holds: elements with attributes, text by element, whether all are closed."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((self.open[-1] if self.open else "", data))

    def values(self, name: str) -> list[str]:
        return [attributes[name] or "" for _, attributes in self.elements if name in attributes]


def tokens(text: str) -> list[Token]:
    parsed = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    return [each for token in parsed for each in (token, *(token.children or []))]


def plain(token: Token) -> str:
    return "".join(child.content for child in token.children or [])


def items(text: str) -> list[str]:
    """The text of each entry of the lists in some Markdown."""
    parsed = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    return [
        plain(parsed[number + 2])
        for number, token in enumerate(parsed)
        if token.type == "list_item_open"
    ]


def decoded(text: str) -> str:
    """What Mermaid shows for a text with entity codes."""
    assert MERMAID_LINE.sub("", text) == ""
    return re.sub(r"#([0-9]+);", lambda found: chr(int(found[1])), text)


def collapsed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("subject", SUBJECTS)
def test_markdown_of_the_reference_has_every_event_and_every_source(
    reference: Library, subject: str
) -> None:
    marks = sorted_marks(marks_of(reference, subject))
    text = timeline_markdown(marks, "Title")
    found = items(text)
    assert len(found) == len(marks)
    for entry, one in zip(found, marks, strict=True):
        assert entry.startswith(when(one))
        assert one.text in entry
    used = set(re.findall(r"\[\^(\d+)\](?!:)", text))
    defined = re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
    assert used == set(defined)
    assert (
        len(defined)
        == len(set(defined))
        == len({source for one in marks for source in one.sources})
    )
    assert [t.content for t in tokens(text) if t.type == "heading_open" and t.tag == "h1"] == [""]


def test_markdown_tells_years_gaps_and_doubts() -> None:
    marks = [
        mark("2008-06-01"),
        mark("2012", certainty="inferred"),
        mark("2013~", "", "term"),
        mark("2015-02", own=True),
    ]
    assert timeline_markdown(marks, "T *x*").split("[^1]:")[0] == (
        "# T \\*x\\*\n\n1 term of office, 3 meetings.\n\n"
        "## 2008\n\n- **1 June 2008** (meeting) – Meeting[^1]\n\n"
        "*2009–2011: nothing recorded*\n\n## 2012\n\n- **2012 (inferred)** (meeting) – Meeting[^1]\n\n"
        "## 2013\n\n- **from about 2013, end not recorded** (term of office) – Meeting[^1]\n\n"
        "*2014: nothing recorded*\n\n## 2015\n\n- **February 2015** (meeting) – Meeting (own record)[^1]\n\n"
    )


@settings(max_examples=30)
@given(MARKS, TEXTS)
@example([mark("2024-06-05", sources=((" ", "https://example.org/"), ("word", "")))], "T")
def test_hostile_text_means_nothing_to_markdown(marks: list[Mark], title: str) -> None:
    shown = sorted_marks(marks)
    text = timeline_markdown(marks, title)
    assert dangerous(text) == set()
    found = tokens(text)
    allowed = set("heading paragraph bullet_list list_item strong em link".split())
    kinds = {
        token.type.removesuffix("_open").removesuffix("_close")
        for token in found
        if token.type != "inline"
    }
    assert kinds <= allowed | {"text", "softbreak", "text_special"}
    links = {str(token.attrGet("href")) for token in found if token.type == "link_open"}
    assert {link.split(":")[0].lower() for link in links} <= {"http", "https"}
    assert len([token for token in found if token.type == "link_open"]) == sum(
        bool(web_address(url)) for _, url in numbered_sources(shown)
    )
    assert [collapsed(re.sub(r"( ?\[\^\d+\])*$", "", entry)) for entry in items(text)] == [
        collapsed(
            f"{when(one)} ({ {'term': 'term of office', 'period': 'plan or period'}.get(one.kind, one.kind) }) – "
            f"{xml_text(told(one))}"
        )
        for one in shown
    ]


@given(TEXTS)
def test_markdown_text_is_read_back_as_it_was(text: str) -> None:
    rendered = MarkdownIt("gfm-like", {"linkify": False}).renderInline(f"a {markdown_text(text)} z")
    assert collapsed(unescape(rendered)) == collapsed(f"a {xml_text(text)} z")


@given(ADDRESSES | TEXTS)
def test_only_addresses_of_the_web_become_links(url: str) -> None:
    address = web_address(url)
    assert address == "" or re.fullmatch(
        r"https?://[!#$%&'()*+,./0-9:;=?@A-Z\[\]_a-z~-]+", address, re.IGNORECASE
    )
    assert bool(address) == bool(
        re.match(r"\s*https?://[^\s/?#]", url, re.IGNORECASE)
    ) or dangerous(url)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_page_of_the_reference_has_every_event_and_every_source(
    reference: Library, subject: str
) -> None:
    marks = sorted_marks(marks_of(reference, subject))
    page = Page(timeline_html(marks, "Title"))
    assert page.open == []
    whats = [
        number
        for number, (tag, attributes) in enumerate(page.elements)
        if attributes.get("class") == "what"
    ]
    assert len(whats) == len(marks)
    dates = {when(one) for one in marks}
    assert [data for tag, data in page.texts if tag == "span" and data in dates] == [
        when(one) for one in marks
    ]
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    aims = {link.removeprefix("#") for link in page.values("href") if link.startswith("#")}
    assert aims == {each for each in ids if each.startswith("source-")}
    assert len(aims) == len({source for one in marks for source in one.sources})


def test_the_page_stands_alone_and_declares_it() -> None:
    text = timeline_html([mark("2024-06-05")], "Title")
    page = Page(text)
    (policy,) = page.values("content")[:1]
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    assert {tag for tag, _ in page.elements}.isdisjoint(
        {"script", "link", "img", "iframe", "object", "form", "base"}
    )
    assert "src" not in {name for _, attributes in page.elements for name in attributes}
    assert set(re.findall(r"url\((.)", text)) <= {"#"}
    assert "@import" not in text
    assert [attributes["lang"] for tag, attributes in page.elements if tag == "html"] == ["en"]
    assert [tag for tag, _ in page.elements if tag in ("h1", "h2")] == ["h1", "h2", "h2"]


def test_an_empty_page_says_so() -> None:
    text = timeline_html([], "Title")
    assert "Nothing dated." in text
    assert "<svg" not in text
    assert timeline_markdown([], "Title") == "# Title\n\nNothing dated.\n"


@settings(max_examples=30)
@given(MARKS, TEXTS)
def test_hostile_text_means_nothing_to_html(marks: list[Mark], title: str) -> None:
    text = timeline_html(marks, title)
    assert dangerous(text) == set()
    page = Page(text)
    assert page.open == []
    allowed = (
        "html head meta title style body main h1 h2 p ul ol li span a figure "
        "svg desc defs pattern rect path circle lineargradient stop text tspan g"
    )
    assert {tag for tag, _ in page.elements} <= set(allowed.split())
    assert not any(name.startswith("on") for _, attributes in page.elements for name in attributes)
    assert all(
        link.startswith("#") or re.match("https?://", link, re.IGNORECASE)
        for link in page.values("href")
    )
    whole = {collapsed(data) for tag, data in page.texts if tag in ("h1", "span")} | {""}
    assert collapsed(xml_text(title)) in whole
    assert {collapsed(xml_text(told(one))) for one in marks} <= whole


def test_a_page_of_any_content_can_be_made() -> None:
    text = html_page("A & B", "<p>Body</p>", language="th")
    assert "<title>A &amp; B</title>" in text
    assert '<html lang="th">' in text
    assert "<h1>A &amp; B</h1>\n<p>Body</p>\n</main>" in text


def mermaid_events(text: str) -> list[str]:
    """The events of a timeline diagram, checked line by line."""
    head, title, *lines = text.splitlines()
    assert head == "timeline"
    decoded(title.removeprefix("    title "))
    found = []
    for line in lines:
        if not line.startswith("%% "):
            aim = re.fullmatch(r"    (?:\d{1,4}|    ) : (.+)", line)
            assert aim, line
            found.append(decoded(aim[1]))
    return found


@settings(max_examples=30)
@given(MARKS, TEXTS)
def test_hostile_text_means_nothing_to_mermaid(marks: list[Mark], title: str) -> None:
    shown = sorted_marks(marks)
    text = timeline_mermaid(marks, title)
    assert dangerous(text) == set()
    found = mermaid_events(text)
    assert len(found) == len(shown)
    for entry, one in zip(found, shown, strict=True):
        assert entry.startswith(f"{when(one)} –")
        assert xml_text(told(one)).strip() in entry
    comments = [line for line in text.splitlines() if line.startswith("%%")]
    assert len(comments) == len(numbered_sources(shown))
    assert not any(re.search(r"%%\s*\{|[{}]", line) for line in comments)


def test_a_mermaid_timeline_names_each_year_once(reference: Library) -> None:
    marks = marks_of(reference, "kunio-mikuriya")
    years = re.findall(r"^    (\d+) :", timeline_mermaid(marks, "T"), re.MULTILINE)
    assert years == sorted(set(years))
    assert {int(year) for year in years} == {one.start.year for one in marks}


def test_sources_are_numbered_in_ranges_in_a_diagram() -> None:
    several = tuple((f"Report {number}", "") for number in range(5))
    marks = [
        mark("2024-06-05", sources=several[:1]),
        mark("2024-06-06", sources=(several[0], *several[2:])),
    ]
    assert mermaid_events(timeline_mermaid(marks, "T")) == [
        "5 June 2024 – Meeting [1]",
        "6 June 2024 – Meeting [1–4]",
    ]
    marks.append(mark("2024-06-07", sources=(several[4], several[0])))
    assert mermaid_events(timeline_mermaid(marks, "T"))[2] == "7 June 2024 – Meeting [1, 4]"


def test_codes_of_mermaid_are_escaped_before_they_are_made() -> None:
    assert mermaid_text('#quot; "(x)" a:b') == "#35;quot#59; #34;#40;x#41;#34; a#58;b"
    assert mermaid_text(" \n ") == "…"


@settings(max_examples=30)
@given(MARKS, st.randoms(use_true_random=False))
def test_the_order_of_marks_does_not_matter(marks: list[Mark], random: st.DrawFn) -> None:
    shuffled = [*marks, *marks]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    for make in (timeline_markdown, timeline_mermaid):
        assert make(shuffled, "T") == make(marks, "T")


def test_years_before_the_time_asked_for_are_no_gaps_in_any_form() -> None:
    shown = [mark("2009", "2023", "term", "Head"), mark("2020", "", "term", "Chair"), mark("2025")]
    first = PartialDate(2022)
    written = timeline_markdown(shown, "T", first)
    assert "## Before 2022\n\n- **since 2009, to 2023**" in written
    assert "- **since 2020, end not recorded**" in written
    assert "*2022–2023: nothing else recorded*\n\n*2024: nothing recorded*\n\n## 2025" in written
    page = timeline_html(shown, "T", first)
    assert '<h2 id="year-before">Before 2022</h2>' in page
    assert re.findall(r'class="gap">([^<]+)', page) == [
        "2022–2023: nothing else recorded",
        "2024: nothing recorded",
    ]
    assert "Before 2022 : since 2009" in timeline_mermaid(shown, "T", first)

"""Timelines as Markdown, HTML and Mermaid, read back: all is there, and nothing else gets in."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import example, given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from asean_wco.export.events import event_text as words_of
from asean_wco.export.events import numbered_sources, when
from asean_wco.export.markup import markdown_text, mermaid_text, web_address, xml_text
from asean_wco.export.page import html_page
from asean_wco.export.timeline_text import timeline_html, timeline_markdown, timeline_mermaid
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from tests.cli.support import dangerous
from tests.conftest import examples
from tests.export.event_support import (
    ADDRESSES,
    SUBJECTS,
    TEXTS,
    TOLD,
    Told,
    event,
    told,
    told_of,
)
from tests.export.page_support import Page

MERMAID_LINE = re.compile(r"[A-Za-z0-9 ,.'/\u0080-\U0010ffff-]|#[0-9]+;")


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


def markdown(shown: Told, title: str = "T", first: PartialDate | None = None) -> str:
    return timeline_markdown(shown.timeline(title, first), shown.cited)


def page(shown: Told, title: str = "T", first: PartialDate | None = None) -> str:
    return timeline_html(shown.timeline(title, first), shown.cited)


def mermaid(shown: Told, title: str = "T", first: PartialDate | None = None) -> str:
    return timeline_mermaid(shown.timeline(title, first), shown.cited)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_markdown_of_the_reference_has_every_event_and_every_source(
    reference: Library, subject: str
) -> None:
    shown = told_of(reference, subject)
    text = markdown(shown, "Title")
    found = items(text)
    assert len(found) == len(shown.events)
    for entry, one in zip(found, shown.events, strict=True):
        assert entry.startswith(when(one))
        assert one.text in entry
    used = set(re.findall(r"\[\^(\d+)\](?!:)", text))
    defined = re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
    assert used == set(defined)
    sources = {source for one in shown.events for source in one.sources}
    assert len(defined) == len(set(defined)) == len(sources)
    assert [t.content for t in tokens(text) if t.type == "heading_open" and t.tag == "h1"] == [""]


def test_markdown_tells_years_gaps_and_doubts() -> None:
    shown = told(
        event("2008-06-01"),
        event("2012", certainty="inferred"),
        event("2013-02-03", "2013-02-05", certainty="disputed"),
        event("2013~", "", "term"),
        event("2015-02", origin="own"),
        event("2015-03-01", "2015-03-02", ends_inferred=True),
        event("2027", "", "milestone"),
    )
    assert markdown(shown, "T *x*").split("[^1]:")[0] == (
        "# T \\*x\\*\n\n1 term of office, 5 meetings, 1 milestone.\n\n"
        "## 2008\n\n- **1 June 2008** (meeting) – Meeting[^1]\n\n"
        "*2009–2011: nothing recorded*\n\n"
        "## 2012\n\n- **≈ 2012 (inferred)** (meeting) – Meeting[^1]\n\n"
        "## 2013\n\n"
        "- **≠ 3–5 February 2013 (sources disagree)** (meeting) – Meeting[^1]\n"
        "- **from about 2013, end not recorded** (term of office) – Meeting[^1]\n\n"
        "*2014: nothing recorded*\n\n"
        "## 2015\n\n- **February 2015** (meeting) – Meeting (own record)[^1]\n"
        "- **1 – ≈ 2 March 2015 (last day inferred)** (meeting) – Meeting[^1]\n\n"
        "*2016–2026: nothing recorded*\n\n"
        "## 2027\n\n- **2027 (planned)** (milestone) – Meeting[^1]\n\n"
    )


@examples(30)
@given(TOLD, TEXTS)
@example(
    told(event("2024-06-05", sources="ab"), a=(" ", "https://example.org/"), b=("word", "")),
    "T",
)
def test_hostile_text_means_nothing_to_markdown(shown: Told, title: str) -> None:
    text = markdown(shown, title)
    assert dangerous(text) == set()
    found = tokens(text)
    allowed = set("heading paragraph bullet_list list_item strong em link".split())
    kinds = {
        token.type.removesuffix("_open").removesuffix("_close")
        for token in found
        if token.type != "inline"
    }
    assert kinds <= allowed | {"text", "softbreak", "text_special"}
    links = [str(token.attrGet("href")) for token in found if token.type == "link_open"]
    assert {link.split(":")[0].lower() for link in links} <= {"http", "https"}
    addresses = [shown.cited(source)[1] for source in numbered_sources(shown.events)]
    assert len(links) == sum(bool(web_address(url)) for url in addresses)
    names = {"term": "term of office", "period": "plan or period"}
    assert [collapsed(re.sub(r"( ?\[\^\d+\])*$", "", entry)) for entry in items(text)] == [
        collapsed(f"{when(one)} ({names.get(one.kind, one.kind)}) – {xml_text(words_of(one))}")
        for one in shown.events
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
    shown = told_of(reference, subject)
    read = Page(page(shown, "Title"))
    assert read.open == []
    whats = [attributes for _, attributes in read.elements if attributes.get("class") == "what"]
    assert len(whats) == len(shown.events)
    dates = [when(one) for one in shown.events]
    assert [data for tag, data in read.texts if tag == "span" and data in dates] == dates
    ids = read.values("id")
    assert len(ids) == len(set(ids))
    aims = {link.removeprefix("#") for link in read.values("href") if link.startswith("#")}
    assert aims == {each for each in ids if each.startswith("source-")}
    assert len(aims) == len({source for one in shown.events for source in one.sources})


def test_the_list_of_a_page_tells_doubts_and_plans() -> None:
    shown = told(
        event("2012", certainty="inferred"),
        event("2013-02-03", certainty="disputed"),
        event("2015-03-01", "2015-03-02", ends_inferred=True),
        event("2016-03-01", "2016-03-02", ends_inferred=True, certainty="disputed"),
        event("2027"),
    )
    assert re.findall(r'class="when">([^<]+)', page(shown)) == [
        "≈ 2012 (inferred)",
        "≠ 3 February 2013 (sources disagree)",
        "1 – ≈ 2 March 2015 (last day inferred)",
        "≠ 1 – ≈ 2 March 2016 (sources disagree, last day inferred)",
        "2027 (planned)",
    ]


def test_the_page_stands_alone_and_declares_it() -> None:
    text = page(told(event("2024-06-05")), "Title")
    read = Page(text)
    (policy,) = read.values("content")[:1]
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    assert {tag for tag, _ in read.elements}.isdisjoint(
        {"script", "link", "img", "iframe", "object", "form", "base"}
    )
    assert "src" not in {name for _, attributes in read.elements for name in attributes}
    assert set(re.findall(r"url\((.)", text)) <= {"#"}
    assert "@import" not in text
    assert [attributes["lang"] for tag, attributes in read.elements if tag == "html"] == ["en"]
    assert [tag for tag, _ in read.elements if tag in ("h1", "h2")] == ["h1", "h2", "h2"]


def test_an_empty_page_says_so() -> None:
    text = page(told(), "Title")
    assert "Nothing dated." in text
    assert "<svg" not in text
    assert markdown(told(), "Title") == "# Title\n\nNothing dated.\n"


@examples(30)
@given(TOLD, TEXTS)
def test_hostile_text_means_nothing_to_html(shown: Told, title: str) -> None:
    text = page(shown, title)
    assert dangerous(text) == set()
    read = Page(text)
    assert read.open == []
    allowed = (
        "html head meta title style body main h1 h2 p ul ol li span a figure "
        "svg desc defs pattern rect path circle lineargradient stop text tspan g"
    )
    assert {tag for tag, _ in read.elements} <= set(allowed.split())
    assert not any(name.startswith("on") for _, attributes in read.elements for name in attributes)
    assert all(
        link.startswith("#") or re.match("https?://", link, re.IGNORECASE)
        for link in read.values("href")
    )
    whole = {collapsed(data) for tag, data in read.texts if tag in ("h1", "span")} | {""}
    assert collapsed(xml_text(title)) in whole
    assert {collapsed(xml_text(words_of(one))) for one in shown.events} <= whole


def test_a_page_of_any_content_can_be_made() -> None:
    text = html_page("A & B", "<p>Body</p>")
    assert "<title>A &amp; B</title>" in text
    assert '<html lang="en">' in text
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


@examples(30)
@given(TOLD, TEXTS)
def test_hostile_text_means_nothing_to_mermaid(shown: Told, title: str) -> None:
    text = mermaid(shown, title)
    assert dangerous(text) == set()
    found = mermaid_events(text)
    assert len(found) == len(shown.events)
    for entry, one in zip(found, shown.events, strict=True):
        assert entry.startswith(f"{when(one)} –")
        assert xml_text(words_of(one)).strip() in entry
    comments = [line for line in text.splitlines() if line.startswith("%%")]
    assert len(comments) == len(numbered_sources(shown.events))
    assert not any(re.search(r"%%\s*\{|[{}]", line) for line in comments)


def test_a_mermaid_timeline_names_each_year_once(reference: Library) -> None:
    shown = told_of(reference, "kunio-mikuriya")
    years = re.findall(r"^    (\d+) :", mermaid(shown), re.MULTILINE)
    assert years == sorted(set(years))
    assert {int(year) for year in years} == {one.start.year for one in shown.events}


def test_sources_are_numbered_in_ranges_in_a_diagram() -> None:
    shown = told(
        event("2024-06-05", sources="a"),
        event("2024-06-06", sources="acde"),
        event("2024-06-07", sources="da"),
    )
    assert mermaid_events(mermaid(shown)) == [
        "5 June 2024 – Meeting [1]",
        "6 June 2024 – Meeting [1–4]",
        "7 June 2024 – Meeting [1, 3]",
    ]


def test_codes_of_mermaid_are_escaped_before_they_are_made() -> None:
    assert mermaid_text('#quot; "(x)" a:b') == "#35;quot#59; #34;#40;x#41;#34; a#58;b"
    assert mermaid_text(" \n ") == "…"


def test_years_before_the_time_asked_for_are_no_gaps_in_any_form() -> None:
    shown = told(
        event("2009", "2023", "term", "Head"), event("2020", "", "term", "Chair"), event("2025")
    )
    first = PartialDate(2022)
    written = markdown(shown, first=first)
    assert "## Before 2022\n\n- **2009–2023**" in written
    assert "- **since 2020, end not recorded**" in written
    assert "*2022–2023: nothing else recorded*\n\n*2024: nothing recorded*\n\n## 2025" in written
    text = page(shown, first=first)
    assert '<h2 id="year-before">Before 2022</h2>' in text
    assert re.findall(r'class="gap">([^<]+)', text) == [
        "2022–2023: nothing else recorded",
        "2024: nothing recorded",
    ]
    assert "Before 2022 : 2009–2023" in mermaid(shown, first=first)

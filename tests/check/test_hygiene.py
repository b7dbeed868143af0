"""Rules of hygiene: what they let pass, and where they look."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from asean_wco.check.findings import CheckedRecords
from asean_wco.check.rules import check
from asean_wco.model.records import Record
from tests.check.spoiling import TOPIC, codes
from tests.conftest import TOY
from tests.model.making import meeting, organization, person, source, topic


def fired(code: str, record: Record) -> list[str]:
    """What one rule finds in a record."""
    return [finding.message for finding in check(CheckedRecords.of([record]), [code])]


@pytest.mark.parametrize(
    "name", ["ศุลกากร", "ກົມພາສີ", "គយ", "မြန်မာ", "Nguyễn Văn Cẩn", "Côte d'Ivoire", "“x” – y…"]
)
def test_names_in_any_script_are_fine(name: str) -> None:
    record = organization("o", name="Body", aliases=[name], summary=name)
    assert fired("E401", record) == fired("E402", record) == []


@pytest.mark.parametrize(
    ("text", "code_point"),
    [("a\x00b", "U+0000"), ("a\u2066b", "U+2066"), ("a\ufeffb", "U+FEFF"), ("a\x9bb", "U+009B")],
)
def test_a_hidden_character_is_named(text: str, code_point: str) -> None:
    [message] = fired("E401", topic("t", summary=text))
    assert code_point in message
    assert text not in message


@pytest.mark.parametrize(
    "text", [" a", "a ", "a  b", "a\tb", "a\nb", "a\u00a0b", "a\u3000b", "e\u0301"]
)
def test_stray_space_and_loose_accents_are_untidy(text: str) -> None:
    assert len(fired("E402", topic("t", summary=text))) == 1


@pytest.mark.parametrize(
    ("url", "fine"),
    [
        ("https://asean.org/", True),
        ("http://www.wcoomd.org/en/media/newsroom.aspx?x=1&y=%20#top", True),
        ("https://example.org", True),
        ("https://web.archive.org/web/2020/https://asean.org/x@y", True),
        ("https://localhost/", False),
        ("https://user@example.org/", False),
        ("https://user:pass@example.org/", False),
        ("https://example.org /x", False),
        ("https://example.org/a b", False),
    ],
)
def test_an_address_is_plain_http_with_a_host(url: str, fine: bool) -> None:
    assert (fired("E403", source("s", url=url)) == []) is fine


def test_countries_are_looked_at_wherever_they_stand() -> None:
    assert fired("E404", person("p", nationality="VN")) == []
    assert len(fired("E404", person("p", nationality="vn"))) == 1
    assert len(fired("E404", meeting("m", place={"country": "XX"}))) == 1
    assert len(fired("E404", organization("o", country="Viet Nam"))) == 1


def test_one_value_in_two_lists_is_no_repetition() -> None:
    record = meeting(
        "m", attendance=[{"person": "p", "sources": ["s"]}, {"person": "p", "sources": ["s"]}]
    )
    assert fired("E406", record) == []
    assert len(fired("E406", meeting("m", hosts=["a", "a"]))) == 1


@pytest.mark.parametrize(
    ("name", "summary", "empty"),
    [
        ("Single window", "Single Window.", True),
        ("Single window", "Window, single", True),
        ("Single window", "One place for all papers.", False),
        ("Single window", "A single window for ships.", False),
    ],
)
def test_a_summary_must_say_more_than_the_name(name: str, summary: str, empty: bool) -> None:
    assert bool(fired("W407", topic("t", name=name, summary=summary))) is empty


@pytest.mark.parametrize(
    ("note", "by_position"),
    [
        ("The second is a forecast.", True),
        ("Both are targets; the first three claims are plans.", True),
        ("The last value is that of the agreement.", True),
        ("1 January is the start of the term, the latter the day of the ceremony.", True),
        ("November 2025 is a forecast.", False),
        ("It took effect among the first three members.", False),
        ("This record gives the first day that the host states.", False),
        ("The page has 17th in the first line, which does not fit.", False),
    ],
)
def test_a_note_on_a_dispute_names_the_values(note: str, by_position: bool) -> None:
    claims = [{"value": value, "sources": ["s"]} for value in ("2023-01-01", "2023-01-09")]
    record = topic("t", disputes=[{"field": "summary", "claims": claims, "note": note}])
    assert bool(fired("W409", record)) is by_position


def test_a_byte_order_mark_is_not_canonical(tmp_path: Path) -> None:
    copy = Path(shutil.copytree(TOY, tmp_path / "data"))
    (copy / TOPIC).write_bytes(b"\xef\xbb\xbf" + (copy / TOPIC).read_bytes())
    assert codes(copy) == {"E405"}

"""Which sources give the dates of a term, and which only show the holder in the post."""

from __future__ import annotations

from typing import Any

from asean_wco.facts.term_sources import TermSources, sources_of_term
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Record, roles_of
from tests.conftest import run_awco
from tests.model.making import meeting, person

PUBLISHED = {
    "elected": "2019-10-01",
    "took-over": "2020-01-03",
    "visit": "2021-05-20",
    "meeting": "2022-03",
    "left": "2024-06-10",
}
SOURCES = ["visit", "meeting", "elected", "took-over", "left", "undated"]
TERM = {
    "office": "head",
    "title": "Head",
    "start": "2020-01-01",
    "end": "2024-06-01",
    "attested": ["2021-05-18", "2022-03-01"],
    "sources": SOURCES,
}


def apart(role: dict[str, Any], *linking: Record, **fields: Any) -> TermSources:
    """What the sources of a role say of its term."""
    holder = person("ann", role, **fields)
    return sources_of_term(
        holder, roles_of(holder)[0], linking, lambda source: PartialDate.read(PUBLISHED.get(source))
    )


def test_a_report_of_a_day_or_of_a_meeting_only_shows_the_holder_in_the_post() -> None:
    attended = meeting(
        "m", start="2022-03-01", attendance=[{"person": "ann", "sources": ["meeting"]}]
    )
    terms = apart(TERM, attended)
    assert terms.showing == ("visit", "meeting")
    assert terms.dating == ("elected", "took-over", "left", "undated")


def test_a_source_of_a_disputed_date_gives_a_date() -> None:
    claims = [{"value": "2020-01-01", "sources": ["visit"]}, {"value": "2020", "sources": ["x"]}]
    disputes = [{"field": "roles.head", "claims": claims, "note": "why"}]
    assert "visit" in apart(TERM, disputes=disputes).dating


def test_where_nothing_tells_them_apart_all_are_told_alike() -> None:
    only_attested = {**TERM, "start": None, "end": None}
    assert apart(only_attested) == TermSources(tuple(SOURCES), ())
    only_shown = {**TERM, "sources": ["visit"]}
    assert apart(only_shown) == TermSources(("visit",), ())


def test_who_and_the_card_name_the_sources_of_the_dates_apart() -> None:
    (result,) = run_awco(["who", "wco-secretary-general", "--on", "2022", "--json"]).json["results"]
    dated_by = result["dated_by"]
    assert "shippingchina-2008-06-mikuriya" in dated_by
    assert "wco-2021-06-11-10th-consultation" not in dated_by
    assert result["sources"][: len(dated_by)] == dated_by
    assert len(result["sources"]) > 50 > len(dated_by)
    for screen in (("who", "wco-secretary-general", "--on", "2022"), ("show", "kunio-mikuriya")):
        assert "; named in post by [" in run_awco([*screen, "-f", "table"]).out.replace("\n", " ")


def test_an_answer_cites_the_sources_of_the_dates_and_counts_the_others(
    reference: Library,
) -> None:
    (answer,) = reference.ask("who was secretary general of the WCO in 2022")
    assert len(answer.sources) < 12
    assert "Besides the sources cited, " in answer.text
    assert answer.text.endswith(" more show Kunio Mikuriya in the post.")

"""The shipped data: clean by its own rules, compiled as it stands, able to answer.

It answers what it was made for.
"""

from __future__ import annotations

import re
from functools import cache

import pytest

from asean_wco.check.rules import RULES, check
from asean_wco.facts.fact import UNKNOWN
from asean_wco.facts.sources import sources_of
from asean_wco.facts.tenure import holdings_of, who_on
from asean_wco.facts.when import evidence_of
from asean_wco.library import Library, open_library
from asean_wco.model.codec import to_output
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Topic, roles_of
from asean_wco.query.coverage import series_coverage
from asean_wco.store.folder import Folder, read_folder
from tests.check.spoiling import checked_records_of
from tests.conftest import ROOT

DATA = ROOT / "data"
REFERENCE = ROOT / "asean_wco" / "reference.json"
# So many months within a year may pass between two holders without a word.
_SHORT_GAP = 2


@cache
def folder() -> Folder:
    """The curated data."""
    return read_folder(DATA)


def test_the_data_breaks_no_rule() -> None:
    errors = [code for code in RULES if code.startswith("E")]
    assert [str(finding) for finding in check(checked_records_of(folder()), errors)] == []


def test_the_reference_says_the_same_whether_it_is_trusted_or_read_strictly(
    reference: Library,
) -> None:
    strictly = open_library(REFERENCE)
    assert [to_output(record) for record in strictly.all()] == [
        to_output(record) for record in reference.all()
    ]
    assert strictly.all() == reference.all()


def test_every_record_stands_in_the_file_of_its_name() -> None:
    assert [
        file.path
        for file in folder().files
        if file.path.rpartition("/")[2] != f"{file.record.id}.json"
    ] == []


def test_every_source_is_cited_by_something() -> None:
    cited = {source for record in folder().records for source in sources_of(record)}
    sources = {file.record.id for file in folder().files if file.path.startswith("sources/")}
    assert sources - cited == set()


def test_the_release_has_the_form_of_a_release() -> None:
    assert re.fullmatch(r"20\d\d\.\d{1,2}\.\d+", folder().release)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("single window", {"asean-single-window", "single-window"}),
        ("ASW", {"asean-single-window"}),
        ("mikurya", {"kunio-mikuriya"}),
        ("nguyễn văn cẩn", {"nguyen-van-can"}),
        ("33rd dg meeting", {"adgcm-33"}),
        ("33rd Meeting of the ASEAN Directors-General of Customs", {"adgcm-33"}),
        ("13th ASEAN-WCO Consultation", {"asean-wco-consultation-13"}),
        ("World Customs Organization", {"wco"}),
    ],
)
def test_the_reference_answers_what_people_ask_first(
    reference: Library, query: str, first: set[str]
) -> None:
    assert reference.search(query)[0].document.id in first


@pytest.mark.parametrize(
    "query", ["zzgfhq", "qwertyuiop asdf", "Norwegian fisheries board", "98th dg meeting"]
)
def test_nothing_sure_is_found_where_there_is_nothing(reference: Library, query: str) -> None:
    assert [hit.document.id for hit in reference.search(query) if hit.sure] == []


def test_the_meetings_of_2024_include_the_two_core_ones(reference: Library) -> None:
    ids = {meeting.id for meeting in reference.meetings(year=2024)}
    assert {"adgcm-33", "asean-wco-consultation-13"} <= ids


def test_the_secretary_general_of_2021_is_known_with_sources(reference: Library) -> None:
    holdings = holdings_of("wco-secretary-general", reference.all())
    [answer] = who_on(holdings, PartialDate.parse("2021-06-10"))
    assert answer.holding is not None
    assert answer.holding.holder.id == "kunio-mikuriya"
    assert answer.certainty != UNKNOWN
    assert answer.holding.role.sources
    [unknown] = who_on(holdings, PartialDate.parse("1901"))
    assert (unknown.holding, unknown.certainty) == (None, UNKNOWN)


@pytest.mark.parametrize("series", ["asean-wco-consultation", "adgcm"])
def test_the_ordinals_of_both_core_series_are_all_accounted_for(
    reference: Library, series: str
) -> None:
    [record] = [candidate for candidate in reference.series() if candidate.id == series]
    coverage = series_coverage(record, reference.meetings())
    highest = max(coverage.known + tuple(number for number, _ in coverage.inferred))
    assert highest >= {"asean-wco-consultation": 13, "adgcm": 33}[series]
    accounted = sorted(
        [*coverage.known, *(number for number, _ in coverage.inferred), *coverage.missing]
    )
    assert accounted == list(range(1, highest + 1))


def test_a_summary_shows_someone_in_a_post_to_the_year_of_the_last_source() -> None:
    for record in folder().records:
        told = re.search(r"\b(?:attested|shown)\b[^.;]*", record.summary or "")
        years = re.findall(r"\b(?:19|20)\d\d\b", told[0]) if told else []
        evidence = [date.year for role in roles_of(record) for date in evidence_of(role)]
        if years and evidence:
            assert int(max(years)) == max(evidence), record.id


def test_whoever_is_named_as_a_head_at_a_meeting_is_shown_in_the_post(
    reference: Library,
) -> None:
    titles = {(office.organization, office.title) for office in reference.offices()}
    named = re.compile(r"(.+?)(?: of [^()]+)? \((?:[A-Z][\w'-]+ ?)+\)")
    without_record = []
    for meeting in reference.meetings():
        for row in meeting.attendance:
            capacity = named.fullmatch(row.capacity or "")
            if capacity and not row.person and (row.organization, capacity[1]) in titles:
                without_record.append(f"{meeting.id}: {row.capacity}")
    assert without_record == []


def test_a_list_of_the_times_without_a_known_holder_has_all_of_them(reference: Library) -> None:
    lists = 0
    for post in reference.offices():
        notes = [one.note for one in post.unknowns if one.field == "notes.holders"]
        told = " ".join(notes)
        if not any("in these times" in note or note.count("between") > 1 for note in notes):
            continue
        lists += 1
        for answer in reference.who(post.id):
            if answer.holding is None and answer.before and answer.after:
                first, last = answer.before.date, answer.after.date
                is_long = last.earliest[:2] > (first.latest[0], first.latest[1] + _SHORT_GAP)
                years = {str(first.year), str(last.year)}
                is_told = years <= set(re.findall(r"\d{4}", told))
                holders = (answer.before.holding.holder.name, answer.after.holding.holder.name)
                is_told |= any(holder in told for holder in holders)
                assert is_told or not is_long, (post.id, str(first), str(last))
    assert lists


def test_the_summary_of_the_accessions_counts_the_dates_that_the_record_has(
    reference: Library,
) -> None:
    accessions = reference.get("asean-members-wco-accession")
    assert isinstance(accessions, Topic)
    number = "one two three four five six seven".split()[len(accessions.milestones) - 1]
    assert f"found for {number} of the eleven" in (accessions.summary or "")

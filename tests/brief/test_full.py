"""The full note: every fact once, under plain headings, history as one list, doubts last."""

from __future__ import annotations

import pytest

from asean_wco.brief.compose import MOST_FOOTNOTES, note_about
from asean_wco.brief.writing import markdown, page
from asean_wco.library import Library
from asean_wco.model.vocabulary import KINDS
from tests.brief.notes import TODAY, note, subjects_of, told


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWCO_TODAY", TODAY)


@pytest.mark.parametrize("kind", [*KINDS, "country"])
def test_every_fact_that_concerns_a_subject_is_told_once(reference: Library, kind: str) -> None:
    for subject in subjects_of(reference, kind):
        document = note_about(subject, reference, full=True)
        lead, *sections = document.sections
        if lead.title:
            sections = [lead, *sections]
        statements = [line for section in sections for line in section.lines]
        facts = [fact for statement in statements for fact in statement.facts]
        wanted = {fact.id for fact in reference.facts(mentions=subject.id)}
        if kind != "country":
            wanted |= {fact.id for fact in reference.facts(about=subject.id)}
        assert wanted <= set(facts), subject.id
        assert len(facts) == len(set(facts)), subject.id
        for line in statements:
            assert len(line.sources) <= max(MOST_FOOTNOTES, len(line.facts)), line


def test_the_headings_are_plain_and_the_doubts_come_last(reference: Library) -> None:
    document = note(reference, "asean-wco-consultation-13", full=True)
    titles = [section.title for section in document.sections]
    assert titles[:10] == [
        "", "What comes next", "When and where", "Who took part", "What was agreed", "Topics",
        "Initiatives", "Other points", "History", "Record by record",
    ]  # fmt: skip
    assert titles[-4:] == [
        "Doubts and gaps", "Sources disagree", "Inferred: no source states it",
        "Looked for and not found",
    ]  # fmt: skip
    assert told(document, "When and where")[0] == "Held on 5 June 2024."
    assert "Recorded about the subject" in told(document, "Doubts and gaps")[0]


def test_the_history_is_one_list_by_date_and_has_no_heading_of_a_year(reference: Library) -> None:
    document = note(reference, "asean-single-window", full=True)
    history = told(document, "History")
    assert history[0].startswith("October 2003: The leaders agreed on the single window")
    assert any(line.startswith("3–5 June 2025: 34th Meeting") for line in history)
    assert not [section.title for section in document.sections if section.title.isdecimal()]
    assert markdown(document, reference).count("## History") == 1


def test_a_disputed_date_is_disputed_in_the_history(reference: Library) -> None:
    history = told(note(reference, "adgcm", full=True), "History")
    [line] = [line for line in history if "23rd Meeting" in line and "Da Lat" in line]
    assert line.startswith("2–6 June 2014 (sources disagree on the date): ")


def test_a_series_says_which_sessions_are_covered(reference: Library) -> None:
    kept = told(note(reference, "asean-wco-consultation", full=True), "Doubts and gaps")
    assert kept[1].startswith(
        "Sessions whose number a source states: 8–10, 13. Sessions whose number is inferred: 11"
    )


def test_all_claims_of_a_dispute_stand_together_with_their_sources(reference: Library) -> None:
    document = note(reference, "asean-wco-consultation-8", full=True)
    [section] = [section for section in document.sections if section.title == "Sources disagree"]
    [dispute] = [line for line in section.lines if "its number" in line.text]
    assert "8; or lower than 8" in dispute.text
    assert len(dispute.facts) == 2
    assert len(dispute.sources) >= 2


def test_the_full_page_has_the_drawn_timeline_and_other_records_under_it(
    reference: Library,
) -> None:
    document = note(reference, "asean-single-window", full=True)
    written = page(document, reference)
    assert written.count("<svg") == 1
    assert written.index("<h2>History</h2>") < written.index("<svg")
    assert (
        "<h3>34th Meeting of the ASEAN Directors-General of Customs, 3–5 June 2025</h3>" in written
    )


def test_a_period_leaves_out_what_lies_outside(reference: Library) -> None:
    document = note(reference, "asean-single-window", "2020", "2021", full=True)
    history = told(document, "History")
    assert history
    assert all("2020" in line or "2021" in line for line in history)
    assert "from 2020 · to 2021" in document.about or "from 2020 to 2021" in document.about

"""A note and `awco who` name the same holders of every post, on every day."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from asean_wco.brief.compose import note_about
from asean_wco.facts.making import item_of
from asean_wco.facts.tenure import holdings_of, latest_holding, who_on
from asean_wco.facts.when import evidence_of
from asean_wco.library import Library
from asean_wco.model.countries import ASEAN_COUNTRIES, Country
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Office, Record, Role
from asean_wco.render.document import Line
from tests.brief.notes import TODAY, note, told

# A day within terms, days on which one took over from another, and the days about them.
DAYS = (
    "2004-09-01",
    "2012-03-01",
    "2017-06-01",
    "2021-03-12",
    "2023-02-10",
    "2025-05-23",
    "2025-05-24",
    "2025-12-01",
    TODAY,
)
IN_POST = ("has been", "has probably been")


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWCO_TODAY", TODAY)


def who_has(library: Library, office: str, day: PartialDate) -> set[str]:
    """Return the ids of those who have an office on a day, but not of who leaves it that day.

    A note of a past day leaves out whom only later days show in the office.
    """
    answers = who_on(holdings_of(office, library.holders), day)
    holdings = [
        answer.holding
        for answer in answers
        if answer.holding and evidence_of(answer.holding.role)[0].earliest <= day.latest
    ]
    return {
        holding.holder.id
        for holding in holdings
        if holding.role.end is None or holding.role.end.latest > day.latest
    }


def lines_of(library: Library, subject: Record | Country, day: PartialDate) -> Iterator[Line]:
    for section in note_about(subject, library, (None, day)).sections:
        if section.title in ("Where it stands", "Who is who"):
            yield from section.lines


def posts_told(library: Library, line: Line) -> Iterator[tuple[str, str]]:
    """Yield the holder and the office of each post that a line tells."""
    for identifier in line.facts:
        record = library.get(identifier.partition("#")[0])
        facts = {fact.id: fact for fact in library.facts_of(record)}
        role = item_of(record, facts[identifier])
        if isinstance(role, Role) and role.office:
            yield record.id, role.office


@pytest.mark.parametrize("day", DAYS)
def test_the_note_on_a_post_names_first_whom_who_names(reference: Library, day: str) -> None:
    on = PartialDate.parse(day)
    for office in reference.of_kind("office"):
        holders = who_has(reference, office.id, on)
        lines = list(lines_of(reference, office, on))
        first = [holder for holder, _ in posts_told(reference, lines[0])] if lines else []
        if holders and first:
            assert first[0] in holders, office.id
        assert bool(holders) == any(word in lines[0].text for word in IN_POST), office.id


@pytest.mark.parametrize("day", DAYS)
def test_no_note_says_of_a_post_what_who_does_not_say(reference: Library, day: str) -> None:
    on = PartialDate.parse(day)
    subjects: list[Record | Country] = [*reference.of_kind("office")]
    subjects += [Country(code) for code in ASEAN_COUNTRIES]
    subjects += reference.organizations(
        type="customs-administration", country=list(ASEAN_COUNTRIES)
    )
    subjects += [reference.get("wco"), reference.get("asean-secretariat")]
    for subject in subjects:
        for line in lines_of(reference, subject, on):
            for holder, office in posts_told(reference, line):
                is_in_post = any(word in line.text for word in IN_POST)
                assert is_in_post == (holder in who_has(reference, office, on)), line.text


@pytest.mark.parametrize("code", ASEAN_COUNTRIES)
@pytest.mark.parametrize("day", DAYS)
def test_the_note_on_a_country_names_its_head_of_customs(
    reference: Library, code: str, day: str
) -> None:
    on = PartialDate.parse(day)
    office = reference.get(f"head-of-customs-{code.lower()}")
    assert isinstance(office, Office)
    for subject in (Country(code), reference.get(str(office.organization))):
        texts = " ".join(line.text for line in lines_of(reference, subject, on))
        for holder in who_has(reference, office.id, on):
            assert reference.name_of(holder) in texts


def test_a_note_says_where_nobody_is_known_to_have_a_post(reference: Library) -> None:
    _, pointer = told(note(reference, "head-of-customs-sg"), "Where it stands")
    assert pointer.startswith("As of 28 November 2026 no source consulted shows who has the post. ")
    _, pointer = told(note(reference, "head-of-customs-id"), "Where it stands")
    assert pointer.startswith("For more on the holder, see the record of ")


def test_what_another_did_later_makes_no_later_event_of_someone(reference: Library) -> None:
    # He opened the term of Indonesia as Vice-Chair, which ended after he had left.
    assert note(reference, "heru-pambudi").about.endswith("is of January 2021")


def test_the_list_of_offices_names_whom_who_names(reference: Library) -> None:
    today = PartialDate.parse(TODAY)
    for office in reference.of_kind("office"):
        latest = latest_holding(holdings_of(office.id, reference.holders))
        holders = who_has(reference, office.id, today)
        assert not holders or (latest and latest.holder.id in holders), office.id

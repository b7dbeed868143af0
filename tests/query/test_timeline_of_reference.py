"""Timelines of the shipped reference hold every dated fact, and call no year empty wrongly."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest

from asean_wco.brief.nation import Nation
from asean_wco.export.events import Timeline, spine
from asean_wco.facts.fact import Fact
from asean_wco.facts.making import item_of
from asean_wco.library import Library
from asean_wco.model.countries import Country
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Initiative, Meeting, Record, Role
from asean_wco.query.timeline import Event, within
from tests.conftest import sample

ASEAN = ("BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "TL", "VN")
Dated = dict[str, list[Fact]]


@pytest.fixture(scope="module")
def dated(reference: Library) -> Dated:
    """Every dated fact, by each record and country that it concerns."""
    by_subject: Dated = {}
    for fact in reference.facts():
        if fact.date:
            for subject in fact.mentions:
                by_subject.setdefault(subject, []).append(fact)
    return by_subject


def held(events: list[Event]) -> set[str]:
    """The ids of the facts that events are made of."""
    return {fact for event in events for fact in event.facts}


def wholes_of(part: Record, reference: Library) -> set[str]:
    """The initiatives above an initiative."""
    above: set[str] = set()
    while isinstance(part, Initiative) and part.parent:
        above.add(part.parent)
        part = reference.get(part.parent)
    return above


def facts_of_meetings(facts: Iterable[Fact], reference: Library) -> set[str]:
    """The ids of those facts that meetings state."""
    return {fact.id for fact in facts if isinstance(reference.get(fact.about), Meeting)}


def test_an_initiative_has_the_meetings_of_its_parts(reference: Library) -> None:
    meetings = {
        event.record
        for event in reference.events(reference.get("operation-mekong-dragon"))
        if event.kind == "meeting"
    }
    assert {"omd-7-closing-2025", "omd-debriefing-2019"} <= meetings


def test_the_timeline_of_a_record_holds_the_dated_facts_that_concern_it_and_no_others(
    reference: Library, dated: Dated
) -> None:
    for record in sample(reference.all(), 4):
        expected = {fact.id for fact in dated.get(record.id, ())}
        for part in reference.of_kind("initiative"):
            if record.id in wholes_of(part, reference):
                expected |= facts_of_meetings(dated.get(part.id, ()), reference)
        assert held(reference.events(record)) == expected, record.id


def is_post_elsewhere(fact: Fact, code: str, reference: Library) -> bool:
    """Whether a fact tells a post of someone who is of no country or of another one."""
    nation = Nation(Country(code), reference)
    holder = reference.get(fact.about)
    post = item_of(holder, fact)
    if fact.head != "roles" or nation.owns(holder):
        return False
    return not isinstance(post, Role) or nation.country.name not in (post.title or "")


@pytest.mark.parametrize("code", ASEAN)
def test_the_timeline_of_a_country_holds_the_dated_facts_that_concern_it_and_no_others(
    reference: Library, dated: Dated, code: str
) -> None:
    concerned = {fact.id for fact in dated[code]}
    expected = {fact.id for fact in dated[code] if not is_post_elsewhere(fact, code, reference)}
    assert held(reference.events(Country(code))) == expected
    assert {fact.id for fact in reference.facts(mentions=code) if fact.date} == concerned


def test_the_whole_timeline_holds_every_dated_fact(reference: Library) -> None:
    assert held(reference.events()) == {fact.id for fact in reference.facts() if fact.date}


def test_no_record_tells_the_same_twice_on_a_day(reference: Library) -> None:
    events = reference.events()
    told = {(event.record, event.start, event.end, event.text) for event in events}
    assert len(told) == len(events)


def empty_years(timeline: Timeline) -> set[int]:
    """The years of which a timeline says that nothing is recorded."""
    years: set[int] = set()
    for year in spine(timeline):
        for gap in year.gaps:
            span = re.fullmatch(r"(\d+)(?:–(\d+))?: nothing recorded", gap)
            if span:
                years.update(range(int(span[1]), int(span[2] or span[1]) + 1))
    return years


@pytest.mark.parametrize("code", ASEAN)
def test_no_year_is_called_empty_in_which_a_fact_concerns_a_country(
    reference: Library, dated: Dated, code: str
) -> None:
    taken: set[int] = set()
    for fact in dated[code]:
        assert fact.date
        if is_post_elsewhere(fact, code, reference):
            continue
        taken.update(range(fact.date.year, (fact.end or fact.date).year + 1))
    events = reference.events(Country(code))
    for first in (None, PartialDate(2010, 7)):
        for kinds in ((), ("meeting",), ("milestone",), ("term", "period")):
            shown = within(events, first, None, kinds)
            assert not empty_years(Timeline(code, shown, events, first)) & taken, kinds


def told_of(reference: Library, code: str) -> list[tuple[str, str, str]]:
    """Beginning, kind and record of each event of a country."""
    events = reference.events(Country(code))
    return [(str(event.start), event.kind, event.record) for event in events]


@pytest.mark.parametrize(
    ("code", "event"),
    [
        ("TL", ("2019-07-21", "milestone", "kunio-mikuriya")),
        ("TL", ("2019-07-22", "term", "jose-antonio-fatima-abilio")),
        ("TL", ("2017-05", "milestone", "timor-leste-asean-accession-customs")),
        ("TL", ("2021-11-27", "milestone", "timor-leste-asean-accession-customs")),
        ("TL", ("2022-12-14", "milestone", "timor-leste-asean-accession-customs")),
        ("TL", ("2025-10-26", "milestone", "timor-leste-asean-accession-customs")),
        ("VN", ("2025-10-07", "milestone", "aamra")),
        ("VN", ("2025-06-03", "meeting", "adgcm-34")),
        ("VN", ("2018-09-01", "period", "operation-mekong-dragon-1")),
        ("LA", ("2020-11-02", "milestone", "asean-customs-transit-system")),
    ],
)
def test_a_country_has_what_records_of_others_tell_of_it(
    reference: Library, code: str, event: tuple[str, str, str]
) -> None:
    assert event in told_of(reference, code)


def test_viet_nam_has_terms_operations_and_milestones_besides_meetings(
    reference: Library,
) -> None:
    kinds = [kind for _, kind, _ in told_of(reference, "VN")]
    assert {kind: kinds.count(kind) >= 10 for kind in ("meeting", "milestone", "term")} == {
        "meeting": True,
        "milestone": True,
        "term": True,
    }
    assert "period" in kinds


def test_a_step_that_two_records_tell_stands_once(reference: Library) -> None:
    events = reference.events(reference.get("asean-single-window"))
    on_day = [event for event in events if str(event.start) == "2018-01-01"]
    assert [event.record for event in on_day] == ["asean-single-window"]
    assert {fact.partition("#")[0] for fact in on_day[0].facts} == {
        "asean-single-window",
        "atiga-e-form-d",
    }


@pytest.mark.parametrize("code", ASEAN)
def test_every_term_on_the_timeline_of_a_country_is_one_of_that_country(
    reference: Library, code: str
) -> None:
    nation = Nation(Country(code), reference)
    for event in reference.events(Country(code)):
        holder = reference.get(event.record)
        if event.kind == "term" and not nation.owns(holder):
            assert nation.country.name in event.text


@pytest.mark.parametrize(
    ("code", "holder"), [("TH", "donia-hammami"), ("BN", "kao-kim-hourn"), ("TH", "hla-tun")]
)
def test_who_is_tied_to_a_country_by_a_remark_alone_has_no_term_there(
    reference: Library, code: str, holder: str
) -> None:
    terms = [event.record for event in reference.events(Country(code)) if event.kind == "term"]
    assert terms
    assert holder not in terms


def test_an_ambassador_of_another_country_has_a_post_in_this_one(reference: Library) -> None:
    terms = [event.record for event in reference.events(Country("TH")) if event.kind == "term"]
    assert "shiro-sadoshima" in terms


def test_a_period_with_an_inferred_end_is_a_period(reference: Library) -> None:
    events = reference.events(Country("TH"))
    [siren] = [event for event in events if event.record == "operation-siren-3"]
    assert (siren.kind, str(siren.start), str(siren.end)) == ("period", "2024-06-12", "2024-08-09")
    assert siren.ends_inferred
    assert siren.certainty == "stated"


@pytest.mark.parametrize("subject", ["aamra", "Indonesia", "Brunei Darussalam"])
def test_a_disputed_step_is_disputed_in_the_timeline_of_every_subject(
    reference: Library, subject: str
) -> None:
    events = reference.events(reference.subject(subject))
    events = [event for event in events if event.record == "aamra"]
    [signed] = [event for event in events if str(event.start) == "2023-09-19"]
    assert signed.certainty == "disputed"
    # A source of another day proves nothing of this one.
    assert "pppost-2023-aamra" not in signed.sources
    others = [event for event in events if str(event.start) == "2024-10-01"]
    assert {event.certainty for event in others} <= {"stated"}

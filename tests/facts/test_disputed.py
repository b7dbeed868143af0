"""Items of lists on which sources disagree: every view takes their doubt from their facts."""

from __future__ import annotations

from asean_wco.facts.fact import DISPUTED, STATED, Fact, is_value
from asean_wco.facts.making import item_of, sources_of_value
from asean_wco.library import Library


def facts_of(reference: Library, record: str, head: str) -> list[Fact]:
    """Return what a record states of a field."""
    return [
        fact
        for fact in reference.facts_of(reference.get(record))
        if fact.head == head and is_value(fact)
    ]


def disputed(reference: Library, record: str, head: str) -> set[str]:
    """Return the parts of the facts of a field on which sources disagree."""
    facts = facts_of(reference, record, head)
    assert {fact.certainty for fact in facts} <= {DISPUTED, STATED}
    return {fact.part for fact in facts if fact.certainty == DISPUTED}


def test_a_step_of_a_disputed_day_is_disputed_and_no_other(reference: Library) -> None:
    # Sources disagree on when it was signed and when it entered into force.
    assert disputed(reference, "aamra", "milestones") == {"milestones.6", "milestones.9"}
    # The place of the signature is disputed, and not its day.
    assert not disputed(reference, "ahtn-protocol-2003", "milestones")
    # Of two steps that name a country, the one of the day that is claimed is meant.
    document = disputed(reference, "asean-customs-declaration-document", "milestones")
    assert document == {"milestones.7", "milestones.8"}


def test_a_row_is_disputed_that_says_what_a_claim_says(reference: Library) -> None:
    assert disputed(reference, "adgcm-32", "attendance") == {"attendance.1", "attendance.2"}
    assert "figures.1" in disputed(reference, "rilo-ap-ncp-33", "figures")
    assert disputed(reference, "adgcm-33", "initiatives") == {"initiatives.1"}


def test_a_figure_is_disputed_that_a_dispute_names_or_whose_number_is_claimed(
    reference: Library,
) -> None:
    # By the name of the figure; the sentence that tells it puts it in other words.
    assert disputed(reference, "operation-cosmo", "figures") == {"figures.1"}
    # By the numbers, of which one claim has several.
    assert disputed(reference, "operation-westerlies", "figures") == {"figures.3", "figures.5"}
    korea = disputed(reference, "korea-asean-joint-drug-operation-2024", "figures")
    assert korea == {"figures.2", "figures.3", "figures.14", "figures.15"}
    # A number that all claims have is not in dispute: here that of the cases.
    dragon = disputed(reference, "operation-mekong-dragon-5", "figures")
    assert dragon == {"figures.2", "figures.4"}
    # The budget as a whole is no grant.
    assert disputed(reference, "apris", "figures") == {"figures.1", "figures.3"}


def test_who_came_is_disputed_of_the_one_that_a_dispute_names(reference: Library) -> None:
    # The row of the secretariat says that it invited the WCO, and is not on the WCO.
    assert disputed(reference, "adgcm-28", "attendance") == {"attendance.3"}


def test_what_is_disputed_names_every_claim_and_has_the_sources_of_all(reference: Library) -> None:
    for name, field in (("adgcm-33", "delegates"), ("aamra", "milestones.6")):
        record = reference.get(name)
        [fact] = [fact for fact in reference.facts_of(record) if fact.part == field]
        claimed = {
            source
            for dispute in record.disputes
            if dispute.field in ("delegates", "signed")
            for claim in dispute.claims
            for source in claim.sources
        }
        assert claimed <= set(fact.sources)
        own = sources_of_value(record, fact)
        assert fact.sources[: len(own)] == own
        assert set(own) < set(fact.sources)
        item = item_of(record, fact)
        assert item is None or own == item.sources


def test_several_who_are_responsible_are_told_in_the_plural(reference: Library) -> None:
    first, *_ = facts_of(reference, "aamra", "owners")
    assert first.text.startswith("The ASEAN customs administrations were responsible for ")


def test_other_sessions_are_looked_for_where_it_is_known_how_often_it_meets(
    reference: Library,
) -> None:
    record = reference.get("asean-wco-consultation")
    gaps = [fact.text for fact in reference.facts_of(record) if fact.part == "frequency.5"]
    assert all(gap.startswith("Other sessions of ") for gap in gaps)
    assert gaps

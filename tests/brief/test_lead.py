"""The lead of a note: each sentence rests on the sources of what says the same, or on none."""

from __future__ import annotations

import pytest

from asean_wco.brief.lead import SupportingFacts
from asean_wco.facts.fact import ATTESTED, INFERRED, STATED, Fact
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.render.document import Line
from tests.brief.notes import TODAY, note


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWCO_TODAY", TODAY)


def fact(number: int, text: str, year: int, certainty: str = STATED) -> Fact:
    """A fact with a source of its own."""
    return Fact(
        f"toys#notes.{number}",
        "toys",
        f"notes.{number}",
        PartialDate(year),
        None,
        text,
        text,
        ("toys",),
        (f"source-{number}",),
        certainty,
        "reference",
    )


HOSTED = fact(1, "The Toy Office hosted the gathering of puppet makers in Hanoi.", 2004)
CHAIRED = fact(2, "The Toy Office chaired the marble committee.", 2014, ATTESTED)
NAMED = fact(3, "The Toy Office has its seat in Hanoi.", 1990)
GUESSED = fact(4, "The Toy Office hosted the gathering of puppet makers in Hanoi.", 2024, INFERRED)
# What nothing of the sentences has, so that their words are rare.
OTHERS = [fact(number, f"Ball {number} rolled.", 1950) for number in range(5, 60)]


def proving(sentence: str) -> list[str]:
    """The facts that bear out a sentence."""
    supporting_facts = SupportingFacts([HOSTED, CHAIRED, NAMED, GUESSED, *OTHERS], "Toy Office")
    return [fact.id for fact in supporting_facts.for_sentence(sentence)]


def test_each_part_of_a_sentence_has_the_fact_that_says_it() -> None:
    sentence = "It hosted the puppet makers in 2004, and it chaired the marble committee in 2014."
    assert proving(sentence) == [HOSTED.id, CHAIRED.id]
    assert proving("It hosted the gathering of puppet makers in 2004.") == [HOSTED.id]


@pytest.mark.parametrize(
    "sentence",
    [
        "It hosted the puppet makers in 2004 and 2019.",
        "It hosted the puppet makers in 2024.",
        "It repaired the kites of the whole region.",
        "It chaired the marble committee in 2004.",
    ],
)
def test_a_sentence_of_which_a_part_is_not_borne_out_has_no_source(sentence: str) -> None:
    assert proving(sentence) == []


BESIDE = fact(60, "A doll session was held beside a picnic.", 1999)
BESIDE_IT = fact(61, "The Toy Office held a doll session beside the gathering.", 2004)
IN_MAY = fact(62, "The council planned that the Toy Office join the rope league in May 2004.", 2004)


def test_a_part_without_a_date_is_borne_out_by_what_is_of_the_years_of_the_sentence() -> None:
    facts = SupportingFacts([HOSTED, BESIDE, *OTHERS], "Toy Office")
    sentence = "It hosted the puppet makers in 2004, with a doll session beside it."
    assert facts.for_sentence(sentence) == [HOSTED]
    facts = SupportingFacts([HOSTED, BESIDE, BESIDE_IT, *OTHERS], "Toy Office")
    assert facts.for_sentence(sentence) == [HOSTED, BESIDE_IT]


def test_a_month_is_that_in_which_the_fact_is() -> None:
    joined = IN_MAY._replace(id="toys#joined", date=PartialDate(2004, 5))
    planned = IN_MAY._replace(date=PartialDate(2004, 1))
    facts = SupportingFacts([HOSTED, planned, joined, *OTHERS], "Toy Office")
    sentence = "It hosted the puppet makers in 2004, before it joined the league that May."
    assert facts.for_sentence(sentence) == [HOSTED, joined]


def test_part_of_the_numbers_will_do_where_no_facts_tell_all() -> None:
    facts = SupportingFacts([HOSTED, CHAIRED, *OTHERS], "Toy Office")
    sentence = "It hosted the 25th gathering of puppet makers in 2004."
    assert facts.for_sentence(sentence) == []
    assert facts.for_sentence(sentence, whole=False) == [HOSTED]


def lead(library: Library, text: str) -> tuple[Line, ...]:
    """The lines before the first heading."""
    return note(library, text).sections[0].lines


def test_the_lead_of_a_country_cites_what_it_says_and_not_who_names_the_body(
    reference: Library,
) -> None:
    what, did, joined = lead(reference, "Viet Nam")
    assert joined.text == "Viet Nam joined the WCO in July 1993."
    assert what.text.startswith("Viet Nam Customs: Customs administration of Viet Nam")
    assert did.text.startswith("It hosted the ASEAN customs heads in 1995, 2004, 2014 and 2024")
    fourth = next(
        fact
        for fact in reference.facts(about="adgcm-33", field="notes")
        if "fourth meeting" in fact.text
    )
    invited = reference.facts(about="asean-wco-consultation-13", field="attendance")[0]
    assert set(did.sources) <= {*fourth.sources, *invited.sources}
    assert not set(did.sources).isdisjoint(fourth.sources)
    assert not set(did.sources).isdisjoint(invited.sources)


@pytest.mark.parametrize("country", ["Viet Nam", "Singapore", "Myanmar"])
def test_every_source_of_a_lead_is_that_of_a_fact_with_a_number_of_its_sentence(
    reference: Library, country: str
) -> None:
    did = lead(reference, country)[1]
    years = {word for word in did.text.replace(",", " ").split() if word.isdecimal()}
    facts = reference.facts(mentions=reference.subject(country).id)
    assert did.sources
    for source in did.sources:
        texts = [f"{one.text} {one.date}" for one in facts if source in one.sources]
        assert any(year in text for year in years for text in texts), source


def test_what_says_no_more_than_what_a_body_is_cites_what_names_it(reference: Library) -> None:
    what = lead(reference, "Thailand")[0]
    assert what.text == "Thai Customs Department: Customs administration of Thailand."
    body = reference.get("thailand-customs")
    assert set(what.sources) <= {citation.source for citation in body.citations}
    assert len(what.sources) == 1


@pytest.mark.parametrize(
    ("subject", "sources"),
    [
        ("Cambodia", {"freshnews-2016-05-28-25th-adgcm", "rocb-ap-2023-09-cambodia-rtc"}),
        (
            "Timor-Leste",
            {"timor-leste-gov-2019-07-23-wco-visit", "phnompenhpost-2025-06-34th-adgcm"},
        ),
        ("nguyen-van-can", {"haiquan-2016-07-wco-council"}),
        ("heru-pambudi", {"metrotv-2015-07-04-heru", "wcoap-2021-icd-indonesia"}),
    ],
)
def test_a_lead_cites_a_source_of_every_date_that_it_tells(
    reference: Library, subject: str, sources: set[str]
) -> None:
    assert sources <= {source for line in lead(reference, subject) for source in line.sources}

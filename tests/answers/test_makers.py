"""All that may be the answer is gathered, whatever is asked: the answer is always among it."""

from __future__ import annotations

import pytest

from asean_wco.answers.candidates import Candidate
from asean_wco.answers.gathering import candidates_of
from asean_wco.answers.question import Question
from asean_wco.library import Library
from asean_wco.model.countries import ASEAN_CODES


def _with_label(library: Library, text: str, label: str) -> list[Candidate]:
    """Return the candidates for a question that have a label."""
    return [one for one in candidates_of(Question(library, text)) if label in one.labels]


@pytest.mark.parametrize(
    ("text", "label", "value"),
    [
        # Places in rows are counted from what the question describes.
        ("the ADGCM after Da Lat", "row itself after", "adgcm-24"),
        ("the ADGCM before Da Lat", "row itself before", "adgcm-22"),
        ("the ADGCM after Da Lat", "row place after", "Bandar Seri Begawan"),
        ("the last ADGCM", "row itself last", "adgcm-34"),
        ("the first ADGCM", "row itself first", "adgcm-1"),
        ("first ADGCM in Singapore", "row itself first fitting", "adgcm-10"),
        ("first ADGCM held online", "row itself first fitting", "adgcm-29"),
        ("second ADGCM held online", "row itself counted off fitting", "adgcm-30"),
        ("Operation SIREN after SIREN II", "row itself after", "operation-siren-3"),
        ("SPCD before 2016-2020", "row itself before", "spcd-2011-2015"),
        # Of two that are named either may be meant.
        ("Operation GRYPHON or Operation Westerlies", "compared earlier", "operation-westerlies"),
        ("Operation GRYPHON or Operation Westerlies", "compared later", "operation-gryphon"),
        # Posts at every time.
        ("WCO Secretary General before Mikuriya", "post before", "michel-danet"),
        ("WCO Secretary General after Mikuriya", "post after", "ian-saunders"),
        ("WCO Secretary General now", "post now", "ian-saunders"),
        ("WCO Secretary General in 2012", "post on date", "kunio-mikuriya"),
        ("heads of ROCB A/P", "post ever", "takashi-matsumoto"),
        ("first head of ROCB A/P", "post first", "takashi-matsumoto"),
        ("the Secretary-General of ASEAN at the 10th ADGCM", "post at event", "rodolfo-severino"),
        # Facts.
        ("ATIGA signed", "date of signed", "2009-02-26"),
        ("33rd ADGCM chair", "person as chair", "nguyen-van-can"),
        ("33rd ADGCM city", "place of place.city", "Phu Quoc"),
        ("Operation SIREN III drugs", "number of figures", 123.5),
        ("31st ADGCM hotel", "venue of place.venue", "Hilton Singapore Orchard"),
        # The most, the longest, and what is not so.
        ("who was longest Secretary General of the WCO", "post longest", "kunio-mikuriya"),
        ("which ASEAN customs head is longest in office", "heads longest", "kun-nhim"),
        ("which ADGCM had the most delegates", "extreme most delegates", "adgcm-33"),
        ("which country hosted the ADGCM most often", "often country", "ID"),
        ("who chaired the ADGCM most often", "often person", "ajit-singh"),
        ("which ASEAN countries have never hosted the ADGCM", "without", "TL"),
        ("customs heads of ASEAN", "heads now", "theeraj-athanavanich"),
        # Where no source names a host, the country stands for it.
        ("who hosted the last RHCA", "country of host", "HK"),
        # Lists.
        ("ADGCM in Thailand", "list by country+series", "adgcm-11"),
        ("meetings with Jun Tajima", "list by person", "ap-rtc-heads-22"),
        ("laboratories", "list by type", "rcl-japan"),
        ("laboratory workshops in ASEAN", "list by type+called", "wco-laboratory-cambodia-2018"),
        ("deputy heads of RILO A/P", "list by called", "hae-yeong-paik"),
        ("meetings in 2014 where Mr Mikuriya took part", "list by from_+person+to", "adgcm-23"),
        ("which meetings in Europe outside Belgium", "list by country", "asem-customs-dgs-12"),
        ("virtual or hybrid RHCA", "list by mode+series", "rhca-23"),
        ("ADGCM that Myanmar hosted or chaired", "list with chair or host", "adgcm-29"),
        ("beside the 23rd ADGCM in Da Lat", "row list all", "korea-asean-customs-heads-10"),
        # Of what is listed the countries may be asked for.
        ("countries with a customs cooperation fund", "countries of list of initiative", "IN"),
        # Numbers that are worked out, and several at once.
        ("how many days did Operation STOP run", "lasting days", 63),
        ("how many years was Kunio Mikuriya Secretary General", "lasting years", 15),
        ("STOP II: cases and seizures", "2 figures together", 2769),
    ],
)
def test_the_answer_is_among_what_may_be_it(
    reference: Library, text: str, label: str, value: object
) -> None:
    told = [candidate.values for candidate in _with_label(reference, text, label)]
    assert any(value in values for values in told), told


def test_what_a_question_leaves_out_is_not_listed(reference: Library) -> None:
    lists = _with_label(reference, "meetings in Viet Nam but not in Hanoi", "list by country")
    assert any("adgcm-23" in one.values for one in lists)
    assert not any("adgcm-3" in one.values for one in lists)


def test_a_list_is_counted_as_well(reference: Library) -> None:
    [*candidates] = candidates_of(Question(reference, "ADGCM meetings in Thailand"))
    lists = {one.values for one in candidates if one.sort == "list"}
    counts = {one.values for one in candidates if "count of list" in one.labels}
    ids = tuple(one.id for one in reference.meetings(series="adgcm", country="TH"))
    assert ids in lists
    assert (len(ids),) in counts


def test_what_is_not_known_may_be_the_answer(reference: Library) -> None:
    assert _with_label(reference, "who chaired the 40th ADGCM", "session not recorded")
    assert _with_label(reference, "the next ADGCM", "row next not known")
    assert _with_label(reference, "head of Lao customs in 1960", "post on date not known")


def test_of_a_group_of_countries_its_members_may_be_meant_alone(reference: Library) -> None:
    text = "which ASEAN countries came to the transit workshop in Melaka in 2020"
    inside = _with_label(reference, text, "several country in group")
    assert inside
    for candidate in inside:
        assert set(candidate.values) <= set(ASEAN_CODES)


def test_claims_of_a_dispute_are_told_together(reference: Library) -> None:
    [*claimed] = _with_label(reference, "delegates at the 33rd ADGCM", "numbers claimed")
    assert any(set(candidate.values) == {100, 118} for candidate in claimed)


@pytest.mark.parametrize("text", ["", "?", "xyzzy", "' OR 1=1", "who who who", "５ 月", "\u202e"])
def test_nothing_breaks_by_what_is_no_question(reference: Library, text: str) -> None:
    candidates_of(Question(reference, text))
    reference.ask(text)


@pytest.mark.parametrize(
    ("text", "value", "other"),
    [
        ("How many cigarettes did Operation GRYPHON II seize?", 729_000_000, 729),
        ("How many million cigarettes did Operation GRYPHON II seize?", 729, 729_000_000),
        ("vaccine doses seized in STOP II, in millions", 13.5, 13_500_000),
        ("Operation STOP II vaccine doses seized", 13_500_000, 13.5),
    ],
)
def test_a_number_of_millions_is_bare_and_in_millions_where_these_are_asked_for(
    reference: Library, text: str, value: float, other: float
) -> None:
    told = {one.values for one in _with_label(reference, text, "number of figures")}
    assert (value,) in told
    assert (other,) not in told

"""Lists: those of the list commands, also where what is listed is said in odd words."""

from __future__ import annotations

import pytest

from asean_wco.answers.answer import Answer
from asean_wco.library import Library


def _listed(library: Library, text: str) -> Answer | None:
    return next(iter(library.ask(text)), None)


def _values(library: Library, text: str) -> list[str]:
    answer = _listed(library, text)
    assert answer is not None, text
    return sorted(map(str, answer.values))


@pytest.mark.parametrize(
    ("text", "filters"),
    [
        ("Which ADGCMs were in Singapore?", {"series": "adgcm", "country": "SG"}),
        (
            "Which DG of customs meetings were held in Thailand?",
            {"series": "adgcm", "country": "TH"},
        ),
        ("heads of RTC meetings by video only", {"series": "ap-rtc-heads", "mode": "virtual"}),
        ("Which RHCA were in Fiji?", {"series": "rhca", "country": "FJ"}),
        (
            "Which contact points meetings took place in India?",
            {"series": "ap-rcp", "country": "IN"},
        ),
        ("Which workshops were held in Seoul?", {"type": "workshop", "city": "Seoul"}),
        ("Which meetings did Ian Saunders attend?", {"person": "ian-saunders"}),
        ("Which ADGCMs did Mikuriya attend?", {"series": "adgcm", "person": "kunio-mikuriya"}),
        ("Which ADGCMs dealt with e-commerce?", {"series": "adgcm", "topic": "e-commerce"}),
        ("At which meetings was the AAMRA discussed?", {"initiative": "aamra"}),
    ],
)
def test_meetings_are_those_of_the_list_command(
    reference: Library, text: str, filters: dict[str, str]
) -> None:
    wanted = sorted(one.id for one in reference.meetings(**filters))  # type: ignore[arg-type]
    assert _values(reference, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Which customs heads meetings did Soehardjo chair?", ["adgcm-2", "adgcm-6"]),
        (
            "As of April 2025, which ASEAN members had still not joined the AAMRA?",
            ["KH", "LA", "MM", "VN"],
        ),
    ],
)
def test_values_are_of_the_sort_that_is_asked(
    reference: Library, text: str, wanted: list[object]
) -> None:
    answer = _listed(reference, text)
    assert answer is not None
    assert sorted(answer.values) == wanted
    assert answer.sources
    assert answer.is_sure


def test_a_part_of_those_who_came_is_no_total(reference: Library) -> None:
    text = "How many delegates were at the 33rd RILO contact points meeting in person?"
    assert reference.ask(text)[0].values == (51,)


def test_a_total_is_not_sure_where_a_part_is_counted_that_no_figure_tells(
    reference: Library,
) -> None:
    answers = reference.ask("How many delegates from abroad came to the 33rd RILO NCP meeting?")
    assert not (answers and answers[0].is_sure)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # What is listed may stand anywhere, or be implied.
        (
            "Jun Tajima and his appearances please",
            ["ap-rtc-heads-22", "ap-rtc-heads-23", "rocb-asec-meeting-2025"],
        ),
        (
            "everything youve got that happened in Suva",
            ["ap-rtc-heads-11", "rhca-18", "wco-integrity-pacific-suva-2016"],
        ),
        # Who came to one meeting, as countries.
        ("26th RCP fiji asean delegations", ["ID", "KH", "MY", "SG", "TH", "VN"]),
        # Groups met where they went.
        ("ASEAN customs working groups that went to Phuket in 2025?", ["cecwg-37", "cptfwg-38"]),
        # A time that begins with somebody.
        (
            "DGs of RMCD after Khazali, all names on file",
            [
                "abdul-latif-abdul-kadir",
                "anis-rizana-mohd-zainudin",
                "paddy-abd-halim",
                "subromaniam-tholasy",
                "zazuli-bin-johan",
            ],
        ),
        # Parts of a whole, and groups below another.
        ("Sub-groups under CPTFWG, which are they?", ["swg-aamra", "swg-acts", "tswgc"]),
        # The end of a list, and what is beside something in its row.
        ("training center heads, next one after palasamudram", ["ap-rtc-heads-23"]),
    ],
)
def test_lists_are_found_in_odd_words(reference: Library, text: str, wanted: list[str]) -> None:
    answer = _listed(reference, text)
    assert answer is not None
    assert sorted(map(str, answer.values)) == wanted


@pytest.mark.parametrize("thing", ["committees", "working groups", "programmes", "offices"])
def test_a_list_of_what_meetings_have_no_type_for_breaks_nothing(
    reference: Library, thing: str
) -> None:
    for text in (f"How did the Siem Reap meeting change the {thing}?", f"{thing} that met in Bali"):
        assert all(answer.text for answer in reference.ask(text))

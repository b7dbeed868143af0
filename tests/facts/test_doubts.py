"""Which fields of a record are in doubt."""

from __future__ import annotations

import pytest

from asean_wco.facts.doubts import concerns, doubts_of, inferred, is_disputed, likely_place
from asean_wco.model.records import Place
from tests.model.making import meeting

CLAIMS = [{"value": "2014-06-02", "sources": ["s"]}, {"value": "2014-06-03", "sources": ["s"]}]


@pytest.mark.parametrize(
    ("doubted", "field", "expected"),
    [
        ("start", "start", True),
        ("place", "place.city", True),
        ("place.city", "place", True),
        ("roles.a-post.start", "roles.a-post", True),
        ("roles.a-post", "roles.a-post-of-another", False),
        ("place.city", "place.country", False),
        ("start", "end", False),
    ],
)
def test_a_doubt_concerns_the_same_field_its_parts_and_its_whole(
    doubted: str, field: str, expected: bool
) -> None:
    assert concerns(doubted, field) is expected


def test_the_doubts_of_a_record_are_told_in_a_few_words_each_once() -> None:
    record = meeting(
        "m",
        start="2014-06-02",
        end="2014~",
        disputes=[{"field": "start", "claims": CLAIMS}],
        inferences=[
            {"field": "place.city", "value": "Da Lat", "reason": "So.", "sources": ["s"]},
            {"field": "place.city", "value": "Hue", "reason": "So.", "sources": ["s"]},
        ],
        unknowns=[{"field": "hosts", "note": "Nobody is named."}],
    )
    assert doubts_of(record) == [
        "start disputed",
        "place.city inferred: Da Lat",
        "place.city inferred: Hue",
        "end about",
    ]
    assert is_disputed(record, "start", "end")
    assert not is_disputed(record, "end")
    assert inferred(record, "place.city") == "Da Lat"
    assert inferred(record, "place.country") is None


def test_a_record_without_doubts_has_none() -> None:
    assert doubts_of(meeting("m", start="2014-06-02")) == []


@pytest.mark.parametrize(
    ("stated", "likely", "place"),
    [
        (None, {}, None),
        ({"country": "VN"}, {}, Place(country="VN")),
        (None, {"place": "Cheonan, KR"}, Place(city="Cheonan", country="KR")),
        (None, {"place": "Philippines"}, Place(country="PH")),
        (None, {"place": "Cheonan"}, Place(city="Cheonan")),
        ({"venue": "Hall 1"}, {"place.city": "Da Lat"}, Place(city="Da Lat", venue="Hall 1")),
        ({"city": "Hue"}, {"place": "Da Lat, VN"}, Place(city="Hue", country="VN")),
    ],
)
def test_a_place_inferred_as_a_whole_or_in_parts_fills_in_what_is_not_stated(
    stated: dict[str, str] | None, likely: dict[str, str], place: Place | None
) -> None:
    inferences = [
        {"field": field, "value": value, "reason": "So.", "sources": ["s"]}
        for field, value in likely.items()
    ]
    assert likely_place(meeting("m", place=stated, inferences=inferences)) == place

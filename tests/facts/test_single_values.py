"""Single values of each kind as sentences that stand alone."""

from __future__ import annotations

import pytest

from asean_wco.model.records import Record
from tests.facts.test_making import THE_MEETING, facts, held
from tests.model.making import initiative, office, organization, person, series

SINGLE = [
    (held(), "start", "The 2nd Meeting was held on 4–6 June 2024."),
    (held(), "end", "The 2nd Meeting ended on 6 June 2024."),
    (held(mode="virtual"), "mode", f"The{THE_MEETING[3:]} was held online."),
    (held(ordinal=2), "ordinal", f"The{THE_MEETING[3:]} was the 2nd session of its series."),
    (
        held(series="toys"),
        "series",
        f"The{THE_MEETING[3:]} was a session of the Consultation on Toys.",
    ),
    (held(hosts=["vn"]), "hosts.1", f"Viet Nam Customs hosted {THE_MEETING}."),
    (held(delegates=7), "delegates", f"7 delegates took part in {THE_MEETING}."),
    (held(place={"city": "Da Lat"}), "place.city", f"The{THE_MEETING[3:]} was held in Da Lat."),
    (
        held(place={"country": "PH"}),
        "place.country",
        f"The{THE_MEETING[3:]} was held in the Philippines.",
    ),
    (
        held(place={"venue": "Toy Palace"}),
        "place.venue",
        f"The{THE_MEETING[3:]} was held at the Toy Palace.",
    ),
    (
        person("p", name="Ana Tan", honorifics=["Dr."]),
        "honorifics.1",
        "The courtesy title of Ana Tan is Dr.",
    ),
    (
        person("p", name="Ana Tan", family_name="Tan"),
        "family_name",
        "The family name of Ana Tan is Tan.",
    ),
    (
        person("p", name="Ana Tan", nationality="US"),
        "nationality",
        "Ana Tan comes from the United States.",
    ),
    (
        organization("o", name="Toy Board", parent="wco"),
        "parent",
        "The Toy Board is part of the World Customs Organization.",
    ),
    (
        organization("o", name="Toy Board", country="VN"),
        "country",
        "The Toy Board has its seat in Viet Nam.",
    ),
    (
        organization("o", name="Toy Board", founded="1952"),
        "founded",
        "The Toy Board was founded in 1952.",
    ),
    (
        organization("o", name="Toy Board", ended="1999-05"),
        "ended",
        "The Toy Board ceased to exist in May 1999.",
    ),
    (
        organization("o", name="Toy administrations", parent="wco"),
        "parent",
        "The Toy administrations are part of the World Customs Organization.",
    ),
    (
        office("q", name="Head of Toys", organization="wco"),
        "organization",
        "The post “Head of Toys” belongs to the World Customs Organization.",
    ),
    (
        office("q", name="Head of Toys", title="Head"),
        "title",
        "The title of the post “Head of Toys” is Head.",
    ),
    (
        initiative("i", name="Toy Window", owners=["wco"]),
        "owners.1",
        "The World Customs Organization was responsible for the Toy Window.",
    ),
    (
        initiative("i", name="Toy Window", partners=["vn"]),
        "partners.1",
        "Viet Nam Customs was a partner in the Toy Window.",
    ),
    (
        initiative("i", name="Operation Toy", start="2020-03"),
        "start",
        "Operation Toy began in March 2020.",
    ),
    (
        initiative("i", name="Toy Guidelines", launched="2018"),
        "launched",
        "The Toy Guidelines were launched in 2018.",
    ),
    (initiative("i", name="Toy Plan", end="2031"), "end", "The Toy Plan is to end in 2031."),
    (
        initiative("i", name="Toy Plan", in_force="2030-01-01"),
        "in_force",
        "The Toy Plan is to enter into force on 1 January 2030.",
    ),
    (
        series("t", name="Toy Forum", organizations=["vn"]),
        "organizations.1",
        "The Toy Forum is a series of meetings of Viet Nam Customs.",
    ),
    (
        series("t", name="Toy Forum", frequency="yearly"),
        "frequency",
        "The Toy Forum is held yearly.",
    ),
    (series("t", name="Toy Forum", first="1998"), "first", "The Toy Forum was first held in 1998."),
]


@pytest.mark.parametrize(("record", "part", "text"), SINGLE, ids=[text for *_, text in SINGLE])
def test_a_single_value_is_a_sentence_that_stands_alone(
    record: Record, part: str, text: str
) -> None:
    fact = facts(record)[part]
    assert fact.text == text
    assert (fact.field, fact.about, fact.certainty) == (part, record.id, "stated")

"""What a doubt is called: the whole of a field, or only the rest of it."""

from __future__ import annotations

import pytest

from asean_wco.export.citation import record_item
from asean_wco.facts.labels import label_of_doubt
from asean_wco.facts.making import facts_of
from asean_wco.library import Library
from asean_wco.model.records import Claim, Dispute, Record, Unknown
from tests.model.making import meeting, person

_ROW = {"organization": "landia-customs", "roles": ["host"], "sources": ["s"]}
_OUTCOME = {"text": "All agreed.", "sources": ["s"]}
_ROLE = {"title": "Head", "office": "head", "attested": ["2020"], "sources": ["s"]}


@pytest.mark.parametrize(
    ("record", "field", "label"),
    [
        (meeting("m"), "outcomes", "what was agreed"),
        (meeting("m", outcomes=[_OUTCOME]), "outcomes", "other outcomes"),
        (meeting("m", attendance=[_ROW]), "attendance", "other participants"),
        (meeting("m", attendance=[_ROW]), "attendance.landia-customs", "the role of Landia"),
        (meeting("m"), "attendance.landia-customs", "who took part (Landia)"),
        (meeting("m", start="2020-05"), "start", "the exact date"),
        (meeting("m"), "start", "the date"),
        (person("p", _ROLE), "roles", "the exact dates in the post"),
        (person("p", _ROLE), "roles.head", "the exact dates in the post (Head)"),
        (person("p"), "roles", "the post"),
    ],
)
def test_what_is_known_in_part_is_not_called_not_found(
    record: Record, field: str, label: str
) -> None:
    names = {"landia-customs": "Landia", "head": "Head"}
    unknown = Unknown(field=field, note="Not found.")
    assert label_of_doubt(record, unknown, lambda one: names.get(one, one)) == label


def test_a_citation_says_what_is_missing_of_a_post_that_is_known(library: Library) -> None:
    for record in library.all():
        note = record_item(record, "2026.11.0", library.name_of).get("note", "")
        if "Not found" in note and getattr(record, "roles", None):
            assert "Not found: the post" not in note


@pytest.mark.parametrize(
    ("claims", "label"),
    [
        (("Head of Customs", "Chief of Customs"), "the title of the post"),
        (("Head from 1 May 2020", "Head from 2 May 2020"), "some dates in the post"),
        (("2020-05-01", "2020-05-02"), "some dates in the post"),
        (("He spoke for the service", "He spoke for the ministry"), "the post"),
    ],
)
def test_a_dispute_on_a_post_is_called_what_its_claims_are_about(
    claims: tuple[str, str], label: str
) -> None:
    values = tuple(Claim(value=value, sources=("s",)) for value in claims)
    dispute = Dispute(field="roles", claims=values)
    assert label_of_doubt(person("p", _ROLE), dispute, str) == label


@pytest.mark.parametrize(
    ("claims", "is_disputed"),
    [
        (("2020-05-01", "2020-05-02"), True),
        (("2020", "2019"), True),
        (("2021-07-01", "2021-07-02"), True),
        (("Head of Customs", "Chief of Customs"), True),
        # The day of a decree, the year of a scandal: the term itself is not in doubt.
        (("2020-04-01", "2020-04-02"), False),
        (("a scandal of 2014", "a scandal of 2005"), False),
    ],
)
def test_a_term_is_disputed_in_its_days_and_its_title_alone(
    claims: tuple[str, str], is_disputed: bool
) -> None:
    role = {"office": "head", "title": "Head", "start": "2020-05-01", "end": "2021-07"}
    other = {**role, "start": "2010-01-01", "end": "2011-01-01", "title": "Chief Inspector"}
    values = [{"value": value, "sources": ["s"]} for value in claims]
    record = person("p", role, other, disputes=[{"field": "roles.head", "claims": values}])
    made = facts_of(record, str, {})
    certainties = [fact.certainty for fact in made if fact.field in ("roles.1", "roles.2")]
    assert certainties == ["disputed" if is_disputed else "stated", "stated"]

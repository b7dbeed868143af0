"""No field is forgotten: each has a sentence, a line on the card, a flag and linked data.

In a full note it has a heading, and the search finds a record by its words. What a field goes
without is named here, so that a new field asks for a decision.
"""

from __future__ import annotations

from typing import Any

import pytest

from asean_wco.brief.compose import HEADING_OF
from asean_wco.export.jsonld import jsonld
from asean_wco.facts.making import facts_of
from asean_wco.indexing.documents import NAMING
from asean_wco.library import Library
from asean_wco.model.records import RECORD_CLASSES, Record
from asean_wco.model.shapes import shapes_of
from asean_wco.model.support import cited_fields
from asean_wco.own.flags import flags_of, names_of
from asean_wco.render.card_view import card_text
from tests.export.test_tabular import full
from tests.model.making import make

FIELDS = [(kind, field) for kind, cls in RECORD_CLASSES.items() for field in cited_fields(cls)]
# The editor and files of records give what few users have.
WITHOUT_FLAG = {
    "meeting": {"part_of"},
    "organization": {"founded", "ended", "members"},
    "initiative": {"partners", "signed", "launched", "in_force"},
    "series": {"organizations", "first"},
    "source": {"derived_from"},
}
# Schema.org has no property for these; the facts tell them.
WITHOUT_PROPERTY = {
    "meeting": {"ordinal", "delegates"},
    "office": {"title", "organization"},
    "initiative": {
        "owners", "partners", "parent", "start", "signed", "launched", "in_force", "end",
    },
}  # fmt: skip
# A full note tells these under "Other points", and dates in its history.
WITHOUT_HEADING = {
    "nationality", "parent", "country", "city", "founded", "ended", "organization", "signed",
    "in_force", "launched", "frequency", "first", "url", "publisher", "published", "language",
    "quality", "derived_from",
}  # fmt: skip
# The search finds a record by the words of these, and not only by the names that others add to it.
FOUND_BY_WORDS = {
    "start", "end", "place", "mode", "part_of", "hosts", "delegates", "title", "members",
    "owners", "partners", "organizations", *WITHOUT_HEADING,
}  # fmt: skip


def with_and_without(kind: str, field: str) -> tuple[Record, Record]:
    """Return a record of a kind with a value in a field, and one without it or with another."""
    cls = RECORD_CLASSES[kind]
    choices = shapes_of(cls)[field].choices
    value: Any = choices[-1] if choices else full(cls)[0][field]
    return make(kind, "x", **{field: value}), make(kind, "x")


@pytest.mark.parametrize(("kind", "field"), [pair for pair in FIELDS if pair[0] != "source"])
def test_every_field_has_a_sentence(kind: str, field: str, library: Library) -> None:
    record, _ = with_and_without(kind, field)
    assert field in {fact.head for fact in facts_of(record, library.name_of, {})}


@pytest.mark.parametrize(("kind", "field"), FIELDS)
def test_every_field_is_on_the_card(
    kind: str, field: str, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Library, "facts_of", lambda self, one: facts_of(one, self.name_of, {}))
    record, other = with_and_without(kind, field)
    card = card_text(record, library, None, color=False, full=True)
    assert card != card_text(other, library, None, color=False, full=True)


@pytest.mark.parametrize("kind", RECORD_CLASSES)
def test_every_field_has_a_flag_or_is_named_here(kind: str) -> None:
    paths = names_of(kind, (flag.name for flag in flags_of(kind)))
    flagged = {path.partition(".")[0] for path in paths}
    fields = {field for of_kind, field in FIELDS if of_kind == kind}
    assert fields - flagged == WITHOUT_FLAG.get(kind, set())


@pytest.mark.parametrize(("kind", "field"), FIELDS)
def test_every_field_has_a_property_in_json_ld_or_is_named_here(kind: str, field: str) -> None:
    record, other = with_and_without(kind, field)
    is_told = jsonld([record], {}, "1") != jsonld([other], {}, "1")
    assert is_told == (field not in WITHOUT_PROPERTY.get(kind, ()))


def test_every_field_has_a_heading_in_a_full_note_or_is_named_here() -> None:
    assert {field for _, field in FIELDS} - HEADING_OF.keys() == WITHOUT_HEADING


def test_the_search_finds_a_record_by_every_field_or_the_field_tells_a_name() -> None:
    assert {field for _, field in FIELDS} - set(NAMING) == FOUND_BY_WORDS

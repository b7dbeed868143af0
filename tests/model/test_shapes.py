"""The declarations of fields: complete, and told to curators in the codebook."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from asean_wco.model import vocabulary
from asean_wco.model.records import RECORD_CLASSES
from asean_wco.model.shapes import Shape, shapes_of
from tests.conftest import ROOT

FORMS = {
    "text",
    "url",
    "identifier",
    "link",
    "date",
    "number",
    "flag",
    "scalar",
    "country",
    "choice",
    "item",
}
CODEBOOK = (ROOT / "data" / "README.md").read_text(encoding="utf-8")


def all_classes() -> set[type]:
    """Every class of records, and of the items in them."""
    found: set[type] = set()
    waiting: list[type] = list(RECORD_CLASSES.values())
    while waiting:
        cls = waiting.pop()
        if cls not in found:
            found.add(cls)
            waiting += [shape.item for shape in shapes_of(cls).values() if shape.item]
    return found


def all_shapes() -> Iterator[tuple[str, Shape]]:
    """Every field with its place."""
    for cls in all_classes():
        yield from ((f"{cls.__name__}.{name}", shape) for name, shape in shapes_of(cls).items())


def test_every_field_has_a_form_that_the_codec_knows() -> None:
    assert {shape.form for _, shape in all_shapes()} == FORMS


def test_every_link_leads_to_a_kind_of_record() -> None:
    targets = {shape.target for _, shape in all_shapes() if shape.form == "link"}
    assert targets - {""} <= set(RECORD_CLASSES)


def test_a_choice_has_words_and_an_item_a_class() -> None:
    for place, shape in all_shapes():
        assert bool(shape.choices) == (shape.form == "choice"), place
        assert (shape.item is not None) == (shape.form == "item"), place


def test_every_item_names_its_sources_but_for_places_doubts_and_citations() -> None:
    without = {
        shape.item.__name__
        for _, shape in all_shapes()
        if shape.item and "sources" not in shapes_of(shape.item)
    }
    assert without == {"Place", "Citation", "Dispute", "Unknown"}


def test_only_what_is_told_of_a_record_is_in_no_file() -> None:
    assert {place.rpartition(".")[2] for place, shape in all_shapes() if not shape.stored} == {
        "origin",
        "unsourced",
    }


def test_every_kind_has_a_folder_and_a_class() -> None:
    assert list(RECORD_CLASSES) == list(vocabulary.KINDS) == list(vocabulary.KIND_FOLDERS)


@pytest.mark.parametrize("kind", list(RECORD_CLASSES))
def test_the_codebook_names_every_field_of_a_kind(kind: str) -> None:
    row = next(line for line in CODEBOOK.splitlines() if line.startswith(f"| {kind} |"))
    common = CODEBOOK.partition("## Fields of every kind")[2].partition("## Fields by kind")[0]
    told = set(re.findall(r"`([a-z_]+)`", row + common))
    fields = {name for name, shape in shapes_of(RECORD_CLASSES[kind]).items() if shape.stored}
    assert fields <= told


def test_the_codebook_names_every_word_of_the_closed_lists() -> None:
    words = {word for _, shape in all_shapes() for word in shape.choices}
    assert words <= set(re.findall(r"[a-z-]+", CODEBOOK))

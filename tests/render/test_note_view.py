"""A briefing note as a terminal shows it."""

from __future__ import annotations

from asean_wco.brief.compose import note_about
from asean_wco.library import Library
from asean_wco.model.records import Source
from asean_wco.render.note_view import note_text
from asean_wco.render.words import address_text, source_words
from tests.model.making import source

WIDTH = 60


def test_lines_fit_and_addresses_are_whole(reference: Library) -> None:
    note = note_about(reference.subject("Viet Nam"), reference)
    lines = note_text(note, reference, WIDTH, color=False).splitlines()
    addresses = set()
    for identifier in note.sources:
        cited = reference.store.find(identifier)
        assert isinstance(cited, Source)
        addresses.add(address_text(cited.url))
    assert addresses <= {line.strip() for line in lines}
    assert all(len(line) <= WIDTH for line in lines if line.strip() not in addresses)


def test_there_is_no_markup_but_every_statement(reference: Library) -> None:
    note = note_about(reference.subject("adgcm-33"), reference, full=True)
    text = note_text(note, reference, None, color=False)
    assert not [line for line in text.splitlines() if line.startswith(("#", "*", "- ", "[^"))]
    assert all(line.text in text for section in note.sections for line in section.lines)


def test_a_copy_under_the_same_title_names_its_publisher() -> None:
    first = source("first", title="Same", publisher="The Press", published="2024-05")
    second = source("second", title="Same", derived_from="first")
    other = source("third", title="Other", derived_from="first")
    records = {"first": first}
    assert "text of The Press, May 2024" in source_words(second, {}, records.get)
    assert "same text as “Same”" in source_words(other, {}, records.get)
    assert "same text as source 3" in source_words(second, {"first": 3}, records.get)

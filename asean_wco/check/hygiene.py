"""Rules about texts: no hidden characters, no stray spaces, valid addresses, words that last."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from asean_wco.check.findings import Breach, CheckedRecords
from asean_wco.model.codec import canonical_text
from asean_wco.model.countries import COUNTRIES
from asean_wco.model.folding import fold
from asean_wco.model.text import find_unsafe
from asean_wco.model.walk import values

_AGEING = re.compile(
    r"\b(?:(?i:now|today|currently|recently|lately|nowadays)|of late(?! [A-Z\d]))\b"
)
# A claim named by its place among the others. After a number there is the word for a claim or none.
_BY_POSITION = re.compile(
    r"\bthe (?:first|second|third|fourth|last|former|latter)(?: (?:two|three))?"
    r"(?: (?:account|article|claim|date|figure|number|report|source|text|value)s?)?"
    r"(?=[,;:.]| (?:are|can|comes?|concerns?|could|gives?|had|has|have|holds?|is|itself|may|might"
    r"|must|only|seems?|stands?|the|was|were)\b)",
    re.IGNORECASE,
)
# Fields in our own words about events. Doubts are not among them, since they may speak of the day
# when they were written.
_OWN_WORDS = (
    "summary",
    "milestones",
    "notes",
    "outcomes",
    "attendance",
    "topics",
    "initiatives",
    "roles",
)
_ADDRESS = re.compile(r"https?://[^\s/@]+\.[^\s/@]+(?:/\S*)?", re.ASCII)


def unsafe_characters(checked: CheckedRecords) -> Iterator[Breach]:
    """A text holds a control, format or surrogate character."""
    for record, path, _, value in checked.values():
        if isinstance(value, str) and (character := find_unsafe(value)):
            yield record.id, f"{path} holds the character U+{ord(character):04X}."


def untidy_text(checked: CheckedRecords) -> Iterator[Breach]:
    """A text has stray spaces, a line break, or is not in Unicode normal form C."""
    for record, path, _, value in checked.values():
        if not isinstance(value, str):
            continue
        if value != " ".join(value.split()):
            yield record.id, f"{path} has stray white space."
        elif not unicodedata.is_normalized("NFC", value):
            yield record.id, f"{path} is not in Unicode normal form C."


def bad_addresses(checked: CheckedRecords) -> Iterator[Breach]:
    """A web address is not plain http or https."""
    for record, path, shape, value in checked.values():
        if shape.form == "url" and not _ADDRESS.fullmatch(value):
            yield record.id, f"{path} is not a web address: {value}"


def unknown_countries(checked: CheckedRecords) -> Iterator[Breach]:
    """A country code has no name in the vocabulary."""
    for record, path, shape, value in checked.values():
        if shape.form == "country" and value not in COUNTRIES:
            yield record.id, f"{path}: {value!r} is not a known country code."


def untidy_files(checked: CheckedRecords) -> Iterator[Breach]:
    """A file is not written in canonical form."""
    for record in checked.records:
        _, text = checked.file_of(record)
        if checked.files and text != canonical_text(record):
            yield record.id, "The file is not in canonical form. 'awco data format' puts it right."


def repeated_values(checked: CheckedRecords) -> Iterator[Breach]:
    """A list of names or ids holds one of them twice, or an alias repeats the name."""
    for record in checked.records:
        lists: dict[str, list[object]] = {}
        for path, shape, value in values(record):
            if shape.many:
                lists.setdefault(path.rpartition("[")[0], []).append(value)
        for path, content in lists.items():
            if len(set(content)) != len(content):
                yield record.id, f"{path} holds a value twice."
        if record.name in record.aliases:
            yield record.id, "An alias is the same as the name."


def empty_summaries(checked: CheckedRecords) -> Iterator[Breach]:
    """A summary only repeats the name."""
    for record in checked.records:
        if record.summary and set(fold(record.summary).split()) <= set(fold(record.name).split()):
            yield record.id, "The summary only repeats the name."


def ageing_words(checked: CheckedRecords) -> Iterator[Breach]:
    """A text of our own has a word that soon becomes wrong, such as now or recently."""
    for record, path, shape, value in checked.values():
        is_own = shape.form == "text" and path.startswith(_OWN_WORDS)
        if is_own and (word := _AGEING.search(value)):
            yield record.id, f"{path} says {word[0]!r}, which soon becomes wrong."


def claims_by_position(checked: CheckedRecords) -> Iterator[Breach]:
    """A note on a dispute calls a claim the first or the last, which it is not in every view."""
    for record in checked.records:
        for dispute in record.disputes:
            words = _BY_POSITION.search(dispute.note or "")
            if words:
                place = f"The note on the dispute about {dispute.field}"
                yield record.id, f"{place} says {words[0]!r}. Name the value itself."

"""Rules about the text itself: nothing hidden in it, nothing sloppy about it, addresses that are addresses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from asean_wco.check.findings import Finding, Subject
from asean_wco.model.codec import canonical_text
from asean_wco.model.countries import COUNTRIES
from asean_wco.model.folding import fold
from asean_wco.model.text import find_unsafe
from asean_wco.model.walk import values

_AGEING = re.compile(
    r"\b(?:(?i:now|today|currently|recently|lately|nowadays)|of late(?! [A-Z\d]))\b"
)
# Fields of our own words about what happened; doubts may speak of the day on which they were written.
_TOLD = (
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


def unsafe_characters(subject: Subject) -> Iterator[Finding]:
    """A text holds a control, format or surrogate character."""
    for record in subject.records:
        for path, _, value in values(record):
            if isinstance(value, str) and (character := find_unsafe(value)):
                yield Finding(
                    record.id, "E401", f"{path} holds the character U+{ord(character):04X}."
                )


def untidy_text(subject: Subject) -> Iterator[Finding]:
    """A text has stray spaces, a line break, or is not in Unicode normal form C."""
    for record in subject.records:
        for path, _, value in values(record):
            if not isinstance(value, str):
                continue
            if value != " ".join(value.split()):
                yield Finding(record.id, "E402", f"{path} has stray white space.")
            elif not unicodedata.is_normalized("NFC", value):
                yield Finding(record.id, "E402", f"{path} is not in Unicode normal form C.")


def bad_addresses(subject: Subject) -> Iterator[Finding]:
    """A source's address is not plain http or https."""
    for record in subject.records:
        for path, shape, value in values(record):
            if shape.form == "url" and not _ADDRESS.fullmatch(value):
                yield Finding(record.id, "E403", f"{path} is not a web address: {value}")


def unknown_countries(subject: Subject) -> Iterator[Finding]:
    """A country code has no name in the vocabulary."""
    for record in subject.records:
        for path, shape, value in values(record):
            if shape.form == "country" and value not in COUNTRIES:
                yield Finding(record.id, "E404", f"{path}: {value!r} is not a known country code.")


def untidy_files(subject: Subject) -> Iterator[Finding]:
    """A file is not written in canonical form."""
    if not subject.files:
        return
    for record in subject.records:
        _, text = subject.file_of(record)
        if text != canonical_text(record):
            yield Finding(
                record.id,
                "E405",
                "The file is not in canonical form; 'awco data format' writes it so.",
            )


def repeated_values(subject: Subject) -> Iterator[Finding]:
    """A list of names or ids holds one of them twice, or an alias repeats the name."""
    for record in subject.records:
        lists: dict[str, list[object]] = {}
        for path, shape, value in values(record):
            if shape.many and shape.form != "item":
                lists.setdefault(path.rpartition("[")[0], []).append(value)
        for path, content in lists.items():
            if len(set(content)) != len(content):
                yield Finding(record.id, "E406", f"{path} holds a value twice.")
        if record.name in record.aliases:
            yield Finding(record.id, "E406", "An alias repeats the name to the letter.")


def empty_summaries(subject: Subject) -> Iterator[Finding]:
    """A summary only repeats the name."""
    for record in subject.records:
        if record.summary and set(fold(record.summary).split()) <= set(fold(record.name).split()):
            yield Finding(record.id, "W407", "The summary only repeats the name.")


def ageing_words(subject: Subject) -> Iterator[Finding]:
    """A text of our own has a word that is true for a while only, such as now or recently."""
    for record in subject.records:
        for path, shape, value in values(record):
            if shape.form != "text" or not path.startswith(_TOLD):
                continue
            if word := _AGEING.search(value):
                yield Finding(
                    record.id, "W408", f"{path} says {word[0]!r}, which will not stay true."
                )

"""What words and phrases of other languages, and slips and short forms of ours, mean in English.

One table, `translations.tsv`, has a line for each word or phrase: who reads it, and what it means
to them. Those who read it are

- ``search``: the search, whatever the language of the query;
- ``asked``: what makes a question plain, whatever its language;
- ``tables``: headings of tables, and how a meeting is held, in languages of the region;
- a language (``de es fr id ko km lo pt th tl vi zh-ja``): what puts a question of that language in
  ours. Indonesian and Malay are one, and so are Chinese and Japanese.

So ``rapat``, a tab and ``search asked=meeting`` say what a word means to two of them; what it means
to others follows behind another tab. A little word means nothing. Words are folded, and those of
scripts without spaces are written as people write them. To widen what is understood, add a line in
its place; lines are sorted by their bytes. Leave out what is a name or an English word too. Give a
country its adjectives in all their genders, numbers and cases.
"""

from __future__ import annotations

import os
from functools import cache, lru_cache

from asean_wco.model.folding import fold
from asean_wco.model.line_table import LineTable

TABLE = os.path.join(os.path.dirname(__file__), "translations.tsv")
# Who reads words of any language.
SEARCH, ASKED, TABLES = "search", "asked", "tables"
LONGEST_PHRASE = 8


def meaning(phrase: str, reader: str) -> str | None:
    """Return what a word or phrase means to a reader, in English; None if it does not know it."""
    return meanings_of(phrase).get(reader)


def meaning_in_tables(text: str) -> str:
    """Return what a heading or a cell means in English; empty where tables have no such words."""
    plain = " ".join(text.lower().split())
    return meaning(plain, TABLES) or meaning(fold(plain), TABLES) or ""


@lru_cache(maxsize=1 << 14)
def meanings_of(phrase: str) -> dict[str, str]:
    """Return what a word or phrase means, by who reads it so."""
    return _read(_table().of(phrase))


@cache
def meanings_in_scripts(readers: tuple[str, ...]) -> dict[str, str]:
    """Return what each word of another script than ours means to those of some readers."""
    known: dict[str, str] = {}
    for word, told in _table().items():
        if word.isascii():
            continue
        by_reader = _read(told)
        for reader in readers:
            if reader in by_reader:
                known[word] = by_reader[reader]
    return known


def _read(told: str) -> dict[str, str]:
    """Return what a line says behind its word, by who reads it so."""
    by_reader: dict[str, str] = {}
    for part in told.split("\t") if told else ():
        readers, _, english = part.partition("=")
        by_reader.update(dict.fromkeys(readers.split(), english))
    return by_reader


@cache
def _table() -> LineTable:
    """Return the table."""
    # The loader of the package reads the table out of a zip archive as well.
    return LineTable(__spec__.loader.get_data(TABLE))  # type: ignore[union-attr]

"""What words and phrases of other languages, and slips and short forms of ours, mean in English.

One table, `translations.json`, has a line for each meaning and for those who read it so:

- ``search``: the search, whatever the language of the query;
- ``asked``: what makes a question plain, whatever its language;
- a language (``de es fr id ko km lo pt th tl vi zh-ja``): what puts a question of that language in
  ours. Indonesian and Malay are one, and so are Chinese and Japanese.

A line that several read names them all, so that no reader has a word twice. Words are folded, and
those of scripts without spaces are written as people write them; semicolons stand between them. To
widen what is understood, add a word to the line of its meaning. Leave out what is a name or an
English word too. Give a country its adjectives in all their genders, numbers and cases.
"""

from __future__ import annotations

import json
import os
from functools import cache

TABLE = os.path.join(os.path.dirname(__file__), "translations.json")
# Who reads words of any language.
SEARCH, ASKED = "search", "asked"


@cache
def meanings(reader: str) -> dict[str, str]:
    """Return what words and phrases mean in English, by themselves; a little word means nothing.

    Args:
        reader: the search, questions of any language, or those of one.
    """
    return {
        phrase: english
        for english, lines in _lines_by_meaning().items()
        for readers, phrases in lines.items()
        if reader in readers.split()
        for phrase in phrases.split("; ")
    }


@cache
def _lines_by_meaning() -> dict[str, dict[str, str]]:
    """Return the table: for each meaning the words of those who read them so."""
    with open(TABLE, encoding="utf-8") as file:
        lines: dict[str, dict[str, str]] = json.load(file)
    return lines

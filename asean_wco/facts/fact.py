"""A fact: one statement with its date, its sources and its doubt."""

from __future__ import annotations

import re
from functools import cache
from json.encoder import encode_basestring
from typing import Any

from asean_wco.model.dates import PartialDate, written_date
from asean_wco.model.origin import OWN
from asean_wco.model.text import escape_json
from asean_wco.model.tuples import NamedTuple

STATED = "stated"
ATTESTED = "attested"
BETWEEN = "between"
INFERRED = "inferred"
DISPUTED = "disputed"
COUNTED = "counted"
UNKNOWN = "unknown"
CERTAINTIES = (STATED, ATTESTED, BETWEEN, INFERRED, DISPUTED, COUNTED, UNKNOWN)
# The signs beside what is not certain, and their meanings. Colour alone would not reach everyone.
SIGNS = {INFERRED: "≈", DISPUTED: "≠", UNKNOWN: "?"}
SIGN_MEANINGS = {
    "≈": "inferred: no source states it",
    "≠": "sources disagree",
    "?": "looked for, not found",
}
# What the text of a claim says before the claim, and that of a disputed fact before the claims.
CLAIM = "; one account says "
DISAGREEMENT = "sources disagree"
# What is said of a doubt in a word or two.
DOUBT_WORDS = {INFERRED: "inferred", DISPUTED: DISAGREEMENT, UNKNOWN: "not found"}
# The same for the lists of doubts of a record that a correction may settle.
WORDS_OF_DOUBTS = {"unknowns": DOUBT_WORDS[UNKNOWN], "inferences": DOUBT_WORDS[INFERRED]}


class Fact(NamedTuple):
    """One statement of a record.

    Attributes:
        id: ``record-id#field``, or ``record-id#field.n`` if the field has several values.
        about: id of the record that states the fact.
        field: dotted path of the field, such as ``place.city`` or ``attendance.3``.
        date: day, month or year in which it happened or began; None without a date.
        end: day, month or year in which it ended; None if it has no end or ended on `date`.
        text: one plain sentence that stands alone.
        value: the bare value, such as an id, a date, a number or a word; None if it is unknown.
        mentions: ids of the records and codes of the countries that the fact concerns, the record
            itself among them; their order says nothing.
        sources: ids of the sources.
        certainty: one of `CERTAINTIES`.
        origin: ``reference`` or ``own``.
    """

    id: str
    about: str
    field: str
    date: PartialDate | None
    end: PartialDate | None
    text: str
    value: Any
    mentions: tuple[str, ...]
    sources: tuple[str, ...]
    certainty: str
    origin: str

    @property
    def is_own(self) -> bool:
        """Whether it is the user's own."""
        return self.origin == OWN

    @property
    def lacks_source(self) -> bool:
        """Whether the user states it without a source; what was not found needs none."""
        return self.is_own and not self.sources and self.certainty != UNKNOWN

    @property
    def head(self) -> str:
        """The name of the field without parts and numbers."""
        return self.field.partition(".")[0]

    @property
    def part(self) -> str:
        """The id without that of the record: the field, and its number if it has several values."""
        return self.id.partition("#")[2]

    @property
    def is_claim(self) -> bool:
        """Whether it is one of the claims that sources make against each other."""
        return self.certainty == DISPUTED and CLAIM in self.text

    @property
    def dispute(self) -> tuple[str, str, str]:
        """What the claims of one dispute have in common, and those of no other.

        A record may have two disputes about one field. The sentences of the claims of each have the
        same letters, since every claim names the others.
        """
        return self.about, self.field, "".join(sorted(self.text))


def is_value(fact: Fact) -> bool:
    """Return whether a fact tells a value of its record, not a claim, an inference or a gap."""
    return fact.certainty not in (INFERRED, UNKNOWN) and not fact.is_claim


def without_disagreement(text: str) -> str:
    """Return the text of a disputed fact without the claims at its end."""
    return re.split(rf"; {DISAGREEMENT}|(?<=\.) {DISAGREEMENT.capitalize()}", text, maxsplit=1)[0]


def fact_output(fact: Fact) -> dict[str, Any]:
    """Return a fact as an object for JSON."""
    value = fact.value
    if isinstance(value, PartialDate):
        value = str(value)
    return {
        "id": fact.id,
        "about": fact.about,
        "field": fact.field,
        "date": written_date(fact.date),
        "end": written_date(fact.end),
        "text": fact.text,
        "value": value,
        "mentions": list(fact.mentions),
        "sources": list(fact.sources),
        "certainty": fact.certainty,
        "origin": fact.origin,
        "unsourced": fact.lacks_source,
    }


def fact_line(fact: Fact) -> str:
    """Return `fact_output` as one line of JSON, three times as fast as from the object.

    All facts of the reference make some four megabytes of JSON. Most of the time that a user waits
    for them goes into writing it.
    """
    value = fact.value
    if isinstance(value, (str, PartialDate)):
        json_value = _quoted(str(value))
    elif value is None:
        json_value = "null"
    else:
        json_value = str(value).lower()
    return (
        f'{{"id": {_quoted(fact.id)}, "about": {_name(fact.about)}, '
        f'"field": {_name(fact.field)}, "date": {_date_line(fact.date)}, '
        f'"end": {_date_line(fact.end)}, '
        f'"text": {_quoted(fact.text)}, "value": {json_value}, '
        f'"mentions": [{", ".join(map(_name, fact.mentions))}], '
        f'"sources": [{_names(fact.sources)}], '
        f'"certainty": "{fact.certainty}", "origin": "{fact.origin}", '
        f'"unsourced": {"true" if fact.lacks_source else "false"}}}'
    )


@cache
def _date_line(date: PartialDate | None) -> str:
    return f'"{date}"' if date else "null"


def _quoted(text: str) -> str:
    """Return a text as a JSON string in which characters that drive a terminal are escaped."""
    return escape_json(encode_basestring(text))


# The same few names, fields and sources occur in many facts.
_name = cache(_quoted)


@cache
def _names(names: tuple[str, ...]) -> str:
    return ", ".join(map(_name, names))

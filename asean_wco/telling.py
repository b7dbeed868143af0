"""A search in words and as JSON: how a query was read, and why a record was found."""

from __future__ import annotations

import re
from typing import Any

from asean_wco.model.countries import country_name
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import as_written, fold, singular
from asean_wco.model.times import FIRST, LAST
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.search import reading as said
from asean_wco.search.engine import Hit, SearchResult
from asean_wco.search.match import INSIDE, OUTRIGHT
from asean_wco.search.qualifiers import Condition, Qualifiers
from asean_wco.search.reading import Reading
from asean_wco.search.vocabulary import STOP_WORDS
from asean_wco.search.weights import WEIGHTS

# What the parts of records are called.
_LABELS = {
    "": "its record",
    "aliases": "another name",
    "attendance": "who came",
    "links": "linked records",
    "milestones": "its milestones",
    "roles": "the posts",
    "start": "the date",
}

# Fields that are met by the meaning of words, not by the words.
_MEANT = {
    "start": "date",
    "city": "city",
    "country": "country",
    "ordinal": "session number and series",
}


_ORDERS_TOLD = {
    "first": "earliest",
    "last": "latest",
    "penultimate": "second last",
    "antepenultimate": "third last",
    "next": "next",
}
# Countries that are told of many.
_MOST_TOLD = 3


def result_told(result: SearchResult) -> str:
    """Return in words what a query was read as, save what stands there; empty for nothing."""
    parts = (reading_told(result.reading), *qualifiers_told(result.qualifiers))
    return "; ".join(part for part in parts if part)


def reading_told(reading: Reading) -> str:
    """Return in words what was read as something else than was typed; empty for nothing."""
    role = reading.role if reading.question == "who" else ""
    parts = (*settled_told(reading), role)
    typed = _telling_words(reading.text)
    return "; ".join(part for part in parts if not _telling_words(fold(part)) <= typed)


def _telling_words(folded: str) -> set[str]:
    """Return the words of a folded text, without the little ones, and in the singular."""
    return {singular(word) for word in folded.split() if word not in STOP_WORDS}


def settled_told(reading: Reading) -> list[str]:
    """Return what was understood as more than words: records, times, places, countries."""
    places = " or ".join(place.title() for place in reading.places)
    # Kyoto may be part of a name, where nobody typed "in".
    preposition = "in " if re.search(r"\b(?:in|at|from|near)\b", reading.typed) else ""
    shown = [
        _records_told(reading),
        " or ".join(period_told(*period) for period in reading.periods),
        f"{preposition}{places}" if places else "",
        _countries_told(reading.countries),
    ]
    return [part for part in shown if part]


def words_told(reading: Reading) -> str:
    """Return what was taken as words alone."""
    sorts = {said.WORD, said.POST} | ({said.ORDINAL} if reading.order != "first" else set())
    text = " ".join(
        unit.text
        for before, unit in zip((None, *reading.units), reading.units, strict=False)
        # A title behind a post is part of it: "secretary general".
        if unit.sort in sorts or (unit.sort == said.TITLE and before and before.sort == said.POST)
    )
    return as_written(text, reading.typed)


def _records_told(reading: Reading) -> str:
    """Return what sort of records is asked for, and which of them by its place in time."""
    order = _ORDERS_TOLD.get(reading.order, "")
    kinds = []
    for kind, types in reading.kinds:
        name = types[0].replace("-", " ") if types else kind
        kinds.append(name if types or order else KIND_FOLDERS[kind])
    text = " or ".join(dict.fromkeys(kinds))
    return f"the {order} {text or 'one'}" if order else text


def period_told(first: PartialDate, last: PartialDate) -> str:
    """Return a period in words."""
    if first == last:
        return first.display()
    since = "" if first == FIRST else f"from {first.display()}"
    until = "" if last == LAST else f"to {last.display()}"
    return f"{since} {until}".strip()


def _countries_told(codes: tuple[str, ...]) -> str:
    """Return countries in words, the first three of many."""
    if not codes:
        return ""
    more = f" and {len(codes) - _MOST_TOLD} more" if len(codes) > _MOST_TOLD else ""
    return f"{' or '.join(country_name(code) for code in codes[:_MOST_TOLD])}{more}"


def qualifiers_told(qualifiers: Qualifiers) -> list[str]:
    """Return each qualifier in words."""
    return [
        *map(condition_told, qualifiers.wanted),
        *(f"“{phrase}”" for phrase in qualifiers.phrases),
        *(f"without {condition_told(condition)}" for condition in qualifiers.unwanted),
        *(f"without the word “{word}”" for word in qualifiers.excluded),
    ]


def condition_told(condition: Condition) -> str:
    """Return a condition in words."""
    if not condition.facet:
        return f"time: {period_told(condition.first, condition.last)}"
    if condition.facet == "country":
        return f"country: {_countries_told(condition.values)}"
    words = " or ".join(KIND_FOLDERS.get(value, value) for value in condition.values)
    return f"{condition.facet}: {words}"


def why_text(hit: Hit) -> str:
    """Return the reason of a hit in a few words: ``acronym “ASW”``, ``found in the name: …``."""
    is_begun = bool(hit.parts.get("beginning")) and hit.tier not in (*OUTRIGHT, "role")
    if is_begun and hit.field != "session":
        return _begun_told(hit)
    name = "the name" if hit.field == "name" else f"the alias “{hit.matched}”"
    reasons = {
        "id": "id",
        "name": "name",
        "alias": f"alias “{hit.matched}”",
        "acronym": f"acronym “{hit.matched}”",
        "role": hit.matched,
        "near": f"similar spelling: “{hit.matched}”",
        "same words": f"same words as {name}",
    }
    if hit.tier in reasons:
        return reasons[hit.tier]
    if hit.field == "session":
        return hit.matched
    if hit.field in _MEANT:
        return f"{_MEANT[hit.field]}: {hit.matched}"
    field = hit.field.partition(".")[0]
    where = _LABELS.get(field, f"the {field.replace('_', ' ')}")
    if hit.field not in ("name", "aliases"):
        return f"found in {where}: {hit.matched}"
    standing = _words_in_names(hit)
    return f"found in {where}: {standing}" if standing else f"a name of like meaning: {hit.matched}"


def _words_in_names(hit: Hit) -> str:
    """Return the words of what matched that stand in a name of the record, perhaps as a beginning.

    Others match by their meaning: a seminar is a workshop.
    """
    document = hit.document
    names = " ".join((*document.folded_names, *document.folded_acronyms)).split()
    return " ".join(
        word for word in hit.matched.split() if any(name.startswith(fold(word)) for name in names)
    )


def _begun_told(hit: Hit) -> str:
    """Return which of its names a query is the beginning of, or stands in."""
    verb = "has" if hit.parts["beginning"] <= INSIDE else "begins with"
    if hit.field == "name":
        return f"the name {verb} these words"
    return f"another name {verb} these words: “{hit.matched}”"


def hit_output(hit: Hit, passage: str, *, explain: bool) -> dict[str, Any]:
    """Return a hit as the JSON of the search has it."""
    document: dict[str, Any] = {
        "id": hit.document.id,
        "kind": hit.document.kind,
        "name": hit.document.name,
        "date": hit.document.date or None,
        "why": {"tier": hit.tier, "field": hit.field, "matched": hit.matched},
        "sure": hit.sure,
        "snippet": passage,
        "sources": hit.document.sources,
    }
    if explain:
        parts = {name: round(WEIGHTS[name] * value, 3) for name, value in hit.parts.items()}
        document["score"] = {
            "kind": "sum of features by weight",
            "value": round(hit.score, 6),
            "parts": {name: value for name, value in parts.items() if value},
        }
    return document


def sum_text(hit: Hit) -> str:
    """Return the sum of a score in words, the largest parts first."""
    parts = {name: WEIGHTS[name] * value for name, value in hit.parts.items()}
    counting = sorted((item for item in parts.items() if item[1]), key=lambda item: -abs(item[1]))
    listed = " + ".join(f"{name} {value:.2f}" for name, value in counting)
    return f"score {hit.score:.3f} = {listed}" if listed else f"score {hit.score:.3f}"

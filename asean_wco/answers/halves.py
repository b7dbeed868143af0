"""Questions that are asked together: "when and where was it held", "and who chaired it"."""

from __future__ import annotations

import re

from asean_wco.answers import words as words_of
from asean_wco.model.folding import fold

# Words for two things that are asked together: each makes a question of its own with the rest.
_ASKING = "(when|where|who|how many people)"
_PARTS = "(opener|chair|chairman|host|opened|chaired|hosted)"
_NOUNS = "(date|dates|city|place|venue)"
_DOUBLE = re.compile(
    rf"\b(?:{_ASKING} and {_ASKING}|{_NOUNS} and {_NOUNS}|{_PARTS} and {_PARTS})\b", re.IGNORECASE
)
# "Where was it held, and who attended?", "When did it begin and until when did it last?"
_SECOND = re.compile(
    r"(?:,? and |; ?|\? )(?P<second>(?:who|when|where|what|until when|since when|how many|which)\b"
    r"[^,;?]*)\??$",
    re.IGNORECASE,
)
# What stands for the thing that the first half names.
_PRONOUN = re.compile(r"\b(?:it|that|they|them|there|this|he|she)\b", re.IGNORECASE)
# What a question begins with that asks.
_ASKS_FIRST = re.compile(
    r"^(?:in which \w+|which \w+|until when|since when|how many \w+|who|when|where|what)"
    r"(?: (?:was|were|is|are|did|does|has|have))?\b",
    re.IGNORECASE,
)
# "How many cases in the operation, and how many arrests?"
_MANY_TWICE = re.compile(
    r"^(?P<before>.*?)\bhow many \w+ ?(?P<of_both>.*?)"
    r"(?P<other>,? and (?:from )?how (?:many|much) (?P<noun>.+?))\??$",
    re.IGNORECASE,
)
# "SIREN IV: cases / arrests"
_SIGN = r"(?:\s+[+/&]\s+|(?<=\w{3})/(?=\w{3}))"
_BESIDE = re.compile(_SIGN)
_LISTED = re.compile(
    rf"^(?P<head>.+?)(?:[:;,]| [-–])\s+(?P<things>[^:;,]+?{_SIGN}[^:;,]+?)\??$", re.IGNORECASE
)


def halves(text: str) -> list[str]:
    """Return the questions that are asked together, each whole; most are one alone."""
    double = _DOUBLE.search(text)
    if double:
        words = [word for word in double.groups() if word]
        return [f"{text[: double.start()]}{word}{text[double.end() :]}" for word in words]
    many = _MANY_TWICE.search(text)
    if many:
        rest = f"{many['before']} {many['of_both']}"
        return [text[: many.start("other")], f"how many {many['noun']} {rest}"]
    listed = _LISTED.search(text)
    # "Dates of the project: start + finish" asks once.
    asking = words_of.ASKING | words_of.ASKING_FOR_SEVERAL
    if listed and asking.isdisjoint(fold(text).split()):
        things = _BESIDE.split(listed["things"])
        return [f"{listed['head']} {thing}" for thing in things if thing.strip()]
    second = _SECOND.search(text)
    first = text[: second.start()] if second else ""
    if second and _ASKS_FIRST.match(first):
        named = _ASKS_FIRST.sub("", first).strip()
        asked = _PRONOUN.sub("", second["second"]).strip()
        return [first, f"{asked} {named}"]
    return [text]

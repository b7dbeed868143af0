"""The type of a meeting that its name, or a cell of a table, says in other words."""

from __future__ import annotations

import re

# Phrases that say the type wherever they stand.
_PHRASES = {
    "directors-general": re.compile(r"\bdirectors?[- ]general\b"),
    "heads-of-customs": re.compile(r"\bheads of customs\b"),
    "working-group": re.compile(r"\b(?:sub-?)?working (?:group|party)\b|\bsub-?committee\b"),
    # So the reference has meetings of two administrations.
    "consultation": re.compile(r"\bbilaterals?\b"),
}
_WORDS = {
    "workshop": ("workshop", "seminar", "webinar"),
    "training": ("training", "course"),
    "conference": ("conference", "forum", "symposium", "summit", "congress"),
    "consultation": ("consultation", "consultations", "talks"),
    "coordination": ("coordination",),
    "visit": ("visit",),
    "mission": ("mission",),
    "ceremony": ("ceremony",),
    "launch": ("launch",),
}
_TYPE_OF_WORD = {word: kind for kind, words in _WORDS.items() for word in words}
_TYPE_OF_WORD |= {f"{word}s": kind for word, kind in _TYPE_OF_WORD.items()}
# What comes after these says what the meeting is about.
_BEFORE_SUBJECT = re.compile(r"\b(?:on|of|for|to|in|at|with|between|about|under|by)\b|[,:;(–]")


def type_meant(text: str) -> str:
    """Return the type of meeting that a text says; empty if it says none.

    The last word before the subject counts: a training workshop on visits is a workshop.
    """
    plain = text.lower()
    head = _BEFORE_SUBJECT.split(plain)[0]
    said = [_TYPE_OF_WORD[word] for word in re.findall(r"[a-z]+", head) if word in _TYPE_OF_WORD]
    if said:
        return said[-1]
    return next((kind for kind, pattern in _PHRASES.items() if pattern.search(plain)), "")

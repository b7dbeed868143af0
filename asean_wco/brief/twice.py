"""Events that two records tell: each is told once, with the sources of both."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import plain_words
from asean_wco.query.timeline import Event

_SHORTEST_WORD = 3
# So many letters of a word are its stem: "invited" and "invites" have the same.
STEM = 5


def told_once(
    events: Iterable[Event],
    is_same: Callable[[Event, Event], bool],
    telling: Callable[[Event], Any],
) -> list[Event]:
    """Return events, of which those that are the same are one with the facts of all.

    Args:
        events: in the order of time, which is kept.
        is_same: says whether two events are the same; only asked of steps.
        telling: orders those that are the same, the one whose words are taken last.
    """
    groups: list[list[Event]] = []
    steps: dict[PartialDate, list[list[Event]]] = {}
    for event in events:
        same_day = steps.setdefault(event.start, []) if event.kind == "milestone" else []
        same = [group for group in same_day if any(is_same(event, other) for other in group)]
        if same:
            same[0].append(event)
        else:
            groups.append([event])
            same_day.append(groups[-1])
    return [_merged(group, telling) for group in groups]


def _merged(group: list[Event], telling: Callable[[Event], Any]) -> Event:
    """Return the event that tells best, with the facts and sources of the others."""
    if len(group) == 1:
        return group[0]
    ranked = sorted(group, key=telling, reverse=True)
    facts = [fact for event in ranked for fact in event.facts]
    sources = [source for event in ranked for source in event.sources]
    return ranked[0]._replace(facts=tuple(facts), sources=tuple(dict.fromkeys(sources)))


def likeness(text: str, other: str) -> float:
    """Return the share of the words of the shorter of two texts that the other has."""
    words, others = stems(text, _SHORTEST_WORD), stems(other, _SHORTEST_WORD)
    return len(words & others) / max(min(len(words), len(others)), 1)


def stem(word: str) -> str:
    """Return the beginning of a word, or a whole number."""
    return word if word[0].isdecimal() else word[:STEM]


def stems(text: str, shortest: int = 1) -> set[str]:
    """Return the stems of the words of a text.

    Args:
        text: the text.
        shortest: how many letters a word needs to count.
    """
    return {stem(word) for word in plain_words(text) if len(word) >= shortest}

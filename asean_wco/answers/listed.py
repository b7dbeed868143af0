"""What is listed: meetings of a row or a type, people, bodies, countries, initiatives, values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from asean_wco.answers import words as words_of
from asean_wco.answers.question import Question
from asean_wco.answers.said import Said
from asean_wco.search.vocabulary import SORT_PHRASES, SORT_WORDS

MEETING, PERSON, BODY, INITIATIVE = "meeting", "person", "organization", "initiative"
COUNTRY, CITY, YEAR, NUMBER, OFFICE = "country", "city", "year", "number", "office"
SERVICE = "customs-administration"


def _things() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return what phrases list: a kind of record with its types, or a value."""
    things = {
        phrase: (kind, types[:1])
        for phrase, (kind, types) in (SORT_WORDS | SORT_PHRASES).items()
        if kind in (MEETING, PERSON, BODY, INITIATIVE, OFFICE)
    }
    for phrases, kind, types in words_of.LISTED:
        things |= dict.fromkeys(phrases.split(", "), (kind, types))
    return things


THINGS = _things()
_LONGEST_THING = max(len(phrase.split()) for phrase in THINGS)
# What ends the words among which it is said what is listed.
_ENDS = frozenset(
    "in at by with from to did do does was were is are has have had be been that who whom for on "
    "since between before after during where as it its their".split()
)
_COPULAS = frozenset("was were is are".split())


class Listed(NamedTuple):
    """What is listed.

    Attributes:
        kind: of record, or a value: country, city, year, number.
        types: of the records; none for any.
    """

    kind: str
    types: tuple[str, ...]


def _asks_who(question: Question) -> bool:
    return question.words.startswith(" who ") or question.has("who had", "who has", "who have")


def asks_who_else(question: Question) -> bool:
    """Return whether "who" asks for anything but those who came into an initiative."""
    is_of_countries = not question.predicates.isdisjoint(words_of.ASKED_IN.values())
    return _asks_who(question) and not is_of_countries


def read_listed(question: Question, said: Said) -> Listed | None:
    """Return what is listed, and take the words that say it; None where it is not said."""
    if _asks_who(question):
        return Listed(BODY, (SERVICE,))
    start = _start_of_noun(said)
    listed = _listed_within(question, said, start, _end_of_noun(said, start))
    if listed is None and start:
        # "Of the meetings from 2010 to 2012, which were in Asia?"
        listed = _listed_within(question, said, 0, start)
    return listed


def _listed_within(question: Question, said: Said, start: int, end: int) -> Listed | None:
    """Return what some words list, the last of several; a row of meetings goes before.

    None where one thing alone is asked for.
    """
    row = said.span("row")
    things = list(_things_within(said, start, end))
    are_many = bool(start and question.has(*words_of.OF_SEVERAL)) or bool(question.number_wanted)
    if row and start <= row.start <= end and not [one for one in things if one[0] < row.start]:
        words = said.tokens[row.start : row.end]
        return Listed(MEETING, ()) if are_many or any(map(_is_plural, words)) else None
    for span in said.spans:
        if span.sort == "group" and start <= span.start < end and not things:
            return Listed(COUNTRY, ())
    if not things:
        return None
    place, size = things[-1]
    phrase = " ".join(said.tokens[place : place + size])
    said.take(place, place + size)
    return Listed(*THINGS[phrase]) if are_many or _is_plural(phrase) else None


def _things_within(said: Said, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the places and sizes of the phrases for what may be listed, the longest ones."""
    place = start
    while place < end:
        size = size_of_thing(said, place, end)
        if size and said.is_open(place, place + size):
            yield place, size
        place += max(size, 1)


def _is_plural(phrase: str) -> bool:
    """Return whether a word for things, or letters for meetings, is of several."""
    is_many = phrase.endswith("s") and not phrase.endswith("customs")
    return is_many or phrase in ("people", "men", "women")


def _start_of_noun(said: Said) -> int:
    """Return where it begins to be said what is listed."""
    for place, word in enumerate(said.tokens):
        if word in ("which", "what", "many"):
            return place + 1
    return 0


def _end_of_noun(said: Said, start: int) -> int:
    """Return where it ends: before a verb, or a condition."""
    place = start
    while place < len(said.tokens) and said.tokens[place] in _COPULAS:
        place += 1
    begin = place
    while place < len(said.tokens) and not _ends_noun(said, place, begin):
        place += 1
    return place


def _ends_noun(said: Said, place: int, begin: int) -> bool:
    word = said.tokens[place]
    is_verb = word in words_of.ROLES or word in words_of.PREDICATES
    if word == "of":
        return any(size_of_thing(said, one, place) for one in range(begin, place))
    return word in _ENDS or word in words_of.YES_OR_NO or (is_verb and place > begin)


def size_of_thing(said: Said, place: int, end: int) -> int:
    """Return how many words at a place are the longest phrase for what may be listed."""
    sizes = range(min(_LONGEST_THING, end - place), 0, -1)
    phrases = ((size, " ".join(said.tokens[place : place + size])) for size in sizes)
    return next((size for size, phrase in phrases if phrase in THINGS), 0)

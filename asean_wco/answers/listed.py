"""What is listed: meetings of a row or a type, people, bodies, countries, initiatives, values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from asean_wco.answers import words as words_of
from asean_wco.answers.question import Question
from asean_wco.answers.said import Said
from asean_wco.model.folding import fold
from asean_wco.model.vocabulary import MEETING_TYPES
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
# "Laboratories in the region - countries?"
_TAIL = re.compile(r"[-–—:;,?] *(countries|cities|years)\W*$", re.I)
# The sorts of answer as which a question is read that lists something without a word for asking.
_OPEN = ("", words_of.MANY, words_of.COUNTRY, words_of.BODY, words_of.WHO)
_COPULAS = frozenset("was were is are".split())


class Listed(NamedTuple):
    """What is listed.

    Attributes:
        kind: of record, or a value: country, city, year, number.
        types: of the records; none for any.
        word: the first one that says it; empty where it is implied.
        is_one: whether one alone is asked for.
    """

    kind: str
    types: tuple[str, ...]
    word: str = ""
    is_one: bool = False


def _asks_who(question: Question) -> bool:
    return question.words.startswith(" who ") or question.has("who had", "who has", "who have")


def asks_for_many_outright(question: Question) -> bool:
    """Return whether the noun after "which" is for several things of a kind: "what events"."""
    return any(
        word in ("which", "what") and after in THINGS and _is_plural(after)
        for word, after in pairwise(question.words.split())
    )


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


def read_loosely(question: Question, said: Said) -> Listed | None:
    """Return what is listed, wherever it is said, or what its conditions imply."""
    listed = _alone(said) or _listed_loosely(question, said)
    if listed is None or not _may_be_listed(question, said, listed):
        return None
    if not set(listed.types).isdisjoint(words_of.GROUPS) and said.span("place"):
        # Groups that went somewhere met there; of some, meetings have no type of their own.
        types = tuple(one for one in listed.types if one in MEETING_TYPES)
        return Listed(MEETING, types, listed.word)
    return listed


def _alone(said: Said) -> Listed | None:
    """Return what is wanted alone of all that is told: "countries only"."""
    for phrase, kind in words_of.LISTED_ALONE.items():
        if said.take_phrase(phrase) >= 0:
            return Listed(kind, ())
    tail = _TAIL.search(said.question.plain)
    kind = THINGS[fold(tail[1])][0] if tail else ""
    if tail and said.take_phrase(fold(tail[1])) >= 0:
        return Listed(kind, ())
    return None


def _listed_loosely(question: Question, said: Said) -> Listed | None:
    is_of_people = _asks_who(question) or question.has(*words_of.EVERYBODY)
    if is_of_people and said.span("office"):
        is_several = question.has(*words_of.EVERYBODY) or question.asks_for_several
        return Listed(PERSON, ()) if is_several or question.asks_for_holders else None
    is_of_row = said.span("row") is not None and question.order in words_of.ORDERS_SAID
    if is_of_row and (not question.sort or _is_half_sentence(question)):
        return Listed(MEETING, ())
    if question.has(*words_of.EDITIONS) and not question.sort:
        return _editions(said)
    listed = None if is_of_people else read_listed(question, said)
    is_open = question.sort in _OPEN or words_of.ASKING.isdisjoint(question.words.split())
    is_defining = question.has(*words_of.WHAT_IT_IS) and words_of.HELD not in question.predicates
    if listed is None and is_open and not is_defining:
        return _thing_anywhere(said) or _implied(question, said)
    return listed


def is_named_plainly(question: Question, listed: Listed) -> bool:
    """Return whether several things are named, and nothing asks: "the conferences in Korea"."""
    is_asking = not words_of.ASKING.isdisjoint(question.words.split())
    is_said = bool(listed.word) or listed.kind == MEETING
    return is_said and not (listed.is_one or is_asking)


def asks_where_of_many(question: Question) -> bool:
    """Return whether the places of something are listed: "the cities where the heads met"."""
    return any(
        before in THINGS and _is_plural(before) and after == "where"
        for before, after in pairwise(question.words.split())
    )


def _is_half_sentence(question: Question) -> bool:
    """Return whether nothing asks for somebody but the name of a row: "ASEM heads, the next"."""
    asking = words_of.ASKING.intersection(question.words.split())
    return question.sort == words_of.WHO and not asking and not question.role


def _editions(said: Said) -> Listed:
    """Return what editions are of: sessions of a row, or parts of an initiative."""
    if said.span("row"):
        return Listed(MEETING, ())
    word = next(word for word in said.tokens if word in words_of.EDITIONS)
    said.take_phrase(word)
    return Listed(INITIATIVE, (), word)


def _may_be_listed(question: Question, said: Said, listed: Listed) -> bool:
    """Return whether a thing is what is asked for, and not only said beside it."""
    if question.sort == words_of.MANY:
        row = said.span("row")
        words = {listed.word} if listed.word or not row else set(said.tokens[row.start : row.end])
        is_counted = not words.isdisjoint(question.counted)
        return is_counted or question.has("how often", "how many times")
    if listed.kind == MEETING and question.sort not in ("", words_of.MODE):
        # "The heads met in Kochi: who chaired it?"
        is_said = is_named_plainly(question, listed)
        return is_said or asks_for_many_outright(question) or _is_half_sentence(question)
    if listed == Listed(COUNTRY, ()):
        # "Who sent experts? Countries only."
        return True
    if question.order in ("next", "before", "after") and listed.kind in (BODY, INITIATIVE, CITY):
        # "After the heads of the laboratories met, which was their next meeting?"
        return False
    is_of_whole = listed.kind == INITIATIVE and said.span(INITIATIVE) is not None
    return not (is_at_end(question) and listed.kind in (INITIATIVE, BODY)) or is_of_whole


def is_at_end(question: Question) -> bool:
    """Return whether the first or the last of something is asked for, and not what is so now."""
    return question.order in ("first", "last") and not question.has(*words_of.NOW)


def _thing_anywhere(said: Said) -> Listed | None:
    """Return the first of several things that are said anywhere, or one after "which"."""
    start = _start_of_noun(said)
    things = list(_things_within(said, 0, len(said.tokens)))
    asked = [one for one in things if start and start <= one[0] < _end_of_noun(said, start)]
    several = [one for one in things if _is_plural(_phrase(said, *one))]
    for place, size in (*asked, *several):
        said.take(place, place + size)
        phrase = _phrase(said, place, size)
        kind, types = THINGS[phrase]
        is_of_row = kind == MEETING and said.span("row") is not None
        return Listed(kind, () if is_of_row else types, said.tokens[place], not _is_plural(phrase))
    return None


def _phrase(said: Said, place: int, size: int) -> str:
    return " ".join(said.tokens[place : place + size])


def _implied(question: Question, said: Said) -> Listed | None:
    """Return what the conditions list, where no word for it is said."""
    is_several = question.asks_for_several or bool(question.number_wanted)
    is_several = is_several or question.has(*words_of.EVERYBODY)
    if question.role not in ("", *words_of.ANY_PART, "host"):
        is_several = False
    is_joining = not question.predicates.isdisjoint(
        (words_of.JOINED, words_of.LIVE, words_of.IN_FORCE, words_of.SIGNED, words_of.RATIFIED)
    )
    if said.span(INITIATIVE) and is_joining:
        return Listed(COUNTRY, ()) if is_several else None
    if said.span("office"):
        return Listed(PERSON, ()) if is_several or question.asks_for_holders else None
    is_of_events = question.has(*words_of.EVERYTHING) or question.has(*words_of.SHOWING_UP)
    if said.span(PERSON) and (is_of_events or is_several):
        return Listed(MEETING, ())
    if said.span("row"):
        span = said.span("row")
        words = said.tokens[span.start : span.end] if span else []
        is_order = question.order in ("first", "last", "next", "before", "after")
        is_order = is_order or is_several or question.sort == words_of.MANY
        return Listed(MEETING, ()) if is_order or any(map(_is_plural, words)) else None
    is_somewhere = bool(said.span("place") or said.span(COUNTRY))
    is_all = question.has(*words_of.EVERYTHING) or (
        words_of.HELD in question.predicates and question.has("what") and not question.role
    )
    return Listed(MEETING, ()) if is_somewhere and is_all else None


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
    is_several = are_many or _is_plural(phrase)
    return Listed(*THINGS[phrase], said.tokens[place]) if is_several else None


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

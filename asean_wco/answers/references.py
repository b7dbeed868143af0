"""What a question refers to in other words, put by the names that records have.

People say "the customs chiefs' meeting", "the top man at Bea Cukai", "the session after Da Lat".
Words and phrases are sorted first, by one lexicon; rules then look at the sorts alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from asean_wco.answers import reference_words as words_of
from asean_wco.answers.words import IDLE
from asean_wco.model.countries import codes_by_name
from asean_wco.model.folding import fold, ordinal
from asean_wco.search.correction import place_meant
from asean_wco.search.index import Index

_LONGEST_PHRASE = 8
_LONGEST_PLACE = 3
_YEAR = re.compile(r"(?:19|20)\d\d")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s?$")
# What asks for a place in a row, or for several sessions, or names one by its number already.
_ROW = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)?|first|last|next|latest|second|third|fourth|fifth|sixth|seventh"
    r"|eighth|ninth|tenth|\w+teenth|twentieth|before|after|since|until|from|between|prior|follow\w*"
    r"|preced\w*|meetings|all|many|every|series|which|order|penultimate|previous|later)\b"
)
# A customs service: by its own name, or by that of its country or its capital.
_SERVICE = "(?:S(?:[ft]*N)?|[NL]Cn?|Cn?[ft]+[NL])"
_OF_GROUP = "(?:[QG][ft]*)*(?:C[n]?[ft]*)*"
# Heads, with what says of what they are the heads.
_MANY = f"{_OF_GROUP}H(?:[ft]*[CQGnHh]+)*"
_ONE = f"{_OF_GROUP}h(?:[ft]*[CQGn]+)*"
_TRAINERS = "(?:G?[ft]*)?(?:H[ft]*Q?[ft]*T|TH)"


class _Phrase(NamedTuple):
    """Words that stand together and mean one thing.

    Attributes:
        sort: a letter.
        meaning: the code of a country, or a name; empty for none.
        first: the place of the first typed word.
        last: the place of the last typed word.
        text: the words, folded.
    """

    sort: str
    meaning: str
    first: int
    last: int
    text: str


@cache
def _lexicon() -> dict[str, tuple[str, str]]:
    return words_of.lexicon()


def _phrases(typed: Sequence[str], cities: Container[str] = ()) -> list[_Phrase]:
    """Return the phrases of a text, the longest that are known, from left to right.

    Args:
        typed: words.
        cities: in which meetings were held.
    """
    said = [
        (word, place)
        for place, one in enumerate(typed)
        for word in fold(_POSSESSIVE.sub("", one)).split()
    ]
    words = [word for word, _ in said]
    phrases = []
    start = 0
    while start < len(said):
        size = _size(words, start, cities)
        text = " ".join(words[start : start + size])
        sort = words_of.CITY if text in cities else words_of.OTHER
        sort = words_of.NUMBER if text[0].isdecimal() else sort
        sort, meaning = _lexicon().get(text, (sort, ""))
        places = (said[start][1], said[start + size - 1][1])
        phrases.append(_Phrase(sort, meaning, *places, text))
        start += size
    return phrases


def _size(words: Sequence[str], start: int, cities: Container[str]) -> int:
    """Return how many words from a place on make a phrase that no longer one cuts across."""
    size = _longest(words, start, cities)
    for inner in range(start + 1, start + size):
        longer = _longest(words, inner, cities)
        if longer > size and inner + longer > start + size:
            return _longest(words[:inner], start, cities)
    return size


def _longest(words: Sequence[str], start: int, cities: Container[str]) -> int:
    """Return how many words from a place on are known as one phrase."""
    for size in range(min(_LONGEST_PHRASE, len(words) - start), 1, -1):
        text = " ".join(words[start : start + size])
        if text in _lexicon() or text in cities:
            return size
    return 1


class _Rule(NamedTuple):
    """How phrases of some sorts are called together.

    Attributes:
        pattern: of the letters of the sorts.
        name: returns the name of what some phrases mean; empty for nothing.
    """

    pattern: re.Pattern[str]
    name: Callable[[Sequence[_Phrase], Sequence[_Phrase]], str]


def _series(said: Sequence[_Phrase], question: Sequence[_Phrase]) -> str:
    """Return the series of which some heads and their meeting are."""
    groups = [one.meaning for one in said if one.sort == words_of.GROUP]
    is_of_many = any(one.sort == words_of.HEADS for one in said)
    is_of_wco = any(one.sort == words_of.WCO for one in question)
    if is_of_wco and all(one.sort != words_of.MEETING for one in said):
        return ""
    if not groups and not is_of_many and said[0].sort == words_of.MEETING:
        # A meeting of one head is one of his own.
        return ""
    before = [one for one in question if one.last < said[0].first][-1:]
    is_bare = said[0].sort in (words_of.HEADS, words_of.HEAD)
    if is_bare and any(one.sort == words_of.OTHER and one.text not in IDLE for one in before):
        # The heads of laboratories are none of customs.
        return ""
    others = {word for one in question if one not in said for word in one.text.split()}
    for name in words_of.GROUPS:
        if name in groups:
            is_of_talks = name == words_of.PLAIN and not words_of.PARTNERS.isdisjoint(others)
            return "" if is_of_talks else name
    if not words_of.PARTNERS.isdisjoint(others) or any(one.sort == words_of.WCO for one in said):
        return ""
    is_conference = any(one.text.startswith("conference") for one in said)
    return words_of.CONFERENCES if is_conference else words_of.PLAIN


def _series_named(said: Sequence[_Phrase], question: Sequence[_Phrase]) -> str:
    """Return the series of heads that are called by their group, without a word for a meeting."""
    groups = {one.meaning for one in said if one.sort == words_of.GROUP}
    return "" if groups <= {words_of.PLAIN, words_of.CONFERENCES} else _series(said, question)


def _own_name(said: Sequence[_Phrase], question: Sequence[_Phrase]) -> str:
    """Return the name of what is called by a fixed phrase, unless something of it is meant."""
    is_office = "Secretary" in said[0].meaning
    after = [one.text for one in question if one.first > said[-1].last][:1]
    is_of_another = bool(words_of.OF_BODIES.intersection(after))
    return "" if is_of_another or (is_office and _asks_otherwise(question)) else said[0].meaning


def _chaired(said: Sequence[_Phrase], question: Sequence[_Phrase]) -> str:
    """Return that a meeting was chaired, for "who led it"; nobody chairs a body that is led."""
    after = [one for one in question if one.first > said[-1].last][:3]
    series = {*words_of.SERIES_IDS, *words_of.GROUPS}
    is_of_series = any(one.meaning in series or one.sort == words_of.MEETING for one in after)
    is_of_body = any(one.sort == words_of.NAMED and one.meaning not in series for one in after)
    return "chaired" if is_of_series and not is_of_body else ""


def _head_of_wco(said: Sequence[_Phrase], question: Sequence[_Phrase]) -> str:
    """Return the post of whoever led the WCO, for "who led it"."""
    return "" if _goes_on(said, question) else "who was Secretary General of the WCO"


def _goes_on(said: Sequence[_Phrase], question: Sequence[_Phrase]) -> bool:
    """Return whether a noun follows some phrases, so that something of it is meant."""
    after = next((one for one in question if one.first > said[-1].last), None)
    if after is None or not after.text.isalpha() or after.text in words_of.SIDES:
        return False
    is_word = after.sort == words_of.OTHER and after.text not in IDLE
    return is_word or after.sort == words_of.NOUN


def _head(said: Sequence[_Phrase], _: Sequence[_Phrase]) -> str:
    """Return the post of the head of a customs service, where it is called by other words."""
    codes = [one.meaning for one in said if len(one.meaning) == 2]
    return words_of.head_of(codes[-1])


def _asks_otherwise(question: Sequence[_Phrase]) -> bool:
    """Return whether it is asked for another thing than for somebody."""
    sorts = {one.sort for one in question}
    return words_of.OTHERWISE_ASKED in sorts and words_of.WHO not in sorts


def _head_in_other_words(said: Sequence[_Phrase], question: Sequence[_Phrase]) -> str:
    """Return the post of a head unless the words are those that records have."""
    others = (words_of.SERVICE, words_of.CAPITAL, words_of.TOP)
    is_other = any(one.sort in others for one in said) and not _asks_otherwise(question)
    return _head(said, question) if is_other else ""


def _ruler(said: Sequence[_Phrase], question: Sequence[_Phrase]) -> str:
    """Return the post of whoever led a customs service, for "who led it"."""
    return f"who was {_head(said, question)}"


def _contact(said: Sequence[_Phrase], _: Sequence[_Phrase]) -> str:
    return next(one.meaning for one in said if one.sort == words_of.CONTACT)


def _always(name: str) -> Callable[[Sequence[_Phrase], Sequence[_Phrase]], str]:
    return lambda _said, _question: name


_RULES = tuple(
    _Rule(re.compile(pattern), name)
    for pattern, name in (
        ("X", _own_name),
        (f"{_TRAINERS}[ft]*M|M[ft]*G?[ft]*{_TRAINERS}|TM|M[ft]*T|{_TRAINERS}(?=e?m)",
         _always(words_of.TRAINING_SERIES)),
        ("G?Q?[ft]*KM|M[ft]*K", _contact),
        (f"(?<!d)(?:{_MANY}|{_ONE})M", _series),
        (f"{_OF_GROUP}M9?[ft]*(?:{_MANY}|{_ONE})", _series),
        (f"{_MANY}(?=.?m)", _series),
        (f"{_MANY}(?=[.r]?f[PLN](?!C))", _series),
        (_MANY, _series_named),
        ("(?:C[hp]|D)[ft]+[NL]", _head),
        (f"(?<![do])[hp][ft]*{_SERVICE}|{_SERVICE}[hp]", _head_in_other_words),
        (f"we?[ft]*[rH]t?{_SERVICE}", _ruler),
        ("we?[rH]t?G", _head_of_wco),
        (r"(?<=w)r(?=t?\.?[XM])", _chaired),
    )
)  # fmt: skip


def resolved(text: str, index: Index) -> str:
    """Return a question with what it refers to called by the names that records have.

    Args:
        text: as typed.
        index: of all records.
    """
    typed = text.split()
    for rule in _RULES:
        typed = _renamed(typed, rule, index)
    renamed = _changed(" ".join(typed))
    numbered = _sessions_for_places(renamed.split(), index)
    return _with_number(numbered, index)


def _with_number(text: str, index: Index) -> str:
    """Return a question about the one session of a series in a city or a year, with its number."""
    folded = fold(text)
    padded = f" {folded} "
    named = [name for name in words_of.SERIES_IDS if f" {fold(name)} " in padded]
    if len(named) != 1 or _ROW.search(folded):
        return text
    places = list(_places_said(folded, index))
    years = [f":year meeting {year}" for year in _YEAR.findall(folded)]
    if len(places) > 2 or len(years) > 1 or not (places or years):
        return text
    numbers = index.having(f":series {words_of.SERIES_IDS[named[0]]}")
    for term in (*places, *years):
        numbers &= index.having(term)
    sessions = [one.facets.get("ordinal") for one in index.documents(sorted(numbers))]
    if len(sessions) != 1 or not sessions[0]:
        return text
    return re.sub(
        rf"\b{re.escape(named[0])}\b", f"{ordinal(sessions[0])} {named[0]}", text, count=1
    )


def _renamed(typed: list[str], rule: _Rule, index: Index) -> list[str]:
    """Return the words of a question with what a rule finds called by its name."""
    phrases = _phrases(typed, index.places)
    sorts = "".join(one.sort for one in phrases)
    text = f" {' '.join(one.text for one in phrases)} "
    for match in reversed(list(rule.pattern.finditer(sorts))):
        said = phrases[match.start() : match.end()]
        name = rule.name(said, phrases)
        if all(one.sort not in (words_of.GROUP, words_of.NAMED) for one in said):
            name = _by_place(name, phrases, index)
        is_named = f" {fold(name)} " in text
        if not name or is_named:
            continue
        numbers = [one.text for one in said if one.sort == words_of.NUMBER]
        name = " ".join((*numbers, _meetings_of(name, said)))
        first, last = _inner(said)
        # What is said before or after within the same typed word stays.
        typed[first : last + 1] = f"{name}{_tail(typed[last])}".split()
    return typed


def _tail(word: str) -> str:
    """Return the signs at the end of a word."""
    return word[len(word.rstrip("?!.,:;)")) :]


def _meetings_of(name: str, said: Sequence[_Phrase]) -> str:
    """Return the name of a series for its meetings, where a word for them is said."""
    words = [one.text for one in said if one.sort == words_of.MEETING]
    if not words:
        return name
    is_of_many = words[0].endswith("s")
    if " " in name:
        return f"meetings of the {name.removesuffix(' Meeting')}" if is_of_many else name
    return f"{name} meeting{'s' if is_of_many else ''}"


def _inner(said: Sequence[_Phrase]) -> tuple[int, int]:
    """Return the typed places of phrases without the articles and links at their ends."""
    kept = [one for one in said if one.sort not in (words_of.LINK, words_of.ARTICLE)]
    return kept[0].first, kept[-1].last


def _by_place(name: str, phrases: Sequence[_Phrase], index: Index) -> str:
    """Return a series of heads, or that of others which met where and when a question says."""
    if name not in (words_of.PLAIN, words_of.CONFERENCES):
        return name
    said = " ".join(one.text for one in phrases)
    places = list(_places_said(said, index))
    if not places or any(_sessions(name, place, index) for place in places):
        return name
    within = [index.having(f":year meeting {year}") for year in _YEAR.findall(said)]
    # Those who met there in another year are not meant.
    others = (
        one
        for one in words_of.OF_HEADS
        for numbers in [_sessions(one, places[0], index)]
        if numbers and all(numbers & year for year in within[:1])
    )
    return next(others, name)


def _places_said(text: str, index: Index) -> Iterator[str]:
    """Yield the cities of meetings, and the countries in which something was, as index terms."""
    padded = f" {text} "
    yield from (f":city {city}" for city in index.places if f" {city} " in padded)
    after = padded.split(" in ")[1:]
    for words in (part.split()[:_LONGEST_PLACE] for part in after):
        codes = [codes_by_name().get(" ".join(words[:size])) for size in range(len(words), 0, -1)]
        yield from (f":country {code}" for code in codes if code)


def _sessions(series: str, place: str, index: Index) -> frozenset[int]:
    """Return the numbers of the sessions of a series that have a term of the index for a place."""
    return index.having(f":series {words_of.SERIES_IDS[series]}") & index.having(place)


def _sessions_for_places(typed: list[str], index: Index) -> str:
    """Return a question with the sessions before or after which one is asked, called by number.

    "The session after Da Lat" is the one after the 23rd.
    """
    folded = [fold(word) for word in typed]
    for place, word in enumerate(folded):
        if word in words_of.SIDES:
            start = _start_of_place(folded, place + 1)
            for size in range(min(_LONGEST_PLACE, len(folded) - start), 0, -1):
                city = place_meant(" ".join(folded[start : start + size]), index)
                if city:
                    end = start + size
                    year = folded[end] if _YEAR.fullmatch(" ".join(folded[end : end + 1])) else ""
                    if not words_of.AFTER_PLACES.issuperset(folded[end + bool(year) :][:1]):
                        return " ".join(typed)
                    session = _session_in(city, year, folded, index)
                    rest = typed[end + bool(year) :]
                    tail = _tail(typed[end + bool(year) - 1])
                    return " ".join([*typed[:start], session + tail, *rest] if session else typed)
    return " ".join(typed)


def _start_of_place(folded: Sequence[str], place: int) -> int:
    """Return where a place begins, after words for the session there: "the one in"."""
    while place < len(folded) and folded[place] in words_of.BEFORE_PLACES:
        place += 1
    return place


def _session_in(city: str, year: str, folded: Sequence[str], index: Index) -> str:
    """Return the one numbered session in a city that a question may mean; empty for none."""
    text = f" {' '.join(folded)} "
    named = [name for name in words_of.SERIES_IDS if f" {fold(name)} " in text]
    others = {*folded} - {*city.split(), year, ""} - IDLE - words_of.SIDES - words_of.SESSIONS
    is_plain = not words_of.SESSIONS.isdisjoint(folded) and not others
    for name in named or (words_of.SERIES_IDS if is_plain else ()):
        numbers = _sessions(name, f":city {city}", index)
        if year:
            numbers &= index.having(f":year meeting {year}")
        sessions = [one for one in index.documents(sorted(numbers)) if one.facets.get("ordinal")]
        if len(sessions) == 1:
            return f"the {ordinal(sessions[0].facets['ordinal'])} {name}"
    return ""


@cache
def _changes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return how it is asked who was before or after somebody, each with the side that it asks."""
    tables = (("before", words_of.BEFORE_SOMEBODY), ("after", words_of.AFTER_SOMEBODY))
    return tuple(
        (side, re.compile(rf"\b{_filled(pattern)}(?P<rest> in \d{{4}})?$", re.IGNORECASE))
        for side, patterns in tables
        for pattern in patterns
    )


def _filled(pattern: str) -> str:
    """Return a pattern with the names of somebody, and the posts, that it has letters for."""
    somebody = r"(?-i:(?P<a>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}))"
    pattern = pattern.replace("AP", r"A(?: (?:as|at|in)( .+?))?")
    pattern = pattern.replace("fromP", r"from(?: (?:as|at|in)( .+?))?")
    return re.sub(r"\bA\b", lambda _: somebody, pattern)


def _changed(text: str) -> str:
    """Return a question for who handed over to somebody, or took over, put as before or after."""
    asked = text.rstrip(" ?.")
    if words_of.CHANGING.isdisjoint(fold(asked).split()):
        return text
    for side, pattern in _changes():
        match = pattern.search(asked)
        if match:
            said = [part for part in match.groups()[:2] if part and part != match["a"]]
            post = _post(said[0] if said else "")
            if post is not None:
                return f"{asked[: match.start()]}who was {side} {match['a']}{post}?"
    return text


def _post(said: str) -> str | None:
    """Return the post that somebody handed over, for the end of a question; None for another thing.

    Empty where only "the job" is said.
    """
    phrases = _phrases(said.split())
    sorts = "".join(one.sort for one in phrases)
    if re.fullmatch(rf"[ft]*{_SERVICE}[^X]?", sorts):
        return f" as {_head(phrases, ())}"
    words = fold(said).split()
    if any(word in words_of.OF_POSTS for word in words):
        post = re.sub(r"^ *(?:as |the )*", "", said)
        return f" as {post}"
    return "" if all(word in words_of.ANY_POST for word in words) else None

"""One reading of a query: the things that it says, each a preference, and none a condition.

Every word stays a word to be found in names and passages. What it may mean besides, a time, a
place, a kind, only adds a second way to fit: a record that is called so fits as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from asean_wco.model.countries import NOT_COUNTRIES, names_of_countries
from asean_wco.model.folding import HONORIFICS, fold, ordinal
from asean_wco.search import vocabulary as words_of
from asean_wco.search.conditions import Condition, countries_told, period_told
from asean_wco.search.correction import begun_place
from asean_wco.search.index import Index
from asean_wco.search.matching import MEANT, SAME, SHORT, WHOLE, Form, forms_of, is_number, whole
from asean_wco.search.ordinals import ordinal_at
from asean_wco.search.times import Period, spell_dates, take_times
from asean_wco.search.translating import Token, longest, tokens_of

# The sorts of things that a query says.
WORD, TIME, PLACE, COUNTRY, KIND, MODE = "word", "time", "place", "country", "kind", "mode"
ORDINAL, ORDER, POST, ROLE, TITLE = "ordinal", "order", "post", "role", "title"

_ORDERS_TOLD = {"first": "the first", "last": "the latest", "next": "the next"}
# Numbers in Roman letters that `fold` leaves as they are.
_ROMAN_LETTERS = {5: "v", 10: "x", 11: "xi", 12: "xii", 13: "xiii"}


class Unit(NamedTuple):
    """One thing that a query says.

    Attributes:
        words: of the query, folded.
        forms: in which it may stand in a text, the best first.
        sort: what it may mean besides; `WORD` if nothing.
        meaning: the codes of countries, the city, or the kind and types, that it means.
    """

    words: tuple[str, ...]
    forms: tuple[Form, ...]
    sort: str
    meaning: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The words as one text."""
        return " ".join(self.words)


class Reading(NamedTuple):
    """A query as it was understood.

    Attributes:
        typed: as typed, in lower case.
        text: the same, folded.
        units: the things that it says, in order.
        periods: times that it asks for, any of which will do.
        places: folded names of cities, any of which will do.
        countries: ISO codes, any of which will do.
        kinds: kinds and types, any of which will do.
        ordinal: number of a session; 0 for none.
        order: ``first``, ``last``, ``next``, ``before`` or ``after``; empty for none.
        steps: how far before or after.
        role: what someone did at a meeting.
        question: the word that asks: who, when, where, how many, which; empty for none.
        is_located: whether the country is where something was held.
    """

    typed: str
    text: str
    units: tuple[Unit, ...] = ()
    periods: tuple[Period, ...] = ()
    places: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    kinds: tuple[tuple[str, tuple[str, ...]], ...] = ()
    ordinal: int = 0
    order: str = ""
    steps: int = 1
    role: str = ""
    question: str = ""
    is_located: bool = False

    def has(self, sort: str) -> bool:
        """Return whether the query says something of a sort."""
        return any(unit.sort == sort for unit in self.units)

    def told(self) -> str:
        """Return the reading in words; empty when it is nothing but words."""
        kinds = [Condition(kind, types[:1]).told() for kind, types in self.kinds]
        shown = [
            " or ".join(dict.fromkeys(kinds)),
            " or ".join(period_told(*period) for period in self.periods),
            f"in {' or '.join(place.title() for place in self.places)}" if self.places else "",
            countries_told(self.countries),
            f"who was {self.role}" if self.role and self.question == "who" else "",
            _ORDERS_TOLD.get(self.order, ""),
        ]
        parts = [part for part in shown if part]
        words = [unit.text for unit in self.units if unit.sort in (WORD, ORDINAL, POST)]
        return ", ".join([*parts, f"words {' '.join(words)}"] if parts and words else parts)


@cache
def _country_names() -> dict[str, str]:
    """Return the codes of countries by folded name and demonym; empty for what is none."""
    names = {fold(name): code for name, code in names_of_countries().items()}
    return names | {fold(name): "" for name in NOT_COUNTRIES}


class _Reader:
    """Reads the tokens of a query, each of which is taken once.

    Args:
        tokens: of the query.
        index: of all records, for the names of cities.
    """

    def __init__(self, tokens: Sequence[Token], index: Index) -> None:
        self.tokens = tokens
        self.words = [token.word for token in tokens]
        self.index = index
        self.places = frozenset(index.places)
        self.sorts = [""] * len(tokens)
        self.groups: dict[int, tuple[int, tuple[Form, ...], tuple[str, ...]]] = {}

    def group(
        self,
        start: int,
        size: int,
        sort: str,
        others: Iterable[Form] = (),
        meaning: tuple[str, ...] = (),
    ) -> None:
        """Take words that stand together as one thing of a sort."""
        self.sorts[start : start + size] = [sort] * size
        text = " ".join(self.words[start : start + size])
        forms = (*forms_of(text, is_last=start + size == len(self.words)), *others)
        ordered = tuple(sorted(forms, key=lambda form: -form.quality))
        self.groups[start] = (size, ordered, meaning)

    def phrases(
        self, meaning_of: Callable[[str], tuple[str, ...] | None], sort: str
    ) -> list[tuple[str, ...]]:
        """Take every phrase that has a meaning, the longest first, and return the meanings."""
        found: list[tuple[str, ...]] = []
        place = 0
        while place < len(self.words):
            free = next(
                (after for after in range(place, len(self.words)) if self.sorts[after]),
                len(self.words),
            )
            size = longest(self.words[:free], place, lambda phrase: meaning_of(phrase) is not None)
            if size:
                meaning = meaning_of(" ".join(self.words[place : place + size]))
                if meaning:
                    self.group(place, size, sort, _other_forms(meaning, sort), meaning)
                    found.append(meaning)
            place += max(size, 1)
        return found

    def units(self) -> tuple[Unit, ...]:
        """Return what was read, in order."""
        units = []
        place = 0
        while place < len(self.words):
            size, forms, meaning = self.groups.get(place, (1, (), ()))
            words = tuple(self.words[place : place + size])
            sort = self.sorts[place]
            is_said = sort or words[0] not in words_of.STOP_WORDS
            if is_said and sort != "frame":
                forms = forms or forms_of(words[0], is_last=place == len(self.words) - 1)
                forms = _with_original(forms, self.tokens[place].phrase)
                units.append(Unit(words, forms, sort or WORD, meaning))
            place += size
        return tuple(units)


def _with_original(forms: tuple[Form, ...], phrase: str) -> tuple[Form, ...]:
    """Return the forms of a translated word, with what was typed in another language."""
    if not phrase:
        return forms
    words = [word for word in phrase.split() if len(word) > 2]
    typed = [*forms_of(phrase)[:2], *(whole(word, SHORT) for word in words)]
    return (*typed, *(form._replace(quality=form.quality * SAME) for form in forms))


def _other_forms(meaning: tuple[str, ...], sort: str) -> list[Form]:
    """Return the forms in which the meaning of a phrase stands in texts."""
    if sort == WORD:
        return [whole(phrase, SHORT - 0.05 * bool(place)) for place, phrase in enumerate(meaning)]
    if sort == COUNTRY:
        return [whole(name, MEANT) for name, code in _country_names().items() if code in meaning]
    if sort == PLACE:
        return [whole(meaning[0], SHORT)]
    return []


def read(query: str, index: Index) -> Reading:
    """Read a query without its qualifiers.

    Args:
        query: what the user typed.
        index: of all records.
    """
    spelled, others = spell_dates(query)
    reader = _Reader(tokens_of(spelled, index), index)
    reading = Reading(query.strip().lower(), fold(query))
    reading = _read_question(reader, reading)
    reading = _read_times(reader, reading, others)
    reading = _read_ordinal(reader, reading)
    reading = _read_places(reader, reading)
    reader.phrases(words_of.PHRASES.get, WORD)
    reading = _read_sorts(reader, reading)
    reading = _read_roles(reader, reading)
    reading = _read_order(reader, reading)
    _read_titles(reader)
    units = reader.units() or tuple(
        Unit((word,), forms_of(word), WORD) for word in fold(query).split()
    )
    return reading._replace(units=units)


def _read_question(reader: _Reader, reading: Reading) -> Reading:
    """Read the word that asks; words of the frame of a question are not looked for."""
    words = reader.words
    asked = next((word for word in words[:3] if word in ("who", "when", "where", "which")), "")
    if not asked and any(
        pair[0] == "who" and pair[1] in words_of.QUESTION_VERBS for pair in pairwise(words)
    ):
        return reading._replace(question="who")
    if asked == "who" and not words_of.QUESTION_VERBS.intersection(words[:4]):
        return reading
    if words[:2] in (["how", "many"], ["how", "much"]):
        asked = "how many"
    elif not asked and "what" in words:
        asked = "what"
        after = words[words.index("what") + 1 :][:2]
        asked = "where" if {"city", "place"} & set(after) else asked
    for place, word in enumerate(words):
        if word in words_of.OUTCOME_VERBS and asked == "what":
            reader.sorts[place] = "frame"
            asked = "outcome"
    if not asked and words_of.QUESTION_VERBS.isdisjoint(words[:1]):
        return reading
    for place, word in enumerate(words):
        if word in words_of.FRAME_WORDS:
            reader.sorts[place] = "frame"
    if all(
        sort == "frame" or word in words_of.STOP_WORDS
        for sort, word in zip(reader.sorts, words, strict=True)
    ):
        reader.sorts = [""] * len(words)
        return reading
    return reading._replace(question=asked)


def _read_times(reader: _Reader, reading: Reading, others: Sequence[Period]) -> Reading:
    times = take_times(reader.words, others)
    if not times.periods:
        return reading
    start, end = min(times.taken), max(times.taken) + 1
    (first, last), *_ = times.periods
    forms = [whole(fold(first.display()), SAME)] if first == last else []
    if first == last and first.month:
        forms.append(whole(fold(str(first.year)), 0.2))
    reader.group(start, end - start, TIME, forms)
    return reading._replace(periods=times.periods)


def _read_ordinal(reader: _Reader, reading: Reading) -> Reading:
    """Read the number of a session, in digits, words or Roman numerals."""
    found = [
        (place, *ordinal_at(reader.words, place))
        for place, sort in enumerate(reader.sorts)
        if not sort
    ]
    told = [each for each in found if each[1]]
    if not told:
        return reading
    # A bare number beside another ordinal counts something: "2 meetings before the 33rd".
    place, number, size = min(told, key=lambda each: reader.words[each[0]].isdecimal())
    is_bare = reader.words[place].isdecimal()
    forms = [whole(ordinal(number)), whole(str(number), WHOLE if is_bare else MEANT)]
    if number in _ROMAN_LETTERS:
        forms.append(whole(_ROMAN_LETTERS[number], SHORT))
    reader.group(place, size, ORDINAL, forms)
    order = "first" if reader.words[place] == "first" else ""
    return reading._replace(ordinal=number, order=order)


def _read_places(reader: _Reader, reading: Reading) -> Reading:
    def city(phrase: str) -> tuple[str, ...] | None:
        name = words_of.PLACE_NAMES.get(phrase, phrase)
        name = name if name in reader.places else begun_place(phrase, reader.index)
        return (name,) if name and name not in _country_names() else None

    def country(phrase: str) -> tuple[str, ...] | None:
        code = _country_names().get(phrase)
        return None if code is None else (code,) if code else ()

    cities = reader.phrases(city, PLACE)
    codes = [code for meaning in reader.phrases(country, COUNTRY) for code in meaning]
    for place, word in enumerate(reader.words):
        near = reader.words[place + 1 : place + 2]
        if word in words_of.REGIONS and words_of.REGION_WORDS.intersection(near):
            reader.group(place, 2, COUNTRY, meaning=words_of.REGIONS[word])
            codes += words_of.REGIONS[word]
    return reading._replace(
        places=tuple(name for meaning in cities for name in meaning),
        countries=tuple(dict.fromkeys(codes)),
        is_located=_is_located(reader),
    )


def _is_located(reader: _Reader) -> bool:
    """Return whether a country is where something was held: ``in Korea``."""
    pairs = pairwise(range(len(reader.words)))
    return any(
        reader.sorts[after] == COUNTRY and reader.words[place] == "in" for place, after in pairs
    )


def _read_sorts(reader: _Reader, reading: Reading) -> Reading:
    """Read the words for a kind of record."""

    def kind_of(meanings: Mapping[str, tuple[str, tuple[str, ...]]]) -> Callable[..., Any]:
        return lambda phrase: (
            (meanings[phrase][0], *meanings[phrase][1]) if phrase in meanings else None
        )

    kinds = reader.phrases(kind_of(words_of.SORT_PHRASES), KIND)
    kinds += reader.phrases(kind_of(words_of.SORT_WORDS), KIND)
    reader.phrases(words_of.MODE_WORDS.get, MODE)
    return reading._replace(
        kinds=tuple(dict.fromkeys((kind, tuple(types)) for kind, *types in kinds)),
    )


def _read_roles(reader: _Reader, reading: Reading) -> Reading:
    """Read what someone did at a meeting, or the words of a post."""
    for place, word in enumerate(reader.words):
        if reader.sorts[place] not in ("", "frame"):
            continue
        if word == "acting":
            reader.sorts[place] = "frame"
        role = words_of.MEETING_ROLES.get(word)
        is_post = word in words_of.POST_WORDS and reading.question != "who"
        if role and not reading.role and not is_post:
            reader.group(place, 1, ROLE, [whole(role, SHORT)])
            reading = reading._replace(role=role)
        elif word in words_of.POST_WORDS or word in words_of.POSTS_IN_PLURAL:
            heads = words_of.HEADS if word in words_of.HEAD_WORDS else ()
            heads = (*heads, "secretary general") if word in words_of.ANY_HEAD else heads
            reader.group(place, 1, POST, [whole(head, SAME) for head in heads])
    return reading


def _read_order(reader: _Reader, reading: Reading) -> Reading:
    for place, word in enumerate(reader.words):
        order = words_of.ORDER_WORDS.get(word)
        if order and reader.sorts[place] in ("", "frame"):
            reader.group(place, 1, ORDER)
            return reading._replace(order=order, steps=_steps(reader, place))
    return reading


def _steps(reader: _Reader, place: int) -> int:
    """Return how far before or after something it is asked for: ``2 meetings before``."""
    for before in range(max(0, place - 2), place):
        word = reader.words[before]
        if word.isdecimal() and int(word) < 10:
            reader.sorts[before] = "frame"
            return int(word)
    return 1


def _read_titles(reader: _Reader) -> None:
    """Mark courtesy titles, which count for little where something else is said."""
    for place, word in enumerate(reader.words):
        is_rank = word == "general" and place > 0
        if not reader.sorts[place] and word in HONORIFICS and len(reader.words) > 1 and not is_rank:
            reader.sorts[place] = TITLE


def is_open(unit: Unit) -> bool:
    """Return whether a unit is a plain word that may be misspelled."""
    return unit.sort in (WORD, KIND) and len(unit.words) == 1 and not is_number(unit.words[0])

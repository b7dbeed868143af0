"""One reading of a query: the things that it says, each a preference, and none a condition.

Every word stays a word to be found in names and passages. What it may mean besides, a time, a
place, a kind, only adds a second way to fit: a record that is called so fits as well. One table,
the lexicon, says what phrases mean; the longest phrase that it knows is taken, from left to right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from asean_wco.model.countries import (
    ASEAN_COUNTRIES,
    NOT_COUNTRIES,
    country_name,
    names_of_countries,
)
from asean_wco.model.folding import (
    CARDINALS,
    HONORIFICS,
    ROMAN_NAMES,
    ROMANS,
    fold,
    ordinal,
    ordinals_in_words,
)
from asean_wco.model.times import FIRST, LAST, Period, Times, spell_dates, take_times
from asean_wco.model.tuples import NamedTuple
from asean_wco.search import vocabulary as words_of
from asean_wco.search.correction import as_capitals, place_meant
from asean_wco.search.index import Index
from asean_wco.search.matching import (
    MEANT,
    SAME,
    SHORT,
    WHOLE,
    WordForm,
    forms_of,
    is_number,
    whole,
)
from asean_wco.search.thesaurus import terms_for
from asean_wco.search.translating import Token, longest, size_of, tokens_of, with_digits

# The sorts of things that a query says.
WORD, TIME, PLACE, COUNTRY, KIND, MODE = "word", "time", "place", "country", "kind", "mode"
ORDINAL, ORDER, POST, ROLE, TITLE = "ordinal", "order", "post", "role", "title"

# What the words count that stand for the meaning of a thing.
_QUALITIES = {WORD: SHORT, PLACE: SHORT, ROLE: SHORT, POST: SAME, COUNTRY: MEANT}
# Questions, words of which one stands in each of them, and what tells them; the first that does
# counts.
_VERBS = "|".join(sorted(words_of.QUESTION_VERBS))
_QUESTIONS = (
    ("how many", ("how",), r"\bhow (?:many|much)\b"),
    (
        "where",
        ("where", "what", "which"),
        r"^(?:\w+ ){0,2}where\b|\b(?:what|which) (?:\w+ )?(?:city|place)\b",
    ),
    (
        "when",
        ("when", "what", "which"),
        r"^(?:\w+ ){0,2}when\b|\b(?:what|which) (?:year|month|day|date)\b",
    ),
    ("who", ("who",), rf"\bwho (?:\w+ ){{0,2}}(?:{_VERBS})\b|\b(?:is|was|are|were) who\b"),
    ("which", ("which",), r"^(?:\w+ ){0,2}which\b"),
    ("outcome", ("what",), rf"\bwhat\b.*\b(?:{'|'.join(sorted(words_of.OUTCOME_VERBS))})\b"),
    ("what", ("what",), r"\bwhat\b"),
)
_ROMANS = {number: letters for letters, number in ROMANS.items()}
# How far before or after something may be asked for.
_STEPS = {
    text: number
    for word, number in CARDINALS.items()
    for text in (word, str(number))
    if 1 < number < 10
}
# Where or when something was, told before the rest: "at the opening, the ambassador was who".
# The year behind a day stands after a comma as well.
_WHERE_FIRST = r"(?i)^((?:at|in|on|during) (?:[^,]| ?, (?=\d{4}\b))+), (.+)"
# What may be the code of a country or an acronym, and is no part of an id or a number.
_CODE = r"(?<![\w-])[A-Z]{2}(?![\w-])"
_POSSESSIVE = r"\b([A-Z]\w+)['’]s\b"
# Questions whose answer may be a person.
_FOR_PEOPLE = ("", "who", "which")
# The orders that ask for what stands beside something in a row.
NEIGHBOURS = ("before", "after")


class Unit(NamedTuple):
    """One thing that a query says.

    Attributes:
        words: of the query, folded.
        forms: in which it may stand in a text, the best first.
        sort: what it may mean besides; `WORD` if nothing.
        meaning: the codes of countries, the city, or the kind and types, that it means.
    """

    words: tuple[str, ...]
    forms: tuple[WordForm, ...]
    sort: str
    meaning: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The words as one text."""
        return " ".join(self.words)

    @property
    def is_open(self) -> bool:
        """Whether it is a plain word that may be misspelled."""
        is_word = self.sort in (WORD, KIND) and len(self.words) == 1
        return is_word and not is_number(self.words[0])


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
        order: ``first``, ``last``, ``penultimate``, ``antepenultimate``, ``next``, ``before`` or
            ``after``; empty for none.
        steps: how far before or after.
        role: what someone did at a meeting.
        question: what it asks for: who, when, where, how many, which, what, or outcome for what
            was decided; empty for none.
        someone: how many of the units, the first ones, say which person is asked for; 0 where
            nobody is.
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
    someone: int = 0

    @property
    def words(self) -> list[str]:
        """The words of all that it says."""
        return [word for unit in self.units for word in unit.words]

    @property
    def words_of_forms(self) -> list[str]:
        """The words of all forms in which they may stand in a text."""
        forms = [form for unit in self.units for form in unit.forms]
        return [word for form in forms for word in form.text.split()]

    def has(self, sort: str) -> bool:
        """Return whether the query says something of a sort."""
        return any(unit.sort == sort for unit in self.units)


class _Sense(NamedTuple):
    """What some words that stand together mean."""

    position: int
    size: int
    sort: str
    meaning: tuple[str, ...] = ()


@cache
def _country_names() -> dict[str, str]:
    """Return the codes of countries by folded name and demonym."""
    return {fold(name): code for name, code in names_of_countries().items()}


@cache
def _ordinals() -> dict[str, int]:
    """Return the numbers of sessions by words and Roman numerals."""
    numbers = {f"number {word}": number for word, number in CARDINALS.items()}
    # One letter alone is an initial, save those that sessions and protocols are numbered by.
    romans = {
        letters: number
        for letters, number in ROMANS.items()
        if number < ROMAN_NAMES and (len(letters) > 1 or letters in "vx")
    }
    return ordinals_in_words() | numbers | romans


def number_of(phrase: str) -> int:
    """Return the number of a session that digits, words or Roman numerals tell; 0 for none."""
    digits = phrase.removeprefix("number ").rstrip("dhnrst")
    number = int(digits) if digits.isdecimal() and len(digits) < 4 else 0
    is_written = phrase in (str(number), ordinal(number), f"number {number}")
    return number if is_written else _ordinals().get(phrase, 0)


@cache
def _lexicon() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return the sort and the meaning of phrases; a later table takes what an earlier one has."""
    posts = {*words_of.POST_WORDS, *words_of.POSTS_IN_PLURAL} - words_of.MEETING_ROLES.keys()
    kinds = words_of.SORT_WORDS | words_of.SORT_PHRASES
    codes = {name: (code,) for name, code in _country_names().items()}
    tables: tuple[tuple[str, Mapping[str, tuple[str, ...]]], ...] = (
        (TITLE, {"acting": (), "on record": ()}),
        (ORDER, {word: (order,) for word, order in words_of.ORDER_WORDS.items()}),
        (POST, {word: words_of.HEADS_MEANT.get(word, ()) for word in posts}),
        (ROLE, {word: (role,) for word, role in words_of.MEETING_ROLES.items()}),
        (MODE, words_of.MODE_WORDS),
        (KIND, {word: (kind, *types) for word, (kind, types) in kinds.items()}),
        (WORD, {said: tuple(terms) for said, terms in terms_for().items() if " " in said}),
        (COUNTRY, codes | words_of.REGIONS),
        (WORD, {fold(name): () for name in NOT_COUNTRIES}),
    )
    return {phrase: (sort, meaning) for sort, table in tables for phrase, meaning in table.items()}


def _question(words: Sequence[str]) -> str:
    """Return the word that asks; empty where nothing is asked."""
    text = " ".join(words)
    for name, asking, pattern in _QUESTIONS:
        # The patterns take a while to be made.
        if any(word in words for word in asking) and re.search(pattern, text):
            return name
    return ""


def _numbered(words: Sequence[str], times: Times) -> _Sense | None:
    """Return the number of a session; a bare number beside another ordinal counts something."""
    senses = []
    for position in range(len(words)):
        phrase = longest(words, position, number_of)
        is_initial = position == 0 and phrase in ("v", "x")
        # The third last is no third.
        is_order = " " in longest(words, position, words_of.ORDER_WORDS.__contains__)
        is_apart = times.start <= position < times.end or is_initial or is_order
        if phrase and not is_apart:
            senses.append(_Sense(position, size_of(phrase), ORDINAL, (phrase,)))
    return min(senses, key=lambda sense: words[sense.position].isdecimal(), default=None)


def _senses(words: Sequence[str], question: str, times: Times, index: Index) -> list[_Sense]:
    """Return what the words of a query mean, from left to right."""
    number = _numbered(words, times)
    time = _Sense(times.start, times.end - times.start, TIME) if times.periods else None
    taken = {sense.position: sense for sense in (number, time) if sense}
    senses: list[_Sense] = []
    position = 0
    while position < len(words):
        end = min((ahead for ahead in taken if ahead > position), default=len(words))
        sense = taken.get(position) or _sense(words[:end], position, question, index)
        senses.append(sense)
        position += sense.size
    return senses


def _sense(words: Sequence[str], position: int, question: str, index: Index) -> _Sense:
    """Return what the longest phrase means that is known and begins at a position."""
    phrase = longest(words, position, lambda phrase: place_meant(phrase, index))
    city = place_meant(phrase, index)
    if phrase and city not in _country_names():
        return _Sense(position, size_of(phrase), PLACE, (city,))
    phrase = longest(words, position, _lexicon().__contains__)
    if phrase:
        sort, meaning = _lexicon()[phrase]
        if sort == ROLE and phrase in words_of.POST_WORDS and question != "who":
            sort, meaning = POST, words_of.HEADS_MEANT.get(phrase, ())
        return _Sense(position, size_of(phrase), sort, meaning)
    word = words[position]
    is_title = word in HONORIFICS and len(words) > 1
    return _Sense(position, 1, TITLE if is_title else WORD)


def _other_forms(sense: _Sense, periods: Sequence[Period]) -> Iterator[WordForm]:
    """Yield the forms in which the meaning of a phrase stands in texts."""
    meanings = sense.meaning
    if sense.sort == COUNTRY:
        meanings = tuple(name for name, code in _country_names().items() if code in sense.meaning)
    for position, phrase in enumerate(meanings if sense.sort in _QUALITIES else ()):
        is_other_term = sense.sort == WORD and position > 0
        yield whole(phrase, _QUALITIES[sense.sort] - 0.05 * is_other_term)
    if sense.sort == TIME and periods[0][0] == periods[0][1]:
        yield whole(fold(periods[0][0].display()), SAME)
    if sense.sort == ORDINAL:
        number = number_of(meanings[0])
        yield whole(ordinal(number))
        yield whole(str(number), WHOLE if meanings[0].isdecimal() else MEANT)
        if number in _ROMANS:
            yield whole(_ROMANS[number], SHORT)


def _is_little(sense: _Sense, word: str) -> bool:
    """Return whether a phrase is a little word that says nothing."""
    return sense.sort == WORD and sense.size == 1 and word in words_of.STOP_WORDS


def _units(tokens: Sequence[Token], senses: Sequence[_Sense], times: Times) -> Iterator[Unit]:
    """Yield the things that a query says, with the forms in which they may stand in texts."""
    for sense in senses:
        end = sense.position + sense.size
        words = tuple(token.word for token in tokens[sense.position : end])
        if _is_little(sense, words[0]):
            continue
        forms = [*forms_of(" ".join(words), is_last=end == len(tokens))]
        forms += _other_forms(sense, times.periods)
        phrase = tokens[sense.position].phrase
        if phrase:
            forms = [form._replace(quality=form.quality * SAME) for form in forms]
            forms = [*forms_of(phrase)[:2], *forms]
        ordered = tuple(sorted(forms, key=lambda form: -form.quality))
        yield Unit(words, ordered, sense.sort, sense.meaning)


def _said(senses: Sequence[_Sense], sort: str) -> tuple[str, ...]:
    """Return what all things of a sort mean, each once."""
    meant = (value for sense in senses if sense.sort == sort for value in sense.meaning)
    return tuple(dict.fromkeys(meant))


def _order(senses: Sequence[_Sense], periods: Sequence[Period]) -> str:
    """Return the place in a row that is asked for; that of a neighbour says more than the last.

    The previous one before a time is the last of that time, and the next one after it the first.
    """
    orders = _said(senses, ORDER)
    neighbours = [order for order in orders if order in NEIGHBOURS]
    order = next(iter((*neighbours, *orders)), "")
    if order == "before" and any(first == FIRST for first, _ in periods):
        return "last"
    if order in ("after", "next") and any(last == LAST for _, last in periods):
        return "first"
    return order


def _steps(words: Sequence[str], senses: Sequence[_Sense]) -> int:
    """Return how far before or after something it is asked for: ``2 meetings before``."""
    orders = [sense.position for sense in senses if sense.sort == ORDER]
    near = list(words[max(0, orders[0] - 2) : orders[0]]) if orders else []
    verbs = {*near[-1:], *(words[position] for position in orders[:1])}
    if not verbs.isdisjoint(words_of.QUESTION_VERBS):
        # "DEMETER 8 was followed by which" counts no steps.
        return 1
    return next((_STEPS[word] for word in near if word in _STEPS), 1)


def _with_codes(text: str, index: Index) -> str:
    """Return a text with what codes of two capitals in it stand for: TL, VN, IT."""
    if text.islower():
        return text
    is_apart = not text.isupper()
    return re.sub(_CODE, lambda found: _stands_for(found[0], index, is_apart=is_apart), text)


def _stands_for(code: str, index: Index, *, is_apart: bool) -> str:
    """Return the country or the phrase that a code stands for; the code where it may be a word.

    Args:
        code: two capitals.
        index: of all records, which may have it as a word in a name.
        is_apart: whether it can be told from a word, since the text has small letters as well.
    """
    word = fold(code)
    is_little = word in words_of.STOP_WORDS
    if is_apart and is_little and word in words_of.SHORT_FORMS:
        return words_of.SHORT_FORMS[word][0]
    is_of_member = is_apart and code in ASEAN_COUNTRIES
    is_of_another = index.having(f":country {code}") and not index.having(word, naming=True)
    if word in _lexicon() or not (is_of_member or (is_of_another and not is_little)):
        return code
    return country_name(code)


def periods_in(text: str, index: Index) -> tuple[Period, ...]:
    """Return the times that a text tells, as `read` finds them.

    Args:
        text: of any sort.
        index: of all records.
    """
    _, times = _tokens_and_times(with_digits(as_capitals(text)), index)
    return times.periods


def _tokens_and_times(query: str, index: Index) -> tuple[list[Token], Times]:
    """Return the words of a query, and what it says of time."""
    plain = re.sub(_WHERE_FIRST, r"\2 \1", query) if ", " in query else query
    if not plain.islower():
        plain = re.sub(_POSSESSIVE, r"\1", plain)
    spelled, others = spell_dates(_with_codes(plain, index))
    tokens = tokens_of(spelled, index)
    return tokens, take_times([token.word for token in tokens], others)


def read(query: str, index: Index) -> Reading:
    """Read a query without its qualifiers.

    Args:
        query: what the user typed.
        index: of all records.
    """
    query = with_digits(as_capitals(query))
    tokens, times = _tokens_and_times(query, index)
    words = [token.word for token in tokens]
    question = _question(words)
    senses = _senses(words, question, times, index)
    steps = _steps(words, senses)
    if steps > 1:
        senses = [sense for sense in senses if _STEPS.get(words[sense.position]) != steps]
    end = _described(senses, words, question)
    if question or not words_of.QUESTION_VERBS.isdisjoint(words[:1]):
        senses = _without_frame(senses, words, question)
    is_yes_or_no = bool(words_of.YES_OR_NO.intersection(words[:1]))
    if end or (is_yes_or_no and any(sense.sort == COUNTRY for sense in senses)):
        # Whoever was at a meeting is no meeting, and a party to a convention is no convention.
        senses = [sense._replace(sort=WORD) if sense.sort == KIND else sense for sense in senses]
    units = tuple(_units(tokens, senses, times))
    # What someone did is told after who he is.
    done = [sense for sense in senses if sense.position >= end]
    ordinals = _said(senses, ORDINAL)
    kinds = [sense.meaning for sense in senses if sense.sort == KIND]
    is_first = ordinals == ("first",)
    order = _order(senses, times.periods) or ("first" if is_first else "")
    # The first one after something is no number one.
    sorts = [sense.sort for sense in senses if sense.sort in (ORDINAL, ORDER)]
    is_nearest = is_first and order == "after" and sorts[:1] == [ORDINAL]
    return Reading(
        typed=query.strip().lower(),
        text=fold(query),
        units=units or tuple(Unit((word,), forms_of(word), WORD) for word in words),
        periods=times.periods,
        places=_said(senses, PLACE),
        countries=_said(senses, COUNTRY),
        kinds=tuple(dict.fromkeys((kind, tuple(types)) for kind, *types in kinds)),
        ordinal=number_of(ordinals[0]) if ordinals and not is_nearest else 0,
        order=order,
        steps=steps,
        role=next(iter(_said(done, ROLE) or _said(senses, ROLE)), ""),
        question=question,
        someone=sum(
            sense.position < end and not _is_little(sense, words[sense.position])
            for sense in senses
        ),
    )


def _described(senses: Sequence[_Sense], words: Sequence[str], question: str) -> int:
    """Return where the words end that say which person is asked for; 0 where nobody is.

    A director at a conference is a person; a conference of directors, or theirs, is none.
    """
    noun = next((sense for sense in senses if _is_for_person(sense, words)), None)
    if noun is None or question not in _FOR_PEOPLE:
        return 0
    is_role = words[noun.position] in words_of.ROLE_NOUNS
    links = words_of.DEEDS | {"of"} if is_role else words_of.DEEDS
    after = range(noun.position + 1, len(words))
    end = next(
        (position for position in after if words[position] in links or _is_role(words, position)), 0
    )
    is_beside = not words_of.PREPOSITIONS.isdisjoint(words[: noun.position])
    countries = [
        sense for sense in senses if sense.sort == COUNTRY and sense.position < noun.position
    ]
    # The chair of a country is one from there.
    is_alone = is_role and not end and not countries
    if is_beside or len(countries) > 1 or is_alone or _is_for_a_thing(senses, end):
        return 0
    rest = (sense.position for sense in senses if sense.position > noun.position)
    named = (
        position for position in rest if words[position] not in words_of.POST_WORDS | HONORIFICS
    )
    return end or next(named, len(words))


def _is_for_a_thing(senses: Sequence[_Sense], end: int) -> bool:
    """Return whether the words for a person ask for a thing: the directors of a meeting.

    An order or a number asks for a meeting. A kind does so too, but a program coordinator who did
    something is no program.

    Args:
        senses: of the query.
        end: where the words for the person end that say what he did; 0 where nothing says it.
    """
    for sense in senses:
        is_within = not end or sense.position < end
        if sense.sort == ORDER or (sense.sort == ORDINAL and is_within):
            return True
        if sense.sort == KIND and is_within and (not end or sense.meaning[0] == "meeting"):
            return True
    return False


def _is_role(words: Sequence[str], position: int) -> bool:
    """Return whether a word says what someone did, and is no part of a post: "vice chair"."""
    return words[position] in words_of.ROLE_NOUNS and words[position - 1] not in words_of.RANKS


def _is_for_person(sense: _Sense, words: Sequence[str]) -> bool:
    """Return whether a phrase is a word for one person."""
    word = words[sense.position]
    is_post = sense.sort == POST and word not in words_of.POSTS_IN_PLURAL
    return is_post or word in words_of.PERSON_WORDS or word in words_of.ROLE_NOUNS


def _without_frame(senses: list[_Sense], words: Sequence[str], question: str) -> list[_Sense]:
    """Return what a question says without its frame, unless nothing else is said."""
    frame = set(words_of.FRAME_WORDS)
    if question == "outcome":
        frame |= words_of.OUTCOME_VERBS
    kept = [sense for sense in senses if sense.sort != WORD or words[sense.position] not in frame]
    is_said = any(words[sense.position] not in words_of.STOP_WORDS for sense in kept)
    return kept if is_said else senses

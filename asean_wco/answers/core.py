"""A question parted into its core, the words that ask, and its context, which only supports it.

People say why they ask, what they remember and what it is for. A wording is the core with as much
of the context as it needs to stand alone: what names something of the records, and no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from itertools import chain
from typing import NamedTuple

from asean_wco.answers import words as words_of
from asean_wco.answers.wording import translated
from asean_wco.model.dates import MONTHS
from asean_wco.model.folding import fold
from asean_wco.search.index import Index
from asean_wco.search.reading import Unit, read

_SENTENCE_END = re.compile(r"(?<=[?!])\s+|(?:(?<=[a-z]{3}\.)|(?<=\d{4}\.))\s+(?=[A-Z])")
_CLAUSE_END = re.compile(r"[,;:]\s+|\s+[-–—]+\s+|\s*[()]\s*")
# "For my speech: who invited them?"
_PURPOSE = re.compile(r"^for (?:my|a|an|the|our) [^:?]{3,60}: *", re.I)
# What a sentence leans on that was said before it.
_LEANING = re.compile(
    r"\b(?:he|she|it|they|him|her|them|his|its|their|this|that|these|those|there|then|such|ones)\b",
    re.I,
)
# A shorter sentence may lean on the one before it: "Which two?"
_FEWEST_WORDS = 5
_NAME_OF_THAT = re.compile(r"\bwhat (is|was) (?:his|her|the) name\b", re.I)
_BARE_WHICH = re.compile(r"\bwhich(?: ones?)?$|\bwhich of", re.I)
# Two words or more with capitals, as names are written.
_PROPER = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+")
# Words that may stand before the one that asks: "in which", "do you know who", "and tell me when".
_BEFORE_ASKING = frozenset(
    "in at on by to from of for with until since about and or so but then please now just do did "
    "you know could can would will tell me us give i we want need wonder wondering like any idea "
    "hello hi dear sir madam exactly e ie".split()
)
_MOST_BEFORE_ASKING = 6
_IMPERATIVES = frozenset("list give show tell enumerate explain describe".split())
# What begins a clause that only says when or why, and one that says more of what is before it.
_SUBORDINATING = frozenset(
    "when while where since as because if although though once whereas".split()
)
_RELATIVE = frozenset("which who whose that".split())
# What begins a phrase before the core that belongs to it: "after Phuket in 2010".
_PREPOSITIONS = frozenset("after before since until in at on for from following".split())
# What sets a condition, which no answer bears out by its words.
_CONDITIONS = frozenset(
    "not no never nor or except besides without only apart twice again nobody nothing none".split()
)
# That the answer is not known to those who ask is none.
_NOT_KNOWN = re.compile(
    r"without (?:a|any|his|her|the) names?|no name|nobody (?:knows|remembers)"
    r"|n[o']t (?:know|remember|recall|readable)"
)
# Who says what is no condition: "I only need the name".
_SPEAKERS = frozenset("i my we our".split())
_SETTLED = ("time", "place", "country", "ordinal", "title")
_NAMING = ("order", "post", "kind", "mode")
# What a core may have and yet be about nothing by itself: "which was the first meeting".
_TELLING_NOTHING_APART = (*_NAMING, "ordinal")
_MONTHS = frozenset(map(str.lower, MONTHS))


_SAYING_NOTHING = (words_of.IDLE | {*words_of.PREDICATES, *words_of.ROLES, *_CONDITIONS, "but"}) - (
    words_of.OF_MOST_RECORDS
)


class Weight(IntEnum):
    """How much something that is said tells of what is meant."""

    WORD = 0
    NAMING = 1
    SETTLED = 2


class Thing(NamedTuple):
    """A thing that the context says, and that records know.

    Attributes:
        text: as it is said.
        unit: of the reading.
        weight: whether it is a time, a place or a name, a word of names, or any other word.
    """

    text: str
    unit: Unit
    weight: Weight


class Wording(NamedTuple):
    """A question that stands alone.

    Attributes:
        text: of the question.
        drops: what it leaves out, so that the answer should bear it out.
        is_loose: whether it leaves out a condition, which no answer bears out by its words.
    """

    text: str
    drops: tuple[Thing, ...]
    is_loose: bool

    @property
    def is_partial(self) -> bool:
        """Whether it leaves out a name or a condition, and so asks for less than was typed."""
        return self.is_loose or _names(self.drops, Weight.NAMING)


class _Parts(NamedTuple):
    """The clause that asks, those beside it in its sentence, and the other sentences."""

    core: str
    before: Sequence[str]
    after: Sequence[str]
    others: Sequence[str]
    nearest: str

    @property
    def is_leaning(self) -> bool:
        """Whether the core has a word for what stands elsewhere."""
        return bool(_LEANING.search(self.core))


def asking_part(text: str) -> str:
    """Return the sentence that asks, where others stand beside it, or what it is for.

    Where it leans on those before it, they follow it.
    """
    text = _PURPOSE.sub("", text)
    sentences = _sentences(text)
    asking = [part for part in sentences if part.endswith("?")]
    if len(sentences) < 2 or not asking:
        return text
    if fold(sentences[-1]) in words_of.ASKING:
        # "Did anyone come from Viet Nam? Who?"
        return f"{sentences[-1].rstrip('?')} {asking[0]}"
    is_short = len(asking[0].split()) <= _FEWEST_WORDS
    if not is_short and not _LEANING.search(asking[0]):
        return asking[0]
    # "Askolani did not lead it. Who was in the chair in his stead?"
    rest = [part for part in sentences if part != asking[0]]
    return " , ".join(part.rstrip("?.") for part in (asking[0], *rest))


def left_out(text: str, index: Index) -> list[Thing]:
    """Return the times, places and names of the sentences that `asking_part` leaves out."""
    kept = f" {fold(asking_part(text))} "
    left = [said for said in _sentences(text) if fold(said) and f" {fold(said)} " not in kept]
    things = chain.from_iterable(_things(said, index) for said in left)
    return [
        one for one in things if one.weight == Weight.SETTLED and f" {one.unit.text} " not in kept
    ]


def wordings(text: str, index: Index) -> Iterator[Wording]:
    """Yield how a question may be put so that its context does not count, the fullest first.

    Nothing is yielded where it has no context.

    Args:
        text: as typed.
        index: of all records.
    """
    parts = _parted(_PURPOSE.sub("", text))
    if parts is None:
        return
    clauses = [*parts.before, *parts.after, *parts.others]
    told = {clause: list(_things(clause, index)) for clause in (*clauses, parts.nearest)}
    for clause, things in told.items():
        # Neither "the former head chaired it" nor "before I forget" asks for a neighbour.
        plain = [one for one in things if one.unit.sort != "order"]
        if clause not in (*parts.before, *parts.after) or not _names(plain, Weight.NAMING):
            told[clause] = plain
    # What else is asked is left open by any answer to the core.
    is_loose = any(_sets_condition(one) for one in clauses) or any(map(_asks_more, parts.after))
    # "Which ones?" does not say what kind of thing is asked for.
    is_loose = is_loose or bool(_BARE_WHICH.search(parts.core))
    seen: set[str] = set()
    for question in _questions(parts, told, index):
        if question in seen:
            continue
        seen.add(question)
        own = {unit.text for unit in _units(question, index)}
        drops = chain.from_iterable(told[clause] for clause in clauses)
        yield Wording(question, tuple(one for one in drops if one.unit.text not in own), is_loose)


def _questions(parts: _Parts, told: dict[str, list[Thing]], index: Index) -> Iterator[str]:
    """Yield the core with the nearest sentence, with all that is named, with times and places."""
    own = list(_things(parts.core, index))
    # "Which meeting, after Da Lat" names no meeting.
    is_nameless = all(one.unit.sort in _TELLING_NOTHING_APART for one in own if one.weight)
    if is_nameless and not parts.others:
        # "Last administration to sign, which?" has its core in the clause before.
        return
    if parts.is_leaning and parts.nearest:
        yield _joined(parts.core, (), told[parts.nearest])
    for least in (Weight.NAMING, Weight.SETTLED):
        kept = [clause for clause in _belonging(parts) if _names(told[clause], least)]
        rest = [told[clause] for clause in told if clause not in kept and clause != parts.nearest]
        named = [one for one in chain.from_iterable(rest) if one.weight >= least]
        yield _joined(parts.core, kept, named)
        if parts.is_leaning or is_nameless:
            return
    yield parts.core


def _belonging(parts: _Parts) -> list[str]:
    """Return the clauses that belong to the core as they stand: "after Phuket in 2010"."""
    before = [one for one in parts.before if _first_word(one) in _PREPOSITIONS]
    apart = _SUBORDINATING | _RELATIVE
    after = [one for one in parts.after if _first_word(one) not in apart and not _asks_more(one)]
    return after if parts.is_leaning else before + after


def _joined(core: str, kept: Iterable[str], named: Iterable[Thing]) -> str:
    """Return a core with what the context names in place of the words that lean on it."""
    whole = ", ".join((core, *kept))
    said = f" {fold(whole)} "
    texts = dict.fromkeys(one.text for one in named if f" {fold(one.text)} " not in said)
    if not texts:
        return whole
    if not _LEANING.search(core):
        return f"{whole}, {' '.join(texts)}"
    plain = _LEANING.sub("", _NAME_OF_THAT.sub(r"who \1", whole))
    return f"{' '.join(plain.split())} of {' '.join(texts)}"


def _parted(text: str) -> _Parts | None:
    """Return the parts of a question; None where nothing asks, or where all does."""
    sentences = _sentences(text)
    place = _place_of_asking(sentences)
    if place < 0:
        return None
    clauses = _clauses(sentences[place])
    asking = _clause_asking(clauses)
    others = [*sentences[:place], *sentences[place + 1 :]]
    if not others and len(clauses) == 1:
        return None
    return _Parts(
        clauses[asking],
        clauses[:asking],
        clauses[asking + 1 :],
        [clause for said in others for clause in _clauses(said)],
        sentences[place - 1] if place else "",
    )


def _sentences(text: str) -> list[str]:
    return [part.strip() for part in _SENTENCE_END.split(text) if part.strip()]


def _clauses(sentence: str) -> list[str]:
    parts = [part.strip(" .?!") for part in _CLAUSE_END.split(sentence)]
    return [part for part in parts if fold(part)]


def _first_word(clause: str) -> str:
    return fold(clause).split()[0]


def _place_of_asking(sentences: Sequence[str]) -> int:
    """Return which sentence asks, the first of those with a mark of question; -1 for none."""
    marked = [place for place, said in enumerate(sentences) if said.endswith("?")]
    asking = [
        place
        for place in marked or range(len(sentences))
        if any(map(_asks, _clauses(sentences[place])))
    ]
    return next(iter(asking), -1)


def _clause_asking(clauses: Sequence[str]) -> int:
    """Return which clause of a sentence asks: of "when they met, who spoke" the second."""
    asking = [place for place, clause in enumerate(clauses) if _asks(clause)]
    plain = [place for place in asking if _first_word(clauses[place]) not in _SUBORDINATING]
    return (plain or asking)[0]


def _asks(clause: str) -> bool:
    """Return whether a clause begins with a word that asks, or with an order to tell."""
    for word in fold(translated(clause)).split()[:_MOST_BEFORE_ASKING]:
        if word in words_of.ASKING or word in _IMPERATIVES:
            return True
        if word not in _BEFORE_ASKING:
            return False
    return False


def _asks_more(clause: str) -> bool:
    """Return whether a clause beside the core asks too: "when the ports were full" does not."""
    return _asks(clause) and _first_word(clause) not in _SUBORDINATING


def _sets_condition(clause: str) -> bool:
    words = fold(_NOT_KNOWN.sub("", clause.lower())).split()
    return not _CONDITIONS.isdisjoint(words) and _SPEAKERS.isdisjoint(words[:1])


def _units(text: str, index: Index) -> Sequence[Unit]:
    return read(translated(text), index).units


def _things(clause: str, index: Index) -> Iterator[Thing]:
    """Yield what a clause says that records know."""
    names = {name: set(fold(name).split()) for name in _PROPER.findall(clause)}
    capitals = {fold(word) for word in clause.split()[1:] if word[:1].isupper()}
    for unit in _units(clause, index):
        weight = _weight(unit, capitals, index)
        if weight is None:
            continue
        name = next((name for name, words in names.items() if words.issuperset(unit.words)), "")
        if name and unit.sort == "word" and weight:
            yield Thing(name, unit, Weight.SETTLED)
        else:
            yield Thing(unit.text, unit, weight)


def _weight(unit: Unit, capitals: Iterable[str], index: Index) -> Weight | None:
    """Return how much a unit tells of what is meant; None where no record knows it."""
    if unit.sort in _SETTLED or unit.text in _MONTHS:
        return Weight.SETTLED
    if unit.sort in _NAMING or len(unit.words) > 1:
        return Weight.NAMING
    if unit.text in _SAYING_NOTHING:
        return None
    sources = index.of_kinds(["source"])
    if not index.having(unit.text) - sources:
        return None
    if unit.text in words_of.OF_MOST_RECORDS or index.having(unit.text, naming=True) - sources:
        return Weight.NAMING
    return Weight.SETTLED if unit.text in capitals else Weight.WORD


def _names(things: Iterable[Thing], least: Weight) -> bool:
    return any(one.weight >= least for one in things)

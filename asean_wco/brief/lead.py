"""What bears out the summary of a record: the facts that say the same, with their sources."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from asean_wco.facts.fact import Fact, is_value, without_disagreement
from asean_wco.model.dates import MONTHS
from asean_wco.model.folding import (
    LENGTH_OF_BEGINNING,
    beginning,
    beginnings,
    plain_words,
)

_WORD = re.compile(r"[\w’'-]+")
# What a word of a sentence weighs: a number more than a name, a name more than another word.
_NUMBER, _NAME, _OTHER = 3.0, 2.0, 1.0
# What so large a share of the facts says tells little.
_COMMON_SHARE, _COMMON = 0.06, 0.25
# What a fact must cover of a clause beside its numbers, and of one without any.
_ENOUGH, _ENOUGH_OF_WORDS = 0.3, 0.6
# How much of a sentence its clauses must bear out.
_ENOUGH_OF_SENTENCE = 0.45
# A new clause begins here, unless a list of years goes on; a light one stands with that before.
_CLAUSE = re.compile(r"[,;:] (?!\d|and \d)|(?<!,) (?:and|before|when|with) (?!\d)")
_LIGHT = 2.0
# A sentence of less weight names what its subject is, and says no more.
_SAYS_MORE = 4.0
MOST_FACTS = 6
_MONTHS = frozenset(map(beginning, map(str.lower, MONTHS)))
_LENGTH_OF_YEAR = 4


class SupportingFacts:
    """The facts that may bear out what is said of a subject.

    Args:
        facts: those that concern the subject.
        name: of the subject, which bears out nothing.
    """

    def __init__(self, facts: Iterable[Fact], name: str) -> None:
        proving = [fact for fact in facts if is_value(fact) and fact.sources]
        self._words = {fact: _words_of(fact) for fact in proving}
        self._name = beginnings(name)
        self._frequency = Counter(word for words in self._words.values() for word in words)

    def says_more_than_its_name(self, sentence: str) -> bool:
        """Return whether a sentence says more of a subject than what it is."""
        return sum(self._weights(sentence).values()) >= _SAYS_MORE

    def for_sentence(self, sentence: str, *, whole: bool = True) -> list[Fact]:
        """Return the fewest facts that bear out a sentence; none where they would leave a part out.

        They tell every number that the sentence has, and about half of what else it says.

        Args:
            sentence: of a summary.
            whole: whether no part may be left out; if not, facts that bear out a clause will do,
                or all of it but some of its numbers.
        """
        chosen: list[Fact] = []
        borne_out = total = 0.0
        years = _years(self._weights(sentence))
        for weights in self._clauses(sentence):
            weight = sum(weights.values())
            total += weight
            if facts := self._for_clause(weights, years, whole=whole):
                borne_out += weight
                chosen += facts
        chosen = list(dict.fromkeys(chosen))
        if not whole:
            return chosen
        words_of_facts = {word for fact in chosen for word in self._words[fact]}
        is_whole = _numbers(self._weights(sentence)) <= words_of_facts and len(chosen) <= MOST_FACTS
        if is_whole and borne_out >= total * _ENOUGH_OF_SENTENCE:
            return chosen
        return []

    def _clauses(self, sentence: str) -> list[dict[str, float]]:
        """Return the telling words of each clause of a sentence with what each weighs."""
        weights = self._weights(sentence)
        clauses: list[dict[str, float]] = []
        for clause in _CLAUSE.split(sentence):
            words = {word: weights[word] for word in beginnings(clause) if word in weights}
            is_light = clauses and min(sum(words.values()), sum(clauses[-1].values())) < _LIGHT
            if is_light:
                clauses[-1].update(words)
            else:
                clauses.append(words)
        return clauses

    def _for_clause(
        self, weights: Mapping[str, float], years: set[str], *, whole: bool
    ) -> list[Fact]:
        """Return the facts that bear out a clause: all its numbers and enough of its words.

        Args:
            weights: what each telling word of the clause weighs.
            years: of the sentence, outside which nothing tells of a clause without a number.
            whole: whether no number may be left out.
        """
        numbers = _numbers(weights)
        others = weights.keys() - numbers
        months = _MONTHS & others
        least = _sum(weights, others) * (_ENOUGH if numbers or months else _ENOUGH_OF_WORDS)
        shared = {
            fact: words & weights.keys()
            for fact, words in self._words.items()
            if _sum(weights, words & others) >= least
            and (numbers or (_is_of(fact, years) and _is_of(fact, months)))
        }
        chosen: list[Fact] = []
        missing = set(numbers)

        def order(fact: Fact) -> tuple[int, float, int]:
            words = shared[fact]
            return len(words & missing), _sum(weights, words), -len(self._words[fact])

        while shared and (missing or not chosen):
            best = max(shared, key=order)
            if missing and not shared[best] & missing:
                break
            chosen.append(best)
            missing -= shared.pop(best)
        if missing and whole:
            return []
        return chosen

    def _weights(self, sentence: str) -> dict[str, float]:
        """Return the telling words of a sentence with what each weighs."""
        weights: dict[str, float] = {}
        for number, written in enumerate(_WORD.findall(sentence)):
            for word in map(beginning, plain_words(written)):
                if word[0].isdecimal():
                    weights[word] = _NUMBER
                elif number and written[0].isupper() and len(word) > 2:
                    weights[word] = _NAME
                elif len(word) >= LENGTH_OF_BEGINNING:
                    weights.setdefault(word, _OTHER)
        for word in weights:
            is_common = self._frequency[word] > _COMMON_SHARE * len(self._words)
            if is_common and not word[0].isdecimal():
                weights[word] *= _COMMON
        return {word: weight for word, weight in weights.items() if word not in self._name}


def _numbers(words: Iterable[str]) -> set[str]:
    """Return the words that are numbers: years, days, ordinals."""
    return {word for word in words if word[0].isdecimal()}


def _years(words: Iterable[str]) -> set[str]:
    """Return the words that are years."""
    return {word for word in words if word.isdecimal() and len(word) == _LENGTH_OF_YEAR}


def _is_of(fact: Fact, dates: Collection[str]) -> bool:
    """Return whether a fact may be of one of some years or months, of any if there are none."""
    return not dates or fact.date is None or not _dates_of(fact).isdisjoint(dates)


def _dates_of(fact: Fact) -> set[str]:
    """Return the words for the years and the months in which a fact begins and ends."""
    dates = filter(None, (fact.date, fact.end))
    return {word for date in dates for word in (str(date.year), *beginnings(date.display()))}


def _sum(weights: Mapping[str, float], words: Iterable[str]) -> float:
    """Return what some words weigh together."""
    return sum(weights[word] for word in words)


def _words_of(fact: Fact) -> set[str]:
    """Return the words of a fact, and the years in which it falls."""
    return beginnings(without_disagreement(fact.text)) | _years(_dates_of(fact))

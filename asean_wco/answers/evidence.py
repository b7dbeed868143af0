"""What speaks for an answer: how much of the question it and its record bear out.

Each thing that is weighed is a feature: a name with a share from 0 to 1, or a flag. Nothing here
knows what a question asks for; that is learned in `lexicon`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from math import log

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Features
from asean_wco.answers.question import TEXTS, Question, Subject
from asean_wco.answers.sequences import NO_TIME, ends_of, when_of
from asean_wco.answers.texts import BORNE, has_any, quality, without_days
from asean_wco.answers.words import IDLE
from asean_wco.facts.fact import Fact
from asean_wco.model.folding import fold, singular
from asean_wco.model.records import Record, kind_of
from asean_wco.model.tuples import NamedTuple
from asean_wco.search.reading import (
    COUNTRY,
    KIND,
    MODE,
    ORDINAL,
    PLACE,
    POST,
    ROLE,
    TIME,
    TITLE,
    WORD,
    Unit,
)

# What the rarest words weigh.
_MOST_WEIGHT = 7.5
# Weight that counts as one in the features that sum up what is missing.
_MISSING_UNIT = 7.0
_MOST_MISSING = 3.0
# From so many missing things on it does not matter how many they are.
_MOST_COUNTED = 4
_STRICT_SORTS = (TIME, COUNTRY, ORDINAL, PLACE)


class _Part(NamedTuple):
    """One thing that a question says, with its weight, and whether it is content."""

    unit: Unit
    weight: float
    is_content: bool


class _Bearing(NamedTuple):
    """How well a fact bears out a part of a question.

    Attributes:
        part: of the question.
        is_rest: whether it is of the rest, which does not name the record.
        body: how well it stands in the sentence.
        names: how well it stands in the names of what the fact concerns.
        anywhere: how well it stands in any of them, or in the name of the record.
    """

    part: _Part
    is_rest: bool
    body: float
    names: float
    anywhere: float


def share_of_most(count: int) -> float:
    """Return how many things are missing, as a share of the most that count."""
    return min(count, _MOST_COUNTED) / _MOST_COUNTED


def share(pairs: Sequence[tuple[float, float]], *, of_none: float = 1.0) -> float:
    """Return the weighted mean of some qualities.

    Args:
        pairs: weights and qualities.
        of_none: what is returned where there are none.
    """
    total = sum(weight for weight, _ in pairs)
    if not total:
        return of_none
    return sum(weight * value for weight, value in pairs) / total


class Evidence:
    """Weighs subjects, facts and lists as answers to a question.

    Args:
        question: asked.
    """

    def __init__(self, question: Question) -> None:
        self.question = question
        self._index = question.library.index
        self._weights: dict[str, float] = {}
        self._in_rests: dict[str, list[bool]] = {}
        self._of_subjects: dict[str, Features] = {}
        self._of_values: dict[tuple[object, ...], Features] = {}
        self._shares_called: dict[str, float] = {}
        self._ends: dict[str, dict[str, Record]] = {}
        parts = [
            _Part(unit, self._weight_of_unit(unit), not question.is_idle(unit))
            for unit in question.units
        ]
        self._parts = [part for part in parts if part.is_content or _says(part.unit)]
        forms = (form for part in self._parts for form in part.unit.forms)
        words = {word for form in forms for word in form.pattern.split()}
        words |= set(question.tokens)
        self._words = {word for word in words if _counts(word)}

    def _weight_of_unit(self, unit: Unit) -> float:
        """Return how much a thing that a question says counts, by its rarest word."""
        return max((self._weight_of(word) for word in unit.words), default=0.0)

    def _weight_of(self, word: str) -> float:
        """Return how rare a word is among the records, as its inverse document frequency."""
        if word not in self._weights:
            rarity = (self._index.count + 1) / (len(self._index.having(word)) + 1)
            self._weights[word] = min(log(rarity) + 1.0, _MOST_WEIGHT)
        return self._weights[word]

    def _in_rest(self, subject: Subject) -> list[bool]:
        """Return of each part whether it is of the rest, which does not name a record."""
        if subject.id not in self._in_rests:
            self._in_rests[subject.id] = [part.unit in subject.rest for part in self._parts]
        return self._in_rests[subject.id]

    def of_subject(self, subject: Subject, *, is_first: bool) -> Features:
        """Return what speaks for a record as the one that is asked about."""
        if subject.id not in self._of_subjects:
            self._of_subjects[subject.id] = self._weigh_subject(subject, is_first=is_first)
        return self._of_subjects[subject.id]

    def _weigh_subject(self, subject: Subject, *, is_first: bool) -> Features:
        question = self.question
        named = question.named_share(subject.hit.document)
        asks_beside = question.reading.order in ("before", "after", "next")
        lacking = [part for part in self._parts if part.is_content and subject.lacks(part.unit)]
        unknown = [part for part in lacking if question.is_unknown(part.unit)]
        borne = [
            (part.weight, float(not is_rest))
            for part, is_rest in zip(self._parts, self._in_rest(subject), strict=True)
            if part.is_content
        ]
        return {
            "record score": subject.share,
            "first record": float(is_first),
            # What came before or after a record is another one.
            "first record, another asked": float(is_first and asks_beside),
            "session named, another asked": float(subject.is_session and asks_beside),
            "record bears": share(borne),
            "record named": named,
            "others named as well": share_of_most(self._others_named(subject, named)),
            "another named": question.most_named - named,
            "session named": float(subject.is_session),
            "of another series": float(self._is_of_another_series(subject)),
            **self._of_place_in_series(subject),
            "other time": float(any(unit.sort == TIME for unit in subject.rest)),
            "other session": float(any(unit.sort == ORDINAL for unit in subject.rest)),
            "record is sure": float(subject.hit.sure),
            "record lacks": share_of_most(len(lacking)),
            "record lacks weight": _sum_of_weights(lacking),
            "record lacks unknown": float(bool(unknown)),
            "words unknown": share_of_most(len(question.unknown)),
            "record lacks known": float(len(lacking) > len(unknown)),
        }

    def _is_of_another_series(self, subject: Subject) -> bool:
        """Return whether a meeting is of another series than the one that is named."""
        named = self.question.series_named
        return subject.kind == "meeting" and bool(named) and _series_of(subject) not in named

    def _of_place_in_series(self, subject: Subject) -> Features:
        """Return whether a session stands where the question says: last, next or first."""
        order = self.question.reading.order
        series = _series_of(subject)
        if order not in ("first", "last", "next") or series not in self.question.series_named:
            return {}
        if series not in self._ends:
            sessions = self.question.sessions_of(series)
            self._ends[series] = ends_of(one for one in sessions if when_of(one) != NO_TIME)
        end = self._ends[series].get(order)
        stands_there = end is not None and subject.id == end.id
        return {"at end said": float(stands_there), "at another place": float(not stands_there)}

    def _others_named(self, subject: Subject, named: float) -> int:
        """Return how many other records of its kind are named just as well as one."""
        others = [
            question_share
            for other in self.question.subjects
            if other.kind == subject.kind and other.id != subject.id
            for question_share in [self.question.named_share(other.hit.document)]
        ]
        return others.count(named) * bool(named)

    def of_order(self, label: str) -> Features:
        """Return whether the place of something in a row is the one that is said.

        Args:
            label: of the place, which begins with the order: ``last fitting``.
        """
        said = self.question.reading.order
        is_said = bool(said) and label.split(maxsplit=1)[0] == said
        return {
            "order as said": float(is_said),
            "another order than said": float(bool(said) and not is_said),
        }

    def of_fact(self, subject: Subject, fact: Fact) -> Features:
        """Return what speaks for a fact as the one that tells the answer."""
        bearings = list(self._bearings(subject, fact))
        content = [one for one in bearings if one.part.is_content]
        idle = [one for one in bearings if not one.part.is_content]
        weighty = [one for one in content if one.is_rest]
        is_text = fact.head in TEXTS
        return {
            "fact bears": share(
                [(one.part.weight, max(one.anywhere, float(not one.is_rest))) for one in content]
            ),
            "nothing beside record": float(not weighty),
            "sentence bears rest": share([_in_body(one) for one in weighty], of_none=0.0),
            "names bear rest": share([_in_names(one) for one in weighty], of_none=0.0),
            "bears small words": share(
                [(one.part.weight, max(one.body, one.names)) for one in idle], of_none=0.0
            ),
            "sentence bears": share([_in_body(one) for one in content]) * is_text,
            "is text": float(is_text),
            f"certainty {fact.certainty}": 1.0,
            "sentence said": self.said_share(self.question.body_of(fact)),
            "name of figure said": self.said_share(self._name_of_figure(fact)),
            "name of figure unsaid": self.unsaid_weight(self._name_of_figure(fact)),
            # Something of the same field was looked for and not found.
            "field has gap": float(fact.head in subject.heads_of_gaps),
            "seat as asked": float(self._tells_seat(subject, fact)),
            **self._of_denial(fact),
            **self._of_deeds(fact),
            **_missing([one.part for one in weighty if one.anywhere < BORNE]),
        }

    def _tells_seat(self, subject: Subject, fact: Fact) -> bool:
        """Return whether a fact tells where a body is, and its seat is asked for."""
        is_of_body = subject.kind == "organization" and fact.head in ("city", "country")
        return is_of_body and not words_of.SEAT.isdisjoint(self.question.tokens)

    def _of_deeds(self, fact: Fact) -> Features:
        """Return whether a sentence tells what was done as a question says: signed, launched."""
        deeds = self.question.deeds
        if not deeds:
            return {}
        body = self.question.body_of(fact)
        told = [has_any(body, words_of.PHRASES_OF_DEEDS[deed]) for deed in deeds]
        return {
            "deeds told": share([(1.0, float(one)) for one in told]),
            "no deed told": float(not any(told)),
        }

    def _of_denial(self, fact: Fact) -> Features:
        """Return whether a fact says that something is not so, where a question asks for that."""
        if not self.question.denies:
            return {}
        denies = has_any(self.question.body_of(fact), words_of.DENIED)
        return {"denies as asked": float(denies), "does not deny": float(not denies)}

    def of_text(self, told: str, settled: Collection[str]) -> Features:
        """Return what speaks for what a list, a post or a row answers.

        Args:
            told: its text with the names of its records, folded and padded.
            settled: the sorts of things that it is made of, so that it need not say them.
        """
        borne = [
            (part, 1.0 if part.unit.sort in settled else quality(part.unit, told))
            for part in self._parts
        ]
        content = [(part, value) for part, value in borne if part.is_content]
        idle = [(part.weight, value) for part, value in borne if not part.is_content]
        missing = [part for part, value in content if value < BORNE]
        return {
            "list bears": share([(part.weight, value) for part, value in content]),
            "bears small words": share(idle, of_none=0.0),
            **_missing(missing),
        }

    def of_values(self, values: Sequence[object]) -> Features:
        """Return whether an answer names what is asked for, and as many things as are."""
        key = tuple(values)
        if key not in self._of_values:
            self._of_values[key] = self._weigh_values(values)
        return self._of_values[key]

    def _weigh_values(self, values: Sequence[object]) -> Features:
        question = self.question
        ids = [value for value in values if isinstance(value, str)]
        names = [one for one in ids if question.all_names(one)]
        wanted = question.number_wanted
        features = {
            "named in question": share([(1.0, float(question.is_named(n))) for n in names])
            if names
            else 0.0,
            "as many as said": float(bool(wanted) and len(values) == wanted),
            "other number than said": float(bool(wanted) and len(values) != wanted),
            "size": min(len(values), 10) / 10,
        }
        is_all_said = bool(names) and features["named in question"] == 1
        features["said, and another is asked"] = float(
            is_all_said and question.reading.question == "which"
        )
        if not names:
            features["value said"] = float(all(self._is_said(str(value)) for value in values))
        if names and question.nouns_asked:
            called = share([(1.0, self._called(name)) for name in names])
            features["called as asked"] = called
            features["not called as asked"] = float(not called)
        return features

    def _is_said(self, value: str) -> bool:
        """Return whether a question says a date or a number itself, and so asks for another."""
        days = (str(first) for first, last in self.question.reading.periods if first == last)
        return value in self.question.tokens or value in days

    def _called(self, name: str) -> float:
        """Return the share of the nouns asked for that stand in the names or the kind of one."""
        if name not in self._shares_called:
            self._shares_called[name] = self._share_called(name)
        return self._shares_called[name]

    def _share_called(self, name: str) -> float:
        record = self.question.record(name)
        kind = f"{kind_of(record)} {getattr(record, 'type', None) or ''}" if record else "country"
        told = fold(" ".join((*self.question.all_names(name), kind))).split()
        told_in_singular = {singular(word) for word in told}
        nouns = self.question.nouns_asked
        return sum(singular(noun) in told_in_singular for noun in nouns) / len(nouns)

    def _bearings(self, subject: Subject, fact: Fact) -> Iterator[_Bearing]:
        """Yield how well a fact bears out each part of a question."""
        question = self.question
        body = question.body_of(fact)
        names = f" {question.names_beside(fact)} "
        for part, is_rest in zip(self._parts, self._in_rest(subject), strict=True):
            may_fit = part.unit.sort in (TIME, COUNTRY)
            fits = float(may_fit and question.fact_fits(part.unit, fact))
            in_body = max(_quality(part.unit, body), fits)
            if part.is_content and not is_rest:
                # The record itself bears it out.
                yield _Bearing(part, is_rest, in_body, 0.0, 1.0)
                continue
            in_names = max(quality(part.unit, names), fits)
            anywhere = max(in_body, in_names)
            if anywhere < BORNE:
                anywhere = max(anywhere, _quality(part.unit, question.text_of(fact)))
            yield _Bearing(part, is_rest, in_body, in_names, anywhere)

    def _name_of_figure(self, fact: Fact) -> str:
        """Return what a figure counts, folded, without its number and day; nothing for others."""
        if fact.head != "figures":
            return ""
        when = fold(fact.date.display()) if fact.date else ""
        body = self.question.body_of(fact).replace(f" {when} ", " ")
        return " ".join(word for word in body.split() if not word.isdecimal())

    def unsaid_weight(self, text: str) -> float:
        """Return how rare the rarest word of a folded text is that a question does not say."""
        words = {word for word in text.split() if len(word) > 2}
        weights = (self._weight_of(word) for word in words - self._words)
        return max(weights, default=0.0) / _MOST_WEIGHT

    def said_share(self, text: str) -> float:
        """Return the share of the words of a folded text that a question says, by their weights."""
        said = self._words.intersection(text.split())
        if not said:
            return 0.0
        # To weigh the rest takes a look into the index for each word.
        words = {word for word in text.split() if _counts(word)}
        return sum(map(self._weight_of, said)) / sum(map(self._weight_of, words))


def _quality(unit: Unit, padded: str) -> float:
    """Return how well a unit stands in the text of a fact, where days number no session."""
    value = quality(unit, padded)
    is_number = unit.sort == ORDINAL
    if value and is_number:
        return quality(unit, without_days(padded))
    return value


def _counts(word: str) -> bool:
    """Return whether a word of a text says something."""
    return len(word) > 2 and word not in IDLE


def _series_of(subject: Subject) -> str:
    """Return the id of the series of a session; empty for other records."""
    return str(subject.hit.document.facets.get("series") or "")


def _says(unit: Unit) -> bool:
    """Return whether an idle unit may still tell one fact from another."""
    is_asking = not words_of.ASKING.isdisjoint(unit.words)
    sorts = (WORD, ROLE, POST, KIND, MODE, TITLE)
    return unit.sort in sorts and not is_asking


def _in_body(bearing: _Bearing) -> tuple[float, float]:
    return bearing.part.weight, bearing.body


def _in_names(bearing: _Bearing) -> tuple[float, float]:
    return bearing.part.weight, bearing.names


def _sum_of_weights(parts: Iterable[_Part]) -> float:
    """Return how much some parts weigh together, up to what counts at most."""
    return min(sum(part.weight for part in parts) / _MISSING_UNIT, _MOST_MISSING)


def _missing(parts: Sequence[_Part]) -> Features:
    """Return how much of a question is borne out by nothing, and of which strict sort it is."""
    features = {
        "missing weight": _sum_of_weights(parts),
        "missing count": share_of_most(len(parts)),
    }
    for sort in _STRICT_SORTS:
        if any(part.unit.sort == sort for part in parts):
            features[f"missing {sort}"] = 1.0
    return features

"""All that may be the answer to a question, and of it what is likely to be the answer."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from functools import partial

from asean_wco.answers import words as words_of
from asean_wco.answers.candidates import Candidate
from asean_wco.answers.denying import left_out
from asean_wco.answers.evidence import Evidence
from asean_wco.answers.lexicon import Asked
from asean_wco.answers.of_facts import from_facts_of
from asean_wco.answers.of_gaps import from_gaps
from asean_wco.answers.of_numbers import from_numbers
from asean_wco.answers.of_turns import from_turns
from asean_wco.answers.question import Question, Subject

_Maker = Callable[[Evidence], Iterator[Candidate]]
# What few questions ask for: how the labels of its candidates begin, and how much the words of a
# question must count for them so that it is looked at first.
_WHOLES = {
    "posts": (("post", "heads"), 5.0),
    "rows": (("row", "count of row", "missing", "compared", "each"), 4.0),
    "lists": (
        ("list ", "count of list", "countries of list", "cities of list", "years of list"),
        3.0,
    ),
}
# So many of the best records are looked at first.
_MOST_LIKELY = 3
# Groups whose candidates have several values for one thing: a city and its country.
_OF_ONE_THING = ("date", "place", "number", "lasting")
# Groups whose candidates tell where a meeting was.
_OF_PLACES = ("place", "country", "venue and city")
# The facts of the records with so many of the best scores are looked at: of 4,000 questions that
# the tables are not fitted to, 0.8034 are answered right, as many as with those of ten records.
_MOST_SCORES = 4
# A record with so few facts is looked at as well, since it takes no time: mostly a person.
_FEW_FACTS = 10


class Gathering:
    """Gathers what may be the answer to a question, what it is likely to be first.

    Args:
        question: asked.
    """

    def __init__(self, question: Question) -> None:
        self._question = question
        self._evidence = Evidence(question)
        self._made: dict[str, list[Candidate]] = {}

    def likely(self, asked: Asked) -> list[Candidate]:
        """Return what the facts of the best records tell, and what words of the question ask for.

        Args:
            asked: what the words of the question count for labels.
        """
        wholes = {
            whole
            for whole, (labels, least) in _WHOLES.items()
            if asked.weight_of_labels(labels) >= least
        }
        reading = self._question.reading
        if reading.ordinal and not self._is_session_found():
            # A row tells that the session of a number is not recorded.
            wholes.add("rows")
        if reading.order in ("before", "after"):
            # What came before or after somebody or something is told by no fact of it.
            wholes |= {"posts", "rows"}
        return self._gathered(self._question.subjects[:_MOST_LIKELY], wholes)

    def _is_session_found(self) -> bool:
        """Return whether the best record is named with its number, or its series is beside that."""
        best = self._question.subjects[0]
        series = best.hit.document.facets.get("series", "")
        is_of_series = best.is_session and self._question.is_named(series)
        # A series that is named is none of its sessions.
        return is_of_series or (best.kind != "series" and self._question.is_named(best.id))

    def all(self) -> list[Candidate]:
        """Return all that may be the answer; none where nothing is found for the question.

        "What is next?" names no record, and asks for a place in the list of all meetings.
        """
        question = self._question
        if question.hits:
            return self._gathered(question.subjects, _WHOLES)
        is_of_time = bool(question.reading.order or question.reading.periods)
        if is_of_time:
            return self._once("lists", _maker_of("lists"))
        return []

    def _gathered(self, subjects: Sequence[Subject], wholes: Container[str]) -> list[Candidate]:
        """Return the candidates of the facts of some records, and of posts, rows and lists."""
        question, evidence = self._question, self._evidence
        candidates: list[Candidate] = []
        for place, subject in enumerate(_with_facts(subjects)):
            facts = partial(from_facts_of, subject=subject, is_first=place == 0)
            candidates += self._once(f"facts of {subject.id}", facts)
        candidates += list(from_numbers(question, candidates))
        candidates += self._once("turns", from_turns)
        for whole in _WHOLES:
            if whole in wholes:
                candidates += self._once(whole, _maker_of(whole))
        candidates += from_gaps(evidence, subjects)
        candidates += left_out(question, candidates)
        if not words_of.SEAT.isdisjoint(question.tokens):
            candidates = _without_other_seats(candidates)
        return [_with_size(one) for one in candidates]

    def _once(self, name: str, maker: _Maker) -> list[Candidate]:
        """Return the candidates of a maker, which are made once."""
        if name not in self._made:
            self._made[name] = list(maker(self._evidence))
        return self._made[name]


def _maker_of(whole: str) -> _Maker:
    """Return what makes the candidates of posts, of rows or of lists.

    It is imported only for the questions that ask for them.
    """
    if whole == "posts":
        from asean_wco.answers.of_posts import from_posts

        return from_posts
    if whole == "rows":
        from asean_wco.answers.of_rows import from_rows

        return from_rows
    from asean_wco.answers.of_lists import from_lists

    return from_lists


def candidates_of(question: Question) -> list[Candidate]:
    """Return all that may be the answer to a question."""
    return Gathering(question).all()


def _with_facts(subjects: Sequence[Subject]) -> list[Subject]:
    """Return the records whose facts may tell the answer: the best, and all named outright.

    Whoever was at the 35th session is told by that session.
    """
    scores = sorted({subject.share for subject in subjects}, reverse=True)[:_MOST_SCORES]
    return [
        one
        for one in subjects
        if one.share in scores
        or one.is_outright
        or _is_session_called(one)
        or len(one.facts) <= _FEW_FACTS
    ]


def _is_session_called(subject: Subject) -> bool:
    """Return whether a record is the session whose number is said, and is called as is said."""
    words = [unit for unit in subject.question.units if unit.sort == "word"]
    return subject.is_session and not set(words).issubset(subject.rest)


def _without_other_seats(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return candidates without the places of meetings, where one tells the seat of a body."""
    tells_seat = any(part.get("seat as asked") for one in candidates for part in one.parts)
    if not tells_seat:
        return list(candidates)
    return [
        one
        for one in candidates
        if one.group not in _OF_PLACES or one.subject is None or one.subject.kind != "meeting"
    ]


def _with_size(candidate: Candidate) -> Candidate:
    """Return a candidate with a label that says whether it is one thing or several."""
    if candidate.group in _OF_ONE_THING or not candidate.values:
        return candidate
    size = "of several" if len(candidate.values) > 1 else "of one"
    # To replace a field takes much longer, and there are hundreds of candidates.
    return Candidate(candidate.values, (*candidate.labels, size), *candidate[2:])

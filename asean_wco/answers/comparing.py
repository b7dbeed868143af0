"""The most and the least: what the records can compare, and what they cannot.

"Which meeting had the most delegates" is answered where the numbers are recorded, and "who was
longest in the post" by the days on record. Nothing else is compared, and then no answer is sure.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, Features, Value, each_once, from_facts
from asean_wco.answers.candidates import Candidate
from asean_wco.answers.denying import LEFT_OUT, denies, denies_of_all, says_any
from asean_wco.answers.evidence import Evidence
from asean_wco.answers.measuring import DAYS, DELEGATES, measured
from asean_wco.answers.question import Question
from asean_wco.answers.rows import roles_alike
from asean_wco.answers.values import numbers_in
from asean_wco.answers.words import USUAL_ROLE
from asean_wco.facts.fact import COUNTED, INFERRED, Fact
from asean_wco.model.folding import fold, singular
from asean_wco.model.records import Figure, Meeting, Record
from asean_wco.model.tuples import NamedTuple

# What is compared must be recorded of so many.
_FEWEST = 2
# So many that have the same number may be told together.
_MOST_ALIKE = 3
# The mark of what compares.
COMPARED = "extreme"
# Units of weight, in kilograms.
_KILOGRAMS = {"kg": 1, "tonnes": 1000, "tons": 1000}
# How sources say that a figure is a little more, or a little less.
_MORE_THAN = ("over", "more than", "upwards of", "at least")
_LESS_THAN = ("almost", "nearly", "close to", "under", "up to")
_A_LITTLE = 0.5
# Words for what is counted, though questions have them in any sense.
_COUNTED_WORDS = frozenset().union(*words_of.ALIKE)
# The first labels of answers that name countries of which others are left.
_COUNTRY_WORDS = frozenset((LEFT_OUT, "country", "countries", "administration"))


def does_what_is_asked(question: Question, candidate: Candidate) -> bool:
    """Return whether an answer compares, denies, or tells of today, where the question does.

    Where a question asks for the longest or for who has never hosted, an answer is only sure if it
    was found by comparing or by leaving out, or if the sentence of its fact says so itself. Who is
    in a post now is not who was last known in it.
    """
    labels = candidate.labels
    compares = COMPARED in labels or not question.comparing
    is_of_now = question.has(*words_of.NOW) and COMPARED not in labels
    if labels[0] == "post" and "post now" not in labels and is_of_now:
        return False
    if question.denies and question.asks_for_members and not _is_of_members(question, candidate):
        return False
    if question.denies and question.asks_for_members and not question.reading.periods:
        # What was not so on one day says nothing of the members that are not named.
        return LEFT_OUT in labels[0].split()
    leaves_out = any(LEFT_OUT in label.split() for label in labels)
    denied = leaves_out or labels[0] == "missing" or not question.denies
    return (compares or says_any(candidate.facts, question.comparing)) and (
        denied or (denies(candidate) and denies_of_all(question, candidate))
    )


def _is_of_members(question: Question, candidate: Candidate) -> bool:
    """Return whether an answer names members of a group of countries, and nothing else."""
    countries = {question.country_of(str(value)) for value in candidate.values}
    is_of_countries = not _COUNTRY_WORDS.isdisjoint(candidate.labels[0].split())
    return not countries or (is_of_countries and countries <= question.group)


class _Size(NamedTuple):
    """How much is counted of a record.

    Attributes:
        record: of which it is counted.
        amount: as a number, a little more where the source says "more than".
        value: as the answer tells it.
        fact: that tells it.
    """

    record: Record
    amount: float
    value: Value
    fact: Fact


class _Measure(NamedTuple):
    """The same thing counted of several records.

    Attributes:
        sort: delegates or figures.
        name: what is counted, in words.
        sizes: of the records.
    """

    sort: str
    name: str
    sizes: list[_Size]


def extremes(
    evidence: Evidence, records: Sequence[Record], whole: str, features: Features
) -> Iterator[Candidate]:
    """Yield those with the most and the fewest, those beyond a number, and what is most often.

    Args:
        evidence: weighs what is said.
        records: that are compared: meetings by their delegates, initiatives by their figures.
        whole: what they are: ``row`` or ``list``.
        features: what speaks for them.
    """
    question = evidence.question
    if not (question.comparing or question.limit) or len(records) < _FEWEST:
        return
    measure = _measure(question, records)
    if measure:
        shown = {"compared of all": len(measure.sizes) / len(records)}
        yield from _by_size(evidence, whole, measure, features | shown)
    meetings = [one for one in records if isinstance(one, Meeting)]
    asks_often = question.roles_named or question.has(*words_of.OFTEN)
    if question.comparing and asks_often and len(meetings) == len(records):
        yield from _most_often(evidence, whole, meetings, features)


def _measure(question: Question, records: Sequence[Record]) -> _Measure | None:
    """Return what is counted of records and asked for; None where too few have it."""
    meetings = [one for one in records if isinstance(one, Meeting)]
    if len(meetings) < len(records):
        return _figures(question, records)
    sort = DELEGATES
    if not words_of.OF_LENGTH.isdisjoint(question.comparing):
        sort = DAYS
    is_asked = sort == DAYS or _asks_for_size(question)
    sizes = list(_sizes(question, meetings, sort)) if is_asked else []
    # Of two that are named each must have a number.
    fewest = _FEWEST if question.choice or question.sessions else 1
    return _Measure(sort, sort, sizes) if len(sizes) >= fewest else None


def _asks_for_size(question: Question) -> bool:
    """Return whether a question asks for people at meetings, or for the size of a meeting.

    "Which operation seized most pills" asks for neither.
    """
    is_of_people = not words_of.PEOPLE_COUNTED.isdisjoint(question.tokens)
    return is_of_people or not words_of.OF_SIZE.isdisjoint(question.comparing)


def _sizes(question: Question, meetings: Sequence[Meeting], sort: str) -> Iterator[_Size]:
    """Yield how many days or delegates meetings had."""
    for meeting in meetings:
        size = measured(question.library, meeting, sort)
        if size:
            number = int(size.amount) if size.amount == int(size.amount) else size.amount
            yield _Size(meeting, size.amount, number, size.fact)


def _figures(question: Question, records: Sequence[Record]) -> _Measure | None:
    """Return the figures of initiatives that count what a question says, by the same name."""
    said = {_alike(word) for word in question.tokens if word not in words_of.OF_ANY_FIGURE}
    measures: dict[tuple[frozenset[str], str], dict[str, _Size]] = {}
    for record in records:
        for fact in question.library.facts_of(record):
            figure = _figure_of(record, fact)
            if figure is None:
                continue
            counted = _counted(figure.name)
            amount = _amount(figure)
            if counted and counted <= said and amount is not None:
                size = _Size(record, amount, next(iter(numbers_in(fact)), figure.value), fact)
                key = (counted, _sort_of_unit(figure.unit or ""))
                measures.setdefault(key, {}).setdefault(record.id, size)
    if not measures:
        return None
    best = max(measures, key=lambda key: (len(key[0]), len(measures[key])))
    sizes = list(measures[best].values())
    if len(sizes) < _FEWEST:
        return None
    figures = [_figure_of(size.record, size.fact) for size in sizes]
    names = Counter(figure.name.lower() for figure in figures if figure)
    return _Measure("figures", names.most_common(1)[0][0], sizes)


def _figure_of(record: Record, fact: Fact) -> Figure | None:
    """Return the figure of a record that a fact tells; None if it tells none."""
    number = fact.field.removeprefix("figures.")
    if fact.head != "figures" or not number.isdecimal():
        return None
    figures: Sequence[Figure] = getattr(record, "figures", ())
    return figures[int(number) - 1]


def _counted(name: str) -> frozenset[str]:
    """Return what a figure counts, by the words of its name: of "Cases, preliminary" cases."""
    words = fold(name.partition(", as ")[0]).split()
    return frozenset(
        _alike(word)
        for word in words
        if word not in words_of.OF_ANY_FIGURE or len(words) == 1
        if word in _COUNTED_WORDS or word not in words_of.IDLE
    )


def _alike(word: str) -> str:
    """Return the word that stands for all words for what is counted that mean nearly the same."""
    for group in words_of.ALIKE:
        if word in group:
            return min(group)
    return singular(word)


def _sort_of_unit(unit: str) -> str:
    """Return whether a unit is one of weight, or counts things."""
    return "weight" if unit in _KILOGRAMS else "number"


def _amount(figure: Figure) -> float | None:
    """Return how much a figure is, as a number; None where it is told in words."""
    text = str(figure.value).lower().replace(",", "")
    number = re.search(r"\d+(?:\.\d+)?", text)
    if number is None:
        return None
    amount = float(number[0])
    for word, times in words_of.HUNDREDS.items():
        if f" {word}" in text:
            amount *= times
    if text.startswith(_MORE_THAN):
        amount += _A_LITTLE
    if text.startswith(_LESS_THAN):
        amount -= _A_LITTLE
    return amount * _KILOGRAMS.get(figure.unit or "", 1)


def _by_size(
    evidence: Evidence, whole: str, measure: _Measure, features: Features
) -> Iterator[Candidate]:
    """Yield what has the most and the fewest of something, and what has more than a number."""
    question = evidence.question
    if question.limit:
        yield from _beyond(evidence, whole, measure, features)
    asks_number = question.has("how many", "number", "and with how")
    amounts = [size.amount for size in measure.sizes]
    for label, amount in (("most", max(amounts)), ("fewest", min(amounts))):
        sizes = [size for size in measure.sizes if size.amount == amount]
        if len(sizes) > _MOST_ALIKE or not question.comparing:
            continue
        why = _why(measure, label, amount, len(sizes))
        ids = tuple(size.record.id for size in sizes)
        numbers = each_once(size.value for size in sizes)
        choices: list[tuple[tuple[Value, ...], str]] = [(ids, ""), (numbers, " number")]
        if asks_number:
            choices.append(((*ids, *numbers), " both"))
        for values, more in choices:
            name = f"{label} {measure.sort}{more}"
            labels = ("compared", COMPARED, f"{COMPARED} {name}", f"{whole} {name}")
            of_label = of_comparison(question, label)
            of_label["number beside as said"] = float(more == " both")
            parts = (features, of_label, evidence.of_values(values))
            tell = partial(_told_extreme, question, sizes, why, values)
            yield Candidate(values, labels, parts, tell=tell)


def _why(measure: _Measure, label: str, amount: float, number: int) -> str:
    """Return in words by what the most or the least is found.

    Args:
        measure: what is compared.
        label: most or fewest.
        amount: the most or the least.
        number: how many have it.
    """
    among = _told_number(measure)
    if len(measure.sizes) == 1:
        return among
    if measure.sort != DAYS:
        return f"the {label} {measure.name} of {among}"
    days = f"{amount:g} {'day' if amount == 1 else 'days'}"
    if number == len(measure.sizes):
        return f"{days} each" if number > 1 else f"{days}; {among}"
    order = "longest" if label == "most" else "shortest"
    return f"{days}, the {order} of {among}"


def _beyond(
    evidence: Evidence, whole: str, measure: _Measure, features: Features
) -> Iterator[Candidate]:
    """Yield the records of which more, or less, is counted than a number that is said."""
    limit = evidence.question.limit
    beyond = [size for size in measure.sizes if limit and limit.holds(size.amount)]
    if not beyond:
        return
    why = f"by the {measure.name} of {_told_number(measure)}"
    ids: tuple[Value, ...] = tuple(size.record.id for size in beyond)
    for values, label in ((ids, "beyond"), ((len(ids),), "beyond count")):
        labels = ("compared", f"compared {label}", f"{whole} {label}")
        tell = partial(_told_extreme, evidence.question, beyond, why, values)
        yield Candidate(values, labels, (features, evidence.of_values(values)), tell=tell)


def _told_number(measure: _Measure) -> str:
    """Return how many records are compared: "the 7 operations with a number on record"."""
    sizes = measure.sizes
    sorts = {getattr(size.record, "type", None) or "" for size in sizes}
    is_of_meetings = isinstance(sizes[0].record, Meeting)
    noun = "meeting" if is_of_meetings else (sorts.pop() if len(sorts) == 1 else "initiative")
    ending = "" if len(sizes) == 1 else "s"
    number = {DAYS: "its days", DELEGATES: "a number of delegates"}.get(measure.sort, "a number")
    if measure.sort == DAYS and ending:
        number = "their days"
    if len(sizes) == 1:
        return f"the only {noun} with {number} on record among those compared"
    return f"the {len(sizes)} {noun}{ending} with {number} on record"


def _told_extreme(
    question: Question, sizes: Sequence[_Size], why: str, values: Sequence[Value]
) -> Answer:
    """Return the answer that is highest or lowest, or beyond a number, among what is on record.

    Args:
        question: asked.
        sizes: that it tells.
        why: it is inferred.
        values: of the answer.
    """
    facts = [size.fact for size in sizes]
    text = f"{' '.join(each_once(fact.text for fact in facts))} (inferred: {why})."
    records = [size.record.id for size in sizes]
    return from_facts(
        facts, question.told, text=text, values=values, records=records, certainty=INFERRED
    )


def of_comparison(question: Question, label: str) -> Features:
    """Return whether something compares as the question asks: for the most, or for the least."""
    of_most = label.startswith(("most", "longest"))
    said = words_of.ASKING_FOR_MOST if of_most else words_of.ASKING_FOR_LEAST
    is_said = not said.isdisjoint(question.comparing)
    return {"compares as said": float(is_said), "compares otherwise": float(not is_said)}


def _most_often(
    evidence: Evidence, whole: str, meetings: Sequence[Meeting], features: Features
) -> Iterator[Candidate]:
    """Yield the countries, the cities and the people whom meetings have most often."""
    question = evidence.question
    places = [one.place for one in meetings if one.place]
    countries = Counter(place.country for place in places if place.country)
    cities = Counter(place.city for place in places if place.city)
    yield from _often(evidence, whole, "country", countries, meetings, features)
    yield from _often(evidence, whole, "city", cities, meetings, features)
    rows = [row for one in meetings for row in one.attendance if row.person]
    present = Counter(row.person or "" for row in rows)
    yield from _often(evidence, whole, "person present", present, meetings, features)
    for role in sorted(question.roles_said) or [USUAL_ROLE]:
        alike = roles_alike((role,))
        people = Counter(row.person or "" for row in rows if not alike.isdisjoint(row.roles))
        yield from _often(evidence, whole, "person", people, meetings, features)


def _often(
    evidence: Evidence,
    whole: str,
    label: str,
    counts: Counter[str],
    meetings: Sequence[Meeting],
    features: Features,
) -> Iterator[Candidate]:
    """Yield what stands most often among some things, unless too many do."""
    most = max(counts.values(), default=0)
    names = tuple(name for name, count in counts.items() if count == most)
    if most < _FEWEST or len(names) > _MOST_ALIKE:
        return
    question = evidence.question
    labels = ("compared", COMPARED, f"{COMPARED} often", f"often {label}", f"{whole} often {label}")
    of_label = of_comparison(question, "most")
    parts = (features, of_label, evidence.of_values(names))
    tell = partial(_told_often, question, names, most, meetings)
    yield Candidate(names, labels, parts, tell=tell)


def _told_often(
    question: Question, names: tuple[str, ...], most: int, meetings: Sequence[Meeting]
) -> Answer:
    """Return what stands most often, with how often and among how many meetings."""
    spoken = [next(iter(question.all_names(name)), name) for name in names]
    each = " each" if len(names) > 1 else ""
    text = f"{'; '.join(spoken)}: {most} times{each} among the {len(meetings)} meetings recorded."
    facts = [fact for one in meetings for fact in question.library.facts_of(one)[:1]]
    records = [name for name in names if question.record(name)]
    return from_facts(
        facts, question.told, text=text, values=names, records=records, certainty=COUNTED
    )

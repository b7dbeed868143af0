"""When something was held, signed, launched, joined; and where."""

from __future__ import annotations

from collections.abc import Sequence

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, each_once, from_facts, not_known
from asean_wco.answers.finding import borne_out, others_named, subject_asked
from asean_wco.answers.posts import when_in_post
from asean_wco.answers.question import Question
from asean_wco.answers.subjects import Subject
from asean_wco.answers.telling import (
    earliest_known,
    facts_with,
    gaps,
    missing_session,
    reason_of,
    told,
    unsure,
)
from asean_wco.facts.fact import DISPUTED, INFERRED, UNKNOWN, Fact
from asean_wco.facts.sentences import (
    capitalized,
    country_words,
    enumerated,
    named,
    on_date,
)
from asean_wco.model.countries import COUNTRIES
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold
from asean_wco.model.records import (
    Initiative,
    Meeting,
    Organization,
    Person,
    Record,
    Series,
)
from asean_wco.model.vocabulary import MODES

# The fields that answer when something was so, the first that is known; by kind and predicate.
_ANY = ""
_FIELDS: dict[type[Record], dict[str, tuple[str, ...]]] = {
    Meeting: {
        _ANY: ("start",),
        words_of.HELD: ("start",),
        words_of.BEGAN: ("start",),
        words_of.LAUNCHED: ("start",),
        words_of.ENDED: ("end",),
    },
    Initiative: {
        _ANY: ("start", "signed", "launched", "in_force"),
        words_of.SIGNED: ("signed",),
        words_of.IN_FORCE: ("in_force",),
        words_of.LAUNCHED: ("launched", "start"),
        words_of.LIVE: ("start", "launched"),
        words_of.BEGAN: ("start", "launched"),
        words_of.ENDED: ("end",),
        words_of.HELD: ("start",),
        words_of.FOUNDED: ("start", "launched"),
    },
    Organization: {
        _ANY: ("founded",),
        words_of.FOUNDED: ("founded",),
        words_of.LAUNCHED: ("founded",),
        words_of.BEGAN: ("founded",),
        words_of.ENDED: ("ended",),
    },
    Series: {
        _ANY: ("first",),
        words_of.FOUNDED: ("first",),
        words_of.BEGAN: ("first",),
    },
}  # fmt: skip
_PREDICATES = (
    words_of.SIGNED, words_of.IN_FORCE, words_of.RATIFIED, words_of.JOINED, words_of.ADOPTED, words_of.LIVE,
    words_of.LAUNCHED, words_of.FOUNDED, words_of.ENDED, words_of.BEGAN, words_of.HELD,
)  # fmt: skip
_IN_WORDS = {
    words_of.SIGNED: "was signed", words_of.IN_FORCE: "entered into force",
    words_of.LAUNCHED: "was launched", words_of.LIVE: "went live", words_of.BEGAN: "began",
    words_of.ENDED: "ended", words_of.HELD: "was held", words_of.FOUNDED: "was founded",
    words_of.ADOPTED: "was adopted", words_of.JOINED: "was joined", words_of.RATIFIED: "was ratified", _ANY: "was held",
}  # fmt: skip


def predicate_of(question: Question) -> str:
    """Return what is asked about a subject, the most telling where there are several."""
    return next((name for name in _PREDICATES if name in question.predicates), _ANY)


def when(question: Question) -> list[Answer]:
    """Answer when something happened."""
    about_post = question.predicates & {words_of.TOOK_OVER, words_of.LEFT}
    if about_post or question.posts:
        answers = when_in_post(question)
        if answers:
            return answers
    subjects = subject_asked(question)
    predicate = predicate_of(question)
    reading = f"when {_IN_WORDS[predicate]}"
    if not subjects:
        known = missing_session(question, f"when {{}} {_IN_WORDS[predicate]}", reading)
        return [known] if known else when_in_post(question)
    answers = [_when_one(question, subject, predicate) for subject in subjects]
    if any(answer.certainty != UNKNOWN for answer in answers):
        return answers
    others = [_when_one(question, subject, predicate) for subject in others_named(question)]
    others = [answer for answer in others if answer.certainty != UNKNOWN]
    return others[:1] or answers


def _when_one(question: Question, subject: Subject, predicate: str) -> Answer:
    record = subject.record
    reading = f"when {named(record)} {_IN_WORDS[predicate]}"
    facts = question.library.facts_of(record)
    fields = _FIELDS.get(type(record), {}).get(predicate, ())
    rest = subject.unexplained
    if subject.is_earliest_known and isinstance(record, Meeting) and record.series:
        first_held = _first_of_series(question, record.series)
        if first_held:
            return first_held
    if not rest:
        for field in fields:
            found = facts_with(facts, field)
            if found:
                return _dated(question, subject, found, field, reading)
    found = borne_out(question, subject, predicate, fits=lambda fact: fact.date is not None)
    if found:
        return _earliest(found, reading)
    left = question.left_over(rest, [fact.text for fact in facts])
    if left:
        return unsure(question, left, reading, facts[:1])
    notes = gaps(facts, *fields, "milestones")
    text = f"No source read says when {told(record)} {_IN_WORDS[predicate]}."
    known = facts_with(facts, "start", "signed", "launched", "in_force")[:1]
    text = " ".join(each_once([text, *(fact.text for fact in [*notes, *known])]))
    return not_known(text, reading, [*notes, *known], [record.id])


def _likelier(found: Sequence[Fact], record: Record) -> str | None:
    """Return a sentence on a day that is inferred where a source gives the month; None without."""
    inferred = [fact for fact in found if fact.certainty == INFERRED]
    stated = [fact for fact in found if fact.certainty != INFERRED]
    if not inferred or not stated or found[-1] is not inferred[-1]:
        return None
    date = _as_date(inferred[-1].value)
    if date is None:
        return None
    reason = reason_of(inferred, record).rstrip(".")
    return f"{stated[0].text[:-1]}, probably {on_date(date)} (inferred: {reason})."


def _first_of_series(question: Question, identifier: str) -> Answer | None:
    """Return when a series was first held, where a source says so; else None."""
    series = question.library.get(identifier)
    found = facts_with(question.library.facts_of(series), "first")
    values = [date for fact in found if (date := _as_date(fact.value))]
    if not values:
        return None
    return from_facts(found, f"when first held: {series.name}", text=found[0].text, values=values)


def _earliest(found: Sequence[Fact], reading: str) -> Answer:
    first = min(found, key=lambda fact: fact.date.sort_key if fact.date else ((), ()))
    return from_facts([first], reading, values=each_once([first.date, first.end]))


def _as_date(value: object) -> PartialDate | None:
    try:
        return PartialDate.parse(str(value)[:10].rstrip(", "))
    except ValueError:
        return None


def _dated(
    question: Question, subject: Subject, found: list[Fact], field: str, reading: str
) -> Answer:
    """Return the dates that a field gives, with the last day of what took several."""
    record = subject.record
    likely = _likelier(found, record)
    if likely is not None:
        return from_facts(found, reading, text=likely, values=[found[-1].value], certainty=INFERRED)
    values = [date for fact in found if (date := _as_date(fact.value))]
    cited = [found[0]] if found[0].certainty != DISPUTED else found
    is_period = isinstance(record, Meeting) or (
        isinstance(record, Initiative) and words_of.HELD in question.predicates
    )
    text = found[0].text
    if field == "start" and is_period:
        ends = facts_with(question.library.facts_of(record), "end")
        if ends and (last := _as_date(ends[0].value)):
            values.append(last)
            cited = [*cited, ends[0]]
            text = text if isinstance(record, Meeting) else f"{text} {ends[0].text}"
    if question.has("which year", "what year", "year"):
        values = [PartialDate(date.year) for date in values]
    if not values:
        return not_known(f"No source read gives the day. {text}", reading, cited)
    if found[0].certainty == INFERRED:
        reason = reason_of(found, record)
        start = display(values)
        text = (
            f"{capitalized(told_name(record))}: probably {start} (inferred: {reason.rstrip('.')})."
        )
    text = f"{earliest_known(subject)}{text}"
    certainty = INFERRED if subject.is_earliest_known else found[0].certainty
    return from_facts(cited, reading, text=text, values=values, certainty=certainty)


def display(dates: Sequence[PartialDate]) -> str:
    """Return dates in words."""
    return enumerated([date.display() for date in dict.fromkeys(dates)])


def told_name(record: Record) -> str:
    """Return a record by its name alone, as it stands within a sentence."""
    return told(record).partition(" (")[0] if isinstance(record, Meeting) else told(record)


def where(question: Question, wanted: str = words_of.PLACE) -> list[Answer]:
    """Answer where something was held, signed, or has its seat.

    Args:
        question: asked.
        wanted: a place, or only a city or a country.
    """
    predicate = predicate_of(question)
    subjects = subject_asked(question, "meeting", "initiative", "organization", "series")
    if not subjects:
        known = missing_session(question, "where {} was held", "where")
        return [known] if known else []
    return [_where_one(question, subject, predicate, wanted) for subject in subjects]


def _where_one(question: Question, subject: Subject, predicate: str, wanted: str) -> Answer:
    record = subject.record
    reading = f"where: {record.name}"
    facts = question.library.facts_of(record)
    placed = facts_with(facts, "place.city", "place.country", "city", "country")
    if isinstance(record, (Initiative, Series)):
        placed = []
    left = question.left_over(subject.unexplained, [fact.text for fact in facts])
    if left:
        return unsure(question, left, reading, facts[:1])
    if placed and not isinstance(record, Person):
        return _placed(question, subject, placed, wanted, reading)
    modes = [fact for fact in facts_with(facts, "mode") if fact.value in MODES]
    if modes:
        return from_facts(modes[:1], reading)
    if isinstance(record, Initiative):
        cities = question.library.index.places
        found = borne_out(
            question, subject, predicate, fits=lambda fact: bool(_cities_in(fact, cities))
        )
        if found:
            return _in_text(found[0], cities, wanted, reading)
    notes = gaps(facts, "place")
    text = f"No source read says where {told(record)} was {'signed' if predicate == words_of.SIGNED else 'held'}."
    return not_known(text, reading, notes, [record.id])


def _cities_in(fact: Fact, cities: Sequence[str]) -> list[str]:
    padded = f" {fold(str(fact.value))} "
    return [city for city in cities if f" {city} " in padded]


def _in_text(fact: Fact, cities: Sequence[str], wanted: str, reading: str) -> Answer:
    city = _cities_in(fact, cities)[0].title()
    codes = [name for name in fact.mentions if name in COUNTRIES]
    values = [city] if wanted == words_of.CITY else [city, *codes[:1]]
    if wanted == words_of.COUNTRY:
        values = codes[:1]
    return from_facts([fact], reading, values=values)


def _placed(
    question: Question, subject: Subject, placed: list[Fact], wanted: str, reading: str
) -> Answer:
    """Return the city and the country of a meeting or of the seat of a body."""
    record = subject.record
    cities = [fact for fact in placed if fact.field in ("place.city", "city")]
    countries = [fact for fact in placed if fact.field in ("place.country", "country")]
    if wanted == words_of.CITY and not cities:
        notes = gaps(question.library.facts_of(record), "place")
        text = f"No source read names the city. {countries[0].text}"
        return not_known(text, reading, [*notes, *countries], [record.id])
    chosen = (
        cities if wanted == words_of.CITY else countries if wanted == words_of.COUNTRY else placed
    )
    chosen = chosen or placed
    venue = [*facts_with(question.library.facts_of(record), "place.venue")][:1]
    if wanted == words_of.PLACE:
        chosen = [*chosen, *venue] if question.has("venue") else chosen
    where_words = [str(fact.value) for fact in cities[:1]]
    where_words += [country_words(str(fact.value)) for fact in countries[:1]]
    verb = "was held in" if isinstance(record, Meeting) else "has its seat in"
    text = f"{capitalized(_with_days(record))} {verb} {', '.join(where_words)}."
    if any(fact.certainty == INFERRED for fact in chosen):
        reason = reason_of(chosen, record).rstrip(".")
        text = text.replace(" was held ", " was probably held ")
        text = f"{text[:-1]} (inferred: {reason})." if reason else text
    claims = [fact for fact in placed if fact.certainty == DISPUTED]
    if claims:
        text += f" {claims[0].text}"
    text = f"{earliest_known(subject)}{text}"
    certainty = INFERRED if subject.is_earliest_known else ""
    return from_facts(chosen, reading, text=text, certainty=certainty)


def _with_days(record: Record) -> str:
    """Return a meeting with its days and without its place."""
    words = told(record)
    if not isinstance(record, Meeting) or record.place is None or not record.place.city:
        return words
    return words.replace(f"({record.place.city}, ", "(").replace(f" ({record.place.city})", "")

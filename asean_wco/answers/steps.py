"""What somebody or a body went through: who was elected and when, where an office sat and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, each_once, from_facts, perhaps
from asean_wco.answers.posts import is_of_another_rank
from asean_wco.answers.question import Question, Subject
from asean_wco.answers.texts import BORNE, quality
from asean_wco.facts.fact import UNKNOWN, Fact
from asean_wco.model.dates import PartialDate, period_overlaps
from asean_wco.model.folding import fold
from asean_wco.model.records import Organization, Person
from asean_wco.model.today import today
from asean_wco.search.reading import Unit

# Words for what leads to a post, and how a milestone tells it.
_ELECTED = ("elected", "elect", "election", "re elected")
_APPOINTED = ("appointed", "appoint", "appointment")
_TOLD_AS = ((_ELECTED, "elected"), (_APPOINTED, "appointed"))
# Of more that are named alike none is told.
_MOST_ALIKE = 3
# How it is said of a term that its first day is that of the appointment.
_DAY_OF_APPOINTMENT = (
    "day of the announcement", "day of the appointment", "date of the appointment", "appointed on",
)  # fmt: skip
_AGAIN = "re elected"
_OF_DEED = frozenset((*_ELECTED, *_APPOINTED, "won", "win", "winner", "re", "day", "date"))
# How a milestone tells that a body came to a place. What it only did there is no seat.
_CAME_TO = re.compile(
    r"\b(?:moved (?:from [A-Z][\w'-]+(?: [A-Z][\w'-]+)* )?to|"
    r"office (?:opened|started|began work) in) "
    r"(?P<place>[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)"
)
_BECAME_HOST = re.compile(r"\bwith [^.;]+ as host\b|\bbecame the host\b")
# Types of bodies that are where they meet.
_MEETING = (*words_of.GROUPS, "governing-body")
_MOVED = ("move", "moved", "moves", "moving", "relocate", "relocated")


def asks_for_deed(question: Question) -> str:
    """Return how a milestone tells the deed that led to a post; empty where none is asked for."""
    is_asked = question.sort in (words_of.WHO, words_of.WHEN) and not question.role
    for phrases, told in _TOLD_AS if is_asked else ():
        if question.has(*phrases):
            return told
    return ""


def begins_with(deed: str, told: str) -> bool:
    """Return whether a text on a term says that it begins on the day of the deed."""
    is_said = any(f" {word} " in f" {fold(told)} " for word in _DAY_OF_APPOINTMENT)
    return deed == _APPOINTED[0] and is_said


def of_person(question: Question) -> list[Answer]:
    """Return who was elected or appointed, or when somebody was; none where no milestone says."""
    deed = asks_for_deed(question)
    if not deed:
        return []
    facts = []
    for person in question.library.of_kind("person"):
        if isinstance(person, Person) and person.milestones:
            steps = question.library.facts_of(person)
            steps = [fact for fact in steps if _tells_deed(question, fact, deed)]
            facts += [fact for fact in steps if _bears_all(question, person, fact)]
    if len({fact.about for fact in facts}) != 1:
        return []
    if question.sort == words_of.WHO:
        return [from_facts(facts, question.told, values=[facts[0].about])]
    answers = [from_facts([fact], question.told, values=[fact.date]) for fact in facts]
    return answers if len(answers) == 1 else [perhaps(one) for one in answers]


def _tells_deed(question: Question, fact: Fact, deed: str) -> bool:
    """Return whether a milestone tells of a deed, in the time that is said."""
    body = f" {fold(str(fact.value))} "
    is_step = fact.head == "milestones" and f" {deed} " in body and fact.certainty != UNKNOWN
    if not is_step or fact.date is None or is_of_another_rank(question, body):
        return False
    if question.has(_AGAIN) != (f" {_AGAIN} " in body):
        return False
    periods = question.reading.periods
    return not periods or any(period_overlaps(fact.date, fact.date, *one) for one in periods)


def _bears_all(question: Question, person: Person, fact: Fact) -> bool:
    """Return whether a milestone of somebody, with the posts, bears out all that is said."""
    mentions = [role.office for role in person.roles if role.office]
    mentions += [role.organization for role in person.roles if role.organization]
    text = (
        f" {fold(str(fact.value))} | {question.names_of([person.id, *mentions, *fact.mentions])} "
    )
    said = [unit for unit in question.units if unit.sort != "time"]
    said = [unit for unit in said if _OF_DEED.isdisjoint(unit.words)]
    said = [unit for unit in said if unit.sort == "post" or not question.is_idle(unit)]
    said = [unit for unit in said if unit.text not in words_of.ANY_POST]
    is_post = _names_post_said(question, fact)
    return is_post and bool(said) and all(quality(unit, text) >= BORNE for unit in said)


def _names_post_said(question: Question, fact: Fact) -> bool:
    """Return whether a milestone names the post that is said, where both name one."""
    body = f" {fold(str(fact.value))} "
    ranks = [word for word in words_of.RANKS if question.has(word)]
    if not all(f" {word} " in body for word in ranks):
        return False
    posts = [unit for unit in question.units if unit.sort == "post"]
    if all(unit.text in words_of.TOPS for unit in posts):
        is_top_asked = bool(posts) or question.has(*words_of.TOPS)
        return not (is_top_asked and set(words_of.NOT_TOP) & set(body.split()))
    return words_of.POSTS.isdisjoint(body.split()) or all(
        quality(unit, body) >= BORNE for unit in posts
    )


class _Seat(NamedTuple):
    """A place in which a body had its seat, from when on.

    Attributes:
        place: its city, or the country where no city is told.
        fact: that tells it.
        date: from when on.
    """

    place: str
    fact: Fact
    date: PartialDate


def of_body(question: Question) -> list[Answer]:
    """Return where a body that is named is or was, or when it moved; none where else is asked."""
    is_host_asked = question.role == "host" and question.sort == words_of.WHO
    is_of_meeting = "meeting" in question.kinds or question.session
    body = None if is_of_meeting else _body_named(question)
    if body is None or (question.role and not is_host_asked):
        return []
    if is_host_asked:
        return _host(question, body)
    if question.sort == words_of.WHEN and question.has(*_MOVED):
        return _moves(question, body)
    is_where = question.sort == words_of.WHERE and not question.predicates
    return _where(question, body) if is_where else []


def asks_where_body_was(question: Question) -> bool:
    """Return whether it asks where a body was that has a seat, and says nothing of a meeting."""
    is_of_meeting = "meeting" in question.kinds or question.session or question.role
    if is_of_meeting or question.sort != words_of.WHERE or question.predicates:
        return False
    if question.has(*words_of.TOPS):
        # Where the heads of customs were, they met.
        return False
    body = _body_named(question)
    record = body.record if body else None
    return isinstance(record, Organization) and record.type not in _MEETING


def _where(question: Question, body: Subject) -> list[Answer]:
    """Return where a body is or was."""
    if question.order == "before":
        return _before(question, body)
    if question.reading.periods:
        return _in_time(question, body)
    is_now = question.has("where is", "where are", "where s") and not body.weighty
    city = _city(body)
    return [_at_seat(question, body, city)] if is_now and city else []


def _body_named(question: Question) -> Subject | None:
    """Return the body that a question names best; None where it says much besides."""
    bodies = [one for one in question.likely_subjects if one.kind == "organization"]
    bodies = [one for one in bodies if all(_is_of_seat(one, unit) for unit in one.weighty)]
    bodies = [one for one in bodies if len(one.rest) < len(question.units)]
    return max(bodies, key=lambda one: question.named_share(one.hit), default=None)


def _is_of_seat(body: Subject, unit: Unit) -> bool:
    """Return whether a unit says only a time, a place or that a body moved."""
    is_moved = not set(_MOVED).isdisjoint(unit.words)
    is_place = unit.sort in ("time", "place", "country")
    return is_moved or is_place or any(unit.text == fold(one.place) for one in _seats(body))


def _city(body: Subject) -> list[Fact]:
    """Return the fact that tells the city of a body; none where it is not known."""
    return [fact for fact in body.facts if fact.field == "city" and fact.certainty != UNKNOWN]


def _at_seat(question: Question, body: Subject, city: Sequence[Fact]) -> Answer:
    """Return the city in which a body has its seat, with its country."""
    country = getattr(body.record, "country", None)
    return from_facts(city, question.told, values=each_once([city[0].value, country]))


def _seats(body: Subject) -> list[_Seat]:
    """Return the places of a body by time; the last is the city in which it is now."""
    seats = []
    for fact in body.facts:
        told = _CAME_TO.search(str(fact.value)) if fact.head == "milestones" else None
        if told and fact.date and fact.certainty != UNKNOWN:
            seats.append(_Seat(told["place"], fact, fact.date))
    seats.sort(key=lambda one: one.date.sort_key)
    city = body.record.city if isinstance(body.record, Organization) else None
    if seats and city and seats[-1].date.earliest <= today().latest:
        seats[-1] = seats[-1]._replace(place=city)
    return seats


def _as_seat(question: Question, seat: _Seat) -> Answer:
    return perhaps(from_facts([seat.fact], question.told, values=[seat.place]))


def _in_time(question: Question, body: Subject) -> list[Answer]:
    """Return where a body was in a time: where it came to last before it, and within it."""
    first, last = question.reading.periods[0]
    seats = _seats(body)
    city = _city(body)
    if city and not seats:
        # It need not have been in another city, and no meeting is where it was.
        return [perhaps(_at_seat(question, body, city))]
    before = [one for one in seats if one.date.earliest <= first.earliest][-1:]
    within = [one for one in seats if one not in before and one.date.earliest <= last.latest]
    within = [one for one in within if one.date.earliest > first.earliest]
    return [_as_seat(question, one) for one in (*before, *within)]


def _before(question: Question, body: Subject) -> list[Answer]:
    """Return where a body was before it came to the place that is said, the last time."""
    seats = _seats(body)
    came = [number for number, one in enumerate(seats) if question.has(fold(one.place)) and number]
    return [_as_seat(question, seats[came[-1] - 1])] if came else []


def _host(question: Question, body: Subject) -> list[Answer]:
    """Return the country that hosts a body, or did in the time that is said."""
    day = question.reading.periods[0][0] if question.reading.periods else today()
    facts = [fact for fact in body.facts if fact.head == "milestones" and fact.date]
    facts = [fact for fact in facts if _BECAME_HOST.search(str(fact.value))]
    facts = [fact for fact in facts if fact.date and fact.date.earliest <= day.latest]
    facts.sort(key=lambda fact: fact.date.sort_key if fact.date else ())
    countries = [name for fact in facts[-1:] for name in fact.mentions if len(name) == 2]
    if not countries:
        return []
    return [perhaps(from_facts(facts[-1:], question.told, values=countries[:1]))]


def _moves(question: Question, body: Subject) -> list[Answer]:
    """Return when a body moved to the place that is said, the last time first."""
    seats = [one for one in _seats(body) if question.has(f"to {fold(one.place)}")]
    facts = [one.fact for one in reversed(seats)]
    return [perhaps(from_facts([fact], question.told, values=[fact.date])) for fact in facts]


def dated_alike(question: Question) -> list[Answer]:
    """Return the days of several things alike of which one is meant: each agreement's own."""
    if question.sort != words_of.WHEN or question.order:
        return []
    asked = question.predicates & words_of.DATED_BY_FIELD
    fields = {field for name in asked for field in words_of.DATE_FIELDS[name]}
    alike = [one for one in question.likely_subjects if not one.weighty and one.hit.sure]
    least = min((len(one.rest) for one in alike), default=0)
    alike = [one for one in alike if len(one.rest) == least]
    dated = [
        [fact for fact in one.facts if fact.field in fields and fact.certainty != UNKNOWN]
        for one in alike
    ]
    told = [facts[:1] for facts in dated if facts]
    if not 1 < len(told) <= _MOST_ALIKE:
        return []
    return [perhaps(from_facts(facts, question.told, values=[facts[0].date])) for facts in told]

"""Every value that the facts of the likely records tell, as a candidate each.

A fact tells dates, places, numbers, the records and the countries that it concerns, and the record
that it is about. Rows of a field that belong together, such as all who spoke at a meeting, make
candidates as well. Nothing decides here what is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from typing import Any

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Features, bare, each_once
from asean_wco.answers.candidates import Candidate
from asean_wco.answers.evidence import Evidence
from asean_wco.answers.question import TEXTS, Question, Subject
from asean_wco.answers.rows import OF_THOSE, attendance_told, is_lead, roles_alike, roles_told
from asean_wco.answers.texts import BORNE, has_any, quality
from asean_wco.answers.values import (
    claims_alike,
    countries_told,
    date_of,
    end_of,
    numbers_in,
    own_country,
    places_in,
    with_claims,
    words_after,
)
from asean_wco.facts.fact import INFERRED, Fact
from asean_wco.facts.when import WHEN_FIELDS
from asean_wco.model.countries import ASEAN_CODES
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold
from asean_wco.model.places import read_place
from asean_wco.model.records import Meeting, Organization, Person, Record, kind_of
from asean_wco.model.times import FIRST, LAST
from asean_wco.model.tuples import NamedTuple
from asean_wco.query.statements import by_time
from asean_wco.search.reading import periods_in

# Fields that only repeat names, and answer nothing.
_NAMES = ("aliases", "acronyms")
# Fields of which several rows may be the answer together.
_ROWS = frozenset(
    "attendance hosts members owners partners organizations topics initiatives roles".split()
)
# Fields of which several sentences may tell the answer together: who joined, and when.
_TEXT_ROWS = ("milestones", "outcomes", "notes")
# A sentence that bears out so large a share of what the best one does may tell the answer with it.
_NEARLY_BEST = 0.75
# Fields whose facts have no date but that of their record, which tells it itself.
_DATED_AS_RECORD = frozenset(
    "place hosts series ordinal mode part_of parent organizations attendance delegates".split()
)
# Fields that tell what a record is or did, beside those whose value is a sentence.
_OF_RECORD = ("delegates", "mode", "frequency")
# Fields of a meeting whose facts concern all that the meeting does, and tell nothing of it.
_OF_WHOLE_MEETING = frozenset("start end delegates ordinal mode series".split())
# What follows a number that counts nothing: "the 33rd meeting".
_ORDINAL_ENDS = (" st ", " nd ", " rd ", " th ")
_SHARE_ENDS = (" percent ", " per cent ")
# Among so many words at the start of a sentence stands who does what it says.
_SUBJECT_WORDS = 9
# A name of a place has fewer words.
_LONGEST_PLACE = 4
# What parts the clauses of a sentence.
_CLAUSES = re.compile(r"[;,.] ")
_MILLION = 1_000_000
SEVERAL = "several "
# How the milestones that tell who came in are chosen.
COMINGS = ("all who came in so far", "all who came in then")
# What is added to the sort of those alone that are of the group of countries that is said.
IN_GROUP = " in group"
OUT_OF_GROUP = " out of group"
ITSELF = "itself"


class _Told(NamedTuple):
    """A value that a fact tells, before it is weighed."""

    sort: str
    values: Sequence[Any]
    features: Features = Features()
    claims: tuple[Fact, ...] = ()


# A fact of a field with what speaks for it.
_Weighed = tuple[Fact, tuple[Features, ...]]


def from_facts_of(evidence: Evidence, subject: Subject, *, is_first: bool) -> Iterator[Candidate]:
    """Yield the values that the facts of a record tell, one by one and as rows together."""
    of_subject = evidence.of_subject(subject, is_first=is_first)
    fields: dict[str, list[_Weighed]] = {}
    weighed_facts = [
        (fact, (of_subject, evidence.of_fact(subject, fact))) for fact in _telling(subject)
    ]
    ends = _ends_of_rows(evidence, weighed_facts)
    for place, (fact, parts) in enumerate(weighed_facts):
        if not place:
            yield _itself(evidence, subject, parts, fact)
        if fact.head in _ROWS or fact.head in _TEXT_ROWS:
            fields.setdefault(fact.head, []).append((fact, parts))
        roles = _roles(subject.record, fact)
        of_row = {**_of_role(subject, fact), **ends.get(fact.id, {})}
        for told in _read(evidence, subject, fact):
            values = each_once(map(bare, told.values))
            if values:
                labels = _labels_of(told.sort, subject.kind, _field_of(fact), roles)
                weighed = (*parts, told.features, of_row, evidence.of_values(values))
                yield Candidate(values, labels, weighed, (*told.claims, fact), subject)
    for rows in fields.values():
        yield from _rows_together(evidence, subject, rows)
    yield from _fields_together(evidence, subject, fields)
    if not subject.known:
        yield _itself(evidence, subject, (of_subject,))


def _ends_of_rows(evidence: Evidence, facts: Sequence[_Weighed]) -> dict[str, Features]:
    """Return of each dated milestone whether it is the first, or the last, of those that fit.

    Who joined last stands in the last of the rows that tell who joined.
    """
    order = evidence.question.reading.order
    if order not in ("first", "last"):
        return {}
    rows = [
        (fact, _borne(parts)) for fact, parts in facts if fact.head == "milestones" and fact.date
    ]
    best = max((borne for _, borne in rows), default=0.0)
    near = by_time(fact for fact, borne in rows if borne >= _NEARLY_BEST * best)
    features: dict[str, Features] = {}
    for fact, _ in rows:
        end = near[0] if order == "first" else near[-1]
        is_end = fact.date == end.date and fact in near
        features[fact.id] = {"row at end said": float(is_end), "row elsewhere": float(not is_end)}
    return features


def _of_role(subject: Subject, fact: Fact) -> Features:
    """Return whether somebody had the role at a meeting that is said, or another one."""
    said = subject.question.roles_said
    if not said or not isinstance(subject.record, Meeting) or fact.head != "attendance":
        return {}
    asked = roles_alike(said)
    has_role = not asked.isdisjoint(roles_told(fact, subject.record))
    return {"role as said": float(has_role), "another role than said": float(not has_role)}


def _itself(
    evidence: Evidence, subject: Subject, parts: tuple[Features, ...], *facts: Fact
) -> Candidate:
    """Return a record as the answer."""
    weighed = (*parts, evidence.of_values((subject.id,)))
    return Candidate((subject.id,), _labels(ITSELF, subject), weighed, facts, subject)


def _telling(subject: Subject) -> Iterator[Fact]:
    """Yield the facts of a record that may tell the answer."""
    # Where a day is inferred, the month alone that a source states says less.
    reckoned = any(fact.field == "start" and fact.certainty == INFERRED for fact in subject.known)
    for fact in subject.known:
        is_vague = reckoned and fact.field == "start" and fact.certainty != INFERRED
        if not is_vague and fact.head not in _NAMES:
            yield fact


def _labels(sort: str, subject: Subject, *facts: Fact) -> tuple[str, ...]:
    """Return what sort of answer a value of some facts is, with the roles that all of them tell."""
    if not facts:
        return _labels_of(sort, subject.kind, "record", ())
    of_each = [_roles(subject.record, fact) for fact in facts]
    roles = [role for role in of_each[0] if all(role in others for others in of_each)]
    return _labels_of(sort, subject.kind, _field_of(facts[0]), tuple(roles))


def _field_of(fact: Fact) -> str:
    """Return the field of a fact: a part of a place is one of its own, the number of a row none."""
    head = fact.head
    return fact.field if head == "place" else head


def _roles(record: Record, fact: Fact) -> tuple[str, ...]:
    """Return the roles at a meeting that a fact tells; its country stands for a host unknown."""
    if not isinstance(record, Meeting):
        return ()
    if fact.field == "place.country" and not record.hosts:
        return ("host",)
    roles = roles_told(fact, record)
    return (*roles, "lead") if is_lead(fact, record) else roles


@cache
def _labels_of(sort: str, kind: str, field: str, roles: tuple[str, ...]) -> tuple[str, ...]:
    """Return the labels of a value by its sort, the kind of its record, its field and the roles."""
    labels = (sort, f"{sort} of {field}", f"{kind}: {field}", f"{sort} of {kind}")
    return (*labels, *(f"{sort} as {role}" for role in roles))


def _read(evidence: Evidence, subject: Subject, fact: Fact) -> Iterator[_Told]:
    """Yield the values that a fact tells."""
    yield from _dates(evidence, subject, fact)
    yield from _places(subject, fact)
    yield from _numbers(evidence, subject, fact)
    yield from _linked(evidence, subject, fact)
    if fact.head == "mode":
        yield _Told("mode", (fact.value,))
        if fact.value == "virtual":
            # Where was it? Online.
            yield _Told("place", (fact.value,))
    if fact.field == "frequency":
        yield _Told("frequency", (fact.value,))
    if fact.head in TEXTS or fact.head in _OF_RECORD:
        yield _Told(ITSELF, (subject.id,))


def _dates(evidence: Evidence, subject: Subject, fact: Fact) -> Iterator[_Told]:
    """Yield the first day, the last day and both of what a fact tells, or the days claimed."""
    question = evidence.question
    date = None if fact.head in _DATED_AS_RECORD else date_of(question, fact)
    remarked = _day_in_remark(question, subject, fact)
    if date is None or _is_day_of_meeting(subject, fact, date):
        if remarked:
            yield _Told("date", (remarked,), {"tells day": float(remarked.day is not None)})
        return
    exact = {"tells day": float(date.day is not None)}
    claims = with_claims(subject, fact)
    if len(claims) == 1:
        claims = _claims_of(_disputes_beside(subject, fact), date, _dates_claimed(evidence))
        # A sentence may tell of a part of what is disputed: "Viet Nam signed it in February".
        exact["claims beside"] = float(bool(claims))
    dates = each_once(str(value) for claim in claims for value in _dates_claimed(evidence)(claim))
    if len(dates) > 1:
        yield _Told("dates claimed", dates, exact, tuple(claims))
        if fact.head not in TEXTS:
            return
    end = end_of(subject, fact)
    if end and fact.head == "milestones" and fact.certainty == INFERRED:
        # It was on some day between the two.
        yield _Told("date", (date, end), exact)
        return
    yield _Told("date", (remarked or date,), exact | {"has end": float(bool(end))})
    if end:
        yield _Told("period", (date, end), exact)
        yield _Told("end", (end,), exact)


def _day_in_remark(question: Question, subject: Subject, fact: Fact) -> PartialDate | None:
    """Return the day that a remark on a term gives for what is said: "Named on 25 October".

    Since when something is so is told by notes as well.
    """
    is_since = fact.head == "notes" and question.has("since when") and " since " in fact.text
    if question.reading.question != "when" or not (is_since or fact.head == "roles"):
        return None
    said = [unit for unit in subject.rest if unit.sort == "word"]
    text = fact.text.partition(": ")[2] if is_since else fact.text
    for clause in _CLAUSES.split(text):
        body = f" {fold(clause)} "
        is_of_said = any(quality(unit, body) >= BORNE for unit in said)
        periods = periods_in(clause, question.library.index) if is_of_said else ()
        if periods and periods[0][0].year > 1:
            return periods[0][0]
    return None


def _is_day_of_meeting(subject: Subject, fact: Fact, date: PartialDate) -> bool:
    """Return whether a fact only has the day of its meeting, which another fact tells."""
    meeting = subject.record
    is_beside = isinstance(meeting, Meeting) and fact.head not in ("start", "end")
    return is_beside and date == getattr(meeting, "start", None)


def _dates_claimed(evidence: Evidence) -> Any:
    """Return a function that returns the dates that a claim names."""

    def read(claim: Fact) -> list[PartialDate]:
        date = date_of(evidence.question, claim)
        return [one for one in (date,) if one]

    return read


def _disputes_beside(subject: Subject, fact: Fact) -> list[Fact]:
    """Return the claims of the dispute over what a fact tells: of its own field and figure."""
    for field, claims in subject.disputes.items():
        head, _, name = field.partition(".")
        is_of_other = head == "figures" and name and f" {fold(name)} " not in f" {fold(fact.text)} "
        if head == fact.head and not is_of_other:
            return claims
    return []


def _first_number(claim: Fact) -> list[Any]:
    return numbers_in(claim)[:1]


def _claims_of(claims: Sequence[Fact], value: Any, read: Any) -> list[Fact]:
    """Return the claims of a dispute in which a value is one of several; none elsewhere."""
    values = {str(one) for claim in claims for one in read(claim)}
    if len(values) > 1 and str(value) in values:
        return list(claims)
    return []


def _places(subject: Subject, fact: Fact) -> Iterator[_Told]:
    """Yield the city with its country, the house and the country that a fact tells."""
    if fact.field == "place" and fact.certainty == INFERRED:
        # Inferred as a whole: "Cheonan, KR"
        place = read_place(str(fact.value))
        yield _Told("place", each_once((place.city, place.country)))
        yield _Told("country", each_once((place.country,)))
    elif fact.field in ("place.city", "city"):
        where = getattr(subject.record, "place", None) or subject.record
        cities = each_once(claim.value for claim in with_claims(subject, fact))
        yield _Told("place", each_once((*cities, getattr(where, "country", None))))
    elif fact.field == "place.venue":
        where = getattr(subject.record, "place", None)
        yield _Told("venue", (fact.value,))
        yield _Told("venue and city", each_once((fact.value, getattr(where, "city", None))))
    elif fact.field in ("place.country", "country"):
        yield _Told("country", (fact.value,))
        where = getattr(subject.record, "place", None)
        if fact.head == "place" and not (where and where.city):
            # Where no city is known, the country is all that tells where it was.
            yield _Told("place", (fact.value,))
    elif len(claims := with_claims(subject, fact)) > 1 and fact.head not in ("start", "end"):
        places = each_once(str(claim.value) for claim in claims if _is_place(claim))
        if len(places) > 1:
            yield _Told("places claimed", places, {}, tuple(claims))
    else:
        told = places_in(fact)
        codes = told[1:] or (own_country(subject, fact) if told else [])
        if told:
            yield _Told("place", (told[0], *codes), {"with country": float(bool(codes))})


def _is_place(claim: Fact) -> bool:
    """Return whether what a source claims is the name of a place."""
    words = str(claim.value).split()
    is_named = all(word[:1].isupper() and word.isalpha() for word in words)
    is_of_place = claim.head in ("signed", "place", "notes")
    return is_named and 0 < len(words) < _LONGEST_PLACE and is_of_place


def _numbers(evidence: Evidence, subject: Subject, fact: Fact) -> Iterator[_Told]:
    """Yield the numbers that a fact tells, with what speaks for each as what is counted."""
    if fact.field == "ordinal" and str(fact.value).isdecimal():
        yield _Told("ordinal", (int(fact.value),))
        return
    numbers = numbers_in(fact)
    # Numbers among those who came are of their sessions and posts.
    if not numbers or fact.head in OF_THOSE:
        return
    claims = with_claims(subject, fact)
    claims = claims_alike(fact, claims) if len(claims) > 1 else []
    if claims:
        values = each_once(number for claim in claims for number in _first_number(claim))
        yield _Told("numbers claimed", values, {}, tuple(claims))
        return
    for place, number in enumerate(numbers):
        beside = claims_alike(
            fact, _claims_of(_disputes_beside(subject, fact), number, _first_number)
        )
        if beside:
            values = each_once(number for claim in beside for number in _first_number(claim))
            yield _Told("numbers claimed", values, {"claims beside": 1.0}, tuple(beside))
            continue
        after = words_after(fact, number)
        features = {
            "noun follows": _said_after(subject, after),
            "numbers a session": float(after.startswith(_ORDINAL_ENDS)),
            "is a share": float(after.startswith(_SHARE_ENDS)),
            "first number": float(place == 0),
            "only number": float(len(numbers) == 1),
        }
        yield _Told("number", (_in_millions(evidence.question, number),), features)


def _in_millions(question: Question, number: float) -> float:
    """Return a number in millions where a question asks for millions; else as it is."""
    if number < _MILLION or not question.has("million", "millions"):
        return number
    millions = number / _MILLION
    return int(millions) if millions.is_integer() else millions


def _said_after(subject: Subject, after: str) -> float:
    """Return how well the words after a number are among those that are said of a record."""
    said = [unit for unit in subject.rest if unit.sort in ("word", "kind")]
    return max((quality(unit, after) for unit in said), default=0.0)


def _linked(evidence: Evidence, subject: Subject, fact: Fact) -> Iterator[_Told]:
    """Yield the records and the countries that a fact concerns, alone and all together."""
    if isinstance(subject.record, Meeting) and fact.head in _OF_WHOLE_MEETING:
        return
    question = evidence.question
    # A WCO conference that Indonesia hosted was not hosted by the WCO.
    body = question.body_of(fact).replace(f" {fold(subject.record.name)} ", " ")
    countries = countries_told(question, fact)
    together: dict[str, list[str]] = {}
    names = [fact.value] if isinstance(fact.value, str) else []
    for name in dict.fromkeys([*names, *fact.mentions]):
        kind = _kind_of_mention(evidence, fact, name)
        if not kind:
            continue
        is_record = question.record(name) is not None
        is_told = _is_told(evidence, name, body) if is_record else name in countries
        if not is_told and name != fact.value and _is_beside(evidence, subject, fact, name):
            continue
        may_begin = is_told or not is_record
        features = {
            "is the value": float(name == fact.value),
            "stands in sentence": float(is_told),
            "begins sentence": float(may_begin and _begins(evidence, name, body)),
            "of country named": float(question.country_of(name) in question.countries),
        }
        yield _Told(kind, (name,), features)
        if kind == "country" and question.asks_for_administrations:
            yield _Told("administration", question.administrations([name]), features)
        if is_told and not question.is_named(name):
            together.setdefault(kind, []).append(name)
    if question.asks_for_administrations:
        together["administration"] = question.administrations(together.get("country", []))
    for kind, group in together.items():
        for name, chosen in _chosen(evidence, group):
            if len(chosen) > 1:
                yield _Told(SEVERAL + kind + name, chosen)


def _is_beside(evidence: Evidence, subject: Subject, fact: Fact, name: str) -> bool:
    """Return whether a fact mentions something only as its record does, and tells nothing of it.

    That a project ended says nothing of the bodies that had a part in it.
    """
    names = evidence.question.folded_names(name)
    return fact.head in WHEN_FIELDS or has_any(subject.names, names)


def _chosen(evidence: Evidence, names: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield names, and those of them that are of the group of countries that is said: ASEAN.

    Where foreign ones or partners are asked for, those that are not of it are yielded as well.
    """
    yield "", list(names)
    question = evidence.question
    group = question.group or (ASEAN_CODES if question.asks_for_others else ())
    inside = [name for name in names if question.country_of(name) in group]
    if inside:
        yield IN_GROUP, inside
    if inside and question.asks_for_others:
        others = [name for name in names if name not in inside and question.side_of(name)]
        yield OUT_OF_GROUP, others


def _kind_of_mention(evidence: Evidence, fact: Fact, name: str) -> str:
    """Return the kind of what a fact mentions; empty for its own record, and for no mention."""
    if name == fact.about:
        return ""
    record = evidence.question.record(name)
    if record:
        return kind_of(record)
    if name in fact.mentions and len(name) == 2:
        return "country"
    return ""


def _is_told(evidence: Evidence, name: str, body: str) -> bool:
    """Return whether a sentence names a record."""
    return has_any(body, evidence.question.folded_names(name))


def _begins(evidence: Evidence, name: str, body: str) -> bool:
    """Return whether a sentence begins with a name."""
    start = f" {' '.join(body.split(maxsplit=_SUBJECT_WORDS)[:_SUBJECT_WORDS])} "
    return has_any(start, evidence.question.folded_names(name))


def _rows_together(
    evidence: Evidence, subject: Subject, rows: Sequence[_Weighed]
) -> Iterator[Candidate]:
    """Yield the values of several rows of a field as one candidate, for each way to choose them."""
    seen: set[tuple[object, ...]] = set()
    for how, chosen in _rows_chosen(evidence, subject, rows):
        facts = [fact for fact, _ in chosen]
        told_of = _all_who_came_in if how in COMINGS else partial(_values_of_rows, subject=subject)
        for sort, named in told_of(evidence, facts=facts):
            for name, values in _chosen(evidence, named):
                told = tuple(values)
                # Those who came in are told as such, also where other rows tell them.
                key = (how, *told) if how in COMINGS else (name, *told)
                if len(told) > 1 and key not in seen:
                    seen.add(key)
                    yield _together(evidence, subject, chosen, (sort + name, told), how)


def _all_who_came_in(
    evidence: Evidence, facts: Iterable[Fact]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the countries that sentences name, those that the question names among them."""
    question = evidence.question
    codes = each_once(code for fact in facts for code in countries_told(question, fact))
    yield "country", codes
    if question.asks_for_administrations:
        yield "administration", tuple(question.administrations(codes))


def _together(
    evidence: Evidence,
    subject: Subject,
    rows: Sequence[_Weighed],
    told: tuple[str, tuple[str, ...]],
    how: str,
) -> Candidate:
    """Return the values of some rows as one candidate.

    Args:
        evidence: weighs what is said.
        subject: whose rows they are.
        rows: with what speaks for each.
        told: the sort of the values and the values.
        how: the rows are chosen.
    """
    sort, values = told
    facts = tuple(fact for fact, _ in rows)
    most = max(rows, key=lambda row: row[1][-1]["fact bears"])[1]
    labels = (*_labels(SEVERAL + sort, subject, *facts), f"{SEVERAL}{sort} by {how}")
    weighed = (*most, evidence.of_values(values), {how: 1.0})
    return Candidate(values, labels, weighed, facts, subject)


def _rows_chosen(
    evidence: Evidence, subject: Subject, rows: Sequence[_Weighed]
) -> Iterator[tuple[str, list[_Weighed]]]:
    """Yield rows of a field that may be the answer together, with what they have in common."""
    meeting = subject.record
    if isinstance(meeting, Meeting) and rows[0][0].head == "attendance":
        roles = [(row, set(roles_told(row[0], meeting))) for row in rows]
        for role in sorted({one for _, held in roles for one in held}):
            yield f"role {role}", [row for row, held in roles if role in held]
        chairs = [row for row, held in roles if held & {"chair", "co-chair"}]
        yield "role chair", chairs
        yield "role speaker", [row for row, held in roles if held & {"speaker", "presenter"}]
    of_country = [row for row in rows if _is_of_country_named(evidence, subject, row[0])]
    yield "country named", of_country
    of_body = [row for row in rows if _is_for_body_named(evidence, subject, row[0])]
    yield "body named", of_body
    if rows[0][0].head == "initiatives" and words_of.ADOPTED in evidence.question.deeds:
        yield "adopted rows", [row for row in rows if is_adopted(row[0])]
    best = max(_borne(row[1]) for row in rows)
    yield "best rows", [row for row in rows if _borne(row[1]) == best]
    if rows[0][0].head in _TEXT_ROWS:
        yield "nearly best rows", [row for row in rows if _borne(row[1]) >= _NEARLY_BEST * best]
    else:
        yield "whole field", list(rows)
    if rows[0][0].head == "milestones":
        yield from _comings(evidence.question, rows)


def is_adopted(fact: Fact) -> bool:
    """Return whether a fact tells that something was adopted, endorsed or approved."""
    adopted = words_of.PHRASES_OF_DEEDS[words_of.ADOPTED]
    # The title of what was adopted may have a colon.
    return fact.head == "initiatives" and has_any(f" {fold(fact.text)} ", adopted)


def _comings(question: Question, rows: Sequence[_Weighed]) -> Iterator[tuple[str, list[_Weighed]]]:
    """Yield the milestones that tell who came in: all until the time that is said, and in it.

    A sentence that denies, such as "four were still to join", tells of nobody who came in.
    """
    phrases = words_of.CAME_IN["signed" if question.has(*words_of.CAME_IN["signed"]) else ""]
    by_id = {
        row[0].id: row
        for row in rows
        if row[0].date
        and not row[0].is_claim
        and has_any(question.body_of(row[0]), phrases)
        and not has_any(question.body_of(row[0]), words_of.DENIED)
    }
    told = [by_id[fact.id] for fact in by_time(row[0] for row in by_id.values())]
    periods = question.reading.periods[:1]
    first, last = periods[0] if periods else (FIRST, LAST)
    so_far = [row for row in told if row[0].date and row[0].date.earliest <= last.latest]
    yield COMINGS[0], so_far
    if periods and first != FIRST:
        within = [row for row in so_far if row[0].date and first.earliest <= row[0].date.latest]
        yield COMINGS[1], within


def _borne(parts: tuple[Features, ...]) -> float:
    """Return how much of a question the sentence of a fact bears out, small words with it."""
    of_fact = parts[-1]
    names = ("bears small words", "sentence bears rest", "names bear rest")
    return round(sum(of_fact[name] for name in names), 3)


def body_of_row(subject: Subject, fact: Fact) -> str:
    """Return the id of the body for which somebody was at a meeting, or that a row names."""
    row = attendance_told(fact, subject.record) if isinstance(subject.record, Meeting) else None
    return (row and row.organization) or str(fact.value)


def _is_of_country_named(evidence: Evidence, subject: Subject, fact: Fact) -> bool:
    code = evidence.question.country_of(body_of_row(subject, fact))
    return code in evidence.question.countries


def _is_for_body_named(evidence: Evidence, subject: Subject, fact: Fact) -> bool:
    body = body_of_row(subject, fact)
    return isinstance(evidence.question.record(body), Organization) and evidence.question.is_named(
        body
    )


def _values_of_rows(
    evidence: Evidence, subject: Subject, facts: Iterable[Fact]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the people, the bodies, both, and the countries that rows of a field name."""
    question = evidence.question
    facts = list(facts)
    if facts and facts[0].head in _TEXT_ROWS:
        yield from _values_of_sentences(evidence, facts)
        return
    names = each_once(_named_by(question, fact) for fact in facts)
    records = [record for name in names if (record := question.record(name))]
    by_kind: dict[str, list[str]] = {}
    for record in records:
        by_kind.setdefault(kind_of(record), []).append(record.id)
    for kind, ids in by_kind.items():
        yield kind, tuple(ids)
    if len(by_kind) > 1:
        yield "being", tuple(record.id for record in records)
    bodies = each_once(body_of_row(subject, fact) for fact in facts)
    codes = each_once(question.side_of(one) for one in (*bodies, *names))
    if not any(isinstance(record, Person) for record in records) or bodies:
        yield "country", codes
    if facts and facts[0].head == "attendance":
        yield "organization", each_once(one for one in bodies if question.record(one))
    if question.asks_for_administrations:
        yield "administration", tuple(question.administrations(codes))


def _named_by(question: Question, fact: Fact) -> str:
    """Return the id of what a row names: its value, or of a member the one it mentions."""
    others = [one for one in fact.mentions if one != fact.about and question.record(one)]
    if question.record(str(fact.value)) is None and len(others) == 1:
        return others[0]
    return str(fact.value)


def _values_of_sentences(
    evidence: Evidence, facts: Sequence[Fact]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the countries and the records that sentences name and the question does not."""
    question = evidence.question
    by_kind: dict[str, list[str]] = {}
    for fact in facts:
        body = question.body_of(fact)
        by_kind.setdefault("country", []).extend(countries_told(question, fact))
        for name in fact.mentions:
            kind = _kind_of_mention(evidence, fact, name)
            if kind and kind != "country" and _is_told(evidence, name, body):
                by_kind.setdefault(kind, []).append(name)
    for kind, names in by_kind.items():
        yield kind, each_once(name for name in names if not question.is_named(name))
    if question.asks_for_administrations:
        yield "administration", tuple(question.administrations(each_once(by_kind["country"])))


# Fields that tell together who has a part in something.
_BESIDE = (("owners", "partners"), ("hosts", "attendance"))


def _fields_together(
    evidence: Evidence, subject: Subject, fields: dict[str, list[_Weighed]]
) -> Iterator[Candidate]:
    """Yield the bodies and the countries of two fields as one candidate: owners and partners."""
    for pair in _BESIDE:
        if not all(name in fields for name in pair):
            continue
        rows = [row for name in pair for row in fields[name]]
        for sort, values in _values_of_rows(evidence, subject, [fact for fact, _ in rows]):
            if len(values) > 1 and sort in ("organization", "country"):
                yield _together(evidence, subject, rows, (sort, values), "two fields")

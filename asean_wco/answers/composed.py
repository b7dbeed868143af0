"""Lists as a small composition: what is listed, and the conditions that it has to meet.

Each word of a question is read once, as what is listed or as one condition. Where a word is left
that may narrow the list, nothing is answered here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from asean_wco.answers import joining
from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, each_once, from_facts
from asean_wco.answers.conditions import Conditions, held_in, parts_in
from asean_wco.answers.joining import Step
from asean_wco.answers.listed import (
    BODY,
    CITY,
    COUNTRY,
    INITIATIVE,
    MEETING,
    NUMBER,
    OFFICE,
    PERSON,
    YEAR,
    Listed,
    asks_for_many_outright,
    asks_where_of_many,
    asks_who_else,
    read_listed,
)
from asean_wco.answers.order import is_among, told
from asean_wco.answers.question import Question
from asean_wco.answers.said import Said, Span
from asean_wco.facts import tenure
from asean_wco.facts.doubts import inferred
from asean_wco.facts.fact import COUNTED, UNKNOWN, Fact
from asean_wco.facts.tenure import Holding
from asean_wco.facts.when import role_period
from asean_wco.model.countries import country_name
from asean_wco.model.dates import PartialDate, period_overlaps
from asean_wco.model.folding import fold
from asean_wco.model.records import (
    Initiative,
    Meeting,
    Organization,
    Person,
    Record,
)
from asean_wco.query import filters
from asean_wco.query.filters import Test

_ROMAN = frozenset("i ii iii iv v vi vii viii ix x".split())
# The sorts of answer as which the search of answers reads a question for a list of each kind.
SORTS_OF = {
    MEETING: (words_of.MANY, words_of.WHO, words_of.BODY, words_of.MODE),
    PERSON: (words_of.MANY, words_of.WHO),
    BODY: (words_of.MANY, words_of.WHO, words_of.BODY, words_of.COUNTRY),
    COUNTRY: (words_of.MANY, words_of.COUNTRY),
    CITY: (words_of.MANY, words_of.WHERE),
    YEAR: (words_of.MANY, words_of.WHEN),
    NUMBER: (words_of.MANY, words_of.NUMBERED),
    OFFICE: (words_of.MANY, words_of.WHO),
    INITIATIVE: (words_of.MANY, words_of.BODY),
}


_SORTS = frozenset(sort for sorts in SORTS_OF.values() for sort in ("", *sorts))


WCO = "wco"
# Before all that is recorded.
_FIRST = PartialDate(1)


def composed(question: Question) -> Answer | None:
    """Return a list, or how many it holds, where all that is said is read; None elsewhere."""
    if not _may_list(question):
        return None
    said = Said(question)
    listed = read_listed(question, said)
    if listed is None or not fits_sort(question, listed):
        return None
    conditions = Conditions(question, said, listed)
    values = MAKERS[listed.kind](conditions)
    wanted = 0 if question.sort == words_of.MANY else question.number_wanted
    if not values or (wanted and len(values) != wanted):
        return None
    if conditions.is_by_words and len(values) == 1:
        # Where the words of names alone narrow a list, others may be called otherwise.
        return None
    return told_as_list(conditions, values)


def _may_list(question: Question) -> bool:
    """Return whether several things may be asked for, and not when, where or who it was."""
    words = question.words.split()
    places = [place for place, word in enumerate(words) if word in ("which", "what")]
    # "Which were in it when it went live" asks for no date.
    before = words[: places[0]] if places else words
    if asks_where_of_many(question):
        before = [word for word in before if word != "where"]
    is_of_one = not words_of.ASKING_FOR_ONE.isdisjoint(before) or question.compares
    is_said = asks_for_many_outright(question) or asks_where_of_many(question)
    is_of_sort = question.sort in _SORTS or is_said
    return not is_of_one and is_of_sort and not asks_who_else(question)


def fits_sort(question: Question, listed: Listed) -> bool:
    """Return whether what is listed answers a question as the search of answers reads it.

    "What events are on record for the town of Dili" asks for events, though it has a word for
    places.
    """
    is_plain = question.sort in (words_of.WHERE, words_of.WHEN) and listed.kind == MEETING
    is_of_sort = question.sort in ("", *SORTS_OF[listed.kind])
    is_of_places = listed.kind in (CITY, COUNTRY, YEAR) and asks_where_of_many(question)
    return is_of_sort or is_of_places or (is_plain and asks_for_many_outright(question))


def _passing(records: Iterable[Record], tests: Sequence[Test]) -> list[Record]:
    return [one for one in records if all(test(one) for test in tests)]


def _meetings(conditions: Conditions) -> list[Meeting]:
    """Return the meetings that meet all conditions; none where some word is not read."""
    said, library = conditions.said, conditions.library
    said.read_rest((PERSON, BODY, INITIATIVE, "topic"))
    if conditions.is_loose:
        said.read_like((PERSON, INITIATIVE))
    tests = [*conditions.role_tests(), *conditions.country_tests()]
    is_of_nobody = bool(conditions.roles) and not tests and not conditions.is_loose
    if is_of_nobody and conditions.listed.kind == MEETING:
        # Somebody did something, but nobody is named.
        return []
    first, last = conditions.period()
    if first or last:
        tests.append(filters.in_period(first, last))
    tests += _at_places(conditions)
    tests += [filters.has("mode")(mode) for mode in conditions.modes()]
    if conditions.group and conditions.listed.kind not in (COUNTRY, BODY):
        tests.append(held_in(conditions.group))
    rows = conditions.use("row")
    if said.span("row"):
        tests.append(lambda record: record.id in rows)
    tests += _of_sessions(conditions)
    tests += _on_subjects(conditions)
    for phrase, meant in words_of.PREDICATES.items():
        if meant == words_of.HELD:
            said.take_phrase(phrase)
    if not conditions.is_whole or not tests:
        return []
    is_of_meetings = conditions.listed.kind == MEETING
    types = conditions.listed.types if is_of_meetings else conditions.event_types or ()
    found = library.meetings(type=types)
    if conditions.is_loose and types:
        # People call a meeting of another type so, as its own name does.
        word = conditions.listed.word.removesuffix("s")
        called = [one for one in library.meetings() if word and f" {word} " in _name_of(one)]
        found = [*found, *(one for one in called if one not in found)]
    meets = [one for one in found if all(test(one) for test in tests)]
    meets = [one for one in meets if is_among(conditions.question, one)]
    meets = conditions.narrowed(meets)
    if not is_of_meetings:
        conditions.rests_on = meets
    return meets


def _at_places(conditions: Conditions) -> list[Test]:
    """Return the tests of the cities that are said, or of the time since something was there."""
    said = conditions.said
    spans = [span for span in said.spans if span.sort == "place"]
    since = [span for span in spans if _begins_time(said, span)]
    if since and not conditions.is_loose:
        # That a time begins so is only likely.
        return []
    cities = [city for span in spans if span not in since for city in span.ids]
    conditions.use("place")
    tests = [filters.in_city(city) for city in cities]
    return [*tests, *(_since(conditions, city) for span in since for city in span.ids)]


def _begins_time(said: Said, span: Span) -> bool:
    """Return whether a city only says since when: "since Yangon", "from Yangon on"."""
    before = said.word_before(span.start)
    after = said.tokens[span.end : span.end + 1]
    return before == "since" or (before == "from" and after in (["on"], ["onwards"]))


def _since(conditions: Conditions, city: str) -> Test:
    """Return a test of whether a meeting was not before the first one in a city of those meant."""
    meant = _passing(conditions.library.meetings(city=city), conditions.role_tests())
    starts = [one.start.sort_key for one in meant if isinstance(one, Meeting) and one.start]
    first = min(starts, default=None)
    return lambda record: (
        first is not None and isinstance(record, Meeting) and _is_from(record.start, first)
    )


def _is_from(start: PartialDate | None, first: tuple[Any, Any]) -> bool:
    return start is not None and start.sort_key >= first


def _of_sessions(conditions: Conditions) -> list[Test]:
    """Return the test of the numbers of sessions, where several are said."""
    single = conditions.use("ordinal") and conditions.question.reading.ordinal
    numbers = conditions.question.sessions or ([single] if single else [])
    if not numbers:
        return []
    for place, word in enumerate(conditions.said.tokens):
        if word[:-2].isdecimal():
            conditions.said.take(place, place + 1)
    return [
        lambda record: (getattr(record, "ordinal", None) or inferred(record, "ordinal")) in numbers
    ]


def _on_subjects(conditions: Conditions) -> list[Test]:
    """Return the tests of the topics and initiatives that meetings dealt with."""
    relations = _relations(conditions)
    tests = [_dealt_with(name, relations) for name in conditions.use(INITIATIVE)]
    for topic in conditions.use("topic"):
        tests.append(_is_one_of(conditions.library.meetings(topic=topic)))
    return tests


def _dealt_with(initiative: str, relations: frozenset[str]) -> Test:
    return lambda record: any(
        link.initiative == initiative and (not relations or link.relation in relations)
        for link in getattr(record, "initiatives", ())
    )


def _is_one_of(records: Iterable[Record]) -> Test:
    ids = frozenset(record.id for record in records)
    return lambda record: record.id in ids


def _relations(conditions: Conditions) -> frozenset[str]:
    """Return what meetings did with an initiative, in all the words that say it."""
    relations: set[str] = set()
    for phrase, meant in words_of.RELATIONS.items():
        if conditions.said.take_phrase(phrase) >= 0:
            relations.update(meant)
    return frozenset(relations)


def _list_meetings(conditions: Conditions) -> list[Any]:
    return [one.id for one in _meetings(conditions)]


def _list_of_meetings(conditions: Conditions) -> list[Any]:
    """Return the cities, the years or the numbers of meetings."""
    read = _READERS[conditions.listed.kind]
    return list(each_once(read(one) for one in _meetings(conditions)))


# What is told of each meeting where a value is listed.
_READERS: dict[str, Callable[[Meeting], Any]] = {
    CITY: lambda meeting: meeting.place and meeting.place.city,
    YEAR: lambda meeting: meeting.start and meeting.start.year,
    NUMBER: lambda meeting: meeting.ordinal,
}


def _list_people(conditions: Conditions) -> list[Any]:
    """Return the people in an office, or with a part in a meeting."""
    called = _called(conditions)
    offices = conditions.use("office")
    if offices:
        found = _holders(conditions, offices[0])
        people = [one for one in found if isinstance(one, Person)]
        people = [one for one in people if called in f" {fold(one.name)} "]
        return [one.id for one in people] if conditions.is_whole else []
    if not (conditions.roles and conditions.is_at_meetings) or conditions.is_count:
        return []
    meetings = _meetings(conditions)
    rows = [row for one in meetings for row in parts_in(one) if conditions.is_meant(row)]
    return list(each_once(row.person for row in rows))


def _called(conditions: Conditions) -> str:
    """Return the name that is said, folded and padded, as a part of the whole; or nothing."""
    tokens = conditions.said.tokens
    for place, word in enumerate(tokens[:-1]):
        if word in ("called", "named"):
            conditions.said.take(place, place + 2)
            return f" {tokens[place + 1]} "
    return ""


def _holders(conditions: Conditions, office: str) -> list[Record]:
    """Return all who were in an office in the time that is said, in order."""
    first, last = conditions.period()
    for phrase in words_of.HOLDING:
        conditions.said.take_phrase(phrase)
    holdings = tenure.holdings_of(office, conditions.library.store.may_link_to(office))
    held = [one for one in holdings if _is_held_in(one, first, last)]
    if conditions.is_loose:
        held = _after_somebody(conditions, holdings, held)
    conditions.rests_on = [one.holder for one in held]
    return list({one.holder.id: one.holder for one in held}.values())


def _after_somebody(
    conditions: Conditions, holdings: Sequence[Holding], held: list[Holding]
) -> list[Holding]:
    """Return those of some holdings that began after somebody's: "all heads since Biazon"."""
    said = conditions.said
    names = [(f" {fold(one.holder.name)} ", one.holder.id) for one in holdings]
    named = [
        (place, identifier)
        for place, word in enumerate(said.tokens)
        for name, identifier in names
        if said.is_open(place) and f" {word} " in name
    ]
    before = [word for place, _ in named for word in said.tokens[max(place - 2, 0) : place]]
    if not named or words_of.SINCE.isdisjoint(before):
        return held
    for place, _ in named:
        said.take(place, place + 1)
    for word in words_of.SINCE:
        said.take_phrase(word)
    ids = {identifier for _, identifier in named}
    starts = [role_period(one.role) for one in holdings if one.holder.id in ids]
    ends = [end or start for start, end in starts if end or start]
    if not ends:
        return held
    latest = max(end.sort_key for end in ends if end)
    own = [one for one in held if one.holder.id not in ids]
    began = [(one, role_period(one.role)) for one in own]
    return [one for one, (start, end) in began if (end or start or _FIRST).sort_key > latest]


def _is_held_in(holding: Holding, first: PartialDate | None, last: PartialDate | None) -> bool:
    start, end = role_period(holding.role)
    if first is None and last is None:
        return True
    return bool(start or end) and period_overlaps(start, end, first, last)


def _list_bodies(conditions: Conditions) -> list[Any]:
    """Return bodies: holders of an office, parts in a meeting or an initiative, or of a type."""
    if conditions.said.span(INITIATIVE):
        codes = _joining(conditions)
        return [one for code in codes for one in conditions.said.services(code)]
    bodies = [one for one in _bodies(conditions) if _is_of_listed(conditions, one)]
    return [one.id for one in bodies]


def _list_countries(conditions: Conditions) -> list[Any]:
    """Return countries: where meetings were, of bodies with a part, or that joined something."""
    codes: list[str | None]
    if conditions.said.span(INITIATIVE):
        return _joining(conditions)
    if conditions.is_at_meetings and conditions.is_of_places:
        codes = [getattr(one.place, "country", None) for one in _meetings(conditions)]
    else:
        codes = [one.country for one in _bodies(conditions)]
    return [one for one in each_once(codes) if not conditions.group or one in conditions.group]


def _joining(conditions: Conditions) -> list[str]:
    """Return the countries that came into an initiative, or had still to, as is asked."""
    names = conditions.use(INITIATIVE)
    times = conditions.period()
    record = conditions.question.record(names[0])
    is_read = conditions.is_whole and bool(conditions.deeds) and not conditions.is_count
    if not is_read or len(names) != 1 or record is None:
        return []
    steps = joining.steps_of(conditions.question, record, conditions.deeds)
    meant = _steps_meant(conditions, steps, *times)
    conditions.facts = [step.fact for step in meant]
    codes = [code for step in meant for code in step.codes]
    if conditions.is_outside and meant:
        codes = joining.still_outside(steps, times[1])
    return [one for one in each_once(codes) if not conditions.group or one in conditions.group]


def _steps_meant(
    conditions: Conditions,
    steps: Sequence[Step],
    first: PartialDate | None,
    last: PartialDate | None,
) -> list[Step]:
    """Return what tells who came in, or who had still to, in a time."""
    if conditions.is_outside:
        return joining.telling_who_is_outside(steps, last)
    if conditions.is_first:
        return joining.came_in(joining.first_in(steps), first, last)
    is_open = first is None and last is None
    if is_open and not all(step.is_in for step in steps):
        # Of some it is only known that they had not come in yet.
        return []
    time = conditions.said.span("time")
    before = conditions.said.tokens[max(time.start - 2, 0) : time.start] if time else []
    is_until = not words_of.UNTIL_THEN.isdisjoint((" ".join(before), *before[-1:]))
    return joining.came_in(steps, None if is_until else first, last)


def _is_of_listed(conditions: Conditions, body: Organization) -> bool:
    is_in_group = not conditions.group or body.country in conditions.group
    types = conditions.listed.types
    return is_in_group and (not types or body.type in types)


def _bodies(conditions: Conditions) -> list[Organization]:
    offices = conditions.use("office")
    if offices:
        found = _holders(conditions, offices[0])
        whole = found if conditions.is_whole else []
        return [one for one in whole if isinstance(one, Organization)]
    if conditions.is_at_meetings:
        return _bodies_at_meetings(conditions) if conditions.roles or conditions.is_loose else []
    if conditions.said.span(INITIATIVE) or conditions.roles:
        return []
    return _bodies_of_type(conditions)


def _bodies_at_meetings(conditions: Conditions) -> list[Organization]:
    """Return the bodies with a part in meetings; what is counted of them is no list."""
    if conditions.is_count and "host" not in conditions.roles:
        return []
    meetings = _meetings(conditions)
    ids = each_once(
        row.body for one in meetings for row in parts_in(one) if conditions.is_meant(row)
    )
    records = [conditions.question.record(one) for one in ids]
    return [one for one in records if isinstance(one, Organization)]


def _bodies_of_type(conditions: Conditions) -> list[Organization]:
    tests = [_has("country", code) for code in conditions.use(COUNTRY)]
    # The WCO is above all bodies that are loosely said to be its own.
    parents = [one for one in conditions.use(BODY) if not (conditions.is_loose and one == WCO)]
    tests += [_below(conditions, parent) for parent in parents]
    for phrase in words_of.BELONGING:
        conditions.said.take_phrase(phrase)
    types = conditions.listed.types
    if conditions.listed.kind == COUNTRY:
        types = conditions.bodies_said()
        tests.append(lambda record: getattr(record, "country", None) is not None)
    tests += conditions.word_test(_name_of)
    if not conditions.is_whole or not types:
        return []
    # A whole that is told by its members is none of them.
    found = [one for one in conditions.library.organizations(type=types) if not one.members]
    bodies = conditions.narrowed(_passing(found, tests))
    conditions.rests_on = bodies if conditions.listed.kind == COUNTRY else []
    return [one for one in bodies if isinstance(one, Organization)]


def _below(conditions: Conditions, parent: str) -> Test:
    """Return a test of whether a body is below another, or has its name in its own."""
    below = {one.id for one in conditions.library.organizations(org=parent)} - {parent}
    names = conditions.question.folded_names(parent)
    return lambda record: (
        record.id in below
        or (record.id != parent and any(f" {name} " in _name_of(record) for name in names))
    )


def _name_of(record: Record) -> str:
    return f" {' | '.join(map(fold, (record.name, *record.aliases)))} "


def _list_initiatives(conditions: Conditions) -> list[Any]:
    """Return the initiatives of a type, with those who have a part, in a time, with words."""
    if conditions.is_at_meetings:
        return _initiatives_at_meetings(conditions)
    said = conditions.said
    tests: list[Test] = []
    fields = words_of.BODY_FIELDS
    field = next((fields[phrase] for phrase in fields if said.take_phrase(phrase) >= 0), "")
    tests += [_has_part((body,), field) for body in conditions.use(BODY)]
    for span in [one for one in said.spans if one.sort == COUNTRY]:
        conditions.use(COUNTRY)
        bodies = {
            one.id for code in span.ids for one in conditions.library.organizations(country=code)
        }
        tests.append(_has_part(bodies, field))
    if conditions.is_loose:
        said.read_like((INITIATIVE,))
    tests += [_is_part_of(conditions, whole) for whole in conditions.use(INITIATIVE)]
    tests += _in_time(conditions)
    for phrase in words_of.PREDICATES:
        said.take_phrase(phrase)
    tests += conditions.word_test(_name_of)
    if not conditions.is_whole or not tests or conditions.roles - words_of.ANY_PART:
        return []
    found = _passing(conditions.library.initiatives(type=conditions.listed.types), tests)
    found = conditions.narrowed(found)
    # A whole of which parts are listed is none of them.
    wholes = {getattr(one, "parent", None) for one in found} if conditions.is_by_words else ()
    return [one.id for one in found if one.id not in wholes]


def _is_part_of(conditions: Conditions, whole: str) -> Test:
    """Return a test of whether an initiative is a part of another, or one of its row.

    A row is loosely read from names that differ by a number alone: "SIREN", "SIREN II". An edition
    has a number or a year in its name.
    """
    record = conditions.question.record(whole)
    parts = [one for one in conditions.library.initiatives() if one.parent == whole]
    name = _without_number(record) if record and conditions.is_loose else ""
    is_edition = bool(parts) and conditions.listed.word in words_of.EDITIONS

    def test(one: Record) -> bool:
        is_part = getattr(one, "parent", None) == whole or (
            bool(name) and _without_number(one) == name
        )
        # The whole of several parts is none of them.
        is_whole = bool(parts) and one.id == whole
        return is_part and not (is_whole or (is_edition and fold(one.name) == _without_number(one)))

    return test


def _without_number(record: Record) -> str:
    """Return the name of a record without numbers and years."""
    words = fold(record.name).split()
    return " ".join(word for word in words if not (word.isdecimal() or word in _ROMAN))


def _initiatives_at_meetings(conditions: Conditions) -> list[Any]:
    relations = _relations(conditions)
    links = [link for one in _meetings(conditions) for link in getattr(one, "initiatives", ())]
    ids = each_once(
        link.initiative for link in links if not relations or link.relation in relations
    )
    types = conditions.listed.types
    records = [conditions.question.record(one) for one in ids]
    return [one.id for one in records if one and (not types or getattr(one, "type", "") in types)]


def _list_offices(conditions: Conditions) -> list[Any]:
    """Return the offices that somebody was in."""
    people = [conditions.question.record(one) for one in conditions.use(PERSON)]
    for phrase in words_of.HOLDING:
        conditions.said.take_phrase(phrase)
    conditions.rests_on = [one for one in people if one]
    roles = [role for one in people for role in getattr(one, "roles", ())]
    return list(each_once(role.office for role in roles)) if conditions.is_whole else []


def _has(field: str, value: str) -> Test:
    return lambda record: getattr(record, field, None) == value


def _has_part(bodies: Iterable[str], field: str) -> Test:
    """Return a test of whether any of some bodies has a part in an initiative."""
    wanted = frozenset(bodies)
    return lambda record: not wanted.isdisjoint(_bodies_in(record, field))


def _bodies_in(record: Record, field: str) -> tuple[str, ...]:
    """Return the bodies that have a part in an initiative, in one field or in any."""
    if not isinstance(record, Initiative):
        return ()
    parts = {"owners": record.owners, "partners": record.partners}
    return parts.get(field, (*record.owners, *record.partners))


def _in_time(conditions: Conditions) -> list[Test]:
    """Return the test of when something was done to an initiative, or when it went on."""
    first, last = conditions.period()
    predicates = conditions.question.predicates - {words_of.HELD}
    if first is None and last is None:
        return []
    fields = [field for one in predicates for field in words_of.DATE_FIELDS.get(one, ())]
    if not fields:
        return [filters.in_period(first, last)]

    def test(record: Record) -> bool:
        dates = [getattr(record, field, None) for field in fields]
        return any(date and period_overlaps(date, date, first, last) for date in dates)

    return [test]


MAKERS: dict[str, Callable[[Conditions], list[Any]]] = {
    MEETING: _list_meetings,
    PERSON: _list_people,
    BODY: _list_bodies,
    COUNTRY: _list_countries,
    OFFICE: _list_offices,
    INITIATIVE: _list_initiatives,
    CITY: _list_of_meetings,
    YEAR: _list_of_meetings,
    NUMBER: _list_of_meetings,
}


# The fields that tell why something is in a list, where another record than itself does.
_TELLING = {
    PERSON: ("attendance", "roles"),
    BODY: ("attendance", "hosts", "roles"),
    COUNTRY: ("attendance", "hosts", "place", "roles", "country"),
    OFFICE: ("roles",),
    INITIATIVE: ("initiatives",),
    CITY: ("place",),
    YEAR: ("start",),
    NUMBER: ("ordinal",),
}


# What is told of those who came to a meeting, of whom sources name but some.
_MAY_BE_MORE = "Others may have taken part; only those whom the sources name are recorded."


def told_as_list(conditions: Conditions, values: Sequence[Any]) -> Answer | None:
    """Return the answer that values give, or how many they are, with what it rests on."""
    question, kind = conditions.question, conditions.listed.kind
    records = [question.record(str(value)) for value in values]
    answer = told(question, [one for one in records if one]) if all(records) else None
    facts = list(conditions.facts) or list(_facts_for(conditions, values))
    if not facts:
        return answer
    names = [country_name(one) if kind == COUNTRY else str(one) for one in values]
    verb = "is" if len(values) == 1 else "are"
    text = f"{len(values)} {verb} recorded: {', '.join(names)}."
    if conditions.facts:
        text = " ".join(each_once(fact.text for fact in facts))
    elif answer:
        text = answer.text
    if not conditions.roles.isdisjoint(words_of.ANY_PART):
        text = f"{text} {_MAY_BE_MORE}"
    return from_facts(
        facts,
        question.told,
        text=text,
        values=[len(values)] if conditions.is_count else values,
        records=answer.records if answer else (),
        certainty=COUNTED,
    )


def _facts_for(conditions: Conditions, values: Sequence[Any]) -> Iterator[Fact]:
    """Yield the facts that tell why each value is in the list."""
    heads = _TELLING.get(conditions.listed.kind, ())
    wanted = {str(value) for value in values}
    for record in conditions.rests_on:
        for fact in conditions.library.facts_of(record):
            concerned = {str(fact.value), str(fact.date)[:4], *fact.mentions}
            if fact.head in heads and fact.certainty != UNKNOWN and wanted & concerned:
                yield fact

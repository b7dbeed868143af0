"""What may be the answer: every value that a fact tells, every list, post and place in a row.

Nothing decides here. Each candidate has features, and one table of weights ranks them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from asean_wco.answers import lists, order, posts
from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, Features, Proposed, Value, bare, each_once
from asean_wco.answers.evidence import Evidence, own_words
from asean_wco.answers.question import TEXTS, Question, Subject, fewest
from asean_wco.answers.rows import attendance_told, chair_claims, roles_told
from asean_wco.answers.texts import BORNE, countries_in, country_words, quality
from asean_wco.answers.values import (
    claims_alike,
    countries_told,
    date_of,
    disputes_beside,
    end_of,
    names_payer,
    numbers_in,
    own_country,
    places_in,
    with_claims,
    words_after,
)
from asean_wco.facts.fact import ATTESTED, DISPUTED, INFERRED, UNKNOWN, Fact
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold
from asean_wco.model.places import read_place
from asean_wco.model.records import Meeting, Office, Organization, Person, Record, kind_of

# Fields that only repeat names, and answer nothing.
_NAMES = ("aliases", "acronyms")
# Fields of which several rows may be the answer together: all who had a role at a meeting.
FIELDS_OF_ROWS = frozenset(
    "attendance hosts members owners partners organizations initiatives topics".split()
)
# Fields that tell together who has a part in something.
_TOGETHER = (("owners", "partners"), ("hosts", "attendance"))
_BEINGS = ("person", "organization")
# Fields whose facts have no date but that of their record, which tells it itself.
_DATED_AS_RECORD = frozenset("place hosts series ordinal mode part_of parent organizations".split())
# What follows a number that counts nothing: "the 33rd meeting".
_ORDINAL_ENDS = (" st ", " nd ", " rd ", " th ")
# What follows a number that is a share of a whole, and counts no things.
_SHARE_ENDS = (" percent ", " per cent ")
# Who presents speaks as well, and who is one of two in the chair is in the chair.
_ALSO_HELD = {"speaker": "presenter", "chair": "co-chair"}
# Who only is somewhere is there in no post that is asked for.
_PRESENCE = ("participant", "represented", "opener")
# A name of a place has fewer words.
_LONGEST_PLACE = 4
# Fields of a meeting whose facts concern all that the meeting does, and tell nothing of it.
_OF_WHOLE_MEETING = frozenset("start end delegates ordinal mode".split())
_PER_ONE = re.compile(r" per \w+(?= )")
# Among so many words at the start of a sentence stands who does what it says.
_SUBJECT_WORDS = 9
# The sorts of answers that whoever paid for something is.
_OF_PAYERS = (words_of.WHO, words_of.BODY, words_of.COUNTRY)
# What only one of several does.
_DEEDS = ("chair", "co-chair", "opener", "inviter")
_SEVERAL = "several "
_ITSELF = "itself "
_LINKED = ("meeting", "initiative", "topic", "organization", "person", "country")
_RECORDS = ("meeting", "initiative", "organization", "series", "office", "topic", "person")
# The sorts of value that a sort of question may have for an answer.
_FITTING: dict[str, tuple[str, ...]] = {
    words_of.WHO: (
        *_BEINGS,
        "country",
        *(_SEVERAL + kind for kind in (*_BEINGS, "country")),
        *(_ITSELF + kind for kind in _BEINGS),
    ),
    words_of.WHEN: ("date", "period", "end", "dates claimed"),
    words_of.WHERE: ("place", "place told", "country of place"),
    words_of.COUNTRY: ("country of place", "country", "several country"),
    words_of.MANY: ("number", "numbers claimed"),
    words_of.NUMBERED: ("ordinal",),
    words_of.BODY: ("organization", "several organization", "itself organization"),
    words_of.NAME: tuple(_ITSELF + kind for kind in _RECORDS if kind != "person"),
    words_of.SAID: tuple(_ITSELF + kind for kind in _RECORDS),
    words_of.MODE: ("mode",),
    words_of.OFTEN: ("frequency",),
    words_of.MISSING: ("number", "several number"),
    "": (
        "dates claimed",
        "numbers claimed",
        *(_ITSELF + kind for kind in _RECORDS),
        *_LINKED,
        *(_SEVERAL + kind for kind in _LINKED),
        "number",
        "date",
        "place",
    ),
}
# What a post is answered with: its holders, or their countries.
_OF_POSTS = tuple(how + kind for how in ("", _SEVERAL, _ITSELF) for kind in (*_BEINGS, "country"))
_PLURAL = (
    "countries", "members", "who were", "who are", "people", "administrations", "persons",
    "states", "nations", "two", "both", "names",
)  # fmt: skip
# Words that ask what something is, rather than for all of its kind.
_DEFINING = ("what is", "what was", "meaning", "mean", "stand for", "explain")
# What is asked for where the parts of a whole may be listed or counted.
_OF_PARTS = ("", words_of.MANY, words_of.BODY)
# Words for a part of those who came.
_PARTS_OF_ALL = (
    "in person",
    "online",
    "virtual",
    "foreign",
    "abroad",
    "female",
    "women",
    "speakers",
)
_TOTALS = (
    "in all",
    "altogether",
    "all together",
    "rate",
    "total",
    "headcount",
    "number",
    "percentage",
    "figure",
)


class Candidate(NamedTuple):
    """What may be the answer to a question.

    Attributes:
        values: of the answer, bare.
        sort: of the values: a date, a number, a person; where it comes from a list, its maker.
        features: what speaks for it and against it.
        facts: that tell it; none where it comes from a list.
        subject: the record whose facts they are.
        answer: that a list, a post or a row gives.
    """

    values: tuple[Value, ...]
    sort: str
    features: Features
    facts: tuple[Fact, ...] = ()
    subject: Subject | None = None
    answer: Answer | None = None


class _Told(NamedTuple):
    """A value that a fact tells, before it is weighed."""

    sort: str
    values: tuple[Any, ...]
    features: Features
    claims: tuple[Fact, ...] = ()


def _fitting(question: Question) -> frozenset[str]:
    """Return the sorts of value that may be the answer, of one kind where "which" names it."""
    sorts = _FITTING[question.sort]
    kind = question.kind_asked
    if question.sort == words_of.WHO and not _asks_for_states(question):
        return frozenset(sort for sort in sorts if not sort.endswith("country"))
    if question.sort == words_of.WHERE and question.has(*words_of.HOUSES):
        return frozenset(("venue",))
    if question.sort == words_of.WHERE and question.has(*words_of.CITIES):
        # The country alone is no answer to "which city".
        return frozenset(("place", "place told"))
    if question.sort == words_of.BODY and kind == "initiative":
        # Which fund paid? Some funds are bodies.
        sorts = (*sorts, "initiative", "several initiative", "itself initiative")
    if question.sort or kind not in _RECORDS:
        return frozenset(sorts)
    return frozenset(sort for sort in sorts if sort.split()[-1] == kind)


def _asks_for_states(question: Question) -> bool:
    """Return whether "who" may be countries: those that signed, or that belong to something."""
    is_signing = words_of.SIGNED in question.predicates
    return (
        is_signing
        or bool(question.group)
        or question.has("countries", "country", "members", "nations", "states")
    )


def candidates_of(question: Question) -> list[Candidate]:
    """Return all that may be the answer to a question."""
    if not question.hits:
        return []
    evidence = Evidence(question)
    reader = _Reader(question)
    candidates = [*_from_facts(evidence, reader), *_from_lists(evidence, reader.fitting)]
    return _as_many_as_said(question, _that_count_what_is_asked(candidates))


def _that_count_what_is_asked(candidates: list[Candidate]) -> list[Candidate]:
    """Return candidates without those that count another thing, where one counts what is asked.

    Of the countries in a system its money says nothing, if its members are counted.
    """
    is_counted = any(
        one.features.get("first record") and one.features.get("counts another thing") == 0
        for one in candidates
    )
    if not is_counted:
        return candidates
    return [one for one in candidates if not one.features.get("counts another thing")]


def _as_many_as_said(question: Question, candidates: list[Candidate]) -> list[Candidate]:
    """Return candidates without those that are too few or too many of a kind.

    "Which six countries" has an answer of six, where there is one.
    """
    # "The last of the ten" is one.
    is_of_all = question.order in ("", "first") and not question.compares
    number = question.number_wanted if is_of_all else 0
    kinds = {
        one.sort.split()[-1]
        for one in candidates
        if one.sort.startswith(_SEVERAL) and len(one.values) == number
    }
    return [
        one for one in candidates if len(one.values) == number or one.sort.split()[-1] not in kinds
    ]


def _from_facts(evidence: Evidence, reader: _Reader) -> Iterator[Candidate]:
    """Yield the values that the facts of the likely records tell."""
    for place, subject in enumerate(_subjects_meant(evidence.question)):
        yield from _from_subject(evidence, reader, subject, is_first=place == 0)


def _subjects_meant(question: Question) -> list[Subject]:
    """Return the records whose facts may tell the answer, the likeliest first."""
    subjects = _without_other_sessions(question, question.likely_subjects)
    if question.once(_seat_asked):
        # No meeting has a seat.
        return [one for one in subjects if one.kind != "meeting"] or subjects
    return _meetings_meant(question, subjects) or subjects


def _from_subject(
    evidence: Evidence, reader: _Reader, subject: Subject, *, is_first: bool
) -> Iterator[Candidate]:
    """Yield the values that the facts of a record tell, one by one and as whole fields."""
    question = evidence.question
    of_subject = evidence.of_subject(subject, is_first=is_first)
    is_open = bool(still_to_come(question, subject))
    fields: dict[str, list[_Weighed]] = {}
    for fact in _telling(question, subject):
        told = [one for one in reader.read(subject, fact) if one.sort in reader.fitting]
        if not told:
            continue
        weighed = of_subject | evidence.of_fact(subject, fact)
        if question.attribute and not weighed["attribute said"]:
            continue
        if _tells_of_another_deed(question, fact) or not weighed.get("joined body told", 1.0):
            continue
        if fact.head in FIELDS_OF_ROWS:
            fields.setdefault(fact.head, []).append((fact, weighed))
        for value in told:
            features = weighed | value.features | _sorts(question, subject, fact, value.sort)
            features["others still to come"] = float(is_open and value.sort == "several country")
            values = each_once(map(bare, value.values))
            yield Candidate(values, value.sort, features, (*value.claims, fact), subject)
    for name, rows in fields.items():
        if not _is_told_with_another(question, name, fields):
            yield from _whole_field(reader, subject, rows)
    yield from _fields_together(reader, subject, fields)
    has_facts = any(_tells_anything(fact) for fact in subject.facts)
    if not (has_facts or _asks_who_paid(question)):
        yield from _without_facts(evidence, reader, subject, of_subject)


def _telling(question: Question, subject: Subject) -> Iterator[Fact]:
    """Yield the facts of a record that may tell the answer."""
    # Where a day is inferred, the month alone that a source states says less.
    reckoned = {
        fact.field for fact in subject.facts if fact.certainty == INFERRED and fact.field == "start"
    }
    beside = _heads_beside(question, subject)
    for fact in subject.facts:
        is_vague = fact.field in reckoned and fact.certainty != INFERRED
        if not is_vague and fact.head not in beside and _tells_anything(fact):
            yield fact


def _heads_beside(question: Question, subject: Subject) -> frozenset[str]:
    """Return the fields that tell something of a record beside what is asked of it."""
    heads: set[str] = set()
    if question.is_of_session:
        heads.add("roles")
    if question.role in _DEEDS:
        # Whoever belongs to a body is not in its chair by that.
        heads.add("members")
    if _date_fields(question, subject):
        heads.update(TEXTS)
    return frozenset(heads)


def _tells_anything(fact: Fact) -> bool:
    """Return whether a fact tells more than a name, or that something was not found."""
    return fact.certainty != UNKNOWN and fact.head not in _NAMES


def _tells_of_another_deed(question: Question, fact: Fact) -> bool:
    """Return whether a fact tells another thing of somebody than the deed that is asked for."""
    if _asks_who_paid(question):
        body = question.body_of(fact)
        return not any(f" {phrase} " in body for phrase in words_of.PAID)
    return _is_still_to_come(question, fact)


def still_to_come(question: Question, subject: Subject) -> list[Fact]:
    """Return the facts that tell which countries had not done what is asked of countries."""
    return [fact for fact in subject.facts if _is_still_to_come(question, fact)]


def _asks_who_paid(question: Question) -> bool:
    return question.sort in _OF_PAYERS and question.has(*words_of.FUNDING)


def _is_still_to_come(question: Question, fact: Fact) -> bool:
    """Return whether a fact tells what countries had not done, where what they did is asked."""
    is_of_countries = not question.predicates.isdisjoint(words_of.OF_COUNTRIES)
    if not is_of_countries or fact.head not in TEXTS or question.has(*words_of.NOT_YET):
        return False
    body = question.body_of(fact)
    return any(f" {phrase} " in body for phrase in words_of.STILL_TO_COME)


def _date_fields(question: Question, subject: Subject) -> set[str]:
    """Return the fields of a record that have the very date that is asked for.

    Of the signature of a protocol, with nothing said besides, its own field tells, and no sentence
    that mentions it.
    """
    if question.sort != words_of.WHEN or question.order or subject.weighty:
        return set()
    asked = {
        field
        for name in question.predicates & words_of.DATED_BY_FIELD
        for field in words_of.DATE_FIELDS[name]
    }
    return asked & {fact.field for fact in subject.facts if fact.certainty != UNKNOWN}


def _without_facts(
    evidence: Evidence, reader: _Reader, subject: Subject, of_subject: Features
) -> Iterator[Candidate]:
    """Yield a record of which nothing is told but what it is called and what it is."""
    itself = reader.itself(subject)
    if itself.sort not in reader.fitting:
        return
    question = evidence.question
    answer = order.itself(question, subject.record)
    told = f" {fold(answer.text)} | {subject.names} "
    asked = question.sort or "what"
    features = of_subject | itself.features | evidence.of_answer(told, ())
    features |= {f"{asked}: {itself.sort}": 1.0, "itself told by nothing": 1.0}
    yield Candidate((subject.id,), itself.sort, features, subject=subject, answer=answer)


def _without_other_sessions(question: Question, subjects: list[Subject]) -> list[Subject]:
    """Return subjects without other sessions than the one that is named by number.

    Of "the 34th ADGCM" neither the 33rd nor the 34th meeting of another series tells anything.
    """
    if question.order:
        return subjects
    subjects = _without_other_editions(question, subjects)
    sessions = [one for one in subjects if one.is_session]
    if not sessions:
        return subjects
    meant = {one.id for one in sessions if len(one.weighty) == fewest(sessions)}
    series = {_series_of(one) for one in sessions if one.id in meant} - {""}
    return [
        one
        for one in subjects
        if one.id in meant or not (one.is_session or _series_of(one) in series)
    ]


def _without_other_editions(question: Question, subjects: list[Subject]) -> list[Subject]:
    """Return subjects without those of another number than one of their kind that bears out all.

    Of "Protocol 7" the second protocol tells nothing.
    """
    numbers = [unit for unit in question.content if unit.sort == "ordinal"]
    whole = {one.kind for one in subjects if not one.weighty}
    return [
        one
        for one in subjects
        if one.kind not in whole or not any(unit in one.weighty for unit in numbers)
    ]


def _meetings_meant(question: Question, subjects: list[Subject]) -> list[Subject]:
    """Return the meetings that bear out a question for the time or place of one."""
    is_of_event = question.sort in (words_of.WHEN, words_of.WHERE)
    if not is_of_event or not question.predicates <= {words_of.HELD} or question.is_of_post:
        return []
    # An office or a body is somewhere as well: "where is it based?"
    is_of_another = bool(question.kinds) and "meeting" not in question.kinds
    if is_of_another and subjects[0].kind in question.kinds:
        # "Dates of Operation DEMETER IV" are not those of the workshop on it.
        return []
    is_of_meeting = words_of.HELD in question.predicates or "meeting" in question.kinds
    is_of_session = any(one.is_session and not one.weighty for one in subjects)
    if not (is_of_meeting or is_of_session or subjects[0].kind == "meeting"):
        return []
    return [
        one
        for one in subjects
        if one.kind == "meeting"
        and all(map(question.is_unknown, one.weighty))
        and one.is_identified
    ]


def _series_of(subject: Subject) -> str:
    return str(getattr(subject.record, "series", None) or "")


# A fact of a field with what speaks for it.
_Weighed = tuple[Fact, Features]


def _whole_field(reader: _Reader, subject: Subject, rows: list[_Weighed]) -> Iterator[Candidate]:
    """Yield the values of several rows of a field as one candidate, for each way to choose them.

    Args:
        reader: of what is asked.
        subject: whose field it is.
        rows: facts of the field with what speaks for each.
    """
    if len(rows) < 2:
        return
    seen: set[tuple[Value, ...]] = set()
    for how, chosen in _rows_chosen(reader, subject, rows):
        values = _values_of_rows(reader, subject, chosen)
        # Rows may bear a question out by the very names that stand in it.
        is_named = how == "best rows" and any(map(reader.names, map(str, values)))
        if len(values) < 2 or values in seen or is_named:
            continue
        seen.add(values)
        telling = [
            row
            for row in chosen
            if not set(values).isdisjoint(_values_of_rows(reader, subject, [row]))
        ]
        yield from _rows_together(reader, subject, telling, values, how)


def _is_told_with_another(question: Question, name: str, fields: Mapping[str, object]) -> bool:
    """Return whether a field tells only some of the countries that have a part in something."""
    is_of_all = question.sort == words_of.COUNTRY and not question.has("partner", "partners")
    parts = _TOGETHER[0]
    return (
        is_of_all
        and not question.predicates
        and name in parts
        and all(part in fields for part in parts)
    )


def _fields_together(
    reader: _Reader, subject: Subject, fields: dict[str, list[_Weighed]]
) -> Iterator[Candidate]:
    """Yield the bodies or countries of two fields as one candidate: owners beside partners.

    Args:
        reader: of what is asked.
        subject: whose fields they are.
        fields: their rows by the name of the field.
    """
    question = reader.question
    is_of_partners = question.has("partner", "partners")
    is_of_field = bool(question.role) or is_of_partners
    if question.sort not in (words_of.COUNTRY, words_of.BODY) or is_of_field:
        return
    for pair in _TOGETHER:
        rows = [row for name in pair for row in fields.get(name, ())]
        values = _values_of_rows(reader, subject, rows)
        if all(name in fields for name in pair) and len(values) > 1:
            yield from _rows_together(reader, subject, rows, values, "whole field")


def _rows_chosen(
    reader: _Reader, subject: Subject, rows: list[_Weighed]
) -> Iterator[tuple[str, list[_Weighed]]]:
    """Yield rows of a field that may be the answer together, with what they have in common."""
    question = reader.question
    played = {fact.id: reader.role_features(subject, fact) for fact, _ in rows}
    is_role_asked = question.role not in ("", "participant", "represented")
    if is_role_asked and rows[0][0].head == "attendance":
        rows = [row for row in rows if played[row[0].id].get("had role")]
    of_body = [row for row in rows if played[row[0].id].get("for body named")]
    if of_body:
        yield "rows of side", of_body
        return
    of_country = [row for row in rows if played[row[0].id].get("for country named")]
    yield "rows of side", of_country
    if is_role_asked:
        yield "rows of role", rows
        return
    best = max(_borne(weighed) for _, weighed in rows)
    yield "best rows", [row for row in rows if _borne(row[1]) == best]
    yield "whole field", rows


def _values_of_rows(reader: _Reader, subject: Subject, rows: list[_Weighed]) -> tuple[Value, ...]:
    """Return what the rows of a field name, as far as it may be the answer: of "who" the people."""
    question = reader.question
    if question.sort == words_of.COUNTRY:
        codes = [code for fact, _ in rows for code in _countries_of_row(question, subject, fact)]
        return each_once(code for code in codes if not question.group or code in question.group)
    values = each_once(_named_by(question, fact) for fact, _ in rows)
    records = {value: question.record(str(value)) for value in values}
    people = tuple(value for value in values if isinstance(records[value], Person))
    if question.sort == words_of.WHO and people:
        return people
    return tuple(value for value in values if reader.is_in_group(str(value), records[value]))


def _countries_of_row(question: Question, subject: Subject, fact: Fact) -> list[str]:
    """Return the country for which somebody was at a meeting, or that is a member of a body."""
    if isinstance(subject.record, Meeting):
        row = attendance_told(fact, subject.record)
        body = question.record((row and row.organization) or str(fact.value))
    else:
        body = question.record(str(fact.value))
    code = getattr(body, "country", None)
    return [code] if code else [name for name in fact.mentions if len(name) == 2]


def _rows_together(
    reader: _Reader,
    subject: Subject,
    chosen: list[_Weighed],
    values: tuple[Value, ...],
    how: str,
) -> Iterator[Candidate]:
    """Yield the values of some rows of a field as one candidate.

    Args:
        reader: of what is asked.
        subject: whose field it is.
        chosen: rows of the field.
        values: that they name.
        how: what the rows have in common.
    """
    question = reader.question
    facts = tuple(fact for fact, _ in chosen)
    record = question.record(str(values[0]))
    kind = kind_of(record) if record else "country"
    sort = _SEVERAL + kind
    if sort not in reader.fitting:
        return
    features = chosen[0][1] | _sorts(question, subject, facts[0], sort)
    features |= question.called_as_asked(map(str, values)) | question.fit_of_number(len(values))
    features |= {
        how: 1.0,
        f"{how}, role asked": float(bool(question.role)),
        "rows": 1.0,
        "one asked": float(not reader.is_plural),
        "kind asked": float(kind in question.kinds),
        "several asked": float(reader.is_plural),
        "members of group": float(bool(question.group)),
    }
    yield Candidate(values, sort, features, facts, subject)


def _named_by(question: Question, fact: Fact) -> Value:
    """Return the id of the record that a row of a field names, or its value where there is none."""
    if question.record(str(fact.value)) is None:
        for name in fact.mentions:
            if name != fact.about and fact.value in question.all_names(name):
                return name
    return bare(fact.value)


def _borne(weighed: Features) -> float:
    """Return how much of a question the sentence of a fact bears out, small words with it."""
    small = weighed["bears words of rows"]
    return round(small + weighed["sentence bears rest"] + weighed["names bear rest"], 3)


def _sorts(question: Question, subject: Subject, fact: Fact, sort: str) -> Features:
    """Return the flags that say what is asked, and what kind of fact tells what."""
    asked = question.sort or "what"
    return {
        f"{asked}: {sort}": 1.0,
        f"{asked}: of {fact.head}": 1.0,
        f"{sort.split(maxsplit=1)[0]} told by {fact.head}": 1.0,
        f"{asked}: by {subject.kind}": 1.0,
        f"seat asked: by {subject.kind}": question.once(_seat_asked),
    }


def _seat_asked(question: Question) -> float:
    """Return 1 where it is asked where somebody sits, else 0."""
    return float(question.has(*words_of.SEATS))


class _Reader:
    """Reads all values off facts that a question may ask for.

    Args:
        question: asked.

    Attributes:
        fitting: the sorts of value that may be the answer.
        is_plural: whether it has a word for several.
    """

    def __init__(self, question: Question) -> None:
        self.question = question
        self.fitting = _fitting(question)
        counted = question.counted
        self._counted = [unit for unit in question.units if not set(counted).isdisjoint(unit.words)]
        self._alike = {
            word for group in words_of.ALIKE if not group.isdisjoint(counted) for word in group
        }
        self.is_plural = question.has(*_PLURAL)
        self._named: dict[str, bool] = {}
        # Whoever asks who did something with somebody wants to hear of another.
        self._wants_others = question.sort in (words_of.WHO, words_of.BODY, words_of.COUNTRY)
        # "Which operation did the fund pay for?" asks for another record than those it names.
        self._is_other_asked = bool(question.kind_asked)
        is_telling = question.sort == words_of.WHO and question.has(*words_of.TELLING)
        self._is_person_asked = is_telling or question.has(*words_of.PERSONS)
        self._is_coming_asked = bool(question.predicates & {words_of.TOOK_OVER, words_of.LEFT})
        self._is_payer_asked = _asks_who_paid(question)
        self._is_saying_asked = question.has(*words_of.SAYING)
        self._is_definition_asked = question.has(*words_of.DEFINING)

    def read(self, subject: Subject, fact: Fact) -> Iterator[_Told]:
        """Yield the values that a fact tells."""
        yield from self._dates(subject, fact)
        yield from self._places(subject, fact)
        yield from self._numbers(subject, fact)
        yield from self._linked(subject, fact)
        if fact.head == "mode":
            yield _Told("mode", (fact.value,), {})
            if fact.value == "virtual":
                # Where was it? Online.
                yield _Told("place", (fact.value,), {"was online": 1.0})
        if fact.field == "frequency":
            yield _Told("frequency", (fact.value,), {})
        is_beside = self.question.order in ("before", "after", "next")
        is_asked = self.question.has(*words_of.WHAT_IT_IS) and not is_beside
        is_other = not self._is_named(subject.id, subject.record)
        if is_asked or is_other or not (self._wants_others or is_beside):
            yield self.itself(subject)

    def _dates(self, subject: Subject, fact: Fact) -> Iterator[_Told]:
        if "date" not in self.fitting or fact.head in _DATED_AS_RECORD:
            return
        question = self.question
        date = date_of(question, fact)
        if date is None:
            return
        is_day = len(str(date)) == len("2024-06-04")
        exact = {
            "tells day": float(is_day),
            "seen in post only": float(
                fact.head == "roles" and fact.certainty == ATTESTED and self._is_coming_asked
            ),
            "day asked, none told": float(not is_day and question.has("day", "exact", "date")),
        }
        if fact.certainty == DISPUTED:
            dates = each_once(map(str, self._dates_claimed(with_claims(subject, fact))))
            if not dates:
                return
            yield _Told("dates claimed", dates, exact | {"two claims": float(len(dates) == 2)})
            return
        claims = self._claims_beside(subject, fact, date, self._dates_claimed)
        if claims:
            dates = each_once(map(str, self._dates_claimed(claims)))
            flags = exact | {"two claims": float(len(dates) == 2), "claims beside": 1.0}
            yield _Told("dates claimed", dates, flags, claims)
            if fact.head not in TEXTS:
                return
            # What is disputed of the whole may be sure of a part: "Viet Nam signed it in February".
            exact |= {"claims left": 1.0, "claims left, more said": float(bool(subject.weighty))}
        end = end_of(subject, fact)
        exact["one date, two asked"] = float(end is None and question.has(*words_of.SPANS))
        if end and question.part_of_time == words_of.HELD:
            yield _Told("period", (date, end), exact)
        elif end and question.part_of_time == words_of.ENDED:
            yield _Told("end", (end,), exact)
        else:
            yield _Told("date", (date,), exact)

    def _dates_claimed(self, claims: Iterable[Fact]) -> list[PartialDate]:
        """Return the dates that claims name."""
        dates = [date_of(self.question, claim) for claim in claims]
        return [date for date in dates if date]

    def _numbers_claimed(self, claims: Iterable[Fact]) -> list[Any]:
        """Return the first number that each of some claims names."""
        return [number for claim in claims for number in numbers_in(claim)[:1]]

    def _claims_beside(
        self,
        subject: Subject,
        fact: Fact,
        value: Any,
        read: Callable[[Iterable[Fact]], Sequence[Any]],
    ) -> tuple[Fact, ...]:
        """Return the claims of a dispute in which a value is one of several; none elsewhere.

        Args:
            subject: whose fact it is.
            fact: which tells the value.
            value: a date or a number.
            read: returns the values that claims name.
        """
        told = countries_in(self.question.body_of(fact), self.question.countries)
        for claims in disputes_beside(self.question, subject, fact):
            if told and not any(set(told) & set(claim.mentions) for claim in claims):
                # "Viet Nam signed it in February" is no claim of when all had signed.
                continue
            values = set(map(str, read(claims)))
            if len(values) > 1 and str(value) in values:
                return tuple(claims)
        return ()

    def _places(self, subject: Subject, fact: Fact) -> Iterator[_Told]:
        if fact.field == "place" and fact.certainty == INFERRED:
            # Inferred as a whole: "Cheonan, KR"
            place = read_place(str(fact.value))
            if place.city:
                yield _Told("place", each_once(filter(None, (place.city, place.country))), {})
            if place.country:
                yield _Told("country of place", (place.country,), {})
            return
        if fact.field in ("place.city", "city"):
            cities = each_once(claim.value for claim in with_claims(subject, fact))
            yield _Told("place", (*cities, _country_of(subject.record)), {})
        if fact.field == "place.venue":
            yield _Told("venue", (fact.value,), {})
        if fact.field in ("place.country", "country"):
            yield _Told("country of place", (fact.value,), {})
        if "place told" not in self.fitting:
            return
        if fact.certainty == DISPUTED and fact.head not in ("start", "end"):
            claims = with_claims(subject, fact)
            places = each_once(str(claim.value) for claim in claims if _is_place(claim))
            if len(places) > 1:
                yield _Told("place", places, {"places claimed": 1.0})
            return
        told = places_in(fact)
        if told:
            codes = told[1:] or own_country(subject, fact)
            yield _Told("place told", (told[0], *codes), {"with country": float(bool(codes))})

    def _numbers(self, subject: Subject, fact: Fact) -> Iterator[_Told]:
        if fact.field == "ordinal" and str(fact.value).isdecimal():
            yield _Told("ordinal", (int(fact.value),), {})
            return
        if "number" not in self.fitting:
            return
        if self._counts_part(fact) and any(one.head == "delegates" for one in subject.facts):
            # Of those who came all are counted elsewhere.
            return
        numbers = numbers_in(fact)
        # "Trucks per country" are no countries.
        body = _PER_ONE.sub(" ", self.question.text_of(fact))
        borne = [quality(unit, body) for unit in self._counted]
        noun = max(borne, default=0.0)
        counted = {}
        if self._counted:
            is_alike = noun < BORNE and any(f" {word} " in body for word in self._alike)
            counted = {
                # "Drug cases" are counted by what names both.
                "counts what is asked": sum(borne) / len(borne),
                "counts what is alike": float(is_alike),
                "counts another thing": float(noun < BORNE and not is_alike),
            }
        if numbers and fact.certainty == DISPUTED:
            claims = claims_alike(fact, with_claims(subject, fact))
            yield _Told("numbers claimed", each_once(self._numbers_claimed(claims)), counted)
            return
        for place, number in enumerate(numbers):
            claims_beside = self._claims_beside(subject, fact, number, self._numbers_claimed)
            claims_beside = tuple(claims_alike(fact, claims_beside))
            if claims_beside:
                values = each_once(self._numbers_claimed(claims_beside))
                flags = counted | {"claims beside": 1.0}
                yield _Told("numbers claimed", values, flags, claims_beside)
                continue
            after = words_after(fact, number)
            if after.startswith(_SHARE_ENDS) and not self.question.has(*words_of.SHARES):
                continue
            beside = max((quality(unit, after) for unit in self._counted), default=0.0)
            flags = {
                "noun follows": beside,
                "numbers a session": float(after.startswith(_ORDINAL_ENDS)),
                "first number": float(place == 0),
                "only number": float(len(numbers) == 1),
                "total asked": float(self.question.has(*_TOTALS)),
                "part counted, whole asked": self._counts_part(fact),
            }
            yield _Told("number", (number,), counted | flags)

    def _counts_part(self, fact: Fact) -> float:
        """Return 1 where a fact counts a part that is not asked for: delegates in person."""
        told = f" {fold(fact.text.partition(': ')[0])} "
        if fact.head not in ("figures", "delegates"):
            return 0.0
        parts = (
            *_PARTS_OF_ALL,
            *country_words().intersection(fold(own_words(self.question, fact)).split()),
        )
        return float(any(f" {part} " in told and not self.question.has(part) for part in parts))

    def _linked(self, subject: Subject, fact: Fact) -> Iterator[_Told]:
        """Yield the records and the countries that a fact concerns, alone and all together."""
        if not self._may_link(subject, fact):
            return
        roles = self.role_features(subject, fact)
        body = self.question.body_of(fact)
        countries = countries_told(self.question, fact) if "country" in self.fitting else []
        together: dict[str, list[str]] = {}
        titled = self._titled(subject, fact)
        named = _named_by(self.question, fact)
        names = [fact.value] if isinstance(fact.value, str) else []
        for name in dict.fromkeys([*names, *titled, *fact.mentions]):
            kind = self._kind_of_mention(fact, name)
            if kind not in self.fitting or not self._may_be_answer(fact, name):
                continue
            is_told = self._is_told(name, body) if self.question.record(name) else name in countries
            flags = self._flags_of_link(name, kind) | {
                "is the value": float(name == named),
                "titled in sentence": float(name in titled),
                "stands in sentence": float(is_told),
                "begins sentence": float(self._begins(name, body)),
            }
            claimed, claims = self._people_claimed(subject, fact, name)
            yield _Told(kind, claimed, flags | roles, claims)
            if is_told and not self.names(name):
                together.setdefault(kind, []).append(name)
        for kind, group in together.items():
            if len(group) > 1:
                yield _Told(_SEVERAL + kind, tuple(group), self._flags_of_links(group, kind))

    def _may_link(self, subject: Subject, fact: Fact) -> bool:
        """Return whether what a fact concerns may be the answer at all."""
        if self.fitting.isdisjoint(_LINKED):
            return False
        if not isinstance(subject.record, Meeting):
            return True
        # Of a meeting a field has the hosts, and sentences name others.
        is_beside_hosts = self.question.role == "host" and fact.head in TEXTS
        return fact.head not in _OF_WHOLE_MEETING and not is_beside_hosts

    def _kind_of_mention(self, fact: Fact, name: str) -> str:
        """Return the kind of what a fact mentions; empty for its own record, and for no mention."""
        if name == fact.about:
            return ""
        record = self.question.record(name)
        if record:
            return kind_of(record)
        return "country" if name in fact.mentions and len(name) == 2 else ""

    def _may_be_answer(self, fact: Fact, name: str) -> bool:
        """Return whether the question leaves open that what a fact mentions is its answer."""
        if self._wants_others and self.names(name):
            return False
        body = self.question.body_of(fact)
        if self._is_payer_asked and not names_payer(self.question, name, body):
            return False
        return self.is_in_group(name, self.question.record(name))

    def _flags_of_link(self, name: str, kind: str) -> Features:
        """Return what speaks for a record or a country that is mentioned, whatever is told of it.

        Args:
            name: its id or its code.
            kind: of record.
        """
        question = self.question
        is_named = self.names(name)
        is_of_country = getattr(question.record(name), "country", None) in question.countries
        flags = {
            "named in question": float(is_named),
            "named, another asked": float(is_named and self._is_other_asked),
            "of country named": float(kind == "organization" and is_of_country),
            "kind asked": float(kind in question.kinds),
            "kind asked by noun": float(kind == question.kind_asked),
            "one told, several asked": float(question.asks_for_several),
            "one country told, several asked": float(
                kind == "country" and question.has("countries", "nations", "states")
            ),
            "body, person asked": float(kind != "person" and self._is_person_asked),
        }
        return flags | question.called_as_asked([name])

    def _flags_of_links(self, group: Sequence[str], kind: str) -> Features:
        """Return what speaks for several records or countries that one sentence names.

        Args:
            group: their ids or codes.
            kind: of them all.
        """
        question = self.question
        flags = {
            "members of group": float(bool(question.group)),
            "size": len(group) / 10,
            "several asked": float(self.is_plural),
            "one asked": float(not self.is_plural),
            "kind asked": float(kind in question.kinds),
        }
        return flags | question.fit_of_number(len(group)) | question.called_as_asked(group)

    def is_in_group(self, name: str, record: Record | None) -> bool:
        """Return whether a country or a body is of those among which the answer lies."""
        group = self.question.group
        if not group or isinstance(record, (Meeting, Person)):
            return True
        if not isinstance(record, Organization):
            return name in group
        return record.country in group and record.type == "customs-administration"

    def _titled(self, subject: Subject, fact: Fact) -> list[str]:
        """Return those at a meeting who are named by title alone: "The Deputy Minister asked"."""
        title = _TITLE.match(str(fact.value)) if fact.head in TEXTS else None
        if title is None or "person" not in self.fitting or not isinstance(subject.record, Meeting):
            return []
        words = fold(title[1])
        return [
            row.person
            for row in subject.record.attendance
            if row.person and f" {words} " in f" {fold(row.capacity or '')} "
        ]

    def _people_claimed(
        self, subject: Subject, fact: Fact, name: str
    ) -> tuple[tuple[str, ...], tuple[Fact, ...]]:
        """Return those of whom sources say that they were in the chair, with their claims.

        Args:
            subject: a meeting.
            fact: of the meeting.
            name: id of somebody whom the fact names.
        """
        if fact.head != "attendance" or self.question.role not in ("chair", "opener"):
            return (name,), ()
        claims = chair_claims(subject.claims)
        people = each_once(
            one
            for claim in claims
            for one in claim.mentions
            if isinstance(self.question.record(one), Person)
        )
        return (people, tuple(claims)) if name in people else ((name,), ())

    def names(self, name: str) -> bool:
        """Return whether a question names the record with an id."""
        return self._is_named(name, self.question.record(name))

    def _is_named(self, name: str, record: Record | None) -> bool:
        """Return whether a question names a record or a country, which is then no answer."""
        if name not in self._named:
            self._named[name] = self._stands_in_question(name, record)
        return self._named[name]

    def _stands_in_question(self, name: str, record: Record | None) -> bool:
        if record is None:
            return name in self.question.countries
        names = list(self.question.folded_names(name))
        if isinstance(record, Person):
            names += [word for word in fold(record.name).split() if len(word) > 3]
        return self.question.has(*names)

    def _is_told(self, name: str, body: str) -> bool:
        """Return whether the sentence of a fact names a record itself."""
        return any(f" {other} " in body for other in self.question.folded_names(name))

    def _begins(self, name: str, body: str) -> bool:
        """Return whether the sentence of a fact begins with a name of a record."""
        start = " ".join(body.split()[:_SUBJECT_WORDS])
        return any(f" {other} " in f" {start} " for other in self.question.folded_names(name))

    def role_features(self, subject: Subject, fact: Fact) -> Features:
        """Return whether somebody had the role at a meeting that is asked for."""
        role = self.question.role
        if not role:
            return {}
        meeting = subject.record
        if not isinstance(meeting, Meeting) or fact.head not in ("attendance", "hosts"):
            return {"role asked of text": 1.0}
        held = roles_told(fact, meeting)
        if _ALSO_HELD.get(role) in held:
            held = (*held, role)
        titles = words_of.TITLES.intersection(self.question.nouns_asked)
        told = self.question.text_of(fact)
        return self._body_features(fact, meeting) | {
            # "Which minister opened it?" asks for no head of customs.
            "titled otherwise": float(
                bool(titles) and not any(f" {title} " in told for title in titles)
            ),
            "had role": float(role in held),
            "had another role": float(role not in held),
            "only presence asked": float(role in ("participant", "represented")),
        }

    def _body_features(self, fact: Fact, meeting: Meeting) -> Features:
        """Return whether somebody was at a meeting for the body or the country that is said."""
        attendance = attendance_told(fact, meeting)
        if attendance is None:
            return {}
        body = self.question.record(attendance.organization or "")
        country = getattr(body, "country", None)
        countries = self.question.countries
        if body is None:
            return {}
        side, of_side = self.question.side
        is_of_side = body.id in side or country in of_side
        return {
            "for another side": float(bool(side or of_side) and not is_of_side),
            "for body named": float(self._is_named(body.id, body)),
            "for country named": float(country in countries),
            "for another country": float(bool(countries) and country not in countries),
        }

    def itself(self, subject: Subject) -> _Told:
        """Return the record whose facts are read as the answer."""
        question = self.question
        is_named = self._is_named(subject.id, subject.record)
        is_saying = self._is_saying_asked
        flags = {
            "named in question": float(is_named),
            "named, another asked": float(is_named and self._is_other_asked),
            "kind asked": float(subject.kind in question.kinds),
            "kind asked by noun": float(subject.kind == question.kind_asked),
            "definition asked": float(self._is_definition_asked),
            "saying asked": float(is_saying),
            "saying asked, nothing said": float(is_saying and not _says_something(subject)),
            "decision asked, none told": float(
                question.has(*words_of.DECIDING) and not _decides(subject)
            ),
            "which asked": float(question.has("which")),
            "one told, several asked": float(question.asks_for_several),
        } | question.called_as_asked([subject.id])
        return _Told(_ITSELF + subject.kind, (subject.id,), flags)


# Fields that have what was said or decided.
_SAYINGS = ("topics", "outcomes", "notes", "initiatives")


def _says_something(subject: Subject) -> bool:
    """Return whether a record has what was said or decided."""
    heads = {fact.head for fact in subject.facts if fact.certainty != UNKNOWN}
    gaps = {fact.head for fact in subject.facts if fact.certainty == UNKNOWN}
    is_gap = not gaps.isdisjoint(("topics", "outcomes"))
    return not heads.isdisjoint(("topics", "outcomes") if is_gap else _SAYINGS)


def _decides(subject: Subject) -> bool:
    """Return whether a record has what was decided."""
    return any(fact.head == "outcomes" and fact.certainty != UNKNOWN for fact in subject.facts)


def _is_place(claim: Fact) -> bool:
    """Return whether what a source claims is the name of a place."""
    words = str(claim.value).split()
    is_named = all(word[:1].isupper() and word.isalpha() for word in words)
    return (
        is_named and 0 < len(words) < _LONGEST_PLACE and claim.head in ("signed", "place", "notes")
    )


def _country_of(record: Record) -> str | None:
    """Return the code of the country in which something is or was."""
    place = getattr(record, "place", None) or record
    return getattr(place, "country", None)


_TITLE = re.compile(r"The ((?:[A-Z][\w-]+ ){1,4})")
# What the filters of a list stand for, the time on which a post is asked about, and what tells two
# things that are compared.
_SETTLED = {
    "list": ("time", "place", "country", "kind", "mode"),
    "post": ("time",),
    "compared": ("time", "place", "country", "kind", "mode", "ordinal"),
}


def _from_lists(evidence: Evidence, fitting: frozenset[str]) -> Iterator[Candidate]:
    """Yield what posts, lists and rows answer, each as one candidate.

    Args:
        evidence: weighs what is said.
        fitting: the sorts of value that may be the answer.
    """
    question = evidence.question
    for maker, answer, of_maker in _proposed(question, fitting):
        if answer is None or not answer.values or answer.values == (0,):
            continue
        sort = _sort_of(question, answer)
        if sort not in fitting:
            continue
        names = question.names_of(answer.records)
        told = f" {fold(answer.text)} | {names} {_seats_of(question, answer)} "
        size = "one" if len(answer.values) == 1 else "several"
        asked = question.sort or "what"
        features = {
            f"{maker}": 1.0,
            f"{maker}, {asked}": 1.0,
            f"{maker}, order {question.order}": 1.0,
            f"{maker}, {size}": 1.0,
            f"{maker}, {answer.certainty}": 1.0,
            f"{maker}, role": float(bool(question.role)),
            f"{maker}, post": float(question.is_of_post),
            f"{maker}, kinds": float(lists.lists_kind(question)),
            f"{maker}, counts what is asked": float(question.counts_kind),
            "named in question": float(_tells_what_is_named(question, answer)),
            "rests on first record": float(question.likely_subjects[0].id in answer.records),
        }
        if question.record(str(answer.values[0])):
            features |= question.called_as_asked(map(str, answer.values))
        settled = _SETTLED.get(maker, ())
        if maker == "row" and question.order in ("before", "after", "next"):
            # The time and the place that are said are those of the one beside it.
            settled = ("time", "place", "country", "ordinal")
        features |= evidence.of_answer(told, settled)
        features |= of_maker
        yield Candidate(answer.values, maker, features, answer=answer)


def _seats_of(question: Question, answer: Answer) -> str:
    """Return the cities in which the bodies of the offices of an answer have their seats."""
    offices = [question.record(name) for name in answer.records]
    bodies = [question.record(one.organization or "") for one in offices if isinstance(one, Office)]
    return fold(" ".join(getattr(body, "city", None) or "" for body in bodies))


def _counts_another(question: Question) -> bool:
    """Return whether what is counted is no record: people, cases, tonnes."""
    counted = question.counted
    kinds = {unit.words[-1] for unit in question.units if unit.sort == "kind"}
    plurals = [noun for noun in counted if noun.endswith("s") and noun != "customs"]
    thing = plurals[0] if plurals else next(iter(words_of.COUNTED.intersection(counted)), "")
    if not thing or thing in words_of.PARTS or thing in kinds:
        return False
    return not question.has_series_called(thing)


def _counts_who_came(question: Question) -> bool:
    """Return whether people or bodies at a meeting are counted, which its figures tell."""
    kinds = {unit.words[-1]: unit.meaning[0] for unit in question.units if unit.sort == "kind"}
    counted = {kinds[noun] for noun in question.counted if noun in kinds}
    is_of_event = "meeting" in question.kinds and "meeting" not in counted
    return is_of_event and bool(counted & {"organization", "person"})


def _tells_what_is_named(question: Question, answer: Answer) -> bool:
    """Return whether an answer only says again what the question names."""
    for value in map(str, answer.values):
        if value in question.countries or question.has(*question.folded_names(value)):
            return True
    return False


def _sort_of(question: Question, answer: Answer) -> str:
    """Return the sort of the values of an answer; of records of several kinds that of the first."""
    values = answer.values
    first = str(values[0])
    record = question.record(first)
    several = _SEVERAL if len(values) > 1 else ""
    if not isinstance(values[0], str):
        return f"{several}number"
    if record:
        sort = kind_of(record)
        is_whole = several + sort in _FITTING[question.sort]
        return several + sort if is_whole else _ITSELF + sort
    if first[:4].isdecimal():
        return "period" if several else "date"
    if len(first) == 2 and first.isupper():
        return f"{several}country"
    return "place"


def _asks_for_list(question: Question) -> bool:
    """Return whether several records may be asked for, or how many there are."""
    if question.sort == words_of.MANY:
        return not _counts_what_facts_tell(question) and not _counts_another(question)
    is_of_one = _is_of_one_session(question) or bool(question.order)
    if question.sort == words_of.SAID or _asks_for_somebody(question) or is_of_one:
        return False
    if _asks_for_all_events(question):
        return lists.lists_kind(question) or question.has(*words_of.LISTING)
    if not question.kinds and not question.names_series:
        return False
    if lists.lists_kind(question):
        return True
    return question.has(*words_of.LISTING) and not question.has(*_DEFINING)


def _is_of_one_session(question: Question) -> bool:
    """Return whether one session is said by its number: "the 13th", and not "13th to 26th"."""
    return bool(question.reading.ordinal) and not question.sessions


def _asks_for_all_events(question: Question) -> bool:
    """Return whether all that was held is asked for: "what was held in 2019"."""
    return words_of.HELD in question.predicates and question.has(*words_of.ALL)


def _counts_what_facts_tell(question: Question) -> bool:
    """Return whether what is counted is told by facts, and counted by no list.

    Facts tell how many systems are or went live, and how many came to a session.
    """
    is_live = words_of.LIVE in question.predicates
    return is_live or _is_of_one_session(question) or _counts_who_came(question)


def _asks_for_somebody(question: Question) -> bool:
    """Return whether the noun after "which" is a word for people: "which deputy minister"."""
    nouns = set(question.nouns_asked)
    is_of_people = not nouns.isdisjoint((*words_of.POSTS, *words_of.PERSONS))
    return is_of_people and not question.kind_asked


def _asks_for_row(question: Question) -> bool:
    """Return whether several members of a row may be asked for, or how many there are."""
    # "The editions in use today" are not the last one.
    is_of_today = question.asks_for_several and question.has(*words_of.NOW)
    if question.order and not is_of_today:
        return bool(question.number_wanted) and question.order in ("first", "last")
    is_many = question.sort == words_of.MANY
    says_more = any(unit.sort not in ("time", "country", "place") for unit in question.content)
    is_open = question.sort in _OF_PARTS and not question.reading.ordinal and says_more
    if is_many and _counts_another(question):
        return False
    return is_open and (is_many or question.asks_for_several)


def _asks_for_posts(question: Question, fitting: frozenset[str]) -> bool:
    """Return whether holders of a post may be asked for, rather than who did something.

    Args:
        question: asked.
        fitting: the sorts of value that may be the answer.
    """
    if fitting.isdisjoint(_OF_POSTS) or question.sort == words_of.SAID or question.is_of_session:
        return False
    if question.has(*words_of.VISITING) and not question.has("when"):
        # "Which director visited the office" asks for none who was in a post there.
        return False
    if question.is_of_post:
        return True
    # "Which committees does it have" asks for nobody in a post, nor does "who attended".
    return bool(question.sort) and question.role not in _PRESENCE


def _asks_for_holders_counted(question: Question) -> bool:
    """Return whether it asks how many had a post: "how many commissioners since 2010"."""
    return question.sort == words_of.MANY and question.is_of_post


def _asks_for_place_in_row(question: Question) -> bool:
    """Return whether the first, the last or the next of a row may be asked for.

    "The first commissioner" is first in a post, unless he is asked for as of a meeting.
    """
    if "meeting" in question.kinds or question.reading.ordinal:
        return bool(question.order)
    is_of_post = question.sort == words_of.WHO and question.is_of_post
    return bool(question.order) and not is_of_post


def _asks_for_missing(question: Question) -> bool:
    """Return whether it asks which sessions of a series are not recorded."""
    return question.sort == words_of.MISSING or question.has("missing")


def _listed(question: Question) -> list[Proposed]:
    return [question.once(lists.listed)]


def _holders_counted(question: Question) -> list[Proposed]:
    return [question.once(posts.holders_counted)]


def _missing(question: Question) -> list[Proposed]:
    return [Proposed("missing", question.once(lists.missing), {})]


# What makes answers that are no single fact, with what says that it may be asked for. Each is asked
# for itself: several may answer one question, and the weights choose.
_MAKERS: tuple[tuple[Callable[[Question], bool], Callable[[Question], Sequence[Proposed]]], ...] = (
    (_asks_for_holders_counted, _holders_counted),
    (_asks_for_list, _listed),
    (_asks_for_place_in_row, order.places_in_rows),
    (_asks_for_missing, _missing),
    (_asks_for_row, order.lists_of_rows),
)


def _proposed(question: Question, fitting: frozenset[str]) -> Iterator[Proposed]:
    """Yield what posts, lists and rows answer, where there are any.

    Args:
        question: asked.
        fitting: the sorts of value that may be the answer.
    """
    if _asks_who_paid(question):
        # Only facts tell that somebody paid.
        return
    two_compared = order.compared(question) if question.has(*words_of.COMPARING) else []
    yield from two_compared
    if two_compared and question.compares:
        # Which of the two came first asks for no list, and for no place in a row.
        return
    if _asks_for_posts(question, fitting):
        yield from question.once(posts.answers_of_posts)
    for asks_for, make in _MAKERS:
        if asks_for(question):
            yield from question.once(make)

"""The sentences of answers: from facts, from records, from lists and from rows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from asean_wco.answers.answer import Answer, Value, bare, from_facts, least_sure, not_known
from asean_wco.answers.candidates import Candidate
from asean_wco.answers.question import TEXTS, Question
from asean_wco.answers.rows import of_attendance, where_and_when
from asean_wco.answers.sequences import when_of
from asean_wco.answers.texts import BORNE, countries_in, has_any, quality
from asean_wco.answers.words import ADOPTED, DECIDING, PAST, PHRASES_OF_DEEDS
from asean_wco.facts.doubts import inferred, likely_numbers
from asean_wco.facts.fact import COUNTED, DISPUTED, INFERRED, STATED, UNKNOWN, Fact
from asean_wco.facts.phrases import PARTS_PLAYED
from asean_wco.facts.sentences import country_words, named, sentences_of
from asean_wco.facts.when import WHEN_FIELDS
from asean_wco.library import Library
from asean_wco.model.countries import COUNTRIES
from asean_wco.model.dates import display_period
from asean_wco.model.folding import fold, ordinal
from asean_wco.model.records import ORDINALS, Meeting, Organization, Record, Series, kind_of
from asean_wco.model.text import enclosed, ranges_in_words
from asean_wco.model.today import today
from asean_wco.model.tuples import NamedTuple
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.query.coverage import series_coverage
from asean_wco.query.expecting import expected

# So many records are named where they are listed, and where they are only counted.
_MOST_TOLD, _MOST_COUNTED = 30, 12
# What asks for the city and the days of each meeting of a list.
_WITH_DAYS = tuple(
    f"{before} {asked}"
    for before in ("with", "and")
    for asked in ("place", "places", "date", "dates")
)
# Of so many records of a list the sources are named.
_MOST_CITED = 300
# What says in a fact that something was adopted.
ADOPTING = PHRASES_OF_DEEDS[ADOPTED]
# What asks for the name that letters stand for.
_FOR_NAMES = ("stand for", "stands for", "short for", "full name", "long form", "abbreviation")


# What is told of meetings in a country of which nothing says who hosted them.
ONLY_PLACED = "Held there, but no host is on record"


class Remarks(NamedTuple):
    """What is told of a list besides its records.

    Attributes:
        none: that it has no records, in words; empty for the usual words.
        inferred: of what is only inferred, place or host, the ids of the records.
        more: tells of what it leaves out; it is asked only when the list is told.
    """

    none: str = ""
    inferred: Mapping[str, Collection[str]] = {}
    more: Callable[[], Sequence[str]] = tuple


NO_REMARKS = Remarks()


def told(question: Question, candidate: Candidate) -> Answer:
    """Return the answer that a candidate gives."""
    answer = candidate.tell() if candidate.tell else _from_its_facts(question, candidate)
    things = _things_adopted(question, candidate)
    if things:
        answer = answer._replace(values=(*answer.values, *things))
    return _with_inferred_number(question, _with_gaps_of_order(question, candidate, answer))


def _with_gaps_of_order(question: Question, candidate: Candidate, answer: Answer) -> Answer:
    """Return an answer on which country was first, with those of which no day was found."""
    subject = candidate.subject
    steps = [fact for fact in candidate.facts if fact.head == "milestones"]
    if question.reading.order not in ("first", "last") or subject is None or not steps:
        return answer
    gaps = [one for one in subject.facts if (one.field, one.certainty) == ("milestones", UNKNOWN)]
    sentences = [one for fact in gaps for one in sentences_of(fact.text)]
    of_countries = [one for one in sentences if countries_in(f" {fold(one)} ", COUNTRIES)]
    return answer._replace(text=" ".join((answer.text, *of_countries)))


def _things_adopted(question: Question, candidate: Candidate) -> list[str]:
    """Return the plans and guides that a meeting adopted, where it is asked what it did."""
    subject = candidate.subject
    is_meeting = candidate.sort == "itself" and subject and subject.kind == "meeting"
    asks = ADOPTED in question.deeds or question.has("agree")
    if not (subject and is_meeting and asks) or PAST.isdisjoint(question.nouns_asked[:1]):
        return []
    rows = [fact for fact in subject.known if fact.head == "initiatives"]
    # What is noted behind the colon tells more of the thing.
    deeds = [f" {fold(fact.text.partition(':')[0])} " for fact in rows]
    return [
        str(fact.value) for fact, deed in zip(rows, deeds, strict=True) if has_any(deed, ADOPTING)
    ]


def _from_its_facts(question: Question, candidate: Candidate) -> Answer:
    """Return the answer that the facts of a candidate give."""
    record = candidate.subject.record if candidate.subject else None
    if record and candidate.values == (record.id,):
        says_more = bool(candidate.subject and candidate.subject.weighty)
        if not (says_more and tells_by_itself(candidate.facts)):
            return itself(question, record)
        outcomes = _outcomes_alike(question, candidate)
        if outcomes:
            return from_facts(outcomes, question.told, values=candidate.values)
    is_of_rows = all(fact.head == "attendance" for fact in candidate.facts)
    if isinstance(record, Meeting) and candidate.subject and is_of_rows:
        claims = candidate.subject.disputes.get("attendance", [])
        return of_attendance(question, candidate.facts, candidate.values, record, claims)
    elsewhere = _claims_elsewhere(question, candidate)
    if elsewhere:
        values = [claim.value for claim in elsewhere]
        text = elsewhere[0].text
        return from_facts((*candidate.facts, *elsewhere), question.told, text=text, values=values)
    records = [str(value) for value in candidate.values if question.record(str(value))]
    text = ""
    claims = [fact for fact in candidate.facts if fact.certainty == DISPUTED]
    if claims and len(claims) == len(candidate.facts):
        # The first of the claims of a dispute quotes the others.
        text = claims[0].text
    return from_facts(
        candidate.facts, question.told, text=text, values=candidate.values, records=records
    )


def _outcomes_alike(question: Question, candidate: Candidate) -> list[Fact]:
    """Return all that a meeting decided on what is said, where one decision on it is told."""
    subject = candidate.subject
    if subject is None or candidate.facts[-1].head != "outcomes":
        return []
    alike = [
        fact
        for fact in subject.known
        if fact.head == "outcomes"
        and all(quality(unit, question.body_of(fact)) >= BORNE for unit in subject.weighty)
    ]
    return alike if candidate.facts[-1] in alike else []


def _claims_elsewhere(question: Question, candidate: Candidate) -> Sequence[Fact]:
    """Return the claims on a day that is told, where the record of what was done then has them.

    That ministers signed a protocol is told by the single window; in dispute is its own day.
    """
    if candidate.group != "date" or len(candidate.values) > 1:
        return ()
    fact = candidate.facts[-1]
    others = [question.record(one) for one in fact.mentions if one != fact.about]
    for record in others:
        disputes = question.subject_of(record).disputes if record and record.disputes else {}
        for field, claims in disputes.items():
            if field in WHEN_FIELDS and candidate.values[0] in [bare(one.value) for one in claims]:
                return claims
    return ()


def tells_by_itself(facts: Sequence[Fact]) -> bool:
    """Return whether facts tell something of a record that answers better than its summary."""
    return bool(facts) and facts[-1].head in TEXTS


def itself(question: Question, record: Record) -> Answer:
    """Return what a record is, in its own summary, or the name that its letters stand for."""
    facts = question.library.facts_of(record)
    decided = [fact for fact in facts if fact.head == "outcomes" and fact.certainty != UNKNOWN]
    if decided and question.has(*DECIDING):
        return from_facts(decided, question.told, values=[record.id], records=[record.id])
    known = [fact for fact in facts if fact.certainty != UNKNOWN][:2]
    name = _spelled_out(question, record)
    about = record.summary or " ".join(fact.text for fact in known)
    text = f"{name}: {about}" if about else f"{name} is recorded, and nothing else."
    if question.has(*_FOR_NAMES):
        text = f"{name}."
    return from_facts(
        known,
        question.told,
        text=text,
        values=[record.id],
        records=[record.id],
        certainty=STATED,
    )


def _spelled_out(question: Question, record: Record) -> str:
    """Return the name of a record for which the letters that are said stand.

    Letters may stand for a former name: CCC for the Customs Co-operation Council.
    """
    for name in (record.name, *record.aliases):
        initials = "".join(word[0] for word in name.replace("-", "").split() if word[0].isupper())
        if len(initials) > 1 and question.has(fold(initials)):
            return name
    return record.name


def listed(
    question: Question,
    records: Sequence[Record],
    remarks: Remarks = NO_REMARKS,
    *,
    is_count: bool = False,
) -> Answer:
    """Return the answer that lists some records, or counts them.

    Args:
        question: asked.
        records: of the list.
        remarks: what is told besides.
        is_count: whether their number is the answer.
    """
    library = question.library
    with_days = question.has(*_WITH_DAYS)
    most = _MOST_COUNTED if is_count else _MOST_TOLD
    listed_names = _names_of(records, most, with_days=with_days)
    kinds = {kind_of(record) for record in records}
    kind = kinds.pop() if len(kinds) == 1 else "record"
    noun = kind if len(records) == 1 else KIND_FOLDERS.get(kind, "records")
    text = f"{len(records)} {noun} {'is' if len(records) == 1 else 'are'} recorded"
    text = f"{text}: {listed_names}." if listed_names else remarks.none or f"{text}."
    certainty = COUNTED
    for what, inferred_of in remarks.inferred.items():
        names = _names_of([record for record in records if record.id in inferred_of], most)
        if names:
            said = ONLY_PLACED if what == ONLY_PLACED else f"The {what} is only inferred"
            text += f" {said}: {names}."
            certainty = INFERRED
    if is_count:
        gaps = _gaps_of_series(library, records)
        text = f"{_highest_number(records) if gaps else ''}{text}{gaps}"
    facts = [fact for record in records[:_MOST_CITED] for fact in library.facts_of(record)[:1]]
    ids = [record.id for record in records]
    return from_facts(
        facts,
        question.told,
        text=" ".join((text, *remarks.more())),
        values=[len(records)] if is_count else ids,
        records=ids,
        certainty=certainty,
    )


def _names_of(records: Sequence[Record], most: int, *, with_days: bool = False) -> str:
    """Return the names of the first records, with how many more there are.

    Args:
        records: to name.
        most: so many are named.
        with_days: whether each meeting is told with its city and its days.
    """
    # Names hold commas themselves.
    names = [
        f"{one.name}{enclosed(' (', where_and_when(one), ')')}"
        if with_days and isinstance(one, Meeting)
        else one.name
        # One more is named as soon as counted.
        for one in records[: most + (len(records) == most + 1)]
    ]
    more = len(records) - len(names)
    return "; ".join([*names, *([f"and {more} more"] if more else [])])


def with_list(
    question: Question,
    records: Sequence[Record],
    values: Sequence[Value],
    remarks: Remarks = NO_REMARKS,
) -> Answer:
    """Return the answer that names the places, the years or the countries of some records."""
    names = "; ".join(next(iter(question.all_names(str(value))), str(value)) for value in values)
    answer = listed(question, records, remarks)
    return answer._replace(text=f"{names}. {answer.text}", values=tuple(values))


def _highest_number(records: Sequence[Record]) -> str:
    """Return the highest number of a session, where fewer sessions are recorded than it says."""
    highest = max((getattr(record, "ordinal", None) or 0 for record in records), default=0)
    if highest <= len(records):
        return ""
    return f"The highest number that a source states is the {ordinal(highest)}. "


def _gaps_of_series(library: Library, records: Sequence[Record]) -> str:
    """Return which sessions are missing where all recorded ones of a series are counted."""
    names = {getattr(record, "series", None) for record in records}
    series = library.store.find(str(names.pop())) if len(names) == 1 else None
    if not isinstance(series, Series):
        return ""
    meetings = library.meetings(series=series.id)
    cover = series_coverage(series, meetings)
    if not cover.missing or len(meetings) != len(records):
        return ""
    numbers = ranges_in_words(cover.missing)
    inferred_numbers = [number for number, where in cover.inferred if where != series.id]
    also = ""
    if inferred_numbers:
        also = f" The numbers {ranges_in_words(inferred_numbers)} are only inferred."
    reckoned = [number for number, where in cover.inferred if where == series.id]
    if reckoned:
        also += f" No record tells of the session with the number {ranges_in_words(reckoned)}."
    numbered_so = [inferred(one, "ordinal") for one in meetings if one.id in cover.unnumbered]
    unsure = [str(one) for one in numbered_so if one]
    if unsure:
        also += f" The number {', '.join(unsure)} of one is only inferred."
    without = len(cover.unnumbered) - len(unsure)
    if not without:
        return f"{also} Sessions {numbers} are not recorded."
    verb = "has" if without == 1 else "have"
    return (
        f"{also} No source gives the numbers {numbers}; {without} of those recorded {verb} no "
        "number, not even by inference."
    )


def _with_inferred_number(question: Question, answer: Answer) -> Answer:
    """Return an answer about a session whose number is only inferred, with a word on that."""
    number = question.reading.ordinal
    for identifier in answer.records if number else ():
        record = question.record(identifier)
        is_session = isinstance(record, Meeting) and not record.ordinal
        if record and is_session and inferred(record, "ordinal") == number:
            return answer._replace(
                text=f"{answer.text} That this is the {ordinal(number)} session is inferred.",
                certainty=least_sure((answer.certainty, INFERRED)),
            )
    return answer


def compared(question: Question, earlier: Record, later: Record, meant: str) -> Answer:
    """Return when each of two records began, with the one that is meant as the value."""
    facts = []
    for record in (earlier, later):
        dated = [fact for fact in question.library.facts_of(record) if fact.date]
        facts += dated[:1]
    return from_facts(facts, question.told, values=[meant], records=[earlier.id, later.id])


def missing(
    question: Question, series: Series, numbers: Sequence[int], *, is_count: bool = False
) -> Answer:
    """Return which sessions of a series are not recorded, or how many they are."""
    sessions = "sessions {} are" if len(numbers) > 1 else "session {} is"
    told_numbers = sessions.format(ranges_in_words(numbers))
    text = f"Of {named(series)}, the {told_numbers} not recorded."
    return from_facts(
        question.library.facts_of(series)[:1],
        question.told,
        text=text,
        values=[len(numbers)] if is_count else numbers,
        records=[series.id],
        certainty=COUNTED,
    )


def nobody_named(question: Question, meeting: Meeting, role: str, gaps: Sequence[Fact]) -> Answer:
    """Return that no source names who had a role at a meeting, with what was looked for."""
    texts = [who_is_not_named(question, meeting, role), *(fact.text for fact in gaps)]
    return not_known(" ".join(texts), question.told, gaps, [meeting.id])


def who_is_not_named(question: Question, meeting: Meeting, role: str) -> str:
    """Return in one sentence that no source names who had a role at a meeting."""
    deed = PARTS_PLAYED.get(role, "took part in")
    sides = [country_words(code) for code in question.countries]
    bodies = [question.record(unit.text) for unit in question.content if unit.sort == "word"]
    sides += [named(body) for body in bodies if isinstance(body, Organization)]
    if role == "represented" and not question.has("was represented", "were represented"):
        deed = f"represented {', '.join(sides) or 'the side that is said'} at"
    return f"None of the sources consulted says who {deed} {named(meeting)}."


def held_in(question: Question, meeting: Meeting, country: str) -> Answer:
    """Return in which country a meeting was held of which no source names the host."""
    facts = question.library.facts_of(meeting)
    placed = [one for one in facts if one.head == "place" and one.certainty != UNKNOWN]
    text = " ".join((*(fact.text for fact in placed[:1]), "No source names who hosted it."))
    return from_facts(placed[:1], question.told, text=text, values=[country], records=[meeting.id])


def nothing_next(question: Question, records: Sequence[Record]) -> Answer:
    """Return that nothing of a row is recorded as still to come, and when it may be expected.

    Args:
        question: asked.
        records: of the row, in the order of time.
    """
    meetings = [record for record in records if isinstance(record, Meeting) and record.series]
    due = expected(meetings, today()) if len(meetings) == len(records) else ""
    facts = question.library.facts_of(records[-1])[:1]
    series = question.record(str(getattr(records[-1], "series", None)))
    if due and series:
        due = f"{series.name}: {due[0].lower()}{due[1:]}"
    text = due or f"Nothing is recorded after {named(records[-1])}."
    return not_known(text, question.told, facts, [records[-1].id])


def nothing_after(question: Question, last: Record, noun: str) -> Answer:
    """Return that nothing of a list is recorded after today, with the last that is.

    Args:
        question: asked.
        last: record of the list.
        noun: for the records of the list.
    """
    text = f"No such {noun} after {today().display()} is recorded. The last is {named(last)}."
    return not_known(text, question.told, question.library.facts_of(last)[:1], [last.id])


def no_session(
    question: Question, series: Series, meetings: Sequence[Meeting], number: int
) -> Answer:
    """Return that a session is not recorded, with the earliest or the last that is.

    Args:
        question: asked.
        series: that is named.
        meetings: of the series that are recorded.
        number: of the session.
    """
    cover = series_coverage(series, meetings)
    field = f"{ORDINALS}.{number}"
    facts = [fact for fact in question.library.facts_of(series) if fact.field == field]
    reckoned = [fact for fact in facts if fact.certainty == INFERRED]
    if reckoned:
        text = f"No source read tells of this session. {reckoned[0].text}"
        return not_known(text, question.told, reckoned, [series.id])
    numbered = ordinal(number)
    article = "an" if numbered.startswith(("8", "11th", "18th")) else "a"
    text = f"None of the sources consulted mentions {article} {numbered} {series.name}."
    for meeting in meetings:
        if meeting.id in cover.unnumbered and number in likely_numbers(meeting):
            likely = inferred(meeting, "ordinal")
            text += f" It may be {named(meeting)}, whose number is inferred: {likely}."
    if number in cover.missing:
        text += f" Sessions {ranges_in_words(cover.missing)} are not recorded."
    records = [series.id]
    dated = [meeting for meeting in meetings if meeting.start]
    if number == 1 and dated:
        earliest = min(dated, key=when_of)
        days = display_period(earliest.start, earliest.end)
        text += f" The earliest one recorded is {named(earliest)} ({days})."
        records.append(earliest.id)
    else:
        last = max(cover.known)
        text += f" The last recorded session is the {ordinal(last)}."
        records += [meeting.id for meeting in meetings if meeting.ordinal == last]
    facts = [fact for one in records[1:] for fact in _facts_of_number(question, one)]
    return not_known(text, question.told, facts, records)


def _facts_of_number(question: Question, session: str) -> list[Fact]:
    """Return the facts that tell the number of a session; of one without such the first fact."""
    facts = question.library.facts_of(question.library.get(session))
    return [fact for fact in facts if fact.field == "ordinal"] or facts[:1]

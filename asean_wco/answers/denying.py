"""Who has not done something: each member of ASEAN, by what the records say of it.

"Which countries have never hosted" is worked out for the members of ASEAN alone, since all of them
are known. Each is one of those that did it by the records, those that did not do it or not yet,
and those of which the records say neither. A sentence that names some countries is never taken
to name all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, Value, each_once, from_facts
from asean_wco.answers.candidates import Candidate
from asean_wco.answers.question import Question, Subject
from asean_wco.answers.rows import OF_THOSE, facts_of_hosts
from asean_wco.answers.texts import countries_in, has_any
from asean_wco.facts.fact import INFERRED, UNKNOWN, Fact
from asean_wco.facts.sentences import country_words, enumerated, named, sentences_of
from asean_wco.model.countries import ASEAN_CODES
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting, Record
from asean_wco.model.tuples import NamedTuple

# The first label of what is worked out as not so.
LEFT_OUT = "without"
# The feature of a candidate of whose countries the records say themselves that it is not so.
SAID_OF_ALL = "said of all members"
# The last member of ASEAN, whom people do not count among the ten, and when it joined.
_ELEVENTH = "TL"
_TEN = tuple(sorted(set(ASEAN_CODES) - {_ELEVENTH}))
_SINCE_ELEVEN = PartialDate(2025, 10, 26)
# What says that some of the ten are meant.
_SOME_OF_TEN = tuple(f"{some} of the ten" for some in (*words_of.COUNTS, "most", "some"))
# The sorts of candidates that name countries.
_OF_COUNTRIES = ("country", "several country", "several country in group", "countries of list")
# What countries do at meetings, besides being there.
_ROLES_OF_COUNTRIES = frozenset(("host", "chair", "co-chair"))
# Fields whose sentences say which countries did something.
_TELLING = ("milestones", "notes", "outcomes")


class _Standing(NamedTuple):
    """What the records say of each member of ASEAN.

    Attributes:
        record: that says it; None for those of a list.
        did: those that did it.
        did_not: those that did not, or not yet.
        unsaid: those of which the records say neither.
        facts: that say so.
        is_of_ten: whether Timor-Leste is not asked for: before it joined.
        denied: the last day of which a fact says that some did not; None where none has a day.
    """

    record: Record | None
    did: tuple[str, ...]
    did_not: tuple[str, ...]
    unsaid: tuple[str, ...]
    facts: tuple[Fact, ...]
    is_of_ten: bool
    denied: PartialDate | None

    @property
    def asked(self) -> tuple[str, ...]:
        """Those that are the answer: that did not, or else of which nothing is said."""
        return self.did_not or self.unsaid


class _Saying(NamedTuple):
    """What a part of a sentence says of some countries.

    Attributes:
        codes: of the countries.
        is_so: whether they did it; else they did not, or not yet.
        fact: whose sentence it is; None for the summary of a record.
    """

    codes: Sequence[str]
    is_so: bool
    fact: Fact | None


def denies(candidate: Candidate) -> bool:
    """Return whether the facts of an answer say that something is not so.

    Those that tell who was at a meeting deny something else, if anything.
    """
    others = [fact for fact in candidate.facts if fact.head not in OF_THOSE]
    return says_any(others, words_of.DENIED)


def denies_of_all(question: Question, candidate: Candidate) -> bool:
    """Return whether the facts of an answer deny something of every country that it names.

    That Lao PDR was not yet connected denies nothing of those that were. Where countries are asked
    for, what names none denies nothing of any.
    """
    named_ones = [question.country_of(str(value)) for value in candidate.values]
    codes = [code for code in named_ones if code in ASEAN_CODES]
    asks_for_countries = not words_of.COUNTRY_NOUNS.isdisjoint(question.nouns_asked)
    if asks_for_countries and not any(named_ones):
        return False
    parts = [part for fact in candidate.facts for part in _parts(fact.text)]
    denied = [part for part in parts if has_any(part, words_of.DENIED)]
    denied = [part for part in denied if not has_any(part, words_of.PLANNED)]
    return all(any(countries_in(part, [code]) for part in denied) for code in codes)


def _parts(text: str) -> Iterator[str]:
    """Yield the parts of the sentences of a text, folded and padded."""
    for sentence in sentences_of(text):
        for part in sentence.split("; "):
            yield f" {fold(part)} "


def says_any(facts: Sequence[Fact], words: frozenset[str]) -> bool:
    """Return whether facts have any of some words."""
    return has_any(" ".join(f" {fold(fact.text)} " for fact in facts), words)


def left_out(question: Question, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the members of ASEAN that did not do what others did.

    Args:
        question: asked.
        candidates: that may be the answer to the question as if it did not deny.
    """
    if not (question.denies and _asks_for_countries(question)):
        return
    likely = [one for one in candidates if one.labels[0] in _OF_COUNTRIES]
    likely = [one for one in likely if _is_of_what_all_do(question, one)]
    # Whoever names most of those that did it is nearest to the question.
    likely.sort(key=lambda one: -len(one.values))
    standings: dict[str, _Standing] = {}
    seen: set[tuple[str, ...]] = set()
    for one in likely:
        key = one.subject.id if one.subject else "|".join(map(str, one.values))
        if key not in standings:
            standings[key] = _standing(question, one)
        standing = standings[key]
        told = (one.labels[0], *standing.did, "", *standing.asked)
        # Of most who came to a meeting, or signed, sources name only a few.
        are_few = len(standing.did + standing.did_not) < len(standing.unsaid)
        if standing.did and told not in seen and not (one.subject and are_few):
            seen.add(told)
            yield from _without(question, one, standing)


def those_who_did(question: Question, subject: Subject) -> Answer | None:
    """Return which members of ASEAN did what an initiative is about; None where none is told.

    Within a time that is said not all count who did.
    """
    if question.reading.periods:
        return None
    standing = _sorted_out(question, subject.record, list(_said(question, subject)))
    if not (standing.did and _asks_for_countries(question) and not question.denies):
        return None
    text = _told_of(question, standing)
    values = standing.did
    return from_facts(standing.facts, question.told, text=text, values=values, records=[subject.id])


def those_named(question: Question, candidate: Candidate) -> Answer | None:
    """Return which countries did what is asked, by the sentences that say so alone.

    None where no sentence of a candidate says so, or all of them do.
    """
    deeds = words_of.CAME_IN["signed" if question.has(*words_of.CAME_IN["signed"]) else ""]
    codes = list(map(str, candidate.values))
    saying = [
        fact
        for fact in candidate.facts
        if has_any(f" {fold(str(fact.value))} ", deeds)
        if countries_in(f" {fold(str(fact.value))} ", codes)
    ]
    if not saying or len(saying) == len(candidate.facts):
        return None
    told = " ".join(f" {fold(str(fact.value))} " for fact in saying)
    return from_facts(saying, question.told, values=countries_in(told, codes))


def _asks_for_countries(question: Question) -> bool:
    """Return whether countries, members or administrations are asked for, or "who" at once."""
    asked = question.nouns_asked or question.tokens
    is_of_countries = not words_of.COUNTRY_NOUNS.isdisjoint(asked)
    is_of_members = question.has("of the ten", "of the eleven")
    # Who read a speech, which a minister did not hold himself, asks for no country.
    is_of_anybody = question.tokens[:1] == ["who"] and question.roles_said <= _ROLES_OF_COUNTRIES
    return is_of_countries or is_of_members or is_of_anybody


def _is_of_what_all_do(question: Question, candidate: Candidate) -> bool:
    """Return whether an answer tells of something that each member did or did not do.

    What a topic tells is never all, and what denies leaves out nobody. Where meetings were held
    says nothing of who came to them, and neither says who is a member of something.
    """
    if denies(candidate):
        return False
    is_of_meetings = any(name == "meeting" for name, _ in question.reading.kinds)
    is_of_meetings |= bool(question.series_named or question.roles_named)
    if candidate.subject is None or question.roles_said == {"host"}:
        return candidate.subject is None and is_of_meetings and question.roles_named <= {"host"}
    is_meant = candidate.subject is question.subjects[0] or question.is_named(candidate.subject.id)
    if not is_meant:
        return False
    kind = candidate.subject.kind
    return kind == "initiative" or (kind == "meeting" and is_of_meetings)


def _standing(question: Question, candidate: Candidate) -> _Standing:
    """Return what the records say of each member of ASEAN about what a candidate tells."""
    subject = candidate.subject
    if subject is None:
        return _of_hosting(question, candidate)
    if isinstance(subject.record, Meeting):
        return _sorted_out(question, subject.record, list(_who_came(question, subject)))
    return _sorted_out(question, subject.record, list(_said(question, subject)))


def _of_hosting(question: Question, candidate: Candidate) -> _Standing:
    """Return which members hosted the meetings of a list, or had them on their ground.

    Of a list that is a part of a series all sessions count, unless a time is said.
    """
    answer = candidate.tell() if candidate.tell else None
    records = [question.record(one) for one in answer.records] if answer else []
    meetings = [one for one in records if isinstance(one, Meeting)]
    names = {one.series or "" for one in meetings}
    series = question.record(names.pop()) if len(names) == 1 else None
    if series and not question.reading.periods:
        meetings = question.sessions_of(series.id)
    facts = [fact for one in meetings for fact in facts_of_hosts(question.library, one)]
    sayings = [_Saying([question.country_of(str(fact.value))], True, fact) for fact in facts]
    return _sorted_out(question, series, sayings)


def _who_came(question: Question, subject: Subject) -> Iterator[_Saying]:
    """Yield the countries whose people were at a meeting, or where it was held."""
    summary = f" {fold(subject.record.summary or '')} "
    if has_any(summary, words_of.OF_ALL_OF_ASEAN) and not has_any(summary, _SOME_OF_TEN):
        yield _Saying(_TEN, True, None)
    for fact in subject.known:
        # Whoever was announced need not have come.
        if fact.head in (*OF_THOSE, "place") and "(as announced)" not in fact.text:
            mentions = (str(fact.value), *fact.mentions)
            yield _Saying([question.country_of(one) for one in mentions], True, fact)


def _said(question: Question, subject: Subject) -> Iterator[_Saying]:
    """Yield what the sentences of a record say of countries, what has a date last and in order."""
    last = question.reading.periods[0][1] if question.reading.periods else None
    facts = [one for one in subject.known if one.head in _TELLING and not one.is_claim]
    undated = [one for one in facts if one.date is None]
    dated = [
        one for one in facts if one.date and (last is None or one.date.earliest <= last.latest)
    ]
    dated.sort(key=lambda one: one.date.sort_key if one.date else ())
    if last is None:
        yield from _sayings(question, subject.record.summary or "", None)
        for fact in undated:
            yield from _sayings(question, str(fact.value), fact)
    for fact in dated:
        yield from _sayings(question, str(fact.value), fact)


def _sayings(question: Question, text: str, fact: Fact | None) -> Iterator[_Saying]:
    """Yield what each part of a text says of the countries that it names."""
    deed = "signed" if question.has(*words_of.CAME_IN["signed"]) else ""
    deeds = (*words_of.CAME_IN[deed], *words_of.CONNECTED[deed])
    for sentence in sentences_of(text):
        for part in sentence.split("; "):
            padded = f" {fold(part)} "
            if not has_any(padded, deeds):
                continue
            if has_any(padded, words_of.PLANNED):
                continue
            codes = countries_in(padded, ASEAN_CODES)
            is_denied = has_any(padded, words_of.DENIED)
            if has_any(padded, ("all but",)):
                yield _Saying([code for code in _TEN if code not in codes], True, fact)
            elif not is_denied and has_any(padded, words_of.OF_ALL):
                codes = [*codes, *_TEN]
            yield _Saying(codes, not is_denied, fact)


def _sorted_out(question: Question, record: Record | None, sayings: Sequence[_Saying]) -> _Standing:
    """Return the members of ASEAN by the last that is said of each."""
    is_of_ten = question.has("ten", "10")
    for _, last in question.reading.periods[:1]:
        is_of_ten = is_of_ten or last.latest < _SINCE_ELEVEN.earliest
    members = [code for code in sorted(ASEAN_CODES) if not (is_of_ten and code == _ELEVENTH)]
    said = {code: saying for saying in sayings for code in saying.codes if code in members}
    did = tuple(code for code in members if code in said and said[code].is_so)
    did_not = tuple(code for code in members if code in said and not said[code].is_so)
    unsaid = tuple(code for code in members if code not in said)
    facts = each_once(saying.fact for saying in said.values())
    denying = [said[code].fact for code in did_not]
    days = [fact.date or question.date_in(fact) for fact in denying if fact]
    last_day = max(filter(None, days), key=lambda day: day.sort_key, default=None)
    return _Standing(record, did, did_not, unsaid, facts, is_of_ten, last_day)


def _without(question: Question, of: Candidate, standing: _Standing) -> Iterator[Candidate]:
    """Yield the members that did not do something, and their administrations where asked for."""
    group = f"{LEFT_OUT} of ten" if standing.is_of_ten else LEFT_OUT
    labels = (LEFT_OUT, group, *(f"{LEFT_OUT} {one}" for one in of.labels))
    if not standing.asked:
        labels = (LEFT_OUT, f"{LEFT_OUT} none")
    is_of_all = bool(standing.did_not) and not standing.unsaid
    parts = (*of.parts, {"leaves out": 1.0, SAID_OF_ALL: float(is_of_all)})
    choices: list[tuple[Value, ...]] = [standing.asked]
    if question.asks_for_administrations and standing.asked:
        choices.append(tuple(question.administrations(standing.asked)))
    for values in choices:
        tell = partial(_told, question, of, standing, values)
        yield Candidate(values, labels, parts, tell=tell)


def _told(
    question: Question, of: Candidate, standing: _Standing, values: Sequence[Value]
) -> Answer:
    """Return which members did something, which did not, and of which nothing is said."""
    conditions = _conditions(standing)
    gaps = _gaps(of, standing)
    return from_facts(
        (*standing.facts, *gaps.values()),
        question.told,
        text=" ".join((_told_of(question, standing), *conditions, *gaps)),
        values=values,
        records=[standing.record.id] if standing.record else [],
        certainty=INFERRED if standing.asked else UNKNOWN,
    )


def _conditions(standing: _Standing) -> tuple[str, ...]:
    """Return the sentences that say on what condition some members did something."""
    return each_once(
        sentence
        for fact in standing.facts
        for sentence in sentences_of(fact.text)
        if " subject to " in sentence and countries_in(f" {fold(sentence)} ", standing.did)
    )


def _told_of(question: Question, standing: _Standing) -> str:
    """Return in words which members did something, which did not, and of which nothing is said."""
    records = f"The records on {named(standing.record)}" if standing.record else "The records"
    deeds = [words_of.AS_TOLD[deed] for deed in question.deeds if deed in words_of.AS_TOLD]
    did = deeds[0] if deeds else "took part"
    if not standing.asked:
        return f"{records} say of every member of ASEAN that it {did}."
    texts = [f"{records} say of {_names(standing.did)} that they {did}"]
    if standing.did_not:
        when = f", as of {standing.denied.display()}" if standing.denied else ""
        texts.append(f"of {_names(standing.did_not)} that it was not done, or not yet{when}")
    if standing.unsaid:
        texts.append(f"they say nothing about {_names(standing.unsaid)}")
    return f"{'; '.join(texts)}."


def _names(codes: Sequence[str]) -> str:
    """Return the names of countries in words."""
    return enumerated([country_words(code) for code in codes])


def _gaps(of: Candidate, standing: _Standing) -> dict[str, Fact]:
    """Return the sentences on what was not found, with their facts.

    They name countries of which nothing is said, and none that did something or did not.
    """
    said = (*standing.did, *standing.did_not)
    gaps = [one for one in of.subject.facts if one.certainty == UNKNOWN] if of.subject else []
    return {
        sentence: fact
        for fact in gaps
        for sentence in sentences_of(fact.text)
        if countries_in(f" {fold(sentence)} ", standing.unsaid)
        if not countries_in(f" {fold(sentence)} ", said)
    }

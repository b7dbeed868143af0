"""What one record says: when, where, how many, which countries, which bodies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, from_facts, not_known
from asean_wco.answers.question import BORNE, Question, Subject, fewest, quality
from asean_wco.answers.question import countries_in as named_countries
from asean_wco.facts.fact import DISPUTED, INFERRED, UNKNOWN, Fact
from asean_wco.facts.making import WHEN_FIELDS
from asean_wco.facts.sentences import named
from asean_wco.model.countries import country_code
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold
from asean_wco.model.records import Organization, Person
from asean_wco.search.reading import read

# What it counts that a fact is of the field asked for, that it has the words, and that its record
# is the first hit.
_FIELD, _WORDS, _RECORD, _EVIDENCE, _LACKING = 1.0, 2.0, 3.0, 0.9, 0.5
_LEAST_BESIDE = 1.0
_BY_NAME = 0.5
# Fields in whose claims a date may stand.
_DATED = (*WHEN_FIELDS, "milestones", "roles")
_TEXTS = ("milestones", "notes", "outcomes", "figures", "roles", "topics", "initiatives")
_IN_PLACE = re.compile(
    r"\b(?:in|at) ((?:[A-Z][\w'-]+)(?: [A-Z][\w'-]+)*)(?:, ((?:[A-Z][\w'-]+)(?: [A-Z][\w'-]+)*))?"
)
_NUMBER = re.compile(r"(?<![\w.-])\d[\d,.]*\d|(?<![\w.-])\d")
_MONTHS = frozenset(
    "January February March April May June July August September October November December".split()
)


def _told(facts: Iterable[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.certainty != UNKNOWN]


def _scored(
    question: Question,
    subject: Subject,
    facts: Sequence[Fact],
    fields: Sequence[str] = (),
    evidence: Sequence[str] = (),
) -> list[tuple[float, float, Fact]]:
    """Return facts with their scores and the share of the words that they hold, the best first."""
    found = []
    lacking = _LACKING * (len(subject.weighty) - fewest(question.subjects))
    for share, fact in question.ranked(subject, facts):
        # A record whose names bear all that is said needs no words in its facts.
        held = share if subject.weighty else max(share, _BY_NAME)
        score = _WORDS * held + _RECORD * subject.share - lacking
        if fact.head in fields or fact.field in fields:
            score += _FIELD * (1 if subject.weighty else 2)
        if _has(fact, evidence):
            score += _EVIDENCE
        found.append((score, share, fact))
    return sorted(found, key=lambda row: -row[0])


def with_claims(subject: Subject, fact: Fact) -> list[Fact]:
    """Return a fact with all that sources say otherwise of its field."""
    if fact.certainty != DISPUTED:
        return [fact]
    field = fact.field
    claims = [
        one
        for one in subject.facts
        if one.field == field and one.certainty == DISPUTED and one.id != fact.id
    ]
    return [fact, *claims]


def _unknown(question: Question, subject: Subject, what: str, *fields: str) -> Answer:
    """Return that a record does not say something, with what was looked for."""
    gaps = [
        fact
        for fact in subject.facts
        if fact.certainty == UNKNOWN and (fact.head in fields or not fields)
    ]
    text = " ".join(
        [f"No source read says {what} of {named(subject.record)}.", *(f.text for f in gaps[:2])]
    )
    return not_known(text, question.told, gaps[:2], [subject.id])


def when(question: Question) -> Answer | None:
    """Return when something was."""
    if not question.subjects:
        return None
    predicates = question.predicates or {""}
    fields = [name for each in predicates for name in words_of.DATE_FIELDS.get(each, ())]
    evidence = question.evidence
    if _is_gap(question.subjects[0], fields[:1]):
        return _unknown(question, question.subjects[0], "when it was", *fields[:1])
    best: list[tuple[float, Fact, Subject]] = []
    for subject in question.subjects[:4]:
        facts = _dated(question, subject, fields)
        for score, share, fact in _scored(question, subject, facts, fields, evidence):
            is_own = fact.head in fields or _has(fact, evidence) or not question.predicates
            is_of_person = subject.kind == "person" and not question.predicates
            if is_own and (share >= BORNE or not is_of_person):
                best.append((score, fact, subject))
    best.sort(key=lambda row: -row[0])
    for score, fact, subject in best:
        if score < best[0][0] - _LEAST_BESIDE:
            break
        if _is_borne(question, subject, fact):
            return _dates(question, subject, fact)
    return _unknown(question, question.subjects[0], "when it was", *fields, "start", "end")


def _dated(question: Question, subject: Subject, fields: Sequence[str]) -> list[Fact]:
    """Return the facts of a record whose date may be the one that is asked for."""
    predicates = question.predicates
    facts = [fact for fact in _told(subject.facts) if _date_of(fact, question) is not None]
    is_term = bool(predicates & {words_of.TOOK_OVER, words_of.LEFT}) or question.is_of_post
    if subject.kind == "person" and is_term:
        return _terms(question, facts) or facts
    if subject.kind == "meeting" and predicates <= {words_of.HELD, words_of.BEGAN}:
        return [fact for fact in facts if fact.field in ("start", "end")]
    if words_of.HELD in predicates:
        return facts
    return [fact for fact in facts if fact.field != "end" or "end" in fields]


def _terms(question: Question, facts: Sequence[Fact]) -> list[Fact]:
    """Return the terms of a person in the post that is meant, a deputy's only where one is."""
    terms = [fact for fact in facts if fact.head == "roles" and fact.certainty != INFERRED]
    ranks = [rank for rank in ("Deputy", "Vice", "Assistant") if not question.has(rank.lower())]
    own = [fact for fact in terms if not any(rank in fact.text for rank in ranks)]
    return own or terms


def _is_gap(subject: Subject, fields: Sequence[str]) -> bool:
    """Return whether a record says that its date was looked for and not found."""
    certainties = [fact.certainty for fact in subject.facts if fact.head in fields]
    return bool(certainties) and set(certainties) == {UNKNOWN} and not subject.weighty


def _is_count(question: Question, unit: Any) -> bool:
    """Return whether a number counts something, or says which is the first."""
    is_of_none = all(unit in one.rest for one in question.subjects)
    return is_of_none and (unit.text.isdecimal() or question.reading.order == "first")


def _has(fact: Fact, evidence: Sequence[str]) -> bool:
    text = f" {fold(fact.text.partition(':')[2] or fact.text)} "
    return any(f" {phrase} " in text for phrase in evidence)


def _is_borne(question: Question, subject: Subject, fact: Fact) -> bool:
    """Return whether a fact, with its record, bears out what is asked."""
    strict = [
        unit
        for unit in subject.rest
        if unit.sort in ("country", "ordinal", "place", "time")
        and not (unit.sort == "ordinal" and _is_count(question, unit))
        and not question.fact_fits(unit, fact)
        and f" {unit.text} " not in question.text_of(fact)
        and quality(unit, question.text_of(fact)) < BORNE
    ]
    if strict:
        return False
    left = subject.unborne(fact)
    return not question.has_left(subject, fact) and (subject.share > 0.9 or not left)


def _date_of(fact: Fact, question: Question) -> PartialDate | None:
    if isinstance(fact.value, PartialDate):
        return fact.value
    if fact.date or fact.certainty not in (DISPUTED, INFERRED) or fact.head not in _DATED:
        return fact.date
    if PartialDate.read(fact.value):
        return PartialDate.read(fact.value)
    periods = read(str(fact.value), question.library.index).periods
    return periods[0][0] if periods and periods[0][0].year > 1 else None


def _dates(question: Question, subject: Subject, fact: Fact) -> Answer:
    """Return the dates of a fact, of all claims, and of the end where a time is asked for."""
    inferred = [
        one
        for one in subject.facts
        if one.field == fact.field and one.certainty == INFERRED and fact.field == "start"
    ]
    if inferred and fact.certainty != DISPUTED:
        return from_facts(inferred, question.told)
    facts = with_claims(subject, fact)
    values: list[Any] = [_date_of(one, question) for one in facts]
    if fact.head == "roles":
        facts, values = _term(question, subject, fact)
    elif fact.field == "start":
        end = next((one for one in _told(subject.facts) if one.field == "end"), None)
        if end and words_of.BEGAN not in question.predicates:
            facts.append(end)
            values.append(_date_of(end, question))
    return from_facts(facts, question.told, values=[str(value) for value in values if value])


def _term(question: Question, subject: Subject, fact: Fact) -> tuple[list[Fact], list[Any]]:
    """Return the ends of a term that are asked for, with what sources say differently of them."""
    claims = [
        one
        for one in subject.facts
        if one.field == f"roles.{fact.value}" and one.certainty == DISPUTED and one.date
    ]
    if claims and words_of.TOOK_OVER in question.predicates:
        return [fact, *claims], [one.date for one in claims]
    is_left = words_of.LEFT in question.predicates or question.has(
        "until when", "until", "till when"
    )
    is_start = words_of.TOOK_OVER in question.predicates or question.has("since when", "since")
    if is_left:
        return [fact], [fact.end]
    return [fact], [fact.date] if is_start else [fact.date, fact.end]


def where(question: Question) -> Answer | None:
    """Return where something was or is."""
    is_seat = question.has(*words_of.SEATED)
    bodies_meant = [one for one in question.subjects if one.kind == "organization"]
    for subject in bodies_meant[:1] if is_seat and bodies_meant else question.subjects[:2]:
        if subject.kind in ("meeting", "organization"):
            return _place_of(question, subject)
        answer = _place_told(question, subject)
        if answer:
            return answer
    return (
        _unknown(question, question.subjects[0], "where it was", "place")
        if question.subjects
        else None
    )


def _place_of(question: Question, subject: Subject) -> Answer:
    parts = {"meeting": ("place.city", "place.country"), "organization": ("city", "country")}
    wanted = parts[subject.kind]
    facts = [
        fact
        for fact in _told(subject.facts)
        if fact.field in wanted and _is_borne(question, subject, fact)
    ]
    if question.sort == words_of.COUNTRY:
        facts = [fact for fact in facts if fact.field.endswith("country")]
    if question.sort == words_of.CITY:
        facts = [fact for fact in facts if fact.field.endswith("city")]
    if facts:
        return from_facts(facts, question.told)
    online = [fact for fact in subject.facts if fact.field == "mode" and fact.value == "virtual"]
    if online and not subject.unborne(*online):
        return from_facts(online, question.told)
    return _unknown(question, subject, "where it was held", "place")


def _place_told(question: Question, subject: Subject) -> Answer | None:
    """Return the place that a sentence about something names."""
    evidence = question.evidence
    claims = [fact for fact in subject.facts if fact.field == "signed.place"]
    if claims and words_of.SIGNED in question.predicates:
        return from_facts(claims, question.told)
    facts = [
        fact
        for fact in _told(subject.facts)
        if fact.head in _TEXTS and _places_in(fact) and (not evidence or _has(fact, evidence))
    ]
    for _, _, fact in _scored(question, subject, facts, (), evidence)[:1]:
        if _is_borne(question, subject, fact):
            codes = [code for code in _own_codes(subject, fact) if question.sort != words_of.CITY]
            return from_facts([fact], question.told, values=[*_places_in(fact)[:1], *codes])
    return None


def _own_codes(subject: Subject, fact: Fact) -> list[str]:
    """Return the countries that a fact concerns, and not all facts of its record."""
    usual = [set(one.mentions) for one in subject.facts if one.id != fact.id]
    named_all = set.intersection(*usual) if usual else set()
    return [
        one for one in fact.mentions if len(one) == 2 and one.isupper() and one not in named_all
    ][:1]


def _places_in(fact: Fact) -> list[str]:
    """Return the city that the sentence of a fact names, with the code of its country."""
    for found in _IN_PLACE.finditer(str(fact.value)):
        city, country = found[1], found[2]
        if city.split()[0] in _MONTHS or country_code(city):
            continue
        code = country_code(country) if country else None
        return [city, code] if code else [city]
    return []


def number(question: Question) -> Answer | None:
    """Return the number of something that a record tells."""
    for subject in question.subjects[:3]:
        head = _counted(question, subject)
        facts = [
            fact for fact in _told(subject.facts) if _numbers_in(fact) and fact.field != "ordinal"
        ]
        rows = [
            (score, fact)
            for score, _, fact in _scored(question, subject, facts, ("figures", "delegates"))
            if _has_head(question, fact, head) and _is_borne(question, subject, fact)
        ]
        if rows:
            chosen = with_claims(subject, rows[0][1])
            if rows[0][1].head == "figures":
                chosen += [
                    fact
                    for fact in subject.facts
                    if fact.field == "figures"
                    and fact.certainty == DISPUTED
                    and _has_head(question, fact, head)
                ]
            values = [value for fact in chosen for value in _numbers_in(fact)[:1]]
            return from_facts(chosen, question.told, values=values)
    return (
        _unknown(question, question.subjects[0], "how many", "figures", "delegates")
        if question.subjects
        else None
    )


def _counted(question: Question, subject: Subject) -> tuple[str, ...]:
    """Return the words for what is counted, any of which a fact must have; empty for none."""
    words = question.words.split()
    after = question.words
    for phrase in ("how many", "how much", "number of", "count of", "amount of"):
        if f" {phrase} " in question.words:
            after = question.words.partition(f" {phrase} ")[2]
            break
    rest = {word for unit in subject.rest for word in unit.words}
    rest |= {word for word in words if word in _PEOPLE or word in _BODIES}
    nouns = [
        word
        for word in [*after.split(), *words]
        if word in rest and (word in _PEOPLE or word in _BODIES or not _is_idle_word(word))
    ]
    if not nouns:
        return ()
    for kin in (_PEOPLE, _BODIES):
        if nouns[0] in kin:
            return tuple(kin)
    return (nouns[0],)


def _is_idle_word(word: str) -> bool:
    is_role = word in words_of.ROLES and not word.endswith("s")
    return word in words_of.IDLE or word in words_of.PREDICATES or is_role


_PEOPLE = frozenset("delegates participants people officials officers persons attendees".split())
_BODIES = frozenset("countries members administrations customs states nations economies".split())


def _has_head(question: Question, fact: Fact, head: Sequence[str]) -> bool:
    if not head:
        return True
    text = f" {fold(fact.text)} "
    if fact.head == "delegates":
        return not _PEOPLE.isdisjoint(head)
    if any(f" {word} " in text for word in head):
        return True
    units = [unit for unit in question.units if set(unit.words) & set(head)]
    return any(quality(unit, text) >= 0.4 for unit in units)


def _numbers_in(fact: Fact) -> list[Any]:
    """Return the numbers of a fact: its value, or those in its sentence, years left out."""
    if isinstance(fact.value, (int, float)) and not isinstance(fact.value, bool):
        return [fact.value]
    text = str(fact.value) if fact.head in (*_TEXTS, "delegates") else ""
    if fact.head == "attendance" and " took part" in fact.text:
        text = fact.text.partition(" took part")[0]
    numbers = [_as_number(found[0]) for found in _NUMBER.finditer(text)]
    return [number for number in numbers if not 1900 <= number <= 2100]


def _as_number(text: str) -> Any:
    bare = text.replace(",", "").rstrip(".")
    try:
        return int(bare)
    except ValueError:
        try:
            return float(bare)
        except ValueError:
            return 0


def countries(question: Question) -> Answer | None:
    """Return the countries that a record names in what is asked."""
    evidence = question.evidence
    is_plural = question.has("countries", "members", "states", "nations", "governments")
    for subject in question.subjects[:2]:
        members = [fact for fact in subject.facts if fact.head == "members"]
        if members and question.has("members", "member", "belong", "are in", "in which"):
            values = [_country_value(question, fact.value) for fact in members]
            return from_facts(members, question.told, values=values)
        facts = [fact for fact in _told(subject.facts) if len(_countries_in(fact)) > 0]
        rows = _scored(question, subject, facts, (), evidence)
        rows = [
            (score + (1.0 if len(_countries_in(fact)) > 1 else 0.0) * is_plural, share, fact)
            for score, share, fact in rows
            if fact.head in _TEXTS
        ]
        rows.sort(key=lambda row: -row[0])
        for _, _, fact in rows[:1]:
            if _is_borne(question, subject, fact):
                return from_facts([fact], question.told, values=_countries_in(fact))
    return None


def _country_value(question: Question, value: Any) -> str:
    record = question.library.store.find(str(value))
    return str(getattr(record, "country", None) or value)


def _countries_in(fact: Fact) -> list[str]:
    """Return the codes of the countries that the sentence of a fact names, in its order."""
    return [code for code in named_countries(str(fact.value)) if code in fact.mentions]


_BODY_FIELDS = {
    "owners": "owns own owned responsible owner owners charge runs manages managed leads led coordinates runs",
    "partners": "partner partners supports supported supporting",
    "members": "members member belong",
    "organizations": "organized organizes behind",
    "parent": "part of under belongs",
}


def bodies(question: Question) -> Answer | None:
    """Return the bodies that own, support or make up something, or that signed it."""
    for subject in question.subjects[:2]:
        for field, phrases in _BODY_FIELDS.items():
            facts = [fact for fact in _told(subject.facts) if fact.head == field]
            if facts and question.has(*phrases.split()) and not question.has_left(subject, *facts):
                values = [_id_of(fact) for fact in facts]
                return from_facts(facts, question.told, values=values)
    return _bodies_told(question)


def _id_of(fact: Fact) -> Any:
    """Return the record that a fact links to, where its value is only a name."""
    is_name = fact.head == "members" and len(fact.mentions) > 1 and len(str(fact.value)) > 2
    return fact.mentions[1] if is_name else fact.value


def _bodies_told(question: Question) -> Answer | None:
    """Return the people and bodies that the sentence nearest to a question names."""
    evidence = question.evidence
    for subject in question.subjects[:2]:
        facts = [
            fact
            for fact in _told(subject.facts)
            if fact.head in _TEXTS and _mentioned(question, fact)
        ]
        for _, share, fact in _scored(question, subject, facts, (), evidence)[:1]:
            is_told = share >= BORNE or _has(fact, evidence)
            if is_told and _is_borne(question, subject, fact):
                return from_facts([fact], question.told, values=_mentioned(question, fact))
    return None


def _mentioned(question: Question, fact: Fact) -> list[str]:
    """Return the people and bodies that the sentence of a fact names itself."""
    text = f" {fold(str(fact.value))} "
    found = []
    for mention in fact.mentions:
        record = question.library.store.find(mention)
        if mention == fact.about or not isinstance(record, (Person, Organization)):
            continue
        names = (record.name, *record.aliases, *record.acronyms)
        if any(f" {fold(name)} " in text for name in names):
            found.append(mention)
    return found


def mode(question: Question) -> Answer | None:
    """Return whether a meeting was held in person or online."""
    return _of_meeting(question, "how it was held", "mode")


def _of_meeting(question: Question, what: str, head: str, *also: str) -> Answer | None:
    """Return a field of the meeting that is meant, or that it is not known.

    Args:
        question: asked.
        what: is told, for where it is not known.
        head: of the facts that tell it.
        also: heads under which it may have been looked for as well.
    """
    subject = question.subject_of("meeting")
    if subject is None:
        return None
    facts = [fact for fact in _told(subject.facts) if fact.head == head]
    if facts and not subject.unborne(*facts):
        return from_facts(facts, question.told)
    return _unknown(question, subject, what, head, *also)


def often(question: Question) -> Answer | None:
    """Return how often a series meets."""
    for hit in question.hits[:8]:
        if hit.document.kind == "series":
            subject = Subject(question, hit, 1.0)
            facts = [fact for fact in _told(subject.facts) if fact.field == "frequency"]
            if facts:
                return from_facts(facts[:1], question.told)
    return None


def topics(question: Question) -> Answer | None:
    """Return the topics of the meeting that is meant."""
    return _of_meeting(question, "what it dealt with", "topics", "outcomes")


_LINKED = {"initiative": "initiatives", "topic": "topics"}
_RELATIONS = {
    "endorsed": "endorsed", "endorse": "endorsed", "adopted": "adopted", "adopt": "adopted",
    "launched": "launched", "signed": "signed", "discussed": "discussed", "reviewed": "reviewed",
}  # fmt: skip


def links(question: Question) -> Answer | None:
    """Return the initiatives or topics that the meeting which is meant dealt with."""
    subject = question.subject_of("meeting")
    kinds = [kind for kind, _ in question.reading.kinds if kind in _LINKED]
    if subject is None or not kinds:
        return None
    facts = [fact for fact in _told(subject.facts) if fact.head == _LINKED[kinds[0]]]
    for word, relation in _RELATIONS.items():
        told = [fact for fact in facts if f" {relation} " in fact.text]
        if question.has(word) and told:
            facts = told
    types = {name for kind, names in question.reading.kinds for name in names[:1]}
    of_type = [fact for fact in facts if _type_of(question, fact) in types]
    facts = of_type if types else facts
    if facts and not question.has_left(subject, *facts):
        return from_facts(facts, question.told)
    return None


def _type_of(question: Question, fact: Fact) -> str:
    return str(getattr(question.library.store.find(str(fact.value)), "type", ""))


def posts(question: Question) -> Answer | None:
    """Return the posts that the person who is meant has had."""
    subject = question.subject_of("person")
    if subject is None:
        return None
    roles = [fact for fact in _told(subject.facts) if fact.head == "roles"]
    facts = [fact for fact in roles if fact.field.partition(".")[2].isdecimal()]
    if facts and not question.has_left(subject, *facts):
        return from_facts(facts, question.told)
    return None


def ordinal_of(question: Question) -> Answer | None:
    """Return the number of the session that is meant."""
    for subject in question.subjects[:2]:
        facts = [fact for fact in subject.facts if fact.field == "ordinal" and fact.value]
        if facts and not question.has_left(subject, *facts):
            values = [int(fact.value) for fact in facts[:1] if str(fact.value).isdecimal()]
            return from_facts(facts[:1], question.told, values=values)
    return None

"""The gate: an answer stands only where it is of the sort asked for and all that is said is borne.

What does not pass is told as the nearest that is recorded, and not as an answer.
"""

from __future__ import annotations

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, not_known
from asean_wco.answers.question import BORNE, Question, fewest, quality
from asean_wco.facts.fact import COUNTED, Fact
from asean_wco.model.countries import country_name
from asean_wco.model.folding import fold
from asean_wco.model.records import Office, Organization, Person, kind_of
from asean_wco.search.reading import Unit

# How alike a word with a slip and a word of the record must be.
_SPELLED = 0.78
# The share of a question that is a whole name of a record which is surely meant.
_WELL_NAMED = 0.45
_PERSONAL = ("official", "officer", "person", "ambassador", "minister", "expert", "delegate")
_NOT_YET = ("still to be", "not yet", "yet to", "is planned", "win support")
# What is counted by the times that a record tells of, or by lists alone.
_COUNTABLE = frozenset("times editions sessions meetings meeting".split())
# What may follow "which" without naming what is asked for.
_NO_NOUN = frozenset(
    "is was were are did does do has have had the of one ones came in on at by it they a".split()
)


def passed(question: Question, answer: Answer) -> Answer:
    """Return an answer where it may stand, else that it is not known, with the nearest.

    Args:
        question: asked.
        answer: that was found.
    """
    if not answer.values:
        return answer
    if answer.certainty == COUNTED and answer.values == (0,):
        return not_known("No record of one is found.", question.told, (), answer.records)
    if all(check(question, answer) for check in _CHECKS):
        return answer
    text = f"No source read says it in the way that is asked. The nearest: {answer.text}"
    return not_known(text, question.told, _facts_of(question, answer)[:2], answer.records)


def _facts_of(question: Question, answer: Answer) -> list[Fact]:
    """Return the facts that an answer tells."""
    library = question.library
    return [
        fact
        for name in answer.records
        for fact in library.facts_of(library.get(name))
        if fact.text in answer.text
        or fact.text.partition(". ")[0] in answer.text
        or (fact.head in ("attendance", "hosts") and fact.value in answer.values)
    ]


def _is_of_sort(question: Question, answer: Answer) -> bool:
    """Return whether the values are what the sort of question has for values."""
    values = [str(value) for value in answer.values]
    codes = [len(value) == 2 and bool(country_name(value)) for value in values]
    if question.sort == words_of.MANY and not question.reading.order:
        return all(not isinstance(value, str) for value in answer.values)
    if question.sort == words_of.WHEN:
        return all(value[:4].isdecimal() for value in values)
    if question.sort == words_of.COUNTRY:
        return any(codes) and (len(values) == sum(codes) or question.has("city", "where"))
    is_of_states = (
        question.has("countries", "country", "members") or words_of.SIGNED in question.predicates
    )
    return question.sort != words_of.WHO or is_of_states or not any(codes)


def _is_person_where_asked(question: Question, answer: Answer) -> bool:
    """Return whether a person is told where one is asked for."""
    is_personal = question.has(*_PERSONAL) or question.role == "represented"
    if question.sort not in (words_of.WHO, "") or not is_personal:
        return True
    if question.sort == "" and not question.has(*(f"which {word}" for word in _PERSONAL)):
        return True
    find = question.library.store.find
    return any(isinstance(find(str(value)), Person) for value in answer.values)


def _is_no_name_asked_with(question: Question, answer: Answer) -> bool:
    """Return whether somebody else is told than those whom the question names."""
    is_who = question.sort in (words_of.WHO, words_of.BODY)
    is_who = is_who or question.has("president", "secretary general", "director general")
    if not is_who and question.reading.order not in ("before", "after", "next"):
        return True
    is_plain = not (question.reading.order or question.reading.periods or question.role)
    if is_plain and question.words.startswith((" who is ", " who was ")):
        return True
    for value in answer.values:
        if value in question.reading.countries:
            return False
        record = question.library.store.find(str(value))
        if record is None or kind_of(record) not in ("person", "organization"):
            continue
        if any(f" {fold(name)} " in question.words for name in (record.name, *record.aliases)):
            return False
        is_of_country = getattr(record, "country", None) in question.reading.countries
        if is_of_country and question.has("since", "after") and not isinstance(record, Person):
            return False
    return True


def _is_more_than_the_subject(question: Question, answer: Answer) -> bool:
    """Return whether more is told than the record itself that the question names.

    Only whoever asks what something is, or what was said there, wants to hear its name.
    """
    if question.sort or question.has(*words_of.DEFINING, *words_of.SAYING):
        return True
    for value in answer.values:
        record = question.library.store.find(str(value))
        if record is None:
            return True
        names = (record.name, *record.aliases, *record.acronyms)
        if not any(f" {fold(name)} " in question.words for name in names):
            return True
    return False


def _is_no_plan(question: Question, answer: Answer) -> bool:
    """Return whether what is told came about, rather than was only planned."""
    if question.sort not in (words_of.WHEN, words_of.COUNTRY):
        return True
    return not any(phrase in answer.text for phrase in _NOT_YET)


def _is_of_field(question: Question, answer: Answer) -> bool:
    """Return whether a date is of the very thing asked, and not of one that is near to it."""
    if question.sort != words_of.WHEN:
        return True
    facts = _facts_of(question, answer)
    if any(fact.head == "attendance" for fact in facts):
        return False
    if question.predicates <= {words_of.HELD, words_of.BEGAN, words_of.ENDED}:
        return True
    heads = {name for one in question.predicates for name in words_of.DATE_FIELDS.get(one, ())}
    heads -= {"first", "start"}
    text = f" {fold(answer.text)} "
    is_told = any(f" {phrase} " in text for phrase in question.evidence)
    return is_told or any(fact.head in heads for fact in facts)


def _is_session_meant(question: Question, answer: Answer) -> bool:
    """Return whether the session or the edition whose number is said is told of."""
    if answer.certainty == COUNTED or question.reading.order:
        return True
    least = fewest(question.subjects)
    meant = [one for one in question.subjects if one.is_session and len(one.weighty) == least]
    return not meant or any(one.id in answer.records for one in meant)


def _is_named_meant(question: Question, answer: Answer) -> bool:
    """Return whether what a question names by its whole name is what is told of."""
    if question.sort not in (words_of.WHEN, words_of.WHERE, words_of.CITY):
        return True
    shares = [
        (question.named_share(one.hit), one.id)
        for one in question.subjects
        if one.kind == "initiative" or one.id in answer.records
    ]
    best, name = max(shares, default=(0.0, ""))
    if best < _WELL_NAMED or name in answer.records:
        return True
    told = {one for fact in _facts_of(question, answer) for one in fact.mentions}
    rivals = [share for share, one in shares if one in answer.records]
    return name in told or max(rivals, default=0.0) >= best


def _has_count(question: Question, answer: Answer) -> bool:
    """Return whether a number counts what the word after "how many" names."""
    noun = question.words.partition(" how many ")[2].split()[:1]
    if answer.certainty == COUNTED and words_of.LIVE in question.predicates:
        return False
    is_counted = answer.certainty == COUNTED or bool(question.reading.order)
    if question.sort != words_of.MANY or is_counted or not _COUNTABLE.issuperset(noun):
        return True
    told = _told(question, answer, _facts_of(question, answer))
    return not noun or f" {noun[0]} " in told


def _has_noun(question: Question, answer: Answer) -> bool:
    """Return whether what is told is what the word after "which" names."""
    words = question.words.split()
    records = [question.library.store.find(str(value)) for value in answer.values]
    is_clear = answer.certainty == COUNTED or bool(question.sort or question.reading.order)
    if is_clear or "which" not in words or any(isinstance(one, Person) for one in records):
        return True
    noun = words[words.index("which") + 1 :][:1]
    if not noun or noun[0] in _NO_NOUN or noun[0] in words_of.PREDICATES:
        return not question.has("which are") or len(answer.values) > 1
    kinds = {kind_of(record) for record in records if record}
    names = question.names_of(map(str, answer.values))
    types = " ".join(str(getattr(record, "type", "")) for record in records)
    padded = f" {names} {fold(types)} "
    return any(
        quality(unit, padded) >= BORNE or not kinds.isdisjoint(unit.meaning[:1])
        for unit in question.units
        if noun[0] in unit.words
    )


def _has_short_form(question: Question, answer: Answer) -> bool:
    """Return whether what a short form stands for has that short form for a name."""
    if question.sort != words_of.NAME:
        return True
    names = f" {question.names_of(map(str, answer.values))} "
    return any(quality(unit, names) >= BORNE for unit in question.content)


def _told(question: Question, answer: Answer, facts: list[Fact]) -> str:
    """Return what an answer says, with all names of what it concerns, folded."""
    names = question.names_of(answer.records)
    texts = "".join(question.text_of(fact) for fact in facts)
    return f" {fold(answer.text)} | {names} {texts}"


def _is_borne(question: Question, answer: Answer) -> bool:
    """Return whether every weighty word of a question is borne out."""
    if answer.certainty == COUNTED or question.reading.order:
        return True
    facts = _facts_of(question, answer)
    told = _told(question, answer, facts)
    subjects = [one for one in question.subjects if one.id in answer.records]
    left = [
        unit
        for unit in question.content
        if unit.text != str(len(answer.values))
        and quality(unit, told) < BORNE
        and not any(question.fact_fits(unit, fact) for fact in facts)
        and unit in [rest for one in subjects for rest in one.rest]
    ]
    is_strict = question.sort == words_of.COUNTRY
    pool = told if is_strict else told + "".join(one.pool for one in subjects)
    return not any(_weighs(question, unit, pool) for unit in left)


def _weighs(question: Question, unit: Unit, pool: str) -> bool:
    """Return whether a word that is not told makes an answer unsure."""
    if question.sort == words_of.WHEN and _is_body(question, unit):
        return True
    if quality(unit, pool) >= BORNE:
        return False
    if question.unknown.isdisjoint((unit.text, *unit.words)):
        return True
    known = [word for word in pool.split() if len(word) > 3]
    known += [*words_of.ROLES, *words_of.PREDICATES, *words_of.POSTS, *words_of.IDLE]
    from difflib import get_close_matches

    return not all(get_close_matches(word, known, 1, _SPELLED) for word in unit.words)


def _is_body(question: Question, unit: Unit) -> bool:
    """Return whether a word is the short form of a body."""
    if isinstance(question.library.store.find(unit.text), Organization):
        return True
    return any(
        hit.document.kind == "organization" and unit.text in hit.document.folded_acronyms
        for hit in question.hits
    )


def _is_body_of_post_told(question: Question, answer: Answer) -> bool:
    """Return whether the body or the country of a post is named, or somebody who had it."""
    find = question.library.store.find
    offices = [one for one in map(find, answer.records) if isinstance(one, Office)]
    is_of_who = question.sort in (words_of.WHO, "")
    if not offices or not is_of_who or question.reading.order or question.reading.countries:
        return True
    names = " . ".join(
        question.full_names(name) for one in offices for name in (one.id, one.organization or "")
    )
    padded = f" {fold(names)} "
    return any(quality(unit, padded) >= BORNE for unit in question.content)


def _is_post_told(question: Question, answer: Answer) -> bool:
    """Return whether a post that is named stands in what is told."""
    if question.sort != words_of.WHO or "secretary general" not in question.words:
        return True
    return "ecretary" in answer.text


_CHECKS = (
    _is_of_sort,
    _is_person_where_asked,
    _is_no_name_asked_with,
    _is_more_than_the_subject,
    _is_no_plan,
    _is_of_field,
    _is_session_meant,
    _is_named_meant,
    _has_count,
    _has_noun,
    _has_short_form,
    _is_borne,
    _is_body_of_post_told,
    _is_post_told,
)

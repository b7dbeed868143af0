"""A question answered: the sort of answer decides who answers, and nothing is answered by guess."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from asean_wco.answers import fields, lists, people
from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, from_facts, not_known
from asean_wco.answers.question import Question, Subject
from asean_wco.facts.fact import STATED, UNKNOWN
from asean_wco.facts.sentences import named
from asean_wco.library import Library
from asean_wco.model.records import Record, kind_of

Answering = Callable[[Question], "Answer | None"]


def ask(library: Library, text: str) -> list[Answer]:
    """Answer a question.

    Args:
        library: where the answer lies.
        text: the question as typed.

    Returns:
        The answers, the best first: one that is known, or one that says what is not; none where
        the question is about nothing that is recorded.
    """
    question = Question(library, text)
    if not question.hits:
        return []
    gap = lists.unrecorded_session(question)
    if gap:
        return [gap]
    unknown: list[Answer] = []
    for answering in _answerers(question):
        answer = answering(question)
        if answer is None:
            continue
        if answer.certainty != UNKNOWN:
            return [answer]
        unknown.append(answer)
        if question.sort != words_of.MANY:
            break
    return unknown[:1]


def _answerers(question: Question) -> Sequence[Answering]:
    """Return who may answer, in the order in which they are tried."""
    sort = question.sort
    if sort == words_of.WHO:
        return _for_people(question)
    if sort == words_of.NUMBERED:
        return (fields.ordinal_of, fields.number)
    if sort == words_of.MANY and question.reading.order in ("first", "last") and not question.has("how many"):
        return (_row_itself, fields.number, lists.listed)
    if sort == words_of.MANY:
        kinds = {kind for kind, _ in question.reading.kinds}
        if kinds & {"meeting", "initiative"} and _lists_kind(question):
            return (lists.listed, fields.number)
        if all(unit.sort == "kind" or question.is_idle(unit) for unit in question.units):
            return (lists.listed,)
        if question.role == "host":
            return (lists.listed, fields.number)
        return (fields.number, lists.listed)
    if sort == words_of.WHEN:
        if _is_in_row(question):
            return (_of_row(fields.when), fields.when)
        return (fields.when,)
    if sort in (words_of.WHERE, words_of.CITY):
        if _is_in_row(question):
            return (_of_row(fields.where), fields.where)
        return (fields.where,)
    if sort == words_of.COUNTRY:
        is_meeting = any(one.kind == "meeting" for one in question.subjects[:1])
        if is_meeting and question.role == "host":
            return (_hosting, fields.where)
        if is_meeting and question.predicates <= {words_of.HELD}:
            return (fields.where, fields.countries)
        return (_post_first, fields.countries, _hosting, fields.where)
    if sort == words_of.BODY:
        if question.role:
            return (people.who_at_meeting, fields.bodies)
        return (_post_first, fields.bodies, people.who_at_meeting)
    if sort == words_of.MISSING:
        return (lists.missing, lists.listed)
    if sort == words_of.OFTEN:
        return (fields.often,)
    if sort == words_of.MODE:
        return (fields.mode, what)
    if sort == words_of.NAME:
        return (what,)
    return _for_others(question)


def _for_people(question: Question) -> Sequence[Answering]:
    is_meeting = any(one.kind == "meeting" for one in question.subjects)
    top = question.subjects[0].kind
    if top == "initiative" and not question.role:
        return (fields.bodies, fields.countries, people.who_in_post)
    is_told_meeting = top == "meeting" and bool(
        question.reading.ordinal or question.reading.periods or question.reading.places
    )
    if is_told_meeting and question.role and not question.reading.order:
        return (people.who_at_meeting, people.who_in_post)
    if question.role and is_meeting and not (
        question.is_of_post and question.role in ("chair",) and not question.reading.kinds and not question.reading.ordinal
    ):
        return (people.who_at_meeting, people.who_in_post)
    if question.is_of_post or question.reading.order in ("before", "after"):
        return (people.who_in_post, people.who_at_meeting)
    if is_meeting:
        return (people.who_at_meeting, fields.bodies)
    return (fields.bodies, what)


def _says_something(question: Question, subject: Subject) -> bool:
    """Return whether a meeting of which is asked what was said has anything recorded of that."""
    if subject.kind != "meeting" or not question.has(*words_of.SAYING):
        return True
    heads = ("topics", "outcomes", "initiatives")
    return any(fact.head in heads and fact.certainty != UNKNOWN for fact in subject.facts)


def _for_others(question: Question) -> Sequence[Answering]:
    """Return who answers where no word says what sort of answer is wanted."""
    kinds = [kind for kind, _ in question.reading.kinds]
    is_meeting = any(one.kind == "meeting" for one in question.subjects[:1])
    if question.is_of_post and "meeting" not in kinds and not is_meeting:
        return (people.who_in_post, what)
    if lists.order_of(question):
        return (_row_itself, people.who_in_post, lists.listed, what)
    is_list = question.has("which", "list", "any", "all", "what", "show", "name")
    if question.has("topics", "agenda", "topic"):
        return (fields.topics, what)
    if question.has("posts", "positions", "what post", "which post", "jobs"):
        return (fields.posts, what)
    if is_meeting and {"initiative", "topic"} & set(kinds) and is_list:
        return (fields.links, what)
    if question.has("members", "partners", "owner", "owners"):
        return (fields.bodies, what)
    if kinds and question.reading.places and not question.sort and not question.reading.ordinal and _lists_kind(question):
        return (lists.listed, what)
    if is_list and kinds and _lists_kind(question) and not question.reading.ordinal:
        return (lists.listed, what)
    if question.has("list", "what was held", "any") and question.reading.places:
        return (lists.listed, what)
    if is_list and words_of.HELD in question.predicates and not question.reading.ordinal:
        return (lists.listed, what)
    if question.role and any(one.kind == "meeting" for one in question.subjects):
        return (people.who_at_meeting, what)
    if question.is_of_post and not question.has("what"):
        return (people.who_in_post, what)
    if is_list and (question.reading.places or question.reading.periods):
        return (what, lists.listed)
    return (what, lists.listed)


def _is_in_row(question: Question) -> bool:
    """Return whether the record at a place in a row is asked about, and not the first of its dates."""
    if not question.reading.order:
        return False
    kinds = {kind for kind, _ in question.reading.kinds}
    if question.reading.order in ("before", "after", "next"):
        return True
    is_row = any(hit.document.kind == "series" for hit in question.hits[:5])
    only_held = question.predicates <= {words_of.HELD, words_of.BEGAN}
    return only_held and ("meeting" in kinds or is_row)


def _lists_kind(question: Question) -> bool:
    """Return whether several records of a sort are asked for."""
    return any(
        unit.sort == "kind" and unit.words[-1].endswith("s") and unit.meaning[0] in ("meeting", "initiative")
        for unit in question.units
    ) or question.has("which meeting", "which workshop", "which operation", "what meeting")


def _post_first(question: Question) -> Answer | None:
    """Return the holder of a post, where a body or a country is asked for."""
    if question.is_of_post and question.has("vice", "chair", "post", "head"):
        return people.who_in_post(question)
    return None


def _hosting(question: Question) -> Answer | None:
    """Return who hosted a meeting, where that is known."""
    answer = people.who_at_meeting(question) if question.role == "host" else None
    return answer if answer and answer.values else None


def _of_row(answering: Answering) -> Answering:
    """Return what answers about the record at the place in a row that is asked for."""

    def answer(question: Question) -> Answer | None:
        record = lists.in_order(question)
        if isinstance(record, Answer):
            return record
        if record is None:
            return None
        hit = next((one for one in question.hits if one.document.id == record.id), None)
        if hit is None:
            [hit] = question.library.search(record.id, (kind_of(record),))[:1]
        subject = Subject(question, hit, 1.0)
        subject.rest = ()
        question.subjects = [subject]
        return answering(question)

    return answer


def _row_itself(question: Question) -> Answer | None:
    """Return the record at the place in a row that is asked for."""
    record = lists.in_order(question)
    if record is None or isinstance(record, Answer):
        return record
    return _itself(question, record)


def _itself(question: Question, record: Record) -> Answer:
    facts = question.library.facts_of(record)
    told = [fact for fact in facts if fact.certainty != UNKNOWN][:2]
    text = record.summary or " ".join(fact.text for fact in told)
    return from_facts(
        told,
        question.told,
        text=f"{record.name}: {text}",
        values=[record.id],
        records=[record.id],
        certainty=STATED,
    )


def _by_short_form(question: Question) -> Subject | None:
    """Return the record of which a word of a question is a short form, where its name is asked."""
    if question.sort != words_of.NAME and not question.has("meaning", "mean", "means", "what is"):
        return None
    for hit in question.hits[:8]:
        if any(f" {each} " in question.words for each in hit.document.folded_acronyms):
            return Subject(question, hit, 1.0)
    return None


def what(question: Question) -> Answer | None:
    """Return what something is, or what was said or decided there."""
    if not question.subjects:
        return None
    subject = _by_short_form(question) or question.subjects[0]
    content = [unit for unit in question.units if not question.is_idle(unit)]
    if not content or question.has_left(subject):
        return None
    if not _says_something(question, subject):
        gaps = [fact for fact in subject.facts if fact.certainty == UNKNOWN]
        text = f"No source read says what came of {named(subject.record)}."
        text = " ".join([text, *(fact.text for fact in gaps[:2])])
        return not_known(text, question.told, gaps[:2], [subject.id])
    return _itself(question, subject.record)

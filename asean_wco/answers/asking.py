"""A question answered: the sort of answer decides who answers, and nothing is answered by guess."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from asean_wco.answers import fields, gate, lists, people
from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, from_facts, not_known
from asean_wco.answers.question import Question, Subject
from asean_wco.facts.fact import COUNTED, STATED, UNKNOWN
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
    if question.words.split()[0] in words_of.YES_OR_NO and question.sort in ("", words_of.MANY):
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
            return [gate.passed(question, answer)] if _is_borne_out(question, answer) else []
        unknown.append(answer)
        if question.sort != words_of.MANY:
            break
    return unknown[:1]


def _is_borne_out(question: Question, answer: Answer) -> bool:
    """Return whether what was found is likely to be what is asked about."""
    if answer.certainty == COUNTED:
        return True
    subject = question.subjects[0]
    meant = [one for one in question.subjects if one.id in answer.records]
    is_of_one = question.sort in (words_of.MANY, words_of.WHEN)
    if is_of_one and meant and not meant[0].is_identified:
        return False
    if subject.hit.sure:
        return True
    left = subject.unborne()
    # Strange words weigh where no word says what sort of answer is wanted.
    return not (left and question.unknown) or bool(question.sort)


# What questions say, which decides who answers them.
def _always(question: Question) -> bool:
    return bool(question.subjects)


def _top(question: Question) -> str:
    return question.subjects[0].kind


def _of_a_list(question: Question) -> bool:
    return bool(question.kinds & {"meeting", "initiative"}) and _lists_kind(question)


def _of_kinds_alone(question: Question) -> bool:
    return all(unit.sort == "kind" or question.is_idle(unit) for unit in question.units)


def _of_host(question: Question) -> bool:
    return question.role == "host"


def _of_end(question: Question) -> bool:
    return question.reading.order in ("first", "last") and not question.has("how many")


def _of_meeting_host(question: Question) -> bool:
    return _top(question) == "meeting" and question.role == "host"


def _of_meeting_held(question: Question) -> bool:
    return _top(question) == "meeting" and question.predicates <= {words_of.HELD}


def _of_role(question: Question) -> bool:
    return bool(question.role)


def _of_predicate(question: Question) -> bool:
    return bool(question.predicates)


def _of_initiative(question: Question) -> bool:
    return _top(question) == "initiative" and not question.role


def _has_meeting(question: Question) -> bool:
    return question.subject_of("meeting") is not None


def _of_role_at_meeting(question: Question) -> bool:
    """Return whether a role at a meeting is asked for, rather than a post."""
    reading = question.reading
    if not question.role or not _has_meeting(question):
        return False
    is_told = bool(reading.ordinal or reading.periods or reading.places)
    if _top(question) == "meeting" and is_told and not reading.order:
        return True
    is_chair = question.is_of_post and question.role == "chair"
    return not is_chair or bool(reading.kinds) or bool(reading.ordinal)


def _of_post(question: Question) -> bool:
    return question.is_of_post or question.reading.order in ("before", "after")


def _of_post_alone(question: Question) -> bool:
    is_meeting = "meeting" in question.kinds or _top(question) == "meeting"
    return question.is_of_post and not is_meeting


def _of_order(question: Question) -> bool:
    return bool(lists.order_of(question))


def _of_topics(question: Question) -> bool:
    return question.has("topics", "agenda", "topic")


def _of_posts_held(question: Question) -> bool:
    return question.has("posts", "positions", "what post", "which post", "jobs")


def _is_listing(question: Question) -> bool:
    return question.has("which", "list", "any", "all", "what", "show", "name")


def _of_links(question: Question) -> bool:
    is_meeting = _top(question) == "meeting"
    is_saying = question.has("say", "said", "ask", "asked")
    return (
        is_meeting
        and not is_saying
        and bool({"initiative", "topic"} & question.kinds)
        and _is_listing(question)
    )


def _of_bodies(question: Question) -> bool:
    return question.has("members", "partners", "owner", "owners")


def _of_list_in_place(question: Question) -> bool:
    reading = question.reading
    if not reading.places or reading.ordinal:
        return False
    return _lists_kind(question) or question.has("list", "what held", "any")


def _of_listing(question: Question) -> bool:
    if not _is_listing(question) or question.reading.ordinal:
        return False
    return _lists_kind(question) or words_of.HELD in question.predicates


def _of_role_told(question: Question) -> bool:
    return bool(question.role) and _has_meeting(question)


class _Rule(NamedTuple):
    """Who answers a question that says something, in the order in which they are tried."""

    fits: Callable[[Question], bool]
    answering: tuple[Answering, ...]


def _row_itself(question: Question) -> Answer | None:
    """Return the record at the place in a row that is asked for."""
    record = lists.in_order(question)
    if record is None or isinstance(record, Answer):
        return record
    return _itself(question, record)


def _says_something(question: Question, subject: Subject) -> bool:
    """Return whether a meeting of which is asked what was said has anything recorded of that."""
    if subject.kind != "meeting" or not question.has(*words_of.SAYING):
        return True
    heads = ("topics", "outcomes", "initiatives")
    return any(fact.head in heads and fact.certainty != UNKNOWN for fact in subject.facts)


def _is_in_row(question: Question) -> bool:
    """Return whether the record at a place in a row is asked about, and not the first of its dates."""
    if not question.reading.order:
        return False
    if question.reading.order in ("before", "after", "next"):
        return True
    is_row = any(hit.document.kind == "series" for hit in question.hits[:5])
    only_held = question.predicates <= {words_of.HELD, words_of.BEGAN}
    return only_held and ("meeting" in question.kinds or is_row)


def _lists_kind(question: Question) -> bool:
    """Return whether several records of a sort are asked for."""
    return any(
        unit.sort == "kind"
        and (unit.words[-1].endswith("s") or question.has(f"how many {unit.words[0]}"))
        and unit.meaning[0] in ("meeting", "initiative")
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
    if not question.content or question.has_left(subject):
        return None
    if not _says_something(question, subject):
        gaps = [fact for fact in subject.facts if fact.certainty == UNKNOWN]
        text = f"No source read says what came of {named(subject.record)}."
        text = " ".join([text, *(fact.text for fact in gaps[:2])])
        return not_known(text, question.told, gaps[:2], [subject.id])
    return _itself(question, subject.record)


_RULES = {
    words_of.WHO: (
        _Rule(_of_initiative, (fields.bodies, fields.countries, people.who_in_post)),
        _Rule(_of_role_at_meeting, (people.who_at_meeting, people.who_in_post)),
        _Rule(_of_post, (people.who_in_post, people.who_at_meeting)),
        _Rule(_has_meeting, (people.who_at_meeting, fields.bodies)),
        _Rule(_of_predicate, (fields.bodies,)),
        _Rule(_always, (fields.bodies, what)),
    ),
    words_of.NUMBERED: (
        _Rule(_is_in_row, (_of_row(fields.ordinal_of),)),
        _Rule(_always, (fields.ordinal_of, fields.number)),
    ),
    words_of.MANY: (
        _Rule(_of_end, (_row_itself, fields.number, lists.listed)),
        _Rule(_of_a_list, (lists.listed, fields.number)),
        _Rule(_of_kinds_alone, (lists.listed,)),
        _Rule(_of_host, (lists.listed, fields.number)),
        _Rule(_always, (fields.number, lists.listed)),
    ),
    words_of.WHEN: (
        _Rule(_is_in_row, (_of_row(fields.when), fields.when)),
        _Rule(_always, (fields.when,)),
    ),
    words_of.WHERE: (
        _Rule(_is_in_row, (_of_row(fields.where), fields.where)),
        _Rule(_always, (fields.where,)),
    ),
    words_of.COUNTRY: (
        _Rule(_of_meeting_host, (_hosting, fields.where)),
        _Rule(_of_meeting_held, (fields.where, fields.countries)),
        _Rule(_always, (_post_first, fields.countries, _hosting, fields.where)),
    ),
    words_of.BODY: (
        _Rule(_of_role, (people.who_at_meeting, fields.bodies)),
        _Rule(_always, (_post_first, fields.bodies, people.who_at_meeting)),
    ),
    words_of.MISSING: (_Rule(_always, (lists.missing, lists.listed)),),
    words_of.OFTEN: (_Rule(_always, (fields.often,)),),
    words_of.MODE: (_Rule(_always, (fields.mode, what)),),
    words_of.NAME: (_Rule(_always, (what,)),),
    "": (
        _Rule(_of_post_alone, (people.who_in_post, what)),
        _Rule(_of_order, (_row_itself, people.who_in_post, lists.listed, what)),
        _Rule(_of_topics, (fields.topics, what)),
        _Rule(_of_posts_held, (fields.posts, what)),
        _Rule(_of_links, (fields.links, what)),
        _Rule(_of_bodies, (fields.bodies, what)),
        _Rule(_of_list_in_place, (lists.listed, what)),
        _Rule(_of_listing, (lists.listed, what)),
        _Rule(_of_role_told, (people.who_at_meeting, what)),
        _Rule(_always, (what, lists.listed)),
    ),
}
_RULES[words_of.CITY] = _RULES[words_of.WHERE]


def _answerers(question: Question) -> Sequence[Answering]:
    """Return who may answer, in the order in which they are tried."""
    rules = _RULES[question.sort]
    return next((rule.answering for rule in rules if rule.fits(question)), ())

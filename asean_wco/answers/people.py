"""Somebody who is named: who that is, and from when to when they had a post."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, each_once, from_facts, not_known
from asean_wco.answers.order import itself
from asean_wco.answers.posts import is_of_another_rank
from asean_wco.answers.question import Question, Subject
from asean_wco.answers.texts import BORNE, quality
from asean_wco.facts.fact import DISPUTED, INFERRED, Fact
from asean_wco.facts.when import evidence_of, last_day, until_date
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold
from asean_wco.model.records import Person, Role
from asean_wco.search.document import SearchDocument
from asean_wco.search.matching import SHORT
from asean_wco.search.reading import Unit

# "Who is Le Thi Mai?", "what post does she hold" with her name.
_WHO_IS_NAMED = re.compile(
    r"^(?P<asked>(?i:who is|who was|who['’]s|what (?:post|job|position|title) (?:does|did))) "
    r"(?:(?i:mr|ms|mrs|dr|madam)\.? )?(?P<name>[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’.-]*){1,4})"
    r"(?: (?i:hold|have|held))?\s*\??$"
)
# Words beside a name that are no part of it.
_OF_TITLES = ("post", "title")
# What may be asked of a post besides who had it.
_OF_TERM = frozenset(
    (words_of.HELD, words_of.BEGAN, words_of.ENDED, words_of.TOOK_OVER, words_of.LEFT)
)
# A post begins on another day than that of what led to it, which is asked for by its own word.
_BEFORE_TERM = (
    "appointed", "appointment", "elected", "election", "named as", "oath", "sworn in", "took oath",
)  # fmt: skip


def about_somebody(question: Question) -> Answer | None:
    """Return who somebody is, or from when to when they had a post; None where else is asked."""
    if question.order or question.role:
        return None
    return nobody_called(question) or _who_somebody_is(question) or _term_of_somebody(question)


def nobody_called(question: Question) -> Answer | None:
    """Return that nobody has a name that is said in full; None where somebody has, or none is.

    One word of the name may be that of somebody else, who is not meant.
    """
    said = _WHO_IS_NAMED.match(question.text.strip())
    units = [unit for unit in question.units if unit.sort not in _OF_TITLES]
    asks_for_post = said is not None and said["asked"].lower().startswith("what")
    if said is None or (question.is_of_post and not asks_for_post):
        return None
    if any(unit.sort != "word" for unit in units):
        return None
    words = fold(said["name"]).split()
    if any(_bears_name(question, words, hit.document) for hit in question.hits):
        return None
    return not_known(f"Nobody called {said['name']} is recorded.", question.told)


def _bears_name(question: Question, words: Iterable[str], document: SearchDocument) -> bool:
    """Return whether a record has all words of a name that is said, each whole or shortened."""
    names = f" {' | '.join((*document.folded_names, *document.folded_acronyms))} "
    for word in words:
        unit = next((unit for unit in question.units if word in unit.words), None)
        is_mended = unit is None and f" {word} " not in question.words
        if not is_mended and (quality(unit, names) < SHORT if unit else f" {word} " not in names):
            return False
    return True


def _who_somebody_is(question: Question) -> Answer | None:
    """Return who it is that a question names, where it says nothing else."""
    is_asked = question.sort == words_of.WHO and question.has("who is", "who was")
    if not is_asked or question.is_of_post or question.predicates:
        return None
    meant = _named_whole(question, [one for one in _people(question) if not one.weighty])
    return itself(question, meant[0].record) if len(meant) == 1 else None


def _term_of_somebody(question: Question) -> Answer | None:
    """Return the days from which or until which somebody who is named had a post that is named."""
    is_asked = question.sort == words_of.WHEN and question.predicates <= _OF_TERM
    is_of_change = not question.predicates.isdisjoint((words_of.TOOK_OVER, words_of.LEFT))
    is_of_term = question.is_of_post or question.has(*words_of.TERM) or is_of_change
    if not (is_asked and is_of_term) or question.has(*_BEFORE_TERM) or question.reading.periods:
        return None
    people = _named_whole(question, _people(question))
    if len(people) != 1 or not isinstance(people[0].record, Person):
        return None
    roles = _roles_meant(question, people[0], people[0].record.roles)
    if question.has(*words_of.TERM) and not question.is_of_post:
        # "The term of Ian Saunders" is the last one in an office.
        in_office = [role for role in roles if role.office] or roles
        roles = sorted(in_office, key=last_day)[-1:]
    return _term(question, people[0], roles[0]) if len(roles) == 1 else None


def _people(question: Question) -> list[Subject]:
    """Return the people whom a question may name."""
    people = [one for one in question.likely_subjects if one.kind == "person"]
    return [one for one in people if len(one.rest) < len(question.units)]


def _named_whole(question: Question, people: Sequence[Subject]) -> list[Subject]:
    """Return those whose whole name is said; where there are none, all."""
    whole = [one for one in people if f" {fold(one.record.name)} " in question.words]
    return whole or list(people)


def _roles_meant(question: Question, person: Subject, roles: Iterable[Role]) -> list[Role]:
    """Return the posts of somebody that bear out all that is said, as well as any does."""
    said = [unit for unit in person.rest if _says_post(question, unit)]
    fitting = []
    for role in roles:
        text = _names_of(question, role)
        borne = [quality(unit, text) for unit in said]
        if all(one >= BORNE for one in borne):
            fitting.append((sum(borne), role))
    most = max((share for share, _ in fitting), default=0.0)
    meant = [role for share, role in fitting if share == most]
    own = [role for role in meant if not is_of_another_rank(question, role.title)] or meant
    if not question.has(*words_of.TOPS):
        return own
    # Whoever heads a body is more than in the chair of a meeting.
    tops = [role for role in own if set(words_of.NOT_TOP).isdisjoint(fold(role.title).split())]
    return tops or own


def _says_post(question: Question, unit: Unit) -> bool:
    """Return whether a unit says which post is meant, and not only that it was one."""
    if unit.text in (*words_of.TOPS, *words_of.ANY_POST, *words_of.TERM):
        return False
    is_of_post = unit.sort == "post" or not words_of.POSTS.isdisjoint(unit.words)
    return is_of_post or not question.is_idle(unit)


def _names_of(question: Question, role: Role) -> str:
    """Return all by which a post may be called, folded and padded."""
    ids = [name for name in (role.office, role.organization) if name]
    body = question.record(role.organization or "")
    country = getattr(body, "country", None)
    names = question.names_of([*ids, *([country] if country else [])])
    return f" {fold(role.title)} | {names} "


def _part_of_term(question: Question) -> str:
    """Return what of a term is asked for: its start, its end, or both."""
    if words_of.TOOK_OVER in question.predicates:
        return words_of.BEGAN
    return words_of.ENDED if words_of.LEFT in question.predicates else question.part_of_time


def _term(question: Question, person: Subject, role: Role) -> Answer | None:
    """Return the dates of a post that are asked for; None where they are not known."""
    number = list(getattr(person.record, "roles", ())).index(role) + 1
    facts = [fact for fact in person.facts if fact.field == f"roles.{number}"]
    part = _part_of_term(question)
    if part == words_of.ENDED:
        dates = [role.end]
    elif part == words_of.BEGAN:
        dates = [role.start]
    else:
        known = evidence_of(role)
        dates = [role.start or known[0], role.end or known[-1]] if known else []
    claims = [fact for fact in person.claims if fact.field.startswith(f"roles.{role.office}")]
    claimed = [PartialDate.read(fact.value) for fact in claims]
    if part == words_of.ENDED and facts and not role.end:
        return _open_end(question, person, role, facts)
    if not facts or not any(dates):
        is_of_day = question.predicates & {words_of.TOOK_OVER, words_of.LEFT}
        return None if is_of_day or not facts else _unknown(question, facts, part)
    if part == words_of.HELD and len(each_once(dates)) < len(dates):
        # One day in a post is no term.
        return None
    if part == words_of.BEGAN and any(claimed):
        facts = [fact for fact in claims if PartialDate.read(fact.value)]
        return from_facts(facts, question.told, text=facts[0].text, certainty=DISPUTED)
    return from_facts(facts, question.told, values=each_once(dates), records=[person.id])


def _open_end(question: Question, person: Subject, role: Role, facts: Sequence[Fact]) -> Answer:
    """Return until when a post goes on of which no end is recorded, as far as that is inferred."""
    own = f"roles.{role.office}"
    likely = [one for one in person.facts if one.field == own and one.certainty == INFERRED]
    ends = [until_date(str(fact.value)) for fact in likely]
    if not any(ends):
        return _unknown(question, facts, words_of.ENDED)
    text = f"No end is recorded. {likely[0].text}"
    return from_facts(likely, question.told, text=text, values=each_once(ends))


def _unknown(question: Question, facts: Sequence[Fact], part: str) -> Answer:
    """Return that a day of a term is not known, with what is."""
    day = {words_of.BEGAN: "the first day", words_of.ENDED: "the last day"}.get(part, "a day")
    text = f"None of the sources consulted gives {day} in the post. {facts[0].text}"
    return not_known(text, question.told, facts)

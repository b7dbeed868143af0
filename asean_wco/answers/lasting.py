"""How long something lasted: a meeting by its days, somebody in a post by the dates of a term."""

from __future__ import annotations

import re
from datetime import date

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, each_once, from_facts, not_known
from asean_wco.answers.measuring import length_of
from asean_wco.answers.patterns import Pattern
from asean_wco.answers.question import Question, Subject
from asean_wco.answers.texts import BORNE, has_any, quality
from asean_wco.errors import NotFoundError
from asean_wco.facts.fact import INFERRED, Fact
from asean_wco.facts.tenure import Holding, holdings_of
from asean_wco.facts.when import until_date
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting, Person, Role, roles_of
from asean_wco.model.text import counted
from asean_wco.model.today import today

_HOW_LONG = Pattern(
    r"(?i)^(?:for )?how (?:long|many (?P<unit>years|days))\b.*"
    r"\b(?:last|lasted|was|were|is|has|have|did|serve|served|stay|stayed)\b",
    *("how long", "how many years", "how many days"),
)
# "From what day", "in which month did he leave"
_DAY_OF_TERM = (
    r"(?i)(?:starting )?(?:(?:on|in|from|since|(?P<end>until)) )?(?:when|(?:which|what) \w+)"
    r"(?: (?:did|was|is|has|he|she))*(?: (?:(?P<left>leave|left|end\w*|retired?)"
    r"|start|began|begin|come|came|take office|took office|take over|took over"
    r"|(?P<seen>seen|shown|attested)))?"
)
_BESIDE = r"(?i)^whom?\b.*\b(?P<side>before|after)(?: (?:him|her|that|this))?\W*$"
_DAYS_OF_YEAR = 365.25
_HEADS = (
    r"(?:heads?|chiefs?|d\.?g\.?s|directors?[- ]generals?|general directors|commissioners"
    r"|comptrollers|controllers)(?: of customs)?"
)
# "List the heads of Philippine customs", "who were all the Directors-General of Malaysian customs"
_ALL_HEADS = Pattern(
    r"(?i)^(?:(?:give me|name|show|list)(?: me)?(?: a list of)?(?: all)?(?: of)?(?: the)?"
    r"|(?:who|which) (?:were|are|have been|has been)(?: all)?(?: of)?(?: the)?|all(?: the)?"
    rf"|list of(?: all)?(?: the)?) (?:{_HEADS} (?:of|for|at|in) (?:the )?(?P<service>.+?)"
    rf"|(?P<before>[^,;]+?) {_HEADS})$",
    *("list", "name", "show", "give me", "all", "were", "have been", "has been"),
)


def lasted(question: Question) -> Answer | None:
    """Return how long a meeting lasted, or somebody was in a post; None where neither is asked."""
    asked = _HOW_LONG.search(question.text)
    if asked is None:
        return None
    for subject in question.subjects:
        is_meant = question.is_named(subject.id) or subject.is_session
        if isinstance(subject.record, Meeting) and is_meant:
            return _of_meeting(question, subject.record)
    terms = terms_said(question)
    if len(terms) != 1:
        return None
    role, fact = terms[0]
    if role.start is None:
        text = f"{fact.text} No first day is on record, so how long it was is not known."
        return not_known(text, question.told, [fact])
    if role.end is None:
        return _until_today(question, role.start, fact)
    days = (date(*role.end.latest) - date(*role.start.earliest)).days
    years = round(days / _DAYS_OF_YEAR)
    text = f"{fact.text} By these dates it was {counted(years, 'year', 'years')}."
    values = [years] if asked["unit"] else [role.start, role.end]
    return from_facts([fact], question.told, text=text, values=values, certainty=INFERRED)


def term_ends(question: Question) -> Answer | None:
    """Return until when somebody is likely to be in a post; None where no such is asked or told."""
    asks = question.reading.question == "when"
    if not asks or not {words_of.ENDED, words_of.LEFT}.intersection(question.deeds):
        return None
    for role, fact in terms_said(question):
        facts = question.library.facts_of(question.library.get(fact.about))
        for likely in facts if role.office and role.end is None else ():
            end = until_date(likely.value) if likely.certainty == INFERRED else None
            if end and likely.field == f"roles.{role.office}":
                return from_facts([likely], question.told, values=[end])
    return None


def day_of_term(library: Library, half: str, first: Answer) -> Answer | None:
    """Return since or until when whoever answers the first half of a question had the post.

    Args:
        library: that has the terms.
        half: the second half as said: "from what day", "and when did he leave".
        first: the answer to the first half.
    """
    asks = re.fullmatch(_DAY_OF_TERM, half.strip())
    term = _term_told(library, first) if asks else None
    if asks is None or term is None:
        return None
    role = term[1]
    asks_for_end = bool(asks["end"] or asks["left"])
    day = role.end if asks_for_end else role.start
    if asks["seen"] and role.attested:
        day = max(role.attested, key=lambda one: one.sort_key)
    if day is None:
        which = "last" if asks_for_end else "first"
        text = f"No {which} day in the post is on record."
        return not_known(text, first.reading, first.facts)
    return from_facts(first.facts, first.reading, values=[day])


def holder_beside(library: Library, half: str, first: Answer) -> str:
    """Return what asks who had a post before or after the one who answers the first half.

    Args:
        library: that has the terms.
        half: the second half as said: "who was it before", "whom you show in the post before".
        first: the answer to the first half.
    """
    asks = re.search(_BESIDE, half)
    term = _term_told(library, first) if asks else None
    if asks is None or term is None:
        return ""
    person, role = term
    body = library.name_of(role.organization or "")
    return f"who was {role.title} of {body} {asks['side'].lower()} {person.name}"


def _term_told(library: Library, answer: Answer) -> tuple[Person, Role] | None:
    """Return the one term that an answer tells, with whose it is; None where it tells another."""
    fact = answer.facts[0] if len(answer.facts) == 1 else None
    person = library.store.find(fact.about) if fact else None
    if fact is None or fact.head != "roles" or not isinstance(person, Person):
        return None
    return person, person.roles[int(fact.field.rpartition(".")[2]) - 1]


def _until_today(question: Question, start: PartialDate, fact: Fact) -> Answer:
    """Return since when somebody is in a post of which no end is on record, and how long that is.

    Args:
        question: asked.
        start: the first day in the post.
        fact: that tells it.
    """
    day = today()
    years = (date(*day.latest) - date(*start.earliest)).days / _DAYS_OF_YEAR
    length = f"{years:.1f} years".replace("1.0 years", "1 year").replace(".0", "")
    text = f"{fact.text} If it has not ended, it was about {length} by {day.display()}."
    return from_facts([fact], question.told, text=text, values=[start])


def _of_meeting(question: Question, meeting: Meeting) -> Answer | None:
    """Return how long a meeting lasted: as a source says, or else by its days."""
    length = length_of(question.library, meeting)
    if length is None:
        return None
    if length.fact.head == "figures":
        return from_facts([length.fact], question.told)
    days = int(length.amount)
    text = f"{length.fact.text} By its days it lasted {counted(days, 'day', 'days')}."
    certainty = length.certainty
    return from_facts([length.fact], question.told, text=text, values=[days], certainty=certainty)


def terms_said(question: Question) -> list[tuple[Role, Fact]]:
    """Return the terms of somebody whom a question names in the post that it says, with facts."""
    subject = _person_named(question)
    if subject is None:
        return []
    terms = _all_terms(subject)
    tops = [pair for pair in terms if not has_any(f" {fold(pair[0].title)} ", words_of.NOT_TOP)]
    if not question.has(*words_of.NOT_TOP):
        terms = tops or terms
    # Whoever "headed" a body may have any title.
    said = words_of.POSTS.intersection(question.tokens).difference(words_of.TOPS)
    fitting = [pair for pair in terms if has_any(f" {fold(pair[0].title)} ", said)]
    return fitting or terms


def posts_held(question: Question) -> Answer | None:
    """Return all posts of somebody; None where no such are asked for, or only some of them."""
    nouns = words_of.NOUNS_OF_POSTS.intersection(question.nouns_asked[:1])
    person = _person_named(question) if nouns and not question.reading.order else None
    if person is None or any(unit.text not in nouns for unit in person.weighty):
        return None
    terms = _all_terms(person)
    posts = [role.office or role.organization for role, _ in terms]
    values = each_once(filter(None, posts))
    return from_facts([fact for _, fact in terms], question.told, values=values) if values else None


def all_holders(question: Question) -> Answer | None:
    """Return all who had a post that is called the head of a service, with each of their terms.

    None where only some of them are asked for, or where the words mean no single post.
    """
    said = _ALL_HEADS.search(question.plain.strip().rstrip("?!. "))
    if said is None or question.reading.periods or question.reading.order:
        return None
    service = said["service"] or said["before"]
    try:
        office = question.library.office(f"head of {service}")
    except NotFoundError:
        return None
    holdings = holdings_of(office.id, question.library.store.may_link_to(office.id))
    facts = [fact for one in holdings if (fact := _fact_of(question, one))]
    if not facts:
        return None
    values = each_once(one.holder.id for one in holdings)
    answer = from_facts(facts, question.told, values=values)
    more = f"'awco who {office.id}' also shows the gaps between them."
    return answer._replace(text=f"{answer.text} {more}", records=(office.id, *values))


def _fact_of(question: Question, holding: Holding) -> Fact | None:
    """Return the fact that tells a term in a post."""
    number = roles_of(holding.holder).index(holding.role) + 1
    facts = question.library.facts_of(holding.holder)
    return next((one for one in facts if one.field == f"roles.{number}" and not one.is_claim), None)


def _person_named(question: Question) -> Subject | None:
    """Return the person whom a question names by a word of the name; None for nobody."""
    for hit in question.hits:
        if hit.document.kind != "person":
            continue
        subject = question.subject_of(question.library.get(hit.document.id))
        named = [unit for unit in question.content if quality(unit, subject.names) >= BORNE]
        if any(unit.sort == "word" for unit in named):
            return subject
    return None


def _all_terms(subject: Subject) -> list[tuple[Role, Fact]]:
    """Return the terms of a person with the facts that tell them."""
    facts = {fact.field: fact for fact in subject.known if fact.head == "roles"}
    return [
        (role, facts[f"roles.{number}"])
        for number, role in enumerate(roles_of(subject.record), 1)
        if f"roles.{number}" in facts
    ]

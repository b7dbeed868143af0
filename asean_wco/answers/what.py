"""What something is, stands for, dealt with, decided; whose it is; which countries joined it."""

from __future__ import annotations

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, each_once, from_facts, not_known
from asean_wco.answers.at_meeting import role_asked
from asean_wco.answers.finding import (
    borne_out,
    countries_in,
    in_time,
    others_named,
    subject_asked,
)
from asean_wco.answers.question import IDENTIFIES, Question
from asean_wco.answers.telling import (
    facts_with,
    gaps,
    told,
    unsure,
)
from asean_wco.facts.fact import STATED, Fact
from asean_wco.facts.sentences import capitalized, closed
from asean_wco.facts.sources import supporting
from asean_wco.model.folding import fold
from asean_wco.model.records import Record, Series
from asean_wco.search import reading as said

_BY_COUNTRIES = (words_of.JOINED, words_of.SIGNED, words_of.LIVE)
_MODES = ("online", "virtual", "virtually", "format", "mode", "physical", "hybrid", "in person")
_POSTS = ("post", "posts", "position", "positions", "job", "jobs", "title", "titles", "capacity")
_OWNERS = (
    "responsible", "owns", "own", "owner", "owners", "owned", "manages", "manage", "managed",
    "runs", "run by", "leads", "led by", "in charge", "oversees", "administers", "behind",
)  # fmt: skip
_PARTNERS = (
    "partner", "partners", "supports", "supported", "supporting", "funds", "funded", "fund", "funding", "finances",
    "financed", "pays", "paid", "sponsors", "sponsored", "donor", "donors",
)  # fmt: skip


def stands_for(question: Question) -> list[Answer]:
    """Answer what a short form stands for."""
    found = _abbreviated(question)
    longest = max((len(acronym) for _, acronym in found), default=0)
    chosen = each_once(identifier for identifier, acronym in found if len(acronym) == longest)
    answers = []
    for identifier in chosen:
        record = question.library.get(identifier)
        facts = facts_with(question.library.facts_of(record), "acronyms")
        answers.append(
            from_facts(
                facts,
                f"what it stands for: {record.name}",
                text=closed(f"{record.acronyms[0]} stands for {record.name}"),
                values=[record.name],
                records=[record.id],
                certainty=STATED,
            )
        )
    return answers


def _abbreviated(question: Question) -> list[tuple[str, str]]:
    """Return the ids of the records whose short forms stand in a question, with the short form."""
    index = question.library.index
    kinds = index.of_kinds(["initiative", "organization", "series", "office", "topic"])
    found = []
    for word in question.words:
        for document in index.documents(sorted(index.having(word, naming=True) & kinds)):
            for acronym in document.folded_acronyms:
                is_told = f" {acronym} " in f" {document.folded_names[0]} "
                if f" {acronym} " in question.padded and not is_told:
                    found.append((document.id, acronym))
    return found


def acronym_of(question: Question) -> list[Answer]:
    """Answer how something is abbreviated."""
    frame = question.places_with(
        ("acronym", "abbreviation", "abbreviated", "short", "short form", "short name")
    )
    kinds = ("initiative", "organization", "series", "office", "topic")
    subjects = subject_asked(question, *kinds, besides=frame)
    found = [each for each in subjects if not each.unexplained - frame and each.record.acronyms]
    return [
        from_facts(
            facts_with(question.library.facts_of(each.record), "acronyms"),
            f"short form: {each.record.name}",
            text=closed(
                f"{capitalized(told(each.record))} is abbreviated as {each.record.acronyms[0]}"
            ),
            values=list(each.record.acronyms),
            records=[each.record.id],
            certainty=STATED,
        )
        for each in found
    ]


def what_is(question: Question) -> list[Answer]:
    """Answer what something is, in the words of its summary."""
    kinds = ("initiative", "organization", "series", "meeting", "topic", "office", "person")
    answers: list[Answer] = []
    if role_asked(question):
        return answers
    for subject in subject_asked(question, *kinds):
        record = subject.record
        if subject.unexplained or _asks_more(question, record):
            continue
        text = record.summary or closed(record.name)
        sources = (
            supporting(record, "summary") or tuple(each.source for each in record.citations)[:3]
        )
        answers.append(
            Answer(text, (record.id,), (record.id,), STATED, sources, f"what it is: {record.name}")
        )
    return answers


def _asks_more(question: Question, record: Record) -> bool:
    """Return whether a question says that something was so, beyond the name of a record."""
    names = [f" {fold(name)} " for name in (record.name, *record.aliases)]
    return any(
        f" {phrase} " in question.padded and not any(f" {phrase} " in name for name in names)
        for phrase, predicate in words_of.PREDICATES.items()
        if predicate != words_of.HELD
    )


def whose(question: Question) -> list[Answer]:
    """Answer who is responsible for an initiative, or a partner in it."""
    field = "partners" if question.has(*_PARTNERS) else "owners"
    frame = question.places_with((*_OWNERS, *_PARTNERS))
    answers = []
    for subject in subject_asked(question, "initiative", besides=frame):
        reading = f"{field} of: {subject.record.name}"
        facts = question.library.facts_of(subject.record)
        rest = subject.unexplained - frame
        left = question.left_over(rest, [fact.text for fact in facts])
        if left:
            answers.append(unsure(question, left, reading, facts[:1]))
            continue
        found = facts_with(facts, field)
        if field == "partners" and question.has_any(
            ("funds", "funded", "finances", "financed", "fund", "funding", "paid", "pays", "donor")
        ):
            money = borne_out(
                question,
                subject,
                fits=lambda fact: "fund" in fact.text.lower() or "paid" in fact.text.lower(),
            )
            found = found or money[:0]
        if found:
            answers.append(from_facts(found, reading))
        else:
            text = f"No source read says so of {told(subject.record)}."
            answers.append(not_known(text, reading, gaps(facts, field), [subject.record.id]))
    return answers


def asks_whose(question: Question) -> bool:
    """Return whether it is asked who is responsible for something, or a partner in it."""
    return question.has(*_OWNERS, *_PARTNERS)


def who_signed(question: Question) -> list[Answer]:
    """Answer who signed something, as far as facts name the countries."""
    answers = countries_that(question)
    if answers:
        return answers
    for subject in subject_asked(question, "initiative"):
        reading = f"who signed: {subject.record.name}"
        steps = borne_out(question, subject, words_of.SIGNED)
        text = f"No source read is recorded that names who signed {told(subject.record)}."
        text = " ".join([text, *(fact.text for fact in steps[:1])])
        answers.append(not_known(text, reading, steps[:1], [subject.record.id]))
    return answers


def countries_that(question: Question) -> list[Answer]:
    """Answer which countries joined, signed, or took part in something."""
    wanted = [name for name in _BY_COUNTRIES if name in question.predicates]
    if not wanted:
        return []
    is_first = question.has("from the start", "initially", "originally", "at first", "first")
    is_one = wanted[0] == words_of.SIGNED or bool(question.periods) or is_first
    predicates = [words_of.LIVE] if is_first else wanted[:1] if is_one else [*wanted, words_of.LIVE]
    answers = []
    for subject in subject_asked(question, "initiative", "organization"):
        found: list[Fact] = []
        for predicate in predicates:
            found += borne_out(question, subject, predicate, fits=_names_countries)
        if is_first:
            found = sorted(found, key=lambda fact: fact.date.sort_key if fact.date else ((), ()))[
                :1
            ]
        if not found:
            continue
        named = each_once(code for fact in found for code in countries_in(fact))
        text = " ".join(each_once(fact.text for fact in found))
        reading = f"which countries: {subject.record.name}"
        answers.append(from_facts(found, reading, text=text, values=named))
    return answers


def _names_countries(fact: Fact) -> bool:
    """Return whether a fact is a step that names countries."""
    return fact.head in ("milestones", "notes") and bool(countries_in(fact))


def members_of(question: Question) -> list[Answer]:
    """Answer which countries or bodies are members of a body."""
    answers = []
    for subject in subject_asked(question, "organization"):
        found = facts_with(question.library.facts_of(subject.record), "members")
        frame = question.places_with(("members", "member", "countries", "belong", "belongs"))
        if found and not subject.unexplained - frame:
            answers.append(from_facts(found, f"members of: {subject.record.name}"))
    return answers


def how_often(question: Question) -> list[Answer]:
    """Answer how often a series meets."""
    answers = []
    for identifier in question.series:
        facts = facts_with(question.library.facts_of(question.library.get(identifier)), "frequency")
        if facts:
            answers.append(from_facts(facts, "how often", records=[identifier]))
    return answers


def mode_of(question: Question) -> list[Answer]:
    """Answer whether a meeting was held in person or online."""
    frame = question.places_with(_MODES) | question.places_of(said.MODE)
    answers = []
    for subject in subject_asked(question, "meeting", besides=frame):
        facts = question.library.facts_of(subject.record)
        found = facts_with(facts, "mode")
        if subject.unexplained - frame - question.places_of(said.MODE):
            continue
        reading = f"how it was held: {subject.record.name}"
        if found:
            answers.append(from_facts(found, reading))
        else:
            text = f"No source read says how {told(subject.record)} was held."
            answers.append(not_known(text, reading, gaps(facts, "mode"), [subject.record.id]))
    return answers


def number_of(question: Question) -> list[Answer]:
    """Answer which number a session of a series had."""
    answers = []
    for subject in subject_asked(question, "meeting"):
        facts = facts_with(question.library.facts_of(subject.record), "ordinal")
        if facts and not subject.unexplained:
            answers.append(from_facts(facts, f"its number: {subject.record.name}"))
    return answers


def posts_of(question: Question) -> list[Answer]:
    """Answer which posts somebody has held."""
    frame = question.places_with(_POSTS) | question.places_of(said.KIND, said.TIME)
    people = [each for each in question.meant("person", besides=frame) if each.score >= IDENTIFIES]
    if not people:
        return []
    person = question.record(people[0])
    facts = [
        fact
        for fact in question.library.facts_of(person)
        if fact.head == "roles" and fact.field.removeprefix("roles.").isdecimal()
    ]
    if question.left_over(people[0].missing, [fact.text for fact in facts]):
        return []
    facts = [fact for fact in facts if in_time(question, fact)]
    return [from_facts(facts, f"posts of: {person.name}")] if facts else []


def by_facts(question: Question) -> list[Answer]:
    """Answer by the facts on a subject that say all that the question says."""
    answers = []
    for subject in [*subject_asked(question), *others_named(question)]:
        if not subject.unexplained:
            continue
        found = borne_out(question, subject)
        if found:
            answers.append(from_facts(found[:1], f"facts on: {subject.record.name}"))
    return answers[:1]


def next_session(question: Question) -> list[Answer]:
    """Answer that no coming session is recorded, with the latest that is and the rhythm."""
    answers = []
    for identifier in question.series:
        series = question.library.get(identifier)
        if not isinstance(series, Series):
            continue
        meetings = [each for each in question.library.meetings(series=identifier) if each.start]
        facts = question.library.facts_of(meetings[-1])[:2] if meetings else []
        often = facts_with(question.library.facts_of(series), "frequency")[:1]
        text = f"No source read tells of a coming session of the {series.name}."
        if meetings:
            text += f" The latest recorded is {told(meetings[-1])}."
        if often:
            text += f" It is held as follows: {often[0].value}; that is no announcement."
        answers.append(
            not_known(text, f"the next session: {series.name}", [*facts[:1], *often], [identifier])
        )
    return answers

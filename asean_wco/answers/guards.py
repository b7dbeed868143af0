"""What an answer must do before it is told first, or as sure, however likely it looks.

Each guard names one way in which a likely answer is the answer to another question: who was there
for who opened it, the first day for the last, what a record is for something that is not recorded
of it. Where an answer breaks a guard, it is told after "Perhaps"; where it breaks one of those of
the best, the next likeliest is told before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast

from asean_wco.answers import words as words_of
from asean_wco.answers.candidates import Candidate
from asean_wco.answers.comparing import does_what_is_asked
from asean_wco.answers.denying import LEFT_OUT, SAID_OF_ALL, says_any, those_who_did
from asean_wco.answers.lasting import terms_said
from asean_wco.answers.of_facts import ITSELF, body_of_row, is_adopted
from asean_wco.answers.of_posts import as_body_of_post
from asean_wco.answers.question import Question, Subject
from asean_wco.answers.rows import (
    attendance_told,
    names_person,
    roles_alike,
    tells_attendance,
)
from asean_wco.answers.sequences import kin_of, when_of
from asean_wco.answers.telling import tells_by_itself
from asean_wco.answers.texts import BORNE, countries_in, has_any, quality, stem
from asean_wco.answers.values import words_after
from asean_wco.facts.fact import INFERRED
from asean_wco.facts.when import WHEN_FIELDS, dates_of
from asean_wco.model.countries import COUNTRIES
from asean_wco.model.dates import PartialDate, period_overlaps
from asean_wco.model.folding import fold, ordinal
from asean_wco.model.records import Initiative, Meeting, Record, kind_of
from asean_wco.model.today import today
from asean_wco.query.statements import by_time
from asean_wco.search.reading import NEIGHBOURS, Unit
from asean_wco.search.vocabulary import POSTS_IN_PLURAL

# Kinds of records that are no answer to "who".
_NOBODY = ("meeting", "initiative", "series", "topic", "office")
# What stands in a sentence that counts members, or administrations of members.
_MEMBERS = ("member", "countr", "administration", "part", "state", "signat")
# Kinds of records of which much is asked that nobody records.
_BEINGS = ("organization", "person")
# Kinds of records that may be told where somebody at the head of something is asked for.
_KINDS_OF_HEADS = (*_BEINGS, "office")
# So many countries are all members of ASEAN at least.
_ALL_MEMBERS = 10
# So many words after "how many" may say what is counted.
_MOST_NOUNS = 2
# "How much ketamine", "how many kilos of drugs".
_MUCH_OF = re.compile(
    r" (?:how (?:much|many) (?:k[gi]\w*|ton\w*|pieces|units|litres) of|how much) (?:the )?(\w+) "
)
# Those who take part in something that is no meeting.
_TAKING_PART = words_of.COUNTRY_NOUNS | words_of.PEOPLE_COUNTED
# The fields that tell when and where a meeting itself was.
_OF_MEETING_ITSELF = ("start", "end", "place")
# The groups of candidates that do not answer a question word.
_OTHER_GROUPS = {
    "where": ("date", "number", ITSELF),
    "when": ("place", "number", "person", "organization", ITSELF),
    "how many": ("place", "date", "person", "organization", ITSELF),
    "who": ("place", "date", "number", "lasting"),
}
# The groups of candidates that tell a day or a time.
_OF_TIME = ("date", "end", "period")
# What asks for no number, so that no count answers it.
_NOT_COUNTING = ("who", "where", "when")
# What lists of meetings, and their numbers, are labelled.
_OF_MEETINGS = frozenset(("list of meeting", "counted meeting", "listed meeting"))
# The fields of which every number is one of what is counted.
_OF_SIZES = ("figures", "delegates")
# What somebody does at a meeting, and not in a post.
_ROLES_OF_NO_POST = frozenset(("opener", "speaker", "presenter", "inviter", "host"))
# That whoever is asked for was not found at a meeting, or is told by nothing.
_GAPS_OF_PEOPLE = frozenset(("gap of attendance", "gap unsaid"))
# What tells people, alone or with bodies.
_OF_PEOPLE = frozenset(("person", "being"))
# What tells who had a post on one day or ever, and who had it next to somebody.
_POSTS_ON_DAYS = frozenset(("post on date", "post on end", "post ever"))
_POSTS_BESIDE = frozenset(("post after", "post before"))
# The filters of lists that stand for records which a question names.
_FILTERS_BY_NAME = frozenset(
    ("series", "person", "org", "owner", "topic", "initiative", "called", "told")
)
_LISTS_OF_ROWS = ("row list", "count of row list")
# What stands at one place of a row, and that it is not known.
_OF_ROW = ("row", "row not known")
_YEAR = r"\b(?:19|20)\d\d\b"
# The bodies that have a Secretary General.
_OF_SECRETARIES = ("asean", "wco")
# Labels of the first and the last holder of a post.
_ENDS_OF_POST = frozenset(("post first", "post last"))
_LISTS = ("list", "row list", "row", "list not known")
# What the search reads where a question asks what was decided.
_OF_OUTCOMES = ("what", "outcome")
# What the search reads where something is asked for, also where it stands at the end.
_FOR_THINGS = ("which", "what", "")
# How much of the name of a figure, or of a question, is borne out where no record is named.
_LEAST_OF_FIGURE = 0.4
# What a record is answers a question of which its own words bear out so much.
_LEAST_BORNE = 0.5


def may_be_best(question: Question, candidate: Candidate) -> bool:
    """Return whether an answer may be told first, however likely others are."""
    return all(guard(question, candidate) for guard in _GUARDS_OF_BEST)


def may_be_sure(question: Question, candidate: Candidate) -> bool:
    """Return whether an answer that is likely enough may be told as sure.

    What may not be told first is told where nothing better is found, and is not sure then.
    """
    return all(guard(question, candidate) for guard in _GUARDS)


def is_beside_the_point(question: Question, candidate: Candidate) -> bool:
    """Return whether an answer says nothing of what is asked, so that it is not even told perhaps.

    Of FIFA no record knows anything, and what Lao customs is says nothing of a population.
    """
    content = question.content
    if content and all(map(question.is_unknown, content)):
        return True
    if _lacks_signature(question, candidate):
        return True
    is_beside = not any(fact.head in _OF_SIZES for fact in candidate.facts)
    if is_beside and not _counts_what_is_said(question, candidate):
        return True
    if _lacks_leaving(question, candidate):
        return True
    subject = candidate.subject
    if candidate.sort == ITSELF and subject and subject.kind in _BEINGS:
        return bool(question.unknown) and not _says_what_it_is_asked(question, candidate)
    # The numbers of sessions and of laws count no members.
    asks_for_members = not words_of.COUNTRY_NOUNS.isdisjoint(question.nouns_asked[:1])
    # "Trucks per country" counts trucks.
    counted = _bodies(question, candidate).partition(" per ")[0]
    counts_members = any(f" {noun}" in counted for noun in _MEMBERS)
    is_of_figure = any(fact.head == "figures" for fact in candidate.facts)
    is_of_each = " per " in _bodies(question, candidate)
    is_of_numbers = candidate.sort == "number" and (is_of_each or not is_of_figure)
    return asks_for_members and is_of_numbers and not counts_members


def _lacks_signature(question: Question, candidate: Candidate) -> bool:
    """Return whether no fact says that any of the countries of an answer signed, as is asked."""
    is_of_many = candidate.sort.startswith("several country") and bool(candidate.facts)
    signed = words_of.CAME_IN["signed"]
    says_so = says_any(candidate.facts, frozenset((*signed, "signatories")))
    return is_of_many and question.has(*signed) and not says_so


def _lacks_leaving(question: Question, candidate: Candidate) -> bool:
    """Return whether the day of a meeting at which nobody left is told where it is asked for."""
    asks = candidate.group == "date" and words_of.LEFT in question.deeds
    is_of_meeting = candidate.subject is not None and candidate.subject.kind == "meeting"
    left = words_of.PHRASES_OF_DEEDS[words_of.LEFT]
    return asks and is_of_meeting and not has_any(_bodies(question, candidate), left)


def _did_what_is_said(question: Question, candidate: Candidate) -> bool:
    """Return whether who opened or chaired something is told by what says so.

    What an office is, or who had a post in it, says nothing of who opened it.
    """
    is_of_who = question.reading.question == "who" and bool(question.roles_said)
    if candidate.group == "post" and words_of.POSTS.isdisjoint(question.tokens):
        return not (is_of_who and question.roles_said <= _ROLES_OF_NO_POST)
    subject = candidate.subject
    if candidate.sort != ITSELF or not is_of_who or subject is None:
        return True
    if subject.kind != "person":
        return False
    roles = roles_alike(question.roles_said)
    ways = [word for word, role in words_of.ROLES.items() if role in roles]
    told = f" {fold(subject.record.summary or '')} {_bodies(question, candidate)}"
    return has_any(told, ways)


def _is_somebody(question: Question, candidate: Candidate) -> bool:
    """Return whether the answer to "who" and "by whom" is somebody, or a country."""
    asks_for_somebody = question.reading.question == "who" or question.tokens[-1:] == ["whom"]
    if not asks_for_somebody or candidate.sort != ITSELF:
        return True
    records = [question.record(str(value)) for value in candidate.values]
    return not any(record and kind_of(record) in _NOBODY for record in records)


def _has_title_said(question: Question, candidate: Candidate) -> bool:
    """Return whether a minister is told where a minister is asked for."""
    # Who read "the minister's keynote" need be no minister.
    titles = {
        one
        for one in words_of.OF_GOVERNMENT.intersection(question.tokens)
        if not re.search(rf"(?i)\b{one}['’]s\b", question.text)
    }
    if not titles or "person" not in candidate.sort or not candidate.facts:
        return True
    told = " ".join(fold(fact.text) for fact in candidate.facts).split()
    return not titles.isdisjoint(told)


def _counts_what_is_said(question: Question, candidate: Candidate) -> bool:
    """Return whether a number counts what is asked for: no members where seizures are."""
    nouns = question.nouns_asked[:_MOST_NOUNS]
    is_of_numbers = candidate.group == "number" and bool(candidate.facts)
    ways = [f"many {before}{noun}" for before in ("", "asean ") for noun in nouns[:1]]
    if not is_of_numbers or not question.has(*ways):
        return True
    told = _bodies(question, candidate)
    return any(f" {stem(word)}" in told for word in (*nouns, *_alike(nouns)))


def _counts_thing_said(question: Question, candidate: Candidate) -> bool:
    """Return whether a figure is of the very thing of which it is asked how much there was.

    Kilograms of wild animals are none of drugs.
    """
    thing = re.search(_MUCH_OF, question.words)
    is_figure = candidate.group == "number" and any(f.head == "figures" for f in candidate.facts)
    if thing is None or not is_figure:
        return True
    is_said = any(thing[1] in unit.words for unit in question.content)
    return not is_said or f" {stem(thing[1])}" in _bodies(question, candidate)


def _alike(nouns: Sequence[str]) -> frozenset[str]:
    """Return the words for what some nouns count; participants are those participating."""
    groups = [group for group in words_of.ALIKE if not group.isdisjoint(nouns)]
    more = ("participating",) if "participants" in nouns else ()
    return frozenset(more).union(*groups)


def counts_part_said(question: Question, candidate: Candidate) -> bool:
    """Return whether a number of people counts those of a nation or a sex that is said.

    How many came from Viet Nam is not told by how many came.
    """
    if candidate.group != "number" or not candidate.facts:
        return True
    told = f" {' '.join(_names_of_number(question, candidate))} "
    nations = [unit for unit in question.units if _is_part(question, unit)]
    sexes = words_of.SEXES.intersection(question.tokens)
    tells_nations = all(countries_in(told, unit.meaning) for unit in nations)
    return tells_nations and all(f" {sex} " in told for sex in sexes)


def _names_of_number(question: Question, candidate: Candidate) -> Iterator[str]:
    """Yield what says what a number counts: no sentence on all delegates, which tells parts too."""
    for fact in candidate.facts:
        if fact.head == "figures":
            yield question.body_of(fact)
        elif fact.head != "delegates":
            yield fold(words_after(fact, candidate.values[0]))


def is_part_counted(question: Question, candidate: Candidate) -> bool:
    """Return whether a figure counts the people of the nation or the sex that is said."""
    is_of_figure = any(fact.head == "figures" for fact in candidate.facts)
    is_of_number = candidate.group == "number" and is_of_figure
    return is_of_number and counts_part_said(question, candidate)


def _is_part(question: Question, unit: Unit) -> bool:
    """Return whether a country is said as that from which people came, or whose they were."""
    if unit.sort != "country" or not is_of_people(question):
        return False
    people = (f"{unit.text} {noun}" for noun in words_of.PEOPLE_COUNTED)
    # "Participants of the launch of Indonesia's term" came from anywhere.
    places = (f"{noun} of {unit.text}" for noun in words_of.PEOPLE_COUNTED)
    return question.has(f"from {unit.text}", *people, *places)


def counts_noun_said(question: Question, candidate: Candidate) -> bool:
    """Return whether a number counts the noun that is asked for; no for questions for no number.

    How many countries came is told by no number of people, and by no list of meetings.
    """
    nouns = question.nouns_asked[:1]
    asks = question.has("how many", "number of")
    alike = _alike(nouns) if asks else frozenset()
    if not alike or candidate.group != "number":
        return False
    told = frozenset(map(stem, _bodies(question, candidate).split()))
    counts = not told.isdisjoint(map(stem, alike))
    is_stated = _is_stated_where_it_is(question, candidate)
    return counts and is_stated and _counts_whole_said(question, candidate)


def _counts_whole_said(question: Question, candidate: Candidate) -> bool:
    """Return whether a number of people counts no part of them that nobody says.

    "Vietnamese delegates" are none of all delegates.
    """
    is_of_figure = any(fact.head == "figures" for fact in candidate.facts)
    if candidate.group != "number" or not is_of_figure or not is_of_people(question):
        return True
    told = _bodies(question, candidate)
    unsaid = set(countries_in(told, COUNTRIES)).difference(question.countries)
    return not unsaid and (not has_any(told, words_of.ABROAD) or question.has(*words_of.ABROAD))


def is_of_people(question: Question) -> bool:
    """Return whether a question asks how many people there were."""
    return not words_of.PEOPLE_COUNTED.isdisjoint(question.nouns_asked)


def _is_of_record_said(_question: Question, candidate: Candidate) -> bool:
    """Return whether a figure is of a record that is named, or counts what is said.

    How many members ASEAN has is not told by the members with a programme.
    """
    features = candidate.features
    is_of_figure = candidate.group == "number" and any(f.head == "figures" for f in candidate.facts)
    is_named = features.get("record named") or features.get("session named")
    is_said = features.get("name of figure said", 0.0) >= _LEAST_OF_FIGURE
    is_borne = features.get("sentence bears rest", 0.0) >= _LEAST_OF_FIGURE
    subject = candidate.subject
    # A meeting is as good as named where nothing is said besides its day, place and names.
    is_meant = subject is not None and subject.kind == "meeting" and not subject.weighty
    return not is_of_figure or bool(is_named) or is_said or is_borne or is_meant


def _is_last_day_where_asked(question: Question, candidate: Candidate) -> bool:
    """Return whether the day on which somebody took a post is not told as that of leaving it."""
    leaves = words_of.LEFT in question.deeds and words_of.TOOK_OVER not in question.deeds
    if not leaves or "date of roles" not in candidate.labels:
        return True
    return str(candidate.values[0]) != str(candidate.facts[-1].date)


def _is_of_term_said(question: Question, candidate: Candidate) -> bool:
    """Return whether no day of another post is told of somebody who had the post that is said."""
    is_of_term = candidate.group in _OF_TIME and any(one.head == "roles" for one in candidate.facts)
    if not is_of_term or words_of.POSTS.isdisjoint(question.tokens):
        return True
    terms = terms_said(question)
    fields = {field for role, fact in terms for field in (fact.field, f"roles.{role.office}")}
    told_of = {fact.about for fact in candidate.facts}
    is_of_other = told_of.isdisjoint(fact.about for _, fact in terms)
    return is_of_other or any(fact.field in fields for fact in candidate.facts)


def _says_what_it_is_asked(question: Question, candidate: Candidate) -> bool:
    """Return whether the words of a record bear out what is said beside its name.

    What is not recorded of a thing is not answered by what the thing is.
    """
    subject = candidate.subject
    if candidate.sort == ITSELF and question.has(*words_of.MEASURES):
        return False
    is_told_by_summary = candidate.sort == ITSELF and not tells_by_itself(candidate.facts)
    if not is_told_by_summary or subject is None or not subject.weighty:
        return True
    tells_outcomes = question.has(*words_of.DECIDING)
    is_thing = subject.kind not in ("meeting", "person")
    if is_thing and question.is_named(subject.id):
        return True
    told = f"{subject.names}| {fold(subject.record.summary or '')} "
    if tells_outcomes:
        outcomes = [fact for fact in subject.known if fact.head == "outcomes"]
        told += "".join(map(question.body_of, outcomes))
    borne = [quality(unit, told) >= BORNE for unit in subject.weighty]
    least = 1.0 if tells_outcomes else _LEAST_BORNE
    return sum(borne) >= least * len(borne)


def _is_of_a_word(question: Question, candidate: Candidate) -> bool:
    """Return whether a question says more than single letters, and names what it is about.

    "Which dates" names nothing; of "which meetings are there" a list tells all.
    """
    is_named = bool(question.content) or bool(candidate.features.get("record named"))
    is_of_all = candidate.group in ("list", "row", "count")
    return any(len(word) > 1 for word in question.tokens) and (is_named or is_of_all)


def _applies_all_that_is_said(question: Question, candidate: Candidate) -> bool:
    """Return whether a list is not narrowed further by what is said.

    "Meetings in Brussels with ambassadors" are not all that were held there: "ambassadors" stands
    in the names of some of them, and parts them from the rest.
    """
    is_list = "list" in candidate.sort.split()
    if is_list and question.conditions_unknown:
        # Nobody knows what "since the coup" leaves out.
        return False
    is_of_meetings = not _OF_MEETINGS.isdisjoint(candidate.labels)
    by = candidate.labels[1].partition(" by ")[2].split("+") if is_of_meetings else []
    # "Park of RILO" says who is meant, and narrows no list.
    if not by or "person" in by or not candidate.tell:
        return True
    said = [unit for unit in question.content if unit.sort == "word"]
    if candidate.features.get("list is whole"):
        said = []
    if _FILTERS_BY_NAME.isdisjoint(by):
        said += [unit for unit in question.units if unit.sort == "post"]
    records = filter(None, map(question.record, candidate.tell().records if said else ()))
    names = [f" {fold(record.name)} " for record in records]
    return not any(_parts(unit, names) for unit in said)


def _is_of_series_said(question: Question, candidate: Candidate) -> bool:
    """Return whether the sessions of a series are listed where something said names the series.

    "A WCO meeting" is none of one series whose name has "WCO".
    """
    names = _names_of_series(question, candidate)
    return not names or any(quality(unit, names) >= BORNE for unit in _of_series(question))


def _may_be_of_series(question: Question, candidate: Candidate) -> bool:
    """Return whether a list may be of its series: something names one, and no other type is said.

    All meetings in Myanmar are of no series, and a conference is no meeting of training centres.
    """
    said = [unit for unit in question.content if unit.sort == "word"] + _of_series(question)
    if not said:
        return not _is_list_of_series(candidate)
    types = [unit for unit in said if unit.sort == "kind"]
    names = _names_of_series(question, candidate) if types else ""
    return not names or all(quality(unit, names) >= BORNE for unit in types)


def _names_of_series(question: Question, candidate: Candidate) -> str:
    """Return the names of the series of a list, folded; empty for no such, and for one named."""
    if not _is_list_of_series(candidate) or not candidate.tell:
        return ""
    series = {getattr(question.record(one), "series", None) for one in candidate.tell().records}
    if any(question.is_named(str(one)) for one in series):
        return ""
    return f" {question.names_of(map(str, series))} "


def _is_list_of_series(candidate: Candidate) -> bool:
    """Return whether sessions of one series are listed or counted."""
    is_of_series = "series" in candidate.labels[1] or bool(candidate.features.get("row of series"))
    return is_of_series and "list" in candidate.sort.split()


def _of_series(question: Question) -> list[Unit]:
    """Return the words, the posts and the types that are said and may name a series."""
    return [
        unit
        for unit in question.units
        if (unit.sort == "kind" and len(unit.meaning) > 1)
        or (unit.sort in ("word", "post") and not words_of.OF_MOST_RECORDS.issuperset(unit.words))
    ]


def _parts(unit: Unit, names: Sequence[str]) -> bool:
    """Return whether a unit stands in some of the names, and not in the others."""
    return 0 < sum(quality(unit, name) >= BORNE for name in names) < len(names)


def _is_of_type_said(question: Question, candidate: Candidate) -> bool:
    """Return whether a list or a count is of records of the type that is said: workshops."""
    is_count = candidate.sort == "count of list" and candidate.tell is not None
    if not (is_count or "list" in candidate.group.split()):
        return True
    ids = candidate.tell().records if is_count and candidate.tell else map(str, candidate.values)
    types = {one for _, types in question.reading.kinds for one in types}
    records = [record for one in ids if (record := question.record(one))]
    told = {getattr(record, "type", None) for record in records} - {None}
    if not (types and told and types.isdisjoint(told)):
        return True
    # A meeting that is called a conference is one.
    kinds = [unit for unit in question.units if unit.sort == "kind" and len(unit.meaning) > 1]
    names = [f" {fold(record.name)} " for record in records]
    return all(quality(unit, name) >= BORNE for unit in kinds for name in names)


def _is_of_heads_said(question: Question, candidate: Candidate) -> bool:
    """Return whether the session of a number is one of heads, and of those heads, that are said.

    The heads of training centres are not those of customs.
    """
    subject = candidate.subject
    if subject is None or not subject.is_session or words_of.HEADS.isdisjoint(question.tokens):
        return True
    bodies = [unit for unit in question.units if unit.meaning[:1] == ("organization",)]
    is_of_bodies = all(quality(unit, subject.names) >= BORNE for unit in bodies)
    return is_of_bodies and not words_of.HEADS.isdisjoint(subject.names.split())


def _is_of_session_said(question: Question, candidate: Candidate) -> bool:
    """Return whether no other meeting answers where a session is said with its number.

    Who chaired the 10th consultation is not told by the 12th, nor by the 10th meeting of others.
    Another meeting may tell of it, and a post or somebody there.
    """
    said = question.sessions_said
    subject = candidate.subject
    # That nothing is known of somebody says nothing of the session.
    of_meeting = subject is not None and (subject.kind == "meeting" or candidate.sort == "gap")
    if said is None or not (of_meeting or candidate.sort in _OF_ROW):
        return True
    if "session not recorded" in candidate.labels:
        return not said
    told_of = {one for fact in candidate.facts for one in (fact.about, *fact.mentions)}
    if subject:
        told_of.add(subject.id)
    if candidate.tell:
        told_of.update(candidate.tell().records)
    # Nothing next is asked for.
    return not said.isdisjoint(told_of) and "row next not known" not in candidate.labels


def _is_post_of_body_said(_question: Question, candidate: Candidate) -> bool:
    """Return whether a post is one of the body that is said: no Secretary General of ASEAN."""
    return not candidate.features.get("post of another body")


def _tells_what_was_decided(question: Question, candidate: Candidate) -> bool:
    """Return whether it is told what a meeting decided, and not only what it dealt with.

    Its day and its mode are told by no fact that says so.
    """
    subject = candidate.subject
    asks = question.has(*words_of.DECIDING) and question.reading.question in _OF_OUTCOMES
    if asks and candidate.sort in _LISTS and question.subjects[0].kind == "meeting":
        return False
    if not asks or subject is None or subject.kind != "meeting":
        return True
    if not candidate.values:
        return "gap of outcomes" in candidate.labels
    told = _bodies(question, candidate)
    facts = candidate.facts
    if candidate.sort == ITSELF and not (subject.weighty and tells_by_itself(candidate.facts)):
        # What a meeting is is told by its outcomes, or by its summary where it has none.
        told = f" {fold(subject.record.summary or '')} "
        facts = tuple(subject.known)
    is_of_outcomes = any(fact.head == "outcomes" for fact in facts)
    return is_of_outcomes or has_any(told, words_of.DECIDED)


def _is_of_meeting_meant(question: Question, candidate: Candidate) -> bool:
    """Return whether what was decided is told by one meeting only where a meeting is meant.

    What was decided about an arrangement in a year was decided at several.
    """
    asks = question.has(*words_of.DECIDING) and question.reading.question in _OF_OUTCOMES
    subject = candidate.subject
    if not asks or subject is None or subject.kind != "meeting":
        return True
    return question.subjects[0].kind in ("meeting", "series") or question.is_named(subject.id)


def _was_done(question: Question, candidate: Candidate) -> bool:
    """Return whether something was done on a day that is told, and not still to be done."""
    if candidate.group != "date" or question.denies or not candidate.facts:
        return True
    # Why something is inferred may tell who was still to do it.
    told = [fact.text.partition(". ")[0] for fact in candidate.facts if fact.certainty == INFERRED]
    told += [question.body_of(fact) for fact in candidate.facts if fact.certainty != INFERRED]
    return not has_any(f" {fold(' '.join(told))} ", words_of.STILL_OPEN)


def _has_rank_said(question: Question, candidate: Candidate) -> bool:
    """Return whether a deputy is told where a deputy is asked for.

    Who was the head when the country became vice-chair is no deputy.
    """
    asked = question.words.partition(" when ")[0].split() or question.tokens
    ranks = words_of.BELOW_TOP.intersection(asked)
    is_of_post = candidate.sort.startswith("post")
    subject = candidate.subject
    is_of_person = subject is not None and subject.kind == "person"
    # A Secretary General is no deputy one.
    is_top_said = not ranks and question.has("sg", *words_of.SECRETARIES)
    if is_of_post and candidate.tell and (ranks or is_top_said):
        is_deputy = has_any(_names_of_office(question, candidate), words_of.BELOW_TOP)
        return is_deputy == bool(ranks)
    if not ranks or not (is_of_post or is_of_person):
        return True
    if subject and candidate.group == "date":
        # When a deputy was shot is not told with the rank, which other facts tell.
        return has_any(subject.pool, words_of.BELOW_TOP)
    return has_any(_bodies(question, candidate), words_of.BELOW_TOP)


def _names_of_office(question: Question, candidate: Candidate) -> str:
    """Return the names of the post of which a candidate tells the holders, folded and padded."""
    answer = candidate.tell() if candidate.tell else None
    return f" {question.names_of(answer.records[-1:])} " if answer else ""


def titles_of_no_post(question: Question, candidate: Candidate) -> list[str]:
    """Return the titles that are said and are not those of whoever a candidate tells, as typed.

    A customs attaché, or a minister, is at the head of no customs.
    """
    # "When the ministers signed it, who was Secretary-General" asks for no minister.
    asked = re.sub(r"(?i)^(?:when|while|as|after|before|since)\b.*?, (?=who\b)", "", question.text)
    words = re.findall(r"\w+", asked)
    said = [word for word in words if fold(word) in words_of.TITLES_OF_OTHERS]
    if said and candidate.group == "post":
        told = _names_of_office(question, candidate)
    elif said and question.asks_of_now and question.reading.question == "who":
        told = _bodies(question, candidate) if "person" in " ".join(candidate.labels) else ""
    else:
        return []
    return [word for word in said if fold(word) not in told.split()]


def _is_of_side_said(question: Question, candidate: Candidate) -> bool:
    """Return whether whoever took part in a meeting was there for the country or body that is said.

    "Who from Korea", "for the Korean side", "the Thai delegation".
    """
    subject = candidate.subject
    is_of_people = not _OF_PEOPLE.isdisjoint(candidate.sort.split()) and bool(candidate.facts)
    if not (is_of_people and subject and subject.kind == "meeting"):
        # Who leads a delegation is not told by who was at the head of the customs.
        return not (candidate.group == "post" and question.has(*words_of.DELEGATIONS))
    sides = sides_said(question, subject)
    if not sides and any(
        question.has(f"which {name}", f"who from {name}") for name in _sides_named(question)
    ):
        # Nobody from there is named.
        return False
    bodies = {body_of_row(subject, fact) for fact in candidate.facts if tells_attendance(fact)}
    # Of some people no source says for whom they came.
    known = {body for body in bodies if question.country_of(body) or not _is_person(question, body)}
    return not sides or known <= sides


def came_for_whom_it_says(question: Question, candidate: Candidate) -> bool:
    """Return whether whoever is told came for the country or the body that is said.

    Who represented Brunei is told by nobody of Cambodia, also where nobody of Brunei is named.
    """
    if candidate.group == "post" or not question.has(*words_of.SENT_BY):
        return True
    sides = _units_sent_by(question)
    if not sides:
        return True
    beings = [one for one in map(str, candidate.values) if _is_being(question, one)]
    if not beings and question.reading.question == "who":
        return not _GAPS_OF_PEOPLE.isdisjoint(candidate.labels)
    told_of = [_names_around(question, candidate, one) for one in beings]
    return all(any(quality(unit, names) >= BORNE for unit in sides) for names in told_of)


def _units_sent_by(question: Question) -> list[Unit]:
    """Return the countries and the words that say for which side somebody came or spoke."""
    behind = [f" {question.words.partition(f' {way} ')[2]}" for way in words_of.SENT_BY]
    ends = "|".join(words_of.ENDS_SIDE)
    sides = [re.split(f" (?:{ends}) ", words)[0] for words in behind]
    units = [unit for unit in question.content if unit.sort in ("country", "word")]
    return [unit for unit in units if any(f" {unit.text} " in f"{side} " for side in sides)]


def _names_around(question: Question, candidate: Candidate, being: str) -> str:
    """Return the names of somebody with those of the bodies and the countries of facts on that."""
    mentions = {being}
    capacities = []
    meeting = candidate.subject.record if candidate.subject else None
    for fact in candidate.facts:
        if being in (fact.about, fact.value, *fact.mentions):
            mentions.update(one for one in fact.mentions if _is_being(question, one))
            row = attendance_told(fact, meeting) if isinstance(meeting, Meeting) else None
            capacities.append(fold((row and row.capacity) or ""))
    countries = filter(None, map(question.country_of, mentions))
    return f" {question.names_of([*mentions, *countries])} {' '.join(capacities)} "


def _is_being(question: Question, mention: str) -> bool:
    """Return whether a mention is that of somebody, or of a body."""
    record = question.record(mention)
    return record is not None and kind_of(record) in _BEINGS


def _is_person(question: Question, mention: str) -> bool:
    """Return whether a mention is that of somebody, and not of a body."""
    record = question.record(mention)
    return record is not None and kind_of(record) == "person"


def sides_said(question: Question, meeting: Subject) -> frozenset[str]:
    """Return the bodies of those at a meeting for which, or for whose country, people are said."""
    named_so = _sides_named(question)
    countries = [
        code
        for unit in question.units
        if unit.sort == "country" and unit.text in named_so
        for code in unit.meaning[:1]
    ]
    # Of all administrations of ASEAN together nobody is named.
    rows = [fact for fact in meeting.known if names_person(fact, cast("Meeting", meeting.record))]
    bodies = dict.fromkeys(body_of_row(meeting, fact) for fact in rows)
    return frozenset(
        body
        for body in bodies
        if question.country_of(body) in countries
        or any(question.has(*_as_side(name)) for name in question.folded_names(body))
    )


def _sides_named(question: Question) -> list[str]:
    """Return the countries that are said as those for which people came, as they are said."""
    return [
        unit.text
        for unit in question.units
        if unit.sort == "country" and question.has(*_as_side(unit.text))
    ]


def _as_side(name: str) -> list[str]:
    """Return how a country or a body is named as one for which people came."""
    before = [f"{word} {article}{name}" for word in words_of.FOR_SIDE for article in ("", "the ")]
    return [*before, *(f"{name} {noun}" for noun in words_of.SIDE_NOUNS)]


def _names_all_who_did(question: Question, candidate: Candidate) -> bool:
    """Return whether the members of ASEAN that did something are all told, also by other facts."""
    subject = candidate.subject
    is_of_members = candidate.sort.startswith("several country")
    are_as_many = len(candidate.values) == question.number_wanted
    if not is_of_members or are_as_many or subject is None or subject.kind != "initiative":
        return True
    answer = those_who_did(question, subject)
    return answer is None or set(map(str, answer.values)) <= set(map(str, candidate.values))


def _is_of_time_said(question: Question, candidate: Candidate) -> bool:
    """Return whether no fact of another time is told, of a record that is not the likeliest.

    Where the agreement of 2012 was signed is not told by that of 1997.
    """
    dates = [fact.date for fact in candidate.facts if fact.date]
    if not (question.reading.periods and dates):
        return True
    features = candidate.features
    # The 27th conference of 2026 is not the 27th meeting, which was held in 2018.
    is_of_other_row = features.get("session named") and features.get("other time")
    if features.get("first record") and not is_of_other_row:
        return True
    return any(map(question.is_in_time_said, dates))


def _is_where_it_is(question: Question, candidate: Candidate) -> bool:
    """Return whether where a body is is not told by where something else was.

    The office in Bangkok took part in a meeting in Brussels, and met its contacts in Yogyakarta.
    """
    if candidate.sort == "row" and not words_of.SEAT.isdisjoint(question.tokens):
        return False
    is_of_step = "place of milestones" in candidate.labels
    return not (is_of_step and question.has(*words_of.WHERE_IT_IS))


def _is_first_in_time_said(question: Question, candidate: Candidate) -> bool:
    """Return whether the first or last holder of a post had it in the time that is said.

    Who chaired in 1953 is not told by the first chair who is recorded, nor by all of them.
    """
    is_of_all = "post ever" in candidate.labels
    is_at_end = is_of_all or not _ENDS_OF_POST.isdisjoint(candidate.labels)
    if not (is_at_end and question.reading.periods and candidate.tell):
        return True
    terms = [(fact.date, fact.end) for fact in candidate.tell().facts if fact.date]
    in_time = [question.is_in_time_said(*term) for term in terms]
    return not in_time or (all(in_time) if is_of_all else any(in_time))


def _asks_for_unknown_today(question: Question, candidate: Candidate) -> bool:
    """Return whether nobody is said to be unknown in a post today where that is not asked.

    It may ask for another time, for when somebody left, or for all who ever had the post.
    """
    if "post now not known" not in candidate.labels:
        return True
    is_of_several = question.asks_for_several and not question.asks_of_now
    is_of_all = is_of_several and question.has(*words_of.OF_ALL_HOLDERS)
    # "Who were the heads of Thai customs" asks for all of them.
    were_several = question.has("who were") and not POSTS_IN_PLURAL.isdisjoint(question.tokens)
    is_of_all = is_of_all or (were_several and not question.asks_of_now)
    return not (question.reading.periods or question.reading.question == "when" or is_of_all)


def _is_of_noun_said(question: Question, candidate: Candidate) -> bool:
    """Return whether an answer is of the sort of thing that the noun asked for names.

    Members are no people, heads are no meetings, and versions are several.
    """
    nouns, sort = question.nouns_asked[:1], candidate.sort
    if not nouns:
        return True
    if nouns[0] in words_of.EDITIONS and not (question.limit or question.comparing):
        return "list" in sort.split()
    are_countries = nouns[0] in words_of.COUNTRY_NOUNS and not question.has(*words_of.STAFFS)
    if are_countries and question.reading.question == "which":
        bodies = ("organization", "person", "office")
        is_thing = bool(
            sort == ITSELF and candidate.subject and candidate.subject.kind not in bodies
        )
        return not is_thing and "person" not in sort.split() and candidate.group != "number"
    people = words_of.PEOPLE_COUNTED.intersection(words_of.SIDE_NOUNS)
    if (
        not people.isdisjoint(question.nouns_asked[:_MOST_NOUNS])
        and question.reading.question == "which"
    ):
        return _OF_MEETINGS.isdisjoint(candidate.labels)
    things = [one.text for one in question.units if one.meaning[:1] == ("initiative",)]
    if nouns[0] in things and candidate.subject and question.reading.question in _FOR_THINGS:
        is_meeting = candidate.sort == ITSELF and candidate.subject.kind == "meeting"
        return not (is_meeting or candidate.group == "number")
    is_of_posts = nouns[0] in POSTS_IN_PLURAL and not question.reading.kinds
    return not (is_of_posts and not _OF_MEETINGS.isdisjoint(candidate.labels))


def _is_of_sort_asked(question: Question, candidate: Candidate) -> bool:
    """Return whether no day is told where a place is asked for, and no place where a day is."""
    asked = question.asked
    is_of_no_meeting = candidate.sort == "list not known" and not question.reading.kinds
    is_list = candidate.sort in (*_LISTS_OF_ROWS, "list") and asked == "when"
    # Since when there are talks is not told by the day of one of them.
    if "meeting: start" in candidate.labels and question.has("since when"):
        return False
    if asked in _NOT_COUNTING and "count" in candidate.sort.split():
        return False
    # Where a meeting of directors was is not told by who is one.
    if asked == "where" and candidate.group == "post" and _says_meeting(question):
        return False
    if asked in _OTHER_GROUPS and (is_of_no_meeting or is_list):
        return False
    return candidate.group not in _OTHER_GROUPS.get(asked, ())


def _says_meeting(question: Question) -> bool:
    """Return whether a word for a meeting is said."""
    return any(unit.meaning[:1] == ("meeting",) for unit in question.units)


def _tells_who_hosted(question: Question, candidate: Candidate) -> bool:
    """Return whether a host is told by what names the hosts, where they are recorded.

    Whoever chaired it for the host says less, and so does the country where it was.
    """
    subject = candidate.subject
    groups = ("organization", "country") if question.asked == "who" else ("organization",)
    if subject is None or candidate.group not in groups or question.roles_said != {"host"}:
        return True
    names_hosts = [fact for fact in subject.known if fact.head == "hosts"]
    return not names_hosts or any(fact.head == "hosts" for fact in candidate.facts)


def _was_chosen(question: Question, candidate: Candidate) -> bool:
    """Return whether it is told when somebody was elected, and not when the term began."""
    chosen = words_of.CHOSEN.intersection(question.tokens)
    if not chosen or candidate.group not in ("date", "post") or not candidate.facts:
        return True
    return has_any(_bodies(question, candidate), words_of.CHOSEN)


def _is_still_to_come(question: Question, candidate: Candidate) -> bool:
    """Return whether nothing that is over is told as the next, where it is the next from today.

    The next one after Seoul, and the next one of 2011, are places in a row.
    """
    reading = question.reading
    is_of_row = bool(reading.periods or reading.ordinal) or question.has(*words_of.NEXT_OF_PAST)
    if reading.order != "next" or is_of_row or not candidate.values:
        return True
    now = today().sort_key
    ids = candidate.tell().records if candidate.tell else [one.about for one in candidate.facts]
    records = [question.record(one) for one in ids]
    days = [when_of(one) for one in records if isinstance(one, Meeting)]
    days += [date.sort_key for date in map(PartialDate.read, candidate.values) if date]
    return not days or max(days) > now


def _leaves_and_reaches_as_said(question: Question, candidate: Candidate) -> bool:
    """Return whether no sentence tells that something left the place to which it went, as is said.

    When an office moved to Tokyo is not when it moved from there.
    """
    if candidate.group != "date":
        return True
    body = _bodies(question, candidate)
    sorts = ("place", "country", "word")
    places = [unit.text for unit in question.units if unit.sort in sorts]
    goals = [f" to {place} " for place in places if question.has(f"to {place}")]
    if question.has("move", "moved") and has_any(body, ("move to", "moved to")):
        # What tells of a move to another place does not tell of the one that is said.
        return any(goal in body for goal in goals) or not goals
    return not any(
        question.has(f"{way} {place}")
        and f" {other} {place} " in body
        and f" {way} {place} " not in body
        for place in places
        for way, other in (("to", "from"), ("from", "to"))
    )


def _is_of_name_said(question: Question, candidate: Candidate) -> bool:
    """Return whether no step of a part is told, whose name is longer: of "STP-Plus" for "STP"."""
    subject = candidate.subject
    if candidate.group != "date" or subject is None or subject.kind != "initiative":
        return True
    longer = re.findall(r"\b([A-Z]{2,})-([A-Z]\w+)", " ".join(one.text for one in candidate.facts))
    return not any(
        f" {fold(name)} " in subject.names and fold(rest) not in question.tokens
        for name, rest in longer
    )


def _is_of_row_with_session(question: Question, candidate: Candidate) -> bool:
    """Return whether no session is missing of another row than of the body that tells of it."""
    nearest = question.subjects[0] if question.subjects else None
    if "session not recorded" not in candidate.labels or nearest is None:
        return True
    session = f" {ordinal(question.reading.ordinal)} "
    is_body = nearest.kind == "organization"
    return not (is_body and any(session in question.body_of(fact) for fact in nearest.known))


def _is_day_at_place_said(question: Question, candidate: Candidate) -> bool:
    """Return whether no day is told of another place, where a fact tells the day of that said.

    When the office opened in Seoul is not when it opened in Tokyo.
    """
    subject = candidate.subject
    places = [unit for unit in question.units if unit.sort == "place"]
    dates = [fact.date for fact in candidate.facts if fact.date]
    if candidate.group != "date" or not (subject and places and dates):
        return True
    there = [
        fact.date
        for fact in subject.known
        if fact.date and any(quality(unit, question.text_of(fact)) >= BORNE for unit in places)
    ]
    return not there or any(period_overlaps(dates[-1], dates[-1], day, day) for day in there)


def _is_row_of_type_said(question: Question, candidate: Candidate) -> bool:
    """Return whether the next in a row is a conference where a conference is said."""
    record = question.record(str(candidate.values[0])) if candidate.values else None
    if candidate.sort != "row" or not isinstance(record, Meeting):
        return True
    kinds = [unit for unit in question.units if unit.meaning[:1] == ("meeting",)]
    said = [unit for unit in kinds if len(unit.meaning) > 1]
    names = f" {question.names_of([record.id])} "
    return all(record.type in unit.meaning or quality(unit, names) >= BORNE for unit in said)


def _is_meeting_of_type_said(question: Question, candidate: Candidate) -> bool:
    """Return whether a meeting that nothing else names is the only one of the type that is said.

    Where the consultation of 2022 was is not told by a meeting of Directors-General.
    """
    subject = candidate.subject
    if subject is None or not isinstance(subject.record, Meeting):
        return True
    said = [unit for unit in question.units if unit.sort == "kind" and len(unit.meaning) > 1]
    others = [unit for unit in question.content if unit not in said and unit.sort != "time"]
    if not said or others or question.reading.ordinal:
        return True
    told = f"{subject.names}{_bodies(question, candidate)}"
    is_called_so = all(quality(unit, told) >= BORNE for unit in said)
    if not is_called_so and not all(subject.record.type in unit.meaning for unit in said):
        return False
    # There were several conferences in 2016.
    return not any(
        _is_meeting_alike(question, one, said, is_called_so=is_called_so)
        for one in question.library.meetings()
        if one.id != subject.id
    )


def _is_meeting_alike(
    question: Question, meeting: Meeting, types: Sequence[Unit], *, is_called_so: bool
) -> bool:
    """Return whether a meeting was held in the time that is said, and is of the types said.

    Args:
        question: that says them.
        meeting: of any type.
        types: the types that are said.
        is_called_so: whether its name must say the types.
    """
    start, end = dates_of(meeting)
    if start is None or not question.is_in_time_said(start, end):
        return False
    names = f" {question.names_of([meeting.id])} "
    if is_called_so:
        return all(quality(unit, names) >= BORNE for unit in types)
    return all(meeting.type in unit.meaning for unit in types)


def _heads_what_is_said(question: Question, candidate: Candidate) -> bool:
    """Return whether whoever is told had a post in the body that is said, or in that of a country.

    The ASEAN Secretariat sits in Indonesia, and is not at the head of Indonesian customs. No body
    is at the head of itself, and no post is somebody.
    """
    subject = candidate.subject
    kind = subject.kind if subject and candidate.sort == ITSELF else ""
    if not question.headed or not (kind in _KINDS_OF_HEADS or candidate.group == "post"):
        return True
    if subject and kind == "organization" and question.is_named(subject.id):
        return False
    if kind == "office":
        return question.reading.question != "who"
    told = [candidate.tell().records[-1:]] if candidate.tell else []
    offices = [question.record(one) for records in told for one in records]
    bodies = [str(getattr(one, "organization", None)) for one in offices]
    bodies += [one for fact in candidate.facts for one in fact.mentions]
    of_customs = "customs" in question.tokens
    country_of = question.country_of_customs if of_customs else question.country_of
    texts = " ".join(map(question.text_of, candidate.facts))
    names = f"{_names_of_office(question, candidate)} {question.names_of(bodies)} {texts}"
    codes = {country_of(one) for one in bodies}
    return any(
        not codes.isdisjoint(unit.meaning)
        if unit.sort == "country"
        else quality(unit, names) >= BORNE
        for unit in question.headed
    )


def _has_office_said(question: Question, candidate: Candidate) -> bool:
    """Return whether the Secretary General of the WCO is told where not that of ASEAN is said."""
    if "person" not in candidate.sort.split() or not question.has("sg", *words_of.SECRETARIES):
        return True
    told = f" {' '.join(fold(fact.text) for fact in candidate.facts)} "
    ways = [
        [way for name in (body, *question.folded_names(body)) for way in as_body_of_post(name)]
        for body in _OF_SECRETARIES
    ]
    said = [as_said for as_said in ways if question.has(*as_said)]
    of_told = [as_told for as_told in ways if has_any(told, as_told)]
    return not (said and of_told) or any(one in said for one in of_told)


def _tells_city_where_asked(question: Question, candidate: Candidate) -> bool:
    """Return whether a city is told where one is asked for, in the country that is said: Thai."""
    asks = not {"city", "town"}.isdisjoint(question.nouns_asked[:_MOST_NOUNS])
    codes = {str(value) for value in candidate.values if str(value) in COUNTRIES}
    is_of_country = not question.countries or not codes.isdisjoint(question.countries)
    return not asks or (len(codes) < len(candidate.values) and is_of_country)


def _is_no_country_for_city(question: Question, candidate: Candidate) -> bool:
    """Return whether no country alone is told where it was, where its city is asked for."""
    is_of_place = candidate.sort == "place" and "city" in question.tokens
    return not is_of_place or any(str(value) not in COUNTRIES for value in candidate.values)


def _is_not_anchor(question: Question, candidate: Candidate) -> bool:
    """Return whether what was before or after a place is not told by that very place."""
    is_beside = question.reading.order in NEIGHBOURS and bool(candidate.facts)
    if not is_beside or candidate.group not in ("place", "country"):
        return True
    seats = [fact.value for fact in candidate.facts if fact.head == "city"]
    return not any(question.has(fold(str(place))) for place in (*candidate.values, *seats))


def _tells_what_is_beside(question: Question, candidate: Candidate) -> bool:
    """Return whether a fact says before or after, where the place of a row or of a post does not.

    The seat of an office before Tokyo is not told by where it has its seat.
    """
    is_beside = question.reading.order in NEIGHBOURS and not question.reading.periods
    is_of_values = candidate.group in ("place", "country", "person", "organization")
    if not (is_beside and is_of_values and candidate.facts):
        return True
    return has_any(_bodies(question, candidate), words_of.TELLING_ORDER)


def _is_meeting_called_so(question: Question, candidate: Candidate) -> bool:
    """Return whether no other meeting bears out all that this one does, and more.

    How many came to the technology conference is not told by another conference of that year.
    """
    subject = candidate.subject
    if subject is None or subject.kind != "meeting":
        return True
    if subject is question.subjects[0] and question.reading.question != "how many":
        # Short forms that only the search knows may mean it.
        return True
    others = [one for one in question.subjects if one.kind == "meeting" and one is not subject]
    # What the sentence itself says need not be in the name.
    told = _bodies(question, candidate)
    said = {unit.text for unit in question.units if quality(unit, told) >= BORNE}
    left = {unit.text for unit in subject.rest}
    rests = [{unit.text for unit in one.rest} for one in others]
    return not any(rest < left and rest - said < left - said for rest in rests)


def _is_not_of_all_there(question: Question, candidate: Candidate) -> bool:
    """Return whether not all at a meeting are told where those from a country are asked for."""
    is_of_all = any(label.endswith("by whole field") for label in candidate.labels)
    return not (is_of_all and question.countries and "from" in question.tokens)


def _is_not_by_verb(question: Question, candidate: Candidate) -> bool:
    """Return whether no list of visits answers where somebody was: "did he visit Viet Nam"."""
    is_by_type = any("type" in label for label in candidate.labels)
    return not (is_by_type and question.has(*words_of.VISITING))


def _is_no_vice_chair(question: Question, candidate: Candidate) -> bool:
    """Return whether no vice-chair is told where it is asked who chaired."""
    subject = candidate.subject
    is_of_post = candidate.labels[0] == "post" or "itself of roles" in candidate.labels
    asks = "chair" in question.roles_said and "vice" not in question.tokens
    if not (asks and is_of_post and subject):
        return True
    return " vice chair " not in " ".join(map(question.text_of, candidate.facts))


def _is_seat_of_body_said(question: Question, candidate: Candidate) -> bool:
    """Return whether no meeting tells where a body was that is named alone.

    "Where was RILO in 2008" asks for its seat, and for no meeting of that year. The seat of another
    body is none either.
    """
    subject = candidate.subject
    if _is_seat_of_another_body(question, candidate):
        return False
    is_of_meeting = candidate.group == "place" and subject and subject.kind == "meeting"
    if not is_of_meeting or question.asked != "where":
        return True
    says_meeting = any(unit.sort in ("kind", "ordinal", "place") for unit in question.units)
    if says_meeting or question.roles_said or question.deeds or question.series_named:
        return True
    bodies = [one for one in question.subjects if one.kind == "organization"]
    return not any(question.is_named(one.id) for one in bodies)


def _is_seat_of_another_body(question: Question, candidate: Candidate) -> bool:
    """Return whether the seat of a body is told that is not the one that is named."""
    subject = candidate.subject
    is_of_body = candidate.group == "place" and subject and subject.kind == "organization"
    if not (subject and is_of_body) or words_of.SEAT.isdisjoint(question.tokens):
        return False
    # The office of the WCO has "WCO" in its name.
    others = [
        one
        for one in question.subjects
        if one.kind == "organization"
        and question.is_named(one.id)
        and not has_any(subject.names, list(question.folded_names(one.id)))
    ]
    return bool(others) and not question.is_named(subject.id)


def _is_of_meeting_said(question: Question, candidate: Candidate) -> bool:
    """Return whether countries are counted at a meeting only where something says a meeting.

    How many members of ASEAN are in the WCO is not told by those that came to a workshop.
    """
    subject = candidate.subject
    counts_countries = not words_of.COUNTRY_NOUNS.isdisjoint(question.nouns_asked)
    is_of_meeting = candidate.group == "number" and subject and subject.kind == "meeting"
    if not (is_of_meeting and counts_countries):
        return True
    sorts = {unit.sort for unit in question.units}
    is_said = not sorts.isdisjoint(("kind", "ordinal", "place", "time", "mode"))
    return is_said or bool(question.roles_named or question.series_named)


def _is_of_thing_named(question: Question, candidate: Candidate) -> bool:
    """Return whether no day of another initiative is told than of the one that is named.

    What is said and stands in the name of one is no chance likeness to a fact of another.
    """
    subject = candidate.subject
    is_own = any(fact.head in WHEN_FIELDS for fact in candidate.facts)
    if not is_own or subject is None or subject.kind != "initiative":
        return True
    told = _bodies(question, candidate)
    left = [unit for unit in subject.weighty if quality(unit, told) < BORNE]
    others = [one for one in question.subjects if one.kind == subject.kind and one is not subject]
    return not any(
        question.is_named(one.id) and any(quality(unit, one.names) >= BORNE for unit in left)
        for one in others
    )


def _is_of_year_said(question: Question, candidate: Candidate) -> bool:
    """Return whether no other initiative has the name that is said, but for a year."""
    return not of_other_years(question, candidate)


def of_other_years(question: Question, candidate: Candidate) -> list[Record]:
    """Return the other initiatives that have the name that is said, but for a year.

    There are two agreements on customs, of 1997 and of 2012.
    """
    subject = candidate.subject
    if subject is None or not isinstance(subject.record, Initiative):
        return []
    said = question.reading
    if said.periods or said.order or said.ordinal or not re.search(_YEAR, subject.record.name):
        return []
    kin = kin_of(subject.record, question.library.initiatives(type=subject.record.type))
    return [
        one
        for one in kin
        if one.id != subject.id
        and re.search(_YEAR, one.name)
        and not _is_told_apart(question, subject, one)
    ]


def _is_told_apart(question: Question, subject: Subject, other: Record) -> bool:
    """Return whether a question says what a record says anywhere, and another one does not."""
    told_of_other = question.subject_of(other).pool
    return any(
        quality(unit, f" {subject.pool} ") >= BORNE > quality(unit, f" {told_of_other} ")
        for unit in question.units
    )


def _tells_what_was_said(question: Question, candidate: Candidate) -> bool:
    """Return whether what somebody said of something is told by a sentence with all its words.

    What the heads said of the tariffs of a country is not told by their work on nomenclature.
    """
    subject = candidate.subject
    asks = question.reading.question == "what" and question.has(*words_of.SAYING)
    if not asks or subject is None or candidate.sort != ITSELF:
        return True
    told = f"{subject.names}{''.join(map(question.text_of, candidate.facts))}"
    says = not candidate.facts or candidate.facts[-1].head in words_of.TELLING_SPEECH
    return says and all(quality(unit, told) >= BORNE for unit in subject.weighty)


def _is_newest_where_status_asked(question: Question, candidate: Candidate) -> bool:
    """Return whether how something stands today is told by the newest of its milestones."""
    subject = candidate.subject
    asks = question.asks_of_now and not words_of.STATUS.isdisjoint(question.nouns_asked)
    is_step = bool(candidate.facts) and candidate.facts[-1].head == "milestones"
    if not asks or subject is None or not is_step:
        return True
    steps = by_time(fact for fact in subject.known if fact.head == "milestones" and fact.date)
    return not steps or candidate.facts[-1] in steps[-1:]


def _is_of_all_recorded(question: Question, candidate: Candidate) -> bool:
    """Return whether no first or last of those at which somebody was is told.

    Who took part is recorded of few meetings, so that an earlier one may not say it.
    """
    is_end = question.reading.order in ("first", "last", "only") and candidate.sort == "row"
    is_fitting = any(label.endswith("fitting") for label in candidate.labels)
    return not (is_end and is_fitting and question.roles_named & words_of.PRESENCE)


def _lists_all_that_happened(question: Question, candidate: Candidate) -> bool:
    """Return whether no list of meetings tells what happened in a country.

    Heads of customs change there, and agreements are signed.
    """
    asks = bool(question.countries) and question.has(*words_of.HAPPENING)
    return not (asks and lists_meetings(candidate))


def _is_operation_where_meant(question: Question, candidate: Candidate) -> bool:
    """Return whether no meeting on an operation is told where the operation itself is meant.

    When and where it was is not told by the meeting that prepared it.
    """
    kinds = {unit.meaning for unit in question.units if unit.sort == "kind"}
    subject = candidate.subject
    is_meeting = subject is not None and subject.kind == "meeting"
    is_of_it = is_meeting and all(fact.head in _OF_MEETING_ITSELF for fact in candidate.facts)
    asks = question.asked in ("when", "where") and kinds == {("initiative", "operation")}
    # Of an operation on record its briefing is said beside it.
    is_known = any(
        one.kind == "initiative" and question.is_named(one.id) for one in question.subjects
    )
    return not (asks and is_of_it) or is_known


def _is_stated_where_it_is(question: Question, candidate: Candidate) -> bool:
    """Return whether no figure is told by inference where a source states who took part."""
    subject = candidate.subject
    is_inferred = any(fact.certainty == INFERRED for fact in candidate.facts)
    asks = not _TAKING_PART.isdisjoint(question.nouns_asked)
    if candidate.group != "number" or not (is_inferred and asks and subject):
        return True
    figures = [fact for fact in subject.known if fact.head == "figures" and not fact.is_claim]
    stated = [fact for fact in figures if fact.certainty != INFERRED]
    return not any(" participating " in question.body_of(fact) for fact in stated)


def _is_of_instrument_said(question: Question, candidate: Candidate) -> bool:
    """Return whether no step of an agreement is told where the protocol to it is meant.

    It is not told either where the name of another one bears out all of it, and more.
    """
    said = words_of.OF_LAW.intersection(question.tokens)
    subject = candidate.subject
    if not said or subject is None or candidate.group not in ("date", "place", "end"):
        return True
    told = f"{subject.names}{_bodies(question, candidate)}"
    if said.isdisjoint(told.split()) and not words_of.OF_LAW.isdisjoint(told.split()):
        return False
    if len(said) > 1:
        # A protocol to an agreement says the names of both.
        return True
    left = {unit for unit in question.units if quality(unit, told) < BORNE}
    others = [one for one in question.subjects if not said.isdisjoint(one.names.split())]
    rests = [(one, {unit for unit in left if quality(unit, one.names) < BORNE}) for one in others]
    return not any(
        rest < left and all(quality(unit, one.pool) >= BORNE for unit in question.content)
        for one, rest in rests
    )


def lists_meetings(candidate: Candidate) -> bool:
    """Return whether a candidate lists meetings, or counts them."""
    return not _OF_MEETINGS.isdisjoint(candidate.labels)


def _is_nation_where_asked(question: Question, candidate: Candidate) -> bool:
    """Return whether a country is told where the nationality of somebody is asked for."""
    return "nationality" not in question.tokens or "country" in candidate.group


def _counts_in_asean(question: Question, candidate: Candidate) -> bool:
    """Return whether a figure of ASEAN is told where one is asked for, and none of the region."""
    if candidate.group != "number" or not question.has(*words_of.IN_ASEAN):
        return True
    return "asean" in _bodies(question, candidate)


def _is_of_future_said(question: Question, candidate: Candidate) -> bool:
    """Return whether no day that is over tells when something will be."""
    if candidate.group != "date" or not question.has("will"):
        return True
    days = [day.sort_key for day in map(PartialDate.read, candidate.values) if day]
    return not days or max(days) > today().sort_key


def _is_told_by_no_row(question: Question, candidate: Candidate) -> bool:
    """Return whether nobody is called unknown in a role that a body is recorded in.

    Who chaired the 10th Consultation is told by Indonesia Customs, which co-chaired it.
    """
    subject = candidate.subject
    is_gap = "gap of attendance" in candidate.labels
    if not (is_gap and question.roles_said) or subject is None or subject.kind != "meeting":
        return True
    meeting = cast("Meeting", subject.record)
    rows = [attendance_told(fact, meeting) for fact in subject.known]
    had = {role for row in rows if row for role in row.roles}
    return roles_alike(question.roles_said).isdisjoint(had)


def _is_day_where_asked(question: Question, candidate: Candidate) -> bool:
    """Return whether no mere month or year is told where the very day is asked for."""
    if candidate.group != "date" or not question.has(*words_of.VERY_DAY):
        return True
    dates = [PartialDate.read(value) for value in map(str, candidate.values)]
    return any(date is None or date.earliest == date.latest for date in dates)


def _is_of_joining_said(question: Question, candidate: Candidate) -> bool:
    """Return whether what is told is when somebody joined what is said, and no entry into force."""
    asks = words_of.JOINED in question.deeds and words_of.IN_FORCE not in question.deeds
    in_force = words_of.PHRASES_OF_DEEDS[words_of.IN_FORCE]
    if not asks or candidate.group != "date":
        return True
    # Who joined one window is not told by who joined another.
    things = [
        one.id
        for one in question.subjects
        if one.kind == "initiative" and question.named_share(one.hit.document)
    ]
    told_of = {one for fact in candidate.facts for one in (fact.about, *fact.mentions)}
    is_of_thing = not things or not told_of.isdisjoint(things)
    return is_of_thing and not has_any(_bodies(question, candidate), in_force)


def _names_what_was_adopted(question: Question, candidate: Candidate) -> bool:
    """Return whether the plans or guides that are asked for are told, where they are recorded.

    What documents a meeting endorsed is not told by what the meeting is, nor by what it reviewed.
    """
    subject = candidate.subject
    asks_for_texts = not words_of.TEXTS.isdisjoint(question.nouns_asked[:1])
    asks_for_things = question.reading.question in ("what", "which") or asks_for_texts
    asks_for_things = asks_for_things and bool(question.nouns_asked)
    is_of_meeting = subject is not None and subject.kind == "meeting"
    if not (subject and is_of_meeting and asks_for_things):
        return True
    if words_of.ADOPTED not in question.deeds or question.nouns_asked[0] in words_of.PAST:
        return True
    adopted = {fact.id for fact in subject.known if is_adopted(fact)}
    if candidate.sort == ITSELF:
        return not adopted
    is_all = {fact.id for fact in candidate.facts} == adopted
    return is_all or not (asks_for_texts and adopted)


def _is_whoever_does_it(question: Question, candidate: Candidate) -> bool:
    """Return whether partners are told where it is asked who pays, owners where who runs it."""
    subject = candidate.subject
    words = question.tokens
    if subject is None or subject.kind != "initiative" or not _asks_for_somebody(question):
        return True
    fields = [name for name, said in words_of.DOERS.items() if not set(said).isdisjoint(words)]
    known = [fact for fact in subject.known if fact.head in fields]
    return not known or {fact.id for fact in candidate.facts} == {fact.id for fact in known}


def _asks_for_somebody(question: Question) -> bool:
    """Return whether a question asks who it is, or by whom or by which donor it is done."""
    return "who" in question.tokens[:2] or question.has("by whom", "donor")


def _is_of_both_said(question: Question, candidate: Candidate) -> bool:
    """Return whether what is between two is told of both: a memorandum of the WCO and ASEAN."""
    sides = question.sides.get("between")
    if sides is None or candidate.subject is None or not candidate.facts:
        return True
    told_of = f"{candidate.subject.names}{question.text_of(candidate.facts[-1])}"
    parties = [[unit for unit in side if unit.sort in ("word", "country")] for side in sides]
    return all(
        not party or any(quality(unit, told_of) >= BORNE for unit in party) for party in parties
    )


def _is_list_of_person_said(question: Question, candidate: Candidate) -> bool:
    """Return whether a list of meetings is that of the person, and of the country, who is said."""
    if _OF_MEETINGS.isdisjoint(candidate.labels):
        return True
    narrowed = candidate.labels[1]
    people = [one for one in question.subjects if one.kind == "person"]
    is_of_person = any(question.is_named(one.id) for one in people)
    if not is_of_person:
        return True
    if candidate.sort in _LISTS_OF_ROWS:
        # Of a series that nothing names, somebody went to fewer meetings than of all.
        asks_for_all = ("meeting", ()) in question.reading.kinds
        if asks_for_all and _is_of_chair_said(question, candidate, people):
            return True
        is_of_row = bool(question.series_named or question.sessions)
        return not asks_for_all or is_of_row or _is_row_called(question, candidate)
    is_of_place = bool(question.countries_of_place) or question.has("in asean")
    lacks_place = is_of_place and "country" not in narrowed
    return "person" in narrowed and not lacks_place


def _is_of_chair_said(question: Question, candidate: Candidate, people: Sequence[Subject]) -> bool:
    """Return whether a row lists just the meetings that somebody who is said chaired."""
    if question.roles_said != {"chair"} or candidate.tell is None:
        return False
    told = set(candidate.tell().records)
    chairs = [one.id for one in people if question.is_named(one.id)]
    chaired = [question.library.meetings(chair=one) for one in chairs]
    return told in [{meeting.id for meeting in meetings} for meetings in chaired]


def _is_row_called(question: Question, candidate: Candidate) -> bool:
    """Return whether the series of a list is called by all posts and bodies that are said.

    "The training-centre heads' meetings" are those of one series, though nothing names it whole.
    """
    meeting = question.record(str(candidate.values[0])) if candidate.values else None
    names = f" {question.names_of([str(getattr(meeting, 'series', None))])} "
    said = [
        unit
        for unit in question.units
        if unit.sort == "post" or (unit.sort == "kind" and unit.meaning[0] != "meeting")
    ]
    return bool(said) and all(quality(unit, names) >= BORNE for unit in said)


def _is_of_group_said(question: Question, candidate: Candidate) -> bool:
    """Return whether no others are told with the members of a group where those are asked for.

    "Which ASEAN customs services are partners" asks for none of Japan.
    """
    nouns = (
        f"asean {between}{noun}" for noun in words_of.COUNTRY_NOUNS for between in ("", "customs ")
    )
    asks = question.reading.question in ("which", "") and bool(question.group)
    asks = asks and question.has(*nouns)
    is_of_bodies = candidate.group in ("several", "organization", "country")
    if not asks or not is_of_bodies:
        return True
    codes = {question.country_of(str(value)) for value in candidate.values}
    return codes <= question.group


def names_all_holders_asked(question: Question, candidate: Candidate) -> bool:
    """Return whether all who had a post are told where several are asked for.

    "The commissioners from 2011 to 2018" are more than those of 2011, and "which administrations
    had it after Malaysia" asks for more than the next one.
    """
    labels = candidate.labels
    is_count = question.reading.question == "how many"
    of_posts = not POSTS_IN_PLURAL.isdisjoint(question.tokens)
    are_several = question.asks_for_several or is_count or of_posts
    if question.asks_of_years and are_several and not _POSTS_ON_DAYS.isdisjoint(labels):
        return False
    is_of_few = bool(question.number_wanted) and bool(question.reading.order)
    return not (question.asks_for_several or is_of_few) or _POSTS_BESIDE.isdisjoint(labels)


def _is_figure_called_as_said(question: Question, candidate: Candidate) -> bool:
    """Return whether no other figure of the record is called by the very words that are said.

    "New subheadings" are not all of the new edition.
    """
    nouns = question.nouns_asked[:_MOST_NOUNS]
    # "ASEAN countries" are read as one group of countries.
    is_of_asean = question.asks_for_members and question.has("asean")
    words = "asean" if is_of_asean else " ".join(nouns)
    told = [fact for fact in candidate.facts if fact.head == "figures"]
    if not told or candidate.subject is None or len(nouns) < _MOST_NOUNS:
        return True
    head = ("figures", told[0].date)
    of_day = [one for one in candidate.subject.known if (one.head, one.date) == head]
    called = [one for one in of_day if f" {words} " in question.body_of(one)]
    return not called or told[0] in called


def _names_all_of_whom_it_tells(question: Question, candidate: Candidate) -> bool:
    """Return whether an answer that says "all ten had signed" names no fewer countries."""
    if "country" not in candidate.sort or len(candidate.values) >= _ALL_MEMBERS:
        return True
    return not has_any(_bodies(question, candidate), words_of.OF_ALL)


def _is_said_of_all_members(_question: Question, candidate: Candidate) -> bool:
    """Return whether the records say of each member of ASEAN whether it did what is denied."""
    return candidate.sort != LEFT_OUT or bool(candidate.features.get(SAID_OF_ALL))


def _bodies(question: Question, candidate: Candidate) -> str:
    """Return what the facts of an answer say, folded and padded."""
    return f" {' '.join(question.body_of(fact) for fact in candidate.facts)} "


# Where one of these is broken, the next likeliest answer is told first.
_GUARDS_OF_BEST = (
    _says_what_it_is_asked,
    _tells_what_was_decided,
    _was_done,
    _has_rank_said,
    _is_of_time_said,
    _is_of_term_said,
    _is_of_sort_asked,
    _is_list_of_person_said,
    _counts_whole_said,
    _is_of_noun_said,
    _may_be_of_series,
    _is_post_of_body_said,
    _is_of_side_said,
    _is_of_group_said,
    names_all_holders_asked,
    _is_figure_called_as_said,
    _tells_who_hosted,
    _is_where_it_is,
    _is_first_in_time_said,
    _asks_for_unknown_today,
    _is_still_to_come,
    _is_of_joining_said,
    _names_what_was_adopted,
    _leaves_and_reaches_as_said,
    _is_of_name_said,
    _is_last_day_where_asked,
    _is_day_at_place_said,
    _is_of_row_with_session,
    _is_row_of_type_said,
    _did_what_is_said,
    _has_office_said,
    _heads_what_is_said,
    _is_of_session_said,
    came_for_whom_it_says,
    _is_not_anchor,
    _is_of_future_said,
    _is_whoever_does_it,
    _is_meeting_called_so,
    _is_of_meeting_said,
    _is_of_thing_named,
    _tells_what_was_said,
    _is_newest_where_status_asked,
    _is_no_vice_chair,
    _is_not_of_all_there,
    _is_seat_of_body_said,
    _is_nation_where_asked,
    _counts_in_asean,
    _is_told_by_no_row,
    _is_of_instrument_said,
    _is_stated_where_it_is,
    _is_no_country_for_city,
)
_GUARDS = (
    does_what_is_asked,
    _is_not_by_verb,
    _is_somebody,
    _was_chosen,
    _has_title_said,
    _counts_what_is_said,
    counts_part_said,
    _is_of_record_said,
    _applies_all_that_is_said,
    _is_of_series_said,
    _is_of_type_said,
    _is_meeting_of_type_said,
    _is_of_year_said,
    _is_of_heads_said,
    _names_all_of_whom_it_tells,
    _is_said_of_all_members,
    _is_of_a_word,
    _names_all_who_did,
    _is_day_where_asked,
    _is_of_both_said,
    _tells_city_where_asked,
    _tells_what_is_beside,
    _is_of_meeting_meant,
    _is_of_all_recorded,
    _lists_all_that_happened,
    _is_operation_where_meant,
    _counts_thing_said,
    *_GUARDS_OF_BEST,
)

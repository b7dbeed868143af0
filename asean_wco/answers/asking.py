"""A question answered: all that may be the answer is ranked, and the best is told if it is likely.

Nothing is composed by guess: an answer is what facts, lists, posts or rows say, and what is not
likely enough is told as the nearest that is recorded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import cast

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import (
    PERHAPS,
    Answer,
    as_one,
    each_once,
    from_facts,
    not_known,
    perhaps,
    unsure,
)
from asean_wco.answers.candidates import Candidate
from asean_wco.answers.comparing import COMPARED, does_what_is_asked
from asean_wco.answers.denying import those_named, those_who_did
from asean_wco.answers.gathering import Gathering
from asean_wco.answers.guards import (
    came_for_whom_it_says,
    counts_noun_said,
    counts_part_said,
    is_beside_the_point,
    is_part_counted,
    lists_meetings,
    may_be_best,
    may_be_sure,
    names_all_holders_asked,
    of_other_years,
    sides_said,
    titles_of_no_post,
)
from asean_wco.answers.halves import (
    about,
    asks_of_person,
    halves,
    second_half,
    without_whence,
)
from asean_wco.answers.holders import Post
from asean_wco.answers.joining import joined_asean, not_known_when_joined_wco
from asean_wco.answers.lasting import (
    all_holders,
    day_of_term,
    holder_beside,
    lasted,
    posts_held,
    term_ends,
    terms_said,
)
from asean_wco.answers.lexicon import Asked
from asean_wco.answers.meetings_named import with_session
from asean_wco.answers.of_all_meetings import chosen_by_size, days_hosted, days_there, end_of_list
from asean_wco.answers.of_chairs import chaired, countries_of_chairs
from asean_wco.answers.of_facts import ITSELF, body_of_row, is_adopted
from asean_wco.answers.of_gaps import NO_ANSWER, looked_for, no_session_then
from asean_wco.answers.of_posts import holder_then
from asean_wco.answers.of_two import compared, in_order_of_time, who_was_first
from asean_wco.answers.openly import asked_openly, holder_asked, post_said
from asean_wco.answers.patterns import Pattern
from asean_wco.answers.people_of_side import companions, people_of_side
from asean_wco.answers.persons_at import NO_YES_OR_NO, of_mode, of_person_at
from asean_wco.answers.phrasings import plainly_put
from asean_wco.answers.question import Question, Subject
from asean_wco.answers.ranking import Ranked, ranked
from asean_wco.answers.refusing import refused
from asean_wco.answers.rows import attendance_told, tells_attendance
from asean_wco.answers.tallies import Tally, list_asked, not_counted, tallied, tally_asked
from asean_wco.answers.telling import told, who_is_not_named
from asean_wco.answers.terms import citing_dates_of_terms, day_beside_claims
from asean_wco.answers.texts import BORNE, quality, without_days
from asean_wco.answers.whence import with_countries
from asean_wco.answers.wording import in_english, translated
from asean_wco.facts.fact import COUNTED, DISPUTED, INFERRED, Fact
from asean_wco.facts.sentences import named
from asean_wco.facts.sources import LISTS
from asean_wco.library import Library
from asean_wco.model.countries import ASEAN_CODES, country_name
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting, Office, Record, kind_of, roles_of
from asean_wco.model.today import today

# From here on an answer is likely enough to be told as sure. Of questions that the tables are not
# fitted to, 8 of 1,000 have a wrong answer or only a part of it above this.
_LEAST_SURE = 0.87
# Where the best of what is likely is so sure, nothing else is looked at. Of 1,000 answers this
# changes 3: they are told as sure, and most of them are right.
_ENOUGH = 0.94
# One that tells its own doubt, since it is inferred or in dispute, from here on.
_LEAST_HEDGED = 0.7
# What a record is can hardly be wrong where the record itself is meant.
_LEAST_ITSELF = 0.8
# What a fact bears out in whole, of a record that lacks nothing that is said. Of 36 such answers
# between this and the usual threshold, to questions that nothing is fitted to, none is wrong.
_LEAST_BORNE_OUT = 0.8
# From here on it is told as one that may be meant, with the next best beside it.
_LEAST_UNSURE = 0.25
# Of a record that the question names, with words that the records know, a nearest answer helps.
_LEAST_OF_NAMED = 0.12
# And from here on it is told that something is not known.
_LEAST_UNKNOWN = 0.15
# The lists that have all of a sort, whatever its records are called.
_LISTS_BY_FILTER = ("list by owner+type", "list by topic+type")
_COUNTRIES_OF_LIST = "countries of list"
# The labels of holders whose term is the one that is said; and what may ask for somebody.
_OF_TERM_SAID = frozenset(
    ("post term said", "post until", "post next not known", "post nationality")
)
_FOR_SOMEBODY = ("who", "which", "what", "")
# The labels of those who have a post today, or of whom that is not known.
_OF_TODAY = frozenset(("post now", "post now not known"))
# The labels of all who had a post within a time that is said, or before or after somebody.
_OF_ALL_HOLDERS = frozenset(("post within", "post all before", "post all after"))
# The sorts of answers of which the number is told where a question asks how many there are.
_COUNTED = ("list", "row list", "post")
_MEMBERS_TOLD = ("several country", "several administration")
_MAY_LACK_LATER = frozenset(
    ("row list of initiative", "row itself last", "row itself last fitting", _COUNTRIES_OF_LIST)
)
# The labels of all who are recorded at a meeting: people alone, and with bodies.
_OF_ALL_THERE = frozenset(("several person by whole field", "several being by whole field"))
# Of the halves of a question, the second may ask of the answer to the first.
_TWO = 2
# The kinds of records of which "and when?" asks.
_ASKED_OF = ("meeting", "initiative")
# What is told before those of several things that are asked for which nothing is found.
_UNANSWERED = "Not answered:"
# What is told where nothing on record compares, or denies, as a question does.
_NOTHING_COMPARES = "Nothing on record compares or leaves out what this question asks for."
_NOT_SAID_OF_ALL = "The records do not answer this for every member of ASEAN."
# What is told where a question asks for yes or no and no fact tells it, and from when on one does.
_NOTHING_FOUND = (
    "awco found nothing on record that tells this. It does not say yes or no; ask with who, when, "
    "where, which or how many."
)
_LEAST_ON_RECORD = 0.4
# How an open question begins that asks for all things of a sort.
_WHICH = "which "
_DIGITS_OF_YEAR = 4
# "Who are the heads of customs of all ASEAN countries now", "in each ASEAN member state"
_MEMBERS_SAID = (
    r"(?:(?:all|each|every|each of|all of) )?(?:the )?(?:\w+ )?asean"
    r"(?: (?:countries|country|members?|member states?|states?|administrations?))?"
)
_TODAY = r"(?:,? (?:now|today|at present|currently))?"
_HEADS_OF_MEMBERS = Pattern(
    r"(?i)^(?:who (?:is|are)(?: currently| now| today)?|list(?: all)?|name(?: all)?)(?: the)?"
    r"(?: current| present)? (?:heads?|chiefs?|directors?[- ]generals?) of customs"
    rf"(?: administrations?)? (?:of|in|for) {_MEMBERS_SAID}{_TODAY}$"
    rf"|^(?:who (?:is|are) )?(?:the )?heads? of customs of {_MEMBERS_SAID}{_TODAY}$",
    "asean",
)


def ask(library: Library, text: str) -> list[Answer]:
    """Answer a question.

    Args:
        library: where the answer lies.
        text: the question as typed.

    Returns:
        The answer; or those that may be meant, the likeliest first, each with certainty unknown;
        or one that says what is not known. None where the question is about nothing that is
        recorded.
    """
    alone = without_whence(text)
    if alone != text:
        return [with_countries(library, answer) for answer in ask(library, alone)]
    plain = in_english(plainly_put(text))
    plain = with_session(library, plain)
    answers = _heads_of_members(library, plain)
    answers = answers or _read_by_form(library, plain) or _on_openly(library, plain)
    answers = answers or _asked_in_parts(library, text, plain)
    if any(one.is_sure for one in answers):
        return answers
    there = days_there(library, plain, partial(_answers, library))
    if there:
        return [there]
    answers = _tallied(library, list_asked(plain)) or answers
    if any(one.values or one.records for one in answers):
        return answers
    # What was looked for and not found is known as well.
    nothing = looked_for(Question(library, plain))
    if nothing:
        return [nothing]
    return answers


def _read_by_form(library: Library, plain: str) -> list[Answer]:
    """Return the answer to a question whose very form says what to compare, choose or count."""
    answer = (
        compared(library, plain)
        or in_order_of_time(library, plain)
        or who_was_first(library, plain, partial(_answers, library))
        or chosen_by_size(library, plain, partial(_answers, library))
        or chaired(library, plain, partial(_answers, library))
        or countries_of_chairs(library, plain, partial(_answers, library))
        or days_hosted(library, plain, partial(_answers, library))
        or not_counted(library, plain)
        or people_of_side(library, plain)
    )
    return [answer] if answer else _tallied(library, tally_asked(plain))


def _heads_of_members(library: Library, plain: str) -> list[Answer]:
    """Return who heads the customs of each member of ASEAN today; none for other questions."""
    if not _HEADS_OF_MEMBERS.search(plain.strip().rstrip("?!. ")):
        return []
    asked = [f"who is the head of customs of {country_name(code)} today" for code in ASEAN_CODES]
    answers = [answer for one in asked for answer in _answers(library, one)[:1]]
    return [as_one(answers)] if len(answers) == len(asked) else []


def _on_openly(library: Library, plain: str) -> list[Answer]:
    """Return what is on record on what a question for yes or no says; none for all others."""
    at_meeting = of_person_at(library, plain) or of_mode(library, plain)
    if at_meeting:
        return [at_meeting]
    openly = asked_openly(plain)
    if not openly:
        return []
    return _on_record(library, openly, holder_asked(plain))


def _tallied(library: Library, tally: Tally | None) -> list[Answer]:
    """Return the counts of meetings by what is asked, as sure as how many there are; or none."""
    counts = _answers(library, tally.question) if tally else []
    if tally is None or not counts:
        return []
    plain = counts[0]._replace(text=counts[0].text.removeprefix(PERHAPS))
    answer = tallied(library, tally, plain)
    if answer and answer.values and not counts[0].is_sure:
        answer = perhaps(answer)
    return [answer] if answer else []


def _asked_in_parts(library: Library, text: str, plain: str) -> list[Answer]:
    """Return the answers to a question that may ask for several things.

    Args:
        library: that has them.
        text: of the question.
        plain: the question in its plainest form, in words of ours.
    """
    said, parts = _parted(text, plain)
    first = _answers(library, parts[0])
    asked: list[Sequence[Answer]] = [first]
    half = second_half(said) if len(parts) == _TWO else ""
    if len(parts) == _TWO and first:
        asked.append(_answers_to_second(library, parts[1], half, first[0]))
    else:
        asked += [_answers(library, part) for part in parts[1:]]
    if len(asked) == 1:
        return first
    known = [_nearest_to(first, answers) for answers in asked if answers]
    if not known:
        return []
    asked_for = zip([parts[0], *([half] if half else parts[1:])], asked, strict=True)
    return [_together(known, [part for part, answers in asked_for if not answers])]


def _nearest_to(first: Sequence[Answer], answers: Sequence[Answer]) -> Answer:
    """Return the answer that is of the same record as the first one; else the likeliest.

    "When and where was the agreement signed" asks both of one agreement.
    """
    records = set(first[0].records) if first else set()
    near = [one for one in answers if not records.isdisjoint(one.records)]
    return near[0] if near else answers[0]


def _parted(text: str, plain: str) -> tuple[str, list[str]]:
    """Return a question as it is parted, and what it asks for, each as a question of its own.

    It is parted as typed, or in words of ours if only those say that it asks for several things.

    Args:
        text: of the question.
        plain: the question in its plainest form, in words of ours.
    """
    if plain != text and len(halves(text)) == 1:
        in_words = translated(plain)
        parts = halves(in_words)
        if len(parts) > 1:
            return in_words, parts
    said = plainly_put(text)
    return said, halves(said)


def _answers_to_second(library: Library, part: str, half: str, first: Answer) -> Sequence[Answer]:
    """Return the answers to the second half of a question.

    It is asked of what the first half is answered with, of what that is about, or as it stands,
    whichever gets a sure answer first.

    Args:
        library: that has them.
        part: the second half as a whole question, with the words of the first.
        half: the second half as said; nothing where the halves share their words.
        first: the answer to the first half.
    """
    if not half or not first.values:
        # What is not known may be about other records than the one that is meant.
        return _answers(library, part)
    day = day_of_term(library, half, first)
    if day:
        return [day]
    asked = [*(about(half, record.name) for record in _meant_by(library, half, first)), part]
    beside = holder_beside(library, half, first)
    if beside:
        asked.insert(0, beside)
    likeliest: list[Answer] = []
    for question in asked:
        # What comes behind the answer to the first half may be that to the second.
        answers = [
            one for one in _answers(library, question) if not _repeats(library, half, one, first)
        ]
        if answers and answers[0].is_sure:
            return answers
        likeliest = likeliest or answers
    return likeliest


def _repeats(library: Library, half: str, answer: Answer, first: Answer) -> bool:
    """Return whether a second answer is the person or the number that was the first one.

    Nobody asks twice for that; but what a meeting decided, and which it was, may be one answer.
    """
    if answer.values != first.values:
        return False
    if not re.search(r"(?i)\b(?:what|which)\b", half):
        return True
    records = [library.store.find(str(value)) for value in answer.values]
    return not any(isinstance(one, Meeting) for one in records)


def _meant_by(library: Library, half: str, first: Answer) -> Sequence[Record]:
    """Return the record that the second half of a question asks of, as "it" or without a word.

    It is the meeting or the initiative that answers the first half, the person if the second says
    "he" or "she", or else what the first half is about.
    """
    answered = [record for record in map(library.store.find, map(str, first.values)) if record]
    kinds = ("person",) if asks_of_person(half) else _ASKED_OF
    meant = [one for one in answered if kind_of(one) in kinds]
    if not meant:
        records = [library.store.find(one) for one in first.records]
        meant = [one for one in records if one and one not in answered][:1]
    if len(meant) == 1:
        return meant
    return ()


def _together(best: Sequence[Answer], unanswered: Sequence[str]) -> Answer:
    """Return the best answers to the parts of a question as one.

    Args:
        best: of each part that is answered.
        unanswered: the parts that are not.
    """
    whole = as_one(best)
    if not whole.values:
        return whole
    if unanswered:
        asked = "; ".join(part.strip(" ?.") for part in unanswered)
        return perhaps(whole._replace(text=f"{whole.text} {_UNANSWERED} {asked}."))
    is_sure = all(answer.is_sure for answer in best if answer.values)
    if is_sure and not _is_day_told_twice(best):
        return whole
    return perhaps(whole)


def _is_day_told_twice(answers: Sequence[Answer]) -> bool:
    """Return whether two things that are asked for have got the same day, which one may not have.

    When the second stage of a programme started is not when the programme did. A first day and a
    last one are told together.
    """
    single = [one.values for one in answers if len(one.values) == 1]
    days = [values for values in single if PartialDate.read(values[0])]
    return len(set(days)) < len(days)


def _answers(library: Library, text: str) -> list[Answer]:
    """Return the answers to a question that asks for one thing."""
    question = Question(library, text)
    refusal = refused(question)
    if refusal:
        return [refusal]
    term = lasted(question) or term_ends(question) or posts_held(question)
    term = term or all_holders(question)
    read = (
        term
        or holder_then(question)
        or joined_asean(question)
        or not_known_when_joined_wco(question)
    )
    read = read or companions(question)
    read = read or end_of_list(question, partial(_answers, library)) or no_session_then(question)
    if read:
        return [citing_dates_of_terms(library, read)]
    asked = Asked(question)
    gathering = Gathering(question)
    is_special = bool(question.comparing) or question.denies
    candidates = gathering.likely(asked) if question.hits and not is_special else []
    best = ranked(asked, candidates)
    if best is None or not _is_enough(question, best):
        candidates = gathering.all()
        best = ranked(asked, candidates)
    if best is None:
        return []
    best = _fitting(asked, candidates, best)
    best = _with_wider_list(question, candidates, best)
    best = _of_holder_today(question, candidates, _by_post(asked, candidates, best))
    best = _with_all_alike(asked, candidates, best)
    certain = day_beside_claims(best.best)
    if certain:
        best = best._replace(best=certain, others=(best.best, *best.others))
    if not counts_part_said(question, best.best):
        # A figure that counts the part is nearer to the question than that of the whole.
        parts = [one for one in candidates if one.values and is_part_counted(question, one)]
        best = ranked(asked, parts) or best
    if not counts_noun_said(question, best.best):
        # A figure of the noun that is said is nearer than one of another noun.
        best = ranked(asked, _counting(question, candidates, best.best)) or best
    best = _newest_of_figures(asked, candidates, best)
    best = _as_number(question, candidates, best)
    if is_special and not does_what_is_asked(question, best.best):
        # What compares or leaves out is nearer to the question than what does not.
        fitting = [one for one in candidates if does_what_is_asked(question, one)]
        nearest = ranked(asked, fitting)
        if nearest is None or (question.denies and not nearest.best.values):
            return [_nothing_compares(question, best)]
        best = nearest._replace(confidence=min(nearest.confidence, _LEAST_HEDGED - 0.01))
    return [citing_dates_of_terms(library, answer) for answer in _told(question, best)]


def _fitting(asked: Asked, candidates: Sequence[Candidate], best: Ranked) -> Ranked:
    """Return the likeliest answer that may be told first; the likeliest of all if none may."""
    question = asked.question
    if may_be_best(question, best.best):
        return best
    if not names_all_holders_asked(question, best.best):
        all_holders = [one for one in candidates if _are_all_holders(one, best.best)]
        if all_holders:
            return best._replace(best=min(all_holders, key=lambda one: len(one.values)))
    fitting = ranked(asked, candidates, partial(may_be_best, question))
    is_of_same = fitting is not None and fitting.best.subject is best.best.subject
    is_row = "gap of attendance" in best.best.labels and fitting is not None
    is_row = is_row and any(map(tells_attendance, fitting.best.facts if fitting else ()))
    if fitting and is_of_same and (is_row or not fitting.best.values):
        # That it was not found, or who else is recorded, is as likely as that the record is meant.
        return fitting._replace(confidence=max(fitting.confidence, best.confidence))
    are_members = fitting is not None and _are_members(question, fitting.best, best.best)
    if fitting is None or (fitting.confidence < _LEAST_OF_NAMED and not are_members):
        return best
    is_of_same = fitting.best.subject is best.best.subject
    if are_members or (is_of_same and fitting.best.labels == best.best.labels):
        # One of two figures of a record, and those who joined it, are as likely as that the record
        # is meant.
        likely = min(best.confidence, _LEAST_UNSURE)
        return fitting._replace(confidence=max(fitting.confidence, likely))
    return fitting


def _are_members(question: Question, candidate: Candidate, best: Candidate) -> bool:
    """Return whether countries, or all that was adopted, are told of the best record as asked."""
    if candidate.subject is not best.subject:
        return False
    if not words_of.TEXTS.isdisjoint(question.nouns_asked[:1]):
        return bool(candidate.facts) and all(map(is_adopted, candidate.facts))
    asks = not words_of.COUNTRY_NOUNS.isdisjoint(question.nouns_asked[:1])
    return asks and candidate.sort.startswith(_MEMBERS_TOLD)


def _are_all_holders(candidate: Candidate, some: Candidate) -> bool:
    """Return whether those who had a post within a time, or after somebody, are told with some."""
    rank, rank_of_some = (one.features.get("post is first") for one in (candidate, some))
    if _OF_ALL_HOLDERS.isdisjoint(candidate.labels) or rank != rank_of_some:
        return False
    holders, some_holders = set(candidate.values), set(some.values)
    if "post ever" in some.labels:
        return holders < some_holders
    return some_holders < holders


def _as_number(question: Question, candidates: Sequence[Candidate], best: Ranked) -> Ranked:
    """Return the number of a list in its place where a question asks how many there are."""
    if question.reading.question != "how many":
        return best
    size, label = (len(best.best.values),), f"count of {best.best.labels[1]}"
    asks_for_members = not words_of.COUNTRY_NOUNS.isdisjoint(question.nouns_asked[:1])
    if asks_for_members and best.best.sort.startswith(_MEMBERS_TOLD):
        # What names those who signed also says how many they are.
        return best._replace(best=best.best._replace(values=size, labels=("counted", label)))
    if best.best.sort not in _COUNTED:
        return best
    counts = (one for one in candidates if label in one.labels and one.values == size)
    return best._replace(best=next(counts, best.best))


def _counting(
    question: Question, candidates: Sequence[Candidate], best: Candidate
) -> list[Candidate]:
    """Return the figures of the record that is meant which count the noun that is asked for.

    Where no figure does, its last step that counts it: "in June 2025 all ten members exchanged it".
    """
    likeliest = best.subject or next(iter(question.subjects), None)
    counting = [
        one
        for one in candidates
        if one.subject
        and (one.subject is likeliest or (not best.subject and question.is_named(one.subject.id)))
        and counts_noun_said(question, one)
    ]
    figures = [
        one for one in counting if any(fact.head in ("figures", "delegates") for fact in one.facts)
    ]
    if figures or _asks_of_past(question):
        return figures
    steps = [(one, date) for one in counting if (date := one.facts[0].date)]
    return [max(steps, key=lambda pair: pair[1].sort_key)[0]] if steps else []


def _with_wider_list(question: Question, candidates: Sequence[Candidate], best: Ranked) -> Ranked:
    """Return a list by topic or owner in the place of one by names, if it has all of that and more.

    Operations against drugs are those with the topic, whatever they are called. What two countries
    did together is no list of one owner. The countries of all funds that are called as is said are
    more than those of some.
    """
    may_be_wider = _wider_than(question, best.best)
    if may_be_wider is None:
        return best
    told_first = set(best.best.values)
    wider = [one for one in candidates if may_be_wider(one) and told_first < set(one.values)]
    return best._replace(best=min(wider, key=lambda one: len(one.values), default=best.best))


def _wider_than(question: Question, best: Candidate) -> Callable[[Candidate], bool] | None:
    """Return what tells the lists that may stand in the place of an answer; None if none may."""
    if best.sort == _COUNTRIES_OF_LIST:
        return _is_of_all_called
    if best.sort == ITSELF and _is_only_placed(question):
        # Of two meetings in a city neither is meant more than the other.
        return _is_whole_list
    is_by_names = best.sort == "row list" or best.labels[1].endswith("+called")
    if is_by_names and not question.countries:
        return _is_by_filter
    return None


def _is_of_all_called(candidate: Candidate) -> bool:
    """Return whether the countries are told of all records that are called as is said."""
    is_first = candidate.features.get("row is first")
    is_called = candidate.features.get("row name said") == 1
    return candidate.sort == _COUNTRIES_OF_LIST and bool(is_first) and is_called


def _is_whole_list(candidate: Candidate) -> bool:
    """Return whether a list has all that its filters let through."""
    return candidate.sort == "list" and bool(candidate.features.get("list is whole"))


def _is_by_filter(candidate: Candidate) -> bool:
    """Return whether a whole list is one by a topic or an owner."""
    is_whole = bool(candidate.features.get("list is whole"))
    return is_whole and candidate.labels[1] in _LISTS_BY_FILTER


def _is_only_placed(question: Question) -> bool:
    """Return whether a question asks which meeting was at a place or a time, and says no more."""
    sorts = {unit.sort for unit in question.content}
    asks = question.nouns_asked[:1] in (("meeting",), ("meetings",)) and not question.reading.order
    return asks and bool(sorts) and sorts <= {"place", "country", "time"}


def _is_enough(question: Question, best: Ranked) -> bool:
    """Return whether the best of what is likely is so sure that nothing else is looked at.

    That no fact tells something is only known when all facts are looked at.
    """
    candidate = best.best
    is_open = candidate.group == "gap" or _is_told_by_post(question, candidate)
    # A list by topic may have more than one by names, and a list of meetings a later one.
    is_open = is_open or not _MAY_LACK_LATER.isdisjoint(candidate.labels)
    if is_open or best.confidence < _ENOUGH:
        return False
    # What may be sure may also be best.
    may_be = may_be_sure if candidate.values else may_be_best
    return may_be(question, candidate)


def _is_told_by_post(question: Question, candidate: Candidate) -> bool:
    """Return whether a role of somebody, or what somebody is now, may be that of a holder."""
    is_of_role = f"{candidate.sort} of roles" in candidate.labels
    is_of_now = question.asks_of_now and candidate.sort == ITSELF
    return (is_of_role or is_of_now) and not words_of.POSTS.isdisjoint(question.tokens)


def _nothing_compares(question: Question, best: Ranked) -> Answer:
    """Return that nothing compares or denies as asked, with what is on record of what is named."""
    text = _NOT_SAID_OF_ALL if question.denies and question.group else _NOTHING_COMPARES
    is_near = best.confidence >= _LEAST_OF_NAMED and _is_of_named_record(best.best)
    if not (is_near and best.best.values):
        return not_known(text, question.told)
    answer = told(question, best.best)
    return unsure(answer, f"{text} On record: {answer.text}")._replace(values=())


def _by_post(asked: Asked, candidates: Sequence[Candidate], best: Ranked) -> Ranked:
    """Return the best answer told by a post where its role of somebody is that of a holder.

    Then whoever holds a post is told as the list of its holders tells it: as probably still in it,
    where no source shows the holder there today. Whose term was as long as is said, or ended then,
    is told rather than others of that time.
    """
    question = asked.question
    is_of_role = _is_told_by_post(question, best.best)
    if best.best.group == "post" or is_of_role:
        of_term = [one for one in candidates if not _OF_TERM_SAID.isdisjoint(one.labels)]
        asks = question.reading.question in _FOR_SOMEBODY
        fitting = [one for one in of_term if asks and may_be_best(question, one)]
        by_term = ranked(asked, fitting)
        if by_term:
            return best._replace(best=by_term.best)
    if not is_of_role:
        return best
    alike = [one for one in candidates if one.sort == "post" and one.values == best.best.values]
    by_post = ranked(asked, alike)
    return best._replace(best=by_post.best) if by_post else best


def _of_holder_today(question: Question, candidates: Sequence[Candidate], best: Ranked) -> Ranked:
    """Return who has a post today, where the best answer tells what was not found of other times.

    So it is where nothing is likely, and all that is said of a post is borne out by one.
    """
    if not question.asks_of_now or words_of.POSTS.isdisjoint(question.tokens):
        return best
    gap = best.best
    office = gap.subject.record if gap.subject else None
    if gap.group == "gap" and isinstance(office, Office):
        post = Post(question, office)
        values = each_once(one.holder.id for one in post.held_now)
        labels = ("post", "post now") if values else ("post not known", "post now not known")
        holder = Candidate(values, labels, gap.parts, tell=partial(post.on, today()))
        return best._replace(best=holder)
    of_today = [
        one
        for one in candidates
        if not _OF_TODAY.isdisjoint(one.labels)
        and one.features.get("post is first")
        and not one.features.get("post lacks")
    ]
    if best.confidence >= _LEAST_UNSURE or not of_today:
        return best
    return best._replace(best=of_today[0], confidence=_LEAST_UNSURE)


def _newest_of_figures(asked: Asked, candidates: Sequence[Candidate], best: Ranked) -> Ranked:
    """Return the newest figure of the name of the best one, where a question asks for today's.

    How many parties a convention has is told by the last count. The older ones are no rivals to it.
    """
    question, subject = asked.question, best.best.subject
    name = _name_of_figure(best.best)
    if subject is None or not name or _asks_of_past(question):
        return best
    alike = [one for one in candidates if one.subject is subject and _name_of_figure(one) == name]
    dated = [(one, date) for one in alike if (date := one.facts[0].date)]
    newest, _ = max(dated, key=lambda pair: pair[1].sort_key, default=(None, None))
    if newest is None or len(dated) == 1:
        return best
    rivals = [one for one in candidates if one.subject is not subject or one.group != "number"]
    alone = ranked(asked, [newest, *rivals])
    if alone is None or alone.best is not newest:
        return best._replace(best=newest)
    return alone


def _asks_of_past(question: Question) -> bool:
    """Return whether a question says a time, or asks of what was."""
    return bool(question.reading.periods) or not words_of.PAST.isdisjoint(question.tokens)


def _name_of_figure(candidate: Candidate) -> str:
    """Return the name of the figure that a candidate tells; empty for all that tell none."""
    facts = candidate.facts
    if candidate.group != "number" or len(facts) != 1 or facts[0].head != "figures":
        return ""
    return without_days(facts[0].text).rpartition(": ")[0]


def _with_all_alike(asked: Asked, candidates: Sequence[Candidate], best: Ranked) -> Ranked:
    """Return all who had the same role at a meeting, or came for the same side, in place of one.

    Who is said more nearly than the others stays alone: the minister among those who opened it.
    The others are then no rivals to the best one.
    """
    question = asked.question
    alone = best.best
    subject = alone.subject
    if subject and subject.kind == "meeting" and _asks_for_all_there(question, subject):
        there = [
            one
            for one in candidates
            if one.subject is subject
            and not _OF_ALL_THERE.isdisjoint(one.labels)
            and set(alone.values) < set(one.values)
        ]
        return best._replace(best=max(there, key=lambda one: len(one.values), default=alone))
    if alone.sort != "person" or subject is None or len(alone.facts) != 1:
        return best
    had = [role for role in sorted(question.roles_said) if f"person as {role}" in alone.labels]
    ways = [f"role {role}" for role in had]
    is_from_side = "from" in question.tokens and bool(sides_said(question, subject))
    if not question.roles_said and is_from_side:
        ways = ["country named", "body named", "best rows"]
    together = [
        one
        for one in candidates
        if one.subject is subject
        and one.sort == "several person"
        and set(alone.values) < set(one.values)
        and may_be_best(question, one)
    ]
    # Of "the opening remarks" the opening tells fewer.
    by_way = [[one for one in together if way in one.features] for way in ways]
    if is_from_side:
        by_way = list(filter(None, by_way))
    if not by_way or not all(by_way):
        return best
    largest = [max(alike, key=lambda one: len(one.values)) for alike in by_way]
    fewest = min(largest, key=lambda one: len(one.values))
    borne = {_said_of(question, subject, fact) for fact in fewest.facts}
    if len(borne) > 1:
        fewest = _those_as_near(question, subject, alone, fewest)
    if len(fewest.values) == 1:
        return best
    rivals = [one for one in candidates if not set(one.values) <= set(fewest.values)]
    alone_ranked = ranked(asked, [alone, *rivals])
    confidence = max(best.confidence, alone_ranked.confidence if alone_ranked else 0.0)
    return best._replace(best=fewest, confidence=confidence)


def _those_as_near(
    question: Question, meeting: Subject, alone: Candidate, others: Candidate
) -> Candidate:
    """Return of several people at a meeting those of whom as much is said as of one of them.

    Two spoke for an office, and others for nobody who is said.
    """
    said = _said_of(question, meeting, alone.facts[0])
    facts: dict[str, Fact] = {}
    for fact in others.facts:
        row = attendance_told(fact, cast("Meeting", meeting.record))
        if row is None or not row.person or _said_of(question, meeting, fact) != said:
            continue
        # The Secretary General of the WCO is not that of ASEAN.
        if may_be_best(question, alone._replace(values=(row.person,), facts=(fact,))):
            facts[row.person] = fact
    return others._replace(values=tuple(facts), facts=tuple(facts.values()))


def _asks_for_all_there(question: Question, meeting: Subject) -> bool:
    """Return whether it is asked who took part in a meeting, and nothing is said of whom."""
    asks = question.reading.question == "who" and question.has(*words_of.TOOK_PART)
    return asks and not (meeting.weighty or question.roles_said or question.countries)


def _said_of(question: Question, subject: Subject, fact: Fact) -> frozenset[str]:
    """Return what a question says besides a meeting that the fact on somebody there bears out.

    It bears out the names of the body for which somebody came as well.
    """
    text = f"{question.text_of(fact)}{question.names_of([body_of_row(subject, fact)])} "
    return frozenset(unit.text for unit in subject.rest if quality(unit, text) >= BORNE)


def _is_about_a_record(candidate: Candidate) -> bool:
    """Return whether what is not known is of something that the question names.

    Of the world cup nothing is said, though somebody's name is like one of its words.
    """
    features = candidate.features
    is_meant = features.get("record is sure") or not features.get("record lacks")
    return candidate.group != "gap" or bool(is_meant) or _is_of_named_record(candidate)


def _is_of_named_record(candidate: Candidate) -> bool:
    """Return whether a candidate is of a record that the question names, or of a session of it."""
    features = candidate.features
    return bool(features.get("record named") or features.get("session named"))


def _on_record(library: Library, openly: str, of_holder: str) -> list[Answer]:
    """Return what is on record on the very thing that a question for yes or no says.

    Args:
        library: that has the records.
        openly: what the question asks openly.
        of_holder: the question who had a post then; empty where the question is of no such.
    """
    question = Question(library, openly)
    is_of_post = not words_of.POSTS.isdisjoint(question.tokens)
    if question.unknown and not is_of_post:
        # Of somebody whom no record knows nothing is told by others; of a post its holder is.
        return []
    answers = [_of_term(question)] if is_of_post and terms_said(question) else []
    post = post_said(openly) if is_of_post and not answers else ""
    is_of_holder = bool(answers or post)
    answers = answers or _asked_in_parts(library, post or openly, post or openly)
    if not answers:
        return []
    if openly.startswith(_WHICH) and answers[0].is_sure and answers[0].certainty == COUNTED:
        # "Were there any meetings in Jakarta" is answered by all of them.
        return answers[:1]
    best = max(answers, key=lambda one: _bears(question, one))
    if not (is_of_holder or _tells_of_all(question, best)):
        return [not_known(_NOTHING_FOUND, question.told)]
    best = citing_dates_of_terms(library, best)
    holders = _answers(library, of_holder)[:1] if of_holder and is_of_holder else []
    if holders and holders[0].is_sure and _are_of_one_body(library, best, holders[0]):
        best = as_one([best, holders[0]])
    on_record = " On record:" if best.values else ""
    text = f"{NO_YES_OR_NO}{on_record} {best.text.removeprefix(PERHAPS)}"
    return [unsure(best, text)]


def _are_of_one_body(library: Library, one: Answer, other: Answer) -> bool:
    """Return whether two answers are of different people who had a post in the same body."""
    bodies = []
    for answer in (one, other):
        holders = [library.store.find(name) for name in answer.records]
        terms = [role for holder in holders if holder for role in roles_of(holder)]
        bodies.append({role.organization for role in terms})
    is_same = set(one.records) == set(other.records)
    return not is_same and not bodies[0].isdisjoint(bodies[1])


def _of_term(question: Question) -> Answer:
    """Return when somebody had a post, as the facts of the terms tell it."""
    terms = terms_said(question)
    days = [day for role, _ in terms for day in (role.start, role.end)]
    return from_facts([fact for _, fact in terms], question.told, values=days)


def _bears(question: Question, answer: Answer) -> int:
    """Return how many of the words of a question the sentence of an answer bears out.

    The name of a record before a colon bears out nothing of it.
    """
    body = f" {fold(answer.text.removeprefix(PERHAPS).partition(': ')[2] or answer.text)} "
    return sum(quality(unit, body) >= BORNE for unit in question.content)


def _of_yes_or_no(question: Question, best: Ranked) -> Answer:
    """Return what is on record of what a question for yes or no says, or how to ask for it."""
    if best.confidence < _LEAST_ON_RECORD or not best.best.values:
        return not_known(_NOTHING_FOUND, question.told)
    answer = told(question, best.best)
    if not _tells_of_all(question, answer):
        return not_known(_NOTHING_FOUND, question.told)
    text = f"{NO_YES_OR_NO} On record: {answer.text}"
    return unsure(answer, text)


def _tells_of_all(question: Question, answer: Answer) -> bool:
    """Return whether an answer is on all that a question names: on the person and on the place.

    A protocol with a number is no other one, and a session that nothing says is one of many.
    """
    records = [record for one in answer.records if (record := question.record(one))]
    names = "".join(question.subject_of(record).names for record in records)
    text = f" {fold(answer.text)} "
    told_of = f"{without_days(text)}{names}"
    named_in = [unit for unit in question.content if unit.sort in ("word", "place")]
    numbers = [word for word in question.tokens if word.isdecimal() and len(word) < _DIGITS_OF_YEAR]
    if not all(f" {number} " in told_of for number in numbers):
        return False
    if any(_is_one_of_many(question, record) for record in records):
        return False
    return all(quality(unit, told_of) >= BORNE for unit in named_in)


def _is_one_of_many(question: Question, record: Record) -> bool:
    """Return whether a record is a session that no number, no time and no place tells apart."""
    reading = question.reading
    is_said = bool(reading.ordinal or reading.periods or reading.places or reading.order)
    is_session = isinstance(record, Meeting) and bool(record.series)
    return is_session and not is_said and not question.is_named(record.id)


def _is_of_post_unasked(question: Question, candidate: Candidate) -> bool:
    """Return whether nobody is known in a post for which a question does not ask."""
    if candidate.sort != "post not known":
        return False
    is_asked = not words_of.POSTS.isdisjoint(question.tokens) or bool(question.reading.order)
    is_of_now = "post now not known" in candidate.labels
    is_of_other_time = (
        is_of_now and bool(question.reading.order) and not question.has(*words_of.NOW)
    )
    return is_of_other_time or not is_asked


def _is_of_row_said(question: Question, candidate: Candidate, answer: Answer) -> bool:
    """Return whether what is not known of a row is of one that a question names.

    Of the next session of the WCO Council nothing is said by the consultations with the WCO.
    """
    if candidate.sort != "row not known":
        return True
    records = [question.record(one) for one in answer.records]
    wholes = [str(getattr(record, "series", None)) for record in records if record]
    names = question.names_of((*answer.records, *wholes))
    said = [unit for unit in question.content if unit.sort == "word"]
    return all(quality(unit, f" {names} ") >= BORNE for unit in said)


def _not_found(question: Question) -> Answer:
    """Return that no answer was found in the facts about the likeliest record."""
    sessions = question.sessions_said or ()
    meant = [one for one in question.subjects if one.id in sessions] or question.subjects
    record = meant[0].record
    text = f"{NO_ANSWER} in the facts about {named(record)}."
    return not_known(text, question.told, records=[record.id])


def _told_unknown(question: Question, best: Ranked) -> list[Answer]:
    """Return that something is not known, if that is likely what is asked for; or none."""
    is_likely = best.confidence >= _LEAST_UNKNOWN and _is_about_a_record(best.best)
    is_unrecorded = not words_of.UNRECORDED.isdisjoint(question.tokens)
    if not is_likely or is_unrecorded or _is_of_post_unasked(question, best.best):
        return []
    answer = told(question, best.best)
    return [answer if _is_of_row_said(question, best.best, answer) else _not_found(question)]


def _nobody_of_side_or_post(question: Question, best: Candidate) -> Answer | None:
    """Return that nobody is recorded with a title or for a side that is said; None otherwise."""
    titles = titles_of_no_post(question, best)
    if titles:
        text = f"Nobody is recorded in the post that is asked for: {' '.join(titles)}."
        return not_known(text, question.told)
    meeting = best.subject.record if best.subject and best.values else None
    if isinstance(meeting, Meeting) and not came_for_whom_it_says(question, best):
        text = who_is_not_named(question, meeting, "represented")
        return not_known(text, question.told, records=[meeting.id])
    return None


def _told(question: Question, best: Ranked) -> list[Answer]:
    """Return the best answer as sure, or those that may be meant; or none."""
    if question.is_for_yes_or_no:
        return [_of_yes_or_no(question, best)]
    nobody = _nobody_of_side_or_post(question, best.best)
    if nobody:
        return [nobody]
    if not best.best.values:
        return _told_unknown(question, best)
    is_named = _is_of_named_record(best.best) and not question.unknown
    is_likely = best.confidence >= (_LEAST_OF_NAMED if is_named else _LEAST_UNSURE)
    if not is_likely or is_beside_the_point(question, best.best):
        return []
    answer = told(question, best.best)
    # What sources disagree on of a row of a list may be something else than is asked for.
    is_of_row = any(fact.head in LISTS and not fact.is_claim for fact in best.best.facts)
    is_hedged = answer.certainty == INFERRED or (answer.certainty == DISPUTED and not is_of_row)
    least = _LEAST_ITSELF if best.best.sort == ITSELF else _LEAST_SURE
    if _is_borne_out(question, best):
        least = _LEAST_BORNE_OUT
    # A list with some members by inference may still be another list than is asked for.
    if is_hedged and "list" not in best.best.sort.split():
        least = _LEAST_HEDGED
    if best.confidence >= least and may_be_sure(question, best.best):
        return [answer]
    subject = best.best.subject
    is_of_members = best.best.sort.startswith("several country")
    is_of_members = is_of_members and set(map(str, best.best.values)) <= set(ASEAN_CODES)
    are_as_many = len(best.best.values) == question.number_wanted
    if subject and subject.kind == "initiative" and is_of_members and not are_as_many:
        # The milestones that name many countries are long, and may leave out some.
        answer = those_who_did(question, subject) or answer
    elif best.best.sort.startswith("several country") and not are_as_many:
        answer = those_named(question, best.best) or answer
    # What has the most of some meetings says nothing beside what has the most of others.
    is_compared = COMPARED in best.best.labels
    rest = [one for one in best.others if one.values and not is_compared]
    rest = [one for one in rest if not _is_narrower(one, answer)]
    rest = [
        one for one in rest if may_be_best(question, one) and not is_beside_the_point(question, one)
    ]
    others = [(one, told(question, one)) for one in rest]
    # One sentence may tell a body and its country, or a list and its number.
    answer = answer._replace(text=f"{answer.text}{_unapplied(question, best.best)}")
    once: dict[str, Answer] = {}
    for one, other in ((best.best, answer), *others):
        more = _how_listed(question, one) if others else ""
        # The claims of a dispute have the same words in another order.
        words = " ".join(sorted(fold(other.text).split()))
        if other is answer or other.text not in answer.text:
            first = once.setdefault(words, other)
            once[words] = first._replace(text=f"{first.text}{more}")
    return [perhaps(one) for one in once.values()]


def _is_borne_out(question: Question, best: Ranked) -> bool:
    """Return whether a fact bears out all that is said, and nothing alike is told of others.

    A part of a figure is not all of it, and the first of a row is not told by any of it.
    """
    features = best.best.features
    lacking = ("missing count", "record lacks", "name of figure unsaid")
    rivals = [one for one in best.others if one.sort == best.best.sort]
    is_only = all(one.subject is best.best.subject for one in rivals)
    is_whole = features.get("fact bears") == 1 and not any(map(features.get, lacking))
    return is_whole and is_only and not question.reading.order


def _unapplied(question: Question, candidate: Candidate) -> str:
    """Return which conditions a list could not apply, or that the name is that of others too."""
    unknown = question.conditions_unknown
    if lists_meetings(candidate) and question.has(*words_of.HAPPENING):
        return " Only meetings are listed; 'awco timeline' shows what else happened."
    others = of_other_years(question, candidate)
    if others:
        names = "; ".join(one.name for one in others)
        return f" Others have the same name but for the year, so add the year: {names}."
    if "list" not in candidate.sort.split() or not unknown:
        return ""
    return f" Not applied: “{' '.join(unknown)}”, which no record tells."


def _is_narrower(candidate: Candidate, answer: Answer) -> bool:
    """Return whether a count is of some of the records that an answer counts."""
    if "count" not in candidate.sort.split() or candidate.tell is None:
        return False
    return set(candidate.tell().records) < set(answer.records)


def _how_listed(question: Question, candidate: Candidate) -> str:
    """Return by what a list is narrowed, where it may be another one that is meant."""
    if not candidate.sort.startswith(("list", "count of list")):
        return ""
    narrowed = candidate.labels[1].partition(" by ")[2].split("+")
    role = candidate.labels[2].partition(" with ")[2]
    texts = []
    if role in words_of.PHRASES_OF_DEEDS:
        texts.append(f" Listed by the date under “{role}”.")
    elif role and role != "any part":
        texts.append(f" Listed by the role of {role}.")
    elif "country" in narrowed:
        texts.append(" Listed by the place.")
    if "type" in narrowed:
        records = [question.record(one) for one in told(question, candidate).records]
        types = each_once(getattr(record, "type", None) for record in records)
        texts.append(f" Listed by type: {', '.join(types)}.")
    return "".join(texts)

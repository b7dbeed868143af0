"""A question answered: what is asked for decides who answers, and nothing is answered by guess."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from asean_wco.answers import at_meeting, decided, figures, lists, posts, what, when_where
from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer
from asean_wco.answers.question import Question
from asean_wco.facts.fact import UNKNOWN
from asean_wco.library import Library
from asean_wco.search.vocabulary import SORT_WORDS

Answering = Callable[[Question], Sequence[Answer]]
_VERBS = frozenset(
    "did does do was were is are has have had took take takes taken chaired hosted held".split()
)
_POSTS = ("post", "posts", "position", "positions", "job", "jobs", "title", "titles", "capacity")
_YES_OR_NO = frozenset(
    "is are was were did does do has have had can could will would should may might".split()
)
_ONLINE = ("online", "virtual", "virtually", "hybrid", "in person")
_MISSING = ("missing", "not recorded", "unrecorded")
# What whole phrases ask for, before any single word does.
_ASKED_BY_PHRASE = {
    "stand for": "what",
    "stands for": "what",
    "number of the meeting": "number",
    "number of the consultation": "number",
    "number of the session": "number",
    "how long": "when",
    "since when": "when",
    "until when": "when",
    "how many": "how many",
    "how much": "how many",
    "number of": "how many",
    "count": "how many",
    "how often": "how often",
}
_ASKING_WORDS = {"who": "who", "whom": "who", "when": "when", "where": "where"}


def ask(library: Library, text: str) -> list[Answer]:
    """Answer a question.

    Args:
        library: where the answer lies.
        text: the question as typed.

    Returns:
        The answers, the best first: those that are known, or one that says what is not; none
        where the question is about nothing that is recorded.
    """
    question = Question(library, text)
    if not question.asked:
        return []
    unknown: list[Answer] = []
    for answering in answerers(question):
        answers = answering(question)
        known = [answer for answer in answers if answer.certainty != UNKNOWN]
        if known:
            return known
        unknown += answers
    return unknown[:1]


def asked_for(question: Question) -> str:
    """Return what is asked for: who, when, where, which, how many, what, or the noun beside which."""
    for phrase, asked in _ASKED_BY_PHRASE.items():
        if question.has(phrase):
            return asked
    if question.has("number", "no of") and figures.asks_for_people(question):
        return "how many"
    if question.has("how was", "how were") and words_of.HELD in question.predicates:
        return "how"
    return _asked_by_word(question.words) or _asked_at_last(question)


def _asked_by_word(words: Sequence[str]) -> str:
    """Return what the first word that asks, or the noun beside it, asks for; empty for nothing."""
    for place, word in enumerate(words):
        if word in _ASKING_WORDS:
            return _ASKING_WORDS[word]
        if word in ("which", "what") and _is_sort(words[place + 1 : place + 2]):
            return "which"
        if word in ("which", "what", "name", "list", "whose"):
            noun = _noun_after(words, place)
            if noun:
                return noun
    return ""


def _asked_at_last(question: Question) -> str:
    noun = _noun_after(question.words, -1)
    if noun:
        return noun
    if question.has_any(("which", "list")):
        return "which"
    is_what = question.has_any(("what", "whats", "tell", "explain", "describe"))
    return "what" if is_what else ""


def _is_sort(words: Sequence[str]) -> bool:
    """Return whether a word is one for a sort of record, that is listed."""
    return bool(words) and words[0] in SORT_WORDS and words[0] not in words_of.ASKED_NOUNS


def _noun_after(words: Sequence[str], place: int) -> str:
    """Return what the noun soon after a word asks for; empty where none does."""
    for word in words[place + 1 : place + 4]:
        noun = words_of.ASKED_NOUNS.get(word)
        if noun:
            return noun
        if word in _VERBS or word in SORT_WORDS:
            return ""
    return ""


# What questions say, which decides who answers them.
def _always(question: Question) -> bool:
    return bool(question.words)


def _of_missing(question: Question) -> bool:
    return question.has(*_MISSING)


def _of_next(question: Question) -> bool:
    return question.order == "next" and bool(question.series)


def _of_people_at_meeting(question: Question) -> bool:
    is_listed = any(kind for kind, _ in question.reading.kinds)
    return figures.asks_for_people(question) and not is_listed


def _of_session(question: Question) -> bool:
    return bool(question.reading.ordinal) and not question.order


def _of_kind(question: Question) -> bool:
    return bool(lists.kind_listed(question)[0])


def _of_role(question: Question) -> bool:
    role = at_meeting.role_asked(question)
    is_session = bool(question.series or question.reading.ordinal)
    return bool(role) and not (question.posts and role == "chair" and not is_session)


def _of_leading_role(question: Question) -> bool:
    return at_meeting.role_asked(question) in ("chair", "co-chair", "opener", "host", "inviter")


def _of_post(question: Question) -> bool:
    return bool(question.posts) or question.order in ("before", "after")


def _of_post_words(question: Question) -> bool:
    return bool(question.posts)


def _of_signing(question: Question) -> bool:
    return words_of.SIGNED in question.predicates


def _of_predicate(question: Question) -> bool:
    return bool(question.predicates)


def _of_many_countries(question: Question) -> bool:
    return question.has_any(("countries", "states", "members", "nations"))


def _of_hosting(question: Question) -> bool:
    return at_meeting.role_asked(question) == "host" and not question.reading.ordinal


def _of_members(question: Question) -> bool:
    return question.has_any(("members", "member"))


def _of_meaning(question: Question) -> bool:
    return question.has("stand for", "stands for", "mean", "full name", "long form", "short for")


def _of_short_form(question: Question) -> bool:
    return question.has_any(("acronym", "abbreviation", "abbreviated"))


def _of_mode(question: Question) -> bool:
    return question.has("format", "mode")


def _of_posts_held(question: Question) -> bool:
    return question.has(*_POSTS) and not decided.asks_of_meeting(question)


def _of_number(question: Question) -> bool:
    return question.has("number") and bool(question.series or question.reading.places)


def _of_day(question: Question) -> bool:
    return question.has("happened") and bool(question.periods)


def _of_yes_or_no(question: Question) -> bool:
    return question.words[0] in _YES_OR_NO


def _of_yes_or_no_online(question: Question) -> bool:
    return _of_yes_or_no(question) and question.has(*_ONLINE)


def _of_list(question: Question) -> bool:
    return bool(question.order or question.periods or question.reading.places)


def _country(question: Question) -> Sequence[Answer]:
    return when_where.where(question, words_of.COUNTRY)


def _city(question: Question) -> Sequence[Answer]:
    return when_where.where(question, words_of.CITY)


class _Rule(NamedTuple):
    """Who answers a question that says something, in the order in which they are tried."""

    fits: Callable[[Question], bool]
    answering: tuple[Answering, ...] = ()


_HOW_MANY = (
    _Rule(_of_missing, (lists.missing_sessions,)),
    _Rule(_of_people_at_meeting, (figures.how_many_figures, lists.how_many_listed)),
    _Rule(_of_session, (figures.how_many_figures, lists.how_many_listed)),
    _Rule(_of_kind, (figures.how_many_figures, lists.how_many_listed)),
    _Rule(_always, (figures.how_many_figures,)),
)
_WHO = (
    _Rule(_of_role, (at_meeting.who_at_meeting,)),
    _Rule(_of_post_words, (posts.who_in_post, posts.who_is)),
    _Rule(_of_post, (posts.who_in_post,)),
    _Rule(what.asks_whose, (what.whose,)),
    _Rule(_of_signing, (what.who_signed,)),
    _Rule(_always, (posts.who_is, what.what_is)),
)
_WHEN = (_Rule(_of_next, (what.next_session,)), _Rule(_always, (when_where.when,)))
_WHERE = (_Rule(_of_next, (what.next_session,)), _Rule(_always, (when_where.where,)))
_COUNTRY = (
    _Rule(_of_many_countries, (what.countries_that, what.members_of, lists.countries_of, _country)),
    _Rule(_of_hosting, (_country, lists.countries_of)),
    _Rule(_of_post_words, (posts.who_in_post, _country)),
    _Rule(_always, (what.countries_that, _country)),
)
_BODY = (
    _Rule(_of_post_words, (posts.who_in_post,)),
    _Rule(what.asks_whose, (what.whose,)),
    _Rule(_of_role, (at_meeting.who_at_meeting,)),
    _Rule(_of_members, (what.members_of,)),
    _Rule(_always, (lists.which_listed,)),
)
_WHICH = (
    _Rule(_of_posts_held, (what.posts_of, lists.which_listed)),
    _Rule(_of_missing, (lists.missing_sessions,)),
    _Rule(_of_next, (what.next_session,)),
    _Rule(what.asks_whose, (what.whose, lists.which_listed)),
    _Rule(decided.asks_of_meeting, (decided.at_meeting, lists.which_listed)),
    _Rule(_always, (lists.which_listed,)),
)
_WHAT = (
    _Rule(_of_meaning, (what.stands_for,)),
    _Rule(_of_short_form, (what.acronym_of,)),
    _Rule(_of_mode, (what.mode_of, what.by_facts)),
    _Rule(_of_posts_held, (what.posts_of, what.what_is, what.by_facts)),
    _Rule(_of_number, (what.number_of,)),
    _Rule(decided.asks_of_meeting, (decided.at_meeting, what.by_facts)),
    _Rule(_of_post_words, (what.posts_of, what.what_is, what.by_facts)),
    _Rule(_of_day, (lists.which_listed,)),
    _Rule(_always, (what.what_is, what.by_facts, lists.which_listed)),
)
_NOTHING = (
    _Rule(_of_yes_or_no_online, (what.mode_of,)),
    _Rule(_of_yes_or_no),
    _Rule(_of_leading_role, (at_meeting.who_at_meeting,)),
    _Rule(_of_post_words, (posts.who_in_post,)),
    _Rule(_of_next, (what.next_session,)),
    _Rule(_of_predicate, (when_where.when,)),
    _Rule(_of_list, (lists.which_listed,)),
    _Rule(_always, (what.what_is,)),
)
_RULES = {
    "how many": _HOW_MANY,
    "how often": (_Rule(_always, (what.how_often,)),),
    "how": (_Rule(_always, (what.mode_of,)),),
    "number": (_Rule(_always, (what.number_of,)),),
    "who": _WHO,
    words_of.PERSON: _WHO,
    "when": _WHEN,
    words_of.DATE: _WHEN,
    "where": _WHERE,
    words_of.PLACE: _WHERE,
    words_of.CITY: (_Rule(_always, (_city,)),),
    words_of.COUNTRY: _COUNTRY,
    words_of.BODY: _BODY,
    "which": _WHICH,
    "what": _WHAT,
}


def answerers(question: Question) -> tuple[Answering, ...]:
    """Return who may answer a question, in the order in which they are tried."""
    rules = _RULES.get(asked_for(question), _NOTHING)
    return next((rule.answering for rule in rules if rule.fits(question)), ())

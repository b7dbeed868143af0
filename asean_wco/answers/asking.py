"""A question answered: what is asked for decides who answers, and nothing is answered by guess."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from asean_wco.answers import at_meeting, figures, lists, posts, what, when_where
from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer
from asean_wco.answers.question import Question
from asean_wco.facts.fact import UNKNOWN
from asean_wco.library import Library
from asean_wco.search import reading as said
from asean_wco.search.vocabulary import SORT_WORDS

Answering = Callable[[Question], Sequence[Answer]]
_VERBS = frozenset(
    "did does do was were is are has have had took take takes taken chaired hosted held".split()
)
_POSTS = ("post", "posts", "position", "positions", "job", "jobs", "title", "titles", "capacity")
_YES_OR_NO = frozenset(
    "is are was were did does do has have had can could will would should may might".split()
)
_ASKING = ("who", "when", "where", "which", "what", "how")


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
    unknown: list[Answer] = []
    for answering in answerers(question):
        answers = answering(question)
        known = [answer for answer in answers if answer.certainty != UNKNOWN]
        if known:
            return known
        unknown += answers
    return unknown[:1]


def answer_for_search(library: Library, text: str) -> Answer | None:
    """Return the answer to a search that is a question; None for one that is none.

    Args:
        library: where the answer lies.
        text: of the search.
    """
    if not is_question(text):
        return None
    answers = ask(library, text)
    return answers[0] if answers else None


def is_question(text: str) -> bool:
    """Return whether a text asks something: it ends in a question mark or begins with a word that asks."""
    words = text.lower().split()
    if len(words) < 2:
        return False
    return text.rstrip().endswith("?") or words[0] in _ASKING


def asked_for(question: Question) -> str:
    """Return what is asked for: who, when, where, which, how many, what, or the noun beside which."""
    words = question.words
    if question.has("number of the meeting", "number of the consultation", "number of the session"):
        return "number"
    if question.has("number", "no of") and figures.asks_for_people(question):
        return "how many"
    if question.has("how was", "how were") and words_of.HELD in question.predicates:
        return "how"
    if question.has("how long", "since when", "until when"):
        return "when"
    if question.has("how many", "how much", "number of", "count", "total number"):
        return "how many"
    if question.has("how often"):
        return "how often"
    for place, word in enumerate(words):
        if word in ("which", "what") and _is_sort(words[place + 1 : place + 2]):
            return "which"
        if word in ("which", "what", "name", "list", "whose"):
            noun = _noun_after(words, place)
            if noun:
                return noun
        if word in ("who", "whom"):
            return "who"
        if word == "when":
            return "when"
        if word == "where":
            return "where"
    noun = _noun_after(words, -1) if words else ""
    if noun:
        return noun
    if question.has_any(("which", "list")):
        return "which"
    return "what" if question.has_any(("what", "whats", "tell", "explain", "describe")) else ""


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


def answerers(question: Question) -> list[Answering]:
    """Return who may answer a question, in the order in which they are tried."""
    asked = asked_for(question)
    chosen = _ANSWERERS.get(asked)
    if chosen is not None:
        return [part for answering in chosen(question) for part in [answering]]
    return _for_none(question)


def _for_how_many(question: Question) -> list[Answering]:
    if question.has("missing", "not recorded", "unrecorded"):
        return [lists.missing_sessions]
    if figures.asks_for_people(question) and not question.places_of(said.KIND):
        return [figures.how_many_figures, lists.how_many_listed]
    if question.reading.ordinal and not question.order:
        return [figures.how_many_figures, lists.how_many_listed]
    kind, _ = lists.kind_listed(question)
    first = [lists.how_many_listed] if kind else []
    return [figures.how_many_figures, *first]


def _for_who(question: Question) -> list[Answering]:
    role = at_meeting.role_asked(question)
    has_post = bool(question.posts)
    if role and not (
        has_post and role == "chair" and not question.series and not question.reading.ordinal
    ):
        return [at_meeting.who_at_meeting]
    if has_post:
        return [posts.who_in_post, posts.who_is]
    if question.order in ("before", "after"):
        return [posts.who_in_post]
    if what.asks_whose(question):
        return [what.whose]
    if words_of.SIGNED in question.predicates:
        return [what.who_signed]
    return [posts.who_is, what.what_is]


def _for_when(question: Question) -> list[Answering]:
    if question.order == "next" and question.series:
        return [what.next_session]
    return [when_where.when]


def _for_where(question: Question) -> list[Answering]:
    if question.order == "next" and question.series:
        return [what.next_session]
    return [when_where.where]


def _for_city(question: Question) -> list[Answering]:
    return [lambda asked: when_where.where(asked, words_of.CITY)]


def _for_country(question: Question) -> list[Answering]:
    def one(asked: Question) -> Sequence[Answer]:
        return when_where.where(asked, words_of.COUNTRY)

    role = at_meeting.role_asked(question)
    if question.has_any(("countries", "states", "members", "nations")):
        if role == "participant":
            return [what.countries_that, at_meeting.who_at_meeting]
        return [what.countries_that, what.members_of, lists.countries_of, one]
    if role == "host" and not question.reading.ordinal:
        return [one, lists.countries_of]
    if question.posts:
        return [posts.who_in_post, one]
    return [what.countries_that, one]


def _for_which(question: Question) -> list[Answering]:
    if question.has("missing", "not recorded", "unrecorded"):
        return [lists.missing_sessions]
    if question.order == "next" and question.series:
        return [what.next_session]
    if what.asks_whose(question):
        return [what.whose, lists.which_listed]
    if what.asks_of_meeting(question):
        return [what.at_meeting, lists.which_listed]
    return [lists.which_listed]


def _for_body(question: Question) -> list[Answering]:
    if question.posts:
        return [posts.who_in_post]
    if what.asks_whose(question):
        return [what.whose]
    if at_meeting.role_asked(question):
        return [at_meeting.who_at_meeting]
    if question.has_any(("members", "member")):
        return [what.members_of]
    return [lists.which_listed]


def _for_what(question: Question) -> list[Answering]:
    if question.has("stand for", "stands for", "mean", "full name", "long form", "short for"):
        return [what.stands_for]
    if question.has_any(("acronym", "abbreviation", "abbreviated")):
        return [what.acronym_of]
    if question.has("format", "mode"):
        return [what.mode_of, what.by_facts]
    if question.has(*_POSTS) and not what.asks_of_meeting(question):
        return [posts_of_person, what.what_is, what.by_facts]
    if question.has("number") and (question.series or question.reading.places):
        return [what.number_of]
    if what.asks_of_meeting(question):
        return [what.at_meeting, what.by_facts]
    if question.posts:
        return [what.posts_of, what.what_is, what.by_facts]
    if question.has("happened") and question.periods:
        return [lists.which_listed]
    return [what.what_is, what.by_facts, lists.which_listed]


def posts_of_person(question: Question) -> Sequence[Answer]:
    """Answer which posts somebody has held."""
    return what.posts_of(question)


def _for_none(question: Question) -> list[Answering]:
    """Return who answers words that ask nothing outright: a role, a post, an order, a list."""
    if question.words[:1] and question.words[0] in _YES_OR_NO:
        return [what.mode_of] if question.has("online", "virtual", "hybrid", "in person") else []
    if at_meeting.role_asked(question) in ("chair", "co-chair", "opener", "host", "inviter"):
        return [at_meeting.who_at_meeting]
    if question.posts:
        return [posts.who_in_post]
    if question.order == "next" and question.series:
        return [what.next_session]
    if question.predicates:
        return [when_where.when]
    if question.order or question.periods or question.reading.places:
        return [lists.which_listed]
    return [what.what_is]


_ANSWERERS: dict[str, Callable[[Question], list[Answering]]] = {
    "how many": _for_how_many,
    "how often": lambda question: [what.how_often],
    "who": _for_who,
    words_of.PERSON: _for_who,
    "when": _for_when,
    words_of.DATE: _for_when,
    "where": _for_where,
    words_of.PLACE: _for_where,
    words_of.CITY: _for_city,
    words_of.COUNTRY: _for_country,
    words_of.BODY: _for_body,
    "how": lambda question: [what.mode_of],
    "number": lambda question: [what.number_of],
    "which": _for_which,
    "what": _for_what,
}

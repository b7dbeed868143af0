"""Questions that are never answered as they are put: on unknown names, for sources, for advice."""

from __future__ import annotations

from collections.abc import Iterable

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, from_facts, not_known
from asean_wco.answers.patterns import Pattern
from asean_wco.answers.question import Question
from asean_wco.answers.texts import quality
from asean_wco.facts.fact import DISPUTED, INFERRED
from asean_wco.model.folding import fold
from asean_wco.search.index import SearchDocument
from asean_wco.search.matching import SHORT

# What is told where sources on something are asked for.
_NO_SOURCES = (
    "awco ask lists no sources on a subject. Search for them: awco search --kind source SUBJECT"
)
_NOT_OF_SOURCES = "awco ask tells nothing about the sources themselves. See: awco sources"
# "Who is Le Thi Mai?", "what post does she hold" with her name.
_WHO_IS_NAMED = Pattern(
    r"^(?i:who is|who was|who['’]s|what (?:post|job|position|title) (?:does|did)) "
    r"(?:(?i:mr|ms|mrs|dr|madam)\.? )?(?P<name>[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’.-]*){1,4})"
    r"(?: (?i:hold|have|held))?\s*\??$",
    *("who is ", "who was ", "who's ", "who’s "),
    *("what post ", "what job ", "what position ", "what title "),
)
# What is told where somebody asks what to do.
_NO_ADVICE = "awco answers from its records. It gives no advice, and writes no letters."
# "Should I quit my job?", "How do I apply for a visa?", "Write me a letter.", "Write a poem."
_ASKS_ADVICE = Pattern(
    r"(?i)^(?:(?:please|pls|hello|hi),? )?(?:"
    r"(?:should|shall|must|may|can|do) (?:i|we) (?:quit|bring|buy|wear|need|have to|apply|travel)\b"
    r"|how (?:do|can|should|must) (?:i|we) (?!know|say|call|spell|pronounce|describe)"
    r"|(?:write|compose|recommend)(?: to)? (?:me|us)\b|(?:write|compose) (?!out\b|down\b|the\b))",
    *(" i ", " we ", " me", " us", "write ", "compose "),
)
# So many facts that name somebody of whom there is no record are told.
_MOST_FACTS = 3
# Words beside a name that are no part of it.
_OF_TITLES = ("post", "title")


def refused(question: Question) -> Answer | None:
    """Return why a question is not answered as it is put; None where it may be."""
    if not question.tokens:
        return None
    if _ASKS_ADVICE.search(question.text.strip()):
        return not_known(_NO_ADVICE, question.told)
    nobody = _nobody_called(question)
    if nobody:
        return nobody
    if question.has(*words_of.ASKING_FOR_DOUBT):
        doubts = _doubts(question)
        if doubts:
            return doubts
    return _of_sources(question)


def _of_sources(question: Question) -> Answer | None:
    """Return that sources are neither listed nor described; None where they are not asked for."""
    kinds = {kind for kind, _ in question.reading.kinds}
    if kinds != {"source"}:
        return None
    if question.has(*words_of.SAYING):
        # How many sources say something is no question for what they are.
        return not_known(_NO_SOURCES, question.told)
    is_list = question.has(*words_of.LISTING) or question.tokens[0] == "sources"
    is_counted = question.has("how many", "number of")
    nouns = question.nouns_asked[:1]
    if is_counted and nouns and nouns[0] not in ("source", "sources"):
        return not_known(_NOT_OF_SOURCES, question.told)
    if is_list and question.content and not is_counted:
        return not_known(_NO_SOURCES, question.told)
    return None


def _doubts(question: Question) -> Answer | None:
    """Return what sources disagree on about the record that a question names, and what is inferred.

    None where it names none, or nothing of it is in doubt.
    """
    named = [one for one in question.subjects if question.is_named(one.id) or one.is_session]
    for subject in named[:1]:
        facts = [one for one in subject.facts if one.certainty in (DISPUTED, INFERRED)]
        if facts:
            return from_facts(facts, question.told, values=[subject.id], certainty=DISPUTED)
    return None


def _nobody_called(question: Question) -> Answer | None:
    """Return that nobody has a name that is said in full; None where somebody has, or none is.

    One word of the name may be that of somebody else, who is not meant.
    """
    said = _WHO_IS_NAMED.search(question.text.strip())
    units = [unit for unit in question.units if unit.sort not in _OF_TITLES]
    if said is None or any(unit.sort != "word" for unit in units):
        return None
    words = fold(said["name"]).split()
    if any(_bears_name(question, words, hit.document) for hit in question.hits):
        return None
    name = said["name"]
    facts = [one for one in question.library.facts(name) if name.lower() in one.text.lower()]
    if not facts:
        return not_known(f"Nobody called {name} is recorded.", question.told)
    shown = facts[:_MOST_FACTS]
    texts = [f"There is no record of {name}, but the name stands in a text:"]
    texts += [fact.text for fact in shown]
    return not_known(" ".join(texts), question.told, shown)


def _bears_name(question: Question, words: Iterable[str], document: SearchDocument) -> bool:
    """Return whether a record has all words of a name that is said, each whole or shortened."""
    names = f" {' | '.join((*document.folded_names, *document.folded_acronyms))} "
    for word in words:
        unit = next((unit for unit in question.units if word in unit.words), None)
        is_mended = unit is None and f" {word} " not in question.words
        if not is_mended and (quality(unit, names) < SHORT if unit else f" {word} " not in names):
            return False
    return True

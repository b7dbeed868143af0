"""When a country joined ASEAN or the WCO, by the facts that say so of the very country."""

from __future__ import annotations

from asean_wco.answers.answer import Answer, each_once, from_facts, not_known
from asean_wco.answers.patterns import Pattern
from asean_wco.answers.question import Question
from asean_wco.answers.texts import countries_in, has_any
from asean_wco.facts.fact import UNKNOWN, Fact
from asean_wco.facts.sentences import country_words, sentences_of
from asean_wco.model.folding import fold

_JOIN = r"(?:join(?:ed)?|enter(?:ed)?|accede to|become (?:an? )?(?:full )?member of)"
_ASKED = Pattern(
    rf"(?i)^when (?:did|was|had) (?P<who>.+?) (?:{_JOIN}|admitted (?:to|into)) (?:the )?asean\W*$"
    r"|^(?:since when|when) (?:is|has) (?P<one>.+?) (?:been )?(?:an? )?member of (?:the )?"
    r"asean\W*$",
    "asean",
)
_ASKED_OF_WCO = Pattern(
    r"(?i)^when did (?P<who>.+?) join (?:the )?(?:wco|world customs organi[sz]ation)\W*$",
    *("wco", "world customs"),
)
_JOINED_WCO = ("joined the wco", "joined the world customs organization")
# What says that a country came into ASEAN, folded.
_SAID = (
    *("joined asean", "admitted to asean", "admitted into asean", "member of asean at"),
    *("became a member of asean", "became a full member of asean", "joined the association"),
)
_OF_ADMISSION = ("admitted", "joined", "became")


def joined_asean(question: Question) -> Answer | None:
    """Return when a country joined ASEAN, or that it is not on record; None where not asked."""
    asked = _ASKED.search(question.text.strip())
    if asked is None or len(question.countries) != 1:
        return None
    facts = [
        fact
        for fact in question.library.facts(country=question.countries[0])
        if fact.date and fact.certainty != UNKNOWN and _says(fact, question.countries[0])
    ]
    if not facts:
        country = country_words(question.countries[0])
        return not_known(f"No day on which {country} joined ASEAN is on record.", question.told)
    facts.sort(key=lambda one: one.date.sort_key if one.date else ())
    return from_facts(facts[-1:], question.told, values=[facts[-1].date])


def not_known_when_joined_wco(question: Question) -> Answer | None:
    """Return that the day on which a country joined the WCO was looked for and not found.

    None where it is on record, where no gap is told of the country, and for all other questions.
    """
    asked = _ASKED_OF_WCO.search(question.text.strip())
    if asked is None or len(question.countries) != 1:
        return None
    country, library = question.countries[0], question.library
    told = [fact for fact in library.facts(country=country) if fact.certainty != UNKNOWN]
    if any(fact.date and _names_joining(fact, country) for fact in told):
        return None
    # The record that tells of others that joined tells whose day was not found.
    others = [fact.about for fact in library.facts() if has_any(_padded(fact), _JOINED_WCO)]
    gaps = [
        fact
        for name in each_once(others)
        for fact in library.facts_of(library.get(name))
        if fact.certainty == UNKNOWN and countries_in(_padded(fact), [country])
    ]
    if not gaps:
        return None
    text = f"No day on which {country_words(country)} joined the WCO is on record. "
    return not_known(f"{text}{_note(gaps[0])}", question.told, gaps[:1], [gaps[0].about])


def _padded(fact: Fact) -> str:
    """Return what a fact says, folded and padded."""
    return f" {fold(fact.text)} "


def _note(fact: Fact) -> str:
    """Return what a fact says after its first sentence, which only says that something lacks."""
    return " ".join(sentences_of(fact.text)[1:])


def _names_joining(fact: Fact, country: str) -> bool:
    """Return whether a fact says that a country joined the WCO."""
    text = _padded(fact)
    return has_any(text, _JOINED_WCO) and bool(countries_in(text, [country]))


def _says(fact: Fact, country: str) -> bool:
    """Return whether a fact says that a country came into ASEAN."""
    text = f" {fold(str(fact.value))} "
    is_so = has_any(text, _OF_ADMISSION) and _tells_membership(text)
    return is_so and bool(countries_in(text, [country]))


def _tells_membership(text: str) -> bool:
    """Return whether a text tells of membership of ASEAN, and not of an application for it."""
    return has_any(text, _SAID) or " member of asean " in text

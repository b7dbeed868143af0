"""When a country joined ASEAN, by the facts that say so of the very country."""

from __future__ import annotations

from asean_wco.answers.answer import Answer, from_facts, not_known
from asean_wco.answers.patterns import Pattern
from asean_wco.answers.question import Question
from asean_wco.answers.texts import countries_in, has_any
from asean_wco.facts.fact import UNKNOWN, Fact
from asean_wco.facts.sentences import country_words
from asean_wco.model.folding import fold

_JOIN = r"(?:join(?:ed)?|enter(?:ed)?|accede to|become (?:an? )?(?:full )?member of)"
_ASKED = Pattern(
    rf"(?i)^when (?:did|was|had) (?P<who>.+?) (?:{_JOIN}|admitted (?:to|into)) (?:the )?asean\W*$"
    r"|^(?:since when|when) (?:is|has) (?P<one>.+?) (?:been )?(?:an? )?member of (?:the )?"
    r"asean\W*$",
    "asean",
)
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


def _says(fact: Fact, country: str) -> bool:
    """Return whether a fact says that a country came into ASEAN."""
    text = f" {fold(str(fact.value))} "
    is_so = has_any(text, _OF_ADMISSION) and _tells_membership(text)
    return is_so and bool(countries_in(text, [country]))


def _tells_membership(text: str) -> bool:
    """Return whether a text tells of membership of ASEAN, and not of an application for it."""
    return has_any(text, _SAID) or " member of asean " in text

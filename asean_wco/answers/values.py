"""The bare values that the sentence of a fact tells: dates, numbers, places, countries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Protocol

from asean_wco.answers import words as words_of
from asean_wco.answers.question import TEXTS
from asean_wco.answers.texts import countries_in
from asean_wco.facts.fact import DISPUTED, INFERRED, UNKNOWN, Fact
from asean_wco.facts.when import WHEN_FIELDS
from asean_wco.model.countries import country_code
from asean_wco.model.dates import MONTHS, PartialDate
from asean_wco.model.folding import fold
from asean_wco.query.filters import FIRST_YEAR, LAST_YEAR

# Fields in whose claims a date may stand.
_DATED = (*WHEN_FIELDS, "milestones", "roles")
_IN_PLACE = (
    r"\b(?:in|at) ((?:[A-Z][\w'-]+)(?: [A-Z][\w'-]+)*)(?:, ((?:[A-Z][\w'-]+)(?: [A-Z][\w'-]+)*))?"
)
# Whoever joined as the seventh member made them seven.
_AS_MEMBER = rf"\bas the ({'|'.join(words_of.LATER_PLACES)}) (?:member|country|party)\b"
_NUMBER = r"(?<![\w.-])(?:\d[\d,.]*\d|\d)(?: (?:million|billion)(?= |$))?"
# Days of a month, which count nothing: "from 17 to 21 February".
_DAYS = rf"(?:\b\d{{1,2}}(?: to | and |–))?\b\d{{1,2}} (?={'|'.join(MONTHS)})"
# No number that is told has more places behind its point.
_MOST_PLACES = 6
# A date in words is not longer than this, with what hedges it.
_LONGEST_DATE = 5


class HasFacts(Protocol):
    """A record with its facts."""

    @property
    def facts(self) -> list[Fact]:
        """The facts of the record."""


class ReadsFacts(Protocol):
    """A question that reads facts."""

    def body_of(self, fact: Fact) -> str:
        """Return the sentence of a fact without the name of its record, folded and padded."""

    def date_in(self, fact: Fact) -> PartialDate | None:
        """Return the first date that the value of a fact says in words; None if it says none."""


def with_claims(subject: HasFacts, fact: Fact) -> list[Fact]:
    """Return a fact with all that sources say otherwise of its field."""
    if fact.certainty != DISPUTED:
        return [fact]
    claims = [
        other
        for other in subject.facts
        if other.field == fact.field and other.certainty == DISPUTED and other.id != fact.id
    ]
    return [fact, *claims]


def date_of(question: ReadsFacts, fact: Fact) -> PartialDate | None:
    """Return the date that a fact tells; None if it tells none."""
    if isinstance(fact.value, PartialDate):
        return fact.value
    if fact.certainty not in (DISPUTED, INFERRED) or fact.head not in _DATED:
        return fact.date
    # A claim of a day with words on it is a claim of that day: "2023-02-14, given as the day".
    claimed = PartialDate.read(str(fact.value).partition(",")[0]) or fact.date
    if claimed:
        return claimed
    is_long = len(str(fact.value).split()) > _LONGEST_DATE
    # What a claim tells in many words is no date of the thing itself: "Nine had signed in June".
    if is_long and fact.certainty == DISPUTED:
        return None
    return question.date_in(fact)


def end_of(subject: HasFacts, fact: Fact) -> PartialDate | None:
    """Return the last day of what a fact tells; None if it is the first, or not known."""
    end = fact.end
    if end is None and fact.field == "start":
        ends = [
            other.date
            for other in subject.facts
            if other.field == "end" and other.certainty != UNKNOWN
        ]
        end = ends[0] if ends else None
    start = fact.value if isinstance(fact.value, PartialDate) else fact.date
    return end if end and str(end) != str(start) else None


def places_in(fact: Fact) -> list[str]:
    """Return the city that the sentence of a fact names, with the code of its country."""
    if fact.head not in TEXTS:
        return []
    for match in re.finditer(_IN_PLACE, str(fact.value)):
        city, country = match[1], match[2]
        if city.split()[0] in MONTHS or country_code(city):
            continue
        code = country_code(country) if country else None
        return [city, code] if code else [city]
    return []


def own_country(subject: HasFacts, fact: Fact) -> list[str]:
    """Return the country that a fact concerns, where not all facts of its record do."""
    others = [set(other.mentions) for other in subject.facts if other.id != fact.id]
    usual = set.intersection(*others) if others else set()
    codes = [name for name in fact.mentions if len(name) == 2 and name.isupper()]
    own = [code for code in codes if code not in usual]
    # Of several countries none is known to be that of a city.
    return own if len(own) == 1 else []


def countries_told(question: ReadsFacts, fact: Fact) -> list[str]:
    """Return the codes of the countries that the sentence of a fact names, in its order."""
    codes = {name for name in fact.mentions if len(name) == 2}
    if fact.head not in TEXTS or not codes:
        return []
    return countries_in(question.body_of(fact), codes)


def numbers_in(fact: Fact) -> list[Any]:
    """Return the numbers of a fact: its value, or those in its sentence, years left out."""
    if isinstance(fact.value, (int, float)) and not isinstance(fact.value, bool):
        return [fact.value]
    text = str(fact.value) if fact.head in (*TEXTS, "delegates") else ""
    if fact.head == "attendance" and " took part" in fact.text:
        text = fact.text.partition(" took part")[0]
    text = re.sub(_DAYS, "", text)
    numbers = [_as_number(match[0]) for match in re.finditer(_NUMBER, text)]
    if "as the " in text:
        numbers += [words_of.PLACES[word] for word in re.findall(_AS_MEMBER, text)]
    numbers += [words_of.IN_WORDS[word] for word in text.split() if word in words_of.IN_WORDS]
    counts = [number for number in numbers if not _is_year(number)]
    return list(dict.fromkeys(counts))


def _is_year(number: float) -> bool:
    """Return whether a number may be a year, which counts nothing."""
    return FIRST_YEAR <= number <= LAST_YEAR


def _as_number(text: str) -> int | float:
    """Return the number that is written: 1,267 or 131.8; 19,000,000 for "19 million"."""
    digits, _, scale = text.partition(" ")
    bare = digits.replace(",", "").rstrip(".")
    try:
        number = float(bare) * words_of.HUNDREDS.get(scale, 1)
    except ValueError:
        return 0
    # As numbers are rounded in binary, 13.7 million would be a hair more or less.
    number = round(number, _MOST_PLACES)
    return int(number) if number.is_integer() else number


def claims_alike(fact: Fact, claims: Sequence[Fact]) -> list[Fact]:
    """Return the claims that count what a fact counts: members, and not delegates."""
    nouns = {
        claim.id: words_after(claim, number) for claim in claims for number in numbers_in(claim)[:1]
    }
    own = next((words_after(fact, number) for number in numbers_in(fact)[:1]), "").split()[:1]
    alike = [claim for claim in claims if nouns.get(claim.id, "").split()[:1] == own]
    return alike if own and len(alike) > 1 else list(claims)


def words_after(fact: Fact, number: Any) -> str:
    """Return the three words that follow a number in the sentence of a fact, folded and padded."""
    # The unit of a figure stands in its sentence, and not in its value.
    is_bare = isinstance(fact.value, (int, float)) or fact.head == "figures"
    text = fact.text if is_bare else str(fact.value)
    for match in re.finditer(_NUMBER, text):
        if _as_number(match[0]) == number:
            after = text[match.end() :]
            return f" {' '.join(fold(after[:70]).split()[:3])} "
    return "  "

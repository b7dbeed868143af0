"""The countries of people who are told, where a question asks for them as well."""

from __future__ import annotations

from asean_wco.answers.answer import Answer, Value, each_once
from asean_wco.facts.fact import UNKNOWN, Fact
from asean_wco.facts.sentences import country_words
from asean_wco.library import Library
from asean_wco.model.records import Person


def with_countries(library: Library, answer: Answer) -> Answer:
    """Return an answer with the country of each person whom it names.

    It is that of the nationality on record, or else of the customs administration in which the
    person is recorded. The sources of those facts are cited as well.

    Args:
        library: that has the people.
        answer: to the question without the country.
    """
    values: list[Value] = list(answer.values)
    sentences = [answer.text]
    sources = list(answer.sources)
    for value in answer.values:
        person = library.store.find(str(value))
        if not isinstance(person, Person):
            continue
        code, facts = _country_of(library, person)
        if code:
            values.append(code)
            sentences.append(f"{person.name} is of {country_words(code)}.")
            sources += [source for fact in facts for source in fact.sources]
    return answer._replace(
        text=" ".join(sentences), values=each_once(values), sources=each_once(sources)
    )


def _country_of(library: Library, person: Person) -> tuple[str, list[Fact]]:
    """Return the code of the country of a person with the facts that tell it; else nothing."""
    facts = [fact for fact in library.facts_of(person) if fact.certainty != UNKNOWN]
    if person.nationality:
        return person.nationality, [fact for fact in facts if fact.field == "nationality"]
    countries: dict[str, list[Fact]] = {}
    for fact in facts:
        for mention in fact.mentions if fact.head == "roles" else ():
            body = library.store.find(mention)
            if getattr(body, "type", None) == "customs-administration":
                countries.setdefault(getattr(body, "country", None) or "", []).append(fact)
    countries.pop("", None)
    if len(countries) == 1:
        return next(iter(countries.items()))
    return ("", [])

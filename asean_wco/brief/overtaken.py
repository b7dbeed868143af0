"""What is no longer so for a country, since all members of ASEAN have got further."""

from __future__ import annotations

from collections.abc import Iterable

from asean_wco.facts.fact import Fact
from asean_wco.facts.mentions import all_members_in
from asean_wco.model.countries import Country
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Find, Initiative


class Overtaken:
    """What later steps of all members of ASEAN overtake.

    Such a step is one of an initiative. It overtakes the earlier steps of the initiative, and what
    others say of the country and the initiative.

    Args:
        facts: that concern the country.
        country: whose state is told.
        find: returns the record with an id, or None.

    Attributes:
        facts: ids of the facts that are overtaken.
        last_steps: ids of the last steps of all members.
    """

    def __init__(self, facts: Iterable[Fact], country: Country, find: Find) -> None:
        facts = list(facts)
        steps = _last_steps(facts, country, find)
        dates = {about: step.date for about, step in steps.items() if step.date}
        self.last_steps = frozenset(step.id for step in steps.values())
        self.facts = frozenset(fact.id for fact in facts if _is_overtaken(fact, country, dates))


def _last_steps(facts: Iterable[Fact], country: Country, find: Find) -> dict[str, Fact]:
    """Return the last step of all members, the country among them, by initiative."""
    steps: dict[str, Fact] = {}
    for fact in facts:
        record = find(fact.about)
        if not isinstance(record, Initiative) or fact.head != "milestones" or fact.date is None:
            continue
        if country.id not in all_members_in(record, fact):
            continue
        last = steps.get(record.id)
        if last is None or last.date is None or last.date.latest < fact.date.latest:
            steps[record.id] = fact
    return steps


def _is_overtaken(fact: Fact, country: Country, reached: dict[str, PartialDate]) -> bool:
    """Return whether a fact tells of a time before all members got further.

    Args:
        fact: that concerns the country.
        country: whose state is told.
        reached: when all members got further, by initiative.
    """
    initiatives = {fact.about}
    if country.name in str(fact.value):
        initiatives.update(fact.mentions)
    days = [reached[one].earliest for one in initiatives if one in reached]
    return fact.date is not None and any(fact.date.latest < day for day in days)

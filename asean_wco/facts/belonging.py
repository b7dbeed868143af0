"""Which records are those of a country."""

from __future__ import annotations

from collections.abc import Iterable

from asean_wco.facts.mentions import is_national
from asean_wco.model.countries import Country
from asean_wco.model.records import (
    Find,
    Initiative,
    Meeting,
    Office,
    Organization,
    Person,
    Record,
    Topic,
)


def belongs_to(record: Record | None, country: Country, find: Find) -> bool:
    """Return whether a record, such as a body, a post or a person, is one of a country.

    Args:
        record: of any kind; None for none.
        country: which one.
        find: returns the record with an id, or None.
    """
    code = country.id
    if isinstance(record, Organization):
        return record.country == code and is_national(record)
    if isinstance(record, Person):
        bodies = [role.organization for role in record.roles]
        return record.nationality == code or any_belongs_to(bodies, country, find)
    if isinstance(record, Office):
        return any_belongs_to([record.organization], country, find)
    if isinstance(record, Meeting):
        is_held_there = record.place is not None and record.place.country == code
        return is_held_there or any_belongs_to(record.hosts, country, find)
    if isinstance(record, Initiative) and any_belongs_to(record.owners, country, find):
        return True
    return isinstance(record, (Initiative, Topic)) and country.name in record.name


def any_belongs_to(identifiers: Iterable[str | None], country: Country, find: Find) -> bool:
    """Return whether one of some records is one of a country."""
    return any(belongs_to(find(name), country, find) for name in identifiers if name)

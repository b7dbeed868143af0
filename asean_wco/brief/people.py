"""Who has to do with a subject: those who took part, hold or held its offices, or own it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from asean_wco.brief.statements import Chapter, Group, Statement
from asean_wco.brief.subject import Subject, offices_of
from asean_wco.facts.tenure import holdings_of
from asean_wco.facts.when import role_period
from asean_wco.library import Library
from asean_wco.model.records import (
    Initiative,
    Meeting,
    Organization,
    Person,
    Series,
    Topic,
    roles_of,
)
from asean_wco.render import words
from asean_wco.render.card import card_of

_MOST_PEOPLE = 12
_LATEST_SESSIONS = 6
_LEADING = ("chair", "co-chair", "host", "opener")


def who(about: Subject, library: Library, meetings: Sequence[Meeting]) -> Chapter:
    """The people and bodies that a reader must know."""
    groups = [*_from_card(about, library), *_holders(about, library), *_staff(about, library)]
    if isinstance(about, (Series, Topic, Initiative)):
        groups.append(Group("Who led the latest meetings", tuple(_leaders(library, meetings))))
    return Chapter("Who", tuple(group for group in groups if group.statements))


def _from_card(about: Subject, library: Library) -> Iterator[Group]:
    """Those who took part in a meeting, or the posts of a person."""
    if isinstance(about, (Meeting, Person)):
        for section in card_of(about, library).sections:
            if section.title in ("Who took part", "Posts"):
                lines = section.lines
                told = (
                    Statement(": ".join(filter(None, (each.label, each.text))), each.sources)
                    for each in lines
                )
                yield Group(section.title, tuple(told))


def _holders(about: Subject, library: Library) -> Iterator[Group]:
    """Who held the offices of a body or a country, the latest first."""
    records = [*library.of_kind("person"), *library.of_kind("organization")]
    for office in offices_of(about, library):
        held = list(reversed(holdings_of(office.id, records)))
        # A title that all holders bear says no more than the heading.
        titled = len({each.role.title for each in held}) > 1
        told = (
            Statement(
                f"{words.role_dates(each.role)}: {each.holder.name}{f', {each.role.title}' if titled else ''}",
                each.role.sources,
                words.own_mark(each.holder.origin, unsourced=each.holder.unsourced),
            )
            for each in held[:_MOST_PEOPLE]
        )
        yield Group(office.name, tuple(told))


def _staff(about: Subject, library: Library) -> Iterator[Group]:
    """Others with a post in a body, the latest first."""
    if not isinstance(about, Organization):
        return
    offices = {office.id for office in offices_of(about, library)}
    found = [
        (role_period(role)[1], person, role)
        for person in library.people()
        for role in roles_of(person)
        if role.organization == about.id and role.office not in offices
    ]
    found.sort(key=lambda each: each[0].latest if each[0] else (0, 0, 0), reverse=True)
    told = (
        Statement(
            f"{words.role_dates(role)}: {person.name}, {role.title}",
            role.sources,
            words.own_mark(person.origin, unsourced=person.unsourced),
        )
        for _, person, role in found[:_MOST_PEOPLE]
    )
    yield Group("Others in its service", tuple(told))


def _leaders(library: Library, meetings: Sequence[Meeting]) -> Iterator[Statement]:
    for meeting in reversed(meetings[-_LATEST_SESSIONS:]):
        for row in meeting.attendance:
            roles = [role for role in row.roles if role in _LEADING]
            if roles and row.person:
                capacity = f", {row.capacity}" if row.capacity else ""
                told = (
                    f"{meeting.name}: {library.name_of(row.person)}{capacity} ({', '.join(roles)})"
                )
                yield Statement(
                    told, row.sources, words.own_mark(meeting.origin, unsourced=meeting.unsourced)
                )

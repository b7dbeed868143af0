"""What a subject is: the summary that opens a note, and the single facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from asean_wco.brief import subject
from asean_wco.brief.statements import Chapter, Group, Statement, chapter, listed
from asean_wco.brief.subject import Subject
from asean_wco.errors import NotFoundError
from asean_wco.facts.sources import supporting
from asean_wco.library import Library
from asean_wco.model.countries import Country
from asean_wco.model.records import Initiative, Organization, Record, Series, Topic
from asean_wco.model.text import number_ranges
from asean_wco.query.coverage import series_coverage
from asean_wco.render import words
from asean_wco.render.card import card_of
from asean_wco.render.card_parts import Card, Line

COUNTED = "counted from the records"
NO_SOURCE = "no source of its own"
# What a reader of a note does not miss where no source is named for it.
_SPARED = ("also called", "acronyms")
_SECTIONS = ("", "Corrected by you", "Notes")


def summary(about: Subject, library: Library) -> Chapter:
    """What the subject is, in a paragraph."""
    if isinstance(about, Country):
        return chapter("", [_country_summary(about, library)])
    if not about.summary:
        return chapter("", [])
    cited = subject.summary_sources(about, library)
    return chapter("", [Statement(about.summary, cited, "" if cited else NO_SOURCE)])


def _country_summary(country: Country, library: Library) -> Statement:
    """How much the reference holds of a country."""
    bodies = subject.organizations_of(country, library)
    held = [
        each for each in library.meetings() if each.place and each.place.country == country.code
    ]
    cities = dict.fromkeys(each.place.city for each in held if each.place and each.place.city)
    told = f"The reference knows {words.counted(len(bodies), 'body', 'bodies')} of {country.name}"
    where = f", in {', '.join(cities)}" if set(cities) - {country.name} else ""
    told += f" and {words.counted(len(held), 'meeting', 'meetings')} held there{where}."
    if not bodies and not held and not subject.hosted_by(country, library):
        raise NotFoundError(
            f"The reference knows no body of {country.name} and no meeting held there."
        )
    return Statement(told, (), COUNTED)


def key_facts(about: Subject, library: Library) -> Chapter:
    """The single facts of a record; of a country what its bodies are."""
    if isinstance(about, Country):
        bodies = subject.organizations_of(about, library)
        groups = [Group("", tuple(_body(each, library) for each in bodies))]
        groups += [Group(each.name, tuple(_noted(each))) for each in bodies]
        shared = subject.hosted_by(about, library)
        groups.append(
            Group(
                "Bodies of several countries seated there now",
                tuple(_body(each, library) for each in shared),
            )
        )
        return Chapter("Key facts", tuple(groups))
    told = [*_stated(card_of(about, library)), *_ordinals(about, library)]
    return Chapter("Key facts", (Group("", tuple(told)), *_initiatives(about, library)))


def _body(body: Organization, library: Library) -> Statement:
    told = body.summary or words.type_text(body.type)
    own = words.own_mark(body.origin, unsourced=body.unsourced)
    return Statement(
        f"{words.titled_name(body)}: {told}", subject.summary_sources(body, library), own
    )


def _noted(body: Organization) -> Iterator[Statement]:
    """The notes on a body, the user's own first."""
    for each in sorted(body.notes, key=lambda note: note.origin != "own"):
        yield Statement(each.text, each.sources, "" if each.sources else NO_SOURCE)


def _stated(card: Card) -> Iterator[Statement]:
    """The single facts of a card, each with the mark of what sources disagree on."""
    for section in card.sections:
        if section.title == "Figures":
            yield from _figures(section.lines)
            continue
        for line in section.lines if section.title in _SECTIONS else ():
            if line.sources or line.label not in _SPARED:
                text = f"{_label(section.title, line.label)}{line.text}"
                yield Statement(text, line.sources, line.mark or _unsourced_mark(line))


def _figures(lines: Iterable[Line]) -> Iterator[Statement]:
    """Figures, those of the same name from several years in one statement."""
    for name, found in groupby(lines, key=lambda line: line.text.partition(": ")[0]):
        told = [
            Statement(line.text.removeprefix(f"{name}: "), line.sources, _unsourced_mark(line))
            for line in found
        ]
        first, *others = listed(told)
        yield first._replace(text=f"{name}: {first.text}", more=tuple(others))


def _unsourced_mark(line: Line) -> str:
    """What marks a fact that has no source of its own: a classification of ours, a private note."""
    return "" if line.sources else NO_SOURCE


def _label(title: str, label: str) -> str:
    """What a fact is about, with the heading of its section where the label alone says too little."""
    told = f"{title} {label}" if title == "Corrected by you" else label.capitalize()
    return f"{told}: " if label else ""


def _ordinals(about: Record, library: Library) -> Iterator[Statement]:
    """Which sessions of a series are known by their number."""
    if not isinstance(about, Series):
        return
    covered = series_coverage(about, library.meetings())
    parts = {
        "numbered by a source": number_ranges(covered.known),
        "numbered by inference": number_ranges(number for number, _ in covered.inferred),
        "not found": number_ranges(covered.missing),
    }
    told = "; ".join(f"{what} {numbers}" for what, numbers in parts.items() if numbers)
    if told:
        yield Statement(f"Sessions: {told}", (), COUNTED)


def _initiatives(about: Record, library: Library) -> Iterator[Group]:
    """The initiatives on a topic, or those that are parts of an initiative."""
    if isinstance(about, Topic):
        found = [each for each in library.initiatives() if each.id in about.related]
        yield Group("Initiatives on it", tuple(_initiative(each, library) for each in found))
    elif isinstance(about, Initiative):
        found = [each for each in library.initiatives() if each.parent == about.id]
        yield Group("Parts of it", tuple(_initiative(each, library) for each in found))


def _initiative(initiative: Initiative, library: Library) -> Statement:
    """An initiative with the dates that tell most of it."""
    dates = words.initiative_dates(initiative)
    dates = f"known {dates}" if dates.startswith("by ") else dates
    told = ", ".join(filter(None, (words.type_text(initiative.type), dates)))
    cited = supporting(initiative, "start", "end", "signed", "launched", "in_force")
    if not cited and not initiative.unsourced:
        cited = subject.summary_sources(initiative, library)
    own = words.own_mark(initiative.origin, unsourced=initiative.unsourced)
    return Statement(f"{words.titled_name(initiative)} ({told})", cited, own)

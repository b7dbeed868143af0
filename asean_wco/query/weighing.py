"""Which events count most, where there is room for only some of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest

from asean_wco.facts.fact import ATTESTED
from asean_wco.model.countries import ASEAN_COUNTRIES
from asean_wco.model.today import today
from asean_wco.query.timeline import Event

# What begins, is agreed or changes hands is remembered; what is counted or discussed is not.
_STEP = re.compile(
    r"(?<!still to be )\b(?:acceded|admitted|adopted|appointed|approved|became|began|begins|"
    r"created|elected|(?:entered )?(?:into|in) force|established|founded|joined|joins|launched|"
    r"opened|ratified|set up|signed|started|took over|(?:went|go) live)\b",
    re.IGNORECASE,
)
# What all members did, or have now reached.
_OF_ALL = re.compile(
    r"\b(?:all (?:(?:the )?(?:ten|eleven) )?|the (?:ten|eleven) )(?:ASEAN )?"
    r"(?:members|member states)\b",
    re.IGNORECASE,
)
# Courtesies and training count less than other steps.
MINOR = re.compile(
    r"\b(?:courtesy|(?:led|received) a delegation|marked|thanked|training|workshop)\b",
    re.IGNORECASE,
)
# A term without an end of which no source tells any more is not that of today.
_PRESENT_YEARS = 2
# So many of the newest steps are kept before all else: they say where a subject stands.
_NEWEST = 2
# What an event counts.
_FIRST, _MIDDLE, _LATER, _LAST = 3, 2, 1, 0
# Within one of these, what concerns all members counts more, and what one of them did alone less.
_ALL_MEMBERS, _SEVERAL, _ONE_MEMBER = 2, 1, 0
Weight = tuple[int, int, int]


def by_weight(events: Sequence[Event]) -> list[Event]:
    """Return events by what they count, the most important first.

    The newest milestones come first. Then come terms that go on today, and starts, launches,
    accessions and signatures, in turn with the sessions of the main series, the newest of them
    first; then other meetings and other terms. People of whom a source only shows that they were
    in a post, courtesies and training come after these, and figures last. Among equals, what
    concerns all members comes first, and last what only one of them did; then the number of
    sources decides.
    """
    milestones = [event for event in events if _is_step(event)]
    milestones.sort(key=lambda event: event.start.earliest)
    newest = milestones[-_NEWEST:]
    subject = _country_of_most(events)

    def weight(event: Event) -> Weight:
        return _rank(event), _reach(event, subject), len(event.sources)

    main = [event for event in events if event.is_main]
    main.sort(key=lambda event: event.start.earliest, reverse=True)
    others = [event for event in events if event not in newest and not event.is_main]
    others.sort(key=weight, reverse=True)
    first = [event for event in others if _rank(event) == _FIRST]
    pairs = zip_longest(main, first)
    in_turn = [event for pair in pairs for event in pair if event is not None]
    return [*reversed(newest), *in_turn, *others[len(first) :]]


def _is_step(event: Event) -> bool:
    """Return whether an event is a milestone, and neither a figure nor a courtesy."""
    is_milestone = event.kind == "milestone" and not event.is_figure
    return is_milestone and not MINOR.search(event.text)


def _country_of_most(events: Sequence[Event]) -> str:
    """Return the country that most of some events name, since they are about it; empty for none."""
    named = Counter(name for event in events for name in _members_in(event))
    name, count = next(iter(named.most_common(1)), ("", 0))
    return name if count > len(events) / 2 else ""


def _members_in(event: Event) -> list[str]:
    """Return the members of ASEAN that an event names."""
    return [name for name in ASEAN_COUNTRIES.values() if name in event.text]


def _reach(event: Event, subject: str) -> int:
    """Return whether a milestone concerns all members, several or none by name, or one alone.

    Other events are not weighed in this way.
    """
    if event.kind != "milestone":
        return _SEVERAL
    if _OF_ALL.search(event.text):
        return _ALL_MEMBERS
    members = [name for name in _members_in(event) if name != subject]
    return _ONE_MEMBER if len(members) == 1 else _SEVERAL


def _rank(event: Event) -> int:
    if event.is_figure:
        return _LAST
    if event.kind == "term":
        return _rank_of_term(event)
    if event.kind == "milestone" and MINOR.search(event.text):
        return _LATER
    is_step = event.kind == "milestone" and (_STEP.search(event.text) or _OF_ALL.search(event.text))
    return _FIRST if event.kind == "period" or is_step else _MIDDLE


def _rank_of_term(event: Event) -> int:
    if event.certainty == ATTESTED:
        return _LATER
    is_present = event.is_open and event.last_day.year >= today().year - _PRESENT_YEARS
    return _FIRST if is_present else _MIDDLE

"""Which events count most, where there is room for only some of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import groupby

from asean_wco.facts.fact import ATTESTED
from asean_wco.model.countries import ASEAN_COUNTRIES
from asean_wco.model.today import today
from asean_wco.query.timeline import Event

# What binds or is in use from then on is remembered longest.
_BOND = re.compile(
    r"(?<!to be )(?<!would be )(?<!not )(?<!not yet )\b(?:acceded|adopted|came into \w+|deposited|"
    r"(?:entered into|in) force|joined|joins|launched|ratified|signed|took effect|"
    r"(?:went|go) live)\b",
    re.IGNORECASE,
)
# What begins, is agreed or changes hands is remembered too; what is counted or discussed is not.
_STEP = re.compile(
    r"(?<!to )(?<!to be )(?<!would be )(?<!not )(?<!not yet )\b(?:accepted|admitted|appointed|"
    r"approved|became|began(?! to (?:discuss|prepare))|begins|begun|concluded|created|elected|"
    r"established|first session|founded|inaugurated|opened|set up|(?<=[:–] )start of|started|"
    r"took over|went into operation)\b",
    re.IGNORECASE,
)
# What is only told, asked for or expected, whatever step it is about.
_REMARK = re.compile(
    r"\b(?:according to|announced|asked|called for|counted|dealt with|discussed|expected|heard|"
    r"looked forward|noted|planned|pressed|proposed|recorded|reported|said|stressed|"
    r"subject of|talked|thanked|took note|urged|(?:was|were) (?:still )?to|welcomed)\b",
    re.IGNORECASE,
)
# What all members did, or have now reached.
_OF_ALL = re.compile(
    r"(?<!so that )\b(?:all (?:(?:the )?(?:ten|eleven) )?|the (?:ten|eleven) )(?:ASEAN )?"
    r"(?:members|member states)\b",
    re.IGNORECASE,
)
# Courtesies and training count less than other steps.
MINOR = re.compile(
    r"\b(?:courtesy|(?:led|received) a delegation|marked|thanked|training(?! centre)|workshop)\b",
    re.IGNORECASE,
)
# A term without an end of which no source tells any more is not that of today.
_PRESENT_YEARS = 2
# What an event counts.
_FIRST, _MIDDLE, _LATER, _LAST = range(4)
# Within one of these, what concerns all members counts more, and what one of them did alone less.
_ONE_MEMBER, _SEVERAL, _ALL_MEMBERS = range(3)
# What counts alike comes in turn, in this order.
_KINDS = ("term", "milestone", "meeting", "period")
# Where there is no room for every year, each span of so many years keeps some.
_SPAN = 5


def by_weight(events: Sequence[Event], begin: int = 0) -> list[Event]:
    """Return events by what they count, the most important first.

    First come terms that go on today, steps such as signatures, starts and accessions, and the
    sessions of the main series; then other meetings, milestones, terms and plans. Remarks,
    courtesies, training and people of whom a source only shows that they were in a post come after
    these, and figures last. What counts alike is spread over the years: one of each year, the next
    of each year, and so on. In a year the kinds come in turn. Among equals, what concerns all
    members comes first, and last what only one of them did; then what binds comes before what
    begins, and then the number of sources decides.

    Args:
        events: events in any order.
        begin: the year in which the time shown begins; what is older counts as of that year.
    """
    subject = _country_of_most(events)

    def year_of(event: Event) -> int:
        return max(event.start.year, begin)

    def weight(event: Event) -> tuple[int, ...]:
        order = _KINDS.index(event.kind), -_reach(event, subject), not _BOND.search(event.text)
        return *order, -len(event.sources), -event.start.year

    in_kinds = _in_turn(
        sorted(events, key=weight), lambda event: (_rank(event), year_of(event), event.kind)
    )
    in_years = _in_turn((event for _, event in in_kinds), year_of)
    spread: list[Event] = []
    for _, turn in groupby(in_years, key=lambda numbered: (_rank(numbered[1]), numbered[0])):
        in_spans = _in_turn((event for _, event in turn), lambda event: year_of(event) // _SPAN)
        spread += [event for _, event in in_spans]
    return spread


def is_kept_first(event: Event) -> bool:
    """Return whether an event is one of those that come before all others."""
    return _rank(event) == _FIRST


def _in_turn(
    events: Iterable[Event], group: Callable[[Event], Hashable]
) -> list[tuple[int, Event]]:
    """Return events of each rank, the first of each group, then the second of each, and so on.

    Args:
        events: the events.
        group: returns the group of an event; it may have events of several ranks.

    Returns:
        Each event with the number of those of its group that came before it.
    """
    numbers: Counter[Hashable] = Counter()
    turns = []
    for event in events:
        turns.append((numbers[group(event)], event))
        numbers[group(event)] += 1
    return sorted(turns, key=lambda turn: (_rank(turn[1]), turn[0]))


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
    if event.kind == "milestone":
        return _rank_of_milestone(event)
    return _FIRST if event.is_main else _MIDDLE


def _rank_of_milestone(event: Event) -> int:
    remark = _REMARK.search(event.text)
    signs = (sign.search(event.text) for sign in (_BOND, _STEP, _OF_ALL))
    steps = [step for step in signs if step]
    # Whatever comes first is what the sentence tells: "noted that it was signed" is a remark.
    is_remark = remark and all(remark.start() < step.start() for step in steps)
    if is_remark or MINOR.search(event.text):
        return _LATER
    return _FIRST if steps else _MIDDLE


def _rank_of_term(event: Event) -> int:
    if event.certainty == ATTESTED:
        return _LATER
    is_present = event.is_open and event.last_day.year >= today().year - _PRESENT_YEARS
    return _FIRST if is_present else _MIDDLE

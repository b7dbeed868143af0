"""Which events count most, where there is room for only some of them."""

from __future__ import annotations

import re

from asean_wco.facts.fact import ATTESTED
from asean_wco.model.today import today
from asean_wco.query.timeline import Event

# What begins, is agreed or changes hands is remembered; what is counted or discussed is not.
_STEP = re.compile(
    r"(?<!still to be )\b(?:acceded|admitted|adopted|appointed|approved|became|began|begins|"
    r"created|elected|(?:entered )?(?:into|in) force|established|founded|joined|joins|launched|"
    r"opened|ratified|set up|signed|started|took over|(?:went|go) live)\b",
    re.IGNORECASE,
)
# A term without an end of which no source tells any more is not that of today.
_PRESENT_YEARS = 2
# What an event counts; within one of these the number of sources decides.
_FIRST, _MIDDLE, _LATER, _LAST = 3, 2, 1, 0


def weight_of(event: Event) -> tuple[int, int]:
    """Return what an event counts beside others: its sort, then the number of its sources.

    Terms that go on today, and starts, launches, accessions and signatures come before meetings and
    other terms. People of whom a source only shows that they were in a post come after these, and
    figures last.
    """
    return _rank(event), len(event.sources)


def _rank(event: Event) -> int:
    if event.is_figure:
        return _LAST
    if event.kind == "term":
        return _rank_of_term(event)
    if event.kind == "period" or (event.kind == "milestone" and _STEP.search(event.text)):
        return _FIRST
    return _MIDDLE


def _rank_of_term(event: Event) -> int:
    if event.certainty == ATTESTED:
        return _LATER
    is_present = event.is_open and event.last_day.year >= today().year - _PRESENT_YEARS
    return _FIRST if is_present else _MIDDLE

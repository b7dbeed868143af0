"""Lists for which not every word is read: composed all the same, and told as perhaps meant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer
from asean_wco.answers.composed import MAKERS, fits_sort, told_as_list
from asean_wco.answers.conditions import Conditions
from asean_wco.answers.listed import (
    COUNTRY,
    INITIATIVE,
    MEETING,
    Listed,
    is_at_end,
    is_named_plainly,
    read_loosely,
)
from asean_wco.answers.order import is_among
from asean_wco.answers.question import Question
from asean_wco.answers.said import Said
from asean_wco.answers.sequences import when_of
from asean_wco.model.records import Record

# So many things may be said that nothing reads.
_MOST_LEFT = 2
# What a number of things counts that is said and does not fit.
_WRONG_NUMBER = 3
_BESIDE = {"before": -1, "after": 1, "next": 1}


def loosely_composed(question: Question) -> Answer | None:
    """Return a list, or how many it holds, that is likely to be meant; None elsewhere."""
    if question.compares or question.sort == words_of.MISSING:
        return None
    said = Said(question, is_loose=True)
    listed = read_loosely(question, said)
    if listed is None or not _fits(question, listed):
        return None
    conditions = Conditions(question, said, listed, is_loose=True)
    values = MAKERS[listed.kind](conditions)
    if listed.kind in (MEETING, INITIATIVE):
        values = _of_order(conditions, values)
    if not values or not conditions.names_something:
        return None
    left = conditions.left
    if left and len(values) == len(said.ids("row")):
        # What is left would have narrowed the row.
        return None
    if question.number_wanted and question.sort != words_of.MANY:
        is_fitting = len(values) == question.number_wanted
        is_of_list = question.has(*words_of.NUMBERING)
        left += -1 if is_fitting else _WRONG_NUMBER * is_of_list
    if listed.is_one and len(values) > 1:
        left += _WRONG_NUMBER
    return told_as_list(conditions, values) if left <= _MOST_LEFT else None


def _fits(question: Question, listed: Listed) -> bool:
    """Return whether what is listed answers a question; "who" may ask for countries as well."""
    is_who = question.sort in (words_of.WHO, words_of.BODY)
    is_of_row = listed.kind == MEETING and bool(question.order)
    is_meant = is_who and (listed.kind == COUNTRY or is_of_row)
    return is_meant or is_named_plainly(question, listed) or fits_sort(question, listed)


def _of_order(conditions: Conditions, values: Sequence[Any]) -> list[Any]:
    """Return the meetings of a list that are at an end of it, or beside it in their row."""
    question = conditions.question
    is_beside = question.order in _BESIDE and conditions.said.span("row") is not None
    if not values or not (is_beside or is_at_end(question)):
        return list(values)
    for word in words_of.ORDERING:
        conditions.said.take_phrase(word)
    if is_beside:
        return _beside(conditions, values)
    ordered = _in_time(conditions, values)
    size = question.number_of_row or 1
    return ordered[:size] if question.order == "first" else ordered[-size:]


def _beside(conditions: Conditions, values: Sequence[Any]) -> list[Any]:
    """Return the session right before or after those that are said, in their row."""
    question = conditions.question
    is_anchored = any(conditions.said.span(sort) for sort in ("place", "time", COUNTRY, "ordinal"))
    ids = conditions.said.ids("row") if is_anchored else ()
    row = [one for one in _in_time(conditions, ids) if one in values or _is_among(question, one)]
    places = [row.index(value) for value in values if value in row]
    step = _BESIDE[question.order]
    if not places or len(places) == len(row):
        return []
    place = (min(places) if step < 0 else max(places)) + step
    return row[place : place + 1] if place >= 0 else []


def _is_among(question: Question, identifier: str) -> bool:
    """Return whether a session is one of those with a number, or without, where that is said."""
    record = question.record(identifier)
    return record is not None and is_among(question, record)


def _in_time(conditions: Conditions, ids: Sequence[Any]) -> list[Any]:
    """Return meetings in the order in which they were."""
    records = [conditions.question.record(str(one)) for one in ids]
    known: list[Record] = [one for one in records if one is not None]
    return [one.id for one in sorted(known, key=when_of)]

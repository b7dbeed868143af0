"""Things by their time: the first and the last meeting of a list, and several that are named.

The first of a list is asked for as two things: which meetings there are, which is asked like any
other question, and which of them was first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from asean_wco.answers.answer import Answer, from_facts, perhaps
from asean_wco.answers.patterns import Pattern
from asean_wco.answers.question import Question
from asean_wco.answers.sequences import NO_TIME, by_time, when_of
from asean_wco.facts.fact import INFERRED, Fact
from asean_wco.facts.when import WHEN_FIELDS
from asean_wco.library import Library
from asean_wco.model.records import Meeting, Record
from asean_wco.model.text import counted
from asean_wco.model.today import today

Ask = Callable[[str], Sequence[Answer]]

_FIRST, _LAST = "first|earliest|oldest", "last|latest|(?:most )?recent|newest"
_THINGS = "meeting|event|conference|workshop|seminar|session|consultation|adgcm|rhca"
# "What is the earliest event held in Japan", "the last DG meeting chaired by the Philippines"
_END = Pattern(
    rf"(?i)^(?:(?:what|which)(?: one)? (?:is|was) )?(?:the )?(?:very )?(?P<end>{_FIRST}|{_LAST}) "
    rf"(?P<things>[^,;:?]*?\b(?:{_THINGS}))(?P<rest>\b[^,;:?]*)\W*$",
    *("first", "earliest", "oldest", "last", "latest", "recent", "newest"),
)
# What says that something is on record, which is so of all.
_RECORDED = (
    r"(?i) ?\b(?:that )?(?:you (?:have|got) )?(?:on|in) (?:your |the )?(?:whole |entire )?"
    r"(?:records?|data(?:base)?)\b| ?\b(?:recorded(?: as)?|to be|ever|in your whole data)\b"
)
_OF_ALL = ("meeting", "event")
_MORE_OF_NAME = r"(?i)(?:of|on|for|about|between|with|under)\b"
_ITS_RECORD = r"(?i)\b(?:that|which) (?:was|is|were|you got)\b"
# "Which came first, A or B", "A or B, which one came first", "put in chronological order A, B, C"
_TWO = (
    Pattern(
        rf"(?i)^(?:which|what)(?: one)? (?:came|comes|was|is|happened|began) (?:{_FIRST}|earlier)"
        r"[,:]? (?P<one>.+?),? or (?P<other>.+?)\W*$",
        *("first", "earl", "old"),
    ),
    Pattern(
        rf"(?i)^(?P<one>.+?) or (?P<other>.+?)[,:;?]? (?:which|what)(?: one| of them)? "
        rf"(?:came|comes|was|is|happened|began) (?:{_FIRST}|earlier)\W*$",
        *("first", "earl", "old"),
    ),
)
_SORTED = Pattern(
    r"(?i)\b(?:put|arrange|place|sort|order|list)\b.*?\b(?:chronological order|order of time"
    r"|by date|chronologically)[:,]? (?:of )?(?P<things>.+?,? and .+?)\W*$",
    *("chronological", "order of time", "by date"),
)
_BETWEEN = r"(?i), (?:and )?(?:the )?|,? and (?:the )?"


def end_of_list(question: Question, ask: Ask) -> Answer | None:
    """Return the first or the last of the meetings of a place or with a role; None for others.

    Those of a series that nothing narrows are a row, which has its own first and last.

    Args:
        question: asked.
        ask: answers which meetings there are.
    """
    said = _END.search(question.plain)
    rest = re.sub(_ITS_RECORD, "", re.sub(_RECORDED, "", said["rest"])).strip() if said else ""
    if said is None:
        return None
    is_narrowed = bool(rest) and _says_where_or_role(question)
    is_of_all = not rest and said["things"].lower() in _OF_ALL
    if not (is_narrowed or is_of_all):
        return None
    library = question.library
    were = "" if re.match(_MORE_OF_NAME, rest) else "were "
    listed = ask(f"which {said['things']}s {were}{rest}") if is_narrowed else []
    meetings = _meetings(library, listed) if is_narrowed else library.meetings()
    held = [one for one in by_time(meetings) if when_of(one) <= today().sort_key]
    if not held:
        return None
    is_last = re.fullmatch(rf"(?i){_LAST}", said["end"]) is not None
    meeting = held[-1] if is_last else held[0]
    order = "last" if is_last else "first"
    number = counted(len(held), "such meeting", "such meetings")
    text = f"{_fact(library, meeting).text} It is the {order} of {number} on record."
    is_sure = not question.unknown and (is_of_all or listed[0].is_sure)
    return _told(library, [meeting], [meeting], text, is_sure=is_sure)


def _says_where_or_role(question: Question) -> bool:
    """Return whether a question says a place, a country, a group of countries or a role."""
    is_placed = any(unit.sort in ("place", "country") for unit in question.content)
    return is_placed or bool(question.group) or bool(question.roles_said)


def _meetings(library: Library, answers: Sequence[Answer]) -> list[Record]:
    """Return the meetings of which the first answer is a list; none for another answer."""
    for answer in answers[:1]:
        records = [library.store.find(str(value)) for value in answer.values]
        meetings = [one for one in records if isinstance(one, Meeting)]
        return list(meetings) if len(meetings) == len(records) else []
    return []


def in_order_of_time(library: Library, text: str) -> Answer | None:
    """Return which of two that are named was first, or several in their order; None for others.

    Args:
        library: that has them.
        text: of the question, in words of ours.
    """
    two = next(filter(None, (form.search(text.strip()) for form in _TWO)), None)
    several = None if two else _SORTED.search(text.strip())
    if two:
        names = [two["one"], two["other"]]
    elif several:
        names = [name for name in re.split(_BETWEEN, several["things"]) if name]
    else:
        return None
    records = [record for name in names if (record := _record(library, name))]
    if len({one.id for one in records}) < len(names):
        return None
    ordered = by_time(records)
    times = [when_of(one) for one in ordered]
    if NO_TIME in times:
        return None
    text = " ".join(_fact(library, one).text for one in ordered)
    # What was some day in a year may have been before a day of that year, or after it.
    is_sure = all(one[1] < other[0] for one, other in pairwise(times))
    return _told(library, ordered, ordered[:1] if two else ordered, text, is_sure=is_sure)


def _record(library: Library, name: str) -> Record | None:
    """Return the record with a time that some words name, of which it bears out all; or None."""
    subjects = Question(library, name).subjects
    return next((one.record for one in subjects if not one.weighty), None)


def _fact(library: Library, record: Record) -> Fact:
    """Return the fact that tells when something was; the first of all where none does."""
    facts = library.facts_of(record)
    dated = [one for one in facts if one.date and one.date.sort_key == when_of(record)]
    return next((one for one in dated if one.field in WHEN_FIELDS), [*dated, *facts][0])


def _told(
    library: Library,
    records: Sequence[Record],
    meant: Sequence[Record],
    text: str,
    *,
    is_sure: bool,
) -> Answer:
    """Return an answer that is inferred from the times of records.

    Args:
        library: that has them.
        records: whose times are told.
        meant: which of them the answer is.
        text: of the answer.
        is_sure: whether they are those that are asked for.
    """
    answer = from_facts(
        [_fact(library, one) for one in records],
        "",
        text=text,
        values=[one.id for one in meant],
        records=[one.id for one in records],
        certainty=INFERRED,
    )
    return answer if is_sure else perhaps(answer)

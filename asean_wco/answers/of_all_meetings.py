"""Meetings chosen by their size: those that lasted longer than four days, that with most delegates.

A question that asks so is read as two: which meetings there are, which is asked like any other
question, and how many days or delegates each of them had.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, from_facts, not_known, perhaps
from asean_wco.answers.measuring import DAYS, DELEGATES, Measured, measured
from asean_wco.answers.patterns import Pattern
from asean_wco.answers.question import Limit
from asean_wco.facts.fact import INFERRED
from asean_wco.library import Library
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting
from asean_wco.model.text import counted

_ABOVE = ("longer than", *words_of.BEYOND)
_BELOW = ("shorter than", *words_of.BELOW)
_BOUNDS = (*_ABOVE, *_BELOW, *words_of.AT_LEAST, *words_of.AT_MOST)
_NUMBER = "|".join((r"\d+", *words_of.COUNTS))
# "How many meetings lasted longer than 4 days", "which ADGCMs had more than 100 delegates"
_BEYOND = Pattern(
    r"(?i)^(?P<asked>how many|which|what|list(?: all)?(?: the)?) (?P<things>.+?) "
    r"(?:that |which )?(?:have |has )?(?:lasted|last|went on|were|took|had|drew|saw|of) ?(?:for )?"
    rf"(?P<bound>{'|'.join(_BOUNDS)}) (?P<number>{_NUMBER}) (?P<unit>\w+)(?P<after>.*)$",
    *(f"{bound} " for bound in _BOUNDS),
)
# "Which meeting had the most delegates", of meetings that no name narrows to a series.
_KINDS = "meeting|event|conference|workshop|seminar|adgcm|rhca|consultation"
_THINGS = rf"(?P<things>(?:{_KINDS})s?(?: (?:held )?in .+?)?)"
_MOST = Pattern(
    rf"(?i)^(?:which|what) {_THINGS} (?:has |have )?(?:had|has|have|drew|saw|was|were|attracted) "
    rf"(?:attended by )?(?:the )?(?P<end>most|fewest|largest number of|highest number of) "
    r"(?P<unit>\w+)(?P<after>.*)$",
    *("most ", "fewest ", "number of "),
)
# So many that have the same number are told one by one.
_MOST_TOLD = 12

Ask = Callable[[str], Sequence[Answer]]


def chosen_by_size(library: Library, text: str, ask: Ask) -> Answer | None:
    """Return the meetings of a size that a question says; None where it says none.

    Args:
        library: that has the meetings.
        text: of the question, in words of ours.
        ask: answers which meetings there are.
    """
    text = text.strip().rstrip("?! ")
    said = _BEYOND.search(text) or _MOST.search(text)
    sort = _sort(said["unit"]) if said else ""
    if said is None or not sort:
        return None
    count = ask(f"how many {said['things']} {said['after']} are recorded")
    meetings = _meetings(library, count)
    if not meetings:
        return None
    sizes = [size for one in meetings if (size := measured(library, one, sort))]
    if not sizes:
        return not_known(f"No number of {sort} is on record of these meetings.", "")
    is_of_most = "end" in said.groupdict()
    chosen = _with_most(sizes, sort, said["end"]) if is_of_most else _beyond(sizes, sort, said)
    is_narrowed = len(meetings) < len(library.meetings())
    is_unsure = bool(chosen.values) and is_narrowed and not count[0].is_sure
    return perhaps(chosen) if is_unsure else chosen


def _sort(unit: str) -> str:
    """Return what is counted by the word for it: days or delegates; empty for all else."""
    word = fold(unit)
    if word in ("day", "days"):
        return DAYS
    return DELEGATES if word in words_of.PEOPLE_COUNTED else ""


def _meetings(library: Library, answers: Sequence[Answer]) -> list[Meeting]:
    """Return the meetings of which an answer tells the number; none for another answer."""
    for answer in answers[:1]:
        records = [library.store.find(one) for one in answer.records]
        meetings = [one for one in records if isinstance(one, Meeting)]
        if answer.values == (len(records),) and len(meetings) == len(records):
            return meetings
    return []


def _with_most(sizes: Sequence[Measured], sort: str, end: str) -> Answer:
    """Return the meetings with the most or the fewest, with how many are compared."""
    amounts = [size.amount for size in sizes]
    label = "fewest" if end.lower() in words_of.ASKING_FOR_LEAST else "most"
    wanted = min(amounts) if label == "fewest" else max(amounts)
    best = [size for size in sizes if size.amount == wanted]
    texts = [size.fact.text for size in best[:_MOST_TOLD]]
    number = counted(len(sizes), "meeting", "meetings")
    why = f"the {label} of the {number} with {_on_record(sort)} on record"
    return _told(best, f"{' '.join(texts)} (inferred: {why}).", [one.meeting.id for one in best])


def _beyond(sizes: Sequence[Measured], sort: str, said: re.Match[str]) -> Answer:
    """Return the meetings, or how many, with more or fewer than the number that is said."""
    limit = _limit(said)
    beyond = [size for size in sizes if limit.holds(size.amount)]
    what = f"{said['bound'].lower()} {said['number']} {sort}"
    among = f"the meetings with {_on_record(sort)} on record ({len(sizes)})"
    if not beyond:
        return not_known(f"None of {among} had {what}.", "")
    names = [f"{size.meeting.name} ({size.amount:g})" for size in beyond[:_MOST_TOLD]]
    if len(beyond) > _MOST_TOLD:
        names.append(f"and {len(beyond) - _MOST_TOLD} more")
    verb = "lasted" if sort == DAYS else "had"
    text = f"Of {among} {len(beyond)} {verb} {what}: {'; '.join(names)}."
    is_count = said["asked"].lower() == "how many"
    values = [len(beyond)] if is_count else [size.meeting.id for size in beyond]
    return _told(beyond, text, values)


def _limit(said: re.Match[str]) -> Limit:
    """Return the number that is said and on which side of it a size must be."""
    bound, number = said["bound"].lower(), said["number"].lower()
    size = words_of.COUNTS[number] if number in words_of.COUNTS else int(number)
    is_above = bound in (*_ABOVE, *words_of.AT_LEAST)
    return Limit(size, is_above, bound in (*words_of.AT_LEAST, *words_of.AT_MOST))


def _on_record(sort: str) -> str:
    """Return what must be on record of a meeting that is compared."""
    return "their days" if sort == DAYS else "a number of delegates"


def _told(sizes: Sequence[Measured], text: str, values: Sequence[str | int]) -> Answer:
    """Return an answer on some meetings, inferred from their sizes."""
    facts = [size.fact for size in sizes]
    records = [size.meeting.id for size in sizes]
    return from_facts(facts, "", text=text, values=values, records=records, certainty=INFERRED)

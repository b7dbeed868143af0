"""Meetings chosen by their size or time: those longer than four days, the first in Japan.

A question that asks so is read as two: which meetings there are, which is asked like any other
question, and how many days or delegates each of them had, or when it was.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, from_facts, not_known, perhaps
from asean_wco.answers.measuring import DAYS, DELEGATES, Measured, measured
from asean_wco.answers.patterns import Pattern
from asean_wco.answers.question import Limit, Question
from asean_wco.answers.sequences import by_time, fact_of_time, when_of
from asean_wco.facts.doubts import likely_place
from asean_wco.facts.fact import INFERRED, UNKNOWN
from asean_wco.library import Library
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting, Place
from asean_wco.model.text import counted
from asean_wco.model.today import today

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
_FIRST, _LAST = "first|earliest|oldest", "last|latest|(?:most )?recent|newest"
_THINGS = "meeting|event|conference|workshop|seminar|session|consultation|adgcm|rhca"
# "What is the earliest event held in Japan", "the last DG meeting chaired by the Philippines"
# "When did Mikuriya visit Thailand" asks when he was there, whatever the meetings are called.
_VISIT = Pattern(
    r"(?i)^when did (?P<who>.+?) (?:last |first )?(?:visit|travel to|go to|come to) "
    r"(?P<where>[^?]+?)\W*$",
    "when did",
)
# "When did Malaysia host the ADGCM"
_HOSTED = Pattern(
    r"(?i)^(?:when|in (?:which|what) years?) (?:did|has|have) (?P<who>[^,;?]+?) (?:ever )?"
    r"host(?:ed)? (?:the |an? )?(?P<things>[^,;?]+?)\W*$",
    "host",
)
_END = Pattern(
    rf"(?i)^(?:(?P<asked>what|which|when|where)(?: one)? (?:is|was) )?(?:the )?(?:very )?"
    rf"(?P<end>{_FIRST}|{_LAST}) "
    rf"(?P<things>[^,;:?]*?\b(?:{_THINGS}))(?P<rest>\b[^,;:?]*)\W*$",
    *("first", "earliest", "oldest", "last", "latest", "recent", "newest"),
)
# What says that something is on record, which is so of all.
_RECORDED = (
    r"(?i) ?\b(?:that )?(?:you (?:have|got) )?(?:on|in) (?:your |the )?(?:whole |entire )?"
    r"(?:records?|data(?:base)?)\b| ?\b(?:recorded(?: as)?|to be|ever|of all)\b"
)
_OF_ALL = ("meeting", "event")
_WHERE_OR_BY_WHOM = r"(?i)\b(?:in|at|chair\w*|host\w*|open\w*)\b"
_ANY_MEMBER = r"(?i)\ban asean (?:country|member|state)\b"
_MORE_OF_NAME = r"(?i)(?:of|on|for|about|between|with|under)\b"
# "The last meeting Malaysia hosted": what is done stands behind who did it.
_DONE_BY = r"(?i)^.*\w .*(?:hosted|chaired|opened)$"
_ITS_RECORD = r"(?i)\b(?:that|which)(?: (?:was|is|were|you got))?\b"
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


def end_of_list(question: Question, ask: Ask) -> Answer | None:
    """Return the first or the last of the meetings of a place or with a role; None for others.

    Those of a series that nothing narrows are a row, which has its own first and last.

    Args:
        question: asked.
        ask: answers which meetings there are.
    """
    said = _END.search(question.plain)
    rest = re.sub(_ITS_RECORD, "", re.sub(_RECORDED, "", said["rest"])).strip() if said else ""
    is_placed = any(unit.sort in ("place", "country") for unit in question.content)
    is_narrowed = is_placed or bool(question.group or question.roles_said)
    # ASEAN may be said in the name of a row alone.
    is_narrowed = is_narrowed and re.search(_WHERE_OR_BY_WHOM, rest) is not None
    if said is None or not (is_narrowed if rest else said["things"].lower() in _OF_ALL):
        return None
    asked = fold(said["asked"] or "")
    if asked in ("when", "where") and not question.roles_said:
        # The last in a place has its day, and its place, on a list.
        return None
    library = question.library
    rest = re.sub(_ANY_MEMBER, "ASEAN countries", rest)
    were = "" if re.match(_MORE_OF_NAME, rest) or re.search(_DONE_BY, rest) else "were "
    listed = ask(f"which {said['things']}s {were}{rest}") if rest else []
    meetings = _meetings(library, listed) if rest else library.meetings()
    rows = by_time(one for one in meetings if when_of(one) <= today().sort_key)
    held = [one for one in rows if isinstance(one, Meeting)]
    if not held:
        return None
    is_last = re.fullmatch(rf"(?i){_LAST}", said["end"]) is not None
    end = held[-1 if is_last else 0]
    facts = [fact_of_time(library, end)]
    values: list[object] = [end.id]
    if asked == "when":
        values = [end.start or facts[0].date, end.end]
    elif asked == "where":
        place = likely_place(end) or Place()
        values = [place.city, place.country]
        known = [one for one in library.facts_of(end) if one.certainty != UNKNOWN]
        facts += [one for one in known if one.head == "place"][:1]
    number = counted(len(held), "such meeting", "such meetings")
    told = " ".join(fact.text for fact in facts)
    label = "last" if is_last else "first"
    text = f"{told} That it is the {label} is inferred from {number} with a day on record."
    answer = from_facts(facts, "", text=text, values=values, certainty=INFERRED)
    is_sure = not question.unknown and (not rest or listed[0].is_sure)
    if is_sure:
        return answer
    return perhaps(answer)


def days_there(library: Library, text: str, ask: Ask) -> Answer | None:
    """Return when somebody was at meetings in a place that he visited; None for other questions.

    Args:
        library: that has the meetings.
        text: of the question.
        ask: answers which meetings somebody attended.
    """
    said = _VISIT.search(text)
    listed = ask(f"which meetings did {said['who']} attend in {said['where']}") if said else []
    meetings = _meetings(library, listed) if listed and listed[0].is_sure else []
    if not meetings:
        return None
    facts = [fact_of_time(library, meeting) for meeting in by_time(meetings)]
    days = [fact.date for fact in facts if fact.date]
    return from_facts(facts, listed[0].reading, values=days, records=listed[0].records)


def days_hosted(library: Library, text: str, ask: Ask) -> Answer | None:
    """Return when a country or a body hosted meetings of a sort; None for other questions.

    Args:
        library: that has the meetings.
        text: of the question, in words of ours.
        ask: answers which meetings it hosted.
    """
    said = _HOSTED.search(text)
    if said is None or re.search(r"\d", said["things"]):
        return None
    listed = ask(f"which {said['things']} were hosted by {said['who']}")
    meetings = _meetings(library, listed)
    if not meetings:
        return None
    facts = [fact_of_time(library, meeting) for meeting in by_time(meetings)]
    days = [fact.date for fact in facts if fact.date]
    text = f"{listed[0].text} {' '.join(fact.text for fact in facts)}"
    records = listed[0].records
    answer = from_facts(facts, listed[0].reading, text=text, values=days, records=records)
    answer = answer._replace(certainty=listed[0].certainty)
    return answer if listed[0].is_sure else answer._replace(certainty=UNKNOWN)


def _sort(unit: str) -> str:
    """Return what is counted by the word for it: days or delegates; empty for all else."""
    word = fold(unit)
    if word in ("day", "days"):
        return DAYS
    return DELEGATES if word in words_of.PEOPLE_COUNTED else ""


def _meetings(library: Library, answers: Sequence[Answer]) -> list[Meeting]:
    """Return the meetings that an answer lists or counts; none for another answer."""
    for answer in answers[:1]:
        is_count = answer.values == (len(answer.records),)
        names = answer.records if is_count else tuple(map(str, answer.values))
        meetings = [one for one in map(library.store.find, names) if isinstance(one, Meeting)]
        if len(meetings) == len(names):
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

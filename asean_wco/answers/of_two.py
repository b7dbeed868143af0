"""Two meetings that a question names, compared: the longer one, the one with more delegates.

Only the very two that are named are compared, and only where the number of both is on record. Of
records with a time it is also told which was first, or their order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import (
    PERHAPS,
    Answer,
    as_one,
    each_once,
    from_facts,
    not_known,
    perhaps,
    unsure,
)
from asean_wco.answers.measuring import DAYS, DELEGATES, Measured, measured
from asean_wco.answers.meetings_named import meeting_named
from asean_wco.answers.patterns import Pattern
from asean_wco.answers.persons_at import NO_YES_OR_NO
from asean_wco.answers.question import Question
from asean_wco.answers.sequences import NO_TIME, by_time, fact_of_time, when_of
from asean_wco.facts.fact import DISPUTED, INFERRED
from asean_wco.facts.sentences import named
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting, Record

Ask = Callable[[str], Sequence[Answer]]

_END = r"(?P<end>longer|shorter|more|fewer|larger|bigger|smaller|busier)"
_ENDS = ("longer", "shorter", "more", "fewer", "larger", "bigger", "smaller", "busier")
# The ways of asking which of two was longer or larger.
_FORMS = (
    # "Which was longer, the 33rd ADGCM or the 20th RHCA", "which had more delegates, …"
    Pattern(
        rf"(?i)^(?:which|what)\b[^,;:]*?\b{_END}\b(?P<of>[^,;:]*)[,;:] ?"
        r"(?P<one>.+?),? (?:or|and) (?P<other>.+)$",
        *_ENDS,
    ),
    # "Which of the 33rd ADGCM and the 20th RHCA had more delegates"
    Pattern(
        r"(?i)^(?:which|what) of (?P<one>.+?) (?:or|and) (?P<other>.+?) "
        rf"(?:was|were|had|lasted|took|drew|saw)\b.*?\b{_END}\b(?P<of>.*)$",
        *_ENDS,
    ),
    # "Was the 33rd ADGCM longer than the 20th RHCA", "did it have more delegates than …"
    Pattern(
        r"(?i)^(?:did|was|had|has) (?P<one>.+?) (?:(?:have|had|last|draw|see|get) )?(?:any )?"
        rf"{_END}\b(?P<of>.*?) than (?P<other>.+)$",
        *_ENDS,
    ),
)
# "Which came first, A or B", "A or B, which one came first", "put in chronological order A, B, C"
_OF_ORDER = (
    Pattern(
        r"(?i)^(?:which|what)(?: one)? (?:came|comes|was|is|happened|began) "
        r"(?:first|earliest|oldest|earlier)"
        r"[,:]? (?P<one>.+?),? or (?P<other>.+?)\W*$",
        *("first", "earl", "old"),
    ),
    Pattern(
        r"(?i)^(?P<one>.+?) or (?P<other>.+?)[,:;?]? (?:which|what)(?: one| of them)? "
        r"(?:came|comes|was|is|happened|began) (?:first|earliest|oldest|earlier)\W*$",
        *("first", "earl", "old"),
    ),
)
_DONE = (
    r"(?:acceded?|joined?|join|signed?|sign|ratif(?:y|ied)|launch(?:ed)?|adopt(?:ed)?|host(?:ed)?"
    r"|went live|go live|became an? (?:member|party)|become an? (?:member|party))"
)
# "Which acceded first to the convention, Cambodia or Laos", "who joined ASEAN first: Laos or …"
_WHO_FIRST = Pattern(
    rf"(?i)^(?:which|who|what)(?: (?:of them|one|country|member|state|administration))? "
    rf"(?:was (?:the )?first to )?(?P<deed>{_DONE}) (?P<before>.*?) ?"
    r"\b(?P<end>first|earlier|last|later)\b ?(?P<after>[^,:;]*?)[,:;] "
    r"(?P<one>.+?),? or (?P<other>.+?)\W*$",
    *("first", "earlier", "last", "later"),
)
# "Did Cambodia join the convention before Laos"
_DID_BEFORE = Pattern(
    rf"(?i)^did (?P<one>.+?) (?P<deed>{_DONE}) (?P<thing>.+?) "
    r"(?P<end>before|after|earlier than|later than) (?P<other>[^,;:]+?)(?: did)?\W*$",
    *("before", "after", "than"),
)
_LATER = ("last", "later", "after", "later than")
_SORTED = Pattern(
    r"(?i)\b(?:put|arrange|place|sort|order|list)\b.*?\b(?:chronological order|order of time"
    r"|by date|chronologically)[:,]? (?:of )?(?P<things>.+?,? and .+?)\W*$",
    *("chronological", "order of time", "by date"),
)
_BETWEEN = r"(?i), (?:and )?(?:the )?|,? and (?:the )?"
_NUMBERED = r"(?i)^(?:the )?\d{1,3}(?:st|nd|rd|th)$"
_ORDINAL = r"(?i)\b\d{1,3}(?:st|nd|rd|th)\b"
# How it is told what is counted.
_NOUNS = {DAYS: "length", DELEGATES: "number of delegates"}


def in_order_of_time(library: Library, text: str) -> Answer | None:
    """Return which of two that are named was first, or several in their order; None for others.

    Args:
        library: that has them.
        text: of the question, in words of ours.
    """
    two = next(filter(None, (form.search(text.strip()) for form in _OF_ORDER)), None)
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
    # What was some day in a year may have been before a day of that year, or after it.
    is_sure = all(one[1] < other[0] for one, other in pairwise(times))
    answer = from_facts(
        [fact_of_time(library, one) for one in ordered],
        "",
        values=[one.id for one in ordered[: 1 if two else None]],
        certainty=INFERRED,
    )
    if is_sure:
        return answer
    return perhaps(answer)


def who_was_first(library: Library, text: str, ask: Ask) -> Answer | None:
    """Return which of two did something first, or what is on record of both; None for others.

    Args:
        library: that has the records.
        text: of the question, in words of ours.
        ask: answers when each of them did it.
    """
    text = text.strip()
    said = _WHO_FIRST.search(text) or _DID_BEFORE.search(text)
    if said is None:
        return None
    parts = said.groupdict(default="")
    thing = parts.get("thing") or f"{parts.get('before')} {parts.get('after')}".strip()
    sides = (parts["one"], parts["other"])
    answers = [ask(f"when did {side} {parts['deed']} {thing}")[:1] for side in sides]
    if not all(answers):
        return None
    both = [answer for (answer,) in answers]
    days = [day for one in both if one.values and (day := PartialDate.read(str(one.values[0])))]
    if len(set(days)) < len(sides):
        return None
    whole = as_one([one._replace(text=one.text.removeprefix(PERHAPS)) for one in both])
    if said.re.pattern.startswith("(?i)^did"):
        return unsure(whole, f"{NO_YES_OR_NO} On record: {whole.text}")
    order = sorted((0, 1), key=lambda place: days[place].sort_key)
    chosen = sides[order[-1 if parts["end"].lower() in _LATER else 0]]
    codes = Question(library, chosen).countries
    answer = whole._replace(values=tuple(codes[:1]) or (chosen,), certainty=INFERRED)
    is_sure = all(one.is_sure for one in both) and not days[0].covers(days[1])
    return answer if is_sure else perhaps(answer)


def _record(library: Library, name: str) -> Record | None:
    """Return the record with a time that some words name, of which it bears out all; or None."""
    subjects = Question(library, name).subjects
    return next((one.record for one in subjects if not one.weighty), None)


def compared(library: Library, text: str) -> Answer | None:
    """Return which of two meetings was longer or larger; None where no two are compared.

    Args:
        library: that has the meetings.
        text: of the question, in words of ours.
    """
    text = text.strip().rstrip("?! ")
    for form in _FORMS:
        said = form.search(text)
        sort = _sort(said) if said else ""
        if said and sort:
            return _of_sides(library, _sides(said), sort, said["end"].lower())
    return None


def _sort(said: re.Match[str]) -> str:
    """Return what is compared: days or delegates; empty for all else."""
    end = said["end"].lower()
    if end in words_of.OF_LENGTH:
        return DAYS
    is_of_people = not words_of.PEOPLE_COUNTED.isdisjoint(fold(said["of"]).split())
    return DELEGATES if is_of_people or end in words_of.OF_SIZE else ""


def _sides(said: re.Match[str]) -> tuple[str, str]:
    """Return the names of the two, the first with the noun that it shares with the second."""
    one, other = said["one"].strip(), said["other"].strip()
    if re.search(_NUMBERED, one):
        noun = re.sub(r"(?i)^(?:the )?\S+ ?", "", other)
        one = f"{one} {noun}"
    return one, other


def _of_sides(library: Library, sides: Sequence[str], sort: str, end: str) -> Answer | None:
    """Return the longer or larger of two that are named, or why they are not compared."""
    meetings = [meeting_named(library, side) for side in sides]
    named_both = [one for one in meetings if one]
    if not named_both:
        return None
    missing = [side for side, one in zip(sides, meetings, strict=True) if one is None]
    if missing and not re.search(_ORDINAL, missing[0]):
        return None
    if missing:
        return not_known(f"No one meeting on record is called “{missing[0]}”.", "")
    if named_both[0] == named_both[1]:
        return None
    sizes = [size for one in named_both if (size := measured(library, one, sort))]
    if len(sizes) < len(named_both):
        return _without_number(named_both, sizes, sort)
    return _told(sizes, sort, end)


def _without_number(meetings: Sequence[Meeting], sizes: Sequence[Measured], sort: str) -> Answer:
    """Return which of two has no number on record, with the number of the other."""
    known = [size.meeting.id for size in sizes]
    texts = [
        f"No {_NOUNS[sort]} is on record of {named(one)}, so the two cannot be compared."
        for one in meetings
        if one.id not in known
    ]
    texts += [f"On record: {size.fact.text}" for size in sizes]
    facts = [size.fact for size in sizes]
    return not_known(" ".join(texts), "", facts, [one.id for one in meetings])


def _told(sizes: Sequence[Measured], sort: str, end: str) -> Answer:
    """Return which of two is longer or larger, or that both are alike."""
    amounts = [size.amount for size in sizes]
    wanted = min(amounts) if end in words_of.ASKING_FOR_LEAST else max(amounts)
    best = [size for size in sizes if size.amount == wanted]
    first, second = (f"{amount:g}" for amount in amounts)
    why = f"{first} {sort} against {second}"
    if len(best) > 1:
        noun = sort.removesuffix("s") if wanted == 1 else sort
        why = f"{first} {noun} each"
    texts = each_once(size.fact.text for size in sizes)
    values = [size.meeting.id for size in best] if len(best) == 1 else [wanted]
    is_disputed = any(size.certainty == DISPUTED for size in sizes)
    return from_facts(
        [size.fact for size in sizes],
        "",
        text=f"{' '.join(texts)} (inferred: {why}).",
        values=values,
        records=[size.meeting.id for size in sizes],
        certainty=DISPUTED if is_disputed else INFERRED,
    )

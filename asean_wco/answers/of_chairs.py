"""The meetings that somebody chaired: "how many sessions of the ADGCM did Indonesia chair".

A question that asks so is read as two: which meetings there are, which is asked like any other
question, and who chaired each of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from asean_wco.answers.answer import Answer, each_once, from_facts, not_known
from asean_wco.answers.meetings_named import series_called
from asean_wco.answers.patterns import Pattern
from asean_wco.answers.question import Question
from asean_wco.answers.sequences import by_time
from asean_wco.facts.fact import COUNTED, UNKNOWN, Fact
from asean_wco.facts.sentences import capitalized, country_words, named
from asean_wco.facts.when import dates_of
from asean_wco.library import Library
from asean_wco.model.countries import ASEAN_CODES
from asean_wco.model.dates import display_period
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting, Organization
from asean_wco.model.text import counted
from asean_wco.model.tuples import NamedTuple

_CHAIRED = r"(?:chair(?:ed|s)?|preside[ds]?(?: over)?)"
_DID = r"(?:did|has|have|had|does|do)"
_WERE = r"(?:(?:that |which )?(?:was|were|have been|has been) )?"
_TIMES = r"(?P<asked>how many times|how often|when|in (?:which|what) years?)"
_LIST = r"how many|which|what|(?:list|name|show|all)(?: all)?(?: of)?(?: the)?"
_WITHIN = r"(?P<after> (?:in|since|before|after|between|from|until) .+)?"
_END = r"(?:(?P<end>last|most recently|first) |ever )?"
_MARKS = ("chair", "preside")
_FORMS = (
    # "How many times did Indonesia chair the ADGCM", "when did Thailand last chair it"
    Pattern(
        rf"(?i)^{_TIMES} {_DID} (?P<who>.+?) {_END}{_CHAIRED}(?: (?:the |an? )?(?P<things>.+))?$",
        *_MARKS,
    ),
    # "When was Indonesia chair of the ADGCM"
    Pattern(
        rf"(?i)^{_TIMES} (?:was|were|has|have) (?P<who>.+?) {_END}(?:been )?(?:the |in the )?"
        r"chair(?:man|person|woman)?(?: of)? (?:the |an? )?(?P<things>.+)$",
        *_MARKS,
    ),
    # "How many meetings did Heru Pambudi chair", "which sessions of the ADGCM has Thailand chaired"
    Pattern(
        rf"(?i)^(?P<asked>how many|which|what) (?P<things>.+?) {_DID} (?P<who>.+?) {_END}"
        rf"{_CHAIRED}{_WITHIN}$",
        *_MARKS,
    ),
    # "How many meetings were chaired by Indonesia", "list the ADGCMs chaired by Thailand"
    Pattern(
        rf"(?i)^(?P<asked>{_LIST}) (?P<things>.+?) {_WERE}{_END}{_CHAIRED} by (?P<who>.+?)"
        rf"{_WITHIN}$",
        *_MARKS,
    ),
    # "What did Heru Pambudi chair"
    Pattern(rf"(?i)^(?P<asked>what) {_DID} (?P<who>.+?) {_CHAIRED}$", *_MARKS),
)
# "Which countries have chaired the ADGCM"
_COUNTRIES = Pattern(
    r"(?i)^(?:which|what) (?P<asean>asean )?(?:countries|members|member states|states|"
    rf"administrations) (?:have |has )?(?:ever )?{_CHAIRED} (?:the |an? )?(?P<things>.+)$",
    *_MARKS,
)
# What names meetings of any sort; and who says nobody.
_ANY_MEETINGS = r"(?i)(?:the )?(?:meetings?|events?|sessions?|of (?:the|them))?"
_SESSIONS_OF = r"(?i)^(?:sessions?|meetings?|editions?) of (?:the )?| (?:sessions?|meetings?)$"
_NOBODY = r"(?i)(?:who|whom|he|she|they|it|you|we|each|every|any)(?: .*)?"
_IN_YEARS = r"(?i)in (?:which|what) years?"
_HOW_MANY = r"(?i)how (?:many|often).*"
# What says of a service or of somebody no more than that they are.
_IDLE = frozenset("customs administration service authority government the its head chief".split())
# The bodies for which a country stands.
_OF_COUNTRY = ("customs-administration", "government-body")

Ask = Callable[[str], Sequence[Answer]]


class _Chair(NamedTuple):
    """Who chaired.

    Attributes:
        ids: of the person, or of the bodies of a country.
        name: as it is told.
    """

    ids: frozenset[str]
    name: str


def chaired(library: Library, text: str, ask: Ask) -> Answer | None:
    """Return which meetings somebody chaired, how many, or when; None for other questions.

    Args:
        library: that has the meetings.
        text: of the question, in words of ours.
        ask: answers which meetings there are.
    """
    text = text.strip().rstrip("?!. ")
    said = next((said for form in _FORMS if (said := form.search(text))), None)
    if said is None or re.fullmatch(_NOBODY, said["who"]):
        return None
    parts = said.groupdict(default="")
    chair = _chair(library, parts["who"])
    if chair is None:
        return None
    meetings, is_sure = _meetings(library, parts.get("things", ""), ask)
    meetings = _within(library, meetings, parts.get("after", ""))
    if not meetings or not is_sure:
        return None
    rows = [_Row(one, facts) for one in meetings if (facts := _facts(library, one, chair))]
    if not rows:
        none = f"No meeting is on record that {chair.name} chaired{_among(meetings)}."
        return not_known(f"{none}{_without_chair(meetings)}", "")
    end = parts.get("end", "").lower()
    if end:
        return _told_end(rows, chair, parts["asked"], end)
    return _told(rows, chair, parts["asked"], meetings)


def countries_of_chairs(library: Library, text: str, ask: Ask) -> Answer | None:
    """Return the countries whose bodies chaired some meetings; None for other questions.

    Args:
        library: that has the meetings.
        text: of the question, in words of ours.
        ask: answers which meetings there are.
    """
    said = _COUNTRIES.search(text.strip().rstrip("?!. "))
    meetings, is_sure = _meetings(library, said["things"], ask) if said else ([], False)
    if said is None or not meetings or not is_sure:
        return None
    rows: dict[str, list[_Row]] = {}
    for meeting in meetings:
        for code in _countries(library, meeting):
            facts = _facts(library, meeting, _chair_of(library, (code,)))
            if facts and (not said["asean"] or code in ASEAN_CODES):
                rows.setdefault(code, []).append(_Row(meeting, facts))
    if not rows:
        return None
    times = [f"{country_words(code)} ({len(own)})" for code, own in rows.items()]
    number = counted(len(rows), "country", "countries")
    text = f"{number} chaired meetings on record{_among(meetings)}: {', '.join(times)}."
    text = f"{text}{_without_chair(meetings)}"
    facts = [fact for own in rows.values() for row in own for fact in row.facts]
    records = each_once(row.meeting.id for own in rows.values() for row in own)
    values = tuple(rows)
    return from_facts(facts, "", text=text, values=values, records=records, certainty=COUNTED)


def _among(meetings: Sequence[Meeting]) -> str:
    """Return of how many sessions of one series something is told; nothing of all meetings."""
    series = {one.series for one in meetings}
    if len(series) > 1 or None in series:
        return ""
    return f", among the {len(meetings)} recorded sessions"


def _without_chair(meetings: Sequence[Meeting]) -> str:
    """Return of how many sessions of one series no chair is on record; nothing of all meetings."""
    without = sum(not one.chairs for one in meetings)
    if not without or not _among(meetings):
        return ""
    return f" No chair is on record for {without} of the {len(meetings)}."


def _countries(library: Library, meeting: Meeting) -> tuple[str, ...]:
    """Return the countries of the bodies for which somebody chaired a meeting."""
    bodies = [library.store.find(row.organization or "") for row in meeting.chairs]
    return each_once(
        body.country
        for body in bodies
        if isinstance(body, Organization) and body.country and body.type in _OF_COUNTRY
    )


def _chair_of(library: Library, countries: Sequence[str]) -> _Chair:
    """Return the bodies of some countries as those who chaired."""
    bodies = [
        one.id
        for one in library.organizations()
        if one.country in countries and one.type in _OF_COUNTRY
    ]
    return _Chair(frozenset(bodies), " or ".join(map(country_words, countries)))


class _Row(NamedTuple):
    """A meeting with the facts that say who chaired it."""

    meeting: Meeting
    facts: Sequence[Fact]


def _chair(library: Library, who: str) -> _Chair | None:
    """Return who is said to have chaired; None where no record is named in full.

    A country means its bodies.
    """
    question = Question(library, who)
    if question.unknown or question.reading.periods:
        return None
    content = [unit for unit in question.units if not _IDLE.issuperset(unit.words)]
    if content and all(unit.sort == "country" for unit in content):
        return _chair_of(library, question.countries)
    for subject in question.subjects[:1]:
        words = fold(who).removeprefix("the ").split()
        is_named = all(f" {word} " in subject.names for word in words)
        if is_named and subject.kind in ("person", "organization"):
            return _Chair(frozenset((subject.id,)), named(subject.record))
    return None


def _meetings(library: Library, things: str, ask: Ask) -> tuple[list[Meeting], bool]:
    """Return the meetings that are meant, in the order of time, and whether that is sure."""
    called = re.sub(_SESSIONS_OF, "", things).strip()
    if re.fullmatch(_ANY_MEETINGS, called):
        return _in_order(library.meetings()), True
    for series in series_called(library, called):
        return _in_order(library.meetings(series=series.id)), True
    for answer in ask(f"which {things} are recorded")[:1]:
        meetings = [library.store.find(str(one)) for one in answer.values]
        held = [one for one in meetings if isinstance(one, Meeting)]
        if len(held) == len(answer.values):
            return _in_order(held), answer.is_sure
    return [], False


def _within(library: Library, meetings: Sequence[Meeting], after: str) -> list[Meeting]:
    """Return those of some meetings that were held in a time that is said; all if none is."""
    question = Question(library, after.strip())
    if not question.reading.periods:
        return list(meetings)
    dated = [(one, dates_of(one)) for one in meetings]
    return [one for one, (start, end) in dated if start and question.is_in_time_said(start, end)]


def _in_order(meetings: Sequence[Meeting]) -> list[Meeting]:
    return [one for one in by_time(meetings) if isinstance(one, Meeting)]


def _facts(library: Library, meeting: Meeting, chair: _Chair) -> list[Fact]:
    """Return the facts of a meeting that say that somebody chaired it."""
    rows = [
        number
        for number, row in enumerate(meeting.attendance, 1)
        if row in meeting.chairs and not chair.ids.isdisjoint((row.person, row.organization))
    ]
    fields = {f"attendance.{number}" for number in rows}
    return [
        fact
        for fact in library.facts_of(meeting)
        if fact.field in fields and fact.certainty != UNKNOWN
    ]


def _told(rows: Sequence[_Row], chair: _Chair, asked: str, meetings: Sequence[Meeting]) -> Answer:
    """Return the meetings that somebody chaired, as a question asks for them.

    Args:
        rows: of these meetings.
        chair: who chaired them.
        asked: how the question begins.
        meetings: among which they are.
    """
    names = "; ".join(_with_day(row.meeting) for row in rows)
    number = counted(len(rows), "meeting", "meetings")
    text = f"{capitalized(chair.name)} chaired {number}{_among(meetings)}: {names}."
    return _of_rows(rows, asked, f"{text}{_without_chair(meetings)}")


def _told_end(rows: Sequence[_Row], chair: _Chair, asked: str, end: str) -> Answer:
    """Return the first or the last meeting that somebody chaired."""
    label = "first" if end == "first" else "last"
    row = rows[0 if label == "first" else -1]
    told = f"The {label} of {counted(len(rows), 'meeting', 'meetings')} on record that"
    return _of_rows([row], asked, f"{told} {chair.name} chaired: {_with_day(row.meeting)}.")


def _of_rows(rows: Sequence[_Row], asked: str, text: str) -> Answer:
    """Return an answer whose values are some meetings, their number, their days or their years."""
    ids = [row.meeting.id for row in rows]
    dates = [date for row in rows if (date := dates_of(row.meeting)[0])]
    values: list[object] = list(ids)
    if re.fullmatch(_HOW_MANY, asked):
        values = [len(rows)]
    elif re.fullmatch(_IN_YEARS, asked):
        values = list(each_once(date.year for date in dates))
    elif asked.lower() == "when":
        values = list(dates)
    facts = [fact for row in rows for fact in row.facts]
    return from_facts(facts, "", text=text, values=values, records=ids, certainty=COUNTED)


def _with_day(meeting: Meeting) -> str:
    start, end = dates_of(meeting)
    days = display_period(start, end) if start else "no date on record"
    if start and not meeting.start:
        days = f"probably {days}"
    return f"{meeting.name} ({days})"

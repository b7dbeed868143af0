"""First, last, next, before and after: places in a row of sessions, of editions, of parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from asean_wco.answers import telling
from asean_wco.answers import words as words_of
from asean_wco.answers.answer import (
    Answer,
    Features,
    Proposed,
    as_one,
    from_facts,
    not_known,
)
from asean_wco.answers.parts import had_part_in
from asean_wco.answers.question import Question, Subject
from asean_wco.answers.rows import had_role, names_person, nobody_named
from asean_wco.answers.sequences import (
    NO_TIME,
    SMALL,
    by_time,
    group_meetings,
    kin_of,
    kin_words,
    parts_of,
    when_of,
)
from asean_wco.answers.telling import listed
from asean_wco.answers.texts import BORNE, quality
from asean_wco.facts.fact import STATED, UNKNOWN, Fact
from asean_wco.facts.sentences import named
from asean_wco.facts.when import dates_of
from asean_wco.model.countries import country_name
from asean_wco.model.dates import PartialDate, display_period, period_overlaps
from asean_wco.model.folding import fold, last_number
from asean_wco.model.places import place_text
from asean_wco.model.records import (
    Initiative,
    Meeting,
    Organization,
    Record,
    Series,
    kind_of,
)
from asean_wco.model.text import enclosed, joined, ranges_in_words
from asean_wco.model.today import today
from asean_wco.query.expecting import expected
from asean_wco.search.reading import Unit
from asean_wco.telling import period_told

_SIDES = ("before", "after", "next")
# So many of the likeliest records are asked for the rows in which they stand.
_MOST_SUBJECTS = 8
_MOST_ROWS = 4
# What it counts that a record falls in the time that is said.
_SAME_TIME = 0.8
_MOST_TOLD = 12
# Of so many records of a list the sources are named.
_MOST_CITED = 300
# Words beside "next meeting" that ask for nothing more.
_COMING = frozenset("come comes coming up ahead soon planned scheduled".split())
# What makes a row of meetings.
_ROWS_OF_EVENTS = ("series", "group")
# What may be asked of what is to come, beside what it is.
_OF_EVENTS = frozenset((words_of.HELD, words_of.BEGAN))
# What stands between two things that are compared, and what parts them from what is asked.
_VERSUS = re.compile(r"\b(?:vs|versus|or|and|ou|atau)\b\.?", re.IGNORECASE)
_YEARS = re.compile(r"\b((?:19|20)\d\d) (?:to )?((?:19|20)\d\d)\b")
_CLAUSE_END = re.compile(r"[:;,?]| [-–] ")
# What stands before a kind of meeting in the name of a series: "DG meeting", "WCO consultation".
_NAMING_SERIES = ("word", "post", "country", "kind")
_LONGEST_RUN = 3
# The fields of the record at a place in a row that tell what is asked of it.
_FIELDS_ASKED = {
    words_of.WHEN: ("start", "end", "signed", "launched"),
    words_of.WHERE: ("place.city", "place.country"),
    words_of.COUNTRY: ("place.country",),
    words_of.NUMBERED: ("ordinal",),
}


class _Row:
    """Records in order of time, with the name that they share.

    Args:
        question: asked.
        records: at least two.
        names: by which the row is called, folded.
        source: what makes it a row: a series, or a family of initiatives.

    Attributes:
        records: those with the number, and on the continent, that is said; all where none is.
        names: by which the row is called, folded and padded.
        rest: what is said besides its names, and that one of its records may bear out.
    """

    def __init__(
        self, question: Question, records: Sequence[Record], names: str, source: str
    ) -> None:
        self.question = question
        self.records = [record for record in records if is_among(question, record)] or records
        self.names = f" {names} "
        self.source = source
        _, sides = question.side
        known = [
            unit
            for unit in question.content
            # Who came for a country came from it, wherever the meeting was.
            if not question.is_unknown(unit) and sides.isdisjoint(unit.meaning)
        ]
        said = [*known, *(unit for unit in question.units if unit.sort == "mode")]
        if question.order in _SIDES:
            # "The one after the third"
            said += [unit for unit in question.units if unit.sort == "ordinal" if unit not in known]
        self.rest = [unit for unit in said if quality(unit, self.names) < BORNE]

    def features(self, rank: int, fit: float) -> Features:
        """Return what speaks for the row as the one that is meant.

        Args:
            rank: among the rows that may be meant.
            fit: the share of what is said besides the row that its member bears out.
        """
        question = self.question
        said = len(question.content) or 1
        return {
            "row is first": float(rank == 0),
            "row named": 1 - min(len(self.rest) / said, 1),
            "place borne": fit,
            "row bears all": float(fit == 1),
            f"row of {self.source}": 1.0,
            "row kind asked": float(kind_of(self.records[0]) in question.kinds),
        }

    @property
    def held(self) -> list[Record]:
        """The records without the meetings that are still to come."""
        now = today().sort_key
        return [
            one for one in self.records if not (isinstance(one, Meeting) and when_of(one) > now)
        ]

    @property
    def older_whole(self) -> Record | None:
        """What all records of the row are parts of, where it began before the first of them.

        Its first edition is then no record of its own.
        """
        names = {getattr(record, "parent", None) for record in self.records}
        whole = self.question.record(names.pop() or "") if len(names) == 1 else None
        is_older = whole is not None and when_of(whole) < min(map(when_of, self.records))
        return whole if is_older else None

    def fits(self, record: Record) -> float:
        """Return the share of what is said besides the row that a record bears out."""
        if not is_among(self.question, record):
            return 0.0
        if not self.rest:
            return 1.0
        text = _text_of(self.question, record)
        borne = [_borne(self.question, record, text, unit) for unit in self.rest]
        return sum(borne) / len(self.rest)


def is_among(question: Question, record: Record) -> bool:
    """Return whether a meeting has a number, and was on a continent, where that is said."""
    is_numbered = bool(getattr(record, "ordinal", None))
    if question.numbered and is_numbered != (question.numbered == "with"):
        return False
    country = getattr(getattr(record, "place", None), "country", None)
    return not question.continents or country in question.continents


def places_in_rows(question: Question) -> list[Proposed]:
    """Return what rows answer, one for each row that may be meant."""
    placed: list[Proposed] = []
    is_of_today = question.order == "last" and question.has(*words_of.NOW)
    if is_of_today or question.attribute:
        # What is so today is not the last of a row, nor is the first woman in the first session.
        return placed
    rows = list(_rows(question))
    if question.order in _SIDES:
        # Of "the 2019-2022 one" a row without such years tells nothing.
        rows = [row for row in rows if _of_years(question, row)] or rows
    for rank, row in enumerate(rows):
        place = _place_asked(question, row)
        if place is None:
            continue
        answered, fit = place
        answer = answered if isinstance(answered, Answer) else _about(question, answered)
        if answer is None:
            continue
        features = row.features(rank, fit)
        features["other number than said"] = float(question.number_wanted > 1)
        placed.append(Proposed("row", answer, features))
    return placed


def lists_of_rows(question: Question) -> list[Proposed]:
    """Return the members of rows that bear out all that is said, or how many there are."""
    listed = []
    for rank, row in enumerate(_rows(question)):
        fits = [row.fits(record) for record in row.records]
        most = max(fits)
        members = [record for record, fit in zip(row.records, fits, strict=True) if fit == most]
        is_alone = len(members) < 2 and question.sort != words_of.MANY
        if row.source == "series" and (len(members) < 2 or not most):
            continue
        if is_alone and question.asks_for_several:
            continue
        if question.order == "last" and question.number_wanted:
            members = members[-question.number_wanted :]
        elif question.order == "first" and question.number_wanted:
            members = members[: question.number_wanted]
        features = row.features(rank, most) | question.fit_of_number(len(members))
        listed.append(Proposed("row list", told(question, members), features))
    return listed


def told(question: Question, records: Sequence[Record]) -> Answer | None:
    """Return the answer that tells some records, or how many there are."""
    is_count = question.sort == words_of.MANY
    if not records and not is_count:
        return None
    return listed(question.library, question.told, records, is_count=is_count)


def in_row(question: Question) -> Answer | None:
    """Return what the likeliest row answers, or that nothing is known of the place."""
    placed = question.once(places_in_rows)
    return placed[0].answer if placed else None


def _rows(question: Question) -> Iterator[_Row]:
    """Yield the rows that may be meant, the likeliest first."""
    seen: set[frozenset[str]] = set()
    for subject in question.likely_subjects[:_MOST_SUBJECTS]:
        for records, names, source in _rows_of(question, subject):
            key = frozenset(record.id for record in records)
            if len(records) < 2 or key in seen:
                continue
            seen.add(key)
            yield _Row(question, records, names, source)
            if len(seen) == _MOST_ROWS:
                return


def _first_row(question: Question) -> list[_Row]:
    """Return the likeliest row alone; none where no row may be meant."""
    return list(islice(_rows(question), 1))


def _rows_of(question: Question, subject: Subject) -> Iterator[tuple[list[Record], str, str]]:
    """Yield the rows in which a record stands, with their names and what makes them rows."""
    library = question.library
    record = subject.record
    series = record.id if isinstance(record, Series) else getattr(record, "series", None)
    said = question.once(series_said)
    if series and (said is None or said.id == series):
        names = " | ".join(question.folded_names(series))
        yield by_time(library.meetings(series=series)), names, "series"
    if isinstance(record, Organization) and record.type in words_of.GROUPS:
        yield by_time(group_meetings(library, record)), subject.names, "group"
    if isinstance(record, (Initiative, Organization)):
        parts = parts_of(library, record)
        if question.order == "next":
            # No body is the next one of others.
            parts = [one for one in parts if not isinstance(one, Organization)]
        if question.has(*words_of.EDITIONS):
            parts = _editions(parts)
        yield parts, subject.names, "parts"
        # The names of kin differ from each other; what they share tells none from another.
        is_row = isinstance(record, Initiative) or question.order != "next"
        family = family_of(question, record) if is_row else []
        if _says_name_of_kin(question, record):
            yield family, "", "kin"
    if isinstance(record, Initiative):
        yield line_of(question, record), "", "kin"
    is_of_event = question.order in _SIDES or "meeting" in question.kinds
    if isinstance(record, Meeting) and not record.series and is_of_event:
        shared = [*sorted(kin_words(record)), *map(fold, record.acronyms)]
        yield family_of(question, record), " ".join(shared), "series"


def series_said(question: Question) -> Series | None:
    """Return the series that words before a kind of meeting name: "ASEAN DG meetings".

    None where no series is called by all of them.
    """
    for place, kind in enumerate(question.units):
        is_meeting = kind.meaning[:1] == ("meeting",)
        is_of_type = len(kind.meaning) > 1
        for run in (_run_before, _run_after) if is_meeting else ():
            said = run(question, place)
            is_named = any(unit.text not in words_of.OF_MOST_RECORDS for unit in said)
            if said and (is_named or is_of_type):
                series = _series_called(question, [*said, kind] if is_of_type else said)
                if series:
                    return series
    return None


def _run_before(question: Question, place: int) -> list[Unit]:
    """Return the words, posts and countries that stand right before a thing that is said."""
    said: list[Unit] = []
    for unit in reversed(question.units[:place]):
        words = " ".join((unit.text, *(one.text for one in said), question.units[place].text))
        is_part = unit.sort in _NAMING_SERIES and question.has(words)
        if not is_part or not words_of.ASKING.isdisjoint(unit.words):
            break
        said.insert(0, unit)
    return said


def _run_after(question: Question, place: int) -> list[Unit]:
    """Return the words and posts of which a kind of meeting is: "meetings of customs heads"."""
    kind = question.units[place].text
    for size in range(_LONGEST_RUN, 0, -1):
        said = list(question.units[place + 1 : place + 1 + size])
        words = " ".join(unit.text for unit in said)
        is_run = question.has(f"{kind} of {words}", f"{kind} of the {words}")
        if is_run and all(unit.sort in _NAMING_SERIES for unit in said):
            return said
    return []


def _series_called(question: Question, said: Sequence[Unit]) -> Series | None:
    """Return the series whose names have all that is said, the likeliest of several."""
    called = []
    others = [unit for unit in question.units if unit.sort in _NAMING_SERIES]
    for hit in question.library.search(" ".join(unit.text for unit in said), ("series",)):
        record = question.record(hit.document.id)
        names = f" {' | '.join(question.folded_names(hit.document.id))} "
        if isinstance(record, Series) and all(quality(unit, names) >= BORNE for unit in said):
            borne = sum(quality(unit, names) >= BORNE for unit in others)
            besides = len(least_besides(question, record))
            called.append((-borne, *_fit_of_sessions(question, record), besides, record))
    return min(called, key=lambda one: one[:-1])[-1] if called else None


def _fit_of_sessions(question: Question, series: Series) -> tuple[int, int]:
    """Return what speaks for one of several series that are called alike: the least is meant.

    Its likely session leaves least of what is said; of several such series the one that met most
    often is meant, as people name the best known one with fewest words.
    """
    left = [
        len(subject.weighty)
        for subject in question.likely_subjects
        if series.id in (subject.id, subject.hit.document.facets.get("series"))
    ]
    sessions = question.library.meetings(series=series.id)
    return min(left, default=len(question.units)), -len(sessions)


def least_besides(question: Question, record: Record) -> list[str]:
    """Return the words of a record's name that a question does not say, of its shortest rest."""
    names = [record.name, *record.aliases, *record.acronyms]
    rests = [
        [word for word in fold(name).split() if len(word) > SMALL and not question.has(word)]
        for name in names
    ]
    return min(rests, key=len)


def _editions(parts: Sequence[Record]) -> list[Record]:
    """Return those of some parts that are of one type, as the editions of a list are."""
    types = [getattr(one, "type", None) for one in parts]
    return [one for one in parts if getattr(one, "type", None) == max(types, key=types.count)]


def family_of(question: Question, record: Record) -> list[Record]:
    """Return a record with those called so but for a number or a country, by time."""
    others: Sequence[Record]
    if isinstance(record, Initiative):
        others = question.library.initiatives(type=record.type)
    elif isinstance(record, Meeting):
        others = question.library.meetings(type=record.type)
    elif isinstance(record, Organization) and record.type:
        others = question.library.organizations(type=record.type)
    else:
        return []
    return kin_of(record, others)


def line_of(question: Question, record: Initiative) -> list[Record]:
    """Return an initiative with those of its type and its owners that are tied to it, by time.

    Of the programmes of one owner each carries on the one before it.
    """
    line = [
        one
        for one in question.library.initiatives(type=record.type)
        if (one.id in record.related or record.id in one.related)
        and not set(record.owners).isdisjoint(one.owners)
    ]
    return by_time([record, *line])


def _says_name_of_kin(question: Question, record: Record) -> bool:
    """Return whether a question says a word of the name that a record shares with its kin."""
    shared = f" {' '.join(sorted(kin_words(record)))} "
    kinds = [unit for unit in question.units if unit.meaning[:1] == ("initiative",)]
    said = [unit for unit in question.content if unit.text not in words_of.OF_MOST_RECORDS]
    said += kinds
    return any(quality(unit, shared) >= BORNE for unit in said)


# The record at a place in a row, or that there is none, with the share of what is said that
# bears the place out.
_Place = tuple[Record | Answer, float]


def _place_asked(question: Question, row: _Row) -> _Place | None:
    """Return the place in a row that is asked for; None where it has none."""
    if question.order == "next" and not row.rest:
        return _to_come(question, row), 1.0
    if question.order in _SIDES:
        return _beside_anchor(question, row)
    if question.order not in ("first", "last"):
        return None
    return _at_end(question, row)


def _at_end(question: Question, row: _Row) -> _Place | None:
    """Return the first or the last record of a row that bears out most of what is said."""
    records = row.held if question.order == "last" else row.records
    fits = [row.fits(record) if dates_of(record)[0] else 0.0 for record in records]
    most = max(fits, default=0.0)
    fitting = [record for record, fit in zip(records, fits, strict=True) if fit == most and fit > 0]
    if not fitting:
        return None
    if question.order == "first":
        whole = row.older_whole if question.sort == words_of.WHEN else None
        return whole or fitting[0], most
    steps = words_of.STEPS_FROM_LAST.get(question.reading.order, 1)
    return fitting[-min(steps, len(fitting))], most


def _to_come(question: Question, row: _Row) -> Record | Answer:
    """Return the first record of a row that is still to come, or that none is recorded."""
    coming = [record for record in row.records if when_of(record) > today().sort_key]
    if coming:
        return coming[0]
    answer = _none_beside(question, row.records[-1], "after")
    meetings = [record for record in row.records if isinstance(record, Meeting)]
    due = expected(meetings, today()) if row.source == "series" else ""
    return answer._replace(text=due) if due else answer


def of_named_row(question: Question) -> Answer | None:
    """Return what is asked of the next or the last one of a row that is named, and no more said.

    None where no row is named.
    """
    is_of_end = question.order in ("next", "last") and not question.has(*words_of.NOW)
    is_of_number = bool(question.number_wanted) or question.sort == words_of.NUMBERED
    is_unknown = any(map(question.is_unknown, question.content))
    is_plain = question.predicates <= _OF_EVENTS and not is_of_number and not is_unknown
    if not (is_of_end and is_plain and question.content):
        return None
    for row in _first_row(question):
        is_of_events = row.source in _ROWS_OF_EVENTS or question.order == "next"
        place = _place_asked(question, row) if is_of_events and not row.rest else None
        if place:
            one = place[0]
            return one if isinstance(one, Answer) else _about(question, one)
    return _no_meeting_to_come(question)


def in_chair_now(question: Question) -> Answer | None:
    """Return that it is not known who is in the chair of a row of meetings now, with the last one.

    None where something else is asked.
    """
    is_asked = question.role == "chair" and question.asks_for_now and bool(question.content)
    if not is_asked or question.sort not in (words_of.WHO, words_of.COUNTRY):
        return None
    rows = [row for row in _first_row(question) if row.source == "series" and not row.rest]
    for meeting in reversed(rows[0].held if rows else []):
        facts = _chairs(question, meeting)
        if facts:
            series = question.record(str(getattr(meeting, "series", ""))) or meeting
            text = f"None of the sources consulted says who chairs {named(series)} now. "
            text += f"The last one recorded: {facts[0].text}"
            return not_known(text, question.told, facts, [meeting.id])
    return None


def _chairs(question: Question, meeting: Record) -> list[Fact]:
    """Return the facts that tell who was in the chair at a meeting."""
    if not isinstance(meeting, Meeting):
        return []
    return [
        fact for fact in question.library.facts_of(meeting) if had_role(question, fact, meeting)
    ]


def _no_meeting_to_come(question: Question) -> Answer | None:
    """Return that no meeting of a body is to come, where the next one of a body is asked for."""
    if question.order != "next":
        return None
    subject = question.likely_subjects[0]
    if not isinstance(subject.record, Organization) or subject.weighty:
        return None
    text = f"No meeting of {named(subject.record)} after {today().display()} is recorded."
    return not_known(text, question.told, subject.facts[:1], [subject.id])


def of_several(question: Question) -> Answer | None:
    """Return what is asked of several sessions: "the last three", "the 31st and the 32nd".

    None where one is asked for, or what several are.
    """
    is_of_each = question.sort in _FIELDS_ASKED or (question.sort == words_of.WHO and question.role)
    if not is_of_each:
        return None
    for row in _rows(question):
        sessions = _sessions_asked(question, row) if row.source in _ROWS_OF_EVENTS else []
        is_of_several = len(sessions) > 1 or (sessions and question.sessions)
        if is_of_several and all(map(_is_number, row.rest)):
            answers = [_about(question, one) or _told_besides(question, one) for one in sessions]
            return as_one([*answers, *_unrecorded(question, sessions)])
    return None


def _sessions_asked(question: Question, row: _Row) -> list[Record]:
    """Return the sessions of a row that are asked for by their numbers, or by how many."""
    if question.sessions:
        return [one for one in row.records if getattr(one, "ordinal", None) in question.sessions]
    number = question.number_of_row
    if question.order == "last" and number:
        return row.held[-number:]
    if question.order == "first" and number:
        return list(row.records[:number])
    return []


def _is_number(unit: Unit) -> bool:
    """Return whether a unit is the number of a session."""
    return unit.sort == "ordinal" or unit.text[:1].isdecimal()


def _told_besides(question: Question, record: Record) -> Answer:
    """Return that a session was online where its place is asked for, or that it is not known."""
    facts = question.library.facts_of(record)
    online = [fact for fact in facts if fact.field == "mode" and fact.value == "virtual"]
    if online and question.sort == words_of.WHERE:
        return from_facts(online, question.told)
    text = f"No answer to this was found in the facts about {named(record)}."
    return not_known(text, question.told, records=[record.id])


def _unrecorded(question: Question, sessions: Sequence[Record]) -> list[Answer]:
    """Return that those of some sessions that are asked for and not recorded are not known."""
    known = [getattr(one, "ordinal", None) for one in sessions]
    numbers = [number for number in question.sessions if number not in known]
    noun = "session" if len(numbers) == 1 else "sessions"
    text = f"Not recorded: {noun} {ranges_in_words(numbers)}."
    return [not_known(text, question.told)] if numbers else []


def _says_no_more(question: Question, unit: Unit) -> bool:
    """Return whether a unit leaves open which of all meetings is meant."""
    return unit.sort != "mode" and (question.is_idle(unit) or unit.text in _COMING)


def of_all_meetings(question: Question) -> Answer | None:
    """Return the latest or the next of all meetings, in a place or a time where one is said.

    None where a question names anything else.
    """
    # "What meetings come next?" asks for nobody who came.
    is_of_people = question.role not in ("", "participant")
    if question.order not in ("next", "last") or is_of_people or not _is_of_any_meeting(question):
        return None
    kind, types = question.reading.kinds[0] if question.reading.kinds else ("meeting", ())
    settled = ("order", "kind", "country", "place", "time")
    others = [unit for unit in question.units if unit.sort not in settled]
    # "The next directors-general meeting" is one of a row.
    is_bare = not question.is_of_post and all(_says_no_more(question, unit) for unit in others)
    if kind != "meeting" or not is_bare or question.number_wanted:
        return None
    listed = question.library.meetings(
        type=list(types), country=list(question.countries), city=list(question.reading.places)
    )
    meetings = [meeting for meeting in listed if _is_in_time(question, meeting)]
    now = today().sort_key
    coming = by_time([meeting for meeting in meetings if when_of(meeting) > now])
    held = by_time([meeting for meeting in meetings if when_of(meeting) <= now])
    if question.order == "next" and coming:
        is_of_who = question.sort == words_of.WHO
        return _about(question, coming[0]) if is_of_who else _coming(question, coming)
    if question.order == "last" and held:
        return _about(question, held[-1])
    noun = types[0].replace("-", " ") if len(types) == 1 else "meeting"
    places = [place.title() for place in question.reading.places]
    places += [country_name(code) for code in question.countries]
    where = enclosed(" in ", ", ".join(places))
    when = enclosed(" in ", " or ".join(period_told(*one) for one in question.reading.periods))
    since = f" after {today().display()}" if question.order == "next" else ""
    text = f"No {noun}{where}{when}{since} is recorded."
    latest = held[-1:]
    for meeting in latest:
        period = display_period(*dates_of(meeting))
        text += f" The latest one recorded is {named(meeting)} ({period})."
    facts = [fact for meeting in latest for fact in question.library.facts_of(meeting)[:1]]
    return not_known(text, question.told, facts, [meeting.id for meeting in latest])


def _is_of_any_meeting(question: Question) -> bool:
    """Return whether meetings are asked for, or, without a word for them, what is next."""
    is_open = question.sort in ("", words_of.WHEN) and question.predicates <= _OF_EVENTS
    return bool(question.reading.kinds) or (question.order == "next" and is_open)


def _is_in_time(question: Question, meeting: Record) -> bool:
    """Return whether a meeting has a date, which lies in the time that is said."""
    first, last = dates_of(meeting)
    periods = question.reading.periods
    if first is None or not periods:
        return first is not None
    return any(period_overlaps(first, last or first, *period) for period in periods)


def _coming(question: Question, meetings: Sequence[Record]) -> Answer | None:
    """Return the next meeting with its days and place; all to come where several are asked for.

    Args:
        question: asked.
        meetings: to come, by time.
    """
    if question.sort == words_of.MANY:
        return told(question, meetings)
    is_of_one = bool(question.reading.kinds) and not question.reading.periods
    if is_of_one and not question.asks_for_several:
        meetings = meetings[:1]
    listed = "; ".join(_with_days_and_place(meeting) for meeting in meetings[:_MOST_TOLD])
    more = len(meetings) - _MOST_TOLD
    if more > 0:
        listed += f"; and {more} more"
    text = f"The next meetings recorded are these: {listed}."
    if len(meetings) == 1:
        text = f"The next meeting recorded is {listed}."
    facts = [fact for one in meetings for fact in question.library.facts_of(one)]
    fields = _FIELDS_ASKED.get(question.sort, ())
    values = [fact.value for fact in facts if fact.field in fields]
    return from_facts(
        facts[:_MOST_CITED],
        question.told,
        text=text,
        values=values or [meeting.id for meeting in meetings],
        certainty=STATED,
    )


def _with_days_and_place(meeting: Record) -> str:
    """Return a meeting as it stands within a sentence, with its days and its place."""
    place = getattr(meeting, "place", None)
    return (
        f"{named(meeting)} ({joined(', ', place_text(place), display_period(*dates_of(meeting)))})"
    )


def _none_beside(question: Question, record: Record, side: str) -> Answer:
    """Return that nothing is recorded before or after a record of a row."""
    text = f"Nothing is recorded {side} {named(record)}."
    facts = question.library.facts_of(record)[:1]
    return not_known(text, question.told, facts, [record.id])


def _of_years(question: Question, row: _Row) -> list[int]:
    """Return the places in a row of what is called by years that are said: "the 2022-2025 one"."""
    said = [f" {' '.join(years)} " for years in _YEARS.findall(question.words)]
    return [
        place
        for place, record in enumerate(row.records)
        if any(years in f" {fold(record.name)} " for years in said)
    ]


def _beside_anchor(question: Question, row: _Row) -> _Place | None:
    """Return what came before or after the record of a row that is named best."""
    of_years = _of_years(question, row)
    if of_years:
        place = _steps_from(question, of_years[0])
        return (row.records[place], 1.0) if 0 <= place < len(row.records) else None
    if not question.reading.order and question.reading.periods:
        return _beside_time(question, row)
    most = max(map(row.fits, row.records))
    if not row.rest or not most:
        return None
    alike = [place for place, record in enumerate(row.records) if row.fits(record) == most]
    if question.order == "next" and len(alike) == len(row.records):
        return _to_come(question, row), most
    # "ARISE" is the name of one of two that have the word.
    called = [place for place in alike if question.names_in_full(row.records[place].id)]
    alike = called or alike
    # Of several that fit alike, the first after which, or the last before which, one is asked.
    anchor = alike[0] if question.order == "before" else alike[-1]
    place = _steps_from(question, anchor)
    if 0 <= place < len(row.records):
        return row.records[place], most
    side = "before" if question.order == "before" else "after"
    return _none_beside(question, row.records[anchor], side), most


def _beside_time(question: Question, row: _Row) -> _Place | None:
    """Return the last of a row before a time that is said, or the first after it."""
    first, last = question.reading.periods[0]
    inside = [one for one in row.records if first.year <= when_of(one)[0][0] <= last.year]
    if not inside:
        return None
    nearest = inside[-1] if question.order == "before" else inside[0]
    return nearest, 1.0


def _steps_from(question: Question, place: int) -> int:
    """Return the place in a row that is as far before or after another as is asked."""
    steps = question.reading.steps
    return place - steps if question.order == "before" else place + steps


def compared(question: Question) -> list[Proposed]:
    """Return which of two named records came first, or later if that is asked."""
    pair = _beside_versus(question)
    if len({record.id for record in pair}) != 2:
        named_whole = [
            subject.record
            for subject in question.likely_subjects
            if question.named_share(subject.hit) and when_of(subject.record) != NO_TIME
        ]
        pair = _longest_named(question, named_whole)
    if len(pair) != 2 or _time_compared(question, pair[0]) == _time_compared(question, pair[1]):
        return []
    first, second = sorted(pair, key=lambda record: _time_compared(question, record))
    is_later = question.has(*words_of.LATER)
    winner = second if is_later else first
    facts = []
    for record in (first, second):
        dated = [fact for fact in question.library.facts_of(record) if fact.date]
        fields = _fields_compared(question)
        dated = [fact for fact in dated if fact.field in fields] or dated
        if not dated:
            return []
        facts.append(dated[0])
    answer = from_facts(facts, question.told, values=[winner.id])
    features = {
        "two compared": 1.0,
        "same kind compared": float(type(first) is type(second)),
        "later asked": float(is_later),
        "said to compare": float(question.compares),
    }
    return [Proposed("compared", answer, features)]


def _fields_compared(question: Question) -> list[str]:
    """Return the fields whose dates are compared: of what was signed those of the signature."""
    asked = sorted(question.predicates - {words_of.HELD})
    return [field for name in asked for field in words_of.DATE_FIELDS.get(name, ())]


def _time_compared(question: Question, record: Record) -> Any:
    """Return the time of a record that is compared with that of another."""
    for field in _fields_compared(question):
        date = PartialDate.read(getattr(record, field, None))
        if date:
            return date.sort_key
    return when_of(record)


def _beside_versus(question: Question) -> list[Record]:
    """Return the two records that are named at the sides of "or" or "versus"; or none."""
    if not question.compares:
        return []
    for clause in _CLAUSE_END.split(question.plain):
        sides = _VERSUS.split(clause)
        if len(sides) == 2:
            records = [_record_called(question, side) for side in sides]
            return [record for record in records if record and when_of(record) != NO_TIME]
    return []


def _record_called(question: Question, words: str) -> Record | None:
    """Return the likeliest record that bears out all of some words; None if there is none."""
    asking = (*words_of.COMPARING, *words_of.WHICH_FIRST, *words_of.ASKING)
    said = Question(question.library, " ".join(w for w in words.split() if fold(w) not in asking))
    meant = [
        subject
        for subject in (question.likely_subjects if said.content else [])
        if not Subject(said, subject.hit, 1.0).weighty
    ]
    best = max(meant, key=lambda subject: said.named_share(subject.hit), default=None)
    return best.record if best else None


def _longest_named(question: Question, records: Iterable[Record]) -> list[Record]:
    """Return the records whose names stand in a question, no name within another."""
    spans: list[tuple[int, int, Record]] = []
    for record in records:
        held = [name for name in question.folded_names(record.id) if question.has(name)]
        if held:
            name = max(held, key=len)
            start = question.words.index(f" {name} ")
            spans.append((start, start + len(name), record))
    spans.sort(key=lambda span: span[0] - span[1])
    kept: list[tuple[int, int, Record]] = []
    for span in spans:
        if all(span[1] <= other[0] or other[1] <= span[0] for other in kept):
            kept.append(span)
    return [record for _, _, record in sorted(kept, key=lambda span: span[0])]


def _text_of(question: Question, record: Record) -> str:
    """Return what tells a record from others of its row: its names, place, days and hosts."""
    place = getattr(record, "place", None)
    words = [record.name, *record.aliases, *record.acronyms, getattr(record, "mode", None) or ""]
    if place:
        words += [place.city or "", place.venue or "", country_name(place.country or "")]
    number = getattr(record, "ordinal", None)
    if number:
        words.append(str(number))
    for host in getattr(record, "hosts", ()):
        words += question.all_names(host)
    return f" {' | '.join(fold(word) for word in words if word)} "


def _borne(question: Question, record: Record, text: str, unit: Unit) -> float:
    """Return how well a record bears out a unit: less well where only its time is as it is said."""
    reading = question.reading
    place = getattr(record, "place", None)
    if unit.sort == "country" and place and place.country:
        return float(place.country in unit.meaning)
    if quality(unit, text) >= BORNE:
        return 1.0
    if unit.sort == "ordinal":
        # The first of several editions mostly has no number.
        number = getattr(record, "ordinal", None) or last_number(fold(record.name)) or 1
        return float(number == reading.ordinal)
    if unit.sort == "mode":
        return float(getattr(record, "mode", None) in unit.meaning)
    first, last = dates_of(record)
    if unit.sort != "time" or first is None:
        return 0.0
    is_within = any(period_overlaps(first, last or first, *period) for period in reading.periods)
    return _SAME_TIME if is_within else 0.0


def _about(question: Question, record: Record) -> Answer | None:
    """Return what is asked about the record at a place in a row."""
    facts = [fact for fact in question.library.facts_of(record) if fact.certainty != UNKNOWN]
    fields = _FIELDS_ASKED.get(question.sort)
    if fields and question.sort == words_of.WHEN:
        told = {fact.field for fact in facts}
        named_fields = [
            field for name in question.predicates for field in words_of.DATE_FIELDS.get(name, ())
        ]
        # Of an agreement it is asked when it was signed, and not when it was in force.
        fields = tuple(told.intersection(named_fields) - {"start"}) or fields
    if fields:
        asked = [fact for fact in facts if fact.field in fields]
        # The sentence on the city says where it was, that on the first day when it ended.
        is_told_at_once = question.sort in (words_of.WHERE, words_of.WHEN)
        text = asked[0].text if asked and is_told_at_once else ""
        return from_facts(asked, question.told, text=text) if asked else None
    if question.role and question.sort == words_of.WHO and isinstance(record, Meeting):
        if any(question.side):
            of_side = had_part_in(question, question.subject(record), record)
            return of_side or _nobody_told(question, record, facts)
        rows = [fact for fact in facts if had_role(question, fact, record)]
        people = [fact for fact in rows if names_person(fact, record)]
        # Whoever hosts a meeting is mostly a body.
        rows = rows if question.role == "host" else people or rows
        return from_facts(rows, question.told) if rows else _nobody_told(question, record, facts)
    return itself(question, record)


def _nobody_told(question: Question, meeting: Meeting, facts: Sequence[Fact]) -> Answer:
    """Return that nobody is known who had the part in a meeting that is asked for."""
    text = nobody_named(question, meeting)
    return not_known(text, question.told, facts[:1], [meeting.id])


def itself(question: Question, record: Record) -> Answer:
    """Return what a record is, in its own summary."""
    return telling.itself(question.library, question.told, record)

"""Who took part for a country in several meetings: "Thai officers at ADGCM 1995-1998"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, each_once, from_facts
from asean_wco.answers.patterns import Pattern
from asean_wco.answers.question import Question, Subject
from asean_wco.answers.rows import attendance_told, roles_alike
from asean_wco.answers.sequences import group_meetings
from asean_wco.answers.texts import BORNE, has_any, quality
from asean_wco.facts.fact import COUNTED, DISPUTED, UNKNOWN, Fact
from asean_wco.facts.sentences import named
from asean_wco.facts.when import dates_of
from asean_wco.library import Library
from asean_wco.model.countries import COUNTRIES
from asean_wco.model.folding import fold
from asean_wco.model.records import Attendance, Meeting, Organization
from asean_wco.model.text import counted
from asean_wco.search.reading import Unit

# "Who travelled with Rubio", "who accompanied him", "aside from Guerrero, who else came"
_BESIDE_SOMEBODY = Pattern(
    r"(?i)^who(?:m)?\b.*\b(?:(?:travell?ed|went|came|flew|go) (?:\w+ )?with|accompan\w+|aside"
    r"|apart from|besides|other than)\b",
    *("travel", "went ", "came ", "flew ", " go ", "accompan"),
    *("aside", "apart", "besides", "other"),
)
# Those who are asked for, in the plural or by a rank below the top; and that several are.
_PEOPLE = Pattern(
    r"(?i)\b(?:officers|officials|delegates|representatives|participants"
    r"|(?:deputy|vice|assistant) (?:heads?|chiefs?|directors?|commissioners?)|deputies)\b",
    *("officers", "officials", "delegates", "representatives", "participants", "dep"),
    *("vice", "assistant"),
)
_SEVERAL = ("ever", "names", "list", "all", "which", "have")
# Who was at one meeting alone is told by that meeting.
_FEWEST_MEETINGS = 2
# Whose meetings are looked through: the likeliest records.
_MOST_SUBJECTS = 3

# Meetings, each with a fact that tells of somebody there; and whether a row is of a side.
_Rows = list[tuple[Meeting, Fact]]
_OfSide = Callable[[Attendance], bool]


def people_of_side(library: Library, text: str) -> Answer | None:
    """Return who took part for a country in the meetings of a row; None where no such is asked.

    Args:
        library: that has the meetings.
        text: of the question, in words of ours.
    """
    if not _PEOPLE.search(text):
        return None
    question = Question(library, text)
    are_several = question.has(*_SEVERAL) and question.reading.question in ("", "who", "which")
    of_country = len(question.countries) == 1 and not question.countries_of_place
    if not (are_several and of_country) or question.reading.ordinal or question.reading.order:
        return None
    of_series = [one for one in question.subjects if one.id in question.series_named]
    subjects = [*of_series, *question.subjects[:_MOST_SUBJECTS]]
    row = next(filter(None, map(_meetings, subjects)), None)
    if row is None:
        return None
    subject, meetings = row
    meant = [one for one in meetings if _is_then(question, one)]
    if _is_anything_else_said(subject) or len(meant) < _FEWEST_MEETINGS:
        return None
    rows = _rows_of_side(question, meant, partial(_is_of_country, question))
    if rows:
        where = f" for {COUNTRIES[question.countries[0]]} at {named(subject.record)}"
        return told_by_years(question, rows, where)
    return None


def rows_of_sides(question: Question, meetings: Sequence[Meeting]) -> Iterator[tuple[str, _Rows]]:
    """Yield the people who were at some meetings for the country or the body, or in the post, said.

    Each comes with what chose them: "the deputy secretaries-general who came to the meetings".
    """
    if question.reading.question not in ("", "who", "which", "what"):
        return
    posts = _posts_said(question, meetings)
    is_of_country = partial(_is_of_country, question)
    has_post = partial(_has_post, posts)
    sides: dict[str, _OfSide] = {"body": partial(_is_of_body, question)}
    if question.countries:
        sides["country"] = is_of_country
    if posts:
        sides["post"] = has_post
    if question.countries and posts:
        sides["country in post"] = lambda row: is_of_country(row) and has_post(row)
    if question.roles_said:
        # All that is said of them is their role, which is asked of those of all sides.
        sides["role"] = bool
    for side, is_of_side in sides.items():
        rows = _rows_of_side(question, meetings, is_of_side)
        if rows:
            yield side, rows


def _posts_said(question: Question, meetings: Sequence[Meeting]) -> list[Unit]:
    """Return the posts that are said, without those of which the meetings are: the heads' ones."""
    series = {str(one.series) for one in meetings if one.series}
    names = f" {question.names_of(sorted(series))} "
    return [unit for unit in question.units if unit.sort == "post" and quality(unit, names) < BORNE]


def companions(question: Question) -> Answer | None:
    """Return who came for a side to a meeting with somebody; None where no such is asked.

    "Who travelled with the Commissioner to Pattaya" asks for all of his side but himself.
    """
    if not _BESIDE_SOMEBODY.search(question.plain):
        return None
    words = [unit for unit in question.content if unit.sort == "word"]
    for subject in question.subjects[:_MOST_SUBJECTS]:
        meeting = subject.record
        if not isinstance(meeting, Meeting) or not _is_then(question, meeting):
            continue
        rows = [
            (row, fact)
            for fact in question.library.facts_of(meeting)
            if (row := attendance_told(fact, meeting)) and row.person
        ]
        sides = [question.side_of(row.organization or str(row.person)) for row, _ in rows]
        names = [f" {question.names_of([str(row.person)])} " for row, _ in rows]
        are_named = [any(quality(unit, name) >= BORNE for unit in words) for name in names]
        said = {side for side, is_named in zip(sides, are_named, strict=True) if is_named} - {""}
        others = [
            fact
            for (_, fact), side, is_named in zip(rows, sides, are_named, strict=True)
            if side in said and not is_named
        ]
        if len(said) == 1 and others:
            return from_facts(others, question.told)
    return None


def _meetings(subject: Subject) -> tuple[Subject, list[Meeting]] | None:
    """Return the meetings of a series or a working group; None for another record."""
    question, record = subject.question, subject.record
    if subject.kind == "series":
        return subject, question.sessions_of(subject.id)
    if isinstance(record, Organization) and record.type in words_of.GROUPS:
        of_group = group_meetings(question.library, record)
        return subject, [one for one in of_group if isinstance(one, Meeting)]
    return None


def _is_then(question: Question, meeting: Meeting) -> bool:
    """Return whether a meeting was held in the time that is said, or none is said."""
    start, end = dates_of(meeting)
    return not question.reading.periods or bool(start and question.is_in_time_said(start, end))


def _is_anything_else_said(row: Subject) -> bool:
    """Return whether words name anything besides the row, the country and those who are asked for.

    Who dealt with something there is not told by who was there.
    """
    words = [unit for unit in row.weighty if unit.sort in ("word", "place")]
    people = (*words_of.PEOPLE_COUNTED, *words_of.SIDE_NOUNS, "go", "customs", "ever")
    return any(unit.text not in people for unit in words)


def _rows_of_side(question: Question, meetings: Sequence[Meeting], is_of_side: _OfSide) -> _Rows:
    """Return what tells of the people of a side in the role and the rank said, by meeting."""
    roles = roles_alike(question.roles_said)
    ranks = words_of.BELOW_TOP.intersection(question.tokens)
    told: _Rows = []
    for meeting in meetings:
        meant = [
            row
            for row in meeting.attendance
            if row.person
            and (not roles or not roles.isdisjoint(row.roles))
            and (not ranks or has_any(f" {fold(row.capacity or '')} ", ranks))
            and is_of_side(row)
        ]
        facts = question.library.facts_of(meeting) if meant else []
        told += [
            (meeting, fact)
            for fact in facts
            if attendance_told(fact, meeting) in meant and fact.certainty not in (UNKNOWN, DISPUTED)
        ]
    return told


def _is_of_country(question: Question, row: Attendance) -> bool:
    """Return whether somebody came for a country that is said."""
    body = row.organization or row.person or ""
    countries = [unit.text for unit in question.units if unit.sort == "country"]
    is_of_any = not question.has(*(f"{name} customs" for name in countries))
    # The "deputy heads of Vietnam customs" are no deputy prime ministers.
    is_meant = is_of_any or bool(question.country_of_customs(body))
    return is_meant and question.side_of(body) in question.countries


def _is_of_body(question: Question, row: Attendance) -> bool:
    """Return whether somebody came for a body that is named."""
    return bool(row.organization) and question.is_named(str(row.organization))


def _has_post(posts: Sequence[Unit], row: Attendance) -> bool:
    """Return whether somebody came in the posts that are said."""
    capacity = f" {fold(row.capacity or '')} "
    return all(quality(unit, capacity) >= BORNE for unit in posts)


def told_by_years(question: Question, rows: _Rows, where: str = "") -> Answer:
    """Return those who were at meetings, each with the years.

    Args:
        question: asked.
        rows: that tell of them, with the meetings.
        where: for whom they came and to what, in words.
    """
    people = each_once(str(fact.value) for _, fact in rows)
    names = []
    for person in people:
        years = each_once(str(one.start)[:4] for one, fact in rows if fact.value == person)
        names.append(f"{question.library.name_of(person)} ({', '.join(years)})")
    verb = "is" if len(people) == 1 else "are"
    number = f"{counted(len(people), 'person', 'people')} {verb} recorded"
    roles = ""
    if question.roles_said:
        roles = f" as {' or '.join(sorted(question.roles_said))}"
    text = f"{number}{where}{roles}: {'; '.join(names)}."
    facts = [fact for _, fact in rows]
    return from_facts(
        facts, question.told, text=text, values=people, records=people, certainty=COUNTED
    )

"""A whole briefing note: one page for a reader in a hurry, or everything that is known."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate, islice

from asean_wco.brief import wording
from asean_wco.brief.earlier import clauses_until, dispute_by, is_by, tells_later
from asean_wco.brief.lead import SupportingFacts
from asean_wco.brief.present import latest_post, what_comes_next, where_it_stands, who_is_who
from asean_wco.brief.scope import Scope
from asean_wco.facts.fact import DISPUTED, INFERRED, UNKNOWN, Fact, is_value
from asean_wco.facts.labels import Doubt, dispute_words
from asean_wco.facts.making import told_doubts
from asean_wco.facts.sentences import closed, on_date, sentences_of
from asean_wco.facts.sources import sources_of, supporting
from asean_wco.facts.when import WHEN_FIELDS, dates_of
from asean_wco.library import Library
from asean_wco.model.countries import Country
from asean_wco.model.dates import OpenPeriod, PartialDate, display_period
from asean_wco.model.records import ORDINALS, Dispute, Meeting, Person, Record, Series, Unknown
from asean_wco.model.text import counted, enclosed, joined, number_ranges
from asean_wco.model.today import as_of, today
from asean_wco.query.coverage import series_coverage
from asean_wco.query.timeline import LASTING, Event
from asean_wco.render.document import Document, Line, Section
from asean_wco.render.words import titled_name

HISTORY = "History"
_PEOPLE = "Who is who"
_OTHER = "Other points"
# How the latest events are headed on a page; elsewhere they say where the subject stands.
_HEADING_OF_EVENTS: dict[type, str] = {Meeting: "What happened", Person: "Latest events"}
# The heading under which the facts of a field stand.
HEADING_OF = {
    **dict.fromkeys(
        ("start", "end", "place", "mode", "part_of", "series", "ordinal"), "When and where"
    ),
    **dict.fromkeys(("attendance", "delegates", "hosts"), "Who took part"),
    "outcomes": "What was agreed",
    "topics": "Topics",
    "initiatives": "Initiatives",
    **dict.fromkeys(("owners", "partners", "organizations", "members"), "Who is responsible"),
    **dict.fromkeys(("roles", "title"), "Posts"),
    "figures": "Figures",
    **dict.fromkeys(("name", "aliases", "acronyms", "honorifics", "family_name"), "Names"),
}
_CLOSING = (
    "Compiled from the ASEAN–WCO customs cooperation reference (awco), data version {version}. "
    "What is not in the reference was not found in the sources consulted; it may still have "
    "happened."
)
# What the sources of these fields bear out of a summary.
_WHAT_IT_IS = ("name", "type", "country", "city", "parent", "organization", "nationality")
_LEAD = Line("What the records say about the subject, apart from the events above.")
_DOUBTS = {
    DISPUTED: "Sources disagree",
    INFERRED: "Inferred: no source states it",
    UNKNOWN: "Looked for and not found",
}
_MOST_OF_A_KIND = 2
# Of other records than the subject only doubts about these matter to a reader in a hurry.
_OF_OTHERS = (
    "start", "place.city", "ordinal", "attendance", "topics", "outcomes", "roles", "notes.holders",
)  # fmt: skip
# A doubt in words, with the facts that tell it.
Point = tuple[str, list[Fact]]
# The number of a session in words: the 27th conference.
_SESSION = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# A step with which a country became a member of the WCO.
_JOINED = (
    r"(?:joined|became (?:a|the [\w-]+) member of|acceded to) the "
    r"(?:WCO|World Customs Organization|Customs Co-operation Council)"
)
# More points of a section do not fit on the page.
_MOST_POINTS = 5
# With so many sources cited before, each claim of the open points has one: the page is full.
_MANY_SOURCES = 15
# A note whose latest event is of so many calendar years ago says so.
_OLD = 2
MOST_FOOTNOTES = 3


def note_about(
    subject: Record | Country,
    library: Library,
    period: OpenPeriod = (None, None),
    *,
    full: bool = False,
) -> Document:
    """Return the briefing note about a subject.

    The note is as of today, or as of the end of its time if that is earlier.

    Args:
        subject: a record of any kind, or a country.
        library: the reference.
        period: beginning and end of the time of which the note tells; None for an open end.
        full: whether the note tells everything, rather than what fits on one page.

    Raises:
        NotFoundError: nothing is known of a country.
    """
    day = today()
    if period[1] and period[1].latest < day.latest:
        day = PartialDate(*period[1].latest)
    with as_of(day):
        return _note_of_today(subject, library, period, full=full)


def _note_of_today(
    subject: Record | Country, library: Library, period: OpenPeriod, *, full: bool
) -> Document:
    """Return the note as of the day that is taken for today; see `note_about`."""
    most, compose = MOST_FOOTNOTES - 1, _on_a_page
    if full:
        most, compose = MOST_FOOTNOTES, _full_sections
    scope = Scope(subject, library, period, most)
    summary = tuple(_summary(scope))
    if isinstance(scope.record, Person) and not summary:
        summary = tuple(latest_post(scope))
    sections = [Section("", summary), *_without(compose(scope), summary)]
    lines = [line for section in sections for line in section.lines]
    left_out = scope.facts.keys() - {fact for line in lines for fact in line.facts}
    rest = ""
    if left_out:
        left = counted(len(left_out), "more fact", "more facts")
        rest = f"The full note has {left}."
    return Document(
        titled_name(scope.record) if scope.record else subject.name,
        _head_line(scope, period),
        tuple(section for section in sections if section.lines),
        tuple(dict.fromkeys(source for line in lines for source in line.sources)),
        events=_drawn(scope) if full else (),
        closing=joined(" ", rest, _CLOSING.format(version=library.data_version)),
    )


def _without(sections: Iterable[Section], earlier: Sequence[Line]) -> Iterator[Section]:
    """Yield sections without the lines that the note has told before them."""
    texts = {line.text for line in earlier}
    for section in sections:
        lines = tuple(line for line in section.lines if line.text not in texts)
        yield section._replace(lines=lines)


def _drawn(scope: Scope) -> tuple[Event, ...]:
    """Return the events of the drawn timeline.

    On an earlier day those that lay ahead are left out, since their labels tell them as past.
    """
    return tuple(scope.events if scope.is_earlier else [*scope.events, *scope.coming])


def _head_line(scope: Scope, asked: OpenPeriod) -> str:
    """Return the line below the title: what the note is about, of which time, and of which day.

    Args:
        scope: of the note.
        asked: the time that was asked for.
    """
    kind = wording.kind_words(scope.record) if scope.record else "country"
    own = scope.library.own_words_of(scope.record.id) if scope.record else ""
    start, end = (display_period(date, None) for date in asked)
    # Without a beginning the day of the note says where its time ends.
    if not start and asked[1] and asked[1].latest <= scope.today.latest:
        end = ""
    period = joined(" ", enclosed("from ", start), enclosed("to ", end))
    as_of = f"As of {scope.today.display()}"
    return joined(" · ", "Briefing note", kind, own, period, as_of, _age(scope))


def _age(scope: Scope) -> str:
    """Return of when the latest recorded event is, if that is years ago; else nothing."""
    past = [_last_day_of(scope, event) for event in scope.events]
    # What is said of a meeting itself lies on its day.
    if not past or scope.is_ended or isinstance(scope.record, Meeting):
        return ""
    latest = max(past, key=lambda day: day.latest)
    if latest.year > scope.today.year - _OLD:
        return ""
    month = PartialDate(latest.year, latest.month)
    return f"The latest event recorded is of {month.display()}"


def _last_day_of(scope: Scope, event: Event) -> PartialDate:
    """Return the last day of an event on which it had to do with the subject.

    Whoever opened the term of another, or joined in what lasts, was there at its beginning only.
    """
    is_of_another = isinstance(scope.record, Person) and event.record != scope.subject.id
    if is_of_another and event.kind in LASTING:
        return event.start
    return event.last_day


def _summary(scope: Scope) -> Iterator[Line]:
    """Yield what the subject is, or what the customs administration of a country is."""
    if scope.record:
        yield from _summary_of(scope, scope.record)
        return
    for body in scope.library.organizations(country=scope.subject.id):
        if body.type == "customs-administration":
            for number, line in enumerate(_summary_of(scope, body)):
                yield line if number else line._replace(text=f"{body.name}: {line.text}")
    joined_it = re.compile(rf"(?:the )?{re.escape(scope.subject.name)} {_JOINED}", re.IGNORECASE)
    facts = [
        fact
        for fact in scope.facts.values()
        if fact.head == "milestones" and is_value(fact) and joined_it.match(str(fact.value))
    ]
    # The shortest says nothing besides.
    for fact in sorted(facts, key=lambda fact: len(str(fact.value)))[:1]:
        if fact.date and is_by(fact.date, scope.today):
            yield scope.line(f"{str(fact.value).rstrip('.')} {on_date(fact.date)}.", [fact])


def _summary_of(scope: Scope, record: Record) -> Iterator[Line]:
    """Yield the summary of a record with the sources that bear it out.

    A summary in the words of the user is one line. Of any other each sentence has a line.
    """
    text, cited = record.summary, supporting(record, "summary")
    start, _ = dates_of(record)
    if not text or (scope.is_earlier and start and not is_by(start, scope.today)):
        return
    original = scope.library.original_of(record)
    is_own = record.is_own and not (original and original.summary == text)
    if not is_own:
        yield from _borne_out(scope, record, text)
        return
    if not cited:
        text = f"{text.removesuffix('.')} (without a source)."
    sentences = (_by_today(scope, sentence, ()) for sentence in sentences_of(text))
    if told := joined(" ", *sentences):
        yield Line(told, scope.cited([cited]))


def _by_today(scope: Scope, sentence: str, facts: Iterable[Fact]) -> str:
    """Return a sentence of a summary as it can be said on the day of the note.

    What tells of a later day is left out: the whole sentence, if a fact that bears it out does,
    or else its clauses from the first that does.

    Args:
        scope: of the note.
        sentence: of a summary.
        facts: that bear it out.
    """
    if not scope.is_earlier:
        return sentence
    if any(fact.date and not is_by(fact.date, scope.today) for fact in facts):
        return ""
    if not tells_later(sentence, scope.today):
        return sentence
    clauses = clauses_until(sentence, scope.today)
    return closed(clauses) if clauses else ""


def _borne_out(scope: Scope, record: Record, summary: str) -> Iterator[Line]:
    """Yield the sentences of a summary with the sources of the facts that say the same.

    A sentence that no facts bear out as a whole has the sources of those that say a part of it, or
    else those of the summary or of the record, or it says from how many sources it was summed up.
    """
    concerned = (record.id, scope.subject.id)
    facts = [fact for identifier in concerned for fact in scope.library.facts(mentions=identifier)]
    supporting_facts = SupportingFacts(facts, record.name)
    of_summary = supporting(record, "summary") or sources_of(record)
    for number, whole in enumerate(sentences_of(summary)):
        # The first sentence says what the subject is, on any day.
        is_dated = scope.is_earlier and number > 0
        proofs = supporting_facts.for_sentence(whole) if is_dated else ()
        sentence = _by_today(scope, whole, proofs)
        if not sentence:
            continue
        proving: list[Sequence[str]] = []
        if supporting_facts.says_more_than_its_name(sentence):
            proving = _proving(scope, supporting_facts.for_sentence(sentence), sentence)
        elif number == 0:
            proving = [supporting(record, *_WHAT_IT_IS)[:1]]
        if not any(proving):
            parts = supporting_facts.for_sentence(sentence, whole=False)
            proving = _proving(scope, parts, sentence)[:MOST_FOOTNOTES]
        if not any(proving) and len(of_summary) <= MOST_FOOTNOTES:
            proving = [[source] for source in of_summary]
        if not any(proving):
            sentence = f"{sentence.removesuffix('.')} (summed up from {len(of_summary)} sources)."
        yield Line(sentence, scope.cited(proving))


def _proving(scope: Scope, facts: Iterable[Fact], sentence: str) -> list[Sequence[str]]:
    """Return the sources that bear out what a sentence says of facts.

    That is the first for each part of a fact, or one for each year that the fact tells.
    """
    proving: list[Sequence[str]] = []
    for fact in facts:
        years = set(_YEAR.findall(str(fact.value)))
        for part in scope.proving(fact, sentence):
            proving += [[source] for source in part[: max(1, len(years))]]
    return proving


def _on_a_page(scope: Scope) -> Iterator[Section]:
    """Yield the sections of the note for a reader in a hurry."""
    if not scope.facts:
        yield Section(_standing(scope), (Line(_nothing(scope)),))
    standing = _standing(scope)
    written: list[Line] = []
    # How many words of each fit on the page.
    for heading, most, lines in (
        (standing, 200, list(where_it_stands(scope))),
        (_PEOPLE, 90, who_is_who(scope)),
        ("What comes next", 60, list(what_comes_next(scope))),
    ):
        # A country has its newest event besides those that matter most.
        is_longer = scope.home is not None and heading == standing
        fitting = _first(lines, most, _MOST_POINTS + is_longer)
        is_cut = len(fitting) < len(lines)
        if is_cut and heading == _PEOPLE and isinstance(scope.record, Meeting):
            fitting = fitting[: _MOST_POINTS - 1]
            rest = counted(len(lines) - len(fitting), "more is", "more are")
            fitting.append(Line(f"{rest} named in the full note."))
        written += fitting
        yield Section(heading, tuple(fitting))
    if scope.count_of_sources >= _MANY_SOURCES:
        scope.most_sources = 1
    yield Section("Open points", tuple(_first(_open_points(scope, written), 125)))
    if scope.record:
        # Notes of the user's are among the facts only if they were asked for.
        facts = scope.library.facts_of(scope.record)
        notes = [fact for fact in facts if fact.head == "notes" and fact.is_own]
        yield Section("Your notes", tuple(map(scope.line_of, notes)))


def _standing(scope: Scope) -> str:
    """Return the heading of the latest events, which is that of a period if one was asked for."""
    if all(scope.period):
        return "What happened in the period"
    return _HEADING_OF_EVENTS.get(type(scope.record), "Where it stands")


def _nothing(scope: Scope) -> str:
    """Return that nothing is recorded, of the time that was asked for if there was one."""
    if any(scope.period):
        return "Nothing is recorded for this period."
    return "Nothing more is recorded."


def _first(lines: Iterable[Line], most: int, most_lines: int = _MOST_POINTS) -> list[Line]:
    """Return as many of the first lines as fit, but at least one.

    Args:
        lines: the most important first.
        most: how many words they may have together.
        most_lines: how many there may be.
    """
    first = list(islice(lines, most_lines))
    words = accumulate(len(line.text.split()) for line in first)
    fitting = [number for number in words if number <= most]
    return first[: max(len(fitting), 1)]


def _full_sections(scope: Scope) -> Iterator[Section]:
    """Yield the sections of the note that tells everything."""
    coming = list(what_comes_next(scope))
    yield Section("What comes next", tuple(coming))
    history = list(_history(scope))
    in_history = {fact for line in history for fact in line.facts}
    # The facts of a meeting to come stand below, since the line on it says only when it is.
    for event in scope.coming:
        if event.kind != "meeting":
            in_history.update(event.facts)
    own: dict[str, list[Line]] = {heading: [] for heading in (*HEADING_OF.values(), _OTHER)}
    others: list[Section] = []
    doubts: dict[str, list[Line]] = {certainty: [] for certainty in _DOUBTS}
    records = dict.fromkeys([scope.subject.id, *(fact.about for fact in scope.facts.values())])
    for record in filter(None, map(scope.library.store.find, records)):
        facts = [fact for fact in scope.facts_of(record) if fact.id in scope.facts]
        rest = [fact for fact in facts if is_value(fact) and fact.id not in in_history]
        if record.id == scope.subject.id:
            for fact, line in _lines(scope, rest):
                own[HEADING_OF.get(fact.head, _OTHER)].append(line)
        elif rest:
            lines_of_record = tuple(line for _, line in _lines(scope, rest))
            others.append(Section(wording.heading(record), lines_of_record, 3))
        for _, text, doubted in _doubts_of(scope, record):
            line = scope.line(f"{_named(scope, record)}{text}", doubted)
            doubts[doubted[0].certainty].append(line)
    for heading, lines in own.items():
        yield Section(heading, tuple(lines))
    yield Section(HISTORY, tuple(history))
    if others:
        yield Section("Record by record", (_LEAD,))
    yield from others
    yield Section("Doubts and gaps", tuple(_coverage(scope)))
    for certainty, lines in doubts.items():
        yield Section(_DOUBTS[certainty], tuple(lines), 3)


def _lines(scope: Scope, facts: Sequence[Fact]) -> Iterator[tuple[Fact, Line]]:
    """Yield facts of a record with the lines that tell them.

    The line on the first day of a meeting names the last day too, so that this has no line of its
    own unless sources disagree on it.
    """
    fields = {fact.field: fact for fact in facts}
    start, end = fields.get("start"), fields.get("end")
    is_one = start and end and end.certainty != DISPUTED and start.end in (None, end.date)
    if not is_one or not isinstance(scope.library.get(facts[0].about), Meeting):
        end = None
    for fact in facts:
        if end and fact is start:
            yield fact, scope.line(scope.text_of(fact), [fact, end])
        elif fact is not end:
            yield fact, scope.line_of(fact)


def _history(scope: Scope) -> Iterator[Line]:
    """Yield what happened as one list by date.

    The steps of every record are told here, the dates of all but a meeting that is the subject,
    and the posts and places of other records than the subject.
    """
    own: tuple[str, ...] = ("milestones", *WHEN_FIELDS)
    if isinstance(scope.record, Meeting):
        own = ("milestones",)
    of_others = ("milestones", "roles", "place", *WHEN_FIELDS)
    for event in scope.events:
        fields = own if event.record == scope.subject.id else of_others
        facts = [scope.facts[identifier] for identifier in event.facts]
        facts = [fact for fact in facts if fact.head in fields and is_value(fact)]
        if facts:
            yield scope.line_of_event(event, facts)


def _coverage(scope: Scope) -> Iterator[Line]:
    """Yield how much the reference covers, and which sessions of a series it knows by number."""
    records = len({fact.about for fact in scope.facts.values()})
    statements_counted = counted(len(scope.facts), "statement", "statements")
    records_counted = counted(records, "record", "records")
    yield Line(f"Recorded about the subject: {statements_counted} in {records_counted}.")
    if isinstance(scope.record, Series):
        covered = series_coverage(scope.record, scope.library.meetings(series=scope.record.id))
        inferred = number_ranges(number for number, _ in covered.inferred)
        yield Line(
            f"Sessions whose number a source states: {number_ranges(covered.known) or 'none'}. "
            f"Sessions whose number is inferred: {inferred or 'none'}. "
            f"Sessions that were not found: {number_ranges(covered.missing) or 'none'}."
        )


def _doubts_of(
    scope: Scope, record: Record, told: Collection[Doubt] = ()
) -> Iterator[tuple[Doubt, str, list[Fact]]]:
    """Yield the doubts about a record that concern the subject, in words and with their facts.

    Args:
        scope: of the note.
        record: that has the doubts.
        told: doubts about what the note tells, which concern the subject in any case.
    """
    own = _own_sessions(scope, record)
    for doubt, facts in told_doubts(record, scope.library.facts_of(record)):
        # The user's own record answers what was not found of that session.
        if isinstance(doubt, Unknown) and _session_of(doubt) in own:
            continue
        if doubt in told or any(fact.id in scope.facts for fact in facts):
            text = scope.text_of(facts[0])
            known_facts = facts
            if isinstance(doubt, Dispute):
                known: Dispute | None = doubt
                if scope.is_earlier:
                    known = dispute_by(doubt, scope.today, scope.library.name_of)
                if known is None:
                    continue
                claims = zip(facts, doubt.claims, strict=True)
                known_facts = [fact for fact, claim in claims if claim in known.claims]
                library = scope.library
                original = library.original_of(record)
                text = dispute_words(known, library.name_of, record, original)
            if not (scope.is_earlier and tells_later(text, scope.today)):
                yield doubt, text, known_facts


def _own_sessions(scope: Scope, record: Record) -> set[int | None]:
    """Return the numbers and years of the sessions of a series that only own records have."""
    if not isinstance(record, Series):
        return set()
    own: set[int | None] = set()
    others: set[int | None] = {None}
    for session in scope.library.meetings(series=record.id):
        is_new = session.is_own and not scope.library.original_of(session)
        start, _ = dates_of(session)
        (own if is_new else others).update((session.ordinal, start.year if start else None))
    return own - others


def _session_of(unknown: Unknown) -> int | None:
    """Return the number of the one session that a note on what was not found names, or its year."""
    numbers = set(map(int, _SESSION.findall(unknown.note) or _YEAR.findall(unknown.note)))
    return numbers.pop() if len(numbers) == 1 else None


def _is_of_missing_session(doubt: Doubt, record: Record) -> bool:
    """Return whether a doubt is about a session that another doubt says was not found at all."""
    if not isinstance(doubt, Unknown) or not isinstance(record, Series):
        return False
    missing = f"{ORDINALS}.{_session_of(doubt)}"
    return doubt.field != missing and missing in {unknown.field for unknown in record.unknowns}


def _open_points(scope: Scope, written: Iterable[Line]) -> Iterator[Line]:
    """Yield the doubts that matter most, which are those of each kind about the latest years.

    Args:
        scope: of the note.
        written: what the note says before; doubts about the records named there count as well.
    """
    known = {fact for line in written for fact in line.facts}
    holders = [fact.id for fact in scope.facts.values() if fact.field == "notes.holders"]
    about = {fact.partition("#")[0] for fact in (scope.subject.id, *known, *holders)}
    if nation := scope.nation:
        about = {
            identifier for identifier in about if nation.owns(scope.library.store.find(identifier))
        }
    points: dict[str, list[Point]] = {certainty: [] for certainty in _DOUBTS}
    for record in filter(None, map(scope.library.store.find, sorted(about))):
        for doubt, text, facts in _doubts_of(scope, record):
            matters = record.id == scope.subject.id or facts[0].field.startswith(_OF_OTHERS)
            if _is_of_missing_session(doubt, record):
                continue
            if matters and not known.issuperset(fact.id for fact in facts):
                words = f"{_named(scope, record)}{wording.in_one_sentence(doubt, text)}"
                points[facts[0].certainty].append((words, facts))
    points[UNKNOWN] = _latest_of_a_field(points[UNKNOWN])
    # What sources disagree on of the facts above stands first.
    marked = list(_points_on_told(scope, known, about))
    yield from (scope.line(text, facts) for text, facts in marked)
    in_marked = {text for text, _ in marked}
    for doubts in points.values():
        doubts.sort(key=lambda doubt: max(_YEAR.findall(doubt[0]), default=""), reverse=True)
        lines = [scope.line(text, facts) for text, facts in doubts if text not in in_marked]
        yield from lines[:_MOST_OF_A_KIND]


def _points_on_told(
    scope: Scope, known: Collection[str], about: Collection[str]
) -> Iterator[Point]:
    """Yield the disputes about lists of which the note tells a row, in words and with their claims.

    Args:
        scope: of the note.
        known: ids of the facts that the note tells.
        about: ids of the records whose doubts matter.
    """
    for record in filter(None, map(scope.library.store.find, sorted(about))):
        told = [fact for fact in scope.facts_of(record) if fact.id in known]
        # The row of a post says which of its days is meant.
        told = [fact for fact in told if fact.head != "roles"]
        disputed = list(filter(None, map(scope.dispute_on, told)))
        for doubt, text, claims in _doubts_of(scope, record, disputed):
            if doubt in disputed:
                yield f"{_named(scope, record)}{wording.in_one_sentence(doubt, text)}", claims


def _latest_of_a_field(points: list[Point]) -> list[Point]:
    """Return points of which each field of a record has one, which is about the latest year."""
    points.sort(key=lambda point: max(_YEAR.findall(point[0]), default=""), reverse=True)
    first: dict[tuple[str, str], Point] = {}
    for point in points:
        fact = point[1][0]
        first.setdefault((fact.about, fact.field), point)
    return list(first.values())


def _named(scope: Scope, record: Record) -> str:
    """Return the name that stands before what is said of a record; nothing for the subject."""
    if record.id == scope.subject.id:
        return ""
    return f"{wording.heading(record)}: "

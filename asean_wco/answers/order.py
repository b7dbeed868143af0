"""First, last, next, before and after: places in a row of sessions, of editions, of parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, Features, Proposed, from_facts, not_known
from asean_wco.answers.question import Question, Subject
from asean_wco.answers.rows import nobody_named, roles_told
from asean_wco.answers.texts import BORNE, country_words, quality
from asean_wco.facts.fact import COUNTED, STATED, UNKNOWN
from asean_wco.facts.sentences import named
from asean_wco.facts.when import dates_of
from asean_wco.model.countries import country_name, place_name
from asean_wco.model.dates import PartialDate, display_period, period_overlaps
from asean_wco.model.folding import fold
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
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.query.coverage import series_coverage
from asean_wco.query.expecting import expected
from asean_wco.search.reading import Unit

_SIDES = ("before", "after", "next")
# So many of the likeliest records are asked for the rows in which they stand.
_MOST_SUBJECTS = 8
_MOST_ROWS = 4
# What it counts that a record falls in the time that is said.
_SAME_TIME = 0.8
_MOST_TOLD = 12
# Of so many records of a list the sources are named.
_MOST_CITED = 300
# What stands for the time of a record that has none: it comes last.
_NO_TIME = ((9999, 1, 1), (9999, 1, 1))
# Words beside "next meeting" that ask for nothing more.
_COMING = frozenset(("come", "comes", "coming", "planned", "scheduled"))
# Words of names that are no longer than this say nothing.
_SMALL = 2
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
    """

    def __init__(
        self, question: Question, records: Sequence[Record], names: str, source: str
    ) -> None:
        self.question = question
        self.records = records
        self.names = f" {names} "
        self.source = source
        known = [unit for unit in question.content if not question.is_unknown(unit)]
        said = [*known, *(unit for unit in question.units if unit.sort == "mode")]
        self.beside = [unit for unit in said if quality(unit, self.names) < BORNE]

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
            "row named": 1 - min(len(self.beside) / said, 1),
            "place borne": fit,
            "row bears all": float(fit == 1),
            f"row of {self.source}": 1.0,
            "row kind asked": float(kind_of(self.records[0]) in question.kinds),
        }

    def fits(self, record: Record) -> float:
        """Return the share of what is said besides the row that a record bears out."""
        if not self.beside:
            return 1.0
        text = _text_of(self.question, record)
        borne = [_borne(self.question, record, text, unit) for unit in self.beside]
        return sum(borne) / len(self.beside)


def places_in_rows(question: Question) -> list[Proposed]:
    """Return what rows answer, one for each row that may be meant."""
    placed: list[Proposed] = []
    if question.order == "last" and question.has(*words_of.NOW):
        # What is so today is not the last of a row.
        return placed
    for rank, row in enumerate(_rows(question)):
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
        if row.source == "series" and (len(members) < 2 or not most):
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
    ids = [record.id for record in records]
    is_count = question.sort == words_of.MANY
    if not ids and not is_count:
        return None
    # Names hold commas themselves.
    names = "; ".join(record.name for record in records[:_MOST_TOLD])
    more = len(records) - _MOST_TOLD
    listed_names = f"{names}; and {more} more" if more > 0 else names
    kinds = {kind_of(record) for record in records}
    kind = kinds.pop() if len(kinds) == 1 else "record"
    noun = kind if len(records) == 1 else KIND_FOLDERS.get(kind, "records")
    text = f"{len(records)} {noun} {'is' if len(records) == 1 else 'are'} recorded"
    text = f"{text}: {listed_names}." if listed_names else f"{text}."
    if is_count:
        text += _gaps_of_series(question, records)
    facts = [
        fact for record in records[:_MOST_CITED] for fact in question.library.facts_of(record)[:1]
    ]
    values: list[Any] = [len(records)] if is_count else list(ids)
    return from_facts(
        facts, question.told, text=text, values=values, records=ids, certainty=COUNTED
    )


def _gaps_of_series(question: Question, records: Sequence[Record]) -> str:
    """Return which sessions are missing where all recorded ones of a series are counted."""
    names = {getattr(record, "series", None) for record in records}
    series = question.record(str(names.pop())) if len(names) == 1 else None
    if not isinstance(series, Series):
        return ""
    meetings = question.library.meetings(series=series.id)
    missing = series_coverage(series, meetings).missing
    if not missing or len(meetings) != len(records):
        return ""
    return f" Sessions {ranges_in_words(missing)} are not recorded."


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


def _rows_of(question: Question, subject: Subject) -> Iterator[tuple[list[Record], str, str]]:
    """Yield the rows in which a record stands, with their names and what makes them rows."""
    library = question.library
    record = subject.record
    series = record.id if isinstance(record, Series) else getattr(record, "series", None)
    if series:
        names = " | ".join(question.folded_names(series))
        yield _by_time(library.meetings(series=series)), names, "series"
    if isinstance(record, Organization) and record.type in words_of.GROUPS:
        yield _by_time(group_meetings(question, record)), subject.names, "group"
    if isinstance(record, (Initiative, Organization)):
        yield parts_of(question, record), subject.names, "parts"
        # The names of kin differ from each other; what they share tells none from another.
        yield family_of(question, record), "", "kin"


def parts_of(question: Question, whole: Record) -> list[Record]:
    """Return the initiatives or bodies that belong to one, by time."""
    linked = question.library.store.linking(whole.id)
    return _by_time(record for record in linked if getattr(record, "parent", None) == whole.id)


def family_of(question: Question, record: Record) -> list[Record]:
    """Return a record with those called so but for a number or a country, by time."""
    if isinstance(record, Initiative):
        others: Sequence[Record] = question.library.initiatives(type=record.type)
    elif isinstance(record, Organization) and record.type:
        others = question.library.organizations(type=record.type)
    else:
        return []
    kin = [one for one in others if one.id == record.id or _is_kin(one, record)]
    # A whole that is called like its parts is none of them.
    wholes = {getattr(one, "parent", None) for one in kin}
    return _by_time(one for one in kin if one.id not in wholes)


def group_meetings(question: Question, group: Organization, **filters: Any) -> list[Record]:
    """Return the meetings of a working group or committee, which are no series.

    Args:
        question: asked.
        group: whose name stands in the names of its meetings.
        filters: of the list of meetings.
    """
    names = [fold(name) for name in (group.name, *group.acronyms)]
    return [
        meeting
        for meeting in question.library.meetings(**filters)
        if any(f" {name} " in f" {fold(meeting.name)} " for name in names)
    ]


def _by_time(records: Iterable[Record]) -> list[Record]:
    return sorted(records, key=when_of)


def when_of(record: Record) -> Any:
    """Return when a record began, or the year in its id where no date is recorded."""
    steps = getattr(record, "milestones", ())
    start = dates_of(record)[0] or (PartialDate.read(steps[0].date) if steps else None)
    year = re.search(r"(?:19|20)\d\d", record.id)
    if start is None and year:
        start = PartialDate(int(year[0]))
    return start.sort_key if start else _NO_TIME


def _is_kin(one: Record, other: Record) -> bool:
    """Return whether two names are alike but for numbers and countries."""
    words = _kin_words(one)
    return len(words) > 1 and words == _kin_words(other)


def _kin_words(record: Record) -> frozenset[str]:
    """Return the words of a name without numbers, small words and countries."""
    return frozenset(
        word
        for word in fold(record.name).split()
        if not word[0].isdigit() and len(word) > _SMALL and word not in country_words()
    )


# The record at a place in a row, or that there is none, with the share of what is said that
# bears the place out.
_Place = tuple[Record | Answer, float]


def _place_asked(question: Question, row: _Row) -> _Place | None:
    """Return the place in a row that is asked for; None where it has none."""
    if question.order == "next" and not row.beside:
        return _to_come(question, row), 1.0
    if question.order in _SIDES:
        return _beside_anchor(question, row)
    if question.order not in ("first", "last"):
        return None
    fits = [row.fits(record) if dates_of(record)[0] else 0.0 for record in row.records]
    most = max(fits)
    fitting = [
        record for record, fit in zip(row.records, fits, strict=True) if fit == most and fit > 0
    ]
    if not fitting:
        return None
    steps = 2 if question.order == "last" and question.has("second to last") else 1
    record = fitting[0] if question.order == "first" else fitting[-min(steps, len(fitting))]
    return record, most


def _to_come(question: Question, row: _Row) -> Record | Answer:
    """Return the first record of a row that is still to come, or that none is recorded."""
    coming = [record for record in row.records if when_of(record) > today().sort_key]
    if coming:
        return coming[0]
    answer = _none_beside(question, row.records[-1], "after")
    meetings = [record for record in row.records if isinstance(record, Meeting)]
    due = expected(meetings, today()) if row.source == "series" else ""
    return answer._replace(text=due) if due else answer


def of_all_meetings(question: Question) -> Answer | None:
    """Return the latest or the next of all meetings, in a place where one is named.

    None where a question names anything else.
    """
    # "What meetings come next?" asks for nobody who came.
    is_of_people = question.role not in ("", "participant")
    if question.order not in ("next", "last") or is_of_people or not question.reading.kinds:
        return None
    kind, types = question.reading.kinds[0]
    settled = ("order", "kind", "country", "place")
    others = [unit for unit in question.units if unit.sort not in settled]
    # "The next directors-general meeting" is one of a row.
    is_bare = not question.is_of_post and not any(unit.sort == "mode" for unit in others)
    is_bare = is_bare and all(question.is_idle(unit) or unit.text in _COMING for unit in others)
    if kind != "meeting" or not is_bare or question.number_wanted:
        return None
    listed = question.library.meetings(
        type=list(types), country=list(question.countries), city=list(question.reading.places)
    )
    meetings = [meeting for meeting in listed if dates_of(meeting)[0]]
    now = today().sort_key
    coming = _by_time([meeting for meeting in meetings if when_of(meeting) > now])
    held = _by_time([meeting for meeting in meetings if when_of(meeting) <= now])
    if question.order == "next" and coming:
        is_of_who = question.sort == words_of.WHO
        return _about(question, coming[0]) if is_of_who else _coming(question, coming)
    if question.order == "last" and held:
        return _about(question, held[-1])
    noun = types[0].replace("-", " ") if len(types) == 1 else "meeting"
    places = [place.title() for place in question.reading.places]
    places += [country_name(code) for code in question.countries]
    where = enclosed(" in ", ", ".join(places))
    since = f" after {today().display()}" if question.order == "next" else ""
    text = f"No {noun}{where}{since} is recorded."
    latest = held[-1:]
    for meeting in latest:
        period = display_period(*dates_of(meeting))
        text += f" The latest one recorded is {named(meeting)} ({period})."
    facts = [fact for meeting in latest for fact in question.library.facts_of(meeting)[:1]]
    return not_known(text, question.told, facts, [meeting.id for meeting in latest])


def _coming(question: Question, meetings: Sequence[Record]) -> Answer:
    """Return the next meeting with its days and place; all to come where several are asked for.

    Args:
        question: asked.
        meetings: to come, by time.
    """
    if not question.asks_for_several:
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
    where = place_name(joined(", ", place.city, place.country)) if place else ""
    return f"{named(meeting)} ({joined(', ', where, display_period(*dates_of(meeting)))})"


def _none_beside(question: Question, record: Record, side: str) -> Answer:
    """Return that nothing is recorded before or after a record of a row."""
    text = f"Nothing is recorded {side} {named(record)}."
    facts = question.library.facts_of(record)[:1]
    return not_known(text, question.told, facts, [record.id])


def _beside_anchor(question: Question, row: _Row) -> _Place | None:
    """Return what came before or after the record of a row that is named best."""
    if not question.reading.order and question.reading.periods:
        first, last = question.reading.periods[0]
        inside = [one for one in row.records if first.year <= when_of(one)[0][0] <= last.year]
        if not inside:
            return None
        return inside[-1] if question.order == "before" else inside[0], 1.0
    fits = [row.fits(record) for record in row.records]
    most = max(fits)
    if not row.beside or not most:
        return None
    # Of several that fit alike, the first after which, or the last before which, one is asked.
    alike = [place for place, fit in enumerate(fits) if fit == most]
    if question.order == "next" and len(alike) == len(fits):
        return _to_come(question, row), most
    anchor = alike[0] if question.order == "before" else alike[-1]
    steps = question.reading.steps
    place = anchor - steps if question.order == "before" else anchor + steps
    if 0 <= place < len(row.records):
        return row.records[place], most
    side = "before" if question.order == "before" else "after"
    return _none_beside(question, row.records[anchor], side), most


def compared(question: Question) -> list[Proposed]:
    """Return which of two named records came first, or later if that is asked."""
    named_whole = [
        subject.record
        for subject in question.likely_subjects
        if question.named_share(subject.hit) and when_of(subject.record) != _NO_TIME
    ]
    pair = _longest_named(question, named_whole)
    if len(pair) != 2 or when_of(pair[0]) == when_of(pair[1]):
        return []
    first, second = _by_time(pair)
    is_later = question.has(*words_of.LATER)
    winner = second if is_later else first
    facts = []
    for record in (first, second):
        dated = [fact for fact in question.library.facts_of(record) if fact.date]
        if not dated:
            return []
        facts.append(dated[0])
    answer = from_facts(facts, question.told, values=[winner.id])
    features = {
        "two compared": 1.0,
        "same kind compared": float(type(first) is type(second)),
        "later asked": float(is_later),
        "said to compare": float(question.has(*words_of.PLAINLY_COMPARING)),
    }
    return [Proposed("compared", answer, features)]


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
        return float(getattr(record, "ordinal", None) == reading.ordinal)
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
        # The sentence on the city says where it was; that on the country says it again.
        text = asked[0].text if asked and question.sort == words_of.WHERE else ""
        return from_facts(asked, question.told, text=text) if asked else None
    if question.role and question.sort == words_of.WHO and isinstance(record, Meeting):
        rows = [fact for fact in facts if question.role in roles_told(fact, record)]
        if rows:
            return from_facts(rows, question.told)
        text = nobody_named(question, record)
        return not_known(text, question.told, facts[:1], [record.id])
    return itself(question, record)


def itself(question: Question, record: Record) -> Answer:
    """Return what a record is, in its own summary."""
    facts = question.library.facts_of(record)
    known = [fact for fact in facts if fact.certainty != UNKNOWN][:2]
    text = record.summary or " ".join(fact.text for fact in known)
    return from_facts(
        known,
        question.told,
        text=f"{record.name}: {text}",
        values=[record.id],
        records=[record.id],
        certainty=STATED,
    )

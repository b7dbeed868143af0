"""Which records, and how many: by the very lists of the commands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, each_once, not_known
from asean_wco.answers.at_meeting import role_asked
from asean_wco.answers.question import IDENTIFIES, Question
from asean_wco.answers.subjects import meetings_meant, starts_of
from asean_wco.answers.telling import enumerated_names, told, unsure
from asean_wco.facts.fact import COUNTED, INFERRED, STATED
from asean_wco.facts.phrases import PARTS_PLAYED
from asean_wco.facts.sentences import capitalized
from asean_wco.facts.sources import supporting
from asean_wco.model.countries import country_name
from asean_wco.model.dates import PartialDate, period_overlaps
from asean_wco.model.folding import fold
from asean_wco.model.records import Initiative, Meeting, Organization, Record, Series
from asean_wco.model.text import number_ranges
from asean_wco.model.today import today
from asean_wco.query.coverage import series_coverage
from asean_wco.search import reading as said
from asean_wco.search.times import FIRST, LAST

_MOST_SOURCES = 40
_KINDS_IN_WORDS = {
    "meeting": "meetings",
    "person": "people",
    "organization": "bodies",
    "office": "posts",
    "initiative": "initiatives",
    "series": "series of meetings",
    "topic": "topics",
    "source": "sources",
}
_DEALT_WITH = (
    "discussed", "discuss", "dealt", "deal", "dealt with", "about", "concerning", "topic", "topics",
    "own", "owns", "owned", "run", "runs", "lead", "leads", "covered", "cover", "treated",
    "addressed", "talked", "subject", "mentioned",
)  # fmt: skip
# What a record may be filtered by, by the kind of what the question names besides.
_FILTERS = {
    "meeting": {"topic": "topic", "person": "person", "organization": "org", "initiative": "initiative"},
    "initiative": {"organization": "owner"},
    "person": {"organization": "org", "office": "office"},
    "office": {"organization": "org"},
    "organization": {"organization": "org"},
    "series": {"organization": "org"},
    "topic": {},
    "source": {},
}  # fmt: skip


# The fields of an initiative that date what is asked about it; the first that is known counts.
_DATED_BY = {
    words_of.SIGNED: ("signed",),
    words_of.IN_FORCE: ("in_force",),
    words_of.LAUNCHED: ("launched", "start"),
    words_of.BEGAN: ("start", "launched"),
    words_of.ENDED: ("end",),
}  # fmt: skip


class Listed(NamedTuple):
    """What a question lists.

    Attributes:
        kind: of the records, in the singular.
        what: the list in words: ``meetings in 2023``.
        records: in the order of the list.
        left: what the question says besides, that no filter takes.
    """

    kind: str
    what: str
    records: list[Record]
    left: list[str]


def kind_listed(question: Question) -> tuple[str, str]:
    """Return the kind and the type of the records that a question lists; empty for none."""
    for kind, types in question.reading.kinds:
        return kind, types[0] if types else ""
    if question.series or question.has("times", "session", "sessions", "happened"):
        return "meeting", ""
    if question.has_any(("people", "persons")):
        return "person", ""
    return "", ""


def listed(question: Question) -> Listed | None:
    """Return the list that a question asks for; None if it asks for none."""
    kind, sort = kind_listed(question)
    if not kind:
        return None
    return _Lister(question, kind, sort).listed()


class _Lister:
    """Makes a list from what a question says, each part of it taken by one filter."""

    def __init__(self, question: Question, kind: str, sort: str) -> None:
        self.question = question
        self.kind = kind
        self.sort = sort
        self.wanted: dict[str, Any] = {}
        self.told: list[str] = []
        dealt = question.places_with(_DEALT_WITH)
        self.taken: set[int] = set(question.framing | question.places_of(said.KIND) | dealt)
        self.records: list[Record] | None = None

    def listed(self) -> Listed:
        """Return the list."""
        question = self.question
        if self.kind == "meeting":
            self._take_series()
        if self.sort and not self.wanted:
            self.wanted["type"] = self.sort
        self._take_time()
        self._take_mode()
        self._take_role()
        self._take_place()
        self._take_others()
        records = question.library.find(self.kind, **self.wanted)
        records = [
            record
            for record in records
            if self._fits_place(record) and self._fits_role(record) and self._fits_date(record)
        ]
        rest = set(range(len(question.asked))) - self.taken
        left = [question.asked[place].unit.text for place in sorted(rest)]
        left += self._predicates_left()
        return Listed(self.kind, self._what(), records, left)

    def _predicates_left(self) -> list[str]:
        """Return what is said of the records that no filter takes: that people live somewhere."""
        dated = set(_DATED_BY) if self.kind == "initiative" else set()
        taken = {words_of.HELD, *dated}
        return [
            phrase
            for phrase, predicate in words_of.PREDICATES.items()
            if f" {phrase} " in self.question.padded and predicate not in taken
        ]

    def _what(self) -> str:
        plural = _KINDS_IN_WORDS[self.kind]
        noun = _plural(self.sort.replace("-", " ")) if self.wanted.get("type") else plural
        return " ".join([noun, *self.told])

    def _take_series(self) -> None:
        """Take the series that is named, by a name that is more than a word for a kind of meeting."""
        question = self.question
        named = [
            (identifier, match)
            for identifier, match in question.series.items()
            if any(
                match.in_names[place] >= IDENTIFIES
                for place in range(len(question.asked))
                if place not in self.taken
            )
        ]
        if len(named) != 1:
            return
        [(identifier, match)] = named
        held = {
            place
            for place in range(len(question.asked))
            if match.in_names[place] >= IDENTIFIES
            and question.asked[place].unit.sort != said.COUNTRY
        }
        self.wanted["series"] = identifier
        self.taken |= held
        self.told.append(f"of the {match.document.name}")

    def _take_time(self) -> None:
        question = self.question
        self.taken |= question.places_of(said.TIME)
        if not question.periods:
            return
        first, last = question.periods[0]
        if first == last and not first.month:
            self.wanted["year"] = first.year
        else:
            self.wanted["from_"] = None if first == FIRST else first
            self.wanted["to"] = None if last == LAST else last
        self.told.append(f"({question.period_words})")

    def _take_mode(self) -> None:
        if self.question.mode and self.kind == "meeting":
            self.wanted["mode"] = self.question.mode
            self.taken |= self.question.places_of(said.MODE)
            self.told.append(f"held as {self.question.mode} meetings")

    def _take_role(self) -> None:
        """Take who had a role at the meetings: a person, a body or a country."""
        self.role = role_asked(self.question) if self.kind == "meeting" else ""
        self.actors: frozenset[str] = frozenset()
        if not self.role or self.role in ("represented",):
            return
        question = self.question
        for kind in ("person", "organization"):
            for meant in question.meant(kind, besides=frozenset(self.taken)):
                named = question.whole_name(meant.match)
                held = (
                    self._held(meant.match.in_names)
                    if kind == "person"
                    else question.places_with([named] if named else [])
                )
                if held and not held <= self.taken and meant.score >= 0.5:
                    self.taken |= held
                    if self.role == "participant":
                        self.wanted["person" if kind == "person" else "org"] = meant.id
                    else:
                        self.actors = frozenset({meant.id})
                    self.told.append(f"that {meant.match.document.name} {PARTS_PLAYED[self.role]}")
                    return
        if question.reading.countries and self.role in ("host", "chair"):
            codes = set(question.reading.countries)
            if self.role == "host":
                return
            bodies = [
                record.id
                for record in question.library.organizations()
                if record.country in codes and record.type == "customs-administration"
            ]
            self.actors = frozenset(bodies)
            self.taken |= question.places_of(said.COUNTRY)
            self.told.append(f"chaired by {country_name(question.reading.countries[0])}")

    def _held(self, qualities: Sequence[float]) -> frozenset[int]:
        return frozenset(
            place
            for place, quality in enumerate(qualities)
            if quality >= IDENTIFIES and place not in self.taken
        )

    def _fits_role(self, record: Record) -> bool:
        if not self.actors or not isinstance(record, Meeting):
            return True
        if self.role == "host" and self.actors & set(record.hosts):
            return True
        for row in record.attendance:
            is_actor = row.person in self.actors or row.organization in self.actors
            is_in_role = self.role in row.roles or (self.role == "participant" and row.roles)
            if is_actor and is_in_role:
                return True
        return False

    def _bodies_called(self, places: Sequence[int]) -> frozenset[str]:
        """Return the bodies that bear what some units say."""
        words = " ".join(self.question.asked[place].unit.text for place in places)
        return self.question.bodies_called(words)

    def _fits_date(self, record: Record) -> bool:
        """Return whether an initiative was signed, launched, begun or ended in the time asked for."""
        asked = [fields for name, fields in _DATED_BY.items() if name in self.question.predicates]
        if not isinstance(record, Initiative) or not asked or not self.question.periods:
            return True
        first, last = self.question.periods[0]
        date = next((date for field in asked[0] if (date := getattr(record, field))), None)
        return date is not None and period_overlaps(date, date, first, last)

    def _take_place(self) -> None:
        reading = self.question.reading
        self.cities: tuple[str, ...] = ()
        if reading.places and self.kind == "meeting":
            self.cities = reading.places
            self.taken |= self.question.places_of(said.PLACE)
            self.told.append(f"in {' or '.join(place.title() for place in reading.places)}")
        free = self.question.places_of(said.COUNTRY) - self.taken
        if len(reading.countries) == 1 and free:
            self.wanted["country"] = reading.countries[0]
            self.taken |= free
            self.told.append(f"in {country_name(reading.countries[0])}")

    def _fits_place(self, record: Record) -> bool:
        if not self.cities or not isinstance(record, Meeting):
            return True
        city = record.place.city if record.place else None
        return fold(city or "") in self.cities

    def _take_others(self) -> None:
        """Take topics, people, bodies and initiatives that the rest of the question names."""
        question = self.question
        for kind, name in _FILTERS[self.kind].items():
            rest = [
                place
                for place, each in enumerate(question.asked)
                if place not in self.taken and each.unit.sort in (said.WORD, said.POST, said.TITLE)
            ]
            if not rest or name in self.wanted:
                continue
            meant = question.meant(kind, besides=frozenset(self.taken))
            fitting = [one for one in meant if not one.missing]
            if kind == "organization":
                fitting = [one for one in fitting if question.whole_name(one.match)]
                bodies = self._bodies_called(rest) if not fitting else frozenset()
                if len(bodies) == 1:
                    self.wanted[name] = next(iter(bodies))
                    self.taken |= set(rest)
                    self.told.append(f"with {question.library.name_of(self.wanted[name])}")
            if not fitting:
                continue
            best = fitting[0]
            self.wanted[name] = best.id
            self.taken |= set(rest)
            self.told.append(
                f"on {best.match.document.name}"
                if kind == "topic"
                else f"with {best.match.document.name}"
            )


def _plural(word: str) -> str:
    return f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"


def sources_of_list(records: Iterable[Record]) -> tuple[str, ...]:
    """Return a source for each record of a list: that of its date, else the first that it cites."""
    found: list[str] = []
    for record in records:
        own = supporting(record, "start") or supporting(record, "name")
        own = own or tuple(citation.source for citation in record.citations)
        found += own[:1]
    return each_once(found)


def how_many_listed(question: Question) -> list[Answer]:
    """Answer how many records a list has."""
    found = listed(question)
    if found is None:
        return []
    reading = f"how many {found.what}"
    if found.left:
        return [unsure(question, found.left, reading)]
    number = len(found.records)
    singular = number == 1
    text = f"{number} {found.what} {'is' if singular else 'are'} recorded."
    if singular:
        text = f"1 of the {found.what} is recorded: {told(found.records[0])}."
    if found.kind == "meeting" and number and number <= 6 and not singular:
        text = f"{text[:-1]}: {enumerated_names(told(record) for record in found.records)}."
    text += _coverage_note(question, found)
    return [
        Answer(
            text,
            (number,),
            tuple(record.id for record in found.records),
            COUNTED,
            sources_of_list(found.records[:_MOST_SOURCES]),
            reading,
        )
    ]


def _coverage_note(question: Question, found: Listed) -> str:
    """Return what a count of sessions leaves out: those that are not recorded."""
    if found.kind != "meeting" or not question.series or question.periods:
        return ""
    notes = []
    for identifier in question.series:
        series = question.library.get(identifier)
        if isinstance(series, Series):
            cover = series_coverage(series, question.library.meetings(series=identifier))
            if cover.missing:
                notes.append(f" Not recorded: numbers {number_ranges(cover.missing)}.")
    return "".join(notes[:1])


def which_listed(question: Question) -> list[Answer]:
    """Answer which records a list has: all, or the first or last of them."""
    if question.order in ("before", "after"):
        return _beside(question)
    found = listed(question)
    if found is None:
        return []
    reading = f"which {found.what}"
    if found.left:
        return [unsure(question, found.left, reading)]
    records = _ordered(question, found)
    if not records:
        return [not_known(f"No {found.what} are recorded.", reading)]
    names = enumerated_names(told(record) for record in records)
    text = f"{names[:1].upper()}{names[1:]}."
    inferred = [
        record for record in records if isinstance(record, Meeting) and record.start is None
    ]
    certainty = INFERRED if inferred and len(records) == 1 else STATED
    is_first_known = _is_first_of_those_known(question, records)
    if is_first_known:
        certainty = INFERRED
        text = (
            f"The earliest that is recorded is {names}; whether there was one before is not known."
        )
    return [
        Answer(
            text,
            tuple(record.id for record in records),
            tuple(record.id for record in records),
            certainty,
            sources_of_list(records[:_MOST_SOURCES]),
            reading,
        )
    ]


def _beside(question: Question) -> list[Answer]:
    """Answer which session of a series came before or after another."""
    reading = f"which session came {question.order}"
    answers = []
    for subject in meetings_meant(question):
        left = [question.asked[place].unit.text for place in sorted(subject.unexplained)]
        if left:
            answers.append(unsure(question, left, reading))
            continue
        ids = (subject.record.id,)
        text = f"{capitalized(told(subject.record))}."
        answers.append(Answer(text, ids, ids, STATED, sources_of_list([subject.record]), reading))
    return answers


def _ordered(question: Question, found: Listed) -> list[Record]:
    order = question.order
    dated = [record for record in found.records if _start(record)]
    if order == "first":
        return dated[:1]
    if order == "last":
        held = [record for record in dated if _is_held(record)]
        return held[-1:]
    if order == "next":
        return [record for record in dated if not _is_held(record)][:1]
    return found.records


def _is_first_of_those_known(question: Question, records: Sequence[Record]) -> bool:
    """Return whether a session stands for the first one for want of any earlier that is recorded."""
    if question.order != "first" or not question.series or not isinstance(records[0], Meeting):
        return False
    narrowed = question.periods or question.reading.places or question.reading.countries
    return records[0].ordinal != 1 and not narrowed


def _start(record: Record) -> PartialDate | None:
    if isinstance(record, Meeting):
        return starts_of(record)
    if isinstance(record, Initiative):
        return record.start or record.signed or record.launched
    return record.founded if isinstance(record, Organization) else None


def _is_held(record: Record) -> bool:
    start = _start(record)
    return start is not None and start.earliest <= today().latest


def missing_sessions(question: Question) -> list[Answer]:
    """Answer which sessions of a series are not recorded, or how many."""
    answers = []
    for identifier in question.series:
        series = question.library.get(identifier)
        if not isinstance(series, Series):
            continue
        cover = series_coverage(series, question.library.meetings(series=identifier))
        reading = f"which sessions are missing: {series.name}"
        if not cover.missing:
            text = f"No session of the {series.name} is missing up to the latest recorded."
            answers.append(
                Answer(text, (0,) if _counts(question) else (), (identifier,), COUNTED, (), reading)
            )
            continue
        highest = max((*cover.known, *(number for number, _ in cover.inferred)))
        text = (
            f"Of the {series.name}, the sessions numbered {number_ranges(cover.missing)} "
            f"are not recorded (of {highest})."
        )
        values: tuple[int, ...] = (len(cover.missing),) if _counts(question) else cover.missing
        answers.append(Answer(text, values, (identifier,), COUNTED, (), reading))
    return answers


def _counts(question: Question) -> bool:
    return question.has("how many", "how much", "number of")


def countries_of(question: Question) -> list[Answer]:
    """Answer which countries the meetings of a list were held in."""
    found = listed(question)
    if found is None or found.kind != "meeting" or found.left:
        return []
    records = [record for record in found.records if isinstance(record, Meeting)]
    if question.order in ("first", "last", "next"):
        records = [record for record in _ordered(question, found) if isinstance(record, Meeting)]
    if not records:
        return []
    placed = [record for record in records if record.place and record.place.country]
    codes = each_once(record.place.country for record in placed if record.place)
    if not codes:
        return []
    text = f"{enumerated_names(country_name(code) for code in codes)}: where the {found.what} were held."
    ids = tuple(record.id for record in placed)
    sources = sources_of_list(placed[:_MOST_SOURCES])
    return [Answer(text, codes, ids, STATED, sources, f"in which countries: {found.what}")]

"""What the facts of a record are: every field that states something, every item of a list, every doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from asean_wco.facts import sentences
from asean_wco.facts.fact import ATTESTED, DISPUTED, INFERRED, STATED, UNKNOWN, Fact
from asean_wco.facts.sentences import NameOf, capitalized, closed, on_date, with_article
from asean_wco.facts.sources import supporting
from asean_wco.facts.when import dates_of, inferred_date, role_period
from asean_wco.model.dates import PartialDate, display_period
from asean_wco.model.folding import ordinal
from asean_wco.model.records import (
    Dispute,
    Meeting,
    Record,
    Role,
    kind_of,
    roles_of,
)
from asean_wco.model.shapes import shapes_of
from asean_wco.model.today import today
from asean_wco.model.vocabulary import COUNTRIES

Period = tuple[PartialDate | None, PartialDate | None]
# What facts concern beyond what their own fields link to: by the part of a fact's id after the
# hash, and under the empty text what every fact of the record concerns.
Concerned = Mapping[str, Sequence[str]]

_LEADING_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?[~?%]?(?![\d-])", re.ASCII)
# Fields with a date of their own that say when the subject of a record took place.
WHEN_FIELDS = (
    "start", "signed", "in_force", "launched", "end", "founded", "ended", "first",
)  # fmt: skip
# Names and our own ordering are facts only where a source is cited for them.
_NAMES = {
    "aliases": "{subject} is also called {value}",
    "acronyms": "{subject} is abbreviated as {value}",
}
# Single values and links of each kind, as sentences; dates have verbs of their own.
_SENTENCES: dict[str, dict[str, str]] = {
    "meeting": {
        "series": "{subject} was a session of {the_value}",
        "ordinal": "{subject} was the {value} session of its series",
        "mode": "{subject} was held {value}",
        "part_of": "{subject} was held together with {the_value}",
        "hosts": "{The_value} hosted {the_subject}",
        "delegates": "{value} delegates took part in {the_subject}",
    },
    "person": {
        "honorifics": "{subject} is addressed as {value}",
        "family_name": "The family name of {subject} is {value}",
        "nationality": "{subject} comes from {value}",
    },
    "organization": {
        "parent": "{subject} is part of {the_value}",
        "country": "{subject} has its seat in {value}",
        "city": "{subject} has its seat in {value}",
        "members": "{The_value} is a member of {the_subject}",
    },
    "office": {
        "organization": "{name} is a post of {the_value}",
        "title": "The title of the post is {value} ({name})",
    },
    "initiative": {
        "owners": "Responsibility for {the_subject} lies with {the_value}",
        "partners": "{subject} has {the_value} as a partner",
        "parent": "{subject} is part of {the_value}",
    },
    "series": {
        "organizations": "{subject} is a series of meetings of {the_value}",
        "frequency": "{subject} is held as follows: {value}",
    },
}
_MODES = {"in-person": "in person", "virtual": "online", "hybrid": "in person and online (hybrid)"}
_PLACES = {"venue": "at {value}", "city": "in {value}", "country": "in {value}"}


class _Draft(NamedTuple):
    """A fact before it has its id and all that it concerns."""

    field: str
    text: str
    value: Any
    links: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    certainty: str = STATED
    period: Period | None = None
    origin: str = ""


class _Teller:
    """Tells the facts of one record.

    Args:
        record: of any kind but a source.
        name_of: gives the name of a record.
        called: what stands for the record in place of its name and date; empty for these.
    """

    def __init__(self, record: Record, name_of: NameOf, called: str = "") -> None:
        self.record = record
        self.name_of = name_of
        self.period: Period = (None, None)
        if isinstance(record, Meeting):
            start, end = dates_of(record)
            self.period = start, record.end or inferred_date(record, "end") or end
        self.the_name = called or sentences.named(record)
        self.dated_name = called or self._dated_name()
        self.disputed = {dispute.field: dispute for dispute in record.disputes}

    def _dated_name(self) -> str:
        """Return the name of the record with its date, for a sentence that names no date."""
        start, end = self.period
        if start is None:
            return self.the_name
        return f"{self.the_name} ({display_period(start, end)})"

    def drafts(self) -> Iterator[_Draft]:
        """Yield the facts in the order in which a reader asks for them."""
        yield from self._names()
        yield from self._fields()
        yield from self._items()
        for dispute in self.record.disputes:
            yield from self._claims(dispute)
        yield from self._inferences()
        for unknown in self.record.unknowns:
            label = sentences.label_of(unknown.field, self.name_of)
            text = f"{self._headed(label)}, not found: {closed(unknown.note)}"
            yield _Draft(unknown.field, text, None, certainty=UNKNOWN)

    def _headed(self, label: str) -> str:
        return f"{capitalized(self.dated_name)}, {label}"

    def _dispute_over(self, field: str) -> Dispute | None:
        """Return the dispute over a field, or over the whole that it is a part of."""
        return self.disputed.get(field) or self.disputed.get(field.partition(".")[0])

    def _certainty(self, field: str) -> str:
        return DISPUTED if self._dispute_over(field) else STATED

    def _names(self) -> Iterator[_Draft]:
        for field, template in _NAMES.items():
            sources = supporting(self.record, field)
            values = getattr(self.record, field) if sources else ()
            for number, value in enumerate(values, 1):
                text = closed(template.format(subject=capitalized(self.the_name), value=value))
                yield _Draft(f"{field}.{number}", text, value, sources=sources)

    def _fields(self) -> Iterator[_Draft]:
        for field in (*WHEN_FIELDS, *_SENTENCES.get(kind_of(self.record), {})):
            content = getattr(self.record, field, None)
            if isinstance(content, PartialDate):
                yield self._date(field, content)
            elif isinstance(content, tuple):
                for number, value in enumerate(content, 1):
                    yield self._single(f"{field}.{number}", value)
            elif content is not None:
                yield self._single(field, content)
            if field == "start" and isinstance(self.record, Meeting):
                yield from self._place(self.record)

    def _date(self, field: str, date: PartialDate) -> _Draft:
        sources = supporting(self.record, field)
        period = self.period if self.period[0] else (date, None)
        text = self.date_sentence(field, date)
        dispute = self._dispute_over(field)
        if dispute:
            text = f"{text[:-1]}; sources disagree: {self._claims_in_words(dispute)}."
        return _Draft(
            field, text, date, sources=sources, certainty=self._certainty(field), period=period
        )

    def date_sentence(self, field: str, date: PartialDate) -> str:
        """Return a date of the record as a sentence."""
        verb, coming_verb = sentences.DATE_VERBS[field]
        end = None
        if field == "start" and isinstance(self.record, Meeting):
            verb, coming_verb = "was held", "is planned"
            end = self.period[1]
        if date.earliest > today().latest:
            verb = coming_verb
        return f"{capitalized(self.the_name)} {verb} {on_date(date, end)}."

    def _place(self, meeting: Meeting) -> Iterator[_Draft]:
        if meeting.place is None:
            return
        for part, template in _PLACES.items():
            value = getattr(meeting.place, part)
            if value is None:
                continue
            words = sentences.country_words(value) if part == "country" else value
            field = f"place.{part}"
            text = f"{capitalized(self.dated_name)} was held {template.format(value=words)}."
            yield _Draft(
                field,
                text,
                value,
                links=(value,) if part == "country" else (),
                sources=supporting_part(meeting, field),
                certainty=self._certainty(field),
            )

    def _single(self, field: str, value: Any) -> _Draft:
        """Return the fact of a field that has one value, or of one value of a list."""
        head = field.partition(".")[0]
        shape = shapes_of(type(self.record))[head]
        words = str(value)
        if shape.form == "link":
            words = self.name_of(value)
        elif shape.form == "country" or (head == "members" and value in COUNTRIES):
            words = sentences.country_words(value)
        elif head == "mode":
            words = _MODES[value]
        text = self.sentence(head, words)
        dispute = self._dispute_over(head)
        if dispute:
            text = f"{text[:-1]}; sources disagree: {self._claims_in_words(dispute)}."
        return _Draft(
            field,
            text,
            value,
            links=(value,) if shape.form in ("link", "country") else (),
            sources=supporting(self.record, head),
            certainty=self._certainty(head),
        )

    def sentence(self, field: str, words: str) -> str:
        """Return a single value of the record as a sentence."""
        if field == "ordinal" and words.isdecimal():
            words = ordinal(int(words))
        return closed(
            _SENTENCES[kind_of(self.record)][field].format(
                name=self.record.name,
                subject=capitalized(self.dated_name),
                the_subject=self.dated_name,
                value=words,
                the_value=with_article(words),
                The_value=capitalized(with_article(words)),
            )
        )

    def _items(self) -> Iterator[_Draft]:
        record = self.record
        if isinstance(record, Meeting):
            yield from self._meeting_items(record)
        for number, role in enumerate(roles_of(record), 1):
            yield self._role(number, role)
        for number, milestone in enumerate(record.milestones, 1):
            named = f"{capitalized(self.the_name)}, {milestone.date.display()}"
            text = f"{named}: {closed(milestone.text)}"
            period = (milestone.date, None)
            yield self._item(f"milestones.{number}", text, milestone.text, milestone, period=period)
        for number, figure in enumerate(record.figures, 1):
            text = f"{self._headed(closed(sentences.figure_words(figure)))}"
            dated = (figure.date, None) if figure.date else None
            yield self._item(f"figures.{number}", text, figure.value, figure, period=dated)
        for number, note in enumerate(record.notes, 1):
            text = f"{capitalized(self.dated_name)}: {closed(note.text)}"
            draft = self._item(f"notes.{number}", text, note.text, note)
            yield draft._replace(origin="own" if note.origin == "own" else "")

    def _item(
        self,
        field: str,
        text: str,
        value: Any,
        item: Any,
        links: Sequence[str | None] = (),
        period: Period | None = None,
    ) -> _Draft:
        """Return the fact of an item of a list, which has sources of its own."""
        named = tuple(link for link in links if link)
        return _Draft(field, text, value, named, item.sources, period=period)

    def _meeting_items(self, meeting: Meeting) -> Iterator[_Draft]:
        for number, row in enumerate(meeting.attendance, 1):
            text = sentences.attendance_sentence(row, self.dated_name, self.name_of)
            links = (row.person, row.organization)
            yield self._item(
                f"attendance.{number}", text, row.person or row.organization, row, links
            )
        subject = capitalized(self.dated_name)
        for number, topic in enumerate(meeting.topics, 1):
            note = f": {topic.note}" if topic.note else ""
            text = closed(f"{subject} dealt with {self.name_of(topic.topic)}{note}")
            yield self._item(f"topics.{number}", text, topic.topic, topic, (topic.topic,))
        for number, link in enumerate(meeting.initiatives, 1):
            note = f": {link.note}" if link.note else ""
            initiative = with_article(self.name_of(link.initiative))
            text = closed(f"{subject} {link.relation} {initiative}{note}")
            yield self._item(
                f"initiatives.{number}", text, link.initiative, link, (link.initiative,)
            )
        for number, outcome in enumerate(meeting.outcomes, 1):
            text = f"{subject}: {closed(outcome.text)}"
            yield self._item(f"outcomes.{number}", text, outcome.text, outcome)

    def _role(self, number: int, role: Role) -> _Draft:
        text = sentences.role_sentence(self.record.name, role, self.name_of)
        certainty = STATED if role.start or role.end else ATTESTED
        dispute = self.disputed.get(f"roles.{role.office}") if role.office else None
        if dispute:
            certainty = DISPUTED
            text = f"{closed(text)} Sources disagree: {self._claims_in_words(dispute)}."
        start, end = role_period(role)
        draft = self._item(
            f"roles.{number}",
            text,
            role.office or role.title,
            role,
            (role.office, role.organization),
            (start or end, end if end != start else None),
        )
        return draft._replace(certainty=certainty)

    def _claims_in_words(self, dispute: Dispute) -> str:
        values = [self._claim_words(dispute.field, claim.value) for claim in dispute.claims]
        return " or ".join(f"“{value}”" for value in values)

    def _claim_words(self, field: str, value: object) -> str:
        return sentences.value_words(field, value, self.name_of).rstrip(".")

    def _claims(self, dispute: Dispute) -> Iterator[_Draft]:
        """Yield one fact for each claim of a dispute; the record's own value is a fact besides."""
        label = sentences.label_of(dispute.field, self.name_of)
        note = f" {closed(dispute.note)}" if dispute.note else ""
        for claim in dispute.claims:
            value = self._claim_words(dispute.field, claim.value)
            others = [
                self._claim_words(dispute.field, other.value)
                for other in dispute.claims
                if other is not claim
            ]
            text = f"{self._headed(label)}: one account says “{value}”, another "
            text = f"{text}{' or '.join(f'“{other}”' for other in others)}.{note}"
            yield _Draft(
                dispute.field,
                text,
                claim.value,
                self._links_in(dispute.field, claim.value),
                claim.sources,
                DISPUTED,
                self._period_of(dispute.field, claim.value),
            )

    def _inferences(self) -> Iterator[_Draft]:
        for inference in self.record.inferences:
            text = self._inferred_sentence(inference.field, inference.value)
            yield _Draft(
                inference.field,
                f"{text} {closed(inference.reason)}",
                inference.value,
                self._links_in(inference.field, inference.value),
                inference.sources,
                INFERRED,
                self._period_of(inference.field, inference.value),
            )

    def _inferred_sentence(self, field: str, value: object) -> str:
        """Return an inferred value in the sentence that a stated one would have, as probable."""
        words = sentences.value_words(field, value, self.name_of)
        date = _date_in(value)
        sentence = ""
        if date and field in sentences.DATE_VERBS and str(date) == str(value):
            sentence = self.date_sentence(field, date)
        elif field in ("place.city", "place.country"):
            sentence = f"{capitalized(self.the_name)} was held in {words}."
        elif field == "mode":
            sentence = f"{capitalized(self.dated_name)} was held {_MODES[str(value)]}."
        elif field in ("ordinal", "part_of", "hosts"):
            sentence = self.sentence(field, words)
        for verb in (" was ", " hosted ", " ended ", " entered ", " began "):
            if verb in sentence:
                probable = " was probably " if verb == " was " else f" probably{verb}"
                return sentence.replace(verb, probable, 1)
        label = sentences.label_of(field, self.name_of)
        return f"{self._headed(label)}, probably: {closed(words)}"

    def _links_in(self, field: str, value: object) -> tuple[str, ...]:
        """Return what a claimed or inferred value and its field lead to: a record or a country."""
        part = field.partition(".")[2]
        if field.endswith("country"):
            return (str(value),)
        return tuple(word for word in (part, str(value)) if word and self.name_of(word) != word)

    def _period_of(self, field: str, value: object) -> Period | None:
        """Return the time of a claimed or inferred value, if it is one."""
        date = _date_in(value)
        if date and field.partition(".")[0] in (*WHEN_FIELDS, "milestones", "roles"):
            return date, None
        return None


def _date_in(value: object) -> PartialDate | None:
    """Return the date that a value is, or begins with; None if there is none."""
    found = _LEADING_DATE.match(value) if isinstance(value, str) else None
    if found is None:
        return None
    try:
        return PartialDate.parse(found[0])
    except ValueError:
        return None


def supporting_part(record: Record, field: str) -> tuple[str, ...]:
    """Return the sources that a record cites for a part of a field, or for the whole of it."""
    wanted = {field, field.partition(".")[0]}
    cited = (citation.source for citation in record.citations if wanted & set(citation.supports))
    return tuple(dict.fromkeys(cited))


def facts_of(record: Record, name_of: NameOf, concerned: Concerned, called: str = "") -> list[Fact]:
    """Return every fact of a record, in the order in which a reader asks for them.

    A source is what facts rest on: of itself only its doubts are facts.

    Args:
        record: of any kind.
        name_of: gives the name of a record by its id, and the id back where there is none.
        concerned: what each field concerns beyond its own links; see `facts.mentions`.
        called: what stands for the record in its sentences, such as ``the meeting``, for a text
            that has named it already; empty for its name and date.
    """
    teller = _Teller(record, name_of, called)
    container = record.series if isinstance(record, Meeting) else None
    whole = concerned.get("", ())
    facts: list[Fact] = []
    taken: set[str] = set()
    for draft in teller.drafts():
        identifier = _free_id(f"{record.id}#{draft.field}", taken)
        part = identifier.partition("#")[2]
        start, end = draft.period or teller.period
        mentions = (record.id, container, *draft.links, *whole, *concerned.get(part, ()))
        fact = Fact(
            identifier,
            record.id,
            draft.field,
            start,
            end if end != start else None,
            draft.text,
            draft.value,
            tuple(dict.fromkeys(name for name in mentions if name)),
            draft.sources,
            draft.certainty,
            draft.origin or record.origin,
        )
        facts.append(fact)
    return _with_all_in_dates(record, facts)


def _free_id(wanted: str, taken: set[str]) -> str:
    """Return an id that no fact of the record has yet, and take it."""
    identifier, number = wanted, 1
    while identifier in taken:
        number += 1
        identifier = f"{wanted}.{number}"
    taken.add(identifier)
    return identifier


def _with_all_in_dates(record: Record, facts: list[Fact]) -> list[Fact]:
    """Let the dates of a meeting concern all that any of its facts concerns.

    Whoever asks for a person finds the meeting with its date, and with the doubt about its date.
    """
    if not isinstance(record, Meeting):
        return facts
    everything = tuple(dict.fromkeys(name for fact in facts for name in fact.mentions))
    return [
        fact._replace(mentions=everything) if fact.field in ("start", "end") else fact
        for fact in facts
    ]

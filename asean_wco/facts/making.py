"""What the facts of a record are: every field that states something, every item, every doubt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import chain, islice
from typing import Any

from asean_wco.facts import sentences
from asean_wco.facts.fact import ATTESTED, DISPUTED, INFERRED, STATED, UNKNOWN, Fact
from asean_wco.facts.phrases import NAMES, PLACES, SINGLE_VALUES
from asean_wco.facts.sentences import NameOf, capitalized, closed, lies_ahead, with_article
from asean_wco.facts.sources import sources_by_field
from asean_wco.facts.when import dates_of, inferred_date, leading_date, role_period
from asean_wco.model.countries import COUNTRIES
from asean_wco.model.dates import PartialDate, display_period
from asean_wco.model.folding import ordinal
from asean_wco.model.records import (
    ORDINALS,
    RECORD_CLASSES,
    Attendance,
    Dispute,
    Figure,
    Inference,
    Initiative,
    InitiativeLink,
    Meeting,
    Milestone,
    Note,
    Organization,
    Outcome,
    Place,
    Record,
    Role,
    Source,
    TopicLink,
    Unknown,
    kind_of,
)
from asean_wco.model.shapes import Shape, shapes_of
from asean_wco.model.support import is_filled, value_of
from asean_wco.model.text import safe_line

Period = tuple[PartialDate | None, PartialDate | None]
Doubt = Dispute | Inference | Unknown
# What facts concern beyond what their own fields link to: by the part of a fact's id after the
# hash, and under the empty text what every fact of the record concerns.
Concerned = Mapping[str, Sequence[str]]

# Fields with a date of their own that say when the subject of a record took place.
WHEN_FIELDS = (
    "start", "signed", "in_force", "launched", "end", "founded", "ended", "first",
)  # fmt: skip
_DOUBTS = ("inferences", "disputes", "unknowns")
# What says how a record is kept, not what it tells.
_NO_FACTS = frozenset({"id", "previous_ids", "citations", *_DOUBTS})
# Of a source only these are facts: it is what facts rest on.
_OF_SOURCES = ("milestones", "figures", "notes", *_DOUBTS)


@cache
def fact_fields() -> tuple[str, ...]:
    """Return the fields that facts can have: those of all kinds, and the parts of a place."""
    fields = {"title", ORDINALS, *(f"place.{part}" for part in shapes_of(Place))}
    for cls in RECORD_CLASSES.values():
        fields.update(name for name, shape in shapes_of(cls).items() if shape.stored)
    return tuple(sorted(fields - _NO_FACTS))


@cache
def _single_fields(kind: str) -> tuple[tuple[str, Shape], ...]:
    """Return the fields of a kind that are told as single values: when and where first."""
    shapes = shapes_of(RECORD_CLASSES[kind])
    if kind == "meeting":
        shapes = shapes | {f"place.{part}": shape for part, shape in shapes_of(Place).items()}
    told = dict.fromkeys(("start", *PLACES, *WHEN_FIELDS, *SINGLE_VALUES.get(kind, {})))
    return tuple((field, shapes[field]) for field in told if field in shapes)


class _Teller:
    """Tells the facts of one record, in the order in which a reader asks for them.

    Args:
        record: of any kind.
        name_of: gives the name of a record.
        concerned: what each field concerns beyond its own links.
        called: what stands for the record in place of its name and date; empty for these.
    """

    def __init__(
        self, record: Record, name_of: NameOf, concerned: Concerned, called: str = ""
    ) -> None:
        self.facts: list[Fact] = []
        self.record = record
        self.name_of = name_of
        self.concerned = concerned
        self.disputed = {dispute.field: dispute for dispute in record.disputes}
        self.cited = sources_by_field(record)
        self.period: Period = (None, None)
        self.is_ahead = False
        self.itself: tuple[str, ...] = (record.id,)
        self.the_name = self.dated_name = called or sentences.named(record)
        if isinstance(record, Meeting):
            self._date_meeting(record, called)
        # Within a sentence and at its beginning, with the date where the sentence gives none.
        self.subject = capitalized(self.dated_name)
        # One of several things by its name; meetings, people and posts never are.
        may_be_plural = not called and isinstance(record, (Initiative, Organization))
        self.is_plural = may_be_plural and sentences.is_plural(record.name)
        # What every fact of the record concerns.
        self.always = tuple(dict.fromkeys((*self.itself, *concerned.get("", ()))))
        self._taken: set[str] = set()

    def _date_meeting(self, meeting: Meeting, called: str) -> None:
        start, end = dates_of(meeting)
        end = meeting.end or inferred_date(meeting, "end") or end
        self.period = start, end if end != start else None
        if start is not None:
            self.dated_name = called or f"{self.the_name} ({display_period(start, end)})"
            self.is_ahead = lies_ahead(start)
        if meeting.series:
            self.itself = (meeting.id, meeting.series)

    def _add(
        self,
        field: str,
        text: str,
        value: Any,
        sources: tuple[str, ...] = (),
        links: Sequence[str] = (),
        certainty: str = STATED,
        period: Period | None = None,
        origin: str = "",
    ) -> None:
        """Add a fact with an id that no other has, and with all that it concerns."""
        part, number = field, 1
        while part in self._taken:
            number += 1
            part = f"{field}.{number}"
        self._taken.add(part)
        mentions = self.always
        named = self.concerned.get(part, ())
        if links or named:
            mentions = tuple(dict.fromkeys((*self.itself, *links, *mentions, *named)))
        if self.is_plural:
            text = sentences.agreeing(text, self.subject)
        if self.is_ahead:
            text = sentences.coming(text)
        start, end = period or self.period
        record = self.record
        fact = Fact(
            f"{record.id}#{part}",
            record.id,
            field,
            start,
            end,
            text,
            value,
            mentions,
            sources,
            certainty,
            origin or record.origin,
        )
        self.facts.append(fact)

    def tell(self) -> list[Fact]:
        """Return all facts."""
        record = self.record
        self._names()
        for field, shape in _single_fields(kind_of(record)):
            content = value_of(record, field)
            if isinstance(content, PartialDate):
                self._date(field, content)
            elif isinstance(content, tuple):
                for number, value in enumerate(content, 1):
                    self._single(f"{field}.{number}", field, shape, value)
            elif content is not None:
                self._single(field, field, shape, content)
        for field, tell in _LISTS.items():
            for number, item in enumerate(getattr(record, field, ()), 1):
                tell(self, f"{field}.{number}", item)
        for dispute in record.disputes:
            self._claims(dispute)
        self._inferences()
        for unknown in record.unknowns:
            label = sentences.label_of(unknown.field, self.name_of)
            if unknown.field in _KNOWN_IN_PART and is_filled(record, unknown.field):
                label = f"more on {label}"
            text = f"Not found for {self.dated_name}: {label}. {closed(unknown.note)}"
            self._add(safe_line(unknown.field), text, None, certainty=UNKNOWN)
        return self.facts

    def _with_dispute(self, text: str, field: str) -> tuple[str, str]:
        """Return a sentence with what sources say otherwise, and its certainty."""
        if not self.disputed:
            return text, STATED
        dispute = self.disputed.get(field) or self.disputed.get(field.partition(".")[0])
        if dispute is None:
            return text, STATED
        return f"{text[:-1]}; {self._disagreement(dispute)}.", DISPUTED

    def _names(self) -> None:
        """Tell other names, which are facts only where a source is cited for them."""
        for field, template in NAMES.items():
            sources = self.cited.get(field, ())
            for number, value in enumerate(getattr(self.record, field) if sources else (), 1):
                text = closed(template.format(subject=capitalized(self.the_name), value=value))
                self._add(f"{field}.{number}", text, value, sources)

    def _date(self, field: str, date: PartialDate) -> None:
        period = self.period if self.period[0] else (date, None)
        text, certainty = self._with_dispute(self._date_sentence(field, date), field)
        self._add(field, text, date, self.cited.get(field, ()), certainty=certainty, period=period)

    def _date_sentence(self, field: str, date: PartialDate) -> str:
        """Return a date of the record as a sentence."""
        if field == "start" and isinstance(self.record, Meeting):
            end = self.period[1] if date == self.period[0] else None
            return f"{capitalized(self.the_name)} was held {sentences.on_date(date, end)}."
        return sentences.date_sentence(self.the_name, field, date)

    def _single(self, field: str, head: str, shape: Shape, value: Any) -> None:
        """Tell a field that has one value, or one value of a list."""
        words, links = str(value), (value,) if shape.form in ("link", "country") else ()
        if shape.form == "country" or (head == "members" and value in COUNTRIES):
            words, links = sentences.country_words(value), (value,)
        elif shape.form == "link" or head == "members":
            words = self.name_of(value)
            links = (value,) if words != value else ()
        text, certainty = self._with_dispute(self._sentence(head, words), head)
        sources = (*self.cited.get(head, ()), *self.cited.get(head.partition(".")[0], ()))
        self._add(field, text, value, tuple(dict.fromkeys(sources)), links, certainty)

    def _sentence(self, field: str, words: str) -> str:
        """Return a single value of the record as a sentence."""
        if field == "ordinal" and words.isdecimal():
            words = ordinal(int(words))
        elif field == "mode":
            words = sentences.value_words(field, words, self.name_of)
        template = SINGLE_VALUES[kind_of(self.record)][field]
        the_value = with_article(words) if "he_value}" in template else ""
        text = template.format(
            subject=self.subject,
            the_subject=self.dated_name,
            value=words,
            the_value=the_value,
            The_value=capitalized(the_value),
        )
        return closed(text)

    def _attendance(self, field: str, row: Attendance) -> None:
        text = sentences.attendance_sentence(row, self.dated_name, self.name_of)
        links = tuple(filter(None, (row.person, row.organization)))
        value = row.person or row.organization or row.capacity
        self._add(field, text, value, row.sources, links)

    def _topic(self, field: str, link: TopicLink) -> None:
        name = sentences.uncapitalized(self.name_of(link.topic))
        says_more = (link.note or "").lower() != name.lower()
        text = sentences.noted(f"{self.subject} dealt with {name}", link.note if says_more else "")
        self._add(field, text, link.topic, link.sources, (link.topic,))

    def _initiative(self, field: str, link: InitiativeLink) -> None:
        name = with_article(self.name_of(link.initiative))
        text = sentences.noted(f"{self.subject} {link.relation} {name}", link.note)
        self._add(field, text, link.initiative, link.sources, (link.initiative,))

    def _outcome(self, field: str, outcome: Outcome) -> None:
        self._add(field, f"{self.subject}: {closed(outcome.text)}", outcome.text, outcome.sources)

    def _milestone(self, field: str, step: Milestone) -> None:
        text = f"{capitalized(self.the_name)}, {step.date.display()}: {closed(step.text)}"
        self._add(field, text, step.text, step.sources, period=(step.date, None))

    def _figure(self, field: str, figure: Figure) -> None:
        text = f"{self.subject}, {closed(sentences.figure_words(figure))}"
        dated = (figure.date, None) if figure.date else None
        self._add(field, text, figure.value, figure.sources, period=dated)

    def _note(self, field: str, note: Note) -> None:
        text, origin = f"{self.subject}: {closed(note.text)}", note.origin
        self._add(field, text, note.text, note.sources, origin="own" if origin == "own" else "")

    def _role(self, field: str, role: Role) -> None:
        text = sentences.role_sentence(self.subject, role, self.name_of)
        certainty = STATED if role.start or role.end else ATTESTED
        dispute = self.disputed.get(f"roles.{role.office}") if role.office else None
        if dispute:
            certainty = DISPUTED
            text = f"{closed(text)} {capitalized(self._disagreement(dispute))}."
        start, end = role_period(role)
        links = tuple(filter(None, (role.office, role.organization)))
        period = (start or end, end if start and end != start else None)
        value = role.office or role.title
        self._add(field, text, value, role.sources, links, certainty, period)

    def _disagreement(self, dispute: Dispute) -> str:
        claims = " or ".join(self._claimed(dispute))
        return f"sources disagree: {claims}" if claims else "sources disagree"

    def _claimed(self, dispute: Dispute) -> list[str]:
        """Return the values of a dispute in words, in quotation marks."""
        field = dispute.field
        values = [
            sentences.value_words(field, claim.value, self.name_of) for claim in dispute.claims
        ]
        return [f"“{value.rstrip('.')}”" for value in values]

    def _claims(self, dispute: Dispute) -> None:
        """Tell each claim of a dispute; the record's own value is a fact besides."""
        field = dispute.field
        told = self._claimed(dispute)
        for number, claim in enumerate(dispute.claims):
            others = told[:number] + told[number + 1 :]
            said = "others say" if len(others) > 1 else "another says"
            label = sentences.label_of(field, self.name_of)
            text = f"{self.subject}, {label}: one account says {told[number]}"
            if others:
                text = f"{text}; {said} {' or '.join(others)}"
            note = f" {closed(dispute.note)}" if dispute.note else ""
            self._doubt(field, f"{text}.{note}", claim.value, claim.sources, DISPUTED)

    def _inferences(self) -> None:
        for inference in self.record.inferences:
            field, value = inference.field, inference.value
            text = f"{self._inferred_sentence(field, value)} {closed(inference.reason)}"
            self._doubt(field, text, value, inference.sources, INFERRED)

    def _inferred_sentence(self, field: str, value: object) -> str:
        """Return an inferred value in the sentence that a stated one would have, as probable."""
        words = sentences.value_words(field, value, self.name_of)
        date, sentence = leading_date(str(value)), ""
        if date and field in WHEN_FIELDS and str(date) == str(value):
            sentence = self._date_sentence(field, date)
        elif field in ("place.city", "place.country"):
            sentence = f"{capitalized(self.the_name)} was held in {words}."
        elif field in ("mode", "ordinal", "part_of", "hosts", "nationality"):
            sentence = self._sentence(field, str(value) if field == "mode" else words)
        head = field.partition(".")[0]
        label = "" if head in ("milestones", "notes") else sentences.label_of(field, self.name_of)
        about = f"{self.subject}, {label}: probably" if label else f"{self.subject}, inferred:"
        return sentences.probable(sentence) or f"{about} {closed(words)}"

    def _doubt(
        self, field: str, text: str, value: object, sources: tuple[str, ...], certainty: str
    ) -> None:
        """Tell a claimed or inferred value, with its time and with what it leads to."""
        head, _, part = field.partition(".")
        words = str(value)
        links = [word for word in (part, words) if word and self.name_of(word) != word]
        if words in COUNTRIES:
            links = [words]
        date = leading_date(words)
        dated = date and head in (*WHEN_FIELDS, "milestones", "roles")
        period = (date, None) if dated else None
        # The field of an own record may be any text, and becomes part of an id.
        self._add(safe_line(field), text, value, sources, links, certainty, period)


# Fields of which a part may be known, so that more was looked for.
_KNOWN_IN_PART = frozenset(
    "start end hosts attendance topics initiatives outcomes milestones figures roles".split()
)
# What tells the items of each list.
_LISTS: dict[str, Callable[[_Teller, str, Any], None]] = {
    "attendance": _Teller._attendance,
    "topics": _Teller._topic,
    "initiatives": _Teller._initiative,
    "outcomes": _Teller._outcome,
    "roles": _Teller._role,
    "milestones": _Teller._milestone,
    "figures": _Teller._figure,
    "notes": _Teller._note,
}


def facts_of(record: Record, name_of: NameOf, concerned: Concerned, called: str = "") -> list[Fact]:
    """Return every fact of a record, in the order in which a reader asks for them.

    Args:
        record: of any kind; a source is what facts rest on, so of itself only doubts are facts.
        name_of: gives the name of a record by its id, and the id back where there is none.
        concerned: what each field concerns beyond its own links; see `facts.mentions`.
        called: what stands for the record in its sentences, such as ``the meeting``, for a text
            that has named it already; empty for its name and date.
    """
    if isinstance(record, Source) and not any(getattr(record, field) for field in _OF_SOURCES):
        return []
    facts = _Teller(record, name_of, concerned, called).tell()
    if not isinstance(record, Meeting):
        return facts
    # The dates of a meeting concern all that any of its facts concerns: whoever asks for a person
    # finds the meeting with its date, and with the doubt about its date.
    everything = tuple(dict.fromkeys(chain.from_iterable(fact.mentions for fact in facts)))
    return [
        fact._replace(mentions=everything) if fact.field in ("start", "end") else fact
        for fact in facts
    ]


def told_doubts(record: Record, facts: Sequence[Fact]) -> list[tuple[Doubt, list[Fact]]]:
    """Return the doubts of a record, each with the facts that tell it: one, or one a claim.

    Args:
        record: of any kind.
        facts: all facts of the record, of which those about doubts are the last.
    """
    doubts: list[Doubt] = [*record.disputes, *record.inferences, *record.unknowns]
    counts = [len(doubt.claims) if isinstance(doubt, Dispute) else 1 for doubt in doubts]
    told = iter(facts[len(facts) - sum(counts) :])
    return [(doubt, list(islice(told, count))) for doubt, count in zip(doubts, counts, strict=True)]

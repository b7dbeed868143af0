"""Making the facts of a record: of each field that states something, each item, each doubt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Any

from asean_wco.facts import sentences
from asean_wco.facts.disputed import dispute_on_item
from asean_wco.facts.fact import (
    ATTESTED,
    CLAIM,
    DISAGREEMENT,
    DISPUTED,
    INFERRED,
    STATED,
    UNKNOWN,
    Fact,
)
from asean_wco.facts.labels import (
    Doubt,
    day_of_term,
    dispute_on_term,
    is_known_in_part,
    label_of_doubt,
)
from asean_wco.facts.phrases import NAMES, PLACES, SINGLE_VALUES
from asean_wco.facts.sentences import NameOf, capitalized, closed, lies_ahead, with_article
from asean_wco.facts.sources import sources_by_field
from asean_wco.facts.when import (
    WHEN_FIELDS,
    dates_of,
    inferred_date,
    leading_date,
    likely_date,
    otherwise_inferred,
    role_period,
    until_date,
)
from asean_wco.model.countries import COUNTRIES
from asean_wco.model.dates import OpenPeriod, PartialDate, display_period
from asean_wco.model.folding import ordinal
from asean_wco.model.origin import OWN, REFERENCE
from asean_wco.model.places import read_place
from asean_wco.model.records import (
    ORDINALS,
    RECORD_CLASSES,
    Attendance,
    Dispute,
    Figure,
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
    kind_of,
)
from asean_wco.model.shapes import Shape, shapes_of
from asean_wco.model.support import value_of
from asean_wco.model.text import joined, safe_line

# Ids that facts concern beyond the links of their own fields. The key is the part of a fact's id
# after the hash; under the empty key is what every fact of the record concerns.
Concerned = Mapping[str, Sequence[str]]

_DOUBTS = ("inferences", "disputes", "unknowns")
# These fields say how a record is kept, and nothing about its subject.
_NO_FACTS = frozenset({"id", "previous_ids", "citations", *_DOUBTS})
# Only these fields of a source are facts, since other facts rest on the rest of it.
OF_SOURCES = ("milestones", "figures", "notes")


@cache
def fact_fields() -> tuple[str, ...]:
    """Return the fields that facts can have: those of all kinds, and the parts of a place."""
    fields = {"title", ORDINALS, *(f"place.{part}" for part in shapes_of(Place))}
    for cls in RECORD_CLASSES.values():
        fields.update(name for name, shape in shapes_of(cls).items() if shape.stored)
    return tuple(sorted(fields - _NO_FACTS))


@cache
def _single_fields(kind: str) -> tuple[tuple[str, Shape], ...]:
    """Return the fields of a kind that hold single values, dates and places first."""
    shapes = shapes_of(RECORD_CLASSES[kind])
    if kind == "meeting":
        shapes = shapes | {f"place.{part}": shape for part, shape in shapes_of(Place).items()}
    fields = dict.fromkeys(("start", *PLACES, *WHEN_FIELDS, *SINGLE_VALUES.get(kind, {})))
    return tuple((field, shapes[field]) for field in fields if field in shapes)


class _FactMaker:
    """A maker of the facts of one record, in the order in which a reader asks for them.

    Args:
        record: a record of any kind.
        name_of: returns the name of a record.
        concerned: ids that each fact concerns beyond its own links.
        called: words for the record in place of its name and date; empty for name and date.
        original: the record of the reference that the record corrects; None if it corrects none.
    """

    def __init__(
        self,
        record: Record,
        name_of: NameOf,
        concerned: Concerned,
        called: str = "",
        original: Record | None = None,
    ) -> None:
        self.facts: list[Fact] = []
        self.record = record
        self.original = original
        # Whose the facts are that are added next.
        self.origin = record.origin
        self.name_of = name_of
        self.concerned = concerned
        self.disputed = {dispute.field: dispute for dispute in record.disputes}
        self.cited = sources_by_field(record)
        self.period: OpenPeriod = (None, None)
        self.is_ahead = False
        self.itself: tuple[str, ...] = (record.id,)
        # The dated name is for sentences that give no date themselves.
        self.the_name = self.dated_name = called or sentences.named(record)
        if isinstance(record, Meeting):
            self._date_meeting(record, called)
        # The dated name at the beginning of a sentence.
        self.subject = capitalized(self.dated_name)
        # Names of people and posts are never in the plural.
        may_be_plural = not called and isinstance(record, (Initiative, Meeting, Organization))
        self.is_plural = may_be_plural and sentences.is_plural(record.name)
        # What every fact of the record concerns.
        self.always = tuple(dict.fromkeys((*self.itself, *concerned.get("", ()))))
        self._taken: set[str] = set()

    def _date_meeting(self, meeting: Meeting, called: str) -> None:
        """Take over the period of a meeting, its name with the date, and its series."""
        start, end = dates_of(meeting)
        end = meeting.end or inferred_date(meeting, "end") or end
        if end == start:
            end = None
        self.period = start, end
        if start is not None:
            days = display_period(start, end)
            if meeting.start is None and not start.qualifier:
                days = f"probably {days}"
            self.dated_name = called or f"{self.the_name} ({days})"
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
        period: OpenPeriod | None = None,
    ) -> None:
        """Add a fact with an id of its own and with all that it concerns.

        Args:
            field: dotted path of the field, which becomes part of the id.
            text: the sentence, for a subject in the singular and a meeting in the past.
            value: the bare value.
            sources: ids of the sources.
            links: ids and country codes that the field links to.
            certainty: one of `CERTAINTIES` in `facts.fact`.
            period: beginning and end; None for those of the record.
        """
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
            # The sentence has the name with its date, or without it.
            text = sentences.agreeing(text, self.subject)
            text = sentences.agreeing(text, capitalized(self.the_name))
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
            self.origin,
        )
        self.facts.append(fact)

    def _origin_of_value(self, field: str, value: Any) -> str:
        """Return whose a value of a field is; see `_origin_of_item`.

        A value with other sources than in the reference is the user's own as well.

        Args:
            field: the field, or the part of a place.
            value: the value, or one of several.
        """
        if self.original is None:
            return self.record.origin
        before = value_of(self.original, field)
        is_there = value in before if isinstance(before, tuple) else value == before
        is_same = is_there and _citing(self.original, field) == _citing(self.record, field)
        return REFERENCE if is_same else self.record.origin

    def _origin_of_item(self, field: str, item: Any) -> str:
        """Return whose an item of a list is.

        A correction leaves to the reference what it has not changed.
        """
        if isinstance(item, Note) and item.origin == OWN:
            return OWN
        if self.original is not None and item in getattr(self.original, field):
            return REFERENCE
        return self.record.origin

    def make(self) -> list[Fact]:
        """Return all facts."""
        record = self.record
        self._add_names()
        for field, shape in _single_fields(kind_of(record)):
            content = value_of(record, field)
            if isinstance(content, tuple):
                for number, value in enumerate(content, 1):
                    self.origin = self._origin_of_value(field, value)
                    self._add_single(f"{field}.{number}", field, shape, value)
                continue
            self.origin = self._origin_of_value(field, content)
            if isinstance(content, PartialDate):
                self._add_date(field, content)
            elif content is not None:
                self._add_single(field, field, shape, content)
        for field, add_item in _LISTS.items():
            for number, item in enumerate(getattr(record, field, ()), 1):
                self.origin = self._origin_of_item(field, item)
                add_item(self, f"{field}.{number}", item)
        for dispute in record.disputes:
            self.origin = self._origin_of_item("disputes", dispute)
            self._add_claims(dispute)
        self._add_inferences()
        self._add_unknowns()
        return self.facts

    def _dispute_on(self, field: str) -> Dispute | None:
        """Return the dispute about a field; None if sources agree on it."""
        # What is disputed of a part says nothing of the whole: when one country signed is not when
        # all did.
        return self.disputed.get(field) or self.disputed.get(field.partition(".")[0])

    def _add_value(
        self,
        field: str,
        text: str,
        value: Any,
        sources: Iterable[str],
        dispute: Dispute | None,
        links: Sequence[str] = (),
        period: OpenPeriod | None = None,
    ) -> None:
        """Add a fact that the record states, with the other accounts of it and their sources.

        Args:
            field: as in `_add`.
            text: as in `_add`, without the other accounts.
            value: the bare value.
            sources: ids of those that say what the record states.
            dispute: about the fact; None if sources agree.
            links: as in `_add`.
            period: as in `_add`.
        """
        certainty = STATED
        if dispute is not None:
            certainty = DISPUTED
            # The claims are those of the reference, and the value is not among them.
            by_whom = " (stated by you)" if self.original is not None and self.origin == OWN else ""
            text = f"{text.removesuffix('.')}{by_whom}; {self._disagreement(dispute)}."
            sources = chain(sources, *(claim.sources for claim in dispute.claims))
        self._add(field, text, value, tuple(dict.fromkeys(sources)), links, certainty, period)

    def _add_item(
        self,
        field: str,
        text: str,
        value: Any,
        item: Any,
        links: Sequence[str] = (),
        period: OpenPeriod | None = None,
    ) -> None:
        """Add an item of a list as `_add_value` adds a value."""
        dispute = None
        if self.disputed:
            head, _, _ = field.partition(".")
            dispute = dispute_on_item(self.record, head, item, text, self.name_of)
        self._add_value(field, text, value, item.sources, dispute, links, period)

    def _add_names(self) -> None:
        """Add other names, which are facts only if a source is cited for them."""
        for field, template in NAMES.items():
            sources = self.cited.get(field)
            if not sources:
                continue
            for number, value in enumerate(getattr(self.record, field), 1):
                self.origin = self._origin_of_value(field, value)
                text = closed(template.format(subject=capitalized(self.the_name), value=value))
                self._add(f"{field}.{number}", text, value, sources)

    def _add_date(self, field: str, date: PartialDate) -> None:
        period = self.period if self.period[0] else (date, None)
        text, dispute = self._date_sentence(field, date), self._dispute_on(field)
        likely = otherwise_inferred(self.record, field)
        if likely:
            text = f"{text.removesuffix('.')} ({INFERRED}: {likely.display()})."
        self._add_value(field, text, date, self.cited.get(field, ()), dispute, period=period)

    def _date_sentence(self, field: str, date: PartialDate) -> str:
        """Return a date of the record as a sentence."""
        if field != "start" or not isinstance(self.record, Meeting):
            return sentences.date_sentence(self.the_name, field, date)
        start, end = self.period
        if date != start:
            end = None
        return f"{capitalized(self.the_name)} was held {sentences.on_date(date, end)}."

    def _add_single(self, field: str, head: str, shape: Shape, value: Any) -> None:
        """Add a single value.

        Args:
            field: the field, with a number if the value is one of a list.
            head: the field without the number.
            shape: the shape of the field.
            value: the value.
        """
        words = str(value)
        links: tuple[str, ...] = ()
        if shape.form == "country" or (head == "members" and value in COUNTRIES):
            words = sentences.country_words(value)
            links = (value,)
        elif shape.form == "link" or head == "members":
            words = self.name_of(value)
            # Without a record of that id there is no name, and nothing to link to.
            if words != value:
                links = (value,)
        sources = (*self.cited.get(head, ()), *self.cited.get(head.partition(".")[0], ()))
        text, dispute = self._sentence(head, words), self._dispute_on(head)
        self._add_value(field, text, value, sources, dispute, links)

    def _sentence(self, field: str, words: str) -> str:
        """Return a single value of the record as a sentence."""
        if field == "ordinal" and words.isdecimal():
            words = ordinal(int(words))
        elif field == "mode":
            words = sentences.value_words(field, words, self.name_of)
        template = SINGLE_VALUES[kind_of(self.record)][field]
        the_value = ""
        # Found in {the_value} and in {The_value}.
        if "he_value}" in template:
            the_value = with_article(words)
        text = template.format(
            subject=self.subject,
            the_subject=self.dated_name,
            value=words,
            the_value=the_value,
            The_value=capitalized(the_value),
        )
        if the_value and sentences.is_plural(words):
            text = sentences.agreeing(text, capitalized(the_value))
        return closed(text)

    def _add_attendance(self, field: str, row: Attendance) -> None:
        text = sentences.attendance_sentence(row, self.dated_name, self.name_of)
        links = tuple(filter(None, (row.person, row.organization)))
        value = row.person or row.organization or row.capacity
        self._add_item(field, text, value, row, links)

    def _add_topic(self, field: str, link: TopicLink) -> None:
        name = sentences.uncapitalized(self.name_of(link.topic))
        note = link.note or ""
        if note.lower() == name.lower():
            note = ""
        text = sentences.noted(f"{self.subject} dealt with {name}", note)
        self._add_item(field, text, link.topic, link, (link.topic,))

    def _add_initiative(self, field: str, link: InitiativeLink) -> None:
        name = with_article(self.name_of(link.initiative))
        text = sentences.noted(f"{self.subject} {link.relation} {name}", link.note)
        self._add_item(field, text, link.initiative, link, (link.initiative,))

    def _add_outcome(self, field: str, outcome: Outcome) -> None:
        text = f"{self.subject}: {closed(outcome.text)}"
        self._add_item(field, text, outcome.text, outcome)

    def _add_milestone(self, field: str, step: Milestone) -> None:
        text = sentences.step_sentence(self.the_name, step.date, step.text)
        self._add_item(field, text, step.text, step, period=(step.date, None))

    def _add_figure(self, field: str, figure: Figure) -> None:
        text = sentences.figure_sentence(self.subject, figure)
        period = (figure.date, None) if figure.date else None
        self._add_item(field, text, figure.value, figure, period=period)

    def _add_note(self, field: str, note: Note) -> None:
        text = f"{self.subject}: {closed(note.text)}"
        self._add_item(field, text, note.text, note)

    def _add_role(self, field: str, role: Role) -> None:
        text = sentences.role_sentence(self.subject, role, self.name_of)
        certainty, sources = STATED if role.start or role.end else ATTESTED, role.sources
        dispute = dispute_on_term(self.record, role)
        if dispute is None:
            dispute = dispute_on_item(self.record, "roles", role, text, self.name_of)
        if dispute is not None:
            certainty = DISPUTED
            claimed = chain.from_iterable(claim.sources for claim in dispute.claims)
            sources = tuple(dict.fromkeys((*sources, *claimed)))
            disagreement = self._disagreement(dispute)
            if day := day_of_term(dispute, role):
                disagreement = disagreement.replace(":", f" on {day}:", 1)
            text = f"{closed(text)} {capitalized(disagreement)}."
        start, end = role_period(role)
        if start is None or start == end:
            start, end = start or end, None
        links = tuple(filter(None, (role.office, role.organization)))
        value = role.office or role.title
        self._add(field, text, value, sources, links, certainty, (start, end))

    def _disagreement(self, dispute: Dispute) -> str:
        return joined(": ", DISAGREEMENT, " or ".join(self._claimed(dispute)))

    def _claimed(self, dispute: Dispute) -> list[str]:
        """Return the values of a dispute in words, in quotation marks."""
        field = dispute.field
        values = [
            sentences.value_words(field, claim.value, self.name_of) for claim in dispute.claims
        ]
        return [f"“{value.rstrip('.')}”" for value in values]

    def _add_claims(self, dispute: Dispute) -> None:
        """Add each claim of a dispute, beside the fact of the value that the record has."""
        field = dispute.field
        label = label_of_doubt(self.record, dispute, self.name_of)
        accounts = self._claimed(dispute)
        for number, claim in enumerate(dispute.claims):
            text = f"{self.subject}: {DISAGREEMENT} on {label}{CLAIM}{accounts[number]}"
            others = accounts[:number] + accounts[number + 1 :]
            if len(others) > 1:
                text = f"{text}, others say {' or '.join(others)}"
            elif others:
                text = f"{text}, another says {others[0]}"
            text = f"{text}."
            if dispute.note:
                text = f"{text} {closed(dispute.note)}"
            self._add_doubt(field, text, claim.value, claim.sources, DISPUTED)

    def _add_inferences(self) -> None:
        for inference in self.record.inferences:
            field, value = inference.field, inference.value
            self.origin = self._origin_of_item("inferences", inference)
            sentence = self._inferred_sentence(field, value)
            if otherwise_inferred(self.record, field):
                stated = getattr(self.record, field).display()
                sentence = f"{sentence.removesuffix('.')}; the sources state {stated}."
            text = f"{sentence} {closed(inference.reason)}"
            self._add_doubt(field, text, value, inference.sources, INFERRED)

    def _inferred_sentence(self, field: str, value: object) -> str:
        """Return a sentence that calls an inferred value probable.

        It is made from the sentence for a stated value where there is one.
        """
        words = sentences.value_words(field, value, self.name_of)
        sentence = sentences.probable(self._as_if_stated(field, value, words))
        if sentence:
            return sentence
        head, _, part = field.partition(".")
        if head in ("milestones", "notes") or (head == "roles" and words[:1].isupper()):
            if INFERRED in words:
                return f"{self.subject}: {closed(words)}"
            return f"{self.subject}, inferred: {closed(words)}"
        until = until_date(str(value))
        if head == "roles" and until and part:
            verb = "was" if sentences.is_over(until) else "is"
            return f"{self.subject} {verb} probably {self.name_of(part)} {words}."
        if head == "roles":
            post = self.name_of(part) if part else ""
            sentence = sentences.probable_in_post(self.the_name, post, words)
            if sentence:
                return sentence
        label = sentences.label_of(field, self.name_of)
        return f"{self.subject}, {label}: probably {closed(sentences.within_sentence(words))}"

    def _as_if_stated(self, field: str, value: object, words: str) -> str:
        """Return the sentence that an inferred value would have if it were stated; empty if none.

        Args:
            field: dotted path of the field.
            value: the inferred value.
            words: the value in words.
        """
        date = leading_date(str(value))
        if date and field in WHEN_FIELDS and str(date) == str(value):
            return self._date_sentence(field, date)
        if field in ("place", "place.city", "place.country"):
            return f"{capitalized(self.the_name)} was held in {words}."
        if field == "initiatives":
            return f"{capitalized(self.the_name)} dealt with {words}."
        if field in ("mode", "ordinal", "part_of", "hosts", "nationality"):
            return self._sentence(field, words)
        return ""

    def _add_doubt(
        self, field: str, text: str, value: object, sources: tuple[str, ...], certainty: str
    ) -> None:
        """Add a claimed or inferred value, with its time and with its links."""
        head, _, part = field.partition(".")
        words = str(value)
        links = [word for word in (part, words) if word and self.name_of(word) != word]
        country = read_place(words).country if field == "place" else words
        if country in COUNTRIES:
            links = [country]
        period: OpenPeriod | None = None
        date = likely_date(words) if head in WHEN_FIELDS else leading_date(words)
        if date and head in (*WHEN_FIELDS, "milestones", "roles"):
            period = (date, None)
        elif head == "milestones" and certainty == INFERRED:
            period = _period_told(words)
        # The field of an own record may be any text, and becomes part of an id.
        self._add(safe_line(field), text, value, sources, links, certainty, period)

    def _add_unknowns(self) -> None:
        """Add what was looked for and not found."""
        for unknown in self.record.unknowns:
            field = unknown.field
            self.origin = self._origin_of_item("unknowns", unknown)
            note = closed(unknown.note)
            if field.partition(".")[0] == "notes":
                # The note says by itself what was not found.
                self._add(safe_line(field), f"{self.subject}: {note}", None, certainty=UNKNOWN)
                continue
            missing = sentences.missing_sentence(
                field,
                self.dated_name,
                self.name_of,
                is_known_in_part=is_known_in_part(self.record, field),
            )
            # The sentence has said that already.
            text = missing if note == "Not found." else f"{missing} {note}"
            self._add(safe_line(field), text, None, certainty=UNKNOWN)


def _citing(record: Record, field: str) -> set[str]:
    """Return the ids of the sources that a record cites for a field, or for all that it is of."""
    fields = {field, field.partition(".")[0]}
    return {
        citation.source for citation in record.citations if not fields.isdisjoint(citation.supports)
    }


def _period_told(text: str) -> OpenPeriod | None:
    """Return the time within a text, without an end where it is a single date."""
    # The patterns of times take a while to be made, and few records need them.
    from asean_wco.model.times import only_period

    period = only_period(text)
    if period and period[0] == period[1]:
        return (period[0], None)
    return period


# The methods that add the items of lists.
_LISTS: dict[str, Callable[[_FactMaker, str, Any], None]] = {
    "attendance": _FactMaker._add_attendance,
    "topics": _FactMaker._add_topic,
    "initiatives": _FactMaker._add_initiative,
    "outcomes": _FactMaker._add_outcome,
    "roles": _FactMaker._add_role,
    "milestones": _FactMaker._add_milestone,
    "figures": _FactMaker._add_figure,
    "notes": _FactMaker._add_note,
}


def facts_of(
    record: Record,
    name_of: NameOf,
    concerned: Concerned,
    called: str = "",
    original: Record | None = None,
) -> list[Fact]:
    """Return every fact of a record, in the order in which a reader asks for them.

    Args:
        record: a record of any kind; most fields of a source are no facts of their own.
        name_of: returns the name of a record by its id, or the id if there is no such record.
        concerned: ids that each fact concerns beyond its own links; see `facts.mentions`.
        called: words for the record, such as ``the meeting``, for a text that has named it
            already; empty for its name and date.
        original: the record of the reference that the record corrects; what the two have in common
            is then of the reference. None if it corrects none.
    """
    if isinstance(record, Source) and not any(
        getattr(record, field) for field in (*OF_SOURCES, *_DOUBTS)
    ):
        return []
    facts = _FactMaker(record, name_of, concerned, called, original).make()
    if not isinstance(record, Meeting):
        return facts
    # The dates of a meeting concern all that any of its facts concerns: whoever asks for a person
    # finds the meeting with its date, and with the doubt about its date.
    everything = tuple(dict.fromkeys(chain.from_iterable(fact.mentions for fact in facts)))
    for position, fact in enumerate(facts):
        if fact.field in ("start", "end"):
            facts[position] = fact._replace(mentions=everything)
    return facts


def item_of(record: Record, fact: Fact) -> Any:
    """Return the item of a list of the record that a fact tells; None if it tells no such item."""
    part = fact.part
    head, _, number = part.partition(".")
    if part != fact.field or head not in _LISTS or not number.isdecimal():
        return None
    return getattr(record, head)[int(number) - 1]


def sources_of_value(record: Record, fact: Fact) -> tuple[str, ...]:
    """Return the sources of what a fact tells, without those that say otherwise."""
    if fact.certainty != DISPUTED or fact.is_claim:
        return fact.sources
    item = item_of(record, fact)
    return item.sources if item else sources_by_field(record).get(fact.field, ())


def told_doubts(record: Record, facts: Sequence[Fact]) -> list[tuple[Doubt, list[Fact]]]:
    """Return the doubts about a record with their facts: one fact a claim of a dispute, else one.

    The certainty of a fact says from which list of doubts it was made.

    Args:
        record: a record of any kind.
        facts: all facts of the record.

    Raises:
        ValueError: there are more or fewer facts of a certainty than doubts.
    """
    told: list[tuple[Doubt, list[Fact]]] = []
    claims = iter([fact for fact in facts if fact.is_claim])
    for dispute in record.disputes:
        told.append((dispute, [next(claims) for _ in dispute.claims]))
    inferred = [fact for fact in facts if fact.certainty == INFERRED]
    for inference, fact in zip(record.inferences, inferred, strict=True):
        told.append((inference, [fact]))
    missing = [fact for fact in facts if fact.certainty == UNKNOWN]
    for unknown, fact in zip(record.unknowns, missing, strict=True):
        told.append((unknown, [fact]))
    return told

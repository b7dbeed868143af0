"""What a note may tell: the facts that concern its subject, in the time that was asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from asean_wco.brief import wording
from asean_wco.brief.earlier import (
    dispute_by,
    fact_by,
    is_earlier,
    is_shown_around,
    role_by,
)
from asean_wco.brief.nation import Nation
from asean_wco.brief.overtaken import Overtaken
from asean_wco.errors import NotFoundError
from asean_wco.facts.disputed import dispute_on_item
from asean_wco.facts.fact import (
    DISPUTED,
    INFERRED,
    UNKNOWN,
    Fact,
    is_value,
    without_disagreement,
)
from asean_wco.facts.making import item_of, sources_of_value
from asean_wco.facts.mentions import is_national
from asean_wco.facts.sentences import capitalized, closed, coming_step, named
from asean_wco.facts.tenure import HolderAnswer, holdings_of, who_on
from asean_wco.facts.when import WHEN_FIELDS
from asean_wco.library import Library
from asean_wco.model.countries import Country
from asean_wco.model.dates import OpenPeriod, PartialDate, display_period
from asean_wco.model.origin import CORRECTED
from asean_wco.model.records import Dispute, Meeting, Organization, Record, Role, Source, Topic
from asean_wco.model.text import enclosed, joined
from asean_wco.model.today import today
from asean_wco.query.timeline import Event, events_of
from asean_wco.query.twice import events_told_once
from asean_wco.render.document import Line

# How a note marks what is the user's own.
OWN_RECORD = "your own record"
# One claim alone is no dispute.
_FEWEST_CLAIMS = 2


class Scope:
    """The subject of a note and what is known of it.

    It also makes the text of a note from facts, in steps. `text_of` and `step_text` return the
    words of a fact. `with_doubts` adds its doubts and its origin, and `cited_line` its sources.
    `line` does both for a text; `line_of`, `line_of_record` and `line_of_event` do it for what they
    name.

    Args:
        subject: a record of any kind, or a country.
        library: the reference.
        period: beginning and end of the time that was asked for; None for an open end. An end that
            is still to come only says up to when the note tells what comes next.
        most_sources: how many footnotes a statement may have.

    Attributes:
        record: the subject, unless it is a country.
        own: its id, if it is a record of the user's own; else empty.
        today: the day of the note.
        is_earlier: whether that is before the data was released, so that much of it came later.
        facts: what concerns the subject, by id, in the order of time.
        events: what happened when; what two records tell of one day is one event.
        coming: the events that lie ahead.
        nation: what belongs to the subject, if it is a country.
        home: what belongs to the country of the subject, if it is one or a body of one.
        overtaken: which of the facts are no longer so for this country.

    Raises:
        NotFoundError: nothing is known of a country.
    """

    def __init__(
        self, subject: Record | Country, library: Library, period: OpenPeriod, most_sources: int
    ) -> None:
        self.subject = subject
        self.library = library
        self.today = today()
        start, end = period
        if end and end.latest > self.today.latest:
            self.period: OpenPeriod = (start, None)
        else:
            self.period = period
        self.is_earlier = is_earlier(self.today, library.data_version)
        self.record = None if isinstance(subject, Country) else subject
        self.own = subject.id if self.record and self.record.is_own else ""
        self.most_sources = most_sources
        self.nation = Nation(subject, library) if isinstance(subject, Country) else None
        self.home = self.nation
        if isinstance(subject, Organization) and subject.country and is_national(subject):
            self.home = Nation(Country(subject.country), library)
        self._cited: set[str] = set()
        self._texts: dict[str, dict[str, str]] = {}
        self._in_office: dict[str, list[HolderAnswer]] = {}
        # What is told of posts in short where more was shown later.
        self._cut: dict[str, str] = {}
        facts = self.read(mentions=subject.id)
        if isinstance(subject, Source):
            facts += self.read(source=subject.id)
        if isinstance(subject, Country):
            if not library.facts(mentions=subject.id):
                raise NotFoundError(f"The reference knows nothing of {subject.name}.")
            facts += [*self._of_shared_meetings(), *self.posts()]
        self.facts = {fact.id: fact for fact in facts}
        self.overtaken: Overtaken | None = None
        if self.home:
            self.overtaken = Overtaken(facts, self.home.country, library.store.find)
        events = events_told_once(self.facts, library.store.find, subject.id, subject.name)
        self.events = [event for event in events if self.is_past(event)]
        self.coming = [
            event for event in events if not self.is_past(event) and _is_within(event, end)
        ]

    def facts_still_so(self, event: Event) -> list[Fact]:
        """Return the facts of an event that no later step of all members of ASEAN overtakes."""
        overtaken = self.overtaken.facts if self.overtaken else ()
        return [self.facts[fact] for fact in event.facts if fact not in overtaken]

    def is_last_of_all(self, event: Event) -> bool:
        """Return whether an event is the last step of all members of ASEAN in an initiative."""
        return bool(self.overtaken and not self.overtaken.last_steps.isdisjoint(event.facts))

    @property
    def is_ended(self) -> bool:
        """Whether an end was asked for, after which the note tells nothing."""
        return self.period[1] is not None

    @property
    def count_of_sources(self) -> int:
        """How many sources the note cites so far."""
        return len(self._cited)

    def read(self, **asked: str) -> list[Fact]:
        """Return the facts that are asked for, in the time of the note."""
        return self._by_today(self.library.facts(**asked, from_=self.period[0], to=self.period[1]))

    def holders(self, office: str) -> list[Fact]:
        """Return who held an office up to the day of the note."""
        return self._by_today(self.library.facts(mentions=office, field="roles", to=self.today))

    def in_office(self, office: str) -> list[HolderAnswer]:
        """Return who has an office on the day of the note, as `awco who` answers it."""
        if office not in self._in_office:
            holdings = holdings_of(office, self.library.store.may_link_to(office))
            self._in_office[office] = who_on(holdings, self.today)
        return self._in_office[office]

    def facts_of(self, record: Record) -> list[Fact]:
        """Return the facts of a record, as they can be told on the day of the note."""
        return self._by_today(self.library.facts_of(record))

    def _by_today(self, facts: list[Fact]) -> list[Fact]:
        """Return facts as they can be told on the day of the note."""
        if not self.is_earlier:
            return facts
        name_of = self.library.name_of
        known = []
        for fact in facts:
            record = self.library.get(fact.about)
            fact_by_today = fact_by(fact, record, item_of(record, fact), self.today, name_of)
            if fact_by_today is None:
                continue
            known.append(fact_by_today)
            if fact_by_today.text != fact.text:
                opening = f"{capitalized(named(record))} "
                self._cut[fact.id] = capitalized(fact_by_today.text.removeprefix(opening))
        return known

    def role(self, fact: Fact) -> Role | None:
        """Return the post that a fact tells, as far as it is shown by the day of the note."""
        role = item_of(self.library.get(fact.about), fact)
        if not isinstance(role, Role):
            return None
        return role_by(role, self.today) if self.is_earlier else role

    def is_shown_around(self, fact: Fact) -> bool:
        """Return whether a fact tells of a post that sources show before and after the day."""
        role = item_of(self.library.get(fact.about), fact)
        return self.is_earlier and isinstance(role, Role) and is_shown_around(role, self.today)

    def _of_shared_meetings(self) -> Iterator[Fact]:
        """Yield the facts of the main meetings of the bodies of which a country is a member.

        Of each body that is the meeting of the latest year of which most is known.
        """
        for member in self.library.facts(mentions=self.subject.id, field="members"):
            held = self.meetings(self.read(mentions=member.about))
            latest = [meeting for meeting in held if _year(meeting) == _year(held[-1])]
            facts = (self.read(about=meeting.id) for meeting in latest)
            yield from max(facts, key=len, default=[])

    def posts(self) -> Iterator[Fact]:
        """Yield the posts of those who belong to the country that is the subject."""
        for holder in self.nation.people() if self.nation else ():
            yield from self.read(about=holder.id, field="roles")

    def is_past(self, event: Event) -> bool:
        """Return whether an event has begun by today."""
        return event.start.earliest <= self.today.latest

    def meetings(self, facts: Iterable[Fact]) -> list[Meeting]:
        """Return the meetings that some facts tell of and that were held, by date."""
        events = filter(self.is_past, events_of(facts, self.library.store.find))
        records = dict.fromkeys(self.library.get(event.record) for event in events)
        return [record for record in records if isinstance(record, Meeting)]

    def values_of(self, record: Record, *fields: str) -> list[Fact]:
        """Return what a record states of some fields, and what is inferred of them."""
        facts = [fact for fact in self.facts_of(record) if fact.head in fields]
        return [fact for fact in facts if fact.certainty != UNKNOWN and not fact.is_claim]

    def text_of(self, fact: Fact) -> str:
        """Return a fact as a sentence that leaves out the name of its record."""
        if fact.id in self._cut:
            return self._cut[fact.id]
        if fact.about not in self._texts:
            record = self.library.get(fact.about)
            self._texts[fact.about] = wording.short_texts(record, self.library.name_of)
        return self._texts[fact.about][fact.id]

    def line(self, text: str, facts: Iterable[Fact]) -> Line:
        """Return a statement that tells some facts, with their doubts and origin."""
        facts = list(facts)
        return self.cited_line(self.with_doubts(text, facts), facts)

    def with_doubts(self, text: str, facts: Iterable[Fact]) -> str:
        """Return a text with the doubts and the origin of the facts that it tells."""
        facts = list(facts)
        disputed = list(filter(None, map(self._disputed, facts)))
        return wording.with_marks(text, facts, map(self._origin_of, facts), disputed)

    def _disputed(self, fact: Fact) -> str:
        """Return what sources disagree on of a post or of a row of a list; empty for nothing."""
        record = self.library.get(fact.about)
        dispute, row = self.dispute_on(fact), item_of(record, fact)
        if dispute is None:
            return ""
        return wording.disputed_words(row, dispute, record, self.library.name_of)

    def dispute_on(self, fact: Fact) -> Dispute | None:
        """Return the dispute about a row of a list that a fact tells; None if there is none.

        On an earlier day those are left out that later sources began.
        """
        record = self.library.get(fact.about)
        row = item_of(record, fact)
        if row is None or fact.certainty != DISPUTED:
            return None
        name_of = self.library.name_of
        text = without_disagreement(fact.text)
        dispute = dispute_on_item(record, fact.head, row, text, name_of)
        if dispute and self.is_earlier and dispute_by(dispute, self.today, name_of) is None:
            return None
        return dispute

    def _origin_of(self, fact: Fact) -> str:
        """Return that a fact is the user's own; empty if the reference or the head says it."""
        if not fact.is_own:
            return ""
        record = self.library.get(fact.about)
        if self.library.original_of(record):
            return CORRECTED
        return OWN_RECORD if record.is_own and record.id != self.own else ""

    def _are_corrected(self, facts: Iterable[Fact]) -> bool:
        """Return whether the user has changed any of some facts of the reference."""
        return CORRECTED in map(self._origin_of, facts)

    def line_of_record(self, record: Record, text: str, facts: Sequence[Fact]) -> Line:
        """Return a statement in the words of one record on what others tell as well.

        All are cited, but only the doubts of that record are told.
        """
        facts_of_record = [fact for fact in facts if fact.about == record.id]
        line = self.cited_line(self.with_doubts(text, facts_of_record), facts)
        return line._replace(facts=tuple(fact.id for fact in facts_of_record))

    def cited_line(self, text: str, facts: Iterable[Fact]) -> Line:
        """Return a statement whose parts have the doubts and the origin of their own facts.

        If one of the facts has no source of the user's, none is cited for the others either: it
        would seem to prove that fact.
        """
        facts = list(facts)
        sources: tuple[str, ...] = ()
        if not any(fact.lacks_source for fact in facts):
            claims = Counter(one for fact in facts if fact.is_claim for one in fact.sources)
            parts = [part for fact in facts for part in self.proving(fact)]
            # One page that has two dates does not show that sources disagree.
            parts = [
                [one for one in part if claims[one] < _FEWEST_CLAIMS] or part for part in parts
            ]
            sources = self.cited(parts)
        return Line(text, sources, tuple(fact.id for fact in facts))

    def proving(self, fact: Fact, told: str = "") -> list[Sequence[str]]:
        """Return the sources of each part of a fact: of a term those of its first and last day.

        A page of 2025 cannot prove that someone was last seen in a post in 2026.

        Args:
            fact: of any record.
            told: a sentence that tells of the fact, perhaps one of the two days alone.
        """
        record = self.library.get(fact.about)
        role = item_of(record, fact)
        days = list(dict.fromkeys(day for day in (fact.date, fact.end) if day))
        if not isinstance(role, Role) or not days:
            sources = sources_of_value(record, fact)
            return [[one for one in sources if not self._is_older(one, days)] or sources]
        days = [day for day in days if str(day.year) in told] or days
        return [self.library.sources_of_day(record, role, day) for day in days]

    def _is_older(self, source: str, days: Sequence[PartialDate]) -> bool:
        """Return whether a source was published before the last of some days, if there are any."""
        published = getattr(self.library.store.find(source), "published", None)
        return published is not None and any(published.latest < day.earliest for day in days[-1:])

    def cited(self, parts: Iterable[Sequence[str]]) -> tuple[str, ...]:
        """Return the sources that a statement cites: one of each part, and as many as fit.

        What proves most parts goes first, then what the note cites already.

        Args:
            parts: the sources of each part of the statement, the best first.
        """
        unproven = [sources for sources in parts if sources]
        others = interleaved(unproven)
        cited: list[str] = []
        while unproven:
            proven = Counter(source for sources in unproven for source in set(sources))
            best = max(others, key=lambda source: (proven[source], source in self._cited))
            cited.append(best)
            unproven = [sources for sources in unproven if best not in sources]
        rest = [source for source in others if source not in cited]
        rest.sort(key=lambda source: source not in self._cited)
        cited += rest[: max(0, self.most_sources - len(cited))]
        self._cited.update(cited)
        return tuple(cited)

    def line_of(self, fact: Fact) -> Line:
        """Return a statement that tells one fact in short."""
        return self.line(self.text_of(fact), [fact])

    def step_text(self, fact: Fact) -> str:
        """Return a step as it was told; of one that lay ahead on an earlier day, what is to come.

        Args:
            fact: the value of a milestone.
        """
        if self.is_earlier and fact.date and fact.date.earliest > self.today.latest:
            return coming_step(str(fact.value))
        return str(fact.value)

    def line_of_event(self, event: Event, facts: list[Fact]) -> Line:
        """Return an event as an entry of a list by date, with the record that it comes from.

        Args:
            event: one of this scope.
            facts: those of its facts that the entry tells.
        """
        record = self.library.get(event.record)
        facts = without_house(facts) or facts
        is_subject = record.id == self.subject.id
        # The name of a topic says nothing more where its step names the country.
        names_it = isinstance(record, Topic) and self.subject.name in str(facts[0].value)
        date = display_period(event.start, event.end)
        text = wording.record_words(record, is_subject=is_subject, is_ahead=not self.is_past(event))
        if event.kind == "term":
            text = closed(without_disagreement(facts[0].text))
            if not self.is_past(event):
                text = wording.post_words(text)
            text = wording.without_date(text, event.start, event.end)
        elif event.kind == "milestone":
            # The entry begins with the date and ends with the doubt, so the step need not.
            text = self.text_of(facts[0])
            if facts[0].head == "milestones" and is_value(facts[0]):
                text = self.step_text(facts[0])
            text = text.removeprefix(f"{capitalized(date)}: ")
            text = wording.without_date(text, event.start, None).removesuffix(".")
            if not event.end:
                date, text = wording.with_days(event.start, text)
            if not is_subject and not names_it:
                text = wording.with_subject(text, record)
        doubt = ""
        if event.certainty == INFERRED:
            doubt = INFERRED
        elif event.certainty == DISPUTED:
            doubt = wording.disagreement_words(
                (fact for fact in facts if fact.certainty == DISPUTED and fact.head in WHEN_FIELDS),
                (words for words in map(self._disputed, facts) if words == wording.THE_DATE),
            )
        if event.otherwise:
            # Why that is likelier stands among the doubts.
            doubt = joined("; ", doubt, f"{INFERRED}: {event.otherwise.display()}")
            facts = [fact for fact in facts if is_value(fact)]
        of_days = [fact for fact in facts if fact.head in WHEN_FIELDS]
        if event.kind == "meeting" and self._are_corrected(of_days):
            # The mark stands beside what was corrected: the date, the town, or both.
            sign = "without a source" if any(fact.lacks_source for fact in of_days) else ""
            doubt = joined("; ", joined(", ", CORRECTED, sign), doubt)
            if self._are_corrected(fact for fact in facts if fact not in of_days):
                text = f"{text.removesuffix('.')} ({CORRECTED})"
        when = joined(" ", date, enclosed("(", doubt, ")"))
        return self.line_of_record(record, closed(f"{when}: {text.removesuffix('.')}"), facts)


def without_house(facts: Iterable[Fact]) -> list[Fact]:
    """Return the facts that an entry on an event tells: it names the town and not the house."""
    return [fact for fact in facts if fact.field != "place.venue"]


def _is_within(event: Event, end: PartialDate | None) -> bool:
    """Return whether an event begins by the end of the time that was asked for."""
    return end is None or event.start.earliest <= end.latest


def _year(meeting: Meeting) -> str:
    """Return the year in which a meeting began."""
    return str(meeting.start)[:4]


def interleaved(lists: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Return the first of every list, then the second of every list and so on, each once."""
    rounds = zip_longest(*lists)
    return tuple(dict.fromkeys(item for items in rounds for item in items if item is not None))

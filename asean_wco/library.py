"""The reference as a Python object: it answers the questions of the command line with records."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, Unpack, cast

from asean_wco.errors import AmbiguousError, MisspeltError, NotFoundError, hint_on
from asean_wco.model.dates import PartialDate
from asean_wco.model.origin import OWN, own_mark
from asean_wco.model.records import (
    Initiative,
    Meeting,
    Office,
    Organization,
    Person,
    Record,
    Role,
    Series,
    Source,
    Topic,
    kind_of,
)
from asean_wco.model.text import LIKE_TYPED, as_typed, shortened, taken_as
from asean_wco.model.today import today
from asean_wco.model.vocabulary import KINDS
from asean_wco.store.store import Store, open_store

if TYPE_CHECKING:
    from asean_wco.answers.answer import Answer as AnswerToQuestion
    from asean_wco.factbook import FactBook
    from asean_wco.facts.fact import Fact
    from asean_wco.facts.tenure import Answer as AnswerOnPost
    from asean_wco.facts.term_sources import TermSources
    from asean_wco.model.countries import Country
    from asean_wco.query.comparison import Pair
    from asean_wco.query.listing import Filters
    from asean_wco.query.statements import FactFilters, Wanted
    from asean_wco.query.timeline import Event
    from asean_wco.search.engine import Answer, Hit
    from asean_wco.search.index import Index
    from asean_wco.search.reading import Reading
    from asean_wco.store.folder import Folder

S = TypeVar("S", bound="Record | Country")
# The most candidates that an error lists.
_OFFERED = 8
# A name is suggested if it is at least so similar to a text that found nothing, in percent.
_NEAR = 70.0
# An id is suggested if it is at least so similar to a text, from 0 to 1.
_NEAR_ID = 0.86
# The number of a session does not name it without its series.
_NUMBER_ALONE = r"(?i)\d{1,3}(?:st|nd|rd|th)?"
# Who types an id that does not exist must learn whose record is shown in its place.
# A session by its number: adgcm-35, ADGCM 35, 35th ADGCM.
_SESSION = (
    r"(?i)(?:(?P<before>.*\D)[-\s](?P<last>\d{1,3})(?:st|nd|rd|th)?"
    r"|(?:the )?(?P<first>\d{1,3})(?:st|nd|rd|th)?\s(?P<after>.+))"
)
_LIKE_AN_ID = r"[a-z0-9]+(?:-[a-z0-9]+)+"
# "Who heads the WCO?" asks for its head.
_HEADING = r"(?i)^(?:heads?|headed|leads|led|runs) (?!of\b)"
# "Who is the head of Thai customs?" asks for the head.
_BEFORE_OFFICE = r"(?i)^(?:is|was|are|were) (?:the )?(?=\S)"
# "Posts of the WCO" are those of the WCO.
_BEFORE_BODY = r"(?i)^(?:of|at|in|for) (?:the )?(?=\S)"
# What is searched for an office: a body may stand for its only one.
_OFFICES = ("organization", "office")
FilePath = str | os.PathLike[str] | None


class Library:
    """All records, with methods for the questions that may be asked of them.

    Args:
        store: the store of the records.

    Attributes:
        on_reading: called when no record has exactly the name that was typed, with a sentence that
            says how the name was read; None for no call.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self.on_reading: Callable[[str], None] | None = None
        self._answered: dict[object, Answer] = {}
        self._fact_books: dict[PartialDate, FactBook] = {}

    @cached_property
    def without_own(self) -> Library:
        """The reference without own records."""
        return self if self.store.own is None else Library(self.store.reference)

    @cached_property
    def with_notes(self) -> Library:
        """The same records with the user's private notes on them."""
        store = self.store.with_notes()
        return self if store is self.store else Library(store)

    @property
    def has_own(self) -> bool:
        """Whether there are own records on top of the reference.

        A user's file may hold no records, or only notes.
        """
        return self.store.own is not None and self.store.own.file.size > 0

    def origin_of(self, *identifiers: str) -> dict[str, Any]:
        """Return the keys `origin` and `unsourced` of an answer for JSON.

        Args:
            identifiers: ids of the records of the answer; the answer is own if one of them is own.
        """
        own = self.store.own
        own_records = [record for name in identifiers if own and (record := own.find(name))]
        return {
            "origin": OWN if own_records else "reference",
            "unsourced": any(record.unsourced for record in own_records),
        }

    def own_mark_of(self, *identifiers: str) -> str:
        """Return the mark beside what is the user's own: ``[own]``, ``[corrected by you]``.

        Args:
            identifiers: ids of the records that something rests on; empty if none is own.
        """
        own = self.store.own
        records = [record for name in identifiers if own and (record := own.find(name))]
        mark = own_mark(**self.origin_of(*identifiers))
        if records and all(map(self.original_of, records)):
            return mark.replace(OWN, "corrected by you", 1)
        return mark

    def original_of(self, record: Record) -> Record | None:
        """Return the record of the reference that an own record corrects; None if it corrects none.

        Args:
            record: any record.
        """
        if not record.is_own:
            return None
        original = self.without_own.store.find(record.id)
        return original if type(original) is type(record) else None

    def differs_from_reference(self, record: Record) -> list[str]:
        """Return the fields in which a correction differs from the record that it corrects.

        Args:
            record: any record; the list is empty if it is no correction.
        """
        from asean_wco.query.comparison import differing_fields

        original = self.original_of(record)
        if original is None or self.store.own is None:
            return []
        # The record is read again without private notes, which correct nothing.
        correction = self.store.own.find(record.id)
        return differing_fields(original, correction) if correction else []

    @property
    def data_version(self) -> str:
        """Release of the data and the first digits of its SHA-256."""
        return self.store.data_version

    def of_kind(self, kind: str) -> list[Record]:
        """Return all records of a kind, in the order of ids."""
        return list(self.store.of_kind(kind).values())

    def all(self) -> list[Record]:
        """Return all records, kind by kind."""
        return list(self.store.all())

    @property
    def holders(self) -> list[Record]:
        """All people and bodies, which may hold an office."""
        return [*self.of_kind("person"), *self.of_kind("organization")]

    @cached_property
    def by_id(self) -> dict[str, Record]:
        """All records by id."""
        return {record.id: record for record in self.store.all()}

    def name_of(self, identifier: str) -> str:
        """Return the name of a record, or the id itself if there is no such record."""
        return self.store.name_of(identifier) or identifier

    def get(self, identifier: str) -> Record:
        """Return the record with an id, which may be typed in capitals.

        Raises:
            NotFoundError: no record has the id.
        """
        return self.store.get(identifier.lower())

    def find(self, kind: str, **wanted: Unpack[Filters]) -> list[Record]:
        """Return the records of a kind that pass every filter, in the usual order of the kind.

        Args:
            kind: the kind in the singular.
            wanted: filters by name; a record passes one with several values if it fits any of them.

        Raises:
            NotFoundError: no record has an id that a filter names.
            UsageError: a filter, or a value of one, does not exist.
        """
        from asean_wco.finding import find

        return find(self.store, kind, wanted)

    def likely_holders(self, **wanted: Unpack[Filters]) -> dict[str, Record]:
        """Return people who probably held an office on a date although no source shows it.

        They are those whom `awco who` calls inferred, and whom `people` leaves out for that reason.

        Args:
            wanted: filters for people, with the date as ``on``.

        Returns:
            The offices, by the id of the person.
        """
        from asean_wco.finding import likely_holders

        return likely_holders(self.store, wanted)

    def meetings(self, **wanted: Unpack[Filters]) -> list[Meeting]:
        """Return meetings by date; see `find` for the filters."""
        return cast("list[Meeting]", self.find("meeting", **wanted))

    def people(self, **wanted: Unpack[Filters]) -> list[Person]:
        """Return people by name; see `find` for the filters."""
        return cast("list[Person]", self.find("person", **wanted))

    def organizations(self, **wanted: Unpack[Filters]) -> list[Organization]:
        """Return organizations by name; see `find` for the filters."""
        return cast("list[Organization]", self.find("organization", **wanted))

    def offices(self, **wanted: Unpack[Filters]) -> list[Office]:
        """Return offices by name; see `find` for the filters."""
        return cast("list[Office]", self.find("office", **wanted))

    def initiatives(self, **wanted: Unpack[Filters]) -> list[Initiative]:
        """Return initiatives by date; see `find` for the filters."""
        return cast("list[Initiative]", self.find("initiative", **wanted))

    def series(self, **wanted: Unpack[Filters]) -> list[Series]:
        """Return series of meetings by name; see `find` for the filters."""
        return cast("list[Series]", self.find("series", **wanted))

    def topics(self, **wanted: Unpack[Filters]) -> list[Topic]:
        """Return topics by name; see `find` for the filters."""
        return cast("list[Topic]", self.find("topic", **wanted))

    def sources(self, **wanted: Unpack[Filters]) -> list[Source]:
        """Return sources by date of publication; see `find` for the filters."""
        return cast("list[Source]", self.find("source", **wanted))

    @property
    def _fact_book(self) -> FactBook:
        """The facts as they read on the day that is taken for today."""
        from asean_wco.factbook import FactBook

        day = today()
        if day not in self._fact_books:
            self._fact_books[day] = FactBook(self.store)
        return self._fact_books[day]

    def sources_of_term(self, holder: Record, role: Role) -> TermSources:
        """Return the sources of a term in a post: those that give its dates apart from the others.

        Args:
            holder: the person or body that has the role.
            role: the post with its term.
        """
        from asean_wco.facts.term_sources import sources_of_term

        def published(identifier: str) -> PartialDate | None:
            source = self.store.find(identifier)
            return source.published if isinstance(source, Source) else None

        return sources_of_term(holder, role, self.store.may_link_to(holder.id), published)

    def facts_of(self, record: Record) -> list[Fact]:
        """Return the facts of a record, in the order in which a reader asks for them."""
        return list(self._fact_book.of(record))

    def facts(self, words: str = "", **wanted: Unpack[FactFilters]) -> list[Fact]:
        """Return facts by time, or by relevance if words are given.

        Args:
            words: words that the facts must hold most of.
            wanted: filters by name; a fact passes one with several values if it fits any of them.

        Raises:
            NotFoundError: no record has an id that is asked for.
            UsageError: the country, the field or the certainty does not exist.
        """
        from asean_wco.facts.fact import CERTAINTIES
        from asean_wco.query import listing
        from asean_wco.query.statements import VALUES, Wanted, by_time, by_words, check_field

        given = cast("dict[str, Any]", wanted)
        asked = {name: listing.values_of(given.get(name)) for name in VALUES}
        for name in ("about", "source", "topic"):
            for identifier in asked[name]:
                self.get(identifier)
        for field in asked["field"]:
            check_field(field)
        for word in asked["certainty"]:
            listing.check_value("certainty", word, CERTAINTIES)
        concerned = [
            tuple(map(self._concerned_by, asked["mentions"])),
            *((self._concerned_by(subject),) for subject in asked["also_mentions"]),
            tuple(map(listing.code_of, asked["country"])),
            tuple(self._of_topics(asked["topic"])),
        ]
        conditions = Wanted(
            asked["about"],
            tuple(group for group in concerned if group),
            listing.as_date(wanted.get("from_")),
            listing.as_date(wanted.get("to")),
            asked["field"],
            asked["certainty"],
            asked["source"],
        )
        facts = self._candidate_facts(conditions)
        if conditions != Wanted():
            facts = [fact for fact in facts if conditions.fits(fact)]
        if not words:
            return by_time(facts)
        if not (asked["about"] or asked["source"]):
            facts = [fact for fact in facts if not self._is_of_a_page(fact)]
        return by_words(facts, words)

    def _is_of_a_page(self, fact: Fact) -> bool:
        """Return whether a fact tells of a source as a page: its title, its address, its date.

        The title has the words of its subject, but a doubt about it is no doubt about the subject.
        """
        from asean_wco.facts.making import OF_SOURCES

        is_source = self.store.kind_named(fact.about) == "source"
        return is_source and fact.head not in OF_SOURCES

    def _concerned_by(self, subject: str) -> str:
        """Return the code of a country, or the id of a record, as facts mention it.

        Raises:
            NotFoundError: the subject is neither.
        """
        from asean_wco.model.countries import COUNTRIES

        return subject if subject in COUNTRIES else self.get(subject).id

    def _candidate_facts(self, wanted: Wanted) -> Iterable[Fact]:
        """Return all facts that can be wanted, and others, read from as few records as possible."""
        book = self._fact_book
        if wanted.about:
            return [fact for one in wanted.about for fact in book.of(self.get(one))]
        if wanted.mentions:
            fewest = min(wanted.mentions, key=len)
            return _each_once(book.mentioning(subject) for subject in fewest)
        if wanted.sources:
            return _each_once(book.citing(source) for source in wanted.sources)
        return book.all()

    def _of_topics(self, topics: Sequence[str]) -> list[str]:
        """Return the ids of topics, of narrower ones and of the initiatives on them."""
        if not topics:
            return []
        from asean_wco.finding import narrower

        initiatives = [initiative.id for initiative in self.initiatives(topic=topics)]
        return [*sorted(narrower(self.store, topics)), *initiatives]

    def events(self, subject: Record | Country | None = None) -> list[Event]:
        """Return events in the order of time; the same thing on the same day is one event.

        The meetings that deal with a part of an initiative, such as one round of an operation,
        belong to the initiative too. Of the posts that mention a country only those of that country
        count.

        Args:
            subject: the record or country that they concern; None for all events.
        """
        from asean_wco.query.twice import events_told_once

        book = self._fact_book
        if subject is None:
            facts = {fact.id: fact for fact in book.all()}
            return events_told_once(facts, self.by_id.get)
        facts = {fact.id: fact for fact in book.mentioning(subject.id)}
        for part in self._parts_of(subject.id) if isinstance(subject, Initiative) else ():
            of_meetings = filter(self._is_of_a_meeting, book.mentioning(part))
            facts |= {fact.id: fact for fact in of_meetings}
        events = events_told_once(facts, self.store.find, subject.id, subject.name)
        from asean_wco.model.countries import Country

        if isinstance(subject, Country):
            return [event for event in events if self._concerns(event, subject)]
        return events

    def _concerns(self, event: Event, country: Country) -> bool:
        """Return whether an event is one of a country.

        A post is one only if its holder belongs to the country, or if its title names the country.
        The remark that a Secretary-General was once there makes no term of office there.

        Args:
            event: that mentions the country.
            country: which one.
        """
        from asean_wco.facts.belonging import belongs_to

        if event.kind != "term" or country.name in event.text:
            return True
        return belongs_to(self.store.find(event.record), country, self.store.find)

    def _parts_of(self, initiative: str) -> list[str]:
        """Return the ids of all initiatives below an initiative."""
        parts: list[str] = []
        waiting = [initiative]
        while waiting:
            whole = waiting.pop()
            below = [
                record.id
                for record in self.store.may_link_to(whole)
                if isinstance(record, Initiative) and record.parent == whole
            ]
            new = [part for part in below if part not in parts]
            parts += new
            waiting += new
        return parts

    def _is_of_a_meeting(self, fact: Fact) -> bool:
        """Return whether a meeting states a fact."""
        return isinstance(self.store.find(fact.about), Meeting)

    def compare_countries(self, left: Country, right: Country) -> list[Pair]:
        """Return what is known of two countries side by side.

        Raises:
            NotFoundError: nothing is known of one of them.
        """
        from asean_wco.query.nations import Known, compare_countries, portrait_of

        portraits = []
        for country in (left, right):
            facts = self.facts(mentions=country.id)
            if not facts:
                raise NotFoundError(f"The reference knows nothing of {country.name}.")
            bodies = self.organizations(country=[country.id])
            known = Known(facts, bodies, self.holders, self.store.find, today())
            portraits.append(portrait_of(country, known))
        return compare_countries(*portraits)

    def cited(self, source: str) -> tuple[str, str]:
        """Return the title and the address of a source.

        Args:
            source: id of the source; if there is no such source, it stands for the title.
        """
        record = self.store.find(source)
        if isinstance(record, Source):
            return record.name, record.url
        return source, ""

    def subject(self, text: str, *kinds: str) -> Record | Country:
        """Return the record or the country that a text means.

        Args:
            text: an id or a name of a record, or the code or the name of a country.
            kinds: kinds of the record in the singular; all if none is given.

        Raises:
            NotFoundError: the text means nothing, or several records, which the error lists.
        """
        from asean_wco.model.countries import Country, countries_like, country_code

        code = country_code(text)
        if code and (text.upper() == code or self.store.find(text) is None):
            return Country(code)
        if self.store.find(text) is None and (country := self._country_meant_by_slip(text, kinds)):
            return country
        try:
            return self._resolved(text, *kinds)
        except AmbiguousError:
            raise
        except NotFoundError as error:
            described = self._described(text, kinds)
            if described is not None:
                self._tell_reading(text, described)
                return described
            if meant := self._meant_by_slip(text, kinds, lambda right: self.subject(right, *kinds)):
                return meant
            countries = {country_code(name): name for name in countries_like(text)}
            if not countries:
                raise
            candidates = {code or "": f"{name} · country" for code, name in countries.items()}
            hint = "If you mean one of these, give its id, or the name of the country."
            raise NotFoundError(error.message, hint, {**candidates, **error.reasons}) from None

    def _country_meant_by_slip(self, text: str, kinds: Sequence[str]) -> Country | None:
        """Return the country whose name has slips in a text that is the name of no record."""
        from asean_wco.model.countries import Country
        from asean_wco.search.correction import country_spelled_nearly
        from asean_wco.search.names import OUTRIGHT

        code = country_spelled_nearly(text) if self.on_reading else None
        if code is None:
            return None
        wanted = kinds or tuple(kind for kind in KINDS if kind != "source")
        if any(hit.tier in OUTRIGHT for hit in self.answer(text, wanted).hits):
            return None
        self._tell_reading(text, Country(code))
        return Country(code)

    @cached_property
    def index(self) -> Index:
        """The index of the search: that of the store if there is one, or else a new one."""
        from asean_wco.search.index import Index

        file = self.store.file
        tables = file.index_tables()
        if tables and self.store.own is None:
            return Index(tables, "" if file.trusted else file.where)
        # The code that makes an index takes time to import.
        from asean_wco.indexing.building import index_of_store

        return index_of_store(self.store)

    def search(self, text: str, kinds: Sequence[str] = (), *, exact: bool = False) -> list[Hit]:
        """Return the records that match a text with the reasons, best first.

        Args:
            text: words, a name, an acronym or an id.
            kinds: kinds of the records in the singular; empty for all.
            exact: whether only whole names, aliases, acronyms and ids count.
        """
        return self.answer(text, kinds, exact=exact).hits

    def answer(self, text: str, kinds: Sequence[str] = (), *, exact: bool = False) -> Answer:
        """Return the same as `search`, together with the reading of the text.

        Args:
            text: words, a name, an acronym or an id.
            kinds: kinds of the records in the singular; empty for all.
            exact: whether only whole names, aliases, acronyms and ids count.
        """
        from asean_wco.search.engine import answer

        asked = (text, tuple(kinds), exact, today())
        # The last answer is kept, since a question is searched for and then asked.
        if asked not in self._answered:
            self._answered = {asked: answer(as_typed(text), self.index, kinds, exact=exact)}
        return self._answered[asked]

    def ask(self, question: str) -> list[AnswerToQuestion]:
        """Return the answers to a question, the best first; none if no record is about it."""
        from asean_wco.answers.asking import ask

        return ask(self, as_typed(question))

    def suggest(self, text: str, kinds: Sequence[str] = ()) -> list[str]:
        """Return three names at most that are spelled like a text that found nothing."""
        from asean_wco.model.folding import fold
        from asean_wco.search.correction import near_names

        spelled = self.index.spelled(kinds or [kind for kind in KINDS if kind != "source"])
        near = near_names(fold(as_typed(text)), spelled, floor=_NEAR, with_other_numbers=True)
        best = sorted(near, key=lambda number: (-near[number][0], near[number][1]))
        # The index returns several documents in its own order, so that each is asked for alone.
        return [doc.name for number in best[:3] for doc in self.index.documents([number])]

    def relax(self, text: str, kinds: Sequence[str] = ()) -> tuple[str, int] | None:
        """Return the condition without which a text that found nothing finds something.

        Returns:
            The condition in words and the number of records without it; None if no single condition
            helps. If several do, the one with the fewest records is chosen.
        """
        from asean_wco.telling import condition_told

        qualifiers = self.answer(text, kinds).qualifiers
        counts = []
        for condition, typed in zip(qualifiers.wanted, qualifiers.typed, strict=True):
            hits = self.search(text.replace(typed, " ", 1), kinds)
            if hits:
                counts.append((len(hits), condition_told(condition)))
        if not counts:
            return None
        count, words = min(counts)
        return words, count

    def resolve(self, text: str, *kinds: str) -> Record:
        """Return the one record that an id or a name means.

        Args:
            text: an id, a name, an alias, an acronym, or words of a name.
            kinds: kinds of the record in the singular; all if none is given.

        Raises:
            NotFoundError: the text means no record, or several, which the error lists.
        """
        try:
            return self._resolved(text, *kinds)
        except AmbiguousError:
            raise
        except NotFoundError as error:
            described = self._described(text, kinds)
            if described is not None:
                self._tell_reading(text, described)
                return described
            meant = self._set_right(text, kinds, lambda right: self._resolved(right, *kinds))
            if meant is None:
                raise
            if self.on_reading is None:
                raise _misspelt(error, meant) from None
            self._tell_reading(text, meant)
            return meant

    def title_and_name(self, text: str) -> tuple[str, str]:
        """Return the courtesy titles and posts beside the name in a text, and the name, as typed.

        Args:
            text: that may name a person.
        """
        from asean_wco.meaning import title_and_name

        return title_and_name(as_typed(text), self.answer(text, ("person",)).reading)

    def _described(self, text: str, kinds: Sequence[str]) -> Record | None:
        """Return the person whom a text names with a title, or the post of a body that it names.

        Args:
            text: that means nothing as it was typed.
            kinds: kinds that are asked for, in the singular; all if none is given.

        Raises:
            AmbiguousError: the body has several posts.
        """
        return self._titled(text, kinds) or self._post_of(text, kinds)

    def _post_of(self, text: str, kinds: Sequence[str]) -> Record | None:
        """Return the only post of a body, as in "posts of Thai Customs"; None for another text.

        Args:
            text: that means nothing as it was typed.
            kinds: kinds that are asked for, in the singular; all if none is given.

        Raises:
            AmbiguousError: the body has several posts.
        """
        from asean_wco.meaning import kind_and_name

        reading = self.answer(text, kinds).reading
        if kinds or [kind for kind, _ in reading.kinds] != ["office"]:
            return None
        _, body = kind_and_name(as_typed(text), reading)
        try:
            return self._quietly(re.sub(_BEFORE_BODY, "", body), self.office)
        except AmbiguousError:
            raise
        except NotFoundError:
            return None

    def _titled(self, text: str, kinds: Sequence[str]) -> Record | None:
        """Return the person whom a text names beside a title or a post; None if it names none.

        Args:
            text: that means nothing as it was typed.
            kinds: kinds that are asked for, in the singular; all if none is given.
        """
        if kinds and "person" not in kinds:
            return None
        title, name = self.title_and_name(text)
        return self._found(name if title else "", lambda typed: self._resolved(typed, "person"))

    def alike_in_name(self, text: str, candidates: Iterable[str]) -> list[str]:
        """Return those of some ids whose records have a name like a text.

        Args:
            text: as typed; titles beside a name do not count.
            candidates: ids of people or bodies.
        """
        from asean_wco.meaning import is_alike

        _, name = self.title_and_name(text)
        records = map(self.get, candidates)
        return [
            record.id
            for record in records
            if is_alike(name, (record.id, record.name, *record.aliases, *record.acronyms))
        ]

    def nearly_named(self, text: str, *kinds: str) -> Record | None:
        """Return the record whose name a text has but for slips; None if it means another, or none.

        Args:
            text: the name of something new, which may be there already.
            kinds: kinds of the record in the singular; all but sources if none is given.
        """
        if not self.suggest(text, kinds):
            return None
        try:
            self._quietly(text, lambda typed: self._resolved(typed, *kinds))
        except AmbiguousError:
            return None
        except NotFoundError:
            return self._set_right(text, kinds, lambda right: self._resolved(right, *kinds))
        return None

    def _meant_by_slip(self, text: str, kinds: Sequence[str], find: Callable[[str], S]) -> S | None:
        """Return what a text means once its slips are set right; None if that is not clear.

        A slip is only set right where it can be told as what the text was taken.

        Args:
            text: that means nothing as it was typed.
            kinds: kinds that are asked for, in the singular; all but sources if none is given.
            find: returns what a text without slips means, or raises NotFoundError.
        """
        if self.on_reading is None:
            return None
        meant = self._set_right(text, kinds, find)
        if meant is not None:
            self._tell_reading(text, meant)
        return meant

    def _set_right(self, text: str, kinds: Sequence[str], find: Callable[[str], S]) -> S | None:
        """Return what a text means once its slips are set right, without a word on it.

        Args:
            text: that means nothing as it was typed.
            kinds: kinds that are asked for, in the singular; all but sources if none is given.
            find: returns what a text without slips means, or raises NotFoundError.
        """
        from asean_wco.meaning import hit_spelled_nearly
        from asean_wco.search.correction import set_right

        wanted = kinds or tuple(kind for kind in KINDS if kind != "source")
        answer = self.answer(text, wanted)
        right = set_right(text, answer.unknown, self.index)
        near = hit_spelled_nearly(text, answer.hits)
        meant = self._found(right if right != text else "", find)
        if meant is None and near:
            meant = self._found(near.document.id, find)
        if meant is None:
            meant = self._found(self._id_nearly_spelled(text, wanted, answer.unknown), find)
        return meant

    def _id_nearly_spelled(self, text: str, kinds: Sequence[str], unknown: Collection[str]) -> str:
        """Return the only id with a slip or two in a text that is like an id; empty else.

        The numbers must stand there as they were typed: adgcm-53 is not adgcm-33.

        Args:
            text: what was typed.
            kinds: of the records, in the singular.
            unknown: words of the text that no record has; other words are no slips.
        """
        from asean_wco.search.correction import spelled_nearly

        words = re.findall(r"[a-z]+", text)
        if not re.fullmatch(_LIKE_AN_ID, text) or unknown != tuple(words):
            return ""
        numbers = re.findall(r"\d+", text)
        by_letters = {
            "".join(re.findall("[a-z]+", identifier)): identifier
            for identifier, kind, _ in self.store.names("")
            if kind in kinds and re.findall(r"\d+", identifier) == numbers
        }
        return by_letters.get(spelled_nearly("".join(words), by_letters), "")

    def _found(self, text: str, find: Callable[[str], S]) -> S | None:
        """Return what a text means; None if it is empty or means nothing, or several things."""
        if not text:
            return None
        try:
            return self._quietly(text, find)
        except NotFoundError:
            return None

    def _quietly(self, text: str, find: Callable[[str], S]) -> S:
        """Return what a text means without telling how it is read: it is not what was typed."""
        tell = self.on_reading
        self.on_reading = None
        try:
            return find(text)
        finally:
            self.on_reading = tell

    def _resolved(self, text: str, *kinds: str) -> Record:
        """Return the one record that an id or a name means, without setting slips right.

        Raises:
            NotFoundError: the text means no record, or several, which the error lists.
        """
        record = self.store.find(text)
        if record is not None and (not kinds or kind_of(record) in kinds):
            return record
        # An id needs no search, whose import takes time.
        from asean_wco.search.engine import rank

        # A source may have the same name as its subject; it is only meant if sources are asked for.
        wanted = kinds or tuple(kind for kind in KINDS if kind != "source")
        return self._meant(text, rank(as_typed(text), self.index, wanted), *kinds)

    def _meant(self, text: str, hits: Sequence[Hit], *kinds: str) -> Record:
        """Return the one record that a text means among those that a search found.

        Args:
            text: what was searched for.
            hits: of the search, best first.
            kinds: kinds that are asked for, in the singular; all if none is given.

        Raises:
            NotFoundError: the text means no record, or several, which the error lists.
        """
        from asean_wco.meaning import meant, offered
        from asean_wco.search.names import OUTRIGHT

        shown = shortened(as_typed(text))
        named = [] if re.fullmatch(_NUMBER_ALONE, text.strip()) else meant(text, hits)
        if len(named) == 1:
            [hit] = named
            if hit.tier not in OUTRIGHT or re.fullmatch(_LIKE_AN_ID, text.strip()):
                self._tell_reading(text, self.store.get(hit.document.id))
            return self.store.get(hit.document.id)
        candidates = {
            hit.document.id: f"{hit.document.name} · {_why_offered(hit)}"
            for hit in offered(hits)[:_OFFERED]
        }
        candidates = {**self._customs_of(text, kinds), **candidates}
        of_country = ""
        if not kinds and _names_a_country(text):
            of_country = f" For the country: awco brief {shown}, or awco timeline {shown}."
        if named:
            hint = f"Give one of these ids, for example {next(iter(candidates))}.{of_country}"
            raise AmbiguousError(f"{shown!r} may mean several records.", hint, candidates)
        if last := self._last_session(text, kinds):
            hint = f"The last one recorded is {last.id}."
            raise NotFoundError(
                f"No record is called {shown!r}.", hint, {last.id: f"{last.name} · last session"}
            )
        candidates = {**self._nearly_spelled(text, kinds), **candidates}
        hint = f"Try: awco search {shown}{'.' if of_country else ''}{of_country}"
        if candidates:
            hint = hint_on(candidates)
        what = " or ".join(kinds) or "record"
        raise NotFoundError(f"No {what} is called {shown!r}.", hint, candidates)

    def _last_session(self, text: str, kinds: Sequence[str]) -> Record | None:
        """Return the last session of a series of which a text names a later one; None else.

        Args:
            text: what was typed: adgcm-35, 35th ADGCM.
            kinds: kinds of the records in the singular; empty for all.
        """
        parts = re.fullmatch(_SESSION, text.strip())
        if not parts or (kinds and "meeting" not in kinds):
            return None
        from asean_wco.model.folding import fold

        called = fold(parts["before"] or parts["after"])
        for series in self.series():
            names = (series.id, series.name, *series.aliases, *series.acronyms)
            if called in map(fold, names):
                sessions = [one for one in self.meetings(series=series.id) if one.ordinal]
                last = max(sessions, key=lambda one: one.ordinal or 0, default=None)
                number = int(parts["first"] or parts["last"])
                return last if last and number > (last.ordinal or 0) else None
        return None

    def _customs_of(self, text: str, kinds: Sequence[str]) -> dict[str, str]:
        """Return the customs administration of a country that a text names where bodies are asked.

        Args:
            text: what was typed.
            kinds: kinds of the records in the singular; empty for all.
        """
        if "organization" not in kinds or not _names_a_country(text):
            return {}
        return {
            body.id: f"{body.name} · customs administration of this country"
            for body in self.organizations(country=text)
            if body.type == "customs-administration"
        }

    def _nearly_spelled(self, text: str, kinds: Sequence[str]) -> dict[str, str]:
        """Return the ids that are spelled nearly like a text, with the names of their records.

        Args:
            text: what was typed.
            kinds: kinds of the records in the singular; all but sources if there is none.
        """
        import difflib

        wanted = kinds or [kind for kind in KINDS if kind != "source"]
        names = {
            identifier: name for identifier, kind, name in self.store.names("") if kind in wanted
        }
        near = difflib.get_close_matches(text.strip().lower(), names, n=2, cutoff=_NEAR_ID)
        return {identifier: f"{names[identifier]} · similar id" for identifier in near}

    def office(self, text: str) -> Record:
        """Return the office that a text names, or describes by its country.

        Raises:
            NotFoundError: the text means no office, or several.
        """
        text = re.sub(_BEFORE_OFFICE, "", text.strip())
        text = re.sub(_HEADING, "head of ", text)
        try:
            return self._office_named(text)
        except AmbiguousError:
            raise
        except NotFoundError:
            office = self._meant_by_slip(text, _OFFICES, self._office_named)
            if office is None:
                raise
            return office

    def who(self, office: str, on: PartialDate | str | None = None) -> list[AnswerOnPost]:
        """Return who held an office: on a date, or in all its history up to today.

        An answer without a holding says that nobody is known, and what is known before and after.

        Args:
            office: its id, or words that name it or describe it by its country.
            on: the date; None for the whole history.

        Raises:
            NotFoundError: the text means no office, or several.
            BadDateError: the date is none.
        """
        from asean_wco.facts.tenure import history, holdings_of, who_on
        from asean_wco.query.listing import as_date

        post = self.office(office)
        holdings = holdings_of(post.id, self.store.may_link_to(post.id))
        date = as_date(on)
        return who_on(holdings, date) if date else history(holdings, today())

    def _office_named(self, text: str) -> Record:
        """Return the office that a text names, or describes by its country, without slips.

        Raises:
            NotFoundError: the text means no office, or several.
        """
        record = self.store.find(text)
        if isinstance(record, Office):
            return record
        answer = self.answer(text, _OFFICES)
        only = self._only_office_of(text, answer.hits) if record is None else None
        if only is not None:
            self._tell_reading(text, only)
            return only
        hits = [hit for hit in answer.hits if hit.document.kind == "office"]
        try:
            return self._meant(text, hits, "office")
        except AmbiguousError:
            raise
        except NotFoundError as error:
            from asean_wco.meaning import office_described

            hit = office_described(hits, answer.reading.countries)
            if hit is None:
                heads = self._heads_of_customs(answer.reading.countries)
                if not heads:
                    raise
                raise NotFoundError(error.message, hint_on(heads), heads) from None
            office = self.store.get(hit.document.id)
            is_country_alone = all(unit.sort == "country" for unit in answer.reading.units)
            if is_country_alone and not self._is_of_customs(office):
                raise
            self._tell_reading(text, office)
            return office

    def _heads_of_customs(self, countries: Iterable[str]) -> dict[str, str]:
        """Return the ids and the names of the offices that head the customs of countries."""
        from asean_wco.model.countries import country_name

        return {
            office.id: f"{office.name} · head of customs of {country_name(country)}"
            for country in countries
            for office in self.offices(country=[country])
            if self._is_of_customs(office)
        }

    def _tell_reading(self, text: str, meant: Record | Country) -> None:
        """Say which record or country a text was taken as that is no id and no whole name."""
        if self.on_reading:
            of_record = f" [{meant.id}]" if isinstance(meant, Record) else ""
            self.on_reading(taken_as(text, f"{meant.name}{of_record}"))

    def _only_office_of(self, text: str, hits: Iterable[Hit]) -> Office | None:
        """Return the only office of the body that a text names; None if it names no such body.

        Args:
            text: what was searched for.
            hits: of the search.

        Raises:
            AmbiguousError: the body has several offices, which the error lists.
        """
        from asean_wco.search.names import OUTRIGHT

        outright = [hit.document for hit in hits if hit.tier in OUTRIGHT]
        bodies = [document.id for document in outright if document.kind == "organization"]
        offices = self.offices(org=bodies[0]) if len(bodies) == 1 else []
        if len(offices) > 1:
            candidates = {office.id: f"{office.name} · office" for office in offices}
            hint = f"Give one of these ids, for example {offices[0].id}."
            problem = f"{shortened(as_typed(text))!r} has several offices."
            raise AmbiguousError(problem, hint, candidates)
        return offices[0] if offices else None

    def _is_of_customs(self, office: Record) -> bool:
        """Return whether an office belongs to the customs administration of a country."""
        body = self.store.find(getattr(office, "organization", None) or "")
        return isinstance(body, Organization) and body.type == "customs-administration"

    def passage_of(self, hit: Hit, reading: Reading) -> str:
        """Return the passage of a record that answers a query, or shows why the record matches.

        Args:
            hit: the hit of the query.
            reading: the reading of the query, from `answer`.
        """
        from asean_wco.model.excerpts import cut
        from asean_wco.search.names import OUTRIGHT
        from asean_wco.search.passages import passage_of

        record = self.get(hit.document.id)
        summary = record.summary or ""
        if hit.tier in OUTRIGHT and not reading.question:
            return cut(summary, ())

        def facts() -> list[Fact]:
            if record.origin == "reference" and self.store.file.has_facts:
                return self.facts_of(record)
            from asean_wco.facts.making import facts_of

            # What the facts concern is not needed here, and takes long to work out for own records.
            return facts_of(record, self.name_of, {})

        return passage_of(reading, hit.document, summary, facts)


def _each_once(groups: Iterable[Iterable[Fact]]) -> Iterable[Fact]:
    """Return the facts of some groups, each once."""
    return {fact.id: fact for group in groups for fact in group}.values()


def _misspelt(error: NotFoundError, meant: Record) -> MisspeltError:
    """Return the error for a name with slips, with the record that is meant before the others."""
    near = {meant.id: f"{meant.name} · {LIKE_TYPED}"}
    candidates = {**near, **error.reasons, **near}
    misspelt = MisspeltError(error.message, hint_on(candidates), candidates)
    misspelt.meant = meant.id
    return misspelt


def _names_a_country(text: str) -> bool:
    """Return whether a text is the name or the code of a country."""
    from asean_wco.model.countries import country_code

    return country_code(text) is not None


def build_store(folder: Folder) -> bytes:
    """Return the bytes of a store with the records of a curated folder, ready for the search.

    Raises:
        DataError: a file of the folder could not be read.
    """
    from asean_wco.indexing.building import make_build_tables
    from asean_wco.store.folder import build

    return build(folder, make_build_tables(folder.records, folder.release))


def open_library(data: FilePath = None, own: FilePath = None, *, notes: bool = False) -> Library:
    """Open the reference, with the user's own records on top if there are any.

    Args:
        data: a store file; None for the reference that comes with the package.
        own: a file of own records, which need not exist; None for none.
        notes: whether to put the user's private notes on the records.

    Raises:
        DataError: a file is missing, empty, damaged, or of a newer schema.
    """
    store = open_store(data)
    if own is None or not os.path.lexists(own):
        return Library(store)
    from pathlib import Path

    from asean_wco.store.overlay import OverlaidStore
    from asean_wco.store.own_index import open_own

    content = open_own(Path(own))
    if content:
        store = OverlaidStore(store, content, notes=notes)
    return Library(store)


def _why_offered(hit: Hit) -> str:
    """Return why a record may be meant, beside its name, which is not said twice."""
    from asean_wco.telling import why_text

    if hit.tier == "near" and hit.matched == hit.document.name:
        return LIKE_TYPED
    return why_text(hit)

"""The reference as a Python object: it answers the questions of the command line with records."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack, cast

from asean_wco.errors import NotFoundError, UsageError
from asean_wco.finding import check_id, likely_holders, narrower, records_passing
from asean_wco.meaning import Lookup, checked_name
from asean_wco.model.codec import to_output
from asean_wco.model.countries import COUNTRIES, Country
from asean_wco.model.dates import PartialDate
from asean_wco.model.origin import OWN, REFERENCE, as_mark, own_words
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
)
from asean_wco.model.text import as_typed, did_you_mean
from asean_wco.model.today import today
from asean_wco.model.vocabulary import read_kind
from asean_wco.query.values import read_date
from asean_wco.store.store import Store, open_store

if TYPE_CHECKING:
    from asean_wco.answers.answer import Answer
    from asean_wco.factbook import FactBook
    from asean_wco.facts.fact import Fact
    from asean_wco.facts.tenure import HolderAnswer
    from asean_wco.facts.term_sources import TermSources
    from asean_wco.query.comparison import Pair
    from asean_wco.query.listing import Filters
    from asean_wco.query.statements import FactFilters, Wanted
    from asean_wco.query.timeline import Event
    from asean_wco.query.values import DateValue
    from asean_wco.search.engine import Hit
    from asean_wco.search.reading import Reading
    from asean_wco.store.folder import Folder

FilePath = str | os.PathLike[str] | None


class Library(Lookup):
    """All records, with methods for the questions that may be asked of them.

    What a method cannot use raises an `AwcoError` of `asean_wco.errors`: a `NotFoundError` for an
    id that no record has, a `UsageError` for a filter or a value that does not exist. Searches, and
    what a text means in the place of an id, are in `meaning.Lookup`.
    """

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._fact_books: dict[PartialDate, FactBook] = {}

    @cached_property
    def without_own(self) -> Library:
        """The reference without own records."""
        if self.store.own is None:
            return self
        return Library(self.store.reference)

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

    def _own_among(
        self, identifiers: Iterable[str], facts: Sequence[Fact] | None
    ) -> Iterable[tuple[Record, bool]]:
        """Yield the own records that something rests on, each with whether it needs a source.

        Args:
            identifiers: ids of records.
            facts: of these records, on which it rests; None for all of them.
        """
        own = self.store.own
        for name in identifiers:
            record = own.find(name) if own else None
            original = self.original_of(record) if record else None
            if record is None:
                continue
            if original is None or facts is None:
                yield record, record.unsourced
                continue
            corrected = [fact for fact in facts if fact.about == name and fact.is_own]
            if corrected or record.name != original.name:
                lacks_source = any(fact.lacks_source for fact in corrected)
                yield record, record.unsourced and lacks_source

    def origin_of(self, *identifiers: str, facts: Sequence[Fact] | None = None) -> dict[str, Any]:
        """Return the keys `origin` and `unsourced` of an answer for JSON.

        Args:
            identifiers: ids of the records of the answer; the answer is own if one of them is own.
            facts: on which the answer rests, so that a correction of other fields does not count;
                None for all facts of these records.
        """
        among = list(self._own_among(identifiers, facts))
        return {
            "origin": OWN if among else REFERENCE,
            "unsourced": any(lacks_source for _, lacks_source in among),
        }

    def own_words_of(self, *identifiers: str, facts: Sequence[Fact] | None = None) -> str:
        """Return whose something is: ``own record``, ``corrected by you, unsourced``.

        Args:
            identifiers: ids of the records that it rests on; the text is empty if none is own, and
                says how many are if it rests on these records as a whole.
            facts: on which it rests; see `origin_of`.
        """
        among = list(self._own_among(identifiers, facts))
        is_correction = all(self.original_of(record) for record, _ in among)
        words = own_words(**self.origin_of(*identifiers, facts=facts), is_correction=is_correction)
        if facts is None and 0 < len(among) < len(identifiers):
            return f"{len(among)} of {len(identifiers)} {words}"
        return words

    def own_mark_of(self, *identifiers: str, facts: Sequence[Fact] | None = None) -> str:
        """Return the mark beside what is the user's own; see `own_words_of`."""
        return as_mark(self.own_words_of(*identifiers, facts=facts))

    def corrected_facts_of(self, identifier: str) -> list[Fact]:
        """Return the facts of a record, by its id, that the user has corrected."""
        record = self.store.own.find(identifier) if self.store.own else None
        if record is None or self.original_of(record) is None:
            return []
        # The record of this library may have private notes.
        return [fact for fact in self.facts_of(self.get(identifier)) if fact.is_own]

    def corrected_facts_on_post(self, holder: str, office: str) -> list[Fact]:
        """Return what the user has corrected of a person or a body in an office, by their ids."""
        facts = self.corrected_facts_of(holder)
        return [fact for fact in facts if fact.head == "roles" and office in fact.mentions]

    def original_of(self, record: Record) -> Record | None:
        """Return the record of the reference that an own record corrects; None if it corrects none.

        Args:
            record: any record.
        """
        return self.store.original_of(record)

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
        """Return all records of a kind, in the order of ids.

        Args:
            kind: in the singular or in the plural: ``meeting``, ``meetings``.

        Raises:
            UsageError: there is no such kind.
        """
        return list(self.store.of_kind(read_kind(kind)).values())

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
            UsageError: the id is empty, or is not a text.
        """
        return self.store.get(checked_name(identifier).lower())

    @staticmethod
    def to_dict(thing: Record | Fact) -> dict[str, Any]:
        """Return a record or a fact as an object for JSON.

        A record has every field, as in ``awco show --json``; a fact is as in ``awco facts --json``.
        ``json.dumps(library.to_dict(library.get("adgcm-33")))`` writes a record as JSON.

        Args:
            thing: any record or fact.

        Raises:
            UsageError: it is neither.
        """
        if isinstance(thing, Record):
            return to_output(thing)
        from asean_wco.facts.fact import Fact, fact_output

        if not isinstance(thing, Fact):
            raise UsageError(f"to_dict takes a record or a fact, and no {type(thing).__name__}.")
        return fact_output(thing)

    def find(self, kind: str, **wanted: Unpack[Filters]) -> list[Record]:
        """Return the records of a kind that pass every filter, in the usual order of the kind.

        Each kind has some of these filters: year, from_, to, on, active, city, country, type, mode,
        series, person, chair, org, owner, topic, initiative, office, publisher, language, quality,
        origin. `asean_wco.query.listing.Filters` says what each of them means.

        Args:
            kind: in the singular or in the plural: ``meeting``, ``meetings``.
            wanted: filters by name; a record passes one with several values if it fits any of them.

        Raises:
            NotFoundError: no record of the right kind has an id that a filter names.
            UsageError: the kind, a filter or a value of one does not exist, as a city in which no
                meeting was held; the error names the nearest, or says how to list those that do.
        """
        try:
            return records_passing(self.store, read_kind(kind), wanted)
        except NotFoundError as error:
            self._name_id_meant(error)
            raise

    def _name_id_meant(self, error: NotFoundError) -> None:
        """Have an error name the id that is meant where a name was given in its place."""
        if not error.typed:
            return
        meaning = self._meaning_of(error.typed, (), self._named)
        meant = getattr(meaning.subject, "id", "") or getattr(meaning.error, "meant", "")
        if meant:
            error.hint = did_you_mean([repr(meant)])

    def likely_holders(self, **wanted: Unpack[Filters]) -> dict[str, Record]:
        """Return people who probably held an office on a date although no source shows it.

        They are those whom `awco who` calls inferred, and whom `people` leaves out for that reason.

        Args:
            wanted: filters for people, with the date as ``on``.

        Returns:
            The offices, by the id of the person.
        """
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

        return sources_of_term(holder, role, self.store.may_link_to(holder.id), self._published)

    def sources_of_day(self, holder: Record, role: Role, day: PartialDate) -> tuple[str, ...]:
        """Return the sources that show a holder in a post on one of the dates of the term."""
        from asean_wco.facts.term_sources import sources_of_day

        linking = self.store.may_link_to(holder.id)
        return sources_of_day(holder, role, day, linking, self._published)

    def _published(self, identifier: str) -> PartialDate | None:
        """Return when a source was published; None if that is not known."""
        source = self.store.find(identifier)
        return source.published if isinstance(source, Source) else None

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
            UsageError: a filter, a country, a field or a certainty does not exist.
        """
        from asean_wco.query.statements import Wanted, by_time, by_words, given

        asked = given(cast("dict[str, Any]", wanted))
        try:
            for name, kinds in (("about", ()), ("source", ("source",)), ("topic", ("topic",))):
                for identifier in asked[name]:
                    check_id(self.store, identifier, *kinds)
            mentioned = tuple(map(self._concerned_by, asked["mentions"]))
            also = [(self._concerned_by(subject),) for subject in asked["also_mentions"]]
        except NotFoundError as error:
            self._name_id_meant(error)
            raise
        concerned = [mentioned, *also, asked["country"], tuple(self._of_topics(asked["topic"]))]
        conditions = Wanted(
            asked["about"],
            tuple(group for group in concerned if group),
            asked["from_"],
            asked["to"],
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
        code = subject.upper()
        return code if code in COUNTRIES else self.get(subject).id

    def _candidate_facts(self, wanted: Wanted) -> Iterable[Fact]:
        """Return all facts that can be wanted, and others, read from as few records as possible."""
        book = self._fact_book
        if wanted.about:
            return [fact for subject in wanted.about for fact in book.of(self.get(subject))]
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
            return self._with_corrections(events_told_once(facts, self.by_id.get))
        facts = {fact.id: fact for fact in book.mentioning(subject.id)}
        for part in self._parts_of(subject.id) if isinstance(subject, Initiative) else ():
            of_meetings = filter(self._is_of_a_meeting, book.mentioning(part))
            facts |= {fact.id: fact for fact in of_meetings}
        events = events_told_once(facts, self.store.find, subject.id, subject.name)
        events = self._with_corrections(events)

        if isinstance(subject, Country):
            return [event for event in events if self._concerns(event, subject)]
        return events

    def _with_corrections(self, events: list[Event]) -> list[Event]:
        """Return events, those of the user's own that correct the reference said to do so."""
        if not self.has_own:
            return events
        corrected = {event.record for event in events if event.origin == OWN}
        corrected = {name for name in corrected if self.original_of(self.get(name))}
        return [event._replace(is_correction=event.record in corrected) for event in events]

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

    def compare_offices(self, left: Office, right: Office) -> list[Pair]:
        """Return the holders of two offices side by side."""
        from asean_wco.facts.tenure import holdings_of
        from asean_wco.query.nations import compare_holders

        held = [holdings_of(one.id, self.store.may_link_to(one.id)) for one in (left, right)]
        return compare_holders(*held)

    def cited(self, source: str) -> tuple[str, str]:
        """Return the title and the address of a source.

        Args:
            source: id of the source. If there is no such source, the id is used as the title.
        """
        record = self.store.find(source)
        if isinstance(record, Source):
            return record.name, record.url
        return source, ""

    def ask(self, question: str) -> list[Answer]:
        """Return the answers to a question, the best first; none if no record is about it."""
        from asean_wco.answers.asking import ask

        typed = as_typed(question)
        answers = ask(self, typed)
        if self.has_own and not any(list(self._own_among(one.records, None)) for one in answers):
            # Own records that an answer does not rest on change neither it nor how sure it is.
            return ask(self.without_own, typed)
        return answers

    def who(self, office: str, on: DateValue = None) -> list[HolderAnswer]:
        """Return who held an office: on a date, or in all its history up to today.

        An answer without a holding says that nobody is known, and what is known before and after.

        Args:
            office: its id, or words that name it or describe it by its country.
            on: a date, as filters take it; None for the whole history.

        Raises:
            NotFoundError: the text means no office, or several.
            BadDateError: what is given as the date is not a date.
        """
        from asean_wco.facts.tenure import history, holdings_of, who_in

        post = self.office(office)
        holdings = holdings_of(post.id, self.store.may_link_to(post.id))
        if on is None:
            return history(holdings, today())
        return who_in(holdings, read_date(on), today())

    def passage_of(self, hit: Hit, reading: Reading) -> str:
        """Return the passage of a record that answers a query, or shows why the record matches.

        Args:
            hit: the hit of the query.
            reading: the reading of the query, from `searched`.
        """
        from asean_wco.model.excerpts import cut
        from asean_wco.search.index import SUMMARY
        from asean_wco.search.match import OUTRIGHT
        from asean_wco.search.passages import best_part

        identifier = hit.document.id
        words: list[str] = []
        if reading.question or hit.tier not in OUTRIGHT:
            words = reading.words_of_forms
            part = best_part(reading, hit.document)
            texts = {} if part == SUMMARY else self._fact_book.texts_of(identifier)
            if part in texts:
                return cut(texts[part], words)
        return cut(self.get(identifier).summary or "", words)


def _each_once(groups: Iterable[Iterable[Fact]]) -> Iterable[Fact]:
    """Return the facts of some groups, each once."""
    return {fact.id: fact for group in groups for fact in group}.values()


def build_store(folder: Folder) -> bytes:
    """Return the bytes of a store with the records of a curated folder, ready for the search.

    Raises:
        DataError: a file of the folder could not be read.
    """
    from asean_wco.indexing.building import make_build_tables
    from asean_wco.store.folder import build

    return build(folder, make_build_tables(folder.records, folder.release))


def open_library(
    data: FilePath = None, own: FilePath = None, *, notes: bool = False, may_be_new: bool = False
) -> Library:
    """Open the reference, with the user's own records on top if their file is named.

    Args:
        data: a store file; None for the reference that comes with the package.
        own: the file of own records, whose name `awco own path` prints. If it is None, own records
            are left out, also where the command line would show them.
        notes: whether to put the user's private notes on the records.
        may_be_new: whether the file of own records may be yet to be made; otherwise a missing one
            is taken for a slip in its name.

    Raises:
        DataError: a file is missing, empty, damaged, or of a newer schema.
    """
    store = open_store(data)
    if own is None or (may_be_new and not os.path.lexists(own)):
        return Library(store)
    from pathlib import Path

    from asean_wco.store.overlay import OverlaidStore
    from asean_wco.store.own_index import open_own
    from asean_wco.store.places import require_own

    require_own(own)
    content = open_own(Path(own))
    if content:
        store = OverlaidStore(store, content, notes=notes)
    return Library(store)

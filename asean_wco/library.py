"""The reference as a Python object: the same questions as on the command line, answered with records."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, Unpack, cast

from asean_wco.errors import AmbiguousError, NotFoundError
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import (
    RECORD_CLASSES,
    Initiative,
    Meeting,
    Office,
    Organization,
    Person,
    Record,
    Series,
    Source,
    Topic,
    kind_of,
)
from asean_wco.model.text import as_typed, shortened
from asean_wco.model.today import today
from asean_wco.model.vocabulary import KINDS
from asean_wco.query import filters, listing
from asean_wco.query.filters import Test
from asean_wco.query.listing import DateText, as_date
from asean_wco.store.store import Store, open_store

if TYPE_CHECKING:
    from asean_wco.answers.answer import Answer as Told
    from asean_wco.factbook import FactBook
    from asean_wco.facts.fact import Fact
    from asean_wco.model.countries import Country
    from asean_wco.query.listing import Filters
    from asean_wco.query.statements import Wanted
    from asean_wco.query.timeline import Event
    from asean_wco.search.engine import Answer, Hit
    from asean_wco.search.index import Index
    from asean_wco.search.reading import Reading
    from asean_wco.store.folder import Folder

R = TypeVar("R", bound=Record)
_OFFERED = 8
# From here on a name is offered where nothing was found, in percent.
_NEAR = 70.0
# How alike an id and what was typed must be for it to be offered.
_NEAR_ID = 0.86
# The number of a session without its series names nothing.
_NUMBER_ALONE = re.compile(r"\d{1,3}(?:st|nd|rd|th)?", re.IGNORECASE)
# "Who heads the WCO?" asks for the head of it.
_HEADING = re.compile(r"^(?:heads?|headed|leads|led|runs) (?!of\b)", re.IGNORECASE)
FilePath = str | os.PathLike[str] | None


class Library:
    """All records, with the questions that may be asked of them.

    Args:
        store: where the records are read from.

    Attributes:
        on_reading: is told how a name was read that no record bears outright; None for nobody.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self.on_reading: Callable[[str], None] | None = None
        self._answered: dict[object, Answer] = {}

    @cached_property
    def without_own(self) -> Library:
        """The reference alone."""
        return self if self.store.own is None else Library(self.store.reference)

    @cached_property
    def with_notes(self) -> Library:
        """The same records with the user's private notes on them."""
        store = self.store.with_notes()
        return self if store is self.store else Library(store)

    @property
    def has_own(self) -> bool:
        """Whether there are own records on top of the reference; a file may hold none, or notes alone."""
        return self.store.own is not None and self.store.own.file.size > 0

    def origin_of(self, *identifiers: str) -> dict[str, Any]:
        """The keys that say of an answer whose records it comes from, `origin` and `unsourced`: own if any is own."""
        own = self.store.own
        mine = [record for each in identifiers if own and (record := own.find(each))]
        return {
            "origin": "own" if mine else "reference",
            "unsourced": any(record.unsourced for record in mine),
        }

    def original_of(self, record: Record) -> Record | None:
        """What the reference says where an own record corrects it; None where it does not."""
        original = self.without_own.store.find(record.id) if record.origin == "own" else None
        return original if type(original) is type(record) else None

    def differs_from_reference(self, record: Record) -> list[str]:
        """The fields in which a correction differs from the record that it corrects; none for other records."""
        from asean_wco.query.comparison import differing_fields

        original = self.original_of(record)
        # As the user's file has it, since a private note corrects nothing.
        mine = self.store.own.find(record.id) if self.store.own else None
        return differing_fields(original, mine) if original and mine else []

    @property
    def data_version(self) -> str:
        """Release of the data and the first digits of its SHA-256."""
        return self.store.data_version

    def of_kind(self, kind: str) -> list[Record]:
        """All records of a kind, in the order of ids."""
        return list(self.store.of_kind(kind).values())

    def all(self) -> list[Record]:
        """Every record, kind by kind."""
        return list(self.store.all())

    @property
    def holders(self) -> list[Record]:
        """Everyone who may hold an office: people and bodies."""
        return [*self.of_kind("person"), *self.of_kind("organization")]

    @cached_property
    def by_id(self) -> dict[str, Record]:
        """Every record by its id."""
        return {record.id: record for record in self.store.all()}

    def name_of(self, identifier: str) -> str:
        """The name of a record; the id itself when there is no such record."""
        return self.store.name_of(identifier) or identifier

    def get(self, identifier: str) -> Record:
        """Return the record with an id, which may be typed in capitals.

        Raises:
            NotFoundError: no record has it.
        """
        return self.store.get(identifier.lower())

    def find(self, kind: str, **wanted: Unpack[Filters]) -> list[Record]:
        """Return the records of a kind that pass every filter, in the usual order of the kind.

        Args:
            kind: in the singular.
            wanted: filters by name; each may have several values, any of which will do.

        Raises:
            NotFoundError: no record has an id that a filter names.
            UsageError: there is no such filter, or no such value of one.
        """
        asked = listing.given(kind, wanted)
        for name in listing.NAMING:
            for identifier in listing.values_of(asked.get(name)):
                self.get(identifier)
        tests = [*listing.simple_tests(asked), *self._linked_tests(kind, asked)]
        fitting = filters.apply(self._may_pass(kind, asked), tests)
        return filters.sort(fitting, filters.DEFAULT_ORDER.get(kind, "name"))

    def _may_pass(self, kind: str, asked: Mapping[str, Any]) -> list[Record]:
        """Return records of a kind among which are all that can pass filters, as few as is easy."""
        first, last = listing.period_of(asked)
        if first or last:
            return self._in_years(kind, first, last)
        linking = [name for name in listing.LINKING if name in asked]
        # A body is among those in which it has a part itself, and links to none.
        if linking and kind != "organization":
            return self._linking(kind, listing.values_of(asked[linking[0]]))
        if kind == "meeting" and "topic" in asked:
            return self._linking(kind, self._narrower(listing.values_of(asked["topic"])))
        return self._having(kind, asked)

    def _linking(self, kind: str, identifiers: Iterable[str]) -> list[Record]:
        """Return the records of a kind that link to any of some records, and perhaps others."""
        linked = {
            record.id: record
            for identifier in identifiers
            for record in self.store.linking(identifier)
        }
        return [record for record in linked.values() if kind_of(record) == kind]

    def _having(self, kind: str, asked: Mapping[str, Any]) -> list[Record]:
        """Return records of a kind among which are all that can pass the filters for plain values."""
        paths = listing.STORED_OF_MEETINGS if kind == "meeting" else listing.STORED
        for name, path in paths.items():
            if name in asked:
                values = frozenset(listing.values_of(asked[name]))
                return self.store.having(kind, path, values.__contains__)
        if kind == "meeting" and "city" in asked:
            is_wanted = filters.is_city(*listing.values_of(asked["city"]))
            return self.store.having(kind, "place.city", is_wanted)
        return self.of_kind(kind)

    def _in_years(
        self, kind: str, first: PartialDate | None, last: PartialDate | None
    ) -> list[Record]:
        """Return the records of a kind among which those of a period lie."""
        first_year = first.earliest[0] if first else 1
        last_year = last.latest[0] if last else 9999
        return self.store.touching(kind, first_year, last_year)

    def _linked_tests(self, kind: str, asked: dict[str, Any]) -> list[Test]:
        """Return the tests of the filters for which other records must be read."""
        tests: list[Test] = []
        countries = listing.values_of(asked.get("country"))
        if countries:
            bodies: dict[str, str] = {}
            if kind != "meeting":
                bodies = {body.id: body.country or "" for body in self._records(Organization)}
            tests.append(listing.any_of(filters.in_country(code, bodies) for code in countries))
        if "topic" in asked:
            tests.append(self._on_topics(listing.values_of(asked["topic"])))
        on = listing.as_date(asked.get("on"))
        offices = listing.values_of(asked.get("office"))
        if offices:
            tests.append(listing.any_of(self._in_office(office, on) for office in offices))
        elif on and kind == "person":
            tests.append(filters.in_office(None, on))
        elif on:
            tests.append(filters.in_period(on, on))
        return tests

    def _on_topics(self, topics: Iterable[str]) -> Test:
        """Return the test for what is on some topics, or on narrower ones."""
        wanted = self._narrower(topics)
        listed = self._records(Topic)
        related = [name for topic in listed if topic.id in wanted for name in topic.related]
        return filters.with_topic(wanted, related)

    def _narrower(self, topics: Iterable[str]) -> set[str]:
        """Return the ids of topics with those of all that are narrower."""
        listed = list(self._records(Topic))
        return {name for topic in topics for name in filters.narrower(topic, listed)}

    def _in_office(self, office: str, on: PartialDate | None) -> Test:
        """Return who has an office, at any time or on a date: then those whom `who` names."""
        if on is None:
            return filters.in_office(office, None)
        from asean_wco.query.holders import held_by

        return held_by(office, self.store.linking(office), on)

    def _records(self, cls: type[R]) -> Iterable[R]:
        kind = next(kind for kind, each in RECORD_CLASSES.items() if each is cls)
        return cast("Iterable[R]", self.store.of_kind(kind).values())

    def meetings(self, **wanted: Unpack[Filters]) -> list[Meeting]:
        """Meetings by date; see `find` for the filters."""
        return cast("list[Meeting]", self.find("meeting", **wanted))

    def people(self, **wanted: Unpack[Filters]) -> list[Person]:
        """People by name; see `find` for the filters."""
        return cast("list[Person]", self.find("person", **wanted))

    def organizations(self, **wanted: Unpack[Filters]) -> list[Organization]:
        """Organizations by name; see `find` for the filters."""
        return cast("list[Organization]", self.find("organization", **wanted))

    def offices(self, **wanted: Unpack[Filters]) -> list[Office]:
        """Offices by name; see `find` for the filters."""
        return cast("list[Office]", self.find("office", **wanted))

    def initiatives(self, **wanted: Unpack[Filters]) -> list[Initiative]:
        """Initiatives by date; see `find` for the filters."""
        return cast("list[Initiative]", self.find("initiative", **wanted))

    def series(self, **wanted: Unpack[Filters]) -> list[Series]:
        """Series of meetings by name; see `find` for the filters."""
        return cast("list[Series]", self.find("series", **wanted))

    def topics(self, **wanted: Unpack[Filters]) -> list[Topic]:
        """Topics by name."""
        return cast("list[Topic]", self.find("topic", **wanted))

    def sources(self, **wanted: Unpack[Filters]) -> list[Source]:
        """Sources by date of publication; see `find` for the filters."""
        return cast("list[Source]", self.find("source", **wanted))

    @cached_property
    def _fact_book(self) -> FactBook:
        from asean_wco.factbook import FactBook

        return FactBook(self.store)

    def facts_of(self, record: Record) -> list[Fact]:
        """Return the facts of a record, in the order in which a reader asks for them."""
        return list(self._fact_book.of(record))

    def facts(
        self,
        words: str = "",
        *,
        about: str | None = None,
        mentions: str | None = None,
        country: str | None = None,
        from_: DateText = None,
        to: DateText = None,
        field: str | None = None,
        certainty: str | None = None,
        source: str | None = None,
    ) -> list[Fact]:
        """Return dated, cited statements: by time, or by relevance where words are given.

        Args:
            words: words that the statements must hold.
            about: id of the record whose own facts are wanted.
            mentions: id of a record, or code of a country, that the facts concern.
            country: code or name of a country that the facts concern.
            from_: only facts that end on or after this date, such as ``2024-06``.
            to: only facts that begin on or before this date.
            field: only facts of this field, with its parts: ``attendance``, ``place.city``.
            certainty: only facts of this certainty.
            source: only facts that cite this source, by its id.

        Raises:
            NotFoundError: no record has an id that is asked for.
            UsageError: there is no such country, field or certainty.
        """
        from asean_wco.facts.fact import CERTAINTIES
        from asean_wco.query.statements import Wanted, by_time, by_words, check_field

        for identifier in (about, source):
            if identifier:
                self.get(identifier)
        if field:
            check_field(field)
        if certainty:
            listing.check_value("certainty", certainty, CERTAINTIES)
        concerned = [self._concerned_by(mentions)] if mentions else []
        if country:
            concerned.append(listing.code_of(country))
        first, last = as_date(from_), as_date(to)
        wanted = Wanted(about, tuple(concerned), first, last, field, certainty, source)
        found = self._candidates(wanted)
        if wanted != Wanted():
            found = [fact for fact in found if wanted.fits(fact)]
        return by_words(found, words) if words else by_time(found)

    def _concerned_by(self, subject: str) -> str:
        """Return a subject of facts as they have it: the code of a country, or the id of a record.

        Raises:
            NotFoundError: there is neither.
        """
        from asean_wco.model.countries import COUNTRIES

        return subject if subject in COUNTRIES else self.get(subject).id

    def _candidates(self, wanted: Wanted) -> Iterable[Fact]:
        """Return facts among which those that are wanted lie, read from as few records as can be."""
        book = self._fact_book
        if wanted.about:
            return book.of(self.get(wanted.about))
        if wanted.mentions:
            return book.mentioning(wanted.mentions[0])
        if wanted.source:
            return book.citing(wanted.source)
        return book.all()

    def events(self, subject: Record | Country | None = None) -> list[Event]:
        """Return what happened when: around a subject, or in the whole reference."""
        from asean_wco.query.timeline import events_of

        book = self._fact_book
        if subject is None:
            return events_of(book.all(), self.by_id.get)
        return events_of(book.mentioning(subject.id), self.store.find, subject.id)

    def cited(self, source: str) -> tuple[str, str]:
        """Return the title and the address of a source; its id alone if there is no such source."""
        found = self.store.find(source)
        return (found.name, found.url) if isinstance(found, Source) else (source, "")

    def subject(self, text: str, *kinds: str) -> Record | Country:
        """Return the record or the country that a text means.

        Args:
            text: an id or a name of a record, or the code or the name of a country.
            kinds: of the record, in the singular; any when none is given.

        Raises:
            NotFoundError: nothing is meant, or several records are; the error lists them.
        """
        from asean_wco.model.countries import Country, countries_like, country_code

        code = country_code(text)
        if code and (text.upper() == code or self.store.find(text) is None):
            return Country(code)
        try:
            return self.resolve(text, *kinds)
        except AmbiguousError:
            raise
        except NotFoundError as error:
            countries = {country_code(name): name for name in countries_like(text)}
            if not countries:
                raise
            candidates = {code or "": f"{name} · country" for code, name in countries.items()}
            hint = "If you mean one of these, give its id, or the name of the country."
            raise NotFoundError(error.message, hint, {**candidates, **error.reasons}) from None

    @cached_property
    def index(self) -> Index:
        """What the search looks records up in: from the store where the build left it, else made now."""
        from asean_wco.search.index import Index

        file = self.store.file
        tables = file.index_tables()
        if tables and self.store.own is None:
            return Index(tables, "" if file.trusted else file.where)
        # What makes an index takes time to import.
        from asean_wco.indexing import index_of_store

        return index_of_store(self.store)

    def search(self, text: str, kinds: Sequence[str] = (), *, exact: bool = False) -> list[Hit]:
        """Records that match a text, best first, each with the reason.

        Args:
            text: words, a name, an acronym or an id.
            kinds: kinds that are wanted of what is found, in the singular; all when empty.
            exact: whether only whole names, aliases, acronyms and ids count.
        """
        return self.answer(text, kinds, exact=exact).hits

    def answer(self, text: str, kinds: Sequence[str] = (), *, exact: bool = False) -> Answer:
        """Return the same as `search`, with what the text was understood to ask for."""
        from asean_wco.search.engine import answer

        asked = (text, tuple(kinds), exact, today())
        # A query that is a question is searched for and then asked.
        if asked not in self._answered:
            self._answered = {asked: answer(as_typed(text), self.index, kinds, exact=exact)}
        return self._answered[asked]

    def ask(self, question: str) -> list[Told]:
        """Return the answers to a question, the best first; none where it is about nothing recorded."""
        from asean_wco.answers.asking import ask

        return ask(self, as_typed(question))

    def suggest(self, text: str, kinds: Sequence[str] = ()) -> list[str]:
        """Return names near a text that found nothing."""
        from asean_wco.model.folding import fold
        from asean_wco.search.correction import near_names

        spelled = self.index.spelled(kinds or [kind for kind in KINDS if kind != "source"])
        near = near_names(fold(as_typed(text)), spelled, floor=_NEAR, with_other_numbers=True)
        best = sorted(near, key=lambda number: (-near[number][0], near[number][1]))
        return [document.name for each in best[:3] for document in self.index.documents([each])]

    def relax(self, text: str, kinds: Sequence[str] = ()) -> tuple[str, int] | None:
        """Return the qualifier without which a text that found nothing finds the fewest records.

        Returns:
            The qualifier in words, and how many records there are without it; None if none helps.
        """
        qualifiers = self.answer(text, kinds).qualifiers
        found = []
        for condition, typed in zip(qualifiers.wanted, qualifiers.typed, strict=True):
            hits = self.search(text.replace(typed, " ", 1), kinds)
            if hits:
                found.append((len(hits), condition.told()))
        return min(found)[::-1] if found else None

    def resolve(self, text: str, *kinds: str) -> Record:
        """Return the one record that an id or a name means.

        Args:
            text: an id, a name, an alias, an acronym, or words of a name.
            kinds: the kinds that are meant, in the singular; any when none is given.

        Raises:
            NotFoundError: no record is meant, or several; the error then lists them as candidates.
        """
        record = self.store.find(text)
        if record is not None and (not kinds or kind_of(record) in kinds):
            return record
        # An id needs no search, so that what only the search needs is not imported for it.
        from asean_wco.search.engine import rank
        from asean_wco.search.meaning import meant, offered
        from asean_wco.search.names import OUTRIGHT
        from asean_wco.search.reasons import why_text

        shown = shortened(as_typed(text))
        # A source may bear the very name of what it tells of; it is meant only when sources are asked for.
        wanted = kinds or tuple(kind for kind in KINDS if kind != "source")
        hits = rank(as_typed(text), self.index, wanted)
        named = [] if _NUMBER_ALONE.fullmatch(text.strip()) else meant(text, hits)
        if len(named) == 1:
            [hit] = named
            if self.on_reading and hit.tier not in OUTRIGHT:
                self.on_reading(f"read {shown!r} as: {hit.document.id} ({why_text(hit)})")
            return self.store.get(hit.document.id)
        candidates = {
            hit.document.id: f"{hit.document.name} · {why_text(hit)}"
            for hit in offered(hits)[:_OFFERED]
        }
        if named:
            hint = f"Give one of these ids, for example {next(iter(candidates))}."
            if not kinds and _names_a_country(text):
                hint += f" For the country: awco brief {shown}, or awco timeline {shown}."
            raise AmbiguousError(f"{shown!r} may mean several records.", hint, candidates)
        candidates = {**self._nearly_spelled(text, wanted), **candidates}
        what = " or ".join(kinds) or "record"
        hint = (
            "If you mean one of these, give its id." if candidates else f"Try: awco search {shown}"
        )
        raise NotFoundError(f"No {what} is called {shown!r}.", hint, candidates)

    def _nearly_spelled(self, text: str, kinds: Sequence[str]) -> dict[str, str]:
        """Return the ids that are spelled nearly as a text, with the names of their records."""
        import difflib

        names = {
            identifier: name for identifier, kind, name in self.store.names("") if kind in kinds
        }
        near = difflib.get_close_matches(text.strip().lower(), names, n=2, cutoff=_NEAR_ID)
        return {identifier: f"{names[identifier]} · similar id" for identifier in near}

    def office(self, text: str) -> Record:
        """Return the office that a text names, or describes by its country.

        Raises:
            NotFoundError: no office is meant, or several.
        """
        text = re.sub(_HEADING, "head of ", text.strip())
        try:
            return self.resolve(text, "office")
        except AmbiguousError:
            raise
        except NotFoundError:
            from asean_wco.search.meaning import office_described

            found = self.answer(as_typed(text), ("office",))
            hit = office_described(found.hits, found.reading.countries)
            office = self.store.get(hit.document.id) if hit else None
            is_country_alone = all(unit.sort == "country" for unit in found.reading.units)
            if office is None or (is_country_alone and not self._is_of_customs(office)):
                raise
            if self.on_reading:
                self.on_reading(f"read {shortened(text)!r} as: {office.id}")
            return office

    def _is_of_customs(self, office: Record) -> bool:
        """Return whether an office belongs to the customs administration of a country."""
        body = self.store.find(getattr(office, "organization", None) or "")
        return isinstance(body, Organization) and body.type == "customs-administration"

    def passage_of(self, hit: Hit, reading: Reading) -> str:
        """Return the passage of a record that answers a query, or shows why it was found.

        Args:
            hit: of the query.
            reading: of the query, from `answer`.
        """
        from asean_wco.facts.making import facts_of
        from asean_wco.search.names import OUTRIGHT
        from asean_wco.search.passages import cut, passage_of

        record = self.get(hit.document.id)
        summary = record.summary or ""
        if hit.tier in OUTRIGHT and not reading.question:
            return cut(summary, ())

        def facts() -> list[Fact]:
            # What they concern besides is not asked for; of own records it takes long to work out.
            return facts_of(record, self.name_of, {})

        return passage_of(reading, hit.document, summary, facts)


def _names_a_country(text: str) -> bool:
    from asean_wco.model.countries import country_code

    return country_code(text) is not None


def build_store(folder: Folder) -> bytes:
    """Compile a curated folder into the bytes of a store, with what the search needs.

    Raises:
        DataError: a file of the folder could not be read.
    """
    from asean_wco.indexing import make_build_tables
    from asean_wco.store.folder import build

    return build(folder, make_build_tables(folder.records, folder.release))


def open_library(data: FilePath = None, own: FilePath = None, *, notes: bool = False) -> Library:
    """Open the reference, with the user's own records on top where a file of them is given.

    Args:
        data: a store file; None for the reference that the package ships.
        own: a file of own records; None for none. One that is not there holds none.
        notes: whether the user's private notes stand on the records.

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
    return Library(OverlaidStore(store, content, notes=notes) if content else store)

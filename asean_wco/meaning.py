"""What a text means in the place of an id: a search, and the one record or country that is meant.

`Lookup` is the base of `library.Library`. `subject`, `resolve` and `office` look up a text as it is
typed, then by a title or a body in it, then with its slips set right (`_meaning_of`). What a text
means is a `Meaning`; only these three methods raise its error. If a text is taken for something
else than it says, `on_reading` is told. `search.meant` decides which hit of a search is meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, cast

from asean_wco.errors import AmbiguousError, MisspeltError, NotFoundError, UsageError, hint_on
from asean_wco.finding import records_passing
from asean_wco.model.countries import Country, countries_like, country_code, country_name
from asean_wco.model.folding import fold, ordinal
from asean_wco.model.records import Meeting, Office, Organization, Record, kind_of
from asean_wco.model.text import LIKE_TYPED, as_typed, enclosed, joined, shortened, taken_as
from asean_wco.model.today import today
from asean_wco.model.tuples import NamedTuple
from asean_wco.model.vocabulary import KIND_FOLDERS, KINDS, read_kinds
from asean_wco.store.store import Store

if TYPE_CHECKING:
    from asean_wco.search.engine import Hit, SearchResult
    from asean_wco.search.index import Index
    from asean_wco.search.reading import Reading

# A source may have the same name as its subject; it is only meant if sources are asked for.
_USUAL_KINDS = tuple(kind for kind in KINDS if kind != "source")
# The most candidates that an error lists.
_OFFERED = 8
# A name is suggested if it is at least so similar to a text that found nothing, in percent.
_NEAR = 70.0
# An id is suggested if it is at least so similar to a text, from 0 to 1.
_NEAR_ID = 0.86
# A session by its number: adgcm-35, adgcm35, ADGCM 35, 35th ADGCM.
_SESSION = (
    r"(?i)(?:(?P<before>.*[^\d\s-])[-\s]?(?P<last>\d{1,3})(?:st|nd|rd|th)?"
    r"|(?:the )?(?P<first>\d{1,3})(?:st|nd|rd|th)?\s(?P<after>.+))"
)
# Who types an id that does not exist must learn whose record is shown in its place.
_LIKE_AN_ID = r"[a-z0-9]+(?:-[a-z0-9]+)+"
# "Who heads the WCO?" asks for its head.
_HEADING = r"(?i)^(?:heads?|headed|leads|led|runs) (?!of\b)"
# "Who is the head of Thai customs?" asks for the head.
_BEFORE_OFFICE = r"(?i)^(?:is|was|are|were) (?:the )?(?=\S)"
# "Posts of the WCO" are those of the WCO.
_BEFORE_BODY = r"(?i)^(?:of|at|in|for) (?:the )?(?=\S)"
# What may stand between the names of two subjects.
_BETWEEN = ("and", "with", "vs", "vs.", "versus", "&")
# One kind of records, or several.
Kinds = str | Iterable[str]
# What is searched for an office: a body may stand for its only one.
_OFFICES = ("organization", "office")


class Meaning(NamedTuple):
    """What a text means in the place of an id.

    Attributes:
        subject: the record or the country; None if the text means nothing, or several records.
        error: what is raised if there is no subject.
        is_told: whether a reader must learn as what the text is taken.
    """

    subject: Record | Country | None = None
    error: NotFoundError = NotFoundError("")
    is_told: bool = False

    @property
    def is_nothing(self) -> bool:
        """Whether the text means nothing, and not several records either."""
        return self.subject is None and not isinstance(self.error, AmbiguousError)


# Returns what a text means as it is typed, among some kinds of records.
LookUp = Callable[[str, Sequence[str]], Meaning]


class Lookup:
    """Records that are searched, and of which a text may mean one.

    Args:
        store: the store of the records.

    Attributes:
        on_reading: called when no record has exactly the name that was typed, with a sentence that
            says how the name was read; None for no call.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self.on_reading: Callable[[str], None] | None = None
        self._searched: dict[object, SearchResult] = {}

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

    def search(self, text: str, kinds: Kinds = (), *, exact: bool = False) -> list[Hit]:
        """Return the records that match a text with the reasons, best first.

        Args:
            text: words, a name, an acronym or an id.
            kinds: one kind of records or several, such as ``meeting``; empty for all.
            exact: whether only whole names, aliases, acronyms and ids count.

        Raises:
            UsageError: there is no such kind.
        """
        return self.searched(text, kinds, exact=exact).hits

    def searched(self, text: str, kinds: Kinds = (), *, exact: bool = False) -> SearchResult:
        """Return what `search` finds, together with the reading of the text.

        Args:
            text: words, a name, an acronym or an id.
            kinds: one kind of records or several, such as ``meeting``; empty for all.
            exact: whether only whole names, aliases, acronyms and ids count.

        Raises:
            UsageError: there is no such kind.
        """
        from asean_wco.search.engine import search

        if not isinstance(text, str):
            raise UsageError(f"A search takes a text, not {text!r}.")
        wanted = read_kinds(kinds)
        asked = (text, wanted, exact, today())
        # The last results are kept, since a question is searched for and then asked.
        if asked not in self._searched:
            self._searched = {asked: search(as_typed(text), self.index, wanted, exact=exact)}
        return self._searched[asked]

    def suggest(self, text: str, kinds: Kinds = ()) -> list[str]:
        """Return three names at most that are spelled like a text that found nothing."""
        from asean_wco.search.correction import near_names

        spelled = self.index.spelled(read_kinds(kinds) or _USUAL_KINDS)
        near = near_names(fold(as_typed(text)), spelled, floor=_NEAR, with_other_numbers=True)
        best = sorted(near, key=lambda number: (-near[number][0], near[number][1]))
        # The index returns several documents in its own order, so that each is asked for alone.
        return [doc.name for number in best[:3] for doc in self.index.documents([number])]

    def relax(self, text: str, kinds: Kinds = ()) -> tuple[str, int] | None:
        """Return the condition without which a text that found nothing finds something.

        Returns:
            The condition in words and the number of records without it; None if no single condition
            helps. If several do, the one with the fewest records is chosen.
        """
        from asean_wco.telling import condition_told

        qualifiers = self.searched(text, kinds).qualifiers
        counts = []
        for condition, typed in zip(qualifiers.wanted, qualifiers.typed, strict=True):
            hits = self.search(text.replace(typed, " ", 1), kinds)
            if hits:
                counts.append((len(hits), condition_told(condition)))
        if not counts:
            return None
        count, words = min(counts)
        return words, count

    def subject(self, text: str, *kinds: str) -> Record | Country:
        """Return the record or the country that a text means.

        Args:
            text: an id or a name of a record, or the code or the name of a country.
            kinds: kinds of the record; all if none is given.

        Raises:
            NotFoundError: the text means nothing, or several records, which the error lists.
        """
        wanted = read_kinds(kinds)
        country = self._country_meant_by_slip(text, wanted)
        if country is not None:
            self._tell_reading(text, country)
            return country
        meaning = self._meaning_of(text, wanted, self._subject_named)
        if meaning.is_nothing and not isinstance(meaning.error, MisspeltError):
            meaning = self._with_countries_like(text, meaning)
        return self._told(text, meaning)

    def resolve(self, text: str, *kinds: str) -> Record:
        """Return the one record that an id or a name means.

        Args:
            text: an id, a name, an alias, an acronym, or words of a name.
            kinds: kinds of the record; all if none is given.

        Raises:
            NotFoundError: the text means no record, or several, which the error lists.
        """
        meaning = self._meaning_of(text, read_kinds(kinds), self._named)
        return cast("Record", self._told(text, meaning))

    def office(self, text: str) -> Record:
        """Return the office that a text names, or describes by its country.

        Raises:
            NotFoundError: the text means no office, or several.
        """
        text = re.sub(_BEFORE_OFFICE, "", checked_name(text).strip())
        text = re.sub(_HEADING, "head of ", text)
        meaning = self._meaning_of(text, _OFFICES, self._office_named)
        return cast("Record", self._told(text, meaning))

    def title_and_name(self, text: str) -> tuple[str, str]:
        """Return the courtesy titles and posts beside the name in a text, and the name, as typed.

        Args:
            text: that may name a person.
        """
        from asean_wco.search.meant import apart

        reading = self.searched(text, ("person",)).reading
        return apart(as_typed(text), reading, ("post", "title"))

    def alike_in_name(self, text: str, candidates: Iterable[str]) -> list[str]:
        """Return those of some ids whose records have a name like a text.

        Args:
            text: as typed; titles beside a name do not count.
            candidates: ids of people or bodies.
        """
        from asean_wco.search.correction import spelled_nearly
        from asean_wco.search.meant import is_alike

        _, name = self.title_and_name(text)
        records = map(self.store.get, candidates)
        return [
            record.id
            for record in records
            # Short words may have a slip where the whole name has no other one.
            if is_alike(name, (record.id, record.name, *record.aliases, *record.acronyms))
            or spelled_nearly(name, (record.name, *record.aliases))
        ]

    def nearly_named(self, text: str, *kinds: str) -> Record | None:
        """Return the record whose name a text has but for slips; None if it means another, or none.

        Args:
            text: the name of something new, which may be there already.
            kinds: kinds of the record; all but sources if none is given.
        """
        wanted = read_kinds(kinds)
        if not self.suggest(text, wanted):
            return None
        if not self._named(text, wanted).is_nothing:
            return None
        return cast("Record | None", self._set_right(text, wanted, self._named))

    def _meaning_of(self, text: str, kinds: Sequence[str], look_up: LookUp) -> Meaning:
        """Return what a text means as it is typed, or by a title in it, or but for slips.

        Args:
            text: as typed.
            kinds: kinds that are asked for, in the singular; all if none is given.
            look_up: returns what a text means as it is typed.
        """
        checked_name(text)
        meaning = self._named_or_described(text, kinds, look_up)
        if not meaning.is_nothing:
            return meaning
        right = self._set_right(text, kinds, look_up)
        if right is None:
            two = None if kinds else self._two_named(text)
            return Meaning(error=two) if two else meaning
        if self.on_reading is None:
            # Nobody would learn that something else than what was typed is taken.
            return Meaning(error=_misspelt(meaning.error, right))
        return Meaning(right, is_told=True)

    def _two_named(self, text: str) -> AmbiguousError | None:
        """Return the error for a text of the names of two countries, or two records of a kind."""
        words = as_typed(text).split()
        for at in range(1, len(words)):
            parts = (words[:at], words[at + (words[at].lower() in _BETWEEN) :])
            two = [self._bearer_of(" ".join(part).strip(",")) for part in parts]
            if two[0] and two[1] and type(two[0]) is type(two[1]) and two[0].id != two[1].id:
                first, second = two[0], two[1]
                return AmbiguousError(
                    f"{shortened(as_typed(text))!r} names two subjects.",
                    f"Give one of them. Side by side: awco compare {first.id} {second.id}",
                    {first.id: first.name, second.id: second.name},
                )
        return None

    def _bearer_of(self, name: str) -> Record | Country | None:
        """Return the country or the only record of which a text is the whole name, or the id."""
        code = self._country_named(name)
        if code:
            return Country(code)
        hits = self.search(name, _USUAL_KINDS, exact=True)
        return self.store.get(hits[0].document.id) if len(hits) == 1 else None

    def _told(self, text: str, meaning: Meaning) -> Record | Country:
        """Return what a text means, and say how it is read if that is to be told.

        Raises:
            NotFoundError: it means nothing, or several records, which the error lists.
        """
        if meaning.subject is None:
            raise meaning.error
        if meaning.is_told:
            self._tell_reading(text, meaning.subject)
        return meaning.subject

    def _named_or_described(self, text: str, kinds: Sequence[str], look_up: LookUp) -> Meaning:
        """Return what a text means as it is typed, or by a title or a body in it."""
        meaning = look_up(text, kinds)
        if not meaning.is_nothing:
            return meaning
        person = self._titled(text, kinds)
        if person is not None:
            return Meaning(person, is_told=True)
        post = self._post_of(text, kinds)
        if post is not None and not post.is_nothing:
            return post._replace(is_told=True)
        return meaning

    def _subject_named(self, text: str, kinds: Sequence[str]) -> Meaning:
        """Return the country or the record that a text names."""
        code = self._country_named(text)
        return Meaning(Country(code)) if code else self._named(text, kinds)

    def _country_named(self, text: str) -> str | None:
        """Return the code of the country that a text names; None if it is the id of a record."""
        code = country_code(text)
        is_code = code is not None and text.upper() == code
        return code if is_code or self.store.find(text) is None else None

    def _country_meant_by_slip(self, text: str, kinds: Sequence[str]) -> Country | None:
        """Return the country whose name has slips in a text that is the name of no record."""
        from asean_wco.search.correction import country_spelled_nearly
        from asean_wco.search.match import OUTRIGHT

        if (
            self.on_reading is None
            or self._country_named(checked_name(text))
            or self.store.find(text)
        ):
            return None
        code = country_spelled_nearly(text)
        if code is None:
            return None
        if any(hit.tier in OUTRIGHT for hit in self.search(text, kinds or _USUAL_KINDS)):
            return None
        return Country(code)

    def _with_countries_like(self, text: str, meaning: Meaning) -> Meaning:
        """Return what a text means that means nothing, with the countries that may be meant."""
        countries = {country_code(name): name for name in countries_like(text)}
        if not countries:
            return meaning
        candidates = {code or "": f"{name} · country" for code, name in countries.items()}
        candidates |= meaning.error.reasons
        hint = "If you mean one of these, give its id, or the name of the country."
        return Meaning(error=NotFoundError(meaning.error.message, hint, candidates))

    def _named(self, text: str, kinds: Sequence[str]) -> Meaning:
        """Return the one record that an id or a name means."""
        record = self.store.find(text)
        if record is not None and (not kinds or kind_of(record) in kinds):
            return Meaning(record)
        # An id needs no search, whose import takes time.
        from asean_wco.search.engine import search

        result = search(as_typed(text), self.index, kinds or _USUAL_KINDS, is_name=True)
        return self._meant(text, kinds, result.hits)

    def _meant(self, text: str, kinds: Sequence[str], hits: Sequence[Hit]) -> Meaning:
        """Return the record that a text means among hits, best first."""
        from asean_wco.search.match import OUTRIGHT
        from asean_wco.search.meant import meant
        from asean_wco.search.reading import number_of

        named = meant(text, hits)
        if number_of(fold(text)):
            # The number of a session does not name it without its series.
            named = [hit for hit in named if hit.tier in OUTRIGHT]
        if len(named) == 1:
            [hit] = named
            is_guess = hit.tier not in OUTRIGHT
            is_other_id = re.fullmatch(_LIKE_AN_ID, text.strip()) is not None
            return Meaning(self.store.get(hit.document.id), is_told=is_guess or is_other_id)
        return Meaning(error=self._why_not(text, kinds, hits, is_ambiguous=bool(named)))

    def _why_not(
        self, text: str, kinds: Sequence[str], hits: Sequence[Hit], *, is_ambiguous: bool
    ) -> NotFoundError:
        """Return the error for a text that does not mean one record, with those it may mean.

        Args:
            text: as typed.
            kinds: kinds that are asked for; all if none is given.
            hits: of the text, best first.
            is_ambiguous: whether it names several records.
        """
        from asean_wco.search.meant import offered

        shown = shortened(as_typed(text))
        candidates = self._customs_of(text, kinds)
        candidates |= {
            hit.document.id: f"{hit.document.name} · {_why_offered(hit)}"
            # Where a kind is asked for, a record that only tells of the text is nearer than none.
            for hit in (offered(hits) or (hits if kinds else ()))[:_OFFERED]
        }
        of_country = ""
        if not kinds and _names_a_country(text):
            of_country = f" For the country: awco brief {shown}, or awco timeline {shown}."
        if is_ambiguous:
            hint = f"Give one of these ids, for example {next(iter(candidates))}.{of_country}"
            return AmbiguousError(f"{shown!r} may mean several records.", hint, candidates)
        missing = self._session_missing(text, kinds)
        if missing is not None:
            return missing
        candidates = {**self._nearly_spelled(text, kinds), **candidates}
        hint = f"Try: awco search {shown}{'.' if of_country else ''}{of_country}"
        lists = " or ".join(f"'awco {KIND_FOLDERS[kind]}'" for kind in kinds)
        if candidates:
            hint = hint_on(candidates)
        elif kinds:
            hint = ""
        hint = joined(" ", enclosed("All of them: ", lists, "."), hint)
        what = " or ".join(kinds) or "record"
        return NotFoundError(f"No {what} is called {shown!r}.", hint, candidates)

    def _office_named(self, text: str, kinds: Sequence[str]) -> Meaning:
        """Return the office that a text names or describes."""
        record = self.store.find(text)
        if isinstance(record, Office):
            return Meaning(record)
        results = self.searched(text, kinds)
        if record is None:
            only = self._only_office_of(text, results.hits)
            if only is not None:
                return only
        hits = [hit for hit in results.hits if hit.document.kind == "office"]
        meaning = self._meant(text, ("office",), hits)
        if meaning.is_nothing:
            return self._office_described(meaning, hits, results.reading)
        return meaning

    def _office_described(self, meaning: Meaning, hits: Sequence[Hit], reading: Reading) -> Meaning:
        """Return the office that a text describes by its country, or by its body and rank.

        Args:
            meaning: of the text, which names no office.
            hits: offices that the search found.
            reading: of the text.
        """
        from asean_wco.search.meant import office_described

        hit = office_described(hits, reading.countries)
        if hit is None or not self._has_words(hit.document.id, reading):
            heads = self._heads_of_customs(reading.countries)
            if not heads:
                return meaning
            return Meaning(error=NotFoundError(meaning.error.message, hint_on(heads), heads))
        office = self.store.get(hit.document.id)
        is_country_alone = all(unit.sort == "country" for unit in reading.units)
        if is_country_alone and not self._is_of_customs(office):
            return meaning
        return Meaning(office, is_told=True)

    def _has_words(self, identifier: str, reading: Reading) -> bool:
        """Return whether an office or its body is called by all other words of a text.

        So the minister of finance is not the head of customs, whose summary names the ministry.
        """
        office = cast("Office", self.store.get(identifier))
        body = self.store.find(office.organization or "")
        names = [office.name, *office.aliases, office.title or ""]
        if body is not None:
            names += [body.name, *body.acronyms]
        known = {word for name in names for word in fold(name).split()}
        words = (word for unit in reading.units if unit.sort == "word" for word in unit.words)
        return all(word in known for word in words)

    def _only_office_of(self, text: str, hits: Iterable[Hit]) -> Meaning | None:
        """Return the only office of the body that a text names; None if it names no such body.

        If the body has several offices, the error lists them.

        Args:
            text: what was searched for.
            hits: of the search.
        """
        from asean_wco.search.match import OUTRIGHT

        outright = [hit.document for hit in hits if hit.tier in OUTRIGHT]
        bodies = [document.id for document in outright if document.kind == "organization"]
        offices = self._listed("office", org=bodies[0]) if len(bodies) == 1 else []
        if len(offices) > 1:
            candidates = {office.id: f"{office.name} · office" for office in offices}
            hint = f"Give one of these ids, for example {offices[0].id}."
            problem = f"{shortened(as_typed(text))!r} has several offices."
            return Meaning(error=AmbiguousError(problem, hint, candidates))
        return Meaning(offices[0], is_told=True) if offices else None

    def _heads_of_customs(self, countries: Iterable[str]) -> dict[str, str]:
        """Return the ids and the names of the offices that head the customs of countries."""
        return {
            office.id: f"{office.name} · head of customs of {country_name(country)}"
            for country in countries
            for office in self._listed("office", country=country)
            if self._is_of_customs(office)
        }

    def _is_of_customs(self, office: Record) -> bool:
        """Return whether an office belongs to the customs administration of a country."""
        return _is_customs(self.store.find(getattr(office, "organization", None) or ""))

    def _titled(self, text: str, kinds: Sequence[str]) -> Record | None:
        """Return the person whom a text names beside a title or a post; None if it names none."""
        if kinds and "person" not in kinds:
            return None
        title, name = self.title_and_name(text)
        if not title or not name:
            return None
        return cast("Record | None", self._named(name, ("person",)).subject)

    def _post_of(self, text: str, kinds: Sequence[str]) -> Meaning | None:
        """Return the only post of a body, as in "posts of Thai Customs"; None for another text."""
        from asean_wco.search.meant import apart

        if kinds:
            return None
        reading = self.searched(text).reading
        if [kind for kind, _ in reading.kinds] != ["office"]:
            return None
        _, body = apart(as_typed(text), reading, ("kind",))
        return self._office_named(re.sub(_BEFORE_BODY, "", body), _OFFICES)

    def _set_right(
        self, text: str, kinds: Sequence[str], look_up: LookUp
    ) -> Record | Country | None:
        """Return what a text means once its slips are set right; None if that is nothing."""
        from asean_wco.search.correction import set_right
        from asean_wco.search.meant import hit_spelled_nearly

        wanted = kinds or _USUAL_KINDS
        results = self.searched(text, wanted)
        near = hit_spelled_nearly(text, results.hits)
        for texts in (
            set_right(text, results.unknown, self.index),
            [near.document.id] if near else [],
            self._ids_nearly_spelled(text, wanted, results.unknown),
        ):
            meanings = [self._named_or_described(right, kinds, look_up) for right in texts]
            subjects = {one.subject.id: one.subject for one in meanings if one.subject}
            if len(subjects) == 1:
                [subject] = subjects.values()
                return subject
        return None

    def _ids_nearly_spelled(
        self, text: str, kinds: Sequence[str], unknown: Collection[str]
    ) -> list[str]:
        """Return the only id with a slip or two in a text that is like an id; none otherwise.

        The numbers must stand there as they were typed: adgcm-53 is not adgcm-33.

        Args:
            text: what was typed.
            kinds: of the records, in the singular.
            unknown: words of the text that no record has; other words are no slips.
        """
        from asean_wco.search.correction import spelled_nearly

        words = re.findall(r"[a-z]+", text)
        if not re.fullmatch(_LIKE_AN_ID, text) or unknown != tuple(words):
            return []
        numbers = re.findall(r"\d+", text)
        by_letters = {
            "".join(re.findall("[a-z]+", identifier)): identifier
            for identifier, kind, _ in self.store.names("")
            if kind in kinds and re.findall(r"\d+", identifier) == numbers
        }
        meant = spelled_nearly("".join(words), by_letters)
        return [by_letters[meant]] if meant else []

    def _tell_reading(self, text: str, meant: Record | Country) -> None:
        """Say which record or country a text was taken as that is no id and no whole name."""
        if self.on_reading:
            of_record = f" [{meant.id}]" if isinstance(meant, Record) else ""
            self.on_reading(taken_as(text, f"{meant.name}{of_record}"))

    def _session_missing(self, text: str, kinds: Sequence[str]) -> NotFoundError | None:
        """Return the error for a session of a series that has no record; None for another text.

        It names those whose number is inferred to be that one, or the last session if the number is
        higher: adgcm-99.
        """
        from asean_wco.facts.doubts import inferred, likely_numbers

        parts = re.fullmatch(_SESSION, text.strip())
        if not parts or (kinds and "meeting" not in kinds):
            return None

        called = fold(parts["before"] or parts["after"])
        number = int(parts["first"] or parts["last"])
        for series in self._listed("series"):
            if called not in map(fold, (series.id, series.name, *series.aliases, *series.acronyms)):
                continue
            sessions = cast("list[Meeting]", self._listed("meeting", series=series.id))
            numbers = {one.ordinal: one for one in sessions if one.ordinal}
            if not numbers or number in numbers:
                return None
            candidates = {
                one.id: f"{one.name} · its number is inferred: {inferred(one, 'ordinal')}"
                for one in sessions
                if number in likely_numbers(one)
            }
            last = numbers[max(numbers)]
            if number > max(numbers) and not candidates:
                candidates = {last.id: f"{last.name} · last session recorded"}
            hint = f"'awco coverage {series.id}' lists the numbers that are known."
            if candidates:
                hint = hint_on(candidates)
            return NotFoundError(
                f"No record is called {shortened(as_typed(text))!r}: no {ordinal(number)} session "
                f"of the {series.name} is recorded.",
                hint,
                candidates,
            )
        return None

    def _customs_of(self, text: str, kinds: Sequence[str]) -> dict[str, str]:
        """Return the customs of a country that a text names, if bodies are asked for."""
        if "organization" not in kinds or not _names_a_country(text):
            return {}
        return {
            body.id: f"{body.name} · customs administration of this country"
            for body in self._listed("organization", country=text)
            if _is_customs(body)
        }

    def _nearly_spelled(self, text: str, kinds: Sequence[str]) -> dict[str, str]:
        """Return the ids that are spelled nearly like a text, with the names of their records."""
        import difflib

        wanted = kinds or _USUAL_KINDS
        names = {
            identifier: name for identifier, kind, name in self.store.names("") if kind in wanted
        }
        near = difflib.get_close_matches(text.strip().lower(), names, n=2, cutoff=_NEAR_ID)
        return {identifier: f"{names[identifier]} · similar id" for identifier in near}

    def _listed(self, kind: str, **wanted: str) -> list[Record]:
        """Return the records of a kind that pass filters; see `finding.records_passing`."""
        return records_passing(self.store, kind, wanted)


def checked_name(text: str) -> str:
    """Return an id or a name as it was given.

    Raises:
        UsageError: it is empty, or is not a text.
    """
    if not isinstance(text, str):
        raise UsageError(f"An id or a name is a text, not {text!r}.")
    if not text.strip():
        raise UsageError("An id or a name is empty.", "Give the id or the name of a record.")
    return text


def _misspelt(error: NotFoundError, meant: Record | Country) -> MisspeltError:
    """Return the error for a name with slips, with what is meant before the others."""
    near = {meant.id: f"{meant.name} · {LIKE_TYPED}"}
    candidates = {**near, **error.reasons, **near}
    misspelt = MisspeltError(error.message, hint_on(candidates), candidates)
    misspelt.meant = meant.id
    return misspelt


def _is_customs(record: Record | None) -> bool:
    """Return whether a record is the customs administration of a country."""
    return isinstance(record, Organization) and record.type == "customs-administration"


def _names_a_country(text: str) -> bool:
    """Return whether a text is the name or the code of a country."""
    return country_code(text) is not None


def _why_offered(hit: Hit) -> str:
    """Return why a record may be meant, beside its name, which is not said twice."""
    from asean_wco.telling import why_text

    if hit.tier == "near" and hit.matched == hit.document.name:
        return LIKE_TYPED
    return why_text(hit)

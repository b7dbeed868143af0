"""How the things that a query says stand in one record: in its names, its passages, its facets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from operator import mul

from asean_wco.model.dates import PartialDate, period_overlaps
from asean_wco.model.folding import drop_honorifics
from asean_wco.model.times import Period
from asean_wco.model.tuples import NamedTuple
from asean_wco.search import reading as said
from asean_wco.search.candidates import WeighedUnit
from asean_wco.search.index import Index, SearchDocument, address, content_words, dates_of
from asean_wco.search.matching import MEANT, quality_in
from asean_wco.search.reading import Reading, Unit
from asean_wco.search.vocabulary import STOP_WORDS

# The ways to find a record, the surest first.
TIERS = ("id", "name", "alias", "acronym", "same words", "role", "words", "part", "near")
# Those at which a query is the whole of a name, so that there is no doubt what is meant.
OUTRIGHT = TIERS[:5]
_TIERS_OF = {"name": "name", "aliases": "alias", "acronyms": "acronym"}
_SHORTEST_BEGINNING = 3
# What it counts that a query stands within a name, and how many spaces it must have.
INSIDE, _LEAST_SPACES = 0.5, 2
# The title of a source is meant by its beginning only where that is nearly all of it.
_LEAST_OF_TITLE = 0.9


class NameMatch(NamedTuple):
    """How a name meets a query as a whole.

    Attributes:
        tier: one of `OUTRIGHT`; empty where no name is the whole query.
        field: of the record.
        matched: the name as written.
        begun: the share of a name that the query is the beginning of; at most `INSIDE` where it
            stands further within.
    """

    tier: str = ""
    field: str = ""
    matched: str = ""
    begun: float = 0.0


def _names_of(document: SearchDocument) -> Iterator[tuple[str, str, str]]:
    """Yield the field, the text as written, and the folded text of each name and acronym."""
    fields = ("name", *("aliases" for _ in document.names[1:]))
    yield from zip(fields, document.names, document.folded_names, strict=True)
    for written, folded in zip(document.acronyms, document.folded_acronyms, strict=True):
        yield "acronyms", written, folded


def match_names(reading: Reading, document: SearchDocument) -> NameMatch:
    """Return how the names of a record meet a query as a whole."""
    is_address = "://" in reading.typed and document.facets.get("address") == address(reading.typed)
    if document.id == reading.typed or is_address:
        return NameMatch("id", "id", document.id)
    # Courtesy titles of people do not count.
    words_in = _without_titles if document.kind == "person" else str.split
    words = words_in(reading.text)
    for field, written, folded in _names_of(document):
        if words_in(folded) == words:
            return NameMatch(_TIERS_OF[field], field, written)
    content = set(words) - STOP_WORDS
    for field, written, folded in _names_of(document) if len(content) > 1 else ():
        # To cut every name into words would take a while.
        may_have = field != "acronyms" and all(word in folded for word in content)
        if may_have and content == set(words_in(folded)) - STOP_WORDS:
            return NameMatch("same words", field, written)
    return _begun(reading, document)


def _begun(reading: Reading, document: SearchDocument) -> NameMatch:
    """Return the shortest name that a query is the beginning of, or else a part of."""
    is_asked = any(kind == "source" for kind, _ in reading.kinds)
    least = _LEAST_OF_TITLE if document.kind == "source" and not is_asked else 0.0
    begun = [
        NameMatch("", field, written, _begun_share(reading, folded))
        for field, written, folded in _names_of(document)
        if reading.text in folded
    ]
    best = max(begun, key=lambda name: name.begun, default=NameMatch())
    return best if best.begun and best.begun >= least else NameMatch()


def _begun_share(reading: Reading, name: str) -> float:
    """Return how much of a folded name a query is the beginning of, or else a part of.

    Three words or more that stand together within a name count half. A place or a country is a
    whole word: "goa" is not the beginning of "GOALS".
    """
    text = reading.text
    share = 0.5 + 0.5 * len(text) / len(name)
    if len(text) < _SHORTEST_BEGINNING or not name.startswith(text):
        is_part = text.count(" ") >= _LEAST_SPACES and f" {text}" in name
        return share * INSIDE if is_part else 0.0
    is_within_word = name[len(text) :][:1].isalnum()
    is_after_place = bool(reading.units) and reading.units[-1].sort in (said.PLACE, said.COUNTRY)
    return 0.0 if is_within_word and is_after_place else share


def _without_titles(text: str) -> list[str]:
    return drop_honorifics(text.split())


# What it counts that a record only overlaps the time asked for.
_OVERLAP = 0.55
# What a type counts that is listed with another, and a kind without its type.
_ALSO_TYPE, _OTHER_TYPE = 0.85, 0.3
# What a session counts that has the number, where no series is named.
_ANY_SERIES = 0.5


class Match:
    """One record beside what is asked for.

    Args:
        document: the record.
        weighed_units: the units of the query.
        reading: of the query.
        series: those that the query names, by id.

    Attributes:
        named: how a name meets the query as a whole.
        in_names: what each unit counts in any name.
        fits: what each unit counts by its meaning.
        held: what each unit counts anywhere.
        name: share of the weight of all units in the name that holds most.
        brevity: share of the words of that name that were typed.
        passage: share of the weight in the best single passage, with names and meanings.
        alone: share of the weight that the best passage holds by itself.
        part: the part of that passage; empty where none adds to the names.
        anywhere: share of the weight anywhere.
        relations: features by which other records lead to this one.
        reason: why another record leads to this one.
        near: how nearly a name is spelled like the query.
        nearest: that name, as written.
        as_series: how well the query names it as a series.
    """

    def __init__(
        self,
        document: SearchDocument,
        weighed_units: Sequence[WeighedUnit],
        reading: Reading,
        series: Mapping[str, Match],
    ) -> None:
        self.document = document
        self.weighed_units = weighed_units
        self.reading = reading
        self.series = series
        self.as_series = 0.0
        self.weights = [weighed_unit.weight for weighed_unit in weighed_units]
        self.whole = sum(self.weights) or 1.0
        self.relations: dict[str, float] = {}
        self.reason = ""
        self.near, self.nearest = 0.0, ""
        self.named = match_names(reading, document)
        self._read_names()
        self.fits = [self._fit(weighed_unit.unit) for weighed_unit in weighed_units]
        self._read_passages()

    @property
    def acronym(self) -> str:
        """The acronym of the record that the query has; empty where it has none."""
        typed = (weighed_unit.unit.text for weighed_unit in self.weighed_units)
        return next((text for text in typed if text in self.document.folded_acronyms), "")

    def _share(self, qualities: Sequence[float]) -> float:
        return float(sum(map(mul, qualities, self.weights))) / self.whole

    def share(
        self,
        qualities: Sequence[float],
        *,
        without: Set[str] = frozenset(),
        besides: Set[Unit] = frozenset(),
    ) -> float:
        """Return the share of the weight of a query, without some sorts and things, that is met."""
        rows = [
            (quality * weighed_unit.weight, weighed_unit.weight)
            for quality, weighed_unit in zip(qualities, self.weighed_units, strict=True)
            if weighed_unit.unit.sort not in without and weighed_unit.unit not in besides
        ]
        whole = sum(weight for _, weight in rows)
        return sum(met for met, _ in rows) / whole if whole else 0.0

    def lead(self, name: str, share: float, reason: str = "") -> None:
        """Take that another record leads to this one, and why, unless one does so already more."""
        if share > self.relations.get(name, 0.0):
            self.relations[name] = share
            self.reason = reason or self.reason

    def _read_names(self) -> None:
        document = self.document
        acronyms = " ".join(document.folded_acronyms)
        self.in_names = [0.0] * len(self.weighed_units)
        self.name, self.brevity, self.best_name = 0.0, 0.0, 0
        for number, name in enumerate(document.folded_names):
            padded = f" {name} | {acronyms} "
            qualities = [
                quality_in(weighed_unit.unit.forms, padded) for weighed_unit in self.weighed_units
            ]
            if not any(qualities):
                continue
            self.in_names = list(map(max, self.in_names, qualities))
            share, brevity = self._share(qualities), self._brevity(name)
            if (share + 0.2 * brevity) > (self.name + 0.2 * self.brevity):
                self.name, self.brevity, self.best_name = share, brevity, number
        if self.named.tier:
            # A name that is the whole query says all of it.
            self.name, self.brevity, self.best_name = 1.0, 1.0, 0

    def _brevity(self, name: str) -> float:
        """Return the share of the words of a name that units stand for."""
        words = content_words(name)
        if self.document.kind == "person":
            words = drop_honorifics(words)
        padded = f" {name} "
        taken: set[str] = set()
        for weighed_unit in self.weighed_units:
            form = next((form for form in weighed_unit.unit.forms if form.pattern in padded), None)
            if form:
                taken.update(form.text.split())
        begun = tuple(taken)
        return sum(word.startswith(begun) for word in words) / max(1, len(words))

    def _fit(self, unit: Unit) -> float:
        """Return how well a record fits what a unit means besides its words."""
        facets = self.document.facets
        if unit.sort == said.TIME:
            return max(period_fit(*dates_of(self.document), time) for time in self.reading.periods)
        if unit.sort == said.KIND:
            return self._kind_fit(*unit.meaning)
        if unit.sort == said.COUNTRY:
            return float(self._is_of_country(unit))
        if unit.sort == said.ORDINAL and facets.get("ordinal") == self.reading.ordinal:
            row = self.series.get(facets.get("series", ""))
            is_any = not self.series
            return row.as_series if row else is_any * _ANY_SERIES
        facet = {said.PLACE: "city", said.MODE: "mode"}.get(unit.sort, "")
        return float(facets.get(facet, "") in unit.meaning)

    def _is_of_country(self, unit: Unit) -> bool:
        """Return whether a record belongs to a country, or a series is called by it."""
        if self.document.kind != "series":
            countries = self.document.facets.get("countries", ())
            return not set(unit.meaning).isdisjoint(countries)
        # The seminars of a country are called so; the meetings in a country are no row.
        names = " | ".join(self.document.folded_names)
        is_called = quality_in(unit.forms, f" {names} ") >= MEANT
        return is_called and self.reading.has(said.WORD)

    def _kind_fit(self, kind: str, *types: str) -> float:
        document, reading = self.document, self.reading
        if (document.kind, kind) == ("series", "meeting"):
            # A row of meetings is called a meeting as well, unless one of them is asked for.
            is_one = reading.periods or reading.places or reading.ordinal or reading.order
            return _OTHER_TYPE if is_one else 1.0
        if document.kind != kind:
            return 0.0
        if types and document.facets.get("type") not in types:
            return _OTHER_TYPE
        if types and document.facets["type"] != types[0]:
            return _ALSO_TYPE
        return 1.0

    def _read_passages(self) -> None:
        """Find what passages add to the names and the meanings, and the one that adds most."""
        known = self.known()
        everything = f" {' | '.join(text for _, text in self.document.passages)} "
        in_texts = [
            quality_in(weighed_unit.unit.forms, everything) for weighed_unit in self.weighed_units
        ]
        self.held = list(map(max, known, in_texts))
        self.passage, self.part = self._share(known), ""
        self.alone = 0.0
        adding = [number for number, quality in enumerate(in_texts) if quality > known[number]]
        for part, text in self.document.passages if adding else ():
            padded = f" {text} "
            here = list(known)
            only = 0.0
            for number in adding:
                quality = quality_in(self.weighed_units[number].unit.forms, padded)
                here[number] = max(here[number], quality)
                only += quality * self.weights[number]
            if not only:
                continue
            self.alone = max(self.alone, only / self.whole)
            share = self._share(here)
            if share > self.passage:
                self.passage, self.part = share, part
        self.anywhere = self._share(self.held)

    def known(self) -> list[float]:
        """Return what each unit counts in the names or by its meaning."""
        return list(map(max, self.in_names, self.fits))

    def of_session(self) -> list[float]:
        """Return what each unit counts in the names and meanings of a session and of its series."""
        met = self.known()
        row = self.series.get(self.document.facets.get("series", ""))
        return list(map(max, met, row.in_names)) if row else met

    def meet(self, sort: str) -> None:
        """Take what the query says of a sort for met, since another record says so."""
        for number, weighed_unit in enumerate(self.weighed_units):
            if weighed_unit.unit.sort == sort:
                self.fits[number] = 1.0
        self._read_passages()

    def be_near(self, share: float, name: str) -> None:
        """Take a folded name of the record for nearly what was typed."""
        self.near = share
        self.nearest = self.document.names[list(self.document.folded_names).index(name)]

    def sort(self, sort: str) -> float:
        """Return how well a record meets what the query says of a sort; 0 where it says nothing."""
        rows = zip(self.held, self.weighed_units, strict=True)
        values = [held for held, weighed_unit in rows if weighed_unit.unit.sort == sort]
        return sum(values) / len(values) if values else 0.0

    def fit(self, sort: str) -> float:
        """Return how well a record fits the meaning of what the query says of a sort."""
        rows = zip(self.fits, self.weighed_units, strict=True)
        return max(
            (fit for fit, weighed_unit in rows if weighed_unit.unit.sort == sort), default=0.0
        )


def period_fit(start: PartialDate | None, end: PartialDate | None, period: Period) -> float:
    """Return how well dates fit a period: 1 where they begin in it."""
    first, last = period
    if start is None or end is None or not period_overlaps(start, end, first, last):
        return 0.0
    if first.earliest <= start.earliest and start.latest <= last.latest:
        return 1.0
    return _OVERLAP


# What is asked of something else than a series.
OF_SESSIONS = frozenset({said.TIME, said.ORDER, said.ORDINAL, said.TITLE, said.ROLE, said.PLACE})
# How well a series must be named, by itself and beside the best one, by its acronym, and where
# nothing but the kind of a meeting names it.
_LEAST_SERIES, _NEXT_SERIES, _ACRONYM, _ONLY_KIND = 0.5, 0.8, 0.9, 0.7


class Matches:
    """Records beside a query; others are added as records lead to them.

    Args:
        weighed_units: the units of the query.
        reading: of the query.
        index: of all records.
        numbers: of the records that may be meant.

    Attributes:
        reading: of the query.
        index: of all records.
        series: those that the query names, by id.
    """

    def __init__(
        self,
        weighed_units: Sequence[WeighedUnit],
        reading: Reading,
        index: Index,
        numbers: Iterable[int],
    ) -> None:
        self.reading = reading
        self.index = index
        self.series: dict[str, Match] = {}
        self._weighed_units = weighed_units
        self._by_id: dict[str, Match] = {}
        documents = index.documents(numbers)
        # How well a session is named depends on its series.
        rows = [self._add(document) for document in documents if document.kind == "series"]
        self.series.update(_series_named(rows))
        for document in documents:
            self._add(document)

    def _add(self, document: SearchDocument) -> Match:
        if document.id not in self._by_id:
            self._by_id[document.id] = Match(
                document, self._weighed_units, self.reading, self.series
            )
        return self._by_id[document.id]

    def all(self) -> list[Match]:
        """Return all of them."""
        return list(self._by_id.values())

    def of_kind(self, kind: str) -> list[Match]:
        """Return those of a kind."""
        return [match for match in self.all() if match.document.kind == kind]

    def numbered(self, number: int) -> Match:
        """Return the record with a number in the index."""
        return self._add(self.index.documents([number])[0])

    def find(self, identifier: str) -> Match | None:
        """Return the record with an id, if there is one."""
        if identifier in self._by_id:
            return self._by_id[identifier]
        number = self.index.number_of(identifier)
        return None if number is None else self.numbered(number)

    def lead(self, identifier: str, name: str, share: float, reason: str = "") -> None:
        """Take that a record leads to the one with an id, and why."""
        match = self.find(identifier)
        if match:
            match.lead(name, share, reason)


def _series_named(rows: Sequence[Match]) -> dict[str, Match]:
    """Return the series that a query names, by id."""
    for row in rows:
        row.as_series = _share_of_series(row) * (0.9 + 0.1 * row.brevity)
    best = max((row.as_series for row in rows), default=0.0)
    least = max(_LEAST_SERIES, _NEXT_SERIES * best)
    return {row.document.id: row for row in rows if row.as_series >= least}


def _share_of_series(row: Match) -> float:
    """Return the share of a query that names a series.

    A workshop is not the row of seminars, the last meeting is not that of some row, and the oldest
    agreement is no meeting.
    """
    if row.acronym:
        return max(_ACRONYM, row.share(row.in_names, without=OF_SESSIONS))
    kinds = [kind for kind, _ in row.reading.kinds]
    if row.reading.order and kinds and "meeting" not in kinds:
        return 0.0
    words = row.share(row.in_names, without=OF_SESSIONS | {said.COUNTRY, said.KIND})
    if words:
        return words
    is_any = row.reading.order and row.reading.kinds == (("meeting", ()),)
    share = row.share(row.in_names, without=OF_SESSIONS)
    return 0.0 if is_any or share < _ONLY_KIND else share

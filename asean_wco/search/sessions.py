"""The sessions of a series and the editions of an initiative that a query means by their order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from asean_wco.model.today import today
from asean_wco.search import reading as said
from asean_wco.search.document import SearchDocument
from asean_wco.search.index import Index
from asean_wco.search.match import Match
from asean_wco.search.matching import is_number
from asean_wco.search.reading import Reading
from asean_wco.search.rows import IN_WORDS, NO_NEXT, Finder, Member, in_order, lead

# What is asked of something else than records that fit alike, than a series, and than an edition.
_OF_ALIKE = frozenset({said.TIME, said.ORDER, said.ORDINAL, said.TITLE})
OF_SESSIONS = _OF_ALIKE | {said.ROLE, said.PLACE}
_OF_EDITIONS = frozenset({said.ROLE, said.POST, said.ORDER})
# How well a series must be named, by itself and beside the best one, by its acronym, and where
# nothing but the kind of a meeting names it.
_LEAST_SERIES, _NEXT_SERIES, _ACRONYM, _ONLY_KIND = 0.5, 0.8, 0.9, 0.7
# How well an edition must be named of which the neighbour is asked for, and how much of its name.
_NAMED_EDITION, _LEAST_EDITION = 0.8, 0.6
# How well records must fit to be a row, by themselves and beside the best, and in their kind.
_LEAST_ALIKE, _NEXT_ALIKE, _LEAST_KIND = 0.6, 0.97, 0.8
# Orders that need no neighbour.
_ENDS = ("first", "last", "penultimate", "antepenultimate", "next")
_MOST_SESSIONS, _MOST_EDITIONS = 400, 100
# Roman numerals of one letter, which stay letters when a name is folded.
_ROMANS = {"i": 1, "v": 5, "x": 10}


def lead_to_sessions(match: Match, series: float, index: Index, find: Finder) -> None:
    """Add `order` to the sessions or editions that a query means, `row` where there is none.

    Args:
        match: any record.
        series: how well it is named as a series; 0 for none.
        index: of all records.
        find: gives the record with an id.
    """
    if match.document.kind == "series" and series >= _LEAST_SERIES:
        _lead_in_series(match, series, index, find)
    elif match.document.kind == "initiative" and match.reading.order and _is_edition(match):
        _lead_to_editions(match, index, find)


def _lead_in_series(row: Match, share: float, index: Index, find: Finder) -> None:
    """Add `order` to the sessions of a series that a query means, or `row` to the series."""
    reading = row.reading
    numbers = index.having(f":series {row.document.id}")
    numbered = numbers & index.having(f":ordinal {reading.ordinal}")
    if not reading.order:
        lead(row, "row", share if reading.ordinal and not numbered else 0.0)
        return
    for anchor in index.documents(numbered) if reading.order in said.NEIGHBOURS else ():
        lead(find(anchor.id), "anchor", 1.0)
    documents = _dated(numbers, index)
    sessions = [_session(document, document.facets.get("ordinal", 0)) for document in documents]
    there = {document.id for document in documents if _is_there(document, reading)}
    fitting = [session for session in sessions if session.id in there]
    chosen = [session for session in fitting if not reading.periods or session.is_in(reading)]
    _lead_in_order(row, sessions, chosen or fitting or sessions, share, find)


def _lead_to_editions(row: Match, index: Index, find: Finder) -> None:
    """Add `order` to the editions of an initiative that a query means; one alone is no row."""
    reading = row.reading
    words = _without_numbers(row.document.folded_names[row.best_name])
    documents = _editions_named(words, index)
    acronym = _acronym_typed(row)
    called = [
        document
        for document in (_editions_named([acronym], index) if acronym else ())
        if any(_without_numbers(name) == [acronym] for name in document.folded_names)
    ]
    if len(called) > 1:
        documents = called
    if len(documents) < 2:
        return
    share = row.share(row.in_names, without=OF_SESSIONS | {said.KIND})
    editions = _numbered(documents)
    chosen = [edition for edition in editions if not reading.periods or edition.is_in(reading)]
    if reading.order in said.NEIGHBOURS:
        is_one = words != row.document.folded_names[row.best_name].split()
        chosen = [edition for edition in editions if is_one and edition.id == row.document.id]
    _lead_in_order(row, editions, chosen or editions, share, find)


def _lead_in_order(
    row: Match, members: Sequence[Member], chosen: Sequence[Member], share: float, find: Finder
) -> None:
    """Add `order` to those members of a row that a query means.

    Where a next one is asked for and none is recorded, `row` is added to the latest.
    """
    if not members:
        return
    sort = "the series " if row.document.kind == "series" else ""
    name, order = f"in {sort}{row.document.name}", row.reading.order
    for member in in_order(members, chosen, row.reading):
        match = find(member.id)
        lead(match, "order", share, f"{IN_WORDS[order]} {name}")
        if match and row.reading.periods and member.is_in(row.reading):
            # The year may stand in its name alone.
            match.meet(said.TIME)
    if order == "next" and members[-1].start <= str(today()):
        lead(find(members[-1].id), "row", share, f"{NO_NEXT} {name}")


def _editions_named(words: Sequence[str], index: Index) -> list[SearchDocument]:
    """Return the initiatives with a date that have some words in a name, the earliest first."""
    named = [index.having(word, naming=True) for word in words]
    return _dated(set.intersection(index.of_kinds(["initiative"]), *named), index)


def _acronym_typed(match: Match) -> str:
    """Return the acronym of a record that a query has; empty where it has none."""
    acronyms = match.document.folded_acronyms
    typed = (asked_unit.unit.text for asked_unit in match.asked)
    return next((text for text in typed if text in acronyms), "")


def _dated(numbers: Iterable[int], index: Index) -> list[SearchDocument]:
    """Return the records with some numbers that have a date, the earliest first."""
    documents = index.documents(sorted(numbers)[-_MOST_SESSIONS:])
    dated = [document for document in documents if _date_of(document)]
    return sorted(dated, key=_date_of)


def _date_of(document: SearchDocument) -> str:
    """Return the first date of a record, or the year that its name ends with; empty if none."""
    last = document.folded_names[0].rsplit(maxsplit=1)[-1]
    if document.date or not (last.isdecimal() and len(last) == len("2022")):
        return document.date
    return last


def _is_edition(match: Match) -> bool:
    """Return whether a query names an initiative whose editions are a row, or one of them."""
    if match.brevity == 1 or _acronym_typed(match):
        return True
    # What its neighbour is, is asked of an edition with its number or its year.
    share = match.share(match.in_names, without=_OF_EDITIONS)
    is_neighbour = match.reading.order in said.NEIGHBOURS
    return is_neighbour and share >= _NAMED_EDITION and match.brevity >= _LEAST_EDITION


def series_named(rows: Iterable[Match]) -> dict[str, float]:
    """Return how well series are named by a query, by id."""
    shares = {}
    for row in rows:
        words = row.share(row.in_names, without=OF_SESSIONS | {said.COUNTRY, said.KIND})
        share = words or row.share(row.in_names, without=OF_SESSIONS)
        is_any = row.reading.order and row.reading.kinds == (("meeting", ()),)
        kinds = [kind for kind, _ in row.reading.kinds]
        is_other = bool(row.reading.order and kinds) and "meeting" not in kinds
        if is_other or (not words and (share < _ONLY_KIND or is_any)):
            # A workshop is not the row of seminars, the last meeting is not that of some row, and
            # the oldest agreement is no meeting.
            share = 0.0
        if _acronym_typed(row):
            share = max(share, _ACRONYM)
        shares[row.document.id] = share * (0.9 + 0.1 * row.brevity)
    best = max(_LEAST_SERIES, _NEXT_SERIES * max(shares.values(), default=0.0))
    return {identifier: share for identifier, share in shares.items() if share >= best}


def lead_to_alike(reading: Reading, matches: Sequence[Match]) -> None:
    """Add `order` to the first or last of the records that fit alike, where no row is named."""
    is_led = any(match.reason for match in matches)
    if reading.order not in _ENDS or is_led or reading.has(said.POST):
        return
    shares = {
        match.document.id: match.share(match.known(), without=_OF_ALIKE)
        for match in matches
        if match.document.date and _is_dated_kind(match) and _is_there(match.document, reading)
    }
    best = max((_LEAST_ALIKE, *(_NEXT_ALIKE * share for share in shares.values())))
    row = [match for match in matches if shares.get(match.document.id, 0.0) >= best]
    row.sort(key=lambda match: (match.document.date, match.document.id))
    members = [_session(match.document) for match in row]
    fitting = [member for member in members if not reading.periods or member.is_in(reading)]
    wanted = {member.id for member in in_order(members, fitting, reading)}
    told = f"{IN_WORDS[reading.order]} of those that fit"
    if len(row) == 1:
        told = "only one recorded that fits"
    for match in row:
        if match.document.id in wanted:
            match.lead("order", shares[match.document.id], told)
    if row and reading.order == "next" and not wanted:
        row[-1].lead("row", shares[row[-1].document.id], f"{NO_NEXT} of those that fit")


def _is_dated_kind(match: Match) -> bool:
    """Return whether a record is of the kind that is asked for, a meeting or an initiative."""
    kind = match.document.kind
    if kind not in ("meeting", "initiative"):
        return False
    return not match.reading.kinds or match.fit(said.KIND) >= _LEAST_KIND


def _without_numbers(name: str) -> list[str]:
    """Return the words of a folded name without years, numbers and single letters."""
    return [word for word in name.split() if not is_number(word) and len(word) > 1]


def _session(document: SearchDocument, number: int = 0) -> Member:
    date = _date_of(document)
    return Member(document.id, date, date, number=number)


def _numbered(documents: Iterable[SearchDocument]) -> list[Member]:
    """Return editions; what has no number is the first of numbered ones, or all of them."""
    editions = [_session(document, _edition(document.folded_names[0])) for document in documents]
    if any(edition.number == 1 for edition in editions):
        return [edition for edition in editions if edition.number]
    return [edition._replace(number=max(edition.number, 1)) for edition in editions]


def _edition(name: str) -> int:
    """Return the number of an edition that a folded name ends with; 0 where it has none."""
    last = name.rsplit(maxsplit=1)[-1]
    if last.isdecimal() and int(last) < _MOST_EDITIONS:
        return int(last)
    return _ROMANS.get(last, 0)


def _is_there(session: SearchDocument, reading: Reading) -> bool:
    """Return whether a session was held where a query asks for, if it asks for a place."""
    countries = session.facets.get("countries", ())
    modes = {mode for unit in reading.units if unit.sort == said.MODE for mode in unit.meaning}
    return (
        (not reading.countries or not set(countries).isdisjoint(reading.countries))
        and (not reading.places or session.facets.get("city") in reading.places)
        and (not modes or session.facets.get("mode") in modes)
    )

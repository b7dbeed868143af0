"""What the user may want to look at in own records that were kept; it need not be wrong."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple

from asean_wco.model.codec import to_stored
from asean_wco.model.folding import plain_words
from asean_wco.model.meeting_types import type_meant
from asean_wco.model.records import Meeting, Record, Series, kind_of
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.own.changing import with_old_sources
from asean_wco.own.given import Given
from asean_wco.own.headings import FLAGS_OF_HEAD, head_of
from asean_wco.own.people import PeopleThere, are_alike, name_words, names_in
from asean_wco.store.store import Store

_NUMBER = re.compile(r"([1-9][0-9]{0,2})(?:st|nd|rd|th)?")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
# Words around the number and the name of a series that say nothing of which it is.
_FILLING = frozenset({"the", "of", "session", "meeting"})


class LikelySession(NamedTuple):
    """A session of a series that the name of a meeting speaks of, where its fields do not.

    Attributes:
        meeting: the own record.
        series: id of the series.
        number: of the session; None where the name has only its year.
        there: id of another record of that session; empty for none.
    """

    meeting: Meeting
    series: str
    number: int | None
    there: str


def likely_sessions(
    identifiers: Iterable[str], own: Store, reference: Store
) -> list[LikelySession]:
    """Return the meetings whose names give a series and a number that the records do not have.

    Args:
        identifiers: of the own records that are looked at.
        own: all own records.
        reference: what is below them.
    """
    sessions = []
    series_by_name: dict[frozenset[str], str] = {}
    by_session: dict[tuple[str, int], str] = {}
    for identifier in identifiers:
        meeting = own.find(identifier)
        if not isinstance(meeting, Meeting) or meeting.series:
            continue
        numbered = _numbered(meeting.name) or _of_year(meeting.name)
        if not numbered:
            continue
        series_by_name = series_by_name or _series_by_name(own, reference)
        number, rest = numbered
        if rest in series_by_name:
            by_session = by_session or _ids_by_session(own, reference)
            series = series_by_name[rest]
            there = by_session.get((series, number or 0), "")
            sessions.append(LikelySession(meeting, series, number, there))
    return sessions


def _numbered(name: str) -> tuple[int, frozenset[str]] | None:
    """Return the only number in a name and its other telling words; None without such a number."""
    words = plain_words(name)
    numbers = [match[1] for word in words if (match := _NUMBER.fullmatch(word))]
    if len(numbers) != 1:
        return None
    return int(numbers[0]), _telling(word for word in words if not _NUMBER.fullmatch(word))


def _of_year(name: str) -> tuple[None, frozenset[str]] | None:
    """Return no number and the telling words of a name that ends with a year; None without one."""
    words = plain_words(name)
    if not words or not _YEAR.fullmatch(words[-1]):
        return None
    return None, _telling(words[:-1])


class TypesMeant:
    """The types of meetings that their series or their names say.

    Args:
        own: all own records.
        reference: what is below them.
    """

    def __init__(self, own: Store, reference: Store) -> None:
        self._own = own
        self._reference = reference
        self._series: dict[frozenset[str], str] | None = None

    def of(self, document: Mapping[str, Any]) -> str:
        """Return the type of a meeting, which its document does not have; empty for none."""
        name = str(document.get("name", ""))
        identifier = str(document.get("series") or self._series_in(name))
        series = self._own.find(identifier) or self._reference.find(identifier)
        if isinstance(series, Series) and series.type:
            return series.type
        return type_meant(name)

    def _series_in(self, name: str) -> str:
        """Return the id of the series whose session a name gives; empty for none."""
        numbered = _numbered(name)
        if not numbered:
            return ""
        if self._series is None:
            self._series = _series_by_name(self._own, self._reference)
        return self._series.get(numbered[1], "")


def _series_by_name(own: Store, reference: Store) -> dict[frozenset[str], str]:
    """Return the ids of series by the words of each of their names."""
    series_by_name: dict[frozenset[str], str] = {}
    for store in (own, reference):
        for series in store.of_kind("series").values():
            if isinstance(series, Series):
                for name in (series.name, *series.aliases, *series.acronyms):
                    series_by_name.setdefault(_telling(plain_words(name)), series.id)
    series_by_name.pop(frozenset(), None)
    return series_by_name


def _telling(words: Iterable[str]) -> frozenset[str]:
    """Return the words that say which series is meant."""
    return frozenset(words) - _FILLING


def namesakes(identifiers: Iterable[str], own: Store, reference: Store) -> dict[str, str]:
    """Return, by the id of an own record, another record of the same kind that shares a name.

    See `name_words`. One of the same first day comes first.

    Args:
        identifiers: of the own records that are looked at.
        own: all own records.
        reference: what is below them.
    """
    wanted = dict.fromkeys(identifiers)
    kinds = dict.fromkeys(filter(None, map(own.kind_named, wanted)))
    by_name = _ids_by_name(kinds, own, reference)
    others: dict[str, str] = {}
    for of_name in by_name.values():
        alike = sorted(of_name, key=wanted.__contains__)
        if len(alike) == 1 or alike[-1] not in wanted:
            continue
        first_of_day: dict[str, str] = {}
        for identifier in alike:
            record = own.find(identifier) or reference.find(identifier)
            first = first_of_day.setdefault(str(getattr(record, "start", "")), identifier)
            other = alike[0] if first == identifier else first
            if other != identifier:
                others.setdefault(identifier, other)
    return {identifier: others[identifier] for identifier in wanted if identifier in others}


def _ids_by_name(
    kinds: Iterable[str], own: Store, reference: Store
) -> dict[tuple[str, ...], dict[str, None]]:
    """Return the ids of the records of some kinds by the kind and the words of each name."""
    by_name: dict[tuple[str, ...], dict[str, None]] = {}
    for kind in kinds:
        for store in (reference, own):
            for identifier, words in names_in(store, kind):
                by_name.setdefault((kind, *words), {})[identifier] = None
    return by_name


def same_sessions(identifiers: Iterable[str], own: Store, reference: Store) -> dict[str, str]:
    """Return, by the id of an own meeting, another meeting of the same series and number.

    Args:
        identifiers: of the own records that are looked at.
        own: all own records.
        reference: what is below them.
    """
    wanted = {}
    for identifier in identifiers:
        session = _session_of(own.find(identifier))
        if session:
            wanted[identifier] = session
    if not wanted:
        return {}
    first = _ids_by_session(own, reference, wanted)
    return {
        identifier: first[session]
        for identifier, session in wanted.items()
        if first[session] != identifier
    }


def _ids_by_session(
    own: Store, reference: Store, last: Collection[str] = ()
) -> dict[tuple[str, int], str]:
    """Return the id of a record by its series and its number.

    Args:
        own: all own records.
        reference: what is below them.
        last: ids that count only where no other record is of the session.
    """
    meetings = reference.of_kind("meeting") | own.of_kind("meeting")
    first: dict[tuple[str, int], str] = {}
    for meeting in sorted(meetings.values(), key=lambda meeting: meeting.id in last):
        session = _session_of(meeting)
        if session:
            first.setdefault(session, meeting.id)
    return first


def _session_of(record: Record | None) -> tuple[str, int] | None:
    """Return the series and the number of a meeting; None for a record without both."""
    if isinstance(record, Meeting) and record.series and record.ordinal:
        return record.series, record.ordinal
    return None


def already_there(given: Iterable[Given], own: Store, reference: Store) -> dict[str, str]:
    """Return what rows repeat, by the places of the rows: the id of a record, or another row.

    A row repeats a record or an earlier row that has the same kind, name and first day, and a
    person of the same name and body; see `PeopleThere` and `name_words`. A row with an id repeats
    nothing: it changes that record, or is a new one of that id.

    Args:
        given: the rows.
        own: all own records.
        reference: what is below them.
    """
    rows = list(given)
    kinds = {row.kind for row in rows if row.kind in KIND_FOLDERS and row.kind != "person"}
    named = _ids_by_name(kinds, own, reference)
    repeated: dict[str, str] = {}
    earlier: dict[str, list[tuple[set[str], str]]] = {}
    people = PeopleThere(own, reference)
    for row in rows:
        words = name_words(row.kind, str(row.document.get("name", "")))
        if not words:
            continue
        if row.is_row and not row.problem and not row.document.get("id"):
            of_name = earlier.setdefault(repr([row.kind, words, row.document.get("start")]), [])
            bodies = people.bodies_in(row.document)
            first = next((where for others, where in of_name if are_alike(bodies, others)), "")
            if first:
                repeated[row.where] = first
            else:
                of_name.append((bodies, row.where))
        if row.kind == "person":
            there = None if row.document.get("id") else people.same_as(row.document)
            if there:
                repeated[row.where] = there.id
            continue
        alike = list(named.get((row.kind, *words), ()))
        if row.document.get("id") in alike:
            alike = [str(row.document["id"])]
        for identifier in alike:
            record = own.find(identifier) or reference.find(identifier)
            if str(getattr(record, "start", None) or "") == str(row.document.get("start") or ""):
                repeated.setdefault(row.where, identifier)
    return repeated


class MeetingsThere:
    """The meetings that have a record, by their names and first days.

    Args:
        own: all own records.
        reference: what is below them.
    """

    def __init__(self, own: Store, reference: Store) -> None:
        self._stores = (own, reference)
        self._by_name: dict[tuple[str, ...], dict[str, None]] | None = None

    def same_as(self, document: Mapping[str, Any]) -> Record | None:
        """Return the meeting with the name and the first day of a document; None for none."""
        if not document.get("start"):
            return None
        own, reference = self._stores
        if self._by_name is None:
            self._by_name = _ids_by_name(["meeting"], own, reference)
        words = name_words("meeting", str(document.get("name", "")))
        for identifier in self._by_name.get(("meeting", *words), ()):
            record = own.find(identifier) or reference.find(identifier)
            if record and str(getattr(record, "start", "")) == str(document["start"]):
                return record
        return None


def notes_answered(notes: Iterable[str], flags: Collection[str]) -> list[str]:
    """Return the notes that hold what an import had no place for, and a change has given since.

    Args:
        notes: on a record; those of an import begin with the heading of a column.
        flags: what the change gives.
    """
    answered = []
    for note in notes:
        heading, colon, _ = note.partition(": ")
        head = head_of(heading)
        if colon and not set(FLAGS_OF_HEAD.get(head, (head,))).isdisjoint(flags):
            answered.append(note)
    return answered


def with_sources_of_the_reference(
    identifiers: Iterable[str], own: Store, reference: Store
) -> dict[str, list[str]]:
    """Return, by the id of a correction, the corrected fields that rest on the old sources alone.

    These are the sources that the reference cites for what it has there.

    Args:
        identifiers: of the own records that are looked at.
        own: all own records.
        reference: what is below them.
    """
    fields_by_id: dict[str, list[str]] = {}
    corrected = {identifier for identifier, _, _ in reference.names("")}.intersection(identifiers)
    for identifier in sorted(corrected):
        below, record = reference.find(identifier), own.find(identifier)
        if below and record and type(below) is type(record):
            fields = with_old_sources(kind_of(record), to_stored(below), to_stored(record))
            if fields:
                fields_by_id[identifier] = fields
    return fields_by_id

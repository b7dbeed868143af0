"""What a user does with own records.

Each of these is one change of the user's file, which is made whole or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple, TypeVar

from asean_wco.errors import AwcoError, DataError, NotFoundError, UsageError
from asean_wco.model.codec import to_stored
from asean_wco.model.origin import OWN
from asean_wco.model.records import Record, kind_of
from asean_wco.model.text import joined, shortened
from asean_wco.model.vocabulary import KIND_FOLDERS, a_kind
from asean_wco.model.walk import links
from asean_wco.own import making
from asean_wco.own.doubts import MeetingsThere, TypesMeant
from asean_wco.own.given import Given
from asean_wco.own.merging import Merged, is_same_but_for_sources
from asean_wco.own.noting import add_notes, checked_note, notes_on, remove_notes
from asean_wco.own.people import PeopleThere
from asean_wco.own.rows import lacks_of, problem_of_row, waits_for_heading
from asean_wco.own.sessions import other_session
from asean_wco.store.overlay import OverlaidStore
from asean_wco.store.own_file import BASES_TABLE, NOTES_TABLE, OwnContent
from asean_wco.store.own_storage import SHA256
from asean_wco.store.own_store import OwnStore
from asean_wco.store.storage import RecordDatabase
from asean_wco.store.store import Store

T = TypeVar("T")


class Problem(NamedTuple):
    """What is wrong with a row of an import.

    Attributes:
        text: one sentence, with the place of the row.
        lacks: what the row does not have and an option can give: type, source.
    """

    text: str
    lacks: frozenset[str] = frozenset()


class Taken(NamedTuple):
    """What an import did.

    Attributes:
        problems: what is wrong with each bad row; empty when all were kept.
        ids: of the records, in their order, and of the records that got a note.
        is_different: whether the file has changed.
        repeated: places of the rows, records and notes that say nothing new; they were passed over.
        corrected: ids of the records of the reference that the import corrects.
        noted: ids of the records to which rows of a table add a note and nothing else.
        guessed: types of new meetings that only their names say, by these names.
        unlike: ids that were made for new records and are not just the words of their names, with
            these names.
    """

    problems: list[Problem]
    ids: list[str]
    is_different: bool
    repeated: list[str]
    corrected: list[str]
    noted: list[str]
    guessed: dict[str, str]
    unlike: dict[str, str]


class Removed(NamedTuple):
    """What a removal did.

    Attributes:
        what: the things that were taken out, in words.
        uncited: ids of own sources that only the record cited.
        has_notes: whether private notes on the record are left.
    """

    what: str
    uncited: list[str]
    has_notes: bool


class ConflictError(UsageError):
    """The record was changed by somebody else since it was read."""


class Desk:
    """The user's own records, with the reference that they stand upon.

    Args:
        file: the user's file.
        reference: the records below those of the user.
    """

    def __init__(self, file: OwnStore, reference: Store) -> None:
        self.file = file
        self.reference = reference
        file.storage.indexer = self._index_of
        self._kept: OwnContent | None = None

    def _index_of(self, content: OwnContent) -> Mapping[str, Mapping[str, Any]]:
        """Return the tables that help to find own records."""
        from asean_wco.indexing.building import make_own_tables

        return make_own_tables(OverlaidStore(self.reference, content))

    def _change(self, action: str, change: Callable[[RecordDatabase], T]) -> tuple[T, bool]:
        """Change the file, and remember what it then holds.

        Returns:
            What the change returned, and whether anything in the file is different.
        """
        returned: list[T] = []

        def change_and_remember(database: RecordDatabase) -> None:
            returned.append(change(database))
            self._kept = self.file.read()

        revision = self.file.change(action, change_and_remember)
        return returned[0], revision is not None

    def own(self) -> Store:
        """Return the own records as this desk last left them."""
        return Store(self._kept or self.file.read(), OWN)

    def _own_in_change(self) -> Store:
        """Return the own records with what a change that goes on has made of them so far."""
        return Store(self.file.read(), OWN)

    def _kinds(self, database: RecordDatabase) -> making.KindOf:
        """Return a function that gives the kind of an own record, or of one of the reference."""
        in_reference: dict[str, str | None] = {}

        def kind_of_id(identifier: str) -> str | None:
            kind = database.kind_of(identifier)
            if kind:
                return kind
            if identifier not in in_reference:
                in_reference[identifier] = self.reference.kind_named(identifier)
            return in_reference[identifier]

        return kind_of_id

    def _checked(
        self, database: RecordDatabase, given: Given, kinds: making.KindOf, *, unsourced: bool
    ) -> Record:
        """Return the record that a user gives, if it holds together.

        Args:
            database: the user's file.
            given: the record.
            kinds: gives the kind of the record with an id.
            unsourced: whether it may do without a source.

        Raises:
            AwcoError: it does not hold together; see `Given.refusal`.
        """
        document = making.stored_form({**given.document, "kind": given.kind})
        try:
            record = making.own_record(given.kind, document, kinds, given.where, given.names)
        except DataError as error:
            if isinstance(error, given.refusal):
                raise
            raise given.refusal(error.message, error.hint) from None
        # What was exported without a source says so itself.
        making.require_source(
            record,
            unsourced=unsourced or given.document.get("unsourced") is True,
            names=given.names,
        )
        kinds_there = [database.kind_of(record.id), self.reference.kind_named(record.id)]
        for kind in kinds_there:
            if kind not in (None, given.kind):
                raise given.refusal(
                    f"{given.where}: {record.id!r} is the id of {a_kind(kind)}; give another."
                )
        session = other_session(given.kind, document, kinds, self.reference, record.id)
        if session and not any(kinds_there):
            needed = "its series and number" if kinds(session.of) == "series" else "its number"
            raise given.refusal(
                f"{given.where}: the id {shortened(record.id)!r} reads as session "
                f"{session.number} of {session.of}; if it is that session, give {needed} too, "
                "otherwise another id."
            )
        return record

    def _put(self, database: RecordDatabase, records: Iterable[Record]) -> None:
        """Put records into the tables, with the sum of what each corrects in the reference.

        A correction that says what the reference does again is taken out, since it is none.
        """
        documents: dict[str, dict[str, Any]] = {}
        sums: dict[str, dict[str, str]] = {}
        for record in records:
            document, table = to_stored(record), KIND_FOLDERS[kind_of(record)]
            below = self.reference.find(record.id)
            is_old = database.table(table).with_id(record.id) is not None
            if below and is_old and is_same_but_for_sources(document, to_stored(below)):
                database.table(table).take_out(record.id)
                database.table(BASES_TABLE).take_out(record.id)
                continue
            documents.setdefault(table, {})[record.id] = document
            if below and database.table(BASES_TABLE).with_id(record.id) is None:
                sums[record.id] = {SHA256: making.digest(below)}
        for table, of_table in documents.items():
            database.table(table).put(of_table)
        database.table(BASES_TABLE).put(sums)

    def add(self, given: Given, sources: Iterable[Given] = (), *, unsourced: bool) -> Record:
        """Keep a new record.

        Args:
            given: the record.
            sources: new sources that it cites.
            unsourced: whether it may do without a source.

        Raises:
            UsageError: its id is in use.
            AwcoError: it does not hold together; see `Given.refusal`.
        """

        def change(database: RecordDatabase) -> Record:
            kinds = self._kinds(database)
            identifier = given.document.get("id")
            if identifier and kinds(str(identifier)):
                shown = shortened(str(identifier))
                raise UsageError(
                    f"There is a record {shown!r} already.",
                    f"'awco own edit {shown}' changes or corrects it.",
                )
            [named], _ = _all_named([given], kinds, self.reference)
            for new in sources:
                self._put(database, [self._checked(database, new, kinds, unsourced=unsourced)])
            record = self._checked(database, named, kinds, unsourced=unsourced)
            self._put(database, [record])
            return record

        record, _ = self._change(f"add {given.kind}", change)
        return record

    def edit(
        self, start: Record, given: Given, sources: Iterable[Given] = (), *, unsourced: bool
    ) -> bool:
        """Change an own record, or correct one of the reference.

        Args:
            start: the record as `current` gave it.
            given: what it is to be.
            sources: new sources that it cites.
            unsourced: whether it may do without a source; one that did so far may go on.

        Returns:
            Whether anything was different.

        Raises:
            AwcoError: the record does not hold together, or has another id; see `Given.refusal`.
            ConflictError: somebody else has changed it since it was read.
        """
        identifier = start.id
        if given.document.get("id", identifier) != identifier:
            raise given.refusal(
                f"{given.where}: the id of {identifier} cannot be changed.",
                "Add a new one instead.",
            )

        def change(database: RecordDatabase) -> None:
            mine = self._own_in_change().find(identifier)
            if (mine or self.reference.find(identifier)) != start:
                raise ConflictError(
                    f"{identifier} was changed while you edited it.", "Nothing was saved."
                )
            document = {**given.document, "id": identifier}
            if making.stored_form(document) == to_stored(start):
                return
            may_be_unsourced = unsourced or bool(mine and mine.unsourced)
            kinds = self._kinds(database)
            for new in (*sources, given._replace(document=document)):
                record = self._checked(database, new, kinds, unsourced=may_be_unsourced)
                self._put(database, [record])

        return self._change(f"edit {given.kind}", change)[1]

    def current(self, identifier: str) -> Record:
        """Return the record that an edit starts from: the user's own, or the one of the reference.

        Raises:
            NotFoundError: neither has the id.
        """
        return self._own_in_change().find(identifier) or self.reference.get(identifier)

    def note(self, identifier: str, text: str) -> bool:
        """Add a private note to any record; see `checked_note`.

        Returns:
            Whether the note is new.
        """

        def change(database: RecordDatabase) -> None:
            note = checked_note(identifier, text, self._kinds(database))
            add_notes(database, {identifier: [note]})

        return self._change("note", change)[1]

    def has(self, identifier: str) -> bool:
        """Return whether the user has a record with an id, or a note on one."""
        return self.own().find(identifier) is not None or bool(self.notes_on(identifier))

    def notes_on(self, identifier: str) -> list[str]:
        """Return the private notes on a record."""
        notes: list[str] = self.file.read().tables[NOTES_TABLE].get(identifier, [])
        return notes

    def remove_notes(self, identifier: str, text: str | None) -> int:
        """Remove one private note from a record, or all; see `noting.remove_notes`.

        Returns:
            How many were removed.
        """
        removed, _ = self._change(
            "remove note", lambda database: remove_notes(database, identifier, text)
        )
        return removed

    def remove(self, identifiers: Sequence[str], *, force: bool) -> dict[str, Removed]:
        """Take out own records and their notes, or corrections alone: all of them, or none.

        A record that was corrected is then again as the reference has it, with the notes on it.

        Args:
            identifiers: of the records.
            force: whether other own records may link to them.

        Returns:
            By id, what was taken out, and the own sources that nothing cites any more.

        Raises:
            NotFoundError: nothing of the user's has one of the ids.
            UsageError: other own records link to one of them, and it is not to be forced.
        """

        def change(database: RecordDatabase) -> dict[str, Removed]:
            if not force:
                mine = [name for name in identifiers if database.kind_of(name)]
                new = [name for name in mine if not self.reference.find(name)]
                _refuse_if_linked(self._own_in_change(), new)
            removed = {name: self._taken_out(database, name) for name in identifiers}
            return {
                name: taken._replace(
                    uncited=[source for source in taken.uncited if source not in removed]
                )
                for name, taken in removed.items()
            }

        return self._change("remove", change)[0]

    def _taken_out(self, database: RecordDatabase, identifier: str) -> Removed:
        """Take out an own record and its notes, or a correction alone; see `remove`."""
        taken: list[str] = []
        uncited: list[str] = []
        kind = database.kind_of(identifier)
        if kind:
            uncited = _only_cited_by(self._own_in_change(), identifier)
            database.table(KIND_FOLDERS[kind]).take_out(identifier)
            taken.append("correction" if self.reference.find(identifier) else kind)
        has_notes = taken == ["correction"] and bool(notes_on(database, identifier))
        if taken != ["correction"] and database.table(NOTES_TABLE).take_out(identifier):
            taken.append("notes")
        database.table(BASES_TABLE).take_out(identifier)
        if not taken:
            raise NotFoundError(
                f"You have no record and no note {shortened(identifier)!r}.",
                "'awco own list' shows what you have.",
            )
        return Removed(" and ".join(taken), uncited, has_notes)

    def take_in(
        self,
        given: Sequence[Given],
        *,
        unsourced: bool,
        replace: bool,
        each_done: Callable[[], None] = lambda: None,
    ) -> Taken:
        """Keep many records at once, or none.

        Records that say of themselves that they are unsourced, as exported ones do, may be so.

        Args:
            given: the records; they may link to each other in any order.
            unsourced: whether records without a source are taken.
            replace: whether own records with the same ids are replaced.
            each_done: called after each record, for a sign of progress.
        """

        def change(database: RecordDatabase) -> Taken:
            stores = self._own_in_change(), self.reference
            there = {
                "person": PeopleThere(*stores).same_as,
                "meeting": MeetingsThere(*stores).same_as,
            }
            merged = Merged(given, database, self.reference, TypesMeant(*stores).of, there)
            kinds_before = self._kinds(database)
            named, unlike = _all_named(merged.new, kinds_before, self.reference)
            given_kinds = {
                str(row.document["id"]): row.kind for row in named if row.kind in KIND_FOLDERS
            }

            def kinds(identifier: str) -> str | None:
                # The rows may link to each other.
                return given_kinds.get(identifier) or kinds_before(identifier)

            clashes = _clashes(named, database, replace=replace)
            problems: list[Problem] = []
            records: list[Record] = []
            notes: dict[str, list[str]] = {}
            for row in named:
                try:
                    problem = _problem_of(row, clashes, kinds, unsourced=unsourced)
                    if problem:
                        problems.append(problem)
                    elif not (row.is_row and row.kind and waits_for_heading(row)):
                        # What is wrong with the headings is told by itself.
                        records += self._take_row(database, row, kinds, notes, unsourced=unsourced)
                except AwcoError as error:
                    text = error.message.removeprefix(f"{row.where}: ")
                    problems.append(Problem(f"{row.where}: {text}", lacks_of(error)))
                each_done()
            if not problems:
                self._put(database, records)
                add_notes(database, notes)
            ids = [str(row.document["id"]) for row in named]
            told = merged.repeated, merged.corrected, merged.noted, merged.guessed, unlike
            return Taken(problems, ids, False, *told)

        taken, is_different = self._change("import", change)
        return taken._replace(is_different=is_different)

    def _take_row(
        self,
        database: RecordDatabase,
        row: Given,
        kinds: making.KindOf,
        notes: dict[str, list[str]],
        *,
        unsourced: bool,
    ) -> list[Record]:
        """Return the record of a row, none for a row that is a note, and keep its private notes.

        Args:
            database: the user's file.
            row: of an import, with its id.
            kinds: gives the kind of the record with an id.
            notes: private notes by the ids of their records, to which those of the row are added.
            unsourced: whether the record may do without a source.

        Raises:
            AwcoError: the record or a note does not hold together.
        """
        identifier, texts = str(row.document["id"]), row.notes
        records = []
        if row.kind == "note":
            texts = (row.document["text"],)
        else:
            records = [self._checked(database, row, kinds, unsourced=unsourced)]
        for text in texts:
            notes.setdefault(identifier, []).append(checked_note(identifier, text, kinds))
        return records


def _problem_of(
    row: Given, clashes: Mapping[str, str], kinds: making.KindOf, *, unsourced: bool
) -> Problem | None:
    """Return what is wrong with a row of an import before its record is made; None if nothing is.

    Args:
        row: with its id.
        clashes: what is wrong with ids, by the places of their rows.
        kinds: gives the kind of the record with an id.
        unsourced: whether records without a source are taken.
    """
    text, lacks = row.problem, frozenset[str]()
    if row.is_row and row.kind:
        text, lacks = problem_of_row(row, kinds, unsourced=unsourced)
    text = joined(" ", text, clashes.get(row.where))
    return Problem(f"{row.where}: {text}", lacks) if text else None


def _links_of(record: Record) -> list[str]:
    """Return the ids that a record links to, each once, in their order."""
    return list(dict.fromkeys(str(value) for _, value in links(record)))


def _refuse_if_linked(own: Store, identifiers: Sequence[str]) -> None:
    """Refuse to leave other own records with a link that leads nowhere."""
    linking = [
        record
        for record in own.all()
        if record.id not in identifiers and not set(_links_of(record)).isdisjoint(identifiers)
    ]
    if linking:
        raise UsageError(
            f"Other records of yours link to {' or '.join(identifiers)}.",
            "Remove them first, or use --force.",
            {record.id: record.name for record in linking[:8]},
        )


def _only_cited_by(own: Store, identifier: str) -> list[str]:
    """Return the own sources that a record cites, and to which no other own record links."""
    record = own.find(identifier)
    if not record:
        return []
    cited = [target for target in _links_of(record) if own.kind_named(target) == "source"]
    if not cited:
        return []
    linked: set[str] = set()
    for other in own.all():
        if other.id != identifier:
            linked.update(target for target in _links_of(other) if target != other.id)
    return [source for source in cited if source not in linked]


def _all_named(
    given: Sequence[Given], kinds: making.KindOf, reference: Store
) -> tuple[list[Given], dict[str, str]]:
    """Return the records with ids; one without an id gets one made from its name.

    Those of these ids that are not just the words of a name come with it; see `Minting`.

    Args:
        given: records, notes and rows that could not be read.
        kinds: gives the kind of the record with an id.
        reference: the records below those of the user.
    """
    taken = {str(row.document["id"]) for row in given if row.document.get("id")}
    minting = making.Minting(
        lambda identifier: identifier in taken or kinds(identifier) is not None
    )
    named: list[Given] = []
    for row in given:
        identifier = row.document.get("id")
        if not identifier and row.kind:
            name = row.document.get("name") or row.document.get("title") or ""
            identifier = minting.identifier_for(
                str(name), partial(other_session, row.kind, row.document, kinds, reference)
            )
            taken.add(identifier)
        named.append(row._replace(document={**row.document, "id": identifier}))
    return named, minting.unlike


def _clashes(given: Iterable[Given], database: RecordDatabase, *, replace: bool) -> dict[str, str]:
    """Return, by place, what is wrong with rows whose id another row or an own record has.

    Args:
        given: the records, with their ids.
        database: the user's file, without them.
        replace: whether they may replace own records with the same ids.
    """
    problems = {}
    seen: dict[str, str] = {}
    for row in given:
        if row.kind not in KIND_FOLDERS:
            continue
        identifier = str(row.document["id"])
        shown = repr(shortened(identifier))
        if identifier in seen:
            problems[row.where] = f"{seen[identifier]} has the id {shown} as well."
        elif not replace and database.kind_of(identifier):
            what_it_does = "put this one in its place"
            if row.is_row:
                what_it_does = "change the fields that this row fills; the other fields stay"
            way_out = f"Add --replace to {what_it_does}."
            problems[row.where] = f"You have a record {shown} already. {way_out}"
        seen[identifier] = row.where
    return problems

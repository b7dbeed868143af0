"""What an import gives, beside the records that are there already.

A row of a table gives some fields of a record. Where a record has its id, the row changes these
fields and leaves the others as they are. What says nothing new is passed over, so that a table or
an export can be imported again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from typing import Any

from asean_wco.errors import UsageError
from asean_wco.model.codec import to_stored
from asean_wco.model.folding import plain_words
from asean_wco.model.records import Record, kind_of
from asean_wco.model.text import joined, shortened, uri
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.own.changing import holds, with_changes
from asean_wco.own.given import Given
from asean_wco.own.making import stored_form
from asean_wco.own.noting import notes_on
from asean_wco.store.storage import RecordDatabase
from asean_wco.store.store import Store


class Merged:
    """What is imported, with the rows of a table laid over the records that are there.

    Args:
        given: what is imported.
        database: the own file.
        reference: what is below it.
        type_of: gives the type of a meeting that its series or its name says; empty for none.
        there: by kind, gives the record that a new one most likely repeats; None for none.

    Attributes:
        new: what says something new; a row has all the fields that its record then has.
        repeated: places of the rows, and of other records and notes, that say nothing new.
        corrected: ids of records of the reference that rows or whole records correct.
        noted: ids of the records to which rows add a note and nothing else.
        guessed: types that only the names of new meetings say, by these names.
    """

    def __init__(
        self,
        given: Iterable[Given],
        database: RecordDatabase,
        reference: Store,
        type_of: Callable[[Mapping[str, Any]], str],
        there: Mapping[str, Callable[[Mapping[str, Any]], Record | None]],
    ) -> None:
        self._given = list(given)
        self._database = database
        self._reference = reference
        self._type_of = type_of
        self._there = there
        self.guessed: dict[str, str] = {}
        # Rows of a table are all of one kind.
        self._by_name: dict[tuple[str, ...], list[Mapping[str, Any]]] = {}
        self.new: list[Given] = []
        self.repeated: list[str] = []
        self.corrected: list[str] = []
        self.noted: list[str] = []
        for item in self._given:
            if item.is_row and item.kind:
                self._take(item)
            else:
                self._take_whole(item)

    def _take_whole(self, item: Given) -> None:
        """Put a whole record or a note among the new, or the repeated if it is there already."""
        identifier = str(item.document.get("id", ""))
        below = None
        if item.kind == "note":
            is_there = item.document.get("text") in notes_on(self._database, identifier)
        elif item.kind in KIND_FOLDERS:
            below = self._below(item.kind, identifier)
            present = self._database.table(KIND_FOLDERS[item.kind]).with_id(identifier) or below
            given = stored_form({**item.document, "kind": item.kind})
            is_there = present is not None and _with_uri(given) == _with_uri(present)
        else:
            is_there = False
        if is_there:
            self.repeated.append(item.where)
            return
        self.new.append(item)
        if below:
            self.corrected.append(identifier)

    def _take(self, row: Given) -> None:
        """Lay one row over the record that is there, and put it among the new or the repeated."""
        identifier = str(row.document.get("id") or "")
        if not identifier:
            own_of_name = self._own_of_name(row)
            same = [record["id"] for record in own_of_name if _says_nothing_new(row, record)]
            if same:
                self._pass_over(row, same, [record["id"] for record in own_of_name])
            else:
                self.new.append(self._unless_there(self._with_type(row)))
            return
        below = self._below(row.kind, identifier)
        own = self._database.table(KIND_FOLDERS[row.kind]).with_id(identifier)
        present: Mapping[str, Any] | None = own or below
        if present is None:
            new = self._with_type(row)
            if not row.document.get("name") and "name" not in row.unread:
                problem = f"There is no record {shortened(identifier)!r} that it could change."
                new = new._replace(problem=joined(" ", row.problem, problem))
            self.new.append(new)
            return
        changes = _without_repeated_sources(stored_form(row.document), present)
        if _says_nothing_new(row._replace(document=changes), present):
            self._pass_over(row, [identifier], [identifier])
            return
        try:
            document = with_changes(present, changes, post=_title_of_post(present, changes))
            document["unsourced"] = row.document.get("unsourced")
        except UsageError as error:
            way_out = (
                "Write the title of the one that you mean into a column 'title', or use 'awco own "
                f"edit {identifier} --edit'."
            )
            problem = joined(" ", row.problem, error.message, way_out)
            self.new.append(row._replace(document=present, problem=problem))
            return
        names = {
            path: name
            for path, name in row.names.items()
            if _value_at(document, path) != _value_at(present, path)
        }
        self.new.append(row._replace(document=document, names=names))
        if below:
            self.corrected.append(identifier)

    def _unless_there(self, row: Given) -> Given:
        """Return the row of a new record, with a problem if what it tells of has one already."""
        there = self._there[row.kind](row.document)
        if there is None:
            return row
        problem = (
            f"{there.name} has a record already: {there.id}. If this is the same {row.kind}, add "
            f"--skip-existing to leave the row out, or write {there.id} into a column 'id' to "
            f"change that record. If it is another {row.kind}, write a new id, such as "
            f"{there.id}-own-2, into the column 'id'."
        )
        return row._replace(problem=joined(" ", row.problem, problem))

    def _pass_over(self, row: Given, same: Sequence[str], of_name: Sequence[str]) -> None:
        """Take only the notes of a row that says nothing new of records, if they are new.

        What has the notes of the row, and is repeated by no other row, may be what the row made,
        even if it was changed since.

        Args:
            row: of a table.
            same: ids of the records that have all that it says.
            of_name: ids of these and of others with the same name.
        """
        noted = {identifier for identifier in of_name if self._has_notes(identifier, row)}
        if not noted.isdisjoint(same):
            self.repeated.append(row.where)
            return
        # That takes a while to say, and mostly nothing is noted.
        likely = {*same, *(noted and noted - self._repeated_whole)}
        meant = [identifier for identifier in of_name if identifier in likely]
        if len(meant) > 1:
            problem = (
                f"It may mean {' or '.join(meant)}. To add its note to one of these, write the id "
                "of that one into a column 'id'."
            )
            self.new.append(self._with_type(row)._replace(problem=problem))
        else:
            [identifier] = meant
            self.noted.append(identifier)
            for note in row.notes:
                self.new.append(Given("note", {"id": identifier, "text": note}, row.where))

    def _has_notes(self, identifier: str, row: Given) -> bool:
        """Return whether a record has all the notes that a row gives."""
        return set(row.notes).issubset(notes_on(self._database, identifier))

    @cached_property
    def _repeated_whole(self) -> set[str]:
        """The ids of the own records that rows without an id repeat, with their notes."""
        return {
            record["id"]
            for row in self._given
            if row.is_row and row.kind and not row.document.get("id")
            for record in self._own_of_name(row)
            if _says_nothing_new(row, record) and self._has_notes(record["id"], row)
        }

    def _with_type(self, row: Given) -> Given:
        """Return the row of a new record with the type that it says, or that all such rows have.

        A type that only the name says is noted.
        """
        if row.kind != "meeting" or row.document.get("type") or "type" in row.unread:
            return row
        guessed = self._type_of(row.document)
        if guessed:
            self.guessed[str(row.document.get("name", ""))] = guessed
        kind = guessed or row.type
        if kind:
            return row._replace(document={**row.document, "type": kind})
        return row

    def _below(self, kind: str, identifier: str) -> Mapping[str, Any] | None:
        """Return the record of the reference with an id, if it is of a kind."""
        record = self._reference.find(identifier)
        if not record or kind_of(record) != kind:
            return None
        return to_stored(record)

    def _own_of_name(self, row: Given) -> Iterable[Mapping[str, Any]]:
        """Return the own records with the kind and the name of a row, but for case and marks."""
        if not self._by_name:
            for document in self._database.table(KIND_FOLDERS[row.kind]):
                self._by_name.setdefault(_name_of(document), []).append(document)
        return self._by_name.get(_name_of(row.document), [])


def _title_of_post(present: Mapping[str, Any], changes: Mapping[str, Any]) -> str:
    """Return the title of the post that a row changes; empty if it changes none, or adds one."""
    for given in changes.get("roles", ()):
        for post in present.get("roles", ()):
            if plain_words(post.get("title", "")) == plain_words(given.get("title", "")):
                return str(post["title"])
    return ""


def _with_uri(document: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a record with its address as outputs write it, if it has one."""
    if isinstance(document.get("url"), str):
        return {**document, "url": uri(document["url"])}
    return document


def _value_at(document: Mapping[str, Any], path: str) -> Any:
    """Return the value of a field, or of a part of one; of a list all of it."""
    head, _, part = path.partition(".")
    value = document.get(head)
    if isinstance(value, Mapping) and part:
        return value.get(part)
    return value


def _name_of(document: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the words of the name of a record, without case and marks."""
    return tuple(plain_words(str(document.get("name", ""))))


def _says_nothing_new(row: Given, present: Mapping[str, Any]) -> bool:
    """Return whether a record has all that a row gives, its sources among them."""
    if row.problem:
        return False
    given = stored_form(row.document)
    cited = set(_cited(present))
    if any(citation["source"] not in cited for citation in given.pop("citations", ())):
        return False
    return all(holds(present.get(name), value) for name, value in given.items())


def _without_repeated_sources(
    changes: dict[str, Any], present: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the changes of a row without the sources of the record, if it repeats them all.

    A table that awco wrote names every source of a record. They speak for what the record had, and
    not for what somebody has changed in the table since.
    """
    old = set(_cited(present))
    citations = changes.get("citations", [])
    if not old or not old <= {citation["source"] for citation in citations}:
        return changes
    new = [citation for citation in citations if citation["source"] not in old]
    return {**_without_sources(changes, old), "citations": new}


def _without_sources(value: Any, old: Set[str]) -> Any:
    """Return a value without some sources of the items in it."""
    if isinstance(value, list):
        return [_without_sources(item, old) for item in value]
    if not isinstance(value, Mapping):
        return value
    kept = {name: _without_sources(part, old) for name, part in value.items()}
    if "sources" in kept:
        kept["sources"] = [source for source in kept["sources"] if source not in old]
    return kept


def is_same_but_for_sources(own: Mapping[str, Any], below: Mapping[str, Any]) -> bool:
    """Return whether an own record says what the one below it does, and cites nothing else."""
    old = set(_cited(below))
    bare = [
        {**_without_sources(document, old), "citations": set(_cited(document)) - old}
        for document in (own, below)
    ]
    return bare[0] == bare[1]


def _cited(value: Any) -> Iterator[str]:
    """Yield the ids of the sources of a record and of its items, as its file holds it."""
    if isinstance(value, list):
        for item in value:
            yield from _cited(item)
    elif isinstance(value, Mapping):
        yield from value.get("sources", ())
        if isinstance(value.get("source"), str):
            yield value["source"]
        for part in value.values():
            if isinstance(part, (Mapping, list)):
                yield from _cited(part)

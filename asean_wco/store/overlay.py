"""The reference with the user's own records on top, as one store."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from asean_wco.model.codec import ID_PATTERN
from asean_wco.model.frozen import replace
from asean_wco.model.origin import OWN
from asean_wco.model.records import Note, Record
from asean_wco.store.own_file import NOTES_TABLE, OwnContent
from asean_wco.store.own_index import IndexedOwn
from asean_wco.store.store import Store, in_order


class OverlaidStore(Store):
    """A store of the user's own records, and of those of the reference with other ids.

    Args:
        reference: the store of the reference.
        own: the content of the user's file.
        notes: whether records have the user's private notes.
    """

    def __init__(
        self, reference: Store, own: OwnContent | IndexedOwn, *, notes: bool = False
    ) -> None:
        super().__init__(reference.file)
        self.reference = reference
        self.own: Store = Store(own, OWN)
        self._content = own
        self._bears_notes = notes
        self._notes: Mapping[str, Any] = own.table(NOTES_TABLE) if notes else {}
        self._merged: dict[str, dict[str, Record]] = {}

    def _noted(self, record: Record) -> Record:
        """Return a record with the user's notes on it, if this store has them."""
        texts = self._notes.get(record.id)
        if not texts:
            return record
        notes = [Note(text=text, origin=OWN) for text in texts]
        return replace(record, notes=(*record.notes, *notes))

    def _below(self, records: Iterable[Record]) -> list[Record]:
        """Return records of the reference without those that own records hide.

        An id means one record, whatever its kind.
        """
        return [record for record in records if self._content.named(record.id) is None]

    def of_kind(self, kind: str) -> dict[str, Record]:
        """Return all records of a kind by id, in the order of ids."""
        if kind not in self._merged:
            below = self._below(self.reference.of_kind(kind).values())
            records = self._over(below, self.own.of_kind(kind).values())
            self._merged[kind] = {record.id: record for record in records}
        return self._merged[kind]

    def _over(self, below: Iterable[Record], own: Iterable[Record]) -> list[Record]:
        """Return records of the reference and own records with their notes, in order of ids."""
        records = {record.id: record for record in (*below, *own)}
        return [self._noted(records[identifier]) for identifier in sorted(records)]

    def may_touch(self, kind: str, first: int, last: int) -> list[Record]:
        """Return the records of a kind that touch a range of years; see `Store.may_touch`."""
        below = self._below(self.reference.may_touch(kind, first, last))
        return self._over(below, self.own.may_touch(kind, first, last))

    def may_have(self, kind: str, path: str, is_wanted: Callable[[str], bool]) -> list[Record]:
        """Return the records of a kind that have a value in a field; see `Store.may_have`."""
        below = self._below(self.reference.may_have(kind, path, is_wanted))
        return self._over(below, self.own.may_have(kind, path, is_wanted))

    def may_link_to(self, identifier: str, kind: str = "") -> list[Record]:
        """Return the records that link to or cite a record, and others; see `Store.may_link_to`."""
        below = self._below(self.reference.may_link_to(identifier, kind))
        own = self.own.may_link_to(identifier, kind)
        return in_order(self._noted(record) for record in (*below, *own))

    def may_mention(self, identifier: str) -> list[Record]:
        """Return the records that concern a record, and others; see `Store.may_mention`."""
        below = self._below(self.reference.may_mention(identifier))
        return in_order(self._noted(record) for record in (*below, *self.own.all()))

    def find(self, identifier: str) -> Record | None:
        """Return the record with this id, or None."""
        if not re.fullmatch(ID_PATTERN, identifier):
            return None
        record = self.own.find(identifier) or self.reference.find(identifier)
        return self._noted(record) if record else None

    def kind_named(self, identifier: str) -> str | None:
        """Return the kind of the record with this id; None if there is no such record."""
        return self.own.kind_named(identifier) or self.reference.kind_named(identifier)

    def name_of(self, identifier: str) -> str | None:
        """Return the name of the record with this id, or None."""
        return self.own.name_of(identifier) or self.reference.name_of(identifier)

    def names(self, prefix: str) -> Iterator[tuple[str, str, str]]:
        """Yield id, kind and name of the records whose ids begin with a text, in order of ids."""
        lines = {line[0]: line for line in [*self.reference.names(prefix), *self.own.names(prefix)]}
        yield from (lines[identifier] for identifier in sorted(lines))

    def with_notes(self) -> Store:
        """Return this store with the user's private notes on its records."""
        if self._bears_notes:
            return self
        return OverlaidStore(self.reference, self._content, notes=True)

    def noted_ids(self) -> list[str]:
        """Return the ids of the records that have a private note of the user's in this store."""
        return sorted(self._notes)

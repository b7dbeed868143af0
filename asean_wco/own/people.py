"""Whether a person whom the user gives is one who has a record already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from asean_wco.model.folding import drop_honorifics, plain_words
from asean_wco.model.records import Office, Record, roles_of
from asean_wco.store.store import Store


class PeopleThere:
    """The people who have a record, by their names.

    Args:
        own: all own records.
        reference: what is below them.
    """

    def __init__(self, own: Store, reference: Store) -> None:
        self._stores = (own, reference)
        self._by_name: dict[tuple[str, ...], list[str]] | None = None

    def same_as(self, document: Mapping[str, Any]) -> Record | None:
        """Return the person whom a document without an id most likely means; None if nobody.

        That is somebody of the same name with a post in the same body. Case, marks and courtesy
        titles make no difference to a name. If one of the two has no body, the name alone counts.

        Args:
            document: a person as a file would hold it.
        """
        bodies = {role.get("organization") for role in document.get("roles") or ()} - {None, ""}
        bodies |= {
            self._body_of(str(role["office"]))
            for role in document.get("roles") or ()
            if role.get("office")
        }
        for identifier in self._named(str(document.get("name", ""))):
            person = self._find(identifier)
            held = set(self._bodies(person)) if person else set()
            if person and (not bodies or not held or bodies & held):
                return person
        return None

    def _named(self, name: str) -> list[str]:
        """Return the ids of the people of a name, those of the user first."""
        if self._by_name is None:
            self._by_name = {}
            for store in self._stores:
                for identifier, kind, called in store.names(""):
                    if kind == "person":
                        self._by_name.setdefault(_words_of(called), []).append(identifier)
        words = _words_of(name)
        return self._by_name.get(words, []) if words else []

    def _find(self, identifier: str) -> Record | None:
        own, reference = self._stores
        return own.find(identifier) or reference.find(identifier)

    def _bodies(self, person: Record) -> Iterable[str]:
        """Yield the ids of the bodies in which a person has had a post."""
        for role in roles_of(person):
            if role.organization:
                yield role.organization
            if role.office:
                yield self._body_of(role.office)

    def _body_of(self, office: str) -> str:
        """Return the id of the body that an office belongs to; empty for none."""
        record = self._find(office)
        if isinstance(record, Office):
            return record.organization or ""
        return ""


def _words_of(name: str) -> tuple[str, ...]:
    return tuple(drop_honorifics(plain_words(name)))

"""Whether a person whom the user gives is one who has a record already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
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

        That is somebody of whom it is one of the names, with a post in the same body; see
        `name_words`. If one of the two has no body, the name alone counts.

        Args:
            document: a person as a file would hold it.
        """
        bodies = self.bodies_in(document)
        for identifier in self._named(str(document.get("name", ""))):
            person = self._find(identifier)
            held = set(self._bodies(person)) if person else set()
            if person and are_alike(bodies, held):
                return person
        return None

    def bodies_in(self, document: Mapping[str, Any]) -> set[str]:
        """Return the ids of the bodies in which a person, as a file would hold it, has a post."""
        posts = document.get("roles") or ()
        offices = (str(post["office"]) for post in posts if post.get("office"))
        bodies = {post.get("organization") or "" for post in posts}
        return bodies.union(map(self._body_of, offices)) - {""}

    def _named(self, name: str) -> list[str]:
        """Return the ids of the people of a name, those of the user first."""
        if self._by_name is None:
            self._by_name = {}
            for store in self._stores:
                for identifier, words in names_in(store, "person"):
                    self._by_name.setdefault(words, []).append(identifier)
        words = name_words("person", name)
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


def are_alike(bodies: Set[str], others: Set[str]) -> bool:
    """Return whether people with posts in some bodies may be one: they share one, or one has none.

    Args:
        bodies: ids of those of the one.
        others: ids of those of the other.
    """
    return not bodies or not others or not bodies.isdisjoint(others)


def names_in(store: Store, kind: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the id of each record of a kind with the words of each of its names."""
    for record in store.of_kind(kind).values():
        for words in dict.fromkeys(
            name_words(kind, name) for name in (record.name, *record.aliases)
        ):
            yield record.id, words


def name_words(kind: str, name: str) -> tuple[str, ...]:
    """Return the words by which a name is compared, without case and marks.

    Those of a person have no courtesy titles, and the family name may come first.
    """
    words = plain_words(name)
    if kind == "person":
        words = sorted(drop_honorifics(words))
    return tuple(words)

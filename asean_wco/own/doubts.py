"""What the user may want to look at in own records that were kept; it need not be wrong."""

from __future__ import annotations

from collections.abc import Iterable

from asean_wco.model.codec import to_stored
from asean_wco.model.folding import plain_words
from asean_wco.model.records import kind_of
from asean_wco.own.changing import with_old_sources
from asean_wco.own.given import Given
from asean_wco.store.store import Store


def namesakes(identifiers: Iterable[str], own: Store, reference: Store) -> dict[str, str]:
    """Return, by the id of an own record, another record of the same kind and name.

    Case and marks make no difference to a name.

    Args:
        identifiers: of the own records that are looked at.
        own: all own records.
        reference: what is below them.
    """
    wanted = dict.fromkeys(identifiers)
    first: dict[tuple[str, ...], str] = {}
    lines = [*reference.names(""), *own.names("")]
    for identifier, kind, name in sorted(lines, key=lambda line: line[0] in wanted):
        first.setdefault((kind, *plain_words(name)), identifier)
    first_of_name = {
        identifier: first[kind, *plain_words(name)]
        for identifier, kind, name in lines
        if identifier in wanted
    }
    return {
        identifier: first_of_name[identifier]
        for identifier in wanted
        if first_of_name.get(identifier, identifier) != identifier
    }


def already_there(given: Iterable[Given], own: Store, reference: Store) -> dict[str, str]:
    """Return the ids of records that are there already, by the places of the rows that repeat them.

    A row repeats a record that has the same kind, name and first day. Case and marks make no
    difference to a name.

    Args:
        given: the rows.
        own: all own records.
        reference: what is below them.
    """
    named: dict[tuple[str, ...], list[str]] = {}
    for identifier, kind, name in [*reference.names(""), *own.names("")]:
        named.setdefault((kind, *plain_words(name)), []).append(identifier)
    repeated: dict[str, str] = {}
    for row in given:
        words = plain_words(str(row.document.get("name", "")))
        if not words:
            continue
        for identifier in named.get((row.kind, *words), ()):
            record = own.find(identifier) or reference.find(identifier)
            if str(getattr(record, "start", None) or "") == str(row.document.get("start", "")):
                repeated[row.where] = identifier
    return repeated


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

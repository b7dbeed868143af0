"""Which sources a record rests on, and which of them support a field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from asean_wco.model.records import Record, Source
from asean_wco.model.support import fields_without_source

# Lists whose items have sources, in the order in which a card numbers these sources.
LISTS = (
    "attendance",
    "topics",
    "initiatives",
    "outcomes",
    "roles",
    "milestones",
    "figures",
    "notes",
)


def sources_of(record: Record) -> tuple[str, ...]:
    """Return every source that a record rests on, in the order in which a card numbers them."""
    items = [item for name in LISTS for item in getattr(record, name, ())]
    items += record.inferences
    items += [claim for dispute in record.disputes for claim in dispute.claims]
    cited = [citation.source for citation in record.citations]
    return tuple(dict.fromkeys([*cited, *(source for item in items for source in item.sources)]))


def supporting(record: Record, *fields: str) -> tuple[str, ...]:
    """Return the sources cited for some fields, or for parts of them such as place.city.

    The fields are shown together, and so are a start and an end. If one of those that are shown
    together lacks a source in an own record, none is given for the others either.
    """
    if record.unsourced and not _lacking(record).isdisjoint(fields):
        return ()
    sources: dict[str, None] = {}
    for citation in record.citations:
        supported = {field.partition(".")[0] for field in citation.supports}
        if not supported.isdisjoint(fields):
            sources[citation.source] = None
    return tuple(sources)


def sources_by_field(record: Record) -> dict[str, tuple[str, ...]]:
    """Return the sources cited for each field, under the field or part that they support."""
    by_field: dict[str, tuple[str, ...]] = {}
    for citation in record.citations:
        for field in citation.supports:
            sources = by_field.get(field, ())
            if citation.source not in sources:
                by_field[field] = (*sources, citation.source)
    if record.unsourced:
        for field in _lacking(record):
            by_field.pop(field, None)
    return by_field


def voices_of(identifiers: Iterable[str], sources: Mapping[str, Source]) -> set[str]:
    """Return the independent voices in some sources, as publishers or ids of sources.

    A copy, a translation or a rewrite speaks with the voice of the source that it derives from.
    Sources of one publisher have one voice; a source without a publisher has its own.

    Args:
        identifiers: ids of the sources; those that are not known have no voice.
        sources: all sources by id.
    """
    originals = [original_of(sources[name], sources) for name in identifiers if name in sources]
    return {source.publisher or source.id for source in originals}


def original_of(source: Source, sources: Mapping[str, Source]) -> Source:
    """Return the source whose text a source repeats, or the source itself if it repeats none.

    Args:
        source: any source.
        sources: all sources by id; a circle of sources ends where it began.
    """
    seen = {source.id}
    while (former := source.derived_from) and former in sources and former not in seen:
        source = sources[former]
        seen.add(former)
    return source


def _lacking(record: Record) -> set[str]:
    """Return the filled fields of an own record that have no source, or a part that has none."""
    lacking = set(fields_without_source(record))
    # A start and an end are shown together, so neither is sourced without the other.
    if lacking & {"start", "end"}:
        lacking |= {"start", "end"}
    return lacking


def notes_on_address(source: Source) -> list[str]:
    """Return what to know of the address of a source, which may look like that of another."""
    return [unknown.note for unknown in source.unknowns if unknown.field == "url"]

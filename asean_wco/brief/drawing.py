"""Events of the reference as marks that a picture or a page can show."""

from __future__ import annotations

from collections.abc import Iterable

from asean_wco.export.marks import Mark
from asean_wco.library import Library
from asean_wco.model.records import Source
from asean_wco.query.timeline import Event


def marks_of(events: Iterable[Event], library: Library) -> list[Mark]:
    """Events with the titles and addresses of their sources.

    Args:
        events: from `query.timeline`.
        library: for the sources.
    """
    known: dict[str, tuple[str, str]] = {}

    def source(identifier: str) -> tuple[str, str]:
        if identifier not in known:
            found = library.store.find(identifier)
            known[identifier] = (
                (found.name, found.url) if isinstance(found, Source) else (identifier, "")
            )
        return known[identifier]

    marks = []
    for event in events:
        origin = library.origin_of(event.record)
        mark = Mark(
            event.start,
            event.end,
            event.kind,
            event.text,
            event.record,
            tuple(source(each) for each in event.sources),
            event.certainty,
            origin["origin"] == "own",
            origin["unsourced"],
            event.seen,
        )
        marks.append(mark)
    return marks

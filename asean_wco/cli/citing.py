"""Citations of records, in every style that the command line offers."""

from __future__ import annotations

from collections.abc import Sequence

from asean_wco.export.citation import bibtex, csl_json, edition_item, record_item, ris
from asean_wco.export.citation_styles import PERIODS, STYLES
from asean_wco.facts.sources import sources_of
from asean_wco.library import Library
from asean_wco.model.records import Record, Source

_FORMATS = {"bibtex": bibtex, "ris": ris, "csl-json": csl_json}


def cited(
    records: Sequence[Record],
    library: Library,
    style: str,
    *,
    whole: bool = False,
    with_sources: bool = False,
) -> str:
    """Return citations as text; every record is cited once.

    Args:
        records: what to cite.
        library: for the version, and for the sources of records.
        style: one of those of `awco cite`.
        whole: whether the reference itself is cited.
        with_sources: whether the sources of the records are cited after them.
    """
    version = library.data_version
    cited_records = {record.id: record for record in records}
    if with_sources:
        for record in records:
            sources = map(library.store.find, sources_of(record))
            cited_records |= {source.id: source for source in sources if isinstance(source, Source)}
    items = []
    if whole:
        items.append(edition_item(version, library.store.file.sha256))
    for record in cited_records.values():
        is_correction = library.original_of(record) is not None
        items.append(
            record_item(
                record,
                version,
                library.name_of,
                is_correction=is_correction,
                days_apart=PERIODS.get(style),
            )
        )
    if style in _FORMATS:
        return _FORMATS[style](items)
    return "".join(f"{STYLES[style](item)}\n" for item in items)

"""Citations of records, in every style that the command line offers."""

from __future__ import annotations

from collections.abc import Sequence

from asean_wco.export.citation_formats import bibtex, csl_json, ris
from asean_wco.export.citation_styles import STYLES
from asean_wco.export.reference_item import Edition, edition_item, items_of
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
    """Citations as text.

    Args:
        records: what to cite.
        library: for the edition, and for the sources of records.
        style: one of those of `awco cite`.
        whole: whether the reference itself is cited.
        with_sources: whether the sources of the records are cited after them.
    """
    edition = Edition(library.data_version, library.store.file.sha256)
    listed = list(records)
    if with_sources:
        ids = dict.fromkeys(source for record in records for source in sources_of(record))
        found = (library.store.find(identifier) for identifier in ids)
        listed += [source for source in found if isinstance(source, Source)]
    items = [*([edition_item(edition)] if whole else []), *items_of(listed, edition)]
    if style in _FORMATS:
        return _FORMATS[style](items)
    return "".join(f"{STYLES[style](item)}\n" for item in items)

"""Rules about sources: every fact has a source, none only a poor one, and doubts are complete."""

from __future__ import annotations

import re
from collections.abc import Iterator

from asean_wco.check.findings import Breach, CheckedRecords
from asean_wco.facts.sources import original_of
from asean_wco.model.folding import fold
from asean_wco.model.records import (
    ORDINALS,
    Record,
    Series,
    Source,
    doubts_in,
    kind_of,
)
from asean_wco.model.shapes import shapes_of
from asean_wco.model.support import fields_without_source, is_filled, items_without_source, value_of
from asean_wco.model.vocabulary import a_kind
from asean_wco.model.walk import items

# Sites where anybody may publish and nobody checks.
_UNCHECKED = re.compile(
    r"//(?:[^/]*\.)?(?:wikipedia\.org|blogspot\.com|wordpress\.com|en-academic\.com)/"
)
# The part of an address that names the language of a page.
_LANGUAGE = re.compile(r"/[a-z]{2}(?:-[a-z]{2})?(?=/)")
# An encyclopaedia is good enough for other names of something, also in other languages.
_OTHER_NAMES = ("aliases", "acronyms")
# A title of fewer words may be that of any page about a subject.
_DISTINCTIVE_WORDS = 6


def _is_field(record: Record, field: str) -> bool:
    head = field.partition(".")[0].partition("[")[0]
    if isinstance(record, Series) and head == ORDINALS:
        return True
    return head in shapes_of(type(record)) or (head == "title" and isinstance(record, Source))


def uncited_records(checked: CheckedRecords) -> Iterator[Breach]:
    """A record has no citation."""
    for record in checked.records:
        if not isinstance(record, Source) and not record.citations:
            yield record.id, "The record cites no source."


def unsourced_items(checked: CheckedRecords) -> Iterator[Breach]:
    """An item of a list has no source."""
    for record in checked.records:
        for path in items_without_source(record):
            yield record.id, f"{path} has no source."


def unsupported_fields(checked: CheckedRecords) -> Iterator[Breach]:
    """A filled field is supported by no citation."""
    for record in checked.records:
        if not isinstance(record, Source):
            for name in fields_without_source(record):
                yield record.id, f"No citation supports the field {name!r}."


def empty_supports(checked: CheckedRecords) -> Iterator[Breach]:
    """A citation supports a field that does not exist or is empty, or supports nothing."""
    for record in checked.records:
        for citation in record.citations:
            cited = f"The citation of {citation.source!r} supports"
            if not citation.supports:
                yield record.id, f"{cited} no field."
            for field in citation.supports:
                if not is_filled(record, field):
                    yield record.id, f"{cited} the field {field!r}, which is empty."


def low_quality_alone(checked: CheckedRecords) -> Iterator[Breach]:
    """A fact rests on sources of low quality alone."""
    for record in checked.records:
        supporters: dict[str, list[str]] = {}
        for citation in record.citations:
            for field in citation.supports:
                supporters.setdefault(field, []).append(citation.source)
        supporters |= {path: list(item.sources) for path, item in items(record)}
        for field, sources in sorted(supporters.items()):
            is_poor = sources and all(checked.is_low(source) for source in sources)
            if is_poor and field not in _OTHER_NAMES:
                yield record.id, f"{field} rests on sources of low quality alone."


def misplaced_doubts(checked: CheckedRecords) -> Iterator[Breach]:
    """An inference, dispute or unknown is about a field that the kind does not have."""
    for record in checked.records:
        for doubt in doubts_in(record):
            if not _is_field(record, doubt.field):
                kind = a_kind(kind_of(record))
                yield record.id, f"{doubt.field!r} does not begin with a field of {kind}."


def stated_inferences(checked: CheckedRecords) -> Iterator[Breach]:
    """An inferred value stands in the plain field as well."""
    for record in checked.records:
        for inference in record.inferences:
            value = value_of(record, inference.field)
            if value is not None and str(value) == str(inference.value):
                field = repr(inference.field)
                yield record.id, f"The inferred value of {field} stands in the field too."


def undisputed_disputes(checked: CheckedRecords) -> Iterator[Breach]:
    """A dispute has fewer than two claims, or does not say why the field keeps one of them."""
    for record in checked.records:
        for dispute in record.disputes:
            about = f"The dispute on {dispute.field!r}"
            values = {str(claim.value) for claim in dispute.claims}
            if len(values) < 2:
                yield record.id, f"{about} needs two different claims."
            if not dispute.note and str(value_of(record, dispute.field)) in values:
                yield record.id, f"{about} does not say why the record keeps one of the claims."


def contradicting_support(checked: CheckedRecords) -> Iterator[Breach]:
    """A source is cited for a field on which the same source claims another value in a dispute."""
    for record in checked.records:
        for dispute in record.disputes:
            value = str(value_of(record, dispute.field))
            agreeing: set[str] = set()
            against: set[str] = set()
            for claim in dispute.claims:
                # A month supports its year.
                if str(claim.value).startswith(value):
                    agreeing.update(claim.sources)
                else:
                    against.update(claim.sources)
            # If no claim is the value of the record, the dispute is about something else.
            if not agreeing:
                continue
            against -= agreeing
            for citation in record.citations:
                if citation.source in against and dispute.field in citation.supports:
                    message = (
                        f"{citation.source} is cited for {dispute.field}, "
                        "but in the dispute on this field it claims another value."
                    )
                    yield record.id, message


def circular_derivations(checked: CheckedRecords) -> Iterator[Breach]:
    """A source derives from itself, directly or through other sources."""
    sources = _sources(checked)
    for source in sources.values():
        former = source
        for _ in sources:
            if former.derived_from not in sources:
                break
            former = sources[former.derived_from]
            if former.id == source.id:
                yield source.id, "The source derives from itself."
                break


def undeclared_copies(checked: CheckedRecords) -> Iterator[Breach]:
    """Two sources have the same text, by title or address, and neither derives from the other."""
    sources = _sources(checked)
    seen: dict[str, Source] = {}
    for source in sources.values():
        keys = [_LANGUAGE.sub("", source.url)]
        title = fold(source.name)
        if len(title.split()) >= _DISTINCTIVE_WORDS:
            year = source.published.year if source.published else ""
            keys.append(f"{title} {year}")
        for key in keys:
            first = seen.setdefault(key, source)
            if original_of(first, sources) is not original_of(source, sources):
                yield source.id, f"It seems to repeat the text of {first.id} without saying so."


def overrated_sources(checked: CheckedRecords) -> Iterator[Breach]:
    """A page that nobody checks is not of low quality, or a copy is of primary quality."""
    for source in checked.of_class(Source):
        # If a page was not read at its own address, it was read in a copy.
        is_copy = source.derived_from or any(doubt.field == "url" for doubt in source.unknowns)
        if source.quality != "low" and _UNCHECKED.search(source.url) and not is_copy:
            yield source.id, f"Nobody checks such pages, so their quality is low: {source.url}"
        if source.quality == "primary" and is_copy:
            yield source.id, "The source is a copy, so its quality is not primary."


def _sources(checked: CheckedRecords) -> dict[str, Source]:
    """Return the sources by id."""
    return {source.id: source for source in checked.of_class(Source)}

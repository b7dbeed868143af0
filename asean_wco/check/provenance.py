"""Rules about sources: no fact without one, none resting on a poor one alone, every doubt well-formed."""

from __future__ import annotations

from collections.abc import Iterator

from asean_wco.check.findings import Finding, Subject
from asean_wco.model.frozen import Frozen
from asean_wco.model.records import ORDINALS, Dispute, Inference, Record, Series, Source, Unknown, kind_of
from asean_wco.model.shapes import Shape, shapes_of
from asean_wco.model.walk import items

# Our own ordering of the material, or names of it: no source need be given.
_EDITORIAL = frozenset({"id", "name", "aliases", "acronyms", "summary", "type", "broader", "related", "previous_ids"})


def _cited_fields(record: Record) -> dict[str, Shape]:
    """The fields of a record that need a citation when they are filled."""
    return {
        name: shape
        for name, shape in shapes_of(type(record)).items()
        if name not in _EDITORIAL and shape.stored and (shape.form != "item" or name == "place")
    }


def _value_of(record: Record, field: str) -> object:
    """The value of a field, or of a part of one such as place.city; None when there is none."""
    head, _, part = field.partition(".")
    value: object = getattr(record, "name" if head == "title" and isinstance(record, Source) else head, None)
    if not part:
        return value
    return getattr(value, part) if isinstance(value, Frozen) and part in shapes_of(type(value)) else None


def _is_filled(record: Record, field: str) -> bool:
    return _value_of(record, field) not in (None, (), False)


def _is_field(record: Record, field: str) -> bool:
    head = field.partition(".")[0].partition("[")[0]
    if isinstance(record, Series) and head == ORDINALS:
        return True
    return head in shapes_of(type(record)) or (head == "title" and isinstance(record, Source))


def uncited_records(subject: Subject) -> Iterator[Finding]:
    """A record has no citation."""
    for record in subject.records:
        if not isinstance(record, Source) and not record.citations:
            yield Finding(record.id, "E201", "The record cites no source.")


def unsourced_items(subject: Subject) -> Iterator[Finding]:
    """An item of a list names no source."""
    for record in subject.records:
        for path, item in items(record):
            if not item.sources:
                yield Finding(record.id, "E202", f"{path} names no source.")


def unsupported_fields(subject: Subject) -> Iterator[Finding]:
    """A filled field is supported by no citation."""
    for record in subject.records:
        if isinstance(record, Source):
            continue
        supported = {field for citation in record.citations for field in citation.supports}
        for name in _cited_fields(record):
            if not _is_filled(record, name) or name in supported:
                continue
            parts = {field for field in supported if field.startswith(f"{name}.")}
            filled = {f"{name}.{part}" for part in ("city", "country", "venue") if _is_filled(record, f"{name}.{part}")}
            if not parts or filled - parts:
                yield Finding(record.id, "E203", f"No citation supports the field {name!r}.")


def empty_supports(subject: Subject) -> Iterator[Finding]:
    """A citation supports a field that does not exist or is empty, or supports nothing."""
    for record in subject.records:
        for citation in record.citations:
            if not citation.supports:
                yield Finding(record.id, "E204", f"The citation of {citation.source!r} supports no field.")
            for field in citation.supports:
                if not _is_filled(record, field):
                    yield Finding(record.id, "E204", f"The citation of {citation.source!r} supports {field!r}: empty.")


def low_quality_alone(subject: Subject) -> Iterator[Finding]:
    """A fact rests on sources of low quality alone."""
    for record in subject.records:
        supporters: dict[str, list[str]] = {}
        for citation in record.citations:
            for field in citation.supports:
                supporters.setdefault(field, []).append(citation.source)
        supporters |= {path: list(item.sources) for path, item in items(record)}
        for field, sources in sorted(supporters.items()):
            if sources and all(subject.is_low(source) for source in sources):
                yield Finding(record.id, "E205", f"{field} rests on sources of low quality alone.")


def misplaced_doubts(subject: Subject) -> Iterator[Finding]:
    """An inference, dispute or unknown is about a field that the kind does not have."""
    for record in subject.records:
        doubts: tuple[Inference | Dispute | Unknown, ...] = record.inferences + record.disputes + record.unknowns
        for doubt in doubts:
            if not _is_field(record, doubt.field):
                kind = kind_of(record)
                yield Finding(record.id, "E206", f"{doubt.field!r} does not begin with a field of a {kind}.")


def stated_inferences(subject: Subject) -> Iterator[Finding]:
    """An inferred value stands in the plain field as well."""
    for record in subject.records:
        for inference in record.inferences:
            value = _value_of(record, inference.field) if _is_field(record, inference.field) else None
            if value is not None and str(value) == str(inference.value):
                yield Finding(record.id, "E207", f"The inferred value of {inference.field!r} stands in the field too.")


def undisputed_disputes(subject: Subject) -> Iterator[Finding]:
    """A dispute has fewer than two claims, or does not say why the plain field takes one of them."""
    for record in subject.records:
        for dispute in record.disputes:
            values = {str(claim.value) for claim in dispute.claims}
            if len(values) < 2:
                yield Finding(record.id, "E208", f"The dispute on {dispute.field!r} needs two different claims.")
            if not dispute.note and str(_value_of(record, dispute.field)) in values:
                yield Finding(record.id, "E208", f"The dispute on {dispute.field!r} gives no reason for the one kept.")

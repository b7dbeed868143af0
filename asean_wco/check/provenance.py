"""Rules about sources: no fact without one, none resting on a poor one alone, every doubt well-formed."""

from __future__ import annotations

from collections.abc import Iterator

from asean_wco.check.findings import Finding, Subject
from asean_wco.model.records import (
    ORDINALS,
    Dispute,
    Inference,
    Record,
    Series,
    Source,
    Unknown,
    kind_of,
)
from asean_wco.model.shapes import shapes_of
from asean_wco.model.support import fields_without_source, is_filled, items_without_source, value_of
from asean_wco.model.vocabulary import a_kind
from asean_wco.model.walk import items


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
        for path in items_without_source(record):
            yield Finding(record.id, "E202", f"{path} names no source.")


def unsupported_fields(subject: Subject) -> Iterator[Finding]:
    """A filled field is supported by no citation."""
    for record in subject.records:
        if isinstance(record, Source):
            continue
        for name in fields_without_source(record):
            yield Finding(record.id, "E203", f"No citation supports the field {name!r}.")


def empty_supports(subject: Subject) -> Iterator[Finding]:
    """A citation supports a field that does not exist or is empty, or supports nothing."""
    for record in subject.records:
        for citation in record.citations:
            if not citation.supports:
                yield Finding(
                    record.id, "E204", f"The citation of {citation.source!r} supports no field."
                )
            for field in citation.supports:
                if not is_filled(record, field):
                    yield Finding(
                        record.id,
                        "E204",
                        f"The citation of {citation.source!r} supports {field!r}: empty.",
                    )


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
        doubts: tuple[Inference | Dispute | Unknown, ...] = (
            record.inferences + record.disputes + record.unknowns
        )
        for doubt in doubts:
            if not _is_field(record, doubt.field):
                kind = kind_of(record)
                yield Finding(
                    record.id,
                    "E206",
                    f"{doubt.field!r} does not begin with a field of {a_kind(kind)}.",
                )


def stated_inferences(subject: Subject) -> Iterator[Finding]:
    """An inferred value stands in the plain field as well."""
    for record in subject.records:
        for inference in record.inferences:
            value = (
                value_of(record, inference.field) if _is_field(record, inference.field) else None
            )
            if value is not None and str(value) == str(inference.value):
                yield Finding(
                    record.id,
                    "E207",
                    f"The inferred value of {inference.field!r} stands in the field too.",
                )


def undisputed_disputes(subject: Subject) -> Iterator[Finding]:
    """A dispute has fewer than two claims, or does not say why the plain field takes one of them."""
    for record in subject.records:
        for dispute in record.disputes:
            values = {str(claim.value) for claim in dispute.claims}
            if len(values) < 2:
                yield Finding(
                    record.id,
                    "E208",
                    f"The dispute on {dispute.field!r} needs two different claims.",
                )
            if not dispute.note and str(value_of(record, dispute.field)) in values:
                yield Finding(
                    record.id,
                    "E208",
                    f"The dispute on {dispute.field!r} gives no reason for the one kept.",
                )

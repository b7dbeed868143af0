"""Who held an office: as a table and as JSON."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from asean_wco.facts.tenure import Answer, Evidence
from asean_wco.library import Library
from asean_wco.model.records import Office
from asean_wco.model.text import number_ranges
from asean_wco.render import words
from asean_wco.render.card_view import source_block
from asean_wco.render.columns import heading
from asean_wco.render.console import drawn, styled
from asean_wco.render.tables import grid

_CERTAINTIES = {
    "stated": "a source states the term",
    "attested": "a source shows the holder in the post then",
    "between": "shown in the post before and after, nobody else between",
    "unknown": "no source read says who",
}


def _evidence_text(evidence: Evidence | None) -> str:
    if evidence is None:
        return ""
    holder, role = evidence.holding.holder, evidence.holding.role
    open_end = ", no end recorded" if role.start and not role.end else ""
    return words.marked(
        f"{holder.name} ({evidence.date.display()}{open_end})",
        holder.origin,
        unsourced=holder.unsourced,
    )


def _gap_text(answer: Answer) -> str:
    before, after = _evidence_text(answer.before), _evidence_text(answer.after)
    parts = [
        f"last evidence before: {before}" if before else "",
        f"first after: {after}" if after else "",
    ]
    return "; ".join(filter(None, parts)) or "no evidence at all"


def _term(answer: Answer) -> str:
    return words.role_dates(answer.holding.role) if answer.holding else _gap_text(answer)


def _holder(answer: Answer) -> str:
    if answer.holding is None:
        return f"{words.UNKNOWN} not known"
    acting = " (acting)" if answer.holding.role.acting else ""
    return f"{answer.holding.holder.name}{acting}"


def tenure_text(
    office: Office,
    answers: Sequence[Answer],
    library: Library,
    width: int | None,
    *,
    color: bool,
    full: bool,
) -> str:
    """Holders of an office, each with its term, its certainty and its sources.

    Args:
        office: the office.
        answers: from `who_on` or `history`.
        library: for the sources.
        width: columns of the terminal; None where nothing needs to fit.
        color: whether to use colour.
        full: whether a long list of sources is shown to its end.
    """
    numbers: dict[str, int] = {}
    rows = []
    for answer in answers:
        sources = answer.holding.role.sources if answer.holding else ()
        for source in sources:
            numbers.setdefault(source, len(numbers) + 1)
        notes = f"[{number_ranges(numbers[source] for source in sources)}]" if sources else ""
        holder = answer.holding.holder if answer.holding else None
        identifier = (
            words.marked(holder.id, holder.origin, unsourced=holder.unsourced) if holder else ""
        )
        rows.append([_holder(answer), _term(answer), answer.certainty, notes, identifier])
    columns = [
        heading("Holder", "name"),
        heading("Term", "date"),
        heading("Certainty"),
        heading("Sources", "note"),
        heading("Id", "id"),
    ]
    used = dict.fromkeys(answer.certainty for answer in answers)
    told = [f"{word}: {_CERTAINTIES[word]}" for word in used]
    if any(answer.holding and answer.holding.holder.unsourced for answer in answers):
        told.append("own, unsourced: you say so, and no source")
    legend = "; ".join(told)
    blocks = [
        styled(office.name, "title"),
        Text(""),
        grid(columns, rows, width),
        styled(legend, "quiet"),
    ]
    blocks += [styled(note, "quiet") for note in _notes(office, answers)]
    blocks += source_block(tuple(numbers), library, full=full)
    return drawn(blocks, width, color=color)


def _concerns(field: str, office: Office) -> bool:
    """Whether a doubt about a holder is about this office."""
    head, _, rest = field.partition(".")
    return head == "roles" and (not rest or rest.startswith(office.id))


def _notes(office: Office, answers: Sequence[Answer]) -> list[str]:
    """What a reader must know beyond the table: open ends, remarks, and doubts about a role."""
    notes = []
    for answer in answers:
        if answer.holding is None:
            continue
        holder, role = answer.holding.holder, answer.holding.role
        if role.note:
            notes.append(f"{holder.name}: {role.note}")
        if role.start and not role.end:
            notes.append(
                f"{holder.name}: no end is recorded; last evidence {answer.holding.evidence[-1].display()}."
            )
        for inference in holder.inferences:
            if _concerns(inference.field, office):
                notes.append(
                    f"{words.INFERRED} {holder.name}: {inference.value}. {inference.reason}"
                )
        notes += [
            f"{words.DISPUTED} {holder.name}: {' or '.join(str(claim.value) for claim in dispute.claims)}"
            for dispute in holder.disputes
            if _concerns(dispute.field, office)
        ]
    return list(dict.fromkeys(notes))

"""Who held an office: as a table and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from asean_wco.facts.doubts import concerns
from asean_wco.facts.fact import INFERRED
from asean_wco.facts.sentences import value_words
from asean_wco.facts.tenure import Answer, Evidence, Holding, likely_words
from asean_wco.library import Library
from asean_wco.model.records import Inference, Office
from asean_wco.model.text import number_ranges
from asean_wco.render import words
from asean_wco.render.card_view import source_block
from asean_wco.render.columns import Column
from asean_wco.render.console import drawn, styled
from asean_wco.render.tables import grid

_CERTAINTIES = {
    "stated": "a source states the term",
    "attested": "a source shows the holder in the post then",
    "between": "shown in the post before and after, nobody else between",
    "inferred": "no source read shows it, but it is likely",
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
    if answer.holding is None:
        return _gap_text(answer)
    term = words.role_dates(answer.holding.role)
    return f"{term}, no end recorded" if answer.holding.is_open else term


def _holder(answer: Answer) -> str:
    if answer.holding is None:
        return f"{words.UNKNOWN} not known"
    mark = f"{words.INFERRED} " if answer.certainty == INFERRED else ""
    acting = " (acting)" if answer.holding.role.acting else ""
    return f"{mark}{answer.holding.holder.name}{acting}"


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
        Column("Holder", "name"),
        Column("Term", "date"),
        Column("Certainty"),
        Column("Sources", "note"),
        Column("Id", "id"),
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
    blocks += [styled(note, "quiet") for note in _notes(office, answers, library)]
    blocks += source_block(tuple(numbers), library, full=full)
    return drawn(blocks, width, color=color)


def _notes(office: Office, answers: Sequence[Answer], library: Library) -> list[str]:
    """Return what a reader must know beyond the table: likely holders, remarks, doubts on a post."""
    notes = []
    for answer in answers:
        if answer.certainty == INFERRED:
            notes.append(likely_words(answer))
        elif answer.holding and answer.holding.is_open:
            name = answer.holding.holder.name
            last = answer.holding.evidence[-1].display()
            notes.append(f"{name}: no end is recorded; last evidence {last}.")
        if answer.holding:
            notes += _remarks(office, answer.holding, answer.term, library)
    return list(dict.fromkeys(notes))


def _remarks(
    office: Office, holding: Holding, told: Inference | None, library: Library
) -> Iterator[str]:
    """Yield the note on a post, and what is inferred of it or disputed.

    Args:
        office: the post.
        holding: its holder.
        told: an inference that is told already.
        library: for the names of records.
    """
    holder, field = holding.holder, f"roles.{office.id}"
    if holding.role.note:
        yield f"{holder.name}: {holding.role.note}"
    for inference in holder.inferences:
        if concerns(inference.field, field) and inference is not told:
            text = value_words(inference.field, inference.value, library.name_of)
            yield f"{words.INFERRED} {holder.name}: {text}. {inference.reason}"
    for dispute in holder.disputes:
        if concerns(dispute.field, field):
            claims = [
                value_words(dispute.field, claim.value, library.name_of) for claim in dispute.claims
            ]
            yield f"{words.DISPUTED} {holder.name}: {' or '.join(claims)}"

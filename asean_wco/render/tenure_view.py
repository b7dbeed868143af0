"""Who held an office, as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from asean_wco.facts.doubts import concerns
from asean_wco.facts.fact import DISAGREEMENT, DISPUTED, INFERRED, UNKNOWN
from asean_wco.facts.labels import day_of_post, part_of_post
from asean_wco.facts.sentences import is_over, value_words
from asean_wco.facts.tenure import HolderAnswer, Holding, Sighting, is_unsourced, likely_words
from asean_wco.facts.when import until_date
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate, display_period, period_overlaps
from asean_wco.model.records import Inference, Office
from asean_wco.model.text import joined as joined_text
from asean_wco.render import words
from asean_wco.render.card_view import source_block
from asean_wco.render.console import drawn, styled
from asean_wco.render.tables import ViewColumn, grid

_COLUMNS = (
    ViewColumn("Holder", "name"),
    ViewColumn("Term", "date"),
    ViewColumn("Certainty"),
    ViewColumn("Sources", "note"),
    ViewColumn("Id", "id"),
)
_CERTAINTIES = {
    "stated": "a source states the term",
    "attested": "a source shows the holder in the post then",
    "between": "sources show the same holder before and after this date, and nobody else between",
    "disputed": "sources disagree on when the term began or ended, or on the title",
    "inferred": "no source shows the holder in the post then, but it is likely",
    "unknown": "none of the sources consulted says who",
    "date unknown": "a source names the holder, and none says when",
    "unsourced": "you state it without a source",
}


def _certainty(answer: HolderAnswer, library: Library) -> str:
    """Return how sure an answer is, as the table says it."""
    if is_unsourced(answer, library.sources_of_term):
        return "unsourced"
    is_without_date = answer.holding is not None and answer.certainty == UNKNOWN
    return "date unknown" if is_without_date else answer.certainty


def _with_open_end(dates: str, holding: Holding) -> str:
    """Return when someone held a post, and whether no end of that is recorded."""
    if holding.is_open:
        return f"{dates}, no end recorded"
    return dates


def _sighting_text(sighting: Sighting, library: Library) -> str:
    """Return the name of a holder with the date on which a source shows that."""
    holder = sighting.holding.holder
    mark = words.mark_of_post(sighting.holding, library)
    day = sighting.day.display()
    if sighting.date == sighting.holding.evidence[0] == sighting.holding.role.end:
        # Who left on the first day of which anything is known was in the post before it.
        day = f"until {day}"
    return joined_text(" ", f"{holder.name}, {day}", mark)


def _gap_text(answer: HolderAnswer, library: Library) -> str:
    """Return who is known before and after a time of which nobody is known."""
    parts = []
    if answer.before:
        parts.append(f"last shown: {_sighting_text(answer.before, library)}")
    if answer.after:
        parts.append(f"next shown: {_sighting_text(answer.after, library)}")
    return "; ".join(parts) or "no evidence at all"


def _row(
    answer: HolderAnswer, library: Library, numbers: Mapping[str, int], until: PartialDate | None
) -> list[str]:
    """Return the cells of an answer.

    Args:
        answer: from `who_on` or `history`.
        library: for what the sources say of a term.
        numbers: the numbers of the sources by id.
        until: the day up to which a history is told; None for the answer for a day.
    """
    day = ""
    if answer.until and answer.since and answer.holding:
        day = f"probably in post, {display_period(answer.since, answer.until)}"
    elif until and answer.certainty == INFERRED:
        day = "today: probably still in post"
    elif until and answer.certainty == UNKNOWN and answer.before and not answer.after:
        day = "today"
    if answer.holding is None:
        term = joined_text("; ", day, _gap_text(answer, library))
        return [f"{words.UNKNOWN} not known", term, answer.certainty, "", ""]
    holder, role = answer.holding.holder, answer.holding.role
    terms = library.sources_of_term(holder, role)
    name = holder.name
    if answer.certainty == INFERRED:
        name = f"{words.INFERRED} {name}"
    if answer.certainty == DISPUTED:
        name = f"{words.DISPUTED} {name}"
    if role.acting:
        name = f"{name} (acting)"
    term = "" if day else _with_open_end(words.role_dates(role), answer.holding)
    return [
        name,
        joined_text("; ", day, term),
        _certainty(answer, library),
        words.footnotes_of_term(terms.dating, terms.showing, numbers),
        joined_text(" ", holder.id, words.mark_of_post(answer.holding, library)),
    ]


def tenure_text(
    office: Office,
    answers: Sequence[HolderAnswer],
    library: Library,
    width: int | None,
    *,
    color: bool,
    full: bool,
    until: PartialDate | None = None,
    on: PartialDate | None = None,
) -> str:
    """Return the holders of an office, each with the term, its certainty and its sources.

    Args:
        office: the office.
        answers: from `who_on` or `history`.
        library: for the sources.
        width: columns of the terminal; None where nothing needs to fit.
        color: whether to use colour.
        full: whether a long list of sources is shown to its end.
        until: the day up to which a history is told; None for the answer for a day.
        on: the day that was asked for; None for a history.
    """
    holdings = [answer.holding for answer in answers if answer.holding]
    terms = [library.sources_of_term(holding.holder, holding.role) for holding in holdings]
    # Those that give the dates of some term have the first numbers.
    cited = dict.fromkeys(source for term in terms for source in term.dating)
    cited.update(dict.fromkeys(source for term in terms for source in term.showing))
    numbers = {source: number for number, source in enumerate(cited, 1)}
    used = dict.fromkeys(_certainty(answer, library) for answer in answers)
    meanings = [f"{word}: {_CERTAINTIES[word]}" for word in used]
    blocks = [
        styled(office.name, "title"),
        Text(""),
        grid(_COLUMNS, [_row(answer, library, numbers, until) for answer in answers], width),
        styled("; ".join(meanings), "quiet"),
    ]
    blocks += [styled(note, "quiet") for note in _notes(office, answers, library, on)]
    latest = [source for term in reversed(terms) for source in (*term.dating, *term.showing)]
    blocks += source_block(tuple(numbers), library, width, full=full, latest=latest)
    return drawn(blocks, width, color=color)


def _notes(
    office: Office, answers: Sequence[HolderAnswer], library: Library, on: PartialDate | None
) -> list[str]:
    """Return what a reader must know beyond the table: likely holders, remarks, doubts.

    Args:
        office: the post.
        answers: from `who_on` or `history`.
        library: for the names of records.
        on: the day that was asked for, of which remarks on other days say nothing.
    """
    notes = []
    likely = [
        answer.holding
        for answer in answers
        if answer.certainty == INFERRED and answer.until is None
    ]
    for answer in answers:
        if answer.certainty == INFERRED and answer.until is None:
            notes.append(likely_words(answer))
        elif answer.holding and answer.holding.is_open and answer.holding not in likely:
            name = answer.holding.holder.name
            last = answer.holding.evidence[-1].display()
            notes.append(f"{name}: no end is recorded; last evidence {last}.")
        if answer.holding:
            notes += _remarks(office, answer.holding, answer.term, library, on)
    return list(dict.fromkeys(notes))


def _is_of_another_day(text: str, on: PartialDate | None) -> bool:
    """Return whether a text tells one time, and a day that was asked for lies outside it."""
    if on is None:
        return False
    from asean_wco.model.times import only_period

    period = only_period(text)
    return period is not None and not period_overlaps(on, on, *period)


def _remarks(
    office: Office,
    holding: Holding,
    known: Inference | None,
    library: Library,
    on: PartialDate | None,
) -> Iterator[str]:
    """Yield the note on a post, and what is inferred of it or disputed.

    Args:
        office: the post.
        holding: its holder.
        known: an inference of which the reader has read already.
        library: for the names of records.
        on: the day that was asked for; None for all.
    """
    holder, field = holding.holder, f"roles.{office.id}"
    if holding.role.note and not _is_of_another_day(holding.role.note, on):
        yield f"{holder.name}: {holding.role.note}"
    for inference in holder.inferences:
        if concerns(inference.field, field) and inference is not known:
            end = until_date(inference.value)
            text = value_words(inference.field, inference.value, library.name_of)
            if not end and _is_of_another_day(text, on):
                continue
            if end and not is_over(end):
                text = f"the term probably ends in {end.display()}"
            yield f"{words.INFERRED} {holder.name}: {text}. {inference.reason}"
    for dispute in holder.disputes:
        if concerns(dispute.field, field):
            claims = [
                f"“{value_words(dispute.field, claim.value, library.name_of)}”"
                for claim in dispute.claims
            ]
            if all(_is_of_another_day(claim, on) for claim in claims):
                continue
            about = day_of_post(dispute, holder) or part_of_post(holder, dispute, library.name_of)
            disagreement = joined_text(" on ", DISAGREEMENT, about)
            text = f"{words.DISPUTED} {holder.name}: {disagreement}: {' or '.join(claims)}."
            yield joined_text(" ", text, dispute.note)

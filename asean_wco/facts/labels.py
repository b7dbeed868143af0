"""What a doubt is about: the whole of a field, or only a part of it; and a dispute in words."""

from __future__ import annotations

import re

from asean_wco.facts.phrases import DATES_IN_POST, LABELS_OF_REST, TITLE_OF_POST
from asean_wco.facts.sentences import (
    NameOf,
    closed,
    label_of,
    label_of_one,
    value_words,
    with_article,
    within_sentence,
)
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import plain_words
from asean_wco.model.records import Dispute, Inference, Meeting, Record, Role, Unknown, roles_of
from asean_wco.model.support import is_filled, value_of
from asean_wco.model.text import enclosed, joined

Doubt = Dispute | Inference | Unknown

FIRST_DAY = "the first day in office"
LAST_DAY = "the last day in office"
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
# Longer claims are set apart by semicolons.
_SHORT_CLAIM = 3
# Of these fields a part may be known while the rest was looked for and not found.
_KNOWN_IN_PART = frozenset(
    (
        "start", "end", "hosts", "attendance", "topics", "initiatives", "outcomes", "milestones",
        "figures", "frequency", "roles", "partners",
    )
)  # fmt: skip


def is_known_in_part(record: Record, field: str) -> bool:
    """Return whether something of a field is known, of which more was looked for."""
    head, _, part = field.partition(".")
    if head == "roles" and part:
        return any(role.office == part for role in roles_of(record))
    return field in _KNOWN_IN_PART and is_filled(record, field)


def label_of_doubt(record: Record, doubt: Doubt, name_of: NameOf) -> str:
    """Return what a doubt is about: ``what was agreed``, or ``other outcomes`` if some are known.

    Args:
        record: that has the doubt.
        doubt: what is disputed, inferred or unknown.
        name_of: returns the name of a record.
    """
    head, _, part = doubt.field.partition(".")
    is_missing = isinstance(doubt, Unknown)
    if is_missing and _is_one_who_came(record, doubt.field):
        return f"the role of {with_article(name_of(part))}"
    if isinstance(doubt, Dispute) and (day := day_of_post(doubt, record)):
        return f"{day} ({name_of(part)})"
    if is_known_in_part(record, doubt.field):
        label = LABELS_OF_REST[head] if is_missing else ""
        if head == "roles" and not is_missing:
            label = part_of_post(record, doubt, name_of)
        if label:
            return f"{label} ({name_of(part)})" if part else label
    if is_missing:
        return label_of(doubt.field, name_of)
    return label_of_one(doubt.field, name_of)


def part_of_post(record: Record, doubt: Doubt, name_of: NameOf) -> str:
    """Return what of a post is disputed or inferred: its dates or its title; empty for the post."""
    if isinstance(doubt, Inference):
        return DATES_IN_POST if doubt.field != "roles" else ""
    if not isinstance(doubt, Dispute):
        return ""
    claims = [str(claim.value) for claim in doubt.claims]
    if any(map(_YEAR.search, claims)):
        return DATES_IN_POST
    titles = {role.title for role in roles_of(record)}
    titles.update(name_of(role.office) for role in roles_of(record) if role.office)
    has_title = any(
        set(plain_words(title)) <= set(plain_words(claim)) for title in titles for claim in claims
    )
    return TITLE_OF_POST if has_title else ""


def day_of_post(dispute: Dispute, record: Record) -> str:
    """Return which day of a term sources disagree on; empty if it is not a day."""
    days = (day_of_term(dispute, role) for role in roles_of(record))
    return next(filter(None, days), "")


def day_of_term(dispute: Dispute, role: Role) -> str:
    """Return which day of one term sources disagree on; empty if it is not a day of this term."""
    if dispute.field != f"roles.{role.office}":
        return ""
    claimed = [date for claim in dispute.claims if (date := PartialDate.read(claim.value))]
    for day, called in ((role.start, FIRST_DAY), (role.end, LAST_DAY)):
        if day and any(day.covers(date) or date.covers(day) for date in claimed):
            return called
    return ""


def dispute_on_term(record: Record, role: Role) -> Dispute | None:
    """Return the dispute about what a record states of a term: a day of it, or the title.

    What sources disagree on besides, such as the day of a decree, leaves the term certain. Every
    view takes it from here whether a term is disputed.

    Args:
        record: the person or body that has the role.
        role: the post with its term.
    """
    title = set(plain_words(role.title))
    for dispute in record.disputes:
        if not role.office or dispute.field != f"roles.{role.office}":
            continue
        claims = [set(plain_words(str(claim.value))) for claim in dispute.claims]
        if day_of_term(dispute, role) or any(map(title.issubset, claims)):
            return dispute
    return None


def dispute_words(
    dispute: Dispute, name_of: NameOf, record: Record, original: Record | None = None
) -> str:
    """Return what sources disagree on: ``Sources disagree on the date: 2 or 3 June 2014``.

    Args:
        dispute: what the sources claim against each other.
        name_of: returns the name of a record.
        record: that the dispute is about.
        original: the record of the reference that it corrects; None if it corrects none.
    """
    values = [
        within_sentence(value_words(dispute.field, claim.value, name_of))
        for claim in dispute.claims
    ]
    are_long = any(len(value.split()) > _SHORT_CLAIM for value in values)
    # What dates have in common is said once.
    *others, last = values
    if last[:1].isdigit():
        others = [value.removesuffix(f" {last.partition(' ')[2]}") for value in others]
    between = "; or " if are_long else " or "
    claims = between.join([*others, last])
    label = day_of_post(dispute, record) or label_of_doubt(record, dispute, name_of)
    return joined(
        " ", f"Sources disagree on {label}: {claims}.", note_on(dispute, record, original)
    )


def note_on(dispute: Dispute, record: Record, original: Record | None) -> str:
    """Return the note on a dispute, which may say why a record has the value that it has.

    Args:
        dispute: of the record.
        record: any record.
        original: the record of the reference that it corrects; None if it corrects none. If the
            user has another value, the note speaks of the reference alone.
    """
    note = closed(dispute.note) if dispute.note else ""
    if original and value_of(original, dispute.field) != value_of(record, dispute.field):
        return enclosed("In the reference: ", note)
    return note


def _is_one_who_came(record: Record, field: str) -> bool:
    """Return whether a field is the part that one played who is known to have come to a meeting."""
    head, _, part = field.partition(".")
    if head != "attendance" or not isinstance(record, Meeting):
        return False
    return any(part in (row.person, row.organization) for row in record.attendance)

"""Who held an office, as JSON."""

from __future__ import annotations

from typing import Any

from asean_wco.facts.tenure import Answer
from asean_wco.model.records import Office, kind_of


def answer_output(office: Office, answer: Answer) -> dict[str, Any]:
    """An answer as the JSON of `who` has it.

    An unknown answer runs from the last evidence before it to the first evidence after it.
    """
    holding = answer.holding
    before, after = answer.before, answer.after
    document: dict[str, Any] = {
        "office": office.id,
        "person": None,
        "organization": None,
        "title": office.title,
    }
    if holding is None:
        return {
            **document,
            "name": None,
            "start": str(before.date) if before else None,
            "end": str(after.date) if after else None,
            "attested": [],
            "acting": False,
            "certainty": answer.certainty,
            "before": before.holding.holder.id if before else None,
            "after": after.holding.holder.id if after else None,
            "sources": [],
        }
    role = holding.role
    return {
        **document,
        kind_of(holding.holder): holding.holder.id,
        "title": role.title,
        "name": holding.holder.name,
        "start": str(role.start) if role.start else None,
        "end": str(role.end) if role.end else None,
        "attested": [str(date) for date in role.attested],
        "acting": role.acting,
        "certainty": answer.certainty,
        "before": None,
        "after": None,
        "sources": list(role.sources),
    }

"""Bare awco: what the reference holds, and how to ask it."""

from __future__ import annotations

import click

from asean_wco.cli.context import App
from asean_wco.cli.wrapping import fitted
from asean_wco.model.vocabulary import KIND_FOLDERS

_EXAMPLES = (
    ("awco meetings --year 2024", "the meetings of a year"),
    ('awco search "single window"', "anything, by any words"),
    ("awco show asean-wco-consultation-13", "one record with its sources"),
    ("awco who wco-secretary-general --on 2021-06-10", "who held an office then"),
    ("awco timeline asean-single-window --from 2005", "what happened when"),
)


def show_overview(app: App) -> None:
    """Print what the reference holds, its period and five examples."""
    store = app.library.store
    counts = ", ".join(
        f"{len(store.of_kind(kind)):,} {folder}" for kind, folder in KIND_FOLDERS.items()
    )
    years = sorted(meeting.start.year for meeting in app.library.meetings() if meeting.start)
    period = f"Meetings from {years[0]} to {years[-1]}. " if years else ""
    lines = [
        "awco: customs cooperation between ASEAN and the World Customs Organization",
        "",
        f"{counts}.",
        f"{period}Data {app.library.data_version}. Every fact has its source; doubts are shown.",
    ]
    if store.own and (mine := list(store.own.all())):
        unsourced = sum(record.unsourced for record in mine)
        lines.append(
            f"{len(mine):,} of the records are your own, {unsourced:,} of them unsourced: "
            "'awco own list'."
        )
    width = max(len(command) for command, _ in _EXAMPLES)
    lines += ["", *(f"  {command:<{width}}   {answer}" for command, answer in _EXAMPLES), ""]
    lines.append(
        "'awco --help' lists the commands, "
        "'awco coverage' says what is covered and what is missing."
    )
    text = "\n".join(lines)
    if app.width:
        text = "\n".join(fitted(text, app.width))
    click.echo(text)

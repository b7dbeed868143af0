"""awco timeline: what happened when, for one subject or for everything."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from asean_wco.cli.completing import ids_of
from asean_wco.cli.context import App, pass_app, tell
from asean_wco.cli.options import Choice, from_option, notes_option, output_options, to_option
from asean_wco.cli.output import Output, Rows, write_rows
from asean_wco.errors import UsageError
from asean_wco.facts.fact import ATTESTED
from asean_wco.model.dates import PartialDate
from asean_wco.model.text import counted
from asean_wco.query.timeline import EVENT_KINDS, event_output, within
from asean_wco.render.formats import FORMS

if TYPE_CHECKING:
    from asean_wco.export.events import Timeline
    from asean_wco.model.countries import Country
    from asean_wco.model.records import Record

_SHAPES = ("tall", "wide")
# Forms in which the events do not stand in rows.
_DRAWN = ("svg", "html", "mermaid", "ics")
_WHOLE = "ASEAN–WCO customs cooperation"
# Mermaid refuses longer diagrams unless its setting maxTextSize is raised.
_MERMAID_LIMIT = 50_000


@click.command()
@click.argument("subject", nargs=-1, shell_complete=ids_of())
@from_option("Only events that end on or after this date.")
@to_option("Only events that begin on or before this date.")
@click.option(
    "--kind",
    "kinds",
    type=Choice(EVENT_KINDS),
    multiple=True,
    help="Only events of this kind; may be repeated. A term is a term of office; a period is the "
    "time of a plan or operation.",
)
@click.option(
    "--shape",
    type=Choice(_SHAPES),
    help="Shape of a picture (svg): tall shows all events; wide is made for a slide and shows only "
    "as many as fit. It takes the newest milestones first; then current terms of office, starts, "
    "launches, accessions, signings and sessions of the main series; then other milestones, terms "
    "and meetings; figures last. Where the room ends, the rest is left out, whatever it is.",
)
@click.option("--no-sources", is_flag=True, help="Leave out footnotes and the list of sources.")
@click.option("--all", "--full", "full", is_flag=True, help="List all sources, however many.")
@notes_option
@output_options(*FORMS, *_DRAWN)
@pass_app
def timeline(
    app: App,
    subject: tuple[str, ...],
    from_: PartialDate | None,
    to: PartialDate | None,
    kinds: tuple[str, ...],
    shape: str | None,
    no_sources: bool,
    full: bool,
    **options: Any,
) -> None:
    """Show events by date, for one subject or for everything.

    The SUBJECT is the id or name of any record, or a country.

    \b
    awco timeline asean-single-window --from 2005
    awco timeline kunio-mikuriya --kind meeting
    awco timeline Viet Nam --from 2023
    awco timeline --from 2023 --to 2024
    awco timeline asean-single-window -o window.svg
    awco timeline Viet Nam --from 2024 --shape wide -o slide.svg
    """
    output = Output.from_options(app, options)
    if shape and output.form != "svg":
        raise UsageError("--shape is for pictures.", "Write one: -o FILE.svg, or --format svg.")
    about = app.library.subject(" ".join(subject)) if subject else None
    asked = _asked_for(app, about, from_, to, kinds)
    if output.form in _DRAWN or (output.form == "md" and not output.fields):
        output.refuse_fields()
        _draw(app, output, asked, shape or _SHAPES[0])
        return
    query = {
        "subject": about.id if about else None,
        "from": str(from_) if from_ else None,
        "to": str(to) if to else None,
        "kind": list(kinds),
    }
    write_rows(app, output, _rows(app, query, asked, sources=not no_sources, full=full))
    if not asked.shown:
        what = f"Nothing dated about {about.name}" if about else "Nothing dated"
        tell(f"{what} falls in that time. 'awco coverage' says what the reference covers.")


def _asked_for(
    app: App,
    about: Record | Country | None,
    first: PartialDate | None,
    last: PartialDate | None,
    kinds: tuple[str, ...],
) -> Timeline:
    """Return the events of a subject or of the whole reference, with those that were asked for.

    The whole reference is shown without the posts that are known only from days on which someone is
    seen in them, since the meetings tell of those days.
    """
    from asean_wco.export.events import Timeline

    events = app.library.events(about)
    shown = within(events, first, last, kinds)
    if about:
        return Timeline(about.name, shown, events, first, last)
    shown = [event for event in shown if event.certainty != ATTESTED]
    return Timeline(_WHOLE, shown, events, first, last)


def _draw(app: App, output: Output, timeline: Timeline, shape: str) -> None:
    """Write the events as a picture, a page, a text with footnotes, a diagram or a calendar.

    Args:
        app: the run.
        output: form and destination.
        timeline: the events.
        shape: of a picture.
    """
    from asean_wco.export.picture import picture
    from asean_wco.export.timeline_text import timeline_html, timeline_markdown, timeline_mermaid

    if output.form == "ics":
        from asean_wco.cli.exporting import write_export

        meetings = [event.record for event in timeline.shown if event.kind == "meeting"]
        records = [app.library.get(meeting) for meeting in meetings]
        write_export(app, "ics", records, output.path or "-", force=output.force)
        others = len(timeline.shown) - len(meetings)
        if others:
            left = counted(others, "event that is no meeting", "events that are no meetings")
            tell(f"{left} left out: a calendar has only meetings.")
        return
    cited = app.library.cited
    if output.form == "svg":
        drawn = picture(
            timeline.shown,
            timeline.title,
            cited,
            shape=shape,
            first=timeline.first,
            last=timeline.last,
        )
        output.write(drawn)
        return
    writers = {"html": timeline_html, "md": timeline_markdown, "mermaid": timeline_mermaid}
    text = writers[output.form](timeline, cited)
    output.write(text)
    if output.form == "mermaid" and len(text) > _MERMAID_LIMIT:
        tell(
            f"The diagram has {len(text):,} characters; Mermaid draws {_MERMAID_LIMIT:,} unless "
            "maxTextSize is set higher. --from, --to and --kind make it shorter."
        )


def _rows(
    app: App, query: Mapping[str, Any], timeline: Timeline, *, sources: bool, full: bool
) -> Rows:
    """Return the events that were asked for, ready to be written."""
    subject = query["subject"] or ""

    def table(width: int | None, color: bool) -> str:
        from asean_wco.render.timeline_view import timeline_text

        return timeline_text(
            timeline,
            app.library,
            width,
            color=color,
            subject=subject,
            sources=bool(subject) and sources,
            full=full or width is None,
        )

    results = [event_output(event) for event in timeline.shown]
    in_words = []
    for event, result in zip(timeline.shown, results, strict=True):
        certainty = result["certainty"]
        if event.ends_inferred:
            certainty = f"{certainty}, last day inferred"
        if event.otherwise:
            certainty = f"{certainty}, inferred: {event.otherwise}"
        in_words.append({**result, "kind": event.shown_kind, "certainty": certainty})
    return Rows(
        command="timeline",
        query=query,
        results=results,
        heads=("start", "end", "kind", "text", "record", "certainty", "sources", *app.own_heads),
        table=table,
        in_words=in_words,
    )

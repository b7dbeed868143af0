"""awco timeline: what happened when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from asean_wco.cli.completing import ids_of
from asean_wco.cli.context import App, pass_app, tell
from asean_wco.cli.options import Choice, from_option, notes_option, output_options, to_option
from asean_wco.cli.output import Output, Rows, write_rows
from asean_wco.model.dates import PartialDate
from asean_wco.query.timeline import EVENT_KINDS
from asean_wco.render.formats import FORMATS

if TYPE_CHECKING:
    from asean_wco.brief.subject import Subject
    from asean_wco.query.timeline import Event

# Forms that show the events otherwise than as rows.
_DRAWN = ("svg", "html", "mermaid", "ics")
Asked = tuple[PartialDate | None, PartialDate | None, tuple[str, ...]]


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("subject", nargs=-1, shell_complete=ids_of())
@from_option("Only what is not over before this date.")
@to_option("Only what begins by this date.")
@click.option(
    "--kind",
    "kinds",
    type=Choice(EVENT_KINDS),
    multiple=True,
    help="Only such events; may be repeated.",
)
@click.option("--no-sources", is_flag=True, help="Leave out footnotes and the list of sources.")
@click.option("--all", "--full", "full", is_flag=True, help="List all sources, however many.")
@notes_option
@output_options(*FORMATS, *_DRAWN)
@pass_app
def timeline(
    app: App,
    subject: tuple[str, ...],
    from_: PartialDate | None,
    to: PartialDate | None,
    kinds: tuple[str, ...],
    no_sources: bool,
    full: bool,
    **options: Any,
) -> None:
    """Draw what happened when, around a subject or in all.

    The SUBJECT is the id or name of any record, or a country.

    \b
    awco timeline asean-single-window --from 2005
    awco timeline kunio-mikuriya --kind meeting
    awco timeline Viet Nam --from 2023
    awco timeline --from 2023 --to 2024
    awco timeline asean-single-window --format svg -o window.svg
    """
    output = Output.from_options(app, options)
    about = app.library.subject(" ".join(subject)) if subject else None
    if output.form in _DRAWN or (output.form == "md" and not output.fields):
        _draw(app, output, about, (from_, to, kinds))
        return
    answer = _timeline(app, about, (from_, to, kinds), sources=not no_sources, full=full)
    write_rows(app, output, answer)
    if not answer.results:
        what = f"about {about.name} " if about else ""
        tell(
            f"Nothing dated {what}falls in that time. 'awco coverage' says what the reference covers."
        )


def _events(app: App, about: Subject | None, asked: Asked) -> list[Event]:
    """Return the events of a subject, or of the whole reference, that were asked for."""
    from asean_wco.query.timeline import within

    first, last, kinds = asked
    return within(app.library.events(about), first, last, kinds)


def _draw(app: App, output: Output, about: Subject | None, asked: Asked) -> None:
    """Write the events as a picture, a page, a text with footnotes, a diagram or a calendar."""
    from asean_wco.brief.drawing import marks_of
    from asean_wco.export.picture import picture
    from asean_wco.export.timeline_text import timeline_html, timeline_markdown, timeline_mermaid

    output.refuse_fields()
    events = _events(app, about, asked)
    if output.form == "ics":
        from asean_wco.cli.exporting import write_export

        meetings = [app.library.get(event.record) for event in events if event.kind == "meeting"]
        write_export(app, "ics", meetings, output.path or "-", force=output.force)
        return
    title = about.name if about else "ASEAN–WCO customs cooperation"
    marks = marks_of(events, app.library)
    writers = {"html": timeline_html, "md": timeline_markdown, "mermaid": timeline_mermaid}
    output.write(
        picture(marks, title)
        if output.form == "svg"
        else writers[output.form](marks, title, asked[0])
    )


def _timeline(app: App, about: Subject | None, asked: Asked, *, sources: bool, full: bool) -> Rows:
    """The events that were asked for, ready to be written."""
    from asean_wco.query.timeline import event_output

    first, last, kinds = asked
    events = _events(app, about, asked)

    def table(width: int | None, color: bool) -> str:
        from asean_wco.render.timeline_view import timeline_text

        subject = about.id if about else ""
        listed = about is not None and sources
        return timeline_text(
            events,
            app.library,
            width,
            color=color,
            subject=subject,
            sources=listed,
            full=full,
            first=first,
        )

    return Rows(
        command="timeline",
        query={
            "subject": about.id if about else None,
            "from": str(first) if first else None,
            "to": str(last) if last else None,
            "kind": list(kinds) or None,
        },
        results=[
            {**event_output(event), **app.library.origin_of(event.record)} for event in events
        ],
        heads=("start", "end", "kind", "text", "record", *app.own_heads),
        table=table,
    )

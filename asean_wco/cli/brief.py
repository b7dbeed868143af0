"""awco brief: a briefing note about a subject."""

from __future__ import annotations

import click

from asean_wco.cli.completing import ids_of
from asean_wco.cli.context import App, pass_app
from asean_wco.cli.files import form_for
from asean_wco.cli.options import Choice, file_options, from_option, notes_option, to_option
from asean_wco.cli.output import FILE_WIDTH, Output
from asean_wco.model.dates import PartialDate


@click.command()
@click.argument("subject", nargs=-1, required=True, shell_complete=ids_of())
@from_option("Only events that end on or after this date.")
@to_option("Write the note as of this date, and tell nothing of later days.")
@click.option("--full", is_flag=True, help="Tell everything, not only what fits on one page.")
@click.option(
    "-f",
    "--format",
    "form",
    type=Choice(["md", "html", "plain"]),
    help="Markdown, one web page, or plain text, which a terminal shows.",
)
@notes_option
@file_options
@pass_app
def brief(
    app: App,
    subject: tuple[str, ...],
    from_: PartialDate | None,
    to: PartialDate | None,
    full: bool,
    form: str | None,
    output: str | None,
    force: bool,
) -> None:
    """Write a briefing note: one page and its sources.

    The SUBJECT is the id or the name of any record, or a country. The note says what the subject
    is, where it stands, who is who, what comes next and what is in doubt, each point with its
    sources. With --full it lists every fact, by date and record by record.

    The note is written as of today, or as of the day of --to if that is earlier. It names who held
    each post on that day and tells only what had happened by then. Later events are listed under
    "What comes next"; with --to they are left out. That section says so if nothing is recorded, and
    when a yearly meeting may be expected; a note on a person, a meeting or a source has it only if
    something lies ahead, or if a later session of the same series is recorded. AWCO_TODAY sets the
    day that awco treats as today, such as 2024-06-01.

    \b
    awco brief asean-wco-consultation -o note.md
    awco brief asean-wco-consultation -o note.txt
    awco brief single window --from 2019 -o note.html
    awco brief Viet Nam --full
    awco brief Viet Nam --to 2024-06-01
    """
    from asean_wco.brief.compose import note_about

    about = app.library.subject(" ".join(subject))
    is_read_here = app.is_terminal and output is None
    form = form_for(output, form, "plain" if is_read_here else "md")
    note = note_about(about, app.library, (from_, to), full=full)
    file = Output(form, path=output, force=force, mode=app.new_file_mode)
    if form == "plain":
        from asean_wco.render.note_view import note_text

        width, in_color = file.canvas(app)
        text = note_text(note, app.library, width or FILE_WIDTH, color=in_color)
    elif form == "html":
        from asean_wco.brief.writing import page

        text = page(note, app.library)
    else:
        from asean_wco.brief.writing import markdown

        text = file.fit(app, markdown(note, app.library))
    file.write(text)

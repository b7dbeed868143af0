"""awco brief: a briefing note about a subject."""

from __future__ import annotations

import click

from asean_wco.cli.completing import ids_of
from asean_wco.cli.context import App, pass_app
from asean_wco.cli.options import Choice, file_options, from_option, notes_option, to_option
from asean_wco.cli.output import Output
from asean_wco.model.dates import PartialDate


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("subject", nargs=-1, required=True, shell_complete=ids_of())
@from_option("Tell only of what is not over before this date.")
@to_option("Tell only of what begins by this date.")
@click.option(
    "-f",
    "--format",
    "form",
    type=Choice(["md", "html"]),
    default="md",
    show_default=True,
    help="Form.",
)
@notes_option
@file_options
@pass_app
def brief(
    app: App,
    subject: tuple[str, ...],
    from_: PartialDate | None,
    to: PartialDate | None,
    form: str,
    output: str | None,
    force: bool,
) -> None:
    """Write a briefing note with numbered sources.

    It is Markdown, or one web page. The SUBJECT is the id or name of any record, or a country. The note says what
    it is, where it stands, who has to do with it, what was discussed and agreed, its history, and what is disputed,
    inferred or unknown.

    \b
    awco brief asean-wco-consultation -o note.md
    awco brief single window --from 2019 --format html -o note.html
    awco brief Viet Nam
    """
    from asean_wco.brief.content import briefing

    note = briefing(app.library.subject(" ".join(subject)), app.library, from_, to)
    if form == "html":
        from asean_wco.brief.page import page

        text = page(note, app.library)
    else:
        from asean_wco.brief.markdown import markdown

        text = markdown(note, app.library)
    Output(form, path=output, force=force, mode=app.new_file_mode).write(text)

"""awco graph: what is linked around a subject."""

from __future__ import annotations

import click

from asean_wco.cli.completing import ids_of
from asean_wco.cli.context import App, pass_app, tell
from asean_wco.cli.files import form_for
from asean_wco.cli.options import Choice, Count, file_options, notes_option
from asean_wco.cli.output import Output
from asean_wco.model.countries import Country
from asean_wco.model.records import Record

_FORMATS = ("mermaid", "svg", "dot", "graphml")


@click.command()
@click.argument("subject", nargs=-1, required=True, shell_complete=ids_of())
@click.option(
    "-f",
    "--format",
    "form",
    type=Choice(_FORMATS),
    help="Format: Mermaid by default, or the format that the ending of the file name means.",
)
@click.option(
    "--depth",
    type=Count(1, 3),
    metavar="N",
    default=1,
    show_default=True,
    help="How many links away from the subject.",
)
@notes_option
@file_options
@pass_app
def graph(
    app: App,
    subject: tuple[str, ...],
    form: str | None,
    depth: int,
    output: str | None,
    force: bool,
) -> None:
    """Write a diagram file of what is linked to a subject.

    People, bodies, meetings and initiatives are boxes. Their links are arrows with labels. A .svg
    file is a picture of the 30 nearest, which opens in a browser and goes into Word or PowerPoint.
    A .mmd file is for Markdown pages, a .dot file for Graphviz; these have the 60 nearest. The
    graph of a country is that of its customs administration.

    \b
    awco graph head-of-customs-id -o heads.svg
    awco graph asean-single-window > window.mmd
    awco graph adgcm --depth 2 -o adgcm.graphml
    """
    from asean_wco.export.graph import MOST_IN_PICTURE, MOST_NODES, left_out, neighbourhood
    from asean_wco.export.graph_formats import graph_dot, graph_graphml, graph_mermaid
    from asean_wco.export.graph_picture import graph_svg

    chosen = form_for(output, form, "mermaid")
    record = _subject_of(app, " ".join(subject))
    most = MOST_IN_PICTURE if chosen == "svg" else MOST_NODES
    records = app.library.all()
    corrections = [one.id for one in records if app.library.original_of(one)]
    nearest = neighbourhood(record.id, records, depth, most=most, corrections=corrections)
    writers = {
        "mermaid": graph_mermaid,
        "svg": graph_svg,
        "dot": graph_dot,
        "graphml": graph_graphml,
    }
    target = Output(chosen, path=output, force=force, mode=app.new_file_mode)
    target.write(writers[chosen](nearest))
    if output is None and form is None and app.is_terminal:
        tell("This is Mermaid, a language for diagrams. For a picture: -o graph.svg.")
    if nearest.omitted:
        tell(left_out(nearest))


def _subject_of(app: App, typed: str) -> Record:
    """Return the record that a text means; for a country that of its customs administration.

    Raises:
        NotFoundError: the text means nothing, or several records.
    """
    subject = app.library.subject(typed)
    if not isinstance(subject, Country):
        return subject
    for body in app.library.organizations(country=subject.id):
        if body.type == "customs-administration":
            tell(f"Took {typed!r} as its customs administration, {body.name} [{body.id}].")
            return body
    return app.library.resolve(typed)

"""awco get: one value for scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from asean_wco.cli.completing import fields, ids_of
from asean_wco.cli.context import App, pass_app, tell, tell_own
from asean_wco.cli.options import notes_option
from asean_wco.cli.wrapping import fitted
from asean_wco.errors import NotFoundError
from asean_wco.model.cells import cell
from asean_wco.model.records import Record, kind_of
from asean_wco.model.shapes import shapes_of
from asean_wco.render.formats import json_text

if TYPE_CHECKING:
    from asean_wco.facts.sentences import NameOf


@click.command()
@click.argument("identifier", metavar="ID", shell_complete=ids_of())
@click.argument("field", shell_complete=fields)
@click.option("--json", "as_json", is_flag=True, help="Print the value as JSON.")
@click.option("--allow-empty", is_flag=True, help="Exit 0 when the field is empty.")
@notes_option
@pass_app
def get(app: App, identifier: str, field: str, as_json: bool, allow_empty: bool) -> None:
    """Print one field of a record, for scripts.

    Prints one value per line, and a list as one item per line. If the value is in doubt, a message
    on standard error says so. Exits 1 when there is no such
    record or the field is empty. You can give a name in place of the id if only one record has it.

    \b
    awco get adgcm-33 start
    awco get adgcm-33 place.city
    awco get adgcm-33 attendance.person
    """
    from asean_wco.export.columns import plain_rows
    from asean_wco.render.fields import check_fields

    record = app.library.resolve(identifier)
    check_fields(kind_of(record), (field,))
    [[value]] = plain_rows([record], [field], app.library.store.find)
    lines = [cell(item) for item in _items(value)]
    if not lines and not allow_empty:
        raise NotFoundError(
            f"The field {field!r} of {identifier} is empty.", _why_empty(record, field)
        )
    tell_own(record, app.library, field)
    _tell_doubts(record, field, app.library.name_of)
    if as_json:
        click.echo(json_text(value))
        return
    if app.is_terminal:
        lines = [part for line in lines for part in fitted(line, app.width or 80)]
    click.echo("".join(f"{line}\n" for line in lines), nl=False)


def _items(value: Any) -> list[Any]:
    """Return the items of a list, those of lists in it one by one; a single value is one item."""
    if value is None:
        return []
    if not isinstance(value, (list, tuple)):
        return [value]
    return [item for part in value for item in _items(part)]


def _tell_doubts(record: Record, field: str, name_of: NameOf) -> None:
    """Say on standard error what sources disagree on in a field, and what is inferred besides."""
    from asean_wco.facts.disputed import disputes_on_column
    from asean_wco.facts.doubts import concerns
    from asean_wco.facts.labels import dispute_words

    asked = _with_its_items(record, field)
    for dispute in disputes_on_column(record, asked, name_of):
        tell(dispute_words(dispute, name_of, record))
    for inference in record.inferences:
        if concerns(inference.field, asked):
            tell(f"Inferred besides: {inference.value}. {inference.reason}")


def _with_its_items(record: Record, field: str) -> str:
    """Return a field or, for a part of all items of a list, the list: a doubt names the item."""
    head = field.partition(".")[0]
    shape = shapes_of(type(record)).get(head)
    return head if shape and shape.many else field


def _why_empty(record: Record, field: str) -> str:
    """Return what a record says of an empty field: inferred, or looked for and not found."""
    from asean_wco.facts.disputed import field_of
    from asean_wco.facts.doubts import concerns

    asked = field_of(_with_its_items(record, field))
    for inference in record.inferences:
        if concerns(inference.field, asked):
            return f"Inferred, not stated: {inference.value}. {inference.reason}"
    for unknown in record.unknowns:
        if concerns(unknown.field, asked):
            return f"It was looked for and not found: {unknown.note}"
    if record.is_own:
        return "Your own record has nothing there."
    return "The reference has nothing on it."

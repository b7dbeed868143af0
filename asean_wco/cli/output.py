"""From records to the stream that was asked for: which form, which fields, how many, where to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import click

from asean_wco.cli.context import App, tell
from asean_wco.cli.files import form_for, write_file
from asean_wco.cli.paging import show
from asean_wco.cli.wrapping import fitted
from asean_wco.errors import UsageError
from asean_wco.model.origin import own_mark
from asean_wco.model.records import Record
from asean_wco.render import formats

_MOST_OWN = 8
_BYTE_ORDER_MARK = "\ufeff"
# How a table for a person treats a column; one that is long is a name, which takes what width there is.
_STYLES = {
    "id": "id",
    "time": "date",
    **dict.fromkeys(("name", "records", "path", "message"), "name"),
}


class Output(NamedTuple):
    """What the output options say.

    Attributes:
        form: one of the formats.
        fields: the fields asked for; none for all.
        header: whether plain lines have a header.
        bom: whether a table for spreadsheets begins with the byte order mark.
        path: file to write; None for standard output.
        force: whether an existing file is replaced.
        mode: of a new file; what the process gives to new files when None.
    """

    form: str
    fields: tuple[str, ...] = ()
    header: bool = False
    bom: bool = False
    path: str | None = None
    force: bool = False
    mode: int | None = None

    @classmethod
    def from_options(cls, app: App, options: dict[str, Any]) -> Output:
        """Take the output options out of a command's options.

        Without any, a person at a terminal gets a table and a pipe gets plain lines.
        """
        given = options.pop("form")
        as_json = options.pop("as_json")
        if as_json and given not in (None, "json"):
            raise UsageError(f"Give either --json or --format {given}, not both.")
        path = options.pop("output")
        person = app.is_terminal and path is None
        form = form_for(path, "json" if as_json else given, "table" if person else "plain")
        return cls(
            form=form,
            fields=options.pop("fields"),
            header=options.pop("header"),
            bom=_checked_bom(form, is_asked=options.pop("bom")),
            path=path,
            force=options.pop("force"),
            mode=app.new_file_mode,
        )

    def refuse_fields(self) -> None:
        """Say that the form has fields of its own.

        Raises:
            UsageError: fields were asked for.
        """
        if self.fields:
            raise UsageError(
                f"--fields cannot be used with --format {self.form}, which has its own fields."
            )

    def write(self, text: str | bytes) -> None:
        """Print, or write the file.

        Args:
            text: what is written; bytes are UTF-8.

        Raises:
            FileSystemError: the file exists and is not to be replaced, or cannot be written.
        """
        if isinstance(text, str) and text and not text.endswith("\n"):
            text += "\n"
        if self.bom and isinstance(text, str):
            text = _BYTE_ORDER_MARK + text
        if self.path is None:
            show(text)
            return
        content = text.encode() if isinstance(text, str) else text
        write_file(self.path, content, self.mode, replace=self.force)

    def fit(self, app: App, text: str) -> str:
        """Return a text of paragraphs, with its lines fitted to the terminal where a person reads it."""
        if not app.is_terminal or not app.width or self.path:
            return text
        return "".join(f"{line}\n" for line in fitted(text, app.width))

    def canvas(self, app: App) -> tuple[int | None, bool]:
        """The width to fit and whether to use colour: those of the terminal, unless a file is written."""
        return (None, False) if self.path else (app.width, app.in_color)


def _checked_bom(form: str, *, is_asked: bool) -> bool:
    """Return whether a byte order mark is wanted.

    Raises:
        UsageError: it is, and the form is no table for spreadsheets.
    """
    if is_asked and form not in ("csv", "tsv"):
        raise UsageError(f"--bom works only with csv and tsv, not with {form}.")
    return is_asked


def show_fields(kind: str) -> None:
    """Answer `--fields help`."""
    from asean_wco.render.fields import fields_and_parts

    click.echo("\n".join(fields_and_parts(kind)))


def write_records(
    app: App,
    output: Output,
    command: str,
    records: Sequence[Record],
    query: Mapping[str, Any],
    *,
    kind: str,
    total: int | None = None,
    warnings: Sequence[str] = (),
) -> None:
    """Write records of one kind in any form.

    Args:
        app: the run.
        output: form, fields and destination.
        command: name for the JSON.
        records: those to write.
        query: what was asked, for the JSON.
        kind: their kind.
        total: how many were found, when more than are written.
        warnings: sentences for the JSON; on other forms the caller tells them.
    """
    from asean_wco.render.fields import check_fields, default_fields, plain_rows, reduced

    check_fields(kind, output.fields)
    _tell_own(output, [(each.id, each.origin, each.unsourced) for each in records])
    fields = output.fields or (*default_fields(kind, output.form), *app.own_heads)
    if output.form == "json":
        asked, found = {**query, "fields": output.fields}, len(records) if total is None else total
        results = [reduced(record, output.fields) for record in records]
        document = formats.envelope(
            command, app.library.data_version, asked, results, found, warnings
        )
        output.write(formats.json_results(document))
    elif output.form == "jsonl":
        lines = [formats.json_line(reduced(record, output.fields)) for record in records]
        output.write("".join(f"{line}\n" for line in lines))
    elif output.form == "md":
        output.write(_marked_table(records, fields))
    elif output.form != "table":
        rows = plain_rows(records, fields)
        output.write(formats.delimited(output.form, rows, fields, header=output.header))
    else:
        output.write(_table(app, output, records, query) if records else "")


class Rows(NamedTuple):
    """The answer of a command that answers with something else than records.

    Attributes:
        command: name for the JSON.
        query: what was asked, for the JSON.
        results: flat objects, all with the same keys.
        heads: the keys that plain lines and tables of other programs show.
        table: makes the text for a person from a width and whether to use colour.
        total: how many were found, when more than are written.
        told: the results in words for the forms that are not JSON; the results themselves when None.
        more: further keys of the JSON object.
    """

    command: str
    query: Mapping[str, Any]
    results: Sequence[Mapping[str, Any]]
    heads: Sequence[str]
    table: Callable[[int | None, bool], str]
    total: int | None = None
    told: Sequence[Mapping[str, Any]] | None = None
    more: Mapping[str, Any] | None = None


def rows_table(
    heads: Sequence[str], rows: Sequence[Mapping[str, Any]]
) -> Callable[[int | None, bool], str]:
    """Return a function that draws rows as a table for a person."""

    def table(width: int | None, color: bool) -> str:
        from asean_wco.render.console import drawn
        from asean_wco.render.formats import cell
        from asean_wco.render.tables import Column, grid

        # In a table the id comes last.
        ordered = sorted(heads, key=lambda head: head == "id")
        chosen = [
            Column(head.replace("_", " ").capitalize(), _STYLES.get(head, "plain"))
            for head in ordered
        ]
        cells = [
            [_minutes(row[head]) if head == "time" else cell(row[head]) for head in ordered]
            for row in rows
        ]
        return drawn([grid(chosen, cells, width)], width, color=color)

    return table


def _minutes(time: str) -> str:
    """A time as a person reads it; of a journal that was edited by hand, whatever it says."""
    return time[:16].replace("T", " ")


def _known_to(answer: Rows, seen: Sequence[str]) -> set[str]:
    """Return the fields that results may have, even where there are none."""
    from asean_wco.render.schemas import fields_of

    return {*seen, *fields_of(answer.command)}


def write_rows(app: App, output: Output, answer: Rows) -> None:
    """Write results that are not records in any form.

    Raises:
        UsageError: a field was asked for that the results do not have.
    """
    results = list(answer.results)
    chosen: Sequence[Mapping[str, Any]] = results
    if output.fields:
        known = tuple(dict.fromkeys((*answer.heads, *(key for each in results for key in each))))
        if output.fields == ("help",):
            output.write("".join(f"{key}\n" for key in known))
            return
        allowed = _known_to(answer, known)
        if unknown := [field for field in output.fields if field not in allowed]:
            raise UsageError(
                f"A result has no field {unknown[0]!r}.", f"Fields: {', '.join(known)}."
            )
        _tell_own(
            output,
            [
                (_id_in(each), each.get("origin", ""), bool(each.get("unsourced")))
                for each in results
            ],
        )
        chosen = [{field: each.get(field) for field in output.fields} for each in results]
    shown = output.fields or answer.heads
    if output.form == "json":
        asked = {**answer.query, "fields": output.fields}
        found = len(results) if answer.total is None else answer.total
        document = formats.envelope(answer.command, app.library.data_version, asked, chosen, found)
        output.write(formats.json_results({**document, **(answer.more or {})}))
    elif output.form == "jsonl":
        output.write("".join(f"{formats.json_line(each)}\n" for each in chosen))
    elif output.form == "table" and not output.fields:
        output.write(answer.table(*output.canvas(app)) if results else "")
    else:
        form = "plain" if output.form == "table" else output.form
        rows = [[each.get(head) for head in shown] for each in (answer.told or results)]
        output.write(formats.delimited(form, rows, shown, header=output.header))


def _marked_table(records: Sequence[Record], fields: Sequence[str]) -> str:
    """Return a Markdown table with marks of doubt, and below it what they mean."""
    from asean_wco.render import words
    from asean_wco.render.fields import marked_rows

    rows = marked_rows(records, fields)
    explained = words.legend(text for row in rows for text in row)
    table = formats.delimited("md", rows, fields, header=True)
    return f"{table}\n{explained}\n" if explained else table


def _table(app: App, output: Output, records: Sequence[Record], query: Mapping[str, Any]) -> str:
    """Return a table of the usual columns, or of the fields asked for."""
    from asean_wco.render.console import drawn
    from asean_wco.render.fields import plain_rows
    from asean_wco.render.lists import record_table
    from asean_wco.render.tables import Column, grid

    width, color = output.canvas(app)
    if not output.fields:
        return record_table(records, app.library, width, color=color, asked=query)
    chosen = [Column(field, "id" if field == "id" else "plain") for field in output.fields]
    rows = [[formats.cell(value) for value in row] for row in plain_rows(records, output.fields)]
    return drawn([grid(chosen, rows, width)], width, color=color)


def _tell_own(output: Output, rows: Sequence[tuple[str, str, bool]]) -> None:
    """Say which results are the user's own where the fields that were asked for leave that out.

    Args:
        output: what was asked for.
        rows: id, origin and whether it is unsourced, of each result.
    """
    own = {identifier: unsourced for identifier, origin, unsourced in rows if origin == "own"}
    told = {"origin", "unsourced"} if any(own.values()) else {"origin"}
    if output.fields and own and not told <= set(output.fields):
        marks = {
            identifier: own_mark("own", unsourced).strip("[]")
            for identifier, unsourced in own.items()
        }
        named = [f"{identifier} ({mark})" for identifier, mark in marks.items()]
        more = f" and {len(named) - _MOST_OWN} more" if len(named) > _MOST_OWN else ""
        tell(f"Your own among these: {', '.join(named[:_MOST_OWN])}{more}.")


def _id_in(result: Mapping[str, Any]) -> str:
    """The id of the record that a result tells of."""
    return next(
        (str(result[key]) for key in ("id", "record", "person", "organization") if result.get(key)),
        "a record",
    )


def tell_truncated(shown: int, total: int) -> None:
    """Say that not everything found is shown."""
    if shown < total:
        tell(f"{shown} of {total} shown; raise --limit for more.")

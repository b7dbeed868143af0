"""How answers are written: in which form, which fields, how many of them, and where to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self

import click

from asean_wco.cli.context import App, tell
from asean_wco.cli.files import form_for, tell_written, write_file
from asean_wco.cli.paging import show
from asean_wco.cli.wrapping import fitted
from asean_wco.errors import EXIT_FINDINGS, UsageError
from asean_wco.model.cells import cell
from asean_wco.model.origin import OWN, as_mark, own_words
from asean_wco.model.records import Record
from asean_wco.model.text import counted, enclosed
from asean_wco.model.tuples import NamedTuple
from asean_wco.render import formats

if TYPE_CHECKING:
    from asean_wco.check.findings import Finding
    from asean_wco.model.records import Find

_MOST_OWN = 8
# A text file has lines of this width, as a terminal usually has.
FILE_WIDTH = 80
_BYTE_ORDER_MARK = "\ufeff"
# How a table for a person treats a column. A name takes all the width that there is, so columns
# with long texts count as names.
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
    def from_options(cls, app: App, options: dict[str, Any]) -> Self:
        """Take the output options out of a command's options.

        Without any, a person at a terminal gets a table and a pipe gets plain lines.
        """
        given = options.pop("form")
        if options.pop("as_json"):
            if given not in (None, "json"):
                raise UsageError(f"Give either --json or --format {given}, not both.")
            given = "json"
        path = options.pop("output")
        usual = "table" if app.is_terminal and path is None else "plain"
        form = form_for(path, given, usual)
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
        """Refuse fields that were asked for, where the form has fields of its own.

        Raises:
            UsageError: fields were asked for.
        """
        if self.fields:
            raise UsageError(
                f"--fields cannot be used with --format {self.form}, which has its own fields."
            )

    def refuse_printing(self) -> None:
        """Refuse to print what is no text.

        Raises:
            UsageError: no file was named.
        """
        if self.path is None:
            raise UsageError(f"{self.form} cannot be printed.", "Name a file with -o.")

    def write(self, text: str | bytes, records: int | None = None) -> None:
        """Print, or write the file and say so.

        Args:
            text: what is written; bytes are UTF-8.
            records: how many records it holds; None where it holds something else.

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
        if isinstance(text, str):
            text = text.encode()
        write_file(self.path, text, self.mode, replace=self.force)
        tell_written(self.path, records)

    def fit(self, app: App, text: str) -> str:
        """Return a text of paragraphs, with its lines fitted to the terminal of a person."""
        if not app.is_terminal or not app.width or self.path:
            return text
        return "".join(f"{line}\n" for line in fitted(text, app.width))

    def canvas(self, app: App) -> tuple[int | None, bool]:
        """Return the width to fit and whether to use colour.

        They are those of the terminal. A text file is as wide as a usual one; nothing needs to fit
        in another file.
        """
        if self.path is None:
            return app.width, app.in_color
        return FILE_WIDTH if self.path.lower().endswith(".txt") else None, False


def _checked_bom(form: str, *, is_asked: bool) -> bool:
    """Return whether a byte order mark is wanted.

    Raises:
        UsageError: it is, and the form is no table for spreadsheets.
    """
    if is_asked and form not in formats.SHEETS:
        sheets = " and ".join(formats.SHEETS)
        raise UsageError(f"--bom works only with {sheets}, not with {form}.")
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
    """Write records of one kind in the form that was asked for.

    Args:
        app: the run.
        output: form, fields and destination.
        command: name for the JSON.
        records: those to write.
        query: what was asked, for the JSON.
        kind: their kind.
        total: how many fit the query, when more than are written.
        warnings: sentences for the JSON; with other forms the caller tells them.
    """
    from asean_wco.export.columns import plain_rows
    from asean_wco.render.fields import check_fields, default_fields, reduced

    check_fields(kind, output.fields)
    fields = output.fields or (*default_fields(kind, output.form), *app.own_heads)
    find = app.library.store.find

    def line_of(record: Record) -> str:
        # One record after the other, since new memory for all of them would take time.
        return formats.json_line(reduced(record, output.fields, find))

    if output.form == "json":
        asked = {**query, "fields": output.fields}
        total = len(records) if total is None else total
        document = formats.envelope(
            command, app.library.data_version, asked, records, total, warnings
        )
        output.write(formats.json_results(document, line_of), len(records))
    elif output.form == "jsonl":
        output.write("".join(f"{line_of(record)}\n" for record in records), len(records))
    elif formats.FORMS[output.form].has_marks:
        output.write(_marked_table(output.form, records, fields, find), len(records))
    elif output.form != "table":
        rows = plain_rows(records, fields, find)
        output.write(
            formats.delimited(output.form, rows, fields, header=output.header), len(records)
        )
    elif records:
        output.write(_table(app, output, records, query), len(records))
    else:
        output.write("", len(records))
    # Remarks on a file come once it is written.
    rows_of_records = [(record.id, record.origin, record.unsourced) for record in records]
    _tell_own_among(app, output, rows_of_records)
    if output.form in formats.SHEETS:
        tell_left_out(app, records, output.fields)


class Rows(NamedTuple):
    """The answer of a command that answers with something else than records.

    Attributes:
        command: name for the JSON.
        query: what was asked, for the JSON.
        results: flat objects, all with the same keys.
        heads: the keys that plain lines and tables of other programs show.
        table: makes the text for a person from a width and whether to use colour.
        total: how many results there are, when more than are written.
        in_words: the results for the forms that are not JSON, if they are worded otherwise there.
        more: further keys of the JSON object.
    """

    command: str
    query: Mapping[str, Any]
    results: Sequence[Mapping[str, Any]]
    heads: Sequence[str]
    table: Callable[[int | None, bool], str]
    total: int | None = None
    in_words: Sequence[Mapping[str, Any]] | None = None
    more: Mapping[str, Any] | None = None


def rows_table(
    heads: Sequence[str], rows: Sequence[Mapping[str, Any]]
) -> Callable[[int | None, bool], str]:
    """Return a function that draws rows as a table for a person."""

    def table(width: int | None, color: bool) -> str:
        from asean_wco.render.console import drawn
        from asean_wco.render.tables import ViewColumn, grid

        # In a table the id comes last.
        ordered = sorted(heads, key=lambda head: head == "id")
        columns = [
            ViewColumn(head.replace("_", " ").capitalize(), _STYLES.get(head, "plain"))
            for head in ordered
        ]
        cells = [[_cell(head, row[head]) for head in ordered] for row in rows]
        return drawn([grid(columns, cells, width)], width, color=color)

    return table


def _cell(head: str, value: object) -> str:
    """Return a value as the text of a cell, a time without its seconds.

    A journal that was edited by hand may have something else in place of a time.
    """
    if head == "time":
        return str(value)[:16].replace("T", " ")
    return cell(value)


def _fields_of(answer: Rows) -> list[str]:
    """Return the fields that the results have."""
    fields = dict.fromkeys(answer.heads)
    for result in answer.results:
        fields |= dict.fromkeys(result)
    return list(fields)


def _check_fields(answer: Rows, fields: Sequence[str]) -> None:
    """Refuse fields that results do not have.

    Raises:
        UsageError: one of them is unknown.
    """
    from asean_wco.render.schemas import fields_of

    known = _fields_of(answer)
    # Results may have further fields, even where there are no results.
    allowed = {*known, *fields_of(answer.command)}
    for field in fields:
        if field not in allowed:
            raise UsageError(f"A result has no field {field!r}.", f"Fields: {', '.join(known)}.")


def write_rows(app: App, output: Output, answer: Rows) -> None:
    """Write results that are not records in the form that was asked for.

    Raises:
        UsageError: a field was asked for that the results do not have.
        click.exceptions.Exit: the fields were asked for, so that nothing is said of the results.
    """
    if output.fields == ("help",):
        output.write("".join(f"{field}\n" for field in _fields_of(answer)))
        raise click.exceptions.Exit(0)
    results = list(answer.results)
    if output.fields:
        _check_fields(answer, output.fields)
        _tell_own_among(
            app,
            output,
            [
                (_id_in(result), result.get("origin", ""), bool(result.get("unsourced")))
                for result in results
            ],
        )
        results = [{field: result.get(field) for field in output.fields} for result in results]
    heads = output.fields or answer.heads
    if output.form == "json":
        asked = {**answer.query, "fields": output.fields}
        total = len(results) if answer.total is None else answer.total
        document = formats.envelope(answer.command, app.library.data_version, asked, results, total)
        output.write(formats.json_results({**document, **(answer.more or {})}))
    elif output.form == "jsonl":
        output.write("".join(f"{formats.json_line(result)}\n" for result in results))
    elif output.form != "table" or output.fields:
        form = "plain" if output.form == "table" else output.form
        rows = [[row.get(head) for head in heads] for row in answer.in_words or answer.results]
        output.write(formats.delimited(form, rows, heads, header=output.header))
    elif results:
        output.write(answer.table(*output.canvas(app)))
    else:
        output.write("")


def _marked_table(form: str, records: Sequence[Record], fields: Sequence[str], find: Find) -> str:
    """Return the table of a document with marks of doubt, and below it what they mean."""
    from asean_wco.render import words
    from asean_wco.render.fields import marked_rows

    rows = marked_rows(records, fields, find)
    legend = words.legend(text for row in rows for text in row)
    table = formats.delimited(form, rows, fields, header=True)
    return table + enclosed("\n", legend, "\n")


def _table(app: App, output: Output, records: Sequence[Record], query: Mapping[str, Any]) -> str:
    """Return a table of the usual columns, or of the fields asked for."""
    from asean_wco.render.fields import marked_rows
    from asean_wco.render.lists import record_table, with_legend
    from asean_wco.render.tables import ViewColumn, grid

    width, color = output.canvas(app)
    if not output.fields:
        return record_table(records, app.library, width, color=color, asked=query)
    columns = [ViewColumn(field, "id" if field == "id" else "plain") for field in output.fields]
    rows = marked_rows(records, output.fields, app.library.store.find)
    marked = [text for row in rows for text in row]
    return with_legend(grid(columns, rows, width), marked, width, color=color)


def _tell_own_among(app: App, output: Output, rows: Sequence[tuple[str, str, bool]]) -> None:
    """Say which results are the user's own, where the fields that were asked for leave that out.

    Args:
        app: the run.
        output: what was asked for.
        rows: id, origin and whether it is unsourced, of each result.
    """
    own = {identifier: unsourced for identifier, origin, unsourced in rows if origin == OWN}
    needed = {"origin", "unsourced"} if any(own.values()) else {"origin"}
    if not own or not output.fields or needed.issubset(output.fields):
        return
    named = []
    for identifier, unsourced in own.items():
        record = app.library.store.find(identifier.partition("#")[0])
        is_correction = record is not None and app.library.original_of(record) is not None
        words = own_words(OWN, unsourced, is_correction=is_correction)
        named.append(f"{identifier} ({as_mark(words).strip('[]')})")
    text = ", ".join(named[:_MOST_OWN])
    if len(named) > _MOST_OWN:
        text = f"{text} and {len(named) - _MOST_OWN} more"
    tell(f"Of these records, your own are: {text}.")


def tell_left_out(app: App, records: Sequence[Record], fields: Sequence[str]) -> None:
    """Say how many records of a sheet have doubts about its columns, and that it is not all.

    Args:
        app: the run.
        records: those of the sheet.
        fields: the columns that were asked for; empty for the usual ones, which tell doubts.
    """
    if not fields and any(record.is_own for record in records):
        tell(
            "The sheet has all these records, but not all fields of your own ones; "
            "'awco own export' writes all fields."
        )
    if not fields or "doubts" in fields:
        return
    from asean_wco.facts.disputed import is_in_doubt

    name_of = app.library.name_of
    number = sum(any(is_in_doubt(one, field, name_of) for field in fields) for one in records)
    if number:
        rows = counted(number, "row has a value", "rows have values")
        tell(f"{rows} in doubt. To see which, add doubts to --fields.")


def _id_in(result: Mapping[str, Any]) -> str:
    """Return the id of the record that a result tells of."""
    for key in ("id", "record", "person", "organization"):
        if result.get(key):
            return str(result[key])
    return "a record"


def tell_no_match(
    what: str, wanted: Mapping[str, Any], find: Callable[..., Sequence[object]]
) -> None:
    """Say that nothing passes some filters together, and without which one something does.

    Args:
        what: in the plural, such as ``facts``.
        wanted: filters by name; empty ones ask for nothing.
        find: returns what passes filters.
    """
    asked = [name for name, value in wanted.items() if value]
    too_much = [
        f"--{name.rstrip('_').replace('_', '-')}"
        for name in asked
        if len(asked) > 1 and find(**{other: wanted[other] for other in asked if other != name})
    ]
    reason = enclosed(" Without ", " or without ".join(too_much), ", some match.")
    tell(f"No {what} match.{reason} 'awco coverage' says what the reference covers.")


def tell_truncated(shown: int, total: int) -> None:
    """Say that not all results are shown."""
    if not shown and total:
        tell(f"None of {total} shown (-n 0).")
    elif shown < total:
        tell(f"{shown} of {total} shown; for more, add -n {total}.")


def finding_rows(findings: Sequence[Finding]) -> list[dict[str, str]]:
    """Return the findings of a check as rows."""
    return [
        {"subject": finding.subject, "code": finding.code, "message": finding.message}
        for finding in findings
    ]


def end_check(findings: int, checked: str = "") -> None:
    """Say how many findings a check has, and end the run with the exit code that they have.

    Args:
        findings: how many there are.
        checked: what was checked, in words; empty where that is plain.
    """
    if not findings:
        tell(f"No problems found{enclosed(' in ', checked)}.")
        return

    tell(f"{counted(findings, 'finding', 'findings')}.")
    raise click.exceptions.Exit(EXIT_FINDINGS)

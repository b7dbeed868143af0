"""awco data: what a curator needs to keep the data true."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

import asean_wco
from asean_wco.cli.context import App, pass_app, tell
from asean_wco.cli.files import write_file
from asean_wco.cli.options import FileName
from asean_wco.errors import EXIT_FINDINGS, DataError
from asean_wco.model.codec import canonical_text
from asean_wco.model.records import kind_of
from asean_wco.render.formats import SCHEMA_VERSION, json_text, plain_lines

if TYPE_CHECKING:
    from asean_wco.check.findings import Finding
    from asean_wco.store.folder import Folder

_FOLDER = click.argument("folder", type=FileName(path_type=Path), default="data")


@click.group()
def data() -> None:
    """For maintainers: check and build the data that comes with awco.

    These commands are for curators, in a copy of the project.
    """


def _findings(folder: Folder, select: tuple[str, ...], ignore: tuple[str, ...]) -> list[Finding]:
    """Return what the rules have to say of the data.

    Args:
        folder: the data.
        select: how the codes of the rules begin; all rules when empty.
        ignore: how the codes of the rules begin that are left out.
    """
    from asean_wco.check.findings import CheckedRecords
    from asean_wco.check.rules import check, select_codes

    files = {
        (kind_of(file.record), file.record.id): (file.path, file.text) for file in folder.files
    }
    checked = CheckedRecords.of(folder.records, folder.retired, files, folder.problems)
    return check(checked, select_codes(select, ignore))


@data.command("check")
@_FOLDER
@click.option(
    "--select",
    multiple=True,
    metavar="CODE",
    help="Only rules whose code begins with this, such as E1, W or E203.",
)
@click.option(
    "--ignore", multiple=True, metavar="CODE", help="Leave out rules whose code begins with this."
)
@click.option("--rules", is_flag=True, help="List the rules and stop.")
@click.option("--json", "as_json", is_flag=True, help="Findings as JSON.")
def check_command(
    folder: Path, select: tuple[str, ...], ignore: tuple[str, ...], rules: bool, as_json: bool
) -> None:
    """Test the data FOLDER (default: data) against every rule.

    Prints one finding on each line: record, code, message. Exits 5 if there are findings.
    """
    from asean_wco.check.rules import RULES, describe
    from asean_wco.cli.output import end_check, finding_rows
    from asean_wco.store.folder import read_folder

    if rules:
        click.echo(plain_lines([(code, describe(code)) for code in RULES]), nl=False)
        return
    rows = finding_rows(_findings(read_folder(folder), select, ignore))
    if as_json:
        document = {
            "schema_version": SCHEMA_VERSION,
            "command": "data check",
            "count": len(rows),
            "results": rows,
        }
        click.echo(json_text(document))
    else:
        click.echo(plain_lines([tuple(row.values()) for row in rows]), nl=False)
    end_check(len(rows))


@data.command("format")
@_FOLDER
def format_command(folder: Path) -> None:
    """Write every file of the data FOLDER (default: data) in canonical form."""
    from asean_wco.store.folder import read_folder

    curated = read_folder(folder)
    changed = [file for file in curated.files if file.text != canonical_text(file.record)]
    for file in changed:
        write_file(folder / file.path, canonical_text(file.record).encode(), replace=True)
    tell(f"{len(changed)} files rewritten, {len(curated.problems)} could not be read.")
    if curated.problems:
        path, problem = curated.problems[0]
        raise DataError(f"{path}: {problem}")


def _default_output() -> Path:
    """Return the data file of the package."""
    return Path(asean_wco.__file__).with_name("reference.json")


@data.command("build")
@_FOLDER
@click.option(
    "-o",
    "--output",
    type=FileName(path_type=Path),
    help="File to write; by default, the data file of the package.",
)
@click.option(
    "--check",
    "only_check",
    is_flag=True,
    help="Write nothing; exit 5 when the output would change.",
)
def build_command(folder: Path, output: Path | None, only_check: bool) -> None:
    """Compile the data FOLDER (default: data) into the data file that awco reads."""
    from asean_wco.library import build_store
    from asean_wco.store.folder import read_folder

    target = output or _default_output()
    content = build_store(read_folder(folder))
    if only_check:
        if not target.is_file() or target.read_bytes() != content:
            tell(f"{target.name} does not match {folder}; run 'awco data build'.")
            raise click.exceptions.Exit(EXIT_FINDINGS)
        tell(f"{target.name} is up to date.")
        return
    write_file(target, content, replace=True)
    tell(f"{target.name}: {len(content):,} bytes.")


@data.command("verify")
@pass_app
def verify_command(app: App) -> None:
    """Compare the data file with the SHA-256 in its header."""
    from asean_wco.store.file import open_file

    file = open_file(app.data)
    if not file.sha256:
        raise DataError(
            f"{file.where} has no SHA-256 to compare with.", "Build it with 'awco data build'."
        )
    click.echo(f"{file.data_version}\t{file.sha256}")


@data.command("stats")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@pass_app
def stats_command(app: App, as_json: bool) -> None:
    """Count records and facts of the reference, and the quality of their sources.

    The number of facts leaves out what was looked for and not found, which is counted under
    "unknowns".
    """
    from asean_wco.query.coverage import statistics_of

    library = app.library.without_own
    counts = statistics_of(library.all(), library.facts())
    if as_json:
        envelope = {
            "schema_version": SCHEMA_VERSION,
            "command": "data stats",
            "data_version": app.library.data_version,
        }
        click.echo(json_text({**envelope, "results": counts}))
        return
    heads = tuple(counts[0])
    if app.is_terminal:
        from asean_wco.cli.output import rows_table

        click.echo(rows_table(heads, counts)(app.width, app.in_color), nl=False)
        return
    click.echo(plain_lines([tuple(row.values()) for row in counts], header=heads), nl=False)

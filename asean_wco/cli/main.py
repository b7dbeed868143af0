"""The command `awco`: a root group that imports a command only when it is called."""

from __future__ import annotations

import errno
import importlib
import os
import sys
from collections.abc import Iterable

import click
import click.parser

from asean_wco import __version__
from asean_wco.cli.context import App
from asean_wco.cli.paging import show_help
from asean_wco.cli.streams import give_up_unwritten, open_closed_streams, use_utf8
from asean_wco.cli.wrapping import HelpFormatter
from asean_wco.errors import EXIT_BROKEN_PIPE, EXIT_INTERRUPTED, AwcoError, FileSystemError

# The commands by name: module within cli, attribute, one-line help. The help stands here so that
# `awco --help` imports no command.
COMMANDS: dict[str, tuple[str, str, str]] = {
    "meetings": (
        "lists",
        "meetings",
        "List meetings: by year, series, country, person, topic and more.",
    ),
    "people": ("lists", "people", "List people: by office, body, country and date."),
    "organizations": (
        "lists",
        "organizations",
        "List bodies: administrations, secretariats, working groups.",
    ),
    "offices": (
        "lists",
        "offices",
        "List posts, such as head of customs, which people or bodies hold in turn.",
    ),
    "initiatives": (
        "lists",
        "initiatives",
        "List agreements, systems, plans, programmes and operations.",
    ),
    "series": ("lists", "series", "List series of meetings."),
    "topics": (
        "lists",
        "topics",
        "List topics: the subjects that meetings and initiatives deal with.",
    ),
    "sources": ("lists", "sources", "List sources: by publisher, language, year or quality."),
    "show": ("show", "show", "Show one record with its facts, doubts and numbered sources."),
    "search": ("search", "search", "Search all records; each hit says why it matched."),
    "ask": ("ask", "ask", "Answer a question from the facts, with sources, certainty and doubt."),
    "who": (
        "who",
        "who",
        "Say who held an office, on a date or over time, and how certain that is.",
    ),
    "timeline": (
        "timeline",
        "timeline",
        "Show events by date, for one subject or for everything.",
    ),
    "facts": (
        "facts",
        "facts",
        "List facts: dated statements, each with its sources and its certainty.",
    ),
    "compare": ("compare", "compare", "Compare two countries, or two records of the same kind."),
    "coverage": ("coverage", "coverage", "Say what the reference covers, and what is missing."),
    "get": ("get", "get", "Print one field of a record, for scripts."),
    "cite": ("cite", "cite", "Cite a record, a source or the whole reference."),
    "brief": ("brief", "brief", "Write a briefing note: one page and its sources."),
    "graph": (
        "graph",
        "graph",
        "Write a diagram file of what is linked to a subject.",
    ),
    "export": ("export", "export", "Export records to files for other programs."),
    "mcp": ("mcp", "mcp", "Let an AI assistant use awco, over the Model Context Protocol."),
    "draft": (
        "draft",
        "draft",
        "Turn a press release or news item into a draft record.",
    ),
    "own": ("own", "own", "Keep records, corrections and notes of your own beside the reference."),
    "data": ("data", "data", "For maintainers: check and build the data that comes with awco."),
    "schema": ("schema", "schema", "Print the JSON Schema of a command's output."),
    "commands": ("commands", "commands", "Print the command tree, as lines or as JSON."),
    "completion": (
        "completion",
        "completion",
        "Print a script that lets the Tab key complete awco commands.",
    ),
    "help": (
        "helping",
        "help_",
        "Explain a command or a topic, such as dates, doubts or searching.",
    ),
}

# Every command makes its help with it, and shows it in pages on a terminal.
click.Context.formatter_class = HelpFormatter
_help_option_of_click = click.Command.get_help_option


def _help_option(command: click.Command, context: click.Context) -> click.Option | None:
    """Return the option `--help` of a command as click makes it, but for the pages."""
    option = _help_option_of_click(command, context)
    if option is not None:
        option.callback = show_help
    return option


click.Command.get_help_option = _help_option  # type: ignore[assignment,method-assign]


class _UnknownOption(click.NoSuchOption):
    """An unknown option without those that are spelled like it, which `advice` finds.

    Click raises it for each short option before it looks among these. To compare it with all long
    ones would take 1 ms.
    """

    def __init__(
        self,
        option_name: str,
        message: str | None = None,
        possibilities: Iterable[str] | None = None,
        ctx: click.Context | None = None,
    ) -> None:
        super().__init__(option_name, message, ctx=ctx)


click.parser.NoSuchOption = _UnknownOption  # type: ignore[attr-defined]


class _BadOptionUsage(click.BadOptionUsage):
    """A wrong use of an option that knows its command, whose help is pointed to."""

    def __init__(self, option_name: str, message: str, ctx: click.Context | None = None) -> None:
        super().__init__(option_name, message, ctx or click.get_current_context(silent=True))


click.parser.BadOptionUsage = _BadOptionUsage  # type: ignore[attr-defined]


# The commands that have commands of their own.
_GROUPS = ("own", "data")


def in_groups(name: str, likeness: float = 1.0) -> list[str]:
    """Return the commands of that name within groups, such as ``own import`` for ``import``.

    Args:
        name: of a command.
        likeness: of the names, at least; 1 for the same name alone.
    """
    from difflib import get_close_matches

    found = []
    for group_name in _GROUPS:
        group = root.get_command(click.Context(root), group_name)
        if isinstance(group, click.Group):
            commands = group.list_commands(click.Context(group))
            near = get_close_matches(name, commands, 1, likeness)
            found += [f"{group_name} {command}" for command in near]
    return found


class LazyGroup(click.Group):
    """A group that knows its commands by name and help, and imports them when they are used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of their use, not of the alphabet."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        name, attribute, _ = COMMANDS[cmd_name]
        module = importlib.import_module(f"asean_wco.cli.{name}")
        command: click.Command = getattr(module, attribute)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the arguments call, and suggest the nearest for an unknown one.

        What is suggested is never run.
        """
        try:
            return super().resolve_command(ctx, args)
        except click.exceptions.NoSuchCommand as error:
            from asean_wco.cli.advice import commands_meant

            meant = [*commands_meant(error.command_name), *in_groups(error.command_name)]
            if meant:
                from asean_wco.model.text import did_you_mean

                message = f"No such command {error.command_name!r}. {did_you_mean(meant)}"
                raise click.UsageError(message, ctx) from None
            raise click.exceptions.NoSuchCommand(
                error.command_name, possibilities=COMMANDS, ctx=ctx
            ) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands and their help, from the table above."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, _, text) in COMMANDS.items()])


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="'awco COMMAND --help' explains a command. Exit codes: 0 done (also "
    "with an empty list), 1 nothing found, "
    "2 wrong usage, 3 data unreadable, 4 a file could not be written, 5 a check found problems.",
)
@click.version_option(__version__, prog_name="awco")
@click.option(
    "--data",
    type=click.Path(readable=False),
    envvar="AWCO_DATA",
    help="Read this data file instead of the one that comes with awco.",
)
@click.option(
    "--own",
    type=click.Path(readable=False),
    envvar="AWCO_OWN",
    help="Keep your own records in this file instead of the usual one.",
)
@click.option("--no-own", is_flag=True, help="Leave your own records out.")
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colour the output.",
)
@click.option("--no-pager", is_flag=True, help="Print long answers at once, not page by page.")
@click.pass_context
def root(
    ctx: click.Context,
    data: str | None,
    own: str | None,
    no_own: bool,
    color: str,
    no_pager: bool,
) -> None:
    """Look up the history of customs cooperation between ASEAN and the World Customs Organization.

    \b
    awco meetings --year 2024
    awco search "single window"
    awco show asean-wco-consultation-13
    awco who wco-secretary-general --on 2021-06-10
    awco timeline asean-single-window --from 2005
    """
    named = ctx.get_parameter_source("own") is click.core.ParameterSource.COMMANDLINE
    ctx.obj = App(
        data=data,
        color=color,
        own=own,
        own_is_named=named,
        without_own=no_own,
        without_pager=no_pager,
    )
    if ctx.invoked_subcommand is None:
        from asean_wco.cli.overview import show_overview

        show_overview(ctx.obj)


def _is_interruption(error: BaseException) -> bool:
    """Return whether an error comes of an interruption.

    Python 3.11 wraps an interruption that comes while a class is made; an import may do likewise.
    """
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, KeyboardInterrupt):
            return True
        cause = cause.__cause__ or cause.__context__
    return False


def _fail(error: Exception, arguments: list[str]) -> int:
    """Tell a failure and return its exit code."""
    from asean_wco.cli.failure import bug_of, report, report_usage

    if _is_interruption(error):
        return EXIT_INTERRUPTED
    if isinstance(error, AwcoError):
        return report(error, arguments)
    if isinstance(error, click.ClickException):
        return report_usage(error, arguments)
    if isinstance(error, OSError):
        message = f"{error.strerror or error}."
        if error.errno == errno.EBADF:
            message = "it is closed."
        # Whoever opens a file says which one failed; `tell` passes over failures of its own.
        if not error.filename:
            message = f"Standard output cannot be written: {message}"
        return report(FileSystemError(message), arguments)
    return report(bug_of(error), arguments)


def invoke(arguments: list[str]) -> int:
    """Run the command line without telling failures.

    Args:
        arguments: without the program's name.

    Returns:
        The exit code of a run that does not fail.

    Raises:
        AwcoError: the command fails.
        click.exceptions.Exit: the command ends early, with an exit code of its own.
        click.ClickException: the command line cannot be read.
    """
    # Not root.main: it turns a closed pipe into exit code 1 before anyone can tell.
    with root.make_context("awco", list(arguments)) as context:
        code = root.invoke(context)
    sys.stdout.flush()
    return code if isinstance(code, int) else 0


def execute(arguments: list[str]) -> int:
    """Run the command line.

    Args:
        arguments: without the program's name.

    Returns:
        The exit code; see `asean_wco.errors`.
    """
    try:
        if "_AWCO_COMPLETE" in os.environ:
            from asean_wco.cli.completing import complete

            return complete()
        return invoke(arguments)
    except click.exceptions.Exit as error:
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        if sys.stderr is not None and sys.stderr.isatty():
            # What the user typed last stands on the line of a question.
            click.echo(err=True)
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        return EXIT_BROKEN_PIPE
    except Exception as error:
        if os.environ.get("AWCO_DEBUG"):
            import traceback

            traceback.print_exception(error)
        return _fail(error, arguments)


def run() -> None:
    """Run the command line of this process as `awco` does, and exit with its code."""
    open_closed_streams()
    use_utf8()
    code = execute(sys.argv[1:])
    give_up_unwritten()
    sys.exit(code)

"""What the user of a command line that cannot be read may have meant."""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from asean_wco.model.tuples import NamedTuple

if TYPE_CHECKING:
    from asean_wco.model.records import Record

_EXTRA = re.compile(r"Got unexpected extra arguments? \((.*)\)", re.DOTALL)
_ONE_HYPHEN = re.compile(r"-[^-].")
_YEAR = re.compile("[1-9][0-9]{3}")
_QUOTES = "Put a name or a text of several words in quotation marks."


# What people call commands, in words that are not at all spelled like their names.
_COMMANDS_MEANT = {
    "search": "find look lookup query google grep",
    "meetings": "list ls all events",
    "show": "view open display print cat info read detail details",
    "who": "holder holders head heads chief post",
    "ask": "question answer",
    "people": "persons person contacts names",
    "organizations": "bodies orgs organisations administrations",
    "timeline": "history chronology calendar",
    "brief": "report note-on briefing summary",
    "compare": "diff versus vs",
    "cite": "reference citation quote",
    "graph": "diagram chart network",
    "export": "save download",
    "draft": "press parse",
    "own add": "new create",
    "own undo": "revert",
    "help": "man manual",
}


# What people call options, in words that are not at all spelled like their names; the first option
# that a command has is meant.
_OPTIONS_MEANT = {
    "place location town venue where": ("--city", "--country"),
    "city": ("--country",),
    "nation state land": ("--country", "--mentions"),
    "since after start begin beginning": ("--from",),
    "until till before end": ("--to",),
    "max maximum top count number first rows lines": ("--limit",),
    "kind category sort-of": ("--type", "--kind"),
    "type": ("--kind",),
    "body organization organisation administration agency": ("--org", "--mentions"),
    "person people participant attendee speaker name": ("--person", "--mentions"),
    "host": ("--country", "--org"),
    "chairperson chairman chairwoman president": ("--chair", "--person"),
    "subject theme": ("--topic", "--mentions"),
    "series meeting initiative office record id": ("--about",),
    "columns column": ("--fields",),
    "order order-by sort-by": ("--sort",),
    "file out save path": ("--output",),
    "lang": ("--language",),
    "author site": ("--publisher",),
}
# Words for a time that is asked for, and the options for one, of which some commands have some.
_TIMES = frozenset("month day date year when time period quarter years dates".split())
_SPANS = (("--from", "--to"), ("--start", "--end"))
# Words for what a command takes without an option, besides the kinds of records.
_SUBJECTS = frozenset("id name record about subject country query text question words for".split())
# How much of an option must be spelled alike.
_ALIKE = 0.7


_NAME_OF_PROGRAM = "awco"


class _Owner(NamedTuple):
    """Who has an option that stands in a wrong place.

    Attributes:
        option: the option.
        group: the name of the group of commands that has it; empty if a single command has it.
    """

    option: click.Option
    group: str


def commands_meant(word: str) -> list[str]:
    """Return the commands that may be meant by a word that is the name of none."""
    return [name for name, words in _COMMANDS_MEANT.items() if word.lower() in words.split()]


class Advice(NamedTuple):
    """What is said of a command line in place of the words of the parser.

    Attributes:
        message: what is wrong; empty where the parser says it well.
        hint: what may have been meant; empty where nothing is known.
    """

    message: str = ""
    hint: str = ""


def advice_on(error: click.ClickException, arguments: list[str]) -> Advice:
    """Return what can be said of a usage error beyond the words of the parser.

    Args:
        error: what the parser raised.
        arguments: the whole command line without the name of the program.
    """
    context = getattr(error, "ctx", None)
    if context is None:
        return Advice()
    of_one_hyphen = _on_one_hyphen(context.command, arguments, error.format_message())
    if of_one_hyphen is not None:
        return of_one_hyphen
    if isinstance(error, click.NoSuchOption):
        advice = _misplaced(context, error.option_name, arguments)
        if advice is None and context.command.name == "sources":
            hint = _on_sources_of(context, arguments)
            if hint and not _options_meant(context.command, error.option_name):
                return Advice(f"There is no option '{error.option_name}'.", hint)
        return advice or _on_unknown_option(context, error.option_name, arguments)
    extra = _EXTRA.search(error.format_message())
    if extra:
        return Advice(hint=_on_extra_words(context, extra[1]))
    return Advice()


def _on_unknown_option(context: click.Context, name: str, arguments: list[str]) -> Advice:
    """Return what to do in place of an option that no command in the line has."""
    message = f"There is no option '{name}'."
    lower = name.lower()
    if lower != name and _option_named(context.command, lower):
        return Advice(message, f"Did you mean {lower}?")
    if line := _without_option(context, name, arguments):
        return Advice(message, f"Did you mean 'awco {line}'?")
    if (context.command_path, lower) == ("awco own import", "--source"):
        return Advice(message, "Write the source of each row into a column 'source' of the table.")
    near = _options_meant(context.command, lower) or _nearest_option(context.command, lower)
    if near:
        usage = f"'{context.command_path} --help' shows how it is used."
        return Advice(message, f"Did you mean {near}? {usage}")
    if context.command_path in ("awco own add", "awco own edit") and _is_field(name):
        return Advice(
            message,
            "The record has such a field. Change it in your editor with --edit, "
            "or in a JSON file with --from FILE.",
        )
    return Advice(message, f"'{context.command_path} --help' shows its options.")


def _without_option(context: click.Context, name: str, arguments: list[str]) -> str:
    """Return a command line where a value has no option, since the command takes it without one.

    Args:
        context: of the command.
        name: an option that the command lacks.
        arguments: the whole command line without the name of the program.
    """
    from asean_wco.model.records import RECORD_CLASSES
    from asean_wco.query.listing import FILTERS

    word = name.lstrip("-")
    takes_words = any(
        isinstance(one, click.Argument) and not isinstance(one.type, click.Path)
        for one in context.command.params
    )
    named = takes_words and (word in _SUBJECTS or word in RECORD_CLASSES or word in FILTERS)
    if not named or _options_meant(context.command, name) or word in _TIMES:
        return ""
    places = [number for number, one in enumerate(arguments) if one.partition("=")[0] == name]
    if not places:
        return ""
    first = places[0]
    value = arguments[first].partition("=")[2]
    rest = [value, *arguments[first + 1 :]] if value else arguments[first + 1 :]
    return shlex.join([*arguments[:first], *rest]) if rest else ""


def _options_meant(command: click.Command, name: str) -> str:
    """Return the options of a command that a word no option is spelled like may mean."""
    word = name.lstrip("-")
    if word in _TIMES:
        pairs = [pair for pair in _SPANS if all(_option_named(command, one) for one in pair)]
        single = [option for option in ("--year", "--on") if _option_named(command, option)]
        return ", or ".join([*map(" and ".join, pairs[:1]), *single[:1]])
    for words, options in _OPTIONS_MEANT.items():
        for option in options:
            if word in words.split() and _option_named(command, option):
                return option
    return ""


def _nearest_option(command: click.Command, name: str) -> str:
    """Return the option of a command that is spelled most like a name; empty if none is."""
    from difflib import get_close_matches

    names = [
        option.lstrip("-")
        for parameter in command.params
        if isinstance(parameter, click.Option) and not parameter.hidden
        for option in parameter.opts
        if option.startswith("--")
    ]
    near = get_close_matches(name.lstrip("-"), names, 1, _ALIKE)
    return f"--{near[0]}" if near else ""


def _is_field(name: str) -> bool:
    """Return whether an option is spelled like a field of a kind of record."""
    from asean_wco.model.records import RECORD_CLASSES
    from asean_wco.model.shapes import shapes_of

    field = name.lstrip("-").replace("-", "_")
    return any(field in shapes_of(cls) for cls in RECORD_CLASSES.values())


def _on_one_hyphen(command: click.Command, arguments: list[str], said: str) -> Advice | None:
    """Return what a word with one hyphen is meant for: a long option, or what a search excludes.

    Args:
        command: that runs.
        arguments: the whole command line without the name of the program.
        said: by the parser, of what is wrong.
    """
    for word in arguments:
        name = word.partition("=")[0]
        if not _ONE_HYPHEN.match(name):
            continue
        if _option_named(command, f"-{name}"):
            return Advice(f"There is no option '{name}'.", f"Did you mean -{name}?")
        if command.name == "search" and f"'{name[:2]}'" in said:
            return Advice(
                f"'{name}' is read as an option.",
                f'To leave out a word, put the search in quotation marks: "… {name}"',
            )
    return None


def _misplaced(context: click.Context, name: str, arguments: list[str]) -> Advice | None:
    """Return where an option belongs that the command lacks and another one in the line has."""
    owner = _owner_below(context, name, arguments)
    if owner is None:
        owner = _owner_above(context, name)
    if owner is None:
        return None
    taken, rest = _taken_out(context, owner.option, name, arguments)
    if not owner.group:
        place = "after the name of the command"
        words = [*rest, *taken]
    elif context.parent is not None and owner.group == _NAME_OF_PROGRAM:
        place = "before the name of the command"
        words = [*taken, *rest]
    else:
        place = f"after '{owner.group}'"
        last = rest.index(owner.group) + 1
        words = [*rest[:last], *taken, *rest[last:]]
    return Advice(
        f"The option '{name}' belongs {place}.",
        f"Write it there: awco {shlex.join(words)}",
    )


def _taken_out(
    context: click.Context, option: click.Option, name: str, arguments: list[str]
) -> tuple[list[str], list[str]]:
    """Return the words of an option with its value, and the other words of a command line."""
    places = [
        number
        for number, word in enumerate(arguments)
        if word == name or word.startswith(f"{name}=")
    ]
    if not places:
        return [name], arguments
    first = places[0]
    if context.parent is not None:
        # The option may stand before the command as well, where it belongs.
        first = places[-1]
    words = 1
    if arguments[first] == name and not option.is_flag:
        words = 2
    taken = arguments[first : first + words]
    if len(taken) < words:
        taken.append(option.make_metavar(context))
    return taken, [*arguments[:first], *arguments[first + words :]]


def _owner_below(context: click.Context, name: str, arguments: list[str]) -> _Owner | None:
    """Return the last of the commands after the running one in a line that has an option."""
    command = context.command
    owner = None
    for word in arguments:
        if not isinstance(command, click.Group):
            break
        inner = command.get_command(context, word)
        if inner is None:
            continue
        command = inner
        option = _option_named(command, name)
        if option:
            owner = _Owner(option, word if isinstance(command, click.Group) else "")
    return owner


def _owner_above(context: click.Context, name: str) -> _Owner | None:
    """Return the nearest group around the running command that has an option."""
    above = context.parent
    while above is not None:
        option = _option_named(above.command, name)
        if option:
            is_program = above.parent is None
            return _Owner(option, _NAME_OF_PROGRAM if is_program else above.info_name or "")
        above = above.parent
    return None


def _option_named(command: click.Command, name: str) -> click.Option | None:
    """Return the option of a command that has a name; None if there is none."""
    for parameter in command.params:
        if isinstance(parameter, click.Option) and name in parameter.opts:
            return parameter
    return None


def _on_extra_words(context: click.Context, words: str) -> str:
    """Return what to do with words for which a command has no place.

    Args:
        context: of the command.
        words: those that are left over, as they were typed.
    """
    command = context.command
    if any(isinstance(parameter, click.Argument) for parameter in command.params):
        return _QUOTES
    option = _option_for(command, words) or _option_that_names(context, words)
    if option:
        return f"Did you mean '{context.command_path} {option}'?"
    if command.name == "sources" and (hint := _on_sources_of(context, [words])):
        return hint
    if any(value and isinstance(value, (str, tuple)) for value in context.params.values()):
        # The value of an option may have been cut off after its first word.
        return _QUOTES
    return ""


def _option_for(command: click.Command, words: str) -> str:
    """Return the option, with its value, that words without one may be meant for."""
    from asean_wco.model.countries import country_code

    value = f'"{words}"' if " " in words else words
    if _YEAR.fullmatch(words) and _option_named(command, "--year"):
        return f"--year {words}"
    if country_code(words) and _option_named(command, "--country"):
        return f"--country {value}"
    return ""


def _option_that_names(context: click.Context, words: str) -> str:
    """Return the filter of a list that takes the record which words name: ``--series adgcm``."""
    from asean_wco.model.records import kind_of
    from asean_wco.query.listing import FILTERS

    record = _record_named(context, [words])
    if record is None:
        return ""
    fitting = [
        name
        for name, one in FILTERS.items()
        if kind_of(record) in one.names and _option_named(context.command, f"--{name}")
    ]
    return f"--{fitting[0]} {record.id}" if fitting else ""


def _on_sources_of(context: click.Context, words: Sequence[str]) -> str:
    """Return how to list the sources of a record that one of some words names; empty if none is."""
    record = _record_named(context, words)
    if record:
        return f"'awco show {record.id} --sources' lists the sources of a record."
    return ""


def _record_named(context: click.Context, words: Sequence[str]) -> Record | None:
    """Return the record whose id, name or short form is one of some words; None if none is."""
    from asean_wco.cli.context import App
    from asean_wco.errors import AwcoError

    app = context.find_object(App)
    if app is None:
        return None
    for word in words:
        try:
            return app.library.without_own.resolve(word)
        except AwcoError:
            continue
    return None

"""The commands that an assistant may call as tools: what each takes, and what it answers."""

from __future__ import annotations

import contextlib
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

import click

from asean_wco.cli.context import App
from asean_wco.cli.failure import bug_of
from asean_wco.errors import AwcoError, UsageError
from asean_wco.facts.sources import sources_of
from asean_wco.model.records import Record, Source
from asean_wco.model.schema import object_schema
from asean_wco.model.text import safe_line, shortened
from asean_wco.render.schemas import TEXT, listed, schema_of

# The parameters of each tool, by the names that an assistant uses. What is not named here cannot be
# called: no private notes, no files, no forms of output.
TOOLS: dict[str, tuple[str, ...]] = {
    "ask": ("question",),
    "search": ("words", "kind", "exact", "limit"),
    "facts": (
        "words", "about", "mentions", "also_mentions", "country", "topic", "from", "to", "field",
        "certainty", "source", "limit",
    ),
    "show": ("name", "kind"),
    "who": ("office", "on"),
    "timeline": ("subject", "from", "to", "kind"),
    "cite": ("identifiers", "style", "with_sources"),
}  # fmt: skip
# What the arguments of commands are; options say so themselves.
_ARGUMENTS = {
    "question": "The question, in plain words.",
    "words": "Words to look for. A search understands years, places, countries and kinds of "
    "record.",
    "name": "The id or the name of a record.",
    "office": "The id or the name of an office.",
    "subject": "The id or the name of a record, or a country; leave it out for everything.",
    "identifiers": "Ids or names of records; leave them out to cite the whole reference.",
}
# Of all that is asked for in one call, in characters.
_LONGEST_INPUT = 2_000
_MOST_RESULTS = 200
# Facts are counted in thousands, so an assistant that sets no limit gets a page of them.
_USUAL_FACTS = 50
_CUT = f" At most {_MOST_RESULTS} results are given; 'truncated' says if there are more."
_LIMIT_TOLD = {
    "search": _CUT,
    "facts": f"{_CUT} Without a limit, {_USUAL_FACTS} are given.",
    "timeline": f"{_CUT} For the others, ask again for a shorter time, with from and to.",
}
# What only somebody at a command line can use: commands, options that no tool has, terminals.
_OF_COMMAND_LINES = r"\bawco [a-z]|(?:^|\s)-[a-z]\b|--with-notes|--help|\bterminal\b"
# The schema says by itself that several values may be given, and no tool writes a file.
_OF_FILES_AND_REPEATS = (
    r"; may be repeated(?: to narrow the list further)?(?=\.)"
    r"|, or the format that the ending of the file name means"
)
_OPTION = r"--([a-z][a-z-]*)"
_CITED = listed(object_schema({"id": TEXT, "title": TEXT, "url": TEXT}))


def described(tool: str) -> dict[str, Any]:
    """Return the name, the description and the schemas of a tool, made from its command."""
    answer = object_schema({"text": TEXT}) if tool == "cite" else schema_of(tool)
    parameters = _parameters(tool)
    return {
        "name": tool,
        # The rest of the help is about command lines.
        "description": f"{_command(tool).get_short_help_str(200)}{_LIMIT_TOLD.get(tool, '')}",
        "input_schema": {
            "type": "object",
            "properties": {name: _schema(name, part) for name, part in parameters.items()},
            "required": [name for name, part in parameters.items() if part.required],
            "additionalProperties": False,
        },
        "output_schema": {**answer, "properties": {**answer["properties"], "cited": _CITED}},
    }


def _command(tool: str) -> click.Command:
    """Return the command that a tool runs."""
    from asean_wco.cli.main import root

    return cast("click.Command", root.get_command(click.Context(root), tool))


def _parameters(tool: str) -> dict[str, click.Parameter]:
    """Return the parameters of a tool by the names that an assistant uses."""
    named = {
        _typed(parameter).lstrip("-").replace("-", "_"): parameter
        for parameter in _command(tool).params
    }
    return {name: named[name] for name in TOOLS[tool]}


def _typed(parameter: click.Parameter) -> str:
    """Return an option as it is typed at its longest, or the name of an argument."""
    return max(parameter.opts, key=len)


def _schema(name: str, parameter: click.Parameter) -> dict[str, Any]:
    """Return the JSON Schema of one parameter."""
    schema: dict[str, Any] = {"type": "string", "maxLength": _LONGEST_INPUT}
    if isinstance(parameter.type, click.Choice):
        schema = {"enum": list(parameter.type.choices)}
    elif isinstance(parameter.type, click.IntRange):
        schema = {"type": "integer", "minimum": 1, "maximum": _MOST_RESULTS}
    elif getattr(parameter, "is_flag", False):
        schema = {"type": "boolean"}
    several = {"type": "array", "items": schema}
    if name == "identifiers":
        schema = several
    elif parameter.multiple:
        schema = {"anyOf": [schema, several]}
    return {**schema, "description": _described(parameter) or _ARGUMENTS[name]}


def _described(parameter: click.Parameter) -> str:
    """Return the help of an option for an assistant; empty if the parameter has none."""
    return _for_assistants(getattr(parameter, "help", None) or "")


def _for_assistants(text: str) -> str:
    """Return a text without the sentences that only somebody at a command line can use.

    Options have the names of the parameters of a tool: ``also_mentions``, not ``--also-mentions``.
    """
    text = re.sub(_OF_FILES_AND_REPEATS, "", text)
    sentences = re.split(r"(?<=[.?!]) ", text.strip().removeprefix("awco: "))
    kept = [one for one in sentences if not re.search(_OF_COMMAND_LINES, one)]
    return re.sub(_OPTION, lambda option: option[1].replace("-", "_"), " ".join(kept))


def call(app: App, tool: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the command of a tool answers, run in this process, with what it cites.

    Args:
        app: where the records are.
        tool: one of `TOOLS`.
        arguments: what the assistant asks for; nothing is taken on trust.

    Raises:
        AwcoError: the command failed; the message is what it said.
    """
    try:
        return _answer(app, tool, arguments)
    except AwcoError as error:
        error.message = safe_line(error.message)
        error.hint = _for_assistants(error.hint)
        raise
    except Exception as error:
        raise bug_of(error) from error


def _answer(app: App, tool: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Return what `call` returns; a failure has the words of the command line."""
    words = _words(app, tool, arguments)
    answer, messages = _run([*_root_words(app), tool, *words])
    if tool == "cite":
        records = [app.library.get(name) for name in words[words.index("--") + 1 :]]
        return {"text": answer, "cited": _cited(app, _sources_of(records))}
    return _document(app, tool, json.loads(answer), messages)


def _run(words: list[str]) -> tuple[str, str]:
    """Return what a command prints, and what it says beside that.

    Args:
        words: the command line, without the name of the program.

    Raises:
        AwcoError: the command failed.
    """
    from asean_wco.cli.main import invoke

    printed = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    said = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(said):
        try:
            invoke(words)
        except click.exceptions.Exit:
            # The answer is that nothing is known, or nothing was found.
            printed.flush()
        except click.ClickException as error:
            message = " ".join(error.format_message().split())
            raise UsageError(_for_assistants(message)) from None
    printed.seek(0)
    said.seek(0)
    return printed.read(), said.read()


def _root_words(app: App) -> list[str]:
    """Return the options before the command that lead to the same records."""
    words = []
    if app.data:
        words.append(f"--data={app.data}")
    if app.own_is_named:
        words.append(f"--own={app.own}")
    if app.without_own:
        words.append("--no-own")
    return words


def _words(app: App, tool: str, arguments: Mapping[str, Any]) -> list[str]:
    """Return the words of the command line that ask for what an assistant asks for.

    Args:
        app: where the records are.
        tool: one of `TOOLS`.
        arguments: what the assistant asks for.

    Raises:
        NotFoundError: what is to be cited is no record.
        UsageError: the tool takes no such argument, or a text or a number is too long.
    """
    if len(str(arguments)) > _LONGEST_INPUT:
        raise UsageError(
            f"The text is too long. At most {_LONGEST_INPUT:,} characters are allowed."
        )
    parameters = _parameters(tool)
    if tool == "facts":
        arguments = {"limit": _USUAL_FACTS, **arguments}
    options = [] if tool == "cite" else ["--json"]
    rest: list[str] = []
    for name, value in arguments.items():
        if name not in parameters:
            takes = ", ".join(parameters)
            raise UsageError(f"{tool} takes no {shortened(name)!r}. It takes: {takes}.")
        parameter, typed = parameters[name], _typed(parameters[name])
        values = value if isinstance(value, list) else [value]
        texts = [str(item) for item in values if item is not None]
        if isinstance(parameter.type, click.IntRange):
            _check_number(name, values)
        if name == "identifiers":
            # On a command line, words that are no ids would be one name together.
            rest += [app.library.resolve(text).id for text in texts]
        elif isinstance(parameter, click.Argument):
            rest += texts
        elif not getattr(parameter, "is_flag", False):
            options += [f"{typed}={text}" for text in texts]
        elif value is True:
            options.append(typed)
    return [*options, "--", *rest]


def _check_number(name: str, values: Iterable[object]) -> None:
    """Refuse a number of results that the schema of a tool does not allow.

    Raises:
        UsageError: it is too small or too large, or no whole number.
    """
    for value in values:
        if not isinstance(value, int) or not 1 <= value <= _MOST_RESULTS:
            raise UsageError(
                f"{name} is a whole number from 1 to {_MOST_RESULTS}, not {shortened(repr(value))}."
            )


def _document(app: App, tool: str, document: dict[str, Any], messages: str) -> dict[str, Any]:
    """Return an answer as a tool gives it: no longer than it may be, with what it cites.

    Args:
        app: where the records are.
        tool: one of `TOOLS`.
        document: what its command printed.
        messages: what its command said beside that, one message a line.
    """
    results = document["results"][:_MOST_RESULTS]
    if tool in ("search", "show"):
        sources = _sources_of(app.library.get(result["id"]) for result in results)
    else:
        sources = (source for result in results for source in result["sources"])
    return {
        **document,
        "results": results,
        "count": len(results),
        "truncated": len(results) < document["total"],
        "warnings": [line for line in map(_for_assistants, messages.splitlines()) if line],
        "cited": _cited(app, sources),
    }


def _sources_of(records: Iterable[Record]) -> Iterator[str]:
    """Yield the ids of the sources of records; a source is its own."""
    for record in records:
        if isinstance(record, Source):
            yield record.id
        else:
            yield from sources_of(record)


def _cited(app: App, sources: Iterable[str]) -> list[dict[str, str]]:
    """Return the title and the address of sources, each once."""
    cited = []
    for source in list(dict.fromkeys(sources))[:_MOST_RESULTS]:
        title, url = app.library.cited(source)
        cited.append({"id": source, "title": title, "url": url})
    return cited

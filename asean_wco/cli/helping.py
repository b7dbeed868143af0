"""awco help: the commands, one command, or a topic such as dates."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from asean_wco.cli.context import App, pass_app
from asean_wco.cli.paging import show
from asean_wco.cli.wrapping import fitted
from asean_wco.errors import MEANINGS_OF_EXIT, UsageError
from asean_wco.model.text import did_you_mean

# Topics that are texts of their own, in the order in which they are listed.
_WRITTEN = (
    "dates", "doubts", "searching", "scripting", "own-records", "releases", "exports",
    "environment", "quality",
)  # fmt: skip
# Short forms of topics may be words to search with, unless they are the first letters of the name.
_WITH_ABBREVIATIONS = ("organization", "office", "series", "initiative", "topic")
# The command that is called as the topics of the help are.
_TOPICS_COMMAND = "topics"
_TEXTS = Path(__file__).parent.parent / "help"
# How like the name of a command within a group a word must be to be a slip.
_MISSPELT = 0.8
# Longer lines than this are hard to read.
_WIDEST = 100


def _exit_codes(_: App) -> str:
    """Return the topic on exit codes, from the one table of them."""
    rows = [f"    {code:<6} {meaning}" for code, meaning in MEANINGS_OF_EXIT.items()]
    return "\n".join(["Exit codes\n", *rows])


def _abbreviations(app: App) -> str:
    """Return the topic on abbreviations: what the short forms in the records stand for."""
    pairs: set[tuple[str, str]] = set()
    for kind in _WITH_ABBREVIATIONS:
        for record in app.library.of_kind(kind):
            short_forms = [acronym for acronym in record.acronyms if acronym.isascii()]
            if kind == "topic":
                letters = "".join(word[0].upper() for word in re.findall(r"\w+", record.name))
                short_forms = [acronym for acronym in short_forms if acronym in letters]
            pairs.update((acronym, record.name) for acronym in short_forms)
    width = max((len(acronym) for acronym, _ in pairs), default=0)
    ordered = sorted(pairs, key=lambda pair: (pair[0].lower(), pair[1]))
    rows = [f"    {acronym:<{width}}  {name}" for acronym, name in ordered]
    return "\n".join(
        [
            "Abbreviations in the records. Some come from other languages, or from former names.\n",
            *rows,
        ]
    )


_MADE: dict[str, Callable[[App], str]] = {
    "exit-codes": _exit_codes,
    "abbreviations": _abbreviations,
}
TOPICS = (*_WRITTEN, *_MADE)


def topic_text(topic: str, app: App) -> str:
    """Return the text of a topic: a title on the first line, then paragraphs and indented lines."""
    if topic in _MADE:
        return _MADE[topic](app)
    return (_TEXTS / f"{topic}.txt").read_text(encoding="utf-8")


def _offered(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the commands and the topics."""
    names = [*_root_commands(ctx.find_root()), *TOPICS]
    return [CompletionItem(name) for name in names if name.startswith(incomplete)]


def _root_commands(root: click.Context) -> list[str]:
    """Return the names of the commands of the program."""
    group = root.command
    if isinstance(group, click.Group):
        return group.list_commands(root)
    return []


def _command_help(words: tuple[str, ...], root: click.Context) -> str | None:
    """Return the help of a command, such as ``own add``; None where there is no such command.

    What a command takes may stand behind it: ``own add meeting``.
    """
    context = root
    for word in words:
        group = context.command
        if not isinstance(group, click.Group):
            break
        command = group.get_command(context, word)
        if command is None:
            return None
        context = click.Context(command, context, word, **command.context_settings)
    return context.get_help()


@click.command("help")
@click.argument("words", nargs=-1, metavar="[COMMAND | TOPIC]", shell_complete=_offered)
@click.option("--man", "as_manual", is_flag=True, help="Print the manual page, for man(1).")
@pass_app
@click.pass_context
def help_(ctx: click.Context, app: App, words: tuple[str, ...], as_manual: bool) -> None:
    """Explain a command or a topic, such as dates, doubts or searching.

    \b
    awco help meetings
    awco help own add
    awco help doubts
    """
    width = min(app.width or 80, _WIDEST)
    # A command of two words may be typed in quotation marks.
    words = tuple(" ".join(words).split())
    root = ctx.find_root()
    if as_manual:
        click.echo(_manual(app), nl=False)
        return
    text = _command_help(words, root) if words else None
    topic = "-".join(words).lower()
    if topic == _TOPICS_COMMAND:
        # Whoever types this means the topics of the help.
        of_command = _lines("The help of the command 'topics': awco topics --help", width)
        show(f"{_list_of_topics(app, width)}\n{of_command}")
    elif text is not None:
        show(f"{text}\n")
    elif topic in TOPICS:
        show(_lines(topic_text(topic, app), width))
    elif words:
        import difflib

        from asean_wco.cli.main import in_groups

        near = (
            in_groups(" ".join(words))
            or difflib.get_close_matches(topic, [*TOPICS, *_root_commands(root)], n=1)
            or in_groups(words[-1], _MISSPELT)
        )
        hint = did_you_mean(near) or f"Topics: {', '.join(TOPICS)}."
        raise UsageError(f"There is no command and no topic {' '.join(words)!r}.", hint)
    else:
        show(f"{root.get_help()}\n\n{_list_of_topics(app, width)}")


def _lines(text: str, width: int) -> str:
    """Return a text with its lines fitted to a width."""
    return "".join(f"{line}\n" for line in fitted(text, width))


def _manual(app: App) -> str:
    """Return the manual page: all commands, and the topics that are the same for every store."""
    from asean_wco.cli.main import root
    from asean_wco.cli.manual import manual_page

    topics = {name: topic_text(name, app) for name in TOPICS if name != "abbreviations"}
    return manual_page(root, topics)


def _list_of_topics(app: App, width: int) -> str:
    """Return the topics of the help, one a line, with their titles."""
    titles = [(topic, topic_text(topic, app).partition("\n")[0]) for topic in TOPICS]
    listed = "\n".join(f"  {topic:<14} {title}" for topic, title in titles)
    return _lines(f"Topics of the help ('awco help TOPIC'):\n{listed}", width)

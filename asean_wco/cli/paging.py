"""Long answers on a terminal, which go through the user's pager as those of git do."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping

import click

from asean_wco.cli.context import App

_USUAL = "less"
# Of less: leave when the text fits the screen, keep colours, do not clear the screen at the end.
_LESS_OPTIONS = "FRX"
# What stands in the last line instead of a colon (less, "PROMPTS"): at the end of the text, and
# before it; the short one on a narrow screen.
_LESS_PROMPT = "?eEnd of the text:More below. (space - next page, b - back, q - leave)"
_SHORT_PROMPT = "?eEnd of the text:More. (space, b - back, q - leave)"
_NARROW = 60
# What makes an address a link on a terminal (OSC 8).
_LINK = r"\x1b]8;[^\x1b]*\x1b\\"


def pager_of(environment: Mapping[str, str]) -> str:
    """Return the pager that the environment names; empty for none.

    AWCO_PAGER goes before PAGER. Nothing is paged if the name is empty or ``cat``.
    """
    pager = environment.get("AWCO_PAGER", environment.get("PAGER", _USUAL)).strip()
    return "" if pager == "cat" else pager


def show_help(context: click.Context, _: click.Parameter, is_asked: bool) -> None:
    """Answer ``--help`` of a command, which may be longer than the screen."""
    if is_asked and not context.resilient_parsing:
        # Before the root command has run there is no state of the run.
        app = context.find_object(App) or App()
        show(f"{context.get_help()}\n", app)
        context.exit()


def show(text: str | bytes, app: App | None = None) -> None:
    """Print a text, through the pager where a person reads it and it is longer than the screen.

    Args:
        text: all of it; bytes are UTF-8. Links are taken out where there is no terminal for them.
        app: the run; None for that of the running command.
    """
    context = click.get_current_context(silent=True)
    if app is None and context:
        app = context.find_object(App)
    if isinstance(text, str) and not (app and app.has_links):
        text = re.sub(_LINK, "", text)
    pager = pager_of(os.environ)
    if app is None or not pager or not _is_longer_than_the_screen(app, text):
        click.echo(text, nl=False, color=True)
        return
    os.environ["PAGER"] = pager
    is_narrow = app.width is not None and app.width < _NARROW
    prompt = _SHORT_PROMPT if is_narrow else _LESS_PROMPT
    os.environ.setdefault("LESS", f"{_LESS_OPTIONS}Ps{prompt}")
    if isinstance(text, bytes):
        text = text.decode()
    # click ends it with a line end of its own.
    click.echo_via_pager(text.removesuffix("\n"), color=True)


def _is_longer_than_the_screen(app: App, text: str | bytes) -> bool:
    """Return whether a person reads a text that does not fit the screen, and has a pager for it."""
    if app.without_pager or app.height is None:
        return False
    lines = text.count("\n") if isinstance(text, str) else text.count(b"\n")
    return lines >= app.height

"""The listing commands: one for each kind of record, made from one table of filters."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from asean_wco.cli.completing import ids_of, years
from asean_wco.cli.context import App, pass_app, tell
from asean_wco.cli.options import (
    COUNTRY,
    DATE,
    Choice,
    exports_of,
    from_option,
    notes_option,
    output_options,
    to_option,
)
from asean_wco.cli.output import Output, show_fields, tell_truncated, write_records
from asean_wco.model import vocabulary
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.query.filters import SORT_ORDERS, sort
from asean_wco.render.formats import FORMATS

# Filters whose value is the id or the name of a record, with the kinds that it may be of.
_LINKED = {
    "series": ("series",),
    "person": ("person",),
    "org": ("organization",),
    "owner": ("organization",),
    "topic": ("topic",),
    "initiative": ("initiative",),
    "office": ("office",),
}
_SORTS = [*SORT_ORDERS, *(f"-{order}" for order in SORT_ORDERS)]


def _linked_option(name: str, text: str) -> Callable[[Any], Any]:
    return click.option(
        f"--{name}", metavar="ID-OR-NAME", help=text, shell_complete=ids_of(*_LINKED[name])
    )


_OPTIONS: dict[str, Callable[[Any], Any]] = {
    "year": click.option(
        "--year",
        type=click.IntRange(1, 9999),
        help="Only what falls in this year.",
        shell_complete=years,
    ),
    "from_": from_option("Only what is not over before this date."),
    "to": to_option("Only what begins by this date."),
    "series": _linked_option("series", "Only sessions of this series."),
    "country": click.option("--country", type=COUNTRY, help="Only this country, by code or name."),
    "mode": click.option(
        "--mode", type=Choice(vocabulary.MODES), help="In person, virtual or hybrid."
    ),
    "person": _linked_option("person", "Only meetings with this person."),
    "org": _linked_option("org", "Only what this body has a part in."),
    "owner": _linked_option("owner", "Only what this body owns."),
    "topic": _linked_option("topic", "Only meetings on this topic or a narrower one."),
    "initiative": _linked_option("initiative", "Only meetings that dealt with this initiative."),
    "office": _linked_option("office", "Only holders of this office."),
    "on": click.option("--on", type=DATE, help="Only what there is evidence for on this date."),
    "active": click.option("--active", is_flag=True, help="Only what has no recorded end."),
    "publisher": click.option("--publisher", help="Only sources whose publisher has these words."),
    "language": click.option(
        "--language", help="Only sources in this language, by ISO 639-1 code."
    ),
    "quality": click.option(
        "--quality", type=Choice(vocabulary.SOURCE_QUALITIES), help="Only sources of this quality."
    ),
}
_TYPES = {
    "meeting": vocabulary.MEETING_TYPES,
    "organization": vocabulary.ORGANIZATION_TYPES,
    "initiative": vocabulary.INITIATIVE_TYPES,
    "series": vocabulary.SERIES_TYPES,
    "source": vocabulary.SOURCE_TYPES,
}
_FILTERS = {
    "meeting": (
        "year",
        "from_",
        "to",
        "series",
        "country",
        "mode",
        "person",
        "org",
        "topic",
        "initiative",
    ),
    "person": ("country", "org", "office", "on"),
    "organization": ("country", "org", "office", "on", "active"),
    "office": ("country", "org"),
    "initiative": ("year", "from_", "to", "on", "active", "owner", "org", "country"),
    "series": ("org",),
    "topic": (),
    "source": ("year", "from_", "to", "publisher", "language", "quality"),
}
_EXAMPLES = {
    "meeting": "awco meetings --year 2024\nawco meetings --series adgcm --country VN --json",
    "person": "awco people --office head-of-customs-vn\nawco people --country Singapore --on 2019",
    "organization": "awco organizations --type working-group",
    "office": "awco offices --org wco",
    "initiative": "awco initiatives --type operation --year 2022\nawco initiatives --owner wco",
    "series": "awco series",
    "topic": "awco topics",
    "source": "awco sources --publisher 'World Customs' --year 2024\nawco sources --quality low",
}


def _resolved(app: App, options: dict[str, Any]) -> dict[str, Any]:
    """The filters that were given, with names turned into ids."""
    given = {name: value for name, value in options.items() if value not in (None, False, ())}
    for name, kinds in _LINKED.items():
        if name in given:
            given[name] = app.library.resolve(given[name], *kinds).id
    return given


def _told(asked: dict[str, Any]) -> dict[str, Any]:
    """What was asked for, as the JSON tells it."""
    return {
        name.rstrip("_"): value if isinstance(value, (bool, int)) else str(value)
        for name, value in asked.items()
    }


def _run_list(app: App, kind: str, options: dict[str, Any]) -> None:
    """Find, sort, cut and write the records of a kind."""
    output = Output.from_options(app, options)
    if output.fields == ("help",):
        show_fields(kind)
        return
    order, limit, origin = options.pop("sort"), options.pop("limit"), options.pop("origin")
    wanted = _resolved(app, options)
    if origin:
        wanted["origin"] = origin
    found = app.library.find(kind, **wanted)
    if order:
        found = sort(found, order)
    shown = found if limit is None else found[:limit]
    if output.form in exports_of(kind):
        from asean_wco.cli.exporting import write_export

        output.refuse_fields()
        write_export(app, output.form, shown, output.path or "-", force=output.force)
    else:
        asked = {
            **wanted,
            **({"sort": order} if order else {}),
            **({"limit": limit} if limit is not None else {}),
        }
        write_records(
            app, output, KIND_FOLDERS[kind], shown, _told(asked), kind=kind, total=len(found)
        )
    if not found:
        tell(f"No {KIND_FOLDERS[kind]} fit. 'awco coverage' says what the reference covers.")
    tell_truncated(len(shown), len(found))


def _list_command(kind: str) -> click.Command:
    """The listing command of a kind."""
    examples = _EXAMPLES[kind].replace("\n", "\n    ")
    has_type = kind in _TYPES
    sort_help = "Order by date, name or id; with a minus, in reverse."

    def command(app: App, **options: Any) -> None:
        _run_list(app, kind, options)

    decorated = pass_app(command)
    decorated = output_options(*FORMATS, *exports_of(kind))(decorated)
    decorators = [
        click.option(
            "--origin",
            type=Choice(vocabulary.ORIGINS),
            help="Only the reference's records, or your own.",
        ),
        click.option("--sort", type=Choice(_SORTS), help=sort_help),
        click.option("-n", "--limit", type=click.IntRange(0), help="At most so many."),
        notes_option,
    ]
    for decorator in reversed(decorators):
        decorated = decorator(decorated)
    if has_type:
        decorated = click.option("--type", type=Choice(_TYPES[kind]), help="Only this type.")(
            decorated
        )
    for name in reversed(_FILTERS[kind]):
        decorated = _OPTIONS[name](decorated)
    from asean_wco.cli.main import COMMANDS

    folder = KIND_FOLDERS[kind]
    return click.command(
        folder,
        help=f"{COMMANDS[folder][2]}\n\n\b\n    {examples}",
        short_help=COMMANDS[folder][2],
        context_settings={"help_option_names": ["-h", "--help"]},
    )(decorated)


_KINDS = {folder: kind for kind, folder in KIND_FOLDERS.items()}


def __getattr__(name: str) -> click.Command:
    """The listing command of that name, made when it is asked for: the other seven would only cost time."""
    if name not in _KINDS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    command = _list_command(_KINDS[name])
    globals()[name] = command
    return command

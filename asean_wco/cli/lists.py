"""The listing commands: one for each kind of record, made from one table of filters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import click

from asean_wco.cli.completing import ids_of, years
from asean_wco.cli.context import App, pass_app, tell
from asean_wco.cli.options import (
    COUNTRY,
    DATE,
    YEAR,
    Choice,
    Count,
    ModeChoice,
    TypeChoice,
    exports_of,
    from_option,
    notes_option,
    origin_option,
    output_options,
    repeatable,
    to_option,
)
from asean_wco.cli.output import (
    Output,
    show_fields,
    tell_left_out,
    tell_no_match,
    tell_truncated,
    write_records,
)
from asean_wco.facts.sentences import country_words
from asean_wco.finding import bodies_of_country, naming_together, probably_passing, value_meant
from asean_wco.model.countries import country_code
from asean_wco.model.origin import OWN
from asean_wco.model.records import Record
from asean_wco.model.text import taken_as
from asean_wco.model.tuples import NamedTuple
from asean_wco.model.vocabulary import KIND_FOLDERS, MEETING_TYPES, MODES
from asean_wco.query.filters import SORT_ORDERS, sort
from asean_wco.query.listing import FILTERS, FILTERS_OF, NAMING, OPEN, given
from asean_wco.render.formats import FORMS

_PROBABLY = "Probably held there too, but not in the list, since the place is only inferred:"
_SORTS = [*SORT_ORDERS, *(f"-{order}" for order in SORT_ORDERS)]


# What a few options take, besides a text.
_SETTINGS: dict[str, dict[str, Any]] = {
    "year": {"type": YEAR, "shell_complete": years},
    "country": {"type": COUNTRY},
    "mode": {"type": ModeChoice(MODES)},
}
# Options with one value, or with none.
_SINGLE: dict[str, Callable[[str], Callable[[Any], Any]]] = {
    "from_": from_option,
    "to": to_option,
    "on": lambda text: click.option("--on", type=DATE, help=text, shell_complete=years),
    "active": lambda text: click.option("--active", is_flag=True, help=text),
    "origin": lambda _: origin_option,
}
# What the help of a kind calls its records, where the name of the command is not plain.
_NOUNS = {"organization": "bodies"}
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


def _resolved(app: App, kind: str, options: dict[str, Any]) -> dict[str, Any]:
    """Return the filters that were given, with names turned into ids."""
    wanted = dict(options)
    for name in NAMING:
        texts = options.get(name, ())
        wanted[name] = tuple(one for text in texts for one in _ids_meant(app, name, text))
    return given(kind, wanted)


def _ids_meant(app: App, name: str, text: str) -> Sequence[str]:
    """Return the ids that a filter means; a country in the place of a body means all its bodies.

    Raises:
        NotFoundError: the text means no record, or several.
    """
    kinds = FILTERS[name].names
    code = country_code(text) if "organization" in kinds else None
    bodies = bodies_of_country(app.library.store, code) if code else []
    if code and len(bodies) > 1:
        tell(taken_as(text, f"the bodies of {country_words(code)}: {', '.join(bodies)}"))
        return bodies
    return (app.library.resolve(text, *kinds).id,)


def _as_asked(wanted: dict[str, Any]) -> dict[str, Any]:
    """Return what was asked for, as the JSON has it: one value bare, several as a list."""
    asked: dict[str, Any] = {}
    for name, value in wanted.items():
        shown = value
        if isinstance(value, tuple):
            shown = value[0] if len(value) == 1 else list(value)
        elif not isinstance(value, (bool, int)):
            shown = str(value)
        asked[name.rstrip("_")] = shown
    return asked


def _with_values_that_exist(app: App, kind: str, wanted: dict[str, Any]) -> dict[str, Any]:
    """Return filters with the value that was meant in place of one that no record has.

    Raises:
        UsageError: it is not clear what was meant, as by a language in which there is no source.
    """
    right = dict(wanted)
    for name in OPEN:
        values = []
        for value in wanted.get(name, ()):
            meant = value_meant(app.library.store, kind, name, value)
            if meant != value:
                tell(taken_as(value, meant))
            values.append(meant)
        if values:
            right[name] = tuple(values)
    return right


class _Listing(NamedTuple):
    """What a list holds.

    Attributes:
        records: found, in the order that was asked for, before they are cut.
        probable: meetings that were probably held where it was asked for.
        is_marked: whether the records include these, since the form marks what is inferred.
        together: what there is to say of records that name a group of bodies, one of them asked
            for; a sentence each.
    """

    records: list[Record]
    probable: list[Record]
    is_marked: bool
    together: list[str]


def _run_list(app: App, kind: str, options: dict[str, Any]) -> None:
    """Find, sort, cut and write the records of a kind."""
    output = Output.from_options(app, options)
    if output.fields == ("help",):
        show_fields(kind)
        return
    order, limit, origin = options.pop("sort"), options.pop("limit"), options.pop("origin")
    wanted = _with_values_that_exist(app, kind, _resolved(app, kind, options))
    if origin:
        wanted["origin"] = origin
    listing = _listed(app, kind, wanted, order, output)
    shown = listing.records[:limit]
    if output.form in exports_of(kind):
        from asean_wco.cli.exporting import write_export
        from asean_wco.render.fields import check_fields

        if output.form == "xlsx":
            check_fields(kind, output.fields)
        else:
            output.refuse_fields()
        write_export(
            app,
            output.form,
            shown,
            output.path or "-",
            force=output.force,
            fields=output.fields,
        )
        if output.form == "xlsx":
            tell_left_out(app, shown, output.fields)
    else:
        cut = {"sort": order, "limit": limit}
        asked = wanted | {name: value for name, value in cut.items() if value is not None}
        _write_list(app, kind, output, listing, shown, asked)
    if not listing.records:
        tell_no_match(KIND_FOLDERS[kind], wanted, partial(app.library.find, kind))
    tell_truncated(len(shown), len(listing.records))
    if listing.probable:
        tell("Included, but the place is only inferred:" if listing.is_marked else _PROBABLY)
        for meeting in listing.probable:
            tell(f"  {_named(meeting)}")
    for sentence in listing.together:
        tell(sentence)
    if kind == "person" and "on" in wanted and wanted.get("origin") != OWN:
        _tell_likely(app, wanted, listing.records)


def _listed(
    app: App, kind: str, wanted: dict[str, Any], order: str | None, output: Output
) -> _Listing:
    """Return the records that pass the filters, with the meetings that probably do."""
    # These are found first, since the list then takes its meetings from the same reading.
    probable = _probable(app, kind, wanted)
    records = app.library.find(kind, **wanted)
    is_marked = bool(probable) and _marks_doubts(output)
    if is_marked:
        records = sort([*records, *probable], "date")
    if order:
        records = sort(records, order)
    return _Listing(records, probable, is_marked, _together(app, kind, wanted, records))


def _together(app: App, kind: str, wanted: dict[str, Any], listed: Sequence[Record]) -> list[str]:
    """Return how many more records name a group of bodies, one of which was asked for."""
    return [
        f"{sentence}; to see them too, add --{name} {group}."
        for sentence, name, group in naming_together(app.library.store, kind, wanted, listed)
    ]


def _write_list(
    app: App,
    kind: str,
    output: Output,
    listing: _Listing,
    shown: list[Record],
    asked: dict[str, Any],
) -> None:
    """Write the records of a list that are shown, with what it leaves out as warnings."""
    left_out = [] if listing.is_marked else listing.probable
    write_records(
        app,
        output,
        KIND_FOLDERS[kind],
        shown,
        _as_asked(asked),
        kind=kind,
        total=len(listing.records),
        warnings=[*(f"{_PROBABLY} {_named(meeting)}" for meeting in left_out), *listing.together],
    )


def _tell_likely(app: App, wanted: dict[str, Any], listed: Sequence[Record]) -> None:
    """Name the people who were probably in a post on the date asked for.

    They are not listed, since no source shows it.
    """
    shown = {record.id for record in listed}
    likely = app.library.likely_holders(**wanted)
    lines = [
        f"  {app.library.name_of(holder)} [{holder}]: {office.name} [{office.id}]"
        for holder, office in likely.items()
        if holder not in shown
    ]
    if lines:
        tell(
            "These people were probably in a post then too. "
            "No source shows this, so they are not in the list:"
        )
        for line in lines:
            tell(line)
        tell("'awco who OFFICE --on DATE' gives the reason.")


def _marks_doubts(output: Output) -> bool:
    """Return whether an answer marks what is inferred, for a reader who sees only the file."""
    # Tables that go elsewhere have a column for doubts, or marks; a reader there sees no message.
    headed = [name for name, form in FORMS.items() if form.has_header]
    return output.form in (*headed, "xlsx") and not output.fields


def _named(meeting: Record) -> str:
    """Return the name and the id of a meeting."""
    return f"{meeting.name} [{meeting.id}]"


def _probable(app: App, kind: str, wanted: dict[str, Any]) -> list[Record]:
    """Return the meetings that were probably held in a country or city asked for.

    No source states where they were held, so a list has them only where it marks such doubts.
    """
    if kind != "meeting" or wanted.get("origin") == OWN:
        return []
    return probably_passing(app.library.without_own.store, wanted)


def _option(kind: str, name: str) -> Callable[[Any], Any]:
    """Return the option of a filter, which lets records pass that have any of its values."""
    wanted = FILTERS[name]
    nouns = _NOUNS.get(kind, KIND_FOLDERS[kind])
    text = wanted.meant.get(kind, wanted.text).replace("{records}", nouns)
    if name in _SINGLE:
        return _SINGLE[name](text)
    settings: dict[str, Any] = {}
    if wanted.names:
        settings = {"metavar": "ID-OR-NAME", "shell_complete": ids_of(*wanted.names)}
    elif wanted.choices:
        choices = wanted.choices[kind]
        choice = TypeChoice if choices == MEETING_TYPES else Choice
        settings = {"type": choice(choices)}
    settings |= _SETTINGS.get(name, {})
    return click.option(f"--{name}", multiple=True, help=repeatable(text), **settings)


def _list_command(kind: str) -> click.Command:
    """Return the listing command of a kind."""
    sort_help = "Sort by date, name, id or country (and city); with a minus, in reverse."

    def command(app: App, **options: Any) -> None:
        _run_list(app, kind, options)

    decorators = [
        *(_option(kind, name) for name in FILTERS_OF[kind]),
        click.option("--sort", type=Choice(_SORTS), help=sort_help),
        click.option("-n", "--limit", type=Count(0), metavar="N", help="At most N records."),
        notes_option,
        output_options(*FORMS, *exports_of(kind)),
        pass_app,
    ]
    for decorator in reversed(decorators):
        command = decorator(command)
    from asean_wco.cli.main import COMMANDS

    folder = KIND_FOLDERS[kind]
    return click.command(
        folder,
        help=f"{COMMANDS[folder][2]}\n\n\b\n{_EXAMPLES[kind]}",
        short_help=COMMANDS[folder][2],
    )(command)


meetings = _list_command("meeting")
people = _list_command("person")
organizations = _list_command("organization")
offices = _list_command("office")
initiatives = _list_command("initiative")
series = _list_command("series")
topics = _list_command("topic")
sources = _list_command("source")

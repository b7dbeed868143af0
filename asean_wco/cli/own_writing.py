"""awco own: the commands that write the user's own records: add, edit, undo, purge and others."""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from asean_wco.cli.completing import fields_to_clear, ids_of
from asean_wco.cli.context import App, confirmed, pass_app, tell
from asean_wco.cli.options import Count, DateParam, FileName, KindParam, repeatable
from asean_wco.cli.owning import desk_of, id_meant, known_cities, resolver_of
from asean_wco.errors import DataError, UsageError
from asean_wco.facts.fact import WORDS_OF_DOUBTS
from asean_wco.model.codec import to_stored
from asean_wco.model.countries import country_in_any_language
from asean_wco.model.dates import PartialDate
from asean_wco.model.meeting_types import type_meant
from asean_wco.model.modes import mode_meant
from asean_wco.model.records import RECORD_CLASSES, Place, Record, Source, kind_of, roles_of
from asean_wco.model.shapes import shapes_of
from asean_wco.model.text import (
    counted,
    enclosed,
    joined,
    number_ranges,
    shortened,
    taken_as,
)
from asean_wco.model.vocabulary import MEETING_TYPES, a_kind
from asean_wco.own.cells import with_ids
from asean_wco.own.dates import DATE_COLUMNS, DateReader, buddhist_year, in_plain_words
from asean_wco.own.flags import (
    FLAGS,
    Flag,
    document_of,
    fields_to_name,
    fits,
    is_needed,
    names_of,
    path_to_clear,
)
from asean_wco.own.given import Given
from asean_wco.own.headings import FLAGS_OF_HEAD, head_of
from asean_wco.own.importing import called, read_file
from asean_wco.own.making import NO_LATIN_ID

if TYPE_CHECKING:
    from asean_wco.own.desk import Desk
    from asean_wco.own.places import KnownCities
    from asean_wco.own.sources import Citations
    from asean_wco.store.journal import Entry

R = TypeVar("R")
MOST_DOUBTS = 5
CORRECTION_GONE = "it is again as in the reference, so that your correction is removed."
_MOST_IDS = 5
# Headings of tables that stand for several flags, all of which are cleared together.
_SEVERAL_FLAGS = ("person", "start")
# Whether a file can be read is told when it is read, as of every other file.
_FILE = FileName(readable=False, path_type=Path)


def _parameter(flag: Flag) -> str:
    """Return the name of a flag among the parameters of a command."""
    return f"flag_{flag.name.replace('-', '_')}"


class _GivenDate(DateParam):
    """A date of a record; an empty one is refused with the other empty values."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the date, or the empty text; a date as tables have it is read too, and told."""
        if value == "":
            return value
        try:
            return super().convert(in_plain_words(value), param, ctx)
        except click.BadParameter:
            date = _date_of_tables(in_plain_words(value))
            if date is None:
                raise
            return date


def _date_of_tables(typed: str) -> PartialDate | None:
    """Return a date that only tables may have, such as the end of a month; None for none."""
    reader = DateReader(["be"] if buddhist_year(typed) else [])
    try:
        date = PartialDate.read(reader.read(typed))
    except DataError:
        return None
    if date:
        for notice in reader.notices:
            tell(notice)
    return date


def _flag_option(flag: Flag) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return the option of the command line that sets a field; one for a list may be repeated."""
    return click.option(
        f"--{flag.name}",
        _parameter(flag),
        multiple=flag.many,
        type=_GivenDate() if flag.name in DATE_COLUMNS else None,
        help=repeatable(flag.text) if flag.many else flag.text,
    )


def _record_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add a flag for each common field to a command, and the ways to give a whole record."""
    more = [
        click.option(
            "--source",
            "sources",
            multiple=True,
            metavar="ID-OR-URL",
            help="A source that supports it; may be repeated.",
        ),
        click.option("--source-title", help="Title of the page, if --source is an address."),
        click.option(
            "--unsourced", is_flag=True, help="Save it without a source; every output then says so."
        ),
        click.option(
            "--from",
            "from_",
            type=_FILE,
            help="Take the record from a JSON file; - for standard input.",
        ),
        click.option("--edit", is_flag=True, help="Write it in $VISUAL or $EDITOR."),
    ]
    fields = [_flag_option(flag) for flag in FLAGS]
    options: list[Callable[..., Any]] = [*fields, *more]
    for option in reversed(options):
        command = option(command)
    return command


def _flags_in(options: dict[str, Any]) -> dict[str, Any]:
    """Return the fields that were given as flags, by the name of the flag.

    Raises:
        UsageError: a flag was given without a value.
    """
    given = {flag.name: options[_parameter(flag)] for flag in FLAGS}
    for name, value in given.items():
        if value == "" or (isinstance(value, tuple) and "" in value):
            hint = f"--clear {name} clears the field." if "clear" in options else ""
            raise UsageError(f"--{name} has no value.", hint)
    kept = {name: value for name, value in given.items() if value not in (None, ())}
    for name in DATE_COLUMNS & kept.keys():
        kept[name] = str(kept[name])
    return kept


def citations(app: App) -> Citations:
    """Return the sources that may be cited by address, the user's own among them."""
    from asean_wco.own.sources import Citations

    def sources() -> list[Source]:
        # The library is opened only if a source is given.
        return app.library_to_write.sources()

    return Citations(sources)


class _Wanted(NamedTuple):
    """What options ask for that change single fields.

    Attributes:
        kind: of the record, in the singular.
        flags: the fields that were given, by the name of the flag.
        cleared: paths of the fields to clear.
        post: title of the post to change or clear; empty for the only one.
        replaces_post: whether the title that was given replaces that of the post.
        cited: ids of the sources.
    """

    kind: str
    flags: Mapping[str, Any]
    cleared: Sequence[str]
    post: str
    replaces_post: bool
    cited: Sequence[str]

    @property
    def is_any(self) -> bool:
        """Whether they ask for anything."""
        return bool(self.flags or self.cleared or self.cited)

    def applied_to(self, document: dict[str, Any]) -> dict[str, Any]:
        """Return a record with all of it."""
        from asean_wco.own.changing import cleared, sourced, with_changes

        for path in self.cleared:
            document = cleared(document, path, self.post)
        if self.cited and not self.flags and self.kind != "source":
            return sourced(self.kind, document, self.cited)
        changes = document_of(self.kind, self.flags, self.cited)
        return with_changes(document, changes, replace_post=self.replaces_post, post=self.post)


def _wanted(
    app: App,
    kind: str,
    options: dict[str, Any],
    sources: Citations,
    start: Mapping[str, Any],
) -> _Wanted:
    """Return what options ask for that change single fields of a record.

    Raises:
        UsageError: an option has no value, or does not go with the kind.
    """
    cited = sources.ids(options["sources"], options["source_title"])
    flags = with_ids(kind, _flags_in(options), resolver_of(app))
    if kind == "meeting":
        _settle_place(app, flags, start.get("place", {}))
        meant = type_meant(flags.get("type", ""))
        if meant and flags["type"] not in MEETING_TYPES:
            tell(taken_as(flags["type"], meant))
    elif kind == "organization" and "city" in flags:
        _take_country_apart(known_cities(app), flags)
    paths, replaces_post = _to_clear(kind, options.get("clear", ()), flags)
    post = options.get("post") or ""
    if post and "roles" not in shapes_of(RECORD_CLASSES[kind]):
        raise UsageError(f"{a_kind(kind).capitalize()} has no posts.", "Leave out --post.")
    return _Wanted(kind, flags, paths, post, replaces_post, cited)


def _settle_place(app: App, flags: dict[str, Any], before: Mapping[str, str]) -> None:
    """Add the country of a known city, and ask about a place that may be wrong.

    Args:
        app: the run.
        flags: the fields that were given, by the name of the flag; they get the country.
        before: the place that the meeting has.
    """
    for name in ("venue", "city"):
        mode = mode_meant(str(flags.get(name, "")))
        if mode and "mode" not in flags:
            tell(f"--{name} {flags[name]}: did you mean --mode {mode}?")
            return
    cities = known_cities(app)
    if "venue" in flags and "city" not in {**before, **flags}:
        _take_city_apart(cities, flags)
    if "city" not in flags:
        return
    _take_country_apart(cities, flags)
    place = {"city": flags["city"]}
    code = (
        country_in_any_language(flags["country"]) if "country" in flags else before.get("country")
    )
    if code:
        place["country"] = code
    notices: list[str] = []
    cities.settle(place, notices, notices)
    for notice in notices:
        tell(notice)
    flags["city"] = place["city"]
    if not code and "country" not in flags:
        # The city may have stood before its country.
        flags |= place


def _take_city_apart(cities: KnownCities, flags: dict[str, Any]) -> None:
    """Take a known city and the country out of a venue that is given with them, and tell that."""
    typed = flags["venue"]
    read = cities.read_venue(typed)
    flags["venue"] = read["venue"]
    for name, text in read.items():
        flags.setdefault(name, text)
    if read["venue"] != typed:
        options = " ".join(f"--{name} {shlex.quote(text)}" for name, text in read.items())
        tell(f"--venue {shlex.quote(typed)} is read as {options}.")


def _take_country_apart(cities: KnownCities, flags: dict[str, Any]) -> None:
    """Take the country out of a city that is given with it, and tell that.

    Args:
        cities: that records have.
        flags: the fields that were given, by the name of the flag; the city is one.

    Raises:
        UsageError: another country is given beside it.
        DataError: a country after the city looks misspelt.
    """
    typed = flags["city"]
    place = cities.read(typed, has_country="country" in flags)
    if place is None or not place.city:
        return
    country = flags.setdefault("country", place.country)
    if country_in_any_language(country) not in (place.code, None):
        raise UsageError(f"--city says {shortened(typed)!r}, but --country says {country!r}.")
    flags["city"] = place.city
    options = f"--city {shlex.quote(place.city)} --country {shlex.quote(place.country)}"
    tell(f"--city {shlex.quote(typed)} is read as {options}.")


def _kept(
    app: App,
    kind: str,
    start: dict[str, Any],
    options: dict[str, Any],
    keep: Callable[[Given, list[Given]], R],
) -> R:
    """Keep the record that options give, with the new sources that it cites.

    The fields of a file replace those of the record as it was. Then flags, `--clear` and `--source`
    change single fields. What comes of it goes through an editor if the user asks for one, or gives
    nothing else.

    Args:
        app: the run.
        kind: of the record, in the singular.
        start: the record as it was; empty for a new one.
        options: of the command.
        keep: keeps a record and the new sources.

    Returns:
        What `keep` returns.
    """
    from asean_wco.cli.own_editing import edited
    from asean_wco.own.changing import replaced, resourced
    from asean_wco.own.template import read_template, template, with_problem

    new_sources = citations(app)
    wanted = _wanted(app, kind, options, new_sources, start)
    is_edited = options["edit"] or not (options["from_"] or wanted.is_any)

    def with_sources(given: Given) -> Given:
        """Return a record that a text gives whole, with the sources that speak for it."""
        document = resourced(kind, start, given.document, wanted.cited, given.where)
        return given._replace(document=document)

    def keep_text(given: Given) -> R:
        """Keep what an editor leaves."""
        return keep(with_sources(given), new_sources.new)

    names = names_of(kind, [name for name in wanted.flags if fits(kind, name)], "--{}")
    given = Given(kind, start, f"The {kind}", UsageError, names=names)
    if path := options["from_"]:
        text = read_file(path)
        try:
            given = Given(kind, replaced(start, read_template(text, called(path))), called(path))
        except DataError as error:
            # An editor can repair the text, unless options are to change what it says.
            if not is_edited or wanted.is_any:
                raise
            return edited(app, kind, with_problem(text, error.message), keep_text)
        if not is_edited:
            given = with_sources(given)
    document = wanted.applied_to(dict(given.document))
    if is_edited:
        return edited(app, kind, template(kind, document).encode(), keep_text)
    return keep(given._replace(document=document), new_sources.new)


def _to_clear(kind: str, typed: Sequence[str], flags: Mapping[str, Any]) -> tuple[list[str], bool]:
    """Return the paths of the fields to clear, and whether the title of the post is replaced.

    What a record needs is not cleared where an option gives it anew.

    Args:
        kind: of the record.
        typed: flags, fields, or labels of a card.
        flags: the fields that were given, by the name of the flag.
    """
    from asean_wco.render.words import fields_labelled

    paths: list[str] = []
    replaces_post = False
    known = fields_to_name(kind)
    for text in typed:
        names: Sequence[str] = [text] if text in known else fields_labelled(text, known)
        if not names:
            # What tables call it, such as participants.
            head = head_of(text)
            flags_of_head = FLAGS_OF_HEAD[head] if head in _SEVERAL_FLAGS else (head,)
            names = [name for name in flags_of_head if name in known]
        for name in names or [text]:
            if name in flags and is_needed(kind, name):
                replaces_post = replaces_post or (kind, name) == ("person", "title")
            else:
                paths.append(path_to_clear(kind, name))
    return paths, replaces_post


def tell_records_alike(desk: Desk, identifiers: Sequence[str]) -> Mapping[str, str]:
    """Say which records have the names or the numbers of those that were kept.

    One may be there twice.

    Returns:
        The ids of the records with the same names, by those of the ones that were kept.
    """
    from asean_wco.own.doubts import namesakes

    others = namesakes(identifiers, desk.own(), desk.reference)
    points = [f"{identifier} has the same name as {other}." for identifier, other in others.items()]
    tell_some(points, MOST_DOUBTS)
    _tell_same_sessions(desk, identifiers)
    return others


def _tell_same_sessions(desk: Desk, identifiers: Sequence[str]) -> None:
    """Say which meetings have the series and the number of those that were kept."""
    from asean_wco.own.doubts import same_sessions

    others = same_sessions(identifiers, desk.own(), desk.reference)
    points = [
        f"{identifier} has the series and the number of {other}. Is it the same meeting?"
        for identifier, other in others.items()
    ]
    tell_some(points, MOST_DOUBTS)


def records_nearly_there(app: App, given: Sequence[Given]) -> list[str]:
    """Return which new people and bodies may be there already under another spelling.

    Args:
        app: the run, with the records as they were before the new ones.
        given: the new records; those with an id are what they say.
    """
    points: dict[str, str] = {}
    for row in given:
        name = str(row.document.get("name") or "")
        if row.kind not in ("person", "organization") or row.document.get("id") or not name:
            continue
        if name not in points:
            near = app.library_to_write.nearly_named(name, row.kind)
            points[name] = (
                f"{shortened(name)}: did you mean {near.name} [{near.id}]?" if near else ""
            )
    return [point for point in points.values() if point]


def tell_likely_sessions(desk: Desk, identifiers: Sequence[str]) -> None:
    """Say which meetings have a series and a number in their names alone, and how to give them."""
    from asean_wco.own.doubts import likely_sessions

    points = []
    for meeting, series, number, there in likely_sessions(identifiers, desk.own(), desk.reference):
        if there:
            points.append(
                f"{meeting.id}: the name looks like session {number} of {series}, which is "
                f"{there}. If it is the same meeting: awco own remove {meeting.id}"
            )
            continue
        source = "--unsourced"
        if meeting.citations:
            source = f"--source {meeting.citations[0].source}"
        which, ordinal = "a session", ""
        if number:
            which, ordinal = f"session {number}", f" --ordinal {number}"
        points.append(
            f"{meeting.id}: the name looks like {which} of {series}. If it is: "
            f"awco own edit {meeting.id} --series {series}{ordinal} {source}"
        )
    tell_some(points, MOST_DOUBTS)


def tell_old_sources(desk: Desk, identifiers: Sequence[str]) -> None:
    """Say which corrections cite the sources of the reference for what it does not say."""
    from asean_wco.own.doubts import with_sources_of_the_reference

    corrections = with_sources_of_the_reference(identifiers, desk.own(), desk.reference).items()
    points = [
        f"{identifier}: your values of {' and '.join(fields)} differ from the reference but still "
        "cite the sources of the reference. Check that these sources support them."
        for identifier, fields in corrections
    ]
    tell_some(points, MOST_DOUBTS)


def tell_some(points: Sequence[str], most: int) -> None:
    """Say the first of some points, and how many more there are.

    Args:
        points: sentences.
        most: how many of them are said; if there is one more, that too.
    """
    if len(points) == most + 1:
        most += 1
    for point in points[:most]:
        tell(f"  {point}")
    if len(points) > most:
        tell(f"  and {len(points) - most} more.")


@click.command("add")
@click.argument("kind", metavar="KIND", type=KindParam())
@_record_options
@pass_app
def add(app: App, kind: str, **options: Any) -> None:
    """Add a record of your own.

    KIND is meeting, person, organization, office, initiative, series, topic or source. Without
    options, your editor opens an empty record. A record needs a source (an id or an address) or
    --unsourced.

    \b
    awco own add meeting --name Briefing --type visit --start 2026-12 --unsourced
    awco own add person --name Tan --title Attaché --source https://example.org
    awco own add initiative --from plan.json
    """
    nearly_there: list[str] = []

    def keep(given: Given, sources: list[Given]) -> Record:
        nearly_there[:] = records_nearly_there(app, [given])
        return desk.add(given, sources, unsourced=options["unsourced"])

    desk = desk_of(app)
    record = _kept(app, kind, {}, options, keep)
    how = " (unsourced)" if record.unsourced else ""
    tell(f"Saved as {record.id}{how}. 'awco own undo' takes it back.")
    if record.id.startswith(NO_LATIN_ID) and not options["flag_id"]:
        way_out = "'awco own undo', then the same command with --id ID."
        tell(f"The name has no Latin letters for an id. To choose one: {way_out}")
    tell_some(nearly_there, 1)
    tell_records_alike(desk, [record.id])
    tell_likely_sessions(desk, [record.id])
    # A person has read the id above; a script reads it from here.
    if not sys.stdout.isatty():
        click.echo(record.id)


def _edit_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of a record to a command that cannot give it another id."""
    with_options = _record_options(command)
    for option in with_options.__click_params__:  # type: ignore[attr-defined]
        if "--id" in option.opts:
            option.hidden = True
    return with_options


@click.command("edit")
@click.argument("name", nargs=-1, required=True, metavar="ID-OR-NAME", shell_complete=ids_of())
@_edit_options
@click.option(
    "--clear",
    multiple=True,
    metavar="FIELD",
    shell_complete=fields_to_clear,
    help="Clear a field, such as venue or end; may be repeated.",
)
@click.option(
    "--post",
    metavar="TITLE",
    help="The post to change or clear, by its title, of a person with several.",
)
@pass_app
def edit(app: App, name: tuple[str, ...], **options: Any) -> None:
    """Change a record of your own, or correct one of the reference.

    A new value replaces the old one. But options that you can repeat (topic, host, person and
    others) add to what is there, and --title adds a post to a person. To replace what is there,
    use --clear together with the option. --clear alone empties a field; it takes the name of an
    option, of a field, or of a line on the card. Without an option, your editor opens the record.
    What you change loses its old sources and needs a new source, or --unsourced; a name or a
    summary needs none. The reference itself is not touched: 'awco show ID --reference' shows it,
    and 'awco own remove ID' takes your correction back.

    \b
    awco own edit adgcm-33 --venue 'Sailing Club' --source https://example.org
    awco own edit briefing --clear end
    awco own edit tan --clear title --title 'First Secretary' --unsourced
    awco own edit tan --post Director --end 2026-06
    awco own edit tan --clear posts
    awco own edit briefing --source https://example.org/programme
    """
    desk = desk_of(app)
    record = desk.current(id_meant(app, desk, " ".join(name)))

    def keep(given: Given, sources: list[Given]) -> bool:
        return desk.edit(record, given, sources, unsourced=options["unsourced"])

    if _kept(app, kind_of(record), to_stored(record), options, keep):
        name_of = app.library_to_write.name_of
        changes = changes_in_words(record, desk.current(record.id), name_of)
        gone = "" if desk.own().find(record.id) else CORRECTION_GONE.capitalize()
        tell(f"{joined(' ', 'Saved.', changes, gone)} 'awco own undo' takes it back.")
        _tell_added_post(record, desk.current(record.id))
        _tell_old_summary(record, desk.current(record.id))
        given = _flags_in(options)
        _tell_old_notes(desk, record.id, given)
        if "series" in given or "ordinal" in given:
            _tell_same_sessions(desk, [record.id])
    else:
        tell("Nothing changed.")


def changes_in_words(before: Record, after: Record, name_of: Callable[[str], str]) -> str:
    """Return which fields of a record are changed, and what was added to its lists.

    Args:
        before: the record as it was.
        after: the record as it is now.
        name_of: returns the name of the record with an id, or the text itself if it is no id.
    """
    from asean_wco.query.comparison import differing_fields
    from asean_wco.render.words import field_label, section_title

    shapes = shapes_of(RECORD_CLASSES[kind_of(after)])
    changed: list[str] = []
    added: list[str] = []
    removed: list[str] = []
    settled: list[str] = []
    for field in differing_fields(before, after):
        was, is_now = getattr(before, field), getattr(after, field)
        if field == "citations":
            continue
        if isinstance(was or is_now, Place):
            changed += [
                part for part in shapes_of(Place) if _part(was, part) != _part(is_now, part)
            ]
            continue
        if not isinstance(is_now, tuple):
            changed.append(field_label(field))
            continue
        new = [item for item in is_now if item not in was]
        gone = [item for item in was if item not in is_now]
        if field in WORDS_OF_DOUBTS and not new:
            doubtful = dict.fromkeys(field_label(item.field.rpartition(".")[2]) for item in gone)
            settled.append(f"{', '.join(doubtful)} ({WORDS_OF_DOUBTS[field]})")
        elif new and gone:
            changed.append(section_title(field).lower())
        else:
            is_link = shapes[field].form == "link"
            named = [_item_in_words(item, name_of, is_link=is_link) for item in new or gone]
            listed = f"{section_title(field).lower()}: {', '.join(named)}"
            (added if new else removed).append(listed)
    sentences = [
        enclosed("Changed: ", ", ".join(changed), "."),
        enclosed("Added to ", "; ".join(added), "."),
        enclosed("Removed from ", "; ".join(removed), "."),
        enclosed("No longer marked as doubtful: ", ", ".join(settled), "."),
    ]
    return joined(" ", *sentences) or "Changed: sources."


def _part(place: Place | None, name: str) -> str | None:
    """Return a part of a place; None without it."""
    return getattr(place, name) if place else None


def _item_in_words(item: Any, name_of: Callable[[str], str], *, is_link: bool) -> str:
    """Return what an item of a list is, in a few words, with the name of what it links to."""
    if isinstance(item, str):
        return shortened(name_of(item) if is_link else item).rstrip(".")
    for part in ("title", "person", "organization", "topic", "initiative", "name", "text", "field"):
        text = getattr(item, part, None)
        if text:
            is_named = part in ("person", "organization", "topic", "initiative")
            return shortened(name_of(text) if is_named else str(text)).rstrip(".")
    return shortened(str(item)).rstrip(".")


def _tell_old_summary(before: Record, after: Record) -> None:
    """Say that a summary that was not changed still tells a date that was.

    Args:
        before: the record as it was.
        after: the record as it is now.
    """
    summary = after.summary or ""
    for field in ("start", "end"):
        old, new = getattr(before, field, None), getattr(after, field, None)
        if not isinstance(old, PartialDate) or old == new or summary != before.summary:
            continue
        month = PartialDate(old.year, old.month).display()
        is_told = month in summary and re.search(rf"\b{old.day or ''}\b", summary)
        if is_told:
            tell(
                f"The summary may still tell the old {field}, {old.display()}. To change it: "
                f"awco own edit {after.id} --summary 'TEXT'"
            )


def _tell_old_notes(desk: Desk, identifier: str, flags: Collection[str]) -> None:
    """Say which notes hold names that an import could not place and that are given now.

    Args:
        desk: the user's file.
        identifier: of the record.
        flags: the fields that were given.
    """
    from asean_wco.own.doubts import notes_answered

    for note in notes_answered(desk.notes_on(identifier), flags):
        tell(
            f"Your note on it stays: {shortened(note)}. To remove it: "
            f"awco own note {identifier} {shlex.quote(note)} --remove"
        )


def _tell_added_post(before: Record, after: Record) -> None:
    """Say how to correct a post, where a post was added to others."""
    if roles_of(before) and len(roles_of(after)) > len(roles_of(before)):
        title = roles_of(before)[-1].title
        tell(
            "The posts that were there stay. To correct a post instead: 'awco own undo', then "
            f"'awco own edit {after.id} --post {shlex.quote(title)} --title NEW'."
        )


@click.command("note")
@click.argument("identifier", metavar="ID-OR-NAME", shell_complete=ids_of())
@click.argument("text", nargs=-1)
@click.option("--remove", is_flag=True, help="Remove the note TEXT; without TEXT, all notes.")
@pass_app
def note(app: App, identifier: str, text: tuple[str, ...], remove: bool) -> None:
    """Add a private note to any record, or remove notes from it.

    The card of the record on a terminal shows the note, marked as yours, and so do the 'awco own'
    commands. All other answers and files leave it out unless you add --with-notes. A note is one
    line: line breaks become spaces. With - for TEXT it is read from standard input.

    \b
    awco own note adgcm-33 'Ask Viet Nam Customs for the list of participants'
    awco own note adgcm-33 --remove
    """
    desk = desk_of(app)
    identifier = id_meant(app, desk, identifier)
    words = _on_one_line(" ".join(text))
    if remove:
        _tell_removed(identifier, desk.remove_notes(identifier, words if text else None))
        return
    if not text:
        raise UsageError("The note has no text.", "Give one, or --remove to remove notes.")
    if desk.note(identifier, words):
        tell("Note saved. 'awco own undo' takes it back.")
    else:
        tell("You have that note already.")


def _on_one_line(typed: str) -> str:
    """Return the text of a note, which may stand on standard input, with spaces for its breaks."""
    text = typed
    if typed == "-":
        text = read_file(Path(typed)).decode(errors="replace").strip()
    line = re.sub(r"\s*[\n\r\t]\s*", " ", text)
    if line != text:
        tell("The line breaks of the note become spaces.")
    return line


def _tell_removed(identifier: str, notes: int) -> None:
    """Say that notes were taken off a record, and where they can still be read."""
    what, them = ("note", "it") if notes == 1 else ("notes", "them")
    tell(
        f"Removed: {identifier} (your {what}). 'awco own undo' brings {them} back. "
        f"The history and the backup still hold {them}; 'awco own purge' deletes {them} there."
    )


@click.command("remove")
@click.argument("name", nargs=-1, required=True, metavar="ID-OR-NAME...", shell_complete=ids_of())
@click.option("--force", is_flag=True, help="Remove it even if other records of yours link to it.")
@pass_app
def remove(app: App, name: tuple[str, ...], force: bool) -> None:
    """Remove records, corrections or notes of your own.

    Give one ID or NAME, or several ids: all of them are removed, or none. If you remove a record of
    your own, your notes on it are removed too. If you remove a correction, your notes on the record
    stay; 'awco own note ID --remove' removes them.
    """
    desk = desk_of(app)
    identifiers = list(dict.fromkeys(name))
    if len(name) == 1 or not all(map(desk.has, name)):
        identifiers = [id_meant(app, desk, " ".join(name), exact=True)]
    removed = desk.remove(identifiers, force=force)
    for identifier, taken in removed.items():
        tell(f"Removed: {identifier} (your {taken.what}).")
        if taken.has_notes:
            tell(f"Your notes on it stay. 'awco own note {identifier} --remove' removes them.")
        for source in taken.uncited:
            tell(
                f"No record uses your source {source} any more. 'awco own remove {source}' removes "
                "it."
            )
    tell("'awco own undo' takes this back.")


@click.command("undo")
@click.option(
    "--steps",
    type=Count(1),
    metavar="N",
    default=1,
    show_default=True,
    help="How many changes to take back.",
)
@pass_app
def undo(app: App, steps: int) -> None:
    """Take back your last change, or several.

    'awco own redo' makes the changes again, until you change the same records.
    """
    from asean_wco.store.journal import undoable

    file = desk_of(app).file
    for entry in file.undo(steps):
        tell(f"Undone: {_in_words(entry)}.")
    what = "change" if steps == 1 else "changes"
    tell(f"'awco own redo' makes the {what} again.")
    for entry in undoable(file.journal().entries)[:1]:
        tell(f"The next undo takes back: {_in_words(entry)}.")


@click.command("redo")
@pass_app
def redo(app: App) -> None:
    """Make again what your last undo took back, if you have not changed the same records since.

    Repeat the command for the undo before that, which may be an old one: the command says what it
    makes again next.
    """
    desk = desk_of(app)
    redone = desk.file.redo()
    if redone is None:
        raise UsageError(
            f"Nothing changed: {_why_no_redo(desk)}",
            "'awco own history' lists what was done.",
        )
    for entry in redone.entries:
        tell(f"Redone: {_in_words(entry)}.")
    tell(f"Your file now has {_held(redone.records, redone.noted)}.")
    if redone.next:
        what = _in_words(redone.next[0])
        if len(redone.next) > 1:
            numbers = number_ranges([entry.revision for entry in redone.next])
            what = f"{len(redone.next)} changes, revisions {numbers}"
        since = ", which you took back before you made other changes" if redone.is_older else ""
        tell(f"The next redo makes again: {what}{since}.")


def _why_no_redo(desk: Desk) -> str:
    """Return why there is no change that can be made again."""
    from asean_wco.store.journal import is_lost, lapsed, with_undone

    entries = desk.file.journal().entries
    undo = lapsed(entries)
    if undo is None:
        return "there is nothing to redo."
    by_revision = {entry.revision: entry for entry in entries}
    if any(is_lost(entry, by_revision) for entry in entries if entry.revision >= undo.revision):
        return "the last undo, or a change after it, was purged or compacted."
    ids = [change.id for one in with_undone(undo, by_revision) for change in one.changes]
    changed = shortened(", ".join(dict.fromkeys(ids)))
    return f"nothing can be redone, since you have changed {changed} after the last undo."


def _in_words(entry: Entry) -> str:
    """Return what was done in a revision, and to which records."""
    ids = first_ids(change.id for change in entry.changes)
    return f"{entry.action} ({ids}), revision {entry.revision}"


def first_ids(identifiers: Iterable[str]) -> str:
    """Return the first of some ids, each once, and how many there are if there are more."""
    different = list(dict.fromkeys(identifiers))
    named = ", ".join(different[:_MOST_IDS])
    if len(different) > _MOST_IDS:
        return f"{named} and others, {len(different):,} in all"
    return named


@click.command("restore")
@click.argument("file", type=_FILE, required=False)
@pass_app
def restore(app: App, file: Path | None) -> None:
    """Bring back a backup FILE, or repair a damaged file.

    FILE is a backup that 'awco own backup' made. Without FILE, the command brings back the last
    state in the history, if your file can no longer be read. If it can be read, the command goes
    back to the state before the last change, undo, redo or restore. To take back a change, better
    use 'awco own undo': it says what it takes back, and goes back further. It takes back a restore
    too. The current file is kept under another name.
    """
    restored = desk_of(app).file.restore(file)
    held = _held(restored.records, restored.noted)
    before = "there was no file before"
    if restored.kept:
        before = f"the replaced file is kept as {restored.kept}"
    if not restored.is_different:
        what = "the backup" if file else "the state before"
        tell(f"Nothing changed: {what} holds what you have now ({held}).")
        return
    tell(f"Restored: your file now has {held}; {before}.")
    if restored.changed:
        tell(f"Changed by this: {first_ids(restored.changed)}.")


def _held(count: int, noted: int) -> str:
    """Return how many records and notes there are after a restore or a redo, in words."""
    records = counted(count, "record", "records")
    if not noted:
        return records
    return f"{records}, and notes on {counted(noted, 'record', 'records')}"


@click.command("compact")
@click.option(
    "--steps",
    type=Count(0),
    metavar="N",
    default=100,
    show_default=True,
    help="How many changes 'awco own undo' can still take back.",
)
@pass_app
def compact(app: App, steps: int) -> None:
    """Free space in the history.

    The history still lists every change, but only the last changes can be undone.
    """
    done = desk_of(app).file.compact(steps)
    if done.damaged:
        lines = number_ranges(done.damaged)
        tell(f"Lines that could not be read are gone from the history: {lines}.")
    tell(f"The history has {done.after:,} bytes; it had {done.before:,}.")


@click.command("purge")
@click.option("--yes", is_flag=True, help="Do not ask first.")
@pass_app
def purge(app: App, yes: bool) -> None:
    """Delete removed records and earlier versions for good. This cannot be undone.

    The records and notes that you removed, and the earlier versions of those that you changed, are
    deleted from the history and the backups. Your present records and notes stay as they are.
    Copies that you made with 'awco own backup' are not touched.
    """
    file = desk_of(app).file
    if not yes:
        if not sys.stdin.isatty():
            raise UsageError(
                "A purge cannot be undone, so you must confirm it; nothing was deleted.",
                "Add --yes to confirm it.",
            )
        tell("This cannot be undone.")
        confirmed(
            "Delete removed records and earlier versions from the history and the backups?",
            abort=True,
        )
    file.purge()
    tell("Deleted from the history and the backups. This cannot be undone.")


COMMANDS = (add, edit, note, remove, undo, redo, restore, compact, purge)

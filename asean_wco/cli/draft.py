"""awco draft: a press release read into a draft record, each value with the words that say it."""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from asean_wco.cli.context import App, confirmed, pass_app, tell
from asean_wco.cli.options import DATE, FileName, output_options
from asean_wco.cli.output import Output, Rows, write_rows
from asean_wco.errors import DataError, UsageError
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Meeting, Record
from asean_wco.model.text import enclosed, shortened

if TYPE_CHECKING:
    from asean_wco.library import Library
    from asean_wco.own.desk import Desk
    from asean_wco.own.given import Given

# The options that say something of the source.
_ABOUT_SOURCE = ("url", "title", "publisher", "published", "language")
_ABOUT_MEETING = ("name", "series", "ordinal", "start", "end", "mode")
_ABOUT_PLACE = ("city", "country")
_NAMED = ("people", "organizations", "initiatives", "doubts", "already")
# The columns of plain lines and tables: always all of them, so that a script can count them.
_HEADS = (*_ABOUT_MEETING, *_ABOUT_PLACE, *_NAMED)


@click.command()
@click.argument("file", type=FileName(readable=False, allow_dash=True, path_type=Path))
@click.option("--url", metavar="ADDRESS", help="Where it was published.")
@click.option("--title", help="Its title, if the text does not begin with it.")
@click.option("--publisher", help="Who published it.")
@click.option("--published", type=DATE, help="The date of the report, not of the event.")
@click.option("--language", metavar="CODE", help="Its language, such as en or vi.")
@click.option(
    "--keep", is_flag=True, help="Add the meeting to your own records; needs --url or --unsourced."
)
@click.option(
    "--unsourced",
    is_flag=True,
    help="Save a release that has no address, such as one on paper; every output then says so.",
)
@click.option(
    "--edit", is_flag=True, help="Open the draft in $VISUAL or $EDITOR before it is saved."
)
@click.option("--yes", is_flag=True, help="Do not ask before the draft is saved.")
@output_options()
@pass_app
def draft(
    app: App,
    file: Path,
    keep: bool,
    edit: bool,
    yes: bool,
    unsourced: bool,
    **options: Any,
) -> None:
    """Turn a press release or news item into a draft record.

    FILE is plain text, Markdown or a saved web page; - reads standard input. awco opens no
    connection. Fields that the text does not state stay empty. Check every value before you save
    the draft, because it was made automatically. What was agreed is quoted, for you to put in
    your own words. 'awco help releases' says how accurate drafts are.

    \b
    awco draft release.txt
    awco draft page.html --url https://example.org/news --publisher 'Viet Nam Customs' --keep
    pbpaste | awco draft - --published 2024-06-10 --json
    """
    from asean_wco.draft.assembly import About, draft_of
    from asean_wco.draft.release import read_release

    given = {name: str(options[name] or "") for name in _ABOUT_SOURCE}
    _check_about_source(given)
    about = About(given["url"], given["publisher"])
    published: PartialDate | None = options["published"]
    title, language = given["title"], given["language"]
    output = Output.from_options(app, options)
    if keep or edit:
        _refuse_unsourced(about.url, may_be=unsourced)
        # A file of own records that is yet to be made is no error for one who adds the first.
        app.own_is_named = False
    where = "Standard input" if str(file) == "-" else str(file)
    release = read_release(
        _content(file), where, title=title, language=language, published=published
    )
    made = draft_of(release, app.library, about)
    if keep and not edit:
        _refuse_nameless(made)
    if keep or edit:
        # The question stands below the draft, which a pager would take away.
        app.without_pager = True
    commands = [] if keep or edit else _commands_to_save(file, given, made, release.address)
    _write(app, output, made, commands)
    if keep or edit:
        _keep(app, made, in_editor=edit, asks=not (yes or edit))


def _check_about_source(given: Mapping[str, str]) -> None:
    """Refuse an address or a language that is none.

    Raises:
        UsageError: the address does not begin as one, or the language is no code.
    """
    url, language = given["url"], given["language"]
    if url and not re.match(r"https?://[^\s/]", url):
        raise UsageError(
            f"{shortened(url)!r} is not a web address.",
            "Give the whole address with https://, as the browser shows it.",
        )
    if language and not re.fullmatch(r"[a-z]{2}(-[a-z]{2,4})?", language.lower()):
        raise UsageError(
            f"{shortened(language)!r} is not the code of a language.",
            "A code has two letters, such as en, vi or id.",
        )


def _refuse_unsourced(url: str, *, may_be: bool) -> None:
    """Hold the user to a source before anything is read.

    Args:
        url: the address of the release, or empty.
        may_be: whether the user wants to save it without a source.

    Raises:
        UsageError: a draft is to be kept that has none.
    """
    if url:
        from asean_wco.own.sources import check_source

        check_source(url)
    elif not may_be:
        raise UsageError(
            "A record needs a source, and the draft has none.",
            "Give --url ADDRESS as well, or --unsourced if the release has no address.",
        )


def _refuse_nameless(made: dict[str, Any]) -> None:
    """Refuse to keep a meeting for which there is no name.

    Raises:
        UsageError: the release has no title, and does not say which session of a series it is on.
    """
    if not made["meeting"]["name"]:
        raise UsageError(
            "The text has no title, so the meeting would have no name; nothing was saved.",
            "Give --title 'TITLE' as well.",
        )


def _content(file: Path) -> bytes:
    """Return the content of the release.

    Raises:
        DataError: it cannot be read, or is too large.
    """
    from asean_wco.draft.release import MOST_BYTES
    from asean_wco.store.places import read_file

    if str(file) == "-":
        if sys.stdin.isatty():
            tell("Paste the text, then press Ctrl-D on a line of its own.")
        return sys.stdin.buffer.read(MOST_BYTES + 1)
    try:
        return read_file(file, str(file), "a release")
    except OSError as error:
        raise DataError(f"{file} cannot be read: {error.strerror}.") from None


def _commands_to_save(
    file: Path, given: Mapping[str, str], made: Mapping[str, Any], address: str
) -> list[str]:
    """Return the commands that save a draft, one of which fits the release.

    Args:
        file: the release.
        given: what the user said of the source, by option.
        made: the draft.
        address: that a page names as its own; empty if it names none.
    """
    words = ["awco", "draft", "FILE" if str(file) == "-" else shlex.quote(str(file))]
    for name, value in given.items():
        if value:
            words += [f"--{name}", shlex.quote(value)]
    if not made["meeting"]["name"] and not given["title"]:
        words += ["--title", "'TITLE'"]
    command = " ".join([*words, "--keep"])
    if given["url"]:
        return [command]
    url = shlex.quote(address) if address else "ADDRESS"
    return [f"{command} --url {url}", f"{command} --unsourced"]


def _write(app: App, output: Output, made: dict[str, Any], commands: Sequence[str]) -> None:
    """Write a draft in the form that was asked for, a text with the commands that save it."""

    def table(width: int | None, color: bool) -> str:
        from asean_wco.render.draft_view import draft_text

        return draft_text(made, app.library, width, color=color, commands=commands)

    meeting = made["meeting"]
    place = meeting["place"] or {}
    of_meeting = {
        **{field: meeting.get(field) for field in _ABOUT_MEETING},
        **{field: place.get(field) for field in _ABOUT_PLACE},
    }
    in_words = {
        **of_meeting,
        "people": [person["name"] for person in made["people"]],
        "organizations": [body["id"] or body["name"] for body in made["organizations"]],
        "initiatives": [initiative["id"] for initiative in made["initiatives"]],
        "doubts": made["doubts"],
        "already": made["already"],
    }
    rows = Rows(
        command="draft",
        # The columns can be asked for by --fields as well as the keys of the JSON.
        results=[{**of_meeting, **made}] if output.fields else [made],
        query={},
        heads=_HEADS,
        table=table,
        in_words=None if output.fields else [in_words],
    )
    write_rows(app, output, rows)


def _keep(app: App, made: dict[str, Any], *, in_editor: bool, asks: bool) -> None:
    """Put the meeting of a draft among the user's own records, with its source.

    Raises:
        UsageError: nobody can be asked.
    """
    from asean_wco.cli.own_editing import edited
    from asean_wco.cli.own_writing import citations, tell_records_alike, tell_some
    from asean_wco.cli.owning import desk_of
    from asean_wco.draft.assembly import document_of
    from asean_wco.own.given import Given
    from asean_wco.own.listing import own_findings
    from asean_wco.own.template import template

    if asks and not sys.stdin.isatty():
        raise UsageError(
            "There is no terminal to ask on, so nothing was saved.",
            "Add --yes to save the draft without a question.",
        )
    if asks:
        confirmed("Save this meeting among your own records?", abort=True)
    cited = citations(app)
    url = made["source"]["url"]
    source = cited.ids([url], made["source"]["title"])[0] if url else None
    told = {name: made["source"][name] for name in ("publisher", "published", "language")}
    details = {name: value for name, value in told.items() if value}
    sources = [given._replace(document={**given.document, **details}) for given in cited.new]
    document = document_of(made, source, app.library)
    desk = desk_of(app)

    def keep(given: Given) -> Record:
        return desk.add(given, sources, unsourced=source is None)

    if in_editor:
        record = edited(app, "meeting", template("meeting", document).encode(), keep)
    else:
        given = Given("meeting", document, "The draft")
        _refuse_repeated(desk, given)
        record = keep(given)
    tell(f"Saved as {record.id}. 'awco own undo' takes it back.")
    if not in_editor:
        _tell_left_out(made, record, source, app.library)
    tell_records_alike(desk, [record.id])
    points = [
        f"{finding.code}  {finding.message}"
        for finding in own_findings(desk)
        if finding.subject == record.id
    ]
    if points:
        tell("What 'awco own check' says of it:")
        tell_some(points, len(points))


def _tell_left_out(
    made: dict[str, Any], record: Record, source: str | None, library: Library
) -> None:
    """Say what a draft has that was not saved, and below each how to add it.

    Args:
        made: the draft.
        record: the meeting that was saved.
        source: the id of the release among the sources; None if it has none.
        library: whose ids are taken.
    """
    cited = f"--source {source}" if source else "--unsourced"
    edit = f"awco own edit {record.id}"
    others = [other for other in made["other_meetings"] if other["beside"] and not other["id"]]
    for other in others:
        _tell_other_left_out(other, cited, library)
    # The command for the other meeting has those whom it can name.
    added = {person["id"] for other in others for person in other["people"]} - {None}
    elsewhere = [
        person for person in made["people"] if person["elsewhere"] and person["id"] not in added
    ]
    if elsewhere:
        _tell_not_saved(f"{_named(elsewhere)}. The text names them at another meeting.")
    people = [person for person in made["people"] if not (person["roles"] or person["elsewhere"])]
    if people:
        new = dict.fromkeys(person["name"] for person in people if not person["id"])
        _tell_not_saved(
            f"{_named(people)}. awco found no role at this meeting. Add them if they were there:",
            *(f"awco own add person --name {shlex.quote(name)} {cited}" for name in new),
            _adding("person", [row["id"] or row["name"] for row in people], edit, cited),
        )
    bodies = [
        body
        for body in made["organizations"]
        if not (body["roles"] or body["elsewhere"]) and body["id"] not in _kept_in(record)
    ]
    if bodies:
        _tell_not_saved(
            f"{_named(bodies)}. awco found no role at this meeting. Add each that took part:",
            _adding("org", [body["id"] for body in bodies], edit, cited),
        )
    initiatives = [row for row in made["initiatives"] if row["id"] and not row["relation"]]
    if initiatives:
        _tell_not_saved(f"{_named(initiatives)}. The text names it at another meeting.")
    if any(passage["field"] == "outcomes" for passage in made["evidence"]):
        _tell_not_saved(
            "what was agreed. Add it in your own words:", f"{edit} --outcome 'TEXT' {cited}"
        )


# The options that give a role to who is added.
_OPTIONS_OF_ROLES = {
    "chair": "chair",
    "co-chair": "chair",
    "opener": "opener",
    "speaker": "speaker",
}


def _tell_other_left_out(other: Mapping[str, Any], cited: str, library: Library) -> None:
    """Say by which command another meeting that the text tells of is added.

    Args:
        other: the meeting, as the draft has it.
        cited: the option that gives the source.
        library: whose ids are taken.
    """
    from asean_wco.draft.assembly import identifier_of
    from asean_wco.facts.sentences import capitalized

    name = other["name"]
    options = {
        "id": [identifier_of(other, library)],
        "name": [capitalized(name) if name else "NAME"],
        "type": [other["type"] or "TYPE"],
        "series": [other["series"]],
        "ordinal": [other["ordinal"]],
        "start": [other["start"] or "DATE"],
        "end": [other["end"]],
        "org": other["organizations"],
    }
    for person in other["people"]:
        known = [_OPTIONS_OF_ROLES[role] for role in person["roles"] if role in _OPTIONS_OF_ROLES]
        options.setdefault([*known, "person"][0], []).append(person["id"])
    given = "".join(
        f" --{option} {shlex.quote(str(value))}"
        for option, values in options.items()
        for value in values
        if value
    )
    _tell_not_saved(
        f"the other meeting of the text{enclosed(' (', name or '', ')')}. Add it:",
        f"awco own add meeting{given} {cited}",
    )


def _tell_not_saved(what: str, *commands: str) -> None:
    """Say what was not saved, and below it the commands that add it, each on its line."""
    tell(f"Not saved: {what}")
    for command in filter(None, commands):
        tell(f"  {command}")


def _named(rows: Sequence[Mapping[str, Any]]) -> str:
    """Return the names of people or bodies, one after the other."""
    # The name of a body may have a comma itself.
    return "; ".join(dict.fromkeys(row["name"] for row in rows))


def _adding(option: str, values: Sequence[str | None], edit: str, cited: str) -> str:
    """Return the command that adds people or bodies to the meeting; empty if there are none.

    Args:
        option: the one that adds them.
        values: their ids, or the names of those who are to get one; None for who has none.
        edit: the command that edits the meeting.
        cited: the option that gives the source.
    """
    given = dict.fromkeys(filter(None, values))
    options = "".join(f" --{option} {shlex.quote(value)}" for value in given)
    if given:
        return f"{edit}{options} {cited}"
    return ""


def _kept_in(record: Record) -> set[str | None]:
    """Return the ids of the bodies that a meeting names."""
    if not isinstance(record, Meeting):
        return set()
    return {*record.hosts, *(row.organization for row in record.attendance)}


def _refuse_repeated(desk: Desk, given: Given) -> None:
    """Refuse a meeting that the user has kept already.

    Raises:
        UsageError: an own record has its name and its first day.
    """
    from asean_wco.own.doubts import already_there

    own = desk.own()
    repeated = already_there([given], own, desk.reference)
    mine = [name for name in repeated.values() if own.find(name)]
    if mine:
        raise UsageError(
            f"You have saved this meeting as {mine[0]} already.", f"awco own edit {mine[0]}"
        )

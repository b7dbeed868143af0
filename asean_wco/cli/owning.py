"""What the commands over own records share."""

from __future__ import annotations

import re
import shlex
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import click

from asean_wco.cli.context import App, tell
from asean_wco.errors import AmbiguousError, MisspeltError, NotFoundError
from asean_wco.model.codec import ID_PATTERN
from asean_wco.model.folding import plain_words
from asean_wco.model.text import shortened, taken_as

if TYPE_CHECKING:
    from asean_wco.library import Library
    from asean_wco.model.records import Record
    from asean_wco.own.cells import Resolve
    from asean_wco.own.desk import Desk
    from asean_wco.own.places import KnownCities

# Where the context keeps how long to wait for the lock.
WAIT = "awco.wait"
# The kinds of records of which a new one is often needed beside another.
_PEOPLE_AND_BODIES = ("person", "organization")
_ACRONYM = re.compile(r"\b[A-Z][A-Z-]+\b")


def desk_to_read(app: App) -> Desk:
    """Return the user's file with the reference under it, for commands that only look.

    Raises:
        DataError: the command line names a file that is not there.
    """
    app.require_named_own()
    return desk_of(app)


def resolver_of(app: App) -> Resolve:
    """Return a function that gives the id of the record of a kind that a name means.

    It may be a record of the reference or of the user's own. How a name was read is told once.
    """
    told: set[str] = set()

    # A table names the same bodies again and again, among them some that nobody knows.
    @cache
    def record_or_error(text: str, kind: str) -> Record | NotFoundError:
        try:
            return app.library_to_write.resolve(text, kind)
        except AmbiguousError as error:
            return error
        except NotFoundError as error:
            if kind in _PEOPLE_AND_BODIES:
                return _without_record(app.library_to_write, text, kind, error)
            return error

    def resolve(text: str, kind: str, *, exact: bool = False) -> str:
        record = record_or_error(text, kind)
        if isinstance(record, NotFoundError):
            raise record
        if _is_whole_name(text, record):
            return record.id
        if exact:
            raise NotFoundError(f"No {kind} is called {shortened(text)!r}.")
        if text not in told:
            told.add(text)
            _tell_reading(text, record)
        return record.id

    return resolve


def known_cities(app: App) -> KnownCities:
    """Return the cities of the reference and of the user's own records; read when first needed."""
    from asean_wco.own.places import KnownCities

    def records() -> list[Record]:
        library = app.library_to_write
        return [*library.of_kind("meeting"), *library.of_kind("organization")]

    return KnownCities(records)


def _without_record(library: Library, text: str, kind: str, error: NotFoundError) -> NotFoundError:
    """Return what to say of a person or a body that has no record: who is like it, how to add it.

    Args:
        library: the records that there are.
        text: the name, as typed.
        kind: of the record, in the singular.
        error: what the search for it said.
    """
    from asean_wco.model.countries import country_code
    from asean_wco.own.cells import NoRecordError
    from asean_wco.own.courtesy import is_courtesy

    meant = error.meant if isinstance(error, MisspeltError) else ""
    like = {meant, *library.alike_in_name(text, error.candidates)}
    if kind == "organization" and country_code(text):
        # A country stands for its customs.
        like.update(error.candidates)
    candidates = {name: why for name, why in error.reasons.items() if name in like}
    if kind == "organization":
        # "WCO Secretariat" names a body by its acronym beside a word for a part of it.
        candidates |= {
            body.id: body.name
            for body in library.organizations()
            if not set(body.acronyms).isdisjoint(_ACRONYM.findall(text))
        }
    parts = ["awco", "own", "add", kind, "--name", text]
    if re.fullmatch(ID_PATTERN, text) and "-" in text:
        parts[-1:] = ["NAME", "--id", text]
    elif kind == "person":
        title, parts[-1] = library.title_and_name(text)
        if title:
            parts += ["--honorific" if is_courtesy(title) else "--title", title]
    if kind == "organization":
        parts += ["--type", "TYPE"]
    way = shlex.join([*parts, "--unsourced"])
    return NoRecordError(text, [kind], candidates, {kind: way}, meant)


def id_meant(app: App, desk: Desk, typed: str, *, exact: bool = False) -> str:
    """Return the id of the record that an id or a name means, and say which it is.

    Args:
        app: the run.
        desk: the user's file.
        typed: the id or the name.
        exact: whether a part of a name does not count.

    Raises:
        NotFoundError: it means no record, or several, which the error lists.
    """
    from asean_wco.store.own_file import NOTES_TABLE

    # The record of a note may be gone.
    if typed in desk.file.read().tables[NOTES_TABLE]:
        return typed
    record = app.library_to_write.resolve(typed)
    if typed.strip().lower() in (record.id, record.name.lower()):
        return record.id
    if exact and not _is_whole_name(typed, record):
        raise NotFoundError(
            f"No record is called {shortened(typed)!r}.",
            f"If you mean this one, give its id: {record.id}",
            {record.id: record.name},
        )
    _tell_reading(typed, record)
    return record.id


def _tell_reading(typed: str, record: Record) -> None:
    """Say which record a name was taken to mean."""
    tell(taken_as(typed, f"{record.name} [{record.id}]"))


def _is_whole_name(text: str, record: Record) -> bool:
    """Return whether a text has the words of a name of a record, and no others."""
    typed = sorted(plain_words(text))
    names = (record.id, record.name, *record.aliases, *record.acronyms)
    return any(sorted(plain_words(name)) == typed for name in names)


def desk_of(app: App) -> Desk:
    """Return the user's file with the reference under it; the first write makes the file."""
    from asean_wco.own.desk import Desk
    from asean_wco.store.lock import TIMEOUT_SECONDS
    from asean_wco.store.own_store import OwnStore
    from asean_wco.store.store import open_store

    wait = click.get_current_context().meta.get(WAIT, TIMEOUT_SECONDS)
    file = OwnStore(Path(app.own_path), make_folder=app.own is None, timeout=wait)
    return Desk(file, open_store(app.data))

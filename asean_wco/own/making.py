"""An own record made from what the user gave, and what must be true of it before it is kept."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from asean_wco.errors import DataError, UsageError
from asean_wco.model.codec import canonical_text, decode
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import plain_words
from asean_wco.model.origin import OWN
from asean_wco.model.records import (
    RECORD_CLASSES,
    Initiative,
    Meeting,
    Organization,
    Record,
    Source,
    kind_of,
    roles_of,
)
from asean_wco.model.shapes import shapes_of
from asean_wco.model.support import fields_without_source, items_without_source
from asean_wco.model.text import find_unsafe, joined, shortened
from asean_wco.model.walk import has_source, values
from asean_wco.own.flags import flag_of

KindOf = Callable[[str], str | None]
# What outputs add to a record and files do not hold, so that an output can be taken in again.
_COMPUTED = ("kind", "origin", "unsourced")
# Tables still fit a screen of 80 columns beside such an id.
_LONGEST_ID = 40
# The id of a record whose name has no Latin letters and no digits.
NO_LATIN_ID = "own-record"
_NO_NAMES: Mapping[str, str] = MappingProxyType({})
# The number of an item in a path: attendance[0].person.
_NUMBER = re.compile(r"\[\d+\]")
# What no host has, up to the end of the host.
_BAD_HOST = re.compile(r"https?://[^/?#]*?([\s<>\"\\^`{|}])")
# What the codec says of a field that a record lacks.
_MISSING = re.compile(r".*: (\S+): is missing\.", re.DOTALL)
# What of a kind needs two names, and how these differ.
_BOTH_NEEDED = {
    "office": "An office needs both --name, which says whose it is ('Secretary General of the "
    "WCO'), and --title, which is the post alone ('Secretary General')."
}


class MissingTypeError(DataError):
    """A record of a kind that needs a type has none, and nothing else that it needs is missing."""


class MissingSourceError(UsageError):
    """A record states something without a source, and nobody said that it may."""


class Minting:
    """A maker of ids from names, which makes none twice.

    A number behind the words alone would read as that of a session or a phase.

    Args:
        is_taken: whether an id is in use.

    Attributes:
        unlike: the ids that were made and are not just the words of their names, with these names.
    """

    def __init__(self, is_taken: Callable[[str], bool]) -> None:
        self._is_taken = is_taken
        self.unlike: dict[str, str] = {}
        # By the stem of an id, the number that was tried last: thousands of rows may have one name.
        self._numbers: dict[str, int] = {}

    def identifier_for(
        self, name: str, is_refused: Callable[[str], object] = lambda _: False
    ) -> str:
        """Return an id made from a name: its words in ASCII with hyphens; if taken, with -own-2.

        Args:
            name: the name.
            is_refused: whether an id would say what is not so.
        """
        whole = " ".join(plain_words(name))
        words = whole.encode("ascii", "ignore").decode().split()
        stem = _shortened_id(words) or NO_LATIN_ID
        while True:
            number = self._numbers[stem] = self._numbers.get(stem, 0) + 1
            identifier = stem if number == 1 else f"{stem}-own-{number}"
            if not (self._is_taken(identifier) or is_refused(identifier)):
                break
        if number > 1 or not whole.isascii():
            self.unlike[identifier] = name
        return identifier


# By so many telling words a name is known again.
_ENOUGH_WORDS = 4
# Words between the phrases of a name.
_LINKS = frozenset(
    "a an and as at between by during for from in into of on or the to under via with "
    "dan di untuk dari pada de del des du et la le les pour y para por en el los las".split()
)


def _shortened_id(words: Sequence[str]) -> str:
    """Return the words of a name with hyphens; of a long name the telling ones, as far as they fit.

    A phrase that is cut is left out if the phrases before it are enough to know the name again.

    Args:
        words: of the name, in ASCII.
    """
    whole = "-".join(words)
    if len(whole) <= _LONGEST_ID:
        return whole
    telling: list[str] = []
    # How many telling words stand before the phrase that goes on.
    before_phrase = 0
    for word in words:
        if word in _LINKS:
            before_phrase = len(telling)
        elif len("-".join([*telling, word])) <= _LONGEST_ID:
            telling.append(word)
        else:
            break
    else:
        before_phrase = 0
    if before_phrase >= _ENOUGH_WORDS:
        telling = telling[:before_phrase]
    return "-".join(telling) or whole[:_LONGEST_ID].strip("-")


def stored_form(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return a record as a file would hold it: without what outputs add, and without empty fields.

    Args:
        document: the record as it was given, with its kind where that is known.
    """
    kept = {name: value for name, value in document.items() if name not in _COMPUTED}
    if "title" in kept and document.get("kind") == "source":
        kept.pop("name", None)
    return {name: _without_empty(value) for name, value in kept.items() if not _is_empty(value)}


def _without_empty(value: Any) -> Any:
    """Return a value without what is empty within it."""
    if isinstance(value, dict):
        return {
            name: _without_empty(part)
            for name, part in value.items()
            if not _is_empty(part) and name != "origin"
        }
    if isinstance(value, list):
        return [_without_empty(item) for item in value if not _is_empty(item)]
    return value


def _is_empty(value: Any) -> bool:
    """Return whether a value says nothing; a flag that is not set is no value either."""
    return value is None or value in ("", [], {}) or value is False


def own_record(
    kind: str,
    document: Mapping[str, Any],
    kind_of_id: KindOf,
    where: str,
    names: Mapping[str, str] = _NO_NAMES,
) -> Record:
    """Read an own record strictly and look at what the codec cannot see.

    Args:
        kind: in the singular.
        document: the record as a file would hold it.
        kind_of_id: the kind of the record with an id, or None.
        where: for the message of an error.
        names: what the user calls fields, by their paths.

    Raises:
        DataError: a field does not fit, a link leads nowhere, text is unsafe, an end comes before
            its start, a year is of the Buddhist era, or no site can have the address.
    """
    record = decoded(kind, document, where)
    problems = list(_broken_links(record, kind_of_id, names))
    hint = "Nothing was saved."
    if problems:
        hint = "'awco search' finds ids; 'awco own add KIND' makes a new record."
    problems += [*_unsafe_texts(record), *_reversed_periods(record), *_bad_hosts(record)]
    problems += _buddhist_dates(record)
    if problems:
        raise DataError(f"{where}: {'; '.join(problems)}.", hint)
    return record


def decoded(kind: str, document: Mapping[str, Any], where: str) -> Record:
    """Read an own record strictly.

    Raises:
        MissingTypeError: it lacks its type alone.
        DataError: a field does not fit.
    """
    try:
        return decode(kind, document, where, OWN)
    except DataError as error:
        hint = f"'awco own template {kind}' explains every field."
        if missing_of(kind, document) == ["type"]:
            types = ", ".join(shapes_of(RECORD_CLASSES[kind])["type"].choices)
            hint = f"Give --type, one of {types}."
            raise MissingTypeError(f"{where}: no type is given.", hint) from None
        missing = _MISSING.fullmatch(error.message)
        path = _NUMBER.sub("", missing[1]) if missing else ""
        flag = flag_of(kind, path)
        if flag:
            what = "the post" if path.startswith("roles.") else "it"
            hint = joined(" ", f"Give --{flag}.", _BOTH_NEEDED.get(kind))
            raise DataError(f"{where}: {what} has no {flag}.", hint) from None
        raise DataError(error.message, hint) from None


def missing_of(kind: str, document: Mapping[str, Any]) -> list[str]:
    """Return the fields that a record needs and does not have, besides its id.

    Args:
        kind: in the singular.
        document: the record as its file would hold it.
    """
    shapes = shapes_of(RECORD_CLASSES[kind])
    return [
        name
        for name, shape in shapes.items()
        if shape.required and name != "id" and not document.get(name)
    ]


def _as_given(paths: Iterable[str], names: Mapping[str, str]) -> Iterator[str]:
    """Yield what the user calls fields, or parts of them, that were given; else their paths."""
    for path in paths:
        head = _NUMBER.sub("", path)
        called = [name for given, name in names.items() if f"{given}.".startswith(f"{head}.")]
        yield from called or [path]


def require_source(
    record: Record, *, unsourced: bool, names: Mapping[str, str] = _NO_NAMES
) -> None:
    """Hold the user to a source for every fact, or to saying that there is none.

    Args:
        record: what is to be saved.
        unsourced: whether the user says that there is none.
        names: what the user calls the fields that are given, by their paths.

    Raises:
        MissingSourceError: neither was given.
    """
    if unsourced or not record.unsourced:
        return
    message = f"{record.id} has no source"
    if has_source(record):
        lacking = [*fields_without_source(record), *items_without_source(record)]
        named = dict.fromkeys(_as_given(lacking, names))
        message = f"{message} for {', '.join(list(named)[:5])}"
    raise MissingSourceError(
        f"{message}.", "Give --source ID-OR-URL, or --unsourced to save it without a source."
    )


def unsafe_character(text: str) -> str:
    """Return what is wrong with a text that is to stand on one line; empty when nothing is."""
    line_breaks = (character for character in text if character in "\n\t")
    unsafe = find_unsafe(text) or next(line_breaks, "")
    if not unsafe:
        return ""
    return f"has a character that is not allowed in a line (U+{ord(unsafe):04X})"


def _unsafe_texts(record: Record) -> Iterable[str]:
    """Yield what is wrong with the texts of a record."""
    for path, _, value in values(record):
        if isinstance(value, str) and (problem := unsafe_character(value)):
            yield f"{path} {problem}"


def _buddhist_dates(record: Record) -> Iterator[str]:
    """Yield the dates of a record that look like those of the Buddhist era."""
    for path, _, value in values(record):
        if isinstance(value, PartialDate) and value != value.in_common_era:
            ours = value.in_common_era
            yield f"{path}: the year of {value} looks like a Buddhist year; write {ours}"


def _bad_hosts(record: Record) -> Iterator[str]:
    """Yield what is wrong with the host in the address of a source (RFC 3986, 3.2.2)."""
    bad = _BAD_HOST.match(record.url) if isinstance(record, Source) else None
    if bad:
        yield f"the host of the address {shortened(bad.string)!r} has {bad[1]!r} in it"


def _broken_links(record: Record, kind_of_id: KindOf, names: Mapping[str, str]) -> Iterable[str]:
    """Yield what is wrong with the links of a record."""
    for path, shape, value in values(record):
        if shape.form != "link" or value == record.id:
            continue
        kind = kind_of_id(value)
        what = names.get(_NUMBER.sub("", path), path)
        if kind is None:
            yield f"{what}: there is no record {shortened(value)!r}"
        elif shape.target and kind != shape.target:
            yield f"{what}: {value!r} is of the kind {kind}, not {shape.target}"


def _reversed_periods(record: Record) -> Iterable[str]:
    """Yield the periods of a record that end before they start."""
    periods: list[tuple[str, PartialDate | None, PartialDate | None]] = [
        (f"roles[{number}]", role.start, role.end) for number, role in enumerate(roles_of(record))
    ]
    if isinstance(record, (Meeting, Initiative)):
        periods.append(("it", record.start, record.end))
    if isinstance(record, Organization):
        periods.append(("it", record.founded, record.ended))
    for what, start, end in periods:
        if start and end and end.latest < start.earliest:
            yield f"{what} ends ({end}) before it starts ({start})"


def digest(record: Record) -> str:
    """Return the SHA-256 of a record as its file would hold it, to notice that it has changed."""
    return hashlib.sha256(f"{kind_of(record)}\n{canonical_text(record)}".encode()).hexdigest()

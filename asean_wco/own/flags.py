"""Fields of an own record as flags of the command line and as columns of a table: one name each, for the kinds it fits.

A flag that may be repeated is a column whose values are set apart by semicolons.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from asean_wco.errors import UsageError
from asean_wco.model.countries import country_code
from asean_wco.model.records import RECORD_CLASSES
from asean_wco.model.shapes import shapes_of
from asean_wco.model.vocabulary import a_kind

Sources = Sequence[str]
Put = Callable[[dict[str, Any], Any, Sources], None]


class Flag(NamedTuple):
    """One of the common fields.

    Attributes:
        name: of the flag and of the column.
        text: what it is, for the help.
        kinds: that have it; all when empty.
        put: sets it in a document, given its value and the sources of the record.
        many: whether it may be repeated.
    """

    name: str
    text: str
    kinds: tuple[str, ...]
    put: Put
    many: bool = False


def _field(name: str) -> Put:
    def put(document: dict[str, Any], value: Any, _: Sources) -> None:
        document[name] = value

    return put


def _number(name: str) -> Put:
    def put(document: dict[str, Any], value: Any, _: Sources) -> None:
        try:
            document[name] = int(value)
        except ValueError:
            raise UsageError(f"{name} must be a whole number, not {str(value)[:80]!r}.") from None

    return put


def _country(*path: str) -> Put:
    def put(document: dict[str, Any], value: Any, _: Sources) -> None:
        code = country_code(str(value))
        if code is None:
            raise UsageError(
                f"{str(value)[:80]!r} is no country.", "Give its ISO code, such as VN, or its name."
            )
        inner = document
        for name in path[:-1]:
            inner = inner.setdefault(name, {})
        inner[path[-1]] = code

    return put


def _place(name: str) -> Put:
    def put(document: dict[str, Any], value: Any, _: Sources) -> None:
        document.setdefault("place", {})[name] = value

    return put


def _linked(name: str, key: str, **more: Any) -> Put:
    """A list of items that link to records, each with the sources of the whole."""

    def put(document: dict[str, Any], value: Any, sources: Sources) -> None:
        document[name] = [{key: each, **more, "sources": list(sources)} for each in value]

    return put


def _texts(name: str) -> Put:
    def put(document: dict[str, Any], value: Any, sources: Sources) -> None:
        document[name] = [{"text": each, "sources": list(sources)} for each in value]

    return put


def _role(key: str) -> Put:
    """A part of the one post that flags can give."""

    def put(document: dict[str, Any], value: Any, sources: Sources) -> None:
        role = document.setdefault("roles", [{}])[0]
        role[key] = value
        role["sources"] = list(sources)

    return put


_DATED = ("meeting", "initiative", "person")
_TYPED = ("meeting", "organization", "initiative", "series", "source")
FLAGS = (
    Flag("id", "Its id; made from the name when left out.", (), _field("id")),
    Flag("name", "Its name; of a source, its title.", (), _field("name")),
    Flag("summary", "One to three sentences.", (), _field("summary")),
    Flag("alias", "Another name.", (), _field("aliases"), many=True),
    Flag("acronym", "A short form.", (), _field("acronyms"), many=True),
    Flag("type", "Its type; 'awco own template KIND' lists them.", _TYPED, _field("type")),
    Flag("start", "First day, month or year; of a person, of the post.", _DATED, _field("start")),
    Flag("end", "Last day, month or year; of a person, of the post.", _DATED, _field("end")),
    Flag("city", "City.", ("meeting", "organization"), _field("city")),
    Flag("venue", "Venue.", ("meeting",), _place("venue")),
    Flag("country", "Country, by code or name.", ("meeting", "organization", "person"), _country("country")),
    Flag("mode", "in-person, virtual or hybrid.", ("meeting",), _field("mode")),
    Flag("series", "Id of the series.", ("meeting",), _field("series")),
    Flag("ordinal", "Its number in the series.", ("meeting",), _number("ordinal")),
    Flag("host", "Id of a host.", ("meeting",), _field("hosts"), many=True),
    Flag("person", "Id of someone who takes part.", ("meeting",), _linked("attendance", "person"), many=True),
    Flag("topic", "Id of a topic.", ("meeting",), _linked("topics", "topic"), many=True),
    Flag("initiative", "Id of an initiative that is discussed.", ("meeting",),
         _linked("initiatives", "initiative", relation="discussed"), many=True),
    Flag("outcome", "What was agreed, or is expected.", ("meeting",), _texts("outcomes"), many=True),
    Flag("honorific", "A courtesy title.", ("person",), _field("honorifics"), many=True),
    Flag("family-name", "The family name, where there is one.", ("person",), _field("family_name")),
    Flag("office", "Id of the office held.", ("person",), _role("office")),
    Flag("title", "Title of the post, or of the office.", ("person", "office"), _field("title")),
    Flag("organization", "Id of the body.", ("person", "office"), _field("organization")),
    Flag("parent", "Id of the body or initiative above.", ("organization", "initiative"), _field("parent")),
    Flag("owner", "Id of a body that owns it.", ("initiative",), _field("owners"), many=True),
    Flag("frequency", "How often it meets.", ("series",), _field("frequency")),
    Flag("broader", "Id of the topic above.", ("topic",), _field("broader")),
    Flag("url", "Web address.", ("source",), _field("url")),
    Flag("publisher", "Who published it.", ("source",), _field("publisher")),
    Flag("published", "When it was published.", ("source",), _field("published")),
    Flag("language", "ISO 639-1 code.", ("source",), _field("language")),
    Flag("quality", "primary, secondary or low.", ("source",), _field("quality")),
)  # fmt: skip
BY_NAME = {flag.name: flag for flag in FLAGS}
# Where a flag means another field than its own name says.
_ELSEWHERE: dict[tuple[str, str], Put] = {
    ("meeting", "city"): _place("city"),
    ("meeting", "country"): _country("place", "country"),
    ("person", "country"): _country("nationality"),
    ("person", "start"): _role("start"),
    ("person", "end"): _role("end"),
    ("person", "title"): _role("title"),
    ("person", "organization"): _role("organization"),
    ("source", "name"): _field("title"),
}


def flags_of(kind: str) -> list[Flag]:
    """The flags that fit a kind."""
    return [flag for flag in FLAGS if not flag.kinds or kind in flag.kinds]


def document_of(kind: str, given: Mapping[str, Any], sources: Sources = ()) -> dict[str, Any]:
    """A record as its file would hold it.

    Args:
        kind: in the singular.
        given: values by the name of a flag; those of a flag that may be repeated are lists.
        sources: ids that the record and its items are cited to.

    Raises:
        UsageError: a flag does not fit the kind, or its value not the flag.
    """
    document: dict[str, Any] = {}
    for name, value in given.items():
        flag = BY_NAME[name]
        if flag.kinds and kind not in flag.kinds:
            fitting = ", ".join(f"--{each.name}" for each in flags_of(kind))
            raise UsageError(f"{a_kind(kind).capitalize()} has no --{name}.", f"It has {fitting}.")
        (_ELSEWHERE.get((kind, name)) or flag.put)(
            document, list(value) if flag.many else value, sources
        )
    if sources and kind != "source":
        supports = [
            field
            for field in shapes_of(RECORD_CLASSES[kind])
            if field in document and field != "id"
        ]
        document["citations"] = [{"source": source, "supports": supports} for source in sources]
    return document

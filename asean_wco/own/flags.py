"""Fields of an own record as flags of the command line and as columns of a table.

A flag has one name, for all the kinds that it fits. A flag that may be repeated is a column whose
values are separated by semicolons.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from asean_wco.errors import UsageError
from asean_wco.model.countries import read_country
from asean_wco.model.meeting_types import type_meant
from asean_wco.model.modes import mode_meant
from asean_wco.model.records import RECORD_CLASSES, Source
from asean_wco.model.shapes import Shape, shapes_of
from asean_wco.model.text import did_you_mean, shortened
from asean_wco.model.vocabulary import MEETING_TYPES, MODES, a_kind


class Flag(NamedTuple):
    """One of the common fields.

    Attributes:
        name: of the flag and of the column.
        text: what it is, for the help.
        kinds: that have it; all when empty.
        path: the field that it sets, or the part of one; the name itself when empty.
        many: whether it may be repeated.
        role: of the people and bodies that it names, among those who take part; empty for none.
    """

    name: str
    text: str
    kinds: tuple[str, ...] = ()
    path: str = ""
    many: bool = False
    role: str = ""


_DATED = ("meeting", "initiative", "person")
_TYPED = ("meeting", "organization", "initiative", "series", "source")
FLAGS = (
    Flag("id", "Its id; made from the name when left out."),
    Flag("name", "Its name; for a source, its title."),
    Flag("summary", "One to three sentences."),
    Flag("alias", "Another name.", path="aliases", many=True),
    Flag("acronym", "A short form.", path="acronyms", many=True),
    Flag("type", f"Its type. A meeting is one of: {', '.join(MEETING_TYPES)}. 'awco own template "
         "KIND' lists the types of other kinds.", _TYPED),
    Flag("start", "First day, month or year of the event (for a person: of the post).", _DATED),
    Flag("end", "Last day, month or year of the event (for a person: of the post).", _DATED),
    Flag("city", "City.", ("meeting", "organization")),
    Flag("venue", "Venue.", ("meeting",), "place.venue"),
    Flag("country", "Country, by code or name.", ("meeting", "organization", "person")),
    Flag("mode", "in-person, virtual (or: online) or hybrid.", ("meeting",)),
    Flag("series", "Id or name of the series.", ("meeting",)),
    Flag("ordinal", "Its number in the series.", ("meeting",)),
    Flag("host", "Id or name of a host.", ("meeting",), "hosts", many=True),
    Flag("person", "Id or name of someone who takes part.", ("meeting",), "attendance.person",
         many=True),
    Flag("org", "Id or name of a body that takes part.", ("meeting",), "attendance.organization",
         many=True),
    Flag("chair", "Id or name of a person or body that chaired it.", ("meeting",),
         "attendance.chair", many=True, role="chair"),
    Flag("co-chair", "Id or name of a person or body that chaired it with others.", ("meeting",),
         "attendance.co-chair", many=True, role="co-chair"),
    Flag("opener", "Id or name of a person or body that opened it.", ("meeting",),
         "attendance.opener", many=True, role="opener"),
    Flag("speaker", "Id or name of a person or body that spoke.", ("meeting",),
         "attendance.speaker", many=True, role="speaker"),
    Flag("topic", "Id or name of a topic.", ("meeting",), "topics.topic", many=True),
    Flag("initiative", "Id or name of an initiative that is discussed.", ("meeting",),
         "initiatives.initiative", many=True),
    Flag("outcome", "What was agreed, or is expected.", ("meeting",), "outcomes.text", many=True),
    Flag("honorific", "A courtesy title.", ("person",), "honorifics", many=True),
    Flag("family-name", "The family name, if the person has one.", ("person",), "family_name"),
    Flag("office", "Id or name of the office held.", ("person",), "roles.office"),
    Flag("title", "Job title (of a person), or name of the post (for an office).",
         ("person", "office")),
    Flag("organization", "Id or name of the body.", ("person", "office")),
    Flag("parent", "Id or name of the body or initiative above.", ("organization", "initiative")),
    Flag("owner", "Id or name of a body that owns it.", ("initiative",), "owners", many=True),
    Flag("delegates", "How many delegates took part.", ("meeting",)),
    Flag("frequency", "How often it meets.", ("series",)),
    Flag("broader", "Id or name of the topic above.", ("topic",)),
    Flag("url", "Web address.", ("source",)),
    Flag("publisher", "Who published it.", ("source",)),
    Flag("published", "When it was published.", ("source",)),
    Flag("language", "ISO 639-1 code.", ("source",)),
    Flag("quality", "primary, secondary or low.", ("source",)),
)  # fmt: skip
BY_NAME = {flag.name: flag for flag in FLAGS}
# Where a flag sets another field than usual.
_ELSEWHERE = {
    ("meeting", "city"): "place.city",
    ("meeting", "country"): "place.country",
    ("person", "country"): "nationality",
    ("person", "start"): "roles.start",
    ("person", "end"): "roles.end",
    ("person", "title"): "roles.title",
    ("person", "organization"): "roles.organization",
    ("source", "name"): "title",
}
# The mark between the thousands of a number, and what makes it an ordinal: 1,250; 36th.
_BESIDE_DIGITS = re.compile(r"(?<=\d)(?:[,.' \u00a0](?=\d{3}(?!\d))|(?:st|nd|rd|th)$)")
# A number that is not exact: about 30, ~30, 30+, 30-40.
_ABOUT_SO_MANY = re.compile(
    r"(?:about|around|approx(?:imately|\.)?|some|circa|ca?\.|nearly|almost|over|more than|at least"
    r"|up to|~)\s*[\d,]+|\d[\d,]*(?:\s?\+|\s?[-–]\s?[\d,]+)",
    re.IGNORECASE,
)
# Citations follow from the sources that are given for a change.
_NOT_CLEARED = frozenset({"citations"})


def flags_of(kind: str) -> list[Flag]:
    """Return the flags that fit a kind."""
    return [flag for flag in FLAGS if not flag.kinds or kind in flag.kinds]


def _path_of(kind: str, flag: Flag) -> str:
    """Return the field that a flag sets in a record of a kind, or the part of one."""
    return _ELSEWHERE.get((kind, flag.name)) or flag.path or flag.name


def flag_of(kind: str, path: str) -> str:
    """Return the name of the flag that sets a field, or a part of one; empty without one."""
    named = (flag.name for flag in flags_of(kind) if _path_of(kind, flag) == path)
    return next(named, "")


def fits(kind: str, name: str) -> bool:
    """Return whether a flag is one of those of a kind."""
    return BY_NAME[name] in flags_of(kind)


def names_of(kind: str, given: Iterable[str], form: str = "{}") -> dict[str, str]:
    """Return what a user calls fields, by their paths.

    Args:
        kind: of the record.
        given: the flags that the user gave.
        form: how a flag is written, with braces in its place.
    """
    return {_path_of(kind, BY_NAME[name]): form.format(name) for name in given}


def choices_of(kind: str, name: str) -> tuple[str, ...]:
    """Return the words from which the value of a flag comes; none if it may be anything."""
    return tuple(_shape_at(kind, _path_of(kind, BY_NAME[name])).choices)


def _shape_at(kind: str, path: str) -> Shape:
    """Return the shape of a field, or of a part of one."""
    cls: type = RECORD_CLASSES[kind]
    head, _, part = path.partition(".")
    # A source has its name under the field of the title.
    if cls is Source and head == "title":
        head = "name"
    shape = shapes_of(cls)[head]
    if part and shape.item:
        # A role is no part of an item, but one of the words in it.
        return shapes_of(shape.item).get(part, shape)
    return shape


def _paths(kind: str) -> dict[str, str]:
    """Return the paths of the fields of a kind, by their flags and by their own names."""
    shapes = shapes_of(RECORD_CLASSES[kind])
    paths = {flag.name: _path_of(kind, flag) for flag in flags_of(kind)}
    for name, shape in shapes.items():
        if shape.stored and name not in _NOT_CLEARED:
            paths[name] = name
    return paths


def _is_needed(kind: str, path: str) -> bool:
    """Return whether a record needs a field, or its post a part."""
    is_of_an_item = "." in path and not path.startswith("roles.")
    return _shape_at(kind, path).required and not is_of_an_item


def clearable_fields(kind: str) -> list[str]:
    """Return the fields that can be cleared, by their flags and by their own names."""
    return [name for name, path in _paths(kind).items() if not _is_needed(kind, path)]


def fields_to_name(kind: str) -> list[str]:
    """Return the fields of a kind, by their flags and by their own names."""
    return list(_paths(kind))


def is_needed(kind: str, name: str) -> bool:
    """Return whether a record of a kind, or its post, needs what a flag gives."""
    path = _paths(kind).get(name)
    return path is not None and _is_needed(kind, path)


def path_to_clear(kind: str, name: str) -> str:
    """Return the path of a field that can be cleared.

    Raises:
        UsageError: the kind has no such field, or needs it.
    """
    paths = _paths(kind)
    if name not in paths:
        fields = clearable_fields(kind)
        near = difflib.get_close_matches(name, fields, 1)
        hint = did_you_mean(near) or f"Fields: {', '.join(fields)}."
        raise UsageError(f"{a_kind(kind).capitalize()} has no field {shortened(name)!r}.", hint)
    path = paths[name]
    if _is_needed(kind, path):
        what = f"The post of {a_kind(kind)}" if "." in path else a_kind(kind).capitalize()
        hint = ""
        if path == "roles.title":
            hint = "--clear title --title NEW replaces it; --clear posts removes the post. "
            hint += "With several posts, add --post TITLE."
        elif name in BY_NAME and name != "id":
            hint = f"--{name} changes it."
        raise UsageError(f"{what} needs its {name}, so it cannot be cleared.", hint)
    return path


def document_of(kind: str, given: Mapping[str, Any], sources: Sequence[str] = ()) -> dict[str, Any]:
    """Return a record as its file would hold it.

    Args:
        kind: in the singular.
        given: values by the name of a flag; a flag that may be repeated has a list of them.
        sources: ids that the record and its items are cited to.

    Raises:
        UsageError: a flag does not fit the kind, or its value not the flag.
    """
    document: dict[str, Any] = {}
    for name, value in given.items():
        flag = BY_NAME[name]
        if flag.kinds and kind not in flag.kinds:
            raise UsageError(f"{a_kind(kind).capitalize()} has no --{name}.", _instead(kind, name))
        _put(document, kind, flag, value, sources)
    if sources and kind != "source":
        supports = [
            field
            for field in shapes_of(RECORD_CLASSES[kind])
            if field in document and field != "id"
        ]
        document["citations"] = [{"source": source, "supports": supports} for source in sources]
    return document


def _instead(kind: str, name: str) -> str:
    """Return which flags there are in the place of one that a kind does not have."""
    fitting = ", ".join(f"--{fit.name}" for fit in flags_of(kind))
    if (kind, name) == ("meeting", "organization"):
        return f"For a body that takes part, use --org; for a host, --host. It has {fitting}."
    return f"It has {fitting}."


def _put(
    document: dict[str, Any], kind: str, flag: Flag, value: Any, sources: Sequence[str]
) -> None:
    """Set the field of a flag in a document."""
    path = _path_of(kind, flag)
    head, _, part = path.partition(".")
    if flag.role:
        for link in value:
            _put_in_role(document.setdefault(head, []), link, flag.role, sources)
    elif flag.many and part:
        # People and bodies that take part stand in one list.
        items = document.setdefault(head, [])
        items += [
            _new_item(part, item, sources)
            for item in value
            if _item_of(items, {part: item}) is None
        ]
    elif flag.many:
        document[head] = list(value)
    elif head == "roles":
        # Flags can give one post.
        role = document.setdefault("roles", [{}])[0]
        role[part] = value
        role["sources"] = list(sources)
    elif flag.name == "delegates" and _ABOUT_SO_MANY.fullmatch(str(value)):
        # The reference too has a number that is not exact as a figure.
        figure = {
            "name": "Delegates",
            "value": value,
            "unit": "delegates",
            "sources": list(sources),
        }
        document["figures"] = [figure]
    else:
        typed = _typed(_shape_at(kind, path), flag.name, value)
        if part:
            document.setdefault(head, {})[part] = typed
        else:
            document[head] = typed


def _put_in_role(
    items: list[dict[str, Any]], link: Mapping[str, str], role: str, sources: Sequence[str]
) -> None:
    """Give a person or a body a role among those who take part.

    Args:
        items: those who take part; whoever is there already gets the role as well.
        link: the id, under ``person`` or ``organization``.
        role: in which they take part.
        sources: ids that a new item is cited to.
    """
    item = _item_of(items, link)
    if item is None:
        item = {**link, "sources": list(sources)}
        items.append(item)
    item["roles"] = list(dict.fromkeys([*item.get("roles", ()), role]))


def _item_of(items: Iterable[dict[str, Any]], link: Mapping[str, str]) -> dict[str, Any] | None:
    """Return the item that has a link; None if there is none."""
    return next((item for item in items if link.items() <= item.items()), None)


def _new_item(part: str, value: Any, sources: Sequence[str]) -> dict[str, Any]:
    """Return an item of a list, with the sources of the whole record."""
    item = {part: value, "sources": list(sources)}
    if part == "initiative":
        item["relation"] = "discussed"
    return item


def _typed(shape: Shape, name: str, value: Any) -> Any:
    """Return the value of a flag as a record has it.

    Raises:
        UsageError: it is no whole number or no country where one is wanted.
    """
    if shape.form == "number":
        try:
            return int(_BESIDE_DIGITS.sub("", str(value)))
        except ValueError:
            raise UsageError(f"{name} must be a whole number, not {str(value)[:80]!r}.") from None
    if shape.form == "country":
        return read_country(str(value))
    if shape.choices == MODES:
        return mode_meant(str(value)) or value
    if shape.choices == MEETING_TYPES and value not in MEETING_TYPES:
        return type_meant(str(value)) or value
    return value

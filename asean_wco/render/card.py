"""What a card says of a record: sections of lines, each with its sources. Drawing it is another matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from typing import Any

from asean_wco.facts.sources import sources_of, supporting
from asean_wco.library import Library
from asean_wco.model.codec import to_stored
from asean_wco.model.countries import country_name
from asean_wco.model.dates import PartialDate, display_period
from asean_wco.model.folding import ordinal
from asean_wco.model.records import (
    Attendance,
    Meeting,
    Record,
    Source,
    Topic,
    kind_of,
)
from asean_wco.model.shapes import shapes_of
from asean_wco.model.text import shortened
from asean_wco.render import words
from asean_wco.render.card_parts import Card, Line, Section
from asean_wco.render.formats import cell
from asean_wco.render.related import related_sections

_LONGEST_DIFFERENCE = 160
_CORRECTED = "Corrected by you"
_OWN_NOTE = "your note"
# Names, our own ordering of the material, and what the user says for themselves.
_NEEDING_NO_SOURCE = ("also called", "acronyms", "broader", _OWN_NOTE)
_LABELS = {
    "place": "where",
    "in_force": "in force",
    "family_name": "family name",
    "part_of": "held with",
}


def _ordinal_text(meeting: Meeting, library: Library) -> Iterator[Line]:
    if not meeting.series:
        return
    number = f", {ordinal(meeting.ordinal)}" if meeting.ordinal else ""
    yield Line(
        "series", library.name_of(meeting.series) + number, supporting(meeting, "series", "ordinal")
    )


def _place_lines(meeting: Meeting) -> Iterator[Line]:
    """Where a meeting was held: on one line, or on several where a correction has the parts from different sources."""
    place = meeting.place
    if place is None:
        return
    parts = {"venue": place.venue, "city": place.city, "country": country_name(place.country)}
    told = [(text, _cited_for_place(meeting, name)) for name, text in parts.items() if text]
    if meeting.origin == "own" and len({sources for _, sources in told}) > 1:
        for sources, found in groupby(told, key=lambda part: part[1]):
            yield Line("where", ", ".join(text for text, _ in found), sources)
    else:
        where = ", ".join(filter(None, (place.venue, words.place_text(place))))
        yield Line("where", where, supporting(meeting, "place"))


def _cited_for_place(meeting: Meeting, part: str) -> tuple[str, ...]:
    cited = (
        each.source for each in meeting.citations if {"place", f"place.{part}"} & set(each.supports)
    )
    return tuple(dict.fromkeys(cited))


def _meeting_fields(meeting: Meeting, library: Library) -> Iterator[Line]:
    if meeting.start:
        yield Line(
            "when", display_period(meeting.start, meeting.end), supporting(meeting, "start", "end")
        )
    yield from _place_lines(meeting)
    if meeting.mode:
        yield Line("mode", words.type_text(meeting.mode), supporting(meeting, "mode"))
    yield from _ordinal_text(meeting, library)
    yield from _stated(meeting, library, ("part_of", "hosts"))
    if meeting.delegates is not None:
        yield Line("delegates", str(meeting.delegates), supporting(meeting, "delegates"))


# The single facts of each kind, in the order in which a reader asks for them.
_FACTS: dict[str, tuple[str, ...]] = {
    "person": ("honorifics", "family_name", "nationality"),
    "organization": ("parent", "city", "country", "founded", "ended", "members"),
    "office": ("organization",),
    "initiative": (
        "owners",
        "partners",
        "parent",
        "start",
        "signed",
        "launched",
        "in_force",
        "end",
    ),
    "series": ("organizations", "frequency", "first"),
    "topic": ("broader",),
    "source": ("url", "publisher", "published", "language", "quality"),
}


def _plain_fields(record: Record, library: Library) -> Iterator[Line]:
    """The single facts of a record, each in words."""
    if isinstance(record, Meeting):
        yield from _meeting_fields(record, library)
        return
    yield from _stated(record, library, _FACTS[kind_of(record)])


def _stated(record: Record, library: Library, fields: Iterable[str]) -> Iterator[Line]:
    """The fields that are filled, one a line."""
    shapes = shapes_of(type(record))
    for field in fields:
        value = getattr(record, field)
        several = value if isinstance(value, tuple) else () if value is None else (value,)
        if several:
            text = "; ".join(_in_words(shapes[field].form, each, library) for each in several)
            yield Line(_label(field), text, supporting(record, field))


def _in_words(form: str, value: Any, library: Library) -> str:
    if isinstance(value, PartialDate):
        return value.display()
    if form == "link":
        return library.name_of(value)
    if form == "url":
        return words.address_text(value)
    return country_name(value) if form == "country" or len(value) == 2 else str(value)


def _label(field: str) -> str:
    return _LABELS.get(field, field.replace("_", " "))


def _attendance(rows: Iterable[Attendance], library: Library) -> Iterator[Line]:
    """People one a line; bodies that came in the same way together on one."""
    together: dict[tuple[str, str, tuple[str, ...]], list[str]] = {}
    for row in rows:
        roles = ", ".join(role for role in row.roles if role != "participant")
        mode = "online" if row.mode == "virtual" else ""
        manner = "; ".join(filter(None, (roles, mode)))
        name = library.name_of(row.person or row.organization or "")
        if row.person:
            body = library.name_of(row.organization) if row.organization else ""
            capacity = row.capacity or body
            text = f"{name}, {capacity}" if capacity else name
            yield Line("", f"{text} ({manner})" if manner else text, row.sources)
        else:
            together.setdefault((row.capacity or "", manner, row.sources), []).append(name)
    for (capacity, manner, sources), names in together.items():
        told = "; ".join(filter(None, ("" if capacity == "delegation" else capacity, manner)))
        yield Line("", ", ".join(names) + (f" ({told})" if told else ""), sources)


def _item_sections(record: Any, library: Library) -> Iterator[Section]:
    """The lists of a record, one section each."""
    yield Section("Who took part", tuple(_attendance(getattr(record, "attendance", ()), library)))
    roles = sorted(getattr(record, "roles", ()), key=words.role_order)
    yield Section(
        "Posts",
        tuple(
            Line(
                words.role_dates(role),
                words.role_text(role, library.name_of) + (f" ({role.note})" if role.note else ""),
                role.sources,
            )
            for role in roles
        ),
    )
    topics = [] if isinstance(record, (Topic, Source)) else getattr(record, "topics", ())
    yield Section(
        "Topics",
        tuple(Line(library.name_of(each.topic), each.note or "", each.sources) for each in topics),
    )
    yield Section(
        "Initiatives",
        tuple(
            Line(
                each.relation,
                library.name_of(each.initiative) + (f": {each.note}" if each.note else ""),
                each.sources,
            )
            for each in getattr(record, "initiatives", ())
        ),
    )
    yield Section(
        "Outcomes",
        tuple(Line("", each.text, each.sources) for each in getattr(record, "outcomes", ())),
    )
    milestones = sorted(record.milestones, key=lambda each: each.date.sort_key)
    yield Section(
        "Milestones",
        tuple(Line(each.date.display(), each.text, each.sources) for each in milestones),
    )
    yield Section("Figures", tuple(_figure_lines(record)))
    # The user's own come first, since a long list is folded.
    ordered = sorted(record.notes, key=lambda each: each.origin != "own")
    notes = (
        Line(_OWN_NOTE if each.origin == "own" else "", each.text, each.sources) for each in ordered
    )
    yield Section("Notes", tuple(notes))


def _figure_lines(record: Record) -> Iterator[Line]:
    for each in record.figures:
        value = (
            f"{each.value:,}"
            if isinstance(each.value, int) and each.value >= 10_000
            else str(each.value)
        )
        when = f" ({each.date.display()})" if each.date else ""
        yield Line(
            "", f"{each.name}: {' '.join(filter(None, (value, each.unit)))}{when}", each.sources
        )


def _doubts(record: Record) -> Iterator[Line]:
    """What is inferred, disputed and unknown, in words and with a mark."""
    for inference in record.inferences:
        label = f"{words.INFERRED} {doubt_label(inference.field)} inferred"
        yield Line(
            label,
            f"{words.claim_text(inference.value)}. {inference.reason}",
            inference.sources,
            words.INFERRED,
        )
    for dispute in record.disputes:
        label = f"{words.DISPUTED} {doubt_label(dispute.field)} disputed"
        for claim in dispute.claims:
            yield Line(label, words.claim_text(claim.value), claim.sources, words.DISPUTED)
            label = "or"
        if dispute.note:
            yield Line("", dispute.note, (), words.DISPUTED)
    for unknown in record.unknowns:
        yield Line(
            f"{words.UNKNOWN} {doubt_label(unknown.field)} unknown", unknown.note, (), words.UNKNOWN
        )


def doubt_label(field: str) -> str:
    """What a doubt is about: the label of the field, and the part of it."""
    head, _, part = field.partition(".")
    if head == "ordinals" and part.isdecimal():
        return f"{ordinal(int(part))} session"
    if head == "notes" and part:
        return part.replace(".", " ")
    return " ".join(
        filter(None, ({"roles": "post"}.get(head, _label(head)), part.replace(".", " ")))
    )


def _correction(record: Record, library: Library) -> Section:
    """What a correction of the user's has otherwise than the reference."""
    original = library.original_of(record)
    was, is_now = to_stored(original) if original else {}, to_stored(record)
    differs = [each for each in library.differs_from_reference(record) if each != "citations"]
    return Section(
        _CORRECTED,
        tuple(
            Line(_label(field), text)
            for field in differs
            for text in _differences(was.get(field), is_now.get(field))
        ),
    )


def _differences(was: Any, is_now: Any) -> Iterator[str]:
    """What the reference has in place of a value, or what a list has besides the one of the reference, and lacks."""
    if not isinstance(is_now or was, list):
        yield f"in the reference: {shortened(cell(was), _LONGEST_DIFFERENCE) or '–'}"
        return
    for told, some, others in (
        ("added", is_now or [], was or []),
        ("in the reference alone", was or [], is_now or []),
    ):
        items = [_without_sources(each) for each in some if each not in others]
        if items:
            yield f"{told}: {shortened(cell(items), _LONGEST_DIFFERENCE)}"


def _without_sources(item: Any) -> Any:
    return (
        {name: value for name, value in item.items() if name != "sources"}
        if isinstance(item, dict)
        else item
    )


def card_of(record: Record, library: Library) -> Card:
    """What a card says of a record.

    Args:
        record: of any kind.
        library: for names, and for the records that link to this one.
    """
    facts = list(_plain_fields(record, library))
    if record.aliases:
        facts.append(Line("also called", "; ".join(record.aliases), supporting(record, "aliases")))
    if record.acronyms:
        facts.append(Line("acronyms", ", ".join(record.acronyms), supporting(record, "acronyms")))
    sections = [
        Section("", tuple(facts)),
        _correction(record, library),
        *_item_sections(record, library),
    ]
    if record.unsourced:
        sections = [_with_unsourced(each) for each in sections]
    sections.append(Section("In doubt", tuple(_doubts(record))))
    sections += related_sections(record, library)
    kind = kind_of(record)
    word = getattr(record, "type", None)
    own = words.own_mark(record.origin, unsourced=record.unsourced)
    subtitle = " · ".join(
        filter(None, (record.id, kind, words.type_text(word) if word else "", own))
    )
    numbered = dict.fromkeys(sources_of(record))
    numbered.update(
        dict.fromkeys(
            source for section in sections for line in section.lines for source in line.sources
        )
    )
    kept = tuple(section for section in sections if section.lines)
    return Card(words.titled_name(record), subtitle, record.summary or "", kept, tuple(numbered))


def _with_unsourced(section: Section) -> Section:
    """A section of an own record, its statements marked that need a source and have none."""
    if section.title == _CORRECTED:
        return section
    lines = (
        replace(line, unsourced=not line.sources and line.label not in _NEEDING_NO_SOURCE)
        for line in section.lines
    )
    return Section(section.title, tuple(lines))


def marked_fields(record: Record) -> Mapping[str, str]:
    """The marks of doubt by label of a fact, so that a fact shows that it is disputed where it stands."""
    marks: dict[str, str] = {}
    for dispute in record.disputes:
        head = dispute.field.partition(".")[0]
        label = {"start": "when", "end": "when", "ordinal": "series"}.get(head, _label(head))
        marks[label] = words.DISPUTED
    return marks

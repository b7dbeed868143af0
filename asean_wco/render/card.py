"""What a card says of a record: sections of lines, each with the facts that it tells.

Sources and marks of doubt are those of the facts. Drawing a card is another matter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Any

from asean_wco.facts.fact import DOUBT_WORDS, SIGN_MEANINGS, SIGNS, WORDS_OF_DOUBTS, Fact
from asean_wco.facts.labels import Doubt, label_of_doubt, note_on
from asean_wco.facts.making import item_of, sources_of_value, told_doubts
from asean_wco.facts.posts import post_then, protocol_order
from asean_wco.facts.sentences import (
    beyond_roles,
    capitalized,
    deeds,
    figure_words,
    in_brackets,
    represented_by,
    value_words,
)
from asean_wco.facts.sources import sources_of
from asean_wco.facts.when import WHEN_FIELDS, role_order
from asean_wco.library import Library
from asean_wco.model.cells import cell
from asean_wco.model.codec import to_stored
from asean_wco.model.countries import country_name
from asean_wco.model.dates import display_period
from asean_wco.model.folding import ordinal
from asean_wco.model.origin import OWN
from asean_wco.model.places import place_text
from asean_wco.model.records import (
    Attendance,
    Dispute,
    Inference,
    Meeting,
    Place,
    Record,
    kind_of,
)
from asean_wco.model.shapes import shapes_of
from asean_wco.model.text import enclosed, joined, shortened
from asean_wco.render import words
from asean_wco.render.document import Document, Line, Section
from asean_wco.render.related import related_sections

IN_DOUBT = "In doubt"
_DELEGATION = "delegation"
_LONGEST_DIFFERENCE = 160
# The single facts of each kind, in the order in which a reader asks for them.
_FIELDS = {
    "meeting": ("start", "place", "mode", "series", "part_of", "hosts", "delegates"),
    "person": ("honorifics", "family_name", "nationality"),
    "organization": ("parent", "city", "country", "founded", "ended", "members"),
    "office": ("title", "organization"),
    "initiative": (
        "owners", "partners", "parent", "start", "signed", "launched", "in_force", "end",
    ),
    "series": ("organizations", "frequency", "first"),
    "topic": ("broader",),
    "source": ("url", "publisher", "published", "language", "quality", "derived_from"),
}  # fmt: skip
# An item of a list, with the fact that tells it.
ItemWithFact = tuple[Any, Fact]


class _CardWriter:
    """A writer of the lines of one record's card.

    Args:
        record: of any kind.
        library: for its facts and the names of other records.
    """

    def __init__(self, record: Record, library: Library) -> None:
        self.record = record
        self.library = library
        facts = library.facts_of(record)
        self.doubts = told_doubts(record, facts)
        doubtful = {fact.id for _, doubted in self.doubts for fact in doubted}
        self.facts = [fact for fact in facts if fact.id not in doubtful]

    def line(self, label: str, text: str, facts: Iterable[Fact] = ()) -> Line:
        """Return a line that tells some facts, with their sources and their gravest doubt."""
        facts = list(facts)
        unsourced = self.record.unsourced and any(fact.lacks_source for fact in facts)
        # The claims of a dispute have lines of their own.
        proving = [sources_of_value(self.record, fact) for fact in facts]
        cited = dict.fromkeys(source for sources in proving for source in sources)
        if unsourced:
            cited = {}
        marks = {SIGNS.get(fact.certainty, "") for fact in facts}
        mark = next((mark for mark in SIGN_MEANINGS if mark in marks), "")
        return Line(text, tuple(cited), tuple(fact.id for fact in facts), label, mark, unsourced)

    def facts_of(self, *fields: str) -> list[Fact]:
        """Return the facts of some fields, those of their parts and items among them."""
        return [fact for fact in self.facts if fact.field in fields or fact.head in fields]

    def items(self, field: str) -> list[ItemWithFact]:
        """Return the items of a list with the fact that tells each."""
        return [(item_of(self.record, fact), fact) for fact in self.facts_of(field)]

    def fields(self) -> Iterator[Line]:
        """Yield the single facts, one field a line."""
        for field in (*_FIELDS[kind_of(self.record)], "aliases", "acronyms"):
            if isinstance(self.record, Meeting) and field in ("start", "place", "series"):
                yield from self._of_meeting(self.record, field)
            elif getattr(self.record, field) not in (None, ()):
                yield self._field(field)

    def _of_meeting(self, meeting: Meeting, field: str) -> Iterator[Line]:
        """Yield a line that tells several fields of a meeting."""
        if field == "place" and meeting.place:
            yield from self._place(meeting, meeting.place)
        elif field == "start" and (meeting.start or meeting.end):
            when = display_period(meeting.start, meeting.end)
            if meeting.start is None and meeting.end:
                when = f"until {meeting.end.display()}"
            when = joined(" ", when, words.otherwise_words(meeting, "start", "end"))
            yield self.line("when", when, self.facts_of("start", "end"))
        elif field == "series" and (meeting.series or meeting.ordinal):
            label = "series" if meeting.series else "number"
            number = ordinal(meeting.ordinal) if meeting.ordinal else ""
            text = joined(", ", self.library.name_of(meeting.series or ""), number)
            yield self.line(label, text, self.facts_of("series", "ordinal"))

    def _field(self, field: str) -> Line:
        """Return a line that tells one field, whose value may be several."""
        values = getattr(self.record, field)
        if not isinstance(values, tuple):
            values = (values,)
        separator = ", " if field == "acronyms" else "; "
        cls, name_of = type(self.record), self.library.name_of
        text = separator.join(words.value_text(cls, field, value, name_of) for value in values)
        if field in WHEN_FIELDS:
            text = joined(" ", text, words.otherwise_words(self.record, field))
        return self.line(words.field_label(field), text, self.facts_of(field))

    def _place(self, meeting: Meeting, place: Place) -> Iterator[Line]:
        """Yield where a meeting was held.

        That takes several lines where the parts of the place have different sources, as they may
        in a correction.
        """
        facts = self.facts_of("place")
        if meeting.is_own and len({fact.sources for fact in facts}) > 1:
            groups = [list(group) for _, group in groupby(facts, key=lambda fact: fact.sources)]
            # The town stands before the house.
            for parts in sorted(groups, key=lambda parts: parts[0].field == "place.venue"):
                text = ", ".join(country_name(str(fact.value)) for fact in parts)
                label = "where"
                if len(parts) == 1:
                    # Each line has a label of its own: venue, city, country.
                    label = parts[0].field.rpartition(".")[2]
                yield self.line(label, text, parts)
        elif facts:
            yield self.line("where", joined(", ", place.venue, place_text(place)), facts)

    def section(
        self,
        title: str,
        items: Iterable[ItemWithFact],
        tell: Callable[[Any], tuple[str, str]],
        *,
        in_time: bool = False,
    ) -> Section:
        """Return a section with a line for each item.

        Args:
            title: its heading.
            items: with the fact that tells each.
            tell: gives the label and the text of an item.
            in_time: whether the items are in the order of time.
        """
        lines = tuple(self.line(*tell(item), [fact]) for item, fact in items)
        return Section(title, lines, in_time=in_time)

    def sections(self) -> Iterator[Section]:
        """Yield the lists of the record, one section each."""
        name_of = self.library.name_of
        yield Section(words.section_title("attendance"), tuple(self._attendance()))
        yield Section(words.section_title("roles"), tuple(self._posts()), in_time=True)
        yield self.section(
            "Topics", self.items("topics"), lambda link: (name_of(link.topic), link.note or "")
        )
        yield self.section(
            "Initiatives",
            self.items("initiatives"),
            lambda link: (link.relation, joined(": ", name_of(link.initiative), link.note)),
        )
        yield self.section("Outcomes", self.items("outcomes"), lambda outcome: ("", outcome.text))
        yield self.section(
            "Milestones",
            sorted(self.items("milestones"), key=lambda item: item[0].date.sort_key),
            lambda milestone: (milestone.date.display(), milestone.text),
            in_time=True,
        )
        dated = [figure.date.earliest for figure in self.record.figures if figure.date]
        yield self.section(
            "Figures",
            self.items("figures"),
            lambda figure: ("", capitalized(figure_words(figure))),
            in_time=len(dated) == len(self.record.figures) and dated == sorted(dated),
        )
        notes = [item for item in self.items("notes") if item[0].origin != OWN]
        yield self.section("Notes", notes, lambda note: ("", note.text))

    def private_notes(self) -> Section:
        """Return the private notes of the user, which need no source."""
        lines = [
            Line(note.text, facts=(fact.id,))
            for note, fact in self.items("notes")
            if note.origin == OWN
        ]
        return Section("Your private notes", tuple(lines))

    def _posts(self) -> Iterator[Line]:
        """Yield a line for each post: its dates, and the post with its note."""
        for role, fact in sorted(self.items("roles"), key=lambda item: role_order(item[0])):
            post = words.role_text(role, self.library.name_of)
            text = joined(" ", post, enclosed("(", role.note, ")"))
            line = self.line(words.term_dates(self.record, role), text, [fact])
            terms = self.library.sources_of_term(self.record, role)
            if line.sources:
                line = line._replace(sources=terms.in_order, showing=terms.showing)
            yield line

    def _attendance(self) -> Iterator[Line]:
        """Yield the people of a meeting one a line, and on one line the bodies that came alike."""
        groups: dict[object, list[ItemWithFact]] = {}
        for row, fact in sorted(self.items("attendance"), key=self._protocol):
            key: object = fact.id
            if not row.person:
                key = (row.capacity, _manner(row), row.sources)
            groups.setdefault(key, []).append((row, fact))
        for group in groups.values():
            names = [self.library.name_of(row.person or row.organization or "") for row, _ in group]
            text = self._attended("; ".join(names), group[0][0])
            yield self.line("", text, [fact for _, fact in group])

    def _protocol(self, item: ItemWithFact) -> tuple[int, bool, bool, int]:
        """Return what sorts those who came to a meeting by the parts they played and their rank."""
        row, _ = item
        return protocol_order(row, self.record, self.library.store.find)

    def _attended(self, names: str, row: Attendance) -> str:
        """Return who came, in which capacity and how.

        Args:
            names: of a person, or of the bodies that came alike.
            row: of the person, or of the first of the bodies.
        """
        manner = _manner(row)
        if row.person is None:
            return self._body_attended(names, row, manner)
        capacity = row.capacity or self.library.name_of(row.organization or "")
        post = post_then(row, self.record, self.library.store.find)
        if post:
            title = words.role_text(post, self.library.name_of)
            manner = joined("; ", f"{title}, according to the person's record", manner)
            # The post names its body.
            if post.organization == row.organization:
                capacity = ""
        return joined(" ", joined(", ", names, capacity), enclosed("(", manner, ")"))

    def _body_attended(self, names: str, row: Attendance, manner: str) -> str:
        """Return which bodies came, in which capacity and how."""
        representative = represented_by(row)
        if representative and names:
            return joined(", ", names, f"represented by {representative}", enclosed("who ", manner))
        capacity = beyond_roles(row)
        if capacity.lower() == _DELEGATION:
            capacity = ""
        if capacity:
            capacity = in_brackets(capacity)
        how = joined("; ", capacity, manner)
        if names:
            return joined(" ", names, enclosed("(", how, ")"))
        return how

    def in_doubt(self) -> Iterator[Line]:
        """Yield what is inferred, disputed and unknown, in words and with a mark."""
        inferences_first = sorted(
            self.doubts, key=lambda doubted: not isinstance(doubted[0], Inference)
        )
        for doubt, facts in inferences_first:
            if isinstance(doubt, Dispute):
                yield from self._claims(doubt, facts)
            elif isinstance(doubt, Inference):
                text = value_words(doubt.field, doubt.value, self.library.name_of)
                yield self.line(self._doubted(doubt, facts[0]), f"{text}. {doubt.reason}", facts)
            else:
                yield self.line(self._doubted(doubt, facts[0]), doubt.note, facts)

    def _doubted(self, doubt: Doubt, fact: Fact) -> str:
        """Return what is in doubt and how, with the mark of the doubt."""
        label = label_of_doubt(self.record, doubt, self.library.name_of).removeprefix("the ")
        return f"{SIGNS[fact.certainty]} {label}: {DOUBT_WORDS[fact.certainty]}"

    def _claims(self, dispute: Dispute, facts: list[Fact]) -> Iterator[Line]:
        """Yield what sources claim against each other, one claim a line, and the note on that."""
        label = self._doubted(dispute, facts[0])
        for fact in facts:
            text = value_words(dispute.field, fact.value, self.library.name_of)
            yield self.line(label, text, [fact])
            label = "or"
        note = note_on(dispute, self.record, self.library.original_of(self.record))
        if note:
            yield Line(note, mark=words.DISPUTED)


def _manner(row: Attendance) -> str:
    """Return what someone did at a meeting, and whether from afar."""
    afar = "online" if row.mode == "virtual" else ""
    return joined(", ", deeds(row.roles), afar)


def _correction(record: Record, library: Library) -> Section:
    """Return the differences between a correction of the user's and the reference."""
    original = library.original_of(record)
    if not original:
        return Section("", ())
    was, is_now = to_stored(original), to_stored(record)
    lines: list[Line] = []
    for field in library.differs_from_reference(record):
        if field == "place" and field in was and field in is_now:
            lines += _differences_of_place(was[field], is_now[field])
        elif field != "citations":
            texts = _differences(
                field,
                *(_named(record, field, stored.get(field), library) for stored in (was, is_now)),
            )
            label = IN_DOUBT.lower() if field in WORDS_OF_DOUBTS else words.field_label(field)
            lines += [Line(text, label=label) for text in texts]
    return Section("Corrected by you", tuple(lines))


def _differences_of_place(was: Any, is_now: Any) -> Iterator[Line]:
    """Yield what the reference has in place of each part of a place that was corrected."""
    for part in shapes_of(Place):
        if was.get(part) != is_now.get(part):
            value = was.get(part)
            if part == "country":
                value = country_name(value)
            yield Line(f"in the reference: {value or 'none'}", label=part)


def _differences(field: str, was: Any, is_now: Any) -> Iterator[str]:
    """Yield what the reference has in place of a value; of a list, what was added or left out."""
    if field in ("country", "nationality"):
        was = country_name(was)
    elif field == "place" and was:
        country = country_name(was.get("country"))
        was = joined(", ", was.get("venue"), was.get("city"), country)
    differences = {"in the reference": was}
    if isinstance(is_now or was, list):
        former, latter = was or [], is_now or []
        added = [item for item in latter if item not in former]
        alone = [item for item in former if item not in latter]
        where_alone = "in the reference alone"
        if field in WORDS_OF_DOUBTS:
            where_alone = "dropped"
        differences = {"added": added, where_alone: alone}
    for where, value in differences.items():
        if value != []:
            yield f"{where}: {shortened(cell(value), _LONGEST_DIFFERENCE) or 'none'}"


def _named(record: Record, field: str, value: Any, library: Library) -> Any:
    """Return the value of a field with names in place of ids, and lists without their sources."""
    shape = shapes_of(type(record)).get(field)
    if not isinstance(value, list) or shape is None:
        return value
    if shape.form == "link":
        return [library.name_of(item) for item in value]
    if field in WORDS_OF_DOUBTS:
        return [
            f"{words.field_label(item['field'].rpartition('.')[2])} ({WORDS_OF_DOUBTS[field]})"
            for item in value
        ]
    if shape.item is None:
        return value
    parts = shapes_of(shape.item)
    return [
        {
            name: library.name_of(part)
            if parts[name].form == "link" and isinstance(part, str)
            else part
            for name, part in item.items()
            if name != "sources"
        }
        for item in value
    ]


def card_of(record: Record, library: Library) -> Document:
    """Return what a card says of a record.

    Args:
        record: of any kind.
        library: for its facts, for names, and for the records that link to this one.
    """
    writer = _CardWriter(record, library)
    sections = [
        Section("", tuple(writer.fields())),
        _correction(record, library),
        writer.private_notes(),
        *writer.sections(),
        Section(IN_DOUBT, tuple(writer.in_doubt())),
        *related_sections(record, library),
    ]
    kept = tuple(section for section in sections if section.lines)
    cited = [source for section in kept for line in section.lines for source in line.sources]
    numbered = dict.fromkeys((*sources_of(record), *cited))
    type_word = words.type_text(getattr(record, "type", ""))
    mark = library.own_mark_of(record.id) if record.is_own else ""
    return Document(
        words.titled_name(record),
        joined(" · ", record.id, kind_of(record), type_word, mark),
        kept,
        tuple(numbered),
        record.summary or "",
    )

"""What a comparison of two records says, in words, under the labels of a card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from asean_wco.facts.fact import DISPUTED, INFERRED, SIGN_MEANINGS, SIGNS
from asean_wco.library import Library
from asean_wco.model.countries import COUNTRIES
from asean_wco.model.dates import PartialDate, display_period
from asean_wco.model.records import Meeting, Organization, Record
from asean_wco.model.text import joined
from asean_wco.model.tuples import NamedTuple
from asean_wco.query.comparison import Pair
from asean_wco.render import words

NOTHING = "–"
# Lists of sentences. Two records seldom share a sentence to the letter.
SENTENCES = frozenset({"outcomes", "notes", "milestones", "figures"})
# Fields of a meeting that are told on one line with another field.
_TOLD_WITH = {"start": ("start", "end")}
# The gravest first.
_DOUBTS = (DISPUTED, INFERRED)


class PlainRow(NamedTuple):
    """What two records have in a plain field, or in two that are told on one line.

    Attributes:
        label: what a card calls the field.
        same: whether the records agree.
        left: what the first has, with the mark of a doubt.
        right: what the second has.
    """

    label: str
    same: bool
    left: str
    right: str


class ListRow(NamedTuple):
    """What two records have in a list.

    Attributes:
        field: name of the field.
        title: what a card calls the list.
        shared: what both have, in words, with the mark of what one has by inference.
        left_only: what the first has alone.
        right_only: what the second has alone.
        disputed: the records in which sources disagree on the list: ``first``, ``second``.
        grouped: the bodies that one names and that belong to a group which the other names.
        remarks: sentences on these groups, and on what is known in part only.
    """

    field: str
    title: str
    shared: tuple[str, ...]
    left_only: tuple[str, ...]
    right_only: tuple[str, ...]
    disputed: tuple[str, ...]
    grouped: tuple[str, ...]
    remarks: tuple[str, ...]


class _ComparisonWriter:
    """A writer of the rows of a comparison.

    Args:
        records: the first and the second.
        pairs: their fields, from `compare`.
        library: for the names of linked records.
    """

    def __init__(self, records: Sequence[Record], pairs: Iterable[Pair], library: Library) -> None:
        self._record = records[0]
        self._records = records
        self._library = library
        self._pairs = {pair.field: pair for pair in pairs}

    def plain_rows(self) -> Iterator[PlainRow]:
        """Yield the plain fields, those that a card tells on one line together."""
        together = _TOLD_WITH if isinstance(self._record, Meeting) else {}
        second = {fields[1] for fields in together.values()}
        for field, pair in self._pairs.items():
            if pair.is_list or (field in second and self._first_of(field, together)):
                continue
            fields = [name for name in together.get(field, (field,)) if name in self._pairs]
            pairs = [self._pairs[name] for name in fields]
            left = self._text([(pair.field, pair.left, pair.left_certainty) for pair in pairs])
            right = self._text([(pair.field, pair.right, pair.right_certainty) for pair in pairs])
            yield PlainRow(
                self._label(field),
                all(pair.same for pair in pairs),
                *(
                    joined(" ", text, words.otherwise_words(record, *fields))
                    for text, record in zip((left, right), self._records, strict=True)
                ),
            )

    def _first_of(self, field: str, together: Mapping[str, tuple[str, ...]]) -> bool:
        """Return whether the field with which another is told is among those compared."""
        return any(first in self._pairs for first, fields in together.items() if field in fields)

    def _label(self, field: str) -> str:
        if not isinstance(self._record, Meeting):
            return words.field_label(field)
        return {"start": "when", "ordinal": "number"}.get(field, words.field_label(field))

    def _text(self, values: Sequence[tuple[str, Any, str | None]]) -> str:
        """Return the values of fields that are told on one line, with the marks of their doubts."""
        dates = [value for _, value, _ in values if isinstance(value, PartialDate)]
        if len(dates) == len(values) > 1:
            certainties = [certainty for _, _, certainty in values]
            period = display_period(dates[0], dates[1])
            return _marked(period, next((doubt for doubt in _DOUBTS if doubt in certainties), None))
        cls, name_of = type(self._record), self._library.name_of
        texts = [
            _marked(words.value_text(cls, field, value, name_of), certainty)
            for field, value, certainty in values
        ]
        return joined(", ", *texts) or NOTHING

    def list_rows(self) -> Iterator[ListRow]:
        """Yield the lists."""
        for field, pair in self._pairs.items():
            if pair.is_list:
                either = {*pair.left_inferred, *pair.right_inferred}
                sides = {"first": pair.left_certainty, "second": pair.right_certainty}
                grouped, remarks = self._groups(pair)
                if pair.left_only or pair.right_only:
                    remarks += self._known_in_part(field)
                left, right = (
                    [key for key in keys if key not in grouped]
                    for keys in (pair.left_only, pair.right_only)
                )
                yield ListRow(
                    field,
                    words.section_title(field),
                    self._names(pair.shared, either),
                    self._names(left, pair.left_inferred),
                    self._names(right, pair.right_inferred),
                    tuple(side for side, certainty in sides.items() if certainty == DISPUTED),
                    self._names(grouped, either),
                    tuple(remarks),
                )

    def _groups(self, pair: Pair) -> tuple[list[str], list[str]]:
        """Return the bodies that belong to a group which the other record names, and sentences."""
        grouped, sentences = [], []
        for side, keys, others in (
            ("first", pair.left_only, pair.right_only),
            ("second", pair.right_only, pair.left_only),
        ):
            for group in self._bodies(keys):
                members = [body.id for body in self._bodies(others) if _is_of_group(body, group)]
                if members:
                    grouped += members
                    sentences.append(f"The {side} record names “{group.name}” as one group.")
        return list(dict.fromkeys(grouped)), sentences

    def _known_in_part(self, field: str) -> list[str]:
        """Return which of the records lack something of a list that was looked for."""
        return [
            f"The list of the {side} record may not be complete: its sources do not tell all."
            for side, record in zip(("first", "second"), self._records, strict=True)
            if any(unknown.field == field for unknown in record.unknowns)
        ]

    def _bodies(self, keys: Iterable[str]) -> Iterator[Organization]:
        """Yield the bodies among the items of a list."""
        for record in map(self._library.store.find, keys):
            if isinstance(record, Organization):
                yield record

    def _names(self, keys: Iterable[str], inferred: Iterable[str]) -> tuple[str, ...]:
        """Return the items of a list in words, with the mark of those that are inferred."""
        names = []
        for key in keys:
            name = COUNTRIES.get(key) or self._library.name_of(key)
            names.append(_marked(name, INFERRED) if key in inferred else name)
        return tuple(names)


def _is_of_group(body: Organization, group: Organization) -> bool:
    """Return whether a body is one of those that a group stands for: by its country and its type.

    A group without a type of its own stands for customs administrations.
    """
    type_of_members = "customs-administration" if group.type == "other" else group.type
    return body.country in group.members and body.type == type_of_members


def _marked(text: str, certainty: str | None) -> str:
    """Return a text with the mark of its doubt, where people look for it on a card."""
    if certainty == INFERRED:
        return f"{SIGNS[INFERRED]} {text}"
    if certainty == DISPUTED:
        return f"{text or NOTHING} {SIGNS[DISPUTED]}"
    return text


def plain_rows(
    records: Sequence[Record], pairs: Iterable[Pair], library: Library
) -> list[PlainRow]:
    """Return what two records have in their plain fields.

    Args:
        records: the first and the second.
        pairs: their fields, from `compare`.
        library: for the names of linked records.
    """
    return list(_ComparisonWriter(records, pairs, library).plain_rows())


def list_rows(records: Sequence[Record], pairs: Iterable[Pair], library: Library) -> list[ListRow]:
    """Return what two records have in their lists.

    Args:
        records: the first and the second.
        pairs: their fields, from `compare`.
        library: for the names of linked records.
    """
    return list(_ComparisonWriter(records, pairs, library).list_rows())


def comparison_rows(
    records: Sequence[Record], pairs: Sequence[Pair], library: Library
) -> list[dict[str, str]]:
    """Return a comparison for a table of another program: what both have, and what one has alone.

    Args:
        records: the first and the second.
        pairs: their fields, from `compare`.
        library: for the names of linked records.
    """
    first, second = (
        f"{place} ({record.id})" for place, record in zip(("first", "second"), records, strict=True)
    )
    rows = []
    for row in plain_rows(records, pairs, library):
        both, left, right = "", row.left, row.right
        if row.left == row.right:
            both, left, right = row.left, "", ""
        rows.append({"field": row.label, "both": both, first: left, second: right})
    for row_of_list in list_rows(records, pairs, library):
        title = row_of_list.title.lower()
        if row_of_list.disputed:
            title = f"{title} {_disagreement(row_of_list)}"
        cells = (row_of_list.shared, row_of_list.left_only, row_of_list.right_only)
        both, left, right = ("; ".join(names) for names in cells)
        in_group = "; ".join(f"{name} (in a group)" for name in row_of_list.grouped)
        both = joined("; ", both, in_group)
        for sentence in row_of_list.remarks:
            title = f"{title} ({sentence.removesuffix('.')})"
        rows.append({"field": title, "both": both, first: left, second: right})
    return [{key: spelled_out(text) for key, text in row.items()} for row in rows]


def _disagreement(row: ListRow) -> str:
    """Return in which of the records sources disagree on a list, with the mark of that."""
    return f"{SIGNS[DISPUTED]} ({' and '.join(row.disputed)})"


def spelled_out(text: str) -> str:
    """Return a cell with what its marks mean, since there is no legend below the table."""
    meanings = [meaning for sign, meaning in SIGN_MEANINGS.items() if sign in text]
    if not meanings:
        return text
    return f"{text} [{'; '.join(meaning.partition(':')[0] for meaning in meanings)}]"

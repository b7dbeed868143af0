"""The records that are checked, and what is found wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from asean_wco.model.records import Record, Role, Source, kind_of, roles_of
from asean_wco.model.shapes import Shape
from asean_wco.model.walk import values

R = TypeVar("R", bound=Record)
# The id of a record, or the path of a file, that breaks a rule, and a sentence on what is wrong.
Breach = tuple[str, str]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One breach of one rule.

    Attributes:
        subject: id of the record, or path of the file.
        code: code of the rule, which begins with E for an error and W for a warning.
        message: one sentence on what is wrong.
    """

    subject: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class CheckedRecords:
    """All records with their files, which the rules check.

    Attributes:
        records: all records, including duplicates.
        by_id: the records by id; of two with one id the last.
        retired: the ledger of retired ids.
        files: path and text of each record's file, by kind and id; empty if the records do not
            come from files.
        problems: path and sentence for each file that could not be read.
    """

    records: tuple[Record, ...]
    by_id: Mapping[str, Record]
    retired: Mapping[str, Any]
    files: Mapping[tuple[str, str], tuple[str, str]]
    problems: tuple[tuple[str, str], ...]

    @classmethod
    def of(
        cls,
        records: Iterable[Record],
        retired: Mapping[str, Any] | None = None,
        files: Mapping[tuple[str, str], tuple[str, str]] | None = None,
        problems: Iterable[tuple[str, str]] = (),
    ) -> CheckedRecords:
        """Return some records to be checked; the parameters are the attributes."""
        listed = tuple(records)
        by_id = {record.id: record for record in listed}
        return cls(listed, by_id, retired or {}, files or {}, tuple(problems))

    def of_class(self, cls: type[R]) -> Iterator[R]:
        """Yield the records of a class."""
        for record in self.records:
            if isinstance(record, cls):
                yield record

    def values(self) -> Iterator[tuple[Record, str, Shape, Any]]:
        """Yield every single value with its record, its path and its shape."""
        for record in self.records:
            for path, shape, value in values(record):
                yield record, path, shape, value

    def roles(self) -> Iterator[tuple[Record, str, Role]]:
        """Yield every post that somebody has held, with its holder and its path."""
        for record in self.records:
            for index, role in enumerate(roles_of(record)):
                yield record, f"roles[{index}]", role

    def file_of(self, record: Record) -> tuple[str, str]:
        """Return path and text of a record's file; both are empty if it has none."""
        return self.files.get((kind_of(record), record.id), ("", ""))

    def is_kind(self, identifier: str, kind: str) -> bool:
        """Return whether an id is one of a record of a kind; an empty kind stands for any."""
        record = self.by_id.get(identifier)
        return record is not None and (not kind or kind_of(record) == kind)

    def is_low(self, source: str) -> bool:
        """Return whether a source is of low quality."""
        record = self.by_id.get(source)
        return isinstance(record, Source) and record.quality == "low"

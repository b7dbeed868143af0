"""What a check returns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from asean_wco.model.records import Record, Source, kind_of


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One breach of one rule.

    Attributes:
        subject: id of the record, or path of the file.
        code: of the rule; E for an error, W for a warning.
        message: what is wrong, in one sentence.
    """

    subject: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Subject:
    """What the rules look at: all records, indexed once.

    Attributes:
        records: every record, duplicates included.
        by_id: the records by id; of two with one id, the last.
        retired: the ledger of retired ids.
        files: path and text of each record's file, by kind and id; empty when records do not come from files.
        problems: path and sentence of files that could not be read.
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
    ) -> Subject:
        """Index the records for the rules."""
        listed = tuple(records)
        return cls(
            listed, {each.id: each for each in listed}, retired or {}, files or {}, tuple(problems)
        )

    def file_of(self, record: Record) -> tuple[str, str]:
        """Path and text of a record's file; both empty when it has none."""
        return self.files.get((kind_of(record), record.id), ("", ""))

    def is_kind(self, identifier: str, kind: str) -> bool:
        """Whether the id names a record of the kind; an empty kind stands for any."""
        record = self.by_id.get(identifier)
        return record is not None and (not kind or kind_of(record) == kind)

    def is_low(self, source: str) -> bool:
        """Whether a source is of low quality."""
        record = self.by_id.get(source)
        return isinstance(record, Source) and record.quality == "low"

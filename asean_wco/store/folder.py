"""The curated folder: one JSON file for each record, and two ledgers beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from asean_wco.errors import DataError
from asean_wco.model.codec import decode, to_stored
from asean_wco.model.records import Record
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.store import layout, strict_json
from asean_wco.store.places import read_file

FOLDERS = tuple(KIND_FOLDERS.values())
RETIRED = "retired.json"
RELEASE = "release.json"


@dataclass(frozen=True, slots=True)
class CuratedFile:
    """The file of a record: its path within the folder, its text, and the record in it."""

    path: str
    text: str
    record: Record


@dataclass(frozen=True, slots=True)
class Folder:
    """The content of a curated folder.

    Attributes:
        files: files that could be read, in the order of kinds and ids.
        problems: path and sentence for each file that could not be read.
        retired: the ledger of retired ids.
        release: version of the data.
    """

    files: tuple[CuratedFile, ...]
    problems: tuple[tuple[str, str], ...] = ()
    retired: dict[str, Any] = field(default_factory=dict)
    release: str = ""

    @property
    def records(self) -> list[Record]:
        """The records that could be read."""
        return [file.record for file in self.files]


def _record_paths(root: Path) -> Iterator[tuple[str, Path]]:
    for kind, name in KIND_FOLDERS.items():
        for path in sorted((root / name).glob("*.json")):
            yield kind, path


def _stray_files(root: Path) -> Iterator[tuple[str, str]]:
    """Yield path and problem of JSON files in other places, which no reader would notice."""
    expected = {path for _, path in _record_paths(root)} | {root / RETIRED, root / RELEASE}
    problem = (
        f"lies where no record is looked for: <folder>/<id>.json with one of {', '.join(FOLDERS)}."
    )
    for path in sorted(root.rglob("*")):
        if path.suffix.lower() == ".json" and path not in expected:
            yield path.relative_to(root).as_posix(), problem


def _read_ledger(root: Path, name: str) -> dict[str, Any]:
    path = root / name
    if not path.is_file():
        raise DataError(
            f"{path} is missing.",
            f"A curated folder holds {RETIRED} and {RELEASE}; see its README.md.",
        )
    ledger = strict_json.parse(read_file(path, str(path), "a ledger"), str(path))
    if not isinstance(ledger, dict):
        raise DataError(f"{path} is not a JSON object.")
    return ledger


def read_folder(root: Path) -> Folder:
    """Read a curated folder.

    Files of records that cannot be read become problems and no errors.

    Args:
        root: the folder with `meetings/`, `people/` and so on.

    Raises:
        DataError: the folder does not exist, or one of its ledgers is missing or damaged.
    """
    if not root.is_dir():
        raise DataError(
            f"There is no folder {root}.",
            "The data commands are for curators, in a copy of the project; "
            "name its curated folder, such as 'data'.",
        )
    files: list[CuratedFile] = []
    problems: list[tuple[str, str]] = []
    for kind, path in _record_paths(root):
        name = path.relative_to(root).as_posix()
        try:
            content = read_file(path, name, "the file of a record")
            document = strict_json.parse(content, name)
            if not isinstance(document, dict):
                raise DataError(f"{name}: must be a JSON object.")
            files.append(CuratedFile(name, content.decode("utf-8"), decode(kind, document, name)))
        except DataError as error:
            problems.append((name, _without_name(error.message, name)))
    problems += _stray_files(root)
    release = _read_ledger(root, RELEASE).get("version")
    if not isinstance(release, str) or not re.fullmatch(layout.RELEASE_VERSION, release):
        raise DataError(f"{root / RELEASE} names no version such as 2026.11.0.")
    return Folder(tuple(files), tuple(problems), _read_ledger(root, RETIRED), release)


def _without_name(message: str, name: str) -> str:
    """Return what is wrong with a file as a sentence that stands beside its name."""
    problem = message.removeprefix(name)
    if problem.startswith(": "):
        return problem.removeprefix(": ")
    return f"The file{problem}"


def build(folder: Folder, index: Mapping[str, Mapping[str, Any]]) -> bytes:
    """Return the bytes of a store with the records of a curated folder.

    The same folder gives the same bytes.

    Args:
        folder: the curated folder.
        index: the tables in which records are looked up; see `layout.TABLES`.

    Raises:
        DataError: a file of the folder could not be read.
    """
    if folder.problems:
        path, problem = folder.problems[0]
        raise DataError(f"{path}: {problem}", "Run 'awco data check' for all of them.")
    tables: dict[str, dict[str, Any]] = {name: {} for name in KIND_FOLDERS.values()}
    seen: dict[str, str] = {}
    for file in folder.files:
        if file.record.id in seen:
            raise DataError(
                f"{file.path}: {seen[file.record.id]} has the id {file.record.id!r} as well."
            )
        seen[file.record.id] = file.path
        tables[file.path.partition("/")[0]][file.record.id] = to_stored(file.record)
    return layout.compose(tables, folder.release, index)

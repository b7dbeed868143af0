"""Notes as tests ask for them."""

from __future__ import annotations

from collections.abc import Iterable

from asean_wco.brief.compose import note_about
from asean_wco.library import Library
from asean_wco.model.countries import ASEAN_COUNTRIES, Country
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Record
from asean_wco.render.document import Document
from tests.conftest import sample

TODAY = "2026-11-28"
# A kind each, and what people ask most.
SUBJECTS = (
    "asean-wco-consultation", "adgcm", "asean-wco-consultation-13", "kunio-mikuriya",
    "asean-single-window", "wco", "viet-nam-customs", "wco-secretary-general", "single-window",
    "Viet Nam", "Timor-Leste", "haiquanonline-2024-06-33rd-opening",
)  # fmt: skip


def note(
    library: Library, text: str, first: str = "", last: str = "", *, full: bool = False
) -> Document:
    """Return the note about what a text means."""
    period = tuple(PartialDate.parse(date) if date else None for date in (first, last))
    return note_about(library.subject(text), library, (period[0], period[1]), full=full)


def told(note: Document, title: str) -> list[str]:
    """Return the points of a section; none if there is no such section."""
    sections = [section for section in note.sections if section.title == title]
    return [statement.text for section in sections for statement in section.lines]


def whole(note: Document) -> str:
    """Return all that a note says, without its sources."""
    return "\n".join(told_in(note))


def told_in(note: Document) -> list[str]:
    """Return every statement of a note."""
    return [statement.text for section in note.sections for statement in section.lines]


def subjects_of(library: Library, kind: str) -> Iterable[Record | Country]:
    """Return the records of a kind, or the countries; a fixed part where not all are wanted."""
    if kind == "country":
        return [Country(code) for code in sample(list(ASEAN_COUNTRIES), 3)]
    return sample(library.of_kind(kind), 12)

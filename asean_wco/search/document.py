"""What the search sees of a record: names, facts as passages, and what preferences look at."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from asean_wco.model.dates import PartialDate
from asean_wco.model.sound import ANY, DATE, has_shape
from asean_wco.model.vocabulary import KINDS
from asean_wco.search.vocabulary import STOP_WORDS

# Passages that are made of no fact.
SUMMARY, LINKS = "summary", "links"
# An address is told apart from others by its end.
_ADDRESS_END = 50


class SearchDocument(NamedTuple):
    """A record as the search sees it.

    Attributes:
        id: of the record.
        kind: of the record, in the singular.
        name: as the record has it.
        date: the first date of the record, for display and order; empty if none.
        sources: number of sources that the record rests on.
        names: name and aliases as written.
        folded_names: the same, folded.
        acronyms: as written.
        folded_acronyms: the same, folded.
        passages: pairs of a part and its folded text: the part of a fact's id after the hash,
            `SUMMARY`, or `LINKS` for the names of what the record is linked to.
        facets: what preferences and qualifiers look at; see `FACETS`.
    """

    id: str
    kind: str
    name: str
    date: str
    sources: int
    names: Sequence[str]
    folded_names: Sequence[str]
    acronyms: Sequence[str]
    folded_acronyms: Sequence[str]
    passages: Sequence[Sequence[str]]
    facets: Mapping[str, Any]


def content_words(folded: str) -> list[str]:
    """Return the words of a folded text without the little ones."""
    return [word for word in folded.split() if word not in STOP_WORDS]


def dates_of(document: SearchDocument) -> tuple[PartialDate | None, PartialDate | None]:
    """Return the first and the last date of a record."""
    start = document.facets.get("start") or document.facets.get("end", "")
    end = document.facets.get("end") or start
    return (PartialDate.parse(start), PartialDate.parse(end)) if start else (None, None)


def address(url: str) -> str:
    """Return what tells one address from another: its end, without scheme and slash."""
    return url.lower().partition("://")[2].rstrip("/")[-_ADDRESS_END:]


def to_table(document: SearchDocument) -> list[Any]:
    """Return a search document as the store keeps it: without the id that it is stored under."""
    return [list(value) if isinstance(value, tuple) else value for value in document[1:]]


def from_table(identifier: str, stored: list[Any]) -> SearchDocument:
    """Return a search document from its stored form, taken on trust."""
    return SearchDocument(identifier, *stored)


# The shapes of what is read. When a facet or a field is added, a test asks for a new sum in
# `store.own_index.SHAPE_OF_SEARCH`.
FACETS: dict[str, Any] = {
    **dict.fromkeys(
        ("type", "series", "mode", "organization", "address", "publisher", "city"), str
    ),
    **{key: [str] for key in ("countries", "related")},
    "ordinal": int,
    "start": DATE,
    "end": DATE,
    "roles": {ANY: [str]},
    "posts": [(str, DATE, DATE)],
    "holders": [(str, DATE, DATE, bool)],
}
_SHAPE = (str, str, str, DATE, int, [str], [str], [str], [str], [(str, str)], FACETS)


def check_document(document: SearchDocument) -> None:
    """Refuse a search document that `to_table` did not make.

    Raises:
        ValueError: one of its values is not what it should be.
    """
    is_whole = (
        has_shape(tuple(document), _SHAPE)
        and document.kind in KINDS
        and len(document.names) == len(document.folded_names) > 0
        and len(document.acronyms) == len(document.folded_acronyms)
    )
    if not is_whole:
        raise ValueError(f"the search entry of {document.id!r} is damaged")

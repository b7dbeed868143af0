"""Sources of own records, given by id or by web address."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from asean_wco.errors import UsageError
from asean_wco.model.codec import ID_PATTERN
from asean_wco.model.records import Source
from asean_wco.model.text import shortened
from asean_wco.own.given import Given
from asean_wco.own.making import Minting


class Citations:
    """The sources that are cited by address: those that there are, and new ones.

    Args:
        known: gives the sources that there are; called when the first address comes.

    Attributes:
        new: the sources that were made for addresses which no source had.
    """

    def __init__(self, known: Callable[[], Iterable[Source]]) -> None:
        self._known = known
        self._minting = Minting(lambda identifier: identifier in self._ids)
        self.new: list[Given] = []

    @cached_property
    def _by_url(self) -> dict[str, str]:
        """The ids of sources by their addresses."""
        return {source.url.rstrip("/"): source.id for source in self._known()}

    @cached_property
    def _ids(self) -> set[str]:
        """The ids of sources that are taken."""
        return set(self._by_url.values())

    def ids(self, given: Sequence[str], title: str | None = None) -> list[str]:
        """Return the ids of sources; an address that no source has yet becomes a new source.

        Args:
            given: ids or web addresses.
            title: of the page, when there is one new address.

        Raises:
            UsageError: one is neither.
        """
        for text in given:
            check_source(text)
        return [self._id(text, title) if "://" in text else text for text in given]

    def _id(self, address: str, title: str | None) -> str:
        """Return the id of the source with an address, which is made if there is none."""
        if address.rstrip("/") not in self._by_url:
            stem = re.sub(r"[^a-z0-9]+", " ", re.split(r"://|[?#]", address)[1].lower())
            identifier = self._minting.identifier_for(stem)
            self._ids.add(identifier)
            document = {
                "id": identifier,
                "url": address,
                "title": title or address,
                "type": "web-page",
                "quality": "secondary",
            }
            self.new.append(Given("source", document, f"The source {address}", UsageError))
            self._by_url[address.rstrip("/")] = identifier
        return self._by_url[address.rstrip("/")]


def check_source(text: str) -> None:
    """Refuse what is neither the id nor the web address of a source.

    Raises:
        UsageError: it is neither; the hint says how to save other sources.
    """
    # Whether an address holds is found out with the other fields of the new source.
    if re.fullmatch(ID_PATTERN, text) or "://" in text:
        return
    shown = shortened(text)
    if re.match(r"[\w-]+(\.[\w-]+)+(/|$)", text):
        raise UsageError(
            f"The address {shown!r} does not begin with https:// or http://.",
            "Give the whole address as the browser shows it.",
        )
    raise UsageError(
        f"The source {shown!r} is neither an id nor a web address.",
        "awco cites what has an address. For an email or a letter, give --unsourced, and say where "
        "it comes from with 'awco own note'. 'awco sources' lists the ids.",
    )

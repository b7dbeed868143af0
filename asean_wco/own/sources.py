"""Sources of own records, given by id or by web address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from asean_wco.model.records import Source
from asean_wco.own.desk import Given
from asean_wco.own.making import identifier_for


def cited(given: Sequence[str], title: str | None, known: Iterable[Source]) -> tuple[list[str], list[Given]]:
    """The ids of sources, and records for those addresses that no source has yet.

    Args:
        given: ids or web addresses.
        title: of the page, when there is one new address.
        known: the sources that there are.
    """
    by_url = {source.url.rstrip("/"): source.id for source in known}
    taken = set(by_url.values())
    ids: list[str] = []
    new: list[Given] = []
    for each in given:
        if "://" not in each:
            ids.append(each)
        elif each.rstrip("/") in by_url:
            ids.append(by_url[each.rstrip("/")])
        else:
            parts = urlsplit(each)
            stem = re.sub(r"[^a-z0-9]+", " ", f"{parts.hostname or ''} {parts.path}".lower())
            identifier = identifier_for(stem, lambda name: name in taken)
            taken.add(identifier)
            by_url[each.rstrip("/")] = identifier
            document = {
                "id": identifier,
                "url": each,
                "title": title or each,
                "type": "web-page",
                "quality": "secondary",
            }
            new.append(Given("source", document, f"The source {each}"))
            ids.append(identifier)
    return ids, new

"""A draft of an invented release, over the reference."""

from __future__ import annotations

from typing import Any

from asean_wco.draft.assembly import About, draft_of
from asean_wco.draft.release import read_release
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate


def drafted(text: str, reference: Library, published: str = "", language: str = "") -> Any:
    """The draft of a text."""
    release = read_release(
        text.encode(),
        "The release",
        published=PartialDate.parse(published) if published else None,
        language=language,
    )
    return draft_of(release, reference, About())

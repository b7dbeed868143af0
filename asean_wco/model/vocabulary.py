"""The closed lists of words that records use: kinds, types, roles, relations."""

from __future__ import annotations

from collections.abc import Iterable

from asean_wco.errors import UsageError

KIND_FOLDERS = {
    "meeting": "meetings",
    "person": "people",
    "organization": "organizations",
    "office": "offices",
    "initiative": "initiatives",
    "series": "series",
    "topic": "topics",
    "source": "sources",
}
KINDS = tuple(KIND_FOLDERS)

MEETING_TYPES = (
    "consultation", "directors-general", "heads-of-customs", "coordination", "working-group",
    "workshop", "conference", "visit", "mission", "training", "ceremony", "launch",
)  # fmt: skip
MODES = ("in-person", "virtual", "hybrid")
ATTENDANCE_ROLES = (
    "chair", "co-chair", "host", "inviter", "opener", "speaker", "presenter", "moderator",
    "participant", "observer", "represented",
)  # fmt: skip
INITIATIVE_RELATIONS = (
    "discussed",
    "adopted",
    "endorsed",
    "launched",
    "signed",
    "reviewed",
    "served",
)
ORGANIZATION_TYPES = (
    "international-organization", "regional-organization", "secretariat",
    "customs-administration", "government-body", "regional-office", "governing-body", "committee",
    "working-group", "training-centre", "laboratory", "business-body", "company",
    "non-governmental-organization", "other",
)  # fmt: skip
INITIATIVE_TYPES = (
    "system", "agreement", "protocol", "arrangement", "convention", "framework", "resolution",
    "guideline", "plan", "programme", "project", "operation", "fund", "vision", "report",
)  # fmt: skip
SERIES_TYPES = MEETING_TYPES
SOURCE_TYPES = (
    "press-release", "joint-statement", "news", "report", "newsletter", "web-page", "speech",
    "legal-text",
)  # fmt: skip
SOURCE_QUALITIES = ("primary", "secondary", "low")
ORIGINS = ("reference", "own")
# The languages of sources by their codes, in small letters as biblatex has them.
LANGUAGES = {
    "de": "german", "en": "english", "es": "spanish", "fil": "filipino", "fr": "french",
    "id": "indonesian", "ja": "japanese", "km": "khmer", "ko": "korean", "lo": "lao",
    "ms": "malay", "my": "burmese", "pt": "portuguese", "tet": "tetum", "th": "thai",
    "vi": "vietnamese", "zh": "chinese", "zh-Hant": "traditional chinese",
}  # fmt: skip


def a_kind(kind: str) -> str:
    """Return a kind with its article."""
    return f"{'an' if kind[:1] in 'aeiou' else 'a'} {kind}"


def read_kind(kind: object) -> str:
    """Return a kind in the singular, which may be given in the plural and in any case.

    Raises:
        UsageError: there is no such kind; the error lists those that exist.
    """
    word = str(kind).lower()
    for singular, plural in KIND_FOLDERS.items():
        if word in (singular, plural):
            return singular
    raise UsageError(f"There is no kind {kind!r}; there are {', '.join(KINDS)}.")


def read_kinds(kinds: str | Iterable[str]) -> tuple[str, ...]:
    """Return one kind or several in the singular; see `read_kind`."""
    if isinstance(kinds, str):
        return (read_kind(kinds),)
    return tuple(map(read_kind, kinds))

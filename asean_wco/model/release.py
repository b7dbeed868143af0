"""The release that a version of the data names."""

from __future__ import annotations

import re

from asean_wco.model.dates import PartialDate

_RELEASE = re.compile(r"((?:19|20)[0-9]{2})(?:\.(0?[1-9]|1[0-2]))?(?![0-9])")


def release_date(version: str) -> PartialDate | None:
    """Return the month, or at least the year, of a release; None if its version tells neither.

    Args:
        version: such as ``2026.11.0+1a2b3c4d``.
    """
    release = _RELEASE.match(version)
    if not release:
        return None
    return PartialDate(int(release[1]), int(release[2] or 0))

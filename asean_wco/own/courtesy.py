"""Courtesy titles as tables of people have them: Mr, Dato' Sri, H.E. Dr."""

from __future__ import annotations

import re

from asean_wco.model.folding import HONORIFICS, fold

# Ranks and offices say what somebody does; bin and binti are parts of a name.
_NO_COURTESY = frozenset(
    "commissioner collector coll ketua general colonel major captain brigadier bin binti".split()
)
_MORE = frozenset(
    "h e u daw encik en cik tuan tn pn mme madame madam monsieur mx engr ir ts assoc tun pehin "
    "dayang awang khun hrh msgr drs sr sra bung pak".split()
)
_COURTESIES = (HONORIFICS - _NO_COURTESY) | _MORE


def is_courtesy(text: str) -> bool:
    """Return whether a text is a courtesy title and nothing else."""
    words = re.sub(r"[’'`]", "", fold(text)).split()
    return bool(words) and _COURTESIES.issuperset(words)

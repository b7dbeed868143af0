"""Courtesy titles as tables of people have them: Mr, Dato' Sri, H.E. Dr."""

from __future__ import annotations

import re

from asean_wco.model.folding import HONORIFICS, POSTS_AMONG_HONORIFICS, UNCERTAIN_HONORIFICS, fold

# Ranks say what somebody does; bin and binti are parts of a name.
_NO_COURTESY = frozenset("coll colonel major captain brigadier bin binti".split())
_MORE = frozenset("en tn pn madam mx ir ts bung".split())
_COURTESIES = (HONORIFICS - POSTS_AMONG_HONORIFICS - _NO_COURTESY) | UNCERTAIN_HONORIFICS | _MORE


def is_courtesy(text: str) -> bool:
    """Return whether a text is a courtesy title and nothing else."""
    words = re.sub(r"[’'`]", "", fold(text)).split()
    return bool(words) and _COURTESIES.issuperset(words)

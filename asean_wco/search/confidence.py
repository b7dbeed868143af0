"""How a record was found, and how sure it is that it was meant.

The first tier that fits is that of a record.
"""

from __future__ import annotations

from asean_wco.search import reading as said
from asean_wco.search.match import Match
from asean_wco.search.matching import MEANT

# From here on a record holds what was typed, so that no slip need be looked for.
HELD = 0.9
# The share of the weight of all that is asked that makes sure, for words and for posts; the share
# in names and facets; and the weight from which on a word must be borne out.
SURE, _SURE_ROLE, _GROUNDED, _WEIGHTY = 0.6, 0.7, 0.3, 0.5
# What leads to a record that holds few of the words itself.
_POSTS = ("holder", "titled", "attendant")
# Kinds that are not what a question for people means.
_NO_PEOPLE = ("meeting", "topic", "initiative", "source")
# What need not be borne out by the words of a record.
_ASIDE = frozenset({said.ORDER, said.ROLE, said.TITLE})


def _is_guess(match: Match) -> bool:
    """Return whether it holds words that are guessed, or is only nearly so called."""
    rows = zip(match.held, match.asked, strict=True)
    is_guessed = any(quality and asked_unit.is_corrected for quality, asked_unit in rows)
    return is_guessed or match.anywhere < match.near


def _is_of_row(match: Match) -> bool:
    return match.relations.get("order", 0.0) >= SURE


def _holds_all(match: Match) -> bool:
    """Return whether a name begins with the query, or all that weighs in it is borne out."""
    is_held = max(match.passage, match.name) >= SURE
    return bool(match.named.begun) or ((_is_of_row(match) or is_held) and _is_borne_out(match))


def _is_borne_out(match: Match) -> bool:
    """Return whether each word that weighs, and each time, place and number, is met."""
    # An ordinal counts only beside its series, so that all must be said of the session itself.
    facets = match.document.facets
    is_in_row = match.document.kind == "series" or "series" in facets or "ordinal" in facets
    is_session = bool(match.reading.ordinal and is_in_row)
    met = match.of_session() if is_session else match.held
    aside = _ASIDE | {said.ORDINAL} if match.relations.get("order") else _ASIDE
    for held, fit, asked_unit in zip(met, match.fits, match.asked, strict=True):
        is_number = asked_unit.unit.sort == said.ORDINAL
        quality = fit if is_number and is_session else held
        least = MEANT if is_number and not is_session else 0.0
        if asked_unit.weight >= _WEIGHTY and asked_unit.unit.sort not in aside and quality <= least:
            return False
    return True


def _is_thin(match: Match) -> bool:
    """Return whether little of the query is in a name or a facet, and the rest in a passage."""
    is_named = _is_of_row(match) or bool(match.named.begun)
    return not is_named and match.share(match.known(), without={said.ORDER}) < _GROUNDED


def _is_no_person(match: Match) -> bool:
    """Return whether people are asked for, and it is none of them."""
    is_post = match.reading.has(said.POST) and not match.reading.kinds
    is_for_people = match.reading.question == "who" or is_post
    return is_for_people and match.document.kind in _NO_PEOPLE and match.name < HELD


def _is_doubtful(match: Match) -> bool:
    """Return whether a record that holds all words may be none of those that are asked for."""
    is_of_other_kind = bool(match.reading.kinds) and not match.fit(said.KIND)
    is_out_of_order = bool(match.reading.order) and not match.relations.get("order")
    return _is_thin(match) or is_of_other_kind or is_out_of_order or _is_no_person(match)


def confidence(match: Match) -> tuple[str, bool]:
    """Return the tier of a record, and whether it is likely to be what was meant."""
    if match.named.tier:
        return match.named.tier, True
    led = max(match.relations.get(name, 0.0) for name in _POSTS)
    if led:
        is_other = match.reading.has(said.POST) and match.document.kind != "person"
        return "role", led >= _SURE_ROLE and not is_other
    if _is_guess(match):
        return "near", False
    if _holds_all(match):
        return "words", not _is_doubtful(match)
    return "part", False

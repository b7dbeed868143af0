"""Which of its hits a text means, where it is given in the place of an id."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from asean_wco.model.folding import fold
from asean_wco.search.correction import allowed_slips, spelled_nearly
from asean_wco.search.engine import Hit
from asean_wco.search.index import content_words
from asean_wco.search.match import OUTRIGHT
from asean_wco.search.reading import Reading

# The share of what was typed that a name must hold to be what is meant.
_ALL = 0.84
# How near the spelling of a whole name must be to be what is meant.
_NEARLY = 0.88
# Fields that say what an office is; others tell who was in it, and where.
_NAMING = ("name", "aliases")
_DESCRIBING = (*_NAMING, "country", "summary")
# Fields that say when and where something was.
_PLACING = ("start", "city", "country", "ordinal", "session")
# How many times the score of the next office, or the share of its name that is typed, that of the
# one that is meant must be.
_FAR_AHEAD, _FAR_CLOSER = 1.5, 2.0
# A name that stands within a text is like it if it is so much of it.
_LEAST_OF_TEXT = 0.5


def may_be_meant(hit: Hit) -> bool:
    """Return whether a text may mean a record: by its whole name, or by words of its name alone."""
    if hit.tier in OUTRIGHT or hit.parts.get("beginning"):
        return True
    is_named = hit.parts.get("main name", hit.parts.get("brevity", 0.0)) >= _ALL
    is_session = hit.parts.get("ordinal", 0.0) >= _ALL
    return hit.sure and (is_named or is_session)


def meant(text: str, hits: Sequence[Hit]) -> list[Hit]:
    """Return the records that a text may mean: those that bear it outright, if any do.

    Args:
        text: as typed.
        hits: of the text, best first.
    """
    named = [hit for hit in hits if may_be_meant(hit)]
    for tier in OUTRIGHT:
        outright = [hit for hit in named if hit.tier == tier]
        if outright:
            return outright
    # A single word that some name begins with may as well mean the others that have it.
    begun = [hit for hit in named if hit.parts.get("beginning") and " " in text.strip()]
    sessions = [hit for hit in named if hit.parts.get("ordinal")]
    # The offices of a sort are called differently, but their ids begin alike: head-of-customs.
    beginning = f"{'-'.join(fold(text).split())}-"
    alike = [hit for hit in hits if hit.document.id.startswith(beginning)]
    if begun and len(alike) > 1:
        return alike
    return sessions[:1] or begun or named


def hit_spelled_nearly(text: str, hits: Iterable[Hit]) -> Hit | None:
    """Return the only record of which a whole name is spelled nearly like a text; None without one.

    Short words and numbers must stand in that name as they were typed: SIREN V is not SIREN IV.

    Args:
        text: as typed.
        hits: of the text.
    """
    fixed = {word for word in fold(text).split() if not allowed_slips(word)}
    near = [
        hit
        for hit in hits
        if hit.parts.get("near name", 0.0) >= _NEARLY and fixed <= set(fold(hit.matched).split())
    ]
    return near[0] if len(near) == 1 else None


def office_described(hits: Sequence[Hit], countries: Sequence[str]) -> Hit | None:
    """Return the office that a text describes, if there is one: "head of customs of Malaysia".

    The offices of administrations have the title of their country, which nobody knows by heart.
    Without a country, a text must name a post of that rank and its body: "ROCB head".

    Args:
        hits: offices, best first.
        countries: codes of those that the text names.
    """
    fitting = [
        hit
        for hit in hits
        if hit.sure and set(countries) <= set(hit.document.facets.get("countries", ()))
    ]
    if not fitting or fitting[0] is not hits[0] or hits[0].field not in _DESCRIBING:
        return None
    if not countries and not (hits[0].parts.get("office") and hits[0].field in _NAMING):
        return None
    if len(fitting) == 1 or _is_far_ahead(fitting[0], fitting[1]):
        return fitting[0]
    return None


def _is_far_ahead(best: Hit, other: Hit) -> bool:
    """Return whether one office is described so much better than another that it is meant."""
    closeness, closeness_of_other = (hit.parts.get("brevity", 0.0) for hit in (best, other))
    is_closer = closeness > 0 and closeness >= _FAR_CLOSER * closeness_of_other
    return is_closer or best.score >= _FAR_AHEAD * other.score


def offered(hits: Iterable[Hit]) -> list[Hit]:
    """Return what to offer where it is not certain which record is meant.

    Where no name is like the text, those come first whose names or summaries have most of its
    words. One word that stands in what a record tells of, such as an outcome, names nothing.
    """
    listed = list(hits)
    in_names = [hit for hit in listed if hit.field in ("name", "aliases")]
    if named := [hit for hit in listed if may_be_meant(hit)]:
        # A record with the words in another name may be a better hit, and then is offered too.
        better = listed[: listed.index(named[-1])]
        return [hit for hit in listed if hit in named or (hit in better and hit in in_names)]
    most = max((hit.matched.count(" ") for hit in in_names), default=0)
    described = [hit for hit in listed if hit.field == "summary" and hit.matched.count(" ") > most]
    partly_named = [hit for hit in listed if hit.parts.get("main name")]
    placed = [hit for hit in listed if hit.field in _PLACING]
    return [*described, *in_names] or partly_named or placed


def apart(text: str, reading: Reading, sorts: Sequence[str]) -> tuple[str, str]:
    """Return the words of a text of some sorts, and the others; all are others if none is left.

    Args:
        text: as typed.
        reading: of the text.
        sorts: of units of the reading.
    """
    meant = {word for unit in reading.units if unit.sort in sorts for word in unit.words}
    words = text.split()
    is_meant = [bool(fold(word)) and meant.issuperset(fold(word).split()) for word in words]
    others = [word for word, is_one in zip(words, is_meant, strict=True) if not is_one]
    if not others:
        return "", text
    apart = [word for word, is_one in zip(words, is_meant, strict=True) if is_one]
    return " ".join(apart).strip(","), " ".join(others).strip(",")


def is_alike(text: str, names: Iterable[str]) -> bool:
    """Return whether a text is like one of some names, but for slips.

    The name has all its words, or stands within it and is at least half of it.
    """
    typed = content_words(fold(text))
    for name in names:
        words = content_words(fold(name))
        is_much = len(words) >= _LEAST_OF_TEXT * len(typed)
        if _stand_in(words, typed) or (is_much and _stand_in(typed, words)):
            return True
    return False


def _stand_in(others: Sequence[str], words: Sequence[str]) -> bool:
    """Return whether each of some words is one of others, but for a slip."""
    return bool(words) and all(word in others or spelled_nearly(word, others) for word in words)

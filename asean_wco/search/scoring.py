"""What counts for a record, how it was found, and how sure it is that it was meant.

Each feature has a name and a weight in `weights`. The first tier that fits is that of a record.
"""

from __future__ import annotations

from asean_wco.search import reading as said
from asean_wco.search.index import content_words
from asean_wco.search.match import Match
from asean_wco.search.matching import MEANT, SAME
from asean_wco.search.weights import WEIGHTS

# The features of tiers that are called otherwise.
_TIERS = {"name": "whole name", "alias": "whole alias"}
_USUAL_SOURCES = 5
_SUBJECTS = ("topic", "initiative")
_KINDS = ("source", "meeting", "topic", "initiative", "organization")
# From here on a record holds what was typed, so that no slip need be looked for.
HELD = 0.9
# The share of the weight of all that is asked that makes sure, for words and for posts; the share
# in names and facets; and the weight from which on a word must be borne out.
SURE, _SURE_ROLE, _GROUNDED, _WEIGHTY = 0.6, 0.7, 0.3, 0.5
# The share of another name that is little of it.
_LITTLE = 0.5
# What leads to a record that holds few of the words itself.
_POSTS = ("holder", "titled", "attendant")
# Kinds that are not what a question for people means.
_NO_PEOPLE = ("meeting", "topic", "initiative", "source")
# What need not be borne out by the words of a record.
_ASIDE = frozenset({said.ORDER, said.ROLE, said.TITLE})
_WHERE = frozenset({said.PLACE, said.COUNTRY})


def features_of(match: Match) -> dict[str, float]:
    """Return what counts for a record, by name; what does not apply is left out."""
    document, reading = match.document, match.reading
    time, place = match.fit(said.TIME), match.fit(said.PLACE)
    is_meeting = document.kind == "meeting"
    is_place_alone = all(unit.sort in (said.PLACE, said.COUNTRY) for unit in reading.units)
    is_plain = not (reading.periods or reading.places or reading.ordinal or reading.kinds)
    values = {
        **match.relations,
        _TIERS.get(match.named.tier, match.named.tier): 1.0,
        **{kind: float(document.kind == kind) for kind in _KINDS},
        "topic": float(document.kind == "topic" and not _is_wider(match)),
        "beginning": match.named.begun,
        "near name": match.near,
        "main name": match.name * (match.best_name == 0),
        "brevity": match.name * match.brevity,
        "passage": match.passage,
        "passage alone": match.alone,
        "anywhere": match.anywhere,
        "country": match.sort(said.COUNTRY),
        "kind": match.sort(said.KIND),
        "ordinal": match.fit(said.ORDINAL),
        "time fit": time,
        "country fit": match.fit(said.COUNTRY),
        "kind fit": match.fit(said.KIND),
        "publisher": _publisher(match),
        "happened": time * is_meeting,
        # Where nothing but a place is asked for, the meetings that were held there answer.
        "there": place * (is_place_alone and is_meeting),
        "prominence": document.sources / (document.sources + _USUAL_SOURCES),
        "recency": _recency(match),
        "subject": _subject(match),
        # Where a subject alone is asked for, topics and initiatives answer.
        "plain subject": float(is_plain and document.kind in _SUBJECTS),
    }
    return {name: values[name] for name in WEIGHTS if values.get(name)}


def _is_wider(match: Match) -> bool:
    """Return whether a record has the query in another name alone, which says as much besides.

    The record that is called so itself is nearer.
    """
    is_whole = bool(match.named.begun or match.named.tier)
    is_held = bool(match.best_name) and match.name >= SAME
    return is_held and match.brevity <= _LITTLE and not is_whole


def _recency(match: Match) -> float:
    """Of sessions that fit alike the latest is more likely to be meant."""
    year = match.document.date[:4]
    if year and match.document.kind == "meeting":
        return (int(year) - 1990) / 50
    return 0.0


def _publisher(match: Match) -> float:
    """A source of a publisher that is named."""
    words = content_words(match.document.facets.get("publisher", ""))
    return float(bool(words) and set(match.reading.text.split()).issuperset(words))


def _subject(match: Match) -> float:
    """The share of the query that is, or stands for, a whole name of a topic that it may mean."""
    is_topic = match.document.kind == "topic" and not match.reading.kinds
    names = (*match.document.folded_names, *match.document.folded_acronyms)
    shares = (
        form.quality * weighed_unit.weight / match.whole
        for weighed_unit in match.weighed_units
        for form in weighed_unit.unit.forms
        if is_topic and form.text in names
    )
    return max(shares, default=0.0)


def _is_guess(match: Match) -> bool:
    """Return whether it holds words that are guessed, or is only nearly so called."""
    rows = zip(match.held, match.weighed_units, strict=True)
    is_guessed = any(quality and weighed_unit.is_corrected for quality, weighed_unit in rows)
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
    is_dated_meeting = match.document.kind == "meeting" and bool(match.reading.periods)
    aside = _ASIDE | {said.ORDINAL} if match.relations.get("order") else _ASIDE
    rows = zip(met, match.known(), match.fits, match.weighed_units, strict=True)
    for held, known, fit, weighed_unit in rows:
        is_number = weighed_unit.unit.sort == said.ORDINAL
        quality = fit if is_number and is_session else held
        if weighed_unit.unit.sort in _WHERE and is_dated_meeting:
            # Who came, and what else the record names, does not say where it was held.
            quality = known
        least = MEANT if is_number and not is_session else 0.0
        # A word that no record has as typed may mean any other, however usual the likest one is.
        is_weighty = weighed_unit.is_corrected or weighed_unit.weight >= _WEIGHTY
        if is_weighty and weighed_unit.unit.sort not in aside and quality <= least:
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
    # In a name that has the whole query, a word for a kind is a part of the name.
    is_named = bool(match.named.begun)
    is_of_other_kind = bool(match.reading.kinds) and not match.fit(said.KIND) and not is_named
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

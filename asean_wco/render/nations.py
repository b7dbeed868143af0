"""What a comparison of two countries says, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from asean_wco.facts.fact import ATTESTED, BETWEEN, INFERRED, SIGNS
from asean_wco.facts.sentences import seen_in_post
from asean_wco.library import Library
from asean_wco.model.dates import display_period
from asean_wco.model.origin import own_words
from asean_wco.model.text import enclosed, joined
from asean_wco.model.today import today
from asean_wco.model.tuples import NamedTuple
from asean_wco.query.comparison import Item, Pair
from asean_wco.query.nations import HEAD_NOW
from asean_wco.render.comparison import spelled_out

_TITLES = {
    "administration": "Customs administration",
    HEAD_NOW: "Head of customs on {today}",
    "heads": "Heads of customs on record",
    "holders": "Holders on record",
    "posts": "Posts at the WCO, at ASEAN and in their committees",
    "meetings_hosted": "Other meetings held there or hosted",
    "initiatives": "Initiatives in which its bodies took part",
    "offices_there": "Centres, laboratories and offices there",
}
_GROUPS = {
    "meetings_hosted": "Sessions held there or hosted",
    "steps": "Steps in agreements, systems and programmes",
}


# Fields of what happened, of which the date stands first.
_DATED = frozenset({"meetings_hosted", "steps", "initiatives"})


class ComparedField(NamedTuple):
    """What two countries have in a field.

    Attributes:
        field: name of the field.
        group: the heading of several fields; empty if the field has none above its own.
        title: the heading of the field.
        shared: what both have.
        left: what the first has alone.
        right: what the second has alone.
    """

    field: str
    group: str
    title: str
    shared: tuple[Item, ...]
    left: tuple[Item, ...]
    right: tuple[Item, ...]


def compared_fields(pairs: Sequence[Pair], library: Library) -> list[ComparedField]:
    """Return the fields of a comparison of two countries.

    Args:
        pairs: the fields, from `compare_countries`.
        library: for the names of records.
    """
    fields = []
    for pair in pairs:
        head, _, record = pair.field.partition(".")
        group, title = "", _TITLES.get(pair.field, "").format(today=today().display())
        if record:
            group, title = _GROUPS[head], library.name_of(record)
        both = set(pair.shared)
        fields.append(
            ComparedField(
                pair.field,
                group,
                title,
                tuple(item for item in pair.left_items if item.key in both),
                tuple(item for item in pair.left_items if item.key not in both),
                tuple(item for item in pair.right_items if item.key not in both),
            )
        )
    return fields


def item_text(field: str, item: Item, library: Library) -> str:
    """Return an item with its date and the mark of its doubt.

    Args:
        field: the field of the comparison that it belongs to.
        item: what a country has in it.
        library: for what the user has corrected.
    """
    period = display_period(item.date, item.end)
    # The sources show whoever is likely to be the head today up to some day before.
    is_shown = item.certainty in (ATTESTED, BETWEEN) or (
        field == HEAD_NOW and item.certainty == INFERRED and not item.is_open
    )
    if is_shown and item.date:
        period = seen_in_post(item.date, item.end)
    elif item.is_open:
        period = f"from {period}, no end recorded"
    if field.partition(".")[0] in _DATED:
        text = joined(": ", period, item.text)
    else:
        text = joined(" ", item.text, enclosed("(", period, ")"))
    record = library.store.find(item.record)
    is_correction = record is not None and library.original_of(record) is not None
    own = own_words(item.origin, not item.sources, is_correction=is_correction)
    return joined(" ", SIGNS.get(item.certainty), text, enclosed("(", own, ")"))


def nation_rows(
    names: Sequence[str], pairs: Sequence[Pair], library: Library
) -> list[dict[str, str]]:
    """Return a comparison of two countries for a table of another program.

    Args:
        names: what the columns of the first and the second are called.
        pairs: the fields, from `compare_countries`.
        library: for the names of records.
    """
    first, second = names
    rows = []
    for compared_field in compared_fields(pairs, library):
        cells = (compared_field.shared, compared_field.left, compared_field.right)
        both, left, right = (
            "; ".join(item_text(compared_field.field, item, library) for item in items)
            for items in cells
        )
        row = {"field": compared_field.title, "both": both, first: left, second: right}
        rows.append({key: spelled_out(text) for key, text in row.items()})
    return rows


def in_words(
    results: Sequence[dict[str, Any]], pairs: Sequence[Pair], library: Library
) -> list[dict[str, Any]]:
    """Return the rows of the JSON with words in place of the keys of items.

    Args:
        results: from `comparison_output`.
        pairs: the fields of the results.
        library: for what the user has corrected.
    """
    rows = []
    for result, pair in zip(results, pairs, strict=True):
        both = set(pair.shared)
        sides = {"left": pair.left_items, "right": pair.right_items}
        shared = [item for item in pair.left_items if item.key in both]
        worded = {"shared": _texts(pair, shared, library)}
        for side, items in sides.items():
            alone = [item for item in items if item.key and item.key not in both]
            inferred = [item for item in items if item.certainty == INFERRED]
            worded |= {
                f"{side}_only": _texts(pair, alone, library),
                f"{side}_inferred": _texts(pair, inferred, library),
            }
        is_of_countries = bool(pair.left_items or pair.right_items)
        rows.append(result | worded if is_of_countries else result)
    return rows


def _texts(pair: Pair, items: Sequence[Item], library: Library) -> list[str]:
    return [item_text(pair.field, item, library) for item in items]

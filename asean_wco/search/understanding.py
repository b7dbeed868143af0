"""What a query asks for, beyond its words: kinds, times, places, countries and roles.

A reading never throws a word away for good: the ranking also looks at the query as it was typed, so that a name which
happens to hold a year or the word "meeting" is still found by its name.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from asean_wco.model.countries import country_name
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.search import vocabulary
from asean_wco.search.times import FIRST, LAST, common_era, take_times


class Reading(NamedTuple):
    """A query as it was understood.

    Attributes:
        text: the query without its qualifiers, folded.
        words: what is left to be found in the text of records.
        kind: kind of record that a word or a qualifier asks for; empty for any.
        types: types of that kind; empty for any.
        first: beginning of the time asked for.
        last: end of the time asked for.
        countries: ISO codes, any of which will do.
        place: folded name of a city.
        series: id of a series.
        mode: virtual or hybrid.
        role: what someone did at a meeting: chair, opener and so on.
        hosted: whether the words name who hosted it.
        order: latest or earliest, where such meetings are asked for before others.
    """

    text: str
    words: tuple[str, ...]
    kind: str = ""
    types: tuple[str, ...] = ()
    first: PartialDate | None = None
    last: PartialDate | None = None
    countries: tuple[str, ...] = ()
    place: str = ""
    series: str = ""
    mode: str = ""
    role: str = ""
    hosted: bool = False
    order: str = ""

    @property
    def is_structured(self) -> bool:
        """Whether more than words was understood."""
        asked = (
            self.kind,
            self.types,
            self.first,
            self.last,
            self.countries,
            self.place,
            self.series,
            self.mode,
        )
        return any(asked)

    def told(self) -> str:
        """The reading in words; empty when it is nothing but words."""
        period = ""
        if self.first and self.first == self.last:
            period = self.first.display()
        elif self.first or self.last:
            since = f"from {self.first.display()}" if self.first and self.first != FIRST else ""
            until = f"to {self.last.display()}" if self.last and self.last != LAST else ""
            period = " ".join(filter(None, (since, until)))
        shown = [
            KIND_FOLDERS.get(self.kind, ""),
            " or ".join(self.types),
            self.mode,
            f"series {self.series}" if self.series else "",
            period,
            f"in {self.place.title()}" if self.place else "",
            _countries_told(self.countries),
            f"who was {self.role}" if self.role else "",
            f"the {self.order} first" if self.order else "",
        ]
        parts = [part for part in shown if part]
        return ", ".join(
            [*parts, f"words {' '.join(self.words)}"] if parts and self.words else parts
        )


def _take_order(words: list[str], reading: Reading) -> tuple[list[str], Reading]:
    """Words that ask for the latest or the earliest of a sort of meetings, out of the words."""
    asked = next((order for order, each in vocabulary.ORDER_WORDS.items() if each & {*words}), "")
    sorts = {f"{word}s" for word in words} & {"consultations", "visits", "ceremonies"}
    if sorts and asked and not reading.kind:
        reading = reading._replace(kind="meeting")
    if not asked or reading.kind != "meeting":
        return words, reading
    left = [word for word in words if word not in vocabulary.ORDER_WORDS[asked]]
    return left, reading._replace(order=asked)


def _countries_told(codes: tuple[str, ...]) -> str:
    """Countries in words, the first three of many."""
    if not codes:
        return ""
    more = f" and {len(codes) - 3} more" if len(codes) > 3 else ""
    return f"of {' or '.join(country_name(code) for code in codes[:3])}{more}"


def _take_place(
    words: list[str], reading: Reading, places: Iterable[str]
) -> tuple[list[str], Reading]:
    """A city that meetings were held in, out of the words."""
    for place in sorted(places, key=len, reverse=True):
        if place in vocabulary.COUNTRY_WORDS:
            continue
        parts = place.split()
        for start in range(len(words) - len(parts) + 1):
            if words[start : start + len(parts)] == parts:
                return words[:start] + words[start + len(parts) :], reading._replace(place=place)
    return words, reading


def _take_sorts(words: list[str], reading: Reading) -> tuple[list[str], Reading]:
    """Words for a kind of record, a mode, a role at a meeting and a country, out of the words."""
    left: list[str] = []
    for number, pair in enumerate(pairwise(words)):
        if pair in vocabulary.COUNTRY_PAIRS and reading.kind not in ("series", "topic"):
            reading = reading._replace(countries=(vocabulary.COUNTRY_PAIRS[pair],))
            words = words[:number] + words[number + 2 :]
            break
    for number, pair in enumerate(pairwise(words)):
        of_kind, types = vocabulary.SORT_PHRASES.get(pair, ("", ()))
        # In "workshops for customs administrations" the workshops are asked for.
        if of_kind and all(
            vocabulary.SORT_WORDS.get(word, (of_kind,))[0] == of_kind for word in words
        ):
            reading = reading._replace(kind=of_kind, types=types)
            words = words[:number] + words[number + 2 :]
            break
    for number, word in enumerate(words):
        of_kind, types = vocabulary.SORT_WORDS.get(word, ("", ()))
        if of_kind and not reading.kind:
            reading = reading._replace(kind=of_kind, types=types)
        elif of_kind and of_kind == reading.kind:
            both = dict.fromkeys((*reading.types, *types)) if reading.types and types else ()
            reading = reading._replace(types=tuple(both))
        elif word in vocabulary.MODE_WORDS:
            reading = reading._replace(mode=vocabulary.MODE_WORDS[word])
        elif (
            word in vocabulary.COUNTRY_WORDS
            and not reading.countries
            and reading.kind not in ("series", "topic")
        ):
            reading = reading._replace(countries=(vocabulary.COUNTRY_WORDS[word],))
        elif word in vocabulary.REGIONS and _is_region(words, number) and not reading.countries:
            reading = reading._replace(countries=vocabulary.REGIONS[word])
        elif word in vocabulary.REGION_FILLERS and reading.countries:
            continue
        else:
            left.append(word)
    return left, reading


def _is_region(words: list[str], number: int) -> bool:
    """Whether a word such as ASEAN stands for its countries: in ASEAN, to ASEAN members."""
    after = words[number + 1] if number + 1 < len(words) else ""
    return after in vocabulary.REGION_FILLERS or (number > 0 and words[number - 1] == "in")


def _take_role(words: list[str], reading: Reading) -> tuple[list[str], Reading]:
    """What someone did at a meeting, where the query asks who did it."""
    if not words or words[0] != "who":
        return words, reading
    left = words[1:]
    # The World Health Organization is "who" too; a question goes on with a verb.
    if left and left[0] in vocabulary.VERBS_OF_QUESTIONS:
        reading = reading._replace(text=" ".join(left))
    if left[:1] == ["is"] and not vocabulary.POST_WORDS.isdisjoint(left):
        left = ["current", *left[1:]]
    elif left and left[0] in vocabulary.VERBS_OF_LEADING:
        left = [*vocabulary.VERBS_OF_LEADING[left[0]], *left[1:]]
    for word in left:
        if word in vocabulary.MEETING_ROLES:
            left.remove(word)
            return left, reading._replace(role=vocabulary.MEETING_ROLES[word])
    return left, reading


def understand(query: str, places: Iterable[str]) -> Reading:
    """Read a query without its qualifiers.

    Args:
        query: what the user typed.
        places: folded names of the cities that the reference knows.
    """
    text = f" {fold(query)} "
    for foreign, name in vocabulary.FOREIGN_NAMES.items():
        text = text.replace(f" {foreign} ", f" {name} ")
    typed = common_era(text.split())
    words, reading = _take_role(typed, Reading(" ".join(typed), ()))
    times = take_times(words)
    words, reading = times.words, reading._replace(first=times.first, last=times.last)
    words, reading = _take_sorts(words, reading)
    if reading.kind in ("", "meeting"):
        words, reading = _take_place(words, reading, places)
    words, reading = _take_order(words, reading)
    if "hosted by" in text:
        reading = reading._replace(hosted=True, kind=reading.kind or "meeting")
    left = tuple(dict.fromkeys(word for word in words if word not in vocabulary.STOP_WORDS))
    return reading._replace(words=left)


def plain(text: str) -> Reading:
    """A text that is nothing but words to be found.

    Args:
        text: what the user typed.
    """
    folded = fold(text)
    return Reading(
        folded,
        tuple(dict.fromkeys(word for word in folded.split() if word not in vocabulary.STOP_WORDS)),
    )

"""Who led a delegation, and of which country or body it was."""

from __future__ import annotations

import re
from typing import NamedTuple

from asean_wco.draft.names import Mention
from asean_wco.draft.reading import ReleaseReading
from asean_wco.model.countries import DEMONYMS


class Delegation(NamedTuple):
    """A delegation that somebody led.

    Attributes:
        country: its code; empty if it is that of a body, or the text does not say it.
        organization: the id of the body; empty for a country.
    """

    country: str
    organization: str


_TEAM = r"(?:delegations?|teams?)"
_VERBS = r"(?:led|headed|fronted)"
# "Its delegation was led by Mr. A": the words before a name.
_LED_BY = re.compile(
    rf"\b(?P<team>{_TEAM})\b[^.;]{{0,80}}?\b{_VERBS}\sby\s"
    r"(?:(?!\b(?:who|which|and|while|said|with|by)\b)[^.;,]|(?<=Mr|Ms|Dr|rs|.H|.E)\.|,(?=\s[a-z]))*$",
    re.IGNORECASE,
)
# "The Utopian delegation was led by Mr. A, the Erewhon one by Ms. B".
_AND_BY = re.compile(
    rf"\bthe\s(?:[\w-]+\s){{1,3}}?(?P<team>one|that|side|{_TEAM})\sby\s"
    r"(?:(?!\b(?:who|which|and|while|said|with|by)\b)[^.;,]|(?<=Mr|Ms|Dr|rs|.H|.E)\.)*$"
)
# "Mr. A, Director, led the delegation": the words after a name or its post.
_LED = re.compile(
    rf"(?:,?\s(?:who\s)?|,\s)(?:{_VERBS}|heads|leads|heading|leading)\s(?:a|an|the|its|his|her|their|"
    rf"[A-Z][\w-]+(?:\s[A-Z][\w-]+)?[’']s?)\s(?:[\w-]+\s){{0,4}}?(?P<team>{_TEAM})\b"
)
# "Mr. A, head of the Utopian delegation".
_HEAD_OF = re.compile(
    rf",\s(?:the\s)?(?:head|leader)\sof\s(?:the|its|a)\s(?:[\w-]+\s){{0,4}}?(?P<team>{_TEAM})\b"
)
_ANY_LED = re.compile(rf"\b{_TEAM}\b[^.;]*\b{_VERBS}\sby\b", re.IGNORECASE)
_DEMONYM = re.compile(rf"\b(?P<whose>{'|'.join(DEMONYMS)})\s(?:[\w-]+\s){{0,2}}?$")
_OF_IT = re.compile(r"\s(?:of|from)\s(?:the\s)?")
_JUST_BEFORE = re.compile(r"(?:[’']s?)?\s(?:[\w-]+\s){0,2}?")


def delegation_led(
    reading: ReleaseReading, bodies: list[Mention], start: int, name_end: int, end: int
) -> Delegation | None:
    """Return the delegation that a person led; None if the text does not say so.

    Args:
        reading: of the release.
        bodies: all places where it names bodies.
        start: the place where the name begins.
        name_end: the place after it.
        end: the place after the name and its post.
    """
    sentence = reading.sentences[reading.sentence_at(start)]
    before = reading.text[sentence.start : start]
    led = _LED_BY.search(before)
    if led is None and _ANY_LED.search(before):
        led = _AND_BY.search(before)
    if led:
        place = sentence.start
    else:
        place = next((at for at in (name_end, end) if _LED.match(reading.text, at)), name_end)
        led = _LED.match(reading.text[place : sentence.end])
        led = led or _HEAD_OF.match(reading.text[place : sentence.end])
    if led is None:
        return None
    first, last = (place + at for at in led.span("team"))
    return _whose(reading, bodies, sentence.start, first, last)


def _whose(
    reading: ReleaseReading, bodies: list[Mention], start: int, first: int, last: int
) -> Delegation:
    """Return the delegation that a word for it means.

    Args:
        reading: of the release.
        bodies: all places where it names bodies.
        start: of the sentence.
        first: the place where the word begins.
        last: the place after it.
    """
    countries = [place for place in reading.places if place.kind == "country"]
    behind = _OF_IT.match(reading.text, last)
    if behind:
        for body in bodies:
            if body.start == behind.end():
                return Delegation("", body.id)
        for country in countries:
            if country.start == behind.end():
                return Delegation(country.id, "")
    demonym = _DEMONYM.search(reading.text[start:first])
    if demonym:
        return Delegation(DEMONYMS[demonym["whose"]], "")
    for name in (*countries, *bodies):
        if start <= name.start and _JUST_BEFORE.fullmatch(reading.text[name.end : first]):
            is_country = name.kind == "country"
            return Delegation(name.id, "") if is_country else Delegation("", name.id)
    before = [country for country in countries if start <= country.start < first]
    return Delegation(before[-1].id if before else "", "")

"""Where the meeting was held."""

from __future__ import annotations

import re
from collections.abc import Iterator

from asean_wco.draft.bodies import is_host
from asean_wco.draft.gazetteer import CITY_STATES
from asean_wco.draft.meeting_words import HELD
from asean_wco.draft.names import Mention
from asean_wco.draft.place_signs import (
    OF_BODY_AFTER,
    city_beside,
    city_name,
    is_in_words,
    opens_report,
    place_weight,
    tells_from,
)
from asean_wco.draft.reading import (
    FEW_SENTENCES,
    LATER_SENTENCE,
    LEAD,
    ReleaseReading,
    around,
    fits,
)
from asean_wco.draft.times import TextDate

# A body or a country as the text names it, and the code of the country.
_Home = tuple[Mention, str]

# Who hosts a meeting may do so online; who hosts a delegation does it at home.
_RECEIVES = re.compile(
    r"\s[^.;\n]{0,80}\b(?:delegation|delegates|visitors|guests|officials|officers)\b"
)
# "Led a delegation to the Utopian Customs", "at the Utopian Customs Headquarters".
_VISITED = (
    around(
        r"\b(?:visit(?:ed)?(?:(?: of [^.;]{0,90})? to)?|delegation[^.;]{0,60}\sto"
        r"|headquarters of|head office of|(?:handed|turned) over\b[^.;]{0,80}\sto)\s(?:the\s)?$"
    ),
    around(
        r"\bat\s(?:the\s)?$",
        r"(?:[’']s)?(?:\s[A-Z]\w+){0,3}\s(?:[Hh]eadquarters|[Hh]ead [Oo]ffice)\b",
    ),
)
# What is done at home: "Utopia Customs launches a portal", "received a delegation".
_DONE_AT_HOME = (
    around(
        r"\b(?:launched|opened|unveiled|inaugurated|commissioned|rolled out)\s(?:[\w-]+\s){0,2}"
        r"by\s(?:the\s)?$"
    ),
    around(
        after=r"(?:\s(?:[A-Z]\w+|of|and)){0,6}(?:\s\([^()]{2,20}\))?"
        r"(?:\s(?:has|have|had|today|yesterday|formally|officially|on \w+day)){0,2}"
        r"\s(?:launch(?:es|ed)|open(?:s|ed) (?!fire|an? (?:probe|case|investigation))"
        r"|unveil(?:s|ed)|inaugurate[sd]|commission(?:s|ed)|roll(?:s|ed) out|switche[sd] on"
        r"|(?:receive[sd]|welcome[sd]|host(?:s|ed)) (?:an?|the) (?:[\w-]+ ){0,4}"
        r"(?:delegation|visit(?:ors?)?|call|guests?|mission))\b"
    ),
)
# A school or a laboratory as the place, or as who held something.
_AT_SCHOOL = (
    around(r"(?:\b(?:at|in|di|tại|en|au|à|dans)\s(?:the\s|el\s|la\s|l[’']|le\s)?|[在于於]|ณ\s?)$"),
    around(
        after=r"(?:\s?\([^()]{1,20}\))?(?:에서|서\s|で(?!は|ある|す)|にて|において"
        r"|(?:이|가|은|는)\s[^.\n]{0,90}(?:을|를)\s(?:개최|열|실시|진행))"
    ),
)
# "From the bureau's headquarters", "in the main hall of the Department", "at Customs Hall".
_AT_OWN_SEAT = re.compile(
    r"\b(?:at|in|from) (?:the |its )?(?:main |central |own )?(?:\w+ )?"
    r"(?:hall|auditorium|headquarters|head office|premises) of the (?:(?:General|Customs) )?"
    r"(?:Department|Bureau|Directorate|Service|Administration|Authority|Agency)\b"
    r"|\bat (?:the )?Customs (?:Hall|House|Headquarters|Department)\b|"
    r"\b(?:at|in|from) the (?:department|bureau|service|administration|authority|agency)[’']s "
    r"(?:main |central )?(?:headquarters|head office)\b"
    r"|在(?:海关|海關)[\u4e00-\u9fff]{0,2}(?:总部|總部|大楼|大樓)"
)
_NEXT_WORD = 20


def country_at_home(reading: ReleaseReading) -> dict[str, str | None] | None:
    """Return the country of a meeting that somebody held, received or launched at home.

    It is None if the text does not say so.
    """
    for mention, country in _homes(reading):
        reading.note("place.country", country, mention.start, mention.end)
        return {"city": CITY_STATES.get(country), "country": country}
    return None


def _homes(reading: ReleaseReading) -> Iterator[_Home]:
    """Yield who held a meeting at home, with the code of the country, the likeliest first."""
    administrations = list(_administrations(reading))
    for mention, country in administrations:
        is_at_home = country in CITY_STATES or _RECEIVES.match(reading.text, mention.end)
        if is_at_home and mention.kind == "organization" and is_host(reading, mention):
            yield mention, country
    early = [home for home in administrations if reading.rank_at(home[0].start) < FEW_SENTENCES]
    if len({country for _, country in early}) == 1 and reading.lead_says(_AT_OWN_SEAT):
        yield early[0]
    for homes, signs, rank in (
        (early, _VISITED, FEW_SENTENCES),
        (list(_schools(reading)), _AT_SCHOOL, LEAD),
        (administrations, _DONE_AT_HOME, LATER_SENTENCE),
    ):
        for mention, country in homes:
            is_early = reading.rank_at(mention.start) < rank
            if is_early and fits(signs, reading.text, mention.start, mention.end):
                yield mention, country


def _administrations(reading: ReleaseReading) -> Iterator[_Home]:
    """Yield the customs administrations that a text names, with the codes of their countries.

    Of one without a record, the name of the country says where it is.
    """
    countries = {identifier: country for country, identifier in reading.customs_of.items()}
    for mention in reading.mentions:
        country = countries.get(mention.id)
        if country:
            yield mention, country
    for place in reading.places:
        after = reading.text[place.end : place.end + _NEXT_WORD]
        if place.kind == "country" and OF_BODY_AFTER.match(after):
            yield place, place.id


def _schools(reading: ReleaseReading) -> Iterator[_Home]:
    """Yield the training centres and laboratories of sentences that tell of an event."""
    schools = {
        body.id: body.country
        for kind in ("training-centre", "laboratory")
        for body in reading.library.organizations(type=kind)
    }
    for mention in reading.mentions:
        country = schools.get(mention.id)
        if country and HELD.search(reading.sentences[reading.sentence_at(mention.start)].text):
            yield mention, country


_ENOUGH_FOR_PLACE = 2.5
# For the only city that the beginning of a text names.
_LITTLE_FOR_PLACE = 1.5
_TOP = 2000
_Weighed = tuple[float, int, Mention]


def place_of(reading: ReleaseReading, date: TextDate | None) -> dict[str, str | None] | None:
    """Return the city and the code of the country; None if the text does not say where.

    Args:
        reading: of the release.
        date: of the meeting.
    """
    weighed = [
        (place_weight(reading, date, place), -place.start, place) for place in reading.places
    ]
    of_lead = _only_city_of_lead(reading, weighed)
    of_line = [entry for entry in weighed if tells_from(reading, date, entry[2])][:1]
    fitting = [entry for entry in weighed if entry[0] >= _ENOUGH_FOR_PLACE]
    fitting = fitting or of_lead or of_line
    if not fitting:
        return country_at_home(reading)
    best = max(fitting)[2]
    if best.kind == "city":
        return _noted(reading, _country_beside(reading, best), best)
    city = city_beside(reading, best)
    # A title may name the country alone, and the text the city in it, or the line of an agency.
    for places in (fitting, of_lead, of_line):
        inside = [entry for entry in places if entry[2].kind == "city" and entry[2].id == best.id]
        if inside and city is None:
            city = max(inside)[2]
    return _noted(reading, best, city)


def _noted(
    reading: ReleaseReading, country: Mention, city: Mention | None
) -> dict[str, str | None]:
    """Return a country and a city as the place, and note the words that say so."""
    reading.note("place.country", country.id, country.start, country.end)
    if city is None and country.id in CITY_STATES:
        city = country._replace(name=CITY_STATES[country.id])
    if city is None:
        return {"city": None, "country": country.id}
    name = city_name(reading, city)
    reading.note("place.city", name, city.start, city.end)
    return {"city": name, "country": country.id}


def _country_beside(reading: ReleaseReading, city: Mention) -> Mention:
    """Return the country that stands after a city; else the city, whose name says which it is."""
    countries = (
        place
        for place in reading.places
        if (place.kind, place.id) == ("country", city.id) and 0 <= place.start - city.end < 60
    )
    return next(countries, city)


# "Held by virtual means from the Tower in Utopia City", "at a virtual press conference here".
_SENT_FROM = re.compile(
    r"\b(?:held|conducted|hosted|convened|launched|took place|chaired)\b[^.;]{0,30}"
    r"\b(?:virtual\w*|online|remotely|video\w*)\b[^.;]{0,30}\bfrom\s(?:[^.;]{0,60}\bin\s)?$",
    re.IGNORECASE,
)
_ONLINE_HERE = re.compile(
    r"\b(?:virtual|online)\b[^.\n]{0,60}\bhere\b"
    r"|\b(?:virtual|online|video|remote)\b[^.;\n]{0,40}\bfrom the\s",
    re.IGNORECASE,
)


def place_of_broadcast(reading: ReleaseReading) -> dict[str, str | None] | None:
    """Return the city from which a meeting online was held; None if the lead does not say it."""
    is_here = _ONLINE_HERE.search(reading.text[:_TOP])
    for place in reading.places:
        is_sent_from = place.kind == "city" and _SENT_FROM.search(reading.before(place.start))
        is_there = is_sent_from or (is_here and opens_report(reading, place))
        if is_there and reading.rank_at(place.start) < LEAD:
            return _noted(reading, place, place)
    return None


def _only_city_of_lead(reading: ReleaseReading, weighed: list[_Weighed]) -> list[_Weighed]:
    """Return the mentions of the only city at the beginning of a text.

    None where something speaks against the city, or where several are named.
    """
    cities = [
        entry
        for entry in weighed
        if reading.rank_at(entry[2].start) < LEAD
        and entry[0] >= _LITTLE_FOR_PLACE
        and (
            entry[2].kind == "city"
            or (entry[2].id in CITY_STATES and is_in_words(reading, entry[2]))
        )
    ]
    is_one = len({city_name(reading, place) for _, _, place in cities}) == 1
    return cities if is_one else []

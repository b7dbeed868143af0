"""The country of a meeting whose host held it at home, where the text names no place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from asean_wco.draft.agency_line import opens_report
from asean_wco.draft.around import around, fits
from asean_wco.draft.gazetteer import CITY_STATES
from asean_wco.draft.hosts import hosting_bodies
from asean_wco.draft.meeting_words import HELD
from asean_wco.draft.names import Mention
from asean_wco.draft.place_signs import OF_BODY_AFTER
from asean_wco.draft.reading import FEW_SENTENCES, LATER_SENTENCE, LEAD, ReleaseReading

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
    countries = {country for _, country in administrations}
    for host in hosting_bodies(reading):
        for mention, country in administrations:
            is_at_home = country in CITY_STATES or _RECEIVES.match(reading.text, host.end)
            if mention.id == host.id and is_at_home:
                yield host, country
    early = [home for home in administrations if reading.rank_at(home[0].start) < FEW_SENTENCES]
    lead = (reading.sentences[number].text for number in reading.lead(FEW_SENTENCES))
    if len({country for _, country in early}) == 1 and any(map(_AT_OWN_SEAT.search, lead)):
        yield early[0]
    for homes, signs, rank in (
        (early, _VISITED, FEW_SENTENCES),
        (list(_schools(reading)), _AT_SCHOOL, LEAD),
        (administrations, _DONE_AT_HOME, LATER_SENTENCE),
    ):
        for mention, country in homes:
            is_there = fits(signs, reading.text, mention.start, mention.end)
            if is_there and reading.rank_at(mention.start) < rank:
                yield mention, country
    # A report on its own administration.
    for place in reading.places:
        if countries == {place.id} and opens_report(reading, place):
            yield place, place.id


def _administrations(reading: ReleaseReading) -> Iterator[_Home]:
    """Yield the customs administrations that a text names, with the codes of their countries.

    Of one without a record, the name of the country says where it is.
    """
    administrations = reading.library.organizations(type="customs-administration")
    countries = {body.id: body.country for body in administrations}
    for mention in reading.mentions:
        country = countries.get(mention.id)
        if country:
            yield mention, country
    for place in reading.places:
        after = reading.text[place.end :][:_NEXT_WORD]
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

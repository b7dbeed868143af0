"""Where the meeting was held."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from asean_wco.draft.gazetteer import CAPITALS, CITY_STATES
from asean_wco.draft.meeting_words import HAPPENED, HELD, MEETING
from asean_wco.draft.named import hosting_bodies
from asean_wco.draft.names import Mention
from asean_wco.draft.reading import (
    DECOY_SENTENCE,
    FEW_SENTENCES,
    LATER_SENTENCE,
    LEAD,
    OF_ANOTHER,
    Reading,
    weight_of,
)
from asean_wco.draft.release import Sentence
from asean_wco.draft.times import TextDate, number_in
from asean_wco.model.dates import MONTHS
from asean_wco.model.folding import fold

_ENOUGH_FOR_PLACE = 2.5
# For the only city that the beginning of a text names.
_LITTLE_FOR_PLACE = 1.5
# What a place is called before its name.
_KIND_OF_PLACE = (
    r"(?:city|town|island|islands|province|capital|resort|state|region|prefecture|port|district"
    r"|municipality|seat)"
)
_IN = re.compile(
    r"(?:\b(?:in|at|inside|near)|\bdi|\btại|\bthành phố|\btp\.?|\btỉnh|\bà|\ben|\bem|\bau|\bở"
    r"|\b(?:ville|ciudad|cidade|kota|bandar|bandaraya|provinsi|pulau|thủ đô) d?e?"
    r"|\b(?:ceremonia|reunión|encuentro|acto|réunion|cérémonie|rencontre|séance) (?:de|à)"
    rf"|\b{_KIND_OF_PLACE}(?:\s{_KIND_OF_PLACE})?\sof|\b(?:di|in|at)\s[A-Z][a-z]+,?"
    r"|\bhosted by|\bwelcome(?: \w+){0,3} to"
    r"|\b(?:at|in|di|au|en|à)\s[^,.;()]{3,70}(?:\s?\([^)]{1,60}\))?,"
    rf"|\b(?:in|at|on)\s(?:the|a)\s(?:[\w-]+\s){{0,4}}{_KIND_OF_PLACE}(?:\sof)?,?"
    r"|\b(?:came|comes|took|brought|takes|brings|moved|led|leads|delegation|head(?:ed|ing)|travel\w*|trip"
    r"|returned)"
    r"\s(?:[^.;,]{0,60}\s)?to"
    r"|\b(?:ke|menuju|sang|đến))"
    r"\s*(?:the\s)?(?:(?:[a-z]+\s){0,2}(?:province|city|state|island) of\s)?$"
    r"|(?:[在于於赴抵]|前往|(?:访问|訪問|到访|到訪)(?!的))[\u4e00-\u9fff]{0,6}$|(?:ณ|ที่|จังหวัด|เมือง|กรุง"
    r"|นคร)[\u0e00-\u0e7f ]{0,25}$",
    re.IGNORECASE,
)
_ON_ISLAND = re.compile(r"\bon\s(?:the\s)?(?:island(?:\scity)?\sof\s)?$", re.IGNORECASE)
# "They returned from Dili on Friday, where they had trained officers".
_WHERE_AFTER = re.compile(r"(?:\son\s\w+)?,\swhere\b")
_ISLAND_AFTER = re.compile(r"\s[Ii]sland|[,.;]|\s(?:on|from|in|this|last|between)\b")
# "Singapore hosts"; "Jakarta, Indonesia, received"; "the island in the south will see".
_HOSTS_AFTER = re.compile(
    r"(?:,\s[A-Z][\w ]{2,24},"
    r"|(?:\s(?!(?:that|which|who|whose|are|is|were|was|have|has)\b)(?:[a-z]+|[A-Z]\w+)){0,8}?)"
    r"\s(?:hosts|to host|will host|is hosting|hosting|hosted|co-hosted|receive[sd]|saw|sees"
    r"|will see"
    r"|(?:is |was )?playing host|play(?:s|ed)? host|to play host|will play host"
    r"|(?:to|will) welcome|welcome[sd]|stages?|staged"
    r"|(?:was|is|will be) the (?:scene|venue|seat|host|setting))\b"
)
# What stands after a place in languages that put it before the verb.
_IN_AFTER = re.compile(
    r"(?:\s?[^\s,.。、「」]{1,14}(?<![은는이가과와을를의])){0,4}?"
    r"(?:에서|서\s(?:열|개막|개최)|で開|で行|で[、，]|で(?:第|署|会|合|実|締)|にて|において|開幕"
    r"|开幕|举行|舉行|召开"
    r"|召開|举办|舉辦)"
)
# Directly after a place, in Japanese.
_IN_DIRECTLY = re.compile(r"(?:市|都|島)?(?:で|において|にて)(?:[^き]|$)")
_HELD_IN = re.compile(
    r"\b(?:held|place|hosted|convened|opened|organi[sz]ed|conducted|gathered|met|meeting"
    r"|conference|workshop|forum|seminar|training|course|opens|closed|concluded|ended"
    r"|underway|under way|gather|meet|assembled|came together|digelar|diadakan|berlangsung"
    r"|diselenggarakan|diễn ra|tổ chức|lieu|tenue?|lugar|celebró|realizó|firmó|firmaron"
    r"|suscribieron"
    r"|suscribió|signé|reunieron|dirasmikan|dimeterai|ditandatangani|ký)\b"
    r"(?:\s\w+){0,9}?\s?(?:in|at|di|tại|à|en|au)\s(?:the\s)?$"
    r"|(?:ホスト国|開催国|主催国)(?:である|の)?$|(?:东道国|東道國|主办国|主辦國)$|(?:개최국|주최국)인?\s$"
    r"|\b(?:tuan rumah|país anfitrión|país sede|pays hôte|nước chủ nhà|host country),?\s$"
    r"|\bvisit(?:ed)?(?: to)?\s(?:the\s)?$|\b(?:mission to|tour (?:of|to|in))\s(?:the\s)?$"
    r"|\bwelcome(?: \w+){0,3} to\s$",
    re.IGNORECASE,
)
_OF_BODY_AFTER = re.compile(
    r"^\s?(?:[·∙]|(?:공항)?(?:본부)?세관|-[가-힣]+세관|海关|海關|税関|관세|세관|측|당국|대사|驻|駐"
    r"|中通社|에 (?:본부|본사|사무국)|に(?:本部|本拠|事務局)"
    r"|新闻|新聞)"
    r"|^(?:,?\s(?:and\s)?[A-Z]\w+){0,3}\s(?:Conventions?|Protocols?)\b"
    r"|^(?:[’']s)?\s(?:Customs|Government|Ministry|Ministers?|Department|Secretariat|Bureau"
    r"|National|Business|Border|District|"
    r"Police|counterparts?|delegation|delegates|Action|Declaration|Statement|Resolution|Vision"
    r"|Convention"
    r"|Protocol|Plan|Fund)\b"
)
_OF_BODY_BEFORE = re.compile(
    r"\b(?:Customs|Government|Ministry|Ministry of \w+|Kingdom|Republic|Department|Minister"
    r"|General|Commissioner|Wilayah|Kanwil|KPU|KPPBC|Kantor \w+|[Dd]ouanes|Aduanas?|Cukai|Kastam"
    r"|Hải quan|Bộ \S+)"
    r"(?: of| for| du| de la| de l| de| des| del)?(?: the|[’'])?\s?$"
    r"|\b(?:based|located|headquartered|stationed|posted|established)\sin\s$"
    # Where a body has its seat, and straits.
    r"|\b(?:berpusat di|berkantor pusat di|beribu pejabat di|bermarkas di|berpangkalan di"
    r"|(?:có )?trụ sở(?: chính)?(?: đặt)?(?: tại| ở)|dont le siège est(?: situé)? à|basée? à"
    r"|siège [^.;,]{0,20}à"
    r"|(?:con )?sede en|Selat|Straits? of|[Dd]étroit de|[Ee]strecho de|[Ee]o biển)\s$"
    r"|(?:总部|總部)(?:设|設|位|坐落)?(?:在|於|于)?(?:比利时|比利時)?$|本部(?:は|を|が)[^。、]{0,8}$"
    r"|สำนักงานใหญ่[^ ]{0,10}(?:ที่|อยู่ที่|กรุง|ณ)(?:กรุง)?$"
    # "A team from the office in Utopia visited".
    r"|\bfrom\s(?:the|its|an?)\s(?:[\w-]+\s){0,4}?(?:office|bureau|centre|center|secretariat"
    r"|headquarters)(?:\s(?:of|for)\s[^.,;]{1,40})?\sin\s$"
    # Where an embassy or an office is.
    r"|\b(?:Embassy|High Commission|Consulate|Secretariat|Ambassador|Duta Besar|Kedubes|ambassade"
    r"|Konselor|Konsul|Atase|Kedutaan|Konsulat|Perwakilan|Suruhanjaya Tinggi|embajada|embajador)"
    r"[^.,;]{0,40}\b(?:in|to|at|untuk|en|au|di|ke)(?: the)?\s$|주\s?$|(?:ศุลกากร|ผู้แทน)(?:ไทย-)?$"
)
# "From Aceh to Batam": the ends of a way.
_END_OF_WAY = re.compile(
    r"\b(?:dari|daripada|from|de|depuis|desde|từ)\s(?:[A-ZÀ-Þ][\w-]+\s){1,3}"
    r"(?:ke|hingga|sampai|to|à|a|jusqu[’']à|hasta|đến|tới)\s$"
)
_WAY_AFTER = re.compile(r"\s(?:ke|hingga|sampai)\s(?=[A-Z])")
_HOST_COUNTRY = re.compile(
    r"(?:ホスト国|開催国|主催国)(?:である|の)?$|(?:东道国|東道國|主办国|主辦國)$|(?:개최국|주최국)인?\s$"
    r"|\b(?:tuan rumah|país anfitrión|país sede|pays hôte|nước chủ nhà|host country),?\s$"
)
# A place that no record names: capitalised words before a country.
_CAPITALISED = r"[A-ZÀ-ÞĐĂƠƯẠ-Ỹ][\w’'-]+"
_UNKNOWN_CITY = re.compile(
    rf"(?:\b(?:in|at|di|à|en|em|tại)\s|\bon\s(?=\w+ Island)"
    rf"|\n)(?P<city>{_CAPITALISED}(?:\s{_CAPITALISED}){{0,3}})"
    rf"(?:\s(?:[cC]ity|town|island))?(?:,\s|\s\()"
    rf"(?:{_CAPITALISED}(?:\s{_CAPITALISED}){{0,2}},\s){{0,2}}"
    r"(?:in\s)?(?:the\s)?(?:[a-z]+\s){0,2}(?:(?:province|state|region) of\s)?$"
)
_INSTITUTION = re.compile(
    r"\b(?:Headquarters|Hotel|Cent(?:re|er)|Building|Academy|Institute|University|Customs|Ministry"
    r"|Hall"
    r"|Department|House|Resort|Palace|Office|Secretariat|College|School|Tower|Airport|Port|Club"
    r"|Bank"
    r"|Bureau|Organi[sz]ation|ASEAN|WCO)\b"
)
# Where a report says that the event was held where it is written.
_HERE = re.compile(
    r"\b(?:held|opened|began|attended|meeting|conference|workshop|event|ceremony|arrived|concluded"
    r"|ended|closed|forum|visit|call|kicked off|under way|underway|gathered|met|meet|gather"
    r"|signed)\b"
    r"[^.\n]{0,60}\bhere\b|\b(?:headquarters|office|hotel|cent(?:re|er)|building) here\b"
    r"|\bhere (?:today|yesterday|last night|this (?:morning|afternoon|week)|on \w+day)\b"
    r"|\bdi sini(?:[.,]|,? (?:hari ini|semalam|kelmarin|tadi|pada|selama|sejak|dari|bermula)\b)"
    r"|\ben esta (?:ciudad|capital)\b",
    re.IGNORECASE,
)
_TOP = 2000
_FEW_LETTERS = 15
# "BANGKOK (May 4) -", "Hanoi, 4 May 2030 -", "KUALA LUMPUR: ", "MANILA, Philippines -".
_OPENS_REPORT = re.compile(
    r"(?:\s[cC]ity|\s[cC]apital)?(?:\s\([^()\n]{2,20}\))?(?:,\s[^-–—:()\n]{3,25}?)?"
    r"(?:\.?\s?[-–—]{1,2}\s|\s\|\s|\s/[A-Z]\w+/\.?\s|,?\s?\([^()\n]{2,30}\)\s?(?:[-–—:.]|(?=\s[A-Z]))|:\s"
    r"|\)\.?\s(?=[A-Z]))"
    r"|,\s\d[^-–—.:()\n]{3,20}\s\([A-Z]{2,6}\)\s(?=[A-Z])"
    # "SANTA CLARA, Utopia. The".
    r"|(?<=[A-ZÀ-Þ]{2}),\s[A-ZÀ-Þ][^\d.,:()\n]{2,20}\.[-–—]*\s(?=[A-ZÀ-Þ])"
    r"|,\s\d[^-–—.:()\n]{3,25}\.\s(?=[A-Z])|,\s[^:()\n]{3,40}?\s[-–—]{1,2}\s"
)
# So few days after a meeting a report is written where it was held.
_JUST_NOW = 1
# So many sentences from the top an agency writes where it reports from.
_LAST_DATELINE = 3
_IN_COUNTRY = re.compile(r"[\w\s]*[,(][\w\s,’'-]*")
_FAR_FROM_COUNTRY = 40
# The year of what was held in a place.
_YEAR_AFTER = re.compile(r"[^.;\d]{0,30}\b(?:in|en|pada|năm)\s(?P<year>(?:19|20)\d\d)\b")
# "Held in Utopia the week before".
_EARLIER_AFTER = re.compile(
    r"[^.;]{0,30}\b(?:the|an?|two|three|four) (?:day|week|month|year)s? (?:before|earlier)\b"
    r"(?!\s(?:the|an?|its|their|this)\b)"
)
# "Shortly after the forum in Utopia, the talks were held".
_AFTER_ANOTHER = re.compile(
    r"(?:[A-Z][\w, ]{2,30} [-–—]+ )?"
    r"(?:(?:Shortly|Just|Right|Soon|Days|Weeks|(?:A|One|Two|Three) (?:day|week|month|year)s?) )?"
    r"(?i:after|following|before|ahead of) (?:the|an?) [^,.;]{3,90} in (?:the )?$"
)
# A line shorter than this tells no more than day and place.
_SHORT = 50


_Weighed = tuple[float, int, Mention]


def place_of(reading: Reading, date: TextDate | None) -> dict[str, str | None] | None:
    """Return the city and the code of the country; None if the text does not say where.

    Args:
        reading: of the release.
        date: of the meeting.
    """
    weighed = [
        (_place_weight(reading, date, place), -place.start, place)
        for place in reading.places
        if place.id
    ]
    fitting = [entry for entry in weighed if entry[0] >= _ENOUGH_FOR_PLACE]
    fitting = fitting or _capital_of_only_country(reading)
    fitting = fitting or _unknown_city_at_date(reading, date)
    fitting = fitting or _only_city_of_lead(reading, weighed)
    fitting = fitting or _of_dateline(reading, date, weighed)
    if not fitting:
        return (
            _country_of_host(reading)
            or _country_of_seat(reading)
            or _country_of_school(reading)
            or _country_of_launch(reading)
            or _country_of_report(reading)
        )
    if _opens_report(reading, max(fitting)[2]):
        # Who writes from Utopia may tell of a meeting in a town that no record names.
        fitting = _unknown_city_at_date(reading, date) or fitting
    best = max(fitting)[2]
    is_doubtful = max(fitting)[0] < _SURELY_THERE and best.id in _two_countries(reading, date)
    if is_doubtful or (best.kind == "country" and _is_one_of_two(reading, best)):
        return None
    city: Mention | None = best
    if best.kind != "city":
        city = _city_in(reading, date, best, fitting, weighed)
    # Where no country stands beside a city, its name says which it is.
    country = _country_beside(reading, best) or best
    reading.note("place.country", country.id, country.start, country.end)
    if city is None:
        if country.id not in CITY_STATES:
            return {"city": None, "country": country.id}
        city = country._replace(name=CITY_STATES[country.id])
    name = _city_name(reading, city)
    reading.note("place.city", name, city.start, city.end)
    return {"city": name, "country": country.id}


# "Held by virtual means from the Tower in Utopia City", "at a virtual press conference here".
_SENT_FROM = re.compile(
    r"\b(?:held|conducted|hosted|convened|launched|took place|chaired)\b[^.;]{0,30}"
    r"\b(?:virtual\w*|online|remotely|video\w*)\b[^.;]{0,30}\bfrom\s(?:[^.;]{0,60}\bin\s)?$",
    re.IGNORECASE,
)
# "The meeting was held in Utopia", and online as another sentence says.
_HELD_THERE = re.compile(r"^(?!.*\b(?:virtual|online|video))[^;]*\b(?:was|were) held in\s$")
_ONLINE_HERE = re.compile(
    r"\b(?:virtual|online)\b[^.\n]{0,60}\bhere\b"
    r"|\b(?:virtual|online|video|remote)\b[^.;\n]{0,40}\bfrom the\s",
    re.IGNORECASE,
)


def place_of_broadcast(reading: Reading) -> dict[str, str | None] | None:
    """Return the city from which a meeting online was held; None if the lead does not say it."""
    is_here = _ONLINE_HERE.search(reading.text[:_TOP])
    for place in reading.places:
        number = reading.sentence_at(place.start)
        before = reading.text[reading.sentences[number].start : place.start][-_LONGEST_CLAUSE:]
        is_sent_from = place.kind == "city" and _SENT_FROM.search(before)
        if reading.ranks[number] >= LEAD or not place.id:
            continue
        is_held_in = _HELD_THERE.search(before) and place.kind != "city"
        if is_held_in:
            return _noted(reading, place.id, place)
        if is_sent_from or (is_here and _opens_report(reading, place)):
            name = _city_name(reading, place)
            reading.note("place.country", place.id, place.start, place.end)
            reading.note("place.city", name, place.start, place.end)
            return {"city": CITY_STATES.get(place.id, name), "country": place.id}
    return None


_LONGEST_CLAUSE = 200


def _capital_of_only_country(reading: Reading) -> list[_Weighed]:
    """Return the capital of the only country whose customs are named: "in the capital"."""
    match = _IN_CAPITAL.search(reading.text[:_TOP])
    if match is None:
        return []
    named = {mention.id for mention in reading.mentions if mention.kind == "organization"}
    administrations = reading.library.organizations(type="customs-administration")
    codes = {body.country for body in administrations if body.id in named}
    if len(codes) != 1:
        return []
    code = codes.pop() or ""
    name = CAPITALS.get(code)
    if name is None:
        return []
    start, end = match.span()
    return [(_ENOUGH_FOR_PLACE, -start, Mention(code, "city", name, start, end))]


def _unknown_city_at_date(reading: Reading, date: TextDate | None) -> list[_Weighed]:
    """Return a city that no record names, beside the day: "in Paro from 4 June".

    It is in the only country that the lead names.
    """
    codes = {
        place.id
        for place in reading.places
        if place.id and reading.rank_at(place.start) < FEW_SENTENCES
    }
    if date is None or len(codes) != 1:
        return []
    start = max(0, date.start - _LONGEST_CITY)
    match = _CITY_BEFORE_DAY.search(reading.text[start : date.start])
    if match is None:
        start = date.end
        match = _CITY_AFTER_DAY.match(reading.text[start : date.end + _LONGEST_CITY])
    if match is None or _INSTITUTION.search(match["city"]):
        return []
    begins = start + match.start("city")
    ends = begins + len(match["city"])
    if any(place.start < ends and begins < place.end for place in reading.places):
        # It is known, and something speaks against it.
        return []
    return [(_ENOUGH_FOR_PLACE, -begins, Mention(codes.pop(), "city", match["city"], begins, ends))]


_LONGEST_CITY = 80
_CITY_BEFORE_DAY = re.compile(
    rf"\bin\s(?P<city>{_CAPITALISED}(?:\s{_CAPITALISED}){{0,2}})(?:\s[cC]ity)?"
    rf"(?:,\s(?:{_CAPITALISED}\s){{1,3}}(?:[Pp]rovince|[Dd]istrict|[Rr]egion|[Ss]tate))?,?\s"
    r"(?:last\s\w+,?\s|this\s\w+,?\s)?(?:from|on|between|during)?\s?(?:the\s)?\(?$"
)
_CITY_AFTER_DAY = re.compile(
    rf",?\s(?:at\s[^.;,]{{3,40}}\s)?in\s(?P<city>{_CAPITALISED}(?:\s{_CAPITALISED}){{0,2}})(?:[.,;]"
    rf"|\s[a-z])"
)
_IN_CAPITAL = re.compile(
    r"\bin the (?:(?:nation|country)[’']s )?capital\b(?! of| market| city of)"
    r"|\bdi ibu ?(?:kota|negara)\b"
)


def _country_of_host(reading: Reading) -> dict[str, str | None] | None:
    """Return the country of the administration that held the meeting; None if none is named.

    Who hosts a meeting may do so online: only a city, or who hosts a delegation, does it at home.
    """
    for mention in hosting_bodies(reading):
        for body in reading.library.organizations(type="customs-administration"):
            if (
                body.id == mention.id
                and body.country
                and (body.country in CITY_STATES or _RECEIVES.match(reading.text, mention.end))
            ):
                return _noted(reading, body.country, mention)
    return None


_RECEIVES = re.compile(
    r"\s[^.;\n]{0,80}\b(?:delegation|delegates|visitors|guests|officials|officers)\b"
)
# "Led a delegation to the Utopian Customs", "at the headquarters of".
_AT_SEAT = re.compile(
    r"\b(?:visit(?:ed)?(?:(?: of [^.;]{0,90})? to)?|delegation[^.;]{0,60}\sto"
    r"|headquarters of|head office of"
    r"|(?:handed|turned) over\b[^.;]{0,80}\sto)"
    r"\s(?:the\s)?$"
)
# "At the Utopian Customs Headquarters".
_AT = re.compile(r"\bat\s(?:the\s)?$")
_SEAT_AFTER = re.compile(r"(?:[’']s)?(?:\s[A-Z]\w+){0,3}\s(?:[Hh]eadquarters|[Hh]ead [Oo]ffice)\b")
# So many letters before a name tell what was done there, and so many after it what it is of.
_CLAUSE = 90
_NEXT_WORD = 20


def _country_of_seat(reading: Reading) -> dict[str, str | None] | None:
    """Return the country of the administration that the lead says was visited; None if none."""
    administrations = [
        (mention, country)
        for mention, country in _administrations(reading)
        if reading.rank_at(mention.start) < FEW_SENTENCES
    ]
    own_seat = _country_of_own_seat(reading, administrations)
    if own_seat:
        return own_seat
    for mention, country in administrations:
        before = reading.text[max(0, mention.start - _CLAUSE) : mention.start]
        is_seat = _AT_SEAT.search(before) or (
            _AT.search(before) and _SEAT_AFTER.match(reading.text[mention.end :][:_CLAUSE])
        )
        if is_seat:
            return _noted(reading, country, mention)
    return None


def _administrations(reading: Reading) -> Iterator[tuple[Mention, str]]:
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
        if place.kind == "country" and _OF_BODY_AFTER.match(after):
            yield place, place.id


def _noted(reading: Reading, country: str, mention: Mention) -> dict[str, str | None]:
    """Return a country as the place, and note the words that say so."""
    reading.note("place.country", country, mention.start, mention.end)
    return {"city": CITY_STATES.get(country), "country": country}


# What is done at home: "Utopia Customs launches a portal", "received a delegation".
_LAUNCHES = re.compile(
    r"(?:\s(?:[A-Z]\w+|of|and)){0,6}(?:\s\([^()]{2,20}\))?"
    r"(?:\s(?:has|have|had|today|yesterday|formally|officially|on \w+day)){0,2}"
    r"\s(?:launch(?:es|ed)|open(?:s|ed) (?!fire|an? (?:probe|case|investigation))|unveil(?:s|ed)"
    r"|inaugurate[sd]|commission(?:s|ed)|roll(?:s|ed) out|switche[sd] on"
    r"|(?:receive[sd]|welcome[sd]|host(?:s|ed)) (?:an?|the) (?:[\w-]+ ){0,4}"
    r"(?:delegation|visit(?:ors?)?|call|guests?|mission))\b"
)
_LAUNCHED_BY = re.compile(
    r"\b(?:launched|opened|unveiled|inaugurated|commissioned|rolled out)\s(?:[\w-]+\s){0,2}"
    r"by\s(?:the\s)?$"
)


def _country_of_launch(reading: Reading) -> dict[str, str | None] | None:
    """Return the country of the administration that the lead says did something at home."""
    for mention, country in _administrations(reading):
        is_lead = reading.rank_at(mention.start) < LATER_SENTENCE
        before = reading.text[max(0, mention.start - _CLAUSE) : mention.start]
        is_launched = _LAUNCHED_BY.search(before) or _LAUNCHES.match(reading.text, mention.end)
        if is_lead and is_launched:
            return _noted(reading, country, mention)
    return None


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


def _country_of_own_seat(
    reading: Reading, administrations: Sequence[tuple[Mention, str]]
) -> dict[str, str | None] | None:
    """Return the country of the only administration of the lead, at whose seat it was.

    Args:
        reading: of the release.
        administrations: those of the lead, with the codes of their countries.
    """
    lead = (reading.sentences[number].text for number in reading.lead(FEW_SENTENCES))
    if not any(map(_AT_OWN_SEAT.search, lead)):
        return None
    if len({country for _, country in administrations}) != 1:
        return None
    mention, country = administrations[0]
    return _noted(reading, country, mention)


def _country_of_report(reading: Reading) -> dict[str, str | None] | None:
    """Return the country in which a report on its own administration was written."""
    named = {country for _, country in _administrations(reading)}
    for place in reading.places:
        if _opens_report(reading, place) and named == {place.id}:
            return _noted(reading, place.id, place)
    return None


# Of a longer sentence no more is looked at.
_LONGEST_SENTENCE = 1000
# Where a school or a laboratory stands in a sentence as the place, or as who held something.
_AT_SCHOOL = re.compile(
    r"(?:\b(?:at|in|di|tại|en|au|à|dans)\s(?:the\s|el\s|la\s|l[’']|le\s)?|[在于於]|ณ\s?)$"
)
_SCHOOL_AFTER = re.compile(
    r"(?:\s?\([^()]{1,20}\))?(?:에서|서\s|で(?!は|ある|す)|にて|において"
    r"|(?:이|가|은|는)\s[^.\n]{0,90}(?:을|를)\s(?:개최|열|실시|진행))"
)


def _country_of_school(reading: Reading) -> dict[str, str | None] | None:
    """Return the country of the training centre or laboratory in which the lead says it was."""
    schools = {
        body.id: body.country
        for kind in ("training-centre", "laboratory")
        for body in reading.library.organizations(type=kind)
    }
    for mention in reading.mentions:
        country = schools.get(mention.id)
        if not country:
            continue
        number = reading.sentence_at(mention.start)
        before = reading.text[max(0, mention.start - _CLAUSE) : mention.start]
        is_there = _AT_SCHOOL.search(before) or _SCHOOL_AFTER.match(reading.text, mention.end)
        if not is_there or reading.ranks[number] >= LEAD:
            continue
        around = reading.sentences[number].text[:_LONGEST_SENTENCE]
        if HELD.search(around):
            return _noted(reading, country, mention)
    return None


def _city_in(
    reading: Reading,
    date: TextDate | None,
    country: Mention,
    fitting: list[_Weighed],
    weighed: list[_Weighed],
) -> Mention | None:
    """Return the city of the meeting in a country: beside its name, or elsewhere in the text."""
    beside = _city_beside(reading, country)
    if beside:
        return beside
    # A title may name the country alone, and the text the city in it, or the line of an agency.
    of_dateline = _of_dateline(reading, date, weighed)
    for places in (fitting, _only_city_of_lead(reading, weighed), of_dateline):
        inside = [
            entry for entry in places if entry[2].kind == "city" and entry[2].id == country.id
        ]
        if inside:
            return max(inside)[2]
    return None


def _only_city_of_lead(reading: Reading, weighed: list[_Weighed]) -> list[_Weighed]:
    """Return the mentions of the only city at the beginning of a text.

    None where something speaks against the city, or where several are named.
    """
    cities = [
        entry
        for entry in weighed
        if (entry[2].kind == "city" or entry[2].id in CITY_STATES)
        and reading.rank_at(entry[2].start) < LEAD
        and entry[0] >= _LITTLE_FOR_PLACE
        and (entry[2].kind == "city" or _is_in_words(reading, entry[2]))
        and not _is_one_of_two(reading, entry[2])
    ]
    is_one = len({_city_name(reading, place) for _, _, place in cities}) == 1
    return cities if is_one else []


def _is_in_words(reading: Reading, place: Mention) -> bool:
    """Return whether words such as "in" stand before a place, or "hosts" after it."""
    sentence = reading.sentences[reading.sentence_at(place.start)]
    before = reading.text[max(sentence.start, place.start - 90) : place.start]
    after = reading.text[place.end : place.end + 40]
    if _HOSTS_AFTER.match(reading.text[place.end : sentence.end]):
        return True
    is_in = _IN.search(before) or _IN_AFTER.match(after)
    return bool(is_in and (HELD.search(sentence.text) or MEETING.search(sentence.text)))


# What is dated in a place was there, whatever else the text names.
_SURELY_THERE = 6.0
_THERE = re.compile(r"\b(?:in|to|visit(?:s|ed)?|visiting|tour(?:s|ed)?(?: of)?)\s(?:the\s)?$")


def _two_countries(reading: Reading, date: TextDate | None) -> frozenset[str]:
    """Return the codes of two countries in which it was: "visited A and B from 4 to 8 June"."""
    for place in reading.places:
        if date is None or reading.sentence_at(place.start) != reading.sentence_at(date.start):
            continue
        before = reading.text[max(0, place.start - 20) : place.start]
        if place.kind != "country" or not _THERE.search(before):
            continue
        for other in reading.places:
            between = reading.text[place.end : other.start]
            if other.kind == "country" and other.id != place.id and _AND.fullmatch(between):
                return frozenset((place.id, other.id))
    return frozenset()


def _is_one_of_two(reading: Reading, place: Mention) -> bool:
    """Return whether a place is one of two: "conferences in Utopia and Erewhon"."""
    for other in reading.places:
        first, second = sorted((place, other), key=lambda mention: mention.start)
        between = reading.text[first.end : second.start]
        is_other = other.id != place.id or place.kind == "city"
        is_pair = other.kind == place.kind and is_other and _AND.fullmatch(between)
        if is_pair and not _OF_BODY_AFTER.match(reading.text[second.end :][:40]):
            return True
    return False


_AND = re.compile(r"\s(?:and|&|dan|và|et|y|e)\s(?:in\s|to\s)?(?:the\s)?|와\s|과\s|和|与|與|と")


def _of_dateline(
    reading: Reading, date: TextDate | None, weighed: list[_Weighed]
) -> list[_Weighed]:
    """Return the city that an agency writes before its report of a meeting: "BANGKOK (May 4) -".

    A report of something else, or written days later, is not of that city.
    """
    lead = reading.sentences[: _LAST_DATELINE + 1]
    is_of_meeting = any(
        (
            (MEETING.search(sentence.text) or _TOGETHER.search(sentence.text))
            and HELD.search(sentence.text)
            and not DECOY_SENTENCE.search(sentence.text)
        )
        or _AT_HEADQUARTERS.search(sentence.text)
        for sentence in lead
    )
    if not (is_of_meeting or _happened_on_day(reading, date)):
        return []
    cities = [entry for entry in weighed if _opens_report(reading, entry[2])][:1]
    return [entry for entry in cities if _is_told_from(reading, date, entry[2])]


def _is_told_from(reading: Reading, date: TextDate | None, city: Mention) -> bool:
    """Return whether a report from a city was written while the meeting went on, or beside it.

    One that tells no day, of the country of the city, may be.
    """
    match = _OPENS_REPORT.match(reading.text, city.end)
    line = range(city.end, match.end() if match else city.end)
    if _AT_HEADQUARTERS.search(reading.text[city.end :][:_TOP_OF_REPORT]):
        return True
    written = next((day for day in reading.dates if day.start in line), reading.dateline)
    if date is None and written is not None:
        sentence = reading.sentences[reading.sentence_at(city.start)]
        span = range(line.stop, sentence.end)
        return any(place.id == city.id and place.start in span for place in reading.places)
    return _is_just_told(date, written)


# So many letters after a city an agency tells where something was done.
_TOP_OF_REPORT = 400
_TOGETHER = re.compile(r"\b(?:met|gathered|convened|came together)\b")
_AT_HEADQUARTERS = re.compile(r"\bat (?:the )?(?:WCO |its )?[Hh]eadquarters\b")


def _happened_on_day(reading: Reading, date: TextDate | None) -> bool:
    """Return whether the lead says what was done on the day of the report, or just before.

    "They signed it today"; "it was launched yesterday".
    """
    written = reading.dateline
    if date is None or written is None or not date.first.day or not _is_just_told(date, written):
        return False
    if date.first.earliest > written.first.earliest:
        return False
    number = reading.sentence_at(date.start)
    is_lead = reading.ranks[number] < LEAD
    sentence = reading.sentences[number].text
    return is_lead and bool(HAPPENED.search(sentence) or _DONE.search(sentence))


_DONE = re.compile(
    r"\b(?:inked|handed over|presented|inaugurated|turned over|donated|delivered"
    r"|opened (?:an?|its|the|their|two|three|new)"
    r"|went (?:live|into (?:operation|service|use)))\b"
)


def _opens_report(reading: Reading, place: Mention) -> bool:
    """Return whether a city stands before a report as agencies write it."""
    number = reading.sentence_at(place.start)
    is_first = place.start - reading.sentences[number].start < _FEW_LETTERS
    is_city = place.kind == "city" or place.id in CITY_STATES
    is_at_top = reading.ranks[number] < _LAST_DATELINE and is_first and is_city
    return is_at_top and bool(_OPENS_REPORT.match(reading.text, place.end))


def _is_in_dateline(reading: Reading, country: Mention) -> bool:
    """Return whether a country stands in the line of an agency, after a city."""
    before = (place for place in reading.places if place.end <= country.start)
    city = max(before, key=lambda place: place.end, default=None)
    if country.kind != "country" or city is None or not _opens_report(reading, city):
        return False
    match = _OPENS_REPORT.match(reading.text, city.end)
    return bool(match and country.end <= match.end())


def _weight_of_dateline(reading: Reading, date: TextDate | None, city: Mention) -> float:
    """Return how much speaks for a meeting to be held where an agency writes its report."""
    if _is_named_again(reading, city):
        return 1.5
    sentence = reading.sentences[reading.sentence_at(date.start)].text if date else ""
    if MEETING.search(sentence) and _is_just_told(date, reading.dateline):
        return 2.0
    return -2.0


def _is_just_told(date: TextDate | None, written: TextDate | None) -> bool:
    """Return whether a report was written while the meeting went on, or beside it.

    One without a date may be.

    Args:
        date: of the meeting.
        written: the day of the report.
    """
    if written is None:
        return True
    if not (date and date.last.day and written.first.day):
        return False
    last = datetime.date(*date.last.earliest)
    first = datetime.date(*date.first.earliest)
    day = datetime.date(*written.first.earliest)
    beside = datetime.timedelta(days=_JUST_NOW)
    return first - beside <= day <= last + beside


def _is_named_again(reading: Reading, city: Mention) -> bool:
    """Return whether the lead names the city again that an agency writes before its report."""
    name = _city_name(reading, city)
    return any(
        _city_name(reading, other) == name
        and other.start != city.start
        and reading.rank_at(other.start) < LEAD
        for other in reading.places
    )


def _city_name(reading: Reading, city: Mention) -> str:
    """Return a city as records write it."""
    name = re.sub(r"[’']s$", "", city.name)
    return reading.names.cities.get(fold(name), name)


def _city_beside(reading: Reading, country: Mention) -> Mention | None:
    """Return the city before a country: one that is known, or capitalised words."""
    for place in reading.places:
        between = reading.text[place.end : country.start]
        is_near = place.kind == "city" and 0 < len(between) < _FAR_FROM_COUNTRY
        is_of_body = _OF_BODY_AFTER.match(between)
        if is_near and not is_of_body and _IN_COUNTRY.fullmatch(between):
            return place
    start = max(0, country.start - 100)
    match = _UNKNOWN_CITY.search(reading.text[start : country.start])
    if match is None or _INSTITUTION.search(match["city"]):
        return None
    begins = start + match.start("city")
    return Mention(country.id, "city", match["city"], begins, begins + len(match["city"]))


def _country_beside(reading: Reading, best: Mention) -> Mention | None:
    """Return the country that stands after a city, or is the place itself."""
    if best.kind == "country":
        return best
    for place in reading.places:
        gap = place.start - best.end
        if place.kind == "country" and place.id == best.id and 0 <= gap < 60:
            return place
    return None


def _place_weight(reading: Reading, date: TextDate | None, place: Mention) -> float:
    """Return how much speaks for a place to be that of the meeting."""
    number = reading.sentence_at(place.start)
    rank = reading.ranks[number]
    sentence = reading.sentences[number]
    before = reading.text[max(sentence.start, place.start - 90) : place.start]
    after = reading.text[place.end : place.end + 40]
    is_line = reading.is_line(number)
    span = range(sentence.start, sentence.end)
    is_country = place.kind == "country" and place.id not in CITY_STATES
    is_in_dateline = _is_in_dateline(reading, place)
    is_after_city = _is_after_city(reading, place) and not is_in_dateline
    is_in = bool(
        _IN.search(before)
        or _HOST_COUNTRY.search(before)
        or _IN_AFTER.match(after)
        or is_after_city
    )
    is_left = bool(_LEFT.search(before)) and not after.startswith(" for ")
    is_in = is_in or is_left or bool(_WHERE_AFTER.match(after) or _IN_DIRECTLY.match(after))
    is_on_island = bool(
        not is_country
        and _ON_ISLAND.search(before)
        and _ISLAND_AFTER.match(reading.text, place.end)
    )
    is_in = is_in or is_on_island
    is_after_comma = place.kind == "city" and before.endswith(", ")
    is_of_body = _OF_BODY_AFTER.match(after) or _OF_BODY_BEFORE.search(before)
    is_chinese_body = after.startswith(("海关", "海關"))
    is_labelled = _LABEL.match(sentence.text) and is_line
    if place.kind == "city" and _IN_AFTER.match(after) and not is_chinese_body:
        # "At Seoul Customs", in Korean.
        is_of_body = None
    if is_labelled:
        # "Venue: Utopia Customs College".
        is_of_body = None
    is_full = len(span) < _SHORT and bool(re.search(r"[,\d]", sentence.text))
    is_full = is_full and not _tells_more(reading, sentence)
    is_dated = bool(date and date.start in span)
    rest = reading.after(place.start, place.end)
    hosts = bool(_HOSTS_AFTER.match(rest))
    tells_event = bool(HELD.search(sentence.text) or MEETING.search(sentence.text))
    tells_place = hosts or is_in or is_after_comma or is_full or is_dated
    hosts_at_home = _HOST_AT_HOME.match(rest) or _WHICH_HOSTED.match(rest)
    is_on_margins = bool(is_in and _ON_MARGINS.match(rest))
    of_year = _YEAR_AFTER.match(after)
    opens_report = _opens_report(reading, place) or is_in_dateline
    is_told_city = place.kind == "city" and (is_in or opens_report)
    is_to_come = number and _IS_TO_COME_AFTER.match(after) and not _is_ahead(reading, date)
    is_decoy = DECOY_SENTENCE.search(sentence.text) and number != reading.session
    is_decoy = is_decoy and not is_on_margins
    is_of_building = _BUILDING_AFTER.match(after) and not (_HELD_IN.search(before) or is_dated)
    return weight_of(
        (is_of_building, -2.5),
        (_OF_ONE_BESIDE.search(reading.before(place.start)), -4.0),
        (_END_OF_WAY.search(before) or _WAY_AFTER.match(after), -5.0),
        (_TO_BE_IN.search(before) or _SETTLED_IN.search(before), -4.0),
        (_TOLD_IN.search(before) or _COME_FROM.search(before), -4.0),
        (is_to_come, -4.0),
        (reading.is_told_elsewhere(place.start), -6.0),
        (_WILL_BE_HELD_IN.search(before) and date and not _is_ahead(reading, date), -4.0),
        (is_country and hosts_at_home, 8.0),
        (opens_report and _is_visit_elsewhere(reading, place), -3.0),
        (_VISIT.fullmatch(place.name), 5.0),
        (is_country and _ACTS_AFTER.match(after), -2.0),
        (place.start > reading.appendix, -5.0),
        (_is_quarter(reading, place), -3.0),
        (rank >= LATER_SENTENCE and number != reading.session and OF_ANOTHER.search(before), -4.0),
        (_EARLIER_AFTER.match(rest), -4.0),
        (_AFTER_ANOTHER.match(reading.before(place.start)), -3.0),
        (is_line, 2.0 if tells_place else 0.5),
        (is_dated, 2.0),
        (is_labelled, 2.0),
        (date and not is_on_margins and _has_another_day(reading, sentence, date), -2.0),
        (of_year and _is_of_other_year(reading, date, int(of_year["year"])), -6.0),
        (number == reading.session, 1.0),
        (rank < LEAD, 0.5),
        (is_in, 1.5),
        (not (is_in or is_line or is_after_comma or hosts), -2.0),
        (_HELD_IN.search(before) or hosts or is_left, 2.0),
        (is_country and not (is_dated or is_line or _HELD_IN.search(before)), -1.0),
        (tells_event, 0.5),
        (not (tells_event or is_dated or is_line or hosts), -0.7),
        (not is_country, 0.7),
        (is_of_body, -5.0),
        (number in reading.elsewhere and not is_on_margins, -3.0),
        (_is_listed(reading, place) and not is_told_city, -4.0),
        (opens_report and _HERE.search(reading.text[:_TOP]), 6.0),
        (opens_report, _weight_of_dateline(reading, date, place)),
        (is_decoy, -2.0),
        (rank, -0.1 * rank),
    )


def _is_ahead(reading: Reading, date: TextDate | None) -> bool:
    """Return whether a meeting is still to come when the report is written."""
    written = reading.dateline
    return bool(date and written and date.first.earliest > written.first.earliest)


def _is_quarter(reading: Reading, place: Mention) -> bool:
    """Return whether a place is said to be in a city: "in Nasese in Suva", "in Nasese, Suva".

    Behind a comma a capital has quarters, and another place may be a province.
    """
    if place.kind != "city":
        return False
    cities = [other for other in reading.places if other.kind == "city"]
    same = [other for other in cities if fold(other.name) == fold(place.name)]
    return any(
        _is_behind(reading, one, other) for one in same for other in cities if other not in same
    )


def _is_behind(reading: Reading, place: Mention, city: Mention) -> bool:
    """Return whether a city stands behind a place as that in which it is."""
    between = reading.text[place.end : city.start]
    if between == " in ":
        return True
    is_capital = fold(CAPITALS.get(city.id, "")) == fold(city.name)
    return between == ", " and is_capital and city.id == place.id


def _is_of_other_year(reading: Reading, date: TextDate | None, year: int) -> bool:
    """Return whether a year is not that of the meeting; without a day, not that of the report."""
    if date is not None:
        return year != date.first.year
    return reading.dateline is not None and year < reading.dateline.first.year


# Who is in a place for good: "companies in Utopia".
_SETTLED_IN = re.compile(
    r"\b(?:company|companies|firms?|traders?|exporters|importers|businesses|enterprises|markets?"
    r"|industry|families|victims|residents|communities"
    # Where something befell people: "the earthquake in Utopia".
    r"|(?:earth)?quake|typhoon|floods?|flooding|fire|storm|landslides?|eruption|cyclone|tsunami)"
    r"\s(?:in|at)\s(?:the\s)?$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\W{0,3}(?:venue|place|location|lieu|lugar|tempat|địa điểm|地点|地點|場所|会場|장소"
    r"|สถานที่)\s?[:：]",
    re.IGNORECASE,
)
# What bears the name of a city: "the Dushanbe airport".
_BUILDING_AFTER = re.compile(
    r"(?:[\s–-][A-Z]\w+)?\s(?:[Ii]nternational\s)?(?:[Aa]irport|(?:[Ss]ea)?[Pp]orts?\b|[Bb]order"
    r"|[Cc]heck-?points?|[Uu]niversity|[Rr]ailway|[Tt]erminal|[Gg]ate\b|[Cc]onvention\b"
    r"|[Dd]eclaration|[Aa]greement|[Pp]rotocol|[Pp]rovincial)"
    r"|\s?(?:국제)?공항|\s?항만|機場|机场|口岸|空港|港"
)
# What a country does, wherever it is: "Utopia chairs the meeting".
_ACTS_AFTER = re.compile(
    r"\s(?:chairs?|chaired|leads?|led|joins?|joined|signs?|boosts?|sends?|sent|reports?|takes?"
    r"|presides?|presided|represents?|participates?|attends?|attended)\b"
)
# Where something else is, or is to be.
_TO_BE_IN = re.compile(
    r"\b(?:will be|to be|be|was|were|been)\s(?:set up|established|based|built|opened|located"
    r"|founded"
    r"|born)\s(?:in|at)\s(?:the\s)?$|\bfirst (?:signed|held)\sin\s$"
    r"|\bwill be (?!held|hosted|organi[sz]ed|convened|conducted|staged|opened|launched|celebrated)"
    r"\w+(?:\s\w+)?\s(?:in|at|with)\s(?:the\s)?$"
    r"|\bin the (?:same|usual) \w+ in\s$|\b(?:will|is to|are to) follow(?:\s\w+)?\sin\s$"
    r"|\b(?:planned|proposed|future) (?:[a-z]\w+ ){1,6}in $"
    r"|\bsẽ (?:được )?(?:tổ chức|diễn ra) tại\s$"
)
# "Delegates left Utopia on Friday", when all was over.
_LEFT = re.compile(r"\bleft\s$")
# Where something was told to the press.
_TOLD_IN = re.compile(r"\b(?:press|news) (?:conference|briefing)\s(?:held\s)?in\s$")
# "The Committee of Utopia, which hosted the meeting".
_WHICH_HOSTED = re.compile(r",\s(?:which|who)\s(?:\w+\s)?host(?:s|ed|ing)?\b")
# "Held back to back with a workshop in Utopia, the meeting took place".
_OF_ONE_BESIDE = re.compile(
    r"\b(?:back[- ]to[- ]back with|in conjunction with|alongside) (?:an?|the) [^.;,]{0,90}\s"
    r"(?:in|at) (?:the )?$"
)
# What a place before it is not of: "in Utopia, on the margins of the Council".
_ON_MARGINS = re.compile(r"[^.;]{0,60}\b[io]n the (?:margins|sidelines) of\b")
# Where those come from who took part: "officers from depots in Utopia".
_COME_FROM = re.compile(
    rf"\b(?:flown|flew|travell?ed|arrived|came|come|coming|hailing) (?:in )?from\s(?:the\s)?"
    rf"(?:{_CAPITALISED}(?:,\s|\sand\s|\s))*$"
    rf"|\bfrom\s(?!around the|across the|all )(?:(?!{MEETING.pattern})[a-z-]+\s){{1,4}}in\s$"
)
# What is ahead when the event is over: "the conference that is to be held in Utopia".
_WILL_BE_HELD_IN = re.compile(
    r"\b(?:will|is to|are to) be (?:held|hosted|organi[sz]ed|convened|opened|launched)\s(?:in|at)\s"
    r"(?:the\s)?$"
)
# "The Customs of Utopia was host in its country to the meeting".
_HOST_AT_HOME = re.compile(r"[^.;]{0,60}\bhost(?:s|ed)?\b[^.;]{0,20}\bin its (?:own )?country\b")
# "Led the delegation on its visit to Utopia".
_ON_VISIT_TO = re.compile(
    r"\bon (?:a|an|its|his|her|their)\s(?:[\w-]+\s){0,2}visit to\s(?:the\s)?$"
)


def _is_visit_elsewhere(reading: Reading, city: Mention) -> bool:
    """Return whether the lead tells of a visit to another country than that of a city."""
    return any(
        place.kind == "country"
        and place.id != city.id
        and reading.rank_at(place.start) < LEAD
        and _ON_VISIT_TO.search(reading.text[max(0, place.start - _CLAUSE) : place.start])
        for place in reading.places
    )


# What says the country in one word: "visited Korea".
_VISIT = re.compile(r"방[한중일]|[訪访][中日韓韩越]|[訪访]华|訪華|来[日华]|來華")
# Where something is to be held after what is told of: 東京で始まる, 서울에서 열릴.
_IS_TO_COME_AFTER = re.compile(
    r"(?:で|において)(?:始まる|開かれる予定|開催される|開催予定|行われる予定|開かれる)"
    r"|에서\s(?:[^\s]{1,10}\s){0,2}?(?:열릴|열리는|개최될|개최되는|개최할)|(?:将|將)(?:举行|舉行|召开|召開)"
)
# So many letters beside day and place tell of something.
_MANY_LETTERS = 18
_MANY_SIGNS = 7


def _tells_more(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a short line tells more than day and place."""
    rest = sentence.text
    for place in reading.places:
        if sentence.start <= place.start < sentence.end:
            rest = rest.replace(place.name, "")
    letters = re.findall(r"[^\W\d_]", rest)
    is_ascii = all(letter < "\u3000" for letter in letters)
    return len(letters) > (_MANY_LETTERS if is_ascii else _MANY_SIGNS)


def _has_another_day(reading: Reading, sentence: Sentence, date: TextDate) -> bool:
    """Return whether a sentence tells of other times than that of the meeting."""
    others = [
        other
        for other in reading.dates
        # "The office said yesterday" is no other time.
        if sentence.start <= other.start < sentence.end and not other.is_relative
    ]
    years = set(re.findall(r"\b(?:19|20)\d\d\b", sentence.text))
    is_of_day = any(
        date.first.earliest <= other.first.earliest <= date.last.latest for other in others
    )
    months = set(_IN_MONTH.findall(sentence.text)) - {MONTHS[date.first.month - 1]}
    east_asian = {number_in(month) for month in _MONTH_ALONE.findall(sentence.text)}
    months |= {str(month) for month in east_asian - {date.first.month}}
    return not is_of_day and (bool(others or months) or bool(years - {str(date.first.year)}))


# "In July they had met in Utopia City."
_IN_MONTH = re.compile(rf"\b[Ii]n ({'|'.join(MONTHS)})\b(?! \d)")


# "今年六月在": a month without a day.
_MONTH_ALONE = re.compile(
    r"(?<!\d)(\d{1,2}|[一二三四五六七八九十]{1,2})\s?[月월](?!\s?[\d一二三四五六七八九十间])"
)


def _is_after_city(reading: Reading, place: Mention) -> bool:
    """Return whether a city and a comma stand before a country."""
    return place.kind == "country" and _city_beside(reading, place) is not None


def _is_listed(reading: Reading, place: Mention) -> bool:
    """Return whether a place is one of several countries in a row."""
    near = [
        other
        for other in reading.places
        if other.kind == "country"
        and other.id != place.id
        and abs(other.start - place.start) < 60
        and reading.sentence_at(other.start) == reading.sentence_at(place.start)
    ]
    return len({other.id for other in near}) >= 2

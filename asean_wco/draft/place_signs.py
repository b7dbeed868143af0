"""What the words around a place say: whether a meeting was held, or an agency writes there."""

from __future__ import annotations

import re
from itertools import pairwise

from asean_wco.draft.gazetteer import CAPITALS, CITY_STATES
from asean_wco.draft.meeting_words import HAPPENED, HELD, MEETING
from asean_wco.draft.names import Mention
from asean_wco.draft.reading import (
    DECOY_SENTENCE,
    LATER_SENTENCE,
    LEAD,
    OF_ANOTHER,
    ReleaseReading,
    weight_of,
)
from asean_wco.draft.release import Sentence
from asean_wco.draft.times import TextDate, days_between, number_in
from asean_wco.model.dates import MONTHS
from asean_wco.model.folding import fold

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


def city_name(reading: ReleaseReading, city: Mention) -> str:
    """Return a city as records write it."""
    name = re.sub(r"[’']s$", "", city.name)
    return reading.names.cities.get(fold(name), name)


def opens_report(reading: ReleaseReading, place: Mention) -> bool:
    """Return whether a city stands before a report as agencies write it."""
    is_first = len(reading.before(place.start)) < _FEW_LETTERS
    is_city = place.kind == "city" or place.id in CITY_STATES
    is_at_top = is_first and is_city and reading.rank_at(place.start) < _LAST_DATELINE
    return is_at_top and bool(_OPENS_REPORT.match(reading.text, place.end))


def is_just_told(date: TextDate | None, written: TextDate | None) -> bool:
    """Return whether a report was written while a meeting went on, or beside it.

    One without a date may be.

    Args:
        date: of the meeting.
        written: the day of the report.
    """
    if written is None:
        return True
    if date is None or not (date.last.day and written.first.day):
        return False
    is_before = days_between(written.first, date.first) > _JUST_NOW
    return not is_before and days_between(date.last, written.first) <= _JUST_NOW


_DONE = re.compile(
    r"\b(?:inked|handed over|presented|inaugurated|turned over|donated|delivered"
    r"|opened (?:an?|its|the|their|two|three|new)"
    r"|went (?:live|into (?:operation|service|use)))\b"
)
_AT_HEADQUARTERS = re.compile(r"\bat (?:the )?(?:WCO |its )?[Hh]eadquarters\b")
# So many letters after a city an agency tells where something was done.
_TOP_OF_REPORT = 400


def tells_from(reading: ReleaseReading, date: TextDate | None, city: Mention) -> bool:
    """Return whether an agency tells from a city of a meeting that was held there.

    A report of something else, or written days later, is not of that city.

    Args:
        reading: of the release.
        date: of the meeting.
        city: that may stand before the report.
    """
    line = _OPENS_REPORT.match(reading.text, city.end)
    if line is None or not opens_report(reading, city):
        return False
    is_of_meeting = any(
        MEETING.search(sentence.text) and HELD.search(sentence.text)
        for sentence in reading.sentences[: _LAST_DATELINE + 1]
    )
    if not (is_of_meeting or _happened_then(reading, date)):
        return False
    if _AT_HEADQUARTERS.search(reading.text, city.end, city.end + _TOP_OF_REPORT):
        return True
    days = (*reading.dates, *filter(None, [reading.shown_dateline]))
    of_line = [day for day in days if city.end <= day.start < line.end()]
    return is_just_told(date, of_line[0] if of_line else reading.dateline)


def _happened_then(reading: ReleaseReading, date: TextDate | None) -> bool:
    """Return whether something was done on the day of the report, or just before."""
    if date is None or reading.dateline is None or not is_just_told(date, reading.dateline):
        return False
    sentence = reading.sentences[reading.sentence_at(date.start)].text
    return bool(HAPPENED.search(sentence) or _DONE.search(sentence))


def weight_of_line(reading: ReleaseReading, date: TextDate | None, city: Mention) -> float:
    """Return how much speaks for a meeting to be held where an agency writes its report."""
    name = city_name(reading, city)
    is_named_again = any(
        city_name(reading, other) == name
        and other.start != city.start
        and reading.rank_at(other.start) < LEAD
        for other in reading.places
    )
    if is_named_again:
        return 1.5
    sentence = reading.sentences[reading.sentence_at(date.start)].text if date else ""
    return 2.0 if MEETING.search(sentence) and is_just_told(date, reading.dateline) else -2.0


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
# "They returned from Dili on Friday, where they had trained officers".
_WHERE_AFTER = re.compile(r"(?:\son\s\w+)?,\swhere\b")
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
OF_BODY_AFTER = re.compile(
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
# Who is in a place for good: "companies in Utopia".
_SETTLED_IN = re.compile(
    r"\b(?:company|companies|firms?|traders?|exporters|importers|businesses|enterprises|markets?"
    r"|industry|families|victims|residents|communities"
    # Where something befell people: "the earthquake in Utopia".
    r"|(?:earth)?quake|typhoon|floods?|flooding|fire|storm|landslides?|eruption|cyclone|tsunami)"
    r"\s(?:in|at)\s(?:the\s)?$",
    re.IGNORECASE,
)
# What bears the name of a city: "the Dushanbe airport".
_BUILDING_AFTER = re.compile(
    r"(?:[\s–-][A-Z]\w+)?\s(?:[Ii]nternational\s)?(?:[Aa]irport|(?:[Ss]ea)?[Pp]orts?\b|[Bb]order"
    r"|[Cc]heck-?points?|[Uu]niversity|[Rr]ailway|[Tt]erminal|[Gg]ate\b|[Cc]onvention\b"
    r"|[Dd]eclaration|[Aa]greement|[Pp]rotocol|[Pp]rovincial)"
    r"|\s?(?:국제)?공항|\s?항만|機場|机场|口岸|空港|港"
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
    r"|\b(?:agreed to (?:meet|hold|convene)|(?:nhất trí|thống nhất|đồng ý) tổ chức)\b[^.;]{0,80}"
    r"\b(?:in|at|tại)\s$"
    # "Held back to back with a workshop in Utopia, the meeting took place".
    r"|\b(?:back[- ]to[- ]back with|in conjunction with|alongside) (?:an?|the) [^.;,]{0,60}\s"
    r"(?:in|at) (?:the )?$"
)
# "Delegates left Utopia on Friday", when all was over.
_LEFT = re.compile(r"\bleft\s$")
# Where something was told to the press.
_TOLD_IN = re.compile(r"\b(?:press|news) (?:conference|briefing)\s(?:held\s)?in\s$")
# "The Committee of Utopia, which hosted the meeting".
_WHICH_HOSTED = re.compile(r",\s(?:which|who)\s(?:\w+\s)?host(?:s|ed|ing)?\b")
# What a place before it is not of: "in Utopia, on the margins of the Council".
_ON_MARGINS = re.compile(r"[^.;]{0,60}\b[io]n the (?:margins|sidelines) of\b")
# Where those come from who took part: "officers from depots in Utopia".
_COME_FROM = re.compile(
    rf"\b(?:flown|flew|travell?ed|arrived|came|come|coming|hailing) (?:in )?from\s(?:the\s)?"
    rf"(?:{_CAPITALISED}(?:,\s|\sand\s|\s))*$"
    rf"|\bfrom\s(?!around the|across the|all )(?:(?!{MEETING.pattern})[a-z-]+\s){{1,4}}in\s$"
)
# "The Customs of Utopia was host in its country to the meeting".
_HOST_AT_HOME = re.compile(r"[^.;]{0,60}\bhost(?:s|ed)?\b[^.;]{0,20}\bin its (?:own )?country\b")
# "Led the delegation on its visit to Utopia".
_ON_VISIT_TO = re.compile(
    r"\bon (?:a|an|its|his|her|their)\s(?:[\w-]+\s){0,2}visit to\s(?:the\s)?$"
)
# What says the country in one word: "visited Korea".
_VISIT = re.compile(r"방[한중일]|[訪访][中日韓韩越]|[訪访]华|訪華|来[日华]|來華")
# So many letters before a name tell what was done there, and so many after it what it is of.
_CLAUSE = 90


def place_weight(reading: ReleaseReading, date: TextDate | None, place: Mention) -> float:
    """Return how much speaks for a place to be that of the meeting.

    Args:
        reading: of the release.
        date: of the meeting.
        place: a city or a country.
    """
    number = reading.sentence_at(place.start)
    rank = reading.ranks[number]
    sentence = reading.sentences[number]
    before = reading.before(place.start)[-90:]
    after = reading.text[place.end : place.end + 40]
    rest = reading.after(place.start, place.end)
    is_line = reading.is_line(number)
    is_city = place.kind == "city"
    is_country = not is_city and place.id not in CITY_STATES
    is_told = number == reading.session
    is_left = bool(_LEFT.search(before))
    is_in = bool(
        _IN.search(before)
        or _IN_AFTER.match(after)
        or (not is_city and city_beside(reading, place))
        or is_left
        or _WHERE_AFTER.match(after)
    )
    is_after_comma = is_city and before.endswith(", ")
    # "At Seoul Customs", in Korean.
    is_at_customs = is_city and _IN_AFTER.match(after) and not after.startswith(("海关", "海關"))
    is_of_body = OF_BODY_AFTER.match(after) or _OF_BODY_BEFORE.search(before)
    is_full = (
        len(sentence.text) < _SHORT
        and bool(re.search(r"[,\d]", sentence.text))
        and not _tells_more(reading, sentence)
    )
    is_dated = bool(date and sentence.start <= date.start < sentence.end)
    hosts = bool(_HOSTS_AFTER.match(rest))
    is_held_in = bool(_HELD_IN.search(before))
    tells_event = bool(HELD.search(sentence.text) or MEETING.search(sentence.text))
    is_on_margins = bool(is_in and _ON_MARGINS.match(rest))
    of_year = _YEAR_AFTER.match(after)
    opens = opens_report(reading, place)
    return weight_of(
        (_BUILDING_AFTER.match(after), -2.5),
        (_END_OF_WAY.search(before), -5.0),
        (_TO_BE_IN.search(before) or _SETTLED_IN.search(before), -4.0),
        (_TOLD_IN.search(before) or _COME_FROM.search(before), -4.0),
        (reading.is_told_elsewhere(place.start), -6.0),
        (is_country and (_HOST_AT_HOME.match(rest) or _WHICH_HOSTED.match(rest)), 8.0),
        (opens and _is_visit_elsewhere(reading, place), -3.0),
        (_VISIT.fullmatch(place.name), 5.0),
        (is_city and _is_quarter(reading, place), -3.0),
        (rank >= LATER_SENTENCE and not is_told and OF_ANOTHER.search(before), -4.0),
        (_EARLIER_AFTER.match(rest), -4.0),
        (_AFTER_ANOTHER.match(reading.before(place.start)), -3.0),
        (is_line, 2.0 if hosts or is_in or is_after_comma or is_full or is_dated else 0.5),
        (is_dated, 2.0),
        (date and _has_another_day(reading, sentence, date), -2.0),
        (of_year and date and int(of_year["year"]) != date.first.year, -6.0),
        (is_told, 1.0),
        (rank < LEAD, 0.5),
        (is_in, 1.5),
        (not (is_in or is_line or is_after_comma or hosts), -2.0),
        (is_held_in or hosts or is_left, 2.0),
        (is_country and not (is_dated or is_line or is_held_in), -1.0),
        (tells_event, 0.5),
        (not (tells_event or is_dated or is_line or hosts), -0.7),
        (not is_country, 0.7),
        (is_of_body and not is_at_customs, -5.0),
        (number in reading.elsewhere and not is_on_margins, -3.0),
        (_is_listed(reading, place) and not (is_city and (is_in or opens)), -4.0),
        (opens and _HERE.search(reading.text[:_TOP]), 6.0),
        (opens, weight_of_line(reading, date, place) if opens else 0),
        (DECOY_SENTENCE.search(sentence.text) and not (is_told or is_on_margins), -2.0),
        (rank, -0.1 * rank),
    )


def city_beside(reading: ReleaseReading, country: Mention) -> Mention | None:
    """Return the city before a country: one that is known, or capitalised words."""
    for place in reading.places:
        between = reading.text[place.end : country.start]
        is_near = place.kind == "city" and 0 < len(between) < _FAR_FROM_COUNTRY
        if is_near and _IN_COUNTRY.fullmatch(between) and not OF_BODY_AFTER.match(between):
            return place
    start = max(0, country.start - 100)
    match = _UNKNOWN_CITY.search(reading.text, start, country.start)
    if match is None or _INSTITUTION.search(match["city"]):
        return None
    return Mention(country.id, "city", match["city"], *match.span("city"))


def is_in_words(reading: ReleaseReading, place: Mention) -> bool:
    """Return whether words such as "in" stand before a place, in a sentence of an event."""
    sentence = reading.sentences[reading.sentence_at(place.start)].text
    is_in = _IN.search(reading.before(place.start)[-90:])
    return bool(is_in and (HELD.search(sentence) or MEETING.search(sentence)))


def _is_quarter(reading: ReleaseReading, place: Mention) -> bool:
    """Return whether a place is said to be in a city: "in Nasese in Suva", "in Nasese, Suva".

    Behind a comma a capital has quarters, and another place may be a province.
    """
    cities = [other for other in reading.places if other.kind == "city"]
    name = fold(place.name)
    for city, following in pairwise(cities):
        between = reading.text[city.end : following.start]
        is_capital = fold(CAPITALS.get(following.id, "")) == fold(following.name)
        is_inside = between == " in " or (between == ", " and is_capital)
        if is_inside and fold(city.name) == name != fold(following.name):
            return True
    return False


def _is_visit_elsewhere(reading: ReleaseReading, city: Mention) -> bool:
    """Return whether the lead tells of a visit to another country than that of a city."""
    return any(
        place.kind == "country"
        and place.id != city.id
        and reading.rank_at(place.start) < LEAD
        and _ON_VISIT_TO.search(reading.text[max(0, place.start - _CLAUSE) : place.start])
        for place in reading.places
    )


# So many letters beside day and place tell of something.
_MANY_LETTERS = 18
_MANY_SIGNS = 7


def _tells_more(reading: ReleaseReading, sentence: Sentence) -> bool:
    """Return whether a short line tells more than day and place."""
    rest = sentence.text
    for place in reading.places:
        if sentence.start <= place.start < sentence.end:
            rest = rest.replace(place.name, "")
    letters = re.findall(r"[^\W\d_]", rest)
    is_ascii = all(letter < "\u3000" for letter in letters)
    return len(letters) > (_MANY_LETTERS if is_ascii else _MANY_SIGNS)


# "In July they had met in Utopia City."
_IN_MONTH = re.compile(rf"\b[Ii]n ({'|'.join(MONTHS)})\b(?! \d)")
# "今年六月在": a month without a day.
_MONTH_ALONE = re.compile(
    r"(?<!\d)(\d{1,2}|[一二三四五六七八九十]{1,2})\s?[月월](?!\s?[\d一二三四五六七八九十间])"
)


def _has_another_day(reading: ReleaseReading, sentence: Sentence, date: TextDate) -> bool:
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
    months |= set(map(number_in, _MONTH_ALONE.findall(sentence.text))) - {date.first.month}
    return not is_of_day and (bool(others or months) or bool(years - {str(date.first.year)}))


def _is_listed(reading: ReleaseReading, place: Mention) -> bool:
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

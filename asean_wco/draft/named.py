"""What a release names: bodies, hosts, initiatives, topics, and what was agreed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from asean_wco.draft.initiative_names import UNRECORDED
from asean_wco.draft.meeting_words import MEETING
from asean_wco.draft.names import Mention
from asean_wco.draft.reading import Reading
from asean_wco.draft.times import number_in
from asean_wco.model.countries import DEMONYMS
from asean_wco.model.dates import common_year
from asean_wco.model.folding import fold, last_number
from asean_wco.model.records import Initiative

# The years of a plan, or the year of an agreement.
_YEARS = re.compile(
    r"(?<![\d-])(20\d\d|19\d\d|25[5-9]\d)(?:\s?[年년]?\s?"
    r"(?:[-–—/~〜～∼]|to|sampai|hingga|đến|à|al?|ถึง|至|到|から|부터|에서)\s?((?:20|25)?\d\d)(?![\d-]))?"
    r"(?!\d)"
)
# So far from the name of a plan its years stand.
_NEAR = 60
_JUST_BEFORE = 12
# So far from a name a verb is not about it.
_FAR = 120

_RELATIONS = (
    ("signed", r"\bsign(?:ed|ing|ature|s)\b|menandatangani|ký kết"),
    ("launched", r"\blaunch\w*"),
    ("adopted", r"\badopt\w*|\bapprov\w*|thông qua"),
    ("endorsed", r"\bendors\w*|\bsupported the\b"),
    ("reviewed", r"\breview(?:ed|ing)?\b|\bprogress\b|\bimplementation (?:status|of)\b"
    r"|\btook (?:also )?note\b"
     r"|\bstatus\b|\bupdate[sd]?\b|\bactivity reports?\b|\bachieve"),
)  # fmt: skip
_RELATION_PATTERNS = tuple(
    (name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _RELATIONS
)
# Who only organised a meeting is not said to be its host.
_HOSTED_BY = re.compile(
    r"\bhosted(?: and \w+)?(?:\s\w+){0,3}? by (?:the )?$|\bas (?:the )?host(?: of [\w ]{3,40})?,? $"
    r"|\bhosts?,? (?:the )?$",
    re.IGNORECASE,
)
_HOSTS = re.compile(
    r"^(?:\s(?:Department|Administration|Service|Authority))?(?:\s\([\w&/. -]{2,20}\))?,?\s"
    r"(?:generously |successfully |proudly )?"
    r"(?:is hosting|hosts\b|hosted\b(?! by)|will host|which hosts|was the host"
    r"|play(?:s|ed|ing) host|co-hosted\b(?! by)|to host)"
    r"|[^。,，、]{0,30}(?:舉辦|举办|主办|主辦|承辦|承办)",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"\b(?:agreed|endorsed|adopted|approved|decided|reaffirmed|signed|committed"
    r"|pledged|resolved"
    r"|welcomed|took (?:also )?note|acknowledged|supported|identified|nominated|elected"
    r"|expressed (?:strong )?support"
    # A meeting concludes by itself as well.
    r"|concluded (?=that|an?\b|the\b|negotiations|their)|confirmed|finali[sz]ed|sepakat"
    r"|menyepakati|nhất trí|thống nhất|thông qua)\b|합의"
    r"|공감|합의하",
    re.IGNORECASE,
)
_BY_MEETING = re.compile(
    r"\b(?:meeting|conference|participants|members|delegates|they|both (?:sides|parties)|parties"
    r"|heads of customs\b"
    r"|heads|directors-general|directors general|ministers|countries|administrations|consultation"
    r"|workshop|leaders"
    r"|hội nghị|các nước)\b|양측|회의",
    re.IGNORECASE,
)
# The customs of a country: the words before the first country of a row, and after a country.
_CUSTOMS_OF = re.compile(
    r"(?:\bcustoms\s(?:administrations?|authorit(?:y|ies)|services?|departments?|agenc(?:y|ies))"
    r"\s(?:of|from|in)|\bcustoms(?:\sand\sexcise)?\s(?:of|from)|\bhải quan(?:\scác nước)?"
    r"|\bbea (?:dan )?cukai"
    r"|\bkastam|\bdouanes?(?: et (?:des )?(?:droits )?accises)? (?:du|de|de la|des|de l|d)"
    r"|\baduanas?(?: e impuestos especiales)? (?:de|del|de la)"
    r"|\balfândegas? d[aeo]s?|ศุลกากร"
    r"|\b(?:bureau of customs|customs(?: and excise)? department|department of customs"
    r"|royal customs(?: and excise)?(?: department)?),)[\s’']?(?:the\s)?$",
    re.IGNORECASE,
)
_CUSTOMS_AFTER = re.compile(
    r"\s?(?:海关|海關|税関|関税局|関税庁|해관|관세청(?!장)|관세총국(?!장)|관세당국|세관(?!장))"
    r"|\sCustoms\b(?!-to-|\s(?:to\sCustoms|Cooperation|Co-operation|Union|Code|[Tt]erritory))"
)
# A noun after "ASEAN customs" that makes it another thing; these words do not.
_NOUN = (
    r"\s(?!(?:administrations?|authorit\w*|services?|agencies|agency|bureau|department|has|have|had"
    r"|is|was|were|are|and|will"
    r"|to|in|on|at|for|with|by|this|that|as|who|which|can|should|must|also|today|yesterday"
    r"|officially"
    r"|[a-z]+ed)\b)[A-Za-z]{3,}"
)
_NOUN_AFTER = re.compile(_NOUN)
_WHOSE = rf"(?:{'|'.join(DEMONYMS)})"
_DEMONYM_CUSTOMS = re.compile(
    rf"\b(?:(?P<other>{_WHOSE})\sand\s)?(?P<whose>{_WHOSE})"
    r"\s(?:(?:Directorate|General|Department|Bureau|Royal|of|for|the|National)[ -]){0,4}"
    rf"(?:Customs\b(?!\s(?:Co|and Border|Union))|customs\b(?!{_NOUN}))"
)
# "Douanes vietnamiennes", by the beginning of the word.
_DOUANES = re.compile(
    r"\bdouanes?\s(?P<whose>vietnam|indonés|thaïland|malais|philippin|cambodg|singapour|lao|birman"
    r"|japon|chin|coré|austral)\w*",
    re.IGNORECASE,
)
_WHOSE_DOUANES = {
    "vietnam": "VN", "indonés": "ID", "thaïland": "TH", "malais": "MY", "philippin": "PH",
    "cambodg": "KH", "singapour": "SG", "lao": "LA", "birman": "MM", "japon": "JP", "chin": "CN",
    "coré": "KR", "austral": "AU",
}  # fmt: skip
# What stands between the countries of a row.
_IN_A_ROW = re.compile(
    r"[,、]?\s?(?:(?:and|dan|và|et|y|e)\s)?(?:(?:the|du|de|de la|des)\s)?", re.IGNORECASE
)
_MOST_OUTCOMES = 12
_LONGEST_BODY = 90
# Bodies that no record has: capitalised words that end in what bodies are.
_UNKNOWN_BODY = re.compile(
    r"\b(?:the\s)?(?P<name>(?!(?:During|At|In|On|For|From|The|With|Under|Meeting|Session|Sessions"
    r"|Directors|Vice|Then|Phase|Russian|Members|Head|Heads|Joint|This|Its|Since|After|Before|By|As"
    r"|Of)\b)"
    r"[A-Z][\w&’'/-]{1,25}(?:\s(?:(?:of|for|on)(?:\sthe)?|and"
    r"|[A-Z&][\w&’'/-]{0,25})){1,8}?\s?"
    r"(?:Organi[sz]ation|Council|Committee|Secretariat|Association|Agency|Chamber of Commerce"
    r"|Federation|"
    r"Working Group|Commission|Institute|University|Foundation"
    r"|Alliance)(?:\s\([A-Z][\w/&-]{1,11}\))?)(?=[\s,.;:)]|$)"
)


_WCO = re.compile(r"\b(?:WCO|World Customs Organi[sz]ation)\b")
# Between the WCO and an office of it; "the WCO’s office" names the WCO as well.
_OF_OFFICE = re.compile(r"(?:\s\(WCO\))?\s(?:Asia[\w/ -]{0,20}?\s)?")
_CENTRES = "regional-training-centres-ap"
# "Bureau of Customs and Border Protection" is another body.
_LONGER_NAME = re.compile(r"\sand\s(?:Border|Excise|Revenue|Inland|Tariff|Quarantine)\b")
_SHORTEST_ACRONYM = 2
_WELL_KNOWN = frozenset({"EU"})
# A longer row is one of countries.
_MOST_IN_A_ROW = 3
_POST_OF = re.compile(
    r"(?:[A-Z][\w’'-]+\s){0,4}?(?:Directors?|Director-General|General|Secretary|Chair\w*|President"
    r"|Commissioner|Ministers?|Head|Manager|Chief|Officer|Members?|Representatives?|Delegates?)"
    r"\s(?:of|for|at|on)\s(?:the\s)?"
)
# Bodies that every region of the WCO has, and the words for the region of the records.
_REGIONAL = frozenset(("RTC", "RTCs", "RILO", "ROCB", "CRF", "BRRC"))
# All of the world's, and not that of a region.
_OF_THE_WORLD = re.compile(r"(?:Offices|RILOs|ROCBs)$")
_REGIONAL_NAMES = ("Regional ", "WCO Regional ", "Oficina Regional", "Bureau régional")
_SCHOOLS = frozenset({"rtc-hong-kong", "rtc-japan", "rtc-korea"})
# What tells that a school is meant as a training centre of the WCO.
_TRAINING_CENTRE = re.compile(
    r"\bRTCs?\b|\bCRF\b|[Rr]egional [Tt]raining [Cc]ent|훈련센터|培训中心|培訓中心|研修センター"
    r"|trung tâm đào tạo|pusat pelatihan regional",
    re.IGNORECASE,
)
_OF_REGION = re.compile(
    r"\bA/P|asi[ae]\b|asean|pacific\b|亚太|亞太|アジア|東南|东南|아시아|아태|아세안|châu á|เอเชีย"
    r"|อาเซียน",
    re.IGNORECASE,
)

# The rest of a name, and its acronym.
_WITH_ACRONYM = re.compile(r"\s(?:for|of)\s[^,.;()]{0,40}\([A-Z/-]+\)")


def read_named(reading: Reading) -> dict[str, list[Any]]:
    """Return the bodies, hosts, initiatives and topics that a release names."""
    by_field: dict[str, dict[str, Mention]] = {"organizations": {}, "hosts": {}, "topics": {}}
    ends = {place.end: place.id for place in reading.places if place.kind == "country"}
    for mention in reading.mentions:
        if mention.kind == "organization" and not _is_of_another(reading, mention, ends):
            by_field["organizations"].setdefault(mention.id, mention)
        elif mention.kind == "topic" and reading.other_at(mention.start) is None:
            by_field["topics"].setdefault(mention.id, mention)
    for mention in _hosts(reading):
        if mention.id in by_field["organizations"]:
            by_field["hosts"].setdefault(mention.id, mention)
    for mention in (
        *_customs_of_countries(reading),
        *_bare_council(reading),
        *_governments(reading),
    ):
        by_field["organizations"].setdefault(mention.id, mention)
    for mention in _wco_named(reading):
        by_field["organizations"].setdefault("wco", mention)
    unknown = {mention.name: mention for mention in unknown_bodies(reading)}
    initiatives = _initiatives(reading)
    by_field["initiatives"] = {
        identifier: mention for identifier, (mention, _) in initiatives.items()
    }
    for field, mentions in by_field.items():
        for value, mention in mentions.items():
            shown = mention.name if value.startswith(UNRECORDED) else value
            reading.note(field, shown, mention.start, mention.end)
    for name, mention in unknown.items():
        reading.note("organizations", name, mention.start, mention.end)
    if not by_field["hosts"]:
        by_field["hosts"] = _organisers(reading)
    _note_outcomes(reading)
    name_of = reading.library.name_of
    return {
        "organizations": [
            *(
                {
                    "name": name_of(identifier),
                    "id": identifier,
                    "elsewhere": _is_only_elsewhere(reading, mention),
                }
                for identifier, mention in by_field["organizations"].items()
            ),
            *(
                {
                    "name": name,
                    "id": None,
                    "elsewhere": reading.other_at(mention.start) is not None,
                }
                for name, mention in unknown.items()
            ),
        ],
        "hosts": list(by_field["hosts"]),
        "topics": list(by_field["topics"]),
        "initiatives": [
            {**_initiative(reading, identifier, mention), "relation": relation}
            for identifier, (mention, relation) in initiatives.items()
        ],
    }


def _wco_named(reading: Reading) -> Iterator[Mention]:
    """Yield where the WCO is named, alone or before what it has: "the WCO Data Model".

    The name of an office is not split: "the WCO Asia/Pacific Regional Office" is one body.
    """
    for match in _WCO.finditer(reading.text):
        if not _is_of_office(reading, *match.span()):
            yield Mention("wco", "organization", match[0], *match.span())


def _is_of_office(reading: Reading, start: int, end: int) -> bool:
    """Return whether the name of the WCO belongs to that of an office of it.

    Args:
        reading: of the release.
        start: of the name.
        end: of the name.
    """
    ids = {office.id for office in reading.library.organizations(type="regional-office")}
    offices = [mention for mention in reading.mentions if mention.id in ids]
    return any(
        office.start <= start < office.end
        or (start < office.start and _OF_OFFICE.fullmatch(reading.text[end : office.start]))
        for office in offices
    )


def _is_only_elsewhere(reading: Reading, body: Mention) -> bool:
    """Return whether a body is only named where the text tells of other meetings."""
    return reading.other_at(body.start) is not None and all(
        reading.other_at(other.start) is not None
        for other in bodies_of(reading)
        if other.id == body.id
    )


def _initiative(reading: Reading, identifier: str, mention: Mention) -> dict[str, str | None]:
    """Return the name and the id of an initiative; without a record, the name in the text."""
    if identifier.startswith(UNRECORDED):
        return {"name": mention.name, "id": None}
    return {"name": reading.library.name_of(identifier), "id": identifier}


# The Council of the WCO by its first word, where no other council is named.
_BARE_COUNCIL = re.compile(
    r"\b(?:[Tt]he|du|le|el|del)\s(?P<name>Council|Conseil|Consejo)\b"
    r"(?!\s(?:(?:of|for)\s(?:the\s)?[A-Z]|[Mm]embers?|d[eu]|[A-Z]|na[ct]ional|r[ée]gional"
    r"|sup[eé]ri(?:eu|o)r|consulti?vo|consultatif|asesor|empresarial|interministériel)"
    r"|[’']s?\s[A-Z])"
)
_ANY_COUNCIL = re.compile(r"\b[A-Z][\w-]+ Council\b|\bCouncil (?:of|for)\b")


def _bare_council(reading: Reading) -> Iterator[Mention]:
    """Yield the Council of the WCO where it is called the Council."""
    is_of_wco = any(mention.id.startswith("wco") for mention in reading.mentions)
    match = _BARE_COUNCIL.search(reading.text)
    if is_of_wco and match and not _ANY_COUNCIL.search(reading.text):
        yield Mention("wco-council", "organization", match["name"], *match.span("name"))


# A government by its country: the words before it, and after it.
_GOVERNMENT_OF = re.compile(
    r"(?:\b(?:[Gg]ouvernement|[Gg]obierno|[Gg]overno|Pemerintah|Kerajaan|Chính phủ)"
    r"\s(?:du |de la |de l[’']|de |d[’']|del |da |do )?|รัฐบาล)$"
)
_GOVERNMENT_AFTER = re.compile(r"\s?(?:정부|政府)")
# "Le gouvernement thaïlandais", by the beginning of the word.
_GOUVERNEMENT = re.compile(
    r"\b(?:gouvernement|gobierno)\s(?P<whose>vietnam|indon[eé]s|thaïland|tailand|malais|malasi"
    r"|philippin|filipin|singap|lao|birman|japon|chin|australi|canadi)\w*",
    re.IGNORECASE,
)
_WHOSE_GOUVERNEMENT = {
    "vietnam": "VN", "indonés": "ID", "indones": "ID", "thaïland": "TH", "tailand": "TH",
    "malais": "MY", "malasi": "MY", "philippin": "PH", "filipin": "PH", "singap": "SG",
    "lao": "LA", "birman": "MM", "japon": "JP", "chin": "CN", "australi": "AU", "canadi": "CA",
}  # fmt: skip
_GOVERNMENT = "government-of-"


def _governments(reading: Reading) -> Iterator[Mention]:
    """Yield the governments that other languages than English name by their countries."""
    if reading.release.language == "en":
        return
    recorded = {
        body.country: body.id
        for body in reading.library.organizations(type="government-body")
        if body.id.startswith(_GOVERNMENT)
    }
    for place in reading.places:
        before = reading.text[max(0, place.start - _NEAR) : place.start]
        is_named = _GOVERNMENT_OF.search(before) or _GOVERNMENT_AFTER.match(reading.text, place.end)
        if place.kind == "country" and place.id in recorded and is_named:
            yield Mention(recorded[place.id], "organization", place.name, place.start, place.end)
    for match in _GOUVERNEMENT.finditer(reading.text):
        country = _WHOSE_GOUVERNEMENT[match["whose"].lower()]
        if country in recorded:
            yield Mention(recorded[country], "organization", match[0], *match.span())


def _customs_of_countries(reading: Reading) -> Iterator[Mention]:
    """Yield the administrations that are named by their countries: "the customs of A, B and C"."""
    administrations: dict[str, str] = {}
    for body in reading.library.organizations(type="customs-administration"):
        administrations.setdefault(body.country or "", body.id)
    for country, start, end in _whose_customs(reading):
        if country in administrations:
            name = reading.text[start:end]
            yield Mention(administrations[country], "organization", name, start, end)


def _whose_customs(reading: Reading) -> Iterator[tuple[str, int, int]]:
    """Yield the countries whose customs are named, and where."""
    for row in _rows_of_customs(reading):
        if len(row) <= _MOST_IN_A_ROW:
            yield from ((place.id, place.start, place.end) for place in row)
    for match in _DEMONYM_CUSTOMS.finditer(reading.text):
        # "Royal Malaysian Customs Academy" is another body.
        if not any(
            mention.start < match.end() and match.start() < mention.end
            for mention in reading.mentions
        ):
            yield DEMONYMS[match["whose"]], *match.span()
            if match["other"]:
                yield DEMONYMS[match["other"]], *match.span()
    for match in _DOUANES.finditer(reading.text):
        yield _WHOSE_DOUANES[match["whose"].lower()], *match.span()


def _rows_of_customs(reading: Reading) -> Iterator[list[Mention]]:
    """Yield the countries whose customs are named together."""
    row: list[Mention] = []
    is_open = False
    for place in reading.places:
        if place.kind != "country":
            continue
        between = reading.text[row[-1].end : place.start] if row else ""
        goes_on = is_open and _IN_A_ROW.fullmatch(between)
        if goes_on:
            row.append(place)
            continue
        if row:
            yield row
        before = reading.text[max(0, place.start - _NEAR) : place.start]
        first = _CUSTOMS_OF.search(before)
        row = []
        is_open = bool(first)
        if first or _CUSTOMS_AFTER.match(reading.text, place.end):
            row.append(place)
    if row:
        yield row


def _is_of_another(reading: Reading, body: Mention, ends: Mapping[int, str]) -> bool:
    """Return whether words that name a body alone belong to another one here.

    Args:
        reading: of the release.
        body: that is named.
        ends: the places where the names of countries end.
    """
    return (
        _is_of_name(reading, body)
        or _is_of_post(reading, body)
        or (body.id in _SCHOOLS and not _TRAINING_CENTRE.search(reading.text))
        or _is_before_noun(reading, body)
        or _is_convention(reading, body)
        or _is_owner_of_initiative(reading, body)
        or _is_short_for_other(reading, body)
        or _is_of_other_region(reading, body)
        or _is_of_other_country(reading, body, ends)
        or (body.id == "wco" and _is_of_office(reading, body.start, body.end))
    )


def _is_convention(reading: Reading, body: Mention) -> bool:
    """Return whether a name is that of a convention, and not of its secretariat.

    So species are "listed in CITES". In a row with another body it is the secretariat.
    """
    before = "" if reading.text.startswith("-", body.end) else reading.text[: body.start]
    is_in_row = _AND_BEFORE.search(before[-_NEAR:])
    return not is_in_row and (
        f"{body.name} Secretariat" == reading.library.name_of(body.id)
        or body.name.startswith("Convention ")
    )


_AND_BEFORE = re.compile(r"(?:\b(?:and|y|et|dan|và)|,)\s(?:(?:the|la|de la|of the)\s)?$")


def _is_owner_of_initiative(reading: Reading, body: Mention) -> bool:
    """Return whether a body is only named as that of an agreement: "l'Accord ... de l'OMC"."""
    if reading.release.language == "en" or body.id == "wco":
        # "The WCO Data Model" names the WCO as well.
        return False
    near = (
        mention
        for mention in reading.mentions
        if mention.kind == "initiative" and 0 <= body.start - mention.start < _NEAR_BODY
    )
    for mention in near:
        if body.start < mention.end:
            return True
        is_next = _OWNED_BY.fullmatch(reading.text[mention.end : body.start])
        if is_next and len(body.name) <= _LONGEST_ACRONYM:
            return True
    return False


_NEAR_BODY = 120
_OWNED_BY = re.compile(r"\s(?:de l[’']|de la |du |de |của |ของ\s?)?")
_LONGEST_ACRONYM = 4


# "The EU-WCO Programme", "Representative to the European Union".
_JOINED_AFTER = re.compile(r"[-–/](?=[A-Z])")
_SENT_TO = re.compile(r"\b(?:Representative|Ambassador|Mission)\b[^.;,]{0,40}\bto the $")


def _is_of_name(reading: Reading, body: Mention) -> bool:
    """Return whether the Union only stands in the name of a programme, or of a post."""
    if body.id != "european-union":
        return False
    is_joined = _JOINED_AFTER.match(reading.text, body.end)
    before = reading.text[: body.start][-2 * _NEAR :].removesuffix("European Union (")
    return bool(is_joined or _SENT_TO.search(before))


def _is_of_post(reading: Reading, body: Mention) -> bool:
    """Return whether a name in Korean is a part of a post: 태국 관세청장 is the head of customs."""
    if body.id == "korea-customs":
        return False
    is_body = body.name.endswith(("관세청", "세관", "관세국", "관세총국", "해관"))
    return is_body and reading.text[body.end : body.end + 1] == "장"


def _is_before_noun(reading: Reading, body: Mention) -> bool:
    """Return whether a name only says whose something is: "ASEAN customs chiefs"."""
    if re.fullmatch(r"asean[’']s customs", body.name, re.IGNORECASE):
        return True
    if _LONGER_NAME.match(reading.text, body.end) and body.name.lower().endswith(" customs"):
        return True
    before = reading.text[: body.start][-_NEAR:]
    if body.id == "asean-customs-administrations" and _HEADS_OF_ASEAN.search(before):
        return True
    may_be_adjective = body.name.lower() == "asean customs" or body.name.endswith(" customs")
    return may_be_adjective and bool(_NOUN_AFTER.match(reading.text, body.end))


# "The heads of ASEAN customs", a working group or a meeting of theirs.
_HEADS_OF_ASEAN = re.compile(
    r"(?:อธิบดี|คณะทำงาน|คณะกรรมการ|ประชุม|หัวหน้า|ด้าน)$"
    r"|(?:trưởng|[Hh]ội nghị|[Nn]hóm công tác|[Ủủ]y ban|lãnh đạo|về)\s$"
    r"|(?:Pengarah|Mesyuarat|Ketua|Kumpulan Kerja|généraux des|directeurs des|réunion des)\s$"
)


def _is_short_for_other(reading: Reading, body: Mention) -> bool:
    """Return whether two letters stand where the name of the body does not."""
    if len(body.name) != _SHORTEST_ACRONYM or body.name in _WELL_KNOWN:
        return False
    return not any(
        other.id == body.id and len(other.name) > _SHORTEST_ACRONYM for other in reading.mentions
    )


def _is_of_other_region(reading: Reading, body: Mention) -> bool:
    """Return whether a regional body is of another region than that of the records, or a new one.

    So is "RTC in Moscow".
    """
    if body.id == _CENTRES and body.name.lower().endswith(("centre", "center")):
        # One of them.
        return True
    if _OF_THE_WORLD.search(body.name) and body.name not in _REGIONAL:
        return True
    is_regional = body.name in _REGIONAL or body.name.startswith(_REGIONAL_NAMES)
    # The only one for dogs is of this region.
    return is_regional and "Dog" not in body.name and not _OF_REGION.search(reading.text)


def _is_of_other_country(reading: Reading, body: Mention, ends: Mapping[int, str]) -> bool:
    """Return whether a name without its country, in Vietnamese or Korean, is of another country."""
    if body.name.endswith("Hải quan"):
        return any(
            place.kind == "country" and place.id != "VN" and place.start == body.end + 1
            for place in reading.places
        )
    if not body.name.endswith("관세청"):
        return False
    whose = ends.get(body.start) or ends.get(body.start - 1)
    return whose not in (None, "KR")


def hosting_bodies(reading: Reading) -> list[Mention]:
    """Return the bodies that are said to have held the meeting, in the order of the text."""
    return [
        mention
        for mention in reading.mentions
        if mention.kind == "organization" and _is_host(reading, mention)
    ]


def _is_host(reading: Reading, body: Mention) -> bool:
    """Return whether a body is said to have held the meeting."""
    before = reading.text[max(0, body.start - 80) : body.start]
    after = reading.text[body.end : body.end + 60]
    return bool(_HOSTED_BY.search(before) or _HOSTS.match(after))


def _beside(reading: Reading, first: Mention, last: Mention) -> tuple[str, str]:
    """Return the words of the sentence before a row of names and after it, as far as they count."""
    before = reading.before(first.start)[-2 * _FAR :]
    return before, reading.after(last.start, last.end)[: 2 * _FAR]


def _is_host_of_other(reading: Reading, body: Mention) -> bool:
    """Return whether a body is said to host the next meeting, or hosted the last one."""
    if reading.other_at(body.start) is not None:
        return True
    before, after = _beside(reading, body, body)
    if _OTHER_IN_ROW.search(before) or _HOSTS_OTHER.match(after):
        return True
    number = reading.sentence_at(body.start)
    is_to_come = _WILL_HOST.search(before) or _WILL_HOST.match(after)
    return bool(is_to_come) and number in reading.elsewhere


_IN_ROW = r"(?:next|previous|last|following|forthcoming|upcoming|subsequent)"
# "The next workshop will be hosted by".
_OTHER_IN_ROW = re.compile(
    rf"\b{_IN_ROW}\s(?:[\w/-]+\s){{0,4}}?(?:{MEETING.pattern}|edition\b|one\b)[^.;]*$",
    re.IGNORECASE,
)
# "Will host the next workshop", "hosted the last one".
_HOSTS_OTHER = re.compile(rf"[^.;,]{{0,60}}?\bhost\w*\s(?:the|its|their|a)\s{_IN_ROW}\b")
_WILL_HOST = re.compile(r"[^.;]*\b(?:will|is to|are to|to)\s(?:be\s)?(?:co-)?host")


def bodies_of(reading: Reading) -> list[Mention]:
    """Return the bodies that the text names, by their names or as "Utopian Customs"."""
    bodies = {mention.start: mention for mention in _customs_of_countries(reading)}
    bodies |= {
        mention.start: mention for mention in reading.mentions if mention.kind == "organization"
    }
    shown: list[Mention] = []
    for start in sorted(bodies):
        # An acronym in brackets is the name before it, and a country may end a name.
        is_inside = bool(shown) and start < shown[-1].end
        if not (is_inside or reading.text[:start].endswith("(")):
            shown.append(bodies[start])
    return shown


def bodies_between(reading: Reading, start: int, end: int) -> list[str]:
    """Return the ids of the recorded bodies that a part of the text names."""
    bodies = (body.id for body in bodies_of(reading) if start <= body.start < end)
    return list(dict.fromkeys(filter(None, bodies)))


def _hosts(reading: Reading) -> Iterator[Mention]:
    """Yield the bodies that held the meeting, and those in a row with them: "A and B hosted"."""
    bodies = bodies_of(reading)
    row: list[Mention] = []
    for body in bodies:
        between = reading.text[row[-1].end : body.start] if row else ""
        goes_on = bool(row and _BETWEEN_HOSTS.fullmatch(between))
        row = [*row, body][-_MOST_IN_A_ROW:] if goes_on else [body]
        is_by_row = any(_is_host(reading, mention) for mention in row)
        if not is_by_row or _is_host_of_other(reading, body):
            continue
        if _HOSTS.match(reading.text[body.end : body.end + _NEAR]):
            yield from row
        else:
            yield body


# "The Bureau of Customs of Utopia (BOC) and the ASEAN Secretariat".
_BETWEEN_HOSTS = re.compile(
    r"(?:\sof\s(?:the\s)?[A-Z]\w+)?(?:\s\([\w&/. -]{2,20}\))?"
    r"(?:,?\s(?:and|together with|jointly with)\s(?:the\s)?)"
)


# "Utopia Customs and the ASEAN Secretariat organised the workshop".
_ORGANISED = re.compile(
    r"(?:\s\([\w&/. -]{2,20}\))?\s(?:successfully |jointly |together )?"
    r"(?:(?:(?P<done>(?:co-)?organi[sz]ed)|(?:are|is) organi[sz]ing)\s"
    r"(?:it|(?:the|this|its|an?) (?:[\w/-]+ ){0,6}?(?i:meeting|workshop|event|seminar"
    r"|conference|forum|training|course))"
    # Two sides hold a meeting with one another, but a workshop for others.
    r"|(?P<held>held|conducted|delivered|ran|staged|gave)\s(?:the|this|its|an?) (?:[\w/-]+ ){0,6}?"
    r"(?i:workshop|seminar|training|course|webinar|exercise|forum))\b"
)
# "The workshop was organised by".
_ORGANISED_BY = re.compile(
    r"\b(?:meeting|workshop|event|seminar|conference|forum|training|course|webinar|exercise|it)\b"
    r"[^.;]{0,90}\b(?:jointly )?(?P<done>(?:co-)?organi[sz]ed|held|conducted|delivered|run)"
    r"(?: jointly)? by (?:the )?$",
    re.IGNORECASE,
)
_BETWEEN_ORGANISERS = re.compile(
    r"(?:\s\([\w&/. -]{2,20}\))?(?:,?\s(?:and|together with|with)\s(?:the\s)?|,\s(?:the\s)?)"
)


def _organisers(reading: Reading) -> dict[str, Mention]:
    """Return who organised the meeting, where an administration did, and say so.

    The text names no host then; that an administration organised it is not the same.
    """
    for row in _rows_of_bodies(reading):
        before, after = _beside(reading, row[0], row[-1])
        match = _ORGANISED.match(after) or _ORGANISED_BY.search(before)
        is_other = any(_is_host_of_other(reading, body) for body in row)
        if match and not is_other and _is_administration_among(reading, row):
            names = " and ".join(mention.name for mention in row)
            verb = match.groupdict().get("held") or match["done"] or "organised"
            reading.doubts.append(f"The text says that {names} {verb} it, and names no host.")
            for mention in row:
                reading.note("hosts", mention.id, mention.start, mention.end)
            return {mention.id: mention for mention in row}
    return {}


def _rows_of_bodies(reading: Reading) -> Iterator[list[Mention]]:
    """Yield the bodies that stand together: "A, B and C"."""
    row: list[Mention] = []
    for body in bodies_of(reading):
        between = reading.text[row[-1].end : body.start] if row else ""
        if row and not _BETWEEN_ORGANISERS.fullmatch(between):
            yield row
            row = []
        row.append(body)
    if row:
        yield row


def _is_administration_among(reading: Reading, row: Sequence[Mention]) -> bool:
    """Return whether one of several bodies is a customs administration."""
    administrations = reading.library.organizations(type="customs-administration")
    return not {body.id for body in administrations}.isdisjoint(mention.id for mention in row)


def _initiatives(reading: Reading) -> dict[str, tuple[Mention, str | None]]:
    """Return the initiatives that a text names, with the relation that stands nearest.

    What only stands where the text tells of an earlier or a later meeting has none.
    """
    relations: dict[str, tuple[Mention, str | None]] = {}
    plans = [*_plans_by_years(reading, _editions(reading)), *_numbered_operations(reading)]
    for mention in reading.mentions:
        if mention.kind != "initiative" or _is_of_edition(reading, mention, plans):
            continue
        if _OF_COMMITTEE.match(reading.text, mention.end) or _is_ordinary(mention):
            continue
        if mention.id not in relations or relations[mention.id][1] in (None, "discussed"):
            relations[mention.id] = (mention, _relation(reading, mention))
    for mention in plans:
        relations.setdefault(mention.id, (mention, _relation(reading, mention)))
    # Where an edition is named, its short name means it as well.
    by_itself = set(_named_by_themselves(reading, plans))
    general = {
        prefix + identifier[: match.start()]
        for identifier in relations
        for match in _edition(identifier)
        for prefix in ("", UNRECORDED)
    }
    return {
        identifier: value
        for identifier, value in relations.items()
        if identifier not in general or identifier in by_itself
    }


# "The Harmonized System Committee" is a body.
_OF_COMMITTEE = re.compile(
    r"\s(?:\([A-Z]+\)\s)?(?:[A-Z]\w+\s)?(?:Sub-)?(?:Committee|Working Group|Working Party)"
)


def _is_ordinary(mention: Mention) -> bool:
    """Return whether small words are no name: "green customs", "accredited experts"."""
    return mention.name.islower() and mention.name.endswith((" customs", " expert", " experts"))


def _named_by_themselves(reading: Reading, plans: Sequence[Mention]) -> Iterator[str]:
    """Yield operations that begin a sentence under their whole name, without a number.

    "Operation Mekong Dragon was begun in 2018": all of them are meant.
    """
    numbered = {plan.start for plan in plans}
    operations = [
        mention
        for mention in reading.mentions
        if mention.id.startswith("operation-") and mention.start not in numbered
    ]
    titled = {mention.id for mention in operations if reading.sentence_at(mention.start) == 0}
    if len(titled) > 1:
        # A title that names several operations without numbers means all phases of each.
        yield from titled
    for mention in operations:
        before = reading.before(mention.start)
        is_whole = bool(before) or " " in mention.name
        is_first = reading.sentence_at(mention.start) == 0
        is_begun = is_whole and not is_first and _OPERATION_BEFORE.fullmatch(before)
        if is_begun or _PHASES_BEFORE.search(before):
            yield mention.id


# What may stand between the beginning of a sentence and the code name of an operation.
_OPERATION_BEFORE = re.compile(
    r"(?:(?:The\s)?Operation\s|Chiến dịch\s|Operasi\s|L[’']opération\s|La operación\s"
    r"|ปฏิบัติการ\s?)?[“「『\"]?",
    re.IGNORECASE,
)
# "Six phases of Mekong Dragon".
_PHASES_BEFORE = re.compile(
    r"(?<![第제\d])[一二三四五六七八九十两\d]{1,2}\s?(?:期|次|轮|輪|个阶段|회|차례의?)\s?[“「『\"]$"
)


def _edition(identifier: str) -> Iterator[re.Match[str]]:
    """Yield the number or the years at the end of an id."""
    match = re.search(r"-\d+(?:-\d+)?$", identifier)
    if match:
        yield match


def _is_of_edition(reading: Reading, mention: Mention, plans: Sequence[Mention]) -> bool:
    """Return whether the years after a name say which edition of a plan is meant."""
    return any(
        0 <= plan.start - mention.end < _NEAR
        and (
            plan.id.startswith(mention.id.removeprefix(UNRECORDED))
            # "Harmonized System 2028".
            or (plan.start - mention.end < 3 and plan.id[:3] == mention.id[:3])
        )
        and re.fullmatch(r"[^.;]*", reading.text[mention.end : plan.start])
        for plan in plans
    )


_Editions = dict[str, dict[tuple[int, int], str]]


def _editions(reading: Reading) -> _Editions:
    """Return the plans that differ in their years: by the name without them, the ids by years."""
    editions: _Editions = {}
    for record in reading.library.of_kind("initiative"):
        for name in (record.name, *record.aliases) if isinstance(record, Initiative) else ():
            match = _YEARS.search(name)
            if match:
                base = " ".join((name[: match.start()] + name[match.end() :]).split()).lower()
                base = (
                    base.replace("plans", "plan").replace("()", "").replace(", edition", "").strip()
                )
                editions.setdefault(base, {})[_years(match)] = record.id
    return editions


def _years(match: re.Match[str]) -> tuple[int, int]:
    first, last = int(match[1]), int(match[2] or match[1])
    last = last if last > 100 else first // 100 * 100 + last
    return common_year(first), common_year(last)


def _plans_by_years(reading: Reading, editions: _Editions) -> Iterator[Mention]:
    """Yield the plans whose years stand before or after a name that is no record by itself."""
    lowered = reading.text.lower()
    identifiers = {identifier for known in editions.values() for identifier in known.values()}
    for match in _YEARS.finditer(reading.text):
        around = lowered[max(0, match.start() - _NEAR) : match.end() + _NEAR].replace(
            "plans", "plan"
        )
        fitting = [
            (len(base), known[_years(match)])
            for base, known in editions.items()
            if _years(match) in known and base in around
        ]
        # "SPCD for the years 2021-2025", in any language.
        edition = "-".join(map(str, _years(match)))
        fitting += [
            (len(mention.name), f"{mention.id.removeprefix(UNRECORDED)}-{edition}")
            for mention in reading.mentions
            if _is_beside(match, mention)
            and f"{mention.id.removeprefix(UNRECORDED)}-{edition}" in identifiers
        ]
        if fitting:
            identifier = max(fitting)[1]
            yield Mention(identifier, "initiative", match[0], match.start(), match.end())


# "Mekong Dragon giai đoạn 5", "第7次湄公河之龙": what stands between a name and its number.
_NUMBER_AFTER = re.compile(
    r"[\s,(”\"'»」』]{0,3}(?:giai đoạn|lần(?: thứ)?|đợt|phase|fase|fasa|tahap|siri|edición|édition"
    r"|ระยะที่|ครั้งที่|เฟส|第)?\s?(?:thứ\s)?"
    r"(?P<number>\d{1,4}|[IVX]{1,4}|(?<=第)[一二三四五六七八九十]{1,3})(?![\w%.,/]\d|[A-Za-z])",
    re.IGNORECASE,
)
_NUMBER_BEFORE = re.compile(
    r"[제第](?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})\s?[차次回期기]\s?[“「‘'\"]?$"
)


def _numbered_operations(reading: Reading) -> Iterator[Mention]:
    """Yield the operations whose number says which of several is meant."""
    identifiers = {record.id for record in reading.library.of_kind("initiative")}
    for mention in reading.mentions:
        if not mention.id.startswith("operation-"):
            continue
        before = reading.text[max(0, mention.start - _JUST_BEFORE) : mention.start]
        match = _NUMBER_AFTER.match(reading.text, mention.end) or _NUMBER_BEFORE.search(before)
        if match is None:
            continue
        number = number_in(match["number"]) or last_number(fold(match["number"]))
        identifier = f"{mention.id}-{number}"
        if identifier in identifiers:
            yield mention._replace(id=identifier)


def _is_beside(years: re.Match[str], mention: Mention) -> bool:
    """Return whether years stand behind a name, or just before it: "2022-2024 전략계획"."""
    is_behind = 0 <= years.start() - mention.end < _NEAR
    return is_behind or 0 <= mention.start - years.end() <= _JUST_BEFORE


def _relation(reading: Reading, mention: Mention) -> str | None:
    """Return what was done with an initiative, by the nearest verb of its sentence."""
    if reading.is_told_elsewhere(mention.start):
        return None
    before, after = _beside(reading, mention, mention)
    if _PAID_BY.search(before) or _PAID.match(after):
        return "served"
    sentence = reading.sentences[reading.sentence_at(mention.start)]
    start, end = mention.start - sentence.start, mention.end - sentence.start
    near = []
    for relation, pattern in _RELATION_PATTERNS:
        for match in pattern.finditer(sentence.text):
            if reading.is_told_elsewhere(sentence.start + match.start()):
                continue
            is_after = match.start() >= start
            distance = match.start() - start if is_after else start - match.end()
            if is_after:
                clause = _NEXT_CLAUSE.search(sentence.text, end)
                is_of_another = clause is not None and clause.start() < match.start()
            else:
                is_of_another = _has_other_object(sentence.text, match.end(), start)
            if distance < _FAR and not is_of_another:
                # A verb after the name counts where none stands before it.
                near.append((is_after, distance, relation))
    return min(near)[2] if near else "discussed"


# A clause that goes on with another verb and its object: "and reviewed the study", ", agreed to".
# "Adopted by the meeting" and "signed in Hanoi" are said of what stands before.
_DID = (
    r"(?:agreed|decided|committed|pledged|reported|resolved)\s(?:on|to|that)\b"
    r"|took (?:also )?note of\b"
    r"|(?:acknowledged|addressed|adopted|agreed|approved|called|commended|concluded|considered|decided"
    r"|deliberated|discussed|emphasi[sz]ed|encouraged|endorsed|examined|exchanged|explored|finali[sz]ed"
    r"|highlighted|identified|launched|noted|pledged|presented|reaffirmed|recogni[sz]ed|recommended"
    r"|reiterated|requested|reviewed|shared|signed|stressed|supported|tasked|underlined|underscored"
    r"|urged|welcomed)"
    r"\s(?!(?:by|in|on|at|during|under|between|for|with|within|from|as|last|earlier|to|of|and|or)\b)"
    r"|[a-z]{3,}ed\s(?:the|an?|its|their|this|these)\b"
)
_NEXT_CLAUSE = re.compile(
    r"(?:[,;]|\s(?:and|but|while|then))\s(?:(?:and|also|then|further|jointly|it|they|we|both|[a-z]+ly"
    rf"|(?:the\s)?(?:meeting|delegates|participants|members|parties|sides))\s){{0,4}}(?:{_DID})"
)
_OBJECT = re.compile(r"\b(?:the|an?|its|their|this|these)\b|[A-Z]")


def _has_other_object(sentence: str, start: int, end: int) -> bool:
    """Return whether a verb has an object of its own before the clause in which a name stands.

    Verbs that share their object, such as "reviewed and discussed the study", are of one clause.

    Args:
        sentence: the text.
        start: the end of the verb.
        end: the place of the name.
    """
    clause = _NEXT_CLAUSE.search(sentence, start)
    if clause is None or clause.end() > end:
        return False
    return bool(_OBJECT.search(sentence, start, clause.start()))


# What pays for a meeting is not discussed there; the meeting serves it.
_PAID_BY = re.compile(
    r"\b(?:funded|financed|sponsored|supported|paid(?: for)?|made possible|backed|covered"
    r"|(?:funding|support|assistance|sponsorship|contributions?|financing|backing|aid|help"
    r"|generosity)(?=\s(?:of|from|by|under|through)\b)|thanks to|didanai|dibiayai|didukung|ditaja"
    r"|dibiayai|tài trợ|financée?s?|financiad[oa]s?|apoyo|soutien|appui)"
    r"(?:\s(?:\w+ly|financially|in part|jointly))?"
    r"(?:\s(?:by|of|from|under|through|with|to|oleh|bởi|của|par|du|de la|por|del?))*"
    r"\s(?:the |la |le |el )?(?:\w+[’']s\s)?\W?$",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"(?:\s\([\w&/. -]{2,20}\))?(?:\sof\s[A-Z]\w+)?,?\s(?:which\s)?"
    r"(?:generously\s|kindly\s|also\s)?(?:paid|funded|financed|sponsored|covered|bore"
    r"|met the costs?|provided (?:the )?(?:funds|funding|financial)"
    r"|supported (?:it|the (?:[\w-]+\s){0,3}"
    r"(?:workshop|meeting|event|training|course|seminar|mission)))\b"
)


def unknown_bodies(reading: Reading) -> Iterator[Mention]:
    """Yield bodies that no record has, each once."""
    seen: set[str] = set()
    for sentence in reading.sentences:
        for match in _UNKNOWN_BODY.finditer(sentence.text):
            # "Director of the Tariff Committee": the post is no part of the name.
            post = _POST_OF.match(match["name"])
            start = sentence.start + match.start("name") + (post.end() if post else 0)
            end = sentence.start + match.end("name")
            name = reading.text[start:end]
            # The acronym in brackets after a name may be of a known body.
            longer = _WITH_ACRONYM.match(reading.text, end)
            reached = longer.end() if longer else end
            overlaps = any(m.start < reached and start < m.end for m in reading.mentions)
            if (
                not overlaps
                and " " in name
                and len(name) <= _LONGEST_BODY
                and name.lower() not in seen
            ):
                seen.add(name.lower())
                yield Mention("", "organization", name, start, end)


def _note_outcomes(reading: Reading) -> None:
    """Note the sentences that say what was agreed, and those on other meetings.

    The first ones are to be rewritten by a person.
    """
    agreed = []
    for number, sentence in enumerate(reading.sentences):
        is_told = not reading.is_line(number) and reading.other_at(sentence.start) is None
        if is_told and _says_agreed(reading.told_here(sentence.start, sentence.end)):
            agreed.append(sentence)
        elif any(
            other.start < sentence.end and sentence.start < other.end for other in reading.others
        ):
            reading.note("elsewhere", sentence.text, sentence.start, sentence.end)
    for sentence in agreed[:_MOST_OUTCOMES]:
        dateline = _DATELINE.match(sentence.text)
        start = sentence.start + (dateline.end() if dateline else 0)
        reading.note("outcomes", reading.text[start : sentence.end], start, sentence.end)


# "MANILA, 18 June 2026 – The meeting".
_DATELINE = re.compile(r"\W?[A-Z][\w .,()/’']{2,60}?(?<=[A-Z\d)])\s?[-–—]{1,2}\s(?=[A-Z“\"])")


def _says_agreed(sentence: str) -> bool:
    """Return whether a sentence says that the meeting agreed on something."""
    match = _AGREED.search(sentence)
    return bool(match and _BY_MEETING.search(sentence[: match.start()]))

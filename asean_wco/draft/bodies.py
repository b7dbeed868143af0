"""The bodies that a release names, and which of them held the meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from asean_wco.draft.meeting_words import MEETING
from asean_wco.draft.names import Mention, rows_of
from asean_wco.draft.reading import ReleaseReading, around, fits
from asean_wco.model.countries import DEMONYMS

# So far before a country or a body the words stand that belong to it.
_NEAR = 60

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
# What stands between the countries of a row.
_IN_A_ROW = re.compile(
    r"[,、]?\s?(?:(?:and|dan|và|et|y|e)\s)?(?:(?:the|du|de|de la|des)\s)?", re.IGNORECASE
)
# A longer row is one of countries.
_MOST_IN_A_ROW = 3
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
    rf"\b(?P<whose>{_WHOSE})"
    r"\s(?:(?:Directorate|General|Department|Bureau|Royal|of|for|the|National)[ -]){0,4}"
    rf"(?:Customs\b(?!\s(?:Co|and Border|Union))|customs\b(?!{_NOUN}))"
)
# A government by its country: the words before it, and after it.
_GOVERNMENT_OF = re.compile(
    r"(?:\b(?:[Gg]ouvernement|[Gg]obierno|[Gg]overno|Pemerintah|Kerajaan|Chính phủ)"
    r"\s(?:du |de la |de l[’']|de |d[’']|del |da |do )?|รัฐบาล)$"
)
_GOVERNMENT_AFTER = re.compile(r"\s?(?:정부|政府)")
_GOVERNMENT = "government-of-"


def bodies_of(reading: ReleaseReading) -> list[Mention]:
    """Return the bodies that the text names, by their names or as "Utopian Customs"."""
    bodies = {mention.start: mention for mention in customs_of_countries(reading)}
    bodies |= {
        mention.start: mention for mention in reading.mentions if mention.kind == "organization"
    }
    shown: list[Mention] = []
    for start in sorted(bodies):
        # An acronym in brackets is the name before it, and a country may end a name.
        if not (shown and start < shown[-1].end) and not reading.text.endswith("(", 0, start):
            shown.append(bodies[start])
    return shown


def bodies_between(reading: ReleaseReading, start: int, end: int) -> list[str]:
    """Return the ids of the recorded bodies that a part of the text names."""
    return list(
        dict.fromkeys(
            body.id for body in bodies_of(reading) if body.id and start <= body.start < end
        )
    )


def customs_of_countries(reading: ReleaseReading) -> Iterator[Mention]:
    """Yield the administrations that are named by their countries: "the customs of A, B and C"."""
    for country in _whose_customs(reading):
        if country.id in reading.customs_of:
            yield country._replace(id=reading.customs_of[country.id], kind="organization")


def _whose_customs(reading: ReleaseReading) -> Iterator[Mention]:
    """Yield the countries whose customs are named."""
    countries = (place for place in reading.places if place.kind == "country")
    for row in rows_of(countries, reading.text, _IN_A_ROW):
        first = row[0].start
        is_of_row = _CUSTOMS_OF.search(reading.text, max(0, first - _NEAR), first)
        if is_of_row and len(row) > _MOST_IN_A_ROW:
            # A longer row is one of countries.
            continue
        for place in row:
            if is_of_row or _CUSTOMS_AFTER.match(reading.text, place.end):
                yield place
    for match in _DEMONYM_CUSTOMS.finditer(reading.text):
        # "Royal Malaysian Customs Academy" is another body.
        if not any(
            mention.start < match.end() and match.start() < mention.end
            for mention in reading.mentions
        ):
            yield Mention(DEMONYMS[match["whose"]], "country", match[0], *match.span())


def governments(reading: ReleaseReading) -> Iterator[Mention]:
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
        is_government = _GOVERNMENT_OF.search(before) or _GOVERNMENT_AFTER.match(
            reading.text, place.end
        )
        if place.kind == "country" and place.id in recorded and is_government:
            yield place._replace(id=recorded[place.id], kind="organization")


_WCO = re.compile(r"\b(?:WCO|World Customs Organi[sz]ation)\b")
# Between the WCO and an office of it; "the WCO’s office" names the WCO as well.
_OF_OFFICE = re.compile(r"(?:\s\(WCO\))?\s(?:Asia[\w/ -]{0,20}?\s)?")


def wco_named(reading: ReleaseReading) -> Iterator[Mention]:
    """Yield where the WCO is named, alone or before what it has: "the WCO Data Model".

    The name of an office is not split: "the WCO Asia/Pacific Regional Office" is one body.
    """
    for match in _WCO.finditer(reading.text):
        if not _is_of_office(reading, *match.span()):
            yield Mention("wco", "organization", match[0], *match.span())


def _is_of_office(reading: ReleaseReading, start: int, end: int) -> bool:
    """Return whether the name of the WCO belongs to that of an office of it.

    Args:
        reading: of the release.
        start: of the name.
        end: of the name.
    """
    ids = {office.id for office in reading.library.organizations(type="regional-office")}
    return any(
        office.start <= start < office.end
        or (start < office.start and _OF_OFFICE.fullmatch(reading.text[end : office.start]))
        for office in reading.mentions
        if office.id in ids
    )


# "Bureau of Customs and Border Protection" is another body.
_LONGER_NAME = re.compile(r"\sand\s(?:Border|Excise|Revenue|Inland|Tariff|Quarantine)\b")
_CENTRES = "regional-training-centres-ap"
# Bodies that every region of the WCO has, and the words for the region of the records.
_REGIONAL = frozenset(("RTC", "RTCs", "RILO", "ROCB", "CRF", "BRRC"))
# All of the world's, and not that of a region.
_OF_THE_WORLD = re.compile(r"(?:Offices|RILOs|ROCBs)$")
_REGIONAL_NAMES = ("Regional ", "WCO Regional ", "Oficina Regional", "Bureau régional")
_OF_REGION = re.compile(
    r"\bA/P|asi[ae]\b|asean|pacific\b|亚太|亞太|アジア|東南|东南|아시아|아태|아세안|châu á|เอเชีย"
    r"|อาเซียน",
    re.IGNORECASE,
)
_AND_BEFORE = re.compile(r"(?:\b(?:and|y|et|dan|và)|,)\s(?:(?:the|la|de la|of the)\s)?$")
# "The EU-WCO Programme".
_JOINED_AFTER = re.compile(r"[-–/](?=[A-Z])")
# "The ABC Trust Fund".
_FUND_AFTER = re.compile(r"\s(?:Trust )?Fund\b")
# "The heads of ASEAN customs", a working group or a meeting of theirs.
_HEADS_OF_ASEAN = re.compile(
    r"(?:อธิบดี|คณะทำงาน|คณะกรรมการ|ประชุม|หัวหน้า|ด้าน)$"
    r"|(?:trưởng|[Hh]ội nghị|[Nn]hóm công tác|[Ủủ]y ban|lãnh đạo|về)\s$"
    r"|(?:Pengarah|Mesyuarat|Ketua|Kumpulan Kerja|généraux des|directeurs des|réunion des)\s$"
)


def is_of_another(reading: ReleaseReading, body: Mention) -> bool:
    """Return whether words that name a body alone belong to another one here."""
    return (
        _is_of_name(reading, body)
        or _is_before_noun(reading, body)
        or _is_convention(reading, body)
        or _is_of_other_region(reading, body)
        or (body.id == "wco" and _is_of_office(reading, body.start, body.end))
    )


def _is_convention(reading: ReleaseReading, body: Mention) -> bool:
    """Return whether a name is that of a convention, and not of its secretariat.

    So species are "listed in CITES". In a row with another body it is the secretariat.
    """
    before = "" if reading.text.startswith("-", body.end) else reading.text[: body.start]
    is_in_row = _AND_BEFORE.search(before[-_NEAR:])
    return not is_in_row and (
        f"{body.name} Secretariat" == reading.library.name_of(body.id)
        or body.name.startswith("Convention ")
    )


def _is_of_name(reading: ReleaseReading, body: Mention) -> bool:
    """Return whether a body only stands in the name of a programme or a fund."""
    after = _JOINED_AFTER if body.id == "european-union" else _FUND_AFTER
    return after.match(reading.text, body.end) is not None


def _is_before_noun(reading: ReleaseReading, body: Mention) -> bool:
    """Return whether a name only says whose something is: "ASEAN customs chiefs"."""
    if body.id == "asean-customs-administrations" and _HEADS_OF_ASEAN.search(
        reading.text[max(0, body.start - _NEAR) : body.start]
    ):
        return True
    if not body.name.lower().endswith(" customs"):
        return False
    may_be_adjective = body.name.lower() == "asean customs" or body.name.endswith(" customs")
    is_adjective = may_be_adjective and _NOUN_AFTER.match(reading.text, body.end)
    return bool(is_adjective or _LONGER_NAME.match(reading.text, body.end))


def _is_of_other_region(reading: ReleaseReading, body: Mention) -> bool:
    """Return whether a regional body is of another region than that of the records, or a new one.

    So is "RTC in Moscow".
    """
    is_one_of_them = body.id == _CENTRES and body.name.lower().endswith(("centre", "center"))
    if is_one_of_them or (_OF_THE_WORLD.search(body.name) and body.name not in _REGIONAL):
        return True
    is_regional = body.name in _REGIONAL or body.name.startswith(_REGIONAL_NAMES)
    # The only one for dogs is of this region.
    return is_regional and "Dog" not in body.name and not _OF_REGION.search(reading.text)


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
_POST_OF = re.compile(
    r"(?:[A-Z][\w’'-]+\s){0,4}?(?:Directors?|Director-General|General|Secretary|Chair\w*|President"
    r"|Commissioner|Ministers?|Head|Manager|Chief|Officer|Members?|Representatives?|Delegates?"
    r"|Meetings?|Sessions?|Conference)"
    r"\s(?:of|for|at|on)\s(?:the\s)?"
)


def unknown_bodies(reading: ReleaseReading) -> Iterator[Mention]:
    """Yield bodies that no record has, each once."""
    seen: set[str] = set()
    for sentence in reading.sentences:
        for match in _UNKNOWN_BODY.finditer(sentence.text):
            # "Director of the Tariff Committee": the post is no part of the name.
            post = _POST_OF.match(match["name"])
            start = sentence.start + match.start("name") + (post.end() if post else 0)
            end = sentence.start + match.end("name")
            name = reading.text[start:end]
            overlaps = any(m.start < end and start < m.end for m in reading.mentions)
            if not overlaps and " " in name and name.lower() not in seen:
                seen.add(name.lower())
                yield Mention("", "organization", name, start, end)


# What may stand behind the name of a body: "Service (KCS)".
_REST_OF_NAME = (
    r"(?:\s(?:Department|Administration|Service|Authority|Secretariat))?"
    r"(?-i:\sof\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+){0,2})?(?:\s\([\w&/. -]{2,20}\))?"
)
# Who only organised a meeting is not said to be its host.
_IS_HOST = (
    around(
        r"\bhosted(?: and \w+)?(?:\s\w+){0,3}? by (?:the )?$"
        r"|\bas (?:the )?host(?: of [\w ]{3,40})?,? $"
        # "Its host, Utopia Customs", but not "will host the WCO Workshop".
        r"|(?:\b(?:the|its|their|our|this year’s)\s(?:\w+\s)?|(?m:^)|[.,;]\s)"
        r"hosts?(?: |[,:] (?:the )?)$"
        r"|\baccueillie?s? par (?:[^,.;]{0,40}\bdouanes\b[^,.;]{0,20}|la |le |les |l[’'])?$",
        flags=re.IGNORECASE,
    ),
    around(
        after=rf"{_REST_OF_NAME},?\s(?:[a-z]+ly\s)?"
        r"(?:is hosting|hosts\b|hosted\b(?! by)|will host|which host(?:s|ed)|was the host"
        r"|play(?:s|ed|ing) host|co-hosted\b(?! by)|to host)"
        r"|(?:\s\([\w&/. -]{2,20}\))?\s(?:(?:telah|sẽ|đã|akan)\s)?(?:a accueilli|ont accueilli"
        r"|accueille|accueillent|(?:menjadi |jadi |selaku )?tuan rumah|đăng cai)\b"
        r"|(?:\s\([\w&/. -]{2,20}\))?\s?(?:ได้|จะ|ร่วม)?(?:เป็น|รับเป็น)เจ้าภาพ"
        r"|\s\(host\)|[^。,，、]{0,30}(?:舉辦|举办|主办|主辦|承辦|承办)",
        flags=re.IGNORECASE,
    ),
)
# "The Bureau of Customs of Utopia (BOC) and the ASEAN Secretariat".
_BETWEEN_HOSTS = re.compile(
    r"(?:\sof\s(?:the\s)?[A-Z]\w+)?(?:\s\([\w&/. -]{2,20}\))?"
    r"(?:,?\s(?:and|together with|jointly with)\s(?:the\s)?)"
)
# "Utopia Customs and the ASEAN Secretariat organised the workshop".
_ORGANISED = re.compile(
    r"(?:\s\([\w&/. -]{2,20}\))?,?\s(?:successfully |jointly |together )?"
    r"(?:(?:(?P<done>(?:co-)?organi[sz]ed)|(?:are|is) organi[sz]ing)\s"
    r"(?:it|(?:the|this|its|an?) (?:[\w/-]+ ){0,6}?(?i:meeting|workshop|event|seminar"
    r"|conference|forum|training|course))"
    # Two sides hold a meeting with one another, but a workshop for others.
    r"|(?P<held>held|conducted|delivered|ran|staged|gave)\s(?:the|this|its|an?) (?:[\w/-]+ ){0,6}?"
    r"(?i:workshop|seminar|training|course|webinar|exercise|forum))\b"
    r"|(?:\s\([\w&/. -]{2,20}\))?\s(?:telah\s)?(?:(?:a|ont) organisé|organisent?|menganjurkan"
    rf"|menyelenggarakan)\b[^.;]{{0,60}}?(?i:{MEETING.pattern})"
    # Two sides hold a meeting with one another.
    r"|(?:\s\([\w&/. -]{2,20}\))?\s(?:menggelar|mengadakan"
    r"|(?:phối hợp với [^.;]{2,80}? )?(?:tổ chức|khai mạc))\b[^.;]{0,60}?"
    r"(?i:lokakarya|bengkel|seminar|pelatihan|kursus|hội thảo|tập huấn|khóa đào tạo)"
    r"|(?:\s\([\w&/. -]{2,20}\))?\s?จัด(?:การ)?(?:ประชุมเชิงปฏิบัติการ|สัมมนา|ฝึกอบรม|อบรม)"
)
# "The workshop was organised by".
_ORGANISED_BY = re.compile(
    r"\b(?:meeting|workshop|event|seminar|conference|forum|training|course|webinar|exercise|it)\b"
    r"[^.;]{0,90}\b(?:jointly )?(?P<done>(?:co-)?organi[sz]ed|held|conducted|delivered|run)"
    r"(?: jointly)? by (?:the )?$"
    rf"|{MEETING.pattern}[^.;]{{0,90}}\b(?:organisée?s? par|dianjurkan oleh|diselenggarakan oleh)\s"
    r"(?:la |le |les |l[’'])?$",
    re.IGNORECASE,
)
_BETWEEN_ORGANISERS = re.compile(
    r"(?:\s\([\w&/. -]{2,20}\))?"
    r"(?:,?\s(?:and|together with|with|bersama|dan|và|ร่วมกับ)\s(?:the\s)?|,\s(?:the\s)?)"
)
_IN_ROW = r"(?:next|previous|last|following|forthcoming|upcoming|subsequent)"
# "The next workshop will be hosted by".
_OTHER_IN_ROW = re.compile(
    rf"\b{_IN_ROW}\s(?:[\w/-]+\s){{0,4}}?(?:{MEETING.pattern}|edition\b|one\b)[^.;]*$",
    re.IGNORECASE,
)
# "Will host the next workshop", "hosted the last one".
_HOSTS_OTHER = re.compile(
    rf"[^.;,]{{0,60}}?\bhost\w*\s(?:the|its|their|a)\s{_IN_ROW}\b"
    r"|[^.;]{0,120}?(?:\b(?:berikutnya|seterusnya|akan datang|tiếp theo|lần tới|năm (?:tới|sau)"
    r"|tahun (?:depan|hadapan))\b|ครั้ง(?:ถัดไป|ต่อไป|ที่แล้ว)|ปีหน้า)"
)
_WILL_HOST = re.compile(r"[^.;]*\b(?:will|is to|are to|to)\s(?:be\s)?(?:co-)?host")


# "Utopia Customs, in cooperation with the WCO and with the support of Erewhon Customs, hosted".
_HELP = (
    r"(?:and )?(?:(?:in|under) (?:the )?(?:close )?"
    r"(?:co-?operation|co-?ordination|collaboration|partnership"
    r"|conjunction|auspices|framework)(?: with| of)|(?:with|through|under|thanks to)"
    r" (?:the )?(?:\w+ )?(?:and \w+ )?(?:support|assistance|help|funding|sponsorship|backing|aid"
    r"|contributions?|co-?operation|participation) (?:of|from|by)"
    r"|(?:supported|assisted|funded|financed|sponsored|backed|aided) by)"
)
_WITH_HELP = re.compile(
    rf"{_REST_OF_NAME},?\s{_HELP}\s"
    r"(?:(?!\b(?:which|who|that|was|were)\b)[^.;]){2,250}?"
    r"(?=,?\s(?:[a-z]+ly\s)?(?:(?:is|are|will|to|has|have)\s)?(?:hosts?|hosted|co-hosted|hosting"
    r"|play(?:s|ed|ing) host|(?:co-)?organi[sz](?:ed?s?|ing)|held|conducted|delivered|ran|staged"
    r"|gave)\b)"
)


def _acting(reading: ReleaseReading) -> Iterator[Mention]:
    """Yield the bodies that the text names, but not those with whose help another one acts.

    That one ends where they do, before what it did.
    """
    end = 0
    for body in bodies_of(reading):
        aside = _WITH_HELP.match(reading.text, body.end)
        if body.start >= end:
            end = aside.end() if aside else body.end
            yield body._replace(end=end)


def is_host(reading: ReleaseReading, body: Mention) -> bool:
    """Return whether a body is said to have held a meeting."""
    return fits(_IS_HOST, reading.text, body.start, body.end, max(0, body.start - 80))


def _is_host_of_other(reading: ReleaseReading, body: Mention) -> bool:
    """Return whether a body is said to host the next meeting, or hosted the last one."""
    if reading.other_at(body.start) is not None:
        return True
    before = reading.before(body.start)
    after = reading.after(body.start, body.end)
    if _OTHER_IN_ROW.search(before) or _HOSTS_OTHER.match(after):
        return True
    is_to_come = _WILL_HOST.search(before) or _WILL_HOST.match(after)
    is_told_elsewhere = reading.sentence_at(body.start) in reading.elsewhere
    return is_told_elsewhere and bool(is_to_come or reading.release.language != "en")


def hosts_of(reading: ReleaseReading) -> Iterator[Mention]:
    """Yield the bodies that held the meeting, and those in a row with them: "A and B hosted"."""
    for row in rows_of(_acting(reading), reading.text, _BETWEEN_HOSTS):
        if any(is_host(reading, body) for body in row):
            yield from (body for body in row if not _is_host_of_other(reading, body))


def organisers(reading: ReleaseReading) -> tuple[list[Mention], str]:
    """Return who organised the meeting, and the verb that says so; both are empty if none does."""
    for row in rows_of(_acting(reading), reading.text, _BETWEEN_ORGANISERS):
        before = reading.before(row[0].start)
        after = reading.after(row[-1].start, row[-1].end)
        match = _ORGANISED.match(after) or _ORGANISED_BY.search(before)
        is_other = any(_is_host_of_other(reading, body) for body in row)
        if match and not is_other:
            return row, match.groupdict().get("held") or match["done"] or "organised"
    return [], ""

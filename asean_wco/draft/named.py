"""What a release names: bodies, initiatives and what was done with each, topics, agreements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from asean_wco.draft.bodies import (
    bodies_of,
    customs_of_countries,
    governments,
    hosts_of,
    is_of_another,
    organisers,
    unknown_bodies,
    wco_named,
)
from asean_wco.draft.initiative_names import UNRECORDED
from asean_wco.draft.names import Mention
from asean_wco.draft.reading import ReleaseReading
from asean_wco.draft.release import Sentence
from asean_wco.draft.times import number_in
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
_RELATIONS = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ("signed", r"\bsign(?:ed|ing|ature|s)\b|menandatangani|ký kết"),
        ("launched", r"\blaunch\w*"),
        ("adopted", r"\badopt\w*|\bapprov\w*|thông qua"),
        ("endorsed", r"\bendors\w*|\bsupported the\b"),
        ("reviewed", r"\breview(?:ed|ing)?\b|\bprogress\b|\bimplementation (?:status|of)\b"
         r"|\btook (?:also )?note\b"
         r"|\bstatus\b|\bupdate[sd]?\b|\bactivity reports?\b|\bachieve"),
    )
)  # fmt: skip


def initiatives_of(reading: ReleaseReading) -> dict[str, tuple[Mention, str | None]]:
    """Return the initiatives that a text names, with the relation that stands nearest.

    What only stands where the text tells of another meeting has none.
    """
    relations: dict[str, tuple[Mention, str | None]] = {}
    plans = [*_plans_by_years(reading, _editions(reading)), *_numbered_operations(reading)]
    for mention in reading.mentions:
        if mention.kind != "initiative" or _is_of_edition(reading, mention, plans):
            continue
        # Small words are no name: "green customs", "accredited experts".
        is_ordinary = mention.name.islower() and mention.name.endswith(_ORDINARY)
        if is_ordinary or _OF_COMMITTEE.match(reading.text, mention.end):
            continue
        if mention.id not in relations or relations[mention.id][1] in (None, "discussed"):
            relations[mention.id] = (mention, _relation(reading, mention))
    for mention in plans:
        relations.setdefault(mention.id, (mention, _relation(reading, mention)))
    # Where an edition is named, its short name means it as well.
    by_itself = set(_named_by_themselves(reading, plans))
    general = {
        prefix + _EDITION.sub("", identifier)
        for identifier in filter(_EDITION.search, relations)
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


_ORDINARY = (" customs", " expert", " experts")


def _named_by_themselves(reading: ReleaseReading, plans: Sequence[Mention]) -> Iterator[str]:
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
        is_title = reading.sentence_at(mention.start) == 0
        if not is_title and _OPERATION_BEFORE.fullmatch(reading.before(mention.start)):
            yield mention.id


# What may stand between the beginning of a sentence and the code name of an operation.
_OPERATION_BEFORE = re.compile(
    r"(?:(?:The\s)?Operation\s|Chiến dịch\s|Operasi\s|L[’']opération\s|La operación\s"
    r"|ปฏิบัติการ\s?)?[“「『\"]?",
    re.IGNORECASE,
)


# The number or the years at the end of an id.
_EDITION = re.compile(r"-\d+(?:-\d+)?$")


def _is_of_edition(reading: ReleaseReading, mention: Mention, plans: Sequence[Mention]) -> bool:
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


# "Strategic plans", "()" where the years stood in brackets.
_NOT_OF_PLAN = re.compile(r"(?<=plan)s|\(\)|,\s+edition")
_Editions = dict[str, dict[tuple[int, int], str]]


def _editions(reading: ReleaseReading) -> _Editions:
    """Return the plans that differ in their years: by the name without them, the ids by years."""
    editions: _Editions = {}
    for record in reading.library.of_kind("initiative"):
        for name in (record.name, *record.aliases) if isinstance(record, Initiative) else ():
            match = _YEARS.search(name)
            if match:
                words = _NOT_OF_PLAN.sub("", _YEARS.sub("", name, count=1).lower()).split()
                editions.setdefault(" ".join(words), {})[_years(match)] = record.id
    return editions


def _years(match: re.Match[str]) -> tuple[int, int]:
    first, last = int(match[1]), int(match[2] or match[1])
    last = last if last > 100 else first // 100 * 100 + last
    return common_year(first), common_year(last)


def _plans_by_years(reading: ReleaseReading, editions: _Editions) -> Iterator[Mention]:
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


def _numbered_operations(reading: ReleaseReading) -> Iterator[Mention]:
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


def _relation(reading: ReleaseReading, mention: Mention) -> str | None:
    """Return what was done with an initiative, by the nearest verb of its sentence."""
    if reading.other_at(mention.start) is not None:
        return None
    before = reading.before(mention.start)[-2 * _FAR :]
    if _PAID_BY.search(before) or _PAID.match(reading.after(mention.start, mention.end)):
        return "served"
    sentence = reading.sentences[reading.sentence_at(mention.start)]
    start, end = mention.start - sentence.start, mention.end - sentence.start
    near = []
    for relation, pattern in _RELATIONS:
        for match in pattern.finditer(sentence.text):
            if reading.other_at(sentence.start + match.start()) is not None:
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


_AGREED = re.compile(
    r"\b(?:agreed|endorsed|adopted|approved|decided|reaffirmed|signed|committed"
    r"|pledged|resolved"
    r"|welcomed|took (?:also )?note|acknowledged|supported|identified|nominated|elected"
    r"|expressed (?:strong )?support"
    # A meeting concludes by itself as well.
    r"|concluded (?=that|an?\b|the\b|negotiations|their)|confirmed|finali[sz]ed|sepakat"
    r"|menyepakati|bersetuju|(?:sont|ont) convenus?|(?:a|ont) (?:adopté|approuvé|décidé)"
    r"|nhất trí|thống nhất|thông qua)\b|합의"
    r"|공감|합의하",
    re.IGNORECASE,
)
_BY_MEETING = re.compile(
    r"\b(?:meeting|conference|participants|members|delegates|they|both (?:sides|parties)|parties"
    r"|heads of customs\b"
    r"|heads|directors-general|directors general|ministers|countries|administrations|consultation"
    r"|workshop|leaders|working (?:group|party)|[a-z]+WG|committee"
    r"|délégués|membres|réunion|atelier|peserta|mesyuarat|pertemuan"
    r"|hội nghị|các nước)\b|양측|회의",
    re.IGNORECASE,
)
# "It also adopted", where the sentence before tells what the meeting agreed on.
_IT_ALSO = re.compile(r"It\s(?:(?:also|then|further|\w+ly)\s){0,2}")
# Several who agreed, right before the verb or one that shares them: "the two sides",
# "the officials of both countries", "the two sides reviewed progress and".
_SEVERAL = re.compile(
    r"\b(?:the|both|all|these|two|three|four|five|six|seven|eight|nine|ten|\d+)\s(?:[\w’'-]+\s){0,3}"
    r"(?!customs\b)[\w-]*[^\Ws]s(?:\s(?:of|from)\s[^,.;:]{2,60})?"
    r"\s(?:(?:also|both|all|then|\w+ly|have|had)\s){0,2}"
    r"(?:(?<!\bis\s)(?<!\bhas\s)(?<!\bwas\s)(?:[a-z]+ed|held|met|took)\b"
    r"[^;:]{0,200}\sand\s(?:(?:also|then|\w+ly)\s)?)?$",
    re.IGNORECASE,
)
_MOST_OUTCOMES = 12
# "MANILA, 18 June 2026 – The meeting".
_DATELINE = re.compile(r"\W?[A-Z][\w .,()/’']{2,60}?(?<=[A-Z\d)])\s?[-–—]{1,2}\s(?=[A-Z“\"])")


def read_named(reading: ReleaseReading) -> dict[str, list[Any]]:
    """Return the bodies, hosts, initiatives and topics that a release names."""
    bodies = _bodies(reading)
    hosts = {host.id: host for host in hosts_of(reading) if host.id in bodies}
    row, verb = organisers(reading)
    if not hosts and not set(reading.customs_of.values()).isdisjoint(body.id for body in row):
        # That an administration organised a meeting is not the same.
        hosts = {body.id: body for body in row}
        names = " and ".join(body.name for body in row)
        reading.doubts.append(f"The text names no host; who {verb} it is taken as host: {names}.")
    topics: dict[str, Mention] = {}
    for mention in reading.mentions:
        if mention.kind == "topic" and reading.other_at(mention.start) is None:
            topics.setdefault(mention.id, mention)
    unknown = {mention.name: mention for mention in unknown_bodies(reading)}
    initiatives = initiatives_of(reading)
    by_field = {
        "organizations": bodies | unknown,
        "hosts": hosts,
        "topics": topics,
        "initiatives": {identifier: mention for identifier, (mention, _) in initiatives.items()},
    }
    for field, mentions in by_field.items():
        for value, mention in mentions.items():
            shown = mention.name if value.startswith(UNRECORDED) else value
            end = min(mention.end, mention.start + len(mention.name))
            reading.note(field, shown, mention.start, end)
    _note_outcomes(reading)
    return {
        "organizations": [
            {
                "name": reading.library.name_of(body.id) if body.id else body.name,
                "id": body.id or None,
                "elsewhere": _is_only_elsewhere(reading, body),
            }
            for body in (*bodies.values(), *unknown.values())
        ],
        "hosts": list(hosts),
        "organisers": [body.id for body in row if body.id not in hosts],
        "topics": list(topics),
        "initiatives": [
            {**_initiative(reading, identifier, mention), "relation": relation}
            for identifier, (mention, relation) in initiatives.items()
        ],
    }


def _bodies(reading: ReleaseReading) -> dict[str, Mention]:
    """Return the recorded bodies that a release names, each where it does first."""
    bodies: dict[str, Mention] = {}
    for mention in (
        *(
            mention
            for mention in reading.mentions
            if mention.kind == "organization" and not is_of_another(reading, mention)
        ),
        *customs_of_countries(reading),
        *governments(reading),
        *wco_named(reading),
    ):
        bodies.setdefault(mention.id, mention)
    return bodies


def _is_only_elsewhere(reading: ReleaseReading, body: Mention) -> bool:
    """Return whether a body is only named where the text tells of other meetings."""
    return reading.other_at(body.start) is not None and all(
        reading.other_at(other.start) is not None
        for other in bodies_of(reading)
        if other.id == body.id
    )


def _initiative(
    reading: ReleaseReading, identifier: str, mention: Mention
) -> dict[str, str | None]:
    """Return the name and the id of an initiative; without a record, the name in the text."""
    if identifier.startswith(UNRECORDED):
        return {"name": mention.name, "id": None}
    return {"name": reading.library.name_of(identifier), "id": identifier}


def _note_outcomes(reading: ReleaseReading) -> None:
    """Note the sentences that say what was agreed, and those on other meetings.

    The first ones are to be rewritten by a person.
    """
    agreed: list[Sentence] = []
    for number, sentence in enumerate(reading.sentences):
        is_told = not reading.is_line(number) and reading.other_at(sentence.start) is None
        goes_on = bool(agreed) and agreed[-1] == reading.sentences[number - 1]
        if is_told and _says_agreed(reading.told(sentence.start, sentence.end), goes_on=goes_on):
            agreed.append(sentence)
            continue
        there = [
            max(sentence.start, other.start)
            for other in reading.others
            if other.start < sentence.end and sentence.start < other.end
        ]
        if there:
            # The sentence on this very meeting tells of another one in a part alone.
            start = there[0] if number in reading.of_chosen else sentence.start
            reading.note("elsewhere", reading.text[start : sentence.end], start, sentence.end)
    for sentence in agreed[:_MOST_OUTCOMES]:
        dateline = _DATELINE.match(sentence.text)
        start = sentence.start + (dateline.end() if dateline else 0)
        reading.note("outcomes", reading.text[start : sentence.end], start, sentence.end)


def _says_agreed(sentence: str, *, goes_on: bool) -> bool:
    """Return whether a sentence says that the meeting agreed on something.

    Args:
        sentence: the text.
        goes_on: whether the sentence before says so: "It also adopted".
    """
    match = _AGREED.search(sentence)
    if match is None:
        return False
    before = sentence[: match.start()]
    is_it = goes_on and _IT_ALSO.fullmatch(before)
    return bool(is_it or _BY_MEETING.search(before) or _SEVERAL.search(before))

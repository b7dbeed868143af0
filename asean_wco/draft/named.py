"""What a release names: bodies, hosts, initiatives, topics, and what was agreed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from asean_wco.draft.names import Mention
from asean_wco.draft.reading import Reading
from asean_wco.model.records import Initiative

_YEARS = re.compile(r"\b(20\d\d|19\d\d)\s?[-–/]\s?((?:20)?\d\d)\b")
# So far from the name of a plan its years stand.
_NEAR = 45
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
    r"(?:is hosting|hosts\b|hosted\b(?! by)|will host|which hosts|was the host)",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"\b(?:agreed|endorsed|adopted|approved|decided|reaffirmed|signed|recommended|committed"
    r"|pledged|resolved"
    r"|welcomed|took (?:also )?note|acknowledged|supported|identified|nominated|elected"
    r"|expressed (?:strong )?support"
    r"|concluded|confirmed|finali[sz]ed|sepakat|menyepakati|nhất trí|thống nhất|thông qua)\b|합의"
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
_CUSTOMS_OF = re.compile(
    r"\bcustoms\s(?:administrations|authorities|services|departments|agencies)\s(?:of|from)\s"
    r"(?:the\s)?$",
    re.IGNORECASE,
)
# What stands between the countries of a row.
_IN_A_ROW = re.compile(r",?\s?(?:and\s)?(?:the\s)?")
_MOST_OUTCOMES = 12
_LONGEST_BODY = 90
# Bodies that no record has: capitalised words that end in what bodies are.
_UNKNOWN_BODY = re.compile(
    r"\b(?:the\s)?(?P<name>[A-Z][\w&’'/-]{1,25}(?:\s(?:of|for|and|on|the"
    r"|[A-Z&][\w&’'/-]{0,25})){1,8}?\s?"
    r"(?:Organi[sz]ation|Council|Committee|Secretariat|Association|Agency|Chamber of Commerce"
    r"|Federation|"
    r"Working Group|Commission|Institute|University|Foundation"
    r"|Alliance)(?:\s\([A-Z][\w/&-]{1,11}\))?)(?=[\s,.;:)]|$)"
)


def read_named(reading: Reading) -> dict[str, list[Any]]:
    """Return the bodies, hosts, initiatives and topics that a release names."""
    found: dict[str, dict[str, Mention]] = {"organizations": {}, "hosts": {}, "topics": {}}
    for mention in reading.mentions:
        if mention.kind == "organization":
            found["organizations"].setdefault(mention.id, mention)
            if _is_host(reading, mention):
                found["hosts"].setdefault(mention.id, mention)
        elif mention.kind == "topic":
            found["topics"].setdefault(mention.id, mention)
    for mention in _customs_of_countries(reading):
        found["organizations"].setdefault(mention.id, mention)
    unknown = {mention.name: mention for mention in _unknown_bodies(reading)}
    initiatives = _initiatives(reading)
    found["initiatives"] = {identifier: mention for identifier, (mention, _) in initiatives.items()}
    for field, mentions in found.items():
        for value, mention in mentions.items():
            reading.note(field, value, mention.start, mention.end)
    for name, mention in unknown.items():
        reading.note("organizations", name, mention.start, mention.end)
    _note_outcomes(reading)
    name_of = reading.library.name_of
    return {
        "organizations": [
            *({"name": name_of(each), "id": each} for each in found["organizations"]),
            *({"name": name, "id": None} for name in unknown),
        ],
        "hosts": list(found["hosts"]),
        "topics": list(found["topics"]),
        "initiatives": [
            {"name": name_of(each), "id": each, "relation": relation}
            for each, (_, relation) in initiatives.items()
        ],
    }


def _customs_of_countries(reading: Reading) -> Iterator[Mention]:
    """Yield the administrations of the countries in "the customs administrations of A, B and C"."""
    reached = -1
    for place in reading.places:
        if place.kind != "country":
            continue
        before = reading.text[max(0, place.start - _NEAR) : place.start]
        is_first = bool(_CUSTOMS_OF.search(before))
        goes_on = reached >= 0 and _IN_A_ROW.fullmatch(reading.text[reached : place.start])
        if not is_first and not goes_on:
            reached = -1
            continue
        reached = place.end
        bodies = reading.library.organizations(country=place.id, type="customs-administration")
        for body in bodies[:1]:
            yield Mention(body.id, "organization", place.name, place.start, place.end)


def _is_host(reading: Reading, body: Mention) -> bool:
    """Return whether a body is said to have held the meeting."""
    before = reading.text[max(0, body.start - 80) : body.start]
    after = reading.text[body.end : body.end + 60]
    return bool(_HOSTED_BY.search(before) or _HOSTS.match(after))


def _initiatives(reading: Reading) -> dict[str, tuple[Mention, str]]:
    """Return the initiatives that a text names, with the relation that stands nearest."""
    found: dict[str, tuple[Mention, str]] = {}
    for mention in reading.mentions:
        if mention.kind != "initiative":
            continue
        if mention.id not in found or found[mention.id][1] == "discussed":
            found[mention.id] = (mention, _relation(reading, mention))
    for mention in _plans_by_years(reading, _editions(reading)):
        found.setdefault(mention.id, (mention, _relation(reading, mention)))
    return found


_Editions = dict[str, dict[tuple[int, int], str]]


def _editions(reading: Reading) -> _Editions:
    """Return the plans that differ in their years: by the name without them, the ids by years."""
    editions: _Editions = {}
    for record in reading.library.of_kind("initiative"):
        for name in (record.name, *record.aliases) if isinstance(record, Initiative) else ():
            match = _YEARS.search(name)
            if match:
                base = " ".join((name[: match.start()] + name[match.end() :]).split()).lower()
                base = base.replace("plans", "plan")
                editions.setdefault(base, {})[_years(match)] = record.id
    return editions


def _years(match: re.Match[str]) -> tuple[int, int]:
    first, last = int(match[1]), int(match[2])
    return first, last if last > 100 else first // 100 * 100 + last


def _plans_by_years(reading: Reading, editions: _Editions) -> Iterator[Mention]:
    """Yield the plans whose years stand before or after a name that is no record by itself."""
    lowered = reading.text.lower()
    for match in _YEARS.finditer(reading.text):
        around = lowered[max(0, match.start() - _NEAR) : match.end() + _NEAR].replace(
            "plans", "plan"
        )
        fitting = [
            (len(base), known[_years(match)])
            for base, known in editions.items()
            if _years(match) in known and base in around
        ]
        if fitting:
            identifier = max(fitting)[1]
            yield Mention(identifier, "initiative", match[0], match.start(), match.end())


def _relation(reading: Reading, mention: Mention) -> str:
    """Return what was done with an initiative, by the nearest verb of its sentence."""
    sentence = reading.sentences[reading.sentence_at(mention.start)]
    place = mention.start - sentence.start
    near = []
    for relation, pattern in _RELATION_PATTERNS:
        for match in pattern.finditer(sentence.text):
            is_after = match.start() >= place
            distance = match.start() - place if is_after else place - match.end()
            if distance < _FAR:
                # A verb after the name counts where none stands before it.
                near.append((is_after, distance, relation))
    return min(near)[2] if near else "discussed"


def _unknown_bodies(reading: Reading) -> Iterator[Mention]:
    """Yield bodies that no record has, each once."""
    seen: set[str] = set()
    for sentence in reading.sentences:
        for match in _UNKNOWN_BODY.finditer(sentence.text):
            start = sentence.start + match.start("name")
            end = sentence.start + match.end("name")
            name = match["name"]
            overlaps = any(m.start < end and start < m.end for m in reading.mentions)
            if not overlaps and len(name) <= _LONGEST_BODY and name.lower() not in seen:
                seen.add(name.lower())
                yield Mention("", "organization", name, start, end)


def _note_outcomes(reading: Reading) -> None:
    """Note the sentences that say what was agreed, to be rewritten by a person."""
    agreed = [
        sentence
        for number, sentence in enumerate(reading.sentences)
        if _says_agreed(sentence.text) and not reading.is_line(number)
    ]
    for sentence in agreed[:_MOST_OUTCOMES]:
        reading.note("outcomes", sentence.text, sentence.start, sentence.end)


def _says_agreed(sentence: str) -> bool:
    """Return whether a sentence says that the meeting agreed on something."""
    match = _AGREED.search(sentence)
    return bool(match and _BY_MEETING.search(sentence[: match.start()]))

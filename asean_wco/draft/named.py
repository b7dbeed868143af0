"""What a release names: bodies, hosts, initiatives, topics, and what was agreed."""

from __future__ import annotations

import re
from typing import Any

from asean_wco.draft.bodies import (
    bare_council,
    bodies_of,
    customs_of_countries,
    governments,
    is_of_another,
    unknown_bodies,
    wco_named,
)
from asean_wco.draft.hosts import hosts_of, organisers
from asean_wco.draft.initiative_names import UNRECORDED
from asean_wco.draft.initiatives import initiatives_of
from asean_wco.draft.names import Mention
from asean_wco.draft.reading import ReleaseReading

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
# Several who agreed, right before the verb: "the two sides", "the officials of both countries".
_SEVERAL = re.compile(
    r"\b(?:the|both|all|these|two|three|four|five|six|seven|eight|nine|ten|\d+)\s(?:[\w’'-]+\s){0,3}"
    r"(?!customs\b)[\w-]*[^\Ws]s(?:\s(?:of|from)\s[^,.;:]{2,60})?"
    r"\s(?:(?:also|both|all|then|\w+ly|have|had)\s){0,2}$",
    re.IGNORECASE,
)
_MOST_OUTCOMES = 12
# "MANILA, 18 June 2026 – The meeting".
_DATELINE = re.compile(r"\W?[A-Z][\w .,()/’']{2,60}?(?<=[A-Z\d)])\s?[-–—]{1,2}\s(?=[A-Z“\"])")


def read_named(reading: ReleaseReading) -> dict[str, list[Any]]:
    """Return the bodies, hosts, initiatives and topics that a release names."""
    bodies = _bodies(reading)
    hosts = {host.id: host for host in hosts_of(reading) if host.id in bodies}
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
            reading.note(field, shown, mention.start, mention.end)
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
        "hosts": list(hosts or organisers(reading)),
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
        *bare_council(reading),
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


def _says_agreed(sentence: str) -> bool:
    """Return whether a sentence says that the meeting agreed on something."""
    match = _AGREED.search(sentence)
    if match is None:
        return False
    before = sentence[: match.start()]
    return bool(_BY_MEETING.search(before) or _SEVERAL.search(before))

"""Which bodies held the meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from asean_wco.draft.around import around, fits
from asean_wco.draft.bodies import bodies_of
from asean_wco.draft.meeting_words import MEETING
from asean_wco.draft.names import Mention, rows_of
from asean_wco.draft.reading import ReleaseReading

# Who only organised a meeting is not said to be its host.
_IS_HOST = (
    around(
        r"\bhosted(?: and \w+)?(?:\s\w+){0,3}? by (?:the )?$"
        r"|\bas (?:the )?host(?: of [\w ]{3,40})?,? $|\bhosts?,? (?:the )?$",
        flags=re.IGNORECASE,
    ),
    around(
        after=r"(?:\s(?:Department|Administration|Service|Authority))?"
        r"(?:\s\([\w&/. -]{2,20}\))?,?\s(?:generously |successfully |proudly )?"
        r"(?:is hosting|hosts\b|hosted\b(?! by)|will host|which hosts|was the host"
        r"|play(?:s|ed|ing) host|co-hosted\b(?! by)|to host)"
        r"|[^。,，、]{0,30}(?:舉辦|举办|主办|主辦|承辦|承办)",
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
_IN_ROW = r"(?:next|previous|last|following|forthcoming|upcoming|subsequent)"
# "The next workshop will be hosted by".
_OTHER_IN_ROW = re.compile(
    rf"\b{_IN_ROW}\s(?:[\w/-]+\s){{0,4}}?(?:{MEETING.pattern}|edition\b|one\b)[^.;]*$",
    re.IGNORECASE,
)
# "Will host the next workshop", "hosted the last one".
_HOSTS_OTHER = re.compile(rf"[^.;,]{{0,60}}?\bhost\w*\s(?:the|its|their|a)\s{_IN_ROW}\b")
_WILL_HOST = re.compile(r"[^.;]*\b(?:will|is to|are to|to)\s(?:be\s)?(?:co-)?host")
# So far before a body and after it words may say that it held the meeting.
_FAR = 240


def hosting_bodies(reading: ReleaseReading) -> list[Mention]:
    """Return the bodies that are said to have held a meeting, in the order of the text."""
    return [
        mention
        for mention in reading.mentions
        if mention.kind == "organization" and _is_host(reading, mention)
    ]


def _is_host(reading: ReleaseReading, body: Mention) -> bool:
    """Return whether a body is said to have held a meeting."""
    return fits(_IS_HOST, reading.text, body.start, body.end, max(0, body.start - 80))


def _is_host_of_other(reading: ReleaseReading, body: Mention) -> bool:
    """Return whether a body is said to host the next meeting, or hosted the last one."""
    if reading.other_at(body.start) is not None:
        return True
    before = reading.before(body.start)[-_FAR:]
    after = reading.after(body.start, body.end)[:_FAR]
    if _OTHER_IN_ROW.search(before) or _HOSTS_OTHER.match(after):
        return True
    number = reading.sentence_at(body.start)
    is_to_come = _WILL_HOST.search(before) or _WILL_HOST.match(after)
    return bool(is_to_come) and number in reading.elsewhere


def hosts_of(reading: ReleaseReading) -> Iterator[Mention]:
    """Yield the bodies that held the meeting, and those in a row with them: "A and B hosted"."""
    for row in rows_of(bodies_of(reading), reading.text, _BETWEEN_HOSTS):
        if any(_is_host(reading, body) for body in row):
            yield from (body for body in row if not _is_host_of_other(reading, body))


def organisers(reading: ReleaseReading) -> dict[str, Mention]:
    """Return who organised the meeting, where an administration did, and say so.

    The text names no host then; that an administration organised it is not the same.
    """
    administrations = {
        body.id for body in reading.library.organizations(type="customs-administration")
    }
    for row in rows_of(bodies_of(reading), reading.text, _BETWEEN_ORGANISERS):
        before = reading.before(row[0].start)[-_FAR:]
        after = reading.after(row[-1].start, row[-1].end)[:_FAR]
        match = _ORGANISED.match(after) or _ORGANISED_BY.search(before)
        is_other = any(_is_host_of_other(reading, body) for body in row)
        if match is None or is_other or administrations.isdisjoint(body.id for body in row):
            continue
        names = " and ".join(mention.name for mention in row)
        verb = match.groupdict().get("held") or match["done"] or "organised"
        reading.doubts.append(f"The text says that {names} {verb} it, and names no host.")
        for mention in row:
            reading.note("hosts", mention.id, mention.start, mention.end)
        return {mention.id: mention for mention in row}
    return {}

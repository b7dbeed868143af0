"""Which bodies and countries took part in the meeting, and what they did, by the words for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from asean_wco.draft.delegations import Delegation
from asean_wco.draft.names import Mention
from asean_wco.draft.reading import DECOY_SENTENCE, ReleaseReading
from asean_wco.draft.release import Sentence


class Part(NamedTuple):
    """What a body or a country did at the meeting.

    Attributes:
        role: as attendance has roles.
        who: whom it sent, as the text calls them: "Experts"; empty if it names only the body.
    """

    role: str
    who: str


_MEETING_NOUN = (
    r"(?:meeting|conference|workshop|consultation|session|event|forum|seminar|course|training"
    r"|dialogue|talks|summit|symposium|webinar|exercise|launch|ceremony|discussions?)"
)
_THIS = rf"(?:it|(?:the|this|its)\s(?:[\w-]+\s){{0,4}}?{_MEETING_NOUN})\b"
_LECTURES = (
    r"(?:lectures?|presentations?|talks|briefings?|papers?|(?:(?:training|technical)\s)?sessions"
    r"|modules?|classes)"
)
_PEOPLE = (
    r"(?P<who>experts?|specialists?|officers?|officials?|delegates|delegations?|representatives?"
    r"|participants?|members|observers?|speakers?|trainers?|lecturers?|facilitators?|instructors?"
    r"|staff|teams?|colleagues)"
)
# What stands in a row before a name of it: "140 delegates from the", "and observers of".
_BEGINS_ITEM = re.compile(
    rf"(?:(?:[\w-]+\s){{0,5}}?{_PEOPLE}\s(?:[\w-]+\s)?(?:of|from|representing)\s)?"
    r"(?:both\s|also\s)?(?:the\s)?"
    r"(?:customs\s(?:administrations?|authorit(?:y|ies)|services?|departments?|agenc(?:y|ies))"
    r"\sof\s(?:the\s)?)?",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(
    r",\s(?:and\s|as well as\s|along with\s|together with\s|including\s|with\s)?"
    r"|\s(?:and|as well as|along with|together with|including|with)\s|[(]"
)
# What stands before the row of a sentence: "On the last day,".
_OPENING = re.compile(
    r"(?:With|By|Under|For|On|In(?! addition)|At|During|Through|Thanks|After|Before|As|Following"
    r"|From)\b[^,;]{0,120},\s"
)
_CLAUSE = re.compile(r"[;:]\s|,\s(?:while|whereas|but|where)\s")
# Between the names of a row stands no verb, and nothing that belongs to another thing.
_NO_ROW = re.compile(
    r"\b(?:who|which|that|said|was|were|is|are|has|had|have|will|would|not|did|by|on|in|at|to"
    r"|about(?!\s\d)|during|under|through|after|before|against|"
    r"(?!invited|accredited|experienced|united|interested)[a-z]{3,}ed)\b"
)
_ADVERB = r"(?:(?:also|all|both|then|jointly|later|each|in turn)\s)?"
_WERE = r"(?:was|were|are|is)\s(?:also\s)?"
# What a row did, directly behind it.
_DID = tuple(
    (role, re.compile(rf",?\s{_ADVERB}(?:{pattern})", re.IGNORECASE))
    for role, pattern in (
        ("observer", rf"(?:attended|joined|took part|participated|{_WERE}(?:present|represented))"
         r"\s(?:[\w-]+\s){0,3}?as (?:an?\s)?observers?\b"),
        ("presenter",
         rf"(?:gave|give|delivered|made|provided|presented|conducted|taught|ran)\s"
         rf"(?:[\w-]+\s){{0,3}}?{_LECTURES}\b"
         r"|shared\s(?:(?:their|its|the|some|with)\s)?(?:[\w-]+\s){0,2}?(?:experiences?|practices"
         r"|knowledge|expertise|lessons)\b"
         r"|(?:briefed|updated|taught|trained|instructed)\s(?:the\s)?"
         r"(?:meeting|participants|delegates|members|officers|trainees)\b"
         r"|(?:served|acted|worked)\sas\s(?:the\s)?(?:[\w-]+\s){0,2}?(?:trainers?|lecturers?"
         r"|instructors?|resource (?:persons?|people))\b|lectured\b"),
        ("moderator",
         r"(?:led|moderated|facilitated|guided)\s(?:[\w-]+\s){0,4}?"
         r"(?:sessions?|discussions?|exercises?|panels?|workshop|seminar|training|course)\b"
         r"|(?:served|acted)\sas\s(?:the\s)?(?:facilitators?|moderators?)\b"),
        ("speaker", r"spoke\b|addressed\s(?:the|this)\s"),
        ("participant",
         r"(?:took part|taking part|participated|are taking part|take part)\b"
         rf"|attended(?=[.,;]|$|\s(?:{_THIS}|as\b|for\b|in person\b|online\b))"
         rf"|joined(?=[.,;]|$|\s(?:{_THIS}|as\b|online\b|virtually\b|remotely\b))"
         rf"|{_WERE}(?:present|represented|in attendance|among the (?:participants|speakers))\b"
         r"|sent\s(?:(?!no\b)[\w-]+\s){0,3}?(?:delegat|offic|repres|observ|expert)\w+"
         r"|gathered\b|came together\b"),
    )
)  # fmt: skip
# What leads up to a row, directly before it.
_DONE_BY = tuple(
    (role, re.compile(pattern, re.IGNORECASE))
    for role, pattern in (
        ("presenter",
         rf"\b{_LECTURES}\s(?:[^.;,]{{0,60}}?\s)?(?:(?:was|were)\s)?(?:\w+ly\s)?"
         r"(?:given|delivered|made|presented|conducted|provided|taught)\sby\s"
         rf"|\bwith\s{_LECTURES}\s(?:by|from)\s"
         r"|\b(?:lecturers|trainers|instructors|resource (?:persons|people))\s"
         r"(?:came|were|included)\s(?=from|the|experts|officers|staff)"),
        ("moderator",
         rf"\b(?:sessions?|discussions?|exercises?|panels?|{_MEETING_NOUN})\s"
         r"(?:was|were)\s(?:led|moderated|facilitated|guided)\sby\s"),
        ("participant",
         r"\battended by\s|\bbrought together\s|\bjoined by\s|\bin the presence of\s"
         r"|\bwith the (?:participation|attendance|presence) of\s"
         r"|\b(?:participants|delegates|attendees|delegations)\s(?:included|were|came)\s"
         r"(?=from|the|officials|officers|representatives|experts|members|delegates)"
         r"|\b(?:[Aa]lso|[Oo]thers?) (?:present|attending|taking part)\s(?:was|were)\s"
         r"|\bamong the participants were\s"),
    )
)  # fmt: skip
# "Participants came from Lao Customs".
_FROM = re.compile(r"from\s(?:the\s)?$")
# What may stand between the last known name of a row and what it did: a last one that is not known,
# or what is said of all: ", both new members,".
_ENDS_ROW = re.compile(r"\s?|.*\s(?:and|as well as|together with|along with|with)\s.*|,\s.*,")
_WHO_OF = re.compile(rf"\b{_PEOPLE}\s(?:[\w-]+\s)?(?:of|from|representing)\s", re.IGNORECASE)
# What may stand between a name of a row and the next one: the rest of the name, its acronym, and
# whom it sent. "WCO experts", "Regional Office for Capacity Building for Asia and the Pacific (A)".
_ENDS_ITEM = re.compile(
    r"(?:\s(?:for|of)\s(?:the\s)?[A-Z][\w/-]*(?:\s(?:(?:and|of|for)\s(?:the\s)?)?[A-Z][\w/-]*){0,5})?"
    r"(?:\s\([\w&/. -]{2,20}\))?"
    rf"(?:(?:[’']s)?\s(?:[a-z-]+\s){{0,2}}?{_PEOPLE}\b)?"
    r"(?=[.,;:)]|\s(?:and|as well as|along with|together with|including|with)\b|$"
    r"|\s(?:in|on|at|who|which|from|during|for|to)\b)"
)
_LONGEST_ROW = 400
_OF_COUNTRIES = ("participant", "observer")


def parts_of_bodies(
    reading: ReleaseReading, bodies: Sequence[Mention], delegations: Sequence[Delegation]
) -> dict[str, list[Part]]:
    """Return what the bodies of a release did at the meeting, by the id, or by the name of one.

    Args:
        reading: of the release.
        bodies: all places where it names bodies.
        delegations: those of which it says who led them.
    """
    taking_part = [(body.id or body.name, part) for body, part in _parts(reading, bodies)]
    led = [(delegation.organization, Part("participant", "")) for delegation in delegations]
    return _collected([*taking_part, *led])


def parts_of_countries(
    reading: ReleaseReading, delegations: Sequence[Delegation]
) -> dict[str, list[Part]]:
    """Return the countries that took part by themselves: "Timor-Leste attended".

    Args:
        reading: of the release.
        delegations: those of which it says who led them.
    """
    countries = [place for place in reading.places if place.kind == "country"]
    taking_part = [(country.id, part) for country, part in _parts(reading, countries)]
    taking_part = [(country, part) for country, part in taking_part if part.role in _OF_COUNTRIES]
    led = [(delegation.country, Part("participant", "Delegations")) for delegation in delegations]
    return _collected([*taking_part, *led])


def _collected(parts: Sequence[tuple[str, Part]]) -> dict[str, list[Part]]:
    """Return what each of some bodies or countries did, each thing once."""
    collected: dict[str, list[Part]] = {}
    for whose, part in dict.fromkeys(parts):
        if whose:
            collected.setdefault(whose, []).append(part)
    return collected


def _parts(reading: ReleaseReading, names: Sequence[Mention]) -> Iterator[tuple[Mention, Part]]:
    """Yield the names of which sentences on this meeting say what they did."""
    for number, sentence in enumerate(reading.sentences):
        if number in reading.elsewhere or sentence.start >= reading.appendix:
            continue
        if reading.is_line(number) or DECOY_SENTENCE.search(sentence.text):
            continue
        inside = [
            name
            for name in names
            if sentence.start <= name.start < sentence.end and reading.other_at(name.start) is None
        ]
        if inside:
            yield from _before_verb(reading, sentence, inside)
            yield from _after_verb(reading, sentence, inside)


def _before_verb(
    reading: ReleaseReading, sentence: Sentence, names: Sequence[Mention]
) -> Iterator[tuple[Mention, Part]]:
    """Yield the names of a row that stands before what it did: "A and experts of B took part"."""
    roles: dict[int, str] = {}
    for role, did in _DID:
        for match in did.finditer(reading.text, sentence.start, sentence.end):
            roles.setdefault(match.start(), role)
    for end, role in roles.items():
        start = _start_of_row(reading, sentence, end)
        row = [name for name in names if start <= name.start and name.end <= end]
        yield from _row(reading, start, row, role, goes_on_to=end)


def _start_of_row(reading: ReleaseReading, sentence: Sentence, end: int) -> int:
    """Return where the clause begins that ends with a row, without what leads up to it."""
    start = max(sentence.start, end - _LONGEST_ROW)
    breaks = [match.end() for match in _CLAUSE.finditer(reading.text, start, end)]
    start = max(breaks, default=start)
    opening = _OPENING.match(reading.text, start, end)
    return opening.end() if opening else start


def _after_verb(
    reading: ReleaseReading, sentence: Sentence, names: Sequence[Mention]
) -> Iterator[tuple[Mention, Part]]:
    """Yield the names of a row that stands after what it did: "attended by A and experts of B"."""
    for role, done in _DONE_BY:
        for match in done.finditer(reading.text, sentence.start, sentence.end):
            start = match.end()
            if _FROM.match(reading.text[start : start + len("from the ")]):
                start += len("from ")
            row = [name for name in names if start <= name.start < start + _LONGEST_ROW]
            yield from _row(reading, start, row, role)


def _row(
    reading: ReleaseReading,
    start: int,
    names: Sequence[Mention],
    role: str,
    *,
    goes_on_to: int | None = None,
) -> Iterator[tuple[Mention, Part]]:
    """Yield the names of a row with what they did.

    Args:
        reading: of the release.
        start: where the row begins.
        names: that stand in it.
        role: what it did.
        goes_on_to: where the row ends, if it must go on so far; None if it ends by itself.
    """
    reached = start
    who = ""
    parts: list[tuple[Mention, Part]] = []
    # A name may begin with another one: "the WCO Regional Office".
    opens = False
    for name in sorted(names, key=lambda name: name.start):
        between = reading.text[reached : name.start]
        if _NO_ROW.search(between):
            if goes_on_to is None:
                break
            # Something else was told before.
            parts, who = [], ""
        ends = [match.end() for match in _SEPARATOR.finditer(between)]
        begins = bool(ends or reached == start) and bool(
            _BEGINS_ITEM.fullmatch(between[max(ends, default=0) :])
        )
        begins = begins or (opens and between == " ")
        who = _who_before(between, who)
        ending = _ENDS_ITEM.match(reading.text, name.end, goes_on_to or len(reading.text))
        opens = begins and not ending
        if begins and ending:
            of_it = (ending["who"] or who).lower()
            observes = of_it.startswith("observer") and role == "participant"
            parts.append((name, Part("observer" if observes else role, of_it.capitalize())))
        reached = ending.end() if ending else name.end
    rest = reading.text[reached:goes_on_to] if goes_on_to else ""
    if _ENDS_ROW.fullmatch(rest) and not _NO_ROW.search(rest):
        yield from parts


def _who_before(between: str, who: str) -> str:
    """Return who is told of in a row before a name, by the last word for it; else those before."""
    words = list(_WHO_OF.finditer(between))
    return words[-1]["who"] if words else who

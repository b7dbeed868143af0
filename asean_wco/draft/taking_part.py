"""What people, bodies and countries did at the meeting, by the words around their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from asean_wco.draft.names import Mention
from asean_wco.draft.posts import NamedPerson
from asean_wco.draft.reading import DECOY_SENTENCE, OtherMeeting, ReleaseReading
from asean_wco.draft.release import Sentence
from asean_wco.model.countries import DEMONYMS


class Delegation(NamedTuple):
    """A delegation that somebody led.

    Attributes:
        country: its code; empty if it is that of a body, or the text does not say it.
        organization: the id of the body; empty for a country.
    """

    country: str
    organization: str


_TEAM = r"(?:delegations?|teams?)"
_VERBS = r"(?:led|headed|fronted)"
# "Its delegation was led by Mr. A": the words before a name.
_LED_BY = re.compile(
    rf"\b(?P<team>{_TEAM})\b[^.;]{{0,80}}?\b{_VERBS}\sby\s"
    r"(?:(?!\b(?:who|which|and|while|said|with|by)\b)[^.;,]|(?<=Mr|Ms|Dr|rs|.H|.E)\.|,(?=\s[a-z]))*$",
    re.IGNORECASE,
)
# "The Utopian delegation was led by Mr. A, the Erewhon one by Ms. B".
_AND_BY = re.compile(
    rf"\bthe\s(?:[\w-]+\s){{1,3}}?(?P<team>one|that|side|{_TEAM})\sby\s"
    r"(?:(?!\b(?:who|which|and|while|said|with|by)\b)[^.;,]|(?<=Mr|Ms|Dr|rs|.H|.E)\.)*$"
)
# "Mr. A, Director, led the delegation": the words after a name or its post.
_LED = re.compile(
    rf"(?:,?\s(?:who\s)?|,\s)(?:{_VERBS}|heads|leads|heading|leading)\s(?:a|an|the|its|his|her|their|"
    rf"[A-Z][\w-]+(?:\s[A-Z][\w-]+)?[’']s?)\s(?:[\w-]+\s){{0,4}}?(?P<team>{_TEAM}|side)\b"
)
_ANY_LED = re.compile(rf"\b{_TEAM}\b[^.;]*\b{_VERBS}\sby\b", re.IGNORECASE)
_DEMONYM = re.compile(rf"\b(?P<whose>{'|'.join(DEMONYMS)})\s(?:[\w-]+\s){{0,2}}?$")
_OF_IT = re.compile(r"\s(?:of|from)\s(?:the\s)?")
_JUST_BEFORE = re.compile(r"(?:[’']s?)?\s(?:[\w-]+\s){0,2}?")


def delegation_led(
    reading: ReleaseReading, bodies: list[Mention], start: int, name_end: int, end: int
) -> Delegation | None:
    """Return the delegation that a person led; None if the text does not say so.

    Args:
        reading: of the release.
        bodies: all places where it names bodies.
        start: the place where the name begins.
        name_end: the place after it.
        end: the place after the name and its post.
    """
    sentence = reading.sentences[reading.sentence_at(start)]
    before = reading.text[sentence.start : start]
    led = _LED_BY.search(before)
    if led is None and _ANY_LED.search(before):
        led = _AND_BY.search(before)
    if led:
        place = sentence.start
    else:
        place = next((at for at in (name_end, end) if _LED.match(reading.text, at)), name_end)
        led = _LED.match(reading.text[place : sentence.end])
    if led is None:
        return None
    first, last = (place + at for at in led.span("team"))
    return _whose(reading, bodies, sentence.start, first, last)


def _whose(
    reading: ReleaseReading, bodies: list[Mention], start: int, first: int, last: int
) -> Delegation:
    """Return the delegation that a word for it means.

    Args:
        reading: of the release.
        bodies: all places where it names bodies.
        start: of the sentence.
        first: the place where the word begins.
        last: the place after it.
    """
    countries = [place for place in reading.places if place.kind == "country"]
    behind = _OF_IT.match(reading.text, last)
    if behind:
        for body in bodies:
            if body.start == behind.end():
                return Delegation("", body.id)
        for country in countries:
            if country.start == behind.end():
                return Delegation(country.id, "")
    demonym = _DEMONYM.search(reading.text[start:first])
    if demonym:
        return Delegation(DEMONYMS[demonym["whose"]], "")
    for body in bodies:
        if start <= body.start and _JUST_BEFORE.fullmatch(reading.text[body.end : first]):
            return Delegation("", body.id)
    before = [country for country in countries if start <= country.start < first]
    return Delegation(before[-1].id if before else "", "")


_SESSIONS = (
    r"(?:sessions?|discussions?|panels?|lectures?|exercises?|modules?|training|courses?|classes"
    r"|workshop|drills?)"
)
_LED_BY_EXPERTS = r"(?:led|moderated|facilitated|guided)"
_TAUGHT = r"(?:conducted|delivered|taught|ran)"
_THE_SESSIONS = (
    r"\s(?:the|all|most|its|these|this|both|an?|two|three|four|five)?\s?(?:of the\s)?"
    rf"(?:[\w-]+\s){{0,3}}?{_SESSIONS}\b"
)
# Experts lead the sessions of a workshop, or teach in them.
_LED_SESSIONS = rf"\b{_LED_BY_EXPERTS}{_THE_SESSIONS}"
_TAUGHT_SESSIONS = rf"\b{_TAUGHT}{_THE_SESSIONS}"
_WERE_DONE = rf"{_SESSIONS}\s(?:(?:that\s|which\s)?(?:were|was|are|is)\s(?:\w+ly\s)?)?"

# What is told of one of several between "by" and "and by".
_TOLD_BETWEEN = re.compile(r",\s(?:who|which)\b[^;]*?(?=,?\sand\sby\s)")
# What somebody did not do: "could not attend", "n'a pas participé".
_NOT_DONE = re.compile(
    r"\b(?:not(?! only)|never|unable|cannot|declined|absent|ne|n[’'](?=a|ont|ét)|tidak|tak|không)\b"
    r"[^,.;]*|ไม่[^\s]*",
    re.IGNORECASE,
)
# "Mr. A, Director, and Ms. B, Director, co-chaired the meeting": who is named first did it as well.
_NO_VERB = (
    r"(?:(?!\b(?:who|which|while|said|was|were|is|has|attended|opened|welcomed|led|met|by)\b)"
    r"(?:[^.;]|(?<=Mr|Ms|Dr|rs|.H|.E)\.))*?"
)
_WITH_ANOTHER = rf"{_NO_VERB}\s(?:and|together with)\s{_NO_VERB}"
_NEVER = "(?!)"


def _by(verbs: str) -> str:
    """Return the pattern of the words before one of several people who did something.

    So "co-chaired by Mr. A, Director, and Deputy Director Ms. B".
    """
    return (
        rf"\b(?:{verbs})\s(?:(?!\b(?:who|which|while|said|attended|opened|where|whereas|with|led"
        r"|hosted|chaired|organi[sz]ed|presented|assisted|joined|welcomed)\b)[^;])*$"
    )


class _Role(NamedTuple):
    """A role, and the words that give it to a person.

    Attributes:
        name: as attendance has roles.
        after: what is said shortly after the name.
        before: what stands before the name, in the same sentence.
        together: what follows the name of the first of two.
    """

    name: str
    after: re.Pattern[str]
    before: re.Pattern[str]
    together: re.Pattern[str]


_ROLES = tuple(
    _Role(name, *(re.compile(pattern, re.IGNORECASE) for pattern in (after, before, together)))
    for name, after, before, together in (
        ("co-chair",
         r"(?:co-|jointly )chair(?:ed|s)?\b(?!\sby\b)",
         _by(r"(?:co-chaired|jointly chaired|chaired jointly) by"
             r"|co-chaired\s[^.;,]{1,60}\s(?:together )?with"),
         rf"{_WITH_ANOTHER}\b(?:co-chaired?|jointly chaired)\b(?!\sby\b)"),
        ("chair",
         r"(?<!co-)(?<!vice-)(?<!vice )(?<!jointly )\bchaired\b(?!\sby\b)"
         r"|\bpresided\b(?!\sover\sby\b)|เป็นประธาน(?!ในพิธี|พิธี|เปิด)"
         r"|(?<!đồng )(?<!sự )\bchủ (?:trì|tọa)\b",
         _by(r"(?<!co-)(?<!vice-)(?<!jointly )chaired by|chairmanship of|presided over by"
             r"|présidée? par|(?:dipengerusikan|diketuai|dipimpin) oleh"
             r"|sự chủ (?:trì|tọa) của")
         # In minutes.
         + r"|^(?:chair(?:man|woman|person)?|présidence|pengerusi|ketua|chủ tọa)\s?:"
         r"\s(?:\w+\.?\s){0,2}$",
         _NEVER),
        ("inviter", _NEVER, r"at the (?:kind )?invitation of.{0,60}$", _NEVER),
        ("opener",
         r"\b(?:opened|opens|inaugurated)\b(?!\s(?:on|in|at|by)\b)"
         r"|\bdeclared\b[^.]{0,40}\bopen\b|\bopening (?:remarks|speech|address|statement)"
         r"|membuka|merasmikan|meresmikan|khai mạc|\ba (?:ouvert|inauguré)\b"
         r"|เป็นประธาน(?:ใน)?(?:พิธี)?เปิด|กล่าวเปิด",
         _by(r"(?:opened|inaugurated|ouverte?s?|inaugurée?s?|dibuka|dirasmikan|diresmikan)"
             r"(?:\s\w+){0,4}\s(?:by|oleh|par)")
         # "Opening the workshop,".
         + r"|\bopening (?:the|this)\s[^.;,]{0,60},[^;]*$|\bkhai mạc\b",
         _NEVER),
        ("presenter",
         r"\bpresent(?:ed|s|ation)\b(?!\sby\b)|\breported\b|\bshared\b|\bupdated\b"
         rf"|{_TAUGHT_SESSIONS}",
         _by(rf"{_WERE_DONE}(?:{_TAUGHT}|run) by"),
         rf"{_WITH_ANOTHER}{_TAUGHT_SESSIONS}"),
        ("moderator",
         rf"{_LED_SESSIONS}|\bmoderated\b(?!\sby\b)",
         _by(rf"{_WERE_DONE}{_LED_BY_EXPERTS} by"),
         rf"{_WITH_ANOTHER}{_LED_SESSIONS}"),
        ("speaker",
         r"keynote|\bspeech|\baddress(?:ed)?\b|remarks|\bexpressed\b|\bhighlighted\b"
         r"|\bstressed\b|\bsaid\b|\bemphasi[sz]ed\b|\bspoke\b|\bunderlined\b|\bwelcomed\b"
         r"|\bthanked\b|\bnoted\b|\boutlined\b|\bstated\b|mengatakan|\best intervenue?\b"
         r"|\ba prononcé\b|\bucap ?tama\b|\bberucap\b",
         # "The results are good," said Ms. A.
         r"\b(?:said|added|explained|stressed|according to)\s(?:the\s)?"
         r"(?:(?-i:[A-Z])[\w.’']*\s){0,2}$",
         _NEVER),
        ("participant",
         r"\battend(?:ed(?!\sby\b)|ing|ance)?\b|\bparticipat\w+|\bjoined\b|\brepresent\w+"
         r"|\btook part\b"
         r"|\bpaid an? (?:\w+\s){0,2}visit\b|\bvisited\b"
         r"|\b(?:led|headed|leads|heads)\s(?:a|an|the|its|his|her|their)\s(?:[\w-]+\s){0,4}?"
         r"(?:delegation|team|side)\b"
         r"|\b(?:head|leader) of (?:the|its|a) (?:[\w-]+\s){0,4}?delegation\b"
         r"|참석|出席|(?<!sự )tham dự|\b(?:a|ont) (?:participé|pris part|assisté)\b|\bmenghadiri\b",
         _by(r"(?:attended|represented) by"
             r"|(?:delegations?|teams?)\b[^.;]{0,80}?\b(?:led|headed|fronted) by"),
         rf"{_WITH_ANOTHER}\b(?:took part|participated|were present)\b"),
    )
)  # fmt: skip
# Who signs or witnesses takes part in an event that is a signing.
_SIGNING = re.compile(r"\bsign(?:s|ed|ing)?\b|\bink(?:s|ed)?\b")
_SIGNED_BY = re.compile(_by("(?:signed|witnessed) by"), re.IGNORECASE)
_SIGNED = re.compile(rf"{_NO_VERB}\b(?:signed|witnessed)\b(?!\sby\b)")
# So many sentences from the top a release on a signing says so.
_FIRST_OF_SIGNING = 2
# So far from a name words are read for its role.
_LONGEST_CLAUSE = 220
_NEXT_WORDS = 60
_FAR_FROM_NAME = 1000


def roles_of(
    reading: ReleaseReading, named: NamedPerson, other: OtherMeeting | None = None
) -> list[str]:
    """Return what the words around a name say of the role, at this meeting or at another one."""
    sentence = reading.sentences[named.sentence]
    first = max(sentence.start, named.start - _FAR_FROM_NAME)
    before = _TOLD_BETWEEN.sub("", reading.told(first, named.start, other)[-_LONGEST_CLAUSE:])
    end = max(named.end, named.post.end) if named.post else named.end
    told = reading.told(end, min(sentence.end, end + _FAR_FROM_NAME), other)[:_LONGEST_CLAUSE]
    far = _NOT_DONE.sub(" ", told)
    roles = [
        role.name
        for role in _ROLES
        if role.before.search(before)
        or role.after.search(far[:_NEXT_WORDS])
        or role.together.match(far)
    ]
    is_signing = any(
        _SIGNING.search(sentence.text) for sentence in reading.sentences[:_FIRST_OF_SIGNING]
    )
    if is_signing and (_SIGNED_BY.search(before) or _SIGNED.match(far)):
        roles.append("participant")
    return list(dict.fromkeys(roles))


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
    r"|\s(?:and|as well as|along with|together with|including|with|dan|serta|và)\s|[(]"
)
# What stands before the row of a sentence: "On the last day,".
_OPENING = re.compile(
    r"(?:With|By|Under|For|On|In(?! addition)|At|During|Through|Thanks|After|Before|As|Following"
    r"|From)\b[^,;]{0,120},\s"
)
_CLAUSE = re.compile(r"[;:]\s|,\s(?:while|whereas|but|where)\s|\bsaid\s(?:that\s)?")
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
         rf"|attended(?=[.,;]|$|\s(?:{_THIS}|as\b|for\b|in\b|at\b|on\b|from\b|online\b))"
         rf"|joined(?=[.,;]|$|\s(?:{_THIS}|as\b|online\b|virtually\b|remotely\b))"
         rf"|{_WERE}(?:present|represented|in attendance|among the (?:participants|speakers))\b"
         r"|sent\s(?:(?!no\b)[\w-]+\s){0,3}?(?:delegat|offic|repres|observ|expert)\w+"
         # "Utopia was represented by Mr. A and Erewhon by its Director, Ms. B".
         r"|by\s(?=(?:its|their)\s|(?:Mr|Mrs|Ms|Dr)\b)"
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
         r"\battended by\s|\b(?:dihadiri|disertai|diikuti)\s(?:oleh\s)?"
         r"|\bvới sự tham (?:dự|gia) của\s|\bbrought together\s|\bjoined by\s"
         r"|\bin the presence of\s"
         r"|\bwith the (?:participation|attendance|presence) of\s"
         r"|\b(?:participants|delegates|attendees|delegations)\s(?:included|were|came)\s"
         r"(?=from|the|officials|officers|representatives|experts|members|delegates)"
         r"|\b(?:[Aa]lso|[Oo]thers?) (?:present|attending|taking part)\s(?:was|were)\s"
         r"|\bamong the participants were\s"
         rf"|\b{_PEOPLE}\b[^.;]{{0,80}}\b(?:took part|participated|attended|joined|gathered)\b"
         r"[^.;,]{0,80},\sincluding\s"),
    )
)  # fmt: skip
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
    r"(?=[.,;:)]|\s(?:and|as well as|along with|together with|including|with|dan|serta|và)\b|$"
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
    parts = [(body.id or body.name, part) for body, part in _parts(reading, bodies)]
    parts += [(delegation.organization, Part("participant", "")) for delegation in delegations]
    return _collected(parts)


def parts_of_countries(
    reading: ReleaseReading, delegations: Sequence[Delegation]
) -> dict[str, list[Part]]:
    """Return the countries that took part by themselves: "Timor-Leste attended".

    Args:
        reading: of the release.
        delegations: those of which it says who led them.
    """
    countries = [place for place in reading.places if place.kind == "country"]
    parts = [
        (country.id, part)
        for country, part in _parts(reading, countries)
        if part.role in _OF_COUNTRIES
    ]
    parts += [(led.country, Part("participant", "Delegations")) for led in delegations]
    return _collected(parts)


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
        inside = [
            name
            for name in names
            if sentence.start <= name.start < sentence.end and reading.other_at(name.start) is None
        ]
        is_apart = number in reading.elsewhere or sentence.start >= reading.appendix
        is_apart = is_apart or reading.is_line(number)
        if inside and not (is_apart or DECOY_SENTENCE.search(sentence.text)):
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
    first = max(sentence.start, end - _LONGEST_ROW)
    clauses = (match.end() for match in _CLAUSE.finditer(reading.text, first, end))
    start = max(clauses, default=first)
    opening = _OPENING.match(reading.text, start, end)
    return opening.end() if opening else start


def _after_verb(
    reading: ReleaseReading, sentence: Sentence, names: Sequence[Mention]
) -> Iterator[tuple[Mention, Part]]:
    """Yield the names of a row that stands after what it did: "attended by A and experts of B"."""
    for role, done in _DONE_BY:
        for match in done.finditer(reading.text, sentence.start, sentence.end):
            start = match.end()
            row = [name for name in names if start <= name.start < start + _LONGEST_ROW]
            # "Observers attended too, including A and B".
            who = (match.groupdict().get("who") or "").lower()
            yield from _row(reading, start, row, "observer" if who.startswith("observer") else role)


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
        # The last word for those who are told of, else that of the names before.
        who = [who, *(words["who"] for words in _WHO_OF.finditer(between))][-1]
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

"""What a person did at the meeting, by the words around the name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from asean_wco.draft.named_people import NamedPerson
from asean_wco.draft.ordinals import ORDINALS, number_of
from asean_wco.draft.reading import Reading

_SESSIONS = (
    r"(?:sessions?|discussions?|panels?|lectures?|exercises?|modules?|training|courses?|classes"
    r"|workshop|drills?)"
)
_LED = r"(?:led|moderated|facilitated|guided)"
_TAUGHT = r"(?:conducted|delivered|taught|ran)"
_THE_SESSIONS = (
    r"\s(?:the|all|most|its|these|this|both|an?|two|three|four|five)?\s?(?:of the\s)?"
    rf"(?:[\w-]+\s){{0,3}}?{_SESSIONS}\b"
)
# Experts lead the sessions of a workshop, or teach in them.
_LED_SESSIONS = rf"\b{_LED}{_THE_SESSIONS}"
_TAUGHT_SESSIONS = rf"\b{_TAUGHT}{_THE_SESSIONS}"
_WERE_DONE = rf"{_SESSIONS}\s(?:(?:that\s|which\s)?(?:were|was|are|is)\s(?:\w+ly\s)?)?"
# One of the sessions of a meeting, or of its days.
_PART = (
    r"(?:the|an?|its|one)\s(?:of the\s)?"
    r"(?P<which>first|second|third|fourth|fifth|sixth|[1-9](?:st|nd|rd|th)|last|final|opening"
    r"|closing|morning|afternoon|plenary|technical|panel|parallel|breakout|business)\s"
    r"(?:[\w-]+\s){0,2}?(?:sessions?|panels?|discussions?|day|half)\b"
)

_ROLES = (
    ("co-chair", r"(?:co-|jointly )chair(?:ed|s)?\b(?!\sby\b)"),
    ("chair", r"(?<!co-)(?<!vice-)(?<!vice )(?<!jointly )\bchaired\b(?!\sby\b)|\bpresided\b"
     r"(?!\sover\sby\b)"),
    ("inviter", r"at the (?:kind )?invitation of"),
    ("opener", r"\b(?:opened|opens|inaugurated)\b(?!\s(?:on|in|at|by)\b)"
     r"|\bdeclared\b[^.]{0,40}\bopen\b|\bopening (?:remarks|speech|address|statement)"
     r"|membuka|khai mạc"),
    ("presenter", r"\bpresent(?:ed|s|ation)\b(?!\sby\b)|\breported\b|\bshared\b|\bupdated\b"
     rf"|{_TAUGHT_SESSIONS}"),
    ("moderator", rf"{_LED_SESSIONS}|\bmoderated\b(?!\sby\b)"),
    ("speaker", r"keynote|\bspeech|\baddress(?:ed)?\b|remarks|\bexpressed\b|\bhighlighted\b"
    r"|\bstressed\b|\bsaid\b"
     r"|\bemphasi[sz]ed\b|\bspoke\b|\bunderlined\b|\bwelcomed\b|\bthanked\b|\bnoted\b"
     r"|\boutlined\b|\bstated\b|mengatakan"),
    ("participant", r"\battend(?:ed(?!\sby\b)|ing|ance)?\b|\bparticipat\w+|\bjoined\b"
    r"|\brepresent\w+"
    r"|\bpaid an? (?:\w+\s){0,2}visit\b|\bvisited\b"
    r"|\b(?:led|headed|leads|heads)\s(?:a|an|the|its|his|her|their)\s(?:[\w-]+\s){0,4}?"
    r"(?:delegation|team)\b|\b(?:head|leader) of (?:the|its|a) (?:[\w-]+\s){0,4}?delegation\b"
    r"|참석|出席"
    r"|tham dự"),
)  # fmt: skip


def _by(verbs: str) -> re.Pattern[str]:
    """Return the pattern of the words before one of several people who did something.

    So "co-chaired by Mr. A, Director, and Deputy Director Ms. B".
    """
    return re.compile(
        rf"\b(?:{verbs})\s(?:(?!\b(?:who|which|while|said|attended|opened|where|whereas|with|led"
        r"|hosted|chaired|organi[sz]ed|presented|assisted|joined|welcomed)\b)[^;])*$",
        re.IGNORECASE,
    )


_OPENED_BY = _by(r"(?:opened|inaugurated|dibuka)(?:\s\w+){0,4}\s(?:by|oleh)")
# "Opening the workshop,".
_OPENING = re.compile(r"\b[Oo]pening (?:the|this)\s[^.;,]{0,60},[^;]*$|\bkhai mạc\b")
_CHAIRED_BY = _by(r"(?<!co-)(?<!vice-)(?<!jointly )chaired by|chairmanship of|presided over by")
_CO_CHAIRED_BY = _by(
    r"(?:co-chaired|jointly chaired|chaired jointly) by"
    r"|co-chaired\s[^.;,]{1,60}\s(?:together )?with"
)
_DONE_BY = {
    "co-chair": (_CO_CHAIRED_BY,),
    "chair": (_CHAIRED_BY,),
    "opener": (_OPENED_BY, _OPENING),
    "presenter": (_by(rf"{_WERE_DONE}(?:{_TAUGHT}|run) by"),),
    "moderator": (_by(rf"{_WERE_DONE}{_LED} by"),),
    "participant": (
        _by(r"(?:attended|represented) by"),
        _by(r"(?:delegations?|teams?)\b[^.;]{0,80}?\b(?:led|headed|fronted) by"),
    ),
}
# What is told of one of several between "by" and "and by".
_TOLD_BETWEEN = re.compile(r",\s(?:who|which)\b[^;]*?(?=,?\sand\sby\s)")
# "Mr. A, Director, and Ms. B, Director, co-chaired the meeting": who is named first did it as well.
_NO_VERB = (
    r"(?:(?!\b(?:who|which|while|said|was|were|is|has|attended|opened|welcomed|led|met|by)\b)"
    r"(?:[^.;]|(?<=Mr|Ms|Dr|rs|.H|.E)\.))*?"
)
_WITH_ANOTHER = rf"{_NO_VERB}\s(?:and|together with)\s{_NO_VERB}"
_TOGETHER = {
    "co-chair": re.compile(rf"{_WITH_ANOTHER}\b(?:co-chaired?|jointly chaired)\b(?!\sby\b)"),
    "presenter": re.compile(rf"{_WITH_ANOTHER}{_TAUGHT_SESSIONS}"),
    "moderator": re.compile(rf"{_WITH_ANOTHER}{_LED_SESSIONS}"),
}
# "The results are good," said Ms. A.
_SAID_BY = re.compile(
    r"\b(?:said|added|explained|stressed|according to)\s(?:the\s)?(?:[A-Z][\w.’']*\s){0,2}$"
)
_LONGEST_CLAUSE = 220
# Further from a name nothing is read for its role.
_FAR_FROM_NAME = 1000
_ROLE_PATTERNS = tuple((role, re.compile(pattern, re.IGNORECASE)) for role, pattern in _ROLES)


def roles_of(reading: Reading, named: NamedPerson) -> list[str]:
    """Return what the words around a name say of the role."""
    sentence = reading.sentences[named.sentence]
    first = max(sentence.start, named.start - _FAR_FROM_NAME)
    clause = reading.told_here(first, named.start)[-_LONGEST_CLAUSE:]
    before = clause[-70:]
    end = max(named.end, named.post.end) if named.post else named.end
    last = min(sentence.end, end + _FAR_FROM_NAME)
    far = reading.told_here(end, last)[:_LONGEST_CLAUSE]
    after = far[:60]
    roles = []
    for role, pattern in _ROLE_PATTERNS:
        is_before = _is_role_before(role, pattern, before, clause)
        is_after = role != "inviter" and pattern.search(after)
        is_together = role in _TOGETHER and _TOGETHER[role].match(far)
        if is_before or is_after or is_together:
            roles.append(role)
    if "participant" not in roles and _has_signed(reading, clause, far):
        roles.append("participant")
    if _did_for_part(reading, "chaired", clause, after):
        roles = _with_other(roles, "chair", "moderator")
    if _did_for_part(reading, "opened", clause, after):
        roles = _with_other(roles, "opener", "participant")
    return roles


def _did_for_part(reading: Reading, verb: str, before: str, after: str) -> bool:
    """Return whether somebody chaired or opened a session of the meeting, and not all of it.

    So "chaired the first session", "the second day was opened by". Who opened the first session
    opened the meeting, and who chaired the session that the release is about chaired it.
    """
    match = re.search(rf"\b{verb}\s{_PART}", after, re.IGNORECASE)
    match = match or re.search(
        rf"{_PART}\s(?:was\s|were\s)?{verb} by\s[^;]*$", before, re.IGNORECASE
    )
    if match is None:
        return False
    if verb == "opened" and match["which"].lower() in _FIRST_PARTS:
        return False
    numbers = map(number_of, ORDINALS.finditer(match["which"]))
    return reading.chosen is None or reading.chosen.number not in numbers


_FIRST_PARTS = ("first", "1st", "opening", "plenary")


def _with_other(roles: Sequence[str], role: str, other: str) -> list[str]:
    """Return roles with another one in the place of one of them."""
    return list(dict.fromkeys(other if name == role else name for name in roles))


def _has_signed(reading: Reading, before: str, after: str) -> bool:
    """Return whether somebody signed something at an event that is a signing."""
    first = (sentence.text for sentence in reading.sentences[:_FIRST_OF_SIGNING])
    if not any(map(_SIGNING.search, first)):
        return False
    is_by = _SIGNED_BY.search(_TOLD_BETWEEN.sub("", before))
    return bool(is_by or _SIGNED.match(after))


# So many sentences from the top a release on a signing says so.
_FIRST_OF_SIGNING = 2
_SIGNING = re.compile(r"\bsign(?:s|ed|ing)?\b|\bink(?:s|ed)?\b")
_SIGNED_BY = _by("(?:signed|witnessed) by")
_SIGNED = re.compile(rf"{_NO_VERB}\b(?:signed|witnessed)\b(?!\sby\b)")


def _is_role_before(role: str, pattern: re.Pattern[str], before: str, clause: str) -> bool:
    """Return whether the words before a name say a role of the person.

    Args:
        role: that is asked for.
        pattern: of the words for it.
        before: the words directly before the name.
        clause: those and more, in the same sentence.
    """
    if role == "inviter":
        return bool(pattern.search(before))
    if role == "speaker":
        return bool(_SAID_BY.search(before))
    told = _TOLD_BETWEEN.sub("", clause)
    return any(done.search(told) for done in _DONE_BY.get(role, ()))

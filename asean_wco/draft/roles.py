"""What a person did at the meeting, by the words around the name."""

from __future__ import annotations

import re
from typing import NamedTuple

from asean_wco.draft.named_people import NamedPerson
from asean_wco.draft.ordinals import ORDINALS, number_of
from asean_wco.draft.reading import ReleaseReading

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

# What is told of one of several between "by" and "and by".
_TOLD_BETWEEN = re.compile(r",\s(?:who|which)\b[^;]*?(?=,?\sand\sby\s)")
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
         r"|\bpresided\b(?!\sover\sby\b)",
         _by(r"(?<!co-)(?<!vice-)(?<!jointly )chaired by|chairmanship of|presided over by"),
         _NEVER),
        ("inviter", _NEVER, r"at the (?:kind )?invitation of.{0,60}$", _NEVER),
        ("opener",
         r"\b(?:opened|opens|inaugurated)\b(?!\s(?:on|in|at|by)\b)"
         r"|\bdeclared\b[^.]{0,40}\bopen\b|\bopening (?:remarks|speech|address|statement)"
         r"|membuka|khai mạc",
         _by(r"(?:opened|inaugurated|dibuka)(?:\s\w+){0,4}\s(?:by|oleh)")
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
         _by(rf"{_WERE_DONE}{_LED} by"),
         rf"{_WITH_ANOTHER}{_LED_SESSIONS}"),
        ("speaker",
         r"keynote|\bspeech|\baddress(?:ed)?\b|remarks|\bexpressed\b|\bhighlighted\b"
         r"|\bstressed\b|\bsaid\b|\bemphasi[sz]ed\b|\bspoke\b|\bunderlined\b|\bwelcomed\b"
         r"|\bthanked\b|\bnoted\b|\boutlined\b|\bstated\b|mengatakan",
         # "The results are good," said Ms. A.
         r"\b(?:said|added|explained|stressed|according to)\s(?:the\s)?"
         r"(?:(?-i:[A-Z])[\w.’']*\s){0,2}$",
         _NEVER),
        ("participant",
         r"\battend(?:ed(?!\sby\b)|ing|ance)?\b|\bparticipat\w+|\bjoined\b|\brepresent\w+"
         r"|\bpaid an? (?:\w+\s){0,2}visit\b|\bvisited\b"
         r"|\b(?:led|headed|leads|heads)\s(?:a|an|the|its|his|her|their)\s(?:[\w-]+\s){0,4}?"
         r"(?:delegation|team)\b|\b(?:head|leader) of (?:the|its|a) (?:[\w-]+\s){0,4}?delegation\b"
         r"|참석|出席|tham dự",
         _by(r"(?:attended|represented) by"
             r"|(?:delegations?|teams?)\b[^.;]{0,80}?\b(?:led|headed|fronted) by"),
         _NEVER),
    )
)  # fmt: skip
# Who signs or witnesses takes part in an event that is a signing.
_SIGNING = re.compile(r"\bsign(?:s|ed|ing)?\b|\bink(?:s|ed)?\b")
_SIGNED_BY = re.compile(_by("(?:signed|witnessed) by"), re.IGNORECASE)
_SIGNED = re.compile(rf"{_NO_VERB}\b(?:signed|witnessed)\b(?!\sby\b)")
# So many sentences from the top a release on a signing says so.
_FIRST_OF_SIGNING = 2
# What somebody does for a part of a meeting is another role.
_OF_PARTS = (("chaired", "chair", "moderator"), ("opened", "opener", "participant"))
_FIRST_PARTS = ("first", "1st", "opening", "plenary")
# So far from a name words are read for its role.
_LONGEST_CLAUSE = 220
_NEXT_WORDS = 60
_FAR_FROM_NAME = 1000


def roles_of(reading: ReleaseReading, named: NamedPerson) -> list[str]:
    """Return what the words around a name say of the role."""
    sentence = reading.sentences[named.sentence]
    first = max(sentence.start, named.start - _FAR_FROM_NAME)
    clause = reading.told_here(first, named.start)[-_LONGEST_CLAUSE:]
    before = _TOLD_BETWEEN.sub("", clause)
    end = max(named.end, named.post.end) if named.post else named.end
    far = reading.told_here(end, min(sentence.end, end + _FAR_FROM_NAME))[:_LONGEST_CLAUSE]
    after = far[:_NEXT_WORDS]
    roles = [
        role.name
        for role in _ROLES
        if role.before.search(before) or role.after.search(after) or role.together.match(far)
    ]
    is_signing = any(
        _SIGNING.search(sentence.text) for sentence in reading.sentences[:_FIRST_OF_SIGNING]
    )
    if is_signing and (_SIGNED_BY.search(before) or _SIGNED.match(far)):
        roles.append("participant")
    for verb, role, other in _OF_PARTS:
        if _did_for_part(reading, verb, clause, after):
            roles = [other if name == role else name for name in roles]
    return list(dict.fromkeys(roles))


def _did_for_part(reading: ReleaseReading, verb: str, before: str, after: str) -> bool:
    """Return whether somebody chaired or opened a session of the meeting, and not all of it.

    So "chaired the first session", "the second day was opened by". Who opened the first session
    opened the meeting, and who chaired the session that the release is about chaired it.
    """
    match = re.search(rf"\b{verb}\s{_PART}", after, re.IGNORECASE) or re.search(
        rf"{_PART}\s(?:was\s|were\s)?{verb} by\s[^;]*$", before, re.IGNORECASE
    )
    if match is None or (verb == "opened" and match["which"].lower() in _FIRST_PARTS):
        return False
    numbers = map(number_of, ORDINALS.finditer(match["which"]))
    return reading.chosen is None or reading.chosen.number not in numbers

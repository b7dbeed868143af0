"""Questions that are asked together: "when and where was it held", "and who chaired it"."""

from __future__ import annotations

import re

from asean_wco.answers import words as words_of
from asean_wco.answers.patterns import Pattern
from asean_wco.answers.words import (
    ADOPTED,
    BEGAN,
    ENDED,
    IN_FORCE,
    LAUNCHED,
    LIVE,
    RATIFIED,
    SIGNED,
)
from asean_wco.model.dates import MONTHS
from asean_wco.model.folding import ORDINAL_WORDS, fold

# Words for two things that are asked together: each makes a question of its own with the rest.
_ASKING = (
    "(when|where|who|how many people|in (?:which|what) (?:city|town|place|country)"
    "|(?:on )?(?:which|what) (?:dates?|days?))"
)
_PARTS = "(open(?:ed|ing)|chair(?:ed|ing)|host(?:ed|ing)|clos(?:ed|ing))"
_NOUNS = (
    "((?:(?:start|end|begin|finish|first|last|opening|closing|keynote) )?"
    "(?:dates?|days?|year|city|country|place|venue|host|chair|chairman|chairperson|opener|speaker))"
)
# "Month and year" asks for one date.
_NOT_ONE_DATE = r"(?!(?:day|month|year)s?\W+(?:and\W+)?(?:day|month|year)s?\b)"
# What joins two things that are asked for: "and", "+", "&", "/" or a question mark.
_JOINT = r"(?:[?,;]? (?:and|&|\+|plus|then) |[?;] )"
_JOINTS = (" and ", "&", "+", "? ", "; ", " plus ", " then ")
_JOINED = rf"(?:{_JOINT}|, | ?/ ?)"
_DOUBLE = Pattern(
    rf"(?i)\b{_NOT_ONE_DATE}(?:{_ASKING}{_JOINED}{_ASKING}|{_NOUNS}{_JOINED}(?:the |its )?{_NOUNS}"
    rf"|{_PARTS}{_JOINED}(?:who )?{_PARTS}|(opening|closing) and (opening|closing)(?= da))\b",
    *(*_JOINTS, ", ", "/"),
)
# "Where was it held, and who attended?", "When did it begin and until when did it last?"
_DAY_ASKED = (
    r"(?:starting )?(?:on|in|from|since|until) (?:which|what) (?:day|date|month|year)"
    r"|(?:from|since) when"
)
# "And its starting day", "city?", "which host country": what a meeting or an initiative has.
_ATTRIBUTE = (
    r"(?:(?:the|its|his|her|which) )?(?:(?:starting|start|begin|opening|closing|end|host) )?"
    r"(?:dates?|day|year|city|country|place|venue|host)"
)
_ALONE = Pattern(
    rf"(?i)(?:{_JOINT}|, )(?P<second>{_ATTRIBUTE}|start(?:ing)? (?:on |in )?which \w+)\W*$",
    *(*_JOINTS, ", "),
)
_SECOND = Pattern(
    rf"(?i){_JOINT}(?:also )?(?P<second>"
    rf"(?:{_DAY_ASKED}|(?:by|for|with|at|in|of|to) (?:which|what|whom)|whom?|when|where|what"
    r"|until when|how many|which|(?:the |its )?(?:chair|host|venue|keynote speaker|opening speaker|"
    r"start|end|dates?)(?=\W|$))\b[^,;?]*)\W*$",
    *_JOINTS,
)
_IN_ORDER = (
    r"(?i)\b(?:first|last|latest|earliest|newest|next|before|after|following|(?:most )?recent)\b"
)
# The second half of "which one came after the 15th, and when?"
_BARE = rf"(?i)(?:{_DAY_ASKED}|when|where|who chaired(?: it)?|who hosted(?: it)?)"
# Deeds of which two dates may be asked for at once, and what stands between their words.
_DEEDS = (SIGNED, IN_FORCE, LAUNCHED, LIVE, BEGAN, ENDED, ADOPTED, RATIFIED)
_DEED_OF = {phrase: deed for phrase, deed in words_of.PREDICATES.items() if deed in _DEEDS}
_DEED = "|".join(re.escape(phrase) for phrase in sorted(_DEED_OF, key=len, reverse=True))
_BETWEEN = r"(?:[\s,?;:&+/-]|and|the|its?|dates?|days?|when|of|to|from|was|did|on|which|then)+"
_TWO_DEEDS = Pattern(
    rf"(?i)\b(?P<one>{_DEED})\b(?P<between>{_BETWEEN})\b(?P<other>{_DEED})\b",
    *(" and", " then"),
    *",?;:&+/-",
)
_JOINS = r"(?i)\band\b|\bthen\b|[,?;:&+/-]"
_ASKS_DATE = r"(?i)\b(?:when|dates?|days?)\b"
# "The number of goals, objectives and measures"
_NUMBERS = Pattern(
    r"(?i)\bnumbers? of (?P<things>\w+s(?:, (?:number of )?\w+s)*"
    r",? and (?:the )?(?:number of )?(?:\w+s|kg))\b",
    "number",
)
_BETWEEN_NUMBERS = r"(?i),? and (?:the )?(?:number of )?|, (?:number of )?"
# What stands for the thing that the first half names.
_PRONOUN = r"(?i)\b(?:it|that|they|them|there|this|he|she|him|her)\b"
_OF_PERSON = r"(?i)\b(?:he|she|him|her|his)\b"
# What a question begins with that asks, perhaps behind the name of the thing: "ACDD: what is it".
_ASKS_FIRST = (
    r"(?i)^(?P<thing>[^?]+?[:.] |(?:(?! (?:was|were|is|are) )[^?])+?, )?"
    r"(?:(?:in|on|from) (?:which|what) \w+|which \w+|until when|since when|how many \w+"
    r"|who|when|where|what)"
    r"(?: (?:was|were|is|are|did|does|has|have))?\b|^[^?]+?[:.] (?:the )?(?:chair|host|total)\b"
)
_WHAT = r"(?i)\b(?:to )?what\b(?! (?:date|day|month|year|city|country)\b)"
# A second half that has a name and nothing else: "and when STP-Plus?"
_NAMED_ALONE = r"(?i:when|where) (?:[A-Z][\w-]*\W*)+$"
# What is said in the first half of the thing alone, and not of its name.
_HELD = r"(?i)\b(?:was|were) held\b"
# "How many cases in the operation, and how many arrests?"
_MANY_TWICE = Pattern(
    r"(?i)^(?P<before>.*?)\bhow many \w+ ?(?P<of_both>.*?)"
    r"(?P<other>,? and (?:from )?how (?:many|much) (?P<noun>.+?))\??$",
    "and how ",
    "and from how ",
)
# "SIREN IV: cases / arrests"
_SIGN = r"(?:\s+[+/&]\s+|(?<=\w{3})/(?=\w{3}))"
_LISTED = Pattern(
    rf"(?i)^(?P<head>.+?)(?:[:;,]| [-–])\s+(?P<things>[^:;,]+?{_SIGN}[^:;,]+?)\??$", *"+/&"
)

# "Did Indonesia or Malaysia join the WCO first?"
_EARLIER = Pattern(
    r"(?i)^(?:did|has|was) (?P<one>.+?) or (?P<other>.+?) "
    rf"(?P<deed>{_DEED}|join|acceded? to|ratify) (?P<thing>.+?) (?:first|earlier|before)\W*$"
    r"|^(?:who|which|which country) (?P<done>joined|signed|ratified|acceded to) (?P<which>.+?) "
    r"(?:first|earlier)[,:]? (?P<left>.+?) or (?P<right>.+?)\W*$",
    *("first", "earlier", "before"),
)
_ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(ORDINAL_WORDS)})"
# "The 30th, 31st and 32nd meetings"; no days of a month, and no ends of a range.
_OF_YEARS = r"(?= [^,;?]*?(?:editions|meetings|sessions|conferences)\b)"
_NUMBERED = rf"(?:{_ORDINAL}|(?:19|20)\d\d)"
_SESSIONS = Pattern(
    rf"(?i)^(?P<before>.*?)\b(?P<numbers>{_NUMBERED}"
    rf"(?:(?:,|,? and|,? as well as|,? &) (?:(?:of|at|in|for) )?(?:the )?{_NUMBERED})+)"
    rf"(?:(?<!\d{{4}})|{_OF_YEARS})"
    rf"(?P<after> (?!(?:of )?(?:{'|'.join(MONTHS)})\b).*)$",
    *(f"{sign} " for sign in (",", " and", " as", " &")),
)
# "SWG-ACTS 14 and SWG-ACTS 17", "HS 2022 and HS 2028", "SIREN and SIREN II": two of one name.
_TWO_OF_NAME = Pattern(
    r"^(?P<before>.*?)\b(?P<name>[A-Z][\w/-]*(?: [A-Z][\w/-]*)*?)"
    r"(?P<one>(?:[ -](?:\d{1,4}|[IVX]+))?)"
    r"(?:,? and |,? & | versus | vs\.? )(?P<other>(?P=name)[ -](?:\d{1,4}|[IVX]+))\b(?P<after>.*)$",
    *(" and ", " & ", " versus ", " vs"),
)
# "In 2000, and who in February 2019": the same at two times.
_MONTH = "|".join(MONTHS)
_TIME = rf"(?:\d{{1,2}} )?(?:(?:{_MONTH}) )?\d{{4}}"
_AT = "in|on|at|by|of"
_TWO_TIMES = Pattern(
    rf"(?i)^(?P<before>.*?),? (?P<at>{_AT}) (?P<one>{_TIME})(?:,? and|,| as well as|;)"
    rf"(?: (?:who|which|what|the one|whom|how many))?(?: (?:{_AT}))? (?P<other>{_TIME})"
    r"(?P<after>\W.*)?$",
    *(" and ", ", ", "; ", " as well as "),
)
# "The first in Japan, and which the latest": the same of two in order, and "the first and last".
_ORDER = rf"earliest|oldest|last|latest|newest|most recent|{_ORDINAL}"
_TWO_IN_ORDER = Pattern(
    rf"(?i)^(?P<before>.*?)\b(?P<one>{_ORDER})\b(?P<after>.*?)(?:,? and|[;,?])"
    rf"(?: (?:which|who|what|when|where|how many))?(?: is| was)?(?: the)? (?P<other>{_ORDER})"
    r"(?: one)?(?:\W*$|(?<=first and last)(?P<rest> (?!days?\b|dates?\b|time\b).*)$)",
    *("earliest", "oldest", "last", "latest", "newest", "recent", "second", "third", "fourth"),
)
# What asks of several sessions at once, and not of each.
_NOT_EACH = Pattern(
    r"(?i)\b(?:between|from|through|both|same|or|common|compare|missing|longe[rs]t?|most|not"
    r"|how many (?:sessions|meetings)|differ\w*|consecutive|which one|earlier|later)\b"
)
# "What is the difference between ROCB and RILO?"
_DIFFERENCE = Pattern(
    r"(?i)^(?:what(?: is|['’]s| are)|explain|describe)? ?(?:the )?differences? between "
    r"(?P<one>.+?) and (?P<other>.+?)\??$|"
    r"^how (?:is|does|do|are) (?P<this>.+?) (?:different|differ|distinct) from (?P<that>.+?)\??$",
    "differ",
    "distinct",
)
# Words for what is done at meetings and with agreements, of which each half has its own.
_VERBS = frozenset(words_of.ROLES) | {word for word in words_of.PREDICATES if " " not in word}
# "The head of ROCB A/P": the second half asks of ROCB A/P, where it asks for a place.
_POST_OF = r"(?i)^(?:the )?(?:\w+ )?(?:head|chief|director|leader|chair)\w* of "
_ASKS_WHERE = r"(?i)^where\b"
# "The head of Lao customs", which names whose head it is.
_OWN_HEAD = (
    r"\b(?:head|chief|director|director-general|commissioner|secretary[ -]general) of [\w-]{3}"
)


# "Who has not come? Which of the ten administrations?" asks once.
_NARROWED = Pattern(
    r"(?i)^(?:who|which ones) (?P<deed>.+?) ?[?;,.:-]+ (?P<which>(?:in )?which (?:\w+ )*?"
    r"(?:administration|countr|member|bod|organi[sz]ation|service)(?:s|y|ies)?)\??$",
    " which ",
)


def halves(text: str) -> list[str]:
    """Return the questions that are asked together, each whole; most are one alone."""
    text = _NARROWED.sub(r"\g<which> \g<deed>?", text)
    for parts_of in _WAYS:
        parts = parts_of(text)
        if parts:
            return parts
    return [text]


def _sessions(text: str) -> list[str]:
    """Return the question for each of several sessions: "the 30th, 31st and 32nd"."""
    sessions = _SESSIONS.search(text)
    if sessions is None or _NOT_EACH.search(text):
        return []
    numbers = re.findall(rf"(?i){_NUMBERED}", sessions["numbers"])
    return [f"{sessions['before']}{number}{sessions['after']}" for number in numbers]


def _earlier(text: str) -> list[str]:
    """Return when each of two did what one of them did first."""
    asked = _EARLIER.search(text.strip())
    if asked is None:
        return []
    one, other, deed, thing, *_ = [value for value in asked.groups() if value]
    if asked["done"]:
        deed, thing, one, other = one, other, deed, thing
    return [f"when did {who} {deed} {thing}" for who in (one, other)]


def _difference(text: str) -> list[str]:
    """Return what is asked of each of two things between which the difference is asked."""
    asked = _DIFFERENCE.search(text.strip())
    things = asked.groups() if asked else ()
    return [f"what is {thing}" for thing in things if thing]


def _double(text: str) -> list[str]:
    """Return the questions of "when and where", "chaired and opened"."""
    double = _DOUBLE.search(text)
    if double is None:
        return []
    words = [word for word in double.groups() if word]
    before, after = text[: double.start()], text[double.end() :]
    verb, _, rest = after.strip().partition(" ")
    is_of_somebody = "who" in map(str.lower, words) and verb.lower() in words_of.ROLES
    if not is_of_somebody:
        return [f"{before}{word}{after}" for word in words]
    # "When and who chaired it" asks when it was held.
    return [
        f"{before}{word}{after}" if word.lower() == "who" else f"{before}{word} was {rest} held"
        for word in words
    ]


def _numbers(text: str) -> list[str]:
    """Return the questions for several numbers: of goals, objectives and measures."""
    numbers = _NUMBERS.search(text)
    if numbers is None:
        return []
    before, after = text[: numbers.start("things")], text[numbers.end("things") :]
    things = re.split(_BETWEEN_NUMBERS, numbers["things"])
    return [f"{before}{thing}{after}" for thing in things if thing]


def _many_twice(text: str) -> list[str]:
    """Return the questions of "how many cases, and how many arrests"."""
    many = _MANY_TWICE.search(text)
    if many is None:
        return []
    rest = f"{many['before']} {many['of_both']}"
    return [text[: many.start("other")], f"how many {many['noun']} {rest}"]


def _listed(text: str) -> list[str]:
    """Return the questions of a list of things: "SIREN IV: cases / arrests"."""
    listed = _LISTED.search(text)
    # "Dates of the project: start + finish" asks once.
    asking = words_of.ASKING | words_of.ASKING_FOR_SEVERAL
    if listed is None or not asking.isdisjoint(fold(text).split()):
        return []
    things = re.split(_SIGN, listed["things"])
    return [f"{listed['head']} {thing}" for thing in things if thing.strip()]


def _second(text: str) -> list[str]:
    """Return the questions of "when was it held, and who attended?"."""
    second = _SECOND.search(text)
    if second is None:
        return []
    first = text[: second.start()]
    asks = re.match(_ASKS_FIRST, first)
    if asks is None and re.match(rf"(?i)(?:{_DAY_ASKED})", second["second"]):
        return [first, second["second"]] if re.search(_IN_ORDER, first) else []
    if asks is None:
        return []
    if re.match(_WHAT, second["second"]) and re.search(_WHAT, first):
        # "What is it, and what does it do?" asks once.
        return []
    if re.search(rf"(?i)\b{_ORDINAL}\b|{_OWN_HEAD}", second["second"]):
        # It names a session, or whose head it asks for, itself.
        return [first, second["second"]]
    asked = re.sub(_PRONOUN, "", second["second"]).strip()
    rest = re.sub(_HELD, "", first[asks.end() :]).split()
    has_verb = not _VERBS.isdisjoint(fold(asked).split())
    if has_verb and rest and fold(rest[0]) in _VERBS:
        # "Who opened the 31st, and who chaired it?" asks who chaired the 31st.
        rest = rest[1:]
    if not has_verb and re.match(_NAMED_ALONE, asked):
        # "When did STP start, and when STP-Plus?"
        rest = [word for word in rest if fold(word) in _VERBS]
    named = re.sub(_PRONOUN, "", f"{asks['thing'] or ''}{' '.join(rest)}").strip(" :.")
    if re.match(_ASKS_WHERE, asked):
        named = re.sub(_POST_OF, "", named)
    return [first, f"{asked} {named}"]


def _alone(text: str) -> list[str]:
    """Return the questions of "which one came next, and its starting day?"."""
    alone = _ALONE.search(text)
    first = text[: alone.start()] if alone else ""
    if alone is None or not (re.match(_ASKS_FIRST, first) or re.search(_IN_ORDER, first)):
        return []
    return [first, f"{alone['second']} {first}"]


def _two_of_name(text: str) -> list[str]:
    """Return the question for each of two things of one name: "HS 2022 and HS 2028"."""
    two = _TWO_OF_NAME.search(text)
    if two is None or _NOT_EACH.search(text):
        return []
    before, after = two["before"], two["after"]
    return [f"{before}{one}{after}" for one in (f"{two['name']}{two['one']}", two["other"])]


def _two_in_order(text: str) -> list[str]:
    """Return the questions of "the earliest event in Japan, and which the latest?"."""
    two = _TWO_IN_ORDER.search(text)
    if two is None or not re.match(_ASKS_FIRST, text) or _NOT_EACH.search(two["after"]):
        return []
    after = two["rest"] or two["after"]
    return [f"{two['before']}{order}{after}" for order in (two["one"], two["other"])]


def _two_times(text: str) -> list[str]:
    """Return the question for each of two times: "in 2000, and who in February 2019"."""
    two = _TWO_TIMES.search(text)
    if two is None or _NOT_EACH.search(text):
        return []
    before, after = two["before"], two["after"] or ""
    return [f"{before} {two['at']} {one}{after}" for one in (two["one"], two["other"])]


def second_half(text: str) -> str:
    """Return the second half of a question as it is said; nothing for one that has none."""
    second = _SECOND.search(text)
    if second is None and halves(text) == _alone(text):
        second = _ALONE.search(text)
    if second:
        return second["second"].strip()
    return ""


def about(half: str, name: str) -> str:
    """Return the question that a second half asks about what is named.

    Args:
        half: as said: "who chaired it", "and when".
        name: of what the first half is about, which takes the place of a pronoun.
    """
    asked = re.sub(_PRONOUN, name, half, count=1)
    if asked != half:
        return asked
    if re.fullmatch(_BARE, half):
        return f"{half} was {name}"
    if re.fullmatch(rf"(?i){_ATTRIBUTE}", half):
        attribute = re.sub(r"(?i)^(?:the|its|his|her|which) ", "", half)
        return f"{attribute} of {name}"
    return f"{half} {name}"


def asks_of_person(half: str) -> bool:
    """Return whether a half asks of the person whom the first half asks for: "whom he replaced"."""
    return re.search(_OF_PERSON, half) is not None


def _two_dates(text: str) -> list[str]:
    """Return the questions for two dates that are asked for at once; none for other questions.

    "The date of signature and the date it took effect" asks for each of them.
    """
    # What ends a question joins nothing.
    deeds = _TWO_DEEDS.search(text.rstrip("? ")) if re.search(_ASKS_DATE, text) else None
    if deeds is None:
        return []
    are_alike = _DEED_OF[deeds["one"].lower()] == _DEED_OF[deeds["other"].lower()]
    if are_alike or not re.search(_JOINS, deeds["between"]):
        return []
    before, after = text[: deeds.start()], text[deeds.end() :]
    return [f"{before}{deeds[name]}{after}" for name in ("one", "other")]


# The ways in which things are asked together, each tried before those behind it.
_WAYS = (
    _earlier,
    _difference,
    _double,
    _two_dates,
    _numbers,
    _two_times,
    _two_in_order,
    _many_twice,
    _listed,
    _second,
    _alone,
    _sessions,
    _two_of_name,
)
# "And of which country was he?", "+ her country", "and his nationality"
_WHENCE = Pattern(
    r"(?i)[\s,;.?-]*(?:\band\b|\bn\b|[+&])\s+(?:"
    r"(?:of|from|in)?\s*(?:which|what) (?:country|nationality)(?: (?:was|is|were|are))?"
    r"(?: (?:he|she|they|each|it))?(?: from)?"
    r"|(?:his|her|his/her|her/his|their) (?:country|nationality)"
    r"|what (?:is|was) (?:his|her) nationality)\W*$",
    "country",
    "nationality",
)


def without_whence(text: str) -> str:
    """Return a question for somebody without the words that also ask for the country."""
    return _WHENCE.sub("", text)

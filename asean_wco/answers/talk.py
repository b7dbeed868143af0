"""What people say around a question that asks nothing: "hi, quick question", "thanks in advance".

A lead-in or an addition is left out only if it has no other words than such.
"""

from __future__ import annotations

import re

from asean_wco.answers.patterns import Pattern

# Words that say who asks, why, and how politely, and nothing of what is asked.
_TALK = frozenset(
    "a about according actually advance afternoon again all also am an and another answer any "
    "anybody anyone appreciate appreciated article as asap ask asked asking asks assist at awco "
    "back be been bit book boss brief briefing but by can check checking chronology clarify clear "
    "colleague colleagues confirm confirming could curious data database dear did do does double "
    "doubt draft eh essay evening exactly excuse fact far fast file files find finding footnote "
    "for forget forgot friend friends from give good grateful happen have hello help here hey hi "
    "holdings i i'd i'm idea if in info information interested is isn't it it's just kind kindly "
    "know known knows later let look looked looking madam may me memo might mind more morning my "
    "need needed needs note of oh ok okay on one or our out paper per please pls plz po "
    "possible presentation q question questions quick quickly read recall record recorded records "
    "reference remember remind report respectfully right say says see seem share short show "
    "simple sir slide small so somebody someone sorry source sources speech sure talk team tell "
    "tells thank thanks that the thesis things this thx tnx to trying u understand urgent "
    "urgently us very want wanted wants was way we well will with wonder wondered wondering work "
    "would writing yo you your yours".split()
)
# In a lead-in, "what I want to know is" and "I'm not sure" ask nothing.
_TALK_BEFORE = _TALK | {"what", "not"}
# A lead-in that consists of these alone may be a part of the question: "in which year".
_TIES = frozenset(
    "in on at by to from for since until till of with about and or as per one".split()
)
_ASKS = r"(?:who|whom|whose|when|where|which|how many|how much|how often|how long|what)\b"
_ORDERS = r"(?:list|name|count|enumerate|show|give)(?: me| us)? (?:all|the|every|each|any)\b"
_LEAD = re.compile(
    rf"^(?P<lead>\D{{2,90}}?[\s:–-])"
    rf"(?P<tie>(?:in|on|at|by|to|from|since|until|till|for|of|with) (?=what|which|whom?\b|whose|"
    rf"when))?(?P<rest>(?:{_ASKS}|{_ORDERS}).*)$",
    re.IGNORECASE | re.DOTALL,
)
_ADDED = re.compile(
    r"(?:[,;.!?]+|\s[-–—]+|\s(?=\())\s*(?P<added>[^,;.!?()\d]{2,60}|\([^()]{2,60}\))\W*$"
)
# "In your data", "according to the records", "on file": where the answer is looked for.
_THINGS = r"(?:data|records?|database|files?|reference|collection|holdings|knowledge)"
_ON_RECORD = Pattern(
    r"(?i)(?<!are)(?<!is)(?<! up)(?<!not),? "
    r"\b(?:in|on|from|(?:going )?by|per|as per|according to) (?:your|awco['’]s|this|the) "
    rf"(?:whole |entire |full |own )?{_THINGS}\b(?! (?:of|on|for)\b)(?: so far)?,?",
    *(" data", " record", " file", " reference", " collection", " holdings", " knowledge"),
)
# "…, with its source": every answer has its sources.
_WITH_SOURCES = Pattern(
    r"(?i)(?:[,;?]| -+)? *(?:(?:and|with|plus|incl\.?|including) )+"
    r"(?:(?:a|the|its|their|your|what|is|are|which|please|cite|name) )*"
    r"(?:sources?|references?|citations?)(?: please| pls)?\W*$"
    r"|(?:[,;?]| -+) *(?:sources?|references?|citations?)(?: please| pls)?\W*$",
    *("source", "reference", "citation"),
)


def without_talk(text: str) -> str:
    """Return a question without what is said around it and asks nothing."""
    text = _ON_RECORD.sub("", text)
    text = _WITH_SOURCES.sub("", text)
    lead = _LEAD.match(text)
    if lead and _is_talk(lead["lead"], _TALK_BEFORE):
        text = (lead["tie"] or "") + lead["rest"]
    added = _ADDED.search(text)
    if added and _is_talk(added["added"], _TALK):
        return text[: added.start()] + ("?" if "?" in text[added.start() :] else "")
    return text


def _is_talk(words: str, talk: frozenset[str]) -> bool:
    """Return whether words are such that ask nothing, and more than prepositions."""
    said = re.findall(r"[\w']+", words.lower().replace("’", "'"))
    return talk.issuperset(said) and not _TIES.issuperset(said)

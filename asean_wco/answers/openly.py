"""What a question for yes or no asks openly: when it was, where, or who did it.

No fact says yes or no. What is on record on the very thing is found by asking for it.
"""

from __future__ import annotations

import re

from asean_wco.answers import words as words_of
from asean_wco.answers.patterns import Pattern
from asean_wco.model.dates import MONTHS
from asean_wco.model.folding import fold

# What people put around a statement: "is it true that …", "…, right?"
_FRAME = Pattern(
    r"(?i)^(?:is it (?:true|right|correct|so) that|true or false[:,]?|(?:can|could) it be that) +"
    r"|,? +(?:true|right|correct|yes|true or false|is that (?:true|right|correct|so)|isn['’]t it"
    r"|wasn['’]t it)$",
    *("true", "right", "correct", "it be", "is it so", "yes", "so", "isn", "wasn"),
)
_DOERS = "host|chair|open|organi[sz]e"
_JOINERS = "join|sign|ratify|accede to|leave|enter|adopt|launch|use"
_JOINED = "joined|signed|ratified|acceded to|left|entered|adopted|launched"
_POST = r"(?:the )?\b(?:secretary|director|head|commissioner|chief|minister|chair|president)\b"
# Each form of a question or a statement with what it asks openly. Dates and places are told apart
# by what the open question finds.
_FORMS = (
    # "Did Mikuriya visit Thailand"
    (
        rf"^(?:did|has|have) (?!.*{_POST})(?P<who>.+?) (?:ever )?"
        r"(?:visit(?:ed)?|travel(?:led)? to|been to) (?P<thing>.+)$",
        "which meetings did {who} attend in {thing}",
    ),
    # "Have there been any workshops in Manila"
    (
        r"^(?:was|were|is|are|has|have) there (?:ever )?(?:been )?(?:an? |any |some )?"
        r"(?P<thing>.+)$",
        "which {thing}",
    ),
    # "Was the 30th ADGCM held online": where it was held also tells that.
    (
        r"^(?:was|were) (?P<thing>.+) held (?:online|virtually|in person|physically|by video"
        r"|face[- ]to[- ]face|(?:as a |in )?hybrid.*)$",
        "where was {thing} held",
    ),
    # "Was the 33rd meeting held in Hanoi", "the 34th ADGCM was held in Singapore"
    (
        r"^(?:was|were) (?P<thing>.+) (?P<deed>held|hosted|opened|chaired) by .+$"
        r"|^(?P<named>.+) (?:was|were) (?P<done>held|hosted|opened|chaired) by .+$",
        "who {deed} {thing}",
    ),
    (
        r"^(?:was|were) (?P<thing>.+) (?P<deed>held|signed|launched|founded|adopted|set up) "
        r"(?:in|on|at|during|by) (?P<rest>.+)$"
        r"|^(?P<named>.+) (?:was|were) (?P<done>held|signed|launched|founded|adopted|set up) "
        r"(?:in|on|at|during|by) (?P<where>.+)$",
        "{asking} was {thing} {deed}",
    ),
    # "Did the 32nd ADGCM take place in Bangkok"
    (
        r"^(?:did|has|have) (?P<thing>.+) (?:take|taken) place (?:in|on|at|during) (?P<rest>.+)$",
        "{asking} was {thing} held",
    ),
    # "Was the 33rd ADGCM in Phu Quoc"
    (r"^(?:was|were) (?P<thing>.+) (?:in|at) (?P<rest>.+)$", "{asking} was {thing} held"),
    # "Did Viet Nam host the 33rd ADGCM"
    (
        rf"^(?:did|has|have|does) (?:.+?) (?P<deed>{_DOERS})(?:ed|d|s)? (?P<thing>.+)$",
        "who {deed}ed {thing}",
    ),
    (r"^(?!was|is).+? (?P<deed>host|chair|open)ed (?P<thing>.+)$", "who {deed}ed {thing}"),
    # "Did Viet Nam join the WCO in 1995", "Is Timor-Leste a party to the convention"
    (
        rf"^(?:did|has|have) (?P<who>.+?) (?P<deed>{_JOINERS}|{_JOINED}) (?P<thing>.+)$",
        "when did {who} {deed} {thing}",
    ),
    (
        r"^(?:is|was|are|were) (?P<who>.+?) (?:still |already |now |not )?"
        r"(?:an? )?(?:full )?(?:members? of|part(?:y|ies) to) (?P<thing>.+)$"
        r"|^(?P<one>.+?) (?:is|was) (?:still |already |now |not )?"
        r"(?:an? )?(?:full )?(?:members? of|part(?:y|ies) to) (?P<named>.+)$",
        "when did {who} join {thing}",
    ),
    (rf"^(?P<who>.+?) (?P<deed>{_JOINED}) (?P<thing>.+)$", "when did {who} {deed} {thing}"),
    # "Is Ian Saunders still Secretary General", "Kunio Mikuriya was Secretary General until 2022"
    (
        rf"^(?:is|was) (?P<who>\w.+?) (?:still |already |now |ever )?(?P<thing>{_POST}.*)$"
        rf"|^(?P<one>\w.+?) (?:is|was) (?:still |already |now )?(?P<named>.*?{_POST}.*)$",
        "when was {who} {thing}",
    ),
)
# A time at the end of a statement, which is asked for and not said.
_TIME = Pattern(
    rf"(?i),? (?:in|on|since|until|till|before|after|by|from)(?: the)?(?: \d{{1,2}})?"
    rf"(?: (?:{'|'.join(MONTHS)}))?(?: (?:19|20)\d\d)$"
)
_DATE = rf"(?i)^(?:early |late |about )?(?:\d{{1,2}} )?(?:(?:{'|'.join(MONTHS)})\b|(?:19|20)\d\d)"


def asked_openly(text: str) -> str:
    """Return what a question for yes or no asks openly; empty for all others."""
    typed = text.strip().rstrip("?!. ")
    statement = _FRAME.sub("", typed).strip(" ,")
    first = statement.partition(" ")[0].lower()
    is_question = first in words_of.ASKING_YES_OR_NO
    asks_openly = not (words_of.OPEN | {"or"}).isdisjoint(fold(statement).split())
    if asks_openly or not (is_question or statement != typed):
        return ""
    for form, asked in _FORMS:
        said = re.match(f"(?i){form}", statement)
        if said:
            return _put(asked, said)
    return ""


def post_said(openly: str) -> str:
    """Return who has the post that an open question is about: "who is the head of Lao customs"."""
    post = re.search(f"(?i){_POST}.*", openly)
    return f"who is {post[0]}" if post else ""


def holder_asked(text: str) -> str:
    """Return who had a post at the time that a question for yes or no says; empty for others.

    "Was Kunio Mikuriya still Secretary General in June 2024" asks who was Secretary General then.
    """
    statement = text.strip().rstrip("?!. ")
    post = re.search(f"(?i){_POST}.*", statement)
    return f"who was {post[0]}" if post and _TIME.search(post[0]) else ""


def _put(asked: str, said: re.Match[str]) -> str:
    """Return an open question about what a question for yes or no says."""
    groups = {name: value for name, value in said.groupdict().items() if value}
    thing = groups.get("thing") or groups.get("named") or ""
    timeless = _TIME.sub("", thing)
    # The year says which meeting somebody hosted, where no number does.
    is_numbered = any(sign.isdigit() for sign in timeless)
    is_said_by_time = asked.startswith("who") and not is_numbered
    if not (asked.startswith("which") or is_said_by_time):
        thing = timeless
    rest = groups.get("rest") or groups.get("where") or ""
    deed = groups.get("deed") or groups.get("done") or ""
    return asked.format(
        thing=thing,
        deed=deed.removesuffix("e") if "{deed}ed" in asked else deed,
        who=groups.get("who") or groups.get("one") or "",
        asking="when" if re.match(_DATE, rest) else "where",
    )

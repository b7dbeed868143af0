"""The many forms in which one thing is asked of a meeting or of an operation, put as one.

"Chair of the 33rd meeting", "under whose chairmanship was it held" and "who presided over it" ask
for the same. Each form is read as a whole, so that no question that says more is changed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from asean_wco.answers.patterns import Pattern

_CHAIR = r"(?:chair(?:man|person|woman|lady)?|presid(?:ent|ing officer))"
_NOUNS = (
    *("delegates", "delegate", "participants", "participant", "people", "ppl", "persons"),
    *("attendees", "officials", "representatives"),
)
_PEOPLE = f"({'|'.join(_NOUNS)})"
_CAME = (
    r"(?:attend(?:ed)?|took part in|take part in|participated in|came to|come to|joined|"
    r"(?:were|was) (?:present )?(?:at|in)|at|in)"
)
_COUNTRIES = r"(?:participating )?(?:countries|administrations|members|states)"
_RESULTS = r"(?:decisions?|outcomes?|results?|conclusions?)"
_DAY = r"(?:(?:day|date) )?"
# A colon or a dash between what is asked for and of what.
_PAUSE = re.compile(r"\s*(?:[:–—]|\s-)\s+")
# What is asked for with the forms that ask for it of a meeting: X is its name.
_OF_MEETINGS = (
    (
        "who chaired X",
        (
            rf"(?:who (?:was|is|were|acted as|served as|has been) )?(?:the )?(?:name of the )?"
            rf"{_CHAIR} (?:of|at|in|for) X",
            r"who (?:did chair|presided (?:over|at)|(?:was|is) presiding (?:over|at)"
            r"|(?:was|sat) in the chair (?:at|of|for|in)|(?:held|took) the chair (?:at|of|in)) X",
            rf"X(?: was)? (?:chair(?:ed by whom)?|{_CHAIR})",
            r"X,? who (?:chaired|was (?:the |in the )?chair)(?: it)?",
            r"by whom was X chaired|(?:under )?whose chairmanship was X(?: held)?",
        ),
        ("chair", "presid"),
    ),
    (
        "when was X held",
        (
            r"(?:what (?:was|is|were|are) )?(?:the )?(?:exact )?dates? (?:of|for) X",
            r"X (?:exact )?dates?|what dates? (?:was|were|is) X(?: held)?",
            r"when (?:did|does) X happen|when did they (?:hold|have) X",
            r"X (?:took place|was held|happened)(?: on)? (?:when|which dates?|what dates?)",
            r"X,? when(?: was it(?: held)?)?|period of X",
            r"(?:the )?dates? (?:on|at) which X was held",
            r"since what day until what day did X run",
        ),
        ("date", "when", "period", "what day"),
    ),
    (
        "where was X held",
        (
            r"(?:what (?:was|is) )?(?:the )?(?:place|location) (?:of|for) X",
            r"X (?:place|location)|where did they (?:hold|have) X",
            r"X (?:took place|was held) where|X,? where(?: was it(?: held)?)?",
        ),
        ("place", "location", "where"),
    ),
    (
        "in which city was X held",
        (r"(?:what (?:was|is) )?(?:the )?city (?:of|for) X|X city",),
        ("city",),
    ),
    (
        "who hosted X",
        (
            r"(?:who was )?(?:the )?host(?:ing)?(?: (?:administration|customs|service))? of X",
            r"who was host to X",
            r"X (?:host|organi[sz]er)|X,? who hosted(?: it)?",
            r"by whom was X (?:hosted|organi[sz]ed)",
            r"X was (?:hosted|organi[sz]ed) by (?:whom|which (?:administration|customs|service))",
            r"who (?:organi[sz]ed|received) X",
        ),
        ("host", "organi", "received"),
    ),
    (
        "how many NOUN came to X",
        (
            rf"(?:the )?number of {_PEOPLE} (?:at|in|of|attending|for) X",
            rf"how many {_PEOPLE} {_CAME} X",
            rf"X,? (?:how many|number of) {_PEOPLE}(?: (?:attended|came|were there|took part))?",
            rf"{_PEOPLE} (?:at|of|in) X,? (?:how many|number)",
            r"how many (?:attended|took part in|participated in|came to) X",
            r"how big was X|attendance of X in numbers",
        ),
        ("how many", "number", "how big"),
    ),
    (
        "which countries attended X",
        (
            rf"(?:the )?{_COUNTRIES} (?:at|of|in) X|X participants by country",
            rf"which {_COUNTRIES} (?:took part in|participated in|were at|were represented at"
            r"|were present at|joined|came to) X",
        ),
        ("countries", "administrations", "members", "states", "by country"),
    ),
    (
        "what was decided at X",
        (
            rf"(?:what (?:was|were) )?(?:the )?{_RESULTS} (?:of|at|from) X|X {_RESULTS}",
            r"which decisions did X take|what came out of X|what did X decide",
        ),
        ("decision", "outcome", "result", "conclusion", "came out", "decide"),
    ),
)
_OF_OPERATIONS = (
    (
        "when did X begin",
        (
            rf"(?:the )?(?:start|begin(?:ning)?|opening|first)(?:ing)? {_DAY}of X",
            r"X (?:start(?:ing)?(?: date| day)?|first day|began when|started when)",
            r"when did X start|on (?:which|what) day did X (?:start|begin)|since when did X run",
        ),
        ("start", "begin", "began", "opening", "first day", "since when"),
    ),
    (
        "when did X end",
        (
            rf"(?:the )?(?:end|finish|closing|last)(?:ing)? {_DAY}of X",
            r"X (?:end(?:ing)?(?: date| day)?|last day|ended when|finished when)",
            r"when did X finish|on (?:which|what) day did X (?:finish|end)|until when did X run"
            r"|when was X over",
        ),
        ("end", "finish", "closing", "last day", "until when", " over"),
    ),
)
# With these words a question says more than of what it asks.
_MORE = (
    r"\b(?:who|whom|whose|when|where|which|what|how|and|or|but|that|did|does|do|was|were|is"
    r"|are|by|after|before|next|last|latest|previous|following|meetings|sessions|workshops|every"
    r"|each|all|any|some|held|chaired|hosted|opened|called|named|about|signature|signing|not"
    r"|venue|dates?|city|place|country|got|had|sign\w*|number|largest|biggest|smallest|force"
    r"|accession|protocol|amendment|agreement|treaty|programme|plan|project|edition|phase"
    r"|operation|term|more|pls|came|in the whole|opening)\b|[,;:&+.]"
)
# A meeting is said by its sort or by its number; with these words a question says more.
_MEETING = re.compile(
    rf"(?is)^(?!.*(?:{_MORE})).*\b(?:\d{{1,2}}(?:st|nd|rd|th)|first|second|third|meetings?|conference"
    r"|session|consultation|workshop|forum|symposium|gathering|summit|seminar|training)\b"
)
_OPERATION = re.compile(r"(?i)^(?:the )?(?:\w+ )?operation \w+(?: \w+)?(?: [IVXL\d]+)?$")


def in_one_form(text: str) -> str:
    """Return a question in the one form that stands for all; most are returned as they are."""
    plain = _PAUSE.sub(" ", text.strip()).rstrip(" ?.!")
    for table, is_thing in ((_OF_MEETINGS, _MEETING), (_OF_OPERATIONS, _OPERATION)):
        for form, ways, marks in table:
            thing, noun = _said(Pattern(_whole(ways), *marks), plain)
            if thing and is_thing.search(thing):
                return form.replace("NOUN", noun or "delegates").replace("X", thing)
    return text


def _whole(ways: Sequence[str]) -> str:
    """Return a regular expression for a whole question that is put in one of some ways."""
    return f"(?i)^(?:{'|'.join(ways)})$".replace("X", "(.+?)")


def _said(pattern: Pattern, question: str) -> tuple[str, str]:
    """Return of what something is asked, and which noun is counted; empty for no such question."""
    said = pattern.search(question)
    groups = [one for one in said.groups() if one] if said else []
    nouns = [one for one in groups if one.lower() in _NOUNS]
    things = [one for one in groups if one not in nouns]
    return "".join(things[:1]), "".join(nouns[:1])

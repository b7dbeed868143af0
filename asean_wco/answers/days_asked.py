"""The many forms in which a day of anything but a meeting is asked for, put as one.

"Thailand's entry into the Customs Co-operation Council, day and year" and "since when is Thailand
in the WCO" ask when Thailand joined the WCO. Each form is read as a whole, as in `forms`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from asean_wco.answers.patterns import Pattern
from asean_wco.model.countries import country_code
from asean_wco.model.tuples import NamedTuple

_SPAN = r"(?:day|date|year|yr|month)"
_SPANS = rf"(?:exact |precise )?{_SPAN}(?:(?: and |, |/| or )(?:the )?{_SPAN})*"
# "When", "on which date", "in what month and year", "the day on which".
_WHEN = (
    rf"(?:(?:since |from )?when(?: exactly)?|(?:on|in|at|from|as of|since) (?:what|which) {_SPANS}"
    rf"|what {_SPANS}|(?:[^,;:]*\b(?:needs?|lacks?|wants?) |what (?:is|was) )?(?:the )?{_SPANS}"
    r" (?:on|in|at|from|since) which)"
)
# "…, when?", "… on what date", "…: date and year?"
_AT_END = (
    rf"(?:,|:)? ?(?:(?:since )?when|(?:(?:i|we) need |please )?(?:the )?"
    rf"(?:on |in )?(?:what |which )?{_SPANS})(?: \([^)]*\))?"
)
_OF = rf"(?:what (?:is|was) )?(?:the )?{_SPANS} (?:of|for) (?:the )?"
_MEMBER = r"(?:an? |the )?(?:full )?(?:members?|participants?)(?: (?:state|country))?(?: of| in)?"
_JOINED = rf"(?:join(?:ed|s)?|enter(?:ed|s)?|c[oa]me into|accede[ds]? to|bec[oa]mes? {_MEMBER})"
_ENTRY = r"(?:entry|accession|admission|membership|entrance) (?:in|into|to|of)"
_COUNTRY = r"([\w' .-]+?)"
_THING = r"(.+?)"
# The WCO is called by its old name as well.
_BODY = (
    r"((?:the )?(?:old |then )?(?:customs co-?operation council|ccc|council(?= |$)|wco"
    r"|world customs organi[sz]ation|asean))"
    r"(?:,? (?:\(?(?:now|today'?s?) (?:the )?wco\)?|(?:in|at) brussels|the old wco"
    r"|the wco'?s old name))?(?: as (?:an? )?(?:full )?member)?"
)
_IN_FORCE = (
    r"(?:in force|in effect|operative|effective|bec[ao]me (?:effective|operative|law)"
    r"|take effect|took effect|c[oa]me in(?:to)? (?:force|effect)|entered into force)"
)
_FOUNDED = r"(?:set up|established|estd?\.?|created|started|formed|founded|opened(?: its doors)?)"
_POST = (
    r"((?:the )?(?:\w+[ -])*?(?:secretary|director|head|commissioner|chief|chair|chairman|president"
    r"|controller|minister)\b.*?)"
)
# So many words are no name of a person.
_LONG_NAME = 6
_NAME = r"([^,;:?]+?)"
# With these words a name is no name alone.
_NO_NAME = (
    r"\b(?:who|whom|whose|when|where|which|what|how|and|or|but|that|did|does|do|was|were|is|are"
    r"|by|after|before|next|last|first|its|it)\b|[,;:?]| /(?: |$)"
)
_TREATY = re.compile(
    rf"(?is)^(?!.*(?:{_NO_NAME}|\bfor\b|\bforce\b)).*\b(?:agreement|protocol|convention"
    r"|arrangement|code|treaty|atiga|aamra|afafgit|afafist|rkc)\b"
)
_OFFICE = re.compile(
    rf"(?is)^(?!.*(?:{_NO_NAME}|\b(?:in|to|plan|project|programme)\b)).*\b(?:office|rocb|rilo|group|pscg|cent(?:re|er)|rtc"
    r"|rcl|laborator(?:y|ies)|committee|secretariat|unit|wco|organi[sz]ation)\b"
)


class _Form(NamedTuple):
    """What is asked for in many ways.

    Attributes:
        plain: the question in its plain form, with a pair of braces for each name in it.
        ways: in which it is asked, as regular expressions for a whole question.
        marks: texts, one of which stands in all of them.
        are_names: whether what stands for the names may be names of what is asked for.
    """

    plain: str
    ways: Sequence[str]
    marks: Sequence[str]
    are_names: Callable[[Sequence[str]], bool]


def _are_country_and_body(names: Sequence[str]) -> bool:
    return country_code(names[0].removeprefix("has ").strip()) is not None


def _is_treaty(names: Sequence[str]) -> bool:
    return _TREATY.search(names[0]) is not None


def _is_name(names: Sequence[str]) -> bool:
    return re.search(f"(?i){_NO_NAME}", names[0]) is None and 1 < len(names[0].split()) < _LONG_NAME


def _is_office(names: Sequence[str]) -> bool:
    return _OFFICE.search(names[0]) is not None


_FORMS = (
    _Form(
        "when did {} join {}",
        (
            rf"{_WHEN} (?:did |has |had )?{_COUNTRY} (?:ever |at last |finally )?{_JOINED} {_BODY}",
            rf"{_WHEN} (?:was|were) {_COUNTRY} (?:admitted|accepted) (?:to|into|in) {_BODY}",
            rf"since when (?:is|has) {_COUNTRY} (?:been )?(?:already )?"
            rf"(?:in|inside|with|part of|{_MEMBER}) {_BODY}(?: already)?",
            rf"(?:{_OF})?{_COUNTRY}(?:['’]s)? {_ENTRY} {_BODY}{_AT_END}",
            rf"{_OF}{_COUNTRY}(?:['’]s)? {_ENTRY} {_BODY}",
            rf"{_OF}(?:entry|accession|admission) of {_COUNTRY} (?:in|into|to) {_BODY}",
            rf"{_COUNTRY} (?:{_JOINED}|become|{_MEMBER}) {_BODY}{_AT_END}",
            rf"(?:the )?{_SPANS} {_COUNTRY} {_JOINED} {_BODY}",
        ),
        ("join", "enter", "me into", "accede", "member", "admi", "since", "entry", "accession"),
        _are_country_and_body,
    ),
    _Form(
        "when did {} enter into force",
        (
            rf"{_WHEN} (?:is|was|has|did|does) {_THING} (?:been )?{_IN_FORCE}",
            rf"{_WHEN} (?:is|was|has|did|does) {_THING} (?:been )?become law",
            rf"{_THING}(?:,|:)? (?:its )?(?:entry into force|coming into force|{_IN_FORCE})"
            rf"(?:{_AT_END}|,? on)?",
            rf"{_OF}(?:entry|coming) into force of {_THING}",
            rf"(?:the )?(?:entry|coming) into force of {_THING}(?:{_AT_END})?",
        ),
        ("force", "effect", "operative", "become law", "became law"),
        _is_treaty,
    ),
    _Form(
        "when was {} signed",
        (
            rf"{_THING},? (?:was )?(?:signed|signd|signature|signing)(?: was)?{_AT_END}",
            rf"{_OF}(?:signing|signature) of {_THING}",
            rf"(?:the )?(?:signing|signature) (?:date|day) of {_THING}",
            rf"{_WHEN} {_THING} (?:was|got) signed",
        ),
        ("sign",),
        _is_treaty,
    ),
    _Form(
        "when did {} become {}",
        (
            rf"since when (?:is|was|has) {_NAME} (?:been )?(?:in the (?:post|office) of )?{_POST}",
            rf"{_WHEN} did {_NAME} (?:start|begin|take over|take office|come in) as {_POST}",
            rf"{_OF}{_NAME}(?:['’]s)? (?:appointment|start|taking over|taking office) as {_POST}",
            rf"{_NAME} (?:became|is|was|took over as|started as|appointed) {_POST}{_AT_END}",
        ),
        ("since when", "start", "begin", "take", "taking", "come in", "appoint", "became", " is "),
        _is_name,
    ),
    _Form(
        "when was {} founded",
        (
            rf"{_WHEN} (?:was|were) {_THING} {_FOUNDED}",
            rf"{_WHEN} did {_THING} (?:open(?: its doors)?|start|come into being|start work)",
            rf"since when (?:does|do|has) {_THING} (?:exist|existed|been there)",
            rf"{_THING} {_FOUNDED}{_AT_END}",
            rf"{_OF}(?:founding|foundation|establishment|creation) of {_THING}",
        ),
        (
            "set up",
            "establish",
            "creat",
            "start",
            "form",
            "open",
            "being",
            "exist",
            "found",
            "estd",
        ),
        _is_office,
    ),
)
_OLD_NAME = r"(?i)^(?:the )?(?:old |then )?(?:customs co-?operation council|ccc|council)$"


def with_day_asked(text: str) -> str:
    """Return a question for a day in the one form that stands for all; most as they are."""
    plain = " ".join(text.strip().rstrip(" ?.!").split())
    for form in _FORMS:
        said = Pattern(f"(?i)^(?:{'|'.join(form.ways)})$", *form.marks).search(plain)
        names = [one for one in said.groups() if one] if said else []
        if names and form.are_names(names):
            names = [re.sub(_OLD_NAME, "the WCO", name.strip(" -–")) for name in names]
            return form.plain.format(*names)
    return text

"""How people put a question that has a plainer form, as a table from the one to the other.

A phrase is rewritten as typed, before anything is read: "Lapeña left; his successor?" becomes "who
was the successor of Lapeña". A row says one way of asking, whatever is asked about.
"""

from __future__ import annotations

import re

from asean_wco.answers.reference_words import capitals
from asean_wco.answers.words import COUNTS
from asean_wco.model.countries import country_name

# A name or a place with capitals: "Isidro Lapeña", "Hla Win", "Viet Nam".
_NAME = r"[A-Z][\w’'-]*[^\W_](?: (?:bin |de |of )?[A-Z][\w-]*\.?){0,4}"
_COUNTRY = r"[A-Z][a-z]+(?: [A-Z][a-z]+)?"
_NO_COUNTRY = r"(?:First|Last|Next|Second|The|Which|Who|Whose|What|Name|Our|My|Your)\b"
_PERSON = r"(?:man|woman|lady|gentleman|person|official|officer)"
_FOR_COUNTRY = r"(?:man|woman|envoy|delegate|representative|emissary|person|chief delegate)"
_AT = r"(?:at|to|in|for|during)"
# What asks for the name of somebody of whom a sentence told: "Who is he?", "Her name?"
_WHO_IT_WAS = (
    r"(?:who(?:['’]s| is| was)? (?:he|she|it|this|that)"
    r"|who|(?:his|her|the) (?:full )?name|(?:full )?name,? please|name (?:him|her)"
    r"|what (?:is|was) (?:his|her|the) (?:full )?name"
    r"|i (?:would|will|['’]d) be \w+ for (?:his|her|the) (?:full )?name)"
)
_DEED = r"(?:chaired|presided over|opened|inaugurated|hosted|headed|led|co-chaired)"
_JOB = r"(?:job|post|seat|place|position|role|office)"
_ENDED = r"(?:left|moved|went|resigned|retired|stepped down|quit|departed)"
_DASH = r"(?:\s*[-–—;:,]+\s*|[.!]\s+)"
_COULD_YOU = r"(?:could|can|would|will) (?:anyone|anybody|someone|somebody|you)(?: please| kindly)?"
_GREETING = (
    r"(?:hello|hi|hey|good (?:morning|afternoon|evening)|dear (?:all|colleagues?|sir|madam|team))"
)
_SPELLS = r"(?:two|2) (?:separate |different )?(?:spells|terms|stints|periods)"
_HOLDER = (
    r"(?i:(?:the )?(?:very )?(?:first|last|current|next|second) ?"
    r"(?:head|chair|director|secretary|commissioner|chief|boss|president|leader))"
)
_DECADE = r"(?:early|mid|late)[- ](?:the )?(?:nineties|eighties|noughties|\d0s)"


def _rows(*rows: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), plain) for pattern, plain in rows)


# Patterns tell small letters from capitals, since names have capitals; (?i:...) is for all else.
_PLAIN_FORMS = _rows(
    # Politeness, and who says what.
    (rf"^(?i:{_GREETING})[,!.]+ ", ""),
    (
        r"^(?i:(?:my|our) \w+ (?:asks|wants to know|wonders|would like to know)) "
        r"(?=(?i:who|what|when|where|which|how)\b)",
        "",
    ),
    (
        rf"^(?i:{_COULD_YOU} (?:confirm|say|state)) (?={_HOLDER})",
        "who was ",
    ),
    (rf"^(?i:{_COULD_YOU} enumerate) ", "list "),
    (rf"(?i:\b{_COULD_YOU} (?:enumerate|list|name) them)\b", "which are they"),
    (rf"(?i:[.?!]+ {_COULD_YOU} (?:help|assist)(?: me| us)?)\??$", "?"),
    (r"(?i:,? according to the (?:latest|newest|most recent) (?:evidence|sources?|records?))", ""),
    (r"(?i:[,.]? i (?:believe|beleive|think|guess|suppose|reckon))(?=[.?!,]|$)", ""),
    (r"(?i:\s*[-–—]+ ?do you (?:have|know) (?:him|her|it|them))(?=\?|$)", ""),
    # Times.
    (r"(?i:, say,?(?: in)?) (?=(?:19|20)\d\d\b)", " in "),
    (
        rf"(?i:\b{_DECADE},? )(?=.*\b(?:19|20)\d\d\b)",
        "",
    ),
    (r"(?i:\bthe \w+ year) (?=(?:19|20)\d\d\b)", ""),
    (r"(?<=\b\d{4})(?i:, (?:which was )?the year (?:when|in which|that|of)?[^?;:]*)(?=\?|$)", ""),
    # Half a sentence that leaves out the place.
    (
        r"^(?P<what>(?!(?i:who|when|where|which|what|how|in)\b)[^?:]+?),? "
        r"(?i:took place|was held|were held|was convened|convened) (?i:in|at) ?(?:…|\.\.\.|\?)$",
        r"where was \g<what> held?",
    ),
    # Who chaired or opened something, told first and asked for after it.
    (
        rf"(?P<what>(?:^|(?<=[.?!] ))[^.?!]+?) (?i:had an? {_PERSON} in the chair)[^.?!]*[.?!]+ "
        rf"(?i:{_WHO_IT_WAS})\b",
        r"who chaired \g<what>",
    ),
    (
        rf"(?:^|(?<=[.?!,] ))(?i:(?:the|an?) )(?P<who>[^.?!,]{{3,40}}?)(?<! is)(?<! was) "
        rf"(?P<deed>{_DEED}) (?P<what>[^.?!]+)[.?!]+ (?i:{_WHO_IT_WAS})[.?! ]*$",
        r"which \g<who> \g<deed> \g<what>",
    ),
    (
        r"(?i:\b(?:i|we) (?:need|want|have|wish|would like) to "
        r"(?:credit|thank|name|mention|cite|quote)) (?P<part>(?:the )?"
        r"(?:chair|host|opener|chairman|chairperson|head|director)\b)",
        r"who was \g<part>",
    ),
    (r"(?i:\bwas (?:the )?host and (?:declared|opened)(?: it)?(?: open)?)\b", "opened it"),
    (r"(?i:\bhosted and (?:declared|opened)(?: it)?(?: open)?)\b", "opened it"),
    # Who was there for a country.
    (
        rf"(?i:(?:\b(?:i am |we are )?(?:trying to find|looking for|searching for) )?"
        rf"\b(?:our|the|my)?\s?{_FOR_COUNTRY} (?:from|of|for)) (?P<side>{_NAME}) "
        rf"(?P<at>(?i:{_AT}) [^?]+?)(?:[.…]+|,)? ?(?i:who (?:was|is) (?:it|he|she|that))",
        r"who represented \g<side> \g<at>",
    ),
    (
        rf"^(?i:(?:who was |name )?(?:the )?)(?!{_NO_COUNTRY})(?P<side>{_COUNTRY})(?:['’]s?)? "
        rf"(?i:{_FOR_COUNTRY}) (?i:{_AT}|when) (?P<what>[^?]+)",
        r"who represented \g<side> at \g<what>",
    ),
    (
        r"(?<=\bat )(?P<who>(?i:(?:the )?(?:customs )?(?:heads|chiefs|directors-general|dgs)"
        r"(?: of customs)?)) met (?=(?:at|in)\b)",
        r"the meeting of \g<who> ",
    ),
    # Who was in a post before somebody, or after.
    (
        rf"(?i:\b(?:from )?whom? did) (?P<who>{_NAME}) (?i:(?:take over|inherit))"
        rf"(?P<of>[^?]*?)(?i: (?:over )?from)?(?=\?|$)",
        r"who was before \g<who>",
    ),
    (
        rf"^(?P<who>{_NAME}) (?i:{_ENDED})\b(?: [^-–—;:,.?!]+)?{_DASH}"
        r"(?i:(?:who was )?(?:his|her|the)) (?P<place>(?i:successor|predecessor))\b",
        r"who was the \g<place> of \g<who>",
    ),
    (
        rf"^(?P<who>{_NAME})['’]s? (?i:{_JOB})(?: as (?P<post>[^?.!]+?))? "
        r"(?i:(?:went|passed|fell|was given|was handed) to) [^?.!]*[.!?;,]+ ?(?i:who|to whom)\b",
        r"who came after \g<who> as \g<post>",
    ),
    # Who was in a post twice.
    (
        rf"(?i:\b(?:the )?(?:one|{_PERSON}) who (?P<was>was|has been|had been|held)) "
        r"(?P<post>[^?.:,]+?) (?i:twice)\b[^?]*",
        r"who \g<was> \g<post> twice",
    ),
    (
        rf"(?i:\b(?:one|an?|which)) (?P<post>[^?.:,]+?) "
        rf"(?i:(?:has|had|served)(?: for)? {_SPELLS})\b[^?]*",
        r"who was \g<post> twice",
    ),
    # Who is at the top of a body.
    (
        rf"(?i:\bwho (?:holds|has|had|held)) (?P<body>.+?)['’]s? (?i:top {_JOB})\b",
        r"who is the head of \g<body>",
    ),
    (rf"(?i:\b(?:holds|has) the top {_JOB}) (?i:at|of|in)\b", "is the head of"),
    (rf"(?i:\b(?:held|had) the top {_JOB}) (?i:at|of|in)\b", "was the head of"),
)
# Words of order that people misspell; a name is never meant.
_ORDER_SLIPS = {
    slip: word
    for word, slips in {
        "before": "befor befour bifore befroe beofre bfore",
        "after": "aftr afte aftter afer atfer affter",
        "followed": "folowed follwed followd foloowed folllowed",
        "following": "folowing follwing followng",
        "successor": "succesor sucessor succsessor sucesor successer",
        "predecessor": "predecesor predeccessor predecesser predicessor",
        "previous": "previus previos prevous",
        "latest": "lastest latets",
        "replaced": "replacd repalced replased",
        "preceded": "preceeded preceeding precceded",
    }.items()
    for slip in slips.split()
}
_SLIP = re.compile(rf"\b(?:{'|'.join(_ORDER_SLIPS)})\b", re.I)
# "ASEAN six" are its members, and no name with a number.
_NUMBER_IN_WORDS = re.compile(
    rf"\b(?!(?:ASEAN|WCO)\b)(?P<name>(?<=\w )[A-Z][\w-]+|[A-Z]{{3,}}) "
    rf"(?P<number>(?i:{'|'.join(COUNTS)}))\b"
    r"(?! (?:\w+s|of|people|more)\b)(?! \w+ \w+s\b)"
)
_FROM_CAPITAL = re.compile(r"(?<=who represented )[A-Z]\w+(?: [A-Z]\w+)?")


def plainly_put(text: str) -> str:
    """Return a question in its plainest form; most are returned as typed."""
    text = _SLIP.sub(lambda slip: _ORDER_SLIPS[slip[0].lower()], text)
    for pattern, plain in _PLAIN_FORMS:
        text = pattern.sub(plain, text)
    text = _NUMBER_IN_WORDS.sub(_in_digits, text)
    return _FROM_CAPITAL.sub(_of_capital, text)


def _in_digits(said: re.Match[str]) -> str:
    """Return a name with its number in digits: "Mekong Dragon seven" is called by its number."""
    return f"{said['name']} {COUNTS[said['number'].lower()]}"


def _of_capital(named: re.Match[str]) -> str:
    """Return the country of a capital: whoever comes from Hanoi is there for Viet Nam."""
    code = capitals().get(named[0].lower())
    return country_name(code) if code else named[0]

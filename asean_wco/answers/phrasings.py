"""What people say around a question, and slips in the words that order what is asked.

Politeness and what only leads up to a year are left out as typed, before anything is read.
"""

from __future__ import annotations

import re

from asean_wco.answers.days_asked import with_day_asked
from asean_wco.answers.forms import in_one_form
from asean_wco.answers.patterns import Pattern
from asean_wco.answers.talk import without_talk
from asean_wco.answers.words import COUNTS

_YOU = "(?:anyone|anybody|someone|somebody|you)"
_COULD_YOU = rf"(?:could|can|would|will) {_YOU}(?: please| kindly)?"
_COULD = ("could ", "can ", "would ", "will ")
# What is said before a question, which asks nothing: "may I humbly ask", "I would be most
# grateful if you could tell me", "would you be so kind as to inform me", "kindly advise".
_SOFTLY = r"(?:humbly|kindly|please|perhaps|just|also|therefore|politely|respectfully)"
_TELL = (
    r"(?:tell|inform|advise|confirm|clarify|let|remind|indicate|say|state|share|specify)"
    r"(?: to)?(?: me| us)?(?: know| with me| with us)?(?: of| on| about)?"
)
_COURTESY = (
    rf"(?:please,? )?(?:(?:may|might|could|can) (?:i|we) (?:{_SOFTLY} )*"
    rf"(?:ask|inquire|enquire|know|be told)(?: (?:you|to know|about))?"
    rf"|(?:i|we)(?: (?:would|should|shall|will)|['’]d) (?:\w+ )?be (?:\w+ )?"
    rf"(?:grateful|obliged|thankful|glad|happy|pleased|delighted)"
    rf"(?: (?:if|for) {_YOU} (?:could|would|might|can)(?: {_SOFTLY})* {_TELL}"
    rf"| to (?:know|learn|be told|hear|find out))"
    rf"|(?:i|we)(?: would|['’]d) (?:{_SOFTLY} )?(?:like|love|wish) to (?:{_SOFTLY} )?"
    rf"(?:know|ask|learn|find out|establish|be told)"
    rf"|(?:i|we) (?:would|should|must) (?:{_SOFTLY} )?ask"
    rf"|it would (?:help|please|interest)(?: me| us)?(?: \w+)? to (?:know|learn|hear)"
    rf"|(?:could|can|would|will) {_YOU}(?: {_SOFTLY})*(?: be so (?:kind|good) as to)? {_TELL}"
    rf"|{_SOFTLY} {_TELL})"
)
_COURTEOUS = (
    *("ask", "inquire", "enquire", "know", "be told", "grateful", "obliged", "thankful", "glad"),
    *("happy", "pleased", "delighted", "advise", "inform", "confirm", "clarify", "tell", " let "),
    *("remind", "indicate", "state", "share", "specify", " say ", " learn ", " hear "),
)
# What is added behind a question and asks nothing: "if I may ask", "they say".
_ADDED = (
    r"(?:if (?:i|we) (?:may|might|could)(?: (?:ask|know))?|if you please"
    r"|if you (?:would|could|will) be so (?:good|kind)|that you know of|as far as you know"
    r"|(?:i|we) (?:should|would) like to (?:confirm|know|be sure)"
    r"|(?<!held )(?:(?:in person|online|virtual(?:ly)?|in the room),? (?:or )?)+"
    r"(?:online|in person|virtual(?:ly)?|otherwise))"
)
_HEARSAY = r"(?:they say|people say|i (?:hear|heard|read|think|was told|am told))"
_ASKS = r"(?:who|whom|whose|what|when|where|which|how|whether|(?:in|on|at|by|to) (?:wh\w+))\b"
_MONTH = r"jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec"
_MONTH_MARKS = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())
_GREETING = (
    r"(?:hello|hi|hey|good (?:morning|afternoon|evening)|dear (?:all|colleagues?|sir|madam|team))"
)
_POST = r"(?:head|chair|director|secretary|commissioner|chief|boss|president|leader)"
_HOLDER = rf"(?i:(?:the )?(?:very )?(?:first|last|current|next|second) ?{_POST})"
_DECADE = (
    r"(?:(?:early|mid|late)[- ](?:the )?(?:nineties|eighties|noughties|\d0s)"
    r"|at the turn of the (?:millennium|century))"
)
_YEAR = r"(?:19|20)\d\d"
_PAPER = (
    "footnote|note|paper|thesis|speech|memo|report|article|essay|briefing|slide|chronology|chapter"
    "|book|dissertation|story"
)


# Patterns tell small letters from capitals, since names have capitals; (?i:...) is for all else.
_PLAIN_FORMS = (
    # "Who's the head", with any apostrophe.
    (
        Pattern(r"\b((?i:who|what|where|when|how))['’ʼ`]s\b", *(f"{sign}s" for sign in "'’ʼ`")),
        r"\1 is",
    ),
    (
        Pattern(r"^(?i:where is the (?:head |main )?office of) ", "office of"),
        "where is the hq of ",
    ),
    # "Count for me the workshops in Manila", "total of the workshops".
    (
        Pattern(
            r"^(?i:count(?: up)?(?: for (?:me|us))?:? (?:(?:the|all|every) )*(?=\w+ ))", "count"
        ),
        "how many ",
    ),
    (Pattern(r"^(?i:(?:the )?total of (?:(?:the|all) )*(?=[a-z]))", "total of"), "number of "),
    # "The latest meeting by date, which one is it?"
    (
        Pattern(
            r"(?i),? which ones? (?:is|was|are|were) (?:it|that|they|those)(?=\W*$)", "which one"
        ),
        "",
    ),
    (
        Pattern(r"(?i)\b(latest|newest|last|first|oldest|earliest) (\w+) by date\b", " by date"),
        r"\1 \2",
    ),
    # What is the first is so by its number, and by its place among those that are said.
    (Pattern(r"\b1st\b(?=.* (?:that|which|held|hosted|host|chaired)\b)", "1st"), "first"),
    # "MoU btw ASEAN & WCO"; "btw" alone says nothing.
    (
        Pattern(
            r"(?i)\b(?:between|btw|betw|b/w) (?!who|what|when|where|which|how)"
            r"([^&,;:?]+?) ?(?:&|\band\b) ?",
            *("between ", "btw ", "betw ", "b/w "),
        ),
        r"between \1 and ",
    ),
    # Politeness, and who says what.
    (
        Pattern(
            rf"^(?i:{_GREETING})[,!.]+ ", "hello", "hi,", "hi!", "hi.", "hey", "good ", "dear "
        ),
        "",
    ),
    (
        Pattern(
            r"^(?i:(?:my|our) \w+ (?:asks|wants to know|wonders|would like to know)) "
            r"(?=(?i:who|what|when|where|which|how)\b)",
            *(" asks ", " to know ", " wonders "),
        ),
        "",
    ),
    (
        Pattern(
            r"^(?i:if (?:it is|it['’]s|that is|it isn['’]t)(?: not)? (?:too much )?"
            r"(?:trouble|bother|to ask|possible)|if (?:you do(?:n['’]?t| not) mind|i may(?: ask)?"
            r"|possible)), ",
            "if ",
        ),
        "",
    ),
    (
        Pattern(
            rf"^(?i:(?:(?:i|we)\b[^?.;]*, (?:and|so) )?{_COURTESY}),?:? (?=(?i:{_ASKS}))",
            *_COURTEOUS,
        ),
        "",
    ),
    (Pattern(r"(?i), (?:may|might) (?:i|we) (?:ask|know|inquire|enquire), ", *_COURTEOUS), " "),
    (
        Pattern(
            rf"(?i),? {_ADDED}(?=\W*$)",
            *(*_COURTEOUS, " please", " if ", " you know", "online", "otherwise", "in person"),
        ),
        "",
    ),
    (
        Pattern(
            rf"(?i)\?[^?]*\b{_HEARSAY}\W*$",
            *(" say", " hear", " read", " think", " told"),
        ),
        "?",
    ),
    (
        Pattern(
            r"(?i)\b(?:is|are|was|were) (?:credited with|on record as"
            r"|(?:reported|known) to have(?! been)) ",
            *("credited", " record", "reported", "known"),
        ),
        "",
    ),
    (
        Pattern(r"(?i)\b(is|are|was|were) (?:reported|known) to have been ", " to have been "),
        r"\1 ",
    ),
    (Pattern(rf"^(?i:{_COURTESY}) (?={_HOLDER})", *_COURTEOUS), "who was "),
    (Pattern(rf"^(?i:{_COURTESY} the name of (?=(?:the )?{_POST}\b))", *_COURTEOUS), "who was "),
    # "Name only please", "pangalan lang", at the end.
    (
        Pattern(
            r"(?i)\s*[-–,.:?!]+\s*(?:yung )?(?:pangalan lang|name(?:s|\(s\))?,? (?:only|pls|plz|"
            r"please|lang|po))(?: po)?\W*$",
            *("pangalan", "name"),
        ),
        "?",
    ),
    # "I have come across an agenda of it, but it does not say who chaired. Who was it?"
    (
        Pattern(
            r"(?i),? (?:but|yet|though|and) (?:it|they|that|this|the \w+) "
            r"(?:do|does|did)(?:n['’]?t| not) (?:say|mention|name|give|state|tell|show|record) "
            rf"(?={_ASKS})",
            *("not ", "n't ", "n’t ", "nt "),
        ),
        ", ",
    ),
    (
        Pattern(
            r"(?i)(?:, (?:i|we) have [^,;?]*)?,? (?:but|yet|though|and) (?:(?:i|we) )?"
            r"(?:can|could|do|did)(?:n['’]?t| ?not) (?:find(?: out)?|see|know|tell|remember) "
            rf"(?={_ASKS})",
            *("not ", "n't ", "n’t ", "nt "),
        ),
        ", ",
    ),
    (
        Pattern(
            r"(?i)(?<=.)(, (?:who|what|when|where)\b[^?;.!]*)[.;!?] "
            r"(?:who|what|when|where) (?:was|is|were|are) (?:it|he|she|that|this|they)(?=\W*$)",
            *(" it", " he", " she", " that", " this", " they"),
        ),
        r"\1",
    ),
    # What somebody takes for the answer, or knows besides: "wasn't it the minister?", "since he
    # did not read it himself".
    (
        Pattern(
            r"(?i),? (?:(?:was|is|were|are)n['’]?t (?:it|he|she|that|they)"
            r"|(?:since|because|as) (?:he|she|they) (?:did|could)(?:n['’]?t| not))\b[^?]*(?=\?|$)",
            *("n't ", "n’t ", "nt ", " not "),
        ),
        "",
    ),
    (Pattern(rf"^(?i:{_COULD_YOU} enumerate) ", *_COULD), "list "),
    (
        Pattern(
            rf"^(?i:(?:{_COULD_YOU} )?(?:give|state|provide|tell)(?: me| us)? the (?:exact )?"
            r"dates? (?:of|for) (?=the ))",
            *(" date of", " dates of", " date for", " dates for"),
        ),
        "when was ",
    ),
    (Pattern(rf"(?i:\b{_COULD_YOU} (?:enumerate|list|name) them)\b", *_COULD), "which are they"),
    (Pattern(rf"(?i:[.?!]+ {_COULD_YOU} (?:help|assist)(?: me| us)?)\??$", *_COULD), "?"),
    (
        Pattern(
            r"(?i:(?:^|,? )according to (?:the (?:latest|newest|most recent)|your) "
            r"(?:evidence|sources?|records?|files?|data),?)",
            "according to",
        ),
        "",
    ),
    (
        Pattern(
            r"(?i:[,.]? i (?:believe|beleive|think|guess|suppose|reckon))(?=[.?!,]|$)",
            *(" i b", " i think", " i guess", " i suppose", " i reckon"),
        ),
        "",
    ),
    (
        Pattern(r"(?i:\s*[-–—]+ ?do you (?:have|know) (?:him|her|it|them))(?=\?|$)", "do you "),
        "",
    ),
    # What is added narrows nothing: "the protocols, with the amending ones".
    (
        Pattern(
            r"(?i:,? (?:with|including|incl\.?|also) (?:all |any |the |its |their )*\w+ "
            r"(?:ones|versions))\b",
            *(" ones", " versions"),
        ),
        "",
    ),
    (Pattern(r"(?<=\w)(?i:, )[A-Z]\w+(?: [A-Z]\w+)* (?i:included)\b", " included"), ""),
    # "On how many occasions has the one met the other", "how many sessions do the records have".
    (
        Pattern(
            r"(?i)\b(?:on |at )?how many (?:occasions|times) (?:has|have|did) (?P<one>.+?) "
            r"(?:met|meet)(?: with)? "
            r"(?!(?:in|at|on|for|to|since|so|by|before|after|during|between)\b)",
            *(" met ", " meet "),
        ),
        r"how many meetings of \g<one> with ",
    ),
    (
        Pattern(
            r"(?i)(?<=\w) (?:does|do) (?:the|this|your|its) "
            r"(?:reference|records?|database|data|collection)(?: \w+ly)? "
            r"(?:document|have|record|hold|contain|cover|list|include|know(?: of)?)\b",
            *("reference", "record", "database", " data", "collection"),
        ),
        " are on record",
    ),
    # "SPCD cycles so far", "ASWSC meetings on file?"
    (
        Pattern(
            r"^(?P<thing>[A-Z][\w-]*[A-Z][\w-]*) (?P<noun>[a-z]{3,}s) "
            r"(?i:so far|to date|on file|on record)\W*$",
            *(" so far", " to date", " on file", " on record"),
        ),
        r"which \g<noun> of \g<thing> are on record",
    ),
    # Who asks, and why: "I am a student. Who …?", "… ? I need it for a speech."
    (
        Pattern(
            r"(?i:\?\s+(?:i|we|my|our|it|(?:the )?(?:reports?|sources?|papers?|records?))\b[^?]*$)",
            *("? i", "? we ", "? my ", "? our ", "? the ", "? rep", "? sou", "? pap", "? rec"),
        ),
        "?",
    ),
    (
        Pattern(
            r"^(?:[Ii] am|[Ii]['’]m|[Ww]e are) [^.?!:A-Z]*[.!:] +(?=\S)",
            *("i am ", "i'm ", "i’m ", "we are "),
        ),
        "",
    ),
    (
        Pattern(
            r"^(?i:(?:fact[- ]check|quick question|for my [\w ]{3,20}|for a [\w ]{3,20}"
            rf"|for (?:my|an?) (?:\w+ )?(?:{_PAPER})\b[^:?]*): +)",
            *("check:", "question:", "for my ", "for a"),
        ),
        "",
    ),
    (Pattern(r"^# ?(?:of )?(?=[A-Za-z])", "#"), "how many "),
    # What takers of notes shorten: "w/ the WCO", "Feb. 1", "Nov2023", "mtg #22".
    (Pattern(r"(?i)\bb/w ", "b/w"), "between "),
    (Pattern(r"(?i)\bw/(?!o\b) ?", "w/"), "with "),
    (Pattern(rf"(?i)\b({_MONTH})\.? ?(?=\d)", *_MONTH_MARKS), r"\1 "),
    (Pattern(r"# ?(?=\d)", "#"), "no. "),
    (Pattern(r"(?i)# of\b", "# of"), "number of"),
    # "US tariffs", "in the US", but not the "us" of whoever asks; "said re tariffs".
    (
        Pattern(r"\bUS(?= (?!dollars?\b)[a-z])|(?<=\b[Tt]he )US(?=\W*$|[,;?] )", "us"),
        "United States",
    ),
    (Pattern(r"(?i)(?<=\w) re:? (?=\w)", " re ", " re:"), " about "),
    # The first and the last day of one time are asked for at once, so that nothing parts them.
    (
        Pattern(
            r"(?i)\b(?:exact )?(?:start(?:ing)?|begin(?:ning)?|opening|first)(?: dates?| days?)?"
            r"(?: and| &| \+|,) (?:the )?(?:end(?:ing)?|finish|closing|last) (?:dates?|days?)\b",
            *(" date", " day"),
        ),
        "start to end dates",
    ),
    # An annex of a treaty by its letter: "AFAFGIT P7".
    (Pattern(r"(?<=[A-Z]) P(?=[1-9]\b)", " p"), " Protocol "),
    (Pattern(r"(?i)\bday one of\b", "day one"), "the first day of"),
    (
        Pattern(
            r"(?i)\bno longer (?:been )?(?:in force|valid)|(?:in force|valid) no (?:longer|more)\b",
            *("no longer", "no more"),
        ),
        "ended",
    ),
    # "When Thailand join WCO" leaves out a word.
    (
        Pattern(
            r"(?i)^when ((?!(?:did|do|does|was|were|is|are|will|has|have|had)\b)\w[\w ]*?) "
            r"(?=(?:join|sign|accede|ratify|become|host|launch|start|begin)\b)",
            "when ",
        ),
        r"when did \1 ",
    ),
    # Who did it is asked for by names, and where by the soil on which it was.
    (
        Pattern(
            r"(?i)(?:\bi need )?\b(?:the )?names? of (?:the )?(?:person|people|official|officer)s?"
            r" (?:who|that)\b",
            *("name of", "names of"),
        ),
        "who",
    ),
    (
        Pattern(
            r"(?i)(?:\bi need )?\b(?:the )?name of the chair(?:man|person)?\b", "name of the ch"
        ),
        "who chaired",
    ),
    (Pattern(r"(?i)\b(on|onto) (?=[a-z]+ soil\b)", " soil"), "in "),
    (Pattern(r"(?i)(?<=[a-z]) soil\b", " soil"), ""),
    (
        Pattern(
            r"(?i)^when (?:did|has|have) (?P<host>.+?) (?P<end>last|first) host(?:ed)? "
            r"(?:an? |the )?(?P<what>meeting|adgcm|rhca|workshop|conference)\b",
            " last host",
            " first host",
        ),
        r"when was the \g<end> \g<what> hosted by \g<host>",
    ),
    (
        Pattern(
            r"(?i)^when was the (?P<end>last|first) time (?:that )?(?P<host>.+?) hosted "
            r"(?:an? |the )?(?P<what>meeting|adgcm|rhca|workshop|conference)\b",
            " time ",
        ),
        r"when was the \g<end> \g<what> hosted by \g<host>",
    ),
    (Pattern(r"(?i)^how often (?=have\b[^?]* met\b)", "how often"), "how many times "),
    # "Fiji has received which meetings?"
    (
        Pattern(
            r"^(\w+(?: \w+)??) (?:has |have )?(?:received|hosted|housed|seen) which (\w+)\b",
            " which ",
        ),
        r"which \2 were held in \1",
    ),
    # Times.
    (
        Pattern(
            rf"(?i:\b({_YEAR}) (?:through|thru|till) (?={_YEAR}\b))",
            *(" through ", " thru ", " till "),
        ),
        r"\1 to ",
    ),
    (
        Pattern(
            r"(?i:\bup to(?: and including)?(?: (?:that|the one|those) (?:of|in))? )"
            rf"(?={_YEAR}\b)",
            "up to ",
        ),
        "until ",
    ),
    (
        Pattern(
            r"(?i:,? (?:from|since) the (?:19)?([6-9])0s,? (?:until|till|to|up to) "
            r"(?:today|now|date|the present))\b",
            "0s",
        ),
        r" since 19\g<1>0",
    ),
    (
        Pattern(
            r"(?i:,? (?:from|since) the nineties,? (?:until|till|to|up to) "
            r"(?:today|now|date|the present))\b",
            "nineties",
        ),
        " since 1990",
    ),
    (
        Pattern(
            r"(?i:, say,?(?: in)?(?: (?:the )?(?:spring|summer|autumn|fall|winter)(?: of)?)?)"
            rf" (?={_YEAR}\b)",
            ", say",
        ),
        " in ",
    ),
    # Who is asked for is of the time that is said last: "for the 1990s, but who in July 2000?"
    (
        Pattern(
            rf"(?i)\b(?:in|for|of) (?:the )?(?:(?:early|mid|late)[- ])?{_YEAR}s?\b"
            rf"(?=[^?]*(?:;|, but) who\b[^?;]*\b(?:in|on|of) [^?;,]*\b{_YEAR}\W*$)",
            *("; who", "but who"),
        ),
        "",
    ),
    (Pattern(r"(?i)\bon which days\b(?! of)", "on which days"), "when"),
    # Which of two years it was asks when it was.
    (
        Pattern(rf"(?i), (?:was|is) (?:it|that|this) (?:in )?{_YEAR} or (?:in )?{_YEAR}\b", " or "),
        ", when was it",
    ),
    # What is asked for stands behind the comma: "what is the agency doing, what study?"
    (
        Pattern(
            r"(?i)^what ((?:is|are|was|were) [^,?]+), (?:what|which) (\w+) ?\?*$",
            *(", what", ", which"),
        ),
        r"what \2 \1",
    ),
    # Japanese calls a country by its first letter beside ASEAN.
    (Pattern(r"日[・-]?(?=(?i:asean))", "日asean", "日・", "日-"), "Japan-"),
    (Pattern(r"韓[・-]?(?=(?i:asean))", "韓asean", "韓・", "韓-"), "Korea-"),
    # "Mekong Dragon campaign number 7" is called by its name and its number.
    (
        Pattern(
            r"(?i)\b(?:campaign|phase|edition) (?:no\.?|number) ?(?=\d)",
            *("campaign n", "phase n", "edition n"),
        ),
        "",
    ),
    # The search looks for what is quoted as it stands; whoever asks only calls something so.
    (Pattern(r"[\"“”„«»]", *'"“”„«»'), ""),
    (
        Pattern(
            rf"(?i:\b{_DECADE},? )(?=.*\b{_YEAR}\b)",
            *("nineties", "eighties", "noughties", "0s", " turn of "),
        ),
        "",
    ),
    (Pattern(r"(?i:\bthe \w+ year) (?=(?:19|20)\d\d\b)", " year "), ""),
    # The search takes "2010s" for a year that is misspelled.
    (Pattern(r"(?<!early )(?<!mid )(?<!late )\b(20\d)0s\b", "0s"), r"\g<1>0 to \g<1>9"),
    (
        Pattern(
            r"(?<=\b\d{4})(?i:, (?:which was )?the year (?:when|in which|that|of)?[^?;:]*)(?=\?|$)",
            " the year ",
        ),
        "",
    ),
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
_SLIP = Pattern(rf"(?i)\b(?:{'|'.join(_ORDER_SLIPS)})\b", *_ORDER_SLIPS)
# "ASEAN six" are its members, and no name with a number.
_NUMBER_IN_WORDS = Pattern(
    rf"\b(?!(?:ASEAN|WCO)\b)(?P<name>(?<=\w )[A-Z][\w-]+|[A-Z]{{3,}}) "
    rf"(?P<number>(?i:{'|'.join(COUNTS)}))\b"
    r"(?! (?:\w+s|of|people|more)\b)(?! \w+ \w+s\b)",
    *(f" {word}" for word in COUNTS),
)


def plainly_put(text: str) -> str:
    """Return a question in its plainest form; most are returned as typed."""
    text = _SLIP.sub(lambda slip: _ORDER_SLIPS[slip[0].lower()], without_talk(text))
    for pattern, plain in _PLAIN_FORMS:
        text = pattern.sub(plain, text)
    return with_day_asked(in_one_form(_NUMBER_IN_WORDS.sub(_in_digits, text)))


def _in_digits(said: re.Match[str]) -> str:
    """Return a name with its number in digits: "Mekong Dragon seven" is called by its number."""
    return f"{said['name']} {COUNTS[said['number'].lower()]}"

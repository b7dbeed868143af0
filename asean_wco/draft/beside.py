"""Which passages tell of another meeting: one held beside this one, before it or after it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from asean_wco.draft.meeting_words import HAPPENED, HELD
from asean_wco.draft.reading import LONGEST_LINE, Ordinal, OtherMeeting, ReleaseReading
from asean_wco.draft.release import Sentence
from asean_wco.model.dates import MONTHS, PartialDate
from asean_wco.model.folding import ORDINAL_WORDS
from asean_wco.model.text import safe_line, shortened

# What a meeting does with a plan, and what it agrees on.
_DONE = (
    r"(?:adopted|approved|endorsed|agreed|launched|signed|set|decided|mandated|tasked|requested"
    r"|concluded|reached|elected|created|established|proposed|initiated|accepted|finali[sz]ed"
    r"|confirmed|welcomed|noted|supported|pledged|resolved|committed|reaffirmed|nominated)"
)
# The same, and what may be done with a plan before or after that.
_DEALT_WITH = (
    rf"(?:{_DONE}|discussed|considered|tabled|presented|reviewed|submitted|reported|taken|made"
    r"|given|called for|put forward|laid)"
)
_EARLIER = r"(?:last|previous|earlier|preceding|latest|most recent)"
_LATER = r"(?:next|upcoming|forthcoming|coming)"
_NOUN_IN_ROW = (
    r"(?:[Mm]eetings?|[Cc]onferences?|[Cc]onsultations?|[Ww]orkshops?|[Ff]orums?|[Ss]eminars?"
    r"|[Ss]ummits?|[Dd]ialogues?|[Rr]ounds?|[Tt]alks|[Ee]ditions?|[Ss]ymposiums?|Sessions?)\b"
)
# "The last meeting", "their next bilateral consultation".
_IN_ROW = re.compile(
    rf"\b(?:(?P<earlier>{_EARLIER})|(?P<later>{_LATER}))\s(?!days?\b)(?P<name>(?:[\w/’'–-]+\s){{0,5}}?{_NOUN_IN_ROW})"
)


_ROW_BEFORE = re.compile(rf"\b(?:{_EARLIER}|(?P<later>{_LATER}))\s(?:[\w-]+\s)?$")
_BEGINS_ROW = re.compile(rf"(?:{_EARLIER}|{_LATER})\b")
# "At the last", "During its".
_AT = re.compile(r"(?:[A-Z][\w ]{0,30},\s)?(?:At|During|In|at|during|in)\s(?:the\s|its\s|their\s)?")
_IS_SUBJECT = re.compile(r"(?:[A-Z][\w ]{0,30},\s)?(?:The|Its|Their|the|its|their)?\s?")
_TELLS_OF_IT = re.compile(
    rf"[^.;]{{0,80}}?\b(?:will|is to|is (?:scheduled|expected|planned|due|set)|had|was|were"
    rf"|took place|(?:also )?{_DONE})\b"
)
# "Adopted by the", "which was approved at the", "will be submitted to the".
_DONE_THERE = re.compile(
    r"(?P<lead>,\s(?:(?:which|that|as)\s)?|\b(?:which|that|as)\s)?"
    r"(?P<verb>(?P<finite>(?:was|were|had been|has been|have been|will be|is to be|are to be)\s)?"
    r"(?:to be\s)?(?:first |already |also |recently |formally )?"
    rf"\b{_DEALT_WITH}\s(?:[\w-]+\s){{0,3}}?(?:at|by|in|during|to)\s(?:the\s|its\s|their\s)?"
    r"|\bfor (?:adoption|approval|endorsement|signature|consideration)\s(?:at|by|during|to)\s"
    r"(?:the\s|its\s|their\s)?)$"
)
_RELATIVE = re.compile(
    r"(?:\s\([A-Z/ -]{2,12}\))?(?:,?\s(?:held|hosted|convened|in|on)\s[^,;]{2,60})?"
    r"(?:,?\s(?:which|where|that)\b|,\sat which\b)"
)
_HELD_THERE = re.compile(
    r",?\s(?:which (?:was|took place)\s)?(?:held|hosted|convened)\s[^,;]{2,60}"
)
_RECALLED = re.compile(r"\b(?:recall(?:ed|s|ing)|(?:was|were) reminded (?:of|that)|remembered)\s")
# What the heads "had approved" was not done at the meeting.
_HAD_DONE = re.compile(
    rf"\bhad\s(?:(?:also|already|earlier|been|previously|just|once|jointly)\s){{0,3}}{_DONE}\b"
)
# "Once both sides had agreed, the minutes were signed": both were done at the meeting.
_DONE_FIRST = re.compile(r"\b(?:[Oo]nce|[Aa]fter|[Ww]hen|[Aa]s soon as|[Uu]ntil)\b[^,;]*$")
# "Will be adopted", "is expected to be signed".
_TO_BE_DONE = re.compile(
    r"\b(?:will|is to|are to|should|(?:expected|due|planned|scheduled|set) to)\s(?:also\s)?"
    rf"be\s{_DONE}\b"
)
# "Last year, the heads agreed".
_EARLIER_ON = re.compile(
    rf"(?:Last (?:year|month|{'|'.join(MONTHS)})|Previously|Earlier this (?:year|month)"
    r"|(?:A|One|Two|Three) (?:years?|months?) (?:ago|earlier|before)"
    r"|In (?:(?P<month>[A-Z][a-z]+)\s)?(?P<year>20\d\d))\b"
)
# "A similar workshop was held".
_SIMILAR = re.compile(
    r"\b(?:an?|the) (?:similar|earlier|previous) [\w ]{2,40}? (?:was|were|had (?:also )?been)"
    r" (?:also )?(?:held|conducted|organi[sz]ed)\b"
)
# Where those who met go on with what they did at this meeting.
_AND_DID = (
    r"and\s(?:also\s|then\s|further\s|jointly\s)?"
    r"(?:agreed|decided|adopted|endorsed|approved|signed|reaffirmed|discussed|reviewed|committed"
    r"|pledged|urged|took note|noted|confirmed|called|expressed|asked|shared|welcomed|were|was)\b"
)
_RESUMES_AT_ONCE = re.compile(rf",?\s{_AND_DID}|,\s(?:while|but)\b|;")
_RESUMES_AFTER_PARTICIPLE = re.compile(rf",|;|\s{_AND_DID}")
_WILL = re.compile(r"\b(?:will|is to|are to|is set to|are set to|to host)\b")
# No sentence tells of more other meetings.
_MOST_IN_SENTENCE = 3


def earlier_and_later(
    reading: ReleaseReading, sentence: Sentence, *, is_known: bool, is_ahead: bool
) -> Iterator[OtherMeeting]:
    """Yield the passages of a sentence that recall another meeting, or announce one.

    Args:
        reading: of the release, whose session is read.
        sentence: of it.
        is_known: whether a sentence before tells of the meeting of the release.
        is_ahead: whether that meeting is still to come, so that "the next meeting" may be it.
    """
    targets = list(_targets(reading, sentence, is_ahead=is_ahead))[:_MOST_IN_SENTENCE]
    spans = [
        _span_about(sentence.text, target, sentence.start, is_known=is_known) for target in targets
    ]
    if is_known:
        spans += _at_other_times(reading, sentence, targets, is_ahead=is_ahead)
    # The longest first: of two that overlap it is the one that counts.
    for first, last in sorted(filter(None, spans), key=lambda span: span[0] - span[1]):
        start, end = sentence.start + first, sentence.start + last
        named = _inside(targets, start, end) or reading.meeting_at("", 0, start, start)
        yield named._replace(is_beside=False, start=start, end=end)


def _inside(targets: Sequence[OtherMeeting], start: int, end: int) -> OtherMeeting | None:
    """Return the first meeting that a part of the text names."""
    return next((target for target in targets if start <= target.start < end), None)


def _targets(
    reading: ReleaseReading, sentence: Sentence, *, is_ahead: bool
) -> Iterator[OtherMeeting]:
    """Yield the meetings that a sentence names besides the one of the release."""
    here = range(sentence.start, sentence.end)
    taken: list[range] = []
    for session in reading.sessions:
        if session.start in here and session.series:
            taken.append(range(session.start, session.end))
            if not reading.is_of_chosen(session) and session not in reading.occasions:
                yield reading.meeting_at(session.series, session.number, session.start, session.end)
    chosen = reading.chosen.series if reading.chosen else ""
    for mention in reading.mentions:
        is_taken = any(mention.start in span for span in taken)
        if mention.kind != "series" or mention.start not in here or is_taken:
            continue
        row = _ROW_BEFORE.search(reading.text, sentence.start, mention.start)
        is_this = is_ahead if row and row["later"] else not row and mention.id == chosen
        if not is_this:
            taken.append(range(mention.start, mention.end))
            start = row.start() if row else mention.start
            yield reading.meeting_at(mention.id, 0, start, mention.end)
    for match in _IN_ROW.finditer(reading.text, sentence.start, sentence.end):
        is_taken = any(match.start() < span.stop and span.start < match.end() for span in taken)
        if not is_taken and not (match["later"] and is_ahead):
            yield reading.meeting_at("", 0, *match.span())


def _span_about(
    text: str, target: OtherMeeting, offset: int, *, is_known: bool
) -> tuple[int, int] | None:
    """Return the part of a sentence that tells of another meeting; None if it only names it.

    Args:
        text: of the sentence.
        target: that it names.
        offset: where the sentence begins.
        is_known: whether a sentence before tells of the meeting of the release.
    """
    start, end = target.start - offset, target.end - offset
    before = text[:start]
    is_subject = _IS_SUBJECT.fullmatch(before) and (
        _BEGINS_ROW.match(target.name) or _TELLS_OF_IT.match(text, end)
    )
    if is_known and (is_subject or _AT.fullmatch(before)):
        return 0, len(text)
    held = _HELD_THERE.match(text, end)
    done = _DONE_THERE.search(before)
    if done:
        is_main = (
            done["finite"] and not done["lead"] and not _SAYS_DONE.search(text, 0, done.start())
        )
        if is_main:
            return (0, len(text)) if is_known else None
        # "Adopted by the last meeting, held in May"; between commas it ends at the second one.
        is_between = (done["lead"] or "").startswith(",")
        resumes = _COMMA if is_between else _RESUMES_AFTER_PARTICIPLE
        return done.start("verb"), _end_at(resumes, text, held.end() if held else end)
    if _RELATIVE.match(text, end):
        return start, _end_at(_RESUMES_AT_ONCE, text, end)
    return (start, held.end()) if held else None


_SAYS_DONE = re.compile(rf"\b{_DEALT_WITH}\b")
_COMMA = re.compile(",")


def _end_at(resumes: re.Pattern[str], text: str, place: int) -> int:
    """Return where a pattern matches after a place; else the end of a text."""
    match = resumes.search(text, place)
    return match.start() if match else len(text)


def _at_other_times(
    reading: ReleaseReading, sentence: Sentence, targets: Sequence[OtherMeeting], *, is_ahead: bool
) -> Iterator[tuple[int, int]]:
    """Yield the parts of a sentence that tell what was done before the meeting, or is to be."""
    text = sentence.text
    if _SIMILAR.search(text):
        yield 0, len(text)
        return
    earlier = _EARLIER_ON.match(text)
    # A year is known to lie before the report only if it is another one.
    year = int(earlier["year"] or 0) if earlier else 0
    is_past = not year or (reading.dateline and year < reading.dateline.first.year)
    if earlier and is_past and _SAYS_DONE.search(text):
        yield 0, len(text)
        return
    recalled = _RECALLED.search(text)
    if recalled:
        start, end = recalled.start(), _end_at(_RESUMES_AT_ONCE, text, recalled.end())
        named = _inside(targets, sentence.start + start, sentence.start + end)
        # Who recalls what is no act of a meeting only speaks.
        if named or _SAYS_DONE.search(text, start, end):
            yield start, end
    for pattern in (_HAD_DONE,) if is_ahead else (_HAD_DONE, _TO_BE_DONE):
        match = pattern.search(text)
        if match and not _DONE_FIRST.search(text, 0, match.start()):
            yield match.start(), _end_at(_RESUMES_AT_ONCE, text, match.end())


_NOUN = (
    r"(?:meeting|conference|workshop|consultation|session|event|forum|seminar|ceremony|course"
    r"|training|signing|launch|dialogue|talks|summit|symposium|visit|roundtable|webinar)"
)
# The meeting that a release is about, as it is called once it is known.
_THE_MEETING = re.compile(
    r"(?:the|this)\s(?:(?:main|same|regional|annual|\w+-day)\s)?"
    rf"(?P<noun>{_NOUN}|working (?:group|party)|(?:sub-)?committee|task force|council)\b"
    r"(?!\s(?:of|between|on|for|with)\s)",
    re.IGNORECASE,
)
# "On the sidelines", or "on the sidelines of" what.
_ON_MARGINS = re.compile(
    r"\b(?:(?:on|in|at) (?:the |its )?(?:margins?|side-?lines|fringes?)(?P<of>\sof\s)?"
    r"|back[- ]to[- ]back(?P<with>\swith\s)?|alongside(?P<beside>\s)"
    r"|in (?:conjunction|parallel|tandem)(?P<along>\s(?:with|to)\s)"
    r"|side(?:line)?[ -](?:meeting|event)s?\b)",
    re.IGNORECASE,
)
# "On the margins of the 35th Meeting": this one was held beside that.
_BESIDE_IT = re.compile(
    r"\b(?:(?:margins?|side-?lines|fringes?) of|back[- ]to[- ]back with|alongside"
    r"|in (?:conjunction|parallel|tandem) (?:with|to))\s(?:the|its|their)\s$",
    re.IGNORECASE,
)
# Another day, a day of the week, or what is said besides.
_BESIDES = re.compile(
    r"\b(?:the )?(?:following|next|previous) (?:day|morning|afternoon)\b"
    r"|\b(?:the|an?|one|two) (?:days?|evening) (?:before|after|earlier|later)\b"
    r"|\b(?:later|earlier) (?:that|in the|the same) \w+"
    r"|\bthe same (?:day|morning|afternoon|evening)\b"
    r"|\balso\b|\bseparate(?:ly)?\b|\bin addition\b|\bas well\b|\bin parallel\b",
    re.IGNORECASE,
)
_ON_OCCASION = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:followed|preceded)\b"
    r"|\bthis (?:week|morning)\b"
    r"|\b(?:earlier|later) (?:in|that|this) (?:the )?week\b"
)
# "The ASEAN-WCO Dialogue on Valuation was", of a meeting with a name of its own.
_OWN_NAME = (
    rf"(?:(?!{_NOUN_IN_ROW})[A-Z][\w/&’'–-]*\s){{1,9}}{_NOUN_IN_ROW}"
    rf"(?:\s(?:on|for|of)\s(?:the\s)?(?!\w+day\b|{'|'.join(MONTHS)})[A-Z][\w/-]*"
    r"(?:\s(?:and\s)?[A-Z][\w/-]*){0,5})?"
)
_WITH_NAME = re.compile(
    rf"\b[Tt]he\s(?P<name>{_OWN_NAME})(?=\s(?:was|were|is|will|took|met|opened|convened)\b)"
    rf"|\b(?:held|ran|hosted|convened|organi[sz]ed|attended|joined)\sthe\s(?P<object>{_OWN_NAME})"
)
# A meeting that is named for the first time: "a bilateral meeting between Utopia and Erewhon".
_NEW_MEETING = re.compile(
    r"\b(?:[Aa]n?|[Aa]nother|[Tt]wo|[Tt]hree|[Ss]everal)\s(?P<name>"
    r"(?:(?!(?:of|for|to|in|on|at|by|from|with)\s)[\w/’'-]+\s){0,4}?"
    rf"(?:{_NOUN}|discussion|exhibition|courtesy call|round table)s?\b"
    r"(?:\s(?:of|between|with|on|for)\s(?:the\s)?[\w/’'-]+"
    r"(?:\s(?:of|and|for)(?:\sthe)?\s[A-Z][\w/’'-]+|\s[A-Z][\w/’'-]+){0,4})?)"
    r"|\b(?P<several>(?:[Bb]ilateral\s)?(?:[Mm]eetings|[Cc]onsultations|[Tt]alks|[Dd]ialogues)"
    r"\s(?:with|between)\s(?:the\s)?[A-Z]\w+(?:(?:,\s|\sand\s|\s)[A-Z]\w+){0,5}"
    r"|[Bb]ilateral\s(?:meetings|consultations|talks))\b"
    rf"|\bThe\s(?P<also>{_OWN_NAME})(?=\s(?:was|were)\salso\s(?:held|convened|organi[sz]ed)\b)"
    r"|\bheld\s(?P<talks>(?:bilateral\s)?(?:talks|meetings|discussions))\b"
    r"|\bmet\s(?:with\s|bilaterally\b)?(?=[A-Z]|the\s|his\s|her\s|bilat)",
)
_PRECEDED = re.compile(
    r"\b(?:was|were|is) (?:also )?(?:preceded|followed|complemented) by\s(?:the|an?)\s"
    rf"(?P<name>(?:[\w/’'-]+\s){{0,5}}?(?i:{_NOUN}|day|committee|group))\b"
)
# Who sees a port meets nobody there.
_OUTING = re.compile(
    r"\b(?:(?:(?:paid|made) an? (?:[\w-]+ )?(?:visit|tour) (?:to|of)|visited|toured)"
    r"(?!\s(?:Mr|Ms|Mrs|Dr|H\.E|his|her|their counter|the (?:[\w-]+ ){0,2}Minister)))\b"
)
# What is said of a meeting that is told of, directly after its name.
_TOLD_AFTER = re.compile(
    r"[^.;]{0,40}?\b(?:was|were|will be)\s(?:(?:also|then|jointly)\s)?"
    r"(?:held|convened|chaired|co-chaired|opened|hosted|organi[sz]ed|led)\b"
    r"|[^.;]{0,40}?\b(?:took place|was|were|ran|opened|met)\b[^.;]{0,60}\b(?:margins|sidelines)\b"
    r"|\s(?:met|convened|gathered|sat)\b|[^.;]{0,30}?\btook place\b"
    r"|,\s(?:held\s[^,;.]{0,60},?\s)?(?:jointly\s)?(?:(?:co-)?chaired|hosted|organi[sz]ed) by\b"
    r"|[^.;]{0,100}?(?<=,)\sfollowed\b|\sfollowed\b"
)
# "Ms. A co-chaired the 15th Consultation": who did it stands before.
_DONE_AT = re.compile(
    r"\b(?P<who>who (?:had )?)?(?:co-chaired|chaired|opened|hosted|addressed|attended|led|joined"
    r"|also \w+(?: \w+)?)"
    r"\s(?:the|an?)\s$"
)
# Parts of a meeting are no other meetings: "the second session", "the First Technical Session".
_PARTS = frozenset(
    "session sessions plenary technical working opening closing panel round day part phase main "
    "meeting edition".split()
).union(ORDINAL_WORDS[:10])
# Where a part of a sentence begins that stands by itself.
_CLAUSE = re.compile(
    r";\s|,\s(?:and|while|whereas|but)\s|\sand\s(?=(?:on|in) the (?:margins|side))"
)
# Who speaks of the whole meeting, in the sentences that follow.
_OF_ALL = re.compile(
    r"^(?:In (?:closing|addition)|Finally|Meanwhile|(?:The |All )?(?:participants|members|delegates"
    r"|heads|directors-general|commissioners|ministers|delegations)\b)",
    re.IGNORECASE,
)
# Who speaks of a meeting of two, also in a new paragraph.
_OF_TWO = re.compile(
    r"^(?:Both|The two) (?:sides|parties|countries|administrations|agencies|delegations|customs"
    r"|heads|leaders|directors-general|commissioners)\b"
    r"|^The [A-Z]\w+ (?:delegation|side) (?:was|were) led by\b[^;]{1,200}\band the [A-Z]",
    re.IGNORECASE,
)
_MEETING_OF_TWO = re.compile(r"\bbilateral|\b(?:with|between)\s|\bcourtesy call", re.IGNORECASE)
# "A bilateral meeting with Mr. A": the person is no part of the name.
_NO_NAME = re.compile(r"\s(?:with|of|between)\s(?:the\s)?(?:Mr|Ms|Mrs|Dr|H)$")
# What two sides sign beside a meeting.
_SIGNED = re.compile(
    r"\b(?:signed|inked|sealed|exchanged)\s(?P<what>(?:an?|the|two|three|their)\s(?:[\w-]+\s){0,4}?"
    r"(?i:memorand(?:um|a)(?: of understanding)?|mous?|agreements?|arrangements?|protocols?"
    r"|letters? of intent|declaration|action plan|statement|instruments)\b"
    r"(?:\s\([\w/ .-]{2,20}\))?(?:\s(?:on|for)\s(?!\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"[^.,;]{3,80}?(?=\son\s(?:\d|[A-Z]\w+day)|\s(?:in|at)\s[A-Z]|[.,;]|$))?)"
)
_MOST_THAT_FOLLOW = 2
# No release tells of more other meetings.
_MOST_OTHERS = 30
# Types of events that are meetings with many by themselves.
_OF_MANY_MEETINGS = frozenset(("visit", "mission"))
_FEW_SESSIONS = 4


def read_others(reading: ReleaseReading, kind: str | None) -> None:
    """Note in a reading the passages that tell of other meetings.

    Args:
        reading: of the release, whose session is read.
        kind: the type of the meeting; a visit consists of meetings.
    """
    first_told = _first_told(reading)
    first = reading.sentences[first_told : first_told + 1]
    is_ahead = any(_WILL.search(sentence.text) for sentence in first)
    is_beside = bool(_ON_MARGINS.search(reading.release.title))
    for number, sentence in enumerate(reading.sentences):
        is_known = number > first_told
        passages = list(_told_of(reading, number, is_known=is_known))
        if is_known and not (passages or is_beside or reading.is_line(number)):
            passages += _told_in_words(reading, sentence, kind)
        for other in passages:
            is_whole = other.end == sentence.end and number != reading.session
            end = _end_of_passage(reading, number, other) if is_whole else other.end
            _add(reading, other._replace(end=end))
    for number, sentence in enumerate(reading.sentences):
        if not reading.is_line(number):
            for other in earlier_and_later(
                reading, sentence, is_known=number > first_told, is_ahead=is_ahead
            ):
                _add(reading, other)
    for other in [other for other in reading.others if other.is_beside]:
        for again in _told_again(reading, other):
            _add(reading, again)
    reading.others.sort(key=lambda other: other.start)


# A line alone that ends so is no heading.
_ENDS_SENTENCE = tuple(".!?:;,…。")
# A paragraph that begins with a place is an item by itself: "Hanoi – The forum was held".
_BEGINS_ITEM = re.compile(r"[A-Z][\w’. -]{2,30}\s[–—]\s(?=[A-Z])")


def read_items(reading: ReleaseReading) -> None:
    """Note in a reading the items of a page on other events than the first one that it tells of.

    So they tell of other days and other places, each below its heading, or behind its place.
    """
    openings = [
        sentence
        for sentence in reading.sentences
        if _BEGINS_ITEM.match(sentence.text)
        or (
            len(sentence.text) <= LONGEST_LINE
            and not sentence.text.endswith(_ENDS_SENTENCE)
            and reading.text[sentence.end : sentence.end + 1] in ("", "\n")
        )
    ]
    ends = [opening.start for opening in openings[1:]] + [len(reading.text)]
    told: list[tuple[str, set[PartialDate], set[str]]] = []
    for opening, end in zip(openings, ends, strict=False):
        start = opening.start if _BEGINS_ITEM.match(opening.text) else opening.end
        days = {date.first for date in reading.dates if date.first.day and start < date.start < end}
        places = {place.id for place in reading.places if start <= place.start < end}
        if days and places and HELD.search(reading.text, start, end):
            told.append((opening.text, days, places))
            title, first_days, first_places = told[0]
            if days.isdisjoint(first_days) and places.isdisjoint(first_places):
                # The title of the page is none of its first item.
                reading.release = reading.release._replace(title=title)
                named = reading.meeting_at("", 0, opening.start, start)
                _add(reading, named._replace(is_beside=False, end=end))
                reading.doubts.append(
                    f"The text tells of another event: “{shortened(safe_line(opening.text))}”. The "
                    "draft leaves it out."
                )


_THE_OTHER = re.compile(rf"(?:(?:At|During)\s)?[Tt]he\s(?P<noun>{_NOUN_IN_ROW})(?=,|\s[a-z])")


def _told_again(reading: ReleaseReading, other: OtherMeeting) -> Iterator[OtherMeeting]:
    """Yield the sentences further down on a meeting held beside this one: "The Dialogue was".

    They call it by what nothing was called before it was told of.
    """
    before = reading.text[: other.start].lower()
    for sentence in reading.sentences:
        named = _THE_OTHER.match(sentence.text)
        noun = named["noun"].lower() if named and sentence.start >= other.end else ""
        if noun and noun in other.name.lower() and noun not in before:
            yield other._replace(start=sentence.start, end=sentence.end)


def _add(reading: ReleaseReading, other: OtherMeeting) -> None:
    """Note a passage, unless a part of it is told of another meeting already."""
    is_told = any(known.start < other.end and other.start < known.end for known in reading.others)
    if not is_told and len(reading.others) < _MOST_OTHERS:
        reading.others.append(other)


def _first_told(reading: ReleaseReading) -> int:
    """Return the number of the first sentence that tells of the meeting."""
    told = (
        number
        for number, sentence in enumerate(reading.sentences)
        if HELD.search(sentence.text) and HAPPENED.search(sentence.text)
    )
    return next(told, len(reading.sentences))


def _told_of(reading: ReleaseReading, number: int, *, is_known: bool) -> Iterator[OtherMeeting]:
    """Yield the other meetings that a sentence names by their number or series, and tells of.

    Args:
        reading: of the release.
        number: of the sentence.
        is_known: whether a sentence before tells of the meeting of the release.
    """
    sentence, chosen = reading.sentences[number], reading.chosen
    counted = [session for session in reading.sessions if session.sentence == number]
    for session in counted:
        if reading.is_of_chosen(session):
            continue
        other = _named(reading, session.series, session.number, session.start, session.end)
        is_after_chosen = chosen and chosen.sentence == number and chosen.end <= session.start
        if session in reading.occasions:
            yield other
        elif (is_known or is_after_chosen) and _has_own_name(reading, session):
            yield from _passage_of(reading, sentence, other)
    for mention in reading.named_series if is_known else ():
        is_here = sentence.start <= mention.start < sentence.end
        is_other = is_here and chosen and chosen.series != mention.id
        if is_other and not any(one.start <= mention.start < one.end for one in counted):
            other = _named(reading, mention.id, 0, mention.start, mention.end)
            yield from _passage_of(reading, sentence, other)


# A name that goes on in capitals: "the 3rd Seminar on Origin in ASEAN".
_GOES_ON = re.compile(
    r"\s(?:on|for|of|in)\s(?:the\s)?(?P<more>(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"[A-Z][\w/-]*(?:\s[A-Z][\w/-]*){0,5})"
)


def _named(
    reading: ReleaseReading, series: str, ordinal: int, start: int, end: int
) -> OtherMeeting:
    """Return another meeting by its name at a place, with the rest of the name."""
    more = _GOES_ON.match(reading.text, end)
    starts = {place.start for place in reading.places} | {date.start for date in reading.dates}
    last = more.end() if more and more.start("more") not in starts else end
    return reading.meeting_at(series, ordinal, start, last)._replace(end=end)


def _passage_of(
    reading: ReleaseReading, sentence: Sentence, other: OtherMeeting
) -> Iterator[OtherMeeting]:
    """Yield another meeting with the passage of a sentence that tells of it, if it does."""
    start, end = other.start, other.end
    before = reading.before(start)
    done = _DONE_AT.search(before)
    is_host = bool(_BESIDE_IT.search(before))
    if not (done or is_host or _TOLD_AFTER.match(reading.after(start, end))):
        return
    first, last = start, sentence.end
    if done and done["who"]:
        # "Ms. A, who chaired the 34th Meeting, said": the rest is told of this one.
        first, last = start - len(before) + done.start(), end
    elif done:
        first = _start_of_clause(sentence, start)
    is_of_row = not other.series and _is_near(reading, other.ordinal)
    is_on_occasion = bool(
        _cue_in(reading, sentence)
        or _BESIDES.search(sentence.text)
        or _ON_OCCASION.search(sentence.text)
    )
    is_beside = is_host or (not is_of_row and is_on_occasion)
    yield other._replace(is_beside=is_beside, start=first, end=last)


def _cue_in(reading: ReleaseReading, sentence: Sentence) -> re.Match[str] | None:
    """Return the words that say what was held beside the meeting of the release, or around it.

    "On the margins of" another meeting says that this one was held beside that.
    """
    margins = _ON_MARGINS.search(sentence.text)
    if margins and (
        not margins.lastgroup or _is_meeting_at(reading, sentence.start + margins.end())
    ):
        return margins
    return None


def _has_own_name(reading: ReleaseReading, session: Ordinal) -> bool:
    """Return whether the words of an ordinal name a meeting, and no part of this one."""
    shown = reading.text[session.start : session.end]
    if session.series or (shown[0].isdigit() and _is_near(reading, session.number)):
        return True
    names = [word for word in re.findall(r"[A-Z][\w–-]+", shown) if word.lower() not in _PARTS]
    return bool(names) or reading.text.endswith("whose ", 0, session.start)


def _is_near(reading: ReleaseReading, number: int) -> bool:
    """Return whether a number is that of a session shortly before or after: "the 34th Meeting"."""
    chosen = reading.chosen.number if reading.chosen else 0
    # The second session of a fifth workshop is a part of it.
    is_far_on = min(number, chosen) > _FEW_SESSIONS
    return is_far_on and 0 < abs(number - chosen) < _FEW_SESSIONS


def _told_in_words(
    reading: ReleaseReading, sentence: Sentence, kind: str | None
) -> Iterator[OtherMeeting]:
    """Yield the other meeting of which a sentence tells in words, without a number.

    Args:
        reading: of the release.
        sentence: after those that tell of the meeting.
        kind: the type of the meeting.
    """
    text = _OUTING.sub(lambda outing: " " * len(outing[0]), sentence.text)
    new = _NEW_MEETING.search(text)
    preceded = _PRECEDED.search(text)
    if preceded:
        yield _in_words(sentence, preceded, preceded.start("name"), preceded.start("name"))
        return
    cue = _cue_in(reading, sentence)
    if cue and not (new and new.lastgroup):
        # "On the margins of the Council Meeting" names the one of the release.
        named = (match for match in _WITH_NAME.finditer(text) if match.start() != cue.end())
        new = next(named, new)
    is_told = new and HELD.search(text) and kind not in _OF_MANY_MEETINGS
    if is_told and new and new.lastgroup:
        cue = cue or _BESIDES.search(text)
    is_beside = cue and cue.re is _ON_MARGINS and (new or HELD.search(text, cue.end()))
    if cue and (is_told or is_beside):
        first = min(cue.start(), new.start()) if new else cue.start()
        begins = _start_of_clause(sentence, sentence.start + first) - sentence.start
        yield _in_words(sentence, new, cue.start(), begins)


def _in_words(sentence: Sentence, new: re.Match[str] | None, cue: int, begins: int) -> OtherMeeting:
    """Return the other meeting of a sentence.

    Args:
        sentence: that tells of it.
        new: the words that name it; None if there are none.
        cue: where the words begin that say that it is another one.
        begins: where the passage begins in the sentence.
    """
    signed = _SIGNED.search(sentence.text)
    if new and new.lastgroup:
        # "With Mr. A" is no part of the name.
        name = _NO_NAME.sub("", new[new.lastgroup])
        start = new.start(new.lastgroup)
        end = start + len(name)
    elif signed:
        name = f"signing of {signed['what']}"
        start, end = signed.span("what")
    else:
        # "On the sidelines".
        name = ""
        start, end = cue, cue + len(re.split(r"[,;.]", sentence.text[cue:], maxsplit=1)[0])
    return OtherMeeting(
        name=" ".join(name.split()),
        series="",
        ordinal=0,
        is_beside=True,
        named_at=(sentence.start + start, sentence.start + end),
        start=sentence.start + begins,
        end=sentence.end,
    )


def _start_of_clause(sentence: Sentence, place: int) -> int:
    """Return where the clause begins that a place of the text is in."""
    before = sentence.text[: place - sentence.start]
    ends = [
        match.end() for match in _CLAUSE.finditer(before) if HELD.search(before[: match.start()])
    ]
    return sentence.start + max(ends, default=0)


def _is_meeting_at(reading: ReleaseReading, place: int) -> bool:
    """Return whether the meeting of the release is named at a place of the text."""
    if _THE_MEETING.match(reading.text, place):
        return True
    series = reading.chosen.series if reading.chosen else ""
    near = range(place, place + len("the ") + 1)
    sessions = (session.start for session in reading.sessions if reading.is_of_chosen(session))
    names = (mention.start for mention in reading.named_series if mention.id == series)
    return any(start in near for start in (*sessions, *names))


def _end_of_passage(reading: ReleaseReading, number: int, other: OtherMeeting) -> int:
    """Return where the passage of another meeting ends.

    It goes on in the sentences of the same paragraph, until one names the meeting of the release.
    What two sides did goes on in a new paragraph too, if the other meeting is one of two.
    """
    is_of_two = bool(_MEETING_OF_TWO.search(other.name))
    end = other.end
    following = reading.sentences[number + 1 : number + 1 + _MOST_THAT_FOLLOW]
    for ahead, sentence in enumerate(following, start=number + 1):
        is_of_both = is_of_two and _OF_TWO.match(sentence.text)
        is_apart = "\n" in reading.text[end : sentence.start] and not is_of_both
        is_told = any(_told_of(reading, ahead, is_known=True))
        named = _THE_MEETING.search(sentence.text)
        names_meeting = named and named["noun"].lower() not in other.name.lower()
        names_chosen = any(
            session.sentence == ahead and reading.is_of_chosen(session)
            for session in reading.sessions
        )
        if is_apart or is_told or names_meeting or names_chosen or _OF_ALL.match(sentence.text):
            break
        end = sentence.end
    return end

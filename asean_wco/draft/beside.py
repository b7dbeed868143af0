"""Which passages tell of another meeting: one held beside this one, before it or after it."""

from __future__ import annotations

import re

from asean_wco.draft.before_after import earlier_and_later, tells_of_future
from asean_wco.draft.meeting_words import HAPPENED, HELD
from asean_wco.draft.reading import Ordinal, OtherMeeting, Reading
from asean_wco.draft.release import Sentence
from asean_wco.draft.session_signs import is_part_of_event

_NOUN = (
    r"(?:meeting|conference|workshop|consultation|session|event|forum|seminar|ceremony|course"
    r"|training|signing|launch|dialogue|talks|summit|symposium|visit|roundtable|webinar)"
)
# The meeting that a release is about, as it is called once it is known.
_THE_MEETING = re.compile(
    rf"(?:the|this)\s(?:(?:main|same|regional|annual|\w+-day)\s)?(?P<noun>{_NOUN})\b"
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
_BEFORE_OR_AFTER = re.compile(
    r"\b(?:prior to|ahead of|before|after|following|on the eve of)\s", re.IGNORECASE
)
_ON_OTHER_DAY = re.compile(
    r"\b(?:the )?(?:following|next|previous) (?:day|morning|afternoon)\b"
    r"|\b(?:the|an?|one|two) (?:days?|evening) (?:before|after|earlier|later)\b"
    r"|\b(?:later|earlier) (?:that|in the|the same) \w+"
    r"|\bthe same (?:day|morning|afternoon|evening)\b",
    re.IGNORECASE,
)
_BESIDES = re.compile(
    r"\balso\b|\bseparate(?:ly)?\b|\bin addition\b|\bas well\b|\bin parallel\b", re.IGNORECASE
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
    r"|\bheld\s(?P<talks>(?:bilateral\s)?(?:talks|meetings|discussions))\b"
    r"|\bmet\s(?:with\s|bilaterally\b)?(?=[A-Z]|the\s|his\s|her\s|bilat)",
)
_PRECEDED = re.compile(
    r"\b(?:was|were|is) (?:also )?(?:preceded|followed|complemented) by\s(?:the|an?)\s"
    rf"(?P<name>(?:[\w/’'-]+\s){{0,5}}?(?i:{_NOUN}|day|committee|group))\b"
)
# What is said of a meeting that is told of, directly after its name.
_TOLD_AFTER = re.compile(
    r"[^.;]{0,40}?\b(?:was|were|will be)\s(?:(?:also|then|jointly)\s)?"
    r"(?:held|convened|chaired|co-chaired|opened|hosted|organi[sz]ed|led)\b"
    r"|[^.;]{0,40}?\b(?:took place|was|were|ran|opened|met)\b[^.;]{0,60}\b(?:margins|sidelines)\b"
    r"|\s(?:met|convened|gathered|sat)\b|[^.;]{0,30}?\btook place\b"
    r"|,\s(?:held\s[^,;.]{0,60},?\s)?(?:jointly\s)?(?:co-)?chaired by\b"
    r"|[^.;]{0,100}?(?<=,)\sfollowed\b|\sfollowed\b"
)
# "Ms. A co-chaired the 15th Consultation": who did it stands before.
_DONE_AT = re.compile(
    r"\b(?P<who>who (?:had )?)?(?:co-chaired|chaired|opened|addressed|attended|led|joined"
    r"|also \w+(?: \w+)?)"
    r"\s(?:the|an?)\s$"
)
# Parts of a meeting are no other meetings: "the second session", "the First Technical Session".
_PARTS = frozenset(
    "session sessions plenary technical working opening closing panel round day part phase main "
    "first second third fourth fifth sixth seventh eighth ninth tenth meeting edition".split()
)
_ON_OCCASION = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\bfollowed\b|\bthis (?:week|morning)\b"
    r"|\b(?:earlier|later) (?:in|that|this) (?:the )?week\b"
)
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
_NEAR = 200
# What is longer is a list.
_LONGEST_SENTENCE = 2000
# No release tells of more other meetings.
_MOST_OTHERS = 30
# Types of events that are meetings with many by themselves.
_OF_MANY_MEETINGS = frozenset(("visit", "mission"))


def read_others(reading: Reading, kind: str | None) -> None:
    """Note in a reading the passages that tell of other meetings.

    Args:
        reading: of the release, whose session is read.
        kind: the type of the meeting; a visit consists of meetings.
    """
    title = reading.release.title
    is_beside = bool(_ON_MARGINS.search(title))
    told = _first_told(reading)
    for number, sentence in enumerate(reading.sentences):
        if len(reading.others) == _MOST_OTHERS:
            break
        is_known = number > told
        other = _by_number(reading, number, is_known=is_known)
        if other is None and is_known:
            other = _by_series(reading, sentence)
        may_tell = is_known and not is_beside and len(sentence.text) <= _LONGEST_SENTENCE
        if other is None and may_tell and not reading.is_line(number):
            other = _by_words(reading, sentence, kind) or _by_place(reading, number, told)
        is_whole = other is not None and other.end == sentence.end
        if other is not None and is_whole and number != reading.session:
            other = other._replace(end=_end_of_passage(reading, number, other))
        if other is not None and reading.other_at(other.start) is None:
            reading.others.append(other)
    is_ahead = told < len(reading.sentences) and tells_of_future(reading.sentences[told].text)
    for number, sentence in enumerate(reading.sentences):
        if reading.is_line(number):
            continue
        for other in earlier_and_later(
            reading, sentence, is_known=number > told, is_ahead=is_ahead
        ):
            if len(reading.others) < _MOST_OTHERS and not _is_told_already(reading, other):
                reading.others.append(other)
    reading.others.sort(key=lambda other: other.start)


def _is_told_already(reading: Reading, other: OtherMeeting) -> bool:
    """Return whether a part of a passage is told of another meeting already."""
    return any(known.start < other.end and other.start < known.end for known in reading.others)


def _first_told(reading: Reading) -> int:
    """Return the number of the first sentence that tells of the meeting."""
    return next(
        (
            number
            for number, sentence in enumerate(reading.sentences)
            if HELD.search(sentence.text) and HAPPENED.search(sentence.text)
        ),
        len(reading.sentences),
    )


def _by_number(reading: Reading, number: int, *, is_known: bool) -> OtherMeeting | None:
    """Return the other meeting of which a sentence gives the number, where it tells of it.

    Args:
        reading: of the release.
        number: of the sentence.
        is_known: whether a sentence before tells of the meeting of the release.
    """
    sentence = reading.sentences[number]
    for ordinal in reading.sessions:
        if ordinal.sentence != number or reading.is_of_chosen(ordinal):
            continue
        if ordinal in reading.occasions:
            name = " ".join(reading.text[ordinal.start : ordinal.end].split())
            place = (ordinal.start, ordinal.end)
            return OtherMeeting(name, ordinal.series, ordinal.number, True, place, *place)
        is_after_chosen = (
            reading.chosen is not None
            and reading.chosen.sentence == number
            and reading.chosen.end <= ordinal.start
        )
        if not (is_known or is_after_chosen) or not _has_own_name(reading, ordinal):
            continue
        # What is further away is not told of it.
        opening = max(0, ordinal.start - sentence.start - _NEAR)
        before = sentence.text[opening : ordinal.start - sentence.start]
        after = sentence.text[ordinal.end - sentence.start :][:_NEAR]
        done = _DONE_AT.search(before)
        is_host = bool(_BESIDE_IT.search(before))
        if not (done or is_host or _TOLD_AFTER.match(after)):
            continue
        start, end = ordinal.start, sentence.end
        if done and done["who"]:
            # "Ms. A, who chaired the 34th Meeting, said": the rest is told of this one.
            start, end = sentence.start + opening + done.start(), ordinal.end
        elif done:
            start = _start_of_clause(sentence, ordinal.start)
        named_at = (ordinal.start, _end_of_whole_name(reading, ordinal.end))
        name = " ".join(reading.text[slice(*named_at)].split())
        is_of_row = reading.chosen and not ordinal.series and _is_near(ordinal, reading.chosen)
        is_beside = is_host or (not is_of_row and _is_on_occasion(reading, sentence))
        return OtherMeeting(name, ordinal.series, ordinal.number, is_beside, named_at, start, end)
    return None


def _end_of_whole_name(reading: Reading, end: int) -> int:
    """Return where a name ends that goes on in capitals: "the 3rd Seminar on Origin in ASEAN"."""
    match = _GOES_ON.match(reading.text, end)
    if match is None or not reading.text[end - 1].isalpha():
        return end
    start = match.start("more")
    is_place = any(place.start == start for place in reading.places)
    is_date = any(date.start <= start < date.end for date in reading.dates)
    return end if is_place or is_date else match.end()


_GOES_ON = re.compile(
    r"\s(?:on|for|of|in)\s(?:the\s)?(?P<more>(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"[A-Z][\w/-]*(?:\s[A-Z][\w/-]*){0,5})"
)


def _is_on_occasion(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence says that another meeting was held on the same occasion."""
    text = sentence.text[:_LONGEST_SENTENCE]
    margins = _ON_MARGINS.search(text)
    around = _BEFORE_OR_AFTER.search(text)
    return bool(
        (margins and not _is_of_another(reading, sentence, margins))
        or (around and _is_meeting_at(reading, sentence.start + around.end()))
        or _BESIDES.search(text)
        or _ON_OTHER_DAY.search(text)
        or _ON_OCCASION.search(text)
    )


def _by_series(reading: Reading, sentence: Sentence) -> OtherMeeting | None:
    """Return the other meeting of which a sentence tells by the name of its series alone."""
    chosen = reading.chosen
    for mention in reading.named_series if chosen else ():
        if not sentence.start <= mention.start < sentence.end:
            continue
        is_counted = any(
            session.start <= mention.start < session.end for session in reading.sessions
        )
        is_same = chosen is not None and chosen.series == mention.id
        after = sentence.text[mention.end - sentence.start :][:_NEAR]
        if is_same or is_counted or not _TOLD_AFTER.match(after):
            continue
        is_beside = _follows_one_beside(reading, sentence) or _is_on_occasion(reading, sentence)
        named_at = (mention.start, mention.end)
        name = " ".join(mention.name.split())
        return OtherMeeting(name, mention.id, 0, is_beside, named_at, mention.start, sentence.end)
    return None


def _follows_one_beside(reading: Reading, sentence: Sentence) -> bool:
    """Return whether the sentence before, in the same paragraph, tells of a meeting beside."""
    last = reading.others[-1] if reading.others else None
    if last is None or not last.is_beside:
        return False
    return "\n" not in reading.text[last.end : sentence.start]


def _has_own_name(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether the words of an ordinal name a meeting, and no part of this one."""
    if is_part_of_event(reading, ordinal):
        return False
    chosen = reading.chosen
    shown = reading.text[ordinal.start : ordinal.end]
    is_of_row = chosen and shown[0].isdigit() and _is_near(ordinal, chosen)
    if ordinal.series or is_of_row:
        return True
    whose = reading.text[: ordinal.start].endswith("whose ")
    names = [word for word in re.findall(r"[A-Z][\w–-]+", shown) if word.lower() not in _PARTS]
    return bool(names) or whose


def _is_near(ordinal: Ordinal, chosen: Ordinal) -> bool:
    """Return whether a number is that of a session shortly before or after: "the 34th Meeting"."""
    distance = abs(ordinal.number - chosen.number)
    # The second session of a fifth workshop is a part of it.
    is_far_on = min(ordinal.number, chosen.number) > _FEW_SESSIONS
    return is_far_on and 0 < distance < _FEW_SESSIONS


_FEW_SESSIONS = 4


def _by_words(reading: Reading, sentence: Sentence, kind: str | None) -> OtherMeeting | None:
    """Return the other meeting of which a sentence tells in words, without a number.

    Args:
        reading: of the release.
        sentence: after those that tell of the meeting.
        kind: the type of the meeting.
    """
    preceded = _PRECEDED.search(sentence.text)
    if preceded:
        return _other(sentence, preceded, preceded.start("name"), is_whole=False)
    new = _NEW_MEETING.search(sentence.text)
    margins = _ON_MARGINS.search(sentence.text)
    if margins and not _is_of_another(reading, sentence, margins):
        return _other(
            sentence, new, min(margins.start(), new.start() if new else len(sentence.text))
        )
    if new is None or kind in _OF_MANY_MEETINGS or not HELD.search(sentence.text):
        return None
    around = _BEFORE_OR_AFTER.search(sentence.text)
    if around and _is_meeting_at(reading, sentence.start + around.end()):
        return _other(sentence, new, min(around.start(), new.start()))
    is_met = new.lastgroup is None
    besides = _ON_OTHER_DAY.search(sentence.text) or _BESIDES.search(sentence.text)
    if besides and not is_met:
        return _other(sentence, new, min(besides.start(), new.start()))
    return None


def _by_place(reading: Reading, number: int, told: int) -> OtherMeeting | None:
    """Return the other meeting at which somebody was in another city: "at the Summit in Bali".

    Args:
        reading: of the release.
        number: of the sentence.
        told: the number of the first sentence that tells of the meeting of the release.
    """
    sentence = reading.sentences[number]
    match = _AT_NAMED.search(sentence.text)
    if match is None:
        return None
    end = sentence.start + match.end()
    cities = [place for place in reading.places if place.kind == "city"]
    there = [place for place in cities if place.start == end]
    lead = reading.sentences[min(told + 1, number - 1)].end
    here = {place.name.lower() for place in cities if place.start < lead}
    is_elsewhere = there and here and there[0].name.lower() not in here
    if not is_elsewhere or match["name"].lower() in reading.text[:lead].lower():
        return None
    named_at = (sentence.start + match.start("name"), sentence.start + match.end("name"))
    return OtherMeeting(match["name"], "", 0, False, named_at, sentence.start, sentence.end)


_AT_NAMED = re.compile(
    r"\b(?:at|during|addressed|attended|joined)\s(?:the|an?)\s(?P<name>(?:[A-Z][\w/-]*\s){1,8}?"
    r"(?:Summit|Meeting|Conference|Forum|Workshop|Consultation|Seminar|Symposium|Congress|Dialogue)"
    r"(?:\s(?:on|of|for)\s(?:the\s)?[A-Z][\w/-]*(?:\s(?:and\s)?[A-Z][\w/-]*){0,5})?)\sin\s"
)


def _other(
    sentence: Sentence, new: re.Match[str] | None, place: int, *, is_whole: bool = True
) -> OtherMeeting:
    """Return the other meeting of a sentence.

    Args:
        sentence: that tells of it.
        new: the words that name it; None if there are none.
        place: in the sentence, of what says that it is another one.
        is_whole: whether the clause before the place belongs to the passage.
    """
    group = new.lastgroup if new else None
    name = new[group] if new and group else ""
    start, end = new.span(group) if new and group else (place, place + _words_at(sentence, place))
    begins = sentence.start + place
    # "With Mr. A" is no part of the name.
    nobody = _NO_NAME.search(name)
    if nobody:
        name = name[: nobody.start()]
        end = start + len(name)
    signed = None if name else _SIGNED.search(sentence.text)
    if signed:
        name, (start, end) = f"signing of {signed['what']}", signed.span("what")
    return OtherMeeting(
        " ".join(name.split()),
        "",
        0,
        True,
        (sentence.start + start, sentence.start + end),
        _start_of_clause(sentence, begins) if is_whole else begins,
        sentence.end,
    )


def _words_at(sentence: Sentence, place: int) -> int:
    """Return the length of the words at a place up to a comma: "On the sidelines"."""
    return len(re.split(r"[,;.]", sentence.text[place:], maxsplit=1)[0][:_LONGEST_SIGNAL])


_LONGEST_SIGNAL = 60


def _start_of_clause(sentence: Sentence, place: int) -> int:
    """Return where the clause begins that a place of the text is in."""
    before = sentence.text[: place - sentence.start][:_LONGEST_SENTENCE]
    ends = [
        match.end() for match in _CLAUSE.finditer(before) if HELD.search(before[: match.start()])
    ]
    return sentence.start + max(ends, default=0)


def _is_of_another(reading: Reading, sentence: Sentence, margins: re.Match[str]) -> bool:
    """Return whether "on the margins of" names another meeting, so that this one was beside it."""
    if not margins.lastgroup:
        return False
    return not _is_meeting_at(reading, sentence.start + margins.end())


def _is_meeting_at(reading: Reading, place: int) -> bool:
    """Return whether the meeting of the release is named at a place of the text."""
    if _THE_MEETING.match(reading.text, place):
        return True
    series = reading.chosen.series if reading.chosen else ""
    near = range(place, place + len("the ") + 1)
    if any(session.start in near and reading.is_of_chosen(session) for session in reading.sessions):
        return True
    return any(mention.start in near and mention.id == series for mention in reading.named_series)


def _end_of_passage(reading: Reading, number: int, other: OtherMeeting) -> int:
    """Return where the passage of another meeting ends.

    It goes on in the sentences of the same paragraph, until one names the meeting of the release.
    What two sides did goes on in a new paragraph too, if the other meeting is one of two.
    """
    is_of_two = bool(_MEETING_OF_TWO.search(other.name))
    end = other.end
    following = reading.sentences[number + 1 : number + 1 + _MOST_THAT_FOLLOW]
    for ahead, sentence in enumerate(following, start=number + 1):
        if _by_number(reading, ahead, is_known=True) or _by_series(reading, sentence):
            break
        is_apart = "\n" in reading.text[end : sentence.start]
        is_apart = is_apart and not (is_of_two and _OF_TWO.match(sentence.text))
        if is_apart or _OF_ALL.match(sentence.text) or _names_meeting(reading, sentence, other):
            break
        end = sentence.end
    return end


def _names_meeting(reading: Reading, sentence: Sentence, other: OtherMeeting) -> bool:
    """Return whether a sentence names the meeting of the release, and not another one."""
    if any(
        sentence.start <= session.start < sentence.end and reading.is_of_chosen(session)
        for session in reading.sessions
    ):
        return True
    named = _THE_MEETING.search(sentence.text)
    return bool(named and named["noun"].lower() not in other.name.lower())

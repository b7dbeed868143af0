"""Which words tell of an earlier or a later meeting, or of what was done at another time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from asean_wco.draft.reading import OtherMeeting, ReleaseReading
from asean_wco.draft.release import Sentence
from asean_wco.model.dates import MONTHS

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
_NOUN = (
    r"(?:[Mm]eetings?|[Cc]onferences?|[Cc]onsultations?|[Ww]orkshops?|[Ff]orums?|[Ss]eminars?"
    r"|[Ss]ummits?|[Dd]ialogues?|[Rr]ounds?|[Tt]alks|[Ee]ditions?|[Ss]ymposiums?|Sessions?)\b"
)
# "The last meeting", "their next bilateral consultation".
_IN_ROW = re.compile(
    rf"\b(?:(?P<earlier>{_EARLIER})|(?P<later>{_LATER}))\s(?!days?\b)(?P<name>(?:[\w/’'–-]+\s){{0,5}}?{_NOUN})"
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
# Where those who met go on with what they did at this meeting.
_GOES_ON = (
    r"and\s(?:also\s|then\s|further\s|jointly\s)?"
    r"(?:agreed|decided|adopted|endorsed|approved|signed|reaffirmed|discussed|reviewed|committed"
    r"|pledged|urged|took note|noted|confirmed|called|expressed|asked|shared|welcomed|were|was)\b"
)
_RESUMES = re.compile(rf",\s(?:{_GOES_ON}|and\s(?:the|they|both)\b|while\b|but\b)|;")
_RESUMES_AT_ONCE = re.compile(rf",?\s{_GOES_ON}|,\s(?:while|but)\b|;")
_RESUMES_AFTER_PARTICIPLE = re.compile(rf",|;|\s{_GOES_ON}")
_TELLS_MORE = re.compile(r"\b(?:which|that|where|who|had)\b")
_WILL = re.compile(r"\b(?:will|is to|are to|is set to|are set to|to host)\b")
# What is longer is a list.
_LONGEST_SENTENCE = 2000
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
    if len(sentence.text) > _LONGEST_SENTENCE:
        return
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
        return start, _end_of_clause(text, end)
    return (start, held.end()) if held else None


_SAYS_DONE = re.compile(rf"\b{_DEALT_WITH}\b")


_COMMA = re.compile(",")


def _end_at(resumes: re.Pattern[str], text: str, place: int) -> int:
    """Return where a pattern matches after a place; else the end of a text."""
    match = resumes.search(text, place)
    return match.start() if match else len(text)


def _end_of_clause(text: str, place: int) -> int:
    """Return where what is told of another meeting ends: "and agreed" goes on with this one."""
    end = _end_at(_RESUMES_AT_ONCE, text, place)
    if _TELLS_MORE.search(text, place, end):
        # "Which adopted a plan and endorsed a report": only a comma ends it.
        return _end_at(_RESUMES, text, place)
    return end


def _at_other_times(
    reading: ReleaseReading, sentence: Sentence, targets: Sequence[OtherMeeting], *, is_ahead: bool
) -> Iterator[tuple[int, int]]:
    """Yield the parts of a sentence that tell what was done before the meeting, or is to be."""
    text = sentence.text
    earlier = _EARLIER_ON.match(text)
    # A year is known to lie before the report only if it is another one.
    year = int(earlier["year"] or 0) if earlier else 0
    is_past = not year or (reading.dateline and year < reading.dateline.first.year)
    if earlier and is_past and _SAYS_DONE.search(text):
        yield 0, len(text)
        return
    recalled = _RECALLED.search(text)
    if recalled:
        start, end = recalled.start(), _end_of_clause(text, recalled.end())
        named = _inside(targets, sentence.start + start, sentence.start + end)
        # Who recalls what is no act of a meeting only speaks.
        if named or _SAYS_DONE.search(text, start, end):
            yield start, end
    for pattern in (_HAD_DONE,) if is_ahead else (_HAD_DONE, _TO_BE_DONE):
        match = pattern.search(text)
        if match and not _DONE_FIRST.search(text, 0, match.start()):
            yield match.start(), _end_of_clause(text, match.end())


def tells_of_future(text: str) -> bool:
    """Return whether a sentence tells of a meeting that is still to come."""
    return bool(_WILL.search(text))

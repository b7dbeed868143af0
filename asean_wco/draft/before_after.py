"""Which words tell of an earlier or a later meeting, or of what was done at another time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from asean_wco.draft.reading import OtherMeeting, Reading
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
_EARLIER_BEFORE = re.compile(rf"\b{_EARLIER}\s(?:[\w-]+\s)?$")
_LATER_BEFORE = re.compile(rf"\b{_LATER}\s(?:[\w-]+\s)?$")
_ROW_BEFORE = re.compile(rf"\b(?:{_EARLIER}|{_LATER})\s(?:[\w-]+\s)?$")
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


class _Target(NamedTuple):
    """Another meeting as a sentence names it.

    Attributes:
        name: as printed.
        series: the id of the series, or empty.
        ordinal: its number; 0 if it has none.
        start: the place of its first letter in the sentence.
        end: the place after its last one.
    """

    name: str
    series: str
    ordinal: int
    start: int
    end: int


def earlier_and_later(
    reading: Reading, sentence: Sentence, *, is_known: bool, is_ahead: bool
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
    spans = [_span_about(sentence.text, target, is_known=is_known) for target in targets]
    if is_known:
        spans += _at_other_times(reading, sentence, targets, is_ahead=is_ahead)
    # The longest first: of two that overlap it is the one that counts.
    for start, end in sorted(filter(None, spans), key=lambda span: span[0] - span[1]):
        yield _passage(sentence, _inside(targets, start, end), start, end)


def _inside(targets: Sequence[_Target], start: int, end: int) -> _Target | None:
    """Return the first meeting that a part of a sentence names."""
    return next((target for target in targets if start <= target.start < end), None)


def _passage(sentence: Sentence, target: _Target | None, start: int, end: int) -> OtherMeeting:
    """Return a passage of a sentence as that of another meeting."""
    named = target or _Target("", "", 0, start, start)
    return OtherMeeting(
        named.name,
        named.series,
        named.ordinal,
        False,
        (sentence.start + named.start, sentence.start + named.end),
        sentence.start + start,
        sentence.start + end,
    )


def _targets(reading: Reading, sentence: Sentence, *, is_ahead: bool) -> Iterator[_Target]:
    """Yield the meetings that a sentence names besides the one of the release."""
    taken: list[tuple[int, int]] = []
    for session in reading.sessions:
        if sentence.start <= session.start < sentence.end and session.series:
            start, end = session.start - sentence.start, session.end - sentence.start
            taken.append((start, end))
            if not reading.is_of_chosen(session) and session not in reading.occasions:
                name = sentence.text[start:end]
                yield _Target(" ".join(name.split()), session.series, session.number, start, end)
    chosen = reading.chosen.series if reading.chosen else ""
    for mention in reading.mentions:
        if mention.kind != "series" or not sentence.start <= mention.start < sentence.end:
            continue
        start, end = mention.start - sentence.start, mention.end - sentence.start
        before = sentence.text[:start]
        is_later = bool(_LATER_BEFORE.search(before))
        is_in_row = bool(_EARLIER_BEFORE.search(before)) or (is_later and not is_ahead)
        is_other = mention.id != chosen and not is_later
        if not any(first <= start < last for first, last in taken) and (is_other or is_in_row):
            taken.append((start, end))
            first = _start_of_row(before)
            yield _Target(" ".join(sentence.text[first:end].split()), mention.id, 0, first, end)
    for match in _IN_ROW.finditer(sentence.text):
        start, end = match.span()
        is_taken = any(start <= first < end or first <= start < last for first, last in taken)
        if not is_taken and not (match["later"] and is_ahead):
            yield _Target(" ".join(match[0].split()), "", 0, start, end)


def _start_of_row(before: str) -> int:
    """Return where the words begin that say which of a row is meant: "the last annual"."""
    match = _ROW_BEFORE.search(before)
    return match.start() if match else len(before)


def _span_about(text: str, target: _Target, *, is_known: bool) -> tuple[int, int] | None:
    """Return the part of a sentence that tells of another meeting; None if it only names it.

    Args:
        text: of the sentence.
        target: that it names.
        is_known: whether a sentence before tells of the meeting of the release.
    """
    before, after = text[: target.start], text[target.end :]
    is_in_row = bool(_BEGINS_ROW.match(target.name))
    is_told = _IS_SUBJECT.fullmatch(before) and (is_in_row or _TELLS_OF_IT.match(after))
    if is_known and (is_told or _AT.fullmatch(before)):
        return 0, len(text)
    done = _DONE_THERE.search(before)
    if done:
        is_main = done["finite"] and not done["lead"] and not _says_done(before[: done.start()])
        if is_main:
            return (0, len(text)) if is_known else None
        return done.start("verb"), _end_of_participle(text, target.end, done["lead"] or "")
    if _RELATIVE.match(after):
        return target.start, _end_of_clause(text, target.end)
    held = _HELD_THERE.match(after)
    return (target.start, target.end + held.end()) if held else None


def _says_done(text: str) -> bool:
    """Return whether words say that something was done."""
    return bool(re.search(rf"\b{_DEALT_WITH}\b", text))


def _end_of_participle(text: str, place: int, lead: str) -> int:
    """Return where "adopted by the last meeting, held in May" ends.

    Args:
        text: of the sentence.
        place: after the name of the meeting.
        lead: what stands before the participle; between commas it ends at the second one.
    """
    held = _HELD_THERE.match(text, place)
    place = held.end() if held else place
    if lead.startswith(","):
        comma = text.find(",", place)
        return comma if comma >= 0 else len(text)
    resumed = _RESUMES_AFTER_PARTICIPLE.search(text, place)
    return resumed.start() if resumed else len(text)


def _end_of_clause(text: str, place: int) -> int:
    """Return where what is told of another meeting ends: "and agreed" goes on with this one."""
    resumes = _RESUMES_AT_ONCE.search(text, place)
    if resumes and _TELLS_MORE.search(text[place : resumes.start()]):
        # "Which adopted a plan and endorsed a report": only a comma ends it.
        resumes = _RESUMES.search(text, place)
    if resumes is None:
        return len(text)
    return resumes.start()


def _at_other_times(
    reading: Reading, sentence: Sentence, targets: Sequence[_Target], *, is_ahead: bool
) -> Iterator[tuple[int, int]]:
    """Yield the parts of a sentence that tell what was done before the meeting, or is to be."""
    text = sentence.text
    earlier = _EARLIER_ON.match(text)
    if earlier and _is_before(reading, earlier) and _says_done(text):
        yield 0, len(text)
        return
    recalled = _RECALLED.search(text)
    if recalled:
        start, end = recalled.start(), _end_of_clause(text, recalled.end())
        # Who recalls what is no act of a meeting only speaks.
        if _inside(targets, start, end) or _says_done(text[start:end]):
            yield start, end
    for pattern in (_HAD_DONE,) if is_ahead else (_HAD_DONE, _TO_BE_DONE):
        match = pattern.search(text)
        if match and not _DONE_FIRST.search(text[: match.start()]):
            yield match.start(), _end_of_clause(text, match.end())


def _is_before(reading: Reading, told: re.Match[str]) -> bool:
    """Return whether a time lies before the report; a year is known to only if it is another."""
    if not told["year"]:
        return True
    return reading.dateline is not None and int(told["year"]) < reading.dateline.first.year


def tells_of_future(text: str) -> bool:
    """Return whether a sentence tells of a meeting that is still to come."""
    return bool(_WILL.search(text))

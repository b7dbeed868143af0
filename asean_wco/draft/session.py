"""Which session it is: the series, the ordinal, the type and the mode."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from asean_wco.draft.counted import ELIDED, IT_WAS, counted_meetings
from asean_wco.draft.kinds import OF_ONE_TYPE, mode_of, type_said
from asean_wco.draft.meeting_words import COUNTED_MEETINGS, HELD, MEETING
from asean_wco.draft.reading import LEAD, Ordinal, ReleaseReading
from asean_wco.draft.series_names import OTHER_REGIONS, SeriesNames, telling_words
from asean_wco.draft.session_signs import (
    SERIES_LEAD,
    is_another_session,
    is_beside,
    is_occasion,
    is_of_event,
    is_of_other,
    is_of_this,
    is_told_as_other,
)
from asean_wco.model.folding import fold
from asean_wco.model.folding import ordinal as ordinal_of
from asean_wco.model.records import Series

# No release names more sessions than this.
_MOST_ORDINALS = 100


def read_session(reading: ReleaseReading) -> dict[str, Any]:
    """Return series, ordinal, type, mode and the host session of a meeting; None if not stated."""
    series = {
        record.id: record
        for record in reading.library.of_kind("series")
        if isinstance(record, Series)
    }
    names = SeriesNames(list(series.values()))
    sessions = [
        _by_sentence(reading, names, session)
        for session in itertools.islice(counted_meetings(reading, names), _MOST_ORDINALS)
    ]
    sessions = [_of_same_row(reading, session, sessions) for session in sessions]
    reading.sessions = sessions
    chosen = _chosen(reading, sessions)
    if chosen is None:
        # A session that is only mentioned names no series of the event.
        numbered = {(session.sentence, session.series) for session in sessions}
        chosen = _without_number(reading, names, series, numbered)
    elif not chosen.series and _is_bare(reading, chosen):
        # "The talks were the 20th of their kind": what they are is said elsewhere.
        named = _without_number(reading, names, series, ())
        chosen = chosen._replace(series=named.series if named else "")
    meeting: dict[str, Any] = dict.fromkeys(("type", "series", "ordinal"))
    if chosen:
        reading.session = chosen.sentence
        reading.chosen = chosen
        meeting["ordinal"] = chosen.number or None
        if chosen.series and not _is_elsewhere(reading, sessions, chosen):
            meeting["series"] = chosen.series
            meeting["type"] = series[chosen.series].type
        for field in filter(meeting.get, ("series", "ordinal", "type")):
            reading.note(field, meeting[field], chosen.start, chosen.end)
    _doubt_sessions_named(reading, series, is_known=bool(meeting["series"]))
    of_session = [
        session.sentence for session in sessions if chosen and session.number == chosen.number
    ]
    reading.elsewhere = {
        session.sentence
        for session in sessions
        if (chosen or is_told_as_other(reading, session)) and not is_beside(reading, session)
    } - set(of_session)
    said = None if meeting["type"] else type_said(reading)
    if said:
        meeting["type"] = said.kind
        reading.note("type", *said)
    mode = mode_of(reading, of_session)
    return {**meeting, "mode": mode, "part_of": _part_of(reading, sessions, chosen)}


def _is_bare(reading: ReleaseReading, session: Ordinal) -> bool:
    """Return whether the words of an ordinal name no meeting."""
    words = fold(reading.text[session.start : session.end]).split()
    return COUNTED_MEETINGS.isdisjoint(words)


def _is_elsewhere(reading: ReleaseReading, sessions: Sequence[Ordinal], chosen: Ordinal) -> bool:
    """Return whether other words for a session say that it is one of another region."""
    return chosen.number > 0 and any(
        telling_words(fold(reading.sentences[session.sentence].text).split()) & OTHER_REGIONS
        for session in sessions
        if session.number == chosen.number
    )


_POSSESSIVE = re.compile(r"[’']s?\b")
_ENDS_TITLE = re.compile(rf"[\w-]+ {MEETING.pattern}$", re.IGNORECASE | re.MULTILINE)
# "Held their 14th annual meeting": whose meeting it is stands before.
_WHOSE_MEETING = re.compile(r"\b(?:their|its)\s$|\bfor (?:their|its) (?:\w+\s)?$")


def _by_sentence(reading: ReleaseReading, names: SeriesNames, session: Ordinal) -> Ordinal:
    """Return a session with the series that the words of its sentence mean, if its own mean none.

    So "ASEAN customs heads met the WCO for their 16th Consultation".
    """
    if session.series:
        return session
    before = reading.before(session.start)
    sentence = _POSSESSIVE.sub("", reading.sentences[session.sentence].text)
    if session.sentence == 0 and _ENDS_TITLE.match(reading.text, session.start):
        # "ASEAN Directors-General of Customs, Fortieth Meeting".
        return session._replace(series=names.named_by(fold(sentence).split(), sentence))
    if not _WHOSE_MEETING.search(before):
        return session
    if session.sentence and IT_WAS.fullmatch(before):
        # "They came together in Utopia. It was their 32nd meeting."
        sentence_before = _POSSESSIVE.sub("", reading.sentences[session.sentence - 1].text)
        before = HELD.split(sentence_before)[0]
        identifier = names.named_by(fold(before).split(), before)
    else:
        identifier = names.meant_by(fold(sentence).split(), "")
    whose = _HEADS_OF.search(_POSSESSIVE.sub("", before))
    if identifier and whose and not names.is_of(identifier, fold(whose["whom"]).split()):
        return session
    return session._replace(series=identifier)


# "The heads of customs enforcement of ASEAN have": whose heads they are.
_HEADS_OF = re.compile(
    r"\b(?:[Hh]eads|[Dd]irectors|[Cc]hiefs|[Cc]ommissioners|[Ll]eaders)(?:[- ][Gg]eneral)? of "
    rf"(?P<whom>[^.;,()]+?)(?=\s(?:have|has|had|will|are|were|is|was)\b|[.;,(]|\s{HELD.pattern}|$)"
)


_NUMBER_AND_NOUN = 2
# So near to its neighbour a number is of the same series.
_EARLIER_ONES = 2


def _of_same_row(reading: ReleaseReading, session: Ordinal, sessions: Sequence[Ordinal]) -> Ordinal:
    """Return a session with the series of its neighbour.

    So "the 29th RHCA Conference" says of which series "the 28th conference" is.
    """
    shown = fold(reading.text[session.start : session.end]).split()
    if session.series or len(shown) != _NUMBER_AND_NOUN or shown[1] not in COUNTED_MEETINGS:
        return session
    for other in sessions:
        is_near = 0 < abs(other.number - session.number) <= _EARLIER_ONES
        noun = fold(reading.text[other.start : other.end]).split()[-1:]
        if other.series and is_near and noun == shown[1:]:
            return session._replace(series=other.series)
    return session


def _doubt_sessions_named(
    reading: ReleaseReading, series: Mapping[str, Series], *, is_known: bool
) -> None:
    """Say which other sessions of a series the text names.

    Args:
        reading: of the release.
        series: by their ids.
        is_known: whether the series of the meeting was read.
    """
    chosen = reading.chosen
    if chosen and chosen.series and chosen.number:
        numbers = {
            session.number for session in reading.sessions if session.series == chosen.series
        }
        others = ", ".join(map(str, sorted(numbers - {chosen.number})))
        if others:
            reading.doubts.append(f"The text also names the sessions {others} of {chosen.series}.")
    if not is_known:
        for number, identifier in dict.fromkeys(
            (session.number, session.series) for session in reading.sessions if session.series
        ):
            name = f"{ordinal_of(number)} {series[identifier].name}"
            reading.doubts.append(
                f"The text also names the {name}. It is not taken as the meeting."
            )


def _chosen(reading: ReleaseReading, sessions: Sequence[Ordinal]) -> Ordinal | None:
    """Return the session with a number that the release is about; None if there is none."""
    title = reading.release.title
    counts = Counter((session.number, session.series) for session in sessions)

    def is_titled(session: Ordinal) -> bool:
        return session.sentence == 0 or reading.text[session.start : session.end] in title

    def is_only_mentioned(session: Ordinal) -> bool:
        is_once = counts[session.number, session.series] == 1
        return is_once and not is_titled(session) and is_told_as_other(reading, session)

    def weight(session: Ordinal) -> float:
        return (
            -4.0 * is_of_other(reading, session)
            + 2.0 * is_of_this(reading, session)
            + 3.0 * bool(session.series)
            # "The first meeting since", "its first as a member".
            - 4.0 * (session.number == 1 and not session.series)
            + 3.0 * is_titled(session)
            + 2.0 * (reading.ranks[session.sentence] < LEAD)
            + 0.5 * min(4, counts[session.number, session.series])
            - 0.15 * reading.ranks[session.sentence]
        )

    telling = [
        session
        for session in sessions
        if (session.series or is_of_event(reading, session))
        and not is_only_mentioned(session)
        and not is_beside(reading, session)
    ]
    reading.occasions = [session for session in telling if is_occasion(reading, session)]
    telling = [session for session in telling if session not in reading.occasions]
    if not telling:
        return None
    best = max(telling, key=weight)
    # A title may give the number alone that the text gives with the series.
    fuller = [session for session in telling if session.series and session.number == best.number]
    return best if best.series or not fuller else fuller[0]


def _without_number(
    reading: ReleaseReading,
    names: SeriesNames,
    series: Mapping[str, Series],
    numbered: Collection[tuple[int, str]],
) -> Ordinal | None:
    """Return the session without a number whose series the title names.

    A workshop of "ASEAN customs heads" is no session of the heads, so that what the text calls the
    event must not be of another type.

    Args:
        reading: of the release.
        names: of the series.
        series: by their ids.
        numbered: the sentences, and the series, of the sessions with a number; these are others.
    """
    said = type_said(reading)
    for number in reading.lead(SERIES_LEAD):
        for start, end in _may_name_series(reading, number):
            shown = reading.text[start:end]
            plain = _POSSESSIVE.sub("", ELIDED.sub(r"\1 ", shown))
            identifier = names.named_by(fold(plain).split(), shown)
            if not identifier or (number, identifier) in numbered:
                continue
            if said and said.kind in OF_ONE_TYPE - {series[identifier].type}:
                continue
            reading.doubts.append("The series is read from words that give no number.")
            return Ordinal(0, start, end, identifier, number)
    return None


# "A meeting of", and what it is of.
_MEETING_OF = re.compile(r"\b(?:meeting|conference|consultation)\sof\s[^,.;]{5,90}", re.IGNORECASE)


def _may_name_series(reading: ReleaseReading, number: int) -> Iterator[tuple[int, int]]:
    """Yield where a sentence may name a series: a title as a whole, or a meeting that was held."""
    sentence = reading.sentences[number]
    if number < 2 and reading.is_line(number):
        yield sentence.start, sentence.end
    for mention in reading.mentions if HELD.search(sentence.text) else ():
        is_inside = mention.kind == "series" and sentence.start <= mention.start < sentence.end
        before = sentence.text[: max(0, mention.start - sentence.start)][-60:]
        if is_inside and MEETING.search(mention.name) and not is_another_session(before):
            yield mention.start, mention.end
    for match in _MEETING_OF.finditer(sentence.text) if HELD.search(sentence.text) else ():
        yield sentence.start + match.start(), sentence.start + match.end()


def _part_of(
    reading: ReleaseReading, sessions: Sequence[Ordinal], chosen: Ordinal | None
) -> str | None:
    """Return the recorded session beside which this one was held."""
    for other in sessions:
        if other.series and other != chosen and is_beside(reading, other):
            for meeting in reading.library.meetings(series=other.series):
                if meeting.ordinal == other.number:
                    reading.note("part_of", meeting.id, other.start, other.end)
                    return meeting.id
    return None

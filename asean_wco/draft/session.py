"""Which session it is: the series, the ordinal, the type and the mode."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from asean_wco.draft.counted import (
    ELIDED,
    IT_WAS,
    LONGEST_ORDINAL,
    OF_ITS_KIND,
    counted_meetings,
)
from asean_wco.draft.kinds import OF_ONE_TYPE, type_said
from asean_wco.draft.meeting_words import COUNTED_MEETINGS, HAPPENED, HELD, MEETING
from asean_wco.draft.mode import mode_of
from asean_wco.draft.ordinals import ORDINALS
from asean_wco.draft.reading import LEAD, Ordinal, Reading
from asean_wco.draft.release import Sentence
from asean_wco.draft.series_names import (
    OTHER_REGIONS,
    SeriesNames,
    telling_words,
)
from asean_wco.model.folding import fold
from asean_wco.model.folding import ordinal as ordinal_of
from asean_wco.model.records import Series

# So many sentences from the top a text may name its series.
_SERIES_LEAD = 3
# So many sentences from the top "the first workshop" is the event, if it has no series.
_FIRST_LEAD = 2


# No release names more sessions than this.
_MOST_ORDINALS = 100


def read_session(reading: Reading) -> dict[str, Any]:
    """Return series, ordinal, type, mode and the host session of a meeting; None if not stated."""
    series = {
        record.id: record
        for record in reading.library.of_kind("series")
        if isinstance(record, Series)
    }
    names = SeriesNames(list(series.values()))
    ordinals = [
        _by_sentence(reading, names, ordinal)
        for ordinal in itertools.islice(counted_meetings(reading, names), _MOST_ORDINALS)
    ]
    ordinals = [_of_same_row(reading, ordinal, ordinals) for ordinal in ordinals]
    chosen = _chosen(reading, ordinals)
    reading.sessions = ordinals
    if chosen is None:
        # A session that is only mentioned names no series of the event.
        numbered = {(ordinal.sentence, ordinal.series) for ordinal in ordinals}
        chosen = _without_number(reading, names, series, numbered)
    elif not chosen.series and _is_bare(reading, chosen):
        # "The talks were the 20th of their kind": what they are is said elsewhere.
        named = _without_number(reading, names, series, ())
        chosen = chosen._replace(series=named.series if named else "")
    meeting: dict[str, Any] = dict.fromkeys(("type", "series", "ordinal", "mode", "part_of"))
    if chosen:
        reading.session = chosen.sentence
        reading.chosen = chosen
        is_ours = not _is_elsewhere(reading, ordinals, chosen)
        meeting["series"] = (is_ours and chosen.series) or None
        meeting["ordinal"] = chosen.number or None
        if meeting["series"]:
            meeting["type"] = series[chosen.series].type
        for field in ("series", "ordinal", "type"):
            if meeting[field]:
                reading.note(field, meeting[field], chosen.start, chosen.end)
        _doubt_other_numbers(reading, ordinals, chosen)
    if not meeting["series"]:
        _doubt_sessions_named(reading, ordinals, series)
    of_session = [
        ordinal.sentence for ordinal in ordinals if chosen and ordinal.number == chosen.number
    ]
    others = (
        ordinal.sentence
        for ordinal in ordinals
        if (chosen or _is_other_session(reading, ordinal)) and not _is_beside(reading, ordinal)
    )
    reading.elsewhere = set(others) - set(of_session)
    meeting["mode"] = mode_of(reading, of_session)
    said = None if meeting["type"] else type_said(reading)
    if said:
        meeting["type"] = said.kind
        reading.note("type", *said)
    meeting["part_of"] = _part_of(reading, ordinals, chosen)
    return meeting


def _is_bare(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether the words of an ordinal name no meeting."""
    words = fold(reading.text[ordinal.start : ordinal.end]).split()
    return COUNTED_MEETINGS.isdisjoint(words)


def _is_elsewhere(reading: Reading, ordinals: Sequence[Ordinal], chosen: Ordinal) -> bool:
    """Return whether other words for a session say that it is one of another region."""
    return chosen.number > 0 and any(
        telling_words(fold(reading.sentences[ordinal.sentence].text).split()) & OTHER_REGIONS
        for ordinal in ordinals
        if ordinal.number == chosen.number
    )


_POSSESSIVE = re.compile(r"[’']s?\b")
_ENDS_TITLE = re.compile(rf"[\w-]+ {MEETING.pattern}$", re.IGNORECASE | re.MULTILINE)
# "Held their 14th annual meeting": whose meeting it is stands before.
_WHOSE_MEETING = re.compile(r"\b(?:their|its)\s$|\bfor (?:their|its) (?:\w+\s)?$")


def _by_sentence(reading: Reading, names: SeriesNames, ordinal: Ordinal) -> Ordinal:
    """Return an ordinal with the series that the words of its sentence mean, if its own mean none.

    So "ASEAN customs heads met the WCO for their 16th Consultation".
    """
    if ordinal.series:
        return ordinal
    sentence = _POSSESSIVE.sub("", reading.sentences[ordinal.sentence].text)
    if _ENDS_TITLE.match(reading.text, ordinal.start) and ordinal.sentence == 0:
        # "ASEAN Directors-General of Customs, Fortieth Meeting".
        return ordinal._replace(series=names.named_by(fold(sentence).split(), sentence))
    if not _WHOSE_MEETING.search(_before(reading, ordinal)):
        return ordinal
    if ordinal.sentence and IT_WAS.fullmatch(reading.before(ordinal.start)):
        # "They came together in Utopia. It was their 32nd meeting."
        who = _POSSESSIVE.sub("", reading.sentences[ordinal.sentence - 1].text)
        return ordinal._replace(series=_series_of_those(names, HELD.split(who)[0]))
    identifier = names.meant_by(fold(sentence).split(), "")
    whose = _HEADS_OF.search(_POSSESSIVE.sub("", reading.before(ordinal.start)))
    if identifier and whose and not names.is_of(identifier, fold(whose["whom"]).split()):
        return ordinal
    return ordinal._replace(series=identifier)


def _series_of_those(names: SeriesNames, who: str) -> str:
    """Return the id of the series of which those who met are said to be, or nothing."""
    identifier = names.named_by(fold(who).split(), who)
    whose = _HEADS_OF.search(who)
    if identifier and whose and not names.is_of(identifier, fold(whose["whom"]).split()):
        return ""
    return identifier


# "The heads of customs enforcement of ASEAN have": whose heads they are.
_HEADS_OF = re.compile(
    r"\b(?:[Hh]eads|[Dd]irectors|[Cc]hiefs|[Cc]ommissioners|[Ll]eaders)(?:[- ][Gg]eneral)? of "
    rf"(?P<whom>[^.;,()]+?)(?=\s(?:have|has|had|will|are|were|is|was)\b|[.;,(]|\s{HELD.pattern}|$)"
)


def _of_same_row(reading: Reading, ordinal: Ordinal, ordinals: Sequence[Ordinal]) -> Ordinal:
    """Return an ordinal with the series of its neighbour.

    So "the 29th RHCA Conference" says of which series "the 28th conference" is.
    """
    shown = fold(reading.text[ordinal.start : ordinal.end]).split()
    if ordinal.series or len(shown) != _NUMBER_AND_NOUN or shown[1] not in COUNTED_MEETINGS:
        return ordinal
    for other in ordinals:
        is_beside = 0 < abs(other.number - ordinal.number) <= _EARLIER_ONES
        noun = fold(reading.text[other.start : other.end]).split()[-1:]
        if other.series and is_beside and noun == shown[1:]:
            return ordinal._replace(series=other.series)
    return ordinal


_NUMBER_AND_NOUN = 2


def _before(reading: Reading, ordinal: Ordinal) -> str:
    """Return the words before an ordinal."""
    return reading.text[max(0, ordinal.start - 60) : ordinal.start]


def _doubt_other_numbers(reading: Reading, ordinals: Sequence[Ordinal], chosen: Ordinal) -> None:
    """Say which other sessions of the series the text names."""
    numbers = {ordinal.number for ordinal in ordinals if ordinal.series == chosen.series}
    others = ", ".join(map(str, sorted(numbers - {chosen.number})))
    if chosen.series and chosen.number and others:
        reading.doubts.append(f"The text also names the sessions {others} of {chosen.series}.")


def _doubt_sessions_named(
    reading: Reading, ordinals: Sequence[Ordinal], series: Mapping[str, Series]
) -> None:
    """Say which sessions the text names that were not taken as the meeting."""
    named = dict.fromkeys(
        (session.number, session.series) for session in ordinals if session.series
    )
    for number, identifier in named:
        name = f"{ordinal_of(number)} {series[identifier].name}"
        reading.doubts.append(f"The text also names the {name}. It is not taken as the meeting.")


# What stands before another session than the one that is told of.
_OTHER_SESSION = re.compile(
    r"\b(?:next|previous|last(?!\s(?:week|\w*day)\s)|earlier|upcoming|forthcoming|coming|following|since|after"
    r"|ahead of|in advance of|on the eve of|in the run-up to"
    # What is laid before a meeting is told there.
    r"|(?<!laid )(?<!put )(?<!brought )(?<!placed )(?<!came )before"
    r"|until|had (?:been )?\w+(?:\s\w+){0,8}\s(?:at|in|during)"
    r"|(?:adopted|set|agreed|discussed|launched|made|signed|endorsed|stated|held|recommended"
    r"|taken|decided|proposed|presented|approved|initiated|mandated|raised|tabled|began|begun|started"
    r"|concluded|elected|chosen) (?:at|in|during|by)"
    r"|recall(?:s|ed|ing)?|views on|preparations? (?:for|of)|statement of"
    r"|in place of|instead of|(?:outcomes?|results?|recommendations?|decisions?|mandate"
    r"|reports?) of|about"
    r"|(?:picked|chosen|selected|named|confirmed|designated|next) (?:as )?(?:the )?(?:host|venue)"
    r" (?:of|for)|(?:picked|chosen|selected|elected|named|designated|nominated) to (?:host|hold)"
    r"|prepar\w+ for|chairmanship (?:of|for)|next year"
    r"|(?:margins|sidelines|fringes?|edges) of|alongside|back[- ]to[- ]back with"
    r"|in conjunction with)"
    r"(?:\s\w+){0,2}?\s(?:the\s)?$"
    r"|(?:繼|继|次回|다음|지난(?!\s?\d)|亦|並|并将|还将|還將)[^。，,]{0,20}$",
    re.IGNORECASE,
)


# What tells of the session itself: the signing of its minutes, or "this was agreed at".
_OF_THIS_SESSION = re.compile(
    r"\b(?:minutes|records?|protocol|joint statement)(?:\s\w+){0,4}?\s(?:of|from)\s(?:the\s)?$"
    r"|\b(?:minutes|records?|protocol)\s(?:\w+\s){0,2}the (?:outcomes?|results?) of\s(?:the\s)?$"
    r"|^(?:(?:this|that|it|they|these|both|all this) (?:was|were)"
    # What the title tells of was settled there: "the choice was made at the 9th Meeting".
    r"|(?:the|this|that|their)\s(?:choice|decision|selection|election|announcement|agreement"
    r"|understanding|deal|appointment|handover|vote|nomination|resolution|plan) (?:was|has been)"
    r"|(?:they|both|(?:the )?(?:two|delegates|members|heads|sides)) did (?=so\s))\s?(?:\w+ly\s)?"
    r"(?:agreed|decided|taken|held|cast|so(?:\s[^.;]{3,60})?|announced|settled|adopted|approved|concluded|endorsed|exchanged|reached"
    r"|signed|made|presented|reviewed|discussed)\s(?:on\s)?(?:at|during|in)\s(?:the\s)?"
    r"(?:(?:close|end|start|opening) of\s(?:the\s)?)?$",
    re.IGNORECASE,
)
_OUTCOMES_IN_TITLE = re.compile(
    r"^(?:outcomes?|results?|conclusions?|highlights?) (?:of|from)\s(?:the\s)?$", re.IGNORECASE
)


def _is_of_other(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether the words before an ordinal say that its session is not the one told of."""
    before = reading.before(ordinal.start)
    if _is_of_this(reading, ordinal):
        return False
    if ordinal.sentence == 0 and _OUTCOMES_IN_TITLE.match(before):
        return False
    return bool(_OTHER_SESSION.search(before[-_CLAUSE:])) or _is_of_other_year(reading, ordinal)


def _is_of_other_year(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether a session is told of a year in which no day of the text is."""
    told = _WAS_IN_YEAR.match(reading.after(ordinal.start, ordinal.end))
    years = {date.first.year for date in reading.dates if date.first.day}
    return told is not None and bool(years) and int(told["year"]) not in years


_WAS_IN_YEAR = re.compile(
    r"(?:\sedition)?,?\s(?:(?:which )?(?:was|were|took place|had been)\s)?"
    r"(?:held\s|hosted\s|staged\s)?"
    r"(?:(?:back|in|at|by)\s(?:[A-Z]\w+\s){0,3})?(?:back )?in (?P<year>(?:19|20)\d\d)\b"
)


def _is_told_as_other(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether the words around a session say that it is not the event."""
    if _is_of_this(reading, ordinal):
        return False
    before = _before(reading, ordinal)
    after = reading.after(ordinal.start, ordinal.end)
    if _is_of_other(reading, ordinal):
        return True
    rank = reading.ranks[ordinal.sentence]
    if rank < _FIRST_LEAD and not _is_after_event(reading, ordinal):
        # The days of a session that is announced are those of the event.
        is_announced = _is_dated(reading, reading.sentences[ordinal.sentence])
        return bool(rank and not is_announced and _PLANNED.match(after))
    return bool(
        _TO_COME.match(after)
        or _ASKED.match(after)
        or _WILL_HOST.search(before)
        or _ALSO_AT.search(before)
        or (ordinal.series and _is_of_other_kind(reading, ordinal))
    )


def _is_of_this(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether the first sentences say that what they tell was done at a session."""
    is_early = reading.ranks[ordinal.sentence] < _SERIES_LEAD
    return is_early and bool(_OF_THIS_SESSION.search(reading.before(ordinal.start)))


_EARLIER_ONES = 2
# So many letters before a session tell whether it is another one.
_CLAUSE = 90


def _chosen(reading: Reading, ordinals: Sequence[Ordinal]) -> Ordinal | None:
    """Return the ordinal of the session that the release is about."""
    title = reading.release.title
    counts: dict[tuple[int, str], int] = {}
    for ordinal in ordinals:
        counts[ordinal.number, ordinal.series] = counts.get((ordinal.number, ordinal.series), 0) + 1

    def is_titled(ordinal: Ordinal) -> bool:
        return ordinal.sentence == 0 or reading.text[ordinal.start : ordinal.end] in title

    def is_only_mentioned(ordinal: Ordinal) -> bool:
        is_once = counts[ordinal.number, ordinal.series] == 1
        return is_once and not is_titled(ordinal) and _is_told_as_other(reading, ordinal)

    def weight(ordinal: Ordinal) -> float:
        return (
            -4.0 * _is_of_other(reading, ordinal)
            + 2.0 * _is_of_this(reading, ordinal)
            + 3.0 * bool(ordinal.series)
            # "The first meeting since", "its first as a member".
            - 4.0 * (ordinal.number == 1 and not ordinal.series)
            + 3.0 * is_titled(ordinal)
            + 2.0 * (reading.ranks[ordinal.sentence] < LEAD)
            + 0.5 * min(4, counts[ordinal.number, ordinal.series])
            - 0.15 * reading.ranks[ordinal.sentence]
        )

    telling = [
        ordinal
        for ordinal in ordinals
        if (ordinal.series or _is_of_event(reading, ordinal))
        and not is_only_mentioned(ordinal)
        and not _is_beside(reading, ordinal)
    ]
    if not telling:
        telling = [ordinal for ordinal in ordinals if _is_only_dated(reading, ordinal)]
    reading.occasions = [ordinal for ordinal in telling if _is_occasion(reading, ordinal)]
    telling = [ordinal for ordinal in telling if ordinal not in reading.occasions]
    if not telling:
        return None
    if _is_of_two_sessions(reading):
        # "The second virtual meeting" of the Committee is not its second session.
        telling = [
            ordinal
            for ordinal in telling
            if ordinal.series or reading.text[ordinal.start : ordinal.start + 1].isdigit()
        ]
    if not telling:
        return None
    best = max(telling, key=weight)
    if weight(best) < _LITTLE_FOR_SESSION:
        return None
    # A title may give the number alone that the text gives with the series.
    fuller = [ordinal for ordinal in telling if ordinal.series and ordinal.number == best.number]
    return best if best.series or not fuller else fuller[0]


def _is_occasion(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether a session is only the occasion of another event, which the title names.

    So the title tells of a signing, a visit or a bilateral meeting, and the text of the session on
    the occasion of which it was, that somebody attended besides, or that ended then.
    """
    if ordinal.sentence == 0 or reading.text[ordinal.start : ordinal.end] in reading.release.title:
        return False
    title = reading.sentences[0].text
    if _SIGNS_MINUTES.search(title):
        # Minutes are signed at the session that they are of.
        return False
    sentence = reading.sentences[ordinal.sentence]
    if not _IT_WAS_SIGNED.match(sentence.text) and (
        not _OTHER_EVENT.search(title) or MEETING.search(_OTHER_EVENT.sub("", title))
    ):
        return False
    before = sentence.text[: ordinal.start - sentence.start][-_LONGEST_OCCASION:]
    after = sentence.text[ordinal.end - sentence.start :]
    # Where the first sentence tells that somebody attended a session, that is the event.
    if _OPENS_WITH.fullmatch(before):
        # "At the 5th Talks, held on 4 June, the two sides signed": the talks are the event.
        return False
    told = sum(not reading.is_line(number) for number in range(ordinal.sentence))
    if told >= _SENTENCES_OF_EVENT:
        return True
    is_attended = _ATTENDED.search(before) and told > 0
    return bool(is_attended or _ON_OCCASION.search(before) or _ENDED.match(after))


_SIGNS_MINUTES = re.compile(
    r"\b(?:sign(?:s|ed|ing)?|inks?|inked)\b[^.;]{0,40}"
    r"\b(?:minutes|records? of (?:discussions?|the)|joint statement of)\b|^minutes signed\b",
    re.IGNORECASE,
)
# What was held at a session, as its sentence says, whatever the title tells.
_IT_WAS_SIGNED = re.compile(r"(?:The|This)\s(?:signing|signature)\b")
_OPENS_WITH = re.compile(r"(?:At|During|In)\s(?:the|its|their)\s")
_LONGEST_OCCASION = 150
# A session that such a text names only after so many sentences is not the event.
_SENTENCES_OF_EVENT = 3
# What a title calls an event that is no session of a series.
_OTHER_EVENT = re.compile(
    r"\b(?:signs?|signed|signing|inks?|inked|seals?|memorand\w+|mou|agreements?|arrangements?"
    r"|(?-i:(?:meets?|met)(?=\s(?:with\s|[A-Z])))|calls? on|courtesy call|visit(?:s|ed"
    r"|ing)?|receives?|bilateral(?: \w+)?"
    r"|firman?|suscriben?|se reúnen? con|visita|recibe|signent?|signature|rencontre|reçoit"
    r"|meterai|memeterai|tandatangan\w*|menandatangani|tanda tangani|teken|bertemu|kunjungi"
    r"|ký(?: kết)?|gặp|tiếp|thăm|hội đàm)\b"
    r"|서명|체결|면담|회담|방문|접견|署名|調印|締結|会談|訪問|表敬|签署|簽署|签订|簽訂|会见|會見|会晤|會晤"
    r"|会谈|會談|访问|拜会|拜會|ลงนาม|หารือ|เยือน|เข้าพบ",
    re.IGNORECASE,
)
# What stands before a session on the occasion of which something else was done.
_ON_OCCASION = re.compile(
    r"(?:\b(?:at|during|as|in the (?:framework|context|course|presence) of|on the occasion of"
    r"|coincid\w+ with|who (?:is|are|was|were) (?:in \w+ )?for|ahead of|before|after|following"
    r"|en el marco del?|durante|con ocasión de|en ocasión de|con motivo de|en marge de"
    r"|à l[’']occasion de|lors de|pendant|dans le cadre de"
    r"|sempena|pada|di sela(?:-sela)?|semasa|ketika|dalam rangka(?:ian)?|di"
    r"|nhân dịp|trong khuôn khổ|bên lề|tại|nhân)"
    r"\s(?:(?:the|la|le|el|l[’']|a|an|its|their)\s?)?(?:[\w-]+\s){0,2}?"
    r"|(?:계기로|기간 중|가운데)\s?|(?:在|于|於|借|藉|趁)[^，,。]{0,12}"
    # Where the number follows the name of the session.
    r"|(?:ระหว่าง|ในโอกาส|ในช่วง|bên lề|nhân dịp|trong khuôn khổ|sempena|sela-sela)[^.;,\n]{0,130})$",
    re.IGNORECASE,
)
_ATTENDED = re.compile(
    r"(?:\b(?:took part in|participated in|attended|attending|joined|menghadiri|menyertai|tham dự"
    r"|asisti(?:ó|eron) a|particip(?:ó|aron)(?:\s[\w-]+){0,3}?\sen|a (?:assisté|participé) à)"
    r"\s(?:(?:the|la|le|el|l[’']|a|an|its|their)\s?)?(?:[\w-]+\s){0,2}?"
    r"|(?:赴|参加|參加|出席)[^，,。]{0,12}|เข้าร่วม)$",
    re.IGNORECASE,
)
# "As the 10th Conference came to its end".
_ENDED = re.compile(
    r"[^.;]{0,60}?\b(?:came to (?:its|an|a) (?:end|close)|was (?:being held|under way|in session)"
    r"|which \w+ (?:is|was) hosting)\b"
    r"|[^。、.]{0,12}(?:회의\s?)?(?:에서|계기|기간|참석차|를 맞아)"
    r"|[^。、]{0,20}(?:の際|の機会|に合わせ|に際し|期間中|会場で)"
    r"|[^，。]{0,30}(?:期间|期間|之际|之際)",
)

_TWO_SESSIONS = re.compile(
    r"\b\d{1,3}(?:st|nd|rd|th)\s?(?:/|and|&)\s?(?:the\s)?\d{1,3}(?:st|nd|rd|th)\s"
    r"(?:[A-Z]\w+\s)?(?:Sessions|Meetings)\b",
    re.IGNORECASE,
)


def _is_of_two_sessions(reading: Reading) -> bool:
    """Return whether the first words tell of two sessions that were held together."""
    lead = (reading.sentences[number].text for number in reading.lead(_FIRST_LEAD))
    return any(map(_TWO_SESSIONS.search, lead))


def _is_after_event(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether a text tells of a meeting that was held before it names a session."""
    return any(
        HELD.search(sentence.text)
        and (HAPPENED.search(sentence.text) or _is_dated(reading, sentence))
        for sentence in reading.sentences[max(0, ordinal.sentence - LEAD) : ordinal.sentence]
        if len(sentence.text) > _SHORT_SENTENCE and not _WILL.search(sentence.text)
    )


def _is_only_dated(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether a session of a series is the only thing of which a text tells the days.

    So "the choice was made at the 31st Conference, held from 4 to 8 June".
    """
    days = [date for date in reading.dates if date.first.day]
    if not (ordinal.series and days) or _is_beside(reading, ordinal):
        return False
    return all(reading.sentence_at(date.start) == ordinal.sentence for date in days)


_SHORT_SENTENCE = 50
_WILL = re.compile(r"\b(?:will|to be|to host|akan|sẽ)\b")
# What follows a session that is planned: "the third meeting is to be held in May".
_TO_COME = re.compile(
    r",\swhich (?:could not|was (?:cancelled|postponed))\b|,?\s(?:which is\s)?to be (?:held"
    r"|hosted|convened)\b"
    r"|,\swhich\s(?:[A-Z]\w+\s){1,3}will\b|,\swhich (?:took place|was held|met) in\b"
    r"|\s(?:sẽ|akan|aura lieu|se tiendra|se celebrará|se hará|tendrá lugar)\b"
    r"|[^.;]{0,60}\b(?:(?:is|are) (?:to (?:be|follow|take|meet|convene|open|begin|start)"
    r"|planned|scheduled|expected|due|set)|will (?:be|take|follow|convene|meet))\b"
)
# What is said before a session that is to come: "will host the 12th".
_WILL_HOST = re.compile(r"\b(?:will|is to|are to|due to) (?:\w+ )?(?:host|hold)\s(?:the|its)\s$")
_PLANNED = re.compile(
    r"[^.;]{0,60}\b(?:is|are|was) (?:to be (?:held|hosted)|planned|scheduled|expected|due)\b"
)
# What is said before a session that somebody went to besides, or that came after the event.
_ALSO_AT = re.compile(
    r"\b(?:also|later|then)\s(?:opened|attended|addressed|visited|chaired|joined|spoke at"
    r"|took part in|participated in)\s(?:the|an?)\s$"
    r"|\battend\w*\s(?:the\s)?opening\s(?:ceremony\s|session\s)?of\sthe\s$"
    r"|\b(?:following|next)\s(?:day|morning|afternoon),?\s(?:the|an?)\s$"
)
# Below it a session is only mentioned.
_LITTLE_FOR_SESSION = -3.0
_FIRST_OF_KIND = re.compile(r"\bof its kind\b", re.IGNORECASE)
# "The first talks in seven years", "the second visit this year".
_IN_A_TIME = re.compile(
    r"[^.;,\n]{0,40}?\s(?:in|for|within)\s(?:(?:over|more than|nearly|almost|about|some)\s)?"
    r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|many|\d+)\s"
    r"(?:full\s)?(?:weeks?|months?|years?|decades?)\b"
    r"|[^.;,\n]{0,40}?\s(?:this|of the) year\b|[^.;,\n]{0,20}?\sin a row\b"
    r"|\s(?:time|year) running\b"
)
_FIRST_SINCE = re.compile(r"[^.;,\n]{0,60}?\ssince\b")
_SELDOM_COUNTED = frozenset("national workshop seminar ceremony".split())
_NOT_COUNTED = frozenset("training course visit mission pelatihan kursus formation curso".split())


def _counts_nothing(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether "first" only says that something is new: "the first training in Utopia"."""
    if ordinal.series:
        return False
    if is_part_of_event(reading, ordinal):
        return True
    sentence = reading.sentences[ordinal.sentence]
    after = sentence.text[ordinal.end - sentence.start :]
    shown = reading.text[ordinal.start : ordinal.end]
    # "The third meeting in a row" may be the 40th one, but "the sixth in a row" is counted.
    is_bare = ORDINALS.fullmatch(shown) is not None and OF_ITS_KIND.match(after) is not None
    if not shown[0].isdigit() and not is_bare and _IN_A_TIME.match(after):
        return True
    if ordinal.number > 1:
        return False
    if _FIRST_SINCE.match(after):
        return True
    words = fold(shown).split()
    is_new = not _NOT_COUNTED.isdisjoint(words)
    # "The first national workshop" is new as well, but "the 1st Workshop" is counted.
    is_new = is_new or (words[0] == "first" and not _SELDOM_COUNTED.isdisjoint(words))
    return is_new or bool(_FIRST_OF_KIND.search(sentence.text))


def is_part_of_event(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether an ordinal counts the sessions within an event: "chaired the first session".

    The text calls its event something else then, or says what somebody did in that part of it.
    """
    part = _PART.match(reading.text, ordinal.start)
    if part is None or _WHOSE_SESSION.match(reading.text, part.end()):
        return False
    before = reading.before(ordinal.start)
    said = (reading.sentences[number].text for number in reading.lead(_FIRST_LEAD))
    return bool(_LED_PART.search(before)) or any(map(_HAS_PARTS.search, said))


_PART = re.compile(
    r"(?:[a-z]+|[1-9](?:st|nd|rd|th))\s(?:(?:plenary|technical|working|panel|training|morning"
    r"|afternoon)\s)?(?:session|panel|panel session)\b",
    re.IGNORECASE,
)
# "The first session of the Committee", and no part of "the workshop".
_WHOSE_SESSION = re.compile(
    r"\s(?:of|between)\s(?!(?:the|this)\s(?:[\w-]+\s){0,2}?"
    r"(?:workshop|seminar|training|course|conference|forum|meeting|event|day)\b)"
)
_LED_PART = re.compile(
    r"\b(?:chaired|moderated|opened|facilitated|led|presented (?:in|at|during)"
    r"|spoke (?:in|at|during)|gave a presentation (?:in|at|during)|took the floor (?:in|at|during))"
    r"\s(?:the\s)?$"
)
# What an event is called that has sessions.
_HAS_PARTS = re.compile(
    r"\b(?:workshop|seminar|training|course|conference|forum|symposium|webinar|summit)\b",
    re.IGNORECASE,
)


def _is_of_event(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether a session without a series is what the text tells of."""
    if _counts_nothing(reading, ordinal):
        return False
    sentence = reading.sentences[ordinal.sentence]
    before = sentence.text[: ordinal.start - sentence.start]
    # "The first workshop at the new centre" further down is another one.
    lead = LEAD if ordinal.number > 1 or _REACHED_AT.search(before) else _FIRST_LEAD
    if _CAPTION.match(before):
        return True
    is_told = bool(
        _REACHED_AT.search(before)
        or (ordinal.number > 1 and _is_placed(reading, ordinal))
        or HELD.search(sentence.text)
        or _OF_THIS_SESSION.search(before)
        or _PRESIDED.search(before)
        or IT_WAS.search(before)
        or _THIS_ONE.search(before)
    )
    is_told = is_told and reading.ranks[ordinal.sentence] < lead
    shown = reading.text[ordinal.start : ordinal.start + 2 * LONGEST_ORDINAL]
    is_of_kind = reading.ranks[ordinal.sentence] < LEAD and OF_ITS_KIND.search(shown)
    return (
        reading.ranks[ordinal.sentence] < 1 or is_told or bool(is_of_kind)
    ) and not _is_of_other(reading, ordinal)


# "This year's edition, the fifth".
_THIS_ONE = re.compile(
    r"\b(?:[Tt]his(?: year[’']s)?|[Tt]he (?:current|present|latest)|[Nn]ow in its)\s[^.;]{0,60}$"
)
# Under a picture of the event, and above its agenda.
_CAPTION = re.compile(
    r"(?:Photos?|Pictures?|Captions?|Images?|Pictured|Group photo\w*|Agenda)\b"
    r"|(?:The )?(?:[Dd]elegates|[Pp]articipants|[Hh]eads of delegations?) (?:at|of|during|to) the $"
)


# "The 35th Meeting had asked for this training".
_ASKED = re.compile(
    r"[^.;]{0,60}?\bhad\s(?:[\w-]+\s)?(?:been|taken place|met|asked|called|requested|recommended"
    r"|decided|agreed|adopted|welcomed|endorsed|approved|mandated|tasked|proposed|set|chosen"
    r"|launched|established|created|invited|urged|encouraged|noted|instructed|directed|entrusted"
    r"|given|suggested|initiated|identified|supported|expressed)\b"
    r"|[^.;]{0,60}?\b(?:avait|avaient|había|habían)\s(?:[\w-]+\s)?\w+(?:é|ado|ido)\b"
)
_TAUGHT = r"(?:workshop|training|course|seminar|webinar|study visit|mission)"
# "Held a regional workshop", "the training on valuation took place".
_HELD_WORKSHOP = re.compile(
    r"\b(?:held|hold|conducted|organi[sz]ed|hosted|delivered|ran|attended|opened|completed)"
    rf"\s(?:an?|the|its|their|this)\s(?:[\w/-]+\s){{0,6}}?{_TAUGHT}\b"
    rf"|\b(?:[Aa]n?|[Tt]he|[Tt]his)\s(?:[\w/-]+\s){{0,6}}?{_TAUGHT}\b[^.;]{{0,80}}?"
    r"\b(?:was (?:held|conducted|organi[sz]ed|hosted|delivered)|took place|ended|opened|began)\b"
)


def _is_of_other_kind(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether the first sentences tell of a workshop, and a session is none.

    So a workshop does not become the meeting of heads of customs that a later sentence names.
    """
    is_workshop = re.search(_TAUGHT, reading.text[ordinal.start : ordinal.end], re.IGNORECASE)
    lead = (reading.sentences[number].text for number in reading.lead(_FIRST_LEAD))
    return not is_workshop and any(map(_HELD_WORKSHOP.search, lead))


def _is_placed(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether a place or a day stands behind a session: "the fifth meeting in Canberra"."""
    after = _IN_OR_ON.match(reading.text, ordinal.end)
    if after is None:
        return False
    starts = {place.start for place in reading.places} | {date.start for date in reading.dates}
    return not starts.isdisjoint(range(after.start(), after.end() + 1))


_IN_OR_ON = re.compile(r",?\s(?:(?:which was\s)?held\s)?(?:in|at|on|from)\s(?:the\s)?|\s")


# "Led the 10th Meeting".
_PRESIDED = re.compile(
    r"\b(?:led|headed|presided over|moderated|steered|guided)\s(?:the|its|their)\s$"
)

# "The understanding was reached at the 2nd Meeting", "signed this morning at the 2nd Meeting".
_REACHED_AT = re.compile(
    r"\b(?:(?:was|were|been) (?:reached|struck|sealed|unveiled)"
    r"|today|yesterday|this (?:morning|afternoon|evening|week)) (?:at|during) [Tt]he\s$"
)


def is_another_session(before: str) -> bool:
    """Return whether the words before a meeting say that it is not the one that is told of."""
    return bool(_OTHER_SESSION.search(before) or _BESIDE.search(before))


def _is_other_session(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether the words before an ordinal say that its session is another one."""
    before = _before(reading, ordinal)
    is_to_come = _WILL_HOST.search(before) and _is_after_event(reading, ordinal)
    return bool(_OTHER_SESSION.search(before) or is_to_come)


def _is_dated(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence tells a day."""
    return any(
        date.first.day and sentence.start <= date.start < sentence.end for date in reading.dates
    )


def _without_number(
    reading: Reading,
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
    for number in reading.lead(_SERIES_LEAD):
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


_HELD_CONSULTATION = re.compile(
    r"\b(?:held|hold|holds|convened|memimpin)\s(?:an?\s|the\s|their\s)?(?:\w+\s){0,2}"
    r"(?:consultations?|konsultasi)\b",
    re.IGNORECASE,
)
# "A meeting of", and what it is of.
_MEETING_OF = re.compile(r"\b(?:meeting|conference|consultation)\sof\s[^,.;]{5,90}", re.IGNORECASE)


def _may_name_series(reading: Reading, number: int) -> Iterator[tuple[int, int]]:
    """Yield where a sentence may name a series: a title as a whole, or a meeting that was held."""
    sentence = reading.sentences[number]
    if number < 2 and reading.is_line(number):
        yield sentence.start, sentence.end
    for mention in reading.mentions if HELD.search(sentence.text) else ():
        is_inside = mention.kind == "series" and sentence.start <= mention.start < sentence.end
        before = sentence.text[: max(0, mention.start - sentence.start)][-60:]
        if is_inside and MEETING.search(mention.name) and not _OTHER_SESSION.search(before):
            yield mention.start, mention.end
    if _HELD_CONSULTATION.search(sentence.text):
        yield sentence.start, sentence.end
    for match in _MEETING_OF.finditer(sentence.text) if HELD.search(sentence.text) else ():
        if not _OTHER_SESSION.search(sentence.text[: match.start()][-60:]):
            yield sentence.start + match.start(), sentence.start + match.end()


_BESIDE = re.compile(
    r"(?:alongside|[Oo]n the (?:margins|sidelines|fringes?|edges), (?:the|a|its|their) $"
    r"|on the (?:margins|sidelines|fringes?|edges) of|in the margins of|back[- ]to[- ]back with"
    r"|in conjunction with|bên lề|(?:di )?sela-sela|en marge d|al margen d|à margem d|นอกรอบ)",
    re.IGNORECASE,
)


def _is_beside(reading: Reading, ordinal: Ordinal) -> bool:
    """Return whether the words before a session say that another one was held beside it."""
    before = _before(reading, ordinal)
    beside = _BESIDE.search(before)
    if beside is None:
        return False
    # "On the sidelines of the 20th Fair, the 15th Seminar": the fair is the one beside.
    between, comma, _ = before[beside.end() :].rpartition(",")
    return not (comma and ORDINALS.search(between))


def _part_of(reading: Reading, ordinals: Sequence[Ordinal], chosen: Ordinal | None) -> str | None:
    """Return the recorded session beside which this one was held."""
    for other in ordinals:
        if other.series and other != chosen and _is_beside(reading, other):
            for meeting in reading.library.meetings(series=other.series):
                if meeting.ordinal == other.number:
                    reading.note("part_of", meeting.id, other.start, other.end)
                    return meeting.id
    return None

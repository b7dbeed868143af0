"""Which session it is: the series, the ordinal, the type and the mode."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from asean_wco.draft.counted import ELIDED, IT_WAS, LONGEST_ORDINAL, OF_ITS_KIND, counted_meetings
from asean_wco.draft.kinds import OF_ONE_TYPE, TypeSaid, type_said
from asean_wco.draft.meeting_words import COUNTED_MEETINGS, HAPPENED, HELD, MEETING
from asean_wco.draft.ordinals import ORDINALS
from asean_wco.draft.reading import LEAD, Ordinal, ReleaseReading, around, fits
from asean_wco.draft.release import Sentence
from asean_wco.draft.series_names import OTHER_REGIONS, SeriesNames, telling_words
from asean_wco.model.folding import fold
from asean_wco.model.folding import ordinal as ordinal_of
from asean_wco.model.records import Series

# So many sentences from the top "the first workshop" is the event, if it has no series.
FIRST_LEAD = 2
# So many sentences from the top a text may name its series.
SERIES_LEAD = 3
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
    # What two sides agree to hold: "nhất trí tổ chức hội nghị lần thứ 12".
    r"|\b(?:agreed|nhất trí|thống nhất|đồng ý|sepakat|bersetuju|convenue?s?|acordaron)\s[^.;]{0,30}"
    r"\b(?:to (?:hold|convene|host)|tổ chức|mengadakan|menganjurkan|tenir|celebrar)\b[^.;]{0,40}$"
    # The day before.
    r"|\b(?:sehari (?:sebelumnya|sebelum itu)|keesokan harinya|trước đó)\b[^.;]*$"
    r"|(?:繼|继|次回|다음|지난(?!\s?\d)|亦|並|并将|还将|還將)[^。，,]{0,20}$",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?:alongside|[Oo]n the (?:margins|sidelines|fringes?|edges), (?:the|a|its|their) $"
    r"|on the (?:margins|sidelines|fringes?|edges) of|in the margins of|back[- ]to[- ]back with"
    r"|in conjunction with|bên lề|(?:di )?sela-sela|en marge d|al margen d|à margem d|นอกรอบ)",
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
_WILL = re.compile(r"\b(?:will|to be|to host|akan|sẽ)\b")
_SHORT_SENTENCE = 50
_IS_PLANNED = re.compile(
    r"[^.;]{0,60}\b(?:is|are|was) (?:to be (?:held|hosted)|planned|scheduled|expected|due)\b"
)
# What is said around a session further down that was another one, or is to come.
_AS_OTHER = (
    # "The third meeting is to be held in May".
    around(
        after=r",\swhich (?:could not|was (?:cancelled|postponed))\b"
        r"|,?\s(?:which is\s)?to be (?:held|hosted|convened)\b"
        r"|,\swhich\s(?:[A-Z]\w+\s){1,3}will\b|,\swhich (?:took place|was held|met) in\b"
        r"|\s(?:sẽ|akan|aura lieu|se tiendra|se celebrará|se hará|tendrá lugar)\b"
        r"|[^.;]{0,60}\b(?:(?:is|are) (?:to (?:be|follow|take|meet|convene|open|begin|start)"
        r"|planned|scheduled|expected|due|set)|will (?:be|take|follow|convene|meet))\b"
    ),
    around(r"\b(?:will|is to|are to|due to) (?:\w+ )?(?:host|hold)\s(?:the|its)\s$"),
    # "The 35th Meeting had asked for this training".
    around(
        after=r"[^.;]{0,60}?\bhad\s(?:[\w-]+\s)?(?:been|taken place|met|asked|called|requested"
        r"|recommended|decided|agreed|adopted|welcomed|endorsed|approved|mandated|tasked|proposed"
        r"|set|chosen|launched|established|created|invited|urged|encouraged|noted|instructed"
        r"|directed|entrusted|given|suggested|initiated|identified|supported|expressed)\b"
        r"|[^.;]{0,60}?\b(?:avait|avaient|había|habían)\s(?:[\w-]+\s)?\w+(?:é|ado|ido)\b"
    ),
    # Somebody went to it besides, or it came after the event.
    around(
        r"\b(?:also|later|then)\s(?:opened|attended|addressed|visited|chaired|joined|spoke at"
        r"|took part in|participated in)\s(?:the|an?)\s$"
        r"|\battend\w*\s(?:the\s)?opening\s(?:ceremony\s|session\s)?of\sthe\s$"
        r"|\b(?:following|next)\s(?:day|morning|afternoon),?\s(?:the|an?)\s$"
    ),
)


def is_another_session(before: str) -> bool:
    """Return whether the words before a meeting say that it is not the one that is told of."""
    return bool(_OTHER_SESSION.search(before) or _BESIDE.search(before))


def is_beside(reading: ReleaseReading, session: Ordinal) -> bool:
    """Return whether the words before a session say that another one was held beside it."""
    before = reading.text[max(0, session.start - 60) : session.start]
    beside = _BESIDE.search(before)
    if beside is None:
        return False
    # "On the sidelines of the 20th Fair, the 15th Seminar": the fair is the one beside.
    between, comma, _ = before[beside.end() :].rpartition(",")
    return not (comma and ORDINALS.search(between))


def is_of_this(reading: ReleaseReading, session: Ordinal) -> bool:
    """Return whether the first sentences say that what they tell was done at a session."""
    is_early = reading.ranks[session.sentence] < SERIES_LEAD
    return is_early and bool(_OF_THIS_SESSION.search(reading.before(session.start)))


def is_of_other(reading: ReleaseReading, session: Ordinal) -> bool:
    """Return whether the words before a session say that it is not the one told of."""
    before = reading.before(session.start)
    is_in_title = session.sentence == 0 and _OUTCOMES_IN_TITLE.match(before)
    if is_in_title or is_of_this(reading, session):
        return False
    return _OTHER_SESSION.search(before) is not None


def is_told_as_other(reading: ReleaseReading, session: Ordinal) -> bool:
    """Return whether the words around a session say that it is not the event."""
    if is_of_this(reading, session):
        return False
    if is_of_other(reading, session):
        return True
    rank = reading.ranks[session.sentence]
    if rank < FIRST_LEAD and not _is_after_event(reading, session):
        # The days of a session that is announced are those of the event.
        is_announced = _is_dated(reading, reading.sentences[session.sentence])
        is_planned = _IS_PLANNED.match(reading.after(session.start, session.end))
        return bool(rank and is_planned and not is_announced)
    is_of_heads = session.series and _is_of_other_kind(reading, session)
    return bool(is_of_heads) or fits(_AS_OTHER, reading.text, session.start, session.end)


_TAUGHT = r"(?:workshop|training|course|seminar|webinar|study visit|mission)"
# "Held a regional workshop", "the training on valuation took place".
_HELD_WORKSHOP = re.compile(
    r"\b(?:held|hold|conducted|organi[sz]ed|hosted|delivered|ran|attended|opened|completed)"
    rf"\s(?:an?|the|its|their|this)\s(?:[\w/-]+\s){{0,6}}?{_TAUGHT}\b"
    rf"|\b(?:[Aa]n?|[Tt]he|[Tt]his)\s(?:[\w/-]+\s){{0,6}}?{_TAUGHT}\b[^.;]{{0,80}}?"
    r"\b(?:was (?:held|conducted|organi[sz]ed|hosted|delivered)|took place|ended|opened|began)\b"
)


def _is_of_other_kind(reading: ReleaseReading, session: Ordinal) -> bool:
    """Return whether the first sentences tell of a workshop, and a session is none.

    So a workshop does not become the meeting of heads of customs that a later sentence names.
    """
    is_workshop = re.search(_TAUGHT, reading.text[session.start : session.end], re.IGNORECASE)
    return not is_workshop and reading.lead_says(_HELD_WORKSHOP, FIRST_LEAD)


def _is_after_event(reading: ReleaseReading, session: Ordinal) -> bool:
    """Return whether a text tells of a meeting that was held before it names a session."""
    return any(
        HELD.search(sentence.text)
        and (HAPPENED.search(sentence.text) or _is_dated(reading, sentence))
        for sentence in reading.sentences[max(0, session.sentence - LEAD) : session.sentence]
        if len(sentence.text) > _SHORT_SENTENCE and not _WILL.search(sentence.text)
    )


def _is_dated(reading: ReleaseReading, sentence: Sentence) -> bool:
    """Return whether a sentence tells a day."""
    return any(
        date.first.day and sentence.start <= date.start < sentence.end for date in reading.dates
    )


_SIGNS_MINUTES = re.compile(
    r"\b(?:sign(?:s|ed|ing)?|inks?|inked)\b[^.;]{0,40}"
    r"\b(?:minutes|records? of (?:discussions?|the)|joint statement of)\b|^minutes signed\b",
    re.IGNORECASE,
)
# What was held at a session, as its sentence says, whatever the title tells.
_IT_WAS_SIGNED = re.compile(r"(?:The|This)\s(?:signing|signature)\b")
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


def is_occasion(reading: ReleaseReading, session: Ordinal) -> bool:
    """Return whether a session is only the occasion of another event, which the title names.

    So the title tells of a signing, a visit or a bilateral meeting, and the text of the session on
    the occasion of which it was, that somebody attended besides, or that ended then.
    """
    title, sentence = reading.sentences[0].text, reading.sentences[session.sentence]
    is_titled = reading.text[session.start : session.end] in reading.release.title
    # "Two sides hold 12th bilateral meeting": an earlier one is no occasion of it.
    is_of_row = any(one.series == session.series for one in reading.sessions if not one.sentence)
    # Minutes are signed at the session that they are of.
    if is_of_row or is_titled or _SIGNS_MINUTES.search(title):
        return False
    if not _IT_WAS_SIGNED.match(sentence.text) and (
        not _OTHER_EVENT.search(title) or MEETING.search(_OTHER_EVENT.sub("", title))
    ):
        return False
    before = reading.before(session.start)
    sentences_before = sum(not reading.is_line(number) for number in range(session.sentence))
    # Where the first sentence tells that somebody attended a session, that is the event.
    return bool(
        sentences_before >= _SENTENCES_OF_EVENT
        or (sentences_before and _ATTENDED.search(before))
        or _ON_OCCASION.search(before)
        or _ENDED.match(reading.after(session.start, session.end))
    )


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


def _counts_nothing(reading: ReleaseReading, session: Ordinal) -> bool:
    """Return whether "first" only says that something is new: "the first training in Utopia"."""
    after = reading.after(session.start, session.end)
    shown = reading.text[session.start : session.end]
    # "The third meeting in a row" may be the 40th one, but "the sixth in a row" is counted.
    is_bare = ORDINALS.fullmatch(shown) and OF_ITS_KIND.match(after)
    if not shown[0].isdigit() and not is_bare and _IN_A_TIME.match(after):
        return True
    if session.number > 1:
        return False
    words = fold(shown).split()
    # "The first national workshop" is new as well, but "the 1st Workshop" is counted.
    uncounted = _NOT_COUNTED | _SELDOM_COUNTED if words[0] == "first" else _NOT_COUNTED
    is_new = _FIRST_SINCE.match(after) or "of its kind" in reading.sentences[session.sentence].text
    return bool(is_new) or not uncounted.isdisjoint(words)


# "The understanding was reached at the 2nd Meeting", "signed this morning at the".
_REACHED_AT = (
    r"\b(?:(?:was|were|been) (?:reached|struck|sealed|unveiled)"
    r"|today|yesterday|this (?:morning|afternoon|evening|week)) (?:at|during) [Tt]he\s$"
)
# What stands before the session that a text tells of.
_OF_EVENT = (
    around(_REACHED_AT),
    around(_OF_THIS_SESSION.pattern, flags=re.IGNORECASE),
    # "Led the 10th Meeting".
    around(r"\b(?:led|headed|presided over|moderated|steered|guided)\s(?:the|its|their)\s$"),
    around(IT_WAS.pattern),
    # "This year's edition, the fifth".
    around(
        r"\b(?:[Tt]his(?: year[’']s)?|[Tt]he (?:current|present|latest)|[Nn]ow in its)"
        r"\s[^.;]{0,60}$"
    ),
)
# Under a picture of the event, and above its agenda.
_CAPTION = re.compile(
    r"(?:Photos?|Pictures?|Captions?|Images?|Pictured|Group photo\w*|Agenda)\b"
    r"|(?:The )?(?:[Dd]elegates|[Pp]articipants|[Hh]eads of delegations?) (?:at|of|during|to) the $"
)


_IN_OR_ON = re.compile(r",?\s(?:(?:which was\s)?held\s)?(?:in|at|on|from)\s(?:the\s)?|\s")


def is_of_event(reading: ReleaseReading, session: Ordinal) -> bool:
    """Return whether a session without a series is what the text tells of."""
    if _counts_nothing(reading, session):
        return False
    before = reading.before(session.start)
    if _CAPTION.match(before):
        return True
    rank = reading.ranks[session.sentence]
    # "The first workshop at the new centre" further down is another one.
    is_lead = rank < (LEAD if session.number > 1 or re.search(_REACHED_AT, before) else FIRST_LEAD)
    is_told = is_lead and (
        HELD.search(reading.sentences[session.sentence].text)
        or fits(_OF_EVENT, before, len(before), len(before))
        or (session.number > 1 and _is_placed(reading, session))
    )
    shown = reading.text[session.start : session.start + 2 * LONGEST_ORDINAL]
    is_of_kind = rank < LEAD and OF_ITS_KIND.search(shown)
    return bool(rank < 1 or is_told or is_of_kind) and not is_of_other(reading, session)


def _is_placed(reading: ReleaseReading, session: Ordinal) -> bool:
    """Return whether a place or a day stands behind a session: "the fifth meeting in Canberra"."""
    after = _IN_OR_ON.match(reading.text, session.end)
    if after is None:
        return False
    starts = {place.start for place in reading.places} | {date.start for date in reading.dates}
    return not starts.isdisjoint(range(after.start(), after.end() + 1))


# No release names more sessions than this.
_MOST_ORDINALS = 100


def read_session(reading: ReleaseReading) -> dict[str, Any]:
    """Return series, ordinal, type, host session and group of a meeting; None if not stated."""
    series = {
        record.id: record
        for record in reading.library.of_kind("series")
        if isinstance(record, Series)
    }
    names = SeriesNames(list(series.values()))
    sessions = [
        _by_sentence(reading, names, session)
        for session in itertools.islice(counted_meetings(reading, names), _MOST_ORDINALS)
        if reading.other_at(session.start) is None
    ]
    sessions = [_of_same_row(reading, session, sessions) for session in sessions]
    reading.sessions = sessions
    chosen = _chosen(reading, sessions)
    if chosen is None:
        # A session that is only mentioned names no series of the event.
        numbered = {(session.sentence, session.series) for session in sessions}
        chosen = _without_number(reading, names, series, numbered)
    elif not chosen.series and COUNTED_MEETINGS.isdisjoint(
        fold(reading.text[chosen.start : chosen.end]).split()
    ):
        # "The talks were the 20th of their kind": what they are is said elsewhere.
        named = _without_number(reading, names, series, ())
        chosen = chosen._replace(series=named.series if named else "")
    meeting: dict[str, Any] = dict.fromkeys(("type", "series", "ordinal"))
    if chosen:
        reading.session = chosen.sentence
        reading.chosen = chosen
        meeting["ordinal"] = chosen.number or None
        # Other words for the session may say that it is one of another region.
        is_elsewhere = chosen.number > 0 and any(
            telling_words(fold(reading.sentences[session.sentence].text).split()) & OTHER_REGIONS
            for session in sessions
            if session.number == chosen.number
        )
        if chosen.series and not is_elsewhere:
            meeting["series"] = chosen.series
            meeting["type"] = series[chosen.series].type
        for field in filter(meeting.get, ("series", "ordinal", "type")):
            reading.note(field, meeting[field], chosen.start, chosen.end)
    _doubt_sessions_named(reading, series, is_known=bool(meeting["series"]))
    _doubt_number_of_title(reading)
    reading.elsewhere = {
        session.sentence
        for session in sessions
        if (chosen or is_told_as_other(reading, session)) and not is_beside(reading, session)
    } - set(reading.of_chosen)
    said = None if meeting["type"] else type_said(reading)
    is_of_one_type = said is not None and said.kind in OF_ONE_TYPE
    group = None if meeting["series"] or is_of_one_type else _group_that_met(reading)
    if chosen and group:
        said = TypeSaid("working-group", chosen.start, chosen.end)
    if said:
        meeting["type"] = said.kind
        reading.note("type", *said)
    return {**meeting, "part_of": _part_of(reading, sessions, chosen), "group": group}


# Between a number and the group whose meeting it counts: "36th meeting of the", ") ke-".
_OF_GROUP = re.compile(
    r"[()\s]*(?:[a-z]+\s(?:its|their)\s|(?:(?:meeting|session)\s)?(?:of\s)?(?:the\s)?(?:ASEAN\s)?)",
    re.IGNORECASE,
)


def _group_that_met(reading: ReleaseReading) -> str | None:
    """Return the id of the working group whose meeting is counted: "the 36th CECWG meeting"."""
    groups = {body.id for body in reading.library.organizations(type="working-group")}
    for session in filter(reading.is_of_chosen, reading.sessions):
        if re.search(_TAUGHT, reading.text[session.start : session.end], re.IGNORECASE):
            continue
        for body in reading.mentions:
            between = reading.text[min(session.end, body.end) : max(session.start, body.start)]
            if body.id in groups and _OF_GROUP.fullmatch(between):
                return body.id
    return None


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
    named = {(session.number, session.series) for session in reading.sessions if session.series}
    for number, identifier in sorted(named):
        of_series = chosen and chosen.number and chosen.number != number and chosen.series
        if not is_known or of_series == identifier:
            reading.doubts.append(
                f"The text also names the {ordinal_of(number)} {series[identifier].name}. "
                "It is not taken as the meeting."
            )


def _doubt_number_of_title(reading: ReleaseReading) -> None:
    """Say which number the first sentence has, where the one of the title stands there alone."""
    chosen = reading.chosen
    below = [session for session in reading.sessions if session.sentence]
    if chosen is None or chosen.series or chosen.sentence or not below or below[0].sentence > 1:
        return
    is_repeated = any(session.number == chosen.number for session in below)
    is_rival = is_of_event(reading, below[0]) and not is_beside(reading, below[0])
    if is_rival and not is_repeated:
        words = (reading.text[named.start : named.end] for named in (chosen, below[0]))
        reading.doubts.append("The title says {}; the text says {}.".format(*words))


def _chosen(reading: ReleaseReading, sessions: Sequence[Ordinal]) -> Ordinal | None:
    """Return the session with a number that the release is about; None if there is none."""
    counts = Counter((session.number, session.series) for session in sessions)

    def is_titled(session: Ordinal) -> bool:
        return (
            session.sentence == 0
            or reading.text[session.start : session.end] in reading.release.title
        )

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
        # One that is only mentioned is another one.
        and (
            counts[session.number, session.series] > 1
            or is_titled(session)
            or not is_told_as_other(reading, session)
        )
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
            is_other = not identifier or (number, identifier) in numbered
            if not (is_other or (said and said.kind in OF_ONE_TYPE - {series[identifier].type})):
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

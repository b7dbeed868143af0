"""When and where the meeting was held, apart from the report, deadlines and other meetings."""

from __future__ import annotations

import datetime
import re
from typing import Any

from asean_wco.draft.meeting_words import CALLED_OFF, HAPPENED, HELD, MEETING
from asean_wco.draft.reading import (
    DECOY_SENTENCE,
    FEW_SENTENCES,
    LATER_SENTENCE,
    LEAD,
    OF_ANOTHER,
    ReleaseReading,
    around,
    fits,
    weight_of,
)
from asean_wco.draft.times import SAYS_YEAR, TextDate, days_between, doubts_of_weekday, number_in
from asean_wco.draft.venue import place_of, place_of_broadcast
from asean_wco.model.dates import PartialDate

# What tells that a day is the first one.
_OPENED = re.compile(
    r"(?:\b(?:seminar|workshop|course|training|conference|meeting|forum)\b[^.;]{0,60}\bwas launched"
    r"|\b(?:opened|opens|opening|open|began|begun|begins?|had convened|kick(?:ed|s|ing)? off"
    r"|starts?|started"
    r"|starting|(?:first|opening) day|first met|curtain rose"
    r"|commence[sd]?|got under ?way|gets under ?way|(?:is|was) under ?way"
    r"|khai mạc|bắt đầu|membuka|dibuka|dimulai|bermula|s[’']est ouverte?|ouverte?s?(?=\s(?:le|ce"
    r"|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi)\b)|a débuté|a ouvert|débute"
    r"|s[’']ouvre|(?:se )?inauguró|comenzó|se abrió|arrancó"
    r"|(?:se )?inició|empezó|dio (?:inicio|comienzo)|a(?:vait)? (?:commencé|débuté)"
    r"|s[’']était ouverte?"
    r"|dirasmikan|diresmikan|mulai digelar|dimulakan|bắt đầu từ)\b)",
    re.IGNORECASE,
)
# The verb after the day.
_OPENED_AFTER = re.compile(
    r"[^。\n]{0,120}(?:开幕|開幕|막을 올린|막을 올렸|개막했|개막한|개막한다|개강|시작됐|始まっ"
    r"|시작했|시작한|문을 열|開始|スタート|开始|拉开|拉開|揭幕"
    r"|開会|เปิดการประชุม"
    r"|เริ่มขึ้น)"
    r"|\s(?:opened|started|began|kicked off)\s(?:a|an|the|its|their|this)\b"
    r"|,?\s(?:at|during) the opening\b|,?\s(?:se inauguró|comenzó|arrancó|se abrió)\b"
    r"|[^.\n]{0,160}\bkhai mạc\b"
)
# What tells that a day is the last one.
_CLOSED = re.compile(
    r"\b(?:graduated|graduation|passing-out|received their certificates"
    r"|certificates were (?:handed out|awarded|presented|given)"
    r"|conclude[sd]?|concluding|ended|ending|close[sd]?|ends|(?:to|will) end"
    r"|comes? to (?:an|its|a) (?:end|close)|will fall|curtain (?:falls|fell)"
    r"|came to (?:(?:an|its) end"
    r"|a close)|drew to a close|closed"
    r"|closing|(?:last|final|closing|concluding) day|(?:last|final) of the \w+ days|completed?"
    r"|adjourned|wrap(?:s|ped)? up|w(?:i|ou)nds? (?:it )?up|finished|bế mạc|kết thúc"
    r"|ditutup|berakhir|menutup|mengakhiri"
    r"|se (?:clausurará|cerrará)|clausurarán?|finalizarán?|culminarán?|prend(?:ra|ront)? fin"
    r"|clôturer(?:a|ont)"
    r"|s[’']achèver(?:a|ont)|se terminer(?:a|ont)|terminarán?|concluirán?|concluyen?"
    r"|terminan?|finalizan?|culminan?|s[’']est (?:achevée?"
    r"|terminée?|conclue?|clôturée?)|a pris fin|a (?:achevé|conclu|bouclé"
    r"|clôturé|terminé)|concluyó|finalizó|terminó"
    r"|se clausuró|culminó|concluyeron|finalizaron|clausuraron)\b"
    rf"|\bmarked the (?:end|close|conclusion) of\b(?=[^.;]{{0,60}}(?i:{MEETING.pattern}))"
)
_CLOSED_AFTER = re.compile(
    r"(?:[^.\n]|(?<=TP)\.){0,160}\b(?:lễ bế mạc|bế mạc)\b|"
    r"\)?\s(?:concluded|ended|closed|wound up|wrapped up|finished|completed|the curtain fell"
    rf"|marked the (?:end|close|conclusion) of\b(?=[^.;]{{0,60}}(?i:{MEETING.pattern})))\b"
    r"|,?\sending\s(?:the|a|their)\b"
    r"|[^.\n]{0,90}\b(?:was|were) (?:completed|concluded)\b"
    r"|[^.\n]{0,120}\bas (?:they|it|he|she|delegates|members|ministers|officials)"
    r" (?:wound up|wrapped up|concluded|ended|closed)\b"
    r"|[^。\n]{0,40}(?:閉幕|闭幕|圓滿結束|圆满结束|结束|結束|落幕|闭会|閉會"
    r"|폐막|마쳤|마무리|막을 내린|막을 내렸|終了|閉会"
    r"|ปิดการประชุม|สิ้นสุด|เสร็จสิ้น)"
)
# What stands before a day until which a meeting goes on.
_UNTIL = re.compile(
    r"\b(?:until|till|through|to|hingga|sampai|đến|jusqu[’']au|hasta el)\s"
    r"(?:on\s|le\s|el\s|hết\s)?(?:ngày\s)?\(?$|(?:จน|ไป)ถึง(?:วันที่)?\s?$",
    re.IGNORECASE,
)
_RUNS_UNTIL = re.compile(
    r"\b(?:runs?|running|ran|continues?|continued|lasts?|lasting|goes on|go on|patrol)\s"
    r"(?:[\w-]+\s){0,4}?(?:until|till|through|to)\s(?:on\s)?\(?$"
    r"|\b(?:berlangsung|diadakan|berjalan) (?:hingga|sampai(?: dengan)?)\s(?:\w+\s)?\(?$"
    r"|\bkéo dài (?:đến|tới)(?: hết)? (?:ngày )?$|\b(?:se poursui\w+|durera) jusqu[’']au $"
    r"|\b(?:se extenderá|continuará|se prolongará|durará) hasta el $"
)
_UNTIL_AFTER = re.compile(r"\s?(?:까지|まで|为止|為止)")
# The days that a meeting goes on, as they are counted.
_FEW = {
    word: number
    for number, words in enumerate(
        (
            "one a satu sehari một un une", "two dua hai deux dos 이틀 两 兩 二 両",
            "three tiga ba trois tres 사흘 三", "four empat bốn quatre cuatro 나흘 四",
            "five lima năm cinq cinco 닷새 五", "six enam sáu six seis 六",
            "seven tujuh bảy sept siete 七", "eight delapan lapan tám huit ocho 八",
            "nine sembilan chín neuf nueve 九", "ten sepuluh mười dix diez 十",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
_A_FEW = rf"(?P<count>\d\d?|{'|'.join(_FEW)})"
_LENGTH = re.compile(
    rf"\b(?!a\sday){_A_FEW}[- ]day\b|\b(?:over|of|for|after|following|last(?:s|ed|ing)?|span(?:s"
    rf"|ned|ning)?"
    rf"|spen[dt]s?"
    rf"|during|across|in"
    rf"|runs?|ran)\s(?:a\speriod\sof\s|the\scourse\sof\s)?(?:the\s)?(?:full\s)?"
    rf"{_A_FEW.replace('count', 'length')}\sdays\b"
    rf"|\b{_A_FEW.replace('count', 'talks')}\sdays(?:\sof\s|[’']\s)"
    rf"|\b(?:selama|berlangsung|durasi)\s{_A_FEW.replace('count', 'hari')}\s(?:\(\d\)\s)?hari\b"
    rf"|\b(?:bengkel|mesyuarat|pertemuan|rapat|pelatihan|kursus|program|seminar|lokakarya|kunjungan"
    rf"|lawatan|persidangan|latihan)\s{_A_FEW.replace('count', 'acara')}\shari\b"
    rf"|\b(?:khóa|khoá|lớp|hội thảo|hội nghị|chuyến)(?:\s\w+){{0,3}}?"
    rf"\s{_A_FEW.replace('count', 'khoa')}\sngày\b"
    rf"|\b(?:trong|kéo dài|diễn ra|[Ss]au)(?:\strong)?\s{_A_FEW.replace('count', 'ngay')}\sngày\b"
    rf"|\b(?:pendant|durant|pour|de|en|après)\s{_A_FEW.replace('count', 'jours')}\sjours\b"
    rf"|\b(?:durante|de|por|tras)\s{_A_FEW.replace('count', 'dias')}\s(?:días|jornadas)\b"
    r"|(?<!\d)(?P<east>\d)\s?(?:일간|日間|天的)|(?:为期|為期|会期|會期|一连"
    r"|一連)(?P<han>[一二两兩三四五六\d])(?:天|日)"
    r"|(?P<korean>이틀|사흘|나흘|닷새)\s?(?:간|동안|일정)|(?P<thai>\d)\s?วัน",
    re.IGNORECASE,
)
# No meeting is that long.
_MOST_DAYS = 14
# One that is said to go on until a day may be longer.
_MOST_DAYS_UNTIL = 100
# So far before a day its verb stands.
_CLAUSE = 130
_AT_CLOSE = re.compile(
    r"[^.\n]{0,120}\bat (?:the|its) (?:close|end|conclusion) of\b"
    rf"(?=[^.;]{{0,60}}{MEETING.pattern})",
    re.IGNORECASE,
)


def days_of(reading: ReleaseReading, date: TextDate) -> dict[str, TextDate]:
    """Return the first and the last day of a meeting as `start` and `end`, as far as known.

    A day on which a meeting opened or ended says one of them; the other one may stand elsewhere,
    or by how many days the meeting went on.

    Args:
        reading: of the release.
        date: of the meeting.
    """
    both = {"start": date, "end": date._replace(first=date.last)}
    if date.is_range or not date.first.day:
        return both
    length = length_of(reading, date)
    if _is_closing(reading, date):
        first = _first_day_before(reading, date) or _days_away(date, 1 - length, length)
        return {"start": first, "end": date} if first else {"end": date}
    is_first = _may_open(reading, date) or begins_then(reading, date)
    first = None if is_first else _first_day_before(reading, date)
    is_last = _AT_CLOSE.match(reading.text, date.end)
    if first and (is_last or days_between(first.first, date.first) == length - 1):
        # "The two-day meeting, which began yesterday".
        return {"start": first, "end": date}
    if not (length or is_first):
        return both
    ending = _last_day_after(reading, date) or _days_away(date, length - 1, length)
    if ending or _is_opening(reading, date):
        return {"start": date, "end": ending} if ending else {"start": date}
    return both


def _days_away(date: TextDate, days: int, length: int) -> TextDate | None:
    """Return the day that lies some days before or after another; None if no length is told."""
    if not length:
        return None
    day = datetime.date(*date.first.earliest) + datetime.timedelta(days=days)
    return date._replace(first=PartialDate(day.year, day.month, day.day))


def length_of(reading: ReleaseReading, date: TextDate) -> int:
    """Return how many days a meeting went on, as its sentence or the lead says; 0 if none does."""
    for number in dict.fromkeys((reading.sentence_at(date.start), *reading.lead())):
        for match in _LENGTH.finditer(reading.sentences[number].text):
            counted = next(group for group in match.groups() if group)
            return _FEW.get(counted.lower(), 0) or number_in(counted)
    return 0


def _first_day_before(reading: ReleaseReading, last: TextDate) -> TextDate | None:
    """Return the day on which a meeting opened that ended on another one."""
    days = (
        date
        for date in reading.dates
        if 0 < days_between(date.first, last.first) < _MOST_DAYS
        and (_is_opening(reading, date) or _BEGAN.search(_clause(reading, date)))
    )
    return next(days, None)


def _last_day_after(reading: ReleaseReading, first: TextDate) -> TextDate | None:
    """Return the day on which a meeting ended that opened on another one."""
    for date in reading.dates:
        days = days_between(first.first, date.first)
        before = reading.before(date.start)
        is_until = _UNTIL.search(before) and date.start - len(before) <= first.start
        goes_on = _RUNS_UNTIL.search(before) or _UNTIL_AFTER.match(reading.text, date.end)
        is_last = is_until or goes_on or (days < _MOST_DAYS and _is_closing(reading, date))
        if is_last and 0 < days < _MOST_DAYS_UNTIL and date.first.day:
            return date._replace(first=date.last)
    return None


def _clause(reading: ReleaseReading, date: TextDate) -> str:
    """Return the words in the sentence of a date before it, as far as they tell of it."""
    return reading.before(date.start)[-_CLAUSE:]


def _last_match(pattern: re.Pattern[str], text: str) -> int:
    """Return where the last match of a pattern begins; -1 if there is none."""
    return max((match.start() for match in pattern.finditer(text)), default=-1)


_IT = re.compile(r"\s*(?:It|They)\b")
_WHOLE = re.compile(r"\b(?:was held|were held|took place|one[- ]day)\b")


def _is_opening(reading: ReleaseReading, date: TextDate) -> bool:
    """Return whether a day is that of the opening of a meeting, and the end is another one."""
    sentence = reading.sentences[reading.sentence_at(date.start)].text
    # Who opens a building, or launches a product, is done on that day.
    is_of_meeting = MEETING.search(sentence) or _IT.match(sentence)
    return bool(is_of_meeting and not _WHOLE.search(sentence)) and _may_open(reading, date)


def _may_open(reading: ReleaseReading, date: TextDate) -> bool:
    """Return whether something opened on a day, be it a meeting or a building."""
    before = _clause(reading, date)
    is_opened = _last_match(_OPENED, before) > _last_match(_CLOSED, before)
    return is_opened or bool(_OPENED_AFTER.match(reading.after(date.start, date.end)))


# "The arrangement, concluded in Utopia on 4 June": what is signed is done on that day.
_DEED = r"\b(?:agreement|arrangement|memorandum|mou|protocol|treaty|accord|deal|contract)s?\b"
_CONCLUDED_IT = rf"\b(?:concluded|completed|closed) (?:an?|the|their) (?:[\w-]+ ){{0,4}}{_DEED}"
# What was done on the day on which it ended: "brought to a close with a ceremony", "the
# arrangement, concluded in Utopia on 4 June"; who graduates at a ceremony does so on that day.
_OF_ONE_DAY = (
    around(r"\b(?:in|at|with|during)\sa\s(?:[\w-]+\s){0,3}ceremony\b"),
    around(
        rf"{_DEED}[^.;]{{0,40}}\b(?:concluded|completed|closed)\b[^.;]*$|{_CONCLUDED_IT}[^.;]*$",
        flags=re.IGNORECASE,
    ),
    around(after=r"\s(?:in|at|during)\sa\s(?:[\w-]+\s){0,3}ceremony\b"),
    around(after=rf"\)?\s{_CONCLUDED_IT}", flags=re.IGNORECASE),
)
_AFTER_DAYS = re.compile(
    r"\b(?:left|ended|closed|concluded|departed|wrapped up|finished|returned|agreed|signed)\b"
    rf"[^.;]{{0,80}}\b(?:after|following)\s{_A_FEW}[- ]days?\b"
)


def _is_closing(reading: ReleaseReading, date: TextDate) -> bool:
    """Return whether a day is that of the end."""
    before, after = _clause(reading, date), reading.after(date.start, date.end)
    if _UNTIL.search(before):
        return True
    if fits(_OF_ONE_DAY, before + after, len(before), len(before)):
        return False
    opened = _last_match(_OPENED, before)
    closed = _last_match(_CLOSED, before)
    is_last = closed > max(opened, _last_match(_WHOLE, before)) or _CLOSED_AFTER.match(after)
    # The lead tells of what ended: "left after five days of talks".
    return bool(is_last) or (opened < 0 and reading.lead_says(_AFTER_DAYS))


_FROM = re.compile(
    r"\b(?:from|since|starting|beginning|as of|mulai|sejak|từ|dès|depuis|à partir du"
    r"|à compter du|desde(?: el)?"
    r"|a partir del)\s(?:on\s|the\s|ce\s|le\s|tanggal\s|hari\s|ngày\s"
    r"|[A-Za-z]{4,9},?\s)?(?:the\s)?\(?$|自$"
    r"|从$|從$|ตั้งแต่(?:วันที่)?\s?$",
    re.IGNORECASE,
)
_BEGAN = re.compile(rf"\bhad convened\s$|{_FROM.pattern}", re.IGNORECASE)
_FROM_AFTER = re.compile(
    r"\s?(?:부터|から|より|起)|\s(?:onwards?|for|over)\b(?!\s\w+\s(?:year|month))"
)


def begins_then(reading: ReleaseReading, date: TextDate) -> bool:
    """Return whether a day is the first of several: "over three days from 4 June"."""
    return bool(
        _FROM.search(reading.before(date.start))
        or _FROM_AFTER.match(reading.after(date.start, date.end))
    )


# Below it nothing is said of a field.
_ENOUGH_FOR_DATE = 3.0
# Where the lead tells of a meeting.
_ENOUGH_OF_MEETING = 2.5
# For the days around one that is told for sure.
_ENOUGH_FOR_RANGE = 1.5
# No more days are told around one of them.
_MOST_DAYS_AROUND = 45
# A report is written within so many days after the event, or half of them before it.
_MOST_DAYS_APART = 400
# What was done so many days before the report is less likely told than what was done later.
_LONG_AGO = 100


def read_event(reading: ReleaseReading, date: TextDate | None, mode: str | None) -> dict[str, Any]:
    """Return start, end and place of the meeting; None where the text does not say them.

    Args:
        reading: of the release.
        date: from `date_of`.
        mode: how it was held.
    """
    days: dict[str, TextDate] = {}
    if any(_is_called_off(reading, day) for day in reading.dates) or (
        date is None and reading.lead_says(CALLED_OFF)
    ):
        reading.doubts.append("The text says that it was postponed or cancelled.")
    if date is None:
        reading.doubts.append("No date of the meeting was read.")
    else:
        days = days_of(reading, date)
        if "start" not in days:
            reading.doubts.append("The text says when the meeting ended, not when it began.")
        elif "end" not in days:
            reading.doubts.append("The text says when the meeting opened, not when it ended.")
        for field, day in days.items():
            reading.note(field, str(day.first), day.start, day.end)
        _doubt_date(reading, date)
        places = {day.start for day in days.values()}
        for printed in (other for other in reading.dates if other.start in places):
            reading.doubts += doubts_of_weekday(reading.text, printed, reading.dateline)
        if len(days) > 1:
            date = date._replace(first=days["start"].first, last=days["end"].first)
    # An operation has many places; one online has the one from which it was held.
    place = None
    if mode == "virtual":
        place = place_of_broadcast(reading)
    elif not reading.tells_of_operation:
        place = place_of(reading, date)
    shown = {field: str(day.first) for field, day in days.items()}
    return {"start": shown.get("start"), "end": shown.get("end"), "place": place}


def _doubt_date(reading: ReleaseReading, date: TextDate) -> None:
    """Say what speaks against a date."""
    if date.is_relative:
        reading.doubts.append(f"The date {date.first} was counted from the date of the report.")
    if not reading.dateline and not any(
        SAYS_YEAR.search(reading.text, other.start, other.end) for other in reading.dates
    ):
        reading.doubts.append(f"No date of the text says its year; {date.first.year} is in it.")
    others = {
        str(other.first)
        for other in reading.dates
        if other.is_range
        and other.first != date.first
        and _date_weight(reading, other) >= _ENOUGH_FOR_DATE
    }
    reading.doubts += [f"It may also have begun on {other}." for other in sorted(others)[:2]]


def date_of(reading: ReleaseReading) -> TextDate | None:
    """Return the date of the meeting; a range rather than a day of it."""
    weighed = [(_date_weight(reading, date), -date.start, date) for date in reading.dates]
    enough = _ENOUGH_FOR_DATE
    if reading.lead_says(HAPPENED):
        enough = _ENOUGH_OF_MEETING
    fitting = [entry for entry in weighed if entry[0] >= enough]
    fitting = fitting or _only_day_of_lead(reading, weighed)
    if not fitting:
        return None
    most, _, best = max(fitting)
    for weight, _, other in weighed:
        is_within = other.first.earliest <= best.first.earliest <= other.last.latest
        enough = most - 1 if best.is_range else _ENOUGH_FOR_RANGE
        is_longer = other.last.latest >= best.last.latest and other.first != best.first
        if not best.is_range and days_between(other.first, other.last) > _MOST_DAYS_AROUND:
            # A trial for months may begin with a ceremony.
            continue
        if other.is_range and is_within and weight >= enough and (is_longer or not best.is_range):
            return other
    return best


def _only_day_of_lead(
    reading: ReleaseReading, weighed: list[tuple[float, int, TextDate]]
) -> list[tuple[float, int, TextDate]]:
    """Return the only day that the beginning of a text names, where nothing speaks against it."""
    lead = [
        entry
        for entry in weighed
        if reading.rank_at(entry[2].start) < FEW_SENTENCES and entry[2].first.day and entry[0] > 0
    ]
    return lead if len({date.first for _, _, date in lead}) == 1 else []


# What stands before a date that is none of the meeting.
_DECOY_BEFORE = re.compile(
    r"(?:\b(?:by|before|until|till|since|than|effective|as of|dated|deadline\w*|after|into force"
    r"|due|starting|from|continues?|resumes?"
    r"|beginning|up to|established|signed|adopted|issued|founded|between|of|updated|valid"
    r"|registration|expires?|ditetapkan|diputuskan|terpilih|dilantik|berlaku|tenggat)"
    r"(?:\s(?:on|in|the|of|is|for))*\s*|\bdeadline[^.]{0,40})$",
    re.IGNORECASE,
)
# What stands around a day that was only planned: "scheduled for 4 June, was postponed".
_ONLY_PLANNED = (
    around(
        r"\b(?:planned|scheduled|due|set|slated|foreseen|(?:was|were) to|original(?:ly)?|initially"
        r"|prévue?s?|previst[oa]s?|programad[oa]s?|dijadwalkan|dijadualkan|direncanakan|dirancang"
        rf"|dự kiến)\b(?:(?!{CALLED_OFF.pattern})[^.;])*$"
        r"|(?:กำหนด|เดิม|原定|당초|当初)(?:(?!ออกไป|เป็นวันที่)[^。.])*$",
        flags=re.IGNORECASE,
    ),
    around(
        after=r"(?:(?!\b(?:after|since|because|when|although|while)\b)[^.;。]){0,90}?"
        rf"(?:{CALLED_OFF.pattern})(?! from)",
        flags=re.IGNORECASE,
    ),
)
# When somebody told of it: "told reporters on Friday", "a indiqué hier", "officials said Friday".
_TOLD_ON = re.compile(
    r"\b(?:told|said|announced|reported|returned|statement|interview)"
    r"\b(?:(?!\band\s\w+ed\b)[^.;]){0,30}\b(?:on|last)\s$"
    r"|\b(?:reported|announced|in a statement|dalam (?:satu |sebuah )?kenyataan"
    r"|a (?:indiqué|annoncé|déclaré|fait savoir|rapporté)"
    r"|informó|anunció|dijo|señaló|menjelaskan|menerangkan|diumumkan|memberitahu|katanya|ujarnya"
    r"|cho biết|thông báo)\b[^.;]{0,25}$"
    r"|\b(?:said|announced|reported)\s$",
    re.IGNORECASE,
)
# "Said during a visit on 25 July", "issued a joint statement on 15 May": it was done on that day.
_DONE_AND_TOLD = re.compile(
    r"\b(?:said|told|announced|praised|stressed|noted)\b[^.;]{0,40}?\b(?:during|at|on)\s"
    r"(?:a|an|the|his|her|their)\s(?:[\w-]+\s){0,3}"
    r"(?:visit|mission|trip|tour|ceremony|launch|handover|inauguration|signing)\b[^.;]*$"
    r"|\b(?:issued|adopted|released|signed)\s(?:a|the|their)\sjoint\s"
    r"(?:statement|declaration|communiqué)\b[^.;]*$"
)
# "The operation ran from April to June" says nothing of the meeting that is told of.
_OPERATION = re.compile(
    r"\b(?:operations?|phases?|campaign|stage|OMD [IVX\d]+|giai đoạn|chiến dịch|operasi|patroli"
    r"|opération|operación|fase|pilot)\b[^.;]{0,60}?\b(?:ran|runs?|lasted|lasts|started|began|was"
    r"|were|took place"
    r"|will|carried out|kéo dài|diễn ra|berlangsung|s[’']est déroulée?|se desarrolló|is)\b"
    r"[^.;]{0,40}$|(?:작전|행동|作战|行动|行動)[^。.]{0,30}$",
    re.IGNORECASE,
)
# "(June 28, Utopia City time)".
_CLOSES_BRACKET = re.compile(r"(?:,\s(?:[A-Z][\w-]+\s){1,3}time)?\)")
# What stands before the day on which something happened.
_ON = re.compile(
    r"(?:\b(?:on|le|el|los|días|les|pada|tanggal|ngày|sáng|chiều|tarikh|(?:morning|afternoon"
    r"|evening) of)|^)"
    r"\s?(?:[A-Za-zÀ-ỹ]{4,9},?\s)?(?:the\s)?\W{0,2}$|\bday,\s$|วันที่\s?$",
    re.IGNORECASE,
)
# A day of the week, or today.
_ON_DAY = re.compile(
    r"(?:on|this|last)\s|today|yesterday|tomorrow|hari ini|kemarin|hôm nay|hôm qua|hoy|ayer|hier"
    r"|aujourd[’']hui|오늘|어제|今天|昨天|今日|昨日|本日|semalam|kelmarin|pagi ini|siang ini|petang"
    r"|hoje|ontem|avant-hier|anteayer|sáng|chiều|tối|วันนี้|เมื่อวาน|วานนี้",
    re.IGNORECASE,
)
_REPORTED_AFTER = re.compile(
    r"^\s?(?:밝혔|밝힌|전했|발표했|電|电|讯|訊|[从從].{1,7}[获獲][悉]|[가-힣\s]{1,10}에 따르면"
    r"|に発表|發布|发布"
    # "7日、式典が6日に開かれたと発表した".
    r"|、[^。\n]*\d日(?!間)[^。\n]*と発表し"
    r"|,\s(?:Tổng cục|Cục|Bộ|Chi cục)\s[^.,;]{0,40}?(?:cho biết|thông báo))"
)
_STARTS = re.compile(r"(?:\bfrom|\bbetween|\bdated|\bof)\s*(?:the\s)?$", re.IGNORECASE)
_VENUE = re.compile(
    r"\b(?:online|virtual|hotel|headquarters|centre|center|resort|videoconference)\b", re.IGNORECASE
)
# "Katanya pada Majlis Penutupan di sini, semalam": it was said at the meeting, on that day.
_SAID_AT = re.compile(
    r"\b(?:katanya|kata beliau|berkata demikian|ujarnya|ujar dia|kata dia|tutur\w*"
    r"|beliau berkata|disampaikan)\b[^.;]{0,40}"
    r"\b(?:pada|di|dalam|saat|ketika|semasa|selepas|usai)\s"
    rf"[^.;]{{0,20}}{MEETING.pattern}[^.;]*$",
    re.IGNORECASE,
)
# What was held besides.
_ALSO_HELD = re.compile(
    r"\b(?:was|were) also (?:held|conducted|organi[sz]ed|carried out)\b|\balso took place\b"
    r"|も(?:行われ|開催|実施|開か)|转往|轉往|继续访问|繼續訪問|(?:随后|隨後|其后|其後)(?:前往|赴"
    r"|访问|訪問)|还将|還將"
    r"|\btambién se (?:celebr|realiz|reun)|\begalement (?:été|eu lieu)|\bjuga (?:digelar|diadakan)"
    r"|\bcũng (?:được tổ chức|diễn ra)|(?:회의|행사)도 (?:열|개최)|[와과](?:의)?도 (?:만나|면담"
    r"|회담|만났)"
)
# "The signing was fitted into the 123rd Session, which was held from 26 to 28 June", "held
# alongside the 12th Session from 4 to 6 May", "following the visit of the President from 2
# May on": days of something beside the meeting, or before it.
_BESIDE_ANOTHER = re.compile(
    r"\b(?:alongside|[IiOo]n the (?:margins|sidelines) of)\s[^.;,]*"
    r"(?:,\s(?:which|held)\b[^.;]*|\([^.;()]*)?$"
    r"|\b(?:[Ss]igning|[Ss]ignature|[Vv]isit|[Cc]all|[Ll]aunch|[Hh]andover|[Cc]eremony)\s"
    r"(?:[\w-]+\s){0,4}?(?:within|into|with|during|at|on the occasion of|in the framework of"
    r"|as part of)\s(?:the|its)\s[^.;,]*\b(?:[Ss]essions?|[Mm]eetings?|[Cc]onference|[Ff]orum"
    r"|[Ss]ummit|[Aa]ssembly)\b[^.;]*$"
    r"|\b(?:following|after|since|in line with|building on|based on|pursuant to)\s(?:the|an?)\s"
    r"(?:(?!meeting|talks|workshop|conference|session)[^.;,]){0,60}"
    r"\b(?:visit|summit|agreement|memorandum|arrangement|declaration)\b[^.;,]*$"
    r"|\b(?:sempena|di sela-sela|di sela|bersempena|en marge d|à l[’']occasion d"
    r"|al margen d|en ocasión d|bên lề|nhân dịp)[^.;,]*$"
    r"|\b(?:diputuskan|ditetapkan|disepakati|dipilih|terpilih)\s(?:dalam|pada|di|saat)\b[^.;]*$"
    r"|\b(?:[Bb]erdasarkan|[Mm]enurut|[Ss]esuai) (?:keputusan|hasil)\b[^.;]*$"
    r"|\b(?:décidée?|adoptée?|élue?|approuvée?) (?:lors|par|à)\b[^.;]*$"
    r"|\b(?:acordad[oa]|aprobad[oa]|elegid[oa]|electo) (?:en|durante|por)\b[^.;]*$"
    r"|\b(?:được bầu|được thông qua|theo quyết định) (?:tại|của|ở)\b[^.;]*$"
    r"|(?:利用|出席|參加|参加)[^。，,]{0,20}(?:之机|之機|的机会|的機會|期间|期間)[^。，,]*$"
)


def _date_weight(reading: ReleaseReading, date: TextDate) -> float:
    """Return how much speaks for a date to be that of the meeting."""
    number = reading.sentence_at(date.start)
    rank = reading.ranks[number]
    sentence = reading.sentences[number]
    clause = reading.before(date.start)
    before = clause[-60:]
    is_lead = rank < LEAD
    is_line = reading.is_line(number)
    is_event_line = (
        date.is_range
        or bool(_VENUE.search(sentence.text))
        or any(sentence.start <= place.start < sentence.end for place in reading.places)
    )
    dateline = reading.dateline
    is_on = bool(_ON.search(before) or _ON_DAY.match(reading.text, date.start))
    is_in_brackets = before.endswith("(") and _CLOSES_BRACKET.match(reading.text, date.end)
    is_decoy = _DECOY_BEFORE.search(before) and not (
        is_on
        or (date.is_range and _STARTS.search(before))
        or (begins_then(reading, date) and length_of(reading, date))
    )
    # "Told reporters on Friday": the word before the day may be a part of it.
    with_on = before + reading.text[date.start : date.end].split(" ")[0] + " "
    is_told = any(map(_TOLD_ON.search, (before, with_on))) and not _DONE_AND_TOLD.search(clause)
    # How many days after the report it is.
    days_after = days_between(dateline.first, date.first) if dateline else 0
    has_recent_day = dateline and any(
        other.first.day and -_LONG_AGO <= days_between(dateline.first, other.first) <= 0
        for other in reading.dates
    )
    return weight_of(
        (is_in_brackets and is_lead, 1.5),
        (_SAID_AT.search(clause), 3.0),
        (is_line and is_event_line, 5.0),
        # A line of place and day may be where and when the report was written.
        (is_line and dateline and not date.is_range and date.first == dateline.first, -3.0),
        (MEETING.search(sentence.text), 1.5),
        (HELD.search(sentence.text), 2.5),
        (number == reading.session, 2.0),
        (is_lead, 1.0),
        (date.is_range, 1.5),
        (is_on and is_lead and date.first.day, 1.5),
        (not date.first.day, -2.5),
        (is_decoy, -4.0),
        (DECOY_SENTENCE.search(sentence.text), -2.5),
        (is_told, -4.0),
        (
            _OPERATION.search(clause) and not MEETING.search(clause),
            3.0 if reading.tells_of_operation else -3.0,
        ),
        (is_line and reading.tells_of_operation, -4.0),
        (
            _BESIDE_ANOTHER.search(clause[-_CLAUSE:])
            and any(other.first != date.first for other in reading.dates),
            -10.0,
        ),
        (reading.is_told_elsewhere(date.start), -6.0),
        (rank >= LATER_SENTENCE and OF_ANOTHER.search(before), -4.0),
        (_ALSO_HELD.search(sentence.text), -3.0),
        (number in reading.elsewhere, -3.0),
        (_REPORTED_AFTER.match(reading.after(date.start, date.end)), -12.0),
        (abs(days_after) > _MOST_DAYS_APART, -4.0),
        # A report tells of what was done lately rather than of what was done long ago.
        (days_after < -_LONG_AGO and has_recent_day, -0.6),
        (_is_called_off(reading, date), -12.0),
        (rank, -0.1 * rank),
    )


def _is_called_off(reading: ReleaseReading, date: TextDate) -> bool:
    """Return whether a text says that what was planned for a day was not held then."""
    sentence = reading.sentences[reading.sentence_at(date.start)]
    # What else is cancelled, such as licences, is no meeting.
    is_told = MEETING.search(sentence.text) and reading.lead_says(CALLED_OFF)
    return bool(is_told) and fits(_ONLY_PLANNED, reading.text, date.start, date.end, sentence.start)

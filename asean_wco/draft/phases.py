"""On which days a meeting opened and ended, and how long it went on."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

from asean_wco.draft.around import around, fits
from asean_wco.draft.meeting_words import MEETING
from asean_wco.draft.reading import FEW_SENTENCES, ReleaseReading
from asean_wco.draft.times import TextDate, number_in
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
# "Right after the two-day 19th Meeting": another one.
_OF_ANOTHER = (
    around(r"\b(?:after|before|following|ahead of) (?:the|a)\s$", r"\s\d{1,3}(?:st|nd|rd|th)\b"),
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
        return _known({"start": first, "end": date})
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
        return _known({"start": date, "end": ending})
    return both


def _known(days: Mapping[str, TextDate | None]) -> dict[str, TextDate]:
    """Return days by their fields, without those that the text does not tell."""
    return {field: day for field, day in days.items() if day}


def _days_away(date: TextDate, days: int, length: int) -> TextDate | None:
    """Return the day that lies some days before or after another; None if no length is told."""
    if not length:
        return None
    day = datetime.date(*date.first.earliest) + datetime.timedelta(days=days)
    return date._replace(first=PartialDate(day.year, day.month, day.day))


def days_between(first: PartialDate, last: PartialDate) -> int:
    """Return how many days a date lies after another one; below 0 if before it."""
    return (datetime.date(*last.earliest) - datetime.date(*first.earliest)).days


def length_of(reading: ReleaseReading, date: TextDate) -> int:
    """Return how many days a meeting went on, as its sentence or the lead says; 0 if none does."""
    for number in dict.fromkeys((reading.sentence_at(date.start), *reading.lead())):
        sentence = reading.sentences[number].text
        for match in _LENGTH.finditer(sentence):
            if fits(_OF_ANOTHER, sentence, *match.span()):
                continue
            counted = next(group for group in match.groups() if group)
            length = _FEW.get(counted.lower(), 0) or number_in(counted)
            if length <= _MOST_DAYS:
                return length
    return 0


def _first_day_before(reading: ReleaseReading, last: TextDate) -> TextDate | None:
    """Return the day on which a meeting opened that ended on another one."""
    for date in reading.dates:
        if 0 < days_between(date.first, last.first) < _MOST_DAYS and (
            _is_opening(reading, date) or _BEGAN.search(_clause(reading, date))
        ):
            return date
    return None


def _last_day_after(reading: ReleaseReading, first: TextDate) -> TextDate | None:
    """Return the day on which a meeting ended that opened on another one."""
    for date in reading.dates:
        days = days_between(first.first, date.first)
        if not (0 < days < _MOST_DAYS_UNTIL and date.first.day):
            continue
        before = reading.before(date.start)
        is_until = _UNTIL.search(before) and date.start - len(before) <= first.start
        goes_on = _RUNS_UNTIL.search(before) or _UNTIL_AFTER.match(reading.text, date.end)
        if is_until or goes_on or (days < _MOST_DAYS and _is_closing(reading, date)):
            return date._replace(first=date.last)
    return None


def _clause(reading: ReleaseReading, date: TextDate) -> str:
    """Return the words in the sentence of a date before it, as far as they tell of it."""
    return reading.before(date.start)[-_CLAUSE:]


def _last_match(pattern: re.Pattern[str], text: str) -> int:
    """Return where the last match of a pattern begins; -1 if there is none."""
    starts = [match.start() for match in pattern.finditer(text)]
    return max(starts, default=-1)


_IT = re.compile(r"\s*(?:It|They)\b")
_WHOLE = re.compile(r"\b(?:was held|were held|took place|one[- ]day)\b")
# "Work on a new building began": the ground was broken on that day.
_MADE = re.compile(
    r"^\W*(?:[A-Z][^-–—]{0,60}\s[-–—]+\s)?(?:The\s)?(?:[Ww]ork|[Cc]onstruction|[Bb]uilding)\s"
    r"(?:works?\s)?(?:(?:on|of)\s[^.;]{0,90}\s)?(?:began|started|commenced|got under ?way)\b"
    # "A lane was opened at the border".
    r"|\b(?:lane|post|checkpoint|crossing|office|building|cent(?:re|er)|laboratory|facility|scanner"
    r"|terminal|warehouse|station|bridge|gate|counter|desk|portal|school|academy|depot)s?\b"
    r"(?:(?!\b(?:meeting|session|conference|workshop|seminar|course)\b)[^.;]){0,60}"
    r"\b(?:was|were|been)\s(?:\w+ly\s)?(?:re)?opened\b[^.;]*$"
)


def _is_opening(reading: ReleaseReading, date: TextDate) -> bool:
    """Return whether a day is that of the opening of a meeting, and the end is another one."""
    sentence = reading.sentences[reading.sentence_at(date.start)].text
    # Who opens a building, or launches a product, is done on that day.
    is_of_meeting = MEETING.search(sentence) or _IT.match(sentence)
    return bool(is_of_meeting and not _WHOLE.search(sentence)) and _may_open(reading, date)


def _may_open(reading: ReleaseReading, date: TextDate) -> bool:
    """Return whether something opened on a day, be it a meeting or a building."""
    before = _clause(reading, date)
    if _MADE.search(before):
        return False
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
    rf"\b(?:left|ended|closed|concluded|departed|wrapped up|finished|returned)\b[^.;]{{0,80}}"
    rf"\b(?:after|following)\s{_A_FEW}[- ]days?\b"
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
    if closed > max(opened, _last_match(_WHOLE, before)) or _CLOSED_AFTER.match(after):
        return True
    # The lead tells of what ended: "left after five days of talks".
    lead = (reading.sentences[number].text for number in reading.lead(FEW_SENTENCES))
    return opened < 0 and any(map(_AFTER_DAYS.search, lead))


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
    is_from = _FROM.search(reading.before(date.start))
    return bool(is_from or _FROM_AFTER.match(reading.after(date.start, date.end)))

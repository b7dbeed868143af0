"""Every date that a text holds: days, ranges and months, in the languages of the region."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from asean_wco.model.dates import WEEKDAYS, PartialDate, common_year, existing_date
from asean_wco.model.folding import HAN_DIGITS, han_number, ordinals_in_words
from asean_wco.model.month_names import NUMBER_OF_MONTH

# The days of the week from Monday on, in languages that write them before a date without a year.
_WEEKDAY_NAMES = (
    "monday senin isnin lundi lunes", "tuesday selasa mardi martes",
    "wednesday rabu mercredi miércoles", "thursday kamis khamis jeudi jueves",
    "friday jumat jumaat vendredi viernes", "saturday sabtu samedi sábado",
    "sunday minggu ahad dimanche domingo",
)  # fmt: skip
_NUMBER_OF_WEEKDAY = {
    name: number for number, names in enumerate(_WEEKDAY_NAMES) for name in names.split()
}
_ENGLISH_WEEKDAYS = frozenset(map(str.lower, WEEKDAYS))
_RELATIVE_ENGLISH = {
    "the day before yesterday": -2, "last night": -1, "last evening": -1,
    "this morning": 0, "this afternoon": 0, "this evening": 0, "tonight": 0,
    "today": 0, "yesterday": -1, "tomorrow": 1,
}  # fmt: skip
# Those of other languages may be names in English: "(Lusa)".
_RELATIVE = _RELATIVE_ENGLISH | {
    "esok": 1, "besok": 1, "ngày mai": 1, "demain": 1,
    "sáng nay": 0, "chiều nay": 0, "pagi ini": 0, "siang ini": 0,
    "hari ini": 0, "kemarin": -1, "kelmarin": -2,
    "semalam": -1,
    "hasta mañana": 1, "hasta hoy": 0, "esta mañana": 0, "esta tarde": 0, "ce matin": 0,
    "petang ini": 0, "malam ini": 0, "tối nay": 0, "trưa nay": 0, "ce jour": 0,
    "hôm nay": 0, "hôm qua": -1, "aujourd'hui": 0, "hier": -1, "hoy": 0, "ayer": -1,
    "aujourd’hui": 0, "avant-hier": -2, "anteayer": -2, "hôm kia": -2, "sáng qua": -1,
    "chiều qua": -1, "tối qua": -1, "tadi pagi": 0, "hoje": 0, "ontem": -1, "lusa": 2,
}  # fmt: skip
# The same in languages whose words are not apart, and in Korean; some begin other words.
_RELATIVE_UNSPACED = {
    "ko": {"오늘(?!날)": 0, "어제": -1, "그저께": -2, "내일(?!로)": 1, "전날": -1,
           "이날(?=부터)": 0},
    "ja": {"一昨日": -2, "昨日": -1, "本日": 0, "今日": 0, "明日": 1, "昨夜": -1},
    "zh": {"今天": 0, "今日": 0, "昨天": -1, "昨日": -1, "前天": -2, "明天": 1, "明日": 1,
           "今早": 0, "今晨": 0, "今晚": 0, "昨晚": -1, "今(?=（|\\()": 0, "昨(?=（|\\()": -1},
    "th": {"วันนี้": 0, "เมื่อวานนี้": -1, "เมื่อวาน": -1, "วานนี้": -1, "พรุ่งนี้": 1},
}  # fmt: skip
# Days of the week from Monday on: what stands before them, and their signs.
_WEEKDAY_SIGNS = {
    "ko": (r"(?P<ago>지난주|지난 주)?", "월화수목금토일", "요일"),
    "ja": (r"(?P<ago>先週)?(?:の)?", "月火水木金土日", "曜日"),
    "zh": (r"(?P<ago>上)?(?:本|这|這)?(?:周|週|星期|礼拜|禮拜)", "一二三四五六日", ""),
}

# The figures of Thai, Lao, Burmese and Khmer, one for one.
_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙໐໑໒໓໔໕໖໗໘໙၀၁၂၃၄၅၆၇၈၉០១២៣៤៥៦៧៨៩", "0123456789" * 4)

_ANY_MONTH = "|".join(re.escape(name) for name in sorted(NUMBER_OF_MONTH, key=len, reverse=True))
# Letters of scripts without spaces may touch a month; Latin ones may not.
_MONTH = rf"(?:(?<![A-Za-z])(?:{_ANY_MONTH})\.?(?![A-Za-z]))"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:\s?(?:st|nd|rd|th|er)\b|(?!\d))"
_YEAR = r"(?:19|20|25)\d\d(?!\d)"
_TO = (
    r"\s{0,2}(?:[-–—~〜～/]|to|until|till|and|through|&|sampai(?: dengan)?|hingga|dan|s[./]?d\.?"
    r"|au|et|al|a|y|e|đến(?: hết)?|và|ถึง|และ)\s{0,2}"
)
_OF = r"\s{0,2}(?:of|de|tháng)?\s{0,2}"
_WEEKDAY = rf"(?:(?:{'|'.join(_NUMBER_OF_WEEKDAY)})\s{{0,2}},?\s{{0,2}})?"

_BEFORE_YEAR = r"(?:[\s,.]{0,3}(?:พ\.ศ\.\s?)?|\s(?:del?|do|năm|tahun|of)\s)"
# "4 May next year".
_OTHER_YEAR = r",?\s(?:of\s)?(?P<other_year>next|last)\syear\b"
_DAY_FIRST = re.compile(
    # No "Day 1 – Monday, 17 May".
    rf"(?<![\d.,/])(?<!\bday )(?<!\bsession )(?<!\bpart )(?<!\bjour )(?<!\bhari )"
    rf"(?P<from>{_DAY})(?:{_OF}(?P<from_month>{_MONTH}))?"
    rf"(?:\s{{0,2}},?\s?(?P<from_year>{_YEAR}))?"
    rf"(?:(?:,?{_TO}|\s?,\s?\d\d?{_TO})(?:(?:the|el|le|ngày|tanggal|วันที่)\s?)?{_WEEKDAY}(?P<to>{_DAY}))?"
    rf"{_OF}(?P<month>{_MONTH})(?:{_BEFORE_YEAR}(?P<year>{_YEAR})|{_OTHER_YEAR})?",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"(?P<month>{_MONTH})\s{{0,2}}(?P<from>{_DAY})(?:\s\((?-i:[A-Z]?[a-z]{{2,8}})\))?"
    rf"(?:(?:,?{_TO}|,\s\d\d?,?{_TO})(?:the\s)?{_WEEKDAY}(?:(?P<to_month>{_MONTH})\s{{0,2}})?"
    rf"(?P<to>{_DAY}))?"
    rf"(?:[\s,]{{1,3}}(?P<year>{_YEAR})|{_OTHER_YEAR})?",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(
    rf"(?P<month>{_MONTH})(?:\s{{0,2}},?|\sof|\sde)\s?(?P<year>{_YEAR})", re.IGNORECASE
)
# "The second day of June 2030", "the twenty-first of May".
_LAST_DAY = 31
_WORDS_OF_DAYS = "|".join(
    word.replace(" ", "[- ]")
    for word, number in sorted(ordinals_in_words().items(), key=lambda item: -len(item[0]))
    if number <= _LAST_DAY
)
_IN_WORDS = re.compile(
    rf"\b(?:(?P<from>{_WORDS_OF_DAYS})\s(?:and|to)\s(?:the\s)?)?"
    rf"(?P<to>{_WORDS_OF_DAYS})\s(?:days?\s)?of\s(?P<month>{_MONTH})(?:[\s,]{{1,2}}(?P<year>{_YEAR}))?",
    re.IGNORECASE,
)


# 2030-06-04, and 04/06/2030.
_YEAR_FIRST = re.compile(
    r"(?<![\d./-])(?P<year>(?:19|20)\d\d)(?P<sign>[-./])\s?(?P<month>\d\d?)(?P=sign)\s?"
    r"(?P<from>\d\d?)(?!\d)"
)
_YEAR_LAST = re.compile(
    r"(?<![\d./-])(?P<from>\d\d?)(?P<sign>[-./])(?P<month>\d\d?)(?P=sign)"
    r"(?P<year>(?:19|20|25)\d\d)(?!\d)"
)
# 4-6/6/2024, 4-6/6 and 6/6, as they are written in Vietnamese.
_VIETNAMESE = re.compile(
    r"(?<![\d/.-])(?:(?P<from>\d\d?)(?:,\s\d\d?)?\s?"
    r"(?:[-–]|đến(?: hết)?(?: ngày)?|và(?: ngày)?)\s?)?"
    r"(?P<to>\d\d?)(?:/|(?<=\sngày\s\d\d)-|(?<=\svà\s\d\d)-|(?<=\sđến\s\d\d)-|(?<=\sđến\s\d)-)(?P<month>\d\d?)"
    r"(?:[/-](?P<year>(?:19|20)\d\d))?(?![\d/])"
)
# (4/9), after a day of the week, as Indonesians and Malays write it.
_IN_BRACKETS = re.compile(
    r"\((?P<from>\d\d?)(?:\s?[-–]\s?(?P<to>\d\d?))?/(?P<month>\d\d?)"
    r"(?:/(?P<year>(?:19|20)\d\d))?\)"
)
# 30/6-2/7, 30/6 đến 2/7/2030: from one month into the next.
_TWO_MONTHS = re.compile(
    r"(?<![\d/.-])(?P<from>\d\d?)/(?P<month>\d\d?)"
    r"\s?(?:[-–]|đến(?: hết)?(?: ngày)?|sampai(?: dengan)?|hingga|s/d)\s?"
    r"(?P<to>\d\d?)/(?P<to_month>\d\d?)(?:/(?P<year>(?:19|20)\d\d))?(?![\d/])"
)
# 5 มิ.ย. 74, with two figures for the year.
_THAI_SHORT_YEAR = re.compile(
    rf"(?P<from>{_DAY})(?:\s?[-–]\s?(?P<to>{_DAY}))?\s?(?P<month>{_MONTH})\s?(?P<thai_year>[67]\d)"
    r"(?![\d.:]|\s?(?:คน|ราย|ประเทศ))"
)
# "Del 5 al 7 del presente mes".
_OF_THIS_MONTH = re.compile(
    r"\b(?P<month>)(?P<from>\d\d?)(?:\s(?:al|y)\s(?P<to>\d\d?))?"
    r"\s(?:del (?:presente|actual|corriente)|de los corrientes|de este mes|del mes en curso"
    r"|(?:haribulan )?bulan ini|tháng này|du mois courant|de ce mois)\b",
    re.IGNORECASE,
)
# 5、6の両日, 5、6兩日, 5·6일: two days that are one event.
_BOTH_DAYS = re.compile(
    r"(?<!\d)(?:(?P<month>\d{1,2})\s?[月월]\s?)?(?P<from>\d{1,2})[日일]?"
    r"(?:[、・,]|と|和|·)\s?(?P<to>\d{1,2})(?:(?=일)일|日?の?(?:両|兩|两)日)"
)
# "Chiều 9-10", as newspapers write the day and the month.
_VIETNAMESE_DAY = re.compile(
    r"\b(?:sáng|trưa|chiều|tối|ngày)\s(?P<from>\d\d?)-(?P<month>\d\d?)(?:-(?P<year>(?:19|20)\d\d))?"
    r"(?![\d/-])(?!\s?tháng)",
    re.IGNORECASE,
)
_VIETNAMESE_WORDS = re.compile(
    r"(?:ngày\s)(?P<from>\d\d?)(?:\s?(?:-|–|đến"
    r"|đến ngày|và|và ngày)\s?(?P<to>\d\d?))?\s?tháng\s?(?P<month>\d\d?)"
    r"(?:\s?(?:năm|/)?\s?(?P<year>(?:19|20)\d\d))?",
    re.IGNORECASE,
)
_HAN = "[一二三四五六七八九十]{1,3}"
_COUNT = rf"(?:\d{{1,2}}|{_HAN})"
_HAN_YEAR = "[〇○零一二三四五六七八九]{4}"
# A number in Chinese that is a day of the month, and does not count days: "三日在", "二十五日".
_HAN_DAY = (
    r"(?<![\d一二三四五六七八九十期共第连連月為为近数數])(?:[二三]?十[一二三四五六七八九]?"
    r"|[一二三四五六七八九](?=[日](?:在|於|于|上午|下午|晚|电|電|讯|訊|至|到|召|舉|举|开|開|[)）,，、])))"
)
_EAST_ASIAN = re.compile(
    rf"(?:(?:(?P<year>\d{{4}}|{_HAN_YEAR}"
    rf"|[’'‘]\d\d|(?:令和|平成|昭和|民國|民国)\s?(?:\d{{1,3}}"
    rf"|元))\s?[年년](?:[（(][^()（）\n]{{1,12}}[)）])?[\s.)）]{{0,2}})?(?P<month>{_COUNT})\s?[月월]\s?(?P<from>{_COUNT})"
    rf"|(?:(?P<shift>오는|이달|本月|今月|지난\s?달|전월|上月|先月|내달|다음\s?달|下月"
    rf"|来月)\s?)?(?P<bare>(?<!\d)\d{{1,2}}|{_HAN_DAY}))"
    rf"(?P<sign>\s?[日일号號](?!간))?(?:[)）]|\s?[（(][^()（）\n]{{1,12}}[)）])?"
    rf"(?:\s?(?:[-~∼〜～–]|부터|から|至|及び|と|和|및"
    rf"|到)\s?(?:오는\s|이달\s|내달\s|本月"
    rf"|下月)?(?:(?P<to_month>{_COUNT})\s?[月월]\s?)?(?P<to>{_COUNT})\s?[日일号號](?!간|間))?"
)
# The year before the first one of an era.
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
_KOREAN_POINTS = re.compile(
    r"(?<![\d.])(?:(?P<year>\d{4}|[’'‘]?\d\d)\.\s?)?(?P<month>\d{1,2})\.\s?(?P<from>\d{1,2})"
    r"(?:일|\.?\s?\([월화수목금토일]\)?|\.(?=\s?[~∼〜～–-]\s?\d))"
    r"(?:\s?[~∼〜～–-]\s?(?:(?P<to_month>\d{1,2})\.\s?)?(?P<to>\d{1,2})\b)?"
)
# "On 25/1", as translators from Vietnamese leave it.
_ON_DAY = re.compile(
    r"(?<=\b(?:on|of)\s)(?P<from>\d\d?)(?:-(?P<to>\d\d?))?/(?P<month>\d\d?)(?![/\d])"
)
# "From the 24th to the 26th": in the month of the report.
_DAY_ALONE = re.compile(
    r"\b(?:on|from|between|since|until)\sthe\s(?P<month>)(?P<from>\d\d?)(?:st|nd|rd|th)"
    r"(?:\s(?:to|and|until|through)\s(?:the\s)?(?P<to>\d\d?)(?:st|nd|rd|th))?"
    r"(?:\sof\s(?:the\s)?(?P<shift>last|this|next)\smonth)?"
    r"(?=[,.;)\n]|\s(?:at|in|by|with|that|for|it|a"
    r"|to(?!\s(?:the\s)?\d))\b)"
)
# "Desde el lunes 25": the day of the week tells that a number without a month is a day.
_JUST_AFTER_WEEKDAY = "|".join(f"(?<={name} )" for name in _NUMBER_OF_WEEKDAY)
_AFTER_WEEKDAY = re.compile(
    rf"(?:{_JUST_AFTER_WEEKDAY})(?P<month>)(?P<from>\d\d?)"
    r"(?=[,.;)\n]|\s(?!(?:de|d[’']|al?|au|et|y)\b)[a-zéíóú]|\sy\shasta\s)"
    rf"(?!\s(?:{_ANY_MONTH})\b)",
    re.IGNORECASE,
)
_PATTERNS = (_DAY_FIRST, _MONTH_FIRST, _MONTH_YEAR, _YEAR_FIRST, _YEAR_LAST, _IN_WORDS)
_PATTERNS_OF_LANGUAGES = {
    "th": (_THAI_SHORT_YEAR,),
    "en": (_ON_DAY, _DAY_ALONE),
    "vi": (_VIETNAMESE, _VIETNAMESE_DAY, _VIETNAMESE_WORDS, _TWO_MONTHS, _OF_THIS_MONTH),
    "es": (_AFTER_WEEKDAY, _OF_THIS_MONTH),
    "fr": (_AFTER_WEEKDAY, _OF_THIS_MONTH),
    "id": (_IN_BRACKETS, _TWO_MONTHS, _OF_THIS_MONTH),
    "ms": (_IN_BRACKETS, _TWO_MONTHS, _OF_THIS_MONTH),
    **dict.fromkeys(("ko", "zh", "ja"), (_EAST_ASIAN, _KOREAN_POINTS, _BOTH_DAYS)),
}
_RELATIVE_DAY = re.compile(
    rf"\b(?:(?:on|this|last)\s)?(?P<weekday>{'|'.join(_NUMBER_OF_WEEKDAY)})\b"
    rf"(?:\s?(?:\b(?:to|until|through|hingga|sampai|au|al?|y|et|dan)\b|[-–])\s?(?P<until>{'|'.join(_NUMBER_OF_WEEKDAY)})\b)?"
    rf"|\b(?P<relative>{'|'.join(_RELATIVE)})\b",
    re.IGNORECASE,
)


# A day without its month that lies so far ahead was in the month before.
_HALF_A_MONTH = 15
_MOST_OF_A_MONTH = 25
# The months that words before a day mean, by their first letter; the others mean the month before.
_SHIFTS = {
    "오": 0, "이": 0, "本": 0, "今": 0, "t": 0, "내": 1, "다": 1, "下": 1, "来": 1, "n": 1,
}  # fmt: skip
# What stands between two days that are told together, and how far they lie apart.
_AND_DAY = re.compile(
    r"\)?\s?(?:and|to|until|through|hingga|sampai|dan|và|et|y|đến(?: hết)?|au|al|ถึง)\s?"
    # "Since yesterday, and concludes today".
    r"(?:(?:concludes?|ends?|closes|concluye|termina|finaliza|s[’']achève|prend fin|se termine"
    r"|berakhir|kết thúc)\s)?"
    r"(?:(?:on|today|tomorrow|ngày|วันที่)\s?)?"
    rf"{_WEEKDAY}\(?"
    r"|[)）]?\s?[・、·]\s?|[)）]?(?:と|及び|及|至|및|와|과|和)\s?",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s?[-–—~]\s?")
FEW_DAYS = 7
# What tells that a day of the week is to come.
_TO_COME = re.compile(
    r"\b(?:opens|begins|starts|kicks off|convenes|gets under way|set to)\b[^.]{0,40}$|"
    r"\b(?:until|till|through|next|runs? to|ends?|concludes?|closes|wraps up)\s$"
    r"|\b(?:will|to be|is set to|scheduled|due to|akan|sẽ"
    r"|upcoming)\b[^.]*$"
    # The future of French and of Spanish: "prendra part", "se reunirá".
    r"|\b(?:\w{2,}(?:era|eront|ira|iront|dra|dront)|aura|sera|seront|\w{3,}r(?:á|án))\s[^.]{0,60}$"
)
# Between a title, or another paragraph, and the line of an agency: "HANOI, Friday".
_NEW_LINE = re.compile(r"\n(?=\n|[A-Z]{2})")
# No release tells more dates than this.
_MOST_DATES = 150


class TextDate(NamedTuple):
    """A date, or a range of days, and where it stands.

    Attributes:
        first: the first day, or the month.
        last: the last day; the same as the first for one day.
        start: the place of its first letter.
        end: the place after its last one.
        is_range: whether it has two days.
        is_relative: whether it was counted from the dateline.
    """

    first: PartialDate
    last: PartialDate
    start: int
    end: int
    is_range: bool = False
    is_relative: bool = False


class _Parts(NamedTuple):
    """A date as it is printed: 0 where it says nothing.

    A month, and a year, may be counted from the dateline.
    """

    year: int
    month: int
    day: int
    last_month: int
    last_day: int
    start: int
    end: int
    shift: int | None = None
    other_year: int = 0
    weekday: str = ""


def dates_in(text: str, language: str, anchor: PartialDate | None) -> list[TextDate]:
    """Return the dates of a text, in its order.

    Args:
        text: as it is read.
        language: ISO 639-1.
        anchor: the dateline, for what tells no year, and for days of the week.
    """
    text = text.translate(_DIGITS)
    parts = sorted(_parts_in(text, language), key=lambda date: (date.start, -date.end))
    years = [date.year for date in parts if date.year]
    # "(CRDGA 2023)" tells the year where no date does.
    years = years or [int(year) for year in _ANY_YEAR.findall(text)]
    year = anchor.year if anchor else (years[0] if len(set(years)) == 1 else 0)
    dates = [
        made for part in _without_overlaps(parts) if (made := _made(part, year, anchor)) is not None
    ]
    counted_days = _unspaced_days if language in _RELATIVE_UNSPACED else _relative_days
    counted = counted_days(text, anchor, language) if anchor and anchor.day else ()
    # "Tuesday, 6 June" is told by its date; so are "今日(二十五日)" and "5일 화요일".
    others = [day for day in counted if not any(_is_said_again(text, day, date) for date in dates)]
    in_order = sorted([*dates, *others], key=lambda date: date.start)
    return list(_in_pairs(in_order, text))[:_MOST_DATES]


def _is_said_again(text: str, day: TextDate, date: TextDate) -> bool:
    """Return whether a counted day overlaps a date, or tells the same day beside it."""
    first, second = sorted((day, date), key=lambda text_date: text_date.start)
    return second.start < first.end or bool(_BESIDE.fullmatch(text, first.end, second.start))


_BESIDE = re.compile(r"[\s(（\[,，、)）]{0,3}")
# "From 2022 to date" tells no year of a meeting.
_ANY_YEAR = re.compile(
    r"(?<!since )(?<!from )(?<!until )(?<!by )(?<!before )(?<!after )(?<!during )(?<!sejak )"
    r"(?<!sejak tahun )(?<!hingga )(?<!từ năm )(?<!depuis )(?<!desde )(?<!ตั้งแต่ปี )(?<!between )"
    r"(?<![\d./-])20\d\d(?![\d./-])"
)


def _in_pairs(dates: list[TextDate], text: str) -> Iterator[TextDate]:
    """Yield dates, two days that stand together as one: "yesterday (29 July) and today (30)"."""
    before: TextDate | None = None
    for date in dates:
        if before and _follows(before, date, text):
            before = before._replace(last=date.last, end=date.end, is_range=True)
        else:
            if before:
                yield before
            before = date
    if before:
        yield before


def _follows(former: TextDate, latter: TextDate, text: str) -> bool:
    """Return whether two days that stand beside each other are the first and the last of a few."""
    if not (former.first.day and latter.first.day) or former.is_range or latter.is_range:
        return False
    days = days_between(former.first, latter.first)
    between = text[former.end : latter.start]
    # "26/05/2031 - 30/05/2031".
    is_range = _DASH.fullmatch(between) and not re.search(
        r"[^\W\d]", text[former.start : latter.end]
    )
    is_near = bool(is_range or _AND_DAY.fullmatch(between)) and 0 < days <= FEW_DAYS
    is_until = latter.is_relative and text[latter.start : latter.end].lower().startswith("hasta")
    return is_near and (is_until or former.is_relative == latter.is_relative)


def days_between(first: PartialDate, last: PartialDate) -> int:
    """Return how many days a date lies after another one; below 0 if before it."""
    return (datetime.date(*last.earliest) - datetime.date(*first.earliest)).days


def _without_overlaps(all_parts: list[_Parts]) -> Iterator[_Parts]:
    """Yield dates, of those that overlap the longest."""
    end = 0
    for date in sorted(all_parts, key=lambda date: (date.start, -date.end)):
        if date.start >= end:
            yield date
            end = date.end


def _parts_in(text: str, language: str) -> Iterator[_Parts]:
    for pattern in (*_PATTERNS, *_PATTERNS_OF_LANGUAGES.get(language, ())):
        for match in pattern.finditer(text):
            # In East Asia a number alone is a day only with the sign for days.
            if pattern is not _EAST_ASIAN or match["sign"] or match["to"]:
                yield _parts_of(match)


def number_in(text: str | None) -> int:
    """Return the number that a text begins with, in figures or in Chinese; 0 if there is none."""
    digits = re.match(r"\D?(\d+)", text or "")
    if digits:
        return int(digits[1])
    return han_number(text or "")


def _year(text: str | None) -> int:
    """Return a year of the common era; of two digits one of this century."""
    if re.fullmatch(_HAN_YEAR, text or ""):
        return int("".join(str(HAN_DIGITS.get(sign, 0)) for sign in text or ""))
    era = _ERAS.get((text or "")[:2])
    if era:
        return era + (number_in(text[2:] if text else "") or 1)
    number = common_year(number_in(text))
    return number + 2000 if 0 < number < 100 else number


def _month(text: str | None) -> int:
    """Return the number of a month, which is a name or a number; 0 if it is none."""
    name = (text or "").lower()
    return NUMBER_OF_MONTH.get(name) or NUMBER_OF_MONTH.get(name.rstrip(".")) or number_in(text)


def _day(text: str | None) -> int:
    """Return the number of a day, in words or in figures; 0 if there is none."""
    words = " ".join((text or "").lower().replace("-", " ").split())
    return ordinals_in_words().get(words, 0) or number_in(text)


def _parts_of(match: re.Match[str]) -> _Parts:
    """Return the parts of a date from the groups of a pattern."""
    parts = match.groupdict()
    month = _month(parts["month"])
    first_month = _month(parts.get("from_month")) or month
    last_month = _month(parts.get("to_month")) or month
    first, last = _day(parts.get("from") or parts.get("bare")), _day(parts.get("to"))
    if not first:
        first, last = last, 0
    year = _year(parts.get("from_year")) or _year(parts.get("year"))
    if parts.get("thai_year"):
        year = common_year(2500 + int(parts["thai_year"]))
    if parts.get("from_month") and year and not parts.get("from_year"):
        # "30 December to 2 January 2031" begins in the year before.
        year -= last_month < first_month
    shifted = parts.get("shift")
    shift = _SHIFTS.get(shifted[0], -1) if shifted else None
    other_year = _OTHER_YEARS.get((parts.get("other_year") or "").lower(), 0)
    weekday = _weekday_before(match.string, match.start(), is_range=bool(last))
    return _Parts(
        year, first_month, first, last_month, last, *match.span(), shift, other_year, weekday
    )


_OTHER_YEARS = {"next": 1, "last": -1}


def _made(parts: _Parts, year: int, anchor: PartialDate | None) -> TextDate | None:
    """Return the date of some parts; None where it is no date, or the year is not known."""
    month = parts.month
    if not month and anchor and anchor.day:
        # "5일" in a report of 6 June is the 5th of June, "28일" the 28th of May.
        far = parts.day - anchor.day
        shift = parts.shift
        if shift is None:
            shift = -1 if far >= _HALF_A_MONTH else 1 if far < -_MOST_OF_A_MONTH else 0
        month = (anchor.month + shift - 1) % 12 + 1
    counted = parts.year or _nearest_year(month, parts, year, anchor)
    if parts.other_year:
        counted = year and year + parts.other_year
    first = _read(counted, month, parts.day)
    if first is None:
        return None
    last = first
    if parts.last_day:
        last_month = parts.last_month or month
        last = _read(counted + (last_month < month), last_month, parts.last_day) or first
    if last.earliest < first.earliest:
        return None
    return TextDate(first, last, parts.start, parts.end, is_range=last != first)


def _nearest_year(month: int, parts: _Parts, year: int, anchor: PartialDate | None) -> int:
    """Return the year in which a date without one is nearest to the dateline.

    If a day of the week stands before it, it is the one of these years that the day fits.
    """
    if not (year and anchor and anchor.day and month):
        return year
    near = []
    for counted in (year - 1, year, year + 1):
        read = _read(counted, month, parts.day or 15)
        if read:
            is_against = bool(parts.weekday) and parts.weekday != _weekday_of(read)
            near.append((is_against, abs(days_between(anchor, read)), counted))
    return min(near)[2] if near else year


def _weekday_of(day: PartialDate) -> str:
    """Return the day of the week of a day, in English."""
    return WEEKDAYS[datetime.date(*day.earliest).weekday()]


def _weekday_before(text: str, place: int, *, is_range: bool) -> str:
    """Return the day of the week that stands before a date, in English; empty if none does."""
    match = _WEEKDAY_BEFORE.search(text, max(0, place - _LONGEST_WEEKDAYS), place)
    if match is None:
        return ""
    # "Monday to Thursday, 24 to 27 March".
    said = (is_range and match["first"]) or match["weekday"]
    return WEEKDAYS[_NUMBER_OF_WEEKDAY[said.lower()]]


_LONGEST_WEEKDAYS = 30
# In Indonesian, Sunday is also a week.
_ANY_WEEKDAY = "|".join(name for name in _NUMBER_OF_WEEKDAY if name != "minggu")
_WEEKDAY_BEFORE = re.compile(
    rf"\b(?:(?P<first>{_ANY_WEEKDAY})\s?(?:to|until|through|and|[-–])\s?)?"
    rf"(?P<weekday>{_ANY_WEEKDAY})\s?[,(]?\s?(?:the\s)?$",
    re.IGNORECASE,
)
SAYS_YEAR = re.compile(r"\d{4}|year|[年년]")
# No day is so far from the report if its year is the nearest one.
_HALF_A_YEAR = 183
# The day of the week of the last day: "Tuesday 17 and Wednesday 18 June".
_WEEKDAY_INSIDE = re.compile(rf"\b(?:{_ANY_WEEKDAY})(?=,?\s)", re.IGNORECASE)


def doubts_of_weekday(text: str, date: TextDate, dateline: TextDate | None) -> Iterator[str]:
    """Yield what is in doubt of a date by the days of the week that a text says.

    Args:
        text: in which it stands.
        date: as it was read.
        dateline: the date of the report.
    """
    if date.is_relative:
        return
    said = {date.first: _weekday_before(text, date.start, is_range=date.is_range)}
    inside = _WEEKDAY_INSIDE.search(text, date.start, date.end)
    if inside:
        said[date.last] = WEEKDAYS[_NUMBER_OF_WEEKDAY[inside[0].lower()]]
    for day, weekday in said.items():
        if weekday and day.day and weekday != _weekday_of(day):
            yield f"The text says {weekday}, but {day.display()} is a {_weekday_of(day)}."
    is_far = dateline and abs(days_between(dateline.first, date.first)) > _HALF_A_YEAR
    if is_far and said[date.first] and not SAYS_YEAR.search(text, date.start, date.end):
        yield f"The text gives no year; {date.first.display()} is a {said[date.first]}, as it says."


def _read(year: int, month: int, day: int) -> PartialDate | None:
    """Return a day or a month if it exists; None where no year or no month is given."""
    return existing_date(year, month, day) if year and month else None


def _relative_days(text: str, anchor: PartialDate, language: str) -> Iterator[TextDate]:
    """Yield the days that are counted from the dateline: yesterday, Tuesday."""
    there = datetime.date(*anchor.earliest)
    # "They meet Thursday", in a title, is the Thursday on which the text says that they will.
    title_end = text.find("\n")
    ahead = {
        (match["weekday"] or "").lower()
        for match in _RELATIVE_DAY.finditer(text[:_MOST_LETTERS])
        if _is_ahead(text, match)
    }
    for match in _RELATIVE_DAY.finditer(text):
        weekday = (match["weekday"] or "").lower()
        word = weekday or match["relative"].lower()
        if language == "en" and word not in _ENGLISH_WEEKDAYS and word not in _RELATIVE_ENGLISH:
            # "Santo Domingo".
            continue
        if match["relative"]:
            day = there + datetime.timedelta(days=_RELATIVE[match["relative"].lower()])
        else:
            wanted = _NUMBER_OF_WEEKDAY[weekday]
            is_ahead = weekday in ahead and match.start() < title_end
            is_ahead = is_ahead or _is_ahead(text, match)
            ago = (there.weekday() - wanted) % 7
            before = text[max(0, match.start() - 40) : match.start()]
            if _LAST_WEEK_BEFORE.search(before) or _LAST_WEEK_AFTER.match(text, match.end()):
                ago = there.weekday() + 7 - wanted
            elif not ago and _IS_PAST.search(text[max(0, match.start() - 1) : match.end() + 8]):
                # "Last Thursday", told on a Thursday.
                ago = 7
            day = there + datetime.timedelta(
                days=(wanted - there.weekday()) % 7 if is_ahead else -ago
            )
        counted = _day_counted(day, match)
        if match["until"]:
            length = (_NUMBER_OF_WEEKDAY[match["until"].lower()] - day.weekday()) % 7
            until = _day_counted(day + datetime.timedelta(days=length), match)
            counted = counted._replace(last=until.first, is_range=length > 0)
        yield counted


_IS_PAST = re.compile(
    r"(?:^|\W)last\b|\blast\b(?! (?:week|month|year|night))|\b(?:lalu|dernier|pasado)\b|\btrước\b",
    re.IGNORECASE,
)
_LAST_WEEK = (
    r"(?:last week|minggu lalu|pekan lalu|tuần trước|tuần qua|la semana pasada"
    r"|la semaine (?:dernière|passée))\b"
)
_LAST_WEEK_BEFORE = re.compile(rf"\b{_LAST_WEEK}(?:[’']s)?[^.;:]{{0,15}}$", re.IGNORECASE)
_LAST_WEEK_AFTER = re.compile(
    rf",?\s(?:(?:and|to|until|dan|et|y|và)\s[\w-]+\s)?(?:of\s|de\s)?{_LAST_WEEK}", re.IGNORECASE
)


def _is_ahead(text: str, match: re.Match[str]) -> bool:
    """Return whether the words before a day of the week say that it is to come."""
    clause = _NEW_LINE.split(text[max(0, match.start() - 120) : match.start()])[-1]
    return bool(_TO_COME.search(clause))


# So far from the top it is said when something is to be held.
_MOST_LETTERS = 2000


def _unspaced_days(text: str, anchor: PartialDate, language: str) -> Iterator[TextDate]:
    """Yield the days that are counted from the dateline in scripts without spaces: 昨天, 上周五."""
    there = datetime.date(*anchor.earliest)
    words = _RELATIVE_UNSPACED[language]
    pattern = "|".join(f"(?P<d{number}>{word})" for number, word in enumerate(words))
    for match in re.finditer(pattern, text):
        days = list(words.values())[int((match.lastgroup or "d0")[1:])]
        yield _day_counted(there + datetime.timedelta(days=days), match)
    before, signs, after = _WEEKDAY_SIGNS.get(language, ("", "", ""))
    for match in re.finditer(f"{before}\\s?(?P<sign>[{signs}]){after}", text) if signs else ():
        ago = (there.weekday() - signs.index(match["sign"])) % 7
        if match["ago"] and ago <= there.weekday():
            # That of the week before.
            ago += 7
        yield _day_counted(there - datetime.timedelta(days=ago), match)


def _day_counted(day: datetime.date, match: re.Match[str]) -> TextDate:
    first = PartialDate(day.year, day.month, day.day)
    return TextDate(first, first, *match.span(), is_relative=True)

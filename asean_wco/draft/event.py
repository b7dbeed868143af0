"""When and where the meeting was held, apart from the report, deadlines and other meetings."""

from __future__ import annotations

import re
from typing import Any

from asean_wco.draft.meeting_words import HAPPENED, HELD, MEETING
from asean_wco.draft.phases import begins_then, days_between, days_of, length_of
from asean_wco.draft.reading import (
    DECOY_SENTENCE,
    FEW_SENTENCES,
    LATER_SENTENCE,
    LEAD,
    OF_ANOTHER,
    ReleaseReading,
    weight_of,
)
from asean_wco.draft.times import TextDate
from asean_wco.draft.venue import place_of, place_of_broadcast

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
# So far before a day its verb stands.
_CLAUSE = 130


def read_event(reading: ReleaseReading, mode: str | None) -> dict[str, Any]:
    """Return start, end and place of the meeting; None where the text does not say them."""
    date = _date_of(reading)
    days: dict[str, TextDate] = {}
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
    others = {
        str(other.first)
        for other in reading.dates
        if other.is_range
        and other.first != date.first
        and _date_weight(reading, other) >= _ENOUGH_FOR_DATE
    }
    reading.doubts += [f"It may also have begun on {other}." for other in sorted(others)[:2]]


def _date_of(reading: ReleaseReading) -> TextDate | None:
    """Return the date of the meeting; a range rather than a day of it."""
    weighed = [(_date_weight(reading, date), -date.start, date) for date in reading.dates]
    enough = _ENOUGH_FOR_DATE
    lead = reading.lead(FEW_SENTENCES)
    if any(HAPPENED.search(reading.sentences[number].text) for number in lead):
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
# When somebody told of it: "told reporters on Friday", "a indiqué hier", "officials said Friday".
_TOLD_ON = re.compile(
    r"\b(?:told|said|announced|reported|returned|statement|interview)"
    r"\b(?:(?!\band\s\w+ed\b)[^.;]){0,30}\b(?:on|last)\s$"
    r"|\b(?:reported|announced|in a statement|a (?:indiqué|annoncé|déclaré|fait savoir|rapporté)"
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
_FROM_BETWEEN = re.compile(r",?\s(?:from|on|between|during|over)?\s?(?:the\s)?")


def _date_weight(reading: ReleaseReading, date: TextDate) -> float:
    """Return how much speaks for a date to be that of the meeting."""
    number = reading.sentence_at(date.start)
    rank = reading.ranks[number]
    sentence = reading.sentences[number]
    clause = reading.before(date.start)
    before = clause[-60:]
    is_lead = rank < LEAD
    is_line = reading.is_line(number)
    has_place = any(sentence.start <= place.start < sentence.end for place in reading.places)
    is_event_line = has_place or date.is_range or bool(_VENUE.search(sentence.text))
    dateline = reading.dateline
    is_on = bool(_ON.search(before) or _ON_DAY.match(reading.text, date.start))
    is_in_brackets = before.endswith("(") and _CLOSES_BRACKET.match(reading.text, date.end)
    is_first = begins_then(reading, date) and bool(length_of(reading, date))
    begins_range = date.is_range and _STARTS.search(before)
    is_decoy = _DECOY_BEFORE.search(before) and not (begins_range or is_on or is_first)
    # "Told reporters on Friday": the word before the day may be a part of it.
    with_on = before + reading.text[date.start : date.end].split(" ")[0] + " "
    is_told = any(map(_TOLD_ON.search, (before, with_on))) and not _DONE_AND_TOLD.search(clause)
    is_of_operation = _OPERATION.search(clause) and not MEETING.search(clause)
    has_other_day = any(other.first != date.first for other in reading.dates)
    # "Officers learned in Lima, Peru, from 4 to 6 May" tells of an event without its name.
    is_of_place = any(
        _FROM_BETWEEN.fullmatch(reading.text, place.end, date.start) for place in reading.places
    )
    # How many days after the report it is.
    days_after = days_between(dateline.first, date.first) if dateline else 0
    return weight_of(
        (is_first, 1.5),
        (is_in_brackets and is_lead, 1.5),
        (_SAID_AT.search(clause), 3.0),
        (is_line and is_event_line, 5.0),
        (is_of_place and date.is_range and is_lead and not MEETING.search(sentence.text), 1.5),
        # A line of place and day may be where and when the report was written.
        (is_line and dateline and not date.is_range and date.first == dateline.first, -3.0),
        (is_line and not is_event_line, 1.0),
        (MEETING.search(sentence.text), 1.5),
        (HELD.search(sentence.text), 2.5),
        (number == reading.session, 2.0),
        (is_lead, 1.0),
        (date.is_range, 1.5),
        (is_on and is_lead and date.first.day, 1.5),
        (not date.first.day, -2.5),
        (is_decoy, -4.0),
        (DECOY_SENTENCE.search(sentence.text) and number != reading.session, -2.5),
        (is_told, -4.0),
        (is_of_operation, 3.0 if reading.tells_of_operation else -3.0),
        (is_line and reading.tells_of_operation, -4.0),
        (date.is_range and is_lead and reading.tells_of_operation, 1.5),
        (_BESIDE_ANOTHER.search(clause[-_CLAUSE:]) and has_other_day, -10.0),
        (reading.is_told_elsewhere(date.start), -6.0),
        (_is_of_next(reading, date), -5.0),
        (rank >= LATER_SENTENCE and OF_ANOTHER.search(before), -4.0),
        (_ALSO_HELD.search(sentence.text), -3.0),
        (number in reading.elsewhere, -3.0),
        (_REPORTED_AFTER.match(reading.after(date.start, date.end)), -12.0),
        (abs(days_after) > _MOST_DAYS_APART, -4.0),
        (days_after > _MOST_DAYS_APART / 2, -4.0),
        # A report tells of what was done lately rather than of what was done long ago.
        (days_after < -_LONG_AGO and _has_recent_day(reading), -0.6),
        (rank, -0.1 * rank),
    )


def _has_recent_day(reading: ReleaseReading) -> bool:
    """Return whether a text tells of a day shortly before the report."""
    written = reading.dateline
    return written is not None and any(
        date.first.day and -_LONG_AGO <= days_between(written.first, date.first) <= 0
        for date in reading.dates
    )


# "Then he flew on to Utopia, where the board is to open on 17 June".
_IS_TO_COME = re.compile(
    r"\b(?:akan (?:digelar|diadakan|diselenggarakan|berlangsung|dilaksanakan)|sẽ (?:được tổ chức"
    r"|diễn ra|họp)|se (?:tiendra|réunira|déroulera)|aura lieu|se (?:celebrará|reunirá|realizará)"
    r"|tendrá lugar|mendatang|sắp tới|próxim[oa])\b[^.;]{0,50}$|(?:将|將)(?:于|於|在)[^。]{0,12}$"
    r"|จะ(?:จัด|มี|ประชุม)[^\n]{0,60}$|"
    r"\b(?:(?:is|are) (?:to|due to|expected to|scheduled to)|will)\s"
    r"(?:be|open|begin|start|take place|meet|follow|convene|run|gather)\b[^.;]{0,50}$"
)
# The same where the verb stands at the end.
_IS_TO_COME_AFTER = re.compile(
    r"[^。]*(?:行われる|開かれる|開催される|始まる|予定)(?:予定)?(?:である|です|だ)?。?$"
    r"|[^.]*(?:열린다|열릴|개최될|개최할|예정이다|예정)[^.]{0,6}\.?$"
    r"|[^。]*(?:将|將)(?:于|於|在)?[^。]{0,12}(?:举行|舉行|召开|召開|举办|舉辦)"
)


def _is_of_next(reading: ReleaseReading, date: TextDate) -> bool:
    """Return whether a day is that of something to come, after what was done on an earlier day."""
    is_to_come = _IS_TO_COME.search(reading.before(date.start))
    if not (is_to_come or _IS_TO_COME_AFTER.match(reading.after(date.start, date.end))):
        return False
    sentence = reading.sentences[reading.sentence_at(date.start)]
    return any(
        other.start < sentence.start and days_between(other.first, date.first) > 0
        for other in reading.dates
    )

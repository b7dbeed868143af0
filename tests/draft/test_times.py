"""Dates of a text, in the languages of the region."""

from __future__ import annotations

import pytest

from asean_wco.draft.times import dates_in
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from tests.draft.drafting import drafted

ANCHOR = PartialDate.parse("2030-06-13")


@pytest.mark.parametrize(
    ("language", "text", "first", "last"),
    [
        ("en", "from 14 to 18 March 2030", "2030-03-14", "2030-03-18"),
        ("en", "June 4-6", "2030-06-04", "2030-06-06"),
        ("en", "June 4 to June 6, 2031", "2031-06-04", "2031-06-06"),
        ("en", "the 5th and 6th of May 2030", "2030-05-05", "2030-05-06"),
        ("en", "16/17 October 2030", "2030-10-16", "2030-10-17"),
        ("en", "30 December 2030 to 2 January 2031", "2030-12-30", "2031-01-02"),
        ("en", "2030-06-05", "2030-06-05", "2030-06-05"),
        ("en", "05/06/2030", "2030-06-05", "2030-06-05"),
        ("en", "in December 2029", "2029-12", "2029-12"),
        ("en", "on Tuesday", "2030-06-11", "2030-06-11"),
        ("en", "today", "2030-06-13", "2030-06-13"),
        ("en", "18 марта 2030", "2030-03-18", "2030-03-18"),
        ("en", "08 abril 2030", "2030-04-08", "2030-04-08"),
        ("en", "25 五月 2030", "2030-05-25", "2030-05-25"),
        ("vi", "Từ ngày 4 đến 6/6/2030", "2030-06-04", "2030-06-06"),
        ("vi", "từ ngày 4-6/6", "2030-06-04", "2030-06-06"),
        ("vi", "ngày 4 tháng 6 năm 2030", "2030-06-04", "2030-06-04"),
        ("id", "16-18 Mei 2030", "2030-05-16", "2030-05-18"),
        ("ms", "3 Ogos 2030", "2030-08-03", "2030-08-03"),
        ("th", "6-8 มิ.ย. 2573", "2030-06-06", "2030-06-08"),
        ("km", "៤ មិថុនា ២០៣០", "2030-06-04", "2030-06-04"),
        ("ko", "6월 5일(수)", "2030-06-05", "2030-06-05"),
        ("ko", "6.5.(수)", "2030-06-05", "2030-06-05"),
        ("ko", "5일", "2030-06-05", "2030-06-05"),
        ("zh", "十月二十二日至二十五日", "2030-10-22", "2030-10-25"),
        ("ja", "2030年6月6日から8日", "2030-06-06", "2030-06-08"),
        ("en", "on 5/6", "2030-06-05", "2030-06-05"),
        ("en", "yesterday (June 12) and today (June 13)", "2030-06-12", "2030-06-13"),
        ("en", "from Tuesday to Thursday", "2030-06-11", "2030-06-13"),
        ("en", "it will meet on Friday", "2030-06-14", "2030-06-14"),
        ("en", "Tuesday, 4 June 2030", "2030-06-04", "2030-06-04"),
        ("fr", "du 4 au 6 juin 2030", "2030-06-04", "2030-06-06"),
        ("fr", "les 6 et 7 juin", "2030-06-06", "2030-06-07"),
        ("es", "entre el 29 y 30 de abril", "2030-04-29", "2030-04-30"),
        ("id", "Selasa (11/6)", "2030-06-11", "2030-06-11"),
        ("id", "6 s.d. 8 Juni 2030", "2030-06-06", "2030-06-08"),
        ("ms", "Khamis", "2030-06-13", "2030-06-13"),
        ("vi", "ngày 18 và 19-5", "2030-05-18", "2030-05-19"),
        ("ko", "’30.6.4(화)~6.7(금)", "2030-06-04", "2030-06-07"),
        ("ko", "지난달 29일", "2030-05-29", "2030-05-29"),
        ("ko", "5~7일", "2030-06-05", "2030-06-07"),
        # Of a day alone that lies far ahead, the month before is meant.
        ("zh", "28日", "2030-05-28", "2030-05-28"),
        ("zh", "六月五日)至六月七日", "2030-06-05", "2030-06-07"),
        ("ja", "6月4日(火)〜6日(木)", "2030-06-04", "2030-06-06"),
        ("ja", "6月5日(水)・6日(木)", "2030-06-05", "2030-06-06"),
        ("ja", "5、6の両日", "2030-06-05", "2030-06-06"),
        ("ja", "令和12年(2030年)6月5日", "2030-06-05", "2030-06-05"),
        ("ja", "昨日", "2030-06-12", "2030-06-12"),
        ("zh", "昨天", "2030-06-12", "2030-06-12"),
        ("zh", "今日(十二日)", "2030-06-12", "2030-06-12"),
        ("zh", "三日在北京", "2030-06-03", "2030-06-03"),
        ("zh", "二○三○年六月五日", "2030-06-05", "2030-06-05"),
        ("zh", "上周五", "2030-06-07", "2030-06-07"),
        ("ko", "어제", "2030-06-12", "2030-06-12"),
        ("ko", "지난주 금요일", "2030-06-07", "2030-06-07"),
        ("ko", "6월 4일 화요일", "2030-06-04", "2030-06-04"),
        ("ko", "5·6일", "2030-06-05", "2030-06-06"),
        ("th", "เมื่อวานนี้", "2030-06-12", "2030-06-12"),
        ("th", "5-7 มิ.ย. 73", "2030-06-05", "2030-06-07"),
        ("th", "30 มิถุนายน ถึงวันที่ 2 กรกฎาคม 2573", "2030-06-30", "2030-07-02"),
        ("vi", "từ ngày 30/6 đến ngày 3/7", "2030-06-30", "2030-07-03"),
        ("vi", "từ ngày 5 đến hết ngày 7/6", "2030-06-05", "2030-06-07"),
        ("vi", "các ngày 5, 6 và 7/6", "2030-06-05", "2030-06-07"),
        ("id", "Senin-Rabu (10-12/6)", "2030-06-10", "2030-06-12"),
        ("id", "(30/6-2/7)", "2030-06-30", "2030-07-02"),
        ("es", "del 5 al 7 del presente mes", "2030-06-05", "2030-06-07"),
        ("fr", "du lundi 3 au mercredi 5 juin", "2030-06-03", "2030-06-05"),
    ],
)
def test_a_date_is_read(language: str, text: str, first: str, last: str) -> None:
    [found] = dates_in(text, language, ANCHOR)
    assert (str(found.first), str(found.last)) == (first, last)


@pytest.mark.parametrize(
    "text", ["31 February 2030", "room 14", "5 of 12 members", "4.5 per cent", "32nd", "may 2 ways"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert dates_in(text, "en", None) == []


# In a report of 13 June 2030: the nearest year, unless the day of the week is that of another one.
WEEKDAYS = (
    ("on Tuesday 11 June", "2030-06-11"),
    ("on Monday, 11 June", "2029-06-11"),
    ("from Monday 11 to Thursday 14 June", "2029-06-11"),
    ("from Monday to Thursday, 11 to 14 June", "2029-06-11"),
    ("on Wednesday (11 June)", "2031-06-11"),
    # Two weeks, and no Sunday.
    ("selama dua minggu 11 Juni", "2030-06-11"),
)


@pytest.mark.parametrize(("text", "day"), WEEKDAYS)
def test_the_day_of_the_week_tells_the_year(text: str, day: str) -> None:
    dates = [date for date in dates_in(text, "en", ANCHOR) if not date.is_relative]
    assert [str(date.first) for date in dates] == [day]


DOUBTED: tuple[tuple[str, list[str]], ...] = (
    (
        "on Tuesday 17 and Wednesday 18 June 2026",
        ["The text says Tuesday, but 17 June 2026 is a Wednesday.",
         "The text says Wednesday, but 18 June 2026 is a Thursday."],
    ),
    ("from Wednesday 17 to Thursday 18 June 2026", []),
    ("on Wednesday, 17 June 2026", []),
    (
        "on Tuesday, 17 June",
        ["The text gives no year; 17 June 2025 is a Tuesday, as it says."],
    ),
)  # fmt: skip


@pytest.mark.parametrize(("said", "doubts"), DOUBTED)
def test_days_of_the_week_that_do_not_fit_are_in_doubt(
    said: str, doubts: list[str], reference: Library
) -> None:
    text = f"A workshop on origin was held in Hanoi {said}."
    assert drafted(text, reference, "2026-06-20")["doubts"] == doubts


PUBLISHED = "2031-06-05"
# A line below the title and what is said below it; the day and the place of the meeting, and the
# day of the report.
LINES: tuple[tuple[str, str, str, str, str | None], ...] = (
    ("Vientiane, 5 June 2031", "{} on 4 June 2031.", "2031-06-04", "Savannakhet", PUBLISHED),
    ("5 June 2031, Vientiane", "{} on 4 June 2031.", "2031-06-04", "Savannakhet", PUBLISHED),
    ("LUANG PRABANG, Lao PDR, Thursday, 5 June 2031", "{} on 4 June 2031.", "2031-06-04",
     "Savannakhet", PUBLISHED),
    ("Vientiane, 5 June 2031", "Lao Customs will host a meeting in Savannakhet on 24 June 2031.",
     "2031-06-24", "Savannakhet", PUBLISHED),
    # Where nothing else tells the day of the meeting, the line does.
    ("Vientiane, 5 June 2031", "The heads of customs held a meeting on transit.", "2031-06-05",
     "Vientiane", None),
    ("Vientiane, 5 June 2031", "The meeting agreed that a workshop will be held on 20 June 2031.",
     "2031-06-05", "Vientiane", None),
)  # fmt: skip


@pytest.mark.parametrize(("line", "said", "day", "city", "published"), LINES)
def test_a_line_of_place_and_day_is_of_the_report_where_the_text_tells_others(
    line: str, said: str, day: str, city: str, published: str | None, reference: Library
) -> None:
    told = said.format("Lao Customs and Thai Customs held a meeting on transit in Savannakhet")
    draft = drafted(f"Heads meet\n\n{line}\n\n{told}", reference)
    meeting = draft["meeting"]
    assert (meeting["start"], meeting["place"]["city"]) == (day, city)
    assert draft["source"]["published"] == published


AGENCY = (
    "Customs heads meet {}in Hanoi\n\nHANOI, Tuesday (Agency-style) -- The Director chaired the "
    "seminar on origin, which began here today and ends on Thursday."
)


@pytest.mark.parametrize("published", ["2030-06-11", "2030-06-12"])
def test_the_weekday_of_an_agency_is_not_after_the_report(
    published: str, reference: Library
) -> None:
    for text in (AGENCY.format(""), AGENCY.replace("meet", "to meet").format("")):
        draft = drafted(text, reference, published)
        assert (draft["meeting"]["start"], draft["meeting"]["end"]) == ("2030-06-11", "2030-06-13")
        assert not any("ended" in doubt for doubt in draft["doubts"])


def test_a_year_that_something_goes_on_from_is_not_that_of_the_meeting(reference: Library) -> None:
    text = "Sáng 9/3, tại Hà Nội, hội thảo khai mạc. Từ năm 2022 đến nay có 120 vụ."
    assert drafted(text.replace("Từ", "từ"), reference)["meeting"]["start"] is None
    draft = drafted(text.replace("Từ năm 2022 đến nay", "Báo cáo (2022)"), reference)
    assert draft["meeting"]["start"] == "2022-03-09"
    assert "No date of the text says its year; 2022 is in it." in draft["doubts"]


def test_next_year_of_an_unknown_year_is_none(reference: Library) -> None:
    assert (
        drafted("The seminar will be held on 12 May next year.", reference)["meeting"]["start"]
        is None
    )


def test_two_days_of_talks_end_with_what_was_agreed(reference: Library) -> None:
    text = "JAKARTA, Monday - The two services agreed on Friday to patrol after two days of talks."
    meeting = drafted(text, reference, "2030-06-10")["meeting"]
    assert (meeting["start"], meeting["end"]) == ("2030-06-06", "2030-06-07")


TELLS_DAYS = "The text tells its days by the date of the report. Give it with --published DATE."


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("SUVA, June 11 (PNA) -- The workshop was held from Tuesday to Thursday.", True),
        ("The workshop was held on 4 June 2031. It closed on Friday.", False),
        ("The workshop was held last spring.", False),
    ],
)
def test_days_that_the_date_of_the_report_would_give_are_asked_for(
    text: str, is_told: bool, reference: Library
) -> None:
    assert (TELLS_DAYS in drafted(text, reference)["doubts"]) == is_told
    assert TELLS_DAYS not in drafted(text, reference, "2031-06-11")["doubts"]


def test_the_day_before_the_letters_of_an_agency_is_of_the_report(reference: Library) -> None:
    text = "Suva, Nov 12 (KPL) The three-day workshop in Suva opened on Wednesday."
    meeting = drafted(text, reference, "2026-11-12")["meeting"]
    assert (meeting["start"], meeting["end"]) == ("2026-11-11", "2026-11-13")


def test_a_line_of_place_and_day_with_an_article_is_of_the_report(reference: Library) -> None:
    text = (
        "Un atelier\n\nBruxelles, le 12 octobre 2031\n\nL'OMD a organisé du 5 au 9 octobre 2031 à "
        "Phnom Penh un atelier sur les douanes."
    )
    draft = drafted(text, reference)
    assert (draft["source"]["published"], draft["meeting"]["start"]) == ("2031-10-12", "2031-10-05")

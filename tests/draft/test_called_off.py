"""A meeting that was postponed or cancelled, and pages that tell of several events."""

from __future__ import annotations

import pytest

from asean_wco.library import Library
from tests.draft.drafting import drafted

DOUBT = "The text says that it was postponed or cancelled."
# What is said, the first day that is read, and whether there is a doubt.
CALLED_OFF = (
    ("The workshop planned for 4-6 June 2031 in Hanoi has been postponed.", None, True),
    ("The workshop scheduled for 4-6 June 2031 in Hanoi was cancelled.", None, True),
    ("The workshop of 4 June 2031 in Hanoi has been called off.", None, True),
    ("A workshop was to be held in Hanoi on 4 June 2031. It has been postponed.", None, True),
    (
        "The workshop, originally scheduled for 4-6 June 2031 in Hanoi, was postponed to 8-10 July "
        "2031.",
        "2031-07-08",
        True,
    ),
    ("The workshop, postponed because of floods, was held on 4 June 2031.", "2031-06-04", False),
    (
        "The workshop was held on 4 June 2031, after the one in May had been cancelled.",
        "2031-06-04",
        False,
    ),
    ("The seminar set for 4 June 2031 went ahead and was not postponed.", "2031-06-04", False),
    (
        "A seminar was held on 4 June 2031. Licences due on 1 June 2031 were cancelled.",
        "2031-06-04",
        False,
    ),
    ("L'atelier prévu du 4 au 6 juin 2031 à Hanoï a été reporté.", None, True),
    ("Hội thảo dự kiến từ ngày 4 đến 6/6/2031 tại Hà Nội đã bị hoãn.", None, True),
    ("Bengkel yang dijadualkan pada 4-6 Jun 2031 di Melaka telah ditangguhkan.", None, True),
    (
        "กรมศุลกากรเลื่อนการประชุม ซึ่งเดิมกำหนดจัดวันที่ 4-6 มิถุนายน 2574 ออกไปเป็นวันที่ 8-10 กรกฎาคม 2574",
        "2031-07-08",
        True,
    ),
)


@pytest.mark.parametrize(("said", "start", "is_doubted"), CALLED_OFF)
def test_a_day_that_was_only_planned_is_not_given(
    said: str, start: str | None, is_doubted: bool, reference: Library
) -> None:
    draft = drafted(f"Workshop\n\n{said}", reference)
    assert draft["meeting"]["start"] == start
    assert (DOUBT in draft["doubts"]) == is_doubted


NEWSLETTER = """# Newsletter

## Head visits Jakarta

On 3 June 2031 the Director, Ms. Ana Reyes, visited Indonesian Customs in Jakarta. Both sides signed
an agreement on training.

## Seminar of the Utopian Trust Fund

The WCO held a seminar on valuation in Vientiane on 9 and 10 June 2031. Mr. Jan Berg, Director of
Valuation, chaired it. Participants adopted a plan.
"""


def test_of_two_items_of_a_page_the_first_is_read(reference: Library) -> None:
    draft = drafted(NEWSLETTER, reference)
    meeting = draft["meeting"]
    assert (meeting["name"], meeting["type"]) == ("Head visits Jakarta", "visit")
    assert (meeting["start"], meeting["place"]["city"]) == ("2031-06-03", "Jakarta")
    assert {person["name"]: person["elsewhere"] for person in draft["people"]} == {
        "Ana Reyes": False,
        "Jan Berg": True,
    }
    agreed = [row["text"] for row in draft["evidence"] if row["field"] == "outcomes"]
    assert agreed == ["Both sides signed\nan agreement on training."]
    heading = "Seminar of the Utopian Trust Fund"
    assert [other["name"] for other in draft["other_meetings"]] == [heading]
    doubt = f"The text tells of another event: “{heading}”. The draft leaves it out."
    assert doubt in draft["doubts"]


def test_paragraphs_that_begin_with_places_are_items(reference: Library) -> None:
    draft = drafted(
        "In brief\n\nHanoi – The 3rd Forum on rules of origin was held in Hanoi on 2 June 2031.\n\n"
        "Phnom Penh – Lao Customs held a course on valuation in Phnom Penh on 5 June 2031.",
        reference,
    )
    meeting = draft["meeting"]
    assert (meeting["start"], meeting["hosts"], meeting["topics"]) == (
        "2031-06-02",
        [],
        ["origin"],
    )
    assert sum("another event" in doubt for doubt in draft["doubts"]) == 1


@pytest.mark.parametrize(
    "below",
    [
        # The same event, the same place, or no event.
        "In Jakarta, on 4 June 2031, the visitors met the Minister.",
        "On 3 June 2031 they also met in Bogor.",
        "The agreement is in force from 1 July 2031 in Indonesia and Utopia.",
        "Questions are answered in Brussels.",
    ],
)
def test_parts_of_one_report_are_no_items(below: str, reference: Library) -> None:
    first = NEWSLETTER.partition("## Seminar")[0]
    draft = drafted(f"{first}## More\n\n{below}", reference)
    assert not any("another event" in doubt for doubt in draft["doubts"])


def test_a_fund_is_not_the_body_whose_letters_it_has(reference: Library) -> None:
    text = "The seminar of the PTC Trust Fund was held in Vientiane on 9 June 2031."
    assert drafted(text, reference)["organizations"] == []

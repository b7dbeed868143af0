"""Events that are no meetings in a row: launches, signings, handovers, visits, statements."""

from __future__ import annotations

import pytest

from asean_wco.library import Library
from tests.draft.drafting import drafted

# Events that are no meetings: the text, the day before or of the report, the first and the last
# day, city and country.
DONE: tuple[tuple[str, str, str | None, str | None, str | None, str | None], ...] = (
    (
        "The Transit System was officially launched at a virtual event on 30 November 2030.",
        "2030-12-02", "2030-11-30", "2030-11-30", None, None,
    ),
    (
        "The seminar was launched on 30 November 2030 by the Minister in Hanoi.",
        "2030-12-02", "2030-11-30", None, "Hanoi", "VN",
    ),
    (
        "KUALA LUMPUR, Dec 1 (Utopia News) - The Transit System was launched at a virtual press "
        "conference here yesterday.",
        "2030-12-01", "2030-11-30", "2030-11-30", "Kuala Lumpur", "MY",
    ),
    (
        "The committee met on 5 August 2030. The session was held by virtual means from the "
        "Ministry Tower in Dili.",
        "2030-08-07", "2030-08-05", "2030-08-05", "Dili", "TL",
    ),
    (
        "Tools for inspectors were given on Wednesday to officers at the Lao Customs Headquarters.",
        "2030-06-07", "2030-06-05", "2030-06-05", None, "LA",
    ),
    (
        "The reform is a success, Ana Reyes said during a visit to Jakarta on 25-26 July. She "
        "spoke of the conference that is to be held in Bali next year.",
        "2030-07-30", "2030-07-25", "2030-07-26", "Jakarta", "ID",
    ),
    (
        "Two heads of customs signed an arrangement in Brussels, Belgium, yesterday (June 28, "
        "Brussels time).\\n\\nAt the same session a plan was signed today with Utopia.",
        "2030-06-29", "2030-06-28", "2030-06-28", "Brussels", "BE",
    ),
    (
        "The services issued a joint statement on 15 September 2030 against false medicines.",
        "2030-09-16", "2030-09-15", "2030-09-15", None, None,
    ),
    (
        "The service issued a statement on 15 September 2030 about its plans.",
        "2030-09-16", None, None, None, None,
    ),
    (
        "Da Nang (UNA) - An agreement on customs was inked yesterday by two directors.",
        "2030-11-10", "2030-11-09", "2030-11-09", "Da Nang", "VN",
    ),
    (
        "Phnom Penh, 10 December 2030 - The two services held a bilateral meeting on Monday. Ana "
        "Reyes led the delegation on its visit to Viet Nam.",
        "2030-12-10", "2030-12-09", "2030-12-09", None, "VN",
    ),
    (
        "A team from the regional office in Bangkok visited the ports of Manila on 26 August 2030.",
        "2030-08-27", "2030-08-26", "2030-08-26", "Manila", "PH",
    ),
    (
        "The Revenue Administration of Poland was host in its country to the meeting on 5 May "
        "2030. The heads meet in Berlin in October.",
        "2030-05-08", "2030-05-05", "2030-05-05", None, "PL",
    ),
)  # fmt: skip


@pytest.mark.parametrize("row", DONE, ids=lambda row: row[0][:40])
def test_days_and_places_of_what_was_done(
    row: tuple[str, str, str | None, str | None, str | None, str | None], reference: Library
) -> None:
    text, published, start, end, city, country = row
    meeting = drafted(text, reference, published=published)["meeting"]
    place = meeting["place"] or {"city": None, "country": None}
    read = (meeting["start"], meeting["end"], place["city"], place["country"])
    assert read == (start, end, city, country)


POSTS: tuple[tuple[str, str, str], ...] = (
    (
        "Mr. Budi Santoso, Minister Attached to the Prime Minister and Director General of the "
        "Customs, opened the meeting.",
        "Budi Santoso",
        "Minister Attached to the Prime Minister and Director General of the Customs",
    ),
    (
        "He was received in Lahane-laran, Dili, by the Acting Minister of Finance, Ana Reyes.",
        "Ana Reyes",
        "Acting Minister of Finance",
    ),
    (
        "Commissioner Budi Santoso, who is also the incumbent Chairman of the Meeting, opened it.",
        "Budi Santoso",
        "Commissioner",
    ),
    ("Its director, Mr. Budi Santoso, opened the meeting.", "Budi Santoso", "director"),
)


@pytest.mark.parametrize(("text", "name", "capacity"), POSTS)
def test_posts_of_who_took_part(text: str, name: str, capacity: str, reference: Library) -> None:
    people = drafted(text, reference)["people"]
    assert [(person["name"], person["capacity"]) for person in people] == [(name, capacity)]

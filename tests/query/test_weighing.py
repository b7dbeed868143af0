"""What counts most where there is room for only some events."""

from __future__ import annotations

from asean_wco.model.dates import PartialDate
from asean_wco.query.timeline import Event
from asean_wco.query.weighing import by_weight


def milestone(day: str, text: str, *sources: str) -> Event:
    """Return a milestone."""
    return Event(PartialDate.parse(day), None, "milestone", text, "m", sources)


def test_the_newest_come_first_then_steps_of_all_then_those_of_one_member() -> None:
    one = milestone("2001", "Thailand signed the agreement.", "a", "b", "c")
    some = milestone("2002", "The agreement was signed.", "a")
    all_members = milestone("2003", "All ten members had ratified it.")
    minor = milestone("2004", "Experts discussed it.", "a", "b")
    newest = [milestone("2024", "Experts met."), milestone("2025", "A study was made.")]
    ranked = by_weight([one, some, all_members, minor, *newest])
    assert ranked == [*reversed(newest), all_members, some, one, minor]


def test_the_country_that_all_is_about_counts_as_no_single_member() -> None:
    own = [milestone(f"200{year}", "Thailand signed a treaty.", "a", "b") for year in range(4)]
    other = milestone("2009", "Thailand and Viet Nam signed a treaty.", "a")
    newest = [milestone("2024", "Thailand met experts."), milestone("2025", "Thailand paid.")]
    assert by_weight([*own, other, *newest])[-1] == other

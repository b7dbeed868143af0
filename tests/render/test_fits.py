"""What a person sees fits the screen, and nothing of it is cut."""

from __future__ import annotations

from pathlib import Path

import pytest

from asean_wco.library import Library, open_library
from asean_wco.render.console import UNLIMITED
from asean_wco.render.draft_view import draft_text
from tests.cli.support import Curated, squeezed
from tests.conftest import WHOLE, sample
from tests.draft.drafting import drafted
from tests.render.views import (
    card_views,
    coverage_view,
    cut_ids,
    list_views,
    other_views,
    tenure_view,
    too_wide,
)

WIDTHS = (80, 120)


@pytest.mark.parametrize("width", [60, *WIDTHS, None])
def test_every_list_fits_with_every_id_whole(library: Library, width: int | None) -> None:
    for name, records, view in list_views(library):
        text = view(width)
        assert too_wide(text, width or UNLIMITED) == [], name
        assert cut_ids((record.id for record in records), text) == set(), name


@pytest.mark.parametrize("width", [60, *WIDTHS])
def test_every_other_view_fits(library: Library, width: int) -> None:
    for name, view in (*card_views(library), *other_views(library, "customs")):
        assert too_wide(view(width), width) == [], name


@pytest.mark.parametrize("width", sample(WIDTHS, 2))
def test_every_list_of_the_reference_fits_with_every_id_whole(
    reference: Library, width: int
) -> None:
    for name, records, view in list_views(reference, 1 if WHOLE else 4):
        text = view(width)
        assert too_wide(text, width) == [], name
        assert cut_ids((record.id for record in records), text) == set(), name


@pytest.mark.parametrize("width", sample(WIDTHS, 2))
def test_every_other_view_of_the_reference_fits(reference: Library, width: int) -> None:
    for name, view in (
        *card_views(reference, 61 if WHOLE else 190),
        *other_views(reference, "single window", 1 if WHOLE else 5),
    ):
        assert too_wide(view(width), width) == [], name


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("shipped", [False, True])
def test_coverage_cuts_no_id_and_no_heading(
    library: Library, reference: Library, width: int, shipped: bool
) -> None:
    chosen = reference if shipped else library
    text = coverage_view(chosen)(width)
    wanted = [record.id for record in (*chosen.series(), *chosen.offices())]
    assert cut_ids(wanted, text) == set()
    for heading in (
        "Known",
        "Inferred",
        "Missing",
        "Holders",
        "Evidence",
        "Records",
        "Facts",
        "Disputed",
        "Unknown",
    ):
        assert heading in text


@pytest.mark.parametrize("width", WIDTHS)
def test_every_holder_of_an_office_keeps_an_id(library: Library, width: int) -> None:
    assert (
        cut_ids(["anna-berg", "carl-duy"], tenure_view(library, "secretary-general-toy")(width))
        == set()
    )
    assert (
        cut_ids(
            ["nguyen-van-thu", "old-head"], tenure_view(library, "head-of-customs-landia")(width)
        )
        == set()
    )


@pytest.mark.parametrize("width", WIDTHS)
def test_a_narrow_screen_shows_the_same_words_as_a_wide_one(library: Library, width: int) -> None:
    for name, view in card_views(library):
        assert sorted(squeezed(view(width))) == sorted(squeezed(view(None))), name


@pytest.mark.parametrize("width", WIDTHS)
def test_no_view_puts_an_ellipsis_in_place_of_text(library: Library, width: int) -> None:
    for name, _, view in list_views(library):
        assert "…" not in view(width), name


def with_long_id(tmp_path: Path, length: int) -> tuple[str, Library]:
    """A library with a meeting whose id has so many letters."""
    identifier = ("long-" * 20)[: length - 1] + "z"
    Curated(tmp_path / "folder").put(
        f"meetings/{identifier}",
        name="A meeting with a rather long name that goes on and on",
        type="visit",
        start="2019-06-12",
        end="2019-07-14",
        place={"city": "Bandar Seri Begawan", "country": "BN"},
    )
    return identifier, open_library(Curated(tmp_path / "folder").store())


@pytest.mark.parametrize("length", [30, 40, 50, 60, 70, 80])
def test_a_long_id_costs_other_values_room_but_nothing_is_cut(tmp_path: Path, length: int) -> None:
    identifier, library = with_long_id(tmp_path, length)
    text = next(view for name, _, view in list_views(library) if name == "meetings")(80)
    assert cut_ids([identifier], text) == set()
    assert too_wide(text, 80) == []
    assert "…" not in text
    assert {"July", "2019", "Viet", "rather", "long", "name"} <= set(text.split())


@pytest.mark.parametrize(
    ("length", "in_columns"), [(40, True), (50, True), (70, False), (80, False)]
)
def test_columns_give_way_to_a_list_when_ids_leave_them_no_room(
    tmp_path: Path, length: int, in_columns: bool
) -> None:
    _, library = with_long_id(tmp_path, length)
    text = next(view for name, _, view in list_views(library) if name == "meetings")(80)
    assert (text.split()[:3] == ["Date", "Meeting", "Place"]) == in_columns


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_a_command_that_saves_a_draft_is_whole_on_a_screen_of_any_width(
    reference: Library, width: int
) -> None:
    address = "https://www.customs.example/news/2026-11-26/a-long-address"
    command = f"awco draft release.txt --url {address} --publisher 'A body of some length' --keep"
    draft = drafted("A workshop was held in Hanoi.", reference)
    text = draft_text(draft, reference, width, color=False, commands=[command])
    assert f"  {command}" in text.splitlines()

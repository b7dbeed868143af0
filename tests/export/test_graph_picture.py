"""The drawn graph, read back as XML."""

from __future__ import annotations

from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from asean_wco.export.graph import neighbourhood
from asean_wco.export.graph_picture import graph_svg
from asean_wco.facts.tenure import history, holdings_of
from asean_wco.library import Library
from asean_wco.model.records import Organization
from asean_wco.model.today import today
from tests.cli.support import dangerous
from tests.export.picture_support import SVG, words
from tests.export.test_graph import SUBJECTS


def drawn(library: Library, subject: str, depth: int = 1) -> ET.Element:
    text = graph_svg(neighbourhood(subject, library.all(), depth))
    assert dangerous(text) == set()
    return ET.fromstring(text)


def boxes(root: ET.Element) -> dict[str, tuple[float, float, float, float]]:
    """The places of the boxes by the id of their record: left, top, right, bottom."""
    places = {}
    for group in root.iter(f"{SVG}g"):
        box = group.find(f"{SVG}rect")
        assert box is not None
        x, y, width, height = (float(box.get(name, "")) for name in ("x", "y", "width", "height"))
        places[group.get("data-record", "")] = (x, y, x + width, y + height)
    return places


@pytest.mark.parametrize(("subject", "depth"), SUBJECTS)
def test_every_record_has_a_box_and_no_two_overlap(
    reference: Library, subject: str, depth: int
) -> None:
    root = drawn(reference, subject, depth)
    places = boxes(root)
    graph = neighbourhood(subject, reference.all(), depth)
    assert set(places) == {node.id for node in graph.nodes}
    right, bottom = (float(root.get(name, "")) for name in ("width", "height"))
    of_column: dict[float, list[tuple[float, float]]] = {}
    for left, top, end, below in places.values():
        assert 0 < left < end < right
        assert 0 < top < below < bottom
        of_column.setdefault(left, []).append((top, below))
    for spans in of_column.values():
        spans.sort()
        assert all(upper[1] < lower[0] for upper, lower in pairwise(spans))


def test_many_records_around_one_stand_in_columns_below_it(reference: Library) -> None:
    root = drawn(reference, "malaysia-customs")
    places = boxes(root)
    subject = places.pop("malaysia-customs")
    lefts = {place[0] for place in places.values()}
    assert len(lefts) == 3
    assert all(place[1] > subject[3] for place in places.values())
    lowest = [max(place[3] for place in places.values() if place[0] == left) for left in lefts]
    assert max(lowest) < 1.5 * min(lowest), "the columns are of about one height"
    assert float(root.get("height", "")) < 2500
    said = words(root)
    assert said.index("People") < said.index("Meetings")
    kinds = {
        node.id: node.kind for node in neighbourhood("malaysia-customs", reference.all()).nodes
    }
    in_order = [kinds[one] for one in boxes(root)][1:]
    assert in_order == sorted(in_order, key=in_order.index), "a kind stands together"


def test_the_holders_of_an_office_stand_below_one_another_in_time(reference: Library) -> None:
    places = boxes(drawn(reference, "head-of-customs-id"))
    order = ["permana-agung", "heru-pambudi", "askolani", "djaka-budi-utama"]
    tops = [places[holder][1] for holder in order]
    assert tops == sorted(tops)
    said = " ".join(words(drawn(reference, "head-of-customs-id")))
    assert said.count("(12 March 2021 – 23 May 2025)") == 1
    assert said.count("Heru Pambudi") == 1


def test_a_hostile_name_stays_text() -> None:
    name = '</text><script>alert(1)</script> & "x" \x00'
    text = graph_svg(neighbourhood("b", [Organization(id="b", name=name, type="other")]))
    assert "<script" not in text
    assert "alert(1)" in " ".join(words(ET.fromstring(text)))


def lines_of_boxes(root: ET.Element) -> list[str]:
    """What the boxes beside the subject say, from the top, a line each."""
    posts = ("Director", "Vice-Chair", "WCO Vice-Chair")
    return [text for text in words(root) if text.startswith((*posts, "between", "after"))]


def test_terms_of_one_holder_stand_apart_and_gaps_between_them(reference: Library) -> None:
    lines = lines_of_boxes(drawn(reference, "head-of-customs-th"))
    first = lines.index("Director-General (in post at least 11 November 2009 – 9 June 2010)")
    second = lines.index("Director General (in post at least 4 July 2014 – 2015)")
    assert lines[first + 1] == "between 25 May 2011 and 8 May 2012"
    assert lines[second - 1] == "between 5 November 2013 and 4 July 2014"
    assert lines[second + 1] == "between 1 January 2018 and 21 April 2022"
    assert lines[-1].startswith("after ")


@pytest.mark.parametrize("subject", ["head-of-customs-th", "head-of-customs-id", "rocb-ap-head"])
def test_a_picture_of_an_office_shows_the_gaps_that_who_tells(
    reference: Library, subject: str
) -> None:
    graph = neighbourhood(subject, reference.all())
    answers = history(holdings_of(subject, reference.store.may_link_to(subject)), today())
    gaps = [answer for answer in answers if answer.holding is None]
    assert len(graph.gaps) == len(gaps)
    drawn_gaps = words(drawn(reference, subject)).count("Not known")
    assert drawn_gaps == len(gaps)


def test_who_left_stands_before_who_came_that_day(reference: Library) -> None:
    lines = lines_of_boxes(drawn(reference, "wco-ap-vice-chair"))
    [left] = [place for place, line in enumerate(lines) if "(until July 2016)" in line]
    assert "(July 2016 – 2018)" in lines[left + 1]

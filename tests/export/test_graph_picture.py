"""The drawn graph, read back as XML."""

from __future__ import annotations

from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from asean_wco.export.graph import neighbourhood
from asean_wco.export.graph_picture import graph_svg
from asean_wco.library import Library
from asean_wco.model.records import Organization
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


def test_the_holders_of_an_office_stand_below_one_another_in_time(reference: Library) -> None:
    places = boxes(drawn(reference, "head-of-customs-id"))
    order = ["permana-agung", "heru-pambudi", "askolani", "djaka-budi-utama"]
    tops = [places[holder][1] for holder in order]
    assert tops == sorted(tops)
    said = " ".join(words(drawn(reference, "head-of-customs-id")))
    assert said.count("(12 March 2021 – 23 May 2025)") == 1
    assert "in a post of" not in said


def test_a_hostile_name_stays_text() -> None:
    name = '</text><script>alert(1)</script> & "x" \x00'
    text = graph_svg(neighbourhood("b", [Organization(id="b", name=name, type="other")]))
    assert "<script" not in text
    assert "alert(1)" in " ".join(words(ET.fromstring(text)))

"""The drawn timeline, read back as XML."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from asean_wco.export.picture import picture
from asean_wco.query.timeline import Event
from tests.cli.support import dangerous
from tests.export.event_support import Told, told

SVG = "{http://www.w3.org/2000/svg}"


def read(text: str) -> ET.Element:
    assert dangerous(text) == set()
    return ET.fromstring(text)


def drawing(
    shown: Told, title: str = "T", *, width: int = 1000, heading: bool = True
) -> ET.Element:
    """The picture of events."""
    return read(picture(shown.events, title, shown.cited, width=width, heading=heading))


def groups(root: ET.Element) -> list[ET.Element]:
    return [each for each in root.iter(f"{SVG}g") if each.get("class") == "mark"]


def drawn(one: Event, **known: tuple[str, str]) -> ET.Element:
    """The drawing of one event."""
    (group,) = groups(drawing(told(one, **known)))
    return group


def looks(one: Event) -> str:
    """All classes of the shapes of an event."""
    return " ".join(each.get("class", "") for each in drawn(one).iter() if each.tag != f"{SVG}g")


def bars(one: Event) -> list[tuple[str, float, float]]:
    """The stretches of an event: class, beginning and end."""
    found = []
    for bar in drawn(one).iter(f"{SVG}rect"):
        if bar.get("class") in ("strip", "fading"):
            continue
        first = float(bar.get("x", ""))
        found.append((bar.get("class", ""), first, first + float(bar.get("width", ""))))
    return found


def words(root: ET.Element) -> list[str]:
    return ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]


def legend(one: Event) -> str:
    return " | ".join(words(drawing(told(one))))

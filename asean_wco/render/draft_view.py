"""A draft: the text with what was read from it marked, the draft below, what is in doubt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from asean_wco.library import Library
from asean_wco.model.countries import country_name
from asean_wco.model.dates import PartialDate, display_period
from asean_wco.render.console import drawn, hanging, indented, joined, styled

# What was agreed is whole sentences, which would mark most of the text.
_NOT_MARKED = ("outcomes",)
_MOST_CHARACTERS = 4000


def draft_text(
    draft: Mapping[str, Any], library: Library, width: int | None, *, color: bool
) -> str:
    """Return a draft as a person looks at it.

    Args:
        draft: as `awco draft --json` gives it.
        library: for names.
        width: columns of the terminal; None where nothing needs to fit.
        color: whether to use colour.
    """
    rows = [(styled(label, "label"), text) for label, text in _rows(draft, library)]
    blocks: list[RenderableType] = [
        styled("The text, with what was read from it marked", "heading"),
        indented(_marked(draft)),
        Text(""),
        styled("The draft", "heading"),
        indented(hanging(rows)),
    ]
    lists = {
        "Agreed, to be put in your own words": [
            styled(found["text"]) for found in draft["evidence"] if found["field"] == "outcomes"
        ],
        "In doubt": [styled(doubt, "doubt") for doubt in draft["doubts"]],
        "Recorded already, perhaps": [
            joined(library.name_of(identifier), styled(f"({identifier})", "id"))
            for identifier in draft["already"]
        ],
    }
    for heading, lines in lists.items():
        if lines:
            bullets = hanging(((styled("•", "quiet"), line) for line in lines), gap=1)
            blocks += [Text(""), styled(heading, "heading"), indented(bullets)]
    return drawn(blocks, width, color=color)


def _marked(draft: Mapping[str, Any]) -> Text:
    """Return the text as read; without colour, brackets stand around what was read."""
    shown = draft["text"][:_MOST_CHARACTERS]
    spans = sorted(
        {
            (found["start"], found["end"])
            for found in draft["evidence"]
            if found["field"] not in _NOT_MARKED and found["end"] > found["start"]
        }
    )
    parts: list[Text] = []
    reached = 0
    for start, end in spans:
        if start < reached or end > len(shown):
            continue
        parts += [styled(shown[reached:start]), styled(f"[{shown[start:end]}]", "match")]
        reached = end
    rest = "…" if len(draft["text"]) > _MOST_CHARACTERS else ""
    return joined(*parts, styled(shown[reached:] + rest), separator="")


def _rows(draft: Mapping[str, Any], library: Library) -> Iterator[tuple[str, Text]]:
    """Yield the label and the value of each field; what is not stated is said to be so."""
    meeting = draft["meeting"]
    place = meeting["place"] or {}
    start, end = (PartialDate.read(meeting[field]) for field in ("start", "end"))
    values = {
        "type": meeting["type"],
        "series": library.name_of(meeting["series"]) if meeting["series"] else None,
        "session": meeting["ordinal"],
        "when": display_period(start, end),
        "where": ", ".join(filter(None, (place.get("city"), country_name(place.get("country"))))),
        "mode": meeting["mode"],
        "held with": library.name_of(meeting["part_of"]) if meeting["part_of"] else None,
        "hosts": ", ".join(library.name_of(host) for host in meeting["hosts"]),
        "topics": ", ".join(library.name_of(topic) for topic in meeting["topics"]),
        "language": draft["source"]["language"],
        "published": draft["source"]["published"],
    }
    for label, value in values.items():
        yield label, styled(str(value)) if value else styled("not stated", "quiet")
    for person in draft["people"]:
        named = ", ".join(filter(None, (person["name"], person["capacity"])))
        part = styled(f"– {', '.join(person['roles']) or 'part not stated'}", "quiet")
        yield "person", joined(named, part, styled(f"({person['id'] or 'no record'})", "id"))
    for body in draft["organizations"]:
        yield "body", joined(body["name"], styled(f"({body['id'] or 'no record'})", "id"))
    for initiative in draft["initiatives"]:
        relation = styled(f"– {initiative['relation']}", "quiet")
        yield (
            "initiative",
            joined(initiative["name"], relation, styled(f"({initiative['id']})", "id")),
        )

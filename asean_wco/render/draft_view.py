"""A draft: the text with what was read from it marked, the draft below, what is in doubt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from asean_wco.library import Library
from asean_wco.model.countries import country_name
from asean_wco.model.dates import PartialDate, display_period
from asean_wco.model.text import enclosed
from asean_wco.model.text import joined as joined_text
from asean_wco.render.console import drawn, hanging, indented, joined, styled, unbroken

# What was agreed, and what is told about other meetings, is whole sentences; they would mark most
# of the text.
_NOT_MARKED = ("outcomes", "elsewhere")
_MOST_CHARACTERS = 4000
# Whom every body sends to a meeting; so is nothing said of experts.
_WHO_TAKES_PART = frozenset(
    "delegates delegations delegation participants members observers representatives".split()
)
# What stands behind somebody or something without a role at this meeting.
_THROUGH_PEOPLE = "took part through its people, who are listed above"
# A meeting serves the fund that pays for it.
_PAID = "paid for the meeting or supported it"
_HOST = "host"
_NO_ROLE = "role at this meeting not found"
_ELSEWHERE = "at another meeting"


def draft_text(
    draft: Mapping[str, Any],
    library: Library,
    width: int | None,
    *,
    color: bool,
    commands: Sequence[str] = (),
) -> str:
    """Return a draft as a person looks at it.

    Args:
        draft: as `awco draft --json` gives it.
        library: for names.
        width: columns of the terminal; None where nothing needs to fit.
        color: whether to use colour.
        commands: those that save it; none if it is about to be saved.
    """
    rows = [(styled(label, "label"), value) for label, value in _rows(draft, library)]
    blocks: list[RenderableType] = [
        styled("The text, with what was read from it marked", "heading"),
        indented(_marked(draft)),
        Text(""),
        styled("The draft", "heading"),
        indented(hanging(rows)),
    ]
    lists = {
        "Agreed, to be put in your own words": [
            styled(passage["text"])
            for passage in draft["evidence"]
            if passage["field"] == "outcomes"
        ],
        "What the text tells of other meetings or other times; --keep does not save it": [
            styled(passage["text"])
            for passage in draft["evidence"]
            if passage["field"] == "elsewhere"
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
    if commands:
        heading = "To save it among your own records, type"
        # A block that is set off from the edge would be cut off at the width of the terminal.
        lines = [unbroken(f"  {command}") for command in commands]
        blocks += [Text(""), styled(heading, "heading"), *lines]
    return drawn(blocks, width, color=color)


def _marked(draft: Mapping[str, Any]) -> Text:
    """Return the text of a release, with brackets and colour on what was read from it."""
    shown = draft["text"][:_MOST_CHARACTERS]
    spans = {
        (passage["start"], passage["end"])
        for passage in draft["evidence"]
        if passage["field"] not in _NOT_MARKED and passage["end"] > passage["start"]
    }
    parts: list[Text] = []
    reached = 0
    for start, end in sorted(spans):
        if reached <= start and end <= len(shown):
            parts += [styled(shown[reached:start]), styled(f"[{shown[start:end]}]", "match")]
            reached = end
    rest = shown[reached:]
    if len(draft["text"]) > _MOST_CHARACTERS:
        rest += "…"
    return joined(*parts, styled(rest), separator="")


def _held_with(draft: Mapping[str, Any], library: Library) -> Iterator[str]:
    """Yield what was held on the same occasion: the host session, and meetings beside this one."""
    if draft["meeting"]["part_of"]:
        yield library.name_of(draft["meeting"]["part_of"])
    for other in draft["other_meetings"]:
        if other["beside"]:
            name = other["name"] or "another meeting, not named"
            start, end = (PartialDate.read(other[field] or "") for field in ("start", "end"))
            parties = joined_text(" and ", *map(library.name_of, other["organizations"]))
            details = joined_text("; ", other["id"], parties, display_period(start, end))
            yield f"{name} ({details})" if details else name


def _part(row: Mapping[str, Any]) -> Text:
    """Return what a person, a body or a country did at the meeting."""
    roles = ", ".join(row["roles"])
    if roles:
        who = (row.get("who") or "").lower()
        shown = "" if who in _WHO_TAKES_PART else who
        return styled(f"– {roles}{enclosed(' (', shown, ')')}", "quiet")
    return styled(f"– {_ELSEWHERE if row['elsewhere'] else _NO_ROLE}", "quiet")


def _rows(draft: Mapping[str, Any], library: Library) -> Iterator[tuple[str, Text]]:
    """Yield the label and the value of each field, or that the text does not state it."""
    meeting = draft["meeting"]
    place = meeting["place"] or {}
    start, end = (PartialDate.read(meeting[field]) for field in ("start", "end"))
    country = country_name(place.get("country"))
    city = place.get("city") or ""
    if country.startswith(city):
        # "Singapore, Singapore".
        city = ""
    values = {
        "name": meeting["name"],
        "type": meeting["type"],
        "series": library.name_of(meeting["series"] or ""),
        "session": meeting["ordinal"],
        "when": display_period(start, end),
        "where": joined_text(", ", place.get("venue"), city, country),
        "mode": meeting["mode"],
        "held with": "; ".join(_held_with(draft, library)),
        "hosts": ", ".join(library.name_of(host) for host in meeting["hosts"]),
        "delegates": joined_text(
            " ", meeting["delegates_about"], meeting["delegates"] and f"{meeting['delegates']:,}"
        ),
        "topics": ", ".join(library.name_of(topic) for topic in meeting["topics"]),
        "source": draft["source"]["title"],
        "language": draft["source"]["language"],
        "published": draft["source"]["published"],
    }
    for label, value in values.items():
        if value:
            yield label, styled(str(value))
        else:
            yield label, styled("not stated", "quiet")
    for person in draft["people"]:
        of_body = person["organization"]["name"] if person["organization"] else None
        led = person["delegation"]["title"] if person["delegation"] else None
        named = joined_text(", ", person["name"], person["capacity"] or of_body, led)
        part = _part(person)
        yield "person", joined(named, part, styled(f"({person['id'] or 'no record'})", "id"))
    through = {
        person["organization"]["id"]
        for person in draft["people"]
        if person["roles"] and person["organization"] and person["organization"]["id"]
    }
    for body in draft["organizations"]:
        identifier = styled(f"({body['id'] or 'no record'})", "id")
        part = _part(body)
        if not body["roles"] and body["id"] in meeting["hosts"]:
            part = styled(f"– {_HOST}", "quiet")
        elif not body["roles"] and body["id"] in through:
            part = styled(f"– {_THROUGH_PEOPLE}", "quiet")
        yield "body", joined(body["name"], part, identifier)
    for row in draft["countries"]:
        identifier = styled(f"({row['id'] or row['country']})", "id")
        yield "country", joined(country_name(row["country"]), _part(row), identifier)
    for initiative in draft["initiatives"]:
        shown = _PAID if initiative["relation"] == "served" else initiative["relation"]
        relation = styled(f"– {shown or _ELSEWHERE}", "quiet")
        identifier = styled(f"({initiative['id']})", "id")
        yield "initiative", joined(initiative["name"], relation, identifier)

"""How values read to a person, and the marks of what is not certain."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from asean_wco.facts import fact
from asean_wco.facts.when import inferred_date, role_period
from asean_wco.model.dates import PartialDate, display_period
from asean_wco.model.folding import ordinal
from asean_wco.model.records import (
    Initiative,
    Meeting,
    Organization,
    Person,
    Place,
    Record,
    Role,
    Source,
)
from asean_wco.model.vocabulary import country_name

INFERRED = fact.SIGNS[fact.INFERRED]
DISPUTED = fact.SIGNS[fact.DISPUTED]
UNKNOWN = fact.SIGNS[fact.UNKNOWN]
LEGEND = fact.SIGN_MEANINGS

NameOf = Callable[[str], str]


def counted(number: int, one: str, many: str) -> str:
    """A number with the noun that goes with it."""
    return f"{number:,} {one if number == 1 else many}"


def place_text(place: Place | None) -> str:
    """A place from the inside out: city, country."""
    if place is None:
        return ""
    city, country = place.city or "", country_name(place.country)
    return (
        country if city and country.startswith(city) else ", ".join(filter(None, (city, country)))
    )


def type_text(word: str) -> str:
    """A word of a closed list as people write it."""
    return word.replace("-", " ")


def is_disputed(record: Record, *fields: str) -> bool:
    """Whether sources disagree on any of the fields."""
    return any(dispute.field.partition(".")[0] in fields for dispute in record.disputes)


def inferred(record: Record, field: str) -> Any:
    """The value inferred for a field; None if there is none."""
    return next((each.value for each in record.inferences if each.field == field), None)


def inferred_place(meeting: Meeting) -> str:
    """Where a meeting was held, as far as that is inferred."""
    city, country = inferred(meeting, "place.city"), inferred(meeting, "place.country")
    country = country or (meeting.place.country if meeting.place else None)
    whole = inferred(meeting, "place")
    return (
        str(whole) if whole else ", ".join(filter(None, (str(city or ""), country_name(country))))
    )


def date_cell(record: Record, start: PartialDate | None, end: PartialDate | None) -> str:
    """A period with its marks; an inferred start stands in for one that is not known."""
    shown = display_period(start, end)
    marks = DISPUTED if is_disputed(record, "start", "end") else ""
    if not shown and (likely := inferred_date(record, "start")):
        shown = f"{INFERRED} {likely.display()}"
    return " ".join(filter(None, (shown, marks)))


def meeting_name(meeting: Meeting) -> str:
    """The name of a meeting, with the inferred ordinal of one that has none."""
    number = inferred(meeting, "ordinal")
    if meeting.ordinal is None and isinstance(number, int):
        return f"{meeting.name} ({INFERRED} {ordinal(number)})"
    return meeting.name


def titled_name(record: Record) -> str:
    """A name with its first acronym, unless the name holds it."""
    acronym = record.acronyms[0] if record.acronyms else ""
    return f"{record.name} ({acronym})" if acronym and acronym not in record.name else record.name


def latest_role(record: Person | Organization) -> Role | None:
    """The post with the latest evidence."""
    far = PartialDate(1)

    def order(role: Role) -> tuple[object, ...]:
        start, end = role_period(role)
        return ((end or start or far).sort_key, (start or far).sort_key, bool(role.office))

    return max(record.roles, key=order, default=None)


def role_dates(role: Role) -> str:
    """A term as stated, or the dates on which the post is attested."""
    if role.start and role.end:
        return display_period(role.start, role.end)
    evidence = sorted(role.attested, key=lambda date: date.sort_key)
    if role.start:
        return f"from {role.start.display()}"
    if role.end:
        return f"until {role.end.display()}"
    if not evidence:
        return "no date"
    if len(evidence) == 1:
        return f"seen {evidence[0].display()}"
    return f"seen {evidence[0].display()} to {evidence[-1].display()}"


def role_text(role: Role, name_of: NameOf) -> str:
    """A post with its body: ``Director General, Viet Nam Customs``."""
    acting = "acting " if role.acting and "acting" not in role.title.lower() else ""
    title = f"{acting}{role.title}"
    body = name_of(role.organization) if role.organization else ""
    return f"{title}, {body}" if body and body.lower() not in title.lower() else title


def initiative_dates(initiative: Initiative) -> str:
    """The dates that tell most of an initiative."""
    if initiative.start or initiative.end:
        shown = display_period(initiative.start, initiative.end)
        return (
            f"from {shown}"
            if initiative.start and not initiative.end and initiative.type != "operation"
            else shown
        )
    for word, date in (
        ("signed", initiative.signed),
        ("launched", initiative.launched),
        ("in force", initiative.in_force),
    ):
        if date:
            return f"{word} {date.display()}"
    if initiative.milestones:
        return f"by {min((each.date for each in initiative.milestones), key=lambda date: date.sort_key).display()}"
    return ""


def address_text(url: str) -> str:
    """An address; one whose host is not ASCII with the host as the network knows it (IDNA, RFC 3490) beside it.

    Letters of other scripts that look like Latin ones would otherwise pass for a host that is trusted.
    """
    host = url.partition("//")[2].partition("/")[0].partition("?")[0]
    if host.isascii():
        return url
    try:
        return f"{url} (host {host.encode('idna').decode()})"
    except UnicodeError:
        return f"{url} (host that is no valid name)"


def claim_text(value: object) -> str:
    """A claimed or inferred value; a date in words."""
    try:
        return PartialDate.parse(str(value)).display()
    except ValueError:
        return str(value)


def legend(texts: Iterable[str]) -> str:
    """What the marks in some texts mean; empty when there are none."""
    joined = " ".join(texts)
    return "   ".join(f"{mark} {meaning}" for mark, meaning in LEGEND.items() if mark in joined)


def role_order(role: Role) -> tuple[object, ...]:
    """Posts in the order of time."""
    start, end = role_period(role)
    far = PartialDate(9999)
    return ((start or end or far).sort_key, (end or far).sort_key, role.title)


def own_mark(origin: str, *, unsourced: bool) -> str:
    """What marks a record of the user's own wherever it is shown; empty for one of the reference."""
    return f"[own{', unsourced' if unsourced else ''}]" if origin == "own" else ""


def marked(text: str, origin: str, *, unsourced: bool) -> str:
    """An id, or what else stands for a record, with the mark of its origin."""
    return f"{text} {own_mark(origin, unsourced=unsourced)}".strip()


def source_line(source: Record) -> str:
    """A source as a note names it: title, publisher, date, address."""
    if not isinstance(source, Source):
        return source.name
    when = source.published.display() if source.published else "no date"
    quality = "low quality" if source.quality == "low" else ""
    own = "own record" if source.origin == "own" else ""
    told = ", ".join(filter(None, (f"“{source.name}”", source.publisher, when, quality, own)))
    return f"{told}. {address_text(source.url)}"

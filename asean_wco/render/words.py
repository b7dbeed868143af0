"""How values read to a person, and the marks of what is not certain."""

from __future__ import annotations

from collections.abc import Iterable

from asean_wco.facts import fact
from asean_wco.facts.doubts import inferred, is_disputed
from asean_wco.facts.sentences import NameOf
from asean_wco.facts.when import evidence_of, inferred_date
from asean_wco.model import origin as origins
from asean_wco.model.countries import country_name, place_name
from asean_wco.model.dates import PartialDate, display_period
from asean_wco.model.folding import ordinal
from asean_wco.model.records import Initiative, Meeting, Place, Record, Role, Source

INFERRED = fact.SIGNS[fact.INFERRED]
DISPUTED = fact.SIGNS[fact.DISPUTED]
UNKNOWN = fact.SIGNS[fact.UNKNOWN]


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


def inferred_place(meeting: Meeting) -> str:
    """Where a meeting was held, as far as that is inferred."""
    city, country = inferred(meeting, "place.city"), inferred(meeting, "place.country")
    country = country or (meeting.place.country if meeting.place else None)
    whole = inferred(meeting, "place")
    if whole:
        return place_name(str(whole))
    return ", ".join(filter(None, (str(city or ""), country_name(country))))


def date_cell(record: Record, start: PartialDate | None, end: PartialDate | None) -> str:
    """Return a period with its marks; an inferred start stands in for one that is not known."""
    shown = display_period(start, end)
    likely = inferred_date(record, "start")
    if not shown and likely:
        shown = f"{INFERRED} {likely.display()}"
    return _with_doubt(record, shown, "start", "end").strip()


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


def role_dates(role: Role) -> str:
    """A term as stated, or the dates on which the post is attested."""
    if role.start and role.end:
        return display_period(role.start, role.end)
    if role.start:
        return f"from {role.start.display()}"
    if role.end:
        return f"until {role.end.display()}"
    evidence = evidence_of(role)
    # The first and the last day, which may be one.
    seen = dict.fromkeys(date.display() for date in (*evidence[:1], *evidence[-1:]))
    return f"seen {' to '.join(seen)}" if seen else "no date"


def role_text(role: Role, name_of: NameOf) -> str:
    """A post with its body: ``Director General, Viet Nam Customs``."""
    acting = "acting " if role.acting and "acting" not in role.title.lower() else ""
    title = f"{acting}{role.title}"
    body = name_of(role.organization) if role.organization else ""
    return f"{title}, {body}" if body and body.lower() not in title.lower() else title


def post_dates(holder: Record, role: Role) -> str:
    """Return a term with the last day on which its holder is seen, and with the mark of a doubt."""
    last = evidence_of(role)[-1:]
    term = role_dates(role)
    if role.start and not role.end and last != [role.start]:
        term = f"{term}, seen {last[0].display()}"
    elif last and not role.start and not role.end:
        term = f"seen {last[0].display()}"
    return with_doubt_of_post(holder, role, term)


def with_doubt_of_post(holder: Record, role: Role, text: str) -> str:
    """Return a text about a post, with the mark of what sources disagree on of the post."""
    return _with_doubt(holder, text, f"roles.{role.office}") if role.office else text


def initiative_dates(initiative: Initiative) -> str:
    """Return the dates that tell most of an initiative, with the mark of a doubt."""
    if initiative.start or initiative.end:
        goes_on = initiative.start and not initiative.end and initiative.type != "operation"
        shown = display_period(initiative.start, initiative.end)
        return _with_doubt(initiative, f"from {shown}" if goes_on else shown, "start", "end")
    for word, field in (("signed", "signed"), ("launched", "launched"), ("in force", "in_force")):
        date = getattr(initiative, field)
        if date:
            return _with_doubt(initiative, f"{word} {date.display()}", field)
    dates = sorted((step.date for step in initiative.milestones), key=lambda date: date.sort_key)
    return f"by {dates[0].display()}" if dates else ""


def _with_doubt(record: Record, text: str, *fields: str) -> str:
    """Return a text with the mark of what sources disagree on, where that is one of some fields."""
    return f"{text} {DISPUTED}" if is_disputed(record, *fields) else text


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


def legend(texts: Iterable[str]) -> str:
    """What the marks in some texts mean; empty when there are none."""
    joined = " ".join(texts)
    return "   ".join(
        f"{mark} {meaning}" for mark, meaning in fact.SIGN_MEANINGS.items() if mark in joined
    )


def marked(text: str, origin: str, *, unsourced: bool) -> str:
    """An id, or what else stands for a record, with the mark of its origin."""
    return f"{text} {origins.own_mark(origin, unsourced)}".strip()


def source_line(source: Record) -> str:
    """A source as a note names it: title, publisher, date, address."""
    if not isinstance(source, Source):
        return source.name
    when = source.published.display() if source.published else "no date"
    quality = "low quality" if source.quality == "low" else ""
    copied = f"text of {source.derived_from}" if source.derived_from else ""
    own = origins.own_words(source.origin, source.unsourced)
    parts = (f"“{source.name}”", source.publisher, when, quality, copied, own)
    told = ", ".join(filter(None, parts))
    return f"{told}. {address_text(source.url)}"

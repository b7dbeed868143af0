"""How values read to a person, and the marks of what is not certain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from asean_wco.facts import fact
from asean_wco.facts.doubts import inferred, is_disputed
from asean_wco.facts.labels import dispute_on_term
from asean_wco.facts.sentences import (
    NameOf,
    is_over,
    lies_ahead,
    seen_in_post,
    with_likely_end,
    with_whole_body,
)
from asean_wco.facts.sources import notes_on_address
from asean_wco.facts.when import (
    WHEN_FIELDS,
    dates_of,
    evidence_of,
    first_step,
    inferred_date,
    leading_date,
    otherwise_inferred,
)
from asean_wco.model import origin as origins
from asean_wco.model.countries import country_name
from asean_wco.model.dates import PartialDate, display_period
from asean_wco.model.folding import ordinal, plain_words
from asean_wco.model.places import place_text
from asean_wco.model.records import Find, Initiative, Meeting, Place, Record, Role, Source, Topic
from asean_wco.model.shapes import shapes_of
from asean_wco.model.text import enclosed, joined, number_ranges

if TYPE_CHECKING:
    from asean_wco.facts.tenure import Holding
    from asean_wco.library import Library
    from asean_wco.query.coverage import SeriesCoverage

INFERRED = fact.SIGNS[fact.INFERRED]
DISPUTED = fact.SIGNS[fact.DISPUTED]
UNKNOWN = fact.SIGNS[fact.UNKNOWN]
# The certainties that are not told beside an answer.
_CERTAIN = (fact.STATED, fact.COUNTED, fact.UNKNOWN)

# What stands before the value of a field on a card, unless it is the name of the field.
_LABELS = {
    "aliases": "also called",
    "place": "where",
    "in_force": "in force",
    "family_name": "family name",
    "part_of": "held with",
    "broader": "part of",
    "derived_from": "same text as",
    "roles": "post",
}
# What a card tells of several fields, or of one under another name.
_OF_SEVERAL = {"when": ("start", "end"), "number": ("ordinal",)}
# The dates that say when an initiative without a first day began, the best first.
_BEGINNINGS = ("signed", "launched", "in_force")
# Headings of the lists of a card, unless they are the names of the fields.
_TITLES = {"attendance": "Who took part", "roles": "Posts"}


def certainty_word(certainty: str, text: str) -> str:
    """Return how certain an answer is, in brackets.

    It is empty for an answer that is certain, or that says itself how certain it is.

    Args:
        certainty: of the answer.
        text: of the answer.
    """
    says_itself = certainty in text or (
        certainty == fact.DISPUTED and fact.DISAGREEMENT in text.lower()
    )
    if says_itself or certainty in _CERTAIN:
        return ""
    return f"({certainty})"


def field_label(field: str) -> str:
    """Return what stands before the value of a field."""
    return _LABELS.get(field, field.replace("_", " "))


def section_title(field: str) -> str:
    """Return the heading of a list of a card."""
    return _TITLES.get(field, field.replace("_", " ").capitalize())


def fields_labelled(label: str, fields: Iterable[str]) -> list[str]:
    """Return the fields that a card shows under a label or a heading, in any case.

    Args:
        label: as a user typed it.
        fields: those that there are.
    """
    plain = label.strip().lower()
    among = set(fields)
    named = [field for field in _OF_SEVERAL.get(plain, ()) if field in among]
    if named:
        return named
    return [
        field
        for field in among
        if plain in (field_label(field), section_title(field).lower())
        or plain.replace(" ", "-") == field
    ]


def type_text(word: str) -> str:
    """Return a word of a closed list as people write it."""
    return word.replace("-", " ")


def value_text(cls: type[Record], field: str, value: Any, name_of: NameOf) -> str:
    """Return a value of a field as people write it; nothing for None.

    Args:
        cls: the class of the record.
        field: that has the value, or the list of values.
        value: stated or inferred.
        name_of: returns the name of a record.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return ("no", "yes")[value]
    if isinstance(value, PartialDate):
        return value.display()
    if isinstance(value, Place):
        return joined(", ", value.venue, place_text(value))
    if field == "ordinal" and isinstance(value, int):
        return ordinal(value)
    in_words: dict[str, Callable[[Any], str]] = {
        "link": name_of,
        "country": country_name,
        "url": address_text,
        "choice": type_text,
    }
    # Members are countries by their code, or bodies by their name.
    form = "country" if field == "members" else shapes_of(cls)[field].form
    return in_words.get(form, str)(value)


def date_cell(
    record: Record, start: PartialDate | None, end: PartialDate | None, opening: str = ""
) -> str:
    """Return a period with its marks; an inferred day stands in for one that is not known.

    Args:
        record: that has the period.
        start: its stated beginning.
        end: its stated end.
        opening: a word before the period, such as ``since``.
    """
    first = start or inferred_date(record, "start")
    last = end or inferred_date(record, "end")
    shown = joined(" ", opening, display_period(first, last))
    if first != start:
        shown = f"{INFERRED} {shown}"
    elif last not in (end, start):
        shown = with_likely_end(first, last)
    shown = joined(" ", shown, otherwise_words(record, "start", "end"))
    return _with_doubt(record, shown, "start", "end", dates=(start, end)).strip()


def otherwise_words(record: Record, *fields: str) -> str:
    """Return what is inferred of dates of which sources state others: ``(≈ 13 February 2023)``."""
    likely = [otherwise_inferred(record, field) for field in fields]
    return enclosed(f"({INFERRED} ", display_period(likely[0], likely[-1]), ")")


def meeting_name(meeting: Meeting) -> str:
    """Return the name of a meeting, with the inferred ordinal of one that has none."""
    number = inferred(meeting, "ordinal")
    if meeting.ordinal is None and isinstance(number, int):
        return f"{meeting.name} ({INFERRED} {ordinal(number)})"
    return meeting.name


def titled_name(record: Record) -> str:
    """Return the name of a record with its first acronym, unless the name holds it.

    A topic may have the acronym of something that belongs to it; such a one is left out.
    """
    acronym = next(iter(record.acronyms), "")
    if not acronym or acronym in record.name:
        return record.name
    if isinstance(record, Topic) and not _abbreviates(acronym, record.name):
        return record.name
    return f"{record.name} ({acronym})"


def _abbreviates(acronym: str, name: str) -> bool:
    """Return whether the capitals of an acronym are first letters of words of a name."""
    firsts = Counter(word[0].upper() for word in plain_words(name))
    return Counter(filter(str.isupper, acronym)) <= firsts


def role_dates(role: Role) -> str:
    """Return a term as it is stated, or else the dates on which the post is attested."""
    if role.start and not role.end:
        return f"from {role.start.display()}"
    if role.end:
        return display_period(role.start, role.end)
    evidence = evidence_of(role)
    if evidence:
        return seen_in_post(evidence[0], evidence[-1])
    return "no date"


def term_dates(holder: Record, role: Role) -> str:
    """Return a term as `role_dates` does, with an end that is only inferred if it is over."""
    # Imported here, so that a list of meetings starts sooner.
    from asean_wco.facts.tenure import Holding, inferred_end

    dates = role_dates(role)
    end = inferred_end(Holding(holder, role)) if role.start else None
    if end and is_over(end):
        return f"{dates}, {INFERRED} until {end.display()}"
    return dates


def role_text(role: Role, name_of: NameOf) -> str:
    """Return a post with its body: ``Director General, Viet Nam Customs``."""
    title = role.title
    if role.acting and "acting" not in title.lower():
        title = f"acting {title}"
    body = name_of(role.organization or "")
    if not body or body.lower() in title.lower():
        return title
    return with_whole_body(title, body) or f"{title}, {body}"


def post_dates(holder: Record, role: Role) -> str:
    """Return a term with the last day on which its holder is seen, and with the mark of a doubt."""
    last = evidence_of(role)[-1:]
    term = term_dates(holder, role)
    if term != role_dates(role):
        return with_doubt_of_post(holder, role, term)
    if role.start and not role.end and last != [role.start]:
        term = f"{term}, latest source {last[0].display()}"
    elif last and not role.start and not role.end:
        term = seen_in_post(last[0])
    return with_doubt_of_post(holder, role, term)


def with_doubt_of_post(holder: Record, role: Role, text: str) -> str:
    """Return a text about a post, marked where sources disagree on its dates or its title."""
    return f"{text} {DISPUTED}" if dispute_on_term(holder, role) else text


def initiative_dates(initiative: Initiative) -> str:
    """Return the dates that tell most of an initiative, with the marks of doubts."""
    start = initiative.start or inferred_date(initiative, "start")
    if start or initiative.end:
        opening = ""
        if not (initiative.end or inferred_date(initiative, "end")):
            opening = "from" if start and lies_ahead(start) else "since"
        return date_cell(initiative, initiative.start, initiative.end, opening)
    for field in _BEGINNINGS:
        date = getattr(initiative, field)
        likely = inferred_date(initiative, field)
        if date or likely:
            text = joined(" ", field_label(field), display_period(date or likely, None))
            if not date:
                text = f"{INFERRED} {text}"
            text = joined(" ", text, otherwise_words(initiative, field))
            return _with_doubt(initiative, text, field, dates=(date,))
    step = first_step(initiative)
    text = enclosed("by ", display_period(step, None))
    return _with_doubt(initiative, text, "start", *_BEGINNINGS).strip()


def record_dates(record: Record) -> str:
    """Return the dates that tell most of a record of any kind, with the marks of doubts."""
    if isinstance(record, Initiative):
        return initiative_dates(record)
    if isinstance(record, Meeting):
        return date_cell(record, record.start, record.end)
    return date_cell(record, *dates_of(record))


def _with_doubt(
    record: Record, text: str, *fields: str, dates: Iterable[PartialDate | None] = ()
) -> str:
    """Return a text, marked where sources disagree on one of the fields, or on one of the dates.

    A date is in doubt as well if a source claims it for another field: the day on which a system
    began to run, for that of its launch.
    """
    disputed = [field for field in fields if is_disputed(record, field)]
    if disputed:
        # Of a period with two ends it says which of them is meant.
        end = disputed[0] if len(disputed) == 1 and "–" in text else ""
        return joined(" ", text, DISPUTED, end)
    claimed = {
        leading_date(str(claim.value))
        for dispute in record.disputes
        if dispute.field in WHEN_FIELDS
        for claim in dispute.claims
    }
    return text if claimed.isdisjoint(filter(None, dates)) else f"{text} {DISPUTED}"


def address_text(url: str) -> str:
    """Return an address; if its host is not ASCII, with the name that the network knows beside it.

    Letters of other scripts that look like Latin ones would otherwise pass for a trusted host.
    The name is that of IDNA (RFC 3490).
    """
    host = url.partition("//")[2].partition("/")[0].partition("?")[0]
    if host.isascii():
        return url
    try:
        return f"{url} (host {host.encode('idna').decode()})"
    except UnicodeError:
        return f"{url} (host that is no valid name)"


def legend(texts: Iterable[str]) -> str:
    """Return what the marks in some texts mean; nothing when there are none."""
    whole = " ".join(texts)
    return "   ".join(
        f"{mark} {meaning}" for mark, meaning in fact.SIGN_MEANINGS.items() if mark in whole
    )


def mark_of_post(holding: Holding, library: Library) -> str:
    """Return the mark of a holder of whom the user states the post; empty for the reference."""
    holder, office = holding.holder.id, holding.role.office or ""
    return library.own_mark_of(holder, facts=library.corrected_facts_on_post(holder, office))


def source_words(source: Record, numbers: Mapping[str, int], find: Find) -> str:
    """Return a source as a card names it, without its address: title, publisher, date.

    Args:
        source: one of a list of sources.
        numbers: those of the sources in the list, by id.
        find: returns a source that is not in the list.
    """
    if not isinstance(source, Source):
        return source.name
    parts = [f"“{source.name}”", source.publisher]
    parts.append(display_period(source.published, None) or "no date")
    if source.quality == "low":
        parts.append("low quality")
    parts.append(_same_text(source, numbers, find))
    parts.append(origins.own_words(source.origin, source.unsourced))
    return joined(" ", f"{joined(', ', *parts)}.", *notes_on_address(source))


def _same_text(source: Source, numbers: Mapping[str, int], find: Find) -> str:
    """Return of which other source a source has the text: by its number, or else its title.

    Where both have one title, the publisher of the other tells them apart.
    """
    identifier = source.derived_from
    if identifier is None:
        return ""
    if identifier in numbers:
        return f"same text as source {numbers[identifier]}"
    other = find(identifier)
    if not isinstance(other, Source):
        return f"same text as {identifier}"
    if other.name != source.name:
        return f"same text as “{other.name}”"
    if (other.publisher, other.published) == (source.publisher, source.published):
        return "same text as another page of that publisher"
    published = display_period(other.published, None) or "no date"
    return f"text of {joined(', ', other.publisher, published)}"


def years_of_sessions(covered: SeriesCoverage) -> str:
    """Return the years of the first and the last session of a series: ``≈ 2010–2025``.

    A year is marked if it is only inferred.
    """
    first = covered.first_inferred or covered.first
    last = covered.last_inferred or covered.last
    if not first or not last:
        return ""
    stated = {date.year for date in (covered.first, covered.last) if date}
    years = [
        str(year) if year in stated else f"{INFERRED} {year}"
        for year in dict.fromkeys((first.year, last.year))
    ]
    # A mark right behind a dash would look like a part of the year before.
    dash = "–" if years[-1][0] != INFERRED else " – "
    return dash.join(years)


def year_range(first: int, last: int) -> str:
    """Return two years with a dash between them; a year that is both stands once."""
    if first == last:
        return str(first)
    return f"{first}–{last}"


def footnotes(numbers: Iterable[int]) -> str:
    """Return the numbers of sources as a reader sees them: ``[1–3, 8]``; nothing for none."""
    return enclosed("[", number_ranges(numbers), "]")


def footnotes_of_term(
    dating: Iterable[str], showing: Iterable[str], numbers: Mapping[str, int]
) -> str:
    """Return the numbers of the sources of a term: ``[1–2]; named in post by [3–64]``.

    Args:
        dating: ids of the sources that give its dates.
        showing: ids of those that only show the holder in the post.
        numbers: of the sources, by id; empty where they are not listed.
    """
    stated = footnotes(numbers[source] for source in dating if source in numbers)
    shown = footnotes(numbers[source] for source in showing if source in numbers)
    return joined("; ", stated, enclosed("named in post by ", shown))

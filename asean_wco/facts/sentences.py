"""Plain sentences for the facts of records: each stands alone and names its subject and its date."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from asean_wco.facts.when import evidence_of
from asean_wco.model.countries import COUNTRIES, country_name
from asean_wco.model.dates import PartialDate, display_period
from asean_wco.model.folding import ordinal
from asean_wco.model.records import Attendance, Figure, Person, Record, Role, Source

NameOf = Callable[[str], str]

# What someone did at a meeting, by role.
PARTS_PLAYED = {
    "chair": "chaired",
    "co-chair": "co-chaired",
    "host": "hosted",
    "inviter": "invited the participants to",
    "opener": "opened",
    "speaker": "spoke at",
    "presenter": "gave a presentation at",
    "participant": "took part in",
    "observer": "attended as an observer",
    "represented": "was represented at",
}
# The verb of a date, by field: of what is past, and of what lies ahead.
DATE_VERBS = {
    "start": ("began", "is to begin"),
    "signed": ("was signed", "is to be signed"),
    "in_force": ("entered into force", "is to enter into force"),
    "launched": ("was launched", "is to be launched"),
    "end": ("ended", "is to end"),
    "founded": ("was founded", "is to be founded"),
    "ended": ("ceased to exist", "is to cease to exist"),
    "first": ("was first held", "is to be held for the first time"),
}
# How a field is called in a sentence about a doubt.
_LABELS = {
    "start": "the date",
    "end": "the last day",
    "place": "the place",
    "in_force": "the entry into force",
    "launched": "the launch",
    "signed": "the signature",
    "first": "the first session",
    "founded": "the foundation",
    "part_of": "the meeting that it was part of",
    "attendance": "who took part",
    "roles": "the post",
    "parent": "the body above it",
    "delegates": "the number of delegates",
    "figures": "the figures",
    "outcomes": "what was agreed",
    "milestones": "the steps taken",
    "notes": "further points",
    "name": "the name",
    "mode": "whether it was held in person or online",
    "ordinal": "its number",
    "ordinals": "the numbers of sessions",
    "owners": "who is responsible",
    "initiatives": "the initiatives",
    "hosts": "the host",
    "aliases": "other names",
    "frequency": "how often it meets",
    "published": "the date of publication",
    "url": "the address",
    "quality": "the quality of the source",
}
_COUNTRIES_WITH_ARTICLE = {"AE", "DO", "EU", "GB", "MV", "NL", "PH", "RU", "US"}
# Names that begin so, or have such a last word, take no article.
_NO_ARTICLE_START = ("Operation ", "Programme ", "Project ", "The ", "H.E. ")
_NO_ARTICLE_END = {"Customs", "Interpol", "INTERPOL", "Kastam"}
_BEFORE_COMPLEMENT = re.compile(r" (?:of|for|on|in|to|and|with|at|from|against)(?: |$)")


def named(record: Record) -> str:
    """Return the name of a record as it stands within a sentence."""
    if isinstance(record, Person):
        return record.name
    if isinstance(record, Source):
        return f"“{record.name}”"
    return with_article(record.name)


def country_words(code: str) -> str:
    """Return a country as it stands within a sentence: ``the Philippines``."""
    name = country_name(code)
    return f"the {name}" if code in _COUNTRIES_WITH_ARTICLE else name


def with_article(name: str) -> str:
    """Return a name as it stands within a sentence: ``the World Bank``, but ``Viet Nam Customs``."""
    first = name.partition(" ")[0]
    if name.startswith(_NO_ARTICLE_START) or first == name or first.endswith(("'s", "’s")):
        return name
    head_words = _BEFORE_COMPLEMENT.split(name)[0].split(",")[0].split()
    last = head_words[-1]
    if last in _NO_ARTICLE_END or last in COUNTRIES.values():
        return name
    is_numbered = last.isdecimal() and not head_words[0][0].isdecimal()
    return name if is_numbered else f"the {name}"


def capitalized(text: str) -> str:
    """Return a text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def closed(text: str) -> str:
    """Return a text with a full stop, if nothing closes it yet."""
    return text if text.endswith((".", "?", "!", "…", ".”")) else f"{text}."


def on_date(start: PartialDate, end: PartialDate | None = None) -> str:
    """Return a date or a period with its preposition: ``on 4–6 June 2024``, ``in June 2024``."""
    words = display_period(start, end)
    return f"{'on' if start.day else 'in'} {words}"


def enumerated(parts: Sequence[str]) -> str:
    """Return parts as an enumeration: ``chaired, opened and spoke at``."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def label_of(field: str, name_of: NameOf) -> str:
    """Return how a field is called in a sentence about a doubt.

    A part of a field that is the id of a record is told by the name of the record.
    """
    head, _, part = field.partition(".")
    if head == "ordinals" and part.isdecimal():
        return f"the {ordinal(int(part))} session"
    if head == "place" and part:
        return f"the {part}"
    label = _LABELS.get(head, f"the {head.replace('_', ' ')}")
    if not part:
        return label
    named = name_of(part)
    return f"{label} ({named if named != part else part.replace('.', ' ').replace('-', ' ')})"


def value_words(field: str, value: object, name_of: NameOf) -> str:
    """Return a claimed or inferred value in words: a date, a country or a record by its name."""
    text = str(value)
    if field.endswith("country"):
        return country_words(text)
    try:
        return PartialDate.parse(text).display()
    except ValueError:
        return name_of(text)


def role_title(role: Role, name_of: NameOf) -> str:
    """Return a post with its body: ``Director General of Viet Nam Customs``."""
    is_told = "acting" in role.title.lower()
    title = f"acting {role.title}" if role.acting and not is_told else role.title
    body = name_of(role.organization) if role.organization else ""
    if not body or body.partition(",")[0].lower() in title.lower():
        return title
    return f"{title} of {with_article(body)}"


def role_sentence(name: str, role: Role, name_of: NameOf) -> str:
    """Return who held which post when, as far as sources tell."""
    post = role_title(role, name_of)
    note = f" {closed(capitalized(role.note))}" if role.note else ""
    return f"{name} {_term_words(role, post)}.{note}"


def _term_words(role: Role, post: str) -> str:
    start, end = role.start, role.end
    if start and end:
        if start == end:
            return f"was {post} {on_date(start)}"
        return f"was {post} from {start.display()} to {end.display()}"
    if start:
        last = evidence_of(role)[-1]
        seen = f"; last seen in the post {on_date(last)}" if last != start else ""
        return f"became {post} {on_date(start)}{seen}; no end is recorded"
    if end:
        return f"was {post} until {end.display()}"
    return _attested_words(evidence_of(role), post)


def _attested_words(evidence: Sequence[PartialDate], post: str) -> str:
    if not evidence:
        return f"was {post}; no date is recorded"
    if len(evidence) == 1:
        return f"is shown as {post} {on_date(evidence[0])}"
    return f"is shown as {post} from {evidence[0].display()} to {evidence[-1].display()}"


def capacity_words(row: Attendance, name_of: NameOf) -> str:
    """Return the capacity of someone at a meeting as printed, with the body where it is not named."""
    body = name_of(row.organization) if row.person and row.organization else ""
    if not row.capacity:
        return body
    if not body or body.lower() in row.capacity.lower():
        return row.capacity
    return f"{row.capacity}, {body}"


def attendance_sentence(row: Attendance, meeting: str, name_of: NameOf) -> str:
    """Return what someone did at a meeting.

    Args:
        row: of the attendance.
        meeting: the meeting as it stands within a sentence.
        name_of: gives the name of a record.
    """
    who = name_of(row.person or row.organization or "")
    subject = who if row.person else capitalized(with_article(who))
    capacity = capacity_words(row, name_of)
    roles = [role for role in row.roles if role != "participant" or len(row.roles) == 1]
    parts = enumerated([PARTS_PLAYED[role] for role in roles or ["participant"]])
    online = " online" if row.mode == "virtual" else ""
    joined = f"{subject}, {capacity}," if capacity else subject
    if parts.endswith("observer"):
        return f"{joined} {parts} of {meeting}{online}."
    return f"{joined} {parts} {meeting}{online}."


def figure_words(figure: Figure) -> str:
    """Return a figure with its unit and date: ``Seizures: 1,200 kg (2019)``."""
    value = str(figure.value)
    if isinstance(figure.value, int) and figure.value >= 10_000:
        value = f"{figure.value:,}"
    amount = f"{value} {figure.unit}" if figure.unit else value
    when = f" ({figure.date.display()})" if figure.date else ""
    return f"{figure.name}: {amount}{when}"

"""Plain sentences for the facts of records: each stands alone and names its subject and its date."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from asean_wco.facts.phrases import COMING, DATE_VERBS, LABELS, MODES, PARTS_PLAYED
from asean_wco.facts.when import evidence_of, leading_date, until_date
from asean_wco.model.countries import COUNTRIES, country_name, place_name
from asean_wco.model.dates import PartialDate, display_period
from asean_wco.model.folding import ordinal
from asean_wco.model.records import (
    Attendance,
    Figure,
    Office,
    Person,
    Record,
    Role,
    Source,
    Topic,
)
from asean_wco.model.today import today

NameOf = Callable[[str], str]

_COUNTRIES_WITH_ARTICLE = {"AE", "DO", "EU", "GB", "MV", "NL", "PH", "RU", "US"}
_COUNTRY_NAMES = tuple(COUNTRIES.values())
_NAMES_WITH_ARTICLE = frozenset(COUNTRIES[code] for code in _COUNTRIES_WITH_ARTICLE)
# Names that begin so, or have such a last word, take no article.
_NO_ARTICLE_START = ("Operation ", "Programme ", "Project ", "The ", "the ", "H.E. ")
_NO_ARTICLE_END = frozenset(
    {"CIS", "Customs", "Hall", "INTERPOL", "Interpol", "Kastam", "P2P", "Pacific", "Protection"}
)
# What follows the word that says what a name is the name of.
_COMPLEMENT = r"(?:,|:| (?:of|for|on|in|to|with|at|from|against))(?: |$)"
# How a record of some kinds is named within a sentence; the others by their name with its article.
_NAMED_AS: dict[type[Record], str] = {
    Person: "{}",
    Source: "“{}”",
    Topic: "the topic “{}”",
    Office: "the post “{}”",
}
# Words that end in s and are singular.
_SINGULAR = ("Customs", "Kastam", "Affairs", "Series", "ss", "us", "is")
_PLURALS = {"is": "are", "was": "were", "has": "have"}
_NEXT_SENTENCE = r"(?<=[.!?]) (?=[A-Z])"
_PAST = f" ({'|'.join(COMING)}) "
_PROBABLE = " (was|were|hosted|ended|entered|began|comes) "


def named(record: Record) -> str:
    """Return the name of a record as it stands within a sentence."""
    form = _NAMED_AS.get(type(record), "")
    return form.format(record.name) if form else with_article(record.name)


def country_words(code: str) -> str:
    """Return a country as it stands within a sentence: ``the Philippines``."""
    name = country_name(code)
    return f"the {name}" if code in _COUNTRIES_WITH_ARTICLE else name


def _head_words(name: str) -> list[str]:
    """Return the words of a name up to the one that says what it is the name of."""
    return re.split(_COMPLEMENT, name, maxsplit=1)[0].split()


@cache
def with_article(name: str) -> str:
    """Return a name as it stands within a sentence: ``the World Bank``, but ``Viet Nam Customs``."""
    if name in _NAMES_WITH_ARTICLE:
        return f"the {name}"
    first = name.partition(" ")[0]
    if first in ("", name) or first.endswith(("'s", "’s")):
        return name
    head_words = _head_words(name)
    last = head_words[-1]
    if name.startswith(_NO_ARTICLE_START) and not last.islower():
        return name
    if last in _NO_ARTICLE_END or " ".join(head_words).endswith(_COUNTRY_NAMES):
        return name
    is_numbered = last.isdecimal() and not head_words[0][0].isdecimal()
    return name if is_numbered else f"the {name}"


@cache
def is_plural(name: str) -> bool:
    """Return whether a name is one of several things: ``ASEAN customs administrations``."""
    if name.startswith(_NO_ARTICLE_START):
        return False
    words = [word for word in _head_words(name) if word[0].isalpha()]
    last = words[-1] if len(words) > 1 else ""
    return last.endswith("s") and last[1:].islower() and not last.endswith(_SINGULAR)


def agreeing(sentence: str, subject: str) -> str:
    """Return a sentence whose verb agrees with its subject, which is in the plural."""
    for one, several in _PLURALS.items():
        sentence = sentence.replace(f"{subject} {one} ", f"{subject} {several} ", 1)
    return sentence


def coming(sentence: str) -> str:
    """Return a sentence about a meeting that was held as one about a meeting to come."""
    return re.sub(_PAST, lambda found: f" {COMING[found[1]]} ", sentence, count=1)


def probable(sentence: str) -> str:
    """Return a sentence as one about what is probable; empty if it has no verb for that."""
    found = re.search(_PROBABLE, sentence)
    if found is None:
        return ""
    told = f"{found[1]} probably" if found[1] in ("was", "were") else f"probably {found[1]}"
    return f"{sentence[: found.start()]} {told} {sentence[found.end() :]}"


@cache
def uncapitalized(name: str) -> str:
    """Return the name of a topic within a sentence, in lower case unless it is a proper name."""
    words = name.split()
    first = re.sub("['’]s$", "", words[0])
    is_proper = first in _COUNTRY_NAMES or (len(words) > 1 and words[1].istitle())
    return name if is_proper or not words[0].istitle() else f"{name[0].lower()}{name[1:]}"


def capitalized(text: str) -> str:
    """Return a text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def closed(text: str) -> str:
    """Return a text with a full stop, if nothing closes it yet."""
    return text if text.endswith((".", "?", "!", "…", ".”")) else f"{text}."


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text, each with what closes it."""
    return re.split(_NEXT_SENTENCE, text)


def noted(text: str, note: str | None) -> str:
    """Return a sentence with the note on it, if there is one."""
    return closed(f"{text}: {note}" if note else text)


def on_date(start: PartialDate, end: PartialDate | None = None) -> str:
    """Return a date or a period with its preposition: ``on 4–6 June 2024``, ``in June 2024``."""
    words = display_period(start, end)
    return f"{'on' if start.day else 'in'} {words}"


def lies_ahead(date: PartialDate) -> bool:
    """Return whether every day that a date may mean is still to come."""
    return date.earliest > today().latest


def is_over(date: PartialDate) -> bool:
    """Return whether every day that a date may mean is past."""
    return date.latest < today().earliest


def date_sentence(subject: str, field: str, date: PartialDate) -> str:
    """Return a date of a record as a sentence."""
    past, ahead = DATE_VERBS[field]
    is_ahead = lies_ahead(date) or (field in ("end", "ended") and not is_over(date))
    return f"{capitalized(subject)} {ahead if is_ahead else past} {on_date(date)}."


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
    label = LABELS.get(head, f"the {head.replace('_', ' ')}")
    if not part:
        return label
    named = name_of(part)
    return f"{label} ({named if named != part else part.replace('.', ' ').replace('-', ' ')})"


def value_words(field: str, value: object, name_of: NameOf) -> str:
    """Return a claimed or inferred value in words: a date, a country or a record by its name."""
    text = str(value)
    if text in COUNTRIES:
        return country_words(text)
    if field == "mode":
        return MODES.get(text, text)
    if field == "place":
        return place_name(text)
    end = until_date(text)
    if end:
        return f"until {end.display()}{text[len(f'until {end}') :]}"
    date = leading_date(text)
    if date is None:
        return name_of(text)
    return f"{date.display()}{text[len(str(date)) :]}"


@cache
def _capitals(body: str) -> str:
    return "".join(word[0] for word in body.split() if word[0].isupper())


def _is_named_in(body: str, text: str) -> bool:
    """Return whether a text names a body: by its name, or by the capitals of its words."""
    capitals = _capitals(body)
    return body.lower() in text.lower() or (len(capitals) > 2 and capitals in text.split())


def role_title(role: Role, name_of: NameOf) -> str:
    """Return a post with its body: ``Director General of Viet Nam Customs``."""
    is_told = "acting" in role.title.lower()
    title = f"acting {role.title}" if role.acting and not is_told else role.title
    body = name_of(role.organization) if role.organization else ""
    if not body or _is_named_in(body, title):
        return title
    # "Director-General of the Customs Authority" is a post of "Customs Authority of Timor-Leste".
    head, _, whose = body.rpartition(" of ")
    if head and title.endswith(head):
        return f"{title} of {whose}"
    # A title that names a body or a place itself has its own "of".
    if any(sign in title for sign in (" of ", ",", ";")):
        return f"{title}, {body}"
    return f"{title} of {with_article(body)}"


def role_sentence(name: str, role: Role, name_of: NameOf) -> str:
    """Return who held which post when, as far as sources tell."""
    post = role_title(role, name_of)
    note = f" {closed(capitalized(role.note))}" if role.note else ""
    return f"{name} {_term_words(role, post)}.{note}"


def _term_words(role: Role, post: str) -> str:
    start, end = role.start, role.end
    if start and lies_ahead(start):
        until = f" until {end.display()}" if end else ""
        return f"is to become {post} {on_date(start)}{until}"
    verb = "is" if end and not is_over(end) else "was"
    if start and end:
        if start == end:
            return f"{verb} {post} {on_date(start)}"
        return f"{verb} {post} from {start.display()} to {end.display()}"
    if start:
        last = evidence_of(role)[-1]
        seen = f"; sources show the holder until {last.display()}" if last != start else ""
        return f"became {post} {on_date(start)}{seen}; no end is recorded"
    if end:
        return f"{verb} {post} until {end.display()}"
    return _attested_words(evidence_of(role), post)


def _attested_words(evidence: Sequence[PartialDate], post: str) -> str:
    if not evidence:
        return f"was {post}; no date is recorded"
    if len(evidence) == 1:
        return f"is recorded as {post} {on_date(evidence[0])}"
    return f"is recorded as {post} from {evidence[0].display()} to {evidence[-1].display()}"


def capacity_words(row: Attendance, name_of: NameOf) -> str:
    """Return the capacity of someone at a meeting as printed, with the body where it is not named."""
    body = name_of(row.organization) if row.person and row.organization else ""
    if not row.capacity:
        return body
    if not body or _is_named_in(body, row.capacity):
        return row.capacity
    return f"{row.capacity}, {body}"


def _attending(row: Attendance, name_of: NameOf) -> str:
    """Return who was at a meeting: a person with the capacity, a body, or a capacity alone."""
    capacity = capacity_words(row, name_of)
    if row.person:
        return f"{name_of(row.person)}, {capacity}," if capacity else name_of(row.person)
    if not row.organization:
        return capitalized(capacity or "someone who is not named")
    body = name_of(row.organization)
    if not capacity or capacity == body:
        return capitalized(with_article(body))
    inner = capacity.replace(" (", "; ").replace(")", "")
    if inner[1:].islower():
        inner = f"{inner[0].lower()}{inner[1:]}"
    return f"{capitalized(with_article(body))} ({inner})"


@cache
def _parts_played(roles: tuple[str, ...]) -> str:
    told = [PARTS_PLAYED[role] for role in roles if role != "participant"]
    return enumerated(told or [PARTS_PLAYED["participant"]])


def attendance_sentence(row: Attendance, meeting: str, name_of: NameOf) -> str:
    """Return what someone did at a meeting.

    Args:
        row: of the attendance.
        meeting: the meeting as it stands within a sentence.
        name_of: gives the name of a record.
    """
    online = " online" if row.mode == "virtual" else ""
    return f"{_attending(row, name_of)} {_parts_played(row.roles)} {meeting}{online}."


def figure_words(figure: Figure) -> str:
    """Return a figure with its unit and date: ``Seizures: 1,200 kg (2019)``."""
    value = str(figure.value)
    if isinstance(figure.value, int) and figure.value >= 10_000:
        value = f"{figure.value:,}"
    amount = f"{value} {figure.unit}" if figure.unit else value
    when = f" ({figure.date.display()})" if figure.date else ""
    return f"{figure.name}: {amount}{when}"

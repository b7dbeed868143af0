"""Plain sentences for facts: each stands alone and names its subject and its date."""

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
from asean_wco.model.text import enclosed, joined
from asean_wco.model.today import today

NameOf = Callable[[str], str]

_COUNTRIES_WITH_ARTICLE = {"AE", "DO", "EU", "GB", "MV", "NL", "PH", "RU", "US"}
_COUNTRY_NAMES = tuple(COUNTRIES.values())
_NAMES_WITH_ARTICLE = frozenset(COUNTRIES[code] for code in _COUNTRIES_WITH_ARTICLE)
# Names with such a beginning or such a last word take no article.
_NO_ARTICLE_START = ("Operation ", "Programme ", "Project ", "The ", "the ", "H.E. ")
_NO_ARTICLE_END = frozenset(
    {"CIS", "Customs", "Hall", "INTERPOL", "Interpol", "Kastam", "P2P", "Pacific", "Protection"}
)
# The beginning of what follows the main noun of a name.
_COMPLEMENT = r"(?:,|:| (?:of|for|on|in|to|with|at|from|against))(?: |$)"
# How records of some kinds are named within a sentence; the other kinds take an article.
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
    if type(record) in _NAMED_AS:
        return _NAMED_AS[type(record)].format(record.name)
    return with_article(record.name)


def country_words(code: str) -> str:
    """Return a country as it stands within a sentence: ``the Philippines``."""
    name = country_name(code)
    return f"the {name}" if code in _COUNTRIES_WITH_ARTICLE else name


def _head_words(name: str) -> list[str]:
    """Return the words of a name up to its main noun."""
    return re.split(_COMPLEMENT, name, maxsplit=1)[0].split()


@cache
def with_article(name: str) -> str:
    """Return a name as it stands within a sentence.

    This gives ``the World Bank``, but ``Viet Nam Customs``.
    """
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
    """Return whether a name is in the plural, as ``ASEAN customs administrations`` is."""
    if name.startswith(_NO_ARTICLE_START):
        return False
    words = [word for word in _head_words(name) if word[0].isalpha()]
    if len(words) < 2:
        return False
    last = words[-1]
    return last.endswith("s") and last[1:].islower() and not last.endswith(_SINGULAR)


def agreeing(sentence: str, subject: str) -> str:
    """Return a sentence whose verb agrees with a subject in the plural.

    Args:
        sentence: a sentence with its verb in the singular.
        subject: the subject as it stands in the sentence.
    """
    for singular, plural in _PLURALS.items():
        sentence = sentence.replace(f"{subject} {singular} ", f"{subject} {plural} ", 1)
    return sentence


def coming(sentence: str) -> str:
    """Return a sentence about a past meeting as one about a meeting to come."""
    return re.sub(_PAST, lambda verb: f" {COMING[verb[1]]} ", sentence, count=1)


def probable(sentence: str) -> str:
    """Return a sentence with ``probably`` beside its verb; empty if it has no verb for that."""
    verb = re.search(_PROBABLE, sentence)
    if verb is None:
        return ""
    words = f"probably {verb[1]}"
    if verb[1] in ("was", "were"):
        words = f"{verb[1]} probably"
    return f"{sentence[: verb.start()]} {words} {sentence[verb.end() :]}"


@cache
def uncapitalized(name: str) -> str:
    """Return the name of a topic within a sentence, in lower case unless it is a proper name."""
    words = name.split()
    first = re.sub("['’]s$", "", words[0])
    is_proper = first in _COUNTRY_NAMES or (len(words) > 1 and words[1].istitle())
    if is_proper or not words[0].istitle():
        return name
    return f"{name[0].lower()}{name[1:]}"


def capitalized(text: str) -> str:
    """Return a text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def closed(text: str) -> str:
    """Return a text with a full stop, unless it ends with a mark that closes a sentence."""
    return text if text.endswith((".", "?", "!", "…", ".”")) else f"{text}."


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text with their closing marks."""
    return re.split(_NEXT_SENTENCE, text)


def noted(text: str, note: str | None) -> str:
    """Return a sentence with a note after a colon, if there is one."""
    return closed(joined(": ", text, note))


def on_date(start: PartialDate, end: PartialDate | None = None) -> str:
    """Return a date or a period with its preposition: ``on 4–6 June 2024``, ``in June 2024``."""
    preposition = "on" if start.day else "in"
    return f"{preposition} {display_period(start, end)}"


def lies_ahead(date: PartialDate) -> bool:
    """Return whether every day that a date may mean is still to come."""
    return date.earliest > today().latest


def is_over(date: PartialDate) -> bool:
    """Return whether every day that a date may mean is past."""
    return date.latest < today().earliest


def date_sentence(subject: str, field: str, date: PartialDate) -> str:
    """Return a date of a record as a sentence."""
    verb, verb_ahead = DATE_VERBS[field]
    # Something is not said to have ended before its last possible day is over.
    if lies_ahead(date) or (field in ("end", "ended") and not is_over(date)):
        verb = verb_ahead
    return f"{capitalized(subject)} {verb} {on_date(date)}."


def enumerated(parts: Sequence[str]) -> str:
    """Return parts as an enumeration: ``chaired, opened and spoke at``."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def label_of(field: str, name_of: NameOf) -> str:
    """Return what a field is called in a sentence about a doubt.

    If a part of the field is the id of a record, the name of the record stands for it.
    """
    head, _, part = field.partition(".")
    if head == "ordinals" and part.isdecimal():
        return f"the {ordinal(int(part))} session"
    if head == "place" and part:
        return f"the {part}"
    label = LABELS.get(head, f"the {head.replace('_', ' ')}")
    if not part:
        return label
    name = name_of(part)
    if name == part:
        name = part.replace(".", " ").replace("-", " ")
    return f"{label} ({name})"


def value_words(field: str, value: object, name_of: NameOf) -> str:
    """Return a claimed or inferred value in words: a date, or the name of a country or record."""
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
    """Return a post with its body, such as ``Director General of Viet Nam Customs``."""
    title = role.title
    if role.acting and "acting" not in title.lower():
        title = f"acting {title}"
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
    """Return a sentence about who held which post and when, as far as sources say.

    Args:
        name: the holder.
        role: the post with its term.
        name_of: returns the name of a record.
    """
    sentence = f"{name} {_term_words(role, role_title(role, name_of))}."
    if role.note:
        sentence = f"{sentence} {closed(capitalized(role.note))}"
    return sentence


def _term_words(role: Role, post: str) -> str:
    """Return a post with its term, from the verb on."""
    start, end = role.start, role.end
    if start and lies_ahead(start):
        until = f" until {end.display()}" if end else ""
        return f"is to become {post} {on_date(start)}{until}"
    if end:
        verb = "was" if is_over(end) else "is"
        return f"{verb} {post} {_until_end(start, end)}"
    if start:
        last = evidence_of(role)[-1]
        seen = f"; sources show the holder until {last.display()}" if last != start else ""
        return f"became {post} {on_date(start)}{seen}; no end is recorded"
    return _attested_words(evidence_of(role), post)


def _until_end(start: PartialDate | None, end: PartialDate) -> str:
    """Return the time of a term whose end is stated."""
    if start is None:
        return f"until {end.display()}"
    if start == end:
        return on_date(start)
    return f"from {start.display()} to {end.display()}"


def _attested_words(evidence: Sequence[PartialDate], post: str) -> str:
    """Return a post with the dates that attest it, from the verb on."""
    if not evidence:
        return f"was {post}; no date is recorded"
    if len(evidence) == 1:
        return f"is recorded as {post} {on_date(evidence[0])}"
    return f"is recorded as {post} from {evidence[0].display()} to {evidence[-1].display()}"


def capacity_words(row: Attendance, name_of: NameOf) -> str:
    """Return the capacity of someone at a meeting as printed.

    The body of a person follows it, unless the capacity names the body.
    """
    body = name_of(row.organization) if row.person and row.organization else ""
    capacity = row.capacity or ""
    if body and _is_named_in(body, capacity):
        return capacity
    return joined(", ", capacity, body)


def _attending(row: Attendance, name_of: NameOf) -> str:
    """Return who was at a meeting: a person with the capacity, a body, or a capacity alone."""
    capacity = capacity_words(row, name_of)
    if row.person:
        return f"{name_of(row.person)}{enclosed(', ', capacity, ',')}"
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
    """Return verbs for the roles of someone at a meeting; other roles imply that of participant."""
    verbs = [PARTS_PLAYED[role] for role in roles if role != "participant"]
    return enumerated(verbs or [PARTS_PLAYED["participant"]])


def attendance_sentence(row: Attendance, meeting: str, name_of: NameOf) -> str:
    """Return a sentence about what someone did at a meeting.

    Args:
        row: one row of the attendance.
        meeting: the meeting as it stands within a sentence.
        name_of: returns the name of a record.
    """
    online = " online" if row.mode == "virtual" else ""
    return f"{_attending(row, name_of)} {_parts_played(row.roles)} {meeting}{online}."


def figure_words(figure: Figure) -> str:
    """Return a figure with its unit and date: ``Seizures: 1,200 kg (2019)``."""
    value = str(figure.value)
    if isinstance(figure.value, int) and figure.value >= 10_000:
        value = f"{figure.value:,}"
    words = f"{figure.name}: {joined(' ', value, figure.unit)}"
    if figure.date:
        words = f"{words} ({figure.date.display()})"
    return words

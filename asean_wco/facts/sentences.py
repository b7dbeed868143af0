"""Plain sentences for facts: each stands alone and names its subject and its date."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from asean_wco.facts.fact import INFERRED, SIGNS
from asean_wco.facts.phrases import (
    COMING,
    COMING_STEPS,
    DATE_VERBS,
    DEEDS,
    LABELS,
    LABELS_OF_ONE,
    LOOKED_FOR,
    MODES,
    NEVER_UNDERGONE,
    PARTS_PLAYED,
    TOPICS_WITH_ARTICLE,
)
from asean_wco.facts.when import evidence_of, leading_date, until_date
from asean_wco.model.countries import COUNTRIES, country_name
from asean_wco.model.dates import PartialDate, display_period
from asean_wco.model.folding import CARDINALS, ORDINAL_WORDS, ordinal
from asean_wco.model.places import place_text, read_place
from asean_wco.model.records import (
    Attendance,
    Figure,
    Office,
    Person,
    Place,
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
    Topic: "{}",
    Office: "the post “{}”",
}
# A subject that ends so is more than one.
_SEVERAL = ("members", "leaders", "ministers", "countries", "experts", "heads", "officials")
# Words that end in s and are singular.
_SINGULAR = ("Customs", "Kastam", "Affairs", "Series", "ss", "us", "is")
# A name that ends so is one meeting: "Regional Heads of Customs Administrations Conference".
_ONE_MEETING = ("Conference", "Forum", "Meeting", "Seminar", "Workshop")
_PLURALS = {"is": "are", "was": "were", "has": "have"}
# What is said of someone who chaired a meeting, and said twice where the capacity has it as well.
_CHAIR_OF_THE_MEETING = r"[,;] (?:the )?chair(?:man|person)? of the (?:conference|meeting|session)$"
# "Philippine" and "Philippines" begin alike.
_STEM = 8
_GOVERNMENT = "Government of "
# Two words or more with capitals, such as "(Hong Yin Hubert)", or a name in another script.
_CAPITALIZED = r"[^\W\da-z_][\w.’'-]*"
_NAME_IN_BRACKETS = (
    rf" \(((?:Mr |Ms )?{_CAPITALIZED}(?: (?:bin |de |van )?{_CAPITALIZED})+"
    r"|[\u3400-\u9fff\uac00-\ud7af]+)\)"
)
# The first words of countries, and words that begin a clause and are no names.
_FIRST_OF_COUNTRIES = frozenset(name.partition(" ")[0] for name in _COUNTRY_NAMES)
# "Thirteen European governments" begins with no name.
_NUMBERS = (*CARDINALS, "twenty")
_PREPOSITIONS = ("after", "at", "by", "during", "for", "from", "in", "on", "under", "with")
_ORDINALS = tuple(map(str.title, ORDINAL_WORDS[:3]))
_BEGINNINGS = frozenset("A After All An At Its It Most Participants The".split()).union(
    _ORDINALS,
    # "One Stop Service" is a name.
    map(str.title, _NUMBERS[1:]),
)
# What something is said to have had.
_HAD = frozenset({"centres", "delegates", "experts", "members", "participants", "representatives"})
# "Head (not named)", perhaps with a remark behind that.
_UNNAMED = r"([^()]+) \((not named(?:; [^()]+)?)\)"
# "Director General", "Minister of Finance", "Vice-Minister": a title keeps its capital.
_TITLE = r"\w+(?:-| (?:of )?)[A-Z]"
# "Korean", "Japanese", "Vietnamese", "British", "Thai".
_OF_A_COUNTRY = r"(?:[a-z]{2}[ei]an|Asian|[a-z]{2}ese|tish|Filipino|Thai|Lao)$"
_NEXT_SENTENCE = r"(?<=[.!?]) (?=[A-Z])"
_VERB = f"(?:{'|'.join(COMING)})"
_BETWEEN_VERBS = r"(, | and )"
_PAST = rf" ({_VERB}(?:, {_VERB})*(?: and {_VERB})?)(?= |$)"
_PAST_STEP = rf" ({'|'.join(COMING_STEPS)})(?=,? |$)"
# What follows a verb in "ed" that is a participle: "the code, amended to match", "adopted by".
_NO_FUTURE = r" (?:being|still) | for by "
_PAST_ASIDE = r"\band (?:\w+ed|so)\b|\b(?:could|needed|would)\b"
_OF_PARTICIPLE = r" (?:\w+ )?by |,? (?:at|for|in|on|to|under|with) (?!be )"
_PROBABLE = " (was|were|hosted|ended|entered|began|comes|dealt) "


def named(record: Record) -> str:
    """Return the name of a record as it stands within a sentence."""
    if type(record) in _NAMED_AS:
        return _NAMED_AS[type(record)].format(record.name)
    return with_article(record.name)


def country_words(code: str) -> str:
    """Return a country as it stands within a sentence: ``the Philippines``."""
    name = country_name(code)
    return f"the {name}" if code in _COUNTRIES_WITH_ARTICLE else name


def place_words(place: Place | None) -> str:
    """Return a place as it stands within a sentence."""
    if place is None or place.city:
        return place_text(place)
    return country_words(place.country or "")


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
    if name.startswith(_NO_ARTICLE_START) or name.endswith(_ONE_MEETING):
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
    verbs = re.search(_PAST, sentence)
    if verbs is None:
        return sentence
    # Of several verbs the first has "is to", and the others go on from there.
    first, *others = re.split(_BETWEEN_VERBS, verbs[1])
    told = COMING[first]
    for sign, verb in zip(others[::2], others[1::2], strict=True):
        told += f"{sign}{COMING[verb].removeprefix('is to ')}"
    return f"{sentence[: verbs.start(1)]}{told}{sentence[verbs.end(1) :]}"


def coming_step(step: str) -> str:
    """Return a step that was told as past as one that lies ahead; empty if it cannot be turned.

    Only what its first clause says is told: ``The ministers are to sign the protocol in Hanoi.``
    """
    first = re.split(r"[;:] |, which ", sentences_of(step)[0])[0].removesuffix(".")
    if re.match(_PAST_STEP, f" {begun_small(first)}"):
        # Whether such a step was done or undergone, only its record says.
        return ""
    verb = re.search(_PAST_STEP, first)
    if verb is None:
        return closed(first)
    subject, rest = first[: verb.start()], first[verb.end() :]
    is_passive = verb[1] in ("was", "were")
    if is_passive:
        _, _, others = rest.strip().partition(" ")
    else:
        others = rest
    may_be_participle = not is_passive and verb[1] not in NEVER_UNDERGONE
    is_participle = may_be_participle and bool(re.match(_OF_PARTICIPLE, rest))
    if is_participle or re.match(_NO_FUTURE, rest) or re.search(_PAST_STEP, f" {others}"):
        return ""
    if re.search(_PAST_ASIDE, rest):
        return ""
    ahead = COMING_STEPS[verb[1]]
    if is_passive and rest.startswith(" to "):
        ahead = ahead.removesuffix(" to be")
    if _is_several(subject):
        ahead = ahead.replace("is to", "are to", 1)
    return closed(f"{subject} {ahead}{rest}")


def _is_several(subject: str) -> bool:
    """Return whether a subject is in the plural, or is two that are joined by ``and``."""
    words = _head_words(re.sub(r"^(?:The|Its) ", "", subject))
    if re.search(r"\band (?:its|the) ", subject) or words[-1].endswith(_SEVERAL):
        return True
    if len(words) < 3 or words[-2] != "and":
        return False
    return all(word.isupper() or word in _COUNTRY_NAMES for word in (words[-3], words[-1]))


def probable(sentence: str) -> str:
    """Return a sentence with ``probably`` beside its verb; empty if it has no verb for that."""
    verb = re.search(_PROBABLE, sentence)
    if verb is None:
        return ""
    words = f"probably {verb[1]}"
    if verb[1] in ("was", "were"):
        words = f"{verb[1]} probably"
    return f"{sentence[: verb.start()]} {words} {sentence[verb.end() :]}"


def probable_in_post(subject: str, post: str, words: str) -> str:
    """Return a sentence about what is inferred of someone in a post; empty if none can be made.

    Args:
        subject: the holder, as named within a sentence.
        post: name of the post; empty if it is not known which.
        words: what is inferred, such as ``ended in December 2008`` or ``in office about 2010``.
    """
    first = words.partition(" ")[0]
    if first in ("began", "ended") and post:
        return f"The term of {subject} as {post} probably {words}."
    if first in ("at", "in"):
        return f"{capitalized(subject)} was probably {words}."
    if first == "met" or (first.endswith("ed") and first.islower()):
        return f"{capitalized(subject)} probably {words}."
    return ""


@cache
def uncapitalized(name: str) -> str:
    """Return the name of a topic within a sentence: lower case but for names, with its article."""
    words = name.split()
    first = re.sub("['’]s$", "", words[0])
    is_proper = first in _COUNTRY_NAMES or (len(words) > 1 and words[1].istitle())
    is_ordinary = first.partition("-")[0].istitle() and not is_proper
    within = begun_small(name) if is_ordinary else name
    if name.startswith(TOPICS_WITH_ARTICLE):
        return f"the {within}"
    return within


def capitalized(text: str) -> str:
    """Return a text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def begun_small(text: str) -> str:
    """Return a text with its first letter in lower case, unless it begins with an acronym."""
    if text[1:2].isupper():
        return text
    return text[:1].lower() + text[1:]


def closed(text: str) -> str:
    """Return a text with a full stop, unless it ends with a mark that closes a sentence."""
    if text.endswith((".", "?", "!", "…", ".”")):
        return text
    return f"{text}."


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


def seen_in_post(first: PartialDate, last: PartialDate | None = None) -> str:
    """Return the days on which sources show a holder: ``in post at least 4–6 June 2024``."""
    days = on_date(first) if last in (None, first) else display_period(first, last)
    return f"in post at least {days}"


def with_likely_end(start: PartialDate | None, end: PartialDate | None) -> str:
    """Return a period of which only the last day is inferred: ``16 – ≈ 18 May 2017``."""
    first, dash, last = display_period(start, end).partition("–")
    if not dash:
        return f"{SIGNS[INFERRED]} {first}"
    # A sign right behind a dash would look like a part of the first day.
    return f"{first.rstrip()} {dash} {SIGNS[INFERRED]} {last.strip()}"


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
    if head == "signed" and part:
        return f"the {part} of signature"
    label = LABELS.get(head, f"the {head.replace('_', ' ')}")
    if not part or field in LABELS:
        return LABELS.get(field, label)
    name = name_of(part)
    if name == part:
        name = _spelled(part)
    if head == "notes":
        return f"{LABELS_OF_ONE[head]} on {name}"
    return f"{LABELS_OF_ONE.get(head, label)} ({name})"


def label_of_one(field: str, name_of: NameOf) -> str:
    """Return what one value of a field is called: an item, where the field is a list."""
    return LABELS_OF_ONE.get(field) or label_of(field, name_of)


def _spelled(part: str) -> str:
    """Return a part of a field as words, in which countries have their capitals."""
    words = re.split(r"[.-]", part)
    return " ".join(word.title() if word.title() in _COUNTRY_NAMES else word for word in words)


def within_sentence(text: str) -> str:
    """Return a claim, an inference or a capacity within a sentence: small unless it is a name."""
    first, _, rest = text.partition(" ")
    is_ordinary = first in ("A", "An", "The")
    if first[1:].islower() and rest[:1].islower() and not re.search(_OF_A_COUNTRY, first):
        is_ordinary = first.removesuffix("'s") not in COUNTRIES.values()
    return begun_small(text) if is_ordinary else text


def missing_sentence(field: str, about: str, name_of: NameOf, *, is_known_in_part: bool) -> str:
    """Return what was looked for and not found as a sentence.

    Args:
        field: that was looked for.
        about: the record, as it stands within a sentence.
        name_of: gives the name of a record.
        is_known_in_part: whether something of the field is known.
    """
    head, _, part = field.partition(".")
    templates = LOOKED_FOR.get(field)
    if templates is None and head == "attendance":
        whose = with_article(name_of(part))
        return f"Nothing more was found about the role of {whose} in {about}."
    if templates is None and not part:
        templates = LOOKED_FOR.get(head)
    if templates:
        return templates[is_known_in_part].format(about=about)
    label = label_of(field, name_of)
    has_it = label.startswith("the ") and head not in ("milestones", "roles")
    whose = f"{label} {'of' if has_it else 'for'} {about}"
    if is_known_in_part:
        return f"Nothing more was found on {whose}."
    if not has_it:
        return f"Nothing was found on {whose}."
    is_one = not label.endswith("s") or label.endswith(_SINGULAR)
    return f"{capitalized(whose)} {'was' if is_one else 'were'} not found."


def value_words(field: str, value: object, name_of: NameOf) -> str:
    """Return a claimed or inferred value in words: a date, or the name of a country or record."""
    text = str(value)
    if field == "place":
        return place_words(read_place(text))
    if text in COUNTRIES:
        return country_words(text)
    if field == "mode":
        return MODES.get(text, text)
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


@cache
def _letters(name: str) -> str:
    """Return the letters of a name, by which "Vietnam Customs" is "Viet Nam Customs"."""
    return "".join(letter for letter in name.lower() if letter.isalnum())


def _is_named_in(body: str, text: str) -> bool:
    """Return whether a text names a body: by its name, or by the capitals of its words.

    A minister of a country is one of its government, "Thai Customs" is a department, and the
    Secretary-General of ASEAN heads its secretariat.
    """
    name = body.removeprefix(_GOVERNMENT).removeprefix("the ").removesuffix(" Department")
    name = name.removesuffix(" Secretariat")
    head, _, whose = name.rpartition(" of ")
    turned = f"{whose.removeprefix('the ')} {head}" if head else name
    return any(_letters(one) in _letters(text) for one in (name, turned)) or any(
        word == _capitals(body) or (len(word) > 3 and _capitals(body).endswith(word))
        for word in text.split()
        if len(word) > 2 and word.isupper()
    )


def with_whole_body(title: str, body: str) -> str:
    """Return a title that ends with a part of its body with the whole of it; empty for another.

    "Director-General of the Customs Authority" is a post of "Customs Authority of Timor-Leste", and
    "Controller, Customs Department" one of "Customs Department, Brunei Darussalam".
    """
    first, comma, place = body.partition(", ")
    if comma and title.endswith(first):
        return f"{title}, {place}"
    head, _, whose = body.rpartition(" of ")
    if head and title.endswith(head):
        is_told = _letters(whose.removeprefix("the "))[:_STEM] in _letters(title)
        return title if is_told else f"{title} of {whose}"
    # "Chair of the Permanent Technical Committee" is a post of "WCO Permanent Technical Committee".
    owner, _, own_name = body.partition(" ")
    if owner.isupper() and own_name and title.endswith(own_name):
        return f"{title.removesuffix(own_name)}{body}"
    return ""


def role_title(role: Role, name_of: NameOf) -> str:
    """Return a post with its body, such as ``Director General of Viet Nam Customs``."""
    title = role.title
    if role.acting and "acting" not in title.lower():
        title = f"acting {title}"
    body = name_of(role.organization) if role.organization else ""
    if not body or _is_named_in(body, title):
        return title
    if whole := with_whole_body(title, body):
        return whole
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
        seen = f" (latest source: {last.display()})" if last != start else ""
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
        return f"was {post} {on_date(evidence[0])}"
    return f"was {post} ({seen_in_post(evidence[0], evidence[-1])})"


def beyond_roles(row: Attendance) -> str:
    """Return the capacity of a body without the role that the sentence tells anyway.

    Of ``Observer, as announced`` that leaves ``as announced``.
    """
    capacity = row.capacity or ""
    first, _, rest = capacity.partition(", ")
    is_role = first.lower().removesuffix("s") in row.roles
    if is_role and row.organization and not row.person:
        return rest
    return capacity


def capacity_words(row: Attendance, name_of: NameOf) -> str:
    """Return the capacity of someone at a meeting as printed.

    The body of a person follows it, unless the capacity names the body.
    """
    body = name_of(row.organization) if row.person and row.organization else ""
    capacity = beyond_roles(row)
    if not capacity:
        return body
    if "chair" in row.roles:
        capacity = re.sub(_CHAIR_OF_THE_MEETING, "", capacity)
    if not body or _is_named_in(body, capacity):
        return capacity
    return with_whole_body(capacity, body) or f"{capacity}, {body}"


def _named_in_brackets(row: Attendance) -> re.Match[str] | None:
    """Return where a capacity names one person who has no record, in the last of its brackets."""
    names = [] if row.person else list(re.finditer(_NAME_IN_BRACKETS, row.capacity or ""))
    return names[-1] if names else None


def in_brackets(capacity: str) -> str:
    """Return a capacity as it stands in brackets, with none of its own: ``head; not named``."""
    inner = capacity.replace(" (", "; ").replace(")", "")
    return inner.lower() if inner[1:].islower() else within_sentence(inner)


def _attending(row: Attendance, name_of: NameOf) -> str:
    """Return who was at a meeting: a person with the capacity, a body, or a capacity alone."""
    capacity = capacity_words(row, name_of)
    if row.person:
        return f"{name_of(row.person)}{enclosed(', ', capacity, ',')}"
    if named_there := _named_in_brackets(row):
        capacity = capacity.replace(named_there[0], "")
        body = name_of(row.organization) if row.organization else ""
        if body and not _is_named_in(body, capacity):
            capacity = with_whole_body(capacity, body) or f"{capacity}, {body}"
        title = capacity.partition(",")[0]
        if title[1:].islower():
            capacity = begun_small(capacity)
        return f"{named_there[1]}, {capacity},"
    if not row.organization:
        return capitalized(capacity or "someone who is not named")
    body = name_of(row.organization)
    if _letters(capacity) in _letters(body):
        return capitalized(with_article(body))
    if representative := represented_by(row):
        return f"{capitalized(with_article(body))}, represented by {representative},"
    return f"{capitalized(with_article(body))} ({in_brackets(capacity)})"


def represented_by(row: Attendance) -> str:
    """Return the one who came for a body and is not named: ``its head (not named)``.

    Args:
        row: one row of the attendance; nothing is returned for a person or for several people.
    """
    capacity = re.fullmatch(_UNNAMED, row.capacity or "")
    if capacity is None or row.person or "represented" in row.roles:
        return ""
    who, remark = capacity.groups()
    head = _head_words(who)[-1]
    if head == "Delegation" or head.partition("-")[0].endswith("s"):
        return ""
    owner = "the" if " of " in who or ", " in who else "its"
    if not re.match(_TITLE, who):
        who = begun_small(who)
    return f"{owner} {who} ({remark})"


@cache
def deeds(roles: tuple[str, ...]) -> str:
    """Return what someone did at a meeting that is named before; empty for who only took part."""
    return enumerated([deed for role, deed in DEEDS.items() if role in roles])


@cache
def parts_played(roles: tuple[str, ...]) -> str:
    """Return what someone did at a meeting, which is to be named behind it."""
    told = [PARTS_PLAYED[role] for role in roles if role != "participant"]
    # "opened, hosted and spoke at" reads better than "opened, spoke at and hosted".
    told.sort(key=lambda part: part.endswith((" at", " in", " to")))
    return enumerated(told or [PARTS_PLAYED["participant"]])


def played_at(roles: tuple[str, ...], meeting: str) -> str:
    """Return what someone did at a meeting: ``chaired and hosted the meeting and spoke at it``.

    Args:
        roles: the parts that were played.
        meeting: the meeting as it stands within a sentence.
    """
    told = parts_played(roles)
    direct, _, last = told.rpartition(" and ")
    if direct and last.endswith((" at", " in", " to")) and " at" not in direct:
        return f"{enumerated(direct.split(', '))} {meeting} and {last} it"
    return f"{told} {meeting}"


def office_words(office: Office, name_of: NameOf) -> str:
    """Return an office as it stands within a sentence: ``the Director General of Thai Customs``."""
    body = name_of(office.organization) if office.organization else ""
    if body and office.name == f"{office.title}, {body}":
        return with_article(f"{office.title} of {with_article(body)}")
    return with_article(office.name)


def attendance_sentence(row: Attendance, meeting: str, name_of: NameOf) -> str:
    """Return a sentence about what someone did at a meeting.

    Args:
        row: one row of the attendance.
        meeting: the meeting as it stands within a sentence.
        name_of: returns the name of a record.
    """
    online = ""
    if row.mode == "virtual":
        # Behind a date in brackets it would seem to belong to nothing.
        online = ", online" if meeting.endswith(")") else " online"
    return f"{_attending(row, name_of)} {parts_played(row.roles)} {meeting}{online}."


def step_sentence(subject: str, date: PartialDate, step: str) -> str:
    """Return a sentence about a milestone, such as ``The system: on 1 March 2024 Myanmar joined``.

    A step that begins with its verb, such as ``Signed in Hanoi``, has its date before the colon.
    So has one that tells of a day itself, unless it tells the month with the year.

    Args:
        subject: whose step it is.
        date: of the step.
        step: what happened.
    """
    name, text = capitalized(subject), closed(step)
    first, _, rest = step.partition(" ")
    month = PartialDate(date.year, date.month).display()
    if first in _BEGINNINGS:
        text = begun_small(text)
    if month in step and ":" not in name:
        return f"{name}: {text}"
    word = first.removesuffix(",").removesuffix("'s")
    is_country = word in _FIRST_OF_COUNTRIES
    is_name = is_country or not word[1:].islower()
    # "Elected Secretary General" and "On Customs Day" begin with no name.
    is_name = is_name or (rest[:1].isupper() and not _begins_without_name(word))
    begins_clause = first in _BEGINNINGS or (is_name and not first[0].isdecimal())
    if first in _ORDINALS and not re.search(_PAST_STEP, step):
        # "First meeting, in Yangon" is no clause.
        begins_clause = False
    tells_day = date.month and month.partition(" ")[0] in step
    # A name with a colon takes no second one.
    if begins_clause and not tells_day and ":" not in name:
        return f"{name}: {on_date(date)} {text}"
    return f"{name}, {date.display()}: {closed(step)}"


def _begins_without_name(word: str) -> bool:
    """Return whether the first word of a step is a verb in the past, a preposition or a number."""
    small = begun_small(word)
    return small.endswith("ed") or small in (*COMING_STEPS, *_PREPOSITIONS, *_NUMBERS)


def figure_sentence(subject: str, figure: Figure) -> str:
    """Return a figure as a sentence, such as ``134 countries took part in Operation Thunder``.

    Args:
        subject: what the figure is about, at the beginning of a sentence.
        figure: of which the name says what is counted.
    """
    unit = figure.unit or ""
    number = _number_words(figure)
    when = f" {on_date(figure.date)}" if figure.date else ""
    if taking_part := re.fullmatch(r"(.*) taking part|Participating (.*)", figure.name):
        who = _name_within_sentence(taking_part[1] or taking_part[2])
        if figure.date and not figure.date.month and str(figure.date.year) in subject:
            when = ""
        if unit and who.endswith(unit):
            return f"{capitalized(number)} {who} took part in {within_sentence(subject)}{when}."
    if figure.name.lower() != unit:
        return f"{subject}, {closed(figure_within_sentence(figure))}"
    if unit not in _HAD:
        return f"{subject}: {closed(figure_words(figure))}"
    return f"{subject} had {number} {unit}{when}."


def figure_within_sentence(figure: Figure) -> str:
    """Return a figure as it stands within a sentence: small, unless it begins with a name."""
    words = figure_words(figure)
    name, colon, value = words.partition(": ")
    return f"{_name_within_sentence(name)}{colon}{value}"


def _name_within_sentence(name: str) -> str:
    # Whether a single word is a name, only a word behind it can show.
    return within_sentence(f"{name} is").removesuffix(" is")


def _number_words(figure: Figure) -> str:
    """Return the value of a figure, of a large one with a comma between the thousands."""
    if isinstance(figure.value, int) and figure.value >= 1_000:
        return f"{figure.value:,}"
    return str(figure.value)


def figure_words(figure: Figure) -> str:
    """Return a figure with its unit and date: ``Seizures: 1,200 (2019)``, ``Cocaine: 20 kg``.

    A unit that the name has already is not said again.
    """
    unit = figure.unit or ""
    number = _number_words(figure)
    if unit and figure.name.lower() == unit:
        words = f"{number} {unit}"
    elif unit and f" {unit} " in f" {figure.name.lower()} ".replace(",", ""):
        words = f"{figure.name}: {number}"
    else:
        words = f"{figure.name}: {joined(' ', number, unit)}"
    if figure.date:
        words = f"{words} ({figure.date.display()})"
    return words

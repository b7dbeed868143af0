"""How a note words things: in short sentences, since its heading names the subject already."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate

from asean_wco.facts.doubts import likely_place
from asean_wco.facts.fact import (
    DISAGREEMENT,
    DISPUTED,
    INFERRED,
    UNKNOWN,
    Fact,
    is_value,
    without_disagreement,
)
from asean_wco.facts.labels import Doubt, part_of_post
from asean_wco.facts.making import facts_of, item_of
from asean_wco.facts.phrases import DATES_IN_POST, DEEDS, PARTS_PLAYED, TITLE_OF_POST
from asean_wco.facts.sentences import (
    NameOf,
    capitalized,
    closed,
    enumerated,
    label_of_one,
    named,
    on_date,
    parts_played,
    place_words,
    seen_in_post,
    sentences_of,
)
from asean_wco.facts.sources import LISTS
from asean_wco.facts.when import WHEN_FIELDS, dates_of
from asean_wco.model.dates import PartialDate, display_period
from asean_wco.model.places import place_text
from asean_wco.model.records import (
    Attendance,
    Dispute,
    Initiative,
    Meeting,
    Organization,
    Person,
    Record,
    Role,
    Unknown,
    kind_of,
)
from asean_wco.model.text import counted, enclosed, joined

# What sources disagree on, where the text has just named it.
THE_DATE = "the date"
_DISPUTED_PARTS = {"roles": "the dates", **dict.fromkeys(WHEN_FIELDS, THE_DATE)}
_WHO_LED = "who led it"
_WHO_CAME = "who took part"
_THIS = "this"
_OF_POST = {DATES_IN_POST: "the dates", TITLE_OF_POST: "the title", "": _THIS}
_LEADING = frozenset({"chair", "co-chair", "opener"})
_KINDS = {"organization": "body", "office": "post", "series": "series of meetings"}
# Verbs with which a step begins whose subject is the record itself.
_ACTIVE = frozenset(
    "Announced Attended Became Began Chaired Held Hosted Joined Launched Led Left Marked Met "
    "Opened Paid Published Received Represented Signed Spoke Took Visited Won".split()
)
_NEEDLESS_VERB = re.compile(r"^(?:Was|Is) (?!to |planned )")
# What the reference notes on a post stands behind its dates.
_NOTE_ON_POST = re.compile(r"; no end is recorded|(?:(?<=[\d)])|(?<=recorded))\. .*")
# A note on what was not found says what it is about, unless it is shorter.
_TELLING_NOTE = 4
_ON_IT = r"[^.,;:]+ (?:it|them)\.$"
# The note says at its head, or before, which meeting someone spoke at.
_NEEDLESS_MEETING = re.compile(
    r"(?<! and )(?<= )(issued the invitation|spoke|gave a presentation|was represented"
    r"|took part(?: as an observer)?)"
    r" (?:at|in|to) the meeting(?= online\.$|\.$)"
)
# What these say of a meeting begins with its name, for which a pronoun stands in a note.
_LINKED = ("topics", "initiatives")
_PRONOUN = "It "
# Days that a text sets apart by commas or brackets: ", 3 to 5 June," or " (27 and 28 June)".
_DAYS = (
    r"(?:,| \(|, held from) ?(\d{{1,2}})(?: (?:to|and) (\d{{1,2}}))? {month}(?: \d{{4}})?"
    r"(?:\)|(?=,|\.?$))"
)
_MOST_DOUBT_WORDS = 55
_FEWEST_CLAIMS = 2
_HOLDERS = "notes.holders"
_MORE_GAPS = "The record lists {gaps}."
_AND_MORE = "and {number} more, which the record lists"


def kind_words(record: Record) -> str:
    """Return what a record is: ``meeting``, ``post``, ``agreement``."""
    if isinstance(record, Initiative):
        return record.type
    return _KINDS.get(kind_of(record), kind_of(record))


def short_texts(record: Record, name_of: NameOf) -> dict[str, str]:
    """Return the facts of a record, by id, as sentences that leave out what they are about."""
    called = record.name if isinstance(record, Person) else f"the {kind_words(record)}"
    opening = re.compile(rf"^{re.escape(capitalized(called))}(?:[,:] | (?!of ))")
    facts = facts_of(record, name_of, {}, called)
    texts = {}
    for fact in facts:
        text = fact.text
        if fact.certainty == UNKNOWN:
            text = re.sub(
                rf" (?:for|of|on|in|about) {re.escape(called)}"
                r"(?=\. | (?:was|were) (?:not )?found)",
                "",
                text,
                count=1,
            )
        if is_value(fact):
            # The note says in a few words that sources disagree, and has the claims elsewhere.
            text = closed(without_disagreement(text))
        row = item_of(record, fact)
        if isinstance(row, Attendance):
            text = text.replace(f"{parts_played(row.roles)} the meeting", _did_there(row.roles))
        text = opening.sub(_PRONOUN if fact.head in _LINKED else "", text)
        text = _NEEDLESS_MEETING.sub(r"\1", text)
        texts[fact.id] = capitalized(_NEEDLESS_VERB.sub("", capitalized(text)))
    return texts


def _did_there(roles: Sequence[str]) -> str:
    """Return what someone did at a meeting: ``chaired the meeting, issued the invitation``.

    What is done to a meeting stands first, so that the meeting follows it and is named once.
    """
    told = [role for role in roles if role in DEEDS]
    done_to_it = [DEEDS[role] for role in told if DEEDS[role] == PARTS_PLAYED[role]]
    besides = [DEEDS[role] for role in told if DEEDS[role] != PARTS_PLAYED[role]]
    if not done_to_it or not besides:
        return f"{parts_played(tuple(roles))} the meeting"
    done = f"{enumerated(done_to_it)} the meeting"
    if len(done_to_it) > 1:
        return f"{done}, and {enumerated(besides)}"
    return enumerated([done, *besides])


def with_marks(
    text: str, facts: Sequence[Fact], origins: Iterable[str], disputed: Sequence[str] = ()
) -> str:
    """Return a text with the doubts and the origin of its facts, as far as it does not name them.

    Args:
        text: what is said.
        facts: what it rests on.
        origins: says which of the facts are the user's own; empty texts are left out.
        disputed: words for what sources disagree on of posts and of rows of lists.
    """
    disagreement = disagreement_words(
        (fact for fact in facts if fact.certainty == DISPUTED and fact.head not in LISTS), disputed
    )
    is_due = {
        INFERRED: any(fact.certainty == INFERRED for fact in facts),
        disagreement: disagreement and DISAGREEMENT not in text.lower(),
        **{origin: True for origin in origins if origin},
        "without a source": any(fact.lacks_source for fact in facts),
    }
    marks = [mark for mark, due in is_due.items() if due and mark not in text.lower()]
    if not marks:
        return text
    first, *reasons = sentences_of(text)
    if marks == [INFERRED] and len(facts) == 1 and reasons:
        # The reasons are not what is inferred.
        return joined(" ", f"{first.removesuffix('.')} ({INFERRED}).", *reasons)
    if text.endswith(")."):
        return f"{text.removesuffix(').')}; {', '.join(marks)})."
    return f"{text.removesuffix('.')} ({', '.join(marks)})."


def disagreement_words(disputed: Iterable[Fact], others: Iterable[str] = ()) -> str:
    """Return what sources disagree on: ``sources disagree on the date``; empty for nothing.

    Args:
        disputed: facts on which sources disagree.
        others: words for what else is disputed.
    """
    fields = [fact.head for fact in disputed]
    labels = [_DISPUTED_PARTS.get(field) or label_of_one(field, str) for field in fields]
    labels += others
    return enclosed(f"{DISAGREEMENT} on ", enumerated(list(dict.fromkeys(labels))))


def disputed_words(row: object, dispute: Dispute, record: Record, name_of: NameOf) -> str:
    """Return what sources disagree on, for a post or a row of a list that has just been told."""
    if isinstance(row, Role):
        return _OF_POST[part_of_post(record, dispute, name_of)]
    if isinstance(row, Attendance):
        if _LEADING.isdisjoint(row.roles):
            return _WHO_CAME
        return _WHO_LED
    return _DISPUTED_PARTS.get(dispute.field, _THIS)


def record_words(record: Record, *, is_subject: bool, is_ahead: bool = False) -> str:
    """Return the name of a record, with its place if it is a meeting.

    Args:
        record: of any kind.
        is_subject: whether the note is about it, so that its place says enough.
        is_ahead: whether it is still to be held.
    """
    if not isinstance(record, Meeting):
        return record.name
    place = likely_place(record)
    doubt = "" if place == record.place else " (place inferred)"
    where = enclosed("in ", place_words(place), doubt)
    if record.mode == "virtual" and not place:
        where = "online"
    if is_subject and where:
        return f"{'to be held' if is_ahead else 'held'} {where}"
    named_place = place_text(place)
    if named_place.partition(",")[0] in record.name:
        return record.name
    return f"{record.name}, {named_place}{doubt}"


def with_subject(text: str, record: Record) -> str:
    """Return a step of another record, with the name of that record: ``Ian Saunders took over``."""
    name = record.name
    if any(called in text for called in (name, *record.acronyms)):
        return text
    first, _, rest = text.partition(" ")
    subject = capitalized(named(record))
    if first == "Its" and subject.endswith("s"):
        return f"{subject}’ {rest}"
    if first == "Its":
        return f"{subject}’s {rest}"
    if first == "It":
        return f"{subject} {rest}"
    is_active = first in _ACTIVE and isinstance(record, (Person, Organization))
    if is_active or first == "Is":
        return f"{subject} {first.lower()} {rest}"
    return f"{name}. {text}"


def without_date(text: str, start: PartialDate, end: PartialDate | None) -> str:
    """Return an entry of a list by date without the date or time that stands before it."""
    period = display_period(start, end)
    told = [f" ({seen_in_post(start, end)})", f" on {period}", f" in {period}"]
    if end:
        told.append(f" from {start.display()} to {end.display()}")
        told.append(f" {on_date(start)} until {end.display()}")
    for words in told:
        text = text.replace(words, "")
    return text


def with_days(start: PartialDate, text: str) -> tuple[str, str]:
    """Return the date of an entry and its text, of which the days of the month are said once.

    Args:
        start: date of the entry; if it has no day, days that the text sets apart stand for it.
        text: what happened.
    """
    if start.day or not start.month:
        return start.display(), text
    month = PartialDate(start.year, start.month).display().partition(" ")[0]
    days = re.search(_DAYS.format(month=month), text)
    if days is None:
        return start.display(), text
    first, last = (
        PartialDate(start.year, start.month, int(day)) for day in (days[1], days[2] or days[1])
    )
    return display_period(first, last), f"{text[: days.start()]}{text[days.end() :]}"


def post_words(text: str) -> str:
    """Return who held a post and when, without the notes of the reference on it."""
    return closed(_NOTE_ON_POST.sub("", text))


def in_one_sentence(doubt: Doubt, told: str) -> str:
    """Return a doubt without reasons and long claims, for a reader in a hurry.

    Args:
        doubt: what is disputed, inferred or unknown.
        told: the doubt in words.
    """
    if isinstance(doubt, Unknown) and _names_its_subject(doubt.note):
        told = doubt.note
    text, *rest = sentences_of(told)
    if len(text.split()) > _MOST_DOUBT_WORDS:
        shorten = _with_fewer_items if isinstance(doubt, Unknown) else _with_short_claims
        text = shorten(text)
    elif rest and doubt.field == _HOLDERS:
        # The gaps in a post go on there, often with the latest ones.
        whole = closed(told)
        if len(whole.split()) <= _MOST_DOUBT_WORDS:
            return capitalized(whole)
        number = sum(len(sentence.split("; ")) for sentence in rest)
        gaps = counted(number, "more gap", "more gaps")
        text = f"{closed(text)} {_MORE_GAPS.format(gaps=gaps)}"
    return closed(capitalized(text))


def _names_its_subject(note: str) -> bool:
    """Return whether a note on what was not found says what it is about."""
    return len(note.split()) >= _TELLING_NOTE and not re.match(_ON_IT, note)


def _with_fewer_items(text: str) -> str:
    """Return a list of what was not found with the items that fit, and the number of the others."""
    what, colon, listed = text.rstrip(".").partition(": ")
    items = listed.split("; ")
    words = accumulate(len(item.split()) for item in items)
    room = _MOST_DOUBT_WORDS - len(what.split()) - len(_AND_MORE.split())
    fitting = items[: max(1, sum(number <= room for number in words))]
    if not colon or len(fitting) == len(items):
        return text
    more = _AND_MORE.format(number=len(items) - len(fitting))
    return f"{what}: {'; '.join(fitting)}; {more}"


def _with_short_claims(text: str) -> str:
    """Return a doubt with the first clauses of the claims that fit, and how many others there are.

    Without room for two claims it says only what is disputed.
    """
    what, colon, claims = text.rstrip(".").partition(": ")
    clauses = [claim.partition("; ")[0] for claim in claims.split("; or ")]
    words = accumulate(len(clause.split()) for clause in clauses)
    room = _MOST_DOUBT_WORDS - len(what.split())
    fitting = clauses[: sum(number <= room for number in words)]
    if len(fitting) < _FEWEST_CLAIMS:
        return what
    if len(fitting) < len(clauses):
        fitting.append(counted(len(clauses) - len(fitting), "other claim", "other claims"))
    return f"{what}{colon}{'; or '.join(fitting)}"


def heading(record: Record) -> str:
    """Return the name of a record, with its date if it is a meeting."""
    start, end = dates_of(record)
    if start is None or not isinstance(record, Meeting):
        return record.name
    return f"{record.name}, {display_period(start, end)}"

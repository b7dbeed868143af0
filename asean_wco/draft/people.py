"""Who took part: names in any order, with honorifics, and the capacity as it is printed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from asean_wco.draft.bodies import bodies_of
from asean_wco.draft.name_words import BODY_NOUNS
from asean_wco.draft.named_people import (
    is_whole_name,
    people_in_sentence,
    words_of_name,
)
from asean_wco.draft.names import Mention
from asean_wco.draft.other_script import known_by_post, unspaced_people
from asean_wco.draft.posts import NamedPerson, PrintedPost
from asean_wco.draft.reading import OtherMeeting, ReleaseReading
from asean_wco.draft.taking_part import Delegation, delegation_led, roles_of
from asean_wco.model.countries import country_name
from asean_wco.model.folding import fold
from asean_wco.model.text import safe_line, shortened


def read_people(reading: ReleaseReading) -> list[dict[str, Any]]:
    """Return each person whom a release names once, with the fullest name and all roles."""
    named = [
        person
        for number in range(len(reading.sentences))
        for person in people_in_sentence(reading, number)
    ]
    groups: list[list[NamedPerson]] = []
    for person in sorted([*named, *unspaced_people(reading)], key=lambda person: person.start):
        words = words_of_name(person.name)
        same = [
            group
            for group in groups
            if any(_is_same(words, words_of_name(other.name)) for other in group)
        ]
        if same:
            same[0].append(person)
        elif words:
            groups.append([person])
    bodies = bodies_of(reading)
    people = [_person(reading, group, bodies) for group in groups]
    _doubt_of_other_meetings(reading, list(zip(people, groups, strict=True)))
    return [person for person in people if person]


def _doubt_of_other_meetings(
    reading: ReleaseReading, people: Sequence[tuple[dict[str, Any] | None, Sequence[NamedPerson]]]
) -> None:
    """Say to which other meetings a text gives people, who then have no role at this one.

    Args:
        reading: of the release.
        people: each with the places where the text names them.
    """
    for other in reading.others:
        names = [
            person["name"]
            for person, group in people
            if person
            and all(reading.other_at(named.start) for named in group)
            and reading.other_at(group[0].start) == other
        ]
        if names:
            reading.doubts.append(
                f"The text tells of {', '.join(names)} at another meeting: "
                f"{other.name or _beginning(reading, other)}."
            )


def _beginning(reading: ReleaseReading, other: OtherMeeting) -> str:
    """Return the first words of a passage, for a meeting without a name."""
    return f"“{shortened(safe_line(reading.text[other.start : other.end]))}”"


def _is_same(words: frozenset[str], other_words: frozenset[str]) -> bool:
    """Return whether two names may be of one person: one has all the words of the other.

    Of names in one word, as East Asian ones are, one begins with the other.
    """
    if len(words) == len(other_words) == 1:
        [name], [longer] = sorted((words, other_words), key=lambda words: len(min(words)))
        return longer.startswith(name) and (name == longer or not name.isascii())
    return words <= other_words or other_words <= words


def _fullness(named: NamedPerson) -> tuple[int, int, int]:
    """Return what makes one form of a name fuller than another: words, or letters of one word."""
    letters = 0 if named.name.isascii() else len(named.name)
    words = len(words_of_name(named.name))
    return words, letters if words == 1 else 0, -named.start


def _person(
    reading: ReleaseReading, group: Sequence[NamedPerson], bodies: list[Mention]
) -> dict[str, Any] | None:
    """Return the person of some mentions; None for who took no part, or a surname alone.

    Args:
        reading: of the release.
        group: where the person is named.
        bodies: all places where the release names bodies.
    """
    fullest = max(group, key=_fullness)
    identifier = _record_of(reading, fullest.name)
    if len(words_of_name(fullest.name)) == 1 and not identifier:
        identifier = _by_surname(reading, fullest)
        if identifier:
            reading.doubts.append(
                f"{fullest.name} is printed without a first name; {identifier} has that name."
            )
    if not (identifier or is_whole_name(reading, fullest)) or all(
        _TAKES_NO_PART.search(reading.before(mention.start)) for mention in group
    ):
        return None
    post = next((mention.post for mention in (fullest, *group) if mention.post), None)
    if not identifier and post and _OTHER_SCRIPT.search(fullest.name):
        identifier = known_by_post(reading, fullest.name, post.text, post.start)
        if identifier:
            reading.doubts.append(
                f"{fullest.name} is taken for {identifier}, who held the post; the record has no "
                "name in this script."
            )
    if identifier:
        _doubt_of_shorter_name(reading, fullest.name, identifier)
    here = [mention for mention in group if reading.other_at(mention.start) is None]
    roles = dict.fromkeys(role for mention in here for role in roles_of(reading, mention))
    reading.note("people", fullest.name, fullest.start, fullest.end)
    if post:
        reading.note("people.capacity", post.text, *_words_of_post(reading, post))
    return {
        "name": fullest.name,
        "capacity": post.text if post else None,
        "id": identifier or None,
        "organization": next(filter(None, (_body_of(reading, named) for named in group)), None)
        or _body_in_post(reading, bodies, post),
        "roles": list(roles),
        "delegation": _delegation_of(reading, here, bodies),
        "elsewhere": not here,
    }


def _delegation_of(
    reading: ReleaseReading, here: Sequence[NamedPerson], bodies: list[Mention]
) -> dict[str, str | None] | None:
    """Return the country or the body whose delegation a person led; None if none is told.

    Args:
        reading: of the release.
        here: where the person is named at this meeting.
        bodies: all places where the release names bodies.
    """
    for named in here:
        end = max(named.end, named.post.end) if named.post else named.end
        led = delegation_led(reading, bodies, named.start, named.end, end)
        if led:
            return {
                "country": led.country or None,
                "organization": led.organization or None,
                "title": " of ".join(
                    filter(None, ("head of the delegation", country_name(led.country)))
                ),
            }
    return None


def delegations_of(people: Sequence[Mapping[str, Any]]) -> list[Delegation]:
    """Return the delegations that people of a draft led."""
    led = [person["delegation"] for person in people if person["delegation"]]
    return [
        Delegation(delegation["country"] or "", delegation["organization"] or "")
        for delegation in led
    ]


def _doubt_of_shorter_name(reading: ReleaseReading, name: str, identifier: str) -> None:
    """Say for whom a name is taken that leaves out words of the recorded ones, or adds some."""
    record = reading.library.store.find(identifier)
    words = words_of_name(name)
    # "Isidro S. Berg" is no shorter name of Isidro Berg.
    forms = (words, frozenset(word for word in words if len(word) > 1))
    names = [record.name, *record.aliases] if record else [name]
    is_recorded = any(
        words_of_name(known) in forms
        or fold(known).replace(" ", "") == fold(name, names=True).replace(" ", "")
        for known in names
    )
    if record and len(words) > 1 and not is_recorded:
        reading.doubts.append(f"{name} is taken for {record.name} ({identifier}).")


def _body_of(reading: ReleaseReading, named: NamedPerson) -> dict[str, str | None] | None:
    """Return the body behind a name without a post: "Ana Reyes of the WCO", "(WCO)"."""
    match = _OF_THE_BODY.match(reading.text, named.end)
    if match is None or named.post:
        return None
    start = match.start("body")
    for mention in reading.mentions:
        if mention.kind == "organization" and mention.start == start:
            return {"name": mention.name, "id": mention.id}
    shown = " ".join(match["body"].split())
    is_body = " " in shown and BODY_NOUNS.search(shown)
    return {"name": shown, "id": None} if is_body else None


def _body_in_post(
    reading: ReleaseReading, bodies: Sequence[Mention], post: PrintedPost | None
) -> dict[str, str | None] | None:
    """Return the one recorded body that a post names: "Director of Utopia Customs"."""
    if post is None:
        return None
    named = {body.id for body in bodies if post.start <= body.start < post.end and body.id}
    if len(named) != 1:
        return None
    identifier = named.pop()
    return {"name": reading.library.name_of(identifier), "id": identifier}


_OF_THE_BODY = re.compile(
    r"(?:,?\s(?:of|from)\s(?:the\s)?|\s\(|,\s)(?P<body>[A-Z][\w/&’'-]*"
    r"(?:\s(?:(?:of|for|and)\s(?:the\s)?)?[A-Z][\w/&’'-]*){0,8})"
)
_OTHER_SCRIPT = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u4e00-\u9fff가-힣]")


def _words_of_post(reading: ReleaseReading, post: PrintedPost) -> tuple[int, int]:
    """Return where the words of a post stand, without links at its ends: "of Utopia and"."""
    shown = reading.text[post.start : post.end]
    words = post.text.split()
    first, last = shown.find(words[0]), shown.rfind(words[-1])
    start = post.start + max(first, 0)
    end = post.start + last + len(words[-1]) if last >= 0 else post.end
    return start, end


# Who is named so takes no part: a head of state, but no "College President A", and who reports.
_TAKES_NO_PART = re.compile(
    r"(?:^|[^\w\s]\s?|\b[a-z]+\s)(?:President|King|Queen)\s$|\bpatronage of\s$"
    r"|(?i:\bphotos?|\breporter|\bauthor|\bulat ni)\s?(?:by)?:?\s$"
)


def _record_of(reading: ReleaseReading, name: str) -> str:
    """Return the id of the person whom a name means, in any order of its words."""
    words = words_of_name(name)
    fitting = set()
    for record in reading.library.of_kind("person"):
        for known in (record.name, *record.aliases):
            spelled = words_of_name(known)
            if not name.isascii() and len(name) > 1 and known.startswith(name):
                fitting.add(record.id)
            is_joined = fold(known).replace(" ", "") == fold(name, names=True).replace(" ", "")
            if is_joined or (len(spelled & words) > 1 and _is_same(spelled, words)):
                fitting.add(record.id)
    return fitting.pop() if len(fitting) == 1 else ""


def _by_surname(reading: ReleaseReading, named: NamedPerson) -> str:
    """Return the id of the one person with a surname, where a title or an honorific is printed."""
    [word] = words_of_name(named.name)
    fitting = {
        record.id
        for record in reading.library.of_kind("person")
        if word in (fold(record.name).split() or [""])[-1:] and len(word) > 3
    }
    return fitting.pop() if len(fitting) == 1 else ""

"""Who took part: names in any order, with honorifics, and the capacity as it is printed."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from typing import Any

from asean_wco.draft.bodies import bodies_of
from asean_wco.draft.name_words import (
    BODY_NOUNS,
    PLURAL_POST,
    POSSESSIVE,
    SHORTEST_SURNAME,
    is_honorific,
    length_of_name,
    may_be_name,
)
from asean_wco.draft.names import Mention
from asean_wco.draft.other_script import known_by_post, unspaced_people
from asean_wco.draft.posts import (
    THE,
    Line,
    NamedPerson,
    PrintedPost,
    line_of,
    post_after,
    post_as,
    post_before,
    small_post_before,
    title_before,
)
from asean_wco.draft.reading import OtherMeeting, ReleaseReading, around, fits
from asean_wco.draft.taking_part import Delegation, delegation_led, roles_of
from asean_wco.draft.vocabulary import (
    LINKS,
    WEAK_HONORIFICS,
)
from asean_wco.model.countries import country_name
from asean_wco.model.folding import fold
from asean_wco.model.text import safe_line, shortened


def people_in_sentence(reading: ReleaseReading, number: int) -> list[NamedPerson]:
    """Return the people named in a sentence."""
    line = line_of(reading, number)
    words = line.words
    known = {
        mention.start: mention for mention in reading.names.people.in_words(words, reading.text)
    }
    named: list[NamedPerson] = []
    position = 0
    while position < len(words):
        first, length = _name_at(line, position, known)
        if not length:
            position += 1
            continue
        start, end = words[first].start, words[first + length - 1].end
        name = POSSESSIVE.sub("", reading.text[start:end].replace("\n", " "))
        before = post_before(line, position, first + length)
        post = _post_beside(line, before, position, first + length)
        named.append(NamedPerson(name, start, end, number, post, before))
        position = first + length
        is_of_several = post is not None and PLURAL_POST.match(post.text)
        row = _ROW_OF_NAMES.match(line.signs, 2 * position - 1) if is_of_several else None
        for match in _NAME_IN_ROW.finditer(line.signs, *row.span()) if row else ():
            position = (match.end() + 1) // 2
            start, end = words[match.start() // 2].start, words[position - 1].end
            named.append(NamedPerson(reading.text[start:end], start, end, number, post))
    return _shared_out(reading, named)


# Behind the first name, in signs: "experts A, B and C", "Directors A of Utopia and B".
_NAME = "[NU](?:[_.()-][NU])+"
_NAME_IN_ROW = re.compile(_NAME)
_ROW_OF_NAMES = re.compile(rf"(?:_l_K)?(?:[,+]{_NAME})*[,+_]&_{_NAME}")


def _post_beside(
    line: Line,
    before: PrintedPost | None,
    position: int,
    following: int,
) -> PrintedPost | None:
    """Return the post that stands beside a name, which is that of who is named.

    Args:
        line: of the sentence.
        before: the post before the name.
        position: of the first word of the name, with its honorifics.
        following: the position after the name.
    """
    if before and before.is_apart and THE.search(line.reading.text[: before.start][-8:]):
        # "The Director of Customs, Ms. A, Vice-Chair".
        return before
    if before and not before.is_apart and line.reading.release.language == "vi":
        # A post stands before its name there; that after a comma is the next one's.
        return before
    return (
        post_after(line, following)
        or before
        or small_post_before(line, position)
        or post_as(line, following)
    )


def _shared_out(reading: ReleaseReading, named: Sequence[NamedPerson]) -> list[NamedPerson]:
    """Give each post that stands between two names to one of them, or one post to both.

    In "the Director, Ms. A, the Manager, Ms. B" posts come first, in "Ms. A, Director, Ms. B,
    Manager" names do: the beginning of the row says which.
    """
    sure = [person for person in named if is_whole_name(reading, person)]
    shared: list[NamedPerson] = []
    is_post_first = False
    for person, following in itertools.zip_longest(sure, sure[1:]):
        before, post = person.other, person.post
        if not (shared and before and _is_one(shared[-1], before)):
            # A row begins.
            is_post_first = bool(before and before.is_apart)
        if following and following.other and _is_one(person, following.other):
            # Between two names, with a comma before the second one or with none; also in
            # "Secretary A, the Chairman, B".
            is_the = THE.search(reading.text[: following.other.start][-5:])
            is_post_first = is_post_first or bool(before and not before.is_apart and is_the)
            post = before if is_post_first or not following.other.is_apart else post
        shared.append(person._replace(post=post))
    for index, (former, latter) in enumerate(itertools.pairwise(shared)):
        # "Directors A and B", "A and B, Directors".
        is_row = _AND_BETWEEN.fullmatch(reading.text, former.end, latter.start)
        if is_row and former.post and not latter.post and PLURAL_POST.match(former.post.text):
            shared[index + 1] = latter._replace(post=former.post)
        elif is_row and latter.post and not former.post and PLURAL_POST.match(latter.post.text):
            shared[index] = former._replace(post=latter.post)
    return [*shared, *(person for person in named if person not in sure)]


_AND_BETWEEN = re.compile(
    r"(?:\sof\s[A-Z]\w+(?:\s[A-Z]\w+)?)?,?\s(?:and|&|dan|et|y|và)\s(?:[A-Z][a-z]{1,4}\.\s?){0,2}"
)


def is_whole_name(reading: ReleaseReading, person: NamedPerson) -> bool:
    """Return whether a name has two words, or is said to be one by a courtesy title."""
    is_east_asian = _EAST_ASIAN_NAME.fullmatch(person.name)
    is_courteous = _COURTESY.search(reading.text[: person.start][-8:])
    return bool(len(words_of_name(person.name)) > 1 or is_east_asian or is_courteous)


def _is_one(person: NamedPerson, post: PrintedPost) -> bool:
    """Return whether what stands after a name is the post that stands before the next."""
    return bool(person.post and person.post.start >= person.end and post.start < person.post.end)


def _name_at(line: Line, position: int, known: dict[int, Mention]) -> tuple[int, int]:
    """Return where the name begins that stands at a place, and how many words it has; none: 0."""
    word = line.words[position]
    if word.start in known:
        mention = known[word.start]
        length = sum(mention.start <= other.start < mention.end for other in line.words)
        return position, max(length, length_of_name(line.reading, line.words, position))
    if is_honorific(word):
        return _name_after_honorific(line, position, known)
    length = _plain_name_at(line, position)
    if length and _is_said_to_be_person(line, position, length):
        return position, length
    return 0, 0


def _plain_name_at(line: Line, position: int) -> int:
    """Return how many words at a place may be a name that no courtesy title stands before."""
    word = line.words[position]
    next_letter = line.reading.text[word.end : word.end + 1]
    is_place = word.folded in line.reading.names.cities or word.start in line.reading.long_places
    # The acronym at the end of a name of a body; and in "RILO A/P Ana Reyes" a single letter is an
    # initial only with its point.
    is_acronym = next_letter == ")" or (len(word.text) == 1 and next_letter != ".")
    if (
        is_place
        or is_acronym
        or not may_be_name(word)
        or (position and line.words[position - 1].key in _NAMED_THINGS)
    ):
        return 0
    length = length_of_name(line.reading, line.words, position)
    name = line.words[position : position + length]
    is_short = all(other.text.isupper() and len(other.text) < SHORTEST_SURNAME for other in name)
    is_thing = name[-1].key in _LAST_WORDS_OF_BODIES or any(
        mention.kind == "initiative" and mention.start <= word.start < mention.end
        for mention in line.reading.mentions
    )
    # "Corporate Planning Division": a capitalised word goes on after it.
    is_of_body = re.match("_[A-KM-SU-Z]", line.signs[2 * (position + length) - 1 :])
    if is_short or is_of_body or is_thing:
        return 0
    return length


_LAST_WORDS_OF_BODIES = frozenset(
    "federation confederation association associations chamber chambers alliance".split()
)


def _is_said_to_be_person(line: Line, position: int, length: int) -> bool:
    """Return whether a post stands beside what may be a name, or says that somebody led."""
    if title_before(line, position) >= 0:
        return True
    if length == 1:
        return False
    following = position + length
    first, start = line.words[0].start, line.words[position].start
    end = line.words[following - 1].end
    return bool(
        post_after(line, following)
        or post_as(line, following)
        or small_post_before(line, position)
        or fits(_SAYS_PERSON, line.reading.text, start, end, max(first, start - _LONGEST_ROW))
    )


_LONGEST_ROW = 200
# What stands around the name of somebody whose post is not told.
_SAYS_PERSON = (
    # "Ana Reyes of Utopia presided", "Jan Berg (Erewhon) was in the chair".
    around(
        after=r"(?:\s(?:of|from)\s(?:the\s)?[A-Z][\w.-]+(?:\s[A-Z]\w+){0,2}|\s\([^()]{2,40}\))?,?\s"
        r"(?:presided|chaired|co-chaired|moderated|(?:was|were|sat) in the chair|took the chair)\b"
    ),
    # "Was represented by Mr. A, Ana Reyes and Jan Berg".
    around(
        r"\b(?:(?:represented|led|headed|accompanied|assisted)\sby"
        r"|[Rr]epresenting\s[^.;,]{2,40}\s(?:was|were)|[Ii]ncluded|[Tt]he delegates were)\s"
        r"(?:[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){1,5}(?:,\s(?:and\s)?|\sand\s)){1,6}$",
        r",\s(?=[A-Z])|,?\sand\s(?=[A-Z])|\.(?=\s|$)",
    ),
    # "Among them the Director, Ms. A, and Jan Berg of the Utopian Commission’s tariff division".
    around(
        r"\b(?:among (?:them|the (?:speakers|participants|guests|panellists|panelists))"
        r"|(?:joined|accompanied|attended|represented|led|headed|opened) by"
        r"|(?:speakers|participants|panellists|panelists|presenters)(?: were| included| include|:))"
        r"\s[^;]*$",
        rf"\s(?:of|from)\s(?:the\s)?(?:[A-Z][\w-]*\s(?:of\s)?){{0,5}}(?:[A-Z]{{2,6}}\b|{BODY_NOUNS.pattern})",
    ),
    # "Ana Reyes, de la OMA", "Ana Reyes, del Fondo Monetario Internacional".
    around(
        after=r",\s(?:de la |del |de l[’']|du |de )"
        r"(?:[A-ZÀ-Þ]{2,}\b|Organización|Organisation|Fondo"
        r"|Fonds|Banco|Banque|Consejo|Conseil|Comisión|Commission|Secretaría|Secrétariat|Receita"
        r"|Aduanas?|Douanes?|Direc|Servicio|Service|Oficina|Bureau|Ministerio|Ministère"
        r"|Universidad|Université|Agencia|Agence|Cámara|Chambre|Administra)"
    ),
)


# What a name follows that is none of a person.
_NAMED_THINGS = frozenset(
    # The last three begin the names of offices in Indonesian, Malay and Vietnamese.
    "operation project programme program hotel campaign exercise wilayah kanwil bộ bahagian "
    "cawangan".split()
)


# Words that are honorifics, but not before these: a family name, a host, a country, "U.S.".
_ONLY_BEFORE = {
    "tan": {"sri"},
    "yang": {"berhormat", "mulia", "amat", "arif", "berbahagia"},
}
_NOT_BEFORE = {"tuan": {"rumah"}, "sri": {"lanka"}, "u": {"s", "s.a", "k", "n", "p"}}


def _name_after_honorific(line: Line, position: int, known: dict[int, Mention]) -> tuple[int, int]:
    """Return where the name after honorifics begins, and how many words it has; none: 0."""
    first = position
    is_after_link = position > 0 and line.words[position - 1].key in LINKS
    if is_after_link and line.reading.text.startswith(",", line.words[position].end):
        # "The Minister of Justice, Ana Reyes".
        return 0, 0
    while first < len(line.words) and is_honorific(line.words[first]):
        key = line.words[first].key
        following = line.words[min(first + 1, len(line.words) - 1)].key
        if following not in _ONLY_BEFORE.get(key, {following}):
            break
        if (
            first > position
            and line.words[first].text == "M"
            and line.reading.text[line.words[first].end] == "."
        ):
            # "Mr. M. Berg": an initial.
            break
        is_letter = line.reading.text.startswith("-", line.words[first].end)
        if is_letter or following in _NOT_BEFORE.get(key, ()):
            # "E-Commerce Platform", "tuan rumah".
            return 0, 0
        first += 1
    if first < len(line.words) and line.words[first].start in known:
        return _name_at(line, first, known)
    length = length_of_name(line.reading, line.words, first, is_titled=True)
    is_weak = first - position == 1 and line.words[position].key in WEAK_HONORIFICS
    return (first, length) if length > is_weak else (0, 0)


def words_of_name(name: str) -> frozenset[str]:
    """Return the words of a name without honorifics; Tan is a family name in it."""
    tan = {"tan"}.intersection(fold(name).split())
    return frozenset(fold(name, names=True).split()) | tan


# Who is printed so is a person, even by one name.
_COURTESY = re.compile(r"\b(?:Mr|Ms|Mrs|Dr|Mme|Pak|Bapak|Ibu|Sr|Sra|Khun)\.?\s$")
# A family name and a given one in one word.
_EAST_ASIAN_NAME = re.compile("[가-힣]{2,6}|[\u4e00-\u9fff々]{1,5}|[ァ-ヶー・]{3,}")


# Somebody of the draft, and where the text names them.
PersonNamed = tuple[dict[str, Any], list[NamedPerson]]


def read_people(reading: ReleaseReading) -> list[PersonNamed]:
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
    named_people = ((_person(reading, group, bodies), group) for group in groups)
    people = [(person, group) for person, group in named_people if person]
    _doubt_of_other_meetings(reading, people)
    return people


def people_at(
    reading: ReleaseReading, other: OtherMeeting, people: Sequence[PersonNamed]
) -> list[dict[str, Any]]:
    """Return the people whom a text names at another meeting, with what they did there."""
    rows = []
    passages = [passage for passage in reading.others if passage.named_at == other.named_at]
    for person, group in people:
        there = [
            roles_of(reading, named, passage)
            for named in group
            for passage in passages
            if passage.start <= named.start < passage.end
        ]
        if there:
            roles = list(dict.fromkeys(itertools.chain(*there)))
            rows.append({"name": person["name"], "id": person["id"], "roles": roles})
    return rows


def _doubt_of_other_meetings(reading: ReleaseReading, people: Sequence[PersonNamed]) -> None:
    """Say to which other meetings a text gives people, who then have no role at this one."""
    for other in reading.others:
        names = [
            person["name"]
            for person, group in people
            if person["elsewhere"] and reading.other_at(group[0].start) == other
        ]
        passage = reading.text[other.start : other.end]
        if names:
            reading.doubts.append(
                f"The text tells of {', '.join(names)} at another meeting: "
                f"{other.name or f'“{shortened(safe_line(passage))}”'}."
            )


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
    words = len(words_of_name(named.name))
    is_one = words == 1 and not named.name.isascii()
    return words, len(named.name) if is_one else 0, -named.start


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
    reading.note("people", fullest.name, fullest.start, fullest.end)
    if post:
        reading.note("people.capacity", post.text, *_words_of_post(reading, post))
    return {
        "name": fullest.name,
        "capacity": post.text if post else None,
        "id": identifier or None,
        "organization": next(
            filter(None, (_body_of(reading, bodies, named) for named in group)), None
        )
        or _body_in_post(reading, bodies, post),
        "roles": list(
            dict.fromkeys(role for mention in here for role in roles_of(reading, mention))
        ),
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
    return [
        Delegation(led["country"] or "", led["organization"] or "")
        for led in (person["delegation"] for person in people)
        if led
    ]


def _doubt_of_shorter_name(reading: ReleaseReading, name: str, identifier: str) -> None:
    """Say for whom a name is taken that leaves out words of the recorded ones, or adds some."""
    record = reading.library.store.find(identifier)
    words = words_of_name(name)
    # "Isidro S. Berg" is no shorter name of Isidro Berg.
    forms = (words, frozenset(word for word in words if len(word) > 1))
    is_recorded = any(
        words_of_name(known) in forms
        or fold(known).replace(" ", "") == fold(name, names=True).replace(" ", "")
        for known in ((record.name, *record.aliases) if record else ())
    )
    if record and len(words) > 1 and not is_recorded:
        reading.doubts.append(f"{name} is taken for {record.name} ({identifier}).")


def _body_of(
    reading: ReleaseReading, bodies: Sequence[Mention], named: NamedPerson
) -> dict[str, str | None] | None:
    """Return the body behind a name without a post: "Ana Reyes of the WCO", "(WCO)"."""
    match = _OF_THE_BODY.match(reading.text, named.end)
    if match is None or (named.post and named.post.start > named.start):
        return None
    for body in (*bodies, *reading.mentions):
        if body.kind == "organization" and body.start == match.start("body"):
            return {"name": body.name, "id": body.id}
    # "Of the Utopian Office and the WCO": another body that took part.
    others = [body.start for body in bodies if body.start in range(*match.span("body"))]
    words = reading.text[match.start("body") : min([match.end(), *others])].split()
    shown = " ".join(words).removesuffix(" and the").removesuffix(" and")
    is_body = " " in shown and BODY_NOUNS.search(shown)
    return {"name": shown, "id": None} if is_body else None


def _body_in_post(
    reading: ReleaseReading, bodies: Sequence[Mention], post: PrintedPost | None
) -> dict[str, str | None] | None:
    """Return the one recorded body whose post it is: "Director of Utopia Customs"."""
    if post is None:
        return None
    named = {
        body.id
        for body in bodies
        if body.id
        and (
            post.start <= body.start < post.end
            or _WHOSE.fullmatch(reading.text, body.end, post.start)
            or (
                _COMMA.fullmatch(reading.text, post.end, body.start)
                and _ENDS_POST.match(reading.text, body.end)
            )
        )
    }
    if len(named) != 1:
        return None
    identifier = named.pop()
    return {"name": reading.library.name_of(identifier), "id": identifier}


_OF_THE_BODY = re.compile(
    r"(?:,?\s(?:of|from)\s(?:the\s)?|\s\(|,\s)(?P<body>[A-Z][\w/&’'-]*"
    r"(?:\s(?:(?:of|for|and)\s(?:the\s)?)?[A-Z][\w/&’'-]*){0,8})"
)
# Between a body and a post in it: "the Utopian Office (UO), whose Head, Mr. A".
_WHOSE = re.compile(r"(?:\s\([\w&/. -]{2,20}\))?,\swhose\s")
# "Director General of Customs, RMCD, and Mr. B".
_COMMA = re.compile(r",\s(?:the\s)?")
_ENDS_POST = re.compile(
    r"(?:\s\([\w&/. -]{2,20}\))?(?:[.;)]|,?\s(?:and\s(?:Mr|Ms|Mrs|Dr)|who)\b|,\s[a-z-]+ed\b|$)"
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

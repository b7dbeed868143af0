"""Where a release names people, each with the post beside the name."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from asean_wco.draft.name_words import (
    PLURAL_POST,
    POSSESSIVE,
    SHORTEST_SURNAME,
    is_honorific,
    length_of_name,
    may_be_name,
)
from asean_wco.draft.names import Mention
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
from asean_wco.draft.reading import ReleaseReading
from asean_wco.draft.vocabulary import (
    LINKS,
    WEAK_HONORIFICS,
)
from asean_wco.model.folding import fold


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
        # "Directors A and B", "experts A, B and C".
        for other, size in _others_of_post(line, position, post):
            start, end = words[other].start, words[other + size - 1].end
            named.append(NamedPerson(reading.text[start:end], start, end, number, post))
            position = other + size
    return _shared_out(reading, named)


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


def _others_of_post(line: Line, position: int, post: PrintedPost | None) -> list[tuple[int, int]]:
    """Return the other names of a post of several people, and how many words each has.

    Args:
        line: of the sentence.
        position: of the word after the first name.
        post: of the first name: "experts A, B and C", "Directors A of Utopia and B of Erewhon".
    """
    row: list[tuple[int, int]] = []
    while post and PLURAL_POST.match(post.text) and position < len(line.words):
        end = line.words[position - 1].end
        last = _AND_NAME.match(line.reading.text, end)
        if not (last or _COMMA_NAME.match(line.reading.text, end)):
            break
        while last and position < len(line.words) and line.words[position].start < last.end():
            position += 1
        length = length_of_name(line.reading, line.words, position)
        # Names in a row have first names as well, and no courtesy titles.
        if length < 2 or is_honorific(line.words[position]):
            break
        row.append((position, length))
        if last:
            return row
        position += length
    # What does not end in "and C" is no row: "Experts A, Utopia".
    return []


_COMMA_NAME = re.compile(r",\s(?=[A-Z])")


_AND_NAME = re.compile(r"(?:\sof\s[A-Z]\w+(?:\s[A-Z]\w+)?)?\sand\s(?=[A-Z])")


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
    if word.folded in line.reading.names.cities or word.start in line.reading.long_places:
        return 0
    # The acronym at the end of a name of a body; and in "RILO A/P Ana Reyes" a single letter is an
    # initial only with its point.
    if next_letter == ")" or (len(word.text) == 1 and next_letter != "."):
        return 0
    if not may_be_name(word) or (position and line.words[position - 1].key in _NAMED_THINGS):
        return 0
    length = length_of_name(line.reading, line.words, position)
    name = line.words[position : position + length]
    is_acronym = all(other.text.isupper() and len(other.text) < SHORTEST_SURNAME for other in name)
    is_thing = name[-1].key in _LAST_WORDS_OF_BODIES or any(
        mention.kind == "initiative" and mention.start <= word.start < mention.end
        for mention in line.reading.mentions
    )
    is_of_body = _is_part_of_name_of_body(line, position + length)
    return 0 if is_acronym or is_of_body or is_thing else length


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
    return bool(
        post_after(line, following)
        or post_as(line, following)
        or _is_in_row_of_names(line, position, following)
        or _is_of_body(line, following)
        or _PRESIDED.match(line.reading.text, line.words[following - 1].end)
        or small_post_before(line, position)
    )


def _is_in_row_of_names(line: Line, position: int, following: int) -> bool:
    """Return whether a name stands in a row: "was represented by Mr. A, Ana Reyes and Jan Berg".

    Args:
        line: of the sentence.
        position: of the first word of the name.
        following: of the word after the name.
    """
    start = max(0, line.words[position].start - _LONGEST_ROW)
    before = line.reading.text[start : line.words[position].start]
    goes_on = _ROW_GOES_ON.match(line.reading.text, line.words[following - 1].end)
    return bool(goes_on and _ROW_OF_NAMES.search(before))


def _is_of_body(line: Line, following: int) -> bool:
    """Return whether the body of a person stands after the name: "Ana Reyes, de la OMA"."""
    if line.reading.release.language not in ("fr", "es"):
        return False
    match = _OF_BODY.match(line.reading.text, line.words[following - 1].end)
    return match is not None and (
        match["body"].isupper() or _BODY_IN_WORDS.match(match["body"]) is not None
    )


# "Ana Reyes, del Fondo Monetario Internacional".
_OF_BODY = re.compile(r",\s(?:de la |del |de l[’']|du |de )(?P<body>[A-ZÀ-Þ][\w’'.-]+)")
_BODY_IN_WORDS = re.compile(
    r"(?:Organización|Organisation|Fondo|Fonds|Banco|Banque|Consejo|Conseil|Comisión|Commission"
    r"|Secretaría|Secrétariat|Receita|Aduanas?|Douanes?|Direc|Servicio|Service|Oficina|Bureau"
    r"|Ministerio|Ministère|Universidad|Université|Agencia|Agence|Cámara|Chambre|Administra)"
)
_LONGEST_ROW = 200
_ROW_GOES_ON = re.compile(r",\s(?=[A-Z])|,?\sand\s(?=[A-Z])|\.(?=\s|$)")
_ROW_OF_NAMES = re.compile(
    r"\b(?:(?:represented|led|headed|accompanied|assisted)\sby"
    r"|[Rr]epresenting\s[^.;,]{2,40}\s(?:was|were)|[Ii]ncluded|[Tt]he delegates were)\s"
    r"(?:[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){1,5}(?:,\s(?:and\s)?|\sand\s)){1,6}$"
)


def _is_part_of_name_of_body(line: Line, position: int) -> bool:
    """Return whether a capitalised word goes on after a name: "Corporate Planning Division"."""
    return re.match("_[A-KM-SU-Z]", line.signs[2 * position - 1 :]) is not None


# "Ana Reyes of Utopia presided", "Jan Berg (Erewhon) was in the chair".
_PRESIDED = re.compile(
    r"(?:\s(?:of|from)\s(?:the\s)?[A-Z][\w.-]+(?:\s[A-Z]\w+){0,2}|\s\([^()]{2,40}\))?,?\s"
    r"(?:presided|chaired|co-chaired|moderated|(?:was|were|sat) in the chair|took the chair)\b"
)
# What a name follows that is none of a person.
_NAMED_THINGS = frozenset(
    # The last three begin the names of offices in Indonesian, Malay and Vietnamese.
    "operation project programme program hotel campaign exercise wilayah kanwil bộ bahagian "
    "cawangan".split()
)


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
        if following in _NOT_BEFORE.get(key, ()):
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

"""Who took part: names in any order, with honorifics, and the capacity as it is printed."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from asean_wco.draft.delegations import Delegation, delegation_led
from asean_wco.draft.gazetteer import countries_elsewhere
from asean_wco.draft.named import bodies_of
from asean_wco.draft.names import Mention, Word
from asean_wco.draft.ordinals import ORDINALS, number_of
from asean_wco.draft.other_script import known_by_post
from asean_wco.draft.reading import OtherMeeting, Reading
from asean_wco.draft.times import month_names
from asean_wco.draft.unspaced import unspaced_people
from asean_wco.draft.vocabulary import (
    AS,
    BEFORE_TITLE,
    COUNTRIES_IN_NAMES,
    HONORIFICS,
    LINKS,
    NOT_IN_POSTS,
    NOT_NAMES,
    OFFICES,
    PARTICLES,
    SMALL_POSTS,
    SMALL_TITLES,
    TITLES,
    WEAK_HONORIFICS,
    WHO_IS,
)
from asean_wco.model.countries import codes_by_name, country_name
from asean_wco.model.folding import fold
from asean_wco.model.text import safe_line, shortened

_BODY_NOUNS = re.compile(
    r"\b(?:Customs|Department|Ministry|Bureau|Directorate|Division|Secretariat|Organi[sz]ation"
    r"|Administration|Office"
    r"|Authority|Service|Region|WCO|ASEAN|A/P|Council|Commission|Force|Agency|Committee"
    r"|Government|Finance|Revenue|Institute|School|College|University|Academy|Cent(?:re|er)|Unit"
    r"|Section|Branch|Bank|Association|Federation|Chamber|Board|Corporation|Laboratory)\b",
    re.IGNORECASE,
)
_THE = re.compile(r"(?:\b(?:the|le|la|el)|[’']s?)\s?$", re.IGNORECASE)
_PLURAL_POST = re.compile(
    r"(?:\w+[ -]){0,3}?(?:Directors|Commissioners|Ministers|Managers|Heads|Secretaries|Officers"
    r"|Experts"
    r"|Members|Representatives|Chairs|Delegates|Advis[eo]rs|Officials|Specialists|Analysts|Trainers"
    r"|Facilitators|Lecturers|Ambassadors|Deputies)",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"[’']s$")
_MOST_NAMES = 20
# Without an honorific, more words are a heading.
_MOST_PLAIN_NAMES = 5
_LONGEST_CAPACITY = 170
# So far after a name a title stands that is of it.
_NEAR_NAME = 60
_LONGEST_SMALL_POST = 120
# Words between the beginning of a post and the name after it.
_LONGEST_POST = 26
# Shorter words in capitals alone are acronyms.
_SHORTEST_SURNAME = 5

_SESSIONS = (
    r"(?:sessions?|discussions?|panels?|lectures?|exercises?|modules?|training|courses?|classes"
    r"|workshop|drills?)"
)
_LED = r"(?:led|moderated|facilitated|guided)"
_TAUGHT = r"(?:conducted|delivered|taught|ran)"
_THE_SESSIONS = (
    r"\s(?:the|all|most|its|these|this|both|an?|two|three|four|five)?\s?(?:of the\s)?"
    rf"(?:[\w-]+\s){{0,3}}?{_SESSIONS}\b"
)
# Experts lead the sessions of a workshop, or teach in them.
_LED_SESSIONS = rf"\b{_LED}{_THE_SESSIONS}"
_TAUGHT_SESSIONS = rf"\b{_TAUGHT}{_THE_SESSIONS}"
_WERE_DONE = rf"{_SESSIONS}\s(?:(?:that\s|which\s)?(?:were|was|are|is)\s(?:\w+ly\s)?)?"
# One of the sessions of a meeting, or of its days.
_PART = (
    r"(?:the|an?|its|one)\s(?:of the\s)?"
    r"(?P<which>first|second|third|fourth|fifth|sixth|[1-9](?:st|nd|rd|th)|last|final|opening"
    r"|closing|morning|afternoon|plenary|technical|panel|parallel|breakout|business)\s"
    r"(?:[\w-]+\s){0,2}?(?:sessions?|panels?|discussions?|day|half)\b"
)

_ROLES = (
    ("co-chair", r"(?:co-|jointly )chair(?:ed|s)?\b(?!\sby\b)"),
    ("chair", r"(?<!co-)(?<!vice-)(?<!vice )(?<!jointly )\bchaired\b(?!\sby\b)|\bpresided\b"
     r"(?!\sover\sby\b)"),
    ("inviter", r"at the (?:kind )?invitation of"),
    ("opener", r"\b(?:opened|opens|inaugurated)\b(?!\s(?:on|in|at|by)\b)"
     r"|\bdeclared\b[^.]{0,40}\bopen\b|\bopening (?:remarks|speech|address|statement)"
     r"|membuka|khai mạc"),
    ("presenter", r"\bpresent(?:ed|s|ation)\b(?!\sby\b)|\breported\b|\bshared\b|\bupdated\b"
     rf"|{_TAUGHT_SESSIONS}"),
    ("moderator", rf"{_LED_SESSIONS}|\bmoderated\b(?!\sby\b)"),
    ("speaker", r"keynote|\bspeech|\baddress(?:ed)?\b|remarks|\bexpressed\b|\bhighlighted\b"
    r"|\bstressed\b|\bsaid\b"
     r"|\bemphasi[sz]ed\b|\bspoke\b|\bunderlined\b|\bwelcomed\b|\bthanked\b|\bnoted\b"
     r"|\boutlined\b|\bstated\b|mengatakan"),
    ("participant", r"\battend(?:ed(?!\sby\b)|ing|ance)?\b|\bparticipat\w+|\bjoined\b"
    r"|\brepresent\w+"
    r"|\bpaid an? (?:\w+\s){0,2}visit\b|\bvisited\b"
    r"|\b(?:led|headed|leads|heads)\s(?:a|an|the|its|his|her|their)\s(?:[\w-]+\s){0,4}?"
    r"(?:delegation|team)\b|\b(?:head|leader) of (?:the|its|a) (?:[\w-]+\s){0,4}?delegation\b"
    r"|참석|出席"
    r"|tham dự"),
)  # fmt: skip


def _by(verbs: str) -> re.Pattern[str]:
    """Return the pattern of the words before one of several people who did something.

    So "co-chaired by Mr. A, Director, and Deputy Director Ms. B".
    """
    return re.compile(
        rf"\b(?:{verbs})\s(?:(?!\b(?:who|which|while|said|attended|opened|where|whereas|with|led"
        r"|hosted|chaired|organi[sz]ed|presented|assisted|joined|welcomed)\b)[^;])*$",
        re.IGNORECASE,
    )


_OPENED_BY = _by(r"(?:opened|inaugurated|dibuka)(?:\s\w+){0,4}\s(?:by|oleh)")
# "Opening the workshop,".
_OPENING = re.compile(r"\b[Oo]pening (?:the|this)\s[^.;,]{0,60},[^;]*$|\bkhai mạc\b")
_CHAIRED_BY = _by(r"(?<!co-)(?<!vice-)(?<!jointly )chaired by|chairmanship of|presided over by")
_CO_CHAIRED_BY = _by(
    r"(?:co-chaired|jointly chaired|chaired jointly) by"
    r"|co-chaired\s[^.;,]{1,60}\s(?:together )?with"
)
_DONE_BY = {
    "co-chair": (_CO_CHAIRED_BY,),
    "chair": (_CHAIRED_BY,),
    "opener": (_OPENED_BY, _OPENING),
    "presenter": (_by(rf"{_WERE_DONE}(?:{_TAUGHT}|run) by"),),
    "moderator": (_by(rf"{_WERE_DONE}{_LED} by"),),
    "participant": (
        _by(r"(?:attended|represented) by"),
        _by(r"(?:delegations?|teams?)\b[^.;]{0,80}?\b(?:led|headed|fronted) by"),
    ),
}
# What is told of one of several between "by" and "and by".
_TOLD_BETWEEN = re.compile(r",\s(?:who|which)\b[^;]*?(?=,?\sand\sby\s)")
# "Mr. A, Director, and Ms. B, Director, co-chaired the meeting": who is named first did it as well.
_NO_VERB = (
    r"(?:(?!\b(?:who|which|while|said|was|were|is|has|attended|opened|welcomed|led|met|by)\b)"
    r"(?:[^.;]|(?<=Mr|Ms|Dr|rs|.H|.E)\.))*?"
)
_WITH_ANOTHER = rf"{_NO_VERB}\s(?:and|together with)\s{_NO_VERB}"
_TOGETHER = {
    "co-chair": re.compile(rf"{_WITH_ANOTHER}\b(?:co-chaired?|jointly chaired)\b(?!\sby\b)"),
    "presenter": re.compile(rf"{_WITH_ANOTHER}{_TAUGHT_SESSIONS}"),
    "moderator": re.compile(rf"{_WITH_ANOTHER}{_LED_SESSIONS}"),
}
# "The results are good," said Ms. A.
_SAID_BY = re.compile(
    r"\b(?:said|added|explained|stressed|according to)\s(?:the\s)?(?:[A-Z][\w.’']*\s){0,2}$"
)
_LONGEST_CLAUSE = 220
# Further from a name nothing is read for its role.
_FAR_FROM_NAME = 1000
_ROLE_PATTERNS = tuple((role, re.compile(pattern, re.IGNORECASE)) for role, pattern in _ROLES)


class _Post(NamedTuple):
    """A post beside a name, and its place.

    Attributes:
        text: as printed, on one line.
        start: the place of its first letter.
        end: the place after its last one.
        is_apart: whether a comma stands between it and the name.
    """

    text: str
    start: int
    end: int
    is_apart: bool = False


class _Named(NamedTuple):
    """A name at a place, with the post beside it.

    Attributes:
        name: as printed, on one line.
        start: the place of its first letter.
        end: the place after its last one.
        sentence: its number.
        post: of whom is named; None where none is printed.
        other: a post on the other side of the name, which may be of somebody else.
    """

    name: str
    start: int
    end: int
    sentence: int
    post: _Post | None = None
    other: _Post | None = None


def read_people(reading: Reading) -> list[dict[str, Any]]:
    """Return each person whom a release names once, with the fullest name and all roles."""
    named = [
        person
        for number in range(len(reading.sentences))
        for person in _in_sentence(reading, number)
    ]
    groups: list[list[_Named]] = []
    for person in sorted([*named, *_unspaced(reading)], key=lambda person: person.start):
        words = _name_words(person.name)
        same = [
            group
            for group in groups
            if any(_is_same(words, _name_words(other.name)) for other in group)
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
    reading: Reading, people: Sequence[tuple[dict[str, Any] | None, Sequence[_Named]]]
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


def _beginning(reading: Reading, other: OtherMeeting) -> str:
    """Return the first words of a passage, for a meeting without a name."""
    return f"“{shortened(safe_line(reading.text[other.start : other.end]))}”"


def _key(word: Word) -> str:
    return word.text.lower().replace("’", "").replace("'", "").rstrip(".")


def _is_honorific(word: Word) -> bool:
    is_written_so = word.text[:1].isupper() or word.text in ("ông", "bà", "ngài")
    return is_written_so and _key(word) in HONORIFICS


def _is_small_post(reading: Reading, word: Word) -> bool:
    """Return whether a small word may belong to a post, as in "directeur des douanes"."""
    is_written_small = reading.release.language in SMALL_POSTS and word.text.islower()
    return is_written_small and _key(word) not in NOT_IN_POSTS


def _is_title(word: Word) -> bool:
    return word.text[:1].isupper() and _is_title_in_any_case(word)


def _is_title_in_any_case(word: Word) -> bool:
    key = _key(word)
    return key in TITLES or key.split("-")[0] in TITLES


def _may_be_name(word: Word) -> bool:
    key = _key(word)
    whose = _POSSESSIVE.sub("", word.text).lower()
    if not word.text[:1].isupper() or any(letter.isdigit() for letter in word.text):
        return False
    is_acronym = word.text.isupper() and 2 <= len(word.text) <= 5 and key in _ACRONYMS
    is_acronym = is_acronym or bool(_ACRONYM_IN_PLURAL.fullmatch(word.text))
    is_country = word.folded in codes_by_name() or word.folded in countries_elsewhere()
    is_country = is_country and word.folded not in COUNTRIES_IN_NAMES
    is_other_word = key in NOT_NAMES or whose in NOT_NAMES
    return not is_other_word and not is_acronym and not is_country


_ACRONYM_IN_PLURAL = re.compile("[A-Z]{2,}[’']?s")
_ACRONYMS = frozenset(
    "djbc kpu kppbc usa eu un adb wto aeo ict ftz ipr hs vna vns asec ccc rtcs".split()
)


def _gap(reading: Reading, before: Word, after: Word) -> str:
    return reading.text[before.end : after.start]


# After one of these, words such as "quốc" and "hải" are parts of a name.
_VIETNAMESE_SURNAMES = frozenset(
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Lưu Đinh Trịnh Đào Âu "
    "Tô Đoàn Tạ Thái Vương Quách Lương".split()
)
_MOST_VIETNAMESE = 4


def _name_from(
    reading: Reading, words: Sequence[Word], position: int, *, is_titled: bool = False
) -> int:
    """Return how many words from a place on are one name.

    Args:
        reading: of the release.
        words: of the sentence.
        position: of the first word.
        is_titled: whether a courtesy title says that a name begins, so that it may be a word as
            well, such as May or Young.
    """
    length = 0
    while position + length < len(words) and length < _MOST_NAMES:
        word = words[position + length]
        gap = _gap(reading, words[position + length - 1], word) if length else ""
        if (
            length
            and (
                not re.fullmatch(r"[ -]|\. ?| ?[\"“”'’(] ?|[\"“”)] ", gap)
                or (
                    "(" in gap
                    # "Ana (Nan) Reyes", but no "Ana Reyes (Utopia Customs)".
                    and not (word.text.istitle() and reading.text[word.end : word.end + 1] in ')"”')
                )
            )
        ):
            break
        is_particle = length > 0 and (_key(word) in PARTICLES or _is_honorific(word))
        # "James A. Berg", "Tae-il Kang".
        is_initial = len(word.text) == 1 and word.text.isupper()
        is_initial = is_initial and reading.text[word.end : word.end + 1] == "."
        is_joined = gap == "-" and word.text.islower()
        is_month = length > 0 and _key(word) in month_names() and word.text.istitle()
        is_month = is_month and not reading.text[word.end : word.end + 2].strip()[:1].isdigit()
        is_word = is_titled and length < 2 and word.text.istitle() and _key(word) not in TITLES
        is_vietnamese = 0 < length < _MOST_VIETNAMESE and word.text.istitle() and gap == " "
        is_vietnamese = is_vietnamese and words[position].text in _VIETNAMESE_SURNAMES
        is_vietnamese = is_vietnamese and _key(word) not in TITLES
        is_part = is_vietnamese or is_particle or is_initial or is_joined or is_word or is_month
        if not (is_part or _may_be_name(word)):
            break
        length += 1
    while length > 1 and words[position + length - 1].text.islower():
        if _gap(reading, *words[position + length - 2 : position + length]) == "-":
            break
        length -= 1
    return length


def _in_sentence(reading: Reading, number: int) -> list[_Named]:
    """Return the people named in a sentence."""
    words = reading.words[number]
    known = {
        mention.start: mention for mention in reading.names.people.in_words(words, reading.text)
    }
    named: list[_Named] = []
    position = 0
    while position < len(words):
        first, length = _name_at(reading, words, position, known)
        if not length:
            position += 1
            continue
        last = words[first + length - 1]
        name = _POSSESSIVE.sub("", reading.text[words[first].start : last.end].replace("\n", " "))
        after = _post_after(reading, words, first + length)
        before = _post_before(reading, words, position, first + length)
        post = after or before or _small_post_before(reading, words, position)
        post = post or _post_as(reading, words, first + length)
        post = post or _post_of_honorifics(words[position:first])
        is_the = before and before.is_apart and _THE.search(reading.text[: before.start][-8:])
        if is_the or (after and after.text.split(" ")[0].lower() in AS):
            # "The Director of Customs, Ms. A, Vice-Chair" or "as Vice-Chair".
            post = before or after
        if before and after and not before.is_apart and _VERB_NEXT.match(reading.text, after.end):
            # "At the invitation of Minister A, the Director arrived."
            post = before
        if before and not before.is_apart and reading.release.language == "vi":
            # A post stands before its name there; that after a comma is the next one's.
            post = before
        if before and not before.is_apart and _WHO_IS_ALSO.match(reading.text, last.end):
            # "Commissioner A, who is also the Chair of B".
            post = before
        named.append(_Named(name, words[first].start, last.end, number, post, before))
        position = first + length
        # "Directors A and B", "experts A, B and C".
        for other, size in _others_of_post(reading, words, position, post):
            start, end = words[other].start, words[other + size - 1].end
            named.append(_Named(reading.text[start:end], start, end, number, post))
            position = other + size
    return _shared_out(reading, named)


def _others_of_post(
    reading: Reading, words: Sequence[Word], position: int, post: _Post | None
) -> list[tuple[int, int]]:
    """Return the other names of a post of several people, and how many words each has.

    Args:
        reading: of the release.
        words: of the sentence.
        position: of the word after the first name.
        post: of the first name: "experts A, B and C".
    """
    if post is None or not _PLURAL_POST.search(post.text):
        return []
    row: list[tuple[int, int]] = []
    while position < len(words) and _COMMA_NAME.match(reading.text, words[position - 1].end):
        length = _name_from(reading, words, position)
        if length < _SHORTEST_IN_ROW or _is_honorific(words[position]):
            return []
        row.append((position, length))
        position += length
    last = _second_of_post(reading, words, position, post)
    # What does not end in "and C" is no row: "Experts A, Utopia".
    return [*row, last] if last else []


_COMMA_NAME = re.compile(r",\s(?=[A-Z])")
# Names in a row have first names as well.
_SHORTEST_IN_ROW = 2


def _second_of_post(
    reading: Reading, words: Sequence[Word], position: int, post: _Post | None
) -> tuple[int, int] | None:
    """Return the second name of a post of several people, and how many words it has.

    Args:
        reading: of the release.
        words: of the sentence.
        position: of the word after the first name.
        post: of the first name: "Directors A and B", "Directors A of Utopia and B of Erewhon".
    """
    if post is None or not _PLURAL_POST.match(post.text):
        return None
    match = _AND_NAME.match(reading.text, words[position - 1].end)
    if match is None:
        return None
    while position < len(words) and words[position].start < match.end():
        position += 1
    if position >= len(words) or _is_honorific(words[position]):
        # A courtesy title says by itself that a name begins.
        return None
    length = _name_from(reading, words, position)
    if length < 2:
        return None
    return position, length


_AND_NAME = re.compile(r"(?:\sof\s[A-Z]\w+(?:\s[A-Z]\w+)?)?\sand\s(?=[A-Z])")


# What follows a post after a name is a comma, unless somebody else is meant.
_VERB_NEXT = re.compile(
    r"\s[a-z]+ed\b|\s(?:is|was|will|has|had|said|met|spoke|gave|took|paid|told)\b"
)


_WHO_IS_ALSO = re.compile(r",\swho\s(?:is|was)\salso\b")


def _post_of_honorifics(honorifics: Sequence[Word]) -> _Post | None:
    """Return a courtesy title that is a post as well: "Ambassador A"."""
    for word in honorifics:
        if _key(word) in TITLES:
            return _Post(word.text, word.start, word.end)
    return None


def _shared_out(reading: Reading, named: Sequence[_Named]) -> list[_Named]:
    """Give each post that stands between two names to one of them, or one post to both.

    In "the Director, Ms. A, the Manager, Ms. B" posts come first, in "Ms. A, Director, Ms. B,
    Manager" names do: the beginning of the row says which.
    """
    sure = [person for person in named if _is_whole_name(reading, person)]
    shared: list[_Named] = []
    is_post_first = False
    for person, following in itertools.zip_longest(sure, sure[1:]):
        before, post = person.other, person.post
        if shared and before and _is_one(shared[-1], before):
            if is_post_first or not before.is_apart:
                post = before
            elif post == before:
                # What is printed after one name is not the post of the next.
                post = None
        else:
            # A row begins.
            is_post_first = bool(before and before.is_apart)
        if following and following.other and _is_one(person, following.other):
            is_the = _THE.search(reading.text[: following.other.start][-5:])
            # Between two names, with a comma before the second one or with none; in French, the
            # article is of what comes first.
            is_post_first = is_post_first or bool(
                re.match("l[ea] ", person.post.text if person.post else "")
            )
            # "Secretary A, the Chairman, B".
            is_post_first = is_post_first or bool(before and not before.is_apart and is_the)
            post = before if is_post_first or not following.other.is_apart else post
        shared.append(person._replace(post=post))
    for index, (one, other) in enumerate(itertools.pairwise(shared)):
        between = reading.text[one.end : other.start]
        if not re.fullmatch(
            r"(?:\sof\s[A-Z]\w+(?:\s[A-Z]\w+)?)?,?\s(?:and|&|dan|et|y"
            r"|và)\s(?:[A-Z][a-z]{1,4}\.\s?){0,2}",
            between,
        ):
            continue
        # "Directors A and B", "A and B, Directors".
        if one.post and not other.post and _PLURAL_POST.match(one.post.text):
            shared[index + 1] = other._replace(post=one.post)
        elif other.post and not one.post and _PLURAL_POST.match(other.post.text):
            shared[index] = one._replace(post=other.post)
    return [*shared, *(person for person in named if person not in sure)]


def _is_whole_name(reading: Reading, person: _Named) -> bool:
    """Return whether a name has two words, or is said to be one by a courtesy title."""
    is_east_asian = _EAST_ASIAN_NAME.fullmatch(person.name)
    is_courteous = _COURTESY.search(reading.text[: person.start][-8:])
    return bool(len(_name_words(person.name)) > 1 or is_east_asian or is_courteous)


def _is_one(person: _Named, post: _Post) -> bool:
    """Return whether what stands after a name is the post that stands before the next."""
    return bool(person.post and person.post.start >= person.end and post.start < person.post.end)


def _name_at(
    reading: Reading, words: Sequence[Word], position: int, known: dict[int, Mention]
) -> tuple[int, int]:
    """Return where the name begins that stands at a place, and how many words it has; none: 0."""
    word = words[position]
    if word.start in known:
        mention = known[word.start]
        length = sum(mention.start <= other.start < mention.end for other in words)
        return position, max(length, _name_from(reading, words, position))
    if _is_honorific(word):
        return _name_after_honorific(reading, words, position, known)
    length = _plain_name_at(reading, words, position)
    if length and _is_said_to_be_person(reading, words, position, length):
        return position, length
    return 0, 0


def _plain_name_at(reading: Reading, words: Sequence[Word], position: int) -> int:
    """Return how many words at a place may be a name that no courtesy title stands before."""
    word = words[position]
    # A place, or the acronym at the end of a name of a body.
    is_place = word.folded in reading.names.cities or word.start in reading.long_places
    is_place = is_place or reading.text[word.end : word.end + 1] == ")"
    # "RILO A/P Ana Reyes": a single letter is an initial only with its point.
    is_letter = len(word.text) == 1 and reading.text[word.end : word.end + 1] != "."
    is_of_thing = position > 0 and _key(words[position - 1]) in _NAMED_THINGS
    if is_place or is_letter or is_of_thing or not _may_be_name(word):
        return 0
    length = _name_from(reading, words, position)
    is_acronym = all(
        other.text.isupper() and len(other.text) < _SHORTEST_SURNAME
        for other in words[position : position + length]
    )
    is_of_body = _is_part_of_name_of_body(reading, words, position + length)
    last = words[position + length - 1]
    is_thing = _key(last) in _LAST_WORDS_OF_BODIES or any(
        mention.kind == "initiative" and mention.start <= word.start < mention.end
        for mention in reading.mentions
    )
    if length > _MOST_PLAIN_NAMES or is_acronym or is_of_body or is_thing:
        return 0
    return length


_LAST_WORDS_OF_BODIES = frozenset(
    "federation confederation association associations chamber chambers alliance".split()
)


def _is_said_to_be_person(
    reading: Reading, words: Sequence[Word], position: int, length: int
) -> bool:
    """Return whether a post stands beside what may be a name, or says that somebody led."""
    if _title_before(reading, words, position) >= 0:
        return True
    if length == 1:
        return False
    following = position + length
    before = reading.text[max(0, words[position].start - _NEAR_NAME) : words[position].start]
    return bool(
        _follows_title(reading, words, following)
        or _post_as(reading, words, following)
        or _LED_BY.search(before)
        or _is_in_row_of_names(reading, words, position, following)
        or _is_of_body(reading, words, following)
        or _PRESIDED.match(reading.text, words[following - 1].end)
        or _small_post_before(reading, words, position)
    )


def _is_in_row_of_names(
    reading: Reading, words: Sequence[Word], position: int, following: int
) -> bool:
    """Return whether a name stands in a row: "was represented by Mr. A, Ana Reyes and Jan Berg".

    Args:
        reading: of the release.
        words: of the sentence.
        position: of the first word of the name.
        following: of the word after the name.
    """
    start = max(0, words[position].start - _LONGEST_ROW)
    before = reading.text[start : words[position].start]
    goes_on = _ROW_GOES_ON.match(reading.text, words[following - 1].end)
    return bool(goes_on and _ROW_OF_NAMES.search(before))


def _is_of_body(reading: Reading, words: Sequence[Word], following: int) -> bool:
    """Return whether the body of a person stands after the name: "Ana Reyes, de la OMA"."""
    if reading.release.language not in ("fr", "es"):
        return False
    match = _OF_BODY.match(reading.text, words[following - 1].end)
    if match is None:
        return False
    is_recorded = any(
        mention.kind == "organization" and mention.start == match.start("body")
        for mention in reading.mentions
    )
    return match["body"].isupper() or is_recorded or bool(_BODY_IN_WORDS.match(match["body"]))


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


def _is_part_of_name_of_body(reading: Reading, words: Sequence[Word], position: int) -> bool:
    """Return whether a capitalised word goes on after a name: "Corporate Planning Division"."""
    if position >= len(words) or _gap(reading, words[position - 1], words[position]) != " ":
        return False
    return words[position].text[:1].isupper() and not _is_title(words[position])


# Bodies as they are called once their names are known.
_SMALL_BODIES = frozenset(
    "ministry department agency bureau organization organisation secretariat".split()
)
# In Indonesian and Malay the region of an office follows these.
_SEATS = frozenset("wilayah kanwil kantor".split())
# "The delegation was led by A B."
_LED_BY = re.compile(
    r"\b(?:led|headed|chaired|co-chaired|represented|moderated|facilitated|conducted|delivered"
    r"|opened"
    r"|presented|accompanied|joined|welcomed|received|guided|assisted|supervised|officiated"
    r"|inaugurated)"
    r"\sby\s$"
)
# "Ana Reyes of Utopia presided", "Jan Berg (Erewhon) was in the chair".
_PRESIDED = re.compile(
    r"(?:\s(?:of|from)\s(?:the\s)?[A-Z][\w.-]+(?:\s[A-Z]\w+){0,2}|\s\([^()]{2,40}\))?,?\s"
    r"(?:presided|chaired|co-chaired|moderated|(?:was|were|sat) in the chair|took the chair)\b"
)
_ACTED = frozenset("acted acts served serves spoke chaired led heads headed".split())
# What a name follows that is none of a person.
_NAMED_THINGS = frozenset(
    # The last three begin the names of offices in Indonesian, Malay and Vietnamese.
    "operation project programme program hotel campaign exercise wilayah kanwil bộ bahagian "
    "cawangan".split()
)
# Family names that are honorifics before one of these words.
_AFTER_FIRST_HONORIFIC = {
    "tan": {"sri"},
    "yang": {"berhormat", "mulia", "amat", "arif", "berbahagia"},
}
_S = ("s", "s.a", "k", "n", "p")


def _name_after_honorific(
    reading: Reading, words: Sequence[Word], position: int, known: dict[int, Mention]
) -> tuple[int, int]:
    """Return where the name after honorifics begins, and how many words it has; none: 0."""
    first = position
    if position and _key(words[position - 1]) in LINKS and "," in _after(reading, words, position):
        # "The Minister of Justice, Ana Reyes".
        return 0, 0
    while first < len(words) and _is_honorific(words[first]):
        following = _key(words[min(first + 1, len(words) - 1)])
        if following not in _AFTER_FIRST_HONORIFIC.get(_key(words[first]), {following}):
            # A family name, and no "Tan Sri" or "Yang Berhormat".
            break
        if first > position and words[first].text == "M" and reading.text[words[first].end] == ".":
            # "Mr. M. Berg": an initial.
            break
        if (_key(words[first]), following) in (("tuan", "rumah"), ("sri", "lanka")):
            # The host, in Indonesian and Malay, and a country.
            return 0, 0
        if (
            len(words[first].text) == 1
            and reading.text[words[first].end] == "."
            and following in _S
        ):
            # "U.S. Customs".
            return 0, 0
        first += 1
    if first < len(words) and words[first].start in known:
        return _name_at(reading, words, first, known)
    length = _name_from(reading, words, first, is_titled=True)
    is_weak = first - position == 1 and _key(words[position]) in WEAK_HONORIFICS
    return (first, length) if length > is_weak else (0, 0)


def _after(reading: Reading, words: Sequence[Word], position: int) -> str:
    """Return what stands between a word and the next one."""
    if position + 1 >= len(words):
        return ""
    return _gap(reading, words[position], words[position + 1])


def _title_before(reading: Reading, words: Sequence[Word], position: int) -> int:
    """Return where the title begins that leads up to a place; -1 if there is none."""
    if position and words[position - 1].text == "The":
        # "The Minister, The Honourable Ana Reyes".
        position -= 1
    position = _before_nationality(reading, words, position)
    if position and _key(words[position - 1]) in LINKS:
        # "Head of Multilateral Engagement" names an office.
        return -1
    walk = _Walk(reading, words, position)
    while walk.start > 0 and position - walk.start < _LONGEST_POST and walk.goes_back():
        pass
    return walk.first_of_post()


def _before_nationality(reading: Reading, words: Sequence[Word], position: int) -> int:
    """Return the place before "el peruano", where that stands between a post and a name.

    So in "su director general, el peruano Ana Reyes"; else the place itself.
    """
    if reading.release.language not in _ROMANCE or position < _WORDS_OF_NATIONALITY + 1:
        return position
    article, people = words[position - 2 : position]
    is_people = _key(article) in _ARTICLES and _OF_PEOPLE.fullmatch(people.text)
    is_apart = "," in _gap(reading, words[position - 3], article)
    return position - _WORDS_OF_NATIONALITY if is_people and is_apart else position


_ROMANCE = ("es", "fr", "pt")
_ARTICLES = frozenset("el la le l o a".split())
_OF_PEOPLE = re.compile(
    r"[a-zà-ÿ]{2,}(?:an[oa]|eñ[oa]|és|esa|en[oa]|in[oa]|ense|ien(?:ne)?|ais(?:e)?|ois(?:e)?|ain(?:e)?)"
)
_WORDS_OF_NATIONALITY = 2


class _Walk:
    """A walk from a name back over the words of the post before it.

    Attributes:
        start: of the words that belong to the post so far.
        titled: where the first title of the post stands; -1 as long as there is none.
    """

    def __init__(self, reading: Reading, words: Sequence[Word], position: int) -> None:
        self.reading = reading
        self.words = words
        self.position = position
        self.start = position
        self.titled = -1
        # Whether a comma stands between the post and the name.
        self._is_apart = 0 < position < len(words) and "," in _gap(
            reading, words[position - 1], words[position]
        )
        self._is_in_body = False
        self._is_bracketed = False

    def goes_back(self) -> bool:
        """Take the word before, if it belongs to the post, and return whether it does."""
        word = self.words[self.start - 1]
        gap = _gap(self.reading, word, self.words[self.start])
        is_comma = self._is_comma(word, gap)
        if not (is_comma or _WITHIN_POST.fullmatch(gap)):
            return False
        # "Deputy director-general (enforcement and compliance) Datuk A".
        self._is_bracketed = ")" in gap or (self._is_bracketed and "(" not in gap)
        if self._is_of_somebody_else(word):
            return False
        is_named_title = not is_comma and self._is_named_title(word)
        if not (word.text[:1].isupper() or is_named_title or self._is_in_post(word)):
            return False
        self._is_in_body = self._goes_on_in_body(word)
        if self._is_another_name(word, gap):
            # What stands before it is not about this one.
            return False
        self.start -= 1
        if _is_title_or_titles(word) or is_named_title:
            self.titled = self.start
        return True

    def first_of_post(self) -> int:
        """Return where the post begins, with the words before its title; -1 without a title."""
        first = self.titled
        while first > self.start and self._is_before_title(self.words[first - 1]):
            first -= 1
        return first

    def _is_comma(self, word: Word, gap: str) -> bool:
        """Return whether a comma lets the post go on: "Manager, WCO, Ms. A"."""
        if gap not in (", ", "), "):
            return False
        following = self.words[self.start]
        # "State Minister, Ministry of Finance, Mr. A".
        is_of_body = following.text in _WHOSE_POST and (_is_title(word) or self.titled < 0)
        is_after_body = self.position - self.start == 1 and following.text.isupper()
        return self.start == self.position or is_after_body or is_of_body

    def _is_named_title(self, word: Word) -> bool:
        """Return whether a title is one in small letters too: "customs officer Ana Reyes".

        Not so in "member States".
        """
        is_small_title = self.start < self.position or _key(word) in SMALL_TITLES
        is_small_title = is_small_title or self.reading.release.language in SMALL_POSTS
        return is_small_title and (
            _is_title_in_any_case(word) or bool(_PLURAL_POST.fullmatch(word.text))
        )

    def _is_of_somebody_else(self, word: Word) -> bool:
        """Return whether a courtesy title says that somebody else is named before."""
        key = _key(word)
        if self.words[self.start].folded == "lanka" or len(key) == 1 or key in TITLES:
            return False
        return self.start < self.position and _is_honorific(word)

    def _is_in_post(self, word: Word) -> bool:
        """Return whether a small word belongs to the post."""
        key = _key(word)
        is_before = self.titled >= 0 and key in BEFORE_TITLE
        # "The Permanent Secretary at the ministry, Ms. A".
        is_small_body = self.titled < 0 and word.text in _SMALL_BODIES
        return (
            key in LINKS
            or is_before
            or is_small_body
            or self._is_bracketed
            or self._is_second_of_title(word)
            or _is_small_post(self.reading, word)
        )

    def _is_second_of_title(self, word: Word) -> bool:
        """Return whether a word is the second one of "director general"."""
        is_general = _key(word) == "general" and self.start > 1
        return is_general and _is_title_in_any_case(self.words[self.start - 2])

    def _goes_on_in_body(self, word: Word) -> bool:
        """Return whether a word is of a name such as "European Anti-Fraud Office"."""
        is_capital = word.text[:1].isupper()
        key = _key(word)
        is_link = key in LINKS and self.titled < 0 and key not in _AND_ANOTHER
        is_acronym = (
            word.text.isupper() and "(" not in self.reading.text[word.start - 1 : word.start]
        )
        is_noun = is_acronym or bool(_BODY_NOUNS.fullmatch(word.text))
        return (self._is_in_body and (is_capital or is_link)) or (is_capital and is_noun)

    def _is_another_name(self, word: Word, gap: str) -> bool:
        """Return whether a word is of another name, and of no office or body."""
        if _is_honorific(word) or self._is_in_body or word.text.isupper():
            return False
        # "Deputy Director (Penguatkuasaan) Datuk A".
        is_of_office = gap in (") ", "), ", "/") or self._is_of_office(word)
        is_of_office = is_of_office or self._is_capital_alone()
        return _may_be_name(word) and not is_of_office

    def _is_capital_alone(self) -> bool:
        """Return whether one capital stands before a small word: "Cục Điều tra", no name there."""
        if self.reading.release.language != "vi" or not self.words[self.start].text.islower():
            return False
        before = self.words[max(0, self.start - 2)]
        return before.text.islower() or _is_title(before)

    def _is_of_office(self, word: Word) -> bool:
        """Return whether a word says which office: "Secretary for Economy Ms. A".

        In Indonesian a seat follows: "Kepala Bea Cukai Batam, Sari".
        """
        previous = self.words[self.start - 2] if self.start > 1 else word
        if self.reading.release.language in SMALL_POSTS and self._is_in_office_of_words():
            return True
        if self.start > 1 and _key(previous) in LINKS:
            return True
        near = self.words[max(0, self.start - 6) : self.start - 1]
        is_seat = (
            any(_key(other) in _SEATS for other in near)
            or _key(previous) in OFFICES
            or _gap(self.reading, previous, word) == "-"
        )
        is_seat = is_seat or (self._is_apart and self._is_in_office_of_words())
        return is_seat and self.reading.release.language in ("id", "ms")

    def _is_in_office_of_words(self) -> bool:
        """Return whether a link stands before capitalised words: "jefe de Control Aduanero"."""
        index = self.start - 1
        while index > 0 and self.words[index].text[:1].isupper():
            if _gap(self.reading, self.words[index - 1], self.words[index]) != " ":
                return False
            index -= 1
        return _key(self.words[index]) in LINKS

    def _is_before_title(self, word: Word) -> bool:
        """Return whether a word stands before a title and belongs to it."""
        is_country = word.folded in codes_by_name()
        return _key(word) in BEFORE_TITLE or word.text.isupper() or is_country


# What stands between the words of a post.
_WITHIN_POST = re.compile(r" |\. ?| ?[(/) -] ?|\) |[’']")
# A post may say after a comma of which of these it is.
_WHOSE_POST = frozenset(
    "Ministry Department Kementerian Jabatan Ministère Ministerio Ministério Bộ".split()
)


def _follows_title(reading: Reading, words: Sequence[Word], position: int) -> bool:
    """Return whether a comma and a title follow."""
    position = _after_bracketed_country(reading, words, position)
    if position >= len(words):
        return False
    gap = _gap(reading, words[position - 1], words[position]).lstrip(")")
    is_clause = _key(words[position]) in _RELATIVE
    if is_clause or not re.fullmatch(r"\.?\s?[,(–-]\s?|, (?:the |an? )?", gap):
        return False
    end = words[position].start + _NEAR_NAME
    if "(" in gap and ")" in reading.text[words[position].start : end]:
        # "Ana Reyes (Utopia) as Chair".
        end = reading.text.index(")", words[position].start)
    near = [
        word
        for word in itertools.takewhile(_is_within_post, words[position:][:7])
        if word.start < end
    ]
    if _BODY_WITH_AND.match(reading.text, words[position].start):
        return True
    is_near = any(
        _is_title_in_any_case(word) or _PLURAL_POST.fullmatch(word.text)
        for word in near[: 3 + (words[position].text in ("a", "an"))]
    )
    return is_near or any(map(_is_title_or_titles, near))


def _is_within_post(word: Word) -> bool:
    """Return whether a word may stand before the title of a post: "by" tells of somebody else."""
    return word.text not in ("and", "by")


# "Utopia Revenue and Customs Service Chief Executive Officer".
_BODY_WITH_AND = re.compile(
    r"(?:[A-Z]\w+\s){1,4}(?:and|&)\s(?:[A-Z]\w+\s){0,3}"
    r"(?:Service|Department|Authority|Agency|Office|Ministry|Administration|Bureau)\s"
    r"(?=(?:Deputy\s|Assistant\s|Acting\s|Vice\s)?(?:Chief|Director|Commissioner|Head|Manager"
    r"|Secretary|Controller|Comptroller|President|Chair))"
)
# "Utopia, where officers": a clause begins.
_RELATIVE = frozenset("where when which whose".split())


def _after_bracketed_country(reading: Reading, words: Sequence[Word], position: int) -> int:
    """Return the place after "(Utopia)", where that follows a name; else the place itself."""
    after = reading.text[words[position - 1].end :][:_LONGEST_COUNTRY]
    match = re.match(r"\s\(([A-Z][^()]+)\),", after)
    if match is None or fold(match[1]).removeprefix("the ") not in codes_by_name():
        return position
    end = words[position - 1].end + match.end()
    while position < len(words) and words[position].start < end:
        position += 1
    return position


_LONGEST_COUNTRY = 40


def _is_title_or_titles(word: Word) -> bool:
    """Return whether a word is a title, or one of several people after their names."""
    is_plural = word.text[:1].isupper() and _PLURAL_POST.fullmatch(word.text)
    return _is_title(word) or bool(is_plural)


def _post_before(
    reading: Reading, words: Sequence[Word], position: int, following: int
) -> _Post | None:
    """Return the post before a name: "Director A", "the Director, Ms. A", "Director A of B".

    Args:
        reading: of the release.
        words: of the sentence.
        position: of the name, with its honorifics.
        following: of the word after the name.
    """
    titled = _title_before(reading, words, position)
    if titled < 0:
        return None
    position = _before_nationality(reading, words, position)
    start, end = words[titled].start, words[position - 1].end
    end += reading.text[end : end + 1] == ")" and "(" in reading.text[start:end]
    text = _clean(reading.text[start:end])
    several = _OF_SEVERAL.match(text)
    if several:
        start += reading.text[start:end].index(several[0]) + several.end()
        text = text[several.end() :]
    is_apart = "," in _gap(reading, words[position - 1], words[position])
    tail = following
    if not is_apart and following < len(words) and words[following].text in ("of", "from"):
        while tail + 1 < len(words) and not _ends_post(reading, words, tail + 1, has_title=True):
            tail += 1
        if _BODY_NOUNS.search(reading.text[words[following].start : words[tail].end]):
            end = words[tail].end
            text = _clean(f"{text} {reading.text[words[following].start : end]}")
    return _Post(text, start, end, is_apart) if text else None


# "The Heads of Customs of Utopia and the Commissioner, Ms. A": others are named first.
_OF_SEVERAL = re.compile(rf"{_PLURAL_POST.pattern}\b.{{0,60}}?\sand\sthe\s(?=[A-Z])")
# A post that is written small before a comma and a name: "its director of enforcement, Ms. A".
_SMALL_POST = re.compile(
    r"(?:\b(?i:the|an?|its|their|his|her|by|and|with)\s|[’']s?\s|,\s|\b[A-Z]\w+(?:an|ese|ai|ine|sh"
    r"|ch)\s)"
    r"(?P<post>(?:[A-Z][\w/’'-]*\s){0,3}(?:(?:deputy|assistant|acting|vice|senior|executive|former"
    r"|then|first|second|new"
    r"|outgoing|country|regional|customs|finance|general)[ -]){0,3}"
    r"(?:director|head|chief|commissioner|minister|secretary|ambassador|controller|comptroller"
    r"|president|chair(?:man|woman|person)?|manager|representative|coordinator|attach[eé]|governor"
    r"|advis[eo]r|officer|expert|delegate|envoy|leader|chief executive)(?:[ -]general)?"
    r"(?:\s(?:of|for|to|at|in charge of|in)\s[^,.;:()]{2,60}?)?),\s(?:[A-Z][\w’'.]{1,9}\s){0,3}$"
    r"|(?P<plural>(?:[A-Z][\w/’'-]*\s){0,3}(?:experts|officers|officials|trainers|facilitators"
    r"|specialists|consultants|lecturers|representatives|directors|deputies"
    r"|analysts)(?:\sof\s[^,.;:]{2,40})?),\s"
    r"(?:[A-Z][\w’'.]{1,9}\s){0,3}$"
    r"|\b(?:his|her|its|their)\s(?P<other>(?:[A-Z]\w+\s)?"
    r"(?:deputy|counterpart|successor|predecessor)),?\s(?:[A-Z][\w’'.]{1,9}\s){0,3}$"
)


def _small_post_before(reading: Reading, words: Sequence[Word], position: int) -> _Post | None:
    """Return a post in small letters that stands before a comma and a name.

    Args:
        reading: of the release.
        words: of the sentence.
        position: of the name, with its honorifics.
    """
    start = max(words[0].start, words[position].start - _LONGEST_SMALL_POST)
    match = _SMALL_POST.search(reading.text[start : words[position].start])
    if match is None:
        return None
    group = str(match.lastgroup)
    return _Post(match[group], start + match.start(group), start + match.end(group), True)


def _post_after(
    reading: Reading, words: Sequence[Word], position: int, *, is_told: bool = False
) -> _Post | None:
    """Return the post after a name and a comma.

    Args:
        reading: of the release.
        words: of the sentence.
        position: of the word after the name.
        is_told: whether something else than a comma says that a post begins there.
    """
    first = _first_of_capacity(reading, words, position)
    if is_told and any(map(_is_title, words[position : position + 6])):
        first = position
    if first < 0:
        return None
    last = first
    has_title = _is_title_in_any_case(words[first]) or _is_title_or_titles(words[first])
    for index in range(first + 1, min(len(words), first + 30)):
        word = words[index]
        if _names_another(reading, words, index):
            return None
        if _ends_post(reading, words, index, has_title=has_title):
            break
        has_title = has_title or _is_title_in_any_case(word) or _is_title_or_titles(word)
        last = index
    if not has_title:
        return None
    start, end = words[first].start, words[last].end
    if reading.text[end : end + 1] == ")" and "(" in reading.text[start:end]:
        end += 1
    text = _clean(reading.text[start:end])
    if not text or text.lower() in _NO_POSTS or _EMBASSY.match(text):
        return None
    return _Post(text, start, end)


# "Đại sứ" is an ambassador, "đại sứ quán" an embassy.
_EMBASSY = re.compile(r"(?:Đại sứ|(?:Tổng )?[Ll]ãnh sự) quán")
# "As chief guest": a word that is a post only with others.
_NO_POSTS = frozenset({"chief"})


def _post_as(reading: Reading, words: Sequence[Word], position: int) -> _Post | None:
    """Return the post after "as": "Ms. A (Utopia) as the Chair"."""
    reached, is_inside = _after_country(reading, words, position), False
    verbs = _VERBS_AS.match(reading.text, words[reached - 1].end)
    if verbs:
        reached += len(re.findall(r"[\w-]+", verbs[0])) - 1
    while reached < len(words) and reached - position <= _MOST_PLAIN_NAMES:
        gap = _gap(reading, words[reached - 1], words[reached])
        is_inside = ("(" in gap or is_inside) and ")" not in gap
        if _key(words[reached]) in AS and not is_inside:
            return _post_after(reading, words, reached + 1, is_told=True)
        if not is_inside:
            return None
        reached += 1
    return None


# "Took his oath as Controller", "was elected as Chair".
_VERBS_AS = re.compile(
    r",?\s(?:(?:who|has|had|have|was|were|been|will|is|be|re-?elected|elected|appointed|named|sworn"
    r"|in"
    r"|installed|confirmed|designated|took|takes|his|her|the|an|oath|office|over|spoke|acted|acting"
    r"|served|serves|serving|attended|stayed|continued?s?|assumed|introduced|inducted|fue|ha|sido"
    r"|addressed|joined|opened|closed|chaired|meeting|session|[A-Z][\w/-]+"
    r"|(?:re)?elect[oa]|(?:re)?elegid[oa]|nombrad[oa]|designad[oa]|terpilih|dipilih"
    r"|ditunjuk)\s){1,6}"
    r"(?:as|como|sebagai)\b"
)


def _after_country(reading: Reading, words: Sequence[Word], position: int) -> int:
    """Return the place after "of Utopia", where that follows a name; else the place itself."""
    if position >= len(words) or words[position].text not in ("of", "from", "dari"):
        return position
    starts = {place.start: place.end for place in reading.places if place.kind == "country"}
    for end in range(position + 2, min(position + 6, len(words))):
        if starts.get(words[position + 1].start) == words[end - 1].end:
            return end
        country = reading.text[words[position + 1].start : words[end - 1].end]
        if fold(country).removeprefix("the ") in codes_by_name():
            return end
    return position


def _first_of_capacity(reading: Reading, words: Sequence[Word], position: int) -> int:
    """Return where the capacity begins that stands after a name; -1 if none does."""
    first = position = _after_bracketed_country(reading, words, position)
    if first < len(words) and _key(words[first]) == "who":
        # "Mr. Hidayat, who is the Chief": the words between are no part of the capacity.
        while first < len(words) and _key(words[first]) in WHO_IS:
            first += 1
        has_title = any(map(_is_title_in_any_case, words[first : first + 4]))
        return first if has_title and words[first].text not in _ACTED else -1
    if not _follows_title(reading, words, position):
        return -1
    word = words[position]
    if word.text in _AND_ANOTHER:
        # "Askolani, dan Kepala ...": another person begins.
        return -1
    following = words[position + 1 : position + 4]
    if _key(word) in ("a", "an", "un", "une") and any(map(_is_title_in_any_case, following)):
        # "A former Director", "an accredited expert".
        position += 1
        word = words[position]
    is_begun = word.text[:1].isupper() or _is_title_in_any_case(word)
    is_begun = is_begun or _key(word) in WHO_IS | BEFORE_TITLE
    # "Team leader", "country director".
    following = words[position + 1 : position + 2]
    is_begun = is_begun or (word.text.islower() and any(map(_is_title_in_any_case, following)))
    return position if is_begun else -1


_AND_ANOTHER = frozenset("and dan serta và et y".split())


def _names_another(reading: Reading, words: Sequence[Word], index: int) -> bool:
    """Return whether a name or an honorific follows a title directly: somebody else is meant."""
    before, word = words[index - 1], words[index]
    if _gap(reading, before, word) != " " or not (_is_title(before) or _key(before) == "general"):
        return False
    if word.text in _AFTER_TITLE:
        return False
    if reading.release.language == "vi":
        # A post has several words with capitals there.
        return _is_honorific(word)
    return _is_honorific(word) or (_may_be_name(word) and not word.text.isupper())


# "Minister Attached to the Prime Minister".
_AFTER_TITLE = frozenset("Attached Plenipotentiary Counsellor Designate Emeritus".split())


def _ends_post(reading: Reading, words: Sequence[Word], index: int, *, has_title: bool) -> bool:
    """Return whether a post is over before a word."""
    word = words[index]
    gap = _gap(reading, words[index - 1], word)
    if ";" in gap or ("." in gap and len(gap.strip()) > 1):
        return True
    if _is_honorific(word) and _key(word) not in TITLES:
        return True
    if _key(words[index - 1]) == "and" and _begins_another(reading, words, index):
        return True
    if "," in gap and not _goes_on_after_comma(reading, words, index, has_title):
        return True
    is_small = not (word.text[:1].isupper() or word.text[:1].isdigit())
    is_first_title = not has_title and _is_title_in_any_case(word)
    is_before_title = not has_title and _key(word) in BEFORE_TITLE
    # "The department's Director".
    is_before_title = is_before_title or (not has_title and word.text.endswith(("’s", "'s")))
    before = words[index - 1]
    # "Deputy head", "head of the laboratory".
    is_second_title = _is_title_in_any_case(word) or _key(word) == "general"
    is_second_title = is_second_title and _is_title_in_any_case(before)
    is_of_post = has_title and word.text.isalpha() and before.text in ("of", "the", "for")
    is_of_post = is_of_post and word.text not in _TIMES
    is_in_post = (
        is_first_title
        or is_before_title
        or is_second_title
        or is_of_post
        or _key(word) in LINKS | {"s"}
        or _is_small_post(reading, word)
    )
    return is_small and not is_in_post


def _begins_another(reading: Reading, words: Sequence[Word], index: int) -> bool:
    """Return whether a name with its own title begins at a place."""
    length = _name_from(reading, words, index)
    return length > 1 and _follows_title(reading, words, index + length)


def _goes_on_after_comma(
    reading: Reading, words: Sequence[Word], index: int, has_title: bool
) -> bool:
    """Return whether a body or a country stands after a comma, and so belongs to the capacity."""
    if not has_title:
        return True
    end = words[index].start
    rest = reading.text[end : end + 70]
    segment = re.split(r"[,;.]| and ", rest, maxsplit=1)[0]
    is_country = (
        fold(segment) in codes_by_name() or fold(segment).removeprefix("the ") in codes_by_name()
    )
    is_body = bool(_BODY_NOUNS.search(segment)) and not re.search(r"\b[a-z]{3,}(?:ed|s)\b", segment)
    has_name = any(
        _may_be_name(word)
        for word in words[index : index + 8]
        if word.start < end + len(segment) and not _is_title(word)
    )
    return is_country or (is_body and not has_name)


_TIMES = frozenset("next last past coming first second third two three few same".split())
# Words before a post that are no part of it.
_NOT_FIRST = frozenset(
    "and the of by a an its his her their two three four department’s department's as".split()
)
# A day after a post.
_DAY_AFTER = re.compile(
    r"\son\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*$|\s(?:on|in|until|since)\s(?:\d|Jan|Feb"
    r"|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec).*$"
)


# The French article before a vowel: "l'attaché".
_ELIDED = re.compile(r"^[Ll][’'](?=[^\W\d_]{3})")


def _clean(text: str) -> str:
    """Return a capacity on one line, without the links at its ends."""
    words = _DAY_AFTER.sub("", " ".join(text.split())).strip(" ,;(–-").split(" ")
    while words and words[-1].lower().strip(",") in LINKS | {"s"}:
        words.pop()
    while words and words[0].lower() in _NOT_FIRST:
        words.pop(0)
    while words and words[-1].strip(".").lower() in HONORIFICS:
        if words[-2:-1] and words[-2].lower() in LINKS:
            # "Minister of Justice".
            break
        words.pop()
    cleaned = _ELIDED.sub("", " ".join(words))[:_LONGEST_CAPACITY].strip(" ,;")
    if cleaned.count("(") > cleaned.count(")"):
        # "Universal Postal Union (UPU".
        cleaned = re.sub(r"\s?\([^()]*$", "", cleaned)
    if cleaned.count(")") > cleaned.count("("):
        cleaned = cleaned.rstrip(") ")
    return cleaned


def _unspaced(reading: Reading) -> Iterator[_Named]:
    """Yield the people named in scripts without capitals."""
    for person in unspaced_people(reading):
        post_end = person.post_start + len(person.post)
        post = _Post(person.post, person.post_start, post_end) if person.post else None
        number = reading.sentence_at(person.start)
        yield _Named(person.name, person.start, person.end, number, post)


def _name_words(name: str) -> frozenset[str]:
    """Return the words of a name without honorifics; Tan is a family name in it."""
    tan = {"tan"}.intersection(fold(name).split())
    return frozenset(fold(name, names=True).split()) | tan


def _is_same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two names may be of one person: one has all the words of the other.

    Of names in one word, as East Asian ones are, one begins with the other.
    """
    if len(one) == len(other) == 1:
        [name], [longer] = sorted((one, other), key=lambda words: len(min(words)))
        return longer.startswith(name) and (name == longer or not name.isascii())
    if one <= other or other <= one:
        return True
    rest, other_rest = one - other, other - one
    if not (len(one) == len(other) > 1 and len(rest) == 1):
        return False
    # A letter left out: Saunders and Saunder.
    short, long = sorted((*rest, *other_rest), key=len)
    return len(long) > _SHORTEST_SURNAME and long[:-1] == short


def _fullness(named: _Named) -> tuple[int, int, int]:
    """Return what makes one form of a name fuller than another: words, or letters of one word."""
    letters = 0 if named.name.isascii() else len(named.name)
    words = len(_name_words(named.name))
    return words, letters if words == 1 else 0, -named.start


def _person(
    reading: Reading, group: Sequence[_Named], bodies: list[Mention]
) -> dict[str, Any] | None:
    """Return the person of some mentions; None for who took no part, or a surname alone.

    Args:
        reading: of the release.
        group: where the person is named.
        bodies: all places where the release names bodies.
    """
    fullest = max(group, key=_fullness)
    identifier = _record_of(reading, fullest.name)
    if len(_name_words(fullest.name)) == 1 and not identifier:
        identifier = _by_surname(reading, fullest)
        if identifier:
            reading.doubts.append(
                f"{fullest.name} is printed without a first name; {identifier} has that name."
            )
    is_known = bool(identifier) or _is_whole_name(reading, fullest)
    if not is_known or not any(_may_take_part(reading, mention) for mention in group):
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
    roles = dict.fromkeys(role for mention in here for role in _roles_of(reading, mention))
    reading.note("people", fullest.name, fullest.start, fullest.end)
    if post:
        reading.note("people.capacity", post.text, *_words_of_post(reading, post))
    return {
        "name": fullest.name,
        "capacity": post.text if post else None,
        "id": identifier or None,
        "organization": next(filter(None, (_body_of(reading, one) for one in group)), None)
        or _body_in_post(reading, bodies, post),
        "roles": list(roles),
        "delegation": _delegation_of(reading, here, bodies),
        "elsewhere": not here,
    }


def _delegation_of(
    reading: Reading, here: Sequence[_Named], bodies: list[Mention]
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
    return [Delegation(one["country"] or "", one["organization"] or "") for one in led]


def _doubt_of_shorter_name(reading: Reading, name: str, identifier: str) -> None:
    """Say for whom a name is taken that leaves out words of the recorded ones, or adds some."""
    record = reading.library.store.find(identifier)
    words = _name_words(name)
    # "Isidro S. Berg" is no shorter name of Isidro Berg.
    forms = (words, frozenset(word for word in words if len(word) > 1))
    names = [record.name, *record.aliases] if record else [name]
    is_recorded = any(
        _name_words(known) in forms
        or fold(known).replace(" ", "") == fold(name, names=True).replace(" ", "")
        for known in names
    )
    if record and len(words) > 1 and not is_recorded:
        reading.doubts.append(f"{name} is taken for {record.name} ({identifier}).")


def _body_of(reading: Reading, named: _Named) -> dict[str, str | None] | None:
    """Return the body behind a name without a post: "Ana Reyes of the WCO", "(WCO)"."""
    match = _OF_THE_BODY.match(reading.text, named.end)
    if match is None or named.post:
        return None
    start = match.start("body")
    for mention in reading.mentions:
        if mention.kind == "organization" and mention.start == start:
            return {"name": mention.name, "id": mention.id}
    shown = " ".join(match["body"].split())
    is_body = " " in shown and _BODY_NOUNS.search(shown)
    return {"name": shown, "id": None} if is_body else None


def _body_in_post(
    reading: Reading, bodies: Sequence[Mention], post: _Post | None
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


def _words_of_post(reading: Reading, post: _Post) -> tuple[int, int]:
    """Return where the words of a post stand, without links at its ends: "of Utopia and"."""
    shown = reading.text[post.start : post.end]
    words = post.text.split()
    first, last = shown.find(words[0]), shown.rfind(words[-1])
    start = post.start + max(first, 0)
    end = post.start + last + len(words[-1]) if last >= 0 else post.end
    return start, end


# Who is printed so is a person, even by one name.
_COURTESY = re.compile(r"\b(?:Mr|Ms|Mrs|Dr|Mme|Pak|Bapak|Ibu|Sr|Sra|Khun)\.?\s$")
# A family name and a given one in one word.
_EAST_ASIAN_NAME = re.compile("[가-힣]{2,6}|[\u4e00-\u9fff々]{1,5}|[ァ-ヶー・]{3,}")
# "President A", but no "College President A".
_HEAD_OF_STATE = re.compile(
    r"(?:^|[^\w\s]\s?|\b[a-z]+\s)(?:President|King|Queen)\s$|\bpatronage of\s$"
)
_LINE_OF_REPORTER = re.compile(r"^\W{0,4}(?:by|photos?|posts?|contact)\b", re.IGNORECASE)


def _may_take_part(reading: Reading, named: _Named) -> bool:
    """Return whether a name is not that of a reporter, or of a head of state."""
    sentence = reading.sentences[named.sentence]
    before = reading.text[max(sentence.start, named.start - 25) : named.start]
    if _HEAD_OF_STATE.search(before):
        return False
    is_credit = re.search(
        r"(?:\bphotos?|\breporter|\bauthor|\bulat ni)\s?(?:by)?:?\s$", before, re.I
    )
    return not (is_credit or _LINE_OF_REPORTER.match(sentence.text))


def _record_of(reading: Reading, name: str) -> str:
    """Return the id of the person whom a name means, in any order of its words."""
    words = _name_words(name)
    fitting = set()
    for record in reading.library.of_kind("person"):
        for known in (record.name, *record.aliases):
            spelled = _name_words(known)
            if not name.isascii() and len(name) > 1 and known.startswith(name):
                fitting.add(record.id)
            is_joined = fold(known).replace(" ", "") == fold(name, names=True).replace(" ", "")
            if is_joined or (len(spelled & words) > 1 and _is_same(spelled, words)):
                fitting.add(record.id)
    return fitting.pop() if len(fitting) == 1 else ""


def _by_surname(reading: Reading, named: _Named) -> str:
    """Return the id of the one person with a surname, where a title or an honorific is printed."""
    [word] = _name_words(named.name)
    fitting = {
        record.id
        for record in reading.library.of_kind("person")
        if word in (fold(record.name).split() or [""])[-1:] and len(word) > 3
    }
    return fitting.pop() if len(fitting) == 1 else ""


def _roles_of(reading: Reading, named: _Named) -> list[str]:
    """Return what the words around a name say of the role."""
    sentence = reading.sentences[named.sentence]
    first = max(sentence.start, named.start - _FAR_FROM_NAME)
    clause = reading.told_here(first, named.start)[-_LONGEST_CLAUSE:]
    before = clause[-70:]
    end = max(named.end, named.post.end) if named.post else named.end
    last = min(sentence.end, end + _FAR_FROM_NAME)
    far = reading.told_here(end, last)[:_LONGEST_CLAUSE]
    after = far[:60]
    roles = []
    for role, pattern in _ROLE_PATTERNS:
        is_before = _is_role_before(role, pattern, before, clause)
        is_after = role != "inviter" and pattern.search(after)
        is_together = role in _TOGETHER and _TOGETHER[role].match(far)
        if is_before or is_after or is_together:
            roles.append(role)
    if "participant" not in roles and _has_signed(reading, clause, far):
        roles.append("participant")
    if _did_for_part(reading, "chaired", clause, after):
        roles = _with_other(roles, "chair", "moderator")
    if _did_for_part(reading, "opened", clause, after):
        roles = _with_other(roles, "opener", "participant")
    return roles


def _did_for_part(reading: Reading, verb: str, before: str, after: str) -> bool:
    """Return whether somebody chaired or opened a session of the meeting, and not all of it.

    So "chaired the first session", "the second day was opened by". Who opened the first session
    opened the meeting, and who chaired the session that the release is about chaired it.
    """
    match = re.search(rf"\b{verb}\s{_PART}", after, re.IGNORECASE)
    match = match or re.search(
        rf"{_PART}\s(?:was\s|were\s)?{verb} by\s[^;]*$", before, re.IGNORECASE
    )
    if match is None:
        return False
    if verb == "opened" and match["which"].lower() in _FIRST_PARTS:
        return False
    numbers = map(number_of, ORDINALS.finditer(match["which"]))
    return reading.chosen is None or reading.chosen.number not in numbers


_FIRST_PARTS = ("first", "1st", "opening", "plenary")


def _with_other(roles: Sequence[str], role: str, other: str) -> list[str]:
    """Return roles with another one in the place of one of them."""
    return list(dict.fromkeys(other if name == role else name for name in roles))


def _has_signed(reading: Reading, before: str, after: str) -> bool:
    """Return whether somebody signed something at an event that is a signing."""
    first = (sentence.text for sentence in reading.sentences[:_FIRST_OF_SIGNING])
    if not any(map(_SIGNING.search, first)):
        return False
    is_by = _SIGNED_BY.search(_TOLD_BETWEEN.sub("", before))
    return bool(is_by or _SIGNED.match(after))


# So many sentences from the top a release on a signing says so.
_FIRST_OF_SIGNING = 2
_SIGNING = re.compile(r"\bsign(?:s|ed|ing)?\b|\bink(?:s|ed)?\b")
_SIGNED_BY = _by("(?:signed|witnessed) by")
_SIGNED = re.compile(rf"{_NO_VERB}\b(?:signed|witnessed)\b(?!\sby\b)")


def _is_role_before(role: str, pattern: re.Pattern[str], before: str, clause: str) -> bool:
    """Return whether the words before a name say a role of the person.

    Args:
        role: that is asked for.
        pattern: of the words for it.
        before: the words directly before the name.
        clause: those and more, in the same sentence.
    """
    if role == "inviter":
        return bool(pattern.search(before))
    if role == "speaker":
        return bool(_SAID_BY.search(before))
    told = _TOLD_BETWEEN.sub("", clause)
    return any(done.search(told) for done in _DONE_BY.get(role, ()))

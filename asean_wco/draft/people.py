"""Who took part: names in any order, with honorifics, and the capacity as it is printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from asean_wco.draft.names import Mention, Word
from asean_wco.draft.reading import Reading
from asean_wco.draft.times import month_names
from asean_wco.model.countries import codes_by_name
from asean_wco.model.folding import HONORIFICS, fold

# Courtesy titles as they are printed, without points and apostrophes.
_HONORIFICS = (HONORIFICS - {"general", "commissioner", "collector"}) | frozenset(
    "h.e h e u daw y.a.m yam hrh ambassador tuan encik cik ông bà ngài dra tun pol pehin yb y.b "
    "awang dayang justice "
    "senator msgr mme monsieur madame señor senhor khun okhna oknha ko".split()
)
# An honorific that is also a name or a word: one only before another, or before two names.
_WEAK = frozenset("u h e ba ong he ms sri general commissioner major ko hon dr".split()) - {
    "ms",
    "dr",
    "hon",
}
_TITLES = frozenset(
    "director directors-general director-general secretary secretary-general commissioner "
    "minister head chair chairman "
    "chairperson chairwoman controller delegate manager vice-chair vice-chairperson vice- "
    "chairman ambassador president "
    "vice-president executive collector undersecretary administrator attorney attorney-general "
    "comptroller "
    "comptroller-general representative coordinator counsellor attaché officer chief advisor "
    "adviser expert governor "
    "dg sg dirjen direktur menteri kepala ketua wakil gubernur pengarah timbalan member vice- "
    "minister dean "
    "ceo managers cục trưởng thứ trưởng bộ vụ chairlady superintendent inspector analyst "
    "specialist chancellor "
    "consul envoy dcg cg auditor deputy".split()
)
_BEFORE_TITLE = frozenset(
    "wco asean deputy assistant acting former permanent vice senior executive principal the "
    "then associate regional "
    "general program programme project technical international new rocb rilo a p a/p ap under "
    "interim outgoing "
    "incoming chief managing first phó tổng conference wco’s asean’s country national".split()
)
_WHO_IS = frozenset("who is was also currently the a an as its".split())
_LINKS = frozenset(
    "of the and for in charge to on de la du des da do dan bea cukai to & at by".split()
)
_PARTICLES = frozenset(
    "bin binti bte bt al de del dela van von der dos da ap a/l a/p haji hajah hj pg binte y la "
    "le".split()
)
# Words with a capital that are no part of a name.
_NOT_NAMES = (
    _TITLES
    | frozenset(
        "customs excise meeting conference consultation organization organisation secretariat "
        "asia asian pacific region "
        "regional asean wco world department ministry finance bureau office capacity building "
        "government royal general "
        "national international directorate administration service services committee council "
        "commission working group "
        "workshop session agreement framework standards programme program project plan strategic "
        "single window trade "
        "economic community union european united nations states republic kingdom central board "
        "indirect taxes tax "
        "revenue intelligence liaison training centre center heads members member delegates "
        "participants opening closing "
        "remarks photo from the in at on during after he she they it this these those his her "
        "their mr mrs and with for "
        "under as all both also we our i a an to by of when while since border force business "
        "private sector contact "
        "point points development division section unit affairs deputy vice senior assistant "
        "permanent acting authority "
        "agency bank fund cooperation co-operation new hong kong republic south north east west "
        "southeast university "
        "college school academy institute association chamber commerce industry hotel city "
        "province airport port "
        "operation network forum summit day week month year policy technical support mission "
        "experts speaking news press "
        "release statement joint annual report convention harmonized system data model green "
        "smart digital security "
        "safe customs’ customs' following according however moreover furthermore additionally "
        "hosted organized "
        "hội nghị hải quan việt tổng cục bea cukai direktorat jenderal kementerian keuangan "
        "negara di pada dan yang "
        "ms sustainable legal integrity enforcement compliance procedures facilitation "
        "chairmanship presidency welcome "
        "thank special guest honor honour visiting headquarters belgium japan’s korea’s rocb "
        "rilo rtc hq cbp abf kcs "
        "columbus mercator covid officials meetings nomination mechanism rpsg sez apm boc prime chief time release "
        "study authorised authorized economic operator operators through".split()
    )
    | month_names()
)
_BODY_NOUNS = re.compile(
    r"\b(?:Customs|Department|Ministry|Bureau|Directorate|Division|Secretariat|Organi[sz]ation"
    r"|Administration|Office"
    r"|Authority|Service|Region|WCO|ASEAN|A/P|Council|Commission|Force|Agency|Committee"
    r"|Government|Finance|Revenue)\b",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"[’']s$")
_MOST_NAMES = 7
# Without an honorific, more words are a heading.
_MOST_PLAIN_NAMES = 5
_LONGEST_CAPACITY = 170

_KOREAN = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣]{2,4})\s(?P<title>관세청\s?차?장|관세청장|차장|청장|국장|사무총장|장관|차관|총국장|대사)"
)
_HAN_TITLE = re.compile(r"[\u4e00-\u9fff]{0,8}(?:長|长|監|监|主任|主席|大臣)$")
_THAI = re.compile(
    r"(?:นางสาว|นาย|นาง|ดร\.)\s?(?P<name>[\u0e01-\u0e4e]{2,20}\s[\u0e01-\u0e4e]{2,25})\s?"
    r"(?P<title>(?:อธิบดี|รอง|รัฐมนตรี)[\u0e01-\u0e4e]{2,30})?"
)

_ROLES = (
    ("co-chair", r"co-chair(?:ed|s)?\b"),
    ("chair", r"(?<!co-)(?<!vice-)(?<!vice )\bchaired\b|chairmanship of|presided"),
    ("inviter", r"at the (?:kind )?invitation of"),
    ("opener", r"\bopen(?:ed|s|ing)\b|membuka|khai mạc"),
    ("presenter", r"\bpresent(?:ed|s|ation)\b|\breported\b|\bshared\b|\bupdated\b"),
    ("speaker", r"keynote|\bspeech|\baddress(?:ed)?\b|remarks|\bexpressed\b|\bhighlighted\b"
    r"|\bstressed\b|\bsaid\b"
     r"|\bemphasi[sz]ed\b|\bspoke\b|\bunderlined\b|\bwelcomed\b|\bthanked\b|\bnoted\b"
     r"|\boutlined\b|\bstated\b|mengatakan"),
    ("participant", r"\battend(?:ed|ing|ance)?\b|\bparticipat\w+|\bjoined\b|\brepresent\w+|참석|出席"
    r"|tham dự"),
)  # fmt: skip
_ROLE_PATTERNS = tuple((role, re.compile(pattern, re.IGNORECASE)) for role, pattern in _ROLES)


class _Named(NamedTuple):
    """A name at a place, with the capacity beside it."""

    name: str
    start: int
    end: int
    sentence: int
    capacity: str = ""
    capacity_start: int = 0


def read_people(reading: Reading) -> list[dict[str, Any]]:
    """Return each person whom a release names once, with the fullest name and all roles."""
    named = [
        each for number in range(len(reading.sentences)) for each in _in_sentence(reading, number)
    ]
    groups: list[list[_Named]] = []
    for each in sorted([*named, *_unspaced(reading)], key=lambda each: each.start):
        words = _name_words(each.name)
        same = [
            group
            for group in groups
            if any(_is_same(words, _name_words(other.name)) for other in group)
        ]
        if same:
            same[0].append(each)
        elif words:
            groups.append([each])
    people = [_person(reading, group) for group in groups]
    return [person for person in people if person]


def _key(word: Word) -> str:
    return word.text.lower().replace("’", "").replace("'", "").rstrip(".")


def _is_honorific(word: Word) -> bool:
    return _key(word) in _HONORIFICS and (word.text[:1].isupper() or word.text in ("ông", "bà"))


def _is_title(word: Word) -> bool:
    return word.text[:1].isupper() and _is_title_in_any_case(word)


def _is_title_in_any_case(word: Word) -> bool:
    key = _key(word)
    return key in _TITLES or key.split("-")[0] in _TITLES


def _may_be_name(word: Word) -> bool:
    key = _key(word)
    if not word.text[:1].isupper() or any(letter.isdigit() for letter in word.text):
        return False
    is_acronym = word.text.isupper() and len(word.text) in (2, 3, 4) and key in _ACRONYMS
    return key not in _NOT_NAMES and not is_acronym and word.folded not in codes_by_name()


_ACRONYMS = frozenset("usa eu un adb wto aeo ict ftz ipr hs vna vns asec ccc rtcs".split())


def _gap(reading: Reading, before: Word, after: Word) -> str:
    return reading.text[before.end : after.start]


def _name_from(reading: Reading, words: Sequence[Word], position: int) -> int:
    """Return how many words from a place on are one name."""
    length = 0
    while position + length < len(words) and length < _MOST_NAMES:
        word = words[position + length]
        if length:
            gap = _gap(reading, words[position + length - 1], word)
            if not re.fullmatch(r"[ -]|\. ?| ?[\"“”'’(] ?|[\"“”)] ", gap) or (
                "(" in gap and not word.text.istitle()
            ):
                break
        is_particle = length > 0 and (_key(word) in _PARTICLES or _is_honorific(word))
        if not (is_particle or _may_be_name(word)):
            break
        length += 1
    while length and words[position + length - 1].text.islower():
        length -= 1
    return length


def _in_sentence(reading: Reading, number: int) -> list[_Named]:
    """Return the people named in a sentence."""
    words = reading.words[number]
    known = {
        mention.start: mention for mention in reading.names.people.in_words(words, reading.text)
    }
    named: list[_Named] = []
    position, taken = 0, 0
    while position < len(words):
        first, length = _name_at(reading, words, position, known)
        if not length:
            position += 1
            continue
        last = words[first + length - 1]
        name = _POSSESSIVE.sub("", reading.text[words[first].start : last.end].replace("\n", " "))
        capacity, place = _capacity_of(reading, words, first, length, position)
        if place < taken:
            # What is printed after one name is not the capacity of the next.
            capacity, place = "", 0
        taken = max(taken, place + len(capacity))
        named.append(_Named(name, words[first].start, last.end, number, capacity, place))
        position = first + length
    return named


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
    length = _name_from(reading, words, position) if _may_be_name(word) else 0
    if not 0 < length <= _MOST_PLAIN_NAMES:
        return 0, 0
    if _is_part_of_name_of_body(reading, words, position + length):
        return 0, 0
    has_title_after = length > 1 and _follows_title(reading, words, position + length)
    is_named = has_title_after or _title_before(reading, words, position) >= 0
    return (position, length) if is_named else (0, 0)


def _is_part_of_name_of_body(reading: Reading, words: Sequence[Word], position: int) -> bool:
    """Return whether a capitalised word goes on after a name: "Corporate Planning Division"."""
    if position >= len(words) or _gap(reading, words[position - 1], words[position]) != " ":
        return False
    return words[position].text[:1].isupper() and not _is_title(words[position])


def _name_after_honorific(
    reading: Reading, words: Sequence[Word], position: int, known: dict[int, Mention]
) -> tuple[int, int]:
    """Return where the name after honorifics begins, and how many words it has; none: 0."""
    first = position
    while first < len(words) and _is_honorific(words[first]):
        first += 1
    if first < len(words) and words[first].start in known:
        return _name_at(reading, words, first, known)
    length = _name_from(reading, words, first)
    is_weak = first - position == 1 and _key(words[position]) in _WEAK
    return (first, length) if length > is_weak else (0, 0)


def _title_before(reading: Reading, words: Sequence[Word], position: int) -> int:
    """Return where the title begins that leads up to a place; -1 if there is none."""
    if position and _key(words[position - 1]) in _LINKS:
        # "Head of Multilateral Engagement" names an office.
        return -1
    start, titled = position, -1
    while start > 0 and position - start < 14:
        word = words[start - 1]
        gap = _gap(reading, word, words[start])
        is_comma = start == position and gap == ", "
        if not is_comma and not re.fullmatch(r" |\. ?| ?[(/) -] ?|\) ", gap):
            break
        key = _key(word)
        is_named_title = is_comma is False and start < position and _is_title_in_any_case(word)
        if not (word.text[:1].isupper() or key in _LINKS or is_named_title):
            break
        if _may_be_name(word) and not (_is_honorific(word) or word.text.isupper()):
            is_of_body = _BODY_NOUNS.match(words[start].text) and start < position
            # "Permanent Secretary for Economy Ms. Lee".
            is_of_office = _is_honorific(words[position]) and _key(words[start - 2]) == "for"
            if not (is_of_body or is_of_office):
                # Another name: what stands before it is not about this one.
                break
        start -= 1
        if _is_title(word) or is_named_title:
            titled = start
    if titled < 0:
        return -1
    while titled > start and (
        _key(words[titled - 1]) in _BEFORE_TITLE or words[titled - 1].text.isupper()
    ):
        titled -= 1
    return titled


def _follows_title(reading: Reading, words: Sequence[Word], position: int) -> bool:
    """Return whether a comma and a title follow."""
    if position >= len(words):
        return False
    gap = _gap(reading, words[position - 1], words[position])
    if not re.fullmatch(r"\s?[,(–-]\s?|, (?:the |an? )?", gap):
        return False
    near = [
        word for word in words[position : position + 7] if word.start - words[position].start < 60
    ]
    return any(_is_title(word) for word in near) or any(
        _is_title_in_any_case(word) for word in near[:3]
    )


def _capacity_of(
    reading: Reading, words: Sequence[Word], first: int, length: int, position: int
) -> tuple[str, int]:
    """Return the capacity that is printed beside a name, and its place."""
    after, place = _capacity_after(reading, words, first + length)
    if after:
        return after, place
    titled = _title_before(reading, words, position)
    if titled < 0:
        return "", 0
    start, end = words[titled].start, words[position - 1].end
    return _clean(reading.text[start:end]), start


def _capacity_after(reading: Reading, words: Sequence[Word], position: int) -> tuple[str, int]:
    """Return the capacity after a name and a comma, and its place."""
    first = _first_of_capacity(reading, words, position)
    if first < 0:
        return "", 0
    last = first
    has_title = _is_title_in_any_case(words[first])
    for index in range(first + 1, min(len(words), first + 30)):
        word = words[index]
        if _names_another(reading, words, index):
            return "", 0
        if _ends_capacity(reading, words, index, has_title):
            break
        has_title = has_title or _is_title_in_any_case(word)
        last = index
    if not has_title:
        return "", 0
    start = words[first].start
    text = reading.text[start : words[last].end]
    closing = reading.text[words[last].end : words[last].end + 1]
    if closing == ")" and "(" in text:
        text += ")"
    return _clean(text), start


def _first_of_capacity(reading: Reading, words: Sequence[Word], position: int) -> int:
    """Return where the capacity begins that stands after a name; -1 if none does."""
    first = position
    if first < len(words) and _key(words[first]) == "who":
        # "Mr. Hidayat, who is the Chief": the words between are no part of the capacity.
        while first < len(words) and _key(words[first]) in _WHO_IS:
            first += 1
        return first if any(map(_is_title, words[first : first + 4])) else -1
    if not _follows_title(reading, words, position):
        return -1
    word = words[position]
    is_begun = word.text[:1].isupper() or _is_title_in_any_case(word) or _key(word) in _WHO_IS
    return position if is_begun else -1


def _names_another(reading: Reading, words: Sequence[Word], index: int) -> bool:
    """Return whether a name or an honorific follows a title directly: somebody else is meant."""
    before, word = words[index - 1], words[index]
    if _gap(reading, before, word) != " " or not (_is_title(before) or _key(before) == "general"):
        return False
    return _is_honorific(word) or (_may_be_name(word) and not word.text.isupper())


def _ends_capacity(reading: Reading, words: Sequence[Word], index: int, has_title: bool) -> bool:
    """Return whether a capacity is over before a word."""
    word = words[index]
    gap = _gap(reading, words[index - 1], word)
    if ";" in gap or ("." in gap and len(gap.strip()) > 1):
        return True
    if _is_honorific(word) and _key(word) not in _TITLES:
        return True
    if _key(words[index - 1]) == "and" and _begins_another(reading, words, index):
        return True
    if "," in gap and not _goes_on_after_comma(reading, words, index, has_title):
        return True
    is_small = not (word.text[:1].isupper() or word.text[:1].isdigit())
    is_first_title = not has_title and _is_title_in_any_case(word)
    return is_small and not is_first_title and _key(word) not in _LINKS | {"region", "s"}


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


def _clean(text: str) -> str:
    """Return a capacity on one line, without the links at its ends."""
    words = " ".join(text.split()).strip(" ,;(–-").split(" ")
    while words and words[-1].lower().strip(",") in _LINKS | {"s"}:
        words.pop()
    while words and words[0].lower() in ("and", "the", "of", "by"):
        words.pop(0)
    while words and words[-1].strip(".").lower() in _HONORIFICS:
        words.pop()
    return " ".join(words)[:_LONGEST_CAPACITY].strip(" ,;")


def _unspaced(reading: Reading) -> list[_Named]:
    """Return the people named in scripts without spaces, or with Korean titles."""
    named = []
    for each in reading.names.people.unspaced_in(reading.text):
        before = reading.text[max(0, each.start - 12) : each.start]
        printed = _HAN_TITLE.search(before)
        capacity = printed[0] if printed else ""
        place = each.start - len(capacity)
        number = reading.sentence_at(each.start)
        named.append(_Named(each.name, each.start, each.end, number, capacity, place))
    for pattern in (_KOREAN, _THAI):
        for match in pattern.finditer(reading.text):
            title = match["title"] or ""
            start, end = match.span("name")
            number, place = reading.sentence_at(start), max(0, match.start("title"))
            named.append(_Named(match["name"], start, end, number, title, place))
    return named


def _name_words(name: str) -> frozenset[str]:
    return frozenset(fold(name, names=True).split())


def _is_same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two names may be of one person: one has all the words of the other."""
    return one <= other or other <= one


def _person(reading: Reading, group: Sequence[_Named]) -> dict[str, Any] | None:
    """Return the person of some mentions; None for who took no part, or a surname alone."""
    fullest = max(group, key=lambda each: (len(_name_words(each.name)), -each.start))
    identifier = _record_of(reading, fullest.name)
    if len(_name_words(fullest.name)) == 1 and not identifier:
        identifier = _by_surname(reading, fullest)
        if identifier:
            reading.doubts.append(
                f"{fullest.name} is printed without a first name; {identifier} has that name."
            )
    is_known = bool(identifier) or len(_name_words(fullest.name)) > 1
    if not is_known or not any(_may_take_part(reading, each) for each in group):
        return None
    titled = next((each for each in (fullest, *group) if each.capacity), fullest)
    roles = dict.fromkeys(role for each in group for role in _roles_of(reading, each))
    reading.note("people", fullest.name, fullest.start, fullest.end)
    if titled.capacity:
        end = titled.capacity_start + len(titled.capacity)
        reading.note("people.capacity", titled.capacity, titled.capacity_start, end)
    return {
        "name": fullest.name,
        "capacity": titled.capacity or None,
        "id": identifier or None,
        "roles": list(roles),
    }


_LINE_OF_REPORTER = re.compile(r"^\W{0,4}(?:by|photos?|posts?|contact)\b", re.IGNORECASE)


def _may_take_part(reading: Reading, named: _Named) -> bool:
    """Return whether a name is not that of a reporter, or of a head of state."""
    sentence = reading.sentences[named.sentence]
    before = reading.text[max(sentence.start, named.start - 25) : named.start]
    if re.search(r"\b(?:President|King|Queen|patronage of)\s$", before):
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
    before = reading.text[max(sentence.start, named.start - 70) : named.start]
    end = max(named.end, named.capacity_start + len(named.capacity))
    after = reading.text[end : min(sentence.end, end + 60)]
    roles = []
    for role, pattern in _ROLE_PATTERNS:
        is_before = pattern.search(before) and role in ("chair", "inviter", "opener", "co-chair")
        is_after = pattern.search(after) and role != "inviter"
        if is_before or is_after:
            roles.append(role)
    return roles

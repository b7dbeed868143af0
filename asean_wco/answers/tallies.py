"""Meetings counted by year, month, country, city, host or series: "how many per country".

A question that asks so is read as two: how many there are, which is asked like any other question,
and by what they are counted. So it counts what the list of the command has.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, Value, not_known
from asean_wco.answers.patterns import Pattern
from asean_wco.answers.rows import facts_of_hosts
from asean_wco.facts.fact import COUNTED
from asean_wco.library import Library
from asean_wco.model.countries import ASEAN_CODES, COUNTRIES, codes_by_name
from asean_wco.model.dates import MONTHS
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting, kind_of
from asean_wco.model.tuples import NamedTuple
from asean_wco.query.filters import years_of

# So many of the largest counts are told.
_MOST_TOLD = 12
_YEAR, _MONTH, _COUNTRY, _CITY, _HOST, _SERIES = (
    "year",
    "month",
    "country",
    "city",
    "host",
    "series",
)
# By what meetings are counted, by the words of questions.
_GROUPS = {
    **dict.fromkeys(("year", "years"), _YEAR),
    **dict.fromkeys(("month", "months"), _MONTH),
    **dict.fromkeys(("country", "countries", "member", "members"), _COUNTRY),
    **dict.fromkeys(("member state", "member states", "state", "states"), _COUNTRY),
    **dict.fromkeys(("city", "cities", "place", "places"), _CITY),
    **dict.fromkeys(("host", "hosts", "administration", "administrations"), _HOST),
    _SERIES: _SERIES,
}
_GROUP = r"(?P<asean>asean )?(?P<group>" + "|".join(sorted(_GROUPS, key=len, reverse=True)) + r")\b"
_WITH_EACH = ("per ", "by ", "each ", "every ")
# "How many meetings per country in 2023", "the number of workshops by host"
_PER = Pattern(
    r"(?i)^(?P<before>.*\b(?:how many|numbers?(?: of)?|count(?: of)?) .+?),? "
    rf"(?:per|by|(?:for |in |of )?(?:each|every)|by each) {_GROUP}(?P<after>.*)$",
    *_WITH_EACH,
)
# "How many times has each ASEAN country hosted the ADGCM?"
_TIMES_EACH = Pattern(
    rf"(?i)^how (?:many times|often) (?:has|have|did|was|were) (?:each|every) {_GROUP} "
    r"(?:host|hosted|held|hold) (?P<things>.+)$",
    *_WITH_EACH,
)
# "Which country hosted the most meetings in 2019", "in which year were the fewest workshops held"
_MOST = Pattern(
    rf"(?i)^(?:in )?(?:which|what) {_GROUP} (?:has |have |had |with |saw |was |were |did )?"
    r"(?P<verb>hosted |hosts |held |hold |host |been )?(?P<middle>.*?)"
    r"\b(?:the )?(?P<end>most(?! (?:likely|recent|recently|probably))|fewest"
    r"|largest number of|highest number of) (?P<things>.+)$",
    *("most ", "fewest ", "number of "),
)
# "Which countries have hosted the ADGCM"
_WHICH = Pattern(
    rf"(?i)^(?:which|what) {_GROUP} (?:have |has )?(?:ever )?(?:hosted|held) (?P<things>.+)$",
    *("hosted ", "held "),
)
_JOIN = (
    r"(?:,|,? and|,? or|,? than|,? versus|,? vs\.?|,? (?:as )?(?:compared )?(?:with|to|against))"
)
_ONE_YEAR = r"(?:19|20)\d\d"
# "How many meetings in 2019 and in 2023", "compare the number of meetings in 2019 and 2023"
_YEARS = Pattern(
    r"(?i)^(?P<before>.*?\b(?:how many|numbers? of)\b.*?)(?<!between )(?<!from )(?<!since )"
    rf"(?P<sides>{_ONE_YEAR}(?:{_JOIN} (?:in )?{_ONE_YEAR})+)\b(?P<after>.*)$",
    *("how many", "number"),
)
# "Compare 2019 and 2023", "compare the meetings of 2019 and 2023"
_COMPARE_YEARS = Pattern(
    r"(?i)^compare (?:the )?(?:years? )?(?P<things>(?:\w+ )*?)(?:(?:in|of|from|held in) )?"
    rf"(?P<sides>{_ONE_YEAR}{_JOIN} (?:in )?{_ONE_YEAR})$",
    "compare ",
)
# By what nothing is counted: "how many meetings by topic", "the number of workshops per language"
_NOT_DONE = (
    "type|kind|sort|topic|subject|theme|organi[sz]ation|body|chair|mode|format|region|category"
    "|role|language|decade|quarter|week|day|person|initiative|partner|source"
)
_PER_OTHER = Pattern(
    rf"(?i)\b(?:how many|numbers? of|count(?: of)?|list) (?P<things>\w+)\b.*?"
    rf"\b(?:per|by|(?:for |in |of )?(?:each|every)) (?:the )?(?:{_NOT_DONE})\b"
    r"(?P<after>$| (?:in|of|since|from|for|during|between|held)\b)",
    *_WITH_EACH,
)
# "Which year had more meetings, 2019 or 2023", "which country had fewer workshops, Laos or Japan"
_MORE = Pattern(
    rf"(?i)^(?:in )?(?:which|what) {_GROUP} (?:has |had |hosted |held |saw |were )*"
    r"(?:there )?(?P<end>more|fewer) (?P<things>[^,:;]+?)(?:[,:;] ?| in )(?P<sides>.+? or .+)$",
    *("more ", "fewer "),
)
# "Did Thailand host more meetings than Viet Nam?", "were there more workshops in 2019 than in 2023"
_DID_MORE = Pattern(
    r"(?i)^(?:did|has|have|does|do|were there|is it true that) (?P<one>.*?) ?"
    r"(?:host|hosted|held|hold|had|have|hosts|holds)? ?\b(?P<end>more|fewer) (?P<things>\S+) "
    r"(?P<sides>(?:held |hosted )?(?:in \S+ )?than (?:in )?.+)$",
    *("more ", "fewer "),
)
_BETWEEN_SIDES = r"(?i),? \b(?:and|or|than|versus|vs\.?|with|to|against)\b|,"
# What says only that they were held.
_IN_ALL = r"(?i)\b(?:total|together|altogether|in all|combined)\b"
_NOT_COUNTED = (
    "awco ask counts only meetings by year, month, country, city, host or series. "
    "For other counts, export a list: awco {} -f csv."
)
# The commands that list what questions count, by the kinds of records.
_LISTS = {
    "meeting": "meetings",
    "person": "people",
    "organization": "organizations",
    "office": "offices",
    "initiative": "initiatives",
    "topic": "topics",
    "source": "sources",
}
# How it is told by what meetings are counted.
_TOLD = {
    _COUNTRY: "the country where they were held",
    _CITY: "the city where they were held",
    _HOST: "the host on record",
}


class Tally(NamedTuple):
    """How meetings are to be counted.

    Attributes:
        question: that asks for all of them.
        group: by what they are counted.
        is_of_asean: whether only members of ASEAN are counted.
        among: the years or countries to which they are narrowed; empty for all.
        end: ``most`` or ``fewest``; empty where all counts are asked for.
        is_list: whether only what is counted is asked for, and not how often.
        is_sum: whether only the sum of the counts is asked for.
    """

    question: str
    group: str
    is_of_asean: bool = False
    among: tuple[Value, ...] = ()
    end: str = ""
    is_list: bool = False
    is_sum: bool = False


def tally_asked(text: str) -> Tally | None:
    """Return how meetings are to be counted; None where a question does not ask for that."""
    text = text.strip().rstrip("?! ")
    for read in (_per, _most, _of_years, _more):
        tally = read(text)
        if tally:
            return tally
    return None


def not_counted(library: Library, text: str) -> Answer | None:
    """Return by what meetings are counted where a question counts by something else; or None."""
    other = _PER_OTHER.search(text.strip().rstrip("?! "))
    if other is None:
        return None
    kinds = library.searched(other["things"]).reading.kinds
    kind = next((kind for kind, _ in kinds), "meeting")
    return not_known(_NOT_COUNTED.format(_LISTS.get(kind, "meetings")), "")


def list_asked(text: str) -> Tally | None:
    """Return how to find the countries or cities that hosted something; None for no such."""
    which = _WHICH.search(text.strip().rstrip("?! "))
    is_of_one = which is not None and bool(re.search(r"\d", which["things"]))
    if which is None or is_of_one or not which["group"].lower().endswith("s"):
        return None
    return _tally(which, f"meetings of {which['things']}")._replace(is_list=True)


def _per(text: str) -> Tally | None:
    """Return a tally of all counts: "how many meetings per country", "how often each hosted"."""
    per = _PER.search(text)
    if per:
        asked = re.sub(r"(?i)^.*?\b(?:how many|numbers? of|count of)\b", "", per["before"])
        return _tally(per, f"{asked} {per['after']}")
    each = _TIMES_EACH.search(text)
    return _tally(each, f"meetings of {each['things']}") if each else None


def _most(text: str) -> Tally | None:
    """Return a tally of what has the most: "which country hosted the most meetings"."""
    most = _MOST.search(text)
    if most is None:
        return None
    end = "fewest" if most["end"].lower() == "fewest" else "most"
    things = most["things"]
    if things.lower() in words_of.OFTEN:
        things = "meetings of"
    return _tally(most, f"{things} {most['middle']}")._replace(end=end)


def _of_years(text: str) -> Tally | None:
    """Return a tally of the years that are said: "how many meetings in 2019 and in 2023"."""
    compared = _COMPARE_YEARS.search(text)
    if compared:
        among = tuple(map(int, re.findall(_ONE_YEAR, compared["sides"])))
        return Tally(_all_of(compared["things"] or "meetings"), _YEAR, among=among)
    years = _YEARS.search(text)
    if years is None:
        return None
    asked = re.sub(r"(?i)^.*?\b(?:how many|numbers? of)\b", "", years["before"])
    asked = re.sub(r"(?i) in(?: the years)? ?$", "", asked)
    among = tuple(map(int, re.findall(_ONE_YEAR, years["sides"])))
    is_sum = bool(re.search(_IN_ALL, text))
    return Tally(_all_of(f"{asked} {years['after']}"), _YEAR, among=among, is_sum=is_sum)


def _more(text: str) -> Tally | None:
    """Return a tally of the two that are said: "did Thailand host more meetings than Japan"."""
    more = _MORE.search(text) or _DID_MORE.search(text)
    if more is None:
        return None
    one = more.groupdict().get("one") or ""
    sides = re.split(_BETWEEN_SIDES, f"{one} {more['sides']}")
    among = tuple(_year_or_country(side) for side in sides if side.strip())
    if len(among) != len(list(filter(None, among))):
        return None
    group = _YEAR if isinstance(among[0], int) else _COUNTRY
    end = "most" if more["end"].lower() == "more" else "fewest"
    return Tally(_all_of(more["things"]), group, among=among, end=end)


def _year_or_country(text: str) -> Value:
    """Return the year that a text says, or the code of its country; empty for neither."""
    year = re.search(rf"\b{_ONE_YEAR}\b", text)
    return int(year[0]) if year else codes_by_name().get(fold(text), "")


def _tally(said: re.Match[str], things: str) -> Tally:
    """Return a tally of things by the group that a question says."""
    return Tally(_all_of(things), _GROUPS[said["group"].lower()], bool(said["asean"]))


def _all_of(things: str) -> str:
    """Return the question how many of some things there are."""
    plain = re.sub(
        r"(?i)\b(?:were|was|are|is|have been|has been|there|held|hosted|did)\b", " ", things
    )
    return f"how many {' '.join(plain.split())} are recorded"


def tallied(library: Library, tally: Tally, count: Answer) -> Answer | None:
    """Return the counts of meetings by what is asked; None where nothing is counted.

    Args:
        library: that has the meetings.
        tally: how they are counted.
        count: the answer to how many there are.
    """
    records = [library.store.find(one) for one in count.records]
    if count.values != (len(records),):
        return None
    meetings = [one for one in records if isinstance(one, Meeting)]
    counts = _counts(library, tally, meetings)
    told = counts.most_common()
    if len(meetings) < len(records) or not told:
        kinds = {kind_of(one) for one in records if one}
        kind = kinds.pop() if len(kinds) == 1 else "initiative"
        return not_known(_NOT_COUNTED.format(_LISTS.get(kind, "initiatives")), count.reading)
    if tally.end:
        text, values = _told_end(library, tally, told, len(meetings))
    else:
        text, values = _told_all(library, tally, told, meetings)
    return count._replace(text=text, values=values, certainty=COUNTED)


def _counts(library: Library, tally: Tally, meetings: Iterable[Meeting]) -> Counter[Value]:
    """Return how many meetings there are of each year, country and so on."""
    counts: Counter[Value] = Counter()
    among = tally.among or (ASEAN_CODES if tally.is_of_asean else ())
    if among and not tally.is_list:
        counts.update(dict.fromkeys(among, 0))
    for meeting in meetings:
        for value in dict.fromkeys(_values(library, tally.group, meeting)):
            if not among or value in among:
                counts[value] += 1
    return counts


def _values(library: Library, group: str, meeting: Meeting) -> Iterator[Value]:
    """Yield the year, the country and so on of a meeting; nothing where it is not on record."""
    if group == _YEAR:
        yield from years_of(meeting) or ()
    elif group == _MONTH and meeting.start and meeting.start.month:
        yield MONTHS[meeting.start.month - 1]
    elif group == _SERIES and meeting.series:
        yield meeting.series
    elif group == _CITY and meeting.place and meeting.place.city:
        yield meeting.place.city
    elif group == _COUNTRY and meeting.place and meeting.place.country:
        yield meeting.place.country
    elif group == _HOST:
        for fact in facts_of_hosts(library, meeting):
            if fact.head == "hosts":
                yield str(fact.value)


def _told_all(
    library: Library, tally: Tally, told: Sequence[tuple[Value, int]], meetings: Sequence[Meeting]
) -> tuple[str, tuple[Value, ...]]:
    """Return all counts, the largest first and years in their order, in words and as values."""
    if tally.group == _YEAR:
        told = sorted(told)
    most = len(told) if tally.group == _YEAR else _MOST_TOLD
    parts = [f"{_name(library, value)} {number}" for value, number in told[:most]]
    if len(told) > most:
        parts.append(_told_rest(told[most:]))
    without = sum(not any(_values(library, tally.group, one)) for one in meetings)
    if without and not tally.among:
        parts.append(f"no {tally.group} on record {without}")
    total = sum(number for _, number in told)
    text = f"Meetings recorded, by {_TOLD.get(tally.group, tally.group)}: {'; '.join(parts)}."
    if tally.among:
        text += f" Together: {total}."
    if tally.is_sum:
        return text, (total,)
    if tally.is_list:
        return text, tuple(value for value, _ in told)
    if tally.among:
        return text, tuple(number for _, number in told)
    return text, tuple(one for pair in told for one in pair)


def _told_rest(rest: Sequence[tuple[Value, int]]) -> str:
    """Return how many more there are, and how often each of them is counted."""
    most = rest[0][1]
    are_alike = rest[-1][1] == most
    return f"{len(rest)} more with {most} {'each' if are_alike else 'or fewer each'}"


def _told_end(
    library: Library, tally: Tally, told: Sequence[tuple[Value, int]], number: int
) -> tuple[str, tuple[Value, ...]]:
    """Return what has the most or the fewest of some meetings, and what comes next."""
    if tally.end == "fewest":
        told = told[::-1]
    best = [value for value, count in told if count == told[0][1]]
    each = " each" if len(best) > 1 else ""
    by = f", by {_TOLD[tally.group]}" if tally.group in _TOLD else ""
    text = (
        f"{_names(library, best)}: {told[0][1]}{each} of the {number} meetings recorded, "
        f"the {tally.end}{by}."
    )
    if len(told) > len(best):
        count = told[len(best)][1]
        after = [value for value, of_value in told if of_value == count]
        each = " each" if len(after) > 1 else ""
        text += f" Next: {_names(library, after)} with {count}{each}."
    return text, tuple(best)


def _names(library: Library, values: Sequence[Value]) -> str:
    """Return the names of some values, and how many more there are."""
    names = "; ".join(_name(library, value) for value in values[:_MOST_TOLD])
    if len(values) > _MOST_TOLD:
        names += f"; and {len(values) - _MOST_TOLD} more"
    return names


def _name(library: Library, value: Value) -> str:
    """Return a year, a country, a city, a body or a series as it is told."""
    return COUNTRIES.get(str(value)) or library.name_of(str(value))

"""Which and how many: lists of records by the filters of the commands.

A question gives times, places, countries, kinds and names. Every way to narrow a list by them
makes a list, its number, and the countries and cities in which its meetings were.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise, product
from typing import Any

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Features, each_once, not_known
from asean_wco.answers.candidates import Candidate
from asean_wco.answers.comparing import extremes
from asean_wco.answers.evidence import Evidence, share_of_most
from asean_wco.answers.of_each import of_each
from asean_wco.answers.of_rows import about, listed_and_counted, not_excluded, only_inferred
from asean_wco.answers.question import Question, Subject
from asean_wco.answers.rows import hosts_of, roles_alike
from asean_wco.answers.sequences import ends_of, group_meetings
from asean_wco.answers.telling import Remarks, nothing_after, with_list
from asean_wco.answers.texts import BORNE, quality, stem
from asean_wco.facts.doubts import inferred
from asean_wco.facts.sentences import country_words, named, on_date
from asean_wco.facts.when import dates_of, evidence_of
from asean_wco.finding import naming_together, probably_passing
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting, Organization, Record, Role
from asean_wco.model.text import enclosed
from asean_wco.model.times import FIRST, LAST
from asean_wco.model.tuples import NamedTuple
from asean_wco.model.vocabulary import (
    INITIATIVE_TYPES,
    MEETING_TYPES,
    MODES,
    ORGANIZATION_TYPES,
)
from asean_wco.query.filters import sort
from asean_wco.query.listing import FILTERS_OF
from asean_wco.search.matching import numbers_with
from asean_wco.search.reading import Unit
from asean_wco.telling import period_told

# The filter that a record of each kind stands for, where a question names one.
_FILTER_OF = {
    "series": "series",
    "person": "person",
    "organization": "org",
    "topic": "topic",
    "initiative": "initiative",
}
# So many named records of a kind are tried as filters.
_MOST_OF_KIND = 2
_MOST_KINDS = 2
# So many records of a kind are looked for, among so many of the likeliest.
_MOST_NAMED = 12
# A list with more is no answer to which.
_MOST_LISTED = 60
# Of so many meetings the places and the ends are looked at.
_MOST_PLACED = 600
# The fields of records whose dates a question may ask for with a time: "signed in 2018".
_DEEDS = {
    "initiative": ("start", "end", "signed", "in_force", "launched"),
    "organization": ("founded", "ended"),
}
# A list of more records that are called by a word is no answer.
_MOST_CALLED = 40
# A list is narrowed by so many named records together.
_MOST_TOGETHER = 2
# What a list need not say again, since it is made of it.
_SETTLED = ("time", "place", "country", "kind", "mode")
# The filters for what a unit of a sort says.
_OF_SORTS = {"time": ("from_", "to"), "country": ("country",)}
# Kinds that are listed where none is said.
_LISTED = ("meeting", "initiative")
_TYPES = {
    "meeting": MEETING_TYPES,
    "organization": ORGANIZATION_TYPES,
    "initiative": INITIATIVE_TYPES,
}
_FIRST_YEAR, _LAST_YEAR = 1, 9999
# How it is told by which records a list is narrowed, where it is empty.
_PREPOSITIONS = {
    "series": "of",
    "org": "with",
    "owner": "of",
    "person": "with",
    "topic": "on",
    "initiative": "on",
}
_MOST_PLACES_NAMED = 3
# What stands between two words for what is listed.
_JOINING = (" ", " or ", " and ", " and or ")
# What stands between the roles of whoever chaired or hosted.
_OR = " or "


class _Narrowed(NamedTuple):
    """A way to narrow a list.

    Attributes:
        kind: of record.
        filters: as the list command has them.
        names: the names of the records that filters stand for, folded and padded.
        role: that whoever is named must have had at a meeting; empty for any part.
        group: the working group whose meetings are listed; None for none.
        deed: the field whose date falls in the time that is said; empty where any may.
        called: the ids of the records that are called by words of the question, or tell of what it
            names; None for all.
        by: how those are chosen.
    """

    kind: str
    filters: dict[str, Any]
    names: str
    role: str = ""
    group: Organization | None = None
    deed: str = ""
    called: frozenset[str] | None = None
    by: str = "called"


def from_lists(evidence: Evidence) -> Iterator[Candidate]:
    """Yield the lists that a question may ask for, with their numbers and their places."""
    seen: set[tuple[str, ...]] = set()
    empty: set[str] = set()
    hosts = _hosts_asked(evidence.question)
    for narrowed in _ways(evidence.question):
        if hosts and not _is_by_host(narrowed):
            continue
        records = _records(evidence.question, narrowed)
        places = (narrowed.filters.get(name, ()) for name in ("country", "city"))
        inferred_of = only_inferred(
            evidence.question, records, *places, is_by_host=narrowed.role == "host"
        )
        # Of lists that are empty each says something else: none in Jakarta, none in 2025.
        none = "" if records else _none_told(evidence.question, narrowed)
        key = (narrowed.kind, *sorted(record.id for record in records), none)
        if key in seen:
            continue
        seen.add(key)
        features = _features(evidence.question, narrowed, records)
        features["list of other roles"] = float(_has_others(evidence.question, narrowed, records))
        by = [*sorted(narrowed.filters), *([narrowed.by] if narrowed.called is not None else [])]
        how = "+".join(by) or "kind alone"
        part = narrowed.deed or narrowed.role or "any part"
        labels = ("list", f"list by {how}", f"list with {part}")
        remarks = Remarks(
            none, inferred_of, partial(_left_out, evidence.question, narrowed, records)
        )
        yield from listed_and_counted(evidence, records, labels, features, narrowed.names, remarks)
        yield from extremes(evidence, records, "list", features)
        is_empty = not records and features["list is whole"] and bool(narrowed.filters)
        if is_empty and narrowed.kind not in empty:
            empty.add(narrowed.kind)
            yield _empty(evidence, narrowed, features, none)
        if features["list is whole"]:
            yield from of_each(evidence, records, features)
        if narrowed.kind == "meeting" and len(records) < _MOST_PLACED:
            yield from _places_of(evidence, records, features, remarks)
            yield from _ends_of(evidence, records, features)


def _hosts_asked(question: Question) -> list[str]:
    """Return the customs of the countries of which it is asked what they hosted; or none."""
    # What a country "received" was held there.
    is_of_host = question.roles_said == {"host"} and question.has(*words_of.HOSTING)
    is_of_host = is_of_host and not question.countries_of_place
    return question.administrations(question.countries) if is_of_host else []


def _is_by_host(narrowed: _Narrowed) -> bool:
    """Return whether no meetings that were only held in a country are listed as hosted by it.

    The sessions of a series are: each of them is hosted where it is held.
    """
    return narrowed.kind != "meeting" or narrowed.role == "host" or "series" in narrowed.filters


def _empty(evidence: Evidence, narrowed: _Narrowed, features: Features, none: str) -> Candidate:
    """Return that no record is as the question says: no meeting in Jakarta in 2025.

    Args:
        evidence: weighs what is said.
        narrowed: the list that is empty.
        features: what speaks for it.
        none: that it is empty, in words.
    """
    question = evidence.question
    labels = ("list not known", "list empty", f"list empty of {narrowed.kind}")
    tell = partial(not_known, none, question.told)
    return Candidate((), labels, (features, evidence.of_text(narrowed.names, _SETTLED)), tell=tell)


def _none_told(question: Question, narrowed: _Narrowed) -> str:
    """Return in words that no record is as a list is narrowed: "No conference in Jakarta"."""
    filters = narrowed.filters
    types = [one.replace("-", " ") for one in filters.get("type", ())]
    countries = list(map(country_words, filters.get("country", ())))
    places = [city.title() for city in filters.get("city", ())] or countries
    if len(places) > _MOST_PLACES_NAMED:
        places = [f"any of {len(places)} countries"]
    first, last = filters.get("from_", FIRST), filters.get("to", LAST)
    told = [
        "No",
        " or ".join(filters.get("mode", ())),
        " or ".join(types) or ("session" if "series" in filters else narrowed.kind),
        *(
            f"{preposition} {named(question.library.get(filters[name]))}"
            for name, preposition in _PREPOSITIONS.items()
            if name in filters
        ),
        enclosed("with the role of ", narrowed.role),
        enclosed("in ", " or ".join(places)),
        on_date(first) if first == last else period_told(first, last),
    ]
    return f"{' '.join(part for part in told if part)} is recorded."


def _places_of(
    evidence: Evidence, meetings: Sequence[Record], features: Features, remarks: Remarks
) -> Iterator[Candidate]:
    """Yield the countries and the cities in which some meetings were held, and the years."""
    starts = [start for one in meetings if (start := getattr(one, "start", None))]
    places = [place for one in meetings if (place := getattr(one, "place", None))]
    for label, values in (
        ("countries of list", each_once(place.country for place in places)),
        ("cities of list", each_once(place.city for place in places)),
        ("years of list", each_once(start.year for start in starts)),
    ):
        if values:
            size = "one" if len(values) == 1 else "several"
            parts = (features, evidence.of_values(values))
            tell = partial(with_list, evidence.question, meetings, values, remarks)
            yield Candidate(values, (label, f"{label} {size}"), parts, tell=tell)


def _ends_of(
    evidence: Evidence, meetings: Sequence[Record], features: Features
) -> Iterator[Candidate]:
    """Yield the first, the last and the next of some meetings; or that none is still to come."""
    ends = ends_of(one for one in meetings if dates_of(one)[0])
    for label, record in ends.items():
        weighed = features | evidence.of_text(f" {fold(record.name)} ", _SETTLED)
        weighed["nothing beside it said"] = features["list is whole"]
        yield from about(evidence, record, "list end", label, weighed)
    if "last" in ends and "next" not in ends:
        of_rest = {"nothing beside it said": features["list is whole"]}
        parts = (features, evidence.of_order("next"), of_rest)
        labels = ("list not known", "list next not known")
        tell = partial(nothing_after, evidence.question, ends["last"], "meeting")
        yield Candidate((), labels, parts, tell=tell)


def _features(question: Question, narrowed: _Narrowed, records: Sequence[Record]) -> Features:
    """Return what speaks for a way to narrow a list."""
    covered = ("time", "place", "country", "mode", "kind")
    names = narrowed.names
    left = [
        unit
        for unit in question.content
        if unit.sort not in covered and quality(unit, names) < BORNE
    ]
    said = len(question.content) or 1
    return {
        "list leaves": share_of_most(len(left)),
        "list takes": 1 - len(left) / said,
        "list is whole": float(not left),
        "list filters": min(len(narrowed.filters), 4) / 4,
        "list of kind said": float(
            any(kind == narrowed.kind for kind, _ in question.reading.kinds)
        ),
        "types as said": float(_are_types_said(question, narrowed.filters.get("type", ()))),
        "list is empty": float(not records),
        "list is long": float(len(records) > _MOST_LISTED),
    }


def _ways(question: Question) -> Iterator[_Narrowed]:
    """Yield the ways to narrow a list by what a question says."""
    named = _named(question)
    for kind, types in _kinds(question):
        base = _base(question, kind, types)
        yield from _of_kind(question, kind, base, named)
        yield from _telling_of(question, kind, base, named)
        for deed in _DEEDS.get(kind, ()) if question.reading.periods else ():
            yield _Narrowed(kind, _at_any_time(base), "", deed=deed)
        yield from _called(question, kind, base)
        if question.reading.periods and kind in _DEEDS:
            for narrowed in _called(question, kind, _at_any_time(base)):
                yield narrowed
                yield narrowed._replace(deed=_DEEDS[kind][0])
        group = sorted(question.group - question.excluded)
        if group and "country" in FILTERS_OF[kind] and not _countries_wanted(question):
            base = _base(question, kind, types) | {"country": group}
            yield from _of_kind(question, kind, base, named)
    yield from _in_posts(question)


def _telling_of(
    question: Question, kind: str, base: Mapping[str, Any], named: Mapping[str, list[Subject]]
) -> Iterator[_Narrowed]:
    """Yield the lists of records that tell of what is named: workshops for which a fund paid."""
    things = [
        one
        for name in ("initiative", "org")
        for one in named.get(name, ())
        if one.kind != kind and not _is_named_by_country(question, one)
    ]
    bodies = [one for one in things if one.kind == "organization"]
    for subjects in (*([one] for one in things), bodies):
        linking = [question.library.store.may_link_to(one.id, kind) for one in subjects]
        ids = [frozenset(record.id for record in records) for records in linking]
        together = frozenset.intersection(*ids) if ids else frozenset()
        if 1 < len(together) <= _MOST_CALLED:
            names = "".join(one.names for one in subjects)
            filters = _besides(question, base, names)
            yield _Narrowed(kind, filters, names, called=together, by="told")


def _besides(question: Question, base: Mapping[str, Any], names: str) -> dict[str, Any]:
    """Return filters without what stands in names: of the plans of 2026-2030 the time."""
    borne = {unit.sort for unit in question.units if quality(unit, names) >= BORNE}
    gone = {name for sort, of_sort in _OF_SORTS.items() if sort in borne for name in of_sort}
    return {name: value for name, value in base.items() if name not in gone}


def _at_any_time(base: Mapping[str, Any]) -> dict[str, Any]:
    """Return filters without those for times."""
    return {name: value for name, value in base.items() if name not in ("from_", "to")}


def _called(question: Question, kind: str, base: Mapping[str, Any]) -> Iterator[_Narrowed]:
    """Yield the lists of records that are called by words of a question: operations named STOP."""
    index = question.library.index
    of_kind = index.having(f":kind {kind}")
    by_unit: dict[str, frozenset[int]] = {}
    for unit in question.content:
        numbers = of_kind & _having(question, unit, naming=True)
        if unit.sort == "word" and numbers:
            by_unit[unit.text] = numbers
    for one, other in pairwise(question.content):
        if question.is_choice_of(one, other) and by_unit.keys() >= {one.text, other.text}:
            by_unit[f"{one.text} or {other.text}"] = by_unit.pop(one.text) | by_unit.pop(other.text)
    ways = {frozenset(by_unit): frozenset.intersection(*by_unit.values())} if by_unit else {}
    # "Meetings with the ambassadors" have a post in their names.
    posts = [unit for unit in question.units if unit.sort == "post" and kind == "meeting"]
    by_unit |= {unit.text: of_kind & _having(question, unit, naming=True) for unit in posts}
    ways |= {frozenset((word,)): numbers for word, numbers in by_unit.items()}
    for words, numbers in ways.items():
        if 1 < len(numbers) <= _MOST_CALLED:
            ids = frozenset(document.id for document in index.documents(sorted(numbers)))
            yield _Narrowed(kind, dict(base), f" {' | '.join(sorted(words))} ", called=ids)


def _in_posts(question: Question) -> Iterator[_Narrowed]:
    """Yield the list of people whose posts are called as is said: deputy prime ministers."""
    said = [
        unit
        for unit in question.units
        if unit.sort in ("post", "country") or (unit.sort == "word" and unit in question.content)
    ]
    if not any(unit.sort == "post" for unit in said):
        return
    index = question.library.index
    words = [unit for unit in said if unit.sort != "country"]
    numbers = frozenset.intersection(
        index.having(":kind person"), *(_having(question, unit, naming=False) for unit in words)
    )
    if 1 < len(numbers) <= _MOST_CALLED:
        people = [question.library.get(one.id) for one in index.documents(sorted(numbers))]
        ids = frozenset(one.id for one in people if _had_post_called(question, one, said))
        names = f" {' | '.join(unit.text for unit in said)} "
        yield _Narrowed("person", {}, names, called=ids)


def _had_post_called(question: Question, person: Record, said: Sequence[Unit]) -> bool:
    """Return whether somebody had a post, in the time that is said, whose names bear all units."""
    return any(
        all(_is_of_post(question, role, unit) for unit in said)
        and _is_in_time(question, evidence_of(role))
        for role in getattr(person, "roles", ())
    )


def _is_of_post(question: Question, role: Role, unit: Unit) -> bool:
    """Return whether the title, the body or the country of a post bears out a unit."""
    body = role.organization or ""
    if unit.sort == "country":
        return question.country_of(body) in unit.meaning
    names = question.names_of((body, role.office or ""))
    return quality(unit, f" {fold(role.title)} | {names} ") >= BORNE


def _is_in_time(question: Question, dates: Sequence[PartialDate]) -> bool:
    """Return whether any date falls in the time that is said, or none is said."""
    return not question.reading.periods or any(map(question.is_in_time_said, dates))


def _having(question: Question, unit: Unit, *, naming: bool) -> frozenset[int]:
    """Return the numbers of the records that have a unit in one of its forms.

    Args:
        question: whose library has them.
        unit: looked for.
        naming: whether only names count.
    """
    index = question.library.index
    forms = [form for form in unit.forms if form.quality >= BORNE]
    return frozenset().union(*(numbers_with(form, index, naming=naming) for form in forms))


def _of_kind(
    question: Question, kind: str, base: Mapping[str, Any], named: Mapping[str, list[Subject]]
) -> Iterator[_Narrowed]:
    """Yield the ways to narrow a list of one kind by named records.

    Args:
        question: asked.
        kind: of the records.
        base: the filters for times, places and types.
        named: the records that the question names, by the filters that they stand for.
    """
    choices = [
        [None, *records]
        for name, records in named.items()
        if name in FILTERS_OF[kind] and not (name == kind == "initiative")
    ]
    for chosen in product(*choices):
        subjects = [subject for subject in chosen if subject]
        # "What is next?" asks for the next of all meetings.
        is_of_all = bool(question.reading.order) and not question.content
        is_narrowed = bool(base or subjects or question.reading.kinds or is_of_all)
        # "In Thailand" says where meetings were held, and not that Thai customs took part.
        is_of_ground = kind == "meeting" and any(_is_ground(question, one) for one in subjects)
        if len(subjects) <= _MOST_TOGETHER and is_narrowed and not is_of_ground:
            yield from _with_names(question, kind, base, subjects)


def _with_names(
    question: Question, kind: str, base: Mapping[str, Any], subjects: Sequence[Subject]
) -> Iterator[_Narrowed]:
    """Yield a list narrowed by named records; also by the role that they had, where one is said."""
    names = "".join(one.names for one in subjects)
    if any(unit.sort == "time" and quality(unit, names) >= BORNE for unit in question.units):
        base = _at_any_time(base)
    filters = dict(base) | {_FILTER_OF[one.kind]: one.id for one in subjects}
    is_of_place = "country" in base and any(_is_named_by_country(question, s) for s in subjects)
    if is_of_place:
        # A country is where meetings were held, or whose customs had a role, and not both.
        filters.pop("country")
    if "series" in filters:
        # The series says more than the type, which its meetings need not have.
        filters.pop("type", None)
    is_of_somebody = any(one.kind in ("person", "organization") for one in subjects)
    owner = filters.get("org")
    if kind == "initiative" and owner:
        rest = {name: value for name, value in filters.items() if name != "org"}
        yield _Narrowed(kind, rest | {"owner": owner}, names)
    roles = [] if is_of_place else [""]
    if kind == "meeting" and is_of_somebody:
        said = sorted(question.roles_named)
        roles.extend(dict.fromkeys([_OR.join(said), *said]))
    for role in roles:
        hosts = [one for one in subjects if one.kind == "organization" and role == "host"]
        if len(hosts) == 1 == len(subjects):
            # What is said of a host is where it is from, and not where the meeting was.
            left = ("org",) if question.countries_of_place else ("org", "country")
            rest = {name: value for name, value in filters.items() if name not in left}
            hosted = _hosted_by(question, hosts[0])
            yield _Narrowed(kind, rest, names, role, called=hosted, by="org")
        else:
            yield _Narrowed(kind, filters, names, role)
    for one in subjects:
        is_group = isinstance(one.record, Organization) and one.record.type in words_of.GROUPS
        if kind == "meeting" and is_group and len(subjects) == 1:
            rest = {name: value for name, value in base.items() if name != "type"}
            yield _Narrowed(kind, rest, names, "", one.record)  # type: ignore[arg-type]
    is_of_person = any(_is_from(question, one, filters.get("country", ())) for one in subjects)
    if is_of_person and not question.countries_of_place:
        # "Koh Chong Hwa of Singapore" went to meetings anywhere.
        anywhere = {name: value for name, value in filters.items() if name != "country"}
        yield _Narrowed(kind, anywhere, names)


def _is_from(question: Question, subject: Subject, countries: Sequence[str]) -> bool:
    """Return whether somebody is of a country, or had a post in a body of it."""
    roles = getattr(subject.record, "roles", ())
    bodies = [subject.id, *(role.organization or "" for role in roles)]
    return subject.kind == "person" and any(question.country_of(one) in countries for one in bodies)


def _is_ground(question: Question, subject: Subject) -> bool:
    """Return whether a body is named only by the country in which something was held."""
    country = getattr(subject.record, "country", None)
    is_place = country in question.countries_of_place
    return is_place and _is_named_by_country(question, subject)


def _is_named_by_country(question: Question, subject: Subject) -> bool:
    """Return whether a body is named only by its country: "held in Lao PDR"."""
    if not isinstance(subject.record, Organization):
        return False
    held = [unit for unit in question.content if _stands_in(unit, subject)]
    return all(unit.sort in ("country", "place") for unit in held)


def _kinds(question: Question) -> list[tuple[str, tuple[str, ...]]]:
    """Return the kinds of record that may be listed, with the types of each."""
    joined = _kinds_joined(question)
    kinds = [pair for pair in question.reading.kinds if pair[0] in FILTERS_OF][:_MOST_KINDS]
    kinds += [pair for pair in _types_said(question) if pair not in kinds]
    for kind in dict.fromkeys(kind for kind, _ in kinds):
        # "Agreements or protocols" are of both types.
        own = [types for name, types in kinds if name == kind]
        together = (kind, tuple(dict.fromkeys(one for types in own for one in types)))
        if kind in joined:
            # "Meetings or trainings" are all meetings, of whatever type.
            together = (kind, () if () in own else together[1])
            kinds = [pair for pair in kinds if pair[0] != kind]
        if together not in kinds:
            kinds.append(together)
    # "Mekong Dragon editions" says no kind, but names what is of one.
    likely = [one.kind for one in question.subjects[:1] if question.asks_for_several]
    for kind in (*likely, "meeting"):
        if kind in _LISTED and not any(kind == known for known, _ in kinds):
            kinds.append((kind, ()))
    return kinds


def _kinds_joined(question: Question) -> set[str]:
    """Return the kinds of which several words are said together: "meetings or trainings"."""
    said = [unit for unit in question.units if unit.sort == "kind"]
    return {
        one.meaning[0]
        for one, other in pairwise(said)
        if one.meaning[0] == other.meaning[0]
        and question.has(*(f"{one.text}{between}{other.text}" for between in _JOINING))
    }


def _types_said(question: Question) -> list[tuple[str, tuple[str, ...]]]:
    """Return the types of record that are said by their own words: laboratories, visits."""
    said: list[tuple[str, tuple[str, ...]]] = []
    for kind, types in _TYPES.items():
        # A training centre is no training.
        of_others = {
            word
            for unit in question.units
            if unit.sort == "kind" and len(unit.words) > 1 and unit.meaning[:1] != (kind,)
            for word in unit.words
        }
        stems = {stem(word) for word in question.tokens if word not in of_others}
        said += [(kind, (one,)) for one in types if stems.issuperset(map(stem, one.split("-")))]
    return said


def _are_types_said(question: Question, types: Sequence[str]) -> bool:
    """Return whether every type of a list is said by its own words."""
    said = {one for _, (one,) in _types_said(question)}
    return bool(types) and said.issuperset(types)


def _base(question: Question, kind: str, types: Sequence[str]) -> dict[str, Any]:
    """Return the filters for the times, the places and the types that a question says."""
    filters: dict[str, Any] = {}
    if types:
        filters["type"] = list(types)
    for first, last in question.reading.periods[:1]:
        if first.year > _FIRST_YEAR:
            filters["from_"] = first
        if last.year < _LAST_YEAR:
            filters["to"] = last
    cities = [city for city in question.reading.places if city not in question.excluded]
    if cities:
        filters["city"] = cities
    countries = _countries_wanted(question)
    if countries:
        filters["country"] = countries
    modes = _modes_wanted(question)
    if modes:
        filters["mode"] = modes
    return {name: value for name, value in filters.items() if name in FILTERS_OF[kind]}


def _modes_wanted(question: Question) -> list[str]:
    """Return the modes that a question says; the other ones where it denies them."""
    said = {unit.meaning[0] for unit in question.units if unit.sort == "mode"}
    return [mode for mode in MODES if said and (mode in said) != question.denies]


def _countries_wanted(question: Question) -> list[str]:
    """Return the codes of the countries that a question names and does not leave out.

    Where it says "in Thailand", the other countries are those of people or bodies.
    """
    named = [code for code in question.countries if code not in question.excluded]
    return [code for code in named if code in question.countries_of_place] or named


def _named(question: Question) -> dict[str, list[Subject]]:
    """Return the records that a question names, by the filters that they stand for."""
    named: dict[str, list[tuple[float, Subject]]] = {}
    hits = {hit.document.id: hit for hit in question.hits[:_MOST_NAMED]}
    subjects = [one for one in question.subjects if one.kind in _FILTER_OF]
    known = {one.id for one in subjects}
    subjects += [
        Subject(question, hit, 0.5)
        for name, hit in hits.items()
        if name not in known and hit.document.kind in _FILTER_OF
    ]
    series = {hit.document.facets.get("series") for hit in question.hits[:_MOST_NAMED]}
    others = [*sorted(one for one in series if one), *_people_called(question)]
    subjects += [
        question.subject_of(question.library.get(name)) for name in others if name not in known
    ]
    for subject in subjects:
        held = [unit for unit in question.content if _stands_in(unit, subject)]
        # "A WCO mission" names none of the programmes that have "WCO" in their names.
        if subject.kind == "initiative" and all(map(_is_of_most, held)):
            held = []
        if held:
            weight = sum(len(unit.words) for unit in held) + question.is_named(subject.id)
            named.setdefault(_FILTER_OF[subject.kind], []).append((weight, subject))
    best: dict[str, list[Subject]] = {}
    for name, pairs in named.items():
        pairs.sort(key=lambda pair: -pair[0])
        best[name] = [subject for _, subject in pairs[:_MOST_OF_KIND]]
    return best


def _is_of_most(unit: Unit) -> bool:
    """Return whether a unit has only words that stand in the names of most records."""
    return words_of.OF_MOST_RECORDS.issuperset(unit.words)


def _people_called(question: Question) -> list[str]:
    """Return the ids of the people of whose names a question has most words, unless too many."""
    index = question.library.index
    people = index.having(":kind person")
    counts: Counter[int] = Counter()
    for unit in question.content:
        if unit.sort == "word":
            counts.update(people & _having(question, unit, naming=True))
    most = max(counts.values(), default=0)
    best = sorted(number for number, count in counts.items() if count == most)
    if len(best) > _MOST_OF_KIND:
        return []
    return [document.id for document in index.documents(best)]


def _stands_in(unit: Unit, subject: Subject) -> bool:
    """Return whether a unit stands in the names of a record, or is the country of a body."""
    if unit.sort == "country" and isinstance(subject.record, Organization):
        return subject.record.country in unit.meaning[:1]
    is_word = unit.sort in ("word", "post") or len(unit.words) > 1
    return is_word and quality(unit, subject.names) >= BORNE


def _records(question: Question, narrowed: _Narrowed) -> list[Record]:
    """Return the records of a narrowed list."""
    filters = dict(narrowed.filters)
    found: list[Record]
    if narrowed.called and not filters:
        # A few records are read faster one by one.
        found = sort(map(question.library.get, narrowed.called), "date")
    elif narrowed.kind == "meeting" and filters:
        found = _meetings(question, filters)
    else:
        found = question.library.find(narrowed.kind, **filters)
    if narrowed.group:
        found = group_meetings(question.library, narrowed.group, found if filters else None)
    if narrowed.called:
        found = [one for one in found if one.id in narrowed.called]
    left = not_excluded(question, found) if narrowed.kind == "meeting" else None
    found = found if left is None else left
    if narrowed.deed:
        found = [one for one in found if _is_deed_within(question, one, narrowed.deed)]
    # What a list is narrowed by is none of its members.
    found = [one for one in found if one.id not in narrowed.filters.values()]
    if question.sessions:
        found = [one for one in found if _number_of(one) in question.sessions] or found
    if narrowed.role and narrowed.called is None:
        named = (narrowed.filters.get("person"), narrowed.filters.get("org"))
        # A body that is named by nobody has no person, and whoever is of no body has none.
        beings = [being for being in named if being]
        found = [one for one in found if _has_role(one, beings, narrowed.role)]
    return found


def _hosted_by(question: Question, host: Subject) -> frozenset[str]:
    """Return the ids of the meetings that a body hosted, also those of which that is inferred.

    What a country hosted is what any of its bodies did.
    """
    code = getattr(host.record, "country", None)
    is_country = _is_named_by_country(question, host)
    index = question.library.index
    placed = index.having(f":country {code}") & index.having(":kind meeting")
    linked = question.library.store.may_link_to(host.id, "meeting")
    ids = [one.id for one in index.documents(sorted(placed))] + [one.id for one in linked]
    meetings = [one for one in map(question.record, dict.fromkeys(ids)) if isinstance(one, Meeting)]
    return frozenset(
        one.id
        for one in meetings
        for body in hosts_of(one)
        if body == host.id or (is_country and question.side_of(body) == code)
    )


def _has_others(question: Question, narrowed: _Narrowed, records: Sequence[Record]) -> bool:
    """Return whether a list has meetings at which whoever is named had none of the roles said.

    It may also lack some at which one of them was had.
    """
    roles = _OR.join(sorted(question.roles_named))
    beings = [narrowed.filters[name] for name in ("person", "org") if name in narrowed.filters]
    if not (roles and beings) or not words_of.PRESENCE.isdisjoint(question.roles_named):
        return False
    if narrowed.role:
        return narrowed.role != roles
    return not all(_has_role(one, beings, roles) for one in records)


def _meetings(question: Question, filters: Mapping[str, Any]) -> list[Record]:
    """Return the meetings that the command lists, with those that are in a place by inference."""
    index = question.library.index
    placed = frozenset().union(
        *(index.having(f":city {city}") for city in filters.get("city", ())),
        *(index.having(f":country {code}") for code in filters.get("country", ())),
    )
    there = index.documents(sorted(placed & index.having(":kind meeting")))
    meetings = [question.library.get(one.id) for one in there]
    probable = probably_passing(question.library.store, filters, meetings)
    return sort([*question.library.find("meeting", **filters), *probable], "date")


def _left_out(question: Question, narrowed: _Narrowed, records: Sequence[Record]) -> list[str]:
    """Return how many more records name a group of bodies together, one of which is said."""
    is_of_presence = words_of.PRESENCE.issuperset(narrowed.role.split(_OR)) or not narrowed.role
    if narrowed.kind != "meeting" or narrowed.called or narrowed.group or not is_of_presence:
        return []
    return [
        f"{sentence} (awco meetings --{name} {group})."
        for sentence, name, group in naming_together(
            question.library.store, "meeting", narrowed.filters, records
        )
    ]


def _is_deed_within(question: Question, record: Record, field: str) -> bool:
    """Return whether the date of something done falls in the time that is said."""
    date = getattr(record, field, None)
    return date is not None and question.is_in_time_said(date)


def _number_of(record: Record) -> object:
    return getattr(record, "ordinal", None) or inferred(record, "ordinal")


def _has_role(record: Record, beings: Sequence[object], role: str) -> bool:
    """Return whether any of some people and bodies had a role at a meeting."""
    if not isinstance(record, Meeting):
        return False
    roles = role.split(_OR)
    if "host" in roles and not set(record.hosts).isdisjoint(map(str, beings)):
        return True
    alike = roles_alike(roles)
    if not alike.isdisjoint(("participant", "represented")):
        return True
    return any(
        not {row.person, row.organization}.isdisjoint(beings) and not alike.isdisjoint(row.roles)
        for row in record.attendance
    )

"""First, last, next, before and after: what stands at the places of rows of records.

A row is a series of meetings, the meetings of a working group, the editions or the phases of
something. Of each row that the question may mean, every place that could be asked for makes
candidates: its ends, its numbers, what stands beside the members that the question describes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import combinations, pairwise

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Features, bare, each_once, from_facts
from asean_wco.answers.candidates import Candidate
from asean_wco.answers.comparing import extremes
from asean_wco.answers.denying import LEFT_OUT
from asean_wco.answers.evidence import Evidence, share
from asean_wco.answers.of_each import of_each
from asean_wco.answers.patterns import Pattern
from asean_wco.answers.question import Question, Subject
from asean_wco.answers.rows import (
    OF_THOSE,
    hosts_of,
    hosts_stated,
    of_attendance,
    roles_alike,
    roles_told,
)
from asean_wco.answers.sequences import (
    NO_TIME,
    by_time,
    group_meetings,
    kin_of,
    kin_words,
    meetings_beside,
    parts_of,
    successors_of,
    when_of,
)
from asean_wco.answers.telling import (
    NO_REMARKS,
    ONLY_PLACED,
    Remarks,
    compared,
    held_in,
    itself,
    listed,
    missing,
    no_session,
    nobody_named,
    nothing_next,
    with_list,
)
from asean_wco.answers.texts import BORNE, countries_in, has_any, quality
from asean_wco.answers.words import USUAL_ROLE
from asean_wco.facts.doubts import likely_place
from asean_wco.facts.fact import UNKNOWN
from asean_wco.facts.when import dates_of
from asean_wco.model.countries import COUNTRIES, country_name
from asean_wco.model.folding import fold, last_number, ordinals_in_words
from asean_wco.model.records import (
    Initiative,
    Meeting,
    Organization,
    Place,
    Record,
    Series,
    Topic,
    kind_of,
)
from asean_wco.model.today import today
from asean_wco.model.tuples import NamedTuple
from asean_wco.query.coverage import series_coverage
from asean_wco.query.filters import probably_in
from asean_wco.search.reading import Unit, number_of

# So many of the likeliest records are asked for the rows in which they stand.
_MOST_SUBJECTS = 8
_MOST_ROWS = 6
# A list with more records is only counted.
_MOST_NAMED = 200
# So many countries at least are told together.
_FEWEST_COUNTRIES = 2
# So many records that are named in full are compared with each other.
_MOST_COMPARED = 3
# What it counts that a record falls in the time that is said.
_SAME_TIME = 0.8
# The year of the end of a time without an end.
_NO_END = 9999
# A larger number in a name is a year.
_FIRST_YEAR = 1900
_YEAR = re.compile(r"(?:19|20)\d\d")
# "Between the 8th and the 26th", "11-23", "after the 25th and until the 34th".
_SESSION = r"(?:the )?(?P<{}>\d{{1,2}})(?:st|nd|rd|th)?"
_WITHIN = Pattern(
    rf"(?i)(?<![\d/])(?:(?P<after>after )|between |from )?{_SESSION.format('first')}"
    rf"(?: ?[-–&] ?| (?:and )?(?:and|to|until|till|up to|through) ){_SESSION.format('last')}"
    r"(?![\d/])",
    *("-", "–", "&", " and ", " to ", " until ", " till ", " through "),
)
# The fields of the record at a place in a row that may be asked for, by the sort of their value.
_FIELDS = {
    "date": ("start", "signed", "launched", "in_force"),
    "place": ("place.city", "place.country"),
    "ordinal": ("ordinal",),
}
# The sorts of what may be said of those who came to a meeting.
_OF_PEOPLE = ("word", "post", "title")
# What every member of a list must bear out.
_STRICT = ("time", "place", "country", "mode")
# What a row need not say again, since it is made of it.
_SETTLED = ("time", "place", "country", "kind", "mode", "ordinal")


# Members of a row by how two others that are said choose them, with how well what is said is borne.
_Between = dict[str, tuple[list[Record], float]]


class _Row(NamedTuple):
    """Records in order of time.

    Attributes:
        records: at least two.
        numbers: of the records; their places where none of them has one.
        names: by which the row is called, folded and padded.
        source: what makes it a row: a series, a group that meets, parts of a whole, or kin.
        rest: what is said besides its names, and that its records may bear out.
        fits: of each record the share of the rest that it bears out.
        share: the score of the record that stands in it beside that of the best record.
    """

    records: list[Record]
    numbers: list[int]
    names: str
    source: str
    rest: tuple[Unit, ...]
    fits: list[float]
    share: float


class _Place(NamedTuple):
    """A place in a row.

    Attributes:
        label: what it is: ``first``, ``after``.
        record: that stands there.
        fit: how well what is said is borne out by the member that the place is counted from.
        share: the score of that member in the search beside that of the best record.
    """

    label: str
    record: Record
    fit: float
    share: float = 0.0


class _Anchor(NamedTuple):
    """Members of a row that the question describes.

    Attributes:
        places: in the row; of several that fit alike the first and the last one count.
        fit: how well what is said is borne out by them.
        share: the score of the best of them in the search beside that of the best record.
    """

    places: list[int]
    fit: float
    share: float


def from_rows(evidence: Evidence) -> Iterator[Candidate]:
    """Yield what stands at the places of the rows that may be meant, and their members."""
    chosen = _two_to_choose(evidence.question)
    for rank, row in enumerate(_rows(evidence.question)):
        features = _of_row(evidence, row, rank)
        features["one of two asked"] = float(len(chosen) > 1)
        between = _between_sides(evidence.question, row)
        for place in _places(evidence.question, row, between):
            yield from _at_place(evidence, row, place, features)
        yield from _members(evidence, row, features, between)
        yield from _not_known(evidence, row, features)
    yield from _compared(evidence, chosen)


def _of_row(evidence: Evidence, row: _Row, rank: int) -> Features:
    """Return what speaks for a row as the one that is meant."""
    question = evidence.question
    said = len(question.content) or 1
    kinds = {kind for kind, _ in question.reading.kinds}
    return {
        "row is first": float(rank == 0),
        "row share": row.share,
        "row name said": max(
            (evidence.said_share(name) for name in row.names.split(" | ")), default=0.0
        ),
        # "The directors-general" names the meeting of ASEAN rather than that of ASEM.
        "row name lacks": min(map(evidence.unsaid_weight, row.names.split(" | ")), default=1.0),
        "row named": 1 - min(len(row.rest) / said, 1),
        f"row of {row.source}": 1.0,
        "row called": _called(question, row),
        "row of kind said": float(kind_of(row.records[0]) in kinds),
        # "Which meeting had the most delegates" names no row.
        "row unsaid": float(not question.content),
    }


def _called(question: Question, row: _Row) -> float:
    """Return the share of the posts and the kinds that are said that stand in a row's names."""
    said = [unit for unit in question.units if unit.sort in ("post", "kind")]
    return share([(1.0, float(quality(unit, row.names) >= BORNE)) for unit in said])


def _at_place(
    evidence: Evidence, row: _Row, place: _Place, of_row: Features
) -> Iterator[Candidate]:
    """Yield the record at a place of a row, with its date, its place and its number."""
    record = place.record
    told = f" {fold(record.name)} | {row.names} {fold(record.summary or '')} "
    is_anchor = bool(row.rest) and row.fits[row.records.index(record)] == 1
    features = of_row | evidence.of_text(told, _SETTLED)
    features |= {"place borne": place.fit, "place borne whole": float(place.fit == 1)}
    features |= {"anchor share": place.share, "anchor is first": float(place.share == 1)}
    features["record is anchor"] = float(is_anchor)
    features["nothing beside it said"] = float(not row.rest)
    features |= _of_exclusion(evidence.question, place.label)
    yield from about(evidence, record, "row", place.label, features)


def _of_exclusion(question: Question, label: str) -> Features:
    """Return whether something leaves out the places that a question leaves out."""
    leaves_out = LEFT_OUT in label.split()
    is_asked = bool(question.excluded)
    return {
        "leaves out as said": float(leaves_out),
        "leaves out nothing": float(is_asked and not leaves_out),
    }


def about(
    evidence: Evidence, record: Record, whole: str, label: str, features: Features
) -> Iterator[Candidate]:
    """Yield a record with its date, its place and its number.

    Args:
        evidence: weighs what is said.
        record: that stands at a place of a row or a list.
        whole: what it stands in: ``row`` or ``list``.
        label: of the place, such as ``first``.
        features: what speaks for it.
    """
    question = evidence.question
    labels = (whole, f"{whole} {label}", f"{whole} {label} {kind_of(record)}")
    own = (*labels, f"{whole} itself", f"{whole} itself {label}")
    features = features | evidence.of_order(label)
    parts = (features, evidence.of_values((record.id,)))
    yield Candidate((record.id,), own, parts, tell=partial(itself, question, record))
    facts = [fact for fact in question.library.facts_of(record) if fact.certainty != UNKNOWN]
    for sort, fields in _FIELDS.items():
        asked = [fact for fact in facts if fact.field in fields]
        if sort == "date":
            asked = asked[:1]
        values = each_once(bare(fact.value) for fact in asked)
        if sort == "date" and values and isinstance(record, Meeting) and record.end:
            values = each_once((*values, str(record.end)))
        if values:
            tell = partial(from_facts, asked, question.told, text=asked[0].text, values=values)
            told = (*labels, f"{whole} {sort}", f"{whole} {sort} {label}")
            yield Candidate(values, told, (features,), tell=tell)
    if isinstance(record, Meeting):
        yield from _who_was_there(evidence, record, labels, features)


def _who_was_there(
    evidence: Evidence, meeting: Meeting, labels: tuple[str, ...], features: Features
) -> Iterator[Candidate]:
    """Yield who had the roles at a meeting that are said, or the chair; or that nobody is named.

    Args:
        evidence: weighs what is said.
        meeting: that stands at a place of a row or a list.
        labels: of the place.
        features: what speaks for it.
    """
    question = evidence.question
    facts = [fact for fact in question.library.facts_of(meeting) if fact.head in OF_THOSE]
    known = [fact for fact in facts if fact.certainty != UNKNOWN and not fact.is_claim]
    for role in sorted(question.roles_said) or [USUAL_ROLE]:
        alike = roles_alike((role,))
        rows = [fact for fact in known if not alike.isdisjoint(roles_told(fact, meeting))]
        values = each_once(str(fact.value) for fact in rows)
        told = (*labels, f"{labels[0]} being", f"{labels[0]} being as {role}")
        if values:
            parts = (features, evidence.of_values(values))
            claims = [fact for fact in facts if fact.is_claim]
            tell = partial(of_attendance, question, rows, values, meeting, claims)
            yield Candidate(values, told, parts, tell=tell)
        elif question.roles_said:
            gaps = [fact for fact in facts if fact.certainty == UNKNOWN]
            tell = partial(nobody_named, question, meeting, role, gaps)
            unknown = ("row not known", "row being not known", f"{labels[1]} being not known")
            yield Candidate((), unknown, (features,), tell=tell)
            country = meeting.place.country if meeting.place else None
            if role == "host" and country:
                # Where no source names a host, the country where it was held is the nearest.
                tell = partial(held_in, question, meeting, country)
                yield Candidate((country,), (*told, "country of host"), (features,), tell=tell)


def _members(
    evidence: Evidence, row: _Row, of_row: Features, between: _Between
) -> Iterator[Candidate]:
    """Yield the members of a row that fit what is said best, and all, as lists and as numbers.

    Args:
        evidence: weighs what is said.
        row: the row.
        of_row: what speaks for it.
        between: its members between two others that are said, and the two.
    """
    question = evidence.question
    most = max(row.fits)
    # Where none was in Singapore, those that were elsewhere fit no better than the rest.
    is_fit = bool(most) or not any(unit.sort in _STRICT for unit in row.rest)
    fitting = [one for one, fit in zip(row.records, row.fits, strict=True) if fit == most]
    # What one of those that fit bears out, all of them do.
    borne = question.told_once(fitting[0], _text_of)
    borne += question.told_once(fitting[0], _those_who_came)
    choices = {"fitting": (fitting, most)} if is_fit else {}
    choices["all"] = (row.records, float(not row.rest))
    number, number_said = question.number_wanted, question.reading.ordinal
    if number:
        choices["last few"] = (_held(row)[-number:], float(not row.rest))
        choices["first few"] = (row.records[:number], float(not row.rest))
    sessions = question.sessions
    if sessions:
        numbered = [one for one in row.records if getattr(one, "ordinal", None) in sessions]
        choices["numbered"] = (numbered, float(len(numbered) == len(sessions)))
    if number_said and question.has(*words_of.ONWARDS):
        rest = [
            one for one, own in zip(row.records, row.numbers, strict=True) if own >= number_said
        ]
        choices["range"] = (rest, 1.0)
    choices |= between
    left = _left(question, row.records)
    if left:
        choices[LEFT_OUT] = (left, 1.0)
    undated = _undated_within(question, row)
    for how, (records, fit) in choices.items():
        features = of_row | {"place borne": fit, "place borne whole": float(fit == 1)}
        features |= evidence.of_order(how) | _of_exclusion(question, how)
        features["list is elsewhere"] = float(_is_elsewhere(question, row, records))
        labels = ("row list", f"row list {how}")
        places = (question.countries, question.reading.places)
        inferred_of = {"time": undated, **only_inferred(question, records, *places)}
        remarks = Remarks(inferred=inferred_of)
        yield from listed_and_counted(
            evidence, records, labels, features, row.names + borne, remarks
        )
        yield from extremes(evidence, records, "row", features)
        yield from of_each(evidence, records, features)
    series = evidence.question.record(str(getattr(row.records[0], "series", None)))
    if row.source == "series" and isinstance(series, Series):
        yield from _missing(evidence, series, of_row)


def only_inferred(
    question: Question,
    records: Sequence[Record],
    countries: Sequence[str],
    cities: Sequence[str],
    *,
    is_by_host: bool = False,
) -> dict[str, frozenset[str]]:
    """Return the ids of the meetings that were, or were hosted, where is said only by inference.

    Args:
        question: asked.
        records: among which they are.
        countries: in which they are listed, by their codes.
        cities: in which they are listed.
        is_by_host: whether they are listed by their host.
    """
    is_by_place = bool(countries or cities)
    meetings = [one for one in records if isinstance(one, Meeting)]
    unstated: dict[str, frozenset[str]] = {}
    if is_by_place:
        is_probable = probably_in(countries, cities)
        unstated["place"] = frozenset(one.id for one in meetings if is_probable(one))
    if is_by_host or (is_by_place and "host" in question.roles_said):
        unsure = [one for one in meetings if not hosts_stated(one)]
        unstated["host"] = frozenset(one.id for one in unsure if hosts_of(one))
        unstated[ONLY_PLACED] = frozenset(one.id for one in unsure) - unstated["host"]
    return unstated


def _is_elsewhere(question: Question, row: _Row, records: Sequence[Record]) -> bool:
    """Return whether no record of a list bears out a time, a place or a mode that is said."""
    strict = [unit for unit in row.rest if unit.sort in _STRICT]
    texts = {one.id: question.told_once(one, _text_of) for one in records} if strict else {}
    return any(
        not any(_borne(question, one, texts[one.id], unit) for one in records) for unit in strict
    )


def listed_and_counted(
    evidence: Evidence,
    records: Sequence[Record],
    labels: tuple[str, ...],
    features: Features,
    narrowed_by: str,
    remarks: Remarks = NO_REMARKS,
) -> Iterator[Candidate]:
    """Yield records as a list, and their number.

    Args:
        evidence: weighs what is said.
        records: of the list.
        labels: of the list.
        features: what speaks for it.
        narrowed_by: the names and words by which it is narrowed, folded and padded.
        remarks: what is told besides.
    """
    question = evidence.question
    kinds = {kind_of(record) for record in records}
    kind = kinds.pop() if len(kinds) == 1 else "record"
    ids = tuple(record.id for record in records)
    is_short = len(ids) <= _MOST_NAMED
    names = " | ".join(fold(record.name) for record in records[:_MOST_NAMED])
    weighed = features | evidence.of_text(f" {names} |{narrowed_by}", _SETTLED)
    of_ids = evidence.of_values(ids if is_short else ())
    if ids and is_short:
        size = "one" if len(ids) == 1 else "several"
        of_list = (*labels, f"{labels[0]} of {kind}", f"listed {size}", f"listed {kind}")
        # Guards look at what is told before it is.
        tell = cache(partial(listed, question, records, remarks))
        yield Candidate(ids, of_list, (weighed, of_ids), tell=tell)
        yield from _countries_of(evidence, records, kind, weighed)
    counted = tuple(f"count of {label}" for label in labels)
    of_count = (*counted, f"counted {kind}", "counted")
    tell = cache(partial(listed, question, records, remarks, is_count=True))
    yield Candidate((len(ids),), of_count, (weighed, {**of_ids, "size": 0.0}), tell=tell)


def _countries_of(
    evidence: Evidence, records: Sequence[Record], kind: str, features: Features
) -> Iterator[Candidate]:
    """Yield the countries of some initiatives, bodies or people: those that have a programme.

    Those of meetings are the countries in which they were held, and told with the lists of them.
    """
    question = evidence.question
    codes = [code for one in records for code in _countries_with(question, one)]
    wanted = each_once(code for code in codes if not question.group or code in question.group)
    if kind == "meeting" or len(wanted) < _FEWEST_COUNTRIES:
        return
    labels = ("countries of list", f"countries of list of {kind}")
    parts = (features, evidence.of_values(wanted))
    tell = partial(with_list, question, records, wanted)
    yield Candidate(wanted, labels, parts, tell=tell)


def _countries_with(question: Question, record: Record) -> list[str]:
    """Return the codes of the countries of a body or a person, or of those with an initiative.

    They stand in its name, or are those of the administrations that own it, or else take part.
    """
    if not isinstance(record, Initiative):
        return [question.country_of(record.id)]
    named = countries_in(f" {fold(record.name)} ", COUNTRIES)
    owners = _of_administrations(question, record.owners)
    return named or owners or _of_administrations(question, record.partners)


def _of_administrations(question: Question, bodies: Sequence[str]) -> list[str]:
    """Return the codes of the countries of the customs administrations among some bodies."""
    records = [question.record(body) for body in bodies]
    return [
        question.country_of(one.id)
        for one in records
        if isinstance(one, Organization) and one.type == "customs-administration"
    ]


def _missing(evidence: Evidence, series: Series, of_row: Features) -> Iterator[Candidate]:
    """Yield the sessions of a series of which there is no record, and how many they are."""
    question = evidence.question
    cover = series_coverage(series, question.sessions_of(series.id))
    said = _bounds(question) or question.sessions
    numbers = tuple(n for n in cover.missing if not said or n in said)
    if not numbers:
        return
    tell = partial(missing, question, series, numbers)
    yield Candidate(numbers, ("missing", "missing listed"), (of_row,), tell=tell)
    tell = partial(missing, question, series, numbers, is_count=True)
    yield Candidate((len(numbers),), ("missing", "missing counted"), (of_row,), tell=tell)


def _bounds(question: Question) -> Sequence[int]:
    """Return the numbers within which sessions are asked for: "11th-23rd"; none if no such."""
    said = _WITHIN.search(_with_digits(question.plain))
    if said is None:
        return ()
    return range(int(said["first"]) + bool(said["after"]), int(said["last"]) + 1)


def _with_digits(text: str) -> str:
    """Return a text with ordinals in digits: "the eleventh" as "the 11"."""
    numbers = ordinals_in_words()
    for words in sorted(numbers, key=len, reverse=True):
        for written in (words, words.replace(" ", "-")):
            text = text.replace(f" {written} ", f" {numbers[words]} ")
    return text


def _not_known(evidence: Evidence, row: _Row, of_row: Features) -> Iterator[Candidate]:
    """Yield that nothing of a row is still to come, and that the session said is not recorded."""
    question = evidence.question
    features = of_row | evidence.of_text(row.names, _SETTLED)
    of_rest = {"nothing beside it said": float(not row.rest)}
    now = today().sort_key
    is_of_bodies = isinstance(row.records[0], Organization)
    if not is_of_bodies and all(when_of(one) <= now for one in row.records):
        parts = (features, evidence.of_order("next"), of_rest)
        tell = partial(nothing_next, question, row.records)
        yield Candidate((), ("row not known", "row next not known"), parts, tell=tell)
    number = question.reading.ordinal
    series = question.record(str(getattr(row.records[0], "series", None)))
    if number and isinstance(series, Series) and _may_be_meant(question, series):
        meetings = question.sessions_of(series.id)
        cover = series_coverage(series, meetings)
        with_records = (*cover.known, *(n for n, where in cover.inferred if where != series.id))
        if cover.known and number not in with_records:
            labels = ("row not known", "session not recorded")
            tell = partial(no_session, question, series, meetings, number)
            yield Candidate((), labels, (features, of_rest), tell=tell)


def _may_be_meant(question: Question, series: Series) -> bool:
    """Return whether a series may be the one whose session is said.

    "The 13th consultation" is none of the meetings of Directors-General.
    """
    if question.series_named:
        return series.id in question.series_named
    types = {one for kind, types in question.reading.kinds if kind == "meeting" for one in types}
    return not types or series.type in types


def _places(question: Question, row: _Row, between: _Between) -> Iterator[_Place]:
    """Yield the places of a row that may be asked for.

    Args:
        question: asked.
        row: the row.
        between: its members between two others that are said, and the two.
    """
    held = _held(row)
    coming = [one for one in row.records if one not in held]
    if coming:
        yield _Place("next", coming[0], float(not row.rest))
    if held:
        yield _Place("last", held[-1], float(not row.rest))
        yield _Place("first", held[0], float(not row.rest))
    for steps, label in ((2, "penultimate"), (3, "antepenultimate")):
        if len(held) >= steps:
            yield _Place(label, held[-steps], float(not row.rest))
    yield from _fitting_ends(question, row, held)
    left = _left(question, held)
    if left:
        yield _Place(f"first {LEFT_OUT}", left[0], 1.0)
        yield _Place(f"last {LEFT_OUT}", left[-1], 1.0)
    for how, (records, fit) in between.items():
        if how == "between" and len(records) == 1:
            yield _Place(how, records[0], fit)
    yield from _numbered(question, row)
    yield from _beside_anchor(question, row)
    yield from _beside_time(question, row)


def _held(row: _Row) -> list[Record]:
    """Return the members of a row without meetings that are still to come."""
    now = today().sort_key
    return [one for one in row.records if not (isinstance(one, Meeting) and when_of(one) > now)]


def _numbered(question: Question, row: _Row) -> Iterator[_Place]:
    """Yield the member with the number that is said, or at that place where none has a number."""
    number = question.reading.ordinal
    numbers = [getattr(one, "ordinal", None) or last_number(fold(one.name)) for one in row.records]
    fit = float(not [unit for unit in row.rest if unit.sort != "ordinal"])
    if number in numbers:
        yield _Place("numbered", row.records[numbers.index(number)], fit)
    elif 0 < number <= len(row.records):
        yield _Place("counted off", row.records[number - 1], fit)


def _fitting_ends(question: Question, row: _Row, held: Sequence[Record]) -> Iterator[_Place]:
    """Yield the first and the last member that bears out most of what is said, and the nth one."""
    fits = dict(zip((one.id for one in row.records), row.fits, strict=True))
    most = max((fits[one.id] for one in held), default=0.0)
    fitting = [one for one in held if fits[one.id] == most]
    if row.rest and most:
        yield _Place("first fitting", fitting[0], most)
        yield _Place("last fitting", fitting[-1], most)
        if len(fitting) == 1:
            # "In which year was it in Laos" asks for no end of a row.
            yield _Place("only fitting", fitting[0], most)
    yield from _counted_off(question, row, held)


def _counted_off(question: Question, row: _Row, held: Sequence[Record]) -> Iterator[_Place]:
    """Yield the nth of those that fit what is said besides the number: the second in Brunei."""
    said = [unit for unit in row.rest if unit.sort != "ordinal"]
    fits = _fits(question, row, said)
    most = max(fits)
    fitting = [one for one, fit in zip(row.records, fits, strict=True) if fit == most]
    fitting = [one for one in fitting if one in held]
    number = question.reading.ordinal
    if said and most and 1 < number <= len(fitting):
        yield _Place("counted off fitting", fitting[number - 1], most)


def _left(question: Question, records: Sequence[Record]) -> list[Record]:
    """Return the meetings in other places than those that a question leaves out; none if none."""
    return not_excluded(question, records) or []


def not_excluded(question: Question, records: Sequence[Record]) -> list[Record] | None:
    """Return the meetings in other places than those that a question leaves out.

    None is returned where a question leaves out no place.
    """
    if not question.excluded:
        return None
    where = {one.id: _where(one) for one in records}
    return [one for one in records if where[one.id] and question.excluded.isdisjoint(where[one.id])]


def _where(record: Record) -> set[str]:
    """Return the code of the country and the city, folded, in which a meeting was."""
    place = getattr(record, "place", None)
    if place:
        return {place.country, fold(place.city or "")} - {None, ""}
    return set()


def _between_sides(question: Question, row: _Row) -> _Between:
    """Return what lies between two members that are said, from one to the other, or the two.

    Each comes with how well what is said of the two is borne out by them.
    """
    chosen: _Between = {}
    for how, sides in question.sides.items():
        lefts = _best_places(question, row, _numbers_alone(sides.left))
        rights = _best_places(question, row, _numbers_alone(sides.right))
        pairs = [(one, other) for one in lefts.places for other in rights.places if one != other]
        if not pairs:
            continue
        nearest = min(pairs, key=lambda pair: abs(pair[0] - pair[1]))
        first, last = min(nearest), max(nearest)
        records = {
            "between": row.records[first + 1 : last],
            "range": row.records[first : last + 1],
            "either": [row.records[first], row.records[last]],
        }[how]
        if records:
            chosen[how] = (records, (lefts.fit + rights.fit) / 2)
            chosen |= _fitting_of_range(question, row, how, records)
    return chosen


def _numbers_alone(said: Sequence[Unit]) -> Sequence[Unit]:
    """Return the numbers among what is said of one side of a range; all where it has none.

    "From the 13th to the 26th were held in Australia" says Australia of all in the range.
    """
    numbers = [unit for unit in said if unit.sort == "ordinal"]
    return numbers or said


def _fitting_of_range(
    question: Question, row: _Row, how: str, records: Sequence[Record]
) -> _Between:
    """Return those of a range that bear out best what is said of place, time or mode."""
    said = [unit for unit in row.rest if unit.sort in _STRICT]
    if not said or how == "either":
        return {}
    fits = dict(zip((one.id for one in row.records), _fits(question, row, said), strict=True))
    most = max(fits[one.id] for one in records)
    fitting = [one for one in records if fits[one.id] == most]
    return {f"{how} fitting": (fitting, most)} if most else {}


def _best_places(question: Question, row: _Row, said: Sequence[Unit]) -> _Anchor:
    """Return the members of a row that bear out some of what is said best; none where all do."""
    fits = _fits(question, row, said)
    best = [place for place, fit in enumerate(fits) if fit == max(fits)]
    if not max(fits) or len(best) == len(fits):
        best = []
    return _Anchor(best, max(fits), 0.0)


def _beside_anchor(question: Question, row: _Row) -> Iterator[_Place]:
    """Yield what came before and after the members that the question describes."""
    steps = question.reading.steps
    for anchor in _anchors(question, row):
        first, last = min(anchor.places), max(anchor.places)
        beside = {"before": first - steps, "after": last + steps}
        if first != last:
            # "Before the one in Viet Nam" may mean the last of several there.
            beside |= {"before last": last - steps, "after first": first + steps}
        for label, place in beside.items():
            if 0 <= place < len(row.records):
                yield _Place(label, row.records[place], anchor.fit, anchor.share)


def _anchors(question: Question, row: _Row) -> Iterator[_Anchor]:
    """Yield the members of a row that fit what is said best, and the one that was found best."""
    shares = {one.id: one.share for one in question.subjects}
    most = max(row.fits)
    alike = [place for place, fit in enumerate(row.fits) if fit == most]
    # "ARISE" is the name of one of two that have the word.
    called = [place for place in alike if question.is_named(row.records[place].id)]
    alike = called or alike
    if row.rest and most:
        share = max(shares.get(row.records[place].id, 0.0) for place in alike)
        yield _Anchor(alike, most, share)
    known = [place for place, one in enumerate(row.records) if one.id in shares]
    if known:
        best = max(known, key=lambda place: shares[row.records[place].id])
        if best not in (alike[0], alike[-1]) or not row.rest:
            yield _Anchor([best], row.fits[best] if row.rest else 0.0, shares[row.records[best].id])


def _beside_time(question: Question, row: _Row) -> Iterator[_Place]:
    """Yield the last member before a time that is said, and the first one after it."""
    for first, last in question.reading.periods[:1]:
        # "Before 2016" is read as a time without a beginning, "after 2016" as one without an end.
        end = last if first.year <= 1 else first
        start = first if last.year >= _NO_END else last
        before = [one for one in row.records if when_of(one)[1] <= end.sort_key[1]]
        after = [one for one in row.records if start.sort_key[0] <= when_of(one)[0]]
        if first.year > 1 and last.year < _NO_END:
            before = [one for one in before if when_of(one)[1] < first.sort_key[0]]
            after = [one for one in after if last.sort_key[1] < when_of(one)[0]]
        if before:
            yield _Place("before time", before[-1], _SAME_TIME)
        if after:
            yield _Place("after time", after[0], _SAME_TIME)


def _rows(question: Question) -> Iterator[_Row]:
    """Yield the rows that may be meant, the likeliest first."""
    seen: set[frozenset[str]] = set()
    # Of what is compared a question says little.
    subjects = question.subjects if question.comparing else question.subjects[:_MOST_SUBJECTS]
    for subject in subjects:
        for records, names, source in _rows_of(question, subject):
            key = frozenset(record.id for record in records)
            if len(records) < 2 or key in seen:
                continue
            seen.add(key)
            yield _row(question, records, f" {names} ", source, subject.share)
            if len(seen) == _MOST_ROWS:
                return


def _row(question: Question, records: list[Record], names: str, source: str, share: float) -> _Row:
    """Return records as a row, each weighed by how well it fits what is said besides its names."""
    said = [
        unit
        for unit in question.content
        if unit.sort != "ordinal" and not question.is_unknown(unit)
    ]
    # "The third" is an idle word elsewhere; the first one is a place in every row.
    limit = question.limit.size if question.limit else 0
    if question.reading.order != "first":
        numbered = [unit for unit in question.units if unit.sort == "ordinal"]
        # "More than 100 countries" numbers no member.
        said += [unit for unit in numbered if number_of(unit.text) != limit]
    said += [unit for unit in question.units if unit.sort == "mode"]
    if question.roles_said and isinstance(records[0], Meeting):
        # "Chaired by the Secretary-General" narrows the meetings as well.
        # "Chair" itself is the role, and no post.
        posts = [unit for unit in question.units if unit.sort == "post"]
        said += [unit for unit in posts if not words_of.ROLES.keys() >= set(unit.words)]
    # A number tells one of a row from the others, also where it stands in a name of the row.
    named = [unit for unit in said if unit.sort != "ordinal" and quality(unit, names) >= BORNE]
    # What is called "governing" is among those that "govern or amend".
    named += [unit for unit in said if any(question.is_choice_of(one, unit) for one in named)]
    rest = tuple(unit for unit in said if unit not in named)
    numbers = _numbers_of(records)
    row = _Row(records, numbers, names, source, rest, [], share)
    return row._replace(fits=_fits(question, row, rest))


def _numbers_of(records: Sequence[Record]) -> list[int]:
    """Return the numbers of records by which they are called; their places where none has one."""
    own = [getattr(one, "ordinal", None) or _number_in_name(one) for one in records]
    if not any(own):
        return list(range(1, len(records) + 1))
    # The first of several editions mostly has no number.
    return [number or 1 for number in own]


def _number_in_name(record: Record) -> int:
    """Return the number of an edition in its name; 0 for none, and for a year."""
    number = last_number(fold(record.name)) or 0
    return number if number < _FIRST_YEAR else 0


def _dated(question: Question) -> list[Subject]:
    """Return the records with a time that a question names in full."""
    named = [one for one in question.subjects if question.is_named(one.id)]
    return [one for one in named if when_of(one.record) != NO_TIME]


def _two_to_choose(question: Question) -> frozenset[str]:
    """Return the ids of the records named on each side of "or", one of which is asked for."""
    if not question.choice:
        return frozenset()
    dated = _dated(question)
    sides = [_named_longest(question, dated, side) for side in question.choice]
    return frozenset(sides) if all(sides) else frozenset()


def _compared(evidence: Evidence, chosen: frozenset[str]) -> Iterator[Candidate]:
    """Yield the earlier and the later of every two records that the question names in full.

    Args:
        evidence: weighs what is said.
        chosen: the ids of two of which one is asked for.
    """
    question = evidence.question
    named = _dated(question)
    dated = [one for one in named if one.id in chosen] or named[:_MOST_COMPARED]
    for one, other in combinations(dated, 2):
        earlier, later = sorted((one, other), key=lambda subject: when_of(subject.record))
        names = f"{one.names}{other.names}"
        features = evidence.of_text(names, _SETTLED)
        features["two of a kind"] = float(one.kind == other.kind)
        features["one on each side"] = float({one.id, other.id} == chosen)
        for label, subject in (("earlier", earlier), ("later", later)):
            labels = ("compared", f"compared {label}")
            tell = partial(compared, question, earlier.record, later.record, subject.id)
            yield Candidate((subject.id,), labels, (features,), tell=tell)


def _named_longest(question: Question, subjects: Sequence[Subject], words: str) -> str:
    """Return the id of the record of which some words have the longest name; empty for none.

    "ASEAN Cosmo" has the name of Operation Cosmo as well.
    """
    longest = {
        one.id: max(len(name) for name in question.folded_names(one.id) if f" {name} " in words)
        for one in subjects
        if has_any(words, question.folded_names(one.id))
    }
    return max(longest, key=lambda name: longest[name], default="")


def _fits(question: Question, row: _Row, said: Sequence[Unit]) -> list[float]:
    """Return of each member of a row the share of what is said that it bears out."""
    undated = _undated_within(question, row) if any(one.sort == "time" for one in said) else ()
    return [
        _fit(question, record, number, said, is_within=record.id in undated)
        for record, number in zip(row.records, row.numbers, strict=True)
    ]


def _undated_within(question: Question, row: _Row) -> frozenset[str]:
    """Return the ids of the editions without a date that stand between two of a time that is said.

    The sixth operation was before the seventh and after the fifth.
    """
    return frozenset(
        record.id
        for place, record in enumerate(row.records[:-1] if question.reading.periods else ())
        if not dates_of(record)[0]
        and row.numbers[place - 1] + 2 == row.numbers[place] + 1 == row.numbers[place + 1]
        and _is_in_time(question, row.records[place - 1])
        and _is_in_time(question, row.records[place + 1])
    )


def _fit(
    question: Question, record: Record, number: int, said: Sequence[Unit], *, is_within: bool
) -> float:
    """Return the share of what is said that a record with a number in its row bears out.

    Args:
        question: asked.
        record: of the row.
        number: of the record.
        said: what it may bear out.
        is_within: whether it has no date, and falls in the time that is said by its number.
    """
    if not said:
        return 1.0
    text = question.told_once(record, _text_of)
    borne = []
    for unit in said:
        if unit.sort == "ordinal":
            share = float(number == number_of(unit.text))
        else:
            share = _borne(question, record, text, unit)
        if unit.sort == "time" and is_within:
            share = share or _SAME_TIME
        borne.append(share)
    for place, pair in enumerate(pairwise(said)):
        if question.is_choice_of(*pair):
            borne[place] = borne[place + 1] = max(borne[place : place + 2])
    return sum(borne) / len(said)


def _rows_of(question: Question, subject: Subject) -> Iterator[tuple[list[Record], str, str]]:
    """Yield the rows in which a record stands, with their names and what makes them rows."""
    library = question.library
    record = subject.record
    series = record.id if isinstance(record, Series) else getattr(record, "series", None)
    if series:
        names = " | ".join(question.folded_names(series))
        yield by_time(question.sessions_of(series)), names, "series"
    if isinstance(record, Organization) and record.type in words_of.GROUPS:
        yield group_meetings(library, record), subject.names, "group"
    if isinstance(record, (Initiative, Organization)):
        yield _with_amended(record, parts_of(library, record)), subject.names, "parts"
        parent = question.record(record.parent or "")
        if parent:
            names = " | ".join(question.folded_names(parent.id))
            yield _with_amended(parent, parts_of(library, parent)), names, "parts"
    if isinstance(record, Initiative):
        shared = " ".join(sorted(kin_words(record)))
        alike = [
            one
            for one in question.of_type("initiative", record.type)
            if isinstance(one, Initiative)
        ]
        yield kin_of(record, alike), shared, "kin"
        yield successors_of(record, alike), subject.names, "successors"
    if isinstance(record, Topic):
        yield parts_of(library, record), subject.names, "parts"
    if isinstance(record, Meeting):
        yield meetings_beside(library, record), subject.names, "parts"
    if isinstance(record, Meeting) and not record.series:
        shared = " ".join([*sorted(kin_words(record)), *map(fold, record.acronyms)])
        yield kin_of(record, question.of_type("meeting", record.type)), shared, "kin"


def _with_amended(whole: Record, parts: list[Record]) -> list[Record]:
    """Return the parts of a whole, and the whole before them where they amend it."""
    if any(" amend " in f" {fold(part.name)} " for part in parts):
        return [whole, *parts]
    return parts


def _text_of(question: Question, record: Record) -> str:
    """Return what tells a record from others of its row: its names, place, days and hosts."""
    place = _place_of(record)
    words = [record.name, *record.aliases, *record.acronyms, getattr(record, "mode", None) or ""]
    if place:
        words += [place.city or "", place.venue or "", country_name(place.country or "")]
    number = getattr(record, "ordinal", None)
    if number:
        words.append(str(number))
    for host in getattr(record, "hosts", ()):
        words += question.all_names(host)
    figures = getattr(record, "figures", ())
    words += [str(figure.value) for figure in figures]
    return f" {' | '.join(fold(word) for word in words if word)} "


def _place_of(record: Record) -> Place | None:
    """Return where a meeting was held, also where that is only inferred; None for other records."""
    return likely_place(record) if isinstance(record, Meeting) else None


def _those_who_came(question: Question, record: Record) -> str:
    """Return the names and the posts of those who had the role at a meeting that is said."""
    asked = roles_alike(question.roles_said)
    words: list[str] = []
    for row in getattr(record, "attendance", ()):
        if asked and asked.isdisjoint(row.roles):
            continue
        beings = [being for being in (row.person, row.organization) if being]
        words.append(row.capacity or "")
        words += [name for being in beings for name in question.all_names(being)]
    return f" {' | '.join(fold(word) for word in words if word)} "


def _borne(question: Question, record: Record, text: str, unit: Unit) -> float:
    """Return how well a record bears out a unit: less well where only its time is as it is said."""
    place = _place_of(record)
    took_part = unit.sort == "country" and _took_part(question, record, unit)
    if unit.sort == "country" and place and place.country and not took_part:
        return float(place.country in unit.meaning)
    if took_part or quality(unit, text) >= BORNE or _is_called_by_years(record, unit):
        return 1.0
    if unit.sort in _OF_PEOPLE:
        came = question.told_once(record, _those_who_came)
        return float(quality(unit, came) >= BORNE)
    if unit.sort == "mode":
        # Of most that were held at a place nothing is said of the mode.
        mode = getattr(record, "mode", None) or (place and "in-person")
        return float(mode in unit.meaning)
    return _SAME_TIME * (unit.sort == "time" and _is_in_time(question, record))


def _took_part(question: Question, record: Record, unit: Unit) -> bool:
    """Return whether a country had a part in a record.

    It had the role at a meeting that is said: co-chaired by Indonesia. Or an owner or a partner of
    an initiative is of it.
    """
    if isinstance(record, Initiative):
        bodies = (*record.owners, *record.partners)
        return any(question.country_of(body) in unit.meaning for body in bodies)
    said = question.roles_said - {"host"}
    if not said or question.has(f"in {unit.text}"):
        return False
    asked = roles_alike(said)
    return any(
        not asked.isdisjoint(row.roles)
        and question.country_of(row.organization or row.person or "") in unit.meaning
        for row in getattr(record, "attendance", ())
    )


def _is_in_time(question: Question, record: Record) -> bool:
    """Return whether a record falls in a time that is said."""
    first, last = dates_of(record)
    return first is not None and question.is_in_time_said(first, last)


def _is_called_by_years(record: Record, unit: Unit) -> bool:
    """Return whether a name has all years of a time: "before 2016-2020" is before that plan."""
    years = [word for word in unit.words if _YEAR.fullmatch(word)]
    name = f" {fold(record.name)} "
    return len(years) > 1 and all(f" {year} " in name for year in years)

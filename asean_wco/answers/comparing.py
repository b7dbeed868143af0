"""The most and the least, and what is not so: what the records can compare, and what they cannot.

"Which meeting had the most delegates" is answered where the numbers are recorded, and "who was
longest in the post" by the days on record. Which countries have never hosted is worked out for the
members of ASEAN, of whom all are known. Nothing else is compared, and then no answer is sure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, Features, Value, each_once, from_facts, not_known
from asean_wco.answers.candidates import Candidate
from asean_wco.answers.evidence import Evidence
from asean_wco.answers.of_facts import COMINGS
from asean_wco.answers.question import Question
from asean_wco.answers.words import ALIKE_ROLES, USUAL_ROLE
from asean_wco.facts.fact import COUNTED, INFERRED, UNKNOWN, Fact
from asean_wco.facts.sentences import country_words
from asean_wco.model.countries import ASEAN_CODES
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting, Record
from asean_wco.model.text import enclosed

# What is compared must be recorded of so many.
_FEWEST = 2
# So many that have the same number may be told together.
_MOST_ALIKE = 3
# The first label of what is worked out as not so, and the mark of what compares.
_WITHOUT = "without"
COMPARED = "extreme"
# The members of ASEAN before Timor-Leste joined in October 2025, whom people still call the ten.
_TEN = sorted(set(ASEAN_CODES) - {"TL"})
# The first labels of answers that name countries of which others are left.
_COUNTRY_WORDS = frozenset((_WITHOUT, "country", "countries", "administration"))
_OF_COUNTRIES = ("country", "several country", "several country in group", "countries of list")


def does_what_is_asked(question: Question, candidate: Candidate) -> bool:
    """Return whether an answer compares, denies, or tells of today, where the question does.

    Where a question asks for the longest or for who has never hosted, an answer is only sure if it
    was found by comparing or by leaving out, or if the sentence of its fact says so itself. Who is
    in a post now is not who was last known in it.
    """
    labels = candidate.labels
    if labels[0] == "post" and "post now" not in labels and question.has(*words_of.NOW):
        return False
    if question.denies and question.asks_for_members and not _is_of_members(question, candidate):
        return False
    compares = COMPARED in labels or not question.comparing
    denies = labels[0] in (_WITHOUT, "missing") or not question.denies
    return (compares or _says_any(candidate.facts, question.comparing)) and (
        denies or _denies(candidate)
    )


def _is_of_members(question: Question, candidate: Candidate) -> bool:
    """Return whether an answer names members of a group of countries, and nothing else."""
    countries = {question.country_of(str(value)) for value in candidate.values}
    is_of_countries = not _COUNTRY_WORDS.isdisjoint(candidate.labels[0].split())
    return not countries or (is_of_countries and countries <= question.group)


def _denies(candidate: Candidate) -> bool:
    """Return whether the facts of an answer say that something is not so.

    Those that tell who was at a meeting deny something else, if anything.
    """
    others = [fact for fact in candidate.facts if fact.head not in ("attendance", "hosts")]
    return _says_any(others, words_of.DENIED)


def _says_any(facts: Sequence[Fact], words: frozenset[str]) -> bool:
    """Return whether facts have any of some words."""
    told = " ".join(f" {fold(fact.text)} " for fact in facts)
    return any(f" {word} " in told for word in words)


def extremes(
    evidence: Evidence, records: Sequence[Record], whole: str, features: Features
) -> Iterator[Candidate]:
    """Yield the meetings with the most and the fewest delegates, and what they have most often.

    Args:
        evidence: weighs what is said.
        records: that are compared; nothing is told of others than meetings.
        whole: what they are: ``row`` or ``list``.
        features: what speaks for them.
    """
    meetings = [one for one in records if isinstance(one, Meeting)]
    is_asked = bool(evidence.question.comparing)
    if not is_asked or len(meetings) < max(len(records), _FEWEST):
        return
    if _asks_for_size(evidence.question):
        yield from _by_delegates(evidence, whole, meetings, features)
    if evidence.question.roles_named or evidence.question.has(*words_of.OFTEN):
        yield from _most_often(evidence, whole, meetings, features)


def _asks_for_size(question: Question) -> bool:
    """Return whether a question asks for people at meetings, or for the size of a meeting.

    "Which operation seized most pills" asks for neither.
    """
    is_of_people = not words_of.PEOPLE_COUNTED.isdisjoint(question.tokens)
    is_of_meetings = any(kind == "meeting" for kind, _ in question.reading.kinds)
    return is_of_people or is_of_meetings or bool(question.series_named)


def _by_delegates(
    evidence: Evidence, whole: str, meetings: Sequence[Meeting], features: Features
) -> Iterator[Candidate]:
    """Yield the meetings with the most and with the fewest delegates, and their number."""
    counts = {one.id: one.delegates for one in meetings if one.delegates is not None}
    if not counts:
        return
    question = evidence.question
    for label, size in (("most", max(counts.values())), ("fewest", min(counts.values()))):
        ids = tuple(name for name, count in counts.items() if count == size)
        if len(ids) > _MOST_ALIKE:
            continue
        facts = [fact for one in meetings if one.id in ids for fact in _delegates_of(question, one)]
        told = partial(_told_extreme, question, facts, f"the {label} delegates", len(counts), ids)
        for values, more in ((ids, ""), ((size,), " number")):
            name = f"{label} delegates{more}"
            labels = ("compared", COMPARED, f"{COMPARED} {name}", f"{whole} {name}")
            parts = (features, of_comparison(question, label), evidence.of_values(values))
            yield Candidate(values, labels, parts, tell=partial(told, values))


def _delegates_of(question: Question, meeting: Meeting) -> list[Fact]:
    """Return the fact that tells the number of delegates of a meeting."""
    facts = question.library.facts_of(meeting)
    return [fact for fact in facts if fact.head == "delegates" and fact.certainty != UNKNOWN][:1]


def _told_extreme(
    question: Question,
    facts: Sequence[Fact],
    what: str,
    number: int,
    records: Sequence[str],
    values: Sequence[Value],
) -> Answer:
    """Return the answer that is highest or lowest among what is on record.

    Args:
        question: asked.
        facts: that tell it.
        what: it is, in words.
        number: of meetings that are compared.
        records: that it rests on.
        values: of the answer.
    """
    noun = "meeting" if number == 1 else "meetings"
    why = f"{what} of the {number} {noun} with a number on record"
    text = f"{' '.join(each_once(fact.text for fact in facts))} (inferred: {why}.)"
    return from_facts(
        facts, question.told, text=text, values=values, records=records, certainty=INFERRED
    )


def of_comparison(question: Question, label: str) -> Features:
    """Return whether something compares as the question asks: for the most, or for the least."""
    of_most = label.startswith(("most", "longest"))
    said = words_of.ASKING_FOR_MOST if of_most else words_of.ASKING_FOR_LEAST
    is_said = not said.isdisjoint(question.comparing)
    return {"compares as said": float(is_said), "compares otherwise": float(not is_said)}


def _most_often(
    evidence: Evidence, whole: str, meetings: Sequence[Meeting], features: Features
) -> Iterator[Candidate]:
    """Yield the countries, the cities and the people whom meetings have most often."""
    question = evidence.question
    places = [one.place for one in meetings if one.place]
    countries = Counter(place.country for place in places if place.country)
    cities = Counter(place.city for place in places if place.city)
    yield from _often(evidence, whole, "country", countries, meetings, features)
    yield from _often(evidence, whole, "city", cities, meetings, features)
    rows = [row for one in meetings for row in one.attendance if row.person]
    present = Counter(row.person or "" for row in rows)
    yield from _often(evidence, whole, "person present", present, meetings, features)
    for role in sorted(question.roles_said) or [USUAL_ROLE]:
        alike = set(ALIKE_ROLES.get(role, (role,)))
        people = Counter(row.person or "" for row in rows if not alike.isdisjoint(row.roles))
        yield from _often(evidence, whole, "person", people, meetings, features)


def _often(
    evidence: Evidence,
    whole: str,
    label: str,
    counts: Counter[str],
    meetings: Sequence[Meeting],
    features: Features,
) -> Iterator[Candidate]:
    """Yield what stands most often among some things, unless too many do."""
    most = max(counts.values(), default=0)
    names = tuple(name for name, count in counts.items() if count == most)
    if most < _FEWEST or len(names) > _MOST_ALIKE:
        return
    question = evidence.question
    labels = ("compared", COMPARED, f"{COMPARED} often", f"often {label}", f"{whole} often {label}")
    of_label = of_comparison(question, "most")
    parts = (features, of_label, evidence.of_values(names))
    tell = partial(_told_often, question, names, most, meetings)
    yield Candidate(names, labels, parts, tell=tell)


def _told_often(
    question: Question, names: tuple[str, ...], most: int, meetings: Sequence[Meeting]
) -> Answer:
    """Return what stands most often, with how often and among how many meetings."""
    spoken = [next(iter(question.all_names(name)), name) for name in names]
    each = " each" if len(names) > 1 else ""
    text = f"{'; '.join(spoken)}: {most} times{each} among the {len(meetings)} meetings recorded."
    facts = [fact for one in meetings for fact in question.library.facts_of(one)[:1]]
    records = [name for name in names if question.record(name)]
    return from_facts(
        facts, question.told, text=text, values=names, records=records, certainty=COUNTED
    )


def left_out(question: Question, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the members of ASEAN that answers leave out: those that have not signed.

    Args:
        question: asked.
        candidates: that may be the answer to the question as if it did not deny.
    """
    seen: set[tuple[str, ...]] = set()
    for one in candidates if question.denies else ():
        if one.labels[0] not in _OF_COUNTRIES or not _is_of_all(question, one):
            continue
        how = next((name for name in COMINGS if one.features.get(name)), "")
        for label, members in (("", sorted(ASEAN_CODES)), (" of ten", _TEN)):
            inside = [code for code in members if code in one.values]
            outside = tuple(code for code in members if code not in one.values)
            key = (one.labels[0], how, *outside)
            # Of most who came to a meeting, or signed, sources name only a few.
            are_most = one.subject is None or 2 * len(inside) >= len(members)
            if inside and are_most and key not in seen:
                seen.add(key)
                yield from _without(question, one, label, inside, outside)


def _is_of_all(question: Question, candidate: Candidate) -> bool:
    """Return whether an answer may tell all, so that it leaves out those whom it does not name.

    What a topic tells is never all, and what denies leaves out nobody. Where meetings were held
    says nothing of who came to them, and neither says who is a member of something.
    """
    if _denies(candidate):
        return False
    is_of_meetings = any(name == "meeting" for name, _ in question.reading.kinds)
    is_of_meetings |= bool(question.series_named or question.roles_named)
    if candidate.subject is None:
        return is_of_meetings and question.roles_named <= {"host"}
    kind = candidate.subject.kind
    return kind == "initiative" or (kind == "meeting" and is_of_meetings)


def _without(
    question: Question,
    of: Candidate,
    label: str,
    inside: Sequence[str],
    outside: tuple[str, ...],
) -> Iterator[Candidate]:
    """Yield the members that an answer leaves out, and their administrations where asked for."""
    labels = (_WITHOUT, f"{_WITHOUT}{label}", *(f"{_WITHOUT} {one}" for one in of.labels))
    if not outside:
        labels = (_WITHOUT, f"{_WITHOUT} none")
    tell = partial(_told_left_out, question, of, inside, outside)
    parts = (*of.parts, {"leaves out": 1.0})
    yield Candidate(outside, labels, parts, tell=tell)
    if question.asks_for_administrations and outside:
        bodies = tuple(question.administrations(outside))
        yield Candidate(bodies, labels, parts, tell=partial(_with_values, tell, bodies))


def _with_values(tell: Callable[[], Answer], values: tuple[str, ...]) -> Answer:
    """Return an answer with other values: the administrations of its countries."""
    return tell()._replace(values=values)


def _told_left_out(
    question: Question, of: Candidate, inside: Sequence[str], outside: Sequence[str]
) -> Answer:
    """Return which members of ASEAN the records do not name, and which they do."""
    tell: Callable[[], Answer] | None = of.tell
    base = tell() if tell else from_facts(of.facts, question.told)
    named = ", ".join(map(country_words, inside))
    if not outside:
        text = f"No member of ASEAN is missing: the records name {named}."
        return not_known(text, question.told, of.facts, base.records)
    others = ", ".join(map(country_words, outside))
    text = f"Of the members of ASEAN the records do not name {others}"
    text += f"{enclosed(' (inferred: the records name ', named, ')')}."
    return base._replace(text=text, values=tuple(outside), certainty=INFERRED)

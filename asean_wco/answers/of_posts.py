"""Who had a post: on a day, before or after somebody, first, last, now, or ever."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, partial

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, Features, each_once, from_facts
from asean_wco.answers.candidates import Candidate
from asean_wco.answers.comparing import COMPARED, of_comparison
from asean_wco.answers.evidence import Evidence, share, share_of_most
from asean_wco.answers.holders import BY_TERMS, FIRST_RECORDED, Post
from asean_wco.answers.question import Question, Subject
from asean_wco.answers.texts import BORNE, has_any, quality
from asean_wco.answers.wording import stripped
from asean_wco.facts import tenure
from asean_wco.facts.fact import INFERRED
from asean_wco.facts.tenure import Holding
from asean_wco.facts.when import evidence_of
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold
from asean_wco.model.records import Office, Organization, Person, Record
from asean_wco.model.today import today
from asean_wco.model.tuples import NamedTuple
from asean_wco.search.matching import SHORT
from asean_wco.search.reading import Unit

# So many posts are looked at: the best hits, and those of bodies and people that are named.
_MOST_OFFICES = 8
_MOST_HITS = 4
# So many people whom the question names are looked at.
_MOST_PEOPLE = 4
# So many records are looked at whose day may be the one on which somebody had the post.
_MOST_EVENTS = 2
# The year of the end of a time without an end.
_NO_END = 9999
# So many terms at least are compared.
_FEWEST_TERMS = 2
# Of which choices of holders it is told how many they are.
_COUNTED = frozenset(("ever", "within"))
# The feature of a post of whose body the name is said.
_BODY_NAMED = "post body named"
# What is told of today.
_NOW = "now"
# From here on a word is a word of somebody's name: whole, or shortened. Its beginning alone may be
# that of another name.
_NAMES_HOLDER = SHORT


class Meant(NamedTuple):
    """A post that may be meant, with what speaks for it."""

    post: Post
    subject: Subject
    features: Features
    lacking: int


def from_posts(evidence: Evidence) -> Iterator[Candidate]:
    """Yield who had the posts that may be meant, at every time that could be asked for."""
    question = evidence.question
    events = _days_of_events(question)
    for meant in posts_meant(question):
        post = meant.post
        if not post.terms:
            continue
        people = _holders_named(question, post)
        named = [
            one
            for one in post.terms
            if one.holder.id in people or _is_of_country_named(question, one.holder)
        ]
        for label, terms, more in _choices(question, post, named):
            tell = partial(post.answer, terms, *more)
            yield from _candidate(evidence, meant, label, terms, tell)
        yield from _longest(evidence, meant, named)
        yield from _beside(evidence, meant, named)
        for label, day in _dates(question, events):
            held = post.held_on(day)
            if held:
                yield from _candidate(evidence, meant, label, held, partial(post.on, day))
            elif label == _NOW or not _is_known_within(question, post):
                yield _not_known(evidence, meant, label, partial(post.on, day))
        # What "came next" came after something else, and so does the next one after somebody.
        is_for_next = question.has(*words_of.NEXT) and question.reading.order == "next"
        if is_for_next and not named:
            yield _not_known(evidence, meant, "next", post.nobody_next)
        told = evidence.of_text(_text(question, meant, post.terms), ("time",))
        parts = (meant.features, told)
        counted = {"ever": post.terms}
        if question.asks_of_years:
            counted = {label: terms for label, terms, _ in _within(question, post)}
        for label in _COUNTED & counted.keys():
            number = len({one.holder.id for one in counted[label]})
            labels = ("post count", "counted", f"count of post {label}")
            yield Candidate((number,), labels, parts, tell=partial(post.count, counted[label]))
    yield from _heads_of_group(evidence)


def _longest(evidence: Evidence, meant: Meant, named: Sequence[Holding]) -> Iterator[Candidate]:
    """Yield who was longest and who was shortest in a post, by the days on record.

    Args:
        evidence: weighs what is said.
        meant: the post.
        named: the terms of those whom the question names.
    """
    question = evidence.question
    # The terms of a deputy are none in the post itself.
    if not (_is_top(meant.post.office.title) or question.has(*words_of.NOT_TOP)):
        return
    ways = list(_compared(question, meant.post.terms, named))
    for among, terms in ways:
        if not question.comparing or len(terms) < _FEWEST_TERMS:
            continue
        days = {id(one): _days_in_post(meant.post, one) for one in terms}
        for order, choose in (("longest", max), ("shortest", min)):
            chosen = [choose(terms, key=lambda one: days[id(one)])]
            label = f"{order}{among}"
            of_label = of_comparison(question, order)
            # Where it is said who is compared, it is not all.
            of_label["compares all"] = float(not among and len(ways) > 1)
            weighed = meant._replace(features=meant.features | of_label)
            more = f"(inferred: the {order} of {len(terms)} terms, by the days on record.)"
            tell = partial(meant.post.answer, chosen, INFERRED, more)
            for candidate in _candidate(evidence, weighed, label, chosen, tell, beside=named):
                yield candidate._replace(labels=(*candidate.labels, COMPARED))


def _compared(
    question: Question, terms: Sequence[Holding], named: Sequence[Holding]
) -> Iterator[tuple[str, Sequence[Holding]]]:
    """Yield terms that may be compared, with how they are chosen: all, or those that are said."""
    yield "", terms
    sides = question.sides.get("either")
    if sides:
        yield " of two", [one for side in sides for one in _terms_named(terms, side)[-1:]]
    if named and question.has(*words_of.SINCE):
        yield " since", terms[terms.index(named[0]) :]
    if question.reading.periods:
        yield " within", [one for one in terms if _is_within(question, one)]


def _terms_named(terms: Sequence[Holding], units: Sequence[Unit]) -> list[Holding]:
    """Return the terms of those who are named best by some words."""
    borne = [_names_borne(units, f" {fold(one.holder.name)} ") for one in terms]
    most = max(borne, default=0)
    return [one for one, count in zip(terms, borne, strict=True) if count == most and most]


def _days_in_post(post: Post, term: Holding) -> int:
    """Return over how many days somebody is recorded in a post, until today where in it now."""
    first, last = term.evidence[0], term.evidence[-1]
    if any(one.holder.id == term.holder.id for one in post.held_now):
        last = today()
    return (date(*last.latest) - date(*first.earliest)).days


def _heads_of_group(evidence: Evidence) -> Iterator[Candidate]:
    """Yield the heads of the customs administrations of a group of countries together."""
    question = evidence.question
    if not question.group or question.countries or words_of.POSTS.isdisjoint(question.tokens):
        return
    heads: list[tuple[Post, Holding]] = []
    for body in question.administrations(sorted(question.group)):
        for office in question.library.find("office", org=body):
            if not isinstance(office, Office) or not _is_top(office.title):
                continue
            post = Post(question, office)
            if post.terms:
                heads.append((post, (post.held_now or post.terms[-1:])[0]))
    if len(heads) < _FEWEST_TERMS:
        return
    values = each_once(term.holder.id for _, term in heads)
    parts = (evidence.of_order("last"), evidence.of_values(values))
    labels = ("heads", "heads now")
    yield Candidate(values, labels, parts, tell=partial(_told_heads, question, heads))
    if question.comparing:
        post, longest = max(heads, key=lambda pair: _days_in_post(*pair))
        why = f"(inferred: the longest of the {len(heads)} last recorded, by the days on record.)"
        tell = partial(post.answer, [longest], INFERRED, why)
        compared = ("heads", "heads longest", COMPARED)
        parts = (of_comparison(question, "longest"), evidence.of_values((longest.holder.id,)))
        yield Candidate((longest.holder.id,), compared, parts, tell=tell)


def _told_heads(question: Question, heads: Sequence[tuple[Post, Holding]]) -> Answer:
    """Return the last recorded head of each of several administrations."""
    texts = []
    for post, term in heads:
        body = question.library.name_of(post.office.organization or "")
        day = term.evidence[-1].display()
        texts.append(f"{body}: {term.holder.name} (last shown in the post: {day}).")
    return from_facts(
        [post.fact_of(term) for post, term in heads],
        question.told,
        text=" ".join(texts),
        values=each_once(term.holder.id for _, term in heads),
        records=[post.office.id for post, _ in heads],
        certainty=INFERRED,
    )


def _is_top(title: str) -> bool:
    """Return whether the title of an office is that of the head of its body."""
    return not has_any(f" {fold(title)} ", words_of.NOT_TOP)


def _not_known(
    evidence: Evidence, meant: Meant, label: str, tell: Callable[[], Answer]
) -> Candidate:
    """Return that nobody is known in a post at a time."""
    told = evidence.of_text(_text(evidence.question, meant, ()), ("time",))
    labels = ("post not known", f"post {label} not known")
    parts = (meant.features | _of_time(evidence, label), told)
    return Candidate((), labels, parts, tell=cache(tell))


def _candidate(
    evidence: Evidence,
    meant: Meant,
    label: str,
    terms: Sequence[Holding],
    tell: partial[Answer],
    *,
    beside: Sequence[Holding] = (),
) -> Iterator[Candidate]:
    """Yield the holders of some terms, and the countries of those that are bodies.

    Args:
        evidence: weighs what is said.
        meant: the post.
        label: what the terms are.
        terms: of the holders.
        tell: makes the answer.
        beside: terms of whoever is named, from whom the others are counted.
    """
    values = each_once(one.holder.id for one in terms)
    text = _text(evidence.question, meant, [*terms, *beside])
    parts = (
        meant.features | _of_time(evidence, label),
        evidence.of_text(text, ("time",)),
        evidence.of_values(values),
        _of_acting(evidence.question, label, terms),
    )
    rank = "top" if _is_top(meant.post.office.title) else "deputy"
    size = "one" if len(values) == 1 else "several"
    labels = ("post", f"post {label}", f"post {size}", f"post of {rank}")
    # Guards look at what is told before it is.
    yield Candidate(values, labels, parts, tell=cache(tell))
    codes = each_once(evidence.question.country_of(value) for value in values)
    bodies = [one for one in terms if isinstance(one.holder, Organization)]
    if bodies and codes:
        country = ("post country", f"post country {label}", f"post country {size}")
        yield Candidate(codes, country, parts, tell=partial(_of_countries, tell, codes))


def _of_time(evidence: Evidence, label: str) -> Features:
    """Return whether a time for which holders are told is the one that is asked for."""
    question = evidence.question
    is_of_now = label == _NOW
    # "Now" and "current" say the last of a row, but no former holder of a post.
    order = {} if question.has(*words_of.NOW) else evidence.of_order(label)
    return {
        **order,
        "now as asked": float(is_of_now and question.asks_of_now),
        "now but not asked": float(is_of_now and not question.asks_of_now),
        "not now as asked": float(question.asks_of_now and not is_of_now),
    }


def _of_acting(question: Question, label: str, terms: Sequence[Holding]) -> Features:
    """Return whether all who were acting in a post are told, where a question asks for them."""
    if not question.has(*words_of.ACTING):
        return {}
    are_acting = all(one.role.acting for one in terms)
    return {"acting as said": float(label == "acting"), "not acting as said": 1.0 - are_acting}


def _of_countries(tell: partial[Answer], codes: tuple[str, ...]) -> Answer:
    """Return an answer on bodies with the codes of their countries as its values."""
    return tell()._replace(values=codes)


def _text(question: Question, meant: Meant, terms: Sequence[Holding]) -> str:
    """Return the names of a post, of those who had it and of their countries, folded, padded."""
    body = question.record(meant.post.office.organization or "")
    city = fold(getattr(body, "city", None) or "")
    holders = each_once(one.holder.id for one in terms)
    names = question.names_of((*holders, *map(question.country_of, holders)))
    tops = " ".join(words_of.TOPS) if _is_top(meant.post.office.title) else ""
    return f"{meant.subject.names}| {city} | {names} | {tops} "


def _choices(
    question: Question, post: Post, named: Sequence[Holding]
) -> Iterator[tuple[str, list[Holding], tuple[str, ...]]]:
    """Yield terms that may be the answer together, with what they are and what is told of them."""
    terms = post.terms
    yield "first", terms[:1], ("", FIRST_RECORDED)
    yield "last", [post.end_of(terms[-1])], ()
    # "All since 2000" are not all who ever were.
    is_within_time = bool(question.reading.periods) and question.has(*words_of.SINCE)
    if not (is_within_time and any(_within(question, post))):
        yield "ever", terms, ()
    few = question.number_wanted
    holders = each_once(one.holder.id for one in terms)
    if few and few < len(holders):
        yield "first few", [one for one in terms if one.holder.id in holders[:few]], ()
        yield "last few", [one for one in terms if one.holder.id in holders[-few:]], ()
    number = question.reading.ordinal
    if 1 < number <= len(terms):
        yield "numbered", [terms[number - 1]], (INFERRED, BY_TERMS)
    acting = [one for one in terms if one.role.acting]
    if acting:
        yield "acting", acting, ()
    times = Counter(one.holder.id for one in terms)
    again = [one for one in terms if times[one.holder.id] > 1]
    if again:
        yield "twice", again, ()
    yield from _within(question, post)
    nations = _nations_said(question)
    of_nation = [
        one
        for one in terms
        if isinstance(one.holder, Person) and question.country_of(one.holder.id) in nations
    ]
    if of_nation:
        yield "nationality", of_nation, ()
    if len(named) > 1:
        first, last = terms.index(named[0]), terms.index(named[-1])
        between = terms[first + 1 : last]
        if between:
            yield "between", between, ()


def _nations_said(question: Question) -> frozenset[str]:
    """Return the codes of the countries from which whoever had a post is said to be."""
    return frozenset(
        code
        for unit in question.units
        if unit.sort == "country"
        if question.has(*(f"{word} {unit.text}" for word in words_of.OF_NATION))
        or question.words.endswith((f" was {unit.text} ", f" is {unit.text} "))
        for code in unit.meaning[:1]
    )


def _beside(evidence: Evidence, meant: Meant, named: Sequence[Holding]) -> Iterator[Candidate]:
    """Yield who had a post before and after those whom the question names, and they themselves."""
    terms = meant.post.terms
    steps = evidence.question.reading.steps
    for anchor in named:
        place = terms.index(anchor)
        choices = {"named": [anchor]}
        earlier, later = terms[:place], terms[place + 1 :]
        few = evidence.question.number_wanted
        if few:
            # "The next two after him" are no more than two.
            earlier, later = earlier[-few:], later[:few]
        if place >= steps:
            choices |= {"before": [terms[place - steps]], "all before": earlier}
        if place + steps < len(terms):
            choices |= {"after": [terms[place + steps]], "all after": later}
        in_time = float(_is_within(evidence.question, anchor))
        weighed = meant._replace(features=meant.features | {"anchor in time": in_time})
        for label, chosen in choices.items():
            holders = [meant.post.end_of(chosen[0])] if label == "before" else chosen
            is_next = label in ("before", "after") and steps == 1
            more = _not_shown_between(meant.post, anchor, chosen[0]) if is_next else ""
            tell = partial(meant.post.answer, holders, more=more)
            yield from _candidate(evidence, weighed, label, chosen, tell, beside=[anchor])


def _not_shown_between(post: Post, one: Holding, other: Holding) -> str:
    """Return who is likely in a post between two terms, or that nobody is known; empty if none."""
    sooner, later = sorted((one, other), key=lambda term: term.evidence[0].sort_key)
    told = []
    for answer in tenure.times_between(post.holdings, post.end_of(sooner), later):
        if answer.holding:
            told.append(tenure.likely_words(answer))
        elif answer.since and answer.until:
            time = f"between {answer.since.display()} and {answer.until.display()}"
            told.append(f"Who was in the post {time} is not recorded.")
    return " ".join(told)


def _is_known_within(question: Question, post: Post) -> bool:
    """Return whether somebody is shown in a post within a time of several days that is said."""
    is_span = any(first != last for first, last in question.reading.periods)
    return is_span and any(_is_within(question, one) for one in post.by_each_title)


def _is_within(question: Question, term: Holding) -> bool:
    """Return whether a term, from its first date to its last, touches a time that is said."""
    began, ended = term.evidence[0].earliest, term.evidence[-1].latest
    return any(
        first.earliest <= ended and began <= last.latest for first, last in question.reading.periods
    )


def _within(question: Question, post: Post) -> Iterator[tuple[str, list[Holding], tuple[str, ...]]]:
    """Yield all who had a post within a time that is said, and who came in it."""
    terms = post.by_each_title
    for first, last in question.reading.periods[:1]:
        came = [
            one
            for one in terms
            if one.role.start
            and first.earliest <= one.role.start.latest
            and one.role.start.earliest <= last.latest
        ]
        is_followed = any(one.role.start and one.role.start.latest <= first.latest for one in came)
        held = [
            one
            for one in terms
            if _is_within(question, one) and not (is_followed and _left_in(one, first, last))
        ]
        if held:
            yield "within", held, ()
        as_said = [one for one in held if _has_term_said(one, first, last)]
        if as_said:
            yield "term said", as_said, ()
        ended = [one for one in terms if one.evidence[-1].latest <= last.latest]
        is_until = first.year <= 1 and not question.asks_for_several
        if ended and is_until and question.has(*words_of.UNTIL):
            yield "until", [max(ended, key=lambda one: one.evidence[-1].latest)], ()
        if came:
            yield "came within", came, ()


def _left_in(term: Holding, first: PartialDate, last: PartialDate) -> bool:
    """Return whether a term ended in the very month in which a longer time begins.

    Whoever handed over in July 2016 did not have the post "from July 2016 to June 2024".
    """
    end = term.role.end
    return bool(end and first != last and first.month and end.latest <= first.latest)


def _has_term_said(term: Holding, first: PartialDate, last: PartialDate) -> bool:
    """Return whether a term began in the first year of a time and ended in its last one."""
    start, end = term.role.start, term.role.end
    is_span = 1 < first.year < last.year < _NO_END
    if start is None or end is None or not is_span:
        return False
    return (start.year, end.year) == (first.year, last.year)


def _dates(question: Question, events: Sequence[PartialDate]) -> Iterator[tuple[str, PartialDate]]:
    """Yield the dates on which somebody may have had a post."""
    days = [first for first, last in question.reading.periods if first == last and first.day]
    # Who has it today is no answer for another day.
    if question.asks_of_now or not days:
        yield _NOW, today()
    for first, last in question.reading.periods[:1]:
        if first.year > 1:
            yield "on date", first
        if last.year < _NO_END and last != first:
            yield "on end", last
    for event in events:
        yield "at event", event


def _days_of_events(question: Question) -> list[PartialDate]:
    """Return the days of the meetings, signatures and launches that the question may mean."""
    days = []
    for subject in question.subjects:
        if subject.kind in ("meeting", "initiative") and _is_said(question, subject):
            day = PartialDate.read(subject.hit.document.facets.get("start"))
            if day:
                days.append(day)
    return days[:_MOST_EVENTS]


def _is_said(question: Question, event: Subject) -> bool:
    """Return whether a question says more of an event than whose post is asked for.

    Who the head of customs of Laos is does not ask of a meeting in Laos.
    """
    sorts = ("word", "time", "place", "ordinal")
    return any(
        unit.sort in sorts and unit.text not in words_of.OF_MOST_RECORDS
        for unit in question.content
        if unit not in event.rest
    )


def _is_of_country_named(question: Question, holder: Record) -> bool:
    """Return whether a holder is a body of a country that the question names."""
    return isinstance(holder, Organization) and holder.country in question.countries


def _holders_named(question: Question, post: Post) -> set[str]:
    """Return the ids of those who had a post whom a question names best, by words of their names.

    Khin Maung Lin is not every Khin.
    """
    borne = {
        one.holder.id: _words_borne(question, f" {fold(one.holder.name)} ") for one in post.terms
    }
    most = max(borne.values(), default=0)
    return {name for name, count in borne.items() if count == most and most}


def _words_borne(question: Question, names: str) -> int:
    """Return how many open words of a question stand in names."""
    return _names_borne(question.content, names)


def _names_borne(units: Sequence[Unit], names: str) -> int:
    """Return how many open words among some units stand in names."""
    words = (unit for unit in units if unit.sort == "word")
    return sum(len(unit.words) for unit in words if quality(unit, names) >= _NAMES_HOLDER)


def _people_named(question: Question) -> list[Record]:
    """Return the people among the hits whom a question names best."""
    named = [
        (_words_borne(question, f" {' | '.join(hit.document.folded_names)} "), hit.document.id)
        for hit in question.hits
        if hit.document.kind == "person"
    ]
    most = max((borne for borne, _ in named), default=0)
    best = [name for borne, name in named if borne == most and most]
    return [question.library.get(name) for name in best[:_MOST_PEOPLE]]


def posts_meant(question: Question) -> list[Meant]:
    """Return the posts that may be meant, the likeliest first."""
    library = question.library
    subjects: dict[str, Subject] = {}
    texts = [_words_for_post(question)]
    if texts[0] or question.reading.question == "who":
        texts.insert(0, stripped(question.plain, library.index))
    for text in dict.fromkeys(texts):
        hits = library.search(text, ("office",))[:_MOST_HITS] if text else []
        best = max((hit.score for hit in hits), default=1.0) or 1.0
        for hit in hits:
            name = hit.document.id
            subjects.setdefault(name, Subject(question, hit, hit.score / best))
    people = _people_named(question)
    shares = _shares_of_posts(people)
    bodies = [one.id for one in question.subjects if one.kind == "organization"]
    of_bodies = [office.id for body in bodies[:3] for office in library.find("office", org=body)]
    for office in (*sorted(shares), *of_bodies):
        if office not in subjects:
            subjects[office] = question.subject_of(library.get(office))
    says_post = not words_of.POSTS.isdisjoint(question.tokens)
    meant = [
        _meant(question, subject, shares)
        for subject in subjects.values()
        # Where no post is said, that is meant in which the person named is mostly recorded.
        if says_post or shares.get(subject.id, 1.0) == 1
    ]
    if says_post:
        meant = _of_body_alone(question, meant)
    meant.sort(key=lambda one: (one.lacking, -one.features[_BODY_NAMED], -one.subject.share))
    return [
        one._replace(features=one.features | {"post is first": float(rank == 0)})
        for rank, one in enumerate(meant[:_MOST_OFFICES])
    ]


def _of_body_alone(question: Question, meant: Sequence[Meant]) -> list[Meant]:
    """Return the posts of a body where a question says nothing else than its name; else all.

    "The head of the WCO" is none of its regional offices, which have its name in theirs.
    """
    bodies = {one.post.office.organization or "" for one in meant if one.features[_BODY_NAMED]}
    alone = [
        body
        for body in bodies
        if all(
            quality(unit, f" {question.names_of([body])} ") >= BORNE for unit in question.content
        )
    ]
    of_body = [one for one in meant if one.post.office.organization in alone]
    if len(alone) != 1:
        return list(meant)
    tops = [one for one in of_body if _is_top(one.post.office.title)]
    asks_for_top = question.has(*words_of.TOPS) and not question.has(*words_of.NOT_TOP)
    return tops if tops and asks_for_top else of_body


def _shares_of_posts(people: Sequence[Record]) -> dict[str, float]:
    """Return how much of what is recorded of people in posts is of each of their posts.

    Who came after somebody is mostly asked of the post in which he or she was longest shown.
    """
    counts: dict[str, int] = {}
    for person in people:
        for role in getattr(person, "roles", ()):
            if role.office:
                counts[role.office] = counts.get(role.office, 0) + 1 + len(evidence_of(role))
    most = max(counts.values(), default=1)
    return {office: count / most for office, count in counts.items()}


def _words_for_post(question: Question) -> str:
    """Return the words for a post, a body and a country alone, without an event or a person."""
    units = [
        unit
        for unit in question.units
        if unit.sort in ("post", "title", "country") or unit.text in words_of.OF_MOST_RECORDS
    ]
    has_post = any(unit.sort == "post" for unit in units)
    if not has_post:
        return ""
    return " ".join(unit.text for unit in units)


def _meant(question: Question, subject: Subject, shares: Mapping[str, float]) -> Meant:
    """Return a post with what speaks for it as the one that is asked about.

    Args:
        question: asked.
        subject: the office.
        shares: of the posts of people who are named.
    """
    post = Post(question, subject.record)  # type: ignore[arg-type]
    holders = " ".join(f" {fold(one.holder.name)} " for one in post.holdings)
    body = question.record(post.office.organization or "")
    city = fold(getattr(body, "city", None) or "")
    lacking = [
        unit
        for unit in subject.weighty
        if unit.sort != "time"
        and quality(unit, subject.pool) < BORNE
        and quality(unit, holders) < _NAMES_HOLDER
        and not (unit.sort == "place" and city in unit.meaning)
    ]
    body_names = question.folded_names(body.id) if body else ()
    country = getattr(body, "country", None)
    features = {
        "post lacks": share_of_most(len(lacking)),
        _BODY_NAMED: float(bool(body) and question.has(*body_names)),
        "post body of country": float(country in question.countries),
        "post of person named": float(subject.id in shares),
        "main post of person": shares.get(subject.id, 0.0),
        "lesser post of person": float(0 < shares.get(subject.id, 0.0) < 1),
        "post titled": _titled_share(question, subject),
        "post of another body": float(_is_of_another_body(question, subject, body_names, country)),
        "post score": subject.share,
    }
    return Meant(post, subject, features, len(lacking))


def _is_of_another_body(
    question: Question, office: Subject, body_names: Sequence[str], country: str | None
) -> bool:
    """Return whether a question says of which body a post is, and the office is of another.

    Args:
        question: asked.
        office: the post.
        body_names: of the body of the office, folded.
        country: of that body.
    """
    names = f" {' | '.join((office.names, *body_names))} "
    said = [
        unit
        for unit in question.units
        if unit.sort in ("word", "country") and unit.text not in words_of.IDLE
        if question.has(*as_body_of_post(unit.text))
    ]
    if said:
        return not any(quality(unit, names) >= BORNE or country in unit.meaning for unit in said)
    # An office of the WCO is one of the WCO as well.
    others = [
        one.id
        for one in question.subjects
        if one.kind == "organization" and one.id not in words_of.OF_MOST_RECORDS
        if question.has(*_of_each(question.folded_names(one.id)))
    ]
    return bool(others) and not question.has(*body_names)


def as_body_of_post(name: str) -> tuple[str, ...]:
    """Return how a word names the body of a post: "SG of ASEAN", "ASEAN SG", "SG, ASEAN"."""
    titles = ("sg", "secretary general")
    beside = [words for one in titles for words in (f"{name} {one}", f"{one} {name}")]
    return (*beside, f"sg of {name}", f"general of {name}", f"general of the {name}")


def _of_each(names: Iterable[str]) -> list[str]:
    """Return names as those of the bodies that somebody is at the head of."""
    return [f"{word} {name}" for name in names for word in ("of", "of the", "of our")]


def _titled_share(question: Question, office: Subject) -> float:
    """Return the share of the words for posts in a question that the names of an office have."""
    words = [
        unit
        for unit in question.units
        # Whoever "ran" or "headed" a body may have any title.
        if not words_of.POSTS.isdisjoint(unit.words) and unit.text not in words_of.TOPS
    ]
    borne = [(1.0, float(quality(unit, office.names) >= BORNE)) for unit in words]
    return share(borne)


def holder_then(question: Question) -> Answer | None:
    """Return who was at the head of a body on the day, or in the month, that is said.

    Nothing is ranked where a question says no more than that post and the time; None for all
    others.
    """
    day = _time_said(question)
    if day is None or not _asks_for_holder(question):
        return None
    meant = [
        one
        for one in posts_meant(question)
        if not (one.lacking or one.features["post of another body"])
        and _is_top(one.post.office.title)
        and (one.features["post body of country"] or not question.countries)
        and _is_all_of_post(question, one)
    ]
    named = [one for one in meant if one.features[_BODY_NAMED]] or meant
    if len(named) != 1 or _holders_named(question, named[0].post):
        return None
    return named[0].post.on(day)


def _is_all_of_post(question: Question, meant: Meant) -> bool:
    """Return whether all that a question says is a time or stands in the names of a post."""
    names = f"{meant.subject.names}| {question.names_of([meant.post.office.organization or ''])} "
    return all(
        unit.sort in ("time", "title")
        or (unit.sort in ("post", "country") and unit.meaning)
        or quality(unit, names) >= (1.0 if unit.sort == "post" else BORNE)
        for unit in question.units
    )


def _time_said(question: Question) -> PartialDate | None:
    """Return the only day or month that a question says, or today where it asks of now."""
    periods = question.reading.periods
    if not periods:
        return today() if question.asks_of_now else None
    first, last = periods[0]
    return first if len(periods) == 1 and first == last and first.month else None


def _asks_for_holder(question: Question) -> bool:
    """Return whether a question asks who headed a body, and says nothing of a meeting."""
    reading = question.reading
    is_of_more = reading.order or reading.role or reading.kinds or reading.ordinal
    is_of_several = question.asks_for_several or question.comparing or question.denies
    is_of_head = not words_of.POSTS.isdisjoint(question.tokens)
    is_of_head = is_of_head and not question.has(*words_of.NOT_TOP)
    return reading.question == "who" and is_of_head and not (is_of_more or is_of_several)

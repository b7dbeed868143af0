"""Who held a post: at a time, now, first, last, before or after somebody; and when someone held it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, each_once, from_facts, least_sure, not_known
from asean_wco.answers.question import IDENTIFIES, Question
from asean_wco.answers.telling import enumerated_names, unsure
from asean_wco.facts.fact import ATTESTED, BETWEEN, DISPUTED, INFERRED, STATED, Fact
from asean_wco.facts.sentences import named, on_date
from asean_wco.facts.tenure import Answer as Tenure
from asean_wco.facts.tenure import Evidence, Holding, holdings_of, who_on
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Office, Organization, Record, roles_of
from asean_wco.model.today import today
from asean_wco.search import reading as said
from asean_wco.search.match import Match
from asean_wco.search.times import FIRST, LAST
from asean_wco.search.vocabulary import ANY_HEAD, HEAD_WORDS, POST_WORDS, RANKS

# How the posts at the head of a body are called.
_HEADS = (
    "Secretary General",
    "Secretary-General",
    "Director General",
    "Director-General",
    "Head of",
    "Commissioner",
    "Controller",
)
_LEAST_FIT, _ALIKE = 0.6, 0.004
_NOW = (
    "now",
    "current",
    "currently",
    "today",
    "present",
    "presently",
    "incumbent",
    "is",
    "these days",
    "at the moment",
)
_CERTAINTY = {"stated": STATED, "attested": ATTESTED, "between": BETWEEN}


def office_asked(question: Question, named_people: frozenset[int] = frozenset()) -> list[Office]:
    """Return the posts that a question names best: all its words, and no other rank.

    Args:
        question: asked.
        named_people: places of the units that name people beside whom a post is asked for.
    """
    posts = question.posts
    anchors = named_people or _people_places(question)
    besides = question.places_of(said.TIME) | anchors
    words = set(question.words)
    found = []
    for meant in question.meant("office", besides=besides):
        names = {word for name in meant.match.document.folded_names for word in name.split()}
        is_other_rank = (words & RANKS) != (names & RANKS)
        is_post = all(meant.match.held[place] >= IDENTIFIES for place in posts)
        if not is_other_rank and is_post and meant.score >= _LEAST_FIT and not meant.missing:
            found.append(meant)
    fits = [
        meant.score + 0.1 * meant.match.brevity - _untold(meant.match, words) for meant in found
    ]
    best = max(fits, default=0.0)
    chosen = [meant for meant, fit in zip(found, fits, strict=True) if fit >= best - _ALIKE]
    records = [question.record(meant) for meant in chosen]
    offices = [record for record in records if isinstance(record, Office)]
    return offices if len(offices) == 1 else _top_of_body(question) or offices


def _top_of_body(question: Question) -> list[Office]:
    """Return the post at the head of a body that is named, where only its head is asked for."""
    posts = {word for place in question.posts for word in question.asked[place].unit.words}
    if not posts or not posts <= HEAD_WORDS | ANY_HEAD:
        return []
    bodies = [meant.id for meant in question.named_whole("organization")]
    found = []
    for office in question.library.offices() if bodies else ():
        if office.organization in bodies and office.name.startswith(_HEADS):
            found.append(office)
    return found if len(found) == 1 else []


def _untold(match: Match, words: set[str]) -> float:
    """Return what counts against a post whose name has words of a post that are not asked for."""
    name = set(match.document.folded_names[0].split())
    posts = name & (POST_WORDS | {"executive", "officer"}) - {"head", "general", "director"}
    return 0.1 * len(posts - words)


def _people_places(question: Question) -> frozenset[int]:
    """Return the places of the units that name people, beside which a post is asked for."""
    if question.order not in ("before", "after") and not question.predicates & {
        words_of.TOOK_OVER,
        words_of.LEFT,
    }:
        return frozenset()
    found: frozenset[int] = frozenset()
    for match in question.matches:
        if match.document.kind == "person":
            found |= _named_places(question, match)
    return found


def who_in_post(question: Question) -> list[Answer]:
    """Answer who held a post."""
    offices = office_asked(question) if question.posts else _latest_posts(question)
    if not offices:
        return []
    if len(offices) > 1:
        offices = _held_by_anchor(question, offices) or offices
    if len(offices) > 1:
        return [_ambiguous(offices)]
    return [_of_office(question, offices[0])]


def _latest_posts(question: Question) -> list[Office]:
    """Return the latest post of somebody whom the question names without a post."""
    people = [meant for meant in question.meant("person") if _named_places(question, meant.match)]
    for meant in people[:1]:
        held = [role.office for role in roles_of(question.record(meant)) if role.office]
        records = [question.library.get(name) for name in held[-1:]]
        return [record for record in records if isinstance(record, Office)]
    return []


def _held_by_anchor(question: Question, offices: Sequence[Office]) -> list[Office]:
    """Return the posts that somebody held whom the question names."""
    kept = []
    for office in offices:
        holdings = holdings_of(office.id, question.library.store.linking(office.id))
        if _anchors(question, holdings):
            kept.append(office)
    return kept


def _ambiguous(offices: Sequence[Office]) -> Answer:
    names = enumerated_names(office.name for office in offices)
    text = f"Several posts may be meant: {names}. Name the body or the country."
    ids = [office.id for office in offices]
    return not_known(text, "who held a post", (), ids)


def _of_office(question: Question, office: Office) -> Answer:
    library = question.library
    holdings = holdings_of(office.id, library.store.linking(office.id))
    anchors = _anchors(question, holdings)
    reading = f"who held the post: {office.name}"
    left = _left_over(question, office, anchors)
    if left:
        return unsure(question, left, reading, library.facts_of(office)[:1])
    if anchors and question.order in ("before", "after"):
        return _beside(question, office, holdings, anchors, reading)
    if question.order == "first" or question.has("first"):
        return _first(question, office, holdings, reading)
    if question.periods:
        return _in_time(question, office, holdings, reading)
    return _without_time(question, office, holdings, reading)


def _without_time(
    question: Question, office: Office, holdings: Sequence[Holding], reading: str
) -> Answer:
    """Return who held a post where no time is told: all, the one before, or the one now."""
    if _is_plural(question):
        return _all(question, holdings, reading)
    if question.order in ("before", "after"):
        return _previous(question, office, holdings, reading)
    return _on_day(question, office, holdings, today(), f"{reading}, now")


def _is_plural(question: Question) -> bool:
    plural = "heads secretaries commissioners directors holders chairs presidents managers leaders".split()
    if question.has(
        "have held", "has held", "have been", "have served", "over time", "over the years"
    ):
        return True
    return question.has_any(plural) and question.has("were", "all", "have", "list")


def _anchors(question: Question, holdings: Sequence[Holding]) -> list[int]:
    """Return the places in a row of holdings of whom the question names."""
    found = []
    for place, holding in enumerate(holdings):
        match = _match_of(question, holding.holder.id)
        if match is not None and _named_places(question, match):
            found.append(place)
    return found


def _match_of(question: Question, identifier: str) -> Match | None:
    return next((match for match in question.matches if match.document.id == identifier), None)


def _named_places(question: Question, match: Match) -> frozenset[int]:
    """Return the places of the units that name a person, or a body by a whole name."""
    if match.document.kind == "organization":
        named_whole = question.whole_name(match)
        return question.places_with([named_whole]) if named_whole else frozenset()
    return frozenset(
        place
        for place, each in enumerate(question.asked)
        if each.unit.sort in (said.WORD, said.TITLE)
        and match.in_names[place] >= IDENTIFIES
        and len(each.unit.text) > 2
    )


def _left_over(question: Question, office: Office, anchors: Sequence[int]) -> list[str]:
    """Return what a question says that is neither of the post nor of a holder."""
    match = _match_of(question, office.id)
    outside = question.framing | question.places_of(said.TIME) | question.posts
    left = []
    holders = holdings_of(office.id, question.library.store.linking(office.id))
    named_people = frozenset[int]().union(
        *(
            _named_places(question, found)
            for place in anchors
            if (found := _match_of(question, holders[place].holder.id)) is not None
        )
    )
    for place, each in enumerate(question.asked):
        if place in outside or place in named_people or match is None:
            continue
        if max(match.held[place], question.quality(match, place)) < 0.45:
            left.append(each.unit.text)
    return left


def _fact_of(question: Question, holding: Holding) -> Fact:
    """Return the fact of a holding."""
    number = 1 + roles_of(holding.holder).index(holding.role)
    facts = question.library.facts_of(holding.holder)
    return next(fact for fact in facts if fact.field == f"roles.{number}")


def _values(question: Question, holdings: Iterable[Holding]) -> list[str]:
    """Return who is asked for: the holders, or their countries where those are asked for."""
    records: list[Record] = [holding.holder for holding in holdings]
    bodies = [record for record in records if isinstance(record, Organization)]
    if bodies and question.has_any(("country", "countries")):
        return [body.country for body in bodies if body.country]
    return [record.id for record in records]


def _tell(
    question: Question,
    holdings: Sequence[Holding],
    reading: str,
    *,
    certainty: str = "",
    before: str = "",
    after: str = "",
) -> Answer:
    facts = [_fact_of(question, holding) for holding in holdings]
    sentences = " ".join(each_once(fact.text for fact in facts))
    text = " ".join(part for part in (before, sentences, after) if part)
    is_disputed = any(fact.certainty == DISPUTED for fact in facts)
    return from_facts(
        facts,
        reading,
        text=text,
        values=_values(question, holdings),
        records=[holding.holder.id for holding in holdings],
        certainty=certainty or (DISPUTED if is_disputed else ""),
    )


def _in_time(
    question: Question, office: Office, holdings: Sequence[Holding], reading: str
) -> Answer:
    first, last = question.periods[0]
    told = f"{reading}, {question.period_words}"
    if first == last:
        return _on_day(question, office, holdings, first, told)
    found = [
        holding
        for holding in holdings
        if holding.evidence
        and holding.evidence[0].earliest <= last.latest
        and holding.evidence[-1].latest >= first.earliest
    ]
    if last == LAST and holdings and not found:
        return _on_day(question, office, holdings, today(), told)
    if not found:
        return not_known(
            f"No source read says who was {office.name} {question.period_words}.",
            told,
            (),
            [office.id],
        )
    if first == FIRST:
        return _tell(question, found, told)
    return _tell(question, found, told)


def _on_day(
    question: Question,
    office: Office,
    holdings: Sequence[Holding],
    on: PartialDate,
    reading: str,
) -> Answer:
    answers = who_on(list(holdings), on)
    known = [answer for answer in answers if answer.holding is not None]
    if known:
        held = [answer.holding for answer in known if answer.holding is not None]
        certainty = least_sure(_CERTAINTY.get(answer.certainty, INFERRED) for answer in known)
        if any(_fact_of(question, holding).certainty == DISPUTED for holding in held):
            certainty = DISPUTED if _is_disputed_then(held, on) else certainty
        how = _HOW.get(certainty, "")
        likely = _probably(held[0]) if certainty == INFERRED else ""
        return _tell(question, held, reading, certainty=certainty, before=likely, after=how)
    return _likely(question, office, answers[0], holdings, on, reading)


_HOW = {
    BETWEEN: "That day lies between two on which sources show the holder in the post, with nobody "
    "else between.",
}


def _is_disputed_then(holdings: Sequence[Holding], on: PartialDate) -> bool:
    """Return whether the day asked for is one of those that sources disagree on."""
    ends = [date for held in holdings for date in (held.role.start, held.role.end) if date]
    return any(on.covers(date) or date.covers(on) for date in ends)


def _likely(
    question: Question,
    office: Office,
    answer: Tenure,
    holdings: Sequence[Holding],
    on: PartialDate,
    reading: str,
) -> Answer:
    """Return who is likely to have held a post after the last evidence; else that it is not known."""
    before, after = answer.before, answer.after
    if before is not None:
        before = _open_since(holdings, before)
    is_open = before is not None and before.holding.role.end is None
    if before is not None and after is None and is_open:
        latest = before.holding
        return _tell(question, [latest], reading, certainty=INFERRED, before=_probably(latest))
    when = on_date(on)
    text = f"No source read says who was {office.name} {when}."
    known = []
    if before is not None:
        known.append(
            f"{before.holding.holder.name} is the last known before it ({before.date.display()})"
        )
    if after is not None:
        known.append(f"{after.holding.holder.name} the first after it ({after.date.display()})")
    if known:
        text += f" {' and '.join(known)}."
    holders = [each.holding for each in (before, after) if each is not None]
    facts = [_fact_of(question, holding) for holding in holders]
    return not_known(text[:1].upper() + text[1:], reading, facts, [office.id])


def _probably(latest: Holding) -> str:
    """Return who is likely to hold a post still, and why."""
    seen = on_date(latest.evidence[-1])
    why = f"inferred: last seen in the post {seen}, and no successor is recorded"
    return f"Probably {latest.holder.name} ({why})."


def _open_since(holdings: Sequence[Holding], before: Evidence) -> Evidence:
    """Return the evidence of a holder who took up a post on the day that another left it."""
    for holding in holdings:
        dates = holding.evidence
        if holding.role.end is None and dates and before.date.covers(dates[-1]):
            return Evidence(dates[-1], holding)
    return before


def _beside(
    question: Question,
    office: Office,
    holdings: Sequence[Holding],
    anchors: Sequence[int],
    reading: str,
) -> Answer:
    """Return who held a post before or after somebody."""
    order = question.order
    anchor = anchors[0] if order == "before" else anchors[-1]
    name = holdings[anchor].holder.name
    told = f"{reading}, {order} {name}"
    row = [
        holding
        for place, holding in enumerate(holdings)
        if (place < anchor if order == "before" else place > anchor)
        and holding.holder.id != holdings[anchor].holder.id
        and holding.evidence
    ]
    if not row:
        text = f"No source read says who was {office.name} {order} {name}."
        return not_known(text, told, [_fact_of(question, holdings[anchor])], [office.id])
    nearest = row[-1] if order == "before" else row[0]
    pair = (nearest, holdings[anchor]) if order == "before" else (holdings[anchor], nearest)
    is_next = _follows(*pair)
    note = "" if is_next else "Whether somebody held the post between the two is not known."
    certainty = "" if is_next else INFERRED
    return _tell(question, [nearest], told, certainty=certainty, after=note)


def _follows(former: Holding, latter: Holding) -> bool:
    """Return whether a holder is known to follow another without a gap in which others may lie."""
    end = former.role.end or former.evidence[-1]
    start = latter.role.start or latter.evidence[0]
    if former.role.end is None and latter.role.start is None:
        return False
    months = (start.earliest[0] - end.latest[0]) * 12 + start.earliest[1] - end.latest[1]
    return months <= 2


def _first(question: Question, office: Office, holdings: Sequence[Holding], reading: str) -> Answer:
    """Return the earliest holder that is known, who need not have been the first."""
    dated = [holding for holding in holdings if holding.evidence]
    told = f"{reading}, the first"
    if not dated:
        return not_known(
            f"No source read says who was the first {office.name}.", told, (), [office.id]
        )
    note = "That is the earliest holder recorded; whether there was one before is not known."
    return _tell(question, dated[:1], told, certainty=INFERRED, after=note)


def _previous(
    question: Question, office: Office, holdings: Sequence[Holding], reading: str
) -> Answer:
    """Return who held a post before the one who holds it now, or is the last known."""
    dated = [holding for holding in holdings if holding.evidence]
    others = (
        [holding for holding in dated if holding.holder.id != dated[-1].holder.id] if dated else []
    )
    if not others or question.order == "after":
        return not_known(f"No source read says so of {office.name}.", reading, (), [office.id])
    certainty = "" if _follows(others[-1], dated[-1]) else INFERRED
    return _tell(
        question, others[-1:], f"{reading}, before {dated[-1].holder.name}", certainty=certainty
    )


def _all(question: Question, holdings: Sequence[Holding], reading: str) -> Answer:
    return _tell(question, holdings, f"{reading}, all that are recorded")


def when_in_post(question: Question) -> list[Answer]:
    """Answer when somebody took up or left a post, or held it."""
    people = [
        meant
        for meant in question.meant("person", besides=question.posts)
        if _named_places(question, meant.match)
    ]
    if not people:
        return []
    best = people[0]
    if len(people) > 1 and people[1].score >= best.score - 0.02:
        return []
    person = question.record(best)
    held = _roles_meant(question, person, best.match)
    reading = f"when {person.name} held a post"
    named_units = _named_places(question, best.match)
    texts = [fact.text for fact in held]
    rest = set(range(len(question.asked))) - question.framing - named_units
    left = question.left_over(rest - question.posts, [*texts, *_office_names(question, person)])
    if left:
        return [unsure(question, left, reading, held[:1])]
    if not held:
        return [
            not_known(
                f"No source read says when {person.name} held that post.", reading, (), [person.id]
            )
        ]
    return [_when_told(question, person, held, reading)]


def _office_names(question: Question, person: Record) -> list[str]:
    """Return the names of the posts and bodies of somebody, and their short forms."""
    names = []
    for role in roles_of(person):
        for identifier in (role.office, role.organization):
            record = question.library.store.find(identifier or "")
            if record is not None:
                names += [record.name, *record.aliases, *record.acronyms]
    return names


def _roles_meant(question: Question, person: Record, match: Match) -> list[Fact]:
    """Return the facts about the posts of somebody that a question means: those of its words."""
    facts = [
        fact
        for fact in question.library.facts_of(person)
        if fact.head == "roles" and fact.field.removeprefix("roles.").isdecimal()
    ]
    posts = question.posts
    named_people = _named_places(question, match)
    offices = {office.id for office in office_asked(question, named_people)} if posts else set()
    of_office = [fact for fact in facts if fact.value in offices]
    return of_office or (
        [fact for fact in facts if not posts or not question.left_over(posts, [fact.text])]
    )


def _when_told(question: Question, person: Record, held: list[Fact], reading: str) -> Answer:
    roles = roles_of(person)
    fact = held[0]
    if len(held) > 1 and words_of.TOOK_OVER not in question.predicates:
        fact = held[-1]
    role = roles[int(fact.field.removeprefix("roles.")) - 1]
    is_start = bool(question.predicates & {words_of.TOOK_OVER, words_of.BEGAN})
    is_end = bool(question.predicates & {words_of.LEFT, words_of.ENDED}) or question.has(
        "until", "till"
    )
    wanted = [role.start] if is_start else [role.end] if is_end else [role.start, role.end]
    values = [date for date in wanted if date]
    if is_start and role.office:
        claims = _claims(person, role.office)
        values += [PartialDate.parse(claim) for claim in claims]
    if not values and not is_start and not is_end and role.attested:
        values = [role.attested[0], role.attested[-1]]
    if not values:
        text = f"No source read says when. {fact.text}"
        return not_known(text, reading, [fact])
    return from_facts(
        [fact], reading, values=values, certainty="" if fact.certainty != ATTESTED else ATTESTED
    )


def _claims(person: Record, office: str) -> list[str]:
    """Return the days that sources claim for the beginning of a post."""
    found = []
    for dispute in person.disputes:
        if dispute.field == f"roles.{office}":
            found += [str(claim.value) for claim in dispute.claims]
    return [value for value in found if value[:4].isdecimal() and len(value) in (4, 7, 10)]


def who_is(question: Question) -> list[Answer]:
    """Answer who somebody is: the posts that are recorded."""
    people = [
        meant
        for meant in question.meant("person")
        if not meant.missing and _named_places(question, meant.match)
    ]
    if not people:
        return []
    if len(people) > 1 and people[1].score >= people[0].score - 0.02:
        names = enumerated_names(f"{meant.match.document.name}" for meant in people[:8])
        ids = [meant.id for meant in people[:8]]
        return [not_known(f"Several people may be meant: {names}.", "who somebody is", (), ids)]
    person = question.record(people[0])
    facts = [
        fact
        for fact in question.library.facts_of(person)
        if fact.head == "roles" and fact.field.removeprefix("roles.").isdecimal()
    ]
    reading = f"who {named(person)} is"
    if not facts:
        return [
            from_facts(
                (),
                reading,
                text=person.summary or person.name,
                values=[person.id],
                records=[person.id],
                certainty=STATED,
            )
        ]
    return [from_facts(facts, reading, values=[facts[-1].value], records=[person.id])]

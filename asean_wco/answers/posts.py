"""Who had a post: at a time, before or after somebody, first or now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from asean_wco.answers.answer import (
    Answer,
    Proposed,
    each_once,
    not_known,
    perhaps,
)
from asean_wco.answers.holders import BY_TERMS, FIRST_RECORDED, Post
from asean_wco.answers.question import Question, Subject, share_of_most
from asean_wco.answers.texts import BORNE, quality
from asean_wco.answers.wording import stripped
from asean_wco.answers.words import ALL, COUNTRY, NOT_TOP, POSTS, RANKS, TOPS, TWICE
from asean_wco.facts.fact import INFERRED
from asean_wco.facts.sentences import office_words
from asean_wco.facts.tenure import Holding
from asean_wco.facts.when import evidence_of
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold
from asean_wco.model.records import Office, Organization, Record
from asean_wco.model.today import today
from asean_wco.search.matching import SHORT
from asean_wco.search.reading import Unit

_MOST_OFFICES = 4
_MOST_MEANT = 3
# The year of the end of a time without an end.
_NO_END = 9999
# From here on a word is a word of somebody's name: whole, or shortened. Its beginning alone may be
# that of another name.
_NAMES_HOLDER = SHORT


class _Post(Post):
    """An office that is asked about; where countries are asked for, those of its holders."""

    def __init__(self, question: Question, office: Office) -> None:
        super().__init__(question, office)
        self._is_country_asked = question.sort == COUNTRY

    def value_of(self, holder: Record) -> str:
        """Return the country of a body where countries are asked for, or else its id."""
        country = getattr(holder, "country", None)
        return str(country) if self._is_country_asked and country else holder.id


def who_in_post(question: Question) -> Answer | None:
    """Return who had the post that is likeliest meant; None where a question is about none."""
    answers = question.once(answers_of_posts)
    return answers[0].answer if answers else None


def answers_of_posts(question: Question) -> list[Proposed]:
    """Return what the posts answer that may be meant, the likeliest first."""
    anchors = _anchors(question)
    posts = _posts_meant(question, anchors)
    answers = []
    is_top_asked = question.has(*TOPS) and not question.has(*NOT_TOP)
    tops = [meant for meant in posts if _is_top(meant.post.office)]
    if is_top_asked and tops:
        # Who is asked for as the head of a body is none of its deputies.
        posts = tops
    plain = [meant for meant in posts if not is_of_another_rank(question, meant.post.office.title)]
    posts = plain or posts
    if question.order == "first":
        # The first woman in a post need not be the first in it.
        posts = [meant for meant in posts if not (meant.lacking or question.attribute)]
    for rank, meant in enumerate(posts):
        answer = _who_in(question, meant.post, anchors)
        features = {
            "post is first": float(rank == 0),
            "post lacks": share_of_most(meant.lacking),
            "post body named": float(meant.body_named > 0),
            "post titled": meant.titled,
            "post of person named": float(meant.is_of_person),
            "top asked, post is top": float(is_top_asked and bool(tops)),
            "top asked, post is not": float(is_top_asked and not tops),
            "body told, person asked": float(_tells_body(question, answer)),
            "another post named": float(_is_less_named(meant, posts[0])),
        }
        answers.append(Proposed("post", answer, features))
    return answers


def _is_less_named(meant: _Meant, first: _Meant) -> bool:
    """Return whether a question names the body of the likeliest post, and not that of another."""
    return not first.lacking and first.body_named > 0 == meant.body_named


def _tells_body(question: Question, answer: Answer) -> bool:
    """Return whether bodies are told as the holders of a post where a person is asked for."""
    records = [question.record(str(value)) for value in answer.values]
    is_person_asked = question.has("which person", "what person", "which people", "which persons")
    return is_person_asked and any(isinstance(one, Organization) for one in records)


def holders_counted(question: Question) -> Proposed:
    """Return how many people are recorded in a post, where its holders are counted."""
    is_of_event = "meeting" in question.kinds or question.names_series or bool(question.role)
    is_asked = not POSTS.isdisjoint(question.counted) and not is_of_event
    meant = []
    if is_asked and not question.reading.periods:
        meant = [one for one in _posts_meant(question, []) if not one.lacking]
    if not meant:
        return Proposed("post", None, {})
    return Proposed("post", meant[0].post.count(), {"holders counted": 1.0})


def _is_top(office: Office) -> bool:
    """Return whether an office is at the top of its body."""
    return not any(word in fold(office.title).split() for word in NOT_TOP)


def is_of_another_rank(question: Question, title: str) -> bool:
    """Return whether a title says that it is a deputy's, and a question does not."""
    return any(f" {word} " in f" {fold(title)} " and not question.has(word) for word in RANKS)


def _who_in(question: Question, post: _Post, anchors: Sequence[Record]) -> Answer:
    """Return who had a post at the time that is asked for."""
    order = question.reading.order
    is_beside = order in ("before", "after") or question.has("between")
    if is_beside:
        # Whoever was in the post is meant, rather than somebody else of that name.
        anchors = _holders_named(question, post) or anchors
    anchors = anchors or _bodies_named(question, post)
    if anchors and (is_beside or order == "next"):
        return _neighbour(question, post, anchors)
    if is_beside and not question.reading.periods:
        text = "Nobody of the name given is recorded as "
        text += f"{office_words(post.office, question.library.name_of)}."
        return not_known(text, question.told, records=[post.office.id])
    in_row = _in_row(question, post)
    if in_row:
        return in_row
    if question.reading.periods:
        return _in_periods(question, post)
    return _without_time(question, post)


def _in_row(question: Question, post: _Post) -> Answer | None:
    """Return who had a post first, as the second or more than once; None where none is asked."""
    if question.has(*TWICE):
        return _who_twice(question, post)
    terms = post.terms
    if question.reading.order == "first":
        return post.answer(terms[:1], more=FIRST_RECORDED)
    number = _number_of_holder(question)
    if 1 < number <= len(terms):
        return post.answer([terms[number - 1]], INFERRED, BY_TERMS)
    return None


def _who_twice(question: Question, post: _Post) -> Answer:
    """Return who came into a post more than once."""
    terms = post.terms
    times = Counter(one.holder.id for one in terms)
    again = [one for one in terms if times[one.holder.id] > 1]
    if again:
        return post.answer(again)
    office = office_words(post.office, question.library.name_of)
    return not_known(
        f"Nobody is recorded as {office} twice.", question.told, records=[post.office.id]
    )


def _without_time(question: Question, post: _Post) -> Answer:
    """Return who had a post where no time is told: at a meeting that is, ever, or now."""
    meeting = question.subject_of("meeting")
    if meeting and question.reading.ordinal:
        start = PartialDate.read(meeting.hit.document.facets.get("start"))
        if start:
            return post.on(start)
    if _is_for_all(question):
        return post.answer(post.terms)
    return post.on(today())


def _is_for_all(question: Question) -> bool:
    is_said = question.asks_for_holders or question.has("were the", "have held", "all", "list")
    return question.reading.order != "last" and is_said


def _in_periods(question: Question, post: _Post) -> Answer:
    """Return who had a post in the times that are asked for."""
    first, last = question.reading.periods[0]
    if first == last:
        return post.on(first)
    is_open = last.year >= _NO_END or first.year <= 1
    if is_open and not (question.has(*ALL) or question.asks_for_holders):
        if last.year >= _NO_END and not post.is_shown_from(first):
            # Whoever was in the post before need not have been in it then.
            return perhaps(post.on(first))
        return post.on(first if last.year >= _NO_END else last)
    held = [
        one
        for one in post.terms
        if any(
            first.earliest <= date.latest and date.earliest <= last.latest for date in one.evidence
        )
    ]
    inner = [one for one in held if not _only_touches(one, first, last)]
    if len(inner) == 1 and not (question.asks_for_several or question.asks_for_holders):
        # Who left in the first year or came in the last one is not meant.
        held = inner
    return post.answer(held) if held else post.on(first)


def _only_touches(holding: Holding, first: PartialDate, last: PartialDate) -> bool:
    """Return whether a term ended where a time begins, or began where it ends."""
    dates = holding.evidence
    return dates[-1].earliest <= first.latest or dates[0].latest >= last.earliest


def _anchors(question: Question) -> list[Record]:
    """Return the people and bodies that a question names by a word of their name."""
    found = []
    for hit in question.hits[:15]:
        if hit.document.kind != "person":
            continue
        subject = Subject(question, hit, 1.0)
        words = [
            unit
            for unit in question.units
            if unit.sort == "word" and quality(unit, subject.names) >= _NAMES_HOLDER
        ]
        if words:
            found.append(subject.record)
    whole = [one for one in found if f" {fold(one.name)} " in question.words]
    return whole or found


def _holders_named(question: Question, post: _Post) -> list[Record]:
    """Return the people who had a post and whom a question names by a word of their name."""
    words = [unit for unit in question.units if unit.sort == "word" and not question.is_idle(unit)]
    holders = {one.holder.id: one.holder for one in post.terms}
    named = []
    for holder in holders.values():
        name = f" {fold(holder.name)} "
        borne = sum(quality(unit, name) >= _NAMES_HOLDER for unit in words)
        if borne and not isinstance(holder, Organization):
            named.append((borne, holder))
    # Khin Maung Lin is not every Khin.
    most = max((borne for borne, _ in named), default=0)
    return [holder for borne, holder in named if borne == most]


def _number_of_holder(question: Question) -> int:
    """Return which holder of a post is asked for: 2 for "the second head"; 0 for none."""
    is_of_event = "meeting" in question.kinds or question.names_series
    return 0 if is_of_event or question.reading.order else question.reading.ordinal or 0


def _bodies_named(question: Question, post: _Post) -> list[Record]:
    """Return the bodies that had a post, of the countries that a question names."""
    codes = question.countries
    bodies = {
        one.holder.id: one.holder
        for one in post.holdings
        if isinstance(one.holder, Organization) and one.holder.country in codes
    }
    return list(bodies.values())


class _Meant(NamedTuple):
    """A post that may be meant.

    Attributes:
        post: the post.
        lacking: how many things are said that nothing about the post bears out.
        body_named: how long the name of its body is, where a question has it.
        is_of_person: whether somebody who is named had it.
        titled: the share of the words for posts that its title has.
    """

    post: _Post
    lacking: int
    body_named: int
    is_of_person: bool
    titled: float = 1.0


def _posts_meant(question: Question, anchors: Sequence[Record]) -> list[_Meant]:
    """Return the posts that may be meant, the likeliest first."""
    library = question.library
    hits = library.search(stripped(question.plain, library.index), ("office",))[:_MOST_OFFICES]
    held = [
        role.office
        for person in anchors[:1]
        for role in sorted(
            person.roles,  # type: ignore[attr-defined]
            key=lambda role: [date.sort_key for date in evidence_of(role)][-1:],
        )
        if role.office
    ]
    ids = [hit.document.id for hit in hits]
    if held:
        named_office = next((one for one in ids if one in held), held[-1])
        office = library.get(named_office)
        return [_Meant(_Post(question, office), 0, 0, True)]  # type: ignore[arg-type]
    subjects = [Subject(question, hit, 1.0) for hit in hits]
    subjects += _of_bodies_named(question, ids)
    meant = []
    for one in subjects:
        post = _Post(question, one.record)  # type: ignore[arg-type]
        if _unborne_by_office(question, one, post):
            continue
        named_body = _body_named(question, one)
        titled = _titled_share(question, one)
        lacking = [unit for unit in one.weighty if not _is_settled(question, one, unit)]
        meant.append(_Meant(post, len(lacking), named_body, False, titled))
    meant.sort(key=lambda one: (one.lacking, -one.body_named, -one.titled))
    return meant[:_MOST_MEANT]


def _is_settled(question: Question, office: Subject, unit: Unit) -> bool:
    """Return whether a unit says when a post was held, or where its body has its seat."""
    if unit.sort == "time":
        return True
    body = question.record(office.hit.document.facets.get("organization", ""))
    city = fold(getattr(body, "city", None) or "")
    return unit.sort == "place" and city in unit.meaning


def _of_bodies_named(question: Question, known: Sequence[str]) -> list[Subject]:
    """Return the offices of the bodies that a question names in full.

    Args:
        question: asked.
        known: ids of offices that are looked at in any case.
    """
    bodies = [
        subject.id
        for subject in question.likely_subjects
        if subject.kind == "organization" and question.named_share(subject.hit)
    ]
    offices = [office.id for body in bodies for office in question.library.find("office", org=body)]
    index = question.library.index
    numbers = [index.number_of(office) for office in dict.fromkeys(offices) if office not in known]
    documents = index.documents(number for number in numbers if number is not None)
    return [question.outright(document) for document in documents]


def _titled_share(question: Question, office: Subject) -> float:
    """Return the share of the words for posts in a question that the names of an office have."""
    words = [
        unit
        for unit in question.units
        # Whoever "ran" or "headed" a body may have any title.
        if (unit.sort == "post" or not POSTS.isdisjoint(unit.words)) and unit.text not in TOPS
    ]
    borne = [quality(unit, office.names) >= BORNE for unit in words]
    return sum(borne) / len(borne) if borne else 1.0


def _body_named(question: Question, office: Subject) -> int:
    """Return how long the name of the body of an office is that a question has."""
    names = question.full_names(office.hit.document.facets.get("organization", "")).split(" . ")
    held = [name for name in map(fold, names) if f" {name} " in question.words]
    return max(map(len, held), default=0)


def _unborne_by_office(question: Question, subject: Subject, post: _Post) -> list[object]:
    """Return what a question says that neither an office nor its holders bear out."""
    holders = " ".join(f" {fold(one.holder.name)} " for one in post.holdings)
    return [
        unit
        for unit in subject.rest
        if unit.sort not in ("time", "ordinal", "kind", "order")
        and unit.sort != "place"
        and (unit.sort == "post" or not question.is_idle(unit))
        and quality(unit, subject.pool) < BORNE
        and quality(unit, holders) < _NAMES_HOLDER
        and not any(word in question.unknown for word in unit.words)
    ]


def _neighbour(question: Question, post: _Post, anchors: Sequence[Record]) -> Answer:
    """Return who had a post before, after or between those who are named."""
    terms = post.terms
    places = [
        place
        for anchor in anchors[:2]
        for place, one in enumerate(terms)
        if one.holder.id == anchor.id
    ]
    if not places:
        return not_known(
            f"{anchors[0].name} is not recorded as {post.office.title}.", question.told
        )
    if question.has("between") and len(places) > 1:
        start, end = _nearest_pair(terms, places)
        held = terms[start + 1 : end]
    elif question.asks_for_holders and question.reading.order == "before":
        held = terms[: places[0]]
    elif question.asks_for_holders:
        held = terms[places[0] + 1 :]
    elif question.reading.order == "before":
        place = places[0] - question.reading.steps
        held = terms[place : place + 1] if place >= 0 else []
    else:
        place = places[0] + question.reading.steps
        held = terms[place : place + 1]
    if not held:
        text = (
            f"Nobody is recorded as {post.office.title} {question.reading.order} {anchors[0].name}."
        )
        return not_known(text, question.told, [post.fact_of(terms[places[0]])], [post.office.id])
    answer = post.answer(held)
    # The answer rests on the term of the one who is named as well.
    beside = [anchor.id for anchor in anchors[:2]]
    return answer._replace(records=each_once([*answer.records, *beside]))


def _nearest_pair(terms: Sequence[Holding], places: Sequence[int]) -> tuple[int, int]:
    """Return the places of the two nearest terms of different people, the earlier one first.

    Somebody who was in the post twice is meant with the term next to that of the other.
    """
    pairs = [
        (one, other)
        for one in places
        for other in places
        if one < other and terms[one].holder.id != terms[other].holder.id
    ]
    return min(pairs, key=lambda pair: pair[1] - pair[0], default=(min(places), max(places)))

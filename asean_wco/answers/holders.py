"""An office with all who are recorded in it, and the answers that their terms give."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import groupby
from typing import Protocol

from asean_wco.answers.answer import Answer, each_once, from_facts, least_sure, not_known
from asean_wco.facts import tenure
from asean_wco.facts.fact import BETWEEN, COUNTED, INFERRED, UNKNOWN, Fact
from asean_wco.facts.sentences import office_words, sentences_of
from asean_wco.facts.tenure import Holding
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Office, Organization, Record
from asean_wco.model.today import today

# What is said of the first holder, where no source says that nobody was in the post before.
FIRST_RECORDED = "This is the first holder recorded; the sources do not say who came before."
# What is said of whoever is counted off: "the second head".
BY_TERMS = "(inferred: by the terms recorded.)"

# Of more holders than so many it is told what is not known of them.
_FEWEST_WITH_GAPS = 2


class AsksForPost(Protocol):
    """A question that may ask for a post."""

    library: Library

    @property
    def told(self) -> str:
        """How it was read."""

    def has(self, *phrases: str) -> bool:
        """Return whether it has any of some phrases."""


class Post:
    """An office, with all who are recorded in it.

    Args:
        question: asked.
        office: the office.

    Attributes:
        office: the office.
        holdings: all terms, as `facts.tenure` has them.
    """

    def __init__(self, question: AsksForPost, office: Office) -> None:
        self._question = question
        self.office = office
        holders = question.library.store.may_link_to(office.id)
        self.holdings = tenure.holdings_of(office.id, holders)

    @cached_property
    def by_each_title(self) -> list[Holding]:
        """All dated terms by their beginning, one for each title that a holder had in a row."""
        dated = [one for one in self.holdings if one.evidence]
        # Who left on a day was in the post before the one who came on that day.
        dated.sort(key=lambda one: (one.evidence[0].sort_key, bool(one.role.start), one.holder.id))
        return dated

    @cached_property
    def _by_time(self) -> list[list[Holding]]:
        """The dated terms, those of one holder in a row together."""
        return [list(own) for _, own in groupby(self.by_each_title, key=lambda one: one.holder.id)]

    @cached_property
    def terms(self) -> list[Holding]:
        """The terms by their beginning, one for each time that somebody came in."""
        return [own[0] for own in self._by_time]

    def end_of(self, term: Holding) -> Holding:
        """Return the term with which somebody left, who may have been in the post by two titles."""
        return self._by_time[self.terms.index(term)][-1]

    @cached_property
    def _facts_of_office(self) -> list[Fact]:
        return self._question.library.facts_of(self.office)

    @property
    def words(self) -> str:
        """The office in words: "the Director General of the Thai Customs Department"."""
        return office_words(self.office, self._question.library.name_of)

    def fact_of(self, holding: Holding) -> Fact:
        """Return the fact that tells a term."""
        roles = holding.holder.roles  # type: ignore[attr-defined]
        number = roles.index(holding.role) + 1
        facts = self._question.library.facts_of(holding.holder)
        return next(fact for fact in facts if fact.field == f"roles.{number}")

    def value_of(self, holder: Record) -> str:
        """Return what stands for a holder as the value of an answer."""
        return holder.id

    def answer(self, terms: Sequence[Holding], certainty: str = "", more: str = "") -> Answer:
        """Return the answer that terms give, of several with what is not known of the holders."""
        facts = [self.fact_of(one) for one in terms]
        if len(terms) > _FEWEST_WITH_GAPS and not more:
            gaps = [one for one in self._facts_of_office if one.certainty == UNKNOWN]
            more = " ".join(fact.text for fact in gaps)
        return from_facts(
            facts,
            self._question.told,
            text=" ".join(each_once([*(fact.text for fact in facts), more])),
            values=[self.value_of(one.holder) for one in terms],
            records=[self.office.id],
            certainty=certainty,
        )

    def count(self, terms: Sequence[Holding]) -> Answer:
        """Return how many people are recorded in the post with some terms."""
        names = each_once(one.holder.name for one in terms)
        verb = "is" if len(names) == 1 else "are"
        text = f"{len(names)} {verb} recorded as {self.office.name}: {'; '.join(names)}."
        return from_facts(
            [self.fact_of(one) for one in terms],
            self._question.told,
            text=text,
            values=[len(names)],
            records=[self.office.id],
            certainty=COUNTED,
        )

    def held_on(self, date: PartialDate) -> list[Holding]:
        """Return the terms of those who had the post on a date; none where it is not known."""
        return self._held(tenure.who_on(self.holdings, date))

    @cached_property
    def held_now(self) -> list[Holding]:
        """The terms of those who have the post today; none where it is not known."""
        return self.held_on(today())

    def on(self, date: PartialDate) -> Answer:
        """Return who had the post on a date, or that it is not known."""
        answers = tenure.who_on(self.holdings, date)
        held = self._held(answers)
        if not held:
            return self._unknown(answers[0], date)
        certainty = least_sure(answer.certainty for answer in answers if answer.holding in held)
        if certainty == BETWEEN:
            day = "on that very day" if date.day else "at that very time"
            return self.answer(held, certainty, f"No source shows this {day}.")
        answer = self.answer(held, certainty)
        if certainty == INFERRED:
            return answer._replace(text=self._likely(answers[0]))
        beside = [one for one in answers if one.certainty == INFERRED]
        return answer._replace(text=" ".join((answer.text, *map(tenure.likely_words, beside))))

    def _held(self, answers: Sequence[tenure.HolderAnswer]) -> list[Holding]:
        """Return the terms that are meant: those of bodies before those of their people."""
        sure = [one.holding for one in answers if one.holding and one.certainty != INFERRED]
        held = sure or [answer.holding for answer in answers if answer.holding]
        held = [one for one in held if isinstance(one.holder, Organization)] or held
        if self._question.has("acting"):
            held = [one for one in held if one.role.acting] or held
        return held

    def _likely(self, answer: tenure.HolderAnswer) -> str:
        """Return who is probably in the post and why, with what sources disagree on."""
        who, _, reasons = tenure.likely_words(answer).rstrip(".").partition(" in the post: ")
        claims = [
            sentence.replace("Sources disagree:", "Sources disagree on the dates of the term:", 1)
            for one in [answer.holding]
            for sentence in sentences_of(self.fact_of(one).text if one else "")
            if sentence.startswith("Sources disagree")
        ]
        return " ".join((f"{who} {self.words} (inferred: {reasons}).", *claims))

    def last_known(self) -> str:
        """Return in a sentence who was last in the post; nothing where nobody is recorded."""
        if not self.terms:
            return ""
        last = self.end_of(self.terms[-1])
        name = self._question.library.name_of(last.holder.id)
        return f"The last known in the post: {name} ({last.evidence[-1].display()})."

    def nobody_next(self) -> Answer:
        """Return that nobody is recorded as the next in a post, with who had it last."""
        holder = self.on(today())
        text = f"Nobody is recorded as the next one in the post of {self.words}. {holder.text}"
        return not_known(text, self._question.told, holder.facts, [self.office.id])

    def _unknown(self, answer: tenure.HolderAnswer, date: PartialDate) -> Answer:
        """Return that no holder is known of a date, with the last before and the first after."""
        when = f"was {self.words} {'on' if date.day else 'in'} {date.display()}"
        if date == today():
            when = f"is {self.words} today, on {date.display()}"
        text = f"None of the sources consulted says who {when}."
        facts = []
        for sighting, words in ((answer.before, "The last known"), (answer.after, "The next")):
            if sighting:
                text += f" {words}: {sighting.holding.holder.name} ({sighting.date.display()})."
                facts.append(self._fact_of_sighting(sighting))
        gaps = [
            fact
            for fact in self._facts_of_office
            if fact.certainty == UNKNOWN and str(date.year) in fact.text
        ]
        said = [one for fact in gaps for one in sentences_of(fact.text) if str(date.year) in one]
        # The post is named already.
        told = [one.removeprefix(f"The post “{self.office.name}”: ") for one in said]
        text = " ".join((text, *told))
        return not_known(text, self._question.told, [*facts, *gaps], [self.office.id])

    def _fact_of_sighting(self, sighting: tenure.Sighting) -> Fact:
        """Return the fact that tells a term, with the sources that show the holder on that day."""
        holder, role = sighting.holding.holder, sighting.holding.role
        sources = self._question.library.sources_of_day(holder, role, sighting.date)
        return self.fact_of(sighting.holding)._replace(sources=sources)

"""What the reference holds of a country, so that two countries can stand side by side.

That is the customs administration with its heads, the posts at the WCO and at ASEAN, the meetings
held, the steps in agreements and systems, the initiatives taken part in, and the centres, the
laboratories and the offices in the country.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from asean_wco.facts.fact import ATTESTED, DISPUTED, INFERRED, STATED, UNKNOWN, Fact
from asean_wco.facts.labels import dispute_on_term
from asean_wco.facts.mentions import (
    SHARED_BODIES,
    SHARED_TYPES,
    all_members_in,
    is_national,
)
from asean_wco.facts.posts import heads_service
from asean_wco.facts.tenure import HolderAnswer, Holding, history, who_on
from asean_wco.facts.when import dates_of, evidence_of, role_order
from asean_wco.model.countries import Country
from asean_wco.model.dates import PartialDate
from asean_wco.model.origin import OWN, REFERENCE
from asean_wco.model.records import (
    Find,
    Initiative,
    Meeting,
    Organization,
    Person,
    Record,
    Role,
    Topic,
    roles_of,
)
from asean_wco.model.tuples import NamedTuple
from asean_wco.query.comparison import Item, Pair
from asean_wco.query.filters import probably_in

Portrait = Mapping[str, Sequence[Item]]
# The fields of a comparison of countries, in their order. Those that end with a full stop are
# followed by the id of a record.
HEAD_NOW = "head_now"
FIELDS = (
    "administration", HEAD_NOW, "heads", "posts", "meetings_hosted.", "meetings_hosted",
    "steps.", "initiatives", "offices_there",
)  # fmt: skip
_COMMITTEES = SHARED_BODIES - SHARED_TYPES
_OFFICES_THERE = frozenset({"training-centre", "laboratory", "regional-office", "secretariat"})
# What members do in an agreement, a system or a programme.
_STEP = re.compile(
    r"\b(?:acce(?:ded?|ssion|pted)|agreed|appl(?:y|ied|ies)|approved|beg[ai]n|chair(?:ed)?"
    r"|completed|connected|deposited|exchang(?:ed?|ing)|gave its|in(?:to)? force|joined|launched"
    r"|live|notified|offered|part(?:y|ies)|pilot|ratifi(?:ed|cation)|sign(?:ed|ature)"
    r"|still to|t(?:ook|ake) (?:part|effect|the chair)|test(?:ed|ing)?|us(?:e|ed|ing))\b"
)
# What a clause tells with this was not done.
_DENIED = re.compile(r"\bnot\b")
_CLAUSE = re.compile(r"; |\. ")


class Known(NamedTuple):
    """What the reference holds, as far as it concerns a country.

    Attributes:
        facts: those that concern the country.
        bodies: the bodies with their seat in the country.
        holders: all people and bodies that may hold a post.
        find: returns the record of an id.
        today: the day of which it is told who holds a post.
    """

    facts: Sequence[Fact]
    bodies: Sequence[Organization]
    holders: Sequence[Record]
    find: Find
    today: PartialDate


def compare_countries(left: Portrait, right: Portrait) -> list[Pair]:
    """Return what is known of two countries side by side.

    Args:
        left: what is known of the first, from `portrait_of`.
        right: what is known of the second.
    """
    fields = sorted({*left, *right}, key=lambda field: _order(field, left, right))
    return [_pair(field, left.get(field, ()), right.get(field, ())) for field in fields]


def compare_holders(left: Iterable[Holding], right: Iterable[Holding]) -> list[Pair]:
    """Return the holders of two offices side by side, each with the term.

    Who held both had another term in each, which is told under each.

    Args:
        left: all holdings of the first office, from `holdings_of`.
        right: those of the second.
    """
    sides = [[_term_item(holding) for holding in holdings] for holdings in (left, right)]
    return [_pair("holders", *sides)]


def _order(field: str, left: Portrait, right: Portrait) -> tuple[object, ...]:
    """Return the place of a field: by its sort, then by the first date in it."""
    head, dot, _ = field.partition(".")
    items = (*left.get(field, ()), *right.get(field, ()))
    first = min((item.date.sort_key for item in items if item.date), default=())
    return FIELDS.index(head + dot), first if dot else (), field


def _pair(field: str, left: Sequence[Item], right: Sequence[Item]) -> Pair:
    """Return what two countries have in a field."""
    keys = [{item.key for item in items} for items in (left, right)]
    both = keys[0] & keys[1]
    pair = Pair(
        field,
        left_certainty=_gravest(left),
        right_certainty=_gravest(right),
        shared=_keys(item for item in left if item.key in both),
        left_only=_keys(item for item in left if item.key not in both),
        right_only=_keys(item for item in right if item.key not in both),
        left_inferred=_keys(item for item in left if item.certainty == INFERRED),
        right_inferred=_keys(item for item in right if item.certainty == INFERRED),
        is_list=field != HEAD_NOW,
        left_items=tuple(left),
        right_items=tuple(right),
    )
    if field != HEAD_NOW:
        return pair
    names = [items[0].text if items and items[0].key else None for items in (left, right)]
    return pair._replace(left=names[0], right=names[1])


def _keys(items: Iterable[Item]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item.key for item in items if item.key))


def _gravest(items: Sequence[Item]) -> str | None:
    """Return the gravest certainty among items; None without any."""
    certainties = {item.certainty for item in items}
    return next((doubt for doubt in (DISPUTED, INFERRED) if doubt in certainties), None) or next(
        (item.certainty for item in items), None
    )


def portrait_of(country: Country, known: Known) -> dict[str, list[Item]]:
    """Return what is known of a country, by field.

    Args:
        country: which one.
        known: what the reference holds of it.
    """
    return {field: items for field, items in _Portrait(country, known).fields() if items}


class _Portrait:
    """The items of a country, field by field."""

    def __init__(self, country: Country, known: Known) -> None:
        self._country = country
        self._known = known
        self._national = {body.id for body in known.bodies if is_national(body)}
        self._customs = [body for body in known.bodies if body.type == "customs-administration"]

    def fields(self) -> Iterator[tuple[str, list[Item]]]:
        """Yield each field with its items; some fields are without any."""
        yield "administration", [_body_item(body) for body in self._customs]
        holdings = self._heads()
        yield HEAD_NOW, [_now_item(answer) for answer in self._now(holdings)]
        held = Counter(map(_name_of_head, holdings))
        yield (
            "heads",
            [
                _holding_item(answer.holding, with_title=held[_name_of_head(answer.holding)] > 1)
                for answer in history(holdings)
                if answer.holding and answer.until is None
            ],
        )
        yield "posts", self._posts()
        yield from self._by_part("meetings_hosted", self._meetings())
        yield from self._by_part("steps", self._steps())
        yield "initiatives", self._initiatives()
        there = [body for body in self._known.bodies if body.type in _OFFICES_THERE]
        yield "offices_there", [_body_item(body) for body in there]

    def _now(self, holdings: list[Holding]) -> list[HolderAnswer]:
        return who_on(holdings, self._known.today) if self._customs else []

    def _heads(self) -> list[Holding]:
        """Return who headed the customs administration, in the order of time."""
        administrations = {body.id for body in self._customs}
        holdings = [
            Holding(record, role)
            for record in self._known.holders
            for role in roles_of(record)
            if role.organization in administrations and heads_service(role)
        ]
        return sorted(holdings, key=lambda holding: (role_order(holding.role), holding.holder.id))

    def _posts(self) -> list[Item]:
        """Return the posts at the WCO, at ASEAN and in bodies of theirs, in the order of time."""
        posts = []
        for record in filter(self._is_of_country, self._known.holders):
            for role in roles_of(record):
                body = self._known.find(role.organization or "")
                if isinstance(body, Organization) and body.type in SHARED_BODIES:
                    posts.append(_post_item(record, role))
        return _by_date(posts)

    def _is_of_country(self, record: Record) -> bool:
        """Return whether someone is of the country, or a body is one of its own."""
        if record.id in self._national:
            return True
        if not isinstance(record, Person):
            return False
        if record.nationality:
            return record.nationality == self._country.id
        return any(role.organization in self._national for role in record.roles)

    def _meetings(self) -> list[tuple[str, Item]]:
        """Return the meetings held in the country or by its bodies, each with its series."""
        held: dict[str, tuple[str, Item]] = {}
        facts = (
            fact for fact in self._known.facts if fact.head in ("start", "end", "place", "hosts")
        )
        own = {fact.about for fact in facts if fact.is_own}
        for fact in self._known.facts:
            meeting = self._known.find(fact.about)
            if not isinstance(meeting, Meeting) or not self._is_of_holding(fact, meeting):
                continue
            start, end = dates_of(meeting)
            if end == start:
                end = None
            city = meeting.place.city if meeting.place else None
            text = city or meeting.name if meeting.series else meeting.name
            origin = OWN if meeting.id in own else REFERENCE
            item = Item(
                meeting.id, meeting.id, text, start or fact.date, end, fact.certainty, fact.sources,
                origin,
            )  # fmt: skip
            _, other = held.get(meeting.id, ("", item))
            # What a source states goes before what is inferred.
            if other is item or other.certainty == INFERRED:
                held[meeting.id] = (meeting.series or "", item)
        return list(held.values())

    def _is_of_holding(self, fact: Fact, meeting: Meeting) -> bool:
        """Return whether a fact tells that a meeting was held in the country or by a body of it."""
        if fact.certainty == UNKNOWN or fact.is_claim:
            return False
        if fact.head == "hosts":
            return fact.value in self._national
        if fact.head != "place":
            return False
        code = self._country.id
        if fact.certainty == INFERRED:
            return probably_in([code], [])(meeting)
        return meeting.place is not None and meeting.place.country == code

    def _steps(self) -> list[tuple[str, Item]]:
        """Return the steps of the country in agreements, systems, programmes and bodies.

        Where no step with a date tells of the country, a note may: "X was a party by June 2010".
        """
        steps = [fact for fact in self._known.facts if self._is_step(fact)]
        dated = {fact.about for fact in steps if fact.head == "milestones"}
        rows = []
        for fact in steps:
            if fact.head == "notes" and fact.about in dated:
                continue
            item = Item(
                fact.id, fact.about, str(fact.value), fact.date, fact.end, fact.certainty,
                fact.sources, fact.origin,
            )  # fmt: skip
            rows.append((fact.about, item))
        return rows

    def _is_step(self, fact: Fact) -> bool:
        """Return whether a fact tells what the country did in something that others do too."""
        is_dated_step = fact.head == "milestones" and fact.date is not None
        if not (is_dated_step or fact.head == "notes"):
            return False
        if fact.certainty == UNKNOWN or fact.is_claim:
            return False
        record = self._known.find(fact.about)
        if isinstance(record, Organization):
            is_shared = record.type in _COMMITTEES
        else:
            is_shared = isinstance(record, (Initiative, Topic))
        if record is None or not is_shared:
            return False
        is_of_all = self._country.id in all_members_in(record, fact)
        return is_of_all or is_step_of(self._country.name, str(fact.value))

    def _initiatives(self) -> list[Item]:
        """Return the initiatives that bodies of the country own or take part in, by date."""
        items: dict[str, Item] = {}
        for fact in self._known.facts:
            if fact.head not in ("owners", "partners") or fact.value not in self._national:
                continue
            record = self._known.find(fact.about)
            if isinstance(record, Initiative):
                start, end = _dates_of_initiative(record)
                items.setdefault(
                    record.id,
                    Item(
                        record.id, record.id, record.name, start, end, fact.certainty,
                        fact.sources, record.origin,
                    ),
                )  # fmt: skip
        return _by_date(items.values())

    def _by_part(
        self, field: str, rows: Iterable[tuple[str, Item]]
    ) -> Iterator[tuple[str, list[Item]]]:
        """Yield items by the record that they belong to; those of none under the bare field."""
        parts: dict[str, list[Item]] = {}
        for part, item in rows:
            parts.setdefault(f"{field}.{part}" if part else field, []).append(item)
        for name, items in parts.items():
            yield name, _by_date(items)


def is_step_of(country: str, text: str) -> bool:
    """Return whether a text tells what a country did or had a part in.

    Where something was done is no part in it, and neither is what the country did not do.

    Args:
        country: name of the country.
        text: of a milestone.
    """
    name = re.escape(country)
    done = [clause for clause in _CLAUSE.split(text) if not _DENIED.search(clause)]
    # In a list of countries a name after "in" is not the place of a meeting.
    place = rf"(?<!began)(?<!force)(?<!live) in (?:the )?{name}(?!(?:,| and) (?:the )?[A-Z])"
    without_places = re.sub(place, "", "; ".join(done))
    is_named = re.search(rf"\b{name}\b", without_places) is not None
    return is_named and _STEP.search(without_places) is not None


def _by_date(items: Iterable[Item]) -> list[Item]:
    """Return items in the order of time; those without a date come last."""
    return sorted(items, key=lambda item: (item.date is None, item.date and item.date.sort_key))


def _dates_of_initiative(record: Initiative) -> tuple[PartialDate | None, PartialDate | None]:
    """Return when an initiative began and ended, or else the date that tells most of it."""
    if record.start or record.end:
        return record.start or record.end, record.end if record.start else None
    return record.signed or record.launched or record.in_force, None


def _body_item(body: Organization) -> Item:
    sources = [
        citation.source
        for citation in body.citations
        if not {"name", "country"}.isdisjoint(citation.supports)
    ]
    return Item(
        body.id, body.id, body.name, body.founded, body.ended, STATED, tuple(sources), body.origin
    )


def _dates_of_role(role: Role) -> tuple[PartialDate | None, PartialDate | None]:
    """Return the stated term, or else the first and the last day on which a source shows it."""
    if role.start or role.end:
        return role.start, role.end
    shown = evidence_of(role)
    if not shown:
        return None, None
    return shown[0], shown[-1] if shown[-1] != shown[0] else None


def _role_item(holder: Record, role: Role, text: str, certainty: str = "") -> Item:
    start, end = _dates_of_role(role)
    if not certainty:
        certainty = STATED if role.start or role.end else ATTESTED
        if dispute_on_term(holder, role):
            certainty = DISPUTED
    is_open = role.start is not None and role.end is None
    return Item(
        holder.id, holder.id, text, start, end, certainty, role.sources, holder.origin, is_open
    )


def _name_of_head(holding: Holding) -> str:
    """Return the name of a head of customs, and whether the post was only acted in."""
    name = holding.holder.name
    if holding.role.acting:
        return f"{name} (acting)"
    return name


def _holding_item(holding: Holding, *, with_title: bool) -> Item:
    """Return a head of customs with the term, and with the title where that tells posts apart."""
    name = _name_of_head(holding)
    if with_title:
        name = f"{name}, {holding.role.title}"
    return _role_item(holding.holder, holding.role, name)


def _term_item(holding: Holding) -> Item:
    """Return a holder with the term in one office."""
    item = _holding_item(holding, with_title=False)
    return item._replace(key=f"{holding.holder.id}#{holding.role.office}")


def _now_item(answer: HolderAnswer) -> Item:
    """Return the head of customs of today, or who was the last that is known."""
    if answer.holding:
        holder, role = answer.holding.holder, answer.holding.role
        return _role_item(holder, role, holder.name, answer.certainty)
    if answer.before is None:
        return Item("", "", "not known", None, None, UNKNOWN, ())
    last = answer.before.holding
    text = f"not known; the last one shown is {last.holder.name}"
    return Item(
        "", last.holder.id, text, answer.before.date, None, UNKNOWN, last.role.sources,
        last.holder.origin,
    )  # fmt: skip


def _post_item(holder: Record, role: Role) -> Item:
    item = _role_item(holder, role, f"{role.title}, {holder.name}")
    return item._replace(key=f"{holder.id}#{role.office or role.title}")

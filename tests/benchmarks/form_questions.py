"""Form plain questions from the records: ``python -m tests.benchmarks.form_questions``.

Whoever writes questions by hand soon leaves the plain ones out, so that nothing is learned of them:
"who chaired the last ADGCM", "when was it signed". They are formed here from patterns, for records
taken by chance, and written to ``tests/answers/formed.jsonl``. The answers are read off the fields
of the records, and not by the room that answers.
"""

from __future__ import annotations

import json
import os
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from asean_wco import open_library
from asean_wco.facts import tenure
from asean_wco.facts.fact import UNKNOWN
from asean_wco.finding import probably_passing
from asean_wco.library import Library
from asean_wco.model.countries import ASEAN_CODES
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import ordinal
from asean_wco.model.records import Initiative, Meeting, Office, Organization, Person

OUT = Path(__file__).parents[1] / "answers" / "formed.jsonl"
TODAY = "2026-11-28"
# How people call the series.
CALLED = {
    "adgcm": ("ADGCM", "meeting of the ASEAN Directors-General of Customs", "ASEAN customs DGs"),
    "rhca": ("RHCA", "regional heads of customs conference", "RHCA conference"),
    "asean-wco-consultation": ("ASEAN-WCO consultation", "consultation of ASEAN with the WCO"),
    "ap-rcp": ("contact points meeting", "WCO A/P regional contact points meeting"),
    "ap-rtc-heads": ("RTC heads meeting", "meeting of the heads of regional training centres"),
    "asem-customs-dgs": ("ASEM customs DG meeting", "ASEM meeting of customs directors general"),
    "korea-asean-customs-heads": ("Korea-ASEAN customs heads meeting",),
}
# Days other than today, on which other sessions were still to come.
DAYS = ("2014-03-01", "2018-02-01", "2023-01-15", "2024-02-01", "2025-05-01")
# Posts of which one asks who came after somebody, without naming the post.
MAIN_POSTS = ("wco-secretary-general", "asean-secretary-general", "rocb-ap-head", "rilo-ap-head")
# How many questions of a pattern are formed at most.
MOST = 9
MOST_LISTED = 12
MOST_ALIKE = 3

Formed = tuple[str, list[Any], list[Any], list[str]]


def main() -> None:
    """Write the questions, and say how many there are."""
    os.environ["AWCO_TODAY"] = TODAY
    library = open_library()
    chance = random.Random(7)
    rows: list[str] = []
    for kind, patterns in _of_everything(library):
        for formed in patterns:
            rows += _lines(chance, formed, {"kind": kind})
    for day in DAYS:
        for formed in _on_another_day(library, PartialDate.parse(day)):
            rows += _lines(chance, formed, {"kind": "order", "today": day})
    OUT.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(rows)} questions")


def _lines(chance: random.Random, formed: Sequence[Formed], more: dict[str, str]) -> Iterator[str]:
    """Yield some questions of one pattern, as they are written to the file."""
    unique = list({one[0]: one for one in formed}.values())
    for text, values, also, records in chance.sample(unique, min(MOST, len(unique))):
        row = {"q": text, "values": values, "also": also, "records": records, **more}
        yield json.dumps(row, ensure_ascii=False)


def _on_another_day(library: Library, day: PartialDate) -> Iterator[list[Formed]]:
    """Yield what is asked on a day of sessions that were still to come then, and of the last."""
    rows = []
    for name, meetings in _sessions(library):
        coming = [one for one in meetings if one.start and one.start.sort_key > day.sort_key]
        if coming and len(coming) < len(meetings):
            rows.append((name, coming[0], meetings[-len(coming) - 1]))
    for pattern in ("when is the next {}", "date of the next {}", "When will the next {} be held?"):
        yield [(pattern.format(name), _start(one), _end(one), [one.id]) for name, one, _ in rows]
    for pattern in ("where is the next {}", "where will the next {} be held"):
        yield [
            (pattern.format(name), _city(one), _country(one), [one.id])
            for name, one, _ in rows
            if _city(one)
        ]
    yield [(f"what is the next {name}", [one.id], [], [one.id]) for name, one, _ in rows]
    yield [
        (f"who chaired the last {name}", _those_with(one, "chair", "co-chair"), _beside(one), [])
        for name, _, one in rows
    ]
    after = [one for one in library.meetings() if one.start and one.start.sort_key > day.sort_key]
    after.sort(key=lambda one: one.start.sort_key if one.start else ())
    if after:
        yield [("when is the next meeting", _start(after[0]), _end(after[0]), [after[0].id])]
        yield [("what is the next meeting", [after[0].id], [], [after[0].id])]
        yield [("what is next", [after[0].id], [], [after[0].id])]


def _of_everything(library: Library) -> Iterator[tuple[str, list[list[Formed]]]]:
    """Yield the questions of each kind, those of one pattern together."""
    yield "who-meeting", list(_who_at_meetings(library))
    yield "when", [*_days_of_meetings(library), *_days_of_initiatives(library)]
    yield "where", [*_places_of_meetings(library), *_seats(library)]
    yield "order", list(_places_in_rows(library))
    yield "who-post", list(_holders(library))
    yield "what", list(_what(library))
    yield "which", list(_lists(library))
    yield "how-many", list(_counts(library))
    yield "order", list(_compared(library))
    yield "which", list(_left_out(library))


def _sessions(library: Library) -> list[tuple[str, list[Meeting]]]:
    """Return the names of the series with their sessions in the order of time."""
    rows = []
    for series, names in CALLED.items():
        meetings = [one for one in library.meetings(series=series) if one.start]
        meetings.sort(key=lambda one: one.start.sort_key if one.start else ())
        rows += [(name, meetings) for name in names]
    return rows


def _numbered(library: Library) -> list[tuple[str, Meeting]]:
    """Return every numbered session with how it is called."""
    return [
        (f"{ordinal(one.ordinal)} {name}", one)
        for name, meetings in _sessions(library)
        for one in meetings
        if one.ordinal
    ]


def _those_with(meeting: Meeting, *roles: str) -> list[str]:
    """Return the people, or else the bodies, that had one of some roles at a meeting."""
    rows = [row for row in meeting.attendance if not set(roles).isdisjoint(row.roles)]
    people = [row.person for row in rows if row.person]
    return people or [row.organization for row in rows if row.organization]


def _beside(meeting: Meeting) -> list[str]:
    """Return all who were at a meeting in any part, who may be told beside those asked for."""
    return [one for row in meeting.attendance for one in (row.person, row.organization) if one]


def _who_at_meetings(library: Library) -> Iterator[list[Formed]]:
    """Yield who chaired, opened, hosted and attended meetings."""
    numbered = _numbered(library)
    for pattern in ("who chaired the {}", "chair of the {}", "Who presided over the {}?"):
        yield [
            (pattern.format(name), _those_with(one, "chair", "co-chair"), _beside(one), [one.id])
            for name, one in numbered
        ]
    for pattern in ("who opened the {}", "Who gave the opening speech at the {}?"):
        yield [
            (pattern.format(name), _those_with(one, "opener"), _beside(one), [one.id])
            for name, one in numbered
            if _those_with(one, "opener")
        ]
    for pattern in ("who hosted the {}", "host of the {}?", "Which administration hosted the {}?"):
        yield [
            (pattern.format(name), list(one.hosts), [], [one.id])
            for name, one in numbered
            if one.hosts
        ]
        yield [
            (pattern.format(name), _country(one), [*_city(one)], [one.id])
            for name, one in numbered
            if _country(one) and not one.hosts
        ]
    for pattern in ("which country hosted the {}", "Where was the {}, which country?"):
        yield [
            (pattern.format(name), _country(one), [*_city(one), *one.hosts], [one.id])
            for name, one in (*numbered, *_short_names(library))
            if _country(one)
        ]
    for pattern in ("Who was at the {}?", "who was there at the {}", "Who spoke at the {}?"):
        roles = ("speaker", "opener", "presenter", "chair", "co-chair") * ("spoke" in pattern)
        yield [
            (pattern.format(name), came, _beside(one), [one.id])
            for name, one in (*numbered, *_short_names(library))
            for came in [_who_came(one, roles)]
            if came
        ]
    for pattern in ("who represented {} at the {}", "Who went to the {1} from {0}?"):
        yield [
            (pattern.format(country, name), came, _beside(one), [one.id])
            for name, one in numbered
            for code, country in _countries()
            for came in [_from_country(library, one, code)]
            if came
        ]
    for pattern in ("who attended the {}", "who took part in the {}?", "participants of the {}"):
        yield [
            (pattern.format(name), came, _beside(one), [one.id])
            for name, one in numbered
            for came in [[row.person or row.organization for row in one.attendance]]
            if len(came) > 1
        ]


def _who_came(meeting: Meeting, roles: Sequence[str] = ()) -> list[str]:
    """Return who was at a meeting, the bodies of people left out; of some roles where any is."""
    said = set(roles) - {"chair", "co-chair"}
    return [
        one
        for row in meeting.attendance
        for one in [row.person or row.organization]
        if one and (not roles or not said.isdisjoint(row.roles))
    ]


def _short_names(library: Library) -> list[tuple[str, Meeting]]:
    """Return numbered sessions as people call them who talk of one series all day."""
    short = {"asean-wco-consultation": "Consultation", "ap-rcp": "contact points meeting"}
    return [
        (f"{ordinal(one.ordinal)} {name}", one)
        for series, name in short.items()
        for one in library.meetings(series=series)
        if one.ordinal
    ]


def _from_country(library: Library, meeting: Meeting, code: str) -> list[str]:
    """Return the people who were at a meeting for a body of a country."""
    return [
        row.person
        for row in meeting.attendance
        if row.person and row.organization
        for body in [library.store.find(row.organization)]
        if isinstance(body, Organization) and body.country == code
    ]


def _start(meeting: Meeting) -> list[str]:
    return [str(meeting.start)]


def _end(meeting: Meeting) -> list[str]:
    return [str(meeting.end)] if meeting.end else []


def _days_of_meetings(library: Library) -> Iterator[list[Formed]]:
    """Yield when meetings were held."""
    for pattern in (
        "when was the {} held",
        "date of the {}",
        "When did the {} take place?",
        "{} when",
    ):
        yield [
            (pattern.format(name), _start(one), _end(one), [one.id])
            for name, one in _numbered(library)
        ]


def _city(meeting: Meeting) -> list[str]:
    if meeting.mode == "virtual":
        return ["virtual"]
    place = meeting.place
    return [place.city] if place and place.city else []


def _country(meeting: Meeting) -> list[str]:
    place = meeting.place
    return [place.country] if place and place.country else []


def _places_of_meetings(library: Library) -> Iterator[list[Formed]]:
    """Yield where meetings were held."""
    for pattern in ("where was the {} held", "place of the {}", "In which city was the {}?"):
        yield [
            (pattern.format(name), _city(one), _country(one), [one.id])
            for name, one in _numbered(library)
            if _city(one)
        ]


def _seats(library: Library) -> Iterator[list[Formed]]:
    """Yield where bodies are."""
    for pattern in (
        "where is {}",
        "where is the headquarters of the {}?",
        "where is the {} based",
        "seat of the {}",
        "in which city is the {}",
    ):
        yield [
            (pattern.format(name), [one.city], [one.country], [one.id])
            for one in library.organizations()
            if one.city
            for name in (*one.acronyms[:1], one.name)
        ]


def _days_of_initiatives(library: Library) -> Iterator[list[Formed]]:
    """Yield when initiatives were signed, launched, in force, begun and over."""
    for field, *patterns in (
        ("signed", "when was the {} signed", "date of signing of {}"),
        ("launched", "when was the {} launched", "launch date {}"),
        ("in_force", "when did the {} enter into force", "{} in force since when"),
        ("start", "when did the {} start", "start of the {}"),
        ("end", "when did the {} end", "end date of {}"),
    ):
        for pattern in patterns:
            yield [
                (pattern.format(name), [str(getattr(one, field))], [], [one.id])
                for one in library.initiatives()
                if getattr(one, field) and not _is_disputed(library, one, field)
                for name in _names(one)
            ]


def _is_disputed(library: Library, record: Initiative, field: str) -> bool:
    facts = library.facts_of(record)
    return any(fact.head == field and fact.certainty != "stated" for fact in facts)


def _names(record: Initiative | Organization) -> list[str]:
    """Return the name and the first acronym of a record."""
    return [record.name, *record.acronyms[:1]]


def _places_in_rows(library: Library) -> Iterator[list[Formed]]:
    """Yield what is asked of the first, the last, the next and those before and after."""
    now = PartialDate.parse(TODAY).sort_key
    rows = [
        (name, [one for one in meetings if one.start and one.start.sort_key <= now])
        for name, meetings in _sessions(library)
    ]
    ends = [(f"{word} {name}", one[place]) for name, one in rows for word, place in
            (("first", 0), ("last", -1), ("latest", -1), ("previous", -1))]  # fmt: skip
    told = [(f"the {name}", one) for name, one in ends]
    told += [
        (f"the {name} {word} the {ordinal(anchor.ordinal)}", meetings[place + step])
        for name, meetings in rows
        for place, anchor in enumerate(meetings)
        for word, step in (("before", -1), ("after", 1))
        if anchor.ordinal and 0 <= place + step < len(meetings)
    ]
    yield [(f"which was {name}", [one.id], [], [one.id]) for name, one in told]
    yield [(f"when was {name}", _start(one), [*_end(one), one.id], [one.id]) for name, one in told]
    yield [
        (f"where was {name} held", _city(one), [*_country(one), one.id], [one.id])
        for name, one in told
        if _city(one)
    ]
    for deed, *roles in (("chaired", "chair", "co-chair"), ("opened", "opener")):
        yield [
            (f"who {deed} {name}", _those_with(one, *roles), _beside(one), [one.id])
            for name, one in told
        ]
    yield [(f"who hosted {name}", list(one.hosts), [], []) for name, one in told if one.hosts]
    yield [(f"when is the next {name}", [], [], []) for name, _ in rows]
    yield from _of_several(rows)


def _of_several(rows: Sequence[tuple[str, list[Meeting]]]) -> Iterator[list[Formed]]:
    """Yield what is asked of the last few sessions, and of two by their numbers."""
    few = [
        (f"the last {word} {name}", meetings[-number:])
        for name, meetings in rows
        for word, number in (("two", 2), ("three", 3), ("four", 4), ("five", 5))
    ]
    few += [
        (f"the {ordinal(one.ordinal)} and the {ordinal(other.ordinal)} {name}", [one, other])
        for name, meetings in rows
        for one, other in zip(meetings, meetings[2:], strict=False)
        if one.ordinal and other.ordinal
    ]
    told = [
        (
            name,
            [_those_with(one, "chair", "co-chair") for one in meetings],
            [_city(one) for one in meetings],
            [_start(one) for one in meetings],
            [
                *(_beside(one) for one in meetings),
                *([*_end(one), *_country(one)] for one in meetings),
            ],
        )
        for name, meetings in few
    ]
    yield [(f"who chaired {n}", _once(c), _once(b), []) for n, c, _, _, b in told if _once(c)]
    yield [(f"where were {n} held", _once(p), _once(b), []) for n, _, p, _, b in told if all(p)]
    yield [(f"when were {n} held", _once(d), _once(b), []) for n, _, _, d, b in told]


def _once(groups: Sequence[Sequence[Any]]) -> list[Any]:
    """Return the members of groups, each once."""
    return list(dict.fromkeys(one for group in groups for one in group))


def _holders(library: Library) -> Iterator[list[Formed]]:
    """Yield who had posts: now, in a year, first, before and after somebody, and all of them."""
    now: list[Formed] = []
    named: list[Formed] = []
    before: list[Formed] = []
    after: list[Formed] = []
    first: list[Formed] = []
    every: list[Formed] = []
    for office in library.offices():
        called = _post_called(library, office)
        held = tenure.holdings_of(office.id, library.store.may_link_to(office.id))
        country = office.id[-2:].upper()
        for name in _said_of_country(country) if office.id.startswith("head-of-customs-") else ():
            now.append((f"who is {name}", _on(held, TODAY), [], [office.id]))
            for year in range(2005, 2026, 4):
                told = _on(held, str(year))
                if len(told) < 2:
                    named.append((f"who was {name} in {year}", told, [], [office.id]))
        now.append((f"who is {called}", _on(held, TODAY), [], [office.id]))
        now.append((f"who is {called} now", _on(held, TODAY), [], [office.id]))
        for year in range(2004, 2026, 3):
            told = _on(held, str(year))
            if len(told) < 2:
                named.append((f"who was {called} in {year}", told, [], [office.id]))
        dated = [one for one in held if one.evidence]
        dated.sort(key=lambda one: (one.evidence[0].sort_key, bool(one.role.start)))
        ids = list(dict.fromkeys(one.holder.id for one in dated))
        names = {one.holder.id: one.holder.name for one in dated}
        if len(ids) == len(dated) > 1:
            every.append((f"list everybody who was {called}", ids, [], [office.id]))
            first.append((f"who was the first {called}", ids[:1], [], [office.id]))
            for one, other in pairwise(ids) if office.id in MAIN_POSTS else ():
                after.append((f"who came after {names[one]}", [other], [], [office.id]))
                after.append((f"Who followed {names[one]}?", [other], [], [office.id]))
                before.append((f"who came before {names[other]}", [one], [], [office.id]))
            for one, other in pairwise(ids):
                before.append((f"who was {called} before {names[other]}", [one], [], [office.id]))
                after.append((f"who was {called} after {names[one]}", [other], [], [office.id]))
                after.append((f"who succeeded {names[one]} as {called}", [other], [], []))
    yield from (now, now[::2], now[1::2], named, named[::2], named[1::2], named[2::3])
    yield from (before, after, first, every)


def _post_called(library: Library, office: Office) -> str:
    """Return how a post is called: head of Thai customs, Secretary General of the WCO."""
    body = office.organization and library.store.find(office.organization)
    if isinstance(body, Organization) and office.id.startswith("head-of-customs"):
        return f"head of {body.name}"
    return office.name


def _said_of_country(code: str) -> list[str]:
    """Return how the head of the customs of a country is called without the name of the body."""
    names = {
        "BN": "Bruneian", "KH": "Cambodian", "ID": "Indonesian", "LA": "Lao", "MY": "Malaysian",
        "MM": "Myanmar", "PH": "Philippine", "SG": "Singapore", "TH": "Thai", "VN": "Vietnamese",
    }  # fmt: skip
    demonym = names.get(code)
    if demonym is None:
        return []
    country = dict(_countries())[code]
    return [
        f"the {demonym} director general of customs",
        f"the {demonym} customs chief",
        f"head of customs in {country}",
        f"the head of {demonym} customs",
    ]


def _on(held: list[tenure.Holding], day: str) -> list[str]:
    """Return the ids of those who had a post on a day or in a year."""
    told = tenure.who_on(held, PartialDate.parse(day))
    return list(dict.fromkeys(one.holding.holder.id for one in told if one.holding))


def _what(library: Library) -> Iterator[list[Formed]]:
    """Yield what something is, stands for, and decided, and who somebody is."""
    things = [one for one in (*library.initiatives(), *library.organizations()) if one.acronyms]
    for pattern in ("what is {}", "what does {} stand for", "{}?"):
        yield [(pattern.format(one.acronyms[0]), [one.id], [], [one.id]) for one in things]
    yield [(f"what is the {one.name}", [one.id], [], [one.id]) for one in things]
    people = [one for one in library.people() if isinstance(one, Person)]
    yield [(f"who is {one.name}", [one.id], [], [one.id]) for one in people]
    yield [(f"who was {one.name}?", [one.id], [], [one.id]) for one in people]
    decided = [
        (name, one)
        for name, one in _numbered(library)
        if any(f.head == "outcomes" and f.certainty != UNKNOWN for f in library.facts_of(one))
    ]
    yield [(f"what was decided at the {name}", [one.id], [], []) for name, one in decided]
    yield [(f"outcomes of the {name}", [one.id], [], []) for name, one in decided]


def _countries() -> list[tuple[str, str]]:
    """Return the codes and the names of the countries of ASEAN."""
    names = "BN Brunei/KH Cambodia/ID Indonesia/LA Laos/MY Malaysia/MM Myanmar/PH the Philippines"
    names += "/SG Singapore/TH Thailand/VN Vietnam"
    return [(one[:2], one[3:]) for one in names.split("/")]


def _found(library: Library, **filters: Any) -> list[str]:
    """Return the ids of the meetings of a list, with those that are in its place by inference."""
    probable = probably_passing(library.store, filters)
    return [one.id for one in (*library.meetings(**filters), *probable)]


def _lists(library: Library) -> Iterator[list[Formed]]:
    """Yield lists of meetings by country, year, series, month and person."""
    names = [(series, called[0]) for series, called in CALLED.items()]
    yield [
        (f"which {name}s were held in {country}", ids, [], [])
        for series, name in names
        for code, country in _countries()
        for ids in [_found(library, series=series, country=code)]
        if 0 < len(ids) <= MOST_LISTED
    ]
    yield [
        (f"{name}s in {country}", ids, [], [])
        for series, name in names
        for code, country in _countries()
        for ids in [_found(library, series=series, country=code)]
        if 1 < len(ids) <= MOST_LISTED
    ]
    for pattern in ("meetings in {} in {}", "which meetings were held in {} in {}"):
        yield [
            (pattern.format(country, year), ids, [], [])
            for code, country in _countries()
            for year in range(2012, 2026)
            for ids in [_found(library, country=code, year=year)]
            if 0 < len(ids) <= MOST_LISTED
        ]
    months = [f"{year}-{month:02}" for year in range(2012, 2026) for month in range(1, 13)]
    for pattern in ("what happened in {}", "which meetings were held in {}"):
        yield [
            (pattern.format(PartialDate.parse(month).display()), ids, [], [])
            for month in months
            for ids in [_found(library, from_=month, to=month)]
            if 1 < len(ids) <= MOST_LISTED
        ]
    for pattern in ("which meetings did {} attend", "meetings with {}"):
        yield [
            (pattern.format(one.name), ids, [], [])
            for one in library.people()
            for ids in [_found(library, person=one.id)]
            if 1 < len(ids) <= MOST_LISTED
        ]


def _counts(library: Library) -> Iterator[list[Formed]]:
    """Yield how many meetings there were, and how many came to one."""
    for pattern in ("how many meetings were held in {} in {}", "number of meetings in {} in {}"):
        yield [
            (pattern.format(country, year), [str(len(ids))], [], [])
            for code, country in _countries()
            for year in range(2012, 2026)
            for ids in [_found(library, country=code, year=year)]
            if ids
        ]
    yield [
        (f"how many {called[0]}s were held in {country}", [str(len(ids))], [], [])
        for series, called in CALLED.items()
        for code, country in _countries()
        for ids in [_found(library, series=series, country=code)]
        if ids
    ]
    yield [
        (f"how many meetings did {one.name} attend", [str(len(ids))], [], [])
        for one in library.people()
        for ids in [_found(library, person=one.id)]
        if len(ids) > 1
    ]
    patterns = (
        "how many delegates came to the {}",
        "number of participants at the {}",
        "How many people came to the {}?",
        "how many people attended the {}",
        "how many people were there at the {}",
    )
    for pattern in patterns:
        yield [
            (pattern.format(name), [one.delegates], _numbers_claimed(library, one), [one.id])
            for name, one in (*_numbered(library), *_short_names(library))
            if str(one.delegates or "").isdecimal()
        ]
    yield [
        (f"how many {called[0]}s have there been", [str(len(ids))], [], [])
        for series, called in CALLED.items()
        for ids in [_found(library, series=series)]
    ]


def _numbers_claimed(library: Library, meeting: Meeting) -> list[str]:
    """Return all numbers of delegates that sources claim for a meeting."""
    facts = [fact for fact in library.facts_of(meeting) if fact.head == "delegates"]
    return [number for fact in facts for number in re.findall(r"\d+", str(fact.value))]


def _compared(library: Library) -> Iterator[list[Formed]]:
    """Yield who was longest in a post, and which meetings and countries have the most."""
    longest: list[Formed] = []
    for office in library.offices():
        held = tenure.holdings_of(office.id, library.store.may_link_to(office.id))
        dated = [one for one in held if one.evidence]
        now = _on(held, TODAY)
        days = [
            (_days(one, is_in_post=one.holder.id in now), one.holder.id) for one in dated
        ]  # fmt: skip
        ids = {name for _, name in days}
        if len(ids) < 2 or len(ids) < len(days):
            continue
        called = _post_called(library, office)
        for pattern in ("who was the longest serving {}", "Who served longest as {}?",
                        "{} longest in office"):  # fmt: skip
            longest.append((pattern.format(called), [max(days)[1]], [], [office.id]))
        longest.append((f"who was {called} for the shortest time", [min(days)[1]], [], []))
    yield longest
    yield longest[1::2]
    for pattern, choose in (
        ("which {} had the most delegates", max),
        ("which {} had the most participants", max),
        ("largest {} by number of people", max),
        ("the {} with the fewest delegates", min),
        ("the smallest {} by delegates", min),
    ):
        yield [
            (pattern.format(name), [extreme.id], [str(extreme.delegates)], [])
            for name, meetings in _sessions(library)
            for known in [[one for one in meetings if one.delegates]]
            if len(known) > 1
            for extreme in [choose(known, key=lambda one: one.delegates or 0)]
        ]
    for pattern in ("which country hosted the {} most often", "who has hosted the most {}s",
                    "Which country has had the {} most times?"):  # fmt: skip
        yield [
            (pattern.format(name), most, [], [])
            for name, meetings in _sessions(library)
            for most in [_most_often([code for one in meetings for code in _country(one)])]
            if most
        ]
    for pattern in ("who chaired the most {}s", "Who has chaired the {} most often?"):
        yield [
            (pattern.format(name), most, [], [])
            for name, meetings in _sessions(library)
            for most in [_most_often([one for m in meetings for one in _chairs(m)])]
            if most
        ]


def _days(term: tenure.Holding, *, is_in_post: bool) -> int:
    """Return over how many days somebody is recorded in a post, until today where in it now."""
    last = PartialDate.parse(TODAY) if is_in_post else term.evidence[-1]
    return (date(*last.latest) - date(*term.evidence[0].earliest)).days


def _chairs(meeting: Meeting) -> list[str]:
    return [row.person for row in meeting.attendance
            if row.person and not {"chair", "co-chair"}.isdisjoint(row.roles)]  # fmt: skip


def _most_often(names: Sequence[str]) -> list[str]:
    """Return what stands most often among names: none where it is once, or too many are alike."""
    counts = Counter(names)
    most = max(counts.values(), default=0)
    alike = [name for name, count in counts.items() if count == most]
    return alike if most > 1 and len(alike) <= MOST_ALIKE else []


def _left_out(library: Library) -> Iterator[list[Formed]]:
    """Yield which members of ASEAN have not done something, and lists in which nothing is."""
    for pattern in (
        "Which ASEAN countries have never hosted the {}?",
        "which ASEAN members did not host the {} so far",
        "Which ASEAN country has not yet hosted the {}?",
    ):
        yield [
            (pattern.format(name), sorted(set(ASEAN_CODES) - hosts), [], [])
            for name, meetings in _sessions(library)
            for hosts in [{code for one in meetings for code in _country(one)}]
            if len(set(ASEAN_CODES) & hosts) > 1 and set(ASEAN_CODES) - hosts
        ]
    cities = sorted({city for one in library.meetings() for city in _city(one)})
    for pattern in ("Which meetings took place in {} in {}?", "meetings held in {} in {}"):
        rows: list[Formed] = [
            (pattern.format(city, year), _found(library, city=city, year=year), [], [])
            for city in cities[::4]
            for year in range(2015, 2027)
        ]
        yield [row for row in rows if 0 < len(row[1]) <= MOST_LISTED]
        yield [row for row in rows if not row[1]]


if __name__ == "__main__":
    main()

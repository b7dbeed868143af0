"""How well releases are read: ``python -m tests.benchmarks.draft_quality [-v] PAGES...``.

Each file of pages holds the openings of public pages, one after another, each below a line
``=== ADDRESS``. What a page says is known from the records: from the citations, the attendance and
the links of the one meeting that cites the address for its date, its place or its number. The pages
are not ours to give away, so that only the figures are kept, in `draft_quality.md`.

- The date of the report is given, as the user would with ``--published``.
- A field counts as stated where the meeting cites the page for it and the opening has the words for
  it: the numbers of the days, the ordinal in any form, the name of the city.
- Of bodies and initiatives, what is read is right where the meeting links it on the ground of the
  page, and no mistake where any fact that cites the page concerns it. Those count as missed whose
  name stands in the opening.
- A capacity is right where it names the same post: the records put it in their own words.
"""

from __future__ import annotations

import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from asean_wco.draft.assembly import About, draft_of
from asean_wco.draft.ordinals import ORDINALS, number_of
from asean_wco.draft.release import read_release
from asean_wco.library import Library, open_library
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting, Source

SINGLE = ("type", "start", "end", "ordinal", "series", "city", "country", "mode")
FIELDS = (*SINGLE, "people", "capacity", "bodies", "initiatives")
_HEADS = re.compile(
    "director|secretary|commissioner|minister|head|chair|controller|delegate|manager|ambassador"
    "|president|executive|collector|member|officer|representative"
    "|expert|advis|coordinator|agent|comptroller|ceo"
)
_FOREIGN_HEADS = {
    "청장": "commissioner",
    "direktur": "director",
    "tổng cục trưởng": "director",
    "關長": "commissioner",
    "关长": "commissioner",
    "事務局長": "secretary",
    "総局長": "director",
}


class Score:
    """Counts of one field."""

    def __init__(self) -> None:
        self.right = 0
        self.wrong = 0
        self.missed = 0
        self.empty = 0
        self.filled = 0

    def one(self, expected: Any, read: Any, *, is_stated: bool) -> str:
        """Count a field of one value, and say what is wrong."""
        if not is_stated:
            # What another source says may be read here as well; only other values are wrong.
            is_filled = bool(read) and read != expected
            self.filled += is_filled
            self.empty += not is_filled
            return "filled" if is_filled else ""
        if read == expected:
            self.right += 1
            return ""
        self.wrong += bool(read)
        self.missed += 1
        return "wrong" if read else "missed"

    def many(self, expected: set[str], read: set[str], allowed: set[str]) -> str:
        """Count a field of many values, and say what is wrong."""
        missed = sorted(expected - read)
        wrong = sorted(read - expected - allowed)
        self.right += len(expected & read)
        self.missed += len(missed)
        self.wrong += len(wrong)
        return " ".join([*(f"-{each}" for each in missed), *(f"+{each}" for each in wrong)])

    def __str__(self) -> str:
        precision = self.right / (self.right + self.wrong or 1)
        recall = self.right / (self.right + self.missed or 1)
        f1 = 2 * precision * recall / (precision + recall or 1)
        stated = self.right + self.missed
        empty = f"{self.empty}/{self.empty + self.filled}"
        return f"P {precision:.2f}  R {recall:.2f}  F1 {f1:.2f}  n {stated:>3}  empty {empty}"


class Page(NamedTuple):
    """A page whose meeting is known."""

    source: Source
    meeting: Meeting
    draft: dict[str, Any]
    # Folded, to look for names in it.
    folded: str
    # What any fact that cites the page concerns.
    mentioned: set[str]


def pages(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the address and the text of each page."""
    for path in paths:
        for part in re.split(r"(?m)^=== ", Path(path).read_text(encoding="utf-8"))[1:]:
            address, _, text = part.partition("\n")
            yield address.strip(), text


def plain(address: str) -> str:
    """Return an address without what differs between copies of a page: scheme, language, query."""
    rest = re.sub(r"^https?://(www\.|m\.)?", "", address.strip().rstrip("/"))
    rest = re.sub(r"/[a-z]{2}(?:-[a-z]{2})?/", "/", rest, count=1)
    return rest.partition("?")[0] if "wcoomd" in rest else rest


def meeting_of(library: Library, source: Source) -> Meeting | None:
    """Return the one meeting that cites a source for what it is about."""
    telling = {"start", "ordinal", "place", "place.city", "series", "mode"}
    citing = [
        meeting
        for meeting in library.meetings()
        for citation in meeting.citations
        if citation.source == source.id and telling.intersection(citation.supports)
    ]
    return citing[0] if len(citing) == 1 else None


def has_name(name: str, folded: str) -> bool:
    """Whether a name stands in a text."""
    return bool(name) and f" {fold(name)} " in f" {folded} "


def measured(paths: Iterable[str], *, is_verbose: bool) -> dict[str, dict[str, Score]]:
    """Return the scores by language and field, and the number of pages as the field `pages`."""
    library = open_library()
    sources = {plain(source.url): source for source in library.sources()}
    fields = ("pages", *FIELDS)
    scores: dict[str, dict[str, Score]] = defaultdict(lambda: {field: Score() for field in fields})
    slowest = 0.0
    unknown = []
    for address, text in pages(paths):
        source = sources.get(plain(address))
        meeting = meeting_of(library, source) if source else None
        if source is None or meeting is None:
            unknown.append(address)
            continue
        began = time.perf_counter()
        release = read_release(text.encode(), "page", published=source.published)
        draft = draft_of(release, library, About())
        slowest = max(slowest, time.perf_counter() - began)
        facts = library.facts(source=source.id)
        mentioned = {name for fact in facts for name in fact.mentions}
        page = Page(source, meeting, draft, fold(draft["text"]), mentioned)
        score = scores["en" if release.language == "en" else "other"]
        score["pages"].right += 1
        problems = list(_compared(score, library, page))
        if is_verbose and problems:
            print(source.id, "|", meeting.id, "|", "; ".join(problems))
    print(f"slowest {slowest:.2f} s; not the page of one meeting: {len(unknown)}")
    if is_verbose:
        print(*unknown, sep="\n")
    return scores


def _compared(scores: dict[str, Score], library: Library, page: Page) -> Iterator[str]:
    """Count all fields of a page, and yield what is wrong."""
    yield from _singles(scores, page)
    yield from _people(scores, library, page)
    meeting, source = page.meeting, page.source.id
    attending = {
        item.organization
        for item in meeting.attendance
        if source in item.sources and item.organization
    }
    if "hosts" in _supported(page):
        attending |= set(meeting.hosts)
    links = {link.initiative for link in meeting.initiatives if source in link.sources}
    for field, key, expected in (
        ("bodies", "organizations", attending),
        ("initiatives", "initiatives", links),
    ):
        named = {each for each in expected if _is_named(library, each, page)}
        read = {each["id"] for each in page.draft[key] if each["id"]}
        problem = scores[field].many(named, read, page.mentioned)
        if problem:
            yield f"{field} {problem}"


def _supported(page: Page) -> set[str]:
    """Return the fields for which the meeting cites the page."""
    return {
        field
        for citation in page.meeting.citations
        if citation.source == page.source.id
        for field in citation.supports
    }


def _stated(page: Page) -> dict[str, bool]:
    """Return whether the opening states each field."""
    meeting, text, supported = page.meeting, page.draft["text"], _supported(page)
    numbers = set(re.findall(r"\d+", text))
    days = [date.day for date in (meeting.start, meeting.end) if date and date.day]
    is_dated = bool(days) and all(numbers & {str(day), f"{day:02}"} for day in days)
    is_counted = any(number_of(match) == meeting.ordinal for match in ORDINALS.finditer(text))
    is_placed = bool(supported & {"place", "place.city", "place.country"})
    city = meeting.place.city if meeting.place else None
    has_city = is_placed and has_name(city or "", page.folded)
    return {
        "type": True,
        "start": "start" in supported and is_dated,
        "end": "end" in supported and is_dated,
        "ordinal": "ordinal" in supported and is_counted,
        "series": bool(supported & {"series", "ordinal"}) and is_counted,
        "city": has_city,
        "country": has_city or (is_placed and page.draft["meeting"]["place"] is not None),
        "mode": "mode" in supported,
    }


def _singles(scores: dict[str, Score], page: Page) -> Iterator[str]:
    """Count the fields of one value, and yield what is wrong."""
    meeting, read = page.meeting, page.draft["meeting"]
    place, read_place = meeting.place, read["place"] or {}
    disputed = {dispute.field for dispute in meeting.disputes}
    stated = _stated(page)
    expected = {
        "type": meeting.type,
        "start": str(meeting.start) if meeting.start else None,
        "end": str(meeting.end or meeting.start) if meeting.start else None,
        "ordinal": meeting.ordinal,
        "series": meeting.series,
        "city": place.city if place else None,
        "country": place.country if place else None,
        "mode": meeting.mode,
    }
    found = {**{field: read.get(field) for field in SINGLE}, **read_place}
    for field in SINGLE:
        if field in disputed:
            continue
        wanted, value = expected[field], found.get(field)
        is_part = field == "city" and wanted and value and fold(value) in fold(str(wanted))
        is_stated = stated[field] and bool(wanted)
        problem = scores[field].one(wanted, wanted if is_part else value, is_stated=is_stated)
        if problem:
            yield f"{field} {problem}: {value!r} for {wanted!r}"


def _is_named(library: Library, identifier: str, page: Page) -> bool:
    """Return whether a record is named in the opening."""
    record = library.get(identifier)
    names = (record.name, *record.aliases)
    return any(has_name(name, page.folded) for name in names) or any(
        re.search(rf"(?<!\w){re.escape(acronym)}(?!\w)", page.draft["text"])
        for acronym in record.acronyms
    )


def _people(scores: dict[str, Score], library: Library, page: Page) -> Iterator[str]:
    """Count people and their capacities, and yield what is wrong."""
    expected = {}
    for item in page.meeting.attendance:
        if page.source.id in item.sources and item.person:
            record = library.get(item.person)
            words = fold(record.name, names=True).split()
            is_whole = any(has_name(name, page.folded) for name in (record.name, *record.aliases))
            if is_whole or all(has_name(word, page.folded) for word in words):
                expected[item.person] = item.capacity or ""
    found = {person["id"] or person["name"]: person for person in page.draft["people"]}
    problem = scores["people"].many(set(expected), set(found), page.mentioned)
    if problem:
        yield f"people {problem}"
    score = scores["capacity"]
    for identifier, capacity in expected.items():
        if identifier in found and capacity:
            read = found[identifier]["capacity"] or ""
            is_right = _is_capacity(capacity, read)
            score.right += is_right
            score.missed += not is_right
            score.wrong += bool(read) and not is_right
            if not is_right:
                yield f"capacity of {identifier}: {read!r} for {capacity!r}"


def _is_capacity(expected: str, read: str) -> bool:
    """Return whether two forms of a capacity name the same post."""
    spelled = read.lower()
    for foreign, english in _FOREIGN_HEADS.items():
        spelled = spelled.replace(foreign, english)
    return bool(set(_HEADS.findall(expected.lower())) & set(_HEADS.findall(spelled)))


if __name__ == "__main__":
    files = [argument for argument in sys.argv[1:] if argument != "-v"]
    for language, by_field in measured(files, is_verbose="-v" in sys.argv).items():
        print(f"{language}: {by_field['pages'].right} pages")
        for name in FIELDS:
            print(f"  {name:<12} {by_field[name]}")

"""How well releases are read: `python tests/benchmarks/draft_quality.py PAGES...`.

Each file of pages holds the openings of public pages, one after another, each below a line
``=== ADDRESS``. What a page says is known from the records: from the citations, the attendance and
the links of the one meeting that cites the address for its date, its place or its number, and from
all facts that cite it. The pages themselves are nobody's to give away, so that only the figures are
kept here, in ``draft_quality.md``.

- A field counts as stated where the meeting cites the page for it; where the words for it are not
  in the opening, it does not.
- Precision of bodies and initiatives asks whether what was read is what any fact that cites the
  page is about; recall, whether those of the meeting whose name stands in the text were read.
"""

from __future__ import annotations

import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from asean_wco.draft.assembly import About, draft_of
from asean_wco.draft.release import read_release
from asean_wco.draft.session import ORDINALS, number_of
from asean_wco.library import Library, open_library
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting, Source

FIELDS = ("start", "end", "ordinal", "series", "city", "country", "mode", "people", "capacity", "bodies", "initiatives")


def pages(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the address and the text of each page."""
    for path in paths:
        for part in re.split(r"(?m)^=== ", Path(path).read_text(encoding="utf-8"))[1:]:
            address, _, text = part.partition("\n")
            yield address.strip(), text


def plain(address: str) -> str:
    """An address without what differs between copies of a page: scheme, language, parameters."""
    rest = re.sub(r"^https?://(www\.|m\.)?", "", address.strip().rstrip("/"))
    rest = re.sub(r"/(?:[a-z]{2}|es-es|fr-fr|ru-ru|zh-cn|pt-pt|ar-sa|[a-z]{2}-[a-z]{2})/", "/", rest, count=1)
    if "wcoomd" in rest:
        rest = rest.partition("?")[0]
    return rest


def meeting_of(library: Library, source: Source) -> Meeting | None:
    """The one meeting that cites a source for what it is about."""
    citing = [
        meeting
        for meeting in library.meetings()
        for citation in meeting.citations
        if citation.source == source.id
        and set(citation.supports) & {"start", "ordinal", "place", "place.city", "series", "mode"}
    ]
    return citing[0] if len(citing) == 1 else None


class Score:
    """Counts of one field: right, wrong, missed, rightly empty, filled without ground."""

    def __init__(self) -> None:
        self.right = self.wrong = self.missed = self.empty = self.filled = 0

    def one(self, expected: Any, read: Any, *, is_stated: bool) -> str:
        if not is_stated:
            # What another source says may be read here as well; only other values are wrong.
            self.filled += bool(read) and read != expected
            self.empty += not read or read == expected
            return "filled" if read and read != expected else ""
        if read == expected:
            self.right += 1
            return ""
        self.wrong += bool(read)
        self.missed += 1
        return "wrong" if read else "missed"

    def many(self, expected: set[str], read: set[str], allowed: set[str]) -> str:
        self.right += len(expected & read)
        self.missed += len(expected - read)
        self.wrong += len(read - expected - allowed)
        return " ".join([*(f"-{each}" for each in sorted(expected - read)), *(f"+{each}" for each in sorted(read - expected - allowed))])

    def __str__(self) -> str:
        precision = self.right / (self.right + self.wrong or 1)
        recall = self.right / (self.right + self.missed or 1)
        f1 = 2 * precision * recall / (precision + recall or 1)
        empty = f"{self.empty}/{self.empty + self.filled}"
        return f"P {precision:.2f}  R {recall:.2f}  F1 {f1:.2f}  n {self.right + self.missed:>3}  empty {empty}"


def in_text(name: str, text: str) -> bool:
    return bool(name) and f" {fold(name)} " in f" {text} "


def measured(paths: Iterable[str], *, is_verbose: bool) -> dict[str, dict[str, Score]]:
    """Return the scores by language and field."""
    library = open_library()
    sources = {plain(source.url): source for source in library.sources()}
    scores: dict[str, dict[str, Score]] = defaultdict(lambda: {field: Score() for field in FIELDS})
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
        language = "en" if draft["source"]["language"] == "en" else "other"
        told = list(_compare(scores[language], library, source, meeting, draft))
        scores["pages"].setdefault(language, Score()).right += 1
        if is_verbose and told:
            print(source.id, "|", meeting.id, "|", "; ".join(told))
    print(f"slowest {slowest:.2f} s; no single meeting: {len(unknown)}")
    if is_verbose:
        print(*unknown, sep="\n")
    return scores


def _compare(
    scores: dict[str, Score], library: Library, source: Source, meeting: Meeting, draft: dict[str, Any]
) -> Iterator[str]:
    supported = {field for citation in meeting.citations if citation.source == source.id for field in citation.supports}
    text = fold(draft["text"])
    read = draft["meeting"]
    place, read_place = meeting.place, read["place"] or {}
    city = place.city if place else None
    country = place.country if place else None
    stated_place = bool(supported & {"place", "place.city", "place.country"})
    disputed = {dispute.field for dispute in meeting.disputes}
    numbers = set(re.findall(r"\d+", draft["text"]))
    days = [str(date.day) in numbers for date in (meeting.start, meeting.end) if date and date.day]
    is_dated = bool(days) and all(days)
    is_counted = meeting.ordinal is not None and _is_counted(meeting.ordinal, draft["text"])
    singles = [
        ("start", str(meeting.start) if meeting.start else None, read["start"], "start" in supported and is_dated),
        ("end", str(meeting.end) if meeting.end else None, read["end"], "end" in supported and is_dated),
        ("ordinal", meeting.ordinal, read["ordinal"], "ordinal" in supported and is_counted),
        ("series", meeting.series, read["series"], is_counted and bool(supported & {"series", "ordinal"})),
        ("city", city, read_place.get("city"), stated_place and in_text(city or "", text)),
        ("country", country, read_place.get("country"), stated_place and bool(read_place or city and in_text(city, text))),
        ("mode", meeting.mode, read["mode"], "mode" in supported),
    ]
    for field, expected, value, is_stated in singles:
        if field in disputed:
            continue
        if field == "city" and expected and value and fold(value) in fold(expected):
            value = expected
        if field == "end" and value == str(meeting.start) and not meeting.end:
            # A meeting of one day may have no end in its record.
            value = None
        problem = scores[field].one(expected, value, is_stated=bool(is_stated and expected))
        if problem:
            yield f"{field} {problem}: {value!r} for {expected!r}"
    mentioned = {name for fact in library.facts(source=source.id) for name in fact.mentions}
    yield from _people(scores, library, source, meeting, draft, text)
    bodies, links = set(), set()
    for attendance in meeting.attendance:
        if source.id in attendance.sources and attendance.organization:
            bodies.add(attendance.organization)
    bodies |= set(meeting.hosts) if "hosts" in supported else set()
    links = {link.initiative for link in meeting.initiatives if source.id in link.sources}
    for field, expected, key in (("bodies", bodies, "organizations"), ("initiatives", links, "initiatives")):
        named = {each for each in expected if _is_named(library, each, draft["text"], text)}
        found = {each["id"] for each in draft[key] if each["id"]}
        problem = scores[field].many(named, found, mentioned)
        if problem:
            yield f"{field} {problem}"


def _is_counted(number: int, text: str) -> bool:
    """Whether an opening has a number in any form."""
    return any(number_of(match) == number for match in ORDINALS.finditer(text))


def _is_named(library: Library, identifier: str, raw: str, text: str) -> bool:
    record = library.get(identifier)
    names = [name for name in (record.name, *record.aliases) if in_text(name, text)]
    acronyms = [each for each in record.acronyms if re.search(rf"(?<!\w){re.escape(each)}(?!\w)", raw)]
    return bool(names or acronyms)


def _people(
    scores: dict[str, Score], library: Library, source: Source, meeting: Meeting, draft: dict[str, Any], text: str
) -> Iterator[str]:
    expected = {}
    for attendance in meeting.attendance:
        if source.id in attendance.sources and attendance.person:
            record = library.get(attendance.person)
            words = fold(record.name, names=True).split()
            if any(in_text(each, text) for each in (record.name, *record.aliases)) or all(in_text(word, text) for word in words):
                expected[attendance.person] = attendance.capacity or ""
    allowed = {name for fact in library.facts(source=source.id) for name in fact.mentions}
    found = {each["id"] or each["name"]: each for each in draft["people"]}
    problem = scores["people"].many(set(expected), set(found), allowed)
    if problem:
        yield f"people {problem}"
    for identifier, capacity in expected.items():
        if identifier in found and capacity:
            read = found[identifier]["capacity"] or ""
            is_right = _is_capacity(capacity, read)
            scores["capacity"].right += is_right
            scores["capacity"].missed += not is_right
            scores["capacity"].wrong += bool(read) and not is_right
            if not is_right:
                yield f"capacity of {identifier}: {read!r} for {capacity!r}"


_HEADS = re.compile(r"director|secretary|commissioner|minister|head|chair|controller|delegate|manager|ambassador|president|executive|collector|member|officer|representative|청장|expert|advis|coordinator")
_SAME_HEADS = {"청장": "commissioner", "direktur": "director", "tổng cục trưởng": "director", "關長": "commissioner", "关长": "commissioner"}


def _is_capacity(expected: str, read: str) -> bool:
    """Whether two forms of a capacity name the same post: the records put it in their own words."""
    read = read.lower()
    for foreign, english in _SAME_HEADS.items():
        read = read.replace(foreign, english)
    return bool(set(_HEADS.findall(expected.lower())) & set(_HEADS.findall(read)))


if __name__ == "__main__":
    arguments = [each for each in sys.argv[1:] if each != "-v"]
    result = measured(arguments, is_verbose="-v" in sys.argv)
    counts = result.pop("pages")
    for language, fields in result.items():
        print(f"{language}: {counts[language].right} pages")
        for field in FIELDS:
            print(f"  {field:<12} {fields[field]}")

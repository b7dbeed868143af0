"""A copy of the toy folder, and the ways to break each rule in it and no other."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from asean_wco.check.findings import CheckedRecords, Finding
from asean_wco.check.rules import RULES, check
from asean_wco.model.codec import canonical_text, decode
from asean_wco.model.records import kind_of
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.store.folder import Folder, read_folder

_KINDS = {folder: kind for kind, folder in KIND_FOLDERS.items()}
Spoil = Callable[[Path], object]


def checked_records_of(folder: Folder) -> CheckedRecords:
    """A curated folder as the rules see it."""
    files = {
        (kind_of(file.record), file.record.id): (file.path, file.text) for file in folder.files
    }
    return CheckedRecords.of(folder.records, folder.retired, files, folder.problems)


def findings(folder: Path) -> list[Finding]:
    """What the rules find in a curated folder, as `awco data check` asks them."""
    return check(checked_records_of(read_folder(folder)))


def codes(folder: Path) -> set[str]:
    """The codes of the rules that fire."""
    return {finding.code for finding in findings(folder)}


def document(folder: Path, path: str) -> dict[str, Any]:
    """The JSON object in a file of the folder."""
    return dict(json.loads((folder / path).read_text(encoding="utf-8")))


def write(folder: Path, path: str, content: dict[str, Any]) -> None:
    """Write a record's file in canonical form."""
    record = decode(_KINDS[path.partition("/")[0]], content, path)
    (folder / path).write_text(canonical_text(record), encoding="utf-8")


def edit(path: str, **changes: Any) -> Spoil:
    """Change fields of a record; None takes one out."""

    def spoil(folder: Path) -> None:
        changed = document(folder, path) | changes
        write(folder, path, {name: value for name, value in changed.items() if value is not None})

    return spoil


def append(path: str, field: str, *entries: Any) -> Spoil:
    """Add entries to a list of a record."""

    def spoil(folder: Path) -> None:
        content = document(folder, path)
        write(folder, path, content | {field: [*content.get(field, []), *entries]})

    return spoil


def change(path: str, *steps: str | int, to: Any) -> Spoil:
    """Change something deep in a record; None takes it out."""

    def spoil(folder: Path) -> None:
        content = document(folder, path)
        place: Any = content
        for step in steps[:-1]:
            place = place[step]
        place[steps[-1]] = to
        write(folder, path, content)

    return spoil


def both(*spoils: Spoil) -> Spoil:
    """One change and then another."""

    def spoil(folder: Path) -> None:
        for step in spoils:
            step(folder)

    return spoil


def raw(path: str, replace: Callable[[str], str] = str, new: str | None = None) -> Spoil:
    """Change the text of a file, or write a new one."""

    def spoil(folder: Path) -> None:
        text = new if new is not None else replace((folder / path).read_text(encoding="utf-8"))
        (folder / path).write_bytes(text.encode())

    return spoil


def retire(identifier: str, successor: str | None) -> Spoil:
    """Enter an id in the ledger of retired ones."""

    def spoil(folder: Path) -> None:
        ledger = document(folder, "retired.json")
        ledger[identifier] = {"successor": successor, "reason": "A test."}
        (folder / "retired.json").write_text(json.dumps(ledger), encoding="utf-8")

    return spoil


def cited(path: str, source: str, *supports: str) -> Spoil:
    """Add a citation."""
    return append(path, "citations", {"source": source, "supports": list(supports)})


SECOND, DGS, VISIT = (
    f"meetings/{name}.json" for name in ("consultation-2", "dgs-28", "visit-undated")
)
BERG, DUY, THU = "people/anna-berg.json", "people/carl-duy.json", "people/nguyen-van-thu.json"
WINDOW, TOPIC, GAZETTE = (
    "initiatives/toy-window.json",
    "topics/single-window.json",
    "sources/gazette-2019-06.json",
)
DIARY = "sources/diary-2020.json"
LANDIA = "organizations/landia-customs.json"
TERM = {"office": "vice-chair-toy", "title": "Vice-Chair", "sources": ["gazette-2019-06"]}

# Each way to break a rule: its code, what is wrong, and what makes it so.
MUTATIONS: list[tuple[str, str, Spoil]] = [
    ("E101", "a file that is not JSON", raw("topics/broken.json", new="{")),
    ("E101", "a file with an unknown field",
        raw(VISIT, lambda text: text.replace('"name"', '"nom"'))),
    ("E101", "a file that says a name twice",
        raw(VISIT, lambda text: text.replace("{\n", '{\n  "id": "x",\n', 1))),
    ("E101", "a record where no reader looks", raw("stray.json", new="{}")),
    ("E102", "a file named otherwise",
        lambda folder: (folder / BERG).rename(folder / "people" / "a-berg.json")),
    ("E104", "a retired id in use", retire("anna-berg", None)),
    ("E104", "a retired id with a successor that is none", retire("gone", "nowhere")),
    ("E104", "a former id of a living record", edit(DGS, previous_ids=["consultation-1"])),
    ("E105", "a link to nothing", edit("topics/paperless-trade.json", broader="no-such-topic")),
    ("E105", "a link to the wrong kind", edit("topics/paperless-trade.json", broader="toy-window")),
    ("E105", "a source that is none",
        append(TOPIC, "notes", {"text": "x", "sources": ["no-such-source"]})),
    ("E105", "a link deep in a record", change(SECOND, "attendance", 0, "person", to="nobody")),
    ("E106", "one name in another order", edit(DUY, aliases=["Berg, Anna"])),
    ("E106", "one name with other marks", edit(DUY, aliases=["Nguyên Vãn Thụ"])),
    ("E106", "one name with a courtesy title", edit(DUY, aliases=["Dr. Anna BERG"])),
    ("E201", "a record without citation", edit(TOPIC, citations=None)),
    ("E202", "an outcome without source", change(SECOND, "outcomes", 0, "sources", to=[])),
    ("E202", "an attendance without source", change(SECOND, "attendance", 1, "sources", to=None)),
    ("E202", "a role without source", change(BERG, "roles", 0, "sources", to=[])),
    ("E202", "a claim without source",
        change(SECOND, "disputes", 0, "claims", 1, "sources", to=[])),
    ("E202", "an inference without source", change(THU, "inferences", 0, "sources", to=[])),
    ("E203", "a field that no citation supports", edit("series/toy-dgs.json", frequency="yearly")),
    ("E203", "a place of which only the city is cited",
        change(DGS, "place", "venue", to="Dalat Palace")),
    ("E204", "a citation of an empty field", cited(TOPIC, "gazette-2019-06", "broader")),
    ("E204", "a citation of a field that is none", cited(TOPIC, "gazette-2019-06", "colour")),
    ("E204", "a citation of an empty part", cited(DGS, "gazette-2019-06", "place.venue")),
    ("E204", "a citation for nothing", cited(TOPIC, "gazette-2019-06")),
    ("E205", "a field on a poor source alone",
        change(TOPIC, "citations", 0, "source", to="farm-2020")),
    ("E205", "an item on a poor source alone",
        change(SECOND, "outcomes", 0, "sources", to=["farm-2020"])),
    ("E205", "a good source turned poor", edit("sources/gazette-2021-06.json", quality="low")),
    ("E206", "an unknown about no field",
        append(TOPIC, "unknowns", {"field": "colour", "note": "n"})),
    ("E206", "an ordinal of no series",
        append(TOPIC, "unknowns", {"field": "ordinals.3", "note": "n"})),
    ("E207", "an inference that is stated too", both(edit(THU, nationality="VN"),
        cited(THU, "diary-2020", "nationality"))),
    ("E212", "a source cited against its own claim", cited(SECOND, "diary-2020", "delegates")),
    ("E208", "a dispute of one",
        change(SECOND, "disputes", 0, "claims", to=[{"value": 1, "sources": ["diary-2020"]}])),
    ("E208", "a dispute of two that agree",
        change(SECOND, "disputes", 0, "claims", 1, "value", to=100)),
    ("E208", "a dispute that takes a side without a reason",
        change(SECOND, "disputes", 0, "note", to=None)),
    ("E209", "a source that derives from itself", edit(DIARY, derived_from="diary-2020")),
    ("W210", "one page in two languages",
        edit(DIARY, url="https://example.org/fr/gazette-2019-06")),
    ("W210", "one title in one year",
        both(edit(DIARY, title="How the customs window was opened in Landia"),
            edit(GAZETTE, title="How the Customs Window was opened in Landia", published="2020"))),
    ("W211", "an encyclopaedia held for good",
        edit(DIARY, url="https://en.wikipedia.org/wiki/Landia")),
    ("W211", "a copy held for the first hand", edit(GAZETTE, derived_from="diary-2020")),
    ("E301", "a meeting that ends before it starts", edit(DGS, end="2019-06-10")),
    ("E301", "a text in force before it is signed", both(edit(WINDOW, in_force="2005-12"),
        edit(WINDOW, signed="2006"), cited(WINDOW, "gazette-2019-06", "in_force"))),
    ("E301", "a term that ends before it starts", change(LANDIA, "roles", 0, "end", to="2017")),
    ("E302", "two first sessions", edit(SECOND, ordinal=1)),
    ("E303", "a second session before the first", edit(SECOND, start="2016")),
    ("E304", "two terms that share a day", edit("organizations/coordinating-committee.json",
        roles=[TERM | {"start": "2020-01", "end": "2021-07"}])),
    ("E305", "someone seen in a post after the term",
        change(BERG, "roles", 0, "attested", 0, to="2019-02-01")),
    ("E305", "someone seen in a post before the term",
        change(DUY, "roles", 0, "attested", 0, to="2018")),
    ("W306", "a post without any date",
        change("people/old-head.json", "roles", 0, "attested", to=[])),
    ("W307", "a gap in which a holder is recorded", edit(
        "offices/secretary-general-toy.json",
        unknowns=[{"field": "notes.holders",
            "note": "Nobody was found between May 2009 (Anna Berg) and about July 2016."}])),
    ("W308", "a list of sessions that leaves one out", edit(
        "organizations/coordinating-committee.json", name="Consultation",
        unknowns=[{"field": "milestones",
            "note": "Of its meetings only the 1st (as a heading) was found."}])),
    ("W309", "a session that is said to be missing and is recorded", edit(
        "series/toy-consultation.json",
        unknowns=[{"field": "milestones",
            "note": "The 1st to 3rd and 5th meetings were not found."}])),
    ("W310", "a term whose end was only planned",
        change(BERG, "roles", 0, "end", to="2025-12-31")),
    ("W311", "a first session in doubt, and the beginning of its series not",
        append("meetings/consultation-1.json", "disputes", {"field": "start", "claims": [
            {"value": "2017-05", "sources": ["bulletin-2024"]},
            {"value": "2016", "sources": ["bulletin-2024"]}]})),
    ("E401", "an escape sequence", edit(TOPIC, summary="One \x1b[31mred place.")),
    ("E401", "a reversal of direction", edit(TOPIC, summary="One place \u202efdp.exe")),
    ("E401", "an invisible space",
        change(SECOND, "outcomes", 0, "text", to="Members\u200bagreed.")),
    ("E402", "a double space", edit(TOPIC, summary="One place  for all.")),
    ("E402", "a line break", edit(TOPIC, summary="One place\nfor all.")),
    ("E402", "a space at the end", edit(BERG, name="Anna Berg ")),
    ("E402", "an accent apart from its letter", edit(BERG, name="Anne\u0301 Berg")),
    ("E101", "a script for an address", raw("sources/extra.json",
        new='{"id": "extra", "title": "E", "url": "javascript:alert(1)", '
            '"type": "news", "quality": "low"}')),
    ("E403", "a host that hides behind another",
        edit(GAZETTE, url="https://example.org@evil.example/")),
    ("E404", "a country that is none", edit(BERG, nationality="XX")),
    ("E404", "a country deep in a record",
        change("meetings/visit-undated.json", "place", "country", to="id")),
    ("E405", "a file of another indent", raw(TOPIC, lambda text: text.replace("  ", "\t"))),
    ("E405", "a file without its last line end", raw(TOPIC, str.rstrip)),
    ("E405", "a file with the line ends of Windows",
        raw(TOPIC, lambda text: text.replace("\n", "\r\n"))),
    ("E405", "a file with escapes", raw(DUY, lambda text: text.replace("ư", "\\u01b0"))),
    ("E405", "a file with an empty list",
        raw(TOPIC, lambda text: text.replace("{\n", '{\n  "aliases": [],\n', 1))),
    ("E406", "an alias twice", edit(BERG, aliases=["A. Berg", "A. Berg"])),
    ("E406", "an alias that repeats the name", edit(BERG, aliases=["Anna Berg"])),
    ("E406", "a role at a meeting twice",
        change(SECOND, "attendance", 0, "roles", to=["chair", "chair"])),
    ("W407", "a summary that repeats the name", edit(TOPIC, summary="Single window.")),
    ("W408", "a word that ages", edit(TOPIC, summary="It is now one place for all.")),
    ("W409", "a claim told by its place",
        change(SECOND, "disputes", 0, "note", to="The first is a slip.")),
    ("W501", "someone attending for a body after the term", edit(BERG, unknowns=None)),
    ("W502", "a review of what begins a year later",
        change(SECOND, "initiatives", 0, to={"initiative": "toy-operation", "relation": "reviewed",
            "sources": ["gazette-2019-06"]})),
    ("W503", "two sessions in one month", edit("meetings/consultation-1.json", start="2019-06")),
    ("W504", "a host from another country", change(SECOND, "place", "country", to="ID")),
    ("W505", "a host who only organised",
        both(change(SECOND, "attendance", 1, "roles", to=["host"]),
            change(SECOND, "attendance", 1, "capacity", to="Co-organiser"))),
    ("W506", "a row of somebody who did nothing", change(SECOND, "attendance", 1, "roles", to=[])),
    ("W506", "a row of a report",
        change(SECOND, "attendance", 1, "capacity", to="Its work was reviewed")),
    ("W507", "thanks as an outcome",
        change(SECOND, "outcomes", 0, "text", to="The chair thanked the members.")),
    ("W508", "a workshop that ends on a Saturday", edit(DGS, type="workshop", end="2019-06-15")),
    ("W509", "someone who acts for two countries", both(
        edit("organizations/wco-toy.json", type="government-body", country="ID"), both(
            change(SECOND, "attendance", 0, "person", to="carl-duy"),
            change(SECOND, "attendance", 0, "roles", to=["participant"])))),
    ("W510", "a city that is inferred without its country", edit(
        "meetings/consultation-2021.json",
        inferences=[{"field": "place.city", "value": "Da Lat", "reason": "It was held there.",
            "sources": ["gazette-2021-06"]}])),
]  # fmt: skip

# What a folder cannot hold by itself: see test_identity.
RECORDS_ONLY = {"E103"}
assert {code for code, _, _ in MUTATIONS} | RECORDS_ONLY <= set(RULES)

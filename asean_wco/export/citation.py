"""Citations as CSL-JSON items (Citation Style Language 1.0.2), and as BibTeX and RIS.

Sources are cited as themselves, and other records as documents in the reference. Among all types
that fit, only `document` is printed with all its parts in APA, Chicago and IEEE. The names of all
authors are literal. A source only names its publisher, and a guess by position at the family name
would be wrong for most ASEAN names. A publisher is named once, as the author or as the newspaper.
There is no date of access, since none was recorded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from asean_wco.export.markup import filled, json_document, place_line
from asean_wco.facts.doubts import is_disputed
from asean_wco.facts.labels import label_of_doubt
from asean_wco.facts.sentences import capitalized, enumerated
from asean_wco.facts.sources import notes_on_address
from asean_wco.facts.when import otherwise_inferred
from asean_wco.model.dates import MONTHS, PartialDate, display_period, release_date
from asean_wco.model.origin import own_words
from asean_wco.model.records import Meeting, Record, Source
from asean_wco.model.text import enclosed, joined, safe_line, uri
from asean_wco.model.vocabulary import LANGUAGES
from asean_wco.model.walk import has_source

TITLE = "ASEAN–WCO customs cooperation: a reference with its sources (awco)"
OWN_RECORD = "Own record, not part of the reference"
CslItem = dict[str, Any]
# Writes the first and the last day of something as one period.
PeriodWords = Callable[[PartialDate | None, PartialDate | None], str]
# The CSL type of each type of source, and the words for it if the CSL type does not say as much.
_SORTS = {
    "press-release": ("webpage", "Press release"),
    "joint-statement": ("document", "Joint statement"),
    "news": ("article-newspaper", ""),
    "report": ("report", ""),
    "newsletter": ("report", "Newsletter"),
    "web-page": ("webpage", ""),
    "speech": ("speech", "Speech"),
    "legal-text": ("legislation", ""),
}
# Characters that mean something to LaTeX (Lamport, 1994).
_LATEX = {
    "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
}  # fmt: skip
_LATEX_SPECIAL = re.compile(r"[\\{}&%$#_~^]")
_NOT_IN_A_FIELD = re.compile(r'[{}\\" ]')
# Languages that biblatex does not name keep their codes.
_NAMED_BY_CODE = ("fil", "tet", "zh-Hant")
_BIBTEX_TYPES = {"article-newspaper": "article", "report": "techreport"}
# A speech is a page to read, which the type for sound would turn into a recording.
_RIS_TYPES = {
    "article-newspaper": "NEWS", "dataset": "DATA", "document": "GEN", "legislation": "STAT",
    "report": "RPRT", "speech": "ELEC", "webpage": "ELEC",
}  # fmt: skip


def _date(*dates: PartialDate | None) -> CslItem | None:
    """Return a date or a period in the form of CSL, as precisely as it is known."""
    known = [date for date in dict.fromkeys(dates) if date]
    if not known:
        return None
    parts = [[part for part in (date.year, date.month, date.day) if part] for date in known]
    return filled({"date-parts": parts, "circa": any(date.qualifier for date in known) or None})


def issued_words(item: CslItem) -> tuple[str, str, str]:
    """Return year, name of the month and day of an item; what is not known is empty."""
    year, month, day = [*_issued_parts(item), 0, 0, 0][:3]
    return str(year or ""), ("", *MONTHS)[month], str(day or "")


def is_circa(item: CslItem) -> bool:
    """Return whether the date of an item is only approximate."""
    return bool(item.get("issued", {}).get("circa"))


def _issued_parts(item: CslItem) -> list[int]:
    """Return year, month and day of an item, as many as are known."""
    days = item.get("issued", {}).get("date-parts", [[]])
    return list(days[0])


def source_item(source: Source) -> CslItem:
    """Return a source of the reference, or of the user's own, as an item."""
    author, newspaper = safe_line(source.publisher or ""), ""
    remarks = [note.rstrip(".") for note in notes_on_address(source)]
    remarks.append(capitalized(own_words(source.origin, unsourced=False)))
    kind, genre = _SORTS[source.type]
    if kind == "article-newspaper":
        author, newspaper = "", author
    return filled(
        {
            "id": source.id,
            "type": kind,
            "title": safe_line(source.name),
            "author": [{"literal": author}] if author else None,
            "container-title": newspaper,
            "issued": _date(source.published),
            "genre": genre,
            "language": safe_line(source.language or ""),
            "URL": uri(safe_line(source.url)),
            "note": safe_line(joined(". ", *remarks)),
        }
    )


def record_item(
    record: Record,
    version: str,
    name_of: Callable[[str], str] = str,
    *,
    is_correction: bool = False,
    days_apart: PeriodWords | None = None,
) -> CslItem:
    """Return a record as a document in the reference, or a source as itself.

    Args:
        record: a record of any kind.
        version: version of the reference, such as ``2026.11.0+1a2b3c4d``.
        name_of: returns the name of a record by its id.
        is_correction: whether it is the user's own correction of a record of the reference.
        days_apart: writes the days of a meeting, for styles that print place and days after the
            title; they stand under ``event-words`` then. Without it they stand in the title.
    """
    if isinstance(record, Source):
        return source_item(record)
    item: CslItem = {
        "id": record.id,
        "type": "document",
        "title": safe_line(record.name if days_apart else _title(record)),
        "event-words": safe_line(_event_words(record, days_apart)) if days_apart else "",
        "container-title": TITLE,
        "issued": _date(release_date(version)),
        "version": version,
        "event-date": None,
        "event-place": "",
        "note": safe_line(capitalized("; ".join(_remarks(record, name_of, is_correction)))),
    }
    if record.is_own and not is_correction:
        # What is no part of the reference has neither its date nor its version.
        item |= {"container-title": OWN_RECORD, "issued": None, "version": None}
    if isinstance(record, Meeting):
        item["event-place"] = safe_line(place_line(record.place))
        if record.start:
            item["event-date"] = _date(record.start, record.end)
    return filled(item)


def _title(record: Record) -> str:
    """Return the title of a record; a meeting has its place and days in it.

    Of the fields for them, `event-place` and `event-date`, Chicago prints both, and APA and IEEE
    print none.
    """
    return joined(", ", record.name, _event_words(record, display_period))


def _event_words(record: Record, days_of: PeriodWords) -> str:
    """Return the place and the days of a meeting; nothing for another record."""
    if not isinstance(record, Meeting):
        return ""
    place = place_line(record.place)
    if place and is_disputed(record, "place"):
        place += " (disputed)"
    days = days_of(record.start, record.end)
    if days and is_disputed(record, "start", "end"):
        days += " (disputed)"
    likely = otherwise_inferred(record, "start")
    if days and likely:
        days = f"{days} (inferred: {days_of(likely, None)})"
    return joined(", ", place, days)


def _remarks(record: Record, name_of: Callable[[str], str], is_correction: bool) -> Iterator[str]:
    """Yield what the user changed, what lacks a source, and which values are in doubt."""
    if is_correction:
        yield "own correction of the record in the reference"
    if record.unsourced:
        yield "a part of it is unsourced" if has_source(record) else "it is unsourced"
    for words, doubts in (
        ("sources disagree on", record.disputes),
        ("inferred:", record.inferences),
    ):
        if doubts:
            labels = dict.fromkeys(label_of_doubt(record, doubt, name_of) for doubt in doubts)
            yield f"{words} {enumerated(list(labels))}"


def edition_item(version: str, sha256: str) -> CslItem:
    """Return the whole reference as an item.

    Args:
        version: version of the reference.
        sha256: SHA-256 of the content in hexadecimal; empty if the store has none.
    """
    return filled(
        {
            "id": "awco",
            "type": "dataset",
            "title": TITLE,
            "version": version,
            "issued": _date(release_date(version)),
            "custom": filled({"sha256": sha256}),
        }
    )


def csl_json(items: Iterable[CslItem]) -> str:
    """Return items as CSL-JSON, for citeproc processors and Zotero."""
    return json_document(list(items))


def latex_text(text: str) -> str:
    """Return text that LaTeX prints as it is."""
    return _LATEX_SPECIAL.sub(lambda sign: _LATEX[sign[0]], text)


def _braced(text: str) -> str:
    return enclosed("{", latex_text(text), "}")


def _body(name: str) -> str:
    """Return the name of a body in double braces, so that BibTeX does not divide it."""
    return enclosed("{", _braced(name), "}")


def _iso(date: CslItem | None) -> str:
    """Return a date or a period for biblatex, in braces: ``{2024-06-05}``, ``{2024-01~}``."""
    if not date:
        return ""
    sign = "~" if date.get("circa") else ""
    days = []
    for year, *rest in date["date-parts"]:
        days.append("-".join([f"{year:04}", *(f"{part:02}" for part in rest)]) + sign)
    return enclosed("{", "/".join(days), "}")


def _bibtex_fields(item: CslItem, entry_type: str) -> dict[str, str]:
    """Return the fields of an entry with their braces; those without a value are left out.

    Year, month and day are for BibTeX, and the date is for biblatex.
    """
    year, month, day = issued_words(item)
    where, genre = item.get("container-title", ""), item.get("genre", "")
    language = str(item.get("language", ""))
    if language not in _NAMED_BY_CODE:
        language = LANGUAGES.get(language, language)
    # Each type of entry has another field for the newspaper, the container or the genre.
    setting = {
        "article": ("journal", where),
        "techreport": ("type", genre or "Report"),
        "misc": ("howpublished", where or genre),
    }
    place, words = setting[entry_type]
    url = _NOT_IN_A_FIELD.sub(lambda sign: f"%{ord(sign[0]):02X}", item.get("URL", ""))
    fields = {
        "author": " and ".join(_body(author["literal"]) for author in item.get("author", [])),
        "title": _body(item["title"]),
        place: _braced(words),
        "date": _iso(item.get("issued")),
        "year": enclosed("{", year, "}"),
        "month": month[:3].lower(),
        "day": enclosed("{", day, "}"),
        "version": _braced(item.get("version", "")),
        "eventdate": _iso(item.get("event-date")),
        "venue": _braced(item.get("event-place", "")),
        "annotation": _braced(". ".join(_notes(item))),
        "langid": _braced(language),
        "url": enclosed("{", url, "}"),
    }
    return filled(fields)


def _notes(item: CslItem) -> Iterator[str]:
    """Yield the notes of an item, that on an approximate date first."""
    if is_circa(item):
        yield "Date approximate"
    if "note" in item:
        yield item["note"]


def bibtex(items: Iterable[CslItem]) -> str:
    """Return items as BibTeX entries (Patashnik, 1988) with the fields of biblatex, in UTF-8."""
    entries = []
    for item in items:
        entry_type = _BIBTEX_TYPES.get(item["type"], "misc")
        fields = _bibtex_fields(item, entry_type)
        lines = ",\n".join(f"  {name} = {value}" for name, value in fields.items())
        entries.append(f"@{entry_type}{{{item['id']},\n{lines}\n}}\n")
    return "\n".join(entries)


def ris(items: Iterable[CslItem]) -> str:
    """Return items in the RIS format: a tag a line, CRLF at line ends, ``ER`` after an entry."""
    lines: list[str] = []
    for item in items:
        parts = [f"{part:02}" for part in _issued_parts(item)]
        day = "/".join([*parts, "", ""][:3])
        tags = [
            ("TY", _RIS_TYPES[item["type"]]),
            ("ID", item["id"]),
            # The comma keeps readers from splitting a name.
            *(("AU", f"{author['literal']},") for author in item.get("author", [])),
            ("TI", item["title"]),
            ("T2", item.get("container-title", "")),
            ("PY", "".join(parts[:1])),
            ("DA", day.lstrip("/")),
            ("ET", item.get("version", "")),
            ("CY", item.get("event-place", "")),
            ("M3", item.get("genre", "")),
            *(("N1", note) for note in _notes(item)),
            ("LA", item.get("language", "")),
            ("UR", item.get("URL", "")),
        ]
        lines += [f"{tag}  - {' '.join(value.split())}" for tag, value in tags if value]
        lines += ["ER  - ", ""]
    return "".join(f"{line}\r\n" for line in lines)

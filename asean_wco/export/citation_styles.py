"""CSL-JSON items as lines of text: plain, and after the Chicago Manual (17th) and the APA (7th).

This is written by hand for the seven types of items that exist here, since a citeproc processor
with its styles would be the largest dependency of all.
"""

from __future__ import annotations

from collections.abc import Callable

from asean_wco.export.citation import OWN_RECORD, CslItem, PeriodWords, is_circa, issued_words
from asean_wco.facts.sentences import begun_small, capitalized, closed
from asean_wco.model.dates import MONTHS, PartialDate, display_period
from asean_wco.model.text import enclosed, joined


def _dated(item: CslItem, date: str, circa: str, undated: str) -> str:
    """Return the date of an item in words.

    Args:
        item: the item.
        date: the date in words; empty if there is none.
        circa: the word before an approximate date.
        undated: the words for an item without a date.
    """
    if not date:
        # A record of the user's own was not published, with or without a date.
        return "" if item.get("container-title") == OWN_RECORD else undated
    if is_circa(item):
        return f"{circa} {date}"
    return date


def _author(item: CslItem) -> str:
    return ", ".join(author["literal"] for author in item.get("author", []))


def _sentences(*parts: str) -> str:
    """Return parts as sentences: each ends with a full stop, unless it has another ending."""
    return " ".join(part if part.endswith(("?”", "!”")) else closed(part) for part in parts if part)


def _version(item: CslItem) -> str:
    return enclosed("Version ", item.get("version"))


def _within(text: str) -> str:
    """Return a remark as it stands within a sentence."""
    return begun_small(text.replace(". ", "; "))


def plain(item: CslItem) -> str:
    """Return an item with author, title, container, date, remarks and address."""
    year, month, day = issued_words(item)
    text = _sentences(
        _author(item),
        f"“{item['title']}”",
        item.get("event-words", ""),
        item.get("container-title", ""),
        _dated(item, joined(" ", day, month, year), "About", "No date"),
        item.get("genre", ""),
        _version(item),
        item.get("note", ""),
        enclosed("SHA-256: ", item.get("custom", {}).get("sha256")),
    )
    return joined(" ", text, item.get("URL"))


def chicago(item: CslItem) -> str:
    """Return an item as an entry of a bibliography in the style of the Chicago Manual (17th).

    See 14.205 to 14.233. In a newspaper the date follows the name of the paper; in a press release
    it follows the genre.
    """
    date = _american_date(item)
    newspaper, container = "", item.get("container-title", "")
    if item["type"] == "article-newspaper":
        newspaper, container = container, ""
    when = joined(", ", newspaper, item.get("genre"), _dated(item, date, "ca.", "n.d."))
    return _sentences(
        _author(item),
        f"“{item['title']}.”",
        item.get("event-words", ""),
        container,
        capitalized(when),
        _version(item),
        item.get("note", ""),
        item.get("URL", ""),
    )


def chicago_note(item: CslItem) -> str:
    """Return an item as a note in the style of the Chicago Manual (17th), for a footnote.

    See 14.19 to 14.36: its parts are separated by commas, and the title keeps its comma within the
    quotation marks.
    """
    text = joined(
        ", ",
        _author(item),
        f"“{item['title']},”",
        item.get("event-words", ""),
        item.get("container-title", ""),
        item.get("genre", "").lower(),
        _dated(item, _american_date(item), "ca.", "n.d."),
        _version(item).lower(),
        _within(item.get("note", "")),
        item.get("URL", ""),
    )
    return closed(text.replace(",”, ", ",” "))


def _american_date(item: CslItem) -> str:
    """Return the date of an item as the Chicago Manual writes it: June 5, 2024."""
    year, month, day = issued_words(item)
    return joined(" ", month, enclosed("", day, ","), year)


def apa(item: CslItem) -> str:
    """Return an item as an entry of a list of references in the style of the APA (7th).

    See chapters 9 and 10. Without an author the title comes first (9.12). The genre in square
    brackets (9.21) and the version in parentheses (9.19) belong to the title, or to the work that
    contains a record.
    """
    year, month, day = issued_words(item)
    date = _dated(item, joined(", ", year, joined(" ", month, day)), "ca.", "n.d.")
    title = joined(", ", item["title"], item.get("event-words"))
    where = item.get("container-title", "")
    genre = item.get("genre")
    if item["type"] == "dataset":
        genre = "Data set"
    details = joined(" ", enclosed("(", _version(item), ")"), enclosed("[", genre, "]"))
    if item["type"] == "document" and where:
        opening = "" if where == OWN_RECORD else "In"
        where = joined(" ", opening, where, details)
    else:
        title = joined(" ", title, details)
    published = enclosed("(", date, ")")
    head = [_author(item), published, title]
    if not head[0]:
        head = [title, published]
    return joined(" ", _sentences(*head, where, item.get("note", "")), item.get("URL"))


def american_period(start: PartialDate | None, end: PartialDate | None) -> str:
    """Return a period as the Chicago Manual and the APA write it: June 4–6, 2024.

    What is not known to the day is written as everywhere else.
    """
    last = end or start
    if not start or not last or not (start.is_exact and last.is_exact):
        return display_period(start, end)
    first_month, last_month = MONTHS[start.month - 1], MONTHS[last.month - 1]
    if start.year != last.year:
        return f"{first_month} {start.day}, {start.year} – {last_month} {last.day}, {last.year}"
    if start == last:
        return f"{first_month} {start.day}, {start.year}"
    if start.month == last.month:
        return f"{first_month} {start.day}–{last.day}, {start.year}"
    return f"{first_month} {start.day} – {last_month} {last.day}, {start.year}"


# How each style writes the days of a meeting.
PERIODS: dict[str, PeriodWords] = {
    "plain": display_period,
    "chicago": american_period,
    "chicago-note": american_period,
    "apa": american_period,
}
STYLES: dict[str, Callable[[CslItem], str]] = {
    "plain": plain,
    "chicago": chicago,
    "chicago-note": chicago_note,
    "apa": apa,
}

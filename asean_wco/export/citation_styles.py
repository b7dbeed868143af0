"""CSL-JSON items as lines of text: plain, or as the Chicago Manual (17th) and the APA (7th) do it.

Written by hand for the seven types of item that there are, since a citeproc processor and its
styles would be the fifth and the largest of the dependencies.
"""

from __future__ import annotations

from collections.abc import Callable

from asean_wco.export.citation import Item, is_circa, issued_words
from asean_wco.facts.sentences import capitalized, closed
from asean_wco.model.text import enclosed, joined


def _dated(item: Item, date: str, circa: str, undated: str) -> str:
    """Return the date of an item in words, with the word that it is approximate."""
    if not date:
        return undated
    if is_circa(item):
        return f"{circa} {date}"
    return date


def _author(item: Item) -> str:
    return ", ".join(author["literal"] for author in item.get("author", []))


def _sentences(*parts: str) -> str:
    """Return parts as sentences: each ends with a full stop, unless it has an ending of its own."""
    return " ".join(part if part.endswith(("?”", "!”")) else closed(part) for part in parts if part)


def _version(item: Item) -> str:
    return enclosed("Version ", item.get("version"))


def _own_source(item: Item) -> str:
    """Return the words that a source is the user's own; of a record its container says so."""
    if item["type"] in ("document", "dataset"):
        return ""
    return str(item.get("note", ""))


def plain(item: Item) -> str:
    """Return an item with all that is known: author, title, where, when, remarks, address."""
    year, month, day = issued_words(item)
    text = _sentences(
        _author(item),
        f"“{item['title']}”",
        item.get("container-title", ""),
        _dated(item, joined(" ", day, month, year), "About", "No date"),
        item.get("genre", ""),
        _version(item),
        item.get("note", ""),
        enclosed("SHA-256: ", item.get("custom", {}).get("sha256")),
    )
    return joined(" ", text, item.get("URL"))


def chicago(item: Item) -> str:
    """Return an item as an entry of a bibliography in the style of the Chicago Manual (17th).

    See 14.205 to 14.233. The date of what stands in a newspaper follows its name; the sort of a
    press release stands before its date.
    """
    year, month, day = issued_words(item)
    date = joined(" ", month, enclosed("", day, ","), year)
    newspaper, container = "", item.get("container-title", "")
    if item["type"] == "article-newspaper":
        newspaper, container = container, ""
    when = joined(", ", newspaper, item.get("genre"), _dated(item, date, "ca.", "n.d."))
    return _sentences(
        _author(item),
        f"“{item['title']}.”",
        container,
        capitalized(when),
        _version(item),
        _own_source(item),
        item.get("URL", ""),
    )


def apa(item: Item) -> str:
    """Return an item as an entry of a list of references in the style of the APA (7th).

    See chapters 9 and 10. Without an author the title comes first (9.12); the sort of work in
    square brackets (9.21) and the version in parentheses (9.19) belong to the title, or to the work
    that a record stands in.
    """
    year, month, day = issued_words(item)
    date = _dated(item, joined(", ", year, joined(" ", month, day)), "ca.", "n.d.")
    title, where = item["title"], item.get("container-title", "")
    genre = item.get("genre")
    if item["type"] == "dataset":
        genre = "Data set"
    details = joined(" ", enclosed("(", _version(item), ")"), enclosed("[", genre, "]"))
    if item["type"] == "document" and where:
        where = joined(" ", f"In {where}", details)
    else:
        title = joined(" ", title, details)
    head = [_author(item), f"({date})", title]
    if not head[0]:
        head = [title, f"({date})"]
    return joined(" ", _sentences(*head, where, _own_source(item)), item.get("URL"))


STYLES: dict[str, Callable[[Item], str]] = {"plain": plain, "chicago": chicago, "apa": apa}

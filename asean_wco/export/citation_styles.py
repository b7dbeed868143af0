"""CSL-JSON items as a line of text: plain, in the styles of the Chicago Manual (17th) and of the APA (7th).

Written by hand for the ten sorts of item that there are, since a citeproc processor and its styles would be the fifth
and the largest of the dependencies.
"""

from __future__ import annotations

from collections.abc import Callable

from asean_wco.export.reference_item import Item, is_circa, issued_parts
from asean_wco.model.dates import MONTHS


def _date_words(item: Item) -> tuple[str, str, str]:
    """Return year, month and day in words, as far as they are known."""
    year, month, day = [*issued_parts(item), 0, 0, 0][:3]
    return str(year or ""), MONTHS[month - 1] if month else "", str(day or "")


def _circa(item: Item) -> str:
    return "ca. " if is_circa(item) else ""


def _author(item: Item) -> str:
    return ", ".join(author["literal"] for author in item.get("author", []))


def _sentence(*parts: str) -> str:
    """Parts as sentences: each ends with a full stop, but for an address or what has an ending of its own."""
    told = [
        part if part.endswith((".", "?", "!", ".”", "?”", "!”")) else f"{part}."
        for part in parts
        if part
    ]
    return " ".join(told)


def _version(item: Item) -> str:
    return f"Version {item['version']}" if "version" in item else ""


def _where(item: Item) -> str:
    """What an item stands in, unless that is its author as well."""
    where = item.get("container-title", "")
    return "" if where == _author(item) else str(where)


def _line(item: Item, *parts: str) -> str:
    """The parts of a citation as sentences, then what verifies an entry, then the address."""
    return " ".join(filter(None, (_sentence(*parts, item.get("note", "")), item.get("URL", ""))))


def plain(item: Item) -> str:
    """An item with everything that is known, in the order author, title, where, when, address."""
    year, month, day = _date_words(item)
    date = " ".join(filter(None, (day, month, year)))
    missing = "" if item["type"] == "entry" else "No date"
    when = f"{'About ' if _circa(item) else ''}{date}" if date else missing
    title, genre = f"“{item['title']}”", item.get("genre", "")
    return _line(item, _author(item), title, _where(item), when, genre, _version(item))


def chicago(item: Item) -> str:
    """An item as an entry of a bibliography in the style of the Chicago Manual (17th, 14.205 to 14.233).

    The sort of a press release stands before its date; what no author signs stands under its publisher.
    """
    year, month, day = _date_words(item)
    date = (
        _circa(item) + " ".join(filter(None, (month, f"{day}," if day else "", year)))
        if year
        else "n.d."
    )
    when = ", ".join(filter(None, (item.get("genre", ""), date)))
    return _line(item, _author(item), f"“{item['title']}.”", _where(item), when, _version(item))


def apa(item: Item) -> str:
    """An item as an entry of a list of references in the style of the APA (7th, chapters 9 and 10).

    Without an author the title comes first (9.12); the sort of work in square brackets (9.21) and the version in
    parentheses (9.19) belong to the title, or to the work that an entry stands in.
    """
    year, month, day = _date_words(item)
    inner = ", ".join(filter(None, (year, " ".join(filter(None, (month, day))))))
    date = f"({_circa(item)}{inner or 'n.d.'})"
    author, where = _author(item), _where(item)
    version = f"({_version(item)})" if "version" in item else ""
    genre = "Data set" if item["type"] == "dataset" else item.get("genre", "")
    kept = [version, f"[{genre}]" if genre else ""]
    if where and item["type"] == "entry":
        title, where = item["title"], " ".join(filter(None, (f"In {where}", *kept)))
    else:
        title = " ".join(filter(None, (item["title"], *kept)))
    return _line(item, *((author, date, title) if author else (title, date)), where)


STYLES: dict[str, Callable[[Item], str]] = {"plain": plain, "chicago": chicago, "apa": apa}

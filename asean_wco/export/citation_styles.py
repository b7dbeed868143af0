"""CSL-JSON items as a line of text: plain, in the styles of the Chicago Manual (17th) and of the APA (7th).

Written by hand for the seven types of item that there are, since a citeproc processor and its styles
would be the fifth and the largest of the dependencies.
"""

from __future__ import annotations

from collections.abc import Callable

from asean_wco.export.citation import Item, is_circa, issued_parts
from asean_wco.facts.sentences import capitalized
from asean_wco.model.dates import MONTHS


def _date_words(item: Item) -> tuple[str, str, str]:
    year, month, day = [*issued_parts(item), 0, 0, 0][:3]
    return str(year or ""), MONTHS[month - 1] if month else "", str(day or "")


def _circa(item: Item) -> str:
    return "ca. " if is_circa(item) else ""


def _author(item: Item) -> str:
    return ", ".join(author["literal"] for author in item.get("author", []))


def _sentences(*parts: str) -> str:
    """Return parts as sentences: each ends with a full stop, unless it has an ending of its own."""
    endings = (".", "?", "!", ".”", "?”", "!”")
    return " ".join(part if part.endswith(endings) else f"{part}." for part in parts if part)


def _version(item: Item) -> str:
    return f"Version {item['version']}" if "version" in item else ""


def _own_source(item: Item) -> str:
    """Return the words that a source is the user's own; of a record its container says so."""
    return "" if item["type"] in ("document", "dataset") else item.get("note", "")


def plain(item: Item) -> str:
    """Return an item with all that is known: author, title, where, when, remarks, address."""
    year, month, day = _date_words(item)
    date = " ".join(filter(None, (day, month, year)))
    when = f"{'About ' if _circa(item) else ''}{date}" if date else "No date"
    sha256 = item.get("custom", {}).get("sha256", "")
    told = _sentences(
        _author(item),
        f"“{item['title']}”",
        item.get("container-title", ""),
        when,
        item.get("genre", ""),
        _version(item),
        item.get("note", ""),
        f"SHA-256: {sha256}" if sha256 else "",
    )
    return f"{told} {item.get('URL', '')}".rstrip()


def chicago(item: Item) -> str:
    """Return an item as an entry of a bibliography in the style of the Chicago Manual (17th).

    See 14.205 to 14.233. The date of what stands in a newspaper follows its name; the sort of a press
    release stands before its date.
    """
    year, month, day = _date_words(item)
    date = " ".join(filter(None, (month, f"{day}," if day else "", year)))
    where = item.get("container-title", "")
    news = where if item["type"] == "article-newspaper" else ""
    dated = f"{_circa(item)}{date}" if date else "n.d."
    when = capitalized(", ".join(filter(None, (news, item.get("genre", ""), dated))))
    kept = "" if news else where
    title = f"“{item['title']}.”"
    own, url = _own_source(item), item.get("URL", "")
    return _sentences(_author(item), title, kept, when, _version(item), own, url)


def apa(item: Item) -> str:
    """Return an item as an entry of a list of references in the style of the APA (7th).

    See chapters 9 and 10. Without an author the title comes first (9.12); the sort of work in square
    brackets (9.21) and the version in parentheses (9.19) belong to the title, or to the work that a
    record stands in.
    """
    year, month, day = _date_words(item)
    inner = ", ".join(filter(None, (year, " ".join(filter(None, (month, day))))))
    date = f"({_circa(item)}{inner or 'n.d.'})"
    author, where = _author(item), item.get("container-title", "")
    genre = "Data set" if item["type"] == "dataset" else item.get("genre", "")
    kept = [f"({_version(item)})" if "version" in item else "", f"[{genre}]" if genre else ""]
    title = item["title"]
    if item["type"] == "document" and where:
        where = " ".join(filter(None, (f"In {where}", *kept)))
    else:
        title = " ".join(filter(None, (title, *kept)))
    head = (author, date, title) if author else (title, date)
    return f"{_sentences(*head, where, _own_source(item))} {item.get('URL', '')}".rstrip()


STYLES: dict[str, Callable[[Item], str]] = {"plain": plain, "chicago": chicago, "apa": apa}

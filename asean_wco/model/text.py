"""What text may reach a terminal, and how the rest is made harmless.

A record, a file name or a query can carry escape sequences, bidirectional overrides or invisible
characters that make a screen show something else than the data says (the "Trojan Source" class,
CVE-2021-42574; terminal injection, CWE-150). Everything that is printed passes through here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# Unicode categories Cc (without tab and newline), Cs, Zl, Zp, and Cf without the zero-width
# joiners, which Indic, Thai-family and emoji text need. Spelled out as ranges since a regular
# expression over them is many times faster than unicodedata.category on each character.
_FORMAT_CHARACTERS = (
    "\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890-\u0891\u08e2\u180e\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000110bd\U000110cd"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f"
)
_UNSAFE = f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff{_FORMAT_CHARACTERS}]"
# What a URI is made of (RFC 3986, section 2), and a percent sign that begins no code.
_URI = r"(?:[!#$&-;=?-Z\[\]_a-z~]|%[0-9A-Fa-f]{2})*"
_BARE_PERCENT = "%(?![0-9A-Fa-f]{2})"
_LINE_SPACE = r"[\t\n]+"
_FORMULA = "'*[=+\\-@\t\r\n＝＋－＠]"

# Why a record may be meant that has another name.
LIKE_TYPED = "spelled nearly like what you typed"


def find_unsafe(text: str) -> str | None:
    """Return the first character of a text that must not reach a terminal, or None."""
    unsafe = re.search(_UNSAFE, text)
    return unsafe[0] if unsafe else None


def safe_text(text: str) -> str:
    """Return the text with every control, format and surrogate character replaced by U+FFFD.

    Tab and newline stay; a carriage return before a newline is dropped.
    """
    # A printable text has no such character, and this test is ten times faster than a search.
    if text.isprintable():
        return text
    return re.sub(_UNSAFE, REPLACEMENT, text.replace("\r\n", "\n"))


def safe_line(text: str) -> str:
    """Return the text as `safe_text` does, on one line: tabs and newlines become a space."""
    if text.isprintable():
        return text
    return re.sub(_LINE_SPACE, " ", safe_text(text))


def spreadsheet_text(text: str) -> str:
    """Return the text, with an apostrophe before it if a spreadsheet would take it for a formula.

    A text that begins with such an apostrophe gets another, so that removing one always gives the
    text back. See OWASP, CSV Injection.
    """
    return f"'{text}" if re.match(_FORMULA, text) else text


def as_typed(text: str) -> str:
    """Return words of the command line as they were typed.

    In some locales Python reads them byte by byte.
    """
    if text.isascii() or not any("\udc80" <= letter <= "\udcff" for letter in text):
        return text
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def shortened(text: str, length: int = 80) -> str:
    """Return the text, or its beginning with an ellipsis, for a message."""
    if len(text) <= length:
        return text
    return f"{text[:length]}…"


def escape_json(document: str) -> str:
    """Return a JSON document with escapes of UTF-16 code units for the same unsafe characters.

    Args:
        document: JSON text whose structure is ASCII, so that only strings have such characters.
    """
    # JSON itself escapes all controls but DEL.
    is_harmless = document.isascii() and "\x7f" not in document
    if is_harmless or document.isprintable():
        return document
    return re.sub(_UNSAFE, _escape, document)


def _escape(unsafe: re.Match[str]) -> str:
    code = ord(unsafe[0])
    if code > 0xFFFF:
        code -= 0x10000
        return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
    return f"\\u{code:04x}"


def joined(separator: str, *parts: str | None) -> str:
    """Return the parts that are not empty, joined by a separator."""
    return separator.join(part for part in parts if part)


def enclosed(before: str, text: str | None, after: str = "") -> str:
    """Return a text with other texts before and after it; empty if the text is empty."""
    return f"{before}{text}{after}" if text else ""


def did_you_mean(names: Iterable[str]) -> str:
    """Return a question for what may be meant instead; empty without any names."""
    return enclosed("Did you mean ", " or ".join(names), "?")


def taken_as(typed: str, name: str) -> str:
    """Return the sentence that says as what a misspelt text was taken."""
    return f"Took “{shortened(as_typed(typed))}” as {name}."


def counted(number: int, one: str, many: str) -> str:
    """Return a number with the noun that goes with it."""
    return f"{number:,} {one if number == 1 else many}"


def number_ranges(numbers: Iterable[int]) -> str:
    """Return whole numbers in words with ranges: ``1–3, 8, 10``."""
    ranges: list[list[int]] = []
    for number in sorted(set(numbers)):
        if ranges and number == ranges[-1][-1] + 1:
            ranges[-1][1:] = [number]
        else:
            ranges.append([number])
    return ", ".join("–".join(map(str, ends)) for ends in ranges)


def ranges_in_words(numbers: Iterable[int]) -> str:
    """Return whole numbers as a sentence has them: ``1–3, 5 and 8``."""
    *before, last = number_ranges(numbers).split(", ")
    return f"{', '.join(before)} and {last}" if before else last


def uri(address: str) -> str:
    """Return an address in which characters that a URI may not hold are percent-encoded."""
    if re.fullmatch(_URI, address):
        return address
    from urllib.parse import quote

    escaped = re.sub(_BARE_PERCENT, "%25", address)
    return quote(escaped, safe="%:/?#[]@!$&'()*+,;=~", errors="replace")

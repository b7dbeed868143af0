"""What chance makes: words, texts, JSON, damaged bytes. The same seed gives the same."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

ESCAPES = ("\x1b]0;title\x07", "\x1b[31m", "\x9b2J", "\u202e", "\r", "\x00", "\u2028", "\ud800")
WORDS = (
    "", " ", "-", "--", "-1", "0", "²", "٣", "1e30", "NaN", "10" * 20, "9" * 5000, "a" * 50_000,
    "2024", "2024-06", "2024-13-99", "0001", "9999", "..", "/", "~", "$(touch pwned)",
    "`touch pwned`", "zz;x", "'", '"', "\\", "*", "%s%n", "{0}", "https://[x", "https://",
    "http://a b", "ftp://x", "javascript:alert(1)", "[/bold]", ":100:", "=1+1", "help",
    "id,name,nope", "place.city", "year:2024-2023", "kind:", "series:x", "NOT", "-without",
    "consultation-2", "anna-berg", "single-window", "toy-consultation", "secretary-general-toy",
    "Landia", "VN", "viet", "meeting", "x" * 300, "2567",
    "e\u0301" * 5000, "word " * 2000, "ต้นฉบับ", "นาย", "Nguyễn", "東京", "🚀" * 50, "a,b" * 1000,
    "(" * 3000, "1.2.3",
)  # fmt: skip


class Chance(random.Random):
    """A source of chance that makes whole inputs."""

    def word(self) -> str:
        """Return a word that somebody may type, and seldom one that nobody would."""
        word = self.choice(WORDS)
        if self.random() < 0.1:
            word += self.choice(ESCAPES[:-3])
        return word.replace("\x00", "")

    def text(self) -> str:
        """Return a text for a field."""
        return "".join(self.choice((*WORDS, *ESCAPES)) for _ in range(self.randrange(1, 4)))

    def value(self, depth: int = 0) -> Any:
        """Return any JSON value."""
        makers: list[Callable[[], Any]] = [
            self.text,
            lambda: self.choice([None, True, False, 0, -1, 10**7, 10**40, 1.5, 1e308, "", "x"]),
        ]
        if depth < 4:
            makers.append(lambda: [self.value(depth + 1) for _ in range(self.randrange(4))])
            makers.append(
                lambda: {self.text(): self.value(depth + 1) for _ in range(self.randrange(4))}
            )
        return self.choice(makers)()

    def changed(self, value: Any, share: float = 0.05) -> Any:
        """Return a JSON value of which some parts are replaced, left out or doubled."""
        if self.random() < share:
            return self.value()
        if isinstance(value, dict):
            pairs = [(name, self.changed(inner, share)) for name, inner in value.items()]
            if pairs and self.random() < share:
                pairs.pop(self.randrange(len(pairs)))
            if self.random() < share:
                pairs.append((self.text(), self.value()))
            return dict(pairs)
        if isinstance(value, list):
            inner = [self.changed(part, share) for part in value]
            return inner * self.choice([0, 2, 50]) if self.random() < share else inner
        return value

    def damaged(self, content: bytes) -> bytes:
        """Return bytes of which some are others, missing, doubled or new."""
        for _ in range(self.choice([1, 1, 2, 5])):
            place = self.randrange(len(content) + 1)
            length = self.choice([1, 1, 3, 20, 500])
            piece = self.choice((b"", self.randbytes(length), self.choice(PIECES)))
            doubled = content[place : place + length] * self.choice((0, 0, 1, 2))
            rest = content[place + self.choice((0, length)) :] if self.random() < 0.9 else b""
            content = content[:place] + piece + doubled + rest
        return content

    def json(self, value: Any) -> bytes:
        """Return JSON of a value, which may hold what JSON should not."""
        return json.dumps(value, ensure_ascii=self.random() < 0.5).encode("utf-8", "surrogatepass")


PIECES = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b'"', b"{", b"}", b"[" * 700, b"]", b",", b"\n", b"\r",
    b"\\", b"\\ud800", b"NaN",
    b"1e999", b"9" * 5000, b'{"a":1,"a":2}', b"\x1b]0;x\x07", b'"ordinal":20240604,',
    b'"id":"../x",', b";", b"\t", b"null",
)  # fmt: skip

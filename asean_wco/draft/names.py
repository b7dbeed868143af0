"""Where the names of records stand in a text: words with their places, the longest name at each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple, TypeVar

from asean_wco.model.folding import PHRASES, fold, singular

# Words and numbers; the vowel signs of Thai, Lao, Burmese and Khmer belong to them. The article of
# "l'ASEAN" is a word of its own, and so are Latin letters in a text of Han, kana or Hangul.
_EAST_ASIAN = "\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3"
_WORD = re.compile(
    rf"\b[lLdD](?=[’'][^\W\d_])|[{_EAST_ASIAN}]+|[^\W_{_EAST_ASIAN}]"
    rf"(?:[^\W_{_EAST_ASIAN}]|[\u0300-\u036f\u0900-\u109f\u1780-\u17ff]|[’'](?=[^\W\d_]))*"
)
_JOINED = {tuple(apart.split()): together.strip() for apart, together in PHRASES}
_LONGEST_JOINED = max(len(apart) for apart in _JOINED)
# Scripts that put no space between words: their names are looked for as they are written.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u4e00-\u9fff]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_POSSESSIVE = re.compile(r"[’']s?$")
_SHORTEST_WORD = 5
# An acronym in brackets after a word of a name does not interrupt it.
_ASIDE = 2


class Word(NamedTuple):
    """A word of a text.

    Attributes:
        text: as it stands there.
        folded: as it is compared.
        start: the place of its first letter.
        end: the place after its last one.
    """

    text: str
    folded: str
    start: int
    end: int

    @property
    def key(self) -> str:
        """The word in small letters, without apostrophes and a point at its end."""
        return self.text.lower().replace("’", "").replace("'", "").rstrip(".")


class Mention(NamedTuple):
    """The name of a record in a text.

    Attributes:
        id: of the record.
        kind: of the record.
        name: as it stands in the text.
        start: the place of its first letter.
        end: the place after its last one.
    """

    id: str
    kind: str
    name: str
    start: int
    end: int


def words_of(text: str, offset: int = 0) -> list[Word]:
    """Return the words of a text; those that are one word elsewhere are one here as well.

    Args:
        text: as it is read.
        offset: of the text in a longer one.
    """
    single = [
        Word(
            match[0],
            singular(fold(_POSSESSIVE.sub("", match[0])) or match[0].lower()),
            offset + match.start(),
            offset + match.end(),
        )
        for match in _WORD.finditer(text)
    ]
    words: list[Word] = []
    position = 0
    while position < len(single):
        length, together = _joined_at(single, position)
        first, last = single[position], single[position + length - 1]
        shown = text[first.start - offset : last.end - offset]
        words.append(Word(shown, together or first.folded, first.start, last.end))
        position += length
    return words


def _joined_at(words: Sequence[Word], position: int) -> tuple[int, str]:
    """Return how many words at a place are one, and that one; nothing if they are apart."""
    for length in range(_LONGEST_JOINED, 1, -1):
        spelled = tuple(word.folded for word in words[position : position + length])
        if spelled in _JOINED:
            return len(spelled), _JOINED[spelled]
    return 1, ""


class Names:
    """The names that are looked for.

    Names of several words are found in any case, single words only as they are written.

    Args:
        named: the id, the kind and a name of records, each name once for each record.
    """

    def __init__(self, named: Iterable[tuple[str, str, str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str, str, str]]] = {}
        self._unspaced: dict[str, tuple[str, str]] = {}
        for identifier, kind, name in named:
            if _UNSPACED.search(name) or (_HANGUL.search(name)):
                self._unspaced.setdefault(name, (identifier, kind))
                continue
            spelled = tuple(word.folded for word in words_of(name))
            as_written = name if len(spelled) == 1 else ""
            if spelled and (len(spelled) > 1 or _is_telling(name, kind)):
                entry = (spelled, as_written, identifier, kind)
                self._by_first.setdefault(spelled[0], []).append(entry)
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def in_words(self, words: Sequence[Word], text: str) -> Iterator[Mention]:
        """Yield the names in the words of a text; where names overlap, the longest counts.

        Args:
            words: of the text.
            text: that their places count in.
        """
        position = 0
        while position < len(words):
            match = self._longest_at(words, position, text)
            first = words[position]
            position += match[0] if match else 1
            if match:
                end = words[position - 1].end
                yield Mention(*match[1:], text[first.start : end], first.start, end)

    def unspaced_in(self, text: str) -> Iterator[Mention]:
        """Yield the names in scripts without spaces; where names overlap, the longest counts."""
        mentions = [
            Mention(identifier, kind, name, match.start(), match.end())
            for name, (identifier, kind) in self._unspaced.items()
            if name in text
            for match in _place_or_name(name, kind).finditer(text)
        ]
        reached = 0
        for mention in sorted(mentions, key=lambda mention: (mention.start, -mention.end)):
            if mention.start >= reached:
                yield mention
                reached = mention.end

    def _longest_at(
        self, words: Sequence[Word], position: int, text: str
    ) -> tuple[int, str, str] | None:
        """Return how many words the name at a place has, and the id and the kind that it means."""
        for spelled, as_written, identifier, kind in self._by_first.get(words[position].folded, ()):
            if as_written and not _is_written(words[position].text, as_written, kind):
                continue
            length = _length_matched(words, position, spelled, text)
            if length:
                return length, identifier, kind
        return None


def _place_or_name(name: str, kind: str) -> re.Pattern[str]:
    """Return the pattern of a name; a city in Hangul begins a word: no 수원 is in 연수원."""
    is_apart = kind == "city" and _HANGUL.match(name)
    return re.compile(f"(?<![가-힣]){re.escape(name)}" if is_apart else re.escape(name))


def _length_matched(words: Sequence[Word], position: int, spelled: Sequence[str], text: str) -> int:
    """Return how many words are spelled so from a place on, with acronyms in brackets; 0 if not."""
    reached = position
    for number, wanted in enumerate(spelled):
        if number:
            for _ in range(_ASIDE):
                if reached < len(words) and words[reached].folded != wanted:
                    reached += _is_aside(words[reached], text)
        if reached >= len(words) or words[reached].folded != wanted:
            return 0
        reached += 1
    return reached - position


def _is_aside(word: Word, text: str) -> bool:
    """Return whether a word stands in brackets as an acronym does."""
    around = text[max(0, word.start - 1) : word.end + 1]
    return word.text.isupper() and ("(" in around[:1] or ")" in around[-1:])


def _is_telling(name: str, kind: str) -> bool:
    """Return whether a single word can be told from other words: an acronym, or a long name."""
    if kind in ("topic", "city", "country"):
        return True
    capitals = sum(letter.isupper() for letter in name)
    return capitals >= 2 or (capitals == 1 and len(name) >= _SHORTEST_WORD)


def _is_written(typed: str, name: str, kind: str) -> bool:
    """Return whether a single word is written as a name is; places may have other accents."""
    if kind in ("city", "country"):
        return typed[:1].isupper()
    bare = _POSSESSIVE.sub("", typed)
    return kind == "topic" or bare in (name, name.upper(), f"{name}s")


# A mention, or another part of a text with a start and an end.
Placed = TypeVar("Placed", bound=Any)


def rows_of(
    mentions: Iterable[Placed], text: str, between: re.Pattern[str]
) -> Iterator[list[Placed]]:
    """Yield mentions that stand together, such as "A, B and C"; one that stands alone is a row.

    Args:
        mentions: in the order of the text.
        text: in which they stand.
        between: what may stand between two of a row.
    """
    row: list[Placed] = []
    for mention in mentions:
        if row and not between.fullmatch(text, row[-1].end, mention.start):
            yield row
            row = []
        row.append(mention)
    if row:
        yield row

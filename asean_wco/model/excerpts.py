"""Where words of a query stand in a text as written, and the part that has most of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from asean_wco.model.folding import fold

_MARKS = "\u0300-\u036f\u0900-\u109f\u1780-\u17ff\u19e0-\u19ff\uaa60-\uaa7f"
_WORD = re.compile(rf"\w[\w{_MARKS}]*")
_SENTENCE_ENDS = r"(?<=[.;])\s+(?=[A-Z])"
# A sentence up to this length is shown whole; a longer one is cut around the words.
_WHOLE_LENGTH, _CUT_LENGTH = 200, 160
_SHORTEST_BEGINNING = 4


def spans_of(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Return where words of a query stand in a text as written.

    Args:
        text: as written.
        words: folded words; four letters or more also match the beginning of a longer word.
    """
    wanted = frozenset(words)
    beginnings = tuple(word for word in wanted if len(word) >= _SHORTEST_BEGINNING)
    return [
        written.span()
        for written in _WORD.finditer(text)
        if fold(written[0]) in wanted or fold(written[0]).startswith(beginnings)
    ]


def cut(text: str, words: Iterable[str]) -> str:
    """Return a short text whole, and of a long one the part that has most of some words.

    The part is a sentence, or a piece of a sentence that is long itself.

    Args:
        text: as written.
        words: folded words of the query.
    """
    wanted = tuple(words)
    if len(text) > _WHOLE_LENGTH:
        sentences = re.split(_SENTENCE_ENDS, text)
        text = max(sentences, key=lambda sentence: len(spans_of(sentence, wanted)))
        if text.endswith(";"):
            # What follows belongs to the same sentence.
            text = f"{text[:-1]} …"
    if len(text) <= _WHOLE_LENGTH:
        return text
    spans = spans_of(text, wanted)
    first = spans[0][0] if spans else 0
    start = text.rfind(" ", 0, max(0, first - _CUT_LENGTH // 3)) + 1
    start = max(start, first - _CUT_LENGTH // 2)
    end = len(text)
    if start + _CUT_LENGTH < len(text):
        end = text.rfind(" ", start + _CUT_LENGTH // 2, start + _CUT_LENGTH)
        end = end if end > 0 else start + _CUT_LENGTH
    return ("… " if start else "") + text[start:end] + (" …" if end < len(text) else "")

"""The passage of a record that shows why it was found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from asean_wco.model.folding import fold

_MARKS = "\u0300-\u036f\u0900-\u109f\u1780-\u17ff\u19e0-\u19ff\uaa60-\uaa7f"
_WORD = re.compile(rf"\w[\w{_MARKS}]*")
_LENGTH = 140


def spans_of(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Where words of a query stand in a text as written.

    Args:
        text: as written.
        words: folded words; four letters or more also match the beginning of a longer word.
    """
    wanted = tuple(words)
    spans = []
    for found in _WORD.finditer(text):
        folded = fold(found[0])
        if any(folded == word or (len(word) >= 4 and folded.startswith(word)) for word in wanted):
            spans.append(found.span())
    return spans


def snippet(texts: Sequence[str], words: Iterable[str]) -> str:
    """The first text that holds most of the words, cut to about 140 characters around the first of them.

    Args:
        texts: of the record, as written.
        words: folded words of the query; without any, the first text is taken.
    """
    wanted = tuple(words)
    best = ""
    best_spans: list[tuple[int, int]] = []
    most = 0
    for text in texts:
        spans = spans_of(text, wanted)
        held = len({fold(text[start:end]) for start, end in spans})
        # That a word is said twice tells no more: of texts that hold as many, the first says most.
        if held > most:
            best, best_spans, most = text, spans, held
    best = best or next((text for text in texts if not wanted), "")
    if len(best) <= _LENGTH:
        return best
    first = best_spans[0][0] if best_spans else 0
    start = best.rfind(" ", 0, max(0, first - _LENGTH // 3)) + 1
    start = max(start, first - _LENGTH // 2)
    end = (
        len(best)
        if start + _LENGTH >= len(best)
        else best.rfind(" ", start + _LENGTH // 2, start + _LENGTH)
    )
    end = end if end > 0 else start + _LENGTH
    return ("… " if start else "") + best[start:end] + (" …" if end < len(best) else "")

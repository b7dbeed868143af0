"""How a meeting is held, in the words that people use for it."""

from __future__ import annotations

import re

from asean_wco.model.translations import meaning_in_tables

_WORDS_OF_MODES = {
    "in-person": (
        "in person", "physical", "physically", "face to face", "f2f", "onsite", "on site",
    ),
    "virtual": (
        "virtual", "virtually", "online", "on line", "remote", "remotely", "video", "videolink",
        "videoconference", "videoconferencing", "web", "webinar", "zoom", "teams", "webex",
    ),
    "hybrid": ("hybrid", "mixed", "blended"),
}  # fmt: skip
_MODE_OF_WORDS = {words: mode for mode, several in _WORDS_OF_MODES.items() for words in several}
_MODE = "|".join(sorted(_MODE_OF_WORDS, key=len, reverse=True))
# What says nothing beside the words of a mode: via Zoom, virtual meeting, online only.
_FILLING = (
    "via|by|through|held|and|or|the|a|ms|microsoft|meeting|format|mode|event|session|conference"
    "|conferencing|call|link|platform|only"
)
_SAID = re.compile(rf"(?:(?:{_MODE}|{_FILLING})(?: |$))+")
_A_MODE = re.compile(rf"\b(?:{_MODE})\b")


def mode_meant(text: str) -> str:
    """Return the mode that a text means, which says nothing else; empty if it means none.

    What is both in person and online is hybrid.
    """
    plain = " ".join(re.findall(r"[^\W_]+", (meaning_in_tables(text) or text).lower()))
    if not _SAID.fullmatch(plain):
        return ""
    modes = {_MODE_OF_WORDS[words] for words in _A_MODE.findall(plain)}
    if len(modes) > 1:
        return "hybrid"
    return next(iter(modes), "")

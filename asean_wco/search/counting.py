"""Numbers of other languages: digits of other scripts, and ordinals in words.

A session is called by its number: "第三十三届", "ครั้งที่ ๓๓", "la trente-troisième réunion".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from asean_wco.model.folding import ordinal

# No series has more sessions.
_MOST = 60
_SCRIPTS_WITH_DIGITS = "THAI LAO KHMER MYANMAR".split()
_HAN_DIGITS = {letter: number for number, letter in enumerate("一二三四五六七八九", 1)}
_HAN_TEN = "十"
_HAN_SESSION = r"第\s?(\d{1,3}|[一二三四五六七八九十]{1,3})\s?[届屆回次]"
_KOREAN_SESSION = r"제\s?(\d{1,3})\s?[차회](?![가-힣]*일)"

_FRENCH = (
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
).split()
_FRENCH_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante"}
_SPANISH = "primer segund tercer cuart quint sext septim octav noven".split()
_SPANISH_TENS = {10: "decim", 20: "vigesim", 30: "trigesim", 40: "cuadragesim", 50: "quincuagesim"}
_SPANISH_TEENS = {11: "undecim", 12: "duodecim"}
_GERMAN = (
    "ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn "
    "sechzehn siebzehn achtzehn neunzehn"
).split()
_GERMAN_TENS = {20: "zwanzig", 30: "dreissig", 40: "vierzig", 50: "funfzig"}
_GERMAN_ENDINGS = ("e", "en", "er", "es", "em")
_MALAY = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split()
_VIETNAMESE = "mot hai ba bon nam sau bay tam chin muoi".split()
_TAGALOG = "isa dalawa tatlo apat lima anim pito walo siyam sampu".split()


def with_digits(text: str) -> str:
    """Return a text with numbers of other scripts as ours: ``๓๓``, ``第三十三届`` as ``33rd``.

    The first one may also be the first of all, and stays as it is.
    """
    if text.isascii():
        return text
    text = text.translate(_digits())
    text = re.sub(_HAN_SESSION, lambda said: _as_ordinal(said[0], _han_number(said[1])), text)
    return re.sub(_KOREAN_SESSION, lambda said: _as_ordinal(said[0], int(said[1])), text)


@cache
def _digits() -> dict[int, str]:
    """Return our digits by the code points of those of other scripts."""
    return {
        ord(unicodedata.lookup(f"{script} DIGIT {unicodedata.name(digit).split()[1]}")): digit
        for script in _SCRIPTS_WITH_DIGITS
        for digit in "0123456789"
    }


def _as_ordinal(typed: str, number: int) -> str:
    """Return the number of a session as an ordinal in digits, apart from the words beside it."""
    return f" {ordinal(number)} " if number > 1 else typed


def _han_number(written: str) -> int:
    """Return the number that digits or Han letters tell, up to 99: 33 of ``三十三``; 0 for none."""
    if written.isdecimal():
        return int(written)
    tens, has_tens, ones = written.rpartition(_HAN_TEN)
    if not {*tens, *ones} <= _HAN_DIGITS.keys() or len(tens) > 1 or len(ones) > 1:
        return 0
    ten = _HAN_DIGITS.get(tens, 1) if has_tens else 0
    return 10 * ten + _HAN_DIGITS.get(ones, 0)


@cache
def ordinals() -> dict[str, str]:
    """Return ordinals in digits by their words in other languages, folded, from the 11th on.

    Those up to the tenth are in the table of words.
    """
    makers = (_in_french, _in_spanish, _in_german, _in_malay, _in_vietnamese, _in_tagalog)
    return {
        words: ordinal(number)
        for maker in makers
        for number in range(1, _MOST)
        for words in maker(number)
    }


def _in_french(number: int) -> Iterator[str]:
    """Yield the ordinals of a number: trente troisieme."""
    if number <= len(_FRENCH):
        cardinal = _FRENCH[number - 1]
    elif number < min(_FRENCH_TENS):
        cardinal = f"dix {_FRENCH[number - 11]}"
    else:
        cardinal = _FRENCH_TENS[number - number % 10]
        link = " et " if number % 10 == 1 else " "
        cardinal += f"{link}{_FRENCH[number % 10 - 1]}" if number % 10 else ""
    if number > 10:
        stem = f"{cardinal}u" if cardinal.endswith("cinq") else cardinal.removesuffix("e")
        stem = f"{stem.removesuffix('f')}v" if stem.endswith("neuf") else stem
        yield f"{stem}ieme"


def _in_spanish(number: int) -> Iterator[str]:
    """Yield the ordinals of a number: vigesima cuarta, vigesimocuarta."""
    if number < min(_SPANISH_TENS):
        return
    stem = _SPANISH_TENS[number - number % 10]
    for ending in ("o", "a"):
        if number in _SPANISH_TEENS:
            yield f"{_SPANISH_TEENS[number]}{ending}"
        if number % 10:
            unit = _SPANISH[number % 10 - 1]
            yield from (f"{stem}{ending} {unit}{ending}", f"{stem}o {unit}{ending}")
            yield f"{stem}o{unit}{ending}"
        elif number > 10:
            yield f"{stem}{ending}"


def _in_german(number: int) -> Iterator[str]:
    """Yield the ordinals of a number with their endings: dreiundzwanzigste."""
    if number <= len(_GERMAN):
        stem = f"{_GERMAN[number - 1]}t"
    else:
        unit = f"{_GERMAN[number % 10 - 1]}und" if number % 10 else ""
        stem = f"{unit}{_GERMAN_TENS[number - number % 10]}st"
    if number > 10:
        yield from (f"{stem}{ending}" for ending in _GERMAN_ENDINGS)


def _in_malay(number: int) -> Iterator[str]:
    """Yield the ordinals of a number in Indonesian and Malay: ke dua puluh tiga, kesebelas."""
    if number <= len(_MALAY):
        cardinal = _MALAY[number - 1]
    elif number < 20:
        cardinal = f"{_MALAY[number - 11]} belas"
    else:
        unit = f" {_MALAY[number % 10 - 1]}" if number % 10 else ""
        cardinal = f"{_MALAY[number // 10 - 1]} puluh{unit}"
    # The second is "kedua"; "ke dua" may be a slip for it.
    if number > 10:
        for written in dict.fromkeys((cardinal, cardinal.replace("delapan", "lapan"))):
            yield f"ke{written}"
            yield f"ke {written}"


def _in_vietnamese(number: int) -> Iterator[str]:
    """Yield the ordinals of a number: lan thu ba muoi ba."""
    if number <= 10:
        return
    unit = _VIETNAMESE[number % 10 - 1] if number % 10 else ""
    tens = f"{_VIETNAMESE[number // 10 - 1]} muoi" if number >= 20 else "muoi"
    # The five, the one and the four sound otherwise behind a ten.
    units = {unit, {"nam": "lam", "bon": "tu"}.get(unit, unit)}
    for spoken in sorted(units):
        for before in ("thu", "lan thu", "lan"):
            yield f"{before} {tens} {spoken}".strip()


def _in_tagalog(number: int) -> Iterator[str]:
    """Yield the ordinals of a number: ika siyam, ikasiyam."""
    if 1 < number <= len(_TAGALOG):
        cardinal = _TAGALOG[number - 1]
        for written in {cardinal, {"dalawa": "lawa", "tatlo": "tlo"}.get(cardinal, cardinal)}:
            yield f"ika {written}"
            yield f"ika{written}"

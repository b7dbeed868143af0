"""Numbers of sessions, as the languages of releases write them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from asean_wco.draft.times import number_in
from asean_wco.model.folding import ROMANS, ordinals_in_words

_INDONESIAN = {
    "pertama": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5, "keenam": 6, "ketujuh": 7,
    "kedelapan": 8, "kelapan": 8, "kesembilan": 9, "kesepuluh": 10,
}  # fmt: skip
# French.
_UNITS = (
    "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième",
    "neuvième",
)  # fmt: skip
_TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50}
# After "lần thứ".
_VIETNAMESE = {
    "nhất": 1, "hai": 2, "nhì": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8,
    "chín": 9, "mười": 10,
}  # fmt: skip
# Spanish and Portuguese, by the beginning of the word.
_ROMANCE = {
    "primer": 1, "segund": 2, "tercer": 3, "terceir": 3, "cuart": 4, "quart": 4, "quint": 5,
    "sext": 6, "séptim": 7, "sétim": 7, "octav": 8, "oitav": 8, "noven": 9, "décim": 10,
    "undécim": 11, "duodécim": 12, "vigésim": 20, "trigésim": 30, "cuadragésim": 40,
}  # fmt: skip
_ROMANCE_TENS = ("décim", "vigésim", "trigésim", "cuadragésim")


def _words() -> Iterator[tuple[str, int]]:
    """Yield the ordinals in words, with spaces between their parts, and their numbers."""
    yield from ordinals_in_words().items()
    yield from _INDONESIAN.items()
    yield from _french()
    yield from (("primer", 1), ("tercer", 3))
    for stem, number in _ROMANCE.items():
        yield from ((f"{stem}{ending}", number) for ending in "oa")
    for ten, (stem, number) in itertools.product(_ROMANCE_TENS, _ROMANCE.items()):
        # "Vigésima tercera", "decimotercera".
        endings = (("o", "o"), ("a", "a"), ("o", "a")) if number < _ROMANCE["décim"] else ()
        for first, second in endings:
            yield f"{ten}{first} {stem}{second}", _ROMANCE[ten] + number


def _french() -> Iterator[tuple[str, int]]:
    """Yield the ordinals of French, those of the first two tens and those up to fifty-nine."""
    yield from (("premier", 1), ("première", 1))
    yield from ((unit, number) for number, unit in enumerate(_UNITS, 2))
    tens = "dixième onzième douzième treizième quatorzième quinzième seizième".split()
    yield from ((word, number) for number, word in enumerate(tens, 10))
    yield from ((f"dix {unit}", number) for number, unit in enumerate(_UNITS[5:], 17))
    for ten, number in _TENS.items():
        yield f"{ten.removesuffix('e')}ième", number
        yield f"{ten} et unième", number + 1
        yield from ((f"{ten} {unit}", number + digit) for digit, unit in enumerate(_UNITS, 2))


_NUMBERS = dict(_words())


def _plain(word: str) -> str:
    """Return a word as `number_of` looks it up: without spaces, hyphens and accents."""
    return re.sub("[éè]", "e", re.sub(r"[-\s]", "", word.lower()))


_BY_PLAIN_WORD = {_plain(word): number for word, number in _NUMBERS.items()}


def _alternatives() -> str:
    """Return the pattern of all ordinals in words, the longest first."""
    words = sorted(_NUMBERS, key=len, reverse=True)
    pattern = "|".join(words).replace(" ", "[- ]?")
    return re.sub("[éè]", lambda accented: f"[e{accented[0]}]", pattern)


ORDINALS = re.compile(
    r"(?<![\w.,/])(?P<digits>\d{1,3})(?:\.(?=[ªº]))?\s?(?:st|nd|rd|th|ème|eme|e|ª|º)\b(?!/\d)"
    # "Kedua pihak" are both sides.
    r"|(?P<words>\b(?!kedua\s(?:pihak|belah|negara|instansi|institusi|lembaga|pimpinan|delegasi)\b)"
    rf"(?:{_alternatives()})\b)"
    r"|(?:\blần\sthứ\s|\bkali\s?ke-?\s?|\bke-\s?|제\s?|第\s?|ครั้งที่\s?|ຄັ້ງທີ\s?"
    r"|លើកទី\s?)(?P<counted>\d{1,3}|[IVXL]{1,7}\b|[一二三四五六七八九十]{1,3}"
    rf"|(?<=lần\sthứ\s)(?:{'|'.join(_VIETNAMESE)})\b(?!\smươi))"
    r"|(?<![\w.])(?P<burmese>\d{1,3})\s?(?:ကြိမ်မြောက်|차|회\s)"
    # "The XXth Conference"; but "Le" is no fiftieth.
    r"|(?<![\w-])(?!Le\b)(?P<roman_nth>[IVXL]{1,7})(?:st|nd|rd|th|ème|eme|e|ª|º)\b"
    r"|\b(?:meeting|session|conference|reunión|réunion|sesión|mesyuarat|rapat)\s(?:no\.?|number|#)\s?"
    r"(?P<labelled>\d{1,3})\b"
    # No "Tier-I".
    r"|(?<![\w-])(?P<roman>[IVXL]{1,7})\b(?=\s[A-Z])|(?<=\s)(?P<roman_after>[IVXL]{2,7})\b"
    r"|\b(?P<acronym>[A-Z]{3,6})[ -]?(?P<hidden>\d{1,2})\b(?!\s?[/.%-]\d)",
    re.IGNORECASE,
)


def number_of(match: re.Match[str]) -> int:
    """Return the number that an ordinal means; 0 if it is none."""
    if roman := match["roman"] or match["roman_nth"] or match["roman_after"]:
        return ROMANS.get(roman.lower(), 0) if roman.isupper() else 0
    if match["hidden"]:
        return int(match["hidden"]) if match["acronym"].isupper() else 0
    if match["words"]:
        return _BY_PLAIN_WORD.get(_plain(match["words"]), 0)
    digits = match["digits"] or match["counted"] or match["burmese"] or match["labelled"]
    if digits.lower() in _VIETNAMESE:
        return _VIETNAMESE[digits.lower()]
    if digits.isascii() and digits.isalpha():
        return ROMANS.get(digits.lower(), 0)
    return number_in(digits)

"""The normal form of text, used on both sides of every comparison of names and words.

The order of steps is fixed: compatibility decomposition (NFKD, Unicode Standard Annex 15); case
folding; base letters for letters with strokes; removal of marks on Latin letters and kana (but not
of the vowel signs of Thai, Lao and others, which are marks as well); joining of initials; division
at everything that is no letter, mark or number; one spelling for each word; one name for each
country.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import product

_STROKES = str.maketrans("đðɖøłħŧı", "dddolhti", "'’‘ʼ`´")
# Traditional characters that occur in Chinese titles here, and their simplified forms in the same
# places. (Unihan has all characters.)
_SIMPLIFIED = str.maketrans(
    "亞會來內兩務區國報場屆開關組絡織繫聯至致輯連長點獲珮發號與協議際貿稅總東"
    "進經濟產業書處廳員電資訊單檢條執邊華辦團討論選舉現實驗證標準統計畫劃將續擴優勢",
    "亚会来内两务区国报场届开关组络织系联至致辑连长点获佩发号与协议际贸税总东"
    "进经济产业书处厅员电资讯单检条执边华办团讨论选举现实验证标准统计画划将续扩优势",
)
# Signs between words without which most sentences are ASCII, and are folded ten times as fast.
_SIGNS = (("–", " "), ("—", " "), ("“", " "), ("”", " "), ("’", "'"))
_ORDINAL = r"([0-9]{1,4})(?:st|nd|rd|th)"
# No script puts so many marks on one letter. To sort them takes quadratic time, so that they are
# cut (UAX 15, stream-safe text).
_PILED_MARKS = "([\u0300-\u036f]{30})[\u0300-\u036f]+"
_LATIN_MARKS = "[\u0300-\u036f\u3099\u309a]"
_INITIALS = r"\b(?:[^\W\d_][./])+(?:[^\W\d_]\b)?"
_SEPARATORS = r"[^\w\u0300-\u036f\u0900-\u109f\u1780-\u17ff\u19e0-\u19ff\uaa60-\uaa7f]+|_+"
_ASCII_WORDS = "[a-z0-9]+"
_ENDINGS = (
    ("isations", "izations"), ("isation", "ization"), ("ising", "izing"), ("ised", "ized"),
    ("ise", "ize"), ("yse", "yze"),
)  # fmt: skip
# So many letters are the beginning of a word: "invited" and "invites" begin alike.
LENGTH_OF_BEGINNING = 5
# An s at the end of a word of so many letters is no ending: its, gas.
_LONGEST_WITHOUT_PLURAL = 3
_BRITISH = tuple(ending for ending, _ in _ENDINGS)
# Words with such an ending that American English has too.
_EVERYWHERE = frozenset(
    "advise compromise enterprise excise exercise expertise franchise likewise merchandise "
    "otherwise precise premise promise supervise surprise".split()
)
SPELLINGS = {
    "programme": "program", "programmes": "programs", "centre": "center", "centres": "centers",
    "labour": "labor", "defence": "defense", "harbour": "harbor", "licence": "license",
    "laos": "lao", "burma": "myanmar", "organisational": "organizational",
    "counsellor": "counselor", "cheque": "check", "saigon": "ho chi minh city",
    # Numbers of operations, phases and protocols. A single letter is an initial and not a number.
    "ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9",
    # Cities with an older or another name in sources.
    "malacca": "melaka", "rangoon": "yangon", "cochin": "kochi", "pondicherry": "puducherry",
    "peking": "beijing", "bombay": "mumbai", "calcutta": "kolkata", "krungthep": "bangkok",
    "koh": "ko", "canton": "guangzhou",
}  # fmt: skip
# Names of several words, and the words that stand for them.
PHRASES = (
    (" viet nam ", " vietnam "), (" lao pdr ", " lao "),
    (" lao people s democratic republic ", " lao "),
    (" lao peoples democratic republic ", " lao "), (" east timor ", " timor leste "),
    (" republic of korea ", " korea "), (" south korea ", " korea "),
    (" e commerce ", " ecommerce "), (" ha noi ", " hanoi "), (" da lat ", " dalat "),
    (" nay pyi taw ", " naypyitaw "),
    (" sai gon ", " ho chi minh city "), (" co operation ", " cooperation "),
    (" co ordination ", " coordination "),
)  # fmt: skip
_BEGINNINGS = frozenset(phrase.split()[0] for phrase, _ in PHRASES)
HONORIFICS = frozenset(
    "he hon dr mr mrs ms miss prof sir dato datuk datin tan sri seri puan pehin bapak ibu lok "
    "chumteav excellency atty general gen lt col colonel maj major brig brigadier capt captain "
    "commissioner haji hajah hj pg pengiran paduka ketua bin binti coll collector pak bpk bu ybhg "
    "ong ba นาย นาง นางสาว".split()
)
# Those among them that are posts as well.
POSTS_AMONG_HONORIFICS = frozenset("collector commissioner general ketua".split())
# Courtesy titles that may be a word or a name, which only a title beside a name shows.
UNCERTAIN_HONORIFICS = frozenset(
    "h e u daw encik cik tuan mme madame monsieur engr assoc tun dayang awang khun hrh msgr drs sr "
    "sra".split()
)
_LEADING_HONORIFICS = frozenset({"u", "daw", "thao", "nang", "khun", "neak", "h", "e"})


def ordinal_ending(number: int) -> str:
    """Return the ending of an ordinal in digits: st, nd, rd or th.

    Args:
        number: a whole number from 0.
    """
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def ordinal(number: int) -> str:
    """Return a number as an ordinal in digits: ``33rd``."""
    return f"{number}{ordinal_ending(number)}"


# The ordinals from 1 to 19, which are one word each.
ORDINAL_WORDS = tuple(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
)
# The numbers from 1 to 19 and the tens in words.
CARDINALS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen".split(),
        1,
    )
}
TENS = {
    word: 10 * number
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), 2
    )
}
# The numbers from 1 to 89 in Roman numerals, by their letters, and the first that may be a name.
ROMANS = {
    f"{ten}{one}": number
    for number, (ten, one) in enumerate(
        product(
            ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx"),
            ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"),
        )
    )
    if number
}
ROMAN_NAMES = 40
HAN_DIGITS = {letter: number for number, letter in enumerate("一二三四五六七八九", 1)}
_HAN_TEN = "十"


def last_number(folded_name: str) -> int:
    """Return the number with which a name ends: 6 of "operation demeter 6"; 0 for none."""
    last = folded_name.rsplit(maxsplit=1)[-1]
    if last.isdecimal():
        return int(last)
    number = ROMANS.get(last, 0)
    return number if number < ROMAN_NAMES else 0


@cache
def ordinals_in_words() -> dict[str, int]:
    """Return the numbers from 1 to 99 by their ordinals in words, such as ``thirty third``."""
    numbers = {word: number for number, word in enumerate(ORDINAL_WORDS, 1)}
    for word, ten in TENS.items():
        numbers[f"{word.removesuffix('y')}ieth"] = ten
        units = enumerate(ORDINAL_WORDS[:9], 1)
        numbers |= {f"{word} {unit}": ten + number for number, unit in units}
    return numbers


def han_number(written: str) -> int:
    """Return the number that digits or Han letters tell, up to 99: 33 of ``三十三``; 0 for none."""
    if written.isdecimal():
        return int(written)
    tens, has_tens, ones = written.rpartition(_HAN_TEN)
    if not {*tens, *ones} <= HAN_DIGITS.keys() or len(tens) > 1 or len(ones) > 1:
        return 0
    ten = HAN_DIGITS.get(tens, 1) if has_tens else 0
    return 10 * ten + HAN_DIGITS.get(ones, 0)


def as_written(folded: str, text: str) -> str:
    """Return folded words as a text has them, in small letters.

    Args:
        folded: words, of which those that the text does not have stay as they are.
        text: as someone wrote it.
    """
    written = {fold(word): word.lower() for word in re.findall(r"\w+", text)}
    return " ".join(written.get(word) or _letters_of(word, text) for word in folded.split())


def _letters_of(word: str, text: str) -> str:
    """Return the letters that stand for a folded word of a script that runs words together."""
    if word.isascii():
        return word
    letters = [(letter, fold(letter)) for letter in text]
    start = "".join(folded for _, folded in letters).find(word)
    if start < 0:
        return word
    standing = ""
    place = 0
    for letter, folded in letters:
        if start <= place < start + len(word):
            standing += letter
        place += len(folded)
    return standing


# Most words of a text stand in others too.
@lru_cache(maxsize=1 << 14)
def _spelling(word: str) -> str:
    if word[0].isdigit() and (number := re.fullmatch(_ORDINAL, word)):
        # 33nd is a mistake for 33rd and can mean no other number.
        return f"{number[1]}{ordinal_ending(int(number[1]))}"
    if word in SPELLINGS:
        return SPELLINGS[word]
    if len(word) > 5 and word.endswith(_BRITISH) and word not in _EVERYWHERE:
        for ending, american in _ENDINGS:
            if word.endswith(ending):
                return word[: -len(ending)] + american
    return word


def plain_words(text: str) -> list[str]:
    """Return the words of any text in lower case, without the marks on Latin letters."""
    if not text.isascii():
        for sign, plain in _SIGNS:
            text = text.replace(sign, plain)
    if text.isascii():
        text = text.lower().replace("'", "").replace("`", "")
        # Most texts are words with spaces between them, and a pattern would take twice as long.
        if text.replace(" ", "").isalnum():
            return text.split()
    else:
        text = re.sub(_PILED_MARKS, r"\1", text).translate(_STROKES)
        text = unicodedata.normalize("NFKD", text).casefold()
        text = re.sub(_LATIN_MARKS, "", text)
        # Case folding may undo the decomposition, and turns capitals with strokes into small ones.
        text = unicodedata.normalize("NFKD", text).translate(_STROKES).translate(_SIMPLIFIED)
    # A stop at the end divides nothing.
    if "." in text[:-1] or "/" in text:
        text = re.sub(_INITIALS, lambda initials: re.sub(r"[./]", "", initials[0]), text)
    if text.isascii():
        return re.findall(_ASCII_WORDS, text)
    return [word for word in re.split(_SEPARATORS, text) if word]


def beginning(word: str) -> str:
    """Return the first letters of a word, or a whole number."""
    if word[0].isdecimal():
        return word
    return word[:LENGTH_OF_BEGINNING]


def beginnings(text: str, shortest: int = 1) -> set[str]:
    """Return the beginnings of the words of a text.

    Args:
        text: the text.
        shortest: how many letters a word needs to count.
    """
    return {beginning(word) for word in plain_words(text) if len(word) >= shortest}


# The name of one record is folded again for each of the many records that link to it.
@lru_cache(maxsize=1 << 14)
def fold(text: str, *, names: bool = False) -> str:
    """Return the normal form of a text: its words in lower case, joined by single spaces.

    Args:
        text: any text.
        names: whether the text is a person's name, which loses its courtesy titles.
    """
    words = [_spelling(word) for word in plain_words(text)]
    if names:
        words = drop_honorifics(words)
    # To look for phrases would take most of the time, and hardly any text has one.
    if _BEGINNINGS.isdisjoint(words):
        return " ".join(words)
    folded, before = f" {' '.join(words)} ", ""
    while folded != before:
        before = folded
        for phrase, one_name in PHRASES:
            folded = folded.replace(phrase, one_name)
    return folded.strip()


def singular(word: str) -> str:
    """Return a folded word without the ending of the plural; a short word stays as it is."""
    is_plural = len(word) > _LONGEST_WITHOUT_PLURAL and word.endswith("s")
    return word[:-1] if is_plural and not word.endswith("ss") else word


def drop_honorifics(words: list[str]) -> list[str]:
    """Return the words of a name without courtesy titles, or all words if nothing else is left."""
    kept = [word for word in words if word not in HONORIFICS]
    while len(kept) > 1 and kept[0] in _LEADING_HONORIFICS:
        kept = kept[1:]
    return kept or words

"""The words of a question as people type them, put so that they can be read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from asean_wco.answers import languages
from asean_wco.answers import words as words_of
from asean_wco.answers.patterns import Pattern
from asean_wco.answers.scripts import is_of_script, scripts_apart
from asean_wco.model.countries import country_name
from asean_wco.model.dates import MONTHS
from asean_wco.model.folding import fold, ordinal, plain_words
from asean_wco.model.translations import ASKED, LONGEST_PHRASE, SEARCH, meaning, meanings_of
from asean_wco.search.engine import SearchResult
from asean_wco.search.index import Index
from asean_wco.search.translating import with_digits
from asean_wco.search.vocabulary import POSTS_IN_PLURAL

_LONGEST_PHRASE = 7
# What ties words together: "a-t-il", "l'OMD", "ASEM-Treffen".
_TIED = Pattern(r"(?<=[^\W\d])[-–'’](?=\w)|[¿¡]", "-", "–", "'", "’", "¿", "¡")
# "Die 33. Tagung", "la 33ª reunión"
_NUMBERED = r"(?i)\b(\d{1,2})(?:\.(?= \w)|\.?[ªº°])"
# "Ke-33", "ika-33", "lần thứ 33", also in a question that is in our language elsewhere.
_NUMBERED_BEFORE = Pattern(
    r"(?i)\b(?:(?:ke|ika)[- ]|l[ầa]n (?:th[ứu] )?)(\d{1,2})\b",
    *("ke-", "ke ", "ika-", "ika ", "lần ", "lan "),
)
# "Was ATIGA ist"
_GERMAN_WHAT_IS = Pattern(r"(?i)\bwas (.+?) (?:ist|sind|war)(?=\s*[.?!]*$)", "was ")
_POSSESSIVE = Pattern(r"(?<=\w)[’']s\b", "'s", "’s")
_FRENCH_ORDINAL = Pattern(r"(?i)\b(\d{1,2})(?:e|è|ème|eme|ère|ere)\b")
_ELIDED = Pattern(r"(?i)\b[ld][’'](?=\w)", "’", "'")
# "Qu'est-ce que", "qu'a-t-on": words that ask, tied by signs.
_WHAT_IN_FRENCH = Pattern(r"(?i)\bqu[’'](?:est-ce|a-t-on|a-t-il|ont|a)\b", "qu’", "qu'")
# "2023年6月5日", "2022년 6월"
_EASTERN_DATE = Pattern(r"(\d{4}) ?[年년] ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일号號])?", *"年년")
_EASTERN_YEAR = Pattern(r"(\d{4}) ?[年년](?:도)?", *"年년")
# "2015年以来", "2015년 이후"; "2018年和2019年"
_EASTERN_SINCE = Pattern(
    r"(\d{4}) ?[年년]?(?:度)? ?(?:以来|以來|以降|以后|以後|之后|起|(?:부터|이후|이래)에?)",
    *("以来", "以來", "以降", "以后", "以後", "之后", "起", "부터", "이후", "이래"),
)
_EASTERN_YEARS = Pattern(r"(\d{4}) ?[年년]? ?(?:和|及|与|と|및|와|과) ?(\d{4})", *"和及与と및와과")
# What asks, in words of ours; and somebody who is asked for by a post, without a verb.
_ROLE = "(?:chaired|opened|hosted)"
_ASKING_WORD = (
    rf"\b(?:who(?: {_ROLE}(?: and {_ROLE})?)?|when|where|how many|what date"
    r"|which (?:year|month|city|country|countries))\b"
)
_WHO_TITLED = (
    r"\bwho (?=(?:the )?(?:(?:first|last|next|current|acting) )?"
    r"(?:head|director|secretary|deputy|commissioner|chief|minister|manager)\b)"
)
# What asks for a date; a second one in a question asks for the other end of the same.
_ASKING_DATE = r"\b(?<!from )(?<!since )(?<!until )(?:when|what date|which date|which day)\b"
_AND_DATE = rf"(?:, )?(?:and )?{_ASKING_DATE}"
# Words that ask beside a noun.
_WITH_NOUN = ("how many", "which")
_VIETNAMESE_LETTER = "[ăđơưạ-ỹ]"
# Signs beside words, which are none of a number or a name.
_SIGNS = r"([?!,;])(?!\d)"
# "When began the meeting and ended": both days are asked for together.
_APART = Pattern(r"\bbegan\b(?! and ended)(.+?),? and ended\b", "and ended")
# "Who in April 2022 the head of customs of Thailand": the post belongs behind the word that asks.
_TITLE_LATER = Pattern(
    r"(?i)^who (?P<before>.+?) "
    r"(?P<title>head of customs|head|secretary general|commissioner)\b(?: of\b)?",
    *(" head", " secretary", " commissioner"),
)
# "Who chaired and who opened the meeting" asks once.
_ROLE_TWICE = Pattern(rf"\b({_ROLE}),? and who ({_ROLE})\b(?=.*\w)", "and who")
# What marks a year of the Thai calendar; the search reads such years.
_ERA = Pattern(r"(?:\bB\.?E\.? ?|พ\.ศ\. ?)(?=25[3-7]\d\b)", "25")
# Who replaced somebody else stands in the question, who went before is asked for.
_REPLACED = Pattern(
    r"(?i)\b(whom?|(?:which|what) \w+) did (.+?) (?:replace|succeed|follow)\b(?! in\b)", " did "
)
# "AHTN 2012 replaced which edition?"
_REPLACED_WHICH = Pattern(
    r"(?i)^(?!(?:who|what|which|when|where)\b)(.+?) (?:replaced|superseded|succeeded"
    r"|took over from) (which|what|whom)\b([^?]*)\??$",
    *(f"{verb} " for verb in ("replaced", "superseded", "succeeded", "took over from")),
)
# "ngày 4 tháng 6 năm 2024"
_VIETNAMESE_DATE = Pattern(
    r"(?i)(?:\bngày (\d{1,2}) )?\btháng (\d{1,2})(?: năm)?(?= \d{4})", "tháng"
)
# "Meetings where she took part" asks for meetings, and for no place.
_EVENTS_WHERE = Pattern(
    r"(?i)\b(meetings?|workshops?|conferences?|sessions?|events?) where\b(?=\s+\w)", " where"
)
# "Mekong Dragon phase four" is called by its number.
_PHASE = Pattern(rf"(?i)\bphase ({'|'.join(words_of.COUNTS)})\b", "phase ")
# "Meetings that she chaired, which?"
_WHICH_AT_END = Pattern(
    r"(?i)^([^,]+?)[ ,:–-]+which(?: (?:ones|nos?|numbers)\.?)? ?\??$",
    *(f"{sign}which" for sign in " ,:–-"),
)
# "Hosted by SG" names no secretary general.
_SINGAPORE = Pattern(r"\b(in|hosted by) SG\b", "in sg", "by sg")
# "Names of the deputy heads" asks for a list of them.
_NAMES_OF_HOLDERS = Pattern(
    r"(?i)^(?:the )?names of (?:the |all )*"
    rf"(?=(?:(?:deputy|vice|former|past|acting) )*(?:{'|'.join(sorted(POSTS_IN_PLURAL))})\b)",
    "names of ",
)
# Codes of the members of ASEAN, in capitals; that of Singapore is a secretary general as well.
_CODE = Pattern(
    r"\b(?:BN|KH|ID|LA|MM|MY|PH|TH|TL|VN)\b"
    r"|(?<!ASEAN )(?<!WCO )\bSG(?= (?i:customs|dgs?|heads?|officers?|officials?|delegat\w+)\b)"
    r"|(?<=\b[Ii]n )SG\b|(?<=\b[Ff]rom )SG\b"
)
# The first of several editions: "OMD I".
_FIRST_EDITION = Pattern(r"\b([A-Z]{3,}) I\b")
# "Run entirely by video", "done over the internet": how a meeting was held.
_HELD_ONLINE = Pattern(
    r"(?i)\b((?:entirely|fully|purely|wholly|completely|only|done|held|met|meet|run|conducted|"
    r"convened),? )(?:by|via|over|through|on) (?:an? |the )?"
    r"(?:(?:video|web|tele)(?:[- ]?(?:link|conference|conferencing|call))?|internet|net|zoom)\b"
    r"(?: (?:link|conference|only|alone)\b)?",
    *("video", "web", "tele", "net", "zoom"),
)
_NOBODY_THERE = Pattern(
    r"(?i),? with (?:nobody|no one|no delegates?) (?:on site|there|present)", " with no"
)
# "The 34th DG meeting" is that of ASEAN, unless another group is named.
_DG_MEETING = Pattern(
    r"(?i)\b(?:asean )?(?:customs )?(?:dgs?['’]?s?|directors?[- ]general['’]?s?)(?: of customs)? "
    r"(?=meetings?\b)",
    *("dg ", "dgs", "dg'", "dg’", "general"),
)
_OF_OTHERS = Pattern(
    r"(?i)\b(?:asem|korea\w*|japan\w*|china|chinese|cplp|india\w*|eu|europe\w*|asia|asian"
    r"|pacific|oceania|regional|commissioners?|portuguese|bilateral|deputy|deputies)\b"
)
_ROUNDS = Pattern(r"(?i)\b(which|what) rounds?\b", " round")
# "Meeting no. 22" is the 22nd; "no 5 members" would count.
_NUMBER_OF_SESSION = Pattern(r"(?i)\b(?:no|nr|number)\.? ?(\d{1,2})\b", "no", "nr", "number")
# "What does the office do?" asks what it is.
_DOES_DO = Pattern(r"(?i)\bwhat (?:does|do|did) (.+?) do\b", "what d")
# People write a year with its last digits: Jan 95, May '24.
_SHORT_YEAR = Pattern(
    rf"(?i)(?P<before>\b(?:{'|'.join(name[:3] for name in MONTHS)})[a-z]*\.? |[’'])"
    r"(?P<year>\d\d)\b(?! ?\d)",
    *(name[:3].lower() for name in MONTHS),
    *"’'",
)
# A month has no more days.
_MOST_DAYS = 31
# A two-digit year up to this one is of this century.
_LAST_SHORT_YEAR = 40
_ORDERS = ("followed", "before", "after", "latest", "replaced", "succeeded")
_SHORTEST_SLIP = 4
# A shorter word may be a name that no record has.
_SHORTEST_NAME = 7
_SHORTEST_LIKELY = 6
# A word of everyday use stands in so many records at least.
_EVERYDAY = 100
# A slip misses so many letters of a word at most.
_MOST_LETTERS_MISSED = 2
# How alike a slip and the word that is meant must be.
_SPELLED = 0.84


def _in_english(date: re.Match[str]) -> str:
    """Return a day and a month in numbers with the month as a word."""
    return f"{date[1] or ''} {_month_name(date[2])}"


def _before_whom(replaced: re.Match[str]) -> str:
    """Return who was before somebody, where it is asked whom he or she replaced."""
    asking = "who" if replaced[1].lower() in ("who", "whom") else replaced[1]
    return f"{asking} was before {replaced[2]}"


def _month_name(number: str) -> str:
    """Return the name of the month with a number, or of the nearest that there is."""
    return MONTHS[min(max(int(number), 1), 12) - 1]


def _whole_year(written: re.Match[str]) -> str:
    """Return a year of two digits in full, where it is no day of a month: Jan 95, but Jan 25."""
    year = int(written["year"])
    is_marked = written["before"] in "’'"
    if not is_marked and year <= _MOST_DAYS:
        return written[0]
    month = "" if is_marked else written["before"]
    return f"{month}{2000 + year if year <= _LAST_SHORT_YEAR else 1900 + year}"


def language_of(text: str) -> str:
    """Return the language of a question that is in one of those of the tables; empty for ours."""
    typed = _TIED.sub(" ", text)
    words = fold(typed).split()
    said = {
        name: sum(word in little for word in words) + sum(word in asking for word in words)
        for name, little, asking in _languages()
    }
    said["vi"] += sum(map(_is_vietnamese, typed.split()))
    # "Qué es la" is Spanish, though its words alone may be French.
    asked_in = _languages_of_phrases(words)
    for name in said:
        said[name] += name in asked_in
    most = max(said, key=lambda name: said[name])
    return most if said[most] >= languages.LEAST_SPOKEN else ""


def _is_vietnamese(word: str) -> bool:
    """Return whether a word has letters that Vietnamese alone has; with a capital it is a name."""
    may_be = word.islower() and not word.isascii()
    return may_be and bool(re.search(_VIETNAMESE_LETTER, word))


def _languages_of_phrases(words: Sequence[str]) -> set[str]:
    """Return the languages that ask with a phrase of several words of a question."""
    phrases = (
        " ".join(words[start:end])
        for start in range(len(words))
        for end in range(start + 2, min(start + LONGEST_PHRASE, len(words)) + 1)
    )
    return {reader for phrase in phrases for reader in meanings_of(phrase)}


@cache
def _languages() -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    """Return the languages with their words, and those among them that ask."""
    return tuple(
        (name, frozenset(f"{little} {asking}".split()), frozenset(asking.split()))
        for name, little in languages.LITTLE.items()
        for asking in (languages.QUESTION_WORDS[name],)
    )


def in_english(text: str) -> str:
    """Return a question of another language with the words that ask in ours; others unchanged."""
    text = _NUMBERED_BEFORE.sub(_in_digits, with_digits(_ERA.sub("", text)))
    text = _EASTERN_YEARS.sub(r" \1 and \2", _EASTERN_SINCE.sub(r" since \1 ", text))
    text = _EASTERN_DATE.sub(_in_order, _VIETNAMESE_DATE.sub(_in_english, text))
    text = _EASTERN_YEAR.sub(r" \1 ", text)
    is_asked_in_ours = text.isascii() or bool(re.search(_ASKING_WORD, text.lower()))
    without_scripts = text if is_asked_in_ours else scripts_apart(text)
    if without_scripts != text:
        return _asking_first(without_scripts.replace("?", " ? ").split())
    language = language_of(text)
    if not language:
        return text
    if language == "de":
        text = _GERMAN_WHAT_IS.sub(r"was ist \1", text)
    spaced = _TIED.sub(" ", re.sub(_NUMBERED, _in_digits, text))
    kept = _words_in_english(re.sub(_SIGNS, r" \1 ", spaced).split(), language)
    if language == "de":
        kept = _without_prefix(kept)
    asked = _asking_first(kept)
    if languages.PAST.isdisjoint(plain_words(text)):
        return asked
    return asked.replace("who is ", "who was ", 1)


def _words_in_english(typed: Sequence[str], language: str) -> list[str]:
    """Return the words of a question of a language with those that ask in ours."""
    left_out = f"{languages.LITTLE[language]} {languages.LEFT_OUT.get(language, '')}".split()
    folded = [fold(word) for word in typed]
    kept: list[str] = []
    place = 0
    while place < len(typed):
        size = _known_size(folded, place, language)
        of_field = _known_size(folded, place, SEARCH)
        if of_field > size and folded[place] not in left_out:
            # The search translates what is of the field.
            kept += typed[place : place + of_field]
            place += of_field
            continue
        phrase = " ".join(folded[place : place + size])
        is_name = bool(place) and size == 1 and typed[place].istitle() and language != "de"
        asking = meaning(phrase, language)
        if asking is not None and not is_name:
            kept += asking.split()
        elif is_name or phrase not in left_out:
            kept.append(typed[place])
        place += size
    return kept


def _in_digits(number: re.Match[str]) -> str:
    """Return a number of a session as an ordinal in digits."""
    return ordinal(int(number[1]))


def _without_prefix(words: Sequence[str]) -> list[str]:
    """Return a German question without the part of its verb at the end: "fing ... an"."""
    end = len(words)
    while end and not fold(words[end - 1]):
        end -= 1
    is_prefix = bool(end) and words[end - 1] in languages.PREFIXES_AT_END
    return [*words[: end - 1], *words[end:]] if is_prefix else [*words]


def _asking_first(words: Sequence[str]) -> str:
    """Return a question in words of ours with the word that asks before all others.

    What it asks how many of goes with it.
    """
    text = _one_date(" ".join(words).lstrip(" ,;"))
    text = _ROLE_TWICE.sub(r"\1 and \2", _APART.sub(r"\1 began and ended", text))
    asking = re.search(_ASKING_WORD, text)
    if asking and asking.start() and not re.match(_ASKING_WORD, text):
        before, after = text[: asking.start()].split(), text[asking.end() :].split()
        noun: list[str] = []
        if asking[0] in _WITH_NOUN:
            noun = _noun_asked(before, after)
        text = " ".join((asking[0], *noun, *before, *after))
    titled = _TITLE_LATER.search(text)
    if titled and all(map(_is_name_or_time, titled["before"].split())):
        text = f"who was {titled['title']} {titled['before']} {text[titled.end() :].strip()}"
    return re.sub(_WHO_TITLED, f"who {_tense(text)} ", text)


def _tense(text: str) -> str:
    """Return whether it is asked who somebody is or was: was where a time or a deed is said."""
    words = set(plain_words(text))
    is_of_past = words & words_of.OF_OTHER_TIMES or any(map(str.isdigit, text))
    return "was" if is_of_past else "is"


def _is_name_or_time(word: str) -> bool:
    """Return whether a word is a name, a number, a time or of another script."""
    return not (word.isascii() and word.islower()) or word.title() in (*MONTHS, "Now")


def _noun_asked(before: list[str], after: list[str]) -> list[str]:
    """Take the noun that is asked for out of the words before and after the word that asks.

    It comes after it, or before it in languages in which that word comes at the end.
    """
    if after and fold(after[0]):
        return [after.pop(0)]
    near = [place for place in range(len(before))[-2:] if is_of_script(before[place])]
    return [before.pop(near[-1])] if near else []


def _one_date(text: str) -> str:
    """Return a question that asks twice for a date of the same with one word that asks."""
    first = re.search(_ASKING_DATE, text)
    if first is None:
        return text
    return text[: first.end()] + re.sub(_AND_DATE, "and", text[first.end() :])


def _in_order(date: re.Match[str]) -> str:
    """Return a date that is written from the year to the day as we write it."""
    return f" {date[3] or ''} {_month_name(date[2])} {date[1]} "


def _known_size(folded: Sequence[str], place: int, reader: str) -> int:
    """Return how many words from a place on are the longest phrase that a reader knows."""
    for size in range(min(_LONGEST_PHRASE, len(folded) - place), 0, -1):
        if meaning(" ".join(folded[place : place + size]), reader) is not None:
            return size
    return 1


def translated(text: str) -> str:
    """Return a question with the words that ask in our language, all else as typed."""
    if not text.isupper():
        text = _CODE.sub(lambda found: country_name(found[0]), text)
        text = _SINGAPORE.sub(r"\1 Singapore", text)
    text = _NAMES_OF_HOLDERS.sub("list the ", text)
    text = _FIRST_EDITION.sub(r"\1 1", text)
    text = _WHICH_AT_END.sub(r"which \1", text)
    text = _POSSESSIVE.sub("", text)
    text = _ELIDED.sub("", text)
    text = _WHAT_IN_FRENCH.sub(lambda match: match[0].replace("-", " ").replace("’", "'"), text)
    text = text.replace("qu'", "qu ").replace("Qu'", "qu ")
    text = _VIETNAMESE_DATE.sub(_in_english, text)
    text = _NOBODY_THERE.sub("", _HELD_ONLINE.sub(r"\1online", text))
    if not _OF_OTHERS.search(text):
        text = _DG_MEETING.sub("ADGCM ", text)
    text = _ROUNDS.sub(r"\1 meetings", text)
    text = _EVENTS_WHERE.sub(r"\1 in which", text)
    text = _REPLACED.sub(_before_whom, text)
    text = _REPLACED_WHICH.sub(r"\2\3 was before \1", text)
    text = _PHASE.sub(lambda found: str(words_of.COUNTS[found[1].lower()]), text)
    text = _NUMBER_OF_SESSION.sub(lambda found: f"{found[1]}th session", text)
    text = _SHORT_YEAR.sub(_whole_year, text)
    text = _DOES_DO.sub(r"what is \1", text)
    text = _FRENCH_ORDINAL.sub(lambda found: f"{found[1]}th", text)
    typed = text.replace("?", " ? ").replace(",", " , ").split()
    typed = [word for place, word in enumerate(typed) if not _is_particle(word, place)]
    folded = [fold(word) for word in typed]
    kept: list[str] = []
    place = 0
    while place < len(typed):
        for size in range(min(_LONGEST_PHRASE, len(typed) - place), 0, -1):
            phrase = " ".join(folded[place : place + size])
            in_ours = meaning(phrase, ASKED)
            if in_ours is not None and not _is_of_name(typed, place, in_ours):
                kept.append(in_ours)
                break
        else:
            size = 1
            kept.append(typed[place])
        place += size
    return " ".join(kept)


def _is_of_name(typed: Sequence[str], place: int, english: str) -> bool:
    """Return whether a word that may be a month is a name beside another: "Jun Tajima".

    In "Le Thi Mai" it is the last one; "Bali Mai 2019" has a month.
    """
    if english.title() not in ("", *MONTHS):
        return False
    rest = typed[place:]
    is_first = len(rest) > 1 and all(word.istitle() for word in rest[:2])
    is_dated = len(rest) > 1 and rest[1][:1].isdigit()
    before = typed[max(place - 2, 0) : place]
    is_last = len(before) > 1 and all(word.istitle() for word in (*before, rest[0]))
    return is_first or (is_last and not is_dated)


def _is_particle(word: str, place: int) -> bool:
    """Return whether a word only colours a question; with a capital it is a name: Sar Ho."""
    is_name = bool(place) and word[:1].isupper() and not word.isupper()
    return fold(word) in words_of.PARTICLES and not is_name


def stripped(text: str, index: Index) -> str:
    """Return a question without the words that only frame it, for the search.

    In the name of somebody no word is one of them: Nguyen Van Can.
    """
    words = text.split()
    in_names = _places_in_names(words, index)
    kept = [
        word
        for place, word in enumerate(words)
        if place in in_names or fold(word) not in words_of.FRAMING
    ]
    return " ".join(kept) or text


def _places_in_names(words: Sequence[str], index: Index) -> frozenset[int]:
    """Return the places of the words that stand in the whole name of somebody on record."""
    names = set(index.spelled(("person",)).names)
    folded = [fold(word) for word in words]
    return frozenset(
        place
        for start in range(len(words))
        for size in range(2, _LONGEST_PHRASE + 1)
        if " ".join(folded[start : start + size]) in names
        for place in range(start, start + size)
    )


def known_words(text: str, found: SearchResult) -> str:
    """Return the words of a question that say something and that records know."""
    words = [fold(word) for word in text.split()]
    return " ".join(
        word
        for word in words
        if word and word not in words_of.EVERYDAY and word not in found.unknown
    )


def understood(found: SearchResult) -> str:
    """Return the times, places, countries and the like that the search understood."""
    units = [unit for unit in found.reading.units if unit.sort != "word"]
    is_placed = any(unit.sort in ("time", "place", "country", "ordinal") for unit in units)
    if is_placed and len(units) > 1:
        return " ".join(unit.text for unit in units)
    return ""


def mended(text: str, unknown: Iterable[str], index: Index) -> str:
    """Return a question with slips set right: ``chaird`` of words that ask, ``philipines``."""
    slips = {word for word in unknown if len(word) >= _SHORTEST_SLIP and word.isascii()}
    if not slips:
        return text
    words = text.split()
    for place, word in enumerate(words):
        if fold(word) in slips:
            is_name = bool(place) and word[:1].isupper() and not word.isupper()
            city = _city_meant(fold(word), index) if fold(words[place - 1]) == "in" else ""
            words[place] = city or _word_meant(fold(word), index, is_name=is_name) or word
    return " ".join(words)


def _word_meant(word: str, index: Index, *, is_name: bool = False) -> str:
    """Return the word that asks, or that records have, that a slip was meant to be; or nothing.

    Args:
        word: folded.
        index: of all records.
        is_name: whether it has a capital, so that it is no word that asks.
    """
    from difflib import get_close_matches

    swapped = _swapped_back(word, index)
    if swapped:
        return swapped
    months = map(str.lower, MONTHS)
    asking = [*words_of.ROLES, *words_of.PREDICATES, *words_of.ASKING, *words_of.POSTS, *_ORDERS]
    known = [*([] if is_name else asking), *months]
    # Of short words only those that ask are near enough to nothing else.
    among = known if len(word) > _SHORTEST_SLIP or is_name else [*words_of.ASKING]
    near = get_close_matches(word, among, 1, _SPELLED)
    # "Opertion" is nearer to a word of the records than to "operational".
    near = [one for one in near if abs(len(one) - len(word)) <= _MOST_LETTERS_MISSED]
    if near or len(word) < _SHORTEST_LIKELY:
        return near[0] if near else ""
    from asean_wco.search.correction import corrected

    guesses = [form.text for form in corrected(word, index)]
    guess = next((guess for guess in guesses if abs(len(guess) - len(word)) < 2), "")
    # A short word may be a name that no record has, unless it is nearly one of everyday use.
    is_likely = len(word) >= _SHORTEST_NAME or len(index.having(guess)) >= _EVERYDAY
    return guess if is_likely else ""


def _city_meant(word: str, index: Index) -> str:
    """Return the city in which a meeting was held whose name a slip was meant to be; or nothing."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, index.places, 1, _SPELLED)), "")


def _swapped_back(word: str, index: Index) -> str:
    """Return the one known word in which two letters beside each other are swapped; or nothing."""
    if len(word) <= _SHORTEST_SLIP:
        return ""
    swaps = {
        f"{word[:place]}{word[place + 1]}{word[place]}{word[place + 2 :]}"
        for place in range(len(word) - 1)
    }
    known = [one for one in swaps if one != word and index.having(one)]
    return known[0] if len(known) == 1 else ""

"""Which numbers in a release count meetings, and of which series."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from asean_wco.draft.meeting_words import COUNTED_MEETINGS, MEETING, UNSPACED_MEETINGS
from asean_wco.draft.names import Word
from asean_wco.draft.ordinals import ORDINALS, number_of
from asean_wco.draft.reading import Ordinal, ReleaseReading, around, fits
from asean_wco.draft.series_names import SeriesNames, series_of_parts
from asean_wco.model.folding import fold
from asean_wco.model.records import MOST_SESSIONS

# What an ordinal before a meeting word may count besides: after one of these the phrase is over.
_STOPS = frozenset(
    "was were is are will has have had held hold on in at from that which who took take opened "
    "open hosted host with "
    "organized organised during to by said began begin kicked came concluded ended yang dan di "
    "pada".split()
)
_HEADS = frozenset("directors commissioners dgs".split())


# "The 34th and 35th sessions" are two meetings: neither number is that of the one told of. Nor is
# that of "the 92nd Session of the Commission and the 145th Session of the Council".
_ANOTHER_BEFORE = re.compile(
    r"(?<!\d)\d{1,3}\s?(?:st|nd|rd|th|ème|eme|er|e|[ªº°])?\s?(?:/|-|and|&|et|y|e|dan|và|및|和"
    r"|と)\s?"
    r"(?:the\s|la\s|las\s|los\s|les\s|제\s?|第\s?)?$",
    re.IGNORECASE,
)
_ANOTHER_AFTER = re.compile(
    r"(?:/|\b(?:and|et|y|e|dan|và)\s|&|및|和|と|至|到|、|[〜~])\s?"
    r"(?:the\s|la\s|las\s|los\s|les\s|제\s?|第\s?)?\d{1,3}\s?"
    r"(?:st|nd|rd|th|ème|eme|e|[ªº°]|차|次|届|屆|回)"
    # "Lần thứ 34/35", but no day.
    r"|^/\d{2,3}\b(?!/)",
    re.IGNORECASE,
)


def _is_one_of_two(text: str, match: re.Match[str], end: int) -> bool:
    """Return whether an ordinal stands beside another one that counts another meeting.

    Args:
        text: of the sentence.
        match: the ordinal in it.
        end: the place after the words that say what it counts.
    """
    before = text[max(0, match.start() - LONGEST_ORDINAL) : match.start()]
    after = text[match.end() : end + LONGEST_ORDINAL]
    return bool(_ANOTHER_BEFORE.search(before) or _ANOTHER_AFTER.search(after))


def counted_meetings(reading: ReleaseReading, names: SeriesNames) -> Iterator[Ordinal]:
    """Yield the ordinals that count meetings."""
    for number, sentence in enumerate(reading.sentences):
        for match in ORDINALS.finditer(sentence.text):
            counted = number_of(match)
            if not 0 < counted <= MOST_SESSIONS:
                continue
            start, end = sentence.start + match.start(), sentence.start + match.end()
            phrase = _phrase(reading.words[number], start, end)
            identifier = _series_counted(reading, names, phrase, match)
            if identifier is None:
                continue
            if phrase:
                end = max(end, phrase[-1].end)
            if identifier or not _is_one_of_two(sentence.text, match, end - sentence.start):
                yield Ordinal(counted, start, end, identifier, number)


def _series_counted(
    reading: ReleaseReading, names: SeriesNames, phrase: Sequence[Word], match: re.Match[str]
) -> str | None:
    """Return the id of the series whose sessions an ordinal counts.

    It is empty for a meeting of no known series, and None where no meeting is counted.

    Args:
        reading: of the release.
        names: of the series.
        phrase: the words around the ordinal that may say what it counts.
        match: the ordinal in its sentence.
    """
    sentence = match.string
    if match["labelled"]:
        rest = sentence[match.start() :]
        return names.named_by(fold(rest).split(), rest)
    if match["hidden"]:
        identifier = names.acronyms.get(match["acronym"], "")
        is_known = identifier or match["acronym"].endswith("WG")
        return identifier if is_known or _is_spelled(reading, match["acronym"]) else None
    near = sentence[max(0, match.start() - 90) : match.end() + 60]
    identifier = names.meant_by(fold(near).split(), near)
    if match["counted"] or match["burmese"]:
        # In most of these languages words are not apart.
        if not UNSPACED_MEETINGS.search(sentence[max(0, match.start() - 100) : match.end() + 40]):
            return None
        return identifier or series_of_parts(sentence, *match.span())
    if _counts_event(phrase, match):
        is_of_others = identifier and names.is_with_others(identifier, near)
        return "" if is_of_others else identifier
    return _series_of_phrase(reading, names, phrase, match) if phrase else None


def _counts_event(phrase: Sequence[Word], match: re.Match[str]) -> bool:
    """Return whether an ordinal counts an event that is named elsewhere in its sentence."""
    sentence, (start, end) = match.string, match.span()
    if OF_ITS_KIND.match(sentence, end) and (
        MEETING.search(sentence) or _IT_IS.search(sentence, 0, start)
    ):
        return True
    # "They gathered for the 33rd time", but no "for the fourth time, Utopia was the host"; and
    # "they met for the first time": nothing is counted yet.
    has_name = any(word.folded in COUNTED_MEETINGS for word in phrase)
    is_again = not has_name and number_of(match) > 1
    return fits(_COUNTS_EVENTS, sentence, start, end) or (
        is_again and fits(_COUNTS_TIMES, sentence, start, end)
    )


def _series_of_phrase(
    reading: ReleaseReading, names: SeriesNames, phrase: Sequence[Word], match: re.Match[str]
) -> str | None:
    """Return the id of the series that a phrase with an ordinal names; None for no meeting."""
    sentence, end = match.string, match.end()
    is_meeting = any(
        word.folded in COUNTED_MEETINGS
        and not _OF_CENTRE.match(reading.text, word.end)
        and not _OF_PEOPLE.search(reading.text, phrase[0].start, word.end)
        for word in phrase
    )
    if not (is_meeting or _COUNCIL.match(sentence, end) or _is_acronym(reading, sentence, end)):
        return None
    shown = reading.text[phrase[0].start : phrase[-1].end]
    words = fold(ELIDED.sub(r"\1 ", shown)).split()
    if "customs" in sentence.lower() and _HEADS.intersection(words):
        # "The 13th ASEM Commissioners' Meeting", of customs as the sentence says.
        words.append("customs")
    return names.named_by(words, shown)


def _is_acronym(reading: ReleaseReading, sentence: str, place: int) -> bool:
    """Return whether the acronym of a meeting stands at a place: "the 42nd CCC"."""
    acronym = _ACRONYM.match(sentence, place)
    if acronym is None:
        return False
    # "During the 18th TCRO", "24th TCRO held in Utopia", whatever it is short for.
    is_attended = _AT_NUMBER.search(_ENDS_WITH_NUMBER.sub("", sentence[:place]))
    is_held = _WAS_HELD.match(sentence, acronym.end())
    return bool(is_attended or is_held) or _is_spelled(reading, acronym[1])


def _is_spelled(reading: ReleaseReading, acronym: str) -> bool:
    """Return whether a text spells an acronym out, and it is short for a meeting or a body."""
    # No "conference of the Operation (OMD 7)".
    spelled = (
        rf"{_BODY}(?:(?:\s(?:on|of|for)\s[^.;()]{{3,60}})?\s\({acronym}|\s\({acronym}[- ]?\d+)\)"
    )
    if re.search(spelled, reading.text, re.IGNORECASE):
        return True
    # "The Joint Customs Group met (JCG-7)": its letters begin the words of a name.
    initials = r"[\s-](?:(?:of|on|for|and|the|to|in)\s){0,2}".join(
        rf"{letter}[a-z]+" for letter in acronym
    )
    name = re.search(rf"\b{initials}", reading.text)
    return name is not None and re.search(_BODY, name[0], re.IGNORECASE) is not None


_BODY = rf"(?:{MEETING.pattern}|\b(?:Committee|Council|Commission|Group|Heads)\b)"
_AT_NUMBER = re.compile(
    r"(?:\b(?:[Dd]uring|[Aa]t|(?:close|end|start|opening) of|[Aa]ttend(?:s|ed|ing)?"
    r"|[Oo]pen(?:s|ed|ing)|[Cc]onven(?:es|ed)"
    r"|[Ww]rap(?:s|ped) up|[Tt](?:akes|ook) part in|[Pp]articipat(?:es|ed|ing) in)\s(?:the\s)?)$"
)
_ENDS_WITH_NUMBER = re.compile(r"[\w-]+$")
_WAS_HELD = re.compile(
    r",?\s(?:(?:which )?(?:was|is being|will be) )?(?:held|convened|conven(?:es|ed)|opens|opened"
    r"|conclude[sd]|ends|ended|closes|closed|kick(?:s|ed) off|begins|began|took place|takes place"
    r"|gets under way|got under way|wraps up|wrapped up|meets|met)\b"
    # Who "opens its plant" is no meeting.
    r"(?!\s(?:its|the|an?|their)\b)"
)
_ACRONYM = re.compile(r"\s([A-Z]{3,6})\b(?!\s[A-Z])")
# A council is counted by its sessions, and a week by its years: "the 30th Governing Council".
_COUNCIL = re.compile(
    r"\s(?:[A-Z]\w+\s){0,3}Council\b(?!\s(?:[Mm]ember|[Cc]hair))"
    r"|\s(?:[A-Z]\w+\s){1,4}(?:Week|Expo|Committee(?!\s(?:[Mm]ember|[Cc]hair)))\b"
    r"|\s(?:annual|national|regional|general) convention\b"
)
# "A third group of officers" is no working group.
_OF_PEOPLE = re.compile(
    r"(?<!working )(?<!expert )(?<!contact )(?<!study )(?<!joint )\bgroup$", re.IGNORECASE
)
# "The ninth training centre" is no training.
_OF_CENTRE = re.compile(
    r"\s(?:cent(?:er|re)|college|academy|institute|school)s?\b"
    r"|(?<=group)\s(?:member|exercise)",
    re.IGNORECASE,
)
# "The fifteenth of its kind", "its tenth edition", "the tenth since the memorandum".
OF_ITS_KIND = re.compile(
    r"\s(?:of (?:its|their|this|the same) (?:kind|type|sort)(?!\sfor\s[A-Z])"
    r"|(?:instal+ment|iteration)\b"
    # "The seventh edition of the nomenclature" is no event.
    r"|edition\b(?!\sof\s(?:[\w-]+\s){0,4}?(?:HS|(?i:harmoni[sz]ed system|nomenclature"
    r"|compendium|handbook|guide\w*|manual|report|book|magazine|journal|newsletter|bulletin"
    r"|tariff|code|catalogue|atlas|study))\b"
    rf"(?!\s(?:[\w-]+\s)?{MEETING.pattern}))"
    rf"|of (?:these|those|the) (?:[\w-]+ ){{0,2}}?{MEETING.pattern}(?<=s)(?=[,.;)]|\s(?:was|is)\b)"
    r"|(?:to date|so far|thus far)\b"
    r"|in (?:(?:a|the) (?:row|line|cycle|sequence|chain|succession)|line|all|total)\b"
    # No "row of seizures".
    rf"(?!\sof\s(?!(?:[\w-]+\s){{0,3}}?{MEETING.pattern}))"
    r"|(?:round|edition) of (?:such|these)\s|(?:in|of) (?:the|a|this|their|its) series"
    # "The third in a series of support activities" counts no meetings.
    r"(?! of (?:[\w-]+ ){0,3}(?:activities|missions|steps|measures|efforts|projects|initiatives"
    rf"|interventions|reforms)\b)|such (?=(?:[\w-]+ )?{MEETING.pattern})"
    r"|(?:(?:round|one) )?since the\b|one since\b)"
)
# "It took place in Utopia and was the tenth since", "it will be their tenth meeting".
IT_WAS = re.compile(
    r"(?:\b[Ii]t|\b[Tt]his|\band|\bwhich) (?:was|were|is|are|will be|marks|marked|became) "
    r"(?:already |now )?(?:the(?: (?:[\w-]+ ){0,3}[\w-]+[’']s?)?|their|its)\s$"
)
# The same, and "(5th edition)".
_IT_IS = re.compile(rf"{IT_WAS.pattern}|\($")
_EVENT = rf"{MEETING.pattern}(?<!rogram)(?<!rogramme)"
# What stands around the number of an event that is named elsewhere in the sentence.
_COUNTS_EVENTS = (
    # "The event, now in its 12th year", "in its ninth year, the seminar".
    around(
        rf"{_EVENT},?\s(?:(?:which )?(?:is|are|was|were|has|have)\s)?(?:now |already |currently )?"
        r"(?:in|into|entered|enter(?:s|ing)|reached|reaches)\s(?:its|their)\s$",
        r"\s(?:year|edition|round|season|instal+ment)\b",
        flags=re.IGNORECASE,
    ),
    around(
        r"(?:^|[.;]\s|\bnow )in (?:its|their)\s$",
        rf"\s(?:year|round|season),\s(?:the|this)\s(?:[\w-]+\s){{0,4}}?{_EVENT}",
        flags=re.IGNORECASE,
    ),
    # "The conference was the thirtieth to be held"; in a place it may be the second one there.
    around(
        rf"{MEETING.pattern}.*\b(?:is|was|are|were|be|becomes?|became) (?:already )?the\s$",
        r"\s(?:one\s)?(?:to be |ever |that was |so far )?"
        r"(?:held|convened|organi[sz]ed|staged|arranged)"
        r"(?=[.,;]|\s(?:since|under|so far|between|by the)\b|$)",
        flags=re.IGNORECASE,
    ),
    # "The 7th edition was in Utopia and the 8th opened".
    around(
        r"\d(?:st|nd|rd|th)\b.*\b(?:and|while) (?:now )?the\s$",
        r"\s(?:opened|took place|(?:was|is being) held|got under way|kicked off|began|started)\b",
    ),
    # "The talks took place in Utopia. It was the ninth."
    around(rf"(?i:{MEETING.pattern}).*{IT_WAS.pattern}", r"[.;,]|\s[-–—]\s|$"),
    # "Pertemuan bilateral kelima": the number stands behind all words of the meeting.
    around(
        r"\b(?:pertemuan|rapat|sidang|persidangan|mesyuarat|perundingan|konsultasi|dialog"
        r"|konferensi|lokakarya|bengkel|forum)(?:\s[\w-]+){0,4}?\s(?:yang\s)?$(?<!\bdan )",
        flags=re.IGNORECASE,
    ),
    # "The annual review meeting (the 25th)", "their bilateral meeting, the eighth", and, further
    # on, "held a meeting in Utopia, its eighth since".
    around(
        rf"(?:{MEETING.pattern}|\bedition)"
        r"(?:\s\(|,\s|\s[-–—]\s|\s(?:is|are|was|were|will be)\s)"
        rf"(?:already\s)?(?:the|its|their)?\s?$|{MEETING.pattern}[^.;]{{0,80}},\s(?:its|their)\s$",
        r"\)|[,.;]|\s[-–—]\s|\s(?:in|since|so|to|of)\b",
        flags=re.IGNORECASE,
    ),
)
# What stands around how many times those who meet have met.
_COUNTS_TIMES = (
    around(
        r"(?:^Meeting|\b(?:now|is|are|was|were) meeting|,\smeeting"
        r"|\b(?:met|meets|gathered|convened|assembled|came together|got together"
        r"|sat (?:down|around|together)))\b[^.;]{0,60}\sfor\s(?:the|an?|their|its)\s$"
    ),
    # "For the seventh time the two sides met".
    around(
        after=r"\stime,?\s[^.;]{0,90}\b(?:met|gather(?:ed)?|convened?|assembled?|c[ao]me together"
        r"|[gs]ot together|sat (?:down|around|together|at)|sit down"
        r"|held (?:their|its) \w*\s?(?:talks|meeting|consultation|dialogue)"
        # Who holds a meeting alone is its host, and counts other times.
        r"|(?:have|they|sides|parties|services|countries|neighbou?rs|nations) (?:held|had)"
        rf"\s(?:[\w-]+\s){{0,3}}?{MEETING.pattern})\b"
    ),
    # "The forum was held for the ninth time", but not "for the ninth time in Utopia".
    around(
        rf"(?i:{MEETING.pattern}[^.;]{{0,80}}?\b(?:held|organi[sz]ed|convened|staged|arranged"
        r"|t(?:ook|aken|akes|aking) place|is back|returns?|returned)"
        r"\s(?:now\s)?for\s(?:the|a|its)\s$)",
        r"\s(?:time|year)\b(?!\s(?:in|at)\s(?:the\s)?[A-Z])",
    ),
)
LONGEST_ORDINAL = 30
# The article before a vowel in French: l'ASEAN.
ELIDED = re.compile(r"\b([ldLD])[’']")


def _phrase(words: Sequence[Word], start: int, end: int) -> list[Word]:
    """Return the words around an ordinal that say what it counts."""
    before = [word for word in words if word.end <= start]
    after = [word for word in words if word.start >= end]
    phrase: list[Word] = []
    for word in reversed(before[-8:]):
        if word.text.islower() or word.folded in _STOPS or word.text[:1].isdigit():
            break
        phrase.insert(0, word)
    previous = end
    # "The first fully virtual session" may be the 41st one.
    is_new = any(word.folded == "first" for word in words if start <= word.start < end)
    for position, word in enumerate(after[:22]):
        is_between = _is_between(phrase, word, after[position + 1 : position + 2])
        if (word.text.lower() in _STOPS and not is_between) or (word.start - previous > 6):
            break
        is_name = not word.text.islower()
        # "The 45th Meeting recommended workshops": the meeting is named already.
        is_open = not is_new and COUNTED_MEETINGS.isdisjoint(part.folded for part in phrase)
        is_known = (
            word.folded in COUNTED_MEETINGS
            or word.folded in _IN_PHRASES
            or (is_open and _leads_to_meeting(after[position : position + _LONGEST_MEETING]))
        )
        if not (is_name or is_known or is_between):
            break
        phrase.append(word)
        previous = word.end
    return phrase


# So many words lead from a number to its meeting: "seventh commissioner-level customs meeting".
_LONGEST_MEETING = 5


def _is_between(phrase: Sequence[Word], word: Word, following: Sequence[Word]) -> bool:
    """Return whether a word such as "to" is a part of a name: "Customs to Customs Talk".

    Args:
        phrase: the words of the name so far.
        word: that may be a part of it.
        following: the word after it, if there is one.
    """
    if not (phrase and following and following[0].text[:1].isupper()):
        return False
    is_after_name = phrase[-1].text[:1].isupper()
    if word.text == "in":
        # "The first Women in Customs Conference", but not "the first Conference in Utopia".
        return is_after_name and COUNTED_MEETINGS.isdisjoint(part.folded for part in phrase)
    return word.text == "between" or (is_after_name and word.text in ("to", "on", "with"))


def _leads_to_meeting(words: Sequence[Word]) -> bool:
    """Return whether any word but one that is counted itself stands before a meeting.

    So "the fifth award ceremony", and not "the second day conference".
    """
    for word in words:
        if word.folded in COUNTED_MEETINGS:
            return True
        lowered = word.text.lower()
        if word.folded in _COUNTED_THINGS or lowered in _STOPS or lowered in _ENDS_COUNTED:
            return False
    return False


# "The 20th project of this programme".
_ENDS_COUNTED = frozenset("of for this that these the a an".split())
# What an ordinal before a meeting may count instead of it: "the second day conference".
_COUNTED_THINGS = frozenset(
    "day half week month year quarter batch phase stage floor time country member generation part "
    "term cohort class team person officer official party step tier pillar component anniversary "
    "wave edition and or but".split()
)
_IN_PHRASES = frozenset(
    "of the for and annual regional global asean wco custom cooperation matter expert "
    "administration head director "
    "general asia pacific "
    "consultative ministerial bilateral joint center training contact point working group "
    "virtual online region level coordinated "
    "round ever high "
    "de des la du los las l d y et bea cukai direktur jenderal directeur generaux douane "
    "regionale regionaux omd oma asie pacifique et commissaire du europe pays membre "
    "responsable administrateur "
    "directore aduana".split()
)

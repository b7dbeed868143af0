"""What an answer must bear out to be told as sure, however likely it is.

Each guard looks at one sort of thing that a question says, and returns whether the answer leaves
it open: a numeral, somebody's name, a rank, who spoke. Whatever any guard holds back is told as
perhaps meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer
from asean_wco.answers.question import Question
from asean_wco.answers.texts import BORNE, quality
from asean_wco.answers.words import SAID
from asean_wco.facts.fact import COUNTED
from asean_wco.facts.sentences import sentences_of
from asean_wco.model.dates import MONTHS, PartialDate
from asean_wco.model.folding import ROMANS, fold, ordinal
from asean_wco.model.records import Organization, Person, kind_of
from asean_wco.search.reading import Unit

# A number that belongs to a name: "Mekong Dragon 7", "SIREN IV".
_MONTH = rf"(?:{'|'.join(name[:3] for name in MONTHS)})[a-z]*"
_NUMBERED_NAME = re.compile(
    rf"\b(?!{_MONTH}\.? )(?P<name>[A-Z][\w-]+) (?P<number>[IVX]{{2,5}}|\d{{1,2}})\b"
    rf"(?! (?:\w+s|of|{_MONTH})\b)"
)
# "The Thai delegate when they met": what stands before a clause asks for somebody.
_PERSON_WHEN = re.compile(r"^(?:the |our |my )?(?:\w+ ){0,4}?(?P<noun>\w+) when\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# What says that somebody is in a post still, or was shown in it at some time and no end is told.
_GOING_ON = ("is", "still", "since", "at least")
_OF_WOMEN = (*words_of.WOMEN, "she", "her", "ms", "mrs", "madam", "madame")


def leaves_open(question: Question, answer: Answer) -> bool:
    """Return whether a question says something that an answer to it does not bear out."""
    return any(guard(question, answer) for guard in _GUARDS)


def _texts_of(question: Question, answer: Answer) -> str:
    """Return an answer with all that its records say, folded and padded."""
    records = [question.record(identifier) for identifier in answer.records]
    texts = [answer.text]
    for record in records:
        if record is not None:
            texts += [record.name, *record.aliases]
            texts += [fact.text for fact in question.library.facts_of(record)]
    return f" {' | '.join(map(fold, texts))} "


def _lacks_numeral(question: Question, answer: Answer) -> bool:
    """Return whether the number that belongs to a name stands in no record that is told."""
    if answer.certainty == COUNTED:
        return False
    records = [question.record(identifier) for identifier in answer.records]
    names = [name for one in records if one for name in (one.name, *one.aliases)]
    told = f" {' | '.join(map(fold, (*names, answer.text)))} "
    for said in _NUMBERED_NAME.finditer(question.text):
        typed = fold(said["number"])
        number = int(typed) if typed.isdecimal() else ROMANS.get(typed)
        if number is None:
            # Letters that are no numeral, such as IIX.
            continue
        numerals = [letters for letters, value in ROMANS.items() if value == number]
        forms = {str(number), ordinal(number), *numerals}
        if not any(f" {form} " in told for form in forms):
            return True
    return False


def _lacks_rank(question: Question, answer: Answer) -> bool:
    """Return whether a deputy is asked for, and nothing told is a deputy's."""
    ranks = [word for word in words_of.RANKS if question.has(word)]
    if question.sort != words_of.WHO or not ranks:
        return False
    told = _texts_of(question, answer)
    return not any(f" {word} " in told for word in ranks)


def _lacks_woman(question: Question, answer: Answer) -> bool:
    """Return whether a woman is asked for, and nothing says that the one told is one."""
    if question.sort != words_of.WHO or not question.has(*words_of.WOMEN):
        return False
    told = _texts_of(question, answer)
    return not any(f" {word} " in told for word in _OF_WOMEN)


def _lacks_speaker(question: Question, answer: Answer) -> bool:
    """Return whether it is asked what somebody said, and what is told does not have them."""
    is_said = question.sort in (SAID, "") and question.has(*words_of.SAYING)
    if not is_said or not question.has("what did", "what has", "what had"):
        return False
    told = f" {fold(answer.text)} "
    posts = [unit for unit in question.units if unit.sort == "post"]
    people = [
        subject.record
        for subject in question.likely_subjects
        if isinstance(subject.record, Person) and not subject.weighty
    ]
    names = [fold(one.name).split()[-1] for one in people]
    if any(f" {name} " in told for name in names):
        return False
    return bool(posts) and not any(_speaks(posts, text) for text in sentences_of(answer.text))


def _speaks(posts: Iterable[Unit], sentence: str) -> bool:
    """Return whether a sentence says first who has a post and then that something was said."""
    told = f" {fold(sentence)} "
    said = [told.rfind(f" {word} ") for word in (*words_of.SAYING, *words_of.TELLING)]
    return all(quality(unit, told[: max(said) + 1]) >= BORNE for unit in posts)


def _lacks_keynote(question: Question, answer: Answer) -> bool:
    """Return whether the keynote is asked for, and another speech or presentation is told."""
    return question.has("keynote") and " keynote" not in f" {fold(answer.text)} "


def _ends_before(question: Question, answer: Answer) -> bool:
    """Return whether all that is told of a post is over before the time that is asked about."""
    if question.sort != words_of.WHO or not question.is_of_post:
        return False
    # What follows are notes, which tell of other times as well.
    first_sentence = next(iter(sentences_of(answer.text)), "")
    told = f" {fold(first_sentence)} "
    if any(f" {word} " in told for word in _GOING_ON):
        return False
    if question.asks_for_now:
        return " was " in told
    asked = [first.year for first, _ in question.reading.periods]
    years = [int(year) for year in _YEAR.findall(told)]
    return bool(asked and years) and max(years) < min(asked)


def _dates_somebody(question: Question, answer: Answer) -> bool:
    """Return whether a date is told where somebody is asked for, "when" something was."""
    said = _PERSON_WHEN.match(question.text)
    is_date = all(PartialDate.read(value) for value in answer.values)
    if question.sort != words_of.WHEN or said is None or not is_date:
        return False
    noun = fold(said["noun"])
    return noun in words_of.PERSONS or noun in words_of.ROLE_NOUNS


def _lists_another_kind(question: Question, answer: Answer) -> bool:
    """Return whether "which meetings" is asked, and none of what is told is a meeting."""
    if not question.kind_asked or question.sort not in ("", words_of.WHERE, words_of.COUNTRY):
        return False
    if not question.asks_for_several:
        return False
    records = [question.record(str(value)) for value in answer.values]
    return all(one is None or kind_of(one) != question.kind_asked for one in records)


def _dates_founding_alone(question: Question, answer: Answer) -> bool:
    """Return whether it is asked when a body was opened in a place, and its founding is told.

    A body that moves is opened in many places.
    """
    is_of_opening = question.sort == words_of.WHEN and words_of.FOUNDED in question.predicates
    told = f" {fold(answer.text)} "
    is_of_body = all(
        isinstance(question.record(identifier), Organization) for identifier in answer.records
    )
    return (
        is_of_opening
        and is_of_body
        and any(unit.sort == "place" and quality(unit, told) < BORNE for unit in question.units)
    )


_GUARDS: tuple[Callable[[Question, Answer], bool], ...] = (
    _lacks_numeral,
    _lacks_rank,
    _lacks_woman,
    _lacks_speaker,
    _lacks_keynote,
    _ends_before,
    _dates_somebody,
    _lists_another_kind,
    _dates_founding_alone,
)

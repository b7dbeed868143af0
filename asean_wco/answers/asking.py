"""A question answered: all that may be the answer is ranked, and the best stands if it is likely.

Nothing is composed by guess: an answer is what facts, lists, posts or rows say, and what is not
likely enough is told as the nearest that is recorded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from asean_wco.answers import composed, lists, order, parts, people, posts, steps
from asean_wco.answers import words as words_of
from asean_wco.answers.answer import (
    Answer,
    Proposed,
    as_one,
    each_once,
    from_facts,
    not_known,
    perhaps,
)
from asean_wco.answers.candidates import Candidate, candidates_of, still_to_come
from asean_wco.answers.core import Thing, Weight, Wording, left_out, wordings
from asean_wco.answers.guards import leaves_open
from asean_wco.answers.loosely import loosely_composed
from asean_wco.answers.phrasings import plainly_put
from asean_wco.answers.question import TEXTS, Question, Subject
from asean_wco.answers.ranking import Ranked, ranked
from asean_wco.answers.rows import answer_of_rows, nobody_named
from asean_wco.answers.telling import with_inferred_number
from asean_wco.answers.terms import citing_dates_of_terms
from asean_wco.answers.texts import BORNE, countries_in, quality
from asean_wco.answers.values import with_claims
from asean_wco.facts.fact import COUNTED, DISPUTED, INFERRED, STATED, UNKNOWN, Fact
from asean_wco.facts.phrases import PARTS_PLAYED
from asean_wco.facts.sentences import begun_small, named
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting, Record
from asean_wco.model.text import enclosed
from asean_wco.search.reading import read

# From here on an answer is likely enough to be given; one whose sentence says all that is asked
# sooner, and one that is told as doubtful.
_LEAST_SURE, _LEAST_SAYING_ALL, _LEAST_DOUBTFUL = 0.9, 0.88, 0.85
_NEVER = 2.0
# A complete one needs less.
_LEAST_COMPLETE = 0.5
# From here on it is told as one that may be meant, with the next best beside it.
_LEAST_UNSURE = 0.15
# One that seems to answer another question must be likelier, or one where a word is unknown.
_LEAST_CONTRADICTED, _LEAST_UNKNOWN = 0.25, 0.25
# From here on it is told though the record says that something is not known, or lacks what is said.
_LEAST_DESPITE_GAP = 0.7
# So many things that are said may be found nowhere in the record that may be meant.
_MOST_LACKING = 1
# Features of what answers another question than the one that is asked.
_CONTRADICTIONS = (
    "missing country", "missing time", "missing ordinal", "had another role", "for another side",
)  # fmt: skip
# What leaves so much of a question open that it is never sure.
_NEVER_SURE = (
    "missing country", "for another side", "one date, two asked", "seen in post only",
    "saying asked, nothing said", "decision asked, none told", "country joins, not told",
    "part counted, whole asked", "one country told, several asked",
    "body told, person asked", "titled otherwise", "others still to come",
    "another post named",
)  # fmt: skip
# What says that one sentence of the likeliest record tells the very thing, and all that is said.
_SAYS_ALL = ("first record", "fact bears", "sentence bears rest", "tells what is asked")
# How likely a list is that is composed though words are left over.
_OF_LIST = 0.5
# What the confidence counts of an answer to a wording. Where that leaves out a name, it counts
# nothing: its answer stands only where there is no other.
_OF_WORDING = 0.8
_MOST_GAPS = 2
# What is said where a record is found, but nothing in it that is asked for.
NO_ANSWER = "No answer to this was found"
# What is told where sources on something are asked for.
_NO_SOURCES = (
    "awco ask lists no sources on a subject. Search for them: awco search --kind source SUBJECT"
)
# Fields of a meeting that tell what was spoken of there.
_SPOKEN_OF = ("topics", "initiatives", "attendance", "notes")
# What answers a question that leaves nothing to weigh; the first that does counts.
_PLAIN_MAKERS: tuple[Callable[[Question], Answer | None], ...] = (
    order.of_several,
    parts.who_had_part,
    people.about_somebody,
    parts.part_counted,
    order.of_all_meetings,
    order.in_chair_now,
    order.of_named_row,
    lists.that_happened,
)
# Words for two things that are asked together: each makes a question of its own with the rest.
_ASKING = "(when|where|who|how many people)"
_PARTS = "(opener|chair|chairman|host|opened|chaired|hosted)"
_NOUNS = "(date|dates|city|place|venue)"
_DOUBLE = re.compile(
    rf"\b(?:{_ASKING} and {_ASKING}|{_NOUNS} and {_NOUNS}|{_PARTS} and {_PARTS})\b", re.IGNORECASE
)
# "Which was the first meeting, and when?"
_TAIL = re.compile(
    r",? and (when|where)(?: (?:was|did) (?:it|that)(?: held| start| begin| happen)?)? *\??$",
    re.IGNORECASE,
)


# "How many cases in the operation, and how many arrests?"
_MANY_TWICE = re.compile(
    r"^(?P<before>.*?)\bhow many \w+ ?(?P<of_both>.*?)"
    r"(?P<other>,? and (?:from )?how (?:many|much) (?P<noun>.+?))\??$",
    re.IGNORECASE,
)
# "SIREN IV: cases / arrests"
_SIGN = r"(?:\s+[+/&]\s+|(?<=\w{3})/(?=\w{3}))"
_BESIDE = re.compile(_SIGN)
_LISTED = re.compile(
    rf"^(?P<head>.+?)(?:[:;,]| [-–])\s+(?P<things>[^:;,]+?{_SIGN}[^:;,]+?)\??$", re.IGNORECASE
)
# "Is Timor-Leste a member of the WCO?"
_MEMBERSHIP = re.compile(
    r"^(?:is|are|was|were) (?P<who>.+?) (?:a |an )?members? of (?P<body>.+)$", re.IGNORECASE
)
# "Who was the head when the 10th consultation took place?"
_AT_EVENT = re.compile(
    r"^(?P<post>.*?) (?:when|at the time of|at the time when) (?P<event>.+)$", re.I
)
# "When the agreement was signed, who was the head?", "It was signed in 2005: who was head then?"
_EVENT_FIRST = re.compile(
    r"^(?:when (?P<when>[^,]+), (?P<post>who [^,?]+)"
    r"|(?P<event>[^:;?]+)[:;.] (?P<post_then>who [^,?]+) "
    r"(?:then|at (?:the|that) time|at that point))"
    r"\??$",
    re.I,
)


class _Told(NamedTuple):
    """What is told to a question, and how likely it is that it is the answer, from 0 to 1."""

    answers: list[Answer]
    confidence: float = 0.0

    @property
    def is_sure(self) -> bool:
        """Whether the best answer is sure."""
        return bool(self.answers) and self.answers[0].is_sure

    @property
    def likelihood(self) -> tuple[bool, bool, float]:
        """What orders this among what is told to other wordings: any answer, one with values."""
        has_values = bool(self.answers) and bool(self.answers[0].values)
        return has_values, bool(self.answers), self.confidence


def ask(library: Library, text: str) -> list[Answer]:
    """Answer a question by rules; `asean_wco.likely` is asked where they are not sure.

    Args:
        library: where the answer lies.
        text: the question as typed.

    Returns:
        The answer; or those that may be meant, the likeliest first, each with certainty unknown;
        or one that says what is not known. None where the question is about nothing that is
        recorded.
    """
    text = plainly_put(text)
    typed = _told_to(library, text)
    named = left_out(text, library.index) if typed.is_sure else []
    if typed.is_sure and not named:
        return typed.answers
    best = typed
    for wording in wordings(text, library.index):
        told = _told_to(library, wording.text)
        if told.is_sure and _bears_out(library, told.answers[0], wording):
            return told.answers
        if not typed.is_sure:
            doubtful = _as_doubtful(told, 0.0 if wording.is_partial else _OF_WORDING)
            best = max(best, doubtful, key=lambda one: one.likelihood)
    if named and _lacking(library, typed.answers[0], named):
        return _as_doubtful(typed).answers
    return best.answers


def _told_to(library: Library, text: str) -> _Told:
    """Return what is told to a question that is put in one way."""
    asked = _halves(text)
    halves = [_answers(library, half) for half in asked]
    told = halves[0] if len(asked) == 1 else _together(halves)
    answers = [citing_dates_of_terms(library, answer) for answer in told.answers]
    return _Told(answers, told.confidence)


def _as_doubtful(told: _Told, share: float = 1.0) -> _Told:
    """Return what is told to a wording as perhaps the answer to the question as typed.

    Args:
        told: to the wording.
        share: what is left of its confidence.
    """
    answers = [perhaps(answer) if answer.is_sure else answer for answer in told.answers]
    return _Told(answers, told.confidence * share)


def _bears_out(library: Library, answer: Answer, wording: Wording) -> bool:
    """Return whether an answer bears out what a wording leaves out of the question."""
    lacking = _lacking(library, answer, wording.drops)
    most = 0 if answer.certainty == COUNTED else _MOST_LACKING
    is_named = any(thing.weight == Weight.SETTLED for thing in lacking)
    # What the record knows besides may ask for another of its facts.
    is_open = any(thing.weight == Weight.NAMING and thing not in lacking for thing in wording.drops)
    return not (wording.is_loose or is_named or is_open) and len(lacking) <= most


def _lacking(library: Library, answer: Answer, things: Iterable[Thing]) -> list[Thing]:
    """Return the things that no record bears out on which an answer rests."""
    things = list(things)
    if not things:
        return []
    records = [library.get(identifier) for identifier in answer.records]
    facts = [fact.text for record in records for fact in library.facts_of(record)]
    texts = [*facts, *(name for record in records for name in (record.name, *record.aliases))]
    pool = f" {' | '.join(map(fold, texts))} "
    return [thing for thing in things if quality(thing.unit, pool) < BORNE]


def _halves(text: str) -> list[str]:
    """Return the questions that are asked together: "when and where was it held"."""
    double = _DOUBLE.search(text)
    if double:
        words = [word for word in double.groups() if word]
        return [f"{text[: double.start()]}{word}{text[double.end() :]}" for word in words]
    many = _MANY_TWICE.search(text)
    if many:
        rest = f"{many['before']} {many['of_both']}"
        return [text[: many.start("other")], f"how many {many['noun']} {rest}"]
    listed = _LISTED.search(text)
    # "Dates of the project: start + finish" asks once.
    asking = words_of.ASKING | words_of.ASKING_FOR_SEVERAL
    if listed and asking.isdisjoint(fold(text).split()):
        things = _BESIDE.split(listed["things"])
        return [f"{listed['head']} {thing}" for thing in things if thing.strip()]
    tail = _TAIL.search(text)
    if tail and tail.start():
        return [text[: tail.start()], f"{tail[1]} {text[: tail.start()]}"]
    return [text]


def _together(halves: Sequence[_Told]) -> _Told:
    """Return the best answers to the halves of a question as one, or those to one half alone."""
    found = [told for told in halves if told.answers]
    if len(found) < len(halves):
        return found[0] if found else _Told([])
    best = [told.answers[0] for told in found]
    confidence = min(told.confidence for told in found)
    about = [frozenset(answer.records) for answer in best]
    if about[0].isdisjoint(about[-1]):
        # The halves are read as about two things, of which one at most is meant.
        sure = [answer for answer in best if answer.is_sure]
        return _Told(sure[:1] or best, confidence)
    whole = as_one(best)
    is_sure = all(answer.is_sure for answer in best if answer.values)
    return _Told([whole if is_sure else perhaps(whole)], confidence)


def _answers(library: Library, text: str) -> _Told:
    """Return the answers to a question that asks for one thing."""
    question = Question(library, text)
    if not question.hits:
        return _Told([])
    told = _found(library, question)
    if told.is_sure and leaves_open(question, told.answers[0]):
        return _as_doubtful(told)
    return told


def _found(library: Library, question: Question) -> _Told:
    """Return what is found for a question, by whatever answers it first."""
    dated = _dated(question)
    if dated:
        return _answers(library, dated)
    plain = _plain_answers(question)
    if plain:
        is_list = bool(plain[0].values) and not plain[0].is_sure
        return _Told(plain, _OF_LIST if is_list else 1.0)
    best = ranked(question, candidates_of(question))
    is_comparing = question.has(*words_of.SUPERLATIVES)
    if best and not is_comparing:
        answer = with_inferred_number(
            question.library, question.reading.ordinal, _told(question, best.best, best.beside)
        )
        if best.confidence >= _least_confidence(question, answer, best):
            return _Told([answer], best.confidence)
        is_of_holder = question.order not in ("before", "after") and bool(
            _unknown_holder(question, _is_one_post)
        )
        likely_list = question.once(loosely_composed)
        if likely_list or (not is_of_holder and _may_be_meant(question, best)):
            others = [_told(question, one) for one in best.others]
            sums = [from_facts([fact], question.told) for fact in _other_sums(question, best)]
            texts = {one.text for one in others}
            others += [one for one in sums if one.text not in texts]
            first = (likely_list,) if likely_list else ()
            confidence = max(best.confidence, _OF_LIST if likely_list else 0)
            return _Told([perhaps(one) for one in (*first, answer, *others)], confidence)
    alike = steps.dated_alike(question) or _listed_alone(question, best)
    unknown = None if alike else _unknown(question, best)
    return _Told([unknown] if unknown else alike)


def _listed_alone(question: Question, best: Ranked | None) -> list[Answer]:
    """Return a list that is likely to be meant, where nothing else is found."""
    likely_list = None if best else question.once(loosely_composed)
    return [perhaps(likely_list)] if likely_list else []


def _dated(question: Question) -> str:
    """Return a question for who had a post with the day in place of the event that is said.

    Empty where no event is said, or where its day is not known for sure.
    """
    post_said, event = _post_and_event(question.text)
    post = Question(question.library, post_said) if event else question
    if not event or not post.asks_for_holder or post.reading.periods or post.order:
        return ""
    day = _told_day(question.library, event) or _day_of(question, event)
    return f"{post_said} on {day}" if day else ""


def _post_and_event(text: str) -> tuple[str, str]:
    """Return what is asked of a post, and the event at which somebody had it; empty for none."""
    first = _EVENT_FIRST.search(text)
    if first:
        return first["post"] or first["post_then"], first["when"] or first["event"]
    after = _AT_EVENT.search(text)
    return (after["post"], after["event"]) if after else ("", "")


def _told_day(library: Library, event: str) -> str:
    """Return the one month or day that is said with an event; empty for none."""
    periods = read(event, library.index).periods
    is_one = len(periods) == 1 and periods[0][0] == periods[0][1] and periods[0][0].month
    return periods[0][0].display() if is_one else ""


def _day_of(question: Question, event: str) -> str:
    """Return the day of an event; empty where it is not known for sure."""
    told = _answers(question.library, f"when {event}")
    if not told.is_sure:
        return ""
    day = PartialDate.read(told.answers[0].values[0])
    return day.display() if day else ""


def _plain_answers(question: Question) -> list[Answer]:
    """Return the answers to a question that needs no ranking; none for others."""
    by_steps = [] if _is_yes_or_no(question) else steps.of_person(question)
    plain = None if by_steps else _plain_answer(question)
    likely_list = question.once(loosely_composed) if plain and not plain.values else None
    if likely_list and not (_is_yes_or_no(question) and not question.has("which")):
        # That something is not known need not be what is asked.
        return [perhaps(likely_list)]
    return [plain] if plain else by_steps or steps.of_body(question)


def _plain_answer(question: Question) -> Answer | None:
    """Return the answer to a question that is plain enough to need no ranking; None for others."""
    if _is_yes_or_no(question):
        return _no_yes_or_no(question)
    if lists.asks_for_sources(question):
        return not_known(_NO_SOURCES, question.told)
    listed = composed.composed(question)
    if listed:
        return listed
    gap = lists.unrecorded_session(question) or _unknown_holder(question, _is_top)
    if gap:
        return gap
    for make in _PLAIN_MAKERS:
        plain = make(question)
        if plain:
            return with_inferred_number(question.library, question.reading.ordinal, plain)
    return None


def _unknown_holder(question: Question, is_meant: Callable[[Proposed], bool]) -> Answer | None:
    """Return that the holder of the likeliest post is not known; None where it is another.

    Args:
        question: asked.
        is_meant: returns whether a post is the one that is asked about.
    """
    if not _asks_for_holder(question) or "meeting" in question.kinds:
        return None
    likeliest = question.once(posts.answers_of_posts)[:1]
    for proposed in likeliest:
        if is_meant(proposed) and proposed.answer and proposed.answer.certainty == UNKNOWN:
            return proposed.answer
    return None


def _asks_for_holder(question: Question) -> bool:
    """Return whether it asks who has a post, or of which country that is."""
    if question.sort != words_of.COUNTRY:
        return question.asks_for_holder
    # "In what country did the heads meet?"
    is_of_meeting = bool(question.role) or words_of.HELD in question.predicates
    return question.is_of_post and not is_of_meeting


def _is_top(proposed: Proposed) -> bool:
    """Return whether a post is at the top of a body, whose head is asked for."""
    return bool(proposed.features.get("top asked, post is top"))


def _is_one_post(proposed: Proposed) -> bool:
    """Return whether a post bears out all that is said, the words for posts with it."""
    features = proposed.features
    return not features.get("post lacks", 1.0) and features.get("post titled") == 1


def _may_be_meant(question: Question, best: Ranked) -> bool:
    """Return whether the best candidate is worth telling, though it is not likely enough.

    What lacks the country, the time or the role that is asked for mostly answers another question.
    """
    is_likely = best.confidence >= _LEAST_DESPITE_GAP
    if not is_likely and (_is_known_gap(question) or _lacks_much(question, best)):
        return False
    if _says_nothing_of(question, best) and not question.kinds:
        return False
    if all(
        best.best.features.get(name) for name in ("counts another thing", "tells another thing")
    ):
        # Neither what is counted is asked for, nor what is told of it.
        return False
    if best.best.features.get("country joins, not told"):
        # What others joined says nothing of the country that is asked about.
        return False
    if question.is_of_session and best.best.features.get("had another role"):
        # Who only came to a session did not open it.
        return False
    is_other = any(best.best.features.get(name) for name in _CONTRADICTIONS)
    least = _LEAST_UNSURE
    if any(map(question.is_unknown, question.content)):
        least = _LEAST_UNKNOWN
    elif is_other:
        least = _LEAST_CONTRADICTED
    return best.confidence >= least


def _lacks_much(question: Question, best: Ranked) -> bool:
    """Return whether much of what is said is found nowhere in the record that may be meant."""
    subject = best.best.subject
    if subject is None or subject.hit.sure:
        return False
    says_more = any(unit.sort not in ("country", "place") for unit in question.content)
    known = [unit for unit in question.content if not question.is_unknown(unit)]
    lacking = [unit for unit in known if subject.lacks(unit)]
    return not says_more or len(lacking) > _MOST_LACKING


def _is_known_gap(question: Question) -> bool:
    """Return whether the record that is meant says that what is asked is not known."""
    in_row = question.once(order.in_row) if question.order else None
    if in_row and in_row.certainty == UNKNOWN:
        return True
    subject = _main_subject(question)
    is_meant = (subject.hit.sure or subject.is_session) and not subject.weighty
    return is_meant and bool(question.sort) and bool(_gaps(question, subject))


def _main_subject(question: Question) -> Subject:
    """Return the likeliest record; where a number of a session is said, the session that has it."""
    sessions = [subject for subject in question.likely_subjects if subject.is_session]
    is_of_it = question.is_of_session or question.sort != words_of.WHO
    if sessions and not question.order and is_of_it:
        return min(sessions, key=lambda subject: len(subject.weighty))
    return question.subjects[0]


def _least_confidence(question: Question, answer: Answer, best: Ranked) -> float:
    """Return how likely an answer must be to be given as one that is sure."""
    if any(best.best.features.get(name) for name in _NEVER_SURE):
        return _NEVER
    if _says_nothing_of(question, best) or any(map(question.is_unknown, question.content)):
        # "How many members has ASEAN?" is not about the programmes of ASEAN members.
        return _NEVER
    doubts = (
        _tells_another_kind,
        _bears_less_than_another,
        _is_of_meeting_alone,
        _is_of_post_alone,
        _is_of_term_alone,
        _is_one_sum_of_several,
        _is_where_body_met,
        _counts_whole_for_part,
        _tells_one_of_list,
        _is_elsewhere,
        _tells_side_alone,
    )
    if any(is_doubted(question, best) for is_doubted in doubts):
        return _NEVER
    least = _LEAST_SURE
    if best.is_complete:
        least = _LEAST_COMPLETE
    elif answer.certainty in (DISPUTED, INFERRED):
        least = _LEAST_DOUBTFUL
    elif all(best.best.features.get(name) == 1 for name in _SAYS_ALL):
        least = _LEAST_SAYING_ALL
    return least


def _says_nothing_of(question: Question, best: Ranked) -> bool:
    """Return whether a record is told that a question names by words of most records alone."""
    subject = best.best.subject
    if subject is None:
        return False
    said = [unit for unit in question.units if unit.sort not in ("word", "kind")]
    is_common = all(unit.text in words_of.OF_MOST_RECORDS for unit in question.content)
    return is_common and not said and not question.named_share(subject.hit)


def _tells_another_kind(question: Question, best: Ranked) -> bool:
    """Return whether what is told is of another kind than what is said: countries, but not asked.

    "First operation, administrations taking part" asks for no operation.
    """
    if best.best.sort == "row":
        is_of_parts = words_of.JOINED in question.predicates and question.asks_for_several
        is_of_kind = best.best.features["row kind asked"] and not is_of_parts
        return bool(question.kinds) and not is_of_kind
    return not question.sort and best.best.sort.endswith("country")


def _bears_less_than_another(question: Question, best: Ranked) -> bool:
    """Return whether another likely meeting bears out all that is said, where one is told as such.

    Of "the WCO in Da Lat" the meeting of the year in Da Lat bears out less than that with the WCO.
    """
    subject = best.best.subject
    if subject is None or best.best.sort != "itself meeting" or not subject.weighty:
        return False
    return any(one.kind == "meeting" and not one.weighty for one in question.subjects)


def _is_of_meeting_alone(question: Question, best: Ranked) -> bool:
    """Return whether a date is only that of a meeting where what is asked was spoken of."""
    is_asked = question.sort == words_of.WHEN and bool(question.predicates - {words_of.HELD})
    subject, facts = best.best.subject, best.best.facts
    is_of_meeting = subject is not None and subject.kind == "meeting"
    return is_asked and is_of_meeting and facts[0].head in _SPOKEN_OF


def _is_of_post_alone(question: Question, best: Ranked) -> bool:
    """Return whether a date is only that of a post where one of a deed at a meeting is asked."""
    is_of_deed = question.sort == words_of.WHEN and bool(question.role)
    return is_of_deed and any(fact.head == "roles" for fact in best.best.facts)


def _is_of_term_alone(question: Question, best: Ranked) -> bool:
    """Return whether only a term is told where it is asked who was elected to it, or when."""
    deed = steps.asks_for_deed(question)
    told = best.best.answer.text if best.best.answer else ""
    told += " ".join(fact.text for fact in best.best.facts)
    is_term = best.best.sort == "post" or any(fact.head == "roles" for fact in best.best.facts)
    return is_term and bool(deed) and not steps.begins_with(deed, told)


def _is_where_body_met(question: Question, best: Ranked) -> bool:
    """Return whether a meeting is told where it is asked where a body was."""
    subject = best.best.subject
    is_of_meeting = subject is not None and subject.kind == "meeting"
    return is_of_meeting and steps.asks_where_body_was(question)


def _counts_whole_for_part(question: Question, best: Ranked) -> bool:
    """Return whether all who came are told where those in person or from abroad are counted."""
    part = question.part_counted
    is_number = best.best.sort.startswith("number")
    return (
        bool(part)
        and is_number
        and not any(parts.tells_part(part, fact) for fact in best.best.facts)
    )


def _tells_one_of_list(question: Question, best: Ranked) -> bool:
    """Return whether one thing alone is told where several are asked for, and may be listed.

    Of countries that are asked for no body is the answer.
    """
    is_one = len(best.best.facts) == 1 and best.best.answer is None
    is_of_many = question.asks_for_several or bool(question.group)
    if not is_one or not is_of_many or question.sort == words_of.MANY:
        return False
    likely_list = question.once(loosely_composed)
    if likely_list is None:
        return False
    is_another = bool(question.group) and set(likely_list.values).isdisjoint(best.best.values)
    return len(likely_list.values) > 1 or is_another


def _is_elsewhere(question: Question, best: Ranked) -> bool:
    """Return whether a meeting is told of which the place that is said is not borne out."""
    subject = best.best.subject
    if subject is None or subject.kind != "meeting":
        return False
    places = [unit for unit in question.units if unit.sort == "place" and unit in subject.rest]
    told = "".join(question.text_of(fact) for fact in best.best.facts)
    return any(quality(unit, f"{subject.pool}{told}") < BORNE for unit in places)


def _tells_side_alone(question: Question, best: Ranked) -> bool:
    """Return whether a body is told as the one who was there for itself."""
    bodies, _ = question.side
    is_of_people = question.sort == words_of.WHO and question.role == "represented"
    return is_of_people and bool(best.best.values) and bodies.issuperset(best.best.values)


def _is_one_sum_of_several(question: Question, best: Ranked) -> bool:
    """Return whether another sum of money of the record may be meant as well."""
    return bool(_other_sums(question, best))


def _other_sums(question: Question, best: Ranked) -> list[Fact]:
    """Return the other sums of money of a record that have all that the one told has of it."""
    facts, subject = best.best.facts, best.best.subject
    if subject is None or not facts or not _tells_sum(facts[0]):
        return []
    own = question.body_of(facts[0])
    borne = [unit for unit in subject.rest if quality(unit, own) >= BORNE]
    return [
        fact
        for fact in subject.facts
        if _tells_sum(fact)
        and fact.value != facts[0].value
        and all(quality(unit, question.body_of(fact)) >= BORNE for unit in borne)
    ]


def _tells_sum(fact: Fact) -> bool:
    """Return whether a fact is a figure that counts money."""
    return fact.head == "figures" and not words_of.CURRENCIES.isdisjoint(fold(fact.text).split())


def _is_yes_or_no(question: Question) -> bool:
    """Return whether a question asks for yes or no, which no fact says."""
    first = question.words.split()[:1]
    is_open = question.sort not in ("", words_of.MANY) or question.has(*words_of.POLITE)
    return bool(first) and first[0] in words_of.YES_OR_NO and not is_open


def _no_yes_or_no(question: Question) -> Answer:
    """Return that yes and no are not answered, with a question that may be."""
    subject = _main_subject(question)
    is_past = question.words.split()[0] in words_of.DONE
    asked = f"when {begun_small(question.text.strip().rstrip('?'))}" if is_past else ""
    is_of_meeting = isinstance(subject.record, Meeting) and _is_spelled(question, subject)
    if is_of_meeting and question.role in PARTS_PLAYED and question.role != "represented":
        asked = f"who {PARTS_PLAYED[question.role]} {named(subject.record)}"
    text = "awco does not answer yes or no. Ask with who, when, where, which or how many"
    membership = _MEMBERSHIP.match(question.text.strip().rstrip("?"))
    if membership:
        asked = f"when did {membership['who']} join {membership['body']}"
    return not_known(f"{text}{enclosed(', for example: ', asked, '?') or '.'}", question.told)


def _told(question: Question, candidate: Candidate, beside: Iterable[Candidate] = ()) -> Answer:
    """Return the answer that a candidate gives, with the rows beside it."""
    record = candidate.subject.record if candidate.subject else None
    if question.sort == words_of.NAME and record and candidate.values == (record.id,):
        # What it stands for is its name alone.
        facts = question.library.facts_of(record)
        names = [fact for fact in facts if fact.head in ("acronyms", "aliases")] or facts[:1]
        text = f"{_spelled_out(question, record)}."
        return from_facts(
            names,
            question.told,
            text=text,
            values=candidate.values,
            records=[record.id],
            certainty=STATED,
        )
    if candidate.answer:
        return candidate.answer
    chosen = sorted((candidate, *beside), key=_place_of)
    facts = list(each_once(fact for one in chosen for fact in one.facts))
    values = each_once(value for one in chosen for value in one.values)
    is_of_itself = candidate.sort.startswith("itself")
    is_row = facts[0].head in ("attendance", "hosts") and not is_of_itself
    if is_row and isinstance(record, Meeting):
        return answer_of_rows(question, facts, values, record)
    decided = _decided(question, candidate.subject) if is_of_itself else []
    if record and decided:
        return from_facts(decided, question.told, values=candidate.values, records=[record.id])
    if record and is_of_itself and _wants_summary(question, facts[0]):
        return order.itself(question, record)
    if candidate.subject:
        facts = _with_claims(candidate.subject, facts)
    if candidate.subject and candidate.sort == "several country":
        # Of those that joined it is told as well who had still to.
        facts += still_to_come(question, candidate.subject)
    records = [str(value) for value in values if is_of_itself]
    # The first of the claims of a dispute quotes the others.
    text = facts[0].text if facts[0].certainty == DISPUTED else ""
    return from_facts(facts, question.told, text=text, values=values, records=records)


def _decided(question: Question, subject: Subject | None) -> list[Fact]:
    """Return what was decided at a meeting, where that is asked for."""
    if subject is None or not question.has(*words_of.DECIDING):
        return []
    facts = [fact for fact in subject.facts if fact.head == "outcomes"]
    return [fact for fact in facts if fact.certainty not in (UNKNOWN, DISPUTED)]


def _spelled_out(question: Question, record: Record) -> str:
    """Return the name of a record for which the letters that are said stand, and nothing else.

    Letters may stand for a former name: CCC for the Customs Co-operation Council.
    """
    said = set(question.words.split())
    for name in (record.name, *record.aliases):
        initials = "".join(word[0] for word in name.replace("-", "").split() if word[0].isupper())
        if fold(initials) in said:
            return name
    return record.name


def _place_of(candidate: Candidate) -> int:
    """Return where a candidate stands among the facts of its record."""
    return candidate.subject.facts.index(candidate.facts[0]) if candidate.subject else 0


def _wants_summary(question: Question, fact: Fact) -> bool:
    """Return whether what something is is asked, rather than what one fact says of it."""
    return fact.head not in TEXTS or question.has(*words_of.DEFINING) or not question.sort


def _with_claims(subject: Subject, facts: Iterable[Fact]) -> list[Fact]:
    return list(each_once(claim for fact in facts for claim in with_claims(subject, fact)))


def _unknown(question: Question, best: Ranked | None) -> Answer | None:
    """Return that the answer is not known, with what is; None outside of what is recorded."""
    makers = [posts.who_in_post] if _asks_for_holder(question) else []
    makers += [order.in_row] if question.order else []
    for make in makers:
        answer = question.once(make)
        if answer and answer.certainty == UNKNOWN:
            return answer
    subject = _subject_meant(question, best)
    if subject is None or not _is_spelled(question, subject):
        return None
    gaps = _gaps(question, subject)
    texts = [_not_said(question, subject), *(fact.text for fact in gaps)]
    facts = list(gaps)
    is_of_subject = bool(best and best.best.subject and best.best.subject.id == subject.id)
    if not gaps and best and best.best.facts and is_of_subject:
        nearest = best.best.facts[0]
        texts.append(f"The nearest: {nearest.text}")
        facts = [nearest]
    return not_known(" ".join(texts), question.told, facts, [subject.id])


def _subject_meant(question: Question, best: Ranked | None) -> Subject | None:
    """Return the record that a question is about; None where it is about none that is recorded."""
    subjects = [_main_subject(question)]
    if best and best.best.subject:
        subjects.append(best.best.subject)
    for one in subjects:
        if one.hit.sure or one.is_session or not question.has_much_unborne(one):
            return one
    return None


def _is_spelled(question: Question, subject: Subject) -> bool:
    """Return whether a question names a record, by more than words of most records."""
    said = [
        unit
        for unit in question.content
        if unit not in subject.rest and unit.sort in ("word", "place", "ordinal")
    ]
    is_named = subject.is_session or bool(question.named_share(subject.hit))
    return is_named or any(unit.text not in words_of.OF_MOST_RECORDS for unit in said)


def _gaps(question: Question, subject: Subject) -> list[Fact]:
    """Return what was looked for and not found of the field that is asked about."""
    heads = {
        words_of.WHO: ("attendance", "hosts", "roles"),
        words_of.WHEN: ("start", "end", "signed", "launched", "in_force", "founded"),
        words_of.WHERE: ("place",),
        words_of.COUNTRY: ("place",),
        words_of.MANY: ("figures", "delegates"),
        words_of.MODE: ("mode",),
    }.get(question.sort, ("topics", "outcomes", "notes"))
    unknown = [fact for fact in subject.facts if fact.certainty == UNKNOWN]
    gaps = [
        fact
        for fact in unknown
        if fact.head in heads or countries_in(f" {fold(fact.text)} ", question.countries)
    ]
    # Where it was may be known, though not in which house or, of a country, in which city.
    beside = {
        words_of.WHERE: ("place.venue",),
        words_of.COUNTRY: ("place.venue", "place.city"),
    }.get(question.sort, ())
    has_rows = any(fact.head == "attendance" for fact in subject.facts if fact not in gaps)
    if question.role in ("participant", "represented") and has_rows:
        # Some of those who took part are known, though not all.
        return []
    gaps = [fact for fact in gaps if fact.field not in beside]
    if question.sort == words_of.MANY and question.counted:
        # That traffic was not counted says nothing of how many countries there are.
        gaps = [fact for fact in gaps if _tells_of_counted(question, fact)]
    return gaps[:_MOST_GAPS]


def _tells_of_counted(question: Question, fact: Fact) -> bool:
    """Return whether a fact has a word for what is counted."""
    text = f" {fold(fact.text)} "
    return any(f" {noun.removesuffix('s')}" in text for noun in question.counted)


def _not_said(question: Question, subject: Subject) -> str:
    """Return in one sentence what no source says about a record."""
    is_of_role = question.role in PARTS_PLAYED and not question.attribute
    if question.sort == words_of.WHO and is_of_role:
        return nobody_named(question, subject.record)
    return f"{NO_ANSWER} in the facts about {named(subject.record)}."

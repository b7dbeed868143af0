"""What a question asks for: the sort of answer, of which kind, how many, in what role and order."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Features
from asean_wco.model.countries import ASEAN_CODES, CONTINENTS
from asean_wco.model.folding import fold
from asean_wco.search.reading import Reading, Unit

_CLAUSE_END = re.compile(r" [-–,] |[:;,]| how many")
_ASKS_AFTER_EVENT = re.compile(
    r"^when\b[^?]* , (?:who|whom|which|what|where|how many)\b", re.IGNORECASE
)
# What ends the words that say what is counted.
_AFTER_NOUN = frozenset(
    "did do does was were is are have has had in at on by from to for and there been".split()
)
_MOST_NOUNS = 3
# So many words stand between the heads of an event and what it is: "heads of customs conference".
_MOST_BEFORE_EVENT = 6
# Ends of words that are no plural.
_SINGULAR = ("ss", "us", "is")
# Sorts of answers that a record has one of.
_CLEAR = (words_of.WHERE, words_of.NAME, words_of.MANY, words_of.NUMBERED)
# A shorter noun is hardly a plural.
_SHORTEST_PLURAL = 4


def _nouns_after(words: Sequence[str]) -> Sequence[str]:
    """Return the words after "which" or "what" among which the noun stands that is asked for."""
    size = 1 + words_of.MOST_BEFORE_NOUN
    is_copula = words[:1] and words[0] in words_of.COPULAS
    if is_copula:
        words = words[1:]
        size = words_of.MOST_AFTER_COPULA
    nouns = []
    for word in words[:size]:
        # "What was said when the heads met"
        is_end = word in words_of.ENDS_NOUN or word in words_of.ASKING
        if is_end or word in words_of.YES_OR_NO:
            break
        nouns.append(word)
    return nouns


def _names_event(words: Sequence[str], kinds: Collection[str]) -> bool:
    """Return whether words go on to a kind of record, as those after "which heads of customs"."""
    for word in words[:_MOST_BEFORE_EVENT]:
        if word in kinds:
            return True
        if word != "of" and (word in words_of.ENDS_NOUN or word in words_of.YES_OR_NO):
            return False
        if word in words_of.ROLES or word in words_of.PREDICATES:
            return False
    return False


def _is_plural(noun: str) -> bool:
    return noun.endswith("s") and noun[-2:] not in _SINGULAR and len(noun) > _SHORTEST_PLURAL


def _is_measure(before: str, noun: str) -> bool:
    """Return whether a noun after a number measures another: the years of "five-year plans"."""
    return before in words_of.COUNTS and words_of.NOUNS.get(noun) != words_of.WHO


def _noun_phrase(words: Iterable[str]) -> list[str]:
    nouns: list[str] = []
    for word in words:
        if word in ("of", "the"):
            continue
        if word in _AFTER_NOUN or len(nouns) == _MOST_NOUNS:
            break
        nouns.append(word)
    return nouns


class Asked:
    """What the words of a question ask for.

    Args:
        text: as typed.
        plain: the question in our language.
        tokens: its folded words.
        reading: the one reading of the search.

    Attributes:
        text: as typed.
        plain: the question in our language.
        reading: the one reading of the search.
        units: the things that it says.
        words: its words, padded.
        sort: of answer that it asks for.
        predicates: what it asks about a subject: that it was signed, launched, joined.
        role: what someone did at a meeting; empty for none.
    """

    def __init__(self, text: str, plain: str, tokens: Sequence[str], reading: Reading) -> None:
        self.text = text
        self.plain = plain
        self.reading = reading
        self.units = reading.units
        self.words = f" {' '.join(tokens)} "
        for phrase in words_of.HAPPENED:
            self.words = self.words.replace(f" {phrase} ", " held ")
        self.predicates = frozenset(
            predicate for phrase, predicate in words_of.PREDICATES.items() if self.has(phrase)
        )
        if words_of.JOINED in self.predicates:
            self.predicates -= {words_of.TOOK_OVER}
        self.predicate_words = frozenset(
            word
            for phrase in words_of.PREDICATES
            if " " in phrase and self.has(phrase)
            for word in phrase.split()
        )
        self.role = self._role(tokens) or self._part_taken()
        if self.role and self.has(*words_of.TAKING_PART):
            self.predicates -= {words_of.JOINED}
        self.sort = self._sort()

    def has(self, *phrases: str) -> bool:
        """Return whether the question has any of some phrases."""
        return any(f" {phrase} " in self.words for phrase in phrases)

    def _role(self, tokens: Sequence[str]) -> str:
        triples = zip(["", *tokens], tokens, [*tokens[1:], ""], strict=False)
        roles = [
            words_of.ROLES[word]
            for before, word, after in triples
            if word in words_of.ROLES
            and before not in ("vice", "deputy")
            # Who "came in" or "came after" somebody took over a post.
            and not (word in ("came", "come") and after in ("in", "into", "after", "before"))
        ]
        if "chair" in roles and self.has("co chair", "co chaired", "co chairs"):
            return "co-chair"
        if not roles and self.has(*words_of.FOR_SIDE):
            return "represented"
        return next((role for role in roles if role != "participant"), roles[0] if roles else "")

    def _part_taken(self) -> str:
        """Return the role of whoever took part in a meeting; empty where something is joined."""
        is_asked = self.has("who") and self.has(*words_of.TAKING_PART)
        kinds = {kind for kind, _ in self.reading.kinds}
        is_of_session = bool(self.reading.ordinal or self.reading.order) and not kinds
        return "participant" if is_asked and (is_of_session or "meeting" in kinds) else ""

    def _sort(self) -> str:
        """Return the sort of answer that it asks for; empty where it asks what something is."""
        plain, other = self._framed()
        if plain == words_of.WHO and self.has(*words_of.FUNDING):
            # Whoever pays for something is mostly a body.
            return words_of.BODY
        if plain:
            return plain
        if self._asks_what_was_said():
            return words_of.SAID
        if self._names_holders() or self._asks_who_played_part():
            return words_of.WHO
        if self._asks_what_it_is() or self.words.startswith(" list "):
            other = ""
        return other or self._leading_noun() or self._left_open()

    def _framed(self) -> tuple[str, str]:
        """Return the sorts that its phrases ask for: with a word that asks, and without any."""
        asking = list(self._sorts_by_noun())
        others: list[str] = []
        for rank, (sort, phrases) in enumerate(words_of.FRAMES):
            for phrase in phrases:
                place = self.words.find(f" {phrase} ")
                if place < 0 or self._frames_another(sort, phrase):
                    continue
                if rank < words_of.ALWAYS_FIRST:
                    return sort, ""
                # "Name of the chief when they visited" asks for no date.
                is_name = sort == words_of.WHO and not place
                if words_of.ASKING.isdisjoint(phrase.split()) and not is_name:
                    others.append(sort)
                else:
                    asking.append((place, -len(phrase), sort))
        first = min(asking)[2] if asking else ""
        return first, others[0] if others else ""

    def _left_open(self) -> str:
        """Return the sort that half a sentence asks for: a post alone, or "AHTN signed on"."""
        is_yes_or_no = not words_of.YES_OR_NO.isdisjoint(self.words.split()[:1])
        if is_yes_or_no and not self.has("or"):
            return ""
        if self._names_post():
            return words_of.WHO
        return words_of.WHEN if self._leaves_date_open() else self._sort_at_end()

    def _asks_what_was_said(self) -> bool:
        """Return whether it asks what was said or decided somewhere, and for nothing by name."""
        is_said = (
            (self.has(*words_of.SAYING) and self.has("what", "outcome", "outcomes", "result"))
            or self._asks_what_was_approved()
            or self._is_framed_by_results()
            or self.has("what happened when", "what happened at")
        )
        return is_said and self.kind_asked in ("", "meeting") and not self.has("which")

    def _asks_what_was_approved(self) -> bool:
        """Return whether it asks what was approved at a meeting."""
        is_approved = self.has(*words_of.APPROVING) and self.has("what was", "what did")
        return is_approved and (words_of.HELD in self.predicates or "meeting" in self.kinds)

    def _is_framed_by_results(self) -> bool:
        """Return whether it begins or ends with a word for results: "outcomes of the 33rd"."""
        words = self.words.split()
        if not words:
            return False
        return words[0] in words_of.RESULTS or words[-1] in words_of.RESULTS_AT_END

    def _asks_what_it_is(self) -> bool:
        """Return whether it begins by asking what something is, with more words on that."""
        is_defining = self.words.startswith((" what is ", " what are "))
        return is_defining and not self.has(*words_of.MEASURED)

    def _leading_noun(self) -> str:
        """Return the sort that the noun asks for with which it begins; or nothing."""
        words = [word for word in self.words.split() if word not in ("the", "asean", "first")]
        if not words:
            return ""
        sort = words_of.LEADING_NOUNS.get(words[0], "")
        # "Members of the consortium" are no countries.
        is_of_whole = words[1:2] == ["of"] and sort != words_of.WHO
        return "" if is_of_whole else sort

    def _sort_at_end(self) -> str:
        """Return the sort that the last noun of half a sentence asks for: "SIREN II arrests"."""
        words = self.words.split()
        if not words or not words_of.ASKING.isdisjoint(words):
            return ""
        last = words[-1]
        if last in words_of.COUNTED_AT_END:
            return words_of.MANY
        is_named = last in ("name", "names") and self.is_of_post
        is_of_part = not words_of.ROLE_NOUNS.isdisjoint(words) and not self.asks_for_several
        return words_of.WHO if is_named or is_of_part else ""

    def _frames_another(self, sort: str, phrase: str) -> bool:
        """Return whether a phrase that mostly asks for one sort of answer asks for another."""
        if sort == words_of.WHO:
            return "name" in phrase and self._asks_for_name_of_thing()
        another = {
            words_of.OFTEN: self.has(*words_of.TIMES_COUNTED),
            words_of.WHEN: self.words.startswith(" what did ") or self._asks_beside_date(phrase),
            words_of.WHERE: phrase == "where" and self._asks_before(phrase),
            # What has a number is asked for, and not how many there are.
            words_of.MANY: phrase == "number" and bool(self.numbered),
            words_of.MODE: self._asks_for_events(),
            # "Which conferences were held in an ASEAN country" asks for conferences.
            words_of.COUNTRY: self.has(*words_of.IN_GROUP),
            words_of.NUMBERED: self.has("which number of", "what number of"),
        }
        return another.get(sort, False)

    def _asks_beside_date(self, phrase: str) -> bool:
        """Return whether "when" only begins a clause.

        "What was approved when they met" asks for no date, nor does "when they met, who spoke".
        """
        if phrase != "when":
            return False
        asks_after = bool(_ASKS_AFTER_EVENT.match(self.plain))
        return self._asks_before(phrase) or self._asks_what_was_said() or asks_after

    def _asks_for_events(self) -> bool:
        """Return whether events are asked for by how they were: "which were held online"."""
        if self.has("how", "or"):
            return False
        return bool(self.kind_asked or self.reading.order) or self.asks_for_several

    def _asks_before(self, word: str) -> bool:
        """Return whether another word asks before one that then only begins a clause."""
        before, _, _ = self.words.partition(f" {word} ")
        return not words_of.ASKING.isdisjoint(before.split()) and not before.endswith(" and")

    def _asks_for_name_of_thing(self) -> bool:
        """Return whether a name is asked for that is no person's: "name of the framework"."""
        nouns = {noun.removesuffix("s") for noun in self.nouns_asked}
        people = (words_of.POSTS, words_of.PERSONS, words_of.ROLES)
        return bool(nouns) and all(nouns.isdisjoint(words) for words in people)

    def _leaves_date_open(self) -> bool:
        """Return whether it says what happened, and asks nothing else: "AHTN signed on"."""
        last = self.words.split()[-1:]
        is_dated = last in (["on"], ["since"], ["from"])
        is_left_open = bool(self.predicates - {words_of.HELD}) and not self.has(*words_of.DEFINING)
        if self.reading.order in ("first", "last"):
            is_left_open = bool(self.predicates & {words_of.BEGAN, words_of.ENDED})
        return is_dated or (is_left_open and not self.has(*words_of.LISTING) and not self.role)

    def _names_holders(self) -> bool:
        """Return whether those are asked for who had a post, and nothing else is said of them."""
        is_of_event = "meeting" in self.kinds or bool(self.reading.ordinal or self.role)
        is_asking = not words_of.ASKING.isdisjoint(self.words.split())
        return self.asks_for_holders and not (is_of_event or is_asking)

    def _asks_who_played_part(self) -> bool:
        """Return whether "which" has a word for somebody with a part: "which professor opened"."""
        is_of_part = self.role not in ("", "participant", "represented", "host")
        return is_of_part and bool(self.nouns_asked) and not self.kind_asked

    def _names_post(self) -> bool:
        """Return whether nothing is said but a post: "commissioner of customs in March 2018"."""
        words = self.words.split()
        is_asking = not words_of.ASKING.isdisjoint(words) or self.has("list", "all", "show")
        posts = [unit for unit in self.units if unit.sort == "post"]
        is_of_event = any(unit.sort == "kind" for unit in self.units) or self.reading.ordinal
        return bool(posts) and not is_asking and not is_of_event and not self.predicates

    def _sorts_by_noun(self) -> Iterator[tuple[int, int, str]]:
        """Yield the sorts that the nouns after "which" and "what" ask for, with their places."""
        words = self.words.split()
        kinds = {unit.words[-1] for unit in self.units if unit.meaning[:1] == ("meeting",)}
        for place, word in enumerate(words):
            if word not in ("which", "what"):
                continue
            nouns = _nouns_after(words[place + 1 :])
            for size, noun in enumerate(nouns, 2):
                # "Which directors meeting" asks for nobody.
                is_beside = _names_event(words[place + size :], kinds)
                is_measure = _is_measure(words[place + size - 2], noun)
                if noun in words_of.NOUNS and not is_measure and not is_beside:
                    offset = len(" ".join(words[:place]))
                    yield offset, -size * len(noun), words_of.NOUNS[noun]
                    break

    @cached_property
    def asks_for_holders(self) -> bool:
        """Whether several who had a post are asked for: "commissioners since 2010".

        "Who heads it" asks for one, and "ASEAN customs heads" are those who meet.
        """
        words = self.words.split()
        others = ("who", "that", "customs")
        return any(
            word in words_of.HOLDERS and before not in others
            for before, word in zip(["", *words], words, strict=False)
        )

    @cached_property
    def kind_asked(self) -> str:
        """The kind of record that the noun after "which" or "what" names; empty for none."""
        words = self.words.split()
        kinds = {unit.words[-1]: unit.meaning[0] for unit in self.units if unit.sort == "kind"}
        meetings = {noun for noun, kind in kinds.items() if kind == "meeting"}
        for place, word in enumerate(words):
            if word in ("which", "what"):
                if place > 1 and words[place - 1] in ("in", "at") and words[place - 2] in kinds:
                    # "The meetings in which she took part"
                    return kinds[words[place - 2]]
                nouns = _nouns_after(words[place + 1 :])
                if "ones" in nouns[:1]:
                    # "The meetings were seven. Which ones had a number?"
                    nouns = [noun for noun in kinds if _is_plural(noun)]
                named = [kinds[noun] for noun in nouns if noun in kinds]
                # "Which training centre heads meeting" asks for a meeting.
                is_of = bool(named) and "of" in words[place + 1 :][:_MOST_BEFORE_EVENT]
                if _names_event(words[place + 1 :], meetings) and not is_of:
                    return "meeting"
                return named[0] if named else ""
        named = [kinds[noun] for noun in self.nouns_asked if noun in kinds]
        if not named and words_of.ASKING.isdisjoint(words):
            # "Jun Tajima meetings"
            named = [kinds[noun] for noun in words[-1:] if noun in kinds and _is_plural(noun)]
            named = [kind for kind in named if kind != "organization"]
        return named[0] if named else ""

    @cached_property
    def asks_for_several(self) -> bool:
        """Whether more than one thing is asked for: "which meetings", "all plans", "the five"."""
        words = self.words.split()
        nouns = [unit.words[-1] for unit in self.units if unit.sort == "kind"]
        for place, word in enumerate(words):
            if word in ("which", "what"):
                nouns += _nouns_after(words[place + 1 :])
        is_plural = any(map(_is_plural, nouns)) or self.has(*words_of.SEVERAL_EDITIONS)
        return is_plural or bool(self.number_wanted) or self.has(*words_of.ALL)

    @cached_property
    def nouns_asked(self) -> tuple[str, ...]:
        """The words after "which", "what" or "name of" for what is asked for: "joint operation"."""
        words = self.words.split()
        for place, word in enumerate(words):
            if word in ("which", "what"):
                nouns = _nouns_after(words[place + 1 :])
            elif word == "of" and words[place - 1 : place] in (["name"], ["names"]):
                nouns = [noun for noun in words[place + 1 :][:4] if noun != "the"]
                ends = [place for place, noun in enumerate(nouns) if noun in words_of.ENDS_NOUN]
                nouns = nouns[: min(ends, default=len(nouns))]
            else:
                continue
            told = tuple(noun for noun in nouns if noun not in words_of.IDLE)
            if told:
                return told
        return ()

    @cached_property
    def counted(self) -> tuple[str, ...]:
        """The words for what is counted: of "how many drug cases did" the two in the middle."""
        for phrase in words_of.COUNTING:
            if self.has(phrase):
                before, _, after = self.words.partition(f" {phrase} ")
                if not after.split():
                    # "Countries that joined, how many?"
                    typed = map(fold, _CLAUSE_END.split(self.plain))
                    clauses = [clause for clause in typed if clause and clause in before]
                    after = clauses[-1] if clauses else ""
                nouns = _noun_phrase(after.split())
                # "How many took part" counts people.
                is_of_people = not words_of.COMING.isdisjoint(nouns[:1])
                return ("people",) if is_of_people else tuple(nouns)
        return self._counted_at_start()

    def _counted_at_start(self) -> tuple[str, ...]:
        """Return the words for what half a sentence counts: "workshops in 2018, number"."""
        words = self.words.split()
        if self.sort != words_of.MANY or not words:
            return ()
        if words[-1] not in words_of.TAILS_OF_COUNT:
            # "SIREN II arrests"
            is_asking = not words_of.ASKING.isdisjoint(words)
            return () if is_asking or not words[-1].isalpha() else (words[-1],)
        nouns = _noun_phrase(words[:-1])
        plurals = [place for place, noun in enumerate(nouns) if _is_plural(noun)]
        return tuple(nouns[: plurals[0] + 1]) if plurals else ()

    @property
    def part_counted(self) -> tuple[str, ...]:
        """How it is said which part of those who came is counted; empty where all are."""
        said = [part for part in words_of.PARTS_COUNTED if self.has(*part)]
        return said[0] if len(said) == 1 else ()

    @cached_property
    def counts_kind(self) -> bool:
        """Whether what is counted is a kind of record: workshops, and not workshop days."""
        kinds = {unit.words[-1] for unit in self.units if unit.sort == "kind"}
        plurals = [noun for noun in self.counted if noun.endswith("s") and noun != "customs"]
        return plurals[0] in kinds if plurals else not kinds.isdisjoint(self.counted)

    @cached_property
    def sessions(self) -> Sequence[int]:
        """The numbers of sessions of which several are said; empty for none.

        "From the 13th to the 26th" says all between two, "the 31st and the 32nd" only those.
        """
        numbers = [
            int(word[:-2])
            for word in self.words.split()
            if word[:-2].isdecimal() and word[-2:] in ("th", "st", "nd", "rd")
        ]
        if len(numbers) < 2:
            return ()
        return range(min(numbers), max(numbers) + 1) if self.has(*words_of.TO) else numbers

    @property
    def numbered(self) -> str:
        """Whether sessions with a number are asked for, or those without; empty for neither."""
        if self.has(*words_of.UNNUMBERED):
            return "without"
        return "with" if self.has(*words_of.NUMBERED_ONES) else ""

    @cached_property
    def continents(self) -> frozenset[str]:
        """The countries of the continents in which something was: "held in Asia"."""
        places = [
            name
            for name in CONTINENTS
            if self.has(f"in {name}") and not self.has(f"in {name} pacific")
        ]
        named = frozenset(code for name in places for code in CONTINENTS[name])
        without = [name for name in places if self.has(f"not in {name}", f"outside {name}")]
        return named.difference(*(CONTINENTS[name] for name in without))

    @cached_property
    def group(self) -> frozenset[str]:
        """The countries among which the answer lies: of "which ASEAN members" those of ASEAN."""
        is_told = any(unit.sort == "country" and len(unit.meaning) > 2 for unit in self.units)
        near = [
            phrase
            for noun in words_of.MEMBERS
            for phrase in (
                f"asean {noun}",
                f"asean customs {noun}",
                f"{noun} asean",
                f"{noun} of asean",
                f"{noun} in asean",
            )
        ]
        return frozenset(ASEAN_CODES) if is_told or self.has(*near, "who in asean") else frozenset()

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The codes of the countries that it names one by one."""
        grouped = {
            code
            for unit in self.units
            if unit.sort == "country" and len(unit.meaning) > 2
            for code in unit.meaning
        }
        named = {
            unit.meaning[0]
            for unit in self.units
            if unit.sort == "country" and len(unit.meaning) in (1, 2)
        }
        return tuple(
            code for code in self.reading.countries if code not in grouped or code in named
        )

    @cached_property
    def content(self) -> list[Unit]:
        """What it says that must be borne out by something."""
        return [unit for unit in self.units if not self.is_idle(unit)]

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of record that it names."""
        return frozenset(kind for kind, _ in self.reading.kinds)

    @property
    def is_understood(self) -> bool:
        """Whether it is clear what is asked of a record, so that words of no record say nothing."""
        return bool(self.role or self.predicates or self.sort in _CLEAR)

    @property
    def evidence(self) -> list[str]:
        """How facts put what is asked."""
        found = [phrase for one in self.predicates for phrase in words_of.EVIDENCE.get(one, ())]
        if words_of.JOINED in self.predicates and self.has(*words_of.MEMBERSHIP):
            # Who accedes to a convention becomes a party to it, and no member.
            found = [phrase for phrase in found if phrase not in words_of.OF_PARTIES]
        return [*found, *words_of.PAYING] if self.has(*words_of.PAYING) else found

    @cached_property
    def compares(self) -> bool:
        """Whether it asks which of two came first, or later."""
        typed = f" {fold(self.text)} "
        is_said = any(f" {word} " in typed for word in words_of.PLAINLY_COMPARING)
        return is_said or (self.has("vs", "versus", "or") and self.has(*words_of.WHICH_FIRST))

    @property
    def kinds_named(self) -> list[str]:
        """The kinds of record that it names, in the order of its words."""
        return [kind for kind, _ in self.reading.kinds]

    @property
    def order(self) -> str:
        """The place in a row that is asked for: first, last, next, before, after; or nothing."""
        is_list = bool(self.kinds_named) and self.asks_for_several
        if self.reading.order or not self.reading.periods or is_list:
            # "The meetings after 2025" are a list.
            is_from_end = self.reading.order in words_of.STEPS_FROM_LAST
            return "last" if is_from_end else self.reading.order
        first, last = self.reading.periods[0]
        if first.year <= 1 and self.has("before"):
            return "before"
        return "after" if last.year >= 9999 and self.has("after") else ""

    @property
    def asks_for_now(self) -> bool:
        """Whether it asks what is so today, and not for the last of a row."""
        return self.order == "last" and self.has(*words_of.NOW)

    @cached_property
    def part_of_time(self) -> str:
        """What of a longer time is asked for: its start, its end, or, where it was held, both."""
        ending = {words_of.ENDED, words_of.LEFT}
        beginning = self.predicates - ending - {words_of.HELD}
        is_start = bool(beginning) or self.has(*words_of.FIRST_DAYS)
        is_end = not ending.isdisjoint(self.predicates) or self.has(*words_of.LAST_DAYS)
        if is_start == is_end or self.has(*words_of.SPANS):
            return words_of.HELD
        return words_of.BEGAN if is_start else words_of.ENDED

    @cached_property
    def number_wanted(self) -> int:
        """How many things are asked for, where a small number is said: "which three"; else 0."""
        words = self.words.split()
        for word, after in zip(words, [*words[1:], ""], strict=True):
            if word in words_of.COUNTS and after not in words_of.OF_TIME:
                return words_of.COUNTS[word]
        return 0

    @property
    def number_of_row(self) -> int:
        """How many from an end of a row are asked for: 3 of "the last three"; else 0."""
        ends = [f"{end} {word}" for word in words_of.COUNTS for end in ("first", "last", "latest")]
        return self.number_wanted if self.has(*ends) else 0

    def fit_of_number(self, count: int) -> Features:
        """Return whether an answer of so many values is as many as are asked for."""
        wanted = self.number_wanted
        is_of_one = bool(self.nouns_asked) and not self.asks_for_several
        return {
            "as many as said": float(count == wanted),
            "other number than said": float(bool(wanted) and count != wanted),
            "several asked by noun": float(self.asks_for_several),
            "one asked by noun": float(is_of_one),
        }

    @property
    def is_of_session(self) -> bool:
        """Whether it asks who did something at a session that is named by its number.

        Who had a post is then no answer, though its title may be a word for what was done there.
        """
        has_part = self.role not in ("", "participant", "represented")
        is_who = self.sort == words_of.WHO and not self.is_of_post
        return has_part and is_who and bool(self.reading.ordinal)

    @property
    def is_of_post(self) -> bool:
        """Whether it has a word for a post."""
        return not words_of.POSTS.isdisjoint(self.words.split())

    @property
    def attribute(self) -> tuple[str, ...]:
        """How sentences say of somebody what the first such one is: the first woman, or Asian.

        Only a sentence says it of somebody; empty where nothing such is asked for.
        """
        if self.order != "first":
            return ()
        groups = words_of.ATTRIBUTES
        return next((said for asked, said in groups if self.has(*asked)), ())

    @property
    def asks_for_holder(self) -> bool:
        """Whether it asks who holds a post, and not who did something at a meeting."""
        return self.sort == words_of.WHO and self.is_of_post and not self.role

    def is_idle(self, unit: Unit) -> bool:
        """Return whether a unit says nothing that must be borne out."""
        if unit.sort in ("kind", "order", "role", "title", "mode", "post"):
            return True
        # Ha Long is a city, though its words say nothing.
        return unit.sort != "place" and all(self._is_frame(word) for word in unit.words)

    def _is_frame(self, word: str) -> bool:
        return (
            word in words_of.IDLE
            or word in self.predicate_words
            or word in words_of.ROLES
            or word in words_of.PREDICATES
            or word in words_of.POSTS
        )

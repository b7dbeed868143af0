"""What all readers share: sentences, words and names of a release, its day, rows of patterns."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from asean_wco.draft.gazetteer import capitals_in, gazetteer_of
from asean_wco.draft.initiative_names import initiatives_by_words, initiatives_elsewhere
from asean_wco.draft.meeting_words import HELD, MEETING
from asean_wco.draft.names import Mention, Word, words_of
from asean_wco.draft.release import Release, Sentence, sentences_of
from asean_wco.draft.times import FEW_DAYS, TextDate, dates_in, days_between
from asean_wco.library import Library
from asean_wco.model.dates import WEEKDAYS


class Around(NamedTuple):
    """What must stand directly before some words and directly after them.

    Attributes:
        before: is searched in what stands before the words, and ends with `$` to be next to them.
        after: is matched at the end of the words.
    """

    before: re.Pattern[str]
    after: re.Pattern[str]


def around(before: str = "", after: str = "", *, flags: re.RegexFlag = re.NOFLAG) -> Around:
    """Return a row of two patterns; an empty one fits everything."""
    return Around(re.compile(before, flags), re.compile(after, flags))


def fits(rows: Iterable[Around], text: str, start: int, end: int, first: int = 0) -> bool:
    """Return whether one of some rows fits the words at a place.

    Args:
        rows: of patterns.
        text: in which the words stand.
        start: of the words.
        end: of the words.
        first: where the sentence of the words begins.
    """
    return any(row.before.search(text, first, start) and row.after.match(text, end) for row in rows)


# What is said of other meetings, and of days to come.
DECOY_SENTENCE = re.compile(
    r"\b(?:deadline|register|registration|applications (?:for|must|close|open|are)|apply by"
    r"|next (?:(?:bilateral|annual|regular) )?(?:meeting|session|year|month|conference"
    r"|edition|round|review|workshop|training|talks|consultation|visit|phase|seminar)"
    r"|will next|in force|enters? into force|take effect"
    r"|was established|were established|since its|previous (?:meeting|session|edition)"
    r"|last meeting|council sessions?"
    r"|policy commission in|press (?:conference|briefing)|last (?:year|month)|tahun lalu"
    r"|họp báo|konferensi pers|sidang media|conférence de presse|(?:rueda|conferencia) de prensa"
    r"|tahun depan|năm ngoái|l[’']an dernier|el año pasado)\b|내년|작년|지난해|明年|去年|来年|昨年"
    r"|記者会見|记者会|記者會|기자회견|ปีหน้า|ปีที่แล้ว",
    re.IGNORECASE,
)
# What a text says of itself where it does not know: "some reports say", "it is unclear whether".
_IN_DOUBT = re.compile(
    r"\b(?:reports?|sources?|accounts?|newspapers?|media) (?:differ|disagree|vary|conflict)"
    r"|\b(?:is|was|remains?) (?:un(?:clear|certain|known|confirmed)|not (?:yet )?(?:clear|known))\b"
    r"|\b(?:conflicting|unconfirmed) (?:reports?|figures?|accounts?|dates?|information)"
    r"|\baccording to (?:one|another|some|other) (?:reports?|accounts?|sources?|newspapers?|media)"
    r"|\b(?:one|another|some|other|local|earlier) (?:reports?|accounts?|sources?|newspapers?|media)"
    r" (?:(?:had|have|has) )?(?:says?|said|puts?|gives?|gave|given|names?|named|speaks?|spoke)\b"
    r"|\bcould not be (?:confirmed|verified)\b|\breportedly\b"
    r"|\bmay have (?:been (?:held|there|present)|attended|taken part|delivered|opened|chaired"
    r"|spoken)"
    r"|\bbelum (?:dapat )?dipastikan|\bbelum jelas\b|\btidak (?:dapat )?dipastikan|\bchưa rõ\b"
    r"|\bchưa xác nhận|ยังไม่(?:ชัดเจน|ยืนยัน|แน่ชัด)|\bnon confirmée?s?\b|\bsin confirmar\b",
    re.IGNORECASE,
)
# Before a day or a place of another meeting: "the committee, which met in Utopia in May".
OF_ANOTHER = re.compile(
    r"\b(?:which|that) (?:had )?(?:last )?(?:met|took place|taken place|ended|opened"
    r"|(?:was|were|been) (?:held|signed|hosted|launched))(?:\s\w+){0,2}\s(?:in|on|from"
    r"|at)\s(?:the\s)?$"
    r"|\bhad (?:\w+ )?(?:been \w+(?:ed|en|un|eld)|met|gathered|begun|started|opened|ended"
    r"|taken place)\b[^.;]*$"
    r"|\b(?:recall(?:s|ed|ing)?|earlier|previously)\b[^.;]*$|\byang (?:digelar|diselenggarakan"
    r"|diadakan"
    r"|berlangsung)\b[^.;]{0,20}$"
    r"|\bqui s[’']est tenue?\b[^.;]{0,20}$|\bque se celebró\b[^.;]{0,20}$",
)
# The line above notes that stand below a release.
_APPENDIX = re.compile(
    r"^\W{0,3}(?:参考|(?:参考|關於|关于|注)[）)】]|Background\s*$|Notes? (?:to|for) editors"
    r"|About (?:the )?[A-Z][\w ]{2,40}\s*$|참고\s*$|À propos d|Acerca de)",
    re.MULTILINE,
)
# "Operation Utopia ran from 6 to 15 December".
_OPERATION_RAN = re.compile(
    r"\b(?-i:Operation|OPERATION)\s[A-Z][^.;]{0,60}"
    r"\b(?:ran|lasted|was (?:held|carried out|conducted|organi[sz]ed|led|coordinated|mounted)"
    r"|took place)\b"
    r"|\b(?:[Oo]peration|[Pp]atrol)\b[^.;]{0,60}\b(?:which|that|and) (?:runs|ran|lasts|lasted)\b"
    r"|\b(?:[Dd]uring|[Ii]n) (?:the|an?|its) (?:[\w-]+ ){0,4}operation\b[^.;]*"
    r"\b(?:seized|stopped|detained|intercepted|arrested|found)\b"
    r"|\b(?:[Ss]eized|[Aa]rrested|[Ss]eizures|[Aa]rrests|[Ii]ntercepted|[Cc]onfiscated)\b[^.;]{0,90}"
    r"\b(?:during|in|under|in the course of|as part of|thanks to|through)"
    r"\s(?:(?:an?|the|this)\s(?:[\w-]+\s){0,4}?operation\b|(?:[\w-]+\s){0,3}?(?:Operation|OPERATION)\s[A-Z])"
)
_WILL = re.compile(r"\b(?:will|is to|are to|had (?:been|begun|started|met|agreed|planned))\b")
# So far from the top a release says what it is about.
LEAD = 5
# The first sentences, and those after the first two.
FEW_SENTENCES = 3
LATER_SENTENCE = 2
# No more lines are looked at there.
_MOST_LINES = 100
LONGEST_LINE = 160
_SHORTEST_SENTENCE = 50
_TOP = 1500
# No release names more places; each is weighed against all others.
_MOST_PLACES = 300
# No release names series more often.
_MOST_SERIES = 100
_LONGEST_DATELINE = 90
# So far from the day of a meeting a line may be that of the report.
_MOST_DAYS_FROM_REPORT = 31
# What may stand beside the date of a report in its line.
_BESIDE_DATE = frozenset(
    "am pm gmt utc posted on published publish updated update by date press release released news "
    "dated issued le el tanggal "
    "at print article "
    "승인 입력 기사입력 등록 ngày thứ hai ba tư năm sáu bảy ict wib".split()
).union(
    map(str.lower, WEEKDAYS),
    (day[:3].lower() for day in WEEKDAYS),
)
# Their date is that of the meeting.
_MINUTES = re.compile(r"(?:Draft )?(?:Minutes|Summary [Rr]ecord|Records?) of\b")
_PAPER = re.compile(
    r"(?:The )?(?:[A-Z]\w+ ){1,3}?(?:Times|Post|News|Daily|Herald|Star|Bulletin|Tribune|Gazette"
    r"|Express|Agency|Press|Observer|Courier|Chronicle|Newsroom|Today)\W*"
)
# What follows the day of a report: a dash, or the agency and a dash, or a colon.
_OF_AGENCY = re.compile(
    r"^\)?(?:,\s[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2}(?=\s[-–—]))?"
    r"\.?\s?(?::(?=\s)|(?:\([A-Z][\w /.-]{1,20}\)\s?)?[-–—]{1,2}\s|\([A-Z]{2,6}\)\s(?=[A-Z]))"
)
# At the beginning of a line, what else follows it: "Jakarta, 6 May 2030. The", "(Suva, 6 May) The".
_OF_REPORT = re.compile(r"^(?:\)\.?|\.)\s(?=[A-Z])")
_CITY_OF_LINE = re.compile(
    r"\(?[^\W\d_a-z][\w .’'-]{2,30}(?:,\s[A-Z][\w ]{2,20})?(?:,\s|,?\s?\(|\s[|–—-]\s)"
    r"(?:(?:le|el|ngày|tanggal)\s)?|[\u0e00-\u0e7f]{3,20}\s(?:วันที่\s)?|\(?[\u4e00-\u9fff]{2,8}\s"
)


def weight_of(*features: tuple[object, float]) -> float:
    """Return the sum of the weights whose condition holds."""
    return sum(weight for holds, weight in features if holds)


def _is_alone(beside: str) -> bool:
    """Return whether what stands beside a date in its line says no more than that it is one."""
    return set(re.findall(r"[^\W\d_]+", beside.lower())) <= _BESIDE_DATE


def _is_inside(mention: Mention, others: list[Mention]) -> bool:
    """Return whether the words of a mention are some of those of a longer one."""
    length = mention.end - mention.start
    return any(
        other.start <= mention.start
        and mention.end <= other.end
        and length < other.end - other.start
        for other in others
    )


class ValuePassage(NamedTuple):
    """A value that was read, and the words that say so.

    Attributes:
        field: of the draft, with its parts: `place.city`.
        value: what was read.
        start: the place of its first letter in the text.
        end: the place after its last one.
    """

    field: str
    value: str | int
    start: int
    end: int


class Ordinal(NamedTuple):
    """An ordinal that counts a meeting.

    Attributes:
        number: from 1; 0 for a session without a number.
        start: the place of its first letter.
        end: the place after its last one.
        series: the id of the series, or empty.
        sentence: the number of its sentence.
    """

    number: int
    start: int
    end: int
    series: str
    sentence: int


class OtherMeeting(NamedTuple):
    """Another meeting than the one that a release is about, and the passage that tells of it.

    Attributes:
        name: as printed, or what was signed there; empty where the text gives none.
        series: the id of the series, or empty.
        ordinal: its number; 0 if it has none.
        is_beside: whether it was held on the occasion of the meeting.
        named_at: the places of the first letter of its name, and after its last one.
        start: the place where the passage begins.
        end: the place after its last letter.
    """

    name: str
    series: str
    ordinal: int
    is_beside: bool
    named_at: tuple[int, int]
    start: int
    end: int


class ReleaseReading:
    """A release with its sentences, words and names, and what was read of it.

    Args:
        release: as it is read.
        library: whose records it may name.

    Attributes:
        evidence: the values that were read, each with its words.
        doubts: what is to be said of them.
        session: the number of the sentence that names the session; -1 if none does.
        elsewhere: the numbers of the sentences that name other sessions alone.
        sessions: the sessions that the text names by a number, in its order.
        chosen: the session that the release is about; None if it names none.
        occasions: the sessions on the occasion of which the event of the release was.
        others: the passages that tell of other meetings, in the order of the text.
    """

    def __init__(self, release: Release, library: Library) -> None:
        self.release = release
        self.library = library
        self.text = release.text
        self.sentences: list[Sentence] = list(sentences_of(release.text))
        self.names = gazetteer_of(library)
        self.evidence: list[ValuePassage] = []
        self.doubts: list[str] = [*release.doubts]
        self.session = -1
        self.elsewhere: set[int] = set()
        self.sessions: list[Ordinal] = []
        self.chosen: Ordinal | None = None
        self.occasions: list[Ordinal] = []
        self.others: list[OtherMeeting] = []
        self._ends = [sentence.end for sentence in self.sentences]

    def note(self, field: str, value: str | int, start: int, end: int) -> None:
        """Note a value with the place of the words that say it."""
        self.evidence.append(ValuePassage(field, value, start, end))

    @cached_property
    def doubtful(self) -> list[int]:
        """The numbers of the sentences in which the text itself is in doubt."""
        return [
            number
            for number, sentence in enumerate(self.sentences)
            if sentence.start < self.appendix and _IN_DOUBT.search(sentence.text)
        ]

    @cached_property
    def ranks(self) -> list[int]:
        """How many whole sentences stand before each; the lines of a menu are none."""
        return [
            0,
            *itertools.accumulate(
                len(sentence.text) > _SHORTEST_SENTENCE for sentence in self.sentences
            ),
        ]

    def lead(self, most: int = LEAD) -> list[int]:
        """Return the numbers of the sentences before which fewer whole ones stand than some."""
        return [number for number, rank in enumerate(self.ranks[:-1]) if rank < most][:_MOST_LINES]

    def lead_says(self, pattern: re.Pattern[str], most: int = FEW_SENTENCES) -> bool:
        """Return whether a pattern is found in one of the sentences at the beginning."""
        return any(pattern.search(self.sentences[number].text) for number in self.lead(most))

    def before(self, place: int) -> str:
        """Return what stands in a sentence before a place."""
        return self.text[self.sentences[self.sentence_at(place)].start : place]

    def after(self, start: int, end: int) -> str:
        """Return what stands in a sentence after words of it."""
        return self.text[end : self.sentences[self.sentence_at(start)].end]

    def rank_at(self, place: int) -> int:
        """Return how many whole sentences stand before the one that a place is in."""
        return self.ranks[self.sentence_at(place)]

    @cached_property
    def words(self) -> list[list[Word]]:
        """The words of each sentence."""
        return [words_of(sentence.text, sentence.start) for sentence in self.sentences]

    @cached_property
    def mentions(self) -> list[Mention]:
        """The records that the text names, in its order."""
        mentions = [
            mention
            for words in self.words
            for mention in self.names.records.in_words(words, self.text)
        ]
        mentions += self.names.records.unspaced_in(self.text)
        year = self.dateline.first.year if self.dateline else 0
        elsewhere = initiatives_by_words(self.text, self.names.initiatives, year)
        if self.release.language != "en":
            elsewhere += initiatives_elsewhere(self.text, self.names.code_names)
        # "Dana Kerjasama Kastam Jepun" is a fund, and does not name the customs of Japan.
        mentions = [mention for mention in mentions if not _is_inside(mention, elsewhere)]
        known = [mention for mention in mentions if mention.kind == "initiative"]
        known += elsewhere
        mentions += [mention for mention in elsewhere if not _is_inside(mention, known)]
        return sorted(mentions, key=lambda mention: mention.start)

    @cached_property
    def named_series(self) -> list[Mention]:
        """The names of series of meetings in the text, in its order."""
        return [
            mention
            for mention in self.mentions
            if mention.kind == "series" and MEETING.search(mention.name)
        ][:_MOST_SERIES]

    @cached_property
    def places(self) -> list[Mention]:
        """The cities and countries that the text names, in its order."""
        places = [
            mention
            for words in self.words
            for mention in self.names.places.in_words(words, self.text)
        ]
        places += self.names.places.unspaced_in(self.text)
        places += capitals_in(self.text)
        # "Lima kes", five of them; and "Kyoto" in the name of a convention is no place.
        number = "lima" if self.release.language in ("id", "ms") else ""
        initiatives = [mention for mention in self.mentions if mention.kind == "initiative"]
        places = [
            place
            for place in places
            if place.name.lower() != number
            and not any(mention.start <= place.start < mention.end for mention in initiatives)
        ]
        return sorted(places, key=lambda place: place.start)[:_MOST_PLACES]

    @cached_property
    def tells_of_operation(self) -> bool:
        """Whether a release tells of an operation in the field, and of no meeting.

        So its days are those of the operation, and where it was written is no place of it.
        """
        lead = [self.sentences[number].text for number in self.lead()]
        # "A debriefing will take place in January."
        is_of_meeting = any(MEETING.search(text) and not _WILL.search(text) for text in lead)
        return not is_of_meeting and any(map(_OPERATION_RAN.search, lead))

    @cached_property
    def customs_of(self) -> dict[str, str]:
        """The ids of customs administrations by the codes of their countries."""
        # Of two in one country the first counts.
        return {
            body.country or "": body.id
            for body in reversed(list(self.library.organizations(type="customs-administration")))
        }

    @cached_property
    def long_places(self) -> frozenset[int]:
        """Where letters of the places of several words stand: "TP. Hồ Chí Minh"."""
        return frozenset(
            at for place in self.places if " " in place.name for at in range(place.start, place.end)
        )

    @cached_property
    def appendix(self) -> int:
        """Where notes begin that stand below a release: "About the WCO", 参考."""
        match = _APPENDIX.search(self.text)
        if match is None:
            return len(self.text)
        return match.start()

    @cached_property
    def dateline(self) -> TextDate | None:
        """The date of the report; its words are none where the page or the user gives it."""
        if self.release.published:
            given = self.release.published
            shown = self.shown_dateline
            if shown and 0 <= days_between(shown.first, given) <= FEW_DAYS:
                # A page may come a few days after the report that it shows.
                return shown
            return TextDate(given, given, 0, 0)
        return self.shown_dateline

    @cached_property
    def shown_dateline(self) -> TextDate | None:
        """The date of the report as the text has it; the user may give another one."""
        dates = dates_in(self.text[:_TOP], self.release.language, self.release.published)
        days = (date for date in dates if date.first.day and not date.is_range)
        return next(filter(self._is_dateline, days), None)

    def _is_dateline(self, date: TextDate) -> bool:
        """Return whether a date is that of the report, by what stands beside it in its line."""
        start = self.text.rfind("\n", 0, date.start) + 1
        begins_line = _CITY_OF_LINE.fullmatch(self.text, start, date.start)
        # The stop may be that of a short month: "Lima, 15 feb. El encuentro".
        stop = date.end - self.text.endswith(".", date.start, date.end)
        is_of_line = begins_line and _OF_REPORT.match(self.text[stop : stop + 30])
        if is_of_line or _OF_AGENCY.match(self.text[date.end : date.end + 30]):
            return True
        end = self.text.find("\n", date.end)
        line = self.text[start : end if end >= 0 else len(self.text)]
        beside = self.text[start : date.start] + " " + line[date.end - start :]
        if len(line) > _LONGEST_DATELINE:
            return False
        if not _MINUTES.match(self.text) and (_is_alone(beside) or _PAPER.fullmatch(beside)):
            return True
        for place in self.names.places.in_words(words_of(beside, 0), beside):
            beside = beside.replace(place.name, "")
        return _is_alone(beside) and self._tells_day_of_meeting(date)

    def _tells_day_of_meeting(self, line: TextDate) -> bool:
        """Return whether a sentence tells a day of a meeting shortly before or after a line.

        So the day and the place of the line are those of the report.
        """
        for date in dates_in(self.text, self.release.language, line.first):
            number = self.sentence_at(date.start)
            sentence = self.sentences[number].text
            days = days_between(date.first, line.first) if date.first.day else 0
            is_near = 0 < abs(days) <= _MOST_DAYS_FROM_REPORT and number in self.lead(FEW_SENTENCES)
            # "The meeting agreed that a workshop will be held then": that day is not its own.
            is_told = days > 0 or (_WILL.search(sentence) and " that " not in sentence)
            if is_near and is_told and HELD.search(sentence) and MEETING.search(sentence):
                return not DECOY_SENTENCE.search(sentence)
        return False

    @cached_property
    def dates(self) -> list[TextDate]:
        """The dates of the text other than that of the report."""
        anchor = self.dateline.first if self.dateline else None
        shown = self.shown_dateline
        return [
            date
            for date in dates_in(self.text, self.release.language, anchor)
            if shown is None or (date.start, date.end) != (shown.start, shown.end)
        ]

    def meeting_at(self, series: str, ordinal: int, start: int, end: int) -> OtherMeeting:
        """Return another meeting, held beside this one, by its name at a place.

        Args:
            series: its id, or empty.
            ordinal: its number; 0 if it has none.
            start: of the name.
            end: of the name.
        """
        return OtherMeeting(
            " ".join(self.text[start:end].split()),
            series,
            ordinal,
            is_beside=True,
            named_at=(start, end),
            start=start,
            end=end,
        )

    def other_at(self, place: int) -> OtherMeeting | None:
        """Return the other meeting of which the passage at a place tells; None if of none."""
        return next((other for other in self.others if other.start <= place < other.end), None)

    def is_told_elsewhere(self, place: int) -> bool:
        """Return whether a passage on an earlier or a later meeting, not beside, has a place."""
        return any(
            other.start <= place < other.end and not other.is_beside for other in self.others
        )

    def told(self, start: int, end: int, there: OtherMeeting | None = None) -> str:
        """Return what a part of the text tells of this meeting, or of another one."""
        if there:
            return self.text[max(start, there.start) : min(end, there.end)]
        parts = []
        for other in self.others:
            if start < other.end and other.start < end:
                parts.append(self.text[start : other.start])
                start = min(other.end, end)
        return "".join(parts) + self.text[start:end]

    @property
    def of_chosen(self) -> list[int]:
        """The numbers of the sentences that name the number of the session of the release."""
        chosen = self.chosen
        return [one.sentence for one in self.sessions if chosen and one.number == chosen.number]

    def is_of_chosen(self, session: Ordinal) -> bool:
        """Return whether a session with a number is the one that the release is about."""
        chosen = self.chosen
        if chosen is None:
            return False
        is_same_series = not (session.series and chosen.series) or session.series == chosen.series
        return session.number == chosen.number and is_same_series

    def sentence_at(self, place: int) -> int:
        """Return the number of the sentence that a place is in."""
        return min(bisect.bisect_right(self._ends, place), len(self._ends) - 1)

    def is_line(self, number: int) -> bool:
        """Return whether a sentence is a short line near the top: a title, or day and place."""
        sentence = self.sentences[number]
        is_whole = self.text[sentence.end : sentence.end + 1] in ("", "\n")
        is_short = len(sentence.text) <= LONGEST_LINE and not sentence.text.endswith((".", "。"))
        return self.ranks[number] < 2 * LEAD and is_short and is_whole

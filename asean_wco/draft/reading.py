"""What all readers of fields share: sentences, words and names of a release, its dateline."""

from __future__ import annotations

import bisect
import datetime
import itertools
import re
from functools import cached_property
from typing import NamedTuple

from asean_wco.draft.gazetteer import capitals_in, gazetteer_of
from asean_wco.draft.names import Mention, Word, words_of
from asean_wco.draft.release import Release, Sentence, sentences_of
from asean_wco.draft.times import TextDate, dates_in
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate

# What is said of a meeting that took place.
HELD = re.compile(
    r"\b(?:held|addressed|inked|starts?|started|initialled|renewed|deposited|acceded|finished"
    r"|graduated|compared"
    r"|curtain fell|cut the ribbon|saw the|was a guest (?:of|at)|took place|take place"
    r"|takes place|convened"
    r"|hosted|hosts?|hosting"
    r"|organi[sz]ed|conducted"
    r"|delivered|participated?|attend(?:ed)?|participer|opened|opens|launched"
    r"|gathered|met|kicked off|visited|wrapped up|came together|got under ?way|gets under ?way"
    r"|(?:was|is|were|will be) the (?:venue|scene|setting|seat) (?:of|for)|(?:was|is) host to"
    r"|(?:led|headed|heads|leads) (?:a|an|the) (?:[\w-]+ ){0,3}delegation"
    r"|kicks off|plays? host|played host|playing host|co-hosted|assembled|meets?|gathers?|to gather"
    r"|ended|closed|commenced?d?|holds?|holding|attending|will join|came to a close|drew to a close"
    r"|was staged|was inaugurated|inaugurated|ran|is running|runs|lasted|got together|convenes?"
    r"|mengunjungi|berkunjung|menyelenggarakan|menggelar|melaksanakan|menjadi tuan rumah|melawat"
    r"|menganjurkan|hadir|menyertai|mengikuti|berkumpul|ditutup|dibuka|dimulai|berakhir|dirasmikan"
    r"|menandatangani|memeterai|mengetuai|dijalankan|accueille(?:nt)?|organise(?:nt)?"
    r"|s[’']est (?:tenue?"
    r"|déroulée?|ouverte?|achevée?|rendue?)|se sont (?:tenue?s|déroulée?s|réunie?s|rendue?s)"
    r"|se réunissent|celebra[n]?|celebraron|concluyeron|acogió|organizaron|organizó|visitó"
    r"|visitaron"
    r"|participaron|se reunieron|inauguraron|chủ trì|làm việc|gặp|tiếp đón|đón tiếp|kết thúc"
    r"|bế mạc|thăm"
    r"|graduated?|sworn in|took (?:his|her|the|an|their) oath|assumed office"
    r"|began|begins?|handed over|carried out|was paid|paid an? \w+ (?:call|visit)|agreed|briefed"
    r"|spent|unveiled|trained"
    r"|exchanged|discussed|reviewed|put their names|talks"
    r"|se dieron cita|inaugurado|clausurado|memimpin|membahas|disambut"
    r"|headed to|arrived|travelled|will be held|under ?way|drew|officiated|sat down"
    r"|conclude[sd]?|joined|paid a visit"
    r"|undertook|met in|opening of|opening (?:ceremony|session) of|celebrated|marked|chaired"
    r"|brought together|completed|converged?|welcomed|received|signed|(?:was|were) in|travelled to"
    r"|held talks|took part|called on|reçue?|signé|accueilli|menerima|bertemu|berucap"
    r"|berkata demikian|merasmikan|menyaksikan|tiếp|ký kết|recibió"
    r"|acogerá|acoge|acogieron|será sede|albergará|albergó|accueillera|accueillait|a accueilli"
    r"|(?:a|ont|s[’']est|se sont) (?:rencontrée?s?|entretenue?s?|échangé|reçu|signé|visité)"
    r"|se entrevistó|se entrevistaron|se impartió|se dictó|impartió|recibieron|visitó"
    r"|memperingati|merayakan|menutup|mengakhiri|memulai|mengawali|menghasilkan|bersidang"
    r"|bermesyuarat"
    r"|empezó|termina|terminó|comenzó|arrancó|culminó|se inició|tendrá lugar|asistieron|sesionó"
    r"|se celebrará[n]?|se reunirá[n]?|se tiendra|aura lieu|s[’']est tenue|s[’']ouvre|a réuni"
    r"|digelar|diselenggarakan|diadakan|dilaksanakan|berlangsung|menghadiri|dihadiri|membuka"
    r"|mengadakan|dianjurkan|bertempat|diễn ra|tổ chức|khai mạc|tham dự|tham gia|đăng cai"
    r"|a eu lieu|ont eu lieu|tenue?s?|organisée?s?|particip(?:é|ó|ou)|réuni[te]?s?|ouverte?"
    r"|prévue?s?"
    r"|llev(?:ó|ada|ado) a cabo|tuvo lugar|celebr(?:ó|ada|ado)|realiz(?:ó|ada|ado|ou)"
    r"|concluyó|finalizó|desarroll(?:a|ó|ará)|inauguró|asumió|firmó|reunió|asistió|decorreu"
    r"|teve lugar)\b"
    r"|체결|서명|맺|문을 열|막을 올|막을 내|맞이|찾아|방문|到访|到訪|访问|訪問|会面|會面|见面|見面"
    r"|拜会"
    r"|拜會|签署|簽署|接见|接見|率团|率團|結束|结束|闭幕|閉幕|开班|结业|結業|署名|会見|訪日|来訪"
    r"|開講|閉会|終了|懇談|表敬|개강|개회|진행|주재|면담|実施|行いました|行われ|会談|會談|会谈"
    r"|會見|訪れ|協議|개최"
    r"|실시|연다고|열린|열렸|열려|참석|개막|만나|갖고|開催|開か|出席|参加|举行|舉行|召开|召開|举办"
    r"|舉辦|开幕|開幕|會晤|会见"
    r"|หารือ|ต้อนรับ|เยือน|ลงนาม|เป็นประธาน|เป็นเจ้าภาพ|จัดประชุม|จัดการประชุม|การประชุม|จัดขึ้น"
    r"|เข้าร่วม",
    re.IGNORECASE,
)
# What a meeting is called.
MEETING = re.compile(
    r"\b(?:(?:meeting|conference|consultation|session|workshop|seminar|forum|celebration|summit"
    r"|training(?! cent| inst| acad| school| college)|mission|visit|event|symposium|course|talk"
    r"|retreat|gathering|dialogue|round ?table|assembly"
    r"|congress|webinar|debriefing|exercise)s?|ceremony|round of|pertemuan|rapat|lokakarya"
    r"|mesyuarat"
    r"|acara|upacara|peringatan|perayaan|sambutan|perasmian|penutupan|rundingan|perundingan"
    r"|perbincangan"
    r"|bengkel|majlis|sambutan|kunjungan|lawatan|sidang|persidangan|konferensi|konsultasi|pelatihan"
    r"|kursus"
    r"|hội nghị|hội thảo|phiên họp|cuộc họp|hội đàm|buổi làm việc|khóa đào tạo|tập huấn|réunion"
    r"|conférence|atelier"
    r"|séminaire|visite|formation|consultations|programme|événement|reunión|conferencia|taller"
    r"|seminario|visita|evento|encuentro|diálogo|rencontre|curso|consulta|reunião|conferência)\b"
    r"|회의|교육|과정|세미나|워크숍|포럼|면담|총회|연수|会議|会合|カンファレンス|ワークショップ"
    r"|セミナー|フォーラム|研修"
    r"|会议|會議|论坛|論壇|工作坊|研讨会|研討會|磋商|培训|ประชุม|สัมมนา|ฝึกอบรม",
    re.IGNORECASE,
)
# What is said of other meetings, and of days to come.
DECOY_SENTENCE = re.compile(
    r"\b(?:deadline|register|registration|applications (?:for|must|close|open|are)|apply by"
    r"|next (?:(?:bilateral|annual|regular) )?(?:meeting|session|year|month|conference"
    r"|edition|round|review|workshop|training|talks|consultation|visit|phase|seminar)"
    r"|will next|in force|enters? into force|take effect"
    r"|was established|were established|since its|previous (?:meeting|session|edition)"
    r"|last meeting|council sessions?"
    r"|policy commission in|press (?:conference|briefing)|last (?:year|month)|tahun lalu"
    r"|tahun depan|năm ngoái|l[’']an dernier|el año pasado)\b|내년|작년|지난해|明年|去年|来年|昨年"
    r"|ปีหน้า|ปีที่แล้ว",
    re.IGNORECASE,
)
# Before a day or a place of another meeting: "the committee, which met in Utopia in May".
OF_ANOTHER = re.compile(
    r"\b(?:which|that) (?:had )?(?:last )?(?:met|took place|taken place|ended|opened"
    r"|(?:was|were|been) (?:held|signed|hosted|launched))(?:\s\w+){0,2}\s(?:in|on|from"
    r"|at)\s(?:the\s)?$"
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
# What happens where and when it is told.
HAPPENED = re.compile(
    rf"{MEETING.pattern}|\b(?:signed|signing|received|hosted|ceremony|launched|met|arrived|unveiled|ribbon"
    r"|opening|visited)\b",
    re.IGNORECASE,
)
# So far from the top a release says what it is about.
LEAD = 5
_LONGEST_LINE = 160
_SHORTEST_SENTENCE = 50
_TOP = 1500
# No release names more places; each is weighed against all others.
_MOST_PLACES = 300
_LONGEST_DATELINE = 90
_FEW_DAYS = 7
# What may stand beside the date of a report in its line.
_BESIDE_DATE = frozenset(
    "am pm gmt utc posted on published publish updated update by date press release news dated "
    "at print article "
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun 승인 "
    "입력 "
    "기사입력 등록 "
    "ngày thứ hai ba tư năm sáu bảy ict wib".split()
)
_PUBLISHED = re.compile(
    r"(?:\bdate|\bposted|\bpublished|\bupdated|\bdated|승인|입력|등록)\W{0,3}(?:on\s)?$",
    re.IGNORECASE,
)
# What follows the day of a report: a dash, or the agency and a dash, or a colon.
_OF_AGENCY = re.compile(
    r"^\)?(?:,\s[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2}(?=\s[-–—]))?"
    r"\s?(?::(?=\s)|(?:\([A-Z][\w /.]{1,20}\)\s?)?[-–—]{1,2}\s)"
)
# At the beginning of a line, what else follows it: "Jakarta, 6 May 2030. The", "(Suva, 6 May) The".
_OF_REPORT = re.compile(r"^(?:\)\.?|\.)\s(?=[A-Z])")
_CITY_OF_LINE = re.compile(r"\(?[^\W\d_a-z][\w .]{2,30}(?:,\s[A-Z][\w ]{2,20})?(?:,\s|,?\s?\()")
_CITY_BEFORE = re.compile(
    r"(?:^|\n|\s|\()[^\W\d_a-z][\w .]{2,30}(?:\s\([\w .]{2,20}\))?(?:,\s|,?\s?\()$"
)


def _is_just_before(day: PartialDate, other: PartialDate) -> bool:
    """Return whether a day is another one, or a few days before it."""
    if not (day.day and other.day):
        return day == other
    days = datetime.date(*other.earliest) - datetime.date(*day.earliest)
    return 0 <= days.days <= _FEW_DAYS


def weight_of(*features: tuple[object, float]) -> float:
    """Return the sum of the weights whose condition holds."""
    return sum(weight for holds, weight in features if holds)


class Evidence(NamedTuple):
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


class Reading:
    """A release with its sentences, words and names, and what was read of it.

    Args:
        release: as it is read.
        library: whose records it may name.

    Attributes:
        evidence: the values that were read, each with its words.
        doubts: what is to be said of them.
        session: the number of the sentence that names the session; -1 if none does.
        elsewhere: the numbers of the sentences that name other sessions alone.
    """

    def __init__(self, release: Release, library: Library) -> None:
        self.release = release
        self.library = library
        self.text = release.text
        self.sentences: list[Sentence] = sentences_of(release.text)
        self.names = gazetteer_of(library)
        self.evidence: list[Evidence] = []
        self.doubts: list[str] = [*release.doubts]
        self.session = -1
        self.elsewhere: set[int] = set()
        self._ends = [sentence.end for sentence in self.sentences]

    def note(self, field: str, value: str | int, start: int, end: int) -> None:
        """Note a value with the place of the words that say it."""
        self.evidence.append(Evidence(field, value, start, end))

    @cached_property
    def ranks(self) -> list[int]:
        """How many whole sentences stand before each; the lines of a menu are none."""
        lengths = (len(sentence.text) > _SHORTEST_SENTENCE for sentence in self.sentences)
        return [0, *itertools.accumulate(lengths)]

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
        return sorted(mentions, key=lambda mention: mention.start)

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
        # "Kyoto" in the name of a convention is no place.
        places = [place for place in places if not self._is_in_initiative(place)]
        return sorted(places, key=lambda place: place.start)[:_MOST_PLACES]

    def _is_in_initiative(self, place: Mention) -> bool:
        return any(
            mention.kind == "initiative" and mention.start <= place.start < mention.end
            for mention in self.mentions
        )

    @cached_property
    def long_places(self) -> frozenset[int]:
        """Where the places of several words begin."""
        return frozenset(place.start for place in self.places if " " in place.name)

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
            shown = self._shown_dateline(given)
            if shown and _is_just_before(shown.first, given):
                # A page may come a few days after the report that it shows.
                return shown
            return TextDate(given, given, 0, 0)
        return self._shown_dateline(None)

    def _shown_dateline(self, anchor: PartialDate | None) -> TextDate | None:
        """Return the date of the report as the text has it."""
        for date in dates_in(self.text[:_TOP], self.release.language, anchor):
            if date.first.day and not date.is_range and self._is_dateline(date):
                return date
        return None

    def _is_dateline(self, date: TextDate) -> bool:
        before = self.text[max(0, date.start - 40) : date.start]
        if self.text.startswith("(", date.start):
            before += "("
        start = self.text.rfind("\n", 0, date.start) + 1
        begins_line = _CITY_OF_LINE.fullmatch(self.text[start : date.start])
        if begins_line and _OF_REPORT.match(self.text[date.end : date.end + 30]):
            return True
        opens = _OF_AGENCY.match(self.text[date.end : date.end + 30])
        if _PUBLISHED.search(before) or (opens and _CITY_BEFORE.search(before)):
            return True
        end = self.text.find("\n", date.end)
        line = self.text[start : end if end >= 0 else len(self.text)]
        if len(line) > _LONGEST_DATELINE:
            return False
        beside = self.text[start : date.start] + " " + line[date.end - start :]
        return set(re.findall(r"[^\W\d_]+", beside.lower())) <= _BESIDE_DATE

    @cached_property
    def dates(self) -> list[TextDate]:
        """The dates of the text other than that of the report."""
        dateline = self.dateline
        anchor = dateline.first if dateline else None
        dates = dates_in(self.text, self.release.language, anchor)
        return [
            date
            for date in dates
            if dateline is None or (date.start, date.end) != (dateline.start, dateline.end)
        ]

    def sentence_at(self, place: int) -> int:
        """Return the number of the sentence that a place is in."""
        return min(bisect.bisect_right(self._ends, place), len(self._ends) - 1)

    def is_line(self, number: int) -> bool:
        """Return whether a sentence is a short line near the top: a title, or day and place."""
        sentence = self.sentences[number]
        after = self.text[sentence.end : sentence.end + 1]
        is_short = len(sentence.text) <= _LONGEST_LINE and not sentence.text.endswith((".", "。"))
        is_short = is_short and not sentence.text.startswith(("※", "*"))
        return self.ranks[number] < 2 * LEAD and is_short and after in ("", "\n")

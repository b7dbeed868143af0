"""What people call the series, the offices and the services that records name otherwise.

Tables alone: `references` says what becomes of them. What people say is folded. Words stand in
lines by what they mean, with semicolons between.
"""

from __future__ import annotations

from asean_wco.model.countries import ASEAN_CODES, country_name, names_of_countries
from asean_wco.model.folding import fold

# The sorts of words and phrases of which a reference is made. Each is one letter, so that a rule
# is a pattern of letters.
HEADS, HEAD, TOP, RANK, TOP_OF_CUSTOMS = "H", "h", "p", "d", "D"
MEETING, MET = "M", "m"
CUSTOMS, SERVICE, NOUN = "C", "S", "n"
COUNTRY, CAPITAL = "N", "L"
GROUP, WCO, CITY = "Q", "G", "P"
TRAINING, CONTACT = "T", "K"
RULED, WHO, LINK, ARTICLE, BE, TO = "r", "w", "f", "t", "e", "o"
OTHERWISE_ASKED = "a"
NAMED, NUMBER, OTHER = "X", "9", "."

_SAID = {
    # Those who meet, and the one who is at the top of a service.
    HEADS: "dgs; directors general; director generals; directors generals; general directors; "
    "heads; chiefs; bosses; leaders; commissioners; top people; top officials",
    HEAD: "dg; director general; general director; head; chief; boss; leader; "
    "commissioner; comptroller; controller",
    TOP: "top man; top woman; top official; number one; man in charge; woman in charge; "
    "person in charge; in charge; at the helm; at the top; at the head; in command; top job; "
    "top post",
    RANK: "deputy; vice; assistant",
    TOP_OF_CUSTOMS: "top customs man; top customs official; number one of customs; "
    "top man of customs; customs number one",
    MEETING: "meeting; meetings; conference; conferences; session; sessions; gathering; "
    "gatherings; get together; get togethers; summit; summits; mtg; reunion; conclave",
    MET: "met; meet; sat; gathered; convened; came together; come together; got together; "
    "assembled; sat down",
    CUSTOMS: "customs; custom; customs administration; customs administrations",
    NOUN: "service; services; office; department; authority; administration; administrations; "
    "agency; "
    "house; authorities; agencies",
    WCO: "wco; world customs organization",
    TRAINING: "training center; training centre; training centers; training centres; "
    "training school; training schools; regional training center; regional training centre; "
    "regional training centers; regional training centres; rtc; rtcs; regional training schools",
    RULED: "ran; run; runs; led; leads; headed; directed; directs; managed; manages; governed; "
    "steered; commanded; leading; running; heading; ruled; chaired",
    WHO: "who; whom; whose; which person; which man; which woman",
    LINK: "of; in; at; for; from; by; with; over; de; des; du; von; del; dos; da; di; cua",
    ARTICLE: "the; a; an; our; all; la; le; les; der; die; das; den; el; los; las; para; cac",
    BE: "is; was; has; had; been; were",
    TO: "to",
    OTHERWISE_ASKED: "when; where; which day; which date; what day; what date; which year; "
    "how many; since when; until when; why",
}
# What says of which heads a series is, by the name of the series.
GROUPS = {
    "ASEM customs heads meeting": "asem; asia europe; asia and europe; "
    "europe and asia; asian and european; eurasian",
    "Korea-ASEAN Customs Directors-General Meeting": "korea asean; asean korea; "
    "asean and korea; korea and asean; korean asean; rok asean; asean rok",
    "RHCA": "regional; a p; ap; asia pacific; region; asia and the pacific",
    "ADGCM": "asean; southeast asia; southeast asian; south east asian; ten; six",
}
# The series of heads that is meant where nothing says of which they are: by what they meet in.
CONFERENCES, PLAIN = "RHCA", "ADGCM"
TRAINING_SERIES = "RTC Heads Meeting"
# Contact points, by the name of the series in which they meet.
_CONTACTS = {
    "Regional Contact Points Meeting": "contact point; contact points; regional contact point; "
    "regional contact points",
    "NCP Meeting": "rilo contact point; rilo contact points; national contact point; "
    "national contact points; contact points of rilo; contact points of the rilo; "
    "rilo national contact points; rilo a p contact points",
}
# The series by their names above, the best known first.
SERIES_IDS = {
    "ADGCM": "adgcm",
    "RHCA": "rhca",
    "ASEM customs heads meeting": "asem-customs-dgs",
    "RTC Heads Meeting": "ap-rtc-heads",
    "Regional Contact Points Meeting": "ap-rcp",
    "NCP Meeting": "rilo-ap-ncp",
}
# Those of them in which the heads of services meet.
OF_HEADS = ("ADGCM", "RHCA", "ASEM customs heads meeting")
# What makes a question one about talks of the heads with others, which are series of their own.
PARTNERS = frozenset(
    "korea korean china chinese japan japanese capec council partners partner consultation "
    "consultations talks dialogue".split()
)
# What is called by where it is or what it does, by a name that records have.
_NAMED = {
    "ASEM Working Group on Customs Matters": "asem customs working group; asem customs wg; "
    "asem working group; asem wg; asia europe customs working group; customs wg of asem; "
    "customs working group of asem; asem working group on customs",
    "WCO Permanent Technical Committee": "permanent technical committee; wco technical committee; "
    "technical committee of the wco",
    "ASEAN Single Window Steering Committee": "steering committee; asw steering committee; "
    "single window steering committee; steering committee of the single window; "
    "steering committee of the asw; steering committee of the asean single window",
    "RILO A/P": "wco intelligence office; wco intelligence office for asia pacific; "
    "intelligence office for asia pacific; regional intelligence office; "
    "wco intelligence office in the region; wco regional intelligence office; "
    "intelligence office of the wco; asia pacific intelligence office; "
    "wco intelligence office for the asia pacific; intelligence office for the region",
    "ROCB A/P": "bangkok capacity building office; capacity building office in bangkok; "
    "wco capacity building office in bangkok; wco bangkok office; wco office in bangkok; "
    "wco capacity building office; "
    "regional capacity building office; capacity building office for asia pacific; "
    "asia pacific capacity building office; capacity building office",
    "Deputy Secretary General of the WCO": "number two of the wco; wco number two; "
    "number two at the wco; second in command of the wco; wco deputy chief; wco deputy head; "
    "deputy head of the wco; deputy chief of the wco; wco second in command; "
    "wco deputy boss; second man of the wco; second man at the wco",
    "Secretary General of the WCO": "wco chief; wco boss; wco head; wco leader; wco number one; "
    "wco top job; wco job; top job at the wco; wco top official; chief of the wco; "
    "boss of the wco; head of the wco; "
    "leader of the wco; world customs chief; wco sg; world customs organization head; "
    "head of the world customs organization; wco top man",
    "Secretary-General of ASEAN": "asean chief; asean boss; asean top job; asean job; "
    "asean leader; asean sg job; asean secretary general job; asean secretary general post; "
    "secretary general job at asean; head of the asean secretariat; asean secretariat head; "
    "chief of asean; boss of asean; boss of the asean secretariat; asean top post; "
    "top job at asean; asean secretariat chief; asean top official; asean sg",
}
# Local names of customs services, beside those made of the names of a country and its capital.
_SERVICES = {
    "BN": "jabatan kastam dan eksais diraja; rced; jked",
    "KH": "gdce",
    "ID": "bea cukai; bea dan cukai; djbc; dgce",
    "LA": "kom phasi",
    "MY": "kastam diraja malaysia; jkdm; rmcd; kdrm; royal malaysian customs; "
    "royal malaysian customs department; kastam diraja",
    "MM": "mcd",
    "PH": "bureau of customs; boc; adwana; philippine bureau of customs; kawanihan ng adwana",
    "SG": "kastam singapura",
    "TH": "krom sulakakorn; krom sunlakakon; royal thai customs; krom sunlakakorn",
    "TL": "alfandega",
    "VN": "gdvc; tong cuc hai quan; hai quan viet nam; hai quan vietnam",
}
_CAPITALS = {
    "BN": "bandar seri begawan", "KH": "phnom penh", "ID": "jakarta", "LA": "vientiane",
    "MY": "kuala lumpur; putrajaya; kl", "MM": "naypyitaw; nay pyi taw; rangoon", "PH": "manila",
    "TH": "bangkok; bkk", "TL": "dili", "VN": "hanoi; ha noi",
}  # fmt: skip
# Who had a post before somebody, and who had it after, as it is asked. P is the post, A somebody.
BEFORE_SOMEBODY = (
    r"who (?:handed|passed|gave|turned|ceded|yielded|transferred)(?: over)?( .+?)?(?: over)? to A",
    r"who (?:made way|gave way|made room|stepped aside|stepped down) for AP",
    r"(?:from whom|who|whom) did A (?:take over|inherit|receive|get)( .+?)? from",
    r"from whom did A (?:take over|inherit|receive|get)( .+)?",
    r"(?:who|whom) did A take over fromP",
    r"who (?:was|had been)( .+?)? (?:until|till|ahead of) A(?: (?:came|arrived|took over))?",
)
AFTER_SOMEBODY = (
    r"to whom did A (?:hand|pass|give|turn|leave)(?: over)?( .+)?",
    r"(?:who|whom) did A (?:hand|pass|give|turn|leave)(?: over)?( .+?)?(?: over)? to",
    r"who (?:took|inherited|received|got)(?: over)?( .+?)? from A",
    r"who took over from AP",
    r"who (?:stepped in|came in) (?:for|after) AP",
    r"who got( .+?)? (?:after|when) A(?: (?:left|retired|went|resigned))?",
)
# Words of such questions, so that others are not looked at.
CHANGING = frozenset(
    "handed hand passed pass gave give turned turn ceded yielded transferred way room stepped "
    "took take inherit inherited receive received until till ahead leave came got".split()
)
# How people say that a meeting was online, and that it was in the flesh again.
_MODES = {
    "online": "done by video; by video; by video link; by videoconference; via zoom; on zoom; "
    "by video conference; over zoom; via video; on screen; on screens; on a screen; remotely; "
    "over the internet; through video; by zoom; on video",
    "onsite since 2022": "back on site after the covid years; back in person; back on site; "
    "face to face again; in person again; physical again; on site again; in the flesh again; "
    "physically again; held face to face again; back face to face; in person after covid; "
    "in person after the pandemic; face to face after covid; on site after covid; "
    "face to face after the pandemic; on site after the pandemic",
}
# What asks for a neighbour, before a place that stands for the session that was held there.
SIDES = frozenset(
    "prior before after preceded precede precedes preceding followed follow follows "
    "following".split()
)
# Words between it and the place, and what says that sessions are asked for.
BEFORE_PLACES = frozenset("to the that one in at of held meeting session".split())
# What may follow the place, so that nothing else of it is meant: "the Phuket consultation".
AFTER_PLACES = frozenset("and which what where when who the that is was did one series".split()) | {
    ""
}
SESSIONS = frozenset(
    "meeting meetings session sessions conference conferences gathering series one".split()
)
# What belongs to a body, so that a phrase before it is no office: "head of the WCO delegation".
OF_BODIES = frozenset("delegation team mission council side group secretariat".split())
# Words for any post, and words of which one is in each title.
ANY_POST = frozenset("it the job post seat office position his her reins baton top".split())
OF_POSTS = frozenset("head secretary chair director manager dg sg dsg commissioner".split())
# Parts of scripts without spaces that say nothing of what is asked.
SCRIPT_PARTICLES = frozenset(
    "เป็น ใน เดือน คือ ของ ที่ ได้ จัด เมื่อ การ ครั้ง ซึ่ง และ วัน ปี ณ โดย ถูก ไหน "
    "年 月 日 由 在 的 和 了 是 于 之间 举行 当时 回 第 "
    "は で が を の に と も か すか ですか した しました されました 誰が 記録 ある 开かれましたか "
    "는 은 이 가 를 을 에 에서 의 년 월 일 했습니까 였습니까 습니까 인가요 입니까 했나요 열린 "
    "열렸나요".split()
)


def lexicon() -> dict[str, tuple[str, str]]:
    """Return the sort and the meaning of each phrase of which references are made."""
    tables = [(sort, "", phrases) for sort, phrases in _SAID.items()]
    tables += [(GROUP, name, phrases) for name, phrases in GROUPS.items()]
    countries = [(name, code) for name, code in names_of_countries().items() if code in ASEAN_CODES]
    tables += [(COUNTRY, code, fold(name)) for name, code in countries]
    tables += [(CAPITAL, code, phrases) for code, phrases in _CAPITALS.items()]
    tables += [(SERVICE, code, phrases) for code, phrases in _SERVICES.items()]
    tables += [(CONTACT, name, phrases) for name, phrases in _CONTACTS.items()]
    tables += [(NAMED, name, phrases) for name, phrases in _NAMED.items()]
    tables += [(NAMED, name, phrases) for name, phrases in _MODES.items()]
    # What is called by its name already stays so.
    names = (*SERIES_IDS, *GROUPS, *_NAMED)
    tables += [(NAMED, f"{name}{s}", fold(f"{name}{s}")) for name in names for s in ("", "s")]
    return {
        phrase: (sort, meaning)
        for sort, meaning, phrases in tables
        for phrase in phrases.split("; ")
    }


def head_of(code: str) -> str:
    """Return what the head of the customs service of a country is called here."""
    return f"head of customs of {country_name(code)}"

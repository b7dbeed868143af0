"""People in other scripts: where names stand, and who is meant by post and sound."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher

from asean_wco.draft.posts import NamedPerson, PrintedPost
from asean_wco.draft.reading import ReleaseReading
from asean_wco.facts.tenure import LIKELY_YEARS
from asean_wco.facts.when import evidence_of
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold
from asean_wco.model.records import Person, Role

# Kinds of consonants: K, L, M, N, P, S, T. Weak ones, as h, w and y, are none.
_HANGUL_FIRST = ("K", "K", "N", "T", "T", "L", "M", "P", "P", "S", "S", "", "S", "S", "S", "K", "T",
                 "P", "")  # fmt: skip
_HANGUL_LAST = ("", "K", "K", "K", "N", "N", "N", "T", "L", "K", "M", "P", "L", "L", "P", "L", "M",
                "P", "P", "T", "T", "N", "T", "T", "K", "T", "P", "")  # fmt: skip
_FIRST_HANGUL, _LAST_HANGUL = 0xAC00, 0xD7A3
_LETTERS = {
    "K": "カキクケコガギグゲゴ กขฃคฅฆ",
    "S": "サシスセソザジズゼゾチツヂヅ จฉชซฌศษส",
    "T": "タテトダデド ดฎตฏถฐทฑธ",
    "N": "ナニヌネノン งณน",
    "P": "バビブベボパピプペポフヴ บปผฝพฟภ",
    "M": "マミムメモ ม",
    "L": "ラリルレロ รลฬ",
}
# Han letters that write foreign names by sound.
_HAN = {
    "": "阿艾埃爱愛奥奧巴比哈海汉漢赫亨洪胡华華怀懷惠霍伊以亚亞雅耶叶葉尤于余约約瓦瓦威韦"
        "韋维維魏沃乌烏吾伍奥欧歐"
    "厄岳",
    "K": "克科卡库庫古戈格加盖蓋哥基吉可柯考凯凱高奎圭魁乔喬开開",
    "KN": "肯坎康昆孔冈岡根贡貢甘冠关關光广廣金京坚堅健君",
    "S": "斯斯思丝絲司西希席锡錫夏沙莎萨薩赛賽塞绍紹舍谢謝修休什士施史世舒叔苏蘇索佐泽澤扎"
         "紮兹茲齐齊奇其恰查察切彻徹赤丘"
    "邱朱祖楚哲贾賈杰傑朱茹谢兹祖策茨次",
    "SN": "桑森辛新信欣申深生圣聖宋松孙孫尚香兴興向章张張詹珍真珠正郑鄭江姜詹钱錢千陈陳成"
          "秦晨钟鐘容任仁",
    "T": "德特蒂提迪底达達塔泰台戴代岱多托陶道都图圖土杜度铁鐵",
    "TN": "丹单單但坦坛坦唐当當汤湯登邓鄧腾騰滕丁廷汀东東董敦顿頓通丹田天典",
    "N": "安昂恩英因扬揚杨楊元温溫翁永荣榮纳納娜拿那奈乃内內尼妮诺諾努纽紐涅瑙",
    "NN": "南楠嫩宁寧农農",
    "P": "巴帕拔白拜派贝貝佩皮比毕畢彼波伯博布普浦保鲍鮑包菲费費弗夫福佛法飞飛沃瓦维維韦韋威伏",
    "PN": "班邦庞龐本彭朋宾賓平潘芬凡范芳方丰豐冯馮万萬文温溫翁",
    "M": "马馬玛瑪麦麥迈邁梅美米密莫摩默姆穆慕木缪謬",
    "MN": "曼芒门門孟蒙敏明民",
    "L": "拉喇来來莱萊赖賴劳勞老雷蕾勒里利丽麗莉理列烈留刘劉卢盧鲁魯路罗羅洛吕呂日尔爾儿",
    "LN": "兰蘭岚嵐朗郎伦倫林琳灵靈凌玲龙龍隆伦连連莲蓮廉良",
}  # fmt: skip
_SOUNDS = {
    letter: sound for table in (_LETTERS, _HAN) for sound, letters in table.items()
    for letter in letters if letter != " "
}  # fmt: skip
# Letters together in Latin script, the longest first, and single ones.
_LATIN = (
    ("ng", "N"), ("kh", "K"), ("gh", "K"), ("ch", "S"), ("sh", "S"), ("th", "T"), ("ph", "P"),
    ("ts", "S"), ("dz", "S"), ("qu", "K"), ("ce", "S"), ("ci", "S"),
    *((letter, "K") for letter in "ckgq"), *((letter, "S") for letter in "sxzj"),
    *((letter, "T") for letter in "td"), *((letter, "P") for letter in "pbfv"),
    ("m", "M"), ("n", "N"), ("l", "L"), ("r", "L"),
)  # fmt: skip
_LATIN_SOUNDS = dict(_LATIN)
_LATIN_PARTS = re.compile("|".join(letters for letters, _ in _LATIN))
_HAN_LETTER = re.compile("[\u4e00-\u9fff]")
# A letter that Thai writes and does not speak.
_SILENT = re.compile("[\u0e01-\u0e2e][\u0e34-\u0e39]?\u0e4c")
# As alike are two names that may be the same, and the name of whoever held the post.
_MAY_BE = 0.6
_ENOUGH = 0.7

# The ranks of posts: in other scripts, and in the titles of records. The first that fits counts.
_RANKS = (
    ("deputy secretary-general",
     r"사무차장|事務次長|副事務総長|事務総局次長|副秘书长|副秘書長|รองเลขาธิการ",
     r"deputy secretary[- ]general"),
    ("secretary-general", r"사무총장|事務総局長|事務総長|秘书长|秘書長|เลขาธิการ",
     r"secretary[- ]general"),
    ("deputy prime minister", r"부총리|副首相|副总理|副總理|รองนายกรัฐมนตรี",
     r"deputy prime minister"),
    ("deputy minister", r"차관|副大臣|副部长|副部長|รัฐมนตรีช่วย|次官",
     r"(?:deputy|vice) minister"),
    ("minister", r"장관|大臣|部长|部長(?!代)|รัฐมนตรีว่าการ|財相", r"minister"),
    ("deputy head",
     r"차장|부청장|부총국장|副総局長|次長|副署长|副署長|副关长|副關長|副局长|副局長|副庁長"
     r"|รองอธิบดี|รองผู้บัญชาการ",
     r"(?:deputy|assistant) (?:director[- ]general|commissioner|comptroller|controller)"),
    ("director",
     r"(?:능력배양|역량개발)국장|能力構築局長|キャパシティ・ビルディング局長|能力建设司司长"
     r"|能力建設司司長|ผู้อำนวยการ(?:ฝ่าย|สำนัก|กอง)?(?:พัฒนา|เสริมสร้าง)",
     r"director of capacity building"),
    ("office head", r"소장|센터장|所長|(?:办公室|辦公室|中心)主任|หัวหน้าสำนักงาน",
     r"head of (?:rocb|rilo)|^head\b"),
    ("head",
     r"청장|총국장|관세국장|総局長|関税局長|長官|庁長|署長|总署长|總署長|署长|关长|關長|局长|局長"
     r"|总监|總監|อธิบดี|ผู้บัญชาการ",
     r"director[- ]general|commissioner|comptroller|controller|chairman, central board|^director of"
     r" customs"),
)  # fmt: skip
_RANKED = tuple(
    (rank, re.compile(native), re.compile(title, re.IGNORECASE)) for rank, native, title in _RANKS
)


def sounds_of(name: str) -> list[str]:
    """Return the kinds of the consonants of each word of a name, in any script.

    Of a name in Korean or Chinese without spaces, each letter is a word.
    """
    plain = _SILENT.sub("", name)
    words = re.split(r"[\s·・.]+", plain)
    if len(words) == 1 and re.fullmatch("[가-힣\u4e00-\u9fff]+", plain):
        words = list(plain)
    return [_of_word(word) for word in words if word]


def _of_word(word: str) -> str:
    if word.isascii() or unicodedata.normalize("NFD", word)[0].isascii():
        sounds = "".join(_LATIN_SOUNDS[match[0]] for match in _LATIN_PARTS.finditer(fold(word)))
    else:
        sounds = "".join(map(_of_letter, word))
    return re.sub(r"(.)\1+", r"\1", sounds)


def _of_letter(letter: str) -> str:
    place = ord(letter)
    if not _FIRST_HANGUL <= place <= _LAST_HANGUL:
        return _SOUNDS.get(letter, "")
    first, rest = divmod(place - _FIRST_HANGUL, 21 * 28)
    return _HANGUL_FIRST[first] + _HANGUL_LAST[rest % 28]


def likeness(name: str, known: str) -> float:
    """Return how alike two names sound, from 0 to 1, in any turn of the words of the known one."""
    sound = "".join(sounds_of(name))
    words = [word for word in sounds_of(known) if word]
    turns = ["".join([*words[turn:], *words[:turn]]) for turn in range(len(words))]
    return max((SequenceMatcher(None, sound, turn).ratio() for turn in turns), default=0.0)


def known_by_post(reading: ReleaseReading, name: str, post: str, place: int) -> str:
    """Return the id of the one person who held a post at the time and whose name sounds so.

    Args:
        reading: of the release, whose event is read.
        name: in another script than that of the records.
        post: as printed beside it.
        place: where the post stands.
    """
    rank = next((rank for rank, native, _ in _RANKED if native.search(post)), "")
    on = _day_of(reading)
    if not rank or on is None or len(_HAN_LETTER.findall(name)) in range(1, _SHORTEST_HAN):
        return ""
    there = _bodies_of(reading, place, place + len(post))
    likes = {
        person: max(likeness(name, known) for known in (person.name, *person.aliases))
        for person in reading.library.of_kind("person")
        if isinstance(person, Person) and any(_is_post(role, rank, there) for role in person.roles)
    }
    alike = [
        person
        for person, like in likes.items()
        if like >= _MAY_BE
        and any(_is_post(role, rank, there) and _is_held(role, on) for role in person.roles)
    ]
    if len(alike) != 1:
        return ""
    [person] = alike
    # Whoever had the post at another time may have a name that is nearer.
    is_nearest = likes[person] >= max(_ENOUGH, *likes.values())
    return person.id if is_nearest else ""


# A shorter name in Han is read otherwise in each language.
_SHORTEST_HAN = 4


def _day_of(reading: ReleaseReading) -> datetime.date | None:
    """Return the day of the event, or else of the report."""
    days = [str(passage.value) for passage in reading.evidence if passage.field == "start"]
    if reading.dateline:
        days.append(str(reading.dateline.first))
    if days:
        return datetime.date(*PartialDate.parse(days[0]).earliest)
    return None


def _bodies_of(reading: ReleaseReading, start: int, end: int) -> frozenset[str]:
    """Return the bodies whose post may be meant: those in its words, or else those of the text."""
    named = [mention for mention in reading.mentions if mention.kind == "organization"]
    inside = [mention.id for mention in named if start <= mention.start < end]
    return frozenset(inside or (mention.id for mention in named))


def _is_post(role: Role, rank: str, bodies: frozenset[str]) -> bool:
    """Return whether a role is a post of a rank in one of some bodies."""
    ranks = (name for name, _, english in _RANKED if english.search(role.title))
    return next(ranks, "") == rank and role.organization in bodies


def _is_held(role: Role, on: datetime.date) -> bool:
    """Return whether a role was held on a day, as far as its evidence shows."""
    days = [datetime.date(*date.earliest) for date in evidence_of(role)]
    if not days:
        return False
    last = datetime.date(*role.end.earliest) if role.end else max(days) + _LIKELY
    return min(days) <= on <= last


_LIKELY = datetime.timedelta(days=365 * LIKELY_YEARS)


_HAN_LETTERS = "[\u4e00-\u9fff々]"
_HANGUL = "[가-힣]"
_LATIN_NAME = r"[A-ZÀ-Þ][A-Za-zÀ-ɏ.’'-]+(?:\s[A-Za-zÀ-ɏ.’'-]+){1,6}"

_KOREAN_SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송류홍전고문양손배백허남심노하곽성차주우구민유진나엄채원천방공현함변염여추도소석선설"
    "마길연위표명기반왕금옥육인맹제모탁국편용"
)
_KOREAN_POST = (
    r"[가-힣A-Za-z·]{0,12}?(?:청\s?차장|청장|총국장|차장|국장|장관|차관|대사|사무총장|사무차장|소장|원장"
    r"|센터장|위원장|의장"
    r"|본부장|세관장|주임|공사|총영사|참사관|정책관|심사관|조사관|기획관|협력관|심의관|분석관"
    r"|연구관|관장|담당관|단장|과장|부장|처장|실장|관세관|교수|대표|총리|시장|지사|회장|사장|팀장"
    r"|서기관"
    r"|사무관)"
    r"(?=은|는|이|가|을|를|과|와|의|도|에|님|\s|[,.()·\"'”’]|$)"
)
_KOREAN_COUNTRIES = (
    "(?:베트남|태국|라오스|캄보디아|미얀마|말레이시아|인도네시아|필리핀"
    "|싱가포르|브루나이|중국|일본|몽골|인도|호주)"
)
# The word with which a body or a country begins that stands between a foreign name and a post.
_KOREAN_WHOSE = (
    rf"(?:{_KOREAN_COUNTRIES}|홍콩|마카오|뉴질랜드|피지|영국|미국|유럽|네팔|부탄|스리랑카|몰디브"
    r"|파키스탄|방글라데시|이란|동티모르|벨기에|독일|프랑스|네덜란드|스페인|이탈리아|캐나다|멕시코"
    r"|칠레|페루|브라질|튀르키예|러시아|우즈베키스탄|카자흐스탄|사우디|남아공|이집트|케냐|통가"
    r"|사모아|파푸아뉴기니|WCO|세계관세기구|아세안|ASEAN|RILO|ROCB|RTC|ADB|OCO"
    r"|UNODC|INTERPOL|인터폴|주한)"
)
# Before a name no other name stands: a word with a particle, a sign or a new line does.
_KOREAN_START = r"(?:(?<=[과와은는이가을를에서도한된인날장일]\s)|(?<=[^가-힣\s]\s)|(?<=\n)|^)"
# The words of a body before a post: 관세청, 국제협력국, WCO; no given name.
_KOREAN_BODY = (
    rf"(?:(?={_KOREAN_WHOSE}|주[가-힣]{{2,8}}\s|[A-Z]|아·?태"
    r"|(?:전|현|신임|부산|인천|서울|대구|광주|평택|김포|제주|울산|목포|여수|군산)\s"
    r"|[가-힣A-Za-z·/]{0,13}(?:[청국과실원부처소단팀관서회측항군]|센터|지역|협력|본부|담당|국제|정책"
    r"|조사|통관|심사|감시|정보|신임|세관|총괄|당시|주재)[\s(])"
    r"[가-힣A-Za-z·/]{1,14}(?:\([A-Z/ ]{2,12}\))?\s){0,3}?"
)
_KOREAN_WORD = (
    r"(?![가-힣]*(?:국|청|세관|센터|본부)\s)(?!주(?:한\s|인도|베트남|태국|중국|일본|미국|말레|필리핀|싱가))"
    r"(?![가-힣]*(?:에서|는|은|과|와|을|를|의|로|에게|인|한|된|일|등|및|위해)\s)[가-힣]{1,6}"
)
_KOREAN_NAME = (
    rf"(?:(?:남궁|황보|선우|제갈){_HANGUL}{{1,2}}|[{_KOREAN_SURNAMES}]{_HANGUL}{{2}})"
    r"(?<![의을를에과와국측청])"
)

_CHINESE_SURNAMES = (
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮邓鄧曹彭曾肖萧蕭田董袁潘蒋蔣"
    "蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾鐘谭譚陆陸汪范石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫阎段雷侯龙龍史陶"
    "金许許洪翁齐齊康文施尤游阮麦麥童颜顏梅盛岳易常乔喬温溫庄莊兰蘭凌丘"
    "黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔汤湯倪俞欧歐關区區甘柯霍牟卓涂褚佟瞿"
    "章祝項项苗鲁魯柳祁葛滕翟聂聶焦裴冉樊耿朴玄南车車池卞千阮"
)
_CHINESE_POST = (
    r"(?P<title>(?:[^\W\d_的和与與及由在于於是為为]|在(?=[台华華])|及(?=[邊边]境)){0,20}(?:关长|關長|署长|署長|秘书长|秘書長|局长"
    r"|局長|司长|司長|主任|校长|校長"
    r"|部长|部長|大使|主席|总监|總監|会长|會長|处长|處長|厅长|廳長|总理|總理|国务委员|國務委員"
    r"|专员|参事|參事|领导|領導|公使|总领事|總領事|参赞|參贊"
    r"|專員|长官|長官|組長|组长|經理|经理|行长|行長|院长|院長|市长|市長|省长|省長|县长|州长|区长"
    r"|委员长?|委員長?|科长|科長|课长|課長|首席代表|次長|次长|协调员|協調員|顾问|顧問|教授"
    r"|发言人|發言人|副?总统|副?總統|首相|大臣|书记|書記|助理署长|助理署長|監督|监督|负责人|負責人|总干事|總幹事|主管|警司|经济师|分析师))"
    r"(?:[（(][^()（）]{1,16}[)）])?"
)
# What follows a name.
_CHINESE_NEXT = (
    r"(?=[，,。、；;：:（(\s\d」』]|$|[一二三四五六七八九十廿]{1,3}[日月]|出席|表示|率|在|和|与|與"
    r"|及|主持|致|强调|強調|亦|于|於|会|會|藉|参|參|指|说|說|介|分|日前"
    r"|今|一行|的|为|為|等|作|发|發|共|先|代表|应|應|访|訪|宣|出任|担|擔|受|委|代|向|对|對|就|到|获"
    r"|昨|明|前往|赴|欢|歡|签|簽|见|見|陪|宴|祝|联|聯|分|率|还|還|曾|将|將|也|同|进|進|举|舉|开|開"
    r"|随|隨|回"
    r"|獲|从|從|接|提|总|總|认|認|建|呼|指|肯|感|重|期|希|称|稱|透|补|補|讲|講|阐|闡|围|圍|通"
    r"|结|結|带|帶|给|給|授|揭|视|視|至|赞|讚|承|报|報|负|負|以|因|则|則|并|並|亲|親|不|未|來|来"
    r"|以及|及其|夫妇|夫婦|[)）])"
)

_CHINESE_COUNTRIES = (
    "文莱|汶萊|柬埔寨|印度尼西亚|印尼|老挝|馬來西亞|马来西亚|缅甸|緬甸|菲律宾|菲律賓|新加坡|泰国"
    "|泰國|越南|日本"
    "|韩国|韓國|印度|澳大利亚|新西兰|斐济|蒙古|世界海关组织|世界海關組織|东盟|東盟"
)

_JAPANESE_POST = (
    "大使館(?:[一二三]等)?書記官|地域代表|関税庁次?長|(?:海関)?総署長|署長|庁長|技術担当官|担当官"
    "|(?:首席|主任|上席|統括)?(?:分析|技術|監視|調査|企画|検査|統括)官|統括監視官|教官|専門官|研修所長"
    "|首席監視官|局次長|(?:[一二三]等)?書記官|大使館参事官|事務総局長|事務局長|事務総長|総局長"
    "|関税局長|局長|副長官|長官|副大臣|総理大臣|大臣|総理|特命全権大使"
    "|大使|次長|部長|課長|所長"
    "|事務次長|副事務総長|部会長|支部長|(?:上級|首席)?監督官|課長補佐|室長補佐|代理大使|公使|総領事|海関総署副?署長|参事官|審議官|政務官|教授|会長|議長|税関長|総裁|補佐"
    "|副?首相|大統領|国家主席|(?:事務)?次官|副?(?:市長|知事|委員長)|室長|係長|理事官?|社長|顧問"
    "|コーディネーター|ディレクター|マネージャー|アドバイザー|調整官|副?署長|関税庁長|庁長"
)
# "The heads' meeting", "the head's office": no post of a person.
_NO_JAPANESE_POST = "(?![官級室会]|・[^、。]{0,8}会[合議]|[ァ-ヶー々]|補佐(?!官))"
_JAPANESE_BODY = (
    r"(?:(?:監視|調査|業務|総務|企画|国際|審理|収納|分析|管理|取締|通関|情報|人事|会計|開発|地域|協力"
    r"|貿易|政策|法務|技術|広報|教育|研修|監視取締|国際協力|国際調査)(?=部|課|室|局|担当)|(?:部|課|室)(?=次長)"
    r"|WCO|ASEAN|税関研修所?|・?(?:タイ|ベトナム|ラオス|カンボジア|ミャンマー|マレーシア"
    r"|インドネシア|フィリピン|シンガポール|モンゴル|オーストラリア"
    r"|ニュージーランド)(?:王国)?(?=関税|税関|国境|財務)|(?:国境)?(?:警備隊|警備)|アジア大洋州"
    r"|アジア太平洋|キャパシティ・ビルディング|能力構築|(?:東京|横浜|名古屋|大阪|神戸|門司|函館"
    r"|長崎|沖縄地区)(?=税関長)|海関|関税|[A-Z]{2,6}(?:[（(][^()（）]{1,40}[)）])?|財務省?|関税局"
    r"|外務省?|経済産業省?"
    r"|厚生労働省?"
    r"|警察庁"
    r"|大臣官房|[ァ-ヶー]{2,10}(?:税関|関税庁)"
    r"|在(?:中国|韓国|タイ|[ァ-ヶー]{2,10})(?:日本国?)?(?:臨時)?|中国|韓国関税庁|副"
    r"|世界税関機構(?:[（(]WCO[)）])?)"
)
_JAPANESE_NAME = (
    r"(?!各|財務|税関|世界|日本|関税|国際|外務|総務|共同|代理|筆頭|地域|事務|当局|同|副|前|現|元"
    r"|警察|全権|特命|期|両|新|旧|全|日中|日韓|日米|三国|二国|キャパシティ|ビデオ|豪州|韓国|中国"
    r"|米国|英国|セキュリティ|アジア|オンライン|歳入|国税|国境|海関|各国|チーフ|プロジェクト|シニア"
    r"|リージョナル|カントリー|チーム|センター|コンサルタント|グループ|国(?!分|枝|広|吉))"
    rf"(?:{_HAN_LETTERS}{{1,5}}?|[ァ-ヶー・]{{2,30}}?)"
)

_THAI_POST = (
    "(?:รอง)?(?:อธิบดี|รัฐมนตรี|ผู้อำนวยการ|เลขาธิการ|ปลัด|ที่ปรึกษา|หัวหน้า|ประธาน|เอกอัครราชทูต"
    "|ผู้ว่า|โฆษก|ผู้แทน|เจ้าหน้าที่|นายด่าน|กงสุล|อัครราชทูต|ผู้เชี่ยวชาญ|นายกรัฐมนตรี|ผู้ตรวจ"
    "|ผู้บัญชาการ|ผู้จัดการ|กรรมาธิการ|ผู้ประสานงาน|นายกสมาคม|นักวิชาการ|รักษา(?:การ|ราชการ)"
    "|ผู้บังคับ|ผู้บริหาร|ผู้ทรงคุณวุฒิ|รองนายก|เลขานุการ|อุปทูต|คณบดี|ผู้ช่วย|กรรมการ|ประธานาธิบดี|เจ้าแขวง|นายอำเภอ|ผู้กำกับ|นักวิเคราะห์"
    "|มุขมนตรี|นายกองค์การ|นายกเทศมนตรี|ข้าราชการ|อดีต|ประธานาธิบดี|สมาชิก|อาจารย์|วิทยากร)"
)
_THAI_HONORIFIC = (
    r"(?:นางสาว|น\.ส\.|นาย|นาง|ดร\.|ท่าน|พล\.[ตทอร]\.(?:[ตทอ]\.)?|พลเอก|พลโท|พลตรี|พลตำรวจ(?:เอก|โท|ตรี)"
    r"|พันเอก|พันตำรวจเอก|พ\.ต\.อ\.|มร\.|มิสเตอร์|คุณ|ดาโต๊?ะ?(?:\s?[ศสซ]รี)?|ดาตุ๊?ก|ตัน\s?ศรี|ตนกู"
    r"|ศาสตราจารย์|ศ\.|รศ\.|ผศ\.|ม\.ร\.ว\.|ม\.ล\.)"
)
# Who said something is named in one word: what follows is no part of the name.
_THAI_SAID = (
    r"(?![\u0e01-\u0e4e]*(?:เปิดเผย|กล่าว|ระบุ|เผยว่า|ชี้แจง|แถลง|เสริมว่า|เปิดการ|เป็นประธาน|พร้อม"
    r"|และ|ให้สัมภาษณ์|มอบหมาย|ได้รับ|เดินทาง|เข้าร่วม|ต้อนรับ))"
)
_NO_THAI_NAME = rf"(?!{_THAI_HONORIFIC}|และ|พร้อม|เป็น|กล่าว|เปิด|ได้|ร่วม|นำ|ใน|ที่|ซึ่ง|จาก|ระหว่าง)"
_PATTERNS_BY_LANGUAGE = {
    "ko": (
        # A Korean name, or one of two words before a country or a body; in Latin in brackets.
        # Of "마쓰다 히로시 RILO AP 소장" the first word alone is no name.
        rf"(?<![가-힣·-])(?P<name>{_KOREAN_NAME})"
        rf"(?!\s(?![가-힣]*(?:장|관|사)[은는이가과와을를도]\s)(?!관세|기획|기재|재정|외교|부산|인천|서울|국제|세계"
        rf"|아태)[가-힣]{{1,6}}(?<![청국부관원처터])\s"
        rf"{_KOREAN_WHOSE})\s(?P<title>{_KOREAN_BODY}{_KOREAN_POST})",
        rf"[가-힣]\s?[(（](?:H\.\s?E\.\s?)?(?P<name>{_LATIN_NAME})[)）]\s?"
        rf"(?P<title>{_KOREAN_BODY}{_KOREAN_POST})",
        rf"(?<![가-힣·-])(?P<name>(?:{_KOREAN_WORD}\s){{1,2}}{_KOREAN_WORD})\s"
        rf"(?P<title>(?:주한\s[가-힣]{{2,8}}\s?|WCO\s|세계관세기구\s|아세안\s"
        rf"|[가-힣]{{2,6}}\s관세총국\s?){_KOREAN_POST})",
        rf"(?<![가-힣·-])(?P<name>(?:{_KOREAN_WORD}\s){{1,3}}?{_KOREAN_WORD})\s"
        rf"(?P<title>(?:{_KOREAN_COUNTRIES}\s)?[가-힣]{{2,6}}\s(?:관세총국장|해관총국장|해관장"
        rf"|관세청장|관세국장"
        r"|재무장관))(?![가-힣]{2})",
        rf"[(（](?P<title>청장|차장|국장|소장|원장|장관|사무총장|대표|세관장)(?:\s|·)"
        rf"(?P<name>[{_KOREAN_SURNAMES}]{_HANGUL}{{1,2}}|(?:{_HANGUL}{{1,6}}\s){{1,3}}"
        rf"{_HANGUL}{{1,6}})[)）]",
        # A foreign name of one to four words before a country or a body, and a post of it; Han or
        # Latin letters may stand between them in brackets.
        rf"{_KOREAN_START}(?P<name>(?:{_KOREAN_WORD}\s){{1,3}}"
        rf"{_KOREAN_WORD})(?:\([\u4e00-\u9fff]{{2,6}}\))?\s"
        rf"(?P<title>{_KOREAN_WHOSE}[가-힣]{{0,8}}(?:\([A-Z]+\))?\s?(?:A/P\s"
        rf"|AP\s)?{_KOREAN_BODY}{_KOREAN_POST}"
        r"(?:\([가-힣]{1,8}\))?)",
        rf"{_KOREAN_START}(?P<name>[가-힣]{{2,6}}(?<![은는이가을를에의로과와한된인측날]))"
        rf"(?:\([\u4e00-\u9fff]{{2,6}}\))?\s(?P<title>{_KOREAN_WHOSE}[가-힣]{{0,8}}(?:\([A-Z]+\))?\s?(?:A/P\s|AP\s)?"
        rf"{_KOREAN_BODY}{_KOREAN_POST}(?:\([가-힣]{{1,8}}\))?)",
        # Of whom a body is named before: "필리핀 관세청의 마리아 산토스 정보국장".
        r"(?:(?<=[측청국부처관]의\s)|(?<=측\s)|(?<=장,\s)|(?<=장과\s)|(?<=장·))"
        rf"(?P<name>(?:{_KOREAN_WORD}(?<![장관국청원과])\s){{1,2}}?{_KOREAN_WORD}(?<![장관국청원과부항팀소실]))"
        rf"\s(?P<title>{_KOREAN_BODY}{_KOREAN_POST})",
        # The same of one word, and a family name with one letter, before a post in one word.
        rf"(?<=측\s)(?P<name>[가-힣]{{3,6}})\s(?P<title>{_KOREAN_BODY}{_KOREAN_POST})",
        rf"(?:(?<=[,은는과와]\s)|(?<=\n))(?P<name>(?!신임|전임|우리|이번|지역|서울|인천|부산|마산|여수|구미"
        rf"|정부|연구|주요|김해|전국|양측|제주|유럽|한국|중국|일본|미국)[{_KOREAN_SURNAMES}]{_HANGUL})\s"
        rf"(?P<title>(?=[가-힣]{{4,}}){_KOREAN_POST})",
        # "조사국장인 폰텝 분솜은".
        r"(?P<title>[가-힣A-Z]{2,12}(?:국장|청장|차장|소장|대사|과장|팀장|단장|센터장))인\s"
        r"(?P<name>[가-힣]{2,6}(?:\s[가-힣]{1,6}?)?)(?=[은는이가]\s)",
        # A family name and one letter before a post of several words.
        rf"(?<![가-힣·-])(?P<name>[{_KOREAN_SURNAMES}]{_HANGUL}(?<![의을를에과와국측청은는이가한]))\s"
        rf"(?P<title>(?=[가-힣]{{0,8}}(?:세관|관세청|센터|연수원|개발원)){_KOREAN_POST})",
        # A foreign name in one word before a post of the WCO.
        r"(?<![가-힣])(?!이번|이어|해당|이날|아태|지역"
        r"|신임)(?P<name>[가-힣]{3,5}(?<![은는이가을를에의로과와한된인]))\s"
        r"(?P<title>WCO\s[가-힣]{0,6}(?:국장|총장|차장|소장))(?=[은는이가을를과와도,.\s])",
        r"(?:관세청|관세총국|해관|세관|관세국|재무부|국경수비대|국경보호청|국경보호국|사무국)(?:\([A-Z]{2,6}\))?\s"
        r"(?P<name>(?![가-힣]*[국청과실]\s)(?:[가-힣]{1,6}\s){1,3}[가-힣]{1,6})\s"
        r"(?P<title>(?:부)?(?:청장|총국장|국장|차장|장관|차관|대표))(?=[은는이가을를과와도,.\s])",
    ),
    "zh": (
        # The post comes first.
        rf"{_CHINESE_POST}(?P<name>[{_CHINESE_SURNAMES}]{_HAN_LETTERS}(?![作在和与與及率主出表指说說会會于於受为為陪颁頒致签簽拜访訪]){_HAN_LETTERS}"
        rf"{_CHINESE_NEXT}"
        rf"|[{_CHINESE_SURNAMES}]{_HAN_LETTERS}{_CHINESE_NEXT})",
        rf"{_CHINESE_POST}\s?(?P<name>{_LATIN_NAME}|{_HAN_LETTERS}{{1,6}}(?:·{_HAN_LETTERS}{{1,8}}?)+{_CHINESE_NEXT})",
        rf"(?P<title>(?:{_CHINESE_COUNTRIES})[^\W\d_的和与與及]{{0,10}}"
        r"(?:署长|署長|局长|局長|总监|總監|关长|關長|部长|部長|秘书长|秘書長|总署长))"
        rf"(?P<name>{_HAN_LETTERS}{{2,6}}?){_CHINESE_NEXT}",
        # A name in Han, and in Latin letters in brackets.
        rf"{_CHINESE_POST}(?P<name>{_HAN_LETTERS}{{2,8}})(?=\s?[（(]{_LATIN_NAME}[)）])",
        # A name before its post.
        rf"(?<!{_HAN_LETTERS})(?P<name>[{_CHINESE_SURNAMES}](?:(?![方副总總各该該两兩双雙国國等海关關局署省市])"
        rf"{_HAN_LETTERS}){{1,2}})"
        rf"(?P<title>副?(?:关长|關長|署长|署長|秘书长|秘書長|局长|局長|司长|司長|校长|校長|部长|部長|大使|主任|处长|處長))"
        r"(?![^\W\d_]{0,2}(?:會議|会议|峰會|峰会|办公室|辦公室))",
        rf"(?<![A-Za-z])(?P<name>{_LATIN_NAME})\s?{_CHINESE_POST}",
    ),
    "ja": (
        # The post comes after a surname, or before a whole name.
        rf"(?<!{_HAN_LETTERS})(?<![ァ-ヶー・0-9])(?<![0-9]か)(?P<name>{_JAPANESE_NAME})"
        rf"(?P<title>{_JAPANESE_BODY}{{0,3}}[前現元]?(?:{_JAPANESE_POST})){_NO_JAPANESE_POST}",
        # A name in katakana after a body: "税関総局アナ・レイエス副総局長".
        r"(?<=[局庁省署関室課構])(?P<name>[ァ-ヶー]{1,12}(?:・[ァ-ヶー]{1,12}){1,3})"
        rf"(?P<title>{_JAPANESE_BODY}{{0,3}}[前現元]?(?:{_JAPANESE_POST})){_NO_JAPANESE_POST}",
        # "小川真一・能力構築局長".
        rf"(?<!{_HAN_LETTERS})(?P<name>{_HAN_LETTERS}{{2,5}})(?<![長官])・"
        rf"(?P<title>(?:{_JAPANESE_BODY}|{_HAN_LETTERS}{{1,6}}?局){{0,3}}(?:{_JAPANESE_POST})){_NO_JAPANESE_POST}",
        # "アナ・レイエス (Ana Reyes) 事務総長".
        rf"(?<![ァ-ヶー・])(?:[ァ-ヶー・]{{3,25}}|(?<!{_HAN_LETTERS}){_HAN_LETTERS}{{2,6}})"
        rf"[（(](?P<name>{_LATIN_NAME}|{_HAN_LETTERS}{{2,6}})[)）]"
        rf"(?P<title>{_JAPANESE_BODY}{{0,3}}[前現元]?(?:{_JAPANESE_POST})){_NO_JAPANESE_POST}",
        # A name in Latin letters before its post, and an expert of a body.
        rf"(?<![A-Za-z])(?P<name>{_LATIN_NAME})\s?"
        rf"(?P<title>{_JAPANESE_BODY}{{0,2}}[前現元]?(?:{_JAPANESE_POST}))",
        rf"(?<=[の、るたは])(?P<name>{_HAN_LETTERS}{{1,4}})(?P<title>[A-Z]{{3,5}}専門家)",
        rf"(?P<title>[A-Zァ-ヶー・\u4e00-\u9fff]{{0,14}}(?:{_JAPANESE_POST}))(?:の"
        rf"|は[^、。]{{0,8}}の)"
        rf"(?P<name>(?:(?!氏){_HAN_LETTERS}){{3,5}}|(?!ビデオ|メッセージ|スピーチ|リーダーシップ|イニシアティブ"
        rf"|プログラム)"
        r"[ァ-ヶー・]{3,20})",
        # "The head of the bureau, Ana Reyes".
        rf"(?P<title>(?:[A-Z][A-Z/ ]{{1,10}})?[ァ-ヶー・\u4e00-\u9fff]{{0,20}}"
        rf"(?:{_JAPANESE_POST}|専門家|代表|委員|研究員|コンサルタント|講師))の(?P<name>{_LATIN_NAME}|{_HAN_LETTERS}{{2,5}}|[ァ-ヶー・]{{3,20}})(?=氏)",
        rf"(?P<name>{_HAN_LETTERS}{{3,6}})[（(][ぁ-ん\s]{{4,20}}[)）]"
        rf"(?P<title>{_JAPANESE_BODY}{{0,3}}[前現元]?(?:{_JAPANESE_POST}))",
    ),
    "th": (
        # A courtesy title, and the post after the name.
        rf"{_THAI_HONORIFIC}\s?(?P<name>{_THAI_SAID}[\u0e01-\u0e4e]{{2,20}}"
        rf"\s{_NO_THAI_NAME}[\u0e01-\u0e4e]{{2,25}}?)"
        r"(?:\s?(?:\([A-Za-z .’'-]{4,40}\)\s?)?"
        rf"(?P<title>(?:{_THAI_POST})[\u0e01-\u0e4e]{{0,60}})"
        rf"|(?=\s|$))",
        rf"(?<![A-Za-z.])(?:(?:Mr|Ms|Mrs|Dr)\.\s?)?(?P<name>{_LATIN_NAME})"
        rf"\s(?P<title>(?:{_THAI_POST})[\u0e01-\u0e4e]{{0,60}})",
        # "Ms. Ana Reyes ตำแหน่ง Comptroller".
        rf"(?<![A-Za-z.])(?:(?:Mr|Ms|Mrs|Dr)\.\s?)?(?P<name>{_LATIN_NAME})\s(?:ดำรง)?ตำแหน่ง\s?"
        r"(?P<title>[A-Z][A-Za-z ,&-]{3,60}[A-Za-z](?:\s?ของ[\u0e01-\u0e4e]{2,30})?"
        r"|[\u0e01-\u0e4e]{3,60})",
        # A name of several words, as in Burmese and Malay, before its post.
        rf"(?:อู|ดอว์|{_THAI_HONORIFIC})\s?(?P<name>{_THAI_SAID}[\u0e01-\u0e4e]{{2,20}}"
        rf"(?:\s{_NO_THAI_NAME}[\u0e01-\u0e4e]{{1,20}}){{1,3}}?)"
        rf"\s(?P<title>(?:{_THAI_POST})[\u0e01-\u0e4e]{{0,60}})",
    ),
}
_PATTERNS = {
    language: tuple(map(re.compile, patterns))
    for language, patterns in _PATTERNS_BY_LANGUAGE.items()
}
# The name in Latin letters in brackets after one in another script.
_ALSO_IN_LATIN = re.compile(rf"\s?[（(](?:(?:Mr|Ms|Mrs|Dr)\.?\s)?(?P<name>{_LATIN_NAME})[)）]")
# Words that stand where a name may.
_NO_NAMES = (
    "방한",
    "나라",
    "우리",
    "이번",
    "전국",
    "주요",
    "나흘",
    "이틀",
    "사흘",
    "방문",
    "신임",
    "共同",
    "磋商",
    "主持",
    "会议",
    "會議",
    "会晤",
    "會晤",
    "出席",
    "表示",
    "举行",
    "舉行",
    "一行",
    "会谈",
    "關務",
    "关务",
    "關稅",
    "关税",
    "高級",
    "高级",
    "常務",
    "常务",
    "會談",
    "论坛",
    "論壇",
)
# After a name that records have, in Thai.
_POST_AFTER = re.compile(rf"\s((?:{_THAI_POST})[\u0e01-\u0e4e]{{0,60}})")


# What stands before a post in Chinese and is no part of it.
_VERB_BEFORE = re.compile(
    r"^.*(?:会见|會見|会晤|會晤|拜会|拜會|拜访|拜訪|访问|訪問|邀请|邀請|接待|欢迎|歡迎|陪同|包括"
    r"|分别|分別|随后|隨後)了?"
)


def unspaced_people(reading: ReleaseReading) -> Iterator[NamedPerson]:
    """Yield the people named in scripts without capitals, each wherever a name stands."""
    for known in reading.names.people.unspaced_in(reading.text):
        after = _POST_AFTER.match(reading.text, known.end)
        post = PrintedPost(after[1], *after.span(1)) if after else None
        yield NamedPerson(
            known.name, known.start, known.end, reading.sentence_at(known.start), post
        )
    for pattern in _PATTERNS.get(reading.release.language, ()):
        for match in pattern.finditer(reading.text):
            if match["name"].startswith(_NO_NAMES):
                continue
            start, end = match.span("name")
            # The form in Latin letters counts, where a page prints both.
            latin = _ALSO_IN_LATIN.match(reading.text, end)
            if latin:
                start, end = latin.span("name")
            yield NamedPerson(
                reading.text[start:end], start, end, reading.sentence_at(start), _post_of(match)
            )


def _post_of(match: re.Match[str]) -> PrintedPost | None:
    """Return the post beside a name, without the verb before it; None if there is none."""
    if not match["title"]:
        return None
    start, end = match.span("title")
    verb = _VERB_BEFORE.match(match["title"])
    start += verb.end() if verb else 0
    return PrintedPost(match.string[start:end], start, end)

"""Words of questions: what is asked for, and what is asked about it. Tables alone."""

from __future__ import annotations


def _by_phrase(table: dict[str, str]) -> dict[str, str]:
    return {phrase.strip(): key for key, phrases in table.items() for phrase in phrases.split(",")}


# What ends the words among which the noun of a question stands.
ENDS_NOUN = frozenset("of in at for by on to from with".split())
# Things that are counted, and are no records, as people write them for many as well.
COUNTED = frozenset(
    "delegate participant member case kilo kg kilogram tonne ton arrest seizure administration "
    "country officer official representative speaker visitor guest expert party money percent "
    "people persons".split()
)
# What says how many things are asked for.
COUNTS = {
    word: number
    for number, word in enumerate("two three four five six seven eight nine ten".split(), 2)
}
# Types of bodies that meet, without their meetings being a series.
GROUPS = ("working-group", "committee")
# Words that stand in most records, so that they name none.
OF_MOST_RECORDS = frozenset(("asean", "wco", "customs"))
# Words for whoever is at the top of a body, whatever the title.
TOPS = tuple(
    "head heads headed chief chiefs boss leader leaders led leads lead leading ran".split()
)
TOPS += ("run", "runs", "running", "in charge", "top")
# Words in the title of an office that is not at the top of its body.
NOT_TOP = (
    *("deputy", "vice", "chair", "assistant", "manager"),
    *("division", "capacity building", "compliance"),
)
# Words of politeness and particles that other languages put anywhere.
PARTICLES = frozenset(
    "po ba yung nung noong krub krap khrap khap kha khun sih dong nih lah kah naman daw talaga "
    "kasi ho aja exactly actually really precisely finally".split()
)
ASKING = frozenset("who whom whose when where which what how".split())
ASKING_FOR_SEVERAL = frozenset("dates names numbers figures".split())
# Words that only frame a question, so that they are not looked for.
FRAMING = frozenset(
    "explain describe please pls plz tell me know exactly actually responsible carried recorded "
    "prove known list show give find want need wondering curious remember officially precisely "
    "name names ya na ka po ba daw nga lah kah sih dong hi hello hey sir madam thanks thank kindly "
    "attested trace called meaning whole total altogether happened happen somebody someone anybody "
    "fact check checking writing am files keep reading read heard article thesis slide slides "
    "shorten shortened you your i we can could would location city town venue very really "
    "just".split()
)
# Words that compare or single out; a fact that answers must say them, or be found by comparing.
COMPARING = frozenset(
    "longest shortest most fewest least largest biggest smallest highest lowest youngest best "
    "worst busiest strongest richest greatest woman women female".split()
)
# Words that compare where one of two is asked for: "more people in which, this one or that one".
COMPARING_TWO = frozenset(
    "longer shorter more fewer less larger bigger smaller higher lower greater busier".split()
)
# How it is said that one of two is asked for, besides by "or".
OF_TWO = ("of the two", "of these two", "of them", "of both", "versus", "vs")
# The words among them that ask for the most, and those that ask for the least, of something.
ASKING_FOR_MOST = frozenset(
    "longest most largest biggest highest greatest busiest longer more larger bigger higher "
    "greater busier".split()
)
ASKING_FOR_LEAST = frozenset(
    "shortest fewest least smallest lowest shorter fewer less smaller lower".split()
)
# The words among them that ask how long something was, and how large.
OF_LENGTH = frozenset("longest shortest longer shorter".split())
OF_SIZE = frozenset("largest biggest smallest busiest greatest larger bigger smaller".split())
# What asks which of two was before the other.
OLDER = ("earlier", "later", "older", "newer", "sooner")
# Between what stands each of two things, by what they are: the ends of a range, or a choice.
SIDES = {
    "between": (("between", "and"),),
    "range": (("from", "to"), ("from", "until"), ("from", "through")),
    "either": (("", "or"), ("", "versus"), ("", "vs"), ("between", "and")),
}
# What leaves out a place: the first one outside Indonesia.
EXCLUDING = tuple(
    f"{phrase}{article}"
    for phrase in (
        "outside", "outside of", "not in", "not held in", "not hosted by", "other than", "except",
        "except in", "elsewhere than in", "held outside", "away from",
    )
    for article in ("", " the")
)  # fmt: skip
# What says that something is more, or less, than a number.
BEYOND = ("more than", "over", "above", "exceeding", "exceeded", "upwards of")
AT_LEAST = ("at least", "no fewer than", "no less than")
BELOW = ("fewer than", "less than", "under", "below")
AT_MOST = ("at most", "no more than", "up to")
HUNDREDS = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
# Words of the names of figures that say nothing of what is counted.
OF_ANY_FIGURE = frozenset("participating seized stopped found preliminary".split())
# Phrases that have such a word and compare nothing.
NOT_COMPARING = (
    "at least", "at most", "most recent", "most recently", "most of", "more than", "less than",
    "fewer than", "best regards", "best wishes", "most likely", "or more", "or less",
    "or fewer", "once more", "no longer", "longer form",
)  # fmt: skip
# Words for whoever has a post only for a time.
ACTING = ("acting", "oic", "officer in charge", "officers in charge", "interim", "caretaker")
# What says in a fact that somebody signed, and else that somebody came in.
CAME_IN = {
    "signed": ("signed", "sign", "signature", "signatures"),
    "": (
        *("joined", "acceded", "deposited", "ratified", "became", "brought", "welcomed"),
        *("take part", "took part", "took effect among", "live operation", "went live"),
        *("to use", "in use", "party", "parties", "into force for"),
    ),
}
# What says besides, where countries are asked for of which something is not so, that it is so.
CONNECTED = {
    "signed": ("to sign",),
    "": ("connected", "exchanging", "began to exchange", "adopted", "to join"),
}
# Words for countries and their customs, of whom those can be asked for who did not do something.
COUNTRY_NOUNS = frozenset(
    "country countries member members state states nation nations administration administrations "
    "service services ten eleven".split()
)
# Words that ask for what is not so.
DENYING = frozenset("never neither absent lacking missing missed skipped".split())
# Words that ask for today.
NOW = ("now", "current", "currently", "today", "incumbent", "at present")
# Words that ask for the present where nothing in a question is of another time.
PRESENT = frozenset("is are has heads leads runs serves holds sits s".split())
PAST = frozenset(
    "was were did had been became began served headed led held chaired took ran left until till "
    "when former formerly previously before after then ever".split()
)
# Words that ask for the seat of a body.
SEAT = frozenset(
    "headquarters headquarter headquartered hq seat seated based sit sits sitting located".split()
)
# "On European soil" says where.
CONTINENTAL = {"asia": "asian", "europe": "european"}
GROUNDS = ("soil", "ground", "country", "countries", "city", "cities", "territory")
# Words for those who meet as heads of customs.
HEADS = frozenset("directors dgs heads chiefs commissioners bosses".split())
# What says that all members of ASEAN did something.
OF_ALL_OF_ASEAN = ("all ten", "all eleven", "all asean members", "the ten asean members")
OF_ALL = (*OF_ALL_OF_ASEAN, "all members", "all member states")
# Titles of people in a government.
OF_GOVERNMENT = frozenset(
    "minister ministers ambassador president king premier governor undersecretary".split()
)
# What asks for what is in doubt.
ASKING_FOR_DOUBT = (
    *("disagree", "disagrees", "disagreement", "disagreements", "disputed", "in dispute"),
    *("uncertain", "in doubt", "doubtful", "not certain"),
)
# What asks for a measure, which no summary tells.
MEASURES = ("how old", "how tall", "how much", "how far", "how big", "how heavy", "how rich")
# What nobody records of whoever has a post.
UNRECORDED = frozenset("salary salaries pay wage wages phone telephone email address age".split())
# Those who are asked or ask: "could you", "can I know".
SPEAKERS = frozenset("you i we anyone anybody someone somebody".split())
# What says in a fact that something is not so: "were still to join".
DENIED = DENYING | {"not", "still to", "yet to", "without", "all but", "to join", "to sign"}
# What says that something was not done yet.
STILL_OPEN = ("still to", "yet to", "not yet", "all but", "to join within", "was asked to")
# Ranks below the top one.
BELOW_TOP = frozenset("deputy vice assistant".split())
# What a meeting does when it decides.
DECIDED = tuple(
    "agreed decided endorsed adopted approved signed welcomed resolved accepted concluded".split()
)
# What says that something was only planned, which is neither so nor not so.
PLANNED = ("expected to", "was to follow", "planned to", "intends to", "intended to", "hoped to")
# "Didn't" and "has not", as they are folded and as they are typed.
_VERBS_DENIED = "did has have had was were is are does do".split()
DENYING_PHRASES = (
    *("yet to", "have no", "has no", "had no"),
    *(f"{verb}n{end}" for verb in _VERBS_DENIED for end in (" t", "t")),
    *(f"{verb} {adverb}not" for verb in _VERBS_DENIED for adverb in ("", "still ", "yet ")),
)
LISTING = "which list any all what name show tell give".split()
# Words with which a question begins that is answered by yes or no.
YES_OR_NO = frozenset("is are was were did does do has have had can could will would".split())
# Words that ask for something else than yes or no, though a question begins like one.
OPEN = frozenset("who when where which what how whom whose list".split())
# How people ask politely for what is no yes or no.
POLITE = (
    "tell me what",
    "you tell me",
    "explain",
    "you say what",
    "you give",
    "you describe",
    "you confirm",
    "you list",
    "you name",
    "let me know",
)

# What says that something was held in any of the countries of a group.
IN_GROUP = ("in an asean country", "in asean countries", "in asean members", "in an asean member")
# Small numbers that sentences write in words.
IN_WORDS = {"eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, **COUNTS}
# Places in a row after the first one.
LATER_PLACES = tuple("second third fourth fifth sixth seventh eighth ninth tenth".split())
PLACES = {word: number for number, word in enumerate(LATER_PLACES, 2)}
# Words for what is counted that mean nearly the same, as sources and people put it.
ALIKE = tuple(
    frozenset(group.split())
    for group in (
        "seizure seizures case cases seized detections",
        "arrest arrests arrested suspect suspects arests",
        "country countries member members administration administrations economies parties",
        "delegate delegates participant participants people officer officers persons attendees "
        "officials experts person ppl pax trainees",
        "company companies firm firms enterprise enterprises operators businesses",
    )
)

# People who are counted at a meeting.
PEOPLE_COUNTED = next(group for group in ALIKE if "delegates" in group)
# Words for the sex of those who are counted.
SEXES = frozenset("women woman female females men man male males ladies gentlemen".split())
# What begins a time that lasts until today, or until somebody else.
SINCE = ("since", "from", "starting with", "beginning with")
# What asks how often something is so.
OFTEN = ("often", "times", "frequently")

# What is asked about a subject, by the phrases that say so.
SIGNED, IN_FORCE, LAUNCHED, LIVE = "signed", "in_force", "launched", "live"
BEGAN, ENDED, HELD, FOUNDED = "start", "end", "held", "founded"
ADOPTED, JOINED, RATIFIED = "adopted", "joined", "ratified"
TOOK_OVER, LEFT = "took over", "left"
PREDICATES = _by_phrase(
    {
        SIGNED: "signed, sign, signing, signature, signatories, inked, concluded, conclude, signs",
        IN_FORCE: "entered into force, enter into force, come into force, "
        "came into force, in force, "
        "entry into force, take effect, took effect, effective, become effective, "
        "became effective, "
        "force, effect, comes into force, enters into force, takes effect, applies from, binding",
        LAUNCHED: "launched, launch, launching, rolled out, unveiled, introduced, kicked off, "
        "launches",
        LIVE: "go live, went live, going live, live, live operation, become operational, "
        "became operational, start operating, started operating, begin operating, live exchange, "
        "operational, in use, start use, started using, start using",
        BEGAN: "began, begin, begins, beginning, started, start, starts, commence, commenced, "
        "start date, from which date, starting, begun, get under way, got under way, get going, "
        "got going, kick off",
        ENDED: "ended, end, ends, finish, finished, close, closed, expire, expires, expired, over, "
        "end date, last day, until when, cease, ceased, ceases, lapse, lapsed",
        HELD: "held, hold, take place, took place, taken place, meet, met, convene, convened, "
        "gather, gathered, organized, happen, happened, run, ran, conducted, carried out, "
        "hold it, dates of",
        FOUNDED: "founded, found, established, establish, set up, created, create, founding, "
        "formed, establishment, opened, foundation, creation",
        ADOPTED: "adopted, adopt, endorsed, endorse, approved, approve, agreed, adoption, "
        "endorsement, approval, accepted, endorses, adopts",
        JOINED: "joined, join, joining, admitted, become a member, became a member, become party, "
        "became party, connected, connect, become a party, became a party, take part, taking part, "
        "took part, member since, go live with, come in, came in, become member, became member, "
        "member, enter, entered, accession, accede",
        RATIFIED: "ratified, ratify, ratification, acceded, accede, accession, deposited, deposit, "
        "instrument",
        TOOK_OVER: "become, became, appointed, elected, took over, take over, take office, "
        "took office, sworn in, assumed office, assume office, start as, started as, oath, "
        "appointment, named as, took oath, took up, takes over, assumed, in charge since, "
        "took post, took the post, take the post, took the job, took charge",
        LEFT: "left, leave, step down, stepped down, retire, retired, resign, resigned, "
        "leave office, left office, term end, term ended, stopped, retirement",
    }
)

# The phrases for each deed: "signed", "sign" and "signature" for signing.
PHRASES_OF_DEEDS = {
    deed: tuple(phrase for phrase, named in PREDICATES.items() if named == deed)
    for deed in dict.fromkeys(PREDICATES.values())
}

# What someone did at a meeting, by the words that say so.
_ROLES = {
    "chair": "chair chaired chairs chairing chairman chairperson chairwoman chairlady "
    "chairmanship preside presided presides presiding gavel",
    "co-chair": "cochair cochaired co-chair co-chaired cochairs cochairing",
    "opener": "opener open opened opens opening inaugurate inaugurated inaugurates declared kicked",
    "host": "host hosted hosts hosting organizer organizers received welcomed receive",
    "inviter": "invite invited invites inviting inviter invitation",
    "speaker": "speech spoke speak speaks speaker speakers keynote remarks addressed",
    "presenter": "presented presenter presenters presentation presentations presents",
    "moderator": "moderate moderated moderates moderating moderator moderators",
    "observer": "observer observers observed",
    "represented": "represent represented represents representing representative "
    "delegate sit sat stood",
    "participant": "attend attended attends attendee attendees participant "
    "participants participate "
    "participated came come went attending guest guests",
}
ROLES = {word: role for role, words in _ROLES.items() for word in words.split()}

# Units of time in which people ask how long something lasted.
UNITS_OF_TIME = ("days", "weeks", "months", "years")

# What a number stands before that is no number of things: "five-year plans".
OF_TIME = frozenset("year years month months week weeks day days".split())

# Words that name a post, beside those that name a role at a meeting.
POSTS = frozenset(
    "head heads headed chief chiefs boss bosses leader leaders director directors "
    "commissioner commissioners "
    "comptroller controller dg dgs dsg sg secretary minister manager managers ambassador president "
    "led leads lead leading ran run runs running charge top vice deputy holder holders seat post "
    "position job office incumbent successor predecessor succeeded replaced preceded attache "
    "coordinator administrator ceo acting general".split()
)


# Words that say nothing of what is asked for, so that nothing need bear them out.
EVERYDAY = frozenset(
    "vs versus co bc because due attested trace purely entirely wholly fully completely u only "
    "phase phases listed official "
    "a abbreviation about according acronym actually adays after again agree agreed ah ai all "
    "already also altogether an and ang ano another answer any anybody anyone apa appear "
    "appears are as at au aux avez ba back based be been before began begin begins being berapa "
    "between boss both bu by c co cac called came can certain cest check cho city combien come "
    "comes coming concluded conclusion conference confirmed consultation context could count "
    "counted countries country couple cua curious current currently customs dans dari das date "
    "dates dau daw day days de deal deals dealt dear decide decided definition dengan der des "
    "describe detail details di did die discuss discussed do documented documents does done "
    "dong du duoc during each earliest edition editions eh eight el eleven en end ended ends "
    "est etait ete event events ever every evidence exact exactement exactly exist existed "
    "exists explain far file financed find first five following for four from fue full fund "
    "funded funds gathering gave delivered get gi give go gone got guess guests guy ha had "
    "half happen "
    "happened happening has have having he here headquartered headquarters held "
    "hello her hey hi him "
    "his hold holder holding how i if il ilan in incumbent info information ini into is is's it "
    "ito its itself itu job just ka kah kailan kak kapan kay ke khi kind kindly know known la "
    "lah last latest le les let lets like list list's listed located location long los madam "
    "made main make man mana many mas may me mean meaning means meeting meetings member members "
    "mga might missing mission moment month more most much must my na nam name name's named "
    "names nao nation nations need new newest next ng nga ngay nhi nhung nila nine no no. not "
    "now nowadays nr num number o occasion of office official officially oh ok old oldest on "
    "one ones only or other others our out outcome outcomes over own owned owns paid pair pak "
    "par participants partner partners pay pays people person persons place please pls plz po "
    "position post pour precise precisely precisement present previous prove pun purpose quand "
    "que quel quelle question qui quoi really recent recently record recorded records remember "
    "responsible result results right role round sa saan said saja same say says seat second "
    "seminar serve served serving session sessions seven several she short should show si siapa "
    "sih since sino sir site situated six so somebody somebody's someone sont sort source "
    "sources spot stand stands start started starts state states statt still stuff summary sur "
    "sure t take taken talk talked tell tell's ten thank thanks that that's thats the their "
    "them then there there's theres these they thi thing third this those three till time times "
    "title to today together took total town training twelve two type un under une unrecorded "
    "until up upcoming us use used using va vay venue very visit vous want wanted was we went "
    "were what whats when whens where where's whereabouts wheres which which's who whole whom "
    "whos whose why will with within wondering workshop would y ya year years yet yong "
    "himself herself themselves personally oic early "
    "you your yung nag nung noong alin aling agad kasi sya wala natin dito naging teh kelan cetait "
    "aujourdhui dalam tu elle ont ete etait son juste probablement comme pada khun jadi mr mrs ms "
    "side given picked paper w deja fully actual svp avaient mention mentioned ang si "
    "island province letters formally "
    "refer refers according around directly sagit il yung documents waht spell "
    "spelled letters reunie tenue "
    "yearly incl including lines true if write keep reading read ago few calendar "
    "ya ini itu adalah naka nakabase sino-sino mga lahat ayon "
    "among amongst outside elsewhere except drew drawn brought bring lasted last lies ahead "
    "likewise earlier later".split()
)


# Words that questions of other languages have, and what the search has no words for.
TRANSLATED = {
    # Indonesian and Malay; "bea cukai" alone is the customs administration of Indonesia
    "bea cukai": "indonesia customs", "bea dan cukai": "indonesia customs",
    "dirjen bea cukai": "director general of indonesia customs", "bea cukai asean": "asean customs",
    "rapat dirjen bea cukai asean": "asean directors general of customs meeting",
    "dirjen bea cukai asean": "asean directors general of customs",
    "rapat dirjen bea cukai": "directors general of customs meeting",
    "ketua bea cukai": "head of indonesia customs", "ketua kastam": "head of malaysia customs",
    "kp kastam": "director general of malaysia customs", "diteken": "signed", "ke": "to",
    "dg bea cukai": "director general of indonesia customs", "gantikan": "replaced",
    "rasmikan": "opened", "pimpin": "chaired", "pengerusi": "chair", "mesyuarat": "meeting",
    "kat mana": "where", "diadakan": "held", "timbalan menteri": "deputy minister",
    "menteri keuangan": "finance minister", "konferensi": "conference", "syarikat": "companies",
    "bahas": "discussed", "keputusan": "decision", "jadi": "became",
    "rapat": "meeting", "membuka": "opened", "dibuka": "opened", "buka": "opened",
    "merasmikan": "opened", "dirasmikan": "opened", "meresmikan": "opened", "sekarang": "now",
    "saat ini": "now", "kini": "now", "sebelum": "before", "sebelumnya": "before",
    "setelah": "after", "sesudah": "after", "selepas": "after", "berikutnya": "next",
    "seterusnya": "next", "pertama": "first", "terakhir": "last", "terbaru": "latest",
    "terkini": "latest", "kedua": "second", "ketiga": "third", "negara": "countries",
    "negara mana": "which countries", "negara mana saja": "which countries",
    "kota": "city", "kota mana": "which city", "bandar mana": "which city", "tanggal": "date",
    "tanggal berapa": "what date", "tarikh": "date", "tahun berapa": "which year",
    "bulan apa": "which month", "pada bulan": "in", "bulan": "", "waktu": "", "sebagai": "",
    "sejak": "since", "sejak kapan": "since when", "dulu": "", "kali": "", "ikut": "joined",
    "soal": "about", "kasih": "", "beroperasi": "operational", "administrasi pabean": "customs",
    "banyak": "", "berapa banyak": "how many", "dlm": "in",
    "hari apa": "which day", "jumlah": "number of",
    "banyaknya": "number of", "berapa kali": "how many times",
    "brapa": "how many", "brapa kali": "how many times", "yang mana aja": "which",
    "mana aja": "which", "apa aja": "which", "siapa aja": "who", "ada berapa": "how many",
    "delegasi": "delegates", "peserta": "participants", "perwakilan": "representative",
    "mewakili": "represented", "wakil": "deputy", "menteri": "minister", "pidato": "speech",
    "bacakan": "read", "membacakan": "read", "menghadiri": "attended", "hadir": "attended",
    "datang": "came", "tuan rumah": "host", "menjadi tuan rumah": "hosted",
    "mengundang": "invited", "menjemput": "invited", "asing": "foreign", "bukan": "not",
    "bergabung": "joined", "menyertai": "joined", "jadi anggota": "joined",
    "menjadi anggota": "joined", "anggota": "members", "mulai": "started", "mula": "started",
    "berlaku": "in force", "januari": "january", "februari": "february", "maret": "march",
    "mac": "march", "mei": "may", "juni": "june", "jun": "june", "juli": "july",
    "agustus": "august", "ogos": "august", "oktober": "october", "desember": "december",
    "disember": "december", "nopember": "november", "kepanjangan": "full name",
    "kepanjangannya": "full name", "singkatan": "stand for", "singkatan dari": "stand for",
    "maksud": "meaning", "artinya": "meaning", "apa itu": "what is", "apa saja": "which",
    "mana saja": "which", "yang mana": "which", "siapa saja": "who", "diganti": "replaced",
    "digantikan": "replaced", "menggantikan": "replaced", "pengganti": "successor",
    "dirjennya": "director general", "kantor": "office", "pejabat": "officials",
    "acara": "events", "kegiatan": "events", "didirikan": "founded", "ditubuhkan": "founded",
    "hasil": "results", "membahas": "discussed", "dibahas": "discussed",
    "dibincangkan": "discussed", "kode etik": "code of conduct", "terletak": "located",
    "berada": "located", "berpusat": "located", "penyitaan": "seizures", "rampasan": "seizures",
    "pemimpin": "leader", "bos": "boss", "ketuanya": "chair", "th": "year",
    "diluluskan": "adopted", "disahkan": "endorsed", "disepakati": "agreed",
    # Tagalog
    "sino": "who", "sino ang": "who", "sino si": "who is",
    "kailan": "when", "kelan": "when", "saan": "where", "saang": "which",
    "saang lungsod": "which city", "saang bansa": "which country", "ilan": "how many",
    "ilang": "how many", "ano": "what", "ano ang": "what is", "alin": "which", "anong": "which",
    "anong taon": "which year", "anong petsa": "what date", "pulong": "meeting",
    "ginanap": "held", "idinaos": "held", "pinuno": "head", "pumalit": "replaced",
    "pumalit kay": "after", "bago": "before", "pagkatapos": "after", "ngayon": "now",
    "nagbukas": "opened", "namuno": "chaired", "nanguna": "led", "dumalo": "attended",
    "nilagdaan": "signed", "pumirma": "signed", "unang": "first", "huling": "last",
    "susunod": "next", "kasunod": "next", "bansa": "countries", "mga bansa": "countries",
    "taga": "from", "ni": "of", "bilang": "as", "ika": "", "dito": "", "sa atin": "",
    "opisina": "office", "naging": "became", "kayo": "", "meron": "", "huling bahagi ng": "late",
    "maynila": "manila", "pinas": "philippines", "pilipinas": "philippines", "ph": "philippines",
    "san": "where", "nakabase": "based", "pinirmahan": "signed", "sumunod": "next",
    "sumunod na": "next", "pinaka latest": "latest", "karaniwan": "usual",
    "lungsod": "city", "nagsimula": "started", "sumali": "joined", "ibig sabihin": "meaning",
    # Vietnamese
    "ai khai mac": "who opened", "ai dung dau": "who headed", "ai lanh dao": "who headed",
    "ai dai dien": "who represented", "ai tham du": "who attended", "ai thay": "who replaced",
    "ai thay the": "who replaced", "ai ky": "who signed", "ai mo": "who opened",
    "khai mac": "opened", "dung dau": "headed", "lanh dao": "headed", "dai dien": "represented",
    "tham du": "attended", "tham gia": "joined", "gia nhap": "joined", "thay the": "replaced",
    "ngay nao": "which date", "nam nao": "which year", "thang nao": "which month",
    "nuoc nao": "which country", "nhung nuoc nao": "which countries",
    "quoc gia nao": "which country", "thanh pho nao": "which city", "o thanh pho nao": "which city",
    "cac nuoc nao": "which countries", "chu tich": "chair", "chu tri": "chaired",
    "truoc": "before", "sau": "after", "sau khi": "after", "dau tien": "first",
    "cuoi cung": "last", "gan day nhat": "latest", "moi nhat": "latest", "tiep theo": "next",
    "ke tiep": "next", "hien nay": "now", "hien tai": "now", "bay gio": "now",
    "dai bieu": "delegates", "so luong": "number of", "la viet tat cua": "stand for",
    "viet tat": "stand for", "nghia la gi": "meaning", "bat dau": "started",
    "thanh lap": "founded", "phien hop": "session", "nao": "which", "co bao nhieu": "how many",
    "nhung cuoc hop nao": "which meetings", "nuoc": "country", "la gi vay": "what is",
    # French
    "first and last day": "dates", "first and last days": "dates",
    "first day and last day": "dates",
    "organismes": "organizations", "partenaires": "partners",
    "quels organismes": "which organizations",
    "la plus ancienne": "the first", "le plus ancien": "the first", "bilan final": "final results",
    "khi nao": "when", "was present": "attended", "were present": "attended",
    "dari kapan sampai kapan": "from when until when",
    "bengkel": "workshop", "tarikhnya": "date", "natapos": "ended", "ville": "city",
    "c etait qui": "who was it", "quel": "which", "quels": "which", "quelles": "which",
    "devenu": "become", "est devenu": "became", "etaient": "were", "au titre de": "as",
    "virtuelle": "online", "virtuelles": "online", "virtuel": "online", "virtuels": "online",
    "en ligne": "online", "liste": "list", "la liste": "list", "enregistrees": "recorded",
    "enregistres": "recorded", "asean omd": "asean wco", "de omd": "of wco", "numero": "number",
    "quest ce que": "what is", "quest ce": "what is", "qu est ce que": "what is",
    "qu est ce": "what is", "qu a t on": "what was", "qu ont": "what", "qu a": "what",
    "que signifie ce sigle": "stand for",
    "c est quoi": "what is", "cest quoi": "what is",
    "quoi": "what", "qu est ce que c est": "what is",
    "c etait quand": "when", "cetait quand": "when", "ou se tenait": "where", "se tenait": "held",
    "trimestre": "quarter", "semestre": "half", "kuartal": "quarter",
    "a quelle date": "what date", "quelle date": "what date", "en quelle annee": "which year",
    "quelle annee": "which year", "quelle ville": "which city", "dans quelle ville": "which city",
    "quel pays": "which country", "dans quel pays": "which country",
    "quels pays": "which countries",
    "premiere": "first", "premier": "first", "la premiere": "first", "derniere": "last",
    "dernier": "last", "prochaine": "next", "prochain": "next", "suivante": "next",
    "suivant": "next", "avant": "before", "apres": "after", "maintenant": "now",
    "aujourd hui": "now", "actuel": "current", "actuelle": "current", "chef": "head",
    "a ouvert": "opened", "a dirige": "headed", "dirigeait": "headed", "dirige": "headed",
    "a accueilli": "hosted", "accueilli": "hosted", "a represente": "represented",
    "representait": "represented", "a signe": "signed", "ont signe": "signed",
    "a rejoint": "joined", "rejoint": "joined", "a remplace": "replaced", "remplace": "replaced",
    "a succede a": "after", "signifie": "meaning", "veut dire": "meaning",
    "membres": "members", "delegues": "delegates", "nombre de": "number of", "saisies": "seizures",
    "decembre": "december", "fevrier": "february", "janvier": "january", "mars": "march",
    "avril": "april", "juin": "june", "juillet": "july", "aout": "august",
    "septembre": "september", "octobre": "october", "novembre": "november",
    "editions": "editions", "numerotees": "numbered", "quelles reunions": "which meetings",
    "centres": "centers", "regionaux": "regional",
    "centres regionaux de formation": "regional training centers",
    "reunions": "meetings", "a adopte": "adopted", "adopte": "adopted", "debut": "start",
    "fin": "end", "siege": "headquarters", "organisations": "organizations",
    "s agit il": "", "de quoi s agit il": "what is", "que signifie": "stand for",
    "vice presidence asie pacifique": "asia pacific vice chair", "sigle": "acronym",
    "a eu lieu": "was held", "adjoint": "deputy",
    "secretaire general adjoint": "deputy secretary general", "mai": "may",
    "omc": "wto", "ckr": "revised kyoto convention", "inde": "india", "bruxelles": "brussels",
    "rdp lao": "lao pdr", "depose": "deposited", "adhesion": "accession",
    "brrc": "rocb", "directeur": "director", "vice presidence": "vice chair",
    "vice presidences": "vice chairs", "mondiale": "global", "presidait": "chaired",
    # Spanish
    "donde": "where", "que es": "what is", "primera": "first", "primer": "first", "ultima": "last",
    "ultimo": "last", "proxima": "next", "antes": "before", "despues": "after",
    "que paises": "which countries", "en que ciudad": "which city", "que ciudad": "which city",
    "en que ano": "which year", "que fecha": "what date", "jefe": "head", "reunion": "meeting",
    "abrio": "opened", "hoy": "now", "quien": "who", "quienes": "who", "cuando": "when",
    "cuantos": "how many", "cuantas": "how many", "firmo": "signed", "celebro": "held",
    "en que pais": "which country", "ahora": "now", "actualmente": "now", "numero de": "number of",
    # Thai and Burmese written in Latin letters
    "khrai": "who", "muea rai": "when", "muarai": "when", "thi nai": "where", "tinai": "where",
    "kii khon": "how many", "arai": "what", "khue arai": "what is", "khu arai": "what is",
    "siyudad": "city", "nasaan": "where",
    "saang siyudad": "which city", "anong siyudad": "which city",
    "tempatnya": "location", "tempat": "location", "lokasi": "location", "lokasinya": "location",
    "bertempat": "located", "tempat mana": "where", "lieu": "location", "a quel endroit": "where",
    "endroit": "location", "lugar": "location", "wo": "where", "welcher stadt": "which city",
    "in welcher stadt": "which city", "dia diem": "location",
    "cho nao": "where", "noi nao": "where",
    # English as people type it
    "first asian": "first from asia", "first african": "first from africa",
    "first european": "first from europe",
    "is planned": "is next", "are planned": "are next",
    "is scheduled": "is next", "are scheduled": "are next",
    "put its name to": "signed", "ont dit": "said", "qu ont dit": "what said",
    "bahas apa": "discussed what", "apa yang dibahas": "what discussed",
    "came out of": "outcome of", "come out of": "outcome of", "waht": "what",
    "meny": "many", "frist": "first",
    "teh": "the", "minster": "minister", "openned": "opened",
    "shared the chair": "co chaired", "sat in the chair": "chaired",
    "took the chair": "chaired", "held the chair": "chaired", "had the chair": "chaired",
    "sat down": "met",
    "presided over": "chaired", "presided in": "chaired in", "singapor": "singapore",
    "physical": "onsite", "physically": "onsite", "face to face": "onsite",
    "headcount": "how many delegates", "spell out": "stand for", "refer to": "stand for",
    "prior": "before", "subsequent": "next", "penultimate": "second to last", "follow up": "after",
    "sequel": "after", "most recently": "latest", "final": "last", "original": "first",
    "ont eu lieu": "were held", "combien de": "how many", "combien de pays": "how many countries",
    "representes": "represented",
    "etaient representes": "were represented", "vienne": "vienna", "so far": "",
    "forerunner of": "before", "no of": "number of",
    "came before": "before", "comes after": "after",
    "ahead of": "before", "just ahead of": "before", "right ahead of": "before",
    "came just ahead of": "before", "leading up to": "before", "on the heels of": "after",
    "in the wake of": "after", "two times": "twice", "on two occasions": "twice",
    "a second time": "twice", "lies between": "was between", "falls between": "was between",
    "fell between": "was between", "sits between": "was between", "comes between": "was between",
    "came between": "was between", "stands between": "was between",
    "came after": "after", "comes before": "before",
    "comes next": "next", "came next": "next", "one before": "before", "one after": "after",
    "earlier": "before", "immediately before": "before", "immediately after": "after",
    "directly after": "after", "succeeding": "after", "leitete": "headed", "leiter": "head",
    "what is it called": "name", "whats": "what is", "wats": "what is", "wat": "what",
    "hw many": "how many", "howmany": "how many", "hwo": "how", "wen": "when", "whn": "when",
    "wer": "who", "wher": "where", "wich": "which", "wht": "what", "whos": "who is",
    "how come": "why", "sec gen": "secretary general", "secgen": "secretary general",
    "dir gen": "director general", "dir general": "director general", "wg": "working group",
    "mtg": "meeting", "mtgs": "meetings", "conf": "conference", "pls": "", "plz": "",
    "in which country": "which country", "at the moment": "now", "as of now": "now",
    "right now": "now", "nowadays": "now", "now adays": "now", "these days": "now",
    "organisation": "organization", "organised": "organized",
    "org": "organization", "orgs": "organizations",
    "chair person": "chairperson", "most recent": "latest", "right before": "before",
    "right after": "after", "just before": "before", "just after": "after", "prior to": "before",
    "very first": "first", "to date": "",
    "take his seat": "successor", "took his seat": "successor",
    "take her seat": "successor", "took his place": "successor", "took her place": "successor",
    "take his place": "successor", "take her place": "successor",
    "replaced by": "before successor", "succeeded by": "successor of",
    "was replaced by": "successor of", "handed over to": "successor of", "who next": "who after",
    "came next after": "after", "takes over from": "after", "took over from": "after",
    "take over from": "after", "followed by": "next after",
    "nb of": "number of", "n of": "number of", "regarding": "about", "concerning": "about",
    "bkk": "bangkok", "hcmc": "ho chi minh city",
    "customs service of": "customs of", "customs authority of": "customs of",
    "customs services": "customs administrations", "customs authorities": "customs administrations",
    "duty station": "location", "rep": "representative", "reps": "representatives",
    "adms": "administrations", "adm": "administration", "wkshop": "workshop", "yr": "year",
    "yrs": "years",
    "ops": "operations", "calendar year": "", "calendar yr": "",
    "in short": "summary", "in brief": "summary", "in a nutshell": "summary",
    "in plain words": "summary", "in simple words": "summary", "2 lines": "summary",
    "in 2 lines": "summary", "in two lines": "summary", "in one line": "summary",
    "one sentence": "summary", "in one sentence": "summary", "in two sentences": "summary",
    "thais": "thai", "koreans": "korean", "japanese": "japan",
    "gathering": "meeting", "gatherings": "meetings", "talks between": "consultations between",
    "talks with": "consultations with", "talks of": "consultations of",
    "look back on": "review", "looked back on": "reviewed", "took the place of": "replaced",
    "hand in": "deposit", "handed in": "deposited",
    "in charge of the meeting": "in the chair of the meeting",
    "in charge of the session": "in the chair of the session",
    "hk": "hong kong", "vc": "vice chair",
    "hod": "head of delegation", "eif": "entry into force", "spore": "singapore", "til": "until",
    "sgs": "secretaries general", "id like to know": "", "id like to": "", "id like": "",
    "siapakah": "who",
    "op": "operation",
    "dept": "department", "govt": "government", "intl": "international", "nr": "no",
}  # fmt: skip

# Words for what is done with meetings, agreements, systems and posts.
_DEEDS = frozenset(word for phrase in PREDICATES for word in phrase.split())
# Nouns for sorts of answers, which an answer need not say.
_SORTS = frozenset("months towns cities places".split())
# Words that need not be borne out, with those for deeds and posts.
IDLE = EVERYDAY | _SORTS | _DEEDS | POSTS | frozenset(ROLES)
# Words that name nothing that is asked for, though they stand where such a noun does.
SMALL = frozenset(
    "the a an of other others all any these those two three four five six seven eight nine ten "
    "different many much more asean wco customs".split()
)
# The roles of whoever only was at a meeting.
PRESENCE = frozenset(("participant", "represented"))
# Who did one of these did the other as well, as far as a question means.
ALIKE_ROLES = {"chair": ("chair", "co-chair"), "speaker": ("speaker", "presenter", "opener")}
# The role that is told of several meetings where none is said.
USUAL_ROLE = "chair"
# What asks for the outcomes of a meeting.
DECIDING = tuple(
    "decide decided decides decision decisions outcome outcomes agreed agree conclusion conclusions"
    " concluded result results".split()
)

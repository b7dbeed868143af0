"""Words of questions: what is asked for, and what is asked about it. Tables alone."""

from __future__ import annotations

from asean_wco.model.countries import ASEAN_CODES, CONTINENTS

# The sorts of answers.
WHO, WHEN, WHERE, COUNTRY, MANY = "who", "when", "where", "country", "how many"
NAME, MODE, OFTEN, MISSING, BODY, NUMBERED, SAID = (
    "name", "mode", "how often", "missing", "body", "number", "said",
)  # fmt: skip
# How a sort of answer is told, where its own word is no plain one.
SORTS_TOLD = {
    "": "what",
    COUNTRY: "which country",
    NAME: "what it stands for",
    MODE: "online or in person",
    MISSING: "what is missing",
    BODY: "which body",
    NUMBERED: "which number",
    SAID: "what was said",
}


def _by_phrase(table: dict[str, str]) -> dict[str, str]:
    return {phrase.strip(): key for key, phrases in table.items() for phrase in phrases.split(",")}


# What asks for an answer of a sort; of several, the first that stands in a question decides.
FRAMES: tuple[tuple[str, tuple[str, ...]], ...] = tuple(
    (sort, tuple(phrase.strip() for phrase in phrases.split(",")))
    for sort, phrases in (
        (
            OFTEN,
            "how often, how frequently, frequency of, how regularly, every how many years",
        ),
        (
            MISSING,
            "missing, not recorded, unrecorded, no text, no record of, not on file, have no "
            "record, not have, dont have, do not know, without record, gaps, not covered",
        ),
        (
            NAME,
            "stand for, stands for, stand 4, full name, long form, short for, abbreviation, "
            "acronym, abbreviated, expansion of, spelled out, full form, long name, full title, "
            "abbrev, letters mean, letters stand",
        ),
        (
            NUMBERED,
            "what number was, which number was, number of the meeting, number of the "
            "consultation, what number of, number of the session, which session number, what "
            "session number, which ordinal, ordinal, which number, number what, what number did, "
            "what number does, which number does, what number had, what number has",
        ),
        (
            WHEN,
            "when, what date, which date, which day, what day, which days, what days, first day, "
            "opening day, opening date, what month, which month, what "
            "year, which year, date of, dates of, date, dates, since when, until when, how "
            "long, day and month, on what exact date, exact day, in what time, year of",
        ),
        (
            MANY,
            "how many, how meny, how much, number of, count of, count, total number, "
            "total of, what "
            "number, how large, how big, amount of, quantity, number, total, in total, tally, "
            "hm, how often",
        ),
        (
            MODE,
            "held online, held virtually, held in person, by video, virtually, format, mode, in "
            "person or, online or, physical or, virtual or, how was, how were",
        ),
        (
            COUNTRY,
            "which country, what country, which countries, what countries, which member states, "
            "which members, which nations, which nation, which states, which state, countries, "
            "which asean members, country, which 7 countries, nations",
        ),
        (
            WHERE,
            "where, wheres, whereabouts, which venue, what venue, located, situated, seat of, "
            "hq, based, which hotel, which hall, what location, which location, which island, "
            "nasaan, spot, location of, location, venue of, venue, place of, meeting place, "
            "headquarters, headquartered, place, what city, which city, "
            "name the city, in what city, "
            "which capital, what capital, what town, which town, in which place, city name, city, "
            "town, which place, what place",
        ),
        (
            BODY,
            "which administration, what administration, which organization, which "
            "organizations, which body, which bodies, which agency, which agencies, partner "
            "organizations, which administrations, what organizations, which customs, partners, "
            "partner of",
        ),
        (
            WHO,
            "who, whom, whose, which person, which persons, names of the, name of the chairman, "
            "name of the chair, her name, his name, their names, chairman, chairperson, "
            "which official, which officials, which minister, name of the head, which people, "
            "person, name of, names of, somebody",
        ),
    )
)
# How it asks how often something happened, and not how often it does.
TIMES_COUNTED = tuple(f"how often {word}" for word in "did has have was were".split())
# The sorts before this place of the table go before all others.
ALWAYS_FIRST = 4
# What the noun after "which" or "what" says of the sort of answer: "in which month and year".
NOUNS = _by_phrase(
    {
        WHEN: "date, dates, day, days, month, year, years, months, weekday",
        WHERE: "city, town, capital, cities, towns, place, venue, location, "
        "province, island, hotel, "
        "hall, building, resort, places",
        COUNTRY: "country, countries, nation, nations, state, states, economy, economies",
        BODY: "administration, administrations, organization, organizations, body, bodies, agency, "
        "organisms, service, services, institution, institutions, academy, "
        "agencies, fund, donor, ministry, company, publisher",
        WHO: "person, persons, people, woman, lady, "
        "official, officials, minister, ministers, officer, expert, "
        "ambassador, chairman, chairperson, commissioner, speaker, delegate, leader, head, heads, "
        "manager, managers, director, directors, commissioners, president, chief, chiefs, "
        "secretary, ambassadors, experts, delegates, speakers, representative, representatives",
        MANY: "percentage, percent, share, quantity, amount, figure, sum",
    }
)
# How many words may stand between "which" and its noun: "on what exact calendar day"; and between
# "what was" and its noun: "what were the first and last day".
MOST_BEFORE_NOUN = 2
MOST_AFTER_COPULA = 5
COPULAS = frozenset("is was are were be".split())
# What ends the words among which the noun of a question stands.
ENDS_NOUN = frozenset("of in at for by on to from with".split())
# What compares records with each other, which no fact says and no list counts.
SUPERLATIVES = "most largest biggest highest fewest smallest lowest longest shortest".split()
# What asks for a number, before the words for what is counted.
COUNTING = ("how many", "how much", "number of", "count of", "amount of", "percentage of")
# What asks for a share of a whole.
SHARES = ("percent", "percentage", "per cent", "share", "rate", "proportion", "how much")
# Things that are counted, and are no records, as people write them for many as well.
COUNTED = frozenset(
    "delegate participant member case kilo kg kilogram tonne ton arrest seizure administration "
    "country officer official representative speaker visitor guest expert party money percent "
    "people persons".split()
)
# What is counted of a whole that has parts.
PARTS = ("times", "phases", "editions", "sessions", "rounds", "stages", "issues", "versions")
# What says how many things are asked for.
COUNTS = {
    word: number
    for number, word in enumerate("two three four five six seven eight nine ten".split(), 2)
}
# What says that two things are compared, and what may say so as well.
PLAINLY_COMPARING = tuple("older oldest earlier earliest later newer newest younger".split())
COMPARING = (*PLAINLY_COMPARING, "or", "vs", "versus", "before", "after")
# What somebody does who takes part, where those who do are counted: "how many came".
COMING = frozenset(
    "took take attended attend came participated participate joined gathered travelled".split()
)
# What asks for the parts of something that are of one sort.
SEVERAL_EDITIONS = ("editions", "versions", "cycles")
EDITIONS = (*SEVERAL_EDITIONS, "edition", "version", "cycle")
# What says of sessions that they have a number, or that they have none.
NUMBERED_ONES = (
    "official number", "has a number", "have a number", "with a number", "real number", "numbered",
    "own number", "session number", "carry a number", "carries a number", "bear a number",
    "bears a number",
)  # fmt: skip
UNNUMBERED = (
    "without number", "without a number", "without session number", "no number", "unnumbered",
    "without an official number", "no official number", "without official number",
)  # fmt: skip
# Which place from the end is asked for.
STEPS_FROM_LAST = {"penultimate": 2, "antepenultimate": 3}
# What asks of two things which came first.
WHICH_FIRST = ("first", "before", "later", "last", "latest", "sooner")
# What asks which of two records named is the later one; without it the older one is asked for.
LATER = ("later", "newer", "newest", "younger", "latest", "after", "last")
# What asks for the first day and the last one of what went on for longer.
SPANS = (
    "dates", "from when", "until which year", "until when did it run", "duration", "start and",
    "first and last", "days", "how long", "beginning and end", "from which",
)  # fmt: skip
FIRST_DAYS = ("first day", "day one", "opening", "since", "since when", "start date")
LAST_DAYS = ("last day", "until", "till", "end date")
# How facts put it that something was still to come, and how questions ask for that.
STILL_TO_COME = ("to join", "to sign", "to ratify", "still to", "not yet", "had not", "expected to")
NOT_YET = ("not", "yet", "still", "later", "next", "to join", "to sign", "will", "plan", "expected")
# What stands between the ends of a row of numbers.
TO = ("to", "to the", "through", "till", "until", "between")
# Types of bodies that meet, without their meetings being a series.
GROUPS = ("working-group", "committee")
# Words that stand in most records, so that they name none.
OF_MOST_RECORDS = frozenset(("asean", "wco", "customs"))
# What asks who came into a post more than once.
TWICE = ("twice", "two times", "more than once")
# What asks for the seat of a body.
SEATS = (
    "based", "located", "headquarters", "headquartered", "hq", "seat of", "hedquarters", "situated",
)  # fmt: skip
# Words for whoever is at the top of a body, whatever the title.
TOPS = tuple(
    "head heads headed chief chiefs boss leader leaders led leads lead leading ran".split()
)
TOPS += ("run", "runs", "running", "in charge", "top")
# Words in the title of an office that is not at the top of its body.
NOT_TOP = ("deputy", "vice", "chair", "assistant")
# Words that make another rank of a title.
RANKS = ("deputy", "vice", "assistant")
WOMEN = ("woman", "women", "lady", "female")
# What is said of whoever is the first such one: how questions put it, and how sentences do.
ATTRIBUTES = (
    (WOMEN, WOMEN),
    (("from asia",), ("from asia",)),
    (("from africa",), ("from africa",)),
    (("from europe",), ("from europe",)),
)
# What asks for a decision, which no list of subjects tells.
DECIDING = tuple(
    "decide decided decides decision decisions outcome outcomes agreed agree conclusion conclusions"
    " concluded result results".split()
)
# Words of politeness and particles that other languages put anywhere.
PARTICLES = frozenset(
    "po ba yung nung noong krub krap khrap khap kha khun sih dong nih lah kah naman daw talaga "
    "kasi ho exactly actually really precisely finally".split()
)
ASKING = frozenset("who whom whose when where which what how".split())
ASKING_FOR_SEVERAL = frozenset("dates names numbers figures".split())
# What "who" does that only people do.
TELLING = tuple(
    "said says called asked warned recalled stressed encouraged urged thanked declared announced "
    "told spoke speaks welcomed praised".split()
)
# What asks for a house, and for a city.
HOUSES = ("hotel", "hall", "building", "resort")
CITIES = ("city", "cities", "town", "towns")
VISITING = ("visited", "a visit", "visits")
# Words for the day on which a question is asked.
NOW = ("now", "today", "current", "currently", "present", "still", "incumbent")
# Words for people, beside "who": whoever says one of them asks for no body.
PERSONS = tuple(
    "person persons people official officials minister ministers leader officer expert "
    "ambassador chairman chairperson commissioner speaker delegate woman man lady gentleman".split()
)
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
# What says that something was held, and asks for no place.
HAPPENED = ("took place", "take place", "taken place", "takes place", "taking place", "in place")
# What asks for all that was held, without a word for what it was.
GOING_ON = (
    "what happened", "what happens", "what is happening", "what held", "what was held",
)  # fmt: skip
LISTING = "which list any all what name show tell give".split()
# What asks what something is that is named.
WHAT_IT_IS = (
    "who is", "who was", "what is", "what are", "what was", "what body is", "which body is",
    "what organization is", "stand for", "explain",
)  # fmt: skip
# What asks for everything of a sort.
ALL = ("all", "every", "each", "list", "ones")
SAYING = tuple(
    "said say says tell told discussed discuss decided decide agreed agree talked talk outcome "
    "outcomes result results conclusion conclusions concluded came decision decisions confirmed "
    "confirm declared declare announced announce reported shared share requested request asked ask "
    "noted urged urge stressed recalled warned voiced shinare hiningi".split()
)
# What asks for what came out of a meeting, as the first noun of half a sentence.
RESULTS = tuple("outcomes results result decisions conclusions".split())
# With what half a sentence asks for it at its end: "agreed points".
RESULTS_AT_END = tuple("points decisions outcomes conclusions".split())
# What asks what a meeting approved.
APPROVING = ("approved", "approve", "endorsed", "endorse", "adopted", "adopt")
# Words with which a question begins that is answered by yes or no.
YES_OR_NO = frozenset("is are was were did does do has have had can could will would".split())
# Those of them that ask about what was done.
DONE = frozenset("was were did has have had".split())
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
DEFINING = (
    "what whats explain describe meaning mean means about definition tell summary purpose".split()
)

# What stands beside "ASEAN" where one of its members, or all of them, are asked for.
MEMBERS = tuple(
    "countries country members member states state nations nation administrations administration "
    "economies".split()
)
# What asks for several, as the first noun of what is hardly a sentence: "members that joined".
LEADING_NOUNS = {
    "members": COUNTRY, "countries": COUNTRY, "administrations": BODY, "organizations": BODY,
    "head": WHO, "chief": WHO, "leader": WHO, "boss": WHO, "chair": WHO, "chairman": WHO,
    "arrests": MANY, "seizures": MANY, "cases": MANY,
}  # fmt: skip
# What may be measured of a thing after "what is the".
MEASURED = tuple("number amount date dates venue place city total location year name count".split())
# What sets a condition that no fact bears out by its words.
CONDITIONS = (
    "between", "apart from", "besides", "except", "not", "second", "third", "other than", "only",
    "immediately", "still", "and which", "and how", "differ", "disagree", "agree",
)  # fmt: skip
# What says that something was held in any of the countries of a group.
IN_GROUP = ("in an asean country", "in asean countries", "in asean members", "in an asean member")
# Small numbers that sentences write in words.
IN_WORDS = {"eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, **COUNTS}
# Places in a row after the first one.
LATER_PLACES = tuple("second third fourth fifth sixth seventh eighth ninth tenth".split())
PLACES = {word: number for number, word in enumerate(LATER_PLACES, 2)}
# How a sentence says the place in a row that a question asks for.
ORDERS_SAID = {
    "first": ("first", "1st", "oldest", "earliest", "original"),
    "last": ("last", "latest", "final"),
    "after": ("after", "followed", "successor", "succeeded", "replaced", "from"),
    "before": ("before", "until", "predecessor", "preceded"),
    "next": ("next", "followed", "after"),
}
# What half a sentence counts with its last word.
COUNTED_AT_END = frozenset(
    "arrests seizures cases delegates participants rate percentage suspects officers "
    "headcount".split()
)
# With what it says that it counts what it begins with.
TAILS_OF_COUNT = frozenset("number count total tally".split())
# For whose name it asks where no word asks: "1st meeting, chairman".
ROLE_NOUNS = frozenset(
    "host hosts chair chairman chairperson opener head boss representative speaker".split()
)
# Words for what is counted that mean nearly the same, as sources and people put it.
ALIKE = tuple(
    frozenset(group.split())
    for group in (
        "seizure seizures case cases seized detections",
        "arrest arrests arrested suspect suspects arests",
        "country countries member members administration administrations economies parties",
        "delegate delegates participant participants people officer officers persons attendees "
        "officials experts person",
    )
)

# What is asked about a subject, by the phrases that say so.
SIGNED, IN_FORCE, LAUNCHED, LIVE = "signed", "in_force", "launched", "live"
BEGAN, ENDED, HELD, FOUNDED = "start", "end", "held", "founded"
ADOPTED, JOINED, RATIFIED = "adopted", "joined", "ratified"
TOOK_OVER, LEFT = "took over", "left"
# What countries do one by one.
OF_COUNTRIES = (JOINED, RATIFIED, SIGNED)
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
        "end date, last day, until when",
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
# How facts put it that something was so.
EVIDENCE = {
    SIGNED: ("signed", "signature", "concluded", "signatures", "parties", "signatories"),
    IN_FORCE: (
        "entered into force", "in force", "took effect", "effect",
        "enters into force", "effective",
    ),
    LAUNCHED: ("launched", "launch", "started", "began"),
    LIVE: ("live", "launched", "use", "operational", "operation", "began", "started", "applied"),
    BEGAN: ("began", "started", "begun", "commenced", "start", "launched", "to begin", "first"),
    ENDED: ("ended", "end", "finished", "closed", "completed", "to end", "until"),
    HELD: ("held", "met", "took place", "ran", "meeting", "began", "ended"),
    FOUNDED: (
        "founded", "established", "set up", "created", "formed",
        "opened", "founded in", "began",
    ),
    ADOPTED: ("adopted", "endorsed", "approved", "agreed", "accepted", "adoption", "endorsement"),
    JOINED: (
        "joined", "joining", "acceded", "accession", "connected", "take part", "took part", "party",
        "member", "membership", "admitted", "joins", "connecting", "join", "parties",
    ),
    RATIFIED: (
        "ratified", "ratification", "ratify", "acceded", "accession", "deposited", "notification",
        "approved", "instrument",
    ),
    TOOK_OVER: ("appointed", "sworn", "took over", "took office", "elected", "became", "oath"),
    LEFT: ("left", "retired", "resigned", "stepped down", "ended", "until", "last day"),
}  # fmt: skip
# What asks for a member, and how facts put it that somebody became a party.
MEMBERSHIP = ("member", "membership")
OF_PARTIES = ("acceded", "accession", "party", "connected", "connecting", "take part", "took part")
# The fields whose date says that something was so, the best first.
DATE_FIELDS = {
    SIGNED: ("signed",),
    IN_FORCE: ("in_force",),
    LAUNCHED: ("launched", "start"),
    LIVE: ("launched", "in_force"),
    BEGAN: ("start", "launched", "founded"),
    ENDED: ("end", "ended"),
    HELD: ("start",),
    FOUNDED: ("founded", "first", "start"),
    TOOK_OVER: ("roles",),
    LEFT: ("roles",),
    "": ("start", "signed", "launched", "founded", "in_force", "first"),
}

# What has a field of its own, so that a sentence that mentions it tells no more.
DATED_BY_FIELD = frozenset((SIGNED, IN_FORCE, FOUNDED))
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
    "observer": "observer observers observed",
    "represented": "represent represented represents representing representative "
    "delegate sit sat stood",
    "participant": "attend attended attends attendee attendees participant "
    "participants participate "
    "participated came come went attending guest guests",
}
ROLES = {word: role for role, words in _ROLES.items() for word in words.split()}

# Words for several who had a post, one after the other.
HOLDERS = tuple(
    "secretaries commissioners directors dgs sgs heads chiefs controllers comptrollers leaders "
    "bosses managers ministers holders".split()
)
# What a number stands before that is no number of things: "five-year plans".
OF_TIME = frozenset("year years month months week weeks day days".split())

# Words for the time that somebody has a post.
TERM = ("term", "mandate", "tenure")
# What somebody did at a meeting that is named; what countries do that join something.
TAKING_PART = ("take part", "takes part", "took part", "taken part", "taking part")
# Words that name a post, beside those that name a role at a meeting.
POSTS = frozenset(
    "head heads headed chief chiefs boss bosses leader leaders director directors "
    "commissioner commissioners "
    "comptroller controller dg dgs dsg sg secretary minister manager managers ambassador president "
    "led leads lead leading ran run runs running charge top vice deputy holder holders seat post "
    "position job office incumbent successor predecessor succeeded replaced preceded attache "
    "coordinator administrator ceo acting general".split()
)

# What follows a sum of money, folded.
CURRENCIES = frozenset("eur usd jpy gbp aud sgd krw euro euros dollar dollars yen".split())
# Titles that nobody has who is not called by them.
TITLES = frozenset("minister ambassador president".split())
# Those of them that say no more than that it was a post.
ANY_POST = frozenset("holder holders seat post position job office incumbent".split())

# How it is said for which body or country somebody was there.
SIDES = (
    "for {}", "for the {}", "{} side", "behalf of {}", "behalf of the {}", "represented {}",
    "represented the {}", "representing {}", "representing the {}", "{} delegation",
    "delegation of {}", "delegation of the {}", "delegation from {}", "who from {}",
    "who from the {}", "came from {}", "came from the {}", "anyone from {}",
    "did {} send", "did the {} send",
)  # fmt: skip
# How that is said besides of whoever came.
FROM = ("from {}", "from the {}")
# What says no more than that somebody was there for somebody.
SIDE_WORDS = frozenset(("delegation", "side", "send", "delegate", "delegates", "behalf"))
# Types of bodies that are there for the country in which they have their seat.
NATIONAL_BODIES = ("customs-administration", "government-body")
# What asks who was there for somebody, without a word for a role.
FOR_SIDE = ("delegation", "who from", "anyone from", "send")
# What asks what was held beside something, and what something is a part of.
BESIDE = ("beside", "besides", "alongside", "together with", "parallel", "sidelines")
BELONGING = (
    "belong", "belongs", "hanging under", "under", "part of", "report to", "reports to", "parent",
)  # fmt: skip
# What asks who paid, and how facts put it.
FUNDING = tuple("paid pay pays paying funded funds funding financed finances sponsored".split())
PAID = ("paid for", "paid by", "had paid", "funded", "financed", "donated", "sponsored")
PAYING = (*FUNDING, "money", "donated", "gave", "contributed")

# Words that say nothing of what is asked for, so that nothing need bear them out.
IDLE = frozenset(
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
    "you your yung nag nung noong alin aling agad kasi sya wala natin dito naging teh kelan cetait "
    "aujourdhui dalam tu elle ont ete etait son juste probablement comme pada khun jadi mr mrs ms "
    "side given picked paper w deja fully actual svp avaient mention mentioned ang si "
    "island province letters formally "
    "refer refers according around directly sagit il yung documents waht spell "
    "spelled letters reunie tenue "
    "yearly incl including lines true if write keep reading read ago few calendar "
    "ya ini itu adalah naka nakabase sino-sino mga lahat ayon".split()
)

# What adds nothing to a list.
OF_LISTS = frozenset(
    "himself herself itself themselves both series kind sort family everything everyone everybody "
    "anything possible enumerate whatever capacity record file ever so order please sequence "
    "chronological youve ive got there anybody report reports known yearly annual regular comes "
    "goes too two three four five six seven eight nine ten".split()
)
# Words of those that narrow a list all the same: nothing but a condition may take them.
NARROWING = frozenset(
    "no none nothing not only between other others another again never without except most first "
    "second third "
    "now today current currently nowadays adays recent recently moment "
    "next last latest previous before after until under partner partners member members own owned "
    "owns paid pay pays funded funds fund financed still discussed dealt deal deals agree agreed "
    "decide decided concluded mission seminar workshop conference consultation conferences "
    "country countries state states nation nations time times phase phases island province "
    "letters present missing unrecorded office once twice "
    "city town place responsible source sources began begin ended end start started "
    "serve served cac same".split()
)

# What may be listed beside the kinds of record that the search knows, with the types of each.
LISTED = (
    ("country, countries, nation, nations, state, states, members, member states, economies, "
     "asean members, asean countries, member countries", "country", ()),
    ("people, persons, men, women, officials, holders", "person", ()),
    ("city, cities, town, towns, places", "city", ()),
    ("year, years", "year", ()),
    ("numbers, nos, session numbers", "number", ()),
    ("occasions, gatherings, get togethers", "meeting", ()),
    ("administration, administrations, customs administrations, customs services, services, "
     "customs authorities, customs departments", "organization", ("customs-administration",)),
    ("committee, committees", "organization", ("committee",)),
    ("working group, working groups", "organization", ("working-group",)),
    ("laboratory, laboratories, labs, rcls", "organization", ("laboratory",)),
    ("rtcs", "organization", ("training-centre",)),
    ("sub groups, subgroups, sub group, subgroup", "organization", ("working-group",)),
    ("business bodies, business councils", "organization", ("business-body",)),
    ("government bodies, government agencies", "organization", ("government-body",)),
    ("arrangement, arrangements", "initiative", ("arrangement",)),
    ("reports", "initiative", ("report",)),
    ("vision, visions", "initiative", ("vision",)),
)  # fmt: skip
# How it is said how many things are in a list.
NUMBERING = tuple(
    f"{before} {number}" for before in ("which", "what", "the", "all", "those") for number in COUNTS
)
# Words for a place in a row, or beside something in it.
ORDERING = (
    "first", "last", "earliest", "oldest", "newest", "latest", "next", "previous", "before",
    "after", "following", "right after", "time", "most recent",
)  # fmt: skip
# What says which of what is told is wanted alone.
LISTED_ALONE = {
    "countries only": "country", "only countries": "country", "only the countries": "country",
    "country names": "country", "names of countries": "country", "country list": "country",
    "list of countries": "country", "delegations": "country", "just the countries": "country",
    "just countries": "country", "cities only": "city", "only the cities": "city",
    "only cities": "city", "just the cities": "city", "places only": "city", "years only": "year",
    "only the years": "year", "just the years": "year",
}  # fmt: skip
# What asks for all people, and for all that there was.
EVERYBODY = (
    "who has",
    "who have",
    "everyone",
    "everybody",
    "names of all",
    "all who",
    "who all",
    "all those who",
)
EVERYTHING = (
    "everything", "all that", "all you have", "what all", "all events",
)  # fmt: skip
SHOWING_UP = (
    "appearances", "appearance", "shows up", "show up", "turns up", "present", "appears", "appear",
)  # fmt: skip
# Before somebody or something with which a time begins.
SINCE = frozenset(("since", "after", "from", "following"))
# Whom bodies send to meetings.
SENT = frozenset(
    "officer officers official officials expert experts delegate delegates delegation delegations "
    "staff manager managers colleague colleagues trainer trainers trainee trainees specialists "
    "people representatives".split()
)
# What says no more than that all are wanted, or in their order.
FRAMES_OF_LISTS = (
    "after the other", "after another", "one by one", "acting or not", "acting ones too",
    "in a row", "from first to last", "up to now", "until now", "so far", "to this day",
)  # fmt: skip
# What asks for one thing of something, and for no list.
ASKING_FOR_ONE = frozenset("when where date dates whom whose location venue why".split())
# What is said of several: "which were held online".
OF_SEVERAL = ("were", "are", "have been")
# What says among which countries something is, or was held.
_SOUTHEAST = frozenset((*ASEAN_CODES, "TL"))
GROUPS_SAID = {
    "in asia": CONTINENTS["asia"],
    "in europe": CONTINENTS["europe"],
    "southeast asia": _SOUTHEAST,
    "southeast asian": _SOUTHEAST,
    "south east asia": _SOUTHEAST,
    "our side of the region": frozenset(ASEAN_CODES),
}
# How meetings were held, beside the words for it that the search knows.
MODES_SAID = {
    phrase: mode
    for mode, phrases in {
        "virtual": "by video only, by video, over video, video only, online only, only online, "
        "virtually, over the internet",
        "in-person": "in person, face to face, on site, in presence",
        "hybrid": "both online and in person, partly online",
    }.items()
    for phrase in phrases.split(", ")
}
# What says no more than that somebody was at a meeting.
BEING_THERE = (
    "take part", "took part", "taken part", "taking part", "was at", "were at", "been at",
    "been to", "was present", "were present", "present", "travel to", "travelled to", "go to",
    "a part in", "had a part", "part in", "shows up", "show up", "showed up", "turned up",
    "turn up", "appears", "appear", "appeared", "appearances", "appearance", "sat with", "sat in",
    "sent", "send", "travelled", "flew to", "dispatched", "on board", "in the room",
)  # fmt: skip
# What says that a country was where something was held.
BEING_PLACE = ("put on", "the venue of", "venue of", "the place of", "place of", "the scene of")
ANY_PART = frozenset(("participant", "represented"))
# What else somebody did who did what is asked.
ROLES_MEANT = {"chair": ("chair", "co-chair"), "speaker": ("speaker", "presenter")}
# What adds nothing, as all that is recorded is of the region.
OF_REGION = (
    "in the asia pacific region", "of the asia pacific region", "in asia pacific", "in the region",
    "of the region", "in ap", "in the ap region", "for the asia pacific region",
)  # fmt: skip
# Before the country or the region in which something was.
WITHIN = frozenset(("in", "within", "inside", "to", "at", "held", "au", "en"))
# What meetings do with initiatives.
RELATIONS = {
    phrase: relations
    for relations, phrases in (
        (("adopted", "endorsed"), "adopted, adopt, endorsed, endorse, approved, approve"),
        (("launched",), "launched, launch"),
        (("signed",), "signed, sign"),
        (("reviewed",), "reviewed, review"),
        ((), "discussed, discuss, dealt with, deal with, spoke about, talked about, took up"),
    )
    for phrase in phrases.split(", ")
}
# How it is said that somebody was in a post.
HOLDING = ("held", "headed", "hold", "known to have headed", "in charge", "led", "ran")
# What part of bodies in initiatives is asked for; without it any part.
BODY_FIELDS = {
    "owned by": "owners", "own": "owners", "owns": "owners",
    "as a partner": "partners", "as partner": "partners", "partner in": "partners",
}  # fmt: skip

# How clauses put it that countries came into an initiative, by what a question asks.
COMING_IN = {
    JOINED: (
        "joined", "connected", "connecting", "went live", "live operation began", "exchanging",
        "live exchange", "took effect among", "took part", "acceded", "members live",
        "began to exchange", "the parties are", "was the first", "was the second",
    ),
    SIGNED: ("signed", "signatories", "parties at signature"),
    RATIFIED: ("ratified", "acceded", "approved the protocol"),
}  # fmt: skip
# How a clause puts it that they had still to, and how it tells of a trial or a wish alone.
STILL_OUTSIDE = ("still to join", "not yet", "were to join", "was to join", "to follow")
NO_STEP = (
    "pilot", "test", "tested", "tests", "agreed to", "asked", "expected", "workshop", "preparatory",
    "shown", "urged", "observed", "planned",
)  # fmt: skip
# What asks who came in, was in, or did the like; with what is done.
ASKED_IN = {
    phrase: deed
    for deed, phrases in {
        JOINED: "joined, join, joining, take part in, took part in, taken part in, took part, "
        "take part, in the, connected to, connected, connect, part of, went live, go live, live, "
        "take effect, took effect, exchange, exchanged, exchanging, use, using, in, belong to",
        SIGNED: "signed, sign, put its name to, put their names to, signatories of, signatories",
        RATIFIED: "ratified, ratify, acceded to, acceded, accede to",
    }.items()
    for phrase in phrases.split(", ")
}
# Which part of those who came is counted, as questions and sources put it.
PARTS_COUNTED = (
    ("in person", "physically", "on site", "face to face", "in presence"),
    ("online", "virtually", "by video", "remotely", "over video"),
    ("from abroad", "foreign", "foreigners", "overseas", "abroad", "from outside"),
)
# What asks for those outside.
ASKED_OUTSIDE = (
    "still not", "not yet", "had not", "have not", "has not", "did not", "not", "still missing",
    "still outside", "outside",
)  # fmt: skip
# What makes a time one until which something was so.
UNTIL_THEN = frozenset(("as of", "by", "until", "up to"))

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
    "banyaknya": "number of", "berapa kali": "how many times", "ada berapa": "how many",
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
    "headcount": "how many delegates", "spell out": "stand for", "refer to": "stand for",
    "prior": "before", "subsequent": "next", "penultimate": "second to last", "follow up": "after",
    "sequel": "after", "most recently": "latest", "final": "last", "original": "first",
    "ont eu lieu": "were held", "combien de": "how many", "combien de pays": "how many countries",
    "representes": "represented",
    "etaient representes": "were represented", "vienne": "vienna", "so far": "",
    "forerunner of": "before", "no of": "number of",
    "came before": "before", "comes after": "after",
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

"""Words of questions: what is asked for, and what is asked about it. Tables alone."""

from __future__ import annotations

from asean_wco.model.folding import CARDINALS, ORDINAL_WORDS, TENS
from asean_wco.search.vocabulary import (
    FRAME_WORDS,
    LIGHT_IN_QUESTIONS,
    MEETING_ROLES,
    QUESTION_WORDS,
    REQUESTS,
    STOP_WORDS,
    YES_OR_NO,
)


def _by_phrase(table: dict[str, str]) -> dict[str, str]:
    return {phrase.strip(): key for key, phrases in table.items() for phrase in phrases.split(",")}


# What says that "next" means the place behind another one, and not the time from today.
NEXT_OF_PAST = ("after", "following", "was", "were", "did", "came")
# What ends the words among which the noun of a question stands.
ENDS_NOUN = frozenset("of in at for by on to from with".split())
# Things that are counted, and are no records, as people write them for many as well.
COUNTED = frozenset(
    "delegate participant member case kilo kg kilogram tonne ton arrest seizure administration "
    "country officer official representative speaker visitor guest expert party money percent "
    "people persons".split()
)
# What says how many things are asked for: one asks for none of several, and more are none.
_MOST_COUNTED = 10
COUNTS = {word: number for word, number in CARDINALS.items() if 1 < number <= _MOST_COUNTED}
# Types of bodies that meet, without their meetings being a series.
GROUPS = ("working-group", "committee")
# Bodies that come for no country, wherever they sit.
OF_MANY_COUNTRIES = (
    *("international-organization", "regional-organization", "secretariat", "regional-office"),
)
# Words that stand in most records, so that they name none.
OF_MOST_RECORDS = frozenset(("asean", "wco", "customs"))
# Words for whoever is at the top of a body, whatever the title.
_TOP = tuple(
    "head heads headed chief chiefs boss leader leaders led leads lead leading ran run runs "
    "running top".split()
)
TOPS = (*_TOP, "in charge")
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
ASKING = QUESTION_WORDS | {"whom", "whose"}
ASKING_FOR_SEVERAL = frozenset("dates names numbers figures".split())
# What asks for a date at the end of a question.
DATE_NOUNS = frozenset("date dates year yr month".split())
# Words that only frame a question, so that they are not looked for.
FRAMING = REQUESTS | frozenset(
    "explain describe pls plz me know exactly actually responsible carried recorded prove known "
    "give want need wondering curious remember officially precisely name names ya na ka po ba "
    "daw nga lah kah sih dong hi hello hey sir madam thanks thank kindly attested trace called "
    "meaning whole total altogether happened happen somebody someone anybody fact check "
    "checking writing am files keep reading read heard article thesis slide slides shorten "
    "shortened you your i we can could would location city town venue very really just".split()
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
# What says that all members of a row after a number are meant as well.
ONWARDS = ("onward", "onwards", "and later", "and after", "and all later")
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
# Bodies of which people are members, and no countries.
STAFFS = ("secretariat", "staff", "team", "delegation")
# Words that ask for what is not so.
DENYING = frozenset("never neither absent lacking missing missed skipped".split())
# Words that ask for today.
NOW = ("now", "current", "currently", "today", "incumbent", "at present")
# Words that ask for the present where nothing in a question is of another time.
PRESENT = frozenset("is are has heads leads runs serves holds sits s".split())
PAST = frozenset(
    "was were did had been became began served headed led held chaired took ran left until till "
    "when former formerly previously before after then ever joined attended opened spoke hosted "
    "signed went came represented delivered gave".split()
)
# What says that somebody who is asked for by a post alone is not the one of today.
OF_OTHER_TIMES = PAST.union(
    "first last next previous successor predecessor succeeded replaced longest between since until "
    "meeting meetings conference conferences session sessions workshop workshops seminar seminars "
    "chair opener host speaker ceremony signing launch".split()
)
# Heads in the plural, of whom nobody "heads" anything.
HEADS_TOGETHER = ("customs heads", "heads of", "heads meeting", "heads meetings")
# What asks for somebody who is still to come.
NEXT = ("the next", "will be next", "future", "upcoming")
# Words for whoever pays for an initiative, and for whoever runs it, by the field of those.
DOERS = {
    "partners": ("funds", "funded", "finances", "financed", "pays", "paid", "donor", "donors"),
    "owners": ("runs", "running", "manages", "managing", "operates", "operating"),
}
# What is adopted, whatever it is called.
TEXTS = frozenset("text texts document documents instrument instruments paper papers".split())
# What ends with a time.
UNTIL = ("until", "till", "up to")
# What a language calls the customs of its own country, as typed, by the name of that country.
OWN_CUSTOMS = {
    "관세청": "Korea",
    "ศุลกากร": "Thailand",
    "ພາສີ": "Laos",
    "គយ": "Cambodia",
    "အကောက်ခွန်": "Myanmar",
    "hải quan": "Viet Nam",
    "kastam": "Malaysia",
    "bea cukai": "Indonesia",
    "bea dan cukai": "Indonesia",
    "adwana": "Philippines",
    "aduana": "Philippines",
    "税関": "Japan",
    "関税局": "Japan",
    "海关": "China",
}
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
# Titles of people who are at the head of no customs.
TITLES_OF_OTHERS = OF_GOVERNMENT | set(
    "attache attaches spokesman spokeswoman spokesperson".split()
)
SECRETARIES = ("secretary general", "secretaries general")
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
STILL_OPEN = (
    *("still to", "yet to", "not yet", "all but", "to join within", "was asked to", "urged"),
    *("was to start", "was to begin", "were to start", "were to begin"),
)
# How the very day of something is asked for, of which a month is not the answer.
VERY_DAY = ("which day", "what day", "exact day", "exact date", "which date", "day exactly")
# Parts of the world of which the records know no countries.
REGIONS = tuple(
    f"{before}{region}"
    for before in ("in ", "in the ", "in south ", "in north ", "in latin ", "in central ")
    for region in ("africa", "america", "americas", "oceania", "middle east", "caribbean")
)
# Ranks below the top one.
BELOW_TOP = frozenset("deputy vice assistant".split())
# What asks for all posts of somebody.
NOUNS_OF_POSTS = frozenset("posts positions offices jobs".split())
# What a meeting does when it decides.
DECIDED = tuple(
    "agreed decided endorsed adopted approved signed welcomed resolved accepted concluded".split()
)
# What asks for the place of something that lasts.
WHERE_IT_IS = ("where is", "where are")
# What asks for all who ever had a post.
OF_ALL_HOLDERS = ("have headed", "have led", "have been", "have held", "have had", "ever", "so far")
# What tells by a verb that somebody was somewhere.
VISITING = ("visited", "visiting", "ever visit", "times did")
# What asks for the part of something that is in ASEAN, or comes from it.
IN_ASEAN = ("in asean", "within asean", "from asean", "asean has", "does asean have")
# What is done to somebody before a term begins.
CHOSEN = frozenset(("elected", "nominated"))
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
ASKING_YES_OR_NO = YES_OR_NO | {"could", "will", "would"}
# Words that ask for something else than yes or no, though a question begins like one.
OPEN = ASKING | {"list"}
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
# Numbers that sentences write in words; "one" counts nothing.
IN_WORDS = {word: number for word, number in (CARDINALS | TENS).items() if number > 1}
# Places in a row after the first one.
LATER_PLACES = ORDINAL_WORDS[1:10]
PLACES = {word: number for number, word in enumerate(LATER_PLACES, 2)}
# Words for what is counted that mean nearly the same, as sources and people put it.
ALIKE = tuple(
    frozenset(group.split())
    for group in (
        "seizure seizures case cases seized detections",
        "arrest arrests arrested suspect suspects arests",
        "country countries member members administration administrations economies parties",
        "delegate delegates participant participants people officer officers persons attendees "
        "officials experts person ppl pax trainees representatives",
        "kg kgs kilo kilos kilogram kilograms kilogrammes",
        "ton tons tonne tonnes",
        "company companies firm firms enterprise enterprises operators businesses",
    )
)

# People who are counted at a meeting.
PEOPLE_COUNTED = next(group for group in ALIKE if "delegates" in group)
# What says that some of them came from other countries.
ABROAD = ("abroad", "foreign", "overseas")
# What asks for those that are not of ASEAN, or not of the group that is said.
FROM_OUTSIDE = (
    *("outside", "non asean", "foreign", "external", "abroad", "partner", "partners"),
    *("apart from", "besides", "beside", "beyond", "other than"),
)
# Words that ask for all members of a row of things that are called alike.
EDITIONS = frozenset(("editions", "versions"))
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
        "became effective, kick in, kicked in, kicks in, "
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

# What is told of countries that did what is asked.
AS_TOLD = {
    SIGNED: "signed",
    JOINED: "joined or took part",
    RATIFIED: "ratified",
    ADOPTED: "adopted it",
    LIVE: "went live",
    LEFT: "left",
}

# What someone did at a meeting, by the words that say so besides those of the search.
_ROLES = {
    "chair": "chairperson chairwoman chairlady chairmanship preside presides presidency gavel",
    "co-chair": "cochair co-chair co-chaired cochairs cochairing",
    "opener": "opener open opening inaugurate inaugurates declared kicked",
    "host": "organizer organizers received welcomed receive",
    "inviter": "invite invites inviting inviter invitation",
    "speaker": "speech speak speaks remarks address delivered deliver delivers",
    "presenter": "presenter presenters presentation presentations presents",
    "moderator": "moderate moderated moderates moderating moderator moderators",
    "observer": "observers observed",
    "represented": "represent represented represents representing representative delegate sit sat "
    "stood",
    "participant": "attends attendee participant participate came come went attending guest guests",
}
ROLES = MEETING_ROLES | {word: role for role, words in _ROLES.items() for word in words.split()}

# Units of time in which people ask how long something lasted.
UNITS_OF_TIME = ("days", "weeks", "months", "years")

# What a number stands before that is no number of things: "five-year plans".
OF_TIME = frozenset("year years month months week weeks day days".split())

# Words that name a post, beside those that name a role at a meeting.
POSTS = frozenset(
    "bosses director directors commissioner commissioners comptroller controller dg dgs dsg sg "
    "secretary minister manager managers ambassador president charge vice deputy holder holders "
    "seat post position job office incumbent successor predecessor succeeded replaced preceded "
    "attache coordinator administrator ceo acting general".split()
).union(_TOP)


# Words that say nothing of what is asked for, so that nothing need bear them out.
EVERYDAY = frozenset(
    "abbreviation acronym actual adalah adays after agad ago agree agreed ah ahead ai alin "
    "aling amongst ang ano answer apa appear appears au aujourdhui aux avaient avez ayon bc "
    "before began begin begins berapa boss brought bu c calendar cest cetait cho co combien "
    "comme completely concluded conclusion conference confirmed consultation context count "
    "counted countries country couple current currently customs dalam dans das dates dau days "
    "deal deals dealt dear decide decided definition deja delivered dengan der detail details "
    "die directly discuss discussed dito documented documents drawn drew due duoc earlier "
    "earliest early eh eleven elle elsewhere end ended ends entirely est etait ete event events "
    "evidence exact exactement except exist existed exists far file financed first following "
    "formally fue full fully fund funded funds gathering gi guess guests ha half happening "
    "headquartered headquarters herself him himself hold holder holding il ilan incl incumbent "
    "info information ini island ito itself itu jadi job juste kailan kak kapan kay kelan khi "
    "lahat last lasted latest letters lies likewise lines listed mana mas may meeting meetings "
    "member members mention mentioned mga missing mission moment mr mrs ms nag naging naka "
    "nakabase nam named nao natin nation nations newest next ng ngay nhi nhung nila now "
    "nowadays nr num o occasion office official oh oic ok oldest ont outcome outcomes owned "
    "owns pada paid pair pak paper par participants partner partners pay pays personally "
    "persons phases picked position post pour precise precisement present previous probablement "
    "province pun purely purpose quand que quel quelle question qui quoi recent recently record "
    "records refer refers result results reunie right role round sa saan sagit said saja seat "
    "second seminar serve served serving session sessions short si siapa sino site son sont "
    "source sources spell spelled spot start started starts state states statt stuff summary "
    "sur svp sya t talked teh tenue thats themselves theres thi third till time times title "
    "today training true tu twelve u un une unrecorded until upcoming vay versus visit vous vs "
    "w waht wala whens whereabouts wheres wholly within workshop write yearly years yong".split()
).union(
    COUNTS,
    FRAMING,
    LIGHT_IN_QUESTIONS,
    PARTICLES,
    STOP_WORDS,
    # That it was a woman must be borne out.
    FRAME_WORDS - {"woman"},
)

# Words for what is done with meetings, agreements, systems and posts.
_DEEDS = frozenset(word for phrase in PREDICATES for word in phrase.split())
# Nouns for sorts of answers, which an answer need not say.
_SORTS = frozenset("months towns cities places version versions".split())
# Words that need not be borne out, with those for deeds and posts.
IDLE = EVERYDAY | _SORTS | _DEEDS | POSTS | frozenset(ROLES)
# Words that name nothing that is asked for, though they stand where such a noun does.
SMALL = frozenset(
    "the a an of other others all any these those different many much more asean wco "
    "customs".split()
).union(COUNTS)
# The roles of whoever only was at a meeting.
PRESENCE = frozenset(("participant", "represented"))
# Who did one of these did the other as well, as far as a question means.
ALIKE_ROLES = {"chair": ("chair", "co-chair"), "speaker": ("speaker", "presenter", "opener")}
# The role that is told of several meetings where none is said.
USUAL_ROLE = "chair"
# What says of which nation somebody is.
OF_NATION = ("were", "are", "from", "was a", "is a", "was from", "came from")
# How it is said for which country or body somebody took part in a meeting.
SENT_BY = (
    *("on behalf of", "representing", "represented", "there for"),
    *(f"{verb} for" for verb in ("spoke", "went", "came", "sat", "stood", "signed", "attended")),
)
FOR_SIDE = ("from", "name for", *SENT_BY)
DELEGATIONS = ("delegation", "delegations")
SIDE_NOUNS = (
    *DELEGATIONS,
    *("delegate", "delegates", "side", "representative", "representatives", "government"),
    *("officer", "officers", "official", "officials", "minister", "ambassador", "speaker"),
    *("speakers", "participant", "participants", "guy", "man", "lady", "staff"),
)
# What stands before a time or a condition that narrows what is asked for.
CONDITIONAL = ("since", "before", "after", "until", "during", "under", "amid", "despite")
# What ends the name of a side: "on behalf of Viet Nam at the meeting".
ENDS_SIDE = ("at", "in", "on", "to", "during", "when", "and", "by")
# What asks for all who were at a meeting.
TOOK_PART = ("took part", "take part", "attended", "participated", "were there", "were present")
# What two bodies sign with each other, so that who looks for one looks for the others.
INSTRUMENTS = (
    *("memorandum", "memorandum of understanding", "mou", "agreement", "agreements", "treaty"),
    *("arrangement", "exchange of letters", "accord", "pact"),
)
# What says who hosted, and not only where it was.
HOSTING = ("host", "hosts", "hosted", "hosting")
# What things that are signed are called, each another one.
OF_LAW = frozenset("agreement protocol memorandum arrangement convention".split())
# What asks what somebody said, and the fields whose sentences may tell it.
SAYING = ("say", "said", "says", "tell", "told", "stressed", "voiced")
TELLING_SPEECH = ("outcomes", "notes", "milestones", "attendance")
# What asks how something stands today.
STATUS = frozenset(("status", "state", "standing", "stage"))
# What asks for all that there was.
HAPPENING = ("what happened", "what has happened", "what took place", "what did happen")
# What tells in a sentence that something was before or after another thing.
TELLING_ORDER = tuple(
    "before after until from to previous former then succeeded followed replaced ended".split()
)
# What asks for the outcomes of a meeting.
DECIDING = tuple(
    "decide decided decides decision decisions outcome outcomes agreed agree conclusion conclusions"
    " concluded result results".split()
)

"""Words of queries that mean more than themselves.

Tables alone: `reading` says what becomes of them.

Keys and values of Latin script are folded; those of other scripts are written as people write them.
"""

from __future__ import annotations

from asean_wco.model.countries import ASEAN_CODES

# The words that ask, one of which every question has.
QUESTION_WORDS = frozenset("how where what which when who".split())
# The verbs with which a question begins that is answered by yes or no.
YES_OR_NO = frozenset("is are was were do does did has have had can".split())
# The words with which somebody asks to be shown something.
REQUESTS = frozenset("list show tell find please".split())
# WHO is an organization too.
STOP_WORDS = (
    (QUESTION_WORDS - {"who"})
    | REQUESTS
    | frozenset(
        "the of and in on at for to a an by with from was were is are be been held against "
        "about between during across into s why do does did has have had their this that these "
        "those there getting get fighting fight combating combatting combat tackling as it its "
        "our my me i you we they he she his her or not no all st nd rd th de la le les du des l "
        "d el los las del en y et para por dan di ke yang dari untuk va cua tai cac".split()
    )
)
# Words of a question that say nothing of what is asked for.
FRAME_WORDS = (
    QUESTION_WORDS
    | REQUESTS
    | frozenset(
        "located based situated whom whose many much year date day month give name stand stands "
        "mean means stood happened happen take took place taken held guy woman person someone "
        "people whats whos could would will should any all very".split()
    )
)

# Words of everyday English that say little of what is meant, and in a question nothing.
LIGHT_IN_QUESTIONS = frozenset(
    "according again already also among another anyone around back because being both bring "
    "came certain come comes coming done each edition editions ever every few gave given go "
    "gone got having here if including kind later let lets like long made main make man might "
    "more most must new number old one ones only other others out outside over own phase same "
    "say says several side since so sort still sure talk them then thing together type under up us "
    "use used using wanted went yet".split()
)
# Those and others that say little.
LIGHT_WORDS = LIGHT_IN_QUESTIONS | frozenset(
    "able above actually allow allowed almost alone along although always amount "
    "anything asking away bad based become below best better big brings build can cannot cause "
    "change concerning conducted could different doing down easier easy either else enough "
    "especially etc everyone everything finally finding generally gets give gives giving goes "
    "going good great happened happens hard help helping helps high however idea important "
    "include inside instead involved involving just keep keeping keeps kinds know known lately "
    "least less likely little located look looking lot lots low makes making many matter maybe "
    "mean much near nearly need needed needs never nobody none nothing occurred occurs officer "
    "officers often once onto organized otherwise part people perhaps person place places "
    "possible put puts quick quickly rather really regarding related see seen set sets shall "
    "should situated some somebody someone something sometimes somewhere soon speak stop "
    "stopping stops such taken takes taking telling than thanks things think though thought "
    "through thus too toward towards tried trying two upon useful uses usual usually various "
    "version versions very via want wants way ways well whatever whether while whole whose wide "
    "will without word words work works would yes".split()
)

# Thai, Lao, Burmese, Khmer, Korean, Chinese: words run together, so that a part of a run counts.
FIRST_OF_RUNNING_SCRIPTS = "\u0e00"

# What people of the field write for a phrase; a word is found where its phrase stands.
SHORT_FORMS = {
    "acts": ("asean customs transit system",),
    "ahtn": ("asean harmonized tariff nomenclature",),
    "ai": ("artificial intelligence",),
    "asw": ("asean single window",),
    "cbm": ("coordinated border management",),
    "ccf": ("customs cooperation fund",),
    "coo": ("certificate of origin", "certificates of origin"),
    "dg": ("director general", "directors general"),
    "dgs": ("directors general",),
    "fta": ("free trade agreement",),
    "ftz": ("free trade zone", "free trade zones", "free zone", "free zones"),
    "gms": ("greater mekong subregion", "greater mekong"),
    "it": ("information technology",),
    "ict": ("information technology", "information and communication technology"),
    "ipr": ("intellectual property",),
    "mea": ("multilateral environmental agreement", "multilateral environmental agreements"),
    "meas": ("multilateral environmental agreements",),
    "mou": ("memorandum of understanding",),
    "pm": ("prime minister",),
    "mra": ("mutual recognition",),
    "mras": ("mutual recognition",),
    "nsw": ("national single window",),
    "ntms": ("non tariff measures",),
    "ods": ("ozone depleting",),
    "omd": ("operation mekong dragon",),
    "pca": ("post clearance audit",),
    "pscg": ("private sector consultative group",),
    "roo": ("rules of origin",),
    "rtc": ("regional training center", "regional training centers"),
    "rtcs": ("regional training centers",),
    "safe": ("safe framework",),
    "salw": ("small arms",),
    "sg": ("secretary general",),
    "stc": ("strategic trade control", "strategic trade controls"),
    "tfa": ("trade facilitation agreement",),
    "trs": ("time release",),
    "wco": ("world customs organization",),
    "wmd": ("strategic trade", "weapons of mass destruction"),
}

# What people write for short for a city.
PLACE_NAMES = {
    "kl": "kuala lumpur",
    "hcmc": "ho chi minh city",
    "hcm city": "ho chi minh city",
    "ho chi minh": "ho chi minh city",
    "bkk": "bangkok",
    "jkt": "jakarta",
    "bsb": "bandar seri begawan",
    "bandar": "bandar seri begawan",
    "nay pyi daw": "naypyitaw",
    "naypyidaw": "naypyitaw",
    "jogja": "yogyakarta",
    "jogjakarta": "yogyakarta",
    "hk": "hong kong",
    "kk": "kota kinabalu",
    "phnompenh": "phnom penh",
    "chiengmai": "chiang mai",
    "crete": "heraklion",
    "kreta": "heraklion",
    "koh samui": "samui",
}

# A word for records of a sort: kind and types, the first of which is meant above all.
_SORTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "meetings meeting events event session sessions lunch luncheon": ("meeting", ()),
    "conferences conference forum symposium": ("meeting", ("conference",)),
    "workshops workshop seminars seminar": ("meeting", ("workshop", "training", "conference")),
    "trainings course courses": ("meeting", ("training", "workshop")),
    "visits visit visited": ("meeting", ("visit",)),
    "missions mission": ("meeting", ("mission", "visit")),
    "ceremonies ceremony": ("meeting", ("ceremony",)),
    "consultations consultation": ("meeting", ("consultation",)),
    "people persons officials": ("person", ()),
    "organizations bodies administrations agencies body agency": ("organization", ()),
    "ngo ngos": ("organization", ("non-governmental-organization",)),
    "companies company": ("organization", ("company", "business-body")),
    "offices posts": ("office", ()),
    "initiatives instruments initiative instrument": ("initiative", ()),
    "operations operation": ("initiative", ("operation",)),
    "agreements agreement treaty": ("initiative", ("agreement", "arrangement")),
    "protocols protocol": ("initiative", ("protocol",)),
    "conventions convention": ("initiative", ("convention",)),
    "resolutions resolution": ("initiative", ("resolution",)),
    "plans plan": ("initiative", ("plan",)),
    "programs program": ("initiative", ("programme", "project")),
    "projects project": ("initiative", ("project", "programme")),
    "systems system": ("initiative", ("system",)),
    "visions": ("initiative", ("vision",)),
    "funds fund": ("initiative", ("fund",)),
    "guidelines guideline": ("initiative", ("guideline",)),
    "frameworks framework": ("initiative", ("framework",)),
    "topics topic": ("topic", ()),
    "sources source article articles newsletter cable cables speech speeches primer brochure faq "
    "interview editorial": ("source", ()),
}
SORT_WORDS = {word: meaning for words, meaning in _SORTS.items() for word in words.split()}
SORT_PHRASES: dict[str, tuple[str, tuple[str, ...]]] = {
    "training centers": ("organization", ("training-centre",)),
    "training center": ("organization", ("training-centre",)),
    "vision documents": ("initiative", ("vision",)),
    "working groups": ("organization", ("working-group",)),
    "customs administrations": ("organization", ("customs-administration",)),
    "customs administration": ("organization", ("customs-administration",)),
    "international organizations": ("organization", ("international-organization",)),
    "annual report": ("source", ()),
    "press release": ("source", ()),
    "media statement": ("source", ()),
    "press statement": ("source", ()),
}

MODE_WORDS = {
    "virtual": ("virtual",), "online": ("virtual",), "hybrid": ("hybrid",),
    "onsite": ("in-person",),
}  # fmt: skip

# Words for whoever leads, whatever the title, and for one who leads a customs service.
_ANY_HEAD = "boss chief leader head led leads ran runs direct directs directed".split()
_HEADS = "dg director commissioner comptroller controller headed heads".split()
# What one who leads a customs service may be called. Each stands for the others where a country is
# told.
_CALLED = (
    "head",
    "director general",
    "commissioner",
    "general director",
    "comptroller",
    "controller",
    "directors general",
)
# What else one may be called whom a word calls the head.
HEADS_MEANT = dict.fromkeys(_HEADS, _CALLED) | dict.fromkeys(
    _ANY_HEAD, (*_CALLED, "secretary general")
)
# Words of a question about the holder of a post, and in the plural, which asks for all.
POST_WORDS = frozenset(HEADS_MEANT) | frozenset(
    "secretary directors sg dsg chair vice chairman chairperson manager minister deputy president "
    "ambassador governor representative rector dean coordinator leading".split()
)
POSTS_IN_PLURAL = frozenset(
    "heads chiefs secretaries commissioners comptrollers directors ministers chairs holders "
    "managers presidents ambassadors governors representatives".split()
)
# Words that turn a post into another, so that they must stand on both sides.
RANKS = frozenset("deputy vice assistant".split())
MEETING_ROLES = {
    "chaired": "chair", "chair": "chair", "chairs": "chair", "chairman": "chair",
    "presided": "chair", "chairing": "chair", "presiding": "chair",
    "opened": "opener", "opens": "opener", "inaugurated": "opener",
    "hosted": "host", "hosts": "host", "host": "host", "hosting": "host",
    "invited": "inviter",
    "cochaired": "co-chair",
    "spoke": "speaker", "speakers": "speaker", "speaker": "speaker",
    "presented": "presenter",
    "attended": "participant", "participated": "participant", "attend": "participant",
    "represented": "participant", "represents": "participant",
    "keynote": "speaker", "addressed": "speaker",
    "observer": "observer",
    "participants": "participant", "attendees": "participant",
}  # fmt: skip
# Words for a person besides posts, whoever it is, and those that tell what the person does.
_PEOPLE = frozenset(
    "diplomat executive official officer delegate person man woman guy lady".split()
)
ANY_PERSON = _PEOPLE | {"representative"}
PERSON_WORDS = _PEOPLE | frozenset(
    "expert attorney collector observer counselor undersecretary envoy trainer lawyer specialist "
    "engineer professor lecturer".split()
)
# What stands before a word only where another is the head of what is typed.
PREPOSITIONS = frozenset("of in on at for to by with from avec des du de di da con dengan".split())
# Words for a role at a meeting, and words after which it is said what a person did, or where.
ROLE_NOUNS = frozenset("chair chairman speaker host observer presenter moderator".split())
DEEDS = frozenset(
    "at on in to during who that whose which opening chairing closing hosting leading giving "
    "speaking presenting representing attending signing inviting addressing moderating keynote "
    "give gives gave make makes made open opens chairs hosts speak speaks attends invites "
    "opened closed chaired hosted attended invited spoke presided signed represented met "
    "speech remarks address".split()
)
# Verbs after "who" that make a question of it: the World Health Organization is "who" too.
QUESTION_VERBS = frozenset(MEETING_ROLES) | frozenset(
    "is was were are had has held led leads headed heads ran runs pays paid funds funded supports "
    "supported started joined signed launched replaced succeeded followed preceded represents met "
    "did does will became become becomes gave give gives delivered addressed direct directs "
    "directed manage manages managed decided agreed adopted approved discussed came comes took "
    "successor predecessor welcomed greeted".split()
)

# Words that ask for a place in a row, or for a neighbour of what they stand before.
ORDER_WORDS = {
    "latest": "last", "last": "last", "newest": "last", "current": "last", "present": "last",
    "now": "last", "currently": "last", "recent": "last", "incumbent": "last", "today": "last",
    "first": "first", "earliest": "first", "oldest": "first", "inaugural": "first",
    "next": "next", "upcoming": "next", "coming": "next", "forthcoming": "next",
    "final": "last", "debut": "first",
    "penultimate": "penultimate", "second last": "penultimate", "last but one": "penultimate",
    "second to last": "penultimate", "next to last": "penultimate",
    "third last": "antepenultimate", "third to last": "antepenultimate",
    "last but two": "antepenultimate",
    "previous": "before", "former": "before", "predecessor": "before", "before": "before",
    "preceding": "before", "preceded": "before", "precede": "before", "precedes": "before",
    "predecessors": "before",
    "after": "after", "following": "after", "successor": "after", "replaced": "after",
    "succeeded": "after", "follow": "after", "follows": "after", "followed": "after",
    "succeed": "after", "successors": "after", "replace": "after",
}  # fmt: skip

# What makes a neighbour the nearest one adds nothing: "which came right after".
ORDER_WORDS |= {
    f"{verb}{adverb} {word}": ORDER_WORDS[word]
    for verb in ("", "came ", "comes ")
    for adverb in ("right", "immediately", "directly", "straight", "just", "shortly", "soon")
    for word in ("before", "after", "following", "preceding")
}

# Words that ask for a neighbour of someone, in whatever post.
NEIGHBOURS_OF_PEOPLE = frozenset("successor successors predecessor predecessors".split())

# Verbs of a question for what came out of a meeting.
OUTCOME_VERBS = frozenset(
    "decide agree adopt approve discuss conclude achieve decided agreed adopted approved "
    "discussed concluded achieved".split()
)

# Regions that stand for their countries where they are told apart from their organization.
EUROPE = tuple(
    "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL NO PL PT RO SE SI "
    "SK".split()
)
REGIONS = {
    f"{region} {word}": codes
    for region, codes in (("asean", ASEAN_CODES), ("europe", EUROPE))
    for word in ("countries", "members", "states", "nations")
}

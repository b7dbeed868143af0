"""Words of queries that mean more than themselves.

Tables alone: `reading` says what becomes of them.

Keys and values of Latin script are folded; those of other scripts are written as people write them.
"""

from __future__ import annotations

from asean_wco.model.countries import ASEAN_CODES

STOP_WORDS = frozenset(
    "the of and in on at for to a an by with from was were is are be been held against about "
    "between during across into s how what when where which why do does did has have had their "
    "this that these those there getting get fighting fight combating combatting combat tackling "
    "as it its our my me i you we they he she his her or not no all list show tell find please st "
    "nd rd th de la le les du des l d el los las del en y et para por dan di ke yang dari untuk "
    "va cua tai cac".split()
)
# Words of a question that say nothing of what is asked for.
FRAME_WORDS = frozenset(
    "located based situated who whom whose what when where which how many much year date day "
    "month please tell show find list give name stand stands mean means stood happened happen "
    "take took place taken held long guy man woman person someone people whats whos can could "
    "would will should any all very".split()
)

# Thai, Lao, Burmese, Khmer, Korean, Chinese: words run together, so that a part of a run counts.
FIRST_OF_RUNNING_SCRIPTS = "\u0e00"

# What people of the field write for a phrase; a word is found where its phrase stands.
SHORT_FORMS = {
    "acts": ("asean customs transit system",),
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
    "ict": ("information technology", "information and communication technology"),
    "ipr": ("intellectual property",),
    "mea": ("multilateral environmental agreement", "multilateral environmental agreements"),
    "meas": ("multilateral environmental agreements",),
    "mou": ("memorandum of understanding",),
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

# Other words for what records call by one; they count less than the very word.
SYNONYMS = {
    "animal": ("wildlife",),
    "animals": ("wildlife",),
    "arms": ("weapons",),
    "boats": ("vessels", "maritime"),
    "bribery": ("integrity", "corruption"),
    "bribes": ("integrity", "corruption"),
    "canine": ("dog",),
    "catch": ("seized", "seizures"),
    "cigarette": ("tobacco",),
    "cigarettes": ("tobacco",),
    "classification": ("harmonized system", "nomenclature"),
    "clearance": ("release",),
    "cleared": ("release", "clearance"),
    "climate": ("environment", "green"),
    "cocaine": ("drugs", "narcotics"),
    "company": ("business", "private sector"),
    "competent": ("enforcement",),
    "computer": ("information technology",),
    "containers": ("container", "cargo"),
    "copyright": ("intellectual property",),
    "coronavirus": ("covid",),
    "corruption": ("integrity",),
    "counterfeit": ("intellectual property",),
    "counterfeits": ("intellectual property",),
    "crime": ("trafficking", "smuggling", "illicit"),
    "cruise": ("passenger", "passengers"),
    "customs": ("custom", "kastam", "douanes"),
    "digitalization": ("digital",),
    "digitization": ("digital",),
    "dogs": ("dog", "detector"),
    "donor": ("fund", "funded"),
    "drug": ("narcotics", "narcotic"),
    "drugs": ("narcotic", "drug", "narcotics"),
    "dual": ("strategic trade",),
    "electronic": ("e", "digital"),
    "examination": ("inspection",),
    "fake": ("counterfeit", "intellectual property"),
    "fakes": ("counterfeit", "intellectual property"),
    "fast": ("time",),
    "faster": ("time",),
    "female": ("gender",),
    "firearms": ("small arms", "weapons"),
    "fund": ("funded", "finances"),
    "funds": ("fund", "funded"),
    "garbage": ("waste",),
    "give": ("donated", "gave"),
    "gave": ("donated",),
    "guns": ("small arms", "weapons", "firearms"),
    "heroin": ("drugs", "narcotics"),
    "humanitarian": ("disaster relief",),
    "illegal": ("illicit",),
    "ivory": ("wildlife",),
    "join": ("accession", "acceded", "joined", "admission"),
    "joined": ("accession", "acceded", "connected"),
    "joining": ("accession", "membership"),
    "lab": ("laboratory",),
    "labs": ("laboratories", "laboratory"),
    "learn": ("training",),
    "lorries": ("transit", "vehicles"),
    "lorry": ("transit", "vehicles"),
    "medicine": ("pharmaceutical", "pharmaceuticals", "medical products"),
    "medicines": ("pharmaceutical", "pharmaceuticals", "medical products"),
    "money": ("fund", "financial"),
    "narcotic": ("drug", "drugs"),
    "narcotics": ("drug", "drugs"),
    "online": ("ecommerce", "virtual"),
    "pandemic": ("covid",),
    "paperless": ("electronic",),
    "parcels": ("low value", "ecommerce", "postal"),
    "passengers": ("passenger", "travelers"),
    "pay": ("funded", "fund"),
    "pays": ("funded", "fund"),
    "percent": ("per cent",),
    "piracy": ("counterfeit", "pirated"),
    "pirated": ("counterfeit",),
    "plan": ("program",),
    "plastics": ("plastic",),
    "poaching": ("wildlife",),
    "price": ("valuation",),
    "prices": ("valuation",),
    "ran": ("head", "headed"),
    "reform": ("modernization",),
    "reforms": ("modernization",),
    "research": ("study",),
    "run": ("head",),
    "shipment": ("consignment", "cargo"),
    "shipments": ("consignments", "cargo"),
    "ships": ("vessels", "maritime", "cruise", "passenger"),
    "smuggled": ("smuggling", "illicit"),
    "smuggling": ("trafficking", "illicit", "enforcement"),
    "sniffer": ("dog", "detector"),
    "start": ("began", "launched"),
    "started": ("began", "launched", "initiated"),
    "talk": ("discussed",),
    "talks": ("consultation",),
    "tariff": ("harmonized system",),
    "teach": ("training", "trained"),
    "terrorism": ("security",),
    "tobacco": ("cigarettes",),
    "luggage": ("passenger", "passengers"),
    "baggage": ("passenger", "passengers"),
    "holidaymakers": ("passengers", "passenger", "travelers"),
    "rubbish": ("waste",),
    "tourist": ("passenger", "passengers", "travelers"),
    "tourists": ("passengers", "passenger", "travelers"),
    "traders": ("economic operator",),
    "trafficking": ("smuggling",),
    "trash": ("waste",),
    "truck": ("transit", "vehicles"),
    "trucks": ("transit", "vehicles"),
    "vaccine": ("vaccines",),
    "weapons": ("arms", "strategic trade"),
    "wild": ("wildlife",),
    "wildlife": ("environmental crime",),
    "women": ("gender",),
    "yearly": ("annual",),
}

# The same of phrases, which are then one thing to be found.
PHRASES = {
    "ap": ("asia pacific",),
    "trusted trader": ("authorized economic operator", "authorized economic operators", "aeo"),
    "trusted traders": ("authorized economic operators", "authorized economic operator", "aeo"),
    "authorized trader": ("authorized economic operator", "aeo"),
    "weapons of mass destruction": ("strategic trade", "proliferation"),
    "mass destruction": ("strategic trade", "proliferation"),
    "dual use": ("strategic trade",),
    "export controls": ("strategic trade controls",),
    "tariff code": ("harmonized system", "tariff classification"),
    "tariff codes": ("harmonized system", "tariff classification"),
    "hs code": ("harmonized system", "tariff classification"),
    "hs codes": ("harmonized system", "tariff classification"),
    "online shopping": ("ecommerce",),
    "online trade": ("ecommerce",),
    "small parcels": ("low value", "ecommerce"),
    "cheap goods": ("low value", "low value shipments"),
    "low value goods": ("low value",),
    "clearance time": ("time release",),
    "release time": ("time release",),
    "cruise ship": ("passenger", "passengers"),
    "endangered species": ("wildlife",),
    "wild animal": ("wildlife",),
    "wild animals": ("wildlife",),
    "human resources": ("human resource",),
    "knock offs": ("counterfeit",),
    "origin certificate": ("certificate of origin", "certificates of origin", "form d"),
    "origin certificates": ("certificates of origin", "form d"),
    "customs value": ("valuation",),
    "go live": ("live operation", "live", "launched"),
    "went live": ("live operation", "live", "launched"),
    "risk profiling": ("risk management",),
    "one stop": ("single window", "single stop"),
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
}

# A word for records of a sort: kind and types, the first of which is meant above all.
_SORTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "meetings meeting events event session sessions": ("meeting", ()),
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
    "sources source article articles newsletter cable cables": ("source", ()),
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

MODE_WORDS = {"virtual": ("virtual",), "online": ("virtual",), "hybrid": ("hybrid",)}

# Words of a question about the holder of a post, and in the plural, which asks for all.
POST_WORDS = frozenset(
    "head chief boss leader secretary director directors commissioner comptroller controller "
    "dg sg dsg chair "
    "vice chairman chairperson manager minister deputy president ambassador governor "
    "representative rector dean coordinator "
    "headed heads led leads leading ran runs".split()
)
POSTS_IN_PLURAL = frozenset(
    "heads chiefs secretaries commissioners comptrollers directors ministers chairs holders "
    "managers presidents ambassadors governors representatives".split()
)
# What one who leads a customs service may be called. Each stands for the others where a country is
# told.
HEADS = (
    "head",
    "director general",
    "commissioner",
    "general director",
    "comptroller",
    "controller",
)
HEAD_WORDS = frozenset(
    "head chief boss leader dg director commissioner comptroller controller "
    "headed heads led leads ran runs".split()
)
ANY_HEAD = frozenset("boss chief leader head led leads ran runs".split())
# Words that turn a post into another, so that they must stand on both sides.
RANKS = frozenset("deputy vice assistant".split())
MEETING_ROLES = {
    "chaired": "chair", "chair": "chair", "chairs": "chair", "chairman": "chair",
    "presided": "chair",
    "opened": "opener", "opens": "opener", "inaugurated": "opener",
    "hosted": "host", "hosts": "host", "host": "host",
    "invited": "inviter",
    "cochaired": "co-chair",
    "spoke": "speaker", "speakers": "speaker", "speaker": "speaker",
    "presented": "presenter",
    "attended": "participant", "participated": "participant", "attend": "participant",
    "represented": "represented",
    "participants": "participant", "attendees": "participant",
}  # fmt: skip
# Verbs after "who" that make a question of it: the World Health Organization is "who" too.
QUESTION_VERBS = frozenset(MEETING_ROLES) | frozenset(
    "is was were are had has held led leads headed heads ran runs pays paid funds funded supports "
    "supported started joined signed launched replaced succeeded followed preceded represents met "
    "did does will became decided agreed adopted approved discussed".split()
)

# Words that ask for a place in a row, or for a neighbour of what they stand before.
ORDER_WORDS = {
    "latest": "last", "last": "last", "newest": "last", "current": "last", "present": "last",
    "now": "last", "currently": "last", "recent": "last", "incumbent": "last", "today": "last",
    "first": "first", "earliest": "first", "oldest": "first", "inaugural": "first",
    "next": "next", "upcoming": "next", "coming": "next",
    "previous": "before", "former": "before", "predecessor": "before", "before": "before",
    "preceding": "before", "preceded": "before", "precede": "before", "precedes": "before",
    "predecessors": "before",
    "after": "after", "following": "after", "successor": "after", "replaced": "after",
    "succeeded": "after", "follow": "after", "follows": "after", "followed": "after",
    "succeed": "after", "successors": "after", "replace": "after",
}  # fmt: skip

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

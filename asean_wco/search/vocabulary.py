"""Words of queries that mean more than themselves: kinds, countries, short forms, foreign names."""

from __future__ import annotations

from asean_wco.model.countries import COUNTRIES
from asean_wco.model.folding import fold

STOP_WORDS = frozenset(
    "the of and in on at for to a an by with from was were is are held hosted against about between during across into "
    "s "
    "how what when where which why do does did has have had been their this that these those getting get "
    "fighting fight combating combatting combat tackling".split()
)

# Thai, Lao, Burmese, Khmer, Korean, Chinese and their neighbours: words run together, so that a part of a run counts.
FIRST_OF_RUNNING_SCRIPTS = "\u0e00"

# What people of the field write for a phrase; a word is found where its phrase stands.
SHORT_FORMS = {
    "ai": ("artificial intelligence",),
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
}

# Other words for what records call by one; they count less than the very word.
SYNONYMS = {
    "arms": ("weapons",),
    "bribery": ("integrity", "corruption"),
    "canine": ("dog",),
    "cigarette": ("tobacco",),
    "cigarettes": ("tobacco",),
    "climate": ("environment", "green"),
    "containers": ("container", "cargo"),
    "coronavirus": ("covid",),
    "corruption": ("integrity",),
    "crime": ("trafficking", "smuggling", "illicit"),
    "digitalization": ("digital",),
    "digitization": ("digital",),
    "drugs": ("narcotic", "drug"),
    "dual": ("strategic trade",),
    "fake": ("counterfeit",),
    "fakes": ("counterfeit",),
    "female": ("gender",),
    "firearms": ("small arms", "weapons"),
    "garbage": ("waste",),
    "guns": ("small arms", "weapons", "firearms"),
    "humanitarian": ("disaster relief",),
    "illegal": ("illicit",),
    "ivory": ("wildlife",),
    "joining": ("accession", "membership"),
    "medicine": ("pharmaceutical", "pharmaceuticals", "medical products"),
    "medicines": ("pharmaceutical", "pharmaceuticals", "medical products"),
    "narcotics": ("drug",),
    "pandemic": ("covid",),
    "piracy": ("counterfeit", "pirated"),
    "pirated": ("counterfeit",),
    "poaching": ("wildlife",),
    "reform": ("modernization",),
    "reforms": ("modernization",),
    "smuggling": ("trafficking", "illicit"),
    "sniffer": ("dog", "detector"),
    "terrorism": ("security",),
    "lorries": ("transit", "vehicles"),
    "traders": ("economic operator",),
    "trucks": ("transit", "vehicles"),
    "trafficking": ("smuggling",),
    "weapons": ("arms",),
    "wildlife": ("environmental crime",),
    "women": ("gender",),
    # Words for customs and its posts in the languages of the region.
    "akademi": ("academy",),
    "alfandega": ("customs",),
    "alfandegas": ("customs",),
    "diraja": ("royal",),
    "douane": ("customs",),
    "kastam": ("customs",),
}

# Names of subjects in other languages of the field, as people search for them.
FOREIGN_NAMES = {
    "guichet unique": "single window",
    "co che mot cua": "single window",
    "ventanilla unica": "single window",
    "organization mondiale des douanes": "world customs organization",
    "organizacion mundial de aduanas": "world customs organization",
    "to chuc hai quan the gioi": "world customs organization",
    "conseil de cooperation douaniere": "customs cooperation council",
    "chien dich con rong me kong": "operation mekong dragon",
    "con rong me kong": "mekong dragon",
    "chien dich": "operation",
    "krom sunlakakon": "thai customs department",
    "mainland china": "china",
    "ceylon": "sri lanka",
    "weltzollorganization": "world customs organization",
}

# A word for records of a sort: kind and types; no types for all of the kind.
_SORTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "meetings meeting events event sessions conference conferences": ("meeting", ()),
    "workshops workshop seminars seminar trainings": ("meeting", ("workshop", "training", "conference")),
    "visits": ("meeting", ("visit",)),
    "missions mission": ("meeting", ("mission", "visit")),
    "ceremonies": ("meeting", ("ceremony",)),
    "consultations": ("meeting", ("consultation",)),
    "people persons officials": ("person", ()),
    "organizations bodies administrations agencies": ("organization", ()),
    "ngo ngos": ("organization", ("non-governmental-organization",)),
    "companies": ("organization", ("company",)),
    "offices posts": ("office", ()),
    "initiatives instruments": ("initiative", ()),
    "operations operation": ("initiative", ("operation",)),
    "agreements": ("initiative", ("agreement",)),
    "protocols": ("initiative", ("protocol",)),
    "conventions": ("initiative", ("convention",)),
    "resolutions": ("initiative", ("resolution",)),
    "plans": ("initiative", ("plan",)),
    "programs": ("initiative", ("programme", "project")),
    "projects": ("initiative", ("project", "programme")),
    "systems": ("initiative", ("system",)),
    "visions": ("initiative", ("vision",)),
    "funds": ("initiative", ("fund",)),
    "guidelines": ("initiative", ("guideline",)),
    "topics": ("topic", ()),
    "sources": ("source", ()),
}  # fmt: skip
SORT_WORDS = {word: meaning for words, meaning in _SORTS.items() for word in words.split()}
SORT_PHRASES: dict[tuple[str, str], tuple[str, tuple[str, ...]]] = {
    ("training", "centers"): ("organization", ("training-centre",)),
    ("vision", "documents"): ("initiative", ("vision",)),
    ("working", "groups"): ("organization", ("working-group",)),
    ("customs", "administrations"): ("organization", ("customs-administration",)),
    ("international", "organizations"): ("organization", ("international-organization",)),
}

MODE_WORDS = {"virtual": "virtual", "online": "virtual", "hybrid": "hybrid"}

_ASEAN = ("BN", "KH", "ID", "LA", "MY", "MM", "PH", "SG", "TH", "TL", "VN")
_EUROPE = tuple(
    "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL NO PL PT RO SE SI SK".split()
)
# Words that a question about the holder of a post has at least one of.
POST_WORDS = frozenset(
    "head chief secretary director directors commissioner comptroller controller general dg sg dsg chair vice chairman "
    "manager minister deputy dirjen president ambassador governor representative".split()
)
# Those words in the plural: such a question is for all who held the post.
POSTS_IN_PLURAL = {
    "heads": "head", "chiefs": "chief", "secretaries": "secretary", "commissioners": "commissioner", "comptrollers":
    "comptroller", "directors": "director", "ministers": "minister", "chairs": "chair", "holders": "head",
    "managers": "manager", "presidents": "president", "ambassadors": "ambassador", "governors": "governor",
    "representatives": "representative",
}  # fmt: skip
# Words that say no more than the country or region before them.
REGION_FILLERS = frozenset({"countries", "members", "states", "nations"})
# Words that ask for one holder of a post alone: the first, the present one.
EARLIEST = frozenset({"first"})
LATEST = frozenset({"current", "latest", "newest", "present"})
# Words that ask for meetings by date; "first" is an ordinal.
ORDER_WORDS = {"latest": LATEST, "earliest": frozenset({"earliest", "oldest"})}
# Words of a question about a post that its title does not hold.
ROLE_FILLERS = frozenset({"acting", "former", "who", "new", *EARLIEST, *LATEST})

_DEMONYMS = {
    "brunei": "BN", "bruneian": "BN", "cambodian": "KH", "indonesian": "ID", "lao": "LA", "laotian": "LA",
    "malaysian": "MY", "burmese": "MM", "philippine": "PH", "filipino": "PH", "singaporean": "SG", "thai": "TH",
    "vietnamese": "VN", "timorese": "TL", "australian": "AU", "chinese": "CN", "japanese": "JP", "korea": "KR",
    "korean": "KR", "indian": "IN", "fijian": "FJ",
}  # fmt: skip
_FOLDED_COUNTRIES = {fold(name): code for code, name in COUNTRIES.items()}
COUNTRY_WORDS = {
    name: code for name, code in _FOLDED_COUNTRIES.items() if " " not in name
} | _DEMONYMS
# Countries whose names are two words.
COUNTRY_PAIRS = {
    tuple(name.split()): code for name, code in _FOLDED_COUNTRIES.items() if name.count(" ") == 1
}
# Words of the name of a customs administration that say nothing but that it is one.
ADMINISTRATION_WORDS = frozenset(
    "customs excise department administration service authority bureau directorate general royal national".split()
)
MEETING_ROLES = {
    "chaired": "chair", "chair": "chair", "chairs": "chair", "opened": "opener", "hosted": "host", "hosts": "host",
    "invited": "inviter", "cochaired": "co-chair", "spoke": "speaker", "presented": "presenter",
    "attended": "participant", "participated": "participant",
}  # fmt: skip
# Verbs after "who" that make a question of it; the first ask for the head, the present one or another.
VERBS_OF_LEADING = {
    "heads": ("current", "head"),
    "leads": ("current", "head"),
    "headed": ("head",),
    "led": ("head",),
}
VERBS_OF_QUESTIONS = frozenset(
    [*VERBS_OF_LEADING, *MEETING_ROLES, *"is was were are had has held".split()]
)

REGIONS: dict[str, tuple[str, ...]] = {"asean": _ASEAN, "europe": _EUROPE}

"""Words of queries that mean more than themselves: kinds, countries, short forms, foreign names."""

from __future__ import annotations

STOP_WORDS = frozenset(
    "the of and in on at for to a an by with from was were is held hosted against about between during s".split()
)

# Thai, Lao, Burmese, Khmer, Korean, Chinese and their neighbours: words run together, so that a part of a run counts.
FIRST_OF_RUNNING_SCRIPTS = "\u0e00"

# What people of the field write for a phrase; a word is found where its phrase stands.
SHORT_FORMS = {
    "dg": ("director general", "directors general"),
    "dgs": ("directors general",),
    "sg": ("secretary general",),
    "dsg": ("deputy secretary general",),
    "mou": ("memorandum of understanding",),
    "fta": ("free trade agreement",),
    "ipr": ("intellectual property",),
    "mra": ("mutual recognition",),
    "mras": ("mutual recognition",),
    "pca": ("post clearance audit",),
    "trs": ("time release",),
    "ccf": ("customs cooperation fund",),
    "roo": ("rules of origin",),
    "safe": ("safe framework",),
    "nsw": ("national single window",),
    "wildlife": ("environmental crime",),
    # Other words for what records call by one.
    "fake": ("counterfeit",),
    "fakes": ("counterfeit",),
    "piracy": ("counterfeit", "pirated"),
    "pirated": ("counterfeit",),
    "cigarette": ("tobacco",),
    "cigarettes": ("tobacco",),
    "joining": ("accession", "membership"),
    "trafficking": ("smuggling",),
    "smuggling": ("trafficking",),
    "illegal": ("illicit",),
    "corruption": ("integrity",),
    "dual": ("strategic trade",),
    "terrorism": ("security",),
    "arms": ("weapons",),
    "weapons": ("arms",),
    "narcotics": ("drug",),
    "drugs": ("narcotic", "drug"),
    "traders": ("economic operator",),
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
}

MODE_WORDS = {"virtual": "virtual", "online": "virtual", "hybrid": "hybrid"}

_ASEAN = ("BN", "KH", "ID", "LA", "MY", "MM", "PH", "SG", "TH", "TL", "VN")
_EUROPE = tuple("AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL NO PL PT RO SE SI SK".split())
# Words that a question about the holder of a post has at least one of.
POST_WORDS = frozenset(
    "head chief secretary director directors commissioner comptroller controller general dg sg dsg chair vice chairman "
    "manager minister deputy".split()
)
# Those words in the plural: such a question is for all who held the post.
POSTS_IN_PLURAL = {
    "heads": "head", "chiefs": "chief", "secretaries": "secretary", "commissioners": "commissioner", "comptrollers":
    "comptroller", "directors": "director", "ministers": "minister", "chairs": "chair", "holders": "head",
}  # fmt: skip
# Words that say no more than the country or region before them.
REGION_FILLERS = frozenset({"countries", "members", "states", "nations"})
# Words of a question about a post that its title does not hold.
ROLE_FILLERS = frozenset({"acting", "former", "current", "who", "new"})

REGIONS: dict[str, tuple[str, ...]] = {"asean": _ASEAN, "europe": _EUROPE}
COUNTRY_WORDS = {
    "brunei": "BN", "bruneian": "BN", "cambodia": "KH", "cambodian": "KH", "indonesia": "ID", "indonesian": "ID",
    "lao": "LA", "laotian": "LA", "malaysia": "MY", "malaysian": "MY", "myanmar": "MM", "burmese": "MM",
    "philippines": "PH", "philippine": "PH", "singapore": "SG", "singaporean": "SG", "thailand": "TH", "thai": "TH",
    "vietnam": "VN", "vietnamese": "VN", "australia": "AU", "australian": "AU", "china": "CN", "chinese": "CN",
    "japan": "JP", "japanese": "JP", "korea": "KR", "korean": "KR", "india": "IN", "indian": "IN", "fiji": "FJ",
    "austria": "AT", "belgium": "BE", "germany": "DE", "france": "FR", "hungary": "HU",
}  # fmt: skip
MEETING_ROLES = {
    "chaired": "chair", "chair": "chair", "opened": "opener", "hosted": "host", "invited": "inviter",
    "cochaired": "co-chair",
}  # fmt: skip

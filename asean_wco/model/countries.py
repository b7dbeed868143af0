"""Countries in texts: codes, display names, other names, and adjectives such as Thai.

The codes are those of ISO 3166-1, and the display names those that ASEAN and the WCO use. All
other layers read countries through this file: filters, imports, the search and the facts.
"""

from __future__ import annotations

import re
from functools import cache

from asean_wco.errors import UsageError
from asean_wco.model.folding import fold
from asean_wco.model.text import did_you_mean, shortened
from asean_wco.model.tuples import NamedTuple

# Display names by alpha-2 code; EU is reserved in the standard and in use at the WCO.
COUNTRIES = {
    "AD": "Andorra",
    "AE": "United Arab Emirates",
    "AF": "Afghanistan",
    "AG": "Antigua and Barbuda",
    "AI": "Anguilla",
    "AL": "Albania",
    "AM": "Armenia",
    "AO": "Angola",
    "AQ": "Antarctica",
    "AR": "Argentina",
    "AS": "American Samoa",
    "AT": "Austria",
    "AU": "Australia",
    "AW": "Aruba",
    "AX": "Åland Islands",
    "AZ": "Azerbaijan",
    "BA": "Bosnia and Herzegovina",
    "BB": "Barbados",
    "BD": "Bangladesh",
    "BE": "Belgium",
    "BF": "Burkina Faso",
    "BG": "Bulgaria",
    "BH": "Bahrain",
    "BI": "Burundi",
    "BJ": "Benin",
    "BL": "Saint Barthélemy",
    "BM": "Bermuda",
    "BN": "Brunei Darussalam",
    "BO": "Bolivia",
    "BQ": "Bonaire, Sint Eustatius and Saba",
    "BR": "Brazil",
    "BS": "Bahamas",
    "BT": "Bhutan",
    "BV": "Bouvet Island",
    "BW": "Botswana",
    "BY": "Belarus",
    "BZ": "Belize",
    "CA": "Canada",
    "CC": "Cocos (Keeling) Islands",
    "CD": "Democratic Republic of the Congo",
    "CF": "Central African Republic",
    "CG": "Congo",
    "CH": "Switzerland",
    "CI": "Côte d'Ivoire",
    "CK": "Cook Islands",
    "CL": "Chile",
    "CM": "Cameroon",
    "CN": "China",
    "CO": "Colombia",
    "CR": "Costa Rica",
    "CU": "Cuba",
    "CV": "Cabo Verde",
    "CW": "Curaçao",
    "CX": "Christmas Island",
    "CY": "Cyprus",
    "CZ": "Czechia",
    "DE": "Germany",
    "DJ": "Djibouti",
    "DK": "Denmark",
    "DM": "Dominica",
    "DO": "Dominican Republic",
    "DZ": "Algeria",
    "EC": "Ecuador",
    "EE": "Estonia",
    "EG": "Egypt",
    "EH": "Western Sahara",
    "ER": "Eritrea",
    "ES": "Spain",
    "ET": "Ethiopia",
    "EU": "European Union",
    "FI": "Finland",
    "FJ": "Fiji",
    "FK": "Falkland Islands",
    "FM": "Micronesia",
    "FO": "Faroe Islands",
    "FR": "France",
    "GA": "Gabon",
    "GB": "United Kingdom",
    "GD": "Grenada",
    "GE": "Georgia",
    "GF": "French Guiana",
    "GG": "Guernsey",
    "GH": "Ghana",
    "GI": "Gibraltar",
    "GL": "Greenland",
    "GM": "Gambia",
    "GN": "Guinea",
    "GP": "Guadeloupe",
    "GQ": "Equatorial Guinea",
    "GR": "Greece",
    "GS": "South Georgia and the South Sandwich Islands",
    "GT": "Guatemala",
    "GU": "Guam",
    "GW": "Guinea-Bissau",
    "GY": "Guyana",
    "HK": "Hong Kong, China",
    "HM": "Heard Island and McDonald Islands",
    "HN": "Honduras",
    "HR": "Croatia",
    "HT": "Haiti",
    "HU": "Hungary",
    "ID": "Indonesia",
    "IE": "Ireland",
    "IL": "Israel",
    "IM": "Isle of Man",
    "IN": "India",
    "IO": "British Indian Ocean Territory",
    "IQ": "Iraq",
    "IR": "Iran",
    "IS": "Iceland",
    "IT": "Italy",
    "JE": "Jersey",
    "JM": "Jamaica",
    "JO": "Jordan",
    "JP": "Japan",
    "KE": "Kenya",
    "KG": "Kyrgyzstan",
    "KH": "Cambodia",
    "KI": "Kiribati",
    "KM": "Comoros",
    "KN": "Saint Kitts and Nevis",
    "KP": "Democratic People's Republic of Korea",
    "KR": "Korea",
    "KW": "Kuwait",
    "KY": "Cayman Islands",
    "KZ": "Kazakhstan",
    "LA": "Lao PDR",
    "LB": "Lebanon",
    "LC": "Saint Lucia",
    "LI": "Liechtenstein",
    "LK": "Sri Lanka",
    "LR": "Liberia",
    "LS": "Lesotho",
    "LT": "Lithuania",
    "LU": "Luxembourg",
    "LV": "Latvia",
    "LY": "Libya",
    "MA": "Morocco",
    "MC": "Monaco",
    "MD": "Moldova",
    "ME": "Montenegro",
    "MF": "Saint Martin (French part)",
    "MG": "Madagascar",
    "MH": "Marshall Islands",
    "MK": "North Macedonia",
    "ML": "Mali",
    "MM": "Myanmar",
    "MN": "Mongolia",
    "MO": "Macao, China",
    "MP": "Northern Mariana Islands",
    "MQ": "Martinique",
    "MR": "Mauritania",
    "MS": "Montserrat",
    "MT": "Malta",
    "MU": "Mauritius",
    "MV": "Maldives",
    "MW": "Malawi",
    "MX": "Mexico",
    "MY": "Malaysia",
    "MZ": "Mozambique",
    "NA": "Namibia",
    "NC": "New Caledonia",
    "NE": "Niger",
    "NF": "Norfolk Island",
    "NG": "Nigeria",
    "NI": "Nicaragua",
    "NL": "Netherlands",
    "NO": "Norway",
    "NP": "Nepal",
    "NR": "Nauru",
    "NU": "Niue",
    "NZ": "New Zealand",
    "OM": "Oman",
    "PA": "Panama",
    "PE": "Peru",
    "PF": "French Polynesia",
    "PG": "Papua New Guinea",
    "PH": "Philippines",
    "PK": "Pakistan",
    "PL": "Poland",
    "PM": "Saint Pierre and Miquelon",
    "PN": "Pitcairn",
    "PR": "Puerto Rico",
    "PS": "Palestine",
    "PT": "Portugal",
    "PW": "Palau",
    "PY": "Paraguay",
    "QA": "Qatar",
    "RE": "Réunion",
    "RO": "Romania",
    "RS": "Serbia",
    "RU": "Russian Federation",
    "RW": "Rwanda",
    "SA": "Saudi Arabia",
    "SB": "Solomon Islands",
    "SC": "Seychelles",
    "SD": "Sudan",
    "SE": "Sweden",
    "SG": "Singapore",
    "SH": "Saint Helena",
    "SI": "Slovenia",
    "SJ": "Svalbard and Jan Mayen",
    "SK": "Slovakia",
    "SL": "Sierra Leone",
    "SM": "San Marino",
    "SN": "Senegal",
    "SO": "Somalia",
    "SR": "Suriname",
    "SS": "South Sudan",
    "ST": "Sao Tome and Principe",
    "SV": "El Salvador",
    "SX": "Sint Maarten (Dutch part)",
    "SY": "Syria",
    "SZ": "Eswatini",
    "TC": "Turks and Caicos Islands",
    "TD": "Chad",
    "TF": "French Southern Territories",
    "TG": "Togo",
    "TH": "Thailand",
    "TJ": "Tajikistan",
    "TK": "Tokelau",
    "TL": "Timor-Leste",
    "TM": "Turkmenistan",
    "TN": "Tunisia",
    "TO": "Tonga",
    "TR": "Türkiye",
    "TT": "Trinidad and Tobago",
    "TV": "Tuvalu",
    "TW": "Chinese Taipei",
    "TZ": "Tanzania",
    "UA": "Ukraine",
    "UG": "Uganda",
    "UM": "United States Minor Outlying Islands",
    "US": "United States",
    "UY": "Uruguay",
    "UZ": "Uzbekistan",
    "VA": "Holy See",
    "VC": "Saint Vincent and the Grenadines",
    "VE": "Venezuela",
    "VG": "British Virgin Islands",
    "VI": "United States Virgin Islands",
    "VN": "Viet Nam",
    "VU": "Vanuatu",
    "WF": "Wallis and Futuna",
    "WS": "Samoa",
    "YE": "Yemen",
    "YT": "Mayotte",
    "ZA": "South Africa",
    "ZM": "Zambia",
    "ZW": "Zimbabwe",
}
ASEAN_CODES = ("BN", "KH", "ID", "LA", "MY", "MM", "PH", "SG", "TH", "TL", "VN")
# When those joined ASEAN that did not found it in 1967: year, month, day.
JOINED_ASEAN = {
    "BN": (1984, 1, 7),
    "VN": (1995, 7, 28),
    "LA": (1997, 7, 23),
    "MM": (1997, 7, 23),
    "KH": (1999, 4, 30),
    "TL": (2025, 10, 26),
}
# Where people say that something was held, beside its country.
CONTINENTS = {
    "asia": frozenset(
        "AE AF AZ BD BH BN BT CN GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV "
        "MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE".split()
    ),
    "europe": frozenset(
        "AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME "
        "MK MT NL NO PL PT RO RS RU SE SI SK SM UA VA".split()
    ),
}
# One name means the city and the country.
CITY_STATES = frozenset({"HK", "MC", "MO", "SG"})
ASEAN_COUNTRIES = {code: COUNTRIES[code] for code in ASEAN_CODES}
# Alpha-3 codes of ISO 3166-1.
_ALPHA_3 = (
    "ABW:AW AFG:AF AGO:AO AIA:AI ALA:AX ALB:AL AND:AD ARE:AE ARG:AR ARM:AM ASM:AS ATA:AQ "
    "ATF:TF ATG:AG AUS:AU AUT:AT AZE:AZ BDI:BI BEL:BE BEN:BJ BES:BQ BFA:BF BGD:BD BGR:BG "
    "BHR:BH BHS:BS BIH:BA BLM:BL BLR:BY BLZ:BZ BMU:BM BOL:BO BRA:BR BRB:BB BRN:BN BTN:BT "
    "BVT:BV BWA:BW CAF:CF CAN:CA CCK:CC CHE:CH CHL:CL CHN:CN CIV:CI CMR:CM COD:CD COG:CG "
    "COK:CK COL:CO COM:KM CPV:CV CRI:CR CUB:CU CUW:CW CXR:CX CYM:KY CYP:CY CZE:CZ DEU:DE "
    "DJI:DJ DMA:DM DNK:DK DOM:DO DZA:DZ ECU:EC EGY:EG ERI:ER ESH:EH ESP:ES EST:EE ETH:ET "
    "FIN:FI FJI:FJ FLK:FK FRA:FR FRO:FO FSM:FM GAB:GA GBR:GB GEO:GE GGY:GG GHA:GH GIB:GI "
    "GIN:GN GLP:GP GMB:GM GNB:GW GNQ:GQ GRC:GR GRD:GD GRL:GL GTM:GT GUF:GF GUM:GU GUY:GY "
    "HKG:HK HMD:HM HND:HN HRV:HR HTI:HT HUN:HU IDN:ID IMN:IM IND:IN IOT:IO IRL:IE IRN:IR "
    "IRQ:IQ ISL:IS ISR:IL ITA:IT JAM:JM JEY:JE JOR:JO JPN:JP KAZ:KZ KEN:KE KGZ:KG KHM:KH "
    "KIR:KI KNA:KN KOR:KR KWT:KW LAO:LA LBN:LB LBR:LR LBY:LY LCA:LC LIE:LI LKA:LK LSO:LS "
    "LTU:LT LUX:LU LVA:LV MAC:MO MAF:MF MAR:MA MCO:MC MDA:MD MDG:MG MDV:MV MEX:MX MHL:MH "
    "MKD:MK MLI:ML MLT:MT MMR:MM MNE:ME MNG:MN MNP:MP MOZ:MZ MRT:MR MSR:MS MTQ:MQ MUS:MU "
    "MWI:MW MYS:MY MYT:YT NAM:NA NCL:NC NER:NE NFK:NF NGA:NG NIC:NI NIU:NU NLD:NL NOR:NO "
    "NPL:NP NRU:NR NZL:NZ OMN:OM PAK:PK PAN:PA PCN:PN PER:PE PHL:PH PLW:PW PNG:PG POL:PL "
    "PRI:PR PRK:KP PRT:PT PRY:PY PSE:PS PYF:PF QAT:QA REU:RE ROU:RO RUS:RU RWA:RW SAU:SA "
    "SDN:SD SEN:SN SGP:SG SGS:GS SHN:SH SJM:SJ SLB:SB SLE:SL SLV:SV SMR:SM SOM:SO SPM:PM "
    "SRB:RS SSD:SS STP:ST SUR:SR SVK:SK SVN:SI SWE:SE SWZ:SZ SXM:SX SYC:SC SYR:SY TCA:TC "
    "TCD:TD TGO:TG THA:TH TJK:TJ TKL:TK TKM:TM TLS:TL TON:TO TTO:TT TUN:TN TUR:TR TUV:TV "
    "TWN:TW TZA:TZ UGA:UG UKR:UA UMI:UM URY:UY USA:US UZB:UZ VAT:VA VCT:VC VEN:VE VGB:VG "
    "VIR:VI VNM:VN VUT:VU WLF:WF WSM:WS YEM:YE ZAF:ZA ZMB:ZM ZWE:ZW "
)
# Other names in use.
OTHER_NAMES = {
    "Vietnam": "VN",
    "Laos": "LA",
    "Lao People's Democratic Republic": "LA",
    "Brunei": "BN",
    "Burma": "MM",
    "East Timor": "TL",
    "Timor Leste": "TL",
    "Timor Lorosae": "TL",
    "Republic of Korea": "KR",
    "South Korea": "KR",
    "North Korea": "KP",
    "People's Republic of China": "CN",
    "Mainland China": "CN",
    "Hong Kong": "HK",
    "Hong Kong SAR": "HK",
    "Macao": "MO",
    "Macau": "MO",
    "Taiwan": "TW",
    "Republic of China": "TW",
    "Russia": "RU",
    "Turkey": "TR",
    "United States of America": "US",
    "Great Britain": "GB",
    "Britain": "GB",
    "England": "GB",
    "Holland": "NL",
    "Czech Republic": "CZ",
    "Slovak Republic": "SK",
    "Ivory Coast": "CI",
    "Cape Verde": "CV",
    "Swaziland": "SZ",
    "Macedonia": "MK",
    "Vatican": "VA",
    "Congo Kinshasa": "CD",
    "Congo Brazzaville": "CG",
    "Kyrgyz Republic": "KG",
    "Syrian Arab Republic": "SY",
    "Ceylon": "LK",
    "Siam": "TH",
    "Kampuchea": "KH",
}
# Names and abbreviations that mean a country when they stand alone, but not in running text.
_ABBREVIATIONS = {
    "America": "US",
    "Birma": "MM",
    "Emirates": "AE",
    "Timor": "TL",
    "USA": "US",
    "UK": "GB",
    "UAE": "AE",
    "PRC": "CN",
    "ROK": "KR",
    "DPRK": "KP",
    "PNG": "PG",
    "KSA": "SA",
    "RI": "ID",
    "HKSAR": "HK",
}
# Words for people and things of a country.
DEMONYMS = {
    "American": "US",
    "Australian": "AU",
    "Austrian": "AT",
    "Bangladeshi": "BD",
    "Belgian": "BE",
    "British": "GB",
    "Bruneian": "BN",
    "Burmese": "MM",
    "Cambodian": "KH",
    "Canadian": "CA",
    "Chilean": "CL",
    "Chinese": "CN",
    "Czech": "CZ",
    "Dutch": "NL",
    "Fijian": "FJ",
    "Filipino": "PH",
    "French": "FR",
    "German": "DE",
    "Greek": "GR",
    "Indian": "IN",
    "Indonesian": "ID",
    "Iranian": "IR",
    "Japanese": "JP",
    "Korean": "KR",
    "Lao": "LA",
    "Laotian": "LA",
    "Malaysian": "MY",
    "Mexican": "MX",
    "Mongolian": "MN",
    "Moroccan": "MA",
    "Nepalese": "NP",
    "Nepali": "NP",
    "New Zealander": "NZ",
    "Norwegian": "NO",
    "Pakistani": "PK",
    "Philippine": "PH",
    "Polish": "PL",
    "Russian": "RU",
    "Singaporean": "SG",
    "Sri Lankan": "LK",
    "Swedish": "SE",
    "Swiss": "CH",
    "Thai": "TH",
    "Timorese": "TL",
    "Vietnamese": "VN",
}
# Names that hold the name of a country and mean something else.
NOT_COUNTRIES = ("South China Sea", "East China Sea", "Indian Ocean", "Indochina")
# The long form of a name: Kingdom of Thailand, Socialist Republic of Viet Nam.
_LONG_FORM = (
    r"(?:\w+ )*?(?:republic|kingdom|state|states|union|sultanate|commonwealth|principality)"
    r" of (?:the )?"
)
# A name is offered for a text that is at least so similar to it, from 0 to 1.
_LIKE_A_NAME = 0.75
# The same for a text that may be a city: Manila is still far from Romania.
_LIKE_NO_CITY = 0.8
_LONGEST_NAME = 80


class Country(NamedTuple):
    """A country as a subject, which has no record of its own but concerns several.

    Attributes:
        code: ISO 3166-1 alpha-2 code.
    """

    code: str

    @property
    def id(self) -> str:
        """The code, which serves as the id of the subject."""
        return self.code

    @property
    def name(self) -> str:
        """The display name."""
        return country_name(self.code)


def country_name(code: str | None) -> str:
    """Return the display name of a code, or the code itself if it has none here."""
    return COUNTRIES.get(code, code) if code else ""


def names_of_countries() -> dict[str, str]:
    """Return the codes of countries by all names and demonyms that occur in running text."""
    displayed = {name: code for code, name in COUNTRIES.items() if code != "EU"}
    return displayed | OTHER_NAMES | {"USA": "US"} | DEMONYMS


@cache
def codes_by_name() -> dict[str, str]:
    """Return the codes of countries by all folded names, abbreviations and demonyms."""
    codes = {alpha_3.lower(): code for alpha_3, code in _alpha_3_codes()}
    return codes | codes_by_written_name()


def codes_by_written_name() -> dict[str, str]:
    """Return the same without codes of three letters, of which "and" and "per" stand in texts."""
    names = {name: code for code, name in COUNTRIES.items()}
    written = names | OTHER_NAMES | _ABBREVIATIONS | DEMONYMS
    return {fold(name): code for name, code in written.items()}


def _alpha_3_codes() -> list[tuple[str, str]]:
    pairs = (pair.partition(":") for pair in "".join(_ALPHA_3).split())
    return [(alpha_3, code) for alpha_3, _, code in pairs]


def country_code(text: str) -> str | None:
    """Return the ISO 3166-1 alpha-2 code that a code, a name or a demonym means; None without one.

    Only whole names count: "Chinese" means China, and is never the beginning of another name.
    """
    if text.upper() in COUNTRIES:
        return text.upper()
    wanted = fold(text[:_LONGEST_NAME]).removeprefix("the ")
    by_name = codes_by_name()
    return by_name.get(wanted) or by_name.get(re.sub(_LONG_FORM, "", wanted, count=1))


def country_in_any_language(text: str) -> str | None:
    """Return the code of a country that is given in English or in a language that awco reads."""
    from asean_wco.model.translations import SEARCH, meaning

    return country_code(text) or country_code(meaning(fold(text[:_LONGEST_NAME]), SEARCH) or "")


def countries_like(text: str) -> list[str]:
    """Return the names of two countries at most that begin with a text or are spelled like it."""
    import difflib

    first_word = f"{text.casefold()} "
    begun = [name for name in COUNTRIES.values() if name.casefold().startswith(first_word)]
    by_folded = {fold(name): name for name in COUNTRIES.values()}
    near = difflib.get_close_matches(fold(text), by_folded, n=2, cutoff=_LIKE_A_NAME)
    # Letters in another order, as in Vietman, make two names less alike than they look.
    letters = sorted(fold(text))
    near = near or [name for name in by_folded if sorted(name) == letters][:2]
    return begun[:2] or [by_folded[name] for name in near]


@cache
def countries_misspelt_as(text: str) -> list[str]:
    """Return the countries of which a text that may be a city is rather a misspelt name.

    It is stricter than `countries_like`, which is asked about what can only be a country.
    """
    import difflib

    names = {fold(name): name for name in (*COUNTRIES.values(), *OTHER_NAMES)}
    near = difflib.get_close_matches(fold(text), names, n=2, cutoff=_LIKE_NO_CITY)
    codes = dict.fromkeys(country_code(names[name]) for name in near)
    return [country_name(code) for code in codes]


def read_country(text: str) -> str:
    """Return the ISO 3166-1 alpha-2 code of a country that is given by its code or name.

    Raises:
        UsageError: there is no such country; the hint names the nearest ones.
    """
    code = country_in_any_language(text)
    if code:
        return code
    names = [] if len(text) > _LONGEST_NAME else countries_like(text)
    hint = did_you_mean(names) or "Give a name such as Viet Nam, or a code such as VN."
    raise UsageError(f"awco knows no country {shortened(text)!r}.", hint)

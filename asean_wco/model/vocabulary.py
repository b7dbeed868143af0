"""The closed lists of words that records use: kinds, types, roles, relations, countries."""

from __future__ import annotations

KIND_FOLDERS = {
    "meeting": "meetings",
    "person": "people",
    "organization": "organizations",
    "office": "offices",
    "initiative": "initiatives",
    "series": "series",
    "topic": "topics",
    "source": "sources",
}
KINDS = tuple(KIND_FOLDERS)

MEETING_TYPES = (
    "consultation", "directors-general", "heads-of-customs", "coordination", "working-group", "workshop",
    "conference", "visit", "mission", "training", "ceremony", "launch",
)  # fmt: skip
MODES = ("in-person", "virtual", "hybrid")
ATTENDANCE_ROLES = (
    "chair", "co-chair", "host", "inviter", "opener", "speaker", "presenter", "participant", "observer", "represented",
)  # fmt: skip
INITIATIVE_RELATIONS = ("discussed", "adopted", "endorsed", "launched", "signed", "reviewed")
ORGANIZATION_TYPES = (
    "international-organization", "regional-organization", "secretariat", "customs-administration", "government-body",
    "regional-office", "governing-body", "committee", "working-group", "training-centre", "laboratory",
    "business-body", "company", "non-governmental-organization", "other",
)  # fmt: skip
INITIATIVE_TYPES = (
    "system", "agreement", "protocol", "arrangement", "convention", "framework", "resolution", "guideline", "plan",
    "programme", "project", "operation", "fund", "vision", "report",
)  # fmt: skip
SERIES_TYPES = MEETING_TYPES
SOURCE_TYPES = (
    "press-release", "joint-statement", "news", "report", "newsletter", "web-page", "speech", "legal-text",
)  # fmt: skip
SOURCE_QUALITIES = ("primary", "secondary", "low")
ORIGINS = ("reference", "own")

# ISO 3166-1 alpha-2 with the display names of ASEAN and WCO usage.
ASEAN_COUNTRIES = {
    "BN": "Brunei Darussalam", "KH": "Cambodia", "ID": "Indonesia", "LA": "Lao PDR", "MY": "Malaysia", "MM": "Myanmar",
    "PH": "Philippines", "SG": "Singapore", "TH": "Thailand", "TL": "Timor-Leste", "VN": "Viet Nam",
}  # fmt: skip
COUNTRIES = ASEAN_COUNTRIES | {
    "AE": "United Arab Emirates", "AR": "Argentina", "AT": "Austria", "AU": "Australia", "AZ": "Azerbaijan",
    "BD": "Bangladesh", "BE": "Belgium", "BG": "Bulgaria", "BR": "Brazil", "BT": "Bhutan", "CA": "Canada",
    "CH": "Switzerland", "CI": "Côte d'Ivoire", "CL": "Chile", "CN": "China", "CU": "Cuba", "CY": "Cyprus",
    "CZ": "Czechia", "DE": "Germany", "DK": "Denmark", "DO": "Dominican Republic", "EE": "Estonia", "EG": "Egypt",
    "ES": "Spain", "EU": "European Union", "FI": "Finland", "FJ": "Fiji", "FR": "France", "GB": "United Kingdom",
    "GR": "Greece", "HK": "Hong Kong, China", "HR": "Croatia", "HU": "Hungary", "IE": "Ireland", "IL": "Israel",
    "IN": "India", "IR": "Iran", "IT": "Italy", "JO": "Jordan", "JP": "Japan", "KE": "Kenya", "KR": "Korea",
    "KZ": "Kazakhstan", "LK": "Sri Lanka", "LT": "Lithuania", "LU": "Luxembourg", "LV": "Latvia", "MA": "Morocco",
    "MN": "Mongolia", "MO": "Macao, China", "MT": "Malta", "MV": "Maldives", "MX": "Mexico", "NG": "Nigeria",
    "NL": "Netherlands", "NO": "Norway", "NP": "Nepal", "NZ": "New Zealand", "PE": "Peru", "PG": "Papua New Guinea",
    "PK": "Pakistan", "PL": "Poland", "PT": "Portugal", "PW": "Palau", "RO": "Romania", "RU": "Russian Federation",
    "SA": "Saudi Arabia", "SE": "Sweden", "SI": "Slovenia", "SK": "Slovakia", "TO": "Tonga", "TR": "Türkiye",
    "TW": "Chinese Taipei", "UA": "Ukraine", "US": "United States", "UY": "Uruguay", "VU": "Vanuatu", "WS": "Samoa",
    "ZA": "South Africa", "ZW": "Zimbabwe",
}  # fmt: skip


def a_kind(kind: str) -> str:
    """A kind with its article."""
    return f"{'an' if kind[:1] in 'aeiou' else 'a'} {kind}"


def country_name(code: str | None) -> str:
    """The display name of an ISO 3166-1 alpha-2 code; the code itself when it has none here."""
    return COUNTRIES.get(code, code) if code else ""


def country_code(text: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of a country by its code or its name in any spelling; None if none or several fit."""
    from asean_wco.model.folding import fold

    if text.upper() in COUNTRIES:
        return text.upper()
    wanted = fold(text[:80])
    names = {code: fold(name) for code, name in COUNTRIES.items()}
    found = [
        code
        for code, name in names.items()
        if wanted and (name == wanted or name.startswith(f"{wanted} "))
    ]
    return found[0] if len(found) == 1 else None

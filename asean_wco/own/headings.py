"""The headings of tables as people write them, and what they mean."""

from __future__ import annotations

import re

from asean_wco.model.records import RECORD_CLASSES
from asean_wco.model.shapes import shapes_of
from asean_wco.model.translations import meaning_in_tables
from asean_wco.own.courtesy import is_courtesy
from asean_wco.own.flags import BY_NAME

TABLE_KINDS = ("meeting", "person")
# Columns of our own lists and workbooks under the names of the flags.
_OUR_HEADS = {
    "place.city": "city",
    "place.country": "country",
    "place.venue": "venue",
    "nationality": "country",
    "sources": "source",
    "aliases": "alias",
    "acronyms": "acronym",
    "family_name": "family-name",
    "attendance.person": "person",
    "attendance.organization": "org",
    "topics.topic": "topic",
}
# Those of our columns that name several other records, by the names of the flags.
OUR_LISTS = {"host": "hosts", "topic": "topics", "chair": "chairs", "person": "participants"}
_OUR_HEADS |= {column: flag for flag, column in OUR_LISTS.items()}
# A column that says of each row whether it may do without a source.
UNSOURCED = "unsourced"
# A column that numbers the rows, which says nothing of a record.
RUNNING_NUMBER = "(running number)"
_RUNNING_NUMBERS = frozenset({"#", "no", "nr", "s/n", "sn", "sl no", "sr no", "serial no"})
# Columns that a table cannot give: how our own lists and workbooks keep a record, fields that have
# parts, and running numbers.
LEFT_OUT = (
    frozenset({"kind", "origin", "doubts", "first_source", RUNNING_NUMBER}).union(
        *(shapes_of(RECORD_CLASSES[kind]) for kind in TABLE_KINDS)
    )
    - frozenset(BY_NAME)
    - {UNSOURCED}
)
# Columns that are no flags: a place, which is a city, a country or both, or how the meeting is
# held; one with the venue before it; a private note; the parts of a name; a title, which is a
# courtesy title or a post; and a subject, which is the name of a meeting or its topic.
PLACE, VENUE_AND_PLACE, NOTE = "(place)", "(venue and place)", "(note)"
GIVEN_NAME, MIDDLE_NAME = "(given name)", "(middle name)"
TITLE, SUBJECT = "(title)", "(subject)"
PLACES = frozenset({PLACE, VENUE_AND_PLACE})
# Parts of a name, which make one in the order of their columns.
PARTS_OF_NAMES = (GIVEN_NAME, MIDDLE_NAME, "family-name")
NO_FLAGS = {
    "source": "source",
    PLACE: "city and country",
    VENUE_AND_PLACE: "venue, city and country",
    NOTE: "a private note",
    GIVEN_NAME: "name",
    MIDDLE_NAME: "name",
    TITLE: "courtesy title or post",
    SUBJECT: "topic",
    UNSOURCED: UNSOURCED,
}
# What people call the columns of their tables.
_NATURAL_HEADS = {
    **dict.fromkeys(
        (
            "meeting", "event", "activity", "meeting name", "event name", "name of meeting",
            "name of event", "name of the meeting", "name of the event", "meeting title",
            "event title", "title of meeting", "title of event", "title of the meeting",
            "title of the event", "full name", "name in full",
        ),
        "name",
    ),
    **dict.fromkeys(
        (
            "date", "dates", "when", "from", "start date", "starts", "begin", "begins", "first day",
            "since", "in post since", "in office since", "in the post since",
            "date of appointment", "appointment date",
        ),
        "start",
    ),
    **dict.fromkeys(
        ("to", "until", "till", "end date", "ends", "finish", "finishes", "last day"), "end"
    ),
    **dict.fromkeys(("place", "location", "where", "city/country"), PLACE),
    **dict.fromkeys(
        (
            "who", "who attends", "participant", "participants", "attendee", "attendees", "people",
            "attended by",
        ),
        "person",
    ),
    **dict.fromkeys(
        (
            "organizations", "bodies", "agencies", "institutions", "administrations",
            "customs administrations", "delegations", "participating organizations",
            "participating bodies", "participating administrations", "participating agencies",
        ),
        "org",
    ),
    **dict.fromkeys(
        (
            "organised by", "organized by", "organiser", "organizer", "organisers", "organizers",
            "hosted by", "hosts", "host organization", "host administration", "host agency",
        ),
        "host",
    ),
    **dict.fromkeys(
        (
            "chairs", "chairperson", "chairpersons", "chairman", "chairmen", "chairwoman",
            "chaired by", "presided by", "presided over by", "presiding officer",
        ),
        "chair",
    ),
    **dict.fromkeys(
        ("co-chairs", "cochair", "cochairs", "co-chairperson", "co-chairpersons", "co-chaired by"),
        "co-chair",
    ),
    **dict.fromkeys(("opened by", "openers", "opening", "opening by", "opening remarks"), "opener"),
    **dict.fromkeys(
        ("speakers", "keynote", "keynote speaker", "keynote speakers", "spoke", "addressed by"),
        "speaker",
    ),
    **dict.fromkeys(("format", "modality", "how", "how held", "online/in person"), "mode"),
    **dict.fromkeys(("topics", "theme", "themes"), "topic"),
    **dict.fromkeys(
        (
            "kind", "category", "meeting type", "event type", "type of meeting", "type of event",
            "kind of meeting", "kind of event",
        ),
        "type",
    ),
    **dict.fromkeys(("outcomes", "result", "results", "decisions", "conclusions"), "outcome"),
    **dict.fromkeys(
        (
            "pax", "number of pax", "number of participants", "number of delegates",
            "number of attendees", "number of people", "headcount",
        ),
        "delegates",
    ),
    **dict.fromkeys(
        ("session number", "session no", "ordinal number", "number of session", "meeting number",
         "number of meeting"),
        "ordinal",
    ),
    **dict.fromkeys(("description", "abstract"), "summary"),
    "initiatives": "initiative",
    **dict.fromkeys(
        ("given name", "given names", "first name", "first names", "firstname", "forename",
         "forenames", "other name", "other names"),
        GIVEN_NAME,
    ),
    **dict.fromkeys(("middle name", "middle names", "middle initial"), MIDDLE_NAME),
    **dict.fromkeys(
        ("family name", "family names", "last name", "last names", "lastname", "surname",
         "surnames"),
        "family-name",
    ),
    **dict.fromkeys(
        ("honorifics", "salutation", "courtesy title", "prefix", "form of address"), "honorific"
    ),
    **dict.fromkeys(
        ("job title", "post", "position", "position title", "designation", "function", "role",
         "rank", "appointment", "occupation", "job", "capacity", "official title"),
        "title",
    ),
    **dict.fromkeys(
        ("agency", "institution", "employer", "company", "department", "ministry", "body",
         "administration", "customs administration", "affiliation", "entity", "delegation",
         "organization name", "name of organization"),
        "organization",
    ),
    **dict.fromkeys(
        ("nationality", "economy", "member state", "member country", "ams", "host country"),
        "country",
    ),
    "title": TITLE,
    **dict.fromkeys(("subject", "subjects"), SUBJECT),
    "link": "source",
    **dict.fromkeys(("note", "notes", "remark", "remarks", "comment", "comments"), NOTE),
}  # fmt: skip
# What the same heading means in a table of people.
_HEADS_OF_PEOPLE = dict.fromkeys(
    (
        "person", "participant", "participants", "attendee", "delegate", "contact", "contact name",
        "contact person", "officer", "official", "member", "representative", "expert", "nominee",
        "focal point", "name of officer", "name of official", "name of participant",
        "name of delegate", "participant name", "speaker",
    ),
    "name",
)  # fmt: skip
# Words that only the heading of a list of people has. No record has a field for these.
_CONTACT = re.compile(
    r"\b(?:e-?mail|(?:tele)?phone|tel|mobile|cell(?:phone)?|fax|whatsapp|line id|wechat"
    r"|contact (?:no|number|details)|hand ?phone|hp)\b",
    re.IGNORECASE,
)
# The flags of a column that gives several.
FLAGS_OF_HEAD = {
    "venue": ("venue", "city", "country", "mode"),
    "city": ("city", "country", "mode"),
    PLACE: ("city", "country", "mode"),
    VENUE_AND_PLACE: ("venue", "city", "country", "mode"),
    "start": ("start", "end"),
    "person": ("person", "org"),
    TITLE: ("title", "honorific"),
    GIVEN_NAME: ("name",),
    MIDDLE_NAME: ("name",),
    "family-name": ("family-name", "name"),
}
# What the parts of a heading mean together.
_TOGETHER = (
    ({"city", "country", PLACE}, PLACE),
    ({"city", "country", "venue", PLACE}, VENUE_AND_PLACE),
    ({"start", "end"}, "start"),
    ({TITLE, "title"}, "title"),
)
# The columns of the first and of the last day.
DAYS = ("start", "end")
_MEETING_WORDS = frozenset({"meeting", "event", "activity"})
_BETWEEN_HEADS = re.compile(r"\s*[/&]\s*|\s+and\s+")
_NUMBER_OF = re.compile(r"^(?:(?:no|nr|num)\.?|#) of ")
# What a heading of the first or of the last day has beside its word: date from, finish date.
_OF_DATES = re.compile(r"^(?:date|day) | (?:date|day)$")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")


def plain_head(typed: str) -> str:
    """Return a head in small letters, and in English where awco knows it in another language."""
    return meaning_in_tables(typed) or typed.strip().lower()


def is_of_meetings(typed: str) -> bool:
    """Return whether a head says that the rows are meetings."""
    words = plain_head(typed).split()
    return natural_head(typed) == "name" and not _MEETING_WORDS.isdisjoint(words)


def is_of_people(typed: str) -> bool:
    """Return whether a head says that the rows are people."""
    return natural_head(typed) in PARTS_OF_NAMES or is_contact(typed)


def is_contact(typed: str) -> bool:
    """Return whether a head is that of an address or a number by which people are reached."""
    return bool(_CONTACT.search(typed))


def natural_head(typed: str) -> str:
    """Return what people mean by a head that is no name of a flag; empty where that is unknown."""
    plain = " ".join(plain_head(typed).rstrip(":.").replace("_", " ").split())
    if plain.replace(".", "") in _RUNNING_NUMBERS:
        return RUNNING_NUMBER
    american = _NUMBER_OF.sub("number of ", plain).replace("organisation", "organization")
    if american in _NATURAL_HEADS:
        return _NATURAL_HEADS[american]
    if is_courtesy(plain.replace("/", " ")):
        return "honorific"
    for simpler in (_IN_BRACKETS.sub("", plain), american):
        if simpler != plain:
            return _part_of_head(simpler)
    beside = _OF_DATES.sub("", plain)
    day = beside if beside in DAYS else _NATURAL_HEADS.get(beside, "")
    if day in DAYS:
        return day
    return _combined(_BETWEEN_HEADS.split(plain))


def _part_of_head(plain: str) -> str:
    """Return what a part of a head means; empty where that is unknown."""
    return natural_head(plain) or (plain if plain in BY_NAME else "")


def _combined(parts: list[str]) -> str:
    """Return what a head of several parts means, such as ``Venue / City``; empty if unknown."""
    if len(parts) < 2:
        return ""
    meanings = {_part_of_head(part) for part in parts}
    if len(meanings) == 1:
        return meanings.pop()
    for together, meaning in _TOGETHER:
        if meanings <= together:
            return meaning
    return ""


def head_of(typed: str) -> str:
    """Return the name of the flag that a head means, whatever its case.

    What people mean by it comes first, and then the names that our own tables have for columns.
    """
    plain = plain_head(typed)
    natural = natural_head(typed)
    if natural or (plain in LEFT_OUT and plain not in _OUR_HEADS):
        return natural or plain
    head = re.sub(r"[\s_]+", "-", plain)
    return _OUR_HEADS.get(head) or _OUR_HEADS.get(head.replace("-", ".", 1)) or head


def is_of_ours(typed: str) -> bool:
    """Return whether a head is the name that our own tables have for a column."""
    return typed in _OUR_HEADS or typed in BY_NAME


def head_of_kind(typed: str, head: str, kind: str) -> str:
    """Return what a head means in a table of a kind, where other kinds have another meaning.

    Args:
        typed: the head as it stands in the file.
        head: from `head_of`.
        kind: of the records.
    """
    if kind == "meeting":
        return "org" if head == "organization" else head
    if head == "org":
        return "organization"
    return _HEADS_OF_PEOPLE.get(" ".join(plain_head(typed).split()), head)


def headings_of(flags: frozenset[str]) -> list[str]:
    """Return the headings that mean some flags, among them the names of the flags."""
    natural = [
        typed
        for typed, head in _NATURAL_HEADS.items()
        if not flags.isdisjoint(FLAGS_OF_HEAD.get(head, (head,)))
    ]
    return [*flags, *natural]

"""The words of facts: verbs of dates and parts played, templates of single values, labels."""

from __future__ import annotations

# Other names, which are facts only where a source is cited for them.
NAMES = {
    "aliases": "{subject} is also called {value}",
    "acronyms": "{subject} is abbreviated as {value}",
}
PLACES = {
    "place.venue": "{subject} was held at {the_value}",
    "place.city": "{subject} was held in {value}",
    "place.country": "{subject} was held in {value}",
}
# Single values and links of each kind, as sentences; dates have verbs of their own.
SINGLE_VALUES: dict[str, dict[str, str]] = {
    "meeting": {
        **PLACES,
        "series": "{subject} was a session of {the_value}",
        "ordinal": "{subject} was the {value} session of its series",
        "mode": "{subject} was held {value}",
        "part_of": "{subject} was held together with {the_value}",
        "hosts": "{The_value} hosted {the_subject}",
        "delegates": "{value} delegates took part in {the_subject}",
    },
    "person": {
        "honorifics": "The courtesy title of {the_subject} is {value}",
        "family_name": "The family name of {the_subject} is {value}",
        "nationality": "{subject} comes from {value}",
    },
    "organization": {
        "parent": "{subject} is part of {the_value}",
        "country": "{subject} has its seat in {value}",
        "city": "{subject} has its seat in {value}",
        "members": "{The_value} is a member of {the_subject}",
    },
    "office": {
        "organization": "{subject} belongs to {the_value}",
        "title": "The title of {the_subject} is {value}",
    },
    "initiative": {
        "owners": "{The_value} was responsible for {the_subject}",
        "partners": "{The_value} was a partner in {the_subject}",
        "parent": "{subject} is part of {the_value}",
    },
    "series": {
        "organizations": "{subject} is a series of meetings of {the_value}",
        "frequency": "{subject} is held {value}",
    },
}
MODES = {"in-person": "in person", "virtual": "online", "hybrid": "in person and online (hybrid)"}
# What someone did at a meeting, by role.
PARTS_PLAYED = {
    "chair": "chaired",
    "co-chair": "co-chaired",
    "host": "hosted",
    "inviter": "issued the invitation to",
    "opener": "opened",
    "speaker": "spoke at",
    "presenter": "gave a presentation at",
    "moderator": "led a session of",
    "participant": "took part in",
    "observer": "took part as an observer in",
    "represented": "was represented at",
}
# What someone did at a meeting that is named before, by role.
DEEDS = {
    "chair": "chaired",
    "co-chair": "co-chaired",
    "host": "hosted",
    "inviter": "issued the invitation",
    "opener": "opened",
    "speaker": "spoke",
    "presenter": "gave a presentation",
    "moderator": "led a session",
    "observer": "took part as an observer",
    "represented": "was represented",
}
# The verb of a date, by field: of what is past, and of what lies ahead.
DATE_VERBS = {
    "start": ("began", "is to begin"),
    "signed": ("was signed", "is to be signed"),
    "in_force": ("entered into force", "is to enter into force"),
    "launched": ("was launched", "is to be launched"),
    "end": ("ended", "is to end"),
    "founded": ("was founded", "is to be founded"),
    "ended": ("ceased to exist", "is to cease to exist"),
    "first": ("was first held", "is to be held for the first time"),
}
# What is said of a meeting that is still to come, by what is said of one that was held.
COMING = {
    "was": "is to be",
    "hosted": "is to host",
    "chaired": "is to chair",
    "co-chaired": "is to co-chair",
    "issued": "is to issue",
    "opened": "is to open",
    "spoke": "is to speak",
    "gave": "is to give",
    "led": "is to lead",
    "took": "is to take",
    "dealt": "is to deal",
    "discussed": "is to discuss",
    "adopted": "is to adopt",
    "endorsed": "is to endorse",
    "launched": "is to launch",
    "signed": "is to sign",
    "reviewed": "is to review",
    "served": "is to serve",
}
# The same for steps: verbs whose past forms end in "ed", and those with a past form of their own.
_REGULAR = (
    "accede accept acknowledge adopt agree amend analyse announce apply appoint approve ask "
    "attend back brief carry chair close commend compare compile complete conclude confirm count "
    "cover create decide deposit discuss elect end endorse enter exchange expect explain extend "
    "finish form found hand host include introduce invite issue join launch list look mark "
    "measure move name nominate note notify offer open organise praise prepare present press "
    "propose publish ratify receive recommend release reorganise report represent restate review "
    "revise scale seize serve sign start strengthen supersede support talk thank train upgrade "
    "visit welcome work"
)
_IRREGULAR = {
    "became": "become",
    "began": "begin",
    "brought": "bring",
    "came": "come",
    "chose": "choose",
    "dealt": "deal",
    "drew": "draw",
    "gave": "give",
    "got": "get",
    "had": "have",
    "heard": "hear",
    "held": "hold",
    "led": "lead",
    "made": "make",
    "met": "meet",
    "paid": "pay",
    "put": "put",
    "ran": "run",
    "said": "say",
    "sent": "send",
    "set": "set",
    "showed": "show",
    "spoke": "speak",
    "submitted": "submit",
    "told": "tell",
    "took": "take",
    "went": "go",
}


def _past_of(verb: str) -> str:
    """Return the past form of a verb that forms it with ``ed``."""
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}ed"


COMING_STEPS = {
    "was": "is to be",
    "were": "are to be",
    **{_past_of(verb): f"is to {verb}" for verb in _REGULAR.split()},
    **{past: f"is to {verb}" for past, verb in _IRREGULAR.items()},
}
# Past forms that say what a subject did, never what was done to it.
NEVER_UNDERGONE = frozenset(
    "agreed asked became began came chose dealt drew ended entered gave joined looked paid "
    "reported spoke started talked took went worked".split()
)
# Topics that are one thing and not a kind of work.
TOPICS_WITH_ARTICLE = (
    "COVID-19 response",
    "Economic situation",
    "Harmonized System",
    "Single window",
)
# What was looked for and not found, by field: where nothing is known of it, and where a part is.
LOOKED_FOR = {
    "attendance": (
        "The participants in {about} were not found.",
        "Other participants in {about} were not found.",
    ),
    "hosts": ("The host of {about} was not found.", "Other hosts of {about} were not found."),
    "outcomes": (
        "Outcomes of {about} were not found.",
        "Other outcomes of {about} were not found.",
    ),
    "topics": ("The topics of {about} were not found.", "Other topics of {about} were not found."),
    "mode": ("Nothing was found on whether {about} was held in person or online.",) * 2,
    "ordinal": ("The number of {about} was not found.",) * 2,
    "frequency": (
        "Nothing was found on how often {about} is held.",
        "Other sessions of {about} were not found.",
    ),
    "owners": (
        "Nothing was found on who was responsible for {about}.",
        "Nothing more was found on who was responsible for {about}.",
    ),
    "organizations": (
        "Nothing was found on the bodies behind {about}.",
        "Nothing more was found on the bodies behind {about}.",
    ),
    "milestones": (
        "Milestones of {about} were not found.",
        "Only some milestones of {about} were found.",
    ),
    "initiatives": (
        "The initiatives that {about} dealt with were not found.",
        "Other initiatives that {about} dealt with were not found.",
    ),
    "figures": (
        "The figures of {about} were not found.",
        "Other figures on {about} were not found.",
    ),
    "related": (
        "Nothing was found on what is related to {about}.",
        "Nothing more was found on what is related to {about}.",
    ),
}
# How a field is called in a sentence about a doubt.
LABELS = {
    "start": "the date",
    "end": "the last day",
    "place": "the place",
    "in_force": "the date of entry into force",
    "launched": "the date of launch",
    "signed": "the date of signature",
    "first": "the date of the first session",
    "founded": "the date of foundation",
    "part_of": "the meeting that it was part of",
    "attendance": "who took part",
    "roles": "the post",
    "title": "the printed title",
    "parent": "the body above it",
    "delegates": "the number of delegates",
    "figures": "the figures",
    "outcomes": "what was agreed",
    "milestones": "the milestones",
    "notes": "further points",
    "notes.holders": "some holders and dates",
    "name": "the name",
    "mode": "whether it was held in person or online",
    "ordinal": "its number",
    "ordinals": "the numbers of sessions",
    "owners": "who is responsible",
    "initiatives": "the initiatives",
    "hosts": "the host",
    "aliases": "other names",
    "frequency": "how often it meets",
    "published": "the date of publication",
    "url": "the address",
    "quality": "the quality of the source",
    "related": "what is related to it",
    "organizations": "the bodies behind it",
    "topics": "what it dealt with",
}
# The same where a part of the field is known, and the rest was looked for and not found.
LABELS_OF_REST = {
    "start": "the exact date",
    "end": "the exact last day",
    "hosts": "other hosts",
    "attendance": "other participants",
    "topics": "other topics",
    "initiatives": "other initiatives",
    "outcomes": "other outcomes",
    "milestones": "further milestones",
    "figures": "other figures",
    "roles": "the exact dates in the post",
    "frequency": "other sessions",
    "partners": "other partners",
}
# The same where the post is known, and only its dates or its title are inferred or disputed.
DATES_IN_POST = "some dates in the post"
TITLE_OF_POST = "the title of the post"
# How one item of a list is called in a sentence about a doubt.
LABELS_OF_ONE = {
    "milestones": "a step",
    "notes": "a point in the notes",
    "figures": "a figure",
    "initiatives": "an initiative",
}

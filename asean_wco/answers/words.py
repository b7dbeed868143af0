"""Words of questions: what is asked for, and what is asked about it. Tables alone."""

from __future__ import annotations


def _by_phrase(table: dict[str, str]) -> dict[str, str]:
    return {phrase.strip(): key for key, phrases in table.items() for phrase in phrases.split(",")}


# What is asked about a subject, by the phrases that say so.
SIGNED, IN_FORCE, LAUNCHED, LIVE = "signed", "in_force", "launched", "live"
BEGAN, ENDED, HELD, FOUNDED = "start", "end", "held", "founded"
ADOPTED, JOINED, RATIFIED = "adopted", "joined", "ratified"
TOOK_OVER, LEFT = "took over", "left"
PREDICATES = _by_phrase(
    {
        SIGNED: "signed, sign, signing, signature, signatories, inked",
        IN_FORCE: "entered into force, enter into force, come into force, came into force, in force, "
        "entry into force, take effect, took effect, effective, become effective, became effective, "
        "force, effect",
        LAUNCHED: "launched, launch, launching, rolled out, unveiled, introduced",
        LIVE: "go live, went live, going live, live, live operation, become operational, "
        "became operational, start operating, started operating, begin operating, live exchange",
        BEGAN: "began, begin, begins, beginning, started, start, starts, commence, commenced, kick off",
        ENDED: "ended, end, ends, finish, finished, close, closed, expire, expires, expired, over",
        HELD: "held, hold, take place, took place, taken place, meet, met, convene, convened, "
        "organized, happen, happened, run, ran, conducted, carried out, hold it",
        FOUNDED: "founded, found, established, establish, set up, created, create, founding, "
        "formed, establishment",
        ADOPTED: "adopted, adopt, endorsed, endorse, approved, approve, agreed, adoption, "
        "endorsement, approval, accepted",
        JOINED: "joined, join, joining, admitted, become a member, became a member, become party, "
        "became party, connected, connect, become a party, became a party, take part, taking part, "
        "took part, member since, go live with",
        RATIFIED: "ratified, ratify, ratification, acceded, accede, accession, deposited, deposit",
        TOOK_OVER: "become, became, appointed, elected, took over, take over, take office, "
        "took office, sworn in, assumed office, assume office, start as, started as",
        LEFT: "left, leave, step down, stepped down, retire, retired, resign, resigned, "
        "leave office, left office, term end, term ended",
    }
)
# How facts put it that something was so.
EVIDENCE = {
    SIGNED: ("signed", "signature", "concluded"),
    IN_FORCE: ("entered into force", "in force", "took effect", "effect"),
    LAUNCHED: ("launched", "launch"),
    LIVE: ("live", "launched"),
    BEGAN: ("began", "started", "begun", "commenced", "start"),
    ENDED: ("ended", "end", "finished", "closed"),
    HELD: ("held", "met", "took place", "ran"),
    FOUNDED: ("founded", "established", "set up", "created", "formed", "opened"),
    ADOPTED: ("adopted", "endorsed", "approved", "agreed", "accepted"),
    JOINED: (
        "joined", "joining", "acceded", "accession", "connected", "take part", "took part", "party",
        "member", "membership", "admitted", "joins", "connecting",
    ),
    RATIFIED: (
        "ratified", "ratification", "ratify", "acceded", "accession", "deposited", "notification",
        "approved", "instrument",
    ),
}  # fmt: skip

# What is asked for, by the noun that stands beside which or what.
DATE, CITY, PLACE, COUNTRY, PERSON, BODY = "date", "city", "place", "country", "person", "body"
_ASKED_NOUNS = {
    DATE: "date dates day days year years month time",
    CITY: "city town cities",
    PLACE: "place venue location places",
    COUNTRY: "country countries nation nations states members member",
    PERSON: "person people official officials delegate",
    BODY: "body bodies organization organizations administration administrations agency agencies",
}
ASKED_NOUNS = {noun: asked for asked, nouns in _ASKED_NOUNS.items() for noun in nouns.split()}

# Words that say nothing of what is asked for.
IDLE_WORDS = frozenset(
    "explain describe definition etait est sont ete fue el los is was were are did does do "
    "has have had been being be will would can could should please tell me know us we you "
    "give name list show find all any ever actually exactly officially official precise "
    "exact precisely currently current now today present recently recent latest last first "
    "next previous upcoming coming time times total number many much how long which who "
    "whom whose when where what why there exist exists existed recorded record records "
    "known so far yet happened take took taken place hold held holding it its their they "
    "them one ones role person persons people someone anybody anyone post position job "
    "office holder incumbent serve served serving get got since until till between from to "
    "in on at for of by with during within located situated based headquarters "
    "headquartered seat participants guests came come comes missing unrecorded das der die "
    "statt session sessions meeting meetings event events edition round itself also same "
    "then".split()
)

# What someone did at a meeting, as it stands after "did".
BASE_ROLES = {
    "chair": "chair", "preside": "chair", "host": "host", "open": "opener", "attend": "participant",
    "participate": "participant", "present": "presenter", "invite": "inviter", "speak": "speaker",
    "join": "participant", "chairman": "chair",
}  # fmt: skip

# Slips in the words that ask, too short to be told from others by their letters.
SLIPS = {
    "wen": "when", "whn": "when", "hwen": "when", "hwo": "how", "wher": "where", "wich": "which",
    "wht": "what", "waht": "what", "whos": "who", "hoo": "who", "howmany": "how many",
}  # fmt: skip

# Words of questions whose slips are set right.
QUESTION_WORDS = frozenset(
    "who when where which what many chaired chair opened hosted host invited attended spoke "
    "presented represented signed launched joined adopted endorsed founded established entered "
    "force held place discussed decided agreed delegates participants meeting meetings secretary "
    "general director commissioner country countries city first last next before after".split()
)

"""The words by which series of meetings are known."""

from __future__ import annotations

import re
from collections.abc import Sequence

from asean_wco.model.folding import fold
from asean_wco.model.records import Series


class SeriesNames:
    """The words by which series are known.

    A phrase means the series of whose name it has the most words, all of one of its names.
    """

    def __init__(self, series: Sequence[Series]) -> None:
        self.acronyms = {acronym: record.id for record in series for acronym in record.acronyms}
        self.unspaced: dict[str, str] = {}
        self.names: list[tuple[frozenset[str], str]] = []
        # By series, the words of all of its names.
        self.words: dict[str, frozenset[str]] = {}
        self.of_partners = {record.id for record in series if record.type == "consultation"}
        for record in series:
            shown = " ".join((record.name, *record.aliases))
            self.words[record.id] = frozenset(fold(shown).split()) | telling_words(
                fold(shown).split()
            )
            for name in (record.name, *record.aliases):
                if re.search(
                    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff\uac00-\ud7a3]", name
                ):
                    self.unspaced[_close(name)] = record.id
                telling = telling_words(fold(name).split())
                if len(telling) > 1:
                    self.names.append((telling, record.id))

    def named_by(self, words: Sequence[str], text: str) -> str:
        """Return the id of the series of which a phrase is the whole name, or nothing.

        A word that makes another thing of it, which no name of the series has, says that it is
        none: "the Preparatory Meeting for the ASEAN Directors-General of Customs".
        """
        identifier = self.meant_by(words, text)
        if not identifier:
            return ""
        own = self.words[identifier]
        # "Regional Intelligence Liaison Office" is RILO in full.
        foreign = {word for word in words if word not in own and not own & telling_words([word])}
        if identifier in self.of_partners:
            is_of_others = not foreign.isdisjoint(_PARTNERS)
        else:
            is_of_others = self.is_with_others(identifier, text)
        return "" if is_of_others or not foreign.isdisjoint(_OTHER_THINGS) else identifier

    def is_with_others(self, identifier: str, text: str) -> bool:
        """Return whether a text tells of a partner that no name of a series has."""
        partners = {
            fold(match["after"] or match["before"]) for match in _WITH_PARTNER.finditer(text)
        }
        return not partners <= self.words[identifier]

    def is_of(self, identifier: str, words: Sequence[str]) -> bool:
        """Return whether words that say whose heads met tell of nobody but those of a series."""
        own = self.words[identifier] | OF_MEMBERS | NOT_TELLING
        return all(word in own or word.isdigit() or own & telling_words([word]) for word in words)

    def meant_by(self, words: Sequence[str], text: str) -> str:
        """Return the id of the series that a phrase means, or nothing."""
        for acronym in re.findall(r"[A-Z]{3,6}", text):
            if acronym in self.acronyms:
                return self.acronyms[acronym]
        close = _close(text)
        unspaced = [name for name in self.unspaced if name in close]
        if unspaced:
            return self.unspaced[max(unspaced, key=len)]
        there = telling_words(words)
        if there & _ELSEWHERE and not there >= _ASIA_EUROPE:
            # The world's meeting of regional bodies is none of a region.
            return ""
        fitting = [(len(name), identifier) for name, identifier in self.names if name <= there]
        return max(fitting)[1] if fitting else ""


_ELSEWHERE = frozenset(
    "global americas america africa african caribbean caraibes caribe mena amerique afrique "
    "europe crdga".split()
)
# Words that make another body or another meeting of the name of a series that they stand beside.
_OTHER_THINGS = frozenset(
    "preparatory preparation working group task force subcommittee sub committee council board "
    "workshop workshops seminar forum training course exercise deputy deputies vice senior "
    "official officials minister ministers ministerial laboratory laboratories center centers "
    "centre centres school schools academy academies college intelligence enforcement "
    "investigation immigration consular police private sector business expert experts "
    "coordinator coordinators officer officers valuation attache attaches saarc bimstec gulf "
    "oceania oco arab".split()
)
# Who consults with ASEAN, or with others.
_PARTNERS = frozenset(
    "australia canada china eu european india japan korea us usa wto wco unctad unodc capec "
    "zealand russia russian kingdom".split()
)
# "The ASEAN-Utopia Customs Heads' Dialogue".
_WITH_PARTNER = re.compile(
    r"\bASEAN(?:\s?[-–/+]\s?|\s(?=Plus\b)|\s(?:and|with)\s(?:the\s)?"
    rf"|,\s(?=(?i:{'|'.join(sorted(_PARTNERS))})\b))(?P<after>[A-Z]\w+)"
    r"|\b(?P<before>[A-Z]\w+)\s?[-–/+]\s?ASEAN\b"
)
OTHER_REGIONS = _ELSEWHERE - {"global", "europe"}
# The two continents of ASEM.
_ASIA_EUROPE = frozenset(("asia", "europe"))


def _close(text: str) -> str:
    """Return a folded text without spaces, numbers of sessions, and acronyms in brackets."""
    return fold(_NOT_IN_NAMES.sub("", text)).replace(" ", "")


_NOT_IN_NAMES = re.compile(
    r"[(（][A-Za-z/ ]{2,10}[)）]|视频|視頻|线上|線上"
    r"|の?第\s?[\d一二三四五六七八九十]{1,3}\s?[回届屆次]"
    r"|제\s?\d{1,3}\s?차"
)


NOT_TELLING = frozenset(
    "the of a an and for in on with to meeting conference annual session reunion conferencia l d "
    "de des "
    "du la le les del las los".split()
)
_SAME_WORDS = {
    "dgs": "head", "dg": "head", "directors": "head", "heads": "head",
    "generals": "", "director": "head", "general": "", "centres": "center",
    "centers": "center", "points": "point",
    "administrations": "", "chiefs": "head", "commissioners": "head",
    "ap": "asia pacific", "asiapacific": "asia pacific", "world": "wco",
    "organization": "", "trainings": "training",
    "contacts": "contact", "consultations": "consultation", "conferences": "conference",
    "rtc": "regional training center", "punto": "point", "puntos": "point",
    "contacto": "contact", "contactos": "contact", "regionales": "regional",
    "a": "asia", "p": "pacific", "administration": "", "commissioner": "",
    "consultative": "consultation", "konsultasi": "consultation", "kepabeanan": "customs",
    "jepang": "japan", "tiongkok": "china",
    "intelligence": "rilo", "liaison": "", "office": "",
    "directeur": "head", "directora": "head", "diretor": "head", "generaux": "", "generale": "",
    "directore": "head", "diretore": "head", "gerai": "", "douane": "customs",
    "douanier": "customs",
    "aduana": "customs", "alfandega": "customs", "asie": "asia", "pacifique": "pacific",
    "directeurs": "head", "directores": "head", "diretores": "head", "generales": "", "gerais": "",
    "douanes": "customs", "aduanas": "customs", "alfandegas": "customs", "responsables": "head",
    "responsable": "head", "regionale": "regional", "regionaux": "regional", "omd": "wco",
    "oma": "wco",
    "douanieres": "customs",
    "direktur": "head", "dirjen": "head", "jenderal": "", "bea": "", "cukai": "customs",
    "pengarah": "head", "ketua": "", "kastam": "customs", "pabean": "customs",
}  # fmt: skip


def telling_words(words: Sequence[str]) -> frozenset[str]:
    """Return the words of a phrase that tell one series from another."""
    spelled = " ".join(_SAME_WORDS.get(word, word) for word in words).split()
    return frozenset(word for word in spelled if word not in NOT_TELLING)


# Of whom heads of customs may be said to be besides.
OF_MEMBERS = frozenset(
    "customs member members state states country countries nation nations economy economies bloc "
    "region service services agency agencies authority authorities department departments "
    "administration administrations all both ten eleven southeast south east asian and from "
    "in its their organization organisation group grouping association nations "
    "vice chair".split()
)

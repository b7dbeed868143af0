"""Whom or what a note is about: a record of any kind, or a country, which is no record but a way into several."""

from __future__ import annotations

from asean_wco.facts.sources import sources_of, supporting
from asean_wco.library import Library
from asean_wco.model.countries import Country
from asean_wco.model.dates import Day
from asean_wco.model.records import Office, Organization, Record, kind_of
from asean_wco.model.release import release_date
from asean_wco.render import words

Subject = Record | Country
# Bodies of several countries: their meetings and offices are not those of the country where they have their seat.
_SHARED = (
    "international-organization",
    "regional-organization",
    "secretariat",
    "regional-office",
    "governing-body",
)


def title_of(about: Subject) -> str:
    """The heading of a note."""
    return about.name if isinstance(about, Country) else words.titled_name(about)


def subtitle_of(about: Subject) -> str:
    """Kind, type, id and origin of the subject."""
    if isinstance(about, Country):
        return f"country · {about.code}"
    word = getattr(about, "type", None)
    kind = kind_of(about)
    mark = words.own_mark(about.origin, unsourced=about.unsourced)
    return " · ".join(filter(None, (kind, words.type_text(word) if word else "", about.id, mark)))


def summary_sources(record: Record, library: Library) -> tuple[str, ...]:
    """The sources of a summary: those cited for it, or for the record in general.

    A summary in the words of the user rests on what is cited for it and on nothing else.
    """
    cited = supporting(record, "summary")
    if record.origin == "own" and (
        library.original_of(record) is None or "summary" in library.differs_from_reference(record)
    ):
        return cited
    return tuple(dict.fromkeys(cited or (each.source for each in record.citations))) or sources_of(
        record
    )


def organizations_of(country: Country, library: Library) -> list[Organization]:
    """The bodies of a country; those of several countries that have their seat there are not its own."""
    return [
        each
        for each in library.organizations()
        if each.country == country.code and each.type not in _SHARED
    ]


def hosted_by(country: Country, library: Library) -> list[Organization]:
    """The bodies of several countries that have their seat in a country now; they may have sat elsewhere before."""
    return [
        each
        for each in library.organizations()
        if each.country == country.code and each.type in _SHARED
    ]


def offices_of(about: Subject, library: Library) -> list[Office]:
    """The offices of a body, or of the bodies of a country; an office itself."""
    if isinstance(about, Office):
        return [about]
    if isinstance(about, Country):
        bodies = {body.id for body in organizations_of(about, library)}
    else:
        bodies = {about.id} if isinstance(about, Organization) else set()
    return [office for office in library.offices() if office.organization in bodies]


def released(library: Library) -> Day | None:
    """The first day of the month in which the data was released, which is the today of a note; None if not known.

    The clock is not asked: the same data must give the same note.
    """
    release = release_date(library.data_version)
    return release.earliest if release and release.month else None

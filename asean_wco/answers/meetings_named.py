"""The very meeting that some words name: "the 22nd RHCA", "the Goa workshop of 2007"."""

from __future__ import annotations

from collections.abc import Iterator

from asean_wco.answers.patterns import Pattern
from asean_wco.answers.question import Question
from asean_wco.library import Library
from asean_wco.model.folding import fold, ordinal, singular
from asean_wco.model.records import Meeting, Series
from asean_wco.query.filters import years_of

# "The 2023 meeting of ASEAN Directors-General of Customs", "the 2019 RHCA"
_OF_YEAR = Pattern(
    r"(?i)\b(?P<year>(?:19|20)\d\d) (?:edition of (?:the )?|session of (?:the )?)?"
    r"(?P<name>[^,;?]+?)(?= (?:in|at|held|take|took|was|were|is)\b|[?!. ]*$)",
    *("19", "20"),
)


def meeting_named(library: Library, text: str) -> Meeting | None:
    """Return the meeting of which a text says the number, the days or the name; or None.

    Everything that the text says must be borne out by the name, the days or the place of it.
    """
    question = Question(library, text)
    for subject in question.subjects:
        bears_all = not subject.weighty and bool(question.content) and not question.unknown
        if isinstance(subject.record, Meeting) and bears_all:
            return subject.record
    return None


def with_session(library: Library, text: str) -> str:
    """Return a question with the number of a session for the year of it: "the 2019 RHCA"."""
    said = _OF_YEAR.search(text)
    if said is None:
        return text
    year = int(said["year"])
    for series in series_called(library, said["name"]):
        sessions = library.meetings(series=series.id)
        of_year = [one for one in sessions if year in (years_of(one) or ())]
        if len(of_year) == 1 and of_year[0].ordinal:
            name = next(iter(series.acronyms), series.name)
            session = f"{ordinal(of_year[0].ordinal)} {name}"
            return f"{text[: said.start()]}{session}{text[said.end() :]}"
    return text


def series_called(library: Library, name: str) -> Iterator[Series]:
    """Yield the series that a name calls in full, articles aside."""
    words = _words(name)
    for series in library.series():
        if any(_words(one) == words for one in (series.name, *series.aliases, *series.acronyms)):
            yield series


def _words(name: str) -> tuple[str, ...]:
    """Return the words of a name without articles, in the singular."""
    folded = fold(name).split()
    return tuple(singular(word) for word in folded if word not in ("the", "an", "a"))

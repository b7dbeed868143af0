"""Events for the tests of pictures and texts: from the reference, by hand, and hostile ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from hypothesis import strategies as st

from asean_wco.export.events import Cited, Timeline
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.query.timeline import EVENT_KINDS, Event, sort_events
from tests.conftest import WHOLE

# The last of all is the whole reference, which takes as long as all others.
_SUBJECTS = ("asean-single-window", "kunio-mikuriya", "rhca", "wco-secretary-general", "wco", "")
SUBJECTS = _SUBJECTS if WHOLE else _SUBJECTS[:4]
HOSTILE = [
    "<script>alert(1)</script>", "]]>", "--><b>", "&amp;&#x202e;", "\x1b[31mred",
    "line\nbreak\r\nand\ttab", "\u202ex", "# head", "[x](javascript:alert(1))", "![](http://x)",
    "**bold** `code` ~~x~~ $y$", "| a | b |", "[^1]: x", "<https://x>", '"]; click n0 "x"',
    "%%{init: {}}%%", "a:b;c#d#35;", "---\n", "style n0:#fff;", "\\N \\\" \\", "\ufffe\uffff\x00",
    "\ud800", "end", "ภาษาไทย ខ្មែរ မြန်မာ", "日本税関 한국", "e\u0301", " ", "'onload='x",
    '" onload="x', "=1+1", "1. list", "    code",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=12), min_size=1, max_size=3).map(
    "".join
)
ADDRESSES = st.sampled_from(
    [
        "https://example.org/a?b=c&d=(e)#f", "http://example.org/ x\"><b>'", "javascript:alert(1)",
        "data:text/html,x", "HTTPS://example.org/%zz", "https://", "//example.org",
        "https://example.org/\n[^1]: x", "ftp://example.org/", "https://münchen.example/ö",
        "https://example.org/%%{init}%%", "https://example.org/>)\\", "",
    ]
)  # fmt: skip
DATES = st.builds(
    PartialDate,
    st.sampled_from([1, 1995, 2023, 2024, 9999]),
    st.sampled_from([0, 2, 12]),
    st.just(0),
    st.sampled_from(["", "~", "?", "%"]),
) | st.sampled_from(
    [
        PartialDate(2024, 2, 29),
        PartialDate(9999, 12, 31),
        PartialDate(1, 1, 1),
        PartialDate(2023, 6, 5),
    ]
)
REPORT = ("Report", "https://example.org/report")


class Told(NamedTuple):
    """Events with what gives the titles and addresses of their sources."""

    events: list[Event]
    cited: Cited

    def timeline(self, title: str, first: PartialDate | None = None) -> Timeline:
        """The events as all that there is and all that was asked for."""
        return Timeline(title, self.events, self.events, first)


@st.composite
def told_events(draw: st.DrawFn) -> Told:
    """Hostile events in the order of time, each once, with hostile sources."""
    sources = draw(st.lists(st.tuples(TEXTS, ADDRESSES), max_size=7))
    known = {f"s{number}": source for number, source in enumerate(sources)}
    cited = st.lists(st.sampled_from(sorted(known)), unique=True) if known else st.just([])
    event = st.builds(
        Event,
        DATES,
        DATES | st.none(),
        st.sampled_from(EVENT_KINDS),
        TEXTS,
        TEXTS,
        cited.map(tuple),
        st.sampled_from(["stated", "attested", "inferred", "disputed"]),
        DATES | st.none(),
        ends_inferred=st.booleans(),
        otherwise=DATES | st.none(),
        origin=st.sampled_from(["reference", "own"]),
    )
    events = draw(st.lists(event, max_size=6))
    numbered = [one._replace(facts=(f"m#{number}",)) for number, one in enumerate(events)]
    return Told(sort_events(numbered), known.__getitem__)


TOLD = told_events()


def date(text: str) -> PartialDate:
    return PartialDate.parse(text)


def event(
    start: str,
    end: str = "",
    kind: str = "meeting",
    text: str = "Meeting",
    *,
    certainty: str = "stated",
    sources: Sequence[str] = ("report",),
    **more: Any,
) -> Event:
    """An event; what is not given is as of a meeting that one source states."""
    last = date(end) if end else None
    made = Event(date(start), last, kind, text, "m", tuple(sources), certainty)
    return made._replace(**more)


def told(*events: Event, **known: tuple[str, str]) -> Told:
    """Events by hand; each source that is not known otherwise is a report."""
    return Told(list(events), lambda source: known.get(source, REPORT))


def told_of(library: Library, subject: str) -> Told:
    """The events of a subject, or of the whole reference."""
    return Told(library.events(library.get(subject) if subject else None), library.cited)

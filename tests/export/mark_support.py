"""Marks for the tests of pictures: from the reference as the command line makes them, by hand, and hostile ones."""

from __future__ import annotations

from hypothesis import strategies as st

from asean_wco.export.marks import Mark
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Source
from asean_wco.query.timeline import EVENT_KINDS, all_events, events_of

SUBJECTS = ("asean-single-window", "kunio-mikuriya", "rhca", "wco-secretary-general", "wco", "")
HOSTILE = [
    "<script>alert(1)</script>", "]]>", "--><b>", "&amp;&#x202e;", "\x1b[31mred", "line\nbreak\r\nand\ttab", "\u202ex",
    "# head", "[x](javascript:alert(1))", "![](http://x)", "**bold** `code` ~~x~~ $y$", "| a | b |", "[^1]: x",
    "<https://x>", '"]; click n0 "x"', "%%{init: {}}%%", "a:b;c#d#35;", "---\n", "style n0:#fff;", "\\N \\\" \\",
    "\ufffe\uffff\x00", "\ud800", "end", "ภาษาไทย ខ្មែរ မြန်မာ", "日本税関 한국", "e\u0301", " ", "'onload='x",
    '" onload="x', "=1+1", "1. list", "    code",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=12), min_size=1, max_size=3).map(
    "".join
)
ADDRESSES = st.sampled_from(
    [
        "https://example.org/a?b=c&d=(e)#f", "http://example.org/ x\"><b>'", "javascript:alert(1)", "data:text/html,x",
        "HTTPS://example.org/%zz", "https://", "//example.org", "https://example.org/\n[^1]: x", "ftp://example.org/",
        "https://münchen.example/ö", "https://example.org/%%{init}%%", "https://example.org/>)\\", "",
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
MARKS = st.lists(
    st.builds(
        Mark,
        DATES,
        DATES | st.none(),
        st.sampled_from(EVENT_KINDS),
        TEXTS,
        TEXTS,
        st.lists(st.tuples(TEXTS, ADDRESSES), max_size=7).map(tuple),
        st.sampled_from(["", "attested", "inferred"]),
        st.booleans(),
        seen=DATES | st.none(),
    ),
    max_size=6,
)


def date(text: str) -> PartialDate:
    return PartialDate.parse(text)


def mark(
    start: str,
    end: str = "",
    kind: str = "meeting",
    text: str = "Meeting",
    *,
    certainty: str = "",
    sources: tuple[tuple[str, str], ...] = (("Report", "https://example.org/report"),),
    own: bool = False,
) -> Mark:
    return Mark(date(start), date(end) if end else None, kind, text, "m", sources, certainty, own)


def marks_of(library: Library, subject: str) -> list[Mark]:
    """The events of a subject, or of the whole reference, as marks."""
    records = library.all()
    record = library.get(subject) if subject else None
    found = []
    for event in events_of(record, records) if record else all_events(records):
        sources = [library.get(source) for source in event.sources]
        named = tuple((each.title, each.url) for each in sources if isinstance(each, Source))
        found.append(
            Mark(
                event.start, event.end, event.kind, event.text, event.record, named, event.certainty
            )
        )
    return found

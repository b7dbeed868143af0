"""A release as it is read: its text without menus, its title, its language, its dateline."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

from asean_wco.draft.meeting_words import HELD, MEETING
from asean_wco.draft.times import dates_in
from asean_wco.errors import DataError, missing_package
from asean_wco.model.dates import PartialDate
from asean_wco.model.encodings import ENCODINGS, encoding_of
from asean_wco.model.text import safe_text

# A page of a newspaper has a tenth of it; what is larger is no release.
MOST_BYTES = 5_000_000
# A release has some thousand characters; of a long report the beginning is read.
MOST_CHARACTERS = 30_000
# What has no end for so long is cut, so that reading it takes no longer than reading prose.
_LONGEST_SENTENCE = 1_500
_LONGEST_TITLE = 250
# Pages of newspapers have some thousand marks; more take the parser too long.
_MOST_MARKS = 20_000
# So much of a page is looked through for its date.
_MOST_OF_PAGE = 200_000
# By itself, trafilatura takes no day after today, and so an earlier one of another meeting.
_DATE_PARAMS = {"original_date": True, "extensive_search": True, "max_date": "2099-12-31"}

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--|<!doctype\s+html|<html|<head|<body)", re.I
)
_ADDRESS = re.compile(r"https?://[!-~]+$")
_CHARSET = re.compile(rb"charset=[\"']?([A-Za-z0-9_-]{2,20})")
_ARCHIVES = (b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"%PDF", b"Rar!")
# Marks of Markdown: headings, lists, quotes, emphasis; of a link its words stay.
_MARKDOWN_LINE = re.compile(r"(?m)^[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?|[*+-][ \t]+)")
_MARKDOWN_LINK = re.compile(r"!?\[([^\]\n]{0,300})\]\([^)\n]{0,500}\)")
_MARKDOWN_EMPHASIS = re.compile(r"\*\*|__|`")
# What sites say of the language of a page, and their menus.
_NOTICES = re.compile(
    r"(?im)^.{0,300}(?:no está disponible en el idioma|n[’']est pas disponible dans la langue"
    r"|is not available in the (?:selected )?language|доступна на выбранном|所选语言本页无任何内容"
    r"|subscribe\s+unsubscribe|printer? ?friendly|printable version|mail to friend"
    r"|skip to (?:main )?content|all rights reserved|cookie).{0,300}$"
)
_SHARED = re.compile(r"(?im)^\s*(?:home|print(?: article)?|share|menu|search|« ?previous page)\s*$")

_SCRIPTS = (
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("th", re.compile("[\u0e01-\u0e5b]")),
    ("lo", re.compile("[\u0e81-\u0eff]")),
    ("my", re.compile("[\u1000-\u109f]")),
    ("km", re.compile("[\u1780-\u17ff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("vi", re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")),
)  # fmt: skip
_COMMON_WORDS = {
    "en": "the of and to in for with on at by was",
    "id": "yang dan di dengan untuk dari pada dalam ini ke bahwa karena bea",
    "ms": "yang dan di dengan untuk dari daripada pada dalam ini ke ialah bahawa kerana kastam",
    "fr": "le la les des et du une dans pour par",
    "es": "el la los las del y en una para por",
    "pt": "o os as do da e em uma para por",
}
# The share of letters that a script has in a text of its language; a name is less than that.
_SHARE_OF_SCRIPT = 0.08
_VIETNAMESE_WORDS = frozenset("của và các hải quan tại hội nghị".split())


class Release(NamedTuple):
    """A release as it is read.

    Attributes:
        text: what the places of all evidence count in.
        title: its first line, or the title that the page or the user gives; may be empty.
        language: ISO 639-1.
        published: the date of the report, where the user or the page says it.
        doubts: what is to be said of the text itself.
        address: the one that a page names as its own; may be empty.
    """

    text: str
    title: str
    language: str
    published: PartialDate | None
    doubts: tuple[str, ...] = ()
    address: str = ""


class Sentence(NamedTuple):
    """A sentence, or a line that stands alone, and where it begins and ends."""

    text: str
    start: int
    end: int


def read_release(
    content: bytes,
    where: str,
    *,
    title: str = "",
    language: str = "",
    published: PartialDate | None = None,
) -> Release:
    """Read a release.

    Args:
        content: plain text, Markdown or HTML.
        where: what to call it in a message.
        title: what the user says, for what the page says; so are the other two.
        language: ISO 639-1.
        published: the date of the report.

    Raises:
        DataError: it is too large, no text, or empty.
    """
    text, doubts = decoded(content, where)
    address = ""
    if _HTML.match(text):
        page = _from_html(text, where)
        text, address = page.text, page.address
        title = title or page.title
        published = published or page.published
    else:
        text = _MARKDOWN_LINK.sub(r"\1", text[: 4 * MOST_CHARACTERS])
        text = _MARKDOWN_EMPHASIS.sub("", _MARKDOWN_LINE.sub("", text))
    text = _without_heading(_tidied(text))
    if not text.strip():
        raise DataError(f"{where} holds no text that could be read.", "Copy the text into a file.")
    if len(text) > MOST_CHARACTERS:
        text = text[:MOST_CHARACTERS]
        doubts = (*doubts, f"Only the first {MOST_CHARACTERS:,} characters were read.")
    if title and title not in text:
        text = f"{title}\n\n{text}"
    language = language or language_of(text)
    return Release(text, title or _first_line(text), language, published, doubts, address)


def decoded(content: bytes, where: str) -> tuple[str, tuple[str, ...]]:
    """Return the text that bytes hold, and what is to be said of its encoding.

    Raises:
        DataError: they are too many, or no text.
    """
    if len(content) > MOST_BYTES:
        raise DataError(
            f"{where} is larger than {MOST_BYTES // 1_000_000} MB, so it is no release.",
            "Give the text of one release.",
        )
    guessed = encoding_of(content) if content else ""
    if content.startswith(_ARCHIVES) or (b"\0" in content and guessed != "utf-16"):
        raise DataError(f"{where} is not text.", "Save the page as text or HTML, and give that.")
    declared: list[bytes] = _CHARSET.findall(content[:2048])[:1]
    # What a page declares goes before what its letters look like.
    for encoding in ("utf-8-sig", *(name.decode() for name in declared), guessed):
        try:
            text = codecs.decode(content, encoding.lower().replace("windows-874", "cp874"))
        except (UnicodeError, LookupError):
            continue
        if encoding != guessed or guessed.startswith("utf"):
            return text, ()
        return text, (f"The text is read as {ENCODINGS[guessed]}; other encodings are possible.",)
    raise DataError(f"{where} is not UTF-8 text.", "Save it as UTF-8.")


def _from_html(page: str, where: str) -> Release:
    """Return a page as it is read, before its text is tidied.

    Raises:
        AwcoError: the package for it is not installed, or the page is too large for it.
    """
    if page.count("<") > _MOST_MARKS:
        raise DataError(
            f"{where} has more parts than a page of news.", "Copy the text into a file."
        )
    try:
        from trafilatura import bare_extraction
    except ImportError:
        raise missing_package(
            "Reading a web page", "trafilatura", "draft", ". Plain text is read without it."
        ) from None
    try:
        document = bare_extraction(
            page,
            fast=True,
            with_metadata=True,
            include_comments=False,
            date_extraction_params=_DATE_PARAMS,
        )
    # What is so broken that the parser gives up holds no text for us.
    except (ValueError, AssertionError, RecursionError):
        document = None
    if document is None or isinstance(document, dict):
        return Release("", "", "", None)
    title = " ".join((document.title or "").split())[:_LONGEST_TITLE]
    text = document.text or ""
    day = PartialDate.read(document.date or "")
    # Of a month or a year alone, trafilatura makes a day; one that only the text has may be that
    # of the event, unless its line says that it is of the report.
    language = language_of(text)
    in_page, in_text = (
        sum(date.first == day for date in dates_in(whole, language, None))
        for whole in (page[:_MOST_OF_PAGE], text)
    )
    address = _ADDRESS.match(document.url or "")
    return Release(
        text,
        title,
        language,
        published=day if in_page > in_text else None,
        address=address[0] if address else "",
    )


def _tidied(text: str) -> str:
    """Return a text whose characters are safe, with single spaces and without menus."""
    text = safe_text(text.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " "))
    lines = [" ".join(line.split()) for line in _NOTICES.sub("", text).split("\n")]
    kept = [line for line in lines if not _SHARED.fullmatch(line)]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()


# What stands over a release and is no title of it.
_OVER_TITLE = re.compile(
    r"\W*(?:for immediate release|immediate release"
    r"|(?:press|news|media|joint press|joint media) (?:release|statement|note|advisory)"
    # Over a message.
    r"|(?:from|to|cc|sent)\s?:.{0,100}"
    r"|news(?: flash| item)?|latest news|announcements?|highlights|communiqu[eé](?: de presse)?"
    r"|(?:draft |provisional |tentative )?(?:agenda|programme|summary record)(?:\s\(.{0,60}\))?"
    r"|rapport(?: de la réunion| final)?|compte[- ]rendu|procès[- ]verbal|ordre du jour"
    # Over a letter.
    r"|(?:our |your )?ref(?:erence)?(?: no)?[.:].{0,60}|ที่\s?[ก-ฮ]{2,4}\s?[\d./]+|dear [^\n]{0,60}"
    r"|(?:siaran|kenyataan|makluman|hebahan) (?:pers|media|akhbar)(?: [-–] .{0,30}siaran segera)?"
    r"|nomor ?:.{0,60}|thông cáo báo chí|tin tức(?: ngành)?"
    # The name of a paper.
    r"|(?:(?!good\b)[\w/]+ ){1,3}(?:times|news|newsletter(?: [-–] news)?|daily|herald|gazette)"
    r"|comunicado de prensa|nota de prensa"
    r"|보도자료|新闻稿|新聞稿|報道発表|プレスリリース|ข่าวประชาสัมพันธ์)\W*",
    re.IGNORECASE,
)
# The name of a ministry or an administration over the heading, on paper with its letters.
_LETTERHEAD = re.compile(
    r"(?:[A-Z][\w’'&]*\s){1,4}(?:CUSTOMS|Customs|SECRETARIAT|Secretariat|DEPARTMENT|Department)"
    r"|(?i:ministry|bureau|department|directorate general|general department|customs department"
    r"|jabatan|kementerian|direktorat jenderal|tổng cục|cục|bộ)\s[^.,:;]{3,60}"
    r"|กระทรวง[ก-๙]{2,20}|กรม[ก-๙]{2,20}"
)
_BEFORE_LINE = re.compile(
    r"^(?:\((?:press|news|media) (?:release|statement)\)|(?:subject|what)\s?:)\s",
    re.IGNORECASE | re.MULTILINE,
)
# The World Health Organization begins no line of a notice.
_LABEL = re.compile(r"^(?:WHAT|WHEN|WHERE|WHO|WHY)(?=\s?:)", re.MULTILINE)
_LONGEST_DATELINE = 80
_PLACE = re.compile(
    r"(?:[^\W\d_](?:[^\W\d_\u0e00-\u0e7f]|[ .,'’\u0e00-\u0e7f-]){1,50}(?:,|\s[–—-])\s)?"
    r"(?:\w+day,?\s|ngày\s)?[.\s]*(?:[–—-]+\s*)?"
)
_SEVERAL_SENTENCES = re.compile(r"[a-z)]\.\s[A-Z]")


def _without_heading(text: str) -> str:
    """Return a text without the lines over its title: "PRESS RELEASE", "News"."""
    text = _BEFORE_LINE.sub("", _LABEL.sub(lambda label: label[0].capitalize(), text), count=1)
    line, _, rest = text.partition("\n")
    while rest and (_OVER_TITLE.fullmatch(line) or _is_letterhead(line)):
        text = rest.lstrip("\n")
        line, _, rest = text.partition("\n")
    headline, _, body = rest.lstrip("\n").partition("\n")
    if body and _is_dateline(line) and _first_line(headline) and not headline.endswith("."):
        # Most releases have it below.
        text = f"{headline}\n\n{line.rstrip(' –—-')} – {body.lstrip()}"
    return text


def _is_letterhead(line: str) -> bool:
    """Return whether a line is the name of a body, and tells nothing of a meeting."""
    tells = HELD.search(line) or MEETING.search(line)
    return bool(_LETTERHEAD.fullmatch(line)) and not tells


def _is_dateline(line: str) -> bool:
    """Return whether a line is a place with a day after it, or a day, and nothing else."""
    days = list(dates_in(line, language_of(line), None)) if len(line) <= _LONGEST_DATELINE else []
    return len(days) == 1 and bool(_PLACE.fullmatch(line[: days[0].start] + line[days[0].end :]))


def _first_line(text: str) -> str:
    """Return the first line of a text where it may be a title."""
    line = text.partition("\n")[0]
    is_prose = len(line) > _LONGEST_TITLE or _SEVERAL_SENTENCES.search(line)
    return "" if is_prose or _is_dateline(line) else line


def language_of(text: str) -> str:
    """Return the language of a text: by its script, else by its commonest words."""
    sample = text[:4000]
    letters = sum(character.isalpha() for character in sample) or 1
    for code, script in _SCRIPTS:
        share = _SHARE_OF_SCRIPT if code != "vi" else 2 * _SHARE_OF_SCRIPT
        if len(script.findall(sample)) / letters >= share:
            return code
    words = sample.lower().split()
    if sum(word in _VIETNAMESE_WORDS for word in words) >= max(4, len(words) // 20):
        return "vi"
    counts = {
        code: sum(words.count(word) for word in common.split())
        for code, common in _COMMON_WORDS.items()
    }
    return max(counts, key=lambda code: counts[code])


_ABBREVIATIONS = frozenset(
    "mr mrs ms md mme mlle dr prof sr sra srta cr lic ing smt shri kum "
    "hon abd mohd atty lt col gen brig capt maj st no vs jr sr inc ltd co dept "
    "h.e e.g i.e u.s"
    " pg hj adv tp ts ths art jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_THAI_BEFORE = re.compile("[\u0e00-\u0e7f]$")
# "A. Berg", "W.H. Berg".
_INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]")
_END_OF_SENTENCE = re.compile(r"[.!?…]+[\"”’)\]]*[ ]+(?=[\"“‘(\[]?[^\W\d_a-z])|[。！？]|\n+")
_OPEN_ENDING = re.compile(r"(?:[,(–—-]|\b(?:of|the|and|for|in|at|to|on|with|by|a))$", re.I)


def sentences_of(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text; a line of its own is one, a wrapped line is none."""
    start = 0
    for boundary in _END_OF_SENTENCE.finditer(text):
        if _goes_on(text, start, boundary):
            continue
        yield from _sentence(text, start, boundary.end())
        start = boundary.end()
    yield from _sentence(text, start, len(text))


def _goes_on(text: str, start: int, boundary: re.Match[str]) -> bool:
    """Return whether a sentence goes on after what looks like its end."""
    before = text[max(start, boundary.start() - 60) : boundary.start()]
    if boundary[0] == "\n":
        after = text[boundary.end() : boundary.end() + 1]
        return after.islower() or bool(_OPEN_ENDING.search(before.rstrip()))
    if not boundary[0].startswith("."):
        return False
    if _THAI_BEFORE.search(before):
        # Thai has full stops behind abbreviations alone.
        return True
    last = re.split(r"[\s(“\"]", before)[-1]
    return last.lower() in _ABBREVIATIONS or bool(_INITIALS.fullmatch(last))


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    while end - start > _LONGEST_SENTENCE:
        cut = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
        cut = cut if cut > start else start + _LONGEST_SENTENCE
        yield from _sentence(text, start, cut)
        start = cut
    words = text[start:end]
    if words.strip():
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        yield Sentence(text[start:end], start, end)

"""How well releases are read, by a hand-made truth: ``python -m tests.benchmarks.draft_gold [-v]
GOLD...``.

Each line of a gold file is JSON: ``{"file", "published", "language", "gold": {"type", "series",
"ordinal", "start", "end", "city", "country", "mode", "people": [{"name", "capacity", "id"}],
"organizations": [{"name", "id"}], "initiatives": [{"name", "id"}]}}``. ``file`` is the path of the
text of a page, from the folder of the gold file on. What is absent or null is not stated. The date
of the report is given to the reader, as with ``--published``; the language is not, and only says
where the page counts: English, or another language.

- A field of one value is right where it is the same. A value where the gold has none is wrong as
  well, and the field counts as filled. Cities are the same where one name has all words of the
  other, or is the name of the same city in another language; countries by their code.
- A person is right where the id is the same, or the name: folded, without honorifics, in any order
  of its words. A name of two words or more may leave out words of the longer one that the gold has,
  and the other way round. Everybody who is read and not in the gold is wrong.
- Name and capacity are right together where the person is right and the post agrees: both have
  none, or the words for posts (director, head, minister) of the one are among those of the other,
  and both or neither are of a deputy. Without such a word, half of the words of the shorter one
  agree.
- A body or an initiative is right by its id; where the gold has no id, by its name: the words of
  the one are among those of the other. Those without an id count as right where they are read,
  and not as missed where they are not. What is read and not in the gold is wrong.
"""

from __future__ import annotations

import functools
import json
import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from asean_wco.draft.assembly import About, draft_of
from asean_wco.draft.gazetteer import CITY_STATES, Gazetteer, gazetteer_of
from asean_wco.draft.names import words_of
from asean_wco.draft.release import read_release
from asean_wco.library import open_library
from asean_wco.model.countries import codes_by_name
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import HONORIFICS, fold
from tests.benchmarks.draft_quality import SINGLE, Score

BOTH = "name+capacity"
LISTS = ("organizations", "initiatives")
FIELDS = (*SINGLE, "people", BOTH, *LISTS)
# The words for posts, in English and as other languages have them.
_POSTS = {
    "director": r"director|direktur|dirjen|pengarah|cục trưởng|direct(?:eur|rice)|อธิบดี|\bdg\b"
    r"|総局長|局長|局长|署長|署长|司长",
    "secretary": r"secretar(?!iat)|sekretaris|tổng thư ký|secrétaire|เลขาธิการ|사무총장"
    r"|事務総局長|秘書長|秘书长",
    "commissioner": r"commissioner|komisaris|commissaire|관세청\s?차?장|청장|關長|关长",
    "minister": r"\bminist(?:er|re|ro)\b|menteri|bộ trưởng|รัฐมนตรี|장관|大臣|部长|財相",
    "head": r"\bhead\b|kepala|ketua|\bchef\b|หัวหน้า|主任|所長|所长|校长|센터장|소장|원장",
    "chair": r"chair|ketua|président|主席|議長",
    "manager": r"manager|trưởng ban|trưởng phòng|과장|課長",
    "chief": r"\bchief\b",
}
_OTHER_POSTS = re.compile(
    r"controller|comptroller|delegate|ambassador|president|executive|collector|member|officer"
    r"|representative|expert|advis|coordinator|agent|ceo|governor|attach|counsel|specialist"
    r"|analyst|consultant|professor|deputat|principal|leader|spokes|국장|대사|원장"
)
_DEPUTY = re.compile(r"\bdeputy|\bvice|\bassistant|wakil|\bphó|timbalan|รอง|차장|차관|副|adjoint")


def cases(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the lines of a gold file, each with the text of its page."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            case = json.loads(line)
            text = (path.parent / case["file"]).read_text(encoding="utf-8")
            yield case | {"text": re.sub(r"\A=== .*\n", "", text)}


def measured(paths: Sequence[Path], *, is_verbose: bool) -> dict[str, dict[str, Score]]:
    """Return the scores by language and field, and the number of pages as the field `pages`."""
    library = open_library()
    fields = ("pages", *FIELDS)
    scores: dict[str, dict[str, Score]] = defaultdict(lambda: {field: Score() for field in fields})
    slowest = 0.0
    for case in (case for path in paths for case in cases(path)):
        published = PartialDate.parse(case["published"]) if case.get("published") else None
        began = time.perf_counter()
        release = read_release(case["text"].encode(), case["file"], published=published)
        draft = draft_of(release, library, About())
        slowest = max(slowest, time.perf_counter() - began)
        score = scores["en" if case["language"] == "en" else "other"]
        score["pages"].right += 1
        problems = list(_compared(score, case["gold"], draft))
        if is_verbose and problems:
            print(f"{case['file']} ({case['language']})", *problems, sep="\n    ")
    print(f"slowest {slowest:.2f} s")
    return scores


def _compared(
    scores: Mapping[str, Score], gold: Mapping[str, Any], draft: Mapping[str, Any]
) -> Iterator[str]:
    """Count all fields of a page, and yield what is wrong."""
    yield from _singles(scores, gold, draft["meeting"])
    yield from _people(scores, gold.get("people") or [], draft["people"])
    for field in LISTS:
        yield from _named(scores[field], field, gold.get(field) or [], draft[field])


def _singles(
    scores: Mapping[str, Score], gold: Mapping[str, Any], meeting: Mapping[str, Any]
) -> Iterator[str]:
    """Count the fields of one value, and yield what is wrong."""
    found = {**meeting, **(meeting["place"] or {})}
    for field in SINGLE:
        wanted, read = gold.get(field) or None, found.get(field) or None
        if field == "country" and wanted:
            wanted = codes_by_name().get(fold(wanted), wanted)
        if field == "city" and wanted and read and _is_same_city(wanted, read):
            read = wanted
        score = scores[field]
        problem = score.one(wanted, read, is_stated=wanted is not None)
        # A value out of nothing costs precision as well.
        score.wrong += problem == "filled"
        if problem:
            yield f"{field} {problem}: {read!r} for {wanted!r}"


# What only says that a name is that of a city: Thành phố Hồ Chí Minh, Ciudad de México, 柏市.
_CITY = re.compile(
    r"^(?:thành phố|tp\.|kota|ville de|ciudad de|cidade de)\s|(?:\scity|市|시)$", re.IGNORECASE
)


@functools.cache
def _gazetteer() -> Gazetteer:
    """Return the names that cities are known by; reading them takes longer than a draft."""
    return gazetteer_of(open_library())


def _city_named(name: str) -> str:
    """Return the name of a city as records have it, of a name in any language."""
    gazetteer = _gazetteer()
    plain = _CITY.sub("", name)
    for spelled in (name, plain):
        if fold(spelled) in gazetteer.cities:
            return gazetteer.cities[fold(spelled)]
    # A city that is a territory is known as one: 香港.
    places = gazetteer.places
    for mention in (*places.in_words(words_of(plain), plain), *places.unspaced_in(plain)):
        if mention.id in CITY_STATES:
            return CITY_STATES[mention.id]
    return plain


def _is_same_city(one: str, other: str) -> bool:
    """Return whether two names, in whatever languages, are those of one city."""
    one, other = _city_named(one), _city_named(other)
    words, others = set(fold(one).split()), set(fold(other).split())
    return words <= others or others <= words or _joined(one) == _joined(other)


def _joined(name: str) -> str:
    """Return the letters of a name in one word."""
    return fold(name).replace(" ", "")


def _words_of_name(name: str) -> frozenset[str]:
    """Return the words of a name without honorifics."""
    words = frozenset(fold(name, names=True).split())
    return words - HONORIFICS or words


def _is_same_person(gold: Mapping[str, Any], read: Mapping[str, Any]) -> bool:
    if gold.get("id") and gold["id"] == read["id"]:
        return True
    words, others = _words_of_name(gold["name"]), _words_of_name(read["name"])
    shared = words & others
    is_part = len(shared) > 1 and shared in (words, others)
    return words == others or is_part or _joined(gold["name"]) == _joined(read["name"])


def _heads(capacity: str) -> set[str]:
    """Return the words for posts of a capacity."""
    lowered = capacity.lower()
    heads = {head for head, pattern in _POSTS.items() if re.search(pattern, lowered)}
    return heads | set(_OTHER_POSTS.findall(lowered))


def is_same_capacity(gold: str | None, read: str | None) -> bool:
    """Return whether two forms of a capacity name the same post."""
    if not gold or not read:
        return not gold and not read
    heads, others = _heads(gold), _heads(read)
    if heads and others:
        is_deputy = [bool(_DEPUTY.search(text.lower())) for text in (gold, read)]
        is_single = len(heads) == len(others) == 1
        return (heads <= others or others <= heads) and (
            not is_single or is_deputy[0] == is_deputy[1]
        )
    words, read_words = set(fold(gold).split()), set(fold(read).split())
    return 2 * len(words & read_words) >= min(len(words), len(read_words))


def _people(
    scores: Mapping[str, Score], gold: Sequence[dict[str, Any]], read: Sequence[dict[str, Any]]
) -> Iterator[str]:
    """Count people, and people with their capacities, and yield what is wrong."""
    left = list(read)
    for person in gold:
        same = next((other for other in left if _is_same_person(person, other)), None)
        if same is None:
            scores["people"].missed += 1
            scores[BOTH].missed += 1
            yield f"person missed: {person['name']}, {person.get('capacity')}"
            continue
        left.remove(same)
        scores["people"].right += 1
        wanted, capacity = person.get("capacity"), same["capacity"]
        if is_same_capacity(wanted, capacity):
            scores[BOTH].right += 1
        else:
            scores[BOTH].missed += 1
            scores[BOTH].wrong += 1
            yield f"capacity of {person['name']}: {capacity!r} for {wanted!r}"
    for other in left:
        scores["people"].wrong += 1
        scores[BOTH].wrong += 1
        yield f"no such person: {other['name']}, {other['capacity']}"


def _named(
    score: Score, field: str, gold: Sequence[dict[str, Any]], read: Sequence[dict[str, Any]]
) -> Iterator[str]:
    """Count bodies or initiatives, and yield what is wrong."""
    left = list(read)
    # What the gold names twice, by two of its names, is one record.
    by_id = {entry.get("id") or entry["name"]: entry for entry in gold}
    for wanted in by_id.values():
        same = [other for other in left if _is_same_record(wanted, other)]
        for other in same:
            left.remove(other)
        score.right += bool(same)
        if not same and wanted.get("id"):
            score.missed += 1
            yield f"{field} missed: {wanted['id']}"
    for other in left:
        score.wrong += 1
        yield f"{field} wrong: {other['id'] or other['name']}"


def _is_same_record(gold: Mapping[str, Any], read: Mapping[str, Any]) -> bool:
    if gold.get("id"):
        return bool(gold["id"] == read["id"])
    words, others = set(fold(gold["name"]).split()), set(fold(read["name"]).split())
    return words <= others or others <= words


def printed(scores: Mapping[str, Mapping[str, Score]]) -> None:
    """Print the scores, and how many fields without a value stayed empty."""
    for language, by_field in scores.items():
        empty = sum(by_field[field].empty for field in SINGLE)
        filled = sum(by_field[field].filled for field in SINGLE)
        print(
            f"{language}: {by_field['pages'].right} pages, {empty} of {empty + filled} not filled"
        )
        for name in FIELDS:
            print(f"  {name:<14} {by_field[name]}")


if __name__ == "__main__":
    printed(
        measured(
            [Path(argument) for argument in sys.argv[1:] if argument != "-v"],
            is_verbose="-v" in sys.argv,
        )
    )

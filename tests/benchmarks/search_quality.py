"""Search quality of awco beside plain engines over the same records, on both halves of the golden queries.

Run by hand in the repository:

    python -m tests.benchmarks.search_quality [--by-class]

The baselines: rapidfuzz WRatio over names and over all text (at 80 and 60 of 100), SQLite FTS5 with unicode61 (all
words, the last one as a prefix, bm25) and with trigrams, and fzf --filter where it is installed.
"""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Sequence

from rapidfuzz import fuzz, process, utils

from asean_wco.library import Library, open_library
from asean_wco.search.document import SearchDocument
from tests.search.quality import GOLDEN, HELD_OUT, Engine, Measures, measure, read_cases


def text_of(document: SearchDocument) -> str:
    """Everything that awco searches of a record, on one line."""
    return " ".join((*document.names, *document.acronyms, *document.texts.values()))


def wratio(documents: Sequence[SearchDocument], *, names: bool, floor: float) -> Engine:
    """Plain WRatio with the default processor."""
    entries = [
        (document.id, text) for document in documents for text in (document.names if names else [text_of(document)])
    ]
    texts = [text for _, text in entries]

    def search(query: str) -> list[str]:
        found = process.extract(
            query, texts, scorer=fuzz.WRatio, processor=utils.default_process, score_cutoff=floor, limit=40
        )
        return list(dict.fromkeys(entries[number][0] for _, _, number in found))

    return search


def full_text(documents: Sequence[SearchDocument], tokenizer: str) -> Engine:
    """SQLite's full-text index in memory."""
    database = sqlite3.connect(":memory:")
    database.execute(f"create virtual table entries using fts5(id unindexed, text, tokenize='{tokenizer}')")
    rows = [(document.id, text_of(document)) for document in documents]
    database.executemany("insert into entries values (?, ?)", rows)

    def search(query: str) -> list[str]:
        words = "".join(letter if letter.isalnum() else " " for letter in query).split()
        if tokenizer == "trigram":
            grams = {word[place : place + 3] for word in words for place in range(len(word) - 2)}
            asked = " OR ".join(f'"{gram}"' for gram in sorted(grams))
        else:
            asked = " ".join([f'"{word}"' for word in words[:-1]] + [f'"{word}"*' for word in words[-1:]])
        if not asked:
            return []
        found = database.execute("select id from entries where text match ? order by bm25(entries) limit 40", (asked,))
        return [identifier for (identifier,) in found]

    return search


def fzf(documents: Sequence[SearchDocument]) -> Engine:
    """The filter mode of fzf, without smart case."""
    lines = "\n".join(f"{document.id}\t{text_of(document)}" for document in documents)

    def search(query: str) -> list[str]:
        done = subprocess.run(
            ["fzf", "-i", "--filter", query, "--delimiter", "\t", "--nth", "2.."],
            input=lines,
            capture_output=True,
            text=True,
            check=False,
        )
        return [line.partition("\t")[0] for line in done.stdout.splitlines()[:40]]

    return search


def engines(library: Library) -> dict[str, Engine]:
    """awco and what it is compared with."""
    documents = library.index.documents(range(library.index.count))
    found: dict[str, Engine] = {
        "awco": lambda query: [hit.document.id for hit in library.search(query)],
        "WRatio, names": wratio(documents, names=True, floor=80),
        "WRatio, all text": wratio(documents, names=False, floor=60),
        "FTS5 unicode61": full_text(documents, "unicode61"),
        "FTS5 trigram": full_text(documents, "trigram"),
    }
    if shutil.which("fzf"):
        found["fzf --filter"] = fzf(documents)
    return found


def row(name: str, measures: Measures) -> str:
    """One line of the table."""
    values = (measures.mrr, measures.ndcg, measures.first, measures.recall)
    return f"{name:18}" + "".join(f"{value:8.2f}" for value in values)


def main(*, by_class: bool) -> None:
    """Print the measures of every engine on both halves."""
    library = open_library()
    for title, path in (("tuned on", GOLDEN), ("held out", HELD_OUT)):
        cases = read_cases(path)
        print(f"\n{title}: {len(cases)} queries\n{'':18}{'MRR@10':>8}{'nDCG@10':>8}{'P@1':>8}{'recall':>8}")
        results = {name: measure(cases, engine) for name, engine in engines(library).items()}
        for name, measured in results.items():
            print(row(name, measured["all"]))
        if by_class:
            print(f"\nMRR by class{'':6}" + "".join(f"{name[:12]:>14}" for name in results))
            for group in sorted({case.group for case in cases}):
                print(f"{group:18}" + "".join(f"{measured[group].mrr:14.2f}" for measured in results.values()))


if __name__ == "__main__":
    main(by_class="--by-class" in sys.argv)

"""Search quality of awco beside plain engines over the same records, class by class.

Run by hand in the repository:

    python -m tests.benchmarks.search_quality [--short | --markdown] [SET...]

A set is a file of `tests/search` without its ending, such as ``blind3``; without one, the sets of a
stranger, tuned on, and held out. ``--short`` gives the means alone, ``--markdown`` the table of the
README. With a set, the classes come with the reciprocal rank of each engine, and it is said where
another one is ahead. The baselines: SQLite FTS5 with the stemmer of Porter (any word, bm25), with
unicode61 (all words, the last one as a prefix) and with trigrams, rapidfuzz WRatio over names and
over all text (at 80 and 60 of 100), the count of words of the query that a record has, and
fzf --filter where it is installed. They do not say how sure they are, so that only awco can be
confidently wrong.
"""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Sequence

from rapidfuzz import fuzz, process, utils

from asean_wco.library import Library, open_library
from asean_wco.model.folding import fold
from asean_wco.search.index import SearchDocument
from tests.search.quality import (
    CASES,
    CLASSES,
    GOLDEN,
    HELD_OUT,
    HERE,
    Engine,
    Found,
    Measures,
    awco,
    measure,
    read_cases,
)

Results = dict[str, dict[str, Measures]]
MEASURES = {"MRR@10": "mrr", "nDCG@10": "ndcg", "P@1": "first", "recall@10": "recall"}
SETS = (("a stranger's", CASES), ("tuned on", GOLDEN), ("held out", HELD_OUT))


def text_of(document: SearchDocument) -> str:
    """Everything that awco searches of a record, on one line."""
    return " ".join((*document.names, *document.acronyms, *(text for _, text in document.passages)))


def wratio(documents: Sequence[SearchDocument], *, names: bool, floor: float) -> Engine:
    """Plain WRatio with the default processor."""
    entries = [
        (document.id, text)
        for document in documents
        for text in (document.names if names else [text_of(document)])
    ]
    texts = [text for _, text in entries]

    def search(query: str) -> list[Found]:
        matches = process.extract(
            query,
            texts,
            scorer=fuzz.WRatio,
            processor=utils.default_process,
            score_cutoff=floor,
            limit=40,
        )
        return [
            Found(identifier)
            for identifier in dict.fromkeys(entries[number][0] for _, _, number in matches)
        ]

    return search


def full_text(documents: Sequence[SearchDocument], tokenizer: str) -> Engine:
    """SQLite's full-text index in memory."""
    database = sqlite3.connect(":memory:")
    database.execute(
        f"create virtual table entries using fts5(id unindexed, text, tokenize='{tokenizer}')"
    )
    rows = [(document.id, text_of(document)) for document in documents]
    database.executemany("insert into entries values (?, ?)", rows)

    def search(query: str) -> list[Found]:
        words = "".join(letter if letter.isalnum() else " " for letter in query).split()
        if tokenizer == "trigram":
            grams = {word[place : place + 3] for word in words for place in range(len(word) - 2)}
            asked = " OR ".join(f'"{gram}"' for gram in sorted(grams))
        elif tokenizer.startswith("porter"):
            asked = " OR ".join(f'"{word}"' for word in words)
        else:
            asked = " ".join(
                [f'"{word}"' for word in words[:-1]] + [f'"{word}"*' for word in words[-1:]]
            )
        if not asked:
            return []
        matches = database.execute(
            "select id from entries where text match ? order by bm25(entries) limit 40", (asked,)
        )
        return [Found(identifier) for (identifier,) in matches]

    return search


def any_word(documents: Sequence[SearchDocument]) -> Engine:
    """The count of the words of a query that a record has, names before texts."""
    words = [
        (document.id, set(fold(document.name).split()), set(fold(text_of(document)).split()))
        for document in documents
    ]

    def search(query: str) -> list[Found]:
        asked = set(fold(query).split())
        ranked = [
            (len(asked & text), len(asked & name), identifier) for identifier, name, text in words
        ]
        ranked.sort(key=lambda row: (-row[0], -row[1], row[2]))
        return [Found(identifier) for held, _, identifier in ranked[:40] if held]

    return search


def fzf(documents: Sequence[SearchDocument]) -> Engine:
    """The filter mode of fzf, without smart case."""
    lines = "\n".join(f"{document.id}\t{text_of(document)}" for document in documents)

    def search(query: str) -> list[Found]:
        done = subprocess.run(
            ["fzf", "-i", "--filter", query, "--delimiter", "\t", "--nth", "2.."],
            input=lines,
            capture_output=True,
            text=True,
            check=False,
        )
        return [Found(line.partition("\t")[0]) for line in done.stdout.splitlines()[:40]]

    return search


def engines(library: Library) -> dict[str, Engine]:
    """awco and what it is compared with."""
    documents = library.index.documents(range(library.index.count))
    compared: dict[str, Engine] = {
        "awco": awco(library),
        "WRatio, names": wratio(documents, names=True, floor=80),
        "WRatio, all text": wratio(documents, names=False, floor=60),
        "FTS5 porter": full_text(documents, "porter unicode61"),
        "any word": any_word(documents),
        "FTS5 unicode61": full_text(documents, "unicode61"),
        "FTS5 trigram": full_text(documents, "trigram"),
    }
    if shutil.which("fzf"):
        compared["fzf --filter"] = fzf(documents)
    return compared


def print_means(results: Results) -> None:
    """Return one line an engine.

    It has the means over all classes, the silence where nothing should be found, and the wrong
    confidence.
    """
    print(f"{'':18}" + "".join(f"{title:>11}" for title in (*MEASURES, "silent", "wrong")))
    for name, measured in results.items():
        values = [getattr(measured["all"], field) for field in MEASURES.values()]
        groups = ("nonsense", "nearmiss", "negative", "silent")
        silent = [measured[group] for group in groups if group in measured]
        values.append(
            sum(result.empty * result.count for result in silent)
            / sum(result.count for result in silent)
        )
        wrong = f"{measured['all'].wrong:11.2f}" if name == "awco" else f"{'–':>11}"
        print(f"{name:18}" + "".join(f"{value:11.2f}" for value in values) + wrong)


def print_classes(results: Results) -> None:
    """One table a measure: classes down, engines across."""
    classes = sorted(group for group in results["awco"] if group != "all")
    for title, field in MEASURES.items():
        print(f"\n{title:18}" + "".join(f"{name[:15]:>17}" for name in results))
        for group in classes:
            print(
                f"{group:18}"
                + "".join(
                    f"{getattr(measures[group], field):17.2f}" for measures in results.values()
                )
            )
    print(
        "\nwrong and sure: "
        + (", ".join(group for group in classes if results["awco"][group].wrong) or "none")
    )


def print_markdown(results: Results) -> None:
    """Print the table of README: our mean reciprocal rank by class, and the best of the others."""
    print("| what was typed | queries | awco | best other | which |\n|---|---|---|---|---|")
    for group in (*sorted(group for group in results["awco"] if group != "all"), "all"):
        ours = results["awco"][group]
        others = {name: measures[group].mrr for name, measures in results.items() if name != "awco"}
        best = max(others, key=lambda name: others[name])
        named = CLASSES.get(group, group)
        # Where nothing fits, an engine that does not say how sure it is cannot be right.
        other = "– | –" if group == "silent" else f"{others[best]:.2f} | {best}"
        print(f"| {named} | {ours.count} | {ours.mrr:.2f} | {other} |")


def print_ranks(results: Results) -> None:
    """Print the reciprocal rank of each engine by class, and where another one is ahead of awco."""
    print(f"{'class':14}{'n':>4}" + "".join(f"{name[:15]:>17}" for name in results))
    ahead = []
    for group in (*sorted(group for group in results["awco"] if group != "all"), "all"):
        ranks = {name: measures[group].mrr for name, measures in results.items()}
        count = results["awco"][group].count
        print(f"{group:14}{count:4}" + "".join(f"{rank:17.2f}" for rank in ranks.values()))
        # Where nothing is meant, an engine that does not say how sure it is cannot be right.
        if group != "negative" and max(ranks.values()) > ranks["awco"]:
            ahead.append(f"{group} ({max(ranks, key=lambda name: ranks[name])})")
    print(f"another engine is ahead in: {', '.join(ahead) or 'no class'}")


def main(option: str, names: Sequence[str]) -> None:
    """Print the measures of every engine on some sets."""
    compared = engines(open_library())
    asked = [(name, HERE / f"{name}.jsonl") for name in names]
    for title, path in asked or SETS:
        cases = read_cases(path)
        results = {name: measure(cases, engine) for name, engine in compared.items()}
        if option == "--markdown":
            print_markdown(results)
            continue
        print(f"\n{title}: {len(cases)} queries")
        print_means(results)
        if names:
            print_ranks(results)
        elif not option:
            print_classes(results)


if __name__ == "__main__":
    options = [argument for argument in sys.argv[1:] if argument.startswith("--")]
    main("".join(options), [argument for argument in sys.argv[1:] if argument not in options])

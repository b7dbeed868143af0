"""What each feature counts.

Written by `tests/benchmarks/fit_search.py`, which fits it to graded queries.
"""

from __future__ import annotations

WEIGHTS: dict[str, float] = {
    "id": 30.0,
    "whole name": 16.0,
    "whole alias": 14.5,
    "acronym": 14.5,
    "same words": 12.5,
    "beginning": 4.275,
    "near name": 3.375,
    "main name": 0.525,
    "brevity": 4.43,
    "passage": 4.341,
    "passage alone": -0.875,
    "anywhere": 4.364,
    "country": 3.375,
    "kind": 2.25,
    "ordinal": 1.575,
    "time fit": 0.875,
    "country fit": 0.8,
    "kind fit": 2.0,
    "order": 5.625,
    "holder": 10.125,
    "office": 2.625,
    "attendant": 9.0,
    "titled": 4.275,
    "someone": 4.5,
    "anchor": -7.5,
    "row": 4.688,
    "filed": 1.188,
    "publisher": 3.0,
    "happened": 1.5,
    "there": 1.0,
    "prominence": 0.325,
    "recency": 0.55,
    "subject": 2.0,
    "plain subject": -0.5,
    "source": -3.0,
    "meeting": -0.125,
    "topic": 0.55,
    "initiative": 0.375,
    "organization": 0.125,
}

"""A date that a source states is told as stated in every view, with what is inferred beside it."""

from __future__ import annotations

import json

import pytest

from tests.conftest import run_awco

# Its only source gives 2024; the weekdays point to 2023.
MISSION = "wco-mission-boc-risk-2024"
STATED, LIKELY = "13–17 February 2024", "13 February 2023"
MEETINGS = ("meetings", "--country", "PH", "--year", "2024")


def shown(*arguments: str) -> str:
    """The output of a command over the data that is shipped."""
    result = run_awco([*arguments], {"COLUMNS": "200"})
    assert result.code == 0, result.err
    return result.out


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (("show", MISSION, "-f", "table"), f"{STATED} (≈ {LIKELY})"),
        (("show", "bienvenido-rubio", "-f", "table", "--all"), f"{STATED} (≈ {LIKELY})"),
        (
            (*MEETINGS, "-f", "table"),
            f"{STATED} (≈ {LIKELY})",
        ),
        (
            (*MEETINGS, "-f", "md"),
            "2024-02-13 (≈ 2023-02-13)",
        ),
        (("timeline", MISSION, "-f", "md"), f"{STATED} (≈ {LIKELY})"),
        (("brief", MISSION), f"{STATED} (inferred: {LIKELY}): held in"),
        (("brief", MISSION, "--full"), f"Held on {STATED} (inferred: {LIKELY})."),
        (("compare", MISSION, "adgcm-33", "-f", "table"), f"{STATED} (≈ {LIKELY})"),
        (("cite", MISSION), f"{STATED} (inferred: {LIKELY})"),
        (("facts", "--about", MISSION, "--field", "start"), f"{STATED} (inferred: {LIKELY})"),
    ],
    ids=lambda command: " ".join(command) if isinstance(command, tuple) else "",
)
def test_a_view_tells_what_is_stated_and_what_is_inferred(
    command: tuple[str, ...], told: str
) -> None:
    assert told in shown(*command)


def test_the_reason_is_told_with_what_it_speaks_of() -> None:
    results = json.loads(shown("facts", "--about", MISSION, "--field", "start", "--json"))
    [text] = [one["text"] for one in results["results"] if one["certainty"] == "inferred"]
    assert f"was probably held on {LIKELY}; the sources state 13 February 2024. The year" in text


def test_a_note_names_the_inference_among_the_open_points() -> None:
    points = shown("brief", MISSION).partition("## Open points")[2]
    assert f"Probably held on {LIKELY}" in points

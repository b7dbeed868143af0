"""What people expect of an open project: licences, forms, a workflow, a way to release."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import metadata

import asean_wco
from tests.conftest import ROOT

GITHUB = ROOT / ".github"
PACKAGE = ROOT / "asean_wco"


def test_the_licences_are_expressions_and_the_package_says_whose_it_is() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["license"] == "MIT AND CC-BY-4.0"
    assert project["authors"]
    assert len(project["keywords"]) > 5
    assert not [name for name in project["classifiers"] if name.startswith("License")]
    assert not list(ROOT.glob("LICEN*"))
    assert metadata("asean-wco")["License-Expression"] == "MIT AND CC-BY-4.0"


def test_the_changelog_has_a_dated_section_for_the_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    version = re.escape(asean_wco.__version__)
    assert re.search(rf"^## {version} - \d{{4}}-\d\d-\d\d$", changelog, re.MULTILINE)


def test_the_workflow_runs_what_must_hold_on_every_python_and_system() -> None:
    workflow = (GITHUB / "workflows" / "check.yml").read_text(encoding="utf-8")
    assert "run: .ci/run" in workflow
    for needed in ("3.11", "3.12", "3.13", "3.14", "ubuntu-", "macos-", "windows-"):
        assert needed in workflow
    classifiers = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"][
        "classifiers"
    ]
    named = {found for text in classifiers for found in re.findall(r":: (3\.\d+)$", text)}
    assert named == set(re.findall(r'"(3\.\d+)"', workflow))


def test_who_wants_to_help_finds_a_form_and_a_way() -> None:
    forms = {path.stem for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml")}
    assert {"wrong-fact", "missing-event", "fault"} <= forms
    guide = (GITHUB / "CONTRIBUTING.md").read_text(encoding="utf-8")
    needed = (
        "## How a release is made", "### What to change for", ".ci/run", "data/README.md",
        "tests/test_completeness.py", "AWCO_FUZZ_SECONDS",
    )  # fmt: skip
    assert [words for words in needed if words not in guide] == []
    for path in re.findall(r"`((?:\w+/)+\w+\.\w+)`", guide):
        assert (ROOT / path).is_file() or (PACKAGE / path).is_file(), path
    assert "## Reporting" in (GITHUB / "SECURITY.md").read_text(encoding="utf-8")
    for name in (".editorconfig", ".pre-commit-config.yaml"):
        assert (ROOT / name).is_file()

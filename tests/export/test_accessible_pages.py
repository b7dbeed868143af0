"""Pages that everyone can use: rules for the text, and axe in a browser where there is one."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import unescape
from importlib.resources import files
from pathlib import Path

import pytest

from asean_wco.export.timeline_text import timeline_html
from asean_wco.library import Library
from tests.export.event_support import event, told, told_of
from tests.export.page_support import Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
RUN_AXE = """<script>axe.run().then(found => { document.body.innerHTML = '<pre id="found"></pre>';
document.getElementById('found').textContent = JSON.stringify(found.violations); });</script>"""


def page(library: Library, subject: str) -> str:
    shown = told_of(library, subject)
    return timeline_html(shown.timeline("Title"), shown.cited)


def test_nothing_in_an_image_can_be_focused() -> None:
    shown = told(event("2024-06-05"), event("2020", "2022", "period"))
    text = timeline_html(shown.timeline("Title"), shown.cited)
    [drawing] = re.findall(r"<svg.*?</svg>", text, re.DOTALL)
    assert 'role="img"' in drawing
    for stop in ("<a", "tabindex", "href", "<button"):
        assert stop not in drawing
    names = re.findall(r'aria-labelledby="([^"]+)"', drawing)[0].split()
    assert all(f'id="{name}"' in drawing for name in names)


def test_a_wide_drawing_can_be_scrolled_by_keyboard_and_says_so_on_a_small_screen() -> None:
    shown = told(event("2024-06-05"))
    text = timeline_html(shown.timeline("Title"), shown.cited)
    [figure] = [attributes for tag, attributes in Page(text).elements if tag == "figure"]
    assert figure["tabindex"] == "0"
    assert figure["aria-label"]
    assert text.index("scroll it sideways") < text.index("<figure")
    assert ".scroll-hint { display: none;" in text
    assert re.search(r"max-width: 48rem\) \{ \.scroll-hint \{ display: block", text)


@pytest.mark.skipif(not CHROMIUM, reason="needs Chromium")
def test_axe_finds_nothing_serious_in_a_browser(reference: Library, tmp_path: Path) -> None:
    axe = (files("axe_core_python") / "axe.min.js").read_text(encoding="utf-8")
    # The policy of the page would keep the test's own script from running.
    text = re.sub("<meta http-equiv[^>]*>", "", page(reference, "wco-secretary-general"))
    escaped = axe.replace("</", r"<\/")
    script = f"<script>{escaped}</script>{RUN_AXE}"
    (tmp_path / "page.html").write_text(text.replace("</body>", f"{script}</body>"), "utf-8")
    assert CHROMIUM
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"]
    command += ["--virtual-time-budget=60000", f"--user-data-dir={tmp_path / 'profile'}"]
    command.append((tmp_path / "page.html").as_uri())
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    report = re.search(r'<pre id="found">(.*?)</pre>', done.stdout, re.DOTALL)
    assert report, done.stderr[-500:]
    violations = json.loads(unescape(report[1]))
    serious = [
        violation["id"]
        for violation in violations
        if violation["impact"] in ("serious", "critical")
    ]
    assert serious == []

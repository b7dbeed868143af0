"""A desk that stays open: what it says of the own records after each change."""

from __future__ import annotations

from pathlib import Path

from asean_wco.errors import UsageError
from asean_wco.own.desk import Desk
from asean_wco.own.given import Given
from asean_wco.store.own_store import OwnStore
from asean_wco.store.store import open_store


def test_a_desk_knows_the_own_records_after_each_change(toy_store: Path, tmp_path: Path) -> None:
    desk = Desk(OwnStore(tmp_path / "own.json"), open_store(toy_store))
    desk.add(Given("topic", {"id": "one", "name": "Alpha"}, "It", UsageError), unsourced=True)
    assert desk.own().get("one").name == "Alpha"
    changed = Given("topic", {"id": "one", "name": "Beta"}, "It", UsageError)
    assert desk.edit(desk.current("one"), changed, unsourced=True)
    assert desk.own().get("one").name == "Beta"
    assert desk.note("one", "A private note")
    assert desk.own().get("one").name == "Beta"
    desk.remove(["one"], force=False)
    assert desk.own().find("one") is None

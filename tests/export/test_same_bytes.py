"""The same data gives the same bytes in every form, whatever the surroundings."""

from __future__ import annotations

import json
from pathlib import Path

from asean_wco.export.tabular import table_specs
from tests.cli.support import python

_CODE = """
import hashlib, json, sys
from asean_wco import open_library
from asean_wco.export import calendar, database, datapackage, jsonld, popolo
library = open_library(sys.argv[1])
everything, by_id, version = reversed(library.all()), library.by_id, library.data_version
records = list(everything)
facts = library.facts()
database.write_database(sys.argv[2], records, by_id, version, facts)
files = {
    **datapackage.package_files(records, by_id, version, facts),
    "db": open(sys.argv[2], "rb").read(),
}
for name, text in [
    ("ics", calendar.calendar(library.meetings(), by_id, version).text),
    ("jsonld", jsonld.jsonld(records, by_id, version)),
    ("popolo", popolo.popolo(records, by_id, version)),
]:
    files[name] = text.encode()
print(json.dumps({name: hashlib.sha256(content).hexdigest() for name, content in files.items()}))
"""


def test_the_same_data_gives_the_same_bytes_whatever_the_surroundings(
    toy_store: Path, tmp_path: Path
) -> None:
    hashes = []
    for number, (zone, locale) in enumerate([("UTC", "C"), ("Asia/Bangkok", "C.UTF-8")]):
        env = {"PYTHONHASHSEED": str(number), "TZ": zone, "LC_ALL": locale}
        done = python(_CODE, str(toy_store), str(tmp_path / f"{number}.db"), env=env)
        assert done.returncode == 0, done.stderr.decode()
        hashes.append(json.loads(done.stdout))
    assert hashes[0] == hashes[1]
    assert len(hashes[0]) == len(table_specs()) + 5

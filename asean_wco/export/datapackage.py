"""Descriptions of the tables: `datapackage.json` for CSV files, `metadata.json` for Datasette.

The data package is valid after Frictionless Data Package v1 and v2. It has table schemas with
types, constraints, primary and foreign keys, and the size and SHA-256 of each file. The constraints
are those that the codec enforces: closed lists of words, required fields, the form of ids and
dates.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from asean_wco.export.database import VIEWS
from asean_wco.export.markup import filled, json_document
from asean_wco.export.tabular import (
    LICENCE,
    LICENCE_TEXT,
    SCHEMA_VERSION,
    TITLE,
    Column,
    Table,
    TableSpec,
    csv_files,
    select,
    table_specs,
    tables,
)
from asean_wco.facts.fact import Fact
from asean_wco.model.codec import ID_PATTERN
from asean_wco.model.dates import DATE_PATTERN
from asean_wco.model.records import Record, Source
from asean_wco.model.text import safe_line, uri

DESCRIPTOR = "datapackage.json"
_TYPES = {"number": "integer", "flag": "boolean", "scalar": "any"}
_PATTERNS = {"date": DATE_PATTERN, "identifier": ID_PATTERN, "link": ID_PATTERN}
_DATE_MEANING = (
    "A date known to the day, month or year (EDTF). ~ means about, ? means perhaps, % means both. "
    "A part that is missing is not known: do not add it."
)
_ABOUT = (
    "Meetings, people, bodies, offices, initiatives and topics, each fact with its sources. "
    "A value that is inferred, disputed or unknown stands in the tables inferences, disputes and "
    "unknowns, and in the table facts with its certainty."
)
_FORMULAS = (
    "Text that a spreadsheet would take for a formula has an apostrophe before it, "
    "which is not part of it."
)


def _field(column: Column) -> dict[str, Any]:
    constraints = {
        "required": column.required or None,
        "enum": list(column.choices),
        "pattern": _PATTERNS.get(column.form),
    }
    return filled(
        {
            "name": column.name,
            "type": _TYPES.get(column.form, "string"),
            "description": _DATE_MEANING if column.form == "date" else None,
            "constraints": filled(constraints),
        }
    )


def table_schema(spec: TableSpec) -> dict[str, Any]:
    """Return the table schema of a table, with its keys (Frictionless Table Schema)."""
    foreign_keys = [
        {"fields": [column.name], "reference": {"resource": column.refers_to, "fields": ["id"]}}
        for column in spec.columns
        if column.refers_to
    ]
    # An empty list of keys is valid in v2 only.
    return filled(
        {
            "fields": [_field(column) for column in spec.columns],
            "missingValues": [""],
            "primaryKey": list(spec.primary_key),
            "foreignKeys": foreign_keys,
        }
    )


def _resource(table: Table, content: bytes) -> dict[str, Any]:
    return {
        "name": table.spec.name,
        "path": f"{table.spec.name}.csv",
        "profile": "tabular-data-resource",
        "description": table.spec.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {
            "delimiter": ",",
            "lineTerminator": "\n",
            "quoteChar": '"',
            "doubleQuote": True,
            "header": True,
        },
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": table_schema(table.spec),
    }


def _source(source: Source) -> dict[str, str]:
    """Return a source of the package.

    It has no address if that has two dots in a row, which the standard forbids.
    """
    description = {"title": safe_line(source.title)}
    if ".." not in source.url:
        description["path"] = uri(safe_line(source.url))
    return description


def package_files(
    records: Iterable[Record],
    by_id: Mapping[str, Record],
    version: str,
    facts: Iterable[Fact] = (),
) -> dict[str, bytes]:
    """Return the files of a data package, by name.

    Args:
        records: records to export, in any order.
        by_id: all records by id, for what these link to.
        version: version of the data.
        facts: facts of the records that `tabular.select` includes.
    """
    listed = list(records)
    made = tables(listed, by_id, facts)
    files = csv_files(made)
    sources = [
        _source(record) for record in select(listed, by_id).included if isinstance(record, Source)
    ]
    descriptor: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": "asean-wco",
        "title": TITLE,
        "description": f"{_ABOUT} {_FORMULAS}",
        "licenses": [{"name": LICENCE, "path": LICENCE_TEXT}],
        "version": version,
        "schema_version": SCHEMA_VERSION,
        "sources": sources,
        "resources": [_resource(table, files[f"{table.spec.name}.csv"]) for table in made],
    }
    return {DESCRIPTOR: json_document(filled(descriptor)).encode(), **files}


def datasette_metadata(database: str) -> bytes:
    """Return `metadata.json` for Datasette, which describes the database and its tables.

    Args:
        database: name of the file without its ending.
    """
    descriptions = {spec.name: {"description": spec.about} for spec in table_specs()}
    descriptions |= {name: {"description": about} for name, about in VIEWS.items()}
    metadata = {
        "title": TITLE,
        "description": _ABOUT,
        "license": LICENCE,
        "license_url": LICENCE_TEXT,
        "databases": {database: {"tables": descriptions}},
    }
    return json_document(metadata).encode()

"""JSON Schema of what each command prints as JSON: one entry a command, read by `schema`, `commands` and the tests."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from asean_wco.facts.fact import CERTAINTIES
from asean_wco.model.schema import (
    DATE_PATTERN,
    DIALECT,
    ID_PATTERN,
    nullable,
    object_schema,
    record_schema,
)
from asean_wco.model.vocabulary import KIND_FOLDERS, KINDS
from asean_wco.query.timeline import EVENT_KINDS
from asean_wco.render.formats import SCHEMA_VERSION
from asean_wco.search.names import TIERS

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "integer"}
FLAG: Schema = {"type": "boolean"}
IDENTIFIER: Schema = {"type": "string", "pattern": ID_PATTERN}
DATE: Schema = nullable({"type": "string", "pattern": DATE_PATTERN})
SHARE: Schema = nullable({"type": "number", "minimum": 0, "maximum": 1})
ORIGIN: Schema = {"origin": {"enum": ["reference", "own"]}, "unsourced": FLAG}
_CERTAINTIES = ["stated", "attested", "between", "unknown"]


def listed(items: Schema) -> Schema:
    """A list of something."""
    return {"type": "array", "items": items}


_FIELDS_NOTE = "With --fields, which the query then names, a result has those fields alone."


def _envelope(command: str, result: Schema, more: Schema | None = None) -> Schema:
    """The object around results, which are whole unless the query names some of their fields."""
    whole = object_schema(
        {**_properties(command, result), **(more or {})}, f"awco {command} --json"
    )
    properties = {**whole["properties"], "results": listed({"type": "object"})}
    of_parts = {"properties": {"query": {"required": ["fields"]}}}
    results = {"properties": {"results": listed(result)}}
    return {
        "$schema": DIALECT, **whole, "description": _FIELDS_NOTE, "properties": properties,
        "if": of_parts, "else": results,
    }  # fmt: skip


def _properties(command: str, result: Schema) -> Schema:
    """What the object around results holds."""
    return {
        "schema_version": {"const": SCHEMA_VERSION},
        "command": {"const": command},
        "data_version": TEXT,
        "query": {"type": "object"},
        "total": NUMBER,
        "count": NUMBER,
        "truncated": FLAG,
        "results": listed(result),
        "warnings": listed(TEXT),
    }


def _list_schema(kind: str) -> Schema:
    return _envelope(KIND_FOLDERS[kind], record_schema(kind))


def _any_record() -> Schema:
    return {"oneOf": [record_schema(kind) for kind in KINDS]}


def _show() -> Schema:
    return _envelope("show", _any_record())


def _cite() -> Schema:
    """CSL-JSON 1.0.2 as far as it is used: bodies and people are literal names, dates as precise as they are known."""
    issued = object_schema(
        {"date-parts": {"type": "array", "items": {**listed(NUMBER), "minItems": 1, "maxItems": 3}}}
    )
    issued["properties"]["circa"] = FLAG
    item = object_schema({"id": IDENTIFIER, "type": TEXT, "title": TEXT})
    item["properties"] |= {
        "author": listed(object_schema({"literal": TEXT})), "issued": issued, "URL": TEXT, "container-title": TEXT,
        "publisher": TEXT, "genre": TEXT, "language": TEXT, "number": TEXT, "version": TEXT, "note": TEXT,
    }  # fmt: skip
    return {"$schema": DIALECT, "title": "awco cite --style csl-json", **listed(item)}


def _export() -> Schema:
    return {"$schema": DIALECT, "title": "a line of awco export --format jsonl", **_any_record()}


def _search() -> Schema:
    why = object_schema({"tier": {"enum": list(TIERS)}, "field": TEXT, "matched": TEXT})
    hit = object_schema(
        {
            "id": IDENTIFIER, "kind": {"enum": list(KINDS)}, "name": TEXT, "date": DATE, "why": why, "sure": FLAG,
            "snippet": TEXT,
            "sources": NUMBER, **ORIGIN,
        }
    )  # fmt: skip
    parts = {"type": "object", "additionalProperties": {"type": "number"}}
    hit["properties"]["score"] = object_schema(
        {"kind": TEXT, "value": {"type": "number"}, "parts": parts}
    )
    return _envelope("search", hit, {"read_as": nullable(TEXT), "answer": _nullable_answer()})


def _who() -> Schema:
    holder = object_schema(
        {
            "office": IDENTIFIER, "person": nullable(IDENTIFIER), "organization": nullable(IDENTIFIER), "title": TEXT,
            "name": nullable(TEXT), "start": DATE, "end": DATE, "attested": listed(TEXT), "acting": FLAG,
            "certainty": {"enum": _CERTAINTIES}, "before": nullable(IDENTIFIER), "after": nullable(IDENTIFIER),
            "sources": listed(IDENTIFIER), **ORIGIN,
        }
    )  # fmt: skip
    return _envelope("who", holder)


def _answer() -> Schema:
    value = {"type": ["string", "number"]}
    return object_schema(
        {
            "text": TEXT,
            "values": listed(value),
            "records": listed(IDENTIFIER),
            "certainty": {"enum": list(CERTAINTIES)},
            "sources": listed(IDENTIFIER),
            "reading": TEXT,
        }
    )


def _nullable_answer() -> Schema:
    return {"oneOf": [_answer(), {"type": "null"}]}


def _ask() -> Schema:
    answer = _answer()
    answer["properties"].update(ORIGIN)
    return _envelope("ask", answer)


def _timeline() -> Schema:
    event = object_schema(
        {
            "start": DATE, "end": DATE, "kind": {"enum": list(EVENT_KINDS)}, "text": TEXT, "record": IDENTIFIER,
            "certainty": {"enum": ["stated", "attested", "inferred"]}, "sources": listed(IDENTIFIER), **ORIGIN,
        }
    )  # fmt: skip
    return _envelope("timeline", event)


def _compare() -> Schema:
    row = {"type": "object", "properties": {"field": TEXT}, "required": ["field"]}
    return _envelope(
        "compare", row, {"first": object_schema(ORIGIN), "second": object_schema(ORIGIN)}
    )


def _kind_counts() -> Schema:
    return object_schema(
        {
            "kind": {"enum": [*KINDS, "all"]}, "records": NUMBER, "facts": NUMBER, "two_sources": SHARE,
            "primary_source": SHARE, "inferences": NUMBER, "disputes": NUMBER, "unknowns": NUMBER, "own": NUMBER,
        }
    )  # fmt: skip


def _coverage() -> Schema:
    numbers = listed(NUMBER)
    series = object_schema(
        {
            "series": IDENTIFIER, "known": numbers, "inferred": numbers, "missing": numbers,
            "unnumbered": listed(IDENTIFIER), "first": DATE, "last": DATE, "own": numbers,
            "own_sessions": listed(IDENTIFIER),
        }
    )  # fmt: skip
    office = object_schema(
        {
            "office": IDENTIFIER, "holders": NUMBER, "first": nullable(NUMBER), "last": nullable(NUMBER),
            "years_without_holder": numbers, "gaps": NUMBER, "own": listed(IDENTIFIER),
        }
    )  # fmt: skip
    return _envelope(
        "coverage", series, {"offices": listed(office), "kinds": listed(_kind_counts())}
    )


def _get() -> Schema:
    return {
        "$schema": DIALECT,
        "title": "awco get ID FIELD --json",
        "description": "The value of the field, alone.",
    }


def _finding() -> Schema:
    return object_schema(
        {"subject": TEXT, "code": {"type": "string", "pattern": "^[EW][0-9]{3}$"}, "message": TEXT}
    )


def _data_check() -> Schema:
    keys = ("schema_version", "command", "count", "results")
    properties = _properties("data check", _finding())
    return {
        "$schema": DIALECT,
        **object_schema({key: properties[key] for key in keys}, "awco data check --json"),
    }


def _data_stats() -> Schema:
    keys = ("schema_version", "command", "data_version", "results")
    properties = _properties("data stats", _kind_counts())
    return {
        "$schema": DIALECT,
        **object_schema({key: properties[key] for key in keys}, "awco data stats --json"),
    }


def _own_list() -> Schema:
    row = object_schema(
        {
            "id": IDENTIFIER, "kind": nullable({"enum": list(KINDS)}), "name": TEXT, "state": TEXT,
            "differs": listed(TEXT), "notes": listed(TEXT),
        }
    )  # fmt: skip
    return _envelope("own list", row)


def _own_history() -> Schema:
    row = {"revision": NUMBER, "time": TEXT, "action": TEXT, "records": listed(TEXT), "state": TEXT}
    return _envelope("own history", object_schema(row))


def _own_path() -> Schema:
    return _envelope("own path", object_schema({"what": TEXT, "path": TEXT, "exists": FLAG}))


def _commands() -> Schema:
    parameter = object_schema(
        {
            "name": TEXT, "flags": listed(TEXT), "type": TEXT, "choices": listed(TEXT), "required": FLAG, "many": FLAG,
            "is_flag": FLAG, "default": {}, "help": nullable(TEXT),
        }
    )  # fmt: skip
    command = object_schema(
        {
            "command": TEXT, "help": TEXT, "arguments": listed(parameter), "options": listed(parameter),
            "schema": nullable({"enum": list(OUTPUTS)}),
        }
    )  # fmt: skip
    properties = {
        "schema_version": {"const": SCHEMA_VERSION},
        "command": {"const": "commands"},
        "root_options": listed(parameter),
        "exit_codes": listed(object_schema({"code": NUMBER, "meaning": TEXT})),
        "results": listed(command),
    }
    return {"$schema": DIALECT, **object_schema(properties, "awco commands --json")}


def _error() -> Schema:
    reasons = {"type": "object", "additionalProperties": TEXT}
    error = object_schema(
        {
            "code": TEXT,
            "message": TEXT,
            "hint": TEXT,
            "candidates": listed(TEXT),
            "reasons": reasons,
        }
    )
    return {
        "$schema": DIALECT,
        **object_schema({"error": error}, "an error under --json, on standard error"),
    }


def _lister(kind: str) -> Callable[[], Schema]:
    return lambda: _list_schema(kind)


OUTPUTS: dict[str, Callable[[], Schema]] = {
    **{folder: _lister(kind) for kind, folder in KIND_FOLDERS.items()},
    "show": _show,
    "search": _search,
    "ask": _ask,
    "who": _who,
    "timeline": _timeline,
    "compare": _compare,
    "coverage": _coverage,
    "get": _get,
    "cite": _cite,
    "export": _export,
    "own list": _own_list,
    "own history": _own_history,
    "own path": _own_path,
    "own check": lambda: _envelope("own check", _finding()),
    "data check": _data_check,
    "data stats": _data_stats,
    "commands": _commands,
    "error": _error,
}


def schema_of(command: str) -> Schema:
    """The schema of what a command prints with ``--json``.

    Args:
        command: one of `OUTPUTS`.
    """
    return OUTPUTS[command]()

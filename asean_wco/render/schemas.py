"""JSON Schema of what each command prints as JSON, read by `schema`, `commands` and the tests."""

from __future__ import annotations

from typing import Any

from asean_wco.facts.fact import CERTAINTIES
from asean_wco.model import schema
from asean_wco.model.schema import DIALECT, IDENTIFIER, nullable, object_schema, record_schema
from asean_wco.model.vocabulary import (
    ATTENDANCE_ROLES,
    INITIATIVE_RELATIONS,
    KIND_FOLDERS,
    KINDS,
    MEETING_TYPES,
    MODES,
    ORIGINS,
)
from asean_wco.query.timeline import EVENT_KINDS
from asean_wco.render.formats import SCHEMA_VERSION
from asean_wco.search.match import TIERS

Schema = dict[str, Any]


def listed(items: Schema) -> Schema:
    """Return the schema of a list of something."""
    return {"type": "array", "items": items}


def _with_optional(required: Schema, optional: Schema) -> Schema:
    """Return the schema of an object that has some keys always, and others at times."""
    return {**object_schema(required), "properties": {**required, **optional}}


TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "integer"}
FLAG: Schema = {"type": "boolean"}
_ROLES: Schema = {"type": "array", "items": {"enum": list(ATTENDANCE_ROLES)}}
DATE: Schema = nullable(schema.DATE)
SHARE: Schema = nullable({"type": "number", "minimum": 0, "maximum": 1})
KIND: Schema = {"enum": list(KINDS)}
ORIGIN: Schema = {"origin": {"enum": list(ORIGINS)}, "unsourced": FLAG}
TEXTS = listed(TEXT)
NUMBERS = listed(NUMBER)
IDENTIFIERS = listed(IDENTIFIER)
_RECORD: Schema = {"oneOf": [record_schema(kind) for kind in KINDS]}
_FINDING: Schema = object_schema(
    {"subject": TEXT, "code": {"type": "string", "pattern": "^[EW][0-9]{3}$"}, "message": TEXT}
)
_KIND_COUNTS: Schema = object_schema(
    {
        "kind": {"enum": [*KINDS, "all"]}, "records": NUMBER, "facts": NUMBER,
        "two_sources": SHARE, "primary_source": SHARE, "inferences": NUMBER, "disputes": NUMBER,
        "unknowns": NUMBER, "own": NUMBER,
    }
)  # fmt: skip
_ANSWER: Schema = {
    "text": TEXT,
    "values": listed({"type": ["string", "number"]}),
    "records": IDENTIFIERS,
    "certainty": {"enum": list(CERTAINTIES)},
    "sources": IDENTIFIERS,
    "reading": TEXT,
    "fact_certainty": {"enum": list(CERTAINTIES)},
}
# What one of two countries has.
_ITEM: Schema = object_schema(
    {
        "record": nullable(IDENTIFIER), "text": TEXT, "date": DATE, "end": DATE,
        "certainty": {"enum": list(CERTAINTIES)}, "sources": IDENTIFIERS,
        "origin": ORIGIN["origin"],
    }
)  # fmt: skip
# One result of each command that prints results.
_RESULTS: dict[str, Schema] = {
    **{folder: record_schema(kind) for kind, folder in KIND_FOLDERS.items()},
    "show": _RECORD,
    "search": _with_optional(
        {
            "id": IDENTIFIER, "kind": KIND, "name": TEXT, "date": DATE,
            "why": object_schema({"tier": {"enum": list(TIERS)}, "field": TEXT, "matched": TEXT}),
            "sure": FLAG, "snippet": TEXT, "sources": NUMBER, **ORIGIN, "doubts": TEXTS,
        },
        {
            "score": object_schema(
                {
                    "kind": TEXT,
                    "value": {"type": "number"},
                    "parts": {"type": "object", "additionalProperties": {"type": "number"}},
                }
            )
        },
    ),
    "ask": _with_optional(_ANSWER, ORIGIN),
    "who": object_schema(
        {
            "office": IDENTIFIER, "person": nullable(IDENTIFIER),
            "organization": nullable(IDENTIFIER), "title": TEXT, "name": nullable(TEXT),
            "start": DATE, "end": DATE, "attested": TEXTS, "acting": FLAG,
            "certainty": {
                "enum": ["stated", "attested", "between", "disputed", "inferred", "unknown"]
            },
            "before": nullable(IDENTIFIER), "after": nullable(IDENTIFIER),
            "sources": IDENTIFIERS, "dated_by": IDENTIFIERS, **ORIGIN,
        }
    ),
    "timeline": object_schema(
        {
            "start": DATE, "end": DATE, "kind": {"enum": list(EVENT_KINDS)}, "text": TEXT,
            "record": IDENTIFIER,
            "certainty": {"enum": ["stated", "attested", "inferred", "disputed"]},
            "ends_inferred": FLAG, "otherwise_inferred": DATE, "sources": IDENTIFIERS,
            "facts": TEXTS, **ORIGIN,
        }
    ),
    "facts": object_schema(
        {
            "id": TEXT, "about": IDENTIFIER, "field": TEXT, "date": DATE, "end": DATE,
            "text": TEXT, "value": {"type": ["string", "number", "boolean", "null"]},
            "mentions": TEXTS, "sources": IDENTIFIERS, "certainty": {"enum": list(CERTAINTIES)},
            **ORIGIN,
        }
    ),
    "compare": object_schema(
        {"field": TEXT, "left_items": listed(_ITEM), "right_items": listed(_ITEM)}
    ),
    "coverage": object_schema(
        {
            "series": IDENTIFIER, "known": NUMBERS, "inferred": NUMBERS, "missing": NUMBERS,
            "unnumbered": IDENTIFIERS, "first": DATE, "last": DATE, "own": NUMBERS,
            "own_sessions": IDENTIFIERS, "first_inferred": DATE, "last_inferred": DATE,
        }
    ),
    "draft": object_schema(
        {
            "kind": {"const": "draft"},
            "meeting": object_schema(
                {
                    "name": nullable(TEXT), "type": nullable({"enum": list(MEETING_TYPES)}),
                    "series": nullable(IDENTIFIER), "ordinal": nullable(NUMBER),
                    "start": DATE, "end": DATE,
                    "place": nullable(
                        object_schema(
                            {
                                "city": nullable(TEXT), "country": nullable(TEXT),
                                "venue": nullable(TEXT),
                            }
                        )
                    ),
                    "mode": nullable({"enum": list(MODES)}), "hosts": IDENTIFIERS,
                    "delegates": nullable(NUMBER), "delegates_about": nullable(TEXT),
                    "topics": IDENTIFIERS, "part_of": nullable(IDENTIFIER),
                }
            ),
            "people": listed(
                object_schema(
                    {
                        "name": TEXT, "capacity": nullable(TEXT), "id": nullable(IDENTIFIER),
                        "organization": nullable(
                            object_schema({"name": TEXT, "id": nullable(IDENTIFIER)})
                        ),
                        "roles": _ROLES,
                        "delegation": nullable(
                            object_schema(
                                {
                                    "country": nullable(TEXT),
                                    "organization": nullable(IDENTIFIER), "title": TEXT,
                                }
                            )
                        ),
                        "elsewhere": FLAG,
                    }
                )
            ),
            "other_meetings": listed(
                object_schema(
                    {
                        "name": nullable(TEXT), "type": nullable({"enum": list(MEETING_TYPES)}),
                        "series": nullable(IDENTIFIER), "ordinal": nullable(NUMBER),
                        "id": nullable(IDENTIFIER), "beside": FLAG, "start": DATE,
                        "end": DATE, "organizations": IDENTIFIERS,
                        "people": listed(
                            object_schema(
                                {"name": TEXT, "id": nullable(IDENTIFIER), "roles": _ROLES}
                            )
                        ),
                    }
                )
            ),
            "organizations": listed(
                object_schema(
                    {
                        "name": TEXT, "id": nullable(IDENTIFIER), "elsewhere": FLAG,
                        "roles": _ROLES, "who": nullable(TEXT),
                    }
                )
            ),
            "countries": listed(
                object_schema(
                    {
                        "country": TEXT, "id": nullable(IDENTIFIER), "roles": _ROLES,
                        "who": nullable(TEXT),
                    }
                )
            ),
            "initiatives": listed(
                object_schema(
                    {
                        "name": TEXT, "id": nullable(IDENTIFIER),
                        "relation": nullable({"enum": list(INITIATIVE_RELATIONS)}),
                    }
                )
            ),
            "source": object_schema(
                {
                    "url": nullable(TEXT), "title": nullable(TEXT), "publisher": nullable(TEXT),
                    "published": DATE, "language": TEXT,
                }
            ),
            "evidence": listed(
                object_schema(
                    {
                        "field": TEXT, "value": {"type": ["string", "number"]}, "text": TEXT,
                        "start": NUMBER, "end": NUMBER,
                    }
                )
            ),
            "doubts": TEXTS, "already": IDENTIFIERS, "text": TEXT,
        }
    ),
    "own list": object_schema(
        {
            "id": IDENTIFIER, "kind": nullable(KIND), "name": TEXT, "state": TEXT,
            "differs": TEXTS, "notes": TEXTS,
        }
    ),
    "own history": object_schema(
        {
            "revision": NUMBER, "time": TEXT, "action": TEXT, "records": TEXTS, "state": TEXT,
            "changed": TEXTS,
        }
    ),
    "own path": object_schema({"what": TEXT, "path": TEXT, "exists": FLAG}),
    "own check": _FINDING,
    "data check": _FINDING,
    "data stats": _KIND_COUNTS,
}  # fmt: skip
# What stands beside the results of a command.
_BESIDE: dict[str, Schema] = {
    "search": {"read_as": nullable(TEXT), "answer": nullable(_ANSWER)},
    "compare": {"first": object_schema(ORIGIN), "second": object_schema(ORIGIN)},
    "coverage": {
        "offices": listed(
            object_schema(
                {
                    "office": IDENTIFIER, "holders": NUMBER, "first": nullable(NUMBER),
                    "last": nullable(NUMBER), "years_without_holder": NUMBERS, "gaps": NUMBER,
                    "own": IDENTIFIERS,
                }
            )
        ),
        "kinds": listed(_KIND_COUNTS),
    },
}  # fmt: skip
# Commands that print these keys alone.
_SHORT = {
    "data check": ("schema_version", "command", "count", "results"),
    "data stats": ("schema_version", "command", "data_version", "results"),
}
OUTPUTS = (*_RESULTS, "get", "cite", "export", "commands", "error")
_PARAMETERS = listed(
    object_schema(
        {
            "name": TEXT, "flags": TEXTS, "type": TEXT, "choices": TEXTS, "required": FLAG,
            "many": FLAG, "is_flag": FLAG, "default": {}, "help": nullable(TEXT),
        }
    )
)  # fmt: skip
# CSL-JSON 1.0.2 as far as it is used: bodies and people are literal names, dates as precise as
# they are known.
_CSL_ITEM = _with_optional(
    {"id": IDENTIFIER, "type": TEXT, "title": TEXT},
    {
        "author": listed(object_schema({"literal": TEXT})),
        "issued": _with_optional(
            {"date-parts": listed({**NUMBERS, "minItems": 1, "maxItems": 3})}, {"circa": FLAG}
        ),
        "URL": TEXT, "container-title": TEXT, "publisher": TEXT, "genre": TEXT, "language": TEXT,
        "number": TEXT, "version": TEXT, "note": TEXT,
    },
)  # fmt: skip
# What commands print that print no results, or none of their own form.
_DOCUMENTS: dict[str, Schema] = {
    "get": {
        "title": "awco get ID FIELD --json",
        "description": "The value of the field, alone.",
    },
    "cite": {"title": "awco cite --style csl-json", **listed(_CSL_ITEM)},
    "export": {"title": "a line of awco export --format jsonl", **_RECORD},
    "commands": object_schema(
        {
            "schema_version": {"const": SCHEMA_VERSION},
            "command": {"const": "commands"},
            "root_options": _PARAMETERS,
            "exit_codes": listed(object_schema({"code": NUMBER, "meaning": TEXT})),
            "results": listed(
                object_schema(
                    {
                        "command": TEXT, "help": TEXT, "arguments": _PARAMETERS,
                        "options": _PARAMETERS, "schema": nullable({"enum": list(OUTPUTS)}),
                    }
                )
            ),
        },
        "awco commands --json",
    ),
    "error": object_schema(
        {
            "error": object_schema(
                {
                    "code": TEXT, "message": TEXT, "hint": TEXT, "candidates": TEXTS,
                    "reasons": {"type": "object", "additionalProperties": TEXT},
                }
            )
        },
        "an error under --json, on standard error",
    ),
}  # fmt: skip


def _around(command: str) -> Schema:
    """Return the schema of the object around the results of a command.

    The results are whole, unless the query names some of their fields.
    """
    results = listed(_RESULTS[command])
    properties = {
        "schema_version": {"const": SCHEMA_VERSION},
        "command": {"const": command},
        "data_version": TEXT,
        "query": {"type": "object"},
        "total": NUMBER,
        "count": NUMBER,
        "truncated": FLAG,
        "results": results,
        "warnings": TEXTS,
        **_BESIDE.get(command, {}),
    }
    title = f"awco {command} --json"
    if command in _SHORT:
        return object_schema({key: properties[key] for key in _SHORT[command]}, title)
    return {
        **object_schema(properties, title),
        "description": (
            "With --fields, which the query then names, a result has those fields alone."
        ),
        "properties": {**properties, "results": listed({"type": "object"})},
        "if": {"properties": {"query": {"required": ["fields"]}}},
        "else": {"properties": {"results": results}},
    }


def fields_of(command: str) -> tuple[str, ...]:
    """Return the fields that each result of a command has; none where results differ."""
    return tuple(_RESULTS.get(command, {}).get("properties", ()))


def schema_of(command: str) -> Schema:
    """Return the schema of what a command prints with ``--json``.

    Args:
        command: one of `OUTPUTS`.
    """
    return {"$schema": DIALECT, **(_DOCUMENTS.get(command) or _around(command))}

"""JSON Schema (draft 2020-12) of records, read from the shapes that declare their fields."""

from __future__ import annotations

from typing import Any

from asean_wco.model.codec import ID_PATTERN, field_order
from asean_wco.model.dates import DATE_PATTERN
from asean_wco.model.records import RECORD_CLASSES
from asean_wco.model.shapes import Shape, shapes_of
from asean_wco.model.vocabulary import ORIGINS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
IDENTIFIER = {"type": "string", "pattern": f"^{ID_PATTERN}$"}
DATE = {"type": "string", "pattern": f"^{DATE_PATTERN}$"}
_FORMS: dict[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "url": {"type": "string", "format": "uri"},
    "identifier": IDENTIFIER,
    "link": IDENTIFIER,
    "date": DATE,
    "number": {"type": "integer"},
    "flag": {"type": "boolean"},
    "scalar": {"type": ["string", "number", "boolean"]},
    "country": {"type": "string", "pattern": "^[A-Z]{2}$"},
    "choice": {"type": "string"},
}


def nullable(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema that allows null as well."""
    return {"anyOf": [schema, {"type": "null"}]}


def object_schema(properties: dict[str, Any], title: str = "") -> dict[str, Any]:
    """Return the schema of an object that has all of some keys.

    Other keys are allowed, since later versions may add them.

    Args:
        properties: schemas by key.
        title: words for the object; empty for none.
    """
    schema = {"type": "object", "properties": properties, "required": list(properties)}
    return {"title": title, **schema} if title else schema


def _shape_schema(shape: Shape) -> dict[str, Any]:
    """Return the schema of a field in outputs, where an absent value is null or an empty list."""
    if shape.item is not None:
        schema = object_schema(
            {name: _shape_schema(part) for name, part in shapes_of(shape.item).items()}
        )
    else:
        schema = dict(_FORMS[shape.form])
        if shape.choices:
            schema["enum"] = list(shape.choices)
    if shape.many:
        return {"type": "array", "items": schema}
    if shape.required or shape.form == "flag":
        return schema
    return nullable(schema)


def record_schema(kind: str) -> dict[str, Any]:
    """Return the schema of a record in outputs.

    Args:
        kind: kind of the record in the singular.
    """
    cls = RECORD_CLASSES[kind]
    shapes = shapes_of(cls)
    properties: dict[str, Any] = {"kind": {"const": kind}}
    properties |= {name: _shape_schema(shapes[name]) for name in field_order(cls)}
    properties["id"] = dict(_FORMS["identifier"])
    properties["origin"] = {"enum": list(ORIGINS)}
    properties |= {stored: properties[name] for name, stored in cls.stored_as.items()}
    return object_schema(properties, kind)

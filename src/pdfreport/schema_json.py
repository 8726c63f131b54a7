"""JSON Schema (draft 2020-12) from the records that files are decoded into, so that editors complete and check while
typing. Comes in: a dataclass; goes out: a plain dict. What it cannot say (cross references, limits on files) is
checked by `decode` and the rooms.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import is_dataclass
from typing import Any, Literal, Union, get_args, get_origin

from pdfreport.record import About, Entry, entries

Schema = dict[str, Any]
_SCALARS: dict[Any, Schema] = {
    # text may be written as a bare number: 2022 is taken by its text
    str: {"type": ["string", "number"]}, int: {"type": "integer"}, float: {"type": "number"}, bool: {"type": "boolean"},
}  # fmt: skip


def describe(cls: type, title: str) -> Schema:
    """The schema of a whole file."""
    parts: dict[str, Schema] = {}
    root = _record(cls, parts)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **root,
        "$defs": dict(sorted(parts.items())),
    }


def _record(cls: type, parts: dict[str, Schema]) -> Schema:
    own = getattr(cls, "json_schema", None)
    if own is not None:
        said: Schema = own()
        return said
    schema: Schema = {"type": "object", "description": _summary(cls), "additionalProperties": False}
    schema["properties"] = {entry.key: _entry(entry, parts) for entry in entries(cls)}
    required = [entry.key for entry in entries(cls) if entry.required]
    if required:
        schema["required"] = required
    if hasattr(cls, "from_scalar"):
        short = {"description": f"short form: {schema['description']}", "type": ["string", "number"]}
        return {"anyOf": [short, schema]}
    return schema


def _summary(cls: type) -> str:
    return " ".join((cls.__doc__ or "").strip().split("\n\n")[0].split())


def _entry(entry: Entry, parts: dict[str, Schema]) -> Schema:
    schema = _rules(_hint(entry.hint, parts), entry.about)
    if entry.about.one_or_many:
        schema = {"anyOf": [_rules(_hint(_inner(entry.hint), parts), entry.about), schema]}
    if not entry.required:
        schema = _or_null(schema)  # an empty value stands for "not given"
    if entry.about.doc:
        schema = {"description": entry.about.doc, **schema}
    if isinstance(entry.default, (str, int, float, bool)):
        schema["default"] = entry.default
    return schema


def _inner(hint: Any) -> Any:
    """The T of tuple[T, ...], also inside `tuple[T, ...] | None`."""
    if get_origin(hint) is tuple:
        return get_args(hint)[0]
    return next(_inner(part) for part in get_args(hint) if get_origin(part) is tuple)


def _or_null(schema: Schema) -> Schema:
    kind = schema.get("type")
    if set(schema) <= {"type", "minimum", "maximum", "pattern"} and isinstance(kind, (str, list)):
        return {**schema, "type": [*([kind] if isinstance(kind, str) else kind), "null"]}
    if set(schema) == {"enum"}:
        return {"enum": [*schema["enum"], None]}
    return {"anyOf": [schema, {"type": "null"}]}


def _hint(hint: Any, parts: dict[str, Schema]) -> Schema:
    origin = get_origin(hint)
    if hint in _SCALARS:
        return dict(_SCALARS[hint])
    if origin is Literal:
        return {"enum": list(get_args(hint))}
    if origin is Union or origin is types.UnionType:
        members = [_hint(part, parts) for part in get_args(hint) if part is not type(None)]
        return members[0] if len(members) == 1 else {"anyOf": members}
    if origin is tuple:
        return {"type": "array", "items": _hint(get_args(hint)[0], parts)}
    if origin is not None and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _hint(get_args(hint)[1], parts)}
    assert isinstance(hint, type), f"no schema for {hint!r}"
    assert is_dataclass(hint), f"no schema for {hint!r}"
    if hint.__name__ not in parts:
        parts[hint.__name__] = {}  # a place held, so that a record may nest itself
        parts[hint.__name__] = _record(hint, parts)
    return {"$ref": f"#/$defs/{hint.__name__}"}


def _rules(schema: Schema, about: About) -> Schema:
    """The field's own rules, put where they hold: on the value, or on each value of a list."""
    told = {"minimum": about.minimum, "maximum": about.maximum, "pattern": about.pattern and f"^(?:{about.pattern})$"}
    told = {name: value for name, value in told.items() if value is not None}
    if not told:
        return schema
    if schema.get("type") == "array":
        return {**schema, "items": {**schema["items"], **told}}
    return {**schema, **told}

"""JSON Schema of a layout file, from the same records that decode it."""

from __future__ import annotations

from typing import Any

from pdfreport.design.frames import KINDS
from pdfreport.design.written import LayoutWritten
from pdfreport.schema import json_schema


def schema_json() -> dict[str, Any]:
    """The layout schema: the layout's own keys, and under `frames` one schema per kind."""
    whole = json_schema(LayoutWritten, "pdfreport layout")
    kinds: list[dict[str, Any]] = []
    for record in KINDS.values():
        one = json_schema(record, record.__name__)
        whole.setdefault("$defs", {}).update(one.pop("$defs", {}))
        one.pop("$schema", None)
        kinds.append(one)
    whole["properties"]["frames"] = {
        "description": "frames in the order of reading and painting",
        "type": "array",
        "minItems": 1,
        "items": {"oneOf": kinds},
    }
    whole.setdefault("required", []).append("frames")
    return whole

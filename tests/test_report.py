"""The build report keeps to its published schema, key for key."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import pdfreport
from pdfreport.page.told import TEXT

ROOT = Path(__file__).resolve().parents[1]
SCHEMA = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
LEFT_OUT = ("left-out", "quote-left-out")  # told by what was left out, not by its number
TYPES = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "boolean": bool}


def problems(value: Any, schema: dict[str, Any], place: str = "") -> list[str]:
    """What in `value` does not keep to the parts of JSON Schema that our file uses."""
    found: list[str] = []
    if "const" in schema and value != schema["const"]:
        return [f"{place}: {value!r}"]
    if "enum" in schema and value not in schema["enum"]:
        return [f"{place}: {value!r}"]
    if "type" in schema and not isinstance(value, TYPES[schema["type"]]):
        return [f"{place}: no {schema['type']}"]
    if isinstance(value, dict):
        known, rest = schema.get("properties", {}), schema.get("additionalProperties", True)
        found += [f"{place}.{key} is missing" for key in schema.get("required", []) if key not in value]
        for key, entry in value.items():
            inner = known.get(key, rest)
            if inner is False:
                found.append(f"{place}.{key} is not in the schema")
            elif isinstance(inner, dict):
                found += problems(entry, inner, f"{place}.{key}")
    if isinstance(value, list):
        for index, entry in enumerate(value):
            found += problems(entry, schema.get("items", {}), f"{place}[{index}]")
    return found


@pytest.mark.parametrize(
    ("edition", "layout"),
    [
        ("jiangjin-2022", None), ("jiangjin-2022", "feature-bands"), ("archive-notes", None), ("air-digest", None),
        ("shili-front", None), ("shili-edition", None),
    ],
)  # fmt: skip
def test_reports_keep_to_the_schema(tmp_path: Path, edition: str, layout: str | None) -> None:
    """Every key of a report is in the schema, and every key the schema asks for is in the report."""
    file = tmp_path / "report.json"
    pdfreport.build(ROOT / "data" / edition, tmp_path / "page.pdf", layout, report=file)
    told = json.loads(file.read_text(encoding="utf-8"))
    assert problems(told, SCHEMA) == []


def test_the_schema_names_every_remedy() -> None:
    """Whatever a page's text may be told to have undergone is among the remedies of the schema, and nothing else."""
    story = SCHEMA["properties"]["pages"]["items"]["properties"]["stories"]["items"]["properties"]
    named = story["remedies"]["items"]["properties"]["remedy"]["enum"]
    assert sorted(named) == sorted((*TEXT, *LEFT_OUT))


def test_ink_is_within_the_papers_limit(tmp_path: Path) -> None:
    """No colour and no picture of the sample passes newsprint's 220 %."""
    told = pdfreport.build(ROOT / "data" / "jiangjin-2022", tmp_path / "page.pdf")
    assert 100 <= told["ink_max_percent"] <= 220


def test_a_wrong_report_is_seen() -> None:
    """The check of this file can fail."""
    assert problems({"format": 2}, SCHEMA)

"""The build report of design.md section 5, put together after writing: figures measured, not assumed."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from pdfreport.diag import Diagnostic
from pdfreport.display.document import Document
from pdfreport.display.dump import walk
from pdfreport.display.items import Item, Picture, Text
from pdfreport.display.items import Path as Outline

FORMAT = 1


def full_report(
    document: Document, data: bytes, output: str, purpose: str, marks: Sequence[tuple[str, float]]
) -> dict[str, Any]:
    """The whole report as plain values for JSON. `marks` are (stage, second) in order."""
    items = [item for page in document.pages for item in walk(page.items)]
    report = document.report
    return {
        "format": FORMAT,
        "pages": report["pages"],
        "quality": report["quality"],
        "fonts": _fonts(items),
        "images": _images(document, items),
        "ink_max_percent": _ink(document, items),
        "diagnostics": [told(d) for d in report["diagnostics"]],
        "output": {
            "file": output,
            "bytes": len(data),
            "sha256": hashlib.sha256(data).hexdigest(),
            "purpose": purpose,
        },
        "timings_ms": {name: round((after - before) * 1000, 2) for (_, before), (name, after) in pairwise(marks)},
    }


def told(diagnostic: Diagnostic) -> dict[str, Any]:
    """A diagnostic as plain values, in both languages."""
    where = diagnostic.where
    return {
        "severity": diagnostic.severity.value, "code": diagnostic.code, "file": where.file, "line": where.line,
        "column": where.column, "message": {"zh": diagnostic.message("zh"), "en": diagnostic.message("en")},
    }  # fmt: skip


def _fonts(items: Sequence[Item]) -> list[dict[str, Any]]:
    used: dict[str, set[int]] = {}
    for item in items:
        if isinstance(item, Text):
            used.setdefault(item.run.font.name, set()).update(item.run.glyphs)
    return [{"name": name, "glyphs": len(glyphs)} for name, glyphs in sorted(used.items())]


def _images(document: Document, items: Sequence[Item]) -> list[dict[str, Any]]:
    out = []
    for item in items:
        if isinstance(item, Picture):
            prepared = document.pictures[item.image]
            ppi = min(prepared.width / item.rect.width, prepared.height / item.rect.height) * 72
            out.append(
                {
                    "file": Path(item.image.file).name,
                    "effective_ppi": round(ppi),
                    "pixels": [prepared.width, prepared.height],
                }
            )
    return out


def _ink(document: Document, items: Sequence[Item]) -> float:
    """The most ink any colour or picture lays down, in per cent; overlaps knock out, so the most is the worst."""
    most = 0.0
    for item in items:
        if isinstance(item, Picture):
            most = max(most, document.pictures[item.image].max_ink)
        elif isinstance(item, Outline):
            most = max(most, *(ink.total for ink in (item.fill, item.stroke) if ink is not None), 0.0)
        elif isinstance(item, Text):
            most = max(most, item.run.ink.total)
    return round(most * 100, 1)

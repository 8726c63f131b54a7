"""The fonts of a catalogue as rows for a user: what can be set with, and what a text would miss.

In: a catalogue and a text. Out: one row a face, plain values, the same keys in each. Nothing is printed here.
"""

from __future__ import annotations

from typing import Any

from pdfreport.fonts.catalog import Catalog
from pdfreport.fonts.coverage import covers, decode
from pdfreport.fonts.facts import WEIGHTS

MARK_IGNORED = " \n\r\t\u200b\u2060\ufeff\u00ad"


def report(catalog: Catalog, text: str = "") -> list[dict[str, Any]]:
    """Role, weight, names, number of characters, embedding right, and which characters of `text` the face lacks."""
    wanted = sorted(set(text) - set(MARK_IGNORED))
    rows = []
    for face in sorted(catalog, key=lambda face: (face.facts.role, WEIGHTS[face.facts.weight], face.ref.name)):
        ranges = decode(face.facts.coverage)
        rows.append(
            {
                "role": face.facts.role,
                "weight": face.facts.weight,
                "name": face.ref.name,
                "family": face.facts.family,
                "characters": sum(end - start for start, end in zip(ranges[::2], ranges[1::2], strict=True)),
                "embeddable": face.embeddable,
                "missing": "".join(char for char in wanted if not covers(ranges, ord(char))),
            }
        )
    return rows

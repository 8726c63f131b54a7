"""Vertical metrics of the glyphs that a document sets upright (ISO 32000-1, 9.7.4.3).

In: a face and glyphs with their codes and widths. Out: the entries DW2 and W2 of its CIDFont; nothing but what differs
from the default, which is that of Han: one em down, hung from the middle of the frame's top.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pdfreport.fonts.face import EM, Face
from pdfreport.fonts.vertical import origin
from pdfreport.writers.pdf.objects import Raw, Value, number

TOP = 880  # of the Han frame above the baseline


def heights(face: Face, glyphs: Iterable[int]) -> dict[int, int]:
    """How far down each glyph reaches, 1/1000 em."""
    return {glyph: origin(face, glyph).advance for glyph in glyphs}


def metrics(face: Face, codes: Mapping[int, str], widths: Mapping[int, int], glyphs: Iterable[int]) -> dict[str, Value]:
    """DW2 and W2 for these glyphs of the font."""
    parts: list[str] = []
    for glyph in sorted(glyphs):
        advance, x, y = origin(face, glyph)
        if advance == EM and y == TOP and abs(2 * x - widths[glyph]) <= 1:  # half a unit is the shaper's rounding
            continue
        parts.append(f"{int(codes[glyph], 16)} [{number(-advance)} {number(x)} {number(y)}]")
    found: dict[str, Value] = {"DW2": [TOP, -EM]}
    if parts:
        found["W2"] = Raw(f"[{''.join(parts)}]".encode("ascii"))
    return found

"""Embedded font programs to what the checks ask: how wide is a glyph, and is there one at all.

In: the program's bytes and its kind. Out: a `Program` of glyph numbers. Widths of CFF come from the first operand of a
charstring (Adobe technical note 5177, 3.1), read without running it: a page of Chinese has a thousand of them.
"""

from __future__ import annotations

import logging
import struct
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any

from fontTools.cffLib import CFFFontSet
from fontTools.ttLib import TTFont, TTLibError

from pdfreport.frozen import dataclass

# What fontTools remarks about strange tables is for its own log; without a handler it would land on the screen.
logging.getLogger("fontTools").addHandler(logging.NullHandler())
FULL = 1000.0
HINTS = {1, 3, 18, 23, 19, 20}  # hstem vstem hstemhm vstemhm hintmask cntrmask: an odd count has the width first
MOVES = {21: 2, 22: 1, 4: 1, 14: 0}  # rmoveto hmoveto vmoveto endchar: what they take without it
NESTED = 10


@dataclass(frozen=True, slots=True)
class Program:
    """A font program. `width` in 1/1000 em, None for a glyph that is not there."""

    glyphs: int
    width: Callable[[int], float | None]
    of_cid: Callable[[int], int | None]  # for CID-keyed CFF; else the number itself
    of_name: Mapping[str, int]
    cmaps: Mapping[tuple[int, int], Mapping[int, str]]
    encoding: tuple[str, ...] = ()  # built into a simple CFF
    em: float = FULL  # units of its outlines


def read(data: bytes, kind: str) -> Program | None:
    """The program of a FontFile2 or FontFile3 (`kind` its Subtype, or ``TrueType``); None if it cannot be read."""
    try:
        return _bare_cff(data) if kind in {"CIDFontType0C", "Type1C"} else _sfnt(data)
    except (TTLibError, struct.error, AssertionError, KeyError, IndexError, ValueError, TypeError, AttributeError):
        return None


def _sfnt(data: bytes) -> Program:
    font = TTFont(BytesIO(data), lazy=True)
    order = font.getGlyphOrder()
    if "CFF " in font:
        return _cff(font["CFF "].cff)
    unit, metrics = font["head"].unitsPerEm, font["hmtx"].metrics
    if unit <= 0:
        raise ValueError("an em of no size")
    tables = font["cmap"].tables if "cmap" in font else []
    cmaps = {(one.platformID, one.platEncID): one.cmap for one in tables if hasattr(one, "cmap")}

    def width(glyph: int) -> float | None:
        found = metrics.get(order[glyph]) if 0 <= glyph < len(order) else None
        return None if found is None else found[0] * FULL / unit

    names = {name: rank for rank, name in enumerate(order)}
    return Program(len(order), width, lambda cid: cid, names, cmaps, em=unit)


def _bare_cff(data: bytes) -> Program:
    font = CFFFontSet()
    font.decompile(BytesIO(data), None)
    return _cff(font)


def _cff(font: Any) -> Program:
    top = font[font.fontNames[0]]
    index = top.CharStrings.charStringsIndex
    names = top.charset
    keyed = hasattr(top, "ROS")
    unit = (top.FontMatrix[0] if hasattr(top, "FontMatrix") else 0.001) * FULL
    cids = {int(one[3:]): rank for rank, one in enumerate(names) if one[3:].isdigit()} if keyed else {}
    cids[0] = 0
    if any(index[glyph].bytecode[-1:] not in (b"\x0e", b"\x0b", b"\x0a", b"\x1d") for glyph in range(len(index))):
        raise ValueError("a charstring without an end")

    def width(glyph: int) -> float | None:
        if not 0 <= glyph < len(index):
            return None
        private = top.FDArray[top.FDSelect[glyph]].Private if keyed else top.Private
        first = _first_operand(index[glyph], private, font.GlobalSubrs)
        found = private.defaultWidthX if first is None else private.nominalWidthX + first
        return float(found) * (unit or 1.0)

    ranks = {} if keyed else {name: rank for rank, name in enumerate(names)}
    built_in = () if keyed or isinstance(getattr(top, "Encoding", ""), str) else tuple(top.Encoding)
    of_cid = (lambda cid: cids.get(cid)) if keyed else (lambda cid: cid)
    return Program(len(index), width, of_cid, ranks, {}, built_in, FULL / (unit or 1.0))


def _first_operand(charstring: Any, private: Any, subroutines: Any) -> float | None:
    """The width a charstring gives before its first path operator; None if it leaves it to the default."""
    local = getattr(private, "Subrs", [])
    stack: list[float] = []
    waiting: list[tuple[bytes, int]] = [(charstring.bytecode, 0)]
    while waiting and len(waiting) < NESTED:
        code, at = waiting.pop()
        while at < len(code):
            byte = code[at]
            if byte == 28 or byte >= 32:
                value, at = _operand(code, at)
                stack.append(value)
                continue
            if byte in (10, 29):
                called = local if byte == 10 else subroutines
                rank = int(stack.pop()) + _bias(len(called))
                waiting += [(code, at + 1), (called[rank].bytecode, 0)]
                break
            if byte == 11:
                break
            usual = len(stack) - len(stack) % 2 if byte in HINTS else MOVES.get(byte, len(stack))
            if byte == 14 and len(stack) in (4, 5):
                usual = 4  # endchar that composes an accented letter
            return stack[0] if len(stack) > usual else None
    return None


def _operand(code: bytes, at: int) -> tuple[float, int]:
    byte = code[at]
    if byte == 28:
        return float(struct.unpack_from(">h", code, at + 1)[0]), at + 3
    if byte < 247:
        return float(byte - 139), at + 1
    if byte < 251:
        return float((byte - 247) * 256 + code[at + 1] + 108), at + 2
    if byte < 255:
        return float(-(byte - 251) * 256 - code[at + 1] - 108), at + 2
    return struct.unpack_from(">i", code, at + 1)[0] / 65536, at + 5


def _bias(count: int) -> int:
    return 107 if count < 1240 else 1131 if count < 33900 else 32768

"""What must be known about a folder's fonts before one is opened, measured from the files.

In: a folder of ``.otf``, ``.ttf`` and ``.ttc`` files. Out: the content of its ``index.json``, one entry a face, sorted
by file name, the same each time. Metrics are measured from the outlines where a table may lie (FandolFang's cap height
is 0 there). Lengths are in font units. This module imports fontTools, so it is itself imported only when a folder has
no index, and by ``tools/index_fonts.py``, which writes one.
"""

from __future__ import annotations

import hashlib
import json
import re
import struct
from io import BytesIO
from pathlib import Path
from typing import Any

import uharfbuzz as hb
from fontTools.ttLib import TTFont, TTLibError

from pdfreport.diag import ContentError, Diagnostic, Notes, Where
from pdfreport.fonts.coverage import boundaries, encode
from pdfreport.fonts.facts import WEIGHTS

FORMAT = 1
SUFFIXES = {".otf", ".ttf", ".ttc", ".otc"}
LARGEST = 200_000_000  # bytes of a font file; the largest collections of four Han styles take 130 million
MOST_FACES = 64  # in a collection
UPEM = (16, 16384)  # OpenType, head.unitsPerEm
# A damaged table makes fontTools fail in as many ways as there are ways to read one.
BROKEN = (
    TTLibError, OSError, struct.error, ValueError, KeyError, IndexError, TypeError, AttributeError, AssertionError,
    EOFError, OverflowError, MemoryError, RuntimeError, hb.HarfBuzzError,
)  # fmt: skip
LANGUAGE, SCRIPT = "zh-Hans", "Hani"
MARKS = "，。、；：！？（）《》〈〉「」『』【】〔〕“”‘’"
# A layout asks for fonts by role. Any other family is its own role, asked for by its name.
ROLES = {
    "Noto Serif CJK SC": "song",
    "Noto Sans CJK SC": "hei",
    "Pdfreport Kai": "kai",
    "FandolFang": "fang",
    "Pdfreport Square": "song",
}


def read_folder(folder: Path) -> dict[str, Any]:
    """The index of a folder, as `index.json` holds it. Raises ContentError for the files that are no usable fonts."""
    paths = sorted((p for p in folder.iterdir() if p.suffix.lower() in SUFFIXES and p.is_file()), key=lambda p: p.name)
    found: list[dict[str, Any]] = []
    mistakes: list[Diagnostic] = []
    for path in paths:
        try:
            found += entries(path)
        except ContentError as problem:
            mistakes += problem.diagnostics
    if mistakes:
        raise ContentError(mistakes)
    return {"format": FORMAT, "fonts": found}


def index_text(folder: Path) -> str:
    """The text of ``index.json``, one font a line."""
    index = read_folder(folder)
    lines = (json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in index["fonts"])
    return f'{{"format":{index["format"]},"fonts":[\n' + ",\n".join(lines) + "\n]}\n"


def entries(path: Path) -> list[dict[str, Any]]:
    """All facts about the faces of one file: one, or those of a collection. Raises ContentError if it is no font."""
    try:
        if path.stat().st_size > LARGEST:
            raise _refused("fonts.too-large", path, limit=LARGEST // 1_000_000)
        data = path.read_bytes()
        return [_entry(path, data, number) for number in range(_count(data))]
    except BROKEN as cause:
        raise _refused("fonts.broken", path) from cause


def _count(data: bytes) -> int:
    """How many faces the file holds (OpenType, Font Collections)."""
    count = int.from_bytes(data[8:12], "big") if data[:4] == b"ttcf" else 1
    if not 1 <= count <= MOST_FACES:
        raise ValueError(f"a collection of {count} faces")
    return count


def _entry(path: Path, data: bytes, number: int) -> dict[str, Any]:
    font = TTFont(BytesIO(data), recalcTimestamp=False, fontNumber=number)
    if "CFF " not in font and "glyf" not in font:
        raise _refused("fonts.no-outlines", path)
    shaper = hb.Font(hb.Face(data, number))
    head, os2 = font["head"], font["OS/2"]
    covered = set(font.getBestCmap())
    digest = hashlib.sha256(data + bytes([number]) * bool(number)).hexdigest()
    if not UPEM[0] <= head.unitsPerEm <= UPEM[1]:
        raise ValueError(f"{head.unitsPerEm} units an em")
    return {
        "file": path.name,
        "sha256": digest,
        "role": ROLES.get(_family(font), _family(font)),
        "weight": min(WEIGHTS, key=lambda name: abs(WEIGHTS[name] - os2.usWeightClass)),
        "family": _family(font),
        "postscript": _postscript(font) or f"Font-{digest[:8]}",
        "upem": head.unitsPerEm,
        "outlines": "cff" if "CFF " in font else "glyf",
        "fs_type": os2.fsType,
        "ascent": os2.sTypoAscender,
        "descent": os2.sTypoDescender,
        "bbox": [head.xMin, head.yMin, head.xMax, head.yMax],
        "cap_height": _top(shaper, "H"),
        "digit_height": _top(shaper, "7"),
        "italic_angle": font["post"].italicAngle,
        "stem_v": _stem_v(os2.usWeightClass),
        "halt": _half_widths(font, shaper, covered),
        "coverage": encode(boundaries(covered)),
        **({"number": number} if number else {}),
    }


def _refused(code: str, path: Path, **facts: object) -> ContentError:
    notes = Notes()
    notes.error(code, Where(str(path)), **facts)
    return ContentError(notes)


def _family(font: TTFont) -> str:
    """The typographic family name, which names no weight."""
    name = font["name"].getDebugName(16) or font["name"].getDebugName(1)
    if not name:
        raise ValueError("a font without a family name")
    return " ".join(str(name).split())


def _postscript(font: TTFont) -> str:
    """The PostScript name, of the characters such a name may have (OpenType name ID 6)."""
    return re.sub(r"[^!-~]|[\[\](){}<>/%]", "", str(font["name"].getDebugName(6) or ""))[:63]


def _shape(font: hb.Font, text: str, feature: str = "") -> list[tuple[int, int, int]]:
    """Glyph, advance and x offset of a horizontal run, with one feature switched on if named."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = "ltr", SCRIPT, LANGUAGE
    hb.shape(font, buffer, {feature: True} if feature else {})
    pairs = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    return [(info.codepoint, place.x_advance, place.x_offset) for info, place in pairs]


def _has_feature(font: TTFont, tag: str) -> bool:
    """Whether a layout table of the font names the feature."""
    return any(
        record.FeatureTag == tag
        for table in ("GSUB", "GPOS")
        if table in font and font[table].table.FeatureList
        for record in font[table].table.FeatureList.FeatureRecord
    )


def _half_widths(font: TTFont, shaper: hb.Font, covered: set[int]) -> dict[str, list[int] | None]:
    """Advance and x offset of each Chinese mark under ``halt``; null without feature or glyph."""
    able = _has_feature(font, "halt")
    table: dict[str, list[int] | None] = {}
    for mark in MARKS:
        table[mark] = None
        if able and ord(mark) in covered:
            ((_, advance, offset),) = _shape(shaper, mark, "halt")
            table[mark] = [advance, offset]
    return table


def _top(font: hb.Font, character: str) -> int:
    """Height of the ink of a character above the baseline, 0 if there is none."""
    extents = font.get_glyph_extents(font.get_nominal_glyph(ord(character)) or 0)
    return int(extents.y_bearing) if extents else 0


def _stem_v(weight: int) -> int:
    """StemV of a PDF font descriptor, guessed from the weight class by the common rule."""
    return round(10 + 220 * (weight - 50) / 900)

"""Write ``index.json`` beside a folder's fonts: what the program must know before opening one.

In: a folder of ``.otf`` and ``.ttf`` files. Out: ``index.json`` in it, one font a line, sorted by
file name, the same bytes each time. Metrics are measured from the outlines where a table may lie
(FandolFang's cap height is 0 there). Lengths are in font units.

Usage: ``python tools/index_fonts.py DIR`` (with the package installed, or ``PYTHONPATH=src``)
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path
from typing import Any

import uharfbuzz as hb
from fontTools.ttLib import TTFont

from pdfreport.fonts.coverage import boundaries, encode

FORMAT = 1
LANGUAGE, SCRIPT = "zh-Hans", "Hani"
MARKS = "，。、；：！？（）《》〈〉「」『』【】〔〕“”‘’"
FULL_WIDTH = ("——", "·", "“", "”", "‘", "’")
ROLES = {
    "Noto Serif CJK SC": "song",
    "Noto Sans CJK SC": "hei",
    "Pdfreport Kai": "kai",
    "FandolFang": "fang",
    "Pdfreport Square": "song",
}
WEIGHTS = {400: "regular", 700: "bold", 900: "black"}


def family(font: TTFont) -> str:
    """The typographic family name, which names no weight."""
    return str(font["name"].getDebugName(16) or font["name"].getDebugName(1))


def shape(font: hb.Font, text: str, feature: str = "") -> list[tuple[int, int, int]]:
    """Glyph, advance and x offset of a horizontal run, with one feature switched on if named."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = "ltr", SCRIPT, LANGUAGE
    hb.shape(font, buffer, {feature: True} if feature else {})
    pairs = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    return [(info.codepoint, place.x_advance, place.x_offset) for info, place in pairs]


def has_feature(font: TTFont, tag: str) -> bool:
    """Whether a layout table of the font names the feature."""
    return any(
        record.FeatureTag == tag
        for table in ("GSUB", "GPOS")
        if table in font and font[table].table.FeatureList
        for record in font[table].table.FeatureList.FeatureRecord
    )


def half_widths(font: TTFont, shaper: hb.Font, covered: set[int]) -> dict[str, list[int] | None]:
    """Advance and x offset of each Chinese mark under ``halt``; null without feature or glyph."""
    able = has_feature(font, "halt")
    table: dict[str, list[int] | None] = {}
    for mark in MARKS:
        table[mark] = None
        if able and ord(mark) in covered:
            ((_, advance, offset),) = shape(shaper, mark, "halt")
            table[mark] = [advance, offset]
    return table


def full_widths(shaper: hb.Font, covered: set[int]) -> dict[str, list[int] | None]:
    """Width of dash, dot and quotes without and with ``fwid``; null without glyph."""
    table: dict[str, list[int] | None] = {}
    for text in FULL_WIDTH:
        table[text] = None
        if set(map(ord, text)) <= covered:
            table[text] = [sum(advance for _, advance, _ in shape(shaper, text, tag)) for tag in ("", "fwid")]
    return table


def top(font: hb.Font, character: str) -> int:
    """Height of the ink of a character above the baseline."""
    glyph = font.get_nominal_glyph(ord(character))
    return int(font.get_glyph_extents(glyph).y_bearing)


def stem_v(weight: int) -> int:
    """StemV of a PDF font descriptor, guessed from the weight class by the common rule."""
    return round(10 + 220 * (weight - 50) / 900)


def entry(path: Path) -> dict[str, Any]:
    """All facts about one file."""
    data = path.read_bytes()
    font = TTFont(path, recalcTimestamp=False)
    shaper = hb.Font(hb.Face(data))
    head, os2 = font["head"], font["OS/2"]
    covered = set(font.getBestCmap())
    return {
        "file": path.name,
        "sha256": hashlib.sha256(data).hexdigest(),
        "role": ROLES[family(font)],
        "weight": WEIGHTS[os2.usWeightClass],
        "family": family(font),
        "postscript": str(font["name"].getDebugName(6)),
        "upem": head.unitsPerEm,
        "num_glyphs": font["maxp"].numGlyphs,
        "outlines": "cff" if "CFF " in font else "glyf",
        "fs_type": os2.fsType,
        "ascent": os2.sTypoAscender,
        "descent": os2.sTypoDescender,
        "bbox": [head.xMin, head.yMin, head.xMax, head.yMax],
        "cap_height": top(shaper, "H"),
        "x_height": top(shaper, "x"),
        "digit_height": top(shaper, "7"),
        "italic_angle": font["post"].italicAngle,
        "stem_v": stem_v(os2.usWeightClass),
        "halt": half_widths(font, shaper, covered),
        "fwid": full_widths(shaper, covered),
        "coverage": encode(boundaries(covered)),
    }


def index(folder: Path) -> str:
    """The text of ``index.json``."""
    paths = sorted((p for p in folder.iterdir() if p.suffix in {".otf", ".ttf"}), key=lambda p: p.name)
    lines = (json.dumps(entry(path), ensure_ascii=False, separators=(",", ":")) for path in paths)
    return f'{{"format":{FORMAT},"fonts":[\n' + ",\n".join(lines) + "\n]}\n"


def main() -> None:
    """Write the index and say how big it is."""
    parser = argparse.ArgumentParser(description="Write index.json beside a folder's fonts.")
    parser.add_argument("folder", type=Path, metavar="DIR")
    folder = parser.parse_args().folder
    text = index(folder)
    (folder / "index.json").write_text(text, encoding="utf8")
    print(f"{len(text.encode()):,} {folder.name}/index.json")


if __name__ == "__main__":
    main()

"""What is known about a font file before it is opened.

In: one entry of a folder's ``index.json``. Out: a frozen record. The file itself is not touched. Lengths are in font
units as the index has them; `Face` brings them to 1/1000 em.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pdfreport.frozen import dataclass
from pdfreport.refs import FontRef

DIGEST_LENGTH = 16  # hexadecimal digits; enough to tell the fonts of any one house apart

# OpenType usWeightClass of the weights a layout may name
WEIGHTS: dict[str, int] = {
    "thin": 100, "extralight": 200, "light": 300, "regular": 400, "medium": 500,
    "semibold": 600, "bold": 700, "extrabold": 800, "black": 900,
}  # fmt: skip

RESTRICTED = 0x0002  # OpenType OS/2 fsType bits 0-3: 2 is restricted licence embedding
BITMAPS_ONLY = 0x0200


@dataclass(frozen=True, slots=True)
class Facts:
    """One font of an index. `halt` holds (advance, x offset) of marks, None where the font has no such form."""

    path: Path
    digest: str
    role: str
    weight: str
    family: str
    postscript: str
    upem: int
    glyph_count: int
    outlines: str  # "cff" or "glyf"
    fs_type: int
    ascent: int
    descent: int
    bbox: tuple[int, int, int, int]
    cap_height: int
    x_height: int
    digit_height: int
    italic_angle: float
    stem_v: int
    halt: Mapping[str, tuple[int, int] | None]
    coverage: str  # as fonts.coverage writes it

    @property
    def ref(self) -> FontRef:
        """The font's name for pages and writers."""
        return FontRef(self.postscript, self.digest)

    @property
    def embeddable(self) -> bool:
        """Whether the licence bits allow a subset of the outlines in a document (OpenType OS/2 fsType)."""
        usage = self.fs_type & 0x000F
        return usage != RESTRICTED and not self.fs_type & BITMAPS_ONLY


def facts(folder: Path, entry: Mapping[str, Any]) -> Facts:
    """The record of one entry of the index in `folder`."""
    left, bottom, right, top = entry["bbox"]
    return Facts(
        path=folder / entry["file"],
        digest=entry["sha256"][:DIGEST_LENGTH],
        role=entry["role"],
        weight=entry["weight"],
        family=entry["family"],
        postscript=entry["postscript"],
        upem=entry["upem"],
        glyph_count=entry["num_glyphs"],
        outlines=entry["outlines"],
        fs_type=entry["fs_type"],
        ascent=entry["ascent"],
        descent=entry["descent"],
        bbox=(left, bottom, right, top),
        cap_height=entry["cap_height"],
        x_height=entry["x_height"],
        digit_height=entry["digit_height"],
        italic_angle=entry["italic_angle"],
        stem_v=entry["stem_v"],
        halt={mark: None if half is None else (half[0], half[1]) for mark, half in entry["halt"].items()},
        coverage=entry["coverage"],
    )

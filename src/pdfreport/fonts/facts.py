"""What is known about a font file before it is opened.

In: one entry of a folder's ``index.json``. Out: a frozen record. The file itself is not touched. Lengths are in font
units as the index has them; `Face` brings them to 1/1000 em.
"""

from __future__ import annotations

import os
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
    outlines: str  # "cff" or "glyf"
    fs_type: int
    ascent: int
    descent: int
    bbox: tuple[int, int, int, int]
    cap_height: int
    digit_height: int
    italic_angle: float
    stem_v: int
    halt: Mapping[str, tuple[int, int] | None]
    coverage: str  # as fonts.coverage writes it
    number: int = 0  # of the face in a collection (.ttc)

    @property
    def ref(self) -> FontRef:
        """The font's name for pages and writers."""
        return FontRef(self.postscript, self.digest)

    @property
    def embeddable(self) -> bool:
        """Whether the licence bits allow a subset of the outlines in a document (OpenType OS/2 fsType)."""
        usage = self.fs_type & 0x000F
        return usage != RESTRICTED and not self.fs_type & BITMAPS_ONLY


# What an entry must hold: an index may come with a source, so it is read with care.
_TEXT = ("file", "sha256", "role", "weight", "family", "postscript", "outlines", "coverage")
_WHOLE = ("upem", "fs_type", "ascent", "descent", "cap_height", "digit_height", "stem_v")


def facts(folder: Path, entry: Mapping[str, Any]) -> Facts:
    """The record of one entry of the index in `folder`; ValueError, TypeError or KeyError if it is none."""
    left, bottom, right, top = entry["bbox"]
    _check(entry, (left, bottom, right, top))
    return Facts(
        path=folder / entry["file"],
        digest=entry["sha256"][:DIGEST_LENGTH],
        role=entry["role"],
        weight=entry["weight"],
        family=entry["family"],
        postscript=entry["postscript"],
        upem=entry["upem"],
        outlines=entry["outlines"],
        fs_type=entry["fs_type"],
        ascent=entry["ascent"],
        descent=entry["descent"],
        bbox=(left, bottom, right, top),
        cap_height=entry["cap_height"],
        digit_height=entry["digit_height"],
        italic_angle=entry["italic_angle"],
        stem_v=entry["stem_v"],
        halt={mark: None if half is None else (half[0], half[1]) for mark, half in entry["halt"].items()},
        coverage=entry["coverage"],
        number=entry.get("number", 0),
    )


def _check(entry: Mapping[str, Any], bbox: tuple[Any, ...]) -> None:
    """Raise ValueError for values of another kind, and for a file that is not in the folder."""
    texts = [entry[key] for key in _TEXT]
    whole = [*bbox, *(entry[key] for key in _WHOLE), entry.get("number", 0)]
    good = (
        all(type(text) is str for text in texts)
        and all(type(number) is int for number in whole)
        and type(entry["italic_angle"]) in (int, float)
        and entry["weight"] in WEIGHTS
        and entry["outlines"] in ("cff", "glyf")
        and entry["upem"] > 0
        and os.path.basename(entry["file"]) == entry["file"]
    )
    if not good or not all(type(part) is int for half in entry["halt"].values() if half is not None for part in half):
        raise ValueError("no entry of a font index")

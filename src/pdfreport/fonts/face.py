"""One face of the catalogue: its facts, and its file mapped into memory when first needed.

In: the facts of an index entry. Out: glyph advances, coverage, half widths of marks, all in 1/1000 em. Shaping is
`fonts.shape`, cutting down is `fonts.subset`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import uharfbuzz as hb

from pdfreport.fonts.facts import Facts
from pdfreport.refs import FontRef

EM = 1000
HALF = 500
OPENING = frozenset("（《〈「『【〔〖〘〚〝［｛｟“‘")


class Face:
    """A font file. Everything it remembers is derived from the file, so sharing one face is safe."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.ref: FontRef = facts.ref
        self._covered: set[str] = set()
        self._half: dict[str, tuple[int, int] | None] = {}

    def __repr__(self) -> str:
        return f"Face({self.ref.name})"

    @cached_property
    def hb_face(self) -> hb.Face:
        """The file, mapped."""
        return hb.Face(hb.Blob.from_file_path(str(self.facts.path)), self.facts.number)

    @cached_property
    def hb_font(self) -> hb.Font:
        """The face at 1000 units an em, whatever its own units are."""
        font = hb.Font(self.hb_face)
        font.scale = (EM, EM)
        return font

    @property
    def embeddable(self) -> bool:
        """Whether the licence bits allow a subset in a document."""
        return self.facts.embeddable

    def per_mille(self, units: float) -> int:
        """Font units in 1/1000 em."""
        return round(units * EM / self.facts.upem)

    def advance(self, glyph: int) -> int:
        """Horizontal advance of a glyph in 1/1000 em."""
        return int(self.hb_font.get_glyph_h_advance(glyph))

    def natural_widths(self, glyphs: Iterable[int]) -> list[int]:
        """Advances of several glyphs in 1/1000 em, in order."""
        advance = self.hb_font.get_glyph_h_advance
        return [advance(glyph) for glyph in glyphs]

    def glyph(self, char: str) -> int:
        """Nominal glyph of a character, 0 if there is none."""
        return int(self.hb_font.get_nominal_glyph(ord(char)) or 0)

    def height(self, char: str) -> int:
        """Height of a character's ink above the baseline in 1/1000 em, 0 if there is none."""
        extents = self.hb_font.get_glyph_extents(self.glyph(char))
        return 0 if extents is None else int(extents.y_bearing)

    def covers(self, codepoint: int) -> bool:
        """Whether the font has a glyph for the code point."""
        return bool(self.hb_font.get_nominal_glyph(codepoint))

    def varies(self, char: str, selector: str) -> bool:
        """Whether the font has a form of its own for a character with this variation selector."""
        return bool(self.hb_font.get_variation_glyph(ord(char), ord(selector)))

    def lacking(self, text: str) -> set[str]:
        """The characters of `text` for which the font has no glyph."""
        unknown = set(text) - self._covered
        missing = {char for char in unknown if not self.covers(ord(char))}
        self._covered |= unknown - missing
        return missing

    def halt(self, char: str) -> tuple[int, int] | None:
        """Advance and x offset of a mark under the font's own half-width feature (typography.md PW-2), or None."""
        if char in self.facts.halt:
            half = self.facts.halt[char]
            return None if half is None else (self.per_mille(half[0]), self.per_mille(half[1]))
        if char not in self._half:
            self._half[char] = self._read_halt(char)
        return self._half[char]

    def half(self, char: str) -> tuple[int, int]:
        """Advance and x offset of a full-width mark with its blank taken off: `halt`, else from the ink (PW-3)."""
        return self.halt(char) or self._half_from_ink(char)

    def _read_halt(self, char: str) -> tuple[int, int] | None:
        """Shape the mark alone with the feature on; a font without it changes nothing."""
        buffer = hb.Buffer()
        buffer.add_str(char)
        buffer.direction, buffer.script, buffer.language = "ltr", "Hani", "zh-Hans"
        hb.shape(self.hb_font, buffer, {"halt": True})
        place = buffer.glyph_positions[0]
        if len(buffer.glyph_infos) != 1 or place.x_advance >= self.advance(self.glyph(char)):
            return None
        return place.x_advance, place.x_offset

    def _half_from_ink(self, char: str) -> tuple[int, int]:
        """Half an em cut from the blank side; ink that would stick out is moved in, and only wider ink keeps more."""
        glyph = self.glyph(char)
        extents = self.hb_font.get_glyph_extents(glyph)
        full = self.advance(glyph)
        offset = HALF - full if char in OPENING else 0
        if extents is None:
            return HALF, offset
        width = max(HALF, extents.width)
        left = extents.x_bearing + offset
        return width, offset + max(0, -left) - max(0, left + extents.width - width)

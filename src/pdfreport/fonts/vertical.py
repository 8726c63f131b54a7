"""Single glyphs for vertical setting, and the white at a glyph's left: two facts that only display type asks for."""

from __future__ import annotations

import uharfbuzz as hb

from pdfreport.fonts.face import EM, Face


def shape_vertical(face: Face, char: str) -> tuple[int, int]:
    """Glyph of a character, or of a joined pair such as ——, in vertical text and its advance down in 1/1000 em (VT-2).

    The glyph is the font's `vert` form. A pair that the font does not join gives its first glyph with both advances.
    """
    buffer = hb.Buffer()
    buffer.add_str(char)
    buffer.direction, buffer.script, buffer.language = "ttb", "Hani", "zh-Hans"
    hb.shape(face.hb_font, buffer, {"vert": True, "vhal": False, "vpal": False})
    advance = sum(abs(int(place.y_advance)) for place in buffer.glyph_positions)
    return int(buffer.glyph_infos[0].codepoint), advance or EM * len(char)


def left_bearing(face: Face, char: str) -> int:
    """White between the origin and the ink of a character, 1/1000 em: what optical alignment takes off."""
    extents = face.hb_font.get_glyph_extents(face.glyph(char))
    return 0 if extents is None else int(extents.x_bearing)

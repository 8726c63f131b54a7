"""Single glyphs for vertical setting, and the white at a glyph's left: two facts that only display type asks for."""

from __future__ import annotations

import uharfbuzz as hb

from pdfreport.fonts.face import EM, Face


def shape_vertical(face: Face, text: str) -> list[tuple[int, int]]:
    """Glyphs of a character or a pair such as —— in vertical text (the font's `vert` forms, VT-2).

    Each comes with its advance down in 1/1000 em; a pair that the font joins is one glyph.
    """
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = "ttb", "Hani", "zh-Hans"
    hb.shape(face.hb_font, buffer, {"vert": True, "vhal": False, "vpal": False})
    places = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    return [(int(info.codepoint), abs(int(place.y_advance)) or EM) for info, place in places]


def left_bearing(face: Face, char: str) -> int:
    """White between the origin and the ink of a character, 1/1000 em: what optical alignment takes off."""
    extents = face.hb_font.get_glyph_extents(face.glyph(char))
    return 0 if extents is None else int(extents.x_bearing)

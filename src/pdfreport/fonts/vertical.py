"""Glyphs for vertical lines, and facts that only vertical and display type ask for.

In: a face and characters. Out: glyphs of the `vert` feature with their advances down, where their ink lies in the
frame, and the half height of a mark under `vhal`, all in 1/1000 em. Which character stands which way is not known here.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import uharfbuzz as hb

from pdfreport.fonts.face import EM, HALF, Face

REMEMBERED = 4096  # forms kept: the marks and signs of a few faces
LAP = 8  # 1/1000 em by which the strokes of a pair of dashes lie over each other
OFF = ("vhal", "vchw", "vpal", "vkrn", "valt")  # the composer trims by itself (typography.md PW-1, section 18)


class Ink(NamedTuple):
    """The ink of an upright glyph: `left` and `right` from the line's axis, `top` and `bottom` from its frame's top."""

    left: int
    right: int
    top: int
    bottom: int


class Origin(NamedTuple):
    """Metrics of a glyph in vertical writing (ISO 32000-1, 9.7.4.3): its advance down, and its position vector."""

    advance: int
    x: int
    y: int


def form(face: Face, text: str, *, full: bool = False) -> list[tuple[int, int]]:
    """Glyphs of a character or a pair such as —— in vertical text (the font's `vert` forms, VT-2).

    Each comes with its advance down; a pair that the font joins is one glyph. `full` asks for the full-width form.
    """
    return [(glyph, advance) for glyph, advance, _ in _shaped(face, text, "ttb", full)]


@lru_cache(maxsize=REMEMBERED)
def has_form(face: Face, text: str, full: bool) -> bool:
    """Whether the face has a form of its own for vertical lines: another glyph than the level one."""
    level = [glyph for glyph, _, _ in _shaped(face, text, "ltr", full)]
    return level != [glyph for glyph, _, _ in _shaped(face, text, "ttb", full)]


@lru_cache(maxsize=REMEMBERED)
def ink(face: Face, char: str, full: bool = False) -> Ink | None:
    """Where the ink of an upright character lies; None if it has none."""
    glyph = form(face, char, full=full)[0][0]
    extents = face.hb_font.get_glyph_extents(glyph)
    if extents is None or not extents.width:
        return None
    _, x, y = origin(face, glyph)
    left, top = extents.x_bearing - x, y - extents.y_bearing
    return Ink(left, left + extents.width, top, top - extents.height)


@lru_cache(maxsize=REMEMBERED)
def level_middle(face: Face, char: str, full: bool = False) -> int:
    """How far the middle of a level glyph's ink lies above its baseline."""
    extents = face.hb_font.get_glyph_extents(_shaped(face, char, "ltr", full)[0][0])
    return 0 if extents is None else round(extents.y_bearing + extents.height / 2)


@lru_cache(maxsize=REMEMBERED)
def half_height(face: Face, char: str, opening: bool) -> tuple[int, int]:
    """Height of a mark with its blank taken off, and how far its glyph moves down for it: `vhal` (PW-2), else PW-3."""
    ((_, full, _),) = _shaped(face, char, "ttb", False)
    plain, trimmed = (_place(face, char, feature) for feature in (False, True))
    if trimmed[0] < plain[0]:
        return trimmed[0], plain[1] - trimmed[1]
    offset, found = HALF - full if opening else 0, ink(face, char)
    if found is None:
        return HALF, offset
    height = max(HALF, found.bottom - found.top)
    top = found.top + offset
    return height, offset + max(0, -top) - max(0, top + found.bottom - found.top - height)


@lru_cache(maxsize=65536)
def origin(face: Face, glyph: int) -> Origin:
    """Vertical metrics of a glyph (`vmtx`, `VORG`; without them one em, hung from the ascender)."""
    x, y = face.hb_font.get_glyph_v_origin(glyph)
    return Origin(abs(int(face.hb_font.get_glyph_v_advance(glyph))) or EM, int(x), int(y))


def digits(face: Face, count: int) -> str:
    """The feature with which `count` digits share one em: hwid for two, twid for three; "" if the font has none."""
    return _narrow_digits(face, {2: "hwid", 3: "twid"}.get(count, ""))


@lru_cache(maxsize=256)
def _narrow_digits(face: Face, feature: str) -> str:
    if not feature:
        return ""
    changed = [glyph for glyph, _, _ in _shaped(face, "0", "ltr", False, feature)]
    return feature if changed != [face.glyph("0")] else ""


@lru_cache(maxsize=256)
def dash_seam(face: Face, glyph: int, *, upright: bool) -> int:
    """How far two dashes must close up for their strokes to meet: what these leave of their frames, and a hair's lap.

    Strokes that only touch show a light seam on screens; a font whose dashes reach past their frames needs nothing.
    """
    extents = face.hb_font.get_glyph_extents(glyph)
    if extents is None:
        return 0
    frame, stroke = (origin(face, glyph).advance, -extents.height) if upright else (face.advance(glyph), extents.width)
    white = frame - int(stroke)
    return white + LAP if white >= 0 else 0


def left_bearing(face: Face, char: str) -> int:
    """White between the origin and the ink of a character, 1/1000 em: what optical alignment takes off."""
    extents = face.hb_font.get_glyph_extents(face.glyph(char))
    return 0 if extents is None else int(extents.x_bearing)


def _shaped(face: Face, text: str, direction: str, full: bool, more: str = "") -> list[tuple[int, int, int]]:
    """Glyph, advance along the line and cluster of a string by itself."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = direction, "Hani", "zh-Hans"
    features = {**dict.fromkeys(OFF, False), **({"fwid": True} if full else {}), **({more: True} if more else {})}
    hb.shape(face.hb_font, buffer, features)
    return [
        (info.codepoint, abs(place.y_advance) if direction == "ttb" else place.x_advance, info.cluster)
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]


def _place(face: Face, char: str, half: bool) -> tuple[int, int]:
    """Advance down and vertical offset of a mark without and with `vhal`."""
    buffer = hb.Buffer()
    buffer.add_str(char)
    buffer.direction, buffer.script, buffer.language = "ttb", "Hani", "zh-Hans"
    hb.shape(face.hb_font, buffer, {**dict.fromkeys(OFF, False), "vhal": half})
    place = buffer.glyph_positions[0]
    return abs(place.y_advance), place.y_offset

"""Glyphs as filled paths: for what is seen but is no text, such as the slug or a glyph that stands for nothing.

In: a face and a glyph number. Out: path operators in 1/1000 em, without the painting operator.
"""

from __future__ import annotations

from functools import lru_cache

from pdfreport.fonts.face import Face

Point = tuple[float, float]


@lru_cache(maxsize=512)
def outline(face: Face, glyph: int) -> str:
    """The path of a glyph in 1/1000 em, y up from its baseline; empty for a space."""
    pen = _Pen()
    face.hb_font.draw_glyph_with_pen(glyph, pen)
    return " ".join(pen.parts)


class _Pen:
    """Takes down an outline as path operators (the drawing protocol of fontTools)."""

    def __init__(self) -> None:
        self._at: Point = (0.0, 0.0)
        self.parts: list[str] = []

    def _put(self, operator: str, *points: Point) -> None:
        self.parts += [f"{a:.0f} {b:.0f}" for a, b in points]
        self.parts.append(operator)
        self._at = points[-1]

    def moveTo(self, point: Point) -> None:
        """Begin a contour."""
        self._put("m", point)

    def lineTo(self, point: Point) -> None:
        """A straight line."""
        self._put("l", point)

    def curveTo(self, *points: Point) -> None:
        """A cubic curve."""
        self._put("c", *points)

    def qCurveTo(self, control: Point, end: Point) -> None:
        """A quadratic curve, raised to a cubic."""
        (x0, y0), (x1, y1), (x2, y2) = self._at, control, end
        first = (x0 + 2 / 3 * (x1 - x0), y0 + 2 / 3 * (y1 - y0))
        second = (x2 + 2 / 3 * (x1 - x2), y2 + 2 / 3 * (y1 - y2))
        self._put("c", first, second, end)

    def closePath(self) -> None:
        """End a contour."""
        self.parts.append("h")

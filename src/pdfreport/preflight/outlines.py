"""Embedded font programs to the outlines of their glyphs, for painting type on the grid of an ink map.

In: a program's bytes, its kind, its em. Out: contours as polygons in em, each ink or hole. Type 1 programs and what
HarfBuzz cannot read have none; who paints takes their boxes instead.
"""

from __future__ import annotations

import struct
from functools import lru_cache

import numpy
import uharfbuzz as hb
from numpy.typing import NDArray

from pdfreport.frozen import dataclass

Points = NDArray[numpy.float64]
KEPT = 24  # programs whose outlines are remembered
PIECES = 4  # of a curve: at the size of a headline a hundredth of a millimetre off
_STEPS = tuple(piece / PIECES for piece in range(1, PIECES + 1))
_QUADRATIC = tuple(((1 - t) ** 2, 2 * (1 - t) * t, t**2) for t in _STEPS)
_CUBIC = tuple(((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3) for t in _STEPS)
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Contour:
    """One closed polygon of a glyph; `ink` is false for a hole. Points in em, y up."""

    points: Points
    ink: bool


@lru_cache(maxsize=KEPT)
def outlines(data: bytes, kind: str, em: float, count: int) -> Outlines:
    """Those of a program of `count` glyphs; pages and files that embed the same one share them."""
    return Outlines(data, kind, em, count)


class Outlines:
    """The glyphs of one program; each is drawn once."""

    def __init__(self, data: bytes, kind: str, em: float, count: int) -> None:
        self._em = em
        sfnt = data if kind in {"TrueType", "OpenType"} else _wrapped(data, em, count)
        self._font = hb.Font(hb.Face(hb.Blob(sfnt)))
        self._font.scale = (round(em), round(em))
        self._known: dict[int, tuple[Contour, ...]] = {}

    def glyph(self, number: int) -> tuple[Contour, ...]:
        """A glyph's contours, the largest first, so that what lies within another comes after it."""
        if number not in self._known:
            pen = _Pen()
            self._font.draw_glyph_with_pen(number, pen)
            self._known[number] = _sorted(pen.polygons, self._em)
        return self._known[number]


def _sorted(polygons: list[list[Point]], em: float) -> tuple[Contour, ...]:
    """The outermost contour is ink, and so is whatever runs the same way; what runs the other way is a hole."""
    arrays = [numpy.asarray(one) / em for one in polygons if len(one) > 2]
    turned = sorted(((_area(one), one) for one in arrays), key=lambda pair: -abs(pair[0]))
    return tuple(Contour(one, area * turned[0][0] >= 0) for area, one in turned)


def _area(points: Points) -> float:
    x, y = points[:, 0], points[:, 1]
    return float(x[:-1] @ y[1:] - y[:-1] @ x[1:] + x[-1] * y[0] - y[-1] * x[0]) / 2


class _Pen:
    """Collects what HarfBuzz draws, curves as polygons (the names are those of the pen protocol)."""

    def __init__(self) -> None:
        self.polygons: list[list[Point]] = []

    def moveTo(self, to: Point) -> None:
        self.polygons.append([to])

    def lineTo(self, to: Point) -> None:
        self.polygons[-1].append(to)

    def qCurveTo(self, control: Point, to: Point) -> None:
        polygon = self.polygons[-1]
        (x0, y0), (x1, y1), (x2, y2) = polygon[-1], control, to
        polygon += [(a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2) for a, b, c in _QUADRATIC]

    def curveTo(self, first: Point, second: Point, to: Point) -> None:
        polygon = self.polygons[-1]
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = polygon[-1], first, second, to
        polygon += [(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3) for a, b, c, d in _CUBIC]

    def closePath(self) -> None:
        pass

    def endPath(self) -> None:
        pass


def _wrapped(cff: bytes, em: float, count: int) -> bytes:
    """A bare CFF of `count` glyphs as the smallest OpenType font that HarfBuzz reads (head, maxp, CFF)."""
    head = struct.pack(">IIIIHHqqhhhhHHhhh", 0x10000, 0, 0, 0x5F0F3CF5, 0, round(em), 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0)
    maxp = struct.pack(">IH", 0x5000, count)
    tables = ((b"CFF ", cff), (b"head", head), (b"maxp", maxp))
    at = 12 + 16 * len(tables)
    directory, body = struct.pack(">4sHHHH", b"OTTO", len(tables), 32, 1, 16), b""
    for tag, data in tables:
        directory += struct.pack(">4sIII", tag, 0, at + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    return directory + body

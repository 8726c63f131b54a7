"""Outlines, lines, type and clips to what they cover of a window of the grid: arrays of shares, 0 to 1.

In: page coordinates. Out: rows of cells from the top. Shapes cover the cells whose middles they hold, type those that
its strokes fill by a third; nothing is thinner than one cell, as a RIP paints every pixel that a shape touches.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from pdfreport.frozen import dataclass
from pdfreport.preflight import shapes
from pdfreport.preflight.objects import Box
from pdfreport.preflight.scene import Text
from pdfreport.preflight.shapes import Outline

Mask = NDArray[numpy.float32]
Window = tuple[slice, slice]
FINER = 3  # type is drawn so many times finer than the grid, then counted
FILLED = 128  # of 255: a stroke counts where it fills half of a cell, as RIPs paint by the middle of a pixel
MOST_FINE = 40_000_000  # fine cells of one piece of type; larger type is drawn on the grid itself


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells over a page: the first one's left and top in points, y up, and how many there are."""

    left: float
    top: float
    cell: float
    rows: int
    columns: int

    def window(self, box: Box) -> Window | None:
        """The cells whose middles lie in a box; of a box too thin for any, the nearest. None if it lies outside."""
        x0, x1 = _span((box[0] - self.left) / self.cell, (box[2] - self.left) / self.cell, self.columns)
        y0, y1 = _span((self.top - box[3]) / self.cell, (self.top - box[1]) / self.cell, self.rows)
        return (slice(y0, y1), slice(x0, x1)) if x0 < x1 and y0 < y1 else None

    def cells(self, points: Iterable[shapes.Point], window: Window) -> list[tuple[float, float]]:
        """Points of the page in cells of a window, middles at whole numbers."""
        across, down = window[1].start + 0.5, window[0].start + 0.5
        return [((x - self.left) / self.cell - across, (self.top - y) / self.cell - down) for x, y in points]


def _span(low: float, high: float, count: int) -> tuple[int, int]:
    first, last = int(numpy.ceil(low - 0.5)), int(numpy.ceil(high - 0.5))
    if first == last:  # too thin to hold a middle
        first = int((low + high) / 2)
        last = first + 1
    return max(0, first), min(count, last)


def size(window: Window) -> tuple[int, int]:
    """Rows and columns."""
    return window[0].stop - window[0].start, window[1].stop - window[1].start


def full(window: Window) -> Mask:
    """All of a window."""
    return numpy.ones(size(window), numpy.float32)


def of_outline(outline: Outline, grid: Grid, window: Window) -> Mask:
    """Which cells an outline covers, by the winding rule of its own."""
    if outline.upright:
        return full(window)
    rows, columns = size(window)
    wound = numpy.zeros((rows, columns), numpy.int32)
    for polygon in outline.polygons:
        if len(polygon) < 3:
            continue
        drawn = Image.new("1", (columns, rows))
        ImageDraw.Draw(drawn).polygon(grid.cells(polygon, window), fill=1)
        turn = 1 if outline.even_odd or shapes.area(polygon) >= 0 else -1
        wound += numpy.asarray(drawn, numpy.int32) * turn
    return (wound % 2 if outline.even_odd else wound != 0).astype(numpy.float32)


def of_line(outline: Outline, width: float, grid: Grid, window: Window) -> Mask:
    """The cells under a line of that width in points, at least one wide."""
    rows, columns = size(window)
    drawn = Image.new("1", (columns, rows))
    pen = ImageDraw.Draw(drawn)
    wide = min(max(1, round(width / grid.cell)), 2 * (grid.rows + grid.columns))
    for polygon in outline.polygons:
        pen.line(grid.cells(polygon, window), 1, wide)
    return numpy.asarray(drawn, numpy.float32)


def of_type(text: Text, grid: Grid, window: Window) -> Mask:
    """The cells under the strokes of type; all of its box where the font's outlines are unknown."""
    outlines = text.font.outlines
    rows, columns = size(window)
    if outlines is None or not text.offsets:
        return full(window)
    finer = FINER if rows * columns * FINER**2 <= MOST_FINE else 1
    drawn = Image.new("L", (columns * finer, rows * finer))
    pen = ImageDraw.Draw(drawn)
    a, b, c, d, e, f = text.frame
    turn = numpy.asarray(((a, -b), (c, -d))) * (finer / grid.cell)
    left, top = grid.left + window[1].start * grid.cell, grid.top - window[0].start * grid.cell
    for code, (x, y) in zip(text.codes, text.offsets):
        glyph = text.font.glyph(code)
        if not glyph:
            continue
        origin = numpy.asarray((e + x - left, top - f - y)) * (finer / grid.cell) - 0.5
        for contour in outlines.glyph(glyph):
            pen.polygon((contour.points @ turn + origin).ravel().tolist(), fill=255 if contour.ink else 0)
    counted = numpy.asarray(drawn.reduce(finer) if finer > 1 else drawn)
    return (counted >= FILLED).astype(numpy.float32)


class Clips:
    """What clips leave; each is drawn once."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._known: dict[int, tuple[Outline, Mask]] = {}

    def left(self, clips: Iterable[Outline], window: Window) -> Mask | None:
        """What is left of a window; None if all of it, as with upright clips, which the item's box has in it."""
        left: Mask | None = None
        for clip in clips:
            if clip.upright or not clip.polygons:
                continue
            if id(clip) not in self._known:
                whole = (slice(0, self._grid.rows), slice(0, self._grid.columns))
                self._known[id(clip)] = (clip, of_outline(clip, self._grid, whole))
            cut = self._known[id(clip)][1][window]
            left = cut if left is None else left * cut
        return left

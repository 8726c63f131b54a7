"""The ink of a page on a coarse grid: what each plate lays down, after everything has been painted in its order.

In: a page's scene and its bleed. Out: `InkMap` (planes C M Y K and spot), the backgrounds that type stands on, and the
worst place. Body type is left out: its strokes are finer than the grid, and what covers is areas (ISO 12647-3 measures
solids). Overprinting and alpha count; blend modes but Multiply are taken for Normal; soft masks of states are not.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from pdfreport.frozen import dataclass
from pdfreport.preflight import functions, samples, shapes
from pdfreport.preflight.colour import Colour, Inks, space_of
from pdfreport.preflight.objects import Box, get, numbers
from pdfreport.preflight.pages import Page
from pdfreport.preflight.samples import Array
from pdfreport.preflight.scene import Look, Picture, Shading, Shape, Text
from pdfreport.preflight.shapes import Outline
from pdfreport.units import MM

CELL = 0.5 * MM  # about the measuring aperture of a densitometer for solids, in points
MOST_CELLS, MOST_ROWS = 2_000_000, 20_000  # a larger page gets larger cells
Mask = NDArray[numpy.float32]
Window = tuple[slice, slice]


@dataclass(frozen=True, slots=True)
class Ground:
    """What a piece of type stands on: mean ink of each plate under its box."""

    text: Text
    inks: Inks

    @property
    def total(self) -> float:
        """Total ink, 1 = 100 %."""
        return sum(self.inks)

    @property
    def plates(self) -> int:
        """On how many plates it prints; traces of less than a tenth do not count."""
        return sum(1 for ink in self.inks if ink >= 0.1)


class InkMap:
    """One page, painted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        left, bottom, right, top = page.bleed
        area = max((right - left) * (top - bottom), 1.0)
        longest = max(right - left, top - bottom)
        self.cell = max(CELL / page.unit, (area / MOST_CELLS) ** 0.5, longest / MOST_ROWS)
        self.left, self.top = left, top
        self.rows = max(1, int(numpy.ceil((top - bottom) / self.cell)))
        self.columns = max(1, int(numpy.ceil((right - left) / self.cell)))
        self.planes = numpy.zeros((5, self.rows, self.columns), numpy.float32)
        self.grounds: list[Ground] = []
        self._clips: dict[int, tuple[Outline, Mask]] = {}
        for item in page.scene.items:
            if not page.on_page(item.box):
                continue
            if isinstance(item, Text):
                if item.visible:
                    self.grounds.append(Ground(item, self._under(item.box)))
            elif isinstance(item, Shape):
                self._shape(item)
            elif isinstance(item, Picture):
                self._picture(item)
            else:
                self._shading(item)

    @property
    def totals(self) -> Array:
        """All plates together, 1 = 100 %."""
        return numpy.asarray(self.planes.sum(axis=0))

    def place(self, row: int, column: int) -> tuple[float, float]:
        """The middle of a cell on the page, in points."""
        return (self.left + (column + 0.5) * self.cell, self.top - (row + 0.5) * self.cell)

    # --- windows ----------------------------------------------------------------------------------------------------

    def _window(self, box: Box) -> Window | None:
        """The cells whose middles lie in a box."""
        x0 = max(0, int(numpy.ceil((box[0] - self.left) / self.cell - 0.5)))
        x1 = min(self.columns, int(numpy.ceil((box[2] - self.left) / self.cell - 0.5)))
        y0 = max(0, int(numpy.ceil((self.top - box[3]) / self.cell - 0.5)))
        y1 = min(self.rows, int(numpy.ceil((self.top - box[1]) / self.cell - 0.5)))
        return (slice(y0, y1), slice(x0, x1)) if x0 < x1 and y0 < y1 else None

    def _under(self, box: Box) -> Inks:
        half = self.cell / 2
        window = self._window((box[0] - half, box[1] - half, box[2] + half, box[3] + half))
        if window is None:
            return (0.0,) * 5
        c, m, y, k, spot = (float(one) for one in self.planes[:, window[0], window[1]].mean(axis=(1, 2)))
        return (c, m, y, k, spot)

    def _mask(self, outline: Outline, window: Window) -> Mask:
        """Which cells of a window an outline covers, by the winding rule of its own."""
        rows, columns = window[0].stop - window[0].start, window[1].stop - window[1].start
        if outline.upright:
            return numpy.ones((rows, columns), numpy.float32)
        wound = numpy.zeros((rows, columns), numpy.int32)
        for polygon in outline.polygons:
            if len(polygon) < 3:
                continue
            drawn = Image.new("1", (columns, rows))
            points = [self._cell_of(point, window) for point in polygon]
            ImageDraw.Draw(drawn).polygon(points, fill=1)
            turn = 1 if outline.even_odd or shapes.area(polygon) >= 0 else -1
            wound += numpy.asarray(drawn, numpy.int32) * turn
        return (wound % 2 if outline.even_odd else wound != 0).astype(numpy.float32)

    def _cell_of(self, point: tuple[float, float], window: Window) -> tuple[float, float]:
        return (
            (point[0] - self.left) / self.cell - window[1].start - 0.5,
            (self.top - point[1]) / self.cell - window[0].start - 0.5,
        )

    def _clipped(self, look: Look, window: Window) -> Mask | None:
        """What the clips leave of a window; None if all of it, as with upright ones, which the box has in it."""
        left: Mask | None = None
        for clip in look.clips:
            if clip.upright or not clip.polygons:
                continue
            if id(clip) not in self._clips:
                whole = (slice(0, self.rows), slice(0, self.columns))
                self._clips[id(clip)] = (clip, self._mask(clip, whole))
            cut = self._clips[id(clip)][1][window]
            left = cut if left is None else left * cut
        return left

    # --- painting ---------------------------------------------------------------------------------------------------

    def _shape(self, item: Shape) -> None:
        look = item.look
        if look.fill is not None:
            window = self._window(item.box)
            inks = self._fill_inks(look.fill)
            if window is not None and inks is not None:
                self._lay(window, inks, self._mask(item.outline, window), look, look.fill)
        if look.stroke is not None and look.stroke.inks is not None and item.width >= 2 * self.cell:
            self._stroke(item, look.stroke)

    def _fill_inks(self, fill: Colour) -> Inks | None:
        """The ink of a fill; of a gradient its heaviest."""
        if not fill.pattern:
            return fill.inks
        found = get(get(self.page.resources, "Pattern"), fill.pattern)
        shading = get(found, "Shading")
        return None if shading is None else _heaviest(shading, self.page.resources)

    def _stroke(self, item: Shape, stroke: Colour) -> None:
        """A line as wide as two cells or more; thinner ones are no areas."""
        window = self._window(item.box)
        if window is None or stroke.inks is None:
            return
        rows, columns = window[0].stop - window[0].start, window[1].stop - window[1].start
        drawn = Image.new("1", (columns, rows))
        pen = ImageDraw.Draw(drawn)
        width = min(max(1, round(item.width / self.cell)), 2 * (self.rows + self.columns))
        for polygon in item.outline.polygons:
            pen.line([self._cell_of(point, window) for point in polygon], 1, width)
        self._lay(window, stroke.inks, numpy.asarray(drawn, numpy.float32), item.look, stroke)

    def _picture(self, item: Picture) -> None:
        window = self._window(item.box)
        if window is None or not shapes.scale(item.matrix):
            return
        a, b, c, d, _, _ = item.matrix
        wanted = (int(numpy.hypot(a, b) / self.cell), int(numpy.hypot(c, d) / self.cell))
        found = samples.sample(item, wanted)
        if found is None:
            return
        rows, columns, inside = self._sources(item, window, found.inks.shape[:2])
        inks = numpy.moveaxis(found.inks[rows, columns], -1, 0)
        cover = found.cover[rows, columns] * inside
        self._lay(window, inks, cover, item.look, item.look.fill)

    def _sources(
        self, item: Picture, window: Window, shape: Sequence[int]
    ) -> tuple[NDArray[numpy.intp], NDArray[numpy.intp], Mask]:
        """For each cell of a window the sample that stands there, and whether there is one."""
        a, b, c, d, e, f = item.matrix
        x = self.left + (numpy.arange(window[1].start, window[1].stop) + 0.5) * self.cell - e
        y = (self.top - (numpy.arange(window[0].start, window[0].stop) + 0.5) * self.cell - f)[:, None]
        whole = a * d - b * c
        u, v = (d * x - c * y) / whole, (a * y - b * x) / whole
        inside = ((u >= 0) & (u <= 1) & (v >= 0) & (v <= 1)).astype(numpy.float32)
        columns = numpy.clip((u * shape[1]).astype(int), 0, shape[1] - 1)
        rows = numpy.clip(((1 - v) * shape[0]).astype(int), 0, shape[0] - 1)
        return rows, columns, inside

    def _shading(self, item: Shading) -> None:
        window = self._window(item.box)
        inks = _heaviest(item.shading, item.resources)
        if window is not None and inks is not None:
            rows, columns = window[0].stop - window[0].start, window[1].stop - window[1].start
            self._lay(window, inks, numpy.ones((rows, columns), numpy.float32), item.look, None)

    def _lay(self, window: Window, inks: Inks | Array, cover: Mask, look: Look, ink: Colour | None) -> None:
        """Lay ink down on a window: knocking out, or overprinting on the plates that have some."""
        clip = self._clipped(look, window)
        share = cover * look.alpha if clip is None else cover * clip * look.alpha
        overprint = look.overprint and ink is not None
        for plate in range(5):
            new = inks[plate]
            if overprint and ink is not None and not _prints(ink, plate, float(numpy.max(new)), look.mode):
                continue
            below = self.planes[plate][window]
            if look.blend == "Multiply":
                new = 1 - (1 - below) * (1 - numpy.minimum(new, 1.0))
            self.planes[plate][window] = below * (1 - share) + new * share


def _prints(ink: Colour, plate: int, amount: float, mode: int) -> bool:
    """Whether an overprinting colour touches a plate (ISO 32000-1, 8.6.7): a spot ink its own alone, CMYK with OPM 1
    those it has ink on, grey black alone."""
    if ink.space.kind == "DeviceCMYK":
        return plate < 4 and (mode != 1 or amount > 0)
    return amount > 0


def _heaviest(shading: object, resources: object) -> Inks | None:
    """The heaviest ink of a gradient, from eleven places along it."""
    space = space_of(get(shading, "ColorSpace"), resources)
    function = get(shading, "Function")
    domain = numbers(get(shading, "Domain")) or (0.0, 1.0)
    if function is None or len(domain) != 2:
        return None
    found: list[Inks] = []
    for step in range(11):
        parts = functions.evaluate(function, (domain[0] + (domain[1] - domain[0]) * step / 10,))
        inks = space.inks(parts) if parts is not None else None
        if inks is not None:
            found.append(inks)
    return max(found, key=sum, default=None)

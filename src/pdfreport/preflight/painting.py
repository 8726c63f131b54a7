"""A page painted again on a grid, plate by plate, in its order and with overprint: what the RIP would lay down.

In: a page's scene. Out: `Painting`, whose `measured` is the ink map. Cells are a fifth of a millimetre, finer than the
strokes of a headline and as fine as those of body type, so ink that adds up under a word is seen. Type is painted by
the outlines of its glyphs, by its boxes where they are unknown. Pictures are the means of their pixels in a cell.
Blend modes but Multiply are taken for Normal, soft masks of states are not, gradients count as their heaviest ink.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy
from numpy.typing import NDArray

from pdfreport.preflight import functions, samples, shapes, stencil
from pdfreport.preflight.colour import Colour, Inks, Space, space_of
from pdfreport.preflight.inkmap import FULL, Ground, InkMap
from pdfreport.preflight.objects import Box, get, numbers
from pdfreport.preflight.pages import Page
from pdfreport.preflight.samples import Array
from pdfreport.preflight.scene import Look, Picture, Shading, Shape, Text
from pdfreport.preflight.stencil import Grid, Mask, Window
from pdfreport.units import MM

CELL = 0.2 * MM  # in points of paper
MOST_CELLS, MOST_ROWS = 6_000_000, 40_000  # a larger page gets larger cells
PROCESS = ("C", "M", "Y", "K")


def measured(page: Page) -> InkMap:
    """The ink of a page inside its bleed."""
    return Painting(page).measured()


class Painting:
    """One page, painted. `plates` are amounts of ink by name, 1 = 100 %: C M Y K, and those of spot inks."""

    def __init__(self, page: Page) -> None:
        self.page = page
        left, bottom, right, top = page.bleed
        area = max((right - left) * (top - bottom), 1.0)
        longest = max(right - left, top - bottom)
        cell = max(CELL / page.unit, (area / MOST_CELLS) ** 0.5, longest / MOST_ROWS)
        if not page.scene.items:
            cell = longest  # nothing to measure
        rows, columns = (max(1, int(numpy.ceil(one / cell))) for one in (top - bottom, right - left))
        self.grid = Grid(left, top, cell, rows, columns)
        self.plates: dict[str, Mask] = {plate: numpy.zeros((rows, columns), numpy.float32) for plate in PROCESS}
        self.grounds: list[Ground] = []
        self._clips = stencil.Clips(self.grid)
        for item in page.scene.items:
            if not page.on_page(item.box):
                continue
            if isinstance(item, Text):
                if item.visible:
                    self._type(item)
            elif isinstance(item, Shape):
                self._shape(item)
            elif isinstance(item, Picture):
                self._picture(item)
            else:
                self._shading(item)

    def measured(self) -> InkMap:
        """The map of what was painted."""
        totals = numpy.zeros((self.grid.rows, self.grid.columns), numpy.float32)
        for plane in self.plates.values():
            totals += plane
        thousandths = numpy.clip(numpy.rint(totals * FULL), 0, 65535).astype(numpy.uint16)
        means = {plate: float(plane.mean()) for plate, plane in self.plates.items()}
        grid = self.grid
        return InkMap(self.page, grid.cell, grid.left, grid.top, thousandths, means, tuple(self.grounds))

    # --- items ------------------------------------------------------------------------------------------------------

    def _type(self, item: Text) -> None:
        self.grounds.append(Ground(item, self._under(item.box)))
        fill = item.look.fill
        window = self.grid.window(item.box)
        if window is not None and fill is not None and fill.inks is not None:
            self._lay(window, fill.inks, stencil.of_type(item, self.grid, window), item.look, fill)

    def _under(self, box: Box) -> Inks:
        half = self.grid.cell / 2
        window = self.grid.window((box[0] - half, box[1] - half, box[2] + half, box[3] + half))
        if window is None:
            return (0.0,) * 5
        means = {plate: float(plane[window].mean()) for plate, plane in self.plates.items()}
        c, m, y, k = (means.pop(plate) for plate in PROCESS)
        return (c, m, y, k, sum(means.values()))

    def _shape(self, item: Shape) -> None:
        look = item.look
        window = self.grid.window(item.box)
        if window is None:
            return
        if look.fill is not None:
            found = self._fill(look.fill)
            if found is not None:
                self._lay(window, found[0], stencil.of_outline(item.outline, self.grid, window), look, look.fill)
        if look.stroke is not None and look.stroke.inks is not None:
            drawn = stencil.of_line(item.outline, item.width, self.grid, window)
            self._lay(window, look.stroke.inks, drawn, look, look.stroke)

    def _fill(self, fill: Colour) -> tuple[Inks, Space] | None:
        """The ink of a fill; of a gradient its heaviest."""
        if not fill.pattern:
            return None if fill.inks is None else (fill.inks, fill.space)
        found = get(get(self.page.resources, "Pattern"), fill.pattern)
        shading = get(found, "Shading")
        return None if shading is None else _heaviest(shading, self.page.resources)

    def _picture(self, item: Picture) -> None:
        window = self.grid.window(item.box)
        if window is None or not shapes.scale(item.matrix):
            return
        a, b, c, d, _, _ = item.matrix
        wanted = (int(numpy.hypot(a, b) / self.grid.cell), int(numpy.hypot(c, d) / self.grid.cell))
        found = samples.sample(item, wanted)
        if found is None:
            return
        rows, columns, inside = self._sources(item, window, found.inks.shape[:2])
        inks = numpy.moveaxis(found.inks[rows, columns], -1, 0)
        self._lay(window, inks, found.cover[rows, columns] * inside, item.look, item.look.fill, found.space)

    def _sources(
        self, item: Picture, window: Window, shape: Sequence[int]
    ) -> tuple[NDArray[numpy.intp], NDArray[numpy.intp], Mask]:
        """For each cell of a window the sample that stands there, and whether there is one."""
        a, b, c, d, e, f = item.matrix
        grid = self.grid
        x = grid.left + (numpy.arange(window[1].start, window[1].stop) + 0.5) * grid.cell - e
        y = (grid.top - (numpy.arange(window[0].start, window[0].stop) + 0.5) * grid.cell - f)[:, None]
        whole = a * d - b * c
        u, v = (d * x - c * y) / whole, (a * y - b * x) / whole
        inside = ((u >= 0) & (u <= 1) & (v >= 0) & (v <= 1)).astype(numpy.float32)
        columns = numpy.clip((u * shape[1]).astype(int), 0, shape[1] - 1)
        rows = numpy.clip(((1 - v) * shape[0]).astype(int), 0, shape[0] - 1)
        return rows, columns, inside

    def _shading(self, item: Shading) -> None:
        window = self.grid.window(item.box)
        found = _heaviest(item.shading, item.resources)
        if window is not None and found is not None:
            self._lay(window, found[0], stencil.full(window), item.look, None, found[1])

    # --- ink --------------------------------------------------------------------------------------------------------

    def _lay(
        self, window: Window, inks: Inks | Array, cover: Mask, look: Look, ink: Colour | None,
        space: Space | None = None,
    ) -> None:  # fmt: skip
        """Lay ink down on a window: knocking out, or overprinting on the plates that have some."""
        clip = self._clips.left(look.clips, window)
        share = cover * look.alpha if clip is None else cover * clip * look.alpha
        spot = (space or (ink.space if ink is not None else None) or _PROCESS).spot
        if spot and spot not in self.plates:
            self.plates[spot] = numpy.zeros((self.grid.rows, self.grid.columns), numpy.float32)
        overprint = look.overprint and ink is not None
        for plate, plane in self.plates.items():
            rank = PROCESS.index(plate) if plate in PROCESS else 4
            new = inks[rank] if rank < 4 or plate == spot else 0.0
            if overprint and ink is not None and not _prints(ink, rank, float(numpy.max(new)), look.mode):
                continue
            below = plane[window]
            if look.blend == "Multiply":
                new = 1 - (1 - below) * (1 - numpy.minimum(new, 1.0))
            plane[window] = below + (new - below) * share


_PROCESS = Space("DeviceCMYK", "CMYK", 4)


def _prints(ink: Colour, rank: int, amount: float, mode: int) -> bool:
    """Whether an overprinting colour touches a plate (ISO 32000-1, 8.6.7): a spot ink its own alone, CMYK with OPM 1
    those it has ink on, grey black alone."""
    if ink.space.kind == "DeviceCMYK":
        return rank < 4 and (mode != 1 or amount > 0)
    return amount > 0


def _heaviest(shading: object, resources: object) -> tuple[Inks, Space] | None:
    """The heaviest ink of a gradient, from eleven places along it, and its space."""
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
    return (max(found, key=sum), space) if found else None

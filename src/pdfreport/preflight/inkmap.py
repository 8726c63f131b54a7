"""The ink of a page as measured: how much stands in each cell of a fine grid, and what each piece of type stands on.

In: a page that has been painted. Out: `InkMap`, small enough to be kept for every page of a file.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy
from numpy.typing import NDArray

from pdfreport.frozen import dataclass
from pdfreport.preflight.colour import Inks
from pdfreport.preflight.pages import Page
from pdfreport.preflight.scene import Text

FULL = 1000  # an ink of 100 % in `InkMap.totals`
Totals = NDArray[numpy.uint16]


@dataclass(frozen=True, slots=True)
class Ground:
    """What a piece of type stands on: mean ink of each plate under its box, before it was painted itself."""

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


@dataclass(frozen=True, slots=True)
class InkMap:
    """One page. `totals` are rows of cells from the top of the bleed, all inks together in thousandths.

    `cell` is in points of the page, `left` and `top` where the first begins; `plates` how much of it each plate covers.
    """

    page: Page
    cell: float
    left: float
    top: float
    totals: Totals
    plates: Mapping[str, float]
    grounds: tuple[Ground, ...]

    @property
    def cell_mm2(self) -> float:
        """The area of a cell on paper, in square millimetres."""
        return (self.cell * self.page.unit * 25.4 / 72) ** 2

    def place(self, row: int, column: int) -> tuple[float, float]:
        """The middle of a cell on the page, in points."""
        return (self.left + (column + 0.5) * self.cell, self.top - (row + 0.5) * self.cell)

"""The ink of a page against the limit of its paper: where there is too much, how much at most, what type stands on.

In: an ink map and the limit, 1 = 100 %. Out: `JudgedInk`, which is small: a file may have thousands of pages.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy
from numpy.typing import NDArray

from pdfreport.frozen import dataclass
from pdfreport.preflight.inkmap import FULL, Ground, InkMap
from pdfreport.preflight.pages import Page
from pdfreport.preflight.scene import Item

BLOCK = 25  # cells of 0.2 mm: places this near each other are one place
LEAST = 0.15  # square millimetres: a stroke of body type; less is a speck at the edge of something
SLACK = 0.02  # 2 %: what compressed pictures stray by after they have been clamped


@dataclass(slots=True)
class Heavy:
    """A thing that stands where the ink passes the limit: the most there (1 = 100 %), a point of it, its area."""

    item: Item | None
    most: float
    at: tuple[float, float]
    mm2: float


def over(ink: InkMap, limit: float) -> NDArray[numpy.bool_]:
    """The cells above the limit."""
    return ink.totals > round((limit + SLACK) * FULL)


def least_cells(ink: InkMap) -> int:
    """How many cells make up the smallest area that counts."""
    return max(1, round(LEAST / ink.cell_mm2))


def worst(ink: InkMap) -> tuple[float, int, int]:
    """The most ink that any area worth counting has, and a cell in the thick of it."""
    counts = numpy.bincount(ink.totals.ravel(), minlength=1)
    at_least = counts[::-1].cumsum()[::-1]
    most = int(numpy.flatnonzero(at_least >= min(least_cells(ink), ink.totals.size))[-1])
    row, column = _thick(ink.totals >= most)
    return most / FULL, row, column


def _thick(cells: NDArray[numpy.bool_]) -> tuple[int, int]:
    """One of the cells, from the part of the page that has most of them."""
    counts = _blocks(cells)
    row, column = (int(one) * BLOCK for one in numpy.unravel_index(int(counts.argmax()), counts.shape))
    found = numpy.argwhere(cells[row : row + BLOCK, column : column + BLOCK])
    middle_one = found[len(found) // 2]
    return row + int(middle_one[0]), column + int(middle_one[1])


def _blocks(cells: NDArray[numpy.bool_]) -> NDArray[numpy.int64]:
    """How many of the cells each block has."""
    rows, columns = (-(-one // BLOCK) for one in cells.shape)
    padded = numpy.zeros((rows * BLOCK, columns * BLOCK), bool)
    padded[: cells.shape[0], : cells.shape[1]] = cells
    return numpy.asarray(padded.reshape(rows, BLOCK, columns, BLOCK).sum(axis=(1, 3)))


def heavy(ink: InkMap, limit: float) -> list[Heavy]:
    """What passes the limit, thing by thing, the heaviest first; specks smaller than any eye sees are left out."""
    cells = over(ink, limit)
    found: dict[int, Heavy] = {}
    for row, column in numpy.argwhere(_blocks(cells)):
        block = (slice(row * BLOCK, (row + 1) * BLOCK), slice(column * BLOCK, (column + 1) * BLOCK))
        totals = numpy.where(cells[block], ink.totals[block], 0)
        down, across = (int(one) for one in numpy.unravel_index(int(totals.argmax()), totals.shape))
        at = (int(row) * BLOCK + down, int(column) * BLOCK + across)
        place, area = ink.place(*at), int((totals > 0).sum()) * ink.cell_mm2
        one = Heavy(_topmost(ink, at), int(totals.max()) / FULL, place, area)
        held = found.setdefault(id(one.item), one)
        if held is not one:
            held.mm2 += one.mm2
            if one.most > held.most:
                held.most, held.at = one.most, one.at
    return sorted((one for one in found.values() if one.mm2 >= LEAST * 0.99), key=lambda one: -one.most)


def _topmost(ink: InkMap, cell: tuple[int, int]) -> Item | None:
    """What was painted last at a cell, clips aside."""
    x, y = ink.place(*cell)
    half = ink.cell
    for item in reversed(ink.page.scene.items):
        left, bottom, right, top = item.box
        if left - half <= x <= right + half and bottom - half <= y <= top + half:
            return item
    return None


@dataclass(frozen=True, slots=True)
class JudgedInk:
    """One page: the most ink that an area worth counting has and a point of it, what is over the limit and how much of
    the page (square millimetres), how much each plate covers, and the grounds of type."""

    page: Page
    most: float
    at: tuple[float, float]
    heavy: tuple[Heavy, ...]
    over_mm2: float
    plates: Mapping[str, float]
    grounds: tuple[Ground, ...]


def judged(ink: InkMap, limit: float) -> JudgedInk:
    """A page's ink against a limit."""
    most, row, column = worst(ink)
    over_mm2 = float(over(ink, limit).sum()) * ink.cell_mm2
    found = tuple(heavy(ink, limit)) if over_mm2 else ()
    return JudgedInk(ink.page, most, ink.place(row, column), found, over_mm2, ink.plates, ink.grounds)

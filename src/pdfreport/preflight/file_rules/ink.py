"""Ink: how much of it, what overprints, what is too fine to print (print-standards.md 5.1 and 5.2)."""

from __future__ import annotations

from collections.abc import Iterator

import numpy
from numpy.typing import NDArray

from pdfreport.frozen import dataclass
from pdfreport.preflight.inkmap import FULL, InkMap
from pdfreport.preflight.model import Spot
from pdfreport.preflight.opened import Opened
from pdfreport.preflight.scene import Item, Shape, Text, called, middle

SLACK = 0.02  # 2 %: what compressed pictures stray by after they have been clamped
LEAST = 0.15  # square millimetres: a stroke of body type; less is a speck at the edge of something
BLOCK = 25  # cells of 0.2 mm: places this near each other are one place
ZERO = 0.01  # pt; below, a device draws the thinnest line it can
FINE, FINE_TINTED = 0.25, 0.5  # pt
SOLID = 0.99
BLACK_TYPE = 24.0  # pt; larger black is an area, where knocking out is a choice


@dataclass(slots=True)
class Heavy:
    """A thing that stands where the ink passes the limit: the most there (1 = 100 %), its cell, how large the place."""

    item: Item | None
    most: float
    row: int
    column: int
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
        one = Heavy(_topmost(ink, at), int(totals.max()) / FULL, *at, int((totals > 0).sum()) * ink.cell_mm2)
        held = found.setdefault(id(one.item), one)
        if held is not one:
            held.mm2 += one.mm2
            if one.most > held.most:
                held.most, held.row, held.column = one.most, one.row, one.column
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


def ink_limit(file: Opened) -> Iterator[Spot]:
    """Total ink within the bleed keeps to the limit of the paper, with all that is painted over each other."""
    limit = file.condition.max_ink
    for ink in file.ink_maps:
        for one in heavy(ink, limit):
            facts = {"most": f"{one.most * 100:.0f}", "limit": f"{limit * 100:.0f}", "area": f"{one.mm2:.1f}"}
            yield Spot(ink.page.number, ink.place(one.row, one.column), called(one.item) if one.item else "", facts)


def white_overprint(file: Opened) -> Iterator[Spot]:
    """Nothing white overprints: it would vanish."""
    for page in file.pages:
        for item in page.scene.items:
            look = item.look
            filled = look.fill is not None and look.fill.paper and look.overprint
            drawn = look.stroke is not None and look.stroke.paper and look.stroke_overprint
            if (filled or drawn) and not (isinstance(item, Text) and not item.visible):
                yield Spot(page.number, middle(item), called(item))


def black_knocks_out(file: Opened) -> Iterator[Spot]:
    """Black type overprints: knocked out, it shows white rims where plates are out of register.

    On bare paper it is all the same, and on a ground that black would bring above the limit it has to knock out.
    """
    limit = file.condition.max_ink
    for ink in file.ink_maps:
        for ground in ink.grounds:
            text = ground.text
            fill = text.look.fill
            black = fill is not None and fill.only_black and fill.total >= SOLID
            on_ink = 0.05 <= sum(ground.inks[:3]) <= limit - 1
            if black and on_ink and text.size < BLACK_TYPE and not text.look.overprint:
                yield Spot(ink.page.number, middle(text), called(text))


def _lines(file: Opened) -> Iterator[tuple[int, Shape, float]]:
    """Every stroked line and thin filled bar within the bleed, with its width in points."""
    for page in file.pages:
        for shape in page.shapes:
            if not page.on_page(shape.box) or all(one.paper for one in shape.look.colours):
                continue
            if shape.look.stroke is not None:
                yield page.number, shape, shape.width * page.unit
            elif shape.outline.upright:
                left, bottom, right, top = shape.whole
                width, length = sorted((right - left, top - bottom))
                if length > 4 * width:
                    yield page.number, shape, width * page.unit


def zero_line(file: Opened) -> Iterator[Spot]:
    """No line without a width: it is as thin as the device can draw, and gone on a plate."""
    for number, shape, width in _lines(file):
        if width < ZERO:
            yield Spot(number, middle(shape), called(shape))


def thin_line(file: Opened) -> Iterator[Spot]:
    """Rules of at least 0.25 pt."""
    for number, shape, width in _lines(file):
        if ZERO <= width < FINE - 0.005:
            yield Spot(number, middle(shape), called(shape), {"width": f"{width:.2f}", "least": f"{FINE:g}"})


def thin_tinted_line(file: Opened) -> Iterator[Spot]:
    """Rules of several inks or of a tint at least 0.5 pt: they consist of dots, and two plates never meet exactly."""
    for number, shape, width in _lines(file):
        tinted = any(one.plates > 1 or 0 < one.total < SOLID for one in shape.look.colours)
        if FINE - 0.005 <= width < FINE_TINTED - 0.005 and tinted:
            yield Spot(number, middle(shape), called(shape), {"width": f"{width:.2f}", "least": f"{FINE_TINTED:g}"})

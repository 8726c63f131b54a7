"""Matrices, outlines and boxes: the arithmetic under the walk. Points of the page, y up; curves become polygons."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from pdfreport.frozen import dataclass
from pdfreport.preflight.objects import Box

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
Polygon = tuple[Point, ...]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
PIECES, FEW = 8, 3  # of a curve; a tenth of a millimetre off at the size of a headline, which an ink map cannot show
SMALL = 8.0  # points; curves of less in all are drawn in few pieces


def _weights(pieces: int) -> tuple[tuple[float, float, float, float], ...]:
    """Of the four control points of a curve at the end of each of its pieces."""
    steps = (piece / pieces for piece in range(1, pieces + 1))
    return tuple(((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3) for t in steps)


_MANY, _FEW = _weights(PIECES), _weights(FEW)


def times(first: Matrix, then: Matrix) -> Matrix:
    """`first`, and `then` after it."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def apply(matrix: Matrix, x: float, y: float) -> Point:
    """Where a point comes to stand."""
    a, b, c, d, e, f = matrix
    return (a * x + c * y + e, b * x + d * y + f)


def scale(matrix: Matrix) -> float:
    """By how much lengths grow, on the mean of both directions."""
    return math.sqrt(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))


def matrix_of(values: Sequence[float]) -> Matrix:
    """Six numbers as a matrix; anything else is the identity."""
    if len(values) != 6:
        return IDENTITY
    return (values[0], values[1], values[2], values[3], values[4], values[5])


def corners(matrix: Matrix, box: Box) -> Polygon:
    """A rectangle's corners, moved by `matrix`."""
    left, bottom, right, top = box
    return tuple(apply(matrix, x, y) for x, y in ((left, bottom), (right, bottom), (right, top), (left, top)))


def bounds(points: Iterable[Point]) -> Box:
    """The smallest upright rectangle round points; an empty one at the origin for none."""
    known = list(points)
    if not known:
        return (0.0, 0.0, 0.0, 0.0)
    xs, ys = [x for x, _ in known], [y for _, y in known]
    return (min(xs), min(ys), max(xs), max(ys))


def meet(one: Box, other: Box) -> Box | None:
    """What two rectangles share, if it has an area or is at least a line."""
    left, bottom = max(one[0], other[0]), max(one[1], other[1])
    right, top = min(one[2], other[2]), min(one[3], other[3])
    return (left, bottom, right, top) if left <= right and bottom <= top else None


def inside(one: Box, other: Box, slack: float = 0.01) -> bool:
    """Whether `one` lies within `other`."""
    return (
        one[0] >= other[0] - slack
        and one[1] >= other[1] - slack
        and one[2] <= other[2] + slack
        and one[3] <= other[3] + slack
    )


def area(polygon: Polygon) -> float:
    """The signed area; its sign tells which way the outline runs."""
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(polygon, (*polygon[1:], *polygon[:1]))) / 2


@dataclass(frozen=True, slots=True)
class Outline:
    """Closed polygons that are filled together."""

    polygons: tuple[Polygon, ...]
    even_odd: bool = False

    @property
    def box(self) -> Box:
        """The rectangle round all of it."""
        return bounds(point for polygon in self.polygons for point in polygon)

    @property
    def upright(self) -> bool:
        """Whether it is one rectangle along the page's edges: a tint, a bar, a rule."""
        if len(self.polygons) != 1:
            return False
        points = list(self.polygons[0])
        if len(points) == 5 and points[0] == points[4]:
            points.pop()
        turns = zip(points, (*points[1:], points[0]))
        return len(points) == 4 and all(abs(x0 - x1) < 1e-6 or abs(y0 - y1) < 1e-6 for (x0, y0), (x1, y1) in turns)


class Pen:
    """Collects path operators as polygons of the page."""

    def __init__(self) -> None:
        self.polygons: list[list[Point]] = []
        self._at: Point = (0.0, 0.0)

    def move(self, matrix: Matrix, x: float, y: float) -> None:
        """``m``."""
        self._at = (x, y)
        self.polygons.append([apply(matrix, x, y)])

    def line(self, matrix: Matrix, x: float, y: float) -> None:
        """``l``."""
        if not self.polygons:
            raise ValueError("a line without a start")
        self._at = (x, y)
        self.polygons[-1].append(apply(matrix, x, y))

    def curve(self, matrix: Matrix, first: Point | None, second: Point, end: Point) -> None:
        """``c``, ``v`` (no first control) and ``y`` (second is the end); small ones in fewer pieces."""
        if not self.polygons:
            raise ValueError("a curve without a start")
        start = first or self._at
        (x0, y0), (x1, y1) = apply(matrix, *self._at), apply(matrix, *start)
        (x2, y2), (x3, y3) = apply(matrix, *second), apply(matrix, *end)
        small = abs(x3 - x0) + abs(y3 - y0) + abs(x2 - x1) + abs(y2 - y1) < SMALL
        self.polygons[-1] += [
            (a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3)
            for a, b, c, d in (_FEW if small else _MANY)
        ]
        self._at = end

    def rectangle(self, matrix: Matrix, x: float, y: float, width: float, height: float) -> None:
        """``re``."""
        self._at = (x, y)
        self.polygons.append(list(corners(matrix, (x, y, x + width, y + height))))

    def close(self) -> None:
        """``h``: a filled outline is closed in any case, a stroked one gets its last side."""
        if self.polygons and len(self.polygons[-1]) > 1:
            self.polygons[-1].append(self.polygons[-1][0])

    def outline(self, even_odd: bool = False) -> Outline:
        """All that was drawn."""
        return Outline(tuple(tuple(polygon) for polygon in self.polygons), even_odd)

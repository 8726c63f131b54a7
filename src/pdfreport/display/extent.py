"""How far items reach on the page. In: items; out: the rectangle round them, in points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pdfreport.display.items import Group, Item, Path, Picture
from pdfreport.geom import Rect
from pdfreport.glyphs import GlyphRun

ASCENT, DESCENT = 0.88, 0.12  # of a Han frame above and below its baseline


def extent(items: Iterable[Item]) -> Rect:
    """The rectangle round all items; curves count with their control points, type with its Han frames."""
    xs: list[float] = []
    ys: list[float] = []
    for x, y in _points(items):
        xs.append(x)
        ys.append(y)
    if not xs:
        return Rect(0.0, 0.0, 0.0, 0.0)
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def frame(run: GlyphRun) -> Rect:
    """The rectangle of a run of type, from its first frame to the end of its last."""
    long, size = run.width * run.em / 1000 * run.condense, run.size
    if run.vertical:
        wide = size * run.condense
        return Rect(run.x - wide / 2, run.y, wide, run.width * run.em / 1000)
    if run.turned:
        return Rect(run.x - DESCENT * size, run.y, size, long)
    return Rect(run.x, run.y - ASCENT * size, long, size)


def _points(items: Iterable[Item]) -> Iterator[tuple[float, float]]:
    for item in items:
        if isinstance(item, Group):
            yield from _points(item.items)
        elif isinstance(item, Path):
            yield from _outline(item)
        else:
            rect = item.rect if isinstance(item, Picture) else frame(item.run)
            yield rect.x, rect.y
            yield rect.right, rect.bottom


def _outline(path: Path) -> Iterator[tuple[float, float]]:
    more = path.width / 2 if path.stroke is not None else 0.0
    numbers = [float(number) for segment in path.segments for number in segment[1:]]
    if numbers:
        xs, ys = numbers[::2], numbers[1::2]
        yield min(xs) - more, min(ys) - more
        yield max(xs) + more, max(ys) + more

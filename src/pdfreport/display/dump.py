"""A page as plain text, one line an item: the cheapest reference for a whole page, and what a diff can show.

Lengths are points to a hundredth. The text depends on nothing but the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pdfreport.color import Cmyk, Spot
from pdfreport.display.document import Page
from pdfreport.display.items import Group, Item, Mark, Path, Picture, Text


def dump(page: Page) -> str:
    """The page's boxes and items in order, inner items of a group indented."""
    head = f"page {page.number} {page.trim.width:.2f} x {page.trim.height:.2f} bleed {page.bleed:.2f}"
    return "\n".join([head, *_lines(page.items, "")]) + "\n"


def walk(items: Sequence[Item]) -> Iterator[Item]:
    """All items in order, groups opened."""
    for item in items:
        if isinstance(item, Group):
            yield from walk(item.items)
        else:
            yield item


def _lines(items: Sequence[Item], indent: str) -> Iterator[str]:
    for item in items:
        yield indent + _line(item)
        if isinstance(item, Group):
            yield from _lines(item.items, indent + "  ")


def _line(item: Item) -> str:
    if isinstance(item, Text):
        run = item.run
        stretch = run.width * run.em / 1000
        said = run.text if item.ruby is None or not item.ruby.above else f"^{item.ruby.said}"
        place = f"{run.x:.2f} {run.y:.2f} w {stretch:.2f}"
        way = "down " if run.vertical else "turned " if run.turned else ""
        return f"text {way}{run.font.name} {run.size:g} at {place} {_ink(run.ink)} {_mark(item.mark)} {said}"
    if isinstance(item, Path):
        points = [value for segment in item.segments for value in segment[1:] if not isinstance(value, str)]
        xs, ys = points[::2], points[1::2]
        box = f"{min(xs):.2f} {min(ys):.2f} {max(xs):.2f} {max(ys):.2f}" if xs else "empty"
        painted = " ".join(
            part
            for part in (
                f"fill {_ink(item.fill)}" if item.fill is not None else "",
                f"stroke {_ink(item.stroke)} {item.width:.3f}" if item.stroke is not None else "",
            )
            if part
        )
        return f"path {len(item.segments)} in {box} {painted} {_mark(item.mark)}"
    if isinstance(item, Picture):
        rect = item.rect
        shape = f" cut {len(item.outline)}" if item.outline else ""
        return f"picture {rect.x:.2f} {rect.y:.2f} {rect.width:.2f} x {rect.height:.2f}{shape} {_mark(item.mark)}"
    return f"{'line' if item.line else 'group'} {_mark(item.mark)} {item.alt}".rstrip()


def _ink(ink: Cmyk) -> str:
    if isinstance(ink, Spot):
        return f"[{ink.name}] {ink.tint * 100:g}"
    return "/".join(f"{part * 100:g}" for part in (ink.c, ink.m, ink.y, ink.k))


def _mark(mark: Mark) -> str:
    return f"<{mark.role} {mark.node}>" if mark.node else f"<{mark.role}>"

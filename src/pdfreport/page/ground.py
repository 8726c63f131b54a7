"""What see-through pictures lie on: the paper, one flat ink, or something that no single ink stands for.

In: the items of a page in paint order, and the prepared pictures by their references. Out: the items, with `ground` set
on such pictures. A file without transparency (PDF/X-1a) mixes the ground into them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from pdfreport.color import PAPER, Cmyk
from pdfreport.display.dump import walk
from pdfreport.display.extent import extent
from pdfreport.display.items import Item, Path, Picture, rectangle
from pdfreport.geom import Rect


def grounded(items: Sequence[Item], pictures: Mapping[Any, Any]) -> list[Item]:
    """The items with the ground of each see-through picture; pictures in groups (charts have none) stay as they are."""
    if not any(prepared.mask for prepared in pictures.values()):
        return list(items)
    return [
        replace(item, ground=_ground(item.rect, items[:at]))
        if isinstance(item, Picture) and pictures[item.image].mask
        else item
        for at, item in enumerate(items)
    ]


def _ground(rect: Rect, below: Sequence[Item]) -> Cmyk | None:
    """The one ink that is seen all over a rectangle once all items below have been painted; None if there is none."""
    ground: Cmyk | None = PAPER
    for item in walk(below):
        if extent([item]).overlaps(rect):
            ground = _covered(item, rect, ground)
    return ground


def _covered(item: Item, rect: Rect, ground: Cmyk | None) -> Cmyk | None:
    """The ground after an item that touches the rectangle: a flat box that covers all of it, else nothing uniform."""
    area = rectangle(item) if isinstance(item, Path) and item.stroke is None else None
    if not isinstance(item, Path) or item.fill is None or area is None or not _holds(area, rect):
        return None
    overprints = item.fill.only_black and item.fill.k == 1 and not item.knockout
    if not overprints:
        return item.fill
    return Cmyk(ground.c, ground.m, ground.y, 1.0) if type(ground) is Cmyk else None


def _holds(area: Rect, rect: Rect, slack: float = 0.01) -> bool:
    return (
        area.x <= rect.x + slack
        and area.y <= rect.y + slack
        and area.right >= rect.right - slack
        and area.bottom >= rect.bottom - slack
    )

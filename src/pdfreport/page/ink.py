"""Black over heavy colour or pictures: overprinting would pass the paper's ink limit, so type, rule or box knocks out.

print-standards.md 5.1 asks black to overprint and the sum of inks to stay within the limit; where both cannot be
had, the limit wins, since a smeared sheet is worse than a white rim a tenth of a millimetre wide.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pdfreport.display.items import Group, Item, Path, Picture, Text
from pdfreport.geom import Rect

Heavy = tuple[Rect, bool]  # where there is no room for black, and whether it is a picture


def knock_out(items: Sequence[Item], max_ink: float) -> list[Item]:
    """The items with `knockout` set on black type and rules that meet a fill too heavy to be overprinted.

    A picture may be as heavy as the limit anywhere, so black boxes and rules knock out of it. Type overprints it: it
    only stands where the picture is pale (`page.contrast`), and its strokes are finer than what smears.
    """
    heavy: list[Heavy] = []
    return [_item(item, max_ink, heavy) for item in items]


def _item(item: Item, max_ink: float, heavy: list[Heavy]) -> Item:
    if isinstance(item, Group):
        return replace(item, items=tuple(_item(inner, max_ink, heavy) for inner in item.items))
    if isinstance(item, Path):
        box = _box(item)
        inks = [ink for ink in (item.fill, item.stroke) if ink is not None]
        if heavy and inks and all(ink.only_black for ink in inks) and any(box.overlaps(ground) for ground, _ in heavy):
            return replace(item, knockout=True)
        if item.fill is not None and not item.fill.only_black and item.fill.total + 1.0 > max_ink:
            heavy.append((box, False))
        return item
    if isinstance(item, Picture):
        heavy.append((item.rect, True))
        return item
    if isinstance(item, Text) and heavy and item.run.ink.only_black:
        run = item.run
        middle_x, middle_y = run.x + run.width * run.em / 2000, run.y - 0.38 * run.size
        flat = [box for box, picture in heavy if not picture]
        if any(box.x <= middle_x <= box.right and box.y <= middle_y <= box.bottom for box in flat):
            return replace(item, run=replace(run, knockout=True))
    return item


def _box(path: Path) -> Rect:
    """What a path covers, half its stroke included."""
    numbers = [value for segment in path.segments for value in segment[1:] if not isinstance(value, str)]
    xs, ys = numbers[::2], numbers[1::2]
    half = path.width / 2 if path.stroke is not None else 0.0
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).inset(-half, -half, -half, -half)

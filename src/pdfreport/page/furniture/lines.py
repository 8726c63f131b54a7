"""Set lines onto the page: aligned in a width, on baselines at a given distance."""

from __future__ import annotations

from collections.abc import Sequence

from pdfreport.color import Cmyk
from pdfreport.design.styles import ParagraphStyle
from pdfreport.display.items import Group, Item, Mark, Text
from pdfreport.geom import Rect
from pdfreport.text.model import SetLine


def place_line(
    line: SetLine, x: float, y: float, style: ParagraphStyle, mark: Mark, ink: Cmyk | None = None
) -> list[Item]:
    """A line's items with its start at `x` and its baseline at `y`, and what its marks ask for beside it.

    Of a vertical line `x` is the axis and `y` where it begins.
    """
    colour = ink or style.ink
    placed = line.place(x, y, style.size, colour)
    texts = [Text(run, mark, of.link, of.lang) for run, of in zip(placed, line.runs, strict=True)]
    items: list[Item] = [*texts]
    if any(run.dots or run.inline for run in line.runs):
        from pdfreport.page.furniture.adorned import Place, adorned  # most lines have no such marks

        items = adorned(line, texts, Place(x, y, style, colour))
    if not line.runs or line.runs[0].standing is None:
        return items
    type_, signs = ([item for item in items if isinstance(item, Text) is kind] for kind in (True, False))
    return [Group(tuple(type_), mark, line=True), *signs]


def place_rows(
    rows: Sequence[SetLine], rect: Rect, style: ParagraphStyle, mark: Mark, ink: Cmyk | None = None
) -> list[Item]:
    """Lines one under the other from the top of `rect`, each aligned in its width by the style."""
    items: list[Item] = []
    for index, line in enumerate(rows):
        y = rect.y + 0.88 * style.size + index * style.leading
        items += place_line(line, aligned(line, rect, style), y, style, mark, ink)
    return items


def aligned(line: SetLine, rect: Rect, style: ParagraphStyle) -> float:
    """Where a line starts in a width (LE-7: by its trimmed width, so that the ink looks centred)."""
    width = line.width * style.size / 1000
    if style.align == "center":
        return rect.x + (rect.width - width) / 2
    if style.align == "right":
        return rect.right - width
    return rect.x

"""Set lines onto the page: aligned in a width, on baselines at a given distance."""

from __future__ import annotations

from collections.abc import Sequence

from pdfreport.color import Cmyk
from pdfreport.design.styles import ParagraphStyle
from pdfreport.display.items import Item, Mark, Text, disc
from pdfreport.display.items import Path as Outline
from pdfreport.geom import Rect
from pdfreport.text.model import SetLine

DOT = 0.16  # em from a Han frame to the middle of its emphasis dot


def place_line(
    line: SetLine, x: float, y: float, style: ParagraphStyle, mark: Mark, ink: Cmyk | None = None
) -> list[Item]:
    """A line's items with its start at `x` and its baseline at `y`, emphasis dots under it (EM-1, EM-2).

    Of a vertical line `x` is the axis and `y` where it begins; its dots stand to the right (VT-9).
    """
    colour = ink or style.ink
    placed = line.place(x, y, style.size, colour)
    items: list[Item] = [Text(run, mark, of.link, of.lang) for run, of in zip(placed, line.runs, strict=True)]
    if any(run.dots for run in line.runs):
        items.extend(_dots(line, x, y, style, colour))
    return items


def _dots(line: SetLine, x: float, y: float, style: ParagraphStyle, ink: Cmyk) -> list[Item]:
    em = style.size / 1000
    out: list[Item] = []
    for run in line.runs:
        if not run.dots:
            continue
        edges = [*run.xs[1:], run.width]
        for start, end, chars in zip(run.xs, edges, run.chars, strict=True):
            if chars and "\u4e00" <= chars[0] <= "\u9fff":
                middle = (run.x + (start + end) / 2) * em
                # EM-2: a disc of 0.14 em, its centre 0.16 em from the Han frame, which ends 0.12 em below the baseline
                at = (x + middle, y + (0.12 + DOT) * style.size)
                if run.standing is not None:
                    at = (x + (0.5 + DOT) * style.size, y + middle)
                out.append(Outline(disc(*at, 0.07 * style.size), fill=ink))
    return out


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

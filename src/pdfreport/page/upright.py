"""Vertical story columns: rows of columns of characters, lines from right to left (typography.md VT-1, GR-5, WO-6).

Comes in: a vertical text frame, or a head that stands in one. Goes out: its legs, one a row (栏), and the items of
heads and rules. Rows are as many whole ems high as fit, spread over the frame's height unless their distance is given;
lines keep the distance of their style from the frame's right edge: the grid runs the other way here. Fits nothing.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from pdfreport.design.frames import TextFrame
from pdfreport.design.model import HeadRule
from pdfreport.design.styles import ParagraphStyle
from pdfreport.display.items import Item, Mark, box
from pdfreport.geom import Rect
from pdfreport.page.desk import Desk
from pdfreport.page.furniture.lines import place_line
from pdfreport.page.legs import Leg
from pdfreport.page.thread import MOST_BELOW, Stuff
from pdfreport.text.model import SetLine

SLACK = 1e-6  # of an em or a line: what sums of lengths may lose
BAR_GAP = 5.0  # pt between a head and the bar before it, as in level columns


def upright_legs(frame: TextFrame, style: ParagraphStyle, desk: Desk) -> tuple[Leg, ...]:
    """The rows of a vertical frame, top to bottom: each begins at its upper right."""
    rect, count = desk.rect(frame), frame.split or 1
    top, height = rect.y + frame.drop.pt, rect.height - frame.drop.pt
    gap = desk.grid.gutter * desk.grid.em if frame.row_gap is None else frame.row_gap.pt
    measure = int((height - (count - 1) * gap) / count / style.size + SLACK) * style.size
    step = (height - measure) / (count - 1) if count > 1 and frame.row_gap is None else measure + gap
    depth = max(0, int((rect.width - style.size) / style.leading + SLACK) + 1)
    axis = rect.right - style.size / 2
    tops = [top + i * step for i in range(count)]
    return tuple(Leg(frame.id, axis, measure, y, style.leading, depth, vertical=True, em=style.size) for y in tops)


def place_head(one: Stuff, rows: Sequence[SetLine], places: Sequence[tuple[Leg, int]], desk: Desk) -> list[Item]:
    """A head in its block of lines: two thirds of the white before it, at its right, one third after it (GR-2).

    Where it begins a row of columns it stands at the edge. Bar or rule stand upright before it.
    """
    assert one.head is not None
    (leg, row), style, rule = places[0], one.style, one.head
    axis, top = leg.place(row)
    edge = axis + leg.em / 2
    furniture = rule.bar[1] + BAR_GAP if rule.bar and row else 0.0
    white = (len(places) - 1) * leg.leading + leg.em - furniture - style.size - (len(rows) - 1) * style.leading
    white = max(0.0, white)
    right = edge - (white - min(white / 3, MOST_BELOW) + furniture if row else 0.0)
    items = _furniture(rule, leg, edge, right, desk) if row else []
    mark = Mark(one.piece.role, one.piece.node, one.piece.rows[0].where)
    for index, line in enumerate(rows):
        x = right - style.size / 2 - index * style.leading
        items += place_line(line, x, top + _down(line, leg.width, style), style, mark)
    return items


def _down(line: SetLine, measure: float, style: ParagraphStyle) -> float:
    """How far down a line of a head begins."""
    spare = measure - line.width * style.size / 1000
    return {"center": spare / 2, "right": spare}.get(style.align, 0.0)


def _furniture(rule: HeadRule, leg: Leg, edge: float, right: float, desk: Desk) -> list[Item]:
    """The bar or rule between the text before a head, which ends at `edge`, and the head, which begins at `right`."""
    ink = desk.ink(rule.bar_ink)
    if rule.bar is not None:
        length, weight = rule.bar
        y = leg.baseline + (leg.width - length) / 2 if rule.centred_bar else leg.baseline
        return [box(Rect(right + BAR_GAP, y, weight, length), ink)]
    if rule.rule:
        return [box(Rect((edge + right) / 2 + leg.em / 4 - rule.rule, leg.baseline, rule.rule, leg.width), ink)]
    return []


def rules(frame: TextFrame, legs: Sequence[Leg], desk: Desk) -> list[Item]:
    """Hairlines between the lines of a vertical frame (乌丝栏), and rules between its rows of columns (栏线)."""
    items: list[Item] = []
    ink = desk.ink(frame.rule_ink)
    rect = desk.rect(frame)
    for leg in legs if frame.line_rule.pt else ():
        weight = frame.line_rule.pt
        for row in range(1, leg.depth):
            x = leg.place(row)[0] + leg.leading / 2
            items.append(box(Rect(x - weight / 2, leg.baseline, weight, leg.width), ink))
    weight = frame.row_rule.pt
    for above, below in itertools.pairwise(legs) if weight else ():
        y = (above.baseline + above.width + below.baseline) / 2
        items.append(box(Rect(rect.x, y - weight / 2, rect.width, weight), ink))
    return items

"""How a page was made up, as lines and remarks that a preview can draw over it.

In: the desk and how its threads were closed. Out: `display.Guides`: type area, columns, grid, each thread leg by leg
with the lines that stay open, and every remedy at the place where it was taken.
"""

from __future__ import annotations

from pdfreport.display.document import GuideLeg, GuideRemark, Guides
from pdfreport.geom import Rect
from pdfreport.page.closed import Closed, Closing, left_open
from pdfreport.page.desk import Desk
from pdfreport.page.legs import SPILL, Leg, spread


def guides(desk: Desk, closing: Closing) -> Guides:
    """The construction of one page, its threads in the order of the design."""
    grid = desk.grid
    columns = tuple(
        Rect(grid.column_left(c), grid.head, grid.span_width(1), grid.type_area.height)
        for c in range(1, grid.columns + 1)
    )
    threads = tuple(legs for closed in closing.closed if (legs := _legs(closed, desk)))
    remarks = tuple(remark for closed in closing.closed for remark in _remarks(closed)) + _edges(desk)
    return Guides(grid.type_area, columns, grid.baseline(0), grid.pitch, grid.lines, threads, remarks)


def _legs(closed: Closed, desk: Desk) -> tuple[GuideLeg, ...]:
    """The legs in reading order, bands and the heads over them one by one, each with what stays open at its foot."""
    em = desk.grid.em
    parted = {leg.frame for leg in closed.legs if leg.over}
    out: list[GuideLeg] = []
    for leg, still_open in zip(closed.legs, left_open(closed), strict=True):
        if leg.frame != SPILL and leg.depth:
            raised = 0 if leg.cut else closed.raised
            out.append(GuideLeg(_rect(leg, em, raised), raised + still_open, leg.frame in parted))
    return tuple(out)


def _rect(leg: Leg, em: float, raised: int) -> Rect:
    """From the top of the first line's Han frames to the bottom of the last's, lines that stay open included."""
    if leg.vertical:
        left, top = leg.place(leg.depth + raised - 1)
        return Rect(left - leg.em / 2, top, leg.x - left + leg.em, leg.width)
    top = leg.top(0, em)
    return Rect(leg.x, top, leg.width, (leg.depth + raised - 1) * leg.leading + em)


def _edges(desk: Desk) -> tuple[GuideRemark, ...]:
    """The frames whose foot a screw has moved, each screw told once: at the first frame that it moves."""
    told: dict[str, GuideRemark] = {}
    for frame in desk.design.frames:
        if frame.foot and desk.turned.get(frame.foot) and frame.foot not in told:
            rect = desk.rect(frame)
            told[frame.foot] = GuideRemark(rect.x, rect.bottom, "edge", desk.turned[frame.foot])
    return tuple(told.values())


def _remarks(closed: Closed) -> list[GuideRemark]:
    """The choices that are not the natural ones, each at its first line."""
    out: list[GuideRemark] = []
    for choice, start in zip(closed.fit.choices, closed.fit.starts, strict=True):
        places = spread(closed.legs, start, max(1, choice.lines)) if choice.kind else []
        if places and places[0][0].frame != SPILL:
            leg, row = places[0]
            out.append(GuideRemark(*leg.place(row), choice.kind))
    return out

"""A design of fixed frames at another leading: as high as before, with some grid lines more or fewer.

Comes in: a desk. Goes out: the desk with its grid at the new leading. The lines are put in, or taken out, at one height
of the page: frames above it keep their lines, those below move with the foot of the page, columns of text that run
through it grow or shrink. So heads, pictures and adverts keep as many lines as the designer gave them.
"""

from __future__ import annotations

from dataclasses import replace

from pdfreport.design.frames import AdvertFrame, BoxFrame, ChartFrame, Frame, RuleFrame, SidebarFrame, TextFrame, span
from pdfreport.design.remedies import QUARTER
from pdfreport.page.desk import Desk

ELASTIC = (BoxFrame, RuleFrame, SidebarFrame, ChartFrame)  # what may grow with the text beside it
LEAST = 1.25  # em of leading that a body keeps, by eye
LEAST_LEG = 3  # lines that a column of text keeps where lines are taken out of it


def at_leading(desk: Desk, quarters: int) -> Desk | None:
    """The desk with so many quarters of a point more leading; None if that gains nothing or the design forbids it.

    Adverts are sold at a size, so a page that has some keeps its leading.
    """
    grid = desk.grid
    pitch = grid.pitch + quarters * QUARTER
    frames = desk.design.frames
    if pitch < LEAST * grid.em or any(isinstance(frame, AdvertFrame) for frame in frames):
        return None
    other = grid.with_pitch(pitch)
    moved = stretched(frames, grid.lines, other.lines - grid.lines)
    return None if moved is None else replace(desk, design=replace(desk.design, grid=other, frames=moved))


def stretched(frames: tuple[Frame, ...], lines: int, more: int) -> tuple[Frame, ...] | None:
    """The frames of a page of so many lines with `more` of them (or fewer, below 0) at one height.

    That height is where the most columns of text run through, and nothing else but what is elastic; of several the
    uppermost. None if there is none, or nothing to put in.
    """
    if not more:
        return None
    best: tuple[int, int, int] | None = None
    for cut in range(1, lines):
        price = _price(frames, cut, max(0, -more))
        if price is not None and (best is None or (*price, cut) < best):
            best = (*price, cut)
    return None if best is None else tuple(_moved(frame, best[2], more) for frame in frames)


def _price(frames: tuple[Frame, ...], cut: int, removed: int) -> tuple[int, int] | None:
    """How bad a height is to put lines in at, or to take some out below it; None if a frame forbids it."""
    columns, elastic = 0, 0
    for frame in frames:
        first, after = _edges(frame)
        if after <= cut or first >= cut + removed:
            continue
        if not first < cut <= cut + removed < after:
            return None  # an edge within the lines that are taken out
        if isinstance(frame, TextFrame) and not (frame.free or frame.vertical):
            if after - first - removed < LEAST_LEG:
                return None
            start, end = span(frame.columns)
            columns += end - start + 1
        elif isinstance(frame, ELASTIC):
            elastic += 1
        else:
            return None
    return (-columns, elastic) if columns else None


def _moved(frame: Frame, cut: int, more: int) -> Frame:
    """The frame with its edges below the cut moved by so many lines."""
    first, after = _edges(frame)
    if after <= cut:
        return frame
    return replace(frame, lines=f"{first + more if first >= cut else first}-{after - 1 + more}")


def _edges(frame: Frame) -> tuple[int, int]:
    """The lines that bound a frame: its first, and the one after its last."""
    first, last = span(frame.lines)
    return first, last + 1

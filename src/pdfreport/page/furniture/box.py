"""Tint panels, bars and rules: flat ink that means something (look.md sections 5 and 7)."""

from __future__ import annotations

from pdfreport.color import Cmyk
from pdfreport.design.frames import BoxFrame, RuleFrame
from pdfreport.display.items import Item, Mark, Path, box, oval
from pdfreport.geom import Rect
from pdfreport.page.desk import Desk, Placed


def draw_box(frame: BoxFrame, desk: Desk) -> Placed:
    """A field of one ink over the frame, with an optional bar along its top; nothing if its story is not there."""
    if desk.story(frame.story) is None:
        return Placed(())
    rect = desk.rect(frame)
    if frame.runaround is not None and frame.runaround.shape == "ellipse":
        edge = desk.ink(frame.bar_ink) if frame.edge.pt else None
        mark = Mark("Artifact", where=frame.where)
        return Placed((Path(oval(rect), desk.ink(frame.ink), edge, frame.edge.pt, mark=mark),))
    items: list[Item] = [box(rect, desk.ink(frame.ink), Mark("Artifact", where=frame.where))]
    if frame.bar.pt:
        items.append(box(Rect(rect.x, rect.y, rect.width, frame.bar.pt), desk.ink(frame.bar_ink)))
    if frame.edge.pt:
        items += _edge(rect, frame.edge.pt, desk.ink(frame.bar_ink))
    return Placed(tuple(items))


def _edge(rect: Rect, weight: float, ink: Cmyk) -> list[Item]:
    """Four thin bars inside the rectangle's edges."""
    upright, across = rect.height, rect.width
    return [
        box(Rect(rect.x, rect.y, weight, upright), ink), box(Rect(rect.right - weight, rect.y, weight, upright), ink),
        box(Rect(rect.x, rect.y, across, weight), ink), box(Rect(rect.x, rect.bottom - weight, across, weight), ink),
    ]  # fmt: skip


def draw_rule(frame: RuleFrame, desk: Desk) -> Placed:
    """A rule along the frame's top, or upright along its left edge; nothing if its story is not there."""
    if desk.story(frame.story) is None:
        return Placed(())
    rect = desk.rect(frame)
    weight = frame.weight.pt
    y = rect.y + frame.drop.pt
    line = Rect(rect.x, y, weight, rect.bottom - y) if frame.upright else Rect(rect.x, y, rect.width, weight)
    return Placed((box(line, desk.ink(frame.ink)),))

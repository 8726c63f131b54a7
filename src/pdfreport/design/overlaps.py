"""Frames that lie on one another: two texts, a text and a picture, or what is filled and nothing may lie on.

Comes in: frames that stand on the grid, and the screws. Goes out: findings only, each naming both frames. Boxes lie
under what is written after them, type that is to stand on a picture says so (`on`), and text runs round what has
`runaround`. Heads hang from their frame's top and seldom fill it: whether words meet is seen when they are placed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from pdfreport.design.frames import (
    AdvertFrame,
    BoxFrame,
    ChartFrame,
    ContentsFrame,
    FolioFrame,
    Frame,
    MastheadFrame,
    PictureFrame,
    QrFrame,
    QuoteFrame,
    SidebarFrame,
    TableFrame,
    TextFrame,
    span,
)
from pdfreport.design.model import Grid, Screw
from pdfreport.diag import Notes
from pdfreport.geom import Rect
from pdfreport.record import place_of

FILLED = (
    TextFrame, PictureFrame, AdvertFrame, TableFrame, ChartFrame, SidebarFrame, QuoteFrame, QrFrame, MastheadFrame,
    FolioFrame, ContentsFrame,
)  # fmt: skip
ROUND = (PictureFrame, QuoteFrame, BoxFrame, SidebarFrame, ChartFrame)  # kinds that text may run round
FACTS = (SidebarFrame, ChartFrame)  # forms of 数读 that share a panel, parted by its designer


def rect(frame: Frame, grid: Grid) -> Rect:
    """The frame where it is written, in points, insets taken."""
    first, last = span(frame.lines)
    start, end = span(frame.columns)
    x, top = grid.column_left(start), grid.line_top(first)
    whole = Rect(x, top, grid.span_width(end - start + 1), grid.line_bottom(last) - top)
    return whole.inset(frame.left.pt, 0, frame.right.pt, 0)


def check_overlaps(frames: Sequence[Frame], grid: Grid, screws: Mapping[str, Screw], notes: Notes) -> None:
    """Report each two frames that lie on one another, where they stand or when screws are turned."""
    areas = [(frame, rect(frame, grid)) for frame in frames if isinstance(frame, (*FILLED, BoxFrame))]
    for (first, a), (second, b) in combinations(areas, 2):
        if first.id == second.id:
            continue  # told already
        code = _lies(first, second, a, b) if a.overlaps(b) else ""
        if code == "frames.on-picture" and _panelled(areas[areas.index((first, a)) : areas.index((second, b))], b):
            continue
        if code:
            notes.error(code, place_of(second, "lines"), id=second.id, other=first.id)
        elif not a.overlaps(b) and _meet_when_turned(first, second, (a, b), screws):
            above, below = (first, second) if a.y < b.y else (second, first)
            facts = {"id": below.id, "other": above.id, "screws": _turning(above, below)}
            notes.error("frames.screws-meet", second.where, **facts)


def _lies(first: Frame, second: Frame, a: Rect, b: Rect) -> str:
    """What is wrong with a frame and one written later that overlaps it; "" for nothing."""
    if second.runaround is not None or first.runaround is not None or isinstance(first, BoxFrame):
        return ""
    inset = isinstance(first, PictureFrame) and _inside(b, a)
    if isinstance(second, BoxFrame):
        if inset:
            return ""  # the ground of what is written after it
        return "design.text-covered" if isinstance(first, TextFrame) else "frames.covered"
    texts = isinstance(first, TextFrame), isinstance(second, TextFrame)
    if all(texts):
        return "design.text-on-text"
    if any(texts):
        if not isinstance(second if texts[0] else first, ROUND):
            return "frames.beside-text"
        return "frames.on-text" if texts[0] else "frames.text-on"
    if isinstance(first, FACTS) and isinstance(second, FACTS):
        return ""
    if inset and not isinstance(second, AdvertFrame):
        return "" if isinstance(second, PictureFrame) else "frames.on-picture"
    return "frames.overlap"


def _panelled(between: Sequence[tuple[Frame, Rect]], area: Rect) -> bool:
    """Whether a box of those between a picture and what is written after it lies under all of that."""
    return any(isinstance(one, BoxFrame) and _inside(area, under) for one, under in between)


def _inside(inner: Rect, outer: Rect) -> bool:
    """Whether a frame lies wholly in another: an inset."""
    return outer.x <= inner.x and inner.right <= outer.right and outer.y <= inner.y and inner.bottom <= outer.bottom


def _meet_when_turned(first: Frame, second: Frame, areas: tuple[Rect, Rect], screws: Mapping[str, Screw]) -> bool:
    """Whether two filled frames one over the other can be turned into each other.

    The lower edge of the upper one and the upper edge of the lower one are moved by screws; those that move both keep
    them apart.
    """
    if not (isinstance(first, FILLED) and isinstance(second, FILLED)):
        return False
    if first.runaround is not None or second.runaround is not None:
        return False
    if isinstance(first, FACTS) and isinstance(second, FACTS):
        return False
    if min(areas[0].right, areas[1].right) - max(areas[0].x, areas[1].x) <= 0:
        return False
    above, below = (first, second) if areas[0].y < areas[1].y else (second, first)
    down, up = above.foot.split(), below.top.split()
    nearer = sum(screws[name].most for name in down if name in screws and name not in up)
    nearer -= sum(screws[name].least for name in up if name in screws and name not in down)
    return span(below.lines)[0] - span(above.lines)[1] - 1 < nearer


def _turning(above: Frame, below: Frame) -> list[str]:
    """The screws that move one of the two edges and not the other."""
    down, up = above.foot.split(), below.top.split()
    return [name for name in (*down, *up) if (name in down) is not (name in up)]

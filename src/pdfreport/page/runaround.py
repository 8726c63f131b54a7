"""Text round what stands in it: which stretch of each line of a leg stays free (typography.md GR-8).

Comes in: a leg and the pictures, quotes and boxes that text runs round. Goes out: the leg with its lines shortened in
whole ems, in as many parts as they cut it into. The grid is kept: lines change their measure, never their place. One
side of an obstacle is filled, the wider; a strip narrower than six ems stays empty. Level lines only.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from pdfreport.content.model import Figure
from pdfreport.design.frames import Frame, PictureFrame, QuoteFrame
from pdfreport.frozen import dataclass
from pdfreport.geom import Rect
from pdfreport.images.open import probe
from pdfreport.page.crop import crop
from pdfreport.page.desk import Desk
from pdfreport.page.furniture.picture import caption_depth
from pdfreport.page.legs import SLACK, Leg

LEAST_STRIP = 6  # ems (GR-8)
LEAST_LINES = 2  # of a part of a leg: fewer are lost between what cuts it (WO-1)
ASCENT = 0.88  # em of a Han frame above its baseline (GR-9)


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A rectangle, or the ellipse inside it, that lines keep `gap` points away from."""

    rect: Rect
    gap: float
    oval: bool = False

    @property
    def area(self) -> Rect:
        """All that it may take the room of."""
        return self.rect.inset(-self.gap, -self.gap, -self.gap, -self.gap)

    def reach(self, top: float, bottom: float) -> tuple[float, float] | None:
        """From where to where it takes the room of a line whose Han frames lie between two heights."""
        top, bottom = top - self.gap, bottom + self.gap
        rect = self.rect
        if bottom <= rect.y or top >= rect.bottom:
            return None
        if not self.oval:
            return rect.x - self.gap, rect.right + self.gap
        middle, half = rect.y + rect.height / 2, rect.height / 2
        away = 0.0 if top <= middle <= bottom else min(abs(top - middle), abs(bottom - middle))
        wide = rect.width / 2 * math.sqrt(max(0.0, 1 - (away / half) ** 2))
        centre = rect.x + rect.width / 2
        return centre - wide - self.gap, centre + wide + self.gap


def obstacles(desk: Desk) -> tuple[Obstacle, ...]:
    """What text runs round on the page, as its screws are turned."""
    return tuple(one for frame in desk.design.frames if frame.runaround is not None for one in _of(frame, desk))


def _of(frame: Frame, desk: Desk) -> Iterable[Obstacle]:
    """A frame's shape, and its caption if it has one; nothing if the frame stays empty."""
    assert frame.runaround is not None  # only such frames come here
    story = desk.story(frame.story)
    if story is None or (isinstance(frame, QuoteFrame) and frame.quote > len(story.quotes)):
        return
    rect, gap = desk.rect(frame), frame.runaround.gap.pt
    oval = frame.runaround.shape == "ellipse"
    if not isinstance(frame, PictureFrame):
        yield Obstacle(rect, gap, oval)
        return
    figure = desk.figure(story, frame.figure)
    if figure is None or not figure.src:
        return
    focus = focal_box(frame, figure, rect) if frame.runaround.shape == "focus" else None
    yield Obstacle(focus or rect, gap, oval)
    depth = caption_depth(frame, figure, rect.width, desk) if frame.caption else 0.0
    if depth:
        yield Obstacle(Rect(rect.x, rect.bottom, rect.width, depth), gap)


def focal_box(frame: PictureFrame, figure: Figure, rect: Rect) -> Rect | None:
    """The focal box of a cut-out picture where its crop puts it; None if there is none, or the picture hides all."""
    facts = None if figure.focus is None else probe(figure.src)
    if facts is None or not facts.alpha or figure.focus is None:
        return None
    left, top, right, bottom = crop(
        (facts.width, facts.height), (rect.width, rect.height), figure.focus, frame.crop, frame.zoom
    )
    across, down = rect.width / (right - left), rect.height / (bottom - top)
    x, y = max(left, figure.focus[0]), max(top, figure.focus[1])
    r, b = min(right, figure.focus[2]), min(bottom, figure.focus[3])
    return Rect(rect.x + (x - left) * across, rect.y + (y - top) * down, (r - x) * across, (b - y) * down)


def around(leg: Leg, standing: Sequence[Obstacle], em: float) -> tuple[Leg, ...]:
    """The leg with room for what stands in it; the same leg if nothing does. `em` is the size of its type in points."""
    area = Rect(leg.x, leg.top(0, em), leg.width, (leg.depth - 1) * leg.leading + em)
    near = [one for one in standing if one.area.overlaps(area)]
    if not near:
        return (leg,)
    rows = [_strip(leg, row, near, em) for row in range(leg.depth)]
    if all(strip == (0.0, leg.width) for strip in rows):
        return (leg,)
    parts: list[Leg] = []
    for free, run in groupby(range(leg.depth), key=lambda row: rows[row] is not None):
        found = list(run)
        if free and len(found) >= LEAST_LINES:
            strips = tuple(strip for strip in (rows[row] for row in found) if strip is not None)
            cut = found[-1] + 1 < leg.depth
            parts.append(replace(leg, baseline=leg.y(found[0]), depth=len(found), strips=strips, cut=cut))
    return tuple(parts)


def _strip(leg: Leg, row: int, standing: Sequence[Obstacle], em: float) -> tuple[float, float] | None:
    """The widest stretch that a line has, from the leg's edge, in whole ems; None if it is too narrow."""
    top = leg.top(row, em)
    free = [(0.0, leg.width)]
    for obstacle in standing:
        reach = obstacle.reach(top, top + em)
        if reach is not None:
            left, right = reach[0] - leg.x, reach[1] - leg.x
            free = [part for a, b in free for part in ((a, min(b, left)), (max(a, right), b)) if part[1] > part[0]]
    if free == [(0.0, leg.width)]:
        return free[0]
    strips = [_in_ems(a, b, leg.width, em) for a, b in free]
    best = max(strips, key=lambda strip: (strip[1], -strip[0]), default=(0.0, 0.0))
    return best if best[1] >= (LEAST_STRIP - SLACK) * em else None


def _in_ems(left: float, right: float, width: float, em: float) -> tuple[float, float]:
    """A stretch rounded down to whole ems: flush with the leg's edge that it touches, else on the leg's own ems."""
    if right >= width and left > 0:
        wide = int((right - left) / em + SLACK) * em
        return width - wide, wide
    start = math.ceil(left / em - SLACK) * em
    return start, int((right - start) / em + SLACK) * em

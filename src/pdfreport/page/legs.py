"""Legs: the stretches of a text frame that hold one column of lines, and the placing of set lines in them."""

from __future__ import annotations

from collections.abc import Iterable

from pdfreport.design.frames import TextFrame
from pdfreport.frozen import dataclass
from pdfreport.page.desk import Desk
from pdfreport.units import fits

SPILL = "spill"  # the frame of a leg that stands on no page: what a draft has left over


@dataclass(frozen=True, slots=True)
class Leg:
    """One column of lines: its left edge, first baseline, distance of baselines and how many lines it holds."""

    frame: str
    x: float
    width: float
    baseline: float
    leading: float
    depth: int

    def y(self, row: int) -> float:
        """Baseline of a line of the leg; computed from the row, never added up."""
        return self.baseline + row * self.leading

    def top(self, row: int, size: float) -> float:
        """Top of the Han frame of a line of the leg."""
        return self.y(row) - 0.88 * size

    def shortened(self, lines: int) -> Leg:
        """The leg with its foot raised by so many lines."""
        return Leg(self.frame, self.x, self.width, self.baseline, self.leading, max(0, self.depth - lines))


def legs_of(frame: TextFrame, desk: Desk) -> tuple[Leg, ...]:
    """The legs of a text frame, left to right."""
    rect = desk.rect(frame)
    style = desk.style(frame.style)
    count = frame.split or 1
    gutter = desk.grid.gutter * desk.grid.em
    width = (rect.width - (count - 1) * gutter) / count
    first, last = desk.lines(frame)
    if frame.free:
        leading, start = style.leading, rect.y + frame.drop.pt + 0.88 * style.size
        depth = 0
        while fits(frame.drop.pt + depth * leading + style.size, rect.height):
            depth += 1
    else:
        leading, start, depth = desk.grid.pitch, desk.grid.baseline(first), last - first + 1
    return tuple(Leg(frame.id, rect.x + i * (width + gutter), width, start, leading, depth) for i in range(count))


def spread(legs: Iterable[Leg], start: int, count: int) -> list[tuple[Leg, int]]:
    """Where lines start…start+count−1 of the stream stand: a leg and a row for each."""
    out: list[tuple[Leg, int]] = []
    skipped = 0
    for leg in legs:
        first, after = max(0, start - skipped), min(leg.depth, start + count - skipped)
        out += [(leg, row) for row in range(first, after)]
        skipped += leg.depth
    return out

"""Legs: the stretches of a text frame that hold one column of lines, and the placing of set lines in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pdfreport.design.frames import TextFrame, span
from pdfreport.design.styles import ParagraphStyle
from pdfreport.frozen import dataclass
from pdfreport.geom import Rect
from pdfreport.page.desk import Desk
from pdfreport.units import fits

MIDDLE = 0.38  # em from the baseline to the middle of a Han frame (GR-9)
SLACK = 1e-6  # of an em: what sums of lengths may lose
SPILL = "spill"  # the frame of a leg that stands on no page: what a draft has left over


@dataclass(frozen=True, slots=True)
class Leg:
    """One column of lines: its left edge, first baseline, distance of baselines and how many lines it holds.

    A `vertical` leg is a row of columns of characters: `x` is the axis of its first line, `baseline` the height at
    which its lines begin, `width` how far down they go; further lines stand to the left.
    """

    frame: str
    x: float
    width: float
    baseline: float
    leading: float
    depth: int
    vertical: bool = False
    em: float = 0.0  # size of the type of a vertical leg
    strips: tuple[tuple[float, float], ...] = ()  # by row: how far its line begins from `x`, and how wide; or all alike
    cut: bool = False  # what stands in its frame cuts it off: its foot is no foot of the page
    over: int = 0  # of a leg that holds a spanning head: how many legs it stands over
    begins: bool = True  # such a head stands at the top of its frame

    def place(self, row: int) -> tuple[float, float]:
        """Where a line of the leg begins: left end of its baseline, of a vertical one the upper end of its axis."""
        if self.vertical:
            return self.x - row * self.leading, self.baseline
        return (self.x + self.strips[row][0] if self.strips else self.x), self.y(row)

    def room(self, row: int) -> float:
        """The measure of a line of the leg."""
        return self.strips[row][1] if self.strips else self.width

    @property
    def room_lines(self) -> int:
        """Lines of text that it takes the room of: those of a head over several legs count in each."""
        return self.depth * max(1, self.over)

    def narrowed(self, row: int) -> Leg:
        """The leg as that line sees it: as wide as the line."""
        return replace(self, width=self.strips[row][1]) if self.strips else self

    def spot(self, row: int, x: float, down: float, size: float) -> tuple[float, float]:
        """Where type of a size begins that stands on a row `x` from the leg's edge, its baseline `down` from the row's.

        In a vertical leg type of any size stands on the axis, unless it is moved: then its middle moves as in a level
        one, to the left for down.
        """
        left, top = self.place(row)
        if not self.vertical:
            return left + x, top + down
        return left - (down - MIDDLE * (size - self.em) if down else 0.0), top + x

    def area(self, row: int, part: Rect) -> Rect:
        """A rectangle given from the leg's edge and a row's baseline, on the page; upright in a vertical leg."""
        left, top = self.place(row)
        if not self.vertical:
            return Rect(left + part.x, top + part.y, part.width, part.height)
        right = left - MIDDLE * self.em - part.y
        return Rect(right - part.height, top + part.x, part.height, part.width)

    def y(self, row: int) -> float:
        """Baseline of a line of the leg; computed from the row, never added up."""
        return self.baseline + row * self.leading

    def top(self, row: int, size: float) -> float:
        """Top of the Han frame of a line of the leg."""
        return self.y(row) - 0.88 * size

    def shortened(self, lines: int) -> Leg:
        """The leg with its foot raised by so many lines, unless it ends above something that stands in its frame."""
        return self if self.cut else replace(self, depth=max(0, self.depth - lines))


def legs_of(frame: TextFrame, desk: Desk) -> tuple[Leg, ...]:
    """The legs of a text frame, left to right; of a vertical one its rows of columns, top to bottom."""
    style = text_style(frame, desk)
    if frame.vertical:
        from pdfreport.page.upright import upright_legs  # level pages do without it

        return upright_legs(frame, style, desk)
    rect = _whole(frame, desk.rect(frame), style.size)
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
    legs = tuple(Leg(frame.id, rect.x + i * (width + gutter), width, start, leading, depth) for i in range(count))
    if any(other.runaround is not None for other in desk.design.frames):
        from pdfreport.page.runaround import around, obstacles  # most pages do without it

        standing = obstacles(desk)
        return tuple(part for leg in legs for part in around(leg, standing, style.size))
    return legs


def _whole(frame: TextFrame, rect: Rect, em: float) -> Rect:
    """A frame of one leg over several columns: its measure in whole ems, in the middle of its span (GR-6)."""
    first, last = span(frame.columns)
    if frame.free or frame.split > 1 or first == last:
        return rect
    width = int(rect.width / em + SLACK) * em
    return Rect(rect.x + (rect.width - width) / 2, rect.y, width, rect.height)


def text_style(frame: TextFrame, desk: Desk) -> ParagraphStyle:
    """The style of a frame's paragraphs, as its lines run."""
    style = desk.style(frame.style)
    return upright(style) if frame.vertical else style


def upright(style: ParagraphStyle) -> ParagraphStyle:
    """The style for vertical lines."""
    return replace(style, type=replace(style.type, direction="vertical"))


def alike(style: ParagraphStyle, body: ParagraphStyle) -> ParagraphStyle:
    """The style with lines that run as those of the body around it."""
    return upright(style) if body.type.direction == "vertical" else style


def spread(legs: Iterable[Leg], start: int, count: int) -> list[tuple[Leg, int]]:
    """Where lines start…start+count−1 of the stream stand: a leg and a row for each."""
    out: list[tuple[Leg, int]] = []
    skipped = 0
    for leg in legs:
        first, after = max(0, start - skipped), min(leg.depth, start + count - skipped)
        out += [(leg, row) for row in range(first, after)]
        skipped += leg.depth
    return out


def evened(legs: Sequence[Leg], start: int, count: int) -> tuple[Leg, ...]:
    """The legs with lines start…start+count−1 of the stream alike in each leg: as wide as all of them have room."""
    out: list[Leg] = []
    skipped = 0
    for leg in legs:
        first, after = max(0, start - skipped), min(leg.depth, start + count - skipped)
        skipped += leg.depth
        if not leg.strips or first >= after:
            out.append(leg)
            continue
        even = common(leg.strips[first:after])
        out.append(replace(leg, strips=(*leg.strips[:first], *[even] * (after - first), *leg.strips[after:])))
    return tuple(out)


def common(strips: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """What several strips have in common: where it begins and how wide it is, below 0 for nothing."""
    left = max(x for x, _ in strips)
    return left, min(x + width for x, width in strips) - left

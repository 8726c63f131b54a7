"""A head whose frame a screw makes lower or higher: another size, or a row more or fewer, so that its white stays.

Comes in: a head frame and a desk with its screws turned. Goes out: the frame with the size and rows that fill it as
its own fill it at rest, and the price of that; or that the head cannot be so. Draws nothing. Sizes keep within the
limits of the design's remedies (0.84 to 1.16 of a grade: makeup.md section 4), the width of the frame and steps of half
a point.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pdfreport.design.frames import HeadFrame, span
from pdfreport.design.lengths import Length
from pdfreport.design.remedies import Remedies
from pdfreport.design.styles import ParagraphStyle
from pdfreport.frozen import dataclass
from pdfreport.page.desk import Desk
from pdfreport.page.furniture.head_rows import broken, depth, frame_style, widest
from pdfreport.page.parts import Piece, pieces
from pdfreport.page.typeset import Typesetter, sized

WHITE = 0.5  # grid lines by which the white under a head may change, by eye: it still stands with what it heads
PAST = 0.6  # grid lines by which its foot may pass its frame: the white of the next line
HALF = 0.5  # pt, the step of sizes
MOST_ROWS = 3  # rows of a head that a remedy may make (makeup.md section 4)


@dataclass(frozen=True, slots=True)
class Turned:
    """A head as its frame is turned: the frame to draw, and what the change costs in hundredths."""

    frame: HeadFrame
    price: int


@dataclass(frozen=True, slots=True)
class _Rest:
    """A head at rest: its words, its frame's width, how it is set there, the white below it and how high it is."""

    found: tuple[Piece, ...]
    width: float
    style: ParagraphStyle
    rows: int
    white: float
    setter: Typesetter


def as_turned(frame: HeadFrame, desk: Desk) -> HeadFrame:
    """The frame with the size and rows that its screws ask for; as it is, if there are none."""
    turned = turned_head(frame, desk)
    return frame if turned is None else turned.frame


def rows_at_rest(frame: HeadFrame, desk: Desk) -> int:
    """How many rows the head has with all screws at rest; 0 if the story has none."""
    rest = _at_rest(frame, desk)
    return 0 if rest is None else rest.rows


def turned_head(frame: HeadFrame, desk: Desk) -> Turned | None:
    """How the head fills its frame as the desk's screws are turned, at the least price; None if it cannot."""
    first, last = desk.lines(frame)
    start, end = span(frame.lines)
    more = last - first - (end - start)
    rest = _at_rest(frame, desk) if more else None
    if rest is None:
        return Turned(frame, 0)
    pitch, remedies = desk.grid.pitch, desk.design.remedies
    height = desk.rect(frame).height
    least, most = height - rest.white - WHITE * pitch, height - rest.white + WHITE * pitch
    best: Turned | None = None
    for rows in _counts(frame, rest, remedies):
        made = _filling(frame, rest, rows, (least, min(most, height + PAST * pitch)), remedies)
        if made is not None and (best is None or made.price < best.price):
            best = made
    return best


def _filling(frame: HeadFrame, rest: _Rest, rows: int, room: tuple[float, float], remedies: Remedies) -> Turned | None:
    """So many rows at the size nearest to that at rest that makes them as high as `room`; None if none does."""
    own = rest.style.size
    for size in _sizes(own, remedies):
        made = _scaled(frame, size / own, size)
        style = sized(rest.style, size)
        if room[0] <= depth(made, style, rows) <= room[1]:
            made = made if rows == rest.rows else replace(made, rows=rows)
            if _fits(made, rest, rows, style):
                percent = abs(size - own) / own * 100
                price = round(percent * remedies.head_size_price) + abs(rows - rest.rows) * remedies.head_rows_price
                return Turned(made, price)
    return None


def _at_rest(frame: HeadFrame, desk: Desk) -> _Rest | None:
    """How the head stands in its frame with all screws at rest; None if the story has none."""
    story = desk.story(frame.story)
    found = () if story is None else pieces(story, frame.part)
    if not found:
        return None
    setter = replace(desk.set, parted={})  # what is only tried is not how the head is parted
    rect = replace(desk, turned={}).rect(frame)
    style = frame_style(frame, desk)
    rows = [row for piece in found for row in broken(piece, frame, style, rect.width, setter)]
    wide = widest(frame, rows, style, setter)
    if wide > rect.width:
        style = sized(style, style.size * rect.width / wide)
    white = rect.height - depth(frame, style, len(rows))
    return _Rest(found, rect.width, style, len(rows), white, setter)


def _scaled(frame: HeadFrame, share: float, size: float) -> HeadFrame:
    """The frame at a size of type, in points, its own distances in proportion."""
    step = None if frame.step is None else Length(repr(frame.step.pt * share))
    baseline = None if frame.baseline is None else Length(repr(frame.baseline.pt * share))
    return replace(frame, size=Length(repr(size)), step=step, baseline=baseline)


def _sizes(size: float, remedies: Remedies) -> Iterator[float]:
    """The size itself, and whole halves of a point within the limits, nearest first."""
    low, high = (size * (1 + share / 100) for share in remedies.head_size)
    halves = [HALF * step for step in range(int(low / HALF), int(high / HALF) + 1)]
    yield size
    yield from sorted((one for one in halves if low <= one <= high and one != size), key=lambda one: abs(one - size))


def _counts(frame: HeadFrame, rest: _Rest, remedies: Remedies) -> tuple[int, ...]:
    """How many rows to try: those at rest; where nothing shapes them, one more and one fewer."""
    if not remedies.head_rows or frame.shape != "plain" or len(rest.found) != 1:
        return (rest.rows,)
    written = len(rest.found[0].rows)
    return (rest.rows, *(n for n in (rest.rows - 1, rest.rows + 1) if written <= n <= max(MOST_ROWS, rest.rows)))


def _fits(frame: HeadFrame, rest: _Rest, rows: int, style: ParagraphStyle) -> bool:
    """Whether the head comes to so many rows, none wider than the frame."""
    lines = [row for piece in rest.found for row in broken(piece, frame, style, rest.width, rest.setter)]
    return len(lines) == rows and widest(frame, lines, style, rest.setter) <= rest.width

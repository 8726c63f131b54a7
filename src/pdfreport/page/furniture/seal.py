"""A square seal: the section's name in two lines, reversed out of one ink (look.md section 7)."""

from __future__ import annotations

from pdfreport.color import PAPER
from pdfreport.design.frames import SealFrame
from pdfreport.display.dump import walk
from pdfreport.display.extent import frame as frame_of
from pdfreport.display.items import ARTIFACT, Item, Path, Segment, Text
from pdfreport.geom import Rect
from pdfreport.page.desk import Desk, Placed
from pdfreport.page.furniture.lines import place_line
from pdfreport.page.furniture.vertical import ARM, BRACKETS, CELL, OPENING
from pdfreport.page.typeset import sized, words
from pdfreport.units import MM

CORNER = 0.5 * MM
GAP = 0.1  # em of the head between its last line and the seal


def draw(frame: SealFrame, desk: Desk) -> Placed:
    """The seal at the frame's upper left; left out when the section's name has not four characters."""
    name = desk.copy.section
    if len(name) != 4:
        desk.notes.note("page.seal-left-out", frame.where, frame=frame.id, name=name)
        return Placed(())
    rect, side = desk.rect(frame), frame.side.pt
    x, y = _under(frame, desk) or (rect.x, rect.y)
    square = Rect(x, y + frame.drop.pt, side, side)
    items: list[Item] = [Path(_rounded(square), fill=desk.ink(frame.ink))]
    style = sized(desk.style("seal"), frame.size.pt)
    height = style.size + style.leading
    for index, row in enumerate((name[:2], name[2:])):
        line = desk.set.line(words(row), style)
        x = square.x + (side - line.width * style.size / 1000) / 2
        y = square.y + (side - height) / 2 + 0.88 * style.size + index * style.leading
        items += place_line(line, x, y, style, ARTIFACT, PAPER)
    return Placed(tuple(items))


def _under(frame: SealFrame, desk: Desk) -> tuple[float, float] | None:
    """Upper left of a seal centred under the last line of a vertical head, a tenth of its em below it."""
    runs = [item.run for item in walk(desk.placed.get(frame.under, ())) if isinstance(item, Text)]
    if not runs:
        return None
    last = runs[-1]
    place = frame_of(last)
    axis, foot = place.x + place.width / 2, place.bottom
    if last.text in BRACKETS:  # a corner bracket stands beside the axis and takes less than an em
        axis += (-ARM if last.text in OPENING else ARM) * last.size
        foot = last.y + CELL * last.size
    return axis - frame.side.pt / 2, foot + GAP * last.size


def _rounded(rect: Rect) -> tuple[Segment, ...]:
    x, y, r, b, c = rect.x, rect.y, rect.right, rect.bottom, CORNER
    k = c * 0.4477
    return (
        ("M", x + c, y), ("L", r - c, y), ("C", r - k, y, r, y + k, r, y + c),
        ("L", r, b - c), ("C", r, b - k, r - k, b, r - c, b),
        ("L", x + c, b), ("C", x + k, b, x, b - k, x, b - c),
        ("L", x, y + c), ("C", x, y + k, x + k, y, x + c, y), ("Z",),
    )  # fmt: skip

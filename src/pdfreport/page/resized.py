"""The last remedy of copyfitting: the body of the whole page a few tenths of a point smaller or larger.

Comes in: a desk whose page does not close, and what was nearest. Goes out: the page closed at another size, or nothing.
The grid stays: leading is the page's, so that every story keeps to it (makeup.md section 4).
"""

from __future__ import annotations

from dataclasses import replace

from pdfreport.design.frames import TextFrame
from pdfreport.design.remedies import size_steps
from pdfreport.page.closed import Closing
from pdfreport.page.closing import closed_at
from pdfreport.page.desk import Desk
from pdfreport.page.streams import streams

MOST_OVER = 0.08  # of a thread's lines: more than the smallest size and every paragraph a line tighter can take up
SAME = 0.01  # pt by which a style's size may differ from the grid's and is the body's


def closed_by_size(desk: Desk, nearest: Closing) -> Closing | None:
    """The page at the size next to the design's at which it closes; sizes that cannot help are not tried."""
    em = desk.grid.em
    is_over = bool(nearest.overset)
    if any(over.lines > MOST_OVER * over.total for over in nearest.overset):
        return None
    is_open = any(one.raised or one.fit.open_lines for one in nearest.closed)
    for size in size_steps(desk.design.remedies, em):
        if (is_over and size > em) or (is_open and not is_over and size < em):
            continue
        resized = at_size(desk, size)
        found = closed_at(resized, streams(resized))
        if found is not None:
            steps = round(abs(size - em) * 10)
            return replace(found, price=found.price + steps * desk.design.remedies.size_price, size=size)
    return None


def at_size(desk: Desk, size: float) -> Desk:
    """The desk with the body of its threads at a size in points; the leading stays."""
    design = desk.design
    names = {frame.style for frame in design.frames if isinstance(frame, TextFrame) and not frame.free}
    styles = {
        name: replace(style, size=size) if name in names and abs(style.size - design.grid.em) <= SAME else style
        for name, style in design.styles.items()
    }
    return replace(desk, design=replace(design, styles=styles))

"""The last remedies of copyfitting: the page's leading by quarters of a point, its body size by tenths.

Comes in: a desk whose page does not close, and what was nearest. Goes out: the page closed at another leading or size,
the cheaper one, or nothing. Both are the page's, never a story's, so that every story keeps to one grid (makeup.md
section 4).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pdfreport.design.frames import TextFrame
from pdfreport.design.remedies import leading_steps, size_steps
from pdfreport.page.closed import Closing
from pdfreport.page.closing import closed_at
from pdfreport.page.desk import Desk
from pdfreport.page.releaded import at_leading
from pdfreport.page.streams import streams

MOST_OVER = 0.08  # of a thread's lines: more than the smallest size and every paragraph a line tighter can take up
SAME = 0.01  # pt by which a style's size may differ from the grid's and is the body's


def closed_by_type(desk: Desk, nearest: Closing) -> Closing | None:
    """The page at the cheapest leading or size at which it closes; those that cannot help are not tried."""
    if any(over.lines > MOST_OVER * over.total for over in nearest.overset):
        return None
    is_over = bool(nearest.overset)
    is_open = any(one.raised or one.fit.open_lines for one in nearest.closed)
    for price, leading, size in sorted(_changes(desk)):
        grows = leading > 0 or size > desk.grid.em
        if (is_over and grows) or (is_open and not is_over and not grows):
            continue
        changed = at_size(desk, size) if size else at_leading(desk, leading)
        found = None if changed is None else closed_at(changed, streams(changed))
        if found is not None:
            return replace(found, price=found.price + price, size=size, leading=leading)
    return None


def _changes(desk: Desk) -> Iterator[tuple[int, int, float]]:
    """What may be done to the page's type: price, quarters of leading, size; one of the two is 0."""
    remedies = desk.design.remedies
    for step in leading_steps(remedies):
        yield abs(step) * remedies.leading_price, step, 0.0
    for size in size_steps(remedies, desk.grid.em):
        yield round(abs(size - desk.grid.em) * 10) * remedies.size_price, 0, size


def as_closed(desk: Desk, closing: Closing) -> Desk:
    """The desk with the leading and size at which its page closed."""
    if closing.leading:
        changed = at_leading(desk, closing.leading)
        assert changed is not None  # the page closed in it
        desk = changed
    return at_size(desk, closing.size) if closing.size else desk


def at_size(desk: Desk, size: float) -> Desk:
    """The desk with the body of its threads at a size in points; the leading stays."""
    design = desk.design
    names = {frame.style for frame in design.frames if isinstance(frame, TextFrame) and not frame.free}
    styles = {
        name: replace(style, size=size) if name in names and abs(style.size - design.grid.em) <= SAME else style
        for name, style in design.styles.items()
    }
    return replace(desk, design=replace(design, styles=styles))

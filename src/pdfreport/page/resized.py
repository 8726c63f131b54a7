"""The last remedies of copyfitting: the page's leading by quarters of a point, its body size by tenths.

Comes in: a desk whose page does not close, and what was nearest. Goes out: the page closed at another leading or size,
or both, with screws, heads and paragraphs as they cost least together; or nothing. Both are the page's, never a
story's, so that every story keeps to one grid; what closes without them is taken first (makeup.md section 4).
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
    """The page closed with leading or body size changed, or both, at the least price of all; None if nothing closes it.

    Copy that is over in the roomiest setting is not tried larger. Copy that leaves lines open is tried smaller as well:
    with its screws turned for less room it may be over, or kept from closing by its paragraphs.
    """
    if any(over.lines > MOST_OVER * over.total for over in nearest.overset):
        return None
    is_over = bool(nearest.overset)
    best: Closing | None = None
    # Bands come out even or not whichever way their lines change.
    either = any(desk.design.spans(thread) for thread in desk.design.threads.values())
    for price, leading, size in sorted(_changes(desk)):
        if best is not None and price >= best.price:
            break
        if is_over and not either and (leading > 0 or size > desk.grid.em):
            continue
        changed = _changed(desk, leading, size)
        if changed is None:
            continue
        found = closed_at(changed, streams(changed), None if best is None else best.price - price)
        if found is not None:
            best = replace(found, price=found.price + price, size=size, leading=leading)
    return best


def _changes(desk: Desk) -> Iterator[tuple[int, int, float]]:
    """What may be done to the page's type: price, quarters of leading, size in points; what stays is 0."""
    remedies = desk.design.remedies
    leadings = [(abs(step) * remedies.leading_price, step) for step in (0, *leading_steps(remedies))]
    sizes = [(0, 0.0)]
    for size in size_steps(remedies, desk.grid.em):
        sizes.append((round(abs(size - desk.grid.em) * 10) * remedies.size_price, size))
    for of_leading, step in leadings:
        for of_size, size in sizes:
            if step or size:
                yield of_leading + of_size, step, size


def _changed(desk: Desk, leading: int, size: float) -> Desk | None:
    """The desk at a leading and a size; None if the design cannot have that leading."""
    changed = at_leading(desk, leading) if leading else desk
    return at_size(changed, size) if changed is not None and size else changed


def as_closed(desk: Desk, closing: Closing) -> Desk:
    """The desk with the leading and size at which its page closed."""
    if closing.pictures:
        from pdfreport.page.fewer_pictures import without  # the very last remedy

        desk = without(desk, closing.pictures)
    changed = _changed(desk, closing.leading, closing.size)
    assert changed is not None  # the page closed in it
    return changed


def at_size(desk: Desk, size: float) -> Desk:
    """The desk with the body of its threads at a size in points; the leading stays."""
    design = desk.design
    names = {frame.style for frame in design.frames if isinstance(frame, TextFrame) and not frame.free}
    styles = {
        name: replace(style, size=size) if name in names and abs(style.size - design.grid.em) <= SAME else style
        for name, style in design.styles.items()
    }
    return replace(desk, design=replace(design, styles=styles))

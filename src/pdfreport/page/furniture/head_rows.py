"""The rows of a head when their number is given: the author's breaks kept, further ones made by sense.

Comes in: the author's rows, a style, a width in points, how many rows there shall be. Goes out: that many rows, or none
if the head cannot be broken so. Used where a head is drawn and where make-up asks how high it would be.
"""

from __future__ import annotations

from collections.abc import Sequence

from pdfreport.content.model import Words
from pdfreport.design.styles import ParagraphStyle
from pdfreport.page.typeset import Typesetter
from pdfreport.units import fits


def rows_of(
    written: Sequence[Words], count: int, style: ParagraphStyle, width: float, setter: Typesetter
) -> tuple[Words, ...]:
    """The head in `count` rows, none wider than `width`; empty if that cannot be."""
    if count < len(written):
        return ()
    shares = [1] * len(written)
    widths = [setter.width(row, style) for row in written]
    for _ in range(count - len(written)):  # the row that is widest for its share is broken once more
        longest = max(range(len(written)), key=lambda at: (widths[at] / shares[at], -at))
        shares[longest] += 1
    rows: list[Words] = []
    for row, share, wide in zip(written, shares, widths, strict=True):
        if share == 1:
            parts: tuple[Words, ...] = (row,) if fits(wide, width) else ()
        else:
            parts = setter.head_lines(row, style, width, share)
        if len(parts) != share:
            return ()
        rows += parts
    return tuple(rows) if all(fits(setter.width(row, style), width) for row in rows) else ()

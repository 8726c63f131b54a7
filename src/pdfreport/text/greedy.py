"""Line by line without looking ahead (typography.md BR-6): for drafts, for comparison, and as the last resort.

In: a prepared paragraph and the room on each line. Out: where the lines end. First pull in, then push out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from pdfreport.text.columns import Column, Prepared
from pdfreport.text.linecost import begins_cluster
from pdfreport.text.opportunities import NEVER


def greedy_ends(p: Prepared, room: Callable[[int], int], prices: Column | None = None) -> list[int]:
    """Ends of the lines. A cluster wider than its line stands alone and sticks out."""
    chosen = p.prices if prices is None else prices
    count, start = len(p.glyphs), 0
    ends: list[int] = []
    while start < count:
        here = _parted(p, chosen) if start in p.hyphens else chosen
        end = _line(p, start, room(len(ends)), here)
        ends.append(end)
        start = end
    return ends


def _parted(p: Prepared, prices: Column) -> Column:
    """The prices after a line that ends in a hyphen: the next one ends in none (LB-12)."""
    return [NEVER if gap in p.hyphens else price for gap, price in enumerate(prices)]


def _line(p: Prepared, start: int, room: int, prices: Column) -> int:
    """The end of one line."""
    count, limit = len(p.glyphs), p.starts[start] + room
    full = min(count, max(start + 1, bisect_right(p.ends, limit, start + 1) - 1))
    if full == count or prices[full] >= 0:
        return full
    pulled = full + 1
    while pulled < count and prices[pulled] < 0:
        pulled += 1
    if p.style.align == "justify" and _shrunk_end(p, start, pulled) <= limit:
        return pulled  # BR-6 (a): never push when pulling works
    if pulled in p.hangs and pulled > start + 1 and p.ends[pulled] - p.hangs[pulled] <= limit:
        return pulled  # HP-3
    pushed = full - 1
    while pushed > start and prices[pushed] < 0:
        pushed -= 1
    if pushed > start:
        return pushed
    return full if begins_cluster(p, full) else pulled  # LB-15: nothing fits, so a word is cut


def _shrunk_end(p: Prepared, start: int, end: int) -> int:
    """Where the line ends when it gives all it can."""
    tail = p.tails[end] if p.tails is not None else 0
    return p.ends[end] - (p.shrink_all[end] - p.shrink_all[start + 1]) - tail

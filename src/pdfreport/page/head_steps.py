"""A thread with all its heads a step smaller, where that saves rows: tried beside the thread as its rule says.

Comes in: a thread's pieces at a measure. Goes out: the same pieces with smaller heads, and the price of that. The heads
of a thread keep one size; steps are half points, within the design's remedies (makeup.md section 4).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pdfreport.page.desk import Desk
from pdfreport.page.fit import Element
from pdfreport.page.thread import Stuff, head_of, head_rows
from pdfreport.page.typeset import sized

STEP = 0.5  # pt
Smaller = tuple[int, tuple[Stuff, ...], tuple[Element, ...]]


def smaller_heads(stuff: Sequence[Stuff], measure: float, desk: Desk) -> Iterator[Smaller]:
    """The pieces with smaller heads that take fewer rows, at their price in hundredths, the largest first."""
    heads = [one for one in stuff if one.head is not None]
    quiet = replace(desk, set=replace(desk.set, parted={}))  # what is only tried is not how a head is parted
    rows = [len(head_rows(one.piece, one.style, measure, quiet)) for one in heads]
    if all(count <= len(one.piece.rows) for count, one in zip(rows, heads, strict=True)):
        return  # their author's rows, which no size makes fewer
    largest = max(one.style.size for one in heads)
    least = largest * (1 + desk.design.remedies.head_size[0] / 100)
    step = 1
    while largest - step * STEP >= least:
        share = 1 - step * STEP / largest
        made = tuple(_smaller(one, share, measure, quiet) for one in stuff)
        now = [len(head_rows(one.piece, one.style, measure, quiet)) for one in made if one.head is not None]
        if sum(now) < sum(rows):
            price = round((1 - share) * 100 * desk.design.remedies.head_size_price) * len(heads)
            yield price, made, tuple(one.element for one in made)
            rows = now
        step += 1


def _smaller(one: Stuff, share: float, measure: float, desk: Desk) -> Stuff:
    """A head at a share of its size; anything else as it is."""
    if one.head is None:
        return one
    made = head_of(one.piece, one.head, sized(one.style, one.style.size * share), measure, desk)
    return replace(made, element=replace(made.element, above=one.element.above, below=one.element.below))

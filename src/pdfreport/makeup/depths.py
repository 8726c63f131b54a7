"""Heights at which legs hold as many lines as a text can take, before its paragraphs are looked at.

Comes in: the lengths that a text can have with their prices, the height of the page. Goes out: for legs that lose so
many lines to head and pictures, the heights at which the count comes out, and the heads under which there is any. Most
arrangements fail by this arithmetic alone, so it is asked before they are built; whether the paragraphs then part well
is asked of `reach.fills`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pdfreport.makeup.unit import Head


class Lost(NamedTuple):
    """What the legs of a module lose beside what its head takes: `under` of all its legs stand under the head."""

    legs: int
    under: int
    lines: int  # in all legs together
    deepest: int = 0  # the most in a leg under the head
    other: int = 0  # the most in a leg that is not


class Depths:
    """The arithmetic of one text on one page, its answers remembered; no leg is shorter than `shortest` lines.

    Heights are those from `lowest` to `height`.
    """

    def __init__(self, prices: Mapping[int, int], height: int, shortest: int, lowest: int = 1) -> None:
        self.prices, self.height, self.shortest, self.lowest = prices, height, shortest, lowest
        self.least, self.most = min(prices, default=0), max(prices, default=0)
        self._heights: dict[tuple[int, int], tuple[tuple[int, int], ...]] = {}
        self._heads: dict[tuple[int, Lost], tuple[Head, ...]] = {}

    def heights(self, legs: int, lines: int, fixed: int = 0) -> tuple[tuple[int, int], ...]:
        """Heights of `legs` legs that lose `lines` lines together, each with the price of the text there.

        `fixed` is the one height that is possible, 0 for any.
        """
        if fixed:
            price = self.prices.get(legs * fixed - lines)
            return () if price is None or not self.lowest <= fixed <= self.height else ((fixed, price),)
        known = self._heights.get((legs, lines))
        if known is None:
            first = max(self.lowest, -(-(self.least + lines) // legs))
            last = min(self.height, (self.most + lines) // legs)
            found = [(height, self.prices.get(legs * height - lines)) for height in range(first, last + 1)]
            known = self._heights[legs, lines] = tuple((height, price) for height, price in found if price is not None)
        return known

    def suits(self, legs: int, lines: int, fixed: int = 0) -> bool:
        """Whether there is a height at all."""
        return bool(self.heights(legs, lines, fixed))

    def fits(self, head: Head, lost: Lost, fixed: int = 0) -> bool:
        """Whether there is a height for a head over these legs."""
        taken = lost.lines + head.lines * lost.under + (0 if head.byline else 1)
        heights = self.heights(lost.legs, taken, fixed)
        return bool(heights) and heights[-1][0] >= self.shortest + max(head.lines + lost.deepest, lost.other)

    def heads(self, heads: Sequence[Head], columns: int, lost: Lost) -> tuple[Head, ...]:
        """Of the heads over so many columns, those for which there is a height."""
        known = self._heads.get((columns, lost))
        if known is None:
            known = self._heads[columns, lost] = tuple([head for head in heads if self.fits(head, lost)])
        return known


class Leaving(Depths):
    """The same for a module in which guests are still to come, that take one of these numbers of cells."""

    def __init__(self, base: Depths, cells: Sequence[int]) -> None:
        super().__init__(base.prices, base.height, base.shortest, base.lowest)
        self.base, self.cells = base, cells
        self._leaving: dict[tuple[int, int, int], tuple[tuple[int, int], ...]] = {}

    def heights(self, legs: int, lines: int, fixed: int = 0) -> tuple[tuple[int, int], ...]:
        """Heights that are possible with one guest or another, the text at its least price."""
        key = (legs, lines, fixed)
        if key not in self._leaving:
            best: dict[int, int] = {}
            for more in self.cells:
                for height, price in self.base.heights(legs, lines + more, fixed):
                    best[height] = min(price, best.get(height, price))
            self._leaving[key] = tuple(sorted(best.items()))
        return self._leaving[key]

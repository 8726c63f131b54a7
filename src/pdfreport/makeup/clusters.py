"""Clusters: some pictures of a story as one rectangle of whole columns, side by side, stacked, or both.

Comes in: the heights that each picture can have in so many columns. Goes out: clusters with their pictures in place.
Pictures keep their order: an earlier one stands left of or above a later one. Knows no text and no page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field
from typing import NamedTuple

from pdfreport.frozen import dataclass
from pdfreport.makeup.unit import Hung, Picture

STACKED = 60  # hundredths: two pictures of a story one under the other


class Cluster(NamedTuple):
    """Pictures in place: columns, lines with the white below, price, pictures counted from the cluster's corner."""

    columns: int
    block: int
    price: int
    pictures: tuple[Hung, ...]

    def hung(self, column: int, top: int) -> tuple[Hung, ...]:
        """The pictures with the cluster's corner here."""
        return tuple(Hung(one.picture, column + one.column, top + one.top) for one in self.pictures)


@dataclass(frozen=True, slots=True)
class Clusters:
    """The clusters that pictures can make, remembered by the pictures and columns asked for."""

    heights: Callable[[int, int], Sequence[Picture]]  # rank of the picture, columns → its heights
    kept: int  # heights of a cluster that are kept for each number of columns, the cheapest
    known: dict[tuple[int, int, int], tuple[Cluster, ...]] = field(default_factory=dict)

    def of(self, first: int, end: int, columns: int) -> tuple[Cluster, ...]:
        """Clusters of the pictures from rank `first` to before `end` over so many columns, the cheapest first."""
        key = (first, end, columns)
        if key not in self.known:
            best: dict[int, Cluster] = {}
            for one in self._made(first, end, columns):
                if one.block not in best or one.price < best[one.block].price:
                    best[one.block] = one
            found = sorted(best.values(), key=lambda one: (one.price, one.block))
            self.known[key] = tuple(found[: self.kept])
        return self.known[key]

    def _made(self, first: int, end: int, columns: int) -> list[Cluster]:
        if end - first == 1:
            return [Cluster(columns, one.block, one.price, (Hung(one, 0, 0),)) for one in self.heights(first, columns)]
        out: list[Cluster] = []
        for middle in range(first + 1, end):
            for a in self.of(first, middle, columns):
                for b in self.of(middle, end, columns):
                    both = (*a.pictures, *b.hung(0, a.block))
                    out.append(Cluster(columns, a.block + b.block, a.price + b.price + STACKED, both))
            for cut in range(1, columns):
                others = {one.block: one for one in self.of(middle, end, columns - cut)}
                for a in self.of(first, middle, cut):
                    right = others.get(a.block)
                    if right is not None:
                        both = (*a.pictures, *right.hung(cut, 0))
                        out.append(Cluster(columns, a.block, a.price + right.price, both))
        return out

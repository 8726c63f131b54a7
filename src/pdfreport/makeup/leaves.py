"""Leaves: arrangements at a height as what the search puts together, and columns of briefs.

Comes in: an arrangement whose height is decided. Goes out: the leaf with its module, its guests and the heads along its
edges. Whether the text fills it was asked before (`curve`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pdfreport.makeup.arrangements import Arrangement
from pdfreport.makeup.block import top_bits
from pdfreport.makeup.unit import Edge, Guest, Leaf, Leg, Module


class Candidate(NamedTuple):
    """An arrangement at a height, its text not yet tried."""

    price: int
    lines: int
    arrangement: Arrangement
    boxed: bool

    @property
    def depths(self) -> tuple[int, ...]:
        """Lines of each leg."""
        return tuple([self.lines - top - foot for _, top, foot in self.arrangement.columns])


def edges(one: Arrangement, width: int) -> tuple[Edge, Edge]:
    """The heads along the left and the right edge of an arrangement."""
    column, columns, top = one.head_at
    edge: Edge = ((top, one.head.lines, one.head.size),)
    return edge if column == 0 else (), edge if column + columns == width else ()


def leaf(one: Candidate, width: int, name: str) -> Leaf:
    """The leaf of an arrangement at its height."""
    at = one.arrangement
    legs = tuple(Leg(column, top, depth) for (column, top, _), depth in zip(at.columns, one.depths, strict=True))
    hung = at.pictures + tuple(foot._replace(top=one.lines - foot.top) for foot in at.feet)
    guests = tuple(_guests(at, one.lines))
    module = Module(name, width, one.lines, at.head, at.head_at, hung, legs, one.boxed, guests)
    left, right = ((), ()) if one.boxed else edges(at, width)
    for guest, column in at.guests:
        top = one.lines + 1 - guest.height
        left += _below(guest.left, top) if column == 0 else ()
        right += _below(guest.right, top) if column + guest.modules[0][1].width == width else ()
    return Leaf(one.price, one.lines + 1, left, right, ((0, module),))


def _guests(at: Arrangement, lines: int) -> Iterator[Guest]:
    """What stands on the foot of a module of so many lines."""
    for guest, column in at.guests:
        for top, content in guest.modules:
            yield Guest(content, column, lines + 1 - guest.height + top)


def stacked(
    upper: Mapping[int, Sequence[Leaf]], lower: Mapping[int, Sequence[Leaf]], height: int
) -> dict[int, tuple[Leaf, ...]]:
    """The curve of two stories that always stand one under the other in one width: a column of briefs."""
    out: dict[int, tuple[Leaf, ...]] = {}
    for width in sorted(upper.keys() & lower.keys()):
        best: dict[tuple[int, int], Leaf] = {}
        for a in upper[width]:
            for b in lower[width]:
                if a.height + b.height > height:
                    continue
                price = a.price + b.price
                key = (a.height + b.height, top_bits(a.left, a.right))
                if key in best and best[key].price <= price:
                    continue
                best[key] = Leaf(
                    price, a.height + b.height, a.left + _below(b.left, a.height), a.right + _below(b.right, a.height),
                    a.modules + tuple((top + a.height, module) for top, module in b.modules),
                )  # fmt: skip
        if best:
            out[width] = tuple(best[key] for key in sorted(best))
    return out


def _below(edge: Edge, lines: int) -> Edge:
    return tuple((top + lines, deep, size) for top, deep, size in edge)

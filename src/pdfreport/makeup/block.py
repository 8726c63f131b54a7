"""What the search hands about: its question, the blocks it builds, and its answer.

A block is an `Entry`, a plain tuple, since a search makes a hundred thousand of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from pdfreport.frozen import dataclass
from pdfreport.makeup.order import Order
from pdfreport.makeup.unit import Edge, Leaf, Unit

LEAF, STACKED, BESIDE = 0, 1, 2

# (price, gutters, top bits, left heads, right heads, kind, first, second, offset). A leaf's `first` is its unit, its
# `second` the leaf, its offset the width; of others they are entries, and the offset is the line or column of the cut.
Entry = tuple[int, int, int, Edge, Edge, int, Any, Any, int]
Splits = list[list[tuple[int, int, int, int]]]  # by subset: first, second, price stacked, price beside; -1 for not so
Bits = list[list[int]]  # by subset and width: bit h is set for a height h
Table = dict[int, list[Entry]]  # by height: the entries kept


class Part(NamedTuple):
    """A leaf where the tree puts it: unit, first column and line from 0, width in columns."""

    unit: int
    leaf: Leaf
    column: int
    line: int
    width: int


@dataclass(frozen=True, slots=True)
class Search:
    """The question: units, their order, the page in columns and in lines with the white below, and prices."""

    units: tuple[Unit, ...]
    order: Order
    columns: int
    height: int
    prices: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Found:
    """The answer: plans, cheapest first, as (price, tree), and how many pairs of blocks were looked at."""

    plans: tuple[tuple[int, Entry], ...]
    steps: int


def top_bits(left: Edge, right: Edge) -> int:
    """Bit 0: a head stands at the top of the left edge; bit 1: of the right."""
    return (1 if left and left[0][0] == 0 else 0) | (2 if right and right[0][0] == 0 else 0)


def parts_of(entry: Entry, column: int = 0, line: int = 0) -> list[Part]:
    """The leaves of a tree where they stand, in the order of reading: upper before lower, left before right."""
    kind, first, second, offset = entry[5:]
    if kind == LEAF:
        return [Part(first, second, column, line, offset)]
    if kind == STACKED:
        return parts_of(first, column, line) + parts_of(second, column, line + offset)
    return parts_of(first, column, line) + parts_of(second, column + offset, line)

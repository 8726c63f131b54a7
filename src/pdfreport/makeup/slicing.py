"""The search: units' rectangles put together by cuts from edge to edge, until they fill the page exactly.

Comes in: a curve per unit (which rectangles it fills, at what price), prices of order, the page in columns and lines.
Goes out: the cheapest plans as trees. A dynamic programme over subsets of units (docs/rules/makeup.md section 6), in
three passes: which heights each subset can have in each width (bits), which of those lead to a whole page (bits
again), and only then prices. An entry keeps what a later cut must know: the vertical gutters that run through the
whole block, and the heads along its left and right edges. Bounded in counted steps; no clock.

A page is found exactly where there is one. Its price is the least but for the bound on order and the entries kept: on
444 of 455 small random pages (tests/makeup/test_oracle.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from pdfreport.makeup.block import LEAF, Bits, Found, Search, Splits, Table, top_bits
from pdfreport.makeup.joining import priced
from pdfreport.makeup.order import Order
from pdfreport.makeup.unit import Unit

STEPS = 180_000  # pairs of blocks looked at; beyond, the order bound is drawn tighter
BOUNDS = (600, 350, 200, 100, 0)  # order prices of one cut that are still followed, hundredths
ANY_ORDER = 1 << 24


def search(question: Search) -> Found:
    """The cheapest plans; none if the page cannot be filled exactly with these curves."""
    curves = [_entries(number, unit, question) for number, unit in enumerate(question.units)]
    best: tuple[int, Splits, Bits] | None = None
    for bound in (*BOUNDS, ANY_ORDER):
        if bound == ANY_ORDER and best is not None:
            break
        splits = _splits(len(curves), question.order, bound)
        bits = _reachable(curves, splits, question)
        if not bits[-1][question.columns] >> question.height & 1:
            if best is not None:
                break
            continue
        need = _needed(bits, splits, question)
        steps = _count(bits, need, splits, question)
        if best is None or steps < best[0]:
            best = (steps, splits, need)
        if steps <= STEPS:
            break
    if best is None:
        return Found((), 0)
    steps, splits, need = best
    return Found(priced(curves, need, splits, question), steps)


def _entries(number: int, unit: Unit, question: Search) -> list[Table]:
    """A unit's curve as entries, by width; leaves higher than the page are left out."""
    out: list[Table] = [{} for _ in range(question.columns + 1)]
    for width, leaves in unit.curve.items():
        if width > question.columns:
            continue
        table = out[width]
        for leaf in leaves:
            if leaf.height <= question.height:
                top = top_bits(leaf.left, leaf.right)
                table.setdefault(leaf.height, []).append(
                    (leaf.price, 0, top, leaf.left, leaf.right, LEAF, number, leaf, width)
                )
    return out


def _splits(count: int, order: Order, bound: int) -> Splits:
    """How each subset may be cut in two, with what the order of the two costs; -1 for a cut that costs too much."""
    splits: Splits = [[] for _ in range(1 << count)]
    for whole in range(1, 1 << count):
        first = (whole - 1) & whole
        while first:
            second = whole ^ first
            above, left = order.prices(first, second)
            if above <= bound or left <= bound:
                splits[whole].append((first, second, above if above <= bound else -1, left if left <= bound else -1))
            first = (first - 1) & whole
    return splits


def _reachable(curves: Sequence[Sequence[Table]], splits: Splits, question: Search) -> Bits:
    """Which heights each subset can have in each width."""
    columns, page = question.columns, (1 << (question.height + 1)) - 1
    bits: Bits = [[0] * (columns + 1) for _ in splits]
    for number, tables in enumerate(curves):
        for width, table in enumerate(tables):
            bits[1 << number][width] = sum(1 << height for height in table)
    for whole in range(1, len(splits)):
        row = bits[whole]
        for first, second, above, left in splits[whole]:
            a, b = bits[first], bits[second]
            if above >= 0:
                for width in range(1, columns + 1):
                    if a[width] and b[width]:
                        row[width] |= _sums_of(a[width], b[width]) & page
            if left >= 0:
                for width in range(2, columns + 1):
                    for cut in range(1, width):
                        row[width] |= a[cut] & b[width - cut]
    return bits


def _sums_of(a: int, b: int) -> int:
    """All sums of a height of one set and a height of the other."""
    if a.bit_count() > b.bit_count():
        a, b = b, a
    out = 0
    while a:
        lowest = a & -a
        out |= b << (lowest.bit_length() - 1)
        a ^= lowest
    return out


def _needed(bits: Bits, splits: Splits, question: Search) -> Bits:
    """Of the heights that can be had, those that lead to a whole page."""
    columns, height = question.columns, question.height
    turned = [[_turned(one, height) for one in row] for row in bits]
    need: Bits = [[0] * (columns + 1) for _ in bits]
    need[-1][columns] = 1 << height
    for whole in range(len(splits) - 1, 0, -1):
        wanted = need[whole]
        if not any(wanted):
            continue
        for first, second, above, left in splits[whole]:
            for width in range(1, columns + 1):
                rest = wanted[width]
                if not rest:
                    continue
                if left >= 0:
                    for cut in range(1, width):
                        both = rest & bits[first][cut] & bits[second][width - cut]
                        if both:
                            need[first][cut] |= both
                            need[second][width - cut] |= both
                if above >= 0 and bits[first][width] and bits[second][width]:
                    while rest:
                        lowest = rest & -rest
                        away = height - lowest.bit_length() + 1
                        need[first][width] |= bits[first][width] & (turned[second][width] >> away)
                        need[second][width] |= bits[second][width] & (turned[first][width] >> away)
                        rest ^= lowest
    return need


def _turned(bits: int, height: int) -> int:
    """The set of `height` less each of its members."""
    out = 0
    while bits:
        lowest = bits & -bits
        out |= 1 << (height - lowest.bit_length() + 1)
        bits ^= lowest
    return out


def _count(bits: Bits, need: Bits, splits: Splits, question: Search) -> int:
    """How many pairs of blocks the priced pass will look at."""
    steps = 0
    sizes = [[one.bit_count() for one in row] for row in need]
    for whole, cuts in enumerate(splits):
        for width in range(1, question.columns + 1):
            if need[whole][width]:
                for first, second, above, left in cuts:
                    if above >= 0:
                        steps += sizes[first][width] * sizes[second][width]
                    if left >= 0:
                        for cut in range(1, width):
                            steps += (need[first][cut] & need[second][width - cut]).bit_count()
    return steps

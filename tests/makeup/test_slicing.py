"""The search against brute force over all slicing layouts of a few units."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from pdfreport.design.makeup import PRICES
from pdfreport.makeup.block import Search, parts_of
from pdfreport.makeup.order import order_of
from pdfreport.makeup.slicing import search
from pdfreport.makeup.unit import Edge, Leaf, Unit

COLUMNS, HEIGHT = 3, 20
FREE = dict.fromkeys(PRICES, 0)


def unit(name: str, rank: int, curve: dict[int, list[tuple[int, int, int]]]) -> Unit:
    """A unit of rectangles (height, price, head lines) by width; the head stands at the top of the rectangle."""

    def leaf(height: int, price: int, head: int) -> Leaf:
        edge: Edge = ((0, head, 200),) if head else ()
        return Leaf(price, height, edge, edge, ())

    return Unit(name, "story", rank, {w: tuple(leaf(*one) for one in rows) for w, rows in curve.items()})


def blocks(units: list[int], width: int, height: int, question: Search) -> Iterator[tuple[int, Edge, Edge, int]]:
    """Every slicing layout of these units in a rectangle: price, edges, gutters; told afresh, without the search's."""
    if len(units) == 1:
        for leaf in question.units[units[0]].curve.get(width, ()):
            if leaf.height == height:
                yield leaf.price, leaf.left, leaf.right, 0
        return
    for size in range(1, len(units)):
        for chosen in combinations(units, size):
            rest = [one for one in units if one not in chosen]
            over, beside = order_prices(list(chosen), rest, question)
            for high in range(1, height):
                for a in blocks(list(chosen), width, high, question):
                    for b in blocks(rest, width, height - high, question):
                        left = a[1] + tuple((t + high, n, z) for t, n, z in b[1])
                        right = a[2] + tuple((t + high, n, z) for t, n, z in b[2])
                        yield a[0] + b[0] + over, left, right, a[3] & b[3]
            for cut in range(1, width):
                for a in blocks(list(chosen), cut, height, question):
                    for b in blocks(rest, width - cut, height, question):
                        bump = sum(
                            question.prices["collision"]
                            for t, n, _ in a[2]
                            for u, m, _ in b[1]
                            if min(t + n, u + m) > max(t, u)
                        )
                        gutters = a[3] | 1 << (cut - 1) | b[3] << cut
                        yield a[0] + b[0] + beside + bump, a[1], b[2], gutters


def order_prices(first: list[int], second: list[int], question: Search) -> tuple[int, int]:
    """Order of two sets by the pairs themselves."""
    over = beside = 0
    for a in first:
        for b in second:
            steps = question.units[a].rank - question.units[b].rank
            if steps > 0:
                over += question.prices["above"] * steps
                beside += question.prices["left"] * steps
    return over, beside


RECTANGLES = st.lists(st.tuples(st.integers(4, 20), st.integers(0, 300), st.integers(0, 3)), min_size=1, max_size=3)
CURVES = st.dictionaries(st.integers(1, COLUMNS), RECTANGLES, min_size=1, max_size=3)


def cheapest(question: Search) -> int | None:
    """The price of the best page by brute force."""
    prices = question.prices
    return min(
        (
            price + prices["outer_gutter"] * gutters.bit_count()
            for price, _, _, gutters in blocks(list(range(len(question.units))), COLUMNS, HEIGHT, question)
        ),
        default=None,
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(CURVES, min_size=2, max_size=3))
def test_without_edges_the_search_is_exact(curves: list[dict[int, list[tuple[int, int, int]]]]) -> None:
    """Where heads and gutters cost nothing, no slicing layout is cheaper, and none is missed."""
    units = tuple(unit(f"u{i}", i + 1, curve) for i, curve in enumerate(curves))
    prices = {**FREE, "above": 40, "left": 20}
    question = Search(units, order_of(units, prices), COLUMNS, HEIGHT, prices)
    found = search(question).plans
    least = cheapest(question)
    assert (found[0][0] if found else None) == least


@settings(max_examples=60, deadline=None)
@given(st.lists(CURVES, min_size=2, max_size=3))
def test_prices_with_edges_are_what_brute_force_says(curves: list[dict[int, list[tuple[int, int, int]]]]) -> None:
    """With collisions and gutters priced, three units still lose nothing: the entries kept are enough for them."""
    units = tuple(unit(f"u{i}", i + 1, curve) for i, curve in enumerate(curves))
    prices = {**FREE, "above": 40, "left": 20, "collision": 500, "gutter": 300, "outer_gutter": 300}
    prices |= {"collision_partly": 500, "collision_unlike": 500}
    question = Search(units, order_of(units, prices), COLUMNS, HEIGHT, prices)
    found = search(question).plans
    assert (found[0][0] if found else None) == cheapest(question)


@settings(max_examples=60, deadline=None)
@given(st.lists(CURVES, min_size=1, max_size=5))
def test_plans_tile_the_page(curves: list[dict[int, list[tuple[int, int, int]]]]) -> None:
    """Every plan covers each cell of the page exactly once, each unit once."""
    units = tuple(unit(f"u{i}", i + 1, curve) for i, curve in enumerate(curves))
    question = Search(units, order_of(units, PRICES), COLUMNS, HEIGHT, PRICES)
    for _, tree in search(question).plans:
        parts = parts_of(tree)
        assert sorted(part.unit for part in parts) == list(range(len(units)))
        cells = [
            (column, line)
            for part in parts
            for column in range(part.column, part.column + part.width)
            for line in range(part.line, part.line + part.leaf.height)
        ]
        assert sorted(cells) == [(column, line) for column in range(COLUMNS) for line in range(HEIGHT)]


@settings(max_examples=40, deadline=None)
@given(st.lists(CURVES, min_size=2, max_size=4), st.integers(0, 3), CURVES)
def test_one_more_rectangle_never_raises_the_price(
    curves: list[dict[int, list[tuple[int, int, int]]]], which: int, more: dict[int, list[tuple[int, int, int]]]
) -> None:
    """A page can only become cheaper by another way to fill a rectangle."""
    prices = {**FREE, "above": 40, "left": 20}
    units = [unit(f"u{i}", i + 1, curve) for i, curve in enumerate(curves)]
    before = search(Search(tuple(units), order_of(units, prices), COLUMNS, HEIGHT, prices)).plans
    at = which % len(curves)
    widths = {*curves[at], *more}
    units[at] = unit(units[at].name, at + 1, {w: [*curves[at].get(w, ()), *more.get(w, ())] for w in widths})
    after = search(Search(tuple(units), order_of(units, prices), COLUMNS, HEIGHT, prices)).plans
    if before:
        assert after[0][0] <= before[0][0]


@settings(max_examples=40, deadline=None)
@given(st.lists(CURVES, min_size=1, max_size=4))
def test_the_order_of_units_does_not_matter(curves: list[dict[int, list[tuple[int, int, int]]]]) -> None:
    """The same units in another order give the same price."""
    units = [unit(f"u{i}", i + 1, curve) for i, curve in enumerate(curves)]
    prices = {**FREE, "above": 40, "left": 20}
    least = []
    for row in units, units[::-1]:
        plans = search(Search(tuple(row), order_of(row, prices), COLUMNS, HEIGHT, prices)).plans
        least.append(plans[0][0] if plans else None)
    assert least[0] == least[1]

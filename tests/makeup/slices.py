"""Every slicing layout of a few units, told by docs/rules/makeup.md section 6; and small pages drawn at random.

In: a question for the search. Out: the least price of a whole page, by trying all there are. All that a later cut
could see is kept (heads along both edges, gutters), so nothing cheaper is ever dropped: exact, and far too slow for a
page. It reads units and prices; how the search builds, keeps and bounds blocks it does not know.
"""

from __future__ import annotations

import random
from itertools import combinations

from pdfreport.design.makeup import PRICES
from pdfreport.makeup.block import Search
from pdfreport.makeup.order import order_of
from pdfreport.makeup.unit import Edge, Leaf, Unit

State = tuple[Edge, Edge, frozenset[int]]  # heads along the left and the right edge, gutters by column from 1
Blocks = dict[State, int]  # the least price of each


def least(question: Search, dearest: int | None = None) -> int | None:
    """The price of the cheapest page; `dearest`: no cut may cost more by the order of what it parts."""
    known: dict[tuple[tuple[int, ...], int, int], Blocks] = {}
    units = tuple(range(len(question.units)))
    found = _blocks(units, (question.columns, question.height), question, (known, dearest))
    return min((price + _gutters(state[2], question) for state, price in found.items()), default=None)


def _gutters(gutters: frozenset[int], question: Search) -> int:
    """A gutter from head to foot: less beside a rail of one column."""
    outer = {1, question.columns - 1}
    return sum(question.prices["outer_gutter" if one in outer else "gutter"] for one in gutters)


def _blocks(
    units: tuple[int, ...], size: tuple[int, int], question: Search,
    given: tuple[dict[tuple[tuple[int, ...], int, int], Blocks], int | None],
) -> Blocks:  # fmt: skip
    """Every way to fill a rectangle with just these units."""
    known, dearest = given
    width, height = size
    key = (units, width, height)
    if key in known:
        return known[key]
    out: Blocks = {}
    if len(units) == 1:
        for leaf in question.units[units[0]].curve.get(width, ()):
            if leaf.height == height:
                _keep(out, (leaf.left, leaf.right, frozenset()), leaf.price)
    for count in range(1, len(units)):
        for first in combinations(units, count):
            second = tuple(one for one in units if one not in first)
            above, beside = order(first, second, question)
            if dearest is None or above <= dearest:
                for high in range(1, height):
                    uppers = _blocks(first, (width, high), question, given)
                    lowers = _blocks(second, (width, height - high), question, given) if uppers else {}
                    for (a_left, a_right, a_gutters), a in uppers.items():
                        for (b_left, b_right, b_gutters), b in lowers.items():
                            left, right = a_left + _down(b_left, high), a_right + _down(b_right, high)
                            _keep(out, (left, right, a_gutters & b_gutters), a + b + above)
            if dearest is None or beside <= dearest:
                for cut in range(1, width):
                    lefts = _blocks(first, (cut, height), question, given)
                    rights = _blocks(second, (width - cut, height), question, given) if lefts else {}
                    for (a_left, a_right, a_gutters), a in lefts.items():
                        for (b_left, b_right, b_gutters), b in rights.items():
                            gutters = a_gutters | {cut} | {cut + one for one in b_gutters}
                            bump = collision(a_right, b_left, question)
                            _keep(out, (a_left, b_right, gutters), a + b + beside + bump)
    known[key] = out
    return out


def _keep(blocks: Blocks, state: State, price: int) -> None:
    if price < blocks.get(state, price + 1):
        blocks[state] = price


def _down(edge: Edge, lines: int) -> Edge:
    return tuple((top + lines, deep, size) for top, deep, size in edge)


def order(first: tuple[int, ...], second: tuple[int, ...], question: Search) -> tuple[int, int]:
    """What it costs that the first units stand above the second, and left of them, pair by pair."""
    above = left = 0
    prices = question.prices
    for a in (question.units[one] for one in first):
        for b in (question.units[one] for one in second):
            if a.kind == "advert" or b.kind == "advert":
                above += prices["above_advert_below"] if a.kind == "advert" != b.kind else 0
            elif a.kind == "sidebar":
                above += prices["above_lead" if b.rank == 0 else "sidebar_above"]
                left += prices["sidebar_left"]
            elif b.kind != "sidebar" and a.rank > b.rank:
                above += prices["above_lead"] if b.rank == 0 else prices["above"] * (a.rank - b.rank)
                left += prices["left_of_lead"] if b.rank == 0 else prices["left"] * (a.rank - b.rank)
    return above, left


def collision(left: Edge, right: Edge, question: Search) -> int:
    """Heads at one height on both sides of a gutter; dearest if they begin together or overlap by most of the lower."""
    total = 0
    for top, deep, size in left:
        for other, lines, grade in right:
            shared = len(set(range(top, top + deep)) & set(range(other, other + lines)))
            if not shared:
                continue
            large, small = max(size, grade), min(size, grade)
            if top != other and shared < 0.6 * min(deep, lines):
                total += question.prices["collision_partly"]
            elif large >= 1.4 * small:
                total += question.prices["collision_unlike"]
            else:
                total += question.prices["collision"]
    return total


def drawn(seed: int, most: int = 4) -> Search:
    """A small page: two to four units with curves as stories have them, now and then a sidebar or an advert."""
    chance = random.Random(f"slices {seed}")
    columns, height = chance.choice((2, 3, 4)), chance.randint(12, 22)
    units: list[Unit] = []
    for rank in range(chance.randint(2, most)):
        kind = chance.choice(("story", "story", "story", "sidebar", "advert")) if rank else "story"
        curve = {
            width: tuple(sorted(_leaves(chance, height, kind)))
            for width in range(1, columns + 1)
            if kind != "advert" or width == 1 + rank % 2
        }
        units.append(Unit(f"u{rank}", kind, rank, curve))
    return Search(tuple(units), order_of(units, PRICES), columns, height, PRICES)


def _leaves(chance: random.Random, height: int, kind: str) -> list[Leaf]:
    """Some heights of one width, of a story with one to three kinds of edge each."""
    out = []
    for lines in chance.sample(range(3, height + 1), chance.randint(3, min(9, height - 3))):
        for _ in range(chance.choice((1, 1, 2, 3)) if kind == "story" else 1):
            left, right = (_edge(chance, lines) if kind == "story" else () for _ in range(2))
            out.append(Leaf(chance.randint(0, 1500), lines, left, right, ()))
    return out


def _edge(chance: random.Random, lines: int) -> Edge:
    """A head at the top, or under a picture, or none."""
    deep = chance.randint(2, 3)
    top = chance.choice((0, 0, 0, chance.randint(0, max(0, lines - deep))))
    return ((top, min(deep, lines), chance.choice((160, 190, 220, 270))),) if chance.random() < 0.8 else ()

"""Module curves: which rectangles a story can fill exactly, at what price (docs/rules/makeup.md section 3).

Comes in: a story's text as streams, its heads and pictures by width. Goes out: leaves by width. An arrangement is in
the curve only if the text fills its legs by every rule of the column (`reach.fills`); the price of the text is that
of its length, which `page.fit` confirms for the modules that are printed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil
from typing import NamedTuple

from pdfreport.design.makeup import MakeUp
from pdfreport.frozen import dataclass
from pdfreport.makeup.arrangements import Arrangement, Forms, Heights, after_byline, arrangements
from pdfreport.makeup.block import top_bits
from pdfreport.makeup.reach import Stream, fills
from pdfreport.makeup.unit import Edge, Head, Leaf, Leg, Module

LEAST_LEG = 3  # lines
SHORT_LEG, LONG_LEG, TOWER = 6, 44, 30
GREY = 150  # cells of text without a picture
FLAT = 30  # lines: a low story wider than two columns is higher
BOXED_FROM, BOXED_TEXT, BOXED_TOWER = 2, 90, 34  # rank; lines of text; lines of a box of one column
TRIED = 40  # sets of legs of one height that the text is tried in, the cheapest first


class Candidate(NamedTuple):
    """An arrangement at a height, its text not yet tried."""

    price: int
    lines: int
    depths: tuple[int, ...]
    arrangement: Arrangement
    boxed: bool


@dataclass(frozen=True, slots=True)
class Material:
    """What a story brings: its name and rank, its text at the column's measure and, by width, at that of a box."""

    name: str
    rank: int
    text: Stream
    forms: Forms
    heights: Heights
    pictures: int
    rules: MakeUp
    wish: tuple[int, int]  # columns that its editor wants it to have, least and most; (0, 0) for no wish
    boxed_text: Mapping[int, Stream]
    boxed_forms: Forms

    @property
    def least_leg(self) -> int:
        """Lines that a leg has at the least: fewer only for a text that has no more."""
        return max(1, min(LEAST_LEG, self.text.least))


def curve_of(material: Material, columns: int, height: int) -> dict[int, tuple[Leaf, ...]]:
    """The curve of a story for 1 to `columns` columns, up to `height` grid lines."""
    out: dict[int, tuple[Leaf, ...]] = {}
    for width in range(1, columns + 1):
        leaves = _closed(offered(width, height, material), width, material)
        if leaves:
            out[width] = tuple(leaves)
    return out


def offered(width: int, height: int, material: Material) -> dict[tuple[int, int], list[Candidate]]:
    """Every arrangement in a width that the text is long enough for, by height and heads at the edges."""
    found: dict[tuple[int, int], list[Candidate]] = {}
    foot_price = material.rules.prices["picture_foot"]
    for one in arrangements(width, material.pictures, material.forms, material.heights, foot_price):
        _offer(one, width, height, material, found)
    for head in material.boxed_forms.get(width, ()):
        _offer_box(head, width, height, material, found)
    return found


def holds(one: Candidate, width: int, material: Material) -> bool:
    """Whether the text fills the legs of an arrangement."""
    text = material.boxed_text[width] if one.boxed else material.text
    return fills(text.elements, one.depths)


def _offer(
    one: Arrangement, width: int, height: int, material: Material, found: dict[tuple[int, int], list[Candidate]]
) -> None:
    """Every height at which the arrangement's legs have as many lines as the text can take."""
    legs, taken = len(one.columns), sum(top + foot for _, top, foot in one.columns)
    prices = material.text.prices
    if one.lines:
        heights = range(one.lines, one.lines + 1)
    else:
        first = ceil((material.text.least + taken) / legs)
        heights = range(first, min(height, (material.text.most + taken) // legs) + 1)
    for lines in heights:
        price = prices.get(legs * lines - taken)
        depths = tuple([lines - top - foot for _, top, foot in one.columns])
        if price is None or lines > height or min(depths) < material.least_leg:
            continue
        total = one.price + price + _shape_price(one, width, lines, depths, material)
        left, right = edges(one, width)
        found.setdefault((lines, top_bits(left, right)), []).append(Candidate(total, lines, depths, one, False))


def _offer_box(
    head: Head, width: int, height: int, material: Material, found: dict[tuple[int, int], list[Candidate]]
) -> None:
    """A box: a line of air at head and foot, heads of neighbours never collide with its own."""
    if width > 1 and not head.byline:
        return  # the legs of a box are cut from it alike
    text = material.boxed_text[width]
    legs = tuple((column, head.lines + 1, 1) for column in range(width))
    one = Arrangement(head.price, head, (0, width, 1), (), legs if head.byline else after_byline(legs))
    taken = sum(top + foot for _, top, foot in one.columns)
    most = min(height, BOXED_TOWER if width == 1 else height)
    for lines in range(ceil((text.least + taken) / width), min(most, (text.most + taken) // width) + 1):
        price = text.prices.get(width * lines - taken)
        depths = tuple([lines - top - foot for _, top, foot in one.columns])
        if price is None or min(depths) < material.least_leg:
            continue
        total = head.price + price + material.rules.prices["box"]
        total += _shape_price(one, width, lines, depths, material)
        found.setdefault((lines, 0), []).append(Candidate(total, lines, depths, one, True))


def _shape_price(one: Arrangement, width: int, lines: int, depths: Sequence[int], material: Material) -> int:
    """What the shape of a module costs: legs, width for its rank, grey, size of its pictures."""
    prices, rank = material.rules.prices, material.rank
    total = prices["leg_short"] * max(0, SHORT_LEG - min(depths)) + prices["leg_long"] * max(0, max(depths) - LONG_LEG)
    if width == 1:
        total += prices["tower"] * max(0, lines - TOWER)
    wanted = {0: 3, 1: 2}.get(rank, 1)
    total += prices["lead_narrow"] * max(0, wanted - width)
    if material.wish[1]:
        total += prices["wish_columns"] * max(material.wish[0] - width, width - material.wish[1], 0)
    if rank == 0:
        total += prices["lead_head_narrow"] * max(0, min(3, width) - one.head_at[1])
    if rank >= 2 and width >= 4:
        total += prices["low_wide"]
    if rank >= 2 and width >= 3 and lines < FLAT:
        total += prices["low_flat"] * (width - 2)
    if not one.pictures:
        total += prices["grey"] * max(0, sum(depths) - GREY)
    elif rank == 0:
        total += prices["lead_picture_small"] * max(0, 3 - one.pictures[0].picture.columns)
    else:
        total += prices["picture_small"] * max(0, 2 - one.pictures[0].picture.columns)
    return total


def edges(one: Arrangement, width: int) -> tuple[Edge, Edge]:
    """The heads along the left and the right edge of an arrangement."""
    column, columns, top = one.head_at
    edge: Edge = ((top, one.head.lines, one.head.size),)
    return edge if column == 0 else (), edge if column + columns == width else ()


def _closed(found: Mapping[tuple[int, int], list[Candidate]], width: int, material: Material) -> list[Leaf]:
    """Of every height and kind of edge the cheapest arrangement that the text fills."""
    known: dict[tuple[bool, tuple[int, ...]], bool] = {}
    out: list[Leaf] = []
    for key in sorted(found):
        tried = 0
        for one in sorted(found[key], key=lambda each: each.price):
            asked = (one.boxed, one.depths)
            if asked not in known:
                tried += 1
                known[asked] = tried <= TRIED and holds(one, width, material)
            if known[asked]:
                out.append(leaf(one, width, material.name))
                break
    return out


def leaf(one: Candidate, width: int, name: str) -> Leaf:
    """The leaf of an arrangement at its height."""
    at = one.arrangement
    legs = tuple(Leg(column, top, depth) for (column, top, _), depth in zip(at.columns, one.depths, strict=True))
    hung = at.pictures + tuple(foot._replace(top=one.lines - foot.top) for foot in at.feet)
    module = Module(name, width, one.lines, at.head, at.head_at, hung, legs, one.boxed)
    left, right = ((), ()) if one.boxed else edges(at, width)
    return Leaf(one.price, one.lines + 1, left, right, ((0, module),))


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

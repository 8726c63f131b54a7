"""Module curves: which rectangles a story can fill exactly, at what price (docs/rules/makeup.md section 3).

Comes in: a story's text as streams, its heads and pictures by width. Goes out: leaves by width. An arrangement is in
the curve only if the text fills its legs by every rule of the column (`reach.fills`); the price of the text is that
of its length, which `page.fit` confirms for the modules that are printed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pdfreport.design.makeup import MakeUp
from pdfreport.frozen import dataclass
from pdfreport.makeup.arrangements import Arrangement, Forms, Heights, Sought, after_byline, arrangements
from pdfreport.makeup.block import top_bits
from pdfreport.makeup.depths import Depths
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
    arrangement: Arrangement
    boxed: bool

    @property
    def depths(self) -> tuple[int, ...]:
        """Lines of each leg."""
        return tuple([self.lines - top - foot for _, top, foot in self.arrangement.columns])


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
    offers = Offers(width, material)
    sought = Sought(material.rules.prices["picture_foot"], Depths(material.text.prices, height, material.least_leg))
    for one in arrangements(width, material.pictures, material.forms, material.heights, sought):
        offers.add(one, sought.depths)
    heads = material.boxed_forms.get(width, ())
    if heads:
        most = min(height, BOXED_TOWER if width == 1 else height)
        depths = Depths(material.boxed_text[width].prices, most, material.least_leg)
        for head in heads:
            if width == 1 or head.byline:  # the legs of a box are cut from it alike
                offers.add(_box(head, width, material), depths, boxed=True)
    return offers.found


def holds(one: Candidate, width: int, material: Material) -> bool:
    """Whether the text fills the legs of an arrangement."""
    text = material.boxed_text[width] if one.boxed else material.text
    return fills(text.elements, one.depths)


class Offers:
    """Candidates of one width, by height and heads at the edges."""

    def __init__(self, width: int, material: Material) -> None:
        self.width, self.material = width, material
        self.found: dict[tuple[int, int], list[Candidate]] = {}
        self._width_price = _width_price(width, material)

    def add(self, one: Arrangement, depths: Depths, *, boxed: bool = False) -> None:
        """Every height at which the arrangement's legs have as many lines as the text can take."""
        lost = [top + foot for _, top, foot in one.columns]
        legs, taken, deepest, least = len(lost), sum(lost), max(lost), min(lost)
        low = deepest + depths.shortest
        heights = [each for each in depths.heights(legs, taken, one.lines) if each[0] >= low]
        if not heights:
            return
        top = 0 if boxed else top_bits(*edges(one, self.width))
        price = one.price + self._width_price + _parts_price(one, self.width, self.material)
        for lines, text in heights:
            shape = self._legs_price(lines, lines - deepest, lines - least)
            if not one.pictures:
                shape += self.material.rules.prices["grey"] * max(0, legs * lines - taken - GREY)
            self.found.setdefault((lines, top), []).append(Candidate(price + text + shape, lines, one, boxed))

    def _legs_price(self, lines: int, shortest: int, longest: int) -> int:
        """What the height of a module and its legs cost."""
        prices, width = self.material.rules.prices, self.width
        total = 0
        if shortest < SHORT_LEG:
            total += prices["leg_short"] * (SHORT_LEG - shortest)
        if longest > LONG_LEG:
            total += prices["leg_long"] * (longest - LONG_LEG)
        if width == 1 and lines > TOWER:
            total += prices["tower"] * (lines - TOWER)
        if width >= 3 and lines < FLAT and self.material.rank >= 2:
            total += prices["low_flat"] * (width - 2)
        return total


def _box(head: Head, width: int, material: Material) -> Arrangement:
    """A box: a line of air at head and foot, heads of neighbours never collide with its own."""
    legs = tuple((column, head.lines + 1, 1) for column in range(width))
    price = head.price + material.rules.prices["box"]
    return Arrangement(price, head, (0, width, 1), (), legs if head.byline else after_byline(legs))


def _width_price(width: int, material: Material) -> int:
    """What the width of a module costs for a story of its rank and wish."""
    prices, rank = material.rules.prices, material.rank
    total = prices["lead_narrow"] * max(0, {0: 3, 1: 2}.get(rank, 1) - width)
    if material.wish[1]:
        total += prices["wish_columns"] * max(material.wish[0] - width, width - material.wish[1], 0)
    if rank >= 2 and width >= 4:
        total += prices["low_wide"]
    return total


def _parts_price(one: Arrangement, width: int, material: Material) -> int:
    """What it costs that the lead's head is narrow, that pictures are small."""
    prices, rank = material.rules.prices, material.rank
    total = 0 if rank else prices["lead_head_narrow"] * max(0, min(3, width) - one.head_at[1])
    if one.pictures:
        small, wanted = ("picture_small", 2) if rank else ("lead_picture_small", 3)
        total += prices[small] * max(0, wanted - one.pictures[0].picture.columns)
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

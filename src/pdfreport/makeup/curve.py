"""Module curves: which rectangles a story can fill exactly, at what price (docs/rules/makeup.md section 3).

Comes in: a story's text as streams, its heads and pictures by width. Goes out: leaves by width. An arrangement is in
the curve only if the text fills its legs by every rule of the column (`reach.fills`); the price of the text is that
of its length, which `page.fit` confirms for the modules that are printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice

from pdfreport.design.makeup import MakeUp
from pdfreport.frozen import dataclass
from pdfreport.makeup.ample import Given, ample
from pdfreport.makeup.arrangements import Arrangement, Forms, Heights, Sought, after_byline, arrangements
from pdfreport.makeup.block import top_bits
from pdfreport.makeup.depths import Depths, Leaving
from pdfreport.makeup.hosting import Guests, hosted
from pdfreport.makeup.leaves import Candidate, edges, leaf
from pdfreport.makeup.reach import Stream, fills
from pdfreport.makeup.unit import Head, Leaf

LEAST_LEG = 3  # lines
STUMP = 3  # times the price of a short leg: one over a guest, with type below it, looks cut off
SHORT_LEG, LONG_LEG, TOWER = 6, 44, 30
GREY = 150  # cells of text without a picture
FLAT = 30  # lines: a low story wider than two columns is higher
BOXED_FROM, BOXED_TEXT, BOXED_TOWER = 2, 90, 34  # rank; lines of text; lines of a box of one column
TRIED = 40  # sets of legs of one height that the text is tried in, the cheapest first
CLUSTERS, CLUSTERS_ALONE, CLUSTERS_ONE = 4, 12, 40  # heights of clusters of pictures, and heads, in so many columns
MOST_ARRANGED = 16_000  # arrangements of one width, where more are looked at than usual
TRIED_ALONE = 400  # the same in the one rectangle that a page has for a story


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
    ample: bool = False  # more arrangements of its pictures
    guests: tuple[tuple[Guests, int], ...] = ()  # what stands in its lower corners, each at the price of hosting it

    @property
    def least_leg(self) -> int:
        """Lines that a leg has at the least: fewer only for a text that has no more."""
        return max(1, min(LEAST_LEG, self.text.least))


def curve_of(
    material: Material, columns: int, height: int, room: tuple[int, int] = (0, 0)
) -> dict[int, tuple[Leaf, ...]]:
    """The curve of a story for 1 to `columns` columns, up to `height` grid lines.

    `room` is how many units share how many lines of the page, if they are few: one alone fills them, one of two has
    the page's width or all these lines.
    """
    units, lines = room
    height = lines or height
    out: dict[int, tuple[Leaf, ...]] = {}
    for width in range(columns if units == 1 else 1, columns + 1):
        least = height if units == 1 or (units == 2 and width < columns) else 1
        leaves = _closed(offered(width, (least, height), material), width, material)
        if leaves:
            out[width] = tuple(leaves)
    return out


def offered(width: int, heights: tuple[int, int], material: Material) -> dict[tuple[int, int], list[Candidate]]:
    """Every arrangement in a width that the text is long enough for, by height and heads at the edges.

    `heights` are the fewest and the most lines that are asked for.
    """
    least, most = heights
    offers = Offers(width, material)
    depths = Depths(material.text.prices, most, material.least_leg, least)
    for one in _arranged(width, depths, material):
        offers.add(one, depths)
    heads = material.boxed_forms.get(width, ()) if not material.guests else ()
    if heads:
        most = min(most, BOXED_TOWER if width == 1 else most)
        boxed = Depths(material.boxed_text[width].prices, most, material.least_leg, least)
        for head in heads:
            if width == 1 or head.byline:  # the legs of a box are cut from it alike
                offers.add(_box(head, width, material), boxed, boxed=True)
    return offers.found


def _arranged(width: int, depths: Depths, material: Material) -> Iterator[Arrangement]:
    """Head, pictures and guests in every way that is looked for."""
    foot_price, pictures, guests = material.rules.prices["picture_foot"], material.pictures, material.guests
    bare = _leaving(depths, guests)
    found = arrangements(width, pictures, material.forms, material.heights, Sought(foot_price, bare))
    if material.ample or (guests and pictures > 1):
        alone = depths.lowest == depths.height
        kept = CLUSTERS_ONE if pictures == 1 else CLUSTERS_ALONE if alone else CLUSTERS
        given = Given(width, pictures, material.forms, foot_price, material.rules.prices["head_beside"], kept)
        more = ample(given, material.heights, bare.suits)
        found = more if alone or pictures > 1 else chain(found, more)
    for number, (each, price) in enumerate(guests, 1):
        found = _with(found, each, price, _leaving(depths, guests[number:]))
    return islice(found, MOST_ARRANGED) if material.ample or guests else found


def _with(found: Iterator[Arrangement], guests: Guests, price: int, depths: Depths) -> Iterator[Arrangement]:
    for one in found:
        yield from hosted(one, guests, price, depths.suits)


def _leaving(depths: Depths, guests: Sequence[tuple[Guests, int]]) -> Depths:
    """The same arithmetic for a module in which guests are still to come."""
    if not guests:
        return depths
    cells = {0}
    for each, _ in guests:
        cells = {more + leaf.height * width for more in cells for width, leaves in each.items() for leaf in leaves}
    return Leaving(depths, sorted(cells))


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
            if one.guests:
                shape += (STUMP - 1) * self._short_price(lines - deepest)
            if not (one.pictures or one.feet):
                shape += self.material.rules.prices["grey"] * max(0, legs * lines - taken - GREY)
            self.found.setdefault((lines, top), []).append(Candidate(price + text + shape, lines, one, boxed))

    def _short_price(self, shortest: int) -> int:
        return self.material.rules.prices["leg_short"] * max(0, SHORT_LEG - shortest)

    def _legs_price(self, lines: int, shortest: int, longest: int) -> int:
        """What the height of a module and its legs cost."""
        prices, width = self.material.rules.prices, self.width
        total = self._short_price(shortest)
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
    main = next(iter(one.pictures or one.feet), None)
    if main is not None:
        small, wanted = ("picture_small", 2) if rank else ("lead_picture_small", 3)
        total += prices[small] * max(0, wanted - main.picture.columns)
    return total


def _closed(found: Mapping[tuple[int, int], list[Candidate]], width: int, material: Material) -> list[Leaf]:
    """Of every height and kind of edge the cheapest arrangement that the text fills."""
    known: dict[tuple[bool, tuple[int, ...]], bool] = {}
    out: list[Leaf] = []
    most = TRIED if len({lines for lines, _ in found}) > 1 else TRIED_ALONE
    for key in sorted(found):
        tried = 0
        for one in sorted(found[key], key=lambda each: each.price):
            asked = (one.boxed, one.depths)
            if asked not in known:
                tried += 1
                known[asked] = tried <= most and holds(one, width, material)
            if known[asked]:
                out.append(leaf(one, width, material.name))
                break
    return out

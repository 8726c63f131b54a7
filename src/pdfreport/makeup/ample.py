"""More arrangements, for pages that do not close by the usual ones: pictures in clusters, at the head and foot of legs.

Comes in: forms of the head, heights of the pictures, and which sums of lines the text leaves them. Goes out:
arrangements as in `arrangements`, of one or two clusters. Most sums are wrong, so they are looked up before anything is
built. No picture parts a leg.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pdfreport.makeup.arrangements import Arrangement, Forms, Heights, Suits, after_byline
from pdfreport.makeup.clusters import Cluster, Clusters
from pdfreport.makeup.unit import Head, Hung

At = tuple[int, int, int]  # a head's first column, columns, top


class Given(NamedTuple):
    """What arrangements are made from: columns, number of pictures, heads, prices.

    `foot_price` is that of a picture at the foot, `beside_price` that of a head with text beside it. Of clusters and
    heads in one number of columns the `kept` cheapest are tried.
    """

    width: int
    pictures: int
    forms: Forms
    foot_price: int
    beside_price: int
    kept: int

    def heads(self, columns: int) -> list[Head]:
        """The heads over so many columns that are tried."""
        return sorted(self.forms[columns], key=lambda head: (head.price, head.lines))[: self.kept]


def ample(given: Given, heights: Heights, suits: Suits) -> Iterator[Arrangement]:
    """Every arrangement of a story with all of its pictures in one cluster or two."""
    clusters = Clusters(heights, given.kept)
    for one in _every(given, clusters, suits):
        yield one if one.head.byline else one._replace(columns=after_byline(one.columns))


def _every(given: Given, clusters: Clusters, suits: Suits) -> Iterator[Arrangement]:
    count = given.pictures
    if not count:
        yield from _beside_head(given, suits)
        yield from _head_aside(given, (), 0, suits)
        return
    for cluster in clusters.of(0, count, given.width):
        yield from _head_aside(given, cluster.hung(0, 0), cluster.block, suits, cluster.price)
    for columns in range(1, given.width + 1):
        for cluster in clusters.of(0, count, columns):
            yield from _one(given, cluster, suits)
        for first in range(1, count):
            for cluster in clusters.of(0, first, columns):
                for other in range(1, given.width + 1):
                    for second in clusters.of(first, count, other):
                        yield from _two(given, cluster, second, suits)


def _beside_head(given: Given, suits: Suits) -> Iterator[Arrangement]:
    """No picture: the head over all legs, or over the first ones alone, text beside it (串文题)."""
    width = given.width
    for columns in range(width, 0, -1):
        price = given.beside_price if columns < width else 0
        for head in given.forms[columns]:
            if suits(width, _taken(head, columns), 0):
                legs = tuple((column, head.lines if column < columns else 0, 0) for column in range(width))
                yield Arrangement(head.price + price, head, (0, columns, 0), (), legs)


def _head_aside(
    given: Given, hung: tuple[Hung, ...], block: int, suits: Suits, price: int = 0
) -> Iterator[Arrangement]:
    """A short text in the last columns, as high as its head in the first ones; under its pictures, if it has some."""
    width = given.width
    for columns in range(1, width):
        legs = width - columns
        for head in given.forms[columns]:
            lines = block + head.lines
            if suits(legs, block * legs + (not head.byline), lines):
                text = tuple((column, block, 0) for column in range(columns, width))
                total = price + head.price + given.beside_price
                yield Arrangement(total, head, (0, columns, block), hung, text, lines)


def _one(given: Given, cluster: Cluster, suits: Suits) -> Iterator[Arrangement]:
    """All pictures in one cluster: right or left under the head, in the corner, beside the story, at the foot."""
    width, columns = given.width, cluster.columns
    last = width - columns
    for head in given.heads(width):
        if not suits(width, _taken(head, width) + cluster.block * columns, 0):
            continue
        for column in dict.fromkeys((last, 0)):
            yield _placed(given, head, (0, width, 0), ((cluster, column, head.lines),))
            if columns < width:
                yield _placed(given, head, (0, width, 0), (), (cluster, column))
        if columns == width:
            yield _placed(given, head, (0, width, cluster.block), ((cluster, 0, 0),))
    for head in given.heads(last) if last else ():
        if suits(width, _taken(head, last) + cluster.block * columns, 0):
            yield _placed(given, head, (0, last, 0), ((cluster, last, 0),))
        lines = cluster.block - 1
        if suits(last, _taken(head, last), lines):
            yield _beside(head, (0, last, 0), cluster.hung(last, 0), cluster.price, lines)
            yield _beside(head, (columns, last, 0), cluster.hung(0, 0), cluster.price, lines)


def _two(given: Given, main: Cluster, rest: Cluster, suits: Suits) -> Iterator[Arrangement]:
    """A main cluster at the head of the last columns or in the corner, the rest below it, left of it, at the foot."""
    width, low = given.width, given.width - rest.columns
    at = width - main.columns
    pictures = main.block * main.columns + rest.block * rest.columns
    for head in given.heads(width):
        if not suits(width, _taken(head, width) + pictures, 0):
            continue
        whole, top = (0, width, 0), (main, at, head.lines)
        if rest.columns <= main.columns:
            yield _placed(given, head, whole, (top, (rest, low, head.lines + main.block)))
            if at == 0:
                above = ((main, 0, 0), (rest, low, head.lines + main.block))
                yield _placed(given, head, (0, width, main.block), above)
        if rest.columns <= at:
            yield _placed(given, head, whole, (top, (rest, 0, head.lines)))
        if rest.columns < width:
            for column in dict.fromkeys((low, 0)):
                yield _placed(given, head, whole, (top,), (rest, column))
    for head in given.heads(at) if at else ():
        if suits(width, _taken(head, at) + pictures, 0):
            whole, corner = (0, at, 0), (main, at, 0)
            if rest.columns <= main.columns:
                yield _placed(given, head, whole, (corner, (rest, low, main.block)))
            if rest.columns <= at:
                yield _placed(given, head, whole, (corner, (rest, 0, head.lines)))
            if rest.columns < width:
                for column in dict.fromkeys((low, 0)):
                    yield _placed(given, head, whole, (corner,), (rest, column))
        yield from _beside_with(given, head, (main, rest), suits)


def _beside_with(given: Given, head: Head, pair: tuple[Cluster, Cluster], suits: Suits) -> Iterator[Arrangement]:
    """The main cluster beside the story at its full height, the rest among the legs."""
    main, rest = pair
    at = given.width - main.columns
    if rest.columns > at or not suits(at, _taken(head, at) + rest.block * rest.columns, main.block - 1):
        return
    low = at - rest.columns
    price = main.price + rest.price
    for column in dict.fromkeys((low, 0)):
        hung = (*main.hung(at, 0), *rest.hung(column, head.lines))
        under = _legs(at, (0, at, 0), head, ((rest, column, head.lines),), None)
        yield Arrangement(head.price + price, head, (0, at, 0), hung, under, main.block - 1)
        if rest.columns < at:
            legs = _legs(at, (0, at, 0), head, (), (rest, column))
            feet = _feet(rest, column)
            more = head.price + price + given.foot_price
            yield Arrangement(more, head, (0, at, 0), main.hung(at, 0), legs, main.block - 1, feet)


def _taken(head: Head, columns: int) -> int:
    """Lines of a module that its head takes, with a byline's line in the first leg."""
    return head.lines * columns + (not head.byline)


def _placed(
    given: Given,
    head: Head,
    head_at: At,
    tops: tuple[tuple[Cluster, int, int], ...],
    foot: tuple[Cluster, int] | None = None,
) -> Arrangement:
    """Clusters at heads of legs (with column and top), and one at their feet (with its column)."""
    hung = tuple(one for cluster, column, top in tops for one in cluster.hung(column, top))
    price = head.price + sum(cluster.price for cluster, _, _ in tops)
    legs = _legs(given.width, head_at, head, tops, foot)
    if foot is None:
        return Arrangement(price, head, head_at, hung, legs)
    price += foot[0].price + given.foot_price
    return Arrangement(price, head, head_at, hung, legs, 0, _feet(*foot))


def _beside(head: Head, head_at: At, hung: tuple[Hung, ...], price: int, lines: int) -> Arrangement:
    """A cluster beside the whole story, which decides its height."""
    column, columns, _ = head_at
    legs = tuple((each, head.lines, 0) for each in range(column, column + columns))
    return Arrangement(head.price + price, head, head_at, hung, legs, lines)


def _legs(
    width: int,
    head_at: At,
    head: Head,
    tops: tuple[tuple[Cluster, int, int], ...],
    foot: tuple[Cluster, int] | None,
) -> tuple[At, ...]:
    """For every column the lines above and below its leg."""
    first, columns, top = head_at
    above = [top + head.lines if first <= column < first + columns else 0 for column in range(width)]
    below = [0] * width
    for cluster, column, high in tops:
        for each in range(column, column + cluster.columns):
            above[each] = max(above[each], high + cluster.block)
    if foot is not None:
        cluster, column = foot
        below[column : column + cluster.columns] = [cluster.block] * cluster.columns
    return tuple(zip(range(width), above, below, strict=True))


def _feet(cluster: Cluster, column: int) -> tuple[Hung, ...]:
    """A cluster's pictures with their tops counted from the module's foot, the white below it beyond that foot."""
    return tuple(one._replace(top=cluster.block - 1 - one.top) for one in cluster.hung(column, 0))

"""The priced pass of the search: blocks joined, the cheapest kept, the page's plans gathered (see `slicing`).

Comes in: leaves, the heights that lead to a whole page, the cuts allowed. Goes out: plans with their prices, cheapest
first. A row of three is joined in one way only (one, then two), so that the same page is not found twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pdfreport.makeup.block import BESIDE, STACKED, Bits, Entry, Search, Splits, Table, top_bits
from pdfreport.makeup.unit import Edge

KEPT = 3  # entries of one subset, width and height
ROOTS = 80  # plans kept for ranking
PARTLY = 60  # per cent of the lower head: less is a partial collision
UNLIKE = 140  # per cent: sizes that far apart are told from one another at a glance

Best = dict[int, dict[int, Entry]]  # by height, by gutters and top bits: the cheapest


def priced(
    curves: Sequence[Sequence[Table]], need: Bits, splits: Splits, question: Search
) -> tuple[tuple[int, Entry], ...]:
    """The cheapest plans of the whole page."""
    tables: list[list[Table]] = [[{} for _ in range(question.columns + 1)] for _ in splits]
    for number, unit in enumerate(curves):
        for width, table in enumerate(unit):
            wanted = need[1 << number][width]
            tables[1 << number][width] = {
                height: sorted(row, key=lambda entry: entry[0])[: KEPT + 1]
                for height, row in sorted(table.items())
                if wanted >> height & 1
            }
    full = len(splits) - 1
    for whole in range(1, full):
        if not splits[whole]:
            continue
        for width in range(1, question.columns + 1):
            if need[whole][width]:
                best = _joined(whole, width, need[whole][width], tables, (splits, question))
                tables[whole][width] = {height: _kept(best[height], height) for height in sorted(best)}
    if full.bit_count() == 1:
        return tuple((entry[0], entry) for entry in tables[full][question.columns].get(question.height, ()))
    return _plans(full, tables, splits, question)


def _joined(whole: int, width: int, wanted: int, tables: list[list[Table]], given: tuple[Splits, Search]) -> Best:
    """The cheapest block of each height and kind of edge that a subset makes in one width."""
    splits, question = given
    prices = question.prices
    best: Best = {}
    for first, second, above, left in splits[whole]:
        if above >= 0 and tables[first][width] and tables[second][width]:
            for high, uppers in tables[first][width].items():
                for low, lowers in tables[second][width].items():
                    if wanted >> (high + low) & 1:
                        _stack(best.setdefault(high + low, {}), uppers, lowers, above, high)
        if left >= 0:
            for cut in range(1, width):
                rows, others = tables[first][cut], tables[second][width - cut]
                for height, lefts in rows.items():
                    if height in others and wanted >> height & 1:
                        _beside(best.setdefault(height, {}), lefts, others[height], (left, cut), prices)
    return best


def _stack(best: dict[int, Entry], uppers: list[Entry], lowers: list[Entry], order: int, high: int) -> None:
    for a in uppers:
        if a[5] == STACKED:
            continue
        for b in lowers:
            price = a[0] + b[0] + order
            gutters = a[1] & b[1]
            key = gutters << 2 | a[2]
            old = best.get(key)
            if old is None or price < old[0]:
                best[key] = (price, gutters, a[2], (), (), STACKED, a, b, high)


def _beside(
    best: dict[int, Entry], lefts: list[Entry], rights: list[Entry], at: tuple[int, int], prices: Mapping[str, int]
) -> None:
    order, cut = at
    for a in lefts:
        if a[5] == BESIDE:
            continue
        for b in rights:
            price = a[0] + b[0] + order
            gutters = a[1] | 1 << (cut - 1) | b[1] << cut
            bits = (a[2] & 1) | (b[2] & 2)
            old = best.get(gutters << 2 | bits)
            if old is not None and price >= old[0]:
                continue
            if a[4] and b[3]:
                price += collisions(a[4], b[3], prices)
                if old is not None and price >= old[0]:
                    continue
            best[gutters << 2 | bits] = (price, gutters, bits, (), (), BESIDE, a, b, cut)


def collisions(left: Edge, right: Edge, prices: Mapping[str, int]) -> int:
    """What heads cost that stand at one height on both sides of a gutter (碰题)."""
    total = 0
    for top, lines, size in left:
        for other, deep, grade in right:
            common = min(top + lines, other + deep) - max(top, other)
            if common <= 0:
                continue
            if top != other and common * 100 < PARTLY * min(lines, deep):
                total += prices["collision_partly"]
            elif max(size, grade) * 100 >= UNLIKE * min(size, grade):
                total += prices["collision_unlike"]
            else:
                total += prices["collision"]
    return total


def _kept(best: dict[int, Entry], height: int) -> list[Entry]:
    """The cheapest few, without those that have more gutters than a cheaper one, their edges filled in."""
    kept: list[Entry] = []
    for entry in sorted(best.values(), key=lambda one: one[:3]):
        if any(one[1] & entry[1] == one[1] and one[2] & ~entry[2] == 0 for one in kept):
            continue
        kept.append(entry)
        if len(kept) > KEPT:
            break
    return [edged(entry) for entry in kept]


def edged(entry: Entry) -> Entry:
    """The entry with the heads along its edges."""
    price, gutters, _, _, _, kind, a, b, offset = entry
    if kind == BESIDE:
        left, right = a[3], b[4]
    else:
        left = a[3] + tuple([(top + offset, lines, size) for top, lines, size in b[3]])
        right = a[4] + tuple([(top + offset, lines, size) for top, lines, size in b[4]])
    return (price, gutters, top_bits(left, right), left, right, kind, a, b, offset)


def _plans(full: int, tables: list[list[Table]], splits: Splits, question: Search) -> tuple[tuple[int, Entry], ...]:
    """Whole pages, cheapest first, vertical gutters paid for; ties by the order in which they were found."""
    found: list[tuple[int, int, Entry]] = []
    for number, entry in enumerate(_pages(full, tables, splits, question)):
        found.append((entry[0] + gutter_price(entry[1], question), number, entry))
        if len(found) > 20 * ROOTS:
            found = sorted(found)[:ROOTS]
    return tuple((price, edged(entry)) for price, _, entry in sorted(found)[:ROOTS])


def gutter_price(gutters: int, question: Search) -> int:
    """What vertical gutters through the whole page cost: one beside a rail less than one in the middle."""
    outer = 1 | 1 << (question.columns - 2) if question.columns > 1 else 0
    inner = question.prices["gutter"] * (gutters & ~outer).bit_count()
    return inner + question.prices["outer_gutter"] * (gutters & outer).bit_count()


def _pages(full: int, tables: list[list[Table]], splits: Splits, question: Search) -> Iterator[Entry]:
    """The best page of every kind of edge for every first cut."""
    columns, height = question.columns, question.height
    for first, second, above, left in splits[full]:
        if above >= 0:
            lowers = tables[second][columns]
            for high, uppers in tables[first][columns].items():
                best: dict[int, Entry] = {}
                if height - high in lowers:
                    _stack(best, uppers, lowers[height - high], above, high)
                yield from best.values()
        if left >= 0:
            for cut in range(1, columns):
                a, b = tables[first][cut].get(height), tables[second][columns - cut].get(height)
                if a and b:
                    best = {}
                    _beside(best, a, b, (left, cut), question.prices)
                    yield from best.values()

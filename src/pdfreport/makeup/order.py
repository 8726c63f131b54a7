"""What it costs that one set of units stands above or beside another: order of importance, sidebars, adverts.

The prices are sums over pairs, so they can be asked for while blocks are being put together, and prune early
(docs/rules/makeup.md section 6).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pdfreport.frozen import dataclass
from pdfreport.makeup.unit import Unit

NEVER = 1 << 30


@dataclass(frozen=True, slots=True)
class Order:
    """For every unit and every set of units: the price of standing above the set, and left of it."""

    above: tuple[tuple[int, ...], ...]  # unit → set → price
    left: tuple[tuple[int, ...], ...]

    def prices(self, first: int, second: int) -> tuple[int, int]:
        """Prices of the set `first` above, and left of, the set `second` (bits of units)."""
        above = left = 0
        unit = 0
        while first >> unit:
            if first >> unit & 1:
                above += self.above[unit][second]
                left += self.left[unit][second]
            unit += 1
        return above, left


def order_of(units: Sequence[Unit], prices: Mapping[str, int]) -> Order:
    """The table for these units."""
    above = tuple(_sums([_above(a, b, prices) for b in units]) for a in units)
    left = tuple(_sums([_left(a, b, prices) for b in units]) for a in units)
    return Order(above, left)


def _sums(row: Sequence[int]) -> tuple[int, ...]:
    """The sum of a row's entries for every set of its places."""
    sums = [0] * (1 << len(row))
    for chosen in range(1, len(sums)):
        lowest = chosen & -chosen
        sums[chosen] = sums[chosen ^ lowest] + row[lowest.bit_length() - 1]
    return tuple(sums)


def _above(a: Unit, b: Unit, prices: Mapping[str, int]) -> int:
    """Price of `a` standing above `b`."""
    if a.kind == "advert":
        return 0 if b.kind == "advert" else prices["above_advert_below"]
    if b.kind == "advert":
        return 0
    sold = prices["above_advert_below"] if a.advert else 0  # its guest belongs at the foot of the page
    return sold + _above_copy(a, b, prices)


def _above_copy(a: Unit, b: Unit, prices: Mapping[str, int]) -> int:
    """The same where neither is an advert."""
    if a.kind == "sidebar":
        return prices["above_lead"] if b.rank == 0 else prices["sidebar_above"]
    if b.kind == "sidebar" or a.rank <= b.rank:
        return 0
    return prices["above_lead"] if b.rank == 0 else prices["above"] * (a.rank - b.rank)


def _left(a: Unit, b: Unit, prices: Mapping[str, int]) -> int:
    """Price of `a` standing left of `b`."""
    if "advert" in (a.kind, b.kind):
        return 0
    if a.kind == "sidebar":
        return prices["sidebar_left"]
    if b.kind == "sidebar" or a.rank <= b.rank:
        return 0
    return prices["left_of_lead"] if b.rank == 0 else prices["left"] * (a.rank - b.rank)

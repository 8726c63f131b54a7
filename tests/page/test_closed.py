"""The settings of a page's screws: cheapest first, and never more of them made than are looked at."""

from __future__ import annotations

import tracemalloc
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from pdfreport.page.closed import MOST_SETTINGS, settings
from pdfreport.page.turns import Turns


def turns(name: str, least: int, most: int, price: int) -> Turns:
    """A screw at a price a line."""
    found = ((abs(turn) * price, turn) for turn in range(least, most + 1))
    return Turns(name, tuple(sorted(found, key=lambda one: (one[0], abs(one[1]), one[1]))))


screw = st.tuples(st.integers(-4, 4), st.integers(0, 4), st.integers(0, 200))


@given(st.lists(screw, max_size=3))
def test_every_setting_comes_once_in_the_order_of_price(ranges: list[tuple[int, int, int]]) -> None:
    """The order is that of sorting all of them by price, then by the turns of the earlier screws."""
    screws = [turns(f"s{number}", least, least + more, price) for number, (least, more, price) in enumerate(ranges)]
    every = [
        (sum(price for price, _ in at), tuple(abs(turn) for _, turn in at), tuple(turn for _, turn in at))
        for at in product(*(one.prices for one in screws))
    ]
    assert [(price, tuple(turned.values())) for price, turned in settings(screws)] == [
        (price, at) for price, _, at in sorted(every)[:MOST_SETTINGS]
    ]


def test_a_billion_settings_take_no_more_memory_than_those_looked_at() -> None:
    """Six screws of 121 turns each: as many as are tried come out, and little else is made."""
    screws = [turns(f"s{number}", -60, 60, number) for number in range(6)]
    tracemalloc.start()
    count = sum(1 for _ in settings(screws))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == MOST_SETTINGS
    assert peak < 30_000_000

"""The settings of a page's screws: cheapest first, and never more of them made than are looked at."""

from __future__ import annotations

import tracemalloc
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from pdfreport.design.model import Screw
from pdfreport.page.closed import MOST_SETTINGS, settings

screw = st.tuples(st.integers(-4, 4), st.integers(0, 4), st.integers(0, 200))


@given(st.lists(screw, max_size=3))
def test_every_setting_comes_once_in_the_order_of_price(ranges: list[tuple[int, int, int]]) -> None:
    """The order is that of sorting all of them by price, then by the turns of the earlier screws."""
    screws = [Screw(f"s{number}", least, least + more, price) for number, (least, more, price) in enumerate(ranges)]
    every = [
        (sum(abs(turn) * one.price for turn, one in zip(turns, screws, strict=True)), tuple(map(abs, turns)), turns)
        for turns in product(*(range(one.least, one.most + 1) for one in screws))
    ]
    assert [(price, tuple(turned.values())) for price, turned in settings(screws)] == [
        (price, turns) for price, _, turns in sorted(every)[:MOST_SETTINGS]
    ]


def test_a_billion_settings_take_no_more_memory_than_those_looked_at() -> None:
    """Six screws of 121 turns each: as many as are tried come out, and little else is made."""
    screws = [Screw(f"s{number}", -60, 60, number) for number in range(6)]
    tracemalloc.start()
    count = sum(1 for _ in settings(screws))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == MOST_SETTINGS
    assert peak < 30_000_000

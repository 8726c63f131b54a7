"""Counting lines against fitting them: what a thread is said to cost at the least is never more than it costs."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

import pdfreport
from pdfreport.page.owner import Owner, moved_by
from pdfreport.page.streams import streams
from pdfreport.page.turns import turns_of
from tests.page.desks import desk_of

SAMPLE = Path(__file__).parents[2] / "data" / "jiangjin-2022"


@pytest.mark.parametrize("layout", ["feature-duikai", "feature-sikai", "sikai-scroll", "report-a3", "spread-sikai"])
def test_counting_never_promises_less_than_there_is(layout: str) -> None:
    """In every setting of two screws: no fit is cheaper than the bound, and where there is no bound there is no fit."""
    desk = desk_of(pdfreport.load(SAMPLE), layout)
    closed = bounded = 0
    for name, stream in streams(desk).items():
        screws = [screw for screw in turns_of(desk) if screw.name in moved_by(name, desk)][:2]
        owner = Owner(stream, (), None)
        assert owner.least(desk) == 0  # the first is not counted
        owner.fitted(desk)
        for turns in product(range(-4, 5), repeat=len(screws)):
            at = replace(desk, turned={one.name: turn for one, turn in zip(screws, turns, strict=True)})
            least, found = owner.least(at), owner.fitted(at)
            assert found is None or (least is not None and least <= found.fit.price)
            closed += found is not None
            bounded += least is None or least > 0
    assert closed
    assert bounded


def test_the_bound_is_what_the_lines_cost() -> None:
    """Where no foot is in the way the thread costs just what its number of lines does."""
    desk = desk_of(pdfreport.load(SAMPLE), "feature-duikai")
    met = 0
    for stream in streams(desk).values():
        owner = Owner(stream, (), None)
        found = owner.fitted(desk)
        if found is not None and owner.least(desk) == found.fit.price > 0:
            met += 1
    assert met

"""Amounts of ink, and spot inks among them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pdfreport.color import BLACK, Cmyk, percent, spot

RED = percent(0, 100, 75, 4)
shares = st.floats(0, 1)


def test_a_spot_ink_counts_by_its_heavier_printing() -> None:
    """A pale alternate does not make a full plate light, and a heavy one counts, since a plant may have to print it."""
    assert spot("金", percent(0, 10, 20, 0)).total == 1.0
    assert spot("PANTONE 186 C", RED).total == RED.total
    assert spot("PANTONE 186 C", RED, 0.5).total == RED.total / 2


def test_a_spot_ink_is_one_plate_and_never_the_black_one() -> None:
    """Black type overprints; a spot ink whose alternate is black is another plate all the same."""
    dark = spot("Dark", BLACK)
    assert not dark.only_black
    assert dark.inks == 1
    assert dark.scaled(0).inks == 0
    assert dark != BLACK


@given(shares, shares)
def test_tints_of_tints_are_tints(one: float, other: float) -> None:
    """The name and the full tint stay, tint and looks follow in proportion."""
    tinted = spot("红", RED, one).scaled(other)
    assert (tinted.name, tinted.solid, tinted.tint) == ("红", RED, one * other)
    assert Cmyk(tinted.c, tinted.m, tinted.y, tinted.k) == RED.scaled(one * other)

"""Copyfitting as bits says yes exactly where the priced form finds a way."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pdfreport.makeup.reach import fills, stream_of
from pdfreport.page.fit import Choice, Element, close
from tests.examples import examples

HEAD = Element((Choice(4, 0), Choice(3, 80), Choice(5, 80)), block=True, keep=2, at_top=(Choice(3, 0),))
FIXED = Element((Choice(3, 0), Choice(0, 110, "left-out")), block=True)
AIRY = Element((Choice(4, 0), Choice(0, 110, "left-out")), above=1, below=1)
CAPPED = Element((Choice(6, 0), Choice(7, 80)), together=3)


def paragraph(lines: int) -> Element:
    """A paragraph that may give a line either way."""
    return Element((Choice(lines, 0), Choice(lines + 1, 80), *([Choice(lines - 1, 60)] if lines > 1 else [])))


ANY = st.one_of(st.integers(1, 9).map(paragraph), st.sampled_from([HEAD, FIXED, AIRY, CAPPED]))
ELEMENTS = st.lists(ANY, min_size=1, max_size=7)


@examples(100, 300)
@given(ELEMENTS, st.lists(st.integers(1, 12), min_size=1, max_size=5))
def test_bits_and_prices_agree(elements: list[Element], depths: list[int]) -> None:
    """Two programmes that share no line of code allow the same legs."""
    assert fills(elements, depths) == (close(elements, depths) is not None)


@given(ELEMENTS)
def test_one_leg_takes_every_length_that_has_a_price(elements: list[Element]) -> None:
    """In a single leg nothing is parted; what a closing price is asked for is what the stream says or dearer."""
    stream = stream_of(elements)
    for lines, price in stream.prices.items():
        found = close(elements, [lines])
        if found is not None:
            assert found.price >= price
            assert fills(elements, [lines])

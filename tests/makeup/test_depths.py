"""Depths: the heights at which legs hold as many lines as a text can take, by plain counting."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pdfreport.makeup.depths import Depths, Lost
from pdfreport.makeup.unit import Head

LENGTHS = st.dictionaries(st.integers(1, 120), st.integers(0, 900), min_size=1, max_size=12)
HEADS = st.lists(
    st.builds(Head, st.integers(0, 20), st.just(0), st.just(200), st.just(1), st.just(90), st.booleans()), max_size=6
)


@given(LENGTHS, st.integers(1, 60), st.integers(1, 6), st.integers(0, 90))
def test_heights_are_those_that_counting_finds(lengths: dict[int, int], height: int, legs: int, lost: int) -> None:
    """Every height at which the legs have a length of the text, no other, each at that length's price."""
    found = Depths(lengths, height, 1).heights(legs, lost)
    assert dict(found) == {
        lines: lengths[legs * lines - lost] for lines in range(height + 1) if legs * lines - lost in lengths
    }


@given(LENGTHS, st.integers(1, 60), st.integers(1, 40), st.integers(0, 60))
def test_a_fixed_height_is_kept_or_refused(lengths: dict[int, int], height: int, fixed: int, lost: int) -> None:
    """A height that a picture decides is the only one asked for."""
    found = Depths(lengths, height, 1).heights(2, lost, fixed)
    assert bool(found) == (fixed <= height and 2 * fixed - lost in lengths)
    assert all(lines == fixed for lines, _ in found)


@given(LENGTHS, st.integers(1, 60), HEADS, st.integers(0, 12))
def test_no_head_is_dropped_that_some_height_has_room_for(
    lengths: dict[int, int], height: int, heads: list[Head], block: int
) -> None:
    """A head stays exactly if some height gives every leg, byline aside, its shortest length."""
    shortest, legs = 3, 3
    depths = Depths(lengths, height, shortest)
    kept = depths.heads(heads, legs, Lost(legs, legs, block, block))
    for head in heads:
        taken = legs * head.lines + block + (not head.byline)
        room = any(
            legs * lines - taken in lengths and lines - head.lines - block >= shortest for lines in range(height + 1)
        )
        assert (head in kept) == room

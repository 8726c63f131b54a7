"""Coverage strings of the font index."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdfreport.fonts.coverage import boundaries, covers, decode, encode

points = st.integers(min_value=0, max_value=0x10FFFF)
# Few distinct small numbers make long runs and short gaps; all numbers make wide gaps.
sets = st.one_of(st.sets(points), st.sets(st.integers(min_value=0, max_value=80)))


@given(sets)
def test_a_string_turns_back_into_its_boundaries(codepoints: set[int]) -> None:
    """Nothing is lost between the tool that writes the index and the program that reads it."""
    ranges = boundaries(codepoints)
    assert decode(encode(ranges)) == ranges


@given(sets, points)
def test_exactly_the_given_code_points_are_covered(codepoints: set[int], other: int) -> None:
    """Runs hold what was put in and nothing beside."""
    ranges = decode(encode(boundaries(codepoints)))
    near = {other} | {point + step for point in codepoints for step in (-1, 0, 1)}
    assert {point for point in near if covers(ranges, point)} == codepoints


@given(sets)
def test_boundaries_rise_strictly(codepoints: set[int]) -> None:
    """Touching runs are one run, so that the string is the only one for its set."""
    ranges = boundaries(codepoints)
    assert len(ranges) % 2 == 0
    assert all(low < high for low, high in pairwise(ranges))


def test_a_small_example() -> None:
    """The format is fixed: changing it means writing the index anew."""
    assert boundaries([0x41, 0x42, 0x43, 0x45]) == (0x41, 0x44, 0x45, 0x46)
    assert encode((0x41, 0x44, 0x45, 0x46)) == "hCCAA"
    assert encode(()) == ""


@pytest.mark.parametrize("text", ["?", "A", "hC", "AAg"])
def test_a_damaged_string_is_refused(text: str) -> None:
    """A spoilt index must not pass for a font with other characters."""
    with pytest.raises(ValueError, match="coverage string"):
        decode(text)

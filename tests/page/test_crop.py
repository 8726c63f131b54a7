"""Cropping: the shape of the frame, inside the picture, and never through the subject."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pdfreport.page.crop import crop

SIDE = st.integers(20, 4000)
SHARE = st.tuples(st.floats(0, 1), st.floats(0, 1)).map(sorted)


@given(st.tuples(SIDE, SIDE), st.tuples(SIDE, SIDE), SHARE, SHARE)
def test_the_focal_box_stays_in_the_frame(
    size: tuple[int, int], frame: tuple[int, int], across: list[float], down: list[float]
) -> None:
    """The part shown has the frame's shape and lies in the picture; a focal box that fits the frame is whole in it."""
    left, top, right, bottom = crop(size, frame, (across[0], down[0], across[1], down[1]), "focus")
    assert -1e-9 <= left < right <= 1 + 1e-9
    assert -1e-9 <= top < bottom <= 1 + 1e-9
    shape = (right - left) * size[0] / ((bottom - top) * size[1])
    assert abs(shape / (frame[0] / frame[1]) - 1) < 1e-6
    assert max(right - left, bottom - top) > 1 - 1e-9  # no more is cut than the shape asks for
    for (first, last), (start, end) in ((across, (left, right)), (down, (top, bottom))):
        if last - first <= end - start:
            assert start <= first + 1e-9
            assert last <= end + 1e-9

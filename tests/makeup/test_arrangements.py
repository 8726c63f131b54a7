"""Arrangements of head, pictures and legs: no two parts on one cell, and every picture shown once."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from pdfreport.makeup.arrangements import Arrangement, Sought, arrangements
from pdfreport.makeup.depths import Depths
from pdfreport.makeup.unit import Head, Picture

FORMS = {width: (Head(5, 0, 200, 1, 80), Head(7, 120, 180, 2, 70)) for width in range(1, 6)}

SOUGHT = Sought(150, Depths(dict.fromkeys(range(1000), 0), 200, 1))  # a text that has any length


def heights(rank: int, columns: int) -> Sequence[Picture]:
    """Two heights of every picture, the second picture's a line less."""
    return tuple(Picture(f"f{rank}", columns, 6 * columns + more - rank, 1, 50 * more) for more in (0, 1))


def cells(one: Arrangement, width: int, lines: int) -> list[tuple[int, int]]:
    """Every cell that a part of the arrangement takes in a module of so many lines."""
    column, columns, top = one.head_at
    taken = [(column + x, top + y) for x in range(columns) for y in range(one.head.lines)]
    hung = [*one.pictures, *(foot._replace(top=lines - foot.top) for foot in one.feet)]
    for at in hung:
        deep = at.picture.lines + at.picture.caption
        taken += [(at.column + x, at.top + y) for x in range(at.picture.columns) for y in range(deep)]
    for x, above, below in one.columns:
        taken += [(x, y) for y in range(above, lines - below)]
    return taken


@pytest.mark.parametrize("pictures", range(5))
@pytest.mark.parametrize("width", range(1, 6))
def test_parts_do_not_meet(width: int, pictures: int) -> None:
    """Whatever the height, each cell holds one part at the most, and none is outside."""
    for one in arrangements(width, pictures, FORMS, heights, SOUGHT):
        lines = one.lines or 12 + max(above + below for _, above, below in one.columns)
        taken = cells(one, width, lines)
        assert len(taken) == len(set(taken)), one
        assert all(0 <= x < width and 0 <= y < lines for x, y in taken), one


@pytest.mark.parametrize("pictures", range(5))
def test_every_picture_is_shown_once(pictures: int) -> None:
    """An arrangement leaves no picture out and shows none twice."""
    for one in arrangements(5, pictures, FORMS, heights, SOUGHT):
        shown = [hung.picture.figure for hung in (*one.pictures, *one.feet)]
        assert sorted(shown) == [f"f{rank}" for rank in range(pictures)]


def test_there_is_a_way_for_every_width_that_holds_the_pictures() -> None:
    """One picture goes into any width, several into as many columns as there are pictures, and two over each other."""
    for width in range(1, 6):
        assert any(arrangements(width, 1, FORMS, heights, SOUGHT))
        assert any(arrangements(width, 2, FORMS, heights, SOUGHT))
        assert any(arrangements(width, 3, FORMS, heights, SOUGHT)) == (width > 1)

"""More arrangements and guests: parts apart, every picture shown, and what stands in a corner tiles its rectangle."""

from __future__ import annotations

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdfreport.makeup.ample import Given, ample
from pdfreport.makeup.arrangements import arrangements
from pdfreport.makeup.clusters import Clusters
from pdfreport.makeup.hosting import hosted, invited
from pdfreport.makeup.leaves import Candidate, leaf
from pdfreport.makeup.unit import Leaf, Panel, stood
from tests.makeup.test_arrangements import FORMS, SOUGHT, cells, heights

SOME = 4000  # arrangements looked at in one test


def always(legs: int, taken: int, lines: int) -> bool:
    """A text that fills whatever it gets."""
    return True


def advert(width: int, lines: int) -> Leaf:
    """An advert of a size as a leaf."""
    return Leaf(0, lines + 1, (), (), ((0, Panel("advert", "", width, lines, "tea")),))


@pytest.mark.parametrize("pictures", range(5))
@pytest.mark.parametrize("width", range(1, 6))
def test_parts_do_not_meet(width: int, pictures: int) -> None:
    """Whatever the height, each cell holds one part at the most, none is outside, every picture is shown once."""
    for one in islice(ample(Given(width, pictures, FORMS, 150, 200, 2), heights, always), SOME):
        lines = one.lines or 12 + max(above + below for _, above, below in one.columns)
        if one.lines and any(lines - above - below < 1 for _, above, below in one.columns):
            continue  # a picture that decides the height, too low for what stands beside it: no text fills that
        taken = cells(one, width, lines)
        assert len(taken) == len(set(taken)), one
        assert all(0 <= x < width and 0 <= y < lines for x, y in taken), one
        shown = [hung.picture.figure for hung in (*one.pictures, *one.feet)]
        assert sorted(shown) == [f"f{rank}" for rank in range(pictures)]


def test_a_wrong_sum_is_never_built() -> None:
    """What is no text is what was asked for: head, pictures with captions and white, the line of a byline in a leg."""
    asked: list[tuple[int, int, int]] = []

    def suits(legs: int, taken: int, lines: int) -> bool:
        asked.append((legs, taken, lines))
        return taken % 3 == 0

    for one in ample(Given(4, 2, FORMS, 150, 200, 2), heights, suits):
        assert (len(one.columns), sum(above + below for _, above, below in one.columns), one.lines) in asked
        assert sum(above + below for _, above, below in one.columns) % 3 == 0


def test_pictures_of_a_cluster_fill_it() -> None:
    """Side by side they end on one line, stacked they have one width; together they are the cluster's rectangle."""
    for columns in range(1, 5):
        for cluster in Clusters(heights, 12).of(0, 3, columns):
            taken = sorted(
                (hung.column + x, hung.top + y)
                for hung in cluster.pictures
                for x in range(hung.picture.columns)
                for y in range(hung.picture.block)
            )
            assert taken == [(x, y) for x in range(columns) for y in range(cluster.block)]


@given(
    width=st.integers(2, 5), pictures=st.integers(0, 2), more=st.integers(3, 30), size=st.tuples(
        st.integers(1, 4), st.integers(1, 20)
    ), at=st.integers(0, 5000),
)  # fmt: skip
def test_a_host_and_its_guest_tile_the_rectangle(
    width: int, pictures: int, more: int, size: tuple[int, int], at: int
) -> None:
    """Legs, head, pictures and guest are apart; the legs over the guest end a white line above it, at an outer foot."""
    guests = invited({size[0]: (advert(*size),)}, width)
    found = [
        one
        for each in islice(arrangements(width, pictures, FORMS, heights, SOUGHT), 60)
        for one in hosted(each, guests, 250, always)
    ]
    if not found:
        assert size[0] >= width or pictures == 2 or all(
            len(each.columns) <= size[0] for each in islice(arrangements(width, pictures, FORMS, heights, SOUGHT), 60)
        )  # fmt: skip
        return
    one = found[at % len(found)]
    lines = one.lines or more + max(above + below for _, above, below in one.columns)
    depths = [lines - above - below for _, above, below in one.columns]
    if min(depths) < 1:
        return
    made = leaf(Candidate(one.price, lines, one, False), width, "story")
    _, guest = stood(made)
    taken = cells(one, width, lines)
    block = [(guest.column + x, guest.top + y) for x in range(guest.content.width) for y in range(guest.content.lines)]
    assert guest.top + guest.content.lines == lines
    assert guest.column == one.columns[0][0] or guest.column + size[0] == one.columns[-1][0] + 1
    assert len(taken) + len(block) == len({*taken, *block})
    white = {(x, guest.top - 1) for x, _ in block}
    assert not white & set(taken)
    assert all((x, guest.top - 2) in taken for x, _ in white)


def test_a_guest_is_narrower_than_its_host() -> None:
    """What is as wide as the host would be a block below it, which the search puts together itself."""
    guests = invited({2: (advert(2, 9),), 3: (advert(3, 9),)}, 3)
    assert set(guests) == {2}
    assert not list(hosted(next(arrangements(2, 0, FORMS, heights, SOUGHT)), guests, 250, always))

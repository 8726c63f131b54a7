"""Assignment of stories to pages: arithmetic alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pdfreport.makeup.assign import Cells, Item, assign, exchanged, others, unevenness


def cells_of(size: int) -> Cells:
    """A story that can be a tenth smaller or larger."""
    return Cells(size * 9 // 10, size, size * 11 // 10)


def items(cells: list[int], pages: int, **wishes: tuple[int, ...]) -> list[Item]:
    """One item a story, the most important first; wishes by name `s0`, `s1`."""
    every = tuple(range(pages))
    return [
        Item(
            (f"s{rank}",),
            rank,
            (cells_of(size),) * pages,
            0,
            wishes.get(f"s{rank}", every),
            "page" * (f"s{rank}" in wishes),
        )
        for rank, size in enumerate(cells)
    ]


def test_the_most_important_lead_the_pages() -> None:
    """Page one is led by importance alone, each further page by the most important that is left."""
    found = assign(items([30, 30, 30, 30], 2), (60, 60))
    assert found.shares[0] == 0
    assert found.shares[1] == 1
    assert found.why[:2] == ("lead", "lead")


def test_a_wish_is_kept() -> None:
    """A story that must be on a page is on it, however uneven that makes the pages."""
    found = assign(items([50, 10, 10], 2, s0=(1,)), (35, 35))
    assert found.shares[0] == 1
    assert found.why[0] == "page"


def test_exchanges_level_the_pages() -> None:
    """Sizes that fit two pages exactly, in one way only, are found."""
    found = assign(items([40, 35, 25, 20], 2), (60, 60))
    loads = [
        sum(size for size, on in zip((40, 35, 25, 20), found.shares, strict=True) if on == page) for page in (0, 1)
    ]
    assert loads == [60, 60]


def test_pictures_are_spread() -> None:
    """Of stories alike in size, those with pictures are not all on one page."""
    every = (0, 1)
    some = [Item((f"s{rank}",), rank, (cells_of(30),) * 2, int(rank in (0, 2)), every) for rank in range(4)]
    shares = assign(some, (60, 60)).shares
    assert {shares[0], shares[2]} == {0, 1}


@given(st.lists(st.integers(5, 90), min_size=1, max_size=9), st.integers(1, 4))
def test_every_item_has_one_page_that_it_may_have(cells: list[int], pages: int) -> None:
    """Whatever the sizes: each item gets a page, and no single exchange would make the pages more even."""
    some, rooms = items(cells, pages), (120,) * pages
    shares = assign(some, rooms).shares
    assert len(shares) == len(some)
    assert all(page in item.pages for item, page in zip(some, shares, strict=True))
    even = exchanged(some, shares, rooms)
    assert unevenness(some, even, rooms) <= unevenness(some, shares, rooms)
    assert all(unevenness(some, other, rooms) >= unevenness(some, even, rooms) for other in others(some, even))


def test_a_large_pool_is_bounded() -> None:
    """Many stories on several pages: the exchanges look at so many assignments and no more."""
    cells = [10 + rank * 7 % 60 for rank in range(60)]
    found = assign(items(cells, 6), (sum(cells) // 6,) * 6)
    assert len(found.shares) == 60
    assert set(found.shares) == set(range(6))

"""Bands under heads that span legs, against every way there is to part a frame, and the rules they keep."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from pdfreport.page.bands import LEAST, OVER, SHORT, SHORT_LEG, SHORT_LINE, Bands, Room, Slice, Way, joined
from pdfreport.page.fit import Choice, Element, Fit, close
from tests.examples import examples

SPANNING = Element((Choice(3, 0), Choice(2, 70, "white"), Choice(4, 90, "white")), block=True, at_top=(Choice(2, 0),))
NARROW = Element((Choice(3, 0),), block=True, keep=2, at_top=(Choice(2, 0),))


def paragraph(lines: int) -> Element:
    """A paragraph that may give a line either way."""
    shorter = [Choice(lines - 1, 60, "tighter")] if lines > 1 else []
    return Element((Choice(lines, 0), Choice(lines + 1, 80, "looser"), *shorter))


class Trial:
    """A thread of paragraphs and heads in legs of one measure, as `Bands` asks about it."""

    def __init__(self, texts: Sequence[Sequence[int]]) -> None:
        """Paragraphs before the first head, then under each head, by their lines."""
        self.elements: list[Element] = []
        found: list[int] = []
        for rank, text in enumerate(texts):
            if rank:
                found.append(len(self.elements))
                self.elements.append(NARROW)
            self.elements += [paragraph(lines) for lines in text]
        self.heads = found
        sizes = [[c.lines for c in (*e.choices, *e.at_top)] for e in self.elements]
        self.lines = [(min(found), max(found)) for found in sizes]

    def spanning(self, index: int, room: int) -> Element:
        """All heads are alike, in every room."""
        return SPANNING

    def fill(self, first: int, after: int, slices: tuple[Slice, ...], kept: tuple[tuple[int, int], ...]) -> Fit | None:
        """The elements in these legs by the exact programme; heads begin outside `kept`."""
        if not slices:
            return Fit((), (), 0, 0) if first == after else None

        def outside(element: Element, start: int) -> Element:
            return Element(()) if any(low <= start < high for low, high in kept) else element

        elements = [
            replace(e, at=lambda start, e=e: outside(e, start)) if index in self.heads else e
            for index, e in enumerate(self.elements[first:after], first)
        ]
        return close(elements, [one.depth for one in slices])

    def last(self, first: int, slices: tuple[Slice, ...], kept: tuple[tuple[int, int], ...]) -> Fit | None:
        """The same, to the end."""
        return self.fill(first, len(self.elements), slices, kept)


def ways(trial: Trial, room: Room) -> Iterator[int]:
    """The prices of all ways to part one room into bands, told plainly: so many heads span, each at each height.

    The price of unequal bands is not among them: what they must differ is the programme's own business.
    """
    count, depth = len(trial.elements), room.depth
    for spanned in range(len(trial.heads) + 1):
        heads = trial.heads[:spanned]
        bounds = [-1, *heads, count]
        for bands in product(range(depth + 1), repeat=spanned):
            for blocks in product(range(5), repeat=spanned):
                row, price = 0, 0
                for rank in range(spanned):
                    legs = [bands[rank]] * room.over if bands[rank] else []
                    slices = tuple(Slice(0, leg, row, d) for leg, d in enumerate(legs))
                    fit = trial.fill(bounds[rank] + 1, heads[rank], slices, ((0, 99),))
                    row += bands[rank]
                    offered = SPANNING.at_top if row == 0 else SPANNING.choices
                    choice = offered[blocks[rank]] if blocks[rank] < len(offered) else None
                    if fit is None or choice is None or bands[rank] == 1:
                        break
                    price += fit.price + choice.price + SHORT_LINE * max(0, SHORT - bands[rank]) * bool(bands[rank])
                    row += choice.lines
                else:
                    if depth - row < LEAST:
                        continue
                    rest = [d - row for d in room.depths[: room.over]] + list(room.depths[room.over :])
                    slices = tuple(Slice(0, leg, 0, d) for leg, d in enumerate(rest))
                    kept = ((0, sum(rest[: room.over])),)
                    fit = trial.last(bounds[-2] + 1, slices, kept)
                    if fit is not None:
                        yield price + fit.price + SHORT_LINE * max(0, SHORT - (depth - row))


def cost(way: Way, room: Room) -> int:
    """What a way costs without the price of unequal bands, added up from its parts."""
    price = 0
    for part in way.parts:
        price += part.fit.price
        if part.slices and part.slices[0].leg != OVER and part.slices[0].leg < room.over:
            price += SHORT_LINE * max(0, SHORT - part.slices[0].depth)
    return price


TEXTS = st.lists(st.lists(st.integers(1, 9), min_size=1, max_size=3), min_size=1, max_size=3)
ROOMS = st.builds(
    lambda over, more, depth: Room(over, (depth,) * (over + more)),
    st.integers(2, 3),
    st.integers(0, 1),
    st.integers(4, 14),
)


@examples(60, 300)
@given(TEXTS, ROOMS)
def test_bands_are_found_whenever_there_are_any(texts: list[list[int]], room: Room) -> None:
    """The programme finds a way exactly if parting the room by hand in every way finds one; none is much cheaper.

    A cheaper one may only be so by bands that are less alike.
    """
    trial = Trial(texts)
    found = Bands(trial, [room]).way()
    prices = list(ways(trial, room))
    assert (found is None) == (not prices)
    if found is not None:
        unequal = found.price - cost(found, room)
        assert unequal >= 0
        assert cost(found, room) - unequal <= min(prices) <= cost(found, room)
        if not unequal:
            assert found.price == min(prices)


@examples(60, 300)
@given(TEXTS, st.lists(ROOMS, min_size=1, max_size=2))
def test_a_thread_in_bands_is_whole_and_full(texts: list[list[int]], rooms: list[Room]) -> None:
    """Every element once and in order; every line of every leg is taken once, by text or under a head; none is over."""
    trial = Trial(texts)
    found = Bands(trial, rooms).way()
    if found is None:
        return
    assert [at for part in found.parts for at in range(part.first, part.after)] == list(range(len(trial.elements)))
    taken: list[tuple[int, int, int]] = []
    for part in found.parts:
        used = sum(one.depth for one in part.slices)
        assert part.fit.open_lines == 0
        assert sum(choice.lines for choice in part.fit.choices) == used
        for one in part.slices:
            legs = range(rooms[one.room].over) if one.leg == OVER else [one.leg]
            taken += [(one.room, leg, row) for leg in legs for row in range(one.row, one.row + one.depth)]
    wanted = [(r, leg, row) for r, room in enumerate(rooms) for leg, d in enumerate(room.depths) for row in range(d)]
    assert sorted(taken) == wanted
    whole = joined(found)
    assert len(whole.choices) == len(whole.starts) == len(trial.elements)


@examples(60, 200)
@given(TEXTS, ROOMS)
def test_a_leg_may_end_a_line_short_above_a_head_only(texts: list[list[int]], room: Room) -> None:
    """WO-3: what is allowed makes nothing dearer, and lacks a line of the last legs of a band with a head under it."""
    trial = Trial(texts)
    exact = Bands(trial, [room]).way()
    found = Bands(trial, [room], short_leg=250).way()
    if exact is not None:
        assert found is not None
        assert found.price <= exact.price
    for part, below in pairwise(found.parts if found is not None else ()):
        depths = [one.depth for one in part.slices]
        short = below.fit.choices[0].kind.endswith(SHORT_LEG)
        if part.slices and part.slices[0].leg != OVER and below.slices[0].leg == OVER:
            assert depths == sorted(depths, reverse=True)
            assert depths[0] - depths[-1] == short
    if found is not None:
        filled = sum(choice.lines for part in found.parts for choice in part.fit.choices)
        heads = sum(part.slices[0].depth for part in found.parts if part.slices and part.slices[0].leg == OVER)
        assert filled + heads * (room.over - 1) + lacking_in_bands(found) == sum(room.depths)


def lacking_in_bands(way: Way) -> int:
    """Lines that legs of bands end short of their first leg."""
    short = 0
    for part, below in pairwise(way.parts):
        if below.slices and below.slices[0].leg == OVER and part.slices and part.slices[0].leg != OVER:
            short += sum(part.slices[0].depth - one.depth for one in part.slices)
    return short


@given(TEXTS, ROOMS)
def test_no_head_stands_in_one_leg_of_a_band(texts: list[list[int]], room: Room) -> None:
    """A head that may span does so wherever it falls into the first legs; beside them it stands in its leg."""
    trial = Trial(texts)
    found = Bands(trial, [room]).way()
    for part in found.parts if found is not None else ():
        if part.slices and part.slices[0].leg == OVER:
            continue
        band = sum(one.depth for one in part.slices if one.leg < room.over)
        for at, start in zip(range(part.first, part.after), part.fit.starts, strict=True):
            assert at not in trial.heads or start >= band


def test_bands_in_the_order_of_reading() -> None:
    """Two sections over two legs, the third leg running on: band, head, band, then the third leg from its top."""
    trial = Trial([[8], [12, 14], [2]])
    found = Bands(trial, [Room(2, (15, 15, 15))]).way()
    assert found is not None
    assert [tuple(one[1:] for one in part.slices) for part in found.parts] == [
        ((0, 0, 4), (1, 0, 4)),
        ((OVER, 4, 3),),
        ((0, 7, 8), (1, 7, 8), (2, 0, 15)),
    ]


def test_a_page_that_does_not_close_may_leave_a_line_of_a_band_open() -> None:
    """One paragraph of seven lines over two legs: no way exactly; else one line stays open above the next head."""
    trial = Trial([[], [7], [8]])
    trial.elements[1] = Element((Choice(7, 0),))
    trial.elements[3] = Element((Choice(8, 0),))
    trial.lines[1], trial.lines[3] = (7, 7), (8, 8)
    room = Room(2, (13, 13))
    assert Bands(trial, [room]).way() is None

    class Open(Trial):
        """Lines may stay open at a price."""

        elements = trial.elements

        def fill(self, first: int, after: int, slices: tuple[Slice, ...], kept: object) -> Fit | None:
            """The elements, the last leg short if it must be."""
            if not slices:
                return Fit((), (), 0, 0) if first == after else None
            return close(trial.elements[first:after], [one.depth for one in slices], open_price=400)

    open_ = Open([[], [7], [8]])
    open_.elements, open_.lines = trial.elements, trial.lines
    found = Bands(open_, [room], exact=False).way()
    assert found is not None
    assert joined(found).open_lines == 1

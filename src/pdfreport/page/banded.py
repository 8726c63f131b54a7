"""A thread whose heads span several legs: its elements and legs as `bands` asks about them, and what it finds as legs.

Comes in: a stream's pieces at the measure of its legs, and the legs of its frames. Goes out: the thread fitted, its
legs cut into bands, each head in a leg of its own over the width of its span.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from pdfreport.design.model import Thread
from pdfreport.design.styles import ParagraphStyle
from pdfreport.frozen import dataclass
from pdfreport.page.bands import OVER, Bands, Room, Slice, Way, joined
from pdfreport.page.closed import Closed
from pdfreport.page.desk import Desk
from pdfreport.page.fit import OPEN_LINE, Element, Fit, close
from pdfreport.page.legs import SPILL, Leg
from pdfreport.page.thread import Stuff, head_stuff, rule_of

if TYPE_CHECKING:
    from pdfreport.page.varied import Placing, Varied

NOWHERE = Element(())  # a head that spans does not begin here
Strips = tuple[tuple[float, float], ...]
Asked = tuple[int, int, tuple[tuple[int, float, Strips], ...], tuple[tuple[int, int], ...], int, bool]


@dataclass(frozen=True, slots=True)
class Banded:
    """The thread's pieces, its heads as they stand in one leg; `heads` are those that span `over` legs where they can.

    `varied` is there if the lines of the thread differ in measure. `known` and `wide` only remember.
    """

    thread: Thread
    desk: Desk
    style: ParagraphStyle
    stuff: tuple[Stuff, ...]
    varied: Varied | None
    over: int
    heads: tuple[int, ...]
    known: dict[Asked, Fit | None] = field(default_factory=dict)
    wide: dict[tuple[int, float], Stuff] = field(default_factory=dict)

    def close(self, legs: Sequence[Leg], open_price: int = 0, relaxed: bool = False) -> Closed | None:
        """The thread in these legs, cut into bands where a frame has legs enough; None if nothing fits."""
        copy = _Copy(self, legs, open_price, relaxed)
        exact, short_leg = not (open_price or relaxed), self.desk.design.remedies.short_leg
        found = Bands(copy, copy.rooms, exact=exact, short_leg=short_leg).way()
        return None if found is None else copy.closed(found)

    def spanning(self, index: int, width: float) -> Stuff:
        """A head over several legs that are so wide together, in points."""
        key = (index, width)
        if key not in self.wide:
            piece = self.stuff[index].piece
            self.wide[key] = head_stuff(self.thread, piece, self.style, width, self.desk, spanning=True)
        return self.wide[key]

    def bounds(self) -> tuple[int, int]:
        """Fewest and most lines of the thread, those of a head that spans counted once for each leg under it."""
        found = [
            (low, high * self.over if index in self.heads else high)
            for index, (low, high) in enumerate(_lines(one.element) for one in self.stuff)
        ]
        return sum(low for low, _ in found), sum(high for _, high in found)

    def least(self, legs: Sequence[Leg]) -> int:
        """About how many lines of these legs the thread takes at the least: heads over bands as often as they will."""
        kept, top = [], 0
        for own in (tuple(group) for _, group in groupby(legs, key=lambda leg: leg.frame)):
            room = _room(own, self.over)
            kept.append((top, top + sum(room.depths[: room.over])))
            top += sum(room.depths)
        used = 0
        for index, one in enumerate(self.stuff):
            spans = index in self.heads and any(first <= used < after for first, after in kept)
            used += _lines(one.element)[0] * (self.over if spans else 1)
        return used


def banded(
    thread: Thread, style: ParagraphStyle, stuff: tuple[Stuff, ...], varied: Varied | None, desk: Desk
) -> Banded | None:
    """The thread if it has heads that span; None if there are none in its copy."""
    spans = [1 if one.head is None else rule_of(thread, one.piece, desk).span for one in stuff]
    heads = tuple(index for index, span in enumerate(spans) if span > 1)
    return Banded(thread, desk, style, stuff, varied, spans[heads[0]], heads) if heads else None


class _Copy:
    """A banded thread in one set of legs, as `Bands` asks about it."""

    def __init__(self, banded: Banded, legs: Sequence[Leg], open_price: int, relaxed: bool) -> None:
        self._banded, self._open, self._relaxed = banded, open_price, relaxed
        self._frames = [tuple(own) for _, own in groupby(legs, key=lambda leg: leg.frame)]
        self.rooms = [_room(own, banded.over) for own in self._frames]
        self.heads = banded.heads
        elements = banded.varied.elements(legs)[0] if banded.varied else [one.element for one in banded.stuff]
        self.lines = [_lines(element) for element in elements]

    def spanning(self, index: int, room: int) -> Element:
        """A head over the first legs of a frame."""
        return self._banded.spanning(index, self._width(room)).element

    def fill(self, first: int, after: int, slices: tuple[Slice, ...], kept: tuple[tuple[int, int], ...]) -> Fit | None:
        """The elements in these legs, exactly; on a page that does not close the last leg may have lines left."""
        price = OPEN_LINE if self._open or self._relaxed else 0
        return self._filled((first, after), slices, kept, price)

    def last(self, first: int, slices: tuple[Slice, ...], kept: tuple[tuple[int, int], ...]) -> Fit | None:
        """All elements from one on in these legs."""
        return self._filled((first, len(self.lines)), slices, kept, self._open)

    def _filled(
        self, text: tuple[int, int], slices: tuple[Slice, ...], kept: tuple[tuple[int, int], ...], open_price: int
    ) -> Fit | None:
        legs = [self._leg(one) for one in slices]
        if not legs:
            return Fit((), (), 0, 0) if text[0] == text[1] else None
        shape = tuple((leg.depth, leg.width, leg.strips) for leg in legs)
        key = (*text, shape, kept, open_price, self._relaxed)
        known = self._banded.known
        if key not in known:
            elements = [
                replace(element, at=partial(_outside, element, kept)) if kept and index in self.heads else element
                for index, element in enumerate(self._elements(text, legs)[0], text[0])
            ]
            known[key] = close(elements, [leg.depth for leg in legs], open_price, self._relaxed)
        return known[key]

    def _elements(self, text: tuple[int, int], legs: Sequence[Leg]) -> tuple[Sequence[Element], Placing | None]:
        """The elements as they are in these legs, and what tells of each piece where it stands."""
        banded = self._banded
        if banded.varied is None:
            return [one.element for one in banded.stuff[text[0] : text[1]]], None
        elements, placing = banded.varied.elements(legs)
        return elements[text[0] : text[1]], placing

    def closed(self, way: Way) -> Closed:
        """What was found, as legs and pieces of the page."""
        legs: list[Leg] = []
        stuff: list[Stuff] = []
        for part in way.parts:
            own = [self._leg(one) for one in part.slices]
            legs += own
            if own and own[0].over:
                stuff.append(self._banded.spanning(part.first, own[0].width))
                continue
            placing = self._elements((part.first, part.after), own)[1] if own else None
            if placing is None:
                stuff += self._banded.stuff[part.first : part.after]
                continue
            found = (placing.stuff(index, start) for index, start in enumerate(part.fit.starts, part.first))
            stuff += [one for one in found if one is not None]
        return Closed(self._banded.thread, tuple(stuff), tuple(legs), joined(way), 0)

    def _leg(self, one: Slice) -> Leg:
        frame = self._frames[one.room]
        if one.leg == OVER:
            whole = replace(frame[0], width=self._width(one.room), over=self._banded.over, begins=one.row == 0)
            return replace(whole, baseline=whole.y(one.row), depth=one.depth, cut=True)
        leg = frame[one.leg]
        end = one.row + one.depth
        if (one.row, end) == (0, leg.depth):
            return leg
        return replace(leg, baseline=leg.y(one.row), depth=one.depth, cut=leg.cut or end < leg.depth)

    def _width(self, room: int) -> float:
        """How wide the legs under a head of a frame are together."""
        first, last = self._frames[room][0], self._frames[room][self._banded.over - 1]
        return last.x + last.width - first.x


def _room(legs: Sequence[Leg], over: int) -> Room:
    """A frame's legs; heads stand over the first of them if there are so many, and nothing stands in them."""
    bears = len(legs) >= over and legs[0].frame != SPILL and not any(leg.strips or leg.vertical for leg in legs)
    return Room(over if bears else 0, tuple(leg.depth for leg in legs))


def _lines(element: Element) -> tuple[int, int]:
    """Fewest and most lines of an element."""
    lines = [choice.lines for choice in (*element.choices, *element.at_top)]
    return min(lines), max(lines) + element.above + element.below


def _outside(element: Element, kept: tuple[tuple[int, int], ...], start: int) -> Element:
    """A head that spans as it is in a single leg: not within bands, where it stands over them."""
    return NOWHERE if any(first <= start < after for first, after in kept) else element.here(start)
